// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A sample decision of a few pages. Authority, municipality, persons, dates and findings are invented.

use document::{
    Attachment, Block, Column, FirstColumn, Inline, Language, Letter, Level, Relation, SignatureField, Table,
};

fn t(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn em(text: &str) -> Inline {
    Inline::Emphasis(text.into())
}

fn strong(text: &str) -> Inline {
    Inline::Strong(text.into())
}

fn p(text: &str) -> Block {
    Block::Paragraph(vec![t(text)])
}

fn h(level: Level, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

fn led(label: &str, text: &str) -> Block {
    Block::Paragraph(vec![em(label), t(" "), t(text)])
}

/// The whole letter.
pub fn letter() -> Letter {
    let mut body = operative();
    body.extend(reasons());
    body.extend(course());
    body.extend(annex());
    let field = |name: &str, tip: &str, caption: &str| SignatureField {
        name: name.into(),
        tip: tip.into(),
        caption: caption.into(),
    };
    Letter {
        title: "Tillsyn av Sjöviks kommuns informationssäkerhet – begäran om redovisning".into(),
        language: Language::Sv,
        issuer: "Tillsynsmyndigheten för vård och hälsa".into(),
        unit: Some("Avdelningen för digital säkerhet".into()),
        word: "BESLUT".into(),
        case_number: "2024-01234".into(),
        date: "2024-11-04".into(),
        their_number: Some("VON 2024/381".into()),
        addressee: vec![
            "Sjöviks kommun".into(),
            "Org.nr 212000-9994".into(),
            "Att. vård- och omsorgsnämnden".into(),
            "Box 12, 999 31 Sjövik".into(),
        ],
        mark: Some("ÖVNING – detta är inte ett beslut".into()),
        footer: Some(
            "Ärendets liggare slutar med post 214, kontrollsumma 9f2c 41d7 0b66 e8a3 5c1f 7720 d94e 13ab. Hela liggaren följer med som bilagd fil."
                .into(),
        ),
        body,
        signature_fields: vec![
            field("beslutsfattare", "Underskrift av beslutsfattaren, enhetschef Karin Alm", "Karin Alm, enhetschef"),
            field("foredragande", "Underskrift av föredraganden, inspektör Olle Berg", "Olle Berg, inspektör"),
        ],
        attachments: vec![
            Attachment {
                name: "ärende.json".into(),
                media_type: "application/json".into(),
                description: "Ärendet som data".into(),
                relation: Relation::Data,
                bytes: b"{\"case\":\"2024-01234\"}".to_vec(),
            },
            Attachment {
                name: "liggare.txt".into(),
                media_type: "text/plain".into(),
                description: "Ärendets liggare".into(),
                relation: Relation::Supplement,
                bytes: b"1 opened\n".to_vec(),
            },
        ],
        made_at: chrono::DateTime::default(),
        document_id: *b"sample-document!",
        logo: None,
        images: Vec::new(),
    }
}

fn operative() -> Vec<Block> {
    vec![
        h(
            Level::One,
            "Tillsyn av informationssäkerheten i kommunens hälso- och sjukvård – begäran om redovisning",
        ),
        h(Level::Two, "Beslut"),
        Block::Numbered(vec![
            vec![
                p(
                    "Tillsynsmyndigheten konstaterar att Sjöviks kommun vid tillsynen den 17 september 2024 inte uppfyllde kraven i lagen (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster i följande avseenden:",
                ),
                Block::Numbered(vec![
                    vec![p(
                        "åtgärderna för att hantera risker som hotar säkerheten i nätverk och informationssystem var inte tillräckliga (13 §, brist 1),",
                    )],
                    vec![p(
                        "någon övergripande riskanalys hade inte gjorts som grund för en uppdaterad åtgärdsplan (12 §, brist 2), och",
                    )],
                    vec![p(
                        "ansvaret för informationssäkerhetsarbetet var inte tydligt fördelat i ledning och organisation (11 §, brist 3).",
                    )],
                ]),
            ],
            vec![p(
                "Tillsynsmyndigheten begär att Sjöviks kommun senast den 31 mars 2025 skriftligen redovisar vilka åtgärder som har vidtagits eller planeras för att avhjälpa bristerna, med tidsplan och ansvarig funktion för varje åtgärd.",
            )],
        ]),
        p(
            "Ärendet fortsätter med uppföljning av redovisningen. Om bristerna då kvarstår kan Tillsynsmyndigheten besluta om föreläggande, som får förenas med vite.",
        ),
        Block::Table(Table {
            caption: Some("Det som ska redovisas".into()),
            columns: [("Brist", 9), ("Åtgärd", 50), ("Bestämmelse", 22), ("Senast", 19)]
                .map(|(heading, share)| Column { heading: heading.into(), share })
                .to_vec(),
            rows: vec![
                vec![
                    vec![t("1")],
                    vec![t(
                        "Behörigheter gallrade i journalsystemet och loggar följda upp varje månad; återläsning av säkerhetskopia provad och dokumenterad",
                    )],
                    vec![t("13 § NIS-lagen")],
                    vec![t("31 mars 2025")],
                ],
                vec![
                    vec![t("2")],
                    vec![t("Övergripande riskanalys beslutad, med åtgärdsplan som uppdateras varje år")],
                    vec![t("12 § NIS-lagen")],
                    vec![t("31 mars 2025")],
                ],
                vec![
                    vec![t("3")],
                    vec![t(
                        "Ansvar och befogenheter beskrivna för förvaltningschef, systemägare och informationssäkerhetssamordnare",
                    )],
                    vec![t("11 § NIS-lagen")],
                    vec![t("31 mars 2025")],
                ],
            ],
            first_column: FirstColumn::RowHeader,
        }),
    ]
}

fn reasons() -> Vec<Block> {
    vec![
        h(Level::Two, "Skälen för beslutet"),
        h(Level::Three, "Brist 1. Åtgärder mot risker i nätverk och informationssystem"),
        led(
            "Bestämmelse.",
            "Leverantören ska vidta ändamålsenliga och proportionella tekniska och organisatoriska åtgärder för att hantera risker som hotar säkerheten i nätverk och informationssystem som används för tjänsten (13 § NIS-lagen).",
        ),
        led(
            "Utredningen visar.",
            "Vid genomgången av behörigheter i journalsystemet den 17 september 2024 hade 43 av 612 konton tillhört personer som lämnat sin anställning, i ett fall sedan fjorton månader (handling 11). Säkerhetskopior tas varje natt, men ingen kopia har återlästs sedan systemet togs i drift 2021. Loggarna granskas när någon klagar, inte annars (tjänsteanteckning 4).",
        ),
        led(
            "Kommunens inställning.",
            "Kommunen instämmer i iakttagelserna. Kontona stängdes den 20 september 2024, och en återläsning är planerad till januari 2025.",
        ),
        led(
            "Bedömning.",
            "Att obehöriga konton har kunnat stå öppna under lång tid visar att rutinen för avslut inte fungerar. Utan återläsning kan kommunen inte veta om vården får tillbaka sina uppgifter efter ett avbrott, eller när. Åtgärderna var därför inte tillräckliga. De åtgärder som har planerats har ännu inte kunnat bedömas i fråga om effekt.",
        ),
        h(Level::Three, "Brist 2. Riskanalys och åtgärdsplan"),
        led(
            "Bestämmelse.",
            "En riskanalys ska göras och ligga till grund för val av säkerhetsåtgärder. Analysen ska innehålla en åtgärdsplan och båda ska dokumenteras och uppdateras årligen (12 § NIS-lagen).",
        ),
        led(
            "Utredningen visar.",
            "Den senaste övergripande analysen är från 2021 (handling 7). Därefter har enskilda system analyserats vid upphandling, men resultaten har inte förts samman. Åtgärdsplanen har inte ändrats sedan den 3 maj 2021.",
        ),
        led(
            "Kommunens inställning.",
            "Kommunen anser att analyserna vid upphandling tillsammans motsvarar kravet.",
        ),
        led(
            "Bedömning.",
            "Analyser av enskilda system visar inte hur riskerna hänger ihop eller vilka som är störst för tjänsten. Planen har inte uppdaterats på mer än tre år. Kravet är inte uppfyllt.",
        ),
        h(Level::Three, "Brist 3. Ledning och ansvar"),
        led(
            "Bestämmelse.",
            "Leverantören ska bedriva ett systematiskt och riskbaserat informationssäkerhetsarbete (11 § NIS-lagen). Det förutsätter att det är klart vem som ansvarar för vad.",
        ),
        led(
            "Utredningen visar.",
            "Enligt informationssäkerhetspolicyn ansvarar förvaltningschefen för informationssäkerheten, enligt delegationsordningen systemägaren (handling 5 och 6). Av fyra intervjuade uppgav två att samordnaren ansvarar. Samordnaren har ingen beslutanderätt.",
        ),
        led("Kommunens inställning.", "En översyn av delegationsordningen pågår."),
        led(
            "Bedömning.",
            "Styrdokumenten säger emot varandra, och de som ska utföra arbetet har olika uppfattning om ansvaret. Det är då inte klart vem som ska besluta om åtgärder. Kravet är inte uppfyllt.",
        ),
        h(Level::Three, "Val av ingripande"),
        p(
            "Bristerna rör grundläggande delar av säkerhetsarbetet, men någon skada har inte framkommit. Kommunen har medverkat, stängt de öppna kontona inom tre dagar och redogjort för planerade åtgärder. Det är därför tillräckligt att begära en redovisning. Tillsynsmyndigheten har valt detta i övningen; källan säger inte vilket ingripande som gjordes.",
        ),
        Block::Note(vec![
            strong("Att tänka på. "),
            t(
                "Det är resultatet av återläsningen som ska redovisas, inte att en plan finns. Skicka gärna testprotokollet och uppgift om hur lång tid återläsningen tog.",
            ),
        ]),
    ]
}

fn course() -> Vec<Block> {
    vec![
        h(Level::Two, "Ärendets gång"),
        p(
            "Tillsynen inleddes den 19 juni 2024 inom ramen för den årliga planen. Kommunen lämnade begärda handlingar den 23 augusti 2024. Tillsyn på plats gjordes den 17 september 2024, då följande funktioner intervjuades:",
        ),
        Block::Bulleted(vec![
            vec![p("förvaltningschefen för vård och omsorg,")],
            vec![p("informationssäkerhetssamordnaren och it-chefen, samt")],
            vec![p("två enhetschefer inom den kommunala hälso- och sjukvården.")],
        ]),
        p(
            "Tillsynen har omfattat styrning, riskanalys, behörigheter, loggning och säkerhetskopiering för journalsystemet. Det som inte nämns i beslutet har inte granskats. Kommunen fick den 4 oktober 2024 ta del av allt underlag och ett utkast till beslut, med tid för yttrande till och med den 25 oktober 2024. Yttrandet kom in den 22 oktober 2024; något nytt av betydelse har inte tillförts därefter.",
        ),
        h(Level::Two, "Hur beslutet har fattats"),
        Block::Facts(vec![
            ("Beslutsfattare".into(), vec![t("Enhetschef Karin Alm")]),
            ("Föredragande".into(), vec![t("Inspektör Olle Berg")]),
            (
                "Har medverkat vid den slutliga handläggningen".into(),
                vec![t("Jurist Sara Ek, utan att delta i avgörandet")],
            ),
            ("Avvikande mening".into(), vec![t("Ingen")]),
        ]),
        Block::SignatureFields,
    ]
}

fn annex() -> Vec<Block> {
    let row = |id: &str, question: &str, judged: &str, law: &str| {
        vec![vec![t(id)], vec![t(question)], vec![t(judged)], vec![t(law)]]
    };
    let questions = [
        (
            "A1.2",
            "Vilken funktion beslutar om informationssäkerhetspolicyn, och när gjordes det senast?",
            "Uppfyllt",
            "11 §",
        ),
        (
            "A2.1",
            "Hur är ansvaret fördelat mellan förvaltningschef, systemägare och samordnare?",
            "Inte uppfyllt (brist 3)",
            "11 §",
        ),
        (
            "A3.1",
            "När gjordes den senaste övergripande riskanalysen, och vad omfattar den?",
            "Inte uppfyllt (brist 2)",
            "12 §",
        ),
        ("A3.4", "Hur uppdateras åtgärdsplanen?", "Inte uppfyllt (brist 2)", "12 §"),
        ("A4.2", "Hur gallras behörigheter när en anställning upphör?", "Inte uppfyllt (brist 1)", "13 §"),
        ("A4.5", "Hur följs loggar upp?", "Delvis uppfyllt (brist 1)", "13 §"),
        (
            "A5.1",
            "När återlästes en säkerhetskopia senast, och hur lång tid tog det?",
            "Inte uppfyllt (brist 1)",
            "13 §",
        ),
        (
            "A6.3",
            "Hur rapporteras incidenter som har betydande inverkan på kontinuiteten?",
            "Uppfyllt",
            "18 §",
        ),
        (
            "A7.2",
            "Hur styrs leverantörer som har åtkomst till journalsystemet på distans?",
            "Inte granskat: ingår i nästa års plan",
            "13 §",
        ),
        ("A8.1", "Hur utbildas personal i informationssäkerhet?", "Uppfyllt", "11 §"),
    ];
    vec![
        Block::PageBreak,
        h(Level::Two, "Bilaga 1. Bedömning per fråga"),
        p("Varje fråga i checklistan har fått en bedömning. Bestämmelserna finns i NIS-lagen (2018:1174)."),
        Block::Table(Table {
            caption: None,
            columns: [("Fråga", 10), ("Innehåll", 50), ("Bedömning", 28), ("Stöd", 12)]
                .map(|(heading, share)| Column { heading: heading.into(), share })
                .to_vec(),
            rows: questions.iter().map(|(id, q, j, l)| row(id, q, j, l)).collect(),
            first_column: FirstColumn::RowHeader,
        }),
    ]
}
