// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The supervised party: a legal person by its legal name and number. A committee (nämnd) is none; it stands
//! on the "att." line.

use crate::text::{Line, NonEmpty};
use std::fmt;

/// A Swedish organisation number: ten digits, the third at least 2, the last a control digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrganisationNumber([u8; 10]);

/// Why a number was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberFault {
    /// Not ten digits.
    #[error("'{0}' is not ten digits, with or without a hyphen before the last four")]
    Shape(String),
    /// The third digit is 0 or 1, as in a personal number.
    #[error("'{0}' has a third digit below 2, so it is no organisation number")]
    NotOrganisation(String),
    /// The control digit is wrong.
    #[error("'{written}' has the control digit {found}; the other digits give {expected}")]
    ControlDigit {
        /// As written.
        written: String,
        /// Control digit found.
        found: u8,
        /// Control digit that the other nine give.
        expected: u8,
    },
}

impl OrganisationNumber {
    /// Reads `212000-9994` or `2120009994`.
    ///
    /// # Errors
    /// [`NumberFault`] that says which part is wrong.
    pub fn parse(written: &str) -> Result<Self, NumberFault> {
        let shown: String = written.trim().chars().take(40).collect();
        let digits: Vec<u8> = match shown.split_once('-') {
            Some((first, last)) if first.len() == 6 && last.len() == 4 => format!("{first}{last}"),
            Some(_) => return Err(NumberFault::Shape(shown)),
            None => shown.clone(),
        }
        .bytes()
        .map(|byte| byte.wrapping_sub(b'0'))
        .collect();
        let Ok(digits) = <[u8; 10]>::try_from(digits) else {
            return Err(NumberFault::Shape(shown));
        };
        if digits.iter().any(|digit| *digit > 9) {
            return Err(NumberFault::Shape(shown));
        }
        if digits[2] < 2 {
            return Err(NumberFault::NotOrganisation(shown));
        }
        let (expected, found) = (control_digit(&digits), digits[9]);
        if expected == found {
            Ok(Self(digits))
        } else {
            Err(NumberFault::ControlDigit { written: shown, found, expected })
        }
    }
}

// The Luhn rule: every other digit doubled from the left, the sum filled up to a whole ten.
fn control_digit(digits: &[u8; 10]) -> u8 {
    let sum: u8 = digits[..9]
        .iter()
        .enumerate()
        .map(|(at, digit)| {
            let weighed = if at % 2 == 0 { digit * 2 } else { *digit };
            weighed / 10 + weighed % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, digit) in self.0.iter().enumerate() {
            let hyphen = if at == 6 { "-" } else { "" };
            write!(f, "{hyphen}{digit}")?;
        }
        Ok(())
    }
}

/// How the party is identified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartyNumber {
    /// By an organisation number with a right control digit.
    Organisation(OrganisationNumber),
    /// A sole trader, whose personal number is not written here.
    SoleTrader,
    /// By a foreign register.
    Foreign(Line),
}

/// What the party is; it decides how the time to appeal is counted (förvaltningslagen 44 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartyKind {
    /// Kommun.
    Municipality,
    /// Region.
    Region,
    /// Kommunalförbund.
    MunicipalAssociation,
    /// Statlig myndighet.
    StateAuthority,
    /// Enskild, a municipal company included.
    Private,
}

impl PartyKind {
    /// Whether its committees and departments are part of it and no persons of their own. Some state authorities are
    /// called a committee, and some companies a department.
    #[must_use]
    pub const fn has_committees(self) -> bool {
        match self {
            Self::Municipality | Self::Region | Self::MunicipalAssociation => true,
            Self::StateAuthority | Self::Private => false,
        }
    }

    /// Whether the party represents the public, so that its time to appeal runs from the day of the decision.
    #[must_use]
    pub const fn represents_the_public(self) -> bool {
        match self {
            Self::Municipality | Self::Region | Self::MunicipalAssociation | Self::StateAuthority => true,
            Self::Private => false,
        }
    }
}

/// The party of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Legal name.
    pub name: Line,
    /// How it is identified.
    pub number: PartyNumber,
    /// What it is.
    pub kind: PartyKind,
    /// The committee or board on the "att." line.
    pub attention: Option<Line>,
    /// The department concerned (berörd förvaltning).
    pub department: Option<Line>,
    /// The party's own case number (Ert dnr).
    pub their_number: Option<Line>,
    /// The sectors it works in (sektor), as the law that is applied names them.
    pub sectors: Option<NonEmpty<Line>>,
}

/// Whether a word of the name shows that a committee or department has been written as the party (rule V7).
#[must_use]
pub fn looks_like_committee(name: &str) -> bool {
    let lower = name.to_lowercase();
    let ends = ["nämnd", "nämnden", "förvaltning", "förvaltningen"];
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| ends.iter().any(|end| word.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_control_digit_decides() {
        assert_eq!(OrganisationNumber::parse("212000-9994").unwrap().to_string(), "212000-9994");
        assert_eq!(OrganisationNumber::parse("2120009994").unwrap().to_string(), "212000-9994");
        assert_eq!(
            OrganisationNumber::parse("212000-9993"),
            Err(NumberFault::ControlDigit { written: "212000-9993".into(), found: 3, expected: 4 })
        );
        assert!(matches!(OrganisationNumber::parse("2120-009994"), Err(NumberFault::Shape(_))));
        assert!(matches!(OrganisationNumber::parse("811218-9876"), Err(NumberFault::NotOrganisation(_))));
        assert!(matches!(OrganisationNumber::parse("åäö"), Err(NumberFault::Shape(_))));
    }

    #[test]
    fn a_committee_is_known_by_its_name() {
        assert!(looks_like_committee("Vård- och omsorgsnämnden"));
        assert!(looks_like_committee("Vård- och omsorgsnämnden i Sjövik"));
        assert!(looks_like_committee("Sjöviks kommun, socialförvaltningen"));
        assert!(!looks_like_committee("Sjöviks Fastighetsförvaltare AB"));
        assert!(!looks_like_committee("Sjöviks kommun"));
    }
}
