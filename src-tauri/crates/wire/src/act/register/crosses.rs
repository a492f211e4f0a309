// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the values of a record cross, both ways: in through the domain's doors, out as they are written.

use crate::act::doors::{Doors, Taken, date, line, question, some, text};
use crate::act::{ActFault, Kind, short};
use crate::codes::{
    AdvanceCode, AuditObjectCode, CaseRelationCode, CauseCategoryCode, CoversCode, CriticalityCode,
    FollowedCode, ManagementStatusCode, OrderPowerCode, PersonalDataCode, PriorityCode,
    RecommendationAnswerCode, ReleaseResultCode, ServiceMethodCode, SideCode,
};
use chrono::NaiveDate;
use domain::after::ServiceMethod;
use domain::checklist::QuestionId;
use domain::id::{DeficiencyId, EvidenceId, MeasureId, NotificationId, OccasionId, PersonId, RecordId};
use domain::register::{
    Advance, AuditObject, CaseRelation, CauseCategory, CountryCode, Covers, Criticality, Followed, Grade,
    ManagementStatus, OrderPower, PersonalDataInvolved, Priority, RecommendationAnswer, ReleaseResult, Side,
};
use domain::secrecy::SecrecyProvision;
use domain::text::{Line, NonEmpty, Text};

/// A value of the domain that crosses as a `W`.
pub(super) trait Crosses<W>: Sized {
    /// In through its door; the field is named when it is refused.
    fn enters(raw: &W, field: &'static str, doors: &Doors<'_>) -> Taken<Self>;

    /// Out, as it is written.
    fn leaves(&self) -> W;
}

impl<W, T: Crosses<W>> Crosses<Option<W>> for Option<T> {
    fn enters(raw: &Option<W>, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        raw.as_ref().map(|raw| T::enters(raw, field, doors)).transpose()
    }

    fn leaves(&self) -> Option<W> {
        self.as_ref().map(Crosses::leaves)
    }
}

impl<W, T: Crosses<W>> Crosses<Vec<W>> for Vec<T> {
    fn enters(raw: &Vec<W>, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        raw.iter().map(|raw| T::enters(raw, field, doors)).collect()
    }

    fn leaves(&self) -> Vec<W> {
        self.iter().map(Crosses::leaves).collect()
    }
}

impl<W, T: Crosses<W>> Crosses<Vec<W>> for NonEmpty<T> {
    fn enters(raw: &Vec<W>, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        some(field, Crosses::enters(raw, field, doors)?)
    }

    fn leaves(&self) -> Vec<W> {
        self.iter().map(Crosses::leaves).collect()
    }
}

macro_rules! as_written {
    ($($type:ty: |$raw:ident, $field:ident, $doors:ident| $door:expr;)+) => {$(
        impl Crosses<String> for $type {
            fn enters($raw: &String, $field: &'static str, $doors: &Doors<'_>) -> Taken<Self> {
                $door
            }

            fn leaves(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

as_written! {
    Line: |raw, field, _doors| line(field, raw);
    Text: |raw, field, _doors| text(field, raw);
    NaiveDate: |raw, field, _doors| date(field, raw);
    QuestionId: |raw, field, _doors| question(field, raw);
    CountryCode: |raw, field, _doors| Self::new(raw).ok_or_else(|| ActFault::Country { field, written: short(raw) });
    NotificationId: |raw, field, doors| doors.id(field, Kind::Notification, raw, Self::from_bytes);
    DeficiencyId: |raw, field, doors| doors.id(field, Kind::Deficiency, raw, Self::from_bytes);
    EvidenceId: |raw, field, doors| doors.id(field, Kind::Evidence, raw, Self::from_bytes);
    OccasionId: |raw, field, doors| doors.id(field, Kind::Occasion, raw, Self::from_bytes);
    PersonId: |raw, field, doors| doors.id(field, Kind::Person, raw, Self::from_bytes);
    RecordId: |raw, field, doors| doors.id(field, Kind::Record, raw, Self::from_bytes);
    // Required and reported measures are told apart by nothing but their handles.
    MeasureId: |raw, field, doors| {
        let required = doors.id(field, Kind::Measure, raw, Self::from_bytes);
        required.or_else(|fault| doors.id(field, Kind::Report, raw, Self::from_bytes).map_err(|_| fault))
    };
}

impl Crosses<String> for SecrecyProvision {
    fn enters(raw: &String, field: &'static str, _: &Doors<'_>) -> Taken<Self> {
        Self::parse(raw).ok_or_else(|| ActFault::SecrecyProvision { field, written: short(raw) })
    }

    fn leaves(&self) -> String {
        self.code()
    }
}

impl Crosses<u8> for Grade {
    fn enters(raw: &u8, field: &'static str, _: &Doors<'_>) -> Taken<Self> {
        Self::new(*raw).ok_or(ActFault::Grade { field, step: *raw })
    }

    fn leaves(&self) -> u8 {
        self.step()
    }
}

macro_rules! as_code {
    ($($type:ty as $code:ty),+ $(,)?) => {$(
        impl Crosses<$code> for $type {
            fn enters(raw: &$code, _: &'static str, _: &Doors<'_>) -> Taken<Self> {
                Ok((*raw).into())
            }

            fn leaves(&self) -> $code {
                (*self).into()
            }
        }
    )+};
}

as_code! {
    Criticality as CriticalityCode,
    PersonalDataInvolved as PersonalDataCode,
    CauseCategory as CauseCategoryCode,
    AuditObject as AuditObjectCode,
    Covers as CoversCode,
    ManagementStatus as ManagementStatusCode,
    Priority as PriorityCode,
    RecommendationAnswer as RecommendationAnswerCode,
    CaseRelation as CaseRelationCode,
    Advance as AdvanceCode,
    ReleaseResult as ReleaseResultCode,
    Side as SideCode,
    OrderPower as OrderPowerCode,
    Followed as FollowedCode,
    ServiceMethod as ServiceMethodCode,
}
