// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letters beside the decision: what the notice, the protocol, the receipt, the report for prosecution, the
//! decision to close and the order of the running case have in common. None but the last two decides anything or is
//! signed, and each says on its first page what it is.

use super::{DECISION_MAKER_FIELD, Material, Stage, mark, paired, paragraph, proceedings, words};
use crate::letter::{Block, Inline, Language, Letter, SignatureField};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Europe::Stockholm;
use domain::case::{Case, CaseKind};
use domain::id::{EvidenceId, PersonId};
use domain::person::Participant;
use domain::register::Maker;
use domain::text::Text;

/// What stands at the head of such a letter.
pub(super) struct Head {
    /// What kind of document it is, in one word.
    pub(super) word: &'static str,
    /// Its title, printed as the first heading by whoever writes the body.
    pub(super) title: String,
    /// The day that is printed.
    pub(super) date: NaiveDate,
}

/// The letter of a head and a body; the body is given the documents that can be shown as pictures.
pub(super) fn letter(
    material: Material<'_>,
    head: Head,
    body: impl FnOnce(&Case, &[EvidenceId]) -> Vec<Block>,
) -> Letter {
    let Material { case, made_at, document_id, pictures, logo, .. } = material;
    let (images, shown, logo) = paired(case, pictures, logo);
    let number = words::number(case);
    Letter {
        title: format!("{} – {number}", head.title.replace('\u{a0}', " ")),
        language: Language::Sv,
        issuer: case.authority.name.to_string(),
        unit: case.authority.unit.as_ref().map(ToString::to_string),
        word: head.word.to_owned(),
        case_number: number,
        date: head.date.to_string(),
        their_number: case.party.as_ref().and_then(|one| one.their_number.as_ref()).map(ToString::to_string),
        addressee: case.party.as_ref().map(words::addressee).unwrap_or_default(),
        mark: mark(case, Stage::Settled),
        footer: None,
        body: body(case, &shown),
        signature_fields: Vec::new(),
        attachments: Vec::new(),
        made_at,
        document_id,
        images,
        logo,
    }
}

/// Noon in Sweden of a day, for what is known by its day alone.
pub(super) fn noon(day: NaiveDate) -> DateTime<FixedOffset> {
    let noon = day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(43_200, 0).unwrap_or_default());
    // There is one noon every day in Sweden; summer time begins and ends at night.
    let there = Stockholm.from_local_datetime(&noon).earliest();
    there.map_or_else(|| noon.and_utc().fixed_offset(), |at| at.fixed_offset())
}

/// What the work is called: "tillsyn", "revision" or "internrevision".
pub(super) const fn work(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::SupervisionCyber
        | CaseKind::SupervisionNis1
        | CaseKind::LexMaria
        | CaseKind::Complaint
        | CaseKind::OwnInitiative => "tillsyn",
        CaseKind::ExternalAudit => "revision",
        CaseKind::InternalControl => "internrevision",
    }
}

/// The same with an article: "tillsynen".
pub(super) const fn the_work(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::SupervisionCyber
        | CaseKind::SupervisionNis1
        | CaseKind::LexMaria
        | CaseKind::Complaint
        | CaseKind::OwnInitiative => "tillsynen",
        CaseKind::ExternalAudit => "revisionen",
        CaseKind::InternalControl => "internrevisionen",
    }
}

/// A text of several lines as a list, one of a single line as a paragraph.
pub(super) fn lines(text: &str) -> Block {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_start_matches(['-', '–', '•', ' ']))
        .filter(|line| !line.is_empty())
        .collect();
    match lines.as_slice() {
        [_, _, ..] => Block::Bulleted(
            lines.iter().map(|line| vec![paragraph(words::full_stop(&words::sentence_case(line)))]).collect(),
        ),
        _ => paragraph(words::full_stop(text)),
    }
}

/// Where to write, and which number to give.
pub(super) fn where_to_write(case: &Case) -> String {
    let authority = &case.authority;
    let number =
        case.number.as_ref().map_or_else(String::new, |number| format!(" Ange diarienummer {number}."));
    format!("Skriv till {} eller {}, {}.{number}", authority.email, authority.name, authority.address)
}

/// The officer in charge.
pub(super) fn officer(case: &Case) -> Option<&Participant> {
    case.participants.get(&case.officer)
}

/// The name and title at the end of a letter.
pub(super) fn closing(case: &Case) -> Vec<Block> {
    let named = officer(case).map(|one| {
        let title = words::sentence_case(one.title.as_str());
        Block::Facts(vec![(title, vec![Inline::Text(one.name.to_string())])])
    });
    named.into_iter().collect()
}

/// The reasons of a decision: a paragraph for each line, or a list where each begins as the item of one does.
pub(super) fn reasons(reasons: &Text) -> Vec<Block> {
    let lines: Vec<&str> = reasons.as_str().lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.iter().all(|line| line.trim_start().starts_with(['-', '–', '•'])) {
        return vec![self::lines(reasons.as_str())];
    }
    lines.into_iter().map(|line| paragraph(words::full_stop(line.trim()))).collect()
}

/// Who decided, presented and took part, in running words.
pub(super) fn people(
    case: &Case,
    maker: &Maker,
    presented_by: Option<&PersonId>,
    others: &[PersonId],
) -> String {
    let name = |person: &PersonId| proceedings::titled_name(case, *person);
    let maker = match maker {
        Maker::Participant(person) => name(person),
        Maker::Another { name, title, .. } => format!("{title} {name}"),
    };
    let presented = match presented_by {
        Some(person) => format!("{} har varit föredragande.", words::sentence_case(&name(person))),
        None => "Ärendet har avgjorts utan föredragning.".to_owned(),
    };
    let others: Vec<String> = others.iter().map(name).collect();
    format!("Detta beslut har fattats av {maker}. {presented} {}", proceedings::took_part(&others))
}

/// Where whoever decided signs; whoever decided elsewhere has signed there.
pub(super) fn signature(case: &Case, maker: &Maker) -> Vec<SignatureField> {
    let Maker::Participant(person) = maker else { return Vec::new() };
    let signer = proceedings::titled_name(case, *person);
    vec![SignatureField {
        name: DECISION_MAKER_FIELD.to_owned(),
        tip: format!("Underskrift av beslutsfattaren, {signer}"),
        caption: words::sentence_case(&signer),
    }]
}
