// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Breaks a paragraph into lines, looking at the whole paragraph at once.
//!
//! Lines are ragged at the right: even spaces are easier to read, and a screen magnifier user never meets a
//! river. Of all ways to break, the one with the least sum of squared gaps is taken; hyphens, two hyphens in a
//! row and a lone short last line cost extra. A word wider than the line is broken anywhere. Invariant: no
//! line is wider than the measure, unless a single glyph is.

use super::shaping::{Glyph, Parting, Shaper};
use crate::{letter::Language, typeface::Face};

/// Whether lines may end with an added hyphen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hyphens {
    /// In running text.
    Allowed,
    /// In headings, which are also broken into lines of like length.
    Avoided,
}

/// One line; measures in thousandths of an em.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) glyphs: Vec<Glyph>,
    /// Width of what can be seen, without a space at the end.
    pub(crate) width: i32,
}

/// A gap of 18 percent of the measure is as bad as a hyphen.
const HYPHEN_COST: i64 = 32_400;
/// In a column narrower than this every line has a gap; there a hyphen is as bad as one of 32 percent.
const NARROW: i64 = 16_000;
const NARROW_HYPHEN_COST: i64 = 102_400;
const SECOND_HYPHEN_COST: i64 = 60_000;
/// Breaking a word where no rule allows it is worse than any gap.
const FORCED_COST: i64 = 1_500_000;
const SHORT_LAST_LINE_COST: i64 = 40_000;
/// In a heading, where a line of two is that much longer than the other.
const SMALL_WORD_COST: i64 = 40_000;
const SMALL_WORDS: [&str; 16] = [
    "att", "av", "den", "det", "en", "ett", "för", "hos", "i", "med", "och", "om", "på", "som", "till", "vid",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Plain,
    Hyphen(Face),
    Forced,
    End,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The line's glyphs end before this one.
    end: usize,
    /// The next line begins with this one.
    next: usize,
    kind: Kind,
    /// The line would end with a small word that belongs to what follows.
    weak: bool,
}

/// A stretch of text that is set alike.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run<'a> {
    pub(crate) face: Face,
    pub(crate) said: Said<'a>,
    /// What its glyphs are part of: a number that the caller gives a meaning; 0 is running text.
    pub(crate) role: u32,
}

/// What a run shows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Said<'a> {
    /// Words of a language.
    Words(&'a str, Language),
    /// Room for something that is drawn by its role and says nothing, in thousandths of an em.
    Room(i32),
}

/// Breaks `runs` into lines of at most `measure`.
pub(crate) fn break_lines(
    shaper: &mut Shaper<'_>,
    runs: &[Run<'_>],
    measure: i32,
    hyphens: Hyphens,
) -> Vec<Line> {
    let mut flat = Flat::default();
    for run in runs {
        flat.role = run.role;
        match run.said {
            Said::Words(text, language) => {
                let text = shaper.clean(text);
                flat.push(shaper, (run.face, language), &text, hyphens);
            }
            Said::Room(advance) => {
                let (face, role) = (run.face, run.role);
                let glyph = Glyph { face, code: 0, advance, nominal: advance, shift: (0, 0), role };
                flat.glyphs.push(glyph);
            }
        }
    }
    flat.finish(shaper, measure, hyphens == Hyphens::Avoided)
}

/// The paragraph as one row of glyphs with the places where it may be broken.
#[derive(Default)]
struct Flat {
    glyphs: Vec<Glyph>,
    places: Vec<Place>,
    /// The word before the last space, to see what it may not be parted from.
    before: String,
    /// What comes in now is part of this.
    role: u32,
}

impl Flat {
    fn push(&mut self, shaper: &mut Shaper<'_>, set: (Face, Language), text: &str, hyphens: Hyphens) {
        for (nth, word) in text.split(' ').enumerate() {
            if nth > 0 {
                self.space(shaper, set.0);
            }
            if !word.is_empty() {
                self.word(shaper, set, word, hyphens);
            }
        }
    }

    fn ends_with_space(&self) -> bool {
        self.places.last().is_some_and(|place| place.kind == Kind::Space && place.next == self.glyphs.len())
    }

    fn space(&mut self, shaper: &mut Shaper<'_>, face: Face) {
        // Several spaces count as one, and none opens a paragraph.
        if self.glyphs.is_empty() || self.ends_with_space() {
            return;
        }
        let end = self.glyphs.len();
        let weak = SMALL_WORDS.contains(&self.before.as_str());
        self.places.push(Place { end, next: end + 1, kind: Kind::Space, weak });
        let glyph = shaper.sign(face, ' ', " ");
        self.glyphs.push(Glyph { role: self.role, ..glyph });
    }

    fn word(&mut self, shaper: &mut Shaper<'_>, set: (Face, Language), text: &str, hyphens: Hyphens) {
        if self.ends_with_space() {
            if stays_with(&self.before, text) {
                self.places.pop();
            }
            self.before.clear();
        }
        self.before.push_str(text);
        let word = shaper.word(set.0, text, set.1);
        let base = self.glyphs.len();
        let month = MONTHS.contains(&text.trim_end_matches([',', '.', ';', ':', ')']));
        for (at, parting) in &word.partings {
            let kind = match (parting, hyphens) {
                (Parting::Plain, _) => Kind::Plain,
                (Parting::Hyphen, Hyphens::Allowed) if !month => Kind::Hyphen(word.glyphs[*at].face),
                (Parting::Hyphen, _) => continue,
            };
            self.places.push(Place { end: base + at, next: base + at, kind, weak: false });
        }
        let role = self.role;
        self.glyphs.extend(word.glyphs.iter().map(|glyph| Glyph { role, ..*glyph }));
    }

    fn finish(mut self, shaper: &mut Shaper<'_>, measure: i32, even: bool) -> Vec<Line> {
        if self.ends_with_space() {
            self.places.pop();
            self.glyphs.pop();
        }
        if self.glyphs.is_empty() {
            return Vec::new();
        }
        let end = self.glyphs.len();
        self.places.push(Place { end, next: end, kind: Kind::End, weak: false });
        let pen = pen_positions(&self.glyphs);
        self.force(&pen, measure);
        let hyphen = self.glyphs.first().map_or(0, |g| shaper.sign(g.face, '-', "\u{AD}").advance);
        let chosen = choose(&self.places, &pen, (measure, even), hyphen);
        let mut start = 0;
        let mut lines = Vec::with_capacity(chosen.len());
        for place in chosen {
            let mut glyphs = self.glyphs[start..place.end].to_vec();
            let mut width = pen[place.end] - pen[start];
            match place.kind {
                // The space stays in the line, unseen, so that words do not run together when read aloud.
                Kind::Space => glyphs.push(self.glyphs[place.end]),
                Kind::Hyphen(face) => {
                    let sign = shaper.sign(face, '-', "\u{AD}");
                    width += sign.advance;
                    let role = glyphs.last().map_or(0, |glyph| glyph.role);
                    glyphs.push(Glyph { role, ..sign });
                }
                Kind::Plain | Kind::Forced | Kind::End => {}
            }
            lines.push(Line { glyphs, width });
            start = place.next;
        }
        lines
    }

    /// Adds a place at every glyph of a stretch that is wider than a line.
    fn force(&mut self, pen: &[i32], measure: i32) {
        let mut forced = Vec::new();
        let mut from = 0;
        for place in &self.places {
            if pen[place.end] - pen[from] > measure {
                forced.extend((from + 1..place.end).map(|at| Place {
                    end: at,
                    next: at,
                    kind: Kind::Forced,
                    weak: false,
                }));
            }
            from = place.next;
        }
        if !forced.is_empty() {
            self.places.extend(forced);
            self.places.sort_by_key(|place| place.end);
        }
    }
}

/// The pen position before each glyph and after the last.
fn pen_positions(glyphs: &[Glyph]) -> Vec<i32> {
    let mut pen = Vec::with_capacity(glyphs.len() + 1);
    let mut at = 0i32;
    pen.push(at);
    for glyph in glyphs {
        at = at.saturating_add(glyph.advance);
        pen.push(at);
    }
    pen
}

/// Chooses the cheapest chain of places by dynamic programming. What is `even` has a last line as long as the others.
fn choose(places: &[Place], pen: &[i32], (measure, even): (i32, bool), hyphen: i32) -> Vec<Place> {
    // cheapest[n] ends a line at place n; index 0 is the start of the paragraph.
    let mut cheapest: Vec<(i64, usize)> = Vec::with_capacity(places.len() + 1);
    cheapest.push((0, 0));
    for (at, place) in places.iter().enumerate() {
        let mut best = (i64::MAX, at);
        for from in (0..=at).rev() {
            let before = from.checked_sub(1).map(|index| places[index]);
            let start = before.map_or(0, |before| before.next);
            let added = if matches!(place.kind, Kind::Hyphen(_)) { hyphen } else { 0 };
            let width = pen[place.end].saturating_sub(pen[start]).saturating_add(added);
            let too_wide = width > measure;
            if too_wide && from < at {
                break;
            }
            let kind = if even && place.kind == Kind::End { Kind::Plain } else { place.kind };
            let weak = if even && place.weak { SMALL_WORD_COST } else { 0 };
            let cost = line_cost(kind, before, width, measure).saturating_add(weak);
            let cost = cheapest[from].0.saturating_add(cost);
            if cost < best.0 {
                best = (cost, from);
            }
        }
        cheapest.push(best);
    }
    let mut chain = Vec::new();
    let mut at = places.len();
    while at > 0 {
        chain.push(places[at - 1]);
        at = cheapest[at].1;
    }
    chain.reverse();
    chain
}

fn line_cost(kind: Kind, before: Option<Place>, width: i32, measure: i32) -> i64 {
    let measure = i64::from(measure.max(1));
    let width = i64::from(width);
    if width > measure {
        return FORCED_COST * 1000;
    }
    let gap = (measure - width) * 1000 / measure;
    let after_hyphen = matches!(before, Some(Place { kind: Kind::Hyphen(_), .. }));
    match kind {
        Kind::End if after_hyphen => SHORT_LAST_LINE_COST * 2,
        Kind::End if gap > 880 && before.is_some() => SHORT_LAST_LINE_COST,
        Kind::End => 0,
        Kind::Hyphen(_) => {
            let cost = if measure < NARROW { NARROW_HYPHEN_COST } else { HYPHEN_COST };
            gap * gap + cost + if after_hyphen { SECOND_HYPHEN_COST } else { 0 }
        }
        Kind::Forced => gap * gap + FORCED_COST,
        Kind::Space | Kind::Plain => gap * gap,
    }
}

/// Whether a line may not end between two words, since they are read as one: a number and its section sign, a
/// day and its month, the groups of a large number, an abbreviation and its number.
pub(crate) fn stays_with(before: &str, after: &str) -> bool {
    let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
    let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
    let bare = after.trim_end_matches([',', '.', ';', ':', ')']);
    let unit = matches!(
        bare,
        "§" | "§§" | "kap" | "st" | "kr" | "kronor" | "%" | "p" | "timmar" | "dagar" | "månader"
    );
    let month = MONTHS.contains(&bare);
    let group = digit_before
        && (bare.len() == 3 || before.len() == 3 && bare.len() == 2)
        && bare.bytes().all(|b| b.is_ascii_digit());
    if digit_before && (unit || month || group) || after.starts_with('§') {
        return true;
    }
    let opening = before.trim_start_matches(['(', '”', '"']);
    let label = matches!(
        opening,
        "kap."
            | "p."
            | "nr"
            | "s."
            | "sid."
            | "dnr"
            | "Dnr"
            | "brist"
            | "Brist"
            | "bilaga"
            | "Bilaga"
            | "Box"
            | "handling"
            | "punkt"
            | "art."
            | "§"
            | "§§"
    );
    // The short name of an act or a collection and its number: "NIS1 11 §", "MSBFS 2018:8".
    let short_name = opening.len() > 2
        && opening.starts_with(|c: char| c.is_ascii_uppercase())
        && opening.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    // "hälso- och sjukvård".
    let shared = before.ends_with('-') && matches!(bare, "och" | "eller");
    // "maj 2025", "13 och 14 §§".
    let year = MONTHS.contains(&opening) && bare.len() == 4 && digit_after;
    let both = matches!(before, "och" | "eller") && bare.len() < 3 && digit_after;
    let onwards = matches!(before, "§" | "§§") && matches!(bare, "ff" | "f");
    ((label || short_name) && digit_after) || year || both || shared || onwards || before == "–"
}

const MONTHS: [&str; 24] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeface::Typeface;

    fn lines(text: &str, measure: i32) -> Vec<(String, i32)> {
        let typeface = Typeface::shipped().unwrap();
        let mut shaper = Shaper::new(&typeface, Language::Sv);
        let lines = break_lines(
            &mut shaper,
            &[Run { face: Face::Serif, said: Said::Words(text, Language::Sv), role: 0 }],
            measure,
            Hyphens::Allowed,
        );
        let say = |line: &Line| {
            let entry = |g: &Glyph| shaper.repertoire.entries(g.face)[usize::from(g.code) - 1].text.clone();
            (line.glyphs.iter().map(entry).collect(), line.width)
        };
        lines.iter().map(say).collect()
    }

    const TEXT: &str = "Kommunen har inte visat någon strategi för riskanalys trots begäran den 17 augusti 2026. \
        Kravet i 2 kap. 3 § andra stycket har därför inte varit uppfyllt.";

    #[test]
    fn the_lines_give_back_the_text_and_none_is_too_wide() {
        for measure in [3_000, 5_000, 9_000, 14_000, 40_000, 200_000] {
            let lines = lines(TEXT, measure);
            assert!(lines.iter().all(|(_, width)| *width <= measure), "{measure}: {lines:?}");
            let said: String = lines.iter().map(|(text, _)| text.as_str()).collect();
            assert_eq!(said.replace('\u{ad}', ""), TEXT);
        }
    }

    #[test]
    fn what_is_read_as_one_stays_in_one_line() {
        for measure in (6_000..40_000).step_by(500) {
            for (text, _) in lines(TEXT, measure) {
                assert!(!text.starts_with('§') && !text.ends_with("kap. "), "{measure}: {text}");
                assert!(!text.starts_with("augusti"), "{measure}: {text}");
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_somewhere() {
        let word = "x".repeat(10_000);
        let lines = lines(&word, 20_000);
        assert!(lines.len() > 200 && lines.iter().all(|(_, width)| *width <= 20_000));
    }

    #[test]
    fn a_measure_too_narrow_for_one_glyph_still_ends() {
        assert_eq!(lines("abc", 1).len(), 3);
        assert_eq!(lines("", 1).len(), 0);
        assert_eq!(lines("   ", 1000).len(), 0);
    }

    #[test]
    fn two_lines_in_a_row_seldom_end_with_a_hyphen() {
        let lines = lines(&TEXT.repeat(8), 22_000);
        let hyphened: Vec<bool> = lines.iter().map(|(text, _)| text.ends_with('\u{ad}')).collect();
        assert!(hyphened.windows(3).all(|three| !three.iter().all(|h| *h)), "{lines:?}");
    }
}
