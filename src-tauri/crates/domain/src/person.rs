// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The people of a case and what they do in it, and whether they have answered the question of conflict of interest
//! (förvaltningslagen 16–18 §§).

use crate::appeal_notice::AppealNotice;
use crate::decision::{Competence, Outcome};
use crate::id::PersonId;
use crate::law::Regime;
use crate::text::{Line, NonEmpty, Text};
use crate::work::EvidenceFile;

/// What a person does in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Inspektör, handläggare.
    Inspector,
    /// Jurist: confirms references and the appeal notice.
    LegalOfficer,
    /// Beslutsfattare.
    DecisionMaker,
    /// Sakkunnig.
    Expert,
}

/// What a person answered when asked about conflicts of interest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConflictCheck {
    /// No circumstance known.
    None,
    /// Has one, and does not take part.
    Absent(Text),
    /// A circumstance that is disregarded, on one of the grounds of 16 § third and 17 § second paragraphs.
    Disregarded {
        /// Which exception.
        ground: ConflictException,
        /// Why it applies.
        because: Text,
    },
}

/// When a conflict of interest is disregarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictException {
    /// Impartiality obviously has no importance (16 §).
    NoImportance,
    /// Nobody else can do it without considerable delay (17 §).
    NobodyElse,
}

/// A person in a case; the name and title are copied, so that the case reads the same after a marriage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// Name at the time.
    pub name: Line,
    /// Title at the time, such as "enhetschef".
    pub title: Line,
    /// What the person does in the case.
    pub role: Role,
    /// The answer on conflict of interest; `None` while not asked.
    pub conflict: Option<ConflictCheck>,
}

/// The logo on an authority's letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its file, kept with those of the case.
    pub file: EvidenceFile,
    /// What it shows, for whoever cannot see it.
    pub alternative: Line,
}

/// What may be decided on a ground of competence, as the authority's profile says (myndighetsförordningen 4–5 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// The ground.
    pub competence: Competence,
    /// The outcomes that it covers.
    pub outcomes: Vec<Outcome>,
}

/// A body of law under which the authority supervises, as its profile says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervises {
    /// Under which.
    pub act: Regime,
    /// In which sectors; empty for all.
    pub sectors: Vec<Line>,
}

/// The supervisory authority or audit firm that runs the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Name.
    pub name: Line,
    /// Unit.
    pub unit: Option<Line>,
    /// Postal address in one line.
    pub address: Line,
    /// Where the party sends an appeal or an account of measures.
    pub email: Line,
    /// The administrative court of first instance for the authority's place (lagen 1971:289 14 §).
    pub court: Line,
    /// Its logo, as the profile had it when the case was opened.
    pub logo: Option<Logo>,
    /// Who may decide what, as the profile had it; empty when nobody has said.
    pub delegations: Vec<Delegation>,
    /// Under which law and in which sectors it supervises, as the profile had it; `None` when nobody has said.
    pub supervises: Option<NonEmpty<Supervises>>,
    /// Its words on how to appeal, as the profile had them; where none hold on the day of a decision, the program's own
    /// are used.
    pub appeal_notices: Vec<AppealNotice>,
}
