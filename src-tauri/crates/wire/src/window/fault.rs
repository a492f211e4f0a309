// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Why something was not done: a closed word on which the window may branch, and the sentence for the person in
//! both languages. The sentences stand in one table, in the use cases; the window writes none.

use super::{message, word};
use crate::answers::GapJson;
use crate::case_json::BilingualJson;

word! {
    /// Why something was not done.
    FaultCode {
        /// Nothing is unlocked.
        Locked = "locked",
        /// Too many wrong passphrases in a row; there is a wait.
        TooManyTries = "too_many_tries",
        /// The disk is full.
        DiskFull = "disk_full",
        /// The place can be read but not written.
        ReadOnly = "read_only",
        /// Another program works in the store.
        AnotherWriter = "another_writer",
        /// The passphrase is wrong.
        WrongPassphrase = "wrong_passphrase",
        /// The passphrase is too weak.
        WeakPassphrase = "weak_passphrase",
        /// The recovery key is wrong.
        WrongRecoveryKey = "wrong_recovery_key",
        /// Something about the persons of the store.
        Person = "person",
        /// No store there, or one already.
        Place = "place",
        /// A store of another version.
        OtherVersion = "other_version",
        /// The store is damaged.
        StoreDamaged = "store_damaged",
        /// A file of evidence is damaged or gone.
        EvidenceDamaged = "evidence_damaged",
        /// Another fault of the store.
        Store = "store",
        /// The stored case cannot be read.
        StoredCaseUnreadable = "stored_case_unreadable",
        /// The decision lacks what a rule demands.
        Incomplete = "incomplete",
        /// The file or the key lacks what a rule demands before the decision is signed.
        NotToBeSealed = "not_to_be_sealed",
        /// The case refused the act.
        Refused = "refused",
        /// The case does this only for a stated reason.
        ReasonNeeded = "reason_needed",
        /// There is no such case.
        NoSuchCase = "no_such_case",
        /// There is no such person.
        NoSuchPerson = "no_such_person",
        /// Changed differently on two computers.
        Conflict = "conflict",
        /// The decision is not settled.
        NotSettled = "not_settled",
        /// Secrecy markings match nothing in the decision.
        MarksMissed = "marks_missed",
        /// The case has nothing that such a letter could be about.
        NoLetter = "no_letter",
        /// The catalogue cannot be read.
        Catalogue = "catalogue",
        /// An acts file cannot be read.
        ActsFile = "acts_file",
        /// A field does not pass.
        Form = "form",
        /// The letter cannot be made.
        Document = "document",
        /// The letter was not finished, since it was stopped.
        Stopped = "stopped",
        /// The signature key cannot be used.
        Key = "key",
        /// The passphrase of the signature key is wrong.
        KeyPassphrase = "key_passphrase",
        /// The seal cannot be made.
        Seal = "seal",
        /// A training key for a real decision.
        TrainingKeyInOffice = "training_key_in_office",
        /// Certificates cannot be read.
        Certificates = "certificates",
        /// A file cannot be read or written.
        File = "file",
        /// A folder where a file was wanted.
        Folder = "folder",
        /// A file that is too large.
        TooLarge = "too_large",
        /// A kind of file that is not taken.
        KindNotTaken = "kind_not_taken",
        /// There is nothing to take back, or nothing to do again.
        NothingToUndo = "nothing_to_undo",
        /// A file that was chosen is no longer at hand.
        NoSuchFile = "no_such_file",
        /// A case that goes on is not archived.
        NotClosed = "not_closed",
        /// Something lies where an archive package was to be written.
        PackageThere = "package_there",
        /// An archive package does not hold.
        Package = "package",
        /// A form for the account of measures is none of the case's.
        Reply = "reply",
    }
}

message! {
    /// The field of a form that does not pass, for the field itself to show.
    FieldFaultJson {
        /// The field's name in the form, such as `authority.email`.
        field: String,
        /// What is wrong with it, without the field's label.
        sentence: BilingualJson,
    }
}

message! {
    /// Why something was not done, for the window.
    WindowFault {
        /// The closed word.
        code: FaultCode,
        /// What to tell the person.
        sentence: BilingualJson,
        /// What stands in the way, when a decision is incomplete or not to be signed yet.
        gaps: Vec<GapJson>,
        /// The field at which it belongs; absent when it concerns the form as a whole, or no form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        field: Option<Box<FieldFaultJson>>,
    }
}
