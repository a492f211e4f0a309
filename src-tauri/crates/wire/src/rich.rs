// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Running text as people write it in a file, and the closed tree of the domain: paragraphs apart by a blank
//! line, list items after "- ", links to facts in braces such as `{observation:o1}` or `{party}`.
//! `{{` is a brace and `{-}` a hyphen that begins a line without beginning an item.
//! Invariant: what [`print()`] writes, [`parse`] reads back as the same tree, spaces at the ends of lines aside.

use crate::act::{Kind, short, text_fault};
use domain::id::{DeficiencyId, EvidenceId, MeasureId, ObservationId, OccasionId};
use domain::law::ProvisionId;
use domain::rich::{Fact, RichBlock, RichInline, RichText, Words};
use domain::text::{Language, Text, TextFault};
use std::fmt::Write as _;

/// Why a text could not be read, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, character {column}: {kind}")]
pub struct RichFault {
    /// Line within the text, from 1.
    pub line: usize,
    /// Character within the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: RichFaultKind,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RichFaultKind {
    /// A brace that is never closed on its line.
    #[error("the brace is not closed")]
    Unclosed,
    /// A link of a kind that there is not.
    #[error("'{0}' is no kind of link")]
    UnknownLink(String),
    /// A link that names nothing known.
    #[error("the link names the {} '{name}', which is not known", kind.word(Language::En))]
    UnknownName {
        /// What it should be.
        kind: Kind,
        /// The name.
        name: String,
    },
    /// A link to something that cannot be the name of a provision.
    #[error("'{0}' is not the name of a provision")]
    ProvisionName(String),
    /// A list item that says nothing.
    #[error("the list item is empty")]
    EmptyItem,
    /// A text that says nothing, is too long, or holds what no letter can print.
    #[error("the words cannot be taken")]
    Words(#[source] TextFault),
}

impl RichFault {
    /// What to tell the person.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let Self { line, column, kind } = self;
        match language {
            Language::Sv => format!("rad {line}, tecken {column} i texten: {}", kind.sv()),
            Language::En => format!("line {line}, character {column} of the text: {}", kind.en()),
        }
    }
}

impl RichFaultKind {
    fn sv(&self) -> String {
        match self {
            Self::Unclosed => {
                "klammern avslutas inte på raden. Sätt ut }, eller skriv {{ för en klammer.".to_owned()
            }
            Self::UnknownLink(name) => format!(
                "”{name}” är ingen sorts länk. Skriv observation, evidence, deficiency, measure, provision, occasion, party eller authority."
            ),
            Self::UnknownName { kind, name } => {
                format!("länken till {} ”{name}” leder ingenstans. Rätta namnet.", kind.word(Language::Sv))
            }
            Self::ProvisionName(name) => {
                format!("”{name}” kan inte vara namnet på en bestämmelse. Skriv som nis1-12.")
            }
            Self::EmptyItem => {
                "listpunkten är tom. Skriv något efter strecket, eller ta bort det.".to_owned()
            }
            Self::Words(fault) => text_fault(fault, Language::Sv),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Unclosed => {
                "the brace is not closed on its line. Add }, or write {{ for a brace.".to_owned()
            }
            Self::UnknownLink(name) => format!(
                "“{name}” is no kind of link. Write observation, evidence, deficiency, measure, provision, occasion, party or authority."
            ),
            Self::UnknownName { kind, name } => {
                format!(
                    "the link to the {} “{name}” leads nowhere. Correct the name.",
                    kind.word(Language::En)
                )
            }
            Self::ProvisionName(name) => {
                format!("“{name}” cannot be the name of a provision. Write it like nis1-12.")
            }
            Self::EmptyItem => {
                "the list item is empty. Write something after the hyphen, or remove it.".to_owned()
            }
            Self::Words(fault) => text_fault(fault, Language::En),
        }
    }
}

// Line ends and spaces at the ends of lines carry nothing; other white space does.
const AT_ENDS: [char; 3] = [' ', '\t', '\r'];

/// Reads a running text; `find` says which identity a name stands for.
///
/// # Errors
/// [`RichFault`] with the place of the first fault.
pub fn parse(raw: &str, find: impl Fn(Kind, &str) -> Option<[u8; 16]>) -> Result<RichText, RichFault> {
    let whole = |fault| RichFault { line: 1, column: 1, kind: RichFaultKind::Words(fault) };
    let found = raw.chars().count();
    if found > Text::MOST {
        return Err(whole(TextFault::TooLong { found, most: Text::MOST }));
    }
    let mut reader = Reader { find, blocks: Vec::new(), open: Open::Nothing };
    for (at, line) in raw.split('\n').enumerate() {
        reader.line(at + 1, line)?;
    }
    RichText::new(reader.blocks).ok_or_else(|| whole(TextFault::Blank))
}

/// What the next line may go on with.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Paragraph,
    List,
}

struct Reader<F> {
    find: F,
    blocks: Vec<RichBlock>,
    open: Open,
}

impl<F: Fn(Kind, &str) -> Option<[u8; 16]>> Reader<F> {
    fn line(&mut self, number: usize, line: &str) -> Result<(), RichFault> {
        let content = line.trim_matches(AT_ENDS);
        let indent = line.chars().take_while(|c| AT_ENDS.contains(c)).count();
        if content.is_empty() {
            self.open = Open::Nothing;
            return Ok(());
        }
        let (item, body, skipped) = match content.strip_prefix("- ") {
            Some(body) => (
                true,
                body.trim_start_matches(AT_ENDS),
                content.chars().count() - body.trim_start_matches(AT_ENDS).chars().count(),
            ),
            None => (content == "-", content, 0),
        };
        if content == "-" {
            return Err(RichFault { line: number, column: indent + 1, kind: RichFaultKind::EmptyItem });
        }
        let runs = self.runs(body, number, indent + skipped + 1)?;
        self.place(item, runs);
        Ok(())
    }

    fn place(&mut self, item: bool, runs: Vec<RichInline>) {
        match (item, self.open, self.blocks.last_mut()) {
            (true, Open::List, Some(RichBlock::List(items))) => items.push(runs),
            (true, _, _) => {
                self.blocks.push(RichBlock::List(vec![runs]));
                self.open = Open::List;
            }
            (false, Open::List, Some(RichBlock::List(items))) => {
                if let Some(last) = items.last_mut() {
                    go_on(last, runs);
                }
            }
            (false, Open::Paragraph, Some(RichBlock::Paragraph(last))) => go_on(last, runs),
            (false, _, _) => {
                self.blocks.push(RichBlock::Paragraph(runs));
                self.open = Open::Paragraph;
            }
        }
    }

    fn runs(&self, body: &str, line: usize, first: usize) -> Result<Vec<RichInline>, RichFault> {
        let mut runs = Vec::new();
        let mut words = String::new();
        let mut rest = body;
        let mut column = first;
        while let Some(brace) = rest.find('{') {
            let (before, after) = rest.split_at(brace);
            words.push_str(before);
            column += before.chars().count();
            let fault = |kind| RichFault { line, column, kind };
            if let Some(after) = after.strip_prefix("{{") {
                words.push('{');
                rest = after;
                column += 2;
                continue;
            }
            let inside = after.get(1..).unwrap_or_default();
            let Some((link, after)) = inside.split_once('}') else {
                return Err(fault(RichFaultKind::Unclosed));
            };
            if link == "-" {
                words.push('-');
            } else {
                let fact = self.fact(link).map_err(fault)?;
                push_words(&mut runs, &mut words).map_err(|fault_| RichFault {
                    line,
                    column: first,
                    kind: fault_,
                })?;
                runs.push(RichInline::Fact(fact));
            }
            column += link.chars().count() + 2;
            rest = after;
        }
        words.push_str(rest);
        push_words(&mut runs, &mut words).map_err(|kind| RichFault { line, column: first, kind })?;
        Ok(runs)
    }

    fn fact(&self, link: &str) -> Result<Fact, RichFaultKind> {
        let id = |kind: Kind, name: &str| {
            (self.find)(kind, name).ok_or_else(|| RichFaultKind::UnknownName { kind, name: short(name) })
        };
        match link.split_once(':') {
            None if link == "party" => Ok(Fact::Party),
            None if link == "authority" => Ok(Fact::Authority),
            Some(("observation", name)) => {
                id(Kind::Observation, name).map(|id| Fact::Observation(ObservationId::from_bytes(id)))
            }
            Some(("evidence", name)) => {
                id(Kind::Evidence, name).map(|id| Fact::Evidence(EvidenceId::from_bytes(id)))
            }
            Some(("deficiency", name)) => {
                id(Kind::Deficiency, name).map(|id| Fact::Deficiency(DeficiencyId::from_bytes(id)))
            }
            Some(("measure", name)) => {
                id(Kind::Measure, name).map(|id| Fact::Measure(MeasureId::from_bytes(id)))
            }
            Some(("occasion", name)) => {
                id(Kind::Occasion, name).map(|id| Fact::Occasion(OccasionId::from_bytes(id)))
            }
            Some(("provision", name)) => ProvisionId::new(name)
                .map(Fact::Provision)
                .map_err(|_| RichFaultKind::ProvisionName(short(name))),
            Some(_) | None => Err(RichFaultKind::UnknownLink(short(link))),
        }
    }
}

fn push_words(runs: &mut Vec<RichInline>, words: &mut String) -> Result<(), RichFaultKind> {
    if !words.is_empty() {
        runs.push(RichInline::Words(Words::new(words).map_err(RichFaultKind::Words)?));
        words.clear();
    }
    Ok(())
}

// A line that goes on stands a space apart from the one before; two runs of words become one.
fn go_on(runs: &mut Vec<RichInline>, next: Vec<RichInline>) {
    let mut next = next.into_iter().peekable();
    let mut joined = match runs.last() {
        Some(RichInline::Words(words)) => words.as_str().to_owned(),
        Some(RichInline::Fact(_)) | None => String::new(),
    };
    let had_words = !joined.is_empty();
    joined.push(' ');
    if let Some(RichInline::Words(words)) = next.peek() {
        joined.push_str(words.as_str());
        next.next();
    }
    // Both halves have passed the door, and a space between them is allowed.
    if let Ok(words) = Words::new(&joined) {
        if had_words {
            runs.pop();
        }
        runs.push(RichInline::Words(words));
    }
    runs.extend(next);
}

/// Writes a running text, with identities in its links.
#[must_use]
pub fn print(text: &RichText) -> String {
    let mut blocks = Vec::new();
    for block in text.blocks() {
        let written = match block {
            RichBlock::Paragraph(runs) => line_of(runs),
            RichBlock::List(items) => {
                let lines = items.iter().map(|runs| line_of(runs)).filter(|line| !line.is_empty());
                lines.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
            }
        };
        if !written.is_empty() {
            blocks.push(written);
        }
    }
    blocks.join("\n\n")
}

fn line_of(runs: &[RichInline]) -> String {
    let mut line = String::new();
    for run in runs {
        match run {
            RichInline::Words(words) => line.push_str(&words.as_str().replace('{', "{{")),
            RichInline::Fact(fact) => {
                // Writing into a String does not fail.
                let _ = match fact {
                    Fact::Observation(id) => write!(line, "{{observation:{id}}}"),
                    Fact::Evidence(id) => write!(line, "{{evidence:{id}}}"),
                    Fact::Deficiency(id) => write!(line, "{{deficiency:{id}}}"),
                    Fact::Measure(id) => write!(line, "{{measure:{id}}}"),
                    Fact::Provision(id) => write!(line, "{{provision:{id}}}"),
                    Fact::Occasion(id) => write!(line, "{{occasion:{id}}}"),
                    Fact::Party => write!(line, "{{party}}"),
                    Fact::Authority => write!(line, "{{authority}}"),
                };
            }
        }
    }
    let line = line.trim_matches(AT_ENDS);
    match line.strip_prefix('-') {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => format!("{{-}}{rest}"),
        Some(_) | None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests;
