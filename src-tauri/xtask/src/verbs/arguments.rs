// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What was typed after `cargo xtask`. It refuses what it does not know, so that a misspelt flag never
//! silently weakens a run.

use std::path::PathBuf;

/// What `cargo xtask` prints when it was not understood.
pub const USAGE: &str = "\
cargo xtask VERB

  run [--headless] [--out DIR]   build, play the shipped sample to its sealed decision, verify it
  test [--without-judges]        everything that must hold: format, tidy, clippy, tests, outside judges
  tidy                           only the rules of the tree
  judge                          only the outside judges, over the product's own PDFs
  bless                          accept what the case tests and generated files say now
  bench [decision|store|seal]    measure against the yardsticks, in one run

DIR is ./target/sample when none is given.";

/// Whether the outside judges are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judges {
    /// They are, and a missing one fails the run.
    Asked,
    /// They are not, by the caller's choice; never in continuous integration.
    LeftOut,
}

/// One verb with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// Print the usage.
    Help,
    /// Play the sample. With or without a display is the same thing until there is a window.
    Run {
        /// Where the sample is left.
        out: Option<PathBuf>,
    },
    /// Check everything.
    Test {
        /// Whether the outside judges are asked.
        judges: Judges,
    },
    /// Check the rules of the tree.
    Tidy,
    /// Ask the outside judges.
    Judge,
    /// Accept what is.
    Bless,
    /// Measure.
    Bench {
        /// One part only.
        only: Option<String>,
    },
}

impl Verb {
    /// The verb as typed.
    pub fn name(&self) -> &'static str {
        match self {
            Verb::Help => "help",
            Verb::Run { .. } => "run",
            Verb::Test { .. } => "test",
            Verb::Tidy => "tidy",
            Verb::Judge => "judge",
            Verb::Bless => "bless",
            Verb::Bench { .. } => "bench",
        }
    }
}

/// What was typed, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// The verb.
    pub verb: Verb,
}

impl Arguments {
    /// Reads the words after `cargo xtask`; the error is a sentence for the person who typed them.
    pub fn read(given: &[String]) -> Result<Self, String> {
        let mut words = given.iter().map(String::as_str);
        let verb = match words.next() {
            None | Some("help" | "--help" | "-h") => Verb::Help,
            Some("run") => Verb::Run { out: run_options(&mut words)? },
            Some("test") => Verb::Test { judges: test_options(&mut words)? },
            Some("tidy") => Verb::Tidy,
            Some("judge") => Verb::Judge,
            Some("bless") => Verb::Bless,
            Some("bench") => Verb::Bench { only: bench_part(&mut words)? },
            Some(other) => return Err(format!("there is no verb {other}")),
        };
        match words.next() {
            None => Ok(Self { verb }),
            Some(word) => Err(format!("{} does not take {word}", verb.name())),
        }
    }
}

fn run_options<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Option<PathBuf>, String> {
    let mut out = None;
    while let Some(word) = words.next() {
        match word {
            "--headless" => {}
            "--out" => out = Some(PathBuf::from(words.next().ok_or("--out needs a folder")?)),
            other => return Err(format!("run does not take {other}")),
        }
    }
    Ok(out)
}

fn test_options<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Judges, String> {
    match words.next() {
        None => Ok(Judges::Asked),
        Some("--without-judges") => Ok(Judges::LeftOut),
        Some(other) => Err(format!("test does not take {other}")),
    }
}

fn bench_part<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Option<String>, String> {
    match words.next() {
        None => Ok(None),
        Some(part @ ("decision" | "store" | "seal")) => Ok(Some(part.to_owned())),
        Some(other) => Err(format!("bench has no part {other}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Verb, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Arguments::read(&words).map(|arguments| arguments.verb)
    }

    #[test]
    fn options_of_run_are_read_in_any_order() {
        let wanted = Ok(Verb::Run { out: Some(PathBuf::from("x")) });
        assert_eq!(read("run --headless --out x"), wanted);
        assert_eq!(read("run --out x --headless"), wanted);
    }

    #[test]
    fn the_judges_are_asked_unless_left_out_by_name() {
        assert_eq!(read("test"), Ok(Verb::Test { judges: Judges::Asked }));
        assert_eq!(read("test --without-judges"), Ok(Verb::Test { judges: Judges::LeftOut }));
        assert!(read("test --no-judges").is_err());
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in ["fly", "run --out", "tidy now", "test --without-judges again", "bench everything"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
