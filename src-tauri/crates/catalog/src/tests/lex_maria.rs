// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The review of a lex Maria notification as shipped: the checklist complete, each provision with the mark of the
//! research, and what the act of patient safety lets the authority do.

use super::shipped::provision;
use crate::Catalog;
use domain::checklist::{Checklist, QuestionKind, Section};
use domain::law::{Mark, Power, Provision, Reach, Regime};
use std::collections::BTreeMap;

/// The weakest mark of every question, from the research that the checklist was written from.
const WEAKEST: &[(&str, &[(&str, Mark)])] = {
    use Mark::{Own as O, Partly as P, Read as S};
    &[
        ("C1", &[("C1.1", S), ("C1.2", S), ("C1.3", S), ("C1.4", O), ("C1.5", O)]),
        (
            "C2",
            &[
                ("C2.1", S),
                ("C2.2", O),
                ("C2.3", S),
                ("C2.4", O),
                ("C2.5", O),
                ("C2.6", O),
                ("C2.7", O),
                ("C2.8", O),
            ],
        ),
        ("C3", &[("C3.1", S), ("C3.2", S), ("C3.3", S), ("C3.4", S), ("C3.5", P), ("C3.6", S)]),
        ("C4", &[("C4.1", S), ("C4.2", S), ("C4.3", S)]),
        ("C5", &[("C5.1", S), ("C5.2", S)]),
    ]
};

fn lex_maria(catalog: &Catalog) -> &Checklist {
    catalog.newest("lex-maria").expect("the checklist is shipped")
}

#[test]
fn the_checklist_has_its_24_questions_with_the_marks_of_the_research() {
    let catalog = Catalog::shipped();
    let marks = |section: &Section| -> Vec<(String, Mark)> {
        let one = |question| catalog.weakest_mark(question).expect("it rests on something");
        section.questions.iter().map(|question| (question.id.to_string(), one(question))).collect()
    };
    let sections = lex_maria(&catalog).sections.iter();
    let found: Vec<_> = sections.map(|section| (section.id.to_string(), marks(section))).collect();
    let owned = |(id, mark): &(&str, Mark)| (String::from(*id), *mark);
    let wanted: Vec<_> = WEAKEST
        .iter()
        .map(|(section, marks)| (String::from(*section), marks.iter().map(owned).collect::<Vec<_>>()))
        .collect();
    assert_eq!(found, wanted);
    assert_eq!((found.len(), lex_maria(&catalog).questions().count()), (5, 24));
}

#[test]
fn each_provision_cited_has_the_mark_of_the_research() {
    let read = "csl-2-5-1 hslf-2017-41-4 hslf-2017-41-5 nis1-18 psl-1-5 psl-3-1 psl-3-2 psl-3-3 psl-3-3-1 psl-3-3-2 \
        psl-3-4 psl-3-5 psl-3-5-1 psl-3-8-3 psl-3-8-p1-2 psl-3-8-p3-6 psl-3-8c psl-7-8";
    let partly = "hslf-2021-52 hslf-2021-52-5-2-3";
    let own = "gdpr-33 hslf-2017-40 hslf-2017-41-6ff";
    let wanted: BTreeMap<&str, Mark> = [(read, Mark::Read), (partly, Mark::Partly), (own, Mark::Own)]
        .into_iter()
        .flat_map(|(names, mark)| names.split_whitespace().map(move |name| (name, mark)))
        .collect();
    let catalog = Catalog::shipped();
    let cited = lex_maria(&catalog).questions().flat_map(|question| catalog.references(question));
    let found: BTreeMap<&str, Mark> = cited.map(|found| (found.id.as_str(), found.mark)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn the_authoritys_own_judgement_alone_is_no_requirement() {
    let catalog = Catalog::shipped();
    for question in lex_maria(&catalog).questions() {
        let own = question.id.as_str() == "C5.2";
        assert_eq!(question.kind == QuestionKind::OwnJudgement, own, "{}", question.id);
        let carries = |p: &Provision| p.binding.is_binding() && p.duty.is_some();
        assert_eq!(catalog.references(question).any(carries), !own, "{}", question.id);
    }
}

#[test]
fn the_duties_of_chapter_3_can_be_ordered_and_nothing_else_of_the_act_can() {
    let catalog = Catalog::shipped();
    for found in catalog.provisions().filter(|p| p.regime == Regime::Psl) {
        let name = found.id.as_str();
        // What hinders the information is no duty; what is asked for in a running case is ordered by its own section.
        let ordered = name.starts_with("psl-3-") && name != "psl-3-8c";
        let cooperates = (name == "psl-7-20").then_some(Reach::Cooperate);
        assert_eq!(found.duty, ordered.then_some(Reach::Order).or(cooperates), "{name}");
    }
}

#[test]
fn an_unsuitable_act_can_be_criticised_where_the_act_says_so() {
    let catalog = Catalog::shipped();
    let gives = |p: &&Provision| p.powers.contains(&Power::Criticism);
    let found: Vec<_> = catalog.provisions().filter(gives).map(|p| p.id.as_str()).collect();
    assert_eq!(found, ["psl-7-18", "psl-7-19"]);
    for name in found {
        assert_eq!((provision(&catalog, name).mark, provision(&catalog, name).duty), (Mark::Read, None));
    }
}
