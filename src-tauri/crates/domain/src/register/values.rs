// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Checked values that records hold.

use std::fmt;

/// A step of a scale of four, 1 the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(u8);

impl Grade {
    /// The highest step.
    pub const MOST: u8 = 4;

    /// A step; `None` outside 1–4.
    #[must_use]
    pub const fn new(step: u8) -> Option<Self> {
        if step >= 1 && step <= Self::MOST { Some(Self(step)) } else { None }
    }

    /// The step.
    #[must_use]
    pub const fn step(self) -> u8 {
        self.0
    }
}

/// A country by its two capitals (ISO 3166-1), such as SE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// A country; `None` for anything but two capitals from A to Z.
    #[must_use]
    pub fn new(written: &str) -> Option<Self> {
        let letters: [u8; 2] = written.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.0.map(char::from);
        write!(f, "{first}{second}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_one_of_four() {
        assert_eq!(
            [0, 1, 4, 5].map(|step| Grade::new(step).map(Grade::step)),
            [None, Some(1), Some(4), None]
        );
    }

    #[test]
    fn a_country_is_two_capitals() {
        assert_eq!(CountryCode::new("SE").unwrap().to_string(), "SE");
        for wrong in ["", "S", "se", "SWE", "S1", "Å"] {
            assert_eq!(CountryCode::new(wrong), None, "{wrong}");
        }
    }
}
