// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The whole job by keys alone, as an inspector would do it: from the first start to a sealed and verified
//! decision, which the command line then reads back. No click and no scripted input; scripts only read.

use crate::driver::{Surroundings, Window};
use crate::hands::{choose, first_start, go_to_question, part, question, tick};
use crate::stage::{self, PASSPHRASE};
use crate::steps::{
    NewCase, answer_on_bias, answer_what_the_law_asks, command_line, exported, observe, open_case, section,
    settle_and_seal,
};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

const CASE: NewCase<'_> = NewCase {
    kind: "Tillsyn enligt lagen (2018",
    title: "Lerviks kommun: informationssäkerhet",
    trigger: "Tillsynsplanen för året.",
    number: "HVT 2026-0101",
    checklist: "NIS",
    party: "Lerviks kommun",
    party_kind: "Kommun",
    party_number: "212000-9994",
};

/// What the law asks before the decision of this part.
const ASKED: &[(&str, &str)] = &[
    ("secrecy", "Nej"),
    ("names_withheld", "Nej"),
    ("insight_answered", "Ja"),
    ("insight_withheld", "Nej"),
    ("accessibility", "Nej"),
    ("representative", "Nej"),
    ("referral", "Nej"),
    ("registered", "Ja"),
    ("text_free_of_secrecy", "Ja"),
];

/// From the first start to a sealed decision that the command line reads back.
pub fn from_first_start_to_sealed_decision() {
    let around = Surroundings::fresh("keyboard");
    let mut window = Window::open(&around);
    first_start(&mut window);
    open_case(&mut window, &CASE);
    part(&mut window, "g", "inspection");
    let each = fifty_answers(&mut window);
    println!("   key presses per plain answer: {each:.2}");
    assert!(each <= 2.2, "{each} key presses per plain answer");
    for (number, at, what) in [
        (1, "A4.1", "Ingen samlad riskanalys kunde visas för journalsystemet."),
        (2, "A4.4", "Åtgärdsplanen var från 2022 och saknade ansvariga."),
        (3, "A5.1", "Serverrummet var låst och larmat vid besöket."),
    ] {
        go_to_question(&mut window, at);
        observe(&mut window, number, what, "kommunhuset");
    }
    go_to_question(&mut window, "A4.1");
    deficiency_over_two(&mut window);
    hear(&mut window);
    answer_on_bias(&mut window);
    fill_in_decision(&mut window);
    let sealed = around.home.join("given/beslut.pdf");
    around.choose(&[json!(sealed), json!(sealed)]);
    settle_and_seal(&mut window);
    verify(&mut window);
    drop(window);
    the_command_line_agrees(&around, &sealed);
}

/// Answers every question of the checklist and changes some, 50 answers in all; gives the presses of plain ones.
fn fifty_answers(window: &mut Window) -> f64 {
    let (mut plain, mut presses) = (0_u32, 0_u64);
    for answered in 0..50 {
        let here = question(window);
        let fact = window
            .read("[...document.querySelectorAll('main label')].some(l => l.innerText.trim() === 'Svar')");
        if fact == json!(true) {
            window.tab_to("Svar");
            window.type_text("Enligt kommunens egen uppgift vid besöket.");
            window.press("Ctrl+Enter");
        } else {
            let before = window.presses();
            window.press(match here.as_str() {
                "A4.1" | "A4.4" => "3",
                _ if answered % 7 == 3 => "2",
                _ => "1",
            });
            // When all are answered, the way goes back over some of them.
            window.press(if answered < 42 { "n" } else { "k" });
            presses += window.presses() - before;
            plain += 1;
        }
        if answered < 42 {
            window.wait(
                "the next question is shown",
                &format!("{} !== {}", crate::hands::QUESTION, json!(here)),
            );
        }
    }
    window.wait_text("42 av 42 frågor besvarade");
    #[expect(clippy::cast_precision_loss, reason = "a few dozen presses")]
    let each = presses as f64 / f64::from(plain);
    each
}

fn deficiency_over_two(window: &mut Window) {
    window.press("b");
    window.wait_text("Ny brist");
    for (label, text) in [
        ("Kort rubrik", "Årlig samlad riskanalys"),
        ("Vad som brister", "Någon samlad riskanalys med en aktuell åtgärdsplan har inte gjorts"),
        ("Överträdelsen började", "2025-01-10"),
        ("Överträdelsen upphörde", "2025-06-11"),
    ] {
        window.tab_to(label);
        window.press("Ctrl+a");
        window.type_text(text);
    }
    window.tab_to("Omfattar även");
    window.press("Enter");
    window.tab_to("Sök bland frågorna");
    window.type_text("A4.4");
    window.tab_to("Ej uppfyllt. A4.4");
    window.press("Space");
    window.tab_to("Skapa bristen");
    window.press("Enter");
    window.wait_text("Brist 1");
    // The next thing asked for is the measure, with the caret in it.
    window.tab_to("Ingen åtgärd nu");
    window.press("Enter");
}

fn hear(window: &mut Window) {
    part(window, "k", "hearing");
    window.tab_to("Sista dag för svar");
    let far = "(() => { const d = new Date(); d.setDate(d.getDate() + 22); return d.toISOString().slice(0, 10); })()";
    let far = window.read(far);
    window.type_text(far.as_str().unwrap_or_default());
    window.tab_to("Underlag som följde med");
    window.type_text("Utkastet med underlag.");
    window.tab_to("Registrera utskicket");
    window.press("Enter");
    window.tab_to("Vad svaret säger");
    window.type_text("Kommunen delar bedömningen men vill ha mer tid.");
    tick(window, "Kan kompletteras", "Slutligt svar");
    window.tab_to("Registrera svaret");
    window.press("Enter");
    window.wait_text("Parten svarade");
    object(window);
}

// The party objects to the deficiency, and the objection is met.
fn object(window: &mut Window) {
    window.tab_to("Registrera en invändning");
    window.press("Enter");
    window.type_text("Tiden är för kort.");
    window.tab_to("Vad invändningen gäller");
    window.press("Down");
    window.tab_to("Registrera invändningen");
    window.press("Enter");
    window.wait_text("Invändning 1");
    window.tab_to("Bemötande av invändning 1");
    window.type_text("Tiden följer av partens egen plan.");
    window.tab_to("Registrera en invändning");
    window.wait("the response is recorded", "!document.body.innerText.includes('Inte bemött än')");
}

fn fill_in_decision(window: &mut Window) {
    part(window, "b", "decision");
    window.tab_to("Saken och dagen");
    window.press("Enter");
    window.tab_to("Vad beslutet gäller");
    window.type_text("Tillsyn av informationssäkerheten i kommunens hälso- och sjukvård");
    window.tab_to("Dag för beslutet");
    let today = window.read("(() => { const d = new Date(); return new Date(d - d.getTimezoneOffset() * 60000).toISOString().slice(0, 10); })()");
    window.type_text(today.as_str().unwrap_or_default());
    window.press("Tab");
    section(window, "Beslutspunkter");
    window.tab_to("Avslutas med kritik");
    window.press("Space");
    window.tab_to("Överlämnas till annan myndighet");
    window.press("Space");
    window.tab_to("Brist 1");
    window.press("Space");
    window.tab_to("Lägg till punkten");
    window.press("Enter");
    window.wait_text("Konstaterar: ");
    window.tab_back_to("Vad punkten gör");
    choose(window, "Vad punkten gör", "Överlämnar");
    window.tab_to("Vad som överlämnas");
    window.type_text("uppgifterna om incidenten");
    window.tab_to("Till vilken myndighet");
    window.type_text("Dataskyddsenheten");
    window.tab_to("Lägg till punkten");
    window.press("Enter");
    window.wait_text("Överlämnar uppgifterna om incidenten till Dataskyddsenheten");
    window.tab_back_to("Vad punkten gör");
    choose(window, "Vad punkten gör", "Efterger sanktionsavgift");
    window.tab_to("Brist 1");
    window.press("Space");
    choose(window, "Bestämmelse som ger befogenheten", "NIS1 32");
    window.tab_to("Lägg till punkten");
    window.press("Enter");
    window.wait_text("Efterger avgiften med stöd av");
    window.tab_back_to("Vad punkten gör");
    choose(window, "Vad punkten gör", "Ärendet avslutas");
    window.tab_to("Lägg till punkten");
    window.press("Enter");
    window.wait(
        "there are four points",
        "document.querySelectorAll('button[aria-label^=\"Ta bort punkt\"]').length === 4",
    );
    section(window, "Vad beslutet innebär");
    tick(window, "När överklagandetiden", "Inget i beslutet ska verkställas");
    tick(window, "Beslutet kan överklagas", "Beslutet kan inte överklagas");
    choose(window, "Bestämmelse som hindrar överklagande", "FL 41");
    section(window, "Skälen för beslutet");
    section(window, "Brist 1.");
    window.tab_to("Bedömning av brist 1");
    window
        .type_text("Kommunen har inte kunnat visa någon samlad riskanalys. Kravet är därför inte uppfyllt.");
    section(window, "Val av ingripande");
    choose(window, "Grund för eftergift", "Överträdelsen är ringa");
    window.tab_to("Varför");
    window.type_text("Arbetet var beställt när tillsynen gjordes.");
    section(window, "Beslutsfattare");
    choose(window, "Vem som fattar beslutet", "Maja Lindell");
    tick(window, "Arbetsordningen", "Myndighetens chef");
    tick(window, "Ärendet har föredragits", "Ärendet avgörs utan föredragning");
    tick(window, "Enligt arbetsordningen", "Enligt särskilt beslut");
    window.tab_to("Var det står");
    window.type_text("Särskilt beslut den 3 mars.");
    tick(window, "Ingen annan medverkade", "Ingen annan medverkade");
    tick(window, "Ingen har anmält", "Ingen har anmält");
    answer_what_the_law_asks(window, ASKED);
    window.wait_text("Inget hindrar beslutet");
}

fn verify(window: &mut Window) {
    window.press("g");
    window.press("v");
    window.wait_text("Vad du litar på");
    window.tab_to("Godta övningsnycklar");
    window.press("Space");
    window.tab_back_to("Välj PDF");
    window.press("Enter");
    window.wait_text("Godkänd");
    window.wait_text("ÖVNING");
}

// What the window kept, the command line finds: the same answers, observations, deficiency, and the same file.
fn the_command_line_agrees(around: &Surroundings, sealed: &Path) {
    let case = exported(around, CASE.number);
    let count = |list: &str| case[list].as_array().map_or(0, Vec::len);
    assert_eq!((count("answers"), count("observations"), count("deficiencies")), (43, 3, 1));
    assert_eq!(case["deficiencies"][0]["questions"], json!(["A4.1", "A4.4"]));
    assert_eq!(
        case["decision"]["content"]["points"][1]["operative"]["transfers"]["to"],
        json!("Dataskyddsenheten")
    );
    assert_eq!(case["objections"][0]["deficiency"], case["deficiencies"][0]["id"]);
    assert_eq!(case["objections"][0]["response"], json!({ "met": "Tiden följer av partens egen plan." }));
    assert_eq!(case["decision"]["state"], json!("sealed"));
    let hashed = Command::new("sha256sum").arg(sealed).output().expect("sha256sum runs");
    let hash = String::from_utf8_lossy(&hashed.stdout).chars().take(64).collect::<String>();
    assert_eq!(case["decision"]["seal"]["document"], json!(hash), "the saved file is the sealed one");
    command_line(around, &["ledger", "verify"]);
    command_line(around, &["store", "check"]);
}

/// A text half a second old survives a power cut, and the caret is back where it stood.
pub fn after_a_kill_nothing_is_missing_and_the_caret_is_back() {
    let around = Surroundings::fresh("kill");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    part_of(&mut window, &case);
    go_to_question(&mut window, "A5.1");
    window.press("1");
    window.press("o");
    window.wait("the caret stands in the observation", "document.activeElement?.tagName === 'TEXTAREA'");
    window.type_text("Halvfärdig mening om lås");
    // What was typed is on disk within 300 ms of the last key; a little is added for a slow disk.
    sleep(Duration::from_millis(900));
    window.kill();

    let mut window = Window::open(&around);
    window.wait_text("Lås upp");
    window.tab_to("Lösenfras");
    window.type_text(PASSPHRASE);
    window.press("Enter");
    window.wait_text("Fortsätt");
    window.press("Enter");
    window.wait("the same question is shown", &format!("{} === 'A5.1'", crate::hands::QUESTION));
    window.wait(
        "the text is there and the caret at its end",
        "document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.value === 'Halvfärdig mening om lås' \
         && document.activeElement.selectionStart === document.activeElement.value.length",
    );
    let answers =
        window.core("case_now", &json!({"ask": {"case": case}})).expect("the case")["answers"].clone();
    let mine = answers.as_array().into_iter().flatten().find(|one| one["question"] == "A5.1");
    assert_eq!(mine.map(|one| one["assessment"].clone()), Some(json!("met")));
}

/// Undo and redo by keys, with the name of what they take back.
pub fn acts_are_taken_back_by_name() {
    let around = Surroundings::fresh("undo");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    part_of(&mut window, &case);
    go_to_question(&mut window, "A9.1");
    let checked = |mark: &str| {
        format!(
            "document.querySelector('[role=radio][aria-checked=true], input[type=radio]:checked')?.closest('label, button, [role=radio]')?.innerText.includes('{mark}')"
        )
    };
    window.press("2");
    window.wait("it is partly met", &checked("Delvis uppfyllt"));
    window.wait_text("Ångra: Bedömning");
    window.press("Ctrl+z");
    window.wait("nothing is chosen", "document.querySelector('main [role=radio][aria-checked=true], main input[type=radio]:checked') === null");
    window.press("Ctrl+Shift+z");
    window.wait("it is partly met again", &checked("Delvis uppfyllt"));
    let verdict = window.core("check_ledger", &json!({})).expect("the ledger is read");
    assert_eq!(verdict["sound"], json!(true), "{verdict}");
    let lines = window.core("ledger", &json!({"ask": {"case": case}})).expect("the lines");
    let acts: Vec<&str> =
        lines.as_array().into_iter().flatten().filter_map(|line| line["act"].as_str()).collect();
    assert!(acts.ends_with(&["assess", "undo", "redo"]), "{acts:?}");
}

/// With single keys off, letters and digits do nothing; the Ctrl forms still work.
pub fn single_keys_can_be_switched_off() {
    let around = Surroundings::fresh("single-keys");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    let mut appearance = window.core("start", &json!({})).expect("the start")["appearance"].clone();
    appearance["single_keys"] = json!(false);
    window.core("set_appearance", &json!({"ask": {"appearance": appearance}})).expect("the setting is kept");
    window.script("location.reload();");
    sleep(Duration::from_millis(300));
    window.wait("the page is drawn again", "document.querySelector('nav') !== null");
    part_of(&mut window, &case);
    go_to_question(&mut window, "A9.2");
    for key in ["1", "j", "b", "0"] {
        window.press(key);
    }
    sleep(Duration::from_millis(400));
    assert_eq!(question(&window), "A9.2", "j did nothing");
    let answers =
        window.core("case_now", &json!({"ask": {"case": case}})).expect("the case")["answers"].clone();
    let mine = answers.as_array().into_iter().flatten().find(|one| one["question"] == "A9.2");
    assert_eq!(mine.map(|one| one["assessment"].clone()), Some(json!(null)), "1 did nothing");
    window.press("Ctrl+k");
    window.wait("the palette still opens", "document.querySelector('dialog[open]') !== null");
}

// The case by its address: what follows is pressed.
fn part_of(window: &mut Window, case: &str) {
    window.script(&format!("location.hash = '#/case/{case}/inspection';"));
    window.wait("a question is shown", &format!("{} !== ''", crate::hands::QUESTION));
    sleep(Duration::from_millis(500));
}
