// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Several people decide together, and each is one thing in the decision: nobody decides and presents, or decides and
//! only takes part.

use casework::playing::Until;
use casework::{When, WorkFault};
use domain::act::Act;
use domain::case::Case;
use domain::decision::Presentation;
use domain::deficiency::Serious;
use domain::id::{CaseId, PersonId};
use domain::perform::{Place, Refusal};
use domain::text::Text;
use testkit::Rig;

fn refused(rig: &mut Rig, case: CaseId, act: Act) -> Refusal {
    match rig.office.perform(case, act, When::default()) {
        Err(WorkFault::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

// Somebody of the case who neither decides nor presents.
fn another(case: &Case) -> PersonId {
    let draft = case.decision.content();
    let presents = |id| matches!(&draft.presentation, Some(Presentation::By(person)) if *person == id);
    let free = |id: &PersonId| draft.decision_maker != Some(*id) && !presents(*id);
    case.participants.keys().copied().find(free).unwrap()
}

#[test]
fn those_who_decide_together_are_printed_and_neither_present_nor_only_take_part() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let case = rig.office.case(id).unwrap().clone();
    let (maker, third) = (case.decision.content().decision_maker.unwrap(), another(&case));
    let twice = |person| Refusal::NamedTwice(Place::Participant(person));
    let together = |deciders: Vec<PersonId>| Act::NameCoDeciders { deciders };
    rig.office.perform(id, Act::SetOthers { others: vec![third] }, When::default()).unwrap();
    assert_eq!(refused(&mut rig, id, together(vec![third])), twice(third), "takes part already");
    rig.office.perform(id, Act::SetOthers { others: Vec::new() }, When::default()).unwrap();
    assert_eq!(refused(&mut rig, id, together(vec![maker])), twice(maker));
    assert_eq!(refused(&mut rig, id, together(vec![third, third])), twice(third));
    rig.office.perform(id, together(vec![third]), When::default()).unwrap();
    assert_eq!(refused(&mut rig, id, Act::SetOthers { others: vec![third] }), twice(third));
    let presents = Act::SetPresentation { presentation: Presentation::By(third) };
    assert_eq!(refused(&mut rig, id, presents), twice(third));

    let mut rig = rig.reopened();
    assert!(rig.office.case(id).unwrap().has_own_part(third), "who decides does not approve too");
    rig.office.settle(id, When::default()).unwrap();
    let named = |person: &PersonId| {
        let found = &case.participants[person];
        format!("{} {}", found.title, found.name)
    };
    let text = rig.office.settled_letter(id).unwrap().to_text().replace('\u{a0}', " ");
    let says = format!("Detta beslut har fattats av {} och {}.", named(&maker), named(&third));
    assert!(text.contains(&says), "{says}");
}

#[test]
fn only_the_cybersecurity_act_says_when_an_infringement_is_serious() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let deficiency = rig.office.case(id).unwrap().active_deficiencies()[0].id;
    let weigh = |serious| Act::WeighSeriousness { id: deficiency, serious };
    let because = Some(Serious::Because(Text::new("Den har upprepats.").unwrap()));
    let not_under = Refusal::NotUnderCsl(Place::Deficiency(deficiency));
    assert_eq!(refused(&mut rig, id, weigh(because)), not_under);
    rig.office.perform(id, weigh(None), When::default()).unwrap();
}
