// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A sample that anyone can draw again: from how many it is drawn, how many are drawn, and the seed.

use super::Particulars;
use crate::text::{Line, Text};
use std::collections::BTreeMap;

/// A sample (stickprov; ISO 19011:2018 A.6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sampling {
    /// What it is drawn from, in an order that can be found again.
    pub population: Line,
    /// How it is drawn.
    pub draw: Draw,
    /// What it is to show.
    pub purpose: Text,
}

/// How a sample is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draw {
    count: u32,
    drawn: u32,
    seed: u64,
}

/// Why a sample cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DrawFault {
    /// None or too many are to be drawn.
    #[error("{drawn} cannot be drawn; the least is 1 and the most is {most}")]
    Drawn {
        /// How many were to be drawn.
        drawn: u32,
        /// The most, given how many there are.
        most: u32,
    },
    /// A seed that not every program reads exactly.
    #[error("the seed {0} is larger than {most}", most = Draw::SEED_MOST)]
    Seed(u64),
}

impl Draw {
    /// Most that are drawn: nobody looks at more by hand.
    pub const MOST: u32 = 1_000;

    /// The largest seed: the largest whole number that every program reads exactly.
    pub const SEED_MOST: u64 = (1 << 53) - 1;

    /// A sample of so many, from so many, by a seed.
    ///
    /// # Errors
    /// [`DrawFault`] when none or more than there are would be drawn, or more than [`Draw::MOST`], or when the seed is
    /// too large.
    pub fn new(count: u32, drawn: u32, seed: u64) -> Result<Self, DrawFault> {
        let most = count.min(Self::MOST);
        if drawn == 0 || drawn > most {
            return Err(DrawFault::Drawn { drawn, most });
        }
        if seed > Self::SEED_MOST {
            return Err(DrawFault::Seed(seed));
        }
        Ok(Self { count, drawn, seed })
    }

    /// From how many it is drawn.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// How many are drawn.
    #[must_use]
    pub const fn drawn(self) -> u32 {
        self.drawn
    }

    /// The seed.
    #[must_use]
    pub const fn seed(self) -> u64 {
        self.seed
    }
}

impl Sampling {
    /// The numbers that are drawn, from 1, in order and each once.
    ///
    /// The numbers from 1 to the count stand in a row. For each place of the row from the first, as many as are drawn:
    /// the next number of the generator, modulo how many places are left from this one on, says how many places further
    /// on the number stands that changes places with the one here. Those that then stand first are drawn. The generator
    /// is `SplitMix64` (Steele, Lea and Flood 2014), begun with the seed.
    #[must_use]
    pub fn picks(&self) -> Vec<u32> {
        let Draw { count, drawn, seed } = self.draw;
        let mut generator = SplitMix64(seed);
        // Only the places that no longer hold their own number, so that the row may be as long as it likes.
        let mut moved: BTreeMap<u32, u32> = BTreeMap::new();
        let at_place =
            |moved: &BTreeMap<u32, u32>, place: u32| moved.get(&place).copied().unwrap_or(place + 1);
        let mut picks: Vec<u32> = (0..drawn)
            .map(|here| {
                let further = generator.next() % u64::from(count - here);
                let there = here + u32::try_from(further).unwrap_or_default();
                let (picked, other) = (at_place(&moved, there), at_place(&moved, here));
                moved.insert(there, other);
                picked
            })
            .collect();
        picks.sort_unstable();
        picks
    }
}

struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Particulars for Sampling {}

#[cfg(test)]
mod tests {
    use super::*;

    fn picks(count: u32, drawn: u32, seed: u64) -> Vec<u32> {
        let population = Line::new("Åtkomster i loggen, i tidsordning").unwrap();
        let purpose = Text::new("Om varje åtkomst hade en grund").unwrap();
        Sampling { population, draw: Draw::new(count, drawn, seed).unwrap(), purpose }.picks()
    }

    #[test]
    fn the_generator_is_the_published_one() {
        let mut generator = SplitMix64(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn anyone_can_draw_the_same_numbers_again() {
        assert_eq!(picks(100, 10, 20_250_312), [19, 27, 35, 38, 73, 77, 78, 93, 97, 98]);
        assert_eq!(
            picks(u32::MAX, 5, 1),
            [162_160_133, 437_029_551, 3_041_452_887, 3_815_114_669, 3_840_753_204]
        );
        assert_eq!(picks(1, 1, 0), [1]);
    }

    #[test]
    fn a_sample_is_in_order_without_repetition_and_within_its_bounds() {
        for seed in 0..200 {
            let found = picks(1_000, 1_000, seed);
            assert_eq!(found, (1..=1_000).collect::<Vec<_>>(), "all of them, seed {seed}");
            let found = picks(1_500, 300, seed);
            assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "seed {seed}");
            assert!(found.len() == 300 && found.iter().all(|number| (1..=1_500).contains(number)));
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        assert_eq!(Draw::new(0, 1, 0), Err(DrawFault::Drawn { drawn: 1, most: 0 }));
        assert_eq!(Draw::new(9, 0, 0), Err(DrawFault::Drawn { drawn: 0, most: 9 }));
        assert_eq!(Draw::new(9, 10, 0), Err(DrawFault::Drawn { drawn: 10, most: 9 }));
        assert_eq!(Draw::new(9_000, 1_001, 0), Err(DrawFault::Drawn { drawn: 1_001, most: 1_000 }));
        assert_eq!(Draw::new(9, 9, 1 << 53), Err(DrawFault::Seed(1 << 53)));
        let draw = Draw::new(9, 3, 7).unwrap();
        assert_eq!((draw.count(), draw.drawn(), draw.seed()), (9, 3, 7));
    }
}
