// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision: a draft that people write, settled when it is made and frozen, sealed when the signed file
//! exists. Nothing changes a settled decision but reopening it, and nothing changes a sealed one at all.
//!
//! A sealed decision has no way back:
//! ```compile_fail
//! fn reopen(sealed: domain::decision::Sealed, why: domain::text::Text) {
//!     let _ = sealed.reopen(why); // there is no such method
//! }
//! ```
//! A settled decision cannot be made by hand, only by settling a draft on its case:
//! ```compile_fail
//! let settled = domain::decision::Settled { content: todo(), by: todo(), at: todo(), head: todo(), letter: todo() };
//! fn todo<T>() -> T { loop {} }
//! ```
//! And a draft cannot be sealed:
//! ```compile_fail
//! fn seal(draft: domain::decision::Draft, record: domain::decision::SealRecord) {
//!     let _ = draft.sealed(record); // only Settled can
//! }
//! ```

use crate::after::Replaces;
use crate::consideration::{Consideration, Considered};
use crate::id::{DeficiencyId, PersonId};
use crate::law::ProvisionId;
use crate::rich::RichText;
use crate::source::SourceRead;
use crate::text::{Line, Text};
use crate::work::Sha256;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

pub use crate::operative::{BanGround, Extension, Operative, Point};

/// The outcomes of a decision; the codes are the field's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Closed without remark.
    U1,
    /// Closed with criticism or remark.
    U2,
    /// Request for an account of measures by a date.
    U3,
    /// Injunction without a conditional fine.
    U4,
    /// Injunction with a conditional fine.
    U5,
    /// Order to publish an infringement.
    U6,
    /// Sanction fee.
    U7,
    /// Application for a ban on a management function.
    U8,
    /// Ban on an activity.
    U9,
    /// Handed over to another authority.
    U10,
    /// Report to a prosecutor or the police.
    U11,
    /// Refraining, since another supervisory authority has acted.
    U12,
    /// Written off.
    U13,
}

impl Outcome {
    /// The code in store, files and letter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::U1 => "U1",
            Self::U2 => "U2",
            Self::U3 => "U3",
            Self::U4 => "U4",
            Self::U5 => "U5",
            Self::U6 => "U6",
            Self::U7 => "U7",
            Self::U8 => "U8",
            Self::U9 => "U9",
            Self::U10 => "U10",
            Self::U11 => "U11",
            Self::U12 => "U12",
            Self::U13 => "U13",
        }
    }

    /// All outcomes.
    pub const ALL: [Self; 13] = [
        Self::U1,
        Self::U2,
        Self::U3,
        Self::U4,
        Self::U5,
        Self::U6,
        Self::U7,
        Self::U8,
        Self::U9,
        Self::U10,
        Self::U11,
        Self::U12,
        Self::U13,
    ];

    /// Whether it burdens the party with something that can be enforced against it.
    #[must_use]
    pub const fn burdens(self) -> bool {
        matches!(self, Self::U4 | Self::U5 | Self::U6 | Self::U7 | Self::U9)
    }
}

/// On what ground the decision-maker may decide (myndighetsförordningen 4–5 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Competence {
    /// A point of the rules of procedure.
    RulesOfProcedure(Line),
    /// A delegation.
    Delegation(Line),
    /// The head of the authority.
    Head,
    /// The board.
    Board,
}

/// Who presented, or why nobody did (myndighetsförordningen 20 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presentation {
    /// Presented by.
    By(PersonId),
    /// Not presented, on a ground.
    Exempt {
        /// Which ground.
        ground: PresentationExemption,
        /// Where it stands or why.
        because: Text,
    },
}

/// Why a case may be decided without presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentationExemption {
    /// The rules of procedure say so.
    RulesOfProcedure,
    /// A special decision says so.
    SpecialDecision,
    /// The head decides and the matter cannot wait.
    CannotWait,
}

/// Whether a dissent was notified (förvaltningslagen 30 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dissent {
    /// Asked, and none was.
    None,
    /// Notified.
    Notified {
        /// By whom.
        by: PersonId,
        /// What it says.
        text: Text,
    },
}

/// When the decision takes effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// When the time to appeal has run out.
    AfterAppealTime,
    /// At once, on a ground.
    AtOnce {
        /// The provision that allows it.
        ground: ProvisionId,
        /// Why.
        because: Text,
    },
    /// Nothing in it is to be enforced: it states, requests or closes.
    NothingToEnforce,
}

/// How the time to appeal is counted in the notice (förvaltningslagen 44 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealTime {
    /// From the day of the decision: the party represents the public.
    FromDecision,
    /// From the day the party received it.
    FromReceipt,
    /// Nobody has chosen: both lines are printed.
    Both,
}

/// Whether and how the decision can be appealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Appeal {
    /// Appealable; the notice is annexed.
    Open {
        /// The provision that opens it.
        provision: ProvisionId,
        /// Those of the other acts under which the decision has points, where it has any; each act opens its own.
        also: Vec<ProvisionId>,
        /// How the time is counted.
        time: AppealTime,
    },
    /// Not appealable; the letter says so.
    Closed {
        /// The provision that says so.
        provision: ProvisionId,
    },
    /// The legal officer has yet to say; blocks settling.
    LegalOfficerDecides,
}

/// A factor in the choice of intervention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// How serious.
    Seriousness,
    /// For how long.
    Duration,
    /// Damage or risk of damage.
    Damage,
    /// Earlier infringements.
    Earlier,
    /// What the party did to prevent or limit damage.
    Mitigation,
    /// Intent or negligence.
    Intent,
    /// Economic gain.
    Gain,
    /// Why a milder step is not enough.
    Milder,
}

impl Factor {
    /// All of them, in the order of the letter (cybersäkerhetslagen 4 kap. 2 §, used as ground of weighing).
    pub const ALL: [Self; 8] = [
        Self::Seriousness,
        Self::Duration,
        Self::Damage,
        Self::Earlier,
        Self::Mitigation,
        Self::Intent,
        Self::Gain,
        Self::Milder,
    ];

    /// The one spelling in store and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Seriousness => "seriousness",
            Self::Duration => "duration",
            Self::Damage => "damage",
            Self::Earlier => "earlier",
            Self::Mitigation => "mitigation",
            Self::Intent => "intent",
            Self::Gain => "gain",
            Self::Milder => "milder",
        }
    }
}

/// What was found on a factor: "has not appeared" is an answer too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weighed {
    /// Has not appeared.
    NotAppeared,
    /// What appeared.
    Appeared(Text),
}

/// On what ground a NIS1 fee is remitted (lagen 2018:1174 32 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemissionGround {
    /// The infringement is minor.
    Minor,
    /// It is excusable.
    Excusable,
    /// A fee would otherwise be unreasonable.
    Unreasonable,
}

/// The remission of a fee for one deficiency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remission {
    /// The ground.
    pub ground: RemissionGround,
    /// Why it applies.
    pub because: Text,
}

/// A section of running text in the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// What follows if the decision is not followed; whether the case goes on.
    Consequences,
    /// Choice of intervention.
    Intervention,
    /// Why the case was opened and how it ran.
    Proceedings,
    /// Further information.
    Further,
}

impl SectionKind {
    /// All sections in the order of the letter.
    pub const ALL: [Self; 4] = [Self::Consequences, Self::Intervention, Self::Proceedings, Self::Further];

    /// The one spelling in store and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consequences => "consequences",
            Self::Intervention => "intervention",
            Self::Proceedings => "proceedings",
            Self::Further => "further",
        }
    }

    /// The section of that spelling.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.code() == code)
    }
}

/// What people fill in before a decision; each open field is a gap, never a fault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// One line on what the decision is about (Saken).
    pub matter: Option<Line>,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
    /// The day of the decision.
    pub date: Option<NaiveDate>,
    /// Who decides; of several the one who makes the decision for all of them, as the chair of a board does.
    pub decision_maker: Option<PersonId>,
    /// The others who decide with them (förvaltningslagen 28 §, 31 § 3), each once; nobody here presents or only takes
    /// part.
    pub co_deciders: Vec<PersonId>,
    /// On what ground.
    pub competence: Option<Competence>,
    /// Who presented.
    pub presentation: Option<Presentation>,
    /// Who else took part without deciding; `None` while unanswered, empty when nobody.
    pub others: Option<Vec<PersonId>>,
    /// Whether a dissent was notified.
    pub dissent: Option<Dissent>,
    /// When it takes effect.
    pub effect: Option<Effect>,
    /// Whether it can be appealed.
    pub appeal: Option<Appeal>,
    /// Who said so; where the law leaves it open, the legal officer chooses.
    pub appeal_by: Option<PersonId>,
    /// The weighing of the intervention.
    pub factors: BTreeMap<Factor, Weighed>,
    /// Questions that the law wants answered, and conditions that must hold.
    pub considerations: BTreeMap<Consideration, Considered>,
    /// Fees remitted.
    pub remissions: BTreeMap<DeficiencyId, Remission>,
    /// Points of the operative part, in order.
    pub points: Vec<Point>,
    /// Sections of running text.
    pub sections: BTreeMap<SectionKind, RichText>,
    /// What the sources of each section said when it was written.
    pub sections_read: BTreeMap<SectionKind, Vec<SourceRead>>,
    /// What this version replaces; `None` for a first decision.
    pub replaces: Option<Replaces>,
}

impl Draft {
    /// Everybody who decides.
    pub fn deciders(&self) -> impl Iterator<Item = PersonId> {
        self.decision_maker.into_iter().chain(self.co_deciders.iter().copied())
    }
}

/// The end of a case's ledger when the decision was settled; printed short and embedded whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerHead {
    /// How many lines the case had.
    pub lines: u64,
    /// Hash of the last.
    pub hash: Sha256,
}

/// A decision that is made and frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    content: Draft,
    by: PersonId,
    at: DateTime<Utc>,
    head: LedgerHead,
    letter: Sha256,
}

/// What a seal was, as verification found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealRecord {
    /// SHA-256 of the sealed file.
    pub document: Sha256,
    /// Who the certificate names.
    pub signer: Line,
    /// SHA-256 of the certificate.
    pub certificate: Sha256,
    /// The signer's own claim of time.
    pub at: DateTime<Utc>,
    /// For an office or for training.
    pub purpose: crate::law::Purpose,
}

/// A decision with its signed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    settled: Settled,
    record: SealRecord,
}

/// The decision of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Being written.
    Draft(Draft),
    /// Made and frozen.
    Settled(Settled),
    /// Signed.
    Sealed(Sealed),
}

impl Draft {
    // Only the case settles, after its rules have been run.
    pub(crate) fn settled(
        self,
        by: PersonId,
        at: DateTime<Utc>,
        head: LedgerHead,
        letter: Sha256,
    ) -> Settled {
        Settled { content: self, by, at, head, letter }
    }
}

impl Settled {
    /// What was decided.
    #[must_use]
    pub const fn content(&self) -> &Draft {
        &self.content
    }

    /// Who settled it.
    #[must_use]
    pub const fn by(&self) -> PersonId {
        self.by
    }

    /// When.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Where the case's ledger stood.
    #[must_use]
    pub const fn head(&self) -> &LedgerHead {
        &self.head
    }

    /// SHA-256 of what the letter said when the decision-maker settled it.
    #[must_use]
    pub const fn letter(&self) -> &Sha256 {
        &self.letter
    }

    /// Gives the draft back, to be changed and settled anew.
    #[must_use]
    pub fn reopen(self) -> Draft {
        self.content
    }

    /// Binds the record of a verified seal.
    #[must_use]
    pub const fn sealed(self, record: SealRecord) -> Sealed {
        Sealed { settled: self, record }
    }

    /// Builds a settled decision from the store's own cells, which only ever held one that had been settled.
    #[must_use]
    pub const fn restore(
        content: Draft,
        by: PersonId,
        at: DateTime<Utc>,
        head: LedgerHead,
        letter: Sha256,
    ) -> Self {
        Self { content, by, at, head, letter }
    }
}

impl Sealed {
    /// What was decided.
    #[must_use]
    pub const fn settled(&self) -> &Settled {
        &self.settled
    }

    /// The seal.
    #[must_use]
    pub const fn record(&self) -> &SealRecord {
        &self.record
    }
}

impl Decision {
    /// What the decision says, whichever state it is in.
    #[must_use]
    pub const fn content(&self) -> &Draft {
        match self {
            Self::Draft(draft) => draft,
            Self::Settled(settled) => settled.content(),
            Self::Sealed(sealed) => sealed.settled().content(),
        }
    }

    /// The settled form, once there is one.
    #[must_use]
    pub const fn settled(&self) -> Option<&Settled> {
        match self {
            Self::Draft(_) => None,
            Self::Settled(settled) => Some(settled),
            Self::Sealed(sealed) => Some(sealed.settled()),
        }
    }

    /// The one spelling of the state in store and files.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Draft(_) => "draft",
            Self::Settled(_) => "settled",
            Self::Sealed(_) => "sealed",
        }
    }
}

impl Default for Decision {
    fn default() -> Self {
        Self::Draft(Draft::default())
    }
}
