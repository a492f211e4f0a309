// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A private key in memory, with its chain. The one place where randomness is taken from the system: RSA
//! signing is blinded with it, which changes nothing in the signature. ECDSA is deterministic (RFC 6979).

use std::fmt;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use rand_core::OsRng;
use rsa::pkcs8::{DecodePrivateKey, PrivateKeyInfo};
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sha2::Sha256;

use super::{Algorithm, SealFault, SealKey, UnlockFault};
use crate::certificate::{Certificate, Path, Roots};

enum Private {
    Rsa(Box<RsaPrivateKey>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
}

/// An unlocked key held in memory.
pub(super) struct SoftKey {
    chain: Vec<Certificate>,
    private: Private,
}

impl fmt::Debug for SoftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SoftKey").field("chain", &self.chain).finish_non_exhaustive()
    }
}

impl SoftKey {
    /// Finds the certificate of the key `pkcs8` among `certificates` and orders its chain. Certificates that
    /// do not belong to the chain are left behind: a signature should carry nothing it does not need.
    pub(super) fn new(pkcs8: &[u8], certificates: &[Certificate]) -> Result<Self, UnlockFault> {
        let private = Private::read(pkcs8)?;
        let public = private.public()?;
        let leaf = certificates
            .iter()
            .find(|c| {
                c.public_key().subject_public_key.as_bytes().is_some_and(|k| public.iter().any(|p| p == k))
            })
            .ok_or(UnlockFault::NoPrivateKey)?;
        let chain = Path::build(leaf, certificates, &Roots::none()).certificates;
        Ok(SoftKey { chain, private })
    }

    /// Checks what a certificate must be to sign at `at`.
    pub(super) fn ready_at(self, at: chrono::DateTime<chrono::Utc>) -> Result<Box<dyn SealKey>, UnlockFault> {
        let leaf = self.chain.first().ok_or(UnlockFault::NoPrivateKey)?;
        if at > leaf.not_after() {
            return Err(UnlockFault::Expired(leaf.not_after()));
        }
        if at < leaf.not_before() {
            return Err(UnlockFault::NotYetValid(leaf.not_before()));
        }
        if !leaf.may_sign_documents() {
            return Err(UnlockFault::NotForSigning);
        }
        Ok(Box::new(self))
    }
}

impl Private {
    fn read(pkcs8: &[u8]) -> Result<Self, UnlockFault> {
        let unsupported = UnlockFault::KeyNotSupported;
        let info = PrivateKeyInfo::try_from(pkcs8).map_err(|_| UnlockFault::NoPrivateKey)?;
        let read = match info.algorithm.oid {
            rfc5912::RSA_ENCRYPTION => RsaPrivateKey::from_pkcs8_der(pkcs8)
                .ok()
                .filter(|k| (2048..=8192).contains(&k.n().bits()))
                .map(|k| Private::Rsa(Box::new(k))),
            rfc5912::ID_EC_PUBLIC_KEY => {
                let curve = info.algorithm.parameters.and_then(|p| p.decode_as::<ObjectIdentifier>().ok());
                match curve {
                    Some(rfc5912::SECP_256_R_1) => {
                        p256::ecdsa::SigningKey::from_pkcs8_der(pkcs8).ok().map(Private::P256)
                    }
                    Some(rfc5912::SECP_384_R_1) => {
                        p384::ecdsa::SigningKey::from_pkcs8_der(pkcs8).ok().map(Private::P384)
                    }
                    Some(_) | None => None,
                }
            }
            _ => None,
        };
        read.ok_or(unsupported)
    }

    /// The public key as certificates may write it; points with and without compression.
    fn public(&self) -> Result<Vec<Vec<u8>>, UnlockFault> {
        use rsa::pkcs1::EncodeRsaPublicKey;
        let points = match self {
            Private::Rsa(key) => {
                let der = key.to_public_key().to_pkcs1_der().map_err(|_| UnlockFault::KeyNotSupported)?;
                vec![der.as_bytes().to_vec()]
            }
            Private::P256(key) => [false, true]
                .map(|short| key.verifying_key().to_encoded_point(short).as_bytes().to_vec())
                .to_vec(),
            Private::P384(key) => [false, true]
                .map(|short| key.verifying_key().to_encoded_point(short).as_bytes().to_vec())
                .to_vec(),
        };
        Ok(points)
    }
}

impl SealKey for SoftKey {
    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn algorithm(&self) -> Algorithm {
        match self.private {
            Private::Rsa(_) => Algorithm::RsaSha256,
            Private::P256(_) => Algorithm::EcdsaP256Sha256,
            Private::P384(_) => Algorithm::EcdsaP384Sha384,
        }
    }

    fn sign(&self, signed_attributes: &[u8]) -> Result<Vec<u8>, SealFault> {
        let digest = self.algorithm().hash().digest(&[signed_attributes]);
        match &self.private {
            Private::Rsa(key) => key
                .sign_with_rng(&mut OsRng, Pkcs1v15Sign::new::<Sha256>(), &digest)
                .map_err(|_| SealFault::Key),
            Private::P256(key) => {
                let value: p256::ecdsa::Signature = key.sign_prehash(&digest).map_err(|_| SealFault::Key)?;
                Ok(value.to_der().as_bytes().to_vec())
            }
            Private::P384(key) => {
                let value: p384::ecdsa::Signature = key.sign_prehash(&digest).map_err(|_| SealFault::Key)?;
                Ok(value.to_der().as_bytes().to_vec())
            }
        }
    }
}
