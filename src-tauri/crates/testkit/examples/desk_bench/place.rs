// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A desk over a store on the disk that is measured. Made cases go in by the store's own door, one act each, in the form
//! that every case has there; from then on the desk alone reads them.

use super::Fault;
use super::made::{Maker, Wanted};
use casework::clock::{Clock as _, SystemClock};
use casework::desk::{Desk, Places};
use casework::keeping::{Access, Passphrase, Unlock, holders_in};
use chrono::NaiveDate;
use domain::case::Case;
use domain::id::PersonId;
use std::fs;
use std::path::{Path, PathBuf};
use store::case::{CaseSummary, changes};
use store::{Act, CaseKey, CaseRow, Change, PersonKey, Store};
use wire::window::{CreateStore, UnlockAs, WindowFault};

const PASSPHRASE: &str = "korrekt häst batteri häftklammer";
/// The last day of the made cases.
const LAST: (i32, u32, u32) = (2026, 11, 20);

/// What went wrong at the desk, as a sentence.
pub fn said(fault: WindowFault) -> Fault {
    fault.sentence.en.into()
}

/// A desk over a store of its own.
pub struct Place {
    /// The desk, unlocked.
    pub desk: Desk,
    /// What lies beside the store, for the yardsticks.
    pub beside: PathBuf,
}

impl Place {
    /// A desk over a new store with the cases that `fill` makes. What an earlier run left in the folder is removed.
    pub fn filled(
        folder: &Path,
        fill: impl FnOnce(&mut Filling) -> Result<(), Fault>,
    ) -> Result<Self, Fault> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let place = Self::at(folder);
        let [name, title] = ["Maja Lindell", "enhetschef"].map(str::to_owned);
        let (authority, passphrase) = ("Myndigheten för vårdtillsyn".to_owned(), PASSPHRASE.to_owned());
        place.desk.create_store(CreateStore { name, title, authority, passphrase }).map_err(said)?;
        place.desk.lock().map_err(said)?;
        fill(&mut Filling::begin(place.desk.folder())?)?;
        place.unlock()?;
        Ok(place)
    }

    /// A desk over the store that an earlier run left there, locked.
    pub fn at(folder: &Path) -> Self {
        let places = Places { data: folder.to_owned(), config: folder.join("config") };
        let desk =
            Desk::new(places, || Box::new(SystemClock), Box::new(|_| {})).with_strength(testkit::weak());
        Self { desk, beside: folder.to_owned() }
    }

    /// Unlocks; nothing that was read before is remembered then.
    pub fn unlock(&self) -> Result<(), Fault> {
        let holder = holders_in(self.desk.folder())?.into_iter().next().ok_or("nobody holds a passphrase")?;
        let ask = UnlockAs { person: holder.person.to_string(), passphrase: PASSPHRASE.to_owned() };
        self.desk.unlock(ask).map_err(said)?;
        Ok(())
    }

    /// Locks and unlocks.
    pub fn anew(&self) -> Result<(), Fault> {
        self.desk.lock().map_err(said)?;
        self.unlock()
    }
}

/// A store that is being filled.
pub struct Filling {
    store: Store,
    actor: PersonKey,
    maker: Maker,
}

impl Filling {
    fn begin(folder: &Path) -> Result<Self, Fault> {
        let holder = holders_in(folder)?.into_iter().next().ok_or("nobody holds a passphrase")?;
        let actor = holder.person;
        let phrase = Passphrase::new(PASSPHRASE)?;
        let store = Store::open(folder, &Unlock::Passphrase { person: actor, phrase }, Access::Write)?;
        let (year, month, day) = LAST;
        let today = NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?;
        let maker = Maker::new(20_261_120, today, PersonId::from_bytes(actor.bytes()));
        Ok(Self { store, actor, maker })
    }

    /// Puts in a case of an office.
    pub fn add(&mut self, wanted: Wanted) -> Result<(), Fault> {
        let case = self.maker.case(wanted)?;
        self.put(&case)
    }

    /// Puts in a case of so many questions.
    pub fn add_asking(&mut self, questions: usize, wanted: Wanted) -> Result<(), Fault> {
        let case = self.maker.asking(questions, wanted)?;
        self.put(&case)
    }

    fn put(&mut self, case: &Case) -> Result<(), Fault> {
        let key = CaseKey::new(*case.id.as_bytes());
        let at = SystemClock.now().timestamp_millis();
        let mut act = Act::new(Some(key), self.actor, at, "open_case", "{}");
        let cells = changes(None, case, &[]);
        act.changes =
            cells.into_iter().map(|(entity, field, value)| Change { entity, field, value }).collect();
        act.row = Some(CaseRow::from(&CaseSummary::of(case)));
        self.store.commit(&act)?;
        Ok(())
    }
}
