// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can be wrong with a package, each with the place. The sentences stand in [`crate::say`].

/// What is wrong with a package.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageFlaw {
    /// It is neither a folder nor a zip file that can be read.
    #[error("neither a folder nor a zip file that can be read")]
    NotAPackage,
    /// It does not unpack to one single folder.
    #[error("it does not unpack to one folder")]
    ManyRoots,
    /// A path leads out of the package, or not to the same file on every system.
    #[error("the path {0:?} cannot be taken")]
    Path(String),
    /// Two paths that are one and the same file on some systems.
    #[error("the path {0:?} comes twice")]
    Twice(String),
    /// A link or something else that is no plain file.
    #[error("{0:?} is no plain file")]
    NotAFile(String),
    /// More files than are read.
    #[error("more than {0} files")]
    TooMany(usize),
    /// Unpacked it would be out of all proportion to the file it comes in, or its parts lie over each other.
    #[error("it unpacks to more than it can hold")]
    Bomb,
    /// A part is encrypted or packed in a way that is not read.
    #[error("{0:?} is packed in a way that is not read")]
    Packing(String),
    /// A file that must be read whole is too large for that.
    #[error("{0:?} is too large")]
    TooLarge(String),
    /// The list of files is not there.
    #[error("the list of files is missing")]
    NoManifest,
    /// A line of the list of files cannot be understood.
    #[error("line {0} of the list of files cannot be understood")]
    ManifestLine(usize),
    /// A file that is listed is not there.
    #[error("{0:?} is missing")]
    Missing(String),
    /// A file that is there is not listed.
    #[error("{0:?} is not listed")]
    Unlisted(String),
    /// A file is not the one that is listed or recorded.
    #[error("{0:?} is not the file that is recorded")]
    Differs(String),
    /// A METS file is missing, or is none.
    #[error("{0:?} is missing or is no METS file")]
    Mets(String),
    /// The ledger is missing, or cannot be read.
    #[error("the ledger is missing or cannot be read")]
    Ledger,
    /// The ledger does not hold together at a line.
    #[error("the ledger does not hold together at line {0}")]
    LedgerLine(i64),
    /// The case is missing, cannot be read, or is not the one of the ledger.
    #[error("the case is missing or is another than the ledger's")]
    Case,
    /// A file that the case names is in no representation.
    #[error("a file that the case names is not in the package: {0}")]
    NotIncluded(String),
}
