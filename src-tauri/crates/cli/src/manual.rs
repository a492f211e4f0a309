// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The manual page and the completions, made from the description of the arguments, so that the three cannot
//! part. No date stands in the page: the same program prints the same bytes.

use crate::arguments::Cli;
use crate::exit::Exit;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};
use std::io;

const NAME: &str = "tillsyn-cli";

/// The completions for a shell.
pub fn completions(shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The manual page as roff.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn page() -> io::Result<String> {
    let mut command = Cli::command();
    command.build();
    let man = Man::new(command.clone()).date("");
    let mut bytes = Vec::new();
    man.render_title(&mut bytes)?;
    man.render_name_section(&mut bytes)?;
    man.render_synopsis_section(&mut bytes)?;
    man.render_description_section(&mut bytes)?;
    man.render_options_section(&mut bytes)?;
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    leaves(&command, &mut Vec::new(), &mut roff);
    exit_codes(&mut roff);
    surroundings(&mut roff);
    examples(&mut roff);
    roff.to_writer(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

// Every command that does something, with the arguments of its own.
fn leaves(command: &Command, path: &mut Vec<String>, roff: &mut Roff) {
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        path.push(below.get_name().to_owned());
        if !below.is_subcommand_required_set() {
            one(below, &path.join(" "), roff);
        }
        leaves(below, path, roff);
        path.pop();
    }
}

fn one(command: &Command, name: &str, roff: &mut Roff) {
    roff.control("SS", [name]);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    roff.text([roman(format!("{about}."))]);
    for argument in command.get_arguments().filter(|a| !a.is_global_set() && !is_own(a.get_id().as_str())) {
        let value = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
        let value = value.filter(|_| argument.get_action().takes_values());
        let mut words: Vec<Inline> = Vec::new();
        match argument.get_long() {
            Some(long) => {
                words.push(bold(format!("--{long}")));
                words.extend(value.map(|value| roman(format!(" {value}"))));
            }
            None => words.push(bold(value.unwrap_or_default())),
        }
        roff.control("TP", []);
        roff.text(words);
        let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let hidden = argument.get_action().takes_values();
        let allowed: Vec<String> = argument
            .get_possible_values()
            .iter()
            .filter(|_| hidden)
            .map(|v| v.get_name().to_owned())
            .collect();
        if !allowed.is_empty() {
            help = format!("{help}: {}", allowed.join(", "));
        }
        roff.text([roman(format!("{help}."))]);
    }
}

// Every command has these two, and they are described once.
fn is_own(id: &str) -> bool {
    matches!(id, "help" | "version")
}

fn exit_codes(roff: &mut Roff) {
    roff.control("SH", ["EXIT STATUS"]);
    for (exit, meaning) in Exit::ALL {
        roff.control("TP", []);
        roff.text([bold(exit.code().to_string())]);
        roff.text([roman(meaning)]);
    }
}

fn surroundings(roff: &mut Roff) {
    let entries = [
        (
            "ENVIRONMENT",
            "LC_ALL, LC_MESSAGES, LANG",
            "The language of the answers, when --lang is not given: English when the first that is set begins with en, else Swedish.",
        ),
        (
            "ENVIRONMENT",
            "XDG_DATA_HOME",
            "The folder of the user's data, below which the store lies when --store is not given.",
        ),
        (
            "FILES",
            "$XDG_DATA_HOME/tillsyn/arenden",
            "The store: store.db, keys and evidence. Everything in it is encrypted; whoever loses every passphrase and the recovery key loses the store.",
        ),
    ];
    let mut before = "";
    for (section, name, text) in entries {
        if section != before {
            roff.control("SH", [section]);
            before = section;
        }
        roff.control("TP", []);
        roff.text([bold(name)]);
        roff.text([roman(text)]);
    }
    roff.control("SH", ["PASSPHRASES"]);
    roff.text([roman("A passphrase is asked for on the terminal, or read from the first line of a file or an open descriptor. It is never an argument or an environment variable, since other programs can read those.")]);
}

fn examples(roff: &mut Roff) {
    roff.control("SH", ["EXAMPLES"]);
    let examples = [
        ("Play the sample to a sealed decision:", "tillsyn-cli sample --out sample"),
        ("Verify a signed decision:", "tillsyn-cli verify --trust roots.pem beslut.pdf"),
        (
            "What still stands in the way of a decision, for a script:",
            "tillsyn-cli --json --passphrase-fd 3 check 2025-00417 3< phrase",
        ),
    ];
    for (what, command) in examples {
        roff.control("TP", []);
        roff.text([roman(what)]);
        roff.text([bold(command)]);
    }
}
