// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! No bytes make the loader panic, and every fault has a place within its file and words in both languages.

use super::{CHECKLIST, PROVISIONS, SOUND_CHECKLIST, SOUND_PROVISIONS, file, load};
use crate::files::RawFile;
use crate::{Catalog, CatalogFault, shipped};
use domain::text::Language;

const SEED: u64 = 0x7469_6c6c_7379_6e31;
const ROUNDS: usize = 1_500;

/// Marsaglia's xorshift: enough spread for mutation, and the same run after run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }
}

/// All provisions and one checklist: that which is mutated, else the shortest.
fn with(chosen: &str) -> Vec<RawFile> {
    let lists = shipped::FILES.iter().filter(|(name, _)| name.starts_with("checklists/"));
    let shortest = lists.min_by_key(|(_, text)| text.len()).map_or("", |(name, _)| *name);
    let list = if chosen.starts_with("checklists/") { chosen } else { shortest };
    let all = shipped::FILES.iter().filter(|(name, _)| name.starts_with("provisions/") || *name == list);
    all.map(|(name, text)| file(name, text.as_bytes())).collect()
}

fn mutate(bytes: &mut Vec<u8>, draw: &mut Draw) {
    const PIECES: &[&[u8]] = &[
        b"\"", b"[", b"]]", b"{", b"}", b"=", b"\n", b".", b"\xff", b"\0", b"'''", b"1e999", b"\\u0000",
        b"[[a.b]]",
    ];
    // What an earlier mutation cut off at its first byte has nothing left to change.
    if bytes.is_empty() {
        return;
    }
    let at = draw.below(bytes.len());
    match draw.below(6) {
        0 => bytes[at] ^= 1 << draw.below(8),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..(at + draw.below(60)).min(bytes.len()))),
        3 => {
            let end = (at + draw.below(200)).min(bytes.len());
            let copy = bytes[at..end].to_vec();
            let to = draw.below(bytes.len());
            drop(bytes.splice(to..to, copy));
        }
        4 => drop(bytes.splice(at..at, PIECES[draw.below(PIECES.len())].iter().copied())),
        _ => bytes.swap(at, 0),
    }
}

fn has_place_and_words(fault: &CatalogFault, files: &[RawFile]) {
    let within = files.iter().find(|file| file.name == fault.file).expect("the fault names a file given");
    let lines = within.bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    let line = usize::try_from(fault.line.expect("a fault in a file has a line")).expect("it fits");
    assert!((1..=lines).contains(&line), "line {line} of {lines}: {fault}");
    for language in [Language::Sv, Language::En] {
        let sentence = fault.sentence(language);
        assert!(sentence.ends_with('.') && sentence.chars().all(|c| c != '\n'), "{sentence}");
    }
}

#[test]
fn no_mutation_of_the_shipped_files_panics() {
    let mut draw = Draw(SEED);
    let mut refused = 0;
    for _ in 0..ROUNDS {
        let (name, _) = shipped::FILES[draw.below(shipped::FILES.len())];
        let mut files = with(name);
        let Some(chosen) = files.iter().position(|file| file.name == name) else { continue };
        for _ in 0..=draw.below(3) {
            mutate(&mut files[chosen].bytes, &mut draw);
        }
        if let Err(fault) = Catalog::from_files(&files) {
            refused += 1;
            has_place_and_words(&fault, &files);
        }
    }
    assert!(refused > ROUNDS / 4, "only {refused} of {ROUNDS} were refused, so the mutations are too mild");
}

#[test]
fn a_file_cut_off_at_any_byte_does_not_panic() {
    for end in 0..SOUND_CHECKLIST.len() {
        let files = [
            file(PROVISIONS, SOUND_PROVISIONS.as_bytes()),
            file(CHECKLIST, &SOUND_CHECKLIST.as_bytes()[..end]),
        ];
        if let Err(fault) = Catalog::from_files(&files) {
            has_place_and_words(&fault, &files);
        }
    }
}

#[test]
fn nesting_without_end_is_refused_and_not_followed() {
    for bomb in [
        format!("format = {}", "[".repeat(200_000)),
        format!("format = {}", "{a=".repeat(200_000)),
        format!("{}a = 1", "a.".repeat(200_000)),
        format!("[{}a]\n", "a.".repeat(200_000)),
        format!("[[{}a]]\n", "a.".repeat(200_000)),
    ] {
        assert!(load(&bomb, SOUND_CHECKLIST).is_err());
    }
}
