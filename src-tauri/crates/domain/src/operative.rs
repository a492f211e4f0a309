// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The points of the operative part: what each does, the provision that gives the power to do it, and the
//! outcome it answers.

use crate::decision::Outcome;
use crate::id::{DeficiencyId, MeasureId, PointId};
use crate::law::{Power, ProvisionId};
use crate::money::{ConditionalFine, FeeClass, FineForm, Kronor};
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// What a point of the operative part does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operative {
    /// Konstaterar: states deficiencies.
    States {
        /// Which.
        deficiencies: NonEmpty<DeficiencyId>,
    },
    /// Begär: asks for measures or an account of them, without force.
    Requests {
        /// Which measures.
        measures: NonEmpty<MeasureId>,
    },
    /// Förelägger: orders measures.
    Orders {
        /// Which measures.
        measures: NonEmpty<MeasureId>,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Efterger: remits a sanction fee that would else be charged.
    Remits {
        /// For which deficiencies.
        deficiencies: NonEmpty<DeficiencyId>,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Förelägger vid vite: orders measures under a conditional fine.
    OrdersUnderFine {
        /// Which measures.
        measures: NonEmpty<MeasureId>,
        /// The provision that gives the power.
        power: ProvisionId,
        /// The fine.
        fine: ConditionalFine,
    },
    /// Ger en anmärkning: a formal remark, the mildest intervention under cybersäkerhetslagen.
    Remarks {
        /// For which deficiencies.
        deficiencies: NonEmpty<DeficiencyId>,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Förelägger om offentliggörande: orders the party to publish the infringement.
    OrdersPublication {
        /// For which deficiencies.
        deficiencies: NonEmpty<DeficiencyId>,
        /// What is to be published and where, as it stands within the sentence.
        what: Text,
        /// Last day.
        by: NaiveDate,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Tar ut en sanktionsavgift: charges a sanction fee.
    Charges {
        /// For which deficiencies.
        deficiencies: NonEmpty<DeficiencyId>,
        /// The fee.
        fee: Kronor,
        /// What bounds it.
        class: FeeClass,
        /// Within how many days from when the decision is final it is to be paid.
        pay_within_days: u16,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Ansöker: applies to the court for a ban on a management function.
    AppliesForBan {
        /// Whom, by function; the person stands in the application's own annex.
        officer: Line,
        /// To which court.
        court: Line,
        /// For how many months, from twelve to thirty-six.
        months: u16,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Förbjuder: bans an activity.
    Bans {
        /// Which activity, in whole or part, as it stands within the sentence.
        what: Text,
        /// On what ground.
        ground: BanGround,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Anmäler: reports to a prosecutor or the police.
    Reports {
        /// What is reported, as it stands within the sentence.
        what: Text,
        /// To whom.
        to: Line,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Avstår: refrains, since another supervisory authority has done enough.
    Refrains {
        /// For which deficiencies.
        deficiencies: NonEmpty<DeficiencyId>,
        /// Which authority has acted.
        other: Line,
        /// What it did.
        measures: Text,
        /// The provision that gives the power.
        power: ProvisionId,
    },
    /// Överlämnar: hands a question over to another authority.
    Transfers {
        /// What is handed over, as it stands within the sentence.
        what: Text,
        /// To which authority.
        to: Line,
    },
    /// Skriver av: ends the case without judging it.
    WritesOff {
        /// Why.
        because: Text,
    },
    /// Avslutar: closes the case.
    Closes,
}

/// On what ground an activity is banned (patientsäkerhetslagen 7 kap. 26–28 §§).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BanGround {
    /// An earlier order was not followed, and there is danger or it is serious (26 §).
    OrderNotFollowed,
    /// There is palpable danger (27 §).
    PalpableDanger,
    /// In the meantime, on probable grounds (28 §).
    Interim {
        /// Last day; at most six months from the decision.
        until: NaiveDate,
        /// Whether it extends an earlier one.
        extension: Extension,
    },
}

impl BanGround {
    /// The power that it takes; each ground stands in a section of its own.
    #[must_use]
    pub const fn power(self) -> Power {
        match self {
            Self::OrderNotFollowed => Power::BanAfterOrder,
            Self::PalpableDanger => Power::BanOnDanger,
            Self::Interim { .. } => Power::InterimBan,
        }
    }
}

/// Whether an interim ban is the first or extends one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extension {
    /// The first.
    First,
    /// Extends an earlier one, which takes extraordinary reasons.
    Extended,
}

impl Operative {
    /// The measures that it asks for or orders.
    #[must_use]
    pub fn measures(&self) -> &[MeasureId] {
        match self {
            Self::Requests { measures }
            | Self::Orders { measures, .. }
            | Self::OrdersUnderFine { measures, .. } => measures.as_slice(),
            _ => &[],
        }
    }

    /// The measures that it orders, with or without a fine.
    #[must_use]
    pub fn ordered(&self) -> &[MeasureId] {
        match self {
            Self::Orders { measures, .. } | Self::OrdersUnderFine { measures, .. } => measures.as_slice(),
            _ => &[],
        }
    }

    /// The deficiencies that it names itself.
    #[must_use]
    pub fn deficiencies(&self) -> &[DeficiencyId] {
        match self {
            Self::States { deficiencies }
            | Self::Remits { deficiencies, .. }
            | Self::Remarks { deficiencies, .. }
            | Self::OrdersPublication { deficiencies, .. }
            | Self::Charges { deficiencies, .. }
            | Self::Refrains { deficiencies, .. } => deficiencies.as_slice(),
            Self::Requests { .. }
            | Self::Orders { .. }
            | Self::OrdersUnderFine { .. }
            | Self::AppliesForBan { .. }
            | Self::Bans { .. }
            | Self::Reports { .. }
            | Self::Transfers { .. }
            | Self::WritesOff { .. }
            | Self::Closes => &[],
        }
    }

    /// The provision that gives the power, and what power it has to be.
    #[must_use]
    pub fn power(&self) -> Option<(&ProvisionId, Power)> {
        match self {
            Self::Orders { power, .. } | Self::OrdersUnderFine { power, .. } => {
                Some((power, Power::Injunction))
            }
            Self::Remits { power, .. } => Some((power, Power::Remission)),
            Self::Remarks { power, .. } => Some((power, Power::Remark)),
            Self::OrdersPublication { power, .. } => Some((power, Power::Publication)),
            Self::Charges { power, .. } => Some((power, Power::SanctionFee)),
            Self::AppliesForBan { power, .. } => Some((power, Power::ManagementBan)),
            Self::Bans { power, ground, .. } => Some((power, ground.power())),
            Self::Reports { power, .. } => Some((power, Power::Report)),
            Self::Refrains { power, .. } => Some((power, Power::Refrain)),
            Self::States { .. }
            | Self::Requests { .. }
            | Self::Transfers { .. }
            | Self::WritesOff { .. }
            | Self::Closes => None,
        }
    }

    /// The outcome that such a point alone answers; stating and remitting answer none, and closing answers
    /// more than one.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Requests { .. } => Some(Outcome::U3),
            Self::Orders { .. } => Some(Outcome::U4),
            Self::OrdersUnderFine { .. } => Some(Outcome::U5),
            Self::Remarks { .. } => Some(Outcome::U2),
            Self::OrdersPublication { .. } => Some(Outcome::U6),
            Self::Charges { .. } => Some(Outcome::U7),
            Self::AppliesForBan { .. } => Some(Outcome::U8),
            Self::Bans { .. } => Some(Outcome::U9),
            Self::Transfers { .. } => Some(Outcome::U10),
            Self::Reports { .. } => Some(Outcome::U11),
            Self::Refrains { .. } => Some(Outcome::U12),
            Self::WritesOff { .. } => Some(Outcome::U13),
            Self::States { .. } | Self::Remits { .. } | Self::Closes => None,
        }
    }

    /// Whether it can be enforced against the party.
    #[must_use]
    pub fn is_enforced(&self) -> bool {
        self.outcome().is_some_and(Outcome::burdens)
    }

    /// Whom or what it names beside its written words: an officer by function, another authority, for what a fine runs.
    #[must_use]
    pub fn whom(&self) -> Option<&Line> {
        match self {
            Self::AppliesForBan { officer, .. } => Some(officer),
            Self::Refrains { other, .. } => Some(other),
            Self::Reports { to, .. } | Self::Transfers { to, .. } => Some(to),
            Self::OrdersUnderFine {
                fine: ConditionalFine { form: FineForm::Running { each }, .. }, ..
            } => Some(each),
            _ => None,
        }
    }

    /// Whether it goes against the party, so that the party may appeal it: what is enforced, and a formal remark.
    #[must_use]
    pub fn goes_against(&self) -> bool {
        self.is_enforced() || matches!(self, Self::Remarks { .. })
    }

    /// What people have written in the point itself.
    #[must_use]
    pub fn written(&self) -> Option<&Text> {
        match self {
            Self::OrdersPublication { what, .. }
            | Self::Bans { what, .. }
            | Self::Reports { what, .. }
            | Self::Transfers { what, .. } => Some(what),
            Self::Refrains { measures, .. } => Some(measures),
            Self::WritesOff { because } => Some(because),
            Self::States { .. }
            | Self::Requests { .. }
            | Self::Orders { .. }
            | Self::OrdersUnderFine { .. }
            | Self::Remits { .. }
            | Self::Remarks { .. }
            | Self::Charges { .. }
            | Self::AppliesForBan { .. }
            | Self::Closes => None,
        }
    }
}

/// A point of the operative part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its identity.
    pub id: PointId,
    /// What it does.
    pub operative: Operative,
    /// Words added after the point's own sentence.
    pub addition: Option<Text>,
}
