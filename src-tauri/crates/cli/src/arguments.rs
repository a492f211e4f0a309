// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The arguments: commands, options and their help, from which the manual page and the completions follow
//! too. A passphrase is never one of them.

mod case;
mod checklist;
mod library;
mod measures;

pub use case::{AuthorityArguments, CaseCommand, OpenArguments};
pub use checklist::ChecklistCommand;
pub use library::{LibraryCommand, ProposedArguments};
pub use measures::MeasuresCommand;

use chrono::{DateTime, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use domain::text::Language;
use std::path::PathBuf;
use wire::codes::{CaseKindCode, CaseRelationCode, CaseStateCode, PurposeCode, RoleCode};
use wire::window::{BesideCode, CopyCode};

/// Supervision cases from the first day to a signed decision, offline.
#[derive(Debug, Parser)]
#[command(name = "tillsyn-cli", version, propagate_version = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Command,
}

/// Options that every command takes.
#[derive(Debug, Args)]
pub struct Globals {
    /// The folder that holds the cases [default: tillsyn/arenden in the user's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub store: Option<PathBuf>,
    /// Language of the answers [default: English when the locale says so, else Swedish]
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub lang: Option<Tongue>,
    /// Answer with one JSON object
    #[arg(long, global = true)]
    pub json: bool,
    /// Who unlocks the store [default: the only person with a passphrase]
    #[arg(long, global = true, value_name = "NAME")]
    pub person: Option<String>,
    /// Read the passphrase from the first line of a file instead of asking
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Read the passphrase from the first line of an open descriptor
    #[arg(long, global = true, value_name = "NUMBER", conflicts_with = "passphrase_file")]
    pub passphrase_fd: Option<u32>,
}

/// Where a passphrase that is chosen now comes from; asked for twice when nothing is given.
#[derive(Debug, Args)]
pub struct NewSecret {
    /// Read the new passphrase from the first line of a file
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
    /// Read the new passphrase from the first line of an open descriptor
    #[arg(long, value_name = "NUMBER", conflicts_with = "new_passphrase_file")]
    pub new_passphrase_fd: Option<u32>,
}

/// The languages of the answers.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Tongue {
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Sv => Self::Sv,
            Tongue::En => Self::En,
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a store, or look after one
    #[command(subcommand)]
    Store(StoreCommand),
    /// The people of the store
    #[command(subcommand)]
    Person(PersonCommand),
    /// List, show and open cases
    #[command(subcommand)]
    Case(CaseCommand),
    /// Play a file of acts; each act is kept before the next begins
    Play(PlayArguments),
    /// List what still stands in the way of the decision
    Check {
        /// The case, by number or identity
        case: String,
    },
    /// Write the decision as it stands: a draft, the settled decision or the sealed file
    Preview(PreviewArguments),
    /// Write a copy of the decision: to work on, without names, or summed up
    Copy(CopyArguments),
    /// Write the letters beside the decision: notice, request, protocol, receipt, report for prosecution, decision to
    /// close, interim order, or the report of an audit
    Letter(BesideArguments),
    /// Make the decision and freeze it
    Settle {
        /// The case, by number or identity
        case: String,
    },
    /// Sign the settled decision, the addendum with a late dissent, or a separate decision
    Seal(SealArguments),
    /// Verify the signatures of a PDF, own or foreign; needs no store
    Verify(VerifyArguments),
    /// The ledger of all that was done
    #[command(subcommand)]
    Ledger(LedgerCommand),
    /// Write a case with its ledger as JSON
    Export {
        /// The case, by number or identity
        case: String,
        /// The file to write [default: standard output]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// The measures of a case, and the form in which the party accounts for them
    #[command(subcommand)]
    Measures(MeasuresCommand),
    /// Write a closed case as an archive package with everything that belongs to it, read back and recorded
    Archive(ArchiveArguments),
    /// Check an archive package, own or foreign; needs no store
    ArchiveCheck {
        /// The package: a folder or a zip file
        package: PathBuf,
    },
    /// Print the JSON schema of an exported case
    Schema,
    /// List the rules that are checked before a decision is made
    Rules,
    /// The checklists; without a command, a list of them
    Catalogue {
        /// Take the office's own checklists with the shipped; needs a store
        #[arg(long, global = true)]
        own: bool,
        #[command(subcommand)]
        command: Option<CatalogueCommand>,
    },
    /// The checklists that the office makes and keeps itself
    #[command(subcommand)]
    Checklist(ChecklistCommand),
    /// The library of standard texts
    #[command(subcommand)]
    Library(LibraryCommand),
    /// The profiles of authorities
    #[command(subcommand)]
    Profile(ProfileCommand),
    /// The references that the office has confirmed
    #[command(subcommand)]
    Confirmation(ConfirmationCommand),
    /// Play the shipped sample to a sealed decision and verify it
    Sample {
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// Commands about the store.
#[derive(Debug, Subcommand)]
pub enum StoreCommand {
    /// Make a store with its first person, and show its recovery key this once
    Create {
        /// Name of the first person
        #[arg(long)]
        name: String,
        /// Title of the first person
        #[arg(long)]
        title: String,
        /// Write the recovery key to a new file instead of showing it
        #[arg(long, value_name = "FILE")]
        recovery_out: Option<PathBuf>,
    },
    /// Set a forgotten passphrase anew, with the recovery key
    UnlockWithRecovery {
        /// The file whose first line is the recovery key [default: ask]
        #[arg(long, value_name = "FILE")]
        recovery_file: Option<PathBuf>,
        #[command(flatten)]
        new: NewSecret,
    },
    /// Read every page, check the ledger and compare the lists with what was done
    Check,
}

/// Commands about profiles.
#[derive(Debug, Subcommand)]
pub enum ProfileCommand {
    /// Check a profile without taking it in; needs no store
    Check {
        /// The file
        file: PathBuf,
    },
    /// Take in a profile, in place of the one of its name
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write a profile as it was taken in
    Export {
        /// The profile, by its name
        profile: String,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Write the profile of an invented authority, as a pattern for one's own; needs no store
    Example {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// List the profiles
    List,
}

/// Commands about what the office has confirmed.
#[derive(Debug, Subcommand)]
pub enum ConfirmationCommand {
    /// List the confirmed references: who, when and what was read
    List,
    /// Write them to a file for the office's other computers
    Export {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take in such a file; an own confirmation that is as late or later stays
    Import {
        /// The file
        file: PathBuf,
    },
}

/// Commands about people.
#[derive(Debug, Subcommand)]
pub enum PersonCommand {
    /// Add a person with a passphrase of their own
    Add {
        /// Name
        #[arg(long)]
        name: String,
        /// Title
        #[arg(long)]
        title: String,
        /// Only record the person, who gets no passphrase here
        #[arg(long, conflicts_with_all = ["new_passphrase_file", "new_passphrase_fd"])]
        without_passphrase: bool,
        #[command(flatten)]
        new: NewSecret,
    },
    /// List the people
    List,
    /// Change the passphrase of the person who unlocks the store
    Passphrase {
        #[command(flatten)]
        new: NewSecret,
    },
}

/// What to play, and how far.
#[derive(Debug, Args)]
pub struct PlayArguments {
    /// The acts file
    pub file: PathBuf,
    /// Play in this case, by number or identity, instead of opening one
    #[arg(long, value_name = "CASE")]
    pub case: Option<String>,
    /// Stop after the act that makes this handle
    #[arg(long, value_name = "HANDLE")]
    pub until: Option<String>,
    /// Stop before the first act of this kind, such as settle_decision
    #[arg(long, value_name = "ACT", conflicts_with = "until")]
    pub before: Option<String>,
}

/// What to write of a decision.
#[derive(Debug, Args)]
pub struct PreviewArguments {
    /// The case, by number or identity
    pub case: String,
    /// The PDF to write
    #[arg(long, value_name = "FILE", required_unless_present = "text")]
    pub out: Option<PathBuf>,
    /// Print the letter as text instead
    #[arg(long, conflicts_with = "out")]
    pub text: bool,
    /// The signed file of this version, also one that a later version has replaced
    #[arg(long, value_name = "NUMBER", conflicts_with = "text")]
    pub earlier: Option<u32>,
    /// The addendum with this dissent told after sealing, from 1; signed where it is
    #[arg(long, value_name = "NUMBER")]
    pub dissent: Option<u32>,
}

/// Which copy to write, and where.
#[derive(Debug, Args)]
pub struct CopyArguments {
    /// The case, by number or identity
    pub case: String,
    /// Which copy
    #[arg(long, value_enum)]
    pub kind: CopyKind,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// The kinds of copy.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum CopyKind {
    /// A Word document to work on, also of a draft
    Word,
    /// The decision without the names of officials
    NamesWithheld,
    /// A plain summary for the party, one or two pages
    Summary,
    /// A copy for others than the party, without what is marked as secret
    Public,
}

impl From<CopyKind> for CopyCode {
    fn from(kind: CopyKind) -> Self {
        match kind {
            CopyKind::Word => Self::Word,
            CopyKind::NamesWithheld => Self::NamesWithheld,
            CopyKind::Summary => Self::Summary,
            CopyKind::Public => Self::Public,
        }
    }
}

/// Which letter beside the decision to write, and where.
#[derive(Debug, Args)]
pub struct BesideArguments {
    /// The case, by number or identity
    pub case: String,
    /// Which letter [default: all that the case can give, into the folder of --out]
    #[arg(long, value_enum)]
    pub kind: Option<BesideKind>,
    /// The occasion of a protocol or a receipt, from 1 in the order of days [default: the only one]
    #[arg(long, value_name = "NUMBER", requires = "kind", conflicts_with = "notice")]
    pub occasion: Option<String>,
    /// The notice, by its number [default: the last]
    #[arg(long, value_name = "NUMBER", requires = "kind")]
    pub notice: Option<String>,
    /// The request for documents, by its number [default: the last]
    #[arg(long, value_name = "NUMBER", requires = "kind", conflicts_with_all = ["notice", "occasion"])]
    pub request: Option<String>,
    /// The report for prosecution, by its number [default: the last]
    #[arg(long, value_name = "NUMBER", requires = "kind", conflicts_with_all = ["notice", "occasion"])]
    pub report: Option<String>,
    /// The decision to close, by its number [default: the last]
    #[arg(long, value_name = "NUMBER", requires = "kind", conflicts_with_all = ["notice", "occasion"])]
    pub closing: Option<String>,
    /// The interim order, by its number in the register [default: the last]
    #[arg(long, value_name = "NUMBER", requires = "kind", conflicts_with_all = ["notice", "occasion"])]
    pub order: Option<String>,
    /// The PDF to write, or the folder for all of them
    #[arg(long, value_name = "FILE", required_unless_present = "text")]
    pub out: Option<PathBuf>,
    /// Print the letter as text instead
    #[arg(long, requires = "kind", conflicts_with = "out")]
    pub text: bool,
}

/// The letters beside the decision.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum BesideKind {
    /// The notice to the party
    Notice,
    /// A request for documents, or the reminder of it
    Request,
    /// The protocol of an occasion
    Protocol,
    /// The receipt for what was taken in charge at an occasion
    Receipt,
    /// The report of an external or internal audit
    Report,
    /// A report for prosecution
    Prosecution,
    /// A decision to close a case
    Closing,
    /// An order within the running case
    InterimOrder,
}

impl From<BesideKind> for BesideCode {
    fn from(kind: BesideKind) -> Self {
        match kind {
            BesideKind::Notice => Self::Notice,
            BesideKind::Request => Self::Request,
            BesideKind::Protocol => Self::Protocol,
            BesideKind::Receipt => Self::Receipt,
            BesideKind::Report => Self::Report,
            BesideKind::Prosecution => Self::Prosecution,
            BesideKind::Closing => Self::Closing,
            BesideKind::InterimOrder => Self::InterimOrder,
        }
    }
}

/// What to archive, and where to.
#[derive(Debug, Args)]
pub struct ArchiveArguments {
    /// The case, by number or identity
    pub case: String,
    /// The folder in which the package is put; it must be there
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Pack the package as a zip file instead of a folder
    #[arg(long)]
    pub zip: bool,
    /// Take a case that is not closed too; the package then says that it is only a copy
    #[arg(long)]
    pub open: bool,
}

/// How to sign.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("means").required(true).args(["key", "training"]))]
pub struct SealArguments {
    /// The case, by number or identity
    pub case: String,
    /// The sealed PDF to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Sign the addendum with this dissent told after sealing, from 1, instead of the decision
    #[arg(long, value_name = "NUMBER")]
    pub dissent: Option<u32>,
    /// Sign this decision to close, by its number or identity, instead of the decision of the case
    #[arg(long, value_name = "RECORD", conflicts_with = "dissent")]
    pub closing: Option<String>,
    /// Sign this interim order, by its number in the register or identity, instead of the decision of the case
    #[arg(long, value_name = "RECORD", conflicts_with_all = ["dissent", "closing"])]
    pub interim_order: Option<String>,
    /// Sign with the key of a PKCS#12 file
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Read the key file's password from the first line of a file
    #[arg(long, value_name = "FILE", requires = "key")]
    pub key_passphrase_file: Option<PathBuf>,
    /// Read the key file's password from the first line of an open descriptor
    #[arg(long, value_name = "NUMBER", requires = "key", conflicts_with = "key_passphrase_file")]
    pub key_passphrase_fd: Option<u32>,
    /// Sign with a training key made on the spot; only in a case for training
    #[arg(long)]
    pub training: bool,
    /// Write the certificates against which the file verifies
    #[arg(long, value_name = "FILE")]
    pub roots_out: Option<PathBuf>,
}

/// What to verify.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The PDF
    pub file: PathBuf,
    /// Trust the certificates of this PEM file; may be given again
    #[arg(long, value_name = "PEM")]
    pub trust: Vec<PathBuf>,
    /// The instant of verification, such as 2026-03-31T12:00:00Z [default: now]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub at: Option<DateTime<Utc>>,
}

/// Commands about the ledger.
#[derive(Debug, Subcommand)]
pub enum LedgerCommand {
    /// Check the whole chain and everything it vouches for
    Verify,
    /// Show the lines of a case
    Show {
        /// The case, by number or identity
        case: String,
    },
}

/// Commands about the catalogue.
#[derive(Debug, Subcommand)]
pub enum CatalogueCommand {
    /// Show the questions of a checklist with what each rests on
    Show {
        /// The checklist
        code: String,
        /// The edition [default: the newest]
        #[arg(long)]
        edition: Option<String>,
    },
    /// Check a folder with a catalogue
    Check {
        /// The folder, with provisions and checklists below it
        dir: PathBuf,
    },
}

fn instant(written: &str) -> Result<DateTime<Utc>, chrono::ParseError> {
    DateTime::parse_from_rfc3339(written).map(|at| at.with_timezone(&Utc))
}

macro_rules! closed_lists {
    ($($name:ident of $type:ty),+) => {$(
        fn $name() -> impl TypedValueParser<Value = $type> {
            let words = <$type>::ALL.iter().map(|value| value.code());
            PossibleValuesParser::new(words).try_map(|word| {
                let fits = |value: &&$type| value.code() == word;
                <$type>::ALL.iter().find(fits).copied().ok_or("not one of the words")
            })
        }
    )+};
}

closed_lists!(kinds of CaseKindCode, states of CaseStateCode, purposes of PurposeCode, roles of RoleCode,
    relations of CaseRelationCode);

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_description_of_the_arguments_is_sound() {
        Cli::command().debug_assert();
    }
}
