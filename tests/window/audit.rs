// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A whole external audit by keys alone, from the form on which it is opened to the archive: its client and questions,
//! what was found, a recommendation, the check of the facts, the report, the answer to the recommendation. Every answer
//! is given by hand, and nothing is played beforehand.

use crate::driver::{Surroundings, Window};
use crate::hands::{choose, first_start, go_to_question, part, tick};
use crate::steps::{
    NewCase, add_file, answer_all, answer_on_bias, archive, archived_case_holds, begin_record, day, fill,
    give_notice, hold_occasion, keep_record, move_on, note_deficiency, observe, open_case, push, section,
};
use serde_json::{Value, json};
use std::path::Path;

const CASE: NewCase<'_> = NewCase {
    kind: "Extern granskning",
    title: "Region Granö: avtal om rådgivning per telefon",
    trigger: "Regionstyrelsens ordförande tog initiativ till granskningen.",
    number: "FR-2026-017",
    checklist: "Leverantörsrevision",
    party: "Region Granö",
    party_kind: "Region",
    party_number: "232100-9876",
};

const QUESTION: &str = "Ställer avtalet tydliga krav på informationssäkerhet?";
const ADVICE: &str = "Skriv in krav som går att mäta i avtalet";

/// From the form of a new case to the package for the archive.
pub fn from_opening_to_archive() {
    let around = Surroundings::fresh("audit");
    let given = |name: &str| around.home.join("given").join(name);
    let paper = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/samples/tillsyn-av-kommun-enligt-nis1/reglemente.txt");
    around.choose(&[
        json!(given("underrattelse.pdf")),
        json!([paper]),
        json!(given("utkast.pdf")),
        json!(given("rapport.pdf")),
        json!(given("")),
    ]);
    let mut window = Window::open(&around);
    first_start(&mut window);
    let case = open_case(&mut window, &CASE);
    prepare(&mut window);
    examine(&mut window);
    check_facts(&mut window);
    conclude(&mut window);
    deliver(&mut window);
    answer_advice(&mut window);
    move_on(&mut window, "Avslutat");
    let package = archive(&mut window);
    drop(window);
    let kept = archived_case_holds(&around, &package, &case, CASE.number);
    it_is_what_was_done(&kept);
    for letter in ["underrattelse.pdf", "utkast.pdf", "rapport.pdf"] {
        assert!(given(letter).is_file(), "{letter} was saved");
    }
}

// Who asks, what for, against what, and by whom; then the occasion and the notice of it.
fn prepare(window: &mut Window) {
    answer_on_bias(window);
    begin_record(window, "Oberoende");
    choose(window, "Vem som intygar", "Maja Lindell");
    fill(window, &[("Vad som intygas", "Jag har inte haft något uppdrag för regionen.")]);
    keep_record(window, "Jag har inte haft något uppdrag");
    begin_record(window, "Uppdragsgivare");
    fill(
        window,
        &[
            ("Organisation", "Region Granö, regionstyrelsen"),
            ("På initiativ av", "regionstyrelsens ordförande"),
            ("Uppdraget", "Granska informationssäkerheten i avtalet."),
        ],
    );
    keep_record(window, "Region Granö, regionstyrelsen");
    begin_record(window, "Revisionsfrågor");
    choose(window, "Vad det gäller", "Avtal");
    fill(window, &[("Frågan", QUESTION)]);
    keep_record(window, QUESTION);
    begin_record(window, "Revisionskriterier");
    fill(window, &[("Kriteriet", "Bilaga 3 till avtalet HSF 2024/58")]);
    keep_record(window, "Bilaga 3 till avtalet");
    move_on(window, "Planerat");
    hold_occasion(window, "Regionens hus i Granö", "avtalscontrollern");
    give_notice(window, "vilka krav som avtalet ställer", "avtalet med bilagor");
    move_on(window, "Pågående granskning");
}

// The document, the answers, what was found, and what is recommended.
fn examine(window: &mut Window) {
    add_file(window, "Avtal om rådgivning per telefon");
    part(window, "g", "inspection");
    answer_all(window, &["D1.2"]);
    move_on(window, "Bedömning");
    part(window, "g", "inspection");
    go_to_question(window, "D1.2");
    observe(window, 1, "Bilagan kräver god säkerhet men anger inga mått.", "avtalet");
    note_deficiency(
        window,
        1,
        "Kraven går inte att mäta",
        "Avtalet anger varken mått, tider eller omfattning",
    );
    push(window, "Ingen åtgärd nu");
    begin_record(window, "Rekommendationer");
    choose(window, "Vad det gäller", "Avtal");
    fill(window, &[("Rekommendationen", ADVICE)]);
    choose(window, "Prioritet", "Hög");
    fill(window, &[("Till vem", "inköpschefen")]);
    window.tab_to("Brist 1");
    window.press("Space");
    keep_record(window, ADVICE);
}

// The audited gets the draft, agrees with what it says, and has nothing to add.
fn check_facts(window: &mut Window) {
    move_on(window, "Faktagranskning");
    part(window, "k", "hearing");
    push(window, "Spara utkastet som PDF");
    window.wait_text("Utkastet är sparat");
    tick(window, "Utkast till rapport", "Utkast till rapport");
    let last = day(window, 14);
    fill(
        window,
        &[("Sista dag för svar", &last), ("Underlag som följde med", "Handling 1 och anteckningarna.")],
    );
    push(window, "Registrera utskicket");
    fill(window, &[("Vad svaret säger", "Regionen delar i huvudsak iakttagelsen.")]);
    tick(window, "Kan kompletteras", "Slutligt svar");
    push(window, "Registrera svaret");
    window.wait_text("Parten svarade");
}

// The question is answered, and the report is written.
fn conclude(window: &mut Window) {
    part(window, "t", "register");
    push(window, "Revisionsfrågor");
    push(window, "Rätta: Revisionsfråga 1");
    fill(window, &[("Svar", "Delvis. Flera krav går inte att mäta.")]);
    keep_record(window, "Delvis. Flera krav går inte att mäta.");
    part(window, "b", "decision");
    section(window, "Rubrik och dag");
    let today = day(window, 0);
    fill(
        window,
        &[
            ("Rapportens rubrik", "Informationssäkerheten i sjukvårdsrådgivningen"),
            ("Dag för rapporten", &today),
        ],
    );
    window.press("Tab");
    for (name, field, text) in [
        ("Sammanfattning", "Sammanfattande bedömning", "Regionen behöver krav som går att följa upp."),
        (
            "Uppföljning",
            "Uppföljning av granskningen",
            "Vi återkommer med en uppföljande granskning nästa år.",
        ),
    ] {
        section(window, name);
        window.tab_to(field);
        window.type_text(text);
    }
    section(window, "Bedömning av iakttagelserna");
    section(window, "Brist 1.");
    window.tab_to("Bedömning av brist 1");
    window.type_text("Det som inte går att mäta går inte heller att följa upp.");
}

fn deliver(window: &mut Window) {
    push(window, "Spara rapporten");
    crate::steps::saved(window);
    push(window, "Lämna rapporten");
    window.wait_text("Rapporten är lämnad");
    move_on(window, "Uppföljning");
}

// What the audited answers comes after the report.
fn answer_advice(window: &mut Window) {
    part(window, "t", "register");
    push(window, "Rekommendationer");
    push(window, "Rätta: Rekommendation 1");
    window.tab_to("Mottagarens svar");
    window.press("Space");
    choose(window, "Svar", "Accepterad");
    fill(window, &[("Vad som ska göras", "Avtalet ses över under året."), ("Ansvarig", "inköpschefen")]);
    keep_record(window, "Accepterad");
}

fn it_is_what_was_done(case: &Value) {
    let count = |list: &str| case[list].as_array().map_or(0, Vec::len);
    assert_eq!((count("observations"), count("deficiencies"), count("records")), (1, 1, 5));
    // The contract, and the report as it was delivered.
    assert_eq!((count("notices"), count("occasions"), count("evidence")), (1, 1, 2));
    let advice =
        case["records"].as_array().into_iter().flatten().find(|one| one["entry"]["kind"] == "recommendation");
    let answer = advice.map(|one| one["entry"]["response"]["answer"].clone());
    assert_eq!(answer, Some(json!("accepted")));
}
