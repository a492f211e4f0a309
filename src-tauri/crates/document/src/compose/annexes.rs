// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The annexes: how to appeal, every question with its assessment, the documents, the pictures, and where
//! everything comes from.

use super::operative::{cited_in_full, columns};
use super::proceedings::{annex_heading, is_written_off_unexamined};
use super::versions::known_by;
use super::words;
use super::{LedgerWords, cell, heading, labelled, paragraph, places, swedish_day};
use crate::letter::{Block, FirstColumn, Inline, Level, Plate, Sign, Table};
use chrono::NaiveDate;
use domain::case::Case;
use domain::checklist::{Question, QuestionKind};
use domain::gap::RuleId;
use domain::id::EvidenceId;
use domain::law::{Mark, Provision, ProvisionId, Purpose, Regime};
use domain::notification::Notification;
use domain::rules::carrying;
use domain::text::Language;
use domain::work::{Assessment, Direction, Evidence, EvidenceFile};
use std::collections::BTreeMap;

/// The names of the annexes.
pub(super) const APPEAL: &str = "Hur man överklagar";
/// As [`APPEAL`].
pub(super) const QUESTIONS: &str = "Bedömning per fråga";
/// As [`APPEAL`].
pub(super) const DOCUMENTS: &str = "Handlingar";
/// As [`APPEAL`].
pub(super) const PICTURES: &str = "Bilder";
/// As [`APPEAL`].
pub(super) const PROVENANCE: &str = "Källor och spårbarhet";

fn opened(case: &Case, name: &str) -> Vec<Block> {
    vec![places::annex_anchor(case, name), heading(Level::Two, &annex_heading(case, name))]
}

/// Every question with its assessment, note and references with their marks.
pub(super) fn questions(case: &Case) -> Vec<Block> {
    if is_written_off_unexamined(case) {
        return Vec::new();
    }
    let mut blocks = opened(case, QUESTIONS);
    let Some(checklist) = &case.checklist else {
        blocks.push(paragraph("[Ingen checklista är vald.]"));
        return blocks;
    };
    // True only of a decision, where the rule has been held, and only if nobody has gone past it.
    let held = case.decision.settled().is_some() && !case.overrides.contains_key(&RuleId::V10b);
    let marks = if held {
        format!(
            " En hänvisning med ”ej\u{a0}kontrollerad” eller ”delvis\u{a0}läst” har inte burit någon del av {}.",
            words::whole(case)
        )
    } else {
        String::new()
    };
    let list =
        format!("Checklista: {}, utgåva {}.", checklist.title.get(Language::Sv), checklist.edition.edition);
    let audit = !case.kind.ends_in_decision();
    blocks.push(paragraph(if audit {
        format!("{list} Här står de frågor som har granskats. De andra står under ”Begränsningar”.")
    } else {
        let (answered, asked) = (case.answered(), case.asked_questions().count());
        let left = match case.questions().count().saturating_sub(asked) {
            0 => String::new(),
            1 => " En fråga har inte ställts, eftersom den hänger på svaret på en annan.".to_owned(),
            left => format!(" {left} frågor har inte ställts, eftersom de hänger på svaret på en annan."),
        };
        format!("{list} {answered} av {asked} frågor är bedömda.{left}{marks}")
    }));
    blocks.extend(short_names(case, audit));
    // "10.C2.8" is read as one, so it is not broken.
    let widths: [u16; 4] = if case.notifications.len() > 1 { [11, 33, 27, 29] } else { [8, 35, 28, 29] };
    let [number, asked, judged, cited] = widths;
    let wide = [("Nr", number), ("Fråga", asked), ("Bedömning", judged), ("Bestämmelser", cited)];
    for (notification, section) in case.reviewed_sections() {
        let event = event_day(case, notification);
        let told = section.questions.iter().filter(|question| !audit || is_examined(case, question));
        let rows: Vec<_> = told.map(|question| row(case, question, event)).collect();
        if rows.is_empty() {
            continue;
        }
        let of = notification.map(|one| format!(" (anmälan {})", one.number)).unwrap_or_default();
        let name = format!("{} {}{of}", section.id, section.heading.get(Language::Sv));
        blocks.push(heading(Level::Three, &name));
        blocks.push(Block::Table(Table {
            caption: None,
            columns: columns(&wide),
            rows,
            first_column: FirstColumn::RowHeader,
        }));
    }
    blocks
}

// The short names of acts in the column of provisions, for whoever reads on paper.
fn short_names(case: &Case, examined_alone: bool) -> Option<Block> {
    let sections = case.reviewed_sections();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for (notification, section) in &sections {
        let event = event_day(case, *notification);
        let told = section.questions.iter().filter(|one| !examined_alone || is_examined(case, one));
        names.extend(told.flat_map(|one| rests_on(case, one, event)).filter_map(short_name));
    }
    let all: Vec<String> = names.iter().map(|(short, act)| format!("{short} är {act}")).collect();
    (!all.is_empty()).then(|| paragraph(format!("Förkortningar: {}.", all.join("; "))))
}

/// The short name that a provision's short citation begins with, and the act that it stands for. `None` where the
/// citation itself names the act.
fn short_name(provision: &Provision) -> Option<(&str, &str)> {
    let (short, _) = provision.short.as_str().split_once(' ')?;
    let is_short = short.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit());
    let citation = provision.citation.get(Language::Sv);
    let (_, after) = citation.rsplit_once('§')?;
    let is_act = |word: &str| word.ends_with("lagen") || word.ends_with("förordningen");
    let act = after.split(' ').find(|word| is_act(word))?;
    let at = after.find(act)?;
    is_short.then(|| (short, &after[at..]))
}

fn is_examined(case: &Case, question: &Question) -> bool {
    let answer = case.answers.get(&question.id);
    let skipped = answer.is_some_and(|answer| matches!(answer.assessment, Some(Assessment::NotExamined(_))));
    case.is_asked(question) && case.is_answered(question) && !skipped
}

// A question that hangs on another's answer and so was not put: why, in place of its assessment.
fn not_asked(case: &Case, question: &Question) -> Option<Vec<Inline>> {
    let when = question.asked_when.as_ref().filter(|_| !case.is_asked(question))?;
    Some(cell(format!("Inte ställd. Följer av svaret på {}.", when.question)))
}

const ANSWERED: &str = "Besvarad";
/// What the column of provisions has room for.
const LONGEST_ON_A_LINE: usize = 22;

// The day of the event under review: of the notification that a part is about, or of the only one.
fn event_day(case: &Case, notification: Option<&Notification>) -> Option<NaiveDate> {
    let only = || match case.numbered_notifications().as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    notification.or_else(only)?.event_on
}

// What a question rests on. Where both the act of 2018 and the one that replaced it are named, the one that applied to
// the event stands alone.
fn rests_on<'a>(case: &'a Case, question: &'a Question, event: Option<NaiveDate>) -> Vec<&'a Provision> {
    let all: Vec<&Provision> = question.references.iter().filter_map(|id| case.provisions.get(id)).collect();
    let of = |regime: Regime| all.iter().any(|one| one.regime == regime);
    let both = of(Regime::Nis1) && of(Regime::Csl);
    let applied = |one: &&Provision| match (event, one.in_force) {
        (Some(day), Some(period)) if both && matches!(one.regime, Regime::Nis1 | Regime::Csl) => {
            period.holds(day)
        }
        _ => true,
    };
    all.iter().copied().filter(applied).collect()
}

fn row(case: &Case, question: &Question, event: Option<NaiveDate>) -> Vec<Vec<Inline>> {
    let answer = case.answers.get(&question.id);
    let assessed = answer.and_then(|answer| answer.assessment.as_ref());
    let word = match (assessed, &question.kind) {
        (Some(assessment), _) => words::assessment(assessment),
        (None, QuestionKind::CaseFact) if case.is_answered(question) => ANSWERED,
        (None, QuestionKind::CaseFact | QuestionKind::Requirement { .. } | QuestionKind::OwnJudgement) => {
            "Ej bedömd"
        }
    };
    let sign = match (assessed, word) {
        (Some(assessment), _) => Some(words::sign(assessment)),
        (None, ANSWERED) => None,
        (None, _) => Some(Sign::Unanswered),
    };
    let mut shown: Vec<Inline> = sign.into_iter().map(Inline::Sign).collect();
    shown.push(Inline::Strong(format!("{word}.")));
    let reason = assessed.and_then(|assessment| assessment.reason());
    for text in [reason, answer.and_then(|answer| answer.note.as_ref())].into_iter().flatten() {
        shown.push(Inline::Text(format!(" {}", words::full_stop(text.as_str()))));
    }
    let mut references: Vec<Inline> = Vec::new();
    for provision in rests_on(case, question, event) {
        if !references.is_empty() {
            references.push(Inline::Text("; ".to_owned()));
        }
        let (short, full) = (provision.short.to_string(), words::citation(case, provision));
        // A short reference stands on one line; its mark may stand on the next.
        let fits = short.chars().count() <= LONGEST_ON_A_LINE;
        let text = if fits { short.replace(' ', "\u{a0}") } else { short };
        references.push(Inline::Short { text, full });
        let mark = words::mark(case, provision);
        if !mark.is_empty() {
            references.push(Inline::Text(mark.to_owned()));
        }
    }
    let kind = match question.kind {
        QuestionKind::Requirement { .. } => "",
        QuestionKind::CaseFact => "Ärendefakta: ",
        QuestionKind::OwnJudgement => "Egen bedömning: ",
    };
    vec![
        cell(question.id.as_str()),
        cell(format!("{kind}{}", words::filled(question.wording.get(Language::Sv)))),
        not_asked(case, question).unwrap_or(shown),
        references,
    ]
}

/// The documents of the case.
pub(super) fn documents(case: &Case) -> Vec<Block> {
    let evidence = case.numbered_evidence();
    if evidence.is_empty() {
        return Vec::new();
    }
    let mut blocks = opened(case, DOCUMENTS);
    // A column that says nothing of any document is left out.
    let summed = evidence.iter().any(|found| found.file.is_some());
    let rows = evidence
        .iter()
        .map(|found| {
            let way = match found.direction {
                Direction::Received => "Inkommen",
                Direction::DrawnUp => "Upprättad",
                Direction::Sent => "Utgående",
            };
            let hash = found.file.as_ref().map_or_else(|| "–".to_owned(), short_checksum);
            let hash = summed.then(|| cell(hash));
            let mut title = cell(found.title.as_str());
            if let Some(nth) = places::picture_number(case, found.id) {
                let link = places::link(places::picture_place(nth), format!("bild\u{a0}{nth}"));
                title.extend([Inline::Text(" (".to_owned()), link, Inline::Text(")".to_owned())]);
            }
            let row = [
                vec![Inline::Anchor(places::document_place(found)), Inline::Text(found.number.to_string())],
                title,
                cell(way),
                cell(found.on.to_string()),
            ];
            row.into_iter().chain(hash).collect()
        })
        .collect();
    let (caption, wide): (_, &[_]) = if summed {
        let wide = &[("Nr", 7), ("Handling", 47), ("Slag", 14), ("Datum", 14), ("Kontrollsumma", 23)];
        ("Handlingar i ärendet; kontrollsumman är början av SHA-256", wide)
    } else {
        ("Handlingar i ärendet", &[("Nr", 7), ("Handling", 65), ("Slag", 16), ("Datum", 16)])
    };
    blocks.push(Block::Table(Table {
        caption: Some(caption.to_owned()),
        columns: columns(wide),
        rows,
        first_column: FirstColumn::RowHeader,
    }));
    blocks
}

/// The beginning of a file's checksum, as the list of documents shows it.
pub(super) fn short_checksum(file: &EvidenceFile) -> String {
    file.sha256.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The pictures, two to a page: each with its number, what it is and where it is spoken of.
pub(super) fn pictures(case: &Case, shown: &[EvidenceId]) -> Vec<Block> {
    let plates = plates(case, shown, |_| true, |evidence| places::spoken_of(case, evidence.id));
    if plates.is_empty() {
        return Vec::new();
    }
    let mut blocks = opened(case, PICTURES);
    blocks.push(Block::Plates(plates));
    blocks
}

/// Those of the case's pictures that are wanted, each under its number in the case and with where it is spoken of.
pub(super) fn plates(
    case: &Case,
    shown: &[EvidenceId],
    wanted: impl Fn(&Evidence) -> bool,
    spoken_of: impl Fn(&Evidence) -> Vec<Inline>,
) -> Vec<Plate> {
    let plate = |(nth, evidence): (usize, &&Evidence)| {
        let image = shown.iter().position(|id| *id == evidence.id);
        let document =
            places::link(places::document_place(evidence), format!("handling\u{a0}{}", evidence.number));
        let mut caption = vec![
            Inline::Anchor(places::picture_place(nth + 1)),
            Inline::Strong(format!("Bild\u{a0}{}. ", nth + 1)),
            Inline::Text(format!("{} (", words::full_stop(evidence.title.as_str()).trim_end_matches('.'))),
            document,
            Inline::Text(format!(", {}).", words::date(evidence.on))),
        ];
        if image.is_none() {
            caption.push(Inline::Text(
                " Bilden kan inte visas här; filen finns bland ärendets handlingar.".to_owned(),
            ));
        }
        caption.extend(spoken_of(evidence));
        Plate { image, alt: described(case, evidence), caption }
    };
    let pictures = places::pictures(case);
    let wanted = pictures.iter().enumerate().filter(|(_, evidence)| wanted(evidence));
    wanted.map(plate).collect()
}

// What a reader who cannot see the picture is told: its title and what has been observed in it.
fn described(case: &Case, evidence: &Evidence) -> String {
    let mut text = words::full_stop(evidence.title.as_str());
    for observation in places::told_by(case, evidence.id) {
        text.push(' ');
        text.push_str(&words::full_stop(observation.text.as_str()));
    }
    text
}

// A provision that carries the decision: who confirmed it and when, else how well the list of provisions knows it.
fn confirmed(case: &Case, id: &ProvisionId) -> Vec<Vec<Inline>> {
    let law = cell(cited_in_full(case, id));
    if let Some(confirmation) = case.confirmations.get(id) {
        let who = format!("{}, {}", confirmation.name, confirmation.title);
        return vec![law, cell(who), cell(swedish_day(confirmation.at).to_string())];
    }
    let known = match case.provisions.get(id).map(|provision| provision.mark) {
        Some(Mark::Read) => "Ingen särskild bekräftelse; läst när förteckningen togs fram",
        Some(Mark::Partly) => "Inte bekräftad; delvis läst",
        Some(Mark::Own) | None => "Inte bekräftad; ej kontrollerad",
    };
    vec![law, cell(known), cell("–")]
}

/// Who confirmed which reference, what was gone past, and how to check the ledger.
pub(super) fn provenance(case: &Case, ledger: Option<&LedgerWords>) -> Vec<Block> {
    let mut blocks = opened(case, PROVENANCE);
    if case.purpose == Purpose::Training {
        blocks.push(Block::Note(vec![Inline::Text(
            "Ärendet är en övning. Part, personer, datum och uppgifter är påhittade, och bekräftelserna nedan gäller bara övningen.".to_owned(),
        )]));
    }
    let mut carrying = carrying(case);
    carrying.sort_by_cached_key(|id| words::in_order(case, id));
    if !carrying.is_empty() {
        blocks.push(Block::Table(Table {
            caption: Some(format!(
                "Bestämmelser som bär {} och vem som har bekräftat dem",
                words::whole(case)
            )),
            columns: columns(&[("Bestämmelse", 52), ("Bekräftad av", 32), ("Dag", 16)]),
            rows: carrying.iter().map(|id| confirmed(case, id)).collect(),
            first_column: FirstColumn::RowHeader,
        }));
    }
    for (rule, gone_past) in &case.overrides {
        let who = case.participants.get(&gone_past.by);
        let who =
            who.map_or_else(|| "beslutsfattaren".to_owned(), |one| format!("{} {}", one.title, one.name));
        let (what, why) = (rule.sentence_sv(), words::full_stop(gone_past.because.as_str()));
        let said = format!("”{what}” Det har {who} gjort avsteg från. {why}");
        blocks.push(labelled("Avsteg från en regel för handläggningen:", said));
    }
    if let Some(replaces) = &case.decision.content().replaces {
        blocks.push(known_by(replaces));
    }
    if let Some(ledger) = ledger {
        let file = if ledger.enclosed { "detta dokument" } else { "originalet" };
        blocks.push(paragraph(format!(
            "Ärendets händelselogg hade {} rader när beslutet fattades. Hela loggen och ärendets uppgifter ligger som bifogade filer i {file}. Kontrollsumman visar om loggen har ändrats sedan dess.",
            ledger.lines
        )));
        blocks.push(Block::Facts(vec![(
            "Den sista radens kontrollsumma".to_owned(),
            cell(ledger.hash.as_str()),
        )]));
    }
    blocks
}
