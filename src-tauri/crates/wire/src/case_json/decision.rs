// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision of an exported case: what it says, who settled it when and on which ledger, and its seal.

use super::after::ReplacesJson;
use super::scalars::{BilingualJson, DayJson, HashJson, IdJson, InstantJson};
use super::{json, line, maybe_text, text};
use crate::act::{
    AppealDto, CompetenceDto, DissentDto, EffectDto, OperativeDto, PresentationDto, WeighedDto,
};
use crate::codes::{
    ConcernCode, ConsiderationCode, FactorCode, LevelCode, OutcomeCode, PurposeCode, ReasonedCode,
    RemissionGroundCode, SectionCode, YesNoCode,
};
use crate::rich;
use domain::case::Case;
use domain::consideration::Consideration;
use domain::decision::{
    Appeal, Competence, Decision, Dissent, Draft, Effect, LedgerHead, Point, Presentation, SealRecord,
    Settled, Weighed,
};
use domain::rules::asked;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The state of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum DecisionStateCode {
    /// Being written.
    Draft,
    /// Made and frozen.
    Settled,
    /// Signed.
    Sealed,
}

json! {
    /// The decision.
    DecisionJson {
        /// Its state.
        state: DecisionStateCode,
        /// What it says.
        content: DecisionContentJson,
        /// The questions that the law wants answered, in the order of their rules.
        considerations: Vec<ConsideredJson>,
        /// Who settled it and when; null while it is a draft.
        settled: Option<SettledJson>,
        /// Its seal; null until it is sealed.
        seal: Option<SealJson>,
    }
}

json! {
    /// What a decision says; each open field is null.
    DecisionContentJson {
        /// One line on what it is about.
        matter: Option<String>,
        /// The outcomes.
        outcomes: Vec<OutcomeCode>,
        /// The day.
        date: Option<DayJson>,
        /// Who decides.
        decision_maker: Option<IdJson>,
        /// Who decides with them; empty when one decides alone.
        #[serde(default)]
        co_deciders: Vec<IdJson>,
        /// On what ground.
        competence: Option<CompetenceDto>,
        /// Who presented.
        presentation: Option<PresentationDto>,
        /// Who else took part; null while unanswered.
        others: Option<Vec<IdJson>>,
        /// Whether a dissent was notified.
        dissent: Option<DissentDto>,
        /// When it takes effect.
        effect: Option<EffectDto>,
        /// Whether it can be appealed.
        appeal: Option<AppealDto>,
        /// Who said so.
        appeal_by: Option<IdJson>,
        /// The weighing of the intervention, in the order of the letter.
        factors: Vec<WeighedFactorJson>,
        /// Fees remitted.
        remissions: Vec<RemissionJson>,
        /// The points of the operative part, in order.
        points: Vec<PointJson>,
        /// The sections of running text, in the order of the letter.
        sections: Vec<DecisionSectionJson>,
        /// What this version replaces; null for a first decision.
        replaces: Option<ReplacesJson>,
    }
}

json! {
    /// A factor and what was found on it.
    WeighedFactorJson {
        /// Which.
        factor: FactorCode,
        /// What was found.
        weighed: WeighedDto,
    }
}

json! {
    /// A question that the law wants answered before the decision, and its answer.
    ConsideredJson {
        /// Which.
        consideration: ConsiderationCode,
        /// The rule that asks it.
        rule: String,
        /// Whether it concerns what is decided or how the case was handled.
        concerns: ConcernCode,
        /// The question.
        question: BilingualJson,
        /// How hard it is to leave it open.
        level: LevelCode,
        /// Where the rule comes from, by act and section.
        source: String,
        /// When the answer has to say what it rests on.
        reasoned: ReasonedCode,
        /// Whether it is asked in the case as it stands; an answer given earlier is kept beside.
        is_asked: bool,
        /// The answer; null while it is open.
        answer: Option<YesNoCode>,
        /// What it rests on, where that is said.
        because: Option<String>,
    }
}

json! {
    /// The remission of a fee.
    RemissionJson {
        /// For which deficiency.
        deficiency: IdJson,
        /// On what ground.
        ground: RemissionGroundCode,
        /// Why it applies.
        because: String,
    }
}

json! {
    /// A point of the operative part.
    PointJson {
        /// Identity.
        id: IdJson,
        /// Its number in the decision, from 1.
        number: usize,
        /// What it does.
        operative: OperativeDto,
        /// Words added after its own sentence.
        addition: Option<String>,
    }
}

json! {
    /// A section of running text, with links by identity.
    DecisionSectionJson {
        /// Which.
        section: SectionCode,
        /// Its text.
        text: String,
    }
}

json! {
    /// Who settled a decision, when, and where the case's ledger stood.
    SettledJson {
        /// Who.
        by: IdJson,
        /// When.
        at: InstantJson,
        /// Where the ledger stood.
        ledger: LedgerHeadJson,
        /// SHA-256 of what the letter said.
        letter: HashJson,
    }
}

json! {
    /// The end of the case's ledger at settling.
    LedgerHeadJson {
        /// How many lines it had.
        lines: u64,
        /// Hash of the last.
        hash: HashJson,
    }
}

json! {
    /// A seal, as verification found it.
    SealJson {
        /// SHA-256 of the sealed file.
        document: HashJson,
        /// Who the certificate names.
        signer: String,
        /// SHA-256 of the certificate.
        certificate: HashJson,
        /// The signer's own claim of time.
        at: InstantJson,
        /// For an office or for training.
        purpose: PurposeCode,
    }
}

impl From<&Case> for DecisionJson {
    fn from(case: &Case) -> Self {
        let decision = &case.decision;
        let (state, seal) = match decision {
            Decision::Draft(_) => (DecisionStateCode::Draft, None),
            Decision::Settled(_) => (DecisionStateCode::Settled, None),
            Decision::Sealed(sealed) => (DecisionStateCode::Sealed, Some(sealed.record().into())),
        };
        let settled = decision.settled().map(Into::into);
        let considerations = considerations(case);
        Self { state, content: decision.content().into(), considerations, settled, seal }
    }
}

// Those that are asked, and those that were answered while they were.
fn considerations(case: &Case) -> Vec<ConsideredJson> {
    let (asked, answers) = (asked(case), &case.decision.content().considerations);
    let mut all: Vec<Consideration> = asked.iter().chain(answers.keys()).copied().collect();
    all.sort_unstable_by_key(|one| (one.rule(), *one));
    all.dedup();
    let json = |one: Consideration| {
        let considered = answers.get(&one);
        ConsideredJson {
            consideration: one.into(),
            rule: one.rule().code().to_owned(),
            concerns: one.concerns().into(),
            question: BilingualJson { sv: one.question_sv().to_owned(), en: one.question_en().to_owned() },
            level: one.level().into(),
            source: one.rule().source().to_owned(),
            reasoned: one.reasoned().into(),
            is_asked: asked.contains(&one),
            answer: considered.map(|considered| considered.answer.into()),
            because: maybe_text(considered.and_then(|considered| considered.because.as_ref())),
        }
    };
    all.into_iter().map(json).collect()
}

impl From<&Settled> for SettledJson {
    fn from(settled: &Settled) -> Self {
        Self {
            by: settled.by().into(),
            at: settled.at().into(),
            ledger: settled.head().into(),
            letter: settled.letter().into(),
        }
    }
}

impl From<&LedgerHead> for LedgerHeadJson {
    fn from(head: &LedgerHead) -> Self {
        Self { lines: head.lines, hash: (&head.hash).into() }
    }
}

impl From<&SealRecord> for SealJson {
    fn from(record: &SealRecord) -> Self {
        Self {
            document: (&record.document).into(),
            signer: line(&record.signer),
            certificate: (&record.certificate).into(),
            at: record.at.into(),
            purpose: record.purpose.into(),
        }
    }
}

impl From<&Draft> for DecisionContentJson {
    fn from(draft: &Draft) -> Self {
        let factors = draft.factors.iter();
        let remissions = draft.remissions.iter();
        let sections = draft.sections.iter();
        Self {
            matter: super::maybe_line(draft.matter.as_ref()),
            outcomes: draft.outcomes.iter().map(|outcome| (*outcome).into()).collect(),
            date: draft.date.map(Into::into),
            decision_maker: draft.decision_maker.map(Into::into),
            co_deciders: draft.co_deciders.iter().map(|id| (*id).into()).collect(),
            competence: draft.competence.as_ref().map(competence_dto),
            presentation: draft.presentation.as_ref().map(presentation),
            others: draft.others.as_ref().map(|all| all.iter().map(|id| (*id).into()).collect()),
            dissent: draft.dissent.as_ref().map(dissent),
            effect: draft.effect.as_ref().map(effect),
            appeal: draft.appeal.as_ref().map(appeal),
            appeal_by: draft.appeal_by.map(Into::into),
            factors: factors
                .map(|(factor, found)| WeighedFactorJson {
                    factor: (*factor).into(),
                    weighed: weighed(found),
                })
                .collect(),
            remissions: remissions
                .map(|(deficiency, remission)| RemissionJson {
                    deficiency: (*deficiency).into(),
                    ground: remission.ground.into(),
                    because: text(&remission.because),
                })
                .collect(),
            points: draft.points.iter().enumerate().map(|(at, one)| point(at + 1, one)).collect(),
            sections: sections
                .map(|(section, text)| DecisionSectionJson {
                    section: (*section).into(),
                    text: rich::print(text),
                })
                .collect(),
            replaces: draft.replaces.as_ref().map(Into::into),
        }
    }
}

/// The ground of competence as it crosses.
#[must_use]
pub fn competence_dto(competence: &Competence) -> CompetenceDto {
    match competence {
        Competence::RulesOfProcedure(point) => CompetenceDto::RulesOfProcedure(line(point)),
        Competence::Delegation(which) => CompetenceDto::Delegation(line(which)),
        Competence::Head => CompetenceDto::Head,
        Competence::Board => CompetenceDto::Board,
    }
}

fn presentation(presentation: &Presentation) -> PresentationDto {
    match presentation {
        Presentation::By(person) => PresentationDto::By(person.to_string()),
        Presentation::Exempt { ground, because } => {
            PresentationDto::Exempt { ground: (*ground).into(), because: text(because) }
        }
    }
}

fn dissent(dissent: &Dissent) -> DissentDto {
    match dissent {
        Dissent::None => DissentDto::None,
        Dissent::Notified { by, text: said } => DissentDto::Notified { by: by.to_string(), text: text(said) },
    }
}

fn effect(effect: &Effect) -> EffectDto {
    match effect {
        Effect::AfterAppealTime => EffectDto::AfterAppealTime,
        Effect::AtOnce { ground, because } => {
            EffectDto::AtOnce { ground: ground.to_string(), because: text(because) }
        }
        Effect::NothingToEnforce => EffectDto::NothingToEnforce,
    }
}

fn appeal(appeal: &Appeal) -> AppealDto {
    match appeal {
        Appeal::Open { provision, also, time } => AppealDto::Open {
            provision: provision.to_string(),
            also: also.iter().map(ToString::to_string).collect(),
            time: (*time).into(),
        },
        Appeal::Closed { provision } => AppealDto::Closed(provision.to_string()),
        Appeal::LegalOfficerDecides => AppealDto::LegalOfficerDecides,
    }
}

fn weighed(weighed: &Weighed) -> WeighedDto {
    match weighed {
        Weighed::NotAppeared => WeighedDto::NotAppeared,
        Weighed::Appeared(what) => WeighedDto::Appeared(text(what)),
    }
}

fn point(number: usize, point: &Point) -> PointJson {
    let operative = (&point.operative).into();
    PointJson { id: point.id.into(), number, operative, addition: maybe_text(point.addition.as_ref()) }
}
