// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a new version says of the one it replaces, and the addendum that carries a dissent told after sealing.
//!
//! Source: förvaltningslagen 30 and 36–39 §§.

use super::operative::last_day;
use super::words;
use super::{
    Material, Stage, cell, heading, labelled, letter_logo, mark, operative, paragraph, rich, swedish_day,
};
use crate::letter::{Block, Language, Letter, Level, SignatureField, plain};
use domain::after::{ChangeKind, Condition, LateDissent, Replaces};
use domain::case::Case;
use domain::decision::{Appeal, AppealTime, Decision};

/// Which decision is replaced and by which section; stands before everything else in a new version.
pub(super) fn replaced(case: &Case) -> Vec<Block> {
    let Some(replaces) = &case.decision.content().replaces else { return Vec::new() };
    let (verb, section) = match replaces.kind {
        ChangeKind::Correction36 => ("rättar", "36 §"),
        ChangeKind::Change37 => ("ändrar", "37 §"),
        ChangeKind::Change38 => ("ändrar", "38 §"),
        ChangeKind::Change39 => ("ändrar efter överklagande", "39 §"),
    };
    if !replaces.kind.is_change() {
        return vec![paragraph(format!(
            "Beslutet fattades den {}. Det rättas den {} med stöd av 36 § förvaltningslagen (2017:900). Rättelsen ersätter version {}; i övrigt är beslutet oförändrat.",
            case.appeal_counts_from().map_or_else(|| words::date(replaces.date), words::date),
            case.decision.content().date.map_or_else(|| "[datum saknas]".to_owned(), words::date),
            replaces.version,
        ))];
    }
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
    if !replaces.kind.is_change() {
        blocks.extend(lines(case, replaces.version));
    }
    blocks
}

/// What a correction says of the time to appeal: it is that of the decision it corrects. `None` for everything else.
pub(super) fn time_kept(case: &Case) -> Option<Block> {
    let draft = case.decision.content();
    let replaces = draft.replaces.as_ref().filter(|replaces| !replaces.kind.is_change())?;
    let Some(Appeal::Open { time, .. }) = &draft.appeal else { return None };
    let decided = words::date(case.appeal_counts_from().unwrap_or(replaces.date));
    let last = last_day(case);
    let until = match time {
        AppealTime::FromDecision => format!("senast den {last}"),
        AppealTime::FromReceipt => "inom tre veckor från den dag då ni fick del av beslutet".to_owned(),
        AppealTime::Both => format!(
            "senast den {last} om ni företräder det allmänna, annars inom tre veckor från den dag då ni fick del av beslutet"
        ),
    };
    Some(paragraph(format!(
        "Rättelsen ändrar inte tiden för överklagande. Beslutet från den {decided} kan överklagas {until}, så som det står i den underrättelse som följde med det."
    )))
}

// What stood and what stands now, as the letter of each version says it: the title, the points and the running text.
fn lines(case: &Case, version: u32) -> Vec<Block> {
    let Some(earlier) = case.earlier.iter().find(|one| one.version == version) else { return Vec::new() };
    let mut before = case.clone();
    before.decision = Decision::Draft(earlier.content().clone());
    let (was, now) = (told(&before), told(case));
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|line| !those.contains(line)).cloned().collect()
    };
    let (stood, stands) = (only(&was, &now), only(&now, &was));
    let stood = stood.into_iter().map(|line| ("Där stod".to_owned(), cell(line)));
    let stands = stands.into_iter().map(|line| ("Där ska stå".to_owned(), cell(line)));
    let rows: Vec<_> = stood.chain(stands).collect();
    if rows.is_empty() { Vec::new() } else { vec![Block::Facts(rows)] }
}

fn told(case: &Case) -> Vec<String> {
    let draft = case.decision.content();
    let matter = draft.matter.as_ref().map_or_else(|| case.title.to_string(), ToString::to_string);
    let mut blocks = operative::decision(case);
    blocks.extend(draft.sections.values().flat_map(|text| rich(case, text)));
    let mut all = vec![matter];
    blocks.iter().for_each(|block| gather(block, &mut all));
    all
}

fn gather(block: &Block, all: &mut Vec<String>) {
    match block {
        Block::Paragraph(runs) => all.push(plain(runs)),
        Block::Numbered(items) | Block::Bulleted(items) => {
            items.iter().flatten().for_each(|inner| gather(inner, all));
        }
        _ => {}
    }
}

/// By which file the replaced version is known, for the annex on sources.
pub(super) fn known_by(replaces: &Replaces) -> Block {
    let hash: String = replaces.document.iter().map(|byte| format!("{byte:02x}")).collect();
    let (version, date) = (replaces.version, replaces.date);
    paragraph(format!(
        "Version {version} av beslutet, den {date}, finns kvar i ärendet som undertecknad fil. Filens kontrollsumma (SHA-256) är {hash}."
    ))
}

/// The name of the field for the signature of an addendum.
pub const DISSENTER_FIELD: &str = "avvikande_mening";

/// The addendum with a dissent told after sealing and before dispatch: it names the decision it belongs to, which is not
/// touched. The case is the one whose present version that is.
#[must_use]
pub fn addendum(material: &Material<'_>, dissent: &LateDissent) -> Letter {
    let Material { case, made_at, document_id, .. } = material;
    let title = "Tillägg: avvikande mening";
    let number = words::number(case);
    let who = dissenter(case, dissent);
    let mut body = vec![heading(Level::One, title), paragraph(belongs(case))];
    body.extend(told_late(case, dissent));
    body.push(Block::SignatureFields);
    let (images, logo) = letter_logo(material);
    Letter {
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
        signature_fields: vec![SignatureField {
            name: DISSENTER_FIELD.to_owned(),
            tip: format!("Underskrift av {who}, som har anmält avvikande mening"),
            caption: words::sentence_case(&who),
        }],
        attachments: Vec::new(),
        made_at: *made_at,
        document_id: *document_id,
        images,
        logo,
    }
}

fn belongs(case: &Case) -> String {
    let day = case.decision.content().date.map_or_else(|| "ej daterat".to_owned(), words::date);
    let number = words::number(case);
    let version = if case.version() > 1 { format!(", version {}", case.version()) } else { String::new() };
    let file = match &case.decision {
        Decision::Sealed(sealed) => {
            let hash: String = sealed.record().document.iter().map(|byte| format!("{byte:02x}")).collect();
            format!(" Det undertecknade beslutets kontrollsumma (SHA-256) är {hash}.")
        }
        Decision::Draft(_) | Decision::Settled(_) => String::new(),
    };
    format!(
        "Tillägget hör till beslutet den {day} i ärende {number}{version}. Meningen anmäldes efter att beslutet undertecknades men innan det expedierades. Beslutets innehåll är oförändrat.{file}"
    )
}

fn dissenter(case: &Case, dissent: &LateDissent) -> String {
    let by = case.participants.get(&dissent.by);
    by.map_or_else(|| "[namn saknas]".to_owned(), |one| format!("{} {}", one.title, one.name))
}

fn told_late(case: &Case, dissent: &LateDissent) -> Vec<Block> {
    vec![
        heading(Level::Two, &words::sentence_case(&dissenter(case, dissent))),
        paragraph(words::full_stop(dissent.text.as_str())),
        labelled("Anmäld:", words::date(swedish_day(dissent.at))),
    ]
}

/// What a copy of the decision says of the dissents told after it was sealed: they go where the decision goes
/// (förvaltningslagen 33 §).
pub(super) fn late_dissents(case: &Case, dissents: &[LateDissent]) -> Vec<Block> {
    if dissents.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::NewPart, heading(Level::Two, "Tillägg: avvikande mening")];
    blocks.push(paragraph(
        "Meningen anmäldes efter att beslutet undertecknades men innan det expedierades. Den är en egen handling och ändrar inte beslutet.",
    ));
    for dissent in dissents {
        let who = words::sentence_case(&dissenter(case, dissent));
        let at = words::date(swedish_day(dissent.at));
        blocks.push(labelled(&format!("{who}, den {at}:"), words::full_stop(dissent.text.as_str())));
    }
    blocks
}
