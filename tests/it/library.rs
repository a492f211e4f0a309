// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts: what is proposed by one and approved by another is offered where it fits, every use
//! is a copy that remembers where it came from, nothing in it tells of a case, and a file carries it to the next
//! computer.

use catalog::{FaultKind, Hollow, TextStanding, read_library};
use std::fs;
use testkit::desk::{DeskRig, Performed};
use wire::act::ActDto;
use wire::case_json::BilingualJson;
use wire::window::{
    AnswerProposal, FaultCode, FitTexts, FittingTextJson, LibraryJson, OfCase, OfProposal, ProposeText,
    StandardTextJson, TextKindCode, TextNearnessCode, TextOriginCode, WithdrawText,
};

const LIST: &str = "nis1-halso-och-sjukvard";
const STATEMENT: &str = "Någon samlad riskanalys har inte gjorts varje år";

fn swedish(text: &str) -> BilingualJson {
    BilingualJson { sv: text.to_owned(), en: String::new() }
}

/// A deficiency as somebody would have it in the library, written in that case.
fn proposal(case: Option<&str>, statement: &str) -> ProposeText {
    ProposeText {
        case: case.map(str::to_owned),
        next_of: None,
        instead_of: None,
        kind: TextKindCode::Deficiency,
        checklist: Some(LIST.to_owned()),
        question: Some("A4.2".to_owned()),
        title: swedish("Riskanalys görs inte årligen"),
        text: swedish(statement),
    }
}

fn other_person(rig: &DeskRig, played: &Performed<'_>) -> String {
    let myself = rig.myself();
    let people = ["inspektor", "jurist"].map(|handle| played.known[handle].clone());
    people.into_iter().find(|id| *id != myself).unwrap()
}

fn found<'l>(library: &'l LibraryJson, name: &str) -> &'l StandardTextJson {
    library.texts.iter().find(|text| text.name == name).unwrap()
}

fn fitting(rig: &DeskRig, case: &str, questions: &[&str]) -> Vec<FittingTextJson> {
    let questions = questions.iter().map(|question| (*question).to_owned()).collect();
    let ask = FitTexts { case: case.to_owned(), kind: TextKindCode::Deficiency, questions };
    rig.desk.fitting_texts(&ask).unwrap()
}

/// Proposes as the person at the screen, and approves as another, who then is at the screen.
fn approved(rig: &DeskRig, played: &Performed<'_>, ask: &ProposeText) -> LibraryJson {
    let library = rig.desk.propose_text(ask).unwrap();
    let proposal = library.proposals.last().unwrap().proposal.clone();
    rig.unlock(&other_person(rig, played));
    rig.desk.answer_proposal(&AnswerProposal { proposal, because: None }).unwrap()
}

#[test]
fn a_text_is_approved_by_another_than_the_one_who_proposed_it() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    let library = rig.desk.propose_text(&proposal(Some(&played.case), STATEMENT)).unwrap();
    let [one] = &library.proposals[..] else { panic!("one proposal: {:?}", library.proposals) };
    assert!(one.own);
    assert_eq!(one.case_number.as_deref(), Some("2025-00417"));
    assert_eq!(one.text.en, STATEMENT, "without English the Swedish stands for it");

    let answer = AnswerProposal { proposal: one.proposal.clone(), because: None };
    let own = rig.desk.answer_proposal(&answer).unwrap_err();
    assert_eq!(own.code, FaultCode::Refused, "{own:?}");
    assert!(!fitting(&rig, &played.case, &["A4.2"]).iter().any(|text| text.text.sv == STATEMENT));

    rig.unlock(&other_person(&rig, &played));
    let library = rig.desk.answer_proposal(&answer).unwrap();
    assert_eq!(library.proposals, []);
    let text = found(&library, "riskanalys-gors-inte-arligen");
    assert_eq!((text.version, text.origin), (1, TextOriginCode::Case));
    let (proposed, approved) = (text.proposed.as_ref().unwrap(), text.approved.as_ref().unwrap());
    assert_ne!(proposed.name, approved.name);
    let gone = rig.desk.answer_proposal(&answer).unwrap_err();
    assert_eq!(gone.code, FaultCode::NoSuchFile);
}

#[test]
fn a_text_is_offered_at_its_question_first_and_a_use_remembers_its_version() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    approved(&rig, &played, &proposal(None, STATEMENT));

    let near = fitting(&rig, &played.case, &["A4.2"]);
    let standard = near[0].standard.clone();
    assert_eq!(
        (standard.as_str(), near[0].nearness),
        ("riskanalys-gors-inte-arligen/1", TextNearnessCode::Question)
    );
    assert_eq!(near[1].origin, TextOriginCode::Checklist, "what the checklist calls typical comes next");
    assert!(near.iter().any(|text| text.nearness == TextNearnessCode::Any), "the program's own are there");
    let elsewhere = fitting(&rig, &played.case, &["A2.1"]);
    assert!(!elsewhere.iter().any(|text| text.standard == standard), "it is for another question");

    let handle = played.next_handle();
    let mut act = played.next_act().unwrap();
    let ActDto::NoteDeficiency(form) = &mut act else { panic!("a deficiency") };
    form.standard = Some(standard.clone());
    played.perform(act, handle.as_deref()).unwrap();
    let case = rig.desk.case_whole(OfCase { case: played.case.clone() }).unwrap();
    assert_eq!(case.deficiencies[0].standard.as_deref(), Some(standard.as_str()));
}

#[test]
fn what_tells_of_a_case_does_not_get_in() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    for telling in [
        "Sjöviks kommun har ingen riskanalys",
        "Riskanalys saknas hos 212000-9994",
        "Vi skrev till anna.berg@exempel.se om detta",
        "Patienten 19121212-1212 drabbades",
        "Se ärende 2025-00417",
    ] {
        let fault = rig.desk.propose_text(&proposal(Some(&played.case), telling)).unwrap_err();
        assert_eq!(fault.code, FaultCode::Refused, "{telling}: {fault:?}");
    }
    let later = ProposeText { question: Some("2.A4.2".to_owned()), ..proposal(None, STATEMENT) };
    let library = rig.desk.propose_text(&later).unwrap();
    let [one] = &library.proposals[..] else { panic!("one proposal") };
    assert_eq!(
        one.question.as_deref(),
        Some("A4.2"),
        "the number of the notification is none of the question's"
    );
    rig.desk.remove_proposal(&OfProposal { proposal: one.proposal.clone() }).unwrap();
    let blank = rig.desk.propose_text(&proposal(None, "  ")).unwrap_err();
    assert_eq!(blank.code, FaultCode::Form);
    assert_eq!(rig.desk.library().unwrap().proposals, []);
}

#[test]
fn a_proposal_is_sent_back_with_a_reason_and_proposed_again_or_taken_back() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    let author = rig.myself();
    let first = rig.desk.propose_text(&proposal(None, STATEMENT)).unwrap().proposals[0].proposal.clone();
    let other = other_person(&rig, &played);
    rig.unlock(&other);
    let because = Some("Skriv vilket år det gäller".to_owned());
    let returned = rig.desk.answer_proposal(&AnswerProposal { proposal: first.clone(), because }).unwrap();
    let why = returned.proposals[0].returned.as_ref().unwrap().because.as_deref();
    assert_eq!(why, Some("Skriv vilket år det gäller"));
    let not_mine = rig.desk.remove_proposal(&OfProposal { proposal: first.clone() }).unwrap_err();
    assert_eq!(not_mine.code, FaultCode::NoSuchFile);

    rig.unlock(&author);
    let again =
        ProposeText { instead_of: Some(first), ..proposal(None, "Riskanalysen gjordes inte varje år") };
    let library = rig.desk.propose_text(&again).unwrap();
    let [one] = &library.proposals[..] else { panic!("the first is replaced: {:?}", library.proposals) };
    assert_eq!(one.returned, None);
    let library = rig.desk.remove_proposal(&OfProposal { proposal: one.proposal.clone() }).unwrap();
    assert_eq!(library.proposals, []);
}

#[test]
fn a_changed_text_is_the_next_version_and_a_withdrawn_one_is_offered_no_more() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    approved(&rig, &played, &proposal(None, STATEMENT));
    let name = "riskanalys-gors-inte-arligen";
    let same = rig.desk.propose_text(&proposal(None, STATEMENT)).unwrap_err();
    assert_eq!(same.code, FaultCode::Refused, "the library has it already");

    let next =
        ProposeText { next_of: Some(name.to_owned()), ..proposal(None, "Riskanalys görs inte varje år") };
    let waiting = rig.desk.propose_text(&next).unwrap();
    assert_eq!(waiting.proposals[0].before.as_ref().unwrap().sv, STATEMENT);
    let proposal = waiting.proposals[0].proposal.clone();
    rig.unlock(&other_person(&rig, &played));
    let library = rig.desk.answer_proposal(&AnswerProposal { proposal, because: None }).unwrap();
    assert_eq!(found(&library, name).version, 2);

    let withdraw = WithdrawText { name: name.to_owned(), because: "Lagen är upphävd".to_owned() };
    let library = rig.desk.withdraw_text(&withdraw).unwrap();
    assert!(found(&library, name).withdrawn.is_some());
    assert!(!fitting(&rig, &played.case, &["A4.2"]).iter().any(|text| text.standard.starts_with(name)));
    assert_eq!(rig.desk.withdraw_text(&withdraw).unwrap_err().code, FaultCode::NoSuchFile);
    let shipped = library.texts.iter().find(|text| text.origin == TextOriginCode::Program).unwrap();
    let shipped = WithdrawText { name: shipped.name.clone(), because: "Passar inte".to_owned() };
    assert_eq!(rig.desk.withdraw_text(&shipped).unwrap_err().code, FaultCode::NoSuchFile);
}

#[test]
fn a_file_carries_the_library_to_another_computer_with_who_approved_it() {
    let (from, to) = (DeskRig::new(), DeskRig::new());
    let path = from.beside.join("standardtexter.toml");
    assert_eq!(from.desk.export_library(&path).unwrap_err().code, FaultCode::NoSuchFile);
    let mut played = Performed::begin(&from);
    played.until_before("note_deficiency");
    let library = approved(&from, &played, &proposal(None, STATEMENT));
    from.desk.export_library(&path).unwrap();

    let imported = to.desk.import_library(&path).unwrap();
    assert_eq!((imported.taken.len(), imported.known.len()), (1, 0));
    let name = "riskanalys-gors-inte-arligen";
    assert_eq!(found(&to.desk.library().unwrap(), name), found(&library, name));
    let again = to.desk.import_library(&path).unwrap();
    assert_eq!((again.taken.len(), again.known.len()), (0, 1));

    from.desk.withdraw_text(&WithdrawText { name: name.to_owned(), because: "Ersatt".to_owned() }).unwrap();
    from.desk.export_library(&path).unwrap();
    assert_eq!(to.desk.import_library(&path).unwrap().taken, [format!("{name}/1")]);
    assert!(found(&to.desk.library().unwrap(), name).withdrawn.is_some());

    let file = fs::read_to_string(&path).unwrap();
    let other_words = file.replace(STATEMENT, "Något annat");
    fs::write(&path, other_words).unwrap();
    assert_eq!(to.desk.import_library(&path).unwrap().differing, [format!("{name}/1")]);
}

#[test]
fn a_file_that_one_person_alone_has_written_and_approved_is_refused() {
    let rig = DeskRig::new();
    let mut played = Performed::begin(&rig);
    played.until_before("note_deficiency");
    approved(&rig, &played, &proposal(None, STATEMENT));
    let path = rig.beside.join("standardtexter.toml");
    rig.desk.export_library(&path).unwrap();
    let file = fs::read_to_string(&path).unwrap();
    let read = read_library("fil.toml", file.as_bytes()).unwrap();
    let [one] = &read[..] else { panic!("one text") };
    let TextStanding::Approved(approval) = &one.standing else { panic!("approved") };

    let (proposer, approver) = (approval.proposed().by.to_string(), approval.approved().by.to_string());
    let alone = file.replace(&approver, &proposer);
    let fault = read_library("fil.toml", alone.as_bytes()).unwrap_err();
    assert_eq!(fault.kind, FaultKind::ApprovedByProposer);
    let hollow = read_library("fil.toml", b"format = 1\n").unwrap_err();
    assert_eq!(hollow.kind, FaultKind::Empty(Hollow::Library));
    fs::write(&path, alone).unwrap();
    let refused = rig.desk.import_library(&path).unwrap_err();
    assert_eq!(refused.code, FaultCode::Catalogue);
}
