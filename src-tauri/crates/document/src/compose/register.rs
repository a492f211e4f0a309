// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the register of an audit tells in its report: the client and the questions asked, the event behind it, the
//! contracts and how they are followed up, the suppliers tier by tier, certificates and management systems, and the
//! recommendations with what their addressees answer. A part without records is not there.

use super::operative::columns;
use super::{cell, heading, paragraph, places, words};
use crate::letter::{Block, FirstColumn, Inline, Level, Table};
use domain::case::Case;
use domain::id::RecordId;
use domain::register::{
    AuditObject, Certificate, Client, Contract, Covers, Entry, FollowUp, Holder, Incident, Independence,
    ManagementStatus, ManagementSystem, PersonalDataInvolved, Priority, Recommendation, RecommendationAnswer,
    RecordKind, Supplier,
};
use domain::text::{Line, Text};

/// The records of a kind that count, each with what it says.
macro_rules! of_kind {
    ($case:expr, $kind:ident) => {
        $case.records_that_count(RecordKind::$kind).into_iter().filter_map(|record| match &record.entry {
            Entry::$kind(entry) => Some((record, entry)),
            _ => None,
        })
    };
}
pub(super) use of_kind;

/// A table of such records; none without rows.
pub(super) fn table(
    caption: Option<&str>,
    wide: &[(&str, u16)],
    rows: Vec<Vec<Vec<Inline>>>,
) -> Option<Block> {
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: caption.map(str::to_owned),
            columns: columns(wide),
            rows,
            first_column: FirstColumn::RowHeader,
        })
    })
}

fn or_dash(text: Option<&Line>) -> Vec<Inline> {
    cell(text.map_or("–", |line| line.as_str()))
}

fn said(text: &Text) -> String {
    words::full_stop(&words::sentence_case(text.as_str()))
}

/// Who gave the assignment, and why.
pub(super) fn client(case: &Case) -> Vec<Block> {
    let one = |client: &Client| {
        let Client { organisation, initiative_by, assignment } = client;
        paragraph(format!(
            "Uppdragsgivare är {organisation}, på initiativ av {initiative_by}. {}",
            said(assignment)
        ))
    };
    let mut blocks: Vec<Block> = of_kind!(case, Client).map(|(_, client)| one(client)).collect();
    blocks.extend(of_kind!(case, Service).map(|(_, service)| {
        let users = service.users.as_ref().map(|users| format!(" för {users}")).unwrap_or_default();
        let channel = service.channel.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
        paragraph(format!("Granskningen gäller tjänsten {}{users}{channel}.", service.name))
    }));
    blocks
}

/// What the audit was to answer, and what it answers.
pub(super) fn questions(case: &Case) -> Vec<Block> {
    let rows: Vec<_> = of_kind!(case, AuditQuestion)
        .map(|(record, question)| {
            let answer = question.conclusion.as_ref().map_or_else(|| "Inte besvarad.".to_owned(), said);
            vec![
                cell(record.number.to_string()),
                cell(words::sentence_case(question.text.as_str())),
                cell(object(question.object)),
                cell(answer),
            ]
        })
        .collect();
    let wide = [("Nr", 7), ("Revisionsfråga", 35), ("Gäller", 21), ("Svar", 37)];
    titled("Revisionsfrågor", table(None, &wide, rows))
}

fn titled(title: &str, block: Option<Block>) -> Vec<Block> {
    block.map_or_else(Vec::new, |block| vec![heading(Level::Two, title), block])
}

const fn object(of: AuditObject) -> &'static str {
    match of {
        AuditObject::Contract => "Avtal",
        AuditObject::FollowUp => "Avtalsuppföljning",
        AuditObject::Compliance => "Efterlevnad",
    }
}

/// What the observations are held against beside the provisions cited.
pub(super) fn criteria(case: &Case) -> Vec<Vec<Block>> {
    of_kind!(case, Criterion)
        .map(|(_, one)| vec![paragraph(words::full_stop(&words::sentence_case(one.text.as_str())))])
        .collect()
}

/// The incidents that were known when the audit began.
pub(super) fn known_before(case: &Case) -> Vec<Block> {
    const TITLES: [&str; 2] =
        ["Känd händelse när granskningen började", "Kända händelser när granskningen började"];
    incidents(case, |one| one.discovered_on <= case.opened_on, TITLES)
}

/// The incidents that came to light while it went on.
pub(super) fn came_to_light(case: &Case) -> Vec<Block> {
    const TITLES: [&str; 2] =
        ["Incident som upptäcktes under granskningen", "Incidenter som upptäcktes under granskningen"];
    incidents(case, |one| one.discovered_on > case.opened_on, TITLES)
}

fn incidents(case: &Case, which: impl Fn(&Incident) -> bool, [one, many]: [&str; 2]) -> Vec<Block> {
    let told: Vec<Block> = of_kind!(case, Incident)
        .filter(|(_, one)| which(one))
        .map(|(_, one)| paragraph(incident(one)))
        .collect();
    match told.len() {
        0 => Vec::new(),
        1 => std::iter::once(heading(Level::Two, one)).chain(told).collect(),
        _ => vec![
            heading(Level::Two, many),
            Block::Bulleted(told.into_iter().map(|block| vec![block]).collect()),
        ],
    }
}

/// What the auditors have stated of their independence, each by name and title as under the report.
pub(super) fn independence(case: &Case) -> Vec<Block> {
    let row = |one: &Independence| {
        let who = case.participants.get(&one.declared_by);
        let who = who.map_or_else(
            || "[namn saknas]".to_owned(),
            |who| format!("{} {}", words::sentence_case(who.title.as_str()), who.name),
        );
        vec![cell(who), cell(said(&one.statement))]
    };
    let rows = of_kind!(case, Independence).map(|(_, one)| row(one)).collect();
    let wide = [("Vem", 32), ("Försäkran", 68)];
    table(Some("Oberoende"), &wide, rows).into_iter().collect()
}

fn incident(one: &Incident) -> String {
    let mut told = words::full_stop(&words::sentence_case(one.what.as_str()));
    match (one.from, one.to) {
        (Some(from), Some(to)) => {
            told.push_str(&format!(
                " Händelsen pågick från den {} till den {}.",
                words::date(from),
                words::date(to)
            ));
        }
        (Some(from), None) => told.push_str(&format!(" Händelsen började den {}.", words::date(from))),
        (None, _) => {}
    }
    told.push_str(&format!(" Den upptäcktes den {}.", words::date(one.discovered_on)));
    told.extend(
        one.affected.iter().map(|affected| format!(" Berört: {}", words::full_stop(affected.as_str()))),
    );
    told.push_str(match one.personal_data {
        PersonalDataInvolved::Yes => " Personuppgifter berördes.",
        PersonalDataInvolved::No => " Inga personuppgifter berördes.",
        PersonalDataInvolved::Unknown => " Om personuppgifter berördes är inte klarlagt.",
    });
    let to: Vec<String> =
        one.reported.iter().map(|told| format!("{} den {}", told.to, words::date(told.on))).collect();
    if !to.is_empty() {
        told.push_str(&format!(" Den anmäldes till {}.", words::list(&to)));
    }
    told
}

/// The contracts, how they are followed up, and the suppliers with what they show of themselves.
pub(super) fn agreements(case: &Case) -> Vec<Block> {
    let parts = [
        contracts(case),
        clauses(case),
        follow_ups(case),
        suppliers(case),
        certificates(case),
        management(case),
    ];
    let mut blocks: Vec<Block> = parts.into_iter().flatten().collect();
    if !blocks.is_empty() {
        blocks.insert(0, heading(Level::Two, "Avtal och leverantörer"));
    }
    blocks
}

fn contracts(case: &Case) -> Option<Block> {
    let row = |contract: &Contract| {
        let from = contract.from.map_or_else(|| "–".to_owned(), |day| day.to_string());
        let to = contract.to.map_or_else(|| "tills vidare".to_owned(), |day| day.to_string());
        vec![
            cell(contract.parties.as_str()),
            or_dash(contract.reference.as_ref()),
            cell(from),
            cell(to),
            or_dash(contract.security_annex.as_ref()),
        ]
    };
    let rows = of_kind!(case, Contract).map(|(_, contract)| row(contract)).collect();
    let wide = [("Parter", 34), ("Beteckning", 18), ("Från", 14), ("Till", 14), ("Säkerhetsbilaga", 20)];
    table(Some("Avtal"), &wide, rows)
}

fn clauses(case: &Case) -> Option<Block> {
    let rows = of_kind!(case, Clause)
        .map(|(_, clause)| {
            let names: Vec<String> = clause.questions.iter().map(ToString::to_string).collect();
            let questions = if names.is_empty() { "–".to_owned() } else { words::list(&names) };
            vec![cell(clause.number.as_str()), cell(said(&clause.says)), cell(questions)]
        })
        .collect();
    table(Some("Villkor i avtalet"), &[("Punkt", 14), ("Innehåll", 64), ("Fråga", 22)], rows)
}

fn follow_ups(case: &Case) -> Option<Block> {
    let row = |one: &FollowUp| {
        let days: Vec<String> = one.met_on.iter().map(ToString::to_string).collect();
        let days = if days.is_empty() { "–".to_owned() } else { days.join(", ") };
        let text = |text: &Option<Text>| cell(text.as_ref().map_or_else(|| "–".to_owned(), said));
        vec![text(&one.plan), cell(days), text(&one.found)]
    };
    let rows = of_kind!(case, FollowUp).map(|(_, one)| row(one)).collect();
    let wide = [("Plan", 34), ("Möten", 22), ("Vad som framkom", 44)];
    table(Some("Uppföljning av avtalet"), &wide, rows)
}

fn suppliers(case: &Case) -> Option<Block> {
    let mut all: Vec<(u32, Vec<Vec<Inline>>)> = of_kind!(case, Supplier)
        .map(|(record, supplier)| {
            let tier = case.tier(record.id).unwrap_or(1);
            (tier, supplier_row(case, tier, supplier))
        })
        .collect();
    all.sort_by_key(|(tier, _)| *tier);
    let wide =
        [("Led", 7), ("Organisation", 31), ("Anlitas av", 25), ("Land", 8), ("Risk", 9), ("Godkänd", 20)];
    let rows = all.into_iter().map(|(_, row)| row).collect();
    table(Some("Leverantörer och underleverantörer; land enligt ISO 3166, risk från 1 till 4"), &wide, rows)
}

fn supplier_row(case: &Case, tier: u32, supplier: &Supplier) -> Vec<Vec<Inline>> {
    let parent = supplier.parent.and_then(|id| organisation(case, id));
    let approved = supplier
        .approved
        .as_ref()
        .map_or_else(|| "Inte godkänd".to_owned(), |one| format!("{} av {}", one.on, one.by));
    vec![
        cell(tier.to_string()),
        cell(supplier.organisation.as_str()),
        cell(parent.unwrap_or("–")),
        cell(supplier.country.to_string()),
        cell(supplier.risk.map_or_else(|| "–".to_owned(), |grade| grade.step().to_string())),
        cell(approved),
    ]
}

fn organisation(case: &Case, id: RecordId) -> Option<&str> {
    match &case.records.get(&id)?.entry {
        Entry::Supplier(supplier) => Some(supplier.organisation.as_str()),
        _ => None,
    }
}

fn holder(case: &Case, of: &Holder) -> String {
    match of {
        Holder::Party => words::party_name(case),
        Holder::Supplier(id) => organisation(case, *id).unwrap_or("–").to_owned(),
    }
}

fn certificates(case: &Case) -> Option<Block> {
    let row = |one: &Certificate| {
        let covers = match one.covers {
            Covers::Yes => "Ja",
            Covers::No => "Nej",
            Covers::Unknown => "Inte prövat",
        };
        vec![
            cell(holder(case, &one.holder)),
            cell(one.standard.as_str()),
            cell(said(&one.scope)),
            cell(one.valid_to.to_string()),
            cell(covers),
        ]
    };
    let rows = of_kind!(case, Certificate).map(|(_, one)| row(one)).collect();
    let wide = [
        ("Innehavare", 22),
        ("Standard", 18),
        ("Omfattning", 30),
        ("Gäller till", 15),
        ("Täcker tjänsten", 15),
    ];
    table(Some("Certifikat"), &wide, rows)
}

fn management(case: &Case) -> Option<Block> {
    let row = |one: &ManagementSystem| {
        let status = match one.status {
            ManagementStatus::Missing => "Saknas",
            ManagementStatus::Begun => "Påbörjat",
            ManagementStatus::Partly => "Delvis infört",
            ManagementStatus::Complete => "Komplett",
            ManagementStatus::Certified => "Certifierat",
        };
        let scope = one.scope.as_ref().map_or_else(|| "–".to_owned(), said);
        vec![cell(holder(case, &one.of)), cell(status), cell(scope), or_dash(one.owner.as_ref())]
    };
    let rows = of_kind!(case, ManagementSystem).map(|(_, one)| row(one)).collect();
    let wide = [("Hos", 26), ("Läge", 18), ("Omfattning", 34), ("Ansvarig", 22)];
    table(Some("Ledningssystem för informationssäkerhet"), &wide, rows)
}

/// How many recommendations the register has.
pub(super) fn recommended(case: &Case) -> usize {
    of_kind!(case, Recommendation).count()
}

/// The recommendations, the most urgent first, with what their addressees answer.
pub(super) fn recommendations(case: &Case) -> Option<Block> {
    let mut all: Vec<(Priority, Vec<Vec<Inline>>)> = of_kind!(case, Recommendation)
        .map(|(record, one)| (one.priority, recommendation(case, record.number, one)))
        .collect();
    all.sort_by_key(|(priority, _)| *priority);
    let wide = [("Nr", 8), ("Rekommendation", 32), ("Till", 17), ("Prioritet", 13), ("Svar", 30)];
    table(None, &wide, all.into_iter().map(|(_, row)| row).collect())
}

fn recommendation(case: &Case, number: u32, one: &Recommendation) -> Vec<Vec<Inline>> {
    let priority = match one.priority {
        Priority::High => "Hög",
        Priority::Medium => "Medel",
        Priority::Low => "Låg",
    };
    let mut text = cell(said(&one.text));
    if !one.deficiencies.is_empty() {
        text.push(Inline::Text(" Gäller ".to_owned()));
        text.extend(places::in_cell(places::deficiencies(case, &one.deficiencies)));
        text.push(Inline::Text(".".to_owned()));
    }
    vec![
        cell(format!("R{number:02}")),
        text,
        cell(words::sentence_case(one.addressee.as_str())),
        cell(priority),
        cell(answer(one)),
    ]
}

fn answer(one: &Recommendation) -> String {
    let Some(response) = &one.response else { return "Inte besvarad.".to_owned() };
    let word = match response.answer {
        RecommendationAnswer::Accepted => "Följs.",
        RecommendationAnswer::Partly => "Följs delvis.",
        RecommendationAnswer::Rejected => "Följs inte.",
    };
    let owner = response.owner.as_ref().map(|owner| format!(" Ansvarig: {owner}.")).unwrap_or_default();
    let due = response.due_on.map(|day| format!(" Klart senast {day}.")).unwrap_or_default();
    format!("{word} {}{owner}{due}", said(&response.text))
}
