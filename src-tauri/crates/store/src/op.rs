// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An operation: one cell of a case given one value by one device, naming what that device saw there.
//!
//! Operations are the truth; they merge as a set, in any order. Refuses nothing by itself: it computes what an
//! operation's name must be. Invariant: the name is the digest of everything else in the operation, so an
//! operation cannot be changed and keep it.

use crate::bytes::{Frame, join, split};
use crate::id::{CaseKey, DeviceKey, Digest, PersonKey};
use crate::text::Placed;
use rusqlite::{Connection, Row, params};

/// The format of operations written today. Old ones are never rewritten; a reader understands all formats.
pub(crate) const FORMAT: i64 = 1;

/// An operation as it is stored and, one day, exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Op {
    pub(crate) id: Digest,
    pub(crate) case: CaseKey,
    pub(crate) device: DeviceKey,
    /// Counts the device's operations in the case from one, without gaps.
    pub(crate) device_seq: i64,
    /// Hybrid clock: milliseconds since 1970 in the upper 48 bits, a counter below.
    pub(crate) hlc: i64,
    pub(crate) actor: PersonKey,
    pub(crate) entity: String,
    pub(crate) field: String,
    pub(crate) value: Option<String>,
    /// The operations this one replaces, in ascending order.
    pub(crate) parents: Vec<Digest>,
    /// The device's preceding operation in the case.
    pub(crate) prev: Digest,
    pub(crate) format: i64,
}

impl Op {
    /// What the operation must be named.
    pub(crate) fn digest(&self) -> Digest {
        Frame::begin("tillsyn-operation-1")
            .number(self.format)
            .bytes(&self.case.bytes())
            .bytes(&self.device.bytes())
            .number(self.device_seq)
            .number(self.hlc)
            .bytes(&self.actor.bytes())
            .bytes(self.entity.as_bytes())
            .bytes(self.field.as_bytes())
            .optional(self.value.as_deref())
            .bytes(&join(&self.parents))
            .bytes(&self.prev.bytes())
            .end()
    }

    /// Adds the operation to the log, its value where it was placed.
    pub(crate) fn add(&self, to: &Connection, placed: Placed<'_>) -> rusqlite::Result<()> {
        let row = params![
            self.case,
            self.device,
            self.device_seq,
            self.id,
            self.hlc,
            self.actor,
            self.entity,
            self.field,
            placed.here,
            placed.shared,
            join(&self.parents),
            self.prev,
            self.format,
        ];
        to.prepare_cached(crate::sql::OP_ADD)?.execute(row).map(|_| ())
    }

    /// Reads a row of `op/all.sql` or `op/of_case.sql`.
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            case: row.get(0)?,
            device: row.get(1)?,
            device_seq: row.get(2)?,
            id: row.get(3)?,
            hlc: row.get(4)?,
            actor: row.get(5)?,
            entity: row.get(6)?,
            field: row.get(7)?,
            value: row.get(8)?,
            parents: split(row.get_ref(9)?.as_blob()?),
            prev: row.get(10)?,
            format: row.get(11)?,
        })
    }
}

/// The next reading of the hybrid clock: never behind what was seen, never behind the wall.
pub(crate) fn tick(last: i64, at_ms: i64) -> i64 {
    let wall = at_ms.clamp(0, i64::MAX >> 16) << 16;
    wall.max(last.saturating_add(1))
}

/// The wall time, in milliseconds since 1970, that a reading of the hybrid clock stands for.
pub(crate) fn wall_ms(hlc: i64) -> i64 {
    hlc >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_never_goes_back() {
        let first = tick(0, 1_000);
        let second = tick(first, 900);
        assert!(second > first);
        assert_eq!(wall_ms(second), 1_000);
        assert_eq!(wall_ms(tick(second, 2_000)), 2_000);
        assert!(tick(i64::MAX, 0) == i64::MAX && tick(0, i64::MAX) > 0 && tick(0, i64::MIN) == 1);
    }
}
