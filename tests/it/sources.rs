// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A text that rests on a fact says so when the fact is changed, with both readings, until the text is written anew or
//! somebody has said that it holds.

use casework::When;
use casework::playing::Until;
use domain::act::Act;
use domain::case::Case;
use domain::id::CaseId;
use domain::rich::Fact;
use domain::source::{SourceChange, Written};
use domain::text::Text;
use testkit::Rig;

fn begun() -> (Rig, CaseId) {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    (rig, id)
}

fn perform(rig: &mut Rig, id: CaseId, act: Act) {
    rig.office.perform(id, act, When::default()).unwrap();
}

fn changes(rig: &mut Rig, id: CaseId) -> Vec<SourceChange> {
    rig.office.case(id).unwrap().changed_sources()
}

// The first deficiency that is given reasons, and an observation that it rests on.
fn rested(case: &Case) -> (Written, domain::id::ObservationId) {
    let found = case.active_deficiencies()[0];
    (Written::Reasons(found.id), found.observations[0])
}

#[test]
fn a_reworded_observation_is_shown_with_both_readings_until_the_reasons_hold_again() {
    let (mut rig, id) = begun();
    assert_eq!(changes(&mut rig, id), [], "nothing is changed in the sample");
    let case = rig.office.case(id).unwrap().clone();
    let (written, observation) = rested(&case);
    let then = case.observations[&observation].text.clone();
    let now = Text::new("Serverns loggar saknades för mars.").unwrap();
    perform(&mut rig, id, Act::RewordObservation { id: observation, text: now.clone() });

    let found = changes(&mut rig, id);
    let of_it: Vec<_> = found.iter().filter(|one| one.written == written).collect();
    let [one] = of_it[..] else { panic!("{found:?}") };
    assert_eq!((&one.fact, &one.then, &one.now), (&Fact::Observation(observation), &then, &now));

    // It is there when the store is opened anew, and gone when somebody has said that the text holds.
    let mut rig = rig.reopened();
    assert_eq!(changes(&mut rig, id), found);
    perform(&mut rig, id, Act::AcceptSources { written });
    assert!(changes(&mut rig, id).iter().all(|one| one.written != written));

    // Back to the first words: against what was read last, that is a change too.
    perform(&mut rig, id, Act::RewordObservation { id: observation, text: then });
    assert!(changes(&mut rig, id).iter().any(|one| one.written == written));
    let Written::Reasons(deficiency) = written else { panic!("reasons were chosen") };
    let reasons = case.deficiencies[&deficiency].reasons.clone().unwrap();
    perform(&mut rig, id, Act::GiveReasons { id: deficiency, reasons });
    assert!(changes(&mut rig, id).iter().all(|one| one.written != written));
}

#[test]
fn a_text_that_is_not_written_has_no_sources_to_accept() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("give_reasons".to_owned()));
    let (written, _) = rested(rig.office.case(id).unwrap());
    assert!(rig.office.perform(id, Act::AcceptSources { written }, When::default()).is_err());
}
