// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The sample that the application ships: one case from the first day to a sealed decision, in a store of its
//! own, with a training key made on the spot.

use crate::clock::Clock;
use crate::fault::WorkFault;
use crate::office::{NewPerson, Office, When, draw};
use crate::playing::{Beside, Until};
use crate::verifying::write;
use catalog::Catalog;
use domain::id::{CaseId, PersonId};
use seal::{KeySource, Passphrase as KeyPassphrase};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Access, KdfStrength, Passphrase, Store, StoreFault, Unlock};
use wire::acts_file::ActsFile;

/// The acts of the sample.
pub const ACTS: &str = include_str!("../../../../assets/samples/tillsyn-av-kommun-enligt-nis1/acts.toml");

const FILES: [(&str, &[u8]); 4] = [
    (
        "reglemente.txt",
        include_bytes!("../../../../assets/samples/tillsyn-av-kommun-enligt-nis1/reglemente.txt"),
    ),
    (
        "riskanalys-2022.txt",
        include_bytes!("../../../../assets/samples/tillsyn-av-kommun-enligt-nis1/riskanalys-2022.txt"),
    ),
    (
        "riskanalys-2024.txt",
        include_bytes!("../../../../assets/samples/tillsyn-av-kommun-enligt-nis1/riskanalys-2024.txt"),
    ),
    ("natskiss.png", include_bytes!("../../../../assets/samples/tillsyn-av-kommun-enligt-nis1/natskiss.png")),
];

/// A case that is opened beside the sample, so that a newcomer sees others at other stages.
#[derive(Debug, Clone, Copy)]
pub struct Other {
    /// Its acts.
    pub acts: &'static str,
    /// The handle of the person whose place the one at the screen takes.
    pub lead: &'static str,
    /// The act before which it is left; `None` when all are played.
    pub before: Option<&'static str>,
}

/// The cases that are opened beside the sample: a review whose decision is ready to be made, and an audit whose report is
/// delivered and followed up.
pub const OTHERS: [Other; 2] = [
    Other {
        acts: include_str!(
            "../../../../assets/samples/atta-anmalningar-vid-samma-tillsynstillfalle/acts.toml"
        ),
        lead: DECIDER,
        before: Some("settle_decision"),
    },
    Other {
        acts: include_str!("../../../../assets/samples/revision-av-avtal-och-leverantor/acts.toml"),
        lead: "ansvarig",
        before: None,
    },
];

/// The passphrase of the sample's store: it holds nothing but invention.
pub const SAMPLE_PASSPHRASE: &str = "övning ger färdighet";

/// The handle of the decision-maker in the sample.
pub(crate) const DECIDER: &str = "chef";

/// What the sample left.
#[derive(Debug)]
pub struct Sample {
    /// The sealed decision.
    pub decision: PathBuf,
    /// The same decision before it was sealed.
    pub unsigned: PathBuf,
    /// The draft just before it was settled.
    pub draft: PathBuf,
    /// The certificate of the training key's own issuer.
    pub roots: PathBuf,
    /// The store.
    pub store: PathBuf,
    /// The case.
    pub case: CaseId,
    /// How many acts were played.
    pub acts: usize,
}

/// The files that the sample's acts name.
#[must_use]
pub fn files() -> Beside {
    Beside::Shipped(BTreeMap::from(FILES))
}

/// Plays the sample into a folder: a store, a draft, the decision unsigned and sealed, and the roots.
///
/// # Errors
/// [`WorkFault`]; a former sample in the folder is replaced only when a new one can be made.
pub fn make_sample(
    folder: &Path,
    clock: Box<dyn Clock>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Sample, WorkFault> {
    let file = ActsFile::parse("acts.toml", ACTS)?;
    fs::create_dir_all(folder).map_err(|source| WorkFault::File {
        doing: "make",
        path: folder.to_owned(),
        source,
    })?;
    let store = folder.join("store");
    if store.exists() {
        refuse_another(&store)?;
        fs::remove_dir_all(&store).map_err(|source| WorkFault::File {
            doing: "replace",
            path: store.clone(),
            source,
        })?;
    }
    let decider = file.person(DECIDER).ok_or_else(|| WorkFault::NoPerson(DECIDER.to_owned()))?;
    let first = NewPerson {
        id: PersonId::from_bytes(draw()?),
        name: decider.name.clone(),
        title: decider.title.clone(),
    };
    let phrase = Passphrase::new(SAMPLE_PASSPHRASE)?;
    let (mut office, _) =
        Office::create(&store, &first, phrase, KdfStrength::DEFAULT, Catalog::shipped(), clock)?;
    let before = Until::Before("settle_decision".to_owned());
    let played = office.play(&file, &files(), &before, progress)?;
    let case = *played.cases.values().next().ok_or_else(|| WorkFault::NoCase("open_case".to_owned()))?;

    let draft = folder.join("utkast.pdf");
    write(&draft, &office.draft_pdf(case)?)?;
    let settling = file.acts.iter().find(|entry| entry.act.code() == "settle_decision");
    office.settle(case, When { at: settling.map(|entry| entry.at), on_behalf_of: None })?;
    let unsigned = folder.join("beslut-osignerat.pdf");
    write(&unsigned, &office.settled_pdf(case)?)?;
    let key =
        office.training_key(first.name.as_str())?.unlock(&KeyPassphrase::new(String::new()), office.now())?;
    let sealed = office.seal(case, &*key, When::default())?;
    let (decision, roots) = (folder.join("beslut.pdf"), folder.join("roots.pem"));
    write(&decision, &sealed.bytes)?;
    write(&roots, sealed.roots_pem.as_bytes())?;
    progress(file.acts.len(), file.acts.len());
    Ok(Sample { decision, unsigned, draft, roots, store, case, acts: played.acts + 2 })
}

// Only a former sample is replaced: what its passphrase does not open is somebody's own.
fn refuse_another(folder: &Path) -> Result<(), WorkFault> {
    let another = || WorkFault::Store(StoreFault::AlreadyThere { folder: folder.to_owned() });
    let holder = Store::holders_in(folder).ok().and_then(|mut holders| holders.pop()).ok_or_else(another)?;
    let unlock = Unlock::Passphrase { person: holder.person, phrase: Passphrase::new(SAMPLE_PASSPHRASE)? };
    Store::open(folder, &unlock, Access::Read).map(drop).map_err(|_| another())
}
