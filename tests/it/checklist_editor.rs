// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The office makes and keeps its own checklists: from a draft to an edition that a case chooses, to the next edition
//! that the case goes over to; out as one file and in again; and nothing broken is taken in.

use casework::lists::{Beginning, KeptDraft};
use casework::{ListDraft, When, WorkFault, unchanged};
use catalog::{Catalog, FaultKind};
use domain::act::Act;
use domain::case::CaseKind;
use domain::checklist::{EditionId, Grade, QuestionId};
use domain::id::CaseId;
use domain::text::Line;
use domain::work::Assessment;
use std::fs;
use testkit::Rig;
use testkit::desk::DeskRig;
use wire::act::OpenCase;
use wire::window::{FaultCode, KeepList, NewList, OfList, OfListDraft, TriedAnswerJson, TryList};

const SHIPPED: &str = "lex-maria";
const OWN: &str = "egen-granskning";

fn id(code: &str, edition: &str) -> EditionId {
    EditionId { code: Line::new(code).unwrap(), edition: Line::new(edition).unwrap() }
}

fn shipped(rig: &Rig) -> EditionId {
    rig.office.catalog().newest(SHIPPED).unwrap().edition.clone()
}

/// A copy of a shipped list under a code of the office, for own initiatives.
fn copied(rig: &mut Rig) -> KeptDraft {
    let from = shipped(rig);
    let draft = rig.office.begin_list(&Beginning::Copy(from)).unwrap();
    let mut list = draft.list;
    list.code = OWN.to_owned();
    list.edition = "2026-11".to_owned();
    list.kinds = vec![CaseKind::OwnInitiative];
    rig.office.keep_list(&draft.name, list).unwrap()
}

fn issued(rig: &mut Rig) -> EditionId {
    let draft = copied(rig);
    assert_eq!(draft.notes, []);
    rig.office.issue_list(&draft.name).unwrap()
}

fn opened(rig: &mut Rig) -> CaseId {
    let form: OpenCase = serde_json::from_value(serde_json::json!({
        "kind": "own_initiative",
        "purpose": "office",
        "title": "Prov",
        "opened_on": "2026-11-23",
        "trigger": "Planerad tillsyn",
        "officer": "Gunnar Liljekvist",
        "role": "decision_maker",
        "authority": {
            "name": "Myndigheten för vårdtillsyn",
            "address": "Box 1100, 100 01 Granvik",
            "email": "registrator@vardtillsyn.example",
            "court": "Förvaltningsrätten i Granvik",
        },
    }))
    .unwrap();
    rig.office.open_form(form, When::default()).unwrap().case
}

fn chooses(rig: &mut Rig, case: CaseId, edition: &EditionId) {
    let (checklist, provisions) =
        rig.office.checklist(edition.code.as_str(), edition.edition.as_str()).unwrap();
    let checklist = Box::new(checklist);
    let act = Act::ChooseChecklist { checklist, provisions, confirmations: Vec::new() };
    rig.office.perform(case, act, When::default()).unwrap();
}

#[test]
fn a_draft_is_kept_unfinished_and_offered_to_nobody() {
    let mut rig = Rig::new();
    let draft = rig.office.begin_list(&Beginning::Empty).unwrap();
    assert!(draft.notes.iter().any(|note| note.hinders));
    let mut list = draft.list;
    list.title.sv = "Halvfärdig \u{7}".to_owned();
    list.code = OWN.to_owned();
    rig.office.keep_list(&draft.name, list.clone()).unwrap();
    let mut rig = rig.reopened();
    let drafts = rig.office.list_drafts().unwrap();
    assert_eq!(drafts.iter().map(|one| &one.list).collect::<Vec<_>>(), [&list]);
    assert_eq!(rig.office.catalog(), &Catalog::shipped());
    let refused = rig.office.issue_list(&draft.name).unwrap_err();
    assert!(matches!(&refused, WorkFault::ListUnfinished { found, .. } if *found > 1), "{refused:?}");
    assert_eq!(rig.office.list_draft(&draft.name).unwrap().list, list, "a refused issue leaves the draft");
    rig.office.remove_list(&draft.name).unwrap();
    assert_eq!(rig.office.list_drafts().unwrap(), []);
    for gone in [rig.office.remove_list(&draft.name), rig.office.keep_list(&draft.name, list).map(|_| ())] {
        assert!(matches!(gone, Err(WorkFault::NoDraft)));
    }
}

#[test]
fn from_draft_to_edition_to_case_to_the_next_edition() {
    let mut rig = Rig::new();
    let first = issued(&mut rig);
    assert_eq!(rig.office.list_drafts().unwrap(), [], "what is issued is no draft any more");
    let case = opened(&mut rig);
    chooses(&mut rig, case, &first);
    let question = rig.office.case(case).unwrap().questions().next().unwrap().id.clone();
    let act = Act::Assess { question: question.clone(), assessment: Some(Assessment::Met) };
    rig.office.perform(case, act, When::default()).unwrap();
    let held = rig.office.case(case).unwrap().checklist.clone();

    let draft = rig.office.begin_list(&Beginning::Next(first.clone())).unwrap();
    assert_eq!(draft.list.code, OWN);
    let mut list = draft.list;
    list.edition = "2026-11-2".to_owned();
    list.sections[0].questions[1].wording.sv = "Vilka dagar gäller det?".to_owned();
    let gone = list.sections[0].questions.remove(2).id;
    rig.office.keep_list(&draft.name, list).unwrap();
    let second = rig.office.issue_list(&draft.name).unwrap();
    assert_eq!(rig.office.case(case).unwrap().checklist, held, "a case keeps its own");

    let mut rig = rig.reopened();
    let compared = rig.office.comparison(case, "2026-11-2").unwrap();
    let told = |difference: &str| -> Vec<&str> {
        let those = compared.iter().filter(|one| one.difference == difference);
        those.map(|one| one.question.as_str()).collect()
    };
    assert_eq!(told("removed"), [gone.as_str()]);
    assert_eq!(told("changed").len(), 1);
    let kept = unchanged(&compared);
    assert_eq!(kept.len(), 1);
    let (checklist, provisions) = rig.office.checklist(OWN, second.edition.as_str()).unwrap();
    let checklist = Box::new(checklist);
    let kept = kept.iter().map(|one| {
        let name = |name: &str| QuestionId::new(name).unwrap();
        (name(&one.from), name(&one.to))
    });
    let act = Act::MoveToEdition { checklist, provisions, confirmations: Vec::new(), kept: kept.collect() };
    rig.office.perform(case, act, When::default()).unwrap();
    let moved = rig.office.case(case).unwrap();
    assert_eq!(moved.checklist.as_ref().unwrap().edition, second);
    assert!(moved.answers.contains_key(&question));
    assert!(rig.office.catalog().checklist(&first).is_some(), "the first edition can still be read");
}

#[test]
fn an_edition_goes_out_as_a_file_and_comes_in_as_the_same() {
    let mut rig = Rig::new();
    let edition = issued(&mut rig);
    let file = rig.office.export_list(&edition).unwrap();
    let mut other = Rig::new();
    assert_eq!(other.office.import_list("lista.toml", file.as_bytes()).unwrap(), edition);
    assert_eq!(other.office.export_list(&edition).unwrap(), file);
    assert_eq!(other.office.catalog(), rig.office.catalog());
    let again = other.office.import_list("lista.toml", file.as_bytes()).unwrap();
    assert_eq!(again, edition, "the same once more changes nothing");
    let altered = file.replacen("wording.sv = \"", "wording.sv = \"Ändrat: ", 1);
    let refused = other.office.import_list("lista.toml", altered.as_bytes()).unwrap_err();
    assert!(
        matches!(&refused, WorkFault::Catalogue(fault) if matches!(fault.kind, FaultKind::EditionIssued { .. })),
        "{refused:?}"
    );
    assert_eq!(other.reopened().office.export_list(&edition).unwrap(), file);
}

#[test]
fn a_shipped_list_goes_out_as_a_pattern_and_comes_in_under_a_code_of_ones_own() {
    let mut rig = Rig::new();
    let from = shipped(&rig);
    let file = rig.office.export_list(&from).unwrap();
    let refused = rig.office.import_list("lista.toml", file.as_bytes()).unwrap_err();
    assert!(
        matches!(&refused, WorkFault::Catalogue(fault) if matches!(fault.kind, FaultKind::CodeOfShipped { .. })),
        "{refused:?}"
    );
    let renamed = file.replacen(SHIPPED, OWN, 1);
    let taken = rig.office.import_list("lista.toml", renamed.as_bytes()).unwrap();
    assert_eq!(taken, id(OWN, from.edition.as_str()));
    assert!(matches!(rig.office.export_list(&id("okand", "2026-11")), Err(WorkFault::Form(_))));
    let not_ours = rig.office.begin_list(&Beginning::Next(from));
    assert!(matches!(not_ours, Err(WorkFault::Form(_))), "a shipped list has its editions from the program");
}

#[test]
fn a_broken_file_changes_nothing_and_is_told_with_its_line() {
    let mut rig = Rig::new();
    for bytes in [&b"\xff\xfe"[..], b"", b"format = 1\n[[section", b"format = 1\ncode = 5\n"] {
        let refused = rig.office.import_list("lista.toml", bytes).unwrap_err();
        let WorkFault::Catalogue(fault) = refused else { panic!("{refused:?}") };
        assert!(fault.line.is_some() && fault.file == "lista.toml", "{fault:?}");
    }
    let large = vec![b' '; 3 * 1024 * 1024];
    assert!(matches!(rig.office.import_list("lista.toml", &large), Err(WorkFault::Catalogue(_))));
    assert_eq!(rig.office.catalog(), &Catalog::shipped());
    let draft = rig.office.begin_list(&Beginning::Empty).unwrap();
    let mut list = ListDraft::default();
    list.title.sv = "x".repeat(3 * 1024 * 1024);
    assert!(matches!(rig.office.keep_list(&draft.name, list), Err(WorkFault::Catalogue(_))));
    assert_eq!(rig.office.list_draft(&draft.name).unwrap(), draft);
}

#[test]
fn at_the_desk_a_list_is_copied_tried_corrected_and_issued() {
    let rig = DeskRig::of("Gunnar Liljekvist", "enhetschef");
    let shelf = rig.desk.checklist_shelf().unwrap();
    assert!(shelf.lists.iter().all(|one| !one.own && one.untranslated == 0) && shelf.drafts.is_empty());
    let from = shelf.lists.iter().find(|one| one.row.code == SHIPPED).unwrap();
    let of = OfList { code: SHIPPED.to_owned(), edition: from.row.edition.clone() };
    let begun = rig.desk.begin_checklist(&NewList { from: Some(of.clone()), next: false }).unwrap();
    let hindering: Vec<_> = begun.notes.iter().filter(|note| note.hinders).collect();
    assert_eq!(hindering.len(), 1);
    assert_eq!((hindering[0].field.as_str(), hindering[0].sentence.sv.as_str()), ("code", "Saknas."));
    let early = rig.desk.issue_checklist(&OfListDraft { draft: begun.draft.clone() }).unwrap_err();
    assert_eq!(early.code, FaultCode::Catalogue);
    assert!(early.sentence.sv.contains("Beteckning: Saknas."), "{early:?}");

    let mut list = begun.list;
    list.code = OWN.to_owned();
    list.sections[0].questions[0].wording.en.clear();
    let kept = rig.desk.keep_checklist(&KeepList { draft: begun.draft.clone(), list }).unwrap();
    assert_eq!(kept.notes.len(), 1);
    assert!(!kept.notes[0].hinders && kept.notes[0].place == "C1.1");
    assert_eq!(rig.desk.checklist_draft(&OfListDraft { draft: kept.draft.clone() }).unwrap(), kept);
    let hangs =
        kept.list.sections.iter().flat_map(|one| &one.questions).position(|one| one.asked_when.is_some());
    if let Some(n) = hangs {
        let questions: Vec<_> = kept.list.sections.iter().flat_map(|one| &one.questions).collect();
        let condition = questions[n].asked_when.clone().unwrap();
        let none = TryList { list: kept.list.clone(), answers: Vec::new() };
        assert!(!rig.desk.try_checklist(&none).unwrap()[n]);
        let answer = TriedAnswerJson { question: condition.question, grade: condition.grades[0] };
        assert_eq!(Grade::from(answer.grade), Grade::from(condition.grades[0]));
        let one = TryList { list: kept.list.clone(), answers: vec![answer] };
        assert!(rig.desk.try_checklist(&one).unwrap()[n]);
    }

    let shelf = rig.desk.issue_checklist(&OfListDraft { draft: kept.draft }).unwrap();
    let own = shelf.lists.iter().find(|one| one.own).unwrap();
    assert_eq!((own.row.code.as_str(), own.untranslated, own.row.languages.len()), (OWN, 1, 1));
    assert!(rig.desk.checklists().unwrap().iter().any(|row| row.code == OWN));
    let of = OfList { code: OWN.to_owned(), edition: own.row.edition.clone() };
    let file = rig.beside.join("lista.toml");
    rig.desk.export_checklist(&of, &file).unwrap();
    assert_eq!(rig.desk.import_checklist(&file).unwrap(), *own);
    assert_eq!(rig.desk.checklist_edition(&of).unwrap().code, OWN);
    fs::write(&file, "format = 1\n").unwrap();
    let broken = rig.desk.import_checklist(&file).unwrap_err();
    assert_eq!(broken.code, FaultCode::Catalogue);
    assert!(broken.sentence.sv.contains("lista.toml, rad 1"), "{broken:?}");
    assert!(rig.desk.citable_provisions().unwrap().iter().any(|one| one.id == "psl-3-5"));
    let absent = OfList { code: "\u{7}".to_owned(), edition: String::new() };
    assert_eq!(rig.desk.checklist_edition(&absent).unwrap_err().code, FaultCode::Form);
}
