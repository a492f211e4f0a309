// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The reasons: for each deficiency the provision, what the investigation shows, the party's position and the
//! assessment (förvaltningslagen 32 §); then the choice of intervention.

use super::interventions::{self, Told};
use super::notified;
use super::observed;
use super::operative::{cited_in_full, numbers};
use super::places::deficiency_place;
use super::proceedings::is_written_off_unexamined;
use super::words;
use super::{heading, labelled, paragraph, rich};
use crate::letter::{Block, Inline, Level};
use domain::case::Case;
use domain::decision::{Factor, Outcome, RemissionGround, SectionKind, Weighed};
use domain::deficiency::{Deficiency, Serious, Standing};
use domain::hearing::{Objection, Response};
use domain::id::DeficiencyId;
use domain::text::Language;
use domain::work::Observation;

/// All reasons, under one heading.
pub(super) fn all(case: &Case) -> Vec<Block> {
    let whole = if words::is_application(case) { "Skälen för ansökan" } else { "Skälen för beslutet" };
    let mut blocks = vec![heading(Level::Two, whole)];
    let active = case.active_deficiencies();
    if active.is_empty() {
        blocks.push(if is_written_off_unexamined(case) {
            paragraph("Ärendet skrivs av utan prövning av om kraven är uppfyllda.")
        } else {
            none_found(case)
        });
    }
    blocks.extend(notified::all(case));
    for deficiency in active {
        blocks.extend(one(case, deficiency));
    }
    blocks.extend(observed::beside_the_deficiencies(case, Level::Three));
    blocks.extend(set_aside(case));
    blocks.extend(intervention(case));
    blocks
}

// That there is no deficiency is not the same as that everything is met.
fn none_found(case: &Case) -> Block {
    match observed::not_fully_met(case) {
        None => paragraph("Inga brister har konstaterats i det som har granskats."),
        Some(unmet) => {
            let none = format!("Inga brister tas upp i {}. ", words::whole(case));
            Block::Paragraph([vec![Inline::Text(none)], unmet].concat())
        }
    }
}

fn one(case: &Case, deficiency: &Deficiency) -> Vec<Block> {
    let title = format!("Brist {}. {}", deficiency.number, deficiency.title);
    let mut blocks = vec![Block::Anchor(deficiency_place(deficiency)), heading(Level::Three, &title)];
    for id in deficiency.provisions.iter() {
        let summary = case.provisions.get(id).map_or("", |provision| provision.summary.get(Language::Sv));
        blocks.push(labelled(
            "Bestämmelse:",
            format!("{} ({}).", summary.trim_end_matches('.'), cited_in_full(case, id)),
        ));
    }
    blocks.push(labelled(
        if case.breaks_no_rule(deficiency) { "Tid:" } else { "Överträdelsens tid:" },
        format!("{}.", words::sentence_case(&words::period(deficiency.infringement))),
    ));
    blocks.extend(investigation(case, deficiency));
    let party = format!("{}s inställning:", words::sentence_case(words::the_party(case)));
    let objections = objections(case, Some(deficiency.id));
    match &deficiency.position {
        Some(position) => blocks.push(labelled(&party, words::full_stop(position.as_str()))),
        // Who objects has told where it stands.
        None if !objections.is_empty() => {}
        // Nobody has asked the party yet.
        None if case.hearings.is_empty() => {}
        None => blocks.push(labelled(&party, "Ingen inställning har redovisats.")),
    }
    blocks.extend(objections);
    match &deficiency.reasons {
        Some(text) => blocks.extend(with_label(rich(case, text))),
        None => blocks.push(labelled("Bedömning:", "[skäl saknas]")),
    }
    blocks.extend(deficiency.serious.as_ref().map(serious));
    blocks
}

fn serious(said: &Serious) -> Block {
    let label = "Allvarlig enligt lag:";
    match said {
        Serious::Because(because) => labelled(label, words::full_stop(because.as_str())),
        Serious::NotAppeared => labelled(
            label,
            "Någon omständighet som gör att överträdelsen ska anses allvarlig har inte framkommit.",
        ),
    }
}

/// What the party has objected and what is said of it: of one deficiency, or of the case as a whole.
pub(super) fn objections(case: &Case, about: Option<DeficiencyId>) -> Vec<Block> {
    let asked = case.numbered_objections().into_iter().filter(|one| one.deficiency == about);
    asked
        .flat_map(|one| [labelled("Invändning:", words::full_stop(one.text.as_str())), response(one)])
        .collect()
}

fn response(objection: &Objection) -> Block {
    let said = match &objection.response {
        Some(Response::Met(text)) => words::full_stop(text.as_str()),
        Some(Response::Irrelevant(text)) => {
            format!("Invändningen saknar betydelse för beslutet. {}", words::full_stop(text.as_str()))
        }
        None => "[bemötande saknas]".to_owned(),
    };
    labelled("Bemötande:", said)
}

fn with_label(mut blocks: Vec<Block>) -> Vec<Block> {
    if let Some(Block::Paragraph(runs)) = blocks.first_mut() {
        runs.insert(0, Inline::Strong("Bedömning: ".to_owned()));
    } else {
        blocks.insert(0, labelled("Bedömning:", ""));
    }
    blocks
}

fn investigation(case: &Case, deficiency: &Deficiency) -> Vec<Block> {
    let mut observations: Vec<&Observation> =
        deficiency.observations.iter().filter_map(|id| case.observations.get(id)).collect();
    observations.sort_by_key(|observation| observation.number);
    if observations.is_empty() {
        return vec![labelled("Utredningen visar:", "[iakttagelse saknas]")];
    }
    let items = observations.into_iter().map(|one| observed::told(case, one));
    listed("Utredningen visar följande.", items.collect())
}

/// Facts under a label: a list, or a sentence where there is but one, since a list of one would be no list.
pub(super) fn listed(label: &str, items: Vec<Vec<Inline>>) -> Vec<Block> {
    match items.as_slice() {
        [only] => {
            let label = vec![Inline::Strong(format!("{label} "))];
            vec![Block::Paragraph([label, only.clone()].concat())]
        }
        _ => {
            let items = items.into_iter().map(|runs| vec![Block::Paragraph(runs)]).collect();
            vec![labelled(label, ""), Block::Bulleted(items)]
        }
    }
}

// Numbers stay taken, so that the party's reply still matches them.
fn set_aside(case: &Case) -> Vec<Block> {
    let mut aside: Vec<&Deficiency> = case.deficiencies.values().filter(|found| !found.is_active()).collect();
    aside.sort_by_key(|found| found.number);
    let line = |found: &Deficiency| match &found.standing {
        Standing::Withdrawn { because } => {
            Some(labelled(&format!("Brist {} utgår.", found.number), words::full_stop(because.as_str())))
        }
        // One that the party was heard on is missed by the party; one that it never saw is not.
        Standing::Resting { because } if was_heard(case, found) => Some(labelled(
            &format!("Brist {} tas inte upp i det här beslutet.", found.number),
            words::full_stop(because.as_str()),
        )),
        Standing::Active | Standing::Resting { .. } => None,
    };
    aside.into_iter().filter_map(line).collect()
}

fn was_heard(case: &Case, deficiency: &Deficiency) -> bool {
    case.letters().any(|(hearing, _)| hearing.held.deficiencies.contains(&deficiency.id))
}

fn intervention(case: &Case) -> Vec<Block> {
    let draft = case.decision.content();
    let mut blocks = Vec::new();
    if let Some(text) = draft.sections.get(&SectionKind::Intervention) {
        blocks.extend(rich(case, text));
    }
    if !draft.factors.is_empty() {
        blocks.push(paragraph("Vid valet av ingripande har följande vägts in."));
        let facts =
            Factor::ALL.iter().filter_map(|factor| draft.factors.get(factor).map(|found| (*factor, found)));
        blocks.push(Block::Facts(facts.map(weighed).collect()));
    }
    blocks.extend(interventions::told(case, Told::WithTheReasons));
    blocks.extend(interventions::bounds(case));
    let numbered =
        case.active_deficiencies().into_iter().filter_map(|found| draft.remissions.get_key_value(&found.id));
    for (id, remission) in numbered {
        let which = numbers(case, std::slice::from_ref(id));
        let ground = match remission.ground {
            RemissionGround::Minor => "överträdelsen är ringa",
            RemissionGround::Excusable => "överträdelsen är ursäktlig",
            RemissionGround::Unreasonable => "det skulle vara oskäligt att ta ut den",
        };
        let text =
            format!("Avgiften efterges eftersom {ground}. {}", words::full_stop(remission.because.as_str()));
        blocks.push(labelled(&format!("Sanktionsavgift, {which}:"), text));
    }
    if !blocks.is_empty() {
        // Where nothing is intervened against, there is nothing to choose.
        let closed = draft.outcomes == [Outcome::U1];
        let title = if closed { "Samlad bedömning" } else { "Val av ingripande" };
        blocks.insert(0, heading(Level::Three, title));
    }
    blocks
}

fn weighed((factor, found): (Factor, &Weighed)) -> (String, Vec<Inline>) {
    let label = match factor {
        Factor::Seriousness => "Hur allvarlig överträdelsen är",
        Factor::Duration => "Hur länge den har pågått",
        Factor::Damage => "Skada eller risk för skada",
        Factor::Earlier => "Tidigare överträdelser",
        Factor::Mitigation => "Vad som har gjorts för att begränsa skadan",
        Factor::Intent => "Uppsåt eller oaktsamhet",
        Factor::Gain => "Ekonomisk fördel",
        Factor::Milder => "Varför ett mildare ingripande inte räcker",
    };
    let text = match found {
        Weighed::NotAppeared => "Har inte framkommit.".to_owned(),
        Weighed::Appeared(text) => words::full_stop(text.as_str()),
    };
    (label.to_owned(), vec![Inline::Text(text)])
}
