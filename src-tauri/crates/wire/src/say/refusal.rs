// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A refused act in one or two sentences: why nothing was changed, and what to do.

use super::names::Named;
use super::place::{capital, measure, person, pick, place};
use domain::case::Case;
use domain::gap::{Gap, Guards};
use domain::perform::{Place, Refusal};
use domain::text::Language;

/// Why an act was refused, and what to do. The case gives numbers and names where there is one.
#[must_use]
pub fn say_refusal(refusal: &Refusal, case: Option<&Case>, language: Language) -> String {
    sentence(refusal, case, language)
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

// What stands in the way, in as many words as there are things: one is said, more are a list that is shown elsewhere.
fn missing(gaps: &[Gap], case: Option<&Case>, say: Language) -> String {
    match (gaps, case) {
        ([one], Some(case)) => super::say_gap(one, case, say),
        ([_], None) => pick(say, "en sak saknas.", "one thing is missing.").to_owned(),
        (many, _) => format!(
            "{} {}",
            many.len(),
            pick(say, "saker saknas. Gå igenom listan.", "things are missing. Go through the list.")
        ),
    }
}

macro_rules! sentences {
    ($case:ident, $say:ident; $($refusal:pat $(, $word:ident = $value:expr)* => $sv:literal, $en:literal;)+) => {
        fn sentence(refusal: &Refusal, $case: Option<&Case>, $say: Language) -> String {
            match refusal {
                $($refusal => {
                    $(let $word = $value;)*
                    match $say {
                        Language::Sv => format!($sv),
                        Language::En => format!($en),
                    }
                })+
            }
        }
    };
}

sentences! {
    case, say;
    Refusal::Frozen("sealed") =>
        "Beslutet är undertecknat och kan inte ändras. Påbörja en ny version om det ska rättas eller ändras.",
        "The decision is signed and cannot be changed. Begin a new version to correct or change it.";
    Refusal::Frozen("dispatched") =>
        "Beslutet är expedierat, och det går inte att göra ogjort. Anteckna det som har hänt sedan dess.",
        "The decision is dispatched, and that cannot be undone. Record what has happened since.";
    Refusal::Frozen("closed") =>
        "Ärendet är avslutat. Gå tillbaka till uppföljningen med ett skäl om beslutet om avslut måste rättas.",
        "The case is closed. Go back to the follow-up with a reason if the decision to close must be corrected.";
    Refusal::Frozen("archived") =>
        "Ärendet är arkiverat och ändras inte. Ta tillbaka det från arkivet med ett skäl om något måste läggas till.",
        "The case is archived and is not changed. Bring it back from the archive with a reason if something must be added.";
    Refusal::Frozen("delivered") =>
        "Rapporten är lämnad, och det som den säger ändras inte. Anteckna det som har hänt sedan dess, eller gå tillbaka till bedömningen med ett skäl.",
        "The report is delivered, and what it says is not changed. Record what has happened since, or go back to the assessment with a reason.";
    Refusal::Frozen(state), state = decision_state(state, say) =>
        "Beslutet är {state}. Öppna det igen innan du ändrar det som det vilar på.",
        "The decision is {state}. Reopen it before changing what it rests on.";
    Refusal::DecisionState { found, needed },
        found = decision_state(found, say), needed = decision_state(needed, say) =>
        "Beslutet är {found}, men det här kräver att det är {needed}.",
        "The decision is {found}, but this needs it to be {needed}.";
    Refusal::Absent(at), at = place(at, case, say) =>
        "Ärendet har inte det som händelsen gäller: {at}. Lägg till det först.",
        "The case does not have what the act is about: {at}. Add it first.";
    Refusal::Present(at), at = place(at, case, say) =>
        "Det finns redan i ärendet: {at}. Ändra det som finns i stället.",
        "It is in the case already: {at}. Change what is there instead.";
    Refusal::NamedTwice(at), at = place(at, case, say) =>
        "Det här anges två gånger: {at}. Ange det en gång.",
        "This is named twice: {at}. Name it once.";
    Refusal::NoStep { from, to }, from = from.name(say), to = to.name(say) =>
        "Ärendet kan inte gå från ”{from}” till ”{to}”. Välj ett annat steg, eller fatta beslutet först.",
        "The case cannot go from “{from}” to “{to}”. Choose another step, or make the decision first.";
    Refusal::ReasonNeeded { from, to }, from = from.name(say), to = to.name(say) =>
        "Att gå från ”{from}” till ”{to}” kräver ett skäl. Skriv det.",
        "Going from “{from}” to “{to}” needs a reason. Write it.";
    Refusal::Role(role), role = role.name(say) =>
        "Det här får bara göras av den som har rollen {role} i ärendet.",
        "Only a person with the role {role} in the case may do this.";
    Refusal::TooEarly { day, bound } =>
        "Dagen {day} kan inte ligga före {bound}. Rätta dagen.",
        "The day {day} cannot come before {bound}. Correct the day.";
    Refusal::NotYet(day) =>
        "Dagen {day} har inte kommit eller passerat än. Vänta, eller rätta dagen.",
        "The day {day} has not come or passed yet. Wait, or correct the day.";
    Refusal::NotARequirement(question) =>
        "Fråga {question} gäller en uppgift eller myndighetens egen bedömning och kan inte visa en brist. Välj en fråga om ett krav.",
        "Question {question} asks for a fact or for the authority's own judgement and cannot show a deficiency. Choose a question on a requirement.";
    Refusal::NotAnotherEdition =>
        "Ärendet kan bara gå över till en annan utgåva av sin egen checklista. Välj en annan utgåva.",
        "The case can only go over to another edition of its own checklist. Choose another edition.";
    Refusal::LosesItsQuestions(at), at = place(at, case, say) =>
        "Den nya utgåvan saknar frågorna som det här vilar på: {at}. Ange vilken ny fråga som tar över svaret på den gamla.",
        "The new edition lacks the questions that this stands under: {at}. Say which new question takes over the answer to the old.";
    Refusal::NotUnderCsl(at), at = place(at, case, say) =>
        "Ingen bestämmelse i cybersäkerhetslagen anges för det här, så 4 kap. 3 § gäller inte: {at}. Lämna frågan obesvarad.",
        "No provision of the Cybersecurity Act is stated for this, so chapter 4, section 3 does not apply: {at}. Leave the question unanswered.";
    Refusal::NoRequest =>
        "Parten har inte begärt anstånd, så det finns inget att avgöra. Anteckna begäran först.",
        "The party has not asked for more time, so there is nothing to decide. Record the request first.";
    Refusal::NothingSinceHearing(at), at = place(at, case, say) =>
        "Sedan parten fick yttra sig är det här oförändrat: {at}. Ingenting behöver anges.",
        "This is as it was when the party was heard: {at}. Nothing needs to be said.";
    Refusal::NotFromParty(at), at = place(at, case, say) =>
        "Myndigheten har själv tagit fram det här, så det kan inte komma från parten: {at}. Ange om det har betydelse.",
        "This is the authority's own, so it cannot have come from the party: {at}. Say whether it matters.";
    Refusal::RuleOfLaw(rule), rule = rule.code() =>
        "Regel {rule} är lagkrav och går inte att gå förbi. Åtgärda det som saknas.",
        "Rule {rule} is law and cannot be overridden. Supply what is missing.";
    Refusal::NoDecision(kind), kind = kind.name(say) =>
        "Ett ärende av slaget {kind} avslutas inte med ett beslut, så det finns inget beslut att fatta.",
        "A case of the kind {kind} does not end in a decision, so there is none to make.";
    Refusal::NoNotifications(kind), kind = kind.name(say) =>
        "I ett ärende av slaget {kind} granskas inga lex Maria-anmälningar. Öppna ett eget ärende för anmälan.",
        "A case of the kind {kind} reviews no lex Maria notifications. Open a case of its own for the notification.";
    Refusal::NoParty =>
        "Ärendet har ingen part, så det finns ingen att förelägga. Ange parten först.",
        "The case has no party, so there is nobody to order. State the party first.";
    Refusal::NoOrders(kind), kind = kind.name(say) =>
        "I ett ärende av slaget {kind} finns ingen befogenhet att förelägga. Skriv en begäran om handlingar i stället.",
        "A case of the kind {kind} has no power to order anything. Write a request for documents instead.";
    Refusal::NotThePower { power, kind }, power = capital(power.name(say)), kind = kind.name(say) =>
        "{power} ger ingen befogenhet i ett ärende av slaget {kind}. Välj en bestämmelse i den lag som ärendet följer.",
        "{power} gives no power in a case of the kind {kind}. Choose a provision of the act that the case follows.";
    Refusal::PowerTooNarrow(power), power = capital(power.name(say)) =>
        "{power} omfattar inte det som föreläggs. Patientsäkerhetslagen omfattar handlingar och upplysningar, lagen (2018:1174) också tillträde.",
        "{power} does not cover what is ordered. The Patient Safety Act covers documents and information, the Act (2018:1174) access too.";
    Refusal::FreeDay { day, next } =>
        "Dagen {day} är en ledig dag. Närmaste arbetsdag är {next}.",
        "The day {day} is a day off. The nearest working day is {next}.";
    Refusal::TooManyNotifications(number) =>
        "Frågornas beteckningar rymmer inte anmälan {number}. Öppna ett nytt ärende för den.",
        "The names of the questions have no room for notification {number}. Open a new case for it.";
    Refusal::Carried(id), what = capital(&measure(case, *id, say)) =>
        "{what} ingår i en beslutspunkt. Ta bort punkten först.",
        "{what} is part of a point of the decision. Remove the point first.";
    Refusal::Struck(id), what = place(&Place::Record(*id), case, say) =>
        "Posten är struken och räknas inte längre: {what}. Ange en annan, eller lägg till en ny.",
        "The record is struck and no longer counts: {what}. Name another, or add a new one.";
    Refusal::NotSigned(id), what = place(&Place::Record(*id), case, say) =>
        "Det här undertecknas inte här: {what}. Bara ett särskilt beslut som en deltagare i ärendet har fattat undertecknas i programmet.",
        "This is not signed here: {what}. Only a separate decision that a participant of the case has made is signed in the program.";
    Refusal::Signed(id), what = place(&Place::Record(*id), case, say) =>
        "Beslutet är undertecknat och kan inte ändras: {what}. Fatta ett nytt beslut om det ska rättas eller ändras.",
        "The decision is signed and cannot be changed: {what}. Make a new decision to correct or change it.";
    Refusal::NotOfKind { record, kind }, what = place(&Place::Record(*record), case, say), kind = kind.name(say) =>
        "Posten är av ett annat slag än {kind}: {what}. Ange en post av rätt slag.",
        "The record is not of the kind {kind}: {what}. Name one that is.";
    Refusal::Named { what, by }, what = place(what, case, say), by = capital(&place(&Place::Record(*by), case, say)) =>
        "{by} hänvisar till det här: {what}. Rätta eller stryk den posten först.",
        "{by} refers to this: {what}. Correct or strike that record first.";
    Refusal::Circle(id), what = capital(&place(&Place::Record(*id), case, say)) =>
        "{what} skulle bli underleverantör till sig själv. Ange en annan leverantör ovanför.",
        "{what} would become a sub-supplier of itself. Name another supplier above it.";
    Refusal::Incomplete(gaps), what = refused(gaps, say), why = missing(gaps, case, say) =>
        "{what}: {why}",
        "{what}: {why}";
    Refusal::NotToBeSealed(gaps), why = gaps_said(gaps, case, say) =>
        "Beslutet kan inte undertecknas än. {why}",
        "The decision cannot be signed yet. {why}";
    Refusal::NotApproved =>
        "Ärendet kräver att en annan person godkänner beslutet innan det fattas, och ingen har godkänt det som det nu lyder. Be om ett godkännande.",
        "The case needs another person's approval before the decision is made, and nobody has approved it as it now reads. Ask for an approval.";
    Refusal::OwnPart(who), who = capital(&person(case, *who, say)) =>
        "{who} handlägger, föredrar eller fattar beslutet och kan inte också godkänna det. Låt en annan person göra det.",
        "{who} prepares, presents or makes the decision and cannot approve it too. Let another person do it.";
    Refusal::NotAfterAppeal(kind), kind = kind.name(say) =>
        "En ny version genom {kind} utgår inte från ett överklagande. Ta bort överklagandet, eller välj 39 §.",
        "A new version by {kind} does not rest on an appeal. Leave out the appeal, or choose section 39.";
    Refusal::GivenByAnother(who), who = person(case, *who, say) =>
        "Bara den som har gett godkännandet kan ta tillbaka det: {who}.",
        "Only the person who gave the approval can take it back: {who}.";
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
