// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A folder of its own for each test, the program started in it, and what it said.

use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The passphrase of every store here.
pub const PHRASE: &str = "en rätt lång fras för prov";

/// The decision-maker of the sample, who unlocks every store here.
pub const CHIEF: &str = "Gunnar Liljekvist";

/// The number of the sample's case.
pub const CASE: &str = "2025-00417";

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The one JSON object on standard output.
    pub fn json(&self) -> Value {
        let read = serde_json::from_str::<Value>(&self.out);
        let json = read.unwrap_or_else(|fault| panic!("{fault}: {self:?}"));
        assert!(json.is_object(), "{self:?}");
        json
    }

    /// Ended with this code, or fails with all that was said.
    pub fn ended(self, exit: i32) -> Self {
        assert_eq!(self.exit, exit, "{self:?}");
        self
    }
}

/// The program with nothing of the surroundings that could change its answers.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillsyn-cli"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "XDG_DATA_HOME"] {
        command.env_remove(name);
    }
    command
}

/// Runs the program.
pub fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Said {
    let output = program().args(arguments).stdin(std::process::Stdio::null()).output().unwrap();
    Said {
        exit: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The folder of the shipped sample.
pub fn sample() -> PathBuf {
    root().join("assets/samples/tillsyn-av-kommun-enligt-nis1")
}

/// The top of the tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// A folder with a passphrase file and, in it, a store.
#[derive(Debug)]
pub struct Desk {
    place: tempfile::TempDir,
}

impl Desk {
    /// An empty desk.
    pub fn empty() -> Self {
        let place = tempfile::Builder::new().prefix("ärende 100% #").tempdir().unwrap();
        fs::write(place.path().join("phrase"), format!("{PHRASE}\n")).unwrap();
        Self { place }
    }

    /// A desk with a store whose first person is the chief.
    pub fn with_store() -> Self {
        let desk = Self::empty();
        desk.run(["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
        desk
    }

    /// A desk with the sample played until just before the decision is settled.
    pub fn with_case() -> Self {
        let desk = Self::with_store();
        desk.run(["play", "--before", "settle_decision", &acts()]).ended(0);
        desk
    }

    /// A path on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// The same as text, for an argument.
    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// The store.
    pub fn store(&self) -> PathBuf {
        self.path("store")
    }

    /// The options that open the store.
    pub fn options(&self) -> [String; 4] {
        ["--store".to_owned(), self.text("store"), "--passphrase-file".to_owned(), self.text("phrase")]
    }

    /// Runs the program on the store.
    pub fn run<S: AsRef<str>>(&self, arguments: impl IntoIterator<Item = S>) -> Said {
        let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
        run(self.options().into_iter().chain(arguments))
    }

    /// Runs the program on the store, which answers with JSON.
    pub fn json<S: AsRef<str>>(&self, arguments: impl IntoIterator<Item = S>) -> Value {
        let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
        self.run(std::iter::once("--json".to_owned()).chain(arguments)).ended(0).json()
    }

    /// Refused in both languages, with a code for scripts, and the store is byte for byte as it was.
    pub fn refuses(&self, arguments: &[&str], wanted: Refusal<'_>) {
        let before = contents(&self.store());
        refuses(&self.options(), arguments, wanted);
        assert_eq!(names(&contents(&self.store())), names(&before));
        assert!(contents(&self.store()) == before, "the store was changed by {arguments:?}");
    }

    /// Every page, every line and every list of the store is sound.
    pub fn is_sound(&self) {
        let json = self.json(["store", "check"]);
        assert_eq!(json["pages"], "sound");
        assert_eq!(json["ledger"], "verified");
        assert_eq!(json["lists_differing"], 0);
    }
}

/// What a refusal must say.
#[derive(Debug, Clone, Copy)]
pub struct Refusal<'a> {
    /// The exit code.
    pub exit: i32,
    /// The code for scripts.
    pub code: &'a str,
    /// Words of the Swedish sentence that say what to do.
    pub sv: &'a [&'a str],
    /// The same of the English one.
    pub en: &'a [&'a str],
}

/// Refused in both languages, as text and as JSON.
pub fn refuses(options: &[String], arguments: &[&str], wanted: Refusal<'_>) {
    for (lang, words) in [("sv", wanted.sv), ("en", wanted.en)] {
        let call = |json: Option<&str>| {
            let fixed = ["--lang", lang].into_iter().chain(json);
            let all = options.iter().map(String::as_str).chain(fixed).chain(arguments.iter().copied());
            run(all.collect::<Vec<_>>()).ended(wanted.exit)
        };
        let said = call(None);
        assert_eq!(said.out, "", "{said:?}");
        for word in words {
            assert!(said.err.contains(word), "no {word:?} in {said:?}");
        }
        let fault = call(Some("--json")).json()["fault"].clone();
        assert_eq!(fault["code"], wanted.code, "{fault}");
        for word in words {
            assert!(fault["sentence"].as_str().unwrap().contains(word), "no {word:?} in {fault}");
        }
    }
}

/// The shipped acts file.
pub fn acts() -> String {
    sample().join("acts.toml").to_str().unwrap().to_owned()
}

/// Every file of a store that holds anything lasting; the log of the database and the lock come and go.
pub fn contents(store: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![store.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if !name.starts_with("store.db-") && name != "lock" {
                found.insert(path.strip_prefix(store).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn names(contents: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<&PathBuf> {
    contents.keys().collect()
}
