// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Words that have no place in the tree: synonyms of the glossary's words, empty words for types, marks of
//! unfinished work, and words of the workplace that mean nothing to a later reader.
//! Invariant: the lists below are written in pieces, so that the check does not find itself.

use super::Violation;
use super::scan;
use super::tree::{File, Tree};

/// Where a word counts as used.
#[derive(Clone, Copy, PartialEq)]
enum Bounds {
    /// Anywhere.
    Any,
    /// Not inside a longer word; a plural s is allowed; case does not matter.
    Word,
    /// As a path from the top of a machine: not after a letter, digit or the like.
    Path,
}

struct Rule {
    word: &'static str,
    bounds: Bounds,
    reason: &'static Reason,
}

struct Reason {
    why: &'static str,
    to_do: &'static str,
}

const LEDGER: Reason = Reason {
    why: "one thing has one name, in code, on screen and in the letter",
    to_do: "use the glossary's word: Ledger",
};
const MACHINE: Reason = Reason {
    why: "a path of one machine means nothing on another",
    to_do: "name the place relative to the tree, or take it as a parameter",
};
const WORKPLACE: Reason = Reason {
    why: "how the work was organised means nothing to a later reader",
    to_do: "say the matter itself; if the word is meant otherwise, allow it in src-tauri/xtask/src/tidy/words.rs",
};
const HOST: Reason = Reason {
    why: "where packages are fetched from is the business of each machine",
    to_do: "name the package and its version, not the host",
};
const UNFINISHED: Reason = Reason {
    why: "a mark of unfinished work outlives its author's memory",
    to_do: "finish it, or say in a sentence what is not done and why that is right",
};
const IGNORED: Reason = Reason {
    why: "a test that is not run proves nothing",
    to_do: "assert what is true today and say why, or take the test away",
};

const RULES: &[Rule] = &[
    Rule { word: concat!("audit", " log"), bounds: Bounds::Word, reason: &LEDGER },
    Rule { word: concat!("audit", "log"), bounds: Bounds::Any, reason: &LEDGER },
    Rule { word: concat!("audit", "_log"), bounds: Bounds::Any, reason: &LEDGER },
    Rule { word: concat!("/wo", "rk/"), bounds: Bounds::Path, reason: &MACHINE },
    Rule { word: concat!("/t", "mp"), bounds: Bounds::Path, reason: &MACHINE },
    Rule { word: concat!("/ho", "me/"), bounds: Bounds::Path, reason: &MACHINE },
    Rule { word: concat!("/ro", "ot/"), bounds: Bounds::Path, reason: &MACHINE },
    Rule { word: concat!("/Us", "ers/"), bounds: Bounds::Path, reason: &MACHINE },
    Rule { word: concat!("C:", "\\Users"), bounds: Bounds::Any, reason: &MACHINE },
    Rule { word: concat!("ses", "sion"), bounds: Bounds::Word, reason: &WORKPLACE },
    Rule { word: concat!("crates", ".io"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("pypi", ".org"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("python", "hosted.org"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("npmjs", ".org"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("npmjs", ".com"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("deb.debian", ".org"), bounds: Bounds::Any, reason: &HOST },
    Rule { word: concat!("to", "do!"), bounds: Bounds::Word, reason: &UNFINISHED },
    Rule { word: concat!("FIX", "ME"), bounds: Bounds::Word, reason: &UNFINISHED },
    Rule { word: concat!("XX", "X"), bounds: Bounds::Word, reason: &UNFINISHED },
    Rule { word: concat!("#[ig", "nore"), bounds: Bounds::Any, reason: &IGNORED },
];

/// Places where a word of the rules is right: the beginning of the path, the word, and why.
const ALLOWED: &[(&str, &str, &str)] = &[
    (
        "Cargo.lock",
        concat!("crates", ".io"),
        "Cargo writes the name of its registry there itself and compares it",
    ),
    ("src-tauri/xtask/", concat!("ses", "sion"), "what the web driver and the desktop's bus call theirs"),
    ("tests/window/", concat!("ses", "sion"), "what the web driver and the desktop's bus call theirs"),
    ("src-tauri/crates/seal/", concat!("Signed", "Data"), "the standard's own name (RFC 5652, section 5.1)"),
];

fn is_allowed(file: &File, word: &str) -> bool {
    ALLOWED.iter().any(|(path, allowed, _)| file.path.starts_with(path) && *allowed == word)
}

/// Files whose words are not ours.
const FOREIGN: &[&str] = &["LICENSE", "LICENCE", "OFL"];

/// Banned words in every text of the tree, the paths included.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let ours = |file: &&File| !FOREIGN.iter().any(|name| file.name().starts_with(name));
    tree.files.iter().filter(ours).flat_map(of_one).collect()
}

fn of_one(file: &File) -> Vec<Violation> {
    let mut found = in_line(file, 0, &file.path);
    for (number, line) in file.lines() {
        found.extend(in_line(file, number, line));
    }
    if file.ending() == "rs" {
        let code = scan::views(file.text.as_deref().unwrap_or("")).code;
        for (index, line) in code.lines().enumerate() {
            found.extend(in_code(file, index + 1, line));
        }
    } else if file.path.starts_with("ui/messages/") {
        for (number, line) in file.lines() {
            found.extend(in_message(file, number, line));
        }
    } else if matches!(file.ending(), "ts" | "svelte" | "java" | "sql") {
        for (number, line) in file.lines() {
            found.extend(in_code(file, number, without_comment(line)));
        }
    }
    found
}

fn in_line(file: &File, number: usize, line: &str) -> Vec<Violation> {
    let mut found: Vec<Violation> = RULES
        .iter()
        .filter(|rule| holds(line, rule) && !is_allowed(file, rule.word))
        .map(|rule| violation(file, number, rule.word, rule.reason))
        .collect();
    if numbered_issue(line) {
        found.push(violation(file, number, "the number of an issue", &WORKPLACE));
    }
    found
}

fn violation(file: &File, line: usize, word: &str, reason: &Reason) -> Violation {
    Violation {
        file: file.path.clone(),
        line,
        what: format!("\"{word}\" has no place here"),
        why: reason.why,
        to_do: reason.to_do.to_owned(),
    }
}

fn holds(line: &str, rule: &Rule) -> bool {
    match rule.bounds {
        Bounds::Any => line.to_lowercase().contains(&rule.word.to_lowercase()),
        Bounds::Word => {
            let text = line.to_lowercase();
            let word = rule.word.to_lowercase();
            text.match_indices(&word)
                .any(|(at, _)| free(&text[..at], text[at + word.len()..].trim_start_matches('s')))
        }
        Bounds::Path => line.match_indices(rule.word).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + rule.word.len()..].chars().next().filter(|_| !rule.word.ends_with('/'));
            !before.is_some_and(|c| c.is_alphanumeric() || "_-.})*$".contains(c))
                && !after.is_some_and(char::is_alphanumeric)
        }),
    }
}

fn free(before: &str, after: &str) -> bool {
    !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
}

/// The word for a numbered matter, followed by its number.
fn numbered_issue(line: &str) -> bool {
    let text = line.to_lowercase();
    let word = concat!("iss", "ue");
    text.match_indices(word).any(|(at, _)| {
        let after = text[at + word.len()..].trim_start_matches('s').trim_start_matches([' ', '#', '-', '_']);
        !text[..at].ends_with(char::is_alphanumeric) && after.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Words that may not name a type: they say nothing of the thing.
const EMPTY: &[&str] =
    &["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Data", "Info"];
const EMPTY_WHY: Reason = Reason {
    why: "a name that fits everything says nothing about this thing",
    to_do: "name the thing by what it is in the trade",
};
const CASE: Reason = Reason {
    why: "one thing has one name, in code, on screen and in the letter",
    to_do: "use the glossary's words: Case, Occasion, Observation, Deficiency, Assessment",
};

/// Banned names in a line of code.
fn in_code(file: &File, number: usize, line: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut before = "";
    for word in scan::words(line) {
        let parts = parts(word);
        let synonym = concat!("Find", "ing");
        let declared =
            matches!(before, "struct" | "enum" | "trait" | "type" | "class" | "interface" | "union");
        let lower = file.ending() == "rs";
        if parts.iter().any(|p| *p == synonym || (lower && p.eq_ignore_ascii_case(synonym))) {
            found.push(violation(file, number, word, &CASE));
        }
        if declared && parts.first() == Some(&concat!("Inspec", "tion")) {
            found.push(violation(file, number, word, &CASE));
        }
        if declared && parts.last().is_some_and(|last| EMPTY.contains(last)) && !is_allowed(file, word) {
            found.push(violation(file, number, word, &EMPTY_WHY));
        }
        before = word;
    }
    found
}

/// A line of the page's scripts or the like without what is said beside the code.
fn without_comment(line: &str) -> &str {
    let begins = |mark: &&str| line.trim_start().starts_with(mark);
    if ["*", "/*", "<!--"].iter().any(begins) {
        return "";
    }
    let at = line.match_indices("//").map(|(at, _)| at).find(|at| !line[..*at].ends_with(':'));
    at.map_or(line, |at| &line[..at])
}

/// A synonym in a text on screen, whatever its case.
fn in_message(file: &File, number: usize, line: &str) -> Vec<Violation> {
    let synonym = concat!("find", "ing");
    let is_synonym = |word: &&str| word.to_lowercase().trim_end_matches('s') == synonym;
    let text = line.split_once("\": ").map_or(line, |(_, text)| text);
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(is_synonym).map(|word| violation(file, number, word, &CASE)).collect()
}

/// The parts of a name: `CaseId` is Case and Id, `case_id` is case and id. A plural s is taken off.
fn parts(name: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in name.split('_') {
        let mut begin = 0;
        let mut last_was_lower = false;
        for (at, c) in piece.char_indices() {
            if c.is_uppercase() && last_was_lower {
                parts.push(&piece[begin..at]);
                begin = at;
            }
            last_was_lower = !c.is_uppercase();
        }
        parts.push(&piece[begin..]);
    }
    parts
        .into_iter()
        .filter(|p| !p.is_empty())
        .map(|p| if p.len() > 5 { p.trim_end_matches('s') } else { p })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        violations(&Tree::made(&[(path, text)])).len()
    }

    #[test]
    fn every_word_of_the_rules_is_found_in_a_text() {
        for rule in RULES {
            let text = format!("It says {} here.", rule.word);
            assert!(found("a.md", &text) >= 1, "{}", rule.word);
        }
        assert_eq!(found("a.md", concat!("see iss", "ue #12 and ISS", "UES 7")), 1);
        assert_eq!(found(concat!("tests/cases/iss", "ue-12-x/case.toml"), ""), 1);
    }

    #[test]
    fn a_word_inside_another_is_left_alone() {
        for text in
            ["obsessions", "framework/x", "a/tmpfile", "tissue 12", "an issue of 2 kinds", "{}/root/x"]
        {
            assert_eq!(found("a.md", text), 0, "{text}");
        }
    }

    #[test]
    fn synonyms_are_found_in_code_and_left_alone_in_sentences() {
        let synonym = concat!("Find", "ing");
        assert_eq!(found("a.rs", &format!("struct {synonym}Id;")), 1);
        assert_eq!(found("a.rs", &format!("let {}s = 1;", synonym.to_lowercase())), 1);
        assert_eq!(found("a.rs", &format!("// {synonym} the page.\nlet a = \"{synonym}\";")), 0);
        assert_eq!(found("a.ts", &format!("// {synonym} the page.\nopen('tauri://x')")), 0);
        assert_eq!(found("a.ts", &format!("type {synonym} = string; // why")), 1);
        assert_eq!(found("a.rs", concat!("struct Inspec", "tion;")), 1);
        assert_eq!(found("a.rs", concat!("enum OccasionKind { Inspec", "tion }")), 0);
    }

    #[test]
    fn synonyms_are_found_in_texts_on_screen() {
        let text = format!("{{\n\"cases_rows\": \"Two {}s\"\n}}", concat!("find", "ing"));
        assert_eq!(found("ui/messages/en/cases.json", &text), 1);
        assert_eq!(
            found("ui/messages/en/cases.json", &text.replace("Two", "Refinding").replace("findings", "it")),
            0
        );
    }

    #[test]
    fn an_empty_word_may_not_name_a_type() {
        assert_eq!(found("a.rs", concat!("pub struct Case", "Manager;")), 1);
        assert_eq!(found("a.rs", "pub struct Database;"), 0);
    }

    #[test]
    fn what_is_allowed_is_allowed_only_in_its_place() {
        let signed = concat!("type Signed", "Data = u8;");
        assert_eq!((found("src-tauri/crates/seal/src/a.rs", signed), found("b.rs", signed)), (0, 1));
        let text = concat!("registry of crates", ".io");
        assert_eq!(found("Cargo.lock", text), 0);
        assert_eq!(found("README.md", text), 1);
    }
}
