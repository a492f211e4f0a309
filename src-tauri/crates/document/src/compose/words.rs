// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The Swedish of the letter: dates, lists, numbers and the nouns for party, source and mark. No sentence of
//! law stands here, only our own wording.

use super::operative::demanded;
use super::places::{deficiency_place, document, document_place, link, measure_place, observation_place};
use crate::letter::{Inline, Sign};
use chrono::{Datelike, NaiveDate};
use domain::case::{Case, CaseKind};
use domain::checklist::Question;
use domain::decision::Outcome;
use domain::deficiency::{Progress, RequiredMeasure};
use domain::law::{Mark, Period, Provision, ProvisionId, Regime};
use domain::party::{Party, PartyKind, PartyNumber};
use domain::rich::{Fact, RichInline};
use domain::text::Language;
use domain::work::{Assessment, Evidence, Observation, Source};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// "6 oktober 2025", with spaces that do not break.
pub(super) fn date(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{}\u{a0}{month}\u{a0}{}", day.day(), day.year())
}

const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

/// "onsdag den 11 juni 2025".
pub(super) fn weekday_and_date(day: NaiveDate) -> String {
    let weekday = WEEKDAYS.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{weekday} den\u{a0}{}", date(day))
}

const SMALL: [&str; 11] = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/// "en handling", "fyra handlingar", "40 handlingar".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    match (count, count.checked_sub(2).and_then(|at| SMALL.get(at))) {
        (1, _) => one.to_owned(),
        (_, Some(word)) => format!("{word} {many}"),
        (count, None) => format!("{count} {many}"),
    }
}

/// The numbers of those questions of a section that are wanted: "A8.1–A8.11" where three or more follow one another.
pub(super) fn numbers_of(questions: &[Question], wanted: impl Fn(&Question) -> bool) -> Vec<String> {
    let runs = questions.chunk_by(|one, next| wanted(one) == wanted(next)).filter(|run| wanted(&run[0]));
    let told = |run: &[Question]| match run {
        [first, _, .., last] => vec![format!("{}–{}", first.id, last.id)],
        few => few.iter().map(|one| one.id.to_string()).collect(),
    };
    runs.flat_map(told).collect()
}

/// The case's number, or that it has none.
pub(super) fn number(case: &Case) -> String {
    case.number.as_ref().map_or_else(|| "saknas".to_owned(), ToString::to_string)
}

/// "a, b och c".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

// The party as a noun with an article; a private one by what the law of the case calls it.
const fn definite(kind: PartyKind, of: CaseKind) -> &'static str {
    match kind {
        PartyKind::Municipality => "kommunen",
        PartyKind::Region => "regionen",
        PartyKind::MunicipalAssociation => "kommunalförbundet",
        PartyKind::StateAuthority => "myndigheten",
        PartyKind::Private => match of {
            CaseKind::SupervisionNis1 => "leverantören",
            // Under patientsäkerhetslagen the party is there as a care provider.
            CaseKind::LexMaria | CaseKind::Complaint | CaseKind::OwnInitiative => "vårdgivaren",
            CaseKind::SupervisionCyber | CaseKind::ExternalAudit | CaseKind::InternalControl => {
                "verksamhetsutövaren"
            }
        },
    }
}

/// The party's noun, or a neutral one while no party is named.
pub(super) fn the_party(case: &Case) -> &'static str {
    case.party.as_ref().map_or("parten", |party| definite(party.kind, case.kind))
}

/// The party's name, or a visible placeholder in a draft.
pub(super) fn party_name(case: &Case) -> String {
    case.party.as_ref().map_or_else(|| "[part saknas]".to_owned(), |party| party.name.to_string())
}

/// What the party's number is called: a sole trader has a personal number, a foreign party one of its own register.
pub(super) fn number_word(case: &Case) -> &'static str {
    match case.party.as_ref().map(|party| &party.number) {
        Some(PartyNumber::SoleTrader) => "personnummer",
        Some(PartyNumber::Foreign(_)) => "registreringsnummer",
        Some(PartyNumber::Organisation(_)) | None => "organisationsnummer",
    }
}

/// First letter large.
pub(super) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Ends with a full stop, unless it ends a sentence already.
pub(super) fn full_stop(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// The addressee, line by line.
pub(super) fn addressee(party: &Party) -> Vec<String> {
    let mut lines = vec![party.name.to_string()];
    match &party.number {
        PartyNumber::Organisation(number) => lines.push(format!("Org.nr {number}")),
        PartyNumber::SoleTrader => lines.push("Enskild näringsverksamhet".to_owned()),
        PartyNumber::Foreign(number) => lines.push(format!("Utländskt registreringsnummer {number}")),
    }
    lines.extend(party.attention.as_ref().map(|attention| format!("Att. {attention}")));
    lines
}

/// The party with what identifies it, as a court wants it: "Bolaget AB, org.nr 556677-8899".
pub(super) fn named_with_number(party: &Party) -> String {
    match &party.number {
        PartyNumber::Organisation(number) => format!("{}, org.nr {number}", party.name),
        PartyNumber::SoleTrader => format!("{}, enskild näringsverksamhet", party.name),
        PartyNumber::Foreign(number) => format!("{}, utländskt registreringsnummer {number}", party.name),
    }
}

/// "från den … till och med den …", or "sedan den …" while it goes on.
pub(super) fn period(period: Period) -> String {
    match period.to() {
        Some(to) if to == period.from() => format!("den {}", date(to)),
        Some(to) => format!("från den {} till och med den {}", date(period.from()), date(to)),
        None => format!("sedan den {}", date(period.from())),
    }
}

/// A wording of a checklist with its places to fill in read as plain words: a letter has nobody to fill them in.
pub(super) fn filled(wording: &str) -> String {
    let mut out = String::with_capacity(wording.len());
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, beyond)) = after.split_once('}') else { break };
        out.push_str(before);
        match in_general(name) {
            "" => out.truncate(out.trim_end().len()),
            word => out.push_str(word),
        }
        rest = beyond;
    }
    out + rest
}

// What is written of by a number or a letter is known by the word before it.
fn in_general(place: &str) -> &str {
    match place {
        "system" => "systemet",
        "tjänst" => "tjänsten",
        "leverantör" => "leverantören",
        "avtal" => "avtalet",
        "del" => "delen",
        "förvaltning" => "förvaltningen",
        "åtkomst" => "åtkomsten",
        "id" | "nr" | "dnr" => "",
        other => other,
    }
}

/// What an observation rests on: where it comes from, and the further documents that show it.
pub(super) fn rests_on(case: &Case, one: &Observation) -> Vec<Inline> {
    let mut runs = source(case, &one.source);
    let more = further(case, one);
    for (nth, paper) in more.iter().enumerate() {
        let before = match nth {
            0 => "; underlag: ",
            _ if nth + 1 == more.len() => " och ",
            _ => ", ",
        };
        runs.push(Inline::Text(before.to_owned()));
        runs.extend(document(case, paper.id).unwrap_or_default());
    }
    runs
}

/// The further documents that show an observation, in number order.
pub(super) fn further<'a>(case: &'a Case, one: &Observation) -> Vec<&'a Evidence> {
    let mut more: Vec<&Evidence> = one.evidence.iter().filter_map(|id| case.evidence.get(id)).collect();
    more.sort_unstable_by_key(|paper| paper.number);
    more
}

fn source(case: &Case, source: &Source) -> Vec<Inline> {
    let told = |text: String| vec![Inline::Text(text)];
    match source {
        Source::Document(id) => document(case, *id).unwrap_or_else(|| told("handling".to_owned())),
        Source::Interview(whom) => told(format!("intervju med {whom}")),
        Source::Seen(place) => told(format!("sett på plats: {place}")),
        Source::Tested(what) => told(format!("provat: {what}")),
    }
}

/// The sign of an assessment; an answered fact of the case has none.
pub(super) const fn sign(assessment: &Assessment) -> Sign {
    match assessment {
        Assessment::Met => Sign::Met,
        Assessment::PartlyMet => Sign::PartlyMet,
        Assessment::NotMet => Sign::NotMet,
        Assessment::NotApplicable(_) => Sign::NotApplicable,
        Assessment::NotExamined(_) => Sign::NotExamined,
    }
}

/// The assessment in words.
pub(super) const fn assessment(assessment: &Assessment) -> &'static str {
    match assessment {
        Assessment::Met => "Uppfyllt",
        Assessment::PartlyMet => "Delvis uppfyllt",
        Assessment::NotMet => "Ej uppfyllt",
        Assessment::NotApplicable(_) => "Ej tillämpligt",
        Assessment::NotExamined(_) => "Ej granskat",
    }
}

/// How far a reported measure has come.
pub(super) const fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Planned => "Planerad",
        Progress::Ongoing => "Pågående",
        Progress::Done => "Genomförd enligt parten",
    }
}

/// What stands beside a reference about how well it is known; nothing when it was read or confirmed.
pub(super) fn mark(case: &Case, provision: &Provision) -> &'static str {
    if case.confirmations.contains_key(&provision.id) {
        return "";
    }
    match provision.mark {
        Mark::Read => "",
        Mark::Partly => " (delvis\u{a0}läst)",
        Mark::Own => " (ej\u{a0}kontrollerad)",
    }
}

/// The citation as it is confirmed, else as the catalogue has it.
pub(super) fn citation(case: &Case, provision: &Provision) -> String {
    let confirmed = case.confirmations.get(&provision.id).and_then(|c| c.exact_citation.as_ref());
    confirmed.map_or_else(|| provision.citation.get(Language::Sv).to_owned(), ToString::to_string)
}

/// By what provisions are put in order in a list: act by act, and within an act by its numbers, 3 before 10.
pub(super) fn in_order(case: &Case, id: &ProvisionId) -> (Option<Regime>, String, Vec<u32>, String) {
    let brief = cited_briefly(case, id);
    let (place, act) = brief.split_at(brief.find(" (").unwrap_or(brief.len()));
    // A standard counts in parts: 5.18 comes after 5.3.
    let numbers = place.split_whitespace().flat_map(|word| word.split('.')).filter_map(|part| match part {
        "första" => Some(1),
        "andra" => Some(2),
        "tredje" => Some(3),
        "fjärde" => Some(4),
        other => other.parse().ok(),
    });
    let (numbers, act) = (numbers.collect(), act.to_owned());
    (case.provisions.get(id).map(|one| one.regime), act, numbers, brief)
}

/// The citation without the act's long name: "12 § lagen (2018:1174)". The full one stands where the provision is
/// explained and in the list of sources.
pub(super) fn brief(case: &Case, provision: &Provision) -> String {
    let full = citation(case, provision);
    // The number in brackets tells the act; what follows it is the long name.
    let end = full.find(')').map_or(full.len(), |close| close + 1);
    if full[..end].contains(':') { full[..end].to_owned() } else { full }
}

/// A run of a section's text, with its links printed as the facts now read.
pub(super) fn run(case: &Case, run: &RichInline) -> Inline {
    match run {
        RichInline::Words(words) => Inline::Text(words.as_str().to_owned()),
        RichInline::Fact(fact) => linked(case, fact),
    }
}

fn linked(case: &Case, fact: &Fact) -> Inline {
    let found = match fact {
        Fact::Observation(id) => case
            .observations
            .get(id)
            .map(|found| link(observation_place(found), observation_words(case.kind, found.number))),
        Fact::Evidence(id) => case
            .evidence
            .get(id)
            .map(|found| link(document_place(found), format!("handling\u{a0}{}", found.number))),
        Fact::Deficiency(id) => case.deficiencies.get(id).map(|found| {
            let word = deficiency_word(case.kind);
            link(deficiency_place(found), format!("{word}\u{a0}{}", found.number))
        }),
        Fact::Measure(id) => case.required.get(id).map(|found| measure(case, found)),
        Fact::Provision(id) => case.provisions.get(id).map(|found| Inline::Text(brief(case, found))),
        Fact::Occasion(id) => case.occasions.get(id).map(|found| Inline::Text(date(found.on))),
        Fact::Party => Some(Inline::Text(party_name(case))),
        Fact::Authority => Some(Inline::Text(case.authority.name.to_string())),
    };
    found.unwrap_or_else(|| Inline::Text("[hänvisning saknas]".to_owned()))
}

// Only what the decision demands stands in its table of measures.
fn measure(case: &Case, found: &RequiredMeasure) -> Inline {
    let text = measure_words(case.kind, found.number);
    if demanded(case).iter().any(|(one, _)| one.id == found.id) {
        link(measure_place(found), text)
    } else {
        Inline::Text(text)
    }
}

/// What the document is called.
pub(super) fn document_word(case: &Case) -> &'static str {
    match case.kind {
        CaseKind::ExternalAudit => "Revisionsrapport",
        CaseKind::InternalControl => "Internrevisionsrapport",
        _ if is_application(case) => "Ansökan",
        CaseKind::SupervisionCyber
        | CaseKind::SupervisionNis1
        | CaseKind::LexMaria
        | CaseKind::Complaint
        | CaseKind::OwnInitiative => "Beslut",
    }
}

/// What a deficiency is called: an audit has observations.
pub(super) const fn deficiency_word(kind: CaseKind) -> &'static str {
    if kind.ends_in_decision() { "brist" } else { "iakttagelse" }
}

/// "iakttagelse I001": a recorded fact, which an audit calls by its number alone.
pub(super) fn observation_words(kind: CaseKind, number: u32) -> String {
    if kind.ends_in_decision() { format!("iakttagelse\u{a0}I{number:03}") } else { format!("I{number:03}") }
}

/// "åtgärd Å01"; an audit has recommendations.
pub(super) fn measure_words(kind: CaseKind, number: u32) -> String {
    if kind.ends_in_decision() {
        format!("åtgärd\u{a0}Å{number:02}")
    } else {
        format!("rekommendation\u{a0}R{number:02}")
    }
}

/// The citation of a provision of the case without the act's long name, or its name while the case has no copy.
pub(super) fn cited_briefly(case: &Case, id: &ProvisionId) -> String {
    case.provisions.get(id).map_or_else(|| id.to_string(), |found| brief(case, found))
}

/// What the document calls itself within a sentence.
pub(super) fn whole(case: &Case) -> &'static str {
    if is_application(case) {
        "ansökan"
    } else if case.kind.ends_in_decision() {
        "beslutet"
    } else {
        "rapporten"
    }
}

/// Whether the document only applies to a court, and decides nothing itself.
pub(super) fn is_application(case: &Case) -> bool {
    case.decision.content().outcomes == [Outcome::U8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_dates_read_as_swedish() {
        let words = |items: &[&str]| list(&items.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(words(&["ett"]), "ett");
        assert_eq!(words(&["ett", "två", "tre"]), "ett, två och tre");
        assert_eq!(date("2025-10-06".parse().unwrap()), "6\u{a0}oktober\u{a0}2025");
        assert_eq!(sentence_case("åtgärd"), "Åtgärd");
        assert_eq!(weekday_and_date("2025-06-11".parse().unwrap()), "onsdag den\u{a0}11\u{a0}juni\u{a0}2025");
        let papers = |count| counted(count, "en handling", "handlingar");
        assert_eq!(
            [papers(1), papers(2), papers(12), papers(13)],
            ["en handling", "två handlingar", "tolv handlingar", "13 handlingar"]
        );
        assert_eq!(filled("När återlästes {system} senast?"), "När återlästes systemet senast?");
        assert_eq!(filled("När inträffade incident {id}, och när {a"), "När inträffade incident, och när {a");
    }
}
