// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The CMS container of a signature (RFC 5652) in the shape that PAdES baseline asks for (ETSI EN 319 142-1,
//! 6.3, and EN 319 122-1, 5). `build` makes one, `read` takes one apart without leaving a byte unexplained.

pub(crate) mod build;
pub(crate) mod read;

use const_oid::ObjectIdentifier;

/// `id-aa-signingCertificateV2` (RFC 5035).
pub(crate) const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// `id-aa-signingCertificate` (RFC 2634), which rests on SHA-1.
pub(crate) const SIGNING_CERTIFICATE_V1: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
/// `id-aa-signatureTimeStampToken` (RFC 3161).
pub(crate) const TIMESTAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
