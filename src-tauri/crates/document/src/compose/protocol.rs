// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The protocol of an occasion: who was there and what came forward, told so that somebody who was not there
//! understands what happened. It holds facts alone; what they amount to is judged later and said elsewhere.
//!
//! Each fact carries when it was written down and by whom (förvaltningslagen 27 §, patientsäkerhetslagen 7 kap. 17 §).
//! That the party checks the facts is no hearing of the party (förvaltningslagen 25 §), and the protocol says so.

use super::annexes::plates;
use super::beside::{self, Head};
use super::operative::columns;
use super::places::{document_place, link, observation_place, told_by};
use super::{Material, cell, heading, paragraph, words};
use crate::letter::{Block, FirstColumn, Inline, Letter, Level, Table};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::case::Case;
use domain::checklist::Question;
use domain::id::EvidenceId;
use domain::text::Language;
use domain::work::{Direction, Evidence, Observation, Occasion, OccasionMode, Source};
use std::collections::BTreeSet;

/// Says which instant it was in Sweden.
pub type SwedishTime = fn(DateTime<Utc>) -> DateTime<FixedOffset>;

/// The protocol as a letter.
#[must_use]
pub fn protocol(material: Material<'_>, occasion: &Occasion, swedish: SwedishTime) -> Letter {
    let title =
        format!("Protokoll från {} den {}", beside::the_work(material.case.kind), words::date(occasion.on));
    let mut material = material;
    let told = told_at(material.case, occasion);
    let papers = papers(material.case, occasion, &told);
    material.pictures.retain(|picture| papers.iter().any(|one| one.id == picture.evidence));
    // It bears the day of the occasion and the instant when something was last written down, so that it is the same
    // however often it is printed.
    let drawn_up = drawn_up(&told).map(swedish);
    material.made_at = drawn_up.unwrap_or_else(|| beside::noon(occasion.on));
    let head = Head { word: "PROTOKOLL", title: title.clone(), date: occasion.on };
    beside::letter(material, head, |case, shown| {
        let mut body = vec![heading(Level::One, &title)];
        body.push(facts(case, occasion, &told, drawn_up));
        body.extend(present(occasion));
        body.push(heading(Level::Two, "Vad som kom fram"));
        body.push(paragraph(how_to_read(case)));
        body.extend(observations(case, &told, swedish));
        body.extend(tests(&told));
        body.extend(documents(&papers, &told));
        body.extend(taken(case, occasion));
        body.extend(check(case));
        body.extend(beside::closing(case));
        body.extend(pictures(case, occasion, &papers, shown));
        body
    })
}

// When the last of what it tells was written down or put in other words.
fn drawn_up(told: &[&Observation]) -> Option<DateTime<Utc>> {
    told.iter().map(|one| one.reworded_at.unwrap_or(one.recorded_at).max(one.recorded_at)).max()
}

fn told_at<'a>(case: &'a Case, occasion: &Occasion) -> Vec<&'a Observation> {
    case.numbered_observations().into_iter().filter(|one| one.occasion == Some(occasion.id)).collect()
}

fn facts(
    case: &Case,
    occasion: &Occasion,
    told: &[&Observation],
    drawn_up: Option<DateTime<FixedOffset>>,
) -> Block {
    let how = match occasion.mode {
        OccasionMode::OnSite => "På plats",
        OccasionMode::Remote => "På distans",
        OccasionMode::Desk => "Genom granskning av handlingar",
    };
    let mut rows = vec![
        ("Dag".to_owned(), cell(words::sentence_case(&words::weekday_and_date(occasion.on)))),
        ("Plats".to_owned(), cell(words::sentence_case(occasion.place.as_str()))),
        ("Form".to_owned(), cell(how)),
    ];
    rows.extend(announced(case, occasion).map(|said| ("Underrättelse".to_owned(), cell(said))));
    let by: BTreeSet<_> = told.iter().map(|one| one.recorded_by).collect();
    let names: Vec<String> =
        case.named_participants().into_iter().filter(|one| by.contains(&one.person)).map(named).collect();
    if !names.is_empty() {
        rows.push(("Antecknat av".to_owned(), cell(words::sentence_case(&words::list(&names)))));
    }
    if let Some(at) = drawn_up {
        let said = format!("{} kl. {}", words::date(at.date_naive()), at.format("%H.%M"));
        rows.push(("Upprättat".to_owned(), cell(said)));
    }
    Block::Facts(rows)
}

fn announced(case: &Case, occasion: &Occasion) -> Option<String> {
    if let Some(because) = &occasion.unannounced_because {
        let because = words::full_stop(because.as_str());
        return Some(format!("Tillfället var inte anmält i förväg. Skäl: {because}"));
    }
    let notices = case.numbered_notices().into_iter();
    let mut sent =
        notices.filter(|one| one.occasions.contains(&occasion.id)).filter_map(|one| one.sent.as_ref());
    sent.next()
        .map(|sent| format!("Skickad den {}, {}", words::date(sent.on), words::full_stop(sent.way.as_str())))
}

fn named(person: &domain::person::Participant) -> String {
    format!("{} {}", person.title, person.name)
}

fn present(occasion: &Occasion) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Närvarande")];
    blocks.push(match occasion.present.as_slice() {
        [] => paragraph("[Förteckning över de närvarande saknas.]"),
        [only] => paragraph(words::full_stop(&words::sentence_case(only.as_str()))),
        several => Block::Bulleted(
            several.iter().map(|who| vec![paragraph(words::sentence_case(who.as_str()))]).collect(),
        ),
    });
    blocks
}

fn how_to_read(case: &Case) -> String {
    let later = if case.kind.ends_in_decision() {
        "Bedömningen görs senare och redovisas i beslutet."
    } else {
        "Bedömningen görs senare och redovisas i rapporten."
    };
    format!(
        "Här återges vad som sades, visades och prövades, under den fråga som det hör till. Protokollet innehåller ingen bedömning. {later}"
    )
}

// Under each question of the checklist what was told of it; what bears on several stands whole under the first.
fn observations(case: &Case, told: &[&Observation], swedish: SwedishTime) -> Vec<Block> {
    if told.is_empty() {
        return vec![paragraph("Inga iakttagelser är antecknade från tillfället.")];
    }
    let mut blocks = Vec::new();
    let mut whole = BTreeSet::new();
    for question in case.questions() {
        let mut items = Vec::new();
        for one in told.iter().filter(|one| one.questions.contains(&question.id)) {
            items.push(if whole.insert(one.id) { recorded(case, one, swedish) } else { again(one) });
        }
        if !items.is_empty() {
            blocks.push(heading(Level::Three, &asked(question)));
            blocks.push(Block::Bulleted(items));
        }
    }
    let rest: Vec<_> =
        told.iter().filter(|one| !whole.contains(&one.id)).map(|one| recorded(case, one, swedish)).collect();
    if !rest.is_empty() {
        let title = if blocks.is_empty() { "Iakttagelser" } else { "Övriga iakttagelser" };
        blocks.push(heading(Level::Three, title));
        blocks.push(Block::Bulleted(rest));
    }
    blocks
}

fn asked(question: &Question) -> String {
    format!("{} {}", question.id, words::filled(question.wording.get(Language::Sv)))
}

fn recorded(case: &Case, one: &Observation, swedish: SwedishTime) -> Vec<Block> {
    let mut runs = vec![
        Inline::Anchor(observation_place(one)),
        Inline::Strong(format!("I{:03}. ", one.number)),
        Inline::Text(format!("{} (", one.text.as_str().trim_end_matches('.'))),
    ];
    runs.extend(words::rests_on(case, one));
    let at = swedish(one.recorded_at);
    // A fact read in an old paper has a day of its own.
    let held = one.occasion.and_then(|id| case.occasions.get(&id)).map(|occasion| occasion.on);
    if Some(one.fact_on) != held {
        runs.push(Inline::Text(format!("; avser den {}", words::date(one.fact_on))));
    }
    runs.push(Inline::Text(format!("; antecknat {}", day_and_time(at, held))));
    if let Some(reworded) = one.reworded_at {
        runs.push(Inline::Text(format!(
            "; omformulerat den {}",
            words::date(swedish(reworded).date_naive())
        )));
    }
    runs.push(Inline::Text(").".to_owned()));
    vec![Block::Paragraph(runs)]
}

// What was written down the same day needs its time alone.
fn day_and_time(at: DateTime<FixedOffset>, held: Option<NaiveDate>) -> String {
    let time = at.format("%H.%M");
    if Some(at.date_naive()) == held {
        format!("kl.\u{a0}{time}")
    } else {
        format!("den {} kl.\u{a0}{time}", words::date(at.date_naive()))
    }
}

fn again(one: &Observation) -> Vec<Block> {
    vec![Block::Paragraph(vec![
        Inline::Text("Se ".to_owned()),
        link(observation_place(one), format!("I{:03}", one.number)),
        Inline::Text(".".to_owned()),
    ])]
}

fn tests(told: &[&Observation]) -> Vec<Block> {
    let tested: Vec<Vec<Block>> = told
        .iter()
        .filter_map(|one| match &one.source {
            Source::Tested(what) => Some((one, what)),
            Source::Document(_) | Source::Interview(_) | Source::Seen(_) => None,
        })
        .map(|(one, what)| {
            vec![Block::Paragraph(vec![
                Inline::Text(format!("{} (", words::sentence_case(what.as_str().trim_end_matches('.')))),
                link(observation_place(one), format!("I{:03}", one.number)),
                Inline::Text(")".to_owned()),
            ])]
        })
        .collect();
    if tested.is_empty() {
        return Vec::new();
    }
    vec![heading(Level::Two, "Prov"), Block::Bulleted(tested)]
}

// What an observation of the occasion rests on, and what came or was drawn up that day. A document says nothing itself
// of the occasion it belongs to.
fn papers<'a>(case: &'a Case, occasion: &Occasion, told: &[&Observation]) -> Vec<&'a Evidence> {
    let cited = |id: EvidenceId| told.iter().any(|one| one.rests_on(id));
    // With two occasions on a day nobody can tell which one a paper of that day belongs to.
    let alone = case.occasions.values().filter(|one| one.on == occasion.on).count() == 1;
    let all = case.numbered_evidence().into_iter();
    all.filter(|one| cited(one.id) || (alone && one.on == occasion.on)).collect()
}

fn documents(papers: &[&Evidence], told: &[&Observation]) -> Vec<Block> {
    if papers.is_empty() {
        return Vec::new();
    }
    let rows = papers.iter().map(|one| {
        let way = match one.direction {
            Direction::Received => "Inkommen",
            Direction::DrawnUp => "Upprättad",
            Direction::Sent => "Utgående",
        };
        let mut used = Vec::new();
        for observation in told.iter().filter(|told| told.rests_on(one.id)) {
            if !used.is_empty() {
                used.push(Inline::Text(", ".to_owned()));
            }
            used.push(link(observation_place(observation), format!("I{:03}", observation.number)));
        }
        if used.is_empty() {
            used = cell("–");
        }
        vec![
            vec![Inline::Anchor(document_place(one)), Inline::Text(one.number.to_string())],
            cell(one.title.as_str()),
            cell(way),
            cell(one.on.to_string()),
            used,
        ]
    });
    vec![
        heading(Level::Two, "Handlingar och bilder"),
        Block::Table(Table {
            caption: Some(
                "Det som iakttagelserna vilar på, och det som kom in eller upprättades samma dag".to_owned(),
            ),
            columns: columns(&[
                ("Nr", 7),
                ("Handling", 49),
                ("Slag", 14),
                ("Datum", 14),
                ("Iakttagelse", 16),
            ]),
            rows: rows.collect(),
            first_column: FirstColumn::RowHeader,
        }),
    ]
}

fn taken(case: &Case, occasion: &Occasion) -> Vec<Block> {
    let items: Vec<Vec<Block>> = case
        .numbered_receipts()
        .into_iter()
        .filter(|one| one.occasion == occasion.id)
        .map(|one| {
            let item = words::sentence_case(one.item.as_str());
            vec![paragraph(format!("{item} (kvitto {}, från {})", one.number, one.from))]
        })
        .collect();
    // An audit takes nothing in charge by power; silence is enough.
    if items.is_empty() && !case.kind.ends_in_decision() {
        return Vec::new();
    }
    let said = if items.is_empty() { paragraph("Inget togs om hand.") } else { Block::Bulleted(items) };
    vec![heading(Level::Two, "Omhändertagna handlingar"), said]
}

fn check(case: &Case) -> Vec<Block> {
    let (after, instead) = if case.kind.ends_in_decision() {
        (
            "Det ni skriver läggs till handlingarna i ärendet.",
            "Faktagranskningen ersätter inte kommuniceringen. Innan ärendet avgörs får ni ta del av allt underlag av betydelse och yttra er (25 § förvaltningslagen (2017:900)).",
        )
    } else {
        (
            "Det ni skriver sparas tillsammans med protokollet.",
            "Ni får också läsa utkastet till rapport innan den blir klar.",
        )
    };
    vec![
        heading(Level::Two, "Kontrollera fakta"),
        paragraph(format!(
            "Läs protokollet och säg till om något är fel eller saknas. {} {after}",
            beside::where_to_write(case)
        )),
        paragraph(instead),
    ]
}

fn pictures(case: &Case, occasion: &Occasion, papers: &[&Evidence], shown: &[EvidenceId]) -> Vec<Block> {
    let wanted = |evidence: &Evidence| papers.iter().any(|one| one.id == evidence.id);
    // What the pictures were later found to show is no part of what happened that day.
    let plates = plates(case, shown, wanted, |evidence| {
        let mut runs = Vec::new();
        for one in told_by(case, evidence.id).into_iter().filter(|one| one.occasion == Some(occasion.id)) {
            runs.push(Inline::Text(if runs.is_empty() { " Se " } else { ", " }.to_owned()));
            runs.push(link(observation_place(one), format!("I{:03}", one.number)));
        }
        if !runs.is_empty() {
            runs.push(Inline::Text(".".to_owned()));
        }
        runs
    });
    if plates.is_empty() {
        return Vec::new();
    }
    vec![Block::PageBreak, heading(Level::Two, "Bilder"), Block::Plates(plates)]
}
