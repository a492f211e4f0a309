// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The report for prosecution: a letter to prosecutor or police that says what is suspected, when, by whom, what it
//! rests on and what is handed over with it. It decides nothing, and so has no word on how to appeal.
//!
//! Source: patientsäkerhetslagen 7 kap. 23 §. What such a letter holds beyond that is a form of the house.

use super::beside::{self, Head};
use super::places::observation_place;
use super::{Material, heading, paragraph, words};
use crate::letter::{Block, Inline, Letter, Level, SignatureField};
use domain::case::Case;
use domain::decision::Operative;
use domain::perform::Place;
use domain::person::Participant;
use domain::prosecution::ProsecutionReport;
use domain::work::{Evidence, Observation, Source};

const TITLE: &str = "Anmälan om misstänkt brott";

/// The name of the field for the signature of whoever answers for the report.
const SIGNER_FIELD: &str = "undertecknare";

/// The report as a letter, dated by the day it was written. It goes to whom it names, never to the party.
#[must_use]
pub fn prosecution(material: Material<'_>, report: &ProsecutionReport) -> Letter {
    let signer = material.case.participants.get(&report.signer);
    let head = Head { word: "ANMÄLAN", title: TITLE.to_owned(), date: report.on };
    let mut letter = beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, TITLE), paragraph(opening(case))];
        body.push(facts(case, report));
        body.push(heading(Level::Two, "Vad som har hänt"));
        body.push(beside::lines(report.account.as_str()));
        body.extend(grounds(case, report));
        body.extend(handed_over(case, report));
        body.push(heading(Level::Two, "Kontakt"));
        body.push(paragraph(contact(case)));
        if signer.is_some() {
            body.push(Block::SignatureFields);
        }
        body
    });
    letter.addressee = report.to.as_str().split(", ").map(str::to_owned).collect();
    letter.their_number = None;
    letter.signature_fields = signer.into_iter().map(field).collect();
    letter
}

fn field(signer: &Participant) -> SignatureField {
    SignatureField {
        name: SIGNER_FIELD.to_owned(),
        tip: format!("Underskrift av {} {}", signer.title, signer.name),
        caption: words::sentence_case(&format!("{} {}", signer.title, signer.name)),
    }
}

fn opening(case: &Case) -> String {
    let ground = case
        .ground_of_reporting()
        .map_or_else(String::new, |provision| format!(" med stöd av {}", words::citation(case, provision)));
    let decided = match decided(case) {
        Some(said) => format!(" {said}"),
        None => String::new(),
    };
    format!(
        "{} anmäler{ground} det som anges här.{decided} Anmälan är ingen prövning av om ett brott har begåtts.",
        case.authority.name
    )
}

// A point of a decision that is made says that the matter is reported; before that there is nothing to name.
fn decided(case: &Case) -> Option<String> {
    case.decision.settled()?;
    let draft = case.decision.content();
    let at = draft.points.iter().position(|point| matches!(point.operative, Operative::Reports { .. }))?;
    let day = words::date(draft.date?);
    Some(format!("Att anmälan görs framgår av punkt {} i beslutet den {day}.", at + 1))
}

fn facts(case: &Case, report: &ProsecutionReport) -> Block {
    let row = |label: &str, said: String| (label.to_owned(), vec![Inline::Text(said)]);
    Block::Facts(vec![
        row("Misstänkt brott", words::sentence_case(report.offence.as_str())),
        row("Tid", words::sentence_case(&words::period(report.period))),
        row("Misstänkt", words::sentence_case(report.suspect.as_str())),
        row("Verksamhet", words::party_name(case)),
    ])
}

fn told<'a>(case: &'a Case, report: &ProsecutionReport) -> impl Iterator<Item = &'a Observation> {
    let all = case.numbered_observations().into_iter();
    all.filter(|one| report.observations.as_slice().contains(&one.id))
}

fn grounds(case: &Case, report: &ProsecutionReport) -> Vec<Block> {
    let items = told(case, report).map(|one| {
        vec![Block::Paragraph(vec![
            Inline::Anchor(observation_place(one)),
            Inline::Strong(format!("I{:03}. ", one.number)),
            Inline::Text(format!(
                "{} ({}; den {}).",
                one.text.as_str().trim_end_matches('.'),
                source(case, one),
                words::date(one.fact_on)
            )),
        ])]
    });
    let made =
        if told(case, report).count() == 1 { "Iakttagelsen är gjord" } else { "Iakttagelserna är gjorda" };
    vec![
        heading(Level::Two, "Vad anmälan vilar på"),
        paragraph(format!("{} i {}.", made, beside::the_work(case.kind))),
        Block::Bulleted(items.collect()),
    ]
}

// The document is named in words: what is not enclosed is not in this letter to be led to.
fn source(case: &Case, one: &Observation) -> String {
    let from = match &one.source {
        Source::Document(id) => {
            case.evidence.get(id).map_or_else(|| "[handling saknas]".to_owned(), document)
        }
        Source::Interview(whom) => format!("intervju med {whom}"),
        Source::Seen(what) => format!("sett: {what}"),
        Source::Tested(what) => format!("provat: {what}"),
    };
    let more: Vec<String> = words::further(case, one).into_iter().map(document).collect();
    if more.is_empty() { from } else { format!("{from}; underlag: {}", more.join("; ")) }
}

fn document(one: &Evidence) -> String {
    format!("handling\u{a0}{}, {}", one.number, one.title)
}

// What leaves the authority with the letter, and what of it the case has marked as secret.
fn handed_over(case: &Case, report: &ProsecutionReport) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Vad vi lämnar över")];
    let papers: Vec<&Evidence> =
        case.numbered_evidence().into_iter().filter(|one| report.enclosures.contains(&one.id)).collect();
    if papers.is_empty() {
        blocks.push(paragraph("Vi lämnar över uppgifterna i det här brevet. Ingen handling följer med."));
    } else {
        blocks.push(paragraph("Vi lämnar över uppgifterna i det här brevet och följande handlingar:"));
        let item = |one: &&Evidence| {
            vec![paragraph(format!("{} ({})", words::sentence_case(&document(one)), one.on))]
        };
        blocks.push(Block::Bulleted(papers.iter().map(item).collect()));
    }
    let marked = marked(case, report, &papers);
    if !marked.is_empty() {
        blocks.push(paragraph(format!(
            "Detta är sekretessmarkerat hos oss enligt offentlighets- och sekretesslagen (2009:400), OSL: {}.",
            marked.join("; ")
        )));
        blocks.push(paragraph(report.disclosure.as_ref().map_or_else(
            || "[Skäl för att lämna över det som är sekretessmarkerat saknas.]".to_owned(),
            |why| words::full_stop(&words::sentence_case(why.as_str())),
        )));
    }
    blocks
}

fn marked(case: &Case, report: &ProsecutionReport, papers: &[&Evidence]) -> Vec<String> {
    let told = told(case, report).map(|one| (format!("I{:03}", one.number), Place::Observation(one.id)));
    let papers = papers.iter().map(|one| (format!("handling\u{a0}{}", one.number), Place::Evidence(one.id)));
    let mut all = Vec::new();
    for (name, place) in told.chain(papers) {
        let by: Vec<String> =
            case.secrecy_of(&place).into_iter().map(|mark| mark.provision.to_string()).collect();
        if !by.is_empty() {
            all.push(format!("{name} ({})", words::list(&by)));
        }
    }
    all
}

fn contact(case: &Case) -> String {
    let officer = beside::officer(case)
        .map_or_else(String::new, |one| format!("Handläggare är {} {}. ", one.title, one.name));
    format!("{officer}{}", beside::where_to_write(case))
}
