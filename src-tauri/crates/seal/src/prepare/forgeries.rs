// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that a forger with a valid key of his own, or a careless tool, could make: each is signed by keys
//! whose roots are trusted, so only the rules of verification stand against them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../tests/support/mod.rs"]
mod support;

use super::{Certifying, Prepared};
use crate::pdf::file::Pdf;
use crate::pdf::value::{Dict, Value};
use crate::pdf::write::Update;
use crate::{Reason, Roots, Verdict, verify};
use support::{Form, now, prepared, roots_of, seal, signing, training_key, unlocked};

fn roots() -> Roots {
    let mut roots = roots_of(&training_key(1));
    roots_of(&training_key(2)).certificates().iter().for_each(|c| roots.add(c.clone()));
    roots
}

fn once(form: Form) -> Vec<u8> {
    seal(&prepared(form), "first", Certifying::First, &*unlocked(&training_key(1)))
}

/// Signs the second field with a trusted key, with `also` in the same update.
fn second_with(base: &[u8], also: impl FnOnce(&mut Update<'_, '_>)) -> Vec<u8> {
    let prepared = Prepared::with(base, "second", &signing(Certifying::No), also).unwrap();
    prepared.sign(&*unlocked(&training_key(2))).unwrap().bytes
}

/// Signs the first field after `tamper` has changed the prepared bytes.
fn first_after(tamper: impl FnOnce(&mut Prepared)) -> Vec<u8> {
    let mut prepared = Prepared::field(&prepared(Form::Table), "first", &signing(Certifying::First)).unwrap();
    tamper(&mut prepared);
    prepared.sign(&*unlocked(&training_key(1))).unwrap().bytes
}

fn reasons(pdf: &[u8]) -> Vec<Reason> {
    let report = verify(pdf, &roots(), now()).unwrap();
    assert_eq!(
        report.verdict,
        report.all_reasons().iter().map(|r| r.verdict()).max().unwrap_or(Verdict::Good)
    );
    report.all_reasons()
}

fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    assert_eq!(old.len(), new.len());
    let at = bytes.windows(old.len()).rposition(|w| w == old).unwrap();
    bytes[at..at + old.len()].copy_from_slice(new);
}

/// The number of the object of this type in the file.
fn number_of(pdf: &[u8], kind: &str) -> u32 {
    let file = Pdf::open(pdf).unwrap();
    let dict = |n: u32| file.object((n, 0)).ok().and_then(|o| o.value.dict().cloned());
    *file.table.keys().find(|n| dict(**n).is_some_and(|d| d.is_name("Type", kind))).unwrap()
}

#[test]
fn page_content_replaced_in_the_update_of_a_second_signature_is_bad() {
    for form in [Form::Table, Form::Stream] {
        let base = once(form);
        let file = Pdf::open(&base).unwrap();
        let page = file.dict((number_of(&base, "Page"), 0)).unwrap();
        let content = page.get("Contents").and_then(Value::reference).unwrap();
        let forged = second_with(&base, |update| {
            update.put_stream(content, Dict::default(), b"BT /F1 12 Tf 72 700 Td (Avslag) Tj ET");
        });
        let report = verify(&forged, &roots(), now()).unwrap();
        assert_eq!(report.verdict, Verdict::Bad);
        assert_eq!(report.signatures[0].reasons, [Reason::ChangedAfter]);
        assert_eq!(report.signatures[1].reasons, [], "the second signed what it saw");
    }
}

#[test]
fn any_object_replaced_beside_a_second_signature_is_bad() {
    let base = once(Form::Table);
    let file = Pdf::open(&base).unwrap();
    let mut tried = 0;
    for number in file.table.keys().copied().filter(|n| *n > 0) {
        let Ok(dict) = file.dict((number, 0)) else { continue };
        let mut changed = dict.clone();
        changed.set("Evil", Value::Bool(true));
        if dict.has("ByteRange") || dict.get("T").and_then(Value::string) == Some(b"second") {
            continue;
        }
        let forged = second_with(&base, |update| update.put((number, 0), &changed));
        assert_eq!(reasons(&forged), [Reason::ChangedAfter], "object {number}");
        tried += 1;
    }
    assert!(tried > 10);
}

#[test]
fn an_object_added_beside_a_second_signature_and_reached_by_nothing_is_bad() {
    let forged = second_with(&once(Form::Table), |update| {
        let id = update.new_id();
        update.put(id, &Dict::default());
    });
    assert_eq!(reasons(&forged), [Reason::ChangedAfter]);
}

#[test]
fn an_object_that_the_signed_file_was_waiting_for_is_bad() {
    let base = prepared(Form::Table);
    let free = Pdf::open(&base).unwrap().free_number();
    let mut bad = 0;
    for awaited in free..free + 6 {
        // The page points to a number that is not there yet.
        let page = number_of(&base, "Page");
        let mut dict = Pdf::open(&base).unwrap().dict((page, 0)).unwrap();
        dict.set("Thumb", Value::Ref((awaited, 0)));
        let file = Pdf::open(&base).unwrap();
        let mut update = Update::new(&file, 0);
        update.put((page, 0), &dict);
        let waiting = update.finish().unwrap();
        let key = training_key(1);
        let signed = seal(&waiting, "first", Certifying::First, &*unlocked(&key));
        let twice = second_with(&signed, |_| ());
        let appears_later = awaited >= Pdf::open(&signed).unwrap().free_number();
        let used = Pdf::open(&twice).unwrap().table.contains_key(&awaited);
        let expected = if appears_later && used { vec![Reason::ChangedAfter] } else { vec![] };
        bad += expected.len();
        assert_eq!(reasons(&twice), expected, "object {awaited}");
    }
    assert_eq!(bad, 2, "signature and appearance");
}

#[test]
fn a_field_that_changes_more_than_value_and_appearance_is_bad() {
    let forged = {
        let base = once(Form::Table);
        let mut prepared = Prepared::field(&base, "second", &signing(Certifying::No)).unwrap();
        replace(&mut prepared.bytes, b"/F 132", b"/F 130");
        prepared.sign(&*unlocked(&training_key(2))).unwrap().bytes
    };
    assert_eq!(reasons(&forged), [Reason::ChangedAfter]);
}

#[test]
fn a_field_with_its_value_given_twice_is_bad() {
    let mut tampered = Prepared::field(&prepared(Form::Table), "first", &signing(Certifying::First)).unwrap();
    replace(&mut tampered.bytes, b"/StructParent 1", b"/V 1 0 R       ");
    assert_eq!(reasons(&tampered.sign(&*unlocked(&training_key(1))).unwrap().bytes), [Reason::TracesOnly]);
}

#[test]
fn a_signature_over_a_part_of_the_file_is_bad() {
    let short = first_after(|p| {
        let rest = format!("{:010}]", p.bytes.len() - p.room.end);
        let less = format!("{:010}]", p.bytes.len() - p.room.end - 20);
        replace(&mut p.bytes, rest.as_bytes(), less.as_bytes());
    });
    let [reason] = reasons(&short)[..] else { unreachable!("one reason") };
    assert!([Reason::DigestDiffers, Reason::NotARevision].contains(&reason));
    let late = first_after(|p| replace(&mut p.bytes, b"/ByteRange [0 ", b"/ByteRange [1 "));
    assert_eq!(reasons(&late), [Reason::ByteRangeWrong]);
}

#[test]
fn a_gap_that_holds_more_than_the_signature_is_bad() {
    let wide = first_after(|p| {
        let old = format!("{:010} {:010}]", p.room.end, p.bytes.len() - p.room.end);
        let new = format!("{:010} {:010}]", p.room.end + 2, p.bytes.len() - p.room.end - 2);
        replace(&mut p.bytes, old.as_bytes(), new.as_bytes());
    });
    assert_eq!(reasons(&wide), [Reason::ByteRangeWrong]);
}

#[test]
fn anything_but_zeros_behind_the_container_is_bad() {
    let mut sealed = once(Form::Table);
    let end = sealed.windows(4).rposition(|w| w == b"0>>>").unwrap();
    for (byte, offset) in [(b'1', 0), (b' ', 0), (b'A', 100)] {
        let kept = std::mem::replace(&mut sealed[end - offset], byte);
        assert_eq!(reasons(&sealed), [Reason::RoomNotEmpty]);
        sealed[end - offset] = kept;
    }
    assert_eq!(reasons(&sealed), []);
}

#[test]
fn a_further_signature_where_the_first_allowed_no_change_is_bad() {
    let closed = first_after(|p| replace(&mut p.bytes, b"/P 2/V/1.2", b"/P 1/V/1.2"));
    assert_eq!(reasons(&closed), []);
    assert_eq!(reasons(&second_with(&closed, |_| ())), [Reason::CertificationBroken]);
}

#[test]
fn a_second_signature_that_claims_to_certify_is_bad() {
    let open = seal(&prepared(Form::Table), "first", Certifying::No, &*unlocked(&training_key(1)));
    assert_eq!(reasons(&open), []);
    let base = Pdf::open(&open).unwrap();
    let (root, mut catalog) = (base.root().unwrap(), base.catalog().unwrap());
    let next = base.free_number();
    let forged = second_with(&open, |update| {
        let mut permissions = Dict::default();
        permissions.set("DocMDP", Value::Ref((next, 0)));
        catalog.set("Perms", Value::Dict(permissions));
        update.put(root, &catalog);
    });
    assert!(reasons(&forged).contains(&Reason::ChangedAfter));
}

#[test]
fn two_fields_with_one_signature_are_bad() {
    let base = prepared(Form::Table);
    let file = Pdf::open(&base).unwrap();
    let fields = crate::pdf::form::signature_fields(&file).unwrap();
    let other = fields.iter().find(|f| f.name == "second").unwrap();
    let mut dict = other.dict.clone();
    dict.set("V", Value::Ref((file.free_number(), 0)));
    let signing = signing(Certifying::First);
    let prepared = Prepared::with(&base, "first", &signing, |update| update.put(other.id, &dict)).unwrap();
    let forged = prepared.sign(&*unlocked(&training_key(1))).unwrap().bytes;
    assert_eq!(reasons(&forged), [Reason::SignatureShared]);
}
