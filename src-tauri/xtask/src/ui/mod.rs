// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The window's page: its packages, its build, its checks. The page is embedded when the application is
//! compiled, so it is built first; what is built already is left alone.
//! Invariant: after [`built`] the page in `ui/dist` is the one that the sources make.

pub mod bindings;
mod packages;
mod sources;

use std::path::{Path, PathBuf};

use crate::process::{Program, on_path, program};
use crate::report::{Count, Outcome};

/// The oldest Node that builds the page.
const OLDEST_NODE: u32 = 20;

/// The verb `ui`.
pub fn verb(root: &Path) -> Result<Outcome, String> {
    built(root)?;
    println!("The page is in {}", folder(root).join("dist").display());
    Ok(Outcome::Passed)
}

/// Sees to it that the packages are installed.
pub fn ready(root: &Path) -> Result<(), String> {
    node(root)?;
    let ui = folder(root);
    let Some(why) = packages::differ(&ui)? else { return Ok(()) };
    println!("   installing the page's packages ({why})");
    // Not `ci`: it refuses a list that lacks packages for systems other than the one it was written on. What was
    // installed is compared with the list right after, which is what `ci` is for.
    if !npm(root).args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]).shown()? {
        return Err("npm could not install the page's packages; what it said stands above".to_owned());
    }
    match packages::differ(&ui)? {
        None => Ok(()),
        Some(why) => Err(format!("what npm installed is not what package-lock.json names: {why}")),
    }
}

/// Sees to it that the page is built and as new as its sources.
pub fn built(root: &Path) -> Result<(), String> {
    ready(root)?;
    let ui = folder(root);
    let now = sources::state(&ui)?;
    let mark = ui.join("node_modules/.page-built");
    let same = std::fs::read_to_string(&mark).is_ok_and(|then| then == now);
    if same && ui.join("dist/index.html").is_file() {
        return Ok(());
    }
    println!("   building the page");
    if !npm(root).args(["run", "--silent", "build"]).shown()? {
        return Err("the page was not built; what the builder said stands above".to_owned());
    }
    std::fs::write(&mark, now).map_err(|e| format!("cannot write {}: {e}", mark.display()))
}

/// Types of scripts and components.
pub fn types(root: &Path) -> Result<Count, String> {
    script(root, "types")
}

/// Rules and formatting of scripts and components.
pub fn lint(root: &Path) -> Result<Count, String> {
    script(root, "lint")
}

/// The texts on screen: every key in both languages and used.
pub fn words(root: &Path) -> Result<Count, String> {
    ready(root)?;
    Ok(Count::one(program("node", &folder(root)).args(["build/words.mjs"]).shown()?))
}

/// The page's own tests, each counted.
pub fn tests(root: &Path, target: &Path) -> Result<Count, String> {
    ready(root)?;
    let answer = target.join("vitest.json");
    // That there is none from an earlier run is what is wanted.
    let _ = std::fs::remove_file(&answer);
    let file = format!("--outputFile.json={}", answer.display());
    let words = ["run", "--silent", "test", "--", "--reporter=default", "--reporter=json", &file];
    let ok = npm(root).args(words).shown()?;
    let text = std::fs::read_to_string(&answer)
        .map_err(|e| format!("the tests of the page left no result in {}: {e}", answer.display()))?;
    let mut count = counted(&text)?;
    if !ok && count.failed == 0 {
        count.failed = 1;
    }
    if count.passed == 0 {
        return Err("no test of the page was run".to_owned());
    }
    Ok(count)
}

fn counted(text: &str) -> Result<Count, String> {
    let said: serde_json::Value =
        serde_json::from_str(text).map_err(|e| format!("cannot read what vitest left: {e}"))?;
    let number = |name: &str| said[name].as_u64().and_then(|n| usize::try_from(n).ok());
    match (number("numPassedTests"), number("numFailedTests")) {
        (Some(passed), Some(failed)) => Ok(Count { passed, failed }),
        (_, None) | (None, _) => Err("what vitest left names no numbers of tests".to_owned()),
    }
}

fn script(root: &Path, name: &str) -> Result<Count, String> {
    ready(root)?;
    Ok(Count::one(npm(root).args(["run", "--silent", name]).shown()?))
}

/// Where the page is.
pub fn folder(root: &Path) -> PathBuf {
    root.join("ui")
}

fn npm(root: &Path) -> Program {
    program("npm", &folder(root))
}

/// That Node is there and new enough; nothing here installs it, since systems differ in how they do.
fn node(root: &Path) -> Result<(), String> {
    let needed = format!(
        "Node {OLDEST_NODE} or later and npm are needed to build the window's page. Install them the way \
         this system does it, and run the same command again"
    );
    if !on_path("node") || !on_path("npm") {
        return Err(format!("{needed}. Nothing called node and npm is on the search path."));
    }
    let version = program("node", root).args(["--version"]).printed()?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        Some(_) | None => Err(format!("{needed}. The one on the search path is {}.", version.trim())),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read_from_what_it_prints() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("20"), None);
    }

    #[test]
    fn the_tests_of_the_page_are_counted_and_silence_is_a_fault() {
        let text = r#"{"numPassedTests": 12, "numFailedTests": 1}"#;
        assert_eq!(counted(text), Ok(Count { passed: 12, failed: 1 }));
        assert!(counted("{}").is_err());
        assert!(counted("").is_err());
    }
}
