// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Keys and who holds them: the passphrases of a store, its recovery key, and the key file one signs with.
//! A passphrase is never kept; what changes is the wrap of the data key, never the data.

use crate::fault::WorkFault;
use crate::office::Office;
use crate::verifying::read;
use chrono::{DateTime, Utc};
use std::path::Path;
use store::{Store, system_random};

pub use seal::{FileKey, KeySource, Passphrase as KeyPassphrase, SealKey, UnlockFault};
pub use store::{
    Access, Flaw, Holder, KdfStrength, Passphrase, Person, PersonKey, RecoveryKey, Spot, StoreFault, Unlock,
    Verdict,
};

/// Who holds a passphrase to the store in a folder; readable without one.
///
/// # Errors
/// [`WorkFault::Store`].
pub fn holders_in(folder: &Path) -> Result<Vec<Holder>, WorkFault> {
    Ok(Store::holders_in(folder)?)
}

/// The recovery key as somebody typed it.
///
/// # Errors
/// [`WorkFault::Store`] that names the mistyped group.
pub fn recovery_key(typed: &str) -> Result<RecoveryKey, WorkFault> {
    Ok(RecoveryKey::parse(typed).map_err(StoreFault::RecoveryKey)?)
}

/// Reads a key file and unlocks it.
///
/// # Errors
/// [`WorkFault::File`] or [`WorkFault::Unlock`].
pub fn unlock_key_file(
    path: &Path,
    passphrase: &KeyPassphrase,
    at: DateTime<Utc>,
) -> Result<Box<dyn SealKey>, WorkFault> {
    let label = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(FileKey::new(label, read(path)?).unlock(passphrase, at)?)
}

impl Office {
    /// Who holds a passphrase to this store.
    #[must_use]
    pub fn holders(&self) -> Vec<Holder> {
        self.store.holders()
    }

    /// Changes a person's passphrase, which takes the old one.
    ///
    /// # Errors
    /// [`WorkFault::Store`]; the old one holds then.
    pub fn change_passphrase(
        &mut self,
        person: PersonKey,
        old: &Passphrase,
        new: &Passphrase,
        strength: KdfStrength,
    ) -> Result<(), WorkFault> {
        Ok(self.store.change_passphrase(person, old, new, strength, &mut system_random)?)
    }

    /// Sets a forgotten passphrase anew, in an office opened by the recovery key.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn reset_passphrase(
        &mut self,
        person: PersonKey,
        new: &Passphrase,
        strength: KdfStrength,
    ) -> Result<(), WorkFault> {
        Ok(self.store.reset_passphrase(person, new, strength, &mut system_random)?)
    }

    /// Whether a recovery key, as typed back, is this store's.
    ///
    /// # Errors
    /// [`WorkFault::Store`] that names the mistyped group.
    pub fn is_recovery_key(&self, typed: &str) -> Result<bool, WorkFault> {
        match self.store.confirm_recovery(&recovery_key(typed)?) {
            Ok(()) => Ok(true),
            Err(StoreFault::WrongRecoveryKey) => Ok(false),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Draws a new recovery key; the old one no longer opens the store.
    ///
    /// # Errors
    /// [`WorkFault::Store`]; then the old one still holds.
    pub fn replace_recovery_key(&mut self) -> Result<RecoveryKey, WorkFault> {
        Ok(self.store.replace_recovery_key(&mut system_random)?)
    }

    /// Goes on as another person, whose passphrase is given.
    ///
    /// # Errors
    /// [`WorkFault::Store`]; the former person stays.
    pub fn switch_person(&mut self, person: PersonKey, phrase: &Passphrase) -> Result<(), WorkFault> {
        Ok(self.store.switch_person(person, phrase)?)
    }

    /// Checks the whole ledger and everything it vouches for, and says where it stands or what does not fit.
    ///
    /// # Errors
    /// [`WorkFault::Store`] when it cannot be read.
    pub fn ledger_verdict(&self) -> Result<Verdict, WorkFault> {
        Ok(self.store.verify_ledger()?)
    }
}
