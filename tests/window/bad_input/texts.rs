// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A megabyte pasted into the two places where one writes, and markup in the clipboard.

use super::{answers_within, go, reload, shows};
use crate::driver::{Surroundings, Window};
use crate::stage;
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the page may take with a megabyte, on a machine with other work to do.
const PATIENCE: u64 = 20;
const MEGABYTE: usize = 1 << 20;
const FIELD: &str = "document.getElementById('inspection-observation')";
const EDITOR: &str = "document.querySelector('[role=textbox][contenteditable=true]')";
const SAVED: &str = "/^Sparat/.test(document.querySelector('.state p')?.innerText.trim() ?? '')";

// Lines of running text with a mark at both ends.
fn megabyte() -> String {
    let line = "Riskanalysen har inte gjorts om sedan den 3 mars, och ingen har beslutat om åtgärder.\n";
    format!("BÖRJAN {}SLUTET", line.repeat(MEGABYTE / line.len()))
}

/// Fires what the engine fires when a person pastes plain text.
fn paste(window: &Window, into: &str, kinds: &Value) {
    let fire = format!(
        "const given = new DataTransfer(); for (const [kind, text] of Object.entries({kinds})) given.setData(kind, text); \
        const at = {into}; at.focus(); const event = new ClipboardEvent('paste', {{clipboardData: given, bubbles: true, cancelable: true}}); \
        if (at.dispatchEvent(event) && given.getData('text/plain') !== '') document.execCommand('insertText', false, given.getData('text/plain'));"
    );
    window.script(&fire);
}

/// Puts a text on the clipboard, as a person does who copies it elsewhere.
fn clip(window: &mut Window, text: &str) {
    window.script(&format!(
        "const at = document.createElement('textarea'); at.id = 'elsewhere'; at.value = {}; document.body.append(at); at.focus(); at.select();",
        json!(text)
    ));
    window.press("Ctrl+C");
    window.script("document.getElementById('elsewhere').remove();");
}

fn drafts(window: &Window, case: &str) -> Vec<Value> {
    let said = window.core("drafts", &json!({"ask": {"case": case}})).expect("the drafts");
    said.as_array().cloned().unwrap_or_default()
}

fn draft_of(window: &Window, case: &str, field: &str) -> String {
    let all = drafts(window, case);
    let found = all
        .iter()
        .find(|one| one["field"] == field && one["text"].as_str().is_some_and(|text| text.len() > 1000));
    found.and_then(|one| one["text"].as_str()).unwrap_or_default().to_owned()
}

/// The draft is on disk, the act that does not take it says so, and after a reload the text is still in the field.
pub fn a_megabyte_in_an_observation_is_kept_and_told() {
    let around = Surroundings::fresh("bad-observation");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    go(&window, &format!("#/case/{case}/inspection/A4.1"), &format!("{FIELD} !== null"));
    let text = megabyte();
    clip(&mut window, &text);
    window.press("o");
    window.wait("the caret is in the observation", &format!("document.activeElement === {FIELD}"));
    let begun = Instant::now();
    window.press("Ctrl+V");
    answers_within(&window, PATIENCE, "a megabyte in an observation");
    println!("     pasting took {:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < PATIENCE, "pasting took {:?}", begun.elapsed());
    window.wait("all of it is in the field", &format!("{FIELD}.value.length === {}", text.chars().count()));
    let begun = Instant::now();
    window.type_text("xyz");
    answers_within(&window, PATIENCE, "three letters after a megabyte");
    println!("     three letters took {:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < PATIENCE, "three letters took {:?}", begun.elapsed());
    let begun = Instant::now();
    while draft_of(&window, &case, "observation") != format!("{text}xyz") {
        assert!(begun.elapsed().as_secs() < PATIENCE, "the draft is not what was typed");
        sleep(Duration::from_millis(200));
    }
    window.wait("it is told as saved", SAVED);
    source_and_act(&mut window);
    assert!(
        window.read(&format!("{FIELD}.value")) == json!(format!("{text}xyz")),
        "the refused text left the field"
    );
    reload(&window, &format!("{FIELD} !== null"));
    window.wait(
        "the text is back",
        &format!("{FIELD}.value.endsWith('SLUTETxyz') && {FIELD}.value.startsWith('BÖRJAN')"),
    );
    window.wait(
        "where it comes from is back",
        "[...document.querySelectorAll('input')].some(one => one.value === 'driftrummet')",
    );
    answers_within(&window, PATIENCE, "after a reload with a megabyte");
    shorten(&mut window, &case);
}

// Says where the fact comes from, so that the act is tried, and leaves the field.
fn source_and_act(window: &mut Window) {
    window.tab_to("Vad du såg");
    window.type_text("driftrummet");
    window.press("Tab");
    window.press("F6");
    window.wait("the refusal names the limit", &shows("40000 får plats"));
    answers_within(window, PATIENCE, "after the refusal");
}

// A person makes it short again, and it becomes an observation.
fn shorten(window: &mut Window, case: &str) {
    window.press("o");
    window.wait("the caret is in the observation", &format!("document.activeElement === {FIELD}"));
    window.press("Ctrl+A");
    window.type_text("En kort iakttagelse i stället.");
    window.press("F6");
    window.wait(
        "the short one is there",
        // Recorded, it stands in a field of its own, where it can be reworded.
        &format!(
            "{FIELD}.value === '' && [...document.querySelectorAll('textarea')].some(one => one.value === 'En kort iakttagelse i stället.')"
        ),
    );
    window.wait("no fault is left", "document.querySelector('.line[role=alert]') === null");
    assert_eq!(draft_of(window, case, "observation"), "", "the long draft is forgotten");
}

/// The same in the decision: as one paragraph and as twelve thousand lines.
pub fn a_megabyte_in_the_decision_is_kept_and_told() {
    let around = Surroundings::fresh("bad-section");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    go(&window, &format!("#/case/{case}/decision/intervention"), &format!("{EDITOR} !== null"));
    let text = megabyte();
    for (what, text) in [("many lines", text.clone()), ("one paragraph", text.replace('\n', " "))] {
        window.script(&format!("{EDITOR}.focus();"));
        window.press("Ctrl+A");
        let begun = Instant::now();
        paste(&window, EDITOR, &json!({"text/plain": text}));
        answers_within(&window, PATIENCE, what);
        assert!(begun.elapsed().as_secs() < PATIENCE, "{what}: pasting took {:?}", begun.elapsed());
        let end = format!(
            "{EDITOR}.textContent.startsWith('BÖRJAN') && {EDITOR}.textContent.trim().endsWith('SLUTET')"
        );
        window.wait(&format!("{what}: the text is in the editor"), &end);
        window.wait(&format!("{what}: the refusal is shown"), &shows("40000 får plats"));
        let kept = draft_of(&window, &case, "text");
        assert!(
            kept.starts_with("BÖRJAN") && kept.trim_end().ends_with("SLUTET"),
            "{what}: the draft is not what was pasted"
        );
        answers_within(&window, PATIENCE, "after the refusal");
    }
    reload(&window, &format!("{EDITOR} !== null"));
    window.wait("the text is back", &format!("{EDITOR}.textContent.trim().endsWith('SLUTET')"));
    window.script(&format!("{EDITOR}.focus();"));
    window.press("Ctrl+A");
    window.type_text("Kort.");
    window.wait("the short text is in the editor", &format!("{EDITOR}.textContent.trim() === 'Kort.'"));
    window.press("F6");
    window.wait("the case says so", &shows("Kort."));
    let end = Instant::now();
    while !draft_of(&window, &case, "text").is_empty() {
        assert!(end.elapsed().as_secs() < 20, "the long draft is still there");
        sleep(Duration::from_millis(200));
    }
}

/// Of pasted markup nothing but words reaches the editor, and nothing in it runs.
pub fn of_what_is_pasted_only_the_words_are_taken() {
    let around = Surroundings::fresh("bad-markup");
    let window = Window::open(&around);
    let case = stage::sample(&window);
    go(&window, &format!("#/case/{case}/decision/intervention"), &format!("{EDITOR} !== null"));
    let hostile = "<img src=x onerror='window.ran=1'><script>window.ran=2</script><iframe srcdoc='<script>parent.ran=3</script>'></iframe>\
        <a href='javascript:window.ran=4'>länk</a><b onclick='window.ran=5'>fet</b><style>body{display:none}</style>";
    let before = window.read(&format!("{EDITOR}.textContent"));
    paste(&window, EDITOR, &json!({"text/html": hostile}));
    assert_eq!(
        window.read(&format!("{EDITOR}.textContent")),
        before,
        "markup without words leaves the text alone"
    );
    for own in ["", "<p data-pm-slice='0 0 []'>egen</p>"] {
        paste(
            &window,
            EDITOR,
            &json!({"text/html": format!("{own}{hostile}"), "text/plain": "bara ord <b>här</b> "}),
        );
        answers_within(&window, PATIENCE, "after markup");
        let foreign = format!(
            "{EDITOR}.querySelectorAll('img:not(.ProseMirror-separator), script, iframe, a, b, style, [onerror], [onclick], [style]').length"
        );
        assert_eq!(window.read(&foreign), json!(0), "{}", window.read(&format!("{EDITOR}.innerHTML")));
    }
    assert!(
        window
            .read(&format!("{EDITOR}.textContent"))
            .as_str()
            .is_some_and(|text| text.contains("bara ord <b>här</b>"))
    );
    window.script(&format!("{EDITOR}.querySelectorAll('*').forEach(one => one.click());"));
    sleep(Duration::from_millis(300));
    assert_eq!(window.read("typeof window.ran"), json!("undefined"));
}
