// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letter that asks the party for documents and information: what, until when, where to, and on which ground. When
//! the party has been reminded it is the reminder, dated by the day of it.
//!
//! Source: patientsäkerhetslagen 7 kap. 20 §, cybersäkerhetslagen 3 kap. 3 §, lagen (2018:1174) 24 §; förvaltningslagen
//! 6 and 13–14 §§. An audit asks by its assignment and not by a power.

use super::beside::{self, Head};
use super::notice::documents_by;
use super::{Material, heading, paragraph, words};
use crate::letter::{Block, Letter, Level};
use domain::case::{Case, CaseKind};
use domain::register::DocumentRequest;

/// The request as a letter.
#[must_use]
pub fn request(material: Material<'_>, request: &DocumentRequest) -> Letter {
    let reminded = request.reminded_on.iter().max().copied();
    let (word, title) = match reminded {
        None => ("BEGÄRAN", "Begäran om handlingar"),
        Some(_) => ("PÅMINNELSE", "Påminnelse om begärda handlingar"),
    };
    let head = Head { word, title: title.to_owned(), date: reminded.unwrap_or(request.asked_on) };
    beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, title), paragraph(opening(case, request))];
        body.push(heading(Level::Two, "Vad vi behöver"));
        body.push(beside::lines(request.what.as_str()));
        body.push(heading(Level::Two, "När och hur"));
        body.push(paragraph(when(case, request)));
        body.extend(rules(case.kind));
        body.extend(beside::closing(case));
        body
    })
}

fn opening(case: &Case, request: &DocumentRequest) -> String {
    let (authority, work) = (&case.authority.name, beside::the_work(case.kind));
    if request.reminded_on.is_empty() {
        return format!("{authority} behöver handlingar och upplysningar från er för {work}.");
    }
    let (asked, due) = (words::date(request.asked_on), words::date(request.due_on));
    format!(
        "Den {asked} bad vi om handlingar och upplysningar för {work}. Allt har inte kommit in. Sista dagen var den {due}."
    )
}

fn when(case: &Case, request: &DocumentRequest) -> String {
    let to = beside::where_to_write(case);
    let day = if request.reminded_on.is_empty() {
        format!("Handlingarna ska ha kommit in senast den {}.", words::date(request.due_on))
    } else {
        "Skicka det som saknas så snart ni kan.".to_owned()
    };
    format!(
        "{day} {to} Hör av er genast om något inte finns eller inte hinner bli klart, och säg när det kommer."
    )
}

fn rules(kind: CaseKind) -> Vec<Block> {
    let by = match documents_by(kind) {
        Some(section) => {
            format!(
                "Ni ska på begäran lämna de handlingar och upplysningar som tillsynen behöver ({section})."
            )
        }
        None => "Vi ber om handlingarna enligt uppdraget. De används bara i granskningen.".to_owned(),
    };
    let secret = "Märk det som ni anser är känsligt eller en företagshemlighet, och säg varför.";
    vec![heading(Level::Two, "Regler som gäller"), paragraph(format!("{by} {secret}"))]
}
