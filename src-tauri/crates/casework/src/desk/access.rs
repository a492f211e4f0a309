// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Getting in: the first start, unlocking and switching person, the recovery key, and who holds a passphrase.
//! Refuses passphrases that are easy to guess, and guessing.

use super::keeping::shown;
use super::{Desk, Inner, Open};
use crate::clock::swedish_day;
use crate::fault::{Weakness, WorkFault};
use crate::keeping::{Access, Passphrase, PersonKey, RecoveryKey, StoreFault, Unlock, recovery_key};
use crate::office::{NewPerson, Office, key_of};
use catalog::Catalog;
use chrono::{DateTime, Datelike, Utc};
use domain::id::PersonId;
use domain::text::Line;
use wire::act::{ActFault, AuthorityDto};
use wire::window::{
    AddPerson, ChangePassphrase, ChangedJson, CreateStore, PersonJson, ProfileJson, RecoverAs, RecoveryJson,
    SetProfile, TypedRecovery, UnlockAs, WindowFault,
};

/// The setting that says whether the recovery key was typed back.
pub(super) const CONFIRMED: &str = "recovery_confirmed";
/// How it says so.
pub(super) const YES: &str = "yes";
const NO: &str = "no";
const PROFILE: &str = "profile";

const FEWEST_CHARACTERS: usize = 12;
const FREE_TRIES: u32 = 5;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 3600;

/// Wrong passphrases in a row, and until when no more are taken.
#[derive(Debug, Default)]
pub(super) struct Tries {
    wrong: u32,
    until: Option<DateTime<Utc>>,
}

impl Tries {
    fn refuse_early(&self, now: DateTime<Utc>) -> Result<(), WorkFault> {
        let left = self.until.map_or(0, |until| (until - now).num_milliseconds());
        if left <= 0 {
            return Ok(());
        }
        // A clock that was set back must not lock anybody out for longer than the wait itself.
        let seconds = (left + 999) / 1000;
        Err(WorkFault::TooManyTries { seconds: seconds.min(self.wait()).unsigned_abs() })
    }

    fn wait(&self) -> i64 {
        let doublings = self.wrong.saturating_sub(FREE_TRIES).min(16);
        (FIRST_WAIT << doublings).min(LONGEST_WAIT)
    }

    // Counts what came of a try; only a wrong passphrase is a guess.
    fn count<T>(&mut self, now: DateTime<Utc>, tried: Result<T, WorkFault>) -> Result<T, WorkFault> {
        match &tried {
            Err(WorkFault::Store(StoreFault::WrongPassphrase)) => {
                self.wrong += 1;
                if self.wrong >= FREE_TRIES {
                    self.until = Some(now + chrono::TimeDelta::seconds(self.wait()));
                }
            }
            Ok(_) => *self = Self::default(),
            Err(_) => {}
        }
        tried
    }
}

/// Refuses a passphrase that somebody else would guess.
fn strong(typed: &str, name: &str) -> Result<Passphrase, WorkFault> {
    let plain = typed.trim();
    let weak = |weakness| Err(WorkFault::WeakPassphrase(weakness));
    let mut characters = plain.chars();
    let first = characters.next();
    if plain.chars().count() < FEWEST_CHARACTERS {
        return weak(Weakness::Short);
    }
    if characters.all(|one| Some(one) == first) {
        return weak(Weakness::Repeated);
    }
    if plain.to_lowercase() == name.trim().to_lowercase() {
        return weak(Weakness::Name);
    }
    Ok(Passphrase::new(typed)?)
}

fn line(field: &'static str, raw: &str) -> Result<Line, WorkFault> {
    Line::new(raw).map_err(|fault| WorkFault::Form(ActFault::Text { field, fault }))
}

fn new_person(name: &str, title: &str) -> Result<NewPerson, WorkFault> {
    NewPerson::drawn(line("name", name)?, line("title", title)?)
}

fn key(asked: &str) -> Result<PersonKey, WorkFault> {
    let id = PersonId::parse(asked).map_err(|_| WorkFault::NoPerson(asked.chars().take(60).collect()))?;
    Ok(key_of(id))
}

pub(super) fn person_id(key: PersonKey) -> PersonId {
    PersonId::from_bytes(key.bytes())
}

fn groups(key: &RecoveryKey) -> RecoveryJson {
    RecoveryJson { groups: key.printed().split('-').map(str::to_owned).collect() }
}

/// The persons of a store as the window shows them.
fn persons_of(office: &Office) -> Result<Vec<PersonJson>, WorkFault> {
    let holders = office.holders();
    let one = |person: store::Person| PersonJson {
        id: person_id(person.id).into(),
        has_passphrase: holders.iter().any(|holder| holder.person == person.id),
        name: person.name,
        title: person.title,
    };
    Ok(office.persons()?.into_iter().map(one).collect())
}

fn person_of(office: &Office, id: PersonId) -> Result<PersonJson, WorkFault> {
    let written = id.to_string();
    let found = persons_of(office)?.into_iter().find(|person| person.id.as_str() == written);
    found.ok_or(WorkFault::NoPerson(written))
}

/// Who unlocked the store.
pub(super) fn myself(office: &Office) -> Result<Option<PersonJson>, WorkFault> {
    office.actor().map(|actor| person_of(office, actor)).transpose()
}

impl Desk {
    /// Makes the store with its first person, who is then at the screen; the recovery key is given this once.
    ///
    /// # Errors
    /// `weak_passphrase`, `form`, `place`, or what the disk refuses.
    pub fn create_store(&self, ask: CreateStore) -> Result<RecoveryJson, WindowFault> {
        self.with(|inner| {
            let first = new_person(&ask.name, &ask.title)?;
            let authority = line("authority", &ask.authority)?;
            let phrase = strong(&ask.passphrase, &ask.name)?;
            let catalog = Catalog::shipped();
            let made = Office::create(&self.folder, &first, phrase, self.strength, catalog, (self.clock)());
            let (mut office, recovery) = made?;
            let authority = AuthorityDto {
                name: authority.to_string(),
                unit: None,
                address: String::new(),
                email: String::new(),
                court: String::new(),
                delegations: Vec::new(),
                supervises: Vec::new(),
                profile: None,
            };
            keep_profile(&mut office, &authority)?;
            office.store.set_setting(CONFIRMED, NO)?;
            inner.open = Some(Open::new(office));
            inner.news.push(ChangedJson::Access);
            Ok(groups(&recovery))
        })
    }

    /// Whether the recovery key was typed back rightly.
    ///
    /// # Errors
    /// `wrong_recovery_key` that names the mistyped group; `locked`.
    pub fn confirm_recovery(&self, ask: TypedRecovery) -> Result<bool, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let right = office.is_recovery_key(&ask.typed)?;
            if right {
                office.store.set_setting(CONFIRMED, YES)?;
            }
            Ok(right)
        })
    }

    /// Unlocks, or goes on as another person.
    ///
    /// # Errors
    /// `wrong_passphrase`, `too_many_tries`, `another_writer`, or what is wrong with the store.
    pub fn unlock(&self, ask: UnlockAs) -> Result<PersonJson, WindowFault> {
        self.with(|inner| {
            let now = (self.clock)().now();
            inner.tries.refuse_early(now)?;
            let person = key(&ask.person)?;
            let unlocked = self.unlocked(inner, person, &ask.passphrase);
            let myself = inner.tries.count(now, unlocked)?;
            inner.news.push(ChangedJson::Access);
            Ok(myself)
        })
    }

    fn unlocked(&self, inner: &mut Inner, person: PersonKey, typed: &str) -> Result<PersonJson, WorkFault> {
        let phrase = Passphrase::new(typed)?;
        match &mut inner.open {
            Some(open) => {
                open.office.switch_person(person, &phrase)?;
                // What one person did, another does not take back.
                open.histories.clear();
            }
            None => {
                let unlock = Unlock::Passphrase { person, phrase };
                inner.open = Some(Open::new(self.opened(&unlock)?));
            }
        }
        person_of(inner.office()?, person_id(person))
    }

    fn opened(&self, unlock: &Unlock) -> Result<Office, WorkFault> {
        let mut office =
            Office::open(&self.folder, unlock, Access::Write, Catalog::shipped(), (self.clock)())?;
        // Files that were taken in and never used; that they cannot be removed now harms nothing.
        let _ = office.store.sweep_files();
        Ok(office)
    }

    /// Unlocks with the recovery key and sets a new passphrase.
    ///
    /// # Errors
    /// `wrong_recovery_key`, `weak_passphrase`, `person`, or what is wrong with the store.
    pub fn recover(&self, ask: RecoverAs) -> Result<PersonJson, WindowFault> {
        self.with(|inner| {
            let person = key(&ask.person)?;
            let recovery = recovery_key(&ask.typed)?;
            let holder = crate::keeping::holders_in(&self.folder)?.into_iter().find(|h| h.person == person);
            let name = holder.ok_or(StoreFault::UnknownHolder)?.name;
            let phrase = strong(&ask.passphrase, &name)?;
            inner.open = None;
            let mut office = self.opened(&Unlock::Recovery(recovery))?;
            office.reset_passphrase(person, &phrase, self.strength)?;
            office.switch_person(person, &phrase)?;
            inner.tries = Tries::default();
            let myself = person_of(&office, person_id(person))?;
            inner.open = Some(Open::new(office));
            inner.news.push(ChangedJson::Access);
            Ok(myself)
        })
    }

    /// Locks the store; keys and what could be taken back leave memory.
    ///
    /// # Errors
    /// None: locking what is locked does nothing.
    pub fn lock(&self) -> Result<(), WindowFault> {
        self.with(|inner| {
            if let Some(mut open) = inner.open.take() {
                open.taken.clear();
                // As after opening: room back, where it can be had.
                let _ = open.office.store.sweep_files();
            }
            inner.news.push(ChangedJson::Access);
            Ok(())
        })
    }

    /// The persons of the store, by name.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn persons(&self) -> Result<Vec<PersonJson>, WindowFault> {
        self.with(|inner| persons_of(inner.office()?))
    }

    /// Adds a person; without a passphrase of their own, acts are recorded on their behalf alone.
    ///
    /// # Errors
    /// `weak_passphrase`, `form`, `locked`, or what the disk refuses.
    pub fn add_person(&self, ask: AddPerson) -> Result<PersonJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let new = new_person(&ask.name, &ask.title)?;
            match ask.passphrase.as_deref().filter(|typed| !typed.is_empty()) {
                Some(typed) => office.add_person(&new, &strong(typed, &ask.name)?, self.strength)?,
                None => office.record_person(&new)?,
            }
            person_of(office, new.id)
        })
    }

    /// Changes one's own passphrase, which takes the old one.
    ///
    /// # Errors
    /// `wrong_passphrase`, `too_many_tries`, `weak_passphrase`, `locked`; the old one holds then.
    pub fn change_passphrase(&self, ask: ChangePassphrase) -> Result<(), WindowFault> {
        self.with(|inner| {
            let now = (self.clock)().now();
            inner.tries.refuse_early(now)?;
            let office = &mut inner.open.as_mut().ok_or(WorkFault::Locked)?.office;
            let actor = office.actor().ok_or(WorkFault::Locked)?;
            let name = person_of(office, actor)?.name;
            let (new, old) = (strong(&ask.new, &name)?, Passphrase::new(&ask.old)?);
            let changed = office.change_passphrase(key_of(actor), &old, &new, self.strength);
            inner.tries.count(now, changed)
        })
    }

    /// Draws a new recovery key; the old one no longer holds.
    ///
    /// # Errors
    /// `locked`, or what the disk refuses; the old one holds then.
    pub fn replace_recovery(&self) -> Result<RecoveryJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let recovery = office.replace_recovery_key()?;
            office.store.set_setting(CONFIRMED, NO)?;
            Ok(groups(&recovery))
        })
    }

    /// Who runs the office's cases.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn profile(&self) -> Result<ProfileJson, WindowFault> {
        self.with(|inner| {
            let kept = inner.office()?.store.setting(PROFILE)?;
            let authority: Option<AuthorityDto> = kept.and_then(|text| serde_json::from_str(&text).ok());
            let named = authority.as_ref().and_then(|authority| authority.profile.clone());
            let year = swedish_day(inner.office()?.now()).year();
            let imported = named.map(|id| inner.office()?.profile(&id)).transpose()?.flatten();
            Ok(ProfileJson { authority, imported: imported.map(|profile| shown(&profile, year)) })
        })
    }

    /// Sets who runs the office's cases.
    ///
    /// # Errors
    /// `form` for a name that does not pass, `locked`, or what the disk refuses.
    pub fn set_profile(&self, ask: SetProfile) -> Result<(), WindowFault> {
        self.with(|inner| {
            line("authority.name", &ask.authority.name)?;
            keep_profile(inner.office()?, &ask.authority)
        })
    }
}

pub(super) fn keep_profile(office: &mut Office, authority: &AuthorityDto) -> Result<(), WorkFault> {
    let text = serde_json::to_string(authority).unwrap_or_default();
    Ok(office.store.set_setting(PROFILE, &text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_passphrase_that_is_easy_to_guess_is_refused_with_the_reason() {
        let weakness = |typed: &str| match strong(typed, "Maja Lindell Berg") {
            Err(WorkFault::WeakPassphrase(weakness)) => Some(weakness),
            _ => None,
        };
        assert_eq!(weakness("elva tecken"), Some(Weakness::Short));
        assert_eq!(weakness("   elva tecken   "), Some(Weakness::Short), "spaces around do not count");
        assert_eq!(weakness("aaaaaaaaaaaaaa"), Some(Weakness::Repeated));
        assert_eq!(weakness("maja lindell BERG"), Some(Weakness::Name));
        assert_eq!(weakness("tolv tecken!"), None);
        assert_eq!(weakness("åååååååååååä"), None, "characters are counted, not bytes");
    }

    #[test]
    fn after_five_wrong_passphrases_there_is_a_wait_that_doubles_and_ends() {
        let wrong = || Err::<(), _>(WorkFault::Store(StoreFault::WrongPassphrase));
        let mut now = DateTime::<Utc>::default();
        let mut tries = Tries::default();
        for _ in 0..4 {
            assert!(tries.count(now, wrong()).is_err() && tries.refuse_early(now).is_ok());
        }
        let seconds = |tries: &Tries, now| match tries.refuse_early(now) {
            Err(WorkFault::TooManyTries { seconds }) => seconds,
            _ => 0,
        };
        let _ = tries.count(now, wrong());
        assert_eq!(seconds(&tries, now), 30);
        assert_eq!(seconds(&tries, now - TimeDelta::days(400)), 30, "a clock set back adds nothing");
        now += TimeDelta::seconds(30);
        assert_eq!(seconds(&tries, now), 0);
        let _ = tries.count(now, wrong());
        assert_eq!(seconds(&tries, now), 60);
        now += TimeDelta::seconds(60);
        assert!(tries.count(now, Ok(())).is_ok());
        assert_eq!(seconds(&tries, now), 0);
        assert!(
            tries.count(now, wrong()).is_err() && tries.refuse_early(now).is_ok(),
            "counting begins anew"
        );
    }
}
