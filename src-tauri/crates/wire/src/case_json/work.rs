// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The work of an exported case: people, checklist, answers, documents and observations.

use super::scalars::{BilingualJson, DayJson, HashJson, IdJson, InstantJson, PeriodJson};
use super::{json, line, maybe_line, maybe_text, text};
use crate::act::{ConflictDto, DelegationDto, PartyNumberDto, SourceDto, SupervisesDto};
use crate::codes::{ChannelCode, ConflictExceptionCode, DirectionCode, KeepingCode, PartyKindCode, RoleCode};
use domain::appeal_notice::AppealNotice;
use domain::case::Case;
use domain::checklist::{
    AskedWhen, Checklist, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
};
use domain::law::ProvisionId;
use domain::party::{Party, PartyNumber};
use domain::person::{Authority, ConflictCheck, Participant, Supervises};
use domain::work::{Assessment, Evidence, Observation, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

json! {
    /// The authority that runs the case.
    AuthorityJson {
        /// Name.
        name: String,
        /// Unit.
        unit: Option<String>,
        /// Postal address in one line.
        address: String,
        /// Where the party writes to.
        email: String,
        /// The administrative court of its place.
        court: String,
        /// Its logo, as the profile had it when the case was opened.
        logo: Option<LogoJson>,
        /// Who may decide what, as the profile had it; empty when nobody has said.
        delegations: Vec<DelegationDto>,
        /// Under which law and in which sectors it supervises; empty when nobody has said.
        #[serde(default)]
        supervises: Vec<SupervisesDto>,
        /// Its words on how to appeal, as the profile had them; the program's own are used on other days.
        appeal_notices: Vec<AppealNoticeJson>,
    }
}

json! {
    /// The words of a notice on how to appeal, with the days on which they hold. What stands in braces is filled in
    /// from the case.
    AppealNoticeJson {
        /// When they hold.
        in_force: PeriodJson,
        /// Which court, in what form, and where it is handed in.
        where_to: String,
        /// Where the authority is reached.
        address: String,
        /// Until when, for a party that represents the public.
        from_decision: String,
        /// Until when, for every other party.
        from_receipt: String,
        /// Until when, where it is uncertain whom the party represents.
        either: String,
        /// What an appeal must say.
        contents: String,
        /// What the authority then does.
        afterwards: Option<String>,
        /// When the authority changes its own decision.
        change: Option<String>,
    }
}

json! {
    /// The logo on an authority's letters.
    LogoJson {
        /// SHA-256 of its file.
        sha256: HashJson,
        /// Media type.
        media_type: String,
        /// What it shows.
        alternative: String,
    }
}

json! {
    /// The party.
    PartyJson {
        /// Legal name.
        name: String,
        /// How it is identified.
        number: PartyNumberDto,
        /// What it is.
        kind: PartyKindCode,
        /// The committee or board on the "att." line.
        attention: Option<String>,
        /// The department concerned.
        department: Option<String>,
        /// The party's own case number.
        their_number: Option<String>,
        /// The sectors it works in; empty where nobody has said.
        #[serde(default)]
        sectors: Vec<String>,
    }
}

json! {
    /// A person of the case, as named when they joined.
    ParticipantJson {
        /// Identity.
        id: IdJson,
        /// Name.
        name: String,
        /// Title.
        title: String,
        /// Role.
        role: RoleCode,
        /// The answer on conflict of interest; null while not asked.
        conflict: Option<ConflictDto>,
    }
}

json! {
    /// The checklist as it was copied into the case.
    ChecklistJson {
        /// Which.
        code: String,
        /// Which edition.
        edition: String,
        /// What it is called.
        title: BilingualJson,
        /// Its parts in order.
        sections: Vec<SectionJson>,
    }
}

json! {
    /// A part of the checklist.
    SectionJson {
        /// Its name.
        id: String,
        /// Its heading.
        heading: BilingualJson,
        /// The number of the notification it reviews, where the case has several.
        notification: Option<u32>,
        /// Its questions in order.
        questions: Vec<QuestionJson>,
    }
}

/// What a question asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKindCode {
    /// A requirement on the party: can show a deficiency.
    Requirement,
    /// A fact about the case.
    CaseFact,
    /// The authority's own judgement.
    OwnJudgement,
}

json! {
    /// A question.
    QuestionJson {
        /// Its name.
        id: String,
        /// What it asks about.
        kind: QuestionKindCode,
        /// The question.
        wording: BilingualJson,
        /// The provisions it rests on, by name.
        references: Vec<String>,
        /// What to ask for.
        evidence: BilingualJson,
        /// How to go about it, where there is more to say.
        guidance: Option<BilingualJson>,
        /// What each grade takes.
        assess: Option<AssessJson>,
        /// When it is asked; null when always.
        asked_when: Option<AskedWhenJson>,
        /// How the deficiency is typically put; null where it cannot show one.
        typical_deficiency: Option<BilingualJson>,
        /// What is typically required; null where it cannot show a deficiency.
        typical_measure: Option<BilingualJson>,
    }
}

json! {
    /// What each grade of a question takes.
    AssessJson {
        /// When it is fulfilled.
        met: BilingualJson,
        /// When it is fulfilled in part.
        partly_met: BilingualJson,
        /// When it is not fulfilled.
        not_met: BilingualJson,
    }
}

json! {
    /// That a question is asked only when an earlier one was given one of these grades.
    AskedWhenJson {
        /// The earlier question.
        question: String,
        /// The grades.
        grades: Vec<AssessmentCode>,
    }
}

/// The words of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentCode {
    /// Uppfyllt.
    Met,
    /// Delvis uppfyllt.
    PartlyMet,
    /// Ej uppfyllt.
    NotMet,
    /// Ej tillämpligt.
    NotApplicable,
    /// Ej granskat.
    NotExamined,
}

json! {
    /// The answer to a question; every question of the checklist has one, in its order.
    AnswerJson {
        /// Which question.
        question: String,
        /// Whether it is asked: the condition of the question is fulfilled.
        asked: bool,
        /// The assessment; null while unanswered.
        assessment: Option<AssessmentCode>,
        /// Its reason, where it demands one.
        because: Option<String>,
        /// The inspector's note.
        note: Option<String>,
    }
}

json! {
    /// A document.
    EvidenceJson {
        /// Identity.
        id: IdJson,
        /// Its number, printed as "handling 7".
        number: u32,
        /// What it is.
        title: String,
        /// Which way it went.
        direction: DirectionCode,
        /// The day it came or was drawn up.
        on: DayJson,
        /// Its file; null when it lies in the registry alone.
        file: Option<FileJson>,
        /// How it came or went.
        channel: Option<ChannelCode>,
        /// How it is kept.
        keeping: Option<KeepingCode>,
    }
}

json! {
    /// The file of a document.
    FileJson {
        /// SHA-256 of its bytes.
        sha256: HashJson,
        /// Bytes.
        size: u64,
        /// Media type.
        media_type: String,
        /// The name it had.
        name: String,
    }
}

json! {
    /// An observation.
    ObservationJson {
        /// Identity.
        id: IdJson,
        /// Its number, printed as I001.
        number: u32,
        /// The fact.
        text: String,
        /// Where it comes from.
        source: SourceDto,
        /// The day of the fact.
        fact_on: DayJson,
        /// When it was written down.
        recorded_at: InstantJson,
        /// Who wrote it down.
        recorded_by: IdJson,
        /// When it was last put in other words; null when it never was.
        reworded_at: Option<InstantJson>,
        /// The questions it bears on.
        questions: Vec<String>,
        /// The occasion it belongs to.
        occasion: Option<IdJson>,
        /// The further documents that show it, beside the one that it comes from.
        #[serde(default)]
        evidence: Vec<IdJson>,
    }
}

impl From<&Authority> for AuthorityJson {
    fn from(authority: &Authority) -> Self {
        Self {
            name: line(&authority.name),
            unit: maybe_line(authority.unit.as_ref()),
            address: line(&authority.address),
            email: line(&authority.email),
            court: line(&authority.court),
            logo: authority.logo.as_ref().map(|logo| LogoJson {
                sha256: (&logo.file.sha256).into(),
                media_type: line(&logo.file.media_type),
                alternative: line(&logo.alternative),
            }),
            delegations: authority
                .delegations
                .iter()
                .map(|one| DelegationDto {
                    competence: super::decision::competence_dto(&one.competence),
                    outcomes: one.outcomes.iter().map(|outcome| (*outcome).into()).collect(),
                })
                .collect(),
            supervises: authority.supervises.iter().flat_map(|all| all.iter()).map(Into::into).collect(),
            appeal_notices: authority.appeal_notices.iter().map(Into::into).collect(),
        }
    }
}

impl From<&Supervises> for SupervisesDto {
    fn from(one: &Supervises) -> Self {
        Self { act: one.act.into(), sectors: one.sectors.iter().map(line).collect() }
    }
}

impl From<&AppealNotice> for AppealNoticeJson {
    fn from(notice: &AppealNotice) -> Self {
        let words = notice.words();
        Self {
            in_force: notice.in_force().into(),
            where_to: text(&words.where_to),
            address: text(&words.address),
            from_decision: text(&words.from_decision),
            from_receipt: text(&words.from_receipt),
            either: text(&words.either),
            contents: text(&words.contents),
            afterwards: maybe_text(words.afterwards.as_ref()),
            change: maybe_text(words.change.as_ref()),
        }
    }
}

impl From<&Party> for PartyJson {
    fn from(party: &Party) -> Self {
        let number = match &party.number {
            PartyNumber::Organisation(number) => PartyNumberDto::Organisation(number.to_string()),
            PartyNumber::SoleTrader => PartyNumberDto::SoleTrader,
            PartyNumber::Foreign(number) => PartyNumberDto::Foreign(line(number)),
        };
        Self {
            name: line(&party.name),
            number,
            kind: party.kind.into(),
            attention: maybe_line(party.attention.as_ref()),
            department: maybe_line(party.department.as_ref()),
            their_number: maybe_line(party.their_number.as_ref()),
            sectors: party.sectors.iter().flat_map(|all| all.iter()).map(line).collect(),
        }
    }
}

impl From<&Participant> for ParticipantJson {
    fn from(participant: &Participant) -> Self {
        let conflict = participant.conflict.as_ref().map(|check| match check {
            ConflictCheck::None => ConflictDto::None,
            ConflictCheck::Absent(why) => ConflictDto::Absent(text(why)),
            ConflictCheck::Disregarded { ground, because } => ConflictDto::Disregarded {
                ground: ConflictExceptionCode::from(*ground),
                because: text(because),
            },
        });
        Self {
            id: participant.person.into(),
            name: line(&participant.name),
            title: line(&participant.title),
            role: participant.role.into(),
            conflict,
        }
    }
}

impl ChecklistJson {
    pub(super) fn new(case: &Case, checklist: &Checklist) -> Self {
        let sections = case.reviewed_sections();
        Self {
            code: line(&checklist.edition.code),
            edition: line(&checklist.edition.edition),
            title: (&checklist.title).into(),
            sections: sections
                .into_iter()
                .map(|(notification, section)| SectionJson::new(notification.map(|one| one.number), section))
                .collect(),
        }
    }
}

impl SectionJson {
    fn new(notification: Option<u32>, section: &Section) -> Self {
        Self {
            id: section.id.to_string(),
            heading: (&section.heading).into(),
            notification,
            questions: section.questions.iter().map(Into::into).collect(),
        }
    }
}

impl From<&Question> for QuestionJson {
    fn from(question: &Question) -> Self {
        let (kind, typical) = match &question.kind {
            QuestionKind::Requirement { typical_deficiency, typical_measure } => {
                (QuestionKindCode::Requirement, Some((typical_deficiency, typical_measure)))
            }
            QuestionKind::CaseFact => (QuestionKindCode::CaseFact, None),
            QuestionKind::OwnJudgement => (QuestionKindCode::OwnJudgement, None),
        };
        Self {
            id: question.id.to_string(),
            kind,
            wording: (&question.wording).into(),
            references: question.references.iter().map(ProvisionId::to_string).collect(),
            evidence: (&question.evidence).into(),
            guidance: question.guidance.as_ref().map(Into::into),
            assess: question.assess.as_ref().map(Into::into),
            asked_when: question.asked_when.as_ref().map(Into::into),
            typical_deficiency: typical.map(|(deficiency, _)| deficiency.into()),
            typical_measure: typical.map(|(_, measure)| measure.into()),
        }
    }
}

impl From<&GradeGuidance> for AssessJson {
    fn from(guidance: &GradeGuidance) -> Self {
        let GradeGuidance { met, partly_met, not_met } = guidance;
        Self { met: met.into(), partly_met: partly_met.into(), not_met: not_met.into() }
    }
}

impl From<&AskedWhen> for AskedWhenJson {
    fn from(when: &AskedWhen) -> Self {
        let grades = when.grades.iter().copied().map(Into::into).collect();
        Self { question: when.question.to_string(), grades }
    }
}

impl From<Grade> for AssessmentCode {
    fn from(grade: Grade) -> Self {
        match grade {
            Grade::Met => Self::Met,
            Grade::PartlyMet => Self::PartlyMet,
            Grade::NotMet => Self::NotMet,
            Grade::NotApplicable => Self::NotApplicable,
            Grade::NotExamined => Self::NotExamined,
        }
    }
}

impl From<&Assessment> for AssessmentCode {
    fn from(assessment: &Assessment) -> Self {
        assessment.grade().into()
    }
}

impl AnswerJson {
    pub(super) fn new(case: &Case, question: &Question) -> Self {
        let answer = case.answers.get(&question.id);
        let assessment = answer.and_then(|answer| answer.assessment.as_ref());
        Self {
            question: question.id.to_string(),
            asked: case.is_asked(question),
            assessment: assessment.map(Into::into),
            because: maybe_text(assessment.and_then(Assessment::reason)),
            note: maybe_text(answer.and_then(|answer| answer.note.as_ref())),
        }
    }
}

impl From<&Evidence> for EvidenceJson {
    fn from(evidence: &Evidence) -> Self {
        let file = evidence.file.as_ref().map(|file| FileJson {
            sha256: (&file.sha256).into(),
            size: file.size,
            media_type: line(&file.media_type),
            name: line(&file.name),
        });
        Self {
            id: evidence.id.into(),
            number: evidence.number,
            title: line(&evidence.title),
            direction: evidence.direction.into(),
            on: evidence.on.into(),
            file,
            channel: evidence.channel.map(Into::into),
            keeping: evidence.keeping.map(Into::into),
        }
    }
}

impl From<&Observation> for ObservationJson {
    fn from(observation: &Observation) -> Self {
        let source = match &observation.source {
            Source::Document(id) => SourceDto::Document(id.to_string()),
            Source::Interview(who) => SourceDto::Interview(line(who)),
            Source::Seen(what) => SourceDto::Seen(line(what)),
            Source::Tested(what) => SourceDto::Tested(line(what)),
        };
        Self {
            id: observation.id.into(),
            number: observation.number,
            text: text(&observation.text),
            source,
            fact_on: observation.fact_on.into(),
            recorded_at: observation.recorded_at.into(),
            recorded_by: observation.recorded_by.into(),
            reworded_at: observation.reworded_at.map(Into::into),
            questions: observation.questions.iter().map(QuestionId::to_string).collect(),
            occasion: observation.occasion.map(Into::into),
            evidence: observation.evidence.iter().map(|id| (*id).into()).collect(),
        }
    }
}
