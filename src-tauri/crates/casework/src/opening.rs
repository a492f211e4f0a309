// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Opening a case from its form, with the persons of the store by name or identity.

use crate::fault::WorkFault;
use crate::office::{Done, Enclosed, Office, When, draw};
use crate::profiles::Copied;
use domain::case::Case;
use domain::checklist::Checklist;
use domain::decision::LedgerHead;
use domain::id::{CaseId, PersonId};
use domain::law::Provision;
use domain::text::Line;
use domain::work::{EvidenceFile, Sha256};
use store::case::CaseSummary;
use store::{NewDocument, Staged};
use wire::act::{
    ActDto, AuthorityDto, Doing, FileFault, Handles, Kind, NameTaken, NamedPerson, OfProfile, OpenCase,
    SetAuthority, Surroundings,
};

impl Office {
    /// Opens a case from its form; the officer is a person of the store.
    ///
    /// # Errors
    /// [`WorkFault::Form`] with the field that does not pass, or [`WorkFault::Store`].
    pub fn open_form(&mut self, form: OpenCase, when: When) -> Result<Done, WorkFault> {
        let copied = self.copied_for(&form.authority)?;
        match self.read_within(ActDto::OpenCase(Box::new(form)), None, copied.as_ref().map(Copied::said))? {
            Doing::Open(opening) => {
                let logo = copied.and_then(|copied| copied.logo).map(|(_, staged)| staged);
                self.open_case_with(
                    *opening,
                    when,
                    Enclosed { documents: logo_of(logo), ..Enclosed::default() },
                )
            }
            Doing::Act(_) => Err(WorkFault::NoCase("open_case".to_owned())),
        }
    }

    /// Reads an act that sets the authority, with the logo that its profile brings into the case.
    ///
    /// # Errors
    /// As [`Office::read_act`].
    pub(crate) fn read_authority(
        &mut self,
        id: CaseId,
        form: SetAuthority,
    ) -> Result<(Doing, Vec<NewDocument>), WorkFault> {
        let copied = self.copied_for(&form.authority)?;
        let said = copied.as_ref().map(Copied::said);
        let doing = self.read_within(ActDto::SetAuthority(form), None, said)?;
        let staged = copied.and_then(|copied| copied.logo).map(|(_, staged)| staged);
        Ok((doing, new_logo(self.case(id)?, staged)))
    }

    /// Reads an act that names persons of the store and things of a case by identity, and at most one file that
    /// was taken in before.
    ///
    /// # Errors
    /// [`WorkFault::Form`] with the field that does not pass, or [`WorkFault::Store`].
    pub(crate) fn read_act(&self, act: ActDto, file: Option<EvidenceFile>) -> Result<Doing, WorkFault> {
        self.read_within(act, file, None)
    }

    // What an authority takes from the profile that it names.
    fn copied_for(&mut self, authority: &AuthorityDto) -> Result<Option<Copied>, WorkFault> {
        match &authority.profile {
            Some(profile) => self.copy_of_profile(profile),
            None => Ok(None),
        }
    }

    fn read_within(
        &self,
        act: ActDto,
        file: Option<EvidenceFile>,
        copied: Option<OfProfile>,
    ) -> Result<Doing, WorkFault> {
        let people = self.persons()?;
        let named = people.iter().filter_map(|person| {
            let (name, title) = (Line::new(&person.name).ok()?, Line::new(&person.title).ok()?);
            Some(NamedPerson { id: PersonId::from_bytes(person.id.bytes()), name, title, role: None })
        });
        let mut around = Around { office: self, people: named.collect(), file, copied };
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
    /// What was copied of the profile that the act names.
    copied: Option<OfProfile>,
}

/// The logo as a document of the case that is opened with it.
pub(crate) fn logo_of(staged: Option<Staged>) -> Vec<NewDocument> {
    staged.map(|content| NewDocument { kind: "logo".to_owned(), content }).into_iter().collect()
}

/// The logo as a document of the case, unless it is the one that the case has.
pub(crate) fn new_logo(case: &Case, staged: Option<Staged>) -> Vec<NewDocument> {
    let held = case.authority.logo.as_ref().map(|logo| logo.file.sha256);
    logo_of(staged.filter(|staged| Some(staged.sha256().bytes()) != held))
}

impl Surroundings for Around<'_> {
    fn find(&self, kind: Kind, name: &str) -> Option<[u8; 16]> {
        match kind {
            Kind::Person => self.person(name).map(|person| *person.id.as_bytes()),
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

    fn profile(&mut self, _: &str) -> Option<OfProfile> {
        self.copied.take()
    }

    fn head(&self) -> LedgerHead {
        LedgerHead { lines: 0, hash: [0; 32] }
    }

    fn letter(&self) -> Sha256 {
        // Filled in where the act is performed, from the case as it then stands.
        [0; 32]
    }
}
