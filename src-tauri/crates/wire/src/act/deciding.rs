// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of writing, settling and reopening the decision. A seal has a form so that its refusal can give
//! the reason; none comes in from outside.

use super::doors::{Doors, all, date, line, maybe_text, provision, text};
use super::fault::ActFault;
use super::operative::{OperativeDto, operative};
use super::{Kind, Reads};
use crate::codes::{AppealTimeCode, OutcomeCode, PresentationExemptionCode, SectionCode};
use domain::act::Act;
use domain::decision::{Appeal, Competence, Dissent, Effect, Point, Presentation};
use domain::id::{PersonId, PointId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// What the decision is about, in one line.
    SetMatter {
        /// The line.
        matter: String,
    }
}

form! {
    /// The outcomes are chosen.
    ChooseOutcomes {
        /// Which.
        outcomes: Vec<OutcomeCode>,
    }
}

form! {
    /// The day of the decision.
    DateDecision {
        /// The day.
        date: String,
    }
}

/// On what ground the decision-maker may decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CompetenceDto {
    /// A point of the rules of procedure.
    RulesOfProcedure(String),
    /// A delegation.
    Delegation(String),
    /// The head of the authority.
    Head,
    /// The board.
    Board,
}

form! {
    /// Who decides, and on what ground.
    NameDecisionMaker {
        /// Who.
        person: String,
        /// On what ground.
        competence: CompetenceDto,
    }
}

/// Who presented, or why nobody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PresentationDto {
    /// Presented by.
    By(String),
    /// Not presented.
    Exempt {
        /// Which ground.
        ground: PresentationExemptionCode,
        /// Where it stands or why.
        because: String,
    },
}

form! {
    /// Who presented.
    SetPresentation {
        /// Who, or why nobody.
        presentation: PresentationDto,
    }
}

form! {
    /// Who decides together with the decision-maker; the whole list anew.
    NameCoDeciders {
        /// Who; empty when one decides alone.
        deciders: Vec<String>,
    }
}

form! {
    /// Who else took part without deciding.
    SetOthers {
        /// Who; empty for nobody.
        others: Vec<String>,
    }
}

/// Whether a dissent was notified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DissentDto {
    /// Asked, and none was.
    None,
    /// Notified.
    Notified {
        /// By whom.
        by: String,
        /// What it says.
        text: String,
    },
}

form! {
    /// Whether a dissent was notified.
    RecordDissent {
        /// The answer.
        dissent: DissentDto,
    }
}

/// When the decision takes effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EffectDto {
    /// When the time to appeal has run out.
    AfterAppealTime,
    /// At once.
    AtOnce {
        /// The provision that allows it.
        ground: String,
        /// Why.
        because: String,
    },
    /// Nothing in it is to be enforced.
    NothingToEnforce,
}

form! {
    /// When the decision takes effect.
    SetEffect {
        /// When.
        effect: EffectDto,
    }
}

/// Whether and how the decision can be appealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppealDto {
    /// Appealable.
    Open {
        /// The provision that opens it.
        provision: String,
        /// Those of the other acts under which the decision has points.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<String>,
        /// How the time is counted.
        time: AppealTimeCode,
    },
    /// Not appealable; the provision that says so.
    Closed(String),
    /// The legal officer has yet to say.
    LegalOfficerDecides,
}

form! {
    /// Whether the decision can be appealed.
    SetAppeal {
        /// The answer.
        appeal: AppealDto,
    }
}

form! {
    /// A point is added last to the operative part.
    AddPoint {
        /// A handle for the point.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What it does.
        operative: OperativeDto,
        /// Words added after the point's own sentence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        addition: Option<String>,
    }
}

form! {
    /// A point is removed.
    RemovePoint {
        /// Which.
        point: String,
    }
}

form! {
    /// A section of the decision is written.
    WriteSection {
        /// Which.
        section: SectionCode,
        /// Its running text with links.
        text: String,
    }
}

form! {
    /// The decision is made and frozen; where the ledger stands is not for anybody to write.
    SettleDecision {}
}

form! {
    /// The decision is opened again.
    ReopenDecision {
        /// Why.
        because: String,
    }
}

/// A seal; whatever it holds, it is refused from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct RecordSeal {}

impl Reads for SetMatter {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SetMatter { matter: line("matter", &self.matter)? })
    }
}

impl Reads for ChooseOutcomes {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::ChooseOutcomes { outcomes: self.outcomes.into_iter().map(Into::into).collect() })
    }
}

impl Reads for DateDecision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::DateDecision { date: date("date", &self.date)? })
    }
}

fn person(doors: &Doors<'_>, field: &'static str, name: &str) -> Result<PersonId, ActFault> {
    doors.id(field, Kind::Person, name, PersonId::from_bytes)
}

impl CompetenceDto {
    /// The ground; the fields are those that a fault in a point shall name.
    pub(super) fn read(&self, rules: &'static str, delegation: &'static str) -> Result<Competence, ActFault> {
        Ok(match self {
            Self::RulesOfProcedure(point) => Competence::RulesOfProcedure(line(rules, point)?),
            Self::Delegation(which) => Competence::Delegation(line(delegation, which)?),
            Self::Head => Competence::Head,
            Self::Board => Competence::Board,
        })
    }
}

impl Reads for NameDecisionMaker {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let person = person(doors, "person", &self.person)?;
        let competence = self.competence.read("competence.rules_of_procedure", "competence.delegation")?;
        Ok(Act::NameDecisionMaker { person, competence })
    }
}

impl Reads for SetPresentation {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let presentation = match &self.presentation {
            PresentationDto::By(name) => Presentation::By(person(doors, "presentation.by", name)?),
            PresentationDto::Exempt { ground, because } => Presentation::Exempt {
                ground: (*ground).into(),
                because: text("presentation.because", because)?,
            },
        };
        Ok(Act::SetPresentation { presentation })
    }
}

impl Reads for NameCoDeciders {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let deciders = doors.ids("deciders", Kind::Person, &self.deciders, PersonId::from_bytes)?;
        Ok(Act::NameCoDeciders { deciders })
    }
}

impl Reads for SetOthers {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SetOthers { others: doors.ids("others", Kind::Person, &self.others, PersonId::from_bytes)? })
    }
}

impl Reads for RecordDissent {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let dissent = match &self.dissent {
            DissentDto::None => Dissent::None,
            DissentDto::Notified { by, text: said } => {
                Dissent::Notified { by: person(doors, "dissent.by", by)?, text: text("dissent.text", said)? }
            }
        };
        Ok(Act::RecordDissent { dissent })
    }
}

impl Reads for SetEffect {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let effect = match &self.effect {
            EffectDto::AfterAppealTime => Effect::AfterAppealTime,
            EffectDto::AtOnce { ground, because } => Effect::AtOnce {
                ground: provision("effect.ground", ground)?,
                because: text("effect.because", because)?,
            },
            EffectDto::NothingToEnforce => Effect::NothingToEnforce,
        };
        Ok(Act::SetEffect { effect })
    }
}

impl Reads for SetAppeal {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let appeal = match &self.appeal {
            AppealDto::Open { provision: named, also, time } => Appeal::Open {
                provision: provision("appeal.provision", named)?,
                also: all(also, |one| provision("appeal.also", one))?,
                time: (*time).into(),
            },
            AppealDto::Closed(named) => Appeal::Closed { provision: provision("appeal.closed", named)? },
            AppealDto::LegalOfficerDecides => Appeal::LegalOfficerDecides,
        };
        Ok(Act::SetAppeal { appeal })
    }
}

impl Reads for AddPoint {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let operative = operative(doors, &self.operative)?;
        let addition = maybe_text("addition", self.addition.as_deref())?;
        let id = doors.make(Kind::Point, self.handle.as_deref(), PointId::from_bytes)?;
        Ok(Act::AddPoint { point: Point { id, operative, addition } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Point, self.handle.as_deref()))
    }
}

impl Reads for RemovePoint {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::RemovePoint { id: doors.id("point", Kind::Point, &self.point, PointId::from_bytes)? })
    }
}

impl Reads for WriteSection {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::WriteSection { section: self.section.into(), text: doors.rich("text", &self.text)? })
    }
}

impl Reads for SettleDecision {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SettleDecision { head: doors.around.head(), letter: doors.around.letter() })
    }
}

impl Reads for ReopenDecision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::ReopenDecision { because: text("because", &self.because)? })
    }
}

impl Reads for RecordSeal {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Err(ActFault::SealFromOutside)
    }
}
