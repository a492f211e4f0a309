// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Takes a container apart. Invariant: every byte is either part of a slice handed out (and then hashed,
//! compared or verified by the caller) or was compared here with the one value it may have. So no byte of a
//! container can change without its signature ceasing to be good.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::{Decode, Encode};

use super::{SIGNING_CERTIFICATE_V1, SIGNING_CERTIFICATE_V2, TIMESTAMP};
use crate::algorithm::Hash;
use crate::certificate::Certificate;
use crate::tlv::{self, Element, Elements, INTEGER, OCTETS, OID, SEQUENCE, SET};

/// Why a container cannot be taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ContainerFault {
    /// It is not a signed-data container, or one that contradicts itself or is not in DER.
    Malformed,
    /// It is written in indefinite lengths, which are lawful in CMS but not read here.
    Indefinite,
    /// Its digest is none of the known.
    UnknownDigest,
}

/// What stands in a container beside what was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    Nothing,
    /// A time stamp, which this crate does not check yet.
    Timestamp,
    /// Revocation lists or other unsigned attributes.
    Other,
}

/// A container taken apart.
#[derive(Debug)]
pub(crate) struct Container<'a> {
    pub(crate) certificates: Vec<Element<'a>>,
    signer: Signer<'a>,
    pub(crate) hash: Hash,
    /// The signed attributes as the SET OF that was signed.
    pub(crate) attributes: Vec<u8>,
    pub(crate) message_digest: &'a [u8],
    pub(crate) identity: Identity<'a>,
    pub(crate) signing_time: Option<Element<'a>>,
    pub(crate) algorithm: &'a [u8],
    pub(crate) signature: &'a [u8],
    pub(crate) extra: Extra,
}

#[derive(Debug)]
enum Signer<'a> {
    IssuerAndSerial(&'a [u8]),
    KeyIdentifier(&'a [u8]),
}

/// The signing-certificate attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity<'a> {
    Absent,
    /// The older attribute alone, which rests on SHA-1.
    OnSha1,
    V2 {
        hash: Hash,
        digest: &'a [u8],
    },
    /// The attribute names a digest that is not known.
    UnknownDigest,
}

/// `[0]`, constructed.
const CONTEXT_0: u8 = 0xA0;
const CONTEXT_1: u8 = 0xA1;
/// `[0]`, primitive.
const KEY_IDENTIFIER: u8 = 0x80;
/// No honest chain is longer.
const CERTIFICATES: usize = 16;

pub(crate) fn read(bytes: &[u8]) -> Result<Container<'_>, ContainerFault> {
    if bytes.starts_with(&[SEQUENCE, 0x80]) {
        return Err(ContainerFault::Indefinite);
    }
    let signed = signed_data(bytes).ok_or(ContainerFault::Malformed)?;
    let hash = Hash::named_by(signed.digest).ok_or(ContainerFault::UnknownDigest)?;
    signed.container(hash).ok_or(ContainerFault::Malformed)
}

struct SignedData<'a> {
    version: u8,
    digest: &'a [u8],
    certificates: Vec<Element<'a>>,
    lists: bool,
    signer: Element<'a>,
}

fn signed_data(bytes: &[u8]) -> Option<SignedData<'_>> {
    let (info, rest) = tlv::split(bytes)?;
    let mut info = (info.tag == SEQUENCE && rest.is_empty()).then(|| info.inside())?;
    is_oid(info.one(OID)?, rfc5911::ID_SIGNED_DATA)?;
    let mut content = info.one(CONTEXT_0)?.inside();
    info.end()?;
    let mut data = content.one(SEQUENCE)?.inside();
    content.end()?;
    let version = small(data.one(INTEGER)?)?;
    let digest = only(data.one(SET)?)?.whole;
    let mut encapsulated = data.one(SEQUENCE)?.inside();
    is_oid(encapsulated.one(OID)?, rfc5911::ID_DATA)?;
    encapsulated.end()?;
    let certificates = data.optional(CONTEXT_0).map_or(Some(Vec::new()), |c| c.inside().all())?;
    let lists = data.optional(CONTEXT_1).is_some();
    let signer = only(data.one(SET)?)?;
    data.end()?;
    let plain = certificates.len() <= CERTIFICATES && certificates.iter().all(|c| c.tag == SEQUENCE);
    plain.then_some(SignedData { version, digest, certificates, lists, signer })
}

impl<'a> SignedData<'a> {
    fn container(self, hash: Hash) -> Option<Container<'a>> {
        let mut info = (self.signer.tag == SEQUENCE).then(|| self.signer.inside())?;
        let version = small(info.one(INTEGER)?)?;
        let signer = signer(info.any()?)?;
        // RFC 5652, 5.1 and 5.3: which version follows from how the signer is named.
        let expected = match signer {
            Signer::IssuerAndSerial(_) => 1,
            Signer::KeyIdentifier(_) => 3,
        };
        if (version, self.version) != (expected, expected) || info.one(SEQUENCE)?.whole != self.digest {
            return None;
        }
        let attributes = info.one(CONTEXT_0)?;
        let algorithm = info.one(SEQUENCE)?.whole;
        let signature = info.one(OCTETS)?.content;
        let unsigned = info.optional(CONTEXT_1);
        info.end()?;
        let read = Attributes::read(attributes)?;
        let mut set = attributes.whole.to_vec();
        set[0] = SET;
        Some(Container {
            certificates: self.certificates,
            signer,
            hash,
            attributes: set,
            message_digest: read.message_digest,
            identity: read.identity,
            signing_time: read.signing_time,
            algorithm,
            signature,
            extra: extra(unsigned, self.lists)?,
        })
    }
}

impl Container<'_> {
    /// Whether the signer is named to be the holder of this certificate.
    pub(crate) fn names(&self, certificate: &Certificate) -> bool {
        match self.signer {
            Signer::IssuerAndSerial(content) => {
                let tbs = &certificate.parsed().tbs_certificate;
                let (Ok(issuer), Ok(serial)) = (tbs.issuer.to_der(), tbs.serial_number.to_der()) else {
                    return false;
                };
                content == [issuer, serial].concat()
            }
            Signer::KeyIdentifier(id) => certificate.subject_key_identifier() == Some(id),
        }
    }
}

fn signer(element: Element<'_>) -> Option<Signer<'_>> {
    match element.tag {
        SEQUENCE => Some(Signer::IssuerAndSerial(element.content)),
        KEY_IDENTIFIER => Some(Signer::KeyIdentifier(element.content)),
        _ => None,
    }
}

fn extra(unsigned: Option<Element<'_>>, lists: bool) -> Option<Extra> {
    let mut extra = if lists { Extra::Other } else { Extra::Nothing };
    for attribute in unsigned.map_or(Some(Vec::new()), |u| u.inside().all())? {
        let is_stamp = is_oid(attribute.inside().one(OID)?, TIMESTAMP).is_some();
        extra = if is_stamp && extra != Extra::Other { Extra::Timestamp } else { Extra::Other };
    }
    Some(extra)
}

#[derive(Debug)]
struct Attributes<'a> {
    message_digest: &'a [u8],
    identity: Identity<'a>,
    signing_time: Option<Element<'a>>,
}

impl<'a> Attributes<'a> {
    /// Each attribute at most once, each with one value; content type and message digest must be there.
    fn read(all: Element<'a>) -> Option<Self> {
        let mut held: Vec<(ObjectIdentifier, Element<'a>)> = Vec::new();
        for attribute in all.inside().all()? {
            let mut inside = attribute.inside();
            let oid = ObjectIdentifier::from_bytes(inside.one(OID)?.content).ok()?;
            let values = inside.one(SET)?;
            inside.end()?;
            if held.iter().any(|(known, _)| *known == oid) {
                return None;
            }
            held.push((oid, values));
        }
        let find = |oid| held.iter().find(|(known, _)| *known == oid).map(|(_, values)| *values);
        is_oid(only(find(rfc5911::ID_CONTENT_TYPE)?)?, rfc5911::ID_DATA)?;
        let digest = only(find(rfc5911::ID_MESSAGE_DIGEST)?)?;
        let identity = match (find(SIGNING_CERTIFICATE_V2), find(SIGNING_CERTIFICATE_V1)) {
            (Some(values), _) => identity(only(values)?)?,
            (None, Some(_)) => Identity::OnSha1,
            (None, None) => Identity::Absent,
        };
        let signing_time = find(rfc5911::ID_SIGNING_TIME).and_then(only);
        (digest.tag == OCTETS).then_some(Attributes {
            message_digest: digest.content,
            identity,
            signing_time,
        })
    }
}

/// The first certificate of `SigningCertificateV2` (RFC 5035, 3), which is the signer's.
fn identity(attribute: Element<'_>) -> Option<Identity<'_>> {
    let mut first = attribute.inside().one(SEQUENCE)?.inside().one(SEQUENCE)?.inside();
    let hash = match first.optional(SEQUENCE) {
        None => Some(Hash::Sha256),
        Some(named) => Hash::named_by(named.whole),
    };
    let digest = first.one(OCTETS)?.content;
    Some(hash.map_or(Identity::UnknownDigest, |hash| Identity::V2 { hash, digest }))
}

fn is_oid(element: Element<'_>, oid: ObjectIdentifier) -> Option<()> {
    (element.tag == OID && element.content == oid.as_bytes()).then_some(())
}

/// The one element inside.
fn only(set: Element<'_>) -> Option<Element<'_>> {
    let mut inside: Elements<'_> = set.inside();
    let one = inside.any()?;
    inside.end().map(|()| one)
}

fn small(integer: Element<'_>) -> Option<u8> {
    match integer.content {
        [n @ 0..=127] => Some(*n),
        _ => None,
    }
}

/// The instant of a signing-time attribute, which some signers put beside or instead of `/M`.
pub(crate) fn instant(time: Element<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
    let time = x509_cert::time::Time::from_der(time.whole).ok()?;
    chrono::DateTime::from_timestamp(i64::try_from(time.to_unix_duration().as_secs()).ok()?, 0)
}
