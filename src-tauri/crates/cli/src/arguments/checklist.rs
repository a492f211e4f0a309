// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The arguments of the commands about the office's own checklists.

use clap::Subcommand;
use std::path::PathBuf;

/// Commands about the office's own checklists.
#[derive(Debug, Subcommand)]
pub enum ChecklistCommand {
    /// Check a checklist without taking it in, past its first fault; needs no store
    Check {
        /// The file
        file: PathBuf,
    },
    /// Take in a checklist as an edition of the office, which never changes
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write a checklist as one file
    Export {
        /// The checklist, by its code
        name: String,
        /// The edition [default: the newest]
        #[arg(long)]
        edition: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// List the checklists: shipped, the office's own, and those in the making
    List,
    /// Show which questions a checklist asks when these answers are given; needs no store
    Try {
        /// The file
        file: PathBuf,
        /// An answer, such as A1.2=not_met; may be given many times
        #[arg(long = "answer", value_name = "QUESTION=GRADE", value_parser = answer)]
        answers: Vec<(String, domain::checklist::Grade)>,
    },
}

fn answer(written: &str) -> Result<(String, domain::checklist::Grade), String> {
    use domain::checklist::Grade;
    let words = || Grade::ALL.map(Grade::code).join(", ");
    let (question, grade) = written.split_once('=').ok_or("write QUESTION=GRADE, such as A1.2=not_met")?;
    let grade = Grade::from_code(grade).ok_or_else(|| format!("the grade must be one of: {}", words()))?;
    Ok((question.to_owned(), grade))
}
