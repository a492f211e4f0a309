// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The arguments of the commands about the library of standard texts.

use casework::library::TextKind;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Commands about the library of standard texts.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// List the texts and what is proposed
    List {
        /// Only texts for this: deficiency, measure or phrase
        #[arg(long, value_parser = kind)]
        kind: Option<TextKind>,
        /// Only texts for this checklist, by its code
        #[arg(long)]
        checklist: Option<String>,
    },
    /// Propose a text, which another person then approves
    Propose(Box<ProposedArguments>),
    /// Approve a text that somebody else has proposed
    Approve {
        /// The proposal, as listed
        proposal: String,
    },
    /// Send a proposal back to the one who made it
    Return {
        /// The proposal, as listed
        proposal: String,
        /// Why
        #[arg(long)]
        because: String,
    },
    /// Withdraw a text of the office, so that it is offered no more
    Withdraw {
        /// The text, by its name
        name: String,
        /// Why
        #[arg(long)]
        because: String,
    },
    /// Take in a file of standard texts from another computer of the office
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write the office's texts as one file
    Export {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// A text as it is proposed.
#[derive(Debug, Args)]
pub struct ProposedArguments {
    /// What it is for: deficiency, measure or phrase
    #[arg(long, value_parser = kind)]
    pub kind: TextKind,
    /// What it is called, in Swedish
    #[arg(long)]
    pub title: String,
    /// The text, in Swedish
    #[arg(long)]
    pub text: String,
    /// What it is called, in English [default: the Swedish]
    #[arg(long)]
    pub title_en: Option<String>,
    /// The text, in English [default: the Swedish]
    #[arg(long)]
    pub text_en: Option<String>,
    /// The checklist it is for, by its code [default: any]
    #[arg(long)]
    pub checklist: Option<String>,
    /// The question it is for; takes a checklist
    #[arg(long, requires = "checklist")]
    pub question: Option<String>,
    /// The case it was written in, by its number
    #[arg(long)]
    pub case: Option<String>,
    /// The text that it is to be the next version of, by its name
    #[arg(long)]
    pub next_of: Option<String>,
}

fn kind(written: &str) -> Result<TextKind, String> {
    let all = TextKind::ALL;
    let words = all.map(TextKind::code).join(", ");
    all.into_iter().find(|kind| kind.code() == written).ok_or_else(|| format!("it must be one of: {words}"))
}
