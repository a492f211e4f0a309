// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the shipped catalogue holds: the checklist complete, in both languages, with marks as researched.

use crate::{Catalog, shipped};
use chrono::NaiveDate;
use domain::checklist::{Checklist, QuestionKind};
use domain::figure::Figure;
use domain::law::{Binding, Exactness, Mark, Period, Power, Provision, ProvisionId, Reach, Regime};
use domain::text::Bilingual;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const CODE: &str = "nis1-halso-och-sjukvard";

/// The weakest mark of every question, from the research that the checklist was written from.
const WEAKEST: &[(&str, &[(&str, Mark)])] = {
    use Mark::{Own as O, Partly as P, Read as S};
    &[
        ("A1", &[("A1.1", O), ("A1.2", S), ("A1.3", S)]),
        ("A2", &[("A2.1", O), ("A2.2", O), ("A2.3", O), ("A2.4", O), ("A2.5", O)]),
        ("A3", &[("A3.1", O), ("A3.2", O), ("A3.3", O), ("A3.4", O)]),
        ("A4", &[("A4.1", S), ("A4.2", S), ("A4.3", O), ("A4.4", S), ("A4.5", S), ("A4.6", O), ("A4.7", O)]),
        ("A5", &[("A5.1", S), ("A5.2", S), ("A5.3", S), ("A5.4", S)]),
        ("A6", &[("A6.1", S), ("A6.2", S), ("A6.3", S)]),
        ("A7", &[("A7.1", O), ("A7.2", O), ("A7.3", S), ("A7.4", O)]),
        (
            "A8",
            &[
                ("A8.1", P),
                ("A8.2", P),
                ("A8.3", O),
                ("A8.4", S),
                ("A8.5", S),
                ("A8.6", P),
                ("A8.7", S),
                ("A8.8", S),
                ("A8.9", S),
                ("A8.10", S),
                ("A8.11", P),
            ],
        ),
        ("A9", &[("A9.1", P), ("A9.2", P)]),
    ]
};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

fn nis1(catalog: &Catalog) -> &Checklist {
    catalog.newest(CODE).expect("the checklist is shipped")
}

pub(super) fn provision<'c>(catalog: &'c Catalog, name: &str) -> &'c Provision {
    let id = ProvisionId::new(name).expect("the name is well formed");
    catalog.provision(&id).unwrap_or_else(|| panic!("{name} is in the catalogue"))
}

#[test]
fn the_catalogue_within_the_program_equals_the_one_on_disk() {
    assert_eq!(Catalog::load(&assets()).expect("the assets are sound"), Catalog::shipped());
}

#[test]
fn every_asset_file_is_part_of_the_program() {
    fn gather(dir: &Path, into: &mut BTreeSet<PathBuf>) {
        for entry in fs::read_dir(dir).expect("the folder is there") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                into.insert(path);
            }
        }
    }
    let mut found = BTreeSet::new();
    gather(&assets().join("provisions"), &mut found);
    gather(&assets().join("checklists"), &mut found);
    found.insert(assets().join("crosswalk/themes.toml"));
    found.insert(assets().join("library/texts.toml"));
    let listed = shipped::FILES.iter().map(|(name, _)| assets().join(name)).collect();
    assert_eq!(found, listed);
}

#[test]
fn the_checklist_has_its_43_questions_with_the_marks_of_the_research() {
    let catalog = Catalog::shipped();
    let found: Vec<(String, Vec<(String, Mark)>)> = nis1(&catalog)
        .sections
        .iter()
        .map(|section| {
            let marks = section.questions.iter().map(|question| {
                (question.id.to_string(), catalog.weakest_mark(question).expect("it rests on something"))
            });
            (section.id.to_string(), marks.collect())
        })
        .collect();
    let wanted: Vec<(String, Vec<(String, Mark)>)> = WEAKEST
        .iter()
        .map(|(section, marks)| {
            (String::from(*section), marks.iter().map(|(id, mark)| (String::from(*id), *mark)).collect())
        })
        .collect();
    assert_eq!(found, wanted);
    assert_eq!((found.len(), nis1(&catalog).questions().count()), (9, 43));
}

#[test]
fn each_provision_cited_has_the_mark_of_the_research() {
    let read = "nis1-3 nis1-11 nis1-12 nis1-13 nis1-14 nis1-18 nis1-23 msbfs-2018-8-1 msbfs-2018-8-2 \
        msbfs-2018-8-4 hslf-2016-40-2-1 \
        hslf-2016-40-3-9-10 hslf-2016-40-3-12 hslf-2016-40-3-13 hslf-2016-40-3-18 \
        hslf-2016-40-4-9 hslf-2016-40-7-1 pdl-4-2 pdl-4-3 psl-3-10";
    let partly = "hslf-2016-40-3-1-2 hslf-2016-40-3-2 hslf-2016-40-3-5 hslf-2016-40-3-6 hslf-2016-40-3-15 \
        earlier-decision-ground";
    let own = "msbfs-2018-7 msbfs-2024-4 msbfs-2018-8-5ff msbfs-2018-9 hslf-2016-40-3-3 hslf-2016-40-3-4 \
        hslf-2016-40-4-2-3 sosfs-2011-9 iso27001-6.1.2 iso27001-6.1.3f iso27001-9.3 iso27001-10.2";
    let wanted: BTreeMap<&str, Mark> = [(read, Mark::Read), (partly, Mark::Partly), (own, Mark::Own)]
        .into_iter()
        .flat_map(|(names, mark)| names.split_whitespace().map(move |name| (name, mark)))
        .collect();
    let catalog = Catalog::shipped();
    let cited = nis1(&catalog).questions().flat_map(|question| catalog.references(question));
    let found: BTreeMap<&str, Mark> =
        cited.map(|provision| (provision.id.as_str(), provision.mark)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn one_question_is_a_case_fact_and_the_others_are_requirements() {
    let catalog = Catalog::shipped();
    let facts: Vec<_> = nis1(&catalog)
        .questions()
        .filter(|question| question.kind == QuestionKind::CaseFact)
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(facts, ["A1.1"]);
    assert!(nis1(&catalog).questions().all(|question| question.kind != QuestionKind::OwnJudgement));
}

fn texts(checklist: &Checklist) -> Vec<(&str, &Bilingual)> {
    let mut texts = vec![("title", &checklist.title)];
    for section in &checklist.sections {
        texts.push((section.id.as_str(), &section.heading));
        for question in &section.questions {
            let id = question.id.as_str();
            texts.push((id, &question.wording));
            texts.push((id, &question.evidence));
            texts.extend(question.guidance.as_ref().map(|guidance| (id, guidance)));
            let grades = question.assess.iter().flat_map(|one| [&one.met, &one.partly_met, &one.not_met]);
            texts.extend(grades.map(|grade| (id, grade)));
            if let QuestionKind::Requirement { typical_deficiency, typical_measure } = &question.kind {
                texts.push((id, typical_deficiency));
                texts.push((id, typical_measure));
            }
        }
    }
    texts
}

#[test]
fn every_text_says_something_of_its_own_in_each_language() {
    let catalog = Catalog::shipped();
    let lists = catalog.checklists().iter().flat_map(texts);
    let provisions = catalog.provisions().flat_map(|provision| {
        let name = provision.id.as_str();
        [(name, &provision.citation), (name, &provision.summary)]
    });
    for (name, text) in lists.chain(provisions) {
        assert_ne!(text.sv.as_str(), text.en.as_str(), "{name}");
        assert!(!outside_placeholders(text.en.as_str()).contains(SWEDISH), "{name}: {}", text.en);
    }
}

/// What an English text has no use for, but in a placeholder, which is the same in both languages.
const SWEDISH: [char; 7] = ['§', 'å', 'ä', 'ö', 'Å', 'Ä', 'Ö'];

fn outside_placeholders(text: &str) -> String {
    let kept = |(n, part): (usize, &str)| match part.split_once('}') {
        Some((_, rest)) if n > 0 => rest.to_owned(),
        Some(_) | None => part.to_owned(),
    };
    text.split('{').enumerate().map(kept).collect()
}

#[test]
fn every_requirement_rests_on_a_binding_rule_that_lays_a_duty() {
    let catalog = Catalog::shipped();
    for question in nis1(&catalog).questions() {
        let QuestionKind::Requirement { .. } = question.kind else { continue };
        let carries = |p: &Provision| p.binding.is_binding() && p.duty.is_some();
        assert!(catalog.references(question).any(carries), "{}", question.id);
    }
}

#[test]
fn the_act_of_2018_reaches_as_far_as_its_sections_28_and_29_say() {
    let catalog = Catalog::shipped();
    let wanted: BTreeMap<&str, Option<Reach>> = BTreeMap::from([
        ("nis1-3", None),
        ("nis1-11", Some(Reach::StatedOnly)),
        ("nis1-12", Some(Reach::OrderAndFee)),
        ("nis1-13", Some(Reach::OrderAndFee)),
        ("nis1-14", Some(Reach::OrderAndFee)),
        ("nis1-18", Some(Reach::OrderAndFee)),
        ("nis1-23", Some(Reach::Fee)),
        // These two can be ordered, but by section 26 in a running case and not by an injunction under section 28.
        ("nis1-24", Some(Reach::Cooperate)),
        ("nis1-25", Some(Reach::Cooperate)),
        ("msbfs-2018-8-2", Some(Reach::StatedOnly)),
        ("msbfs-2018-8-5ff", Some(Reach::StatedOnly)),
        ("msbfs-2018-9", Some(Reach::OrderAndFee)),
    ]);
    let found = wanted.keys().map(|name| (*name, provision(&catalog, name).duty)).collect();
    assert_eq!(wanted, found);
}

#[test]
fn the_act_of_2018_was_in_force_until_the_day_before_its_repeal() {
    let catalog = Catalog::shipped();
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("the day exists");
    let wanted = Period::new(day(2018, 8, 1), Some(day(2026, 1, 14))).ok();
    let act = catalog.provisions().filter(|p| p.regime == Regime::Nis1 && p.binding == Binding::Act);
    let periods: Vec<_> = act.map(|p| p.in_force).collect();
    assert!(periods.len() > 20 && periods.iter().all(|period| *period == wanted));
}

#[test]
fn each_power_that_a_decision_needs_is_there() {
    let catalog = Catalog::shipped();
    for (name, powers) in [
        ("nis1-26", &[Power::CooperationOrder, Power::ConditionalFine][..]),
        ("nis1-28", &[Power::Injunction, Power::ConditionalFine]),
        ("nis1-29", &[Power::SanctionFee]),
        ("nis1-32", &[Power::Remission]),
        ("nis1-38", &[Power::ImmediateOrder]),
        ("nis1-39", &[Power::Appeal]),
        ("psl-7-24", &[Power::Injunction, Power::ConditionalFine]),
        ("psl-10-13", &[Power::Appeal, Power::NoAppeal]),
        ("fl-35", &[Power::ImmediateEffect]),
        ("fl-41", &[Power::Appeal, Power::NoAppeal]),
        ("fl-42", &[Power::Appeal, Power::NoAppeal]),
    ] {
        assert_eq!(provision(&catalog, name).powers, powers, "{name}");
    }
}

#[test]
fn each_provision_that_the_rules_of_a_decision_name_is_there() {
    let catalog = Catalog::shipped();
    let sections = [
        5, 10, 13, 14, 15, 16, 17, 18, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 35, 36, 37, 38, 39,
        40, 41, 42, 43, 44, 45, 46,
    ];
    for section in sections {
        let named = provision(&catalog, &format!("fl-{section}"));
        assert_eq!((named.mark, named.duty), (Mark::Read, None), "it binds the authority, not the party");
        assert!(named.citation.sv.as_str().starts_with(&format!("{section} § förvaltningslagen")));
    }
    for section in [24, 25, 26, 28, 29, 30, 31, 32, 34, 38, 39] {
        let named = provision(&catalog, &format!("nis1-{section}"));
        assert!(named.citation.sv.as_str().starts_with(&format!("{section} § lagen (2018:1174)")));
        assert_eq!(named.short.as_str(), format!("NIS1 {section} §"));
    }
    for name in ["csl-transitional-1-3", "osl-5-2", "lbt-1", "lbt-2", "psl-7-20", "psl-7-25", "psl-10-14"] {
        assert_eq!(provision(&catalog, name).mark, Mark::Read);
    }
}

#[test]
fn what_names_only_a_beginning_is_open_and_never_read() {
    let catalog = Catalog::shipped();
    let open: Vec<_> = catalog.provisions().filter(|p| p.exactness == Exactness::Open).collect();
    let names: Vec<_> = open.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(
        names,
        [
            "contract",
            "earlier-decision-ground",
            "gdpr-chapter-v",
            "hslf-2017-40",
            "hslf-2017-41-6ff",
            "hslf-2021-52",
            "iso27001",
            "mcffs-2026-1",
            "mcffs-2026-11",
            "mcffs-2026-8",
            "msbfs-2018-7",
            "msbfs-2018-8-5ff",
            "msbfs-2018-9",
            "msbfs-2024-4",
            "pdl-3",
            "sosfs-2011-9"
        ]
    );
    assert!(open.iter().all(|p| p.mark != Mark::Read && p.in_force.is_none()));
}

#[test]
fn what_was_not_read_says_so() {
    let catalog = Catalog::shipped();
    for provision in catalog.provisions().filter(|p| p.mark == Mark::Own) {
        let summary = provision.summary.sv.as_str();
        assert!(summary.starts_with("Tros "), "{}", provision.id);
        assert!(provision.summary.en.as_str().starts_with("Believed to "), "{}", provision.id);
        assert!(provision.source.as_str().starts_with("Egen kunskap"), "{}", provision.id);
        assert!(provision.in_force.is_none(), "{}: no date without a reading", provision.id);
    }
}

#[test]
fn every_figure_of_the_law_stands_with_a_provision_and_is_what_the_program_knows() {
    let catalog = Catalog::shipped();
    for figure in Figure::ALL {
        let told: Vec<u32> =
            catalog.provisions().filter_map(|provision| provision.figures.get(figure).copied()).collect();
        assert!(!told.is_empty(), "no provision says {}", figure.code());
        assert!(told.iter().all(|value| *value == figure.known()), "{}: {told:?}", figure.code());
    }
    for list in catalog.checklists() {
        let carried = catalog.carried_by(list).filter(|provision| !provision.figures.is_empty()).count();
        let all = catalog.provisions().filter(|provision| !provision.figures.is_empty()).count();
        assert_eq!(carried, all, "{} carries the figures into its cases", list.edition.code);
    }
}
