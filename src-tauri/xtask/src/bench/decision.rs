// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A large decision (50 deficiencies, 20 photos) against Typst and WeasyPrint, each as a whole process. Ours
//! includes signature fields and an attachment, which the others are spared.

use std::path::PathBuf;

use super::{Better, Comparison, Place, ROUNDS, build_example, median, whole_process};
use crate::process::{Program, program};

const DEFICIENCIES: &str = "50";
const PHOTOS: &str = "20";

/// What the large decision of our side is made with.
pub struct Large {
    letter: PathBuf,
    folder: PathBuf,
    /// Where it is written.
    pub out: PathBuf,
}

impl Large {
    /// Builds the example, and makes the content of the yardsticks and the photos that all sides use.
    pub fn ready(place: &Place) -> Result<Self, String> {
        let letter = build_example(place, "document", "letter")?;
        let folder = place.folder.join("decision");
        script(place, &["prepare"]).args([&folder]).args([DEFICIENCIES, PHOTOS]).printed()?;
        Ok(Self { letter, folder, out: place.folder.join("letter.pdf") })
    }

    /// The program that writes the decision.
    pub fn program(&self) -> Program {
        let options = ["--deficiencies", DEFICIENCIES, "--photos", PHOTOS, "--photo-dir"];
        program(&self.letter, &self.folder).args(options).args([&self.folder.join("photos"), &self.out])
    }
}

/// Measures all sides in turns.
pub fn compare(place: &Place) -> Result<Vec<Comparison>, String> {
    let large = Large::ready(place)?;
    let by = |tool: &str| {
        let out = place.folder.join(format!("{tool}.pdf"));
        whole_process(script(place, &[tool]).args([&large.folder, &place.root.join("assets/fonts"), &out]))
    };
    let start = || whole_process(program(&place.python, &place.root).args(["-c", ""]));
    let mut times: [Vec<f64>; 4] = Default::default();
    // The round before the first warms the caches of all sides and is not counted.
    for round in 0..=ROUNDS {
        let taken = [whole_process(large.program())?, by("typst")?, by("weasyprint")?, start()?];
        if round > 0 {
            times.iter_mut().zip(taken).for_each(|(all, one)| all.push(one));
        }
    }
    let [mine, typst, weasyprint, start] = times.map(median);
    println!("   Python alone starts in {start:.1} ms; Typst without it takes {:.1} ms", typst - start);
    let told: Vec<Told> = ["letter.pdf", "typst.pdf", "weasyprint.pdf"]
        .iter()
        .map(|n| told(place, n))
        .collect::<Result<_, _>>()?;
    told.iter().for_each(|one| println!("   {}", one.sentence));
    carry_the_same(&told)?;
    let against = |yardstick, yardstick_ms, better| Comparison {
        what: format!("decision, {DEFICIENCIES} deficiencies, {PHOTOS} photos"),
        ours_ms: mine,
        yardstick,
        yardstick_ms,
        better,
    };
    Ok(vec![
        against("Typst", typst, Better::Faster { floor: 4.0, aim: 6.0 }),
        against("Typst, Python's start taken off", typst - start, Better::Faster { floor: 4.0, aim: 6.0 }),
        against("WeasyPrint", weasyprint, Better::Faster { floor: 35.0, aim: 50.0 }),
    ])
}

fn script(place: &Place, words: &[&str]) -> Program {
    program(&place.python, &place.root).args([place.scripts.join("decision.py")]).args(words)
}

/// What one side made.
struct Told {
    words: usize,
    sentence: String,
}

fn told(place: &Place, name: &str) -> Result<Told, String> {
    let path = place.folder.join(name);
    let bytes = std::fs::metadata(&path).map_or(0, |metadata| metadata.len());
    let info = program("pdfinfo", &place.root).args([&path]).printed()?;
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).map_or("", str::trim);
    let text = program("pdftotext", &place.root).args([&path]).args(["-"]).printed()?;
    let words = text.split_whitespace().count();
    Ok(Told { words, sentence: format!("{name}: {bytes} bytes, {pages} pages, {words} words") })
}

/// A comparison of speed means nothing when one side sets more text than the other.
fn carry_the_same(told: &[Told]) -> Result<(), String> {
    let ours = told.first().map_or(0, |one| one.words);
    match told.iter().find(|one| one.words.abs_diff(ours) * 10 > ours) {
        None => Ok(()),
        Some(other) => {
            Err(format!("the sides do not carry the same text: {} against {ours} of ours", other.sentence))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_that_carry_different_texts_are_not_compared() {
        let side = |words| Told { words, sentence: String::new() };
        assert!(carry_the_same(&[side(1000), side(1090), side(910)]).is_ok());
        assert!(carry_the_same(&[side(1000), side(1000), side(1200)]).is_err());
    }
}
