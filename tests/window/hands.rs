// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a person's hands do again and again: the first start, choosing in a list, ticking, going to a part of the
//! case or to a question. Keys alone.

use crate::driver::Window;
use crate::stage::PASSPHRASE;
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;

/// The number of the question that is shown.
pub const QUESTION: &str = "(document.querySelector('#inspection-question')?.closest('header')?.querySelector('b')?.innerText.trim() ?? '')";

/// Makes a store by hand: name, title, authority, passphrase, and the recovery key typed back.
pub fn first_start(window: &mut Window) {
    window.wait_text("Kom igång");
    for (label, text) in [
        ("Ditt namn", "Maja Lindell"),
        ("Din titel", "enhetschef"),
        ("Myndighet", "Hälso- och vårdtillsynen"),
        ("Lösenfras", PASSPHRASE),
    ] {
        window.tab_to(label);
        window.type_text(text);
    }
    window.press("Enter");
    window.wait_text("Skriv ner din återställningsnyckel");
    let shown = "[...document.querySelectorAll('[aria-label=\"Återställningsnyckelns grupper\"] li code')].map(e => e.innerText.trim()).join(' ')";
    let groups = window.read(shown).as_str().unwrap_or_default().to_owned();
    assert_eq!(groups.split(' ').count(), 8, "eight groups are shown: {groups}");
    window.tab_to("Skriv nyckeln från ditt papper");
    window.type_text(&groups);
    window.press("Enter");
    window.wait_text("Allt är klart");
}

/// Chooses in a native select by the arrow keys.
pub fn choose(window: &mut Window, label: &str, wanted: &str) {
    window.tab_to(label);
    for key in ["Down", "Up"] {
        for _ in 0..20 {
            let shown = window.read("document.activeElement.selectedOptions?.[0]?.textContent.trim() ?? ''");
            if shown.as_str().unwrap_or_default().starts_with(wanted) {
                return;
            }
            window.press(key);
        }
    }
    let met = window
        .read("document.activeElement.outerHTML.slice(0, 1200) + ' value=' + document.activeElement.value");
    panic!("{label} has no choice ”{wanted}”; the focus is on {met}");
}

/// Chooses one of several by the arrow keys, from where Tab comes in.
pub fn tick(window: &mut Window, first: &str, wanted: &str) {
    window.tab_to(first);
    for _ in 0..8 {
        if window.focused().starts_with(wanted) {
            if window.read("document.activeElement.checked") != json!(true) {
                window.press("Space");
            }
            return;
        }
        window.press("Down");
    }
    panic!("there is no choice ”{wanted}” beside ”{first}”");
}

/// Goes to a part of the case by its two keys.
pub fn part(window: &mut Window, key: &str, name: &str) {
    window.press("g");
    window.press(key);
    let there = format!("location.hash.includes('/{name}') && document.querySelector('h1') !== null");
    window.wait(&format!("{name} is there"), &there);
    sleep(Duration::from_millis(400));
}

/// Goes to a question by the palette.
pub fn go_to_question(window: &mut Window, id: &str) {
    window.press("Ctrl+k");
    window.wait("the palette is open", "document.querySelector('dialog[open]') !== null");
    window.type_text(id);
    let found = format!(
        "document.querySelector('[role=option][aria-selected=true]')?.innerText.includes({})",
        json!(id)
    );
    window.wait("the question is found", &found);
    window.press("Enter");
    let shown = format!("{QUESTION} === {} && document.querySelector('dialog[open]') === null", json!(id));
    window.wait(&format!("{id} is shown"), &shown);
}

/// The number of the question that is shown.
pub fn question(window: &Window) -> String {
    window.read(QUESTION).as_str().unwrap_or_default().to_owned()
}

/// Presses keys in turn; one that is written as two, "k|c", is the first in Swedish and the second in English, and
/// "@Name" is Tab until what begins so has focus, and Enter.
pub fn press_all(window: &mut Window, keys: &[&str], language: &str) {
    for key in keys {
        let (sv, en) = key.split_once('|').unwrap_or((*key, *key));
        let key = if language == "sv" { sv } else { en };
        match key.strip_prefix('@') {
            Some(name) => {
                window.tab_to(name);
                window.press("Enter");
            }
            None => window.press(key),
        }
    }
}
