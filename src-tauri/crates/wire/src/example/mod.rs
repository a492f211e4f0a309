// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A small world for tests: a checklist of three questions, six provisions, and an acts file that performs
//! every act. It holds nothing that a test asserts.

use crate::act::{Doing, FileFault, Handles, Kind, NameTaken, NamedPerson, Surroundings};
use crate::acts_file::{ActsFault, ActsFile, FilePerson};
use chrono::{DateTime, NaiveDate, Utc};
use domain::act::{Act, Stamp};
use domain::case::Case;
use domain::checklist::{Checklist, EditionId, Question, QuestionId, QuestionKind, Section};
use domain::decision::{LedgerHead, SealRecord};
use domain::id::{PersonId, RecordId};
use domain::law::{Binding, Exactness, Mark, Period, Power, Provision, ProvisionId, Purpose, Reach, Regime};
use domain::rules::{CertificateFacts, SealFacts};
use domain::text::{Bilingual, Line};
use domain::work::{EvidenceFile, Sha256};
use std::collections::BTreeMap;

/// The acts file that performs every act.
pub const ACTS: &str = concat!(include_str!("acts.toml"), include_str!("records.toml"));

/// The same, sealed and with all that can follow.
pub const AFTER: &str =
    concat!(include_str!("acts.toml"), include_str!("records.toml"), include_str!("after.toml"));

/// How many acts of [`ACTS`] there are until its decision is settled.
pub fn settling() -> usize {
    ACTS.split("do = \"settle_decision\"").next().unwrap_or_default().matches("[[act]]").count()
}

/// What surrounds the acts of a test: identities are counted, one file exists.
#[derive(Default)]
pub struct World {
    pub handles: Handles,
    pub people: Vec<FilePerson>,
    drawn: u8,
}

impl World {
    pub fn of(file: &ActsFile) -> Self {
        let mut world = Self { people: file.people.clone(), ..Self::default() };
        for person in &file.people {
            world.make(Kind::Person, Some(&person.handle)).unwrap();
        }
        world
    }

    pub fn person_id(&self, handle: &str) -> PersonId {
        PersonId::from_bytes(self.handles.find(Kind::Person, handle).unwrap())
    }
}

impl Surroundings for World {
    fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]> {
        self.handles.find(kind, name)
    }

    fn make(&mut self, kind: Kind, handle: Option<&str>) -> Result<[u8; 16], NameTaken> {
        self.drawn += 1;
        let id = [self.drawn; 16];
        if let Some(handle) = handle {
            self.handles.bind(kind, handle, id)?;
        }
        Ok(id)
    }

    fn person(&self, name: &str) -> Option<NamedPerson> {
        let person = self.people.iter().find(|person| person.handle == name)?;
        Some(NamedPerson {
            id: self.person_id(name),
            name: person.name.clone(),
            title: person.title.clone(),
            role: Some(person.role),
        })
    }

    fn checklist(&self, code: &str, edition: &str) -> Option<(Checklist, Vec<Provision>)> {
        match (code, edition) {
            ("exempel", "2025-01") => Some((checklist(), provisions())),
            ("exempel", "2025-06") => Some((later_checklist(), provisions())),
            _ => None,
        }
    }

    fn file(&mut self, name: &str) -> Result<EvidenceFile, FileFault> {
        if name != "riskanalys.pdf" {
            return Err(FileFault::Missing);
        }
        Ok(EvidenceFile {
            sha256: [7; 32],
            size: 1234,
            media_type: Line::new("application/pdf").unwrap(),
            name: Line::new(name).unwrap(),
        })
    }

    fn head(&self) -> LedgerHead {
        LedgerHead { lines: 60, hash: [9; 32] }
    }

    fn letter(&self) -> Sha256 {
        [5; 32]
    }
}

/// Plays the first so many acts of a file.
pub fn played(text: &str, most: usize) -> Result<Case, ActsFault> {
    let file = ActsFile::parse("exempel.toml", text)?;
    let mut world = World::of(&file);
    let mut case: Option<Case> = None;
    for act in file.acts.into_iter().take(most) {
        let stamp = Stamp {
            at: act.at,
            today: act.at.date_naive(),
            actor: world.person_id(&act.by),
            on_behalf_of: act.on_behalf_of.as_deref().map(|who| world.person_id(who)),
        };
        if act.act.code() == "record_seal" {
            let case = case.as_mut().unwrap();
            case.perform(Act::RecordSeal { record: seal(stamp.at), facts: seal_facts() }, &stamp).unwrap();
            continue;
        }
        if let crate::act::ActDto::SealDissent(told) = &act.act {
            let sealed = Act::SealDissent { number: told.number, record: seal(stamp.at) };
            case.as_mut().unwrap().perform(sealed, &stamp).unwrap();
            continue;
        }
        if let crate::act::ActDto::SealSeparateDecision(told) = &act.act {
            let id = world.find(Kind::Record, &told.record).map(RecordId::from_bytes).unwrap();
            let sealed = Act::SealSeparateDecision { id, record: seal(stamp.at) };
            case.as_mut().unwrap().perform(sealed, &stamp).unwrap();
            continue;
        }
        match act.into_domain(&mut world)? {
            Doing::Open(opening) => case = Some(Case::open(*opening, &stamp)),
            Doing::Act(act) => {
                let code = act.code();
                let done = case.as_mut().unwrap().perform(*act, &stamp);
                assert!(done.is_ok(), "{code}: {done:?}");
            }
        }
    }
    Ok(case.unwrap())
}

/// A seal that nobody made.
pub fn seal(at: DateTime<Utc>) -> SealRecord {
    SealRecord {
        document: [1; 32],
        signer: Line::new("Dag Alm").unwrap(),
        certificate: [2; 32],
        at,
        purpose: Purpose::Training,
    }
}

/// What was known of the file that was sealed.
pub fn seal_facts() -> SealFacts {
    let certificate = Some(CertificateFacts { holder: "Dag Alm".to_owned(), valid: true });
    SealFacts { letter: [5; 32], whole: true, lacks: Vec::new(), certificate }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn both(sv: &str, en: &str) -> Bilingual {
    Bilingual::new(sv, en).unwrap()
}

// A later edition, which asks the same.
fn later_checklist() -> Checklist {
    let mut list = checklist();
    list.edition.edition = Line::new("2025-06").unwrap();
    list
}

pub fn checklist() -> Checklist {
    let id = |name: &str| QuestionId::new(name).unwrap();
    let question = |name: &str, kind: QuestionKind| Question {
        id: id(name),
        wording: both("Hur görs riskanalysen?", "How is the risk analysis made?"),
        references: vec![ProvisionId::new("nis1-12").unwrap()],
        evidence: both("Senaste riskanalysen.", "The latest risk analysis."),
        guidance: None,
        assess: None,
        asked_when: None,
        kind,
    };
    let requirement = || QuestionKind::Requirement {
        typical_deficiency: both("Riskanalysen är gammal.", "The risk analysis is old."),
        typical_measure: both("Gör en ny.", "Make a new one."),
    };
    let section = |name: &str, questions: Vec<Question>| Section {
        id: id(name),
        heading: both("Riskanalys", "Risk analysis"),
        questions,
    };
    Checklist {
        edition: EditionId { code: Line::new("exempel").unwrap(), edition: Line::new("2025-01").unwrap() },
        title: both("Exempel", "Example"),
        sections: vec![
            section("A1", vec![question("A1.1", QuestionKind::CaseFact)]),
            section("A4", vec![question("A4.1", requirement()), question("A4.2", requirement())]),
        ]
        .into(),
    }
}

pub fn provisions() -> Vec<Provision> {
    let one = |name: &str, duty: Option<Reach>, powers: Vec<Power>| {
        let section = name.trim_start_matches("nis1-");
        Provision {
            id: ProvisionId::new(name).unwrap(),
            citation: both(
                &format!("{section} § lagen (2018:1174)"),
                &format!("Section {section}, Act 2018:1174"),
            ),
            short: Line::new(&format!("NIS1 {section} §")).unwrap(),
            summary: both("Egen sammanfattning.", "Own summary."),
            binding: Binding::Act,
            regime: Regime::Nis1,
            in_force: Period::new(day(2018, 8, 1), Some(day(2026, 1, 14))).ok(),
            duty,
            powers,
            figures: BTreeMap::new(),
            mark: Mark::Read,
            exactness: Exactness::Exact,
            source: Line::new("Lagen i lydelse 2024.").unwrap(),
        }
    };
    vec![
        one("nis1-12", Some(Reach::OrderAndFee), Vec::new()),
        one("nis1-28", None, vec![Power::Injunction]),
        one("nis1-32", None, vec![Power::Remission]),
        one("nis1-38", None, vec![Power::ImmediateEffect]),
        one("nis1-39", None, vec![Power::Appeal]),
    ]
}
