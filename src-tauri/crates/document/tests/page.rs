// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a page owes its reader: links that lead somewhere, words in their own language, signs that are heard once,
//! pictures two to a page, and annexes that neither stand alone nor waste paper.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use document::{Block, Inline, Language, Letter, Level, Plate, Sign, Typeface, lay_out, structural_faults};
use lopdf::{Dictionary, Document, Object};
use support::{h, letter, p, pdf, text};

fn open(letter: &Letter) -> Document {
    let bytes = pdf(letter);
    assert_eq!(structural_faults(&bytes), []);
    Document::load_mem(&bytes).unwrap()
}

fn said(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn dict<'a>(doc: &'a Document, object: &'a Object) -> &'a Dictionary {
    doc.dereference(object).unwrap().1.as_dict().unwrap()
}

/// All elements of the tree of one kind.
fn elements<'a>(doc: &'a Document, kind: &[u8]) -> Vec<&'a Dictionary> {
    let is = |dict: &&Dictionary| {
        dict.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == kind)
            && dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"StructElem")
    };
    doc.objects.values().filter_map(|object| object.as_dict().ok()).filter(is).collect()
}

/// The element that a key of the parent tree leads to.
fn by_key(doc: &Document, key: i64) -> &Dictionary {
    let root = dict(doc, doc.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    let numbers = dict(doc, root.get(b"ParentTree").unwrap()).get(b"Nums").unwrap().as_array().unwrap();
    let pair = numbers.chunks(2).find(|pair| pair[0].as_i64().unwrap() == key).unwrap();
    dict(doc, &pair[1])
}

/// The words of each page, as an outside reader sees them.
fn pages(name: &str, letter: &Letter) -> Vec<String> {
    let path = std::env::temp_dir().join(format!("tillsyn-page-{}-{name}.pdf", std::process::id()));
    std::fs::write(&path, pdf(letter)).unwrap();
    let run = std::process::Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&path).arg("-").output();
    let run = run.unwrap_or_else(|fault| panic!("pdftotext is needed: {fault}"));
    let _ = std::fs::remove_file(&path);
    String::from_utf8(run.stdout).unwrap().split_terminator('\u{c}').map(str::to_owned).collect()
}

fn page_count(letter: &Letter) -> usize {
    lay_out(letter, &Typeface::shipped().unwrap()).unwrap().page_count()
}

fn link(to: &str, text: &str) -> Inline {
    Inline::Link { to: to.into(), text: text.into() }
}

#[test]
fn a_link_leads_to_its_place_and_is_one_link_of_the_tree_though_it_goes_over_two_lines() {
    let long =
        "se den utförliga beskrivningen av bristerna i verksamhetens riskanalys och åtgärdsplan ".repeat(2);
    let body = vec![
        h(Level::One, "Länkar"),
        Block::Paragraph(vec![
            Inline::Text("Läs mer: ".into()),
            link("brist-1", &long),
            Inline::Text(".".into()),
        ]),
        Block::PageBreak,
        Block::Anchor("brist-1".into()),
        h(Level::Two, "Brist 1"),
    ];
    let doc = open(&letter(body));
    let links = elements(&doc, b"Link");
    assert_eq!(links.len(), 1);
    let pages: Vec<_> = doc.get_pages().into_values().collect();
    let notes = doc.get_dictionary(pages[0]).unwrap().get(b"Annots").unwrap().as_array().unwrap();
    let notes: Vec<_> = notes.iter().map(|note| dict(&doc, note)).collect();
    let notes: Vec<_> = notes
        .into_iter()
        .filter(|note| note.get(b"Subtype").unwrap().as_name().unwrap() == b"Link")
        .collect();
    assert!(notes.len() >= 2, "one for each line");
    for note in notes {
        let goal = note.get(b"Dest").unwrap().as_array().unwrap();
        assert_eq!(goal[0].as_reference().unwrap(), pages[1]);
        assert_eq!(said(note.get(b"Contents").unwrap()), long.trim());
        assert_eq!(by_key(&doc, note.get(b"StructParent").unwrap().as_i64().unwrap()), links[0]);
    }
    let objects = links[0].get(b"K").unwrap().as_array().unwrap().iter();
    assert!(objects.filter(|kid| kid.as_dict().is_ok_and(|kid| kid.has(b"Obj"))).count() >= 2);
}

#[test]
fn a_screen_reader_gets_the_full_form_and_the_language_of_a_passage() {
    let foreign = Inline::Foreign { language: Language::En, text: "business continuity".into() };
    let short = Inline::Short { text: "NIS1 13 §".into(), full: "13 § lagen (2018:1174)".into() };
    let body = vec![
        h(Level::One, "Ord"),
        Block::Paragraph(vec![short, Inline::Text(" gäller bl.a. planer för ".into()), foreign]),
        p("Bolaget svarade: ”The plan will be ready when the board has approved it.”"),
    ];
    let doc = open(&letter(body));
    let spans = elements(&doc, b"Span");
    let full: Vec<String> = spans.iter().filter_map(|span| span.get(b"E").ok().map(said)).collect();
    for expected in ["13 § lagen (2018:1174)", "bland annat", "diarienummer"] {
        assert!(full.iter().any(|one| one == expected), "{expected}: {full:?}");
    }
    let tongues: Vec<&[u8]> =
        spans.iter().filter_map(|span| span.get(b"Lang").ok()).map(|tag| tag.as_str().unwrap()).collect();
    assert_eq!(tongues, [b"en-GB", b"en-GB"]);
}

#[test]
fn the_parts_of_a_sentence_are_heard_in_the_order_they_stand() {
    let runs = ["Först ", "sedan ", "därefter ", "sist"];
    let [a, b, c, d] = runs.map(str::to_owned);
    let body = vec![
        h(Level::One, "Ordning"),
        Block::Anchor("x".into()),
        Block::Paragraph(vec![
            Inline::Text(a),
            Inline::Link { to: "x".into(), text: b },
            Inline::Short { text: c, full: "därpå".into() },
            Inline::Strong(d),
        ]),
    ];
    let doc = open(&letter(body));
    let link = elements(&doc, b"Link")[0].get(b"P").unwrap();
    let kids: Vec<String> = dict(&doc, link)
        .get(b"K")
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|kid| match kid {
            Object::Integer(_) => "words".into(),
            other => String::from_utf8_lossy(dict(&doc, other).get(b"S").unwrap().as_name().unwrap()).into(),
        })
        .collect();
    assert_eq!(kids, ["words", "Link", "Span", "words"]);
}

#[test]
fn a_sign_is_drawn_for_the_eye_and_its_word_is_heard_once() {
    let all =
        [Sign::Met, Sign::PartlyMet, Sign::NotMet, Sign::NotApplicable, Sign::NotExamined, Sign::Unanswered];
    let row = |sign: &Sign| vec![text("A1"), vec![Inline::Sign(*sign), Inline::Strong(format!("{sign:?}."))]];
    let signs = letter(vec![h(Level::One, "Tecken"), support::table(all.iter().map(row).collect())]);
    // What is drawn outside marked content is a fault; see `structural_faults`.
    let doc = open(&signs);
    assert!(elements(&doc, b"Figure").is_empty());
    let words = pages("signs", &signs).concat();
    for sign in all {
        assert_eq!(words.matches(&format!("\n{sign:?}.")).count(), 1, "{words}");
    }
}

fn plates(count: usize, image: Option<usize>) -> Block {
    let plate = |nth: usize| Plate {
        image,
        alt: format!("Beskrivning {nth}"),
        caption: vec![Inline::Anchor(format!("bild-{nth}")), Inline::Strong(format!("Bild {nth}."))],
    };
    Block::Plates((1..=count).map(plate).collect())
}

#[test]
fn pictures_stand_two_to_a_page_each_with_its_caption_and_description() {
    let mut five =
        letter(vec![h(Level::One, "Beslut"), Block::PageBreak, h(Level::Two, "Bilder"), plates(5, Some(0))]);
    five.signature_fields.clear();
    five.images = vec![support::photo(1600, 1200)];
    let seen = pages("plates", &five);
    assert_eq!(seen.len(), 4);
    for (at, page) in seen[1..].iter().enumerate() {
        let here: Vec<usize> = (1..=5).filter(|nth| page.contains(&format!("Bild {nth}."))).collect();
        assert_eq!(here, [[1, 2].as_slice(), &[3, 4], &[5]][at]);
    }
    let figures = open(&five);
    let mut told: Vec<String> =
        elements(&figures, b"Figure").iter().map(|figure| said(figure.get(b"Alt").unwrap())).collect();
    told.sort();
    assert_eq!(told, (1..=5).map(|nth| format!("Beskrivning {nth}")).collect::<Vec<_>>());
}

#[test]
fn a_picture_that_cannot_be_shown_keeps_its_number_and_is_told_in_words() {
    let unseen = letter(vec![h(Level::One, "Bilder"), plates(2, None)]);
    let words = pages("unseen", &unseen).concat();
    for expected in ["Bild 1.", "Beskrivning 1", "Bild 2.", "Beskrivning 2"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(elements(&open(&unseen), b"Figure").is_empty());
}

#[test]
fn a_caption_of_any_length_leaves_its_picture_on_the_page() {
    for words in [1, 40, 400, 4000] {
        let plate =
            Plate { image: Some(0), alt: "Dörr".into(), caption: text(&"lång bildtext ".repeat(words)) };
        let mut long = letter(vec![h(Level::One, "Bilder"), Block::Plates(vec![plate.clone(), plate])]);
        long.images = vec![support::photo(1600, 1200)];
        let doc = open(&long);
        assert_eq!(elements(&doc, b"Figure").len(), 2, "{words}");
    }
}

#[test]
fn a_short_part_shares_a_page_and_a_long_one_begins_its_own() {
    let body = |words: usize| {
        let mut letter = letter(vec![
            h(Level::One, "Beslut"),
            Block::PageBreak,
            h(Level::Two, "Bilaga 1"),
            p("Kort."),
            Block::NewPart,
            h(Level::Two, "Bilaga 2"),
            p(&"kommunens verksamhet ".repeat(words)),
            Block::NewPart,
            h(Level::Two, "Bilaga 3"),
            p("Kort."),
        ]);
        letter.signature_fields.clear();
        letter
    };
    let holds = |pages: &[String], page: usize, words: &str| pages[page].contains(words);
    let short = pages("short-part", &body(20));
    assert!(short.len() == 2 && holds(&short, 1, "Bilaga 2") && holds(&short, 1, "Bilaga 3"), "{short:?}");
    let long = pages("long-part", &body(2000));
    assert!(!holds(&long, 1, "Bilaga 2") && holds(&long, 2, "Bilaga 2"), "{long:?}");
}

#[test]
fn the_list_of_annexes_never_stands_alone_on_a_page() {
    for above in 1..46 {
        let mut body = vec![h(Level::One, "Beslut")];
        body.extend(vec![p("Kommunen har svarat."); above]);
        body.push(h(Level::Two, "Vem som har beslutat"));
        body.push(p("Detta beslut har fattats av enhetschefen."));
        body.push(Block::SignatureFields);
        let row = |nth: usize| (format!("Bilaga {nth}"), text("Namn"));
        body.push(Block::Facts((1..=5).map(row).collect()));
        let list = letter(body);
        let seen = pages("list", &list);
        assert!(seen.len() <= 3 && page_count(&list) == seen.len());
        let last = seen.last().unwrap();
        assert!(
            last.contains("Karin Alm") && last.contains("fattats av"),
            "after {above} paragraphs: {seen:?}"
        );
        assert!(last.contains("Bilaga 1") && last.contains("Bilaga 5"), "after {above} paragraphs: {seen:?}");
    }
}
