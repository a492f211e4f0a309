// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What follows a sealed decision: no version is ever lost, what came later never reaches a sealed letter, and each
//! step is refused for what the law demands before it.

use crate::cases::folders;
use casework::{When, WorkFault};
use chrono::NaiveDate;
use domain::act::Act;
use domain::after::{AppealAnswer, ChangeKind, TimeCheck};
use domain::case::Case;
use domain::decision::Decision;
use domain::gap::GapKind;
use domain::perform::{Place, Refusal};
use domain::rules::time_check;
use domain::state::CaseState;
use domain::text::{Line, Text};
use seal::KeySource;
use sha2::{Digest as _, Sha256};
use testkit::Rig;
use wire::window::CopyCode;

pub fn played(name: &str) -> (Rig, Case) {
    let folder = folders().into_iter().find(|one| one.name == name).unwrap();
    let (rig, case, _) = folder.played();
    (rig, case)
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn kinds(refused: Result<casework::Done, WorkFault>) -> Vec<GapKind> {
    match refused {
        Err(WorkFault::Refused(Refusal::Incomplete(gaps))) => gaps.into_iter().map(|gap| gap.kind).collect(),
        other => panic!("not refused for gaps: {other:?}"),
    }
}

#[test]
fn every_version_stays_sealed_and_readable_and_its_seal_still_verifies() {
    let (mut rig, case) = played("rattelse-som-ny-version");
    assert_eq!((case.version(), case.earlier.len()), (2, 1));
    let earlier = &case.earlier[0];
    let Decision::Sealed(now) = &case.decision else { panic!("the new version is sealed") };
    let (first, second) =
        (rig.office.sealed_version(case.id, 1).unwrap(), rig.office.sealed_version(case.id, 2).unwrap());
    for (bytes, record) in [(&first, earlier.sealed.record()), (&second, now.record())] {
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        assert_eq!(hash, record.document);
        let report = seal::verify(bytes, &seal::Roots::none(), record.at).unwrap();
        assert_eq!(report.verdict, seal::Verdict::CannotTell, "sound, under nobody's root");
    }
    assert_ne!(first, second);
    assert_eq!(rig.office.sealed_pdf(case.id).unwrap(), second);
    assert!(matches!(rig.office.sealed_version(case.id, 3), Err(WorkFault::NotSettled(_))));
    let replaces = case.decision.content().replaces.as_ref().unwrap();
    assert_eq!((replaces.version, replaces.document), (1, earlier.sealed.record().document));
    assert_ne!(earlier.content().matter, case.decision.content().matter);
}

#[test]
fn while_a_new_version_is_written_the_one_before_is_the_only_sealed_one() {
    let (mut rig, case) = played("andring-utan-villkor");
    assert!(matches!(rig.office.sealed_pdf(case.id), Err(WorkFault::NotSettled(_))));
    assert!(rig.office.sealed_version(case.id, 1).is_ok());
    assert_eq!(case.state, CaseState::UnderReview);
}

#[test]
fn what_comes_after_a_decision_never_reaches_its_sealed_letter() {
    let (mut rig, case) = played("beslut-delgivet-overklagat-och-overlamnat");
    assert_eq!(case.after.documents.len(), 1);
    let Decision::Sealed(sealed) = &case.decision else { panic!("sealed") };
    let letter = rig.office.settled_letter(case.id).unwrap().to_text();
    assert!(!letter.contains("Delgivningskvitto") && !letter.contains("borde vara längre"));
    // The unsigned letter made now is the one that was signed then: what was signed begins with it.
    let (again, signed) =
        (rig.office.settled_pdf(case.id).unwrap(), rig.office.sealed_version(case.id, 1).unwrap());
    let common = again.iter().zip(&signed).take_while(|(a, b)| a == b).count();
    assert!(common > again.len() / 2, "{common} of {}", again.len());
    assert_eq!(sealed.settled().content(), case.before_what_came_after().decision.content());
    let mut reopened = rig.reopened();
    assert_eq!(*reopened.office.case(case.id).unwrap(), case);
    assert_eq!(reopened.office.settled_pdf(case.id).unwrap(), again);
}

#[test]
fn a_dissent_told_after_sealing_is_a_sealed_file_of_its_own_and_none_comes_after_dispatch() {
    let (mut rig, case) = played("beslut-delgivet-overklagat-och-overlamnat");
    let letter = rig.office.addendum_letter(case.id, None, None).unwrap().to_text();
    assert!(letter.contains("Tillägg: avvikande mening") && letter.contains("borde vara längre"), "{letter}");
    let Decision::Sealed(decision) = &case.decision else { panic!("sealed") };
    let hash: String = decision.record().document.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(letter.contains(&hash), "{letter}");
    let plain = letter.replace('\u{a0}', " ");
    assert!(plain.contains("beslutet den 12 maj 2025 i ärende 2025-00098"), "{letter}");
    let pdf = rig.office.addendum_pdf(case.id, Some(1), Some(1)).unwrap();
    assert!(document::structural_faults(&pdf).is_empty(), "{:?}", document::structural_faults(&pdf));
    let seal = case.after.dissents[0].seal.clone().unwrap();
    assert_eq!(seal.document, <[u8; 32]>::from(sha2::Sha256::digest(&pdf)));
    assert_eq!(seal.signer.as_str(), "Övning: Siri Wallander");
    let report = seal::verify(&pdf, &seal::Roots::none(), testkit::now()).unwrap();
    assert_eq!((report.signatures.len(), report.training), (1, true), "{report:?}");
    assert_ne!(report.verdict, seal::Verdict::Bad, "{report:?}");
    let late = Act::AddDissent { by: case.officer, text: text("För sent") };
    let refused = rig.office.perform(case.id, late, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("dispatched")))), "{refused:?}");
    for copy in [CopyCode::NamesWithheld, CopyCode::Summary, CopyCode::Public] {
        let text = rig.office.copy_letter(case.id, copy).unwrap().to_text();
        assert!(text.contains("borde vara längre"), "{copy:?}: {text}");
        assert_eq!(text.contains("Siri Wallander"), copy == CopyCode::Public, "{copy:?}");
    }
}

#[test]
fn a_dissent_is_signed_before_dispatch_once_and_the_sealed_decision_stays_as_it_was() {
    let (mut rig, case) = played("maskat-beslut-till-parten");
    let before = rig.office.sealed_pdf(case.id).unwrap();
    let dissent = |said: &str| Act::AddDissent { by: case.officer, text: text(said) };
    rig.office.perform(case.id, dissent("Tiden är för kort"), When::default()).unwrap();
    rig.office.perform(case.id, dissent("Brist 1 är inte visad"), When::default()).unwrap();
    let dispatch = Act::DispatchDecision { on: day("2025-05-12"), dissent_asked: true };
    let missing = kinds(rig.office.perform(case.id, dispatch, When::default()));
    assert_eq!(missing, [GapKind::DissentUnsigned]);
    let key = rig.office.training_key("Maja Ekdahl").unwrap();
    let key = key.unlock(&seal::Passphrase::new(String::new()), testkit::now()).unwrap();
    let sealed = rig.office.seal_dissent(case.id, 2, &*key, When::default()).unwrap();
    let roots = seal::Roots::read(sealed.roots_pem.as_bytes()).unwrap();
    let report = seal::verify(&sealed.bytes, &roots, testkit::now()).unwrap();
    assert_eq!(report.verdict, seal::Verdict::Good, "{report:?}");
    let again = rig.office.seal_dissent(case.id, 2, &*key, When::default());
    assert!(matches!(again, Err(WorkFault::Refused(Refusal::Present(Place::After)))), "{again:?}");
    let none = rig.office.seal_dissent(case.id, 3, &*key, When::default());
    assert!(matches!(none, Err(WorkFault::NotSettled(_))), "{none:?}");
    let mut rig = rig.reopened();
    assert_eq!(rig.office.addendum_pdf(case.id, None, Some(2)).unwrap(), sealed.bytes);
    assert!(rig.office.case(case.id).unwrap().after.dissents[0].seal.is_none());
    assert_eq!(rig.office.sealed_pdf(case.id).unwrap(), before, "byte for byte");
}

#[test]
fn a_decision_is_dispatched_to_the_party_after_a_last_question_on_dissent_and_only_once() {
    let (mut rig, case) = played("maskat-beslut-till-parten");
    let dispatch = |dissent_asked| Act::DispatchDecision { on: day("2025-05-12"), dissent_asked };
    let recipients = Act::AddressDecision { recipients: Vec::new() };
    rig.office.perform(case.id, recipients, When::default()).unwrap();
    let missing = kinds(rig.office.perform(case.id, dispatch(false), When::default()));
    assert_eq!(missing, [GapKind::DissentNotAskedAgain, GapKind::PartyNotAddressed]);
    let (mut rig, case) = played("arendet-inte-avslutat-genom-beslut");
    assert_eq!(case.state, CaseState::Dispatched);
    let again = rig.office.perform(case.id, dispatch(true), When::default());
    assert!(matches!(again, Err(WorkFault::Refused(Refusal::Frozen("dispatched")))), "{again:?}");
}

#[test]
fn a_case_that_is_not_dispatched_is_not_closed() {
    let (mut rig, case) = played("maskat-beslut-till-parten");
    let close = Act::MoveCase { to: CaseState::Closed, because: None };
    let refused = rig.office.perform(case.id, close, When::default());
    let needed = Refusal::DecisionState { found: "sealed", needed: "dispatched" };
    assert!(matches!(&refused, Err(WorkFault::Refused(found)) if *found == needed), "{refused:?}");
}

#[test]
fn a_late_appeal_is_rejected_unless_the_notice_was_wrong_or_it_reached_the_court_in_time() {
    let (_, whole) = played("sent-overklagande-avvisat");
    let appeal = whole.numbered_appeals()[0].clone();
    // Three weeks from Monday 12 May 2025.
    assert_eq!(time_check(&whole, &appeal), TimeCheck::Late { last: day("2025-06-02") });
    let stamp = domain::act::Stamp {
        at: testkit::now(),
        today: day("2025-12-01"),
        actor: whole.officer,
        on_behalf_of: None,
    };
    let open = |at_court_on: Option<NaiveDate>| {
        let mut case = whole.clone();
        let found = case.appeals.get_mut(&appeal.id).unwrap();
        found.end = None;
        found.at_court_on = at_court_on;
        case
    };
    let reject = |notice_was_right, own_notice| {
        let (on, because) = (day("2025-06-12"), text("För sent"));
        let answer = AppealAnswer::Rejected { on, because, notice_was_right, own_notice };
        Act::DecideOnAppeal { id: appeal.id, answer }
    };
    let gaps = |case: &mut Case, act| match case.perform(act, &stamp) {
        Err(Refusal::Incomplete(gaps)) => gaps.into_iter().map(|gap| gap.kind).collect(),
        Ok(_) => Vec::new(),
        other => panic!("{other:?}"),
    };
    let id = appeal.id;
    assert_eq!(gaps(&mut open(None), reject(true, true)), []);
    assert_eq!(gaps(&mut open(None), reject(true, false)), [GapKind::RejectionWithoutNotice(id)]);
    assert_eq!(gaps(&mut open(None), reject(false, true)), [GapKind::LatenessExcused(id)]);
    assert_eq!(gaps(&mut open(Some(day("2025-06-02"))), reject(true, true)), [GapKind::LatenessExcused(id)]);
    let court = Line::new("Förvaltningsrätten i Granvik").unwrap();
    let answer = AppealAnswer::Forwarded { on: day("2025-06-12"), court, notice_was_right: true };
    let forward = Act::DecideOnAppeal { id, answer };
    let last = day("2025-06-02");
    assert_eq!(
        gaps(&mut open(None), forward),
        [GapKind::AppealLate { appeal: id, last }, GapKind::NotReconsidered(id)]
    );
}

#[test]
fn an_appealed_decision_is_changed_only_under_39_and_not_once_the_file_has_gone() {
    let (mut rig, case) = played("overklagande-inte-hanterat");
    let begin =
        |kind| Act::BeginNewVersion { kind, because: text("Fel dag"), conditions: vec![], appeal: None };
    rig.office.perform(case.id, begin(ChangeKind::Change38), When::default()).unwrap();
    let blocks = |case: &Case| -> Vec<GapKind> {
        let found = domain::rules::gaps(case, day("2025-12-01")).into_iter();
        found.filter(|gap| gap.rule == domain::gap::RuleId::V65).map(|gap| gap.kind).collect()
    };
    assert!(blocks(rig.office.case(case.id).unwrap()).contains(&GapKind::OnlyAfterAppeal));

    let (mut rig, case) = played("beslut-delgivet-overklagat-och-overlamnat");
    rig.office.perform(case.id, begin(ChangeKind::Change37), When::default()).unwrap();
    assert!(blocks(rig.office.case(case.id).unwrap()).contains(&GapKind::FileHandedOver));
}

#[test]
fn the_version_before_is_served_and_appealed_while_a_new_one_is_written_and_waits() {
    let (mut rig, case) = played("andring-utan-villkor");
    let sent = case.earlier[0].after.dispatched.as_ref().unwrap().on;
    let failed = |version, on| Act::RecordServiceTry {
        on,
        method: domain::after::ServiceMethod::Ordinary,
        outcome: text("Kvittot kom inte"),
        version,
    };
    let present = rig.office.perform(case.id, failed(None, sent), When::default());
    let needed = Refusal::DecisionState { found: "draft", needed: "dispatched" };
    assert!(matches!(&present, Err(WorkFault::Refused(found)) if *found == needed), "{present:?}");
    rig.office.perform(case.id, failed(Some(1), sent), When::default()).unwrap();
    let unknown = rig.office.perform(case.id, failed(Some(7), sent), When::default());
    let absent = Refusal::Absent(Place::Earlier(7));
    assert!(matches!(&unknown, Err(WorkFault::Refused(found)) if *found == absent), "{unknown:?}");
    let mut reopened = rig.reopened();
    let now = reopened.office.case(case.id).unwrap();
    assert_eq!((now.earlier[0].after.tries.len(), now.after.tries.len()), (1, 0));

    // Settled and not yet signed, the version before can still be appealed; nothing else has become free.
    let (_, mut waiting) = played("rattelse-som-ny-version");
    let Decision::Sealed(sealed) = &waiting.decision else { panic!("sealed") };
    waiting.decision = Decision::Settled(sealed.settled().clone());
    let stamp = domain::act::Stamp {
        at: testkit::now(),
        today: day("2025-12-01"),
        actor: waiting.officer,
        on_behalf_of: None,
    };
    let appeal = domain::act::NewAppeal {
        id: domain::id::AppealId::from_bytes([4; 16]),
        on: day("2025-12-01"),
        by: Line::new("Almdalens kommun").unwrap(),
        asks: text("Att beslutet upphävs"),
        at_court_on: None,
    };
    waiting.perform(Act::RecordAppeal { appeal }, &stamp).unwrap();
    assert_eq!(waiting.numbered_appeals()[0].version, 1);
    let late = Act::SetMatter { matter: Line::new("Annat").unwrap() };
    assert_eq!(waiting.perform(late, &stamp), Err(Refusal::Frozen("settled")));
}

#[test]
fn only_a_change_under_39_rests_on_an_appeal() {
    let (mut rig, case) = played("overklagande-inte-hanterat");
    let appeal = case.numbered_appeals()[0].id;
    let begin = |kind| Act::BeginNewVersion {
        kind,
        because: text("Fel dag"),
        conditions: vec![],
        appeal: Some(appeal),
    };
    let refused = rig.office.perform(case.id, begin(ChangeKind::Change38), When::default());
    let only = Refusal::NotAfterAppeal(ChangeKind::Change38);
    assert!(matches!(&refused, Err(WorkFault::Refused(found)) if *found == only), "{refused:?}");
    rig.office.perform(case.id, begin(ChangeKind::Change39), When::default()).unwrap();
}
