// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The office: one open store with its catalogue and clock, and the one way in which anything in it changes.
//! An act is one transaction, one line of the ledger and one set of changes; when it fails, nothing happened.

use crate::clock::{Clock, swedish_day};
use crate::fault::WorkFault;
use crate::making::Watching;
use crate::reviewing::{lapses, letter_hash, with_letter};
use catalog::Catalog;
use chrono::{DateTime, NaiveDate, Utc};
use domain::act::{Act, Opening, Stamp};
use domain::case::Case;
use domain::decision::Decision;
use domain::gap::Gap;
use domain::id::{CaseId, PersonId};
use domain::perform::Place;
use domain::rules::{self, FileLack, SealFacts};
use domain::text::Line;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use store::case::{CaseSummary, changes};
use store::{
    Access, CaseKey, CaseRow, Change, DeviceKey, Holder, KdfStrength, NewDocument, NewEvidence, NewStore,
    Passphrase, Person, PersonKey, RecoveryKey, Scope, Store, Unlock, UnlockedBy, system_random,
};

/// An open store and what one needs to work in it.
#[derive(Debug)]
pub struct Office {
    pub(crate) store: Store,
    pub(crate) catalog: Catalog,
    clock: Box<dyn Clock>,
    cases: BTreeMap<CaseId, Case>,
    /// The pictures of the letter made last, by the hash of their files; `None` for one that cannot be shown.
    pub(crate) shown: BTreeMap<[u8; 32], Option<document::Image>>,
    /// Who waits for the letter that is being made.
    pub(crate) watching: Watching,
}

/// A person who is added to a store.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: Line,
    /// Title.
    pub title: Line,
}

/// When an act was done, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct When {
    /// The instant; now by default.
    pub at: Option<DateTime<Utc>>,
    /// For whom it is recorded, when not for the person who unlocked the store.
    pub on_behalf_of: Option<PersonId>,
}

/// What an act did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The case.
    pub case: CaseId,
    /// What it touched; screens fetch these anew and nothing else.
    pub changed: Vec<Place>,
    /// How many lines the case's ledger has now.
    pub lines: u64,
}

/// What goes into the store with an act, beside the changes to the case.
#[derive(Debug, Default)]
pub(crate) struct Enclosed {
    /// What an act that is recorded for somebody else rests on, such as the line of an acts file.
    pub(crate) basis: Option<String>,
    pub(crate) evidence: Vec<NewEvidence>,
    pub(crate) documents: Vec<NewDocument>,
}

impl NewPerson {
    /// A person with an identity drawn now.
    ///
    /// # Errors
    /// [`WorkFault::Store`] when the computer gives no random numbers.
    pub fn drawn(name: Line, title: Line) -> Result<Self, WorkFault> {
        Ok(Self { id: PersonId::from_bytes(draw()?), name, title })
    }
}

impl Office {
    /// Makes a store with its first person and opens it.
    ///
    /// # Errors
    /// [`WorkFault::Store`]; no store is left then.
    pub fn create(
        folder: &Path,
        first: &NewPerson,
        phrase: Passphrase,
        strength: KdfStrength,
        catalog: Catalog,
        clock: Box<dyn Clock>,
    ) -> Result<(Self, RecoveryKey), WorkFault> {
        let person = key_of(first.id);
        let new = NewStore {
            first: Holder { person, name: first.name.to_string() },
            phrase,
            strength,
            device: DeviceKey::new(draw()?),
            at_ms: clock.now().timestamp_millis(),
        };
        let (store, recovery) = Store::create(folder, new, &mut system_random)?;
        let (cases, shown, watching) = (BTreeMap::new(), BTreeMap::new(), Watching::default());
        let mut office = Self { store, catalog, clock, cases, shown, watching };
        office.record_person(first)?;
        Ok((office, recovery))
    }

    /// Opens a store.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn open(
        folder: &Path,
        unlock: &Unlock,
        access: Access,
        catalog: Catalog,
        clock: Box<dyn Clock>,
    ) -> Result<Self, WorkFault> {
        let mut office = Self {
            store: Store::open(folder, unlock, access)?,
            catalog,
            clock,
            cases: BTreeMap::new(),
            shown: BTreeMap::new(),
            watching: Watching::default(),
        };
        office.take_own_lists()?;
        Ok(office)
    }

    /// The catalogue in use.
    #[must_use]
    pub const fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Who unlocked the store; `None` when it was opened by its recovery key.
    #[must_use]
    pub fn actor(&self) -> Option<PersonId> {
        match self.store.unlocked_by() {
            UnlockedBy::Person(person) => Some(PersonId::from_bytes(person.bytes())),
            UnlockedBy::Recovery => None,
        }
    }

    /// The persons of the store, by name.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn persons(&self) -> Result<Vec<Person>, WorkFault> {
        Ok(self.store.persons()?)
    }

    /// Adds a person with a passphrase of their own.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn add_person(
        &mut self,
        new: &NewPerson,
        phrase: &Passphrase,
        strength: KdfStrength,
    ) -> Result<(), WorkFault> {
        let holder = Holder { person: key_of(new.id), name: new.name.to_string() };
        self.store.add_holder(holder, phrase, strength, &mut system_random)?;
        self.record_person(new)
    }

    /// Records a person who has no passphrase on this computer, so that acts can be recorded on their behalf.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn record_person(&mut self, new: &NewPerson) -> Result<(), WorkFault> {
        let actor = self.actor().unwrap_or(new.id);
        let at = self.now().timestamp_millis();
        // The name stands in the line itself, since the chain covers lines and not the list of persons.
        let (name, title) = (new.name.as_str(), new.title.as_str());
        let payload =
            serde_json::json!({ "name": name, "person": new.id.to_string(), "title": title }).to_string();
        let mut act = store::Act::new(None, key_of(actor), at, "add_person", &payload);
        let (name, title) = (new.name.to_string(), new.title.to_string());
        act.persons.push(Person { id: key_of(new.id), name, title, roles: "[]".to_owned() });
        self.store.commit(&act)?;
        Ok(())
    }

    /// The person of that name or identity.
    ///
    /// # Errors
    /// [`WorkFault::NoPerson`] when nobody fits.
    pub fn find_person(&self, asked: &str) -> Result<Person, WorkFault> {
        let fits = |person: &Person| person.name == asked || person.id.to_string() == asked;
        let found = self.store.persons()?.into_iter().find(fits);
        found.ok_or_else(|| WorkFault::NoPerson(asked.to_owned()))
    }

    /// The case of that number or identity.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`] or [`WorkFault::ManyCases`].
    pub fn find_case(&self, asked: &str) -> Result<CaseId, WorkFault> {
        if let Ok(id) = CaseId::parse(asked)
            && self.store.case(case_key(id))?.is_some()
        {
            return Ok(id);
        }
        match self.cases_numbered(asked)?.as_slice() {
            [] => Err(WorkFault::NoCase(asked.to_owned())),
            [one] => Ok(*one),
            several => Err(WorkFault::ManyCases { asked: asked.to_owned(), found: several.len() }),
        }
    }

    /// The cases of this store with that number.
    pub(crate) fn cases_numbered(&self, number: &str) -> Result<Vec<CaseId>, WorkFault> {
        let listed = self.store.cases_numbered(number)?;
        Ok(listed.iter().map(|one| CaseId::from_bytes(one.case.bytes())).collect())
    }

    /// The cases for a list, the last changed first.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn cases(&self) -> Result<Vec<store::ListedCase>, WorkFault> {
        Ok(self.store.cases()?)
    }

    /// Today in Sweden, by the office's clock.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        swedish_day(self.now())
    }

    /// A case as it stands.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`], [`WorkFault::Conflict`], [`WorkFault::Cells`].
    pub fn case(&mut self, id: CaseId) -> Result<&Case, WorkFault> {
        if !self.cases.contains_key(&id) {
            let case = self.load(id)?;
            self.cases.insert(id, case);
        }
        self.cases.get(&id).ok_or_else(|| WorkFault::NoCase(id.to_string()))
    }

    fn load(&self, id: CaseId) -> Result<Case, WorkFault> {
        self.store.read_case(id)?.ok_or_else(|| WorkFault::NoCase(id.to_string()))
    }

    /// What still stands in the way of the decision, and of signing it once it is made.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn gaps(&mut self, id: CaseId) -> Result<Vec<Gap>, WorkFault> {
        let today = swedish_day(self.now());
        let mut gaps = rules::gaps(self.case(id)?, today);
        gaps.extend(self.seal_gaps(id, Vec::new())?);
        Ok(gaps)
    }

    /// What stands in the way of signing the settled decision as far as it can be told before a key is chosen: of its
    /// file what is known to be lacking. Nothing, as long as there is no decision to sign.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn seal_gaps(&mut self, id: CaseId, lacks: Vec<FileLack>) -> Result<Vec<Gap>, WorkFault> {
        let case = self.case(id)?;
        if !matches!(case.decision, Decision::Settled(_)) {
            return Ok(Vec::new());
        }
        // The file that is signed is made from the letter itself, so it says all that the letter says.
        let (letter, whole, certificate) = (letter_hash(case), true, None);
        Ok(rules::seal_gaps(case, &SealFacts { letter, whole, lacks, certificate }))
    }

    /// Opens a case.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn open_case(&mut self, opening: Opening, when: When) -> Result<Done, WorkFault> {
        self.open_case_with(opening, when, Enclosed::default())
    }

    pub(crate) fn open_case_with(
        &mut self,
        opening: Opening,
        when: When,
        enclosed: Enclosed,
    ) -> Result<Done, WorkFault> {
        let stamp = self.stamp(when)?;
        let case = Case::open(opening, &stamp);
        let id = case.id;
        let places = vec![Place::Case, Place::Participant(case.officer), Place::Decision];
        let done = self.record(None, &case, "open_case", Map::new(), places, &stamp, enclosed)?;
        self.cases.insert(id, case);
        debug_assert_eq!(done.case, id, "an act is recorded in its own case");
        Ok(done)
    }

    /// Performs an act on a case.
    ///
    /// # Errors
    /// [`WorkFault::Refused`] when the case does not take it, [`WorkFault::Store`] when it could not be kept.
    pub fn perform(&mut self, id: CaseId, act: Act, when: When) -> Result<Done, WorkFault> {
        self.perform_with(id, act, when, Enclosed::default())
    }

    pub(crate) fn perform_with(
        &mut self,
        id: CaseId,
        act: Act,
        when: When,
        enclosed: Enclosed,
    ) -> Result<Done, WorkFault> {
        let stamp = self.stamp(when)?;
        self.case(id)?;
        if self.delivers_report(id, &act, &stamp)? {
            self.keep_report(id, when)?;
        }
        let act = self.informed(act)?;
        let (code, particulars) = (act.code(), particulars(&act));
        let before = self.cases.remove(&id).ok_or_else(|| WorkFault::NoCase(id.to_string()))?;
        let mut after = before.clone();
        let act = with_letter(act, &before);
        let performed = after.perform(act, &stamp).map_err(WorkFault::from);
        let done = performed.and_then(|places| {
            self.record(Some(&before), &after, code, particulars, places, &stamp, enclosed)
        });
        // What could not be kept has not happened: the case is then as it was.
        self.cases.insert(id, if done.is_ok() { after } else { before });
        done
    }

    /// Whether a case takes an act as it stands; nothing is changed.
    pub(crate) fn takes(&mut self, id: CaseId, act: &Act, when: When) -> Result<(), WorkFault> {
        let stamp = self.stamp(when)?;
        self.case(id)?.clone().perform(act.clone(), &stamp)?;
        Ok(())
    }

    /// What an act would come to that leaves the case as it is: such an act needs no line in the ledger. `None` when
    /// it changes something, or is refused.
    pub(crate) fn changes_nothing(&mut self, id: CaseId, act: &Act) -> Result<Option<Done>, WorkFault> {
        if matches!(act, Act::SettleDecision { .. }) {
            return Ok(None);
        }
        let stamp = self.stamp(When::default())?;
        let informed = self.informed(act.clone())?;
        let before = self.case(id)?;
        let mut after = before.clone();
        let performed = after.perform(informed, &stamp);
        let Some(changed) = performed.ok().filter(|_| after == *before) else { return Ok(None) };
        let lines = self.store.chain_head(Scope::Case(case_key(id)))?.seq.unsigned_abs();
        Ok(Some(Done { case: id, changed, lines }))
    }

    /// Brings a case back to what it was, or on again to what it had become: a new operation with its own line.
    /// The places are those that differ.
    pub(crate) fn bring_to(
        &mut self,
        to: &Case,
        code: &'static str,
        particulars: Map<String, Value>,
        places: Vec<Place>,
    ) -> Result<Done, WorkFault> {
        let stamp = self.stamp(When::default())?;
        let before = self.case(to.id)?.clone();
        let done = self.record(Some(&before), to, code, particulars, places, &stamp, Enclosed::default())?;
        self.cases.insert(to.id, to.clone());
        Ok(done)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "an act is these seven things and they are named at both callers"
    )]
    fn record(
        &mut self,
        before: Option<&Case>,
        after: &Case,
        code: &str,
        mut particulars: Map<String, Value>,
        places: Vec<Place>,
        stamp: &Stamp,
        enclosed: Enclosed,
    ) -> Result<Done, WorkFault> {
        let id = after.id;
        if let Some(person) = stamp.on_behalf_of {
            particulars.insert("on_behalf_of".to_owned(), Value::String(person.to_string()));
            particulars.extend(enclosed.basis.map(|basis| ("basis".to_owned(), Value::String(basis))));
        }
        particulars.extend(lapses(before, after));
        let payload = Value::Object(particulars).to_string();
        let mut act = store::Act::new(
            Some(case_key(id)),
            key_of(stamp.actor),
            stamp.at.timestamp_millis(),
            code,
            &payload,
        );
        let changed = changes(before, after, &places);
        act.changes =
            changed.into_iter().map(|(entity, field, value)| Change { entity, field, value }).collect();
        act.row = Some(CaseRow::from(&CaseSummary::of(after)));
        act.evidence = enclosed.evidence;
        act.documents = enclosed.documents;
        act.kept = self.kept_after(before, after)?;
        let line = self.store.commit(&act)?;
        Ok(Done { case: id, changed: places, lines: line.case_seq.unsigned_abs() })
    }

    pub(crate) fn stamp(&self, when: When) -> Result<Stamp, WorkFault> {
        let at = when.at.unwrap_or_else(|| self.now());
        let actor = self.actor().ok_or_else(|| WorkFault::NoPerson("recovery".to_owned()))?;
        let on_behalf_of = when.on_behalf_of.filter(|person| *person != actor);
        Ok(Stamp { at, today: swedish_day(at), actor, on_behalf_of })
    }
}

// What the changed cells do not say by themselves: the reason for a step that leaves no other trace.
fn particulars(act: &Act) -> Map<String, Value> {
    let because = match act {
        Act::MoveCase { because, .. } => because.as_ref(),
        Act::ReopenDecision { because } => Some(because),
        _ => None,
    };
    let pair = |text: &domain::text::Text| ("because".to_owned(), Value::String(text.to_string()));
    because.map(pair).into_iter().collect()
}

/// Sixteen drawn bytes.
pub(crate) fn draw() -> Result<[u8; 16], WorkFault> {
    let mut bytes = [0; 16];
    system_random(&mut bytes).map_err(store::StoreFault::from)?;
    Ok(bytes)
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of a text or a file, as the ledger tells it.
pub(crate) fn sha256(of: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(of))
}

/// A person's key in the store.
#[must_use]
pub fn key_of(person: PersonId) -> PersonKey {
    PersonKey::new(*person.as_bytes())
}

pub(crate) const fn case_key(case: CaseId) -> CaseKey {
    CaseKey::new(*case.as_bytes())
}
