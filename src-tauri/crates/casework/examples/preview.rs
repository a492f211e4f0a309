// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How long it takes from an edit in a decision of so many pages to the letter that shows it, through the use cases
//! that the window calls: the act is performed, and the draft is made anew as a file.
//!
//! `preview PAGES ROUNDS` prints the pages, and the median and the 95th of 100 in milliseconds, with tabs between.

use casework::When;
use casework::playing::Until;
use domain::act::Act;
use domain::decision::SectionKind;
use domain::id::CaseId;
use domain::rich::{RichBlock, RichInline, RichText, Words};
use std::error::Error;
use std::time::Instant;
use testkit::Rig;

const PARAGRAPH: &str = "Tillsynsmyndigheten har gått igenom de uppgifter som verksamheten har lämnat om sitt arbete \
    med säkerheten och jämfört dem med vad som framkom vid besöket. Uppgifterna visar hur ansvaret är fördelat, vilka \
    rutiner som finns och hur de följs upp, och vad som återstår att göra innan arbetet kan anses fullständigt.";

fn main() -> Result<(), Box<dyn Error>> {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<usize>());
    let mut number = || numbers.next().unwrap_or(Ok(20));
    let (wanted, rounds) = (number()?, number()?);
    let mut rig = Rig::new();
    let case = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let (mut paragraphs, mut pages) = (0, 0);
    while pages < wanted {
        paragraphs += 4;
        write(&mut rig, case, SectionKind::Consequences, paragraphs, 0)?;
        pages = rig.office.draft_shown(case)?.pages;
    }
    let mut taken = Vec::new();
    for round in 1..=rounds {
        let begun = Instant::now();
        write(&mut rig, case, SectionKind::Further, 1, round)?;
        let made = rig.office.draft_shown(case)?;
        taken.push(begun.elapsed().as_secs_f64() * 1000.0);
        assert!(made.pages >= wanted, "the letter has become shorter");
    }
    taken.sort_by(f64::total_cmp);
    let at = |share: usize| {
        taken.get((taken.len() * share / 100).min(taken.len() - 1)).copied().unwrap_or(f64::NAN)
    };
    println!("{pages}\t{:.2}\t{:.2}", at(50), at(95));
    Ok(())
}

fn write(
    rig: &mut Rig,
    case: CaseId,
    section: SectionKind,
    paragraphs: usize,
    round: usize,
) -> Result<(), Box<dyn Error>> {
    let paragraph = |at: usize| -> Result<RichBlock, Box<dyn Error>> {
        let words = Words::new(&format!("{}. {PARAGRAPH} Omgång {round}.", at + 1))?;
        Ok(RichBlock::Paragraph(vec![RichInline::Words(words)]))
    };
    let blocks = (0..paragraphs).map(paragraph).collect::<Result<Vec<_>, _>>()?;
    let text = RichText::new(blocks).ok_or("nothing was written")?;
    rig.office.perform(case, Act::WriteSection { section, text }, When::default())?;
    Ok(())
}
