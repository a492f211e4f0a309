// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files on their way into a case: chosen, pasted or dropped, taken into the store at once, and named by a token
//! until an act makes them documents. A file that no act used is nobody's and goes when the store is locked.

use super::taking::{HEAD, is_picture, kind_of, pixels, plain_name};
use super::{Desk, Inner};
use crate::fault::WorkFault;
use crate::office::{Office, draw, hex};
use crate::playing::FILE_MOST;
use crate::say::window_fault;
use crate::verifying::write;
use domain::id::{CaseId, EvidenceId};
use domain::text::Line;
use domain::work::EvidenceFile;
use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use store::{Digest, Staged, system_random};
use wire::window::{
    ChosenJson, OfEvidence, PixelsJson, RefusedFileJson, SavedJson, StagedFileJson, StagedJson, WindowFault,
};

/// A file that was taken in and waits for an act.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub(super) file: EvidenceFile,
    pub(super) staged: Staged,
}

/// A token that says nothing.
pub(super) fn token() -> Result<String, WorkFault> {
    Ok(hex(&draw()?))
}

/// The name of a file as it is shown.
pub(super) fn name_of(path: &Path) -> Line {
    plain_name(&path.file_name().unwrap_or_default().to_string_lossy())
}

fn unread(path: &Path) -> impl FnOnce(io::Error) -> WorkFault + '_ {
    move |source| WorkFault::File { doing: "read", path: path.to_owned(), source }
}

/// The size of a file that is none too large and no folder.
pub(super) fn size_of(path: &Path) -> Result<u64, WorkFault> {
    let found = fs::metadata(path).map_err(unread(path))?;
    let name = name_of(path).to_string();
    if found.is_dir() {
        return Err(WorkFault::Folder(name));
    }
    if !found.is_file() {
        return Err(WorkFault::KindNotTaken(name));
    }
    if found.len() > FILE_MOST {
        return Err(WorkFault::TooLarge { name, most: FILE_MOST });
    }
    Ok(found.len())
}

impl Desk {
    /// Takes in files for a case, by their places; each is taken or refused for itself.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn stage_paths<P: AsRef<Path>>(&self, case: &str, paths: &[P]) -> Result<StagedJson, WindowFault> {
        self.in_case(case, |inner, id| {
            let mut staged = StagedJson { taken: Vec::new(), refused: Vec::new() };
            for path in paths {
                let name = name_of(path.as_ref());
                let one = inner.take_path(id, path.as_ref(), &name);
                sort(&mut staged, name, one);
            }
            Ok(staged)
        })
    }

    /// Takes in one file for a case, by its place.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn stage_path(&self, case: &str, path: &Path) -> Result<StagedJson, WindowFault> {
        self.stage_paths(case, &[path])
    }

    /// Takes in a pasted picture or file.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn paste_evidence(&self, case: &str, name: &str, bytes: &[u8]) -> Result<StagedJson, WindowFault> {
        self.in_case(case, |inner, id| {
            let mut staged = StagedJson { taken: Vec::new(), refused: Vec::new() };
            let name = plain_name(name);
            let one = inner.take_bytes(id, bytes, &name);
            sort(&mut staged, name, one);
            Ok(staged)
        })
    }

    /// A picture among the evidence by the hash of its file: its media type and bytes; `None` when no case of the
    /// store has it or it is no picture.
    ///
    /// # Errors
    /// `locked`, `evidence_damaged`, or what is wrong with the store.
    pub fn photo(&self, sha256: &str) -> Result<Option<(String, Vec<u8>)>, WindowFault> {
        self.with(|inner| {
            let store = &inner.office()?.store;
            let Some(digest) = digest(sha256) else { return Ok(None) };
            match store.evidence_type(digest)?.filter(|kind| is_picture(kind)) {
                Some(kind) => Ok(Some((kind, store.read_file(digest)?))),
                None => Ok(None),
            }
        })
    }

    /// Saves a copy of a document's file.
    ///
    /// # Errors
    /// `no_such_file` when the document has none, `evidence_damaged`, `file`, `disk_full`.
    pub fn save_evidence(&self, ask: OfEvidence, path: &Path) -> Result<SavedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let file = evidence_file(office, id, &ask.evidence)?;
            let bytes = office.store.read_file(Digest::new(file.sha256))?;
            saved(path, &bytes)
        })
    }

    /// The name under which a document's file came, for the dialog that asks where to save it.
    ///
    /// # Errors
    /// `no_such_file`, `no_such_case`, `locked`.
    pub fn evidence_name(&self, ask: &OfEvidence) -> Result<String, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            Ok(evidence_file(inner.office()?, id, &ask.evidence)?.name.to_string())
        })
    }

    /// Remembers a file that was chosen to be read in place.
    ///
    /// # Errors
    /// `folder`, `too_large`, `file`.
    pub fn choose(&self, path: &Path) -> Result<ChosenJson, WindowFault> {
        self.with(|inner| {
            let size = size_of(path)?;
            let token = token()?;
            inner.chosen.insert(token.clone(), path.to_owned());
            Ok(ChosenJson { token, name: name_of(path).to_string(), size })
        })
    }

    /// Chooses several files to be read in place; those that cannot be read stand apart, each with why.
    ///
    /// # Errors
    /// `locked`.
    pub fn choose_all(
        &self,
        paths: &[PathBuf],
    ) -> Result<(Vec<ChosenJson>, Vec<RefusedFileJson>), WindowFault> {
        self.with(|_| Ok(()))?;
        let (mut chosen, mut refused) = (Vec::new(), Vec::new());
        for path in paths {
            match self.choose(path) {
                Ok(one) => chosen.push(one),
                Err(fault) => refused.push(RefusedFileJson { name: name_of(path).to_string(), fault }),
            }
        }
        Ok((chosen, refused))
    }
}

fn evidence_file(office: &mut Office, case: CaseId, evidence: &str) -> Result<EvidenceFile, WorkFault> {
    let id = EvidenceId::parse(evidence).map_err(|_| WorkFault::NoSuchFile)?;
    let found = office.case(case)?.evidence.get(&id).and_then(|one| one.file.clone());
    found.ok_or(WorkFault::NoSuchFile)
}

fn sort(staged: &mut StagedJson, name: Line, one: Result<StagedFileJson, WorkFault>) {
    match one {
        Ok(taken) => staged.taken.push(taken),
        Err(fault) => {
            staged.refused.push(RefusedFileJson { name: name.to_string(), fault: window_fault(&fault, None) })
        }
    }
}

fn digest(written: &str) -> Option<Digest> {
    if written.len() != 64 || !written.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(written.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(Digest::new(bytes))
}

/// Writes a file and says where it lies.
pub(super) fn saved(path: &Path, bytes: &[u8]) -> Result<SavedJson, WorkFault> {
    write(path, bytes)?;
    Ok(SavedJson { path: path.display().to_string(), size: bytes.len() as u64 })
}

impl Inner {
    fn take_path(&mut self, case: CaseId, path: &Path, name: &Line) -> Result<StagedFileJson, WorkFault> {
        size_of(path)?;
        let mut file = File::open(path).map_err(unread(path))?;
        let mut head = Vec::with_capacity(HEAD);
        file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(unread(path))?;
        let kind = kind_of(name.as_str(), &head)?;
        if is_picture(kind) {
            // Pictures are looked at whole, and small enough for it.
            let mut bytes = head;
            file.take(FILE_MOST).read_to_end(&mut bytes).map_err(unread(path))?;
            return self.take_bytes(case, &bytes, name);
        }
        file.seek(SeekFrom::Start(0)).map_err(unread(path))?;
        // What grows while it is read is cut off as what it was taken for.
        self.take_content(case, &mut file.take(FILE_MOST), name, kind, None)
    }

    fn take_bytes(&mut self, case: CaseId, bytes: &[u8], name: &Line) -> Result<StagedFileJson, WorkFault> {
        if bytes.len() as u64 > FILE_MOST {
            return Err(WorkFault::TooLarge { name: name.to_string(), most: FILE_MOST });
        }
        let kind = kind_of(name.as_str(), &bytes[..bytes.len().min(HEAD)])?;
        let picture = if is_picture(kind) { Some(pixels(name.as_str(), bytes)?) } else { None };
        self.take_content(case, &mut Cursor::new(bytes), name, kind, picture)
    }

    fn take_content(
        &mut self,
        case: CaseId,
        content: &mut dyn Read,
        name: &Line,
        kind: &str,
        picture: Option<PixelsJson>,
    ) -> Result<StagedFileJson, WorkFault> {
        let open = self.open()?;
        let staged = open.office.store.stage_file(content, &mut system_random)?;
        let (sha256, size) = (staged.sha256().bytes(), staged.size());
        let media_type = Line::new(kind).map_err(|_| WorkFault::KindNotTaken(name.to_string()))?;
        let same =
            |one: &&domain::work::Evidence| one.file.as_ref().is_some_and(|file| file.sha256 == sha256);
        let already = open.office.case(case)?.evidence.values().find(same).map(|one| one.number);
        let token = token()?;
        let file = EvidenceFile { sha256, size, media_type, name: name.clone() };
        open.taken.insert(token.clone(), Taken { file, staged });
        Ok(StagedFileJson {
            token,
            name: name.to_string(),
            size,
            media_type: kind.to_owned(),
            sha256: (&sha256).into(),
            picture,
            already,
        })
    }
}
