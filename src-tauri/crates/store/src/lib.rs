// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Keeps everything a person has recorded, on one laptop, encrypted: the operations, the ledger over them,
//! what is being typed, and the files put in evidence.
//!
//! This is the only crate that knows SQL, and it knows no rule of supervision: a case, a person and a device
//! are sixteen opaque bytes, a change is a text in a cell. Invariant: one act is one transaction, one ledger
//! line and one set of operations, durable on disk before it is acknowledged; operations and ledger only
//! grow, and everything else can be made again from them, but for the persons and what the office keeps beside
//! its cases.

mod bytes;
pub mod case;
mod case_row;
mod cell;
mod commit;
mod connection;
mod copy;
mod draft;
mod fault;
mod file;
mod folder;
mod id;
mod kept;
mod keys;
mod ledger;
mod migrate;
mod op;
mod paper;
mod person;
mod projection;
mod random;
mod reading;
mod setting;
mod sql;
mod store;
#[cfg(test)]
mod tampering;
mod text;
mod verify;

pub use case_row::{CaseRow, ListedCase};
pub use cell::{Cell, Head};
pub use commit::{Act, Change};
pub use draft::Draft;
pub use fault::{SqlError, StoreFault};
pub use file::{Staged, StoredFile};
pub use id::{CaseKey, DeviceKey, Digest, EvidenceKey, PersonKey, StoreKey};
pub use kept::Kept;
pub use keys::{Holder, KdfStrength, Passphrase, RecoveryFault, RecoveryKey};
pub use ledger::{ChainHead, LedgerLine, Scope};
pub use paper::{Document, Evidence, NewDocument, NewEvidence};
pub use person::Person;
pub use projection::Difference;
pub use random::{NoRandomness, Random, system_random};
pub use reading::CaseFault;
pub use store::{Access, NewStore, Store, Unlock, UnlockedBy};
pub use verify::{Flaw, Spot, Verdict, check_case_chain};
