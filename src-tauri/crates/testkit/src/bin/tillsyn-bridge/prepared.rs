// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Stores that are ready when the page opens: one with the sample, and one with a case of many questions.

use casework::clock::SystemClock;
use casework::desk::Desk;
use casework::keeping::{Access, Passphrase, Unlock, holders_in};
use casework::{Catalog, Office, When};
use domain::act::Act;
use domain::checklist::{Checklist, Question, QuestionId, QuestionKind, Section};
use domain::text::Bilingual;
use domain::work::Assessment;
use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;
use wire::act::{AuthorityDto, OpenCase};
use wire::codes::{CaseKindCode, PurposeCode, RoleCode};
use wire::window::{CreateStore, OpenForm, SetProfile, StageCode, UnlockAs, WindowFault};

const PASSPHRASE: &str = "korrekt häst batteri häftklammer";
const NAME: &str = "Maja Lindell";
const TITLE: &str = "enhetschef";
const AUTHORITY: &str = "Myndigheten för vårdtillsyn";

type Prepared = Result<String, Box<dyn Error>>;

fn said(fault: WindowFault) -> Box<dyn Error> {
    fault.sentence.en.into()
}

/// Removes the store and what is kept for the computer; nothing else in the folder is touched.
pub fn forget(data: &Path) -> io::Result<()> {
    for name in ["arenden", "config"] {
        let folder = data.join(name);
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

/// Makes the store with its first person, or unlocks the one that is there.
fn unlocked(desk: &Desk) -> Result<(), Box<dyn Error>> {
    let start = desk.start().map_err(said)?;
    if start.stage == StageCode::Locked {
        let holder = start.holders.first().ok_or("nobody holds a passphrase")?;
        let person = holder.id.as_str().to_owned();
        let ask = UnlockAs { person, passphrase: PASSPHRASE.to_owned() };
        desk.unlock(ask).map_err(said)?;
        return Ok(());
    }
    let [name, title, authority, passphrase] = [NAME, TITLE, AUTHORITY, PASSPHRASE].map(str::to_owned);
    let groups = desk.create_store(CreateStore { name, title, authority, passphrase }).map_err(said)?.groups;
    let typed = groups.join(" ");
    desk.confirm_recovery(wire::window::TypedRecovery { typed }).map_err(said)?;
    let authority = AuthorityDto {
        name: AUTHORITY.to_owned(),
        unit: Some("Enheten för informationssäkerhet".to_owned()),
        address: "Box 1100, 100 01 Granvik".to_owned(),
        email: "registrator@vardtillsyn.example".to_owned(),
        court: "Förvaltningsrätten i Granvik".to_owned(),
        delegations: Vec::new(),
        supervises: Vec::new(),
        profile: None,
    };
    desk.set_profile(SetProfile { authority }).map_err(said)
}

/// A store with the sample, unlocked; the case that is there already is taken.
pub fn sample(desk: &Desk) -> Prepared {
    unlocked(desk)?;
    match desk.cases().map_err(said)?.first() {
        Some(row) => Ok(row.id.as_str().to_owned()),
        None => Ok(desk.open_sample().map_err(said)?.case.as_str().to_owned()),
    }
}

/// A store with a case of many questions, unlocked: those of the shipped checklist over and over, half of them
/// assessed.
pub fn questions(desk: &Desk, count: usize) -> Prepared {
    unlocked(desk)?;
    let myself = desk.start().map_err(said)?.myself.ok_or("nobody is there")?;
    let authority = desk.profile().map_err(said)?.authority.ok_or("no profile")?;
    let form = OpenCase {
        handle: None,
        kind: CaseKindCode::SupervisionNis1,
        purpose: PurposeCode::Training,
        title: format!("Ett ärende med {count} frågor"),
        opened_on: desk.start().map_err(said)?.today,
        trigger: "Ärendet är till för att mäta hur fort fönstret svarar".to_owned(),
        authority,
        officer: myself.id.as_str().to_owned(),
        role: Some(RoleCode::Inspector),
    };
    let case = desk.open_case(OpenForm { form }).map_err(said)?.case.as_str().to_owned();
    // A made checklist is in no catalogue, so it goes in by the door behind the desk.
    desk.lock().map_err(said)?;
    choose(desk, &case, count)?;
    unlocked(desk)?;
    Ok(case)
}

fn choose(desk: &Desk, case: &str, count: usize) -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::shipped();
    let provisions = catalog.provisions().cloned().collect();
    let checklist = made(catalog.checklists().first().ok_or("an empty catalogue")?, count)?;
    let asked: Vec<QuestionId> = checklist.questions().map(|question| question.id.clone()).collect();
    let holder = holders_in(desk.folder())?.into_iter().next().ok_or("nobody holds a passphrase")?;
    let unlock = Unlock::Passphrase { person: holder.person, phrase: Passphrase::new(PASSPHRASE)? };
    let mut office = Office::open(desk.folder(), &unlock, Access::Write, catalog, Box::new(SystemClock))?;
    let id = office.find_case(case)?;
    let when = When::default();
    office.perform(
        id,
        Act::ChooseChecklist { checklist: Box::new(checklist), provisions, confirmations: Vec::new() },
        when,
    )?;
    for question in asked.into_iter().step_by(2) {
        office.perform(id, Act::Assess { question, assessment: Some(Assessment::Met) }, when)?;
    }
    Ok(())
}

// Eight questions to a section, each named anew and worded as one of the shipped.
fn made(shipped: &Checklist, count: usize) -> Result<Checklist, Box<dyn Error>> {
    let mut sections: Vec<Section> = Vec::new();
    let requirement = |question: &&Question| matches!(question.kind, QuestionKind::Requirement { .. });
    let all: Vec<&Question> = shipped.questions().filter(requirement).collect();
    for (at, question) in all.into_iter().cycle().take(count).enumerate() {
        let (section, place) = (at / EACH + 1, at % EACH + 1);
        if place == 1 {
            let number = format!("Avsnitt {section}");
            let heading = Bilingual::new(&number, &format!("Section {section}"))?;
            sections.push(Section {
                id: QuestionId::new(&format!("A{section}"))?,
                heading,
                questions: Vec::new(),
            });
        }
        let id = QuestionId::new(&format!("A{section}.{place}"))?;
        if let Some(last) = sections.last_mut() {
            last.questions.push(Question { id, ..question.clone() });
        }
    }
    Ok(Checklist { sections: sections.into(), ..shipped.clone() })
}

const EACH: usize = 8;
