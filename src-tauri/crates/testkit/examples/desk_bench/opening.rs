// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window asks for when it opens a case, and the yardstick for it: the same case read from a plain file of JSON.

use super::place::{Place, said};
use super::{Fault, timed};
use std::fs;
use wire::case_json::CaseJson;
use wire::window::OfCase;

/// Opens a case as the window does. The bytes that cross to it.
pub fn opened(place: &Place, case: &str) -> Result<Vec<Vec<u8>>, Fault> {
    let desk = &place.desk;
    let of = || OfCase { case: case.to_owned() };
    Ok(vec![
        serde_json::to_vec(&desk.case_whole(of()).map_err(said)?)?,
        serde_json::to_vec(&desk.gaps(of()).map_err(said)?)?,
        serde_json::to_vec(&desk.steps(of()).map_err(said)?)?,
        serde_json::to_vec(&desk.memory(of()).map_err(said)?)?,
        serde_json::to_vec(&desk.drafts(of()).map_err(said)?)?,
    ])
}

/// The milliseconds that reading the same case from a plain file takes. The file is written anew each time.
pub fn from_file(place: &Place, whole: &[u8]) -> Result<f64, Fault> {
    let file = place.beside.join("case.json");
    fs::write(&file, whole)?;
    let (takes, read) = timed(|| Ok(serde_json::from_slice::<CaseJson>(&fs::read(&file)?)?))?;
    if read.answers.is_empty() { Err("the case that was measured has no answers".into()) } else { Ok(takes) }
}
