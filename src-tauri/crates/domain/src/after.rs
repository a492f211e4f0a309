// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What happens to a decision once it is sealed: it is dispatched and served, a dissent may be added until then,
//! an appeal may come, and a new version may correct or change it. The sealed content itself never moves.
//!
//! Source: förvaltningslagen 30, 33, 36–39 and 43–46 §§; delgivningslagen (2010:1932) 2 §.

use crate::decision::{Draft, SealRecord, Sealed};
use crate::id::{AppealId, EvidenceId, PersonId, RecordId};
use crate::text::{Line, Text};
use crate::work::Sha256;
use chrono::{DateTime, NaiveDate, Utc};

/// The ways of serving a document (delgivningslagen 2 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceMethod {
    /// Vanlig delgivning.
    Ordinary,
    /// Muntlig delgivning.
    Oral,
    /// Förenklad delgivning.
    Simplified,
    /// Särskild delgivning med juridisk person.
    LegalPerson,
    /// Stämningsmannadelgivning.
    ProcessServer,
    /// Kungörelsedelgivning.
    PublicNotice,
    /// Tillgänglighetsdelgivning.
    MadeAvailable,
}

impl ServiceMethod {
    /// All seven.
    pub const ALL: [Self; 7] = [
        Self::Ordinary,
        Self::Oral,
        Self::Simplified,
        Self::LegalPerson,
        Self::ProcessServer,
        Self::PublicNotice,
        Self::MadeAvailable,
    ];

    /// The one spelling in store and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Oral => "oral",
            Self::Simplified => "simplified",
            Self::LegalPerson => "legal_person",
            Self::ProcessServer => "process_server",
            Self::PublicNotice => "public_notice",
            Self::MadeAvailable => "made_available",
        }
    }
}

/// How a decision leaves the authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By ordinary post.
    Post,
    /// By registered post.
    Recommended,
    /// Electronically.
    Electronic,
    /// Served, by one of the methods.
    Service(ServiceMethod),
}

/// Whom a copy is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientKind {
    /// The party, or whoever represents it.
    Party,
    /// The one who has complained (patientsäkerhetslagen 7 kap. 18 §).
    Complainant,
    /// The one whom a complaint is about, where it is not the party itself.
    ComplainedOf,
    /// Somebody else, for information.
    Other,
}

/// What a recipient gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyKind {
    /// The whole decision.
    Whole,
    /// A copy in which something is masked; never for the party.
    Masked,
}

/// Somebody to whom the decision is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Whom it is for.
    pub kind: RecipientKind,
    /// Name and address on one line.
    pub address: Line,
    /// How it is sent.
    pub way: Way,
    /// What is sent.
    pub copy: CopyKind,
}

/// That the decision has left the authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatched {
    /// The day.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: PersonId,
}

/// A try to serve the decision that did not succeed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceTry {
    /// The day.
    pub on: NaiveDate,
    /// By which method.
    pub method: ServiceMethod,
    /// What came of it.
    pub outcome: Text,
}

/// That the decision was served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The day; a private party's time to appeal runs from it (förvaltningslagen 44 §).
    pub on: NaiveDate,
    /// On whom.
    pub whom: Line,
    /// By which method.
    pub method: ServiceMethod,
    /// The document that proves it.
    pub proof: EvidenceId,
}

/// A dissent notified after sealing and before dispatch (förvaltningslagen 30 §). It is a document of its own with a
/// seal of its own; the sealed decision is not touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateDissent {
    /// By whom.
    pub by: PersonId,
    /// What it says.
    pub text: Text,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The seal of its document; `None` until it is signed.
    pub seal: Option<SealRecord>,
}

/// What has happened to one version of the decision after it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct After {
    /// To whom it goes; may be filled in before it is sealed.
    pub recipients: Vec<Recipient>,
    /// When it was dispatched.
    pub dispatched: Option<Dispatched>,
    /// Tries of service that failed, in order.
    pub tries: Vec<ServiceTry>,
    /// When it was served.
    pub served: Option<Served>,
    /// Dissents added before dispatch, in order.
    pub dissents: Vec<LateDissent>,
    /// Documents that came after sealing; the sealed letter does not list them.
    pub documents: Vec<EvidenceId>,
    /// Records that came after sealing; the sealed letter does not know them.
    pub records: Vec<RecordId>,
}

impl After {
    /// The late dissent of that number, from 1.
    #[must_use]
    pub fn dissent(&self, number: u32) -> Option<&LateDissent> {
        self.dissents.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }
}

/// By which section a new version corrects or changes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Correction of a clerical error (förvaltningslagen 36 §).
    Correction36,
    /// A wrong decision is changed (37 §).
    Change37,
    /// An obviously wrong decision must be changed (38 §).
    Change38,
    /// The same after an appeal, before the file is handed over (39 §).
    Change39,
}

impl ChangeKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Correction36, Self::Change37, Self::Change38, Self::Change39];

    /// The one spelling in store and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correction36 => "correction_36",
            Self::Change37 => "change_37",
            Self::Change38 => "change_38",
            Self::Change39 => "change_39",
        }
    }

    /// What the section demands to be answered before the new version may be settled.
    #[must_use]
    pub const fn conditions(self) -> &'static [Condition] {
        match self {
            Self::Correction36 => &[Condition::ClericalError],
            Self::Change37 => &[Condition::Wrong, Condition::NotProtected],
            Self::Change38 | Self::Change39 => {
                &[Condition::ObviouslyWrong, Condition::QuickAndEasy, Condition::NoHarm]
            }
        }
    }

    /// Whether the party has to be heard and the decision given reasons anew (25 and 31–33 §§).
    #[must_use]
    pub const fn is_change(self) -> bool {
        match self {
            Self::Correction36 => false,
            Self::Change37 | Self::Change38 | Self::Change39 => true,
        }
    }
}

/// A condition of förvaltningslagen 36–39 §§, answered in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// What the clerical error is (36 §).
    ClericalError,
    /// In what way the decision is wrong (37 §).
    Wrong,
    /// Why the protection of a favourable decision does not stand in the way (37 § second paragraph).
    NotProtected,
    /// Why it is obviously wrong (38 §).
    ObviouslyWrong,
    /// Why the change is quick and easy (38 §).
    QuickAndEasy,
    /// Why it harms no private party (38 §).
    NoHarm,
}

impl Condition {
    /// All conditions.
    pub const ALL: [Self; 6] = [
        Self::ClericalError,
        Self::Wrong,
        Self::NotProtected,
        Self::ObviouslyWrong,
        Self::QuickAndEasy,
        Self::NoHarm,
    ];

    /// The one spelling in store and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ClericalError => "clerical_error",
            Self::Wrong => "wrong",
            Self::NotProtected => "not_protected",
            Self::ObviouslyWrong => "obviously_wrong",
            Self::QuickAndEasy => "quick_and_easy",
            Self::NoHarm => "no_harm",
        }
    }
}

/// A condition with why it is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub condition: Condition,
    /// Why it is met.
    pub because: Text,
}

/// What a new version replaces, by which section, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaces {
    /// The number of the version replaced.
    pub version: u32,
    /// The day of that decision.
    pub date: NaiveDate,
    /// SHA-256 of its sealed file.
    pub document: Sha256,
    /// By which section.
    pub kind: ChangeKind,
    /// Why.
    pub because: Text,
    /// The conditions answered, in the order of the law.
    pub conditions: Vec<Met>,
    /// The appeal after which it is changed (39 §).
    pub appeal: Option<AppealId>,
}

/// A sealed version that another has replaced: whole and readable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its number, from 1.
    pub version: u32,
    /// What was decided, by whom and with which seal.
    pub sealed: Sealed,
    /// What had happened to it.
    pub after: After,
}

impl Earlier {
    /// What it said.
    #[must_use]
    pub const fn content(&self) -> &Draft {
        self.sealed.settled().content()
    }
}

/// What the authority found when it looked at its decision again after an appeal (förvaltningslagen 38–39 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// It stands.
    Unchanged {
        /// The day.
        on: NaiveDate,
        /// Why.
        because: Text,
    },
    /// It is changed by a new version.
    Changed {
        /// The number of the new version.
        version: u32,
    },
}

/// How an appeal left the authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealEnd {
    /// Rejected as late, by a decision with an appeal notice of its own (förvaltningslagen 45 §).
    Rejected {
        /// The day.
        on: NaiveDate,
        /// Why.
        because: Text,
    },
    /// Handed over to the court with the file (46 §).
    Forwarded {
        /// The day.
        on: NaiveDate,
        /// The court.
        court: Line,
    },
}

/// An appeal that has reached the authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealReceived {
    /// Its identity.
    pub id: AppealId,
    /// Its number in the case, given once.
    pub number: u32,
    /// The version of the decision that it is against.
    pub version: u32,
    /// The day it reached the authority (förvaltningslagen 22 §).
    pub on: NaiveDate,
    /// By whom.
    pub by: Line,
    /// What is asked.
    pub asks: Text,
    /// The day it reached the court, when it went there first.
    pub at_court_on: Option<NaiveDate>,
    /// What the authority found on looking again.
    pub review: Option<Review>,
    /// How it left.
    pub end: Option<AppealEnd>,
}

/// What is done with an appeal; what each needs is answered with it (förvaltningslagen 38–39 and 45–46 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealAnswer {
    /// The decision stands.
    Unchanged {
        /// The day.
        on: NaiveDate,
        /// Why.
        because: Text,
    },
    /// The appeal is rejected as late.
    Rejected {
        /// The day.
        on: NaiveDate,
        /// Why.
        because: Text,
        /// Whether the notice on how to appeal was right.
        notice_was_right: bool,
        /// Whether the rejection has an appeal notice of its own.
        own_notice: bool,
    },
    /// The appeal is handed over to the court.
    Forwarded {
        /// The day.
        on: NaiveDate,
        /// The court.
        court: Line,
        /// Whether the notice on how to appeal was right; a late appeal goes on when it was not.
        notice_was_right: bool,
    },
}

/// Whether an appeal came in time (förvaltningslagen 44 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeCheck {
    /// It did.
    InTime {
        /// The last day.
        last: NaiveDate,
    },
    /// It came too late.
    Late {
        /// The last day.
        last: NaiveDate,
    },
    /// The day on which the party received the decision is not known.
    Unknown,
}
