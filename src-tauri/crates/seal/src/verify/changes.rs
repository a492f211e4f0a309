// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What came after a signature, judged by an allow-list: a later revision may fill one signature field that
//! was there and empty, bring the signature and its appearance, and gather material for long-term validation
//! under the catalog's `/DSS`. Everything else counts as changed after the signature. That a revision
//! carries a signature of its own excuses nothing in it.
//!
//! Each revision is read by itself from the bytes up to its end, so no later table can colour what an
//! earlier one said.

use std::collections::{BTreeMap, BTreeSet};

use super::reason::Reason;
use super::signature::{Examined, Permission};
use crate::pdf::file::Pdf;
use crate::pdf::form::{SignatureField, signature_fields};
use crate::pdf::syntax::is_space;
use crate::pdf::value::{Dict, Id, Value};
use crate::pdf::xref::{Entry, Section};

/// What a lawful later revision did.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Signed,
    AddedValidationMaterial,
}

/// Adds to every signature the reasons that follow from what came after it, and to the file those that
/// concern certification.
pub(super) fn judge(pdf: &Pdf<'_>, examined: &mut [Examined], reasons: &mut Vec<Reason>) {
    let Some(earliest) = examined.iter().filter_map(|e| e.end).min() else { return };
    if !certification_is_in_order(pdf, examined, earliest) {
        reasons.push(Reason::CertificationBroken);
    }
    if earliest == pdf.bytes.len() {
        return;
    }
    match later_revisions(pdf, earliest) {
        Err(reason) => blame(examined, earliest, reason),
        Ok(ends) => {
            let mut before = earliest;
            for end in ends {
                match step(&pdf.bytes[..before], &pdf.bytes[..end]) {
                    Err(reason) => blame(examined, before, reason),
                    Ok(Step::Signed) => another_signature(examined, before),
                    Ok(Step::AddedValidationMaterial) => {}
                }
                before = end;
            }
        }
    }
}

/// Gives the reason to every signature that was there at `end`.
fn blame(examined: &mut [Examined], end: usize, reason: Reason) {
    examined.iter_mut().filter(|e| e.end.is_some_and(|own| own <= end)).for_each(|e| e.add(reason));
}

/// A further signature is lawful unless an earlier one forbade it.
fn another_signature(examined: &mut [Examined], end: usize) {
    for earlier in examined.iter_mut().filter(|e| e.end.is_some_and(|own| own <= end)) {
        if earlier.permission == Some(Permission::Nothing) {
            earlier.add(Reason::CertificationBroken);
        }
        if earlier.locks_fields {
            earlier.add(Reason::FieldLock);
        }
    }
}

/// What the catalog calls the certifying signature is one of those examined and the first of them; and no
/// later signature claims to certify (ISO 32000-1, 12.8.2.2 and 12.8.4).
fn certification_is_in_order(pdf: &Pdf<'_>, examined: &[Examined], earliest: usize) -> bool {
    let late = examined.iter().any(|e| e.permission.is_some() && e.end.is_some_and(|end| end != earliest));
    let Ok(catalog) = pdf.catalog() else { return false };
    let Some(permissions) = catalog.get("Perms") else { return !late };
    let Ok(Value::Dict(permissions)) = pdf.resolve(permissions) else { return false };
    let Some(named) = permissions.get("DocMDP") else { return !late };
    let known = named.reference().is_some_and(|id| {
        examined
            .iter()
            .any(|e| e.id == Some(id) && e.permission.is_some() && e.end.is_none_or(|n| n == earliest))
    });
    known && !late
}

/// The ends of the revisions after `signed`, oldest first. They must stand after it in the file, each built
/// on the one before.
fn later_revisions(pdf: &Pdf<'_>, signed: usize) -> Result<Vec<usize>, Reason> {
    let then = Pdf::open(&pdf.bytes[..signed]).map_err(|_| Reason::NotARevision)?;
    let base = then.sections.first().map(|s| s.offset);
    let count = pdf.sections.iter().position(|s| Some(s.offset) == base).ok_or(Reason::HistoryRewritten)?;
    let later: Vec<&Section> = pdf.sections[..count].iter().rev().collect();
    let in_order = later.windows(2).all(|pair| pair[0].offset < pair[1].offset);
    let after = later.iter().all(|s| s.offset >= signed && !s.trailer.has("XRefStm"));
    if later.is_empty() {
        return Err(Reason::TrailingBytes);
    }
    if !in_order || !after {
        return Err(Reason::HistoryRewritten);
    }
    let mut ends = Vec::new();
    for (i, section) in later.iter().enumerate() {
        let end = match later.get(i + 1) {
            None => pdf.bytes.len(),
            Some(next) => {
                end_mark(&pdf.bytes[..next.offset], section.offset).ok_or(Reason::HistoryRewritten)?
            }
        };
        ends.push(end);
    }
    Ok(ends)
}

/// Behind the first end mark after `from` and the white space that follows it, so that a signature which ends
/// with its revision ends no later than this.
fn end_mark(bytes: &[u8], from: usize) -> Option<usize> {
    const MARK: &[u8] = b"%%EOF";
    let mark = bytes.get(from..)?.windows(MARK.len()).position(|w| w == MARK)?;
    let end = from + mark + MARK.len();
    Some(end + bytes[end..].iter().take_while(|b| is_space(**b)).count())
}

/// Judges one later revision against the one before it.
fn step(before: &[u8], after: &[u8]) -> Result<Step, Reason> {
    let old = Pdf::open(before).map_err(|_| Reason::HistoryRewritten)?;
    let new = Pdf::open(after).map_err(|_| Reason::HistoryRewritten)?;
    Comparison::of(&old, &new)?.judge()
}

struct Comparison<'a> {
    old: &'a Pdf<'a>,
    new: &'a Pdf<'a>,
    /// Objects in use that existed before and now stand elsewhere.
    replaced: BTreeSet<u32>,
    /// Objects that did not exist before.
    added: BTreeMap<u32, Entry>,
}

impl<'a> Comparison<'a> {
    fn of(old: &'a Pdf<'a>, new: &'a Pdf<'a>) -> Result<Self, Reason> {
        let mut comparison = Comparison { old, new, replaced: BTreeSet::new(), added: BTreeMap::new() };
        // `section` is the only one that is new: its predecessor must be the old newest.
        let [section, previous, ..] = &new.sections[..] else { return Err(Reason::HistoryRewritten) };
        if Some(previous.offset) != old.sections.first().map(|s| s.offset) || !trailers_agree(old, new) {
            return Err(Reason::HistoryRewritten);
        }
        for (number, entry) in &section.entries {
            comparison.note(*number, *entry)?;
        }
        Ok(comparison)
    }

    fn note(&mut self, number: u32, entry: Entry) -> Result<(), Reason> {
        let was = self.old.table.get(&number).copied().filter(|e| *e != Entry::Free);
        match (was, entry) {
            (Some(was), now) if was == now => return Ok(()),
            (None, Entry::Free) => return Ok(()),
            (Some(_), Entry::Free) => return Err(Reason::ChangedAfter),
            // An object of an update stands in that update, not in something older brought back.
            (_, Entry::At { offset, .. }) if offset < self.old.bytes.len() => {
                return Err(Reason::ChangedAfter);
            }
            (_, Entry::At { .. } | Entry::InStream { .. }) => {}
        }
        if was.is_some() {
            self.replaced.insert(number);
        } else {
            self.added.insert(number, entry);
        }
        Ok(())
    }

    fn judge(mut self) -> Result<Step, Reason> {
        let mut roots: Vec<Value> = Vec::new();
        let catalog = self.old.root().map_err(|_| Reason::ChangedAfter)?;
        self.catalog(catalog, &mut roots)?;
        let mut step = Step::AddedValidationMaterial;
        if let Some(field) = self.filled_field()? {
            step = Step::Signed;
            self.replaced.remove(&field.id.0);
            let now = self.new.dict(field.id).map_err(|_| Reason::ChangedAfter)?;
            roots.extend(only_value_and_appearance(&field.dict, &now)?);
        }
        if !self.replaced.is_empty() {
            return Err(Reason::ChangedAfter);
        }
        self.additions(&roots)?;
        Ok(step)
    }

    /// The catalog may gain or renew `/DSS` and nothing else. `/Perms` is not among what it may gain: the
    /// certifying signature must be the first.
    fn catalog(&mut self, id: Id, roots: &mut Vec<Value>) -> Result<(), Reason> {
        let then = self.old.dict(id).map_err(|_| Reason::ChangedAfter)?;
        let now = self.new.dict(id).map_err(|_| Reason::ChangedAfter)?;
        if self.replaced.remove(&id.0) && then.without(&["DSS"]) != now.without(&["DSS"]) {
            return Err(Reason::ChangedAfter);
        }
        if let Some(material) = now.get("DSS") {
            if let Some((number, _)) = then.get("DSS").and_then(Value::reference) {
                self.replaced.remove(&number);
            }
            roots.push(self.new.resolve(material).map_err(|_| Reason::ChangedAfter)?);
            roots.push(material.clone());
        }
        Ok(())
    }

    /// The one field that was there, empty, and was replaced.
    fn filled_field(&self) -> Result<Option<SignatureField>, Reason> {
        let Some(number) = self.replaced.first() else { return Ok(None) };
        let fields = signature_fields(self.old).map_err(|_| Reason::ChangedAfter)?;
        let field = fields.into_iter().find(|f| f.id.0 == *number && f.filled_with().is_none());
        field.map(Some).ok_or(Reason::ChangedAfter)
    }

    /// Everything added must be reached from what was allowed, and from nothing that was there before.
    fn additions(&self, roots: &[Value]) -> Result<(), Reason> {
        let mut reached: BTreeSet<u32> = BTreeSet::new();
        let mut waiting: Vec<Id> = Vec::new();
        roots.iter().for_each(|v| v.each_reference(&mut |id| waiting.push(id)));
        while let Some(id) = waiting.pop() {
            if !self.added.contains_key(&id.0) || !reached.insert(id.0) {
                continue;
            }
            let object = self.new.object(id).map_err(|_| Reason::ChangedAfter)?;
            object.value.each_reference(&mut |next| waiting.push(next));
        }
        for (number, entry) in &self.added {
            if !reached.contains(number) && !self.is_structure(*number, *entry) {
                return Err(Reason::ChangedAfter);
            }
        }
        let dangling = self.old.dangling().map_err(|_| Reason::ChangedAfter)?;
        let awaited = dangling.iter().any(|number| self.added.contains_key(number));
        if awaited { Err(Reason::ChangedAfter) } else { Ok(()) }
    }

    /// The new cross-reference stream itself, or an object stream that holds some of the added objects.
    fn is_structure(&self, number: u32, entry: Entry) -> bool {
        let section = self.new.sections.first().map(|s| s.offset);
        let is_section = matches!(entry, Entry::At { offset, .. } if Some(offset) == section);
        is_section
            || self
                .added
                .values()
                .any(|e| matches!(e, Entry::InStream { container, .. } if *container == number))
    }
}

/// Root, information dictionary, encryption and the first identifier never change.
fn trailers_agree(old: &Pdf<'_>, new: &Pdf<'_>) -> bool {
    let (old, new) = (old.trailer(), new.trailer());
    let identifier = |d: &Dict| d.get("ID").and_then(Value::array).and_then(<[Value]>::first).cloned();
    ["Root", "Info", "Encrypt"].iter().all(|key| old.get(key) == new.get(key))
        && identifier(old) == identifier(new)
}

/// The field's value and appearance, when nothing else in it differs.
fn only_value_and_appearance(old: &Dict, new: &Dict) -> Result<Vec<Value>, Reason> {
    const MAY: [&str; 2] = ["V", "AP"];
    if old.without(&MAY) != new.without(&MAY) {
        return Err(Reason::ChangedAfter);
    }
    if new.get("V").and_then(Value::reference).is_none() {
        return Err(Reason::ChangedAfter);
    }
    Ok(MAY.iter().filter_map(|key| new.get(key)).cloned().collect())
}
