// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of running text with links to facts.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use domain::id::{DeficiencyId, EvidenceId, MeasureId, ObservationId, OccasionId};
use domain::law::ProvisionId;
use domain::rich::{Fact, RichBlock, RichInline, RichText, Words};
use domain::source::SourceRead;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Stored form of [`RichBlock`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredBlock {
    Paragraph(Vec<StoredInline>),
    List(Vec<Vec<StoredInline>>),
}

/// Stored form of [`RichInline`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredInline {
    Words(String),
    Fact(StoredFact),
}

/// Stored form of [`Fact`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredFact {
    Observation(String),
    Evidence(String),
    Deficiency(String),
    Measure(String),
    Provision(String),
    Occasion(String),
    Party,
    Authority,
}

stored_record! {
    SourceRead as StoredSource { fact: Fact, said: Text }
}

impl Stored for RichText {
    type As = Vec<StoredBlock>;

    fn stored(&self) -> Vec<StoredBlock> {
        self.blocks().iter().map(Stored::stored).collect()
    }

    fn restore(stored: Vec<StoredBlock>) -> Result<Self, Wrong> {
        Self::new(Stored::restore(stored)?).ok_or(Wrong::Empty)
    }
}

impl Stored for RichBlock {
    type As = StoredBlock;

    fn stored(&self) -> StoredBlock {
        match self {
            Self::Paragraph(runs) => StoredBlock::Paragraph(runs.stored()),
            Self::List(items) => StoredBlock::List(items.stored()),
        }
    }

    fn restore(stored: StoredBlock) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredBlock::Paragraph(runs) => Self::Paragraph(Stored::restore(runs)?),
            StoredBlock::List(items) => Self::List(Stored::restore(items)?),
        })
    }
}

impl Stored for RichInline {
    type As = StoredInline;

    fn stored(&self) -> StoredInline {
        match self {
            Self::Words(words) => StoredInline::Words(words.stored()),
            Self::Fact(fact) => StoredInline::Fact(fact.stored()),
        }
    }

    fn restore(stored: StoredInline) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredInline::Words(words) => Self::Words(Words::restore(words)?),
            StoredInline::Fact(fact) => Self::Fact(Fact::restore(fact)?),
        })
    }
}

impl Stored for Fact {
    type As = StoredFact;

    fn stored(&self) -> StoredFact {
        match self {
            Self::Observation(id) => StoredFact::Observation(id.stored()),
            Self::Evidence(id) => StoredFact::Evidence(id.stored()),
            Self::Deficiency(id) => StoredFact::Deficiency(id.stored()),
            Self::Measure(id) => StoredFact::Measure(id.stored()),
            Self::Provision(id) => StoredFact::Provision(id.stored()),
            Self::Occasion(id) => StoredFact::Occasion(id.stored()),
            Self::Party => StoredFact::Party,
            Self::Authority => StoredFact::Authority,
        }
    }

    fn restore(stored: StoredFact) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredFact::Observation(id) => Self::Observation(ObservationId::restore(id)?),
            StoredFact::Evidence(id) => Self::Evidence(EvidenceId::restore(id)?),
            StoredFact::Deficiency(id) => Self::Deficiency(DeficiencyId::restore(id)?),
            StoredFact::Measure(id) => Self::Measure(MeasureId::restore(id)?),
            StoredFact::Provision(id) => Self::Provision(ProvisionId::restore(id)?),
            StoredFact::Occasion(id) => Self::Occasion(OccasionId::restore(id)?),
            StoredFact::Party => Self::Party,
            StoredFact::Authority => Self::Authority,
        })
    }
}
