// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A small, strict reader and writer for the parts of PDF that signatures stand on: objects, cross-reference
//! sections, revisions, form fields, one incremental update. It refuses what two readers could take in two
//! ways (a key given twice, an object that is not where the table says), because a signature must mean the
//! same to every reader. Invariant: nothing here panics or recurses without a limit, whatever the bytes.
//!
//! A general PDF library is not used: it would hide where a value stands in the file and silently keep one
//! of two equal keys, and it reads every object where sealing needs five.

pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod object_stream;
pub(crate) mod syntax;
pub(crate) mod value;
pub(crate) mod write;
pub(crate) mod xref;

/// Why bytes could not be read as PDF; kept coarse, for a signature's reader only needs to know that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PdfFault {
    /// There is no PDF header at the start.
    #[error("find the pdf header: the file does not start with one")]
    NoHeader,
    /// The end of the file is not a cross-reference pointer and an end mark.
    #[error("read the end of the file: no cross-reference pointer and end mark there")]
    NoEnd,
    /// A cross-reference section is missing, unreadable or contradicts itself.
    #[error("read the cross-reference section at byte {0}: it is missing, unreadable or contradictory")]
    Xref(usize),
    /// An object is missing, unreadable, or not where the table says.
    #[error("read object {0}: it is missing, unreadable or not where the table says")]
    Object(u32),
    /// The document catalog or its form is not shaped as the standard says.
    #[error("read the form of the document: it is not shaped as the standard says")]
    Form,
    /// A limit on size, depth or number was passed.
    #[error("read the file: it passes a limit on size, depth or number")]
    Limit,
}
