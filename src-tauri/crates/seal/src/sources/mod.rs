// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where keys come from. A `KeySource` is known before it is unlocked; only unlocking gives a `SealKey`, so
//! "sign without having asked" cannot be written. File keys and training keys are siblings here; whatever
//! else can sign bytes will be one more.

mod file_key;
mod soft_key;
mod training_key;

use std::fmt;

use chrono::{DateTime, Utc};
use const_oid::db::rfc5912;
use spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

pub use file_key::FileKey;
pub use training_key::{TRAINING_WORD, TrainingKey, TrainingKeyFault};

use crate::Language;
use crate::algorithm::Hash;
use crate::certificate::{Certificate, Roots};

/// A passphrase; leaves memory when dropped and never shows itself.
#[derive(Clone, Default)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Passphrase(Zeroizing::new(text))
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// How a key signs; one digest serves file, attributes and signature alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// RSA PKCS#1 v1.5 with SHA-256 (RFC 8017, 8.2).
    RsaSha256,
    /// ECDSA on P-256 with SHA-256 (FIPS 186-4, 6).
    EcdsaP256Sha256,
    /// ECDSA on P-384 with SHA-384.
    EcdsaP384Sha384,
}

impl Algorithm {
    pub(crate) fn hash(self) -> Hash {
        match self {
            Algorithm::RsaSha256 | Algorithm::EcdsaP256Sha256 => Hash::Sha256,
            Algorithm::EcdsaP384Sha384 => Hash::Sha384,
        }
    }

    pub(crate) fn identifier(self) -> AlgorithmIdentifierOwned {
        let (oid, parameters) = match self {
            Algorithm::RsaSha256 => (rfc5912::SHA_256_WITH_RSA_ENCRYPTION, Some(der::Any::null())),
            Algorithm::EcdsaP256Sha256 => (rfc5912::ECDSA_WITH_SHA_256, None),
            Algorithm::EcdsaP384Sha384 => (rfc5912::ECDSA_WITH_SHA_384, None),
        };
        AlgorithmIdentifierOwned { oid, parameters }
    }
}

/// A key that can be unlocked.
pub trait KeySource: fmt::Debug {
    /// What the person chooses by: a file's name, a holder.
    fn label(&self) -> String;

    /// Unlocks the key; `at` is the instant its certificate must be valid at.
    ///
    /// # Errors
    /// When the passphrase is wrong, or the source holds no key that may sign documents at that instant.
    fn unlock(&self, passphrase: &Passphrase, at: DateTime<Utc>) -> Result<Box<dyn SealKey>, UnlockFault>;
}

/// An unlocked key with its chain.
pub trait SealKey: fmt::Debug {
    /// Certificates, the signer's first, each issued by the next.
    fn chain(&self) -> &[Certificate];

    /// How the key signs.
    fn algorithm(&self) -> Algorithm;

    /// Signs the DER of the signed attributes.
    ///
    /// # Errors
    /// When the key does not answer.
    fn sign(&self, signed_attributes: &[u8]) -> Result<Vec<u8>, SealFault>;

    /// The top of the key's own chain, as the only root. Whoever verifies against it learns that the file is
    /// whole and signed by this key, and nothing about whether the chain deserves trust.
    fn own_roots(&self) -> Roots {
        Roots::of(self.chain().last().cloned().into_iter().collect())
    }
}

/// Why a key could not be unlocked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnlockFault {
    /// The passphrase is wrong (or the container damaged in a way that looks the same).
    #[error("unlock key: the passphrase is wrong")]
    WrongPassphrase,
    /// The bytes are not a PKCS#12 container.
    #[error("unlock key: the file is not a pkcs#12 container")]
    NotAContainer,
    /// The container is protected in a way that is not known.
    #[error("unlock key: the container is protected by an algorithm that is not supported")]
    ProtectionNotSupported,
    /// The container opened, but holds no private key with its certificate.
    #[error("unlock key: no private key with its certificate in the container")]
    NoPrivateKey,
    /// The key is neither RSA from 2048 bits nor on P-256 or P-384.
    #[error("unlock key: the kind of key is not supported")]
    KeyNotSupported,
    /// The certificate's validity has ended.
    #[error("unlock key: the certificate expired on {0}")]
    Expired(DateTime<Utc>),
    /// The certificate's validity has not begun.
    #[error("unlock key: the certificate is not valid before {0}")]
    NotYetValid(DateTime<Utc>),
    /// Key usage forbids signing documents.
    #[error("unlock key: the certificate is not meant for signing documents")]
    NotForSigning,
}

impl UnlockFault {
    /// A sentence for the person, saying what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let (sv, en) = match self {
            UnlockFault::WrongPassphrase => (
                "Lösenordet till nyckelfilen stämmer inte. Försök igen; är du säker på lösenordet kan filen vara skadad.".to_owned(),
                "The passphrase for the key file is wrong. Try again; if you are sure of it, the file may be damaged.".to_owned(),
            ),
            UnlockFault::NotAContainer => (
                "Filen är ingen nyckelfil (PKCS#12). Välj en fil som slutar på .p12 eller .pfx.".to_owned(),
                "The file is not a key file (PKCS#12). Choose a file ending in .p12 or .pfx.".to_owned(),
            ),
            UnlockFault::ProtectionNotSupported => (
                "Nyckelfilen är skyddad på ett sätt som inte stöds. Be utgivaren om en fil med AES- eller 3DES-skydd.".to_owned(),
                "The key file is protected in a way that is not supported. Ask its issuer for one protected by AES or 3DES.".to_owned(),
            ),
            UnlockFault::NoPrivateKey => (
                "Nyckelfilen innehåller ingen privat nyckel med certifikat. Exportera den på nytt med privat nyckel.".to_owned(),
                "The key file holds no private key with its certificate. Export it again with the private key.".to_owned(),
            ),
            UnlockFault::KeyNotSupported => (
                "Nyckelns slag stöds inte. Använd RSA om minst 2048 bitar eller P-256 eller P-384.".to_owned(),
                "The kind of key is not supported. Use RSA of at least 2048 bits, or P-256 or P-384.".to_owned(),
            ),
            UnlockFault::Expired(end) => (
                format!("Certifikatet gick ut {}. Skaffa ett nytt.", end.date_naive()),
                format!("The certificate expired on {}. Get a new one.", end.date_naive()),
            ),
            UnlockFault::NotYetValid(start) => (
                format!("Certifikatet gäller först från {}. Kontrollera datorns klocka.", start.date_naive()),
                format!("The certificate is valid only from {}. Check the computer's clock.", start.date_naive()),
            ),
            UnlockFault::NotForSigning => (
                "Certifikatet är inte avsett för underskrift av handlingar. Välj ett annat.".to_owned(),
                "The certificate is not meant for signing documents. Choose another.".to_owned(),
            ),
        };
        language.pick(sv, en)
    }
}

/// Why an unlocked key did not sign.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// The key has no certificate.
    #[error("sign: the key has no certificate")]
    NoCertificate,
    /// The signature with its chain does not fit the room that was prepared.
    #[error("sign: signature and chain need {needed} bytes, the room prepared is {room}")]
    TooLarge {
        /// Bytes needed.
        needed: usize,
        /// Bytes there are.
        room: usize,
    },
    /// The key refused or failed.
    #[error("sign: the key failed")]
    Key,
    /// The container could not be encoded.
    #[error("encode the signature container")]
    Encoding(#[from] der::Error),
}

impl SealFault {
    /// A sentence for the person, saying what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let (sv, en) = match self {
            SealFault::NoCertificate => (
                "Nyckeln saknar certifikat och kan inte användas. Välj en annan nyckel.",
                "The key has no certificate and cannot be used. Choose another key.",
            ),
            SealFault::TooLarge { .. } => (
                "Certifikatkedjan är större än utrymmet för underskriften. Använd en nyckelfil med kortare kedja.",
                "The certificate chain is larger than the room for the signature. Use a key file with a shorter chain.",
            ),
            SealFault::Key | SealFault::Encoding(_) => (
                "Nyckeln kunde inte underteckna. Försök igen eller välj en annan nyckel.",
                "The key could not sign. Try again or choose another key.",
            ),
        };
        language.pick(sv, en).to_owned()
    }
}
