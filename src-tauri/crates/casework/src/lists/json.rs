// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A checklist in the making as it crosses to the window and as it is kept, field by field.

use catalog::{AskedKind, ConditionDraft, ListDraft, ListNote, QuestionDraft, SectionDraft, Words};
use domain::text::Language;
use wire::case_json::{AskedWhenJson, BilingualJson, QuestionKindCode};
use wire::window::{ListDraftJson, ListNoteJson, QuestionDraftJson, SectionDraftJson};

/// The list as the window has it.
#[must_use]
pub fn draft_json(list: &ListDraft) -> ListDraftJson {
    let section = |one: &SectionDraft| SectionDraftJson {
        id: one.id.clone(),
        heading: said(&one.heading),
        questions: one.questions.iter().map(question_json).collect(),
    };
    ListDraftJson {
        code: list.code.clone(),
        edition: list.edition.clone(),
        title: said(&list.title),
        from: list.from.clone(),
        to: list.to.clone(),
        kinds: list.kinds.iter().copied().map(Into::into).collect(),
        sections: list.sections.iter().map(section).collect(),
    }
}

/// The list as the catalogue has it.
#[must_use]
pub fn draft_of(json: &ListDraftJson) -> ListDraft {
    let section = |one: &SectionDraftJson| SectionDraft {
        id: one.id.clone(),
        heading: words(&one.heading),
        questions: one.questions.iter().map(question_of).collect(),
    };
    ListDraft {
        code: json.code.clone(),
        edition: json.edition.clone(),
        title: words(&json.title),
        from: json.from.clone(),
        to: json.to.clone(),
        kinds: json.kinds.iter().copied().map(Into::into).collect(),
        sections: json.sections.iter().map(section).collect(),
    }
}

/// A remark on the list, with its place in words.
#[must_use]
pub fn note_json(list: &ListDraft, note: &ListNote) -> ListNoteJson {
    let both =
        |said: &dyn Fn(Language) -> String| BilingualJson { sv: said(Language::Sv), en: said(Language::En) };
    ListNoteJson {
        section: note.spot.section,
        question: note.spot.question,
        field: note.spot.key.unwrap_or_default().to_owned(),
        place: list.place(note),
        name: both(&|language| note.field(language).to_owned()),
        hinders: note.hinders,
        sentence: both(&|language| note.sentence(language)),
    }
}

fn question_json(one: &QuestionDraft) -> QuestionDraftJson {
    let kind = match one.kind {
        AskedKind::Requirement => QuestionKindCode::Requirement,
        AskedKind::CaseFact => QuestionKindCode::CaseFact,
        AskedKind::OwnJudgement => QuestionKindCode::OwnJudgement,
    };
    let asked_when = one.asked_when.as_ref().map(|condition| AskedWhenJson {
        question: condition.question.clone(),
        grades: condition.grades.iter().copied().map(Into::into).collect(),
    });
    QuestionDraftJson {
        id: one.id.clone(),
        kind,
        asked_when,
        wording: said(&one.wording),
        references: one.references.clone(),
        evidence: said(&one.evidence),
        guidance: said(&one.guidance),
        met: said(&one.met),
        partly_met: said(&one.partly_met),
        not_met: said(&one.not_met),
        typical_deficiency: said(&one.typical_deficiency),
        typical_measure: said(&one.typical_measure),
    }
}

fn question_of(one: &QuestionDraftJson) -> QuestionDraft {
    let kind = match one.kind {
        QuestionKindCode::Requirement => AskedKind::Requirement,
        QuestionKindCode::CaseFact => AskedKind::CaseFact,
        QuestionKindCode::OwnJudgement => AskedKind::OwnJudgement,
    };
    let asked_when = one.asked_when.as_ref().map(|condition| ConditionDraft {
        question: condition.question.clone(),
        grades: condition.grades.iter().copied().map(Into::into).collect(),
    });
    QuestionDraft {
        id: one.id.clone(),
        kind,
        asked_when,
        wording: words(&one.wording),
        references: one.references.clone(),
        evidence: words(&one.evidence),
        guidance: words(&one.guidance),
        met: words(&one.met),
        partly_met: words(&one.partly_met),
        not_met: words(&one.not_met),
        typical_deficiency: words(&one.typical_deficiency),
        typical_measure: words(&one.typical_measure),
    }
}

fn said(words: &Words) -> BilingualJson {
    BilingualJson { sv: words.sv.clone(), en: words.en.clone() }
}

fn words(json: &BilingualJson) -> Words {
    Words { sv: json.sv.clone(), en: json.en.clone() }
}
