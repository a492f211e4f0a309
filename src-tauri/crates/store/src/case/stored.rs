// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How a value of the domain is stored as JSON, and how it comes back in: always through the constructor that
//! checks it. Plain values are strings; instants and days are stored in the one spelling they are written in.

use super::fault::Wrong;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::checklist::QuestionId;
use domain::id::{
    AppealId, CaseId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId, NotificationId, ObjectionId,
    ObservationId, OccasionId, PersonId, PointId, ReceiptId, RecordId,
};
use domain::law::ProvisionId;
use domain::party::OrganisationNumber;
use domain::rich::Words;
use domain::standard::TextRef;
use domain::text::{Line, NonEmpty, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value that has a stored form.
pub(super) trait Stored: Sized {
    /// The form that is stored.
    type As: Serialize + DeserializeOwned;

    /// The stored form of the value.
    fn stored(&self) -> Self::As;

    /// The value of a stored form.
    ///
    /// # Errors
    /// [`Wrong`] when the form does not hold such a value.
    fn restore(stored: Self::As) -> Result<Self, Wrong>;
}

/// A record stored as an object with the same fields. The list stands once; a field that the domain gains
/// stops the build here until somebody has said how it is stored.
macro_rules! stored_record {
    ($(#[$doc:meta])* $value:ident as $form:ident { $($field:ident : $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $form { $($field: <$type as $crate::case::stored::Stored>::As),+ }

        impl $crate::case::stored::Stored for $value {
            type As = $form;

            fn stored(&self) -> $form {
                let Self { $($field),+ } = self;
                $form { $($field: $crate::case::stored::Stored::stored($field)),+ }
            }

            fn restore(stored: $form) -> Result<Self, $crate::case::fault::Wrong> {
                Ok(Self { $($field: $crate::case::stored::Stored::restore(stored.$field)?),+ })
            }
        }
    };
}
pub(super) use stored_record;

macro_rules! stored_by_constructor {
    ($($type:ident :: $read:ident),+ $(,)?) => {$(
        impl Stored for $type {
            type As = String;

            fn stored(&self) -> String {
                self.to_string()
            }

            fn restore(stored: String) -> Result<Self, Wrong> {
                Ok(Self::$read(&stored)?)
            }
        }
    )+};
}

macro_rules! stored_by_keeping {
    ($($type:ident),+) => {$(
        impl Stored for $type {
            type As = String;

            fn stored(&self) -> String {
                self.as_str().to_owned()
            }

            fn restore(stored: String) -> Result<Self, Wrong> {
                Ok(Self::taken(stored)?)
            }
        }
    )+};
}

stored_by_constructor! {
    CaseId::parse, PersonId::parse, OccasionId::parse, ObservationId::parse, EvidenceId::parse,
    AppealId::parse, DeficiencyId::parse, MeasureId::parse, ObjectionId::parse, HearingId::parse, PointId::parse,
    NoticeId::parse, NotificationId::parse, ReceiptId::parse, RecordId::parse,
    QuestionId::new, ProvisionId::new, OrganisationNumber::parse, TextRef::parse,
}

stored_by_keeping!(Text, Line);

impl Stored for Words {
    type As = String;

    fn stored(&self) -> String {
        self.as_str().to_owned()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        Ok(Self::new(&stored)?)
    }
}

impl Stored for NaiveDate {
    type As = String;

    fn stored(&self) -> String {
        self.to_string()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        // One day has one spelling; `2026-1-5` would read but come back otherwise than it was signed.
        let read = stored.parse::<Self>().ok().filter(|day| day.to_string() == stored);
        read.ok_or_else(|| Wrong::code("a day", &stored))
    }
}

impl Stored for DateTime<Utc> {
    type As = String;

    fn stored(&self) -> String {
        self.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        let read = DateTime::parse_from_rfc3339(&stored).ok().map(|at| at.with_timezone(&Utc));
        read.filter(|at| at.stored() == stored).ok_or_else(|| Wrong::code("an instant", &stored))
    }
}

// SHA-256 as 64 hexadecimal digits.
impl Stored for [u8; 32] {
    type As = String;

    fn stored(&self) -> String {
        self.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        let digits = stored.as_bytes();
        let lower = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        if digits.len() != 64 || !digits.iter().all(lower) {
            return Err(Wrong::code("a SHA-256 hash", &stored));
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |sum, digit| sum * 16 + hex_value(*digit));
        }
        Ok(bytes)
    }
}

fn hex_value(digit: u8) -> u8 {
    if digit.is_ascii_digit() { digit - b'0' } else { digit - b'a' + 10 }
}

macro_rules! stored_as_itself {
    ($($type:ty),+) => {$(
        impl Stored for $type {
            type As = $type;

            fn stored(&self) -> $type {
                *self
            }

            fn restore(stored: $type) -> Result<Self, Wrong> {
                Ok(stored)
            }
        }
    )+};
}

stored_as_itself!(u16, u32, u64, bool);

impl<T: Stored> Stored for Option<T> {
    type As = Option<T::As>;

    fn stored(&self) -> Self::As {
        self.as_ref().map(Stored::stored)
    }

    fn restore(stored: Self::As) -> Result<Self, Wrong> {
        stored.map(T::restore).transpose()
    }
}

impl<T: Stored> Stored for Vec<T> {
    type As = Vec<T::As>;

    fn stored(&self) -> Self::As {
        self.iter().map(Stored::stored).collect()
    }

    fn restore(stored: Self::As) -> Result<Self, Wrong> {
        stored.into_iter().map(T::restore).collect()
    }
}

impl<T: Stored> Stored for NonEmpty<T> {
    type As = Vec<T::As>;

    fn stored(&self) -> Self::As {
        self.iter().map(Stored::stored).collect()
    }

    fn restore(stored: Self::As) -> Result<Self, Wrong> {
        Self::new(Stored::restore(stored)?).ok_or(Wrong::Empty)
    }
}
