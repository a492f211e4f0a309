// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verification of own and foreign files: each signature by itself (`signature`), then what came after it
//! (`changes`), then one verdict for the file. Only roots that are given are trusted. The digest is compared
//! before anything dear is done.

mod changes;
mod contents;
mod reason;
mod signature;

use chrono::{DateTime, Utc};

pub use reason::{Note, Reason, Verdict};

use crate::Language;
use crate::certificate::{Certificate, Roots};
use crate::pdf::PdfFault;
use crate::pdf::file::Pdf;
use crate::pdf::form::{SignatureField, signature_fields};
use crate::pdf::value::Value;
use signature::Examined;

/// The bytes are no PDF that can be read, and bear no trace of a signature either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("verify: the file is not a readable pdf")]
pub struct NotReadable(#[source] pub PdfFault);

impl NotReadable {
    /// A sentence for people.
    #[must_use]
    pub fn sentence(&self, language: Language) -> &'static str {
        language.pick(
            "Filen är ingen läsbar PDF. Kontrollera att rätt fil valdes och att den inte är skadad.",
            "The file is not a readable PDF. Check that the right file was chosen and that it is not damaged.",
        )
    }
}

/// What verification found in a file.
#[derive(Debug, Clone)]
pub struct Report {
    /// The verdict for the whole file: the worst of all reasons.
    pub verdict: Verdict,
    /// Reasons that concern the file rather than one signature.
    pub reasons: Vec<Reason>,
    /// The signatures, in the order of the form.
    pub signatures: Vec<SignatureReport>,
    /// Whether any signature was made with a training key.
    pub training: bool,
}

/// What verification found about one signature.
#[derive(Debug, Clone)]
pub struct SignatureReport {
    /// The name of its field.
    pub field: String,
    /// The verdict for it alone, later changes included.
    pub verdict: Verdict,
    /// Why it is not good; empty when it is.
    pub reasons: Vec<Reason>,
    /// What to know besides.
    pub notes: Vec<Note>,
    /// The signer's certificate, when one was found and the digest holds.
    pub certificate: Option<Certificate>,
    /// The time that the signer states.
    pub claimed_at: Option<DateTime<Utc>>,
    /// The reason that the signer states.
    pub stated_reason: Option<String>,
    /// The name that the signer states; the certificate's holder is what counts.
    pub stated_name: Option<String>,
    /// Whether it covers the whole file as it is now.
    pub covers_file: bool,
    /// Whether it certifies the document (DocMDP).
    pub certifying: bool,
}

impl Report {
    /// Every reason once, the file's first.
    #[must_use]
    pub fn all_reasons(&self) -> Vec<Reason> {
        let mut all = self.reasons.clone();
        for reason in self.signatures.iter().flat_map(|s| &s.reasons) {
            if !all.contains(reason) {
                all.push(*reason);
            }
        }
        all
    }

    fn of_file(reason: Reason) -> Report {
        Report { verdict: reason.verdict(), reasons: vec![reason], signatures: Vec::new(), training: false }
    }
}

/// Verifies every signature of `pdf` against `roots`. `at` is the instant of verification.
///
/// # Errors
/// When the bytes are not a readable PDF and bear no trace of a signature. With a trace the answer is a
/// report that says *bad*: someone may have broken the file on purpose.
pub fn verify(pdf: &[u8], roots: &Roots, at: DateTime<Utc>) -> Result<Report, NotReadable> {
    let file = match Pdf::open(pdf) {
        Ok(file) => file,
        Err(fault) => return unreadable(pdf, fault),
    };
    let encrypted = file.sections.iter().any(|s| s.trailer.has("Encrypt"));
    let fields = match signature_fields(&file) {
        Ok(fields) => fields,
        Err(_) if encrypted => return Ok(Report::of_file(Reason::Encrypted)),
        Err(fault) => return unreadable(pdf, fault),
    };
    let filled: Vec<&SignatureField> = fields.iter().filter(|f| f.filled_with().is_some()).collect();
    if filled.is_empty() {
        return Ok(Report::of_file(match (has_traces(pdf), encrypted) {
            (true, _) => Reason::TracesOnly,
            (false, true) => Reason::Encrypted,
            (false, false) => Reason::NoSignature,
        }));
    }
    let mut examined: Vec<Examined> =
        filled.iter().map(|field| signature::examine(&file, field, roots, at)).collect();
    let mut reasons = shared(&filled);
    reasons.extend(encrypted.then_some(Reason::Encrypted));
    changes::judge(&file, &mut examined, &mut reasons);
    Ok(summary(reasons, examined))
}

fn summary(reasons: Vec<Reason>, examined: Vec<Examined>) -> Report {
    let signatures: Vec<SignatureReport> = examined.into_iter().map(Examined::report).collect();
    let own = reasons.iter().map(|r| r.verdict());
    let verdict = own.chain(signatures.iter().map(|s| s.verdict)).max().unwrap_or(Verdict::CannotTell);
    let training = signatures.iter().any(|s| s.notes.contains(&Note::Training));
    Report { verdict, reasons, signatures, training }
}

fn unreadable(pdf: &[u8], fault: PdfFault) -> Result<Report, NotReadable> {
    if has_traces(pdf) { Ok(Report::of_file(Reason::TracesOnly)) } else { Err(NotReadable(fault)) }
}

/// Marks that only signed files bear.
fn has_traces(pdf: &[u8]) -> bool {
    const MARKS: [&[u8]; 4] = [b"/ByteRange", b"ETSI.CAdES", b"ETSI.RFC3161", b"adbe.pkcs7"];
    (0..pdf.len())
        .any(|i| matches!(pdf[i], b'/' | b'E' | b'a') && MARKS.iter().any(|m| pdf[i..].starts_with(m)))
}

fn shared(filled: &[&SignatureField]) -> Vec<Reason> {
    let mut values: Vec<Option<u32>> =
        filled.iter().filter_map(|f| f.filled_with()).map(|v| Value::reference(v).map(|id| id.0)).collect();
    values.sort_unstable();
    let twice = values.windows(2).any(|pair| pair[0].is_some() && pair[0] == pair[1]);
    twice.then_some(Reason::SignatureShared).into_iter().collect()
}
