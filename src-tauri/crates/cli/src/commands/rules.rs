// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The rules that are checked before a decision is made, each with its source, when that was in force, how well it
//! is known, and the cases that test it.

use super::Outcome;
use crate::answer::Answer;
use crate::setting::Setting;
use casework::Catalog;
use domain::gap::RuleId;
use domain::law::Provision;
use domain::text::Language;
use serde_json::{Value, json};
use wire::answers::{RuleJson, SourceJson};
use wire::say::Named;

/// Which case folders trip a rule and which pass it, a line each; a test holds it to the folders.
const TESTED: &str = include_str!("../../../../../tests/cases/rules.txt");

/// Lists the rules.
pub fn run(setting: &Setting) -> Outcome {
    let catalog = Catalog::shipped();
    let provisions: Vec<&Provision> = catalog.provisions().collect();
    let rules: Vec<(RuleId, RuleJson)> =
        RuleId::ALL.iter().map(|rule| (*rule, RuleJson::new(*rule, &provisions))).collect();
    let text: Vec<String> = rules.iter().map(|(rule, json)| words(*rule, json, setting)).collect();
    let all: Vec<Value> = rules.iter().map(|(_, rule)| with_tests(rule)).collect();
    Ok(Answer::done(text.join("\n"), json!({ "rules": all })))
}

fn with_tests(rule: &RuleJson) -> Value {
    let mut one = json!(rule);
    one["tripped_by"] = json!(tested(&rule.code, "trips"));
    one["passed_by"] = json!(tested(&rule.code, "passes"));
    one
}

fn tested(code: &str, how: &str) -> Vec<&'static str> {
    let wanted = format!("{code} {how} ");
    TESTED.lines().filter_map(|line| line.strip_prefix(wanted.as_str())).collect()
}

fn words(rule: RuleId, json: &RuleJson, setting: &Setting) -> String {
    let warns = match (rule.has_warnings(), setting.language) {
        (false, _) => "",
        (true, Language::Sv) => ", delvis varning",
        (true, Language::En) => ", warnings in part",
    };
    let (code, level, source, mark) =
        (rule.code(), rule.level().name(setting.language), rule.source(), rule.mark());
    let sentence = setting.pick(rule.sentence_sv(), rule.sentence_en());
    let [applies, comes, dated, trips, passes] = setting.pick(
        ["Gäller", "Källa", "I kraft", "Fälls av", "Går igenom i"],
        ["Applies to", "Source", "In force", "Tripped by", "Passed by"],
    );
    let mut lines = vec![
        format!("{code}  {level}{warns}"),
        format!("      {sentence}"),
        format!("      {applies}: {}. {comes}: {source} [{mark}]", rule.applies_to()),
    ];
    if !json.sources.is_empty() {
        let each: Vec<String> = json.sources.iter().map(|one| in_force(one, setting)).collect();
        lines.push(format!("      {dated}: {}", each.join("; ")));
    }
    for (word, how) in [(trips, "trips"), (passes, "passes")] {
        lines.push(format!("      {word}: {}", tested(code, how).join(", ")));
    }
    lines.join("\n") + "\n"
}

fn in_force(source: &SourceJson, setting: &Setting) -> String {
    let name = &source.name;
    match (&source.from, &source.to) {
        (Some(from), Some(to)) => format!("{name} {}–{}", from.as_str(), to.as_str()),
        (Some(from), None) => format!("{name} {} {}", setting.pick("från", "from"), from.as_str()),
        (None, _) => format!("{name} {}", setting.pick("okänt", "unknown")),
    }
}
