// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of judging what was seen: deficiencies, their standing and reasons, and measures.

use super::doors::{
    Doors, PeriodDto, all, date, line, maybe_date, maybe_line, maybe_standard, maybe_text, period, provision,
    question, some, text,
};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{ForceCode, MeasureKindCode, ProgressCode, SeverityCode};
use domain::act::{Act, NewDeficiency, NewReport, NewRequirement};
use domain::deficiency::{Answered, Serious, Standing};
use domain::id::{DeficiencyId, MeasureId, ObservationId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// A deficiency is noted.
    NoteDeficiency {
        /// A handle for the deficiency.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// A few words.
        title: String,
        /// What is deficient.
        statement: String,
        /// What it breaks.
        provisions: Vec<String>,
        /// Under which questions.
        questions: Vec<String>,
        /// On which facts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        observations: Vec<String>,
        /// When the rule was broken.
        infringement: PeriodDto,
        /// How grave.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        severity: Option<SeverityCode>,
        /// The standard text that it is begun from, such as `plan-saknas/2`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        standard: Option<String>,
    }
}

form! {
    /// A deficiency is reworded.
    RewordDeficiency {
        /// Which.
        deficiency: String,
        /// The new title.
        title: String,
        /// The new statement.
        statement: String,
    }
}

/// Whether a deficiency stands; with the reason when it does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum StandingDto {
    /// Part of the decision.
    Active,
    /// Set aside for now; why.
    Resting(String),
    /// Withdrawn; why.
    Withdrawn(String),
}

form! {
    /// A deficiency is made active, rested or withdrawn.
    SetStanding {
        /// Which.
        deficiency: String,
        /// How it stands.
        standing: StandingDto,
    }
}

/// Whether an infringement is serious by law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SeriousDto {
    /// It is; which circumstance makes it so.
    Because(String),
    /// No such circumstance has appeared.
    NotAppeared,
}

form! {
    /// Whether an infringement is serious by law.
    WeighSeriousness {
        /// Of which deficiency.
        deficiency: String,
        /// The answer; left out, it is taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        serious: Option<SeriousDto>,
    }
}

form! {
    /// The party's position on a deficiency.
    StatePosition {
        /// Which.
        deficiency: String,
        /// The position.
        position: String,
    }
}

form! {
    /// The reasons for a deficiency are written.
    GiveReasons {
        /// Which.
        deficiency: String,
        /// The reasons, as running text with links.
        reasons: String,
    }
}

form! {
    /// A measure is required.
    RequireMeasure {
        /// A handle for the measure.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What is to be done.
        text: String,
        /// Which deficiencies it answers.
        deficiencies: Vec<String>,
        /// Requested or ordered.
        force: ForceCode,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_on: Option<String>,
        /// How to report it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report_by: Option<String>,
        /// The standard text that it is begun from, such as `plan-saknas/2`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        standard: Option<String>,
        /// What sort of measure it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<MeasureKindCode>,
        /// Who at the party answers for it, by function.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        responsible: Option<String>,
    }
}

form! {
    /// The last day and way of reporting of a measure are set.
    DateMeasure {
        /// Which.
        measure: String,
        /// Last day.
        due_on: String,
        /// How to report.
        report_by: String,
    }
}

form! {
    /// A required measure that no point carries is taken back.
    WithdrawMeasure {
        /// Which.
        measure: String,
    }
}

form! {
    /// The party has told of a measure.
    ReportMeasure {
        /// A handle for the reported measure.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What the party does.
        text: String,
        /// Which deficiencies it answers; it answers a deficiency or a cause.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        deficiencies: Vec<String>,
        /// Which causes it answers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        causes: Vec<String>,
        /// How far it has come.
        progress: ProgressCode,
        /// When it was told.
        told_on: String,
        /// When the party means to be done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        done_by: Option<String>,
        /// What sort of measure it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<MeasureKindCode>,
        /// Who at the party answers for it, by function.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        responsible: Option<String>,
    }
}

impl Reads for NoteDeficiency {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let title = line("title", &self.title)?;
        let statement = text("statement", &self.statement)?;
        let provisions = some("provisions", all(&self.provisions, |name| provision("provisions", name))?)?;
        let questions = some("questions", all(&self.questions, |name| question("questions", name))?)?;
        let observations =
            doors.ids("observations", Kind::Observation, &self.observations, ObservationId::from_bytes)?;
        let infringement = period("infringement", &self.infringement)?;
        let severity = self.severity.map(Into::into);
        let standard = maybe_standard(self.standard.as_deref())?;
        let id = doors.make(Kind::Deficiency, self.handle.as_deref(), DeficiencyId::from_bytes)?;
        Ok(Act::NoteDeficiency {
            deficiency: NewDeficiency {
                id,
                title,
                statement,
                provisions,
                questions,
                observations,
                infringement,
                severity,
                standard,
            },
        })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Deficiency, self.handle.as_deref()))
    }
}

fn deficiency(doors: &Doors<'_>, name: &str) -> Result<DeficiencyId, ActFault> {
    doors.id("deficiency", Kind::Deficiency, name, DeficiencyId::from_bytes)
}

impl Reads for RewordDeficiency {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = deficiency(doors, &self.deficiency)?;
        let (title, statement) = (line("title", &self.title)?, text("statement", &self.statement)?);
        Ok(Act::RewordDeficiency { id, title, statement })
    }
}

impl Reads for SetStanding {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = deficiency(doors, &self.deficiency)?;
        let standing = match &self.standing {
            StandingDto::Active => Standing::Active,
            StandingDto::Resting(why) => Standing::Resting { because: text("standing.resting", why)? },
            StandingDto::Withdrawn(why) => Standing::Withdrawn { because: text("standing.withdrawn", why)? },
        };
        Ok(Act::SetStanding { id, standing })
    }
}

impl Reads for WeighSeriousness {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = deficiency(doors, &self.deficiency)?;
        let serious = match &self.serious {
            None => None,
            Some(SeriousDto::NotAppeared) => Some(Serious::NotAppeared),
            Some(SeriousDto::Because(because)) => Some(Serious::Because(text("serious.because", because)?)),
        };
        Ok(Act::WeighSeriousness { id, serious })
    }
}

impl Reads for StatePosition {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = deficiency(doors, &self.deficiency)?;
        Ok(Act::StatePosition { id, position: text("position", &self.position)? })
    }
}

impl Reads for GiveReasons {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = deficiency(doors, &self.deficiency)?;
        Ok(Act::GiveReasons { id, reasons: doors.rich("reasons", &self.reasons)? })
    }
}

impl Reads for RequireMeasure {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let text = text("text", &self.text)?;
        let named =
            doors.ids("deficiencies", Kind::Deficiency, &self.deficiencies, DeficiencyId::from_bytes)?;
        let deficiencies = some("deficiencies", named)?;
        let due_on = maybe_date("due_on", self.due_on.as_deref())?;
        let report_by = maybe_text("report_by", self.report_by.as_deref())?;
        let standard = maybe_standard(self.standard.as_deref())?;
        let responsible = maybe_line("responsible", self.responsible.as_deref())?;
        let id = doors.make(Kind::Measure, self.handle.as_deref(), MeasureId::from_bytes)?;
        let (force, kind) = (self.force.into(), self.kind.map(Into::into));
        Ok(Act::RequireMeasure {
            measure: NewRequirement {
                id,
                text,
                deficiencies,
                force,
                due_on,
                report_by,
                standard,
                kind,
                responsible,
            },
        })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Measure, self.handle.as_deref()))
    }
}

impl Reads for DateMeasure {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("measure", Kind::Measure, &self.measure, MeasureId::from_bytes)?;
        let (due_on, report_by) = (date("due_on", &self.due_on)?, text("report_by", &self.report_by)?);
        Ok(Act::DateMeasure { id, due_on, report_by })
    }
}

impl Reads for WithdrawMeasure {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("measure", Kind::Measure, &self.measure, MeasureId::from_bytes)?;
        Ok(Act::WithdrawMeasure { id })
    }
}

impl Reads for ReportMeasure {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let text = text("text", &self.text)?;
        let named =
            doors.ids("deficiencies", Kind::Deficiency, &self.deficiencies, DeficiencyId::from_bytes)?;
        let causes = doors.ids("causes", Kind::Record, &self.causes, RecordId::from_bytes)?;
        let answers = Answered::new(named, causes).ok_or(ActFault::Empty { field: "deficiencies" })?;
        let told_on = date("told_on", &self.told_on)?;
        let done_by = maybe_date("done_by", self.done_by.as_deref())?;
        let responsible = maybe_line("responsible", self.responsible.as_deref())?;
        let id = doors.make(Kind::Report, self.handle.as_deref(), MeasureId::from_bytes)?;
        let (progress, kind) = (self.progress.into(), self.kind.map(Into::into));
        let measure = NewReport { id, text, answers, progress, told_on, done_by, kind, responsible };
        Ok(Act::ReportMeasure { measure })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Report, self.handle.as_deref()))
    }
}
