// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every kind of gap, with a sentence of its own in both languages.

use super::*;

const APPEAL: AppealId = AppealId::from_bytes([7; 16]);

// What is asked for once the decision is made.
fn after_kinds() -> Vec<GapKind> {
    let mut all = vec![
        GapKind::DissentNotAskedAgain,
        GapKind::DissentUnsigned,
        GapKind::PartyNotAddressed,
        GapKind::ServiceNotChosen,
        GapKind::ServiceUnproven,
        GapKind::MaskedToParty,
        GapKind::NotClosedByDecision,
        GapKind::AppealUndecided(APPEAL),
        GapKind::AppealTimeUnknown(APPEAL),
        GapKind::AppealInTime { appeal: APPEAL, last: day() },
        GapKind::AppealLate { appeal: APPEAL, last: day() },
        GapKind::LatenessExcused(APPEAL),
        GapKind::RejectionWithoutNotice(APPEAL),
        GapKind::NotReconsidered(APPEAL),
        GapKind::ChangeNotFinished(APPEAL),
        GapKind::FileHandedOver,
        GapKind::NoAppealToChangeAfter,
        GapKind::OnlyAfterAppeal,
        GapKind::NotHeardAnew,
    ];
    all.extend(domain::after::Condition::ALL.map(GapKind::ConditionOpen));
    all
}

fn kinds(case: &Case) -> Vec<GapKind> {
    let deficiency = case.active_deficiencies()[0].id;
    let (measure, person) = (case.numbered_measures()[0].id, case.officer);
    let law = || provision("nis1-12");
    let mut all = vec![
        GapKind::DateMissing,
        GapKind::DateInFuture(day()),
        GapKind::DateBeforeReply { deadline: day() },
        GapKind::NoPoints,
        GapKind::NoOutcome,
        GapKind::PointOnStandingAside(deficiency),
        GapKind::DeficiencyNotStated(deficiency),
        GapKind::MatterMissing,
        GapKind::DecisionMakerMissing,
        GapKind::PresentationMissing,
        GapKind::OthersUnanswered,
        GapKind::DissentUnanswered,
        GapKind::PartyMissing,
        GapKind::PartyIsCommittee,
        GapKind::NumberMissing,
        GapKind::ReasonsMissing(deficiency),
        GapKind::DanglingLink,
        GapKind::NotBinding { provision: law() },
        GapKind::NotInForce { provision: law() },
        GapKind::NotThePower { provision: law() },
        GapKind::WrongRegime { provision: law() },
        GapKind::NotSplit(deficiency),
        GapKind::ForwardOrderUnderRepealedAct,
        GapKind::NoObservation(deficiency),
        GapKind::HearingMissing,
        GapKind::ReplyMissing { deadline: day() },
        GapKind::DraftNotSent,
        GapKind::ConflictUnanswered(person),
        GapKind::BiasedTakesPart(person),
        GapKind::Unanswered(QuestionId::new("A4.2").unwrap()),
        GapKind::NoChecklist,
        GapKind::FeeQuestionOpen(deficiency),
        GapKind::BeyondReach { power: provision("nis1-28"), provision: law() },
        GapKind::ChargedAndRemitted(deficiency),
        GapKind::OnlyHeadCannotWait,
        GapKind::OrderUnclear(measure),
        GapKind::OutsideCompetence(provision("nis1-28")),
        GapKind::FeeHearingEnds { deficiency, last: day() },
    ];
    all.extend(of_the_texts(person));
    all.extend(of_the_work(case));
    all.extend(of_appeal_and_effect());
    all.extend(of_measures(measure));
    all.extend(of_hearings(case));
    all.extend(of_the_review(case));
    all.extend(of_interventions(deficiency));
    all.extend([GapKind::SeriousAfterAll(deficiency), GapKind::NoneIsSerious]);
    for one in Consideration::ALL {
        all.push(GapKind::ConsiderationOpen(*one));
        all.push(GapKind::ConsiderationFails(*one));
        all.push(GapKind::AnswerContradicted(*one));
        all.push(GapKind::ConsiderationUnreasoned(*one));
    }
    all.extend(FileLack::ALL.map(GapKind::FileLacks));
    all.extend(after_kinds());
    all.extend(Factor::ALL.map(GapKind::FactorOpen));
    all.extend(Outcome::ALL.map(GapKind::OutcomeWithoutPoint));
    all.extend(Outcome::ALL.map(GapKind::PointWithoutOutcome));
    all.extend(Outcome::ALL.map(GapKind::BeyondDelegation));
    let doubts = [Doubt::Unconfirmed, Doubt::Open, Doubt::Undated];
    all.extend(doubts.map(|doubt| GapKind::Unconfirmed { provision: law(), doubt }));
    all
}

fn of_the_texts(person: PersonId) -> Vec<GapKind> {
    vec![
        GapKind::PersonalNumberInText,
        GapKind::ContactInText("08-123 45 67".to_owned()),
        GapKind::BlankInText("[system]".to_owned()),
        GapKind::StaffNamedInText(person),
        GapKind::ProtectedNameInText(RecordId::from_bytes([9; 16])),
    ]
}

fn of_the_work(case: &Case) -> Vec<GapKind> {
    vec![
        GapKind::NoticeMissing(case.dated_occasions()[0].id),
        GapKind::PresentMissing(case.dated_occasions()[0].id),
        GapKind::NotificationUnrecorded,
        GapKind::NotificationUnreviewed,
        GapKind::JudgedBeforeShown {
            judged: QuestionId::new("C5.1").unwrap(),
            ground: QuestionId::new("C2.1").unwrap(),
        },
        GapKind::PatientNotTold,
        GapKind::MeasureNotVerified(domain::id::MeasureId::from_bytes([1; 16])),
        GapKind::CauseUnanswered { cause: domain::id::RecordId::from_bytes([9; 16]), notification: 1 },
        GapKind::NotAddressed(domain::after::RecipientKind::Complainant),
    ]
}

fn of_appeal_and_effect() -> Vec<GapKind> {
    let law = || provision("nis1-12");
    vec![
        GapKind::AppealUnanswered,
        GapKind::AppealMustBeOpen,
        GapKind::AppealTimeWrong,
        GapKind::AppealOfAnotherAct { power: law() },
        GapKind::AppealNoticeNeedless,
        GapKind::AppealNotByLegalOfficer,
        GapKind::EffectUnanswered,
        GapKind::EffectWithoutPower { provision: law() },
        GapKind::EffectOfAnotherAct { provision: law() },
        GapKind::OrderWithoutEffect,
    ]
}

fn of_measures(measure: MeasureId) -> Vec<GapKind> {
    vec![
        GapKind::MeasureUndated(measure),
        GapKind::MeasureWithoutReport(measure),
        GapKind::DueOnFreeDay { measure, next: day() },
        GapKind::DueBeforeAppealTime { measure, last: day() },
        GapKind::DueSoon(measure),
        GapKind::ForceOfAnotherKind(measure),
    ]
}

fn of_hearings(case: &Case) -> Vec<GapKind> {
    let deficiency = case.active_deficiencies()[0].id;
    let (paper, observation) = (case.numbered_evidence()[0].id, case.numbered_observations()[0].id);
    vec![
        GapKind::FeeNotAsked,
        GapKind::NewerThanHearing { deficiency, material: Material::Observation(observation) },
        GapKind::NotToldDecidedAnyway,
        GapKind::ExtensionOpen { until: day() },
        GapKind::NoReminder,
        GapKind::MaterialUnweighed(Material::Document(paper)),
        GapKind::MaterialUnweighed(Material::Observation(observation)),
        GapKind::NewHearingNeeded(Material::Document(paper)),
        GapKind::ChangeUnexplained(Changed::Assessment(QuestionId::new("A4.1").unwrap())),
        GapKind::ChangeUnexplained(Changed::Deficiency(deficiency)),
    ]
}

fn of_the_review(case: &Case) -> Vec<GapKind> {
    vec![
        GapKind::ChangedSinceSettling,
        GapKind::ChangedSinceReading(case.numbered_approvals()[0].id),
        GapKind::CertificateNotValid,
        GapKind::CertificateOfAnother { holder: "Eva Ek".to_owned() },
        GapKind::NotWhole,
        GapKind::SentenceTooLong { words: 55, begins: "Enligt det som har kommit fram".to_owned() },
        GapKind::AbbreviationUnexplained { short: "MFA".to_owned(), begins: "Utan MFA kan vem".to_owned() },
    ]
}

fn of_interventions(deficiency: DeficiencyId) -> Vec<GapKind> {
    vec![
        GapKind::FeeOutOfBounds { lowest: 5_000, highest: 10_000_000 },
        GapKind::FeeClassWrong,
        GapKind::TurnoverOfAnotherYear { year: 2025 },
        GapKind::PublishedOnFreeDay { next: day() },
        GapKind::PublishedBeforeAppealTime { last: day() },
        GapKind::PaymentTimeShort { days: 30 },
        GapKind::FeeHeardTooLate { deficiency, last: day() },
        GapKind::NoIntervention(deficiency),
        GapKind::ApplicationInDecision,
        GapKind::ManagementBanTime { least: 12, most: 36 },
        GapKind::OrderNotItsOwn,
        GapKind::OrderNumberTaken(RecordId::from_bytes([0xee; 16])),
        GapKind::OrderNotServed(RecordId::from_bytes([0xee; 16])),
        GapKind::OrderDueBeforeAppealTime { record: RecordId::from_bytes([0xee; 16]), last: day() },
        GapKind::InterimBanTooLong { last: day() },
    ]
}

#[test]
fn every_gap_has_a_sentence_of_its_own_in_both_languages() {
    let case = played(ACTS, usize::MAX).unwrap();
    let all = kinds(&case);
    let mut sv = BTreeSet::new();
    let mut en = BTreeSet::new();
    for kind in &all {
        let gap = gap(Place::Deficiency(case.active_deficiencies()[0].id), kind.clone());
        let (swedish, english) = (say_gap(&gap, &case, Language::Sv), say_gap(&gap, &case, Language::En));
        differ(&swedish, &english);
        for said in [&swedish, &english] {
            assert!(said.ends_with(['.', '?']) && said.starts_with(|c: char| c.is_uppercase()), "{said}");
            assert!(!said.contains("  ") && said.len() < 240, "{said}");
        }
        assert!(sv.insert(swedish.clone()) && en.insert(english.clone()), "said twice: {swedish} {english}");
    }
    assert_eq!(sv.len(), all.len());
}

#[test]
fn a_gap_points_by_number_name_and_citation() {
    let case = played(ACTS, usize::MAX).unwrap();
    let deficiency = case.active_deficiencies()[0].id;
    let measure = case.numbered_measures()[0].id;
    let point = case.decision.content().points[1].id;
    let law = || provision("nis1-12");
    let say = |at, kind| say_gap(&gap(at, kind), &case, Language::Sv);
    assert_eq!(say(Place::Decision, GapKind::ReasonsMissing(deficiency)), "Brist 1 saknar skäl.");
    assert_eq!(say(Place::Decision, GapKind::MeasureUndated(measure)), "Åtgärd Å01 saknar sista datum.");
    assert_eq!(
        say(Place::Decision, GapKind::ConflictUnanswered(case.officer)),
        "Anna Lind har inte svarat på frågan om jäv."
    );
    assert_eq!(
        say(Place::Point(point), GapKind::NotThePower { provision: law() }),
        "Beslutspunkt 2 hänvisar till NIS1 12 §, som inte ger den befogenhet som behövs."
    );
    assert_eq!(
        say(Place::Checklist, GapKind::Unanswered(QuestionId::new("A4.2").unwrap())),
        "Fråga A4.2 är inte bedömd."
    );
}

#[test]
fn the_gaps_of_a_young_case_are_said_without_a_placeholder() {
    let case = played(ACTS, 3).unwrap();
    let found = gaps(&case, day());
    assert!(found.len() > 10, "{}", found.len());
    for gap in &found {
        for language in [Language::Sv, Language::En] {
            let said = say_gap(gap, &case, language);
            assert!(!said.contains('{') && !said.contains("Id("), "{said}");
        }
    }
}
