// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A large decision (50 deficiencies, 20 photos) against Typst and WeasyPrint, each as a whole process. Ours
//! includes signature fields and an attachment, which the others are spared. Then how it grows (200 deficiencies, 300
//! photos), what memory it takes, and how soon an edit is seen.

use std::path::PathBuf;

use super::{Better, Comparison, Place, ROUNDS, build_example, median, whole_process};
use crate::process::{Program, program};

/// How many deficiencies and photos a decision has.
#[derive(Clone, Copy)]
struct Size {
    deficiencies: &'static str,
    photos: &'static str,
}

const LARGE: Size = Size { deficiencies: "50", photos: "20" };
const HUGE: Size = Size { deficiencies: "200", photos: "300" };
/// The fewest pages that the huge one must have, for the figures to mean anything.
const HUGE_PAGES: f64 = 150.0;
/// The pages of the decision that is edited, and how many edits are measured.
const PREVIEW: [&str; 2] = ["20", "30"];
/// What a person takes for at once.
const AT_ONCE_MS: f64 = 200.0;

/// What the large decision of our side is made with.
pub struct Large {
    letter: PathBuf,
    folder: PathBuf,
    size: Size,
    /// Where it is written.
    pub out: PathBuf,
}

impl Large {
    /// Builds the example, and makes the content of the yardsticks and the photos that all sides use.
    pub fn ready(place: &Place) -> Result<Self, String> {
        Self::of(place, LARGE, "decision")
    }

    fn of(place: &Place, size: Size, name: &str) -> Result<Self, String> {
        let letter = build_example(place, "document", "letter")?;
        let folder = place.folder.join(name);
        let _ = std::fs::remove_dir_all(&folder);
        script(place, &["prepare"]).args([&folder]).args([size.deficiencies, size.photos]).printed()?;
        Ok(Self { letter, folder, size, out: place.folder.join(format!("{name}.pdf")) })
    }

    /// The program that writes the decision.
    pub fn program(&self) -> Program {
        let Size { deficiencies, photos } = self.size;
        let options = ["--deficiencies", deficiencies, "--photos", photos, "--photo-dir"];
        program(&self.letter, &self.folder).args(options).args([&self.folder.join("photos"), &self.out])
    }

    /// What it says of the file it wrote: pages, and the most memory in use, in millions of bytes.
    fn told(&self) -> Result<(f64, f64), String> {
        let printed = self.program().printed()?;
        let mut numbers = printed.split_whitespace().map(str::parse::<f64>);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(pages)), Some(Ok(kilobytes))) => Ok((pages, kilobytes * 1024.0 / 1e6)),
            _ => Err(format!("the example tells neither pages nor memory: {printed}")),
        }
    }

    /// The photos together, in millions of bytes.
    fn photos(&self) -> Result<f64, String> {
        let folder = self.folder.join("photos");
        let entries =
            std::fs::read_dir(&folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
        let sizes = entries.flatten().filter_map(|entry| entry.metadata().ok());
        Ok(sizes.map(|metadata| metadata.len() as f64).sum::<f64>() / 1e6)
    }
}

/// Measures everything about the decision.
pub fn compare(place: &Place) -> Result<Vec<Comparison>, String> {
    let mut found = against_others(place)?;
    found.extend(growth(place)?);
    found.push(preview(place)?);
    Ok(found)
}

/// A decision many times as large takes as many times as long and no more, and no more memory than its photos explain.
fn growth(place: &Place) -> Result<Vec<Comparison>, String> {
    let (large, huge) = (Large::ready(place)?, Large::of(place, HUGE, "huge")?);
    let (mut few, mut many) = (Vec::new(), Vec::new());
    let ((pages, _), (huge_pages, memory)) = (large.told()?, huge.told()?);
    if huge_pages < HUGE_PAGES {
        return Err(format!("the huge decision has only {huge_pages} pages"));
    }
    for _ in 0..ROUNDS {
        few.push(whole_process(large.program())?);
        many.push(whole_process(huge.program())?);
    }
    let (few, many, photos) = (median(few), median(many), huge.photos()?);
    println!("   large: {pages} pages in {few:.0} ms; huge: {huge_pages} pages in {many:.0} ms");
    println!("   huge: at most {memory:.0} MB in use for {photos:.0} MB of photos");
    let what = format!("decision, {} deficiencies, {} photos", HUGE.deficiencies, HUGE.photos);
    Ok(vec![
        Comparison {
            what: format!("{what}: each page"),
            unit: "ms",
            ours: many / huge_pages,
            yardstick: "a page of the large one".to_owned(),
            takes: few / pages,
            better: Better::Near { floor: 1.5, aim: 1.1 },
        },
        Comparison {
            what: format!("{what}: most memory"),
            unit: "MB",
            ours: memory,
            yardstick: "3 × the photos + 100 MB".to_owned(),
            takes: 3.0 * photos + 100.0,
            better: Better::Near { floor: 1.0, aim: 1.0 },
        },
    ])
}

/// From an edit to the letter that shows it, through the use cases.
fn preview(place: &Place) -> Result<Comparison, String> {
    let example = build_example(place, "casework", "preview")?;
    let printed = program(example, &place.folder).args(PREVIEW).printed()?;
    let numbers: Vec<f64> = printed.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [pages, middle, most] = numbers.as_slice() else {
        return Err(format!("the example tells no pages and times: {printed}"));
    };
    println!("   preview: {pages} pages, median {middle:.1} ms, 95 of 100 within {most:.1} ms");
    Ok(Comparison {
        what: format!("preview after an edit, {pages} pages, p95"),
        unit: "ms",
        ours: *most,
        yardstick: "what is felt as at once".to_owned(),
        takes: AT_ONCE_MS,
        better: Better::Near { floor: 1.0, aim: 0.5 },
    })
}

/// Measures all sides in turns.
fn against_others(place: &Place) -> Result<Vec<Comparison>, String> {
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
    let told: Vec<Told> = ["decision.pdf", "typst.pdf", "weasyprint.pdf"]
        .iter()
        .map(|n| told(place, n))
        .collect::<Result<_, _>>()?;
    told.iter().for_each(|one| println!("   {}", one.sentence));
    carry_the_same(&told)?;
    let against = |yardstick: &str, takes, better| Comparison {
        what: format!("decision, {} deficiencies, {} photos", LARGE.deficiencies, LARGE.photos),
        unit: "ms",
        ours: mine,
        yardstick: yardstick.to_owned(),
        takes,
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
