// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Claims about pages that are easier to see before they become a file.

use super::{Command, Ink, Laid, lay_out, style};
use crate::{Block, Inline, Language, Letter, Level, Typeface};

fn letter(body: Vec<Block>) -> Letter {
    Letter {
        title: "Titel".into(),
        language: Language::Sv,
        issuer: "Myndigheten".into(),
        unit: None,
        word: "BESLUT".into(),
        case_number: "1".into(),
        date: "2026-11-02".into(),
        their_number: None,
        addressee: Vec::new(),
        mark: None,
        footer: None,
        body,
        signature_fields: Vec::new(),
        attachments: Vec::new(),
        made_at: chrono::DateTime::default(),
        document_id: [0; 16],
        logo: None,
        images: Vec::new(),
    }
}

fn laid(body: Vec<Block>) -> Laid {
    lay_out(&letter(body), &Typeface::shipped().unwrap()).unwrap()
}

fn paragraph(words: usize) -> Block {
    Block::Paragraph(vec![Inline::Text("kommunens verksamhet ".repeat(words))])
}

/// Per page: the node, how many lines it has there, and where the last one stands.
fn lines(laid: &Laid) -> Vec<Vec<(usize, usize, f32)>> {
    let on_page = |page: &super::Page| {
        let mut seen: Vec<(usize, usize, f32)> = Vec::new();
        let mut node = None;
        for command in &page.commands {
            match command {
                Command::Begin { node: begun, .. } => node = Some(*begun),
                Command::BeginArtifact(_) => node = None,
                Command::Ink(Ink::Text { y, .. }) => match (node, seen.last_mut()) {
                    (Some(node), Some((last, count, place))) if *last == node => {
                        *count += 1;
                        *place = *y;
                    }
                    (Some(node), _) => seen.push((node, 1, *y)),
                    (None, _) => {}
                },
                Command::End | Command::Ink(Ink::Fill { .. } | Ink::Sign { .. } | Ink::Picture { .. }) => {}
            }
        }
        seen
    };
    laid.pages.iter().map(on_page).collect()
}

#[test]
fn no_paragraph_leaves_a_single_line_on_a_page() {
    for words in 10..80 {
        let laid = laid((0..40).map(|_| paragraph(words)).collect());
        let pages = lines(&laid);
        assert!(pages.len() > 1);
        for (before, after) in pages.iter().zip(pages.iter().skip(1)) {
            let (last, first) = (before.last().unwrap(), after.first().unwrap());
            if last.0 == first.0 {
                assert!(last.1 >= 2 && first.1 >= 2, "{words} words: {} + {} lines", last.1, first.1);
            }
        }
    }
}

#[test]
fn a_heading_never_ends_a_page() {
    for lead in 1..60 {
        let heading = Block::Heading { level: Level::One, text: "Rubrik".into() };
        let mut body = vec![paragraph(8); lead];
        body.extend([heading, paragraph(30)]);
        let laid = laid(body);
        let bookmark = &laid.outline[0];
        let below = lines(&laid)[bookmark.page].iter().filter(|(_, _, y)| *y > bookmark.top + 30.0).count();
        assert!(below >= 1, "after {lead} paragraphs the heading stands alone");
    }
}

#[test]
fn the_line_that_leads_into_a_list_stands_on_the_page_where_the_list_begins() {
    for above in 1..60 {
        let mut body = vec![Block::Heading { level: Level::One, text: "Rubrik".into() }];
        body.extend(vec![paragraph(8); above]);
        body.extend([paragraph(1), Block::Bulleted(vec![vec![paragraph(4)]])]);
        let pages: Vec<usize> =
            lines(&laid(body)).iter().enumerate().flat_map(|(page, seen)| vec![page; seen.len()]).collect();
        // The last three are the leading line, the bullet and its text.
        let [.., lead, bullet, _] = pages.as_slice() else { panic!("the list is missing") };
        assert_eq!(lead, bullet, "after {above} paragraphs the leading line stands alone");
    }
}

#[test]
fn nothing_of_the_text_stands_outside_its_room() {
    let laid = laid((0..60).map(|n| paragraph(n + 1)).collect());
    for (at, page) in lines(&laid).iter().enumerate().skip(1) {
        for (_, _, y) in page {
            assert!((style::TOP..=style::BOTTOM).contains(y), "page {}: {y}", at + 1);
        }
    }
}

#[test]
fn every_text_colour_has_contrast_on_paper_and_tint() {
    let luminance = |super::Colour(r, g, b): super::Colour| {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    };
    for colour in [style::BLACK, style::GREY, style::ACCENT, style::ALERT] {
        for ground in [super::Colour(255, 255, 255), style::TINT] {
            let contrast = (luminance(ground) + 0.05) / (luminance(colour) + 0.05);
            assert!(contrast >= 4.5, "{colour:?} on {ground:?}: {contrast}");
        }
    }
}
