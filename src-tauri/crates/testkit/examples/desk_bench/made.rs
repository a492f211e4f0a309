// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Made cases as an authority would have them after some years: most small and long closed, some large, a few of
//! thousands of questions; of every kind and in every state, spread over parties, officers and days.

use super::Fault;
use super::chance::Chance;
use casework::Catalog;
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::act::{NewParticipant, Opening, Stamp};
use domain::case::{Case, CaseKind};
use domain::checklist::{AskedWhen, Checklist, Grade, Question, QuestionId, QuestionKind, Section};
use domain::deficiency::{Deficiency, Force, RequiredMeasure, Standing};
use domain::id::{CaseId, DeficiencyId, MeasureId, ObservationId, PersonId};
use domain::law::{Period, Purpose};
use domain::party::{Party, PartyKind, PartyNumber};
use domain::person::{Authority, Role};
use domain::text::{Bilingual, Line, NonEmpty, Text};
use domain::work::{Answer, Assessment, Observation, Source};
use std::collections::BTreeMap;

/// How many questions a section of a made checklist has.
const EACH: usize = 12;
/// How many parties an authority supervises, and how many officers it has.
const PARTIES: usize = 900;
const OFFICERS: usize = 40;
/// A checklist that came with the program has fewer questions than this.
const SHIPPED: usize = 150;
/// How many questions the long checklists of an office have.
const LONG: [usize; 7] = [400, 800, 1_400, 4_000, 6_000, 9_000, 15_000];

/// What a case is to be.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Its place among the cases, from 0.
    pub at: usize,
    /// How many answers it has.
    pub answers: usize,
}

/// How many answers each case has: 97 of 100 as many as a shipped checklist takes, two of 100 some hundreds, and the rest of
/// all answers on one of 100, which then have thousands.
pub fn sizes(cases: usize, answers: usize, chance: &mut Chance) -> Vec<Wanted> {
    let mut sizes = Vec::with_capacity(cases);
    let mut large = Vec::new();
    for at in 0..cases {
        sizes.push(match at % 100 {
            99 => {
                large.push((at, chance.within(50, 150)));
                0
            }
            49 | 74 => chance.within(200, 1_200),
            _ => chance.within(5, 60),
        });
    }
    let left = answers.saturating_sub(sizes.iter().sum());
    let weights: usize = large.iter().map(|(_, weight)| weight).sum();
    for (at, weight) in &large {
        sizes[*at] = left * weight / weights.max(1);
    }
    sizes.into_iter().enumerate().map(|(at, answers)| Wanted { at, answers }).collect()
}

/// Makes cases one after the other.
pub struct Maker {
    catalog: Catalog,
    chance: Chance,
    today: NaiveDate,
    actor: PersonId,
    /// The long checklists that have been made, by how many questions they have.
    long: BTreeMap<usize, Checklist>,
}

impl Maker {
    /// Begins with a seed; `today` is the day on which the last of the cases were opened.
    pub fn new(seed: u64, today: NaiveDate, actor: PersonId) -> Self {
        Self { catalog: Catalog::shipped(), chance: Chance::new(seed), today, actor, long: BTreeMap::new() }
    }

    /// A case.
    pub fn case(&mut self, wanted: Wanted) -> Result<Case, Fault> {
        let kinds = [
            (34, CaseKind::SupervisionNis1),
            (26, CaseKind::SupervisionCyber),
            (20, CaseKind::LexMaria),
            (10, CaseKind::ExternalAudit),
            (5, CaseKind::Complaint),
            (3, CaseKind::OwnInitiative),
            (2, CaseKind::InternalControl),
        ];
        let kind = *self.chance.weighed(&kinds).ok_or("no kind")?;
        // Twice as many of the last year as of the year nine years ago.
        let age = self.chance.below(3_650).min(self.chance.below(3_650) + 1_200);
        let opened_on = self.today.checked_sub_days(Days::new(age as u64)).ok_or("no such day")?;
        let mut case = self.opened(kind, wanted.at, opened_on)?;
        let process = kind.process();
        let step =
            if age > 400 { process.len() - 1 - self.chance.below(2) } else { age * process.len() / 420 };
        case.state = process[step.min(process.len() - 1)];
        case.number = Some(Line::new(&format!("{}-{:05}", opened_on.format("%Y"), wanted.at + 1))?);
        case.party = Some(self.party()?);
        self.examine(&mut case, wanted.answers)?;
        Ok(case)
    }

    /// A case with so many questions, of which as many as are wanted are answered.
    pub fn asking(&mut self, questions: usize, wanted: Wanted) -> Result<Case, Fault> {
        let mut case = self.opened(CaseKind::SupervisionCyber, wanted.at, self.today)?;
        case.state = case.kind.process()[2];
        case.party = Some(self.party()?);
        self.take(&mut case, long(&self.catalog, CaseKind::SupervisionCyber, questions)?);
        self.answer(&mut case, wanted.answers)?;
        Ok(case)
    }

    fn opened(&mut self, kind: CaseKind, at: usize, opened_on: NaiveDate) -> Result<Case, Fault> {
        let officer = if at == 0 { 0 } else { self.chance.below(OFFICERS) };
        let person = if officer == 0 { self.actor } else { PersonId::from_bytes([officer as u8; 16]) };
        let noon = opened_on.and_hms_opt(12, 0, 0).ok_or("no noon")?.and_utc();
        let opening = Opening {
            id: CaseId::from_bytes(self.chance.bytes()),
            kind,
            purpose: Purpose::Office,
            title: Line::new(&format!("Tillsyn {} av informationssäkerheten i vården", at + 1))?,
            opened_on,
            trigger: Text::new("Planerad tillsyn enligt myndighetens tillsynsplan för året.")?,
            authority: authority()?,
            officer: NewParticipant {
                person,
                name: Line::new(&format!("Handläggare {officer}"))?,
                title: Line::new("inspektör")?,
                role: Role::Inspector,
            },
        };
        let stamp = Stamp { at: noon, today: self.today, actor: self.actor, on_behalf_of: None };
        Ok(Case::open(opening, &stamp))
    }

    // A few parties have many cases and many have few.
    fn party(&mut self) -> Result<Party, Fault> {
        let one = self.chance.below(PARTIES).min(self.chance.below(PARTIES)).min(self.chance.below(PARTIES));
        Ok(Party {
            name: Line::new(&format!("Vårdgivare {one} i Granvik AB"))?,
            number: PartyNumber::Foreign(Line::new(&format!("SE-{one:06}"))?),
            kind: PartyKind::Private,
            attention: None,
            department: None,
            their_number: None,
            sectors: None,
        })
    }

    fn examine(&mut self, case: &mut Case, answers: usize) -> Result<(), Fault> {
        let list =
            if answers > SHIPPED { self.bought(answers)? } else { usual(&self.catalog, case.kind)?.clone() };
        self.take(case, list);
        self.answer(case, answers)
    }

    // The least of the long checklists that has so many questions and some more. An office has a few of them, and many
    // cases follow each.
    fn bought(&mut self, answers: usize) -> Result<Checklist, Fault> {
        let fits = LONG.iter().find(|questions| **questions >= answers + answers / 20);
        let questions = *fits.ok_or("more answers than the longest checklist takes")?;
        if let Some(made) = self.long.get(&questions) {
            return Ok(made.clone());
        }
        let list = brief(&long(&self.catalog, CaseKind::SupervisionCyber, questions)?);
        self.long.insert(questions, list.clone());
        Ok(list)
    }

    fn take(&self, case: &mut Case, list: Checklist) {
        let carried = self.catalog.carried_by(&list);
        case.provisions = carried.map(|provision| (provision.id.clone(), provision.clone())).collect();
        case.checklist = Some(list);
    }

    fn answer(&mut self, case: &mut Case, answers: usize) -> Result<(), Fault> {
        let asked: Vec<Question> = case.questions().take(answers).cloned().collect();
        for (at, question) in asked.iter().enumerate() {
            let is_fact = question.kind == QuestionKind::CaseFact;
            let assessment = if is_fact { None } else { Some(self.assessment()?) };
            let failed = matches!(assessment, Some(Assessment::NotMet));
            let noted = is_fact || self.chance.percent(30);
            let note = if noted { Some(self.prose(2)?) } else { None };
            case.answers.insert(question.id.clone(), Answer { assessment, note });
            if at % 8 == 0 && case.observations.len() < 300 {
                self.observe(case, question)?;
            }
            if failed && case.deficiencies.len() < 40 && !question.references.is_empty() {
                self.find_wanting(case, question)?;
            }
        }
        Ok(())
    }

    fn assessment(&mut self) -> Result<Assessment, Fault> {
        let grades = [
            (70, Grade::Met),
            (12, Grade::PartlyMet),
            (8, Grade::NotMet),
            (6, Grade::NotApplicable),
            (4, Grade::NotExamined),
        ];
        Ok(match self.chance.weighed(&grades).ok_or("no grade")? {
            Grade::Met => Assessment::Met,
            Grade::PartlyMet => Assessment::PartlyMet,
            Grade::NotMet => Assessment::NotMet,
            Grade::NotApplicable => Assessment::NotApplicable(self.prose(1)?),
            Grade::NotExamined => Assessment::NotExamined(self.prose(1)?),
        })
    }

    fn observe(&mut self, case: &mut Case, question: &Question) -> Result<(), Fault> {
        let id = ObservationId::from_bytes(self.chance.bytes());
        let observation = Observation {
            id,
            number: number(case.observations.len()),
            text: self.prose(3)?,
            source: Source::Interview(Line::new("informationssäkerhetschefen")?),
            fact_on: case.opened_on,
            recorded_at: noon(case.opened_on)?,
            recorded_by: case.officer,
            reworded_at: None,
            questions: vec![question.id.clone()],
            occasion: None,
            evidence: Vec::new(),
        };
        case.observations.insert(id, observation);
        Ok(())
    }

    fn find_wanting(&mut self, case: &mut Case, question: &Question) -> Result<(), Fault> {
        let id = DeficiencyId::from_bytes(self.chance.bytes());
        let number = number(case.deficiencies.len());
        let deficiency = Deficiency {
            id,
            number,
            title: Line::new(&format!("Brist i {}", question.id))?,
            statement: self.prose(2)?,
            provisions: NonEmpty::new(question.references.clone()).ok_or("no provision")?,
            questions: NonEmpty::new(vec![question.id.clone()]).ok_or("no question")?,
            observations: case.observations.keys().take(1).copied().collect(),
            infringement: Period::new(case.opened_on, None)?,
            severity: None,
            standing: Standing::Active,
            position: None,
            serious: None,
            reasons: None,
            reasons_read: Vec::new(),
            standard: None,
        };
        case.deficiencies.insert(id, deficiency);
        let measure = MeasureId::from_bytes(self.chance.bytes());
        let required = RequiredMeasure {
            id: measure,
            number,
            text: self.prose(1)?,
            deficiencies: NonEmpty::new(vec![id]).ok_or("no deficiency")?,
            force: Force::Requested,
            due_on: case.opened_on.checked_add_days(Days::new(self.chance.within(90, 500) as u64)),
            report_by: None,
            standard: None,
            kind: None,
            responsible: None,
        };
        case.required.insert(measure, required);
        Ok(())
    }

    fn prose(&mut self, sentences: usize) -> Result<Text, Fault> {
        const SAID: [&str; 4] = [
            "Verksamheten visade den riskanalys som ligger till grund för valet av åtgärder.",
            "Rutinen är beslutad men inte känd av dem som arbetar efter den på natten.",
            "Av protokollet framgår när uppföljningen gjordes och vem som ansvarar för den.",
            "Systemet loggar åtkomsten, och loggarna går igenom en gång i månaden.",
        ];
        let said: Vec<&str> = (0..sentences).map(|_| SAID[self.chance.below(SAID.len())]).collect();
        Ok(Text::new(&said.join(" "))?)
    }
}

/// The shipped checklist that is written for cases of a kind, or the first there is.
fn usual(catalog: &Catalog, kind: CaseKind) -> Result<&Checklist, Fault> {
    let fits = |list: &&Checklist| catalog.facts(&list.edition).kinds.contains(&kind);
    let found = catalog.checklists().iter().find(fits).or(catalog.checklists().first());
    Ok(found.ok_or("an empty catalogue")?)
}

/// The same checklist with questions as short as those of the long lists that are bought: without guidance.
fn brief(list: &Checklist) -> Checklist {
    let short = |question: &Question| Question { guidance: None, assess: None, ..question.clone() };
    let of = |section: &Section| Section {
        questions: section.questions.iter().map(short).collect(),
        ..section.clone()
    };
    Checklist { sections: list.sections.iter().map(of).collect(), ..list.clone() }
}

/// A checklist of so many questions: those of the shipped ones over and over, each named anew, in sections of which two
/// questions hang on the first.
fn long(catalog: &Catalog, kind: CaseKind, count: usize) -> Result<Checklist, Fault> {
    let shipped = usual(catalog, kind)?;
    let asked = shipped.questions().filter(|one| matches!(one.kind, QuestionKind::Requirement { .. }));
    let asked: Vec<&Question> = asked.collect();
    let mut sections = Vec::new();
    for (at, begun) in (0..count).step_by(EACH).enumerate() {
        let name = |place: usize| QuestionId::new(&format!("A{}.{}", at + 1, place + 1));
        let first = name(0)?;
        let mut questions = Vec::new();
        for place in 0..EACH.min(count - begun) {
            let grades = vec![Grade::Met, Grade::PartlyMet, Grade::NotMet];
            let asked_when = AskedWhen { question: first.clone(), grades };
            let asked_when = Some(asked_when).filter(|_| place == 4 || place == 5);
            let of = asked[(begun + place) % asked.len()].clone();
            questions.push(Question { id: name(place)?, asked_when, ..of });
        }
        let heading = Bilingual::new(&format!("Avsnitt {}", at + 1), &format!("Section {}", at + 1))?;
        sections.push(Section { id: QuestionId::new(&format!("A{}", at + 1))?, heading, questions });
    }
    Ok(Checklist {
        edition: shipped.edition.clone(),
        title: shipped.title.clone(),
        sections: sections.into(),
    })
}

fn authority() -> Result<Authority, Fault> {
    Ok(Authority {
        name: Line::new("Myndigheten för vårdtillsyn")?,
        unit: Some(Line::new("Enheten för informationssäkerhet")?),
        address: Line::new("Box 1100, 100 01 Granvik")?,
        email: Line::new("registrator@vardtillsyn.example")?,
        court: Line::new("Förvaltningsrätten i Granvik")?,
        logo: None,
        delegations: Vec::new(),
        supervises: None,
        appeal_notices: Vec::new(),
    })
}

fn noon(day: NaiveDate) -> Result<DateTime<Utc>, Fault> {
    Ok(day.and_hms_opt(12, 0, 0).ok_or("no noon")?.and_utc())
}

fn number(taken: usize) -> u32 {
    u32::try_from(taken).unwrap_or(u32::MAX).saturating_add(1)
}
