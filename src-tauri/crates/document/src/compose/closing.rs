// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision to close a case as a letter: what is decided and on what ground, why, who decided, presented and took
//! part, and whether it can be appealed. It asks for nothing and charges nothing, so no notice on how to appeal follows.
//!
//! Source: förvaltningslagen (2017:900) 31–33 §§ (day, what is decided, who, reasons), 42 § (only whom a decision went
//! against may appeal it); patientsäkerhetslagen 10 kap. 13 § (which decisions under that act can be appealed).

use super::beside::{self, Head};
use super::{DECISION_MAKER_FIELD, Material, heading, paragraph, proceedings, words};
use crate::letter::{Block, Letter, Level, SignatureField};
use domain::case::{Case, CaseKind};
use domain::id::PersonId;
use domain::register::{Closing, ClosingGround, ClosingMaker};

const TITLE: &str = "Beslut om avslut";

/// The decision to close as a letter, dated by the day of it.
#[must_use]
pub fn closing(material: Material<'_>, closing: &Closing) -> Letter {
    let material = Material { made_at: beside::noon(closing.on), ..material };
    let head = Head { word: "BESLUT", title: TITLE.to_owned(), date: closing.on };
    let fields = signature(material.case, closing);
    let mut letter = beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, TITLE), heading(Level::Two, "Beslut")];
        body.push(paragraph(decided(case, closing)));
        body.push(heading(Level::Two, "Skälen för beslutet"));
        body.extend(before(case, closing).map(paragraph));
        body.extend(reasons(closing));
        body.push(heading(Level::Two, "Överklagande"));
        body.push(paragraph(appeal(case, closing)));
        body.push(heading(Level::Two, "Vem som har beslutat"));
        body.push(paragraph(people(case, closing)));
        if !fields.is_empty() {
            body.push(Block::SignatureFields);
        }
        body
    });
    letter.signature_fields = fields;
    letter
}

fn decided(case: &Case, closing: &Closing) -> String {
    let authority = &case.authority.name;
    let closed = match &closing.closes {
        None => format!("{authority} avslutar ärendet."),
        Some(number) => format!("{authority} avslutar ärendet med diarienummer {number}."),
    };
    let party = words::party_name(case);
    let ground = match &closing.ground {
        ClosingGround::Remedied => "Bristerna är avhjälpta, och åtgärderna är kontrollerade.".to_owned(),
        ClosingGround::NoDeficiencies => "Granskningen har inte visat några brister.".to_owned(),
        ClosingGround::ObligationFulfilled => format!(
            "{authority} bedömer att {party} har fullgjort sin skyldighet att utreda och anmäla händelsen och har vidtagit de åtgärder som krävs."
        ),
        ClosingGround::NoLongerSubject => {
            format!("{} omfattas inte längre av tillsynen.", words::sentence_case(&party))
        }
        ClosingGround::HandedOver(to) => format!("Saken är överlämnad till {to}."),
        ClosingGround::Other(ground) => words::full_stop(&words::sentence_case(ground.as_str())),
    };
    format!("{closed} {ground}")
}

// What was decided before, in a case that had a decision of its own.
fn before(case: &Case, closing: &Closing) -> Option<String> {
    let date = case.decision.content().date.filter(|_| closing.closes.is_none())?;
    Some(format!("{} beslutade i ärendet den {}.", case.authority.name, words::date(date)))
}

// A paragraph for each line, or a list where each begins as the item of one does.
fn reasons(closing: &Closing) -> Vec<Block> {
    let lines: Vec<&str> = closing.reasons.as_str().lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.iter().all(|line| line.trim_start().starts_with(['-', '–', '•'])) {
        return vec![beside::lines(closing.reasons.as_str())];
    }
    lines.into_iter().map(|line| paragraph(words::full_stop(line.trim()))).collect()
}

fn appeal(case: &Case, closing: &Closing) -> String {
    let is_of_patient_safety = match case.kind {
        CaseKind::LexMaria | CaseKind::Complaint | CaseKind::OwnInitiative => true,
        CaseKind::SupervisionCyber
        | CaseKind::SupervisionNis1
        | CaseKind::ExternalAudit
        | CaseKind::InternalControl => false,
    };
    // Under which act another case is handled this one does not say; that nobody may appeal what does not go against
    // him holds for every decision.
    if is_of_patient_safety && closing.closes.is_none() {
        return "Beslutet kan inte överklagas (10 kap. 13 § patientsäkerhetslagen (2010:659)).".to_owned();
    }
    "Ett beslut får överklagas av den som beslutet angår, om det har gått honom eller henne emot (42 § förvaltningslagen (2017:900)). Att ärendet avslutas bedöms inte gå er emot. Därför lämnas ingen underrättelse om hur man överklagar."
        .to_owned()
}

fn people(case: &Case, closing: &Closing) -> String {
    let name = |person: &PersonId| proceedings::titled_name(case, *person);
    let maker = match &closing.decided_by {
        ClosingMaker::Participant(person) => name(person),
        ClosingMaker::Another { name, title, .. } => format!("{title} {name}"),
    };
    let presented = match &closing.presented_by {
        Some(person) => format!("{} har varit föredragande.", words::sentence_case(&name(person))),
        None => "Ärendet har avgjorts utan föredragning.".to_owned(),
    };
    let others: Vec<String> = closing.others.iter().map(name).collect();
    format!("Detta beslut har fattats av {maker}. {presented} {}", proceedings::took_part(&others))
}

// Whoever decided elsewhere has signed there.
fn signature(case: &Case, closing: &Closing) -> Vec<SignatureField> {
    let ClosingMaker::Participant(person) = &closing.decided_by else { return Vec::new() };
    let signer = proceedings::titled_name(case, *person);
    vec![SignatureField {
        name: DECISION_MAKER_FIELD.to_owned(),
        tip: format!("Underskrift av beslutsfattaren, {signer}"),
        caption: words::sentence_case(&signer),
    }]
}
