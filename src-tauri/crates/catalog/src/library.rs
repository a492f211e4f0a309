// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts: how deficiencies and measures are usually put, and phrases that stand in many
//! letters. A text has a version and says where it comes from; what an office adds has been proposed by one person
//! and approved by another. Whoever uses a text takes a copy, so that a later version changes no case.

use crate::fault::{CatalogFault, FaultKind, Hollow, Sort};
use crate::reader::{Source, Value};
use crate::{Catalog, writer};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::checklist::{Checklist, Question, QuestionId, QuestionKind};
use domain::id::PersonId;
use domain::standard::{TextName, TextRef};
use domain::text::{Bilingual, Line, Text};
use std::collections::BTreeMap;

/// Most bytes of a file of standard texts.
pub const LIBRARY_MOST: usize = 2 * 1024 * 1024;

/// What a standard text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKind {
    /// How a deficiency is put.
    Deficiency,
    /// What is required.
    Measure,
    /// Anything else that is written often.
    Phrase,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Deficiency, Self::Measure, Self::Phrase];

    /// The one spelling in files and to the window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Deficiency => "deficiency",
            Self::Measure => "measure",
            Self::Phrase => "phrase",
        }
    }
}

/// For which questions a text is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TextScope {
    /// Any case.
    #[default]
    Any,
    /// Cases with that checklist, whatever its edition.
    List(Line),
    /// That question of that checklist.
    Question(Line, QuestionId),
}

impl TextScope {
    /// Puts it together; `None` for a question without its checklist.
    #[must_use]
    pub fn of(checklist: Option<Line>, question: Option<QuestionId>) -> Option<Self> {
        match (checklist, question) {
            (None, None) => Some(Self::Any),
            (None, Some(_)) => None,
            (Some(code), None) => Some(Self::List(code)),
            (Some(code), Some(question)) => Some(Self::Question(code, question)),
        }
    }

    /// The checklist, where it is for one.
    #[must_use]
    pub const fn checklist(&self) -> Option<&Line> {
        match self {
            Self::Any => None,
            Self::List(code) | Self::Question(code, _) => Some(code),
        }
    }

    /// The question, where it is for one.
    #[must_use]
    pub const fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Any | Self::List(_) => None,
            Self::Question(_, question) => Some(question),
        }
    }
}

/// Who did something to a text, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub by: PersonId,
    /// Their name then.
    pub name: Line,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a text of an office was first written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the library itself.
    Library,
    /// In the case of that number.
    Case(Line),
}

/// Whether a text may be used, and by whose word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextStanding {
    /// It came with the program: with its library, or as what an edition of a checklist calls typical.
    Shipped,
    /// Of the office, approved by another than the one who proposed it.
    Approved(Approval),
    /// Once approved, and no longer to be used.
    Withdrawn {
        /// How it had been approved.
        approval: Approval,
        /// Who withdrew it.
        by: Signature,
        /// Why.
        because: Text,
    },
}

/// That a text was proposed by one person and approved by another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    origin: Origin,
    proposed: Signature,
    approved: Signature,
}

impl Approval {
    /// `None` when the same person proposed and approved.
    #[must_use]
    pub fn new(origin: Origin, proposed: Signature, approved: Signature) -> Option<Self> {
        (proposed.by != approved.by).then_some(Self { origin, proposed, approved })
    }

    /// Where the text was first written.
    #[must_use]
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Who proposed it.
    #[must_use]
    pub const fn proposed(&self) -> &Signature {
        &self.proposed
    }

    /// Who approved it.
    #[must_use]
    pub const fn approved(&self) -> &Signature {
        &self.approved
    }
}

/// A standard text in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardText {
    /// Its name, the same through all versions.
    pub name: TextName,
    /// Its version, from 1.
    pub version: u32,
    /// What it is for.
    pub kind: TextKind,
    /// For which questions.
    pub scope: TextScope,
    /// What it is called, to find it by.
    pub title: Bilingual,
    /// The text. Where an office has written no English the Swedish stands for it.
    pub text: Bilingual,
    /// Whether it may be used.
    pub standing: TextStanding,
}

impl StandardText {
    /// How what is written after it names it.
    #[must_use]
    pub fn reference(&self) -> TextRef {
        TextRef { name: self.name.clone(), version: self.version }
    }

    /// Whether it may be used.
    #[must_use]
    pub const fn in_use(&self) -> bool {
        !matches!(self.standing, TextStanding::Withdrawn { .. })
    }
}

impl Catalog {
    /// The texts that came with the program, and what the newest edition of each checklist calls typical.
    #[must_use]
    pub fn standard_texts(&self) -> Vec<StandardText> {
        let mut texts = self.texts.clone();
        let mut newest: BTreeMap<&str, &Checklist> = BTreeMap::new();
        for list in self.checklists() {
            newest.insert(list.edition.code.as_str(), list);
        }
        for list in newest.values() {
            let code = &list.edition.code;
            let editions = self.checklists().iter().filter(|one| one.edition.code == *code).count();
            let version = u32::try_from(editions).unwrap_or(u32::MAX);
            texts.extend(list.questions().flat_map(|question| typical(list, version, question)));
        }
        texts
    }
}

// The version of what an edition calls typical is the place of that edition among those of its checklist.
fn typical(list: &Checklist, version: u32, question: &Question) -> Vec<StandardText> {
    let QuestionKind::Requirement { typical_deficiency, typical_measure } = &question.kind else {
        return Vec::new();
    };
    let one = |kind: TextKind, text: &Bilingual| {
        let name = format!("{}-{}-{}", list.edition.code, question.id, kind.code());
        Some(StandardText {
            name: TextName::new(&name).ok()?,
            version,
            kind,
            scope: TextScope::Question(list.edition.code.clone(), question.id.clone()),
            title: question.wording.clone(),
            text: text.clone(),
            standing: TextStanding::Shipped,
        })
    };
    let both = [one(TextKind::Deficiency, typical_deficiency), one(TextKind::Measure, typical_measure)];
    both.into_iter().flatten().collect()
}

const KEYS: &[&str] = &[
    "name",
    "version",
    "kind",
    "checklist",
    "question",
    "title",
    "text",
    "case",
    "proposed",
    "approved",
    "withdrawn",
];
const KINDS: &[(&str, TextKind)] = &[
    (TextKind::Deficiency.code(), TextKind::Deficiency),
    (TextKind::Measure.code(), TextKind::Measure),
    (TextKind::Phrase.code(), TextKind::Phrase),
];

/// Reads an office's file of standard texts, called `name` in its faults. Each was approved; some are withdrawn.
///
/// # Errors
/// [`CatalogFault`] with line and reason.
pub fn read_library(name: &str, bytes: &[u8]) -> Result<Vec<StandardText>, CatalogFault> {
    if bytes.len() > LIBRARY_MOST {
        let kind = FaultKind::TooLarge { most: LIBRARY_MOST as u64 };
        return Err(CatalogFault {
            sort: Sort::Library,
            file: name.to_owned(),
            line: None,
            column: None,
            kind,
        });
    }
    read(&Source::new(Sort::Library, name, bytes)?)
}

pub(crate) fn read(source: &Source<'_>) -> Result<Vec<StandardText>, CatalogFault> {
    let mut root = source.root(&["format", "text"])?;
    let hollow = root.fault(FaultKind::Empty(Hollow::Library));
    let list = root.maybe("text").map_or(Ok(Vec::new()), Value::list)?;
    if list.is_empty() {
        return Err(hollow);
    }
    let mut read: Vec<StandardText> = Vec::with_capacity(list.len());
    let mut first: BTreeMap<TextRef, u32> = BTreeMap::new();
    for value in list {
        let at = value.at;
        let one = standard_text(value, source.sort())?;
        if let Some(first_line) = first.insert(one.reference(), source.line(at)) {
            let name = format!("{} {}", one.name, one.version);
            let first_file = source.name().to_owned();
            return Err(source.fault(at, FaultKind::Duplicate { key: "name", name, first_file, first_line }));
        }
        read.push(one);
    }
    Ok(read)
}

fn standard_text(value: Value<'_>, sort: Sort) -> Result<StandardText, CatalogFault> {
    let mut fields = value.fields(KEYS)?;
    let shipped = sort == Sort::Catalogue;
    let words = |value: Value<'_>| {
        if shipped { value.bilingual() } else { value.at_least_swedish().map(|(both, _)| both) }
    };
    let name = fields.take("name")?.name(|name| TextName::new(name).ok())?;
    let version = fields.take("version")?.whole()?;
    let kind = fields.take("kind")?.word(KINDS)?;
    let checklist = fields.maybe("checklist").map(|value| value.line()).transpose()?;
    let question = fields.maybe("question");
    let question = question.map(|value| value.name(|name| QuestionId::new(name).ok())).transpose()?;
    let scope = TextScope::of(checklist, question);
    let scope = scope.ok_or_else(|| fields.fault(FaultKind::MissingKey { key: "checklist" }))?;
    let title = words(fields.take("title")?)?;
    let text = words(fields.take("text")?)?;
    let standing = if shipped { TextStanding::Shipped } else { standing(&mut fields)? };
    Ok(StandardText { name, version, kind, scope, title, text, standing })
}

fn standing(fields: &mut crate::reader::Fields<'_>) -> Result<TextStanding, CatalogFault> {
    let case = fields.maybe("case").map(|value| value.line()).transpose()?;
    let origin = case.map_or(Origin::Library, Origin::Case);
    let (proposed, _) = signature(fields.take("proposed")?)?;
    let approved = fields.take("approved")?;
    let at = approved.fault(FaultKind::ApprovedByProposer);
    let (approved, _) = signature(approved)?;
    let approval = Approval::new(origin, proposed, approved).ok_or(at)?;
    let Some(withdrawn) = fields.maybe("withdrawn") else { return Ok(TextStanding::Approved(approval)) };
    let missing = withdrawn.fault(FaultKind::MissingKey { key: "because" });
    let (by, because) = signature(withdrawn)?;
    Ok(TextStanding::Withdrawn { approval, by, because: because.ok_or(missing)? })
}

fn signature(value: Value<'_>) -> Result<(Signature, Option<Text>), CatalogFault> {
    let mut fields = value.fields(&["by", "name", "at", "because"])?;
    let one = Signature {
        by: fields.take("by")?.name(|name| PersonId::parse(name).ok())?,
        name: fields.take("name")?.line()?,
        at: fields.take("at")?.instant()?,
    };
    Ok((one, fields.maybe("because").map(|value| value.text("because")).transpose()?))
}

/// Writes a file of standard texts that reads back as them; what came with the program is left out.
#[must_use]
pub fn write_library(all: &[StandardText]) -> String {
    let mut out = "# Myndighetens standardtexter. / Standard texts of the office.\nformat = 1\n".to_owned();
    for one in all {
        let (approval, withdrawn) = match &one.standing {
            TextStanding::Shipped => continue,
            TextStanding::Approved(approval) => (approval, None),
            TextStanding::Withdrawn { approval, by, because } => (approval, Some((by, because))),
        };
        out.push_str("\n[[text]]\n");
        out.push_str(&writer::line("name", one.name.as_str()));
        out.push_str(&format!("version = {}\n", one.version));
        out.push_str(&writer::line("kind", one.kind.code()));
        out.extend(one.scope.checklist().map(|code| writer::line("checklist", code.as_str())));
        out.extend(one.scope.question().map(|id| writer::line("question", id.as_str())));
        out.push_str(&both("title", &one.title));
        out.push_str(&both("text", &one.text));
        if let Origin::Case(number) = approval.origin() {
            out.push_str(&writer::line("case", number.as_str()));
        }
        out.push_str(&signed("proposed", approval.proposed(), None));
        out.push_str(&signed("approved", approval.approved(), None));
        out.extend(withdrawn.map(|(by, because)| signed("withdrawn", by, Some(because))));
    }
    out
}

fn both(key: &str, words: &Bilingual) -> String {
    let sv = writer::quoted(words.sv.as_str());
    if words.en == words.sv {
        return format!("{key} = {{ sv = {sv} }}\n");
    }
    format!("{key} = {{ sv = {sv}, en = {} }}\n", writer::quoted(words.en.as_str()))
}

fn signed(key: &str, by: &Signature, because: Option<&Text>) -> String {
    let (id, name) = (writer::quoted(&by.by.to_string()), writer::quoted(by.name.as_str()));
    let at = by.at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    let because =
        because.map_or_else(String::new, |text| format!(", because = {}", writer::quoted(text.as_str())));
    format!("{key} = {{ by = {id}, name = {name}, at = {at}{because} }}\n")
}
