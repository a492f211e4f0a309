// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! PDF values. A dictionary keeps the order of its keys and never holds a key twice; a real number keeps its
//! digits as written, so that writing a value that was read changes nothing.

/// An object's number and generation.
pub(crate) type Id = (u32, u16);

/// One PDF value; streams are objects, not values, and live in `Object`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Real(String),
    Name(Vec<u8>),
    Str(Vec<u8>),
    Array(Vec<Value>),
    Dict(Dict),
    Ref(Id),
}

impl Value {
    pub(crate) fn int(&self) -> Option<i64> {
        if let Value::Int(i) = self { Some(*i) } else { None }
    }

    pub(crate) fn index(&self) -> Option<usize> {
        self.int().and_then(|i| usize::try_from(i).ok())
    }

    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Value::Int(i) => Some(*i as f64),
            Value::Real(digits) => digits.parse().ok(),
            Value::Null
            | Value::Bool(_)
            | Value::Name(_)
            | Value::Str(_)
            | Value::Array(_)
            | Value::Dict(_)
            | Value::Ref(_) => None,
        }
    }

    pub(crate) fn name(&self) -> Option<&[u8]> {
        if let Value::Name(n) = self { Some(n) } else { None }
    }

    pub(crate) fn string(&self) -> Option<&[u8]> {
        if let Value::Str(s) = self { Some(s) } else { None }
    }

    pub(crate) fn array(&self) -> Option<&[Value]> {
        if let Value::Array(a) = self { Some(a) } else { None }
    }

    pub(crate) fn dict(&self) -> Option<&Dict> {
        if let Value::Dict(d) = self { Some(d) } else { None }
    }

    pub(crate) fn reference(&self) -> Option<Id> {
        if let Value::Ref(id) = self { Some(*id) } else { None }
    }

    /// Calls `see` for every reference inside the value. Depth is bounded by the parser.
    pub(crate) fn each_reference(&self, see: &mut dyn FnMut(Id)) {
        match self {
            Value::Ref(id) => see(*id),
            Value::Array(items) => items.iter().for_each(|v| v.each_reference(see)),
            Value::Dict(dict) => dict.0.iter().for_each(|(_, v)| v.each_reference(see)),
            Value::Null
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Real(_)
            | Value::Name(_)
            | Value::Str(_) => {}
        }
    }
}

/// A dictionary in the order it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Dict(pub(crate) Vec<(Vec<u8>, Value)>);

impl Dict {
    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(k, _)| k == key.as_bytes()).map(|(_, v)| v)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn is_name(&self, key: &str, name: &str) -> bool {
        self.get(key).and_then(Value::name) == Some(name.as_bytes())
    }

    /// Replaces the value of `key`, or adds it last.
    pub(crate) fn set(&mut self, key: &str, value: Value) {
        match self.0.iter_mut().find(|(k, _)| k == key.as_bytes()) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.as_bytes().to_vec(), value)),
        }
    }

    /// The same entries but for the keys named, sorted, so that two dictionaries can be compared.
    pub(crate) fn without(&self, keys: &[&str]) -> Vec<&(Vec<u8>, Value)> {
        let mut rest: Vec<_> =
            self.0.iter().filter(|(k, _)| !keys.iter().any(|key| key.as_bytes() == k)).collect();
        rest.sort_by(|a, b| a.0.cmp(&b.0));
        rest
    }
}
