// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The file dialogs of the system, behind a trait, since no test can reach into them. A test answers them from a
//! file; what is handed out does not have that way at all.

use crate::words::Purpose;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::async_runtime::block_on;
use wire::window::LanguageCode;

/// Asks the person for files. The calls wait for the answer; no answer means that they changed their mind.
pub trait FileChooser: Send + Sync {
    /// Files to read.
    fn files(&self, asked: Purpose, language: LanguageCode) -> Vec<PathBuf>;
    /// One file to read.
    fn file(&self, asked: Purpose, language: LanguageCode) -> Option<PathBuf>;
    /// A folder.
    fn folder(&self, asked: Purpose, language: LanguageCode) -> Option<PathBuf>;
    /// A file to write, with the name it is offered.
    fn saved(&self, asked: Purpose, name: &str, language: LanguageCode) -> Option<PathBuf>;
}

/// The one that this build has.
#[must_use]
pub fn chosen() -> Arc<dyn FileChooser> {
    #[cfg(any(debug_assertions, feature = "automation"))]
    if let Some(answers) = scripted::Scripted::from_surroundings() {
        return Arc::new(answers);
    }
    Arc::new(System)
}

/// The system's own dialogs.
struct System;

impl System {
    fn dialog(asked: Purpose, language: LanguageCode) -> rfd::AsyncFileDialog {
        let dialog = rfd::AsyncFileDialog::new().set_title(asked.title.pick(language));
        match asked.files {
            Some((name, endings)) => dialog.add_filter(name.pick(language), endings),
            None => dialog,
        }
    }
}

impl FileChooser for System {
    fn files(&self, asked: Purpose, language: LanguageCode) -> Vec<PathBuf> {
        let answer = block_on(Self::dialog(asked, language).pick_files());
        answer.unwrap_or_default().iter().map(|file| file.path().to_path_buf()).collect()
    }

    fn file(&self, asked: Purpose, language: LanguageCode) -> Option<PathBuf> {
        block_on(Self::dialog(asked, language).pick_file()).map(|file| file.path().to_path_buf())
    }

    fn folder(&self, asked: Purpose, language: LanguageCode) -> Option<PathBuf> {
        block_on(Self::dialog(asked, language).pick_folder()).map(|folder| folder.path().to_path_buf())
    }

    fn saved(&self, asked: Purpose, name: &str, language: LanguageCode) -> Option<PathBuf> {
        let dialog = Self::dialog(asked, language).set_file_name(name);
        block_on(dialog.save_file()).map(|file| file.path().to_path_buf())
    }
}

#[cfg(any(debug_assertions, feature = "automation"))]
mod scripted {
    //! Answers written down beforehand.

    use super::FileChooser;
    use crate::words::Purpose;
    use serde_json::Value;
    use std::path::PathBuf;
    use std::sync::{Mutex, PoisonError};
    use wire::window::LanguageCode;

    /// The variable that names the file of answers.
    const ANSWERS: &str = "TILLSYN_CHOOSE";

    /// Answers dialogs from a JSON file, in order: a path, a list of paths, or null for a dialog that was closed.
    /// The file is read anew for each dialog, so that a test may add to it; when it is at its end, dialogs are
    /// closed.
    pub struct Scripted {
        file: PathBuf,
        answered: Mutex<usize>,
    }

    impl Scripted {
        /// When the surroundings name such a file.
        pub fn from_surroundings() -> Option<Self> {
            std::env::var_os(ANSWERS).map(|file| Self::new(PathBuf::from(file)))
        }

        /// From a file.
        pub fn new(file: PathBuf) -> Self {
            Self { file, answered: Mutex::new(0) }
        }

        fn next(&self) -> Vec<PathBuf> {
            let mut answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
            let text = std::fs::read_to_string(&self.file).unwrap_or_default();
            let mut answers: Value = serde_json::from_str(&text).unwrap_or_default();
            let answer = answers.get_mut(*answered).map(Value::take);
            *answered += 1;
            let path = |value: Value| value.as_str().map(PathBuf::from);
            match answer {
                Some(Value::Array(paths)) => paths.into_iter().filter_map(path).collect(),
                Some(one) => path(one).into_iter().collect(),
                None => Vec::new(),
            }
        }
    }

    impl FileChooser for Scripted {
        fn files(&self, _: Purpose, _: LanguageCode) -> Vec<PathBuf> {
            self.next()
        }

        fn file(&self, _: Purpose, _: LanguageCode) -> Option<PathBuf> {
            self.next().into_iter().next()
        }

        fn folder(&self, _: Purpose, _: LanguageCode) -> Option<PathBuf> {
            self.next().into_iter().next()
        }

        fn saved(&self, _: Purpose, name: &str, _: LanguageCode) -> Option<PathBuf> {
            let path = self.next().into_iter().next()?;
            Some(if path.is_dir() { path.join(name) } else { path })
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::words::{EVIDENCE, SAVE_LETTER};

        #[test]
        fn answers_are_given_in_order_and_their_end_closes_the_dialog() {
            let folder = std::env::temp_dir().join(format!("tillsyn-chooser-{}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            let file = folder.join("answers.json");
            let place = folder.display().to_string();
            let answers = serde_json::json!(["/a.pdf", null, ["/b.pdf", "/c.pdf"], place]);
            std::fs::write(&file, answers.to_string()).unwrap();
            let scripted = Scripted::new(file);
            let sv = LanguageCode::Sv;
            assert_eq!(scripted.file(EVIDENCE, sv), Some(PathBuf::from("/a.pdf")));
            assert_eq!(scripted.file(EVIDENCE, sv), None);
            assert_eq!(scripted.files(EVIDENCE, sv), [PathBuf::from("/b.pdf"), PathBuf::from("/c.pdf")]);
            assert_eq!(scripted.saved(SAVE_LETTER, "utkast.pdf", sv), Some(folder.join("utkast.pdf")));
            assert_eq!(scripted.folder(EVIDENCE, sv), None);
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}
