// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The catalogue: checklists in their editions and the provisions they rest on, read from TOML.
//! A catalogue that exists is whole: every reference resolves, every text stands in both languages. A broken
//! file is refused with file, line and reason, and then nothing of the catalogue is used.

mod appeal_notice;
mod base64;
mod checklists;
mod confirmations;
mod crosswalk;
mod fault;
mod files;
mod library;
mod list_draft;
mod note;
mod numbering;
mod own;
mod profile;
mod provisions;
mod reader;
mod sentence;
mod shipped;
#[cfg(test)]
mod tests;
mod writer;

pub use checklists::AskedKind;
pub use confirmations::{OfficeConfirmation, read_confirmations, write_confirmations};
pub use crosswalk::{Related, Theme};
pub use fault::{CatalogFault, Expected, FaultKind, Hollow, Sort};
pub use library::{
    Approval, LIBRARY_MOST, Origin, Signature, StandardText, TextKind, TextScope, TextStanding, read_library,
    write_library,
};
pub use list_draft::{ConditionDraft, ListDraft, QuestionDraft, SectionDraft, Words};
pub use note::{ListNote, Spot};
pub use numbering::{NumberPattern, PatternFault};
pub use own::{LIST_MOST, Reviewed};
pub use profile::{Decider, LOGO_MOST, LogoKind, PROFILE_MOST, Phrase, Profile, ProfileLogo, read_profile};

use chrono::NaiveDate;
use domain::case::CaseKind;
use domain::checklist::{Checklist, EditionId, Question, QuestionId};
use domain::law::{Mark, Period, Provision, ProvisionId, Regime};
use files::RawFile;
use reader::Source;
use std::collections::{BTreeMap, BTreeSet, btree_map};
use std::path::Path;

/// What is said of an edition as a whole, beside its questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditionFacts {
    /// The days on which it is the one to choose for a case; always where nothing is said. Which law holds for an
    /// infringement stands with the provisions.
    pub in_force: Option<Period>,
    /// The kinds of case it is written for; every kind where none is named.
    pub kinds: Vec<CaseKind>,
    /// How many of its texts stand in Swedish alone; none of a shipped checklist.
    pub untranslated: usize,
}

impl EditionFacts {
    /// Whether it is the edition to choose on that day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.in_force.as_ref().is_none_or(|span| span.holds(day))
    }

    /// Whether it is written for cases of that kind.
    #[must_use]
    pub fn is_for(&self, kind: CaseKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

/// All checklists and provisions that a person can choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    checklists: Vec<Checklist>,
    facts: BTreeMap<EditionId, EditionFacts>,
    themes: Vec<Theme>,
    texts: Vec<StandardText>,
    provisions: BTreeMap<ProvisionId, Provision>,
    /// The editions that an office has issued.
    own: BTreeSet<EditionId>,
}

impl Catalog {
    /// Reads `provisions/*.toml` and `checklists/<code>/<edition>/checklist.toml` under `dir`.
    ///
    /// # Errors
    /// [`CatalogFault`] for the first file that cannot be read or that breaks a rule.
    pub fn load(dir: &Path) -> Result<Self, CatalogFault> {
        Self::from_files(&files::gather(dir)?)
    }

    /// The catalogue that came with the program; it needs no files.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the files are part of the program, and a test loads them")]
    pub fn shipped() -> Self {
        let files: Vec<RawFile> = shipped::FILES
            .iter()
            .map(|(name, text)| RawFile { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() })
            .collect();
        Self::from_files(&files).expect("the catalogue within the program is sound")
    }

    fn from_files(files: &[RawFile]) -> Result<Self, CatalogFault> {
        let provisions = all_provisions(files)?;
        let mut checklists = Vec::new();
        let mut facts = BTreeMap::new();
        for (file, code, edition) in files.iter().filter_map(RawFile::as_checklist) {
            let source = Source::new(Sort::Catalogue, &file.name, &file.bytes)?;
            let read = checklists::read(&source, code, edition, &|id| provisions.contains_key(id))?;
            facts.insert(read.0.edition.clone(), read.1);
            checklists.push(read.0);
        }
        if checklists.is_empty() {
            return Err(files::nothing_in(files::CHECKLISTS));
        }
        checklists.sort_by(|a, b| a.edition.cmp(&b.edition));
        let (themes, texts, own) = (Vec::new(), Vec::new(), BTreeSet::new());
        let mut catalog = Self { checklists, facts, themes, texts, provisions, own };
        if let Some(file) = files.iter().find(|file| file.is_crosswalk()) {
            let source = Source::new(Sort::Catalogue, &file.name, &file.bytes)?;
            catalog.themes = crosswalk::read(&source, &|code, question| catalog.asks(code, question))?;
        }
        if let Some(file) = files.iter().find(|file| file.is_library()) {
            catalog.texts = library::read(&Source::new(Sort::Catalogue, &file.name, &file.bytes)?)?;
        }
        Ok(catalog)
    }

    fn asks(&self, code: &str, question: &QuestionId) -> bool {
        let editions = self.checklists.iter().filter(|list| list.edition.code.as_str() == code);
        editions.filter_map(|list| list.question(question)).next().is_some()
    }

    /// All checklists, by code and then by edition, the oldest first.
    #[must_use]
    pub fn checklists(&self) -> &[Checklist] {
        &self.checklists
    }

    /// The checklist in that edition.
    #[must_use]
    pub fn checklist(&self, edition: &EditionId) -> Option<&Checklist> {
        self.checklists.iter().find(|checklist| checklist.edition == *edition)
    }

    /// The newest edition of the checklist with that code.
    #[must_use]
    pub fn newest(&self, code: &str) -> Option<&Checklist> {
        self.checklists.iter().rfind(|checklist| checklist.edition.code.as_str() == code)
    }

    /// What is said of that edition as a whole.
    #[must_use]
    pub fn facts(&self, edition: &EditionId) -> EditionFacts {
        self.facts.get(edition).cloned().unwrap_or_default()
    }

    /// What several of the checklists ask about.
    #[must_use]
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// All provisions, by name.
    pub fn provisions(&self) -> impl ExactSizeIterator<Item = &Provision> {
        self.provisions.values()
    }

    /// The provision of that name.
    #[must_use]
    pub fn provision(&self, id: &ProvisionId) -> Option<&Provision> {
        self.provisions.get(id)
    }

    /// The provisions that a question rests on, in its order.
    pub fn references<'c>(&'c self, question: &'c Question) -> impl Iterator<Item = &'c Provision> {
        question.references.iter().filter_map(|id| self.provision(id))
    }

    /// What a case with that checklist needs a copy of: the provisions it cites and those that let the authority
    /// act. Where it asks under one of the two acts that followed each other on 15 January 2026, the duties of the
    /// other come with it, since an infringement that goes on over that day is split and each part rests on its own
    /// act (cybersäkerhetslagen, transitional p. 3).
    pub fn carried_by<'c>(&'c self, checklist: &'c Checklist) -> impl Iterator<Item = &'c Provision> {
        let cited: BTreeSet<&ProvisionId> =
            checklist.questions().flat_map(|question| &question.references).collect();
        let split = |provision: &Provision| matches!(provision.regime, Regime::Nis1 | Regime::Csl);
        let either = checklist.questions().flat_map(|question| self.references(question)).any(split);
        self.provisions().filter(move |provision| {
            !provision.powers.is_empty()
                || !provision.figures.is_empty()
                || cited.contains(&provision.id)
                || (either && split(provision) && provision.duty.is_some())
        })
    }

    /// How well the least known reference of a question is known; `None` when it rests on nothing.
    #[must_use]
    pub fn weakest_mark(&self, question: &Question) -> Option<Mark> {
        self.references(question).map(|provision| provision.mark).max()
    }
}

fn all_provisions(files: &[RawFile]) -> Result<BTreeMap<ProvisionId, Provision>, CatalogFault> {
    let mut provisions = BTreeMap::new();
    let mut first: BTreeMap<ProvisionId, (String, u32)> = BTreeMap::new();
    for file in files.iter().filter(|file| file.is_provisions()) {
        let source = Source::new(Sort::Catalogue, &file.name, &file.bytes)?;
        for placed in provisions::read(&source)? {
            let id = placed.provision.id.clone();
            match first.entry(id.clone()) {
                btree_map::Entry::Occupied(before) => {
                    let (first_file, first_line) = before.get().clone();
                    let name = id.to_string();
                    let kind = FaultKind::Duplicate { key: "id", name, first_file, first_line };
                    return Err(source.fault(placed.at, kind));
                }
                btree_map::Entry::Vacant(free) => {
                    free.insert((file.name.clone(), source.line(placed.at)));
                }
            }
            provisions.insert(id, placed.provision);
        }
    }
    if provisions.is_empty() { Err(files::nothing_in(files::PROVISIONS)) } else { Ok(provisions) }
}
