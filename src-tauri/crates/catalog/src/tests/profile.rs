// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The shipped profile reads, and each way in which a profile can be broken is refused with its line and a sentence in
//! both languages.

use crate::{CatalogFault, FaultKind, LOGO_MOST, LogoKind, PROFILE_MOST, PatternFault, Sort, read_profile};
use domain::appeal_notice::{Blank, Lack, NoticeFault, NoticePart};
use domain::decision::{Competence, Outcome};
use domain::text::{Language, TextFault};

const SHIPPED: &str = include_str!("../../../../../assets/profiles/vardtillsyn.toml");

fn broken(text: &str) -> CatalogFault {
    let fault = read_profile("profil.toml", text.as_bytes(), &|_| true).expect_err("the profile is broken");
    assert_eq!((fault.sort, fault.file.as_str()), (Sort::Profile, "profil.toml"));
    let (sv, en) = (fault.sentence(Language::Sv), fault.sentence(Language::En));
    assert!(sv.starts_with("Profilfilen profil.toml") && sv.ends_with("Inget har ändrats."), "{sv}");
    assert!(en.starts_with("The profile file profil.toml") && en.ends_with("Nothing was changed."), "{en}");
    fault
}

/// The shipped profile with one piece exchanged, and the line on which that piece stands.
fn swapped(from: &str, to: &str) -> (String, u32) {
    let at = SHIPPED.find(from).unwrap_or_else(|| panic!("{from} stands in the shipped profile"));
    let line = SHIPPED[..at].matches('\n').count() + 1;
    (SHIPPED.replacen(from, to, 1), u32::try_from(line).expect("a short file"))
}

#[test]
fn the_shipped_profile_reads() {
    let profile = read_profile("vardtillsyn.toml", SHIPPED.as_bytes(), &|_| true).expect("sound");
    assert_eq!((profile.id.as_str(), profile.language), ("vardtillsyn", Language::Sv));
    assert_eq!(profile.name.as_str(), "Myndigheten för vårdtillsyn");
    assert_eq!(profile.courts.first().map(|court| court.as_str()), Some("Förvaltningsrätten i Granvik"));
    assert_eq!(profile.logo.map(|logo| logo.kind), Some(LogoKind::Png));
    assert!(profile.numbering.is_some_and(|pattern| pattern.fits("2025-00417")));
    let head =
        profile.deciders.iter().find(|one| one.delegation.competence == Competence::Head).expect("a head");
    assert!(head.delegation.outcomes.contains(&Outcome::U4));
    assert_eq!(profile.phrases.len(), 2);
}

#[test]
fn each_fault_is_told_with_its_line() {
    let unfit = |key, fault| FaultKind::UnfitText { key, fault };
    let cases = [
        ("name = \"Myndigheten för vårdtillsyn\"", "name = \" \"", unfit("name", TextFault::Blank)),
        ("unit = \"Enheten", "unit = \"Enhe\\u0007ten", unfit("unit", TextFault::Forbidden(7))),
        ("text = \"Frågor", "text = \"Fr\\u202Eågor", unfit("text", TextFault::Forbidden(0x202e))),
        ("language = \"sv\"", "language = \"en\"", unknown("language", "en", vec!["sv"])),
        ("courts = [\"Förvaltningsrätten i Granvik\"]", "courts = []", FaultKind::NoCourt),
        ("id = \"vardtillsyn\"", "id = \"Vård\"", FaultKind::BadName { key: "id", name: "Vård".to_owned() }),
        (
            "case_number = \"{year}-{serial}\"",
            "case_number = \"{year}\"",
            FaultKind::BadPattern { pattern: "{year}".to_owned(), why: PatternFault::NoSerial },
        ),
        ("data = \"\"\"", "data = \"\"\"%", FaultKind::NotBase64),
    ];
    for (from, to, kind) in cases {
        let (text, line) = swapped(from, to);
        let fault = broken(&text);
        assert_eq!((fault.line, fault.kind), (Some(line), kind), "{to}");
    }
}

fn unknown(key: &'static str, word: &str, allowed: Vec<&'static str>) -> FaultKind {
    FaultKind::UnknownWord { key, word: word.to_owned(), allowed }
}

#[test]
fn a_missing_field_an_unknown_outcome_and_an_unknown_key_are_refused() {
    let (text, _) = swapped("address = \"Box 1100, 100 01 Granvik\"\n", "");
    assert_eq!(broken(&text).kind, FaultKind::MissingKey { key: "address" });
    let (text, line) = swapped("outcomes = [\"U1\", \"U2\", \"U3\", \"U10\"", "outcomes = [\"U99\"");
    let fault = broken(&text);
    assert!(matches!(&fault.kind, FaultKind::UnknownWord { key: "outcomes", word, .. } if word == "U99"));
    assert_eq!(fault.line, Some(line));
    let (text, line) = swapped("email = ", "e-post = ");
    let fault = broken(&text);
    assert_eq!((fault.line, fault.kind), (Some(line), FaultKind::UnknownKey { key: "e-post".to_owned() }));
    let (text, _) = swapped("point = \"punkt 4.2 i delegationsordningen\"\n", "");
    assert_eq!(broken(&text).kind, FaultKind::MissingKey { key: "point" }, "a delegation without its point");
}

#[test]
fn words_on_how_to_appeal_that_leave_out_what_the_law_demands_are_refused_on_their_line() {
    let lacks = |part, lack| FaultKind::AppealNotice(NoticeFault { part, lack });
    let cases = [
        (" till {court}", "", NoticePart::WhereTo, Lack::Blank(Blank::Court)),
        ("inom tre veckor", "snart", NoticePart::FromDecision, Lack::Words("tre veckor")),
        (
            "address = \"{authority}, {address}.",
            "address = \"{authority}, {adress}.",
            NoticePart::Address,
            Lack::Unknown("adress".to_owned()),
        ),
        ("vilket beslut", "det", NoticePart::Contents, Lack::Words("vilket beslut")),
    ];
    for (from, to, part, lack) in cases {
        let notice = SHIPPED.find("[[appeal_notice]]\nin_force").expect("a notice");
        let at = notice + SHIPPED[notice..].find(from).unwrap_or_else(|| panic!("{from}"));
        let text = format!("{}{to}{}", &SHIPPED[..at], &SHIPPED[at + from.len()..]);
        let key = SHIPPED[..at + from.len()].rfind(&format!("\n{} = ", part.code())).expect("the part") + 1;
        let line = u32::try_from(SHIPPED[..key].matches('\n').count() + 1).expect("a short file");
        let fault = broken(&text);
        assert_eq!((fault.line, fault.kind), (Some(line), lacks(part, lack)), "{to}");
    }
}

#[test]
fn no_day_has_two_notices_and_each_has_all_that_must_be_there() {
    let start = SHIPPED.find("[[appeal_notice]]\nin_force").expect("a notice");
    let end = start + SHIPPED[start..].find("[logo]").expect("the logo");
    let notice = &SHIPPED[start..end];
    let with = |more: &str| format!("{}{more}{}", &SHIPPED[..end], &SHIPPED[end..]);
    assert_eq!(broken(&with(notice)).kind, FaultKind::PeriodsMeet);
    let ended = "in_force = { from = 2018-07-01, to = 2027-12-31 }";
    let next = notice.replace("{ from = 2018-07-01 }", "{ from = 2028-01-01 }");
    let text = with(&next).replacen("in_force = { from = 2018-07-01 }", ended, 1);
    let profile = read_profile("profil.toml", text.as_bytes(), &|_| true).expect("two in turn");
    assert_eq!(profile.appeal_notices.len(), 2);
    let cut = notice.find("# De två sista får utelämnas.").expect("the optional ones");
    let brief = format!("{}{}{}", &SHIPPED[..start], &notice[..cut], &SHIPPED[end..]);
    assert!(read_profile("profil.toml", brief.as_bytes(), &|_| true).is_ok(), "the last two may be left out");
    let without = brief.replacen("contents = \"\"\"\nAnge", "afterwards = \"\"\"\nAnge", 1);
    assert_eq!(broken(&without).kind, FaultKind::MissingKey { key: "contents" });
}

#[test]
fn a_logo_that_is_no_picture_or_too_big_is_refused_on_its_line() {
    let at = SHIPPED.find("data = ").expect("a logo");
    let line = u32::try_from(SHIPPED[..at].matches('\n').count() + 1).expect("a short file");
    let with = |data: &str| format!("{}data = \"{data}\"\n", &SHIPPED[..at]);
    let fault = broken(&with("R0lGODlhAQABAAAAACw="));
    assert_eq!((fault.line, fault.kind), (Some(line), FaultKind::LogoNotAPicture), "a GIF");
    let large = "A".repeat((LOGO_MOST / 3 + 1) * 4);
    let fault = broken(&with(&large));
    assert_eq!(fault.line, Some(line));
    assert!(matches!(fault.kind, FaultKind::LogoTooLarge { most: LOGO_MOST, .. }), "{fault:?}");
    let undrawable = read_profile("profil.toml", SHIPPED.as_bytes(), &|_| false).expect_err("not drawable");
    assert_eq!((undrawable.line, undrawable.kind), (Some(line), FaultKind::LogoNotAPicture));
    let huge = format!("{SHIPPED}\n# {}", "x".repeat(PROFILE_MOST));
    assert_eq!(broken(&huge).kind, FaultKind::TooLarge { most: PROFILE_MOST as u64 });
}

#[test]
fn no_damage_to_a_byte_makes_it_panic() {
    let sound = SHIPPED.as_bytes();
    for at in (0..sound.len()).step_by(7) {
        for byte in [0, b'"', b'\n', b'{', 0xff] {
            let mut bytes = sound.to_vec();
            bytes[at] = byte;
            let _ = read_profile("profil.toml", &bytes, &|_| true);
        }
        let _ = read_profile("profil.toml", &sound[..at], &|_| true);
    }
}
