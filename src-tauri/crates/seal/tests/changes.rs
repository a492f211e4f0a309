// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is appended to a sealed file by someone without a key: everything but validation material is bad.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use seal::{Certifying, Reason, Roots, Verdict, verify};
use support::{Form, now, prepared, roots_of, seal, training_key, unlocked};

fn sealed() -> Vec<u8> {
    seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&training_key(1)))
}

fn roots() -> Roots {
    roots_of(&training_key(1))
}

fn reasons(pdf: &[u8]) -> Vec<Reason> {
    verify(pdf, &roots(), now()).unwrap().all_reasons()
}

fn find(bytes: &[u8], what: &str) -> usize {
    bytes.windows(what.len()).rposition(|w| w == what.as_bytes()).unwrap()
}

fn last_pointer(pdf: &[u8]) -> String {
    let at = find(pdf, "startxref");
    String::from_utf8_lossy(&pdf[at + 9..]).split_whitespace().next().unwrap().to_owned()
}

/// The trailer's entries without `/Prev`, and the catalog's number and text.
fn parts(pdf: &[u8]) -> (String, String, String) {
    let text: String = pdf.iter().map(|b| char::from(*b)).collect();
    let trailer = text.rsplit("trailer\n<<").next().unwrap().split(">>\nstartxref").next().unwrap();
    let prev = trailer.split("/Prev ").nth(1).unwrap().split('/').next().unwrap();
    let trailer = trailer.replace(&format!("/Prev {prev}"), "");
    let root = trailer.split("/Root ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let catalog =
        text.rsplit(&format!("\n{root} 0 obj\n<<")).next().unwrap().split(">>\nendobj").next().unwrap();
    (trailer, root, catalog.to_owned())
}

/// Appends an update of these objects as any PDF tool would.
fn update(pdf: &[u8], objects: &[(&str, &str)], trailer: &str) -> Vec<u8> {
    update_on(pdf, objects, trailer, &last_pointer(pdf))
}

fn update_on(pdf: &[u8], objects: &[(&str, &str)], trailer: &str, previous: &str) -> Vec<u8> {
    let mut out = pdf.to_vec();
    let mut table = String::from("xref\n");
    for (number, body) in objects {
        table.push_str(&format!("{number} 1\n{:010} 00000 n\r\n", out.len()));
        out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes().collect::<Vec<_>>());
    }
    let at = out.len();
    out.extend(table.bytes());
    out.extend(latin(&format!("trailer\n<<{trailer}/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n")));
    out
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

#[test]
fn validation_material_may_be_added_and_nothing_else_to_the_catalog() {
    let pdf = sealed();
    let (trailer, root, catalog) = parts(&pdf);
    let with = |more: &str| {
        let body = format!("<<{catalog}{more}>>");
        update(&pdf, &[(&root, &body), ("900", "<</Type/DSS>>")], &trailer)
    };
    assert_eq!(reasons(&with("/DSS 900 0 R")), []);
    assert_eq!(reasons(&with("/OpenAction 900 0 R")), [Reason::ChangedAfter]);
    assert_eq!(reasons(&with("/DSS<<>>/OpenAction 900 0 R")), [Reason::ChangedAfter]);
    assert_eq!(reasons(&with("")), [Reason::ChangedAfter], "an object that nothing needs");
}

#[test]
fn an_empty_update_and_a_trailer_that_differs_are_judged() {
    let pdf = sealed();
    let (trailer, root, _) = parts(&pdf);
    assert_eq!(reasons(&update(&pdf, &[], &trailer)), [], "an update that says nothing changes nothing");
    let other = trailer.replace(&format!("/Root {root} 0 R"), "/Root 900 0 R");
    let forged = update(&pdf, &[("900", "<</Type/Catalog>>")], &other);
    assert_eq!(verify(&forged, &roots(), now()).unwrap().verdict, Verdict::Bad);
    let encrypted = update(&pdf, &[], &format!("{trailer}/Encrypt<</Filter/Standard>>"));
    assert_eq!(verify(&encrypted, &roots(), now()).unwrap().verdict, Verdict::Bad);
    let info = trailer.replace("/Info ", "/Info 1 0 R/Old ");
    assert_eq!(reasons(&update(&pdf, &[], &info)), [Reason::HistoryRewritten]);
}

#[test]
fn an_update_that_leaves_out_the_signed_revision_is_bad() {
    let pdf = sealed();
    let (trailer, _, _) = parts(&pdf);
    let base = last_pointer(&prepared(Form::Table));
    let forged = update_on(&pdf, &[], &trailer, &base);
    assert_eq!(verify(&forged, &roots(), now()).unwrap().verdict, Verdict::Bad);
}

#[test]
fn a_pointer_back_into_an_older_revision_is_bad() {
    let pdf = sealed();
    for target in [last_pointer(&pdf), last_pointer(&prepared(Form::Table))] {
        let forged = [&pdf[..], format!("startxref\n{target}\n%%EOF\n").as_bytes()].concat();
        assert_eq!(verify(&forged, &roots(), now()).unwrap().verdict, Verdict::Bad);
    }
}

#[test]
fn trailing_bytes_are_bad() {
    let pdf = sealed();
    assert_eq!(reasons(&[&pdf[..], b"\n"].concat()), [Reason::TrailingBytes]);
    for tail in [&b"hello"[..], b"%%EOF", b"\0\0<script>"] {
        assert_eq!(verify(&[&pdf[..], tail].concat(), &roots(), now()).unwrap().verdict, Verdict::Bad);
    }
}

#[test]
fn an_object_that_is_freed_or_brought_back_is_bad() {
    let pdf = sealed();
    let (trailer, root, _) = parts(&pdf);
    let previous = last_pointer(&pdf);
    let old = find(&prepared(Form::Table), &format!("\n{root} 0 obj")) + 1;
    for entry in ["0000000000 00001 f\r\n".to_owned(), format!("{old:010} 00000 n\r\n")] {
        let at = pdf.len();
        let table = format!(
            "xref\n{root} 1\n{entry}trailer\n<<{trailer}/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n"
        );
        let forged = [pdf.clone(), latin(&table)].concat();
        assert_eq!(verify(&forged, &roots(), now()).unwrap().verdict, Verdict::Bad, "{entry}");
    }
}

#[test]
fn an_encrypted_file_is_not_good_even_when_it_was_signed_so() {
    // The base says it is encrypted from the start; only its strings would be.
    let base = prepared(Form::Table);
    let text: String = base.iter().map(|b| char::from(*b)).collect();
    let encrypted = latin(&text.replace("trailer\n<<", "trailer\n<</Encrypt<</Filter/Standard>>"));
    let report = verify(&encrypted, &roots(), now()).unwrap();
    assert_eq!((report.verdict, report.reasons), (Verdict::CannotTell, vec![Reason::Encrypted]));
}
