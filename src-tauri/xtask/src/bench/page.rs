// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the page itself does with ten thousand cases and six thousand questions, in Node and without drawing: `ui/src/bench`
//! measures, and the first of each group is the yardstick, the same read from its text. Here they are compared.

use super::desk::{Measure, Told, measure, verdicts};
use super::{Comparison, Place};
use crate::process::program;
use crate::ui;
use serde_json::Value;

const MEASURES: &[Measure] = &[
    measure("the list in the order of number", 50.0, 3.0, 1.5),
    measure("the list in the order of party", 50.0, 3.0, 1.5),
    measure("the list in the order of kind", 50.0, 3.0, 1.0),
    measure("the list in the order of state", 50.0, 3.0, 1.0),
    measure("the list in the order of progress", 50.0, 3.0, 1.0),
    measure("the list in the order of due", 50.0, 3.0, 1.0),
    measure("the list searched the first time", 50.0, 6.0, 3.0),
    measure("the list searched after another key", 50.0, 1.0, 0.5),
    measure("the list of a state and a kind", 50.0, 0.5, 0.1),
    measure("what is late, due and waited for", 50.0, 1.0, 0.5),
    measure("the case opened", 300.0, 8.0, 4.0),
    measure("an answer shown and counted", 50.0, 0.2, 0.05),
    measure("what is left to mend, question by question", 50.0, 1.0, 0.5),
    measure("the next question without an answer", 50.0, 0.1, 0.01),
];

/// Lets vitest measure, and compares.
pub fn compare(place: &Place) -> Result<Vec<Comparison>, String> {
    // With the page come its words, without which nothing of it runs.
    ui::built(&place.root)?;
    let (ui, out) = (ui::folder(&place.root), place.folder.join("page.json"));
    let vitest = ui.join("node_modules/vitest/vitest.mjs");
    let run =
        program("node", &ui).args([&vitest]).args(["bench", "--run", "--dir", "src/bench", "--outputJson"]);
    // The page is measured as it is handed out, without the checks that help while it is written.
    run.args([&out]).env("NODE_ENV", "production").printed()?;
    let text = std::fs::read_to_string(&out).map_err(|e| format!("cannot read {}: {e}", out.display()))?;
    let told: Value = serde_json::from_str(&text).map_err(|e| format!("vitest wrote no JSON: {e}"))?;
    verdicts(MEASURES, |name| found(&told, name))
}

/// What stands under a name, beside the first of its group.
fn found(told: &Value, name: &str) -> Option<Told> {
    let list = |of: &Value, field: &str| of[field].as_array().cloned().unwrap_or_default();
    let files = list(told, "files");
    let groups = files.iter().flat_map(|file| list(file, "groups"));
    let mut benchmarks = groups.map(|group| list(&group, "benchmarks"));
    benchmarks.find_map(|all| {
        let one = all.iter().find(|one| one["name"] == name)?;
        let first = all.first()?;
        Some(Told {
            median: one["median"].as_f64()?,
            longest: one["max"].as_f64()?,
            yardstick: first["name"].as_str()?.to_owned(),
            takes: first["median"].as_f64()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_is_held_against_the_first_of_its_own_group() {
        let one = |name: &str, ms: f64| json!({ "name": name, "median": ms, "max": 2.0 * ms });
        let group = |all: Vec<Value>| json!({ "benchmarks": all });
        let groups = [group(vec![one("a", 1.0), one("b", 2.0)]), group(vec![one("c", 3.0), one("d", 4.0)])];
        let told = json!({ "files": [{ "groups": groups }] });
        let d = Told { median: 4.0, longest: 8.0, yardstick: "c".to_owned(), takes: 3.0 };
        assert_eq!(found(&told, "d"), Some(d));
        assert_eq!(found(&told, "e"), None);
    }
}
