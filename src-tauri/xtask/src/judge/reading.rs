// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether a finished file says what its letter says, in the same order: page by page, and along the tree that a
//! screen reader goes by. The letter's words come in a file of their own, made from the letter and not from the pages;
//! the file's words come from poppler.
//!
//! Only white space and soft hyphens are passed over. What runs at head and foot of the pages, and the head of a table
//! where the table goes on, are known and left out; every other sign must be there, in its place, and no sign more.

use std::path::Path;

use super::Verdict;

/// What the letter says, as its file tells it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// What may stand at head and foot of a page.
    running: Vec<String>,
    /// The foot line, which is content on the first page.
    foot: Option<String>,
    /// Heads of tables, which stand again where the table goes on.
    again: Vec<String>,
    /// The rest, in reading order.
    pieces: Vec<Piece>,
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(Vec<char>),
    /// A label with its value beside it, whose lines alternate on paper.
    Beside(Vec<char>, Vec<char>),
}

impl Account {
    /// Reads the file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text =
            std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        Ok(Self::of(&text))
    }

    fn of(text: &str) -> Self {
        let mut said = Self::default();
        for line in text.lines() {
            let (kind, words) = line.split_once('\t').unwrap_or((line, ""));
            match kind {
                "running" => said.running.push(bare(words).collect()),
                "foot" => said.foot = Some(bare(words).collect()),
                "again" => said.again.push(bare(words).collect()),
                "table" | "picture" => {}
                "pair" => {
                    let (label, value) = words.split_once('\t').unwrap_or((words, ""));
                    said.pieces.push(Piece::Beside(bare(label).collect(), bare(value).collect()));
                }
                _ => said.pieces.push(Piece::Words(bare(words).collect())),
            }
        }
        said
    }

    /// Whether a line says nothing but what runs at head and foot.
    fn runs(&self, line: &str) -> bool {
        let mut rest: String = bare(line).collect();
        // The foot line may be broken over several lines.
        if self.foot.as_ref().is_some_and(|foot| foot.contains(&rest)) {
            return true;
        }
        loop {
            if rest.is_empty() {
                return true;
            }
            let longest =
                self.running.iter().filter(|text| rest.starts_with(text.as_str())).map(String::len).max();
            match longest.filter(|length| *length > 0).or_else(|| page_number(&rest)) {
                Some(length) => rest = rest.split_off(length),
                None => return false,
            }
        }
    }
}

/// How the look of a seal begins.
const SEALS: [&str; 2] = ["lektroniskt undertecknat", "lectronically signed"];

/// The signs of a text without white space and soft hyphens.
fn bare(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{ad}')
}

/// How much of the beginning is "page 3 of 7", in either language.
fn page_number(text: &str) -> Option<usize> {
    let counted = |word: &str, of: &str| {
        let rest = text.strip_prefix(word)?.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let rest = rest.strip_prefix(of)?.trim_start_matches(|sign: char| sign.is_ascii_digit());
        Some(text.len() - rest.len())
    };
    counted("Sida", "av").or_else(|| counted("Page", "of"))
}

/// Holds the pages as `pdftotext -raw` gives them against what the letter says.
pub fn pages(raw: &str, said: &Account, sealed: bool) -> Verdict {
    let pages: Vec<Vec<char>> =
        raw.split_terminator('\u{c}').map(|page| content(page, said, sealed)).collect();
    match along(&pages, said, true) {
        Ok(signs) => Verdict::good(format!("{signs} signs on {} pages, each in its place", pages.len())),
        Err(why) => Verdict::bad(why),
    }
}

/// The signs of a page without what runs at its foot; poppler gives what is drawn last last, and a seal after all.
fn content(page: &str, said: &Account, sealed: bool) -> Vec<char> {
    let mut lines: Vec<&str> = page.lines().filter(|line| bare(line).next().is_some()).collect();
    let seal = lines.iter().rposition(|line| SEALS.iter().any(|words| line.contains(words)));
    if let Some(at) = seal.filter(|at| sealed && *at > 0 && said.runs(lines[at - 1])) {
        lines.truncate(at);
    }
    while lines.last().is_some_and(|line| said.runs(line)) {
        lines.pop();
    }
    lines.iter().flat_map(|line| bare(line)).collect()
}

/// Holds the tree as `pdfinfo -struct-text` gives it against what the letter says.
pub fn tree(printed: &str, said: &Account) -> Verdict {
    let text = |line: &'_ str| line.trim().strip_prefix('"')?.strip_suffix('"').map(str::to_owned);
    let mut spoken: Vec<String> = Vec::new();
    for line in printed.lines() {
        match text(line) {
            // The page number and the foot line of the first page are content, and stand where they are drawn.
            Some(words) if said.is_foot(&words) => {}
            Some(words) => spoken.push(words),
            None => {}
        }
    }
    match along(&[spoken.iter().flat_map(|words| bare(words)).collect()], said, false) {
        Ok(signs) => Verdict::good(format!("{signs} signs along the tree, each in its place")),
        Err(why) => Verdict::bad(why),
    }
}

impl Account {
    fn is_foot(&self, words: &str) -> bool {
        let words: String = bare(words).collect();
        page_number(&words) == Some(words.len()) || self.foot.as_ref() == Some(&words)
    }
}

/// Goes along the pieces and the signs of the pages together; gives how many signs there are.
fn along(pages: &[Vec<char>], said: &Account, on_paper: bool) -> Result<usize, String> {
    let mut found = Walk { pages, page: 0, at: 0, signs: 0 };
    for (nth, piece) in said.pieces.iter().enumerate() {
        let (wanted, beside) = match piece {
            Piece::Words(words) => (words.clone(), false),
            Piece::Beside(label, value) => ([label.as_slice(), value].concat(), on_paper),
        };
        if beside {
            let mut got = Vec::new();
            for _ in 0..wanted.len() {
                got.extend(found.next(&[], said));
            }
            let sorted = |mut signs: Vec<char>| {
                signs.sort_unstable();
                signs
            };
            if sorted(got.clone()) != sorted(wanted.clone()) {
                return Err(found.differs(&wanted, &got, nth));
            }
            continue;
        }
        for (done, sign) in wanted.iter().enumerate() {
            let rest = &wanted[done..];
            let got = found.next(rest, said);
            if got != Some(*sign) {
                return Err(found.differs(rest, &got.into_iter().collect::<Vec<_>>(), nth));
            }
        }
    }
    match found.next(&[], said) {
        None => Ok(found.signs),
        Some(sign) => {
            Err(format!("page {}: {sign}{} is more than the letter says", found.page + 1, found.ahead()))
        }
    }
}

struct Walk<'a> {
    pages: &'a [Vec<char>],
    page: usize,
    at: usize,
    signs: usize,
}

impl Walk<'_> {
    /// The next sign; at the top of a page the repeated head of a table is passed over, unless it is wanted there.
    fn next(&mut self, wanted: &[char], said: &Account) -> Option<char> {
        while self.at >= self.pages.get(self.page)?.len() {
            self.page += 1;
            self.at = 0;
        }
        let page = &self.pages[self.page];
        if self.at == 0 && self.page > 0 {
            let again = said.again.iter().map(|head| head.chars().collect::<Vec<_>>());
            let stands = again.filter(|head| page.starts_with(head)).map(|head| head.len()).max();
            if let Some(length) = stands.filter(|length| !same(wanted, page, *length)) {
                self.at = length;
            }
        }
        let sign = page.get(self.at).copied();
        self.at += 1;
        self.signs += 1;
        sign
    }

    fn ahead(&self) -> String {
        let page = self.pages.get(self.page).map_or(&[][..], Vec::as_slice);
        page.iter().skip(self.at).take(40).collect()
    }

    fn differs(&self, wanted: &[char], got: &[char], nth: usize) -> String {
        let show = |signs: &[char]| signs.iter().take(40).collect::<String>();
        format!(
            "page {}: the letter goes on with {} (line {} of what it says), the file with {}{}",
            self.page + 1,
            show(wanted),
            nth + 1,
            show(got),
            self.ahead()
        )
    }
}

/// Whether what is wanted is the head itself and not what stands below it.
fn same(wanted: &[char], page: &[char], length: usize) -> bool {
    let most = wanted.len().min(length);
    most > 0 && wanted[..most] == page[..most]
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "running\tMyndigheten · BESLUT\nrunning\tÖVNING\nfoot\tÄrendets logg\nhead\tMyndigheten\n\
        heading 1\tTillsyn av vården\nagain\tNr Svar\ntable\t3 2\ncell\tNr\ncell\tSvar\ncell\tA1\ncell\tJa\n\
        cell\tA2\ncell\tNej\npair\tHar medverkat vid\tJuristen Sara Ek\ntext\tSlut.\n";
    const RAW: &str = "Myndigheten\nTillsyn av vår\u{ad}\nden\nNr Svar\nA1 Ja\nSida 1 av 2\nÄrendets logg\n\u{c}\
        Nr Svar\nA2 Nej\nHar medverkat Juristen\nvid Sara Ek\nSlut.\nMyndigheten · BESLUT Sida 2 av 2\nÖVNING\n\u{c}";

    fn good(raw: &str) -> bool {
        pages(raw, &Account::of(SAID), false).good
    }

    #[test]
    fn pages_that_say_the_letter_are_good_with_running_heads_and_repeated_table_heads() {
        assert_eq!(pages(RAW, &Account::of(SAID), false).said, "75 signs on 2 pages, each in its place");
    }

    #[test]
    fn a_word_that_is_missing_added_or_out_of_order_is_found_with_its_page() {
        assert!(!good(&RAW.replace("A2 ", "")));
        assert!(!good(&RAW.replace("Slut.", "Slut. Och mer.")));
        assert!(!good(&RAW.replace("A1 Ja", "Ja A1")));
        assert!(!good(&RAW.replace("ÖVNING\n", "ÖVNING\nNågot\n")));
        let verdict = pages(&RAW.replace("Nej", "Ja"), &Account::of(SAID), false);
        assert!(verdict.said.starts_with("page 2: the letter goes on with Nej"), "{}", verdict.said);
    }

    #[test]
    fn the_look_of_a_seal_is_passed_over_in_a_sealed_file_alone() {
        let seal = RAW.replace("ÖVNING\n", "ÖVNING\nElektroniskt undertecknat av\nKarin Alm\n");
        assert!(pages(&seal, &Account::of(SAID), true).good);
        assert!(!pages(&seal, &Account::of(SAID), false).good);
        assert!(!pages(&seal.replace("Slut.\n", "Slut.\nMer.\n"), &Account::of(SAID), true).good);
    }

    #[test]
    fn the_tree_is_held_against_the_same_words() {
        let printed = "P\n  \"Myndigheten\"\nP\n  \"Sida 1 av 2\"\nH1\n  \"Tillsyn av vården\"\nTH\n  \"Nr\"\n  \"Svar\"\n  \
            \"A1\"\n \"Ja\"\n \"A2\"\n \"Nej\"\n \"Har medverkat vid\"\n \"Juristen Sara Ek\"\n \"Slut.\"\n \
            \"Ärendets logg\"\n";
        assert!(tree(printed, &Account::of(SAID)).good, "{:?}", tree(printed, &Account::of(SAID)));
        assert!(!tree(&printed.replace("Ja", "Nej"), &Account::of(SAID)).good);
    }
}
