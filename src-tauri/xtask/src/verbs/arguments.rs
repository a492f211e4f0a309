// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What was typed after `cargo xtask`. It refuses what it does not know, so that a misspelt flag never
//! silently weakens a run.

use std::path::PathBuf;

/// What `cargo xtask` prints when it was not understood.
pub const USAGE: &str = "\
cargo xtask VERB

  run [--store FOLDER]           build and open the window
  run --headless [--out DIR]     build, play the shipped sample to its sealed decision, verify it
  test [--without-judges]        everything that must hold: format, tidy, page, clippy, tests, outside judges
  tidy                           only the rules of the tree
  ui                             only build the window's page
  pictures                       take pictures of every screen of the window
  bindings                       write the types of the core for the page, and say what changed
  dist                           make the package that is handed out, install it in a clean system, start it
  judge                          only the outside judges, over the product's own PDFs and packages
  bless                          accept what the case tests and generated files say now
  fuzz [--seconds N]             make letters of arbitrary bytes and judge them, for a minute or for so long
  bench [decision|store|seal|cases|questions|page|window]
                                 measure against the yardsticks, in one run

DIR is ./target/sample when none is given.";

/// Whether the outside judges are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judges {
    /// They are, and a missing one fails the run.
    Asked,
    /// They are not, by the caller's choice; never in continuous integration.
    LeftOut,
}

/// What is started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// The window.
    Window {
        /// Its store, where it is not the usual one.
        store: Option<PathBuf>,
    },
    /// The command line, which plays the sample.
    Headless {
        /// Where the sample is left.
        out: Option<PathBuf>,
    },
}

/// One verb with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// Print the usage.
    Help,
    /// Build and start.
    Run {
        /// What.
        how: Run,
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
    /// Build the page.
    Ui,
    /// Write the types for the page.
    Bindings,
    /// Take pictures of the window.
    Pictures,
    /// Make the package.
    Dist,
    /// Make hostile letters.
    Fuzz {
        /// For how long.
        seconds: u64,
    },
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
            Verb::Ui => "ui",
            Verb::Bindings => "bindings",
            Verb::Pictures => "pictures",
            Verb::Dist => "dist",
            Verb::Fuzz { .. } => "fuzz",
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
            Some("run") => Verb::Run { how: run_options(&mut words)? },
            Some("test") => Verb::Test { judges: test_options(&mut words)? },
            Some("tidy") => Verb::Tidy,
            Some("judge") => Verb::Judge,
            Some("bless") => Verb::Bless,
            Some("ui") => Verb::Ui,
            Some("bindings") => Verb::Bindings,
            Some("pictures") => Verb::Pictures,
            Some("dist") => Verb::Dist,
            Some("fuzz") => Verb::Fuzz { seconds: fuzz_seconds(&mut words)? },
            Some("bench") => Verb::Bench { only: bench_part(&mut words)? },
            Some(other) => return Err(format!("there is no verb {other}")),
        };
        match words.next() {
            None => Ok(Self { verb }),
            Some(word) => Err(format!("{} does not take {word}", verb.name())),
        }
    }
}

fn run_options<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Run, String> {
    let (mut headless, mut out, mut store) = (false, None, None);
    while let Some(word) = words.next() {
        match word {
            "--headless" => headless = true,
            "--out" => out = Some(PathBuf::from(words.next().ok_or("--out needs a folder")?)),
            "--store" => store = Some(PathBuf::from(words.next().ok_or("--store needs a folder")?)),
            other => return Err(format!("run does not take {other}")),
        }
    }
    match (headless, out, store) {
        (true, out, None) => Ok(Run::Headless { out }),
        (false, None, store) => Ok(Run::Window { store }),
        (true, _, Some(_)) => Err("run --headless plays into --out and takes no --store".to_owned()),
        (false, Some(_), _) => Err("run takes --out only with --headless".to_owned()),
    }
}

fn test_options<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Judges, String> {
    match words.next() {
        None => Ok(Judges::Asked),
        Some("--without-judges") => Ok(Judges::LeftOut),
        Some(other) => Err(format!("test does not take {other}")),
    }
}

fn fuzz_seconds<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<u64, String> {
    match words.next() {
        None => Ok(60),
        Some("--seconds") => {
            let seconds = words.next().ok_or("--seconds needs a number")?;
            seconds.parse().map_err(|_| format!("--seconds needs a number and not {seconds}"))
        }
        Some(other) => Err(format!("fuzz does not take {other}")),
    }
}

fn bench_part<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Option<String>, String> {
    match words.next() {
        None => Ok(None),
        Some(part @ ("decision" | "store" | "seal" | "cases" | "questions" | "page" | "window")) => {
            Ok(Some(part.to_owned()))
        }
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
        let wanted = Ok(Verb::Run { how: Run::Headless { out: Some(PathBuf::from("x")) } });
        assert_eq!(read("run --headless --out x"), wanted);
        assert_eq!(read("run --out x --headless"), wanted);
        assert_eq!(read("run"), Ok(Verb::Run { how: Run::Window { store: None } }));
        assert!(read("run --out x").is_err() && read("run --headless --store x").is_err());
    }

    #[test]
    fn the_judges_are_asked_unless_left_out_by_name() {
        assert_eq!(read("test"), Ok(Verb::Test { judges: Judges::Asked }));
        assert_eq!(read("test --without-judges"), Ok(Verb::Test { judges: Judges::LeftOut }));
        assert!(read("test --no-judges").is_err());
    }

    #[test]
    fn fuzz_goes_on_for_a_minute_or_as_long_as_it_is_told() {
        assert_eq!(read("fuzz"), Ok(Verb::Fuzz { seconds: 60 }));
        assert_eq!(read("fuzz --seconds 600"), Ok(Verb::Fuzz { seconds: 600 }));
        assert!(read("fuzz --seconds").is_err() && read("fuzz --seconds long").is_err());
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in
            ["fly", "run --out", "tidy now", "test --without-judges again", "bench everything", "dist now"]
        {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
