// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision in plain words for the party: what was decided, what it has to do and by when, whether it can be
//! appealed, whom to ask. It fits on two pages however large the decision is: what is long is shortened with a
//! pointer to the decision, and what is many is counted.

use super::interventions;
use super::operative::{columns, court, criticises, demanded, last_day, numbers, vite};
use super::proceedings::has_notice;
use super::words;
use super::{cell, heading, labelled, paragraph, rich};
use crate::letter::{Block, FirstColumn, Inline, Level, Table, plain};
use chrono::NaiveDate;
use domain::case::Case;
use domain::decision::{Appeal, AppealTime, Effect, Operative, Point, SectionKind};
use domain::deficiency::{Deficiency, Force, RequiredMeasure};
use domain::id::MeasureId;
use domain::rules::notification_is_fulfilled;
use std::collections::BTreeMap;

/// Most points, deficiencies or measures that are told one by one.
const ONE_BY_ONE: usize = 6;
/// Most characters of a text that people wrote.
const LONGEST: usize = 200;
/// Most characters of a point in the decision's own words, which names sums and days.
const LONGEST_POINT: usize = 500;
/// How much longer a text may be before it is shortened: the pointer would take as much room as what is left out.
const TO_THE_END: usize = 40;
/// What stands after a text that is shortened.
const WHOLE: &str = "(hela texten står i beslutet)";

/// The sections of the summary.
pub(super) fn body(case: &Case) -> Vec<Block> {
    let mut blocks = decided(case);
    blocks.extend(to_do(case));
    blocks.extend(appeal(case));
    blocks.extend(questions(case));
    blocks
}

fn decided(case: &Case) -> Vec<Block> {
    let points = &case.decision.content().points;
    let mut items: Vec<Vec<Block>> = points.iter().take(ONE_BY_ONE).map(|one| point(case, one)).collect();
    if let Some(more) = points.len().checked_sub(ONE_BY_ONE).filter(|more| *more > 0) {
        items.push(vec![paragraph(format!("Beslutet har {more} punkter till."))]);
    }
    let title = if words::is_application(case) { "Vad vi har ansökt om" } else { "Vad vi har beslutat" };
    let mut blocks = vec![heading(Level::Two, title)];
    // A list of one would be no list.
    match items.len() {
        0 => blocks.push(paragraph("Beslutet har inga punkter.")),
        1 => blocks.extend(items.into_iter().flatten()),
        _ => blocks.push(Block::Bulleted(items)),
    }
    blocks
}

fn point(case: &Case, point: &Point) -> Vec<Block> {
    let mut blocks = match &point.operative {
        Operative::States { deficiencies } => {
            let found = deficiencies.iter().filter_map(|id| case.deficiencies.get(id));
            let (unsuitable, broken): (Vec<_>, Vec<_>) = found.partition(|one| case.breaks_no_rule(one));
            let mut blocks = states(&broken, "Ni har inte uppfyllt kraven");
            blocks.extend(states(&unsuitable, "Ni har handlat olämpligt med hänsyn till patientsäkerheten"));
            blocks
        }
        Operative::Requests { measures } => {
            vec![paragraph(format!(
                "Vi begär att ni vidtar {}, som står under nästa rubrik.",
                counted(measures.as_slice())
            ))]
        }
        Operative::Orders { measures, .. } => vec![paragraph(format!(
            "Vi förelägger er att vidta {}, som står under nästa rubrik. Det är ett krav.",
            counted(measures.as_slice())
        ))],
        Operative::OrdersUnderFine { measures, fine, .. } => vec![paragraph(format!(
            "Vi förelägger er, vid vite av {}, att vidta {}, som står under nästa rubrik. Det är ett krav, och ni kan få betala vitet om ni inte följer det.",
            vite(fine),
            counted(measures.as_slice())
        ))],
        Operative::Remarks { deficiencies, .. } => {
            let which = numbers(case, deficiencies.as_slice());
            vec![paragraph(format!("Vi ger er en anmärkning för {which}."))]
        }
        // When it is to be paid stands with what is to be done.
        Operative::Charges { fee, deficiencies, .. } => {
            let which = numbers(case, deficiencies.as_slice());
            vec![paragraph(format!("Ni ska betala en sanktionsavgift på {fee}\u{a0}kronor för {which}."))]
        }
        // A ban or a report is told in the decision's own words: a plainer sentence could promise too much.
        Operative::OrdersPublication { .. }
        | Operative::AppliesForBan { .. }
        | Operative::Bans { .. }
        | Operative::Reports { .. }
        | Operative::Refrains { .. } => {
            vec![paragraph(words::full_stop(&cut(
                &interventions::sentence(case, &point.operative),
                LONGEST_POINT,
            )))]
        }
        Operative::Remits { deficiencies, .. } => {
            let which = numbers(case, deficiencies.as_slice());
            vec![paragraph(format!("Vi tar inte ut någon sanktionsavgift för {which}."))]
        }
        Operative::Transfers { what, to } => {
            let what = what.as_str().trim_end_matches('.');
            vec![paragraph(format!("Vi överlämnar {} till {to}.", shortened(what)))]
        }
        Operative::WritesOff { because } => {
            vec![paragraph(format!("Vi skriver av ärendet. {}", sentence(because.as_str())))]
        }
        Operative::Closes if notification_is_fulfilled(case) => {
            let event = if case.notifications.len() > 1 { "händelserna" } else { "händelsen" };
            vec![paragraph(format!(
                "Vi bedömer att ni har fullgjort er skyldighet att utreda och anmäla {event} och att ni har vidtagit de åtgärder som krävs. Vi avslutar ärendet."
            ))]
        }
        Operative::Closes if criticises(case) => vec![paragraph("Vi avslutar ärendet med kritik.")],
        Operative::Closes => vec![paragraph("Vi avslutar ärendet.")],
    };
    blocks.extend(point.addition.as_ref().map(|text| paragraph(sentence(text.as_str()))));
    blocks
}

fn counted(measures: &[MeasureId]) -> String {
    words::counted(measures.len(), "en åtgärd", "åtgärder")
}

fn states(found: &[&Deficiency], lead: &str) -> Vec<Block> {
    match found {
        [] => Vec::new(),
        [only] => vec![paragraph(format!("{lead} på en punkt. {}", sentence(only.statement.as_str())))],
        several => {
            let lead = format!("{lead} på {}:", words::counted(several.len(), "en punkt", "punkter"));
            let mut items: Vec<Vec<Block>> =
                several.iter().take(ONE_BY_ONE).map(|one| vec![paragraph(told(one))]).collect();
            if let Some(more) = several.len().checked_sub(ONE_BY_ONE).filter(|more| *more > 0) {
                items.push(vec![paragraph(format!("och {more} till, som står i beslutet."))]);
            }
            vec![paragraph(lead), Block::Bulleted(items)]
        }
    }
}

// What a deficiency is, with its number and, where it is shortened, where the whole stands.
fn told(one: &Deficiency) -> String {
    let (text, number) = (shortened(one.statement.as_str().trim_end_matches('.')), one.number);
    match text.strip_suffix(WHOLE) {
        Some(begin) => format!("{begin}(brist\u{a0}{number}; hela texten står i beslutet)"),
        None => format!("{text} (brist\u{a0}{number})"),
    }
}

fn to_do(case: &Case) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Vad ni ska göra, och senast när")];
    let measures = demanded(case);
    let also = also_demanded(case);
    if measures.is_empty() && also.is_empty() {
        let what = if words::is_application(case) { "Ansökan" } else { "Beslutet" };
        blocks.push(paragraph(format!("{what} kräver inte att ni gör något.")));
    }
    if !measures.is_empty() {
        let (rows, wide): (_, &[_]) = if measures.len() <= ONE_BY_ONE {
            let wide = &[("Nr", 8), ("Åtgärd", 40), ("Senast", 21), ("Så redovisar ni", 31)];
            // Which of them is a demand is said where some are not.
            let mixed = measures.iter().any(|(_, force)| *force != measures[0].1);
            (measures.iter().map(|(measure, force)| row(measure, *force, mixed)).collect(), wide)
        } else {
            (by_day(&measures), &[("Åtgärd", 46), ("Senast", 20), ("Så redovisar ni", 34)])
        };
        blocks.push(Block::Table(Table {
            caption: None,
            columns: columns(wide),
            rows,
            first_column: FirstColumn::RowHeader,
        }));
    }
    blocks.extend(also.into_iter().map(paragraph));
    match &case.decision.content().effect {
        Some(Effect::AtOnce { .. }) => {
            blocks.push(paragraph("Beslutet gäller omedelbart, även om ni överklagar det."))
        }
        Some(Effect::AfterAppealTime) => blocks.push(paragraph(
            "Beslutet får verkställas när tiden för överklagande har gått ut, om det inte har överklagats.",
        )),
        Some(Effect::NothingToEnforce) | None => {}
    }
    let consequences = case.decision.content().sections.get(&SectionKind::Consequences);
    let first = consequences.and_then(|text| rich(case, text).into_iter().next());
    if let Some(Block::Paragraph(runs)) = first {
        blocks.push(labelled("Vad som händer sedan:", sentence(&plain(&runs))));
    }
    blocks
}

// What is demanded otherwise than by a measure: an order to publish, a fee, a ban.
fn also_demanded(case: &Case) -> Vec<String> {
    let points = case.decision.content().points.iter();
    points
        .filter_map(|point| match &point.operative {
            Operative::OrdersPublication { what, by, .. } => Some(format!(
                "Ni ska senast den {} offentliggöra {}",
                words::date(*by),
                sentence(what.as_str())
            )),
            Operative::Charges { fee, pay_within_days, .. } => Some(format!(
                "Ni ska betala sanktionsavgiften på {fee}\u{a0}kronor inom {pay_within_days}\u{a0}dagar från det att beslutet har fått laga kraft, det vill säga när det inte längre kan överklagas."
            )),
            Operative::Bans { what, .. } => Some(format!("Ni får inte bedriva {}", sentence(what.as_str()))),
            Operative::States { .. }
            | Operative::Requests { .. }
            | Operative::Orders { .. }
            | Operative::OrdersUnderFine { .. }
            | Operative::Remarks { .. }
            | Operative::AppliesForBan { .. }
            | Operative::Reports { .. }
            | Operative::Refrains { .. }
            | Operative::Remits { .. }
            | Operative::Transfers { .. }
            | Operative::WritesOff { .. }
            | Operative::Closes => None,
        })
        .collect()
}

fn row(measure: &RequiredMeasure, force: Force, mixed: bool) -> Vec<Vec<Inline>> {
    let which = match force {
        _ if !mixed => "",
        Force::Requested => " (Begäran)",
        Force::Ordered => " (Krav)",
    };
    let how =
        measure.report_by.as_ref().map_or_else(|| "Se beslutet.".to_owned(), |how| sentence(how.as_str()));
    let text = asked_of_you(&sentence(measure.text.as_str()), force);
    vec![
        cell(format!("Å{:02}", measure.number)),
        cell(format!("{text}{which}")),
        cell(day(measure.due_on)),
        cell(how),
    ]
}

// A measure goes on from "att kommunen" or "förelägger kommunen att"; here it goes on from "ni". One that was written
// as a sentence of its own stands as it is.
fn asked_of_you(text: &str, force: Force) -> String {
    let goes_on = text.starts_with(char::is_lowercase);
    match force {
        Force::Requested if goes_on => format!("Ni {text}"),
        Force::Ordered if goes_on => format!("Ni ska {text}"),
        Force::Requested | Force::Ordered => text.to_owned(),
    }
}

// Many measures are told by their days: that is what the party must not miss.
fn by_day(measures: &[(&RequiredMeasure, Force)]) -> Vec<Vec<Vec<Inline>>> {
    let mut days: BTreeMap<Option<NaiveDate>, Vec<u32>> = BTreeMap::new();
    for (measure, _) in measures {
        days.entry(measure.due_on).or_default().push(measure.number);
    }
    let many = days.len();
    let row = |(due, numbers): (Option<NaiveDate>, Vec<u32>)| {
        let which = match numbers.as_slice() {
            [only] => format!("Åtgärd Å{only:02}"),
            several => format!("{} åtgärder: {}", several.len(), named(several)),
        };
        vec![cell(which), cell(day(due)), cell("Se åtgärderna i beslutet.")]
    };
    let mut rows: Vec<_> = days.into_iter().take(ONE_BY_ONE * 2).map(row).collect();
    if many > ONE_BY_ONE * 2 {
        rows.push(vec![cell("Fler åtgärder"), cell("Flera dagar"), cell("Se åtgärderna i beslutet.")]);
    }
    rows
}

fn named(numbers: &[u32]) -> String {
    let shown: Vec<String> = numbers.iter().take(ONE_BY_ONE).map(|number| format!("Å{number:02}")).collect();
    if numbers.len() > shown.len() { format!("{} …", shown.join(", ")) } else { words::list(&shown) }
}

fn day(due: Option<NaiveDate>) -> String {
    due.map_or_else(|| "Ingen dag är satt.".to_owned(), words::date)
}

fn appeal(case: &Case) -> Vec<Block> {
    if let Some(court) = court(case) {
        return vec![
            heading(Level::Two, "Vem som avgör"),
            paragraph(format!("{court} prövar ansökan. Ansökan i sig innebär inget förbud.")),
        ];
    }
    let mut blocks = vec![heading(Level::Two, "Om ni tycker att beslutet är fel")];
    let (authority, court) = (&case.authority.name, &case.authority.court);
    match &case.decision.content().appeal {
        Some(Appeal::Open { time, .. }) => {
            let last = last_day(case);
            let when = match time {
                AppealTime::FromDecision => format!("Överklagandet ska ha kommit in till oss senast den {last}."),
                AppealTime::FromReceipt => {
                    "Överklagandet ska ha kommit in till oss inom tre veckor från den dag då ni fick del av beslutet."
                        .to_owned()
                }
                AppealTime::Both => format!(
                    "Om ni företräder det allmänna ska överklagandet ha kommit in till oss senast den {last}. Annars ska det ha kommit in inom tre veckor från den dag då ni fick del av beslutet."
                ),
            };
            let place = if has_notice(case) {
                "I bilaga\u{a0}1 till beslutet"
            } else {
                "I det ursprungliga beslutet"
            };
            blocks.push(paragraph(format!(
                "Ni kan överklaga beslutet till {court}. Skriv överklagandet och skicka det till {authority}, inte till domstolen. {when} {place} står hur ni överklagar."
            )));
        }
        Some(Appeal::Closed { .. }) => blocks.push(paragraph("Beslutet kan inte överklagas.")),
        Some(Appeal::LegalOfficerDecides) | None => {
            blocks.push(paragraph("[Frågan om beslutet kan överklagas är inte besvarad.]"));
        }
    }
    blocks
}

fn questions(case: &Case) -> Vec<Block> {
    let authority = &case.authority;
    let unit = authority.unit.as_ref().map_or_else(String::new, |unit| format!(", {unit}"));
    let number =
        case.number.as_ref().map_or_else(String::new, |number| format!(" Ange diarienummer {number}."));
    vec![
        heading(Level::Two, "Vem ni kan fråga"),
        paragraph(format!(
            "Hör av er till {}{unit}. E-post: {}. Adress: {}.{number}",
            authority.name, authority.email, authority.address
        )),
    ]
}

fn sentence(text: &str) -> String {
    words::full_stop(&shortened(text))
}

fn shortened(text: &str) -> String {
    cut(text, LONGEST)
}

/// The beginning of a long text, up to a whole word.
fn cut(text: &str, longest: usize) -> String {
    if text.char_indices().nth(longest + TO_THE_END).is_none() {
        return text.to_owned();
    }
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let begin = &text[..end];
    // A text without a space is cut where it is.
    let whole = begin.rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(end);
    format!("{} … {WHOLE}", begin[..whole].trim_end_matches([' ', ',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shortened_at_a_word_with_a_pointer_to_the_decision() {
        assert_eq!(shortened("Kort."), "Kort.");
        let long = shortened(&"ord, ".repeat(100));
        assert!(
            long.ends_with("ord … (hela texten står i beslutet)") && long.chars().count() < 240,
            "{long}"
        );
        let nearly = "å".repeat(LONGEST + TO_THE_END);
        assert_eq!(shortened(&nearly), nearly, "what the pointer would take as much room as");
        let unbroken = shortened(&"å".repeat(500));
        assert!(unbroken.starts_with(&"å".repeat(LONGEST)), "{unbroken}");
    }
}
