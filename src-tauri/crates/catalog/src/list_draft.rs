// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A checklist that somebody is writing: every field as it was typed, finished or not. It is written as the file that
//! the reader takes, so that a draft is judged by the same rules as a file, and a list that was written reads back as
//! what it was.

use crate::checklists::AskedKind;
use crate::writer::{line, quoted};
use crate::{EditionFacts, ListNote, Spot};
use chrono::NaiveDate;
use domain::case::CaseKind;
use domain::checklist::{AskedWhen, Checklist, Grade, Question, QuestionId, QuestionKind, Section, is_asked};
use domain::text::{Bilingual, Language};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A text in both languages as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Swedish.
    pub sv: String,
    /// English; blank where nobody has translated it.
    pub en: String,
}

/// A checklist in the making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListDraft {
    /// Its code.
    pub code: String,
    /// Its edition.
    pub edition: String,
    /// What it is called.
    pub title: Words,
    /// First day in force.
    pub from: String,
    /// Last day in force; blank while it goes on.
    pub to: String,
    /// The kinds of case it is written for.
    pub kinds: Vec<CaseKind>,
    /// Its parts in order.
    pub sections: Vec<SectionDraft>,
}

/// A section in the making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionDraft {
    /// Its number.
    pub id: String,
    /// Its heading.
    pub heading: Words,
    /// Its questions in order.
    pub questions: Vec<QuestionDraft>,
}

/// A question in the making. Texts that its kind does not take stay here and are left out of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionDraft {
    /// Its number.
    pub id: String,
    /// What it asks about.
    pub kind: AskedKind,
    /// When it is asked; always where nothing is said.
    pub asked_when: Option<ConditionDraft>,
    /// The question.
    pub wording: Words,
    /// What it rests on, by the names of provisions.
    pub references: Vec<String>,
    /// What to ask for.
    pub evidence: Words,
    /// How to go about it.
    pub guidance: Words,
    /// When it is fulfilled.
    pub met: Words,
    /// When it is fulfilled in part.
    pub partly_met: Words,
    /// When it is not fulfilled.
    pub not_met: Words,
    /// How the deficiency is typically put.
    pub typical_deficiency: Words,
    /// What is typically required.
    pub typical_measure: Words,
}

/// A condition in the making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConditionDraft {
    /// The earlier question.
    pub question: String,
    /// The grades with which this one is asked.
    pub grades: Vec<Grade>,
}

impl ListDraft {
    /// A checklist as one begins to change it.
    #[must_use]
    pub fn of(list: &Checklist, facts: &EditionFacts) -> Self {
        // A text without English was read with the Swedish in its place.
        let translated = facts.untranslated == 0;
        let words = |both: &Bilingual| Words {
            sv: both.get(Language::Sv).to_owned(),
            en: if translated || both.sv != both.en {
                both.get(Language::En).to_owned()
            } else {
                String::new()
            },
        };
        let section = |section: &Section| SectionDraft {
            id: section.id.to_string(),
            heading: words(&section.heading),
            questions: section.questions.iter().map(|one| question(one, &words)).collect(),
        };
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            code: list.edition.code.to_string(),
            edition: list.edition.edition.to_string(),
            title: words(&list.title),
            from: day(facts.in_force.as_ref().map(domain::law::Period::from)),
            to: day(facts.in_force.as_ref().and_then(domain::law::Period::to)),
            kinds: facts.kinds.clone(),
            sections: list.sections.iter().map(section).collect(),
        }
    }

    /// The file of the list, readable and in one fixed order.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = String::from("format = 1\n");
        out.push_str(&line("code", &self.code));
        out.push_str(&line("edition", &self.edition));
        put(&mut out, "title", &self.title);
        if !self.from.trim().is_empty() || !self.to.trim().is_empty() {
            out.push_str(&format!("in_force = {}\n", days(&self.from, &self.to)));
        }
        let kinds: Vec<String> = self.kinds.iter().map(|kind| quoted(kind.code())).collect();
        out.push_str(&format!("kinds = [{}]\n", kinds.join(", ")));
        for section in &self.sections {
            out.push_str("\n[[section]]\n");
            out.push_str(&line("id", &section.id));
            put(&mut out, "heading", &section.heading);
            for question in &section.questions {
                question.write(&mut out);
            }
        }
        out
    }

    /// Which questions are asked when these answers are given, in the order of the list: as a case would ask them. A
    /// number that stands twice means the first.
    #[must_use]
    pub fn asked(&self, answers: &BTreeMap<String, Grade>) -> Vec<bool> {
        let conditions: Vec<Option<AskedWhen>> = self.questions().map(|one| one.condition()).collect();
        let mut by_id: BTreeMap<&str, Option<&AskedWhen>> = BTreeMap::new();
        for (one, condition) in self.questions().zip(&conditions) {
            by_id.entry(one.id.as_str()).or_insert(condition.as_ref());
        }
        let of = |id: &QuestionId| by_id.get(id.as_str()).copied().flatten();
        let grade = |id: &QuestionId| answers.get(id.as_str()).copied();
        conditions.iter().map(|condition| is_asked(condition.as_ref(), of, grade)).collect()
    }

    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionDraft> {
        self.sections.iter().flat_map(|section| section.questions.iter())
    }

    /// What the place of a note is called: the number of the section or the question as typed, or its order where it
    /// has none.
    #[must_use]
    pub fn place(&self, note: &ListNote) -> String {
        let Spot { section: Some(n), question, .. } = note.spot else { return String::new() };
        let ordered =
            |id: &str, n: usize| if id.trim().is_empty() { format!("{}", n + 1) } else { id.to_owned() };
        let Some(section) = self.sections.get(n) else { return String::new() };
        let own = ordered(&section.id, n);
        match question {
            None => own,
            Some(m) => section.questions.get(m).map_or(own.clone(), |one| {
                if one.id.trim().is_empty() { format!("{own}.{}", m + 1) } else { one.id.clone() }
            }),
        }
    }
}

impl Default for QuestionDraft {
    fn default() -> Self {
        let none = Words::default;
        Self {
            id: String::new(),
            kind: AskedKind::Requirement,
            asked_when: None,
            wording: none(),
            references: Vec::new(),
            evidence: none(),
            guidance: none(),
            met: none(),
            partly_met: none(),
            not_met: none(),
            typical_deficiency: none(),
            typical_measure: none(),
        }
    }
}

impl QuestionDraft {
    fn condition(&self) -> Option<AskedWhen> {
        let found = self.asked_when.as_ref()?;
        let question = QuestionId::new(&found.question).ok()?;
        Some(AskedWhen { question, grades: found.grades.clone() })
    }

    fn write(&self, out: &mut String) {
        out.push_str("\n[[section.question]]\n");
        out.push_str(&line("id", &self.id));
        out.push_str(&line("kind", self.kind.code()));
        if let Some(condition) = &self.asked_when {
            let grades: Vec<String> = condition.grades.iter().map(|grade| quoted(grade.code())).collect();
            let (named, grades) = (quoted(&condition.question), grades.join(", "));
            out.push_str(&format!("asked_when = {{ question = {named}, is = [{grades}] }}\n"));
        }
        put(out, "wording", &self.wording);
        let references: Vec<String> = self.references.iter().map(|id| quoted(id)).collect();
        out.push_str(&format!("references = [{}]\n", references.join(", ")));
        put(out, "evidence", &self.evidence);
        put(out, "guidance", &self.guidance);
        if self.kind != AskedKind::CaseFact {
            put(out, "assess.met", &self.met);
            put(out, "assess.partly_met", &self.partly_met);
            put(out, "assess.not_met", &self.not_met);
        }
        if self.kind == AskedKind::Requirement {
            put(out, "typical_deficiency", &self.typical_deficiency);
            put(out, "typical_measure", &self.typical_measure);
        }
    }
}

fn question(one: &Question, words: &dyn Fn(&Bilingual) -> Words) -> QuestionDraft {
    let maybe = |both: Option<&Bilingual>| both.map(words).unwrap_or_default();
    let assess = one.assess.as_ref();
    let (deficiency, measure) = match &one.kind {
        QuestionKind::Requirement { typical_deficiency, typical_measure } => {
            (words(typical_deficiency), words(typical_measure))
        }
        QuestionKind::CaseFact | QuestionKind::OwnJudgement => (Words::default(), Words::default()),
    };
    QuestionDraft {
        id: one.id.to_string(),
        kind: (&one.kind).into(),
        asked_when: one.asked_when.as_ref().map(|condition| ConditionDraft {
            question: condition.question.to_string(),
            grades: condition.grades.clone(),
        }),
        wording: words(&one.wording),
        references: one.references.iter().map(ToString::to_string).collect(),
        evidence: words(&one.evidence),
        guidance: maybe(one.guidance.as_ref()),
        met: maybe(assess.map(|all| &all.met)),
        partly_met: maybe(assess.map(|all| &all.partly_met)),
        not_met: maybe(assess.map(|all| &all.not_met)),
        typical_deficiency: deficiency,
        typical_measure: measure,
    }
}

// A text that is not there is not written, so that the reader can say that it is missing.
fn put(out: &mut String, key: &str, words: &Words) {
    for (language, text) in [("sv", &words.sv), ("en", &words.en)] {
        if !text.trim().is_empty() {
            let _ = writeln!(out, "{key}.{language} = {}", quoted(text));
        }
    }
}

// What is no day is written as the text it is, and refused by the reader as such.
fn days(from: &str, to: &str) -> String {
    let day = |text: &str| match text.trim().parse::<NaiveDate>() {
        Ok(day) if day.to_string() == text.trim() => day.to_string(),
        _ => quoted(text),
    };
    match (from.trim(), to.trim()) {
        ("", to) => format!("{{ to = {} }}", day(to)),
        (from, "") => format!("{{ from = {} }}", day(from)),
        (from, to) => format!("{{ from = {}, to = {} }}", day(from), day(to)),
    }
}
