// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Measures what saving costs against the least it could cost: appending the same bytes to a plain file and
//! waiting for the disk.
//!
//! The three are interleaved in one loop, so that a disturbance meets them alike, and the median is printed.
//! Refuses nothing; it judges nothing. Usage: `store_bench [FOLDER [ROUNDS]]`; the folder decides which disk
//! is measured. Output: one `name<TAB>milliseconds<TAB>times the append` line for each.

use std::error::Error;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;
use store::{
    Act, CaseKey, CaseRow, Change, DeviceKey, Holder, KdfStrength, NewStore, Passphrase, PersonKey, Store,
    system_random,
};

const CASE: CaseKey = CaseKey::new([7; 16]);
const OFFICER: PersonKey = PersonKey::new([1; 16]);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().map_or_else(std::env::temp_dir, PathBuf::from);
    let rounds: usize = arguments.next().map_or(Ok(2_000), |text| text.parse())?;
    let place = tempfile::tempdir_in(folder)?;
    let mut store = new_store(&place.path().join("store"))?;
    let mut plain = OpenOptions::new().create(true).append(true).open(place.path().join("plain"))?;
    let (mut append, mut draft, mut act) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds {
        let entity = format!("question/{:02}", round % 40);
        let text = observation(round);
        let at_ms = 1_760_000_000_000 + i64::try_from(round)? * 400;
        append.push(timed(|| Ok(plain.write_all(text.as_bytes()).and_then(|()| plain.sync_data())?))?);
        draft.push(timed(|| Ok(store.save_draft(CASE, &entity, "observation", &text, at_ms)?))?);
        let settled = settle(&entity, text, at_ms, round);
        act.push(timed(|| Ok(store.commit(&settled).map(|_| ())?))?);
    }
    let yardstick = median(append);
    println!("append and fdatasync\t{yardstick:.3}\t1.00");
    for (name, times) in [("autosaved draft", draft), ("settled act", act)] {
        let time = median(times);
        println!("{name}\t{time:.3}\t{:.2}", time / yardstick);
    }
    Ok(())
}

fn new_store(folder: &std::path::Path) -> Result<Store, Box<dyn Error>> {
    let new = NewStore {
        first: Holder { person: OFFICER, name: "Åsa Exempel".to_owned() },
        phrase: Passphrase::new("korrekt häst batteri")?,
        strength: KdfStrength::new(8, 1)?,
        device: DeviceKey::new([2; 16]),
        at_ms: 1_760_000_000_000,
    };
    Ok(Store::create(folder, new, &mut system_random)?.0)
}

/// An act with one change, as leaving a field makes it.
fn settle(entity: &str, text: String, at_ms: i64, round: usize) -> Act {
    let payload = format!("{{\"entity\":\"{entity}\",\"field\":\"observation\"}}");
    let mut act = Act::new(Some(CASE), OFFICER, at_ms, "observation.recorded", &payload);
    act.changes.push(Change {
        entity: entity.to_owned(),
        field: "observation".to_owned(),
        value: Some(text),
    });
    act.row = Some(CaseRow {
        dnr: "TSN 2025-0042".to_owned(),
        kind: "planned".to_owned(),
        state: "examining".to_owned(),
        party: "Exempelkommun".to_owned(),
        title: "Tillsyn av systematiskt informationssäkerhetsarbete".to_owned(),
        opened_on: "2025-03-03".to_owned(),
        due_on: Some("2025-09-01".to_owned()),
        officer: Some(OFFICER),
        questions: 40,
        answered: u32::try_from(round.min(40)).unwrap_or(40),
        deficiencies: 3,
        purpose: "office".to_owned(),
        decision: "draft".to_owned(),
    });
    act
}

/// About three hundred bytes, different each time.
fn observation(round: usize) -> String {
    let sentence = "Kommunen visade riskanalysen för det system som hanterar journaler i hemsjukvården. ";
    format!("{round}. {}", sentence.repeat(3)).chars().take(290).collect()
}

fn timed(mut work: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
