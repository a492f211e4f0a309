// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From a case to its letters. The decision letter is the tree in [`crate::letter`], in the order that the trade and the
//! law give it; an audit has a report in its place, and beside both stand notice, protocol, receipt and the report for
//! prosecution. The operative part comes first and is numbered; the reasons follow the deficiencies. Pure: the same case
//! gives the same letter.
//!
//! Source of the contents: förvaltningslagen 31–33 §§ (who, what, why, how to appeal).

mod annexes;
mod appeal;
mod beside;
mod closing;
mod copies;
mod course;
mod criteria;
mod hearing;
mod interim;
mod interventions;
mod notice;
mod notified;
mod observed;
mod operative;
mod places;
mod proceedings;
mod prosecution;
mod protocol;
mod public;
mod reasons;
mod receipt;
mod register;
mod report;
mod request;
mod summary;
mod versions;
mod words;

pub use closing::closing;
pub use copies::{Original, summary, without_names};
pub use interim::interim_order;
pub use notice::notice;
pub use prosecution::prosecution;
pub use protocol::{SwedishTime, protocol};
pub use public::{missed, public};
pub use receipt::receipt;
pub use request::request;
pub use versions::{DISSENTER_FIELD, addendum};

use crate::letter::{Attachment, Block, Image, Inline, Language, Letter, LetterLogo, Level, SignatureField};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use chrono_tz::Europe::Stockholm;
use domain::case::Case;
use domain::id::EvidenceId;
use domain::law::Purpose;
use domain::rich::{RichBlock, RichText};

/// Whether the letter is written for reading while people work, or is the decision itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A draft: marked as such on every page, without a place to sign.
    Draft,
    /// The settled decision.
    Settled,
}

/// A picture that belongs to a document of the case and can be shown. A document that is a picture and has none here
/// is named in the letter as one that cannot be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The document.
    pub evidence: EvidenceId,
    /// The picture.
    pub image: Image,
}

/// What the letter says of the case's ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerWords {
    /// How many lines it had when the decision was settled.
    pub lines: u64,
    /// The hash of the last line, 64 hexadecimal digits.
    pub hash: String,
    /// Whether the ledger travels inside this very file, as it does in the decision but in none of its copies.
    pub enclosed: bool,
}

/// Everything a letter is made from.
#[derive(Debug, Clone)]
pub struct Material<'a> {
    /// The case.
    pub case: &'a Case,
    /// Draft or decision.
    pub stage: Stage,
    /// When the document is made: the instant of settling for a decision, so that it can be made again.
    pub made_at: DateTime<FixedOffset>,
    /// The file's identifier.
    pub document_id: [u8; 16],
    /// The pictures to show.
    pub pictures: Vec<Picture>,
    /// The files that travel inside.
    pub attachments: Vec<Attachment>,
    /// The ledger's end.
    pub ledger: Option<LedgerWords>,
    /// The authority's logo.
    pub logo: Option<Image>,
}

/// The name of the field for the decision-maker's signature.
pub const DECISION_MAKER_FIELD: &str = "beslutsfattare";

/// Writes the letter.
#[must_use]
pub fn compose(material: Material<'_>) -> Letter {
    let Material { case, stage, made_at, document_id, pictures, attachments, ledger, logo } = material;
    let draft = case.decision.content();
    let matter = draft.matter.as_ref().map_or_else(|| case.title.to_string(), ToString::to_string);
    let number = words::number(case);
    let (images, shown, logo) = paired(case, pictures, logo);
    Letter {
        title: format!("{} – {matter}", words::document_word(case)),
        language: Language::Sv,
        issuer: case.authority.name.to_string(),
        unit: case.authority.unit.as_ref().map(ToString::to_string),
        word: words::document_word(case).to_uppercase(),
        case_number: number,
        date: dated(case, made_at),
        their_number: case
            .party
            .as_ref()
            .and_then(|party| party.their_number.as_ref())
            .map(ToString::to_string),
        addressee: addressee(case),
        mark: mark(case, stage),
        footer: ledger.as_ref().map(footer),
        body: body(case, &matter, &shown, ledger.as_ref()),
        signature_fields: signature_fields(case, stage),
        attachments,
        made_at,
        document_id,
        images,
        logo,
    }
}

// An application goes to the court, everything else to the party.
fn addressee(case: &Case) -> Vec<String> {
    match operative::court(case) {
        Some(court) => vec![court],
        None => case.party.as_ref().map(words::addressee).unwrap_or_default(),
    }
}

// A report is dated by the day it is made, unless another was set; a decision is made on a day.
fn dated(case: &Case, made_at: DateTime<FixedOffset>) -> String {
    match case.decision.content().date {
        Some(date) => date.to_string(),
        None if case.kind.ends_in_decision() => "ej daterat".to_owned(),
        None => made_at.date_naive().to_string(),
    }
}

/// The pictures of a letter with its logo last, which documents they show, and where the logo stands among them.
fn paired(
    case: &Case,
    pictures: Vec<Picture>,
    logo: Option<Image>,
) -> (Vec<Image>, Vec<EvidenceId>, Option<LetterLogo>) {
    let (mut images, shown): (Vec<Image>, Vec<EvidenceId>) =
        pictures.into_iter().map(|picture| (picture.image, picture.evidence)).unzip();
    let logo = logo.zip(case.authority.logo.as_ref()).map(|(image, logo)| {
        images.push(image);
        LetterLogo { image: images.len() - 1, alt: logo.alternative.to_string() }
    });
    (images, shown, logo)
}

/// The logo of a letter that shows no other picture.
fn letter_logo(material: &Material<'_>) -> (Vec<Image>, Option<LetterLogo>) {
    let known = material.logo.as_ref().zip(material.case.authority.logo.as_ref());
    let logo = known.map(|(_, logo)| LetterLogo { image: 0, alt: logo.alternative.to_string() });
    (known.map(|(image, _)| image.clone()).into_iter().collect(), logo)
}

fn mark(case: &Case, stage: Stage) -> Option<String> {
    match (stage, case.purpose) {
        (Stage::Draft, Purpose::Training) => Some("UTKAST – ÖVNING".to_owned()),
        (Stage::Draft, Purpose::Office) => Some("UTKAST".to_owned()),
        (Stage::Settled, Purpose::Training) => Some("ÖVNING".to_owned()),
        (Stage::Settled, Purpose::Office) => None,
    }
}

fn footer(ledger: &LedgerWords) -> String {
    let short: String = ledger.hash.chars().take(16).collect();
    format!("Ärendets logg: {} rader, slut {short}", ledger.lines)
}

fn signature_fields(case: &Case, stage: Stage) -> Vec<SignatureField> {
    if !case.kind.ends_in_decision() {
        return Vec::new();
    }
    let decider = case.decision.content().decision_maker.and_then(|person| case.participants.get(&person));
    match (stage, decider) {
        (Stage::Settled, Some(person)) => vec![SignatureField {
            name: DECISION_MAKER_FIELD.to_owned(),
            tip: format!("Underskrift av beslutsfattaren, {} {}", person.title, person.name),
            caption: words::sentence_case(&format!("{} {}", person.title, person.name)),
        }],
        (Stage::Settled, None) | (Stage::Draft, _) => Vec::new(),
    }
}

fn body(case: &Case, matter: &str, shown: &[EvidenceId], ledger: Option<&LedgerWords>) -> Vec<Block> {
    if !case.kind.ends_in_decision() {
        return report::body(case, matter, shown);
    }
    // A line never begins with the dash.
    let mut body = vec![heading(Level::One, &matter.replace(" – ", "\u{a0}– "))];
    body.extend(versions::replaced(case));
    body.extend(operative::decision(case));
    body.extend(operative::effect(case));
    body.extend(versions::why(case));
    body.extend(reasons::all(case));
    body.extend(operative::measures(case));
    body.extend(proceedings::all(case));
    body.extend(proceedings::further(case));
    body.extend(proceedings::people(case));
    // Also where nobody signs: the list of annexes stays with what stands above it.
    body.push(Block::SignatureFields);
    body.extend(proceedings::annex_list(case));
    // How to appeal stands on a page of its own, so that it can be taken out and kept.
    let how = appeal::annex(case);
    if !how.is_empty() {
        body.push(Block::PageBreak);
        body.extend(how);
    }
    let mut begins = Block::PageBreak;
    for annex in [
        annexes::questions(case),
        annexes::documents(case),
        annexes::pictures(case, shown),
        annexes::provenance(case, ledger),
    ] {
        if !annex.is_empty() {
            body.push(std::mem::replace(&mut begins, Block::NewPart));
            body.extend(annex);
        }
    }
    body
}

/// The day in Sweden at an instant: legal dates are days in Sweden.
fn swedish_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Stockholm).date_naive()
}

fn heading(level: Level, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::Text(text.into())])
}

fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

// A paragraph that begins with a label, as the reasons do.
fn labelled(label: &str, text: impl Into<String>) -> Block {
    let text = text.into();
    if text.is_empty() {
        return Block::Paragraph(vec![Inline::Strong(label.to_owned())]);
    }
    Block::Paragraph(vec![Inline::Strong(format!("{label} ")), Inline::Text(text)])
}

fn rich(case: &Case, text: &RichText) -> Vec<Block> {
    let runs =
        |runs: &[domain::rich::RichInline]| runs.iter().map(|run| words::run(case, run)).collect::<Vec<_>>();
    let block = |block: &RichBlock| match block {
        RichBlock::Paragraph(inner) => Block::Paragraph(runs(inner)),
        RichBlock::List(items) => {
            Block::Bulleted(items.iter().map(|item| vec![Block::Paragraph(runs(item))]).collect())
        }
    };
    text.blocks().iter().map(block).collect()
}
