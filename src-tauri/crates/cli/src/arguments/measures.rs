// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The arguments about measures.

use chrono::NaiveDate;
use clap::Subcommand;
use std::path::PathBuf;

/// The measures of a case, and the form in which the party accounts for them.
#[derive(Debug, Subcommand)]
pub enum MeasuresCommand {
    /// List the measures with where they stand, their last days and what has happened
    List {
        /// The case, by number or identity
        case: String,
    },
    /// Write the form for the party, a spreadsheet with locked rows
    Form {
        /// The case, by number or identity
        case: String,
        /// The spreadsheet to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Read a form that has come back and show what is new; nothing is stored without --take
    Read {
        /// The case, by number or identity
        case: String,
        /// The spreadsheet
        file: PathBuf,
        /// Take what is new into the case, with the file as a document
        #[arg(long)]
        take: bool,
        /// The day it came [default: today]
        #[arg(long, value_name = "DAY", requires = "take")]
        on: Option<NaiveDate>,
    },
}
