// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where the store and the settings of the window lie, and that only one window works in a store. The
//! surroundings are read here and in [`crate::automation`], and nowhere else.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use wire::window::LanguageCode;

/// The folder of the store below the folder of the user's data.
const STORE: &str = "arenden";

/// Where things lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The store; it need not be there yet.
    pub store: PathBuf,
    /// The settings of the window on this computer.
    pub config: PathBuf,
}

/// Why the places are not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPlaces {
    /// Something was typed that is not taken.
    Argument(String),
    /// The system names no folder for a person's own files.
    NoHome,
}

impl NoPlaces {
    /// What to tell the person.
    #[must_use]
    pub fn sentence(&self, language: LanguageCode) -> String {
        match (self, language) {
            (Self::Argument(word), LanguageCode::Sv) => {
                format!("Tillsyn förstår inte ”{word}”. Det enda som kan anges är --store MAPP.")
            }
            (Self::Argument(word), LanguageCode::En) => {
                format!("Tillsyn does not understand “{word}”. All that can be given is --store FOLDER.")
            }
            (Self::NoHome, LanguageCode::Sv) => {
                "Datorn anger ingen mapp för dina egna filer. Ange en med --store MAPP.".to_owned()
            }
            (Self::NoHome, LanguageCode::En) => {
                "The computer names no folder for your own files. Give one by --store FOLDER.".to_owned()
            }
        }
    }
}

impl Places {
    /// From the arguments and the surroundings.
    ///
    /// # Errors
    /// [`NoPlaces`] when either says nothing that can be used.
    pub fn from_surroundings() -> Result<Self, NoPlaces> {
        let asked = asked(env::args_os().skip(1))?;
        let set = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let home = set("HOME").or_else(|| set("USERPROFILE"));
        let below_home = |tail: &str| home.as_ref().map(|home| home.join(tail));
        let (data, config) = if cfg!(windows) {
            (set("APPDATA"), set("APPDATA"))
        } else if cfg!(target_os = "macos") {
            (below_home("Library/Application Support"), below_home("Library/Preferences"))
        } else {
            // XDG Base Directory Specification.
            (
                set("XDG_DATA_HOME").or_else(|| below_home(".local/share")),
                set("XDG_CONFIG_HOME").or_else(|| below_home(".config")),
            )
        };
        let store = asked.or_else(|| data.map(|folder| folder.join("tillsyn").join(STORE)));
        let config = config.map(|folder| folder.join("tillsyn"));
        match (store, config) {
            (Some(store), Some(config)) => Ok(Self { store, config }),
            (None, _) | (_, None) => Err(NoPlaces::NoHome),
        }
    }

    /// The folder in which the store stands.
    #[must_use]
    pub fn beside(&self) -> &Path {
        self.store.parent().unwrap_or(&self.store)
    }

    /// Makes this the only window of the store; it is that for as long as the file is kept. Nothing when another
    /// window is.
    ///
    /// # Errors
    /// When the folder that is to hold the store cannot be written.
    pub fn claim(&self) -> io::Result<Option<File>> {
        let beside = self.beside();
        fs::create_dir_all(beside)?;
        let mut name = OsString::from(".");
        name.push(self.store.file_name().unwrap_or_default());
        name.push(".window");
        let file = File::options().create(true).truncate(false).write(true).open(beside.join(name))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(fault)) => Err(fault),
        }
    }
}

/// The folder that was typed, made absolute.
fn asked(words: impl Iterator<Item = OsString>) -> Result<Option<PathBuf>, NoPlaces> {
    let told = |word: &OsString| NoPlaces::Argument(word.to_string_lossy().into_owned());
    let words: Vec<OsString> = words.collect();
    match words.as_slice() {
        [] => Ok(None),
        [option, folder] if option == "--store" && !folder.is_empty() => {
            std::path::absolute(folder).map(Some).map_err(|_| told(folder))
        }
        [_, _, other, ..] => Err(told(other)),
        [word, ..] => Err(told(word)),
    }
}

/// The language of the surroundings, as POSIX orders the variables; Swedish unless they say otherwise.
#[must_use]
pub fn spoken() -> LanguageCode {
    let set = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    match locale.as_deref() {
        Some(locale) if locale.starts_with("en") => LanguageCode::En,
        Some(_) | None => LanguageCode::Sv,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Option<PathBuf>, NoPlaces> {
        asked(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn one_option_is_taken_and_nothing_else() {
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("--store /x/y"), Ok(Some(PathBuf::from("/x/y"))));
        for (line, word) in [("--store", "--store"), ("x", "x"), ("--store /x y", "y"), ("--help", "--help")]
        {
            assert_eq!(read(line), Err(NoPlaces::Argument(word.to_owned())), "{line}");
        }
    }

    #[test]
    fn a_store_has_one_window() {
        let folder = env::temp_dir().join(format!("tillsyn-places-{}", std::process::id()));
        let places = Places { store: folder.join("a"), config: folder.clone() };
        let other = Places { store: folder.join("b"), ..places.clone() };
        let first = places.claim().unwrap();
        assert!(first.is_some());
        assert!(places.claim().unwrap().is_none());
        assert!(other.claim().unwrap().is_some());
        drop(first);
        assert!(places.claim().unwrap().is_some());
        fs::remove_dir_all(folder).unwrap();
    }
}
