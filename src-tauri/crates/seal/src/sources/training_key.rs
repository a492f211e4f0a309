// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A key for training, made on the spot: a small authority of its own, which signs one certificate and is
//! then forgotten, since only its certificate is kept. Names and a private mark say "övning" in both, so a
//! verification can tell, and its seals are good only under roots given by hand. The same random source and
//! instant give the same key.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc4519, rfc5280, rfc5912};
use der::asn1::{BitString, OctetString, PrintableStringRef, SetOfVec, UtcTime, Utf8StringRef};
use der::{Any, Encode};
use p256::ecdsa::{DerSignature, SigningKey, signature::Signer};
use p256::pkcs8::{EncodePrivateKey, EncodePublicKey};
use rand_core::{CryptoRng, RngCore};
use sha2::{Digest, Sha256};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier,
};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};
use x509_cert::{TbsCertificate, Version};
use zeroize::Zeroizing;

use super::soft_key::SoftKey;
use super::{KeySource, Passphrase, SealKey, UnlockFault};
use crate::certificate::{Certificate, CertificateFault, TRAINING_MARK};

/// Why a training key could not be made or read back.
#[derive(Debug, thiserror::Error)]
pub enum TrainingKeyFault {
    /// Something could not be encoded, such as an instant outside 1950 to 2049.
    #[error("make training key: encode its certificates")]
    Encoding(#[from] der::Error),
    /// The stored text holds no readable certificates.
    #[error("read training key: its certificates")]
    Certificates(#[from] CertificateFault),
    /// The stored text holds no private key.
    #[error("read training key: no private key in the text")]
    NoPrivateKey,
    /// The certificate lacks the mark of training: it is some other key.
    #[error("read training key: the certificate is not one for training")]
    NotForTraining,
}

/// What the certificate of a training key puts before the name of its holder.
pub const TRAINING_WORD: &str = "Övning: ";

/// A training key; its label is its holder's name in the certificate.
pub struct TrainingKey {
    chain: Vec<Certificate>,
    pkcs8: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for TrainingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TrainingKey").field("chain", &self.chain).finish_non_exhaustive()
    }
}

/// Days that a training key is valid.
const DAYS: i64 = 730;
const KEY: &str = "PRIVATE KEY";

impl TrainingKey {
    /// Makes a key for `holder`, valid from the day before `at` for two years.
    ///
    /// # Errors
    /// When `at` lies outside the years a certificate can name.
    pub fn make<R: RngCore + CryptoRng>(
        random: &mut R,
        at: DateTime<Utc>,
        holder: &str,
    ) -> Result<Self, TrainingKeyFault> {
        let authority = SigningKey::random(random);
        let own = SigningKey::random(random);
        let root_name = name("Övning: egen utfärdare")?;
        let leaf_name = name(&format!("{TRAINING_WORD}{holder}"))?;
        let validity = validity(at)?;
        let root =
            Draft { issuer: &root_name, subject: &root_name, validity, key: &authority, role: Role::Root };
        let leaf = Draft { issuer: &root_name, subject: &leaf_name, validity, key: &own, role: Role::Leaf };
        let chain = vec![leaf.signed_by(&authority, random)?, root.signed_by(&authority, random)?];
        let pkcs8 = own.to_pkcs8_der().map_err(|_| TrainingKeyFault::NoPrivateKey)?;
        Ok(TrainingKey { chain, pkcs8: Zeroizing::new(pkcs8.as_bytes().to_vec()) })
    }

    /// The root's certificate as PEM text: what someone must be given to find these seals good.
    #[must_use]
    pub fn root_pem(&self) -> String {
        self.chain.last().map(Certificate::to_pem).unwrap_or_default()
    }

    /// Everything as PEM text, the private key in the clear: to be kept where it is encrypted.
    #[must_use]
    pub fn to_pem(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(self.chain.iter().map(Certificate::to_pem).collect::<String>());
        let key = der::pem::encode_string(KEY, der::pem::LineEnding::LF, &self.pkcs8).unwrap_or_default();
        text.push_str(&Zeroizing::new(key));
        text
    }

    /// Reads what `to_pem` wrote.
    ///
    /// # Errors
    /// When certificates or key are missing, or the certificate is not one for training.
    pub fn from_pem(text: &str) -> Result<Self, TrainingKeyFault> {
        let chain = Certificate::from_pem(text)?;
        if !chain.iter().all(Certificate::is_training) {
            return Err(TrainingKeyFault::NotForTraining);
        }
        let start = text.find("-----BEGIN PRIVATE KEY-----").ok_or(TrainingKeyFault::NoPrivateKey)?;
        let (label, key) =
            der::pem::decode_vec(&text.as_bytes()[start..]).map_err(|_| TrainingKeyFault::NoPrivateKey)?;
        if label != KEY {
            return Err(TrainingKeyFault::NoPrivateKey);
        }
        Ok(TrainingKey { chain, pkcs8: Zeroizing::new(key) })
    }
}

impl KeySource for TrainingKey {
    fn label(&self) -> String {
        self.chain.first().map(Certificate::holder).unwrap_or_default()
    }

    /// A training key has no passphrase of its own; whatever is given is not looked at.
    fn unlock(&self, _: &Passphrase, at: DateTime<Utc>) -> Result<Box<dyn SealKey>, UnlockFault> {
        SoftKey::new(&self.pkcs8, &self.chain)?.ready_at(at)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Root,
    Leaf,
}

/// A certificate before it is signed.
struct Draft<'a> {
    issuer: &'a Name,
    subject: &'a Name,
    validity: Validity,
    key: &'a SigningKey,
    role: Role,
}

impl Draft<'_> {
    fn signed_by<R: RngCore>(
        &self,
        authority: &SigningKey,
        random: &mut R,
    ) -> Result<Certificate, TrainingKeyFault> {
        let algorithm = AlgorithmIdentifierOwned { oid: rfc5912::ECDSA_WITH_SHA_256, parameters: None };
        let mut serial = [0u8; 16];
        random.fill_bytes(&mut serial);
        // Positive and never zero (RFC 5280, 4.1.2.2).
        serial[0] = serial[0] & 0x3F | 0x40;
        let body = TbsCertificate {
            version: Version::V3,
            serial_number: SerialNumber::new(&serial)?,
            signature: algorithm.clone(),
            issuer: self.issuer.clone(),
            validity: self.validity,
            subject: self.subject.clone(),
            subject_public_key_info: public(self.key)?,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(self.extensions(authority)?),
        };
        let value: DerSignature = authority.sign(&body.to_der()?);
        let whole = x509_cert::Certificate {
            tbs_certificate: body,
            signature_algorithm: algorithm,
            signature: BitString::from_bytes(value.as_bytes())?,
        };
        Ok(Certificate::from_der(&whole.to_der()?)?)
    }

    fn extensions(&self, authority: &SigningKey) -> Result<Vec<Extension>, TrainingKeyFault> {
        let usage = match self.role {
            Role::Root => KeyUsages::KeyCertSign | KeyUsages::CRLSign,
            Role::Leaf => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
        };
        let constraints = match self.role {
            Role::Root => BasicConstraints { ca: true, path_len_constraint: Some(0) },
            Role::Leaf => BasicConstraints { ca: false, path_len_constraint: None },
        };
        let issuer = AuthorityKeyIdentifier {
            key_identifier: Some(key_identifier(authority)?),
            ..AuthorityKeyIdentifier::default()
        };
        Ok(vec![
            extension(rfc5280::ID_CE_BASIC_CONSTRAINTS, true, &constraints)?,
            extension(rfc5280::ID_CE_KEY_USAGE, true, &KeyUsage(usage))?,
            extension(
                rfc5280::ID_CE_SUBJECT_KEY_IDENTIFIER,
                false,
                &SubjectKeyIdentifier(key_identifier(self.key)?),
            )?,
            extension(rfc5280::ID_CE_AUTHORITY_KEY_IDENTIFIER, false, &issuer)?,
            extension(TRAINING_MARK, false, &Utf8StringRef::new("övning")?)?,
        ])
    }
}

fn extension(
    id: ObjectIdentifier,
    critical: bool,
    value: &impl Encode,
) -> Result<Extension, TrainingKeyFault> {
    Ok(Extension { extn_id: id, critical, extn_value: OctetString::new(value.to_der()?)? })
}

fn public(key: &SigningKey) -> Result<SubjectPublicKeyInfoOwned, TrainingKeyFault> {
    let document = key.verifying_key().to_public_key_der().map_err(|_| TrainingKeyFault::NoPrivateKey)?;
    Ok(der::Decode::from_der(document.as_bytes())?)
}

/// A shortened digest of the public key (RFC 7093, 2, method 1).
fn key_identifier(key: &SigningKey) -> Result<OctetString, TrainingKeyFault> {
    let point = key.verifying_key().to_encoded_point(false);
    Ok(OctetString::new(&Sha256::digest(point.as_bytes())[..20])?)
}

fn name(common: &str) -> Result<Name, TrainingKeyFault> {
    // RFC 5280, appendix A: at most 64 characters.
    let common: String = common.chars().take(64).collect();
    let parts = [
        (rfc4519::C, Any::encode_from(&PrintableStringRef::new("SE")?)?),
        (rfc4519::O, Any::encode_from(&Utf8StringRef::new("Tillsyn övning")?)?),
        (rfc4519::CN, Any::encode_from(&Utf8StringRef::new(&common)?)?),
    ];
    let parts = parts.map(|(oid, value)| {
        SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }]).map(RelativeDistinguishedName)
    });
    Ok(RdnSequence(parts.into_iter().collect::<Result<_, _>>()?))
}

fn validity(at: DateTime<Utc>) -> Result<Validity, TrainingKeyFault> {
    let time = |at: DateTime<Utc>| -> Result<Time, TrainingKeyFault> {
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        Ok(Time::UtcTime(UtcTime::from_unix_duration(Duration::from_secs(seconds))?))
    };
    let start = at - TimeDelta::days(1);
    Ok(Validity { not_before: time(start)?, not_after: time(start + TimeDelta::days(DAYS))? })
}
