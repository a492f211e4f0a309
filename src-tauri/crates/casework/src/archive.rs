// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A case as an archive package: a folder or a zip file after the E-ARK specifications, with the sealed files byte for
//! byte, the documents, the data, the ledger, a description and a list of files with SHA-256.
//!
//! It is written beside its place, opened anew and compared with itself, with the store and with the case; only then is
//! it moved into place and recorded in the ledger. Invariant: a package under its own name has been read back, and what
//! fails leaves nothing.

mod chain;
mod contents;
mod description;
mod flaw;
mod manifest;
mod mets;
mod opened;
mod path;
mod premis;
mod refer;
mod sink;
mod told;
mod verify;
mod xml;

pub use flaw::PackageFlaw;
pub use verify::{Verified, verify_package};

use crate::fault::WorkFault;
use crate::office::{Office, When, case_key, key_of};
use contents::{Part, Source};
use document::Watch;
use domain::id::CaseId;
use manifest::{Digests, MANIFEST};
use mets::{Entry, Group, METS, Mets};
use path::safe_name;
use serde_json::json;
use sink::{Sink, Staging, file_fault};
use std::fs;
use std::path::{Path, PathBuf};
use store::{Digest, Scope, Verdict};
use told::{Told, is_finished};
use verify::{looked_through, tell};

/// The name of the program in the package.
const PROGRAM: &str = "Tillsyn";

/// What the package is packed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A folder.
    Folder,
    /// A zip file that unpacks to that folder.
    Zip,
}

impl Form {
    /// The word for it in the ledger.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Zip => "zip",
        }
    }

    fn file_name(self, root: &str) -> String {
        match self {
            Self::Folder => root.to_owned(),
            Self::Zip => format!("{root}.zip"),
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Folder or zip file.
    pub form: Form,
    /// Whether a case that is not closed is taken too; the package then says that it is only a copy.
    pub unfinished: bool,
    /// The version of the program, which the package names as its maker.
    pub version: &'a str,
}

/// A package that was written, read back and recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether the case is not closed, so that the package is only a copy.
    pub unfinished: bool,
    /// What was read back.
    pub verified: Verified,
}

impl Office {
    /// Writes a case as an archive package into a folder that is there, reads it back, and records in the case's
    /// ledger that it was made, with the digest of its list of files. The case itself is left as it is.
    ///
    /// # Errors
    /// [`WorkFault::NotClosed`], [`WorkFault::PackageThere`], [`WorkFault::StoreUnsound`],
    /// [`WorkFault::Package`] when what was read back is not what was to be written, [`WorkFault::File`],
    /// [`WorkFault::Store`]; nothing is left then.
    pub fn archive(&mut self, id: CaseId, into: &Path, wanted: Wanted<'_>) -> Result<Archived, WorkFault> {
        let case = self.case(id)?.clone();
        if !is_finished(case.state) && !wanted.unfinished {
            return Err(WorkFault::NotClosed(case.state));
        }
        let stamp = self.stamp(When::default())?;
        self.must_be_sound()?;
        let root = root_of(&case);
        let target = into.join(wanted.form.file_name(&root));
        if fs::symlink_metadata(&target).is_ok() {
            return Err(WorkFault::PackageThere(target));
        }
        let lines = self.store.ledger(Scope::Case(case_key(id)))?;
        let people = self.store.persons()?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
        let program = (PROGRAM, wanted.version);
        let told = Told { case: &case, lines: &lines, people, root: root.clone(), at: stamp.at, program };
        let staging = Staging::begin(into, &root, wanted.form)?;
        let recorded = self.write(&told, &staging, wanted.form)?;
        let verified = read_back(&staging, &recorded, &self.watching)?;
        let unfinished = told.unfinished();
        staging.move_to(&target)?;
        let payload = json!({
            "form": wanted.form.code(),
            "manifest": verified.manifest_sha256,
            "package": root,
            "unfinished": unfinished,
        });
        let at = stamp.at.timestamp_millis();
        let act = store::Act::new(
            Some(case_key(id)),
            key_of(stamp.actor),
            at,
            "archive_case",
            &payload.to_string(),
        );
        if let Err(fault) = self.store.commit(&act) {
            // A package that nothing tells of is none; that it could not be removed changes nothing about the fault.
            let _ = match wanted.form {
                Form::Folder => fs::remove_dir_all(&target),
                Form::Zip => fs::remove_file(&target),
            };
            return Err(fault.into());
        }
        Ok(Archived { path: target, unfinished, verified })
    }

    // What is archived must come from a store that holds together: every page, every line, every operation.
    fn must_be_sound(&self) -> Result<(), WorkFault> {
        self.store.check_pages()?;
        match self.store.verify_ledger()? {
            Verdict::Verified { .. } => Ok(()),
            Verdict::Broken { .. } => Err(WorkFault::StoreUnsound),
        }
    }

    /// Writes everything, and gives what the store has recorded of the files that came from it.
    fn write(&mut self, told: &Told<'_>, staging: &Staging, form: Form) -> Result<Digests, WorkFault> {
        let export = self.export(told.case.id)?;
        let parts = contents::of(&self.store, told, export)?;
        let mut package = Writing {
            office: self,
            sink: Sink::begin(staging, &told.root, form)?,
            place: staging.package(),
            listed: Digests::new(),
            recorded: Digests::new(),
            all: parts.all(),
        };
        let mut representations = Vec::new();
        for (name, files) in parts.representations {
            let files = package.put_all(files)?;
            representations.push((name, package.representation(told, name, files)?));
        }
        let documentation = package.put(documentation(told))?;
        let schema = package.put(contents::schema("schemas/case-1.schema.json", told))?;
        package.finish(told, representations, &documentation, &schema)
    }
}

/// A package while it is written.
struct Writing<'a> {
    office: &'a Office,
    sink: Sink,
    place: &'a Path,
    /// Every file that was written, for the list.
    listed: Digests,
    /// Those that the store has recorded, with the digest that it has.
    recorded: Digests,
    /// How many files there will be, for whoever waits.
    all: usize,
}

/// A representation as its METS file and its files.
type Written = (Entry, Vec<Entry>);

impl Writing<'_> {
    fn put_all(&mut self, parts: Vec<Part>) -> Result<Vec<Entry>, WorkFault> {
        parts.into_iter().map(|part| self.put(part)).collect()
    }

    fn put(&mut self, part: Part) -> Result<Entry, WorkFault> {
        tell(&self.office.watching, self.listed.len().min(self.all), self.all)?;
        let Part { path, media_type, created, source } = part;
        let place = self.place;
        let written = match source {
            Source::Made(bytes) => self.sink.put(&path, bytes.len() as u64, &mut |out| {
                out.write_all(&bytes).map_err(|source| file_fault("write", place, source))
            })?,
            Source::Stored { sha256, size } => {
                let store = &self.office.store;
                self.recorded.insert(path.clone(), sha256);
                self.sink
                    .put(&path, size, &mut |mut out| Ok(store.copy_file(sha256, &mut out).map(|_| ())?))?
            }
        };
        self.listed.insert(path.clone(), written.sha256);
        Ok(Entry { path, media_type, size: written.size, sha256: written.sha256, created })
    }

    /// The preservation metadata and the METS file of a representation whose files are written.
    fn representation(
        &mut self,
        told: &Told<'_>,
        name: &str,
        files: Vec<Entry>,
    ) -> Result<Written, WorkFault> {
        let folder = format!("representations/{name}/");
        let premis = self.made(premis::of_files(&files))?;
        let premis = self.put(xml(format!("{folder}metadata/preservation/premis.xml"), premis, told))?;
        let usage = format!("Representations/{name}/data");
        let mets = Mets {
            object: name,
            label: &format!("{name}: {}", told.called()),
            prefix: name,
            folder: &folder,
            description: None,
            preservation: Some(&premis),
            groups: vec![Group { usage, files: files.iter().collect(), representation: false }],
            ..plain(told)
        };
        let mets = self.made(mets.written())?;
        let mets = self.put(xml(format!("{folder}{METS}"), mets, told))?;
        Ok((mets, files))
    }

    /// What is told of the package as a whole, and the list of its files.
    fn finish(
        mut self,
        told: &Told<'_>,
        representations: Vec<(&'static str, Written)>,
        documentation: &Entry,
        schema: &Entry,
    ) -> Result<Digests, WorkFault> {
        let files: Vec<&Entry> = representations.iter().flat_map(|(_, (_, files))| files).collect();
        let names: Vec<&str> = representations.iter().map(|(name, _)| *name).collect();
        let described = self.made(description::dublin_core(told, &files))?;
        let described = self.put(xml("metadata/descriptive/dc.xml".to_owned(), described, told))?;
        let premis = self.made(premis::of_case(told, &names, &files))?;
        let premis = self.put(xml("metadata/preservation/premis.xml".to_owned(), premis, told))?;
        let single =
            |usage: &str, entry| Group { usage: usage.to_owned(), files: vec![entry], representation: false };
        let mut groups = vec![single("Documentation", documentation), single("Schemas", schema)];
        groups.extend(representations.iter().map(|(name, (mets, _))| Group {
            usage: format!("Representations/{name}"),
            files: vec![mets],
            representation: true,
        }));
        let mets = Mets {
            object: &told.root,
            label: &format!("{}: {}", told.called(), told.case.title),
            description: Some(&described),
            preservation: Some(&premis),
            groups,
            ..plain(told)
        };
        let mets = self.made(mets.written())?;
        self.put(xml(METS.to_owned(), mets, told))?;
        let list = manifest::written(&self.listed).into_bytes();
        let place = self.place;
        self.sink.put(MANIFEST, list.len() as u64, &mut |out| {
            out.write_all(&list).map_err(|source| file_fault("write", place, source))
        })?;
        self.sink.end()?;
        Ok(self.recorded)
    }

    fn made(&self, bytes: std::io::Result<Vec<u8>>) -> Result<Vec<u8>, WorkFault> {
        bytes.map_err(|source| file_fault("write", self.place, source))
    }
}

/// Opens what was written anew, and holds it against itself and against what the store has recorded.
fn read_back(staging: &Staging, recorded: &Digests, watch: &dyn Watch) -> Result<Verified, WorkFault> {
    let (verified, found) = looked_through(staging.package(), watch)?;
    for (path, sha256) in recorded {
        if found.get(path).map(|(digest, _): &(Digest, u64)| digest) != Some(sha256) {
            return Err(PackageFlaw::Differs(path.clone()).into());
        }
    }
    Ok(verified)
}

/// What every METS file of a package says alike.
fn plain<'a>(told: &'a Told<'_>) -> Mets<'a> {
    Mets {
        object: "",
        label: "",
        prefix: "package",
        folder: "",
        at: told.at,
        program: told.program,
        authority: told.case.authority.name.as_str(),
        training: told.case.purpose == domain::law::Purpose::Training,
        description: None,
        preservation: None,
        groups: Vec::new(),
    }
}

fn xml(path: String, bytes: Vec<u8>, told: &Told<'_>) -> Part {
    Part::made(path, "application/xml", bytes, told.at)
}

fn documentation(told: &Told<'_>) -> Part {
    let text = description::read_me(told).into_bytes();
    Part::made("documentation/LAS-MIG.txt".to_owned(), "text/plain", text, told.at)
}

/// The name of the package: the same for the same case, and another for another.
fn root_of(case: &domain::case::Case) -> String {
    let number = case.number.as_ref().map_or("utan-nummer", domain::text::Line::as_str);
    // The dots of a number must not look like the ending of a file.
    let number = safe_name(&number.replace('.', "-"), "utan-nummer");
    let id = case.id.to_string();
    format!("tillsyn-{number}-{}", &id[id.len() - 8..])
}
