// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What must hold of any letter: it becomes a file that passes its own check and gives its words back in their order,
//! or it is refused by a fault that says what to do; its Word copy likewise. Nothing panics.

use document::docx::working_copy;
use document::{DocumentFault, Letter, Typeface, render, structural_faults};
use std::path::Path;
use std::process::Command;

/// How a letter ended.
pub enum Ended {
    /// In this file.
    Made(Vec<u8>),
    /// In a refusal that says why.
    Refused,
}

/// Makes the file of a letter and judges it.
///
/// # Errors
/// A sentence for what must not be.
pub fn tried(letter: &Letter, typeface: &Typeface) -> Result<Ended, String> {
    let made = match render(letter, typeface) {
        Ok(made) => made,
        Err(fault @ (DocumentFault::Object(_) | DocumentFault::Write(_) | DocumentFault::Font(_))) => {
            return Err(format!("a letter made the machine fail: {fault}"));
        }
        Err(fault) => {
            if !matches!(fault, DocumentFault::LetterheadTooTall) && working_copy(letter).is_ok() {
                return Err(format!("refused as a file and not as a Word document: {fault}"));
            }
            return Ok(Ended::Refused);
        }
    };
    let faults = structural_faults(&made);
    if !faults.is_empty() {
        return Err(format!("the file does not pass its own check: {faults:?}"));
    }
    match working_copy(letter) {
        Ok(word) if word.starts_with(b"PK") => Ok(Ended::Made(made)),
        Ok(_) => Err("the Word document is none".to_owned()),
        Err(fault) => Err(format!("refused as a Word document and not as a file: {fault}")),
    }
}

/// Whether the file gives the marks of the letter back, each once and in their order, as poppler reads it.
///
/// # Errors
/// A sentence that names the first mark that does not come back.
pub fn reads(file: &Path, marks: &[String]) -> Result<(), String> {
    let run = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file).arg("-").output();
    let run = run.map_err(|fault| format!("pdftotext is needed: {fault}"))?;
    let text: String =
        String::from_utf8_lossy(&run.stdout).chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut found = text.match_indices("mz").filter_map(|(at, _)| {
        let mark = text.get(at..at + 7)?;
        (mark.ends_with('q') && mark[2..6].bytes().all(|sign| sign.is_ascii_digit())).then_some(mark)
    });
    let mut repeated = std::collections::BTreeSet::new();
    for mark in marks {
        // The head of a table stands again where the table goes on.
        let next = found.find(|one| !repeated.contains(*one));
        if next != Some(mark.as_str()) {
            return Err(format!("{mark} was to be read next, and there stood {next:?}"));
        }
        repeated.insert(mark.clone());
    }
    match found.find(|one| !repeated.contains(*one)) {
        None => Ok(()),
        Some(more) => Err(format!("{more} is read and was never written")),
    }
}
