// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window costs: its start and memory against an empty window of the same library, keys and preview in a
//! browser with the real core behind the page, and how much script is loaded first. Limits on times in the browser
//! are absolute, since they say what a person notices; an empty page is measured beside them.
//! Invariant: nothing here is a test; a slow machine fails a measurement and never a build.

mod page;
mod script;
mod start;

use std::path::{Path, PathBuf};

use crate::process::cargo;
use crate::report::{Outcome, table};
use crate::root;
use crate::setup::{self, Purpose};
use crate::ui;

/// One thing that was measured, as it is printed, and whether its limit is held. Some stand beside for comparison and
/// have no limit.
struct Row {
    what: String,
    value: String,
    beside: String,
    limit: String,
    held: Option<bool>,
}

impl Row {
    /// What must not be more than a limit.
    fn at_most(what: &str, value: f64, limit: f64, unit: &str) -> Self {
        Self {
            what: what.to_owned(),
            value: format!("{} {unit}", short(value)),
            beside: String::new(),
            limit: format!("≤ {} {unit}", short(limit)),
            held: Some(value <= limit),
        }
    }

    /// What must not be more than so many times the yardstick.
    fn ratio(what: &str, ours: f64, yardstick: f64, limit: f64, unit: &str) -> Self {
        let ratio = ours / yardstick;
        Self {
            value: format!("{} {unit}", short(ours)),
            beside: format!("{} {unit}, ratio {ratio:.2}", short(yardstick)),
            limit: format!("ratio ≤ {limit}"),
            held: Some(ratio <= limit),
            ..Self::beside(what, ours, unit)
        }
    }

    /// What is only told.
    fn beside(what: &str, value: f64, unit: &str) -> Self {
        let value = format!("{} {unit}", short(value));
        Self { what: what.to_owned(), value, beside: String::new(), limit: String::new(), held: None }
    }

    fn with(self, beside: String) -> Self {
        Self { beside, ..self }
    }

    fn cells(&self) -> Vec<String> {
        let verdict = match self.held {
            Some(true) => "held",
            Some(false) => "NOT HELD",
            None => "",
        };
        [&self.what, &self.value, &self.beside, &self.limit, verdict].map(|cell| cell.to_string()).to_vec()
    }
}

/// As many decimals as mean something.
fn short(value: f64) -> String {
    if value >= 100.0 {
        format!("{value:.0}")
    } else if value >= 1.0 || value == 0.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.4}")
    }
}

/// Where things are while the window is measured.
struct Place {
    root: PathBuf,
    built: PathBuf,
    folder: PathBuf,
    /// The built page.
    page: PathBuf,
    scripts: PathBuf,
}

/// Measures everything and prints the table.
pub fn measure(root: &Path) -> Result<Outcome, String> {
    let place = ready(root)?;
    let mut rows = Vec::new();
    let mut broken = Vec::new();
    for (name, part) in [
        ("the first load of script", script::weigh as fn(&Place) -> _),
        ("start and memory", start::compare),
        ("keys and preview", page::measure),
    ] {
        println!("── {name}");
        match part(&place) {
            Ok(found) => rows.extend(found),
            Err(sentence) => broken.push(format!("{name}: {sentence}")),
        }
    }
    let heading = ["what", "ours", "beside it", "limit", ""].map(str::to_owned).to_vec();
    let cells: Vec<Vec<String>> = std::iter::once(heading).chain(rows.iter().map(Row::cells)).collect();
    println!("\nThe browser draws by the processor alone; a graphics card is faster.\n{}", table(&cells));
    for sentence in &broken {
        println!("\nnot measured: {sentence}");
    }
    let held = broken.is_empty() && rows.iter().all(|row| row.held != Some(false));
    Ok(if held { Outcome::Passed } else { Outcome::Failed })
}

fn ready(root: &Path) -> Result<Place, String> {
    println!("── Set-up");
    for purpose in [Purpose::Build, Purpose::Window, Purpose::BenchWindow] {
        setup::system(root, purpose)?;
    }
    ui::built(root)?;
    let packages = ["--package", "tillsyn", "--package", "testkit"];
    let words = ["build", "--profile", "quick", "--bins", "--example", "empty"];
    if !cargo(root).args(words).args(packages).shown()? {
        return Err("what is measured does not build; what the compiler said stands above".to_owned());
    }
    let target = root::target(root)?;
    let folder = target.join("bench/window");
    // What an earlier run left would be measured along.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    Ok(Place {
        root: root.to_owned(),
        built: target.join("quick"),
        folder,
        page: ui::folder(root).join("dist"),
        scripts: root.join("src-tauri/xtask/benches"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_is_not_held_is_told_and_what_stands_beside_has_none() {
        assert_eq!(Row::at_most("x", 51.0, 50.0, "ms").held, Some(false));
        assert_eq!(Row::ratio("x", 125.0, 100.0, 1.25, "ms").held, Some(true));
        assert_eq!(Row::ratio("x", 126.0, 100.0, 1.25, "ms").held, Some(false));
        assert_eq!(Row::beside("x", 1.0, "ms").held, None);
        assert_eq!(Row::at_most("x", f64::NAN, 50.0, "ms").held, Some(false));
    }

    #[test]
    fn values_are_told_with_as_many_decimals_as_mean_something() {
        assert_eq!([123.4, 12.34, 0.0, 0.012].map(short), ["123", "12.3", "0.0", "0.0120"]);
    }
}
