// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! `cargo xtask run`: from a fresh clone to the window. With `--headless` it goes to a sealed decision instead:
//! the shipped sample is played to its end by the command line, and the file it leaves is verified by a second,
//! separate call.

use std::path::{Path, PathBuf};

use super::arguments::Run;
use crate::process::{cargo, program};
use crate::report::Outcome;
use crate::root;
use crate::setup::{self, Purpose};
use crate::ui;

/// Builds and starts what was asked for.
pub fn run(root: &Path, how: &Run) -> Result<Outcome, String> {
    match how {
        Run::Window { store } => window(root, store.as_deref()),
        Run::Headless { out } => headless(root, out.as_deref()),
    }
}

/// Builds the page and the application, opens the window and waits until it is closed.
fn window(root: &Path, store: Option<&Path>) -> Result<Outcome, String> {
    let store = store.map(std::path::absolute).transpose().map_err(|e| format!("cannot use --store: {e}"))?;
    println!("── Set-up");
    setup::system(root, Purpose::Build)?;
    setup::system(root, Purpose::Window)?;
    ui::built(root)?;
    println!("── Building (the first time takes a good while)");
    built(root, "tillsyn")?;
    println!("── The window");
    let application = root::target(root)?.join("quick/tillsyn");
    let store: Vec<&std::ffi::OsStr> = match &store {
        Some(folder) => vec!["--store".as_ref(), folder.as_os_str()],
        None => Vec::new(),
    };
    Ok(if program(application, root).args(store).shown()? { Outcome::Passed } else { Outcome::Failed })
}

/// Builds the command line, plays the sample into `out` and verifies the sealed decision it leaves there.
fn headless(root: &Path, out: Option<&Path>) -> Result<Outcome, String> {
    let out = folder(root, out)?;
    println!("── Set-up");
    setup::system(root, Purpose::Build)?;
    println!("── Building (the first time takes a good while)");
    built(root, "cli")?;
    let command = root::target(root)?.join("quick/tillsyn-cli");
    println!("── Playing the sample into {}", out.display());
    sample(&command, root, &out)?;
    verify(&command, root, &out)
}

fn built(root: &Path, package: &str) -> Result<(), String> {
    if cargo(root).args(["build", "--profile", "quick", "--package", package]).shown()? {
        Ok(())
    } else {
        Err("the build failed; what the compiler said stands above".to_owned())
    }
}

/// Absolute, so that programs started in other folders mean the same place. A relative folder is taken from
/// where the command was typed.
fn folder(root: &Path, out: Option<&Path>) -> Result<PathBuf, String> {
    match out {
        Some(out) => std::path::absolute(out).map_err(|e| format!("cannot use {}: {e}", out.display())),
        None => Ok(root.join("target/sample")),
    }
}

/// Lets the command line play its sample into a folder.
pub fn sample(command: &Path, root: &Path, out: &Path) -> Result<(), String> {
    std::fs::create_dir_all(out).map_err(|e| format!("cannot make {}: {e}", out.display()))?;
    let out_text = out.display().to_string();
    if program(command, root).args(["sample", "--out", &out_text]).shown()? {
        Ok(())
    } else {
        Err("the sample was not played to its end; why stands above".to_owned())
    }
}

fn verify(command: &Path, root: &Path, out: &Path) -> Result<Outcome, String> {
    let (roots, decision) = (out.join("roots.pem"), out.join("beslut.pdf"));
    println!("── Verifying {}", decision.display());
    let words = ["verify".as_ref(), "--trust".as_ref(), roots.as_os_str(), decision.as_os_str()];
    let good = program(command, root).args(words).shown()?;
    println!("\nDecision: {}\nRoots:    {}", decision.display(), roots.display());
    Ok(if good { Outcome::Passed } else { Outcome::Failed })
}
