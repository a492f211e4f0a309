// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cases that trip each fault of an acts file, with its line, and a file that performs every act.

use super::{ActsFault, ActsFaultKind, ActsFile, Wanted};
use crate::act::{ActDto, ActFault, Doing, EntryDto, Kind, Surroundings};
use crate::example::{ACTS, AFTER, World, played, settling};
use domain::act::Act;
use domain::party::NumberFault;
use domain::register::{CauseMet, DrawFault, Entry, RecordKind};
use domain::text::{Language, TextFault};
use serde_json::json;
use std::collections::BTreeSet;

const HEAD: &str =
    "format = 1\ntitle = \"T\"\n[people.anna]\nname = \"A\"\ntitle = \"i\"\nrole = \"inspector\"\n";

// An act whose header stands on line 7, `at` on 8, `by` on 9, `do` on 10, and its fields from 11.
fn with(fields: &str) -> String {
    format!("{HEAD}[[act]]\nat = 2025-01-02T03:04:05Z\nby = \"anna\"\n{fields}")
}

fn refused(text: &str) -> (usize, ActsFaultKind) {
    let fault = ActsFile::parse("a.toml", text).unwrap_err();
    assert_eq!(fault.file, "a.toml");
    speaks(&fault);
    (fault.line, fault.kind)
}

fn refused_by_doors(fields: &str) -> (usize, ActFault) {
    let file = ActsFile::parse("a.toml", &with(fields)).unwrap();
    let mut world = World::of(&file);
    let fault = file.acts.into_iter().find_map(|act| act.into_domain(&mut world).err()).unwrap();
    speaks(&fault);
    match fault.kind {
        ActsFaultKind::Act(inner) => (fault.line, inner),
        other => panic!("{other:?}"),
    }
}

fn speaks(fault: &ActsFault) {
    let (sv, en) = (fault.sentence(Language::Sv), fault.sentence(Language::En));
    assert!(
        sv.contains(&format!("rad {}", fault.line)) && en.contains(&format!("line {}", fault.line)),
        "{sv} {en}"
    );
    assert!(sv.ends_with('.') && en.ends_with('.') && sv != en, "{sv} {en}");
}

const SEALS: [&str; 3] = ["record_seal", "seal_dissent", "seal_separate_decision"];

#[test]
fn every_act_but_the_seal_is_read_and_performed() {
    let file = ActsFile::parse("exempel.toml", AFTER).unwrap();
    let mut world = World::of(&file);
    let mut seen = BTreeSet::new();
    for act in file.acts {
        let code = act.act.code();
        // A seal comes from a key, never from a file.
        if SEALS.contains(&code) {
            continue;
        }
        let written = serde_json::to_string(&act.act).unwrap();
        assert_eq!(serde_json::from_str::<ActDto>(&written).unwrap(), act.act, "{code} crosses as JSON too");
        match act.into_domain(&mut world).unwrap() {
            Doing::Open(_) => assert_eq!(code, "open_case"),
            Doing::Act(act) => assert_eq!(code, act.code()),
        }
        seen.insert(code);
    }
    let mut all: BTreeSet<_> = ActDto::CODES.iter().copied().collect();
    SEALS.iter().for_each(|code| assert!(all.remove(code), "{code}"));
    // A case under another act than patientsäkerhetslagen reviews no notifications.
    all.remove("record_notification");
    assert_eq!(seen, all);
    let case = played(ACTS, usize::MAX).unwrap();
    assert_eq!(case.decision.state(), "draft", "opened again");
    assert_eq!(played(ACTS, settling()).unwrap().decision.state(), "settled");
    let after = played(AFTER, usize::MAX).unwrap();
    assert_eq!((after.decision.state(), after.version(), after.appeals.len()), ("draft", 2, 1));
}

#[test]
fn a_notification_is_recorded_and_corrected() {
    let new =
        json!({ "do": "record_notification", "as": "n1", "event": "Fel dos", "notified_on": "2026-03-02" });
    let corrected = json!({
        "do": "record_notification", "notification": "n1", "registered_as": "2026-00088", "event": "Dubbel dos",
        "event_on": "2026-02-17", "known_on": "2026-02-18", "notified_on": "2026-03-02",
    });
    let mut world = World::default();
    let ids = [new, corrected].map(|act| {
        let act: ActDto = serde_json::from_value(act).unwrap();
        let written = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<ActDto>(&written).unwrap(), act);
        match act.into_domain(&mut world).unwrap() {
            Doing::Act(act) => match *act {
                Act::RecordNotification { notification } => notification.id,
                other => panic!("{other:?}"),
            },
            Doing::Open(_) => panic!("nothing is opened"),
        }
    });
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_record_of_every_kind_crosses_and_says_what_it_said() {
    let file = ActsFile::parse("exempel.toml", ACTS).unwrap();
    let mut kinds = BTreeSet::new();
    for act in &file.acts {
        let ActDto::PutRecord(record) = &act.act else { continue };
        let written = serde_json::to_value(&act.act).unwrap();
        assert_eq!(serde_json::from_value::<ActDto>(written.clone()).unwrap(), act.act);
        kinds.insert(written["kind"].as_str().unwrap().to_owned());
        assert_eq!(serde_json::to_value(&record.entry).unwrap()["kind"], written["kind"]);
    }
    // A case that reviews no notification has no cause of one.
    kinds.insert("cause".to_owned());
    assert_eq!(kinds, EntryDto::CODES.iter().map(|code| (*code).to_owned()).collect());
    let case = played(ACTS, usize::MAX).unwrap();
    let found = |kind| case.numbered_records(kind);
    assert_eq!((found(RecordKind::System).len(), found(RecordKind::Supplier).len()), (1, 2));
    let suppliers: Vec<_> = found(RecordKind::Supplier).iter().map(|one| case.tier(one.id)).collect();
    assert_eq!(suppliers, [Some(1), Some(2)]);
    assert!(!found(RecordKind::PublicStatement)[0].counts());
}

#[test]
fn a_cause_names_required_and_reported_measures() {
    let mut world = World::default();
    let notified = world.make(Kind::Notification, Some("n1")).unwrap();
    let measures =
        [world.make(Kind::Measure, Some("a1")).unwrap(), world.make(Kind::Report, Some("r1")).unwrap()];
    let mut cause = |met: serde_json::Value| {
        let act = json!({
            "do": "record", "kind": "cause", "notification": "n1", "category": "routine", "text": "Ingen rutin",
            "met": met,
        });
        match serde_json::from_value::<ActDto>(act).unwrap().into_domain(&mut world)? {
            Doing::Act(act) => match *act {
                Act::Record { record } => Ok(record.entry),
                other => panic!("{other:?}"),
            },
            Doing::Open(_) => panic!("nothing is opened"),
        }
    };
    let Entry::Cause(met) = cause(json!({ "measures": ["a1", "r1"] })).unwrap() else { panic!("a cause") };
    assert_eq!(met.notification.as_bytes(), &notified);
    let CauseMet::Measures(ids) = met.met else { panic!("measures") };
    assert_eq!(ids.iter().map(|id| *id.as_bytes()).collect::<Vec<_>>(), measures);
    assert!(cause(json!("open")).is_ok() && cause(json!({ "without": "En gång" })).is_ok());
    assert_eq!(cause(json!({ "measures": [] })), Err(ActFault::Empty { field: "met" }));
    let unknown = ActFault::Unknown { field: "met", kind: Kind::Measure, name: "a7".into() };
    assert_eq!(cause(json!({ "measures": ["a7"] })), Err(unknown));
}

#[test]
fn a_fault_of_a_record_is_told_on_its_line() {
    let record = |fields: &str| format!("do = \"record\"\n{fields}");
    let kind = refused(&with(&record("kind = \"picnic\"\n")));
    assert!(
        matches!(&kind, (11, ActsFaultKind::UnknownWord { field, word, allowed })
            if field == "kind" && word == "picnic" && allowed.contains(&"system")),
        "{kind:?}"
    );
    assert_eq!(refused(&with(&record(""))), (7, ActsFaultKind::MissingField { field: "kind" }));
    let number = refused(&with(&record("kind = 1\n")));
    assert_eq!(number, (11, ActsFaultKind::WrongKind { field: "kind".into(), wanted: Wanted::Text }));
    let extra = refused(&with(&record("kind = \"criterion\"\ntext = \"x\"\nmore = 1\n")));
    assert_eq!(extra, (13, ActsFaultKind::UnknownField { field: "more".into(), allowed: &["text"] }));
    let missing = refused(&with(&record("kind = \"criterion\"\n")));
    assert_eq!(missing, (7, ActsFaultKind::MissingField { field: "text" }));
    let supplier = |more: &str| record(&format!("kind = \"supplier\"\norganisation = \"A\"\n{more}"));
    let country = refused_by_doors(&supplier("country = \"se\"\n"));
    assert_eq!(country, (13, ActFault::Country { field: "country", written: "se".into() }));
    let risk = refused_by_doors(&supplier("country = \"SE\"\nrisk = 5\n"));
    assert_eq!(risk, (14, ActFault::Grade { field: "risk", step: 5 }));
    let within =
        refused_by_doors(&supplier("country = \"SE\"\napproved = { on = \"igår\", by = \"chefen\" }\n"));
    assert_eq!(within, (14, ActFault::Date { field: "approved", written: "igår".into() }));
    let above = refused_by_doors(&supplier("country = \"SE\"\nparent = \"nobody\"\n"));
    let unknown = ActFault::Unknown { field: "parent", kind: Kind::Record, name: "nobody".into() };
    assert_eq!(above, (14, unknown));
    let sample = |count: u64, drawn: u64, seed: u64| {
        refused_by_doors(&record(&format!(
            "kind = \"sampling\"\npopulation = \"x\"\npurpose = \"x\"\ncount = {count}\ndrawn = {drawn}\nseed = {seed}\n"
        )))
    };
    assert_eq!(sample(9, 10, 1), (15, ActFault::Draw(DrawFault::Drawn { drawn: 10, most: 9 })));
    assert_eq!(sample(0, 1, 1), (15, ActFault::Draw(DrawFault::Drawn { drawn: 1, most: 0 })));
    assert_eq!(sample(9, 1, 1 << 53), (16, ActFault::Draw(DrawFault::Seed(1 << 53))));
}

#[test]
fn a_file_is_known_by_its_people_and_what_its_acts_make() {
    let file = ActsFile::parse("exempel.toml", ACTS).unwrap();
    assert_eq!(file.people.iter().map(|p| p.handle.as_str()).collect::<Vec<_>>(), ["anna", "bo", "dag"]);
    assert_eq!(file.person("bo").unwrap().name.as_str(), "Bo Ek");
    assert_eq!(file.making("case"), Some(0));
    let at = file.making("b1").unwrap();
    assert_eq!(file.acts[at].act.handle(), Some((Kind::Deficiency, "b1")));
    assert_eq!(file.making("nobody"), None);
}

#[test]
fn what_is_not_toml_is_refused_on_its_line() {
    let (line, kind) = refused("format = 1\ntitle = \"T\"\nthis is not toml\n");
    assert_eq!(line, 3);
    assert!(matches!(kind, ActsFaultKind::Syntax { .. }), "{kind:?}");
}

#[test]
fn bytes_that_are_not_utf8_are_refused_on_their_line() {
    let fault = ActsFile::read("a.toml", b"format = 1\n# \xff\n").unwrap_err();
    assert_eq!((fault.line, fault.kind), (2, ActsFaultKind::NotUtf8));
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let large = format!("{ACTS}\n#{}", "x".repeat(ActsFile::MOST));
    assert_eq!(refused(&large), (1, ActsFaultKind::TooLarge { most: 5_000_000 }));
    let fault = ActsFile::read("a.toml", large.as_bytes()).unwrap_err();
    assert_eq!(fault.kind, ActsFaultKind::TooLarge { most: 5_000_000 });
}

#[test]
fn another_format_is_refused() {
    assert_eq!(refused("title = \"T\"\nformat = 2\n"), (2, ActsFaultKind::Format { found: "2".into() }));
    assert_eq!(refused("format = \"1\"\n"), (1, ActsFaultKind::Format { found: "\"1\"".into() }));
    assert_eq!(refused("title = \"T\"\n"), (1, ActsFaultKind::MissingField { field: "format" }));
}

#[test]
fn an_unknown_field_is_refused_at_every_depth() {
    let top = refused(&with("do = \"set_number\"\nnumber = \"1\"\n[more]\n"));
    assert!(matches!(&top, (12, ActsFaultKind::UnknownField { field, .. }) if field == "more"), "{top:?}");
    let act = refused(&with("do = \"set_number\"\nnumber = \"1\"\nextra = 3\n"));
    assert_eq!(act, (12, ActsFaultKind::UnknownField { field: "extra".into(), allowed: &["number"] }));
    let deep = refused(&with(
        "do = \"confirm_provision\"\nprovision = \"a\"\nsource = \"SFS\"\nin_force = { from = 2020-01-01, til = 1 }\n",
    ));
    assert_eq!(deep, (13, ActsFaultKind::UnknownField { field: "til".into(), allowed: &["from", "to"] }));
    let person =
        refused(&HEAD.replace("title = \"i\"", "titel = \"i\"").replace("[people", "act = []\n[people"));
    assert!(
        matches!(&person, (6, ActsFaultKind::UnknownField { field, .. }) if field == "titel"),
        "{person:?}"
    );
    let made = refused(&with("do = \"set_number\"\nnumber = \"1\"\nas = \"n\"\n"));
    assert!(matches!(&made, (12, ActsFaultKind::UnknownField { field, .. }) if field == "as"), "{made:?}");
}

#[test]
fn a_missing_field_is_refused_on_the_line_of_its_act() {
    assert_eq!(refused(&with("do = \"set_number\"\n")), (7, ActsFaultKind::MissingField { field: "number" }));
    assert_eq!(refused(&with("")), (7, ActsFaultKind::MissingField { field: "do" }));
    let no_time = with("do = \"set_number\"\nnumber = \"1\"\n").replace("at = 2025-01-02T03:04:05Z\n", "");
    assert_eq!(refused(&no_time), (7, ActsFaultKind::MissingField { field: "at" }));
    assert_eq!(refused(HEAD), (1, ActsFaultKind::MissingField { field: "act" }));
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let number = refused(&with("do = \"set_number\"\nnumber = 12\n"));
    assert_eq!(number, (11, ActsFaultKind::WrongKind { field: "number".into(), wanted: Wanted::Text }));
    let list = refused(&with("do = \"set_others\"\nothers = \"anna\"\n"));
    assert_eq!(list, (11, ActsFaultKind::WrongKind { field: "others".into(), wanted: Wanted::List }));
    let local = with("do = \"set_number\"\nnumber = \"1\"\n").replace("03:04:05Z", "03:04:05");
    assert_eq!(
        refused(&local),
        (8, ActsFaultKind::WrongKind { field: "at".into(), wanted: Wanted::Instant })
    );
    let two = refused(&with("do = \"record_reply\"\nreply = { none = 1, received = 2 }\n"));
    assert_eq!(two, (11, ActsFaultKind::WrongKind { field: "reply".into(), wanted: Wanted::Group }));
    assert_eq!(
        refused(&format!("act = 3\n{HEAD}")).1,
        ActsFaultKind::WrongKind { field: "act".into(), wanted: Wanted::Acts }
    );
}

#[test]
fn an_unknown_act_and_an_unknown_word_are_refused() {
    assert_eq!(
        refused(&with("do = \"set_fire\"\n")),
        (10, ActsFaultKind::UnknownAct { code: "set_fire".into() })
    );
    let word = refused(&with("do = \"move_case\"\nto = \"moon\"\n"));
    assert!(
        matches!(&word, (11, ActsFaultKind::UnknownWord { field, word, allowed })
            if field == "to" && word == "moon" && allowed.contains(&"ongoing")),
        "{word:?}"
    );
}

#[test]
fn a_person_who_is_not_in_the_file_is_refused() {
    let by = with("do = \"set_number\"\nnumber = \"1\"\n").replace("by = \"anna\"", "by = \"eva\"");
    assert_eq!(refused(&by), (9, ActsFaultKind::UnknownPerson { handle: "eva".into() }));
    let on_behalf = refused(&with("on_behalf_of = \"eva\"\ndo = \"set_number\"\nnumber = \"1\"\n"));
    assert_eq!(on_behalf, (10, ActsFaultKind::UnknownPerson { handle: "eva".into() }));
    let named = refused_by_doors("do = \"set_others\"\nothers = [\"eva\"]\n");
    assert_eq!(named, (11, ActFault::Unknown { field: "others", kind: Kind::Person, name: "eva".into() }));
}

#[test]
fn a_handle_has_one_meaning() {
    let point = "do = \"add_point\"\nas = \"p\"\noperative = \"closes\"\n";
    let twice = format!("{}[[act]]\nat = 2025-01-02T03:04:05Z\nby = \"anna\"\n{point}", with(point));
    assert_eq!(refused(&twice), (17, ActsFaultKind::DuplicateHandle { handle: "p".into(), first_line: 11 }));
    let person = with(&point.replace("\"p\"", "\"anna\""));
    assert_eq!(
        refused(&person),
        (11, ActsFaultKind::DuplicateHandle { handle: "anna".into(), first_line: 3 })
    );
    let shape = with(&point.replace("\"p\"", "\"P 1\""));
    assert_eq!(refused(&shape), (11, ActsFaultKind::BadHandle { handle: "P 1".into() }));
}

#[test]
fn an_unknown_handle_is_refused_where_it_stands() {
    let fault = refused_by_doors("do = \"remove_point\"\npoint = \"p9\"\n");
    assert_eq!(fault, (11, ActFault::Unknown { field: "point", kind: Kind::Point, name: "p9".into() }));
    let (line, fault) =
        refused_by_doors("do = \"write_section\"\nsection = \"further\"\ntext = \"Se {evidence:h9}.\"\n");
    assert_eq!(line, 12);
    assert!(matches!(fault, ActFault::Rich { field: "text", .. }), "{fault:?}");
}

#[test]
fn a_handle_of_another_kind_is_unknown() {
    let fields = "do = \"add_point\"\nas = \"p\"\noperative = \"closes\"\n[[act]]\nat = 2025-01-02T03:04:05Z\nby = \"anna\"\ndo = \"state_position\"\ndeficiency = \"p\"\nposition = \"x\"\n";
    let fault = refused_by_doors(fields);
    assert_eq!(
        fault,
        (17, ActFault::Unknown { field: "deficiency", kind: Kind::Deficiency, name: "p".into() })
    );
}

#[test]
fn a_day_that_no_calendar_has_is_refused() {
    let bare = refused(&with("do = \"date_decision\"\ndate = 2025-02-30\n"));
    assert_eq!(bare, (11, ActsFaultKind::ImpossibleDate { written: "2025-02-30".into() }));
    for written in ["2025-02-30", "2025-2-3", "i går", "2025-02-03T10:00:00Z"] {
        let quoted = refused_by_doors(&format!("do = \"date_decision\"\ndate = \"{written}\"\n"));
        assert_eq!(quoted, (11, ActFault::Date { field: "date", written: written.into() }));
    }
}

#[test]
fn times_that_go_backwards_are_refused() {
    let fields = "do = \"set_number\"\nnumber = \"1\"\n[[act]]\nat = 2025-01-02T04:04:04+01:00\nby = \"anna\"\ndo = \"set_number\"\nnumber = \"2\"\n";
    let (line, kind) = refused(&with(fields));
    assert_eq!(line, 13);
    assert!(matches!(kind, ActsFaultKind::Backwards { .. }), "{kind:?}");
}

#[test]
fn seconds_may_be_left_out_of_a_time() {
    for at in ["2025-01-02T03:04Z", "2025-01-02T04:04+01:00"] {
        let text = with("do = \"set_number\"\nnumber = \"1\"\n").replace("2025-01-02T03:04:05Z", at);
        let file = ActsFile::parse("a.toml", &text).unwrap();
        assert_eq!(file.acts[0].at.to_rfc3339(), "2025-01-02T03:04:00+00:00");
    }
}

#[test]
fn a_wrong_organisation_number_is_refused_with_the_right_digit() {
    let fields = "do = \"set_party\"\nname = \"Sjöviks kommun\"\nnumber = { organisation = \"212000-9993\" }\nkind = \"municipality\"\n";
    let (line, fault) = refused_by_doors(fields);
    assert_eq!(line, 12);
    let control = NumberFault::ControlDigit { written: "212000-9993".into(), found: 3, expected: 4 };
    assert_eq!(fault, ActFault::Number(control));
}

#[test]
fn what_does_not_pass_a_door_is_refused_where_it_stands() {
    let blank = refused_by_doors("do = \"set_number\"\nnumber = \" \"\n");
    assert_eq!(blank, (11, ActFault::Text { field: "number", fault: TextFault::Blank }));
    let reason = refused_by_doors("do = \"assess\"\nquestion = \"A4.1\"\nassessment = \"not_applicable\"\n");
    assert_eq!(reason, (12, ActFault::ReasonMissing));
    let needless =
        refused_by_doors("do = \"assess\"\nquestion = \"A4.1\"\nassessment = \"met\"\nbecause = \"x\"\n");
    assert_eq!(needless, (13, ActFault::ReasonNeedless));
    let name = refused_by_doors("do = \"assess\"\nquestion = \"a4\"\nassessment = \"met\"\n");
    assert_eq!(name, (11, ActFault::Question { field: "question", written: "a4".into() }));
    let span = refused_by_doors(
        "do = \"confirm_provision\"\nprovision = \"a\"\nsource = \"SFS\"\nin_force = { from = 2025-01-02, to = 2025-01-01 }\n",
    );
    assert!(matches!(span, (13, ActFault::Span { field: "in_force", .. })), "{span:?}");
    let law = refused_by_doors("do = \"set_appeal\"\nappeal = { closed = \"NIS 39\" }\n");
    assert_eq!(law, (11, ActFault::Provision { field: "appeal.closed", written: "NIS 39".into() }));
    let empty = refused_by_doors("do = \"add_point\"\noperative = { states = [] }\n");
    assert_eq!(empty, (11, ActFault::Empty { field: "operative" }));
    let rule = refused_by_doors("do = \"override_rule\"\nrule = \"V99\"\nbecause = \"x\"\n");
    assert_eq!(rule, (11, ActFault::Rule { written: "V99".into() }));
    let list = refused_by_doors("do = \"choose_checklist\"\nchecklist = \"x\"\nedition = \"1\"\n");
    assert_eq!(list, (11, ActFault::Checklist { code: "x".into(), edition: "1".into() }));
    let (line, file) = refused_by_doors(
        "do = \"add_evidence\"\ntitle = \"x\"\ndirection = \"received\"\non = 2025-01-01\nfile = \"borta.pdf\"\n",
    );
    assert_eq!(line, 14);
    assert!(matches!(file, ActFault::File { .. }), "{file:?}");
}

#[test]
fn a_seal_does_not_come_in_from_a_file() {
    let fault = refused_by_doors("do = \"record_seal\"\nsigner = \"Dag\"\n");
    assert_eq!(fault, (10, ActFault::SealFromOutside));
}

#[test]
fn no_bytes_make_the_reader_panic() {
    let mut state = 0x5eed_u64;
    let mut next = move |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % most
    };
    let (mut passed, mut refused) = (0, 0);
    for _ in 0..3_000 {
        let mut bytes = ACTS.as_bytes().to_vec();
        for _ in 0..=next(3) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.truncate(at),
                2 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                _ => bytes[at] = b"\"{}[]=#\n-."[next(10)],
            }
            if bytes.is_empty() {
                break;
            }
        }
        match ActsFile::read("a.toml", &bytes) {
            Err(fault) => {
                speaks(&fault);
                refused += 1;
            }
            Ok(file) => {
                let mut world = World::of(&file);
                for act in file.acts {
                    if let Err(fault) = act.into_domain(&mut world) {
                        speaks(&fault);
                    }
                }
                passed += 1;
            }
        }
    }
    assert!(passed > 100 && refused > 1_000, "both ways are walked: {passed} passed, {refused} refused");
}
