// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What holds for every case: nothing is lost over a restart, a refused act changes nothing, projections can
//! be made again, the letter comes out the same, and nothing changes what has been decided.

use casework::playing::Until;
use casework::{When, WorkFault};
use domain::act::Act;
use domain::checklist::QuestionId;
use domain::decision::Decision;
use domain::perform::Refusal;
use domain::state::CaseState;
use domain::text::{Line, Text};
use domain::work::Assessment;
use testkit::Rig;

fn before_settling() -> Until {
    Until::Before("settle_decision".to_owned())
}

fn note(text: &str) -> Act {
    Act::NoteAnswer { question: QuestionId::new("A4.1").unwrap(), note: Some(Text::new(text).unwrap()) }
}

#[test]
fn a_case_reads_the_same_after_the_store_was_closed() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let before = rig.office.case(id).unwrap().clone();
    let mut rig = rig.reopened();
    assert_eq!(*rig.office.case(id).unwrap(), before);
    assert!(matches!(before.decision, Decision::Settled(_)));
}

#[test]
fn projections_can_be_made_again_from_the_operations_and_are_equal() {
    let mut rig = Rig::new();
    rig.play_sample(&Until::End);
    assert_eq!(rig.office.compare_projections().unwrap(), Vec::<String>::new());
    rig.office.rebuild_projections().unwrap();
    assert_eq!(rig.office.compare_projections().unwrap(), Vec::<String>::new());
    assert_eq!(rig.office.cases().unwrap().len(), 1);
}

#[test]
fn a_refused_act_changes_neither_the_case_nor_the_ledger() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&before_settling());
    let (before, lines) = (rig.office.case(id).unwrap().clone(), rig.office.ledger_of(id).unwrap().len());
    let unknown = QuestionId::new("Z9").unwrap();
    let refused = rig.office.perform(
        id,
        Act::Assess { question: unknown, assessment: Some(Assessment::Met) },
        When::default(),
    );
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Absent(_)))), "{refused:?}");
    assert_eq!(*rig.office.case(id).unwrap(), before);
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
}

#[test]
fn a_settled_decision_is_frozen_until_it_is_reopened() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let refused = rig.office.perform(id, note("ändrat i efterhand"), When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("settled")))), "{refused:?}");
    let because = Text::new("Ett skrivfel i skälen").unwrap();
    rig.office.perform(id, Act::ReopenDecision { because }, When::default()).unwrap();
    assert_eq!(rig.office.case(id).unwrap().state, CaseState::Presentation);
    rig.office.perform(id, note("ändrat i rätt ordning"), When::default()).unwrap();
    rig.office.settle(id, When::default()).unwrap();
}

#[test]
fn only_the_decision_maker_settles() {
    let mut rig = Rig::of("Siri Wallander", "jurist");
    let id = rig.play_sample(&before_settling());
    let refused = rig.office.settle(id, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Role(_)))), "{refused:?}");
}

#[test]
fn an_audit_is_never_settled_as_a_decision() {
    let audit = casework::sample::ACTS.replacen("supervision_nis1", "external_audit", 1);
    // An audit is not presented to anybody who decides.
    let audit = audit.replacen("to = \"presentation\"", "to = \"assessing\"\nbecause = \"Prov\"", 1);
    let mut rig = Rig::new();
    let id = rig.play(&audit, &casework::sample::files(), &before_settling());
    let refused = rig.office.settle(id, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::NoDecision(_)))), "{refused:?}");
    assert_eq!(rig.office.draft_letter(id).unwrap().word, "REVISIONSRAPPORT");
}

#[test]
fn only_a_decision_says_that_nothing_unverified_has_carried_it() {
    let said = "har inte burit någon del av beslutet";
    let mut rig = Rig::new();
    let id = rig.play_sample(&before_settling());
    assert!(!rig.office.draft_letter(id).unwrap().to_text().contains(said), "a draft cannot know that yet");
    rig.office.settle(id, When::default()).unwrap();
    assert!(rig.office.settled_letter(id).unwrap().to_text().contains(said));
}

#[test]
fn a_case_is_dispatched_only_when_it_is_sealed() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let refused =
        rig.office.perform(id, Act::MoveCase { to: CaseState::Dispatched, because: None }, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::DecisionState { .. }))), "{refused:?}");
}

#[test]
fn the_same_decision_is_the_same_bytes_after_a_restart_and_after_sealing() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let first = rig.office.settled_pdf(id).unwrap();
    let mut rig = rig.reopened();
    assert!(first == rig.office.settled_pdf(id).unwrap(), "the settled decision differs after a restart");
    crate::seals::seal_for_training(&mut rig, id);
    assert!(first == rig.office.settled_pdf(id).unwrap(), "the settled decision differs after sealing");
}

#[test]
fn the_ledger_of_a_case_can_be_checked_alone_and_shows_a_changed_line() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let mut lines = rig.office.ledger_of(id).unwrap();
    assert!(rig.office.verify_ledger().unwrap().is_ok());
    let key = lines[0].case.unwrap();
    assert!(store::check_case_chain(key, &lines).is_ok());
    lines[10].payload.push(' ');
    assert!(store::check_case_chain(key, &lines).is_err(), "a changed line was not seen");
}

#[test]
fn markup_in_every_field_stays_text() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&before_settling());
    let sly = "<script>alert(1)</script> %PDF-1.7 endstream endobj (\\) '; DROP TABLE op; --";
    rig.office.perform(id, note(sly), When::default()).unwrap();
    rig.office.perform(id, Act::SetMatter { matter: Line::new(sly).unwrap() }, When::default()).unwrap();
    let text = rig.office.draft_letter(id).unwrap().to_text();
    assert!(text.contains(sly));
    let mut rig = rig.reopened();
    assert_eq!(rig.office.case(id).unwrap().decision.content().matter.as_ref().unwrap().as_str(), sly);
    rig.office.draft_pdf(id).unwrap();
}

// What anyone can do who has the exported case and SHA-256, and nothing of ours.
fn hash_of(case: &str, line: &serde_json::Value) -> String {
    use sha2::{Digest as _, Sha256};
    let bytes = |hex: &str| -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
    };
    let text = |key: &str| line[key].as_str().unwrap();
    let joined = |key: &str| -> Vec<u8> {
        line[key].as_array().unwrap().iter().flat_map(|one| bytes(one.as_str().unwrap())).collect()
    };
    let number = |key: &str| line[key].as_i64().unwrap().to_be_bytes().to_vec();
    let mut hash = Sha256::new();
    for field in [
        b"tillsyn-ledger-1".to_vec(),
        bytes(case),
        number("seq"),
        number("at_ms"),
        bytes(text("actor")),
        text("act").as_bytes().to_vec(),
        text("payload").as_bytes().to_vec(),
        joined("operations"),
        joined("files"),
        bytes(text("prev")),
    ] {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(&field);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_exported_ledger_can_be_checked_with_nothing_but_sha_256() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let exported: serde_json::Value = serde_json::from_slice(&rig.office.export(id).unwrap()).unwrap();
    let lines = exported["ledger"].as_array().unwrap();
    let mut prev = "0".repeat(64);
    for line in lines {
        assert_eq!(line["prev"].as_str().unwrap(), prev, "line {}", line["seq"]);
        prev = hash_of(&id.to_string(), line);
        assert_eq!(line["hash"].as_str().unwrap(), prev, "line {}", line["seq"]);
    }
    assert!(lines.len() > 100 && lines.iter().any(|line| !line["files"].as_array().unwrap().is_empty()));
    let printed = rig.office.settled_letter(id).unwrap().to_text();
    let settled = lines[lines.len() - 2]["hash"].as_str().unwrap();
    assert!(printed.contains(settled), "the decision does not print the end of its ledger");
}
