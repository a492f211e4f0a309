// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A PDF file as its newest revision sees it: the merged cross-reference table and the objects it leads to.
//! Objects are read when asked for, so a file with large pictures costs no more than a small one.
//! Opening a prefix of the bytes gives an earlier revision.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::PdfFault;
use super::object_stream::{ObjectStream, decode};
use super::syntax::Scanner;
use super::value::{Dict, Id, Value};
use super::xref::{Entry, Section, chain, last_pointer, stream_bytes};

/// An object: its value and, when it is a stream, the raw bytes.
pub(crate) struct Object<'a> {
    pub(crate) value: Value,
    pub(crate) stream: Option<&'a [u8]>,
}

/// A readable file. `sections` are newest first.
pub(crate) struct Pdf<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) sections: Vec<Section>,
    pub(crate) table: BTreeMap<u32, Entry>,
    containers: RefCell<BTreeMap<u32, Rc<ObjectStream>>>,
    /// How many object streams are being opened right now, each for the sake of the one before.
    opening: Cell<u8>,
}

impl<'a> Pdf<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, PdfFault> {
        if !bytes.starts_with(b"%PDF-") {
            return Err(PdfFault::NoHeader);
        }
        let newest = last_pointer(bytes).ok_or(PdfFault::NoEnd)?;
        let sections = chain(bytes, newest)?;
        let mut table = BTreeMap::new();
        for section in &sections {
            for (number, entry) in &section.entries {
                table.entry(*number).or_insert(*entry);
            }
        }
        Ok(Pdf { bytes, sections, table, containers: RefCell::default(), opening: Cell::new(0) })
    }

    /// The trailer of the newest section.
    pub(crate) fn trailer(&self) -> &Dict {
        // `chain` never answers with an empty list; an empty trailer would only say "nothing there".
        const EMPTY: &Dict = &Dict(Vec::new());
        self.sections.first().map_or(EMPTY, |s| &s.trailer)
    }

    pub(crate) fn root(&self) -> Result<Id, PdfFault> {
        self.trailer().get("Root").and_then(Value::reference).ok_or(PdfFault::Form)
    }

    pub(crate) fn catalog(&self) -> Result<Dict, PdfFault> {
        self.dict(self.root()?)
    }

    /// The object `id`; one that the table does not know is null (7.3.10).
    pub(crate) fn object(&self, id: Id) -> Result<Object<'a>, PdfFault> {
        let nothing = Object { value: Value::Null, stream: None };
        match self.table.get(&id.0) {
            None | Some(Entry::Free) => Ok(nothing),
            Some(Entry::At { generation, .. }) if *generation != id.1 => Ok(nothing),
            Some(Entry::At { offset, .. }) => self.object_at(*offset, id).ok_or(PdfFault::Object(id.0)),
            Some(Entry::InStream { container, index }) => {
                let value = self.in_container(*container, *index, id.0).ok_or(PdfFault::Object(id.0))?;
                Ok(Object { value, stream: None })
            }
        }
    }

    pub(crate) fn dict(&self, id: Id) -> Result<Dict, PdfFault> {
        match self.object(id)?.value {
            Value::Dict(dict) => Ok(dict),
            _ => Err(PdfFault::Object(id.0)),
        }
    }

    /// Follows one reference, if `value` is one.
    pub(crate) fn resolve(&self, value: &Value) -> Result<Value, PdfFault> {
        match value {
            Value::Ref(id) => Ok(self.object(*id)?.value),
            other => Ok(other.clone()),
        }
    }

    /// The decoded bytes of the stream `id`.
    pub(crate) fn stream(&self, id: Id) -> Result<Vec<u8>, PdfFault> {
        let object = self.object(id)?;
        match (object.value.dict(), object.stream) {
            (Some(dict), Some(raw)) => decode(dict, raw),
            _ => Err(PdfFault::Object(id.0)),
        }
    }

    /// The smallest number that no object has and no trailer promises to another.
    pub(crate) fn free_number(&self) -> u32 {
        let size = self.sections.iter().filter_map(|s| s.trailer.get("Size")?.int()).max().unwrap_or(0);
        let after_last = self.table.last_key_value().map_or(0, |(n, _)| n.saturating_add(1));
        after_last.max(u32::try_from(size).unwrap_or(0))
    }

    /// Every reference that an object in use makes to one that is not: a place where a later object would
    /// suddenly appear. Reads the whole file.
    pub(crate) fn dangling(&self) -> Result<BTreeSet<u32>, PdfFault> {
        let mut missing = BTreeSet::new();
        let mut see = |id: Id| {
            if matches!(self.table.get(&id.0), None | Some(Entry::Free)) {
                missing.insert(id.0);
            }
        };
        for (number, entry) in &self.table {
            let id = match entry {
                Entry::Free => continue,
                Entry::At { generation, .. } => (*number, *generation),
                Entry::InStream { .. } => (*number, 0),
            };
            self.object(id)?.value.each_reference(&mut see);
        }
        self.sections.iter().for_each(|s| s.trailer.0.iter().for_each(|(_, v)| v.each_reference(&mut see)));
        Ok(missing)
    }

    fn object_at(&self, offset: usize, id: Id) -> Option<Object<'a>> {
        let mut scan = Scanner::new(self.bytes, offset);
        if scan.object_head()? != id {
            return None;
        }
        let value = scan.value()?;
        scan.skip();
        let stream = match value.dict() {
            Some(dict) if scan.rest().starts_with(b"stream") => {
                Some(stream_bytes(&mut scan, self.length(dict.get("Length")?)?)?)
            }
            Some(_) | None => None,
        };
        scan.keyword(b"endobj")?;
        Some(Object { value, stream })
    }

    /// A stream's length; one level of indirection, and the object it leads to must be a plain number.
    fn length(&self, value: &Value) -> Option<usize> {
        let Value::Ref(id) = value else { return value.index() };
        match self.table.get(&id.0)? {
            Entry::Free => None,
            Entry::At { offset, .. } => {
                let mut scan = Scanner::new(self.bytes, *offset);
                (scan.object_head()? == *id).then_some(())?;
                scan.unsigned().and_then(|n| usize::try_from(n).ok())
            }
            Entry::InStream { container, index } => self.in_container(*container, *index, id.0)?.index(),
        }
    }

    fn in_container(&self, container: u32, index: u32, number: u32) -> Option<Value> {
        if let Some(held) = self.containers.borrow().get(&container) {
            return held.get(index, number).cloned();
        }
        let Some(Entry::At { offset, generation }) = self.table.get(&container) else { return None };
        // A stream whose length stands in a stream whose length stands in the first would never end.
        if self.opening.get() >= 2 {
            return None;
        }
        self.opening.set(self.opening.get() + 1);
        let object = self.object_at(*offset, (container, *generation));
        self.opening.set(self.opening.get() - 1);
        let object = object?;
        let read = Rc::new(ObjectStream::read(object.value.dict()?, object.stream?)?);
        let value = read.get(index, number).cloned();
        self.containers.borrow_mut().insert(container, read);
        value
    }
}
