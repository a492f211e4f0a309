// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists that an office has issued, side by side with those that came with the program. They rest on the
//! provisions of the catalogue and bring none of their own, so that every reference has its mark.

use crate::checklists::{Beside, Outcome, read_all};
use crate::fault::{CatalogFault, FaultKind, Sort};
use crate::note::{ListNote, Spot};
use crate::reader::Source;
use crate::{Catalog, EditionFacts, ListDraft};
use chrono::{Datelike, NaiveDate};
use domain::checklist::{Checklist, EditionId};
use domain::law::ProvisionId;

/// Most bytes of an office's checklist; the longest that is shipped is a tenth of it.
pub const LIST_MOST: usize = 2 * 1024 * 1024;

/// What was found in an office's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The list; `None` when something hinders it.
    pub list: Option<(Checklist, EditionFacts)>,
    /// All there is to say of it, in the order of the list.
    pub notes: Vec<ListNote>,
}

impl Catalog {
    /// Reads an office's checklist whole, called `name` in its faults, and says all that is wrong with it.
    #[must_use]
    pub fn review_own(&self, name: &str, bytes: &[u8]) -> Reviewed {
        let Outcome { list, notes } = match self.own_source(name, bytes) {
            Ok(source) => {
                let issued = |code: &str, edition: &str| {
                    self.own.iter().any(|id| id.code.as_str() == code && id.edition.as_str() == edition)
                };
                let known = |id: &ProvisionId| self.provisions.contains_key(id);
                let shipped = |code: &str| self.is_shipped(code);
                read_all(&source, None, Beside { known: &known, shipped: &shipped, issued: &issued })
            }
            Err(fault) => {
                let note = ListNote { spot: Spot::default(), hinders: true, fault };
                Outcome { list: None, notes: vec![note] }
            }
        };
        Reviewed { list, notes }
    }

    /// Reads an office's checklist, called `name` in its faults.
    ///
    /// # Errors
    /// [`CatalogFault`] with line and reason.
    pub fn read_own(&self, name: &str, bytes: &[u8]) -> Result<(Checklist, EditionFacts), CatalogFault> {
        let source = self.own_source(name, bytes)?;
        let known = |id: &ProvisionId| self.provisions.contains_key(id);
        let shipped = |code: &str| self.is_shipped(code);
        let beside = Beside { known: &known, shipped: &shipped, issued: &|_, _| false };
        read_all(&source, None, beside).into_result()
    }

    /// The catalogue with these checklists of an office beside the shipped, in place of those it had.
    pub fn set_own(&mut self, lists: Vec<(Checklist, EditionFacts)>) {
        let own = std::mem::take(&mut self.own);
        self.checklists.retain(|list| !own.contains(&list.edition));
        self.facts.retain(|id, _| !own.contains(id));
        for (list, facts) in lists {
            // A later program may ship what an office has named so; the office's cases have their own copies.
            if self.facts.contains_key(&list.edition) {
                continue;
            }
            self.own.insert(list.edition.clone());
            self.facts.insert(list.edition.clone(), facts);
            self.checklists.push(list);
        }
        self.checklists.sort_by(|a, b| a.edition.cmp(&b.edition));
    }

    /// Whether an office has issued that edition.
    #[must_use]
    pub fn is_own(&self, edition: &EditionId) -> bool {
        self.own.contains(edition)
    }

    /// Whether a checklist of that code came with the program.
    #[must_use]
    pub fn is_shipped(&self, code: &str) -> bool {
        let shipped = self.checklists.iter().filter(|list| !self.is_own(&list.edition));
        shipped.map(|list| &list.edition.code).any(|own| own.as_str() == code)
    }

    /// The edition as one begins to change it.
    #[must_use]
    pub fn draft_of(&self, edition: &EditionId) -> Option<ListDraft> {
        self.checklist(edition).map(|list| ListDraft::of(list, &self.facts(edition)))
    }

    /// What a new edition of that code would be called on that day: its month, with a number when the month has one.
    #[must_use]
    pub fn next_edition(&self, code: &str, day: NaiveDate) -> String {
        let month = format!("{:04}-{:02}", day.year(), day.month());
        let editions = || self.checklists.iter().map(|list| &list.edition);
        let taken = |name: &str| editions().any(|id| id.code.as_str() == code && id.edition.as_str() == name);
        let later = (2..=9).map(|n| format!("{month}-{n}"));
        std::iter::once(month.clone()).chain(later).find(|name| !taken(name)).unwrap_or(month)
    }

    fn own_source<'s>(&self, name: &'s str, bytes: &'s [u8]) -> Result<Source<'s>, CatalogFault> {
        if bytes.len() > LIST_MOST {
            let kind = FaultKind::TooLarge { most: LIST_MOST as u64 };
            return Err(CatalogFault {
                sort: Sort::Own,
                file: name.to_owned(),
                line: None,
                column: None,
                kind,
            });
        }
        Source::new(Sort::Own, name, bytes)
    }
}
