// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What still stands in the way of a decision, in the order of the rules.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::exit::Exit;
use crate::setting::Setting;
use casework::keeping::Access;
use domain::case::Case;
use domain::gap::Gap;
use domain::text::Language;
use serde_json::json;
use wire::answers::GapJson;
use wire::say::{Named, say_gap, say_place};

/// Lists the gaps of a case.
pub fn run(asked: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, asked)?;
    let gaps = office.gaps(id)?;
    // What only a later step asks for does not stand in the way of a decision that is being written.
    let now =
        |gap: &&Gap| case.decision.settled().is_some() || gap.step(&case) == domain::gap::Guards::Settle;
    let blocking = gaps.iter().filter(now).filter(|gap| gap.blocks(&case)).count();
    let mut text: String = gaps.iter().map(|gap| words(gap, &case, setting.language)).collect();
    let named = called(&case);
    text.push_str(&match (blocking, gaps.len()) {
        (0, 0) => setting.pick(
            format!("Inget hindrar beslutet i ärende {named}."),
            format!("Nothing stands in the way of the decision in case {named}."),
        ),
        (0, all) => setting.pick(
            format!("Inget hindrar beslutet i ärende {named}; {all} punkter är passerade med skäl."),
            format!("Nothing stands in the way of the decision in case {named}; {all} points are overridden with a reason."),
        ),
        (blocking, _) => setting.pick(
            format!("{} hindrar beslutet i ärende {named}.", if blocking == 1 { "1 punkt".to_owned() } else { format!("{blocking} punkter") }),
            if blocking == 1 {
                format!("1 point stands in the way of the decision in case {named}.")
            } else {
                format!("{blocking} points stand in the way of the decision in case {named}.")
            },
        ),
    });
    let list: Vec<GapJson> = gaps.iter().map(|gap| GapJson::new(gap, &case)).collect();
    let json =
        json!({ "case": { "id": id.to_string(), "number": named }, "blocking": blocking, "gaps": list });
    Ok(Answer::done(text, json).exiting(if blocking == 0 { Exit::Done } else { Exit::Refused }))
}

fn words(gap: &Gap, case: &Case, language: Language) -> String {
    let passed = match (gap.blocks(case), language) {
        (true, _) => "",
        (false, Language::Sv) => " (passerad med skäl)",
        (false, Language::En) => " (overridden with a reason)",
    };
    let (rule, level) = (gap.rule.code(), gap.level.name(language));
    let (sentence, place) = (say_gap(gap, case, language), say_place(&gap.at, case, language));
    let source = gap.rule.source();
    format!("{rule}  {level}{passed}  {place}\n      {sentence}\n      {source}\n")
}
