// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Any letter gives a sound document or a named fault, and the same letter gives the same bytes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use document::{
    Block, Column, DocumentFault, FirstColumn, Inline, Letter, Level, Table, Typeface, Warning, render,
    render_with_warnings, structural_faults,
};
use support::{every_block, h, letter, p, pdf, table, text};

fn sound(letter: &Letter) -> usize {
    let made = render_with_warnings(letter, &Typeface::shipped().unwrap()).unwrap();
    assert_eq!(structural_faults(&made.pdf), []);
    made.pages
}

fn fault(letter: &Letter) -> DocumentFault {
    render(letter, &Typeface::shipped().unwrap()).unwrap_err()
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let one = letter(every_block());
    assert_eq!(pdf(&one), pdf(&one.clone()));
    let mut other = one.clone();
    other.document_id[0] ^= 1;
    assert_ne!(pdf(&one), pdf(&other));
}

#[test]
fn a_letter_with_every_kind_of_block_is_sound() {
    assert_eq!(sound(&letter(every_block())), 3);
}

#[test]
fn an_empty_letter_is_sound() {
    let mut empty = letter(Vec::new());
    empty.signature_fields.clear();
    empty.attachments.clear();
    empty.images.clear();
    (empty.unit, empty.mark, empty.footer) = (None, None, None);
    empty.addressee.clear();
    empty.word.clear();
    empty.date.clear();
    assert_eq!(sound(&empty), 1);
}

#[test]
fn empty_texts_are_passed_over() {
    let blocks = vec![
        h(Level::One, "Rubrik"),
        p(""),
        p(" \u{202E}\n"),
        Block::Numbered(vec![]),
        Block::Bulleted(vec![vec![], vec![p("")]]),
        Block::Facts(vec![(String::new(), vec![]), ("Namn".into(), vec![])]),
        table(vec![]),
        table(vec![vec![vec![], vec![]]]),
        Block::Note(vec![]),
        Block::PageBreak,
        Block::PageBreak,
    ];
    sound(&letter(blocks));
}

#[test]
fn odd_characters_are_shown_as_squares_and_reported() {
    let odd = "emoji 😀 arabiska مرحبا styr\u{7}tecken \u{202E}omvänt \u{E000} \u{10FFFF} a\u{30a}\u{308}\u{301} fi ffi Ω Ж";
    let mut odd_letter = letter(vec![h(Level::One, odd), p(odd), table(vec![vec![text(odd), text(odd)]])]);
    odd_letter.title = odd.into();
    odd_letter.issuer = odd.into();
    odd_letter.signature_fields[0].tip = odd.into();
    let made = render_with_warnings(&odd_letter, &Typeface::shipped().unwrap()).unwrap();
    assert_eq!(structural_faults(&made.pdf), []);
    assert!(made.warnings.contains(&Warning::NoGlyph('😀')), "{:?}", made.warnings);
    assert!(made.warnings.contains(&Warning::LeftOut('\u{202E}')), "{:?}", made.warnings);
}

#[test]
fn words_of_ten_thousand_letters_are_broken() {
    let word = "a".repeat(10_000);
    let url = format!("https://exempel.invalid/{}", "stig/".repeat(300));
    let blocks = vec![
        h(Level::One, &word),
        p(&word),
        p(&url),
        Block::Note(text(&word)),
        Block::Facts(vec![(word.clone(), text(&word))]),
        table(vec![vec![text(&word), text(&url)]]),
    ];
    let mut long = letter(blocks);
    long.signature_fields[0].caption = word.clone();
    long.footer = Some(word);
    assert!(sound(&long) > 10);
}

#[test]
fn a_table_of_five_hundred_rows_goes_over_many_pages() {
    let rows = (0..500).map(|n| vec![text(&format!("A{n}")), text("Ja")]).collect();
    assert!(sound(&letter(vec![h(Level::One, "Bilaga"), table(rows)])) > 10);
}

#[test]
fn a_table_with_many_narrow_columns_still_ends() {
    let columns =
        (0..60).map(|n| Column { heading: format!("Kolumn {n}"), share: u16::from(n != 3) }).collect();
    let rows = vec![(0..60).map(|_| text("värde")).collect()];
    let table = Table { caption: None, columns, rows, first_column: FirstColumn::Plain };
    sound(&letter(vec![h(Level::One, "Smalt"), Block::Table(table)]));
}

#[test]
fn many_signature_fields_find_room() {
    let mut many = letter(every_block());
    let first = many.signature_fields[0].clone();
    many.signature_fields =
        (0..25).map(|n| document::SignatureField { name: format!("f{n}"), ..first.clone() }).collect();
    sound(&many);
}

#[test]
fn a_skipped_heading_level_is_refused() {
    let seen = fault(&letter(vec![h(Level::One, "Ett"), h(Level::Three, "Tre")]));
    assert!(matches!(seen, DocumentFault::HeadingSkipped { found: 3, allowed: 2, .. }), "{seen}");
    assert!(matches!(fault(&letter(vec![h(Level::Two, "Två")])), DocumentFault::HeadingSkipped { .. }));
}

#[test]
fn what_an_accessible_document_needs_may_not_be_empty() {
    let untitled = Letter { title: " ".into(), ..letter(vec![]) };
    assert!(matches!(fault(&untitled), DocumentFault::Missing("the title")));
    let unnumbered = Letter { case_number: String::new(), ..letter(vec![]) };
    assert!(matches!(fault(&unnumbered), DocumentFault::Missing("the case number")));
    let figure = Block::Figure { image: 0, alt: "\u{200B}".into(), caption: String::new() };
    assert!(matches!(fault(&letter(vec![figure])), DocumentFault::Missing("the description of a figure")));
    assert!(matches!(fault(&letter(vec![h(Level::One, "\u{202E}")])), DocumentFault::Missing("a heading")));
}

#[test]
fn a_row_of_another_length_is_refused() {
    let seen = fault(&letter(vec![table(vec![vec![text("a"), text("b")], vec![text("a")]])]));
    assert!(matches!(seen, DocumentFault::RowMismatch { row: 2, columns: 2, found: 1 }), "{seen}");
}

#[test]
fn an_unknown_image_is_refused() {
    let figure = Block::Figure { image: 1, alt: "x".into(), caption: String::new() };
    assert!(matches!(fault(&letter(vec![figure])), DocumentFault::UnknownImage(1)));
}

#[test]
fn names_must_be_single_and_writable() {
    let mut twice = letter(vec![]);
    twice.attachments[1].name = twice.attachments[0].name.clone();
    assert!(matches!(fault(&twice), DocumentFault::Name(_)));
    for name in ["", "a.b", "a\u{0}"] {
        let mut bad = letter(vec![]);
        bad.signature_fields[0].name = name.into();
        assert!(matches!(fault(&bad), DocumentFault::Name(_)), "{name:?}");
    }
    let mut typeless = letter(vec![]);
    typeless.attachments[0].media_type = "json".into();
    assert!(matches!(fault(&typeless), DocumentFault::Name(_)));
}

#[test]
fn signature_fields_have_one_place() {
    let seen = fault(&letter(vec![Block::SignatureFields, Block::SignatureFields]));
    assert!(matches!(seen, DocumentFault::SignatureFieldsTwice));
}

#[test]
fn lists_nested_beyond_numbering_are_refused() {
    let deep = (0..4).fold(p("x"), |inner, _| Block::Numbered(vec![vec![inner]]));
    assert!(matches!(fault(&letter(vec![deep])), DocumentFault::NestedTooDeep(3)));
}

#[test]
fn a_letterhead_without_end_is_refused() {
    let tall = Letter { addressee: vec!["rad".into(); 100], ..letter(vec![]) };
    assert!(matches!(fault(&tall), DocumentFault::LetterheadTooTall));
}

#[test]
fn a_letter_prints_as_stable_text() {
    let printed = letter(every_block()).to_text();
    let expected = "letter: Tillsyn av Sjöviks kommun\n  language: sv-SE\n  issuer: Tillsynsmyndigheten\n";
    assert!(printed.starts_with(expected), "{printed}");
    for line in [
        "  # Tillsyn\n",
        "    item 1\n      p Först\n      numbered\n        item 1\n          p a\n",
        "  facts\n    Beslutsfattare: **Karin**_ Alm_\n",
        "  table with row headings: Svar\n    | Fråga (1) | Svar (1)\n    | A1 | Ja\n",
        "  figure 0: Bild 1\n    alt: Ett rutnät\n",
        "signature beslutsfattare: Underskrift av beslutsfattaren [Karin Alm]\n",
        "attachment a.json (application/json, Data, 2 bytes): Ärendet\nimage 0: JPEG 48 × 32\n",
    ] {
        assert!(printed.contains(line), "{line}\n---\n{printed}");
    }
}

#[test]
fn random_letters_never_panic() {
    // A fixed seed: the same letters every time.
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    for _ in 0..60 {
        let mut blocks = vec![h(Level::One, "Rubrik")];
        for _ in 0..next(25) {
            let words: String =
                (0..next(300)).filter_map(|_| char::from_u32(u32::try_from(next(0x3000)).unwrap())).collect();
            blocks.push(match next(8) {
                0 => h(if next(2) == 0 { Level::One } else { Level::Two }, &format!("R{words}")),
                1 => Block::Numbered(vec![vec![p(&words)], vec![]]),
                2 => Block::Bulleted(vec![vec![p(&words), Block::Note(text(&words))]]),
                3 => Block::Facts(vec![(words.clone(), text(&words))]),
                4 => table(vec![
                    vec![text(&words), vec![Inline::Emphasis(words.clone())]];
                    usize::try_from(next(9)).unwrap()
                ]),
                5 => Block::Figure { image: 0, alt: "bild".into(), caption: words },
                6 => Block::PageBreak,
                _ => p(&words),
            });
        }
        sound(&letter(blocks));
    }
}
