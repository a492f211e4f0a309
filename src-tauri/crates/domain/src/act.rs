// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The closed list of what a person can do to a case. Every change is one of these; each has a name that a
//! person understands, and becomes one line of the ledger.

use crate::after::{AppealAnswer, ChangeKind, Condition, Met, Recipient, ServiceMethod};
use crate::checklist::{Checklist, QuestionId};
use crate::consideration::{Consideration, Considered};
use crate::decision::{
    Appeal, Competence, Dissent, Effect, Factor, LedgerHead, Outcome, Point, Presentation, Remission,
    SealRecord, SectionKind, Weighed,
};
use crate::deficiency::{Serious, Standing};
use crate::gap::RuleId;
use crate::hearing::{Changed, HearingException, HearingKind, Importance, Material, Reply, Response};
use crate::id::{
    AppealId, ApprovalId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId, ObjectionId,
    ObservationId, OccasionId, PersonId, PointId, ReceiptId, RecordId, SecrecyId,
};
use crate::law::{Confirmation, Period, Provision, ProvisionId};
use crate::party::Party;
use crate::person::{Authority, ConflictCheck};
use crate::rich::RichText;
use crate::rules::SealFacts;
use crate::scope::ScopeParts;
use crate::source::Written;
use crate::state::CaseState;
use crate::text::{Line, NonEmpty, Text};
use crate::work::{Assessment, NoticeSent, Occasion, Sha256};
use chrono::NaiveDate;

#[macro_use]
mod list;
#[macro_use]
mod settled;
mod new;
mod stamp;

pub use new::*;
pub use stamp::Stamp;

with_what_follows_settling! {
    /// The registry has given a case number.
    SetNumber {
        /// The number.
        number: Line,
    } = "set_number",
    /// The particulars of the authority are those of now: it has moved, or its profile says something else than when
    /// the case was opened.
    SetAuthority {
        /// The authority.
        authority: Box<Authority>,
    } = "set_authority",
    /// The party is named.
    SetParty {
        /// The party.
        party: Party,
    } = "set_party",
    /// What is examined and what is not.
    SetScope {
        /// The scope.
        scope: Text,
        /// Its parts, all anew; `None` leaves them as they are.
        parts: Option<Box<ScopeParts>>,
    } = "set_scope",
    /// A person joins the case.
    AddParticipant {
        /// Who.
        participant: NewParticipant,
    } = "add_participant",
    /// A person has answered the question of conflict of interest.
    AnswerConflict {
        /// Who.
        person: PersonId,
        /// The answer.
        check: ConflictCheck,
    } = "answer_conflict",
    /// A checklist is chosen; its wording and provisions are copied into the case.
    ChooseChecklist {
        /// The list.
        checklist: Box<Checklist>,
        /// The provisions of the catalogue.
        provisions: Vec<Provision>,
        /// What the office has confirmed of them before.
        confirmations: Vec<(ProvisionId, Confirmation)>,
    } = "choose_checklist",
    /// The case goes over to another edition of its checklist.
    MoveToEdition {
        /// The list.
        checklist: Box<Checklist>,
        /// The provisions of the catalogue.
        provisions: Vec<Provision>,
        /// What the office has confirmed of them before.
        confirmations: Vec<(ProvisionId, Confirmation)>,
        /// The questions whose answers are kept, each with the question of the other edition that takes its answer.
        kept: Vec<(QuestionId, QuestionId)>,
    } = "move_to_edition",
    /// The case moves to another state.
    MoveCase {
        /// Which.
        to: CaseState,
        /// Why, where the step needs a reason.
        because: Option<Text>,
    } = "move_case",
    /// An occasion is planned or held.
    AddOccasion {
        /// The occasion.
        occasion: Occasion,
    } = "add_occasion",
    /// A question is assessed, or its assessment taken back.
    Assess {
        /// Which.
        question: QuestionId,
        /// The assessment, `None` to take it back.
        assessment: Option<Assessment>,
    } = "assess",
    /// A note is written on a question.
    NoteAnswer {
        /// Which.
        question: QuestionId,
        /// The note, `None` to remove it.
        note: Option<Text>,
    } = "note_answer",
    /// A document is added.
    AddEvidence {
        /// The document.
        evidence: NewEvidence,
    } = "add_evidence",
    /// An observation is recorded.
    Observe {
        /// The observation.
        observation: NewObservation,
    } = "observe",
    /// An observation is reworded.
    RewordObservation {
        /// Which.
        id: ObservationId,
        /// The new text.
        text: Text,
    } = "reword_observation",
    /// The further documents that show an observation are named; the whole list anew.
    CiteDocuments {
        /// Which observation.
        id: ObservationId,
        /// The documents; empty for none but that which it comes from.
        evidence: Vec<EvidenceId>,
    } = "cite_documents",
    /// A deficiency is noted.
    NoteDeficiency {
        /// The deficiency.
        deficiency: NewDeficiency,
    } = "note_deficiency",
    /// A deficiency is reworded.
    RewordDeficiency {
        /// Which.
        id: DeficiencyId,
        /// The new title.
        title: Line,
        /// The new statement.
        statement: Text,
    } = "reword_deficiency",
    /// A deficiency is made active, rested or withdrawn.
    SetStanding {
        /// Which.
        id: DeficiencyId,
        /// How it stands.
        standing: Standing,
    } = "set_standing",
    /// Whether an infringement is serious by law.
    WeighSeriousness {
        /// Of which deficiency.
        id: DeficiencyId,
        /// The answer, `None` to take it back.
        serious: Option<Serious>,
    } = "weigh_seriousness",
    /// The party's position on a deficiency.
    StatePosition {
        /// Which.
        id: DeficiencyId,
        /// The position.
        position: Text,
    } = "state_position",
    /// The reasons for a deficiency are written.
    GiveReasons {
        /// Which.
        id: DeficiencyId,
        /// The reasons.
        reasons: RichText,
    } = "give_reasons",
    /// A measure is required.
    RequireMeasure {
        /// The measure.
        measure: NewRequirement,
    } = "require_measure",
    /// The last day and way of reporting of a measure are set.
    DateMeasure {
        /// Which.
        id: MeasureId,
        /// Last day.
        due_on: NaiveDate,
        /// How to report.
        report_by: Text,
    } = "date_measure",
    /// The party has told of a measure.
    ReportMeasure {
        /// The measure.
        measure: NewReport,
    } = "report_measure",
    /// A required measure that no point carries is taken back.
    WithdrawMeasure {
        /// Which.
        id: MeasureId,
    } = "withdraw_measure",
    /// A notification under lex Maria is recorded; with the identity of one that is there, that one is corrected.
    RecordNotification {
        /// The notification.
        notification: NewNotification,
    } = "record_notification",
    /// A record is put in the register; with the identity of one that is there, that one is corrected.
    Record {
        /// The record.
        record: NewRecord,
    } = "record",
    /// A record no longer counts; its number stays taken.
    StrikeRecord {
        /// Which.
        id: RecordId,
        /// Why.
        because: Text,
    } = "strike_record",
    /// A notice of supervision is written.
    WriteNotice {
        /// The notice.
        notice: NewNotice,
    } = "write_notice",
    /// A notice of supervision was sent.
    SendNotice {
        /// Which.
        id: NoticeId,
        /// When and how.
        sent: NoticeSent,
    } = "send_notice",
    /// A report for prosecution is written.
    WriteProsecutionReport {
        /// The report.
        report: NewProsecutionReport,
    } = "write_prosecution_report",
    /// Those present at an occasion are listed; the whole list anew.
    ListPresent {
        /// At which.
        occasion: OccasionId,
        /// Who, by function.
        present: NonEmpty<Line>,
    } = "list_present",
    /// Something is taken in charge at an occasion.
    TakeInCharge {
        /// What, when and from whom.
        receipt: NewReceipt,
    } = "take_in_charge",
    /// Something taken in charge was given back.
    GiveBack {
        /// By which receipt.
        id: ReceiptId,
        /// The day.
        on: NaiveDate,
        /// To whom, by function.
        to: Line,
    } = "give_back",
    /// The party was written to; with the identity of a letter that is there, that letter is corrected.
    SendHearing {
        /// The letter's identity.
        id: HearingId,
        /// What was sent.
        kind: HearingKind,
        /// When.
        on: NaiveDate,
        /// Last day for the reply.
        deadline: NaiveDate,
        /// What the material was.
        material: Text,
        /// Whether the letter said that the case may be decided even without a reply.
        decided_anyway: bool,
    } = "send_hearing",
    /// What came back, or that nothing did.
    RecordReply {
        /// To which letter.
        hearing: HearingId,
        /// The reply.
        reply: Reply,
    } = "record_reply",
    /// A hearing is left out; with the identity of one that is there, that one is corrected.
    ExceptHearing {
        /// Its identity.
        id: HearingId,
        /// On which ground.
        ground: HearingException,
        /// Why it applies.
        because: Text,
    } = "except_hearing",
    /// An objection of the party is recorded.
    RecordObjection {
        /// The objection.
        objection: NewObjection,
    } = "record_objection",
    /// The authority says what it makes of an objection.
    RespondToObjection {
        /// Which.
        id: ObjectionId,
        /// What it says.
        response: Response,
    } = "respond_to_objection",
    /// The party has asked for more time.
    AskExtension {
        /// For which letter.
        hearing: HearingId,
        /// The day it asked.
        on: NaiveDate,
        /// Until when it asked to have.
        until: NaiveDate,
    } = "ask_extension",
    /// The last request for more time is decided.
    DecideExtension {
        /// For which letter.
        hearing: HearingId,
        /// Granted or refused.
        decided: NewExtension,
    } = "decide_extension",
    /// The party was reminded of the reply.
    RemindHearing {
        /// Of which letter.
        hearing: HearingId,
        /// When.
        on: NaiveDate,
    } = "remind_hearing",
    /// Material that came after the hearing is weighed.
    WeighNewMaterial {
        /// Which.
        material: Material,
        /// Whether it matters to the decision.
        importance: Importance,
        /// Why.
        because: Text,
    } = "weigh_new_material",
    /// What is otherwise than in the draft that the party was heard on is explained.
    ExplainChange {
        /// What.
        change: Changed,
        /// Why.
        because: Text,
    } = "explain_change",
    /// A reference is confirmed.
    ConfirmProvision {
        /// Which.
        provision: ProvisionId,
        /// What was read.
        source: Text,
        /// The exact citation, where it was open.
        exact_citation: Option<Text>,
        /// When it was in force, where unknown.
        in_force: Option<Period>,
    } = "confirm_provision",
    /// What the decision is about, in one line.
    SetMatter {
        /// The line.
        matter: Line,
    } = "set_matter",
    /// The outcomes are chosen.
    ChooseOutcomes {
        /// Which.
        outcomes: Vec<Outcome>,
    } = "choose_outcomes",
    /// The day of the decision.
    DateDecision {
        /// The day.
        date: NaiveDate,
    } = "date_decision",
    /// Who decides, and on what ground.
    NameDecisionMaker {
        /// Who.
        person: PersonId,
        /// On what ground.
        competence: Competence,
    } = "name_decision_maker",
    /// Who decides together with the decision-maker; the whole list anew.
    NameCoDeciders {
        /// Who; empty when one decides alone.
        deciders: Vec<PersonId>,
    } = "name_co_deciders",
    /// Who presented.
    SetPresentation {
        /// Who, or why nobody.
        presentation: Presentation,
    } = "set_presentation",
    /// Who else took part without deciding.
    SetOthers {
        /// Who; empty for nobody.
        others: Vec<PersonId>,
    } = "set_others",
    /// Whether a dissent was notified.
    RecordDissent {
        /// The answer.
        dissent: Dissent,
    } = "record_dissent",
    /// When the decision takes effect.
    SetEffect {
        /// When.
        effect: Effect,
    } = "set_effect",
    /// Whether the decision can be appealed.
    SetAppeal {
        /// The answer.
        appeal: Appeal,
    } = "set_appeal",
    /// A factor of the intervention is weighed.
    WeighFactor {
        /// Which.
        factor: Factor,
        /// What was found.
        weighed: Weighed,
    } = "weigh_factor",
    /// A question that the law wants answered before the decision is answered.
    Consider {
        /// Which.
        consideration: Consideration,
        /// The answer.
        considered: Considered,
    } = "consider",
    /// A fee is remitted.
    RemitFee {
        /// For which deficiency.
        deficiency: DeficiencyId,
        /// On what ground.
        remission: Remission,
    } = "remit_fee",
    /// A point is added last to the operative part.
    AddPoint {
        /// The point.
        point: Point,
    } = "add_point",
    /// A point is removed.
    RemovePoint {
        /// Which.
        id: PointId,
    } = "remove_point",
    /// A section of the decision is written.
    WriteSection {
        /// Which.
        section: SectionKind,
        /// Its text.
        text: RichText,
    } = "write_section",
    /// A text stands as it is though its sources have been changed since it was written.
    AcceptSources {
        /// Which text.
        written: Written,
    } = "accept_sources",
    /// A colleague comments on a place of the case.
    Comment {
        /// The comment.
        comment: NewComment,
    } = "comment",
    /// A comment is resolved.
    ResolveComment {
        /// Which.
        id: CommentId,
        /// What was done, or why nothing was.
        how: Text,
    } = "resolve_comment",
    /// Whether the decision needs the approval of another before it is made.
    RequireApproval {
        /// Whether it does.
        required: bool,
    } = "require_approval",
    /// A colleague approves the decision as it reads.
    Approve {
        /// The identity of the approval.
        id: ApprovalId,
        /// SHA-256 of what the letter says.
        letter: Sha256,
    } = "approve",
    /// An approval is taken back.
    WithdrawApproval {
        /// Which.
        id: ApprovalId,
        /// Why.
        because: Text,
    } = "withdraw_approval",
    /// Something is marked as secret.
    MarkSecret {
        /// The mark.
        mark: NewSecrecyMark,
    } = "mark_secret",
    /// A secrecy marking is lifted.
    LiftSecrecy {
        /// Which.
        id: SecrecyId,
        /// Why.
        because: Text,
    } = "lift_secrecy",
    /// A rule of the house or a warning is gone past.
    OverrideRule {
        /// Which.
        rule: RuleId,
        /// Why.
        because: Text,
    } = "override_rule",
}
