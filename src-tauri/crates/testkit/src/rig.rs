// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A store with one person in a temporary folder, and the sample played in it as far as a test wants.

use casework::clock::FixedClock;
use casework::playing::{Beside, Until};
use casework::{NewPerson, Office};
use catalog::Catalog;
use chrono::{DateTime, TimeZone, Utc};
use domain::id::{CaseId, PersonId};
use domain::text::Line;
use std::path::PathBuf;
use store::{Access, KdfStrength, Passphrase, Unlock};
use tempfile::TempDir;
use wire::acts_file::ActsFile;

/// The instant at which tests happen: after every act of the samples.
#[must_use]
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 12, 1, 9, 0, 0).single().expect("a plain instant")
}

/// The quickest key derivation that a store takes.
#[must_use]
pub fn weak() -> KdfStrength {
    KdfStrength::new(8 * 1024, 1).expect("within bounds")
}

/// A store in a folder that goes away.
#[derive(Debug)]
pub struct Rig {
    /// The open store.
    pub office: Office,
    /// Where it lies.
    pub folder: PathBuf,
    person: PersonId,
    _keep: TempDir,
}

impl Rig {
    /// A store whose first person is the sample's decision-maker.
    #[must_use]
    pub fn new() -> Self {
        Self::of("Gunnar Liljekvist", "enhetschef")
    }

    /// A store with a first person of that name.
    #[must_use]
    pub fn of(name: &str, title: &str) -> Self {
        Self::with(name, title, Catalog::shipped())
    }

    /// A store with a first person of that name and a catalogue of its own.
    #[must_use]
    pub fn with(name: &str, title: &str, catalog: Catalog) -> Self {
        let keep = TempDir::new().expect("a temporary folder");
        let folder = keep.path().join("store");
        let line = |text: &str| Line::new(text).expect("a short name");
        let person = PersonId::from_bytes([7; 16]);
        let first = NewPerson { id: person, name: line(name), title: line(title) };
        let phrase = Passphrase::new(PHRASE).expect("not blank");
        let clock = Box::new(FixedClock(now()));
        let made = Office::create(&folder, &first, phrase, weak(), catalog, clock);
        let (office, _) = made.expect("a new store");
        Self { office, folder, person, _keep: keep }
    }

    /// Closes the store and opens it again.
    #[must_use]
    pub fn reopened(self) -> Self {
        let Self { office, folder, person, _keep } = self;
        drop(office);
        let unlock = unlock(person);
        let clock = Box::new(FixedClock(now()));
        let office = Office::open(&folder, &unlock, Access::Write, Catalog::shipped(), clock)
            .expect("the store opens");
        Self { office, folder, person, _keep }
    }

    /// What opens the store, for an office of the test's own.
    #[must_use]
    pub fn unlock(&self) -> Unlock {
        unlock(self.person)
    }

    /// Plays acts and gives the case they open.
    ///
    /// # Panics
    /// With the line of the act, when one is refused.
    pub fn play(&mut self, acts: &str, beside: &Beside, until: &Until) -> CaseId {
        let file = ActsFile::parse("acts.toml", acts).unwrap_or_else(|fault| panic!("{fault:?}"));
        let played = self.office.play(&file, beside, until, &mut |_, _| {});
        let played = played.unwrap_or_else(|fault| panic!("{fault:?}"));
        *played.cases.values().next().expect("the acts open a case")
    }

    /// Plays the shipped sample.
    pub fn play_sample(&mut self, until: &Until) -> CaseId {
        self.play(casework::sample::ACTS, &casework::sample::files(), until)
    }
}

impl Default for Rig {
    fn default() -> Self {
        Self::new()
    }
}

fn unlock(person: PersonId) -> Unlock {
    let phrase = Passphrase::new(PHRASE).expect("not blank");
    Unlock::Passphrase { person: casework::key_of(person), phrase }
}

const PHRASE: &str = "prov";
