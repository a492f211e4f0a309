// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of the work on site: answers, documents and observations.

use super::doors::{Doors, all, date, line, maybe_date, maybe_text, question, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{ChannelCode, DirectionCode, KeepingCode};
use domain::act::{Act, NewEvidence, NewObservation};
use domain::id::{EvidenceId, ObservationId, OccasionId};
use domain::work::{Assessment, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The words of an assessment; `unanswered` takes one back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentDto {
    /// Uppfyllt.
    Met,
    /// Delvis uppfyllt.
    PartlyMet,
    /// Ej uppfyllt.
    NotMet,
    /// Ej tillämpligt, with `because`.
    NotApplicable,
    /// Ej granskat, with `because`.
    NotExamined,
    /// The assessment is taken back.
    Unanswered,
}

form! {
    /// A question is assessed, or its assessment taken back.
    Assess {
        /// Which.
        question: String,
        /// The assessment.
        assessment: AssessmentDto,
        /// The reason, for `not_applicable` and `not_examined` alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// A note is written on a question.
    NoteAnswer {
        /// Which.
        question: String,
        /// The note; empty to remove it.
        note: String,
    }
}

form! {
    /// A document is added.
    AddEvidence {
        /// A handle for the document.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What it is.
        title: String,
        /// Which way it went.
        direction: DirectionCode,
        /// The day it came or was drawn up.
        on: String,
        /// Its file, by a name relative to the acts file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<String>,
        /// How it came or went.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<ChannelCode>,
        /// Whether it is registered or kept in order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        keeping: Option<KeepingCode>,
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SourceDto {
    /// Read in a document of the case.
    Document(String),
    /// Told in an interview, by function.
    Interview(String),
    /// Seen on site.
    Seen(String),
    /// Tried or tested.
    Tested(String),
}

form! {
    /// An observation is recorded.
    Observe {
        /// A handle for the observation.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The fact.
        text: String,
        /// Where it comes from.
        source: SourceDto,
        /// The day of the fact; by default the day of the occasion, else the day of recording.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fact_on: Option<String>,
        /// The questions it bears on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        questions: Vec<String>,
        /// The occasion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occasion: Option<String>,
        /// The further documents that show it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<String>,
    }
}

form! {
    /// An observation is reworded.
    RewordObservation {
        /// Which.
        observation: String,
        /// The new text.
        text: String,
    }
}

form! {
    /// The further documents that show an observation; the whole list anew.
    CiteDocuments {
        /// Which observation.
        observation: String,
        /// The documents.
        evidence: Vec<String>,
    }
}

impl Reads for Assess {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let question = question("question", &self.question)?;
        let why = maybe_text("because", self.because.as_deref())?;
        let assessment = match (self.assessment, why) {
            (AssessmentDto::Met, None) => Some(Assessment::Met),
            (AssessmentDto::PartlyMet, None) => Some(Assessment::PartlyMet),
            (AssessmentDto::NotMet, None) => Some(Assessment::NotMet),
            (AssessmentDto::Unanswered, None) => None,
            (AssessmentDto::NotApplicable, Some(why)) => Some(Assessment::NotApplicable(why)),
            (AssessmentDto::NotExamined, Some(why)) => Some(Assessment::NotExamined(why)),
            (AssessmentDto::NotApplicable | AssessmentDto::NotExamined, None) => {
                return Err(ActFault::ReasonMissing);
            }
            (
                AssessmentDto::Met
                | AssessmentDto::PartlyMet
                | AssessmentDto::NotMet
                | AssessmentDto::Unanswered,
                Some(_),
            ) => return Err(ActFault::ReasonNeedless),
        };
        Ok(Act::Assess { question, assessment })
    }
}

impl Reads for NoteAnswer {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let question = question("question", &self.question)?;
        let note = if self.note.trim().is_empty() { None } else { Some(text("note", &self.note)?) };
        Ok(Act::NoteAnswer { question, note })
    }
}

impl Reads for AddEvidence {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (title, on) = (line("title", &self.title)?, date("on", &self.on)?);
        let taken = self.file.map(|name| match doors.around.file(&name) {
            Ok(file) => Ok(file),
            Err(fault) => Err(ActFault::File { name: super::short(&name), fault }),
        });
        let file = taken.transpose()?;
        let id = doors.make(Kind::Evidence, self.handle.as_deref(), EvidenceId::from_bytes)?;
        let (direction, channel) = (self.direction.into(), self.channel.map(Into::into));
        let keeping = self.keeping.map(Into::into);
        Ok(Act::AddEvidence { evidence: NewEvidence { id, title, direction, on, file, channel, keeping } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Evidence, self.handle.as_deref()))
    }
}

impl Reads for Observe {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let text = text("text", &self.text)?;
        let source = match &self.source {
            SourceDto::Document(name) => {
                Source::Document(doors.id("source.document", Kind::Evidence, name, EvidenceId::from_bytes)?)
            }
            SourceDto::Interview(who) => Source::Interview(line("source.interview", who)?),
            SourceDto::Seen(what) => Source::Seen(line("source.seen", what)?),
            SourceDto::Tested(what) => Source::Tested(line("source.tested", what)?),
        };
        let fact_on = maybe_date("fact_on", self.fact_on.as_deref())?;
        let questions = all(&self.questions, |name| question("questions", name))?;
        let occasion = match &self.occasion {
            Some(name) => Some(doors.id("occasion", Kind::Occasion, name, OccasionId::from_bytes)?),
            None => None,
        };
        let evidence = doors.ids("evidence", Kind::Evidence, &self.evidence, EvidenceId::from_bytes)?;
        let id = doors.make(Kind::Observation, self.handle.as_deref(), ObservationId::from_bytes)?;
        Ok(Act::Observe {
            observation: NewObservation { id, text, source, fact_on, questions, occasion, evidence },
        })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Observation, self.handle.as_deref()))
    }
}

impl Reads for RewordObservation {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("observation", Kind::Observation, &self.observation, ObservationId::from_bytes)?;
        Ok(Act::RewordObservation { id, text: text("text", &self.text)? })
    }
}

impl Reads for CiteDocuments {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("observation", Kind::Observation, &self.observation, ObservationId::from_bytes)?;
        let evidence = doors.ids("evidence", Kind::Evidence, &self.evidence, EvidenceId::from_bytes)?;
        Ok(Act::CiteDocuments { id, evidence })
    }
}
