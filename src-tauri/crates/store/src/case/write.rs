// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From a case to its cells. Every change of a case goes out through [`changes`]; [`cells_of`] and
//! [`all_cells`] say how things stand.

use super::checklist::{self, COPY, one_cell};
use super::entities::{Entity, write_answer};
use super::fields::Row;
use super::key::Key;
use super::{CellText, EntityCells, after, decision};
use domain::case::Case;
use domain::perform::Place;
use std::collections::BTreeMap;

/// The field of an entity that is one person's word, true only as a whole.
pub(super) const GIVEN: &str = "given";

/// The cells of one thing of the case, none where the case has nothing there.
///
/// The checklist comes with all provisions, which are copied with it; a
/// provision is its confirmation; a point is the one cell of all points, and a section is its own.
#[must_use]
pub fn cells_of(case: &Case, place: &Place) -> Vec<EntityCells> {
    let rows = match place {
        Place::Checklist => {
            let list = case.checklist.iter().map(checklist::write);
            list.chain(provisions(case)).collect()
        }
        Place::Point(_) => {
            let mut row = Row::default();
            row.list(decision::POINTS, &case.decision.content().points);
            vec![(Key::Decision, row)]
        }
        Place::Consideration(one) => {
            let mut row = Row::default();
            let considered = case.decision.content().considerations.get(one);
            row.maybe(&decision::consideration_field(*one), considered);
            vec![(Key::Decision, row)]
        }
        Place::Section(kind) => {
            let mut row = Row::default();
            let field = decision::section_field(*kind);
            let content = case.decision.content();
            row.maybe(&field, content.sections.get(kind));
            row.list(&decision::read_field(*kind), content.sections_read.get(kind).unwrap_or(&Vec::new()));
            vec![(Key::Decision, row)]
        }
        Place::Case
        | Place::Participant(_)
        | Place::Occasion(_)
        | Place::Notice(_)
        | Place::Receipt(_)
        | Place::Notification(_)
        | Place::Record(_)
        | Place::ProsecutionReport(_)
        | Place::Answer(_)
        | Place::Evidence(_)
        | Place::Observation(_)
        | Place::Provision(_)
        | Place::Deficiency(_)
        | Place::Required(_)
        | Place::Reported(_)
        | Place::Hearings
        | Place::Hearing(_)
        | Place::Objection(_)
        | Place::Comment(_)
        | Place::Approval(_)
        | Place::Secrecy(_)
        | Place::Decision
        | Place::Override(_)
        | Place::After
        | Place::Appeal(_)
        | Place::Earlier(_) => one_row(case, place).into_iter().collect(),
    };
    rows.into_iter().map(|(key, row)| (key.to_string(), row.into_cells())).collect()
}

/// The cells of the whole case.
#[must_use]
pub fn all_cells(case: &Case) -> Vec<EntityCells> {
    all_places(case).iter().flat_map(|place| cells_of(case, place)).collect()
}

/// The cells that an act has changed: those of the touched things whose text is another than before, `None`
/// where a cell is now empty. For a new case (`before` is `None`) they are all its cells that hold something.
#[must_use]
pub fn changes(before: Option<&Case>, after: &Case, touched: &[Place]) -> Vec<CellText> {
    let Some(before) = before else {
        let all = by_cell(after, &all_places(after));
        let held = all.into_iter().filter(|(_, text)| text.is_some());
        return held.map(|((entity, field), text)| (entity, field, text)).collect();
    };
    let mut old = by_cell(before, touched);
    let mut changed = Vec::new();
    for ((entity, field), text) in by_cell(after, touched) {
        let cell = (entity, field);
        if old.remove(&cell).flatten() != text {
            changed.push((cell.0, cell.1, text));
        }
    }
    // What is left was there and is not: a provision of a checklist that was chosen anew.
    let gone = old.into_iter().filter(|(_, text)| text.is_some());
    changed.extend(gone.map(|((entity, field), _)| (entity, field, None)));
    changed
}

fn by_cell(case: &Case, places: &[Place]) -> BTreeMap<(String, String), Option<String>> {
    let entities = places.iter().flat_map(|place| cells_of(case, place));
    entities
        .flat_map(|(entity, cells)| {
            cells.into_iter().map(move |(field, text)| ((entity.clone(), field), text))
        })
        .collect()
}

fn provisions(case: &Case) -> impl Iterator<Item = (Key, Row)> {
    case.provisions.iter().map(|(id, provision)| (Key::Provision(id.clone()), one_cell(COPY, provision)))
}

// Points are within the decision and no place of their own here.
fn all_places(case: &Case) -> Vec<Place> {
    let mut places = vec![Place::Case];
    places.extend(case.participants.keys().map(|id| Place::Participant(*id)));
    places.extend(case.occasions.keys().map(|id| Place::Occasion(*id)));
    places.extend(case.notices.keys().map(|id| Place::Notice(*id)));
    places.extend(case.receipts.keys().map(|id| Place::Receipt(*id)));
    places.extend(case.notifications.keys().map(|id| Place::Notification(*id)));
    places.extend(case.records.keys().map(|id| Place::Record(*id)));
    places.extend(case.prosecution_reports.keys().map(|id| Place::ProsecutionReport(*id)));
    places.push(Place::Checklist);
    places.extend(case.answers.keys().map(|id| Place::Answer(id.clone())));
    places.extend(case.evidence.keys().map(|id| Place::Evidence(*id)));
    places.extend(case.observations.keys().map(|id| Place::Observation(*id)));
    places.extend(case.confirmations.keys().map(|id| Place::Provision(id.clone())));
    places.extend(case.deficiencies.keys().map(|id| Place::Deficiency(*id)));
    places.extend(case.required.keys().map(|id| Place::Required(*id)));
    places.extend(case.reported.keys().map(|id| Place::Reported(*id)));
    places.extend(case.hearings.keys().map(|id| Place::Hearing(*id)));
    places.extend(case.objections.keys().map(|id| Place::Objection(*id)));
    places.extend(case.comments.keys().map(|id| Place::Comment(*id)));
    places.extend(case.approvals.keys().map(|id| Place::Approval(*id)));
    places.extend(case.secrecy.keys().map(|id| Place::Secrecy(*id)));
    places.extend(case.overrides.keys().map(|rule| Place::Override(*rule)));
    places.push(Place::Decision);
    places.push(Place::After);
    places.extend(case.appeals.keys().map(|id| Place::Appeal(*id)));
    places.extend(case.earlier.iter().map(|earlier| Place::Earlier(earlier.version)));
    places
}

fn one_row(case: &Case, place: &Place) -> Option<(Key, Row)> {
    Some(match place {
        Place::Case => (Key::Case, case_row(case)),
        Place::Participant(id) => (Key::Participant(*id), case.participants.get(id)?.write()),
        Place::Occasion(id) => (Key::Occasion(*id), case.occasions.get(id)?.write()),
        Place::Notice(id) => (Key::Notice(*id), case.notices.get(id)?.write()),
        Place::Receipt(id) => (Key::Receipt(*id), case.receipts.get(id)?.write()),
        Place::Notification(id) => (Key::Notification(*id), case.notifications.get(id)?.write()),
        Place::Record(id) => (Key::Record(*id), case.records.get(id)?.write()),
        Place::ProsecutionReport(id) => {
            (Key::ProsecutionReport(*id), case.prosecution_reports.get(id)?.write())
        }
        Place::Answer(id) => (Key::Answer(id.clone()), write_answer(id, case.answers.get(id)?)),
        Place::Evidence(id) => (Key::Evidence(*id), case.evidence.get(id)?.write()),
        Place::Observation(id) => (Key::Observation(*id), case.observations.get(id)?.write()),
        Place::Provision(id) => (Key::Confirmation(id.clone()), one_cell(GIVEN, case.confirmations.get(id)?)),
        Place::Deficiency(id) => (Key::Deficiency(*id), case.deficiencies.get(id)?.write()),
        Place::Required(id) => (Key::Required(*id), case.required.get(id)?.write()),
        Place::Reported(id) => (Key::Reported(*id), case.reported.get(id)?.write()),
        Place::Objection(id) => (Key::Objection(*id), case.objections.get(id)?.write()),
        Place::Comment(id) => (Key::Comment(*id), case.comments.get(id)?.write()),
        Place::Approval(id) => (Key::Approval(*id), case.approvals.get(id)?.write()),
        Place::Secrecy(id) => (Key::Secrecy(*id), case.secrecy.get(id)?.write()),
        Place::Hearing(id) => (Key::Hearing(*id), case.hearings.get(id)?.write()),
        Place::Decision => (Key::Decision, decision::write(&case.decision)),
        Place::After => (Key::After, after::write(&case.after)),
        Place::Appeal(id) => (Key::Appeal(*id), case.appeals.get(id)?.write()),
        Place::Earlier(version) => {
            let found = case.earlier.iter().find(|earlier| earlier.version == *version)?;
            (Key::Earlier(*version), found.write())
        }
        Place::Override(rule) => (Key::Override(*rule), one_cell(GIVEN, case.overrides.get(rule)?)),
        Place::Checklist
        | Place::Point(_)
        | Place::Consideration(_)
        | Place::Section(_)
        | Place::Hearings => return None,
    })
}

// The case's own fields; its collections are entities of their own.
fn case_row(case: &Case) -> Row {
    let mut row = Row::default();
    row.always("kind", &case.kind);
    row.always("purpose", &case.purpose);
    row.always("title", &case.title);
    row.maybe("number", case.number.as_ref());
    row.always("opened_on", &case.opened_on);
    row.always("trigger", &case.trigger);
    row.always("state", &case.state);
    row.always("authority", &case.authority);
    row.maybe("party", case.party.as_ref());
    row.always("officer", &case.officer);
    row.maybe("scope", case.scope.as_ref());
    row.maybe("scope_parts", case.scope_parts.as_ref());
    row.always("approval_required", &case.approval_required);
    row
}
