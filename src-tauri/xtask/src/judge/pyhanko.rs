// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! pyHanko, the judge of signatures, of the path to the roots and of changes after signing.

use std::path::Path;

use super::{Answers, Judge, Question, Tools};
use crate::process::program;

/// Asks about every signed file at once.
pub fn ask(tools: &Tools, questions: &[Question], folder: &Path) -> Answers {
    Answers::read(run(tools, questions, folder), "GOOD")
}

fn run(tools: &Tools, questions: &[Question], folder: &Path) -> Result<String, String> {
    let line = |question: &Question| match &question.judge {
        Judge::PyHanko { roots } if question.file.is_file() => {
            Some(format!("{}\t{}", roots.display(), question.file.display()))
        }
        _ => None,
    };
    let list = folder.join("pyhanko-list.txt");
    let lines: Vec<String> = questions.iter().filter_map(line).collect();
    std::fs::write(&list, lines.join("\n")).map_err(|e| format!("cannot write {}: {e}", list.display()))?;
    program(&tools.python, folder)
        .args([tools.drivers.join("signatures.py"), list])
        .env("PYTHONUTF8", "1")
        .printed()
}
