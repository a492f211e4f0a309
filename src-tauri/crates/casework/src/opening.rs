// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Opening a case from its form, with the persons of the store by name or identity.

use crate::fault::WorkFault;
use crate::office::{Done, Office, When, draw};
use domain::checklist::Checklist;
use domain::decision::LedgerHead;
use domain::id::{CaseId, PersonId};
use domain::law::Provision;
use domain::text::Line;
use domain::work::{EvidenceFile, Sha256};
use store::case::CaseSummary;
use wire::act::{ActDto, Doing, FileFault, Handles, Kind, NameTaken, NamedPerson, OpenCase, Surroundings};

impl Office {
    /// Opens a case from its form; the officer is a person of the store.
    ///
    /// # Errors
    /// [`WorkFault::Form`] with the field that does not pass, or [`WorkFault::Store`].
    pub fn open_form(&mut self, form: OpenCase, when: When) -> Result<Done, WorkFault> {
        match self.read_act(ActDto::OpenCase(Box::new(form)), None)? {
            Doing::Open(opening) => self.open_case(*opening, when),
            Doing::Act(_) => Err(WorkFault::NoCase("open_case".to_owned())),
        }
    }

    /// Reads an act that names persons of the store and things of a case by identity, and at most one file that
    /// was taken in before.
    ///
    /// # Errors
    /// [`WorkFault::Form`] with the field that does not pass, or [`WorkFault::Store`].
    pub(crate) fn read_act(&self, act: ActDto, file: Option<EvidenceFile>) -> Result<Doing, WorkFault> {
        let people = self.persons()?;
        let named = people.iter().filter_map(|person| {
            let (name, title) = (Line::new(&person.name).ok()?, Line::new(&person.title).ok()?);
            Some(NamedPerson { id: PersonId::from_bytes(person.id.bytes()), name, title, role: None })
        });
        let mut around = Around { office: self, people: named.collect(), file };
        Ok(act.into_domain(&mut around)?)
    }

    /// A case as a list shows it.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn summary(&mut self, id: CaseId) -> Result<CaseSummary, WorkFault> {
        Ok(CaseSummary::of(self.case(id)?))
    }
}

/// What surrounds a form or an act of the window.
struct Around<'a> {
    office: &'a Office,
    people: Vec<NamedPerson>,
    file: Option<EvidenceFile>,
}

impl Surroundings for Around<'_> {
    fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]> {
        match kind {
            Kind::Person => self.person(name).map(|person| *person.id.as_bytes()),
            Kind::Case
            | Kind::Occasion
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
            | Kind::Appeal => Handles::default().find(kind, name),
        }
    }

    fn make(&mut self, _: Kind, _: Option<&str>) -> Result<[u8; 16], NameTaken> {
        draw().map_err(|_| NameTaken)
    }

    fn person(&self, name: &str) -> Option<NamedPerson> {
        self.people
            .iter()
            .find(|person| person.name.as_str() == name || person.id.to_string() == name)
            .cloned()
    }

    fn checklist(&self, code: &str, edition: &str) -> Option<(Checklist, Vec<Provision>)> {
        self.office.checklist(code, edition)
    }

    fn file(&mut self, _: &str) -> Result<EvidenceFile, FileFault> {
        self.file.take().ok_or(FileFault::Missing)
    }

    fn head(&self) -> LedgerHead {
        LedgerHead { lines: 0, hash: [0; 32] }
    }

    fn letter(&self) -> Sha256 {
        // Filled in where the act is performed, from the case as it then stands.
        [0; 32]
    }
}
