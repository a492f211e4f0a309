// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a command answers: text for a person and one JSON object for a script, made together so that neither
//! knows more than the other. Everything printed on standard output goes through here.

use crate::exit::Exit;
use crate::fault::Fault;
use domain::text::Language;
use serde_json::{Value, json};
use std::io::{self, Write};

/// The answer of a command.
#[derive(Debug)]
pub struct Answer {
    text: String,
    json: Value,
    exit: Exit,
}

impl Answer {
    /// The answer of a command that did what was asked.
    pub fn done(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, exit: Exit::Done }
    }

    /// The same answer after another, with the fields of both.
    pub fn after(self, text: &str, json: Value) -> Self {
        let mut both = json;
        if let (Value::Object(both), Value::Object(mine)) = (&mut both, self.json) {
            both.extend(mine);
        }
        Self { text: format!("{text}{}", self.text), json: both, exit: self.exit }
    }

    /// The same answer with another exit code.
    pub fn exiting(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }
}

/// Prints what came of a command and gives its exit code.
pub fn print(outcome: Result<Answer, Fault>, as_json: bool, language: Language) -> Exit {
    let exit = match &outcome {
        Ok(answer) => answer.exit,
        Err(fault) => fault.exit(),
    };
    let written = match (outcome, as_json) {
        (Ok(answer), true) => put(&line(&answer.json)),
        (Ok(answer), false) => put(&ended(answer.text)),
        (Err(fault), true) => put(&line(&json!({ "fault": fault.json(language) }))),
        (Err(fault), false) => {
            say(&format!("tillsyn-cli: {}\n", fault.sentence(language)));
            Ok(())
        }
    };
    match written {
        Ok(()) => exit,
        Err(source) => {
            say(&format!("tillsyn-cli: {}\n", Fault::Output(source).sentence(language)));
            Exit::InputOutput
        }
    }
}

/// The fault of a command that was not understood.
pub fn usage_fault(reason: &str, language: Language) -> Value {
    json!({ "fault": Fault::Usage(reason.to_owned()).json(language) })
}

/// A JSON object as one line.
pub fn line(value: &Value) -> String {
    format!("{value}\n")
}

fn ended(mut text: String) -> String {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// Writes to standard output. A reader that has gone away, as `head` does, is no fault.
pub fn put(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes to standard error. When even that cannot be written there is nobody left to tell.
pub fn say(text: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}
