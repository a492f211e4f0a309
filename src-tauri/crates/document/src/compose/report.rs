// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The report of an audit, from outside or within: summary, assignment, criteria, what was examined, observations with
//! what they rest on, recommendations, what the audited says and does, and the limits. It has no operative part, no
//! notice of appeal and no word of power: a recommendation is advice.
//!
//! What a decision calls a deficiency with its facts is an observation with what it rests on here, and a required
//! measure is a recommendation.

use super::beside;
use super::operative::columns;
use super::places::{self, deficiency_place, measure_place};
use super::{annexes, cell, heading, labelled, paragraph, reasons, register, rich, words};
use super::{course, criteria, observed};
use crate::letter::{Block, FirstColumn, Inline, Level, Sign, Table};
use domain::case::Case;
use domain::checklist::{Question, Section};
use domain::decision::SectionKind;
use domain::deficiency::{Deficiency, Progress, ReportedMeasure, RequiredMeasure, Severity};
use domain::hearing::{HearingCourse, Objection, Reply, Response, Sent};
use domain::id::EvidenceId;
use domain::law::Purpose;
use domain::person::{ConflictCheck, Role};
use domain::text::{Language, Text};
use domain::work::{Assessment, Observation, Occasion, OccasionMode};
use std::collections::{BTreeMap, BTreeSet};

/// The sections of the report.
pub(super) fn body(case: &Case, matter: &str, shown: &[EvidenceId]) -> Vec<Block> {
    let mut body = vec![heading(Level::One, &matter.replace(" – ", "\u{a0}– "))];
    body.extend(summary(case));
    body.extend(assignment(case));
    body.extend(register::known_before(case));
    body.extend(register::questions(case));
    body.extend(criteria::all(case));
    body.extend(examined(case));
    body.extend(register::agreements(case));
    body.extend(register::came_to_light(case));
    body.extend(observations(case));
    body.extend(observed::beside_the_deficiencies(case, Level::Two));
    body.extend(recommendations(case));
    body.extend(measures(case));
    body.extend(answers(case));
    body.extend(section(case, SectionKind::Consequences, "Uppföljning"));
    body.extend(limits(case));
    body.extend(section(case, SectionKind::Further, "Ytterligare information"));
    body.extend(people(case));
    let mut begins = Block::PageBreak;
    for annex in [annexes::questions(case), annexes::documents(case), annexes::pictures(case, shown)] {
        if !annex.is_empty() {
            body.push(std::mem::replace(&mut begins, Block::NewPart));
            body.extend(annex);
        }
    }
    body
}

// What the auditors say as a whole comes first; then the observations in a line each.
fn summary(case: &Case) -> Vec<Block> {
    let found = case.active_deficiencies();
    let advised = case.numbered_measures().len() + register::recommended(case);
    let mut blocks = vec![heading(Level::Two, "Sammanfattning")];
    if let Some(text) = case.decision.content().sections.get(&SectionKind::Intervention) {
        blocks.extend(rich(case, text));
    }
    if found.is_empty() {
        blocks.push(paragraph("Granskningen har inte lett till några iakttagelser."));
        blocks.extend(observed::not_fully_met(case).map(Block::Paragraph));
        return blocks;
    }
    let observations = words::counted(found.len(), "en iakttagelse", "iakttagelser");
    let advice = match advised {
        0 => String::new(),
        some => format!(" och {}", words::counted(some, "en rekommendation", "rekommendationer")),
    };
    blocks.push(paragraph(format!("Granskningen har lett till {observations}{advice}:")));
    let items = found.iter().map(|one| {
        let grade = one.severity.map_or_else(String::new, |severity| format!(" ({})", grade(severity)));
        let link = places::link(deficiency_place(one), format!("Iakttagelse\u{a0}{}", one.number));
        vec![Block::Paragraph(vec![link, Inline::Text(format!(": {}{grade}", one.title))])]
    });
    blocks.push(Block::Bulleted(items.collect()));
    blocks
}

const fn grade(severity: Severity) -> &'static str {
    match severity {
        Severity::Negligible => "försumbar",
        Severity::Moderate => "måttlig",
        Severity::Significant => "betydande",
        Severity::Serious => "allvarlig",
    }
}

fn assignment(case: &Case) -> Vec<Block> {
    let (trigger, authority) = (words::full_stop(case.trigger.as_str()), &case.authority.name);
    let who = format!("{authority} har granskat {}.", words::party_name(case));
    let mut blocks = vec![
        heading(Level::Two, "Uppdrag"),
        paragraph(format!("{who} {trigger} Uppdraget inleddes den {}.", words::date(case.opened_on))),
    ];
    blocks.extend(register::client(case));
    let purpose = case.scope_parts.as_ref().and_then(|parts| parts.purpose.as_ref());
    blocks.extend(purpose.map(|purpose| paragraph(format!("Syfte: {}", words::full_stop(purpose.as_str())))));
    blocks.extend(case.scope.iter().map(|scope| paragraph(words::full_stop(scope.as_str()))));
    blocks.extend(course::related(case));
    blocks.push(paragraph(
        "Granskningen är ett uppdrag och ingen myndighetsutövning. Rekommendationerna är råd, och mottagaren avgör själv vad de leder till.",
    ));
    if case.purpose == Purpose::Training {
        blocks.push(Block::Note(vec![Inline::Text(
            "Ärendet är en övning. Organisationer, personer, datum och uppgifter är påhittade.".to_owned(),
        )]));
    }
    blocks
}

fn examined(case: &Case) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Metod")];
    blocks.extend(case.dated_occasions().into_iter().map(|occasion| paragraph(held(occasion))));
    blocks.extend(course::method(case));
    let papers = words::counted(case.evidence.len(), "en handling", "handlingar");
    let mut runs = Vec::new();
    if !case.evidence.is_empty() {
        let they = if case.evidence.len() == 1 { "den" } else { "de" };
        runs.push(Inline::Text(format!("{} har lästs; {they} står i ", words::sentence_case(&papers))));
        runs.extend([places::annex(case, annexes::DOCUMENTS), Inline::Text(". ".to_owned())]);
    }
    let said = "Tabellen visar hur frågorna i checklistan har bedömts. Varje fråga står i ";
    runs.push(Inline::Text(said.to_owned()));
    runs.extend([places::annex(case, annexes::QUESTIONS), Inline::Text(".".to_owned())]);
    if let Some(checklist) = &case.checklist {
        blocks.push(Block::Paragraph(runs));
        let rows = checklist.sections.iter().filter_map(|section| counted(case, section));
        blocks.push(Block::Table(Table {
            caption: Some("Granskade områden, antal frågor".to_owned()),
            columns: columns(&[
                ("Område", 42),
                ("Uppfyllt", 14),
                ("Delvis uppfyllt", 16),
                ("Ej uppfyllt", 15),
                ("Ej tillämpligt", 15),
            ]),
            rows: rows.collect(),
            first_column: FirstColumn::RowHeader,
        }));
    }
    if let Some(text) = case.decision.content().sections.get(&SectionKind::Proceedings) {
        blocks.extend(rich(case, text));
    }
    blocks
}

fn held(occasion: &Occasion) -> String {
    let how = match occasion.mode {
        OccasionMode::OnSite => "Ett besök gjordes",
        OccasionMode::Remote => "Ett möte på distans hölls",
        OccasionMode::Desk => "Handlingar granskades",
    };
    let met: Vec<String> = occasion.present.iter().map(ToString::to_string).collect();
    let who = if met.is_empty() { String::new() } else { format!(" Vi träffade {}.", words::list(&met)) };
    format!("{how} den {} ({}).{who}", words::date(occasion.on), occasion.place)
}

// A part of which nothing was examined is told under the limits.
fn counted(case: &Case, section: &Section) -> Option<Vec<Vec<Inline>>> {
    let mut counts = [0_u32; 4];
    for question in section.questions.iter().filter(|question| case.is_asked(question)) {
        match case.answers.get(&question.id).and_then(|answer| answer.assessment.as_ref()) {
            Some(Assessment::Met) => counts[0] += 1,
            Some(Assessment::PartlyMet) => counts[1] += 1,
            Some(Assessment::NotMet) => counts[2] += 1,
            Some(Assessment::NotApplicable(_)) => counts[3] += 1,
            Some(Assessment::NotExamined(_)) | None => {}
        }
    }
    if counts == [0; 4] {
        return None;
    }
    let signs = [Sign::Met, Sign::PartlyMet, Sign::NotMet, Sign::NotApplicable];
    let mut row = vec![cell(format!("{} {}", section.id, section.heading.get(Language::Sv)))];
    row.extend(counts.iter().zip(signs).map(|(count, sign)| match count {
        0 => cell("–"),
        count => vec![Inline::Sign(sign), Inline::Text(count.to_string())],
    }));
    Some(row)
}

fn observations(case: &Case) -> Vec<Block> {
    let found = case.active_deficiencies();
    if found.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(Level::Two, "Iakttagelser")];
    blocks.extend(found.into_iter().flat_map(|one| observation(case, one)));
    blocks
}

fn observation(case: &Case, found: &Deficiency) -> Vec<Block> {
    let mut blocks = vec![
        Block::Anchor(deficiency_place(found)),
        heading(Level::Three, &format!("Iakttagelse {}. {}", found.number, found.title)),
        paragraph(words::full_stop(found.statement.as_str())),
    ];
    let mut cited: Vec<_> = found.provisions.iter().collect();
    cited.sort_by_cached_key(|id| words::in_order(case, id));
    let against: Vec<String> = cited.into_iter().map(|id| words::cited_briefly(case, id)).collect();
    let graded =
        found.severity.map(|severity| ("Grad".to_owned(), cell(words::sentence_case(grade(severity)))));
    let against = ("Kriterium".to_owned(), cell(criteria::together(&against)));
    blocks.push(Block::Facts(graded.into_iter().chain([against]).collect()));
    blocks.extend(rests_on(case, found));
    if let Some(text) = &found.reasons {
        let mut said = rich(case, text);
        if let Some(Block::Paragraph(runs)) = said.first_mut() {
            runs.insert(0, Inline::Strong("Bedömning: ".to_owned()));
        }
        blocks.extend(said);
    }
    if let Some(position) = &found.position {
        blocks.push(labelled("Den granskades inställning:", words::full_stop(position.as_str())));
    }
    blocks.extend(remarks(case, |one| one.deficiency == Some(found.id)));
    blocks
}

fn rests_on(case: &Case, found: &Deficiency) -> Vec<Block> {
    let mut facts: Vec<&Observation> =
        found.observations.iter().filter_map(|id| case.observations.get(id)).collect();
    facts.sort_by_key(|one| one.number);
    if facts.is_empty() {
        return Vec::new();
    }
    let items = facts.into_iter().map(|one| observed::told(case, one));
    reasons::listed("Iakttagelsen grundas på följande.", items.collect())
}

fn recommendations(case: &Case) -> Vec<Block> {
    let advised = case.numbered_measures();
    let recorded = register::recommendations(case);
    if advised.is_empty() && recorded.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![heading(Level::Two, "Rekommendationer")];
    blocks.extend(recorded);
    if advised.is_empty() {
        return blocks;
    }
    let rows = advised.into_iter().map(|one| advice(case, one));
    blocks.push(Block::Table(Table {
        caption: None,
        columns: columns(&[
            ("Nr", 8),
            ("Rekommendation", 36),
            ("Gäller", 17),
            ("Föreslagen tid", 17),
            ("Följs upp", 22),
        ]),
        rows: rows.collect(),
        first_column: FirstColumn::RowHeader,
    }));
    blocks
}

fn advice(case: &Case, one: &RequiredMeasure) -> Vec<Vec<Inline>> {
    // The recommendations of the register come first, so these go on after them.
    let number = register::recommended(case) + usize::try_from(one.number).unwrap_or_default();
    let due = one.due_on.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let how = one.report_by.as_ref().map_or_else(|| "–".to_owned(), |how| words::sentence_case(how.as_str()));
    vec![
        vec![Inline::Anchor(measure_place(one)), Inline::Text(format!("R{number:02}"))],
        cell(words::sentence_case(one.text.as_str())),
        places::in_cell(places::deficiencies(case, one.deficiencies.as_slice())),
        cell(due),
        cell(how),
    ]
}

fn measures(case: &Case) -> Vec<Block> {
    let told = case.told_measures();
    if told.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        heading(Level::Two, "Åtgärder som den granskade har berättat om"),
        paragraph("Åtgärderna återges som de har uppgetts. Vi har inte prövat vilken effekt de har."),
    ];
    for (progress, title) in [
        (Progress::Done, "Genomförda åtgärder"),
        (Progress::Ongoing, "Pågående åtgärder"),
        (Progress::Planned, "Planerade åtgärder"),
    ] {
        let these: Vec<_> = told.iter().filter(|one| one.progress == progress).collect();
        if these.is_empty() {
            continue;
        }
        blocks.push(Block::Table(Table {
            caption: Some(title.to_owned()),
            columns: columns(&[("Åtgärd", 48), ("Gäller", 20), ("Uppgivet", 16), ("Klart senast", 16)]),
            rows: these.into_iter().map(|one| measure(case, one)).collect(),
            first_column: FirstColumn::RowHeader,
        }));
    }
    blocks
}

fn measure(case: &Case, one: &ReportedMeasure) -> Vec<Vec<Inline>> {
    vec![
        cell(words::sentence_case(one.text.as_str())),
        places::in_cell(places::answered(case, &one.answers)),
        cell(one.told_on.to_string()),
        cell(one.done_by.map_or_else(|| "–".to_owned(), |day| day.to_string())),
    ]
}

// The check of facts, and what was said of the whole; what is about one observation stands there.
fn answers(case: &Case) -> Vec<Block> {
    let mut blocks = Vec::new();
    for hearing in case.numbered_hearings() {
        if let HearingCourse::Sent(sent) = &hearing.course {
            blocks.extend(checked(sent));
        }
    }
    blocks.extend(remarks(case, |one| one.deficiency.is_none()));
    if !blocks.is_empty() {
        blocks.insert(0, heading(Level::Two, "Faktagranskning och svar"));
    }
    blocks
}

fn checked(sent: &Sent) -> Vec<Block> {
    let material = words::full_stop(sent.material.as_str());
    let asked = format!(
        "Den granskade fick den {} möjlighet att kontrollera fakta och lämna synpunkter till och med den {}. {material}",
        words::date(sent.on),
        words::date(sent.deadline)
    );
    let said = match &sent.reply {
        Some(Reply::Received { on, text, .. }) => {
            format!("Svaret kom den {}. {}", words::date(*on), words::full_stop(text.as_str()))
        }
        Some(Reply::None) => "Inget svar har kommit.".to_owned(),
        None => return vec![paragraph(asked)],
    };
    vec![paragraph(asked), labelled("Svar:", said)]
}

fn remarks(case: &Case, about: impl Fn(&Objection) -> bool) -> Vec<Block> {
    let asked = case.numbered_objections().into_iter().filter(|one| about(one));
    asked
        .flat_map(|one| {
            let answer: Option<&Text> = one.response.as_ref().map(|response| match response {
                Response::Met(text) | Response::Irrelevant(text) => text,
            });
            let answer = answer.map(|text| labelled("Vår kommentar:", words::full_stop(text.as_str())));
            std::iter::once(labelled("Synpunkt:", words::full_stop(one.text.as_str()))).chain(answer)
        })
        .collect()
}

fn section(case: &Case, kind: SectionKind, title: &str) -> Vec<Block> {
    let Some(text) = case.decision.content().sections.get(&kind) else { return Vec::new() };
    let mut blocks = vec![heading(Level::Two, title)];
    blocks.extend(rich(case, text));
    blocks
}

// What was not examined is said, so that silence is not read as approval.
fn limits(case: &Case) -> Vec<Block> {
    let mut blocks = vec![
        heading(Level::Two, "Begränsningar"),
        paragraph(
            "Rapporten bygger på det som har lästs, visats och sagts fram till den dag då den blev klar. Det som inte nämns har inte granskats.",
        ),
    ];
    let items: Vec<Vec<Block>> = skipped(case)
        .into_iter()
        .map(|(why, (sections, questions))| {
            let mut what = sections;
            if !questions.is_empty() {
                what.push(format!("fråga {}", words::list(&questions)));
            }
            let why = words::sentence_case(why.trim_end_matches('.'));
            vec![paragraph(format!("{why}: {}.", what.join("; ")))]
        })
        .collect();
    if !items.is_empty() {
        blocks.push(paragraph("Dessa delar av checklistan har inte granskats:"));
        blocks.push(Block::Bulleted(items));
    }
    blocks
}

fn left_out<'a>(case: &'a Case, question: &Question) -> Option<&'a str> {
    match case.answers.get(&question.id).and_then(|answer| answer.assessment.as_ref()) {
        Some(Assessment::NotExamined(why)) => Some(why.as_str()),
        _ => None,
    }
}

// What was left out by its reason: whole parts by their name, and single questions.
fn skipped(case: &Case) -> BTreeMap<&str, (Vec<String>, Vec<String>)> {
    let mut all: BTreeMap<&str, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for section in case.checklist.iter().flat_map(|list| &list.sections) {
        let reasons: Vec<Option<&str>> = section.questions.iter().map(|one| left_out(case, one)).collect();
        if let Some(Some(reason)) = reasons.first()
            && reasons.iter().all(|other| *other == Some(*reason))
        {
            let name = format!("{} {}", section.id, section.heading.get(Language::Sv));
            all.entry(reason).or_default().0.push(name);
            continue;
        }
        for reason in reasons.iter().flatten().collect::<BTreeSet<_>>() {
            let single = words::numbers_of(&section.questions, |one| left_out(case, one) == Some(*reason));
            all.entry(reason).or_default().1.extend(single);
        }
    }
    all
}

fn people(case: &Case) -> Vec<Block> {
    let all = case.named_participants();
    let row = |one: &&domain::person::Participant| {
        (words::sentence_case(one.title.as_str()), cell(one.name.as_str()))
    };
    let auditors: Vec<_> = all.iter().filter(|one| one.role != Role::DecisionMaker).collect();
    let answerable = all.iter().filter(|one| one.role == Role::DecisionMaker);
    let rows: Vec<_> = auditors.into_iter().chain(answerable).map(row).collect();
    let mut blocks = vec![heading(Level::Two, "Vilka som har gjort granskningen"), Block::Facts(rows)];
    if all.iter().all(|one| matches!(one.conflict, Some(ConflictCheck::None))) {
        blocks.push(paragraph(format!(
            "Alla har svarat att det inte finns något som rubbar deras opartiskhet i {}.",
            beside::the_work(case.kind)
        )));
    }
    blocks.extend(register::independence(case));
    blocks
}
