// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The arguments of the commands about cases.

use super::{kinds, purposes, relations, roles, states};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use wire::codes::{CaseKindCode, CaseRelationCode, CaseStateCode, PurposeCode, RoleCode};

/// Commands about cases.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// List the cases, the last changed first
    List {
        /// Only cases in this state
        #[arg(long, value_name = "STATE", value_parser = states())]
        state: Option<CaseStateCode>,
    },
    /// Show a case
    Show {
        /// The case, by number or identity
        case: String,
    },
    /// Open a case
    Open(Box<OpenArguments>),
    /// Show what another edition of the checklist asks otherwise
    Compare {
        /// The case, by number or identity
        case: String,
        /// The edition, such as 2027-01
        edition: String,
    },
    /// Let an occasion of a case serve another case too, and link the two to each other
    Share {
        /// The case that has the occasion, by number or identity
        case: String,
        /// The other case, by number or identity
        other: String,
        /// The day of the occasion, as year-month-day [default: the only one]
        #[arg(long, value_name = "DAY")]
        on: Option<chrono::NaiveDate>,
    },
    /// Link two cases to each other; both get a record of it
    Relate {
        /// The case, by number or identity
        case: String,
        /// The other case, by number or identity
        other: String,
        /// How they belong together, as seen from the first
        #[arg(long, value_parser = relations())]
        relation: CaseRelationCode,
    },
}

/// A new case, from a file or from options.
#[derive(Debug, Args)]
pub struct OpenArguments {
    /// Read the particulars from a TOML file with the fields of the act open_case
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "title", "trigger", "opened_on", "authority_name"])]
    pub from: Option<PathBuf>,
    /// What kind of case
    #[arg(long, value_parser = kinds(), required_unless_present = "from")]
    pub kind: Option<CaseKindCode>,
    /// For an office or for training
    #[arg(long, value_parser = purposes(), default_value = "office")]
    pub purpose: PurposeCode,
    /// What the case is called in lists
    #[arg(long, required_unless_present = "from")]
    pub title: Option<String>,
    /// Why it is opened
    #[arg(long, required_unless_present = "from")]
    pub trigger: Option<String>,
    /// The day it was opened, as year-month-day
    #[arg(long, value_name = "DAY", required_unless_present = "from")]
    pub opened_on: Option<String>,
    /// The officer in charge [default: the person who unlocks the store]
    #[arg(long, value_name = "NAME")]
    pub officer: Option<String>,
    /// The officer's role
    #[arg(long, value_parser = roles(), default_value = "inspector")]
    pub role: RoleCode,
    #[command(flatten)]
    pub authority: AuthorityArguments,
}

/// The authority that runs the case.
#[derive(Debug, Args)]
pub struct AuthorityArguments {
    /// Fill in the authority from this profile of the store; what is given beside it goes before
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// The authority's name
    #[arg(long, value_name = "NAME", required_unless_present_any = ["from", "profile"])]
    pub authority_name: Option<String>,
    /// The unit
    #[arg(long, value_name = "NAME")]
    pub authority_unit: Option<String>,
    /// The postal address in one line
    #[arg(long, value_name = "ADDRESS", required_unless_present_any = ["from", "profile"])]
    pub authority_address: Option<String>,
    /// Where the party writes to
    #[arg(long, value_name = "EMAIL", required_unless_present_any = ["from", "profile"])]
    pub authority_email: Option<String>,
    /// The administrative court of its place
    #[arg(long, value_name = "COURT", required_unless_present_any = ["from", "profile"])]
    pub authority_court: Option<String>,
}
