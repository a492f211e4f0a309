// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Measures what the desk takes for an office of many cases and for a checklist of many questions, from the question of
//! the window to the JSON it gets, beside something real that does the like in the same run.
//!
//! It judges nothing. Usage: `desk_bench cases FOLDER [CASES ANSWERS]` or `desk_bench questions FOLDER [QUESTIONS]`; the
//! folder decides which disk is measured. Output: one line for each, `name<TAB>ms<TAB>longest ms<TAB>yardstick<TAB>ms`;
//! lines that begin with `#` only tell.

mod cases;
mod chance;
mod made;
mod opening;
mod place;
mod questions;

use std::path::Path;
use std::time::Instant;

/// Whatever can go wrong while measuring.
pub type Fault = Box<dyn std::error::Error>;

fn main() -> Result<(), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["cases", folder] => cases::measure(Path::new(folder), 10_000, 1_000_000),
        ["cases", folder, cases, answers] => {
            cases::measure(Path::new(folder), cases.parse()?, answers.parse()?)
        }
        ["questions", folder] => questions::measure(Path::new(folder), 6_000),
        ["questions", folder, questions] => questions::measure(Path::new(folder), questions.parse()?),
        _ => Err("desk_bench cases FOLDER [CASES ANSWERS] | questions FOLDER [QUESTIONS]".into()),
    }
}

/// What one thing took, and beside it the yardstick, in turns.
#[derive(Default)]
struct Turns {
    ours: Vec<f64>,
    takes: Vec<f64>,
}

impl Turns {
    /// Prints the line.
    fn print(self, name: &str, yardstick: &str) {
        let longest = self.ours.iter().copied().fold(f64::NAN, f64::max);
        let (ours, takes) = (median(self.ours), median(self.takes));
        println!("{name}\t{ours:.3}\t{longest:.3}\t{yardstick}\t{takes:.3}");
    }
}

/// The milliseconds that some work takes, and what it gives.
fn timed<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<(f64, T), Fault> {
    let begun = Instant::now();
    let done = work()?;
    Ok((begun.elapsed().as_secs_f64() * 1e3, done))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
