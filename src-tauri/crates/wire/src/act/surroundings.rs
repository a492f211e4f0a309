// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What an act needs from where it is read: which identity a name stands for, new identities, the catalogue,
//! files and the ledger. Whoever plays an acts file or serves the window gives these; nothing here opens a
//! file, draws a number or reads a clock.

use domain::appeal_notice::AppealNotice;
use domain::checklist::Checklist;
use domain::decision::LedgerHead;
use domain::id::PersonId;
use domain::law::Provision;
use domain::person::{Delegation, Logo, Role, Supervises};
use domain::text::{Language, Line, NonEmpty};
use domain::work::{EvidenceFile, Sha256};
use std::collections::BTreeMap;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A case.
    Case,
    /// A person.
    Person,
    /// An occasion.
    Occasion,
    /// A notice of supervision.
    Notice,
    /// A receipt for something taken in charge.
    Receipt,
    /// A notification under lex Maria.
    Notification,
    /// A record of the register.
    Record,
    /// A report for prosecution.
    ProsecutionReport,
    /// A document.
    Evidence,
    /// An observation.
    Observation,
    /// A deficiency.
    Deficiency,
    /// A required measure.
    Measure,
    /// A reported measure.
    Report,
    /// An objection of the party.
    Objection,
    /// A hearing of the party.
    Hearing,
    /// A point of the operative part.
    Point,
    /// A comment.
    Comment,
    /// An approval.
    Approval,
    /// An appeal.
    Appeal,
    /// A secrecy marking.
    Secrecy,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 20] = [
        Self::Case,
        Self::Person,
        Self::Occasion,
        Self::Notice,
        Self::Receipt,
        Self::Notification,
        Self::Record,
        Self::ProsecutionReport,
        Self::Evidence,
        Self::Observation,
        Self::Deficiency,
        Self::Measure,
        Self::Report,
        Self::Objection,
        Self::Hearing,
        Self::Point,
        Self::Comment,
        Self::Approval,
        Self::Appeal,
        Self::Secrecy,
    ];

    /// The word for one of the kind, without article.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Case, Language::Sv) => "ärende",
            (Self::Case, Language::En) => "case",
            (Self::Person, Language::Sv) => "person",
            (Self::Person, Language::En) => "named person",
            (Self::Occasion, Language::Sv) => "tillsynstillfälle",
            (Self::Occasion, Language::En) => "occasion",
            (Self::Notice, Language::Sv) => "underrättelse",
            (Self::Notice, Language::En) => "notice",
            (Self::Receipt, Language::Sv) => "kvitto",
            (Self::Receipt, Language::En) => "receipt",
            (Self::Notification, Language::Sv) => "anmälan",
            (Self::Notification, Language::En) => "notification",
            (Self::Record, Language::Sv) => "post",
            (Self::Record, Language::En) => "record",
            (Self::ProsecutionReport, Language::Sv) => "åtalsanmälan",
            (Self::ProsecutionReport, Language::En) => "report for prosecution",
            (Self::Evidence, Language::Sv) => "handling",
            (Self::Evidence, Language::En) => "document",
            (Self::Observation, Language::Sv) => "iakttagelse",
            (Self::Observation, Language::En) => "observation",
            (Self::Deficiency, Language::Sv) => "brist",
            (Self::Deficiency, Language::En) => "deficiency",
            (Self::Measure, Language::Sv) => "krävd åtgärd",
            (Self::Measure, Language::En) => "required measure",
            (Self::Report, Language::Sv) => "redovisad åtgärd",
            (Self::Report, Language::En) => "reported measure",
            (Self::Objection, Language::Sv) => "invändning",
            (Self::Objection, Language::En) => "objection",
            (Self::Hearing, Language::Sv) => "kommunicering",
            (Self::Hearing, Language::En) => "hearing",
            (Self::Point, Language::Sv) => "beslutspunkt",
            (Self::Point, Language::En) => "point of the decision",
            (Self::Comment, Language::Sv) => "kommentar",
            (Self::Comment, Language::En) => "comment",
            (Self::Approval, Language::Sv) => "godkännande",
            (Self::Approval, Language::En) => "approval",
            (Self::Appeal, Language::Sv) => "överklagande",
            (Self::Appeal, Language::En) => "appeal",
            (Self::Secrecy, Language::Sv) => "sekretessmarkering",
            (Self::Secrecy, Language::En) => "secrecy marking",
        }
    }
}

/// A person as the store or the acts file knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// Who.
    pub id: PersonId,
    /// Name now.
    pub name: Line,
    /// Title now.
    pub title: Line,
    /// The role that the acts file gives them; a store gives none, since roles belong to cases.
    pub role: Option<Role>,
}

/// A name that already stands for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name already stands for something")]
pub struct NameTaken;

/// Why the file of a document could not be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// It is there and cannot be read.
    #[error("the file cannot be read")]
    Unreadable,
    /// The name leads out of the folder of the acts file.
    #[error("the name leads out of the folder")]
    Outside,
    /// It has more bytes than are taken.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// Most bytes taken.
        most: u64,
    },
    /// Its kind cannot be taken as a document of a case.
    #[error("files of this kind are not taken")]
    KindNotTaken,
}

/// What surrounds an act while it is read.
pub trait Surroundings {
    /// The identity that a name stands for: a handle given earlier, or 32 hexadecimal digits.
    fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]>;

    /// A new identity, bound to a handle when one is given.
    ///
    /// # Errors
    /// [`NameTaken`] when the handle stands for something already.
    fn make(&mut self, kind: Kind, handle: Option<&str>) -> Result<[u8; 16], NameTaken>;

    /// The person of that name.
    fn person(&self, name: &str) -> Option<NamedPerson>;

    /// A checklist of the catalogue and every provision that a case with it needs a copy of.
    fn checklist(&self, code: &str, edition: &str) -> Option<(Checklist, Vec<Provision>)>;

    /// Takes in a file that lies beside the acts file, or that the window has just received.
    ///
    /// # Errors
    /// [`FileFault`] when it cannot be taken in.
    fn file(&mut self, name: &str) -> Result<EvidenceFile, FileFault>;

    /// What a case copies of the authority's profile of that name; `None` where no such profile is kept.
    fn profile(&mut self, _name: &str) -> Option<OfProfile> {
        None
    }

    /// Where the case's ledger stands; frozen into a decision when it is settled.
    fn head(&self) -> LedgerHead;

    /// SHA-256 of what the letter says; kept with an approval, and frozen into a decision when it is settled.
    fn letter(&self) -> Sha256;
}

/// What a case copies of an authority's profile when it is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfProfile {
    /// The logo on its letters.
    pub logo: Option<Logo>,
    /// Who may decide what.
    pub delegations: Vec<Delegation>,
    /// Under which law and in which sectors it supervises.
    pub supervises: Option<NonEmpty<Supervises>>,
    /// Its words on how to appeal.
    pub appeal_notices: Vec<AppealNotice>,
}

/// The handles given so far, one meaning each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handles(BTreeMap<String, (Kind, [u8; 16])>);

impl Handles {
    /// Binds a handle.
    ///
    /// # Errors
    /// [`NameTaken`] when it stands for something already, of whatever kind.
    pub fn bind(&mut self, kind: Kind, handle: &str, id: [u8; 16]) -> Result<(), NameTaken> {
        if self.0.contains_key(handle) {
            return Err(NameTaken);
        }
        self.0.insert(handle.to_owned(), (kind, id));
        Ok(())
    }

    /// What a handle of that kind stands for; 32 hexadecimal digits stand for themselves.
    #[must_use]
    pub fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]> {
        match self.0.get(name) {
            Some((known, id)) if *known == kind => Some(*id),
            Some(_) => None,
            // Any identity type reads the same digits; which kind it is, the case says when it looks for it.
            None => PersonId::parse(name).ok().map(|id| *id.as_bytes()),
        }
    }
}
