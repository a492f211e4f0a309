// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Identities, one type for each kind of thing, so that a measure can never be passed for a deficiency.
//! They are made from sixteen bytes that somebody else draws, and written as 32 hexadecimal digits.

use std::fmt;

/// A written identity that is not 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an identity of 32 hexadecimal digits")]
pub struct IdFault(pub String);

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Makes an identity of drawn bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self { Self(bytes) }

            /// The bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] { &self.0 }

            /// Reads 32 hexadecimal digits.
            ///
            /// # Errors
            /// [`IdFault`] when it is anything else.
            pub fn parse(written: &str) -> Result<Self, IdFault> {
                parse(written).map(Self).ok_or_else(|| IdFault(written.chars().take(80).collect()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut digits = [0; 32];
                f.write_str(write(&self.0, &mut digits))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
    )+};
}

id_type! {
    /// A case (ärende).
    CaseId,
    /// A person who works in the store.
    PersonId,
    /// A supervision occasion (tillsynstillfälle).
    OccasionId,
    /// A notice of supervision to the party (underrättelse).
    NoticeId,
    /// A receipt for something taken in charge (kvitto på omhändertagna handlingar).
    ReceiptId,
    /// A notification under lex Maria (anmälan) that the case reviews.
    NotificationId,
    /// A record of the case's register (post).
    RecordId,
    /// A report for prosecution (åtalsanmälan).
    ProsecutionReportId,
    /// A recorded observation (iakttagelse).
    ObservationId,
    /// A document or other evidence (handling).
    EvidenceId,
    /// A deficiency (brist).
    DeficiencyId,
    /// A required or reported measure (åtgärd).
    MeasureId,
    /// An objection that the party has made (invändning).
    ObjectionId,
    /// A hearing of the party (kommunicering).
    HearingId,
    /// A point of the operative part of a decision.
    PointId,
    /// A comment of a colleague (kommentar).
    CommentId,
    /// An approval of the decision as it reads (godkännande).
    ApprovalId,
    /// An appeal that has reached the authority (överklagande).
    AppealId,
    /// A mark that something is secret (sekretessmarkering).
    SecrecyId,
}

// A list of ten thousand cases writes twenty thousand identities: all digits at once, and not each byte as a number.
fn write<'d>(bytes: &[u8; 16], digits: &'d mut [u8; 32]) -> &'d str {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    std::str::from_utf8(digits).unwrap_or_default()
}

fn parse(written: &str) -> Option<[u8; 16]> {
    if written.len() != 32 || !written.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        return None;
    }
    let mut bytes = [0; 16];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(written.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_reads_back_what_it_writes() {
        let id = CaseId::from_bytes([0xab; 16]);
        assert_eq!(CaseId::parse(&id.to_string()), Ok(id));
        let counted = CaseId::from_bytes(std::array::from_fn(|at| 17 * at as u8));
        assert_eq!(counted.to_string(), "00112233445566778899aabbccddeeff");
        assert!(CaseId::parse("AB").is_err());
        assert!(CaseId::parse(&"å".repeat(16)).is_err());
    }
}
