// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every rule has a case that trips it, and the step that it guards is then refused for that rule.

use crate::cases::folders;
use casework::playing::Until;
use casework::{When, WorkFault};
use domain::act::Act;
use domain::case::Case;
use domain::checklist::QuestionId;
use domain::decision::Outcome;
use domain::gap::{Guards, Level, RuleId};
use domain::perform::{Place, Refusal};
use domain::person::Role;
use domain::state::CaseState;
use domain::text::{Line, Text};
use std::collections::BTreeSet;
use std::path::Path;
use testkit::Rig;

#[test]
fn every_rule_has_a_case_that_trips_it() {
    let tripped: BTreeSet<RuleId> = folders().iter().filter_map(|folder| folder.rule()).collect();
    let missing: Vec<&str> =
        RuleId::ALL.iter().filter(|rule| !tripped.contains(rule)).map(|rule| rule.code()).collect();
    assert!(missing.is_empty(), "no case folder trips {missing:?}");
}

#[test]
fn every_outcome_has_a_made_decision_whose_letter_is_kept() {
    let decided: BTreeSet<Outcome> = folders()
        .iter()
        .filter(|folder| folder.keeps_letter() && folder.rule().is_none())
        .filter_map(|folder| {
            let (_, case, gaps) = folder.played();
            let made = case.decision.settled()?;
            // What is asked of the file or after the decision does not concern what it says.
            let open = gaps.iter().any(|gap| gap.step(&case) == Guards::Settle && gap.blocks(&case));
            (!open).then(|| made.content().outcomes.clone())
        })
        .flatten()
        .collect();
    let missing: Vec<&str> =
        Outcome::ALL.iter().filter(|one| !decided.contains(one)).map(|one| one.code()).collect();
    assert!(missing.is_empty(), "no case folder keeps a letter with {missing:?}");
}

#[test]
fn a_tripped_rule_stops_the_decision() {
    for folder in folders() {
        let Some(rule) = folder.rule() else { continue };
        let (mut rig, case, gaps) = folder.played();
        let blocking: BTreeSet<RuleId> =
            gaps.iter().filter(|gap| gap.blocks(&case)).map(|gap| gap.rule).collect();
        assert!(blocking.contains(&rule), "{} does not trip {}", folder.name, rule.code());
        if rule.guards() == Guards::Seal {
            let (offered, key) = folder.offered(&mut rig, case.id).unwrap();
            match rig.office.seal_file(case.id, &offered, &*key, When::default()) {
                Err(WorkFault::Refused(Refusal::NotToBeSealed(found))) => {
                    assert!(found.iter().any(|gap| gap.rule == rule), "{}", folder.name);
                }
                other => panic!("{}: signed in spite of {}: {other:?}", folder.name, rule.code()),
            }
            continue;
        }
        let gap = gaps.iter().find(|gap| gap.rule == rule && gap.blocks(&case)).unwrap();
        let when = When { at: None, on_behalf_of: case.decision.content().decision_maker };
        let tried = match gap.step(&case) {
            Guards::Settle | Guards::Seal => rig.office.settle(case.id, when),
            Guards::Dispatch => {
                let on = case.decision.content().date.unwrap();
                rig.office.perform(case.id, Act::DispatchDecision { on, dissent_asked: true }, when)
            }
            Guards::Close => {
                let because = Some(Text::new("Ärendet är klart").unwrap());
                rig.office.perform(case.id, Act::MoveCase { to: CaseState::Closed, because }, when)
            }
        };
        match tried {
            Err(WorkFault::Refused(Refusal::Incomplete(found))) => {
                assert!(found.iter().any(|gap| gap.rule == rule), "{}", folder.name);
            }
            other => panic!("{}: done in spite of {}: {other:?}", folder.name, rule.code()),
        }
    }
}

#[test]
fn every_rule_names_its_source_and_says_itself_in_both_languages() {
    for rule in RuleId::ALL {
        assert!(!rule.sentence_sv().is_empty() && rule.sentence_sv() != rule.sentence_en(), "{rule:?}");
        assert!(
            rule.source().contains('§')
                || rule.source().contains("art.")
                || rule.mark() == "O" && rule.source().contains("(EU)")
                || rule.level() != Level::Law && rule.source().contains("ref.")
                || rule.source().contains("övergångsbestämmelserna")
                || rule.mark() == "–",
            "{rule:?} is law without a section"
        );
        assert!(
            rule.level() != Level::Law || rule.mark() == "S",
            "{rule:?}: a rule of law that nobody has read"
        );
        assert_eq!(RuleId::from_code(rule.code()), Some(*rule));
    }
}

#[test]
fn the_list_of_what_tests_each_rule_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/rules.txt");
    let folders: Vec<_> = folders()
        .into_iter()
        .map(|one| {
            let (_, case, gaps) = one.played();
            (one.name.clone(), one.rule(), one.seals(), case.kind.ends_in_decision(), gaps)
        })
        .collect();
    let mut lines = String::new();
    for rule in RuleId::ALL {
        for (name, trips, seals, decides, gaps) in &folders {
            // What guards the signature is passed only where something is offered for one, and an audit passes only
            // what is asked of every kind of case.
            let asked = (*seals || rule.guards() == Guards::Settle)
                && (*decides || rule.applies_to().starts_with("alla"));
            let free = asked && gaps.iter().all(|gap| gap.rule != *rule);
            match trips {
                Some(tripped) if tripped == rule => {
                    lines.push_str(&format!("{} trips {name}\n", rule.code()))
                }
                None if free => lines.push_str(&format!("{} passes {name}\n", rule.code())),
                Some(_) | None => {}
            }
        }
        assert!(lines.contains(&format!("{} passes ", rule.code())), "no case passes {}", rule.code());
    }
    if std::env::var_os("TILLSYN_BLESS").is_some() {
        std::fs::write(&path, &lines).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), lines, "TILLSYN_BLESS=1 writes it anew");
}

#[test]
fn a_reason_to_go_past_a_rule_covers_what_stood_then_and_nothing_that_comes_later() {
    let folder = folders().into_iter().find(|one| one.name == "obesvarad-fraga").unwrap();
    let (mut rig, case, gaps) = folder.played();
    let (id, today) = (case.id, case.decision.content().date.unwrap());
    assert_eq!(gaps.iter().filter(|gap| gap.rule == RuleId::V17 && gap.blocks(&case)).count(), 1);

    let decider = When { at: None, on_behalf_of: case.decision.content().decision_maker };
    let because = Text::new("Frågan prövas i ett annat ärende").unwrap();
    rig.office.perform(id, Act::OverrideRule { rule: RuleId::V17, because }, decider).unwrap();
    let blocks = |case: &Case| {
        let found = domain::rules::gaps(case, today).into_iter().filter(|gap| gap.rule == RuleId::V17);
        found.filter(|gap| gap.blocks(case)).map(|gap| gap.at).collect::<Vec<_>>()
    };
    assert_eq!(blocks(rig.office.case(id).unwrap()), []);

    let question = QuestionId::new("A2.1").unwrap();
    rig.office.perform(id, Act::Assess { question: question.clone(), assessment: None }, decider).unwrap();
    assert_eq!(blocks(rig.office.case(id).unwrap()), [Place::Answer(question)]);
}

#[test]
fn a_warning_is_gone_past_by_one_who_may_make_the_decision_and_by_nobody_else() {
    let folder = folders().into_iter().find(|one| one.name == "bolag-med-forvaltning-i-namnet").unwrap();
    let (mut rig, case, gaps) = folder.played();
    assert!(gaps.iter().any(|gap| gap.rule == RuleId::V7 && gap.level == Level::Warning));
    let past = || Act::OverrideRule { rule: RuleId::V7, because: Text::new("Bolaget heter så").unwrap() };
    let by = |person| When { at: None, on_behalf_of: Some(person) };
    match rig.office.perform(case.id, past(), by(case.officer)) {
        Err(WorkFault::Refused(Refusal::Role(Role::DecisionMaker))) => {}
        other => panic!("an inspector went past a warning: {other:?}"),
    }
    let decider = case.decision.content().decision_maker.unwrap();
    rig.office.perform(case.id, past(), by(decider)).unwrap();
}

#[test]
fn what_several_texts_of_one_thing_lack_alike_is_said_once() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let deficiency = rig.office.case(id).unwrap().active_deficiencies()[0].id;
    let (title, statement) = (
        Line::new("Skydd för {system} saknas").unwrap(),
        Text::new("Det finns inget skydd för {system}, och ingen har utsett {roll}").unwrap(),
    );
    let acts = [
        Act::RewordDeficiency { id: deficiency, title, statement },
        Act::StatePosition { id: deficiency, position: Text::new("Vi skyddar {system}.").unwrap() },
    ];
    for act in acts {
        rig.office.perform(id, act, When::default()).unwrap();
    }
    let gaps = rig.office.gaps(id).unwrap();
    let of_the_blank: Vec<_> = gaps.iter().filter(|gap| gap.rule == RuleId::V68).collect();
    assert_eq!(of_the_blank.len(), 1, "{of_the_blank:?}");
}
