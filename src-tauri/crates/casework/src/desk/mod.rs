// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The desk: everything a window needs that is no window. One method for each command, with the same name, the
//! argument as it crosses and a fault that carries its sentence. It holds the one open store, what can be taken
//! back, and the files that wait for an act; whoever shows it adds dialogs and pixels.
//!
//! Invariant: every act is told once it is safe on disk and the desk is free again, so that whoever hears of it
//! can ask at once. How far a letter has come is told while the desk works on it, and asks for nothing.

mod access;
mod around;
mod cases;
mod copies;
mod evidence;
mod keeping;
mod letters;
mod library;
mod making;
mod shelf;
mod steps;
mod taking;
mod typing;

use crate::clock::{Clock, swedish_day};
use crate::fault::WorkFault;
use crate::keeping::KdfStrength;
use crate::office::Office;
use crate::say::window_fault;
use crate::verifying::{read, write};
use chrono::{DateTime, Utc};
use domain::id::CaseId;
use domain::register::RecordKind;
use domain::rules::FileLack;
use evidence::Taken;
pub(crate) use letters::stem;
use making::Makings;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use steps::History;
use store::Store;
use wire::case_json::BilingualJson;
use wire::window::{
    AppearanceJson, ChangedJson, DensityCode, HolderJson, LanguageCode, SetAppearance, StageCode, StartJson,
    ThemeCode, WindowFault,
};

/// Where things lie on this computer.
#[derive(Debug, Clone)]
pub struct Places {
    /// The folder of stores.
    pub data: PathBuf,
    /// The folder of what is kept for the computer and not in a store.
    pub config: PathBuf,
}

type Told = Box<dyn Fn(ChangedJson) + Send + Sync>;
type Clocks = Box<dyn Fn() -> Box<dyn Clock> + Send + Sync>;

/// The desk.
pub struct Desk {
    folder: PathBuf,
    config: PathBuf,
    language: LanguageCode,
    version: String,
    strength: KdfStrength,
    clock: Clocks,
    told: Arc<Told>,
    makings: Arc<Mutex<Makings>>,
    inner: Mutex<Inner>,
}

/// What changes at the desk.
#[derive(Debug, Default)]
struct Inner {
    open: Option<Open>,
    tries: access::Tries,
    /// Files chosen to be read in place, by token.
    chosen: BTreeMap<String, PathBuf>,
    /// How it looks, where it could not be read from disk or was set since.
    appearance: Option<AppearanceJson>,
    /// What is to be told when the desk is free again.
    news: Vec<ChangedJson>,
}

/// The open store and what is remembered of it until it is locked.
#[derive(Debug)]
struct Open {
    office: Office,
    histories: BTreeMap<CaseId, History>,
    /// Files taken in that wait for an act, by token.
    taken: BTreeMap<String, Taken>,
    /// What the letter that was drawn last could not show as written, by case.
    unshown: BTreeMap<CaseId, Vec<BilingualJson>>,
    /// What the file of a settled decision lacks, by case, with the instant at which it was settled.
    lacks: BTreeMap<CaseId, (DateTime<Utc>, Vec<FileLack>)>,
    /// The reply form that was read last, as it was then.
    reply: Option<around::ReadReply>,
}

impl Open {
    fn new(office: Office) -> Self {
        let (histories, taken, unshown) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { office, histories, taken, unshown, lacks: BTreeMap::new(), reply: None }
    }
}

impl Inner {
    fn open(&mut self) -> Result<&mut Open, WorkFault> {
        self.open.as_mut().ok_or(WorkFault::Locked)
    }

    fn office(&mut self) -> Result<&mut Office, WorkFault> {
        Ok(&mut self.open()?.office)
    }
}

impl fmt::Debug for Desk {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Desk")
            .field("folder", &self.folder)
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

/// The name of the store in the folder of stores.
const STORE: &str = "arenden";

impl Desk {
    /// A desk over the store in the places; nothing is read or made before it is asked for.
    #[must_use]
    pub fn new(
        places: Places,
        clock: impl Fn() -> Box<dyn Clock> + Send + Sync + 'static,
        told: Box<dyn Fn(ChangedJson) + Send + Sync>,
    ) -> Self {
        Self {
            folder: places.data.join(STORE),
            config: places.config,
            language: LanguageCode::Sv,
            version: String::new(),
            strength: KdfStrength::DEFAULT,
            clock: Box::new(clock),
            told: Arc::new(told),
            makings: Arc::default(),
            inner: Mutex::new(Inner::default()),
        }
    }

    /// The store lies in this folder itself.
    #[must_use]
    pub fn with_store(self, folder: PathBuf) -> Self {
        Self { folder, ..self }
    }

    /// The language before anybody has chosen one.
    #[must_use]
    pub fn with_language(self, language: LanguageCode) -> Self {
        Self { language, ..self }
    }

    /// The version of the application.
    #[must_use]
    pub fn with_version(self, version: &str) -> Self {
        Self { version: version.to_owned(), ..self }
    }

    /// How slowly new passphrases become keys; tests do not wait for it.
    #[must_use]
    pub fn with_strength(self, strength: KdfStrength) -> Self {
        Self { strength, ..self }
    }

    /// Where the store lies, or will lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the window needs before it can show anything.
    ///
    /// # Errors
    /// None today: what is wrong with the store stands in the answer.
    pub fn start(&self) -> Result<StartJson, WindowFault> {
        self.with(|inner| self.start_within(inner))
    }

    fn start_within(&self, inner: &mut Inner) -> Result<StartJson, WorkFault> {
        let there = fs::read_dir(&self.folder).is_ok_and(|mut inside| inside.next().is_some());
        let (mut holders, mut fault) = (Vec::new(), None);
        if there {
            match Store::holders_in(&self.folder) {
                Ok(found) => {
                    holders = found
                        .into_iter()
                        .map(|one| HolderJson { id: access::person_id(one.person).into(), name: one.name })
                        .collect();
                }
                Err(found) => fault = Some(window_fault(&found.into(), None)),
            }
        }
        let (mut myself, mut unconfirmed) = (None, false);
        if let Some(open) = &mut inner.open {
            myself = access::myself(&open.office)?;
            unconfirmed = open.office.store.setting(access::CONFIRMED)?.as_deref() != Some(access::YES);
        }
        let stage = match (inner.open.is_some(), there) {
            (true, _) => StageCode::Open,
            (false, true) => StageCode::Locked,
            (false, false) => StageCode::FirstStart,
        };
        Ok(StartJson {
            stage,
            appearance: self.appearance(inner),
            version: self.version.clone(),
            today: swedish_day((self.clock)().now()).to_string(),
            holders,
            myself,
            folder: self.folder.display().to_string(),
            fault,
            recovery_unconfirmed: unconfirmed,
            records_after: after_sealing().map(str::to_owned).collect(),
        })
    }

    /// Sets how the window looks.
    ///
    /// # Errors
    /// When it cannot be kept on disk; it holds until the window is closed all the same.
    pub fn set_appearance(&self, ask: SetAppearance) -> Result<(), WindowFault> {
        self.with(|inner| {
            let mut appearance = ask.appearance;
            appearance.text_size = appearance.text_size.clamp(SMALLEST, LARGEST);
            let text = serde_json::to_vec_pretty(&appearance).unwrap_or_default();
            inner.appearance = Some(appearance);
            let make = |source| WorkFault::File { doing: "make", path: self.config.clone(), source };
            fs::create_dir_all(&self.config).map_err(make)?;
            write(&self.appearance_file(), &text)
        })
    }

    // A file of another edition or half a file is no reason to show nothing.
    fn appearance(&self, inner: &mut Inner) -> AppearanceJson {
        if let Some(appearance) = &inner.appearance {
            return appearance.clone();
        }
        let kept = read(&self.appearance_file()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut appearance = kept.unwrap_or_else(|| plain(self.language));
        appearance.text_size = appearance.text_size.clamp(SMALLEST, LARGEST);
        inner.appearance = Some(appearance.clone());
        appearance
    }

    fn appearance_file(&self) -> PathBuf {
        self.config.join("appearance.json")
    }

    fn lock_inner(&self) -> MutexGuard<'_, Inner> {
        // A command that stopped midway leaves the store whole: every act is one transaction.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does some work at the desk, and tells what there is to tell once the desk is free again.
    fn with<T>(&self, work: impl FnOnce(&mut Inner) -> Result<T, WorkFault>) -> Result<T, WindowFault> {
        let (done, news) = {
            let mut inner = self.lock_inner();
            let done = work(&mut inner).map_err(|fault| window_fault(&fault, None));
            (done, std::mem::take(&mut inner.news))
        };
        news.into_iter().for_each(|changed| (self.told)(changed));
        done
    }

    /// Does some work on a case, whose names and numbers stand in the sentence when it fails.
    fn in_case<T>(
        &self,
        asked: &str,
        work: impl FnOnce(&mut Inner, CaseId) -> Result<T, WorkFault>,
    ) -> Result<T, WindowFault> {
        let (done, news) = {
            let mut inner = self.lock_inner();
            let id = CaseId::parse(asked).map_err(|_| WorkFault::NoCase(asked.chars().take(60).collect()));
            let done = id.and_then(|id| {
                inner.office()?.case(id)?;
                Ok(id)
            });
            let done = match done {
                Ok(id) => work(&mut inner, id).map_err(|fault| {
                    let case = inner.office().ok().and_then(|office| office.case(id).ok());
                    window_fault(&fault, case)
                }),
                Err(fault) => Err(window_fault(&fault, None)),
            };
            (done, std::mem::take(&mut inner.news))
        };
        news.into_iter().for_each(|changed| (self.told)(changed));
        done
    }
}

const SMALLEST: u16 = 90;
const LARGEST: u16 = 200;

fn plain(language: LanguageCode) -> AppearanceJson {
    AppearanceJson {
        language,
        theme: ThemeCode::System,
        text_size: 100,
        density: DensityCode::Normal,
        single_keys: true,
        keys: BTreeMap::new(),
    }
}

// The kinds of record that may still come when a decision is sealed.
fn after_sealing() -> impl Iterator<Item = &'static str> {
    RecordKind::ALL.iter().filter(|kind| kind.may_follow_sealing()).map(|kind| kind.code())
}
