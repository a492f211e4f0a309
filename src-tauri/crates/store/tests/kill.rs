// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A process is killed while it writes, again and again: whatever it had acknowledged is there.
//!
//! The child is this same test program, told by its surroundings to write without end. It prints a number
//! after each durable return; the parent kills it after a number of them drawn from a seed, at a moment drawn
//! from it too. A kill proves nothing about a drive that loses power; it proves that no acknowledgement comes
//! too early.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use store::{Access, Act, Digest, EvidenceKey, NewEvidence, Scope, Verdict};

const FOLDER: &str = "TILLSYN_KILL_FOLDER";
const FIRST: &str = "TILLSYN_KILL_FIRST";
const SEED: &str = "TILLSYN_KILL_SEED";
const ROUNDS: usize = 50;
/// What a child would write if it were let to.
const LONG: u64 = 1_000_000;

/// What the children have acknowledged so far.
#[derive(Default)]
struct Acknowledged {
    acts: Vec<u64>,
    /// The last number acknowledged as a draft, for each cell.
    drafts: HashMap<u64, u64>,
    /// The number of the act and the content it put in evidence.
    files: Vec<(u64, Digest)>,
    last: u64,
}

// Past the harness, which keeps what a passing test prints to itself: the seed belongs in every run's output.
fn tell(text: &str) {
    let _ = writeln!(std::io::stderr(), "kill test: {text}");
}

#[test]
fn whatever_was_acknowledged_outlives_a_killed_process() {
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_250_303);
    tell(&format!("seed {seed} (another one: {SEED}=…)"));
    let mut chance = Chance(seed);
    let (_place, folder, _) = closed_store(1);
    let mut acknowledged = Acknowledged::default();
    let mut in_the_middle = 0;
    for round in 0..ROUNDS {
        let before = acknowledged.last;
        let still_writing = write_and_kill(&folder, &mut acknowledged, &mut chance);
        in_the_middle += usize::from(still_writing && acknowledged.last > before);
        check(&folder, &acknowledged, round);
    }
    let (acts, drafts) = (acknowledged.acts.len(), acknowledged.drafts.len());
    let files = acknowledged.files.len();
    tell(&format!("{in_the_middle} of {ROUNDS} kills between first and last acknowledgement"));
    tell(&format!("{acts} acts, drafts in {drafts} cells and {files} files acknowledged; all are there"));
    assert!(in_the_middle >= 40, "too few kills met a child in its work: {in_the_middle}");
    assert!(acts > ROUNDS && drafts > 0 && files > 0);
}

/// Lets a child write until a drawn number of acknowledgements, then kills it a drawn moment later; says
/// whether the kill is what ended it.
fn write_and_kill(folder: &Path, acknowledged: &mut Acknowledged, chance: &mut Chance) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_child_that_writes_until_it_is_killed", "--nocapture"])
        .env(FOLDER, folder)
        // Past what the last child may have written without saying so.
        .env(FIRST, (acknowledged.last + 10).to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let enough = 1 + chance.below(80);
    let mut heard = 0;
    while heard < enough {
        let line = lines.next().expect("the child ended before it was killed").unwrap();
        heard += u64::from(note(acknowledged, &line));
    }
    std::thread::sleep(Duration::from_micros(chance.below(2_000)));
    child.kill().unwrap();
    // What it said before it died counts: it was said after the return. A last line may be cut short; it ends
    // in a full stop when it is whole.
    lines.map_while(Result::ok).for_each(|line| {
        note(acknowledged, &line);
    });
    child.wait().unwrap().signal() == Some(9)
}

/// Takes down one acknowledgement; says whether the line was one.
fn note(acknowledged: &mut Acknowledged, line: &str) -> bool {
    let Some(line) = line.strip_suffix('.') else { return false };
    let mut words = line.split(' ');
    let (kind, number) = (words.next(), words.next().and_then(|number| number.parse::<u64>().ok()));
    let Some(number) = number else { return false };
    match kind {
        Some("draft") => {
            acknowledged.drafts.insert(number % 10, number);
        }
        Some("act") => acknowledged.acts.push(number),
        Some("file") => {
            let hex = words.next().unwrap();
            let bytes = std::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap());
            acknowledged.files.push((number, Digest::new(bytes)));
        }
        _ => return false,
    }
    acknowledged.last = number;
    true
}

/// Opens the store that the child left and looks for everything acknowledged.
fn check(folder: &Path, acknowledged: &Acknowledged, round: usize) {
    let store = open(folder, Access::Write).unwrap_or_else(|fault| panic!("round {round}: {fault:?}"));
    let verdict = store.verify_ledger().unwrap();
    assert!(matches!(verdict, Verdict::Verified { .. }), "round {round}: {verdict:?}");
    store.check_pages().unwrap();
    let row = |_, _: &[store::Cell]| Ok(row_of(1));
    assert_eq!(store.compare_projections(&row).unwrap(), [], "round {round}");
    let lines = store.ledger(Scope::Case(CASE)).unwrap();
    let there: HashSet<u64> = lines.iter().filter_map(|line| number_in(&line.payload)).collect();
    for number in &acknowledged.acts {
        assert!(there.contains(number), "round {round}: act {number} was acknowledged and is gone");
    }
    let drafts: HashMap<String, u64> = store
        .drafts(CASE)
        .unwrap()
        .into_iter()
        .filter_map(|draft| Some((draft.entity, draft.value.split(' ').nth(1)?.parse().ok()?)))
        .collect();
    for (cell, number) in &acknowledged.drafts {
        let kept = drafts.get(&format!("question/{cell}")).is_some_and(|kept| kept >= number);
        let settled = there.iter().any(|act| act % 10 == *cell && act > number);
        assert!(kept || settled, "round {round}: draft {number} was acknowledged and is gone");
    }
    for (number, sha256) in &acknowledged.files {
        assert_eq!(store.read_file(*sha256).unwrap(), content(*number), "round {round}: file {number}");
    }
}

fn number_in(payload: &str) -> Option<u64> {
    payload.strip_prefix("{\"number\":")?.strip_suffix('}')?.parse().ok()
}

fn content(number: u64) -> Vec<u8> {
    number.to_be_bytes().repeat(2_000)
}

/// Does nothing unless it is started by the test above.
#[test]
fn a_child_that_writes_until_it_is_killed() {
    let (Ok(folder), Ok(first)) = (std::env::var(FOLDER), std::env::var(FIRST)) else { return };
    let mut store = open(Path::new(&folder), Access::Write).unwrap();
    let first: u64 = first.parse().unwrap();
    let mut out = std::io::stdout();
    for number in first..first + LONG {
        let line = if number % 40 == 7 {
            let staged = store.stage_file(&mut &content(number)[..], &mut store::system_random).unwrap();
            let mut act = Act::new(Some(CASE), OFFICER, NOON, "evidence.added", "{}");
            act.payload = format!("{{\"number\":{number}}}");
            let said = format!("file {number} {}.", staged.sha256());
            let mut id = [0; 16];
            id[..8].copy_from_slice(&number.to_be_bytes());
            let (id, title, media_type) = (EvidenceKey::new(id), "bild".to_owned(), "image/png".to_owned());
            act.evidence.push(NewEvidence { id, title, media_type, content: staged });
            store.commit(&act).unwrap();
            said
        } else if number % 3 == 0 {
            let mut act = act_on(CASE, number as usize);
            act.row = Some(row_of(1));
            store.commit(&act).unwrap();
            format!("act {number}.")
        } else {
            let (entity, text) = (format!("question/{}", number % 10), format!("Utkast {number} skrivs"));
            store.save_draft(CASE, &entity, "observation", &text, NOON).unwrap();
            format!("draft {number}.")
        };
        writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
    }
}
