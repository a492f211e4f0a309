// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The story of one case from its opening to its sealed decision.

use super::catalogue::*;
use domain::act::{
    Act, NewAppeal, NewComment, NewEvidence, NewExtension, NewNotice, NewNotification, NewObjection,
    NewProsecutionReport, NewReceipt, NewRecord, NewSecrecyMark, NewlyServed,
};
use domain::after::{
    AppealAnswer, ChangeKind, Condition, CopyKind, Met, Recipient, RecipientKind, ServiceMethod, Way,
};
use domain::case::Case;
use domain::case::CaseKind;
use domain::consideration::{Consideration, Considered, Demand, YesNo};
use domain::decision::{
    Appeal, AppealTime, Competence, Dissent, Effect, Factor, Operative, Outcome, Presentation, Remission,
    RemissionGround, SectionKind, Weighed,
};
use domain::deficiency::{Force, Severity, Standing};
use domain::gap::RuleId;
use domain::hearing::{
    Changed, ExtensionAnswer, Finality, HearingException, HearingKind, Importance, Manner, Material, Reply,
    Response,
};
use domain::id::{ApprovalId, MeasureId, PointId, RecordId};
use domain::law::Period;
use domain::party::{OrganisationNumber, Party, PartyKind, PartyNumber};
use domain::perform::Place;
use domain::person::{ConflictCheck, ConflictException, Role};
use domain::register::{Closing, ClosingGround, Maker};
use domain::secrecy::{SecrecyProvision, Secret, SecretPlace};
use domain::source::Written;
use domain::state::CaseState;
use domain::work::{Assessment, EvidenceFile, NoticeSent, Occasion, OccasionMode, Source};
use std::sync::LazyLock;

/// The case before its decision is made.
pub(super) fn drafted() -> Story {
    static TOLD: LazyLock<Story> = LazyLock::new(|| {
        let mut story = Story::begin();
        prepare(&mut story);
        inspect(&mut story);
        assess(&mut story);
        hear(&mut story);
        weigh(&mut story);
        story
    });
    TOLD.clone()
}

/// The case after every kind of act: settled, reopened, settled again and sealed.
pub(super) fn sealed() -> Story {
    static TOLD: LazyLock<Story> = LazyLock::new(told_to_the_end);
    TOLD.clone()
}

fn told_to_the_end() -> Story {
    let mut story = drafted();
    review(&mut story);
    let settle = || Act::SettleDecision { head: head(), letter: LETTER };
    let past = Act::OverrideRule { rule: RuleId::V37, because: text("Namnet är bytt.") };
    let reopen = Act::ReopenDecision { because: text("Ett skrivfel.") };
    story.on("2026-05-04", HEAD, vec![settle(), past, reopen]);
    assert!(!story.case.overrides.contains_key(&RuleId::V37), "said of a decision that is no longer made");
    story.on("2026-05-04", HEAD, vec![settle(), Act::RecordSeal { record: seal(), facts: seal_facts() }]);
    dispatch(&mut story);
    decide_beside(&mut story);
    appeal(&mut story);
    change(&mut story);
    story
}

/// The story up to the first dispatch.
pub(super) fn dispatched() -> Story {
    let mut story = drafted();
    let settle = Act::SettleDecision { head: head(), letter: LETTER };
    story.on("2026-05-04", HEAD, vec![settle, Act::RecordSeal { record: seal(), facts: seal_facts() }]);
    dispatch(&mut story);
    story
}

fn address() -> Act {
    let recipient =
        |kind, way| Recipient { kind, address: line("Sjöviks kommun"), way, copy: CopyKind::Whole };
    let party = recipient(RecipientKind::Party, Way::Service(ServiceMethod::Ordinary));
    Act::AddressDecision { recipients: vec![party, recipient(RecipientKind::Other, Way::Electronic)] }
}

// A decision to close another case, made and signed beside the decision.
fn decide_beside(story: &mut Story) {
    let id = RecordId::from_bytes([141; 16]);
    let closing = Closing {
        on: day("2026-05-05"),
        closes: Some(line("2025/77")),
        ground: ClosingGround::Remedied,
        reasons: text("Allt är gjort."),
        decided_by: Maker::Participant(HEAD),
        presented_by: None,
        others: Vec::new(),
    };
    let record = NewRecord { id, entry: closing.into() };
    let acts = vec![Act::Record { record }, Act::SealSeparateDecision { id, record: seal() }];
    story.on("2026-05-05", HEAD, acts);
}

fn dispatch(story: &mut Story) {
    let on = day("2026-05-05");
    let method = ServiceMethod::Ordinary;
    let service =
        NewlyServed { on, whom: line("kommunens registrator"), method, proof: RECEIPT, version: None };
    story.on(
        "2026-05-05",
        INSPECTOR,
        vec![
            address(),
            Act::AddDissent { by: EXPERT, text: text("Jag hade velat vänta.") },
            Act::SealDissent { number: 1, record: seal() },
            Act::DispatchDecision { on, dissent_asked: true },
            Act::RecordServiceTry { on, method, outcome: text("Kvittot kom inte tillbaka."), version: None },
            Act::AddEvidence {
                evidence: NewEvidence {
                    on,
                    channel: Some(domain::work::Channel::Email),
                    keeping: Some(domain::work::Keeping::InOrder),
                    ..evidence(RECEIPT, None)
                },
            },
            Act::RecordServed { service },
        ],
    );
}

fn appeal(story: &mut Story) {
    let (on, at_court_on) = (day("2026-05-20"), Some(day("2026-05-19")));
    let (by, asks) = (line("Sjöviks kommun"), text("Att föreläggandet upphävs."));
    let answer = AppealAnswer::Unchanged { on, because: text("Inget nytt har framkommit.") };
    story.on(
        "2026-05-20",
        LEGAL,
        vec![
            Act::RecordAppeal { appeal: NewAppeal { id: APPEALED, on, by, asks, at_court_on } },
            Act::DecideOnAppeal { id: APPEALED, answer },
        ],
    );
}

// A change after the appeal, settled, sealed, dispatched; then the appeal goes to the court.
fn change(story: &mut Story) {
    let because = text("Sista dagen är uppenbart fel.");
    let met = Met { condition: Condition::ObviouslyWrong, because: because.clone() };
    let (kind, appeal) = (ChangeKind::Change39, Some(APPEALED));
    let begin = Act::BeginNewVersion { kind, because: because.clone(), conditions: vec![met], appeal };
    let answer = |condition| Act::AnswerCondition { condition, because: because.clone() };
    let exempt = HearingException::ObviouslyNeedless;
    let dissent = Dissent::None;
    story.on(
        "2026-05-21",
        HEAD,
        vec![
            begin,
            answer(Condition::QuickAndEasy),
            answer(Condition::NoHarm),
            Act::ExceptHearing {
                id: ANEW,
                ground: exempt,
                because: text("Ändringen är till partens fördel."),
            },
            Act::DateDecision { date: day("2026-05-21") },
            Act::RecordDissent { dissent },
            Act::SettleDecision { head: head(), letter: LETTER },
            Act::RecordSeal { record: seal(), facts: seal_facts() },
            address(),
            Act::DispatchDecision { on: day("2026-05-21"), dissent_asked: true },
        ],
    );
    let court = line("Förvaltningsrätten i Orten");
    let answer = AppealAnswer::Forwarded { on: day("2026-05-21"), court, notice_was_right: true };
    story.on("2026-05-21", LEGAL, vec![Act::DecideOnAppeal { id: APPEALED, answer }]);
}

fn review(story: &mut Story) {
    let comment = NewComment { id: ASKED, about: Place::Deficiency(BACKUPS), text: text("Räcker skälen?") };
    story.on("2026-04-21", LEGAL, vec![Act::Comment { comment }, Act::RequireApproval { required: true }]);
    let how = text("Ja, se handling 2.");
    story.on("2026-04-21", INSPECTOR, vec![Act::ResolveComment { id: ASKED, how }]);
    let approve = |id| Act::Approve { id, letter: LETTER };
    let withdraw = Act::WithdrawApproval { id: READ_BY_LEGAL, because: text("Läser om.") };
    let again = ApprovalId::from_bytes([56; 16]);
    story.on("2026-04-22", LEGAL, vec![approve(READ_BY_LEGAL), withdraw, approve(again)]);
    let secret = |id, what| NewSecrecyMark {
        id,
        what,
        provision: SecrecyProvision::OFFERED[2],
        because: Some(text("Visar var skyddet brister.")),
    };
    let seen = SecretPlace::new(Place::Observation(SEEN)).map(Secret::At);
    let marks = [(MARKED, seen), (LIFTED, Some(Secret::Words(text("serverhall 3"))))];
    let marks = marks.into_iter().filter_map(|(id, what)| Some(Act::MarkSecret { mark: secret(id, what?) }));
    story.on("2026-04-22", LEGAL, marks.collect());
    let accept = Act::AcceptSources { written: Written::Reasons(BACKUPS) };
    story.on("2026-04-22", LEGAL, vec![accept]);
    let lift = Act::LiftSecrecy { id: LIFTED, because: text("Hallen är känd.") };
    story.on("2026-04-23", LEGAL, vec![lift]);
}

/// The case of that story.
pub(super) fn sealed_case() -> Case {
    sealed().case
}

fn prepare(story: &mut Story) {
    let party = Party {
        name: line("Sjöviks kommun"),
        number: PartyNumber::Organisation(OrganisationNumber::parse("212000-9994").unwrap()),
        kind: PartyKind::Municipality,
        attention: Some(line("Vård- och omsorgsnämnden")),
        department: None,
        their_number: Some(line("VON 2026/12")),
        sectors: Some(some(vec![line("hälso- och sjukvård")])),
    };
    let parts = domain::scope::ScopeParts {
        purpose: Some(text("Att se om vården klarar ett avbrott.")),
        services: vec![line("hemsjukvård")],
        systems: vec![line("Journalsystemet"), line("Larmet")],
        period: Some(Period::new(day("2025-01-01"), Some(day("2025-12-31"))).unwrap()),
        exclusions: Some(text("Nätverket.")),
    };
    let add = |participant| Act::AddParticipant { participant };
    let answer = |person, check| Act::AnswerConflict { person, check };
    let disregarded = ConflictCheck::Disregarded {
        ground: ConflictException::NobodyElse,
        because: text("Ensam om ämnet."),
    };
    // Chosen twice: what the first list had and the second has not must be gone.
    let mut first = checklist();
    let mut section = first.sections[0].clone();
    section.questions.truncate(1);
    first.sections = vec![section].into();
    let mut older = checklist();
    older.edition.edition = line("2026-01");
    let mut more = provisions();
    more[3].id = domain::law::ProvisionId::new("rad-5").unwrap();
    story.on(
        "2026-02-03",
        INSPECTOR,
        vec![
            Act::SetNumber { number: line("2026/1234") },
            Act::SetAuthority { authority: Box::new(opening().authority) },
            Act::SetParty { party },
            Act::SetScope { scope: text("Säkerhetskopior; inte nätverk."), parts: Some(Box::new(parts)) },
            add(joins(LEGAL, "Bo Berg", Role::LegalOfficer)),
            add(joins(HEAD, "Eva Ek", Role::DecisionMaker)),
            add(joins(EXPERT, "Ida Dal", Role::Expert)),
            answer(INSPECTOR, ConflictCheck::None),
            answer(LEGAL, disregarded),
            answer(HEAD, ConflictCheck::None),
            answer(EXPERT, ConflictCheck::Absent(text("Har arbetat hos parten."))),
            Act::ChooseChecklist { checklist: Box::new(first), provisions: more, confirmations: Vec::new() },
            Act::ChooseChecklist {
                checklist: Box::new(older),
                provisions: provisions(),
                confirmations: Vec::new(),
            },
            Act::MoveToEdition {
                checklist: Box::new(checklist()),
                provisions: provisions(),
                confirmations: Vec::new(),
                kept: Vec::new(),
            },
            Act::MoveCase { to: CaseState::Ongoing, because: None },
        ],
    );
}

// No case has both deficiencies under the NIS act and notifications under lex Maria, so for one act it is of another kind.
fn notify(story: &mut Story) {
    let notification = NewNotification {
        id: NOTIFIED,
        registered_as: Some(line("2026-00088")),
        event: line("En dos lästes fel"),
        event_on: Some(day("2026-02-01")),
        known_on: Some(day("2026-02-02")),
        notified_on: day("2026-02-20"),
        appointed_notifier: Some(line("chefläkare")),
        severity: Some(domain::notification::Harm::CouldHave),
        patient_ref: Some(domain::notification::PatientRef::new(line("Patient A")).unwrap()),
        patient_informed_on: Some(day("2026-02-05")),
    };
    let kind = story.case.kind;
    story.turn_into(CaseKind::LexMaria);
    story.on("2026-03-02", INSPECTOR, vec![Act::RecordNotification { notification }]);
    story.turn_into(kind);
}

fn prosecution() -> NewProsecutionReport {
    NewProsecutionReport {
        id: REPORTED,
        to: line("Åklagarkammaren"),
        offence: text("Dataintrång"),
        period: Period::new(day("2026-02-01"), None).unwrap(),
        suspect: text("Ingen känd"),
        account: text("Journaler kan ha lästs."),
        observations: some(vec![READ]),
        enclosures: vec![LOG],
        disclosure: Some(text("Behövs för utredningen.")),
        signer: INSPECTOR,
    }
}

fn photo() -> EvidenceFile {
    EvidenceFile {
        sha256: [7; 32],
        size: 5_500_000,
        media_type: line("image/jpeg"),
        name: line("IMG_0001.JPG"),
    }
}

fn inspect(story: &mut Story) {
    let occasion = Occasion {
        id: VISIT,
        on: day("2026-03-02"),
        place: line("Stadshuset"),
        mode: OccasionMode::OnSite,
        present: vec![line("IT-chef"), line("driftsansvarig")],
        unannounced_because: Some(text("Läget behövde ses som det är.")),
    };
    let there = some(vec![line("driftsansvarig"), line("IT-chef")]);
    let assess = |name: &str, assessment| Act::Assess { question: question(name), assessment };
    let note =
        |name: &str, says: Option<&str>| Act::NoteAnswer { question: question(name), note: says.map(text) };
    story.on(
        "2026-03-02",
        INSPECTOR,
        vec![
            Act::AddOccasion { occasion },
            Act::WriteNotice {
                notice: NewNotice {
                    id: ANNOUNCED,
                    announces: text("Hur parten säkerhetskopierar."),
                    occasions: vec![VISIT],
                    prepare: Some(text("Loggar för återläsning.")),
                    contact: Some(line("Växeln")),
                },
            },
            Act::SendNotice { id: ANNOUNCED, sent: NoticeSent { on: day("2026-03-02"), way: line("bud") } },
            Act::ListPresent { occasion: VISIT, present: there },
            Act::TakeInCharge {
                receipt: NewReceipt {
                    id: TAKEN,
                    occasion: VISIT,
                    item: line("En säkerhetskopia på band"),
                    taken_on: None,
                    from: line("driftsansvarig"),
                    by: INSPECTOR,
                },
            },
            Act::GiveBack { id: TAKEN, on: day("2026-03-02"), to: line("IT-chef") },
        ],
    );
    notify(story);
    story.on(
        "2026-03-02",
        INSPECTOR,
        vec![
            Act::AddEvidence { evidence: evidence(PHOTO, Some(photo())) },
            Act::AddEvidence { evidence: evidence(LOG, None) },
            Act::Observe { observation: observation(SEEN, Source::Seen(line("Skåp i källaren"))) },
            Act::Observe { observation: observation(READ, Source::Document(LOG)) },
            Act::RewordObservation { id: READ, text: text("Loggen saknar prov.") },
            Act::CiteDocuments { id: READ, evidence: vec![PHOTO] },
            Act::WriteProsecutionReport { report: prosecution() },
            assess("B1.2", Some(Assessment::NotMet)),
            assess("B1.1", None),
            assess("B1.1", Some(Assessment::NotApplicable(text("Rör inte parten.")))),
            assess("A2.1", Some(Assessment::NotExamined(text("Utanför omfattningen.")))),
            note("B1.2", Some("Se foto.")),
            note("B1.2", None),
            note("B1.1", Some("Tre orter.")),
            note("A2.1", Some("Se \"plan\".")),
        ],
    );
}

fn assess(story: &mut Story) {
    let mut grave = deficiency(BACKUPS, vec![SEEN, READ]);
    grave.severity = Some(Severity::Serious);
    let aside = Standing::Withdrawn { because: text("Rättat före beslutet.") };
    let (title, statement) = (line("Rättigheter"), text("Rättigheter följs inte upp."));
    story.on(
        "2026-03-20",
        INSPECTOR,
        vec![
            Act::NoteDeficiency { deficiency: grave },
            Act::NoteDeficiency { deficiency: deficiency(RIGHTS, vec![]) },
            Act::RewordDeficiency { id: RIGHTS, title, statement },
            Act::SetStanding { id: RIGHTS, standing: Standing::Resting { because: text("Väntar.") } },
            Act::SetStanding { id: RIGHTS, standing: aside },
            Act::GiveReasons { id: BACKUPS, reasons: words_only("Kravet är inte uppfyllt.") },
            Act::RequireMeasure {
                measure: domain::act::NewRequirement {
                    kind: Some(domain::deficiency::MeasureKind::Competence),
                    responsible: Some(line("verksamhetschef")),
                    ..measure(RESTORE, Force::Ordered)
                },
            },
            Act::RequireMeasure { measure: measure(REVIEW, Force::Requested) },
        ],
    );
    let date = |id, due: &str| Act::DateMeasure {
        id,
        due_on: day(due),
        report_by: text("Skriftligt till registrator."),
    };
    story.on("2026-03-20", INSPECTOR, vec![date(RESTORE, "2026-09-01"), date(REVIEW, "2026-10-01")]);
    let twice = MeasureId::from_bytes([15; 16]);
    let again = Act::RequireMeasure { measure: measure(twice, Force::Requested) };
    story.on("2026-03-20", INSPECTOR, vec![again, Act::WithdrawMeasure { id: twice }]);
    let reasons = rich("Kravet är inte uppfyllt.");
    story.on("2026-03-20", INSPECTOR, vec![Act::GiveReasons { id: BACKUPS, reasons }]);
    story.on("2026-03-20", INSPECTOR, super::register::acts());
}

fn hear(story: &mut Story) {
    let manner = Manner::Oral { noted_by: INSPECTOR, noted_on: day("2026-04-10") };
    let reply = |finality, manner| {
        let text = text("Vi håller med.");
        Reply::Received { on: day("2026-04-10"), text, finality, manner }
    };
    let (on, deadline) = (day("2026-03-23"), day("2026-04-06"));
    let letter = |id, kind| {
        let material = text("Utkast till beslut och handlingarna.");
        Act::SendHearing { id, kind, on, deadline, material, decided_anyway: kind != HearingKind::Material }
    };
    let except =
        |id| Act::ExceptHearing { id, ground: HearingException::Point2, because: text("Brådskar.") };
    let record = |hearing, reply| Act::RecordReply { hearing, reply };
    let ask = |until| Act::AskExtension { hearing: DRAFT_LETTER, on, until: day(until) };
    let because = Some(text("Underlaget är stort."));
    let decided = |answer| NewExtension { answer, decided_on: Some(on), because: because.clone() };
    let decide = |answer| Act::DecideExtension { hearing: DRAFT_LETTER, decided: decided(answer) };
    let (first, draft) = (FIRST_LETTER, DRAFT_LETTER);
    story.on(
        "2026-04-14",
        INSPECTOR,
        vec![
            letter(first, HearingKind::Material),
            Act::RemindHearing { hearing: first, on: day("2026-04-07") },
            record(first, Reply::None),
            except(EXCEPTION),
            // A letter without a reply that was none, and one of another kind that is corrected.
            letter(draft, HearingKind::FeeQuestion),
            letter(draft, HearingKind::DraftDecision),
            ask("2026-04-10"),
            decide(ExtensionAnswer::Refused { because: text("Tiden räcker.") }),
            ask("2026-04-20"),
            decide(ExtensionAnswer::Granted { until: day("2026-04-13") }),
            Act::RemindHearing { hearing: draft, on: day("2026-04-07") },
            record(draft, reply(Finality::Open, Manner::Written)),
            record(draft, reply(Finality::Final, manner)),
        ],
    );
    let (material, change) = (Material::Document(NOTICE), Changed::Assessment(question("B1.2")));
    let importance = Importance::WithoutImportance;
    let assessment = Some(Assessment::PartlyMet);
    story.on(
        "2026-04-14",
        INSPECTOR,
        vec![
            Act::AddEvidence { evidence: evidence(NOTICE, None) },
            Act::WeighNewMaterial { material, importance, because: text("Ett mottagningsbevis.") },
            Act::Assess { question: question("B1.2"), assessment },
            Act::ExplainChange { change, because: text("Ett prov är gjort.") },
            Act::RecordObjection {
                objection: NewObjection {
                    id: OBJECTED,
                    text: text("Tiden är för kort."),
                    deficiency: Some(BACKUPS),
                },
            },
            Act::RespondToObjection {
                id: OBJECTED, response: Response::Met(text("Tiden är partens egen."))
            },
            Act::WeighSeriousness { id: BACKUPS, serious: None },
            Act::StatePosition { id: BACKUPS, position: text("Parten håller med.") },
            Act::ReportMeasure { measure: report(TOLD) },
            Act::MoveCase { to: CaseState::Presentation, because: None },
        ],
    );
}

fn weigh(story: &mut Story) {
    let (exact_citation, in_force) =
        (Some(text("28 § första stycket")), Some(period("2018-08-01", Some("2026-01-14"))));
    let power = provision("nis1-28");
    let confirm = Act::ConfirmProvision {
        provision: power.clone(),
        source: text("Läst i författningssamlingen."),
        exact_citation,
        in_force,
    };
    story.on("2026-04-20", LEGAL, vec![confirm]);
    for (at, factor) in Factor::ALL.into_iter().enumerate() {
        let appeared = Weighed::Appeared(text("Har framkommit."));
        let weighed = if at % 2 == 0 { Weighed::NotAppeared } else { appeared };
        story.on("2026-04-20", INSPECTOR, vec![Act::WeighFactor { factor, weighed }]);
    }
    for consideration in Consideration::ALL {
        let answer = if consideration.demand() == Demand::No { YesNo::No } else { YesNo::Yes };
        let considered = Considered { answer, because: Some(text("Därför.")) };
        let act = Act::Consider { consideration: *consideration, considered };
        story.on("2026-04-20", INSPECTOR, vec![act]);
    }
    for section in SectionKind::ALL {
        let text = rich("Skäl.");
        story.on("2026-04-20", INSPECTOR, vec![Act::WriteSection { section, text }]);
    }
    let remission = Remission { ground: RemissionGround::Excusable, because: text("Rättas frivilligt.") };
    let (deficiencies, measures) = (some(vec![BACKUPS]), |id| some(vec![id]));
    let ground = provision("fl-35");
    let appeal = Appeal::Open { provision: ground.clone(), also: Vec::new(), time: AppealTime::FromDecision };
    story.on("2026-04-20", LEGAL, vec![Act::SetAppeal { appeal }]);
    let competence = Competence::Delegation(line("arbetsordningen 12 §"));
    story.on(
        "2026-04-20",
        INSPECTOR,
        vec![
            Act::SetMatter { matter: line("Tillsyn av säkerhetskopior") },
            Act::ChooseOutcomes { outcomes: vec![Outcome::U4, Outcome::U3] },
            Act::DateDecision { date: day("2026-05-04") },
            Act::NameDecisionMaker { person: HEAD, competence },
            Act::NameCoDeciders { deciders: vec![LEGAL] },
            Act::NameCoDeciders { deciders: vec![] },
            Act::SetPresentation { presentation: Presentation::By(INSPECTOR) },
            Act::SetOthers { others: vec![] },
            Act::SetOthers { others: vec![LEGAL] },
            Act::RecordDissent { dissent: Dissent::Notified { by: LEGAL, text: text("Jag hade väntat.") } },
            Act::SetEffect { effect: Effect::AtOnce { ground, because: text("Patienternas säkerhet.") } },
            Act::RemitFee { deficiency: BACKUPS, remission },
            point(0, Operative::Closes),
            Act::RemovePoint { id: PointId::from_bytes([60; 16]) },
            point(1, Operative::States { deficiencies: deficiencies.clone() }),
            point(2, Operative::Orders { measures: measures(RESTORE), power: power.clone() }),
            point(3, Operative::Requests { measures: measures(REVIEW) }),
            point(4, Operative::Remits { deficiencies, power }),
            point(5, Operative::Closes),
        ],
    );
    let because = text("Förbudet riktar sig mot det som redan skett.");
    story.on("2026-04-20", HEAD, vec![Act::OverrideRule { rule: RuleId::V11, because }]);
}
