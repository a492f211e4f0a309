// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The use cases: one function for each thing a person does, and the only place that joins catalogue, store,
//! letter and seal. The window, the command line and the tests call these same functions.

pub mod archive;
mod beside;
mod catalogue;
pub mod clock;
mod confirming;
mod copying;
mod delivering;
pub mod desk;
mod dissent;
pub mod export;
mod fault;
pub mod keeping;
pub mod library;
pub mod lists;
mod making;
mod offered;
mod office;
mod opening;
mod paper;
pub mod playing;
pub mod profiles;
pub mod reply;
pub mod reviewing;
pub mod sample;
pub mod say;
mod sealing;
mod separate;
mod sharing;
mod upkeep;
pub mod verifying;

pub use beside::{Beside, recorded};
pub use catalog::{Catalog, ListDraft, OfficeConfirmation, Profile};
pub use catalogue::{checklist_row, unchanged};
pub use confirming::ImportedConfirmations;
pub use document::{Going, Progress, Step, Unwatched, Watch};
pub use fault::{Weakness, WorkFault};
pub use office::{Done, NewPerson, Office, When, key_of};
pub use sealing::{Offered, SealedDecision};
pub use sharing::{Shared, UnansweredLink};
