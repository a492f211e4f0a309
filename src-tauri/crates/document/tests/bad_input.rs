// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whatever is written in a letter, the file is sound and speaks with its own fonts only, or there is a fault with
//! a name.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use document::{
    Block, DocumentFault, Image, ImageFault, Inline, Language, Letter, Level, Plate, Sign, Typeface, Warning,
    render, render_with_warnings, structural_faults,
};
use support::{h, letter, p, pdf, table, text};

/// The file, judged by our own check; it tells of any font that is not embedded and any glyph without its text.
fn sound(letter: &Letter) -> (Vec<u8>, usize) {
    let made = render_with_warnings(letter, &Typeface::shipped().unwrap()).unwrap();
    assert_eq!(structural_faults(&made.pdf), []);
    (made.pdf, made.pages)
}

/// A letter with `words` in every field that can hold words.
fn everywhere(words: &str) -> Letter {
    let link = Inline::Link { to: "plats".into(), text: words.into() };
    let short = Inline::Short { text: words.into(), full: words.into() };
    let foreign = Inline::Foreign { language: Language::En, text: words.into() };
    let all = vec![
        Inline::Anchor("plats".into()),
        Inline::Sign(Sign::PartlyMet),
        Inline::Text(words.into()),
        Inline::Strong(words.into()),
        Inline::Emphasis(words.into()),
        link,
        short,
        foreign,
    ];
    let plate = |image| Plate { image, alt: words.into(), caption: all.clone() };
    let mut every = letter(vec![
        h(Level::One, words),
        Block::Paragraph(all.clone()),
        Block::Numbered(vec![vec![Block::Paragraph(all.clone())]]),
        Block::Facts(vec![(words.into(), all.clone())]),
        table(vec![vec![all.clone(), text(words)]]),
        Block::Figure { image: 0, alt: words.into(), caption: words.into() },
        Block::Plates(vec![plate(Some(0)), plate(None), plate(Some(0))]),
        Block::Note(all.clone()),
    ]);
    every.title = words.into();
    every.unit = Some(words.into());
    every.word = words.into();
    every.case_number = words.into();
    every.date = words.into();
    every.their_number = Some(words.into());
    every.mark = Some(words.into());
    every.footer = Some(words.into());
    every.signature_fields[0].tip = words.into();
    every.signature_fields[0].caption = words.into();
    every.attachments[0].description = words.into();
    every
}

#[test]
fn markup_and_operators_are_words_like_others() {
    for words in [
        ") Tj ET Q /P0 Do BT (",
        "endstream endobj trailer <</Root 1 0 R>> %%EOF",
        "<script>alert(1)</script> <?xml version=\"1.0\"?> ]]> &amp; <!DOCTYPE x>",
        "\\) \\( \\\\ %PDF-1.7 << >> [ ] { } /Name #20",
        "**fet** _kursiv_ # rubrik | a | b |",
    ] {
        let (_, pages) = sound(&everywhere(words));
        assert!((2..10).contains(&pages), "{words}: {pages} pages");
    }
}

#[test]
fn signs_of_other_scripts_and_none_are_shown_or_reported() {
    for words in [
        "שלום עולם und مرحبا بالعالم",
        "😀👩\u{200d}👩\u{200d}👧\u{fe0f} 🇸🇪",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}",
        "\u{202e}omvänt\u{202c} \u{2066}isolerat\u{2069}",
        "\u{1}\u{2}\u{7f}\u{80}\u{9f}x\u{0}y",
        "漢字かな交じり文 हिन्दी ไทย",
        "\u{feff}\u{fffe}\u{ffff}\u{e000}\u{10ffff}x",
    ] {
        let made = render_with_warnings(&everywhere(words), &Typeface::shipped().unwrap()).unwrap();
        assert_eq!(structural_faults(&made.pdf), [], "{words:?}");
        assert!(!made.warnings.is_empty(), "{words:?} was neither shown nor reported");
    }
}

#[test]
fn a_million_combining_marks_on_one_letter_are_cut_short_and_reported() {
    let words = format!("a{}", "\u{301}".repeat(1_000_000));
    let made = render_with_warnings(
        &letter(vec![h(Level::One, "Tecken"), p(&words)]),
        &Typeface::shipped().unwrap(),
    );
    let made = made.unwrap();
    assert_eq!((structural_faults(&made.pdf), made.pages), (vec![], 1));
    assert!(made.warnings.contains(&Warning::LeftOut('\u{301}')));
}

#[test]
fn texts_of_a_megabyte_are_set_wherever_they_stand() {
    let sentence = "Kommunen har inte visat hur riskerna hanteras i verksamheten. ";
    let long = sentence.repeat(1_000_000 / sentence.len() + 1);
    for (block, pages) in [
        (p(&long), 200),
        (table(vec![vec![text("A1"), text(&long)]]), 250),
        (Block::Facts(vec![("Skäl".into(), text(&long))]), 250),
    ] {
        let mut long = letter(vec![h(Level::One, "Lång"), block]);
        long.signature_fields.clear();
        assert!(sound(&long).1 > pages);
    }
    let unbroken = "x".repeat(1_000_000);
    assert!(sound(&letter(vec![h(Level::One, "Ord"), p(&unbroken)])).1 > 100);
}

#[test]
fn a_letterhead_of_a_megabyte_is_refused_by_its_name() {
    let long = "Myndigheten ".repeat(90_000);
    let fault = |letter: &Letter| render(letter, &Typeface::shipped().unwrap()).unwrap_err();
    for tall in [
        Letter { issuer: long.clone(), ..letter(vec![]) },
        Letter { word: long.clone(), ..letter(vec![]) },
        Letter { addressee: vec![long.clone()], ..letter(vec![]) },
        Letter { case_number: long.clone(), ..letter(vec![]) },
    ] {
        assert!(matches!(fault(&tall), DocumentFault::LetterheadTooTall));
    }
}

#[test]
fn a_table_of_five_thousand_rows_repeats_its_head_on_every_page() {
    let rows = (0..5000).map(|n| vec![text(&format!("A{n}")), text("Uppfyllt")]).collect();
    let (file, pages) = sound(&letter(vec![h(Level::One, "Bilaga"), table(rows)]));
    assert!(pages > 100 && file.len() < 10_000_000, "{pages} pages, {} bytes", file.len());
}

#[test]
fn pictures_that_are_broken_huge_or_something_else_are_refused_each_by_its_name() {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 4, 4);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[7; 48]).unwrap();
    assert_eq!(Image::read(&png).and_then(Image::for_print).unwrap().size(), (4, 4));
    // Nothing is missing from a picture that only lacks the mark of its end, twelve bytes.
    for cut in 0..png.len() - 12 {
        assert!(Image::read(&png[..cut]).is_err(), "cut at {cut}");
    }
    let mut huge = png.clone();
    huge[16..24].copy_from_slice(&[0, 1, 134, 160, 0, 1, 134, 160]);
    assert!(Image::read(&huge).is_err());
    for other in [&b"%PDF-1.7"[..], b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"\xFF"] {
        assert_eq!(Image::read(other), Err(ImageFault::UnknownFormat));
    }
}

#[test]
fn a_link_to_nowhere_is_plain_words_and_places_may_be_named_twice() {
    let link = |to: &str| Inline::Link { to: to.into(), text: "dit".into() };
    let body = vec![
        h(Level::One, "Länkar"),
        Block::Paragraph(vec![link("ingenstans"), link("sist"), link("tva"), link("")]),
        Block::Anchor("tva".into()),
        Block::Anchor("tva".into()),
        p("Två."),
        Block::Anchor("sist".into()),
    ];
    let file = pdf(&letter(body));
    assert_eq!(structural_faults(&file), []);
    let links = file.windows(13).filter(|bytes| bytes == b"/Subtype/Link").count();
    assert_eq!(links, 2, "the two that lead somewhere");
}

#[test]
fn a_link_that_shows_nothing_is_none() {
    let link = |text: &str| Inline::Link { to: "hit".into(), text: text.into() };
    let blank = vec![link(" "), link("\u{202e}"), link("\u{2028}"), link(""), link("dit")];
    let body = vec![h(Level::One, "Länkar"), Block::Anchor("hit".into()), Block::Paragraph(blank)];
    let file = pdf(&letter(body));
    assert_eq!(structural_faults(&file), []);
    let links = file.windows(13).filter(|bytes| bytes == b"/Subtype/Link").count();
    assert_eq!(links, 1, "only the one that can be seen");
}

#[test]
fn a_picture_without_description_or_without_an_image_is_refused() {
    let plate = |image, alt: &str| {
        letter(vec![
            h(Level::One, "Bilder"),
            Block::Plates(vec![Plate { image, alt: alt.into(), caption: text("Bild 1") }]),
        ])
    };
    let fault = |letter: &Letter| render(letter, &Typeface::shipped().unwrap()).unwrap_err();
    assert!(matches!(fault(&plate(Some(0), " ")), DocumentFault::Missing("the description of a picture")));
    assert!(matches!(fault(&plate(Some(7), "Dörr")), DocumentFault::UnknownImage(7)));
}
