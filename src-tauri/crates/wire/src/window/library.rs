// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window and the core say to each other about the library of standard texts.

use super::{BrokenListJson, message, word};
use crate::case_json::{BilingualJson, InstantJson};

word! {
    /// What a standard text is for.
    TextKindCode {
        /// How a deficiency is put.
        Deficiency = "deficiency",
        /// What is required.
        Measure = "measure",
        /// Anything else that is written often.
        Phrase = "phrase",
    }
}

word! {
    /// Where a standard text comes from.
    TextOriginCode {
        /// The program.
        Program = "program",
        /// What a checklist calls typical.
        Checklist = "checklist",
        /// Somebody of the office wrote it in the library.
        Library = "library",
        /// Somebody of the office wrote it in a case.
        Case = "case",
    }
}

word! {
    /// How near a standard text is to what is being written.
    TextNearnessCode {
        /// It is for the question.
        Question = "question",
        /// It is for the checklist of the case.
        Checklist = "checklist",
        /// It is for any case.
        Any = "any",
    }
}

message! {
    /// Who did something to a standard text, and when.
    TextSignatureJson {
        /// Their name.
        name: String,
        /// When.
        at: InstantJson,
        /// Why, where a reason is given.
        because: Option<String>,
    }
}

message! {
    /// A standard text in its last version.
    StandardTextJson {
        /// Its name.
        name: String,
        /// Its version.
        version: u32,
        /// What it is for.
        kind: TextKindCode,
        /// The checklist it is for; null for any.
        checklist: Option<String>,
        /// The question it is for; null for any.
        question: Option<String>,
        /// What it is called.
        title: BilingualJson,
        /// The text.
        text: BilingualJson,
        /// Where it comes from.
        origin: TextOriginCode,
        /// The number of the case it was written in.
        case_number: Option<String>,
        /// Who proposed it; null for what came with the program.
        proposed: Option<TextSignatureJson>,
        /// Who approved it; null for what came with the program.
        approved: Option<TextSignatureJson>,
        /// Who withdrew it, and why; null while it is in use.
        withdrawn: Option<TextSignatureJson>,
    }
}

message! {
    /// A text that somebody has proposed for the library.
    TextProposalJson {
        /// Under which name it is kept.
        proposal: String,
        /// The text that it would be the next version of.
        next_of: Option<String>,
        /// What it is for.
        kind: TextKindCode,
        /// The checklist it is for; null for any.
        checklist: Option<String>,
        /// The question it is for; null for any.
        question: Option<String>,
        /// What it is called.
        title: BilingualJson,
        /// The text.
        text: BilingualJson,
        /// The text as it now stands in the library, where this would be its next version.
        before: Option<BilingualJson>,
        /// The number of the case it was written in.
        case_number: Option<String>,
        /// Who proposed it.
        proposed: TextSignatureJson,
        /// Who sent it back, and why.
        returned: Option<TextSignatureJson>,
        /// Whether it is one's own, and so not for oneself to approve.
        own: bool,
    }
}

message! {
    /// The library: all texts and what is proposed.
    LibraryJson {
        /// The texts in their last versions.
        texts: Vec<StandardTextJson>,
        /// What is proposed, the oldest first.
        proposals: Vec<TextProposalJson>,
        /// Texts of the office that this program cannot read.
        broken: Vec<BrokenListJson>,
    }
}

message! {
    /// Propose a text for the library.
    ProposeText {
        /// The case it was written in; null when it is written in the library.
        case: Option<String>,
        /// The text that it is to be the next version of; null for a new one.
        next_of: Option<String>,
        /// The proposal, sent back, that it replaces.
        instead_of: Option<String>,
        /// What it is for.
        kind: TextKindCode,
        /// The checklist it is for; null for any.
        checklist: Option<String>,
        /// The question it is for; null for any.
        question: Option<String>,
        /// What it is called; the English may be blank.
        title: BilingualJson,
        /// The text; the English may be blank.
        text: BilingualJson,
    }
}

message! {
    /// Approve a proposed text, or send it back.
    AnswerProposal {
        /// Which.
        proposal: String,
        /// Why it is sent back; null to approve it.
        because: Option<String>,
    }
}

message! {
    /// Which proposal a command is about.
    OfProposal {
        /// Under which name it is kept.
        proposal: String,
    }
}

message! {
    /// Withdraw a text of the office, so that it is no longer offered.
    WithdrawText {
        /// Which.
        name: String,
        /// Why.
        because: String,
    }
}

message! {
    /// Ask which standard texts fit what is being written.
    FitTexts {
        /// In which case.
        case: String,
        /// What is being written.
        kind: TextKindCode,
        /// Under which questions.
        questions: Vec<String>,
    }
}

message! {
    /// A standard text that fits, to be copied.
    FittingTextJson {
        /// Name and version, for the act that uses it.
        standard: String,
        /// How near it is.
        nearness: TextNearnessCode,
        /// Where it comes from.
        origin: TextOriginCode,
        /// What it is called.
        title: BilingualJson,
        /// The text.
        text: BilingualJson,
    }
}

message! {
    /// What became of a file of standard texts.
    ImportedTextsJson {
        /// Taken in, by name and version.
        taken: Vec<String>,
        /// Known already.
        known: Vec<String>,
        /// The office has other words under the same name and version, which stand.
        differing: Vec<String>,
    }
}
