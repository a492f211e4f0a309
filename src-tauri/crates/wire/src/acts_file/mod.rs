// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A case as a file of acts: TOML, `format = 1`, the people, and one `[[act]]` after another, each with when,
//! by whom and what. Reading it refuses unknown fields and words, people and handles that do not fit, and
//! times that go backwards; whether an act may follow another is the case's own matter.

mod fault;
mod node;
#[cfg(test)]
mod tests;

pub use fault::{ActsFault, ActsFaultKind, Wanted};

use crate::act::{ActDto, ActFault, Doing, EntryDto, PutRecord, Surroundings, short};
use crate::codes::RoleCode;
use chrono::{DateTime, Utc};
use domain::person::Role;
use domain::register::DrawFault;
use domain::text::Line;
use node::{Entry, Lines, Misfit, Node, Value};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::de::DeTable;

/// A person of an acts file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePerson {
    /// The handle that acts use.
    pub handle: String,
    /// Name.
    pub name: Line,
    /// Title.
    pub title: Line,
    /// The role in the case.
    pub role: Role,
}

/// An act of an acts file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAct {
    /// The line it begins on.
    pub line: usize,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// The handle of who did it.
    pub by: String,
    /// The handle of whom it was recorded for, when not for the one who did it.
    pub on_behalf_of: Option<String>,
    /// What was done.
    pub act: ActDto,
    file: String,
    lines: BTreeMap<String, usize>,
}

/// An acts file whose form has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActsFile {
    /// The file's name, as its faults give it.
    pub file: String,
    /// What the file is called.
    pub title: Line,
    /// The people, in the order of the file.
    pub people: Vec<FilePerson>,
    /// The acts, in the order of the file; there is at least one.
    pub acts: Vec<FileAct>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonForm {
    name: String,
    title: String,
    role: RoleCode,
}

const TOP: &[&str] = &["format", "title", "people", "act"];
const HANDLE_MOST: usize = 40;

impl ActsFile {
    /// Most bytes of an acts file; evidence lies in files of its own.
    pub const MOST: usize = 5_000_000;

    /// Reads the bytes of an acts file.
    ///
    /// # Errors
    /// [`ActsFault`] with the line of the first fault.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, ActsFault> {
        let fault = |line, kind| ActsFault { file: file.to_owned(), line, kind };
        if bytes.len() > Self::MOST {
            return Err(fault(1, ActsFaultKind::TooLarge { most: Self::MOST }));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::parse(file, text),
            Err(broken) => {
                let sound = bytes.get(..broken.valid_up_to()).unwrap_or_default();
                let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
                Err(fault(line, ActsFaultKind::NotUtf8))
            }
        }
    }

    /// Reads the text of an acts file.
    ///
    /// # Errors
    /// [`ActsFault`] with the line of the first fault.
    pub fn parse(file: &str, text: &str) -> Result<Self, ActsFault> {
        parse(file, text).map_err(|(line, kind)| ActsFault { file: file.to_owned(), line, kind })
    }

    /// The person of a handle.
    #[must_use]
    pub fn person(&self, handle: &str) -> Option<&FilePerson> {
        self.people.iter().find(|person| person.handle == handle)
    }

    /// The place of the act that makes what a handle stands for.
    #[must_use]
    pub fn making(&self, handle: &str) -> Option<usize> {
        self.acts.iter().position(|act| act.act.handle().is_some_and(|(_, made)| made == handle))
    }
}

impl FileAct {
    /// Reads the act, with every field through the domain's doors.
    ///
    /// # Errors
    /// [`ActsFault`] with the line of the field at fault.
    pub fn into_domain(self, around: &mut dyn Surroundings) -> Result<Doing, ActsFault> {
        let Self { act, file, lines, line, .. } = self;
        act.into_domain(around).map_err(|fault| {
            let line = field(&fault).and_then(|key| lines.get(key)).copied().unwrap_or(line);
            ActsFault { file, line, kind: ActsFaultKind::Act(fault) }
        })
    }
}

type Fault = (usize, ActsFaultKind);

fn parse(file: &str, text: &str) -> Result<ActsFile, Fault> {
    if text.len() > ActsFile::MOST {
        return Err((1, ActsFaultKind::TooLarge { most: ActsFile::MOST }));
    }
    let lines = Lines::new(text);
    let table = DeTable::parse(text).map_err(|fault| syntax(text, &lines, &fault))?;
    let root = table.into_inner().into_iter().map(|(key, value)| Entry {
        line: lines.at(key.span().start),
        key: key.into_inner().into_owned(),
        node: Node::new(value, &lines),
    });
    let mut root: Vec<Entry> = root.collect();
    root.sort_by_key(|entry| entry.line);
    format(&root)?;
    if let Some(entry) = root.iter().find(|entry| !TOP.contains(&entry.key.as_str())) {
        let field = short(&entry.key);
        return Err((entry.line, ActsFaultKind::UnknownField { field, allowed: TOP }));
    }
    let mut take = |key: &'static str| {
        let at = root.iter().position(|entry| entry.key == key);
        at.map(|at| root.remove(at)).ok_or((1, ActsFaultKind::MissingField { field: key }))
    };
    let title = take("title")?;
    let title = words("title", title)?;
    let people = take("people")?;
    let acts = take("act")?;
    let mut handles = BTreeMap::new();
    let people = persons(people, &mut handles)?;
    let acts = performed(file, acts, &people, &mut handles)?;
    Ok(ActsFile { file: file.to_owned(), title, people, acts })
}

fn syntax(text: &str, lines: &Lines, fault: &toml::de::Error) -> Fault {
    let span = fault.span().unwrap_or(0..0);
    let line = lines.at(span.start);
    let written = text.get(span).unwrap_or_default();
    let mut begin = written.chars();
    let looks_dated =
        begin.by_ref().take(4).filter(char::is_ascii_digit).count() == 4 && begin.next() == Some('-');
    if looks_dated {
        return (line, ActsFaultKind::ImpossibleDate { written: short(written) });
    }
    let reason = fault.message().lines().next().unwrap_or_default().chars().take(160).collect();
    (line, ActsFaultKind::Syntax { reason })
}

// Checked before all else: a later format may have other fields.
fn format(root: &[Entry]) -> Result<(), Fault> {
    let Some(entry) = root.iter().find(|entry| entry.key == "format") else {
        return Err((1, ActsFaultKind::MissingField { field: "format" }));
    };
    let found = match &entry.node.value {
        Value::Number(number) => short(number),
        Value::Text(text) => format!("\"{}\"", short(text)),
        Value::Moment(_) | Value::Flag(_) | Value::List(_) | Value::Table(_) => "?".to_owned(),
    };
    if found == "1" { Ok(()) } else { Err((entry.line, ActsFaultKind::Format { found })) }
}

fn wrong(field: &str, line: usize, wanted: Wanted) -> Fault {
    (line, ActsFaultKind::WrongKind { field: short(field), wanted })
}

fn words(field: &'static str, entry: Entry) -> Result<Line, Fault> {
    match entry.node.value {
        Value::Text(text) => line(field, &text, entry.line),
        Value::Moment(_) | Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Table(_) => {
            Err(wrong(field, entry.line, Wanted::Text))
        }
    }
}

fn line(field: &'static str, text: &str, at: usize) -> Result<Line, Fault> {
    Line::new(text).map_err(|fault| (at, ActsFaultKind::Text { field, fault }))
}

fn placed(misfit: Misfit, line: usize) -> Fault {
    (misfit.line.unwrap_or(line), misfit.kind)
}

fn persons(people: Entry, handles: &mut BTreeMap<String, usize>) -> Result<Vec<FilePerson>, Fault> {
    let Value::Table(entries) = people.node.value else {
        return Err(wrong("people", people.line, Wanted::Group));
    };
    let mut found = Vec::new();
    for Entry { key: handle, line: at, node } in entries {
        bind(&handle, at, handles)?;
        let form = PersonForm::deserialize(node).map_err(|misfit| placed(misfit, at))?;
        let (name, title) = (line("name", &form.name, at)?, line("title", &form.title, at)?);
        found.push(FilePerson { handle, name, title, role: form.role.into() });
    }
    Ok(found)
}

fn bind(handle: &str, at: usize, handles: &mut BTreeMap<String, usize>) -> Result<(), Fault> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
    // 32 hexadecimal digits are an identity already.
    let is_identity = handle.len() == 32 && handle.bytes().all(|byte| byte.is_ascii_hexdigit());
    if handle.is_empty() || handle.len() > HANDLE_MOST || !handle.bytes().all(fits) || is_identity {
        return Err((at, ActsFaultKind::BadHandle { handle: short(handle) }));
    }
    match handles.insert(handle.to_owned(), at) {
        Some(first_line) => Err((at, ActsFaultKind::DuplicateHandle { handle: short(handle), first_line })),
        None => Ok(()),
    }
}

fn performed(
    file: &str,
    acts: Entry,
    people: &[FilePerson],
    handles: &mut BTreeMap<String, usize>,
) -> Result<Vec<FileAct>, Fault> {
    let Value::List(nodes) = acts.node.value else {
        return Err(wrong("act", acts.line, Wanted::Acts));
    };
    let mut done: Vec<FileAct> = Vec::new();
    for node in nodes {
        let act = one(file, node, people)?;
        if let Some(before) = done.last().filter(|before| before.at > act.at) {
            let at = act.lines.get("at").copied().unwrap_or(act.line);
            return Err((at, ActsFaultKind::Backwards { at: act.at, before: before.at }));
        }
        if let Some((_, handle)) = act.act.handle() {
            bind(handle, act.lines.get("as").copied().unwrap_or(act.line), handles)?;
        }
        done.push(act);
    }
    if done.is_empty() { Err(wrong("act", acts.line, Wanted::Acts)) } else { Ok(done) }
}

fn one(file: &str, node: Node, people: &[FilePerson]) -> Result<FileAct, Fault> {
    let at_line = node.line;
    let Value::Table(mut entries) = node.value else {
        return Err(wrong("act", at_line, Wanted::Acts));
    };
    let lines: BTreeMap<String, usize> =
        entries.iter().map(|entry| (entry.key.clone(), entry.line)).collect();
    let mut take = |key: &str| entries.iter().position(|entry| entry.key == key).map(|at| entries.remove(at));
    let missing = |field| (at_line, ActsFaultKind::MissingField { field });
    let at = instant(take("at").ok_or_else(|| missing("at"))?)?;
    let by = someone("by", take("by").ok_or_else(|| missing("by"))?, people)?;
    let on_behalf_of =
        take("on_behalf_of").map(|entry| someone("on_behalf_of", entry, people)).transpose()?;
    let code = take("do").ok_or_else(|| missing("do"))?;
    let Value::Text(word) = &code.node.value else {
        return Err(wrong("do", code.line, Wanted::Word));
    };
    let act = if word == "record" {
        record(entries, at_line)?
    } else {
        let fields = Node { line: at_line, value: Value::Table(entries) };
        ActDto::of_code(word, fields)
            .ok_or_else(|| (code.line, ActsFaultKind::UnknownAct { code: short(word) }))?
            .map_err(|misfit| placed(misfit, at_line))?
    };
    Ok(FileAct { line: at_line, at, by, on_behalf_of, act, file: file.to_owned(), lines })
}

// Its kind says which fields a record has, as `do` says it of an act; so each keeps its line.
fn record(mut entries: Vec<Entry>, at_line: usize) -> Result<ActDto, Fault> {
    let mut take = |key: &str| entries.iter().position(|entry| entry.key == key).map(|at| entries.remove(at));
    let name = |key: &'static str, entry: Entry| match entry.node.value {
        Value::Text(name) => Ok(name),
        _ => Err(wrong(key, entry.line, Wanted::Text)),
    };
    let handle = take("as").map(|entry| name("as", entry)).transpose()?;
    let there = take("record").map(|entry| name("record", entry)).transpose()?;
    let kind = take("kind").ok_or((at_line, ActsFaultKind::MissingField { field: "kind" }))?;
    let line = kind.line;
    let word = name("kind", kind)?;
    let unknown = || ActsFaultKind::UnknownWord {
        field: "kind".to_owned(),
        word: short(&word),
        allowed: EntryDto::CODES,
    };
    let fields = Node { line: at_line, value: Value::Table(entries) };
    let entry = EntryDto::of_code(&word, fields).ok_or_else(|| (line, unknown()))?;
    let entry = entry.map_err(|misfit| placed(misfit, at_line))?;
    Ok(ActDto::PutRecord(PutRecord { handle, record: there, entry }))
}

fn someone(field: &'static str, entry: Entry, people: &[FilePerson]) -> Result<String, Fault> {
    let Value::Text(handle) = entry.node.value else {
        return Err(wrong(field, entry.line, Wanted::Text));
    };
    if people.iter().any(|person| person.handle == handle) {
        Ok(handle)
    } else {
        Err((entry.line, ActsFaultKind::UnknownPerson { handle: short(&handle) }))
    }
}

fn instant(entry: Entry) -> Result<DateTime<Utc>, Fault> {
    let Value::Moment(moment) = &entry.node.value else {
        return Err(wrong("at", entry.line, Wanted::Instant));
    };
    // TOML lets the seconds be left out and writes Z, the strict form takes neither together.
    let numeric = moment.replace('Z', "+00:00");
    let found = DateTime::parse_from_rfc3339(&numeric)
        .or_else(|_| DateTime::parse_from_str(&numeric, "%Y-%m-%dT%H:%M%:z"));
    found.map(|found| found.with_timezone(&Utc)).map_err(|_| wrong("at", entry.line, Wanted::Instant))
}

// The key of the act under which the field at fault stands.
fn field(fault: &ActFault) -> Option<&'static str> {
    let name = match fault {
        ActFault::Text { field, .. }
        | ActFault::Date { field, .. }
        | ActFault::Span { field, .. }
        | ActFault::Empty { field }
        | ActFault::Sum { field, .. }
        | ActFault::Unknown { field, .. }
        | ActFault::Question { field, .. }
        | ActFault::Standard { field, .. }
        | ActFault::Provision { field, .. }
        | ActFault::Place { field, .. }
        | ActFault::Grade { field, .. }
        | ActFault::Country { field, .. }
        | ActFault::SecrecyProvision { field, .. }
        | ActFault::Rich { field, .. } => *field,
        ActFault::Number(_) => "number",
        ActFault::Draw(DrawFault::Drawn { .. }) => "drawn",
        ActFault::Draw(DrawFault::Seed(_)) => "seed",
        ActFault::HandleTaken { .. } => "as",
        ActFault::Checklist { .. } => "checklist",
        ActFault::Profile { .. } => "authority.profile",
        ActFault::NotSecret { .. } => "what",
        ActFault::Patient(_) => "patient_ref",
        ActFault::Rule { .. } => "rule",
        ActFault::ReasonMissing => "assessment",
        ActFault::ReasonNeedless => "because",
        ActFault::File { .. } => "file",
        ActFault::SealFromOutside => "do",
        ActFault::RoleMissing { .. } => return None,
    };
    name.split('.').next()
}
