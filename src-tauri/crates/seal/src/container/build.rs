// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Builds a container by hand rather than with a builder, so that a key need only sign bytes: content type,
//! message digest and signing-certificate-v2 as signed attributes, no signing time (the time stands in the
//! signature dictionary's `/M`), the whole chain, no unsigned attributes.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Encode};
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

use super::SIGNING_CERTIFICATE_V2;
use crate::certificate::Certificate;
use crate::sources::{SealFault, SealKey};

/// The DER of a container over a content with this digest, signed by `key`.
pub(crate) fn build(key: &dyn SealKey, digest: &[u8]) -> Result<Vec<u8>, SealFault> {
    let leaf = key.chain().first().ok_or(SealFault::NoCertificate)?;
    let attributes = signed_attributes(leaf, digest)?;
    let value = key.sign(&attributes.to_der()?)?;
    let digest_algorithm = AlgorithmIdentifierOwned { oid: key.algorithm().hash().oid(), parameters: None };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: leaf.parsed().tbs_certificate.issuer.clone(),
            serial_number: leaf.parsed().tbs_certificate.serial_number.clone(),
        }),
        digest_alg: digest_algorithm.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: key.algorithm().identifier(),
        signature: OctetString::new(value)?,
        unsigned_attrs: None,
    };
    let chain = key.chain().iter().map(|c| CertificateChoices::Certificate(c.parsed().clone()));
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![digest_algorithm])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: rfc5911::ID_DATA, econtent: None },
        certificates: Some(CertificateSet(SetOfVec::try_from(chain.collect::<Vec<_>>())?)),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from(vec![signer])?),
    };
    let content = Any::encode_from(&signed)?;
    Ok(ContentInfo { content_type: rfc5911::ID_SIGNED_DATA, content }.to_der()?)
}

fn signed_attributes(leaf: &Certificate, digest: &[u8]) -> Result<SetOfVec<Attribute>, SealFault> {
    // SigningCertificateV2 with one certificate and SHA-256, which is the default and so not written.
    let mut identity = vec![0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];
    identity.extend(Sha256::digest(leaf.der()));
    Ok(SetOfVec::try_from(vec![
        attribute(rfc5911::ID_CONTENT_TYPE, Any::encode_from(&rfc5911::ID_DATA)?)?,
        attribute(rfc5911::ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest)?)?)?,
        attribute(SIGNING_CERTIFICATE_V2, der::Decode::from_der(&identity)?)?,
    ])?)
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, SealFault> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}
