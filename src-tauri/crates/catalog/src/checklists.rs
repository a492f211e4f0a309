// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads a checklist in one edition. It refuses a requirement that rests on nothing, a question that refers
//! to an unknown provision, a case fact with a typical deficiency, a condition on anything but an earlier question that
//! is graded, and a name that is given twice.

use crate::EditionFacts;
use crate::fault::{CatalogFault, FaultKind, Hollow};
use crate::provisions::period;
use crate::reader::{Fields, Source, Value};
use domain::case::CaseKind;
use domain::checklist::{
    AskedWhen, Checklist, EditionId, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
};
use domain::law::ProvisionId;
use domain::text::Line;
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

#[derive(Clone, Copy)]
enum Kind {
    Requirement,
    CaseFact,
    OwnJudgement,
}

const KINDS: &[(&str, Kind)] = &[
    ("requirement", Kind::Requirement),
    ("case_fact", Kind::CaseFact),
    ("own_judgement", Kind::OwnJudgement),
];

/// Reads the checklist of a file in `folder_code/folder_edition/`; `known` tells which provisions there are.
pub(crate) fn read(
    source: &Source<'_>,
    folder_code: &str,
    folder_edition: &str,
    known: &dyn Fn(&ProvisionId) -> bool,
) -> Result<(Checklist, EditionFacts), CatalogFault> {
    let mut root = source.root(LIST_KEYS)?;
    let code = named(root.take("code")?, folder_code, is_code)?;
    let edition = named(root.take("edition")?, folder_edition, is_edition)?;
    let title = root.take("title")?.bilingual()?;
    let in_force = root.maybe("in_force").map(period).transpose()?;
    let kinds = root.maybe("kinds").map(case_kinds).transpose()?.unwrap_or_default();
    let hollow = root.fault(FaultKind::Empty(Hollow::Checklist));
    let list = match root.maybe("section") {
        Some(value) => value.list()?,
        None => return Err(hollow),
    };
    if list.is_empty() {
        return Err(hollow);
    }
    let mut reading = Reading { source, known, seen: BTreeMap::new(), graded: BTreeSet::new() };
    let sections = list.into_iter().map(|value| reading.section(value)).collect::<Result<_, _>>()?;
    let checklist = Checklist { edition: EditionId { code, edition }, title, sections };
    Ok((checklist, EditionFacts { in_force, kinds }))
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
fn named(value: Value<'_>, folder: &str, fits: fn(&str) -> bool) -> Result<Line, CatalogFault> {
    let name = value.name(|name| fits(name).then(|| name.to_owned()))?;
    if name == folder {
        value.line()
    } else {
        let folder = folder.chars().take(60).collect();
        Err(value.fault(FaultKind::FolderDiffers { key: value.key(), folder }))
    }
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

struct Reading<'r> {
    source: &'r Source<'r>,
    known: &'r dyn Fn(&ProvisionId) -> bool,
    seen: BTreeMap<QuestionId, usize>,
    // The questions so far that are given a grade.
    graded: BTreeSet<QuestionId>,
}

impl Reading<'_> {
    fn section(&mut self, value: Value<'_>) -> Result<Section, CatalogFault> {
        let mut fields = value.fields(&["id", "heading", "question"])?;
        let id = self.id(&mut fields)?;
        let heading = fields.take("heading")?.bilingual()?;
        let list = fields.maybe("question").map_or(Ok(Vec::new()), Value::list)?;
        if list.is_empty() {
            return Err(fields.fault(FaultKind::Empty(Hollow::Section)));
        }
        let questions =
            list.into_iter().map(|value| self.question(value, &id)).collect::<Result<_, CatalogFault>>()?;
        Ok(Section { id, heading, questions })
    }

    fn id(&mut self, fields: &mut Fields<'_>) -> Result<QuestionId, CatalogFault> {
        let value = fields.take("id")?;
        let id = value.name(|name| QuestionId::new(name).ok())?;
        match self.seen.insert(id.clone(), value.at) {
            None => Ok(id),
            Some(first) => Err(value.fault(FaultKind::Duplicate {
                key: "id",
                name: id.to_string(),
                first_file: self.source.name().to_owned(),
                first_line: self.source.line(first),
            })),
        }
    }

    fn question(&mut self, value: Value<'_>, section: &QuestionId) -> Result<Question, CatalogFault> {
        let mut fields = value.fields(QUESTION_KEYS)?;
        let id = self.id(&mut fields)?;
        let within = id.as_str().strip_prefix(section.as_str()).is_some_and(|rest| rest.starts_with('.'));
        if !within {
            return Err(fields.fault(FaultKind::QuestionOutsideSection { section: section.to_string() }));
        }
        let asked = fields.take("kind")?.word(KINDS)?;
        let asked_when = fields.maybe("asked_when").map(|value| self.condition(value)).transpose()?;
        if !matches!(asked, Kind::CaseFact) {
            self.graded.insert(id.clone());
        }
        Ok(Question {
            id,
            wording: fields.take("wording")?.bilingual()?,
            references: self.references(&mut fields, asked)?,
            evidence: fields.take("evidence")?.bilingual()?,
            guidance: fields.maybe("guidance").map(Value::bilingual).transpose()?,
            assess: fields.maybe("assess").map(|value| assess(value, asked)).transpose()?,
            asked_when,
            kind: kind(&mut fields, asked)?,
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

    fn references(&self, fields: &mut Fields<'_>, asked: Kind) -> Result<Vec<ProvisionId>, CatalogFault> {
        let value = fields.take("references")?;
        let none = value.fault(FaultKind::RequirementWithoutReference);
        let list = value.list()?;
        if list.is_empty() && matches!(asked, Kind::Requirement) {
            return Err(none);
        }
        let mut references: Vec<(ProvisionId, usize)> = Vec::with_capacity(list.len());
        for member in list {
            let id = member.name(|name| ProvisionId::new(name).ok())?;
            if let Some((_, first)) = references.iter().find(|(other, _)| *other == id) {
                return Err(member.fault(FaultKind::Duplicate {
                    key: "references",
                    name: id.to_string(),
                    first_file: self.source.name().to_owned(),
                    first_line: self.source.line(*first),
                }));
            }
            if !(self.known)(&id) {
                return Err(member.fault(FaultKind::UnknownProvision { id }));
            }
            references.push((id, member.at));
        }
        Ok(references.into_iter().map(|(id, _)| id).collect())
    }
}

fn assess(value: Value<'_>, asked: Kind) -> Result<GradeGuidance, CatalogFault> {
    if matches!(asked, Kind::CaseFact) {
        return Err(value.fault(FaultKind::GradesOfCaseFact));
    }
    let mut fields = value.fields(&["met", "partly_met", "not_met"])?;
    Ok(GradeGuidance {
        met: fields.take("met")?.bilingual()?,
        partly_met: fields.take("partly_met")?.bilingual()?,
        not_met: fields.take("not_met")?.bilingual()?,
    })
}

fn kind(fields: &mut Fields<'_>, asked: Kind) -> Result<QuestionKind, CatalogFault> {
    let plain = match asked {
        Kind::Requirement => {
            return Ok(QuestionKind::Requirement {
                typical_deficiency: fields.take("typical_deficiency")?.bilingual()?,
                typical_measure: fields.take("typical_measure")?.bilingual()?,
            });
        }
        Kind::CaseFact => QuestionKind::CaseFact,
        Kind::OwnJudgement => QuestionKind::OwnJudgement,
    };
    for key in ["typical_deficiency", "typical_measure"] {
        if let Some(value) = fields.maybe(key) {
            return Err(value.fault(FaultKind::TypicalTextWithoutRequirement { key }));
        }
    }
    Ok(plain)
}
