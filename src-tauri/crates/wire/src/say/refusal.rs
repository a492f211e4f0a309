// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A refused act in one or two sentences: why nothing was changed, and what to do.

use super::names::Named;
use super::place::{capital, person, pick, place};
use domain::case::Case;
use domain::gap::{Gap, Guards};
use domain::perform::{Place, Refusal};
use domain::text::Language;

/// Why an act was refused, and what to do. The case gives numbers and names where there is one.
#[must_use]
pub fn say_refusal(refusal: &Refusal, case: Option<&Case>, language: Language) -> String {
    match language {
        Language::Sv => sv(refusal, case),
        Language::En => en(refusal, case),
    }
}

/// What a state of the decision is called, by its code; a code that is not one is given back.
#[must_use]
pub fn decision_state(code: &str, language: Language) -> &str {
    match code {
        "draft" => pick(language, "under arbete", "being written"),
        "settled" => pick(language, "fattat", "made"),
        "sealed" => pick(language, "undertecknat", "signed"),
        "dispatched" => pick(language, "expedierat", "dispatched"),
        other => other,
    }
}

// What cannot be done for the gaps: they all stand before one step.
fn refused(gaps: &[Gap], language: Language) -> &'static str {
    let appeal = |gap: &Gap| matches!(gap.at, Place::Appeal(_));
    if gaps.iter().all(|gap| gap.is_asked_at(Guards::Settle)) {
        pick(language, "Beslutet kan inte fattas", "The decision cannot be made")
    } else if gaps.iter().all(|gap| gap.is_asked_at(Guards::Dispatch)) {
        pick(language, "Beslutet kan inte expedieras", "The decision cannot be dispatched")
    } else if gaps.iter().all(appeal) {
        pick(language, "Överklagandet kan inte hanteras så", "The appeal cannot be dealt with so")
    } else {
        pick(language, "Ärendet kan inte avslutas", "The case cannot be closed")
    }
}

fn sv(refusal: &Refusal, case: Option<&Case>) -> String {
    let say = Language::Sv;
    match refusal {
        Refusal::Frozen("sealed") => {
            "Beslutet är undertecknat och kan inte ändras. Påbörja en ny version om det ska rättas eller ändras."
                .to_owned()
        }
        Refusal::Frozen("dispatched") => {
            "Beslutet är expedierat, och det går inte att göra ogjort. Anteckna det som har hänt sedan dess."
                .to_owned()
        }
        Refusal::Frozen(state) => {
            format!(
                "Beslutet är {}. Öppna det igen innan du ändrar det som det vilar på.",
                decision_state(state, say)
            )
        }
        Refusal::DecisionState { found, needed } => format!(
            "Beslutet är {}, men det här kräver att det är {}.",
            decision_state(found, say),
            decision_state(needed, say)
        ),
        Refusal::Absent(at) => {
            format!(
                "Ärendet har inte det som händelsen gäller: {}. Lägg till det först.",
                place(at, case, say)
            )
        }
        Refusal::Present(at) => {
            format!("Det finns redan i ärendet: {}. Ändra det som finns i stället.", place(at, case, say))
        }
        Refusal::NoStep { from, to } => format!(
            "Ärendet kan inte gå från ”{}” till ”{}”. Välj ett annat steg, eller fatta beslutet först.",
            from.name(say),
            to.name(say)
        ),
        Refusal::ReasonNeeded { from, to } => {
            format!("Att gå från ”{}” till ”{}” kräver ett skäl. Skriv det.", from.name(say), to.name(say))
        }
        Refusal::Role(role) => {
            format!("Det här får bara göras av den som har rollen {} i ärendet.", role.name(say))
        }
        Refusal::TooEarly { day, bound } => {
            format!("Dagen {day} kan inte ligga före {bound}. Rätta dagen.")
        }
        Refusal::NotYet(day) => {
            format!("Dagen {day} har inte kommit eller passerat än. Vänta, eller rätta dagen.")
        }
        Refusal::NotARequirement(question) => format!(
            "Fråga {question} gäller en uppgift eller myndighetens egen bedömning och kan inte visa en brist. Välj en fråga om ett krav."
        ),
        Refusal::NoDecision(kind) => format!(
            "Ett ärende av slaget {} avslutas inte med ett beslut, så det finns inget beslut att fatta.",
            kind.name(say)
        ),
        Refusal::RuleOfLaw(rule) => {
            format!("Regel {} är lagkrav och går inte att gå förbi. Åtgärda det som saknas.", rule.code())
        }
        Refusal::Incomplete(_)
        | Refusal::NotToBeSealed(_)
        | Refusal::NotApproved
        | Refusal::OwnPart(_)
        | Refusal::GivenByAnother(_)
        | Refusal::NoRequest
        | Refusal::NothingSinceHearing(_)
        | Refusal::NotFromParty(_) => sv_of_what_lacks(refusal, case),
    }
}

// What stands in the way of a step, and what an approval asks for.
fn sv_of_what_lacks(refusal: &Refusal, case: Option<&Case>) -> String {
    let say = Language::Sv;
    match refusal {
        Refusal::NoRequest => {
            "Parten har inte begärt anstånd, så det finns inget att avgöra. Anteckna begäran först."
                .to_owned()
        }
        Refusal::NothingSinceHearing(at) => format!(
            "Sedan parten fick yttra sig är det här oförändrat: {}. Ingenting behöver anges.",
            place(at, case, say)
        ),
        Refusal::NotFromParty(at) => format!(
            "Myndigheten har själv tagit fram det här, så det kan inte komma från parten: {}. Ange om det har betydelse.",
            place(at, case, say)
        ),
        Refusal::Incomplete(gaps) => match gaps.as_slice() {
            [one] => match case {
                Some(case) => format!("{}: {}", refused(gaps, say), super::say_gap(one, case, say)),
                None => format!("{}: en sak saknas.", refused(gaps, say)),
            },
            many => format!("{}: {} saker saknas. Gå igenom listan.", refused(gaps, say), many.len()),
        },
        Refusal::NotToBeSealed(gaps) => {
            let why = gaps_said(gaps, case, say);
            format!("Beslutet kan inte undertecknas än. {why}")
        }
        Refusal::NotApproved => {
            "Ärendet kräver att en annan person godkänner beslutet innan det fattas, och ingen har godkänt det som det nu lyder. Be om ett godkännande."
                .to_owned()
        }
        Refusal::OwnPart(who) => format!(
            "{} handlägger, föredrar eller fattar beslutet och kan inte också godkänna det. Låt en annan person göra det.",
            capital(&person(case, *who, say))
        ),
        Refusal::GivenByAnother(who) => format!(
            "Bara den som har gett godkännandet kan ta tillbaka det: {}.",
            person(case, *who, say)
        ),
        _ => String::new(),
    }
}

fn en(refusal: &Refusal, case: Option<&Case>) -> String {
    let say = Language::En;
    match refusal {
        Refusal::Frozen("sealed") => {
            "The decision is signed and cannot be changed. Begin a new version to correct or change it."
                .to_owned()
        }
        Refusal::Frozen("dispatched") => {
            "The decision is dispatched, and that cannot be undone. Record what has happened since."
                .to_owned()
        }
        Refusal::Frozen(state) => {
            format!(
                "The decision is {}. Reopen it before changing what it rests on.",
                decision_state(state, say)
            )
        }
        Refusal::DecisionState { found, needed } => format!(
            "The decision is {}, but this needs it to be {}.",
            decision_state(found, say),
            decision_state(needed, say)
        ),
        Refusal::Absent(at) => {
            format!("The case does not have what the act is about: {}. Add it first.", place(at, case, say))
        }
        Refusal::Present(at) => {
            format!("It is in the case already: {}. Change what is there instead.", place(at, case, say))
        }
        Refusal::NoStep { from, to } => format!(
            "The case cannot go from “{}” to “{}”. Choose another step, or make the decision first.",
            from.name(say),
            to.name(say)
        ),
        Refusal::ReasonNeeded { from, to } => {
            format!("Going from “{}” to “{}” needs a reason. Write it.", from.name(say), to.name(say))
        }
        Refusal::Role(role) => {
            format!("Only a person with the role {} in the case may do this.", role.name(say))
        }
        Refusal::TooEarly { day, bound } => {
            format!("The day {day} cannot come before {bound}. Correct the day.")
        }
        Refusal::NotYet(day) => {
            format!("The day {day} has not come or passed yet. Wait, or correct the day.")
        }
        Refusal::NotARequirement(question) => format!(
            "Question {question} asks for a fact or for the authority's own judgement and cannot show a deficiency. Choose a question on a requirement."
        ),
        Refusal::NoDecision(kind) => format!(
            "A case of the kind {} does not end in a decision, so there is none to make.",
            kind.name(say)
        ),
        Refusal::RuleOfLaw(rule) => {
            format!("Rule {} is law and cannot be gone past. Supply what is missing.", rule.code())
        }
        Refusal::Incomplete(_)
        | Refusal::NotToBeSealed(_)
        | Refusal::NotApproved
        | Refusal::OwnPart(_)
        | Refusal::GivenByAnother(_)
        | Refusal::NoRequest
        | Refusal::NothingSinceHearing(_)
        | Refusal::NotFromParty(_) => en_of_what_lacks(refusal, case),
    }
}

// What stands in the way of a step, and what an approval asks for.
fn en_of_what_lacks(refusal: &Refusal, case: Option<&Case>) -> String {
    let say = Language::En;
    match refusal {
        Refusal::NoRequest => {
            "The party has not asked for more time, so there is nothing to decide. Record the request first."
                .to_owned()
        }
        Refusal::NothingSinceHearing(at) => {
            format!(
                "This is as it was when the party was heard: {}. Nothing needs to be said.",
                place(at, case, say)
            )
        }
        Refusal::NotFromParty(at) => format!(
            "This is the authority's own, so it cannot have come from the party: {}. Say whether it matters.",
            place(at, case, say)
        ),
        Refusal::Incomplete(gaps) => match gaps.as_slice() {
            [one] => match case {
                Some(case) => format!("{}: {}", refused(gaps, say), super::say_gap(one, case, say)),
                None => format!("{}: one thing is missing.", refused(gaps, say)),
            },
            many => {
                format!("{}: {} things are missing. Go through the list.", refused(gaps, say), many.len())
            }
        },
        Refusal::NotToBeSealed(gaps) => {
            let why = gaps_said(gaps, case, say);
            format!("The decision cannot be signed yet. {why}")
        }
        Refusal::NotApproved => {
            "The case needs another person's approval before the decision is made, and nobody has approved it as it now reads. Ask for an approval."
                .to_owned()
        }
        Refusal::OwnPart(who) => format!(
            "{} prepares, presents or makes the decision and cannot approve it too. Let another person do it.",
            capital(&person(case, *who, say))
        ),
        Refusal::GivenByAnother(who) => format!(
            "Only the person who gave the approval can take it back: {}.",
            person(case, *who, say)
        ),
        _ => String::new(),
    }
}

// All of them: they are few, and no other list shows them.
fn gaps_said(gaps: &[Gap], case: Option<&Case>, language: Language) -> String {
    match case {
        Some(case) => {
            gaps.iter().map(|gap| super::say_gap(gap, case, language)).collect::<Vec<_>>().join(" ")
        }
        None => format!("{}: {}.", pick(language, "Antal hinder", "Things in the way"), gaps.len()),
    }
}

/// The label of a place, to begin a line of a list with.
#[must_use]
pub fn say_place(at: &domain::perform::Place, case: &Case, language: Language) -> String {
    capital(&place(at, Some(case), language))
}
