// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures of the real window: every screen in both languages and four themes, and one page of pictures for each
//! screen. Taken from the virtual display, so that they show what a person would see.

use crate::axe::{dress, go};
use crate::driver::{Surroundings, Window, picture};
use crate::stage;
use serde_json::json;
use std::path::Path;
use std::process::Command;

const SCREENS: &[(&str, &str)] = &[
    ("today", "#/today"),
    ("cases", "#/cases"),
    ("new-case", "#/new_case"),
    ("overview", "#/case/{case}/overview"),
    ("inspection", "#/case/{case}/inspection/A5.1"),
    ("evidence", "#/case/{case}/evidence"),
    ("deficiencies", "#/case/{case}/deficiencies"),
    ("hearing", "#/case/{case}/hearing"),
    ("decision", "#/case/{case}/decision"),
    ("log", "#/case/{case}/log"),
    ("verify", "#/verify"),
    ("settings", "#/settings"),
    ("help", "#/help"),
];

const DRESSES: [(&str, &str); 5] =
    [("sv", "light"), ("en", "light"), ("sv", "dark"), ("sv", "sun"), ("sv", "hc")];

/// Takes all pictures into a folder; gives how many.
pub fn take(folder: &Path) -> usize {
    std::fs::create_dir_all(folder).expect("a folder for the pictures");
    let around = Surroundings::fresh("pictures");
    let window = Window::open(&around);
    fill(&window);
    let mut taken = 0;
    let mut shoot = |window: &Window, name: &str, language: &str, theme: &str| {
        picture(window, &folder.join(format!("{name}-{language}-{theme}.png")));
        taken += 1;
    };
    for (language, theme) in DRESSES {
        dress(&window, language, theme);
        shoot(&window, "first-start", language, theme);
    }
    dress(&window, "sv", "light");
    let case = stage::sample(&window);
    for (language, theme) in DRESSES {
        dress(&window, language, theme);
        for (name, address) in SCREENS {
            go(&window, address, &case);
            window.wait(
                "it is drawn",
                "document.querySelector('h1') !== null && !document.querySelector('[aria-busy=true]')",
            );
            std::thread::sleep(std::time::Duration::from_millis(if *name == "decision" {
                2500
            } else {
                500
            }));
            shoot(&window, name, language, theme);
        }
    }
    window.core("lock", &json!({})).expect("the store is locked");
    for (language, theme) in DRESSES {
        dress(&window, language, theme);
        shoot(&window, "unlock", language, theme);
    }
    drop(window);
    for name in SCREENS.iter().map(|(name, _)| *name).chain(["first-start", "unlock"]) {
        sheet(folder, name);
    }
    taken
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
