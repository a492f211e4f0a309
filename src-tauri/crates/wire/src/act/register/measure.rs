// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of a step in the history of a measure.

use super::super::doors::{Doors, Taken};
use super::crosses::Crosses;
use crate::codes::AdvanceCode;
use domain::register::{MeasureNews, MeasureStatus, RecommendationStatus};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

entry! {
    /// A step in the history of a required or reported measure.
    MeasureStatusDto of MeasureStatus {
        /// Which measure.
        measure: String,
        /// The day it was told, found or sent.
        on: String,
        /// What happened.
        news: MeasureNewsDto,
        /// The documents in which it is told.
        #[serde(default)]
        documents: Vec<String>,
    }
}

entry! {
    /// A step in the history of a recommendation.
    RecommendationStatusDto of RecommendationStatus {
        /// Which recommendation of the register.
        recommendation: String,
        /// The day it was told, found or sent.
        on: String,
        /// What happened.
        news: MeasureNewsDto,
        /// The documents in which it is told.
        #[serde(default)]
        documents: Vec<String>,
    }
}

/// What happened to a measure or a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MeasureNewsDto {
    /// The party told how far it has come.
    Told {
        /// How far.
        progress: AdvanceCode,
        /// In the party's words, or in short.
        text: Option<String>,
        /// When the party means to be done.
        #[serde(default)]
        done_by: Option<String>,
    },
    /// The party was reminded.
    Reminded,
    /// The authority has checked it and found it carried out.
    Verified {
        /// Who of the case checked it.
        by: String,
        /// The documents that show it; at least one.
        proof: Vec<String>,
        /// What effect it has had, where that could be seen.
        effect: Option<String>,
    },
    /// The authority has checked it and found it not enough.
    Insufficient {
        /// Who of the case checked it.
        by: String,
        /// What is lacking.
        because: String,
    },
    /// It is no longer asked for.
    Lapsed {
        /// Why.
        because: String,
    },
}

impl Crosses<MeasureNewsDto> for MeasureNews {
    fn enters(raw: &MeasureNewsDto, _: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            MeasureNewsDto::Told { progress, text, done_by } => Self::Told {
                progress: (*progress).into(),
                text: Crosses::enters(text, "text", doors)?,
                done_by: Crosses::enters(done_by, "done_by", doors)?,
            },
            MeasureNewsDto::Reminded => Self::Reminded,
            MeasureNewsDto::Verified { by, proof, effect } => Self::Verified {
                by: Crosses::enters(by, "by", doors)?,
                proof: Crosses::enters(proof, "proof", doors)?,
                effect: Crosses::enters(effect, "effect", doors)?,
            },
            MeasureNewsDto::Insufficient { by, because } => Self::Insufficient {
                by: Crosses::enters(by, "by", doors)?,
                because: Crosses::enters(because, "because", doors)?,
            },
            MeasureNewsDto::Lapsed { because } => {
                Self::Lapsed { because: Crosses::enters(because, "because", doors)? }
            }
        })
    }

    fn leaves(&self) -> MeasureNewsDto {
        match self {
            Self::Told { progress, text, done_by } => MeasureNewsDto::Told {
                progress: (*progress).into(),
                text: text.leaves(),
                done_by: done_by.leaves(),
            },
            Self::Reminded => MeasureNewsDto::Reminded,
            Self::Verified { by, proof, effect } => {
                MeasureNewsDto::Verified { by: by.leaves(), proof: proof.leaves(), effect: effect.leaves() }
            }
            Self::Insufficient { by, because } => {
                MeasureNewsDto::Insufficient { by: by.leaves(), because: because.leaves() }
            }
            Self::Lapsed { because } => MeasureNewsDto::Lapsed { because: because.leaves() },
        }
    }
}
