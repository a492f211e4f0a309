// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is approved is what the letter said, and a later change ends it in sight of everybody; where another pair of
//! eyes is asked for, no decision is made without it; and what guards the signature is gone past only by a reason.

use crate::cases::folders;
use casework::keeping::Passphrase;
use casework::playing::Until;
use casework::{NewPerson, When, WorkFault, key_of};
use domain::act::{Act, NewComment};
use domain::decision::{Decision, SectionKind};
use domain::gap::{GapKind, RuleId};
use domain::id::{ApprovalId, CaseId, CommentId, DeficiencyId, PersonId};
use domain::perform::{Place, Refusal};
use domain::rich::{RichBlock, RichInline, RichText, Words};
use domain::rules::{SealFacts, seal_gaps};
use domain::text::{Line, Text};
use seal::{KeySource, Passphrase as KeyPassphrase};
use testkit::{Rig, now, weak};

const PHRASE: &str = "juristens egen";
const GIVEN: ApprovalId = ApprovalId::from_bytes([9; 16]);

// The sample before its decision is made, with a legal officer who has a passphrase of their own.
fn begun() -> (Rig, CaseId, PersonId) {
    let mut rig = Rig::new();
    let legal = PersonId::from_bytes([8; 16]);
    let line = |text: &str| Line::new(text).unwrap();
    let person = NewPerson { id: legal, name: line("Siri Wallander"), title: line("jurist") };
    rig.office.add_person(&person, &Passphrase::new(PHRASE).unwrap(), weak()).unwrap();
    let case = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    (rig, case, legal)
}

fn as_person(rig: &mut Rig, person: PersonId, phrase: &str) {
    rig.office.switch_person(key_of(person), &Passphrase::new(phrase).unwrap()).unwrap();
}

fn decider(rig: &mut Rig, case: CaseId) -> PersonId {
    rig.office.case(case).unwrap().decision.content().decision_maker.unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn section(said: &str) -> Act {
    let run = RichInline::Words(Words::new(said).unwrap());
    let text = RichText::new(vec![RichBlock::Paragraph(vec![run])]).unwrap();
    Act::WriteSection { section: SectionKind::Further, text }
}

// What the act says of the letter is filled in by the office, whatever is given here.
fn approve() -> Act {
    Act::Approve { id: GIVEN, letter: [0; 32] }
}

fn refused(done: Result<casework::Done, WorkFault>) -> Refusal {
    match done {
        Err(WorkFault::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_ends_an_approval_in_sight_and_taking_it_back_lets_it_hold_again() {
    let (mut rig, case, legal) = begun();
    let by = |person| When { at: None, on_behalf_of: Some(person) };
    rig.office.perform(case, approve(), by(legal)).unwrap();
    let stands = |rig: &mut Rig| rig.office.review(case).unwrap().approvals.remove(0);
    assert!(stands(&mut rig).holds);

    // What the letter does not say ends nothing.
    let comment =
        NewComment { id: CommentId::from_bytes([3; 16]), about: Place::Decision, text: text("Bra.") };
    rig.office.perform(case, Act::Comment { comment }, by(legal)).unwrap();
    assert!(stands(&mut rig).holds);

    let before = rig.office.case(case).unwrap().decision.content().sections[&SectionKind::Further].clone();
    rig.office.perform(case, section("Något annat."), When::default()).unwrap();
    let ended = stands(&mut rig);
    assert!(!ended.holds);
    let ending = ended.ended_by.unwrap();
    assert_eq!(ending.act, "write_section");
    assert_eq!(ending.by, Some(decider(&mut rig, case)));
    assert_eq!(rig.office.case(case).unwrap().approvals.len(), 1, "it is listed all the same");
    let last = rig.office.ledger_of(case).unwrap().pop().unwrap();
    assert!(
        last.payload.contains(&GIVEN.to_string()),
        "the ledger names what the act ended: {}",
        last.payload
    );

    rig.office
        .perform(case, Act::WriteSection { section: SectionKind::Further, text: before }, When::default())
        .unwrap();
    assert!(stands(&mut rig).holds, "it holds for the letter that it was given for");
}

#[test]
fn another_pair_of_eyes_is_another_person_with_a_passphrase_of_their_own() {
    let (mut rig, case, legal) = begun();
    let chief = decider(&mut rig, case);
    rig.office.perform(case, Act::RequireApproval { required: true }, When::default()).unwrap();
    assert_eq!(refused(rig.office.settle(case, When::default())), Refusal::NotApproved);
    assert_eq!(refused(rig.office.perform(case, approve(), When::default())), Refusal::OwnPart(chief));

    // Written down by somebody else it is kept, and does not count.
    let on_behalf = When { at: None, on_behalf_of: Some(legal) };
    rig.office.perform(case, approve(), on_behalf).unwrap();
    assert!(!rig.office.review(case).unwrap().approved);
    assert_eq!(refused(rig.office.settle(case, When::default())), Refusal::NotApproved);
    let withdraw = || Act::WithdrawApproval { id: GIVEN, because: text("Fel version.") };
    assert_eq!(
        refused(rig.office.perform(case, withdraw(), When::default())),
        Refusal::GivenByAnother(legal)
    );

    as_person(&mut rig, legal, PHRASE);
    assert!(rig.office.review(case).unwrap().may_approve);
    assert!(!rig.office.review(case).unwrap().may_waive, "who asks for it cannot do without it");
    let own = ApprovalId::from_bytes([10; 16]);
    let wanted = rig.office.review(case).unwrap().wanted.unwrap();
    assert!(wanted.iter().any(|name| name.as_str() == "Siri Wallander"), "{wanted:?}");
    let once = |id| Act::Approve { id, letter: [0; 32] };
    rig.office.perform(case, once(own), When::default()).unwrap();
    let stands = rig.office.review(case).unwrap();
    assert!(stands.approved && stands.wanted.is_none());
    let twice = rig.office.perform(case, once(ApprovalId::from_bytes([11; 16])), When::default());
    assert_eq!(refused(twice), Refusal::Present(Place::Approval(own)), "one that holds says all");
    as_person(&mut rig, chief, "prov");
    rig.office.settle(case, When::default()).unwrap();
    assert!(rig.office.review(case).unwrap().approved, "the decision says what the draft said");
}

#[test]
fn a_comment_is_about_something_in_the_case_and_never_travels_inside_the_decision() {
    let (mut rig, case, _) = begun();
    let nowhere = Place::Deficiency(DeficiencyId::from_bytes([77; 16]));
    let id = CommentId::from_bytes([3; 16]);
    let on = |about| Act::Comment { comment: NewComment { id, about, text: text("Mellan oss sagt") } };
    let nothing = rig.office.perform(case, on(nowhere.clone()), When::default());
    assert_eq!(refused(nothing), Refusal::Absent(nowhere));
    rig.office.perform(case, on(Place::Section(SectionKind::Further)), When::default()).unwrap();
    rig.office.settle(case, When::default()).unwrap();
    let letter = rig.office.settled_letter(case).unwrap();
    assert!(!letter.to_text().contains("Mellan oss"));
    for file in &letter.attachments {
        assert!(!String::from_utf8_lossy(&file.bytes).contains("Mellan oss"), "{} tells it", file.name);
    }
    assert!(String::from_utf8(rig.office.export(case).unwrap()).unwrap().contains("Mellan oss"));
}

#[test]
fn what_is_signed_is_what_was_decided_and_nothing_else() {
    let (mut rig, case, _) = begun();
    rig.office.settle(case, When::default()).unwrap();
    let found = rig.office.case(case).unwrap();
    let settled = found.decision.settled().unwrap();
    let facts = |letter| SealFacts { letter, whole: true, lacks: Vec::new(), certificate: None };
    assert_eq!(seal_gaps(found, &facts(*settled.letter())), []);
    let other = seal_gaps(found, &facts([1; 32]));
    assert_eq!(other.iter().map(|gap| &gap.kind).collect::<Vec<_>>(), [&GapKind::ChangedSinceSettling]);
    assert!(other[0].blocks(found));
}

#[test]
fn a_rule_on_the_key_is_gone_past_by_a_reason_that_opening_the_decision_takes_away() {
    let folder =
        folders().into_iter().find(|one| one.name == "certifikat-for-annan-an-beslutsfattaren").unwrap();
    let (mut rig, case, _) = folder.played();
    let because = || text("Beslutsfattaren har bytt namn.");
    let past = || Act::OverrideRule { rule: RuleId::V37, because: because() };
    rig.office.perform(case.id, past(), When::default()).unwrap();
    let bytes = rig.office.settled_pdf(case.id).unwrap();
    rig.office.perform(case.id, Act::ReopenDecision { because: because() }, When::default()).unwrap();
    assert!(!rig.office.case(case.id).unwrap().overrides.contains_key(&RuleId::V37));
    let early = refused(rig.office.perform(case.id, past(), When::default()));
    assert!(matches!(early, Refusal::DecisionState { needed: "settled", .. }), "{early:?}");

    rig.office.settle(case.id, When::default()).unwrap();
    assert_ne!(rig.office.settled_pdf(case.id).unwrap(), bytes, "made anew at another line of the ledger");
    let made = rig.office.settled_pdf(case.id).unwrap();
    rig.office.perform(case.id, past(), When::default()).unwrap();
    assert_eq!(rig.office.settled_pdf(case.id).unwrap(), made, "what is said of the key changes no byte");
    let key = rig.office.training_key("Maja Ekdahl").unwrap();
    let key = key.unlock(&KeyPassphrase::new(String::new()), now()).unwrap();
    rig.office.seal(case.id, &*key, When::default()).unwrap();
    assert!(matches!(rig.office.case(case.id).unwrap().decision, Decision::Sealed(_)));
}
