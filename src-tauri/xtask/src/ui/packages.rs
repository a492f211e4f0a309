// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the packages that are installed are those that `package-lock.json` names. npm keeps a list of what
//! it installed in `node_modules`; the two are compared package for package, so that nothing is installed anew
//! without need.

use std::path::Path;

use serde_json::{Map, Value};

/// Why the packages have to be installed anew; nothing when they are right.
pub fn differ(ui: &Path) -> Result<Option<String>, String> {
    let lock = list(&ui.join("package-lock.json"))?;
    let Ok(installed) = list(&ui.join("node_modules/.package-lock.json")) else {
        return Ok(Some("there are none yet".to_owned()));
    };
    Ok(difference(&lock, &installed))
}

fn list(path: &Path) -> Result<Map<String, Value>, String> {
    let told = |e: &dyn std::fmt::Display| format!("cannot read {}: {e}", path.display());
    let text = std::fs::read_to_string(path).map_err(|e| told(&e))?;
    let mut lock: Value = serde_json::from_str(&text).map_err(|e| told(&e))?;
    match lock["packages"].take() {
        Value::Object(packages) => Ok(packages),
        _ => Err(told(&"it lists no packages")),
    }
}

/// The first package that is missing, another, or one too many. Packages for other systems are not installed.
fn difference(lock: &Map<String, Value>, installed: &Map<String, Value>) -> Option<String> {
    for (place, wanted) in lock.iter().filter(|(place, _)| !place.is_empty()) {
        match installed.get(place) {
            None if wanted["optional"] == true => {}
            None => return Some(format!("{place} is missing")),
            Some(there) if ["version", "integrity"].iter().any(|part| there[part] != wanted[part]) => {
                return Some(format!("{place} is another one"));
            }
            Some(_) => {}
        }
    }
    // The parts for other systems that the list does not know are chosen by npm, which pins them to their package.
    let more = |(place, there): &(&String, &Value)| !lock.contains_key(*place) && there["optional"] != true;
    installed.iter().find(more).map(|(place, _)| format!("{place} is one too many"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn installed_packages_are_compared_one_by_one() {
        let lock = packages(
            r#"{"": {}, "node_modules/a": {"version": "1"}, "node_modules/b": {"version": "1", "optional": true}}"#,
        );
        let found = |text: &str| difference(&lock, &packages(text));
        assert_eq!(found(r#"{"node_modules/a": {"version": "1"}}"#), None);
        assert_eq!(found("{}"), Some("node_modules/a is missing".to_owned()));
        assert_eq!(
            found(r#"{"node_modules/a": {"version": "2"}}"#),
            Some("node_modules/a is another one".to_owned())
        );
        assert_eq!(
            found(r#"{"node_modules/a": {"version": "1"}, "node_modules/c": {}}"#),
            Some("node_modules/c is one too many".to_owned())
        );
    }
}
