// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every shape that a value can have survives its cell, those of the story and those it did not tell.

use super::catalogue::*;
use super::story::drafted;
use crate::case::{all_cells, case_from_cells};
use domain::case::Case;
use domain::decision::{
    Appeal, AppealTime, Competence, Decision, Dissent, Draft, Effect, Presentation, PresentationExemption,
};
use domain::hearing::{Hearing, HearingException};
use domain::party::PartyNumber;
use domain::work::{Assessment, Source};

fn survives(name: &str, change: impl FnOnce(&mut Case)) {
    let mut case = drafted().case;
    change(&mut case);
    let cells = all_cells(&case).into_iter().flat_map(|(entity, cells)| {
        cells.into_iter().map(move |(field, text)| (entity.clone(), field, text))
    });
    assert_eq!(case_from_cells(CASE, cells).unwrap(), case, "{name}");
}

fn draft(case: &mut Case) -> &mut Draft {
    match &mut case.decision {
        Decision::Draft(draft) => draft,
        Decision::Settled(_) | Decision::Sealed(_) => panic!("the story's draft is a draft"),
    }
}

#[test]
fn every_shape_of_an_answer_in_the_decision_survives() {
    let exempt = |ground| Presentation::Exempt { ground, because: text("Står i ordningen.") };
    for presentation in [
        exempt(PresentationExemption::RulesOfProcedure),
        exempt(PresentationExemption::SpecialDecision),
        exempt(PresentationExemption::CannotWait),
    ] {
        survives("presentation", |case| draft(case).presentation = Some(presentation));
    }
    for competence in [Competence::RulesOfProcedure(line("12 §")), Competence::Head, Competence::Board] {
        survives("competence", |case| draft(case).competence = Some(competence));
    }
    for effect in [Effect::AfterAppealTime, Effect::NothingToEnforce] {
        survives("effect", |case| draft(case).effect = Some(effect));
    }
    let power = provision("fl-35");
    for appeal in [
        Appeal::Closed { provision: power.clone() },
        Appeal::LegalOfficerDecides,
        Appeal::Open { provision: power, time: AppealTime::Both },
    ] {
        survives("appeal", |case| draft(case).appeal = Some(appeal));
    }
    survives("dissent", |case| draft(case).dissent = Some(Dissent::None));
    survives("nobody", |case| draft(case).others = Some(vec![]));
    survives("nothing", |case| case.decision = Decision::default());
}

#[test]
fn every_shape_of_the_work_survives() {
    for assessment in [
        Some(Assessment::Met),
        Some(Assessment::PartlyMet),
        Some(Assessment::NotMet),
        Some(Assessment::NotApplicable(text("a\n\tb"))),
        Some(Assessment::NotExamined(text("\u{1f600}"))),
        None,
    ] {
        survives("assessment", |case| {
            case.answers.get_mut(&question("B1.2")).unwrap().assessment = assessment;
        });
    }
    for source in [Source::Interview(line("IT-chef")), Source::Tested(line("återläsning"))] {
        survives("source", |case| case.observations.get_mut(&SEEN).unwrap().source = source);
    }
    for number in [PartyNumber::SoleTrader, PartyNumber::Foreign(line("HRB 1"))] {
        survives("party", |case| case.party.as_mut().unwrap().number = number);
    }
    let (ground, because) = (HearingException::ObviouslyNeedless, text("Uppenbart."));
    survives("hearing", |case| case.hearing = Some(Hearing::Excepted { ground, because }));
    survives("no hearing", |case| case.hearing = None);
    survives("no list", |case| case.checklist = None);
}

#[test]
fn the_words_of_an_assessment_are_the_domains() {
    let why = || text("x");
    for assessment in [
        Assessment::Met,
        Assessment::PartlyMet,
        Assessment::NotMet,
        Assessment::NotApplicable(why()),
        Assessment::NotExamined(why()),
    ] {
        let mut case = drafted().case;
        let code = assessment.code();
        case.answers.get_mut(&question("B1.2")).unwrap().assessment = Some(assessment);
        let cells = crate::case::cells_of(&case, &domain::perform::Place::Answer(question("B1.2")));
        let stored = cells[0].1.iter().find(|(field, _)| field == "assessment").unwrap().1.clone();
        assert!(stored.unwrap().contains(&format!("\"{code}\"")));
    }
}
