// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Provisions: what the law we cite is called, when it was in force, what it can carry, and how well we
//! know it. A provision is never its wording: the screen shows citation, own summary and mark.

use crate::figure::Figure;
use crate::id::PersonId;
use crate::text::{Bilingual, Line, Text};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::fmt;

/// The name of a provision in the catalogue, such as `nis1-12`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionId(String);

/// A name that is not lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a name of lower-case letters, digits, points and hyphens")]
pub struct NameFault(pub String);

impl ProvisionId {
    /// Takes a name of lower-case ASCII letters, digits, points and hyphens, at most 60 of them.
    ///
    /// # Errors
    /// [`NameFault`] when it holds anything else.
    pub fn new(name: &str) -> Result<Self, NameFault> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
        if name.is_empty() || name.len() > 60 || !name.bytes().all(fits) {
            return Err(NameFault(name.chars().take(80).collect()));
        }
        Ok(Self(name.to_owned()))
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What force a source has. Only binding rules can carry a deficiency or an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binding {
    /// Lag.
    Act,
    /// Förordning.
    Ordinance,
    /// Föreskrift.
    Regulation,
    /// EU-förordning.
    EuRegulation,
    /// Genomförandeakt.
    ImplementingAct,
    /// Tidigare föreläggande mot samma part.
    EarlierInjunction,
    /// Allmänt råd: shows how a rule can be met, never that it is broken.
    GeneralAdvice,
    /// Standard: as general advice.
    Standard,
    /// Avtal.
    Contract,
}

impl Binding {
    /// Whether a deficiency can rest on it (förvaltningslagen 5 §: action needs support in the legal order).
    #[must_use]
    pub const fn is_binding(self) -> bool {
        match self {
            Self::Act
            | Self::Ordinance
            | Self::Regulation
            | Self::EuRegulation
            | Self::ImplementingAct
            | Self::EarlierInjunction => true,
            Self::GeneralAdvice | Self::Standard | Self::Contract => false,
        }
    }
}

/// How well the catalogue knows a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// S: the provision was read.
    Read,
    /// P: partly read; its exact place or wording was not.
    Partly,
    /// O: own knowledge, to be verified.
    Own,
}

/// Whether the citation names one place or "5 § ff.", which must be made exact before it carries anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Names the place.
    Exact,
    /// Names a beginning only.
    Open,
}

/// What a breach of the provision can lead to, beyond being stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Can be stated, neither ordered nor charged.
    StatedOnly,
    /// Can be ordered.
    Order,
    /// Can be charged with a fee.
    Fee,
    /// Can be ordered and charged.
    OrderAndFee,
    /// A duty to hand over and cooperate, which has an order of its own (cybersäkerhetslagen 3 kap. 8 §; lagen
    /// (2018:1174) 26 §; patientsäkerhetslagen 7 kap. 20 §).
    Cooperate,
    /// A duty of one who keeps a register of domain names, which has an order of its own (cybersäkerhetslagen
    /// 4 kap. 5 §).
    Register,
    /// A duty to notify an activity, which has an order of its own (patientsäkerhetslagen 7 kap. 28 a §).
    Notify,
}

impl Reach {
    /// Whether an order by that power can rest on it. A power of another sort reaches no duty.
    #[must_use]
    pub const fn is_ordered_by(self, power: Power) -> bool {
        match power {
            Power::Injunction => matches!(self, Self::Order | Self::OrderAndFee),
            Power::CooperationOrder => matches!(self, Self::Cooperate),
            Power::RegisterOrder => matches!(self, Self::Register),
            Power::NotificationOrder => matches!(self, Self::Notify),
            _ => false,
        }
    }

    /// Whether a sanction fee can rest on it.
    #[must_use]
    pub const fn can_fee(self) -> bool {
        matches!(self, Self::Fee | Self::OrderAndFee)
    }
}

/// What a provision lets the authority do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    /// Order the party to correct (föreläggande).
    Injunction,
    /// Order the party to hand over and cooperate.
    CooperationOrder,
    /// Order the party to fulfil its duties on a register of domain names.
    RegisterOrder,
    /// Order the party to notify its activity.
    NotificationOrder,
    /// Charge a sanction fee.
    SanctionFee,
    /// Remit a sanction fee in whole or part.
    Remission,
    /// Decide that the decision applies at once.
    ImmediateEffect,
    /// Decide that an order applies at once, and nothing else.
    ImmediateOrder,
    /// Lets a party appeal.
    Appeal,
    /// Says that a decision cannot be appealed, or bounds who may.
    NoAppeal,
    /// Supervise, ask for documents.
    Supervision,
    /// Join a conditional fine to an order (vite).
    ConditionalFine,
    /// Order the party to make an infringement public.
    Publication,
    /// Apply to the court for a ban on a management function.
    ManagementBan,
    /// Ban an activity when an order was not followed.
    BanAfterOrder,
    /// Ban an activity on palpable danger.
    BanOnDanger,
    /// Ban an activity in the meantime.
    InterimBan,
    /// Report to a prosecutor or the police.
    Report,
    /// Refrain, since another authority has done enough.
    Refrain,
    /// Give a formal remark (anmärkning).
    Remark,
    /// Criticise an act that is unsuitable with regard to patient safety, where no rule is broken (kritik).
    Criticism,
}

impl Power {
    /// The powers to order measures; each reaches duties of its own sort.
    pub const ORDERS: [Self; 4] =
        [Self::Injunction, Self::CooperationOrder, Self::RegisterOrder, Self::NotificationOrder];
}

/// The body of law that governs an infringement; the period of the infringement chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regime {
    /// Lagen (2018:1174), for infringements before 15 January 2026 (cybersäkerhetslagen, transitional p. 1–3).
    Nis1,
    /// Cybersäkerhetslagen (2025:1506), for infringements from 15 January 2026.
    Csl,
    /// Patientsäkerhetslagen (2010:659).
    Psl,
    /// Law that stands beside the regimes: the Administrative Procedure Act, data protection, standards.
    General,
}

/// A span of days, both ends within it; open when `to` is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// A span that ends before it begins.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the period begins {from} and ends before that, {to}")]
pub struct PeriodFault {
    /// First day given.
    pub from: NaiveDate,
    /// Last day given.
    pub to: NaiveDate,
}

impl Period {
    /// A span from a first to a last day, or open.
    ///
    /// # Errors
    /// [`PeriodFault`] when it ends before it begins.
    pub fn new(from: NaiveDate, to: Option<NaiveDate>) -> Result<Self, PeriodFault> {
        match to {
            Some(to) if to < from => Err(PeriodFault { from, to }),
            _ => Ok(Self { from, to }),
        }
    }

    /// First day.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// Last day, `None` while it goes on.
    #[must_use]
    pub const fn to(&self) -> Option<NaiveDate> {
        self.to
    }

    /// Whether a day lies within it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day lies within both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.holds(other.from) || other.holds(self.from)
    }

    /// Whether the whole of `other` lies within this span.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let ends_within = match (self.to, other.to) {
            (None, _) => true,
            (Some(mine), Some(theirs)) => theirs <= mine,
            (Some(_), None) => false,
        };
        self.from <= other.from && ends_within
    }
}

/// A provision as the catalogue knows it; a case carries its own copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provision {
    /// Its name in the catalogue.
    pub id: ProvisionId,
    /// The citation as a letter prints it, such as "12 § lagen (2018:1174) om …".
    pub citation: Bilingual,
    /// The short citation for lists and screens, such as "NIS1 12 §".
    pub short: Line,
    /// What it demands, in our own words.
    pub summary: Bilingual,
    /// Its force.
    pub binding: Binding,
    /// The body of law it belongs to.
    pub regime: Regime,
    /// When it was in force; `None` when the catalogue does not know, which blocks.
    pub in_force: Option<Period>,
    /// What a breach can lead to; `None` when it lays no duty on the party.
    pub duty: Option<Reach>,
    /// What it lets the authority do.
    pub powers: Vec<Power>,
    /// The sums, shares and times that it states.
    pub figures: BTreeMap<Figure, u32>,
    /// How well it is known.
    pub mark: Mark,
    /// Whether the citation names the place.
    pub exactness: Exactness,
    /// Where it was read, or that it is own knowledge.
    pub source: Line,
}

/// Why a confirmation was made: for an office, or for training on a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Made by the office for a real case.
    Office,
    /// Made in a sample; printed as such, never enters an office's catalogue.
    Training,
}

/// A named person's word that a reference says what it is cited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// Who confirmed.
    pub by: PersonId,
    /// Name at the time; whoever confirmed for the office need not take part in each case.
    pub name: Line,
    /// Title at the time.
    pub title: Line,
    /// When.
    pub at: DateTime<Utc>,
    /// What was read, such as an edition of the statute book.
    pub source: Text,
    /// The exact citation, where the catalogue's was open.
    pub exact_citation: Option<Text>,
    /// When it was in force, where the catalogue did not know.
    pub in_force: Option<Period>,
    /// For an office or for training.
    pub purpose: Purpose,
    /// Taken over from what the office has confirmed before, rather than made in this case.
    pub adopted: bool,
}

impl Provision {
    /// Whether it gives that power. An order of measures may rest on any power to order them; which duties that
    /// reaches is another question ([`Reach::is_ordered_by`]).
    #[must_use]
    pub fn gives(&self, power: Power) -> bool {
        match power {
            Power::Injunction => Power::ORDERS.iter().any(|order| self.powers.contains(order)),
            Power::ImmediateEffect => {
                self.powers.contains(&power) || self.powers.contains(&Power::ImmediateOrder)
            }
            _ => self.powers.contains(&power),
        }
    }

    /// What still stands in the way of letting this reference carry a decision (rule V10b).
    #[must_use]
    pub fn doubt(&self, confirmation: Option<&Confirmation>) -> Option<Doubt> {
        let exact = confirmation.and_then(|c| c.exact_citation.as_ref()).is_some();
        if self.mark != Mark::Read && confirmation.is_none() {
            Some(Doubt::Unconfirmed)
        } else if self.exactness == Exactness::Open && !exact {
            Some(Doubt::Open)
        } else if self.period(confirmation).is_none() {
            Some(Doubt::Undated)
        } else {
            None
        }
    }

    /// When it was in force: as the person who confirmed it says, else as the catalogue has it.
    #[must_use]
    pub fn period(&self, confirmation: Option<&Confirmation>) -> Option<Period> {
        confirmation.and_then(|c| c.in_force).or(self.in_force)
    }
}

/// Why a reference may not yet carry a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Neither read nor confirmed.
    Unconfirmed,
    /// "5 § ff." has not been made exact.
    Open,
    /// Nobody has said when it was in force.
    Undated,
}
