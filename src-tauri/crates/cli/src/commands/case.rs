// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Listing, showing, opening and exporting cases.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::arguments::{AuthorityArguments, CaseCommand, OpenArguments};
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::Access;
use casework::verifying::{read, write};
use casework::{Office, When, WorkFault, unchanged};
use chrono::NaiveDate;
use domain::case::{Case, CaseKind};
use domain::state::CaseState;
use domain::text::{Language, Line};
use serde_json::{Value, json};
use std::path::Path;
use wire::act::{ActFault, AuthorityDto, OpenCase};
use wire::case_json::BilingualJson;
use wire::codes::{CaseRelationCode, CaseStateCode};
use wire::say::{Named, state_name};

/// Runs a command about cases.
pub fn run(command: CaseCommand, setting: &Setting) -> Outcome {
    match command {
        CaseCommand::List { state } => list(state, setting),
        CaseCommand::Show { case } => show(&case, setting),
        CaseCommand::Open(arguments) => open(*arguments, setting),
        CaseCommand::Share { case, other, on } => share(&case, &other, on, setting),
        CaseCommand::Relate { case, other, relation } => relate(&case, &other, relation, setting),
        CaseCommand::Compare { case, edition } => compare(&case, &edition, setting),
    }
}

fn share(asked: &str, other: &str, on: Option<NaiveDate>, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Write)?;
    let (id, case) = found(&mut office, asked)?;
    let mut fits = case.occasions.values().filter(|one| on.is_none_or(|day| one.on == day)).map(|one| one.id);
    let (Some(occasion), None) = (fits.next(), fits.next()) else {
        return Err(WorkFault::WhichOccasion(case.occasions.len()).into());
    };
    let to = office.find_case(other)?;
    let shared = office.share_occasion(id, occasion, to, When::default())?;
    let said = if shared.done.is_empty() {
        setting
            .pick("Båda ärendena har redan tillfället.", "Both cases have the occasion already.")
            .to_owned()
    } else {
        setting.pick(
            format!("Tillfället gäller nu även {other}, och ärendena är länkade till varandra."),
            format!("The occasion now serves {other} too, and the cases are linked to each other."),
        )
    };
    let json = json!({ "occasion": shared.occasion.to_string(), "acts": shared.done.len() });
    Ok(Answer::done(said, json))
}

fn relate(asked: &str, other: &str, relation: CaseRelationCode, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Write)?;
    let (id, to) = (office.find_case(asked)?, office.find_case(other)?);
    let done = office.relate(id, to, relation.into(), When::default())?;
    let said = if done.is_empty() {
        setting
            .pick("Ärendena är redan länkade till varandra.", "The cases are linked to each other already.")
    } else {
        setting.pick("Ärendena är länkade till varandra.", "The cases are linked to each other.")
    };
    Ok(Answer::done(said.to_owned(), json!({ "acts": done.len() })))
}

fn compare(asked: &str, edition: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, _) = found(&mut office, asked)?;
    let compared = office.comparison(id, edition)?;
    let differs: Vec<_> = compared.iter().filter(|one| one.difference != "same").collect();
    let rows: Vec<Vec<String>> = differs
        .iter()
        .map(|one| {
            let said = |text: &Option<BilingualJson>| {
                text.as_ref()
                    .map_or_else(|| "–".to_owned(), |text| setting.pick(text.sv.clone(), text.en.clone()))
            };
            let word = match one.difference.as_str() {
                "added" => setting.pick("ny", "new"),
                "removed" => setting.pick("borttagen", "removed"),
                _ => setting.pick("ändrad", "changed"),
            };
            let answered = if one.answered { setting.pick("ja", "yes") } else { setting.pick("nej", "no") };
            let (before, after) = (said(&one.before), said(&one.after));
            vec![one.question.clone(), word.to_owned(), answered.to_owned(), before, after]
        })
        .collect();
    let headings = setting.pick(
        ["Fråga", "Skillnad", "Besvarad", "Nu", "I den andra utgåvan"],
        ["Question", "Difference", "Answered", "Now", "In the other edition"],
    );
    let none = setting.pick("Utgåvorna frågar detsamma.", "The editions ask the same.");
    let text = if rows.is_empty() { none.to_owned() } else { table(&headings, &rows) };
    Ok(Answer::done(text, json!({ "questions": compared, "unchanged": unchanged(&compared) })))
}

fn list(state: Option<CaseStateCode>, setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    let mut cases = office.cases()?;
    cases.retain(|case| state.is_none_or(|state| case.row.state == state.code()));
    let mut rows = Vec::new();
    let mut json = Vec::new();
    for listed in cases {
        let (row, id) = (listed.row, listed.case.to_string());
        let answered = format!("{}/{}", row.answered, row.questions);
        json.push(json!({
            "id": id, "number": row.dnr, "kind": row.kind, "state": row.state, "party": row.party,
            "title": row.title, "opened_on": row.opened_on, "due_on": row.due_on, "questions": row.questions,
            "answered": row.answered, "deficiencies": row.deficiencies,
        }));
        let state = CaseState::from_code(&row.state).map_or(row.state, |s| called_in(s, &row.kind, setting));
        let number = if row.dnr.is_empty() { id } else { row.dnr };
        let due = row.due_on.unwrap_or_default();
        rows.push(vec![number, state, answered, row.deficiencies.to_string(), due, row.party, row.title]);
    }
    let headings = setting.pick(
        ["Ärende", "Läge", "Frågor", "Brister", "Nästa dag", "Part", "Rubrik"],
        ["Case", "State", "Questions", "Deficiencies", "Next day", "Party", "Title"],
    );
    let none = setting.pick("Inga ärenden.", "No cases.");
    let text = if rows.is_empty() { none.to_owned() } else { table(&headings, &rows) };
    Ok(Answer::done(text, json!({ "cases": json })))
}

fn called_in(state: CaseState, kind: &str, setting: &Setting) -> String {
    let kind = CaseKind::from_code(kind).unwrap_or(CaseKind::SupervisionCyber);
    state_name(state, kind, setting.language).to_owned()
}

fn show(asked: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, asked)?;
    let standing = office.gaps(id)?.iter().filter(|gap| gap.blocks(&case)).count();
    let mut json = summary_json(&case);
    json["blocking"] = json!(standing);
    let pairs = shown(&case, standing, setting.language);
    let rows: Vec<Vec<String>> =
        pairs.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    let text = table(&[setting.pick("Ärende", "Case"), &called(&case)], &rows);
    Ok(Answer::done(text, json!({ "case": json })))
}

fn shown(case: &Case, blocking: usize, language: Language) -> Vec<(&'static str, String)> {
    let pick = |sv: &'static str, en: &'static str| crate::words::pick(language, sv, en);
    let officer = case.participants.get(&case.officer).map(|officer| officer.name.to_string());
    let of = pick("av", "of");
    vec![
        (pick("Rubrik", "Title"), case.title.to_string()),
        (pick("Slag", "Kind"), case.kind.name(language).to_owned()),
        (pick("Ändamål", "Purpose"), case.purpose.name(language).to_owned()),
        (pick("Läge", "State"), state_name(case.state, case.kind, language).to_owned()),
        (
            pick("Part", "Party"),
            case.party.as_ref().map_or_else(|| "–".to_owned(), |party| party.name.to_string()),
        ),
        (pick("Myndighet", "Authority"), case.authority.name.to_string()),
        (pick("Handläggare", "Officer"), officer.unwrap_or_else(|| "–".to_owned())),
        (pick("Öppnat", "Opened"), case.opened_on.to_string()),
        (
            pick("Besvarade frågor", "Questions answered"),
            format!("{} {of} {}", case.answered(), case.asked_questions().count()),
        ),
        (pick("Iakttagelser", "Observations"), case.observations.len().to_string()),
        (pick("Handlingar", "Documents"), case.evidence.len().to_string()),
        (pick("Brister", "Deficiencies"), case.active_deficiencies().len().to_string()),
        (pick("Krävda åtgärder", "Required measures"), case.required.len().to_string()),
        (pick("Beslut", "Decision"), case.decision.name(language).to_owned()),
        (pick("Hindrar beslutet", "In the way of it"), blocking.to_string()),
        ("Id", case.id.to_string()),
    ]
}

fn summary_json(case: &Case) -> Value {
    let people: Vec<Value> = case
        .participants
        .values()
        .map(|p| json!({ "id": p.person.to_string(), "name": p.name.as_str(), "title": p.title.as_str(), "role": wire::codes::RoleCode::from(p.role).code() }))
        .collect();
    json!({
        "id": case.id.to_string(),
        "number": case.number.as_ref().map(ToString::to_string),
        "title": case.title.as_str(),
        "kind": case.kind.code(),
        "purpose": wire::codes::PurposeCode::from(case.purpose).code(),
        "state": case.state.code(),
        "party": case.party.as_ref().map(|party| party.name.to_string()),
        "authority": case.authority.name.as_str(),
        "opened_on": case.opened_on.to_string(),
        "people": people,
        "questions": case.asked_questions().count(),
        "answered": case.answered(),
        "observations": case.observations.len(),
        "documents": case.evidence.len(),
        "deficiencies": case.active_deficiencies().len(),
        "measures": case.required.len(),
        "decision": case.decision.state(),
    })
}

fn open(arguments: OpenArguments, setting: &Setting) -> Outcome {
    // The form is read first: a fault in it needs no passphrase.
    let from = arguments.from.as_deref().map(form_of).transpose()?;
    let mut office = setting.office(Access::Write)?;
    let form = match from {
        Some(form) => form,
        None => form(arguments, &office)?,
    };
    let done = office.open_form(form, When::default())?;
    let case = office.case(done.case)?.clone();
    let id = case.id;
    let kind: CaseKind = case.kind;
    let text = setting.pick(
        format!("Ärendet är öppnat ({}). Dess id är {id}.", kind.name(Language::Sv)),
        format!("The case is open ({}). Its id is {id}.", kind.name(Language::En)),
    );
    Ok(Answer::done(text, json!({ "case": summary_json(&case) })))
}

fn form(arguments: OpenArguments, office: &Office) -> Result<OpenCase, Fault> {
    let actor = office.actor().map(|person| person.to_string()).unwrap_or_default();
    // What is required stands there: the parser has seen to it.
    let given = |value: Option<String>| value.unwrap_or_default();
    let AuthorityArguments {
        profile,
        authority_name,
        authority_unit,
        authority_address,
        authority_email,
        authority_court,
    } = arguments.authority;
    let kept = match &profile {
        Some(id) => {
            let absent = || WorkFault::Form(ActFault::Profile { name: id.clone() });
            Some(office.profile(id)?.ok_or_else(absent)?)
        }
        None => None,
    };
    let of = |asked: Option<String>, kept: Option<&Line>| {
        asked.or_else(|| kept.map(ToString::to_string)).unwrap_or_default()
    };
    let kept = kept.as_ref();
    Ok(OpenCase {
        handle: None,
        kind: arguments.kind.ok_or_else(|| Fault::Usage("--kind".to_owned()))?,
        purpose: arguments.purpose,
        title: given(arguments.title),
        opened_on: given(arguments.opened_on),
        trigger: given(arguments.trigger),
        authority: AuthorityDto {
            name: of(authority_name, kept.map(|one| &one.name)),
            unit: authority_unit.or_else(|| kept.and_then(|one| one.unit.as_ref()).map(ToString::to_string)),
            address: of(authority_address, kept.map(|one| &one.address)),
            email: of(authority_email, kept.map(|one| &one.email)),
            court: of(authority_court, kept.and_then(|one| one.courts.first())),
            delegations: Vec::new(),
            supervises: Vec::new(),
            profile,
        },
        officer: arguments.officer.unwrap_or(actor),
        role: Some(arguments.role),
    })
}

fn form_of(path: &Path) -> Result<OpenCase, Fault> {
    let bytes = read(path)?;
    let file = path.display().to_string();
    let fault = |line, reason: &str| Fault::Form { file: file.clone(), line, reason: reason.to_owned() };
    let text = std::str::from_utf8(&bytes).map_err(|_| fault(None, "UTF-8"))?;
    toml::from_str(text).map_err(|why: toml::de::Error| {
        let before = why.span().and_then(|span| text.get(..span.start));
        let line = before.map(|before| before.matches('\n').count() + 1);
        fault(line, why.message().lines().next().unwrap_or_default())
    })
}

/// Writes a case with its ledger as JSON.
pub fn export(asked: &str, out: Option<&Path>, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let id = office.find_case(asked)?;
    let bytes = office.export(id)?;
    let whole = |_| Fault::from(WorkFault::NoCase(asked.to_owned()));
    match out {
        Some(path) => {
            write(path, &bytes)?;
            let place = path.display();
            let text = setting.pick(
                format!("Ärendet är skrivet till {place}."),
                format!("The case is written to {place}."),
            );
            Ok(Answer::done(text, json!({ "file": path, "bytes": bytes.len() })))
        }
        None => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let json = serde_json::from_slice(&bytes).map_err(whole)?;
            Ok(Answer::done(text, json))
        }
    }
}
