// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An act as it crosses: one form for each act of the domain, with names for identities and plain text for
//! everything else. Reading one sends every field through the domain's doors. It refuses unknown fields and
//! unknown words; it holds no rule about what may follow what.

// The form of an act: its fields, each with what it means.
macro_rules! form {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[ts(export)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}

mod after;
mod deciding;
mod doors;
mod fault;
mod hearing;
mod judging;
mod onsite;
mod opening;
mod operative;
mod prosecution;
mod register;
mod reviewing;
mod secrecy;
mod surroundings;
mod weighing;
mod working;

pub use after::*;
pub use deciding::*;
pub(crate) use doors::short;
pub use doors::{PeriodDto, date};
pub use fault::{ActFault, file_fault, number_fault, text_fault};
pub use hearing::*;
pub use judging::*;
pub use onsite::*;
pub use opening::*;
pub use operative::{BanGroundDto, FeeClassDto, OperativeDto, TurnoverDto};
pub use prosecution::*;
pub use register::*;
pub use reviewing::*;
pub use secrecy::*;
pub use surroundings::{FileFault, Handles, Kind, NameTaken, NamedPerson, OfProfile, Surroundings};
pub use weighing::*;
pub use working::*;

use domain::act::{Act, Opening};
use doors::Doors;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an act becomes: a new case, or a change of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// A case is opened.
    Open(Box<Opening>),
    /// A case is changed.
    Act(Box<Act>),
}

// How each form becomes what it stands for.
trait Reads {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault>;

    // The kind and handle of what it makes, where it makes something.
    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        None
    }
}

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// An act as it crosses.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export)]
        #[serde(tag = "do")]
        pub enum ActDto {
            /// A case is opened.
            #[serde(rename = "open_case")]
            OpenCase(Box<OpenCase>),
            $($(#[$doc])* #[serde(rename = $code)] $name($name)),+
        }

        impl ActDto {
            /// The code of opening, and those of all acts in the domain's order.
            pub const CODES: &'static [&'static str] = &["open_case", $($code),+];

            /// The code of this one.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { Self::OpenCase(_) => "open_case", $(Self::$name(_) => $code),+ }
            }

            // The form of that code, read from whatever holds its fields; `None` when there is no such act.
            pub(crate) fn of_code<'de, D: serde::Deserializer<'de>>(
                code: &str,
                fields: D,
            ) -> Option<Result<Self, D::Error>> {
                match code {
                    "open_case" => Some(OpenCase::deserialize(fields).map(|form| Self::OpenCase(Box::new(form)))),
                    $($code => Some($name::deserialize(fields).map(Self::$name)),)+
                    _ => None,
                }
            }

            /// The kind of what it makes and the handle for it, where it makes something and has one.
            #[must_use]
            pub fn handle(&self) -> Option<(Kind, &str)> {
                let (kind, handle) = match self {
                    Self::OpenCase(form) => (Kind::Case, form.handle.as_deref()),
                    $(Self::$name(form) => form.makes()?),+
                };
                handle.map(|handle| (kind, handle))
            }

            /// Reads it, with every field through the domain's doors.
            ///
            /// # Errors
            /// [`ActFault`] for the first field that does not pass.
            pub fn into_domain(self, around: &mut dyn Surroundings) -> Result<Doing, ActFault> {
                let mut doors = Doors { around };
                match self {
                    Self::OpenCase(form) => form.opens(&mut doors).map(|opening| Doing::Open(Box::new(opening))),
                    $(Self::$name(form) => form.reads(&mut doors).map(|act| Doing::Act(Box::new(act)))),+
                }
            }
        }
    };
}

forms! {
    /// The registry has given a case number.
    SetNumber = "set_number",
    /// The particulars of the authority are those of now.
    SetAuthority = "set_authority",
    /// The party is named.
    SetParty = "set_party",
    /// What is examined and what is not.
    SetScope = "set_scope",
    /// A person joins the case.
    AddParticipant = "add_participant",
    /// A person has answered the question of conflict of interest.
    AnswerConflict = "answer_conflict",
    /// A checklist is chosen.
    ChooseChecklist = "choose_checklist",
    /// The case goes over to another edition of its checklist.
    MoveToEdition = "move_to_edition",
    /// The case moves to another state.
    MoveCase = "move_case",
    /// An occasion is planned or held.
    AddOccasion = "add_occasion",
    /// A question is assessed, or its assessment taken back.
    Assess = "assess",
    /// A note is written on a question.
    NoteAnswer = "note_answer",
    /// A document is added.
    AddEvidence = "add_evidence",
    /// An observation is recorded.
    Observe = "observe",
    /// An observation is reworded.
    RewordObservation = "reword_observation",
    /// The further documents that show an observation are named.
    CiteDocuments = "cite_documents",
    /// A deficiency is noted.
    NoteDeficiency = "note_deficiency",
    /// A deficiency is reworded.
    RewordDeficiency = "reword_deficiency",
    /// A deficiency is made active, rested or withdrawn.
    SetStanding = "set_standing",
    /// Whether an infringement is serious by law.
    WeighSeriousness = "weigh_seriousness",
    /// The party's position on a deficiency.
    StatePosition = "state_position",
    /// The reasons for a deficiency are written.
    GiveReasons = "give_reasons",
    /// A measure is required.
    RequireMeasure = "require_measure",
    /// The last day and way of reporting of a measure are set.
    DateMeasure = "date_measure",
    /// The party has told of a measure.
    ReportMeasure = "report_measure",
    /// A required measure that no point carries is taken back.
    WithdrawMeasure = "withdraw_measure",
    /// A notification under lex Maria is recorded, or one that is there corrected.
    RecordNotification = "record_notification",
    /// A record is put in the register, or one that is there corrected.
    PutRecord = "record",
    /// A record no longer counts.
    StrikeRecord = "strike_record",
    /// A notice of supervision is written.
    WriteNotice = "write_notice",
    /// A notice of supervision was sent.
    SendNotice = "send_notice",
    /// A report for prosecution is written.
    WriteProsecutionReport = "write_prosecution_report",
    /// Those present at an occasion are listed.
    ListPresent = "list_present",
    /// Something is taken in charge at an occasion.
    TakeInCharge = "take_in_charge",
    /// Something taken in charge was given back.
    GiveBack = "give_back",
    /// The party was written to.
    SendHearing = "send_hearing",
    /// What came back, or that nothing did.
    RecordReply = "record_reply",
    /// The hearing is left out.
    ExceptHearing = "except_hearing",
    /// An objection of the party is recorded.
    RecordObjection = "record_objection",
    /// The authority says what it makes of an objection.
    RespondToObjection = "respond_to_objection",
    /// The party has asked for more time.
    AskExtension = "ask_extension",
    /// The last request for more time is decided.
    DecideExtension = "decide_extension",
    /// The party was reminded of the reply.
    RemindHearing = "remind_hearing",
    /// Material that came after the hearing is weighed.
    WeighNewMaterial = "weigh_new_material",
    /// What is otherwise than in the draft that the party was heard on is explained.
    ExplainChange = "explain_change",
    /// A reference is confirmed.
    ConfirmProvision = "confirm_provision",
    /// What the decision is about, in one line.
    SetMatter = "set_matter",
    /// The outcomes are chosen.
    ChooseOutcomes = "choose_outcomes",
    /// The day of the decision.
    DateDecision = "date_decision",
    /// Who decides, and on what ground.
    NameDecisionMaker = "name_decision_maker",
    /// Who decides together with the decision-maker.
    NameCoDeciders = "name_co_deciders",
    /// Who presented.
    SetPresentation = "set_presentation",
    /// Who else took part without deciding.
    SetOthers = "set_others",
    /// Whether a dissent was notified.
    RecordDissent = "record_dissent",
    /// When the decision takes effect.
    SetEffect = "set_effect",
    /// Whether the decision can be appealed.
    SetAppeal = "set_appeal",
    /// A factor of the intervention is weighed.
    WeighFactor = "weigh_factor",
    /// A question that the law wants answered before the decision is answered.
    Consider = "consider",
    /// A fee is remitted.
    RemitFee = "remit_fee",
    /// A point is added last to the operative part.
    AddPoint = "add_point",
    /// A point is removed.
    RemovePoint = "remove_point",
    /// A section of the decision is written.
    WriteSection = "write_section",
    /// A text stands as it is though its sources have been changed.
    AcceptSources = "accept_sources",
    /// A colleague comments on a place of the case.
    Comment = "comment",
    /// A comment is resolved.
    ResolveComment = "resolve_comment",
    /// Whether the decision needs the approval of another before it is made.
    RequireApproval = "require_approval",
    /// A colleague approves the decision as it reads.
    Approve = "approve",
    /// An approval is taken back.
    WithdrawApproval = "withdraw_approval",
    /// Something is marked as secret.
    MarkSecret = "mark_secret",
    /// A secrecy marking is lifted.
    LiftSecrecy = "lift_secrecy",
    /// A rule of the house or a warning is gone past.
    OverrideRule = "override_rule",
    /// The decision is made and frozen.
    SettleDecision = "settle_decision",
    /// The decision is opened again.
    ReopenDecision = "reopen_decision",
    /// A verified seal is recorded; refused from outside, with the reason.
    RecordSeal = "record_seal",
    /// To whom the decision goes and how; the whole list anew.
    AddressDecision = "address_decision",
    /// A dissent is notified after sealing and before dispatch.
    AddDissent = "add_dissent",
    /// The document of a late dissent is sealed.
    SealDissent = "seal_dissent",
    /// The document of a separate decision is sealed.
    SealSeparateDecision = "seal_separate_decision",
    /// The sealed decision is dispatched.
    DispatchDecision = "dispatch_decision",
    /// A try to serve the decision failed.
    RecordServiceTry = "record_service_try",
    /// The decision was served.
    RecordServed = "record_served",
    /// An appeal has reached the authority.
    RecordAppeal = "record_appeal",
    /// The authority has dealt with an appeal.
    DecideOnAppeal = "decide_on_appeal",
    /// A new version of the sealed decision is begun.
    BeginNewVersion = "begin_new_version",
    /// A condition of correcting or changing the decision is answered.
    AnswerCondition = "answer_condition",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_of_the_domain_crosses_under_its_own_code() {
        let (first, rest) = ActDto::CODES.split_first().unwrap();
        assert_eq!(*first, "open_case");
        assert_eq!(rest, Act::CODES);
    }

    #[test]
    fn an_act_from_the_window_takes_no_unknown_field_or_word() {
        let read = |json: &str| serde_json::from_str::<ActDto>(json);
        assert!(read(r#"{"do":"set_number","number":"1"}"#).is_ok());
        assert!(read(r#"{"do":"set_number","number":"1","more":1}"#).is_err());
        assert!(read(r#"{"do":"set_fire"}"#).is_err());
        assert!(
            read(r#"{"do":"record_reply","hearing":"k1","reply":{"received":{"on":"x","text":"y","finality":"z"}}}"#)
                .is_err()
        );
        assert!(read(r#"{"number":"1"}"#).is_err());
    }
}
