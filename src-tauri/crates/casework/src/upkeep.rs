// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Looking after a store: its ledger checked, its projections made again from the operations, its pages read.

use crate::fault::WorkFault;
use crate::office::{Office, case_key};
use domain::id::CaseId;
use store::case::{CaseSummary, case_from_cells};
use store::{CaseKey, CaseRow, Cell, LedgerLine, Scope, Verdict};

impl Office {
    /// The lines of a case's ledger, first to last.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn ledger_of(&self, id: CaseId) -> Result<Vec<LedgerLine>, WorkFault> {
        Ok(self.store.ledger(Scope::Case(case_key(id)))?)
    }

    /// Checks the whole ledger: every line against its hash, and every operation against the line that names
    /// it. The inner result says where it is broken.
    ///
    /// # Errors
    /// [`WorkFault::Store`] when it cannot be read.
    pub fn verify_ledger(&self) -> Result<Result<u64, String>, WorkFault> {
        Ok(match self.store.verify_ledger()? {
            Verdict::Verified { lines, .. } => Ok(lines),
            Verdict::Broken { at, flaw } => Err(format!("{at:?}: {flaw:?}")),
        })
    }

    /// Where the lists differ from what the operations say; empty when all is well.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn compare_projections(&self) -> Result<Vec<String>, WorkFault> {
        let found = self.store.compare_projections(&project)?;
        Ok(found.iter().map(|difference| format!("{difference:?}")).collect())
    }

    /// Makes the lists again from the operations.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn rebuild_projections(&mut self) -> Result<(), WorkFault> {
        Ok(self.store.rebuild_projections(&project)?)
    }

    /// Reads every page of the database and checks its seal.
    ///
    /// # Errors
    /// [`WorkFault::Store`] with the damage.
    pub fn check_pages(&self) -> Result<(), WorkFault> {
        Ok(self.store.check_pages()?)
    }
}

fn project(case: CaseKey, cells: &[Cell]) -> Result<CaseRow, Box<dyn std::error::Error + Send + Sync>> {
    let id = CaseId::from_bytes(case.bytes());
    let values = cells.iter().map(|c| (c.entity.clone(), c.field.clone(), c.value().map(str::to_owned)));
    Ok(CaseRow::from(&CaseSummary::of(&case_from_cells(id, values)?)))
}
