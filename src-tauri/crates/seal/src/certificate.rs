// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Certificates as bytes with a reading of them, the given roots, and the path between (RFC 5280, 6.1 in the
//! part that concerns signatures on documents). A certificate is never re-encoded: its own bytes are what is
//! verified and compared. Revocation is not looked at, which the report says.

use std::fmt;

use chrono::{DateTime, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc4519, rfc5280};
use der::asn1::{BmpString, PrintableStringRef, Utf8StringRef};
use der::{Decode, Tag, Tagged};
use sha2::{Digest, Sha256};
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages};

use crate::algorithm::{Outcome, check};
use crate::tlv;

/// Marks the certificates of training keys. It stands under the number that RFC 5612 sets aside for
/// examples, so no certificate in real use can bear it.
pub(crate) const TRAINING_MARK: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.32473.7.1");

/// Why bytes are not certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateFault {
    /// The bytes are not one DER certificate.
    #[error("read certificate: the bytes are not one certificate in der")]
    NotACertificate,
    /// A PEM text holds no certificate, or a block that cannot be read.
    #[error("read pem: no certificate in it, or a block that cannot be read")]
    NotPem,
}

/// One X.509 certificate, byte for byte as it was given.
#[derive(Clone)]
pub struct Certificate {
    der: Vec<u8>,
    inner: x509_cert::Certificate,
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate").field("holder", &self.holder()).finish_non_exhaustive()
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl Certificate {
    /// Reads one certificate.
    ///
    /// # Errors
    /// When the bytes are anything but exactly one certificate in strict DER.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateFault> {
        let not = |_| CertificateFault::NotACertificate;
        let inner = x509_cert::Certificate::from_der(der).map_err(not)?;
        let read = Certificate { der: der.to_vec(), inner };
        // The outer algorithm is not covered by the issuer's signature; it must repeat the inner one.
        let same = read.inner.signature_algorithm == read.inner.tbs_certificate.signature;
        if !same || read.parts().is_none() {
            return Err(CertificateFault::NotACertificate);
        }
        Ok(read)
    }

    /// Reads every certificate of a PEM text, in its order.
    ///
    /// # Errors
    /// When there is none, or one cannot be read.
    pub fn from_pem(text: &str) -> Result<Vec<Self>, CertificateFault> {
        const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
        const END: &str = "-----END CERTIFICATE-----";
        let mut found = Vec::new();
        for block in text.split(BEGIN).skip(1) {
            let body = block.split(END).next().filter(|b| b.len() < block.len());
            let pem = format!("{BEGIN}{}{END}\n", body.ok_or(CertificateFault::NotPem)?);
            let (_, der) = der::pem::decode_vec(pem.as_bytes()).map_err(|_| CertificateFault::NotPem)?;
            found.push(Self::from_der(&der)?);
        }
        if found.is_empty() { Err(CertificateFault::NotPem) } else { Ok(found) }
    }

    /// The certificate as PEM text.
    #[must_use]
    pub fn to_pem(&self) -> String {
        der::pem::encode_string("CERTIFICATE", der::pem::LineEnding::LF, &self.der).unwrap_or_default()
    }

    /// The bytes, as given.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the bytes.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(&self.der).into()
    }

    /// The holder's common name, or the whole name when there is none.
    #[must_use]
    pub fn holder(&self) -> String {
        shown(&self.inner.tbs_certificate.subject)
    }

    /// The issuer's common name, or the whole name when there is none.
    #[must_use]
    pub fn issuer(&self) -> String {
        shown(&self.inner.tbs_certificate.issuer)
    }

    /// The first instant of validity.
    #[must_use]
    pub fn not_before(&self) -> DateTime<Utc> {
        instant(self.inner.tbs_certificate.validity.not_before)
    }

    /// The last instant of validity.
    #[must_use]
    pub fn not_after(&self) -> DateTime<Utc> {
        instant(self.inner.tbs_certificate.validity.not_after)
    }

    /// Whether it bears the mark of training keys.
    #[must_use]
    pub fn is_training(&self) -> bool {
        self.extensions().any(|e| e.extn_id == TRAINING_MARK)
    }

    /// Whether key usage and extended key usage, where they are given, allow signing documents (RFC 5280,
    /// 4.2.1.3 and 4.2.1.12; ETSI EN 319 412-2, 4.3.2).
    #[must_use]
    pub fn may_sign_documents(&self) -> bool {
        let tbs = &self.inner.tbs_certificate;
        let usage = match tbs.get::<KeyUsage>() {
            Ok(Some((_, usage))) => {
                usage.0.contains(KeyUsages::DigitalSignature) || usage.0.contains(KeyUsages::NonRepudiation)
            }
            Ok(None) => true,
            Err(_) => false,
        };
        // Certificates for web servers, code, time stamps and status answers sign no documents.
        let other = [
            rfc5280::ID_KP_SERVER_AUTH,
            rfc5280::ID_KP_CODE_SIGNING,
            rfc5280::ID_KP_TIME_STAMPING,
            rfc5280::ID_KP_OCSP_SIGNING,
        ];
        let extended = match tbs.get::<ExtendedKeyUsage>() {
            Ok(Some((_, purposes))) => purposes.0.iter().any(|p| !other.contains(p)),
            Ok(None) => true,
            Err(_) => false,
        };
        usage && extended
    }

    pub(crate) fn parsed(&self) -> &x509_cert::Certificate {
        &self.inner
    }

    pub(crate) fn public_key(&self) -> &spki::SubjectPublicKeyInfoOwned {
        &self.inner.tbs_certificate.subject_public_key_info
    }

    pub(crate) fn is_valid_at(&self, at: DateTime<Utc>) -> bool {
        self.not_before() <= at && at <= self.not_after()
    }

    pub(crate) fn is_self_issued(&self) -> bool {
        self.inner.tbs_certificate.subject == self.inner.tbs_certificate.issuer
    }

    pub(crate) fn subject_key_identifier(&self) -> Option<&[u8]> {
        let id = rfc5280::ID_CE_SUBJECT_KEY_IDENTIFIER;
        let value = self.extensions().find(|e| e.extn_id == id)?.extn_value.as_bytes();
        let (octets, rest) = tlv::split(value)?;
        (octets.tag == tlv::OCTETS && rest.is_empty()).then_some(octets.content)
    }

    /// Whether `issuer` signed this certificate and was entitled to; `below` counts the authorities between
    /// it and the signer's certificate, `anchor` tells that it is a given root.
    pub(crate) fn is_issued_by(&self, issuer: &Certificate, below: usize, anchor: Anchor) -> bool {
        let named = self.inner.tbs_certificate.issuer == issuer.inner.tbs_certificate.subject;
        named && issuer.may_issue(below, anchor) && self.is_signed_by(issuer)
    }

    pub(crate) fn is_signed_by(&self, issuer: &Certificate) -> bool {
        let (Some((body, algorithm)), Some(value)) = (self.parts(), self.inner.signature.as_bytes()) else {
            return false;
        };
        check(algorithm, None, issuer.public_key(), body, value) == Outcome::Holds
    }

    fn may_issue(&self, below: usize, anchor: Anchor) -> bool {
        let tbs = &self.inner.tbs_certificate;
        let constraints = match (tbs.get::<BasicConstraints>(), anchor) {
            (Ok(Some((_, c))), _) => c.ca && c.path_len_constraint.is_none_or(|n| below <= usize::from(n)),
            (Ok(None), Anchor::Given) => true,
            (Ok(None), Anchor::No) | (Err(_), _) => false,
        };
        let usage = match tbs.get::<KeyUsage>() {
            Ok(Some((_, usage))) => usage.0.contains(KeyUsages::KeyCertSign),
            Ok(None) => true,
            Err(_) => false,
        };
        constraints && usage
    }

    /// Whether an extension that must be understood is not (RFC 5280, 4.2).
    pub(crate) fn demands_the_unknown(&self) -> bool {
        let known = [
            rfc5280::ID_CE_BASIC_CONSTRAINTS,
            rfc5280::ID_CE_KEY_USAGE,
            rfc5280::ID_CE_EXT_KEY_USAGE,
            rfc5280::ID_CE_CERTIFICATE_POLICIES,
            rfc5280::ID_CE_SUBJECT_ALT_NAME,
            rfc5280::ID_CE_AUTHORITY_KEY_IDENTIFIER,
            rfc5280::ID_CE_SUBJECT_KEY_IDENTIFIER,
        ];
        self.extensions().any(|e| e.critical && !known.contains(&e.extn_id))
    }

    fn extensions(&self) -> impl Iterator<Item = &x509_cert::ext::Extension> {
        self.inner.tbs_certificate.extensions.iter().flatten()
    }

    /// The signed body and the algorithm identifier, as they stand in the bytes.
    fn parts(&self) -> Option<(&[u8], &[u8])> {
        let (outer, rest) = tlv::split(&self.der)?;
        let mut inside = outer.inside();
        let body = inside.one(tlv::SEQUENCE)?.whole;
        let algorithm = inside.one(tlv::SEQUENCE)?.whole;
        rest.is_empty().then_some((body, algorithm))
    }
}

/// Whether a certificate is one of the given roots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Given,
    No,
}

fn instant(time: x509_cert::time::Time) -> DateTime<Utc> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn shown(name: &x509_cert::name::Name) -> String {
    let parts = || name.0.iter().flat_map(|rdn| rdn.0.iter());
    let common = parts().rfind(|p| p.oid == rfc4519::CN);
    let organisation = || parts().find(|p| p.oid == rfc4519::O);
    common.or_else(organisation).and_then(|p| plain(&p.value)).unwrap_or_else(|| name.to_string())
}

fn plain(value: &der::Any) -> Option<String> {
    match value.tag() {
        Tag::Utf8String => value.decode_as::<Utf8StringRef<'_>>().ok().map(|s| s.as_str().to_owned()),
        Tag::PrintableString => {
            value.decode_as::<PrintableStringRef<'_>>().ok().map(|s| s.as_str().to_owned())
        }
        Tag::BmpString => value.decode_as::<BmpString>().ok().map(|s| s.to_string()),
        // Old one-byte strings: read as Latin-1, which is what issuers put there.
        Tag::TeletexString | Tag::Ia5String => Some(value.value().iter().map(|b| char::from(*b)).collect()),
        _ => None,
    }
}

/// The certificates that a verification starts from. Nothing is trusted that is not in here.
#[derive(Debug, Clone, Default)]
pub struct Roots(Vec<Certificate>);

impl Roots {
    /// No roots: every sound signature is then one that cannot be told.
    #[must_use]
    pub fn none() -> Self {
        Roots::default()
    }

    /// Exactly these.
    #[must_use]
    pub fn of(certificates: Vec<Certificate>) -> Self {
        Roots(certificates)
    }

    /// All certificates of a PEM text, or the one certificate of DER bytes.
    ///
    /// # Errors
    /// When the bytes are neither.
    pub fn read(bytes: &[u8]) -> Result<Self, CertificateFault> {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains("-----BEGIN") => Certificate::from_pem(text).map(Roots),
            Ok(_) | Err(_) => Certificate::from_der(bytes).map(|one| Roots(vec![one])),
        }
    }

    /// Adds one.
    pub fn add(&mut self, certificate: Certificate) {
        self.0.push(certificate);
    }

    /// The certificates, in the order given.
    #[must_use]
    pub fn certificates(&self) -> &[Certificate] {
        &self.0
    }

    fn holds(&self, certificate: &Certificate) -> bool {
        self.0.contains(certificate)
    }
}

/// A path from a signer's certificate upward, as far as it goes.
pub(crate) struct Path {
    /// Leaf first.
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) reaches_root: bool,
    /// Whether every embedded certificate is part of the path and verified by it.
    pub(crate) uses_all: bool,
}

/// Longer paths are refused.
const LONGEST: usize = 8;

impl Path {
    /// Goes up as far as possible, through given roots too: what stands embedded above a root must verify as
    /// well, or it would be bytes in the file that nothing vouches for.
    pub(crate) fn build(leaf: &Certificate, embedded: &[Certificate], roots: &Roots) -> Path {
        let mut path = vec![leaf.clone()];
        let mut top = leaf;
        while !top.is_self_issued() && path.len() < LONGEST {
            let below = path.len() - 1;
            let given = roots.0.iter().find(|c| top.is_issued_by(c, below, Anchor::Given));
            let Some(next) =
                given.or_else(|| embedded.iter().find(|c| top.is_issued_by(c, below, Anchor::No)))
            else {
                break;
            };
            path.push(next.clone());
            top = next;
        }
        let vouched = roots.holds(top) || (top.is_self_issued() && top.is_signed_by(top));
        let uses_all = vouched && embedded.iter().all(|c| path.contains(c)) && !has_twins(embedded);
        Path { reaches_root: path.iter().any(|c| roots.holds(c)), uses_all, certificates: path }
    }
}

fn has_twins(certificates: &[Certificate]) -> bool {
    certificates.iter().enumerate().any(|(i, c)| certificates[..i].contains(c))
}
