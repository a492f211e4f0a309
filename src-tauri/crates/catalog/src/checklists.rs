// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads a checklist in one edition and gathers all that is wrong with it. It refuses a requirement that rests on
//! nothing, a question that refers to an unknown provision, a case fact with a typical deficiency, a condition on
//! anything but an earlier question that is graded, and a name that is given twice. Of an office's own checklist it
//! demands days and kinds of case, and lets English be missing.

use crate::EditionFacts;
use crate::fault::{CatalogFault, FaultKind, Hollow, Sort};
use crate::note::{ListNote, Spot};
use crate::provisions::period;
use crate::reader::{Fields, Source, Value};
use domain::case::CaseKind;
use domain::checklist::{
    AskedWhen, Checklist, EditionId, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
};
use domain::law::ProvisionId;
use domain::text::{Bilingual, Line};
use std::collections::{BTreeMap, BTreeSet};

const LIST_KEYS: &[&str] = &["format", "code", "edition", "title", "in_force", "kinds", "section"];
const QUESTION_KEYS: &[&str] = &[
    "id",
    "kind",
    "asked_when",
    "wording",
    "references",
    "evidence",
    "guidance",
    "assess",
    "typical_deficiency",
    "typical_measure",
];

/// What a question asks about, as a file and a draft say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AskedKind {
    /// A requirement on the party.
    Requirement,
    /// A fact about the case.
    CaseFact,
    /// The authority's own judgement.
    OwnJudgement,
}

impl AskedKind {
    const ALL: &'static [(&'static str, Self)] = &[
        ("requirement", Self::Requirement),
        ("case_fact", Self::CaseFact),
        ("own_judgement", Self::OwnJudgement),
    ];

    /// The one spelling in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requirement => "requirement",
            Self::CaseFact => "case_fact",
            Self::OwnJudgement => "own_judgement",
        }
    }
}

impl From<&QuestionKind> for AskedKind {
    fn from(kind: &QuestionKind) -> Self {
        match kind {
            QuestionKind::Requirement { .. } => Self::Requirement,
            QuestionKind::CaseFact => Self::CaseFact,
            QuestionKind::OwnJudgement => Self::OwnJudgement,
        }
    }
}

/// What a checklist is read beside.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'b> {
    /// Which provisions there are.
    pub(crate) known: &'b dyn Fn(&ProvisionId) -> bool,
    /// Which codes belong to shipped checklists.
    pub(crate) shipped: &'b dyn Fn(&str) -> bool,
    /// Which editions of which code have been issued.
    pub(crate) issued: &'b dyn Fn(&str, &str) -> bool,
}

/// What a file came to: the checklist unless something hinders it, and all that there is to say of it.
pub(crate) struct Outcome {
    pub(crate) list: Option<(Checklist, EditionFacts)>,
    pub(crate) notes: Vec<ListNote>,
}

/// Reads the checklist of a file in `folder_code/folder_edition/`; `known` tells which provisions there are.
pub(crate) fn read(
    source: &Source<'_>,
    folder_code: &str,
    folder_edition: &str,
    known: &dyn Fn(&ProvisionId) -> bool,
) -> Result<(Checklist, EditionFacts), CatalogFault> {
    let beside = Beside { known, shipped: &|_| false, issued: &|_, _| false };
    read_all(source, Some((folder_code, folder_edition)), beside).into_result()
}

impl Outcome {
    /// The checklist, or the first fault of the file.
    pub(crate) fn into_result(self) -> Result<(Checklist, EditionFacts), CatalogFault> {
        let first = self.notes.into_iter().find(|note| note.hinders).map(|note| note.fault);
        match (self.list, first) {
            (Some(read), None) => Ok(read),
            (_, Some(fault)) => Err(fault),
            // Nothing is left out without a note that says so.
            (None, None) => Err(crate::files::nothing_in("checklist")),
        }
    }
}

/// Reads a checklist whole, past its first fault.
pub(crate) fn read_all(source: &Source<'_>, folder: Option<(&str, &str)>, beside: Beside<'_>) -> Outcome {
    let mut reading = Reading {
        source,
        beside,
        own: source.sort() == Sort::Own,
        at: Spot::default(),
        seen: BTreeMap::new(),
        graded: BTreeSet::new(),
        notes: Vec::new(),
    };
    let list = reading.list(folder);
    let hindered = reading.notes.iter().any(|note| note.hinders);
    Outcome { list: list.filter(|_| !hindered), notes: reading.notes }
}

/// Lower-case letters, digits and hyphens, at most 60.
fn is_code(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !name.is_empty() && name.len() <= 60 && name.bytes().all(fits)
}

/// Year and month, such as `2026-11`, so that editions sort by age.
fn is_edition(name: &str) -> bool {
    let digit = |b: &u8| b.is_ascii_digit();
    match name.as_bytes() {
        [year @ .., b'-', tens, ones] if year.len() == 4 => {
            let month = (*tens, *ones);
            year.iter().all(digit)
                && digit(tens)
                && digit(ones)
                && month > (b'0', b'0')
                && month <= (b'1', b'2')
        }
        _ => false,
    }
}

/// As a shipped edition, or with the number of a second or later one of the same month, such as `2026-11-2`.
fn is_own_edition(name: &str) -> bool {
    let month = match name.as_bytes() {
        [.., b'-', b'2'..=b'9'] if name.len() == 9 => name.get(..7).unwrap_or_default(),
        _ => name,
    };
    is_edition(month)
}

struct Reading<'r> {
    source: &'r Source<'r>,
    beside: Beside<'r>,
    own: bool,
    at: Spot,
    seen: BTreeMap<QuestionId, usize>,
    // The questions so far that are given a grade.
    graded: BTreeSet<QuestionId>,
    notes: Vec<ListNote>,
}

impl Reading<'_> {
    fn got<T>(&mut self, key: &'static str, read: Result<T, CatalogFault>) -> Option<T> {
        read.map_err(|fault| self.note(key, fault, true)).ok()
    }

    fn note(&mut self, key: &'static str, fault: CatalogFault, hinders: bool) {
        self.notes.push(ListNote { spot: Spot { key: Some(key), ..self.at }, hinders, fault });
    }

    fn words(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Option<Bilingual> {
        let value = self.got(key, fields.take(key))?;
        self.both(key, value)
    }

    fn maybe_words(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Option<Option<Bilingual>> {
        match fields.maybe(key) {
            Some(value) => self.both(key, value).map(Some),
            None => Some(None),
        }
    }

    fn both(&mut self, key: &'static str, value: Value<'_>) -> Option<Bilingual> {
        let (both, lack) = self.got(key, value.at_least_swedish())?;
        if let Some(lack) = lack {
            self.note(key, lack, !self.own);
        }
        Some(both)
    }

    fn list(&mut self, folder: Option<(&str, &str)>) -> Option<(Checklist, EditionFacts)> {
        let mut root = self.got("section", self.source.root(LIST_KEYS))?;
        let edition = self.edition(&mut root, folder);
        let title = self.words(&mut root, "title");
        let in_force = root.maybe("in_force");
        if self.own && in_force.is_none() {
            self.note("in_force", root.fault(FaultKind::MissingKey { key: "in_force" }), true);
        }
        let in_force = self.got("in_force", in_force.map(period).transpose());
        let kinds = self.kinds(&mut root);
        let sections = self.sections(&mut root);
        let untranslated = self.notes.iter().filter(|note| !note.hinders).count();
        let checklist = Checklist { edition: edition?, title: title?, sections: sections?.into() };
        Some((checklist, EditionFacts { in_force: in_force?, kinds: kinds?, untranslated }))
    }

    fn edition(&mut self, root: &mut Fields<'_>, folder: Option<(&str, &str)>) -> Option<EditionId> {
        let code = root.take("code").and_then(|value| {
            let code = named(&value, folder.map(|(code, _)| code), is_code)?;
            let taken = (self.beside.shipped)(code.as_str());
            let kind = FaultKind::CodeOfShipped { code: code.to_string() };
            if taken { Err(value.fault(kind)) } else { Ok(code) }
        });
        let code = self.got("code", code);
        let fits = if self.own { is_own_edition } else { is_edition };
        let edition = root.take("edition").and_then(|value| {
            let edition = named(&value, folder.map(|(_, edition)| edition), fits)?;
            let issued =
                code.as_ref().is_some_and(|code| (self.beside.issued)(code.as_str(), edition.as_str()));
            let kind = FaultKind::EditionIssued { edition: edition.to_string() };
            if issued { Err(value.fault(kind)) } else { Ok(edition) }
        });
        let edition = self.got("edition", edition);
        Some(EditionId { code: code?, edition: edition? })
    }

    fn kinds(&mut self, root: &mut Fields<'_>) -> Option<Vec<CaseKind>> {
        let hollow = root.fault(FaultKind::Empty(Hollow::Kinds));
        let kinds = root.maybe("kinds").map(case_kinds).transpose();
        let kinds = self.got("kinds", kinds)?.unwrap_or_default();
        if self.own && kinds.is_empty() {
            self.note("kinds", hollow, true);
        }
        Some(kinds)
    }

    fn sections(&mut self, root: &mut Fields<'_>) -> Option<Vec<Section>> {
        let hollow = root.fault(FaultKind::Empty(Hollow::Checklist));
        let list = root.maybe("section").map_or(Ok(Vec::new()), Value::list);
        let list = self.got("section", list)?;
        if list.is_empty() {
            self.note("section", hollow, true);
        }
        let mut sections = Vec::with_capacity(list.len());
        for (n, value) in list.into_iter().enumerate() {
            self.at = Spot { section: Some(n), ..Spot::default() };
            sections.push(self.section(value));
        }
        self.at = Spot::default();
        sections.into_iter().collect()
    }

    fn section(&mut self, value: Value<'_>) -> Option<Section> {
        let mut fields = self.got("id", value.fields(&["id", "heading", "question"]))?;
        let id = self.id(&mut fields);
        let heading = self.words(&mut fields, "heading");
        let list = fields.maybe("question").map_or(Ok(Vec::new()), Value::list);
        let list = self.got("question", list)?;
        if list.is_empty() {
            self.note("question", fields.fault(FaultKind::Empty(Hollow::Section)), true);
        }
        let mut questions = Vec::with_capacity(list.len());
        for (n, value) in list.into_iter().enumerate() {
            self.at.question = Some(n);
            questions.push(self.question(value, id.as_ref()));
        }
        self.at.question = None;
        Some(Section { id: id?, heading: heading?, questions: questions.into_iter().collect::<Option<_>>()? })
    }

    fn id(&mut self, fields: &mut Fields<'_>) -> Option<QuestionId> {
        let value = self.got("id", fields.take("id"))?;
        let id = self.got("id", value.name(|name| QuestionId::new(name).ok()))?;
        match self.seen.insert(id.clone(), value.at) {
            None => Some(id),
            Some(first) => {
                let kind = FaultKind::Duplicate {
                    key: "id",
                    name: id.to_string(),
                    first_file: self.source.name().to_owned(),
                    first_line: self.source.line(first),
                };
                self.note("id", value.fault(kind), true);
                None
            }
        }
    }

    fn question(&mut self, value: Value<'_>, section: Option<&QuestionId>) -> Option<Question> {
        let mut fields = self.got("id", value.fields(QUESTION_KEYS))?;
        let id = self.id(&mut fields);
        if let (Some(id), Some(section)) = (&id, section) {
            let within = id.as_str().strip_prefix(section.as_str()).is_some_and(|rest| rest.starts_with('.'));
            if !within {
                let kind = FaultKind::QuestionOutsideSection { section: section.to_string() };
                self.note("id", fields.fault(kind), true);
            }
        }
        let asked = fields.take("kind").and_then(|value| value.word(AskedKind::ALL));
        let asked = self.got("kind", asked);
        let asked_when = fields.maybe("asked_when").map(|value| self.condition(value)).transpose();
        let asked_when = self.got("asked_when", asked_when);
        if let Some(id) = id.as_ref().filter(|_| asked != Some(AskedKind::CaseFact)) {
            self.graded.insert(id.clone());
        }
        let wording = self.words(&mut fields, "wording");
        let references = self.references(&mut fields, asked);
        let evidence = self.words(&mut fields, "evidence");
        let guidance = self.maybe_words(&mut fields, "guidance");
        let assess = fields.maybe("assess").map(|value| self.assess(value, asked));
        let kind = asked.and_then(|asked| self.kind(&mut fields, asked));
        Some(Question {
            id: id?,
            wording: wording?,
            references: references?,
            evidence: evidence?,
            guidance: guidance?,
            assess: match assess {
                Some(read) => Some(read?),
                None => None,
            },
            asked_when: asked_when?,
            kind: kind?,
        })
    }

    // Earlier alone, so that no two questions wait for each other; graded, since nothing else can be told apart.
    fn condition(&self, value: Value<'_>) -> Result<AskedWhen, CatalogFault> {
        let mut fields = value.fields(&["question", "is"])?;
        let named = fields.take("question")?;
        let question = named.name(|name| QuestionId::new(name).ok())?;
        if !self.graded.contains(&question) {
            return Err(named.fault(FaultKind::ConditionOnUngraded { question: question.to_string() }));
        }
        let words = Grade::ALL.map(|grade| (grade.code(), grade));
        let hollow = fields.fault(FaultKind::Empty(Hollow::Condition));
        let mut grades = Vec::new();
        for member in fields.take("is")?.list()? {
            let grade = member.word(&words)?;
            if !grades.contains(&grade) {
                grades.push(grade);
            }
        }
        if grades.is_empty() { Err(hollow) } else { Ok(AskedWhen { question, grades }) }
    }

    fn references(&mut self, fields: &mut Fields<'_>, asked: Option<AskedKind>) -> Option<Vec<ProvisionId>> {
        let value = self.got("references", fields.take("references"))?;
        let none = value.fault(FaultKind::RequirementWithoutReference);
        let list = self.got("references", value.list())?;
        if list.is_empty() && asked == Some(AskedKind::Requirement) {
            self.note("references", none, true);
        }
        let mut references: Vec<(ProvisionId, usize)> = Vec::with_capacity(list.len());
        for member in list {
            let read = member.name(|name| ProvisionId::new(name).ok());
            let Some(id) = self.got("references", read) else { continue };
            if let Some((_, first)) = references.iter().find(|(other, _)| *other == id) {
                let kind = FaultKind::Duplicate {
                    key: "references",
                    name: id.to_string(),
                    first_file: self.source.name().to_owned(),
                    first_line: self.source.line(*first),
                };
                self.note("references", member.fault(kind), true);
            } else if (self.beside.known)(&id) {
                references.push((id, member.at));
            } else {
                self.note("references", member.fault(FaultKind::UnknownProvision { id }), true);
            }
        }
        Some(references.into_iter().map(|(id, _)| id).collect())
    }

    fn assess(&mut self, value: Value<'_>, asked: Option<AskedKind>) -> Option<GradeGuidance> {
        if asked == Some(AskedKind::CaseFact) {
            self.note("assess", value.fault(FaultKind::GradesOfCaseFact), true);
            return None;
        }
        let mut fields = self.got("assess", value.fields(&["met", "partly_met", "not_met"]))?;
        let met = self.words(&mut fields, "met");
        let partly_met = self.words(&mut fields, "partly_met");
        let not_met = self.words(&mut fields, "not_met");
        Some(GradeGuidance { met: met?, partly_met: partly_met?, not_met: not_met? })
    }

    fn kind(&mut self, fields: &mut Fields<'_>, asked: AskedKind) -> Option<QuestionKind> {
        let plain = match asked {
            AskedKind::Requirement => {
                let deficiency = self.words(fields, "typical_deficiency");
                let measure = self.words(fields, "typical_measure");
                return Some(QuestionKind::Requirement {
                    typical_deficiency: deficiency?,
                    typical_measure: measure?,
                });
            }
            AskedKind::CaseFact => QuestionKind::CaseFact,
            AskedKind::OwnJudgement => QuestionKind::OwnJudgement,
        };
        for key in ["typical_deficiency", "typical_measure"] {
            if let Some(value) = fields.maybe(key) {
                self.note(key, value.fault(FaultKind::TypicalTextWithoutRequirement { key }), true);
            }
        }
        Some(plain)
    }
}

fn case_kinds(value: Value<'_>) -> Result<Vec<CaseKind>, CatalogFault> {
    let words = CaseKind::ALL.map(|kind| (kind.code(), kind));
    let mut kinds = Vec::new();
    for member in value.list()? {
        let kind = member.word(&words)?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

// The folder is what people see and copy; were it to differ from the file, an edition could pass for another.
fn named(value: &Value<'_>, folder: Option<&str>, fits: fn(&str) -> bool) -> Result<Line, CatalogFault> {
    let name = value.name(|name| fits(name).then(|| name.to_owned()))?;
    match folder {
        Some(folder) if folder != name => {
            let folder = folder.chars().take(60).collect();
            Err(value.fault(FaultKind::FolderDiffers { key: value.key(), folder }))
        }
        Some(_) | None => value.line(),
    }
}
