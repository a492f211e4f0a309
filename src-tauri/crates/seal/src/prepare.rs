// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Sealing in stages that cannot be skipped: `Prepared::field` writes the update with an empty room for the
//! signature, `sign` fills the room, `verify` is the only way to a `SealProof`. The base is never changed;
//! the update holds the field, the signature dictionary, the appearance, and the catalog when certifying.

#[cfg(test)]
mod forgeries;

use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::Language;
use crate::appearance::appearance;
use crate::certificate::Roots;
use crate::container::build::build;
use crate::pdf::PdfFault;
use crate::pdf::file::Pdf;
use crate::pdf::form::{SignatureField, form, signature_fields};
use crate::pdf::value::{Dict, Id, Value};
use crate::pdf::write::{Update, hex, text_string, write_value};
use crate::sources::{SealFault, SealKey};
use crate::verify::{NotReadable, Report, Verdict, verify};

/// Bytes kept free for the container; a chain of three certificates fits with room to spare.
const ROOM: usize = 8192;
/// What an update needs beside the room, roughly.
const UPDATE: usize = 2 * ROOM + 8192;

/// What a signature says in clear.
#[derive(Debug, Clone)]
pub struct Signing {
    /// The signer's name, for `/Name`.
    pub name: String,
    /// Why it is signed, for `/Reason`.
    pub reason: String,
    /// When it is signed, for `/M`; the signer's own statement.
    pub at: DateTime<Utc>,
    /// Whether the signature certifies the document.
    pub certifying: Certifying,
    /// The lines of the visible block, from the top.
    pub lines: Vec<String>,
}

/// Whether a signature certifies (ISO 32000-1, 12.8.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certifying {
    /// It is the first signature and allows only further signing (DocMDP, P = 2).
    First,
    /// It approves what is there.
    No,
}

/// Why a document could not be prepared for a signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrepareFault {
    /// The bytes cannot be read as PDF.
    #[error("prepare signature: read the document")]
    Pdf(#[from] PdfFault),
    /// The document is encrypted.
    #[error("prepare signature: the document is encrypted")]
    Encrypted,
    /// There is no signature field of that name.
    #[error("prepare signature: no signature field is named {0:?}")]
    NoSuchField(String),
    /// The field is already signed.
    #[error("prepare signature: the field {0:?} is already signed")]
    AlreadySigned(String),
    /// A certifying signature must be the first, and there is one already.
    #[error("prepare signature: certify a document that already has a signature")]
    NotFirst,
    /// The form does not say that it is signed by appending (`/SigFlags 3`), as a prepared document does.
    #[error("prepare signature: the form is not prepared for signatures that are appended")]
    FormNotPrepared,
}

impl PrepareFault {
    /// A sentence for people.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let (sv, en) = match self {
            PrepareFault::Pdf(_) => (
                "Handlingen går inte att läsa som PDF. Skapa den på nytt.".to_owned(),
                "The document cannot be read as PDF. Make it anew.".to_owned(),
            ),
            PrepareFault::Encrypted => (
                "Handlingen är krypterad och kan inte undertecknas.".to_owned(),
                "The document is encrypted and cannot be signed.".to_owned(),
            ),
            PrepareFault::NoSuchField(name) => (
                format!("Handlingen saknar underskriftsfältet ”{name}”."),
                format!("The document has no signature field “{name}”."),
            ),
            PrepareFault::AlreadySigned(name) => (
                format!("Fältet ”{name}” är redan undertecknat."),
                format!("The field “{name}” is already signed."),
            ),
            PrepareFault::NotFirst => (
                "Handlingen bär redan en underskrift och kan inte längre fastställas med en första."
                    .to_owned(),
                "The document already bears a signature and can no longer be certified by a first one."
                    .to_owned(),
            ),
            PrepareFault::FormNotPrepared => (
                "Handlingen är inte förberedd för underskrift. Skapa den på nytt.".to_owned(),
                "The document is not prepared for signing. Make it anew.".to_owned(),
            ),
        };
        language.pick(sv, en)
    }
}

/// A document with an empty room for its signature.
#[derive(Debug)]
pub struct Prepared {
    bytes: Vec<u8>,
    /// The room with its angle brackets.
    room: Range<usize>,
}

impl Prepared {
    /// Writes the update that signs the empty field `name` of `pdf`.
    ///
    /// # Errors
    /// When the document cannot be read, has no such empty field, or may not be certified any more.
    pub fn field(pdf: &[u8], name: &str, signing: &Signing) -> Result<Prepared, PrepareFault> {
        Self::with(pdf, name, signing, |_| ())
    }

    /// The same, with whatever else `also` puts into the update: nothing, but for tests that play a forger.
    fn with(
        pdf: &[u8],
        name: &str,
        signing: &Signing,
        also: impl FnOnce(&mut Update<'_, '_>),
    ) -> Result<Prepared, PrepareFault> {
        let base = Pdf::open(pdf)?;
        if base.sections.iter().any(|s| s.trailer.has("Encrypt")) {
            return Err(PrepareFault::Encrypted);
        }
        let form = form(&base)?.ok_or_else(|| PrepareFault::NoSuchField(name.to_owned()))?;
        let field = empty_field(&base, name, signing.certifying)?;
        if form.get("SigFlags").and_then(Value::int).is_none_or(|flags| flags & 3 != 3) {
            return Err(PrepareFault::FormNotPrepared);
        }
        let mut update = Update::new(&base, UPDATE);
        let (signature, block) = (update.new_id(), update.new_id());
        let rect = field.dict.get("Rect").ok_or(PdfFault::Form)?;
        let (dict, content) = appearance(&base, &form, rect, &signing.lines)?;
        update.put(field.id, &filled(&field.dict, signature, block));
        if signing.certifying == Certifying::First {
            certify(&base, &mut update, signature)?;
        }
        update.put_stream(block, dict, &content);
        also(&mut update);
        let places = signature_dictionary(&mut update, signature, signing);
        let mut bytes = update.finish()?;
        places.fill_range(&mut bytes);
        Ok(Prepared { bytes, room: places.room })
    }

    /// Signs with `key` and fills the room.
    ///
    /// # Errors
    /// When the key fails, or its chain is too large for the room.
    pub fn sign(mut self, key: &dyn SealKey) -> Result<SealedPdf, SealFault> {
        let parts = [&self.bytes[..self.room.start], &self.bytes[self.room.end..]];
        let container = build(key, &key.algorithm().hash().digest(&parts))?;
        if container.len() > ROOM {
            return Err(SealFault::TooLarge { needed: container.len(), room: ROOM });
        }
        let digits = hex(&container);
        let start = self.room.start + 1;
        self.bytes[start..start + digits.len()].copy_from_slice(digits.as_bytes());
        Ok(SealedPdf { bytes: self.bytes })
    }
}

/// A document that was signed and not yet verified.
#[derive(Debug)]
pub struct SealedPdf {
    bytes: Vec<u8>,
}

impl SealedPdf {
    /// The bytes, for those who want to look before they verify.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Verifies the whole file as anyone else would.
    ///
    /// # Errors
    /// When the verdict is anything but *good*; the report says why.
    pub fn verify(self, roots: &Roots, at: DateTime<Utc>) -> Result<SealProof, NotProven> {
        SealProof::of(self.bytes, roots, at)
    }
}

/// A sealed document together with the verification that found it good.
#[derive(Debug)]
pub struct SealProof {
    bytes: Vec<u8>,
    report: Report,
    verified_at: DateTime<Utc>,
}

impl SealProof {
    /// Verifies bytes that were read back from somewhere.
    ///
    /// # Errors
    /// When the verdict is anything but *good*; the report says why.
    pub fn of(bytes: Vec<u8>, roots: &Roots, at: DateTime<Utc>) -> Result<SealProof, NotProven> {
        let report = verify(&bytes, roots, at)?;
        if report.verdict == Verdict::Good {
            Ok(SealProof { bytes, report, verified_at: at })
        } else {
            Err(NotProven::Verdict(Box::new(report)))
        }
    }

    /// The sealed bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The sealed bytes, without the proof.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// What verification found.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// When it was verified.
    #[must_use]
    pub fn verified_at(&self) -> DateTime<Utc> {
        self.verified_at
    }
}

/// Why a sealed document could not be proven so.
#[derive(Debug, thiserror::Error)]
pub enum NotProven {
    /// The bytes are no readable PDF.
    #[error("prove the seal: read the file")]
    NotReadable(#[from] NotReadable),
    /// The verdict is not *good*.
    #[error("prove the seal: the verdict is {}", .0.verdict.code())]
    Verdict(Box<Report>),
}

fn empty_field(base: &Pdf<'_>, name: &str, certifying: Certifying) -> Result<SignatureField, PrepareFault> {
    let fields = signature_fields(base)?;
    if certifying == Certifying::First && fields.iter().any(|f| f.filled_with().is_some()) {
        return Err(PrepareFault::NotFirst);
    }
    let field = fields.into_iter().find(|f| f.name == name);
    let field = field.ok_or_else(|| PrepareFault::NoSuchField(name.to_owned()))?;
    if field.filled_with().is_some() {
        return Err(PrepareFault::AlreadySigned(name.to_owned()));
    }
    Ok(field)
}

fn filled(field: &Dict, signature: Id, block: Id) -> Dict {
    let mut filled = field.clone();
    let mut normal = Dict::default();
    normal.set("N", Value::Ref(block));
    filled.set("AP", Value::Dict(normal));
    filled.set("V", Value::Ref(signature));
    filled
}

fn certify(base: &Pdf<'_>, update: &mut Update<'_, '_>, signature: Id) -> Result<(), PdfFault> {
    let mut catalog = base.catalog()?;
    let mut permissions = Dict::default();
    permissions.set("DocMDP", Value::Ref(signature));
    catalog.set("Perms", Value::Dict(permissions));
    update.put(base.root()?, &catalog);
    Ok(())
}

/// Where the byte range and the room stand.
struct Places {
    range: usize,
    room: Range<usize>,
}

/// As wide as the widest byte range a file below 4 GiB can have.
const EMPTY_RANGE: &[u8] = b"[0 0000000000 0000000000 0000000000]";

impl Places {
    fn fill_range(&self, bytes: &mut [u8]) {
        let Range { start, end } = self.room;
        let text = format!("[0 {start:010} {end:010} {:010}]", bytes.len() - end);
        bytes[self.range..self.range + text.len()].copy_from_slice(text.as_bytes());
    }
}

/// The signature dictionary (ETSI EN 319 142-1, 5.3): no `/Cert`, the time in `/M`.
fn signature_dictionary(update: &mut Update<'_, '_>, id: Id, signing: &Signing) -> Places {
    const CERTIFIES: &str = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]";
    update.open(id);
    let out = &mut update.out;
    let reference = match signing.certifying {
        Certifying::First => CERTIFIES,
        Certifying::No => "",
    };
    let date = signing.at.format("D:%Y%m%d%H%M%SZ");
    let head =
        format!("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M({date}){reference}/Name ");
    out.extend_from_slice(head.as_bytes());
    write_value(&text_string(&signing.name), out);
    out.extend_from_slice(b"/Reason ");
    write_value(&text_string(&signing.reason), out);
    out.extend_from_slice(b"/ByteRange ");
    let range = out.len();
    out.extend_from_slice(EMPTY_RANGE);
    out.extend_from_slice(b"/Contents ");
    let start = out.len();
    out.push(b'<');
    out.resize(out.len() + 2 * ROOM, b'0');
    out.push(b'>');
    let room = start..out.len();
    out.extend_from_slice(b">>");
    update.close();
    Places { range, room }
}
