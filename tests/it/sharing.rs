// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! One occasion serves two cases: the other case gets it, and each case tells of the other. Doing it again does
//! nothing, and what one of the cases lacks is done alone. A link that was written by hand on one side is told of.

use casework::playing::{Beside, Until};
use casework::{UnansweredLink, When, WorkFault};
use domain::act::{Act, NewRecord};
use domain::case::Case;
use domain::id::{CaseId, OccasionId, RecordId};
use domain::perform::{Place, Refusal};
use domain::register::{CaseRelation, Entry, Minutes, RelatedCase};
use domain::text::Line;
use std::collections::BTreeMap;
use testkit::{Rig, Somebody, opening};

const CHIEF: Somebody<'_> =
    Somebody { handle: "chef", name: "Gunnar Liljekvist", title: "enhetschef", role: "decision_maker" };

// A case that has just been opened by the person of the rig.
fn opened(rig: &mut Rig, purpose: &str) -> CaseId {
    rig.play(&opening("lex_maria", purpose, &[CHIEF]), &Beside::Shipped(BTreeMap::new()), &Until::End)
}

fn number(rig: &mut Rig, case: CaseId, number: &str) {
    let act = Act::SetNumber { number: Line::new(number).unwrap() };
    rig.office.perform(case, act, When::default()).unwrap();
}

fn both(numbered: bool) -> (Rig, CaseId, OccasionId, CaseId) {
    let mut rig = Rig::new();
    let one = rig.play_sample(&Until::Before("assess".to_owned()));
    let other = opened(&mut rig, "training");
    if numbered {
        number(&mut rig, other, "2025-00502");
    }
    let occasion = rig.office.case(one).unwrap().occasions.values().next().unwrap().id;
    (rig, one, occasion, other)
}

fn links(case: &Case) -> Vec<&RelatedCase> {
    let entries = case.records.values().map(|record| &record.entry);
    entries.filter_map(|entry| if let Entry::RelatedCase(link) = entry { Some(link) } else { None }).collect()
}

fn minutes(case: &Case) -> Vec<&Minutes> {
    let entries = case.records.values().map(|record| &record.entry);
    entries
        .filter_map(|entry| if let Entry::Minutes(minutes) = entry { Some(minutes) } else { None })
        .collect()
}

#[test]
fn an_occasion_serves_another_case_and_each_tells_of_the_other() {
    let (mut rig, one, occasion, other) = both(true);
    let shared = rig.office.share_occasion(one, occasion, other, When::default()).unwrap();
    assert_eq!(shared.done.len(), 5, "two links, the occasion, and the note of each case");
    let (mine, theirs) = (rig.office.case(one).unwrap().clone(), rig.office.case(other).unwrap().clone());
    let (held, copied) = (&mine.occasions[&occasion], &theirs.occasions[&shared.occasion]);
    assert_eq!((held.on, &held.place, &held.present), (copied.on, &copied.place, &copied.present));
    assert_ne!(held.id, copied.id);
    let told = |case: &Case| {
        let (link, note) = (links(case)[0].clone(), minutes(case)[0].clone());
        (
            link.number.to_string(),
            link.relation,
            note.cases.iter().map(ToString::to_string).collect::<Vec<_>>(),
        )
    };
    let simultaneous = CaseRelation::Simultaneous;
    assert_eq!(told(&mine), ("2025-00502".to_owned(), simultaneous, vec!["2025-00502".to_owned()]));
    assert_eq!(told(&theirs), ("2025-00417".to_owned(), simultaneous, vec!["2025-00417".to_owned()]));

    let again = rig.office.share_occasion(one, occasion, other, When::default()).unwrap();
    assert_eq!((again.occasion, again.done), (shared.occasion, Vec::new()));
    let back = rig.office.share_occasion(other, shared.occasion, one, When::default()).unwrap();
    assert_eq!((back.occasion, back.done), (occasion, Vec::new()), "seen from the other case it is done too");
}

#[test]
fn what_cannot_be_shared_is_said_before_anything_is_done() {
    let (mut rig, one, occasion, other) = both(false);
    let real = opened(&mut rig, "office");
    let lines = |rig: &mut Rig| [one, other].map(|id| rig.office.ledger_of(id).unwrap().len());
    let before = lines(&mut rig);
    let unnumbered = rig.office.share_occasion(one, occasion, other, When::default());
    assert!(matches!(unnumbered, Err(WorkFault::Unnumbered(_))), "{unnumbered:?}");
    let itself = rig.office.share_occasion(one, occasion, one, When::default());
    assert!(matches!(itself, Err(WorkFault::SameCase)), "{itself:?}");
    let apart = rig.office.share_occasion(one, occasion, real, When::default());
    assert!(matches!(apart, Err(WorkFault::PractisedAndReal)), "{apart:?}");
    let none = OccasionId::from_bytes([9; 16]);
    let absent = rig.office.share_occasion(one, none, other, When::default());
    let place = Place::Occasion(none);
    assert!(matches!(&absent, Err(WorkFault::Refused(Refusal::Absent(at))) if *at == place), "{absent:?}");
    assert_eq!(lines(&mut rig), before);
}

#[test]
fn a_link_is_turned_round_as_the_other_case_sees_it() {
    let (mut rig, one, _, other) = both(true);
    rig.office.relate(one, other, CaseRelation::FollowsFrom, When::default()).unwrap();
    assert_eq!(links(rig.office.case(one).unwrap())[0].relation, CaseRelation::FollowsFrom);
    assert_eq!(links(rig.office.case(other).unwrap())[0].relation, CaseRelation::GroundFor);
    assert_eq!(rig.office.relate(other, one, CaseRelation::GroundFor, When::default()).unwrap(), []);
}

// A link that somebody wrote by hand.
fn by_hand(rig: &mut Rig, case: CaseId, number: &str, relation: CaseRelation) -> RecordId {
    let id = RecordId::from_bytes([number.len().to_le_bytes()[0]; 16]);
    let entry = Entry::RelatedCase(RelatedCase { number: Line::new(number).unwrap(), relation, about: None });
    let act = Act::Record { record: NewRecord { id, entry } };
    rig.office.perform(case, act, When::default()).unwrap();
    id
}

#[test]
fn a_link_by_hand_to_a_case_of_the_office_is_told_of_until_the_other_has_it_too() {
    let (mut rig, one, _, other) = both(true);
    let record = by_hand(&mut rig, one, "2025-00502", CaseRelation::FollowsFrom);
    by_hand(&mut rig, one, "A 2025/17", CaseRelation::SameEvent);
    let told = UnansweredLink { record, other, says: None, takes: true };
    assert_eq!(
        rig.office.unanswered_links(one).unwrap(),
        [told],
        "what is of another office is not asked for"
    );
    assert_eq!(rig.office.unanswered_links(other).unwrap(), []);

    let done = rig.office.relate(one, other, CaseRelation::FollowsFrom, When::default()).unwrap();
    assert_eq!(done.iter().map(|done| done.case).collect::<Vec<_>>(), [other], "the first has its link");
    let links = links(rig.office.case(other).unwrap());
    assert_eq!((links.len(), links[0].relation), (1, CaseRelation::GroundFor));
    assert_eq!(rig.office.unanswered_links(one).unwrap(), []);
    assert_eq!(rig.office.unanswered_links(other).unwrap(), []);
}

#[test]
fn two_cases_that_tell_of_different_links_are_told_apart_from_both_sides() {
    let (mut rig, one, _, other) = both(true);
    by_hand(&mut rig, one, "2025-00502", CaseRelation::FollowsFrom);
    by_hand(&mut rig, other, "2025-00417", CaseRelation::SameEvent);
    let says = |rig: &mut Rig, case| {
        let links = rig.office.unanswered_links(case).unwrap();
        links.iter().map(|link| (link.other, link.says, link.takes)).collect::<Vec<_>>()
    };
    assert_eq!(says(&mut rig, one), [(other, Some(CaseRelation::SameEvent), false)]);
    assert_eq!(says(&mut rig, other), [(one, Some(CaseRelation::FollowsFrom), false)]);
}

#[test]
fn a_case_whose_decision_is_made_takes_no_link_and_the_other_is_then_not_linked_either() {
    let mut rig = Rig::new();
    let decided = rig.play_sample(&Until::End);
    let one = opened(&mut rig, "training");
    number(&mut rig, one, "2025-00501");
    let linked = rig.office.relate(one, decided, CaseRelation::Simultaneous, When::default());
    assert!(
        matches!(&linked, Err(WorkFault::NotLinked { number, .. }) if number.as_str() == "2025-00417"),
        "{linked:?}"
    );
    assert!(links(rig.office.case(one).unwrap()).is_empty());
    by_hand(&mut rig, one, "2025-00417", CaseRelation::Simultaneous);
    let told = rig.office.unanswered_links(one).unwrap();
    assert_eq!(told.iter().map(|link| (link.says, link.takes)).collect::<Vec<_>>(), [(None, false)]);
}
