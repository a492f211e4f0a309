// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! One signature by itself: coverage, digest, container, signer, path (ETSI EN 319 102-1, 5.3, in the part
//! that needs no network). Stops at the first thing that is broken; collects all that cannot be told.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::SignatureReport;
use super::contents::placed;
use super::reason::{Note, Reason, Verdict};
use crate::algorithm::{Outcome, check};
use crate::certificate::{Certificate, Path, Roots};
use crate::container::read::{Container, ContainerFault, Extra, Identity, instant, read};
use crate::pdf::file::Pdf;
use crate::pdf::form::{SignatureField, signature_fields, text};
use crate::pdf::value::{Dict, Id, Value};

/// A signature under examination; `end` is known once its coverage and digest hold.
pub(super) struct Examined {
    pub(super) id: Option<Id>,
    pub(super) end: Option<usize>,
    pub(super) permission: Option<Permission>,
    pub(super) locks_fields: bool,
    pub(super) reasons: Vec<Reason>,
    report: SignatureReport,
}

/// What a certifying signature allows later (ISO 32000-1, table 254).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Permission {
    Nothing,
    Signing,
}

/// Two clocks may differ by so much.
const DRIFT: TimeDelta = TimeDelta::minutes(5);

impl Examined {
    fn new(field: &SignatureField) -> Self {
        let report = SignatureReport {
            field: field.name.clone(),
            verdict: Verdict::Good,
            reasons: Vec::new(),
            notes: Vec::new(),
            certificate: None,
            claimed_at: None,
            stated_reason: None,
            stated_name: None,
            covers_file: false,
            certifying: false,
        };
        let id = field.filled_with().and_then(Value::reference);
        Examined { id, end: None, permission: None, locks_fields: false, reasons: Vec::new(), report }
    }

    pub(super) fn add(&mut self, reason: Reason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    pub(super) fn report(mut self) -> SignatureReport {
        self.reasons.sort_unstable();
        self.report.verdict = self.reasons.iter().map(|r| r.verdict()).max().unwrap_or(Verdict::Good);
        self.report.reasons = self.reasons;
        self.report
    }
}

pub(super) fn examine(pdf: &Pdf<'_>, field: &SignatureField, roots: &Roots, at: DateTime<Utc>) -> Examined {
    let mut examined = Examined::new(field);
    if let Err(reason) = integrity(pdf, field, &mut examined, roots, at) {
        examined.add(reason);
    }
    examined
}

fn integrity(
    pdf: &Pdf<'_>,
    field: &SignatureField,
    examined: &mut Examined,
    roots: &Roots,
    at: DateTime<Utc>,
) -> Result<(), Reason> {
    let id = examined.id.ok_or(Reason::SignatureMalformed)?;
    let placed = placed(pdf, id).ok_or(Reason::SignatureMalformed)?;
    examined.state(pdf, &placed.dict);
    let end = placed.covered_end(pdf.bytes.len())?;
    let der = placed.container(pdf.bytes)?;
    let profile = Profile::of(&placed.dict)?;
    let container = read(&der).map_err(|fault| match fault {
        ContainerFault::Malformed => Reason::ContainerMalformed,
        ContainerFault::Indefinite | ContainerFault::UnknownDigest => Reason::NotSupported,
    })?;
    if container.hash.digest(&placed.parts(pdf.bytes, end)) != container.message_digest {
        return Err(Reason::DigestDiffers);
    }
    is_revision(pdf, field, id, end)?;
    examined.end = Some(end);
    examined.report.covers_file = end == pdf.bytes.len();
    if examined.report.claimed_at.is_none() {
        examined.report.claimed_at = container.signing_time.and_then(instant);
    }
    signer(examined, &container, profile, roots, at)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Profile {
    Pades,
    Pkcs7,
}

impl Profile {
    fn of(dict: &Dict) -> Result<Self, Reason> {
        match dict.get("SubFilter").and_then(Value::name) {
            Some(b"ETSI.CAdES.detached") => Ok(Profile::Pades),
            Some(b"adbe.pkcs7.detached") => Ok(Profile::Pkcs7),
            Some(_) | None => Err(Reason::NotSupported),
        }
    }
}

/// What is covered must be a whole revision, in which this very field already held this very signature and
/// on which the file of today still builds.
fn is_revision(pdf: &Pdf<'_>, field: &SignatureField, id: Id, end: usize) -> Result<(), Reason> {
    if end == pdf.bytes.len() {
        return Ok(());
    }
    let then = Pdf::open(&pdf.bytes[..end]).map_err(|_| Reason::NotARevision)?;
    let fields = signature_fields(&then).map_err(|_| Reason::NotARevision)?;
    let held = fields.iter().any(|f| {
        f.id == field.id && f.filled_with().and_then(Value::reference) == Some(id) && f.name == field.name
    });
    if !held || then.table.get(&id.0) != pdf.table.get(&id.0) {
        return Err(Reason::NotARevision);
    }
    let newest = then.sections.first().map(|s| s.offset);
    let builds_on = pdf.sections.iter().any(|s| Some(s.offset) == newest);
    if builds_on { Ok(()) } else { Err(Reason::HistoryRewritten) }
}

fn signer(
    examined: &mut Examined,
    container: &Container<'_>,
    profile: Profile,
    roots: &Roots,
    at: DateTime<Utc>,
) -> Result<(), Reason> {
    let read: Vec<Option<Certificate>> =
        container.certificates.iter().map(|c| Certificate::from_der(c.whole).ok()).collect();
    let unreadable = read.iter().any(Option::is_none);
    let embedded: Vec<Certificate> = read.into_iter().flatten().collect();
    let leaf = embedded.iter().find(|c| container.names(c)).ok_or(Reason::SignerMissing)?;
    let key = leaf.public_key();
    match check(container.algorithm, Some(container.hash), key, &container.attributes, container.signature) {
        Outcome::Holds => {}
        Outcome::Fails => return Err(Reason::ValueWrong),
        Outcome::Unsupported => examined.add(Reason::NotSupported),
    }
    match container.identity {
        Identity::V2 { hash, digest } if hash.digest(&[leaf.der()]) != digest => {
            return Err(Reason::SignerSwapped);
        }
        Identity::V2 { .. } => {}
        Identity::OnSha1 | Identity::UnknownDigest => examined.add(Reason::NotSupported),
        Identity::Absent if profile == Profile::Pades => examined.add(Reason::SignerNotBound),
        Identity::Absent => {}
    }
    match container.extra {
        Extra::Nothing => {}
        Extra::Timestamp => examined.add(Reason::TimestampUnchecked),
        Extra::Other => examined.add(Reason::MatterUnchecked),
    }
    if unreadable {
        examined.add(Reason::CertificateUnaccounted);
    }
    path(examined, leaf, &embedded, roots, at);
    examined.report.certificate = Some(leaf.clone());
    Ok(())
}

fn path(
    examined: &mut Examined,
    leaf: &Certificate,
    embedded: &[Certificate],
    roots: &Roots,
    at: DateTime<Utc>,
) {
    let path = Path::build(leaf, embedded, roots);
    if !path.reaches_root {
        examined.add(Reason::RootNotGiven);
    }
    if !path.uses_all {
        examined.add(Reason::CertificateUnaccounted);
    }
    if !leaf.may_sign_documents() {
        examined.add(Reason::NotForSigning);
    }
    let then = examined.report.claimed_at.unwrap_or(at);
    if then > at + DRIFT {
        examined.add(Reason::TimeInFuture);
    }
    for certificate in &path.certificates {
        if !certificate.is_valid_at(then) {
            examined.add(Reason::CertificateNotValid);
        }
        if certificate.demands_the_unknown() {
            examined.add(Reason::ConditionUnknown);
        }
    }
    let notes = &mut examined.report.notes;
    notes.extend([Note::TimeIsClaimed, Note::RevocationUnchecked]);
    if at > leaf.not_after() {
        notes.push(Note::ExpiredSince);
    }
    if path.certificates.iter().any(Certificate::is_training) {
        notes.push(Note::Training);
    }
}

impl Examined {
    /// What the dictionary says in clear.
    fn state(&mut self, pdf: &Pdf<'_>, dict: &Dict) {
        let string = |key: &str| {
            let value = pdf.resolve(dict.get(key)?).ok()?;
            value.string().map(text)
        };
        self.report.stated_name = string("Name");
        self.report.stated_reason = string("Reason");
        self.report.claimed_at = string("M").and_then(|m| date(&m));
        let references = dict.get("Reference").and_then(|v| pdf.resolve(v).ok());
        for reference in references.as_ref().and_then(Value::array).unwrap_or_default() {
            let Ok(Value::Dict(reference)) = pdf.resolve(reference) else { continue };
            if reference.is_name("TransformMethod", "FieldMDP") {
                self.locks_fields = true;
            }
            if reference.is_name("TransformMethod", "DocMDP") {
                self.report.certifying = true;
                self.permission = Some(permission(pdf, &reference));
            }
        }
    }
}

fn permission(pdf: &Pdf<'_>, reference: &Dict) -> Permission {
    let parameters = reference.get("TransformParams").and_then(|v| pdf.resolve(v).ok());
    match parameters.as_ref().and_then(Value::dict).and_then(|d| d.get("P")) {
        // Absent means 2: filling in and signing.
        None => Permission::Signing,
        Some(Value::Int(2 | 3)) => Permission::Signing,
        Some(_) => Permission::Nothing,
    }
}

/// A date string (ISO 32000-1, 7.9.4): `D:YYYYMMDDHHmmSS` with `Z` or an offset.
fn date(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = text.get(..14)?;
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let day = NaiveDate::from_ymd_opt(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)?;
    let local = day.and_hms_opt(part(8, 10)?, part(10, 12)?, part(12, 14)?)?.and_utc();
    let zone = text.get(14..)?;
    let sign = match zone.bytes().next() {
        None | Some(b'Z') => return Some(local),
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(_) => return None,
    };
    let hours: i64 = zone.get(1..3)?.parse().ok()?;
    let minutes: i64 = zone.get(4..6).unwrap_or("00").parse().ok()?;
    local.checked_sub_signed(TimeDelta::minutes(sign * (hours * 60 + minutes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_with_their_offset() {
        let utc = date("D:20261121130500Z").unwrap();
        assert_eq!(date("D:20261121140500+01'00'"), Some(utc));
        assert_eq!(date("D:20261121140500+01'00"), Some(utc));
        assert_eq!(date("D:20261321140500+01'00'"), None);
        assert_eq!(date("D:2026"), None);
        assert_eq!(date("D:2026112114050\u{e5}"), None);
    }
}
