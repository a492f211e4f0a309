// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A desk in a temporary folder, with a clock that goes only when it is told to, and the acts of the sample as a
//! window would perform them: things by identity, files by token, each by the person who did it.

use crate::weak;
use casework::clock::Clock;
use casework::desk::{Desk, Places};
use casework::sample;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use wire::act::ActDto;
use wire::acts_file::{ActsFile, FileAct};
use wire::codes::RoleCode;
use wire::window::{AddPerson, ChangedJson, CreateStore, DoneJson, OpenForm, Perform, UnlockAs, WindowFault};

/// The passphrase of everybody in a [`DeskRig`].
pub const PASSPHRASE: &str = "korrekt häst batteri häftklammer";

/// A clock that goes only when it is told to.
#[derive(Debug, Clone)]
struct Ticking(Arc<AtomicI64>);

impl Clock for Ticking {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).expect("a time that there is")
    }
}

/// A desk in a folder that goes away.
#[derive(Debug)]
pub struct DeskRig {
    /// The desk.
    pub desk: Desk,
    /// A folder beside the store, for whatever a test needs.
    pub beside: PathBuf,
    clock: Ticking,
    told: Arc<Mutex<Vec<ChangedJson>>>,
    _keep: TempDir,
}

impl DeskRig {
    /// A desk before the first start.
    #[must_use]
    pub fn empty() -> Self {
        let keep = TempDir::new().expect("a temporary folder");
        let clock = Ticking(Arc::new(AtomicI64::new(crate::now().timestamp_millis())));
        let told = Arc::new(Mutex::new(Vec::new()));
        let beside = keep.path().join("beside");
        fs::create_dir(&beside).expect("a folder");
        let desk = Self::another(keep.path().into(), &clock, &told);
        Self { desk, beside, clock, told, _keep: keep }
    }

    fn another(folder: PathBuf, clock: &Ticking, told: &Arc<Mutex<Vec<ChangedJson>>>) -> Desk {
        let (clock, told) = (clock.clone(), Arc::clone(told));
        let places = Places { data: folder.join("data"), config: folder.join("config") };
        let tell = move |changed| told.lock().expect("a list").push(changed);
        Desk::new(places, move || Box::new(clock.clone()), Box::new(tell)).with_strength(weak())
    }

    /// A desk with a store, unlocked by its first person.
    #[must_use]
    pub fn of(name: &str, title: &str) -> Self {
        let rig = Self::empty();
        let [name, title, authority] = [name, title, "Myndigheten för vårdtillsyn"].map(str::to_owned);
        let ask = CreateStore { name, title, authority, passphrase: PASSPHRASE.to_owned() };
        rig.desk.create_store(ask).unwrap_or_else(|fault| panic!("{fault:?}"));
        rig.told();
        rig
    }

    /// A desk with a store, unlocked by a person who is nobody in the sample.
    #[must_use]
    pub fn new() -> Self {
        Self::of("Maja Lindell", "enhetschef")
    }

    /// Closes the desk and opens another over the same store, locked.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self { desk, beside, clock, told, _keep } = self;
        drop(desk);
        let desk = Self::another(_keep.path().into(), &clock, &told);
        Self { desk, beside, clock, told, _keep }
    }

    /// Puts the clock to an instant.
    pub fn at(&self, at: DateTime<Utc>) {
        self.clock.0.store(at.timestamp_millis(), Ordering::SeqCst);
    }

    /// Lets some time go by.
    pub fn wait(&self, seconds: i64) {
        self.at(self.clock.now() + TimeDelta::seconds(seconds));
    }

    /// What was told since this was last asked.
    ///
    /// # Panics
    /// When the desk panicked while it told something.
    #[must_use]
    pub fn heard(&self) -> Vec<ChangedJson> {
        std::mem::take(&mut *self.told.lock().expect("a list"))
    }

    fn told(&self) {
        let _ = self.heard();
    }

    /// Unlocks as a person of the store.
    ///
    /// # Panics
    /// When the desk does not take the passphrase.
    pub fn unlock(&self, person: &str) {
        let ask = UnlockAs { person: person.to_owned(), passphrase: PASSPHRASE.to_owned() };
        self.desk.unlock(ask).unwrap_or_else(|fault| panic!("{fault:?}"));
    }

    /// Who is at the screen.
    ///
    /// # Panics
    /// When nobody is.
    #[must_use]
    pub fn myself(&self) -> String {
        let start = self.desk.start().expect("a start");
        start.myself.expect("somebody at the screen").id.as_str().to_owned()
    }
}

impl Default for DeskRig {
    fn default() -> Self {
        Self::new()
    }
}

/// The sample on its way through a desk, act by act.
#[derive(Debug)]
pub struct Performed<'a> {
    rig: &'a DeskRig,
    acts: std::vec::IntoIter<FileAct>,
    people: BTreeMap<String, (String, RoleCode)>,
    /// What handles stand for, once they stand for something.
    pub known: BTreeMap<String, String>,
    /// The case, once it is open.
    pub case: String,
}

impl<'a> Performed<'a> {
    /// Begins; the people of the sample become persons of the store with passphrases of their own.
    ///
    /// # Panics
    /// When the sample cannot be read or a person not be added.
    #[must_use]
    pub fn begin(rig: &'a DeskRig) -> Self {
        let file = ActsFile::parse("acts.toml", sample::ACTS).expect("the sample");
        let mut people = BTreeMap::new();
        for person in &file.people {
            let (name, title) = (person.name.to_string(), person.title.to_string());
            let ask = AddPerson { name, title, passphrase: Some(PASSPHRASE.to_owned()) };
            let added = rig.desk.add_person(ask).unwrap_or_else(|fault| panic!("{fault:?}"));
            people.insert(person.handle.clone(), (added.id.as_str().to_owned(), person.role.into()));
        }
        let known = people.iter().map(|(handle, (id, _))| (handle.clone(), id.clone())).collect();
        Self { rig, acts: file.acts.into_iter(), people, known, case: String::new() }
    }

    /// The next act and who does it; `None` at the end. The clock stands where the sample says.
    pub fn next_act(&mut self) -> Option<ActDto> {
        let entry = self.acts.next()?;
        self.rig.at(entry.at);
        let person = self.people[&entry.by].0.clone();
        if self.rig.myself() != person {
            self.rig.unlock(&person);
        }
        Some(self.as_window(&entry.act))
    }

    /// An act with handles, as a window would send it.
    ///
    /// # Panics
    /// When it names a file that the sample does not have.
    #[must_use]
    pub fn as_window(&self, act: &ActDto) -> ActDto {
        let mut json = serde_json::to_value(act).expect("an act as JSON");
        if let ActDto::AddParticipant(form) = act {
            let role = form.role.unwrap_or(self.people[&form.person].1);
            json["role"] = serde_json::to_value(role).expect("a role as JSON");
        }
        if let ActDto::OpenCase(form) = act {
            json["role"] = serde_json::to_value(self.people[&form.officer].1).expect("a role as JSON");
        }
        if let ActDto::AddEvidence(form) = act
            && let Some(name) = &form.file
        {
            let casework::playing::Beside::Shipped(files) = sample::files() else { panic!("shipped files") };
            let staged = self.rig.desk.paste_evidence(&self.case, name, files[name.as_str()]);
            json["file"] = Value::from(staged.expect("taken in").taken[0].token.as_str());
        }
        self.named(&mut json);
        serde_json::from_value(json).expect("an act again")
    }

    fn named(&self, json: &mut Value) {
        match json {
            Value::String(text) => {
                if let Some(id) = self.known.get(text.as_str()) {
                    text.clone_from(id);
                }
                // A place is written as kind and name.
                if let Some((kind, handle)) = text.split_once(':')
                    && let Some(id) = self.known.get(handle)
                {
                    *text = format!("{kind}:{id}");
                }
                for (handle, id) in &self.known {
                    *text = text.replace(&format!(":{handle}}}"), &format!(":{id}}}"));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|one| self.named(one)),
            Value::Object(map) => {
                map.remove("as");
                map.values_mut().for_each(|one| self.named(one));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Performs an act as a window would, and remembers what its handle stands for.
    ///
    /// # Errors
    /// What the desk refuses.
    pub fn perform(&mut self, act: ActDto, handle: Option<&str>) -> Result<DoneJson, WindowFault> {
        let done = match act {
            ActDto::OpenCase(form) => {
                let done = self.rig.desk.open_case(OpenForm { form: *form })?;
                self.case = done.case.as_str().to_owned();
                done
            }
            act => self.rig.desk.perform(Perform { case: self.case.clone(), act })?,
        };
        if let (Some(handle), Some(id)) = (handle, done.changed.first().and_then(|place| place.id.clone())) {
            self.known.insert(handle.to_owned(), id);
        }
        Ok(done)
    }

    /// The handle that the next act makes.
    #[must_use]
    pub fn next_handle(&self) -> Option<String> {
        self.acts.as_slice().first().and_then(|entry| entry.act.handle()).map(|(_, handle)| handle.to_owned())
    }

    /// The code of the next act.
    #[must_use]
    pub fn next_code(&self) -> Option<&'static str> {
        self.acts.as_slice().first().map(|entry| entry.act.code())
    }

    /// Performs every act until just before the first of a code.
    ///
    /// # Panics
    /// When the desk refuses one.
    pub fn until_before(&mut self, code: &str) {
        while self.next_code().is_some_and(|next| next != code) {
            let handle = self.next_handle();
            let Some(act) = self.next_act() else { return };
            self.perform(act, handle.as_deref()).unwrap_or_else(|fault| panic!("{fault:?}"));
        }
    }
}
