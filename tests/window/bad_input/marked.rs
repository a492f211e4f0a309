// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Endless names, and markup with script in every field there is: shown as text on every screen, run nowhere, and
//! no wider than the window.

use super::{answers_within, go, reload, shows};
use crate::driver::{Surroundings, Window};
use crate::stage::PASSPHRASE;
use serde_json::{Value, json};

/// How a field says that it is not taken.
const ALERTS: &str = "[...document.querySelectorAll('[role=alert], .fault')].map(e => e.innerText.replaceAll('\\u00ad', '')).join(' ')";

/// What would be seen, were it taken for markup.
const MARKUP: &str =
    "<img src=x onerror=\"window.ran=1\"><script>window.ran=2</script><svg onload=\"window.ran=3\">";

// A line as long as a line may be, without a place to break it.
fn line(mark: &str) -> String {
    let begun = format!("{mark}{MARKUP}");
    format!("{begun}{}", "å".repeat(400 - begun.chars().count()))
}

// A text with markup at its beginning, in its middle and in its longest word.
fn text(mark: &str) -> String {
    format!(
        "{mark}{MARKUP} {} {{{{party}}}} {{{{observation:x}}}} javascript:alert(1) &lt;b&gt;",
        "ordutanslut".repeat(60)
    )
}

/// What stands wider than the window or than the box that it scrolls in; what is cut on purpose may.
const TOO_WIDE: &str = "(() => { const wide = document.documentElement.clientWidth, found = []; \
    if (document.documentElement.scrollWidth > wide) found.push('the page: ' + document.documentElement.scrollWidth); \
    for (const one of document.body.querySelectorAll('*')) { \
      const sheet = getComputedStyle(one), box = one.getBoundingClientRect(); \
      if (box.width === 0 || box.height === 0 || sheet.visibility === 'hidden') continue; \
      if (/auto|scroll/.test(sheet.overflowX) && !/INPUT|TEXTAREA|SELECT/.test(one.tagName) && one.scrollWidth > one.clientWidth + 1) \
        { \
        const edge = one.getBoundingClientRect().left + one.clientWidth; \
        const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), guilty = []; \
        while (words.nextNode()) { const range = document.createRange(); range.selectNodeContents(words.currentNode); \
          const up = words.currentNode.parentElement; \
          if (range.getBoundingClientRect().right > edge + 1) guilty.push(up.tagName + '.' + up.className + ': ' + words.currentNode.data.slice(0, 20)); } \
        found.push('scrolls sideways: ' + one.tagName + '.' + one.className + ' for ' + guilty.join(', ')); } \
      let cut = false; \
      for (let up = one.parentElement; up !== null && !cut; up = up.parentElement) cut = getComputedStyle(up).overflowX !== 'visible' && up !== document.body; \
      if (!cut && (box.right > wide + 1 || box.left < -1) && !one.closest('.skip, .only-read')) found.push('outside: ' + one.tagName + '.' + one.className); \
    } return found.slice(0, 6); })()";

/// A name, a title and an authority of ten thousand characters are refused where they stand, and so is a case title.
pub fn endless_names_are_refused_in_place() {
    let around = Surroundings::fresh("bad-names");
    let mut window = Window::open(&around);
    for (field, rest) in [("Ditt namn", 0), ("Din titel", 1), ("Myndighet", 2)] {
        window.tab_to("Ditt namn");
        for (at, label) in ["Ditt namn", "Din titel", "Myndighet"].into_iter().enumerate() {
            window.tab_to(label);
            window.press("Ctrl+A");
            if at == rest { put(&window, &"Lång".repeat(2500)) } else { window.type_text("Kort namn") }
        }
        window.tab_to("Lösenfras");
        window.press("Ctrl+A");
        window.type_text(PASSPHRASE);
        window.press("Enter");
        window.wait(&format!("{field} is refused"), &format!("({ALERTS}).includes('400')"));
        println!("     {}", window.read(ALERTS));
        assert_eq!(window.read(TOO_WIDE), json!([]), "{field}");
        assert!(!around.store().exists(), "{field}: no store was made");
        reload(&window, "document.querySelector('h1') !== null");
    }
}

// Puts a text where the caret is, as pasting does.
fn put(window: &Window, text: &str) {
    window.script(&format!("document.execCommand('insertText', false, {});", json!(text)));
}

fn perform(window: &Window, case: &str, act: &Value) -> Value {
    let done = window.core("perform", &json!({"ask": {"case": case, "act": act}}));
    done.unwrap_or_else(|fault| panic!("{act}: {fault}"))["changed"][0]["id"].clone()
}

// A case in which every field that takes words holds markup, and as much of it as it takes.
fn hostile_case(window: &Window) -> String {
    let made = json!({"ask": {"name": line("NAMN"), "title": line("TITEL"), "authority": line("MYNDIGHET"), "passphrase": PASSPHRASE}});
    let recovery = window.core("create_store", &made).expect("a store is made");
    let groups: Vec<&str> =
        recovery["groups"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    window.core("confirm_recovery", &json!({"ask": {"typed": groups.join("-")}})).expect("the key");
    let start = window.core("start", &json!({})).expect("the start");
    let (me, today) = (start["myself"]["id"].clone(), start["today"].clone());
    let authority = json!({"name": line("MYNDIGHET"), "unit": line("ENHET"), "address": line("ADRESS"), "email": line("POST"), "court": line("DOMSTOL")});
    window.core("set_profile", &json!({"ask": {"authority": authority}})).expect("the office");
    let form = json!({"kind": "supervision_nis1", "purpose": "training", "title": line("RUBRIK"), "opened_on": today,
        "trigger": text("ANLEDNING"), "authority": authority, "officer": me, "role": "decision_maker"});
    let case = window.core("open_case", &json!({"ask": {"form": form}})).expect("a case")["case"].clone();
    let case = case.as_str().expect("a case").to_owned();
    begun(window, &case, &me);
    judged(window, &case, &today);
    case
}

fn begun(window: &Window, case: &str, me: &Value) {
    for act in [
        json!({"do": "set_number", "number": line("NUMMER")}),
        json!({"do": "set_party", "name": line("PART"), "number": {"organisation": "212000-9994"}, "kind": "municipality",
            "attention": line("KONTAKT"), "department": line("AVDELNING"), "their_number": line("DERAS")}),
        json!({"do": "answer_conflict", "person": me, "check": {"absent": text("JÄV")}}),
        json!({"do": "set_scope", "scope": text("OMFATTNING")}),
        json!({"do": "choose_checklist", "checklist": "nis1-halso-och-sjukvard", "edition": "2026-11"}),
        json!({"do": "move_case", "to": "planned"}),
        json!({"do": "move_case", "to": "ongoing"}),
    ] {
        perform(window, case, &act);
    }
}

fn judged(window: &Window, case: &str, today: &Value) {
    let paper = perform(
        window,
        case,
        &json!({"do": "add_evidence", "title": line("HANDLING"), "direction": "received", "on": today}),
    );
    let visit = perform(
        window,
        case,
        &json!({"do": "add_occasion", "on": today, "place": line("PLATS"), "mode": "on_site", "present": [line("NÄRVARANDE")]}),
    );
    let seen = perform(
        window,
        case,
        &json!({"do": "observe", "text": text("IAKTTAGELSE"), "source": {"document": paper},
        "fact_on": today, "questions": ["A4.1"], "occasion": visit}),
    );
    perform(
        window,
        case,
        &json!({"do": "observe", "text": text("SAMTAL"), "source": {"interview": line("VEM")}, "fact_on": today, "questions": ["A4.1"]}),
    );
    perform(window, case, &json!({"do": "move_case", "to": "assessing"}));
    perform(window, case, &json!({"do": "note_answer", "question": "A4.1", "note": text("ANTECKNING")}));
    perform(window, case, &json!({"do": "assess", "question": "A4.1", "assessment": "not_met"}));
    perform(
        window,
        case,
        &json!({"do": "assess", "question": "A3.4", "assessment": "not_examined", "because": line("DÄRFÖR")}),
    );
    let lack = perform(
        window,
        case,
        &json!({"do": "note_deficiency", "title": line("BRIST"), "statement": text("BESKRIVNING"),
        "provisions": ["nis1-12"], "questions": ["A4.1"], "observations": [seen], "infringement": {"from": today, "to": today}, "severity": "serious"}),
    );
    for act in [
        json!({"do": "state_position", "deficiency": lack, "position": text("STÅNDPUNKT")}),
        json!({"do": "give_reasons", "deficiency": lack, "reasons": text("SKÄL")}),
        json!({"do": "require_measure", "text": text("ÅTGÄRD"), "deficiencies": [lack], "force": "requested", "due_on": "2099-01-30", "report_by": line("REDOVISNING")}),
        json!({"do": "report_measure", "text": text("RAPPORT"), "deficiencies": [lack], "progress": "planned", "told_on": today}),
        json!({"do": "move_case", "to": "hearing"}),
        json!({"do": "set_matter", "matter": line("SAKEN")}),
        json!({"do": "write_section", "section": "intervention", "text": text("AVSNITT")}),
        json!({"do": "address_decision", "recipients": [
            {"kind": "other", "address": line("MOTTAGARE"), "way": "post", "copy": "whole"}]}),
    ] {
        perform(window, case, &act);
    }
    heard(window, case, today);
    let objected = perform(
        window,
        case,
        &json!({"do": "record_objection", "text": text("INVÄNDNING"), "deficiency": lack}),
    );
    perform(
        window,
        case,
        &json!({"do": "respond_to_objection", "objection": objected, "response": {"met": text("BEMÖTANDE")}}),
    );
    let keep =
        json!({"case": case, "entity": "question:A4.1", "field": "observation", "text": text("UTKAST")});
    window.core("save_draft", &json!({"ask": keep})).expect("a draft");
}

fn heard(window: &Window, case: &str, today: &Value) {
    let letter = perform(
        window,
        case,
        &json!({"do": "send_hearing", "kind": "draft_decision", "on": today, "deadline": "2099-01-30", "material": text("MATERIAL")}),
    );
    let paper = perform(
        window,
        case,
        &json!({"do": "add_evidence", "title": line("NYHANDLING"), "direction": "received", "on": today}),
    );
    for act in [
        json!({"do": "ask_extension", "hearing": letter, "on": today, "until": "2099-02-27"}),
        json!({"do": "decide_extension", "hearing": letter, "answer": {"refused": text("AVSLAG")}}),
        json!({"do": "record_reply", "hearing": letter, "reply": {"received": {"on": today, "text": text("SVAR"), "finality": "open"}}}),
        json!({"do": "weigh_new_material", "material": {"document": paper}, "importance": "without_importance", "because": text("VÄGT")}),
        json!({"do": "assess", "question": "A4.1", "assessment": "partly_met"}),
        json!({"do": "explain_change", "change": {"assessment": "A4.1"}, "because": text("ÄNDRAT")}),
    ] {
        perform(window, case, &act);
    }
}

/// Where each field is shown, as text.
const SHOWN: &[(&str, &[&str])] = &[
    ("#/today", &["NAMN"]),
    ("#/cases", &["RUBRIK", "PART"]),
    ("#/new_case", &[]),
    (
        "#/case/{case}/overview",
        &["RUBRIK", "PART", "ANLEDNING", "OMFATTNING", "MYNDIGHET", "PLATS", "NAMN", "TITEL"],
    ),
    ("#/case/{case}/inspection/A4.1", &["IAKTTAGELSE", "SAMTAL", "BRIST"]),
    ("#/case/{case}/evidence", &["HANDLING"]),
    ("#/case/{case}/deficiencies", &["BRIST", "BESKRIVNING"]),
    (
        "#/case/{case}/hearing",
        &["MATERIAL", "SVAR", "AVSLAG", "NYHANDLING", "VÄGT", "ÄNDRAT", "INVÄNDNING", "BEMÖTANDE"],
    ),
    ("#/case/{case}/decision/intervention", &["AVSNITT"]),
    ("#/case/{case}/decision", &[]),
    ("#/case/{case}/after", &["MOTTAGARE"]),
    ("#/case/{case}/log", &["NAMN"]),
    ("#/settings", &["NAMN"]),
    ("#/verify", &[]),
    ("#/help", &[]),
];

/// Every screen, and the door.
pub fn markup_is_text_wherever_it_is_shown() {
    let around = Surroundings::fresh("bad-markup-all");
    let mut window = Window::open(&around);
    let case = hostile_case(&window);
    reload(&window, "document.querySelector('nav') !== null");
    let mut bad = Vec::new();
    for (address, marks) in SHOWN {
        let address = address.replace("{case}", &case);
        go(
            &window,
            &address,
            "document.querySelector('h1') !== null && !document.querySelector('[aria-busy=true]')",
        );
        bad.extend(looked_at(&window, &address, marks));
    }
    window.press("Ctrl+K");
    window.wait("the palette is there", "document.querySelector('dialog[open], [role=dialog]') !== null");
    bad.extend(looked_at(&window, "the palette", &[]));
    window.core("lock", &json!({})).expect("the store is locked");
    window.wait("the door is there", "document.getElementById('unlock-passphrase') !== null");
    bad.extend(looked_at(&window, "the door", &["NAMN"]));
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

fn looked_at(window: &Window, place: &str, marks: &[&str]) -> Vec<String> {
    let mut bad = Vec::new();
    for mark in marks {
        window.wait(
            &format!("{place} shows {mark}"),
            &shows(&format!("{mark}{}", &MARKUP[..20])).replace("document.body.innerText", SEEN),
        );
    }
    answers_within(window, 20, place);
    std::thread::sleep(std::time::Duration::from_millis(400));
    if window.read("typeof window.ran") != json!("undefined") {
        bad.push(format!("{place}: something ran: {}", window.read("window.ran")));
    }
    let made = window.read("document.querySelectorAll('[onerror], [onload], img[src=x]').length");
    if made != json!(0) {
        bad.push(format!("{place}: {made} elements were made of text"));
    }
    let wide = window.read(TOO_WIDE);
    if wide != json!([]) {
        bad.push(format!("{place}: {wide}"));
    }
    bad
}

/// What the page shows, in running text and in fields.
const SEEN: &str = "(document.body.innerText + [...document.querySelectorAll('input, textarea')].map(e => e.value).join(' '))";
