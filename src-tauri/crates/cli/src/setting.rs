// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What surrounds a command: its language, its store, and who unlocks it. The environment is read here and
//! nowhere else, and only for the language and the folder of the user's data.

use crate::arguments::{Globals, NewSecret};
use crate::fault::Fault;
use crate::secrets::Source;
use crate::words::{language_of, pick};
use casework::clock::SystemClock;
use casework::keeping::{Access, Holder, Passphrase, Unlock, holders_in};
use casework::{Office, WorkFault};
use domain::text::Language;
use std::env;
use std::path::PathBuf;

/// What surrounds a command.
#[derive(Debug)]
pub struct Setting {
    /// The language of the answers.
    pub language: Language,
    store: Option<PathBuf>,
    person: Option<String>,
    secret: Source,
}

impl Setting {
    /// Takes the options that every command has.
    pub fn new(globals: &Globals) -> Self {
        Self {
            language: globals.lang.map_or_else(spoken, Into::into),
            store: globals.store.clone(),
            person: globals.person.clone(),
            secret: Source::of(globals.passphrase_file.as_ref(), globals.passphrase_fd),
        }
    }

    /// The text in the language of the answers.
    pub fn pick<T>(&self, sv: T, en: T) -> T {
        pick(self.language, sv, en)
    }

    /// The folder of the store.
    pub fn folder(&self) -> Result<PathBuf, Fault> {
        let default = || data_folder().map(|folder| folder.join("tillsyn").join("arenden"));
        self.store.clone().or_else(default).ok_or(Fault::NoPlace)
    }

    /// Who is meant: the person named, or the only one with a passphrase.
    pub fn holder(&self) -> Result<Holder, Fault> {
        let mut holders = holders_in(&self.folder()?)?;
        match &self.person {
            Some(asked) => {
                let fits = |holder: &Holder| holder.name == *asked || holder.person.to_string() == *asked;
                let found = holders.into_iter().find(fits);
                found.ok_or_else(|| WorkFault::NoPerson(asked.clone()).into())
            }
            None if holders.len() > 1 => {
                Err(Fault::WhichPerson(holders.into_iter().map(|h| h.name).collect()))
            }
            None => holders.pop().ok_or(Fault::WhichPerson(Vec::new())),
        }
    }

    /// The passphrase of a person.
    pub fn passphrase(&self, of: &str) -> Result<Passphrase, Fault> {
        let prompt = self.pick(format!("Lösenfras för {of}: "), format!("Passphrase of {of}: "));
        phrase(&self.secret.read(&prompt)?)
    }

    /// The passphrase of the first person of a new store.
    pub fn first_passphrase(&self, of: &str) -> Result<Passphrase, Fault> {
        self.chosen(&self.secret, of)
    }

    /// A passphrase that is chosen now for a person who is there already.
    pub fn new_passphrase(&self, new: &NewSecret, of: &str) -> Result<Passphrase, Fault> {
        self.chosen(&Source::of(new.new_passphrase_file.as_ref(), new.new_passphrase_fd), of)
    }

    fn chosen(&self, source: &Source, of: &str) -> Result<Passphrase, Fault> {
        let prompt = self.pick(format!("Ny lösenfras för {of}: "), format!("New passphrase of {of}: "));
        let again = self.pick("Samma lösenfras en gång till: ", "The same passphrase once more: ");
        phrase(&source.read_new(&prompt, again)?)
    }

    /// The open store.
    pub fn office(&self, access: Access) -> Result<Office, Fault> {
        let holder = self.holder()?;
        let phrase = self.passphrase(&holder.name)?;
        self.unlocked(&Unlock::Passphrase { person: holder.person, phrase }, access)
    }

    /// The store opened by what is given.
    pub fn unlocked(&self, unlock: &Unlock, access: Access) -> Result<Office, Fault> {
        let catalog = casework::Catalog::shipped();
        Ok(Office::open(&self.folder()?, unlock, access, catalog, Box::new(SystemClock))?)
    }
}

fn phrase(secret: &str) -> Result<Passphrase, Fault> {
    Ok(Passphrase::new(secret).map_err(WorkFault::from)?)
}

/// The language of the surroundings, as POSIX orders the variables.
pub fn spoken() -> Language {
    let set = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    language_of(locale.as_deref())
}

// XDG Base Directory Specification; elsewhere the platform's own place.
fn data_folder() -> Option<PathBuf> {
    let path = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if let Some(folder) = path("XDG_DATA_HOME") {
        return Some(folder);
    }
    if cfg!(windows) {
        path("APPDATA")
    } else if cfg!(target_os = "macos") {
        path("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        path("HOME").map(|home| home.join(".local/share"))
    }
}
