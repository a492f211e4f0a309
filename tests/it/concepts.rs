// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every concept of the field has a place in the program, acts that bring it into a case and a test that shows
//! it at work, as `tests/concepts.toml` says; what has no place is said there too, and why. The table is held
//! against the files as they stand.

use domain::act::Act;
use domain::register::RecordKind;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

// A case is opened before there is a case that an act could change.
const OPENS: &str = "open_case";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    concept: Vec<Concept>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Concept {
    en: String,
    sv: String,
    lives: Option<Lives>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    fields: Vec<String>,
    #[serde(default)]
    acts: Vec<String>,
    record: Option<String>,
    test: Option<Shown>,
    #[serde(default)]
    missing: Vec<String>,
    why: Option<String>,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lives {
    file: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    file: String,
    mentions: String,
}

fn read(path: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)).ok()
}

fn concepts() -> Vec<Concept> {
    let table: Table = toml::from_str(&read("tests/concepts.toml").unwrap()).unwrap();
    assert!(table.concept.len() > 60, "only {} concepts", table.concept.len());
    table.concept
}

// A source without its comments, which hold nothing.
fn code(source: &str) -> String {
    let lines: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).any(|one| one == word)
}

// The declaration of a type, from its name to the brace that closes it at the margin.
fn declaration<'c>(code: &'c str, name: &str) -> Option<&'c str> {
    let heads = ["struct", "enum"].map(|sort| format!("pub {sort} {name} {{\n"));
    let from = heads.iter().find_map(|head| code.find(head.as_str()))?;
    let (declared, _) = code[from..].split_once("\n}")?;
    Some(declared)
}

// `Type.member` stands in the declaration of the type, any other word anywhere in the code.
fn holds(code: &str, field: &str) -> bool {
    match field.split_once('.') {
        Some((name, member)) => declaration(code, name).is_some_and(|declared| has_word(declared, member)),
        None => has_word(code, field),
    }
}

fn is_test(file: &str) -> bool {
    let of_a_crate = file.starts_with("src-tauri/crates/") && file.contains("/tests");
    let of_a_case = file.starts_with("tests/cases/") || file.starts_with("assets/samples/");
    file.starts_with("tests/it/") || of_a_case || of_a_crate
}

impl Concept {
    // Everything that the table says of the concept and that is not so, each as a sentence.
    fn untrue(&self) -> Vec<String> {
        let mut claims = self.unexplained();
        claims.extend(self.unknown_acts());
        match &self.lives {
            Some(lives) => {
                claims.extend(self.misplaced(lives));
                claims.extend(self.untested());
            }
            None if self.missing.is_empty() || !self.fields.is_empty() || self.test.is_some() => {
                claims.push("it lives nowhere, so it is missing and has neither field nor test".to_owned());
            }
            None => {}
        }
        claims.into_iter().map(|claim| format!("{} ({}): {claim}", self.en, self.sv)).collect()
    }

    fn unexplained(&self) -> Vec<String> {
        let mut claims = Vec::new();
        if self.missing.is_empty() != self.why.is_none() {
            claims.push("what is missing and why belong together".to_owned());
        }
        if self.lives.is_some() && self.fields.is_empty() {
            claims.push("it has a place and no field".to_owned());
        }
        if self.lives.is_some() && self.acts.is_empty() && self.note.is_none() {
            claims.push("no act brings it into a case, and no note says why".to_owned());
        }
        let said = [&self.why, &self.note].into_iter().flatten();
        if said.chain([&self.en, &self.sv]).any(|text| text.trim().is_empty()) {
            claims.push("a text of it is empty".to_owned());
        }
        claims
    }

    fn unknown_acts(&self) -> Vec<String> {
        let known = |act: &&String| act.as_str() == OPENS || Act::CODES.contains(&act.as_str());
        let unknown = self.acts.iter().filter(|act| !known(act));
        unknown.map(|act| format!("there is no act {act}")).collect()
    }

    fn misplaced(&self, lives: &Lives) -> Vec<String> {
        let mut claims = Vec::new();
        let mut sources = Vec::new();
        for file in [&lives.file].into_iter().chain(&self.also) {
            match read(file) {
                Some(source) => sources.push((file, code(&source))),
                None => claims.push(format!("the file {file} is not there")),
            }
        }
        let home = sources.iter().find(|(file, _)| **file == lives.file);
        if lives.name.is_empty() || home.is_none_or(|(_, code)| !code.contains(&lives.name)) {
            claims.push(format!("`{}` does not stand in {}", lives.name, lives.file));
        }
        for field in &self.fields {
            if !sources.iter().any(|(_, code)| holds(code, field)) {
                claims.push(format!("the field `{field}` stands in none of its files"));
            }
        }
        for (file, code) in &sources {
            if **file != lives.file && !self.fields.iter().any(|field| holds(code, field)) {
                claims.push(format!("no field of it stands in {file}"));
            }
        }
        claims
    }

    fn untested(&self) -> Vec<String> {
        let Some(test) = &self.test else { return vec!["no test shows it".to_owned()] };
        let mut claims = Vec::new();
        if !is_test(&test.file) {
            claims.push(format!("{} is no test", test.file));
        }
        if test.mentions.is_empty() || read(&test.file).is_none_or(|text| !text.contains(&test.mentions)) {
            claims.push(format!("`{}` does not stand in {}", test.mentions, test.file));
        }
        claims
    }

    fn print(&self) {
        let place = self.lives.as_ref().map_or_else(
            || "no place".to_owned(),
            |lives| format!("{} in {}", lives.name, lives.file.trim_start_matches("src-tauri/crates/")),
        );
        let test = self.test.as_ref().map_or("no test", |test| test.file.as_str());
        println!("{} ({}) | {place} | {test}", self.en, self.sv);
        if let Some(why) = &self.why {
            println!("    not held: {}. {why}.", self.missing.join(", "));
        }
    }
}

#[test]
fn every_concept_of_the_field_is_where_the_table_says_and_a_test_shows_it() {
    let concepts = concepts();
    for concept in &concepts {
        concept.print();
    }
    let untrue: Vec<String> = concepts.iter().flat_map(Concept::untrue).collect();
    assert!(untrue.is_empty(), "tests/concepts.toml says what is not so:\n{}", untrue.join("\n"));
}

#[test]
fn no_two_concepts_have_the_same_name() {
    let mut seen = BTreeSet::new();
    for concept in concepts() {
        for name in [concept.en, concept.sv] {
            assert!(seen.insert(name.to_lowercase()), "{name} is the name of two concepts, or of one twice");
        }
    }
}

#[test]
fn every_kind_of_record_is_a_concept_and_no_other_is() {
    let named: Vec<String> = concepts().into_iter().filter_map(|concept| concept.record).collect();
    for kind in RecordKind::ALL {
        let found = named.iter().filter(|name| name.as_str() == kind.code()).count();
        assert_eq!(found, 1, "{found} concepts are the record {}", kind.code());
    }
    assert_eq!(named.len(), RecordKind::ALL.len(), "a record of no kind that is there: {named:?}");
}
