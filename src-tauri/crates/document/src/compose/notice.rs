// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The notice to the party: that supervision will take place, what it is about, when and where, what to prepare, which
//! rules apply, what happens afterwards and whom to turn to.
//!
//! Source: patientsäkerhetslagen 7 kap. 20–21 §§, cybersäkerhetslagen 3 kap. 3–4 §§, lagen (2018:1174) 24–25 §§;
//! förvaltningslagen 6, 13–14 and 25 §§.

use super::beside::{self, Head};
use super::operative::columns;
use super::{Material, cell, heading, paragraph, words};
use crate::letter::{Block, FirstColumn, Letter, Level, Table};
use domain::case::{Case, CaseKind};
use domain::work::{Notice, Occasion, OccasionMode};

/// The notice as a letter, dated by the day it was sent, or by the day it is made while it has not been.
#[must_use]
pub fn notice(material: Material<'_>, notice: &Notice) -> Letter {
    let title = format!("Underrättelse om {}", beside::work(material.case.kind));
    let date = notice.sent.as_ref().map_or(material.made_at.date_naive(), |sent| sent.on);
    let head = Head { word: "UNDERRÄTTELSE", title: title.clone(), date };
    beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, &title), paragraph(opening(case))];
        body.push(heading(Level::Two, "Vad vi ska granska"));
        body.push(beside::lines(notice.announces.as_str()));
        body.extend(when(case, notice));
        body.push(heading(Level::Two, "Vad ni behöver förbereda"));
        body.push(match &notice.prepare {
            Some(prepare) => beside::lines(prepare.as_str()),
            None => paragraph("Ni behöver inte förbereda något."),
        });
        body.extend(rules(case.kind));
        body.extend(afterwards(case.kind));
        body.extend(questions(case, notice));
        body
    })
}

fn opening(case: &Case) -> String {
    let (authority, party) = (&case.authority.name, words::party_name(case));
    match case.kind {
        CaseKind::SupervisionCyber => {
            format!("{authority} har inlett tillsyn av {party} enligt cybersäkerhetslagen (2025:1506).")
        }
        CaseKind::SupervisionNis1 => format!(
            "{authority} har inlett tillsyn av {party} enligt lagen (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster."
        ),
        CaseKind::LexMaria => {
            format!("{authority} har inlett tillsyn av {party} enligt patientsäkerhetslagen (2010:659).")
        }
        CaseKind::Complaint => {
            format!("{authority} utreder ett klagomål mot {party} enligt patientsäkerhetslagen (2010:659).")
        }
        CaseKind::OwnInitiative => format!(
            "{authority} har på eget initiativ inlett tillsyn av {party} enligt patientsäkerhetslagen (2010:659)."
        ),
        CaseKind::ExternalAudit => {
            format!("{authority} har fått i uppdrag att göra en revision hos {party}.")
        }
        CaseKind::InternalControl => format!("{authority} ska göra en internrevision hos {party}."),
    }
}

fn when(case: &Case, notice: &Notice) -> Vec<Block> {
    let mut planned: Vec<&Occasion> =
        notice.occasions.iter().filter_map(|id| case.occasions.get(id)).collect();
    planned.sort_by_key(|occasion| (occasion.on, occasion.place.clone()));
    let mut blocks = vec![heading(Level::Two, "När och var")];
    if planned.is_empty() {
        blocks.push(paragraph("Inget besök är planerat. Vi hör av oss innan vi bestämmer en tid."));
        return blocks;
    }
    let rows = planned.iter().map(|occasion| {
        let how = match occasion.mode {
            OccasionMode::OnSite => "Vi besöker er",
            OccasionMode::Remote => "Vi träffas på distans",
            OccasionMode::Desk => "Vi granskar handlingar hos oss",
        };
        vec![
            cell(words::sentence_case(&words::weekday_and_date(occasion.on))),
            cell(words::sentence_case(occasion.place.as_str())),
            cell(how),
        ]
    });
    blocks.push(Block::Table(Table {
        caption: None,
        columns: columns(&[("Dag", 34), ("Plats", 38), ("Så går det till", 28)]),
        rows: rows.collect(),
        first_column: FirstColumn::RowHeader,
    }));
    blocks
}

/// By which section the party hands over documents and information on request; an audit has none.
pub(super) const fn documents_by(kind: CaseKind) -> Option<&'static str> {
    match kind {
        CaseKind::SupervisionCyber => Some("3 kap. 3 § cybersäkerhetslagen"),
        CaseKind::SupervisionNis1 => Some("24 § lagen (2018:1174)"),
        CaseKind::LexMaria | CaseKind::Complaint | CaseKind::OwnInitiative => {
            Some("7 kap. 20 § patientsäkerhetslagen")
        }
        CaseKind::ExternalAudit | CaseKind::InternalControl => None,
    }
}

// An audit rests on an assignment and not on a power.
fn rules(kind: CaseKind) -> Vec<Block> {
    let Some(documents) = documents_by(kind) else { return Vec::new() };
    let access = match kind {
        CaseKind::SupervisionCyber => Some("3 kap. 4 §"),
        CaseKind::SupervisionNis1 => Some("25 §"),
        CaseKind::LexMaria
        | CaseKind::Complaint
        | CaseKind::OwnInitiative
        | CaseKind::ExternalAudit
        | CaseKind::InternalControl => None,
    };
    let access = match access {
        Some(section) => format!(
            " Vi får, i den mån det behövs, tillträde till lokaler som används i verksamheten, men inte till bostäder ({section})."
        ),
        None => " Vi får inspektera verksamheten (7 kap. 21 §).".to_owned(),
    };
    vec![
        heading(Level::Two, "Regler som gäller"),
        paragraph(format!(
            "Ni ska på begäran lämna de handlingar och upplysningar som tillsynen behöver ({documents}).{access}"
        )),
        paragraph(
            "Säg till i god tid om ni behöver tolk eller anpassat material, eller om ett ombud ska företräda er (13 och 14 §§ förvaltningslagen (2017:900)).",
        ),
    ]
}

fn afterwards(kind: CaseKind) -> Vec<Block> {
    let mut steps = vec![
        "Vi skriver ned det som kommer fram i ett protokoll. Ni får läsa det och säga till om något är fel återgivet.",
    ];
    if kind.ends_in_decision() {
        steps.push(
            "Innan vi avgör ärendet får ni ta del av allt underlag av betydelse och yttra er (25 § förvaltningslagen (2017:900)).",
        );
        steps.push("Vi avslutar ärendet med ett skriftligt beslut.");
    } else {
        steps.push("Ni får läsa ett utkast till rapport och kontrollera fakta innan rapporten blir klar.");
        steps.push("Rapporten innehåller rekommendationer. Ni avgör själva vad ni gör med dem.");
    }
    let items = steps.into_iter().map(|step| vec![paragraph(step)]).collect();
    vec![heading(Level::Two, "Vad som händer sedan"), Block::Numbered(items)]
}

// One paragraph, so that nothing of it opens a page alone.
fn questions(case: &Case, notice: &Notice) -> Vec<Block> {
    let officer = beside::officer(case)
        .map_or_else(String::new, |one| format!("Handläggare är {} {}. ", one.title, one.name));
    let contact = notice
        .contact
        .as_ref()
        .map_or_else(String::new, |contact| format!(" {}", words::full_stop(contact.as_str())));
    let sent = notice.sent.as_ref().map_or_else(String::new, |sent| {
        let way = sent.way.as_str().trim_end_matches('.');
        format!(" Underrättelsen skickas den {} ({way}).", words::date(sent.on))
    });
    vec![
        heading(Level::Two, "Frågor"),
        paragraph(format!("{officer}{}{contact}{sent}", beside::where_to_write(case))),
    ]
}
