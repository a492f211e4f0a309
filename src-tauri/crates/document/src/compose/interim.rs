// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An order of the running case as a letter: what is ordered, by when and under which fine, by which provision and why,
//! when it applies, how it is appealed, and who decided.
//!
//! Source: cybersäkerhetslagen 3 kap. 8 §, 5 kap. 1 §; lagen (2018:1174) 26, 38 and 39 §§; patientsäkerhetslagen
//! 7 kap. 20 §, 10 kap. 13–14 §§; förvaltningslagen 31–33, 35 and 43–44 §§; lagen (1985:206) om viten 2–3 §§.

use super::appeal::{self, Open};
use super::beside::{self, Head};
use super::operative::vite;
use super::{Material, heading, paragraph, words};
use crate::letter::{Block, Letter, Level};
use domain::case::Case;
use domain::decision::AppealTime;
use domain::register::{InterimOrder, OrderPower, Ordered};

/// The order as a letter, dated by the day of it.
#[must_use]
pub fn interim_order(material: Material<'_>, order: &InterimOrder) -> Letter {
    let material = Material { made_at: beside::noon(order.on), ..material };
    let title = format!("Föreläggande {}", order.number);
    let head = Head { word: "FÖRELÄGGANDE", title: title.clone(), date: order.on };
    let fields = beside::signature(material.case, &order.decided_by);
    let mut letter = beside::letter(material, head, |case, _| {
        let mut body = vec![heading(Level::One, &title), heading(Level::Two, "Beslut")];
        body.push(paragraph(decided(case, order)));
        body.push(beside::lines(order.what.text().as_str()));
        body.push(paragraph(answer(case, &order.what)));
        body.push(heading(Level::Two, "Skälen för beslutet"));
        body.extend(reasons(order));
        body.push(heading(Level::Two, "Vad beslutet innebär"));
        body.push(paragraph(effect(order)));
        body.push(paragraph(otherwise(case, order)));
        body.push(heading(Level::Two, "Vem som har beslutat"));
        let (presented, others) = (order.presented_by.as_ref(), &order.others);
        body.push(paragraph(beside::people(case, &order.decided_by, presented, others)));
        if !fields.is_empty() {
            body.push(Block::SignatureFields);
        }
        body.push(heading(Level::Two, "Hur man överklagar"));
        body.extend(appeal::notice(case, &open(case, order)));
        body
    });
    letter.signature_fields = fields;
    letter
}

/// What an order under a power rests on.
struct Law {
    power: &'static str,
    says: &'static str,
    at_once: &'static str,
    appeal: &'static str,
}

// The catalogue's citations, since an order may come before the checklist that carries them.
const fn law(power: OrderPower) -> Law {
    match power {
        OrderPower::Csl => Law {
            power: "3 kap. 8 § cybersäkerhetslagen (2025:1506)",
            says: "Tillsynsmyndigheten får förelägga den som står under tillsyn att medverka till de åtgärder för tillsynen som anges i 3–7 §§ samma kapitel (3 kap. 8 § cybersäkerhetslagen (2025:1506)).",
            at_once: "35 § förvaltningslagen (2017:900)",
            appeal: "5 kap. 1 § cybersäkerhetslagen (2025:1506)",
        },
        OrderPower::Nis1 => Law {
            power: "26 § lagen (2018:1174)",
            says: "Tillsynsmyndigheten får förelägga den som står under tillsyn att lämna information och ge tillträde (26 § lagen (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster).",
            at_once: "38 § lagen (2018:1174)",
            appeal: "39 § lagen (2018:1174)",
        },
        OrderPower::Psl => Law {
            power: "7 kap. 20 § patientsäkerhetslagen (2010:659)",
            says: "Den som står under tillsyn ska på begäran lämna över de handlingar och ge de upplysningar som tillsynen behöver, och får föreläggas att göra det (7 kap. 20 § patientsäkerhetslagen (2010:659)).",
            at_once: "10 kap. 14 § patientsäkerhetslagen (2010:659)",
            appeal: "10 kap. 13 § patientsäkerhetslagen (2010:659)",
        },
    }
}

fn decided(case: &Case, order: &InterimOrder) -> String {
    let (authority, party) = (&case.authority.name, words::party_name(case));
    let (power, day) = (law(order.power).power, words::date(order.due_on));
    let fine = order.fine.as_ref().map(|one| format!(", vid vite av {},", vite(&one.fine)));
    let what = match &order.what {
        Ordered::Documents(_) => "lämna följande handlingar och upplysningar",
        Ordered::Access(_) => "ge tillsynen tillträde till följande",
        Ordered::Cooperation(_) => "medverka i tillsynen på följande sätt",
    };
    let fine = fine.unwrap_or_default();
    format!("{authority} förelägger med stöd av {power} {party}{fine} att senast den {day} {what}:")
}

fn answer(case: &Case, what: &Ordered) -> String {
    let to = beside::where_to_write(case);
    match what {
        Ordered::Documents(_) => {
            format!("{to} Märk det som ni anser är känsligt eller en företagshemlighet, och säg varför.")
        }
        Ordered::Access(_) | Ordered::Cooperation(_) => format!("Kom överens med oss om tiden. {to}"),
    }
}

fn reasons(order: &InterimOrder) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Three, "Bestämmelser"), paragraph(law(order.power).says)];
    if order.fine.is_some() {
        blocks.push(paragraph(
            "Föreläggandet får förenas med vite. Den som föreläggs vid vite måste kunna följa föreläggandet, både faktiskt och rättsligt (2 § lagen (1985:206) om viten).",
        ));
    }
    blocks.push(heading(Level::Three, "Bedömning"));
    blocks.extend(beside::reasons(&order.reasons));
    if let Some(fine) = &order.fine {
        blocks.push(heading(Level::Three, "Vitet"));
        blocks.extend(beside::reasons(&fine.able));
        blocks.extend(beside::reasons(&fine.earlier));
    }
    blocks
}

fn effect(order: &InterimOrder) -> String {
    let by = law(order.power).at_once;
    match &order.at_once {
        // Under patientsäkerhetslagen that is how it is, not something that the authority chooses.
        Some(because) if order.power.applies_at_once() => {
            let because = words::full_stop(&words::sentence_case(because.as_str()));
            format!("Beslutet gäller omedelbart ({by}). {because}")
        }
        None if order.power.applies_at_once() => format!("Beslutet gäller omedelbart ({by})."),
        Some(because) => {
            let because = because.as_str().trim_end_matches('.');
            format!("Beslutet ska gälla omedelbart, eftersom {because} ({by}).")
        }
        None => "Beslutet får verkställas när överklagandetiden har gått ut, om det inte har överklagats."
            .to_owned(),
    }
}

fn otherwise(case: &Case, order: &InterimOrder) -> String {
    let authority = &case.authority.name;
    if order.fine.is_some() {
        format!(
            "Beslutet delges er, eftersom det är förenat med vite (3 § lagen (1985:206) om viten). Om föreläggandet inte följs kan {authority} ansöka hos domstol om att vitet ska dömas ut."
        )
    } else {
        format!("Om föreläggandet inte följs kan {authority} besluta om ett nytt, förenat med vite.")
    }
}

// From the day of the decision for a party that represents the public, which both times tell; from the day it got the
// decision for any other (förvaltningslagen 44 §).
fn open(case: &Case, order: &InterimOrder) -> Open {
    let public = case.party.as_ref().is_none_or(|party| party.kind.represents_the_public());
    let number = match &case.number {
        Some(number) if *number != order.number => format!("{number}, föreläggande {}", order.number),
        Some(_) | None => order.number.to_string(),
    };
    Open {
        time: if public { AppealTime::Both } else { AppealTime::FromReceipt },
        decided: Some(order.on),
        last: words::date(case.last_day_of_appeal(order.on)),
        provisions: law(order.power).appeal.to_owned(),
        number,
    }
}
