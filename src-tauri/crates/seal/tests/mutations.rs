// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Seeded damage of every kind of input: no panic, and no damaged sealed file called good. The seeds are
//! fixed, so a failure can be played again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use seal::{Certificate, Certifying, FileKey, KeySource, Passphrase, Prepared, Roots, Verdict, verify};
use support::{Form, now, prepared, roots_of, seal, signing, training_key, unlocked};

fn below(random: &mut ChaCha20Rng, end: usize) -> usize {
    (random.next_u64() % end.max(1) as u64) as usize
}

const TOKENS: [&[u8]; 16] = [
    b"<<",
    b">>",
    b"[",
    b"]",
    b"(",
    b" 0 R",
    b"/V 1 0 R",
    b"/Kids[1 0 R]",
    b"-1",
    b"99999999999999999999",
    b"/Prev 0",
    b"/Length 4294967295",
    b"stream\n",
    b"endobj",
    b"xref\n0 4294967295\n",
    b"\xff\xfe",
];

/// One to four damages within the given part of the bytes.
fn damage(random: &mut ChaCha20Rng, bytes: &[u8], from: usize) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=below(random, 4) {
        let at = from.min(out.len()) + below(random, out.len().saturating_sub(from));
        let length = below(random, 40).min(out.len() - at.min(out.len()));
        match below(random, 6) {
            0 if at < out.len() => out[at] = random.next_u32() as u8,
            1 => drop(out.drain(at..at + length)),
            2 => {
                let piece = out[at..at + length].to_vec();
                let to = from.min(out.len()) + below(random, out.len().saturating_sub(from));
                out.splice(to..to, piece);
            }
            3 => out.truncate(at),
            4 if at < out.len() && out[at].is_ascii_digit() => {
                out[at] = b'0' + (random.next_u32() % 10) as u8
            }
            _ => {
                let token = TOKENS[below(random, TOKENS.len())];
                out.splice(at..at, token.iter().copied());
            }
        }
    }
    out
}

fn never_good(sealed: &[u8], roots: &Roots, from: usize, rounds: usize, seed: u64) {
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    for round in 0..rounds {
        let damaged = damage(&mut random, sealed, from);
        if damaged == sealed || is_whole_revision(&damaged, sealed) {
            continue;
        }
        let good = verify(&damaged, roots, now()).is_ok_and(|r| r.verdict == Verdict::Good);
        assert!(!good, "round {round} of seed {seed} is called good");
    }
}

/// Cutting a file off after an earlier signature leaves a good file of fewer signatures.
fn is_whole_revision(damaged: &[u8], sealed: &[u8]) -> bool {
    sealed.starts_with(damaged) && damaged.ends_with(b"%%EOF\n")
}

#[test]
fn a_damaged_sealed_file_is_never_good_and_never_a_panic() {
    for form in [Form::Table, Form::Stream] {
        let base = prepared(form);
        let (a, b) = (training_key(1), training_key(2));
        let once = seal(&base, "first", Certifying::First, &*unlocked(&a));
        let twice = seal(&once, "second", Certifying::No, &*unlocked(&b));
        let mut roots = roots_of(&a);
        roots_of(&b).certificates().iter().for_each(|c| roots.add(c.clone()));
        never_good(&once, &roots, 0, 2000, 1);
        never_good(&once, &roots, once.len() - 700, 2000, 2);
        // After the first signature: what is damaged is what the rules for later changes must read.
        never_good(&twice, &roots, once.len(), 2000, 3);
    }
}

#[test]
fn a_damaged_base_is_refused_or_signed_and_never_a_panic() {
    let source = training_key(1);
    let key = unlocked(&source);
    for form in [Form::Table, Form::Stream] {
        let base = prepared(form);
        let mut random = ChaCha20Rng::seed_from_u64(4);
        for _ in 0..3000 {
            let damaged = damage(&mut random, &base, 0);
            let _ = verify(&damaged, &Roots::none(), now());
            if let Ok(prepared) = Prepared::field(&damaged, "first", &signing(Certifying::First)) {
                let sealed = prepared.sign(&*key).unwrap();
                let _ = verify(sealed.bytes(), &roots_of(&source), now());
            }
        }
    }
}

#[test]
fn a_damaged_container_is_never_good_and_never_a_panic() {
    let source = training_key(1);
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&source));
    let start = sealed.windows(11).rposition(|w| w == b"/Contents <").unwrap() + 11;
    let length = 4 + usize::from(
        u16::from_str_radix(std::str::from_utf8(&sealed[start + 4..start + 8]).unwrap(), 16).unwrap(),
    );
    let digit = |n: u8| b"0123456789abcdef"[usize::from(n)];
    let mut random = ChaCha20Rng::seed_from_u64(5);
    for round in 0..4000 {
        let mut damaged = sealed.clone();
        for _ in 0..=below(&mut random, 3) {
            let at = start + 2 * below(&mut random, length);
            let byte = random.next_u32() as u8;
            damaged[at] = digit(byte >> 4);
            damaged[at + 1] = digit(byte & 15);
        }
        let good = verify(&damaged, &roots_of(&source), now()).is_ok_and(|r| r.verdict == Verdict::Good);
        assert!(!good || damaged == sealed, "round {round}");
    }
}

#[test]
fn damaged_certificates_and_key_files_are_refused_without_panic() {
    let source = training_key(1);
    let der = unlocked(&source).chain()[0].der().to_vec();
    let pem = source.to_pem();
    let mut random = ChaCha20Rng::seed_from_u64(6);
    for _ in 0..3000 {
        let _ = Certificate::from_der(&damage(&mut random, &der, 0)).map(|c| (c.holder(), c.not_after()));
        let _ = Roots::read(&damage(&mut random, pem.as_bytes(), 0));
        let text = String::from_utf8_lossy(&damage(&mut random, pem.as_bytes(), 0)).into_owned();
        let read = seal::TrainingKey::from_pem(&text);
        let _ = read.map(|key| key.unlock(&Passphrase::default(), now()).map(|_| ()));
        let container = damage(&mut random, &[0x30, 0x0B, 2, 1, 3, 0x30, 6, 6, 1, 1, 0xA0, 1, 0], 0);
        assert!(FileKey::new("x".into(), container).unlock(&Passphrase::default(), now()).is_err());
    }
}
