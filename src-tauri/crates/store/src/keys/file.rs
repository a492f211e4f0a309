// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The key file: one wrap of the data key for each person, and one for the recovery key.
//!
//! A checksum tells damage from a wrong passphrase; a keyed mark, checked once the data key is out, tells a
//! file that somebody rewrote without the key. Layout, numbers big end first: `TILLSYNK`, version (2 bytes),
//! store (16), recovery wrap (72), number of persons (2), then for each person: key (16), length of name (2),
//! name, memory in KiB (4), passes (4), salt (16), wrap (72); last the mark (32) and the checksum (32).
//! Invariant: a person's key and name are sealed along with the wrap, so they cannot be exchanged.

use super::wrap::{self, Wrap};
use super::{DataKey, KdfStrength, Passphrase, RecoveryKey};
use crate::bytes::Cursor;
use crate::fault::StoreFault;
use crate::id::{PersonKey, StoreKey};
use crate::random::{NoRandomness, Random, draw};

const MAGIC: &[u8; 8] = b"TILLSYNK";
const VERSION: u16 = 1;
const MARK: usize = 32;

/// A person who holds a passphrase to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub person: PersonKey,
    /// The name to show where one unlocks, before anything else can be read.
    pub name: String,
}

/// One person's entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    holder: Holder,
    strength: KdfStrength,
    salt: [u8; 16],
    wrap: Wrap,
}

/// The key file as read from disk; the mark is checked on unlocking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyFile {
    store: StoreKey,
    recovery: Wrap,
    entries: Vec<Entry>,
    mark: [u8; MARK],
}

/// What is sealed along with a person's wrap.
fn along_person(store: StoreKey, holder: &Holder, strength: KdfStrength, salt: &[u8; 16]) -> Vec<u8> {
    let mut along = b"tillsyn wrap person 1".to_vec();
    along.extend(store.bytes());
    along.extend(holder.person.bytes());
    along.extend(strength.memory_kib().to_be_bytes());
    along.extend(strength.passes().to_be_bytes());
    along.extend(salt);
    along.extend(holder.name.as_bytes());
    along
}

/// What is sealed along with the recovery wrap.
fn along_recovery(store: StoreKey) -> Vec<u8> {
    [b"tillsyn wrap recovery 1".as_slice(), &store.bytes()].concat()
}

impl Entry {
    fn seal(
        store: StoreKey,
        data: &DataKey,
        holder: Holder,
        phrase: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<Self, StoreFault> {
        if holder.name.trim().is_empty() || u16::try_from(holder.name.len()).is_err() {
            return Err(StoreFault::Malformed { what: "a person without a name, or with one past 64 KiB" });
        }
        let salt = draw(random)?;
        let key = strength.stretch(phrase, &salt)?;
        let along = along_person(store, &holder, strength, &salt);
        let wrap = Wrap::seal(data, &key, &along, random)?;
        Ok(Self { holder, strength, salt, wrap })
    }

    fn write(&self, to: &mut Vec<u8>) {
        let length = u16::try_from(self.holder.name.len()).unwrap_or(u16::MAX);
        to.extend(self.holder.person.bytes());
        to.extend(length.to_be_bytes());
        to.extend(self.holder.name.as_bytes());
        to.extend(self.strength.memory_kib().to_be_bytes());
        to.extend(self.strength.passes().to_be_bytes());
        to.extend(self.salt);
        to.extend(self.wrap.0);
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        let person = PersonKey::new(from.array()?);
        let length = from.u16()?;
        let name = String::from_utf8(from.take(length.into())?.to_vec()).ok()?;
        let strength = KdfStrength::new(from.u32()?, from.u32()?).ok()?;
        let salt = from.array()?;
        let wrap = Wrap(from.array::<{ wrap::LENGTH }>()?);
        Some(Self { holder: Holder { person, name }, strength, salt, wrap })
    }
}

impl KeyFile {
    /// Makes the file of a new store, with its first person and its recovery key.
    pub(crate) fn create(
        store: StoreKey,
        data: &DataKey,
        first: Holder,
        phrase: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<(Self, RecoveryKey), StoreFault> {
        let entry = Entry::seal(store, data, first, phrase, strength, random)?;
        let (recovery, key) = fresh_recovery(store, data, random)?;
        let mut file = Self { store, recovery, entries: vec![entry], mark: [0; MARK] };
        file.set_mark(data);
        Ok((file, key))
    }

    /// Reads the file and checks its checksum.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, StoreFault> {
        let damaged = |why| StoreFault::KeysDamaged { why };
        let (rest, checksum) = bytes.split_last_chunk::<32>().ok_or(damaged("too short"))?;
        if !rest.starts_with(MAGIC) {
            return Err(damaged("not a key file"));
        }
        if *blake3::hash(rest).as_bytes() != *checksum {
            return Err(damaged("the checksum does not hold"));
        }
        let mut from = Cursor(&rest[MAGIC.len()..]);
        let version = from.u16().ok_or(damaged("too short"))?;
        if version != VERSION {
            return Err(StoreFault::Newer { found: version.into(), known: VERSION.into() });
        }
        Self::read(&mut from).ok_or(damaged("the fields do not fit"))
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        let store = StoreKey::new(from.array()?);
        let recovery = Wrap(from.array::<{ wrap::LENGTH }>()?);
        let count = from.u16()?;
        let entries = (0..count).map(|_| Entry::read(from)).collect::<Option<Vec<_>>>()?;
        let mark = from.array()?;
        from.0.is_empty().then_some(Self { store, recovery, entries, mark })
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.body();
        bytes.extend(self.mark);
        let checksum = *blake3::hash(&bytes).as_bytes();
        bytes.extend(checksum);
        bytes
    }

    fn body(&self) -> Vec<u8> {
        let count = u16::try_from(self.entries.len()).unwrap_or(u16::MAX);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_be_bytes());
        bytes.extend(self.store.bytes());
        bytes.extend(self.recovery.0);
        bytes.extend(count.to_be_bytes());
        self.entries.iter().for_each(|entry| entry.write(&mut bytes));
        bytes
    }

    fn set_mark(&mut self, data: &DataKey) {
        self.mark = *blake3::keyed_hash(&data.key_file(), &self.body()).as_bytes();
    }

    /// The store the keys belong to.
    pub(crate) fn store(&self) -> StoreKey {
        self.store
    }

    /// Who holds a passphrase.
    pub(crate) fn holders(&self) -> Vec<Holder> {
        self.entries.iter().map(|entry| entry.holder.clone()).collect()
    }

    /// Opens the data key by a person's passphrase.
    pub(crate) fn unlock(&self, person: PersonKey, phrase: &Passphrase) -> Result<DataKey, StoreFault> {
        let entry = self.entry(person)?;
        let key = entry.strength.stretch(phrase, &entry.salt)?;
        let along = along_person(self.store, &entry.holder, entry.strength, &entry.salt);
        let data = entry.wrap.open(&key, &along).ok_or(StoreFault::WrongPassphrase)?;
        self.check_mark(data)
    }

    /// Opens the data key by the recovery key.
    pub(crate) fn recover(&self, key: &RecoveryKey) -> Result<DataKey, StoreFault> {
        let data = self.recovery.open(&key.wrapping_key(), &along_recovery(self.store));
        self.check_mark(data.ok_or(StoreFault::WrongRecoveryKey)?)
    }

    fn check_mark(&self, data: DataKey) -> Result<DataKey, StoreFault> {
        // Compared in constant time by blake3's own type.
        if blake3::keyed_hash(&data.key_file(), &self.body()) == blake3::Hash::from_bytes(self.mark) {
            Ok(data)
        } else {
            Err(StoreFault::KeysDamaged { why: "it was rewritten without the key" })
        }
    }

    /// A file with one person more.
    pub(crate) fn with_holder(
        &self,
        data: &DataKey,
        holder: Holder,
        phrase: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<Self, StoreFault> {
        if self.entry(holder.person).is_ok() {
            return Err(StoreFault::HolderExists);
        }
        if self.entries.len() >= usize::from(u16::MAX) {
            return Err(StoreFault::Malformed { what: "more than 65,535 persons" });
        }
        let mut next = self.clone();
        next.entries.push(Entry::seal(self.store, data, holder, phrase, strength, random)?);
        next.set_mark(data);
        Ok(next)
    }

    /// A file where one person has a new passphrase.
    pub(crate) fn with_passphrase(
        &self,
        data: &DataKey,
        person: PersonKey,
        phrase: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<Self, StoreFault> {
        let holder = self.entry(person)?.holder.clone();
        let fresh = Entry::seal(self.store, data, holder, phrase, strength, random)?;
        let mut next = self.clone();
        next.entries.iter_mut().filter(|entry| entry.holder.person == person).for_each(|entry| {
            entry.clone_from(&fresh);
        });
        next.set_mark(data);
        Ok(next)
    }

    /// A file with one person less.
    pub(crate) fn without_holder(&self, data: &DataKey, person: PersonKey) -> Result<Self, StoreFault> {
        self.entry(person)?;
        if self.entries.len() == 1 {
            return Err(StoreFault::LastHolder);
        }
        let mut next = self.clone();
        next.entries.retain(|entry| entry.holder.person != person);
        next.set_mark(data);
        Ok(next)
    }

    /// A file with a new recovery key; the old one no longer opens it.
    pub(crate) fn with_recovery(
        &self,
        data: &DataKey,
        random: &mut Random<'_>,
    ) -> Result<(Self, RecoveryKey), StoreFault> {
        let (recovery, key) = fresh_recovery(self.store, data, random)?;
        let mut next = Self { recovery, ..self.clone() };
        next.set_mark(data);
        Ok((next, key))
    }

    fn entry(&self, person: PersonKey) -> Result<&Entry, StoreFault> {
        self.entries.iter().find(|entry| entry.holder.person == person).ok_or(StoreFault::UnknownHolder)
    }
}

fn fresh_recovery(
    store: StoreKey,
    data: &DataKey,
    random: &mut Random<'_>,
) -> Result<(Wrap, RecoveryKey), NoRandomness> {
    let key = RecoveryKey::draw(random)?;
    let wrap = Wrap::seal(data, &key.wrapping_key(), &along_recovery(store), random)?;
    Ok((wrap, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> (KeyFile, DataKey, RecoveryKey) {
        let random = &mut crate::random::system_random;
        let data = DataKey::draw(random).unwrap();
        let first = Holder { person: PersonKey::new([1; 16]), name: "Åsa".into() };
        let phrase = Passphrase::new("korrekt häst").unwrap();
        let strength = KdfStrength::new(8, 1).unwrap();
        let (file, key) =
            KeyFile::create(StoreKey::new([9; 16]), &data, first, &phrase, strength, random).unwrap();
        (file, data, key)
    }

    #[test]
    fn what_is_written_reads_back() {
        let (file, ..) = made();
        assert_eq!(KeyFile::parse(&file.bytes()).unwrap(), file);
    }

    #[test]
    fn every_flipped_bit_is_damage_and_never_a_wrong_passphrase() {
        let bytes = made().0.bytes();
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << (at % 8);
            assert!(matches!(KeyFile::parse(&flipped), Err(StoreFault::KeysDamaged { .. })), "byte {at}");
        }
    }

    #[test]
    fn every_shorter_file_is_damage() {
        let bytes = made().0.bytes();
        for length in 0..bytes.len() {
            assert!(matches!(KeyFile::parse(&bytes[..length]), Err(StoreFault::KeysDamaged { .. })));
        }
    }

    #[test]
    fn a_file_rewritten_without_the_key_is_refused_even_with_a_right_checksum() {
        let (mut file, _, recovery) = made();
        file.entries[0].strength = KdfStrength::new(8, 2).unwrap();
        let reread = KeyFile::parse(&file.bytes()).unwrap();
        assert!(matches!(reread.recover(&recovery), Err(StoreFault::KeysDamaged { .. })));
    }

    #[test]
    fn a_name_exchanged_with_a_right_checksum_opens_nothing() {
        let (mut file, ..) = made();
        file.entries[0].holder.name = "Bo".into();
        let phrase = Passphrase::new("korrekt häst").unwrap();
        let reread = KeyFile::parse(&file.bytes()).unwrap();
        assert!(matches!(reread.unlock(PersonKey::new([1; 16]), &phrase), Err(StoreFault::WrongPassphrase)));
    }

    #[test]
    fn a_newer_key_file_is_named_as_newer() {
        let mut bytes = made().0.bytes();
        bytes.truncate(bytes.len() - 32);
        bytes[9] = 2;
        let checksum = *blake3::hash(&bytes).as_bytes();
        bytes.extend(checksum);
        assert!(matches!(KeyFile::parse(&bytes), Err(StoreFault::Newer { found: 2, known: 1 })));
    }
}
