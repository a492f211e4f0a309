// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The command line: it reads arguments, calls one use case and prints the answer, as text in two languages
//! or as one JSON object. It holds no rule of the trade.

mod acts;
mod answer;
mod arguments;
mod commands;
mod exit;
mod fault;
mod manual;
mod progress;
mod secrets;
mod setting;
mod words;

use arguments::Cli;
use clap::Parser;
use clap::error::ErrorKind;
use exit::Exit;
use setting::Setting;
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let exit = match Cli::try_parse() {
        Ok(cli) => {
            let setting = Setting::new(&cli.globals);
            let outcome = commands::run(cli.command, &setting);
            answer::print(outcome, cli.globals.json, setting.language)
        }
        Err(fault) => not_run(&fault),
    };
    ExitCode::from(exit.code())
}

/// Help and version are answers; everything else was not understood.
fn not_run(fault: &clap::Error) -> Exit {
    match fault.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nobody is left to tell when not even this can be written.
            let _ = answer::put(&fault.to_string());
            Exit::Done
        }
        _ => {
            let language = setting::spoken();
            if env::args_os().any(|argument| argument == "--json") {
                let first = fault.to_string().lines().next().unwrap_or_default().to_owned();
                let reason = first.trim_start_matches("error: ");
                let _ = answer::put(&answer::line(&answer::usage_fault(reason, language)));
            } else {
                answer::say(&fault.to_string());
            }
            Exit::Usage
        }
    }
}
