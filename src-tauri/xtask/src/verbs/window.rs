// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The real window on a virtual display: its tests, and its pictures. Both are one program, `tests/window`, which
//! drives the built application in its own engine.
//! Invariant: the application is built as the whole workspace builds it, so that nothing is compiled twice.

use std::path::Path;

use super::test::counted;
use crate::process::{Program, program};
use crate::report::{Count, Outcome};
use crate::setup::{self, Purpose};
use crate::{root, ui};

/// As large as the screens that most offices hand out.
const SCREEN: &str = "-screen 0 1366x768x24";

/// Runs every part of the window's tests, each counted.
pub fn tests(root: &Path) -> Result<Count, String> {
    setup::system(root, Purpose::WindowTests)?;
    let mut count = Count::default();
    let ok = on_a_screen(root, &[]).echoed(|line| count = count.plus(counted(line)))?;
    if !ok && count.failed == 0 {
        count.failed = 1;
    }
    if count.passed == 0 && count.failed == 0 {
        return Err("no part of the window's tests was run".to_owned());
    }
    Ok(count)
}

/// `cargo xtask pictures`: every screen and dialog in both languages and four themes, and one page of pictures for each; the
/// two that the README shows are written where it finds them.
pub fn pictures(root: &Path) -> Result<Outcome, String> {
    setup::system(root, Purpose::Build)?;
    setup::system(root, Purpose::Window)?;
    setup::system(root, Purpose::WindowTests)?;
    ui::built(root)?;
    let folder = root::target(root)?.join("pictures");
    if !on_a_screen(root, &["pictures", &folder.display().to_string()]).shown()? {
        return Ok(Outcome::Failed);
    }
    for (taken, shown) in [
        ("inspection-sv-light.png", "window-inspection.png"),
        ("decision-text-sv-light.png", "window-decision.png"),
    ] {
        let to = root.join("assets/pictures").join(shown);
        std::fs::copy(folder.join(taken), &to).map_err(|e| format!("cannot write {}: {e}", to.display()))?;
        println!("wrote assets/pictures/{shown}");
    }
    Ok(Outcome::Passed)
}

fn on_a_screen(root: &Path, words: &[&str]) -> Program {
    let before = ["-a", "-s", SCREEN, "dbus-run-session", "--", "cargo", "test", "--quiet", "--workspace"];
    program("xvfb-run", root).before_cargo().args(before).args(["--test", "window", "--"]).args(words)
}
