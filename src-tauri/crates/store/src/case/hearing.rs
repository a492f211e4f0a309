// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of the hearing: one cell for what was done (sent, or left out on a ground) and one for the
//! reply, which comes later and from another hand.

use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::stored::Stored;
use chrono::{DateTime, NaiveDate, Utc};
use domain::hearing::{Finality, Hearing, HearingException, HearingKind, Reply};
use domain::text::Text;
use serde::{Deserialize, Serialize};

const COURSE: &str = "course";
const REPLY: &str = "reply";

// A hearing without its reply.
#[derive(Debug)]
enum Course {
    Sent { kind: HearingKind, recorded_at: DateTime<Utc>, on: NaiveDate, deadline: NaiveDate, material: Text },
    Excepted { ground: HearingException, because: Text },
}

/// Stored form of a hearing without its reply.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum StoredCourse {
    Sent { kind: String, recorded_at: String, on: String, deadline: String, material: String },
    Excepted { ground: String, because: String },
}

impl Stored for Course {
    type As = StoredCourse;

    fn stored(&self) -> StoredCourse {
        match self {
            Self::Sent { kind, recorded_at, on, deadline, material } => StoredCourse::Sent {
                kind: kind.stored(),
                recorded_at: recorded_at.stored(),
                on: on.stored(),
                deadline: deadline.stored(),
                material: material.stored(),
            },
            Self::Excepted { ground, because } => {
                StoredCourse::Excepted { ground: ground.stored(), because: because.stored() }
            }
        }
    }

    fn restore(stored: StoredCourse) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredCourse::Sent { kind, recorded_at, on, deadline, material } => Self::Sent {
                kind: Stored::restore(kind)?,
                recorded_at: Stored::restore(recorded_at)?,
                on: Stored::restore(on)?,
                deadline: Stored::restore(deadline)?,
                material: Stored::restore(material)?,
            },
            StoredCourse::Excepted { ground, because } => {
                Self::Excepted { ground: Stored::restore(ground)?, because: Stored::restore(because)? }
            }
        })
    }
}

/// Stored form of [`Reply`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredReply {
    None,
    Received { on: String, text: String, finality: String },
}

impl Stored for Reply {
    type As = StoredReply;

    fn stored(&self) -> StoredReply {
        match self {
            Self::None => StoredReply::None,
            Self::Received { on, text, finality } => {
                StoredReply::Received { on: on.stored(), text: text.stored(), finality: finality.stored() }
            }
        }
    }

    fn restore(stored: StoredReply) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredReply::None => Self::None,
            StoredReply::Received { on, text, finality } => Self::Received {
                on: NaiveDate::restore(on)?,
                text: Text::restore(text)?,
                finality: Finality::restore(finality)?,
            },
        })
    }
}

pub(super) fn write(hearing: &Hearing) -> Row {
    let mut row = Row::default();
    match hearing {
        Hearing::Sent { kind, recorded_at, on, deadline, material, reply } => {
            let (kind, recorded_at, on, deadline) = (*kind, *recorded_at, *on, *deadline);
            let material = material.clone();
            row.always(COURSE, &Course::Sent { kind, recorded_at, on, deadline, material });
            row.maybe(REPLY, reply.as_ref());
        }
        Hearing::Excepted { ground, because } => {
            row.always(COURSE, &Course::Excepted { ground: *ground, because: because.clone() });
            row.maybe::<Reply>(REPLY, None);
        }
    }
    row
}

pub(super) fn read(fields: &mut Fields) -> Result<Hearing, CellsFault> {
    let course = fields.always(COURSE)?;
    let reply: Option<Reply> = fields.maybe(REPLY)?;
    match (course, reply) {
        (Course::Sent { kind, recorded_at, on, deadline, material }, reply) => {
            Ok(Hearing::Sent { kind, recorded_at, on, deadline, material, reply })
        }
        (Course::Excepted { ground, because }, None) => Ok(Hearing::Excepted { ground, because }),
        (Course::Excepted { .. }, Some(_)) => {
            Err(fields.fault(REPLY, Wrong::Contradicts("there is a reply to a hearing that was left out")))
        }
    }
}
