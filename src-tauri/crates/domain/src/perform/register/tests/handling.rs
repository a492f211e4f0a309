// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Referrals and recommendations until they are over, and the days of what the handling owes others.

use super::*;
use crate::register::{
    AuditObject, InsightAnswer, InsightRequest, LanguageDecision, LanguageNeed, Priority, Recommendation,
    RecommendationAnswer, RecommendationResponse, RecommendationStatus, Referral, ReferralAnswer,
};

fn referral(answered: Option<&str>) -> Referral {
    Referral {
        to: line("Säkerhetsmyndigheten"),
        question: text("Räcker skyddet?"),
        sent_on: day("2026-03-02"),
        due_on: day("2026-03-20"),
        answer: answered.map(|on| ReferralAnswer { on: day(on), text: text("Ja."), document: Some(LOG) }),
    }
}

#[test]
fn a_referral_waits_for_its_answer_and_for_no_longer() {
    let mut case = case();
    put(&mut case, 1, referral(None)).unwrap();
    assert_eq!(case.awaited(), [(day("2026-03-20"), Place::Record(id(1)))]);
    assert!(put(&mut case, 1, referral(Some("2026-03-01"))).is_err(), "no answer before the question");
    assert!(put(&mut case, 1, referral(Some(TOMORROW))).is_err(), "no answer tomorrow");
    put(&mut case, 1, referral(Some(TODAY))).unwrap();
    assert_eq!(case.awaited(), []);
    assert_eq!(case.records[&id(1)].entry.links(), [Link::Evidence(LOG)]);
}

fn recommendation() -> Recommendation {
    Recommendation {
        object: AuditObject::FollowUp,
        text: text("Ta upp säkerheten på varje möte."),
        priority: Priority::High,
        addressee: line("regionen"),
        deficiencies: Vec::new(),
        response: Some(RecommendationResponse {
            answer: RecommendationAnswer::Accepted,
            text: text("Från nästa möte."),
            owner: None,
            due_on: Some(day("2026-03-09")),
        }),
    }
}

fn step(on: &str, news: MeasureNews) -> RecommendationStatus {
    RecommendationStatus { recommendation: id(1), on: day(on), news, documents: Vec::new() }
}

#[test]
fn a_recommendation_is_waited_for_until_it_is_verified_or_lapses() {
    let mut case = case();
    let standing = |case: &Case| case.recommendation_standing(id(1)).unwrap();
    assert!(put(&mut case, 2, step(TODAY, MeasureNews::Reminded)).is_err(), "there is none yet");
    put(&mut case, 1, recommendation()).unwrap();
    assert_eq!(standing(&case), MeasureStanding::Unreported);
    assert_eq!(case.awaited(), [(day("2026-03-09"), Place::Record(id(1)))]);
    let (progress, done_by) = (Advance::Ongoing, Some(day("2026-06-30")));
    put(&mut case, 2, step("2026-03-03", MeasureNews::Told { progress, text: None, done_by })).unwrap();
    put(&mut case, 3, step("2026-03-04", MeasureNews::Reminded)).unwrap();
    assert_eq!(case.awaited(), [(day("2026-06-30"), Place::Record(id(1)))], "as it was told last");
    assert_eq!(standing(&case), MeasureStanding::Ongoing, "a reminder leaves it where it was");
    let proof = || NonEmpty::new(vec![LOG]).unwrap();
    put(&mut case, 4, step(TODAY, MeasureNews::Verified { by: INSPECTOR, proof: proof(), effect: None }))
        .unwrap();
    assert_eq!((standing(&case), case.awaited()), (MeasureStanding::Verified, Vec::new()));
    strike(&mut case, 4).unwrap();
    assert_eq!(standing(&case), MeasureStanding::Ongoing);
    assert!(strike(&mut case, 1).is_err(), "its history names it");
    put(&mut case, 5, step(TODAY, MeasureNews::Lapsed { because: text("Avtalet är slut.") })).unwrap();
    assert_eq!((standing(&case), case.awaited()), (MeasureStanding::Lapsed, Vec::new()));
    assert_eq!(case.recommendation_standing(id(2)), None);
}

#[test]
fn only_who_examines_the_case_verifies_a_recommendation() {
    let mut case = case();
    put(&mut case, 1, recommendation()).unwrap();
    let expert = PersonId::from_bytes([7; 16]);
    let participant =
        NewParticipant { person: expert, name: line("Bo"), title: line("docent"), role: Role::Expert };
    case.perform(Act::AddParticipant { participant }, &stamp()).unwrap();
    let lacking = |by| MeasureNews::Insufficient { by, because: text("Mötena saknar protokoll.") };
    assert_eq!(put(&mut case, 2, step(TODAY, lacking(expert))), Err(Refusal::Role(Role::Inspector)));
    put(&mut case, 2, step(TODAY, lacking(INSPECTOR))).unwrap();
    let standing = case.recommendation_standing(id(1)).unwrap();
    assert!(standing == MeasureStanding::Insufficient && standing.waits_for_party());
}

#[test]
fn nothing_is_answered_or_done_before_it_is_asked_or_decided() {
    let mut case = case();
    let request = |on: &str| InsightRequest {
        asked_on: day("2026-03-02"),
        what: text("Allt material."),
        answer: Some(InsightAnswer { on: day(on), given: None, withheld: None }),
    };
    assert!(put(&mut case, 1, request("2026-03-01")).is_err());
    assert!(put(&mut case, 1, request(TOMORROW)).is_err());
    put(&mut case, 1, request("2026-03-02")).unwrap();
    let need = |done: &str| LanguageNeed {
        need: text("Tolk."),
        decided: Some(LanguageDecision { on: day("2026-03-02"), text: text("Tolk beställs.") }),
        done_on: Some(day(done)),
    };
    assert!(put(&mut case, 2, need("2026-03-01")).is_err());
    put(&mut case, 2, need(TODAY)).unwrap();
}
