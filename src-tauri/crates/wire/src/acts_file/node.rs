// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A parsed TOML table as something that `serde` can read from, where every value knows its line. A fault
//! takes the line and the key of the innermost value it met, so that nobody has to guess.

use super::fault::{ActsFaultKind, Wanted};
use crate::act::short;
use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use std::fmt;
use toml::Spanned;
use toml::de::DeValue;

/// A value and its line.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) value: Value,
}

/// What stands there.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(String),
    /// A day or an instant, as TOML writes it.
    Moment(String),
    Number(String),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<Entry>),
}

/// A key, where it stands, and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) line: usize,
    pub(super) node: Node,
}

/// Finds the line of a byte without counting from the start each time.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, from 1.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|end| *end < byte) + 1
    }
}

impl Node {
    pub(super) fn new(value: Spanned<DeValue<'_>>, lines: &Lines) -> Self {
        let line = lines.at(value.span().start);
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(text.into_owned()),
            DeValue::Integer(number) => Value::Number(number.to_string()),
            DeValue::Float(number) => Value::Number(number.to_string()),
            DeValue::Boolean(flag) => Value::Flag(flag),
            DeValue::Datetime(moment) => Value::Moment(moment.to_string()),
            DeValue::Array(list) => Value::List(list.into_iter().map(|one| Self::new(one, lines)).collect()),
            DeValue::Table(table) => {
                let mut entries: Vec<Entry> = table
                    .into_iter()
                    .map(|(key, value)| Entry {
                        line: lines.at(key.span().start),
                        key: key.into_inner().into_owned(),
                        node: Self::new(value, lines),
                    })
                    .collect();
                // In the order of the file, so that the first fault told is the first met by a reader.
                entries.sort_by_key(|entry| entry.line);
                Value::Table(entries)
            }
        };
        Self { line, value }
    }

    fn unexpected(&self) -> Unexpected<'_> {
        match &self.value {
            Value::Text(text) => Unexpected::Str(text),
            Value::Moment(_) => Unexpected::Other("a day or an instant"),
            Value::Number(_) => Unexpected::Other("a number"),
            Value::Flag(flag) => Unexpected::Bool(*flag),
            Value::List(_) => Unexpected::Seq,
            Value::Table(_) => Unexpected::Map,
        }
    }
}

/// A form that does not fit, where, and in which field.
#[derive(Debug, Clone)]
pub(super) struct Misfit {
    pub(super) line: Option<usize>,
    pub(super) kind: ActsFaultKind,
}

impl Misfit {
    fn new(kind: ActsFaultKind) -> Self {
        Self { line: None, kind }
    }

    // The innermost value names the fault; those around it leave the name alone.
    fn within(mut self, line: usize, key: &str) -> Self {
        self.line.get_or_insert(line);
        if let ActsFaultKind::WrongKind { field, .. } | ActsFaultKind::UnknownWord { field, .. } =
            &mut self.kind
            && field.is_empty()
        {
            *field = short(key);
        }
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for Misfit {}

fn wanted(expected: &dyn Expected) -> Wanted {
    let said = expected.to_string();
    if said == "a string" {
        Wanted::Text
    } else if said.starts_with("a sequence") {
        Wanted::List
    } else if said.starts_with("struct") || said.starts_with("enum") || said.contains("variant") {
        Wanted::Group
    } else {
        Wanted::Word
    }
}

impl serde::de::Error for Misfit {
    // Our own forms raise no faults in words; what the library says is a wrong kind of value.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new(ActsFaultKind::WrongKind { field: String::new(), wanted: Wanted::Group })
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(ActsFaultKind::WrongKind { field: String::new(), wanted: wanted(expected) })
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(ActsFaultKind::WrongKind { field: String::new(), wanted: wanted(expected) })
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(ActsFaultKind::WrongKind { field: String::new(), wanted: wanted(expected) })
    }

    fn unknown_variant(word: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(ActsFaultKind::UnknownWord { field: String::new(), word: short(word), allowed })
    }

    fn unknown_field(field: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(ActsFaultKind::UnknownField { field: short(field), allowed })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ActsFaultKind::MissingField { field })
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(ActsFaultKind::UnknownField { field: field.to_owned(), allowed: &[] })
    }
}

impl<'de> Deserializer<'de> for Node {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Text(text) => visitor.visit_string(text),
            Value::Moment(moment) => visitor.visit_string(moment),
            Value::Flag(flag) => visitor.visit_bool(flag),
            Value::List(list) => visitor.visit_seq(Items(list.into_iter())),
            Value::Table(entries) => visitor.visit_map(Fields::new(entries)),
            // Sums, days and months are whole numbers; any other number is written in quotation marks, as a name.
            Value::Number(number) => match number.parse() {
                Ok(whole) => visitor.visit_u64(whole),
                Err(_) => Err(serde::de::Error::invalid_type(Unexpected::Other("a number"), &visitor)),
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let refused: Misfit = serde::de::Error::invalid_type(self.unexpected(), &visitor);
        match self.value {
            Value::Text(word) => {
                let word: StringDeserializer<Misfit> = word.into_deserializer();
                visitor.visit_enum(word)
            }
            Value::Table(entries) if entries.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(Fields::new(entries)))
            }
            Value::Moment(_) | Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Table(_) => {
                Err(refused)
            }
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items(std::vec::IntoIter<Node>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some(node) = self.0.next() else { return Ok(None) };
        let line = node.line;
        seed.deserialize(node).map(Some).map_err(|mut misfit| {
            misfit.line.get_or_insert(line);
            misfit
        })
    }
}

struct Fields {
    rest: std::vec::IntoIter<Entry>,
    open: Option<Entry>,
}

impl Fields {
    fn new(entries: Vec<Entry>) -> Self {
        Self { rest: entries.into_iter(), open: None }
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        let key: StringDeserializer<Misfit> = entry.key.clone().into_deserializer();
        let line = entry.line;
        self.open = Some(entry);
        seed.deserialize(key).map(Some).map_err(|mut misfit| {
            misfit.line.get_or_insert(line);
            misfit
        })
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misfit> {
        let Some(entry) = self.open.take() else {
            return Err(Misfit::new(ActsFaultKind::WrongKind {
                field: String::new(),
                wanted: Wanted::Group,
            }));
        };
        let (line, key) = (entry.line, entry.key);
        seed.deserialize(entry.node).map_err(|misfit| misfit.within(line, &key))
    }
}
