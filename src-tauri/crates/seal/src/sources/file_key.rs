// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A key in a PKCS#12 file (RFC 7292), in containers made by OpenSSL 3 and in the older ones. The key is
//! matched to its certificate by the key itself, not by labels that writers set as they please.

use std::fmt;

use chrono::{DateTime, Utc};
use p12_keystore::Pkcs12Archive;
use p12_keystore::error::Error;
use zeroize::Zeroizing;

use super::soft_key::SoftKey;
use super::{KeySource, Passphrase, SealKey, UnlockFault};
use crate::certificate::Certificate;
use crate::tlv;

/// A PKCS#12 file that was read into memory.
pub struct FileKey {
    label: String,
    container: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileKey").field("label", &self.label).finish_non_exhaustive()
    }
}

impl FileKey {
    /// `label` is what the person knows the file by; `container` are its bytes.
    #[must_use]
    pub fn new(label: String, container: Vec<u8>) -> Self {
        FileKey { label, container: Zeroizing::new(container) }
    }
}

impl KeySource for FileKey {
    fn label(&self) -> String {
        self.label.clone()
    }

    fn unlock(&self, passphrase: &Passphrase, at: DateTime<Utc>) -> Result<Box<dyn SealKey>, UnlockFault> {
        if !is_container(&self.container) {
            return Err(UnlockFault::NotAContainer);
        }
        let archive =
            Pkcs12Archive::from_pkcs12(&self.container, passphrase.text()).map_err(|e| fault(&e))?;
        let certificates: Vec<Certificate> =
            archive.certs.iter().filter_map(|c| Certificate::from_der(c.cert.as_der()).ok()).collect();
        let mut outcome = Err(UnlockFault::NoPrivateKey);
        for bag in &archive.keys {
            outcome = SoftKey::new(bag.key.as_der(), &certificates).and_then(|key| key.ready_at(at));
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }
}

/// Whether the bytes begin as a container does: version 3 and its content (RFC 7292, 4).
fn is_container(bytes: &[u8]) -> bool {
    let Some((outer, _)) = tlv::split(bytes) else { return starts_indefinite(bytes) };
    let mut inside = outer.inside();
    let version = inside.one(tlv::INTEGER).is_some_and(|v| v.content == [3]);
    outer.tag == tlv::SEQUENCE && version && inside.one(tlv::SEQUENCE).is_some()
}

fn starts_indefinite(bytes: &[u8]) -> bool {
    bytes.starts_with(&[tlv::SEQUENCE, 0x80, tlv::INTEGER, 1, 3])
}

fn fault(error: &Error) -> UnlockFault {
    match error {
        Error::InvalidVersion | Error::UnsupportedContentType => UnlockFault::NotAContainer,
        Error::UnsupportedEncryptionScheme | Error::UnsupportedMacAlgorithm => {
            UnlockFault::ProtectionNotSupported
        }
        Error::InvalidPrivateKey => UnlockFault::KeyNotSupported,
        Error::IoError(_)
        | Error::DerError(_)
        | Error::UnsupportedCertificateType
        | Error::X509Error(_)
        | Error::InvalidLength
        | Error::UnpadError
        | Error::InvalidParameters
        | Error::InvalidData
        | Error::Pkcs5Error(_)
        | Error::MacError(_) => UnlockFault::WrongPassphrase,
    }
}
