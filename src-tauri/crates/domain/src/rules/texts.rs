// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What may not stand in a text that is printed: V20, V30 and V68.

use super::Found;
use crate::case::Case;
use crate::decision::{Dissent, Effect, Operative, Presentation, Weighed};
use crate::deficiency::{RequiredMeasure, Serious, Standing};
use crate::gap::{GapKind, RuleId};
use crate::hearing::{ExtensionAnswer, Hearing, HearingCourse, Reply, Response};
use crate::id::{PersonId, RecordId};
use crate::perform::Place;
use crate::personal::{contact_in, holds_personal_number};
use crate::register::{CauseMet, ClosingGround, Entry};
use crate::rich::RichText;
use crate::text::{Line, blank_in};
use crate::work::Source;

// With fewer words than this a measure cannot say who does what and how far.
const FEWEST_WORDS: usize = 4;

pub(super) fn orders(case: &Case, found: &mut Found) {
    for point in &case.decision.content().points {
        let under_fine = matches!(point.operative, Operative::OrdersUnderFine { .. });
        for measure in point.operative.ordered().iter().filter_map(|id| case.required.get(id)) {
            if !is_clear(measure) {
                let (at, kind) = (Place::Required(measure.id), GapKind::OrderUnclear(measure.id));
                // A fine on an order that nobody can check would never be imposed.
                if under_fine {
                    found.add(RuleId::V20, at, kind);
                } else {
                    found.warn(RuleId::V20, at, kind);
                }
            }
        }
    }
}

// An order must say itself what is to be done; one that only points at "the deficiencies" does not.
fn is_clear(measure: &RequiredMeasure) -> bool {
    let words: Vec<String> = measure.text.as_str().split_whitespace().map(str::to_lowercase).collect();
    let points_at = words.iter().any(|word| word.starts_with("brist"));
    let own = words.iter().filter(|word| word.chars().count() > 3).count();
    words.len() >= FEWEST_WORDS && !(points_at && own < 2 * FEWEST_WORDS)
}

/// Nothing that points at a person (offentlighets- och sekretesslagen 25 kap. 3 §; dataskyddsförordningen art. 5).
pub(super) fn people(case: &Case, found: &mut Found) {
    // The authority's own address is for the party to write to.
    let own = case.authority.email.as_str();
    for (at, text) in printed(case) {
        let text = text.replace(own, "");
        if holds_personal_number(&text) {
            found.add(RuleId::V30, at.clone(), GapKind::PersonalNumberInText);
        }
        if let Some(contact) = contact_in(&text) {
            found.warn(RuleId::V30, at.clone(), GapKind::ContactInText(contact.to_owned()));
        }
        for person in named_in(case, &text) {
            found.warn(RuleId::V30, at.clone(), GapKind::StaffNamedInText(person));
        }
        for record in protected_in(case, &text) {
            found.warn(RuleId::V30, at.clone(), GapKind::ProtectedNameInText(record));
        }
    }
}

/// Nothing that the typical texts of a checklist leave to be filled in.
pub(super) fn blanks(case: &Case, found: &mut Found) {
    for (at, text) in printed(case) {
        if let Some(blank) = blank_in(&text) {
            found.add(RuleId::V68, at, GapKind::BlankInText(blank.to_owned()));
        }
    }
}

fn named_in(case: &Case, text: &str) -> Vec<PersonId> {
    let named = case.named_participants().into_iter().filter(|one| text.contains(one.name.as_str()));
    named.map(|one| one.person).collect()
}

// Records whose protected name stands in a text: it is printed nowhere else.
fn protected_in(case: &Case, text: &str) -> Vec<RecordId> {
    let counting = case.records.values().filter(|record| record.counts());
    let named = counting.filter(|record| match &record.entry {
        Entry::ExternalParticipant(one) => {
            one.name.protected().is_some_and(|name| text.contains(name.as_str()))
        }
        _ => false,
    });
    named.map(|record| record.id).collect()
}

// Every text that people write and that some letter prints, with its place.
fn printed(case: &Case) -> Vec<(Place, String)> {
    let mut all = of_the_case(case);
    all.extend(of_the_judgement(case));
    all.extend(of_the_register(case));
    all.extend(case.overrides.iter().map(|(rule, past)| (Place::Override(*rule), past.because.to_string())));
    all.extend(of_the_decision(case).into_iter().map(|text| (Place::Decision, text)));
    all
}

fn of_the_case(case: &Case) -> Vec<(Place, String)> {
    let mut all = vec![(Place::Case, case.title.to_string()), (Place::Case, case.trigger.to_string())];
    all.extend(case.scope.iter().map(|scope| (Place::Case, scope.to_string())));
    let purpose = case.scope_parts.as_ref().and_then(|parts| parts.purpose.as_ref());
    all.extend(purpose.map(|purpose| (Place::Case, purpose.to_string())));
    for question in case.questions() {
        let answer = case.answers.get(&question.id);
        let why = answer.and_then(|answer| answer.assessment.as_ref()?.reason());
        let note = answer.and_then(|answer| answer.note.as_ref());
        let told = [why, note].into_iter().flatten();
        all.extend(told.map(|text| (Place::Answer(question.id.clone()), text.to_string())));
    }
    all.extend(
        case.numbered_evidence().into_iter().map(|one| (Place::Evidence(one.id), one.title.to_string())),
    );
    for one in case.numbered_observations() {
        let at = Place::Observation(one.id);
        all.push((at.clone(), one.text.to_string()));
        if let Source::Interview(whom) | Source::Seen(whom) | Source::Tested(whom) = &one.source {
            all.push((at, whom.to_string()));
        }
    }
    for one in case.dated_occasions() {
        let at = Place::Occasion(one.id);
        let said = std::iter::once(&one.place).chain(&one.present).map(ToString::to_string);
        let said = said.chain(one.unannounced_because.iter().map(ToString::to_string));
        all.extend(said.map(|text| (at.clone(), text)));
    }
    for one in case.numbered_notifications() {
        all.push((Place::Notification(one.id), one.event.to_string()));
    }
    for one in case.numbered_notices() {
        let at = Place::Notice(one.id);
        all.push((at.clone(), one.announces.to_string()));
        all.extend(one.prepare.iter().map(|text| (at.clone(), text.to_string())));
    }
    for one in case.numbered_receipts() {
        let at = Place::Receipt(one.id);
        let told = [Some(&one.item), Some(&one.from), one.returned.as_ref().map(|returned| &returned.to)];
        all.extend(told.into_iter().flatten().map(|line| (at.clone(), line.to_string())));
    }
    for hearing in case.numbered_hearings() {
        let at = Place::Hearing(hearing.id);
        all.extend(of_a_hearing(hearing).into_iter().map(|text| (at.clone(), text)));
    }
    for one in case.numbered_objections() {
        let at = Place::Objection(one.id);
        all.push((at.clone(), one.text.to_string()));
        if let Some(Response::Met(text) | Response::Irrelevant(text)) = &one.response {
            all.push((at, text.to_string()));
        }
    }
    all
}

// What a record says that some letter prints; the rest of the register stays in the file.
fn of_the_register(case: &Case) -> Vec<(Place, String)> {
    let mut all = Vec::new();
    for record in case.records.values().filter(|record| record.counts()) {
        let said: Vec<String> = match &record.entry {
            Entry::Cause(cause) => {
                let without = match &cause.met {
                    CauseMet::Without(because) => Some(because),
                    CauseMet::Open | CauseMet::Measures(_) => None,
                };
                [Some(&cause.text), without].into_iter().flatten().map(ToString::to_string).collect()
            }
            Entry::AuditQuestion(question) => {
                let said = [Some(&question.text), question.conclusion.as_ref()];
                said.into_iter().flatten().map(ToString::to_string).collect()
            }
            Entry::Criterion(criterion) => vec![criterion.text.to_string()],
            Entry::Recommendation(one) => {
                let response = one.response.iter().map(|response| response.text.to_string());
                [one.text.to_string(), one.addressee.to_string()].into_iter().chain(response).collect()
            }
            Entry::System(one) => {
                lines(&[Some(&one.name), one.owner.as_ref(), one.supplier.as_ref(), one.service.as_ref()])
            }
            Entry::RelatedCase(one) => lines(&[one.about.as_ref()]),
            Entry::DocumentRequest(one) => vec![one.what.to_string()],
            Entry::Interview(one) => {
                one.with.iter().map(ToString::to_string).chain([one.about.to_string()]).collect()
            }
            Entry::Sampling(one) => vec![one.population.to_string(), one.purpose.to_string()],
            Entry::Incident(one) => {
                let affected = one.affected.iter().map(ToString::to_string);
                std::iter::once(one.what.to_string()).chain(affected).collect()
            }
            Entry::Independence(one) => vec![one.statement.to_string()],
            Entry::Closing(one) => {
                let ground = match &one.ground {
                    ClosingGround::HandedOver(to) => Some(to),
                    ClosingGround::Other(ground) => Some(ground),
                    ClosingGround::Remedied
                    | ClosingGround::NoDeficiencies
                    | ClosingGround::ObligationFulfilled
                    | ClosingGround::NoLongerSubject => None,
                };
                lines(&[ground]).into_iter().chain([one.reasons.to_string()]).collect()
            }
            Entry::InterimOrder(one) => {
                let fine = one.fine.iter().map(|fine| fine.able.to_string());
                let at_once = one.at_once.iter().map(ToString::to_string);
                let said = [one.what.text().to_string(), one.reasons.to_string()];
                said.into_iter().chain(fine).chain(at_once).collect()
            }
            Entry::ExternalParticipant(one) => lines(&[Some(&one.organisation), Some(&one.function)]),
            _ => Vec::new(),
        };
        all.extend(said.into_iter().map(|text| (Place::Record(record.id), text)));
    }
    all
}

fn lines(all: &[Option<&Line>]) -> Vec<String> {
    all.iter().flatten().map(ToString::to_string).collect()
}

fn of_a_hearing(hearing: &Hearing) -> Vec<String> {
    let sent = match &hearing.course {
        HearingCourse::Excepted { because, .. } => return vec![because.to_string()],
        HearingCourse::Sent(sent) => sent,
    };
    let mut all = vec![sent.material.to_string()];
    if let Some(Reply::Received { text, .. }) = &sent.reply {
        all.push(text.to_string());
    }
    for extension in &sent.extensions {
        if let Some(ExtensionAnswer::Refused { because }) = &extension.answer {
            all.push(because.to_string());
        }
    }
    all.extend(sent.explained.values().map(|explained| explained.because.to_string()));
    all
}

fn of_the_judgement(case: &Case) -> Vec<(Place, String)> {
    let mut all = Vec::new();
    let mut numbered: Vec<_> = case.deficiencies.values().collect();
    numbered.sort_by_key(|one| one.number);
    for one in numbered {
        let at = Place::Deficiency(one.id);
        // Of one that is set aside the letter prints why, and nothing else.
        if let Standing::Resting { because } | Standing::Withdrawn { because } = &one.standing {
            all.push((at, because.to_string()));
            continue;
        }
        all.push((at.clone(), one.title.to_string()));
        all.push((at.clone(), one.statement.to_string()));
        if let Some(Serious::Because(because)) = &one.serious {
            all.push((at.clone(), because.to_string()));
        }
        all.extend(one.position.iter().map(|text| (at.clone(), text.to_string())));
        all.extend(one.reasons.iter().map(|text| (at.clone(), text.words())));
    }
    for one in case.numbered_measures() {
        all.push((Place::Required(one.id), one.text.to_string()));
        all.extend(one.report_by.iter().map(|text| (Place::Required(one.id), text.to_string())));
    }
    all.extend(case.told_measures().into_iter().map(|one| (Place::Reported(one.id), one.text.to_string())));
    all
}

// A dissent names its author by law, and so do the fields of förvaltningslagen 31 §; those are left out.
fn of_the_decision(case: &Case) -> Vec<String> {
    let draft = case.decision.content();
    let mut all: Vec<String> = draft.matter.iter().map(ToString::to_string).collect();
    all.extend(draft.points.iter().filter_map(|point| point.addition.as_ref()).map(ToString::to_string));
    all.extend(draft.points.iter().filter_map(|point| point.operative.written()).map(ToString::to_string));
    all.extend(draft.points.iter().filter_map(|point| point.operative.whom()).map(ToString::to_string));
    let printed = draft.considerations.iter().filter(|(one, _)| one.is_printed());
    all.extend(printed.filter_map(|(_, said)| said.because.as_ref()).map(ToString::to_string));
    all.extend(draft.sections.values().map(RichText::words));
    all.extend(draft.factors.values().filter_map(|weighed| match weighed {
        Weighed::Appeared(text) => Some(text.to_string()),
        Weighed::NotAppeared => None,
    }));
    all.extend(draft.remissions.values().map(|remission| remission.because.to_string()));
    if let Some(Effect::AtOnce { because, .. }) = &draft.effect {
        all.push(because.to_string());
    }
    if let Some(Presentation::Exempt { because, .. }) = &draft.presentation {
        all.push(because.to_string());
    }
    if let Some(replaces) = &draft.replaces {
        all.push(replaces.because.to_string());
        all.extend(replaces.conditions.iter().map(|met| met.because.to_string()));
    }
    if let Some(Dissent::Notified { text, .. }) = &draft.dissent {
        all.push(text.to_string());
    }
    all
}
