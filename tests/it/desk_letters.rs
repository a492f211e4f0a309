// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From the sample as a newcomer finds it to a sealed decision, through the desk alone; and verifying files.

use domain::consideration::{Consideration, Demand};
use serde_json::{Value, json};
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use testkit::desk::{DeskRig, Performed};
use wire::answers::VerdictCode;
use wire::codes::CaseStateCode;
use wire::window::{
    BesideCode, ChangedJson, CopyCode, FaultCode, LetterCode, MakingStepCode, OfBeside, OfCase, OfCopy,
    OfLetter, OfVersion, Perform, SealAsk, SealWith, StopMaking, VerifyAsk,
};

fn of(case: &str) -> OfCase {
    OfCase { case: case.to_owned() }
}

fn letter(case: &str, letter: LetterCode) -> OfLetter {
    OfLetter { case: case.to_owned(), letter, typing: Vec::new(), version: None, dissent: None }
}

fn perform(rig: &DeskRig, case: &str, act: Value) {
    let act = serde_json::from_value(act).unwrap();
    rig.desk.perform(Perform { case: case.to_owned(), act }).unwrap_or_else(|fault| panic!("{fault:?}"));
}

// What a newcomer has left to do in the sample.
fn finished(rig: &DeskRig, case: &str) {
    let whole = rig.desk.case_whole(of(case)).unwrap();
    for answer in whole.answers.iter().filter(|one| one.assessment.is_none() && one.question != "A1.1") {
        let because = "Personuppgifter i vården ingår inte i denna tillsyn";
        let question = &answer.question;
        perform(
            rig,
            case,
            json!({ "do": "assess", "question": question, "assessment": "not_examined", "because": because }),
        );
    }
    for one in whole.decision.considerations.iter().filter(|one| one.is_asked && one.answer.is_none()) {
        let question = Consideration::from(one.consideration);
        let answer = if question.demand() == Demand::Yes { "yes" } else { "no" };
        perform(rig, case, json!({ "do": "consider", "consideration": one.consideration, "answer": answer }));
    }
    let me = rig.myself();
    let inspector = whole.officer.as_str();
    perform(rig, case, json!({ "do": "set_effect", "effect": "nothing_to_enforce" }));
    perform(rig, case, json!({ "do": "set_appeal", "appeal": { "closed": "fl-41" } }));
    perform(rig, case, json!({ "do": "date_decision", "date": "2025-12-01" }));
    let competence = json!({ "rules_of_procedure": "12 §" });
    perform(rig, case, json!({ "do": "name_decision_maker", "person": me, "competence": competence }));
    perform(rig, case, json!({ "do": "set_presentation", "presentation": { "by": inspector } }));
    perform(rig, case, json!({ "do": "set_others", "others": [] }));
    perform(rig, case, json!({ "do": "record_dissent", "dissent": "none" }));
}

#[test]
fn the_sample_leaves_something_to_assess_and_to_decide() {
    let rig = DeskRig::new();
    let done = rig.desk.open_sample().unwrap();
    assert_eq!((done.steps.undo, done.steps.redo), (None, None));
    let case = rig.desk.case_whole(of(done.case.as_str())).unwrap();
    assert_eq!(case.state, CaseStateCode::Presentation);
    let me = rig.myself();
    let maker = case.participants.iter().find(|one| one.id.as_str() == me).unwrap();
    assert_eq!((maker.name.as_str(), maker.title.as_str()), ("Maja Lindell", "enhetschef"));
    let row = rig.desk.cases().unwrap().remove(0);
    assert_eq!((row.questions - row.answered, row.decision.as_str()), (5, "draft"));
    assert_eq!(row, wire_row(&rig, done.case.as_str()));
    assert!(case.ledger.is_empty() && case.checklist.is_some() && !case.provisions.is_empty());
    let now = rig.desk.case_now(of(done.case.as_str())).unwrap();
    assert!(now.checklist.is_none() && now.provisions.is_empty() && now.answers == case.answers);
    let fault = rig.desk.settle(of(done.case.as_str())).unwrap_err();
    assert_eq!(fault.code, FaultCode::Incomplete);
    assert!(fault.gaps.iter().any(|gap| gap.rule == "V17") && fault.gaps.iter().all(|gap| gap.blocks));
}

// The row as it follows from the whole case.
fn wire_row(rig: &DeskRig, case: &str) -> wire::answers::CaseRowJson {
    let whole = rig.desk.case_whole(of(case)).unwrap();
    let rows = rig.desk.cases().unwrap();
    let row = rows.into_iter().find(|row| row.id == whole.id).unwrap();
    assert_eq!(
        (row.kind, row.purpose, row.title.as_str()),
        (whole.kind, whole.purpose, whole.title.as_str())
    );
    assert_eq!(
        (&row.number, &row.opened_on, &row.officer),
        (&whole.number, &whole.opened_on, &whole.officer)
    );
    row
}

#[test]
fn the_sample_is_finished_settled_sealed_and_verified_at_the_desk() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    finished(&rig, &case);
    let gaps: Vec<_> = rig.desk.gaps(of(&case)).unwrap().into_iter().filter(|gap| gap.blocks).collect();
    assert!(gaps.is_empty(), "{gaps:?}");
    assert_eq!(rig.desk.seal_gaps(of(&case)).unwrap(), [], "there is nothing to sign yet");
    let settled = rig.desk.settle(of(&case)).unwrap();
    let untold = rig.heard();
    for _ in 0..2 {
        assert_eq!(rig.desk.seal_gaps(of(&case)).unwrap(), [], "its file lacks nothing");
    }
    assert_eq!(rig.heard(), [], "to try the file tells nothing; {untold:?}");
    assert_eq!(settled.steps.undo, None, "nothing is taken back across a decision");
    assert_eq!(rig.desk.undo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
    assert_eq!(
        rig.desk.letter_pdf(letter(&case, LetterCode::Sealed)).unwrap_err().code,
        FaultCode::NotSettled
    );
    let ask = SealAsk { case: case.clone(), with: SealWith::Training, what: None };
    let sealed = rig.desk.seal(ask).unwrap();
    let said = sealed.verified.verification.unwrap();
    assert_eq!((said.verdict, said.training), (VerdictCode::Good, true));
    assert_eq!(sealed.verified.name, "2025-00417-beslut.pdf");
    let version = |version| OfVersion { case: case.clone(), version };
    let again = rig.desk.verify_version(version(1)).unwrap();
    assert_eq!((&again.name, &again.sha256), (&sealed.verified.name, &sealed.verified.sha256));
    let verdict = again.verification.map(|one| (one.verdict, one.training));
    assert_eq!(verdict, Some((VerdictCode::Good, true)), "a training key of this store is trusted");
    assert_eq!(rig.desk.verify_version(version(2)).unwrap_err().code, FaultCode::NotSettled);
    let name = rig.desk.suggested_name(&letter(&case, LetterCode::Sealed)).unwrap();
    let path = rig.beside.join(name);
    let saved = rig.desk.save_letter(letter(&case, LetterCode::Sealed), &path).unwrap();
    assert_eq!(saved.size, sealed.verified.size);

    let copy = |copy| OfCopy { case: case.clone(), copy };
    let names = CopyCode::ALL.map(|code| rig.desk.suggested_copy(&copy(code)).unwrap());
    let ends =
        ["-arbetskopia.docx", "-beslut-utan-namn.pdf", "-sammanfattning.pdf", "-kopia-for-utlamnande.pdf"];
    assert_eq!(names, ends.map(|end| format!("2025-00417{end}")));
    for (code, name) in CopyCode::ALL.into_iter().zip(names) {
        let to = rig.beside.join(name);
        let saved = rig.desk.save_copy(copy(code), &to).unwrap();
        assert_eq!(saved.size, fs::metadata(&to).unwrap().len());
    }

    let beside = |letter| OfBeside { case: case.clone(), letter, of: None };
    for letter in [BesideCode::Notice, BesideCode::Protocol, BesideCode::Receipt] {
        let to = rig.beside.join(rig.desk.suggested_beside(&beside(letter)).unwrap());
        let saved = rig.desk.save_beside(beside(letter), &to).unwrap();
        assert_eq!(saved.size, fs::metadata(&to).unwrap().len());
    }
    assert_eq!(rig.desk.suggested_beside(&beside(BesideCode::Report)).unwrap_err().code, FaultCode::NoLetter);

    let verify = |training: bool| {
        let token = rig.desk.choose(&path).unwrap().token;
        rig.desk.verify(VerifyAsk { token, roots: Vec::new(), training }).unwrap()
    };
    assert_eq!(verify(true).verification.unwrap().verdict, VerdictCode::Good);
    assert_eq!(verify(false).verification.unwrap().verdict, VerdictCode::CannotTell);
    rig.desk.lock().unwrap();
    assert_eq!(verify(true).verification.unwrap().verdict, VerdictCode::CannotTell, "roots lie in the store");
}

#[test]
fn what_is_being_typed_stands_in_the_draft_as_it_would_when_it_is_said_and_nowhere_else() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let act = |text: &str| json!({ "do": "write_section", "section": "further", "text": text });
    let typing = |text: &str| {
        let typing = vec![serde_json::from_value(act(text)).unwrap()];
        let ask = OfLetter { typing, ..letter(&case, LetterCode::Draft) };
        rig.desk.letter_pdf(ask).unwrap()
    };
    let draft = || rig.desk.letter_pdf(letter(&case, LetterCode::Draft)).unwrap();
    let (before, lines) = (draft(), rig.desk.ledger(of(&case)).unwrap().len());
    let typed = typing("Bolaget har begärt anstånd.");
    assert_ne!(typed, before);
    assert_eq!(typing("Ett {okänt} faktum"), before, "what would be refused is left out");
    assert_eq!(
        (draft(), rig.desk.ledger(of(&case)).unwrap().len()),
        (before, lines),
        "nothing was performed"
    );
    perform(&rig, &case, act("Bolaget har begärt anstånd."));
    assert_eq!(draft(), typed);

    // What the font lacks is told of the letter that was drawn last, with its place.
    let unshown = || rig.desk.unshown(of(&case)).unwrap();
    assert_eq!(unshown(), []);
    typing("Bolaget har svarat 😀.");
    let told = unshown();
    assert!(told.len() == 1 && told[0].sv.contains("U+1F600"), "{told:?}");
    draft();
    assert_eq!(unshown(), []);
}

#[test]
fn a_sealed_decision_is_neither_taken_back_nor_sealed_twice() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    finished(&rig, &case);
    let ask = || SealAsk { case: case.clone(), with: SealWith::Training, what: None };
    assert_eq!(rig.desk.seal(ask()).unwrap_err().code, FaultCode::NotSettled);
    rig.desk.settle(of(&case)).unwrap();
    rig.desk.seal(ask()).unwrap();
    assert_eq!(rig.desk.seal(ask()).unwrap_err().code, FaultCode::Refused);
    assert_eq!(rig.desk.undo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
}

#[test]
fn a_key_file_that_is_gone_or_none_is_told_as_such() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    finished(&rig, &case);
    rig.desk.settle(of(&case)).unwrap();
    let with = |token: &str| {
        let with = SealWith::File { token: token.to_owned(), passphrase: "x".to_owned() };
        rig.desk.seal(SealAsk { case: case.clone(), with, what: None }).unwrap_err().code
    };
    assert_eq!(with("okänd"), FaultCode::NoSuchFile);
    let path = rig.beside.join("nyckel.p12");
    fs::write(&path, b"ingen nyckel").unwrap();
    let token = rig.desk.choose(&path).unwrap().token;
    assert_eq!(with(&token), FaultCode::Key);
    fs::remove_file(&path).unwrap();
    assert_eq!(with(&token), FaultCode::File);
}

#[test]
fn what_is_no_signed_pdf_gets_a_sentence_and_no_verdict() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let draft = rig.desk.letter_pdf(letter(&case, LetterCode::Draft)).unwrap();
    let verified = |name: &str, bytes: &[u8]| {
        let path = rig.beside.join(name);
        fs::write(&path, bytes).unwrap();
        let token = rig.desk.choose(&path).unwrap().token;
        rig.desk.verify(VerifyAsk { token, roots: Vec::new(), training: false }).unwrap()
    };
    for (name, bytes) in
        [("utkast.pdf", draft.as_slice()), ("inget.pdf", b"nej".as_slice()), ("tom.pdf", b"")]
    {
        let said = verified(name, bytes);
        assert!(said.verification.is_none(), "{name}");
        let sentence = said.not_readable.unwrap();
        assert!(sentence.sv != sentence.en && sentence.sv.len() > 20, "{name}");
    }
    let missing = VerifyAsk { token: "okänd".to_owned(), roots: Vec::new(), training: false };
    assert_eq!(rig.desk.verify(missing).unwrap_err().code, FaultCode::NoSuchFile);
}

#[test]
fn a_case_is_saved_as_json_under_a_name_that_any_system_takes() {
    let rig = DeskRig::new();
    let mut sample = Performed::begin(&rig);
    sample.until_before("set_number");
    let case = sample.case.clone();
    let name = rig.desk.suggested_name(&letter(&case, LetterCode::Draft)).unwrap();
    assert_eq!(name, "Sjöviks-kommun-informationssäkerhet-i-vården-utkast.pdf");
    perform(&rig, &case, json!({ "do": "set_number", "number": "../A:B\\C|2025" }));
    let name = rig.desk.suggested_name(&letter(&case, LetterCode::Draft)).unwrap();
    assert_eq!(name, "A-B-C-2025-utkast.pdf");
    let name = rig.desk.suggested_export(&of(&case)).unwrap();
    let saved = rig.desk.save_export(of(&case), &rig.beside.join(name)).unwrap();
    let json: Value = serde_json::from_slice(&fs::read(saved.path).unwrap()).unwrap();
    assert_eq!(json["ledger"].as_array().unwrap().len(), 2);
}

// Stops the first letter that is told of while some work at the desk goes on.
fn stopped<T: Send>(rig: &DeskRig, work: impl FnOnce() -> T + Send) -> (T, Vec<ChangedJson>) {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let stopper = scope.spawn(|| {
            let mut all = Vec::new();
            while !over.load(Ordering::SeqCst) {
                let heard = rig.heard();
                if let Some(ChangedJson::Making { making, .. }) = heard.first() {
                    rig.desk.stop_making(StopMaking { making: *making }).unwrap();
                }
                all.extend(heard);
                std::thread::sleep(Duration::from_millis(1));
            }
            all
        });
        let done = work();
        over.store(true, Ordering::SeqCst);
        (done, stopper.join().unwrap())
    })
}

#[test]
fn a_letter_that_the_window_stops_leaves_no_file_and_no_seal() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    finished(&rig, &case);
    rig.desk.settle(of(&case)).unwrap();
    let (before, _) = (rig.desk.case_whole(of(&case)).unwrap(), rig.heard());
    let ledger = rig.desk.ledger(of(&case)).unwrap();
    let path = rig.beside.join("stopped.pdf");
    let copy = |copy| OfCopy { case: case.clone(), copy };
    let seal = SealAsk { case: case.clone(), with: SealWith::Training, what: None };
    let ends: [(_, Vec<ChangedJson>); 4] = [
        stopped(&rig, || rig.desk.save_letter(letter(&case, LetterCode::Settled), &path).map(drop)),
        stopped(&rig, || rig.desk.save_copy(copy(CopyCode::NamesWithheld), &path).map(drop)),
        stopped(&rig, || rig.desk.save_copy(copy(CopyCode::Summary), &path).map(drop)),
        stopped(&rig, || rig.desk.seal(seal.clone()).map(drop)),
    ];
    for (done, told) in ends {
        assert_eq!(done.unwrap_err().code, FaultCode::Stopped);
        assert!(told.iter().all(|one| matches!(one, ChangedJson::Making { .. })), "{told:?}");
    }
    assert!(!path.exists());
    assert_eq!(rig.desk.case_whole(of(&case)).unwrap(), before);
    assert_eq!(rig.desk.ledger(of(&case)).unwrap(), ledger);

    // What is asked for again is another letter, which no late stop reaches; and it is told to its end.
    rig.desk.stop_making(StopMaking { making: 1 }).unwrap();
    rig.desk.seal(seal).unwrap();
    let told = rig.heard();
    let last = told.iter().rfind(|one| matches!(one, ChangedJson::Making { .. }));
    let Some(ChangedJson::Making { making: 5, step: MakingStepCode::File, done, all }) = last else {
        panic!("{last:?}")
    };
    assert_eq!(done, all);
    assert!(matches!(told.last(), Some(ChangedJson::Case { .. })), "the act is told last");
}
