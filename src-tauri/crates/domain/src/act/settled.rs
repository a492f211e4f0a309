// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts from settling the decision onwards, which end the list of acts. The list is one macro's, so that an act
//! stands once; what is given here comes after what the list has so far.

macro_rules! with_what_follows_settling {
    ($($so_far:tt)*) => {
        acts! {
            $($so_far)*
            /// The decision is made and frozen.
            SettleDecision {
                /// Where the case's ledger stood.
                head: LedgerHead,
                /// SHA-256 of what the letter says.
                letter: Sha256,
            } = "settle_decision",
            /// The decision is opened again.
            ReopenDecision {
                /// Why.
                because: Text,
            } = "reopen_decision",
            /// A verified seal is recorded.
            RecordSeal {
                /// The record.
                record: SealRecord,
                /// What was known of the file and the certificate.
                facts: SealFacts,
            } = "record_seal",
            /// To whom the decision goes and how; the whole list anew.
            AddressDecision {
                /// The recipients.
                recipients: Vec<Recipient>,
            } = "address_decision",
            /// A dissent is notified after sealing and before dispatch.
            AddDissent {
                /// By whom.
                by: PersonId,
                /// What it says.
                text: Text,
            } = "add_dissent",
            /// A verified seal of such a dissent's own document is recorded.
            SealDissent {
                /// Which, from 1.
                number: u32,
                /// The record.
                record: SealRecord,
            } = "seal_dissent",
            /// A verified seal of a separate decision's own document is recorded.
            SealSeparateDecision {
                /// Which record of the register it is.
                id: RecordId,
                /// The record of the seal.
                record: SealRecord,
            } = "seal_separate_decision",
            /// The sealed decision is dispatched.
            DispatchDecision {
                /// The day.
                on: NaiveDate,
                /// Whether it was asked once more if anybody dissents.
                dissent_asked: bool,
            } = "dispatch_decision",
            /// A try to serve the decision failed.
            RecordServiceTry {
                /// The day.
                on: NaiveDate,
                /// By which method.
                method: ServiceMethod,
                /// What came of it.
                outcome: Text,
                /// Which version; the present one when not said.
                version: Option<u32>,
            } = "record_service_try",
            /// The decision was served.
            RecordServed {
                /// How.
                service: NewlyServed,
            } = "record_served",
            /// An appeal has reached the authority.
            RecordAppeal {
                /// The appeal.
                appeal: NewAppeal,
            } = "record_appeal",
            /// The authority has dealt with an appeal.
            DecideOnAppeal {
                /// Which.
                id: AppealId,
                /// How.
                answer: AppealAnswer,
            } = "decide_on_appeal",
            /// A new version of the sealed decision is begun.
            BeginNewVersion {
                /// By which section.
                kind: ChangeKind,
                /// Why.
                because: Text,
                /// The conditions answered so far.
                conditions: Vec<Met>,
                /// The appeal after which it is changed (39 §).
                appeal: Option<AppealId>,
            } = "begin_new_version",
            /// A condition of correcting or changing the decision is answered.
            AnswerCondition {
                /// Which.
                condition: Condition,
                /// Why it is met.
                because: Text,
            } = "answer_condition",
        }
    };
}
