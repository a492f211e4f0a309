// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A wrap: the data key sealed by XChaCha20-Poly1305 under another key.
//!
//! Refuses to open when the key is wrong or when anything that was sealed along with it has changed.
//! Invariant: nonces are drawn at random and used once.

use super::DataKey;
use crate::random::{NoRandomness, Random, draw};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInPlace, KeyInit};
use zeroize::Zeroizing;

/// Bytes of a wrap on disk.
pub(super) const LENGTH: usize = 24 + 32 + 16;

/// The nonce, the sealed key and the tag, as they lie on disk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Wrap(pub(super) [u8; LENGTH]);

impl Wrap {
    /// Seals `data` under `key`; `along` is authenticated with it.
    pub(super) fn seal(
        data: &DataKey,
        key: &[u8; 32],
        along: &[u8],
        random: &mut Random<'_>,
    ) -> Result<Self, NoRandomness> {
        let nonce: [u8; 24] = draw(random)?;
        let mut sealed = Zeroizing::new(*data.0);
        // Sealing fails only past 256 GiB; a wrap of zeros would be refused on opening all the same.
        let tag = XChaCha20Poly1305::new(key.into())
            .encrypt_in_place_detached(&nonce.into(), along, &mut *sealed)
            .unwrap_or_default();
        let mut wrap = [0; LENGTH];
        wrap[..24].copy_from_slice(&nonce);
        wrap[24..56].copy_from_slice(&*sealed);
        wrap[56..].copy_from_slice(&tag);
        Ok(Self(wrap))
    }

    /// Opens the wrap; `None` when the key or what was sealed along with it is not the same.
    pub(super) fn open(&self, key: &[u8; 32], along: &[u8]) -> Option<DataKey> {
        let (nonce, rest) = self.0.split_first_chunk::<24>()?;
        let (sealed, tag) = rest.split_first_chunk::<32>()?;
        let mut data = Zeroizing::new(*sealed);
        XChaCha20Poly1305::new(key.into())
            .decrypt_in_place_detached(nonce.into(), along, &mut *data, tag.into())
            .ok()?;
        Some(DataKey::unwrapped(data))
    }
}
