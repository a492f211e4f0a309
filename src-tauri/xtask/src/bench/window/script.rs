// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How much script is loaded before anything is drawn: the entry and all that it imports without being asked, and
//! the same with the screen that is drawn first. The editor and the reader of PDF files must not be among it.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Place, Row};
use crate::process::program;

const LIMIT_KB: f64 = 90.0;
/// Chunks that are loaded where they are needed.
const ON_DEMAND: &[&str] = &["editor-", "pdf-", "pdf.worker"];
/// The chunk of the screen that everybody meets first.
const FIRST_SCREEN: &str = "Unlock-";

/// Weighs the page as it was built.
pub fn weigh(place: &Place) -> Result<Vec<Row>, String> {
    let read = |name: &str| {
        let path = place.page.join(name);
        std::fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))
    };
    let scripts = |name: &str| read(&format!("assets/{name}"));
    let index = read("index.html")?;
    let entry = between(&index, "src=\"/assets/", "\"").next().ok_or("the page has no script")?.to_owned();
    let first = reached(std::slice::from_ref(&entry), &scripts)?;
    let screen = std::fs::read_dir(place.page.join("assets")).map_err(|e| format!("no assets: {e}"))?;
    let screen = screen.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let screen: Vec<String> =
        screen.filter(|name| name.starts_with(FIRST_SCREEN) && name.ends_with(".js")).collect();
    let drawn = reached(&[vec![entry], screen].concat(), &scripts)?;
    if let Some(early) = drawn.iter().find(|name| ON_DEMAND.iter().any(|begin| name.starts_with(begin))) {
        return Err(format!("{early} is loaded at once and not where it is needed"));
    }
    let weight = |names: &BTreeSet<String>| -> Result<f64, String> {
        names.iter().map(|name| packed(&place.page.join("assets").join(name))).sum()
    };
    let told = |names: &BTreeSet<String>| format!("{} files", names.len());
    Ok(vec![
        Row::at_most("script: the entry and its imports, gzip", weight(&first)?, LIMIT_KB, "kB")
            .with(told(&first)),
        Row::at_most("script: with the screen that is drawn first, gzip", weight(&drawn)?, LIMIT_KB, "kB")
            .with(told(&drawn)),
    ])
}

/// The scripts and all that they import when they are loaded.
fn reached(
    from: &[String],
    read: &impl Fn(&str) -> Result<String, String>,
) -> Result<BTreeSet<String>, String> {
    let mut found = BTreeSet::new();
    let mut left = from.to_vec();
    while let Some(name) = left.pop() {
        if found.contains(&name) {
            continue;
        }
        let text = read(&name)?;
        // `import"./x.js"` and `import{a}from"./x.js"`; what is fetched later is written `import("./x.js")`.
        for before in ["from\"./", "import\"./", "from`./", "import`./"] {
            left.extend(
                between(&text, before, if before.ends_with("`./") { "`" } else { "\"" }).map(str::to_owned),
            );
        }
        found.insert(name);
    }
    Ok(found)
}

/// Each text between two marks.
fn between<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| rest.split(after).next())
}

/// Kilobytes of a file as it would be sent.
fn packed(file: &Path) -> Result<f64, String> {
    let file = file.display().to_string();
    let count =
        program("sh", Path::new("/")).args(["-c", "gzip -c \"$1\" | wc -c", "sh", &file]).printed()?;
    let bytes: f64 = count.trim().parse().map_err(|_| format!("cannot weigh {file}"))?;
    Ok(bytes / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_imported_at_once_is_reached() {
        let read = |name: &str| {
            Ok(match name {
                "a.js" => "import{x}from\"./b.js\";import\"./c.js\";const d=()=>import(\"./d.js\");",
                "b.js" => "import{y}from\"./a.js\";",
                _ => "",
            }
            .to_owned())
        };
        let found = reached(&["a.js".to_owned()], &read);
        assert_eq!(found, Ok(["a.js", "b.js", "c.js"].map(str::to_owned).into()));
    }
}
