// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The cells of what follows a sealed decision: dispatch and service of the present version, the earlier versions
//! with all that had happened to them, and the appeals.

use super::decision;
use super::entities::Entity;
use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::stored::{Stored, stored_record};
use chrono::{DateTime, NaiveDate, Utc};
use domain::after::{
    After, AppealEnd, AppealReceived, ChangeKind, Condition, CopyKind, Dispatched, Earlier, LateDissent, Met,
    Recipient, RecipientKind, Replaces, Review, Served, ServiceMethod, ServiceTry, Way,
};
use domain::decision::{Decision, SealRecord};
use domain::id::{AppealId, EvidenceId, PersonId};
use domain::text::{Line, Text};
use domain::work::Sha256;
use serde::{Deserialize, Serialize};

/// Stored form of [`Way`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredWay {
    Post,
    Recommended,
    Electronic,
    Service(String),
}

impl Stored for Way {
    type As = StoredWay;

    fn stored(&self) -> StoredWay {
        match self {
            Self::Post => StoredWay::Post,
            Self::Recommended => StoredWay::Recommended,
            Self::Electronic => StoredWay::Electronic,
            Self::Service(method) => StoredWay::Service(method.stored()),
        }
    }

    fn restore(stored: StoredWay) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredWay::Post => Self::Post,
            StoredWay::Recommended => Self::Recommended,
            StoredWay::Electronic => Self::Electronic,
            StoredWay::Service(method) => Self::Service(Stored::restore(method)?),
        })
    }
}

stored_record! { Recipient as StoredRecipient { kind: RecipientKind, address: Line, way: Way, copy: CopyKind } }
stored_record! { Dispatched as StoredDispatched { on: NaiveDate, by: PersonId } }
stored_record! { ServiceTry as StoredTry { on: NaiveDate, method: ServiceMethod, outcome: Text } }
stored_record! {
    Served as StoredServed { on: NaiveDate, whom: Line, method: ServiceMethod, proof: EvidenceId }
}
stored_record! {
    LateDissent as StoredDissent { by: PersonId, text: Text, at: DateTime<Utc>, seal: Option<SealRecord> }
}
stored_record! { Met as StoredMet { condition: Condition, because: Text } }
stored_record! {
    Replaces as StoredReplaces {
        version: u32,
        date: NaiveDate,
        document: Sha256,
        kind: ChangeKind,
        because: Text,
        conditions: Vec<Met>,
        appeal: Option<AppealId>,
    }
}

/// Stored form of [`Review`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredReview {
    Unchanged { on: String, because: String },
    Changed { version: u32 },
}

impl Stored for Review {
    type As = StoredReview;

    fn stored(&self) -> StoredReview {
        match self {
            Self::Unchanged { on, because } => {
                StoredReview::Unchanged { on: on.stored(), because: because.stored() }
            }
            Self::Changed { version } => StoredReview::Changed { version: *version },
        }
    }

    fn restore(stored: StoredReview) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredReview::Unchanged { on, because } => {
                Self::Unchanged { on: Stored::restore(on)?, because: Stored::restore(because)? }
            }
            StoredReview::Changed { version } => Self::Changed { version },
        })
    }
}

/// Stored form of [`AppealEnd`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredEnd {
    Rejected { on: String, because: String },
    Forwarded { on: String, court: String },
}

impl Stored for AppealEnd {
    type As = StoredEnd;

    fn stored(&self) -> StoredEnd {
        match self {
            Self::Rejected { on, because } => {
                StoredEnd::Rejected { on: on.stored(), because: because.stored() }
            }
            Self::Forwarded { on, court } => StoredEnd::Forwarded { on: on.stored(), court: court.stored() },
        }
    }

    fn restore(stored: StoredEnd) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredEnd::Rejected { on, because } => {
                Self::Rejected { on: Stored::restore(on)?, because: Stored::restore(because)? }
            }
            StoredEnd::Forwarded { on, court } => {
                Self::Forwarded { on: Stored::restore(on)?, court: Stored::restore(court)? }
            }
        })
    }
}

/// The row of what has happened to a version.
pub(super) fn write(after: &After) -> Row {
    let mut row = Row::default();
    write_into(after, &mut row);
    row
}

fn write_into(after: &After, row: &mut Row) {
    let After { recipients, dispatched, tries, served, dissents, documents, records } = after;
    row.list("recipients", recipients);
    row.maybe("dispatched", dispatched.as_ref());
    row.list("tries", tries);
    row.maybe("served", served.as_ref());
    row.list("dissents", dissents);
    row.list("documents", documents);
    row.list("records", records);
}

pub(super) fn read(fields: &mut Fields) -> Result<After, CellsFault> {
    Ok(After {
        recipients: fields.list("recipients")?,
        dispatched: fields.maybe("dispatched")?,
        tries: fields.list("tries")?,
        served: fields.maybe("served")?,
        dissents: fields.list("dissents")?,
        documents: fields.list("documents")?,
        records: fields.list("records")?,
    })
}

impl Entity for Earlier {
    type Id = u32;

    // The fields of decision and of what came after have no name in common.
    fn write(&self) -> Row {
        let Self { version: _, sealed, after } = self;
        let mut row = decision::write(&Decision::Sealed(sealed.clone()));
        write_into(after, &mut row);
        row
    }

    fn read(version: u32, fields: &mut Fields) -> Result<Self, CellsFault> {
        let Decision::Sealed(sealed) = decision::read(fields)? else {
            return Err(fields.fault("state", Wrong::Contradicts("an earlier version is not sealed")));
        };
        let after = read(fields)?;
        Ok(Self { version, sealed, after })
    }
}

impl Entity for AppealReceived {
    type Id = AppealId;

    fn write(&self) -> Row {
        let Self { id: _, number, version, on, by, asks, at_court_on, review, end } = self;
        let mut row = Row::default();
        row.always("number", number);
        row.always("version", version);
        row.always("on", on);
        row.always("by", by);
        row.always("asks", asks);
        row.maybe("at_court_on", at_court_on.as_ref());
        row.maybe("review", review.as_ref());
        row.maybe("end", end.as_ref());
        row
    }

    fn read(id: AppealId, fields: &mut Fields) -> Result<Self, CellsFault> {
        Ok(Self {
            id,
            number: fields.always("number")?,
            version: fields.always("version")?,
            on: fields.always("on")?,
            by: fields.always("by")?,
            asks: fields.always("asks")?,
            at_court_on: fields.maybe("at_court_on")?,
            review: fields.maybe("review")?,
            end: fields.maybe("end")?,
        })
    }
}
