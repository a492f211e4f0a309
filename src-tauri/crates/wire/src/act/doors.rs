// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The doors: each takes one field of an act through the domain's own constructor, and names the field when
//! it is refused. Invariant: what comes out has passed; what does not pass changes nothing.

use super::fault::ActFault;
use super::surroundings::{Kind, NamedPerson, Surroundings};
use crate::rich;
use chrono::NaiveDate;
use domain::checklist::QuestionId;
use domain::law::{Period, ProvisionId};
use domain::rich::RichText;
use domain::standard::TextRef;
use domain::text::{Line, NonEmpty, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A span of days, both ends within it; open when `to` is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct PeriodDto {
    /// First day.
    pub from: String,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// The field names of an act and what surrounds it.
pub(super) struct Doors<'a> {
    pub(super) around: &'a mut dyn Surroundings,
}

pub(super) type Taken<T> = Result<T, ActFault>;

/// As much of a refused word as a sentence should show.
pub(crate) fn short(written: &str) -> String {
    written.chars().take(60).collect()
}

pub(super) fn text(field: &'static str, raw: &str) -> Taken<Text> {
    Text::new(raw).map_err(|fault| ActFault::Text { field, fault })
}

pub(super) fn line(field: &'static str, raw: &str) -> Taken<Line> {
    Line::new(raw).map_err(|fault| ActFault::Text { field, fault })
}

pub(super) fn maybe_text(field: &'static str, raw: Option<&str>) -> Taken<Option<Text>> {
    raw.map(|raw| text(field, raw)).transpose()
}

pub(super) fn maybe_line(field: &'static str, raw: Option<&str>) -> Taken<Option<Line>> {
    raw.map(|raw| line(field, raw)).transpose()
}

/// A day as `YYYY-MM-DD`.
///
/// # Errors
/// [`ActFault::Date`] for anything else.
pub fn date(field: &'static str, raw: &str) -> Taken<NaiveDate> {
    // The parser of the library takes "2026-3-1" too; one spelling is enough.
    let parsed = if raw.len() == 10 { NaiveDate::parse_from_str(raw, "%Y-%m-%d").ok() } else { None };
    parsed.ok_or_else(|| ActFault::Date { field, written: short(raw) })
}

pub(super) fn maybe_date(field: &'static str, raw: Option<&str>) -> Taken<Option<NaiveDate>> {
    raw.map(|raw| date(field, raw)).transpose()
}

pub(super) fn period(field: &'static str, raw: &PeriodDto) -> Taken<Period> {
    let (from, to) = (date(field, &raw.from)?, maybe_date(field, raw.to.as_deref())?);
    Period::new(from, to).map_err(|fault| ActFault::Span { field, from: fault.from, to: fault.to })
}

pub(super) fn question(field: &'static str, raw: &str) -> Taken<QuestionId> {
    QuestionId::new(raw).map_err(|_| ActFault::Question { field, written: short(raw) })
}

pub(super) fn maybe_standard(raw: Option<&str>) -> Taken<Option<TextRef>> {
    let read =
        |raw| TextRef::parse(raw).map_err(|_| ActFault::Standard { field: "standard", written: short(raw) });
    raw.map(read).transpose()
}

pub(super) fn provision(field: &'static str, raw: &str) -> Taken<ProvisionId> {
    ProvisionId::new(raw).map_err(|_| ActFault::Provision { field, written: short(raw) })
}

pub(super) fn all<T>(raw: &[String], one: impl FnMut(&String) -> Taken<T>) -> Taken<Vec<T>> {
    raw.iter().map(one).collect()
}

pub(super) fn some<T>(field: &'static str, list: Vec<T>) -> Taken<NonEmpty<T>> {
    NonEmpty::new(list).ok_or(ActFault::Empty { field })
}

impl Doors<'_> {
    pub(super) fn id<I>(
        &self,
        field: &'static str,
        kind: Kind,
        name: &str,
        of: fn([u8; 16]) -> I,
    ) -> Taken<I> {
        let found = self.around.find(kind, name).map(of);
        found.ok_or_else(|| ActFault::Unknown { field, kind, name: short(name) })
    }

    pub(super) fn ids<I>(
        &self,
        field: &'static str,
        kind: Kind,
        names: &[String],
        of: fn([u8; 16]) -> I,
    ) -> Taken<Vec<I>> {
        all(names, |name| self.id(field, kind, name, of))
    }

    pub(super) fn make<I>(&mut self, kind: Kind, handle: Option<&str>, of: fn([u8; 16]) -> I) -> Taken<I> {
        let made = self.around.make(kind, handle).map(of);
        made.map_err(|_| ActFault::HandleTaken { handle: short(handle.unwrap_or_default()) })
    }

    pub(super) fn person(&self, field: &'static str, name: &str) -> Taken<NamedPerson> {
        let found = self.around.person(name);
        found.ok_or_else(|| ActFault::Unknown { field, kind: Kind::Person, name: short(name) })
    }

    pub(super) fn rich(&self, field: &'static str, raw: &str) -> Taken<RichText> {
        rich::parse(raw, |kind, name| self.around.find(kind, name))
            .map_err(|fault| ActFault::Rich { field, fault })
    }
}
