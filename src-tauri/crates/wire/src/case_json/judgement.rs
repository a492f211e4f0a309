// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The law and the judgement of an exported case: provisions with what people confirmed of them,
//! deficiencies, measures, and rules gone past.

use super::scalars::{BilingualJson, DayJson, IdJson, InstantJson, PeriodJson};
use super::{json, line, maybe_line, maybe_text, text};
use crate::act::{SeriousDto, StandingDto};
use crate::codes::{
    BindingCode, ExactnessCode, ForceCode, MarkCode, MeasureKindCode, MeasureStandingCode, PowerCode,
    ProgressCode, PurposeCode, ReachCode, RegimeCode, SeverityCode,
};
use crate::rich;
use domain::case::{Case, Override};
use domain::checklist::QuestionId;
use domain::deficiency::{Deficiency, ReportedMeasure, RequiredMeasure, Serious, Standing};
use domain::figure::Figure;
use domain::gap::RuleId;
use domain::law::{Confirmation, Provision, ProvisionId};

json! {
    /// A provision as it was copied into the case; never the wording of the law.
    ProvisionJson {
        /// Its name.
        id: String,
        /// The citation as a letter prints it.
        citation: BilingualJson,
        /// The short citation.
        short: String,
        /// What it demands, in the catalogue's own words.
        summary: BilingualJson,
        /// Its force.
        binding: BindingCode,
        /// The body of law it belongs to.
        regime: RegimeCode,
        /// When it was in force; null when the catalogue does not know.
        in_force: Option<PeriodJson>,
        /// What a breach can lead to; null when it lays no duty on the party.
        duty: Option<ReachCode>,
        /// What it lets the authority do.
        powers: Vec<PowerCode>,
        /// The sums, shares and times that it states.
        figures: Vec<FigureJson>,
        /// How well the catalogue knows it: S read, P partly read, O own knowledge.
        mark: MarkCode,
        /// Whether the citation names one place.
        exactness: ExactnessCode,
        /// Where it was read, or that it is own knowledge.
        source: String,
    }
}

json! {
    /// A sum, a share or a time that a provision states.
    FigureJson {
        /// Which one, such as `fee_lowest`.
        name: String,
        /// How much, in the unit of its name.
        value: u32,
    }
}

json! {
    /// A person's word that a reference says what it is cited for.
    ConfirmationJson {
        /// Which provision.
        provision: String,
        /// Who.
        by: IdJson,
        /// Name at the time.
        name: String,
        /// Title at the time.
        title: String,
        /// When.
        at: InstantJson,
        /// What was read.
        source: String,
        /// The exact citation, where the catalogue's was open.
        exact_citation: Option<String>,
        /// When it was in force, where the catalogue did not know.
        in_force: Option<PeriodJson>,
        /// For an office or for training; a confirmation for training carries no real decision.
        purpose: PurposeCode,
        /// Taken over from what the office has confirmed before, rather than made in this case.
        adopted: bool,
    }
}

json! {
    /// A deficiency.
    DeficiencyJson {
        /// Identity.
        id: IdJson,
        /// Its number, printed as "brist 2".
        number: u32,
        /// A few words.
        title: String,
        /// What is deficient.
        statement: String,
        /// What it breaks.
        provisions: Vec<String>,
        /// Under which questions.
        questions: Vec<String>,
        /// On which facts.
        observations: Vec<IdJson>,
        /// When the rule was broken.
        infringement: PeriodJson,
        /// How grave; internal.
        severity: Option<SeverityCode>,
        /// Whether the infringement is serious by law; null while nobody has said.
        #[serde(default)]
        serious: Option<SeriousDto>,
        /// Whether it stands.
        standing: StandingDto,
        /// The party's position on it.
        position: Option<String>,
        /// Why the facts break the rule; running text with links by identity.
        reasons: Option<String>,
        /// The standard text that it was begun from, with its version.
        standard: Option<String>,
    }
}

json! {
    /// A measure that the authority requires.
    RequiredMeasureJson {
        /// Identity.
        id: IdJson,
        /// Its number, printed as Å01.
        number: u32,
        /// What is to be done.
        text: String,
        /// Which deficiencies it answers.
        deficiencies: Vec<IdJson>,
        /// Requested or ordered.
        force: ForceCode,
        /// Last day.
        due_on: Option<DayJson>,
        /// How to report it.
        report_by: Option<String>,
        /// The standard text that it was begun from, with its version.
        standard: Option<String>,
        /// What sort of measure it is.
        kind: Option<MeasureKindCode>,
        /// Who at the party answers for it, by function.
        responsible: Option<String>,
        /// Where it stands.
        standing: MeasureStandingCode,
        /// Whether it waits for the party; it is late when its last day passes while it does.
        waits: bool,
    }
}

json! {
    /// A measure that the party has told of.
    ReportedMeasureJson {
        /// Identity.
        id: IdJson,
        /// What the party does.
        text: String,
        /// Which deficiencies it answers.
        deficiencies: Vec<IdJson>,
        /// Which causes it answers, as records of the register.
        causes: Vec<IdJson>,
        /// How far it had come when it was told.
        progress: ProgressCode,
        /// When it was told.
        told_on: DayJson,
        /// When the party means to be done.
        done_by: Option<DayJson>,
        /// What sort of measure it is.
        kind: Option<MeasureKindCode>,
        /// Who at the party answers for it, by function.
        responsible: Option<String>,
        /// Where it stands.
        standing: MeasureStandingCode,
        /// Whether it waits for the party; it is late when its last day passes while it does.
        waits: bool,
    }
}

json! {
    /// A rule of the house or a warning that was gone past.
    OverrideJson {
        /// The rule's number.
        rule: String,
        /// Who.
        by: IdJson,
        /// When.
        at: InstantJson,
        /// Why.
        because: String,
        /// Where the rule was tripped then, as kind and name; nothing that came later elsewhere is covered.
        covers: Vec<String>,
    }
}

impl From<&Provision> for ProvisionJson {
    fn from(provision: &Provision) -> Self {
        Self {
            id: provision.id.to_string(),
            citation: (&provision.citation).into(),
            short: line(&provision.short),
            summary: (&provision.summary).into(),
            binding: provision.binding.into(),
            regime: provision.regime.into(),
            in_force: provision.in_force.map(Into::into),
            duty: provision.duty.map(Into::into),
            powers: provision.powers.iter().map(|power| (*power).into()).collect(),
            figures: provision.figures.iter().map(FigureJson::new).collect(),
            mark: provision.mark.into(),
            exactness: provision.exactness.into(),
            source: line(&provision.source),
        }
    }
}

impl FigureJson {
    fn new((figure, value): (&Figure, &u32)) -> Self {
        Self { name: figure.code().to_owned(), value: *value }
    }
}

impl ConfirmationJson {
    pub(super) fn new(provision: &ProvisionId, confirmation: &Confirmation) -> Self {
        Self {
            provision: provision.to_string(),
            by: confirmation.by.into(),
            name: line(&confirmation.name),
            title: line(&confirmation.title),
            at: confirmation.at.into(),
            source: text(&confirmation.source),
            exact_citation: maybe_text(confirmation.exact_citation.as_ref()),
            in_force: confirmation.in_force.map(Into::into),
            purpose: confirmation.purpose.into(),
            adopted: confirmation.adopted,
        }
    }
}

impl From<&Deficiency> for DeficiencyJson {
    fn from(deficiency: &Deficiency) -> Self {
        let standing = match &deficiency.standing {
            Standing::Active => StandingDto::Active,
            Standing::Resting { because } => StandingDto::Resting(text(because)),
            Standing::Withdrawn { because } => StandingDto::Withdrawn(text(because)),
        };
        Self {
            id: deficiency.id.into(),
            number: deficiency.number,
            title: line(&deficiency.title),
            statement: text(&deficiency.statement),
            provisions: deficiency.provisions.iter().map(ProvisionId::to_string).collect(),
            questions: deficiency.questions.iter().map(QuestionId::to_string).collect(),
            observations: deficiency.observations.iter().map(|id| (*id).into()).collect(),
            infringement: deficiency.infringement.into(),
            severity: deficiency.severity.map(Into::into),
            standing,
            serious: deficiency.serious.as_ref().map(|serious| match serious {
                Serious::Because(because) => SeriousDto::Because(text(because)),
                Serious::NotAppeared => SeriousDto::NotAppeared,
            }),
            position: maybe_text(deficiency.position.as_ref()),
            reasons: deficiency.reasons.as_ref().map(rich::print),
            standard: deficiency.standard.as_ref().map(ToString::to_string),
        }
    }
}

impl RequiredMeasureJson {
    pub(super) fn new(case: &Case, measure: &RequiredMeasure) -> Self {
        let standing = case.measure_standing(measure.id);
        Self {
            id: measure.id.into(),
            number: measure.number,
            text: text(&measure.text),
            deficiencies: measure.deficiencies.iter().map(|id| (*id).into()).collect(),
            force: measure.force.into(),
            due_on: measure.due_on.map(Into::into),
            report_by: maybe_text(measure.report_by.as_ref()),
            standard: measure.standard.as_ref().map(ToString::to_string),
            kind: measure.kind.map(Into::into),
            responsible: maybe_line(measure.responsible.as_ref()),
            standing: standing.into(),
            waits: standing.waits_for_party(),
        }
    }
}

impl ReportedMeasureJson {
    pub(super) fn new(case: &Case, measure: &ReportedMeasure) -> Self {
        let standing = case.measure_standing(measure.id);
        Self {
            id: measure.id.into(),
            text: text(&measure.text),
            deficiencies: measure.answers.deficiencies().iter().map(|id| (*id).into()).collect(),
            causes: measure.answers.causes().iter().map(|id| (*id).into()).collect(),
            progress: measure.progress.into(),
            told_on: measure.told_on.into(),
            done_by: measure.done_by.map(Into::into),
            kind: measure.kind.map(Into::into),
            responsible: maybe_line(measure.responsible.as_ref()),
            standing: standing.into(),
            waits: standing.waits_for_party(),
        }
    }
}

impl OverrideJson {
    pub(super) fn new(rule: RuleId, gone_past: &Override) -> Self {
        Self {
            rule: rule.code().to_owned(),
            by: gone_past.by.into(),
            at: gone_past.at.into(),
            because: text(&gone_past.because),
            covers: gone_past.covers.iter().map(ToString::to_string).collect(),
        }
    }
}
