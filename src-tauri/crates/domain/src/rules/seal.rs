// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What guards the signature: V35, V36, V37 and V66. The case knows neither file nor key, so what is known of them
//! comes in as facts, gathered by whoever holds both.

use super::Found;
use crate::case::Case;
use crate::gap::{Gap, GapKind, Level, RuleId};
use crate::id::PersonId;
use crate::perform::Place;
use crate::person::Role;
use crate::register::Record;
use crate::review::Approval;
use crate::work::Sha256;
use std::collections::BTreeMap;

/// What a finished file lacks of what the archive or a blind reader needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileLack {
    /// It cannot be read, or is encrypted.
    Readable,
    /// The marks by which it says what it is.
    Marks,
    /// A colour profile.
    Colours,
    /// A font of its own, or what its signs stand for.
    Fonts,
    /// What an embedded file is to the document.
    Attachments,
    /// A field that is ready to be signed.
    Fields,
    /// Tags on everything that is drawn.
    Tags,
    /// A language.
    Language,
    /// A title to show.
    Title,
    /// Headings in order.
    Headings,
    /// A description of a picture.
    Descriptions,
}

impl FileLack {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Readable,
        Self::Marks,
        Self::Colours,
        Self::Fonts,
        Self::Attachments,
        Self::Fields,
        Self::Tags,
        Self::Language,
        Self::Title,
        Self::Headings,
        Self::Descriptions,
    ];

    // The archive's demands are a rule of the house; what a reader needs beyond them is a warning, since the duty
    // to be accessible does not reach a letter to a party (DOS-lagen 3, 10 §§).
    const fn level(self) -> Level {
        match self {
            Self::Readable | Self::Marks | Self::Colours | Self::Fonts | Self::Attachments | Self::Fields => {
                Level::House
            }
            Self::Tags | Self::Language | Self::Title | Self::Headings | Self::Descriptions => Level::Warning,
        }
    }
}

/// What is known of the certificate that is to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Whom it names.
    pub holder: String,
    /// Whether it is in force at the instant of signing and meant for signing documents.
    pub valid: bool,
}

/// What is known of the file that is to be signed and of the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealFacts {
    /// SHA-256 of what the letter says now.
    pub letter: Sha256,
    /// Whether the file says all that the letter says.
    pub whole: bool,
    /// What the file lacks.
    pub lacks: Vec<FileLack>,
    /// The certificate; `None` while no key is chosen.
    pub certificate: Option<CertificateFacts>,
}

/// Everything that stands in the way of signing the settled decision, in the order of the rules.
#[must_use]
pub fn seal_gaps(case: &Case, facts: &SealFacts) -> Vec<Gap> {
    let mut found = Found { gaps: Vec::new() };
    for lack in &facts.lacks {
        found.at_level(RuleId::V35, lack.level(), Place::Decision, GapKind::FileLacks(*lack));
    }
    approved(case, facts, &mut found);
    if let Some(certificate) = &facts.certificate {
        let decider = case.decision.content().decision_maker;
        signer(case, decider, &Place::Decision, certificate, &mut found);
    }
    if case.kind.ends_in_decision() && !facts.whole {
        found.add(RuleId::V66, Place::Decision, GapKind::NotWhole);
    }
    found.gaps
}

// Settling is the decision-maker's approval.
fn approved(case: &Case, facts: &SealFacts, found: &mut Found) {
    let Some(settled) = case.decision.settled() else { return };
    if settled.letter() != &facts.letter {
        found.add(RuleId::V36, Place::Decision, GapKind::ChangedSinceSettling);
    }
    let mut last: BTreeMap<PersonId, &Approval> = BTreeMap::new();
    for approval in case.numbered_approvals() {
        if case.has_role(approval.by, Role::LegalOfficer) {
            last.insert(approval.by, approval);
        }
    }
    for approval in last.values().filter(|one| one.withdrawn.is_none()) {
        if approval.letter != *settled.letter() {
            found.warn(RuleId::V36, Place::Approval(approval.id), GapKind::ChangedSinceReading(approval.id));
        }
    }
}

/// What stands in the way of signing a separate decision that is a record of the register. A key without a certificate
/// signs nothing.
#[must_use]
pub fn separate_seal_gaps(case: &Case, record: &Record, certificate: Option<&CertificateFacts>) -> Vec<Gap> {
    let (mut found, at) = (Found { gaps: Vec::new() }, Place::Record(record.id));
    match certificate {
        Some(certificate) => signer(case, record.signer(), &at, certificate, &mut found),
        None => found.add(RuleId::V37, at, GapKind::CertificateNotValid),
    }
    found.gaps
}

fn signer(case: &Case, who: Option<PersonId>, at: &Place, certificate: &CertificateFacts, found: &mut Found) {
    if !certificate.valid {
        found.add(RuleId::V37, at.clone(), GapKind::CertificateNotValid);
    }
    let decider = who.and_then(|person| case.participants.get(&person));
    if !decider.is_some_and(|person| is_named(person.name.as_str(), &certificate.holder)) {
        let holder = certificate.holder.clone();
        found.add(RuleId::V37, at.clone(), GapKind::CertificateOfAnother { holder });
    }
}

// The same words in whatever order: an issuer may put the family name first.
fn is_named(name: &str, holder: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = text
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.sort();
        words
    };
    !name.trim().is_empty() && words(name) == words(holder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_either_order_and_never_a_part_of_another() {
        assert!(is_named("Gunnar Liljekvist", "LILJEKVIST, Gunnar"));
        assert!(!is_named("Gunnar Liljekvist", "Gunnar Liljekvist Berg"));
        assert!(!is_named("Gunnar Liljekvist", "Gunnar"));
        assert!(!is_named("", ""));
    }

    #[test]
    fn what_the_archive_needs_is_harder_than_what_a_reader_needs() {
        let hard = FileLack::ALL.iter().filter(|lack| lack.level() == Level::House).count();
        assert_eq!(hard, 6);
        assert!(FileLack::ALL.iter().all(|lack| lack.level() != Level::Law));
    }
}
