// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every value and every sentence is there in both languages, and says where it points.

use super::*;
use crate::codes::*;
use crate::example::{ACTS, played};
use domain::case::{Case, CaseKind};
use domain::checklist::{QuestionId, QuestionKind};
use domain::consideration::Consideration;
use domain::decision::{
    Appeal, AppealTime, BanGround, Competence, Dissent, Effect, Factor, Operative, Outcome, Presentation,
    SectionKind, Weighed,
};
use domain::deficiency::Standing;
use domain::gap::{Gap, GapKind, Level, RuleId};
use domain::hearing::{Changed, ExtensionAnswer, Finality, Manner, Material, Reply};
use domain::id::{
    AppealId, ApprovalId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObservationId, OccasionId, PersonId, PointId, ProsecutionReportId, ReceiptId, RecordId,
    SecrecyId,
};
use domain::law::{Doubt, ProvisionId};
use domain::money::{ConditionalFine, FeeClass, FineForm, Kronor};
use domain::party::{OrganisationNumber, PartyNumber};
use domain::perform::{Place, Refusal};
use domain::person::{ConflictCheck, ConflictException, Role};
use domain::register::{OrderPower, RecordKind};
use domain::rules::{FileLack, gaps};
use domain::state::CaseState;
use domain::text::{Bilingual, Language, Line, NonEmpty, Text};
use domain::work::{Assessment, Source};
use std::collections::BTreeSet;

mod every_gap;

fn differ(sv: &str, en: &str) {
    assert!(!sv.trim().is_empty() && !en.trim().is_empty() && sv != en, "'{sv}' and '{en}'");
}

fn named(value: &impl Named) {
    differ(value.name(Language::Sv), value.name(Language::En));
}

fn each<C: Copy + Into<D>, D: Named>(codes: &[C]) {
    let names: Vec<D> = codes.iter().map(|code| (*code).into()).collect();
    names.iter().for_each(named);
    for language in [Language::Sv, Language::En] {
        let different: BTreeSet<_> = names.iter().map(|value| value.name(language)).collect();
        assert_eq!(different.len(), codes.len(), "two values share a name: {different:?}");
    }
}

fn text() -> Text {
    Text::new("x").unwrap()
}

fn line() -> Line {
    Line::new("x").unwrap()
}

fn provision(name: &str) -> ProvisionId {
    ProvisionId::new(name).unwrap()
}

fn gap(at: Place, kind: GapKind) -> Gap {
    Gap { rule: RuleId::V2, level: Level::Law, at, kind }
}

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2025, 6, 6).unwrap()
}

#[test]
fn every_closed_value_has_its_own_name_in_both_languages() {
    each::<CaseKindCode, domain::case::CaseKind>(CaseKindCode::ALL);
    each::<CaseStateCode, CaseState>(CaseStateCode::ALL);
    each::<PurposeCode, domain::law::Purpose>(PurposeCode::ALL);
    each::<RoleCode, Role>(RoleCode::ALL);
    each::<ConflictExceptionCode, ConflictException>(ConflictExceptionCode::ALL);
    each::<PartyKindCode, domain::party::PartyKind>(PartyKindCode::ALL);
    each::<OccasionModeCode, domain::work::OccasionMode>(OccasionModeCode::ALL);
    each::<DirectionCode, domain::work::Direction>(DirectionCode::ALL);
    each::<SeverityCode, domain::deficiency::Severity>(SeverityCode::ALL);
    each::<ForceCode, domain::deficiency::Force>(ForceCode::ALL);
    each::<ProgressCode, domain::deficiency::Progress>(ProgressCode::ALL);
    each::<HearingKindCode, domain::hearing::HearingKind>(HearingKindCode::ALL);
    each::<FinalityCode, Finality>(FinalityCode::ALL);
    each::<ImportanceCode, domain::hearing::Importance>(ImportanceCode::ALL);
    each::<HearingExceptionCode, domain::hearing::HearingException>(HearingExceptionCode::ALL);
    each::<OutcomeCode, Outcome>(OutcomeCode::ALL);
    each::<PresentationExemptionCode, domain::decision::PresentationExemption>(
        PresentationExemptionCode::ALL,
    );
    each::<AppealTimeCode, AppealTime>(AppealTimeCode::ALL);
    each::<FactorCode, Factor>(FactorCode::ALL);
    each::<YesNoCode, domain::consideration::YesNo>(YesNoCode::ALL);
    each::<ServiceMethodCode, domain::after::ServiceMethod>(ServiceMethodCode::ALL);
    each::<RecipientKindCode, domain::after::RecipientKind>(RecipientKindCode::ALL);
    each::<CopyKindCode, domain::after::CopyKind>(CopyKindCode::ALL);
    each::<ChangeKindCode, domain::after::ChangeKind>(ChangeKindCode::ALL);
    each::<ConditionCode, domain::after::Condition>(ConditionCode::ALL);
    each::<RemissionGroundCode, domain::decision::RemissionGround>(RemissionGroundCode::ALL);
    each::<SectionCode, domain::decision::SectionKind>(SectionCode::ALL);
    each::<BindingCode, domain::law::Binding>(BindingCode::ALL);
    each::<MarkCode, domain::law::Mark>(MarkCode::ALL);
    each::<ExactnessCode, domain::law::Exactness>(ExactnessCode::ALL);
    each::<ReachCode, domain::law::Reach>(ReachCode::ALL);
    each::<PowerCode, domain::law::Power>(PowerCode::ALL);
    each::<RegimeCode, domain::law::Regime>(RegimeCode::ALL);
    each::<LevelCode, Level>(LevelCode::ALL);
}

#[test]
fn every_value_that_carries_something_has_a_name_in_both_languages() {
    let person = PersonId::from_bytes([1; 16]);
    let because = text;
    let number = OrganisationNumber::parse("212000-9994").unwrap();
    [PartyNumber::Organisation(number), PartyNumber::SoleTrader, PartyNumber::Foreign(line())]
        .iter()
        .for_each(named);
    let ground = ConflictException::NoImportance;
    [
        ConflictCheck::None,
        ConflictCheck::Absent(text()),
        ConflictCheck::Disregarded { ground, because: text() },
    ]
    .iter()
    .for_each(named);
    let evidence = EvidenceId::from_bytes([1; 16]);
    [Source::Document(evidence), Source::Interview(line()), Source::Seen(line()), Source::Tested(line())]
        .iter()
        .for_each(named);
    let both = || Bilingual::new("a", "b").unwrap();
    let requirement = QuestionKind::Requirement { typical_deficiency: both(), typical_measure: both() };
    [requirement, QuestionKind::CaseFact, QuestionKind::OwnJudgement].iter().for_each(named);
    [Assessment::Met, Assessment::PartlyMet, Assessment::NotMet].iter().for_each(named);
    [Assessment::NotApplicable(text()), Assessment::NotExamined(text())].iter().for_each(named);
    differ(unanswered(Language::Sv), unanswered(Language::En));
    [Standing::Active, Standing::Resting { because: because() }, Standing::Withdrawn { because: because() }]
        .iter()
        .for_each(named);
    let manner = Manner::Oral { noted_by: person, noted_on: day() };
    [Manner::Written, manner].iter().for_each(named);
    [Reply::None, Reply::Received { on: day(), text: text(), finality: Finality::Final, manner }]
        .iter()
        .for_each(named);
    [ExtensionAnswer::Granted { until: day() }, ExtensionAnswer::Refused { because: text() }]
        .iter()
        .for_each(named);
    let power = || provision("nis1-28");
    [
        Competence::RulesOfProcedure(line()),
        Competence::Delegation(line()),
        Competence::Head,
        Competence::Board,
    ]
    .iter()
    .for_each(named);
    let exempt = domain::decision::PresentationExemption::CannotWait;
    [Presentation::By(person), Presentation::Exempt { ground: exempt, because: text() }]
        .iter()
        .for_each(named);
    [Dissent::None, Dissent::Notified { by: person, text: text() }].iter().for_each(named);
    [Effect::AfterAppealTime, Effect::AtOnce { ground: power(), because: text() }, Effect::NothingToEnforce]
        .iter()
        .for_each(named);
    let open = Appeal::Open { provision: power(), also: Vec::new(), time: AppealTime::Both };
    [open, Appeal::Closed { provision: power() }, Appeal::LegalOfficerDecides].iter().for_each(named);
    [Weighed::NotAppeared, Weighed::Appeared(text())].iter().for_each(named);
    [Doubt::Unconfirmed, Doubt::Open, Doubt::Undated].iter().for_each(named);
    for acts in [usize::MAX, 95] {
        named(&played(ACTS, acts).unwrap().decision);
    }
}

#[test]
fn every_kind_of_point_has_a_name_in_both_languages() {
    let deficiencies = || NonEmpty::new(vec![DeficiencyId::from_bytes([1; 16])]).unwrap();
    let measures = || NonEmpty::new(vec![MeasureId::from_bytes([1; 16])]).unwrap();
    let power = || provision("nis1-28");
    [
        Operative::States { deficiencies: deficiencies() },
        Operative::Requests { measures: measures() },
        Operative::Orders { measures: measures(), power: power() },
        Operative::Remits { deficiencies: deficiencies(), power: power() },
        Operative::OrdersUnderFine {
            measures: measures(),
            power: power(),
            fine: ConditionalFine { sum: Kronor::new(1).unwrap(), form: FineForm::Fixed },
        },
        Operative::Remarks { deficiencies: deficiencies(), power: power() },
        Operative::OrdersPublication {
            deficiencies: deficiencies(),
            what: text(),
            by: day(),
            power: power(),
        },
        Operative::Charges {
            deficiencies: deficiencies(),
            fee: Kronor::new(1).unwrap(),
            class: FeeClass::Public,
            pay_within_days: 30,
            power: power(),
        },
        Operative::AppliesForBan { officer: line(), court: line(), months: 12, power: power() },
        Operative::Bans { what: text(), ground: BanGround::PalpableDanger, power: power() },
        Operative::Reports { what: text(), to: line(), power: power() },
        Operative::Refrains { deficiencies: deficiencies(), other: line(), measures: text(), power: power() },
        Operative::Transfers { what: text(), to: line() },
        Operative::WritesOff { because: text() },
        Operative::Closes,
    ]
    .iter()
    .for_each(named);
}

#[test]
fn every_refusal_says_in_both_languages_what_to_do() {
    let case = played(ACTS, usize::MAX).unwrap();
    let (from, to) = (CaseState::Opened, CaseState::Archived);
    let supplier = case.numbered_records(RecordKind::Supplier)[1].id;
    let frozen = ["settled", "sealed", "dispatched", "archived", "delivered", "closed"].map(Refusal::Frozen);
    let rest = [
        Refusal::DecisionState { found: "sealed", needed: "dispatched" },
        Refusal::DecisionState { found: "draft", needed: "settled" },
        Refusal::Absent(Place::Evidence(EvidenceId::from_bytes([9; 16]))),
        Refusal::Present(Place::Deficiency(case.active_deficiencies()[0].id)),
        Refusal::NamedTwice(Place::Evidence(EvidenceId::from_bytes([9; 16]))),
        Refusal::NoStep { from, to },
        Refusal::ReasonNeeded { from, to },
        Refusal::Role(Role::LegalOfficer),
        Refusal::TooEarly { day: day(), bound: day() },
        Refusal::NotYet(day()),
        Refusal::NotARequirement(QuestionId::new("A1.1").unwrap()),
        Refusal::RuleOfLaw(RuleId::V1),
        Refusal::NotAnotherEdition,
        Refusal::LosesItsQuestions(Place::Deficiency(case.active_deficiencies()[0].id)),
        Refusal::NotUnderCsl(Place::Deficiency(case.active_deficiencies()[0].id)),
        Refusal::NoRequest,
        Refusal::NothingSinceHearing(Place::Hearings),
        Refusal::NotFromParty(Place::Hearings),
        Refusal::NoDecision(CaseKind::ExternalAudit),
        Refusal::NoNotifications(CaseKind::ExternalAudit),
        Refusal::NoParty,
        Refusal::NoOrders(CaseKind::ExternalAudit),
        Refusal::NotThePower { power: OrderPower::Psl, kind: CaseKind::SupervisionCyber },
        Refusal::PowerTooNarrow(OrderPower::Nis1),
        Refusal::FreeDay { day: day(), next: day() },
        Refusal::NoParty,
        Refusal::NoOrders(CaseKind::ExternalAudit),
        Refusal::NotThePower { power: OrderPower::Psl, kind: CaseKind::SupervisionCyber },
        Refusal::PowerTooNarrow(OrderPower::Nis1),
        Refusal::FreeDay { day: day(), next: day() },
        Refusal::TooManyNotifications(100_000),
        Refusal::Carried(MeasureId::from_bytes([0xee; 16])),
        Refusal::Struck(supplier),
        Refusal::NotSigned(supplier),
        Refusal::Signed(supplier),
        Refusal::NotOfKind { record: supplier, kind: RecordKind::Contract },
        Refusal::Named { what: Place::Checklist, by: supplier },
        Refusal::Circle(supplier),
        Refusal::Incomplete(vec![gap(Place::Decision, GapKind::DateMissing)]),
        Refusal::Incomplete(vec![gap(Place::Decision, GapKind::DateMissing); 3]),
        Refusal::NotToBeSealed(vec![gap(Place::Decision, GapKind::NotWhole)]),
        Refusal::NotToBeSealed(vec![gap(Place::Decision, GapKind::NotWhole); 2]),
        Refusal::NotApproved,
        Refusal::OwnPart(case.officer),
        Refusal::NotAfterAppeal(domain::after::ChangeKind::Change38),
        Refusal::GivenByAnother(case.officer),
    ];
    let all: Vec<Refusal> = frozen.into_iter().chain(rest).collect();
    for refusal in &all {
        for case in [None, Some(&case)] {
            let sv = say_refusal(refusal, case, Language::Sv);
            let en = say_refusal(refusal, case, Language::En);
            differ(&sv, &en);
            assert!(sv.ends_with('.') && en.ends_with('.'), "{sv} {en}");
        }
    }
    let alone = all.iter().find(|one| matches!(one, Refusal::Incomplete(gaps) if gaps.len() == 1)).unwrap();
    let one = say_refusal(alone, Some(&case), Language::Sv);
    assert_eq!(one, "Beslutet kan inte fattas: Beslutet saknar datum.");
}

#[test]
fn every_place_is_pointed_out_whether_or_not_the_case_has_it() {
    let case = played(ACTS, usize::MAX).unwrap();
    let nobody = [0xee; 16];
    let unknown = [
        Place::Participant(PersonId::from_bytes(nobody)),
        Place::Occasion(OccasionId::from_bytes(nobody)),
        Place::Notice(NoticeId::from_bytes(nobody)),
        Place::Receipt(ReceiptId::from_bytes(nobody)),
        Place::Notification(NotificationId::from_bytes(nobody)),
        Place::ProsecutionReport(ProsecutionReportId::from_bytes(nobody)),
        Place::Record(RecordId::from_bytes(nobody)),
        Place::Evidence(EvidenceId::from_bytes(nobody)),
        Place::Observation(ObservationId::from_bytes(nobody)),
        Place::Deficiency(DeficiencyId::from_bytes(nobody)),
        Place::Required(MeasureId::from_bytes(nobody)),
        Place::Reported(MeasureId::from_bytes(nobody)),
        Place::Hearing(HearingId::from_bytes(nobody)),
        Place::Point(PointId::from_bytes(nobody)),
        Place::Comment(CommentId::from_bytes(nobody)),
        Place::Approval(ApprovalId::from_bytes(nobody)),
        Place::Appeal(AppealId::from_bytes(nobody)),
        Place::Secrecy(SecrecyId::from_bytes(nobody)),
    ];
    let known = [
        Place::Case,
        Place::Occasion(case.dated_occasions()[0].id),
        Place::Checklist,
        Place::Answer(QuestionId::new("A4.1").unwrap()),
        Place::Evidence(case.numbered_evidence()[0].id),
        Place::Observation(case.numbered_observations()[0].id),
        Place::Deficiency(case.active_deficiencies()[0].id),
        Place::Required(case.numbered_measures()[0].id),
        Place::Reported(case.told_measures()[0].id),
        Place::Hearings,
        Place::Hearing(case.numbered_hearings()[0].id),
        Place::Decision,
        Place::Point(case.decision.content().points[0].id),
        Place::Override(RuleId::V17),
        Place::Section(SectionKind::Further),
        Place::Comment(case.numbered_comments()[0].id),
        Place::Approval(case.numbered_approvals()[0].id),
        Place::After,
        Place::Earlier(1),
        Place::Secrecy(case.numbered_secrecy()[0].id),
        Place::Notice(case.numbered_notices()[0].id),
        Place::Receipt(case.numbered_receipts()[0].id),
        Place::Record(case.numbered_records(RecordKind::Supplier)[1].id),
    ];
    for at in unknown.iter().chain(&known) {
        differ(&say_place(at, &case, Language::Sv), &say_place(at, &case, Language::En));
    }
    assert_eq!(say_place(&known[5], &case, Language::Sv), "Iakttagelse I001");
    assert_eq!(say_place(&known[4], &case, Language::Sv), "Handling 1");
    assert_eq!(say_place(&known[22], &case, Language::Sv), "Leverantör 2");
}

#[test]
fn every_word_of_the_glossary_has_both_languages_and_stands_once() {
    let mut seen = BTreeSet::new();
    for term in GLOSSARY {
        differ(term.sv, term.en);
        assert!(seen.insert(term.sv), "{} stands twice", term.sv);
    }
    assert_eq!(english("brist"), Some("deficiency"));
    assert_eq!(english("finns inte"), None);
}
