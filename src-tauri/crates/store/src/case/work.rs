// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of the work on site: assessments, where facts come from, files, and what
//! was sent and given back.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::EvidenceId;
use domain::text::{Line, Text};
use domain::work::{Assessment, EvidenceFile, NoticeSent, Returned, Sha256, Source};
use serde::{Deserialize, Serialize};

stored_record! {
    EvidenceFile as StoredFile { sha256: Sha256, size: u64, media_type: Line, name: Line }
}

stored_record! {
    NoticeSent as StoredNoticeSent { on: NaiveDate, way: Line }
}

stored_record! {
    Returned as StoredReturned { on: NaiveDate, to: Line, at: DateTime<Utc> }
}

/// Stored form of [`Assessment`]; the words are those of `Assessment::code`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredAssessment {
    Met,
    PartlyMet,
    NotMet,
    NotApplicable(String),
    NotExamined(String),
}

impl Stored for Assessment {
    type As = StoredAssessment;

    fn stored(&self) -> StoredAssessment {
        match self {
            Self::Met => StoredAssessment::Met,
            Self::PartlyMet => StoredAssessment::PartlyMet,
            Self::NotMet => StoredAssessment::NotMet,
            Self::NotApplicable(why) => StoredAssessment::NotApplicable(why.stored()),
            Self::NotExamined(why) => StoredAssessment::NotExamined(why.stored()),
        }
    }

    fn restore(stored: StoredAssessment) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredAssessment::Met => Self::Met,
            StoredAssessment::PartlyMet => Self::PartlyMet,
            StoredAssessment::NotMet => Self::NotMet,
            StoredAssessment::NotApplicable(why) => Self::NotApplicable(Text::restore(why)?),
            StoredAssessment::NotExamined(why) => Self::NotExamined(Text::restore(why)?),
        })
    }
}

/// Stored form of [`Source`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredSource {
    Document(String),
    Interview(String),
    Seen(String),
    Tested(String),
}

impl Stored for Source {
    type As = StoredSource;

    fn stored(&self) -> StoredSource {
        match self {
            Self::Document(id) => StoredSource::Document(id.stored()),
            Self::Interview(who) => StoredSource::Interview(who.stored()),
            Self::Seen(what) => StoredSource::Seen(what.stored()),
            Self::Tested(what) => StoredSource::Tested(what.stored()),
        }
    }

    fn restore(stored: StoredSource) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredSource::Document(id) => Self::Document(EvidenceId::restore(id)?),
            StoredSource::Interview(who) => Self::Interview(Line::restore(who)?),
            StoredSource::Seen(what) => Self::Seen(Line::restore(what)?),
            StoredSource::Tested(what) => Self::Tested(Line::restore(what)?),
        })
    }
}
