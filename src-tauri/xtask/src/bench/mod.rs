// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Measurements, each against a yardstick in the same run on the same machine, so that the ratio means
//! something on any machine. It prints, and fails when a floor is not held; no test depends on it.
//! Invariant: ours and the yardstick take turns, and the medians are compared.

mod decision;
mod desk;
mod page;
mod seal;
mod store;
mod window;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::process::{Program, cargo};
use crate::report::{Outcome, table};
use crate::root;
use crate::setup::{self, Purpose};

/// How often each side is measured.
const ROUNDS: usize = 5;

/// Which way a ratio must go.
#[derive(Clone, Copy)]
enum Better {
    /// The yardstick must take at least this many times as long as we do.
    Faster { floor: f64, aim: f64 },
    /// We may take at most this many times as long as the yardstick.
    Near { floor: f64, aim: f64 },
}

/// One comparison.
struct Comparison {
    what: String,
    /// Of both sides: `ms`, `MB`.
    unit: &'static str,
    ours: f64,
    yardstick: String,
    takes: f64,
    better: Better,
}

impl Comparison {
    fn ratio(&self) -> f64 {
        match self.better {
            Better::Faster { .. } => self.takes / self.ours,
            Better::Near { .. } => self.ours / self.takes,
        }
    }

    /// The words for the last column, and whether the floor is held.
    fn verdict(&self) -> (&'static str, bool) {
        let ratio = self.ratio();
        let (floor, aim) = match self.better {
            Better::Faster { floor, aim } => (ratio >= floor, ratio >= aim),
            Better::Near { floor, aim } => (ratio <= floor, ratio <= aim),
        };
        match (floor, aim) {
            (true, true) => ("aim reached", true),
            (true, false) => ("floor held", true),
            (false, true | false) => ("BELOW THE FLOOR", false),
        }
    }

    fn row(&self) -> Vec<String> {
        let (floor, aim) = match self.better {
            Better::Faster { floor, aim } => (format!("≥ {floor}"), format!("≥ {aim}")),
            Better::Near { floor, aim } => (format!("≤ {floor}"), format!("≤ {aim}")),
        };
        vec![
            self.what.clone(),
            format!("{:.2} {}", self.ours, self.unit),
            self.yardstick.clone(),
            format!("{:.2} {}", self.takes, self.unit),
            format!("{:.1}", self.ratio()),
            floor,
            aim,
            self.verdict().0.to_owned(),
        ]
    }
}

/// Where things are while measuring.
struct Place {
    root: PathBuf,
    /// What `--profile quick` built.
    built: PathBuf,
    /// Inputs and outputs of the measurements.
    folder: PathBuf,
    python: PathBuf,
    scripts: PathBuf,
}

/// The verb `bench`: all parts, or the one that is named.
pub fn verb(root: &Path, only: Option<&str>) -> Result<Outcome, String> {
    let window =
        if only.is_none_or(|only| only == "window") { window::measure(root)? } else { Outcome::Passed };
    if only == Some("window") {
        return Ok(window);
    }
    let outside = only.is_none_or(|only| matches!(only, "decision" | "seal"));
    let place = ready(root, outside)?;
    let mut found = Vec::new();
    for (name, part) in [
        ("decision", decision::compare as fn(&Place) -> _),
        ("store", store::compare),
        ("seal", seal::compare),
        ("cases", desk::cases),
        ("questions", desk::questions),
        ("page", page::compare),
    ] {
        if only.is_none_or(|only| only == name) {
            println!("── {name}");
            found.push(part(&place));
        }
    }
    let comparisons: Vec<Comparison> =
        found.iter_mut().flat_map(|part| part.as_mut()).flat_map(std::mem::take).collect();
    let heading =
        ["what", "ours", "yardstick", "takes", "ratio", "floor", "aim", ""].map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> =
        std::iter::once(heading).chain(comparisons.iter().map(Comparison::row)).collect();
    println!("\nMedians of {ROUNDS} rounds taken in turns.\n{}", table(&rows));
    let broken: Vec<&String> = found.iter().filter_map(|part| part.as_ref().err()).collect();
    for sentence in &broken {
        println!("\nnot measured: {sentence}");
    }
    let held = window == Outcome::Passed
        && broken.is_empty()
        && comparisons.iter().all(|comparison| comparison.verdict().1);
    Ok(if held { Outcome::Passed } else { Outcome::Failed })
}

// `outside` tells whether a yardstick is a program of others that has to be there.
fn ready(root: &Path, outside: bool) -> Result<Place, String> {
    println!("── Set-up");
    setup::system(root, Purpose::Build)?;
    if outside {
        setup::system(root, Purpose::Bench)?;
    }
    let scripts = root.join("src-tauri/xtask/benches");
    let python = if outside {
        setup::python(root, "bench-venv", &scripts.join("requirements.txt"))?
    } else {
        PathBuf::new()
    };
    let target = root::target(root)?;
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    Ok(Place { root: root.to_owned(), built: target.join("quick"), folder, python, scripts })
}

/// Builds one example as it is handed out, but for the slowest steps of the linker.
fn build_example(place: &Place, package: &str, example: &str) -> Result<PathBuf, String> {
    let words = ["build", "--profile", "quick", "--package", package, "--example", example];
    if cargo(&place.root).args(words).shown()? {
        Ok(place.built.join("examples").join(example))
    } else {
        Err(format!("the example {example} of {package} does not build"))
    }
}

/// Milliseconds that a program takes from start to end.
fn whole_process(program: Program) -> Result<f64, String> {
    let begun = Instant::now();
    program.printed()?;
    Ok(1000.0 * begun.elapsed().as_secs_f64())
}

/// The middle one of several measurements; not a number when there are none.
fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of.get(of.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison(ours: f64, takes: f64, better: Better) -> Comparison {
        Comparison { what: "x".to_owned(), unit: "ms", ours, yardstick: "y".to_owned(), takes, better }
    }

    #[test]
    fn a_floor_that_is_not_held_is_told() {
        let faster = Better::Faster { floor: 4.0, aim: 6.0 };
        assert_eq!(comparison(10.0, 39.0, faster).verdict(), ("BELOW THE FLOOR", false));
        assert_eq!(comparison(10.0, 41.0, faster).verdict(), ("floor held", true));
        let near = Better::Near { floor: 2.2, aim: 1.7 };
        assert_eq!(comparison(2.3, 1.0, near).verdict(), ("BELOW THE FLOOR", false));
        assert_eq!(comparison(1.6, 1.0, near).verdict(), ("aim reached", true));
    }

    #[test]
    fn nothing_measured_holds_no_floor() {
        let better = Better::Faster { floor: 4.0, aim: 6.0 };
        assert!(!comparison(median(Vec::new()), 1.0, better).verdict().1);
    }

    #[test]
    fn the_median_is_the_middle_one() {
        assert!((median(vec![9.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
