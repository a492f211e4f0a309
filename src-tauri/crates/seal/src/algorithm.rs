// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Digests and signature algorithms: which are known, and whether a signature value holds. SHA-256, 384 and
//! 512; RSA PKCS#1 v1.5 and PSS from 2048 bits; ECDSA on P-256 and P-384. SHA-1 is not known on purpose.
//! Algorithm identifiers are compared with their parameters, so that no byte of them is without meaning.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use der::{Decode, Encode};
use rsa::pkcs1::RsaPssParams;
use rsa::signature::hazmat::PrehashVerifier;
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, Pss, RsaPublicKey};
use sha2::{Digest, Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoOwned};

/// A digest that signatures may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// The digest that an algorithm identifier names; its parameters must be absent or NULL (RFC 5754, 2).
    pub(crate) fn named_by(identifier: &[u8]) -> Option<Hash> {
        Self::of(AlgorithmIdentifierRef::from_der(identifier).ok()?)
    }

    fn of(identifier: AlgorithmIdentifierRef<'_>) -> Option<Hash> {
        if identifier.parameters.is_some_and(|p| !p.is_null()) {
            return None;
        }
        match identifier.oid {
            rfc5912::ID_SHA_256 => Some(Hash::Sha256),
            rfc5912::ID_SHA_384 => Some(Hash::Sha384),
            rfc5912::ID_SHA_512 => Some(Hash::Sha512),
            _ => None,
        }
    }

    pub(crate) fn oid(self) -> ObjectIdentifier {
        match self {
            Hash::Sha256 => rfc5912::ID_SHA_256,
            Hash::Sha384 => rfc5912::ID_SHA_384,
            Hash::Sha512 => rfc5912::ID_SHA_512,
        }
    }

    /// The digest of the parts taken together, none of them copied.
    pub(crate) fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        fn run<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut hash = D::new();
            parts.iter().for_each(|part| hash.update(part));
            hash.finalize().to_vec()
        }
        match self {
            Hash::Sha256 => run::<Sha256>(parts),
            Hash::Sha384 => run::<Sha384>(parts),
            Hash::Sha512 => run::<Sha512>(parts),
        }
    }
}

/// What checking a signature value gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Holds,
    Fails,
    /// Algorithm, parameters, curve or key size are outside what this crate knows.
    Unsupported,
}

enum Scheme {
    Pkcs1(Hash),
    Pss { hash: Hash, salt: usize },
    Ecdsa(Hash),
}

/// Checks `signature` over `message`. `declared` is the digest that the signer named beside the algorithm;
/// the two must agree (RFC 5652, 5.3).
pub(crate) fn check(
    identifier: &[u8],
    declared: Option<Hash>,
    key: &SubjectPublicKeyInfoOwned,
    message: &[u8],
    signature: &[u8],
) -> Outcome {
    let Some(scheme) = scheme(identifier, declared) else { return Outcome::Unsupported };
    let hash = match scheme {
        Scheme::Pkcs1(hash) | Scheme::Pss { hash, .. } | Scheme::Ecdsa(hash) => hash,
    };
    if declared.is_some_and(|named| named != hash) {
        return Outcome::Fails;
    }
    let digest = hash.digest(&[message]);
    match scheme {
        Scheme::Pkcs1(hash) => match rsa_key(key) {
            Some(key) => outcome(key.verify(pkcs1(hash), &digest, signature).is_ok()),
            None => Outcome::Unsupported,
        },
        Scheme::Pss { hash, salt } => match rsa_key(key) {
            Some(key) => outcome(key.verify(pss(hash, salt), &digest, signature).is_ok()),
            None => Outcome::Unsupported,
        },
        Scheme::Ecdsa(_) => ecdsa(key, &digest, signature),
    }
}

fn outcome(holds: bool) -> Outcome {
    if holds { Outcome::Holds } else { Outcome::Fails }
}

fn scheme(identifier: &[u8], declared: Option<Hash>) -> Option<Scheme> {
    let identifier = AlgorithmIdentifierRef::from_der(identifier).ok()?;
    let none_or_null = identifier.parameters.is_none_or(|p| p.is_null());
    let absent = identifier.parameters.is_none();
    match identifier.oid {
        rfc5912::RSA_ENCRYPTION if none_or_null => declared.map(Scheme::Pkcs1),
        rfc5912::SHA_256_WITH_RSA_ENCRYPTION if none_or_null => Some(Scheme::Pkcs1(Hash::Sha256)),
        rfc5912::SHA_384_WITH_RSA_ENCRYPTION if none_or_null => Some(Scheme::Pkcs1(Hash::Sha384)),
        rfc5912::SHA_512_WITH_RSA_ENCRYPTION if none_or_null => Some(Scheme::Pkcs1(Hash::Sha512)),
        rfc5912::ID_RSASSA_PSS => pss_scheme(&identifier),
        rfc5912::ECDSA_WITH_SHA_256 if absent => Some(Scheme::Ecdsa(Hash::Sha256)),
        rfc5912::ECDSA_WITH_SHA_384 if absent => Some(Scheme::Ecdsa(Hash::Sha384)),
        rfc5912::ECDSA_WITH_SHA_512 if absent => Some(Scheme::Ecdsa(Hash::Sha512)),
        _ => None,
    }
}

/// RSASSA-PSS with the same digest for message and mask (RFC 4055, 3.1).
fn pss_scheme(identifier: &AlgorithmIdentifierRef<'_>) -> Option<Scheme> {
    let parameters = identifier.parameters?.to_der().ok()?;
    let parameters = RsaPssParams::from_der(&parameters).ok()?;
    let hash = Hash::of(parameters.hash)?;
    let same = Hash::of(parameters.mask_gen.parameters?) == Some(hash);
    (same && parameters.mask_gen.oid == rfc5912::ID_MGF_1)
        .then(|| Scheme::Pss { hash, salt: usize::from(parameters.salt_len) })
}

fn rsa_key(key: &SubjectPublicKeyInfoOwned) -> Option<RsaPublicKey> {
    if !matches!(key.algorithm.oid, rfc5912::RSA_ENCRYPTION | rfc5912::ID_RSASSA_PSS) {
        return None;
    }
    let parts = rsa::pkcs1::RsaPublicKey::from_der(key.subject_public_key.as_bytes()?).ok()?;
    let n = rsa::BigUint::from_bytes_be(parts.modulus.as_bytes());
    let e = rsa::BigUint::from_bytes_be(parts.public_exponent.as_bytes());
    let key = RsaPublicKey::new_with_max_size(n, e, 8192).ok()?;
    (key.n().bits() >= 2048).then_some(key)
}

fn pkcs1(hash: Hash) -> Pkcs1v15Sign {
    match hash {
        Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
        Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
        Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
    }
}

fn pss(hash: Hash, salt: usize) -> Pss {
    match hash {
        Hash::Sha256 => Pss::new_with_salt::<Sha256>(salt),
        Hash::Sha384 => Pss::new_with_salt::<Sha384>(salt),
        Hash::Sha512 => Pss::new_with_salt::<Sha512>(salt),
    }
}

fn ecdsa(key: &SubjectPublicKeyInfoOwned, digest: &[u8], signature: &[u8]) -> Outcome {
    let curve = key.algorithm.parameters.as_ref().and_then(|p| p.decode_as::<ObjectIdentifier>().ok());
    let (rfc5912::ID_EC_PUBLIC_KEY, Some(curve), Some(point)) =
        (key.algorithm.oid, curve, key.subject_public_key.as_bytes())
    else {
        return Outcome::Unsupported;
    };
    match curve {
        rfc5912::SECP_256_R_1 => {
            let Ok(key) = p256::ecdsa::VerifyingKey::from_sec1_bytes(point) else {
                return Outcome::Unsupported;
            };
            let Ok(value) = p256::ecdsa::DerSignature::from_bytes(signature) else { return Outcome::Fails };
            outcome(key.verify_prehash(digest, &value).is_ok())
        }
        rfc5912::SECP_384_R_1 => {
            let Ok(key) = p384::ecdsa::VerifyingKey::from_sec1_bytes(point) else {
                return Outcome::Unsupported;
            };
            let Ok(value) = p384::ecdsa::DerSignature::from_bytes(signature) else { return Outcome::Fails };
            outcome(key.verify_prehash(digest, &value).is_ok())
        }
        _ => Outcome::Unsupported,
    }
}
