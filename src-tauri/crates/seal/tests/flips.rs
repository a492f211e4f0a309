// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every byte of small sealed files is flipped in turn, and none of the results is good. Two flips: of the
//! lowest bit, and of the bit that turns a lower-case letter into an upper-case one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use seal::{Certifying, Roots, Verdict, verify};
use std::io::Write as _;
use support::{Form, now, prepared, roots_of, seal, training_key, unlocked};

/// Which of the two flips a byte gets.
#[derive(Clone, Copy)]
enum Flips {
    Both,
    InTurn,
}

fn no_flip_is_good(sealed: &[u8], roots: &Roots, flips: Flips) {
    assert_eq!(verify(sealed, roots, now()).unwrap().verdict, Verdict::Good);
    // Past the harness, which keeps what a passing test prints to itself.
    let _ = writeln!(std::io::stderr(), "flip test: every one of {} bytes", sealed.len());
    let mut bytes = sealed.to_vec();
    for at in 0..bytes.len() {
        let bits: &[u8] = match flips {
            Flips::Both => &[0x01, 0x20],
            Flips::InTurn => &[if at % 2 == 0 { 0x01 } else { 0x20 }],
        };
        for bit in bits {
            bytes[at] ^= bit;
            let good = verify(&bytes, roots, now()).is_ok_and(|r| r.verdict == Verdict::Good);
            assert!(!good, "byte {at} flipped by {bit:#04x} is called good");
            bytes[at] ^= bit;
        }
    }
}

#[test]
fn no_flipped_byte_of_a_file_with_a_table_is_good() {
    let source = training_key(1);
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&source));
    no_flip_is_good(&sealed, &roots_of(&source), Flips::Both);
}

#[test]
fn no_flipped_byte_of_a_file_with_streams_is_good() {
    let source = training_key(1);
    let sealed = seal(&prepared(Form::Stream), "first", Certifying::First, &*unlocked(&source));
    no_flip_is_good(&sealed, &roots_of(&source), Flips::Both);
}

#[test]
fn no_flipped_byte_of_a_file_with_two_signatures_is_good() {
    let (a, b) = (training_key(1), training_key(2));
    let once = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&a));
    let twice = seal(&once, "second", Certifying::No, &*unlocked(&b));
    let mut roots = roots_of(&a);
    roots_of(&b).certificates().iter().for_each(|c| roots.add(c.clone()));
    no_flip_is_good(&twice, &roots, Flips::InTurn);
}
