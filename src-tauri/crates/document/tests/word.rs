// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The Word copy as a stranger's XML reader meets it: well-formed, headed, numbered, described, marked as a copy.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use document::docx::working_copy;
use document::{Block, DocumentFault, Image, Language, Letter, Level};
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read as _};
use std::process::Command;
use support::{every_block, h, jpeg, letter, p, pdf, table, text};

/// The files of a copy by their names; all XML in it is well-formed.
fn unpacked(letter: &Letter) -> BTreeMap<String, Vec<u8>> {
    let bytes = working_copy(letter).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert!(files.insert(file.name().to_owned(), content).is_none(), "{} is there twice", file.name());
    }
    for (name, content) in &files {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            assert!(!events(std::str::from_utf8(content).unwrap()).is_empty(), "{name} is empty");
        }
    }
    files
}

fn events(xml: &str) -> Vec<Event<'_>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut events = Vec::new();
    let mut open = 0_i32;
    loop {
        match reader.read_event().unwrap_or_else(|fault| panic!("{fault} in {xml}")) {
            Event::Eof => break,
            event => {
                open += match event {
                    Event::Start(_) => 1,
                    Event::End(_) => -1,
                    _ => 0,
                };
                events.push(event);
            }
        }
    }
    assert_eq!(open, 0, "an element is not closed in {xml}");
    events
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().map(Result::unwrap).find(|one| one.key.as_ref() == name.as_bytes());
    found.map(|one| {
        let raw = String::from_utf8(one.value.into_owned()).unwrap();
        quick_xml::escape::unescape(&raw).unwrap().into_owned()
    })
}

/// Style and words of each paragraph, in reading order.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut in_text = false;
    for event in events(xml) {
        match event {
            Event::Start(element) if element.name().as_ref() == b"w:p" => {
                found.push((String::new(), String::new()));
            }
            Event::Empty(element) if element.name().as_ref() == b"w:pStyle" => {
                found.last_mut().unwrap().0 = attribute(&element, "w:val").unwrap();
            }
            Event::Start(element) if element.name().as_ref() == b"w:t" => in_text = true,
            Event::End(element) if element.name().as_ref() == b"w:t" => in_text = false,
            Event::Text(words) if in_text => {
                found.last_mut().unwrap().1.push_str(std::str::from_utf8(&words).unwrap());
            }
            Event::GeneralRef(name) if in_text => {
                let name = format!("&{};", std::str::from_utf8(&name).unwrap());
                found.last_mut().unwrap().1.push_str(&quick_xml::escape::unescape(&name).unwrap());
            }
            _ => {}
        }
    }
    found
}

/// Every value of an attribute of the elements with a name, in order.
fn values(xml: &str, element: &str, name: &str) -> Vec<String> {
    let events = events(xml);
    let elements = events.iter().filter_map(|event| match event {
        Event::Start(found) | Event::Empty(found) if found.name().as_ref() == element.as_bytes() => {
            Some(found)
        }
        _ => None,
    });
    elements.filter_map(|found| attribute(found, name)).collect()
}

fn part<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    std::str::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name} is not there"))).unwrap()
}

#[test]
fn headings_points_tables_and_figures_stand_in_reading_order() {
    let files = unpacked(&letter(every_block()));
    let body = part(&files, "word/document.xml");
    let found = paragraphs(body);
    let styled = |style: &str| -> Vec<&str> {
        found.iter().filter(|one| one.0 == style).map(|one| one.1.as_str()).collect()
    };
    assert_eq!(styled("Heading1"), ["Tillsyn"]);
    assert_eq!(styled("Heading2"), ["Beslut", "Bilaga"]);
    assert_eq!(styled("Heading3"), ["Skäl"]);
    let items = ["Först", "a", "b", "i", "Sedan", "punkt", "ett", "två"];
    assert_eq!(styled("ListParagraph"), items);
    assert_eq!(styled("TableHead"), ["Fråga", "Svar"]);
    assert_eq!(styled("Caption"), ["Svar", "Bild 1"]);
    assert!(styled("BodyText").contains(&"Beslutsfattare: Karin Alm"));
    assert!(styled("BodyText").contains(&"[Plats för underskrift: Karin Alm]"));
    let order: Vec<&str> = found.iter().map(|one| one.1.as_str()).collect();
    let mut from = 0;
    for words in
        ["Tillsynsmyndigheten", "BESLUT", "Sjöviks kommun", "Tillsyn", "Först", "A1", "Bild 1", "Slut."]
    {
        from += order[from..]
            .iter()
            .position(|one| *one == words)
            .unwrap_or_else(|| panic!("{words}: {order:?}"));
    }
    // Each heading style says how deep it is, so that a reader can build its outline.
    assert_eq!(values(part(&files, "word/styles.xml"), "w:outlineLvl", "w:val"), ["0", "1", "2"]);
}

#[test]
fn every_list_counts_for_itself_and_every_table_repeats_its_head() {
    let list = || Block::Numbered(vec![vec![p("ett")], vec![p("två")]]);
    let rows = || vec![vec![text("A1"), text("Ja")], vec![text("A2"), text("Nej")]];
    let body = vec![h(Level::One, "Listor"), list(), list(), table(rows()), table(rows())];
    let files = unpacked(&letter(body));
    let document = part(&files, "word/document.xml");
    assert_eq!(values(document, "w:numId", "w:val"), ["2", "2", "3", "3"]);
    let numbering = part(&files, "word/numbering.xml");
    assert_eq!(values(numbering, "w:num", "w:numId"), ["1", "2", "3"]);
    let kinds = values(numbering, "w:abstractNum", "w:abstractNumId");
    assert_eq!(kinds.iter().collect::<std::collections::BTreeSet<_>>().len(), kinds.len(), "{kinds:?}");
    assert_eq!(values(numbering, "w:startOverride", "w:val"), ["1", "1"]);
    assert!(part(&files, "word/_rels/document.xml.rels").contains("numbering.xml"));
    let tables: Vec<&str> = document.split("<w:tbl>").skip(1).collect();
    assert_eq!(tables.len(), 2);
    for table in tables {
        let rows: Vec<&str> = table.split("<w:tr>").skip(1).collect();
        assert_eq!(rows.len(), 3);
        let heads: Vec<bool> = rows.iter().map(|row| row.contains("<w:tblHeader />")).collect();
        assert_eq!(heads, [true, false, false]);
        assert!(rows.iter().all(|row| row.contains("<w:cantSplit />")));
    }
}

#[test]
fn pictures_keep_their_kind_their_place_and_a_description() {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 2, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[0, 255]).unwrap();
    let figure = |image, alt: &str| Block::Figure { image, alt: alt.into(), caption: String::new() };
    let mut letter = letter(vec![
        h(Level::One, "Bilder"),
        figure(1, "Svart och vitt"),
        figure(0, "Ett ”rutnät” med \"streck\" & <kanter>"),
        figure(0, "Samma bild igen"),
    ]);
    letter.images = vec![jpeg(), Image::read(&png).unwrap()];
    let files = unpacked(&letter);
    let document = part(&files, "word/document.xml");
    assert_eq!(
        values(document, "wp:docPr", "descr"),
        ["Svart och vitt", "Ett ”rutnät” med \"streck\" & <kanter>", "Samma bild igen"]
    );
    assert_eq!(values(document, "wp:docPr", "id"), ["1", "2", "3"]);
    let rels = part(&files, "word/_rels/document.xml.rels");
    let types = part(&files, "[Content_Types].xml");
    for used in values(document, "a:blip", "r:embed") {
        let relations = values(rels, "Relationship", "Id");
        let at =
            relations.iter().position(|id| *id == used).unwrap_or_else(|| panic!("{used} leads nowhere"));
        let target = &values(rels, "Relationship", "Target")[at];
        let bytes = &files[&format!("word/{target}")];
        let (ending, kind) =
            if bytes.starts_with(b"\x89PNG") { ("png", "image/png") } else { ("jpeg", "image/jpeg") };
        assert!(target.ends_with(ending), "{target}");
        assert!(types.contains(&format!("ContentType=\"{kind}\" Extension=\"{ending}\"")), "{types}");
    }
    let media: Vec<&String> = files.keys().filter(|name| name.starts_with("word/media/")).collect();
    assert_eq!(media.len(), 2, "{media:?}");
}

#[test]
fn a_turned_and_mirrored_picture_is_turned_and_mirrored() {
    // The Exif value 5: mirrored, then a quarter turn to the left.
    let mut bytes = Vec::new();
    let pixels = vec![9_u8; 48 * 32 * 3];
    jpeg_encoder::Encoder::new(&mut bytes, 80).encode(&pixels, 48, 32, jpeg_encoder::ColorType::Rgb).unwrap();
    let exif = b"\xFF\xE1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x05\0\0\0\0\0\0";
    bytes.splice(2..2, exif.iter().copied());
    let figure = Block::Figure { image: 0, alt: "Turnerad".into(), caption: String::new() };
    let mut letter = letter(vec![h(Level::One, "Bild"), figure]);
    letter.images = vec![Image::read(&bytes).unwrap()];
    assert_eq!(letter.images[0].size(), (32, 48));
    let files = unpacked(&letter);
    let document = part(&files, "word/document.xml");
    assert_eq!(values(document, "a:xfrm", "rot"), ["16200000"]);
    assert_eq!(values(document, "a:xfrm", "flipH"), ["1"]);
    let number = |element, name| values(document, element, name)[0].parse::<u32>().unwrap();
    assert!(number("wp:extent", "cx") > number("wp:extent", "cy"));
    assert!(number("wp:effectExtent", "t") > 0);
}

#[test]
fn it_says_on_every_page_and_in_its_properties_that_it_is_a_working_copy() {
    for (language, copy, page, tag) in [
        (Language::Sv, "Arbetskopia", "Sida  av ", "sv-SE"),
        (Language::En, "Working copy", "Page  of ", "en-GB"),
    ] {
        let mut letter = letter(every_block());
        letter.language = language;
        let files = unpacked(&letter);
        let header = paragraphs(part(&files, "word/header1.xml"));
        assert_eq!(header[0], ("Mark".to_owned(), format!("{} –\u{a0}UTKAST", copy.to_uppercase())));
        assert!(header[1].1.contains("2026-00077"), "{header:?}");
        let footer = part(&files, "word/footer1.xml");
        let said = paragraphs(footer);
        assert_eq!(said[0].1, "Liggare 1a2b");
        assert_eq!(said[1].1.replace('1', ""), page, "{said:?}");
        assert!(footer.contains(">PAGE<") && footer.contains(">NUMPAGES<"), "{footer}");
        // No first page and no even pages of their own: the one header stands on all of them.
        let document = part(&files, "word/document.xml");
        assert_eq!(values(document, "w:headerReference", "w:type"), ["default"]);
        assert_eq!(values(document, "w:footerReference", "w:type"), ["default"]);
        assert!(!document.contains("w:titlePg"));
        let core = part(&files, "docProps/core.xml");
        assert!(core.contains(&format!("<cp:contentStatus>{copy}</cp:contentStatus>")), "{core}");
        assert!(core.contains(&format!("<dc:title>{copy} – Tillsyn av Sjöviks kommun</dc:title>")), "{core}");
        assert!(core.contains(&format!("<dc:language>{tag}</dc:language>")), "{core}");
        assert_eq!(values(part(&files, "word/styles.xml"), "w:lang", "w:val"), [tag]);
    }
}

#[test]
fn markup_control_signs_and_breaks_in_any_text_stay_text() {
    let odd = "a <w:tbl> & \"b\" \u{0}\u{b}\u{1b}\u{202e}c\n<w:cantSplit />]]> \u{fffe}🙂 עברית";
    let shown = "a <w:tbl> & \"b\"  c <w:cantSplit />]]> 🙂 עברית";
    let mut letter = letter(vec![
        h(Level::One, odd),
        p(odd),
        table(vec![vec![text(odd), text("<wp:docPr id=\"1\" name=\"Figure\" />")]]),
        Block::Figure { image: 0, alt: odd.into(), caption: odd.into() },
    ]);
    for field in [&mut letter.title, &mut letter.issuer, &mut letter.case_number, &mut letter.word] {
        *field = odd.to_owned();
    }
    letter.mark = Some(odd.to_owned());
    let files = unpacked(&letter);
    let document = part(&files, "word/document.xml");
    let found = paragraphs(document);
    assert!(found.contains(&("Heading1".to_owned(), shown.to_owned())), "{found:?}");
    assert!(found.contains(&("BodyText".to_owned(), shown.to_owned())), "{found:?}");
    assert_eq!(values(document, "wp:docPr", "descr"), [shown]);
    assert_eq!(document.matches("<w:tblHeader />").count(), 1);
}

// The words of two signs or more that poppler finds on the pages, hyphens at the ends of lines taken away.
fn printed(letter: &Letter) -> BTreeSet<String> {
    let path = std::env::temp_dir().join(format!("tillsyn-word-{}.pdf", std::process::id()));
    fs::write(&path, pdf(letter)).unwrap();
    let run = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&path).arg("-").output().unwrap();
    fs::remove_file(&path).unwrap();
    split(&String::from_utf8(run.stdout).unwrap().replace("\u{ad}\n", ""))
}

fn split(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '*');
    words.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}

#[test]
fn the_copy_says_what_the_pages_say_and_what_is_marked_as_strong_is_strong_in_both() {
    let mut body = every_block();
    body.push(h(Level::Two, "**Märkt** rubrik"));
    body.push(p("Kravet är **bindande för alla** och 2 ** 3 är ett tal."));
    let letter = letter(body);
    let files = unpacked(&letter);
    let copied: Vec<(String, String)> = paragraphs(part(&files, "word/document.xml"));
    let copied = split(&copied.into_iter().map(|(_, words)| words + "\n").collect::<String>());
    let printed = printed(&letter);
    // What each says of itself alone: the copy that it is one, and the pages which of how many they are.
    let own = split("Arbetskopia för redigering Den gäller inte som original Plats underskrift");
    let pages = split("UTKAST Sida av Liggare 1a2b Underskrift Bild Figur");
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>, but: &BTreeSet<String>| {
        one.iter().filter(|word| !other.contains(*word) && !but.contains(*word)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&copied, &printed, &own), Vec::<String>::new(), "in the copy alone");
    assert_eq!(only(&printed, &copied, &pages), Vec::<String>::new(), "on the pages alone");
    assert!(copied.contains("**") && !copied.iter().any(|word| word.contains("**") && word.len() > 2));
    let xml = part(&files, "word/document.xml");
    assert!(xml.contains(">bindande för alla<"), "a run of its own");
}

#[test]
fn the_same_letter_gives_the_same_bytes_and_a_faulty_one_is_refused() {
    let whole = letter(every_block());
    assert!(working_copy(&whole).unwrap() == working_copy(&whole).unwrap());
    let on_another_thread = std::thread::spawn(move || working_copy(&letter(every_block())).unwrap());
    assert!(on_another_thread.join().unwrap() == working_copy(&whole).unwrap());
    let skipped = letter(vec![h(Level::One, "Ett"), h(Level::Three, "Tre")]);
    assert!(matches!(working_copy(&skipped), Err(DocumentFault::HeadingSkipped { .. })));
    let unknown = letter(vec![Block::Figure { image: 4, alt: "x".into(), caption: String::new() }]);
    assert!(matches!(working_copy(&unknown), Err(DocumentFault::UnknownImage(4))));
}
