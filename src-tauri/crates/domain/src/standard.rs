// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From which standard text something was written. The text itself is copied into the case; this says only where it
//! came from, so that one can tell what was written after a text that was later changed or withdrawn.

use std::fmt;

/// The name of a standard text, the same through all its versions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextName(String);

/// A name or a reference that is not one of a standard text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' does not name a standard text: letters a to z, digits, points and hyphens, then / and a version"
)]
pub struct TextNameFault(pub String);

impl TextName {
    /// Most characters.
    pub const MOST: usize = 80;

    /// Takes ASCII letters, digits, points and hyphens.
    ///
    /// # Errors
    /// [`TextNameFault`] when it is empty, too long or holds anything else.
    pub fn new(name: &str) -> Result<Self, TextNameFault> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
        if name.is_empty() || name.len() > Self::MOST || !name.bytes().all(fits) {
            return Err(TextNameFault(name.chars().take(Self::MOST).collect()));
        }
        Ok(Self(name.to_owned()))
    }

    /// A name made from what a text is called, such as `beslut-saknas` from "Beslut saknas!"; `None` where no letter or
    /// digit is left.
    #[must_use]
    pub fn from_title(title: &str) -> Option<Self> {
        let mut name = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            let c = match c {
                'å' | 'ä' | 'à' | 'á' => 'a',
                'ö' | 'ø' => 'o',
                'é' | 'è' | 'ë' => 'e',
                'ü' => 'u',
                c if c.is_ascii_alphanumeric() => c,
                _ => '-',
            };
            if c != '-' || !(name.is_empty() || name.ends_with('-')) {
                name.push(c);
            }
        }
        // Room is left for a number that tells two of the same title apart.
        name.truncate(Self::MOST - 8);
        Self::new(name.trim_end_matches('-')).ok()
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TextName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A standard text in one version, spelled `name/version`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextRef {
    /// Its name.
    pub name: TextName,
    /// Its version, from 1.
    pub version: u32,
}

impl TextRef {
    /// Reads the one spelling.
    ///
    /// # Errors
    /// [`TextNameFault`] when it is none.
    pub fn parse(spelled: &str) -> Result<Self, TextNameFault> {
        let fault = || TextNameFault(spelled.chars().take(TextName::MOST).collect());
        let (name, version) = spelled.rsplit_once('/').ok_or_else(fault)?;
        let version: u32 = version.parse().ok().filter(|version| *version > 0).ok_or_else(fault)?;
        let read = Self { name: TextName::new(name)?, version };
        // One spelling alone: no leading zero and no sign.
        if read.to_string() == spelled { Ok(read) } else { Err(fault()) }
    }
}

impl fmt::Display for TextRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.name, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_one_spelling() {
        assert_eq!(TextRef::parse("plan-saknas/3").unwrap().to_string(), "plan-saknas/3");
        for odd in
            ["plan-saknas", "plan-saknas/0", "plan-saknas/03", "plan-saknas/+3", "plan saknas/3", "/1", ""]
        {
            assert!(TextRef::parse(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_title_gives_a_name() {
        let name = |title| TextName::from_title(title).map(|name| name.to_string());
        assert_eq!(name("  Åtgärder – följs inte upp! "), Some("atgarder-foljs-inte-upp".to_owned()));
        assert_eq!(name("§§"), None);
        assert!(name(&"lång ".repeat(60)).is_some_and(|name| name.len() <= TextName::MOST));
    }
}
