// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every act can be taken back and done again, and the ledger only grows; nothing is taken back across a decision.

use casework::Office;
use casework::clock::FixedClock;
use casework::keeping::{Access, Passphrase, Unlock, holders_in};
use domain::act::Act;
use serde_json::json;
use std::collections::BTreeSet;
use testkit::desk::{DeskRig, PASSPHRASE, Performed};
use testkit::now;
use wire::act::ActDto;
use wire::case_json::CaseJson;
use wire::window::{ChangedJson, FaultCode, OfCase, OpenForm, Perform};

const BARRIERS: [&str; 7] = [
    "settle_decision",
    "reopen_decision",
    "record_seal",
    "seal_dissent",
    "seal_separate_decision",
    "dispatch_decision",
    "begin_new_version",
];

fn of(case: &str) -> OfCase {
    OfCase { case: case.to_owned() }
}

// The case as a program would read it that opens the store anew.
fn as_stored(rig: &DeskRig, case: &str) -> CaseJson {
    let holder = holders_in(rig.desk.folder()).unwrap().remove(0);
    let unlock = Unlock::Passphrase { person: holder.person, phrase: Passphrase::new(PASSPHRASE).unwrap() };
    let (catalog, clock) = (casework::Catalog::shipped(), Box::new(FixedClock(now())));
    let mut office = Office::open(rig.desk.folder(), &unlock, Access::Read, catalog, clock).unwrap();
    let id = office.find_case(case).unwrap();
    wire::case_json::case_json(office.case(id).unwrap(), &[])
}

fn lines(rig: &DeskRig, case: &str) -> Vec<String> {
    rig.desk.ledger(of(case)).unwrap().into_iter().map(|line| line.hash).collect()
}

// Takes the last act back and does it again, and holds the case against what it was each time.
fn there_and_back(rig: &DeskRig, case: &str, code: &str, before: &CaseJson) {
    let (after, grown) = (rig.desk.case_whole(of(case)).unwrap(), lines(rig, case));
    let step =
        rig.desk.steps(of(case)).unwrap().undo.unwrap_or_else(|| panic!("{code} cannot be taken back"));
    assert_eq!(step.act, code);
    let undone = rig.desk.undo(of(case)).unwrap();
    assert_eq!(rig.desk.case_whole(of(case)).unwrap(), *before, "{code}: taken back");
    assert_eq!(as_stored(rig, case), *before, "{code}: taken back, as stored");
    assert_eq!(undone.steps.redo.unwrap().act, code);
    rig.desk.redo(of(case)).unwrap();
    assert_eq!(rig.desk.case_whole(of(case)).unwrap(), after, "{code}: done again");
    assert_eq!(as_stored(rig, case), after, "{code}: done again, as stored");
    let all = lines(rig, case);
    assert_eq!(all[..grown.len()], grown[..], "{code}: the ledger was rewritten");
    assert_eq!(all.len(), grown.len() + 2, "{code}: each way leaves a line");
}

// The acts that the sample does not have, on what it has made.
fn further_acts() -> Vec<ActDto> {
    let all = json!([
        { "do": "reword_observation", "observation": "o4", "text": "Rättad text" },
        { "do": "cite_documents", "observation": "o1", "evidence": ["h2"] },
        { "do": "set_others", "others": [] },
        { "do": "name_co_deciders", "deciders": ["jurist"] },
        { "do": "name_co_deciders", "deciders": [] },
        { "do": "reword_deficiency", "deficiency": "b1", "title": "Rättad rubrik", "statement": "Rättad mening" },
        { "do": "accept_sources", "written": "deficiency:b1" },
        { "do": "set_standing", "deficiency": "b1", "standing": { "resting": "Väntar på ny riskanalys" } },
        { "do": "require_measure", "as": "a9", "text": "Samma sak", "deficiencies": ["b1"], "force": "requested" },
        { "do": "withdraw_measure", "measure": "a9" },
        { "do": "set_authority", "authority": { "name": "Tillsynsverket", "address": "Box 2, 111 11 Orten", "email": "registrator@tillsynsverket.example", "court": "Förvaltningsrätten i Orten" } },
        { "do": "date_measure", "measure": "a1", "due_on": "2026-03-31", "report_by": "skriftligt" },
        { "do": "assess", "question": "A4.1", "assessment": "unanswered" },
        { "do": "note_answer", "question": "A4.1", "note": "" },
        { "do": "weigh_factor", "factor": "duration", "weighed": "not_appeared" },
        { "do": "override_rule", "rule": "V17", "because": "Frågan rör inte verksamheten" },
        { "do": "remove_point", "point": "p1" },
        { "do": "ask_extension", "hearing": "kommunicering", "on": "2025-09-10", "until": "2025-09-30" },
        { "do": "decide_extension", "hearing": "kommunicering", "answer": { "refused": "Svaret har kommit" } },
        { "do": "remind_hearing", "hearing": "kommunicering", "on": "2025-09-10" },
        { "do": "assess", "question": "A2.4", "assessment": "met" },
        { "do": "explain_change", "change": { "assessment": "A2.4" }, "because": "Nya uppgifter i yttrandet" },
        { "do": "record_objection", "as": "i1", "text": "Tiden är för kort", "deficiency": "b1" },
        { "do": "respond_to_objection", "objection": "i1", "response": { "met": "Tiden är partens egen" } },
        { "do": "comment", "as": "k1", "about": "section:further", "text": "Behövs det här?" },
        { "do": "resolve_comment", "comment": "k1", "how": "Ja, parten har frågat" },
        { "do": "mark_secret", "as": "s1", "what": { "at": "observation:o1" }, "provision": "18:8" },
        { "do": "lift_secrecy", "mark": "s1", "because": "Känt sedan tidigare" },
        { "do": "write_prosecution_report", "as": "aa1", "to": "Åklagaren", "offence": "Dataintrång", "period": { "from": "2025-06-11" }, "suspect": "Ingen känd", "account": "Journaler kan ha lästs.", "observations": ["o1"], "signer": "inspektor" },
        { "do": "record", "as": "sys1", "kind": "system", "name": "Journalsystemet", "deficiencies": ["b1"], "questions": ["A4.1"] },
        { "do": "record", "as": "inc1", "kind": "incident", "what": "Avbrott", "sort": "avbrott", "discovered_on": "2025-06-01", "personal_data": "no", "systems": ["sys1"] },
        { "do": "record", "record": "inc1", "kind": "incident", "what": "Avbrott i journalen", "sort": "avbrott", "discovered_on": "2025-06-01", "personal_data": "unknown" },
        { "do": "strike_record", "record": "inc1", "because": "Gällde en annan enhet" },
        { "do": "require_approval", "required": true },
        { "do": "address_decision", "recipients": [{ "kind": "party", "address": "Parten", "way": "post", "copy": "whole" }] },
    ]);
    serde_json::from_value(all).unwrap()
}

// Those that only somebody can do who has not prepared the decision.
fn acts_of_another() -> Vec<ActDto> {
    let all = json!([
        { "do": "approve", "as": "g1" },
        { "do": "withdraw_approval", "approval": "g1", "because": "Läser om" },
    ]);
    serde_json::from_value(all).unwrap()
}

#[test]
fn every_act_can_be_taken_back_and_done_again_and_the_ledger_only_grows() {
    let rig = DeskRig::new();
    let mut sample = Performed::begin(&rig);
    let mut seen = BTreeSet::new();
    sample.until_before("set_number");
    while let Some(code) = sample.next_code().filter(|code| !BARRIERS.contains(code)) {
        let (case, handle) = (sample.case.clone(), sample.next_handle());
        let before = rig.desk.case_whole(of(&case)).unwrap();
        let act = sample.next_act().unwrap();
        sample.perform(act, handle.as_deref()).unwrap();
        // Many acts of one kind prove no more than two.
        if seen.insert(code) || handle.is_some() {
            there_and_back(&rig, &case, code, &before);
        }
    }
    let case = sample.case.clone();
    let chief = rig.myself();
    let further = further_acts().into_iter().map(|act| (chief.clone(), act));
    let another = sample.known["jurist"].clone();
    let others = acts_of_another().into_iter().map(|act| (another.clone(), act));
    for (person, act) in further.chain(others) {
        if rig.myself() != person {
            rig.unlock(&person);
        }
        let before = rig.desk.case_whole(of(&case)).unwrap();
        let handle = act.handle().map(|(_, name)| name.to_owned());
        let (code, act) = (act.code(), sample.as_window(&act));
        sample.perform(act, handle.as_deref()).unwrap_or_else(|fault| panic!("{code}: {fault:?}"));
        seen.insert(code);
        there_and_back(&rig, &case, code, &before);
    }
    let never: Vec<&str> = Act::CODES.iter().copied().filter(|code| !seen.contains(code)).collect();
    let after = [
        "add_dissent",
        "seal_dissent",
        "seal_separate_decision",
        "dispatch_decision",
        "record_service_try",
        "record_served",
        "record_appeal",
        "decide_on_appeal",
        "begin_new_version",
        "answer_condition",
    ];
    // The shipped catalogue has one edition of each checklist; `editions` goes over to another. The sample is not under
    // the act that says when an infringement is serious.
    let expected = [
        "move_to_edition",
        "weigh_seriousness",
        "record_notification",
        "except_hearing",
        "settle_decision",
        "reopen_decision",
        "record_seal",
    ];
    assert_eq!(never, [&expected[..], &after[..]].concat());
    assert!(rig.desk.check_ledger().unwrap().sound);
}

#[test]
fn a_hearing_that_was_left_out_can_be_taken_back() {
    let rig = DeskRig::new();
    let mut sample = Performed::begin(&rig);
    sample.until_before("send_hearing");
    let case = sample.case.clone();
    let before = rig.desk.case_whole(of(&case)).unwrap();
    let act = json!({ "do": "except_hearing", "ground": "obviously_needless", "because": "Bifalles helt" });
    let act: ActDto = serde_json::from_value(act).unwrap();
    sample.perform(act, None).unwrap();
    there_and_back(&rig, &case, "except_hearing", &before);
}

// The checklist has its questions once for each notification, and no more when one is taken back.
#[test]
fn a_notification_is_taken_back_with_its_questions() {
    let rig = DeskRig::new();
    let opened = rig.desk.open_case(OpenForm { form: lex_maria() }).unwrap();
    let case = opened.case.as_str().to_owned();
    let perform = |act: serde_json::Value| {
        let act: ActDto = serde_json::from_value(act).unwrap();
        rig.desk.perform(Perform { case: case.clone(), act })
    };
    let notification = |event: &str| json!({ "do": "record_notification", "event": event, "event_on": "2025-02-01", "notified_on": "2025-02-20" });
    perform(json!({ "do": "choose_checklist", "checklist": "lex-maria", "edition": "2026-11" })).unwrap();
    let questions = |case: &CaseJson| -> Vec<String> {
        let sections = &case.checklist.as_ref().unwrap().sections;
        sections.iter().flat_map(|one| one.questions.iter().map(|question| question.id.clone())).collect()
    };
    let whole = || rig.desk.case_whole(of(&case)).unwrap();
    let own = questions(&whole());
    perform(notification("En dos lästes fel")).unwrap();
    assert_eq!(questions(&whole()), own, "one is reviewed by the questions as they are");
    let before = whole();
    perform(notification("Ett provsvar kom bort")).unwrap();
    let second: Vec<_> = own.iter().map(|id| format!("2.{id}")).collect();
    assert_eq!(questions(&whole()), [own.clone(), second].concat());
    there_and_back(&rig, &case, "record_notification", &before);
    perform(json!({ "do": "assess", "question": "2.C5.1", "assessment": "met" })).unwrap();
    perform(json!({ "do": "assess", "question": "2.C5.2", "assessment": "met" })).unwrap();
    let judged: Vec<_> = whole().notifications.iter().map(|one| one.fulfilled).collect();
    assert_eq!(judged, [None, Some(true)]);
    let corrected = whole().notifications[1].id.clone();
    let mut act = notification("Ett provsvar kom till fel patient");
    act["notification"] = serde_json::to_value(&corrected).unwrap();
    perform(act).unwrap();
    assert_eq!(whole().notifications.len(), 2);
    assert_eq!(whole().notifications[1].event, "Ett provsvar kom till fel patient");
    let early = json!({
        "do": "record_notification", "event": "E", "event_on": "2025-02-21", "notified_on": "2025-02-20",
    });
    assert!(perform(early).is_err(), "an event is not notified before it happened");
}

fn lex_maria() -> wire::act::OpenCase {
    serde_json::from_value(json!({
        "kind": "lex_maria", "purpose": "office", "title": "Två händelser", "trigger": "Anmälan",
        "opened_on": "2025-03-01", "officer": "Maja Lindell", "role": "decision_maker",
        "authority": {
            "name": "Myndigheten för vårdtillsyn", "address": "Box 1100, 100 01 Granvik",
            "email": "registrator@vardtillsyn.example", "court": "Förvaltningsrätten i Granvik",
        },
    }))
    .unwrap()
}

#[test]
fn the_whole_way_back_is_the_case_as_it_was_opened_and_the_way_again_ends_where_it_began() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let first = rig.desk.case_whole(of(&case)).unwrap();
    for (at, assessment) in ["met", "met", "not_met"].into_iter().enumerate() {
        let act = json!({ "do": "assess", "question": format!("A4.{}", at + 1), "assessment": assessment });
        let act = serde_json::from_value(act).unwrap();
        rig.desk.perform(Perform { case: case.clone(), act }).unwrap();
    }
    let last = rig.desk.case_whole(of(&case)).unwrap();
    (0..3).for_each(|_| drop(rig.desk.undo(of(&case)).unwrap()));
    assert_eq!(rig.desk.case_whole(of(&case)).unwrap(), first);
    assert_eq!(rig.desk.undo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
    (0..3).for_each(|_| drop(rig.desk.redo(of(&case)).unwrap()));
    assert_eq!(rig.desk.case_whole(of(&case)).unwrap(), last);
    assert_eq!(rig.desk.redo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let note = |text: &str| {
        let act = json!({ "do": "note_answer", "question": "A4.1", "note": text });
        let act = serde_json::from_value(act).unwrap();
        rig.desk.perform(Perform { case: case.clone(), act }).unwrap()
    };
    note("ett");
    rig.desk.undo(of(&case)).unwrap();
    assert_eq!(note("två").steps.redo, None);
    assert_eq!(rig.desk.redo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
}

#[test]
fn an_act_that_changes_nothing_leaves_no_line_and_nothing_to_take_back() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let assess = || {
        let act = json!({ "do": "assess", "question": "A4.1", "assessment": "met" });
        let act = serde_json::from_value(act).unwrap();
        rig.desk.perform(Perform { case: case.clone(), act }).unwrap()
    };
    let first = assess();
    let again = assess();
    assert_eq!((again.lines, again.steps.clone(), again.changed.len()), (first.lines, first.steps, 1));
    rig.desk.undo(of(&case)).unwrap();
    assert_eq!(rig.desk.undo(of(&case)).unwrap_err().code, FaultCode::NothingToUndo);
}

#[test]
fn every_act_is_told_with_what_it_touched() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let _ = rig.heard();
    let act = json!({ "do": "assess", "question": "A4.1", "assessment": "met" });
    let act = serde_json::from_value(act).unwrap();
    let done = rig.desk.perform(Perform { case: case.clone(), act }).unwrap();
    let undone = rig.desk.undo(of(&case)).unwrap();
    let redone = rig.desk.redo(of(&case)).unwrap();
    let told = [done, undone, redone].map(|done| ChangedJson::Case { done: Box::new(done) });
    assert_eq!(rig.heard(), told);
    let ChangedJson::Case { done } = &told[0] else { panic!("a case") };
    assert_eq!((done.changed[0].kind.as_str(), done.changed[0].label_sv.as_str()), ("answer", "Fråga A4.1"));
}

#[test]
fn a_removed_thing_keeps_its_name_in_the_step_that_takes_it_back() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let act =
        json!({ "do": "observe", "text": "Nytt", "source": { "seen": "entrén" }, "questions": ["A4.1"] });
    let act = serde_json::from_value(act).unwrap();
    let done = rig.desk.perform(Perform { case: case.clone(), act }).unwrap();
    let label = done.changed[0].label_sv.clone();
    let undone = rig.desk.undo(of(&case)).unwrap();
    assert_eq!(undone.changed[0].label_sv, label);
    assert_eq!(undone.steps.redo.unwrap().place.unwrap().sv, label);
}
