// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the examination was made, as the register tells it: the cases it belongs with, the systems concerned, what was
//! asked for and when it came, who took part for others and who was interviewed by function, and the samples with what it
//! takes to draw them again.
//! A part without records is not there.

use super::reasons::listed;
use super::register::{of_kind, table};
use super::{cell, heading, places, words};
use crate::letter::{Block, Inline, Level};
use domain::case::Case;
use domain::id::EvidenceId;
use domain::register::{
    CaseRelation, Criticality, DocumentRequest, Entry, ExternalParticipant, Followed, InterimOrder,
    Interview, OrderOutcome, RecordKind, RelatedCase, Sampling, Side, System,
};
use domain::text::Line;
use std::collections::BTreeMap;

/// More numbers than this say nothing to a reader, who can draw them again.
const MOST_PICKS: usize = 60;

/// The part of a decision that tells how it was examined, under a heading of its own.
pub(super) fn of_a_decision(case: &Case) -> Vec<Block> {
    let mut blocks = method(case);
    if !blocks.is_empty() {
        blocks.insert(0, heading(Level::Three, "Så har tillsynen genomförts"));
    }
    blocks
}

/// The systems, what was asked for, who took part for others, the interviews and the samples.
pub(super) fn method(case: &Case) -> Vec<Block> {
    let mut blocks: Vec<Block> = systems(case).into_iter().collect();
    blocks.extend(requests(case));
    blocks.extend(orders(case));
    blocks.extend(external(case));
    blocks.extend(interviews(case));
    blocks.extend(samples(case));
    blocks
}

/// The other cases that this one belongs with.
pub(super) fn related(case: &Case) -> Vec<Block> {
    let items: Vec<Vec<Inline>> = of_kind!(case, RelatedCase).map(|(_, one)| belonging(one)).collect();
    match items.len() {
        0 => Vec::new(),
        1 => listed("Ärendet hör ihop med ett annat.", items),
        _ => listed("Ärendet hör ihop med följande.", items),
    }
}

fn belonging(one: &RelatedCase) -> Vec<Inline> {
    let how = match one.relation {
        CaseRelation::Simultaneous => "samtidigt ärende",
        CaseRelation::FollowsFrom => "det här ärendet följer av det",
        CaseRelation::GroundFor => "det här ärendet är underlag till det",
        CaseRelation::SameEvent => "samma händelse",
    };
    let about = one.about.as_ref().map(|about| format!(": {}", about.as_str().trim_end_matches('.')));
    vec![Inline::Text(format!("Ärende {} ({how}){}.", one.number, about.unwrap_or_default()))]
}

fn systems(case: &Case) -> Option<Block> {
    type Told = fn(&System) -> Option<String>;
    fn words_of(line: Option<&Line>) -> Option<String> {
        line.map(|line| words::sentence_case(line.as_str()))
    }
    let all: Vec<&System> = of_kind!(case, System).map(|(_, system)| system).collect();
    let columns: [(&str, u16, Told); 5] = [
        ("System", 26, |one| words_of(Some(&one.name))),
        ("Tjänst", 24, |one| words_of(one.service.as_ref())),
        ("Ägare", 18, |one| words_of(one.owner.as_ref())),
        ("Leverantör", 18, |one| words_of(one.supplier.as_ref())),
        ("Betydelse", 14, |one| one.critical.map(|how| criticality(how).to_owned())),
    ];
    // A column that says nothing of any system is left out.
    let told: Vec<_> = columns
        .into_iter()
        .filter(|(name, _, of)| *name == "System" || all.iter().any(|one| of(one).is_some()))
        .collect();
    let row = |one: &System| {
        told.iter().map(|(_, _, of)| cell(of(one).unwrap_or_else(|| "–".to_owned()))).collect::<Vec<_>>()
    };
    let wide: Vec<(&str, u16)> = told.iter().map(|(name, share, _)| (*name, *share)).collect();
    table(Some("System som berörs"), &wide, all.into_iter().map(row).collect())
}

const fn criticality(of: Criticality) -> &'static str {
    match of {
        Criticality::Low => "Låg",
        Criticality::Moderate => "Måttlig",
        Criticality::High => "Hög",
        Criticality::VeryHigh => "Mycket hög",
    }
}

fn requests(case: &Case) -> Option<Block> {
    let row = |one: &DocumentRequest| {
        let reminded = match one.reminded_on.as_slice() {
            [] => String::new(),
            days => {
                let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                format!(" Påmint {}.", words::list(&days))
            }
        };
        vec![
            cell(words::full_stop(&words::sentence_case(one.what.as_str()))),
            cell(one.asked_on.to_string()),
            cell(if reminded.is_empty() {
                one.due_on.to_string()
            } else {
                format!("{}.{reminded}", one.due_on)
            }),
            came(case, one),
        ]
    };
    let rows = of_kind!(case, DocumentRequest).map(|(_, one)| row(one)).collect();
    let wide = [("Vad som begärdes", 42), ("Begärt", 14), ("Senast", 17), ("Kom in", 27)];
    table(Some("Begärda handlingar och uppgifter"), &wide, rows)
}

fn orders(case: &Case) -> Option<Block> {
    let row = |one: &InterimOrder| {
        let things: Vec<&str> = one.what.text().as_str().lines().map(str::trim).collect();
        let what = words::full_stop(&words::sentence_case(&things.join("; ")));
        let outcome = match &one.outcome {
            None => "–".to_owned(),
            Some(OrderOutcome { followed: Followed::InFull, on }) => format!("Följt, {on}"),
            Some(OrderOutcome { followed: Followed::InPart, on }) => format!("Följt delvis, {on}"),
            Some(OrderOutcome { followed: Followed::NotAtAll, on }) => format!("Inte följt, {on}"),
        };
        let fine = if one.fine.is_some() { ", vid vite" } else { "" };
        let number = format!("{}{fine}", one.number);
        vec![cell(number), cell(one.on.to_string()), cell(what), cell(one.due_on.to_string()), cell(outcome)]
    };
    let rows = of_kind!(case, InterimOrder).map(|(_, one)| row(one)).collect();
    let wide = [("Nummer", 19), ("Beslutat", 14), ("Vad som förelades", 35), ("Senast", 14), ("Utfall", 18)];
    table(Some("Förelägganden under handläggningen"), &wide, rows)
}

// What came in, day by day; without it that nothing has, or that the request was let go.
fn came(case: &Case, one: &DocumentRequest) -> Vec<Inline> {
    let mut by_day: BTreeMap<_, Vec<EvidenceId>> = BTreeMap::new();
    for found in one.received.iter().filter_map(|id| case.evidence.get(id)) {
        by_day.entry(found.on).or_default().push(found.id);
    }
    if by_day.is_empty() {
        return cell(match one.settled_on {
            Some(on) => format!("Avslutat {on}"),
            None => "Har inte kommit in".to_owned(),
        });
    }
    let mut runs = Vec::new();
    for (on, ids) in by_day {
        let before = if runs.is_empty() { "" } else { "; " };
        runs.push(Inline::Text(format!("{before}{on} (")));
        for (at, found) in ids.iter().filter_map(|id| case.evidence.get(id)).enumerate() {
            let (place, number) = (places::document_place(found), found.number);
            if at > 0 {
                runs.push(Inline::Text(", ".to_owned()));
            }
            let text = if at == 0 { format!("handling\u{a0}{number}") } else { number.to_string() };
            runs.push(places::link(place, text));
        }
        runs.push(Inline::Text(")".to_owned()));
    }
    runs
}

// By function; a name alone that may be printed.
fn external(case: &Case) -> Option<Block> {
    let row = |one: &ExternalParticipant| {
        let function = words::sentence_case(one.function.as_str());
        let who = one.name.printed().map_or(function.clone(), |name| format!("{function}, {name}"));
        let side = match one.side {
            Side::Party if case.kind.ends_in_decision() => "Parten",
            Side::Party => "Den granskade",
            Side::Client => "Uppdragsgivaren",
            Side::Expert => "Oberoende sakkunnig",
            Side::Other => "Annan",
        };
        vec![cell(who), cell(one.organisation.as_str()), cell(side)]
    };
    let rows = of_kind!(case, ExternalParticipant).map(|(_, one)| row(one)).collect();
    let wide = [("Funktion", 40), ("Organisation", 34), ("För vem", 26)];
    table(Some("Externa deltagare"), &wide, rows)
}

fn interviews(case: &Case) -> Option<Block> {
    let mut all: Vec<&Interview> = of_kind!(case, Interview).map(|(_, one)| one).collect();
    all.sort_by_key(|one| one.on);
    let row = |one: &Interview| {
        let with: Vec<String> = one.with.iter().map(ToString::to_string).collect();
        vec![
            cell(one.on.to_string()),
            cell(words::sentence_case(&words::list(&with))),
            cell(words::full_stop(&words::sentence_case(one.about.as_str()))),
        ]
    };
    let wide = [("Dag", 15), ("Funktion", 38), ("Vad intervjun gällde", 47)];
    table(Some("Intervjuer"), &wide, all.into_iter().map(row).collect())
}

fn samples(case: &Case) -> Vec<Block> {
    let items: Vec<Vec<Inline>> = of_kind!(case, Sampling).map(|(_, one)| sample(one)).collect();
    match items.len() {
        0 => Vec::new(),
        1 => listed("Stickprov.", items),
        _ => listed("Stickprov:", items),
    }
}

fn sample(one: &Sampling) -> Vec<Inline> {
    let picks = one.picks();
    let drawn = if picks.len() <= MOST_PICKS {
        let numbers: Vec<String> = picks.iter().map(ToString::to_string).collect();
        format!("Nummer {} drogs.", words::list(&numbers))
    } else {
        "Numren räknas fram ur fröet.".to_owned()
    };
    let population = words::sentence_case(one.population.as_str().trim_end_matches('.'));
    let purpose = words::full_stop(&words::sentence_case(one.purpose.as_str()));
    vec![Inline::Text(format!(
        "{population}: {} av {} drogs slumpvis med fröet {}, som ger samma urval igen. {drawn} Syfte: {purpose}",
        one.draw.drawn(),
        one.draw.count(),
        one.draw.seed()
    ))]
}
