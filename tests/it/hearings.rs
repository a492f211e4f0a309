// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What may be done about a hearing of the party, and what counts as having come after it.

use crate::cases::{Folder, folders};
use casework::{When, WorkFault};
use chrono::{DateTime, NaiveDate, Utc};
use domain::act::{Act, NewExtension, NewObservation};
use domain::case::{Case, CaseKind};
use domain::gap::{GapKind, RuleId};
use domain::hearing::{
    Changed, ExtensionAnswer, Finality, HearingCourse, HearingException, HearingKind, Importance, Manner,
    Material, Reply,
};
use domain::id::{EvidenceId, HearingId, ObservationId};
use domain::perform::{Place, Refusal};
use domain::rules::gaps;
use domain::text::{Line, Text};
use domain::work::Source;
use testkit::Rig;

fn folder(name: &str) -> Folder {
    folders().into_iter().find(|one| one.name == name).unwrap()
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// A case under way and whoever works in it.
struct Worked {
    rig: Rig,
    case: Case,
}

impl Worked {
    fn of(name: &str) -> Self {
        let (rig, case, _) = folder(name).played();
        Self { rig, case }
    }

    fn letter(&self) -> HearingId {
        self.case.last_letter().unwrap().0.id
    }

    fn on(&mut self, at: &str, act: Act) -> Result<(), Refusal> {
        let at: DateTime<Utc> = format!("{at}T09:00:00Z").parse().unwrap();
        let when = When { at: Some(at), on_behalf_of: Some(self.case.officer) };
        let done = self.rig.office.perform(self.case.id, act, when);
        self.case = self.rig.office.case(self.case.id).unwrap().clone();
        match done {
            Ok(_) => Ok(()),
            Err(WorkFault::Refused(why)) => Err(why),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn tripped(&self, rule: RuleId) -> Vec<GapKind> {
        let found = gaps(&self.case, day("2025-12-01"));
        found.into_iter().filter(|gap| gap.rule == rule).map(|gap| gap.kind).collect()
    }
}

#[test]
fn more_time_moves_the_last_day_everywhere() {
    let mut work = Worked::of("svar-inte-registrerat");
    let hearing = work.letter();
    let ask = |until: &str| Act::AskExtension { hearing, on: day("2025-09-10"), until: day(until) };
    let decided = |answer| NewExtension { answer, decided_on: None, because: None };
    let decide = |answer| Act::DecideExtension { hearing, decided: decided(answer) };
    let grant = |until: &str| decide(ExtensionAnswer::Granted { until: day(until) });

    assert_eq!(work.on("2025-10-06", grant("2025-10-20")), Err(Refusal::NoRequest));
    let early = Refusal::TooEarly { day: day("2025-09-15"), bound: day("2025-09-16") };
    assert_eq!(work.on("2025-10-06", ask("2025-09-15")), Err(early));
    work.on("2025-10-06", ask("2025-10-31")).unwrap();
    assert!(work.tripped(RuleId::V43).contains(&GapKind::ExtensionOpen { until: day("2025-10-31") }));
    work.on("2025-10-06", grant("2025-10-20")).unwrap();

    assert_eq!(work.tripped(RuleId::V43), []);
    assert_eq!(work.tripped(RuleId::V1), [GapKind::DateBeforeReply { deadline: day("2025-10-20") }]);
    assert_eq!(work.tripped(RuleId::V13), [GapKind::ReplyMissing { deadline: day("2025-10-20") }]);
    let none = Act::RecordReply { hearing, reply: Reply::None };
    assert_eq!(work.on("2025-10-20", none.clone()), Err(Refusal::NotYet(day("2025-10-20"))));
    work.on("2025-10-21", none).unwrap();
    assert_eq!(work.tripped(RuleId::V43), [GapKind::NoReminder]);

    // Decided anew, it is measured against the time there was before.
    work.on("2025-10-21", decide(ExtensionAnswer::Refused { because: text("Tiden räcker") })).unwrap();
    assert_eq!(work.tripped(RuleId::V1), []);
}

#[test]
fn a_reply_by_word_of_mouth_is_written_down_by_somebody_in_the_case_and_not_before_it_came() {
    let mut work = Worked::of("svar-inte-registrerat");
    let (hearing, somebody) = (work.letter(), work.case.officer);
    let reply = |noted_by, noted_on: &str| Act::RecordReply {
        hearing,
        reply: Reply::Received {
            on: day("2025-09-11"),
            text: text("Delar bedömningen"),
            finality: Finality::Final,
            manner: Manner::Oral { noted_by, noted_on: day(noted_on) },
        },
    };
    let nobody = domain::id::PersonId::from_bytes([0xee; 16]);
    let absent = Refusal::Absent(Place::Participant(nobody));
    assert_eq!(work.on("2025-10-06", reply(nobody, "2025-09-11")), Err(absent));
    let early = Refusal::TooEarly { day: day("2025-09-10"), bound: day("2025-09-11") };
    assert_eq!(work.on("2025-10-06", reply(somebody, "2025-09-10")), Err(early));
    work.on("2025-10-06", reply(somebody, "2025-09-12")).unwrap();
    assert_eq!(work.tripped(RuleId::V13), []);
}

#[test]
fn what_the_party_was_heard_on_needs_no_weighing_until_it_is_put_in_other_words() {
    let mut work = Worked::of("iakttagelse-omskriven-efter-kommuniceringen");
    let reworded = *work.case.newer_material().first().unwrap();
    let Material::Observation(id) = reworded else { panic!("an observation") };
    let older =
        work.case.numbered_observations().into_iter().map(|one| one.id).find(|other| *other != id).unwrap();
    let weigh = |material, importance| Act::WeighNewMaterial { material, importance, because: text("Skäl") };

    let refused = work.on("2025-05-12", weigh(Material::Observation(older), Importance::OfImportance));
    assert_eq!(refused, Err(Refusal::NothingSinceHearing(Place::Observation(older))));
    let nothing = EvidenceId::from_bytes([0xee; 16]);
    let refused = work.on("2025-05-12", weigh(Material::Document(nothing), Importance::OfImportance));
    assert_eq!(refused, Err(Refusal::Absent(Place::Evidence(nothing))));

    // It is decisive, so that it is said to be without importance changes nothing; that the party gave it does.
    assert_eq!(work.tripped(RuleId::V44), []);
    assert_eq!(work.tripped(RuleId::V15).len(), 1);
    work.on("2025-05-12", weigh(reworded, Importance::FromParty)).unwrap();
    assert_eq!(work.tripped(RuleId::V15), []);
    work.on("2025-05-13", Act::RewordObservation { id, text: text("Igen med andra ord") }).unwrap();
    assert_eq!(work.tripped(RuleId::V44), [GapKind::MaterialUnweighed(reworded)]);
    assert_eq!(work.tripped(RuleId::V15).len(), 1);
}

#[test]
fn a_new_hearing_holds_what_was_newer_than_the_last() {
    let mut work = Worked::of("handling-av-betydelse-utan-ny-kommunicering");
    let [GapKind::NewHearingNeeded(material)] = work.tripped(RuleId::V44)[..] else { panic!("one document") };
    let letter = Act::SendHearing {
        id: HearingId::from_bytes([7; 16]),
        kind: HearingKind::Material,
        on: day("2025-10-06"),
        deadline: day("2025-10-20"),
        material: text("Handling 6"),
        decided_anyway: true,
    };
    work.on("2025-10-06", letter).unwrap();
    assert!(!work.case.newer_material().contains(&material));
    assert_eq!(work.tripped(RuleId::V44), []);
    assert_eq!(work.tripped(RuleId::V13), [GapKind::ReplyMissing { deadline: day("2025-10-20") }]);
}

#[test]
fn an_explanation_holds_for_the_assessment_it_was_given_for() {
    let mut work = Worked::of("bedomning-andrad-sedan-utkastet-utan-skal");
    let Ok([GapKind::ChangeUnexplained(change)]) = <[GapKind; 1]>::try_from(work.tripped(RuleId::V59)) else {
        panic!("one change");
    };
    let Changed::Assessment(question) = change.clone() else { panic!("an assessment") };
    let explain = |change| Act::ExplainChange { change, because: text("Nytt underlag") };
    work.on("2025-05-12", explain(change.clone())).unwrap();
    assert_eq!(work.tripped(RuleId::V59), []);

    let assess = |assessment| Act::Assess { question: question.clone(), assessment: Some(assessment) };
    work.on("2025-05-12", assess(domain::work::Assessment::Met)).unwrap();
    assert_eq!(work.tripped(RuleId::V59), [GapKind::ChangeUnexplained(change.clone())]);
    work.on("2025-05-12", assess(domain::work::Assessment::NotMet)).unwrap();
    assert_eq!(work.tripped(RuleId::V59), [], "as in the draft again");
    let unchanged = Refusal::NothingSinceHearing(Place::Answer(question.clone()));
    assert_eq!(work.on("2025-05-12", explain(change)), Err(unchanged));
}

#[test]
fn what_the_authority_has_seen_itself_cannot_come_from_the_party() {
    let mut work = Worked::of("iakttagelse-omskriven-efter-kommuniceringen");
    let observed = |nth: u8, source| {
        let id = ObservationId::from_bytes([nth; 16]);
        let observation = NewObservation {
            id,
            text: text("Dörren till serverrummet stod öppen"),
            source,
            fact_on: None,
            questions: Vec::new(),
            occasion: None,
            evidence: Vec::new(),
        };
        (Material::Observation(id), Act::Observe { observation })
    };
    let weigh = |material| Act::WeighNewMaterial {
        material,
        importance: Importance::FromParty,
        because: text("Parten har berättat det"),
    };
    let (seen, observe) = observed(0xe1, Source::Seen(Line::new("serverrummet").unwrap()));
    work.on("2025-05-12", observe).unwrap();
    assert_eq!(work.on("2025-05-12", weigh(seen)), Err(Refusal::NotFromParty(seen.into())));
    assert_eq!(work.tripped(RuleId::V44), [GapKind::MaterialUnweighed(seen)]);

    let (told, observe) = observed(0xe2, Source::Interview(Line::new("it-chefen").unwrap()));
    work.on("2025-05-12", observe).unwrap();
    work.on("2025-05-12", weigh(told)).unwrap();
}

#[test]
fn a_letter_is_corrected_with_what_came_back_and_never_becomes_an_exception() {
    let mut work = Worked::of("handling-efter-kommuniceringen-inte-vagd");
    let id = work.letter();
    let correct = |on: &str| Act::SendHearing {
        id,
        kind: HearingKind::DraftDecision,
        on: day(on),
        deadline: day("2025-09-16"),
        material: text("Handlingarna 1–5"),
        decided_anyway: true,
    };
    let late = Refusal::TooEarly { day: day("2025-09-11"), bound: day("2025-09-12") };
    assert_eq!(work.on("2025-10-06", correct("2025-09-12")), Err(late));
    work.on("2025-10-06", correct("2025-08-26")).unwrap();
    let (letter, sent) = work.case.last_letter().unwrap();
    assert_eq!((letter.number, sent.on, sent.replied_on()), (1, day("2025-08-26"), Some(day("2025-09-11"))));

    let (ground, because) = (HearingException::Point3, text("Brådskar"));
    let except = Act::ExceptHearing { id, ground, because };
    assert_eq!(work.on("2025-10-06", except.clone()), Err(Refusal::Present(Place::Hearing(id))));

    // Nor while nothing has come back: a letter was sent.
    let mut work = Worked::of("undantag-for-ny-handling-lyfter-inte-svarstiden");
    let id = work.letter();
    let Act::ExceptHearing { ground, because, .. } = except else { panic!("an exception") };
    let except = Act::ExceptHearing { id, ground, because };
    assert_eq!(work.on("2025-05-12", except), Err(Refusal::Present(Place::Hearing(id))));
}

#[test]
fn under_the_patient_safety_act_the_letter_says_that_the_case_may_be_decided_anyway() {
    let (_, mut case, _) = folder("forelaggande-enligt-nis1-har-hanvisning-om-overklagande").played();
    let told = |case: &Case| {
        gaps(case, day("2025-12-01")).into_iter().any(|gap| gap.kind == GapKind::NotToldDecidedAnyway)
    };
    assert!(!told(&case));
    for kind in [CaseKind::LexMaria, CaseKind::Complaint, CaseKind::OwnInitiative] {
        case.kind = kind;
        assert!(told(&case), "{kind:?}");
    }
}

#[test]
fn who_judges_what_was_done_to_a_patient_hears_the_party_on_a_draft() {
    let (_, mut case, _) = folder("klagomal-avslutas-med-kritik").played();
    let asked =
        |case: &Case| gaps(case, day("2026-12-01")).into_iter().any(|gap| gap.kind == GapKind::DraftNotSent);
    assert!(!asked(&case));
    for hearing in case.hearings.values_mut() {
        if let HearingCourse::Sent(sent) = &mut hearing.course {
            sent.kind = HearingKind::Material;
        }
    }
    assert!(asked(&case));
    case.kind = CaseKind::OwnInitiative;
    assert!(asked(&case));
    case.kind = CaseKind::LexMaria;
    assert!(!asked(&case), "7 kap. 18–19 §§ are about complaints and own initiative");
}

#[test]
fn an_observation_names_each_document_that_shows_it_once_and_waits_for_all_of_them_to_be_heard() {
    let mut work = Worked::of("iakttagelse-omskriven-efter-kommuniceringen");
    let id = work.case.numbered_observations()[1].id;
    let paper = EvidenceId::from_bytes([0xe3; 16]);
    let cite = |evidence: Vec<EvidenceId>| Act::CiteDocuments { id, evidence };
    assert_eq!(work.on("2025-05-12", cite(vec![paper])), Err(Refusal::Absent(Place::Evidence(paper))));
    let evidence = domain::act::NewEvidence {
        id: paper,
        title: Line::new("Kontolistan").unwrap(),
        direction: domain::work::Direction::Received,
        on: day("2025-05-12"),
        file: None,
        channel: None,
        keeping: None,
    };
    work.on("2025-05-12", Act::AddEvidence { evidence }).unwrap();
    let twice = |id| Err(Refusal::NamedTwice(Place::Evidence(id)));
    assert_eq!(work.on("2025-05-12", cite(vec![paper, paper])), twice(paper));
    let read = NewObservation {
        id: ObservationId::from_bytes([0xe4; 16]),
        text: text("Listan har konton utan ägare."),
        source: Source::Document(paper),
        fact_on: None,
        questions: Vec::new(),
        occasion: None,
        evidence: vec![paper],
    };
    let observe = Act::Observe { observation: read };
    assert_eq!(work.on("2025-05-12", observe), twice(paper), "it comes from there already");

    let weigh = Act::WeighNewMaterial {
        material: Material::Document(paper),
        importance: Importance::WithoutImportance,
        because: text("Den säger detsamma."),
    };
    work.on("2025-05-12", weigh).unwrap();
    let decisive = |work: &Worked| {
        let rests = |kind| matches!(kind, GapKind::NewerThanHearing { material, .. } if material == Material::Observation(id));
        work.tripped(RuleId::V15).into_iter().any(rests)
    };
    assert!(!decisive(&work));
    work.on("2025-05-12", cite(vec![paper])).unwrap();
    assert!(decisive(&work), "a deficiency rests on it now, whatever was said of its importance");
    assert!(work.case.observations[&id].rests_on(paper));
    work.on("2025-05-12", cite(Vec::new())).unwrap();
    assert!(!work.case.observations[&id].rests_on(paper) && !decisive(&work));
}
