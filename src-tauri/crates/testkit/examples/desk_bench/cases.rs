// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An office of many cases: the list of them, and the opening of a small one, of the one in the middle and of the largest,
//! each for the first time since the store was unlocked.

use super::chance::Chance;
use super::made::sizes;
use super::opening::{from_file, opened};
use super::place::{Place, said};
use super::{Fault, Turns, timed};
use std::fs;
use std::path::Path;
use wire::answers::CaseRowJson;
use wire::window::OfCase;

/// How often each is measured.
const ROUNDS: usize = 15;
/// How many of the largest cases are opened, and how many parties are asked for.
const LARGEST: usize = 5;
/// Raised when the cases are made otherwise, so that those of an earlier run are made anew.
const EDITION: u32 = 2;

/// Measures over so many cases with so many answers in all. They are made once and kept in the folder.
pub fn measure(folder: &Path, cases: usize, answers: usize) -> Result<(), Fault> {
    let place = ready(folder, cases, answers)?;
    let rows = list(&place)?;
    let mut by_size: Vec<&CaseRowJson> = rows.iter().collect();
    by_size.sort_by_key(|row| row.answered);
    let answered: usize = by_size.iter().map(|row| row.answered).sum();
    let at = |percent: usize| by_size.len() * percent / 100;
    println!("# {} cases; in {answered} of their questions an answer is asked for and there", rows.len());
    let around = |middle: usize| {
        let from = middle.saturating_sub(ROUNDS / 2);
        by_size.get(from..(from + ROUNDS).min(by_size.len())).unwrap_or_default()
    };
    open("open a small case", &place, around(at(5)))?;
    open("open a middling case", &place, around(at(50)))?;
    let largest = &by_size[by_size.len().saturating_sub(LARGEST)..];
    open("open one of the largest cases", &place, largest)?;
    first(&place, largest)?;
    awaited(&place, around(at(50)))?;
    earlier(&place, &rows)
}

fn ready(folder: &Path, cases: usize, answers: usize) -> Result<Place, Fault> {
    let mark = folder.join("made");
    let made = format!("{EDITION} {cases} {answers}");
    if fs::read_to_string(&mark).is_ok_and(|found| found == made) {
        let place = Place::at(folder);
        place.unlock()?;
        return Ok(place);
    }
    let (took, place) = timed(|| {
        Place::filled(folder, |filling| {
            let wanted = sizes(cases, answers, &mut Chance::new(1));
            wanted.into_iter().try_for_each(|one| filling.add(one))
        })
    })?;
    println!("# the cases were made in {:.0} s", took / 1e3);
    fs::write(mark, made)?;
    Ok(place)
}

fn list(place: &Place) -> Result<Vec<CaseRowJson>, Fault> {
    let file = place.beside.join("rows.json");
    let mut turns = Turns::default();
    let mut rows = Vec::new();
    let mut first = 0.0;
    for round in 0..=ROUNDS {
        let (took, bytes) = timed(|| Ok(serde_json::to_vec(&place.desk.cases().map_err(said)?)?))?;
        fs::write(&file, &bytes)?;
        let (takes, read) = timed(|| Ok(serde_json::from_slice(&fs::read(&file)?)?))?;
        rows = read;
        if round == 0 {
            first = took;
            continue;
        }
        turns.ours.push(took);
        turns.takes.push(takes);
    }
    println!("# the first list since unlocking took {first:.0} ms");
    turns.print("the list of all cases", "the same rows from a plain file");
    Ok(rows)
}

// The first case of a long checklist since the store was unlocked: what the later ones find ready is read here.
fn first(place: &Place, cases: &[&CaseRowJson]) -> Result<(), Fault> {
    let mut turns = Turns::default();
    for row in cases {
        place.anew()?;
        let (took, answers) = timed(|| opened(place, row.id.as_str()))?;
        turns.ours.push(took);
        turns.takes.push(from_file(place, answers.first().ok_or("no answer")?)?);
    }
    turns.print("open the first of a long checklist", "the same case from a plain file");
    Ok(())
}

fn open(name: &str, place: &Place, cases: &[&CaseRowJson]) -> Result<(), Fault> {
    place.anew()?;
    let mut turns = Turns::default();
    let mut bytes = 0;
    for row in cases {
        let (took, answers) = timed(|| opened(place, row.id.as_str()))?;
        let whole = answers.first().ok_or("no answer")?;
        bytes = bytes.max(answers.iter().map(Vec::len).sum());
        turns.ours.push(took);
        turns.takes.push(from_file(place, whole)?);
    }
    let most = cases.iter().map(|row| row.questions).max().unwrap_or_default();
    println!("# {name}: at most {most} questions asked and {:.1} MB to the window", bytes as f64 / 1e6);
    turns.print(name, "the same case from a plain file");
    Ok(())
}

fn awaited(place: &Place, cases: &[&CaseRowJson]) -> Result<(), Fault> {
    let mut turns = Turns::default();
    for row in cases {
        let of = || OfCase { case: row.id.as_str().to_owned() };
        let whole = serde_json::to_vec(&place.desk.case_whole(of()).map_err(said)?)?;
        let (took, _) = timed(|| Ok(serde_json::to_vec(&place.desk.awaited(of()).map_err(said)?)?))?;
        turns.ours.push(took);
        turns.takes.push(from_file(place, &whole)?);
    }
    turns.print("what is waited for in a case", "the same case from a plain file");
    Ok(())
}

// The parties with the most cases, whose earlier answers are asked for from one of them.
fn earlier(place: &Place, rows: &[CaseRowJson]) -> Result<(), Fault> {
    let mut parties = std::collections::BTreeMap::<&str, Vec<&CaseRowJson>>::new();
    for row in rows {
        parties.entry(row.party.as_deref().unwrap_or_default()).or_default().push(row);
    }
    let mut parties: Vec<_> = parties.into_values().collect();
    parties.sort_by_key(|of| of.len());
    let middle = parties.len() / 2;
    let usual = parties.get(middle..(middle + LARGEST).min(parties.len())).unwrap_or_default();
    let most = &parties[parties.len().saturating_sub(LARGEST)..];
    for (name, parties) in
        [("earlier answers of a usual party", usual), ("earlier answers of the busiest party", most)]
    {
        place.anew()?;
        let mut turns = Turns::default();
        let (mut cases, mut offered) = (0, 0);
        for party in parties {
            let case = party.iter().min_by_key(|row| row.questions).ok_or("a party without cases")?;
            let of = || OfCase { case: case.id.as_str().to_owned() };
            let whole = serde_json::to_vec(&place.desk.case_whole(of()).map_err(said)?)?;
            let (took, bytes) =
                timed(|| Ok(serde_json::to_vec(&place.desk.offered_answers(of()).map_err(said)?)?))?;
            (cases, offered) = (cases.max(party.len()), offered.max(bytes.len()));
            turns.ours.push(took);
            turns.takes.push(from_file(place, &whole)?);
        }
        println!("# {name}: at most {cases} cases and {:.1} MB to the window", offered as f64 / 1e6);
        turns.print(name, "one case from a plain file");
    }
    Ok(())
}
