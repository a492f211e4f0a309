// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The secrets of a store: one random data key, and the ways to reach it.
//!
//! Nothing here is shown by `Debug`, and all of it leaves memory when dropped. Invariant: the data key exists
//! on disk only wrapped; a changed passphrase rewrites the wrap and never the data.

mod file;
mod passphrase;
mod recovery;
mod wrap;

pub use file::Holder;
pub(crate) use file::KeyFile;
pub use passphrase::{KdfStrength, Passphrase};
pub use recovery::{RecoveryFault, RecoveryKey};

use crate::random::{NoRandomness, Random};
use std::fmt;
use zeroize::Zeroizing;

/// The key that everything in the store hangs on; sub-keys are derived from it, one for each use.
#[derive(Clone)]
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// Draws a new key.
    pub(crate) fn draw(random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut key = Zeroizing::new([0; 32]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    /// Takes the bytes that came out of a wrap.
    fn unwrapped(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The raw key of the database.
    pub(crate) fn database(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tillsyn store 2025 database")
    }

    /// The salt at the head of the database file. It is no secret; derived from the key it tells a damaged
    /// database from one that belongs to other keys.
    pub(crate) fn database_salt(&self) -> [u8; 16] {
        let derived = self.derive("tillsyn store 2025 database salt");
        std::array::from_fn(|at| derived[at])
    }

    /// The key of the files in evidence.
    pub(crate) fn evidence(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tillsyn store 2025 evidence")
    }

    /// The key of their names, so that a name does not give away a known picture.
    pub(crate) fn evidence_names(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tillsyn store 2025 evidence names")
    }

    /// The key that authenticates the key file as a whole.
    fn key_file(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tillsyn store 2025 key file")
    }

    fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(purpose, &*self.0))
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("DataKey(…)")
    }
}
