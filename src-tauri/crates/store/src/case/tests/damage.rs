// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cells that are wrong: each is a fault that names the cell, and none is a panic.

use super::catalogue::*;
use super::story::{drafted, sealed, sealed_case};
use crate::case::{CellText, CellsFault, Wrong, all_cells, case_from_cells};

/// A small generator (SplitMix64), so that a failure can be had again from its seed.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }
}

const STRANGE: [&str; 20] = [
    "",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "4294967296",
    "18446744073709551616",
    "3.5",
    "\"\"",
    "\" \"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"met\"",
    "[]",
    "[[]]",
    "[null]",
    "{}",
    "{\"met\":null}",
    "\"2026-02-30\"",
];

fn mutate(cells: &mut [CellText], at: usize, chance: &mut Chance) {
    let donor = cells[chance.below(cells.len())].2.clone();
    let text = &mut cells[at].2;
    let old = text.clone().unwrap_or_default();
    let chars: Vec<char> = old.chars().collect();
    let place = chance.below(chars.len().max(1));
    *text = match chance.below(8) {
        0 => None,
        1 => Some(STRANGE[chance.below(STRANGE.len())].to_owned()),
        2 => donor,
        3 => Some(chars.iter().take(place).collect()),
        4 => Some("[".repeat(chance.below(20_000))),
        5 => Some("{\"a\":".repeat(chance.below(20_000))),
        6 => {
            let wild = char::from_u32(u32::try_from(chance.below(0x300)).unwrap()).unwrap_or('\u{202e}');
            Some(chars.iter().enumerate().map(|(i, c)| if i == place { wild } else { *c }).collect())
        }
        _ => Some(chars.iter().enumerate().filter(|(i, _)| *i != place).map(|(_, c)| *c).collect()),
    };
}

#[test]
fn no_mutation_of_a_value_panics_and_each_refusal_names_the_cell() {
    // A cell that is empty now may belong to something that was taken back, which one cell does not bring back.
    let whole: Vec<CellText> = sealed().cells().into_iter().filter(|(_, _, text)| text.is_some()).collect();
    let (mut refused, mut read) = (0, 0);
    for seed in 0..2_000 {
        let mut chance = Chance(seed);
        let mut cells = whole.clone();
        let at = chance.below(cells.len());
        mutate(&mut cells, at, &mut chance);
        let (entity, field, _) = cells[at].clone();
        match case_from_cells(CASE, cells) {
            // What reads must be a case like any other: its own cells make it again.
            Ok(case) => {
                let own = all_cells(&case).into_iter().flat_map(|(entity, cells)| {
                    cells.into_iter().map(move |(field, text)| (entity.clone(), field, text))
                });
                assert_eq!(case_from_cells(CASE, own).unwrap(), case, "seed {seed}");
                read += 1;
            }
            Err(CellsFault { wrong: Wrong::Contradicts(_), .. }) => refused += 1,
            Err(fault) => {
                assert_eq!((fault.entity, fault.field), (entity, field), "seed {seed}");
                refused += 1;
            }
        }
    }
    assert!(refused > 1_000 && read > 50, "{refused} refused and {read} read");
}

#[test]
fn no_mutation_of_a_name_panics() {
    let whole: Vec<CellText> = sealed().cells();
    for seed in 0..500 {
        let mut chance = Chance(seed);
        let mut cells = whole.clone();
        let at = chance.below(cells.len());
        let name = if seed % 2 == 0 { &mut cells[at].0 } else { &mut cells[at].1 };
        let keep = chance.below(name.chars().count());
        *name = name.chars().take(keep).chain("ö:.".chars()).collect();
        assert!(cells[at].2.is_none() || case_from_cells(CASE, cells).is_err(), "seed {seed}");
    }
}

fn with(entity: &str, field: &str, text: Option<&str>) -> CellsFault {
    let mut cells: Vec<CellText> = drafted().cells();
    cells.retain(|(e, f, _)| (e.as_str(), f.as_str()) != (entity, field));
    cells.push((entity.to_owned(), field.to_owned(), text.map(str::to_owned)));
    let fault = case_from_cells(CASE, cells).unwrap_err();
    assert_eq!((fault.entity.as_str(), fault.field.as_str()), (entity, field));
    fault
}

#[test]
fn a_word_outside_its_list_is_a_fault_that_names_the_cell() {
    let fault = with("case", "kind", Some(r#""picnic""#));
    assert_eq!(fault.to_string(), "cannot read the field 'kind' of 'case'");
    assert_eq!(fault.wrong.to_string(), "'picnic' is not known as a kind of case");
    assert!(matches!(with("case", "state", Some(r#""lost""#)).wrong, Wrong::Code { .. }));
    assert!(matches!(with("decision", "state", Some(r#""signed""#)).wrong, Wrong::Code { .. }));
    assert!(matches!(with("answer:B1.2", "assessment", Some(r#""maybe""#)).wrong, Wrong::Json(_)));
    assert!(matches!(with("decision", "factor.mood", Some(r#""not_appeared""#)).wrong, Wrong::UnknownField));
    assert!(matches!(with("override:V99", "given", Some("{}")).wrong, Wrong::Code { .. }));
}

#[test]
fn every_check_of_the_domain_is_made_again() {
    assert!(matches!(with("case", "title", Some(r#""   ""#)).wrong, Wrong::Text(_)));
    assert!(matches!(with("case", "officer", Some(r#""AB""#)).wrong, Wrong::Id(_)));
    assert!(matches!(with("case", "opened_on", Some(r#""2026-2-3""#)).wrong, Wrong::Code { .. }));
    let party = r#"{"name":"A","number":{"organisation":"212000-9993"},"kind":"private"}"#;
    assert!(matches!(with("case", "party", Some(party)).wrong, Wrong::Number(_)));
    let key = format!("deficiency:{BACKUPS}");
    let backwards = r#"{"from":"2026-01-02","to":"2026-01-01"}"#;
    assert!(matches!(with(&key, "infringement", Some(backwards)).wrong, Wrong::Period(_)));
    assert!(matches!(with(&key, "provisions", Some("[]")).wrong, Wrong::Empty));
    assert!(matches!(with(&key, "provisions", Some(r#"["Å"]"#)).wrong, Wrong::Provision(_)));
    assert!(matches!(with(&key, "questions", Some(r#"["b1"]"#)).wrong, Wrong::Question(_)));
    assert!(matches!(with(&key, "reasons", Some(r#"[{"paragraph":[]}]"#)).wrong, Wrong::Empty));
    assert!(matches!(with(&key, "number", None).wrong, Wrong::Missing));
}

#[test]
fn what_this_edition_does_not_know_is_not_dropped_in_silence() {
    assert!(matches!(with("case", "mood", Some("1")).wrong, Wrong::UnknownField));
    assert!(matches!(with("picnic", "on", Some("1")).wrong, Wrong::UnknownEntity));
    assert!(matches!(with("picnic:1", "on", Some("1")).wrong, Wrong::UnknownEntity));
    let authority = r#"{"name":"A","unit":null,"address":"B","email":"C","court":"D","fax":"E"}"#;
    assert!(matches!(with("case", "authority", Some(authority)).wrong, Wrong::Json(_)));
}

#[test]
fn cells_that_say_different_things_are_a_fault() {
    for (entity, field, text) in [
        ("decision", "state", r#""settled""#),
        ("answer:B1.2", "question", r#""B1.1""#),
        ("checklist", "title", r#"{"sv":"En annan","en":"Another"}"#),
    ] {
        assert!(matches!(with(entity, field, Some(text)).wrong, Wrong::Contradicts(_)), "{entity} {field}");
    }
    let mut cells = drafted().cells();
    cells.push(("case".to_owned(), "title".to_owned(), Some(r#""En annan""#.to_owned())));
    assert!(matches!(case_from_cells(CASE, cells).unwrap_err().wrong, Wrong::Twice));
}

#[test]
fn equal_cells_count_once_and_no_cells_are_no_case() {
    let mut cells = sealed().cells();
    cells.extend(cells.clone());
    assert_eq!(case_from_cells(CASE, cells).unwrap(), sealed_case());
    assert!(matches!(case_from_cells(CASE, []).unwrap_err().wrong, Wrong::Missing));
}
