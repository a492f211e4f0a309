// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists of an office: written as one file that reads back, judged past the first fault with each remark at its
//! place, and never stricter or laxer than the reader of files.

use crate::{
    AskedKind, Catalog, ConditionDraft, FaultKind, Hollow, LIST_MOST, ListDraft, ListNote, QuestionDraft,
    SectionDraft, Spot, Words, shipped,
};
use domain::case::CaseKind;
use domain::checklist::{Difference, Grade, compare};
use domain::text::{Language, TextFault};
use std::collections::BTreeMap;

fn both(sv: &str, en: &str) -> Words {
    Words { sv: sv.to_owned(), en: en.to_owned() }
}

fn question(id: &str) -> QuestionDraft {
    QuestionDraft {
        id: id.to_owned(),
        wording: both("Finns en rutin?", "Is there a routine?"),
        references: vec!["nis1-12".to_owned()],
        evidence: both("Rutinen", "The routine"),
        typical_deficiency: both("Rutinen saknas.", "The routine is missing."),
        typical_measure: both("Skriv rutinen.", "Write the routine."),
        ..QuestionDraft::default()
    }
}

/// A list that breaks no rule: three questions, the last asked when the first is not met.
fn sound() -> ListDraft {
    let mut last = question("K1.3");
    last.asked_when = Some(ConditionDraft { question: "K1.1".to_owned(), grades: vec![Grade::NotMet] });
    ListDraft {
        code: "kommunens-egen".to_owned(),
        edition: "2026-11".to_owned(),
        title: both("Egen lista", "List of our own"),
        from: "2026-11-23".to_owned(),
        to: String::new(),
        kinds: vec![CaseKind::OwnInitiative],
        sections: vec![SectionDraft {
            id: "K1".to_owned(),
            heading: both("Rutiner", "Routines"),
            questions: vec![question("K1.1"), question("K1.2"), last],
        }],
    }
}

fn notes(list: &ListDraft) -> Vec<ListNote> {
    Catalog::shipped().review_own("utkast", list.to_toml().as_bytes()).notes
}

fn at(question: usize, key: &'static str) -> Spot {
    Spot { section: Some(0), question: Some(question), key: Some(key) }
}

#[test]
fn every_shipped_checklist_is_written_as_it_was_read() {
    let catalog = Catalog::shipped();
    let files: Vec<_> = shipped::FILES.iter().filter(|(name, _)| name.starts_with("checklists/")).collect();
    assert_eq!(files.len(), catalog.checklists().len());
    for (name, text) in files {
        let (_, code, edition) = {
            let parts: Vec<_> = name.split('/').collect();
            (parts[0], parts[1], parts[2])
        };
        let list = catalog
            .checklists()
            .iter()
            .find(|list| list.edition.code.as_str() == code && list.edition.edition.as_str() == edition);
        let written = catalog.draft_of(&list.unwrap().edition).unwrap().to_toml();
        let said: String =
            text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        assert_eq!(written, said, "{name}");
    }
}

#[test]
fn a_list_that_is_written_reads_back_as_the_same_questions() {
    let mut catalog = Catalog::shipped();
    for list in Catalog::shipped().checklists() {
        let mut draft = catalog.draft_of(&list.edition).unwrap();
        draft.code = format!("egen-{}", draft.code);
        let (read, facts) = catalog.read_own("egen", draft.to_toml().as_bytes()).unwrap();
        assert!(compare(list, &read).iter().all(|one| one.difference == Difference::Same));
        assert_eq!((&read.sections, &read.title), (&list.sections, &list.title));
        assert_eq!(facts, catalog.facts(&list.edition));
        catalog.set_own(vec![(read, facts)]);
        let id =
            catalog.checklists().iter().find(|one| catalog.is_own(&one.edition)).unwrap().edition.clone();
        assert_eq!(catalog.draft_of(&id).unwrap(), draft);
    }
}

#[test]
fn a_sound_list_has_no_remark_and_stands_beside_the_shipped() {
    let list = sound();
    assert_eq!(notes(&list), []);
    let mut catalog = Catalog::shipped();
    let before = catalog.clone();
    let read = catalog.read_own("fil", list.to_toml().as_bytes()).unwrap();
    catalog.set_own(vec![read.clone()]);
    assert_eq!(catalog.checklists().len(), before.checklists().len() + 1);
    assert!(catalog.is_own(&read.0.edition) && !catalog.is_shipped("kommunens-egen"));
    assert_eq!(catalog.newest("kommunens-egen"), Some(&read.0));
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    assert_eq!(catalog.next_edition("kommunens-egen", day), "2026-11-2");
    assert_eq!(catalog.next_edition("annan", day), "2026-11");
    let again = catalog.review_own("fil", list.to_toml().as_bytes()).notes;
    assert_eq!(again[0].fault.kind, FaultKind::EditionIssued { edition: "2026-11".to_owned() });
    catalog.set_own(Vec::new());
    assert_eq!(catalog, before);
}

#[test]
fn all_remarks_come_at_once_each_at_its_place_in_both_languages() {
    let mut list = sound();
    list.code = "Stora Bokstäver".to_owned();
    list.kinds.clear();
    list.to = "2026-01-01".to_owned();
    let questions = &mut list.sections[0].questions;
    questions[0].wording.sv.clear();
    questions[0].references.clear();
    questions[1].id = "K1.1".to_owned();
    questions[1].references.push("finns-inte".to_owned());
    questions[2].evidence = both("Bilaga {nr}", "Annex");
    questions[2].typical_measure = both("\u{7}", "x");
    let found = notes(&list);
    let spots: Vec<_> = found.iter().map(|note| (note.spot.question, note.spot.key.unwrap())).collect();
    assert_eq!(
        spots,
        [
            (None, "code"),
            (None, "in_force"),
            (None, "kinds"),
            (Some(0), "wording"),
            (Some(0), "references"),
            (Some(1), "id"),
            (Some(1), "references"),
            (Some(2), "evidence"),
            (Some(2), "typical_measure"),
        ]
    );
    for note in &found {
        assert!(note.hinders && note.fault.line.is_some(), "{note:?}");
        let (sv, en) = (note.sentence(Language::Sv), note.sentence(Language::En));
        assert!(sv != en && sv.ends_with('.') && en.ends_with('.') && !sv.contains('\''), "{sv} {en}");
        assert!(!note.field(Language::Sv).is_empty() && !note.field(Language::En).is_empty());
    }
    assert_eq!(list.place(&found[3]), "K1.1");
    assert_eq!(list.place(&found[0]), "");
}

#[test]
fn english_may_be_missing_in_an_own_list_and_is_told_and_in_no_shipped_one() {
    let mut list = sound();
    list.sections[0].questions[1].wording.en.clear();
    list.title.en.clear();
    let found = notes(&list);
    assert_eq!(found.iter().filter(|note| note.hinders).count(), 0);
    assert_eq!(found[0].spot, Spot { key: Some("title"), ..Spot::default() });
    assert_eq!(found[1].spot, at(1, "wording"));
    let mut catalog = Catalog::shipped();
    let (read, facts) = catalog.read_own("fil", list.to_toml().as_bytes()).unwrap();
    assert_eq!((facts.untranslated, &read.title.en), (2, &read.title.sv));
    catalog.set_own(vec![(read.clone(), facts)]);
    assert_eq!(catalog.draft_of(&read.edition).unwrap(), list, "what is missing shows as missing");
}

#[test]
fn conditions_reach_back_to_a_graded_question_and_nowhere_else() {
    let condition = |of: &str, grades: &[Grade]| {
        Some(ConditionDraft { question: of.to_owned(), grades: grades.to_vec() })
    };
    let met = [Grade::Met];
    for (n, of, grades) in
        [(0, "K1.1", &met[..]), (0, "K1.2", &met), (1, "K9.9", &met), (1, "k", &met), (1, "K1.1", &[])]
    {
        let mut list = sound();
        list.sections[0].questions[n].asked_when = condition(of, grades);
        let hindering: Vec<_> = notes(&list).into_iter().filter(|note| note.hinders).collect();
        assert_eq!(hindering.len(), 1, "{of}");
        assert_eq!(hindering[0].spot, at(n, "asked_when"));
    }
    let mut list = sound();
    list.sections[0].questions.swap(0, 2);
    assert_eq!(notes(&list)[0].spot, at(0, "asked_when"), "moved before what it hangs on");
    let mut list = sound();
    list.sections[0].questions[0].kind = AskedKind::CaseFact;
    assert_eq!(notes(&list)[0].spot, at(2, "asked_when"), "a case fact is given no grade");
}

#[test]
fn a_trial_asks_what_a_case_would_ask_even_of_an_unfinished_list() {
    let mut list = sound();
    list.sections[0].questions[1].wording = Words::default();
    let mut chained = question("K1.4");
    chained.asked_when = Some(ConditionDraft { question: "K1.3".to_owned(), grades: vec![Grade::Met] });
    list.sections[0].questions.push(chained);
    let asked = |answers: &[(&str, Grade)]| {
        let answers = answers.iter().map(|(id, grade)| ((*id).to_owned(), *grade));
        list.asked(&answers.collect::<BTreeMap<_, _>>())
    };
    assert_eq!(asked(&[]), [true, true, false, false]);
    assert_eq!(asked(&[("K1.1", Grade::NotMet)]), [true, true, true, false]);
    assert_eq!(asked(&[("K1.1", Grade::NotMet), ("K1.3", Grade::Met)]), [true, true, true, true]);
    assert_eq!(asked(&[("K1.1", Grade::Met), ("K1.3", Grade::Met)]), [true, true, false, false]);
}

#[test]
fn conditions_in_a_ring_end() {
    let mut list = sound();
    let ring = |of: &str| Some(ConditionDraft { question: of.to_owned(), grades: vec![Grade::Met] });
    list.sections[0].questions[0].asked_when = ring("K1.2");
    list.sections[0].questions[1].asked_when = ring("K1.1");
    let all = BTreeMap::from([("K1.1".to_owned(), Grade::Met), ("K1.2".to_owned(), Grade::Met)]);
    assert_eq!(list.asked(&all).len(), 3);
    assert!(notes(&list).iter().any(|note| note.spot == at(0, "asked_when")));
}

#[test]
fn hostile_files_are_refused_with_a_typed_fault() {
    let catalog = Catalog::shipped();
    let refused = |bytes: &[u8]| catalog.read_own("fil.toml", bytes).expect_err("a broken file").kind;
    let text = sound().to_toml();
    let swapped = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        refused(text.replacen(from, to, 1).as_bytes())
    };
    let large = vec![b'#'; LIST_MOST + 1];
    assert_eq!(refused(&large), FaultKind::TooLarge { most: LIST_MOST as u64 });
    assert_eq!(refused(b"\xff"), FaultKind::NotUtf8);
    assert!(matches!(refused(b"format = "), FaultKind::Syntax { .. }));
    assert!(matches!(refused(b""), FaultKind::MissingKey { key: "format" }));
    assert!(matches!(swapped("format = 1", "format = 2"), FaultKind::UnknownFormat { .. }));
    assert!(matches!(swapped("K1.2", "K1.1"), FaultKind::Duplicate { key: "id", .. }));
    assert!(matches!(swapped("nis1-12", "nis9-12"), FaultKind::UnknownProvision { .. }));
    assert!(matches!(swapped("\"nis1-12\"", "\"nis1-12\", \"nis1-12\""), FaultKind::Duplicate { .. }));
    assert!(matches!(swapped("\"own_initiative\"", "7"), FaultKind::WrongType { key: "kinds", .. }));
    assert!(matches!(swapped("[\"own_initiative\"]", "[]"), FaultKind::Empty(Hollow::Kinds)));
    assert!(matches!(swapped("2026-11-23", "\"i dag\""), FaultKind::WrongType { key: "from", .. }));
    assert!(matches!(
        swapped("2026-11-23", "2026-11-23, to = 2026-01-01"),
        FaultKind::EndsBeforeStart { .. }
    ));
    assert!(matches!(swapped("in_force", "# in_force"), FaultKind::MissingKey { key: "in_force" }));
    assert!(matches!(swapped("kommunens-egen", "lex-maria"), FaultKind::CodeOfShipped { .. }));
    assert!(matches!(swapped("2026-11\"", "2026-11-1\""), FaultKind::BadName { key: "edition", .. }));
    assert!(matches!(swapped("is = [\"not_met\"]", "is = [\"nej\"]"), FaultKind::UnknownWord { .. }));
    let blank = FaultKind::UnfitText { key: "heading", fault: TextFault::Blank };
    assert_eq!(swapped("\"Rutiner\"", "\" \""), blank);
    let bell = FaultKind::UnfitText { key: "heading", fault: TextFault::Forbidden(7) };
    assert_eq!(swapped("\"Rutiner\"", "\"Ru\\u0007tiner\""), bell);
    // A list brings no provision of its own, so that none is cited without a mark.
    assert!(matches!(swapped("format = 1", "format = 1\nprovision = []"), FaultKind::UnknownKey { .. }));
}

#[test]
fn a_list_with_anything_typed_into_it_is_told_about_and_never_read_as_another() {
    let catalog = Catalog::shipped();
    let strange = [
        "",
        " ",
        "\"",
        "\\",
        "'''",
        "\n[[section]]\n",
        "a\r\nb",
        "\u{0}",
        "\u{202e}x",
        "{",
        "🙂",
        "#",
        "= 1",
    ];
    for typed in strange {
        let mut list = sound();
        list.title.sv = typed.to_owned();
        list.from = format!("2026-11-23{typed}");
        list.sections[0].id.push_str(typed);
        list.sections[0].questions[0].wording.en = typed.to_owned();
        list.sections[0].questions[1].references = vec![typed.to_owned()];
        let reviewed = catalog.review_own("utkast", list.to_toml().as_bytes());
        let syntax = |note: &ListNote| {
            matches!(note.fault.kind, FaultKind::Syntax { .. } | FaultKind::UnknownKey { .. })
        };
        assert!(!reviewed.notes.iter().any(syntax), "{typed:?}: {:?}", reviewed.notes);
        assert_eq!(reviewed.list.is_some(), !reviewed.notes.iter().any(|note| note.hinders), "{typed:?}");
        assert!(reviewed.notes.iter().any(|note| note.spot == at(1, "references")), "{typed:?}");
    }
}
