// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the sources of a written text said when it was written. Numbers, days and names in a text follow their source
//! by themselves; the words around them do not. So a source that has been changed since is shown with both readings,
//! until somebody has written the text anew or said that it still holds.

use crate::case::Case;
use crate::decision::SectionKind;
use crate::deficiency::Deficiency;
use crate::id::DeficiencyId;
use crate::perform::Place;
use crate::rich::{Fact, RichText};
use crate::text::{Language, Text};

/// A text that people write and that rests on facts of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A section of the decision.
    Section(SectionKind),
    /// The reasons for a deficiency.
    Reasons(DeficiencyId),
}

impl Written {
    /// The place where it is written.
    #[must_use]
    pub const fn place(self) -> Place {
        match self {
            Self::Section(kind) => Place::Section(kind),
            Self::Reasons(id) => Place::Deficiency(id),
        }
    }

    /// The text that is written at a place.
    #[must_use]
    pub const fn at(place: &Place) -> Option<Self> {
        match place {
            Place::Section(kind) => Some(Self::Section(*kind)),
            Place::Deficiency(id) => Some(Self::Reasons(*id)),
            _ => None,
        }
    }
}

/// A source as it read when the text was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRead {
    /// Which.
    pub fact: Fact,
    /// What it said.
    pub said: Text,
}

/// A source that says something else than when the text was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceChange {
    /// The text.
    pub written: Written,
    /// The source.
    pub fact: Fact,
    /// What it said then.
    pub then: Text,
    /// What it says now.
    pub now: Text,
}

impl Fact {
    /// The place of the case that it points at.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Observation(id) => Place::Observation(*id),
            Self::Evidence(id) => Place::Evidence(*id),
            Self::Deficiency(id) => Place::Deficiency(*id),
            Self::Measure(id) => Place::Required(*id),
            Self::Provision(id) => Place::Provision(id.clone()),
            Self::Occasion(id) => Place::Occasion(*id),
            Self::Party | Self::Authority => Place::Case,
        }
    }
}

impl Case {
    /// Every text whose sources say something else than when it was written, in the order of the letter.
    #[must_use]
    pub fn changed_sources(&self) -> Vec<SourceChange> {
        let reasons = self.active_deficiencies().into_iter().filter(|found| found.reasons.is_some());
        let of_reasons = reasons.map(|found| (Written::Reasons(found.id), &found.reasons_read));
        let of_sections =
            self.decision.content().sections_read.iter().map(|(kind, read)| (Written::Section(*kind), read));
        of_reasons
            .chain(of_sections)
            .flat_map(|(written, read)| read.iter().filter_map(move |one| self.change(written, one)))
            .collect()
    }

    fn change(&self, written: Written, read: &SourceRead) -> Option<SourceChange> {
        let now = self.says(&read.fact)?;
        let changed = now != read.said;
        changed.then(|| SourceChange { written, fact: read.fact.clone(), then: read.said.clone(), now })
    }

    /// What the sources of a section say now.
    pub(crate) fn read_section(&self, text: &RichText) -> Vec<SourceRead> {
        self.read(text.facts().cloned())
    }

    /// What the sources of a deficiency's reasons say now: what the text points at, and what the deficiency rests on.
    pub(crate) fn read_reasons(&self, deficiency: &Deficiency, text: &RichText) -> Vec<SourceRead> {
        let observed = deficiency.observations.iter().copied().map(Fact::Observation);
        self.read(text.facts().cloned().chain(observed))
    }

    fn read(&self, facts: impl Iterator<Item = Fact>) -> Vec<SourceRead> {
        let mut all: Vec<SourceRead> = Vec::new();
        for fact in facts {
            if all.iter().any(|known| known.fact == fact) {
                continue;
            }
            all.extend(self.says(&fact).map(|said| SourceRead { fact, said }));
        }
        all
    }

    // A name is printed as it now is, and needs nobody's eye; a source that is gone is another rule's matter.
    fn says(&self, fact: &Fact) -> Option<Text> {
        let said = match fact {
            Fact::Observation(id) => self.observations.get(id)?.text.to_string(),
            Fact::Evidence(id) => {
                let found = self.evidence.get(id)?;
                format!("{}, {}", found.title, found.on)
            }
            Fact::Deficiency(id) => {
                let found = self.deficiencies.get(id)?;
                format!("{}: {}", found.title, found.statement)
            }
            Fact::Measure(id) => {
                let found = self.required.get(id)?;
                let last = found.due_on.map_or_else(String::new, |day| format!(" ({day})"));
                format!("{}{last}", found.text)
            }
            Fact::Provision(id) => {
                let found = self.provisions.get(id)?;
                format!("{}: {}", found.citation.get(Language::Sv), found.summary.get(Language::Sv))
            }
            Fact::Occasion(id) => {
                let found = self.occasions.get(id)?;
                format!("{}, {}", found.on, found.place)
            }
            Fact::Party | Fact::Authority => return None,
        };
        // What is too long to be kept beside the text is told from another by its beginning.
        let kept: String = said.chars().take(Text::MOST).collect();
        Text::new(&kept).ok()
    }
}
