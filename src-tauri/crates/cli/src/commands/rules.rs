// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The rules that are checked before a decision is made, each with its source and how well that is known.

use super::Outcome;
use crate::answer::Answer;
use crate::setting::Setting;
use domain::gap::RuleId;
use domain::text::Language;
use serde_json::json;
use wire::answers::RuleJson;
use wire::say::Named;

/// Lists the rules.
pub fn run(setting: &Setting) -> Outcome {
    let text = RuleId::ALL.iter().map(|rule| words(*rule, setting.language)).collect::<Vec<_>>().join("\n");
    let rules: Vec<RuleJson> = RuleId::ALL.iter().map(|rule| RuleJson::from(*rule)).collect();
    Ok(Answer::done(text, json!({ "rules": rules })))
}

fn words(rule: RuleId, language: Language) -> String {
    let warns = match (rule.has_warnings(), language) {
        (false, _) => "",
        (true, Language::Sv) => ", delvis varning",
        (true, Language::En) => ", warnings in part",
    };
    let (code, level, source, mark) = (rule.code(), rule.level().name(language), rule.source(), rule.mark());
    let applies = rule.applies_to();
    let (sentence, applies_word, source_word) = match language {
        Language::Sv => (rule.sentence_sv(), "Gäller", "Källa"),
        Language::En => (rule.sentence_en(), "Applies to", "Source"),
    };
    format!(
        "{code}  {level}{warns}\n      {sentence}\n      {applies_word}: {applies}. {source_word}: {source} [{mark}]\n"
    )
}
