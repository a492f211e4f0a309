// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Deficiencies and measures. A deficiency rests on observations, provisions and questions, at least one of
//! each, and has the period of its infringement, which chooses the law.

use crate::checklist::QuestionId;
use crate::id::{DeficiencyId, MeasureId, ObservationId, RecordId};
use crate::law::{Period, ProvisionId};
use crate::rich::RichText;
use crate::source::SourceRead;
use crate::standard::TextRef;
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// How grave a deficiency is, in the four words of the method support; internal unless printed by choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Försumbar.
    Negligible,
    /// Måttlig.
    Moderate,
    /// Betydande.
    Significant,
    /// Allvarlig.
    Serious,
}

/// Whether a deficiency stands. Its number stays taken whatever happens to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Part of the decision.
    Active,
    /// Set aside for now.
    Resting {
        /// Why.
        because: Text,
    },
    /// Withdrawn; printed as "utgår", so that the party's reply still matches the numbers.
    Withdrawn {
        /// Why.
        because: Text,
    },
}

/// Whether an infringement is serious by law (cybersäkerhetslagen 4 kap. 3 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Serious {
    /// It is; which circumstance makes it so.
    Because(Text),
    /// No such circumstance has appeared.
    NotAppeared,
}

/// A deficiency (brist).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deficiency {
    /// Its identity.
    pub id: DeficiencyId,
    /// Its number in the case, given once.
    pub number: u32,
    /// A few words.
    pub title: Line,
    /// What is deficient, as one sentence of the decision.
    pub statement: Text,
    /// What it breaks.
    pub provisions: NonEmpty<ProvisionId>,
    /// The questions under which it was found.
    pub questions: NonEmpty<QuestionId>,
    /// The facts it rests on; rule V12 asks for at least one before settling.
    pub observations: Vec<ObservationId>,
    /// When the rule was broken; `to` is open while it goes on.
    pub infringement: Period,
    /// How grave.
    pub severity: Option<Severity>,
    /// Whether the infringement is serious by law; `None` while nobody has said.
    pub serious: Option<Serious>,
    /// Whether it stands.
    pub standing: Standing,
    /// The party's position on it, after the hearing.
    pub position: Option<Text>,
    /// Why the facts break the rule (förvaltningslagen 32 §).
    pub reasons: Option<RichText>,
    /// What the sources of the reasons said when they were written.
    pub reasons_read: Vec<SourceRead>,
    /// The standard text that it was begun from; what stands may have been changed since.
    pub standard: Option<TextRef>,
}

impl Deficiency {
    /// Whether it is part of the decision.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.standing, Standing::Active)
    }
}

/// With which force a measure is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// Requested, without force of its own (U3).
    Requested,
    /// Ordered by an injunction (U4).
    Ordered,
}

/// What sort of measure it is (cybersäkerhetslagen 2 kap. 3 § names the first three). Raising competence stands by itself,
/// so that it can be found and followed up as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureKind {
    /// Teknisk.
    Technical,
    /// Driftsrelaterad.
    Operational,
    /// Organisatorisk.
    Organisational,
    /// Kompetensutveckling.
    Competence,
}

/// A measure that the authority requires (krävd åtgärd).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredMeasure {
    /// Its identity.
    pub id: MeasureId,
    /// Its number in the case, printed as Å01.
    pub number: u32,
    /// What is to be done, so that it can be followed and checked.
    pub text: Text,
    /// The deficiencies it answers.
    pub deficiencies: NonEmpty<DeficiencyId>,
    /// Requested or ordered.
    pub force: Force,
    /// The last day; rule V28 asks for it.
    pub due_on: Option<NaiveDate>,
    /// How it is to be reported.
    pub report_by: Option<Text>,
    /// The standard text that it was begun from.
    pub standard: Option<TextRef>,
    /// What sort of measure it is.
    pub kind: Option<MeasureKind>,
    /// Who at the party answers for it, by function.
    pub responsible: Option<Line>,
}

/// How far a reported measure has come, in the party's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Planerad.
    Planned,
    /// Pågående.
    Ongoing,
    /// Genomförd.
    Done,
}

/// What a reported measure answers: deficiencies, causes of what a notification tells of, or both, and never nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    deficiencies: Vec<DeficiencyId>,
    causes: Vec<RecordId>,
}

impl Answered {
    /// What it answers; `None` when that is nothing.
    #[must_use]
    pub fn new(deficiencies: Vec<DeficiencyId>, causes: Vec<RecordId>) -> Option<Self> {
        (!deficiencies.is_empty() || !causes.is_empty()).then_some(Self { deficiencies, causes })
    }

    /// The deficiencies.
    #[must_use]
    pub fn deficiencies(&self) -> &[DeficiencyId] {
        &self.deficiencies
    }

    /// The causes, as records of the register.
    #[must_use]
    pub fn causes(&self) -> &[RecordId] {
        &self.causes
    }
}

/// A measure that the party has told of (redovisad åtgärd); it never removes a deficiency by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedMeasure {
    /// Its identity.
    pub id: MeasureId,
    /// What the party does or will do.
    pub text: Text,
    /// What it answers.
    pub answers: Answered,
    /// How far it has come.
    pub progress: Progress,
    /// When the party told of it.
    pub told_on: NaiveDate,
    /// When the party means to be done.
    pub done_by: Option<NaiveDate>,
    /// What sort of measure it is.
    pub kind: Option<MeasureKind>,
    /// Who at the party answers for it, by function.
    pub responsible: Option<Line>,
}
