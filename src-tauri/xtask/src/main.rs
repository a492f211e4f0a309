// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The project's commands: `cargo xtask VERB`. Here are the verbs and how their arguments are read, nothing
//! else. A verb does its own set-up and can be run again at any time.
//! Invariant: the same command does the same thing on a developer's machine and in continuous integration.

mod bench;
mod display;
mod dist;
mod judge;
mod process;
mod report;
mod root;
mod setup;
mod tidy;
mod ui;
mod verbs;

use std::process::ExitCode;

use report::Outcome;
use verbs::arguments::{Arguments, Verb};

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let arguments = match Arguments::read(&given) {
        Ok(arguments) => arguments,
        Err(sentence) => {
            eprintln!("{sentence}\n\n{}", verbs::arguments::USAGE);
            return ExitCode::from(64);
        }
    };
    match perform(&arguments) {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("\nxtask {}: {sentence}", arguments.verb.name());
            ExitCode::FAILURE
        }
    }
}

/// Runs the verb from the root of the project, wherever the command was typed.
fn perform(arguments: &Arguments) -> Result<Outcome, String> {
    let root = root::find()?;
    match &arguments.verb {
        Verb::Help => {
            println!("{}", verbs::arguments::USAGE);
            Ok(Outcome::Passed)
        }
        Verb::Run { how } => verbs::run::run(&root, how),
        Verb::Test { judges } => verbs::test::test(&root, *judges),
        Verb::Tidy => tidy::verb(&root),
        Verb::Judge => judge::verb(&root),
        Verb::Bless => verbs::bless::bless(&root),
        Verb::Ui => ui::verb(&root),
        Verb::Bindings => ui::bindings::verb(&root, &root::target(&root)?),
        Verb::Pictures => verbs::window::pictures(&root),
        Verb::Dist => dist::verb(&root),
        Verb::Fuzz { seconds } => judge::fuzz(&root, *seconds),
        Verb::Bench { only } => bench::verb(&root, only.as_deref()),
    }
}
