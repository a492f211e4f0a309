// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What tests share: a store in a folder that goes away, a clock that stands still, acts changed before they
//! are played. Everything goes through the use cases; nothing of our own is faked but time.

#![expect(clippy::expect_used, clippy::panic, reason = "a test kit fails the test at once, with a sentence")]

pub mod changed;
pub mod desk;
pub mod folder;
mod opening;
pub mod reply;
mod rig;

pub use opening::{Somebody, opening};
pub use rig::{Rig, now, weak};
pub use tempfile::TempDir;
