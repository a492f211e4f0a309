// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Playing an acts file: what was done, in the order it was done, through the same door as every button. Each
//! act is one transaction; when one is refused, those before it stand and the rest are not tried.

use crate::dissent::dissent_training_key;
use crate::fault::WorkFault;
use crate::office::{Done, Enclosed, Office, When, draw};
use crate::opening::{logo_of, new_logo};
use crate::sealing::training_key;
use crate::separate::{separate_training_key, unknown_record};
use domain::act::Act;
use domain::checklist::Checklist;
use domain::decision::LedgerHead;
use domain::id::{CaseId, EvidenceId, PersonId, RecordId};
use domain::law::{Provision, Purpose};
use domain::text::Line;
use domain::work::{EvidenceFile, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Component, Path, PathBuf};
use store::{EvidenceKey, NewEvidence, Staged, StoreFault, system_random};
use wire::act::{ActDto, Doing, FileFault, Handles, Kind, NameTaken, NamedPerson, OfProfile, Surroundings};
use wire::acts_file::{ActsFile, FileAct};

/// Where the files that an acts file names are found.
#[derive(Debug, Clone)]
pub enum Beside {
    /// In a folder on disk; nothing outside it is read.
    Folder(PathBuf),
    /// In the program itself, by name.
    Shipped(BTreeMap<&'static str, &'static [u8]>),
}

/// How far to play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// To the end.
    End,
    /// Up to and with the act that makes this handle.
    Handle(String),
    /// Until just before the first act of this code.
    Before(String),
}

/// What has been played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Played {
    /// How many acts were done.
    pub acts: usize,
    /// The cases that were opened or changed, by their handles.
    pub cases: BTreeMap<String, CaseId>,
}

// Larger than any photograph or scanned bundle; a film belongs on another medium.
pub(crate) const FILE_MOST: u64 = 512 * 1024 * 1024;

impl Office {
    /// Plays the acts of a file. The persons of the file are found in the store by name, or recorded there
    /// without a passphrase, and their acts are recorded on their behalf.
    ///
    /// # Errors
    /// [`WorkFault::Playing`] with the line of the act that was refused.
    pub fn play(
        &mut self,
        file: &ActsFile,
        beside: &Beside,
        until: &Until,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Played, WorkFault> {
        self.play_in(None, file, beside, until, progress)
    }

    /// Plays the acts of a file in a case that is open already, where one is given. Its things are then named by
    /// their identities, and its people are those of the store with the names in the file.
    ///
    /// # Errors
    /// As [`Office::play`].
    pub fn play_in(
        &mut self,
        case: Option<CaseId>,
        file: &ActsFile,
        beside: &Beside,
        until: &Until,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Played, WorkFault> {
        let people = self.people_of(file)?;
        let mut player = Player {
            file: &file.file,
            office: self,
            people,
            beside,
            handles: Handles::default(),
            case,
            staged: None,
            logo: None,
            refused: None,
        };
        let mut played = Played::default();
        let all = &file.acts;
        for entry in all {
            if matches!(until, Until::Before(code) if entry.act.code() == code) {
                break;
            }
            let done = player.play(entry).map_err(|why| placed(why, file, entry))?;
            played.acts += 1;
            progress(played.acts, all.len());
            let made = entry.act.handle().map(|(_, handle)| handle.to_owned());
            if entry.act.code() == "open_case" {
                played.cases.insert(made.clone().unwrap_or_else(|| done.case.to_string()), done.case);
            }
            if matches!(until, Until::Handle(wanted) if made.as_ref() == Some(wanted)) {
                break;
            }
        }
        Ok(played)
    }

    fn people_of(&mut self, file: &ActsFile) -> Result<BTreeMap<String, NamedPerson>, WorkFault> {
        let mut people = BTreeMap::new();
        for person in &file.people {
            let known = self.store.persons()?.into_iter().find(|known| known.name == person.name.as_str());
            let id = match known {
                Some(known) => PersonId::from_bytes(known.id.bytes()),
                None => {
                    let id = PersonId::from_bytes(draw()?);
                    let (name, title) = (person.name.clone(), person.title.clone());
                    self.record_person(&crate::office::NewPerson { id, name, title })?;
                    id
                }
            };
            let (name, title, role) = (person.name.clone(), person.title.clone(), Some(person.role));
            people.insert(person.handle.clone(), NamedPerson { id, name, title, role });
        }
        Ok(people)
    }
}

// A fault of the file's own form carries its place already.
fn placed(why: WorkFault, file: &ActsFile, entry: &FileAct) -> WorkFault {
    match why {
        WorkFault::Acts(_) => why,
        why => WorkFault::Playing { file: file.file.clone(), line: entry.line, why: Box::new(why) },
    }
}

/// What surrounds an act that is being played.
struct Player<'a> {
    /// The name of the acts file.
    file: &'a str,
    office: &'a mut Office,
    people: BTreeMap<String, NamedPerson>,
    beside: &'a Beside,
    handles: Handles,
    case: Option<CaseId>,
    /// The file that the act under way has put into the store.
    staged: Option<(String, String, Staged)>,
    /// The logo that a case to be opened has put into the store.
    logo: Option<Staged>,
    /// Why the store did not take that file.
    refused: Option<StoreFault>,
}

impl Player<'_> {
    fn play(&mut self, entry: &FileAct) -> Result<Done, WorkFault> {
        let whose = entry.on_behalf_of.as_ref().unwrap_or(&entry.by);
        let by = self.people.get(whose).ok_or_else(|| WorkFault::NoPerson(whose.clone()))?.id;
        let when = When { at: Some(entry.at), on_behalf_of: Some(by) };
        if entry.act.code() == "record_seal" && self.is_training()? {
            return self.seal(when);
        }
        if let (ActDto::SealDissent(told), true) = (&entry.act, self.is_training()?) {
            return self.seal_dissent(told.number, when);
        }
        if let (ActDto::SealSeparateDecision(told), true) = (&entry.act, self.is_training()?) {
            return self.seal_separate(&told.record, when);
        }
        // A full disk is no fault of the acts file, though it shows while the file is read.
        let doing = entry.clone().into_domain(self).map_err(|fault| match self.refused.take() {
            Some(refused) => WorkFault::Store(refused),
            None => WorkFault::Acts(fault),
        })?;
        // The name alone: the ledger travels in a public decision, and a path can tell who works where.
        let name = Path::new(self.file).file_name().unwrap_or_default().to_string_lossy();
        let basis = Some(format!("{name}:{}", entry.line));
        match doing {
            Doing::Open(opening) => {
                let documents = logo_of(self.logo.take());
                let enclosed = Enclosed { basis, documents, ..Enclosed::default() };
                let done = self.office.open_case_with(*opening, when, enclosed)?;
                self.case = Some(done.case);
                Ok(done)
            }
            Doing::Act(act) => {
                let case = self.case.ok_or_else(|| WorkFault::NoCase("open_case".to_owned()))?;
                if matches!(*act, Act::SettleDecision { .. }) {
                    return self.office.settle(case, when);
                }
                let mut enclosed = Enclosed { basis, ..self.enclosed(&act) };
                if matches!(*act, Act::SetAuthority { .. }) {
                    enclosed.documents = new_logo(self.office.case(case)?, self.logo.take());
                }
                self.office.perform_with(case, *act, when, enclosed)
            }
        }
    }

    fn is_training(&mut self) -> Result<bool, WorkFault> {
        let Some(case) = self.case else { return Ok(false) };
        Ok(self.office.case(case)?.purpose == Purpose::Training)
    }

    // A seal is never told from outside. In a training case the file is sealed here and now, with a key made for it.
    fn seal(&mut self, when: When) -> Result<Done, WorkFault> {
        let case = self.case.ok_or_else(|| WorkFault::NoCase("open_case".to_owned()))?;
        let key = training_key(self.office, case, when.at)?;
        Ok(self.office.seal(case, &*key, when)?.done)
    }

    fn seal_dissent(&mut self, number: u32, when: When) -> Result<Done, WorkFault> {
        let case = self.case.ok_or_else(|| WorkFault::NoCase("open_case".to_owned()))?;
        let key = dissent_training_key(self.office, case, number, when.at)?;
        Ok(self.office.seal_dissent(case, number, &*key, when)?.done)
    }

    fn seal_separate(&mut self, record: &str, when: When) -> Result<Done, WorkFault> {
        let case = self.case.ok_or_else(|| WorkFault::NoCase("open_case".to_owned()))?;
        let decision = self
            .find(Kind::Record, record)
            .map(RecordId::from_bytes)
            .ok_or_else(|| unknown_record(record))?;
        let key = separate_training_key(self.office, case, decision, when.at)?;
        Ok(self.office.seal_separate(case, decision, &*key, when)?.done)
    }

    // The plain bytes are in the store already; the act makes them evidence of the case.
    fn enclosed(&mut self, act: &Act) -> Enclosed {
        let mut enclosed = Enclosed::default();
        if let (Act::AddEvidence { evidence }, Some((title, media_type, content))) = (act, self.staged.take())
        {
            let id = evidence_key(evidence.id);
            enclosed.evidence.push(NewEvidence { id, title, media_type, content });
        }
        enclosed
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read>, FileFault> {
        match self.beside {
            Beside::Shipped(files) => {
                let bytes = files.get(name).copied().ok_or(FileFault::Missing)?;
                Ok(Box::new(Cursor::new(bytes)))
            }
            Beside::Folder(folder) => {
                let relative = Path::new(name);
                if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
                    return Err(FileFault::Outside);
                }
                let path = folder.join(relative);
                let found = std::fs::metadata(&path).map_err(|_| FileFault::Missing)?;
                if !found.is_file() {
                    return Err(FileFault::KindNotTaken);
                }
                if found.len() > FILE_MOST {
                    return Err(FileFault::TooLarge { most: FILE_MOST });
                }
                File::open(&path)
                    .map(|file| Box::new(file) as Box<dyn Read>)
                    .map_err(|_| FileFault::Unreadable)
            }
        }
    }
}

impl Surroundings for Player<'_> {
    fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]> {
        match kind {
            Kind::Person => self.people.get(name).map(|person| *person.id.as_bytes()),
            Kind::Case
            | Kind::Occasion
            | Kind::Notice
            | Kind::Receipt
            | Kind::Notification
            | Kind::Record
            | Kind::ProsecutionReport
            | Kind::Evidence
            | Kind::Observation
            | Kind::Deficiency
            | Kind::Measure
            | Kind::Report
            | Kind::Objection
            | Kind::Hearing
            | Kind::Point
            | Kind::Comment
            | Kind::Approval
            | Kind::Secrecy
            | Kind::Appeal => self.handles.find(kind, name),
        }
    }

    fn make(&mut self, kind: Kind, handle: Option<&str>) -> Result<[u8; 16], NameTaken> {
        let id = draw().map_err(|_| NameTaken)?;
        if let Some(handle) = handle {
            self.handles.bind(kind, handle, id)?;
        }
        Ok(id)
    }

    fn person(&self, name: &str) -> Option<NamedPerson> {
        self.people.get(name).cloned()
    }

    fn checklist(&self, code: &str, edition: &str) -> Option<(Checklist, Vec<Provision>)> {
        self.office.checklist(code, edition)
    }

    fn file(&mut self, name: &str) -> Result<EvidenceFile, FileFault> {
        let mut content = self.open(name)?;
        let staged = self.office.store.stage_file(&mut *content, &mut system_random);
        let staged = staged.map_err(|refused| {
            self.refused = Some(refused);
            FileFault::Unreadable
        })?;
        let media_type = media_type(name).ok_or(FileFault::KindNotTaken)?;
        let (sha256, size) = (staged.sha256().bytes(), staged.size());
        let short =
            Path::new(name).file_name().map_or_else(|| name.to_owned(), |n| n.to_string_lossy().into_owned());
        let line = |text: &str| Line::new(text).map_err(|_| FileFault::KindNotTaken);
        let file = EvidenceFile { sha256, size, media_type: line(media_type)?, name: line(&short)? };
        self.staged = Some((short, media_type.to_owned(), staged));
        Ok(file)
    }

    fn profile(&mut self, name: &str) -> Option<OfProfile> {
        let copied = self.office.copy_of_profile(name).ok().flatten()?;
        let said = copied.said();
        self.logo = copied.logo.map(|(_, staged)| staged);
        Some(said)
    }

    fn head(&self) -> LedgerHead {
        // Settling goes through the use case, which asks the store; this is never the value that is frozen.
        LedgerHead { lines: 0, hash: [0; 32] }
    }

    fn letter(&self) -> Sha256 {
        // Filled in where the act is performed, from the case as it then stands.
        [0; 32]
    }
}

impl Office {
    /// A checklist of the catalogue with every provision that a case with it needs a copy of.
    #[must_use]
    pub fn checklist(&self, code: &str, edition: &str) -> Option<(Checklist, Vec<Provision>)> {
        let fits = |list: &&Checklist| {
            list.edition.code.as_str() == code && list.edition.edition.as_str() == edition
        };
        let checklist = self.catalog.checklists().iter().find(fits)?.clone();
        let provisions = self.catalog.carried_by(&checklist).cloned().collect();
        Some((checklist, provisions))
    }
}

pub(crate) fn evidence_key(id: EvidenceId) -> EvidenceKey {
    EvidenceKey::new(*id.as_bytes())
}

/// The media type that a file name tells; `None` for what is not taken as a document of a case.
pub(crate) fn media_type(name: &str) -> Option<&'static str> {
    let ending = Path::new(name).extension()?.to_string_lossy().to_lowercase();
    match ending.as_str() {
        "pdf" => Some("application/pdf"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "txt" | "md" => Some("text/plain"),
        "csv" => Some("text/csv"),
        "json" => Some("application/json"),
        "docx" => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "xlsx" => Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "eml" => Some("message/rfc822"),
        "mp3" => Some("audio/mpeg"),
        "wav" => Some("audio/wav"),
        _ => None,
    }
}
