// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The desk with ten thousand cases of a million answers, and with a checklist of six thousand questions. The example of
//! `testkit` makes the cases and measures both sides in turns in one process; here they are compared, and each time is
//! printed beside what an inspector may wait. The ratios decide; a time that is longer than wanted is told, since it says
//! as much of the machine.

use super::{Better, Comparison, Place, build_example};
use crate::process::program;
use crate::report::table;

/// A thing that is measured: its name in the example, the milliseconds an inspector may wait, and the ratio that holds.
pub struct Measure {
    name: &'static str,
    target: f64,
    better: Better,
}

/// A thing with its milliseconds, and how many times the yardstick it may take at most and ought to.
pub const fn measure(name: &'static str, target: f64, floor: f64, aim: f64) -> Measure {
    Measure { name, target, better: Better::Near { floor, aim } }
}

const CASES: &[Measure] = &[
    measure("the list of all cases", 50.0, 12.0, 6.0),
    measure("open a small case", 100.0, 20.0, 12.0),
    measure("open a middling case", 100.0, 20.0, 12.0),
    measure("open one of the largest cases", 100.0, 12.0, 6.0),
    measure("open the first of a long checklist", 100.0, 12.0, 6.0),
    measure("what is waited for in a case", 50.0, 0.5, 0.1),
    measure("earlier answers of a usual party", 50.0, 500.0, 50.0),
    measure("earlier answers of the busiest party", 50.0, 1_000.0, 50.0),
];
const QUESTIONS: &[Measure] = &[
    measure("open the checklist", 300.0, 10.0, 5.0),
    measure("answer a question", 50.0, 6.0, 3.0),
    measure("fetch the case after an answer", 50.0, 140.0, 40.0),
    measure("reckon the gaps after an answer", 50.0, 140.0, 80.0),
    measure("keep what is typed", 50.0, 2.0, 1.2),
];

/// Many cases.
pub fn cases(place: &Place) -> Result<Vec<Comparison>, String> {
    compare(place, "cases", CASES)
}

/// Many questions.
pub fn questions(place: &Place) -> Result<Vec<Comparison>, String> {
    compare(place, "questions", QUESTIONS)
}

fn compare(place: &Place, part: &str, measures: &[Measure]) -> Result<Vec<Comparison>, String> {
    let example = build_example(place, "testkit", "desk_bench")?;
    let folder = place.folder.join(part);
    let printed = program(example, &place.folder).args([part]).args([&folder]).printed()?;
    printed.lines().filter_map(|line| line.strip_prefix("# ")).for_each(|told| println!("   {told}"));
    verdicts(measures, |name| printed.lines().find_map(|line| Told::read(line, name)))
}

/// Prints each time beside what is wanted, and gives the comparisons.
pub fn verdicts(
    measures: &[Measure],
    told: impl Fn(&str) -> Option<Told>,
) -> Result<Vec<Comparison>, String> {
    let mut rows = vec![["what", "median", "longest", "wanted", ""].map(str::to_owned).to_vec()];
    let mut found = Vec::new();
    for measure in measures {
        let told = told(measure.name).ok_or_else(|| format!("nothing was measured of {}", measure.name))?;
        rows.push(told.row(measure));
        found.push(Comparison {
            what: measure.name.to_owned(),
            unit: "ms",
            ours: told.median,
            yardstick: told.yardstick,
            takes: told.takes,
            better: measure.better,
        });
    }
    println!("{}", table(&rows));
    Ok(found)
}

/// What a thing took, in milliseconds, and its yardstick.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// The middle one of several.
    pub median: f64,
    /// The longest of them.
    pub longest: f64,
    /// What is beside it.
    pub yardstick: String,
    /// What that took.
    pub takes: f64,
}

impl Told {
    // The example prints name, median, longest, yardstick and its median, between tabs.
    fn read(line: &str, name: &str) -> Option<Self> {
        let mut cells = line.split('\t');
        cells.next().filter(|cell| *cell == name)?;
        let (median, longest) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
        Some(Self {
            median,
            longest,
            yardstick: cells.next()?.to_owned(),
            takes: cells.next()?.parse().ok()?,
        })
    }

    fn row(&self, measure: &Measure) -> Vec<String> {
        let verdict = if self.median <= measure.target { "held on this machine" } else { "MISSED" };
        vec![
            measure.name.to_owned(),
            format!("{:.1} ms", self.median),
            format!("{:.1} ms", self.longest),
            format!("≤ {} ms", measure.target),
            verdict.to_owned(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_by_its_name() {
        let line = "open a small case\t2.500\t3.000\ta plain file\t0.500";
        let told = Told { median: 2.5, longest: 3.0, yardstick: "a plain file".to_owned(), takes: 0.5 };
        assert_eq!(Told::read(line, "open a small case"), Some(told));
        assert_eq!(Told::read(line, "open a large case"), None);
        assert_eq!(Told::read("open a small case\tfast\t3\tx\t1", "open a small case"), None);
    }

    #[test]
    fn a_time_that_is_longer_than_wanted_is_told_plainly() {
        let told = Told { median: 51.0, longest: 60.0, yardstick: String::new(), takes: 1.0 };
        assert_eq!(told.row(&measure("x", 50.0, 1.0, 1.0)).last().map(String::as_str), Some("MISSED"));
        assert_ne!(told.row(&measure("x", 51.0, 1.0, 1.0)).last().map(String::as_str), Some("MISSED"));
    }
}
