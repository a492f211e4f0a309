// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From a letter to an archival, accessible document.
//!
//! A [`Letter`] says what the document says; [`lay_out`] puts it on pages; [`render`] writes a file that is
//! PDF/A-3a and PDF/UA-1 at once, with signature fields prepared. Which clause is met where stands in
//! `REQUIREMENTS.md` beside this crate. It refuses a letter that cannot become an accessible document.
//! Invariant: the same letter gives the same bytes; no clock, no randomness, no settings of the machine.

mod check;
pub mod compose;
pub mod docx;
mod fault;
mod layout;
mod letter;
mod pdf;
mod text;
mod typeface;
mod watch;
mod withhold;

pub use check::{StructuralFault, structural_faults};
pub use fault::{DocumentFault, Warning};
pub use layout::{Laid, lay_out};
pub use letter::{
    Attachment, Block, Column, FirstColumn, Image, ImageFault, Inline, Language, Letter, LetterLogo, Level,
    Plate, Relation, Sign, SignatureField, Table,
};
pub use typeface::Typeface;
pub use watch::{Going, Progress, Step, Unwatched, Watch};
pub use withhold::Withholding;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendering {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be shown as written, each thing once, in a fixed order.
    pub warnings: Vec<Warning>,
    /// The same, each with the place where it stands first.
    pub unshown: Vec<Unshown>,
}

/// A character that could not be shown as it was written, and where it stands first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unshown {
    /// The character, and what became of it.
    pub warning: Warning,
    /// The heading it stands under; none in the letterhead.
    pub under: Option<String>,
}

/// Lays a letter out and writes it, telling what could not be shown as written.
///
/// # Errors
/// [`DocumentFault`] when the letter cannot become an accessible document.
pub fn render_with_warnings(letter: &Letter, typeface: &Typeface) -> Result<Rendering, DocumentFault> {
    render_watched(letter, typeface, &Unwatched)
}

/// As [`render_with_warnings`], while somebody watches and may stop it.
///
/// # Errors
/// [`DocumentFault::Stopped`] when it was stopped; else when the letter cannot become an accessible document.
pub fn render_watched(
    letter: &Letter,
    typeface: &Typeface,
    watch: &dyn Watch,
) -> Result<Rendering, DocumentFault> {
    let laid = layout::lay_out_watched(letter, typeface, watch)?;
    let pdf = pdf::to_pdf(letter, &laid, typeface, watch)?;
    let unshown =
        laid.warnings.iter().map(|(warning, under)| Unshown { warning: *warning, under: under.clone() });
    let (pages, warnings, unshown) = (laid.page_count(), laid.warnings().collect(), unshown.collect());
    Ok(Rendering { pdf, pages, warnings, unshown })
}

/// Lays a letter out and writes it.
///
/// # Errors
/// [`DocumentFault`] when the letter cannot become an accessible document.
pub fn render(letter: &Letter, typeface: &Typeface) -> Result<Vec<u8>, DocumentFault> {
    Ok(render_with_warnings(letter, typeface)?.pdf)
}
