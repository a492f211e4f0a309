// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A case goes over to another edition of its checklist: what differs is shown before, an answer comes along only where
//! it is said, and what was found follows its questions.

use casework::playing::Until;
use casework::{Catalog, When, WorkFault, unchanged};
use domain::act::Act;
use domain::case::Case;
use domain::checklist::QuestionId;
use domain::id::CaseId;
use domain::perform::Refusal;
use std::fs;
use std::path::Path;
use testkit::{Rig, TempDir};
use wire::act::KeptAnswerDto;

const CODE: &str = "nis1-halso-och-sjukvard";

/// The shipped provisions and checklist, and an edition in which A4.2 and A4.5 have become A4.8 and A4.9, and A5.1 asks
/// otherwise.
fn two_editions(into: &Path) -> Catalog {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    fs::create_dir_all(into.join("provisions")).unwrap();
    for entry in fs::read_dir(assets.join("provisions")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, into.join("provisions").join(path.file_name().unwrap())).unwrap();
    }
    let list = fs::read_to_string(assets.join(format!("checklists/{CODE}/2026-11/checklist.toml"))).unwrap();
    let later = list.replace("edition = \"2026-11\"", "edition = \"2027-01\"");
    let later = later.replace("id = \"A4.2\"", "id = \"A4.8\"").replace("id = \"A4.5\"", "id = \"A4.9\"");
    let (head, rest) = later.split_once("id = \"A5.1\"").unwrap();
    let (_, rest) = rest.split_once("wording.sv = \"").unwrap();
    let later = format!(
        "{head}id = \"A5.1\"\nkind = \"requirement\"\nwording.sv = \"Vilka skyddsåtgärder har valts? {rest}"
    );
    for (edition, text) in [("2026-11", &list), ("2027-01", &later)] {
        let folder = into.join("checklists").join(CODE).join(edition);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("checklist.toml"), text).unwrap();
    }
    Catalog::load(into).unwrap()
}

fn q(name: &str) -> QuestionId {
    QuestionId::new(name).unwrap()
}

fn started() -> (Rig, CaseId, TempDir) {
    let folder = TempDir::new().unwrap();
    let catalog = two_editions(folder.path());
    let mut rig = Rig::with("Gunnar Liljekvist", "enhetschef", catalog);
    let id = rig.play_sample(&Until::Before("set_effect".to_owned()));
    (rig, id, folder)
}

fn goes_over(rig: &mut Rig, id: CaseId, kept: &[KeptAnswerDto]) -> Result<(), WorkFault> {
    let (checklist, provisions) = rig.office.checklist(CODE, "2027-01").unwrap();
    let kept = kept.iter().map(|one| (q(&one.from), q(&one.to))).collect();
    let checklist = Box::new(checklist);
    let act = Act::MoveToEdition { checklist, provisions, confirmations: Vec::new(), kept };
    rig.office.perform(id, act, When::default()).map(|_| ())
}

fn edition(case: &Case) -> String {
    case.checklist.as_ref().unwrap().edition.edition.to_string()
}

#[test]
fn the_comparison_says_what_is_new_what_is_gone_and_what_asks_otherwise() {
    let (mut rig, id, _folder) = started();
    let compared = rig.office.comparison(id, "2027-01").unwrap();
    let told = |difference: &str| -> Vec<String> {
        compared.iter().filter(|one| one.difference == difference).map(|one| one.question.clone()).collect()
    };
    assert_eq!(told("added"), ["A4.8", "A4.9"]);
    assert_eq!(told("removed"), ["A4.2", "A4.5"]);
    assert_eq!(told("changed"), ["A5.1"]);
    assert_eq!(told("same").len(), 40);
    assert!(unchanged(&compared).iter().all(|one| one.from == one.to && one.from != "A5.1"));
    assert!(matches!(rig.office.comparison(id, "2031-01"), Err(WorkFault::Form(_))));
}

#[test]
fn what_was_found_follows_its_question_and_nothing_is_left_without_one() {
    let (mut rig, id, _folder) = started();
    let before = rig.office.case(id).unwrap().clone();
    let mut kept = unchanged(&rig.office.comparison(id, "2027-01").unwrap());
    let refused = goes_over(&mut rig, id, &kept);
    assert!(matches!(&refused, Err(WorkFault::Refused(Refusal::LosesItsQuestions(_)))), "{refused:?}");
    assert_eq!(*rig.office.case(id).unwrap(), before, "a refused act changes nothing");

    for (from, to) in [("A4.2", "A4.8"), ("A4.5", "A4.9")] {
        kept.push(KeptAnswerDto { from: from.to_owned(), to: to.to_owned() });
    }
    goes_over(&mut rig, id, &kept).unwrap();
    let after = rig.office.case(id).unwrap().clone();
    assert_eq!(edition(&after), "2027-01");
    assert_eq!(after.answers.get(&q("A4.8")), before.answers.get(&q("A4.2")));
    assert!(
        !after.answers.contains_key(&q("A5.1")),
        "an answer to other words does not come along by itself"
    );
    assert!(before.answers.contains_key(&q("A5.1")));
    let stands = |case: &Case, name: &str| {
        let id = q(name);
        case.deficiencies.values().filter(|one| one.questions.iter().any(|one| *one == id)).count()
    };
    assert!(stands(&before, "A4.2") > 0);
    assert_eq!(stands(&after, "A4.8"), stands(&before, "A4.2"));
    assert_eq!(stands(&after, "A4.2"), 0);

    let mut rig = rig.reopened();
    assert_eq!(*rig.office.case(id).unwrap(), after, "it is on disk as it is in memory");
}

#[test]
fn only_another_edition_of_the_own_checklist_is_taken_and_each_answer_goes_to_one_question() {
    let (mut rig, id, _folder) = started();
    let (checklist, provisions) = rig.office.checklist(CODE, "2026-11").unwrap();
    let same = Act::MoveToEdition {
        checklist: Box::new(checklist),
        provisions,
        confirmations: Vec::new(),
        kept: Vec::new(),
    };
    let refused = rig.office.perform(id, same, When::default());
    assert!(matches!(&refused, Err(WorkFault::Refused(Refusal::NotAnotherEdition))));
    let to = |from: &str, to: &str| KeptAnswerDto { from: from.to_owned(), to: to.to_owned() };
    for kept in [[to("A4.2", "A4.8"), to("A4.1", "A4.8")], [to("A4.2", "A9.9"), to("A4.1", "A4.1")]] {
        assert!(matches!(goes_over(&mut rig, id, &kept), Err(WorkFault::Refused(_))));
    }
}
