// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window and the core say to each other about the checklists of an office: the list that somebody is
//! writing, with every field as it was typed, and what there is to say of it.

use super::message;
use crate::answers::ChecklistRowJson;
use crate::case_json::{AskedWhenJson, AssessmentCode, BilingualJson, QuestionKindCode};
use crate::codes::CaseKindCode;
use domain::checklist::Grade;

message! {
    /// A checklist in the making, finished or not.
    ListDraftJson {
        /// Its code.
        code: String,
        /// Its edition.
        edition: String,
        /// What it is called.
        title: BilingualJson,
        /// First day in force, as typed.
        from: String,
        /// Last day in force, as typed; blank while it goes on.
        to: String,
        /// The kinds of case it is written for.
        kinds: Vec<CaseKindCode>,
        /// Its parts in order.
        sections: Vec<SectionDraftJson>,
    }
}

message! {
    /// A section in the making.
    SectionDraftJson {
        /// Its number.
        id: String,
        /// Its heading.
        heading: BilingualJson,
        /// Its questions in order.
        questions: Vec<QuestionDraftJson>,
    }
}

message! {
    /// A question in the making. Texts that its kind does not take are kept and never issued.
    QuestionDraftJson {
        /// Its number.
        id: String,
        /// What it asks about.
        kind: QuestionKindCode,
        /// When it is asked; null when always.
        asked_when: Option<AskedWhenJson>,
        /// The question.
        wording: BilingualJson,
        /// What it rests on, by the names of provisions.
        references: Vec<String>,
        /// What to ask for.
        evidence: BilingualJson,
        /// How to go about it.
        guidance: BilingualJson,
        /// When it is fulfilled.
        met: BilingualJson,
        /// When it is fulfilled in part.
        partly_met: BilingualJson,
        /// When it is not fulfilled.
        not_met: BilingualJson,
        /// How the deficiency is typically put.
        typical_deficiency: BilingualJson,
        /// What is typically required.
        typical_measure: BilingualJson,
    }
}

message! {
    /// A remark on a checklist in the making.
    ListNoteJson {
        /// The section, from 0; null for what the list says as a whole.
        section: Option<usize>,
        /// The question in its section, from 0; null for what the section says as a whole.
        question: Option<usize>,
        /// The field, by its name in the file.
        field: String,
        /// The number of the section or the question; blank for the list as a whole.
        place: String,
        /// What the field is called.
        name: BilingualJson,
        /// Whether the list cannot be issued because of it.
        hinders: bool,
        /// What is wrong.
        sentence: BilingualJson,
    }
}

message! {
    /// A checklist in the making as it is kept, and what there is to say of it.
    KeptListJson {
        /// Under which name it is kept.
        draft: String,
        /// The list.
        list: ListDraftJson,
        /// What there is to say of it, in its order.
        notes: Vec<ListNoteJson>,
    }
}

message! {
    /// A checklist that can be chosen, on the shelf of all lists.
    ShelvedListJson {
        /// Its row.
        row: ChecklistRowJson,
        /// Whether the office has issued it; otherwise it came with the program.
        own: bool,
        /// How many of its texts stand in Swedish alone.
        untranslated: usize,
    }
}

message! {
    /// A checklist that the office has issued and this program cannot use.
    BrokenListJson {
        /// Code and edition.
        name: String,
        /// Why.
        sentence: BilingualJson,
    }
}

message! {
    /// A row of the checklists in the making.
    DraftRowJson {
        /// Under which name it is kept.
        draft: String,
        /// Its code, as typed.
        code: String,
        /// Its edition, as typed.
        edition: String,
        /// What it is called, as typed.
        title: BilingualJson,
        /// How many questions it has.
        questions: usize,
        /// How many remarks hinder that it is issued.
        hinders: usize,
    }
}

message! {
    /// All checklists: those that can be chosen, those that cannot be used and those in the making.
    ShelfJson {
        /// Those that can be chosen, by code and edition.
        lists: Vec<ShelvedListJson>,
        /// Those that cannot be used.
        broken: Vec<BrokenListJson>,
        /// Those in the making.
        drafts: Vec<DraftRowJson>,
    }
}

message! {
    /// One edition of a checklist.
    OfList {
        /// Its code.
        code: String,
        /// The edition.
        edition: String,
    }
}

message! {
    /// Begin a checklist.
    NewList {
        /// The edition that it is a copy of; an empty list by default.
        from: Option<OfList>,
        /// Whether it is the next edition of that list rather than a list of its own.
        next: bool,
    }
}

message! {
    /// A checklist in the making.
    OfListDraft {
        /// Under which name it is kept.
        draft: String,
    }
}

message! {
    /// Keep a checklist in the making as it now stands.
    KeepList {
        /// Under which name it is kept.
        draft: String,
        /// The list.
        list: ListDraftJson,
    }
}

message! {
    /// An answer that is given to try a list and thrown away.
    TriedAnswerJson {
        /// The question, by its number.
        question: String,
        /// How it was graded.
        grade: AssessmentCode,
    }
}

message! {
    /// Ask which questions a list asks when these answers are given.
    TryList {
        /// The list.
        list: ListDraftJson,
        /// The answers.
        answers: Vec<TriedAnswerJson>,
    }
}

impl From<AssessmentCode> for Grade {
    fn from(code: AssessmentCode) -> Self {
        match code {
            AssessmentCode::Met => Self::Met,
            AssessmentCode::PartlyMet => Self::PartlyMet,
            AssessmentCode::NotMet => Self::NotMet,
            AssessmentCode::NotApplicable => Self::NotApplicable,
            AssessmentCode::NotExamined => Self::NotExamined,
        }
    }
}
