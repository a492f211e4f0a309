// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A record of every kind, whole and with as little as it can have; each survives its cells.

use super::catalogue::*;
use super::order;
use super::story::drafted;
use super::variants::survives;
use crate::case::{all_cells, case_from_cells, cells_of};
use domain::act::{Act, NewRecord};
use domain::id::RecordId;
use domain::perform::Place;
use domain::register::{
    Advance, Approved, AuditObject, AuditQuestion, CaseRelation, Cause, CauseCategory, CauseMet, Certificate,
    Clause, Client, Closing, ClosingGround, ComparableDecision, Contact, Contract, CountryCode, Covers,
    Criterion, Criticality, DocumentRequest, Draw, Entry, ExternalParticipant, FollowUp, Grade, Holder,
    Incident, Independence, InformationClass, InsightAnswer, InsightRequest, Interview, LanguageDecision,
    LanguageNeed, Maker, ManagementStatus, ManagementSystem, MeasureNews, MeasureStatus, Minutes, PersonName,
    PersonalDataInvolved, Plan, Priority, PublicStatement, Qualification, Recommendation,
    RecommendationAnswer, RecommendationResponse, RecommendationStatus, Record, RecordKind, Referral,
    ReferralAnswer, RelatedCase, Release, ReleaseResult, Representative, RiskClass, Sampling, ServiceOffered,
    Side, Supplier, System, Told, Withheld,
};
use domain::secrecy::SecrecyProvision;
use std::collections::BTreeSet;

pub(super) const RECORDED: RecordId = RecordId::from_bytes([100; 16]);
const CONTRACT: RecordId = RecordId::from_bytes([108; 16]);
const SUPPLIER: RecordId = RecordId::from_bytes([112; 16]);
const RECOMMENDED: RecordId = RecordId::from_bytes([115; 16]);

fn grade(step: u8) -> Grade {
    Grade::new(step).unwrap()
}

fn of_what_happens() -> Vec<Entry> {
    let class = InformationClass { confidentiality: grade(4), integrity: grade(3), availability: grade(1) };
    vec![
        System {
            name: line("Journalsystemet"),
            owner: Some(line("it-chef")),
            supplier: Some(line("Leverantören AB")),
            service: Some(line("Journalföring")),
            class: Some(class),
            critical: Some(Criticality::VeryHigh),
            hosting: Some(line("egen drift")),
            notifications: vec![NOTIFIED],
            deficiencies: vec![BACKUPS, RIGHTS],
            questions: vec![question("B1.2")],
        }
        .into(),
        Incident {
            what: line("Inspelningar låg öppna"),
            sort: line("obehörig åtkomst"),
            from: Some(day("2026-02-10")),
            to: Some(day("2026-02-12")),
            discovered_on: day("2026-02-11"),
            affected: Some(text("De som ringde.")),
            personal_data: PersonalDataInvolved::Yes,
            reported: vec![Told { to: line("IMY"), on: day("2026-02-13") }],
            systems: vec![RECORDED],
            notifications: vec![NOTIFIED],
            deficiencies: vec![BACKUPS],
            questions: vec![question("B1.2")],
        }
        .into(),
        Cause {
            notification: NOTIFIED,
            category: CauseCategory::Technology,
            text: text("Gränssnittet tappade värden."),
            met: CauseMet::Measures(some(vec![RESTORE])),
        }
        .into(),
    ]
}

fn of_an_audit() -> Vec<Entry> {
    let service = ServiceOffered {
        name: line("Rådgivning"),
        users: Some(line("invånare")),
        channel: Some(line("telefon")),
    };
    vec![
        Client {
            organisation: line("Regionen"),
            initiative_by: line("styrelsens ordförande"),
            assignment: text("Granska avtalet."),
        }
        .into(),
        AuditQuestion {
            object: AuditObject::Contract,
            text: text("Är kraven tydliga?"),
            conclusion: Some(text("Delvis.")),
        }
        .into(),
        Criterion { text: line("ISO/IEC 27001:2022 A.5.20") }.into(),
        Independence { statement: text("Inga band."), declared_by: INSPECTOR }.into(),
        service.into(),
    ]
}

fn of_supply() -> Vec<Entry> {
    vec![
        Contract {
            parties: line("Regionen och Leverantören AB"),
            reference: Some(line("A-17")),
            from: Some(day("2024-01-01")),
            to: Some(day("2027-12-31")),
            security_annex: Some(line("bilaga 4")),
        }
        .into(),
        Clause {
            contract: CONTRACT,
            number: line("4.2"),
            says: text("Incidenter rapporteras inom 24 timmar."),
            questions: vec![question("B1.2")],
        }
        .into(),
        FollowUp {
            contract: CONTRACT,
            plan: Some(text("Möte varje kvartal.")),
            met_on: vec![day("2025-09-01"), day("2025-12-01")],
            found: Some(text("Bara vårdens kvalitet.")),
        }
        .into(),
        Qualification { procurement: line("U-2023-5"), text: text("Ett ledningssystem.") }.into(),
        Supplier {
            organisation: line("Leverantören AB"),
            number: Some(line("556000-0000")),
            parent: None,
            country: CountryCode::new("SE").unwrap(),
            risk: Some(grade(2)),
            approved: Some(Approved { on: day("2024-01-01"), by: line("inköpschef") }),
            contract: Some(CONTRACT),
        }
        .into(),
        Certificate {
            holder: Holder::Supplier(SUPPLIER),
            standard: line("ISO/IEC 27001:2022"),
            scope: text("Drift av servrar"),
            body: line("Organet"),
            valid_to: day("2028-06-30"),
            covers: Covers::No,
        }
        .into(),
        ManagementSystem {
            of: Holder::Party,
            owner: Some(line("säkerhetschef")),
            scope: Some(text("Hela regionen")),
            status: ManagementStatus::Partly,
        }
        .into(),
    ]
}

fn of_the_course() -> Vec<Entry> {
    vec![
        Recommendation {
            object: AuditObject::FollowUp,
            text: text("Följ upp säkerheten."),
            priority: Priority::High,
            addressee: line("avtalsansvarig"),
            deficiencies: vec![BACKUPS],
            response: Some(RecommendationResponse {
                answer: RecommendationAnswer::Partly,
                text: text("Från nästa år."),
                owner: Some(line("avtalschef")),
                due_on: Some(day("2027-01-31")),
            }),
        }
        .into(),
        DocumentRequest {
            what: text("Riskanalyser."),
            asked_on: day("2026-02-20"),
            due_on: day("2026-03-01"),
            reminded_on: vec![day("2026-03-02")],
            received: vec![LOG],
            settled_on: Some(day("2026-03-03")),
        }
        .into(),
        Sampling {
            population: line("Åtkomster i loggen"),
            draw: Draw::new(u32::MAX, 25, Draw::SEED_MOST).unwrap(),
            purpose: text("Om åtkomsten hade en grund."),
        }
        .into(),
        RelatedCase {
            number: line("2026/99"),
            relation: CaseRelation::SameEvent,
            about: Some(line("Lex Maria")),
        }
        .into(),
        Plan { title: line("Plan"), on: day("2026-03-01"), evidence: Some(LOG) }.into(),
        PublicStatement {
            title: line("Om händelsen"),
            on: day("2026-02-14"),
            link: Some(line("https://example.se/om")),
        }
        .into(),
        Contact {
            function: line("registrator"),
            name: Some(line("Eva Ek")),
            phone: Some(line("010-000 00 00")),
            email: Some(line("registrator@example.se")),
        }
        .into(),
    ]
}

fn of_what_is_followed_up() -> Vec<Entry> {
    vec![
        Interview {
            occasion: Some(VISIT),
            on: day("2026-03-02"),
            with: some(vec![line("driftchef")]),
            about: text("Säkerhetskopior."),
            said: Some(text("De tas varje natt.")),
            documents: vec![LOG],
        }
        .into(),
        Minutes {
            occasion: VISIT,
            agenda: vec![line("Inledning"), line("Säkerhetskopior")],
            document: Some(LOG),
            cases: vec![line("2026/99")],
        }
        .into(),
        MeasureStatus {
            measure: RESTORE,
            on: day("2026-03-03"),
            news: MeasureNews::Verified {
                by: INSPECTOR,
                proof: some(vec![LOG]),
                effect: Some(text("Kopiorna gick att läsa.")),
            },
            documents: vec![LOG],
        }
        .into(),
        RecommendationStatus {
            recommendation: RECOMMENDED,
            on: day("2026-03-03"),
            news: MeasureNews::Insufficient { by: INSPECTOR, because: text("Mötena saknar protokoll.") },
            documents: vec![LOG],
        }
        .into(),
    ]
}

fn of_the_handling() -> Vec<Entry> {
    vec![
        Representative {
            function: line("advokat"),
            name: Some(line("Eva Ek")),
            mandate: text("Hela ärendet, även delgivning."),
            shown_by: Some(LOG),
            from: day("2026-01-15"),
            to: Some(day("2026-12-31")),
            address_for_service: Some(line("Byrån, 123 45 Orten")),
        }
        .into(),
        ExternalParticipant {
            side: Side::Party,
            organisation: line("Sjöviks kommun"),
            function: line("driftchef"),
            name: PersonName::Protected(line("Ida Ek")),
        }
        .into(),
        InsightRequest {
            asked_on: day("2026-02-03"),
            what: text("Allt material."),
            answer: Some(InsightAnswer {
                on: day("2026-02-05"),
                given: Some(text("Handling 1–4.")),
                withheld: Some(Withheld {
                    what: text("Handling 5."),
                    ground: SecrecyProvision::OFFERED[1],
                    substitute: Some(text("Innehållet återgavs i korthet.")),
                }),
            }),
        }
        .into(),
        Referral {
            to: line("Säkerhetsmyndigheten"),
            question: text("Är åtgärden tillräcklig?"),
            sent_on: day("2026-02-03"),
            due_on: day("2026-02-24"),
            answer: Some(ReferralAnswer { on: day("2026-02-20"), text: text("Ja."), document: Some(LOG) }),
        }
        .into(),
        Release {
            on: day("2026-02-12"),
            for_whom: line("en tidning"),
            what: text("Anmälan med bilagor."),
            documents: vec![LOG],
            provisions: vec![SecrecyProvision::OFFERED[1], SecrecyProvision::OFFERED[2]],
            result: ReleaseResult::Masked,
            because: Some(text("Bilagan visar hur skyddet är byggt.")),
        }
        .into(),
        LanguageNeed {
            need: text("Teckenspråkstolk vid tillfället."),
            decided: Some(LanguageDecision { on: day("2026-02-20"), text: text("Tolk beställs.") }),
            done_on: Some(day("2026-03-02")),
        }
        .into(),
    ]
}

fn of_what_is_alike() -> Vec<Entry> {
    vec![
        ComparableDecision {
            reference: line("Myndighetens beslut 2025-11-03, 2025/88"),
            outcome: text("Föreläggande utan vite."),
            alike: text("Samma slags brist, men en större verksamhet."),
            documents: vec![LOG],
        }
        .into(),
        RiskClass {
            class: grade(4),
            criteria: some(vec![line("når uppgifter om hälsa"), line("kan inte bytas inom ett dygn")]),
            asks: Some(text("Revision varje år.")),
        }
        .into(),
    ]
}

fn of_the_end() -> Vec<Entry> {
    let closing = Closing {
        on: day("2026-02-20"),
        closes: Some(line("2025/17")),
        ground: ClosingGround::HandedOver(line("Säkerhetsmyndigheten")),
        reasons: text("Saken är en annan myndighets."),
        decided_by: Maker::Another { name: line("Eva Ek"), title: line("enhetschef"), document: LOG },
        presented_by: Some(INSPECTOR),
        others: vec![LEGAL],
    };
    vec![closing.into(), order::whole().into()]
}

// One of every kind with all that it can hold, in the order of the kinds.
fn whole() -> Vec<Entry> {
    [
        of_what_happens(),
        of_an_audit(),
        of_supply(),
        of_the_course(),
        of_what_is_followed_up(),
        of_the_handling(),
        of_what_is_alike(),
        of_the_end(),
    ]
    .concat()
}

fn sparse(entry: Entry) -> Entry {
    match entry {
        Entry::System(one) => System {
            owner: None,
            supplier: None,
            service: None,
            class: None,
            critical: None,
            hosting: None,
            notifications: Vec::new(),
            deficiencies: Vec::new(),
            questions: Vec::new(),
            ..one
        }
        .into(),
        Entry::Incident(one) => Incident {
            from: None,
            to: None,
            affected: None,
            personal_data: PersonalDataInvolved::Unknown,
            reported: Vec::new(),
            systems: Vec::new(),
            notifications: Vec::new(),
            deficiencies: Vec::new(),
            questions: Vec::new(),
            ..one
        }
        .into(),
        Entry::Cause(one) => Cause { met: CauseMet::Open, ..one }.into(),
        Entry::AuditQuestion(one) => AuditQuestion { conclusion: None, ..one }.into(),
        Entry::Service(one) => ServiceOffered { users: None, channel: None, ..one }.into(),
        Entry::Contract(one) => {
            Contract { reference: None, from: None, to: None, security_annex: None, ..one }.into()
        }
        Entry::Clause(one) => Clause { questions: Vec::new(), ..one }.into(),
        Entry::FollowUp(one) => FollowUp { plan: None, met_on: Vec::new(), found: None, ..one }.into(),
        Entry::Supplier(one) => Supplier {
            number: None,
            parent: Some(SUPPLIER),
            risk: None,
            approved: None,
            contract: None,
            ..one
        }
        .into(),
        Entry::Certificate(one) => Certificate { holder: Holder::Party, ..one }.into(),
        Entry::ManagementSystem(one) => {
            let of = Holder::Supplier(SUPPLIER);
            ManagementSystem { of, owner: None, scope: None, ..one }.into()
        }
        Entry::Recommendation(one) => Recommendation { response: None, ..one }.into(),
        Entry::DocumentRequest(one) => {
            DocumentRequest { reminded_on: Vec::new(), received: Vec::new(), settled_on: None, ..one }.into()
        }
        Entry::RelatedCase(one) => RelatedCase { about: None, ..one }.into(),
        Entry::Plan(one) => Plan { evidence: None, ..one }.into(),
        Entry::PublicStatement(one) => PublicStatement { link: None, ..one }.into(),
        Entry::Contact(one) => Contact { name: None, phone: None, email: None, ..one }.into(),
        same @ (Entry::Client(_)
        | Entry::Criterion(_)
        | Entry::Independence(_)
        | Entry::Qualification(_)
        | Entry::Sampling(_)) => same,
        later => sparse_later(later),
    }
}

fn sparse_later(entry: Entry) -> Entry {
    match entry {
        Entry::Interview(one) => {
            Interview { occasion: None, said: None, documents: Vec::new(), ..one }.into()
        }
        Entry::Minutes(one) => {
            Minutes { agenda: Vec::new(), document: None, cases: Vec::new(), ..one }.into()
        }
        Entry::MeasureStatus(one) => {
            MeasureStatus { news: MeasureNews::Reminded, documents: Vec::new(), ..one }.into()
        }
        Entry::RecommendationStatus(one) => {
            RecommendationStatus { news: MeasureNews::Reminded, documents: Vec::new(), ..one }.into()
        }
        Entry::Representative(one) => {
            Representative { name: None, shown_by: None, to: None, address_for_service: None, ..one }.into()
        }
        Entry::ExternalParticipant(one) => {
            ExternalParticipant { side: Side::Expert, name: PersonName::NotSaid, ..one }.into()
        }
        Entry::InsightRequest(one) => InsightRequest { answer: None, ..one }.into(),
        Entry::Referral(one) => Referral { answer: None, ..one }.into(),
        Entry::Release(one) => {
            let (documents, provisions) = (Vec::new(), Vec::new());
            Release { documents, provisions, result: ReleaseResult::Refused, because: None, ..one }.into()
        }
        Entry::LanguageNeed(one) => LanguageNeed { decided: None, done_on: None, ..one }.into(),
        Entry::ComparableDecision(one) => ComparableDecision { documents: Vec::new(), ..one }.into(),
        Entry::RiskClass(one) => RiskClass { asks: None, ..one }.into(),
        Entry::Closing(one) => {
            let (ground, decided_by) = (ClosingGround::Remedied, Maker::Participant(HEAD));
            Closing { closes: None, ground, decided_by, presented_by: None, others: Vec::new(), ..one }.into()
        }
        Entry::InterimOrder(one) => order::sparse(one).into(),
        same => same,
    }
}

/// The acts that put one of every kind in the register, and strike one more.
pub(super) fn acts() -> Vec<Act> {
    let ids = (100..).map(|byte| RecordId::from_bytes([byte; 16]));
    let record = |(id, entry)| Act::Record { record: NewRecord { id, entry } };
    let mut acts: Vec<Act> = ids.zip(whole()).map(record).collect();
    let (id, entry) = (RecordId::from_bytes([140; 16]), Criterion { text: line("Policyn") }.into());
    acts.push(record((id, entry)));
    acts.push(Act::StrikeRecord { id, because: text("Gäller inte längre.") });
    acts
}

#[test]
fn a_record_of_every_kind_survives_whole_and_with_the_least() {
    let kinds: Vec<_> = whole().iter().map(Entry::kind).collect();
    assert_eq!(kinds, RecordKind::ALL);
    for entry in whole() {
        let kind = entry.kind();
        for entry in [sparse(entry.clone()), entry] {
            for (struck, seal) in [(None, Some(seal())), (Some(text("Fel post.")), None)] {
                let id = RecordId::from_bytes([150; 16]);
                let record = Record { id, number: 7, entry: entry.clone(), struck, seal };
                survives(kind.code(), |case| drop(case.records.insert(id, record)));
            }
        }
    }
    let told = |progress, text| MeasureNews::Told { progress, text, done_by: Some(day("2026-06-01")) };
    let news = [
        told(Advance::NotBegun, None),
        told(Advance::Done, Some(text("Klart."))),
        MeasureNews::Insufficient { by: INSPECTOR, because: text("Ingen har provat.") },
        MeasureNews::Lapsed { because: text("Systemet är avvecklat.") },
        MeasureNews::Verified { by: INSPECTOR, proof: some(vec![LOG]), effect: None },
    ];
    for news in news {
        let status = MeasureStatus { measure: RESTORE, on: day("2026-04-10"), news, documents: Vec::new() };
        let (id, entry) = (RecordId::from_bytes([150; 16]), status.into());
        let record = Record { id, number: 1, entry, struck: None, seal: None };
        survives("measure_status", |case| drop(case.records.insert(id, record)));
    }
    for ground in [
        ClosingGround::NoDeficiencies,
        ClosingGround::ObligationFulfilled,
        ClosingGround::NoLongerSubject,
        ClosingGround::Other(line("Annat.")),
    ] {
        let (decided_by, reasons) = (Maker::Participant(HEAD), text("Klart."));
        let (on, presented_by, others) = (day("2026-04-10"), None, Vec::new());
        let closing = Closing { on, closes: None, ground, reasons, decided_by, presented_by, others };
        let id = RecordId::from_bytes([150; 16]);
        let record = Record { id, number: 1, entry: closing.into(), struck: None, seal: None };
        survives("closing", |case| drop(case.records.insert(id, record)));
    }
    let reasoned = Cause {
        notification: NOTIFIED,
        category: CauseCategory::Organisation,
        text: text("Otydligt ansvar."),
        met: CauseMet::Without(text("Engångshändelse.")),
    };
    let (id, entry) = (RecordId::from_bytes([150; 16]), reasoned.into());
    survives("cause", |case| {
        drop(case.records.insert(id, Record { id, number: 1, entry, struck: None, seal: None }))
    });
}

#[test]
fn the_word_of_a_stored_kind_is_the_domains() {
    let case = drafted().case;
    let words: BTreeSet<String> = case
        .records
        .values()
        .map(|record| {
            let cells = cells_of(&case, &Place::Record(record.id));
            let stored = cells[0].1.iter().find(|(field, _)| field == "entry").unwrap().1.clone().unwrap();
            assert!(stored.starts_with(&format!("{{\"{}\":", record.kind().code())), "{stored}");
            record.kind().code().to_owned()
        })
        .collect();
    assert_eq!(words.len(), RecordKind::ALL.len());
}

#[test]
fn the_checks_of_the_domain_are_made_again() {
    let case = drafted().case;
    for (number, right, wrong) in [
        (100_u8, "\"integrity\":3", "\"integrity\":5"),
        (112, "\"country\":\"SE\"", "\"country\":\"se\""),
        (117, "\"drawn\":25", "\"drawn\":0"),
        (110, "\"2025-09-01\"", "\"2025-9-1\""),
    ] {
        let entity = format!("record:{}", RecordId::from_bytes([number; 16]));
        let cells = all_cells(&case).into_iter().flat_map(|(entity, cells)| {
            cells.into_iter().map(move |(field, text)| (entity.clone(), field, text))
        });
        let mut cells: Vec<_> = cells.collect();
        let cell = cells.iter_mut().find(|(of, field, _)| *of == entity && field == "entry").unwrap();
        let text = cell.2.clone().unwrap();
        assert!(text.contains(right), "{text}");
        cell.2 = Some(text.replace(right, wrong));
        let fault = case_from_cells(CASE, cells).unwrap_err();
        assert_eq!((fault.entity, fault.field), (entity, "entry".to_owned()));
    }
}
