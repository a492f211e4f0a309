// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The verdict and the closed list of what can stand behind it. Each reason belongs to exactly one verdict
//! and has a code for machines and a sentence for people.

use crate::Language;

/// What verification says of a signature or of a whole file. Ordered: the worst of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Every signature is sound, leads to a given root, and nothing but what is allowed came later.
    Good,
    /// Nothing is broken, but something cannot be judged, such as whom the signer's certificate comes from.
    CannotTell,
    /// A signature is broken, or the file was changed after it.
    Bad,
}

impl Verdict {
    /// A word for machines.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Good => "good",
            Verdict::CannotTell => "cannot-tell",
            Verdict::Bad => "bad",
        }
    }

    /// A sentence for people.
    #[must_use]
    pub fn sentence(self, language: Language) -> &'static str {
        let (sv, en) = match self {
            Verdict::Good => (
                "Underskriften är äkta och handlingen oförändrad.",
                "The signature is genuine and the document unchanged.",
            ),
            Verdict::CannotTell => (
                "Det går inte att avgöra om underskriften håller.",
                "It cannot be told whether the signature holds.",
            ),
            Verdict::Bad => (
                "Underskriften håller inte, eller så har handlingen ändrats.",
                "The signature does not hold, or the document was changed.",
            ),
        };
        language.pick(sv, en)
    }
}

macro_rules! reasons {
    ($( $(#[$doc:meta])* $name:ident => $verdict:ident, $code:literal, $sv:literal, $en:literal; )*) => {
        /// Why a verdict is not *good*.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Reason { $( $(#[$doc])* $name, )* }

        impl Reason {
            /// Every reason there is.
            pub const ALL: &'static [Reason] = &[ $( Reason::$name, )* ];

            /// The verdict that the reason leads to.
            #[must_use]
            pub fn verdict(self) -> Verdict {
                match self { $( Reason::$name => Verdict::$verdict, )* }
            }

            /// A word for machines, stable between versions.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $( Reason::$name => $code, )* }
            }

            /// A sentence for people.
            #[must_use]
            pub fn sentence(self, language: Language) -> &'static str {
                match self { $( Reason::$name => language.pick($sv, $en), )* }
            }
        }
    };
}

reasons! {
    /// The file bears traces of a signature, but none can be reached or read.
    TracesOnly => Bad, "traces-only",
        "Filen bär spår av en underskrift, men ingen går att läsa.",
        "The file bears traces of a signature, but none can be read.";
    /// The signature dictionary is not shaped as the standard says.
    SignatureMalformed => Bad, "signature-malformed",
        "Underskriftens uppgifter i filen är felaktigt uppbyggda.",
        "The signature's entry in the file is malformed.";
    /// Two fields hold the same signature.
    SignatureShared => Bad, "signature-shared",
        "Samma underskrift står i två fält.",
        "The same signature stands in two fields.";
    /// The byte range does not begin at the start, or leaves out more or less than the signature itself.
    ByteRangeWrong => Bad, "byte-range-wrong",
        "Underskriften omfattar inte hela handlingen så som den måste.",
        "The signature does not cover the whole document as it must.";
    /// What the signature covers does not end where a revision of the file ends.
    NotARevision => Bad, "not-a-revision",
        "Det som undertecknats är ingen fullständig version av filen.",
        "What was signed is not a complete revision of the file.";
    /// The room around the signature holds something else than the signature and zeros.
    RoomNotEmpty => Bad, "room-not-empty",
        "Utrymmet kring underskriften innehåller något som inte hör dit.",
        "The room around the signature holds something that does not belong there.";
    /// The container cannot be read or contradicts itself.
    ContainerMalformed => Bad, "container-malformed",
        "Underskriftens innehåll är skadat eller motsäger sig självt.",
        "The signature's content is damaged or contradicts itself.";
    /// The file's digest differs from the signed one.
    DigestDiffers => Bad, "digest-differs",
        "Handlingen har ändrats: innehållet stämmer inte med det som undertecknades.",
        "The document was changed: its content is not what was signed.";
    /// The container does not hold the signer's certificate.
    SignerMissing => Bad, "signer-missing",
        "Undertecknarens certifikat saknas i filen.",
        "The signer's certificate is missing from the file.";
    /// The signed attributes name another certificate than the one at hand.
    SignerSwapped => Bad, "signer-swapped",
        "Certifikatet är inte det som undertecknaren använde.",
        "The certificate is not the one that the signer used.";
    /// The signature value does not hold.
    ValueWrong => Bad, "value-wrong",
        "Underskriften stämmer inte med undertecknarens certifikat.",
        "The signature does not match the signer's certificate.";
    /// Something was changed after the signature that may not be.
    ChangedAfter => Bad, "changed-after",
        "Filen har ändrats efter underskriften.",
        "The file was changed after the signature.";
    /// A certifying signature allowed no change, or no such change.
    CertificationBroken => Bad, "certification-broken",
        "Filen har ändrats på ett sätt som den första underskriften förbjuder.",
        "The file was changed in a way that the first signature forbids.";
    /// A later revision does not build on the signed one, or hides a part of it.
    HistoryRewritten => Bad, "history-rewritten",
        "En senare version av filen bygger inte på den undertecknade.",
        "A later revision of the file does not build on the signed one.";
    /// Bytes follow the last revision that no signature covers.
    TrailingBytes => Bad, "trailing-bytes",
        "Efter det undertecknade följer något som ingen underskrift omfattar.",
        "Something follows what was signed that no signature covers.";

    /// The file carries no signature.
    NoSignature => CannotTell, "no-signature",
        "Filen bär ingen underskrift.",
        "The file carries no signature.";
    /// The file is encrypted.
    Encrypted => CannotTell, "encrypted",
        "Filen är krypterad och kan inte granskas helt.",
        "The file is encrypted and cannot be fully examined.";
    /// The certificate path does not reach a given root.
    RootNotGiven => CannotTell, "root-not-given",
        "Undertecknarens certifikat leder inte till någon av de utfärdare som angetts som betrodda.",
        "The signer's certificate does not lead to any of the issuers given as trusted.";
    /// The container holds a certificate that is unreadable or outside the path.
    CertificateUnaccounted => CannotTell, "certificate-unaccounted",
        "Underskriften bär ett certifikat som inte kan kontrolleras.",
        "The signature carries a certificate that cannot be checked.";
    /// A certificate of the path was not valid at the time claimed.
    CertificateNotValid => CannotTell, "certificate-not-valid",
        "Ett certifikat gällde inte vid den tid som underskriften uppger.",
        "A certificate was not valid at the time that the signature states.";
    /// Key usage does not allow signing documents.
    NotForSigning => CannotTell, "not-for-signing",
        "Undertecknarens certifikat är inte avsett för underskrift av handlingar.",
        "The signer's certificate is not meant for signing documents.";
    /// A certificate demands something that is not understood here.
    ConditionUnknown => CannotTell, "condition-unknown",
        "Ett certifikat ställer ett villkor som programmet inte känner till.",
        "A certificate sets a condition that the program does not know.";
    /// The kind of signature, its encoding or its algorithm is not supported.
    NotSupported => CannotTell, "not-supported",
        "Underskriften är av ett slag som inte stöds.",
        "The signature is of a kind that is not supported.";
    /// The signed attributes do not name the signer's certificate, though the profile asks for it.
    SignerNotBound => CannotTell, "signer-not-bound",
        "Underskriften är inte bunden till ett bestämt certifikat.",
        "The signature is not bound to one certificate.";
    /// A time stamp is there, and time stamps are not checked yet.
    TimestampUnchecked => CannotTell, "timestamp-unchecked",
        "Underskriften bär en tidsstämpel, och tidsstämplar kontrolleras inte ännu.",
        "The signature carries a time stamp, and time stamps are not checked yet.";
    /// Revocation lists or other unsigned matter are there.
    MatterUnchecked => CannotTell, "matter-unchecked",
        "Underskriften bär uppgifter som inte kontrolleras.",
        "The signature carries matter that is not checked.";
    /// The time claimed lies after the instant of verification.
    TimeInFuture => CannotTell, "time-in-future",
        "Underskriften uppger en tid som ännu inte har inträffat.",
        "The signature states a time that has not come yet.";
    /// A signature locks fields by a rule that is not evaluated here.
    FieldLock => CannotTell, "field-lock",
        "En underskrift låser fält på ett sätt som inte kontrolleras.",
        "A signature locks fields in a way that is not checked.";
}

/// What a reader should know even of a good signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// The time is what the signer's computer said.
    TimeIsClaimed,
    /// Whether the certificate was withdrawn was not looked up.
    RevocationUnchecked,
    /// The certificate has expired since.
    ExpiredSince,
    /// The key was made for training.
    Training,
}

impl Note {
    /// A word for machines.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Note::TimeIsClaimed => "time-is-claimed",
            Note::RevocationUnchecked => "revocation-unchecked",
            Note::ExpiredSince => "expired-since",
            Note::Training => "training",
        }
    }

    /// A sentence for people.
    #[must_use]
    pub fn sentence(self, language: Language) -> &'static str {
        let (sv, en) = match self {
            Note::TimeIsClaimed => {
                ("Tiden är undertecknarens egen uppgift.", "The time is the signer's own statement.")
            }
            Note::RevocationUnchecked => (
                "Om certifikatet har spärrats har inte kontrollerats.",
                "Whether the certificate was revoked was not checked.",
            ),
            Note::ExpiredSince => {
                ("Certifikatet har gått ut sedan dess.", "The certificate has expired since then.")
            }
            Note::Training => (
                "ÖVNING: underskriften är gjord med en övningsnyckel och gäller inte på riktigt.",
                "TRAINING: the signature was made with a training key and has no real effect.",
            ),
        };
        language.pick(sv, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_code_of_its_own_and_two_sentences() {
        for (i, reason) in Reason::ALL.iter().enumerate() {
            assert!(Reason::ALL[..i].iter().all(|other| other.code() != reason.code()));
            for language in [Language::Swedish, Language::English] {
                assert!(reason.sentence(language).ends_with('.'));
            }
            assert_ne!(reason.verdict(), Verdict::Good);
        }
    }
}
