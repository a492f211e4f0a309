// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! veraPDF, the judge of archival and accessible PDF. All files go through one run of Java, which takes
//! seconds to start.

use std::path::Path;

use super::{Answers, Judge, Question, Tools};
use crate::process::program;

/// Asks about every file and flavour at once.
pub fn ask(tools: &Tools, questions: &[Question], folder: &Path) -> Answers {
    Answers::read(run(tools, questions, folder), "PASS")
}

fn run(tools: &Tools, questions: &[Question], folder: &Path) -> Result<String, String> {
    let line = |question: &Question| match &question.judge {
        Judge::VeraPdf(flavour) if question.file.is_file() => {
            Some(format!("{flavour}\t{}", question.file.display()))
        }
        _ => None,
    };
    let list = folder.join("verapdf-list.txt");
    let lines: Vec<String> = questions.iter().filter_map(line).collect();
    std::fs::write(&list, lines.join("\n")).map_err(|e| format!("cannot write {}: {e}", list.display()))?;
    let driver = tools.drivers.join("Vera.java");
    // Java is told its encoding and that it has no screen; it otherwise guesses both from the surroundings.
    let options = ["-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-cp", &tools.class_path];
    program("java", folder).args(options).args([&driver, &list]).printed()
}
