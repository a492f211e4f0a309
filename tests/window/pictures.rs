// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures of the real window: every screen and dialog in both languages and four themes, and one page of pictures for each
//! screen. Taken from the virtual display, so that they show what a person would see.

use crate::axe::{dress, go};
use crate::driver::{Surroundings, Window, picture};
use crate::hands::press_all;
use crate::stage;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// A place to take a picture of: its name, its address with `{case}` for the case, `{reasons}` for the reasons of its
/// first deficiency, `{list}` for a checklist in the making and `{editions}` for a case that can go over to another edition
/// of its own, and keys to press there.
struct Place {
    name: &'static str,
    address: &'static str,
    keys: &'static [&'static str],
}

const fn screen(name: &'static str, address: &'static str) -> Place {
    Place { name, address, keys: &[] }
}

const fn dialog(name: &'static str, address: &'static str, keys: &'static [&'static str]) -> Place {
    Place { name, address, keys }
}

const PLACES: &[Place] = &[
    screen("today", "#/today"),
    screen("cases", "#/cases"),
    screen("new-case", "#/new_case"),
    screen("overview", "#/case/{case}/overview"),
    screen("inspection", "#/case/{case}/inspection/A5.1"),
    screen("evidence", "#/case/{case}/evidence"),
    screen("register", "#/case/{case}/register"),
    screen("register-related", "#/case/{case}/register/related_case"),
    dialog("register-closing", "#/case/{case}/register/closing", &["n"]),
    screen("register-order", "#/case/{case}/register/interim_order"),
    dialog(
        "register-sign",
        "#/case/{case}/register/interim_order",
        &["@Underteckna beslutet|@Sign the decision"],
    ),
    screen("deficiencies", "#/case/{case}/deficiencies"),
    screen("hearing", "#/case/{case}/hearing"),
    screen("decision", "#/case/{case}/decision"),
    screen("decision-text", "#/case/{case}/decision/{reasons}"),
    screen("after", "#/case/{case}/after"),
    screen("measures", "#/case/{case}/measures"),
    screen("log", "#/case/{case}/log"),
    screen("verify", "#/verify"),
    screen("settings", "#/settings"),
    screen("settings-office", "#/settings/office"),
    screen("settings-checklists", "#/settings/checklists"),
    screen("checklist-editor", "#/checklists/{list}"),
    screen("help", "#/help"),
    dialog("measures-reply", "#/case/{case}/measures", &["@Läs in svar|@Read reply"]),
    dialog("register-external", "#/case/{case}/register/external_participant", &["n"]),
    dialog("editions", "#/case/{editions}/overview", &["@Jämför med|@Compare with"]),
    dialog(
        "register-link",
        "#/case/{case}/register/related_case",
        &["@Länka till ett ärende|@Link to a case"],
    ),
    dialog("measures-board", "#/case/{case}/measures", &["v"]),
    dialog("archive", "#/case/{case}/overview", &["Ctrl+K", "a", "r", "k|c", "Enter"]),
    dialog("palette", "#/case/{case}/inspection/A5.1", &["Ctrl+K"]),
    dialog("keys", "#/case/{case}/inspection/A5.1", &["Shift+?"]),
];

const DRESSES: [(&str, &str); 5] =
    [("sv", "light"), ("en", "light"), ("sv", "dark"), ("sv", "sun"), ("sv", "hc")];

/// Until nothing on a screen moves any more, and until the letter beside it is drawn.
const DRAWN: Duration = Duration::from_millis(500);
const LETTER_DRAWN: Duration = Duration::from_millis(2500);

/// Takes all pictures into a folder, or of the places that are named alone those that need no other stage; gives how
/// many.
pub fn take(folder: &Path, only: &[String]) -> usize {
    std::fs::create_dir_all(folder).expect("a folder for the pictures");
    let around = Surroundings::fresh("pictures");
    let mut window = Window::open(&around);
    fill(&window);
    for (language, theme) in DRESSES.into_iter().filter(|_| only.is_empty()) {
        dress(&window, language, theme);
        shoot(&window, folder, "first-start", (language, theme));
    }
    dress(&window, "sv", "light");
    let case = stage::sample(&window);
    stage::object(&window, &case);
    let profile = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/profiles/vardtillsyn.toml");
    let reply = around.home.join("given/svar.xlsx");
    // The profile, then the form: saved, and read in each dress.
    let dialogs = [json!(profile), json!(reply)].into_iter().chain(DRESSES.map(|_| json!(reply)));
    around.choose(&dialogs.collect::<Vec<_>>());
    window.core("import_profile", &json!({})).expect("the profile is taken in");
    window.script("location.reload();");
    let whole = window.core("case_whole", &json!({"ask": {"case": case}})).expect("the case");
    let list = stage::list_in_the_making(&window, &case);
    let editions = stage::between_editions(&window, &stage::list_in_the_making(&window, &case));
    stage::related(&window, &case);
    stage::order(&window, &case);
    stage::reply(&window, &case, &reply);
    let places: Vec<&Place> =
        PLACES.iter().filter(|place| only.is_empty() || only.iter().any(|name| name == place.name)).collect();
    let reasons = format!("deficiency:{}", whole["deficiencies"][0]["id"].as_str().expect("a deficiency"));
    for worn in DRESSES {
        dress(&window, worn.0, worn.1);
        for place in &places {
            let address = place
                .address
                .replace("{reasons}", &reasons)
                .replace("{list}", &list)
                .replace("{editions}", &editions);
            go(&window, &address, &case);
            shoot_there(&mut window, folder, place, worn);
        }
    }
    let mut names: Vec<&str> = places.iter().map(|place| place.name).collect();
    if only.is_empty() {
        shoot_at_the_end(&mut window, folder, &case);
        names.extend(["first-start", "seal", "unlock"]);
    }
    drop(window);
    names.iter().for_each(|name| sheet(folder, name));
    names.len() * DRESSES.len()
}

// What cannot be taken back: the decision that is settled, and the store that is locked.
fn shoot_at_the_end(window: &mut Window, folder: &Path, case: &str) {
    stage::complete_sample(window, case);
    window.core("settle", &json!({"ask": {"case": case}})).expect("the decision is settled");
    for worn in DRESSES {
        dress(window, worn.0, worn.1);
        go(window, "#/case/{case}/decision", case);
        drawn(window);
        stage::ask_to_sign(window, worn.0);
        std::thread::sleep(DRAWN);
        shoot(window, folder, "seal", worn);
        window.press("Esc");
    }
    window.core("lock", &json!({})).expect("the store is locked");
    for (language, theme) in DRESSES {
        dress(window, language, theme);
        shoot(window, folder, "unlock", (language, theme));
    }
}

fn shoot_there(window: &mut Window, folder: &Path, place: &Place, worn: (&str, &str)) {
    drawn(window);
    press_all(window, place.keys, worn.0);
    std::thread::sleep(if place.address.contains("/decision") { LETTER_DRAWN } else { DRAWN });
    shoot(window, folder, place.name, worn);
    if !place.keys.is_empty() {
        window.press("Esc");
    }
}

fn drawn(window: &Window) {
    window.wait(
        "it is drawn",
        "document.querySelector('h1') !== null && !document.querySelector('[aria-busy=true]')",
    );
}

fn shoot(window: &Window, folder: &Path, name: &str, (language, theme): (&str, &str)) {
    picture(window, &folder.join(format!("{name}-{language}-{theme}.png")));
}

/// Lets the window fill the virtual screen: there is no window manager to do it.
pub fn fill(window: &Window) {
    window.wait("the page is drawn", "document.querySelector('h1') !== null");
    let size = std::env::var("TILLSYN_SCREEN").unwrap_or_else(|_| "1366x768".to_owned());
    let (width, height) = size.split_once('x').expect("a size such as 1366x768");
    let found = Command::new("xdotool").args(["search", "--onlyvisible", "--name", "^Tillsyn"]).output();
    let found = found.expect("xdotool (Debian package xdotool) finds the window");
    for id in String::from_utf8_lossy(&found.stdout).lines() {
        let _ = Command::new("xdotool")
            .args(["windowmove", id, "0", "0", "windowsize", id, width, height])
            .status();
    }
    std::thread::sleep(std::time::Duration::from_millis(600));
}

// One page for each screen: the five dresses side by side, with their names.
fn sheet(folder: &Path, name: &str) {
    let mut command = Command::new("montage");
    command.current_dir(folder).args(["-font", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]);
    for (language, theme) in DRESSES {
        command.args(["-label", &format!("{language} {theme}"), &format!("{name}-{language}-{theme}.png")]);
    }
    let made =
        command.args(["-geometry", "911x512+6+6", "-tile", "2x3", &format!("sheet-{name}.png")]).status();
    assert!(
        made.is_ok_and(|status| status.success()),
        "montage (Debian package imagemagick) lays the page of {name}"
    );
}
