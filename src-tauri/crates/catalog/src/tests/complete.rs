// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every shipped checklist is complete: the questions of the research, both languages, advice for every grade, marks,
//! conditions that lead back, and a crosswalk between them.

use crate::Catalog;
use domain::case::CaseKind;
use domain::checklist::{Checklist, Grade, QuestionKind};
use std::collections::BTreeSet;

fn list<'c>(catalog: &'c Catalog, code: &str) -> &'c Checklist {
    catalog.newest(code).unwrap_or_else(|| panic!("{code} is shipped"))
}

#[test]
fn each_checklist_has_the_questions_of_the_research() {
    let catalog = Catalog::shipped();
    let found: Vec<(&str, usize, usize)> = catalog
        .checklists()
        .iter()
        .map(|list| (list.edition.code.as_str(), list.sections.len(), list.questions().count()))
        .collect();
    let wanted = [
        ("cybersakerhetslagen", 15, 57),
        ("iso-27001", 11, 25 + 93),
        ("leverantorsrevision", 4, 31),
        ("lex-maria", 5, 24),
        ("nis1-halso-och-sjukvard", 9, 43),
    ];
    assert_eq!(found, wanted);
    let iso = list(&catalog, "iso-27001");
    let count = |name: &str| {
        let found = iso.sections.iter().find(|section| section.id.as_str() == name);
        found.map_or(0, |section| section.questions.len())
    };
    assert_eq!(["A.5", "A.6", "A.7", "A.8"].map(count), [37, 8, 14, 34]);
    assert_eq!(["4", "5", "6", "7", "8", "9", "10"].map(count), [4, 3, 5, 5, 3, 3, 2]);
}

#[test]
fn every_requirement_tells_how_to_go_about_it_and_what_each_grade_takes() {
    let catalog = Catalog::shipped();
    for list in catalog.checklists() {
        let mut said = BTreeSet::new();
        for question in list.questions() {
            let name = format!("{} {}", list.edition.code, question.id);
            assert!(question.guidance.is_some(), "{name}: how to go about it");
            match (&question.kind, &question.assess) {
                (QuestionKind::Requirement { .. }, Some(grades)) => {
                    for text in [&grades.met, &grades.partly_met, &grades.not_met] {
                        assert!(text.sv.as_str().ends_with('.'), "{name}: {}", text.sv);
                        assert!(text.en.as_str().ends_with('.'), "{name}: {}", text.en);
                        assert!(said.insert(text.sv.as_str()), "{name} says what another says: {}", text.sv);
                    }
                }
                (QuestionKind::Requirement { .. }, None) => panic!("{name}: what each grade takes"),
                (QuestionKind::CaseFact | QuestionKind::OwnJudgement, grades) => {
                    assert!(grades.is_none(), "{name} is judged by nothing but the person");
                }
            }
        }
    }
}

#[test]
fn every_edition_says_when_it_is_to_be_chosen_and_for_which_cases() {
    let catalog = Catalog::shipped();
    for list in catalog.checklists() {
        let facts = catalog.facts(&list.edition);
        assert!(facts.in_force.is_some() && !facts.kinds.is_empty(), "{}", list.edition.code);
    }
    for kind in CaseKind::ALL {
        let some = catalog.checklists().iter().any(|list| catalog.facts(&list.edition).is_for(kind));
        assert!(some, "{}", kind.code());
    }
}

#[test]
fn every_reference_has_a_mark_and_every_requirement_a_reference() {
    let catalog = Catalog::shipped();
    for list in catalog.checklists() {
        for question in list.questions() {
            assert_eq!(catalog.references(question).count(), question.references.len(), "{}", question.id);
            if let QuestionKind::Requirement { .. } = question.kind {
                assert!(catalog.weakest_mark(question).is_some(), "{}", question.id);
            }
        }
    }
}

#[test]
fn a_question_that_hangs_on_another_is_still_put_where_that_one_was_not_examined() {
    let catalog = Catalog::shipped();
    let mut conditions = 0;
    for list in catalog.checklists() {
        for when in list.questions().filter_map(|question| question.asked_when.as_ref()) {
            conditions += 1;
            assert!(when.grades.contains(&Grade::NotExamined), "{} {}", list.edition.code, when.question);
        }
    }
    assert!(conditions >= 10, "{conditions}");
}

#[test]
fn the_crosswalk_joins_the_checklists_theme_by_theme() {
    let catalog = Catalog::shipped();
    assert_eq!(catalog.themes().len(), 19);
    let joined: BTreeSet<&str> =
        catalog.themes().iter().flat_map(|theme| theme.lists.iter().map(|one| one.code.as_str())).collect();
    assert_eq!(
        joined.into_iter().collect::<Vec<_>>(),
        ["cybersakerhetslagen", "iso-27001", "leverantorsrevision", "nis1-halso-och-sjukvard"]
    );
}
