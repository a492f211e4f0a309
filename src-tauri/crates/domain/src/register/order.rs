// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An order within a running case to hand over, give access or cooperate: a decision of its own, with a number, reasons
//! and an appeal notice of its own.
//!
//! Source: cybersäkerhetslagen (2025:1506) 3 kap. 8 §; lagen (2018:1174) 26 §; patientsäkerhetslagen (2010:659)
//! 7 kap. 20 §; förvaltningslagen (2017:900) 31–33 §§; lagen (1985:206) om viten 2–3 §§.

use super::{Link, Maker, Particulars, known, links};
use crate::after::ServiceMethod;
use crate::case::{Case, CaseKind};
use crate::id::PersonId;
use crate::money::ConditionalFine;
use crate::text::{Line, Text};
use chrono::NaiveDate;

/// An order within a running case (föreläggande under handläggningen).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterimOrder {
    /// Its own number.
    pub number: Line,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The provision that gives the power.
    pub power: OrderPower,
    /// What is ordered.
    pub what: Ordered,
    /// The last day for it.
    pub due_on: NaiveDate,
    /// The conditional fine; `None` when it has none.
    pub fine: Option<OrderFine>,
    /// Why.
    pub reasons: Text,
    /// Why it applies at once; `None` when it applies as the act itself says.
    pub at_once: Option<Text>,
    /// Who decided.
    pub decided_by: Maker,
    /// Who presented the case; `None` when it was decided without presentation.
    pub presented_by: Option<PersonId>,
    /// Who took part in the final handling without deciding.
    pub others: Vec<PersonId>,
    /// The day on which it was served on the party.
    pub served_on: Option<NaiveDate>,
    /// What came of it; `None` while it waits.
    pub outcome: Option<OrderOutcome>,
}

/// What is ordered, as a list of things or in running words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ordered {
    /// Documents and information are to be handed over.
    Documents(Text),
    /// Access is to be given to premises, rooms or systems.
    Access(Text),
    /// The party is to cooperate.
    Cooperation(Text),
}

/// A provision that gives the power to such an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderPower {
    /// Cybersäkerhetslagen 3 kap. 8 §.
    Csl,
    /// Lagen (2018:1174) 26 §.
    Nis1,
    /// Patientsäkerhetslagen 7 kap. 20 §.
    Psl,
}

/// The conditional fine of an order, with what lagen (1985:206) om viten asks for (2–3 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderFine {
    /// The fine.
    pub fine: ConditionalFine,
    /// Why the addressee is able in fact and in law to do what is ordered.
    pub able: Text,
    /// What is known of earlier orders under penalty in the same matter: that there is none, or that it is final.
    pub earlier: Text,
    /// How it is to be served.
    pub service: ServiceMethod,
}

/// What came of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderOutcome {
    /// How far it was followed.
    pub followed: Followed,
    /// The day of which that is known.
    pub on: NaiveDate,
}

/// How far an order was followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Followed {
    /// In full.
    InFull,
    /// In part.
    InPart,
    /// Not at all.
    NotAtAll,
}

impl Ordered {
    /// What is ordered, in words.
    #[must_use]
    pub const fn text(&self) -> &Text {
        match self {
            Self::Documents(text) | Self::Access(text) | Self::Cooperation(text) => text,
        }
    }
}

impl OrderPower {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csl, Self::Nis1, Self::Psl];

    /// Those that a kind of case has. Supervision under cybersäkerhetslagen may look at what was governed by the act
    /// before it, whose rules still apply to that; an audit orders nothing.
    #[must_use]
    pub const fn of(kind: CaseKind) -> &'static [Self] {
        match kind {
            CaseKind::SupervisionCyber => &[Self::Csl, Self::Nis1],
            CaseKind::SupervisionNis1 => &[Self::Nis1],
            CaseKind::LexMaria | CaseKind::Complaint | CaseKind::OwnInitiative => &[Self::Psl],
            CaseKind::ExternalAudit | CaseKind::InternalControl => &[],
        }
    }

    /// Whether it covers what is ordered: patientsäkerhetslagen documents and information, lagen (2018:1174) access too,
    /// cybersäkerhetslagen every kind of cooperation.
    #[must_use]
    pub const fn covers(self, what: &Ordered) -> bool {
        match self {
            Self::Csl => true,
            Self::Nis1 => matches!(what, Ordered::Documents(_) | Ordered::Access(_)),
            Self::Psl => matches!(what, Ordered::Documents(_)),
        }
    }

    /// The name of the provision in the catalogue.
    #[must_use]
    pub const fn provision(self) -> &'static str {
        match self {
            Self::Csl => "csl-3-8",
            Self::Nis1 => "nis1-26",
            Self::Psl => "psl-7-20",
        }
    }

    /// Whether what is decided under its act applies at once by the act itself (patientsäkerhetslagen 10 kap. 14 §).
    #[must_use]
    pub const fn applies_at_once(self) -> bool {
        matches!(self, Self::Psl)
    }
}

impl InterimOrder {
    /// Whether another says the same but for what has happened to it since: that it was served, and what came of it.
    #[must_use]
    pub fn decides_as(&self, other: &Self) -> bool {
        let bare = |one: &Self| Self { served_on: None, outcome: None, ..one.clone() };
        bare(self) == bare(other)
    }

    /// Whether it applies before the time to appeal has run out.
    #[must_use]
    pub const fn applies_at_once(&self) -> bool {
        self.at_once.is_some() || self.power.applies_at_once()
    }
}

impl Particulars for InterimOrder {
    fn links(&self) -> Vec<Link> {
        let presented = self.presented_by.map(Link::Participant);
        let others = links(&self.others, Link::Participant);
        [self.decided_by.link()].into_iter().chain(presented).chain(others).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        let since = [self.served_on, self.outcome.map(|outcome| outcome.on)];
        [self.on].into_iter().chain(since.into_iter().flatten()).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let on = Some(self.on);
        known([(on, self.served_on), (on, self.outcome.map(|outcome| outcome.on))])
    }
}

impl Case {
    /// The orders of the running case that count, in number order, with their records.
    pub fn interim_orders(&self) -> impl Iterator<Item = (&super::Record, &InterimOrder)> {
        let all = self.records_that_count(super::RecordKind::InterimOrder).into_iter();
        all.filter_map(|record| match &record.entry {
            super::Entry::InterimOrder(order) => Some((record, order)),
            _ => None,
        })
    }
}
