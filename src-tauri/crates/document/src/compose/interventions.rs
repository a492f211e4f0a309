// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The sentences of the interventions that are neither asked nor ordered measures, and what bounds a fee.

use super::operative::{cited, numbers};
use super::{labelled, words};
use crate::letter::Block;
use domain::case::Case;
use domain::consideration::{Consideration, Considered, YesNo};
use domain::decision::{BanGround, Extension, Operative};
use domain::gap::RuleId;
use domain::money::{Ceiling, FeeBounds, FeeClass, Kronor, Turnover};
use domain::rules::asked;

/// The sentence of such a point; empty for any other.
pub(super) fn sentence(case: &Case, operative: &Operative) -> String {
    let (authority, party) = (case.authority.name.as_str(), words::party_name(case));
    let by = operative.power().map(|(id, _)| cited(case, id)).unwrap_or_default();
    let which = numbers(case, operative.deficiencies());
    match operative {
        Operative::OrdersPublication { what, by: day, .. } => format!(
            "{authority} förelägger med stöd av {by} {party} att senast den {} offentliggöra {} ({which}).",
            words::date(*day),
            what.as_str().trim_end_matches('.')
        ),
        Operative::Charges { fee, pay_within_days, .. } => format!(
            "{authority} tar med stöd av {by} ut en sanktionsavgift på {fee}\u{a0}kronor av {party} för {which}. Avgiften ska betalas inom {pay_within_days} dagar från det att beslutet har fått laga kraft."
        ),
        Operative::AppliesForBan { officer, court, months, .. } => format!(
            "{authority} ansöker med stöd av {by} hos {court} om att {officer} hos {party} ska förbjudas att inneha ledningsfunktion där i {months} månader."
        ),
        Operative::Bans { what, ground, .. } => format!(
            "{authority} förbjuder med stöd av {by} {party} att bedriva {}.{}",
            what.as_str().trim_end_matches('.'),
            time(*ground)
        ),
        Operative::Reports { what, to, .. } => {
            format!("{authority} anmäler till {to} med stöd av {by} {}.", what.as_str().trim_end_matches('.'))
        }
        Operative::Refrains { other, measures, .. } => format!(
            "{authority} avstår med stöd av {by} från att ingripa mot {party} för {which}, eftersom {other} har vidtagit tillräckliga åtgärder. {}",
            words::full_stop(measures.as_str())
        ),
        _ => String::new(),
    }
}

fn time(ground: BanGround) -> String {
    match ground {
        BanGround::OrderNotFollowed | BanGround::PalpableDanger => String::new(),
        BanGround::Interim { until, extension: Extension::First } => {
            format!(" Förbudet är tillfälligt och gäller till och med den {}.", words::date(until))
        }
        BanGround::Interim { until, extension: Extension::Extended } => {
            format!(" Det tillfälliga förbudet förlängs och gäller till och med den {}.", words::date(until))
        }
    }
}

/// Where an answer to a question of the law is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// With the reasons, under the choice of intervention.
    WithTheReasons,
    /// With how the case ran.
    WithTheProceedings,
}

/// What was answered to the questions of the law that the letter tells of there.
pub(super) fn told(case: &Case, place: Told) -> Vec<Block> {
    // What was answered and is no longer asked belongs to another outcome.
    let asked = asked(case);
    let there = |one: Consideration, said: &Considered| {
        let ran = matches!(one.rule(), RuleId::V49 | RuleId::V50);
        // That there was no child and that the event is recent is nothing to tell.
        let nothing = matches!(one, Consideration::ChildHeard | Consideration::OlderThanTwoYears)
            && said.answer == YesNo::No;
        one.is_printed() && asked.contains(&one) && !nothing && ran == (place == Told::WithTheProceedings)
    };
    let answers = case.decision.content().considerations.iter();
    let mut told: Vec<_> = answers.filter(|(one, said)| there(**one, said)).collect();
    // A complaint had gone its way before anybody was heard.
    told.sort_by_key(|(one, _)| one.rule() == RuleId::V49);
    told.into_iter()
        .map(|(one, said)| labelled(&format!("{}:", one.label_sv()), considered(*one, said)))
        .collect()
}

/// What was answered to a question of the law, in a sentence that stands without it.
fn considered(one: Consideration, considered: &Considered) -> String {
    let answer = match (one, considered.answer) {
        (Consideration::Essential, YesNo::Yes) => "Väsentlig.",
        (Consideration::Essential, YesNo::No) => "Viktig.",
        (Consideration::SeriousByLaw, YesNo::No) => {
            "Någon omständighet som gör att överträdelsen ska anses allvarlig har inte framkommit."
        }
        (Consideration::PatientsHeard, YesNo::Yes) => "De har hörts.",
        (Consideration::PatientsHeard, YesNo::No) => "De har inte hörts.",
        (Consideration::Comparable, YesNo::No) => "Inget jämförbart beslut har hittats.",
        (_, YesNo::No) => "Nej.",
        // What it rests on says that it is so.
        (_, YesNo::Yes) => "",
    };
    let because = considered.because.as_ref().map(|text| words::full_stop(text.as_str()));
    format!("{answer} {}", because.unwrap_or_default()).trim().to_owned()
}

/// Between what a fee has to lie, with the turnover and the rate that the ceiling is counted from.
pub(super) fn bounds(case: &Case) -> Vec<Block> {
    let points = case.decision.content().points.iter();
    let charged = points.filter_map(|point| match &point.operative {
        Operative::Charges { class, .. } => Some((point, class)),
        _ => None,
    });
    charged
        .map(|(point, class)| {
            let which = numbers(case, point.operative.deficiencies());
            let bounds = case.fee_bounds(&point.operative);
            labelled(&format!("Avgiftens gränser, {which}:"), between(class, &bounds))
        })
        .collect()
}

fn between(class: &FeeClass, bounds: &FeeBounds) -> String {
    let grouped = |sum: u64| Kronor::new(sum).map_or_else(|| "0".to_owned(), |sum| sum.to_string());
    let (lowest, highest) = (grouped(bounds.lowest.into()), grouped(class.highest(bounds)));
    let said = format!("Avgiften ska vara minst {lowest} och högst {highest}\u{a0}kronor.");
    match class {
        FeeClass::Supplier | FeeClass::Public => said,
        FeeClass::Essential(of) => {
            format!("{said} {}", counted(of, &bounds.essential))
        }
        FeeClass::Important(of) => {
            format!("{said} {}", counted(of, &bounds.important))
        }
    }
}

// "2 procent", "1,4 procent".
fn percent(per_mille: u32) -> String {
    match (per_mille / 10, per_mille % 10) {
        (whole, 0) => format!("{whole}\u{a0}procent"),
        (whole, tenth) => format!("{whole},{tenth}\u{a0}procent"),
    }
}

fn counted(of: &Turnover, ceiling: &Ceiling) -> String {
    let euro = Kronor::new(ceiling.euro.into()).map_or_else(|| "0".to_owned(), |sum| sum.to_string());
    let share = percent(ceiling.per_mille);
    let turnover = Kronor::new(of.sum).map_or_else(|| "0".to_owned(), |sum| sum.to_string());
    let (whole, parts) = (of.rate.ten_thousandths / 10_000, of.rate.ten_thousandths % 10_000);
    format!(
        "Taket är det högsta av {share} av den totala globala årsomsättningen (år {}: {turnover}\u{a0}kronor) och {euro}\u{a0}euro (kurs {whole},{parts:04} den {}).",
        of.year,
        words::date(of.rate.on)
    )
}
