// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where a package is written: a folder or a zip file, in a place of its own beside its final one. Every file is
//! hashed on its way and made durable. Invariant: what is not moved into place is removed.

use super::Form;
use crate::fault::WorkFault;
use sha2::{Digest as _, Sha256};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use store::Digest;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A place beside the final one. When it goes away, so does what was not moved out of it.
#[derive(Debug)]
pub(super) struct Staging {
    place: PathBuf,
    package: PathBuf,
}

impl Staging {
    /// Begins in the folder `into`; what a crash left of the same package is removed.
    pub(super) fn begin(into: &Path, root: &str, form: Form) -> Result<Self, WorkFault> {
        let place = into.join(format!(".{root}.part"));
        let fault = |source| file_fault("write", into, source);
        if fs::symlink_metadata(&place).is_ok() {
            fs::remove_dir_all(&place).map_err(fault)?;
        }
        private_folder(&place).map_err(fault)?;
        let package = place.join(form.file_name(root));
        Ok(Self { place, package })
    }

    /// Where the package is written and read back.
    pub(super) fn package(&self) -> &Path {
        &self.package
    }

    /// Moves the package to where it belongs, where nothing may lie.
    pub(super) fn move_to(self, target: &Path) -> Result<(), WorkFault> {
        if fs::symlink_metadata(target).is_ok() {
            return Err(WorkFault::PackageThere(target.to_owned()));
        }
        let above = target.parent().unwrap_or(Path::new("."));
        let moved = fs::rename(&self.package, target).and_then(|()| sync_folder(above));
        moved.map_err(|source| file_fault("write", target, source))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Half a package is worse than none; that it could not be removed changes nothing about the fault.
        let _ = fs::remove_dir_all(&self.place);
    }
}

/// What was written of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) size: u64,
    pub(super) sha256: Digest,
}

/// The package while it is written.
pub(super) enum Sink {
    Folder(PathBuf),
    Zip { zip: Box<ZipWriter<BufWriter<File>>>, root: String, path: PathBuf },
}

impl Sink {
    /// Begins the package that `staging` is for.
    pub(super) fn begin(staging: &Staging, root: &str, form: Form) -> Result<Self, WorkFault> {
        let path = staging.package().to_owned();
        let fault = |source| file_fault("write", staging.package(), source);
        match form {
            Form::Folder => {
                private_folder(&path).map_err(fault)?;
                Ok(Self::Folder(path))
            }
            Form::Zip => {
                let file = private_file(&path).map_err(fault)?;
                let zip = Box::new(ZipWriter::new(BufWriter::new(file)));
                Ok(Self::Zip { zip, root: root.to_owned(), path })
            }
        }
    }

    /// Writes one file; `fill` is handed where its bytes go, `size` is how many are to be expected.
    pub(super) fn put(
        &mut self,
        name: &str,
        size: u64,
        fill: &mut dyn FnMut(&mut dyn Write) -> Result<(), WorkFault>,
    ) -> Result<Written, WorkFault> {
        match self {
            Self::Folder(root) => {
                let path = root.join(name);
                let fault = |source| file_fault("write", &path, source);
                fs::create_dir_all(path.parent().unwrap_or(root)).map_err(fault)?;
                let mut out = Hashing::new(BufWriter::new(File::create_new(&path).map_err(fault)?));
                fill(&mut out)?;
                out.flush().map_err(fault)?;
                out.inner.get_ref().sync_all().map_err(fault)?;
                Ok(out.written())
            }
            Self::Zip { zip, root, path } => {
                // Stored, not deflated: pictures and sealed files do not shrink, and the bytes are the same everywhere.
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Stored)
                    .unix_permissions(0o644)
                    .large_file(size >= u64::from(u32::MAX));
                let begun = zip.start_file(format!("{root}/{name}"), options);
                begun.map_err(|source| file_fault("write", path, source.into()))?;
                let mut out = Hashing::new(zip);
                fill(&mut out)?;
                Ok(out.written())
            }
        }
    }

    /// Makes all of it durable.
    pub(super) fn end(self) -> Result<(), WorkFault> {
        match self {
            Self::Folder(root) => sync_all(&root).map_err(|source| file_fault("write", &root, source)),
            Self::Zip { zip, path, .. } => {
                let ended = zip.finish().map_err(io::Error::from);
                let ended = ended.and_then(|out| out.into_inner().map_err(io::IntoInnerError::into_error));
                ended.and_then(|file| file.sync_all()).map_err(|source| file_fault("write", &path, source))
            }
        }
    }
}

/// Hashes and counts what passes through it.
struct Hashing<W> {
    inner: W,
    hash: Sha256,
    size: u64,
}

impl<W> Hashing<W> {
    fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new(), size: 0 }
    }

    fn written(self) -> Written {
        Written { size: self.size, sha256: Digest::new(self.hash.finalize().into()) }
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.inner.write(bytes)?;
        self.hash.update(&bytes[..taken]);
        self.size += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

// A case is read by whoever may, and by nobody else who happens to have an account on the computer.
fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn sync_all(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_all(&entry.path())?;
        }
    }
    sync_folder(folder)
}

// Windows has no such call and keeps names with the file.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A file or folder that could not be read or written.
pub(super) fn file_fault(doing: &'static str, path: &Path, source: io::Error) -> WorkFault {
    WorkFault::File { doing, path: path.to_owned(), source }
}
