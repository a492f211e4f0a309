// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Headings, elapsed times and the closing table, so that a long run reads like a page.
//! Invariant: the closing line counts every check that was made, and a step that could not be carried out
//! counts as failed.

use std::time::{Duration, Instant};

/// How a verb ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain of.
    Passed,
    /// Something is wrong, and was said.
    Failed,
}

/// How many checks a step made and how they went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Checks that held.
    pub passed: usize,
    /// Checks that did not.
    pub failed: usize,
}

impl Count {
    /// One check with its result.
    pub fn one(ok: bool) -> Self {
        if ok { Self { passed: 1, failed: 0 } } else { Self { passed: 0, failed: 1 } }
    }

    /// Both counts together.
    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// Passed when nothing failed.
    pub fn outcome(self) -> Outcome {
        if self.failed == 0 { Outcome::Passed } else { Outcome::Failed }
    }
}

/// Steps taken one after the other, each with a heading, a time and a count.
#[derive(Default)]
pub struct Steps {
    taken: Vec<(String, Duration, Count)>,
}

impl Steps {
    /// Carries out one step. An error is printed and counts as one failed check; the next step still runs,
    /// so that one run tells everything that is wrong.
    pub fn take(&mut self, title: &str, step: impl FnOnce() -> Result<Count, String>) -> Outcome {
        println!("\n── {title}");
        let begun = Instant::now();
        let count = step().unwrap_or_else(|sentence| {
            println!("{sentence}");
            Count::one(false)
        });
        let elapsed = begun.elapsed();
        let word = if count.failed == 0 { "passed" } else { "FAILED" };
        println!("   {title}: {word} in {}", clock(elapsed));
        self.taken.push((title.to_owned(), elapsed, count));
        count.outcome()
    }

    /// Prints the table and the closing line.
    pub fn close(&self) -> Outcome {
        let mut total = Count::default();
        let mut rows = vec![["step", "time", "passed", "failed"].map(str::to_owned).to_vec()];
        for (title, elapsed, count) in &self.taken {
            total = total.plus(*count);
            rows.push(vec![
                title.clone(),
                clock(*elapsed),
                count.passed.to_string(),
                count.failed.to_string(),
            ]);
        }
        println!("\n{}", table(&rows));
        println!("\n{} passed, {} failed", total.passed, total.failed);
        total.outcome()
    }
}

/// Rows as aligned columns; the first row is the heading.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|r| r.get(column)).map(|c| c.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        lines.push(cells.collect::<Vec<_>>().join("  ").trim_end().to_owned());
        if index == 0 {
            lines.push(widths.iter().map(|w| "─".repeat(*w)).collect::<Vec<_>>().join("  "));
        }
    }
    lines.join("\n")
}

/// A duration as a person reads it: `0.4 s`, `1 min 20 s`.
pub fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    if seconds < 60 {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_errs_counts_as_failed_and_the_next_still_runs() {
        let mut steps = Steps::default();
        assert_eq!(steps.take("first", || Err("no".to_owned())), Outcome::Failed);
        assert_eq!(steps.take("second", || Ok(Count { passed: 4, failed: 0 })), Outcome::Passed);
        assert_eq!(steps.close(), Outcome::Failed);
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [vec!["a".to_owned(), "b".to_owned()], vec!["åäö".to_owned(), "c".to_owned()]];
        assert_eq!(table(&rows), "a    b\n───  ─\nåäö  c");
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(clock(Duration::from_secs(80)), "1 min 20 s");
        assert_eq!(clock(Duration::from_millis(430)), "0.4 s");
    }
}
