// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From pages to a file that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once.
//!
//! printpdf composes the pages; a pass over its object tree adds fonts, structure, fields, attachments and
//! metadata. Invariant: the same letter gives the same bytes on every machine: ids and dates come from the
//! letter, everything is written in a fixed order, and the compression does not depend on the processor.

mod attachments;
mod catalogue;
mod fields;
mod fonts;
mod links;
mod objects;
mod pages;
mod signs;
mod structure;
mod write;
mod xmp;

use crate::{DocumentFault, Laid, Letter, Step, Typeface, Watch, watch::tell};

/// Writes a laid out letter as a file.
///
/// # Errors
/// [`DocumentFault`] when an object cannot be written, for which a laid out letter gives no reason, or when whoever
/// watches stops it.
pub(crate) fn to_pdf(
    letter: &Letter,
    laid: &Laid,
    typeface: &Typeface,
    watch: &dyn Watch,
) -> Result<Vec<u8>, DocumentFault> {
    let fonts = fonts::prepare(laid, typeface);
    let (doc, faces) = std::thread::scope(|scope| {
        // Cutting fonts down and composing pages need each other's time, not each other's results.
        let cutting = scope.spawn(|| fonts.into_iter().map(fonts::Draft::cut).collect::<Result<Vec<_>, _>>());
        let doc = pages::compose(letter, laid, watch);
        let faces = cutting.join().unwrap_or(Err(DocumentFault::Font("subset")));
        (doc, faces)
    });
    let mut doc = doc?;
    tell(watch, Step::File, 0, 2)?;
    let page_ids: Vec<lopdf::ObjectId> = doc.get_pages().into_values().collect();
    let signature_font = fonts::embed(&mut doc, faces?, &page_ids)?;
    structure::write(&mut doc, letter, laid, &page_ids, signature_font)?;
    catalogue::write(&mut doc, letter, laid, &page_ids)?;
    tell(watch, Step::File, 1, 2)?;
    let bytes = write::to_bytes(doc)?;
    tell(watch, Step::File, 2, 2)?;
    Ok(bytes)
}
