// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision to close a case as a letter: what is decided and on what ground, why, who decided, presented and took
//! part, and whether it can be appealed. It asks for nothing and charges nothing, so no notice on how to appeal follows.
//!
//! Source: förvaltningslagen (2017:900) 31–33 §§ (day, what is decided, who, reasons), 42 § (only whom a decision went
//! against may appeal it); patientsäkerhetslagen 10 kap. 13 § (which decisions under that act can be appealed).

use super::beside::{self, Head};
use super::{Material, heading, paragraph, words};
use crate::letter::{Block, Letter, Level};
use domain::case::{Case, CaseKind};
use domain::register::{Closing, ClosingGround};

const TITLE: &str = "Beslut om avslut";

/// The decision to close as a letter, dated by the day of it.
#[must_use]
pub fn closing(material: Material<'_>, closing: &Closing) -> Letter {
    let material = Material { made_at: beside::noon(closing.on), ..material };
    let head = Head { word: "BESLUT", title: TITLE.to_owned(), date: closing.on };
    let fields = beside::signature(material.case, &closing.decided_by);
    let mut letter = beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, TITLE), heading(Level::Two, "Beslut")];
        body.push(paragraph(decided(case, closing)));
        body.push(heading(Level::Two, "Skälen för beslutet"));
        body.extend(before(case, closing).map(paragraph));
        body.extend(beside::reasons(&closing.reasons));
        body.push(heading(Level::Two, "Överklagande"));
        body.push(paragraph(appeal(case, closing)));
        body.push(heading(Level::Two, "Vem som har beslutat"));
        let (presented, others) = (closing.presented_by.as_ref(), &closing.others);
        body.push(paragraph(beside::people(case, &closing.decided_by, presented, others)));
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
