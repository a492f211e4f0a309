// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The hearings of an exported case: each letter with its reply and the time given, each exception, and what came
//! after the last of them. Objections stand with them.

use super::scalars::{DayJson, IdJson, InstantJson};
use super::{AssessmentCode, json, maybe_text, text};
use crate::act::{ChangedDto, ExtensionAnswerDto, MannerDto, MaterialDto, ReplyDto, ResponseDto};
use crate::codes::{FinalityCode, HearingExceptionCode, HearingKindCode, ImportanceCode};
use domain::case::Case;
use domain::hearing::{
    Changed, ExtensionAnswer, Hearing, HearingCourse, Manner, Material, Objection, Reply, Response, Sent,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

json! {
    /// A hearing of the party, or the ground on which one was left out.
    HearingJson {
        /// Identity.
        id: IdJson,
        /// Its number.
        number: u32,
        /// When it was recorded.
        recorded_at: InstantJson,
        /// What was done.
        course: HearingCourseJson,
    }
}

/// What was done about a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HearingCourseJson {
    /// The party was written to.
    Sent(Box<SentJson>),
    /// Left out on a ground.
    Excepted {
        /// Which ground.
        ground: HearingExceptionCode,
        /// Why it applies.
        because: String,
    },
}

json! {
    /// A letter to the party.
    SentJson {
        /// What was sent.
        kind: HearingKindCode,
        /// The day it was sent.
        on: DayJson,
        /// Last day for the reply as the letter said.
        deadline: DayJson,
        /// Last day for the reply with the time given since.
        last_day: DayJson,
        /// What the material was.
        material: String,
        /// Whether the letter said that the case may be decided even without a reply.
        decided_anyway: bool,
        /// Requests for more time, in the order they came.
        extensions: Vec<ExtensionJson>,
        /// The day the party was reminded; null when it was not.
        reminded_on: Option<DayJson>,
        /// What came back; null while waiting.
        reply: Option<ReplyDto>,
        /// Material that has come since the last letter, with what is said of it; for an earlier letter, what was said
        /// of it then.
        newer: Vec<NewerJson>,
        /// What is otherwise than in the last draft sent, with why; for an earlier draft, what was said of it then.
        changed: Vec<ChangeJson>,
    }
}

json! {
    /// A request of the party for more time.
    ExtensionJson {
        /// The day it asked.
        asked_on: DayJson,
        /// Until when it asked to have.
        until: DayJson,
        /// What the authority says; null while nothing is said.
        answer: Option<ExtensionAnswerDto>,
        /// The day it was decided.
        decided_on: Option<DayJson>,
        /// Why more time is given.
        because: Option<String>,
    }
}

json! {
    /// Material that came after a letter.
    NewerJson {
        /// Which.
        material: MaterialDto,
        /// Whether it matters; null while nobody has said.
        importance: Option<ImportanceCode>,
        /// Why; null while nobody has said.
        because: Option<String>,
    }
}

json! {
    /// What is otherwise than in a draft that the party was heard on.
    ChangeJson {
        /// What.
        change: ChangedDto,
        /// The assessment in the draft; null for a deficiency.
        from: Option<AssessmentCode>,
        /// The assessment now; null for a deficiency.
        to: Option<AssessmentCode>,
        /// Why; null while nobody has said.
        because: Option<String>,
    }
}

json! {
    /// An objection of the party.
    ObjectionJson {
        /// Identity.
        id: IdJson,
        /// Its number.
        number: u32,
        /// What the party objects.
        text: String,
        /// The deficiency it is about; null when it is about the case as a whole.
        deficiency: Option<IdJson>,
        /// What the authority says of it; null while nothing is said.
        response: Option<ResponseDto>,
    }
}

impl HearingJson {
    pub(super) fn new(case: &Case, hearing: &Hearing) -> Self {
        let course = match &hearing.course {
            HearingCourse::Sent(sent) => HearingCourseJson::Sent(Box::new(letter(case, hearing, sent))),
            HearingCourse::Excepted { ground, because } => {
                HearingCourseJson::Excepted { ground: (*ground).into(), because: text(because) }
            }
        };
        Self {
            id: hearing.id.into(),
            number: hearing.number,
            recorded_at: hearing.recorded_at.into(),
            course,
        }
    }
}

fn letter(case: &Case, hearing: &Hearing, sent: &Sent) -> SentJson {
    SentJson {
        kind: sent.kind.into(),
        on: sent.on.into(),
        deadline: sent.deadline.into(),
        last_day: sent.last_day().into(),
        material: text(&sent.material),
        decided_anyway: sent.decided_anyway,
        extensions: sent
            .extensions
            .iter()
            .map(|one| ExtensionJson {
                asked_on: one.asked_on.into(),
                until: one.until.into(),
                answer: one.answer.as_ref().map(answer),
                decided_on: one.decided_on.map(Into::into),
                because: maybe_text(one.because.as_ref()),
            })
            .collect(),
        reminded_on: sent.reminded_on.map(Into::into),
        reply: sent.reply.as_ref().map(reply_of),
        newer: newer(case, hearing, sent),
        changed: changed(case, hearing, sent),
    }
}

fn answer(answer: &ExtensionAnswer) -> ExtensionAnswerDto {
    match answer {
        ExtensionAnswer::Granted { until } => {
            ExtensionAnswerDto::Granted(DayJson::from(*until).as_str().to_owned())
        }
        ExtensionAnswer::Refused { because } => ExtensionAnswerDto::Refused(text(because)),
    }
}

fn newer(case: &Case, hearing: &Hearing, sent: &Sent) -> Vec<NewerJson> {
    let is_last = case.last_letter().is_some_and(|(last, _)| last.id == hearing.id);
    let all = if is_last { case.newer_material() } else { sent.weighed.keys().copied().collect() };
    let one = |material: Material| {
        let holds = !is_last || case.importance_of(material).is_some();
        let weighed = sent.weighed.get(&material).filter(|_| holds);
        let material = match material {
            Material::Document(id) => MaterialDto::Document(id.to_string()),
            Material::Observation(id) => MaterialDto::Observation(id.to_string()),
        };
        let importance = weighed.map(|weighed| weighed.importance.into());
        NewerJson { material, importance, because: weighed.map(|weighed| text(&weighed.because)) }
    };
    all.into_iter().map(one).collect()
}

fn changed(case: &Case, hearing: &Hearing, sent: &Sent) -> Vec<ChangeJson> {
    let is_last = case.last_draft_sent().is_some_and(|(last, _)| last.id == hearing.id);
    let all = if is_last { case.changed_since_draft() } else { sent.explained.keys().cloned().collect() };
    let one = |change: Changed| {
        let explained = sent.explained.get(&change);
        let explained = explained.filter(|_| !is_last || case.explanation_of(&change).is_some());
        let because = explained.map(|explained| text(&explained.because));
        match change {
            Changed::Assessment(question) => {
                let now = case.answers.get(&question).and_then(|answer| answer.assessment.as_ref());
                let to = if is_last { now } else { explained.and_then(|explained| explained.to.as_ref()) };
                ChangeJson {
                    from: hearing.held.assessments.get(&question).map(Into::into),
                    to: to.map(Into::into),
                    change: ChangedDto::Assessment(question.to_string()),
                    because,
                }
            }
            Changed::Deficiency(id) => {
                ChangeJson { change: ChangedDto::Deficiency(id.to_string()), from: None, to: None, because }
            }
        }
    };
    all.into_iter().map(one).collect()
}

fn reply_of(reply: &Reply) -> ReplyDto {
    let day = |day| DayJson::from(day).as_str().to_owned();
    match reply {
        Reply::None => ReplyDto::None,
        Reply::Received { on, text: said, finality, manner } => ReplyDto::Received {
            on: day(*on),
            text: text(said),
            finality: FinalityCode::from(*finality),
            manner: match manner {
                Manner::Written => MannerDto::Written,
                Manner::Oral { noted_by, noted_on } => {
                    MannerDto::Oral { noted_by: noted_by.to_string(), noted_on: day(*noted_on) }
                }
            },
        },
    }
}

impl From<&Objection> for ObjectionJson {
    fn from(objection: &Objection) -> Self {
        let response = |said: &Response| match said {
            Response::Met(how) => ResponseDto::Met(text(how)),
            Response::Irrelevant(why) => ResponseDto::Irrelevant(text(why)),
        };
        Self {
            id: objection.id.into(),
            number: objection.number,
            text: text(&objection.text),
            deficiency: objection.deficiency.map(Into::into),
            response: objection.response.as_ref().map(response),
        }
    }
}
