// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The notifications under lex Maria that the case reviews, each with its own row and what it is judged as
//! (patientsäkerhetslagen 7 kap. 8 §).

use super::operative::columns;
use super::words;
use super::{cell, heading, paragraph};
use crate::letter::{Block, FirstColumn, Level, Table};
use domain::case::Case;
use domain::notification::Notification;
use domain::rules::is_fulfilled;

/// What is reviewed: one notification in a sentence, several in a table with a row each.
pub(super) fn all(case: &Case) -> Vec<Block> {
    match case.numbered_notifications().as_slice() {
        [] => Vec::new(),
        [one] => vec![heading(Level::Three, "Anmälan"), paragraph(told(one))],
        several => vec![heading(Level::Three, "Anmälningarna"), table(case, several)],
    }
}

fn told(one: &Notification) -> String {
    let registered =
        one.registered_as.as_ref().map(|number| format!(" (diarienummer {number})")).unwrap_or_default();
    let event = words::full_stop(one.event.as_str());
    let happened = one.event_on.map(|on| format!("Händelsen inträffade den {}. ", words::date(on)));
    let known = one.known_on.map(|on| format!("Vårdgivaren fick veta det den {}. ", words::date(on)));
    format!(
        "Anmälan{registered} gäller följande: {event} {}{}Anmälan kom in den {}.",
        happened.unwrap_or_default(),
        known.unwrap_or_default(),
        words::date(one.notified_on)
    )
}

fn table(case: &Case, several: &[&Notification]) -> Block {
    let registered = several.iter().any(|one| one.registered_as.is_some());
    let day = |on: Option<chrono::NaiveDate>| on.map_or_else(|| "–".to_owned(), |on| on.to_string());
    let rows = several.iter().map(|one| {
        let mut row = vec![cell(one.number.to_string())];
        if registered {
            row.push(cell(one.registered_as.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string)));
        }
        row.push(cell(one.event.as_str()));
        row.push(cell(day(one.event_on)));
        row.push(cell(day(Some(one.notified_on))));
        row.push(cell(judged(case, one)));
        row
    });
    let rows = rows.collect();
    let shape: &[(&str, u16)] = if registered {
        &[
            ("Nr", 6),
            ("Diarienummer", 18),
            ("Händelse", 30),
            ("Inträffade", 14),
            ("Anmäld", 14),
            ("Bedömning", 18),
        ]
    } else {
        &[("Nr", 6), ("Händelse", 40), ("Inträffade", 15), ("Anmäld", 15), ("Bedömning", 24)]
    };
    Block::Table(Table {
        caption: Some("Anmälningar som har granskats, var och en för sig".to_owned()),
        columns: columns(shape),
        rows,
        first_column: FirstColumn::RowHeader,
    })
}

fn judged(case: &Case, one: &Notification) -> &'static str {
    match is_fulfilled(case, one.number) {
        Some(true) => "Skyldigheten är fullgjord",
        Some(false) => "Skyldigheten är inte fullgjord",
        None => "Inte bedömd",
    }
}
