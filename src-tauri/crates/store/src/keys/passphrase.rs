// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a person types, and how slowly it becomes a key.
//!
//! Refuses a blank passphrase and a strength that would starve the reader's memory. Invariant: the same
//! passphrase gives the same key however its letters were composed (Unicode NFC, RFC 8265 section 4.2).

use crate::fault::StoreFault;
use argon2::{Algorithm, Argon2, Params, Version};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase; never shown, gone from memory when dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed.
    ///
    /// # Errors
    /// [`StoreFault::BlankPassphrase`] when it has no visible sign.
    pub fn new(typed: &str) -> Result<Self, StoreFault> {
        if typed.trim().is_empty() {
            return Err(StoreFault::BlankPassphrase);
        }
        // Reserved in full, so that no half-written copy is left behind when the text grows.
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 3));
        composed.extend(typed.nfc());
        Ok(Self(composed))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Passphrase(…)")
    }
}

/// How much work Argon2id (RFC 9106) does for each guess; stored beside each wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfStrength {
    memory_kib: u32,
    passes: u32,
}

impl KdfStrength {
    /// What the application uses: 64 MiB and three passes, the second choice of RFC 9106 section 4 with one
    /// lane, since the derivation runs on one thread.
    pub const DEFAULT: Self = Self { memory_kib: 64 * 1024, passes: 3 };

    /// A strength of `memory_kib` KiB and `passes` passes.
    ///
    /// # Errors
    /// [`StoreFault::Strength`] outside 8 KiB–1 GiB or 1–64 passes: a key file from elsewhere must not be able
    /// to exhaust the machine that reads it.
    pub fn new(memory_kib: u32, passes: u32) -> Result<Self, StoreFault> {
        let bounded = (8..=1024 * 1024).contains(&memory_kib) && (1..=64).contains(&passes);
        if bounded { Ok(Self { memory_kib, passes }) } else { Err(StoreFault::Strength) }
    }

    /// Memory in KiB.
    pub(super) fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Number of passes.
    pub(super) fn passes(self) -> u32 {
        self.passes
    }

    /// Derives the key that wraps the data key.
    pub(super) fn stretch(
        self,
        phrase: &Passphrase,
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, StoreFault> {
        let params =
            Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(|_| StoreFault::Strength)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(phrase.0.as_bytes(), salt, &mut *key)
            .map_err(|_| StoreFault::Strength)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_letters_are_the_same_passphrase() {
        let strength = KdfStrength::new(8, 1).unwrap();
        let key = |typed: &str| strength.stretch(&Passphrase::new(typed).unwrap(), &[1; 16]).unwrap();
        assert_eq!(*key("a\u{30a}ska"), *key("åska"));
        assert_ne!(*key("aska"), *key("åska"));
    }

    #[test]
    fn a_blank_passphrase_is_refused() {
        assert!(matches!(Passphrase::new(" \t"), Err(StoreFault::BlankPassphrase)));
    }

    #[test]
    fn a_strength_that_would_exhaust_memory_is_refused() {
        assert!(matches!(KdfStrength::new(u32::MAX, 1), Err(StoreFault::Strength)));
        assert!(matches!(KdfStrength::new(8, 0), Err(StoreFault::Strength)));
    }

    #[test]
    fn a_passphrase_is_not_shown() {
        assert!(!format!("{:?}", Passphrase::new("hemligt").unwrap()).contains("hemligt"));
    }
}
