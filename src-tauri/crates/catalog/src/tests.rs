// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the loader promises, against small files made to break one rule each and against the shipped files.

mod broken;
mod complete;
mod confirmations;
mod csl;
mod disk;
mod lex_maria;
mod mutation;
mod own;
mod profile;
mod shipped;

use crate::files::RawFile;
use crate::{Catalog, CatalogFault};

const PROVISIONS: &str = "provisions/a.toml";
const CHECKLIST: &str = "checklists/demo/2026-11/checklist.toml";

/// A provision that breaks no rule, on lines 2 to 13 of its file.
const SOUND_PROVISIONS: &str = r#"format = 1
[[provision]]
id = "law-1"
citation = { sv = "1 § lagen", en = "section 1 of the act" }
short = "Lagen 1 §"
summary = { sv = "Kräver något.", en = "Demands something." }
binding = "act"
regime = "nis1"
in_force = { from = 2018-08-01, to = 2026-01-14 }
duty = "order_and_fee"
mark = "S"
exactness = "exact"
source = "Läst."
"#;

/// A checklist of one requirement and one case fact that breaks no rule.
const SOUND_CHECKLIST: &str = r#"format = 1
code = "demo"
edition = "2026-11"
title = { sv = "Prov", en = "Trial" }
[[section]]
id = "A1"
heading = { sv = "Omfattning", en = "Scope" }
[[section.question]]
id = "A1.1"
kind = "requirement"
wording = { sv = "När gjordes {sak}?", en = "When was {sak} done?" }
references = ["law-1"]
evidence = { sv = "Protokoll", en = "Minutes" }
typical_deficiency = { sv = "Det saknas.", en = "It is missing." }
typical_measure = { sv = "Gör det.", en = "Do it." }
[[section.question]]
id = "A1.2"
kind = "case_fact"
wording = { sv = "Vilken tjänst?", en = "Which service?" }
references = []
evidence = { sv = "Uppgift", en = "Statement" }
"#;

fn file(name: &str, bytes: &[u8]) -> RawFile {
    RawFile { name: name.to_owned(), bytes: bytes.to_vec() }
}

fn load(provisions: &str, checklist: &str) -> Result<Catalog, CatalogFault> {
    Catalog::from_files(&[file(PROVISIONS, provisions.as_bytes()), file(CHECKLIST, checklist.as_bytes())])
}
