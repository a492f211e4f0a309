// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the office has confirmed of the catalogue's references, kept beside its cases: a reference that one case has
//! had confirmed need not be confirmed in the next. Training neither gives to it nor takes from it.

use crate::fault::WorkFault;
use crate::office::{Office, draw, hex, key_of, sha256};
use catalog::{OfficeConfirmation, read_confirmations, write_confirmations};
use domain::act::Act;
use domain::case::Case;
use domain::law::{Confirmation, Provision, ProvisionId, Purpose};
use domain::text::Text;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::Kept;

/// The kind under which the store keeps them.
const KIND: &str = "confirmation";

/// What became of a file of confirmations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedConfirmations {
    /// Kept from now on.
    pub taken: Vec<ProvisionId>,
    /// Passed over: the office's own confirmation is as late or later.
    pub known: Vec<ProvisionId>,
    /// Passed over: the catalogue has no such provision, or cites it otherwise.
    pub unfit: Vec<ProvisionId>,
}

impl Office {
    /// What the office has confirmed, by provision.
    ///
    /// # Errors
    /// [`WorkFault::Store`], or [`WorkFault::Catalogue`] when what is kept cannot be read.
    pub fn confirmations(&self) -> Result<Vec<OfficeConfirmation>, WorkFault> {
        let mut all = Vec::new();
        for (name, text) in self.store.kept(KIND)? {
            all.extend(read_confirmations(&name, text.as_bytes())?);
        }
        Ok(all)
    }

    /// What the office has confirmed, as a file for its other computers; `None` while there is nothing.
    ///
    /// # Errors
    /// As [`Office::confirmations`].
    pub fn export_confirmations(&self) -> Result<Option<String>, WorkFault> {
        let all = self.confirmations()?;
        Ok((!all.is_empty()).then(|| write_confirmations(&all)))
    }

    /// Takes in such a file. The ledger tells who took it in, and of what; who confirmed stands in the file.
    ///
    /// # Errors
    /// [`WorkFault::Catalogue`] with line and reason, or [`WorkFault::Store`]; nothing was changed then.
    pub fn import_confirmations(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<ImportedConfirmations, WorkFault> {
        let own = self.confirmations()?;
        let mut imported = ImportedConfirmations::default();
        let mut kept = Vec::new();
        let mut named = Vec::new();
        for one in read_confirmations(name, bytes)? {
            let id = one.provision.clone();
            let known = own.iter().find(|known| known.provision == id);
            if !self.catalog().provision(&id).is_some_and(|provision| one.fits(provision)) {
                imported.unfit.push(id);
            } else if known.is_some_and(|known| known.confirmation.at >= one.confirmation.at) {
                imported.known.push(id);
            } else {
                let Confirmation { by, at, .. } = &one.confirmation;
                named.push(json!({ "provision": id.as_str(), "by": by.to_string(), "at": at.to_rfc3339() }));
                kept.push(keeping(&one));
                imported.taken.push(id);
            }
        }
        if !kept.is_empty() {
            self.keep(
                "import_confirmations",
                &json!({ "file": sha256(bytes), "confirmations": named }),
                kept,
            )?;
        }
        Ok(imported)
    }

    /// A new name for what the office keeps; such names sort by when they were given.
    pub(crate) fn new_name(&self) -> Result<String, WorkFault> {
        let [a, b, c, d, ..] = draw()?;
        Ok(format!("{:013}-{}", self.now().timestamp_millis(), hex(&[a, b, c, d])))
    }

    /// Changes what the office keeps, with a line in the store's ledger.
    pub(crate) fn keep(&mut self, act: &str, payload: &Value, kept: Vec<Kept>) -> Result<(), WorkFault> {
        let actor = self.actor().ok_or_else(|| WorkFault::NoPerson("recovery".to_owned()))?;
        let at = self.now().timestamp_millis();
        let mut act = store::Act::new(None, key_of(actor), at, act, &payload.to_string());
        act.kept = kept;
        self.store.commit(&act)?;
        Ok(())
    }

    /// The act with what the office knows and the form does not: what it has confirmed of the provisions chosen.
    pub(crate) fn informed(&self, act: Act) -> Result<Act, WorkFault> {
        Ok(match act {
            Act::ChooseChecklist { checklist, provisions, .. } => {
                let confirmations = self.confirmed_of(&provisions)?;
                Act::ChooseChecklist { checklist, provisions, confirmations }
            }
            Act::MoveToEdition { checklist, provisions, kept, .. } => {
                let confirmations = self.confirmed_of(&provisions)?;
                Act::MoveToEdition { checklist, provisions, confirmations, kept }
            }
            other => other,
        })
    }

    fn confirmed_of(&self, provisions: &[Provision]) -> Result<Vec<(ProvisionId, Confirmation)>, WorkFault> {
        let fits = |one: &OfficeConfirmation| provisions.iter().any(|provision| one.fits(provision));
        let all = self.confirmations()?.into_iter().filter(fits);
        Ok(all.map(|one| (one.provision, one.confirmation)).collect())
    }

    /// What the office keeps otherwise once a case has gone from one state to another: what was confirmed in it, and
    /// what was taken back and nobody has confirmed since.
    pub(crate) fn kept_after(&self, before: Option<&Case>, after: &Case) -> Result<Vec<Kept>, WorkFault> {
        let Some(before) = before.filter(|_| after.purpose == Purpose::Office) else { return Ok(Vec::new()) };
        if before.confirmations == after.confirmations {
            return Ok(Vec::new());
        }
        let ids: BTreeSet<_> = before.confirmations.keys().chain(after.confirmations.keys()).collect();
        let mut kept = Vec::new();
        for id in ids {
            let (had, has) = (of_case(before, id), of_case(after, id));
            match (had, has) {
                (had, has) if had == has => {}
                (_, Some(has)) if !has.confirmation.adopted => kept.push(keeping(&has)),
                (Some(had), has) if !had.confirmation.adopted => {
                    let withdrawn = keeping(&had);
                    let stands = self.store.kept(KIND)?.into_iter().any(|(name, text)| {
                        name == withdrawn.name && Some(&text) == withdrawn.value.as_ref()
                    });
                    if stands {
                        kept.push(Kept { value: has.and_then(|has| keeping(&has).value), ..withdrawn });
                    }
                }
                (_, _) => {}
            }
        }
        Ok(kept)
    }
}

fn of_case(case: &Case, id: &ProvisionId) -> Option<OfficeConfirmation> {
    let citation: Text = case.provisions.get(id)?.citation.sv.clone();
    let confirmation = case.confirmations.get(id)?.clone();
    Some(OfficeConfirmation { provision: id.clone(), citation, confirmation })
}

// Each is kept as a file of its own, so that one reader vouches for what is kept and for what is handed in.
fn keeping(one: &OfficeConfirmation) -> Kept {
    let value = Some(write_confirmations(std::slice::from_ref(one)));
    Kept { kind: KIND, name: one.provision.to_string(), value }
}
