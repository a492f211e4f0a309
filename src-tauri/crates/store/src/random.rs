// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where chance comes from: the caller hands it in, so that a test can play the same chance again.
//!
//! [`system_random`] is the one place in the crate that draws from the operating system. Invariant: nothing
//! secret is made from chance that failed to arrive.

/// Fills the given bytes with chance, or says that there was none.
pub type Random<'r> = dyn FnMut(&mut [u8]) -> Result<(), NoRandomness> + 'r;

/// The system gave no randomness; nothing secret may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no randomness")]
pub struct NoRandomness;

/// Draws from the operating system's generator.
///
/// # Errors
/// [`NoRandomness`] when the generator is missing or not ready.
pub fn system_random(into: &mut [u8]) -> Result<(), NoRandomness> {
    getrandom::fill(into).map_err(|_| NoRandomness)
}

/// Draws a fixed number of bytes.
pub(crate) fn draw<const N: usize>(random: &mut Random<'_>) -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    random(&mut bytes)?;
    Ok(bytes)
}
