// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How a thing of the case is pointed out in a sentence: by the number that the letter prints, by a person's
//! name, by a short citation. What the case does not hold is pointed out by its kind alone.

use super::names::Named;
use domain::case::Case;
use domain::id::{
    AppealId, DeficiencyId, EvidenceId, HearingId, MeasureId, ObjectionId, ObservationId, PersonId, PointId,
};
use domain::law::ProvisionId;
use domain::perform::Place;
use domain::text::Language;

pub(super) const fn pick(language: Language, sv: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Sv => sv,
        Language::En => en,
    }
}

/// "brist 2".
pub(super) fn deficiency(case: Option<&Case>, id: DeficiencyId, language: Language) -> String {
    match case.and_then(|case| case.deficiencies.get(&id)) {
        Some(found) => format!("{} {}", pick(language, "brist", "deficiency"), found.number),
        None => pick(language, "en brist som inte finns", "a deficiency that is not there").to_owned(),
    }
}

/// "åtgärd Å01", of a required measure.
pub(super) fn measure(case: Option<&Case>, id: MeasureId, language: Language) -> String {
    match case.and_then(|case| case.required.get(&id)) {
        Some(found) => format!("{} Å{:02}", pick(language, "åtgärd", "measure"), found.number),
        None => pick(language, "en krävd åtgärd som inte finns", "a required measure that is not there")
            .to_owned(),
    }
}

fn observation(case: Option<&Case>, id: ObservationId, language: Language) -> String {
    match case.and_then(|case| case.observations.get(&id)) {
        Some(found) => format!("{} I{:03}", pick(language, "iakttagelse", "observation"), found.number),
        None => {
            pick(language, "en iakttagelse som inte finns", "an observation that is not there").to_owned()
        }
    }
}

/// "invändning 2".
pub(super) fn objection(case: Option<&Case>, id: ObjectionId, language: Language) -> String {
    match case.and_then(|case| case.objections.get(&id)) {
        Some(found) => format!("{} {}", pick(language, "invändning", "objection"), found.number),
        None => pick(language, "en invändning som inte finns", "an objection that is not there").to_owned(),
    }
}

/// "överklagande 1".
pub(super) fn appeal(case: Option<&Case>, id: AppealId, language: Language) -> String {
    match case.and_then(|case| case.appeals.get(&id)) {
        Some(found) => format!("{} {}", pick(language, "överklagande", "appeal"), found.number),
        None => pick(language, "ett överklagande som inte finns", "an appeal that is not there").to_owned(),
    }
}

fn evidence(case: Option<&Case>, id: EvidenceId, language: Language) -> String {
    match case.and_then(|case| case.evidence.get(&id)) {
        Some(found) => format!("{} {}", pick(language, "handling", "document"), found.number),
        None => pick(language, "en handling som inte finns", "a document that is not there").to_owned(),
    }
}

/// "kommunicering 2".
fn hearing(case: Option<&Case>, id: HearingId, language: Language) -> String {
    match case.and_then(|case| case.hearings.get(&id)) {
        Some(found) => format!("{} {}", pick(language, "kommunicering", "hearing"), found.number),
        None => pick(language, "en kommunicering som inte finns", "a hearing that is not there").to_owned(),
    }
}

/// A person's name.
pub(super) fn person(case: Option<&Case>, id: PersonId, language: Language) -> String {
    match case.and_then(|case| case.participants.get(&id)) {
        Some(found) => found.name.as_str().to_owned(),
        None => pick(language, "en person som inte är med i ärendet", "a person who is not in the case")
            .to_owned(),
    }
}

/// "NIS1 12 §".
pub(super) fn provision(case: Option<&Case>, id: &ProvisionId) -> String {
    let known = case.and_then(|case| case.provisions.get(id));
    known.map_or_else(|| id.as_str().to_owned(), |found| found.short.as_str().to_owned())
}

fn point(case: Option<&Case>, id: PointId, language: Language) -> String {
    let at = case.and_then(|case| case.decision.content().points.iter().position(|point| point.id == id));
    match at {
        Some(at) => format!("{} {}", pick(language, "beslutspunkt", "point"), at + 1),
        None => pick(language, "en beslutspunkt som inte finns", "a point that is not there").to_owned(),
    }
}

fn numbered(number: Option<u32>, word: &'static str, nowhere: &'static str) -> String {
    number.map_or_else(|| nowhere.to_owned(), |number| format!("{word} {number}"))
}

// What belongs to the file of the case and has a number there alone.
fn of_the_file(at: &Place, case: Option<&Case>, language: Language) -> String {
    match at {
        Place::Notice(id) => numbered(
            case.and_then(|case| case.notices.get(id)).map(|found| found.number),
            pick(language, "underrättelse", "notice"),
            pick(language, "en underrättelse som inte finns", "a notice that is not there"),
        ),
        Place::Receipt(id) => numbered(
            case.and_then(|case| case.receipts.get(id)).map(|found| found.number),
            pick(language, "kvitto", "receipt"),
            pick(language, "ett kvitto som inte finns", "a receipt that is not there"),
        ),
        Place::Notification(id) => numbered(
            case.and_then(|case| case.notifications.get(id)).map(|found| found.number),
            pick(language, "anmälan", "notification"),
            pick(language, "en anmälan som inte finns", "a notification that is not there"),
        ),
        Place::Record(id) => match case.and_then(|case| case.records.get(id)) {
            Some(found) => format!("{} {}", found.kind().name(language), found.number),
            None => pick(language, "en post som inte finns", "a record that is not there").to_owned(),
        },
        Place::ProsecutionReport(id) => numbered(
            case.and_then(|case| case.prosecution_reports.get(id)).map(|found| found.number),
            pick(language, "åtalsanmälan", "report for prosecution"),
            pick(language, "en åtalsanmälan som inte finns", "a report for prosecution that is not there"),
        ),
        Place::Comment(id) => numbered(
            case.and_then(|case| case.comments.get(id)).map(|found| found.number),
            pick(language, "kommentar", "comment"),
            pick(language, "en kommentar som inte finns", "a comment that is not there"),
        ),
        Place::Approval(id) => numbered(
            case.and_then(|case| case.approvals.get(id)).map(|found| found.number),
            pick(language, "godkännande", "approval"),
            pick(language, "ett godkännande som inte finns", "an approval that is not there"),
        ),
        Place::Secrecy(id) => numbered(
            case.and_then(|case| case.secrecy.get(id)).map(|found| found.number),
            pick(language, "sekretessmarkering", "secrecy marking"),
            pick(language, "en sekretessmarkering som inte finns", "a secrecy marking that is not there"),
        ),
        // Every other place has been taken by the caller.
        _ => String::new(),
    }
}

/// A place of the case as it stands within a sentence.
#[must_use]
pub fn place(at: &Place, case: Option<&Case>, language: Language) -> String {
    let whole = |sv, en| pick(language, sv, en).to_owned();
    match at {
        Place::Case => whole("ärendet", "the case"),
        Place::Participant(id) => person(case, *id, language),
        Place::Occasion(id) => match case.and_then(|case| case.occasions.get(id)) {
            Some(found) => {
                format!("{} {}", pick(language, "tillsynstillfället", "the occasion of"), found.on)
            }
            None => whole("ett tillsynstillfälle som inte finns", "an occasion that is not there"),
        },
        Place::Notice(_)
        | Place::Receipt(_)
        | Place::Notification(_)
        | Place::Record(_)
        | Place::ProsecutionReport(_)
        | Place::Comment(_)
        | Place::Approval(_)
        | Place::Secrecy(_) => of_the_file(at, case, language),
        Place::Checklist => whole("checklistan", "the checklist"),
        Place::Answer(question) => format!("{} {question}", pick(language, "fråga", "question")),
        Place::Evidence(id) => evidence(case, *id, language),
        Place::Observation(id) => observation(case, *id, language),
        Place::Provision(id) => provision(case, id),
        Place::Deficiency(id) => deficiency(case, *id, language),
        Place::Required(id) => measure(case, *id, language),
        Place::Reported(id) => match case.and_then(|case| case.reported.get(id)) {
            Some(found) => {
                format!(
                    "{} {}",
                    pick(language, "den åtgärd som redovisades", "the measure reported on"),
                    found.told_on
                )
            }
            None => whole("en redovisad åtgärd som inte finns", "a reported measure that is not there"),
        },
        Place::Objection(id) => objection(case, *id, language),
        Place::Hearings => whole("kommuniceringen", "the hearing of the party"),
        Place::Hearing(id) => hearing(case, *id, language),
        Place::Decision => whole("beslutet", "the decision"),
        Place::After => whole("det som följer på beslutet", "what follows the decision"),
        Place::Appeal(id) => appeal(case, *id, language),
        Place::Earlier(version) => {
            format!("{} {version}", pick(language, "beslutets version", "the decision's version"))
        }
        Place::Point(id) => point(case, *id, language),
        Place::Consideration(one) => {
            format!("{} {}", pick(language, "frågan i regel", "the question of rule"), one.rule().code())
        }
        Place::Section(kind) => {
            let name = kind.name(language);
            match language {
                Language::Sv => format!("avsnittet ”{name}”"),
                Language::En => format!("the section “{name}”"),
            }
        }
        Place::Override(rule) => {
            format!("{} {}", pick(language, "undantaget från regel", "the exception from rule"), rule.code())
        }
    }
}

/// The same with a capital, to begin a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
