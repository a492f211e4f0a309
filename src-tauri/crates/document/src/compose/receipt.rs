// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The receipt for what was taken in charge at an occasion: each thing with the day, who handed it over, who received it
//! and when it was given back.
//!
//! Source: patientsäkerhetslagen 7 kap. 21 § (taking material); that there is a receipt is a form of the house.

use super::beside::{self, Head};
use super::operative::columns;
use super::protocol::SwedishTime;
use super::{Material, cell, heading, paragraph, words};
use crate::letter::{Block, FirstColumn, Inline, Letter, Level, Table};
use domain::case::Case;
use domain::work::{Occasion, Receipt};

const TITLE: &str = "Kvitto på omhändertagna handlingar";

/// The receipt as a letter; `None` when nothing was taken in charge at the occasion.
#[must_use]
pub fn receipt(material: Material<'_>, occasion: &Occasion, swedish: SwedishTime) -> Option<Letter> {
    let case = material.case;
    let taken: Vec<&Receipt> =
        case.numbered_receipts().into_iter().filter(|one| one.occasion == occasion.id).collect();
    if taken.is_empty() {
        return None;
    }
    // It bears the day when something was last taken, and the instant when something was last given back, so that it is
    // the same however often it is printed.
    let day = taken.iter().map(|one| one.taken_on).max().unwrap_or(occasion.on);
    let returned = taken.iter().filter_map(|one| one.returned.as_ref());
    let made_at = returned.clone().map(|one| one.at).max().map(swedish);
    let last = returned.map(|one| one.on).max();
    let material = Material { made_at: made_at.unwrap_or_else(|| beside::noon(day)), ..material };
    let head = Head { word: "KVITTO", title: TITLE.to_owned(), date: day };
    Some(beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, TITLE), paragraph(opening(case, occasion))];
        body.push(table(case, &taken));
        let changed = last.map(|on| format!(" Senast lämnades något tillbaka den {}.", words::date(on)));
        body.push(paragraph(format!("{}{}", standing(case, &taken), changed.unwrap_or_default())));
        body.push(paragraph(format!(
            "Säg till om förteckningen inte stämmer. {} Spara kvittot tills ni har fått tillbaka allt.",
            beside::where_to_write(case)
        )));
        body.extend(beside::closing(case));
        body
    }))
}

fn opening(case: &Case, occasion: &Occasion) -> String {
    format!(
        "{} har tagit hand om följande vid {} hos {} den {} ({}).",
        case.authority.name,
        beside::the_work(case.kind),
        words::party_name(case),
        words::date(occasion.on),
        occasion.place
    )
}

fn table(case: &Case, taken: &[&Receipt]) -> Block {
    let rows = taken.iter().map(|one| {
        let by = case.participants.get(&one.by).map_or_else(
            || "[namn saknas]".to_owned(),
            |person| format!("{} {}", words::sentence_case(person.title.as_str()), person.name),
        );
        let back = one.returned.as_ref().map_or_else(
            || vec![Inline::Strong("Finns hos oss".to_owned())],
            |back| cell(format!("{} till {}", back.on, back.to)),
        );
        vec![
            cell(one.number.to_string()),
            cell(words::sentence_case(one.item.as_str())),
            cell(one.taken_on.to_string()),
            cell(words::sentence_case(one.from.as_str())),
            cell(by),
            back,
        ]
    });
    Block::Table(Table {
        caption: Some("Omhändertaget vid tillfället".to_owned()),
        columns: columns(&[
            ("Nr", 6),
            ("Handling eller föremål", 27),
            ("Dag", 14),
            ("Lämnad av", 18),
            ("Mottagen av", 20),
            ("Återlämnad", 17),
        ]),
        rows: rows.collect(),
        first_column: FirstColumn::RowHeader,
    })
}

fn standing(case: &Case, taken: &[&Receipt]) -> String {
    let kept = taken.iter().filter(|one| one.returned.is_none()).count();
    let authority = &case.authority.name;
    match kept {
        0 => "Allt har lämnats tillbaka.".to_owned(),
        all if all == taken.len() => format!("Allt finns hos {authority} tills det inte längre behövs."),
        _ => format!("Det som inte har lämnats tillbaka finns hos {authority} tills det inte längre behövs."),
    }
}
