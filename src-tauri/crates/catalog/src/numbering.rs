// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How an authority's case numbers look: a pattern such as `{year}/{serial}-{n}`. It suggests and it remarks; a number
//! that looks otherwise is never refused, since the registry has the last word.

use domain::text::Line;

/// Why a pattern was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternFault {
    /// A brace without its fellow.
    Brace,
    /// Something else than year, serial or n in braces.
    Unknown,
    /// No serial number, so that all cases would have one number.
    NoSerial,
    /// The same part twice.
    Twice,
    /// Two numbers, or a number and plain digits, side by side, so that nobody can tell where one ends.
    Adjacent,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Plain(String),
    Year,
    Serial,
    N,
}

/// How case numbers look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberPattern {
    written: Line,
    parts: Vec<Part>,
}

impl NumberPattern {
    /// Takes a pattern of plain signs and the parts `{year}`, `{serial}` and `{n}`.
    ///
    /// # Errors
    /// [`PatternFault`].
    pub fn new(written: &Line) -> Result<Self, PatternFault> {
        let mut parts = Vec::new();
        let mut rest = written.as_str();
        while !rest.is_empty() {
            let (plain, after) =
                rest.split_once('{').map_or((rest, None), |(plain, after)| (plain, Some(after)));
            if plain.contains('}') {
                return Err(PatternFault::Brace);
            }
            let digit = plain.starts_with(|sign: char| sign.is_ascii_digit());
            if digit && matches!(parts.last(), Some(Part::Year | Part::Serial | Part::N)) {
                return Err(PatternFault::Adjacent);
            }
            if !plain.is_empty() {
                parts.push(Part::Plain(plain.to_owned()));
            }
            let Some(after) = after else { break };
            let (name, left) = after.split_once('}').ok_or(PatternFault::Brace)?;
            let part = match name {
                "year" => Part::Year,
                "serial" => Part::Serial,
                "n" => Part::N,
                _ => return Err(PatternFault::Unknown),
            };
            if parts.contains(&part) {
                return Err(PatternFault::Twice);
            }
            if matches!(parts.last(), Some(Part::Year | Part::Serial | Part::N)) {
                return Err(PatternFault::Adjacent);
            }
            parts.push(part);
            rest = left;
        }
        if !parts.contains(&Part::Serial) {
            return Err(PatternFault::NoSerial);
        }
        Ok(Self { written: written.clone(), parts })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.written.as_str()
    }

    /// A number that looks so, in a year.
    #[must_use]
    pub fn example(&self, year: i32) -> String {
        let part = |part: &Part| match part {
            Part::Plain(plain) => plain.clone(),
            Part::Year => year.to_string(),
            Part::Serial => "417".to_owned(),
            Part::N => "1".to_owned(),
        };
        self.parts.iter().map(part).collect()
    }

    /// Whether a number looks so.
    #[must_use]
    pub fn fits(&self, number: &str) -> bool {
        let mut rest = number.trim();
        for part in &self.parts {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let taken = match part {
                Part::Plain(plain) if rest.starts_with(plain.as_str()) => plain.len(),
                Part::Year if digits >= 4 => 4,
                Part::Serial | Part::N if digits > 0 => digits,
                Part::Plain(_) | Part::Year | Part::Serial | Part::N => return false,
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{NumberPattern, PatternFault};
    use domain::text::Line;

    fn pattern(written: &str) -> Result<NumberPattern, PatternFault> {
        NumberPattern::new(&Line::new(written).expect("a line"))
    }

    #[test]
    fn a_pattern_knows_its_own_numbers() {
        let pattern = pattern("{year}/{serial}-{n}").expect("sound");
        assert_eq!(pattern.example(2026), "2026/417-1");
        for number in ["2026/1-1", " 2026/00417-12 ", &pattern.example(2031)] {
            assert!(pattern.fits(number), "{number}");
        }
        for number in ["", "2026/1", "26/1-1", "2026-1-1", "2026/1-", "2026/1-1x", "20261/1-1", "2026/å-1"] {
            assert!(!pattern.fits(number), "{number}");
        }
    }

    #[test]
    fn a_pattern_that_says_nothing_or_too_much_is_refused() {
        let broken = [
            ("{year}", PatternFault::NoSerial),
            ("2026/417", PatternFault::NoSerial),
            ("{serial", PatternFault::Brace),
            ("serial}", PatternFault::Brace),
            ("{serial}}", PatternFault::Brace),
            ("{{serial}}", PatternFault::Unknown),
            ("{month}/{serial}", PatternFault::Unknown),
            ("{serial}/{serial}", PatternFault::Twice),
            ("{year}{serial}", PatternFault::Adjacent),
            ("{serial}7", PatternFault::Adjacent),
        ];
        for (written, fault) in broken {
            assert_eq!(pattern(written), Err(fault), "{written}");
        }
    }
}
