// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Makes letters out of arbitrary bytes until it is told to stop, and judges each.
//!
//! `hostile KEEP --from SEED --cases N` makes N letters of the seeds from SEED on; `--seconds N` goes on for so long
//! instead. Every so often a file is kept in the folder KEEP, for a judge of archives. A find is told with its seed,
//! and `hostile KEEP --from SEED --cases 1` finds it again.

mod letters;
mod trial;

use document::Typeface;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use trial::Ended;

/// So many files are kept at most.
const KEPT: usize = 10;

struct Wishes {
    keep: PathBuf,
    from: u64,
    cases: u64,
    seconds: Option<u64>,
}

fn main() -> ExitCode {
    match wishes().and_then(|wishes| run(&wishes)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("hostile: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn wishes() -> Result<Wishes, Box<dyn Error>> {
    let mut wishes = Wishes { keep: PathBuf::new(), from: 1, cases: 100, seconds: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a number"));
        match argument.as_str() {
            "--from" => wishes.from = value()?.parse()?,
            "--cases" => wishes.cases = value()?.parse()?,
            "--seconds" => wishes.seconds = Some(value()?.parse()?),
            _ => wishes.keep = argument.into(),
        }
    }
    if wishes.keep.as_os_str().is_empty() {
        return Err("name the folder for what is kept".into());
    }
    Ok(wishes)
}

fn run(wishes: &Wishes) -> Result<bool, Box<dyn Error>> {
    std::fs::create_dir_all(&wishes.keep)?;
    let typeface = Typeface::shipped()?;
    let until = wishes.seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let (mut made, mut refused, mut kept, mut finds) = (0_u64, 0_u64, 0, 0);
    let mut seed = wishes.from;
    while until.map_or(seed < wishes.from + wishes.cases, |until| Instant::now() < until) {
        let (letter, marks) = letters::letter(&letters::bytes_of(seed));
        match trial::tried(&letter, &typeface).and_then(|ended| read_back(ended, &wishes.keep, &marks)) {
            Ok(Some(bytes)) => {
                made += 1;
                // Ever farther apart, so that a long run keeps as few as a short one.
                if kept < KEPT && made.is_power_of_two() {
                    std::fs::write(wishes.keep.join(format!("seed-{seed}.pdf")), bytes)?;
                    kept += 1;
                }
            }
            Ok(None) => refused += 1,
            Err(why) => {
                finds += 1;
                println!("seed {seed}: {why}");
            }
        }
        seed += 1;
    }
    println!("{made} files, {refused} refusals, {finds} finds, {kept} kept");
    Ok(finds == 0 && made > 0)
}

fn read_back(ended: Ended, folder: &Path, marks: &[String]) -> Result<Option<Vec<u8>>, String> {
    let Ended::Made(bytes) = ended else { return Ok(None) };
    let path = folder.join("read.tmp");
    std::fs::write(&path, &bytes).map_err(|fault| format!("cannot write {}: {fault}", path.display()))?;
    let read = trial::reads(&path, marks);
    let _ = std::fs::remove_file(&path);
    read.map(|()| Some(bytes))
}
