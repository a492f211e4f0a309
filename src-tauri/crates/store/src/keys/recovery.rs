// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The recovery key: printed once, kept in a safe, typed back when a passphrase is forgotten.
//!
//! Eight groups of five signs in Crockford's base 32, the fifth of each a check sign over the group and its
//! place. Reading forgives case, `O` for `0`, `I` and `L` for `1`, spaces and dashes, and points out a
//! mistyped group by number. Invariant: one wrong sign, two exchanged neighbours or two exchanged groups are
//! always noticed.

use crate::random::{NoRandomness, Random};
use std::fmt;
use zeroize::Zeroizing;

const GROUPS: usize = 8;
const SIGNS: usize = 4;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// One hundred and sixty random bits, as thirty-two symbols of five bits.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<[u8; GROUPS * SIGNS]>);

/// What is wrong with a typed recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryFault {
    /// The signs do not make up eight groups of five.
    #[error("a recovery key has 40 signs, this has {signs}")]
    Length {
        /// Letters and digits found.
        signs: usize,
    },
    /// One group is mistyped.
    #[error("group {group} of the recovery key is mistyped")]
    Group {
        /// Which one, counted from one.
        group: usize,
    },
}

impl RecoveryKey {
    /// Draws a new key.
    pub(crate) fn draw(random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut symbols = Zeroizing::new([0; GROUPS * SIGNS]);
        random(&mut *symbols)?;
        symbols.iter_mut().for_each(|symbol| *symbol &= 31);
        Ok(Self(symbols))
    }

    /// The key as it is printed: `XXXXX-XXXXX-…`.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (SIGNS + 2)));
        for (place, group) in self.0.chunks(SIGNS).enumerate() {
            if place > 0 {
                text.push('-');
            }
            let check = check_symbol(place, group);
            text.extend(
                group.iter().chain([&check]).map(|symbol| char::from(ALPHABET[usize::from(*symbol)])),
            );
        }
        text
    }

    /// Reads a key as somebody typed it.
    ///
    /// # Errors
    /// [`RecoveryFault`] names the first group that is mistyped, or the number of signs.
    pub fn parse(typed: &str) -> Result<Self, RecoveryFault> {
        let groups: Vec<&str> = typed
            .split(|sign: char| sign.is_whitespace() || matches!(sign, '-' | '–' | '—'))
            .filter(|group| !group.is_empty())
            .collect();
        // Typed in eight groups, a missing sign can be placed; typed in one row, it can only be counted.
        if groups.len() == GROUPS
            && let Some(place) = groups.iter().position(|group| group.chars().count() != SIGNS + 1)
        {
            return Err(RecoveryFault::Group { group: place + 1 });
        }
        let signs = Zeroizing::new(groups.concat());
        let count = signs.chars().count();
        if count != GROUPS * (SIGNS + 1) {
            return Err(RecoveryFault::Length { signs: count });
        }
        let mut symbols = Zeroizing::new([0; GROUPS * SIGNS]);
        let mut signs = signs.chars();
        for (place, group) in symbols.chunks_mut(SIGNS).enumerate() {
            read_group(place, group, &mut signs).ok_or(RecoveryFault::Group { group: place + 1 })?;
        }
        Ok(Self(symbols))
    }

    /// The key that wraps the data key. The key is random throughout, so nothing is gained by a slow derivation.
    pub(super) fn wrapping_key(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key("tillsyn store 2025 recovery key", &*self.0))
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("RecoveryKey(…)")
    }
}

/// Reads four symbols and their check; `None` when a sign is unknown or the check does not hold.
fn read_group(place: usize, into: &mut [u8], signs: &mut impl Iterator<Item = char>) -> Option<()> {
    for symbol in into.iter_mut() {
        *symbol = symbol_of(signs.next()?)?;
    }
    let check = symbol_of(signs.next()?)?;
    (check == check_symbol(place, into)).then_some(())
}

/// The symbol a sign stands for, with the look-alikes forgiven.
fn symbol_of(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == sign)?;
    u8::try_from(at).ok()
}

/// A weighted sum in the field of 32 elements: the weights differ and are not zero, so a changed symbol and
/// two exchanged ones both show; the place is added, so exchanged groups show too.
fn check_symbol(place: usize, group: &[u8]) -> u8 {
    let place = u8::try_from(place).unwrap_or(u8::MAX) & 31;
    group.iter().rev().fold(place, |sum, symbol| times_two(sum) ^ times_two(*symbol)) & 31
}

/// Doubles in the field of 32 elements (modulus x⁵ + x² + 1).
fn times_two(symbol: u8) -> u8 {
    let doubled = symbol << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some_key(seed: u8) -> RecoveryKey {
        let mut next = seed;
        let mut random = |into: &mut [u8]| {
            into.iter_mut().for_each(|byte| {
                next = next.wrapping_mul(37).wrapping_add(11);
                *byte = next;
            });
            Ok(())
        };
        RecoveryKey::draw(&mut random).unwrap()
    }

    #[test]
    fn what_is_printed_reads_back() {
        for seed in 0..=255 {
            let key = some_key(seed);
            assert_eq!(*RecoveryKey::parse(&key.printed()).unwrap().0, *key.0);
        }
    }

    #[test]
    fn look_alikes_case_spaces_and_dashes_are_forgiven() {
        let key = some_key(3);
        let typed = key.printed().to_lowercase().replace('0', "o").replace('1', "l").replace('-', "  ");
        assert_eq!(*RecoveryKey::parse(&typed).unwrap().0, *key.0);
        let in_one_row = key.printed().replace('-', "");
        assert_eq!(*RecoveryKey::parse(&in_one_row).unwrap().0, *key.0);
    }

    #[test]
    fn every_single_wrong_sign_is_placed_in_its_group() {
        let printed = some_key(7).printed();
        for (at, was) in printed.char_indices().filter(|(_, sign)| *sign != '-') {
            for wrong in ALPHABET.iter().map(|sign| char::from(*sign)).chain(['U', '?']) {
                if wrong == was {
                    continue;
                }
                let mut typed = printed.to_string();
                typed.replace_range(at..=at, &wrong.to_string());
                let expected = RecoveryFault::Group { group: at / 6 + 1 };
                assert_eq!(RecoveryKey::parse(&typed).unwrap_err(), expected, "{typed}");
            }
        }
    }

    #[test]
    fn exchanged_neighbours_and_exchanged_groups_are_noticed() {
        let printed = some_key(9).printed();
        let signs: Vec<char> = printed.chars().collect();
        for at in 0..signs.len() - 1 {
            let mut typed = signs.clone();
            typed.swap(at, at + 1);
            if typed != signs && !typed[at..=at + 1].contains(&'-') {
                assert!(RecoveryKey::parse(&typed.iter().collect::<String>()).is_err());
            }
        }
        let mut groups: Vec<&str> = printed.split('-').collect();
        groups.swap(2, 5);
        assert_eq!(RecoveryKey::parse(&groups.join("-")).unwrap_err(), RecoveryFault::Group { group: 3 });
    }

    #[test]
    fn a_short_group_is_placed_and_a_short_row_counted() {
        let printed = some_key(5).printed();
        let mut groups: Vec<&str> = printed.split('-').collect();
        groups[3] = &groups[3][..4];
        assert_eq!(RecoveryKey::parse(&groups.join(" ")).unwrap_err(), RecoveryFault::Group { group: 4 });
        assert_eq!(RecoveryKey::parse(&groups.concat()).unwrap_err(), RecoveryFault::Length { signs: 39 });
    }

    #[test]
    fn a_recovery_key_is_not_shown() {
        assert_eq!(format!("{:?}", some_key(1)), "RecoveryKey(…)");
    }
}
