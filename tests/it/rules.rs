// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every rule has a case that trips it, and settling is then refused for that rule.

use crate::cases::folders;
use casework::{When, WorkFault};
use domain::gap::{Level, RuleId};
use domain::perform::Refusal;
use std::collections::BTreeSet;

#[test]
fn every_rule_has_a_case_that_trips_it() {
    let tripped: BTreeSet<RuleId> = folders().iter().filter_map(|folder| folder.rule()).collect();
    let missing: Vec<&str> =
        RuleId::ALL.iter().filter(|rule| !tripped.contains(rule)).map(|rule| rule.code()).collect();
    assert!(missing.is_empty(), "no case folder trips {missing:?}");
}

#[test]
fn a_tripped_rule_stops_the_decision() {
    for folder in folders() {
        let Some(rule) = folder.rule() else { continue };
        let (mut rig, case, gaps) = folder.played();
        let blocking: BTreeSet<RuleId> =
            gaps.iter().filter(|gap| gap.blocks(&case)).map(|gap| gap.rule).collect();
        assert!(blocking.contains(&rule), "{} does not trip {}", folder.name, rule.code());
        match rig
            .office
            .settle(case.id, When { at: None, on_behalf_of: case.decision.content().decision_maker })
        {
            Err(WorkFault::Refused(Refusal::Incomplete(found))) => {
                assert!(found.iter().any(|gap| gap.rule == rule), "{}", folder.name);
            }
            other => panic!("{}: settled in spite of {}: {other:?}", folder.name, rule.code()),
        }
    }
}

#[test]
fn every_rule_names_its_source_and_says_itself_in_both_languages() {
    for rule in RuleId::ALL {
        assert!(!rule.sentence_sv().is_empty() && rule.sentence_sv() != rule.sentence_en(), "{rule:?}");
        assert!(
            rule.source().contains('§')
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
