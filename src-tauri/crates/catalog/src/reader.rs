// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads one TOML file into keys and values that know their place. It refuses bytes that are not UTF-8,
//! text that is not TOML, unknown keys and values of the wrong kind, so that nothing further in meets them.

use crate::fault::{CatalogFault, Expected, FaultKind, Sort};
use chrono::{DateTime, NaiveDate, Utc};
use domain::text::{Bilingual, Language, Line, Text};
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The format number of every catalogue file; a change that an older program would misread raises it.
const FORMAT: &str = "1";

/// A file in memory, named as its faults shall name it.
pub(crate) struct Source<'s> {
    sort: Sort,
    name: &'s str,
    text: &'s str,
    /// Where each line begins, so that a place in a long file costs no walk through all of it.
    starts: Vec<usize>,
}

impl<'s> Source<'s> {
    pub(crate) fn new(sort: Sort, name: &'s str, bytes: &'s [u8]) -> Result<Self, CatalogFault> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::of(sort, name, text)),
            Err(fault) => {
                let (sound, _) = bytes.split_at_checked(fault.valid_up_to()).unwrap_or((bytes, &[]));
                let text = std::str::from_utf8(sound).unwrap_or_default();
                Err(Self::of(sort, name, text).fault(sound.len(), FaultKind::NotUtf8))
            }
        }
    }

    fn of(sort: Sort, name: &'s str, text: &'s str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { sort, name, text, starts }
    }

    /// The keys of the whole file, after the format number has been checked and taken away.
    pub(crate) fn root(&self, known: &'static [&'static str]) -> Result<Fields<'_>, CatalogFault> {
        let table = DeTable::parse(self.text).map_err(|fault| {
            let at = fault.span().map_or(0, |span| span.start);
            let reason = fault.message().lines().next().unwrap_or_default().chars().take(160).collect();
            self.fault(at, FaultKind::Syntax { reason })
        })?;
        let mut fields = Fields::new(self, 0, table.into_inner(), known)?;
        let format = fields.take("format")?;
        let at = format.at;
        let found = format.number()?;
        if found == FORMAT { Ok(fields) } else { Err(self.fault(at, FaultKind::UnknownFormat { found })) }
    }

    pub(crate) fn fault(&self, at: usize, kind: FaultKind) -> CatalogFault {
        let (line, column) = self.place(at);
        let (sort, file) = (self.sort, self.name.to_owned());
        CatalogFault { sort, file, line: Some(line), column: Some(column), kind }
    }

    pub(crate) const fn sort(&self) -> Sort {
        self.sort
    }

    pub(crate) fn line(&self, at: usize) -> u32 {
        self.place(at).0
    }

    pub(crate) const fn name(&self) -> &'s str {
        self.name
    }

    fn place(&self, at: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or_default();
        let column = self.text.get(start..at).unwrap_or_default().chars().count() + 1;
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (small(line), small(column))
    }
}

struct Entry<'s> {
    key: String,
    at: usize,
    value: DeValue<'s>,
}

/// The keys of one group that have not been taken yet.
pub(crate) struct Fields<'s> {
    source: &'s Source<'s>,
    at: usize,
    entries: Vec<Entry<'s>>,
}

impl<'s> Fields<'s> {
    fn new(
        source: &'s Source<'s>,
        at: usize,
        table: DeTable<'s>,
        known: &'static [&'static str],
    ) -> Result<Self, CatalogFault> {
        let mut entries: Vec<Entry<'s>> = table
            .into_iter()
            .map(|(key, value)| Entry {
                at: key.span().start,
                key: key.into_inner().into_owned(),
                value: value.into_inner(),
            })
            .collect();
        entries.sort_by_key(|entry| entry.at);
        if let Some(entry) = entries.iter().find(|entry| !known.contains(&entry.key.as_str())) {
            let key = entry.key.chars().take(60).collect();
            return Err(source.fault(entry.at, FaultKind::UnknownKey { key }));
        }
        Ok(Self { source, at, entries })
    }

    pub(crate) fn fault(&self, kind: FaultKind) -> CatalogFault {
        self.source.fault(self.at, kind)
    }

    pub(crate) fn take(&mut self, key: &'static str) -> Result<Value<'s>, CatalogFault> {
        self.maybe(key).ok_or_else(|| self.fault(FaultKind::MissingKey { key }))
    }

    pub(crate) fn maybe(&mut self, key: &'static str) -> Option<Value<'s>> {
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        let Entry { at, value, .. } = self.entries.remove(index);
        Some(Value { source: self.source, key, at, value })
    }
}

/// One value, with the key it was given under and its place.
pub(crate) struct Value<'s> {
    source: &'s Source<'s>,
    key: &'static str,
    pub(crate) at: usize,
    value: DeValue<'s>,
}

impl<'s> Value<'s> {
    pub(crate) fn fault(&self, kind: FaultKind) -> CatalogFault {
        self.source.fault(self.at, kind)
    }

    pub(crate) const fn key(&self) -> &'static str {
        self.key
    }

    fn wrong(&self, expected: Expected) -> CatalogFault {
        self.fault(FaultKind::WrongType { key: self.key, expected })
    }

    pub(crate) fn string(&self) -> Result<&str, CatalogFault> {
        self.value.as_str().ok_or_else(|| self.wrong(Expected::String))
    }

    fn number(&self) -> Result<String, CatalogFault> {
        match self.value.as_integer() {
            Some(number) if number.radix() == 10 => Ok(number.as_str().chars().take(20).collect()),
            Some(_) | None => Err(self.wrong(Expected::Number)),
        }
    }

    /// A whole number from one on.
    pub(crate) fn whole(&self) -> Result<u32, CatalogFault> {
        let read = self.number()?.parse().ok().filter(|number| *number > 0);
        read.ok_or_else(|| self.wrong(Expected::Number))
    }

    pub(crate) fn line(&self) -> Result<Line, CatalogFault> {
        let key = self.key;
        Line::new(self.string()?).map_err(|fault| self.fault(FaultKind::UnfitText { key, fault }))
    }

    /// A text of one or more lines; the key is the one its fault shall name.
    pub(crate) fn text(&self, key: &'static str) -> Result<Text, CatalogFault> {
        Text::new(self.string()?).map_err(|fault| self.fault(FaultKind::UnfitText { key, fault }))
    }

    /// A name that `take` accepts, such as that of a provision.
    pub(crate) fn name<T>(&self, take: impl Fn(&str) -> Option<T>) -> Result<T, CatalogFault> {
        let name = self.string()?;
        take(name).ok_or_else(|| {
            self.fault(FaultKind::BadName { key: self.key, name: name.chars().take(60).collect() })
        })
    }

    /// One of a closed list of words.
    pub(crate) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Result<T, CatalogFault> {
        let found = self.string()?;
        words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning).ok_or_else(|| {
            let allowed = words.iter().map(|(word, _)| *word).collect();
            let word = found.chars().take(60).collect();
            self.fault(FaultKind::UnknownWord { key: self.key, word, allowed })
        })
    }

    pub(crate) fn date(&self) -> Result<NaiveDate, CatalogFault> {
        let day = match self.value.as_datetime() {
            Some(moment) if moment.time.is_none() => moment.date,
            Some(_) | None => None,
        };
        day.and_then(|day| NaiveDate::from_ymd_opt(i32::from(day.year), day.month.into(), day.day.into()))
            .ok_or_else(|| self.wrong(Expected::Date))
    }

    pub(crate) fn instant(&self) -> Result<DateTime<Utc>, CatalogFault> {
        let moment = self.value.as_datetime().map(ToString::to_string);
        let read = moment.and_then(|written| DateTime::parse_from_rfc3339(&written).ok());
        read.map(|at| at.with_timezone(&Utc)).ok_or_else(|| self.wrong(Expected::Instant))
    }

    /// The keys of a group.
    pub(crate) fn fields(self, known: &'static [&'static str]) -> Result<Fields<'s>, CatalogFault> {
        match self.value {
            DeValue::Table(table) => Fields::new(self.source, self.at, table, known),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_) => Err(self.wrong(Expected::Table)),
        }
    }

    /// The members of a list, each with its own place.
    pub(crate) fn list(self) -> Result<Vec<Self>, CatalogFault> {
        let (source, key) = (self.source, self.key);
        match self.value {
            DeValue::Array(array) => Ok(array
                .into_iter()
                .map(|member: Spanned<DeValue<'s>>| Value {
                    source,
                    key,
                    at: member.span().start,
                    value: member.into_inner(),
                })
                .collect()),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_) => Err(self.wrong(Expected::List)),
        }
    }

    /// A text in both languages, with the same placeholders in each.
    pub(crate) fn bilingual(self) -> Result<Bilingual, CatalogFault> {
        match self.at_least_swedish()? {
            (both, None) => Ok(both),
            (_, Some(fault)) => Err(fault),
        }
    }

    /// A text in both languages. Where there is no English the Swedish stands for it, and the fault that says so comes
    /// along.
    pub(crate) fn at_least_swedish(self) -> Result<(Bilingual, Option<CatalogFault>), CatalogFault> {
        let (source, key, at) = (self.source, self.key, self.at);
        let mut fields = self.fields(&["sv", "en"])?;
        let absent = |language| source.fault(at, FaultKind::MissingLanguage { key, language });
        let sv = fields.maybe("sv").ok_or_else(|| absent(Language::Sv))?.text(key)?;
        let Some(en) = fields.maybe("en") else {
            return Ok((Bilingual { en: sv.clone(), sv }, Some(absent(Language::En))));
        };
        let both = Bilingual { sv, en: en.text(key)? };
        if placeholders(both.sv.as_str()) == placeholders(both.en.as_str()) {
            Ok((both, None))
        } else {
            Err(source.fault(at, FaultKind::PlaceholdersDiffer { key }))
        }
    }
}

/// The placeholders of a text, such as `system` in "for {system}".
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|after| after.split_once('}').map(|(name, _)| name)).collect()
}
