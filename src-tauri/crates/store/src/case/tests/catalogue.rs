// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A small catalogue and a case told act by act, every kind of act at least once, through the domain's own
//! door. After each act a store of cells that only ever saw the changes must make the same case again.

use crate::case::{CellText, case_from_cells, changes};
use chrono::{DateTime, NaiveDate, Utc};
use domain::act::{
    Act, NewDeficiency, NewEvidence, NewObservation, NewParticipant, NewReport, NewRequirement, Opening,
    Stamp,
};
use domain::appeal_notice::{AppealNotice, NoticeWords};
use domain::case::{Case, CaseKind};
use domain::checklist::{
    AskedWhen, Checklist, EditionId, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
};
use domain::decision::{LedgerHead, Operative, Point, SealRecord};
use domain::id::{
    AppealId, ApprovalId, CaseId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObjectionId, ObservationId, OccasionId, PersonId, PointId, ProsecutionReportId,
    ReceiptId, SecrecyId,
};
use domain::law::{Binding, Exactness, Mark, Period, Power, Provision, ProvisionId, Purpose, Reach, Regime};
use domain::person::{Authority, Role};
use domain::rich::{Fact, RichBlock, RichInline, RichText, Words};
use domain::rules::{CertificateFacts, SealFacts};
use domain::standard::TextRef;
use domain::text::{Bilingual, Line, NonEmpty, Text};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const INSPECTOR: PersonId = PersonId::from_bytes([1; 16]);
pub(super) const LEGAL: PersonId = PersonId::from_bytes([2; 16]);
pub(super) const HEAD: PersonId = PersonId::from_bytes([3; 16]);
pub(super) const EXPERT: PersonId = PersonId::from_bytes([4; 16]);
pub(super) const CASE: CaseId = CaseId::from_bytes([9; 16]);
pub(super) const VISIT: OccasionId = OccasionId::from_bytes([10; 16]);
pub(super) const ANNOUNCED: NoticeId = NoticeId::from_bytes([11; 16]);
pub(super) const NOTIFIED: NotificationId = NotificationId::from_bytes([14; 16]);
pub(super) const TAKEN: ReceiptId = ReceiptId::from_bytes([12; 16]);
pub(super) const REPORTED: ProsecutionReportId = ProsecutionReportId::from_bytes([13; 16]);
pub(super) const PHOTO: EvidenceId = EvidenceId::from_bytes([20; 16]);
pub(super) const LOG: EvidenceId = EvidenceId::from_bytes([21; 16]);
pub(super) const SEEN: ObservationId = ObservationId::from_bytes([30; 16]);
pub(super) const READ: ObservationId = ObservationId::from_bytes([31; 16]);
pub(super) const BACKUPS: DeficiencyId = DeficiencyId::from_bytes([40; 16]);
pub(super) const RIGHTS: DeficiencyId = DeficiencyId::from_bytes([41; 16]);
pub(super) const RESTORE: MeasureId = MeasureId::from_bytes([50; 16]);
pub(super) const REVIEW: MeasureId = MeasureId::from_bytes([51; 16]);
pub(super) const TOLD: MeasureId = MeasureId::from_bytes([52; 16]);
pub(super) const NOTICE: EvidenceId = EvidenceId::from_bytes([22; 16]);
pub(super) const FIRST_LETTER: HearingId = HearingId::from_bytes([54; 16]);
pub(super) const EXCEPTION: HearingId = HearingId::from_bytes([55; 16]);
pub(super) const DRAFT_LETTER: HearingId = HearingId::from_bytes([56; 16]);
pub(super) const ANEW: HearingId = HearingId::from_bytes([58; 16]);
pub(super) const RECEIPT: EvidenceId = EvidenceId::from_bytes([23; 16]);
pub(super) const APPEALED: AppealId = AppealId::from_bytes([57; 16]);
pub(super) const OBJECTED: ObjectionId = ObjectionId::from_bytes([53; 16]);
pub(super) const ASKED: CommentId = CommentId::from_bytes([54; 16]);
pub(super) const MARKED: SecrecyId = SecrecyId::from_bytes([57; 16]);
pub(super) const LIFTED: SecrecyId = SecrecyId::from_bytes([58; 16]);
pub(super) const READ_BY_LEGAL: ApprovalId = ApprovalId::from_bytes([55; 16]);
/// What the letter says, as far as the story goes.
pub(super) const LETTER: [u8; 32] = [0x1e; 32];

pub(super) fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

pub(super) fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

pub(super) fn both(sv: &str) -> Bilingual {
    Bilingual::new(sv, &format!("in English: {sv}")).unwrap()
}

pub(super) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

pub(super) fn instant(written: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(written).unwrap().with_timezone(&Utc)
}

pub(super) fn question(name: &str) -> QuestionId {
    QuestionId::new(name).unwrap()
}

pub(super) fn provision(name: &str) -> ProvisionId {
    ProvisionId::new(name).unwrap()
}

pub(super) fn period(from: &str, to: Option<&str>) -> Period {
    Period::new(day(from), to.map(day)).unwrap()
}

pub(super) fn some<T>(list: Vec<T>) -> NonEmpty<T> {
    NonEmpty::new(list).unwrap()
}

/// A section's text with words, a list and every kind of link.
pub(super) fn rich(first: &str) -> RichText {
    let words = |text: &str| RichInline::Words(Words::new(text).unwrap());
    let facts = [
        Fact::Observation(SEEN),
        Fact::Evidence(PHOTO),
        Fact::Deficiency(BACKUPS),
        Fact::Measure(RESTORE),
        Fact::Provision(provision("nis1-12")),
        Fact::Occasion(VISIT),
        Fact::Party,
        Fact::Authority,
    ];
    let list = facts.into_iter().map(|fact| vec![words("se "), RichInline::Fact(fact)]).collect();
    RichText::new(vec![
        RichBlock::Paragraph(vec![words(first), words(" ")]),
        RichBlock::Paragraph(vec![words("\"Citat\" och \\ samt åäö <b>."), words(" ")]),
        RichBlock::Paragraph(vec![]),
        RichBlock::List(list),
    ])
    .unwrap()
}

pub(super) fn words_only(text: &str) -> RichText {
    RichText::new(vec![RichBlock::Paragraph(vec![RichInline::Words(Words::new(text).unwrap())])]).unwrap()
}

/// A person's stamp on a day.
pub(super) fn stamp(actor: PersonId, today: &str) -> Stamp {
    let at = instant(&format!("{today}T08:30:00.123456789Z"));
    Stamp { at, today: day(today), actor, on_behalf_of: None }
}

/// Three questions, one of each kind.
pub(super) fn checklist() -> Checklist {
    let requirement = QuestionKind::Requirement {
        typical_deficiency: both("Prov saknas."),
        typical_measure: both("Prova."),
    };
    let ask = |name: &str, kind: QuestionKind, guidance: Option<Bilingual>| Question {
        id: question(name),
        wording: both("Hur provas återläsning?"),
        references: vec![provision("nis1-12"), provision("rad-4")],
        evidence: both("Protokoll från prov."),
        assess: guidance.as_ref().map(|_| GradeGuidance {
            met: both("Protokollet finns."),
            partly_met: both("Prov är gjort utan protokoll."),
            not_met: both("Inget prov är gjort."),
        }),
        asked_when: matches!(kind, QuestionKind::OwnJudgement)
            .then(|| AskedWhen { question: question("B1.2"), grades: vec![Grade::PartlyMet, Grade::NotMet] }),
        guidance,
        kind,
    };
    Checklist {
        edition: EditionId { code: line("nis1-halso-och-sjukvard"), edition: line("2026-11") },
        title: both("NIS1 hälso- och sjukvård"),
        sections: vec![
            Section {
                id: question("B1"),
                heading: both("Säkerhetskopior"),
                questions: vec![
                    ask("B1.2", requirement, Some(both("Fråga efter datum."))),
                    ask("B1.1", QuestionKind::CaseFact, None),
                ],
            },
            Section { id: question("A1"), heading: both("Tomt avsnitt"), questions: vec![] },
            Section {
                id: question("A2"),
                heading: both("Bedömning"),
                questions: vec![ask("A2.1", QuestionKind::OwnJudgement, None)],
            },
        ]
        .into(),
    }
}

/// Four provisions: a duty, a power that somebody must confirm, a general rule and an advice.
pub(super) fn provisions() -> Vec<Provision> {
    let base = Provision {
        id: provision("nis1-12"),
        citation: both("12 § lagen (2018:1174)"),
        short: line("NIS1 12 §"),
        summary: both("Leverantören ska arbeta systematiskt."),
        binding: Binding::Act,
        regime: Regime::Nis1,
        in_force: Some(period("2018-08-01", Some("2026-01-14"))),
        duty: Some(Reach::OrderAndFee),
        powers: vec![],
        figures: BTreeMap::from([(domain::figure::Figure::FeeLowest, 5_000)]),
        mark: Mark::Read,
        exactness: Exactness::Exact,
        source: line("läst i författningssamlingen"),
    };
    let power = Provision {
        id: provision("nis1-28"),
        in_force: None,
        duty: None,
        powers: vec![Power::Injunction, Power::Remission],
        mark: Mark::Own,
        exactness: Exactness::Open,
        ..base.clone()
    };
    let general = Provision {
        id: provision("fl-35"),
        regime: Regime::General,
        in_force: Some(period("2018-07-01", None)),
        duty: None,
        powers: vec![Power::Appeal, Power::ImmediateEffect],
        ..base.clone()
    };
    let advice = Provision {
        id: provision("rad-4"),
        binding: Binding::GeneralAdvice,
        regime: Regime::General,
        in_force: None,
        duty: None,
        mark: Mark::Partly,
        ..base.clone()
    };
    vec![base, power, general, advice]
}

pub(super) fn opening() -> Opening {
    Opening {
        id: CASE,
        kind: CaseKind::SupervisionNis1,
        purpose: Purpose::Training,
        title: line("Tillsyn av säkerhetskopior"),
        opened_on: day("2026-02-02"),
        trigger: text("Planerad tillsyn.\nEnligt plan för året."),
        authority: Authority {
            name: line("Tillsynsverket"),
            unit: Some(line("Enheten för tillsyn")),
            address: line("Box 1, 111 11 Orten"),
            email: line("registrator@example.se"),
            court: line("Förvaltningsrätten i Orten"),
            logo: Some(domain::person::Logo { file: file_of_a_logo(), alternative: line("Ett kors") }),
            delegations: vec![domain::person::Delegation {
                competence: domain::decision::Competence::Delegation(line("4 §")),
                outcomes: domain::decision::Outcome::ALL.to_vec(),
            }],
            supervises: Some(some(vec![domain::person::Supervises {
                act: domain::law::Regime::Nis1,
                sectors: vec![line("hälso- och sjukvård")],
            }])),
            appeal_notices: vec![appeal_notice()],
        },
        officer: joins(INSPECTOR, "Åsa Öberg", Role::Inspector),
    }
}

fn appeal_notice() -> AppealNotice {
    let words = NoticeWords {
        where_to: text("Skriftligt till {court}, genom {authority}."),
        address: text("{address}"),
        from_decision: text("Inom tre veckor, senast {last}."),
        from_receipt: text("Inom tre veckor från att ni fick del av det."),
        either: text("Inom tre veckor, senast {last} eller från att ni fick del av det."),
        contents: text("Vilket beslut, och hur det ska ändras."),
        afterwards: Some(text("Vi prövar tiden.")),
        change: None,
    };
    AppealNotice::new(Period::new(day("2018-07-01"), None).unwrap(), words).unwrap()
}

pub(super) fn joins(person: PersonId, name: &str, role: Role) -> NewParticipant {
    NewParticipant { person, name: line(name), title: line("handläggare"), role }
}

pub(super) fn deficiency(id: DeficiencyId, observations: Vec<ObservationId>) -> NewDeficiency {
    NewDeficiency {
        id,
        title: line("Prov saknas"),
        statement: text("Återläsning har inte provats."),
        provisions: some(vec![provision("nis1-12")]),
        questions: some(vec![question("B1.2")]),
        observations,
        infringement: period("2025-01-01", Some("2025-12-31")),
        severity: None,
        standard: TextRef::parse("prov-saknas/2").ok(),
    }
}

pub(super) fn observation(id: ObservationId, source: domain::work::Source) -> NewObservation {
    NewObservation {
        id,
        text: text("Inget prov finns antecknat."),
        source,
        fact_on: None,
        questions: vec![question("B1.2"), question("B1.1")],
        occasion: Some(VISIT),
        evidence: Vec::new(),
    }
}

pub(super) fn evidence(id: EvidenceId, file: Option<domain::work::EvidenceFile>) -> NewEvidence {
    let direction = domain::work::Direction::DrawnUp;
    NewEvidence {
        id,
        title: line("Fotografi av skåp"),
        direction,
        on: day("2026-03-02"),
        file,
        channel: None,
        keeping: None,
    }
}

pub(super) fn measure(id: MeasureId, force: domain::deficiency::Force) -> NewRequirement {
    let deficiencies = some(vec![BACKUPS]);
    NewRequirement {
        id,
        text: text("Återställa en säkerhetskopia i full skala och visa resultatet."),
        deficiencies,
        force,
        due_on: None,
        report_by: None,
        standard: TextRef::parse("visa-provet/1").ok(),
        kind: None,
        responsible: None,
    }
}

pub(super) fn report(id: MeasureId) -> NewReport {
    NewReport {
        id,
        text: text("Prov är inplanerat."),
        answers: domain::deficiency::Answered::new(vec![BACKUPS], Vec::new()).unwrap(),
        progress: domain::deficiency::Progress::Ongoing,
        told_on: day("2026-04-10"),
        done_by: None,
        kind: None,
        responsible: None,
    }
}

pub(super) fn point(number: u8, operative: Operative) -> Act {
    let point = Point { id: PointId::from_bytes([60 + number; 16]), operative, addition: None };
    Act::AddPoint { point }
}

pub(super) fn head() -> LedgerHead {
    LedgerHead { lines: u64::MAX, hash: [0xa5; 32] }
}

pub(super) fn seal() -> SealRecord {
    SealRecord {
        document: [0; 32],
        signer: line("Eva Ek"),
        certificate: [0xff; 32],
        at: instant("2026-05-04T09:00:00Z"),
        purpose: Purpose::Training,
    }
}

pub(super) fn seal_facts() -> SealFacts {
    let certificate = CertificateFacts { holder: "Eva Ek".to_owned(), valid: true };
    SealFacts { letter: LETTER, whole: true, lacks: vec![], certificate: Some(certificate) }
}

/// A case being told, beside a store that hears of changes only.
#[derive(Clone)]
pub(super) struct Story {
    pub(super) case: Case,
    cells: BTreeMap<(String, String), Option<String>>,
    pub(super) told: BTreeSet<&'static str>,
}

impl Story {
    pub(super) fn begin() -> Self {
        let case = Case::open(opening(), &stamp(INSPECTOR, "2026-02-02"));
        let mut story = Self { case, cells: BTreeMap::new(), told: BTreeSet::new() };
        story.keep(changes(None, &story.case, &[]));
        story.reads_back("opening");
        story
    }

    /// Performs acts of one person on one day; after each the stored case is the case.
    pub(super) fn on(&mut self, today: &str, actor: PersonId, acts: Vec<Act>) {
        for act in acts {
            let code = act.code();
            let before = self.case.clone();
            let touched = self.case.perform(act, &stamp(actor, today));
            let touched = touched.unwrap_or_else(|refusal| panic!("{code} was refused: {refusal:?}"));
            self.keep(changes(Some(&before), &self.case, &touched));
            self.reads_back(code);
            self.told.insert(code);
        }
    }

    /// Makes it a case of another kind, which no act does.
    pub(super) fn turn_into(&mut self, kind: CaseKind) {
        let before = self.case.clone();
        self.case.kind = kind;
        self.keep(changes(Some(&before), &self.case, &[domain::perform::Place::Case]));
    }

    pub(super) fn cells(&self) -> Vec<CellText> {
        self.cells
            .iter()
            .map(|((entity, field), text)| (entity.clone(), field.clone(), text.clone()))
            .collect()
    }

    fn keep(&mut self, changes: Vec<CellText>) {
        for (entity, field, text) in changes {
            let old = self.cells.insert((entity.clone(), field.clone()), text.clone());
            assert_ne!(old, Some(text), "{entity} {field} was said to change and did not");
        }
    }

    fn reads_back(&self, code: &str) {
        let read =
            case_from_cells(CASE, self.cells()).unwrap_or_else(|fault| panic!("after {code}: {fault:?}"));
        assert_eq!(read, self.case, "after {code}");
    }
}

fn file_of_a_logo() -> domain::work::EvidenceFile {
    let (media_type, name) = (line("image/png"), line("logotyp.png"));
    domain::work::EvidenceFile { sha256: [9; 32], size: 573, media_type, name }
}
