// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! python-docx and LibreOffice, the judges of Word documents: whether a stranger sees the headings, tables, pictures
//! and words of the letter in them.

use std::path::Path;

use super::{Answers, Judge, Question, Tools};
use crate::process::program;

/// The readers, by their names in the list.
pub const READERS: [&str; 2] = ["python-docx", "LibreOffice"];

/// Asks about every Word document at once.
pub fn ask(tools: &Tools, questions: &[Question], folder: &Path) -> Answers {
    Answers::read(run(tools, questions, folder), "GOOD")
}

fn run(tools: &Tools, questions: &[Question], folder: &Path) -> Result<String, String> {
    let line = |question: &Question| match &question.judge {
        Judge::Word { reader, said } if question.file.is_file() => {
            Some(format!("{reader}\t{}\t{}", question.file.display(), said.display()))
        }
        _ => None,
    };
    let list = folder.join("office-list.txt");
    let lines: Vec<String> = questions.iter().filter_map(line).collect();
    std::fs::write(&list, lines.join("\n")).map_err(|e| format!("cannot write {}: {e}", list.display()))?;
    program(&tools.python, folder)
        .args([tools.drivers.join("office.py"), list])
        .env("PYTHONUTF8", "1")
        .printed()
}
