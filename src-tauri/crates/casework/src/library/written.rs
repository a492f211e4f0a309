// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A text for the library as somebody writes it, in the window or on the command line, before it is known to be one.

use super::{ProposedText, TextKind, TextScope};
use crate::fault::WorkFault;
use domain::checklist::QuestionId;
use domain::standard::TextName;
use domain::text::{Bilingual, Line, Text};
use wire::act::ActFault;

/// What was written.
#[derive(Debug, Clone, Copy)]
pub struct WrittenText<'a> {
    /// The name of the text that it is to be the next version of.
    pub next_of: Option<&'a str>,
    /// What it is for.
    pub kind: TextKind,
    /// For which checklist, by its code.
    pub checklist: Option<&'a str>,
    /// For which question of it.
    pub question: Option<&'a str>,
    /// What it is called, in Swedish and English; where the English is left blank the Swedish stands for it.
    pub title: [&'a str; 2],
    /// The text, alike.
    pub text: [&'a str; 2],
}

impl WrittenText<'_> {
    /// Reads it.
    ///
    /// # Errors
    /// [`WorkFault::Form`] with the field that cannot be taken.
    pub fn read(self) -> Result<ProposedText, WorkFault> {
        let named = |raw: &str| TextName::new(raw).map_err(|_| no_standard(raw));
        let asked = |raw: &str| QuestionId::new(raw).map_err(|_| no_question(raw));
        let checklist = self.checklist.map(Line::new).transpose();
        let checklist =
            checklist.map_err(|fault| WorkFault::Form(ActFault::Text { field: "checklist", fault }))?;
        let question = self.question.map(asked).transpose()?;
        let homeless = || no_question(self.question.unwrap_or_default());
        Ok(ProposedText {
            next_of: self.next_of.map(named).transpose()?,
            kind: self.kind,
            scope: TextScope::of(checklist, question).ok_or_else(homeless)?,
            title: both("title", self.title)?,
            text: both("text", self.text)?,
        })
    }
}

/// Reads a running text of a form.
///
/// # Errors
/// [`WorkFault::Form`] with the field.
pub fn text(field: &'static str, raw: &str) -> Result<Text, WorkFault> {
    Text::new(raw).map_err(|fault| WorkFault::Form(ActFault::Text { field, fault }))
}

fn both(field: &'static str, [sv, en]: [&str; 2]) -> Result<Bilingual, WorkFault> {
    let sv = text(field, sv)?;
    let en = if en.trim().is_empty() { sv.clone() } else { text(field, en)? };
    Ok(Bilingual { sv, en })
}

fn no_standard(raw: &str) -> WorkFault {
    WorkFault::Form(ActFault::Standard { field: "next_of", written: shortly(raw) })
}

fn no_question(raw: &str) -> WorkFault {
    WorkFault::Form(ActFault::Question { field: "question", written: shortly(raw) })
}

// A fault does not carry more of what was written than can be shown.
fn shortly(raw: &str) -> String {
    raw.chars().take(60).collect()
}
