// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Other people's programs read our files: text and structure as poppler sees them, syntax as qpdf sees it.
//!
//! A missing program fails the test, because a judge who is absent has not agreed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use std::{path::PathBuf, process::Command};

use document::{Block, Letter, Level};
use support::{every_block, h, letter, p, pdf, table, text};

struct File(PathBuf);

impl File {
    fn new(name: &str, letter: &Letter) -> Self {
        let path = std::env::temp_dir().join(format!("tillsyn-readers-{}-{name}.pdf", std::process::id()));
        std::fs::write(&path, pdf(letter)).unwrap();
        Self(path)
    }

    fn read(&self, program: &str, arguments: &[&str], last: &[&str]) -> String {
        let run = Command::new(program).args(arguments).arg(&self.0).args(last).output();
        let run = run.unwrap_or_else(|fault| panic!("{program} is needed: {fault}"));
        assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
        // pdfinfo prints the titles of headings as raw UTF-16 between its UTF-8 lines.
        String::from_utf8_lossy(&run.stdout).into_owned()
    }

    fn text(&self) -> String {
        self.read("pdftotext", &["-enc", "UTF-8"], &["-"])
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const WORDS: &str = "Informationssäkerhetssamordnaren ansvarar för uppföljningen av säkerhetsåtgärderna och för \
    riskbedömningarna i förvaltningens verksamhetssystem, enligt fjorton dokumenterade tillsynsbeslut och \
    offentlighetsprincipens grundläggande bestämmelser om sekretessprövning.";

#[test]
fn words_come_back_unbroken() {
    let text = File::new("words", &letter(vec![h(Level::One, "Ord"), p(&WORDS.repeat(6))])).text();
    let joined = text.replace("\u{ad}\n", "").replace(['\n', '\u{c}'], " ");
    let seen: Vec<&str> = joined.split_whitespace().collect();
    assert!(text.contains('\u{ad}'), "no line was hyphenated: {text}");
    assert!(!joined.contains('\u{ad}') && !text.contains("-\n"), "{text}");
    let expected = WORDS.repeat(6);
    let expected: Vec<&str> = expected.split_whitespace().collect();
    assert!(seen.windows(expected.len()).any(|window| window == expected), "{joined}");
}

#[test]
fn ligatures_come_back_as_letters() {
    let text = File::new(
        "ligatures",
        &letter(vec![h(Level::One, "fi"), p("fjärde filen, effektiv affisch, hjälp")]),
    )
    .text();
    assert!(text.contains("fjärde filen, effektiv affisch, hjälp"), "{text}");
}

#[test]
fn every_page_has_the_case_number_the_mark_and_its_own_number() {
    let rows = (0..200).map(|n| vec![text(&format!("A{n}")), text("Ja")]).collect();
    let file = File::new("pages", &letter(vec![h(Level::One, "Bilaga"), table(rows)]));
    let text = file.text();
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!(pages.len() > 3);
    for (at, page) in pages.iter().enumerate() {
        for words in ["2026-00077", "UTKAST", "Liggare 1a2b", &format!("Sida {} av {}", at + 1, pages.len())]
        {
            assert!(page.contains(words), "{words} is not on page {}: {page}", at + 1);
        }
        assert!(page.contains("Fråga"), "the table heading is not on page {}", at + 1);
    }
}

#[test]
fn a_screen_reader_meets_the_tree_in_reading_order() {
    let tree =
        File::new("tree", &letter(every_block())).read("pdfinfo", &["-enc", "UTF-8", "-struct-text"], &[]);
    let mut from = 0;
    for words in [
        "Document",
        "\"UTKAST\"",
        "\"Tillsynsmyndigheten\"",
        "\"BESLUT\"",
        "\"Sida 1 av 3\"",
        "Lbl",
        "\"Datum\"",
        "\"2026-11-02\"",
        "\"Sjöviks kommun\"",
        "H1",
        "\"Tillsyn\"",
        "H2",
        "L (block)",
        "Lbl",
        "\"1.\"",
        "LBody",
        "\"a)\"",
        "\"i)\"",
        "H3",
        "Table",
        "Caption",
        "THead",
        "TH",
        "\"Fråga\"",
        "TBody",
        "\"A1\"",
        "TD",
        "\"Ja\"",
        "Figure",
        "\"Bild 1\"",
        "Note",
        "Form",
        "\"Karin Alm\"",
        "\"Bilaga\"",
        "\"Slut.\"",
        "\"Liggare 1a2b\"",
    ] {
        let place = tree[from..].find(words);
        from += place.unwrap_or_else(|| panic!("{words} does not come next in\n{tree}")) + words.len();
    }
    assert_eq!(tree.matches("Liggare 1a2b").count(), 1, "the foot line of page 2 is read aloud again");
}

#[test]
fn a_paragraph_over_two_pages_is_one_paragraph_of_the_tree() {
    let tree = File::new("across", &letter(vec![h(Level::One, "Lång"), p(&WORDS.repeat(30))])).read(
        "pdfinfo",
        &["-enc", "UTF-8", "-struct-text"],
        &[],
    );
    let body = tree.split("H1").nth(1).unwrap();
    let paragraphs = body.lines().filter(|line| line.trim_start().starts_with("P (block)")).count();
    // The long one, the caption of the field, the foot line.
    assert_eq!(paragraphs, 3, "{tree}");
}

#[test]
fn a_table_without_rows_has_no_head_that_heads_nothing() {
    let tree = File::new("no-rows", &letter(vec![h(Level::One, "Tomt"), table(vec![])]));
    let tree = tree.read("pdfinfo", &["-enc", "UTF-8", "-struct-text"], &[]);
    assert!(tree.contains("TBody") && tree.contains("\"Fråga\"") && !tree.contains("THead"), "{tree}");
}

#[test]
fn every_font_is_an_embedded_subset_that_can_be_read() {
    let list = File::new("fonts", &letter(every_block())).read("pdffonts", &[], &[]);
    let fonts: Vec<&str> = list.lines().skip(2).collect();
    assert!(fonts.len() >= 5, "{list}");
    assert!(fonts.iter().all(|line| line.contains("Identity-H       yes yes yes")), "{list}");
}

#[test]
fn the_syntax_is_clean() {
    let said = File::new("syntax", &letter(every_block())).read("qpdf", &["--check"], &[]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    assert!(said.contains("File is not encrypted"), "{said}");
}

#[test]
fn attachments_can_be_taken_out() {
    let list = File::new("attachments", &letter(vec![Block::PageBreak])).read("pdfdetach", &["-list"], &[]);
    assert!(list.contains("2 embedded files") && list.contains("ö.json"), "{list}");
}
