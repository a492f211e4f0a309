// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of the answers that a decision is made of: its points, who decides and on what ground, who
//! presented, dissent, effect, appeal, and what was found on a factor.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use domain::consideration::{Considered, YesNo};
use domain::decision::{
    Appeal, Competence, Dissent, Effect, Operative, Point, Presentation, Remission, RemissionGround, Weighed,
};
use domain::id::PointId;
use domain::text::Text;
use serde::{Deserialize, Serialize};

stored_record! {
    Point as StoredPoint { id: PointId, operative: Operative, addition: Option<Text> }
}

stored_record! {
    Remission as StoredRemission { ground: RemissionGround, because: Text }
}

stored_record! {
    Considered as StoredConsidered { answer: YesNo, because: Option<Text> }
}

/// Stored form of [`Competence`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredCompetence {
    RulesOfProcedure(String),
    Delegation(String),
    Head,
    Board,
}

impl Stored for Competence {
    type As = StoredCompetence;

    fn stored(&self) -> StoredCompetence {
        match self {
            Self::RulesOfProcedure(place) => StoredCompetence::RulesOfProcedure(place.stored()),
            Self::Delegation(place) => StoredCompetence::Delegation(place.stored()),
            Self::Head => StoredCompetence::Head,
            Self::Board => StoredCompetence::Board,
        }
    }

    fn restore(stored: StoredCompetence) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredCompetence::RulesOfProcedure(place) => Self::RulesOfProcedure(Stored::restore(place)?),
            StoredCompetence::Delegation(place) => Self::Delegation(Stored::restore(place)?),
            StoredCompetence::Head => Self::Head,
            StoredCompetence::Board => Self::Board,
        })
    }
}

/// Stored form of [`Presentation`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredPresentation {
    By(String),
    Exempt { ground: String, because: String },
}

impl Stored for Presentation {
    type As = StoredPresentation;

    fn stored(&self) -> StoredPresentation {
        match self {
            Self::By(person) => StoredPresentation::By(person.stored()),
            Self::Exempt { ground, because } => {
                StoredPresentation::Exempt { ground: ground.stored(), because: because.stored() }
            }
        }
    }

    fn restore(stored: StoredPresentation) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredPresentation::By(person) => Self::By(Stored::restore(person)?),
            StoredPresentation::Exempt { ground, because } => {
                Self::Exempt { ground: Stored::restore(ground)?, because: Stored::restore(because)? }
            }
        })
    }
}

/// Stored form of [`Dissent`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredDissent {
    None,
    Notified { by: String, text: String },
}

impl Stored for Dissent {
    type As = StoredDissent;

    fn stored(&self) -> StoredDissent {
        match self {
            Self::None => StoredDissent::None,
            Self::Notified { by, text } => StoredDissent::Notified { by: by.stored(), text: text.stored() },
        }
    }

    fn restore(stored: StoredDissent) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredDissent::None => Self::None,
            StoredDissent::Notified { by, text } => {
                Self::Notified { by: Stored::restore(by)?, text: Stored::restore(text)? }
            }
        })
    }
}

/// Stored form of [`Effect`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredEffect {
    AfterAppealTime,
    AtOnce { ground: String, because: String },
    NothingToEnforce,
}

impl Stored for Effect {
    type As = StoredEffect;

    fn stored(&self) -> StoredEffect {
        match self {
            Self::AfterAppealTime => StoredEffect::AfterAppealTime,
            Self::AtOnce { ground, because } => {
                StoredEffect::AtOnce { ground: ground.stored(), because: because.stored() }
            }
            Self::NothingToEnforce => StoredEffect::NothingToEnforce,
        }
    }

    fn restore(stored: StoredEffect) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredEffect::AfterAppealTime => Self::AfterAppealTime,
            StoredEffect::AtOnce { ground, because } => {
                Self::AtOnce { ground: Stored::restore(ground)?, because: Stored::restore(because)? }
            }
            StoredEffect::NothingToEnforce => Self::NothingToEnforce,
        })
    }
}

/// Stored form of [`Appeal`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredAppeal {
    Open { provision: String, also: Vec<String>, time: String },
    Closed { provision: String },
    LegalOfficerDecides,
}

impl Stored for Appeal {
    type As = StoredAppeal;

    fn stored(&self) -> StoredAppeal {
        match self {
            Self::Open { provision, also, time } => {
                StoredAppeal::Open { provision: provision.stored(), also: also.stored(), time: time.stored() }
            }
            Self::Closed { provision } => StoredAppeal::Closed { provision: provision.stored() },
            Self::LegalOfficerDecides => StoredAppeal::LegalOfficerDecides,
        }
    }

    fn restore(stored: StoredAppeal) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredAppeal::Open { provision, also, time } => Self::Open {
                provision: Stored::restore(provision)?,
                also: Stored::restore(also)?,
                time: Stored::restore(time)?,
            },
            StoredAppeal::Closed { provision } => Self::Closed { provision: Stored::restore(provision)? },
            StoredAppeal::LegalOfficerDecides => Self::LegalOfficerDecides,
        })
    }
}

/// Stored form of [`Weighed`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredWeighed {
    NotAppeared,
    Appeared(String),
}

impl Stored for Weighed {
    type As = StoredWeighed;

    fn stored(&self) -> StoredWeighed {
        match self {
            Self::NotAppeared => StoredWeighed::NotAppeared,
            Self::Appeared(text) => StoredWeighed::Appeared(text.stored()),
        }
    }

    fn restore(stored: StoredWeighed) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredWeighed::NotAppeared => Self::NotAppeared,
            StoredWeighed::Appeared(text) => Self::Appeared(Stored::restore(text)?),
        })
    }
}
