// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! One occasion serves two cases: the other case gets it, and each case tells of the other. Doing it again does
//! nothing, and what one of the cases lacks is done alone.

use casework::playing::{Beside, Until};
use casework::{When, WorkFault};
use domain::act::Act;
use domain::case::Case;
use domain::id::{CaseId, OccasionId};
use domain::perform::{Place, Refusal};
use domain::register::{CaseRelation, Entry, Minutes, RelatedCase};
use domain::text::Line;
use std::collections::BTreeMap;
use testkit::Rig;

// A case that has just been opened by the person of the rig, for the same party as the sample.
const OTHER: &str = r#"
format = 1
title = "Det andra ärendet"

[people.chef]
name = "Gunnar Liljekvist"
title = "enhetschef"
role = "decision_maker"

[[act]]
at = 2025-03-03T08:00:00+01:00
by = "chef"
do = "open_case"
as = "case"
kind = "lex_maria"
purpose = "training"
title = "Anmälningar vid samma tillfälle"
opened_on = "2025-03-03"
trigger = "Åtta anmälningar om samma system"
officer = "chef"
[act.authority]
name = "Myndigheten för vårdtillsyn"
address = "Box 1100, 100 01 Granvik"
email = "registrator@vardtillsyn.example"
court = "Förvaltningsrätten i Granvik"
"#;

fn both(numbered: bool) -> (Rig, CaseId, OccasionId, CaseId) {
    let mut rig = Rig::new();
    let one = rig.play_sample(&Until::Before("assess".to_owned()));
    let other = rig.play(OTHER, &Beside::Shipped(BTreeMap::new()), &Until::End);
    if numbered {
        let act = Act::SetNumber { number: Line::new("2025-00502").unwrap() };
        rig.office.perform(other, act, When::default()).unwrap();
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
    let real = rig.play(
        &OTHER.replace("\"training\"", "\"office\""),
        &Beside::Shipped(BTreeMap::new()),
        &Until::End,
    );
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
