// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Starting other programs: quietly, visibly, or both at once. It refuses to hide a failure: each way of
//! running gives the exit status or an error that names the program.
//! Invariant: Cargo, when started from here, sees the surroundings a person's own call would give it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A program about to be started.
pub struct Program {
    command: Command,
    name: String,
}

/// What a finished program printed and whether it was content.
pub struct Said {
    /// True when the exit status was zero.
    pub ok: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// `cargo`, run in the root.
pub fn cargo(root: &Path) -> Program {
    program("cargo", root).before_cargo()
}

/// True where `CI` says that this machine builds once and is thrown away.
pub fn in_ci(ci: Option<&str>) -> bool {
    ci.is_some_and(|value| !value.is_empty() && value != "false")
}

/// Any program, run in the given folder without standard input.
pub fn program(name: impl AsRef<OsStr>, folder: &Path) -> Program {
    let mut command = Command::new(name.as_ref());
    command.current_dir(folder).stdin(Stdio::null());
    Program { command, name: name.as_ref().to_string_lossy().into_owned() }
}

/// True when a program of this name is on the search path.
pub fn on_path(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(name).is_file()))
}

impl Program {
    /// For Cargo, or a program that starts it: the variables that `cargo run` sets for this very process are taken
    /// away. Some build scripts watch them and would otherwise build everything anew for each verb.
    ///
    /// In continuous integration nothing is kept for a next build: each thing is built once there, and what the next
    /// build could use takes as much room on the disk as all the rest.
    pub fn before_cargo(mut self) -> Self {
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
                .iter()
                .any(|p| name.starts_with(p))
            {
                self.command.env_remove(name.as_ref());
            }
        }
        if in_ci(std::env::var("CI").ok().as_deref()) {
            self.command.env("CARGO_INCREMENTAL", "0");
        }
        self
    }

    /// Adds arguments.
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, args: I) -> Self {
        self.command.args(args);
        self
    }

    /// Sets one variable of the surroundings.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs with output straight to the terminal; true when it succeeded.
    pub fn shown(mut self) -> Result<bool, String> {
        let status = self.command.status().map_err(|e| self.cannot_start(&e))?;
        Ok(status.success())
    }

    /// Runs and keeps what it prints.
    pub fn said(mut self) -> Result<Said, String> {
        let Output { status, stdout, stderr } = self.command.output().map_err(|e| self.cannot_start(&e))?;
        Ok(Said {
            ok: status.success(),
            out: String::from_utf8_lossy(&stdout).into_owned(),
            err: String::from_utf8_lossy(&stderr).into_owned(),
        })
    }

    /// Runs and gives its standard output; a failure is an error that carries what it complained of.
    pub fn printed(self) -> Result<String, String> {
        let name = self.name.clone();
        let said = self.said()?;
        if said.ok { Ok(said.out) } else { Err(format!("{name} failed: {}", said.err.trim())) }
    }

    /// Runs with its standard error to the terminal, and shows each line of its standard output while
    /// handing it to `each`; true when it succeeded.
    pub fn echoed(mut self, mut each: impl FnMut(&str)) -> Result<bool, String> {
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(|e| self.cannot_start(&e))?;
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines() {
                let line = line.map_err(|e| format!("cannot read what {} prints: {e}", self.name))?;
                println!("{line}");
                each(&line);
            }
        }
        let status = child.wait().map_err(|e| format!("cannot wait for {}: {e}", self.name))?;
        Ok(status.success())
    }

    fn cannot_start(&self, error: &std::io::Error) -> String {
        format!("cannot start {}: {error}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn continuous_integration_is_told_by_its_variable() {
        assert!(in_ci(Some("true")));
        assert!(!in_ci(Some("false")) && !in_ci(Some("")) && !in_ci(None));
    }

    #[test]
    fn a_program_that_is_not_there_is_named_in_the_error() {
        let error = program("no-such-program-here", Path::new(".")).said().err();
        assert!(error.is_some_and(|e| e.contains("no-such-program-here")));
    }

    #[test]
    fn echoed_lines_reach_the_listener_and_a_failure_is_seen() {
        let mut heard = Vec::new();
        let ok = program("sh", Path::new(".")).args(["-c", "echo one; echo two; exit 3"]);
        let ok = ok.echoed(|line| heard.push(line.to_owned()));
        assert_eq!(ok, Ok(false));
        assert_eq!(heard, ["one", "two"]);
    }
}
