// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The E-ARK validator, the judge of archive packages. Two are made by the command line: the injunction with its seal
//! as a folder, and the sample with its documents as a zip file.

use std::path::{Path, PathBuf};

use super::{Answers, Expected, Judge, Question, Tools, injunction};
use crate::process::program;

/// What the judge calls its questions.
pub const KEY: &str = "csip";
/// The folder of the packages.
const PACKAGES: &str = "packages";
/// The acts of the sample from the root, and its case's number.
pub const SAMPLE: (&str, &str) = ("assets/samples/tillsyn-av-kommun-enligt-nis1/acts.toml", "2025-00417");

/// Makes the packages within the folder, from the store that the injunction left there.
pub fn make(cli: &Path, root: &Path, folder: &Path) -> Result<(), String> {
    let packages = folder.join(PACKAGES);
    std::fs::create_dir(&packages).map_err(|e| format!("cannot make {}: {e}", packages.display()))?;
    let (acts, number) = SAMPLE;
    let acts = root.join(acts);
    let acts = acts.to_str().ok_or("the path of the sample is not UTF-8")?;
    let archive = |case| ["archive", case, "--open", "--out", PACKAGES];
    let zip = [&archive(number)[..], &["--zip"]].concat();
    for arguments in [&["play", acts][..], &archive(injunction::CASE), &zip] {
        program(cli, folder).args(injunction::STORE).args(arguments).printed()?;
    }
    for package in made(folder)? {
        program(cli, folder).args([Path::new("archive-check"), &package]).printed()?;
    }
    Ok(())
}

/// The packages of the folder.
pub fn made(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let packages = folder.join(PACKAGES);
    let entries =
        std::fs::read_dir(&packages).map_err(|e| format!("cannot read {}: {e}", packages.display()))?;
    let mut all: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    all.sort();
    if all.len() == 2 { Ok(all) } else { Err(format!("{} packages were made instead of two", all.len())) }
}

/// The questions about the packages.
pub fn questions(folder: &Path) -> Result<Vec<Question>, String> {
    let question = |file| Question { file, judge: Judge::Package, expected: Expected::Good };
    Ok(made(folder)?.into_iter().map(question).collect())
}

/// Packages that the judge must call bad: the METS file of one does not say what it is, that of a representation in
/// another has no day, and a file of the third is another than the lists say.
pub fn controls(folder: &Path, controls: &Path) -> Result<Vec<(PathBuf, Judge)>, String> {
    let whole = made(folder)?.into_iter().find(|package| package.is_dir()).ok_or("no package is a folder")?;
    let spoiled = [
        ("METS.xml", "LABEL=\"CSIP\"", "LABEL=\"other\""),
        ("representations/data/METS.xml", "CREATEDATE=", "LASTDATE="),
        ("documentation/LAS-MIG.txt", "READ ME", "READ IT"),
    ];
    let mut asked = Vec::new();
    for (nth, (file, from, to)) in spoiled.into_iter().enumerate() {
        let package = controls.join(format!("package-{}", nth + 1));
        copy(&whole, &package)?;
        let path = package.join(file);
        let text = std::fs::read_to_string(&path).map_err(|e| format!("cannot read {file}: {e}"))?;
        if !text.contains(from) {
            return Err(format!("{file} has no {from} to spoil"));
        }
        std::fs::write(&path, text.replace(from, to)).map_err(|e| format!("cannot write {file}: {e}"))?;
        asked.push((package, Judge::Package));
    }
    Ok(asked)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |e: std::io::Error| format!("cannot copy {}: {e}", from.display());
    std::fs::create_dir_all(to).map_err(fault)?;
    for entry in std::fs::read_dir(from).map_err(fault)? {
        let (path, to) = entry.map(|one| (one.path(), to.join(one.file_name()))).map_err(fault)?;
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            std::fs::copy(&path, &to).map_err(fault)?;
        }
    }
    Ok(())
}

/// Asks about every package at once.
pub fn ask(tools: &Tools, questions: &[Question], folder: &Path) -> Answers {
    Answers::read(run(tools, questions, folder), "GOOD")
}

fn run(tools: &Tools, questions: &[Question], folder: &Path) -> Result<String, String> {
    let of = |question: &&Question| question.judge == Judge::Package && question.file.exists();
    let lines: Vec<String> =
        questions.iter().filter(of).map(|question| question.file.display().to_string()).collect();
    if lines.is_empty() {
        return Ok(String::new());
    }
    let list = folder.join("package-list.txt");
    std::fs::write(&list, lines.join("\n")).map_err(|e| format!("cannot write {}: {e}", list.display()))?;
    program(&tools.archive, folder)
        .args([tools.drivers.join("archive.py"), list])
        .env("PYTHONUTF8", "1")
        .printed()
}
