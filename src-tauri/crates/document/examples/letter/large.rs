// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A large decision for measuring: many deficiencies, three tables, photos. All of it is invented.

use std::{error::Error, path::Path};

use document::{
    Attachment, Block, Column, FirstColumn, Image, Inline, Language, Letter, Level, Relation, SignatureField,
    Table,
};

const FOUND: &str = "Vid inspektionen framkom att verksamhetens egenkontroll inte omfattar alla riskmoment som \
    följer av föreskrifterna. Dokumentationen av temperaturövervakningen saknades för perioden januari till mars, \
    och ansvarig föreståndare kunde inte redogöra för avvikelsehanteringen. Åtgärder mot korskontaminering har \
    påbörjats men är ännu inte slutförda; myndigheten bedömer bristerna som allvarliga.";
const JUDGED: &str = "Offentlig kontroll ska genomföras regelbundet, riskbaserat och med lämplig frekvens. \
    Nämnden finner därför skäl att förelägga bolaget att senast den 31 januari 2027 åtgärda de konstaterade \
    bristerna. Fläktsystemet, ytskikten och skyltningen ska återställas i fullgott skick.";

fn text(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn heading(level: Level, text: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into() }
}

/// A decision with `count` deficiencies and the photos spread over them.
pub fn letter(count: usize, images: Vec<Image>) -> Letter {
    let mut body = vec![heading(Level::One, "Föreläggande efter inspektion"), Block::Paragraph(text(JUDGED))];
    body.push(heading(Level::Two, "Beslut"));
    let point =
        |n: usize| vec![Block::Paragraph(text(format!("Punkt {n}: {}", &JUDGED[..JUDGED.len() / 2])))];
    body.push(Block::Numbered((1..=4).map(point).collect()));
    body.push(heading(Level::Two, "Sammanställning av brister"));
    for part in 0..3 {
        body.push(table(part * count / 3..(part + 1) * count / 3));
    }
    body.push(heading(Level::Two, "Skälen för beslutet"));
    for n in 0..count {
        body.push(heading(Level::Three, format!("Brist {}. Kontrollområde {}", n + 1, n % 7 + 1)));
        body.push(Block::Paragraph(text(FOUND)));
        if n % 3 == 0 {
            body.push(Block::Paragraph(text(JUDGED)));
        }
        let (from, to) = (n * images.len() / count, (n + 1) * images.len() / count);
        body.extend((from..to).map(|image| Block::Figure {
            image,
            alt: format!("Fotografi {}: kylrum med rostangripna hyllor och kondens på väggytor", image + 1),
            caption: format!("Bild {}. Kylrum, plan {}", image + 1, image % 3),
        }));
    }
    body.push(heading(Level::Two, "Underskrifter"));
    body.push(Block::SignatureFields);
    Letter { body, images, ..frame(count) }
}

fn table(range: std::ops::Range<usize>) -> Block {
    let columns = [("Nr", 8), ("Område", 22), ("Iakttagelse", 52), ("Bedömning", 18)];
    let row = |n: usize| {
        vec![
            text((n + 1).to_string()),
            text(["Temperatur", "Spårbarhet", "Rengöring", "Märkning"][n % 4]),
            text("Överskridet gränsvärde vid kontrollpunkt; dokumentation saknas delvis"),
            text(["Allvarlig", "Mindre", "Åtgärdad"][n % 3]),
        ]
    };
    Block::Table(Table {
        caption: None,
        columns: columns.map(|(heading, share)| Column { heading: heading.into(), share }).to_vec(),
        rows: range.map(row).collect(),
        first_column: FirstColumn::RowHeader,
    })
}

fn frame(count: usize) -> Letter {
    let rows: Vec<String> = (1..=count).map(|n| format!("{{\"brist\":{n},\"text\":\"{FOUND}\"}}")).collect();
    let field =
        |name: &str, tip: &str| SignatureField { name: name.into(), tip: tip.into(), caption: tip.into() };
    Letter {
        title: "Föreläggande efter inspektion".into(),
        language: Language::Sv,
        issuer: "Miljö- och hälsoskyddsnämnden".into(),
        unit: None,
        word: "BESLUT".into(),
        case_number: "2026-01234".into(),
        date: "2026-11-21".into(),
        their_number: None,
        addressee: vec!["Exempelbolaget i Sjövik AB".into()],
        mark: None,
        footer: None,
        body: Vec::new(),
        signature_fields: vec![
            field("Sig_inspektor", "Underskrift av inspektör"),
            field("Sig_chef", "Kontrasignering av enhetschef"),
        ],
        attachments: vec![Attachment {
            name: "beslut.json".into(),
            media_type: "application/json".into(),
            description: "Beslutet som data".into(),
            relation: Relation::Data,
            bytes: format!("[{}]", rows.join(",")).into_bytes(),
        }],
        made_at: chrono::DateTime::default(),
        document_id: [7; 16],
        logo: None,
        images: Vec::new(),
    }
}

/// Writes twenty JPEG pictures of about 100 kB: bands of colour under noise, so that they do not shrink away.
pub fn make_photos(dir: &Path) -> Result<(), Box<dyn Error>> {
    const SIDE: u16 = 640;
    std::fs::create_dir_all(dir)?;
    for n in 0..20u32 {
        let mut state = n.wrapping_mul(0x9E37_79B9) | 1;
        let mut pixels = Vec::new();
        for at in 0..u32::from(SIDE) * 480 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = state >> 26;
            for band in [5, 7, 11] {
                let shade = (at / u32::from(SIDE) / band * 3 + at % u32::from(SIDE) / (band + n)) % 190;
                pixels.push(u8::try_from(shade + noise).unwrap_or(u8::MAX));
            }
        }
        let encoder = jpeg_encoder::Encoder::new_file(dir.join(format!("photo-{n:02}.jpg")), 82)?;
        encoder.encode(&pixels, SIDE, 480, jpeg_encoder::ColorType::Rgb)?;
    }
    Ok(())
}
