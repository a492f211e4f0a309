// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A checklist of many questions: opening its case, answering a question, and what the window fetches after that. The
//! yardstick of an answer is the same in a case with a usual checklist, in turns.

use super::made::Wanted;
use super::opening::{from_file, opened};
use super::place::{Place, said};
use super::{Fault, Turns, timed};
use std::path::Path;
use wire::act::AssessmentDto;
use wire::act::{ActDto, Assess};
use wire::answers::CaseRowJson;
use wire::window::{OfCase, Perform, SaveDraft};

/// How often a case is opened, and how many questions are answered.
const OPENED: usize = 7;
const ANSWERED: usize = 40;
/// How many questions a usual checklist has.
const USUAL: usize = 43;

/// Measures a checklist of so many questions, half of them answered.
pub fn measure(folder: &Path, questions: usize) -> Result<(), Fault> {
    let place = Place::filled(folder, |filling| {
        filling.add_asking(questions, Wanted { at: 0, answers: questions / 2 })?;
        filling.add_asking(USUAL, Wanted { at: 0, answers: USUAL / 2 })
    })?;
    let mut rows = place.desk.cases().map_err(said)?;
    rows.sort_by_key(|row| row.questions);
    let [usual, large] = rows.as_slice() else { return Err("not two cases".into()) };
    open(&place, large)?;
    answer(&place, large, usual)?;
    draft(&place, large, usual)
}

fn open(place: &Place, large: &CaseRowJson) -> Result<(), Fault> {
    let mut turns = Turns::default();
    for _ in 0..OPENED {
        place.anew()?;
        let (took, answers) = timed(|| opened(place, large.id.as_str()))?;
        let bytes: usize = answers.iter().map(Vec::len).sum();
        turns.ours.push(took);
        turns.takes.push(from_file(place, answers.first().ok_or("no answer")?)?);
        if turns.ours.len() == 1 {
            println!("# {} questions asked, {:.1} MB to the window", large.questions, bytes as f64 / 1e6);
        }
    }
    turns.print("open the checklist", "the same case from a plain file");
    Ok(())
}

fn answer(place: &Place, large: &CaseRowJson, usual: &CaseRowJson) -> Result<(), Fault> {
    let (mut acts, mut fetches, mut gaps) = (Turns::default(), Turns::default(), Turns::default());
    for turn in 0..ANSWERED {
        for (row, of_usual) in [(large, false), (usual, true)] {
            let (act, fetch, reckoned) = one(place, row.id.as_str(), turn)?;
            for (turns, took) in [(&mut acts, act), (&mut fetches, fetch), (&mut gaps, reckoned)] {
                if of_usual { turns.takes.push(took) } else { turns.ours.push(took) }
            }
        }
    }
    let yardstick = format!("the same with {USUAL} questions");
    acts.print("answer a question", &yardstick);
    fetches.print("fetch the case after an answer", &yardstick);
    gaps.print("reckon the gaps after an answer", &yardstick);
    Ok(())
}

// The answer, the case as the window fetches it anew, and its gaps: the milliseconds of each.
fn one(place: &Place, case: &str, turn: usize) -> Result<(f64, f64, f64), Fault> {
    let of = || OfCase { case: case.to_owned() };
    let assessment = [AssessmentDto::Met, AssessmentDto::PartlyMet, AssessmentDto::NotMet][turn % 3];
    let question = format!("A{}.{}", 1 + turn % 3, 1 + turn / 3 % 4);
    let assess = Assess { question, assessment, because: None };
    let act = ActDto::Assess(assess);
    let (act, done) = timed(|| {
        let done = place.desk.perform(Perform { case: case.to_owned(), act }).map_err(said)?;
        Ok(serde_json::to_vec(&done)?)
    })?;
    let (fetch, now) = timed(|| Ok(serde_json::to_vec(&place.desk.case_now(of()).map_err(said)?)?))?;
    let (gaps, found) = timed(|| Ok(serde_json::to_vec(&place.desk.gaps(of()).map_err(said)?)?))?;
    if [done, now, found].iter().any(|bytes| bytes.len() < 10) {
        return Err("an answer of the desk is empty".into());
    }
    Ok((act, fetch, gaps))
}

fn draft(place: &Place, large: &CaseRowJson, usual: &CaseRowJson) -> Result<(), Fault> {
    let mut turns = Turns::default();
    for turn in 0..ANSWERED {
        for (row, times) in [(large, &mut turns.ours), (usual, &mut turns.takes)] {
            let ask = SaveDraft {
                case: row.id.as_str().to_owned(),
                entity: "answer:A1.1".to_owned(),
                field: "note".to_owned(),
                text: format!("Rutinen är beslutad och känd, {turn}."),
            };
            times.push(timed(|| Ok(serde_json::to_vec(&place.desk.save_draft(ask).map_err(said)?)?))?.0);
        }
    }
    turns.print("keep what is typed", &format!("the same with {USUAL} questions"));
    Ok(())
}
