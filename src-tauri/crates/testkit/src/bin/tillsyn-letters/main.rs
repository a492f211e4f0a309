// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writes every kind of letter of the case folders that keep one into a folder, each with what it says beside it, for
//! the outside judges. What is written stands in `letters.txt`, a line a file, with tabs between: its name, whether it
//! is `judged` by the judges of archives or only `read`, whether it is `signed`, the roots of its seal and the file
//! with what it says, each empty where there is none. It is handed to nobody.

mod kinds;
mod told;

use kinds::{Kind, Paper};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use testkit::folder::{Folder, folders};

/// So many of each kind are put before the judges of archives, who take long; every sealed file is, and every one that
/// shows pictures.
const JUDGED: usize = 2;

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("tillsyn-letters FOLDER");
        return ExitCode::FAILURE;
    };
    match write_all(&out) {
        Ok(count) => {
            println!("{count} letters");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn write_all(out: &Path) -> Result<usize, Box<dyn Error>> {
    fs::create_dir_all(out)?;
    let mut list = String::new();
    let mut seen: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut count = 0;
    for folder in folders().iter().filter(|folder| folder.keeps_letter() || folder.keeps_beside()) {
        for paper in papers(folder)? {
            let many = seen.entry(paper.kind).or_default();
            *many += 1;
            let shows = paper.letter.as_ref().is_some_and(|letter| !letter.images.is_empty());
            let judged = paper.is_signed() || shows || *many <= JUDGED;
            let line = written(out, &folder.name, &paper, judged)?;
            writeln!(list, "{line}")?;
            count += 1;
        }
    }
    if let Some(kind) = Kind::ALL.iter().find(|kind| !seen.contains_key(kind)) {
        return Err(format!("no case folder that keeps its letter gives {kind:?}").into());
    }
    fs::write(out.join("letters.txt"), list)?;
    Ok(count)
}

fn papers(folder: &Folder) -> Result<Vec<Paper>, Box<dyn Error>> {
    let (mut rig, case, _) = folder.played();
    let at = folder.today().and_hms_opt(9, 0, 0).ok_or("no such hour")?.and_utc();
    kinds::papers(&mut rig.office, case.id, at).map_err(|fault| format!("{}: {fault}", folder.name).into())
}

/// Writes one and gives its line.
fn written(out: &Path, folder: &str, paper: &Paper, judged: bool) -> Result<String, Box<dyn Error>> {
    let version = paper.version.map_or_else(String::new, |number| format!("-{number}"));
    let file = format!("{folder}.{}{version}.{}", paper.kind.name(), paper.kind.ending());
    fs::write(out.join(&file), &paper.bytes)?;
    let beside = |ending: &str, text: Option<String>| -> Result<String, Box<dyn Error>> {
        let Some(text) = text else { return Ok(String::new()) };
        let name = format!("{file}.{ending}");
        fs::write(out.join(&name), text)?;
        Ok(name)
    };
    let said = beside("said", paper.letter.as_ref().map(told::told))?;
    let roots = beside("pem", paper.roots.clone())?;
    let judged = if judged { "judged" } else { "read" };
    let signed = if paper.is_signed() { "signed" } else { "" };
    Ok(format!("{file}\t{judged}\t{signed}\t{roots}\t{said}"))
}
