// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A file of confirmations reads back as what was written, whatever people wrote, and a broken one names its line.

use crate::{FaultKind, Hollow, OfficeConfirmation, Sort, read_confirmations, write_confirmations};
use chrono::{TimeZone, Utc};
use domain::id::PersonId;
use domain::law::{Confirmation, Period, ProvisionId, Purpose};
use domain::text::{Language, Line, Text};

fn confirmed(name: &str, source: &str) -> OfficeConfirmation {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).expect("a day");
    OfficeConfirmation {
        provision: ProvisionId::new(name).expect("a name"),
        citation: Text::new("11 § lagen (2018:1174)").expect("a text"),
        confirmation: Confirmation {
            by: PersonId::from_bytes([5; 16]),
            name: Line::new("Siri \"Siv\" Wallander").expect("a line"),
            title: Line::new("jurist").expect("a line"),
            at: Utc.with_ymd_and_hms(2025, 9, 29, 11, 0, 0).single().expect("an instant"),
            source: Text::new(source).expect("a text"),
            exact_citation: Some(Text::new("11 § första stycket").expect("a text")),
            in_force: Period::new(day(2018, 8, 1), Some(day(2026, 1, 14))).ok(),
            purpose: Purpose::Office,
            adopted: false,
        },
    }
}

#[test]
fn what_was_written_reads_back_the_same() {
    let open = Confirmation { exact_citation: None, in_force: None, ..confirmed("a", "x").confirmation };
    let all = [
        confirmed("nis1-11", "SFS \\ \"2018:1174\"\nandra raden, \u{1f4d6} e\u{301}"),
        OfficeConfirmation { confirmation: open, ..confirmed("nis1-12", "SFS") },
    ];
    assert_eq!(read_confirmations("fil.toml", write_confirmations(&all).as_bytes()).as_deref(), Ok(&all[..]));
}

#[test]
fn a_broken_file_names_its_line_and_says_that_nothing_was_changed() {
    let sound = write_confirmations(&[confirmed("nis1-11", "SFS")]);
    let broken = [
        ("at = 2025-09-29T11:00:00Z", "at = 2025-09-29", 10),
        ("title = \"jurist\"", "title = \"\"", 9),
        ("source = \"SFS\"", "source = \"a\\u0007b\"", 11),
        ("source = ", "sauce = ", 11),
        ("by = \"", "by = \"x", 7),
        ("to = 2026-01-14", "to = 2017-01-14", 13),
    ];
    for (from, to, line) in broken {
        assert!(sound.contains(from), "{from} stands in:\n{sound}");
        let fault = read_confirmations("fil.toml", sound.replace(from, to).as_bytes()).expect_err(to);
        assert_eq!(
            (fault.sort, fault.file.as_str(), fault.line),
            (Sort::Confirmations, "fil.toml", Some(line))
        );
        let (sv, en) = (fault.sentence(Language::Sv), fault.sentence(Language::En));
        assert!(
            sv.starts_with("Filen med bekräftelser fil.toml, rad") && sv.ends_with("Inget har ändrats."),
            "{sv}"
        );
        assert!(en.starts_with("The file of confirmations") && en.ends_with("Nothing was changed."), "{en}");
    }
    let twice = format!("{sound}{}", sound.split_once("format = 1\n").expect("a head").1);
    let fault = read_confirmations("fil.toml", twice.as_bytes()).expect_err("twice");
    assert!(matches!(fault.kind, FaultKind::Duplicate { .. }), "{fault:?}");
    let none = read_confirmations("fil.toml", b"format = 1\n").expect_err("none");
    assert_eq!(none.kind, FaultKind::Empty(Hollow::Confirmations));
}
