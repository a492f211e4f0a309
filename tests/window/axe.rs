// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every screen and every dialog before axe-core, in the engine that the application really has, in both languages;
//! the heart of it in every theme too. One violation anywhere fails, and the table names it.

use crate::driver::{Surroundings, Window};
use crate::hands::press_all;
use crate::stage;
use crate::table::Row;
use serde_json::{Value, json};

const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");

/// The rules that are asked: WCAG 2.0 to 2.2, levels A and AA, and axe's own best practice.
const RUN: &str = "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
    'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))), \
    e => done(['axe failed: ' + e]));";

/// A place to look at: its name, its address with `{case}` for the case and `{list}` for a checklist in the making, keys
/// to press there, and a sign of it.
struct Screen {
    name: &'static str,
    address: &'static str,
    keys: &'static [&'static str],
    sign: &'static str,
}

const fn screen(name: &'static str, address: &'static str) -> Screen {
    Screen { name, address, keys: &[], sign: "document.querySelector('main h1, h1') !== null" }
}

const fn dialog(name: &'static str, address: &'static str, keys: &'static [&'static str]) -> Screen {
    Screen { name, address, keys, sign: "document.querySelector('dialog[open]') !== null" }
}

/// What can be seen with an open store and the sample in it.
const OPEN: &[Screen] = &[
    screen("today", "#/today"),
    screen("cases", "#/cases"),
    screen("new case", "#/new_case"),
    screen("overview", "#/case/{case}/overview"),
    screen("inspection", "#/case/{case}/inspection"),
    screen("evidence", "#/case/{case}/evidence"),
    screen("register", "#/case/{case}/register"),
    screen("deficiencies", "#/case/{case}/deficiencies"),
    screen("hearing", "#/case/{case}/hearing"),
    screen("decision", "#/case/{case}/decision"),
    screen("after", "#/case/{case}/after"),
    screen("measures", "#/case/{case}/measures"),
    screen("log", "#/case/{case}/log"),
    screen("verify", "#/verify"),
    screen("settings", "#/settings"),
    screen("help", "#/help"),
    screen("settings, checklists", "#/settings/checklists"),
    screen("checklist editor", "#/checklists/{list}"),
    Screen {
        name: "measures as a board",
        address: "#/case/{case}/measures",
        keys: &["v"],
        sign: "document.querySelectorAll('.views [aria-pressed]')[1]?.getAttribute('aria-pressed') === 'true'",
    },
    Screen {
        name: "archive",
        address: "#/case/{case}/overview",
        keys: &["Ctrl+K", "a", "r", "k|c", "Enter"],
        sign: "document.querySelector('dialog[open] #archive-first') !== null",
    },
    dialog("palette", "#/case/{case}/inspection", &["Ctrl+K"]),
    dialog("sheet of keys", "#/case/{case}/inspection", &["Shift+?"]),
];

/// Runs all of it and gives the rows of the table.
pub fn run() -> Vec<Row> {
    let around = Surroundings::fresh("axe");
    let mut window = Window::open(&around);
    let mut rows = Vec::new();
    for language in ["sv", "en"] {
        dress(&window, language, "light");
        rows.push(judged(&window, "first start", language, "light"));
    }
    let case = stage::sample(&window);
    stage::object(&window, &case);
    let list = stage::list_in_the_making(&window, &case);
    for language in ["sv", "en"] {
        dress(&window, language, "light");
        for screen in OPEN {
            let address = screen.address.replace("{list}", &list);
            rows.push(look_at(&mut window, screen, (&address, &case), language, "light"));
        }
    }
    for theme in ["dark", "sun", "hc"] {
        dress(&window, "sv", theme);
        for screen in OPEN.iter().filter(|screen| matches!(screen.name, "inspection" | "decision")) {
            rows.push(look(&mut window, screen, &case, "sv", theme));
        }
    }
    rows.extend(settled_and_locked(&mut window, &case));
    rows
}

// The states that come last, since they cannot be taken back: settled, the seal dialog, sealed, locked.
fn settled_and_locked(window: &mut Window, case: &str) -> Vec<Row> {
    stage::complete_sample(window, case);
    window.core("settle", &json!({"ask": {"case": case}})).expect("the decision is settled");
    let mut rows = Vec::new();
    for language in ["sv", "en"] {
        dress(window, language, "light");
        rows.push(look(
            window,
            &screen("decision, settled", "#/case/{case}/decision"),
            case,
            language,
            "light",
        ));
        stage::ask_to_sign(window, language);
        rows.push(judged(window, "seal dialog", language, "light"));
        window.press("Esc");
    }
    window.core("seal", &json!({"ask": {"case": case, "with": "training"}})).expect("the decision is sealed");
    for language in ["sv", "en"] {
        dress(window, language, "light");
        rows.push(look(
            window,
            &screen("decision, sealed", "#/case/{case}/decision"),
            case,
            language,
            "light",
        ));
    }
    stage::follow_up(window, case);
    for language in ["sv", "en"] {
        dress(window, language, "light");
        rows.push(look(
            window,
            &screen("after, sent and appealed", "#/case/{case}/after"),
            case,
            language,
            "light",
        ));
    }
    for language in ["sv", "en"] {
        dress(window, language, "light");
        window.core("lock", &json!({})).expect("the store is locked");
        window.wait(
            "the field for the passphrase is there",
            "document.querySelector('input[type=password]') !== null",
        );
        rows.push(judged(window, "unlock", language, "light"));
        let holder = window.core("start", &json!({})).expect("the start")["holders"][0]["id"].clone();
        let ask = json!({"ask": {"person": holder, "passphrase": stage::PASSPHRASE}});
        window.core("unlock", &ask).expect("the store is unlocked");
    }
    rows
}

/// Puts on a language and a theme, as the settings screen would.
pub fn dress(window: &Window, language: &str, theme: &str) {
    let start = window.core("start", &json!({})).expect("the start");
    let mut appearance = start["appearance"].clone();
    appearance["language"] = json!(language);
    appearance["theme"] = json!(theme);
    window
        .core("set_appearance", &json!({"ask": {"appearance": appearance}}))
        .expect("the appearance is kept");
    window.script("location.reload();");
    std::thread::sleep(std::time::Duration::from_millis(300));
    let dressed = format!(
        "document.documentElement.lang === '{language}' && document.documentElement.dataset.theme === '{theme}'"
    );
    window.wait("the page is dressed", &format!("{dressed} && document.querySelector('h1') !== null"));
}

fn look(window: &mut Window, screen: &Screen, case: &str, language: &str, theme: &str) -> Row {
    look_at(window, screen, (screen.address, case), language, theme)
}

fn look_at(
    window: &mut Window,
    screen: &Screen,
    (address, case): (&str, &str),
    language: &str,
    theme: &str,
) -> Row {
    go(window, address, case);
    window.wait(
        &format!("{} is drawn", screen.name),
        "document.querySelector('h1') !== null && !document.querySelector('[aria-busy=true]')",
    );
    press_all(window, screen.keys, language);
    window.wait(&format!("{} is there", screen.name), screen.sign);
    // What follows from the size of something comes a frame later.
    window.script_until_done("requestAnimationFrame(() => requestAnimationFrame(() => done(1)))");
    let row = judged(window, screen.name, language, theme);
    if !screen.keys.is_empty() {
        window.press("Esc");
        window.wait("the dialog is closed", "document.querySelector('dialog[open]') === null");
    }
    row
}

/// Goes to an address of the page.
pub fn go(window: &Window, address: &str, case: &str) {
    let address = address.replace("{case}", case);
    window.script(&format!("location.hash = {};", json!(address)));
    std::thread::sleep(std::time::Duration::from_millis(500));
}

fn judged(window: &Window, name: &str, language: &str, theme: &str) -> Row {
    if window.read("typeof axe") != json!("object") {
        window.script(AXE);
    }
    let said = window.script_until_done(RUN);
    let violations: Vec<String> =
        said.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    Row { screen: name.to_owned(), language: language.to_owned(), theme: theme.to_owned(), violations }
}
