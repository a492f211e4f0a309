// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window asks for: the arguments of each command that takes any. Passphrases are plain text here, since
//! they come from a field; the core takes them into guarded memory at once.

use super::{AppearanceJson, MemoryJson, message};
use crate::act::{ActDto, AuthorityDto, OpenCase};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

message! {
    /// Set how the window looks.
    SetAppearance {
        /// All of it.
        appearance: AppearanceJson,
    }
}

message! {
    /// Make the store with its first person.
    CreateStore {
        /// Name of the person.
        name: String,
        /// Title of the person.
        title: String,
        /// Name of the authority or firm; the rest of the profile is filled in later.
        authority: String,
        /// The passphrase.
        passphrase: String,
    }
}

message! {
    /// The recovery key as the person typed it back.
    TypedRecovery {
        /// As typed.
        typed: String,
    }
}

message! {
    /// Unlock, or switch to another person.
    UnlockAs {
        /// Who.
        person: String,
        /// The passphrase.
        passphrase: String,
    }
}

message! {
    /// Unlock with the recovery key and set a new passphrase.
    RecoverAs {
        /// Whose passphrase is set anew.
        person: String,
        /// The recovery key as typed.
        typed: String,
        /// The new passphrase.
        passphrase: String,
    }
}

message! {
    /// Add a person to the store.
    AddPerson {
        /// Name.
        name: String,
        /// Title.
        title: String,
        /// Their own passphrase; without one, acts are recorded on their behalf alone.
        passphrase: Option<String>,
    }
}

message! {
    /// Change one's own passphrase.
    ChangePassphrase {
        /// The one that holds.
        old: String,
        /// The new one.
        new: String,
    }
}

message! {
    /// Set who runs the office's cases.
    SetProfile {
        /// The authority.
        authority: AuthorityDto,
    }
}

message! {
    /// Whether a case number looks as a profile says.
    NumberAsk {
        /// The profile, by its name.
        profile: String,
        /// The number.
        number: String,
    }
}

message! {
    /// One case.
    OfCase {
        /// Its identity.
        case: String,
    }
}

message! {
    /// Another edition of a case's checklist.
    OfEdition {
        /// The case's identity.
        case: String,
        /// The edition, such as 2027-01.
        edition: String,
    }
}

/// What an archive package is packed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum PackageCode {
    /// A folder.
    Folder,
    /// A zip file.
    Zip,
}

message! {
    /// Write a case as an archive package.
    ArchiveAsk {
        /// The case's identity.
        case: String,
        /// Folder or zip file.
        form: PackageCode,
        /// Whether a case that is not closed is taken too.
        open: bool,
    }
}

message! {
    /// Take in a reply form that was read.
    TakeReply {
        /// The case's identity.
        case: String,
        /// By which the file was named when it was read.
        chosen: String,
        /// The day it came.
        on: String,
    }
}

message! {
    /// Open a case.
    OpenForm {
        /// Its form.
        form: OpenCase,
    }
}

message! {
    /// Perform an act on a case.
    Perform {
        /// The case.
        case: String,
        /// The act; what it names, it names by identity, and files by token.
        act: ActDto,
    }
}

message! {
    /// Save what is being typed.
    SaveDraft {
        /// The case.
        case: String,
        /// What thing of the case it is about, such as `question:A4.1`.
        entity: String,
        /// Which of its fields, such as `observation`.
        field: String,
        /// The text; empty forgets the draft.
        text: String,
    }
}

message! {
    /// Remember where one was.
    Remember {
        /// The case.
        case: String,
        /// All of it.
        memory: MemoryJson,
    }
}

message! {
    /// A document of a case.
    OfEvidence {
        /// The case.
        case: String,
        /// The document's identity.
        evidence: String,
    }
}

/// Which letter of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LetterCode {
    /// As it would read now.
    Draft,
    /// As settled, unsigned.
    Settled,
    /// As sealed.
    Sealed,
    /// The addendum with a dissent told after sealing; as sealed where it is.
    Addendum,
}

impl LetterCode {
    /// All letters, from the draft on.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Settled, Self::Sealed, Self::Addendum];
}

message! {
    /// A letter of a case.
    OfLetter {
        /// The case.
        case: String,
        /// Which.
        letter: LetterCode,
        /// What is being typed, as the acts it would become: a draft reads as if they had been performed. The other
        /// letters stand as they are.
        #[serde(default)]
        typing: Vec<ActDto>,
        /// Which sealed version; the present one by default.
        #[serde(default)]
        #[ts(optional = nullable)]
        version: Option<u32>,
        /// Which of the dissents told after sealing, from 1; the last by default.
        #[serde(default)]
        #[ts(optional = nullable)]
        dissent: Option<u32>,
    }
}

/// Which copy of a case's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CopyCode {
    /// A Word document to work on, of a draft or of the decision.
    Word,
    /// The decision without the names of officials (förvaltningslagen 33 § last paragraph).
    NamesWithheld,
    /// The plain summary for the party.
    Summary,
    /// The copy for others than the party, without what is marked as secret.
    Public,
}

impl CopyCode {
    /// All copies, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Word, Self::NamesWithheld, Self::Summary, Self::Public];

    /// The one spelling in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::NamesWithheld => "names_withheld",
            Self::Summary => "summary",
            Self::Public => "public",
        }
    }
}

message! {
    /// A copy of a case's decision.
    OfCopy {
        /// The case.
        case: String,
        /// Which.
        copy: CopyCode,
    }
}

/// Which letter beside the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BesideCode {
    /// The notice to the party.
    Notice,
    /// A request for documents, or the reminder of it.
    Request,
    /// The protocol of an occasion.
    Protocol,
    /// The receipt for what was taken in charge at an occasion.
    Receipt,
    /// The report of an external or internal audit.
    Report,
    /// A report for prosecution.
    Prosecution,
    /// A decision to close a case.
    Closing,
    /// An order within a running case.
    InterimOrder,
}

impl BesideCode {
    /// All of them, in the order in which a case gives them.
    pub const ALL: [Self; 8] = [
        Self::Notice,
        Self::Request,
        Self::Protocol,
        Self::Receipt,
        Self::Report,
        Self::Prosecution,
        Self::Closing,
        Self::InterimOrder,
    ];

    /// The one spelling in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Request => "request",
            Self::Protocol => "protocol",
            Self::Receipt => "receipt",
            Self::Report => "report",
            Self::Prosecution => "prosecution",
            Self::Closing => "closing",
            Self::InterimOrder => "interim_order",
        }
    }
}

message! {
    /// A letter beside the decision.
    OfBeside {
        /// The case.
        case: String,
        /// Which.
        letter: BesideCode,
        /// The notice, the request, the occasion, the report for prosecution or the decision to close that it is about;
        /// none for the report of an audit.
        of: Option<String>,
    }
}

message! {
    /// Stop a letter that is being made.
    StopMaking {
        /// Which, by the number it is told under.
        making: u32,
    }
}

/// With which key a decision is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SealWith {
    /// A training key, made on the spot; for training cases alone.
    Training,
    /// A key in a file (PKCS#12).
    File {
        /// The file, by the token it was chosen under.
        token: String,
        /// Its passphrase.
        passphrase: String,
    },
}

message! {
    /// Seal the settled decision, the addendum with a late dissent, or a separate decision.
    SealAsk {
        /// The case.
        case: String,
        /// With which key.
        with: SealWith,
        /// What is sealed; the decision by default.
        #[serde(default)]
        #[ts(optional = nullable)]
        what: Option<SealWhat>,
    }
}

/// What is sealed beside the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SealWhat {
    /// The addendum with this dissent told after sealing, from 1.
    Dissent(u32),
    /// The separate decision that this record of the register is.
    Separate(String),
}

message! {
    /// Verify the sealed file of one version of a decision.
    OfVersion {
        /// The case.
        case: String,
        /// Which version.
        version: u32,
    }
}

message! {
    /// Verify a PDF.
    VerifyAsk {
        /// The file, by its token.
        token: String,
        /// Certificates to trust, by the tokens of their files.
        roots: Vec<String>,
        /// Whether training keys made in this store are trusted too.
        training: bool,
    }
}
