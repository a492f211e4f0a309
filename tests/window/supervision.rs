// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A whole supervision by keys alone, from the form on which it is opened to the archive: a municipality under the act
//! of 2018, inspected on the same occasion as a lex Maria case was reviewed, with two deficiencies whose measures are
//! requested, followed up and verified. Every answer is given by hand, and nothing is played beforehand.

use crate::driver::{Surroundings, Window};
use crate::hands::{choose, first_start, go_to_question, part, tick};
use crate::steps::{
    NewCase, add_file, add_paper, answer_all, answer_on_bias, answer_what_the_law_asks, archive,
    archived_case_holds, begin_record, day, fill, give_notice, hold_occasion, keep_record, move_on,
    note_deficiency, observe, open_case, push, saved, section, settle_and_seal,
};
use serde_json::{Value, json};
use std::path::Path;

const CASE: NewCase<'_> = NewCase {
    kind: "Tillsyn enligt lagen (2018",
    title: "Stenvalla kommun: informationssäkerhet i vården",
    trigger: "Tillsynen är planerad och riskbaserad.",
    number: "HVT 2026-0256",
    checklist: "NIS",
    party: "Stenvalla kommun",
    party_kind: "Kommun",
    party_number: "212000-9812",
};

const ASKED: &[(&str, &str)] = &[
    ("secrecy", "Nej"),
    ("names_withheld", "Nej"),
    ("insight_answered", "Ja"),
    ("insight_withheld", "Nej"),
    ("accessibility", "Nej"),
    ("representative", "Nej"),
    ("referral", "Nej"),
    ("occasions_documented", "Ja"),
    ("registered", "Ja"),
    ("text_free_of_secrecy", "Ja"),
];

const REPORT: &str = "Redovisning från Stenvalla kommun";
const CHECKED: &str = "Tjänsteanteckning om kontrollen";
const CLOSED: &str = "Båda åtgärderna är genomförda och kontrollerade.";

/// From the form of a new case to the package for the archive.
pub fn from_opening_to_archive() {
    let around = Surroundings::fresh("supervision");
    let given = |name: &str| around.home.join("given").join(name);
    let paper = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/samples/tillsyn-av-kommun-enligt-nis1/riskanalys-2024.txt");
    around.choose(&[
        json!(given("underrattelse.pdf")),
        json!([paper]),
        json!(given("beslut.pdf")),
        json!(given("avslut.pdf")),
        json!(given("")),
    ]);
    let mut window = Window::open(&around);
    first_start(&mut window);
    let case = open_case(&mut window, &CASE);
    prepare(&mut window);
    inspect(&mut window);
    hear(&mut window);
    decide(&mut window);
    dispatch(&mut window);
    follow_up(&mut window);
    close(&mut window);
    let package = archive(&mut window);
    drop(window);
    let kept = archived_case_holds(&around, &package, &case, CASE.number);
    it_is_what_was_done(&kept);
    for letter in ["underrattelse.pdf", "beslut.pdf", "avslut.pdf"] {
        assert!(given(letter).is_file(), "{letter} was saved");
    }
}

// Conflict of interest, the lex Maria case that was reviewed at the same time, the occasion, and the notice of it.
fn prepare(window: &mut Window) {
    answer_on_bias(window);
    begin_record(window, "Relaterade ärenden");
    fill(window, &[("Diarienummer", "HVT 2026-0143")]);
    choose(window, "Hur ärendena hör ihop", "Samtidigt ärende");
    fill(window, &[("Vad det handlar om", "Anmälan enligt lex Maria från samma kommun")]);
    keep_record(window, "HVT 2026-0143");
    move_on(window, "Planerat");
    hold_occasion(window, "kommunhuset i Stenvalla", "förvaltningschefen");
    give_notice(window, "om kommunen arbetar utifrån risk", "den senaste riskanalysen");
    move_on(window, "Pågående tillsyn");
}

// The document, the answers, and under them the observations with their deficiencies.
fn inspect(window: &mut Window) {
    add_file(window, "Riskanalys av journalsystemet");
    part(window, "g", "inspection");
    answer_all(window, &["A4.1", "A5.1"]);
    move_on(window, "Bedömning");
    part(window, "g", "inspection");
    go_to_question(window, "A4.1");
    observe(window, 1, "Den senaste riskanalysen är fyra år gammal.", "riskanalysen");
    note_deficiency(window, 1, "Årlig riskanalys", "Någon riskanalys har inte gjorts på fyra år");
    request_measure(window, 1, "lämnar en riskanalys av alla system som vården är beroende av");
    go_to_question(window, "A5.1");
    observe(window, 2, "Trettioåtta konton hörde till personer som hade slutat.", "kontolistan");
    note_deficiency(window, 2, "Skydd mot obehörig åtkomst", "Konton stängs inte när någon slutar");
    request_measure(window, 2, "redovisar hur konton stängs när någon slutar");
}

// What is requested for the deficiency that was noted last, and stands open for it.
fn request_measure(window: &mut Window, number: u32, measure: &str) {
    fill(window, &[("Vad parten ska göra", measure)]);
    tick(window, "Begärd", "Begärd");
    let due = day(window, 60);
    fill(window, &[("Sista dag", &due), ("Hur det ska redovisas", "Skriftligen")]);
    push(window, "Kräv åtgärden");
    window.wait_text(&format!("Å0{number}"));
}

// The draft goes to the party, which answers; its objection is met.
fn hear(window: &mut Window) {
    move_on(window, "Kommunicering");
    part(window, "k", "hearing");
    let last = day(window, 22);
    fill(
        window,
        &[("Sista dag för svar", &last), ("Underlag som följde med", "Handling 1 och iakttagelserna.")],
    );
    push(window, "Registrera utskicket");
    fill(window, &[("Vad svaret säger", "Kommunen delar i huvudsak bedömningen.")]);
    tick(window, "Kan kompletteras", "Slutligt svar");
    push(window, "Registrera svaret");
    window.wait_text("Parten svarade");
    push(window, "Registrera en invändning");
    window.type_text("Riskanalysen var aktuell för ett av systemen.");
    window.tab_to("Vad invändningen gäller");
    window.press("Down");
    push(window, "Registrera invändningen");
    window.wait_text("Invändning 1");
    window.tab_to("Bemötande av invändning 1");
    window.type_text("Det stämmer, men bristen gäller de andra.");
    window.tab_to("Registrera en invändning");
    window.wait("the response is recorded", "!document.body.innerText.includes('Inte bemött än')");
}

fn decide(window: &mut Window) {
    move_on(window, "Föredragning");
    part(window, "b", "decision");
    section(window, "Saken och dagen");
    let today = day(window, 0);
    fill(
        window,
        &[
            ("Vad beslutet gäller", "Informationssäkerheten i kommunens hälso- och sjukvård"),
            ("Dag för beslutet", &today),
        ],
    );
    window.press("Tab");
    points(window);
    section(window, "Vad beslutet innebär");
    tick(window, "När överklagandetiden", "Inget i beslutet ska verkställas");
    tick(window, "Beslutet kan överklagas", "Beslutet kan inte överklagas");
    choose(window, "Bestämmelse som hindrar överklagande", "FL 41");
    for (number, reasons) in [
        (1, "Riskanalysen var för gammal för att ligga till grund för åtgärder."),
        (2, "Den som har slutat ska inte längre nå patienters uppgifter."),
    ] {
        section(window, "Skälen för beslutet");
        section(window, &format!("Brist {number}."));
        window.tab_to(&format!("Bedömning av brist {number}"));
        window.type_text(reasons);
    }
    section(window, "Val av ingripande");
    for because in ["Kommunen hade beställt analysen.", "Kontona stängdes under tillsynen."] {
        choose(window, "Grund för eftergift", "Överträdelsen är ringa");
        fill(window, &[("Varför", because)]);
    }
    section(window, "Beslutsfattare");
    choose(window, "Vem som fattar beslutet", "Maja Lindell");
    tick(window, "Arbetsordningen", "Myndighetens chef");
    tick(window, "Ärendet har föredragits", "Ärendet avgörs utan föredragning");
    tick(window, "Enligt arbetsordningen", "Enligt särskilt beslut");
    fill(window, &[("Var det står", "Särskilt beslut den 3 mars.")]);
    tick(window, "Ingen annan medverkade", "Ingen annan medverkade");
    tick(window, "Ingen har anmält", "Ingen har anmält");
    answer_what_the_law_asks(window, ASKED);
    window.wait_text("Inget hindrar beslutet");
    settle_and_seal(window);
}

// Two deficiencies are found, their measures are requested, and the fee is remitted.
fn points(window: &mut Window) {
    section(window, "Beslutspunkter");
    window.tab_to("Begäran om redovisning");
    window.press("Space");
    for (kind, chosen, said) in [
        ("Konstaterar", ["Brist 1", "Brist 2"], "Konstaterar: "),
        ("Begär åtgärder", ["Å01", "Å02"], "Begär: "),
        ("Efterger sanktionsavgift", ["Brist 1", "Brist 2"], "Efterger avgiften med stöd av"),
    ] {
        choose(window, "Vad punkten gör", kind);
        for one in chosen {
            window.tab_to(one);
            window.press("Space");
        }
        if kind.starts_with("Efterger") {
            choose(window, "Bestämmelse som ger befogenheten", "NIS1 32");
        }
        push(window, "Lägg till punkten");
        window.wait_text(said);
        window.tab_back_to("Vad punkten gör");
    }
}

fn dispatch(window: &mut Window) {
    part(window, "e", "after");
    push(window, "Lägg till en mottagare");
    fill(window, &[("Namn och adress", "Stenvalla kommun, 100 30 Stenvalla")]);
    push(window, "Lägg till mottagaren");
    window.wait_text("Stenvalla kommun, 100 30 Stenvalla");
    window.tab_to("Jag har frågat en sista gång");
    window.press("Space");
    push(window, "Expediera beslutet");
    window.wait_text("Beslutet expedierades");
}

// The party's account comes in and is checked: each measure is told to be done, and then verified.
fn follow_up(window: &mut Window) {
    move_on(window, "Uppföljning");
    add_paper(window, REPORT, "Inkommen");
    add_paper(window, CHECKED, "Upprättad");
    part(window, "å", "measures");
    for measure in ["Å01", "Å02"] {
        window.press("j");
        window.wait(
            &format!("{measure} is shown"),
            &format!("document.querySelector('.detail')?.innerText.includes({})", json!(measure)),
        );
        begin_step(window);
        tick(window, "Parten uppger", "Parten uppger");
        tick(window, "Planerad", "Genomförd");
        fill(window, &[("Partens ord", "Det är klart och gäller alla system.")]);
        end_step(window, REPORT, "Genomförd enligt parten");
        begin_step(window);
        tick(window, "Verifierad", "Verifierad");
        fill(window, &[("Effekt", "Rutinen är prövad.")]);
        end_step(window, CHECKED, "Verifierad");
    }
}

fn begin_step(window: &mut Window) {
    window.press("n");
    window.wait(
        "a step is asked for",
        "document.activeElement?.matches('.detail form input[type=radio]') === true",
    );
}

fn end_step(window: &mut Window, paper: &str, standing: &str) {
    let named = "document.activeElement?.labels?.[0]?.innerText ?? ''";
    for _ in 0..40 {
        window.press("Tab");
        if window.read(named).as_str().unwrap_or_default().contains(paper) {
            break;
        }
    }
    window.press("Space");
    push(window, "Registrera steget");
    window.wait(
        &format!("the measure is {standing}"),
        &format!("document.querySelector('.detail dl strong')?.innerText.trim() === {}", json!(standing)),
    );
}

// The decision requested measures and did not close the case; that takes a decision of its own, which is a letter.
fn close(window: &mut Window) {
    begin_record(window, "Beslut om avslut");
    let today = day(window, 0);
    fill(window, &[("Beslutsdag", &today)]);
    tick(window, "Bristerna är avhjälpta", "Bristerna är avhjälpta");
    fill(window, &[("Skäl", CLOSED)]);
    tick(window, "En beslutsfattare i ärendet", "En beslutsfattare i ärendet");
    choose(window, "Namn", "Maja Lindell");
    keep_record(window, CLOSED);
    push(window, "Spara beslutet om avslut");
    saved(window);
    move_on(window, "Avslutat");
}

fn it_is_what_was_done(case: &Value) {
    let count = |list: &str| case[list].as_array().map_or(0, Vec::len);
    assert_eq!((count("observations"), count("deficiencies"), count("required_measures")), (2, 2, 2));
    assert_eq!((count("notices"), count("occasions"), count("evidence")), (1, 1, 3));
    assert_eq!(case["decision"]["state"], json!("sealed"));
    let mut records = case["records"].as_array().into_iter().flatten();
    assert!(records.any(|one| one["entry"]["kind"] == json!("closing")), "it was closed by a decision");
    let standings: Vec<&Value> =
        case["required_measures"].as_array().into_iter().flatten().map(|one| &one["standing"]).collect();
    assert_eq!(standings, [&json!("verified"), &json!("verified")]);
}
