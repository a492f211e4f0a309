// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a new version says of the one it replaces, and the addendum that carries a dissent told after sealing.
//!
//! Source: förvaltningslagen 30 and 36–39 §§.

use super::words;
use super::{Material, Stage, heading, labelled, letter_logo, mark, paragraph};
use crate::letter::{Block, Language, Letter, Level};
use domain::after::{ChangeKind, Condition, Replaces};
use domain::case::Case;

/// Which decision is replaced and by which section; stands before everything else in a new version.
pub(super) fn replaced(case: &Case) -> Vec<Block> {
    let Some(replaces) = &case.decision.content().replaces else { return Vec::new() };
    let (verb, section) = match replaces.kind {
        ChangeKind::Correction36 => ("rättar", "36 §"),
        ChangeKind::Change37 => ("ändrar", "37 §"),
        ChangeKind::Change38 => ("ändrar", "38 §"),
        ChangeKind::Change39 => ("ändrar efter överklagande", "39 §"),
    };
    let text = format!(
        "Detta beslut {verb} med stöd av {section} förvaltningslagen (2017:900) det beslut som fattades den {} i samma ärende (version {}), och ersätter det.",
        words::date(replaces.date),
        replaces.version,
    );
    vec![paragraph(text)]
}

/// Why the decision is corrected or changed, with the conditions of the section.
pub(super) fn why(case: &Case) -> Vec<Block> {
    let Some(replaces) = &case.decision.content().replaces else { return Vec::new() };
    let title = if replaces.kind.is_change() { "Skälen för ändringen" } else { "Skälen för rättelsen" };
    let mut blocks = vec![heading(Level::Two, title), paragraph(words::full_stop(replaces.because.as_str()))];
    let asked = replaces.kind.conditions();
    for met in replaces.conditions.iter().filter(|met| asked.contains(&met.condition)) {
        let label = match met.condition {
            Condition::ClericalError => "Skrivfelet:",
            Condition::Wrong => "Vad som är fel:",
            Condition::NotProtected => "Skyddet för gynnande beslut:",
            Condition::ObviouslyWrong => "Uppenbart felaktigt:",
            Condition::QuickAndEasy => "Snabbt och enkelt:",
            Condition::NoHarm => "Ingen nackdel för enskild part:",
        };
        blocks.push(labelled(label, words::full_stop(met.because.as_str())));
    }
    blocks
}

/// By which file the replaced version is known, for the annex on sources.
pub(super) fn known_by(replaces: &Replaces) -> Block {
    let hash: String = replaces.document.iter().map(|byte| format!("{byte:02x}")).collect();
    let (version, date) = (replaces.version, replaces.date);
    paragraph(format!(
        "Version {version} av beslutet, den {date}, finns kvar i ärendet som undertecknad fil. Filens kontrollsumma (SHA-256) är {hash}."
    ))
}

/// The addendum with the dissents told after sealing and before dispatch; the decision itself is not touched.
/// `None` when there is none. The case is the one whose present version they belong to.
#[must_use]
pub fn addendum(material: &Material<'_>) -> Option<Letter> {
    let Material { case, made_at, document_id, .. } = material;
    let draft = case.decision.content();
    if case.after.dissents.is_empty() {
        return None;
    }
    let title = "Tillägg: avvikande mening";
    let day = draft.date.map_or_else(|| "ej daterat".to_owned(), words::date);
    let number = case.number.as_ref().map_or_else(|| "saknas".to_owned(), ToString::to_string);
    let mut body = vec![
        heading(Level::One, title),
        paragraph(format!(
            "Tillägget hör till beslutet den {day} i ärende {number}. Meningen anmäldes efter att beslutet undertecknades men innan det expedierades. Beslutets innehåll är oförändrat."
        )),
    ];
    for dissent in &case.after.dissents {
        let who = case
            .participants
            .get(&dissent.by)
            .map_or_else(|| "[namn saknas]".to_owned(), |one| format!("{} {}", one.title, one.name));
        body.push(heading(Level::Two, &words::sentence_case(&who)));
        body.push(paragraph(words::full_stop(dissent.text.as_str())));
        let at = words::date(dissent.at.with_timezone(&made_at.timezone()).date_naive());
        body.push(labelled("Anmäld:", at));
    }
    let (images, logo) = letter_logo(material);
    Some(Letter {
        title: format!("{title} – {number}"),
        language: Language::Sv,
        issuer: case.authority.name.to_string(),
        unit: case.authority.unit.as_ref().map(ToString::to_string),
        word: "TILLÄGG".to_owned(),
        case_number: number,
        date: made_at.date_naive().to_string(),
        their_number: case.party.as_ref().and_then(|one| one.their_number.as_ref()).map(ToString::to_string),
        addressee: case.party.as_ref().map(words::addressee).unwrap_or_default(),
        mark: mark(case, Stage::Settled),
        footer: None,
        body,
        signature_fields: Vec::new(),
        attachments: Vec::new(),
        made_at: *made_at,
        document_id: *document_id,
        images,
        logo,
    })
}
