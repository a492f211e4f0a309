// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Letters made of arbitrary bytes: each is judged by the program that makes them, and a sample of the files is put
//! before the judges of archives. On every test run a few that are always the same; with `cargo xtask fuzz` new ones,
//! for as long as one likes.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Expected, Judge, Question, Tools, ask, told};
use crate::process::{Program, cargo, program};
use crate::report::Outcome;
use crate::root;

/// How many are made on a test run.
const CASES: &str = "60";
/// The folder of those that are kept.
const KEPT: &str = "hostile";

/// The program, as the build of the workspace leaves it.
fn maker(target: &Path, profile: &str, root: &Path) -> Program {
    program(target.join(profile).join("examples/hostile"), root)
}

/// Makes those of a test run within `folder`.
pub fn make(target: &Path, root: &Path, folder: &Path) -> Result<(), String> {
    maker(target, "debug", root).args([folder.join(KEPT)]).args(["--cases", CASES]).printed().map(drop)
}

/// The questions about the files that were kept.
pub fn questions(folder: &Path) -> Result<Vec<Question>, String> {
    let folder = folder.join(KEPT);
    let entries = std::fs::read_dir(&folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
    files.sort();
    if files.is_empty() {
        return Err(format!("no hostile letter was kept in {}", folder.display()));
    }
    let judges = [Judge::VeraPdf("3a"), Judge::VeraPdf("ua1"), Judge::Qpdf];
    let of = |file: &PathBuf| {
        judges.clone().map(|judge| Question { file: file.clone(), judge, expected: Expected::Good })
    };
    Ok(files.iter().flat_map(of).collect())
}

/// The verb `fuzz`: begins where nobody has been, so that each run looks somewhere else.
#[expect(
    clippy::disallowed_methods,
    reason = "a seed that nobody has tried; no case is played by this clock"
)]
pub fn fuzz(root: &Path, seconds: u64) -> Result<Outcome, String> {
    crate::setup::system(root, crate::setup::Purpose::Build)?;
    let tools = Tools::ready(root)?;
    let words = ["build", "--profile", "quick", "--package", "document", "--example", "hostile"];
    if !cargo(root).args(words).shown()? {
        return Err("the maker of hostile letters does not build".to_owned());
    }
    let target = root::target(root)?;
    let folder = target.join("fuzzed");
    let _ = std::fs::remove_dir_all(&folder);
    let from = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs() * 1000);
    let (from, seconds) = (from.to_string(), seconds.to_string());
    println!("── Letters from seed {from} on, for {seconds} seconds");
    let run = maker(&target, "quick", root).args([folder.join(KEPT)]);
    let sound = run.args(["--from", &from, "--seconds", &seconds]).shown()?;
    let questions = questions(&folder)?;
    let (text, count) = told(&questions, &ask(&tools, &questions, &super::cli(root)?, &folder));
    println!("{text}\n\n{} passed, {} failed", count.passed, count.failed);
    Ok(if sound { count.outcome() } else { Outcome::Failed })
}
