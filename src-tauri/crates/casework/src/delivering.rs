// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The report of an audit as it left the house: when the case goes on to delivered, the file is made and kept as a
//! document of the case, so that what was delivered can be read whatever is recorded afterwards.

use crate::beside::name;
use crate::fault::WorkFault;
use crate::office::{Done, Enclosed, Office, When, draw};
use crate::playing::evidence_key;
use domain::act::{Act, NewEvidence, Stamp};
use domain::id::{CaseId, EvidenceId};
use domain::state::CaseState;
use domain::text::Line;
use domain::work::{Direction, EvidenceFile};
use store::{Staged, system_random};
use wire::window::BesideCode;

/// What a PDF calls itself.
const PDF: &str = "application/pdf";

impl Office {
    // Asked before anything is kept: a step that the case refuses leaves no report behind.
    pub(crate) fn delivers_report(
        &mut self,
        id: CaseId,
        act: &Act,
        stamp: &Stamp,
    ) -> Result<bool, WorkFault> {
        let case = self.case(id)?;
        let delivers = matches!(act, Act::MoveCase { to: CaseState::Dispatched, .. });
        Ok(delivers && !case.kind.ends_in_decision() && case.clone().perform(act.clone(), stamp).is_ok())
    }

    pub(crate) fn keep_report(&mut self, id: CaseId, when: When) -> Result<(), WorkFault> {
        let bytes = self.beside_pdf(id, BesideCode::Report, None)?;
        let name = Line::new(&name(self.case(id)?, BesideCode::Report, None)?)?;
        let staged = self.store.stage_file(&mut bytes.as_slice(), &mut system_random)?;
        let on = self.stamp(when)?.today;
        let new = Received { title: Line::new("Rapport, som den lämnades")?, name, media_type: PDF, on };
        self.keep_file(id, staged, new, Direction::DrawnUp, when)?;
        Ok(())
    }

    /// Makes a file that is in the store a document of the case.
    pub(crate) fn keep_file(
        &mut self,
        id: CaseId,
        staged: Staged,
        new: Received,
        direction: Direction,
        when: When,
    ) -> Result<(EvidenceId, Done), WorkFault> {
        let Received { title, name, media_type, on } = new;
        let file = EvidenceFile {
            sha256: staged.sha256().bytes(),
            size: staged.size(),
            media_type: Line::new(media_type)?,
            name: name.clone(),
        };
        let document = EvidenceId::from_bytes(draw()?);
        let kept = store::NewEvidence {
            id: evidence_key(document),
            title: name.to_string(),
            media_type: media_type.to_owned(),
            content: staged,
        };
        let (channel, keeping) = (None, None);
        let evidence = NewEvidence { id: document, title, direction, on, file: Some(file), channel, keeping };
        let enclosed = Enclosed { evidence: vec![kept], ..Enclosed::default() };
        let done = self.perform_with(id, Act::AddEvidence { evidence }, when, enclosed)?;
        Ok((document, done))
    }
}

/// What a file is called as a document of the case.
pub(crate) struct Received {
    pub(crate) title: Line,
    pub(crate) name: Line,
    pub(crate) media_type: &'static str,
    pub(crate) on: chrono::NaiveDate,
}
