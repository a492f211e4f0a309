// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The operative part: numbered points, when they take effect, and the table of measures and dates.

use super::places::{self, deficiencies, deficiency_place, in_cell, link, measure_place};
use super::{annexes, interventions, versions, words};
use super::{cell, heading, paragraph, rich};
use crate::letter::{Block, Column, FirstColumn, Inline, Level, Table};
use chrono::NaiveDate;
use domain::case::Case;
use domain::decision::{Appeal, Effect, Operative, Outcome, Point, SectionKind};
use domain::deficiency::{Deficiency, Force, RequiredMeasure};
use domain::id::{DeficiencyId, MeasureId};
use domain::law::{ProvisionId, Regime};
use domain::money::{ConditionalFine, FineForm};
use domain::rules::notification_is_fulfilled;
use domain::text::NonEmpty;

/// The heading "Beslut" and its points.
pub(super) fn decision(case: &Case) -> Vec<Block> {
    let points = &case.decision.content().points;
    let mut blocks = vec![heading(Level::Two, words::document_word(case))];
    if words::is_application(case) {
        blocks.extend(application(case, points));
    } else if points.is_empty() {
        blocks.push(paragraph("[Beslutet har ännu inga punkter.]"));
    } else if let [only] = points.as_slice() {
        // A list of one would be no list.
        blocks.extend(point(case, only));
    } else {
        blocks.push(Block::Numbered(points.iter().map(|one| point(case, one)).collect()));
    }
    blocks
}

// What a court wants first: who applies, against whom, for what, and on what ground. It decides nothing, so its points
// are not those of a decision.
fn application(case: &Case, points: &[Point]) -> Vec<Block> {
    let asks = |point: &&Point| matches!(point.operative, Operative::AppliesForBan { .. });
    let officers: Vec<String> = points.iter().filter_map(|one| officer(&one.operative)).collect();
    let mut facts = vec![("Sökande".to_owned(), cell(case.authority.name.as_str()))];
    if let Some(party) = &case.party {
        facts.push(("Verksamhetsutövare".to_owned(), cell(words::named_with_number(party))));
    }
    facts.push(("Den som förbudet avser".to_owned(), cell(words::list(&officers))));
    let mut blocks = vec![Block::Facts(facts), heading(Level::Three, "Yrkande")];
    blocks.extend(points.iter().filter(asks).flat_map(|one| point(case, one)));
    let grounds: Vec<Block> =
        points.iter().filter(|one| !asks(one)).flat_map(|one| point(case, one)).collect();
    if !grounds.is_empty() {
        blocks.push(heading(Level::Three, "Överträdelser som ansökan grundas på"));
        blocks.extend(grounds);
    }
    blocks
}

/// The court that an application is made to; none in any other document.
pub(super) fn court(case: &Case) -> Option<String> {
    let court = |one: &Point| match &one.operative {
        Operative::AppliesForBan { court, .. } => Some(court.to_string()),
        _ => None,
    };
    let of_points = || case.decision.content().points.iter().find_map(court);
    words::is_application(case).then(of_points).flatten()
}

fn officer(operative: &Operative) -> Option<String> {
    match operative {
        Operative::AppliesForBan { officer, .. } => Some(words::sentence_case(officer.as_str())),
        _ => None,
    }
}

fn point(case: &Case, point: &Point) -> Vec<Block> {
    let (authority, party) = (case.authority.name.as_str(), words::party_name(case));
    let mut blocks = match &point.operative {
        Operative::States { deficiencies } => states(case, deficiencies),
        Operative::Requests { measures } => asked(case, measures, &format!("{authority} begär att {party}")),
        Operative::Orders { measures, power } => {
            let power = cited(case, power);
            asked(case, measures, &format!("{authority} förelägger med stöd av {power} {party} att"))
        }
        Operative::OrdersUnderFine { measures, power, fine } => {
            let (power, fine) = (cited(case, power), vite(fine));
            let lead = format!("{authority} förelägger med stöd av {power} {party}, vid vite av {fine}, att");
            asked(case, measures, &lead)
        }
        Operative::Remits { deficiencies, power } => {
            let power = cited(case, power);
            let lead = format!(
                "{authority} efterger med stöd av {power} den sanktionsavgift som annars skulle ha tagits ut för "
            );
            let which = places::deficiencies(case, deficiencies.as_slice());
            vec![Block::Paragraph([vec![text(lead)], which, vec![text(".")]].concat())]
        }
        Operative::Remarks { deficiencies, power } => {
            let (which, power) = (numbers(case, deficiencies.as_slice()), cited(case, power));
            let said = format!("{authority} ger med stöd av {power} {party} en anmärkning för {which}.");
            vec![Block::Paragraph(places::with_links(case, &said, deficiencies.as_slice()))]
        }
        Operative::OrdersPublication { .. }
        | Operative::Charges { .. }
        | Operative::AppliesForBan { .. }
        | Operative::Bans { .. }
        | Operative::Reports { .. }
        | Operative::Refrains { .. } => {
            let said = interventions::sentence(case, &point.operative);
            vec![Block::Paragraph(places::with_links(case, &said, point.operative.deficiencies()))]
        }
        Operative::Transfers { what, to } => {
            let what = what.as_str().trim_end_matches('.');
            vec![paragraph(format!("{authority} överlämnar {what} till {to}."))]
        }
        Operative::WritesOff { because } => {
            vec![paragraph(format!("{authority} skriver av ärendet. {}", words::full_stop(because.as_str())))]
        }
        Operative::Closes => vec![paragraph(closing(case))],
    };
    blocks.extend(point.addition.as_ref().map(|text| paragraph(text.as_str())));
    blocks
}

/// Whether the case is closed with criticism, as under patientsäkerhetslagen.
pub(super) fn criticises(case: &Case) -> bool {
    case.kind.is_of_patient_safety() && case.decision.content().outcomes.contains(&Outcome::U2)
}

// Under patientsäkerhetslagen closing itself says what the authority found.
fn closing(case: &Case) -> String {
    if criticises(case) {
        return "Ärendet avslutas med kritik.".to_owned();
    }
    if notification_is_fulfilled(case) {
        let (authority, party) = (case.authority.name.as_str(), words::party_name(case));
        let event = if case.notifications.len() > 1 { "händelserna" } else { "händelsen" };
        return format!(
            "{authority} bedömer att {party} har fullgjort sin skyldighet att utreda och anmäla {event} och har vidtagit de åtgärder som krävs. Ärendet avslutas utan ytterligare åtgärd."
        );
    }
    "Ärendet avslutas.".to_owned()
}

/// The sum of a conditional fine, and for what it runs.
pub(super) fn vite(fine: &ConditionalFine) -> String {
    match &fine.form {
        FineForm::Fixed => format!("{}\u{a0}kronor", fine.sum),
        FineForm::Running { each } => {
            format!("{}\u{a0}kronor för varje {each} som föreläggandet inte följs", fine.sum)
        }
    }
}

fn states(case: &Case, deficiencies: &NonEmpty<DeficiencyId>) -> Vec<Block> {
    let (authority, party) = (case.authority.name.as_str(), words::party_name(case));
    let found = deficiencies.iter().filter_map(|id| case.deficiencies.get(id));
    let (unsuitable, broken): (Vec<_>, Vec<_>) = found.partition(|found| case.breaks_no_rule(found));
    let unmet = if words::is_application(case) {
        format!("{} har inte uppfyllt kraven", words::sentence_case(&party))
    } else {
        format!("{authority} konstaterar att {party} inte har uppfyllt kraven")
    };
    let mut blocks = listed(case, &broken, &unmet);
    blocks.extend(listed(
        case,
        &unsuitable,
        &format!("{authority} bedömer att {party} har handlat olämpligt med hänsyn till patientsäkerheten"),
    ));
    blocks
}

fn listed(case: &Case, deficiencies: &[&Deficiency], lead: &str) -> Vec<Block> {
    let stated = |found: &Deficiency| {
        let provisions: Vec<_> = found.provisions.iter().map(|id| cited(case, id)).collect();
        let statement = found.statement.as_str().trim_end_matches('.').to_owned();
        let (when, law) = (words::period(found.infringement), words::list(&provisions));
        let number = link(deficiency_place(found), format!("brist\u{a0}{}", found.number));
        vec![text(format!("{statement} ({law}; {when}; ")), number, text(").")]
    };
    let found: Vec<_> = deficiencies.iter().map(|one| stated(one)).collect();
    match found.as_slice() {
        [] => Vec::new(),
        // A list of one would be no list.
        [only] => {
            let lead = format!("{lead} i följande avseende. ");
            vec![Block::Paragraph([vec![text(lead)], only.clone()].concat())]
        }
        several => {
            let lead = format!("{lead} i följande avseenden:");
            let items = several.iter().map(|one| vec![Block::Paragraph(one.clone())]).collect();
            vec![paragraph(lead), Block::Numbered(items)]
        }
    }
}

// Measures asked for or ordered: one common last day in the lead, else a day in each.
fn asked(case: &Case, measures: &NonEmpty<MeasureId>, lead: &str) -> Vec<Block> {
    let measures: Vec<&RequiredMeasure> = measures.iter().filter_map(|id| case.required.get(id)).collect();
    let first = measures.first().and_then(|measure| measure.due_on);
    let common = first.filter(|day| measures.iter().all(|measure| measure.due_on == Some(*day)));
    let lead = match common {
        Some(day) => format!("{lead} senast den {}", words::date(day)),
        None => lead.to_owned(),
    };
    match measures.as_slice() {
        [only] => {
            vec![Block::Paragraph([vec![text(format!("{lead} "))], item(case, only, common)].concat())]
        }
        several => {
            let items =
                several.iter().map(|measure| vec![Block::Paragraph(item(case, measure, common))]).collect();
            vec![paragraph(format!("{lead}:")), Block::Numbered(items)]
        }
    }
}

// The deficiencies that it answers and that are part of the decision.
fn standing(case: &Case, measure: &RequiredMeasure) -> Vec<DeficiencyId> {
    let active = |id: &DeficiencyId| case.deficiencies.get(id).is_some_and(Deficiency::is_active);
    measure.deficiencies.iter().copied().filter(active).collect()
}

fn item(case: &Case, measure: &RequiredMeasure, common: Option<NaiveDate>) -> Vec<Inline> {
    let what = measure.text.as_str().trim_end_matches('.');
    let which = deficiencies(case, &standing(case, measure));
    let day = match (common, measure.due_on) {
        (None, Some(day)) => format!(" senast den {}", words::date(day)),
        (None, None) => " [datum saknas]".to_owned(),
        (Some(_), _) => String::new(),
    };
    [vec![text(format!("{what}{day} ("))], which, vec![text(").")]].concat()
}

/// The citation of a provision of the case, without the act's long name.
pub(super) fn cited(case: &Case, id: &ProvisionId) -> String {
    case.provisions.get(id).map_or_else(|| id.to_string(), |provision| words::brief(case, provision))
}

/// The whole citation of a provision of the case.
pub(super) fn cited_in_full(case: &Case, id: &ProvisionId) -> String {
    case.provisions.get(id).map_or_else(|| id.to_string(), |provision| words::citation(case, provision))
}

/// "brist 1 och 2".
pub(super) fn numbers(case: &Case, ids: &[DeficiencyId]) -> String {
    let mut numbers: Vec<u32> =
        ids.iter().filter_map(|id| case.deficiencies.get(id)).map(|d| d.number).collect();
    numbers.sort_unstable();
    let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("brist\u{a0}{}", words::list(&written))
}

fn is_of_patient_safety(case: &Case, ground: &ProvisionId) -> bool {
    case.provisions.get(ground).is_some_and(|provision| provision.regime == Regime::Psl)
}

/// When the decision takes effect, what follows, and whether it can be appealed.
pub(super) fn effect(case: &Case) -> Vec<Block> {
    let draft = case.decision.content();
    // An application decides nothing; what it leads to is for the court.
    if words::is_application(case) {
        return Vec::new();
    }
    let mut blocks = vec![heading(Level::Two, "Vad beslutet innebär")];
    match &draft.effect {
        Some(Effect::AfterAppealTime) => blocks.push(paragraph(
            "Beslutet får verkställas när överklagandetiden har gått ut, om det inte har överklagats.",
        )),
        // Under patientsäkerhetslagen that is how it is, not something that the authority chooses (10 kap. 14 §).
        Some(Effect::AtOnce { ground, because }) if is_of_patient_safety(case, ground) => {
            let because = words::full_stop(because.as_str());
            blocks
                .push(paragraph(format!("Beslutet gäller omedelbart ({}). {because}", cited(case, ground))));
        }
        Some(Effect::AtOnce { ground, because }) => {
            let (because, ground) = (because.as_str().trim_end_matches('.'), cited(case, ground));
            blocks.push(paragraph(format!("Beslutet ska gälla omedelbart, eftersom {because} ({ground}).")));
        }
        Some(Effect::NothingToEnforce) | None => {}
    }
    blocks.extend(
        draft.sections.get(&SectionKind::Consequences).map(|text| rich(case, text)).unwrap_or_default(),
    );
    if let Some(kept) = versions::time_kept(case) {
        blocks.push(kept);
        return blocks;
    }
    match &draft.appeal {
        Some(Appeal::Open { .. }) => blocks.push(Block::Paragraph(vec![
            text("Hur beslutet överklagas framgår av "),
            places::annex(case, annexes::APPEAL),
            text("."),
        ])),
        Some(Appeal::Closed { provision }) => {
            blocks.push(paragraph(format!("Beslutet kan inte överklagas ({}).", cited(case, provision))));
        }
        Some(Appeal::LegalOfficerDecides) | None => {
            blocks.push(paragraph("[Frågan om beslutet kan överklagas är inte besvarad.]"));
        }
    }
    blocks
}

/// The measures that the points ask for or order, in number order, each with the force of its point.
pub(super) fn demanded(case: &Case) -> Vec<(&RequiredMeasure, Force)> {
    let points = case.decision.content().points.iter();
    let mut all: Vec<(&RequiredMeasure, Force)> = points
        .flat_map(|point| {
            let ordered = !point.operative.ordered().is_empty();
            let force = if ordered { Force::Ordered } else { Force::Requested };
            point.operative.measures().iter().filter_map(move |id| Some((case.required.get(id)?, force)))
        })
        .collect();
    // What is both asked for and ordered is ordered.
    all.sort_by_key(|(measure, force)| (measure.number, *force == Force::Requested));
    all.dedup_by_key(|(measure, _)| measure.id);
    all
}

/// The table of measures and dates, and what the party has told of.
pub(super) fn measures(case: &Case) -> Vec<Block> {
    let mut blocks = Vec::new();
    let required = demanded(case);
    let reported = case.told_measures();
    if required.is_empty() && reported.is_empty() {
        return blocks;
    }
    blocks.push(heading(Level::Two, "Åtgärder och datum"));
    if !required.is_empty() {
        let rows = required.iter().map(|(measure, force)| required_row(case, measure, *force)).collect();
        blocks.push(Block::Table(Table {
            caption: Some(caption(case, &required)),
            columns: columns(&[("Nr", 7), ("Åtgärd", 42), ("Gäller", 18), ("Senast", 14), ("Redovisas", 24)]),
            rows,
            first_column: FirstColumn::RowHeader,
        }));
    }
    if !reported.is_empty() {
        let party = words::the_party(case);
        blocks.push(paragraph(format!(
            "{} har redogjort för följande åtgärder. Vilken effekt de har kan bedömas först när de har genomförts och kontrollerats.",
            words::sentence_case(party)
        )));
        let rows = reported
            .iter()
            .map(|measure| {
                let done_by = measure.done_by.map_or_else(|| "–".to_owned(), |day| day.to_string());
                let which = in_cell(places::answered(case, &measure.answers));
                vec![
                    cell(measure.text.as_str()),
                    which,
                    cell(words::progress(measure.progress)),
                    cell(measure.told_on.to_string()),
                    cell(done_by),
                ]
            })
            .collect();
        blocks.push(Block::Table(Table {
            caption: Some(format!("Åtgärder som {party} har redogjort för")),
            columns: columns(&[
                ("Åtgärd", 42),
                ("Gäller", 13),
                ("Läge", 16),
                ("Uppgivet", 15),
                ("Klart senast", 15),
            ]),
            rows,
            first_column: FirstColumn::RowHeader,
        }));
    }
    blocks
}

fn caption(case: &Case, required: &[(&RequiredMeasure, Force)]) -> String {
    let has = |wanted: Force| required.iter().any(|(_, force)| *force == wanted);
    let does = match (has(Force::Requested), has(Force::Ordered)) {
        (true, true) => "begär eller förelägger om",
        (_, false) => "begär",
        (false, true) => "förelägger om",
    };
    format!("Åtgärder som {} {does}", case.authority.name)
}

fn required_row(case: &Case, measure: &RequiredMeasure, force: Force) -> Vec<Vec<Inline>> {
    let due = measure.due_on.map_or_else(|| "saknas".to_owned(), |day| day.to_string());
    let how = measure.report_by.as_ref().map_or_else(|| "saknas".to_owned(), ToString::to_string);
    let force = match force {
        Force::Requested => "Begäran",
        Force::Ordered => "Föreläggande",
    };
    vec![
        vec![Inline::Anchor(measure_place(measure)), text(format!("Å{:02}", measure.number))],
        cell(words::sentence_case(measure.text.as_str())),
        [vec![text(format!("{force}, "))], deficiencies(case, &standing(case, measure))].concat(),
        cell(due),
        cell(how),
    ]
}

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

/// Columns of a table.
pub(super) fn columns(list: &[(&str, u16)]) -> Vec<Column> {
    list.iter().map(|(heading, share)| Column { heading: (*heading).to_owned(), share: *share }).collect()
}

/// The last day to appeal, when it can be named.
pub(super) fn last_day(case: &Case) -> String {
    let date = case.appeal_counts_from().map(|from| case.last_day_of_appeal(from));
    date.map_or_else(|| "[datum saknas]".to_owned(), words::date)
}
