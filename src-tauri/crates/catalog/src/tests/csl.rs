// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The Cybersecurity Act as shipped: the checklist complete, each provision with the mark, the reach and the
//! powers that the act gives it, and what a case with the checklist carries.

use super::shipped::provision;
use crate::Catalog;
use chrono::NaiveDate;
use domain::checklist::{Checklist, QuestionKind};
use domain::law::{Binding, Exactness, Mark, Period, Power, Provision, Reach, Regime};
use std::collections::{BTreeMap, BTreeSet};

/// The weakest mark of every question, from the research that the checklist was written from.
const WEAKEST: &[(&str, &[(&str, Mark)])] = {
    use Mark::{Own as O, Partly as P, Read as S};
    &[
        ("B1", &[("B1.1", S), ("B1.2", O), ("B1.3", S), ("B1.4", S)]),
        ("B2", &[("B2.1", S), ("B2.2", P), ("B2.3", O), ("B2.4", O), ("B2.5", S)]),
        ("B3", &[("B3.1", S), ("B3.2", S), ("B3.3", O), ("B3.4", S), ("B3.5", O), ("B3.6", S)]),
        ("B4", &[("B4.1", S), ("B4.2", O), ("B4.3", O)]),
        ("B5", &[("B5.1", O), ("B5.2", O), ("B5.3", S), ("B5.4", S)]),
        ("B6", &[("B6.1", O), ("B6.2", O), ("B6.3", O), ("B6.4", O), ("B6.5", O), ("B6.6", O), ("B6.7", O)]),
        ("B7", &[("B7.1", S), ("B7.2", O), ("B7.3", O), ("B7.4", O)]),
        ("B8", &[("B8.1", S), ("B8.2", O), ("B8.3", S)]),
        ("B9", &[("B9.1", S), ("B9.2", S)]),
        ("B10", &[("B10.1", O), ("B10.2", S)]),
        ("B11", &[("B11.1", S), ("B11.2", S), ("B11.3", O), ("B11.4", S)]),
        ("B12", &[("B12.1", O), ("B12.2", S)]),
        ("B13", &[("B13.1", S)]),
        (
            "B14",
            &[
                ("B14.1", O),
                ("B14.2", S),
                ("B14.3", S),
                ("B14.4", S),
                ("B14.5", S),
                ("B14.6", S),
                ("B14.7", O),
                ("B14.8", S),
                ("B14.9", S),
            ],
        ),
        ("B15", &[("B15.1", S)]),
    ]
};

fn csl(catalog: &Catalog) -> &Checklist {
    catalog.newest("cybersakerhetslagen").expect("the checklist is shipped")
}

#[test]
fn the_checklist_has_its_57_questions_with_the_marks_of_the_research() {
    let catalog = Catalog::shipped();
    let marks = |section: &domain::checklist::Section| -> Vec<(String, Mark)> {
        let one = |question| catalog.weakest_mark(question).expect("it rests on something");
        section.questions.iter().map(|question| (question.id.to_string(), one(question))).collect()
    };
    let sections = csl(&catalog).sections.iter();
    let found: Vec<_> = sections.map(|section| (section.id.to_string(), marks(section))).collect();
    let owned = |(id, mark): &(&str, Mark)| (String::from(*id), *mark);
    let wanted: Vec<_> = WEAKEST
        .iter()
        .map(|(section, marks)| (String::from(*section), marks.iter().map(owned).collect::<Vec<_>>()))
        .collect();
    assert_eq!(found, wanted);
    assert_eq!((found.len(), csl(&catalog).questions().count()), (15, 57));
}

#[test]
fn each_provision_cited_has_the_mark_of_the_research() {
    let read = "csf-5 csl-1-3-9 csl-1-10-14 csl-2-2-1 csl-2-2-2 csl-2-3-1 csl-2-3-2 csl-2-3-2-1 csl-2-3-2-2 \
        csl-2-3-2-3 csl-2-3-2-4 csl-2-3-2-5 csl-2-3-2-6 csl-2-3-2-7 csl-2-3-2-8 csl-2-3-2-9 csl-2-3-2-10 \
        csl-2-4 csl-2-5-1 csl-2-5-2 csl-2-6 csl-2-7 csl-2-8 csl-2-9 csl-2-10 csl-3-3 pdl-4-2 psl-3-1 psl-3-2 \
        psl-3-5";
    let partly = "mcffs-2026-11-2-1";
    let own = "gdpr-33 mcffs-2026-1 mcffs-2026-8 mcffs-2026-11";
    let wanted: BTreeMap<&str, Mark> = [(read, Mark::Read), (partly, Mark::Partly), (own, Mark::Own)]
        .into_iter()
        .flat_map(|(names, mark)| names.split_whitespace().map(move |name| (name, mark)))
        .collect();
    let catalog = Catalog::shipped();
    let cited = csl(&catalog).questions().flat_map(|question| catalog.references(question));
    let found: BTreeMap<&str, Mark> = cited.map(|found| (found.id.as_str(), found.mark)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn two_questions_are_case_facts_and_the_others_are_requirements() {
    let catalog = Catalog::shipped();
    let plain =
        |question: &&domain::checklist::Question| !matches!(question.kind, QuestionKind::Requirement { .. });
    let found: Vec<_> = csl(&catalog).questions().filter(plain).collect();
    let names: Vec<_> = found.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(names, ["B1.1", "B1.4"]);
    assert!(found.iter().all(|question| question.kind == QuestionKind::CaseFact));
}

#[test]
fn every_requirement_rests_on_a_binding_rule_that_lays_a_duty() {
    let catalog = Catalog::shipped();
    for question in csl(&catalog).questions() {
        let QuestionKind::Requirement { .. } = question.kind else { continue };
        let carries = |p: &Provision| p.binding.is_binding() && p.duty.is_some();
        assert!(catalog.references(question).any(carries), "{}", question.id);
    }
}

#[test]
fn the_act_reaches_as_far_as_its_chapter_4_says() {
    let catalog = Catalog::shipped();
    for found in catalog.provisions().filter(|p| p.id.as_str().starts_with("csl-")) {
        let wanted = match found.id.as_str() {
            // Says what significant means and lays no duty.
            "csl-2-5-2" => None,
            // What registries must do can be ordered (section 5) and is not among what section 9 charges.
            "csl-2-11" | "csl-2-12" => Some(Reach::Register),
            name if name.starts_with("csl-2-") => Some(Reach::OrderAndFee),
            // Cooperation is ordered by chapter 3, section 8 in a running case and not by an injunction.
            "csl-3-3" | "csl-3-4" => Some(Reach::Cooperate),
            _ => None,
        };
        assert_eq!(found.duty, wanted, "{}", found.id);
    }
}

#[test]
fn act_and_ordinance_are_in_force_from_15_january_2026() {
    let catalog = Catalog::shipped();
    let first = NaiveDate::from_ymd_opt(2026, 1, 15).expect("the day exists");
    let wanted = Period::new(first, None).ok();
    let statutes = |p: &&Provision| matches!(p.binding, Binding::Act | Binding::Ordinance);
    let found: Vec<_> = catalog.provisions().filter(|p| p.regime == Regime::Csl).filter(statutes).collect();
    assert!(found.len() > 60 && found.iter().all(|p| p.in_force == wanted && p.mark == Mark::Read));
}

#[test]
fn no_regulation_under_the_act_carries_anything_before_a_person_has_read_and_dated_it() {
    let catalog = Catalog::shipped();
    let found: Vec<_> = catalog.provisions().filter(|p| p.id.as_str().starts_with("mcffs-")).collect();
    assert_eq!(found.len(), 4);
    for provision in found {
        assert!(provision.mark != Mark::Read && provision.in_force.is_none(), "{}", provision.id);
        assert!(provision.exactness == Exactness::Open || provision.mark == Mark::Partly);
        assert!(provision.doubt(None).is_some(), "{}", provision.id);
    }
}

#[test]
fn each_power_of_the_act_stands_where_the_act_gives_it() {
    let catalog = Catalog::shipped();
    let wanted: BTreeMap<&str, &[Power]> = BTreeMap::from([
        ("csl-3-1", &[Power::Supervision][..]),
        ("csl-3-3", &[Power::Supervision]),
        ("csl-3-4", &[Power::Supervision]),
        ("csl-3-5", &[Power::Supervision]),
        ("csl-3-6", &[Power::Supervision]),
        ("csl-3-7", &[Power::Supervision]),
        ("csl-3-8", &[Power::CooperationOrder, Power::ConditionalFine]),
        ("csl-3-9", &[Power::Supervision]),
        ("csl-4-1-2", &[Power::Remark]),
        ("csl-4-1-3", &[Power::Refrain]),
        ("csl-4-4-1", &[Power::Injunction, Power::ConditionalFine]),
        ("csl-4-4-2", &[Power::Publication]),
        ("csl-4-4-3", &[Power::ConditionalFine]),
        ("csl-4-5", &[Power::RegisterOrder, Power::ConditionalFine]),
        ("csl-4-6", &[Power::ManagementBan]),
        ("csl-4-7", &[Power::ManagementBan]),
        ("csl-4-9", &[Power::SanctionFee]),
        ("csl-5-1", &[Power::Appeal, Power::NoAppeal]),
    ]);
    let gives = |p: &&Provision| p.regime == Regime::Csl && !p.powers.is_empty();
    let found = catalog.provisions().filter(gives).map(|p| (p.id.as_str(), p.powers.as_slice())).collect();
    assert_eq!(wanted, found);
}

#[test]
fn each_power_that_the_other_outcomes_need_is_there() {
    let catalog = Catalog::shipped();
    for (name, powers) in [
        ("psl-7-20", &[Power::CooperationOrder, Power::ConditionalFine][..]),
        ("psl-7-23", &[Power::Report]),
        ("psl-7-26", &[Power::BanAfterOrder]),
        ("psl-7-27", &[Power::BanOnDanger]),
        ("psl-7-28", &[Power::InterimBan]),
        ("psl-7-28a", &[Power::NotificationOrder, Power::ConditionalFine]),
    ] {
        assert_eq!(provision(&catalog, name).powers, powers, "{name}");
    }
    for (name, mark) in [
        ("viteslagen-2", Mark::Read),
        ("viteslagen-3", Mark::Read),
        ("viteslagen-4", Mark::Partly),
        ("delgivningslagen-2", Mark::Read),
        ("lafd-14", Mark::Read),
        ("naringsforbud-3", Mark::Partly),
    ] {
        let found = provision(&catalog, name);
        assert_eq!((found.mark, found.duty), (mark, None), "{name}");
    }
}

#[test]
fn a_case_carries_the_duties_of_both_acts_and_every_power() {
    let catalog = Catalog::shipped();
    let carried = |list: &Checklist| -> BTreeSet<String> {
        catalog.carried_by(list).map(|p| p.id.to_string()).collect()
    };
    let nis1 = catalog.newest("nis1-halso-och-sjukvard").expect("the checklist is shipped");
    let (old, new) = (carried(nis1), carried(csl(&catalog)));
    for name in ["nis1-12", "nis1-23", "nis1-28", "csl-2-3-2-1", "csl-2-10", "csl-4-4-1", "fl-42"] {
        assert!(old.contains(name) && new.contains(name), "{name}");
    }
    // What one checklist cites beside the two acts is no part of a case with the other.
    assert!(new.contains("csl-1-10-14") && !old.contains("csl-1-10-14"));
    assert!(old.contains("hslf-2016-40-3-12") && !new.contains("hslf-2016-40-3-12"));
}
