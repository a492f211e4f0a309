// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts: listed, proposed, approved, withdrawn, taken in and handed on.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::{LibraryCommand, ProposedArguments};
use crate::setting::Setting;
use crate::words::table;
use casework::WorkFault;
use casework::keeping::Access;
use casework::library::{
    ImportedTexts, Origin, Proposal, StandardText, TextKind, TextScope, TextStanding, WrittenText, text,
};
use casework::verifying::{read, write};
use domain::checklist::QuestionId;
use domain::standard::TextRef;
use domain::text::{Bilingual, Line};
use serde_json::{Value, json};
use std::path::Path;

/// Runs a command about the library.
pub fn run(command: &LibraryCommand, setting: &Setting) -> Outcome {
    match command {
        LibraryCommand::List { kind, checklist } => list(*kind, checklist.as_deref(), setting),
        LibraryCommand::Propose(text) => propose(text, setting),
        LibraryCommand::Approve { proposal } => approve(proposal, setting),
        LibraryCommand::Return { proposal, because } => {
            setting.office(Access::Write)?.return_text(proposal, text("because", because)?)?;
            Ok(said(setting, "Förslaget är skickat tillbaka.", "The proposal is sent back."))
        }
        LibraryCommand::Withdraw { name, because } => {
            setting.office(Access::Write)?.withdraw_text(name, text("because", because)?)?;
            Ok(said(setting, "Texten erbjuds inte längre.", "The text is offered no more."))
        }
        LibraryCommand::Import { file } => import(file, setting),
        LibraryCommand::Export { out } => {
            let file = setting.office(Access::Read)?.export_library()?.ok_or(WorkFault::NoText)?;
            write(out, file.as_bytes())?;
            Ok(said(setting, "Standardtexterna är skrivna.", "The standard texts are written."))
        }
    }
}

fn said(setting: &Setting, sv: &str, en: &str) -> Answer {
    Answer::done(setting.pick(sv, en).to_owned(), json!({}))
}

fn list(kind: Option<TextKind>, checklist: Option<&str>, setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    let wanted = |of: TextKind, scope: &TextScope| {
        kind.is_none_or(|kind| kind == of)
            && checklist.is_none_or(|code| scope.checklist().is_some_and(|own| own.as_str() == code))
    };
    let texts: Vec<_> = office.library()?.into_iter().filter(|text| wanted(text.kind, &text.scope)).collect();
    let proposals: Vec<_> =
        office.proposals()?.into_iter().filter(|one| wanted(one.text.kind, &one.text.scope)).collect();
    let headings =
        setting.pick(["Text", "Slag", "Gäller", "Läge", "Rubrik"], ["Text", "Kind", "For", "State", "Title"]);
    let mut rows: Vec<Vec<String>> = texts.iter().map(|text| row(text, setting)).collect();
    rows.extend(proposals.iter().map(|one| proposed_row(one, setting)));
    let json = json!({
        "texts": texts.iter().map(one_json).collect::<Vec<_>>(),
        "proposals": proposals.iter().map(proposal_json).collect::<Vec<_>>(),
        "broken": office.broken_texts()?.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
    });
    Ok(Answer::done(table(&headings, &rows), json))
}

fn propose(asked: &ProposedArguments, setting: &Setting) -> Outcome {
    let proposed = WrittenText {
        next_of: asked.next_of.as_deref(),
        kind: asked.kind,
        checklist: asked.checklist.as_deref(),
        question: asked.question.as_deref(),
        title: [&asked.title, asked.title_en.as_deref().unwrap_or_default()],
        text: [&asked.text, asked.text_en.as_deref().unwrap_or_default()],
    };
    let proposed = proposed.read()?;
    let mut office = setting.office(Access::Write)?;
    let case = asked.case.as_deref().map(|number| office.find_case(number)).transpose()?;
    let proposal = office.propose_text(proposed, case, None)?;
    let said = setting.pick(
        format!("Förslaget {} väntar på att någon annan godkänner det.", proposal.id),
        format!("The proposal {} waits for somebody else to approve it.", proposal.id),
    );
    Ok(Answer::done(said, json!({ "proposal": proposal.id })))
}

fn approve(proposal: &str, setting: &Setting) -> Outcome {
    let approved = setting.office(Access::Write)?.approve_text(proposal)?;
    let name = approved.reference().to_string();
    let said = setting.pick(
        format!("{name} är godkänd och finns i biblioteket."),
        format!("{name} is approved and in the library."),
    );
    Ok(Answer::done(said, json!({ "text": name })))
}

fn import(file: &Path, setting: &Setting) -> Outcome {
    let (name, bytes) = (file.display().to_string(), read(file)?);
    let ImportedTexts { taken, known, differing } =
        setting.office(Access::Write)?.import_library(&name, &bytes)?;
    let mut lines = vec![setting.pick(
        format!("Hämtade: {}. Kända sedan tidigare: {}.", taken.len(), known.len()),
        format!("Taken in: {}. Known before: {}.", taken.len(), known.len()),
    )];
    let named = |ids: &[TextRef]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    if !differing.is_empty() {
        let names = named(&differing).join(", ");
        lines.push(setting.pick(
            format!("Har andra ord här, som står kvar: {names}."),
            format!("Have other words here, which stand: {names}."),
        ));
    }
    let json = json!({ "taken": named(&taken), "known": named(&known), "differing": named(&differing) });
    Ok(Answer::done(lines.join("\n"), json))
}

fn kind_word(kind: TextKind, setting: &Setting) -> String {
    let (sv, en) = match kind {
        TextKind::Deficiency => ("brist", "deficiency"),
        TextKind::Measure => ("åtgärd", "measure"),
        TextKind::Phrase => ("formulering", "phrase"),
    };
    setting.pick(sv, en).to_owned()
}

fn scope_word(scope: &TextScope) -> String {
    let parts = [scope.checklist().map(Line::as_str), scope.question().map(QuestionId::as_str)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn standing(standing: &TextStanding) -> (&'static str, &'static str, &'static str) {
    match standing {
        TextStanding::Shipped => ("shipped", "följer med", "shipped"),
        TextStanding::Approved(_) => ("approved", "godkänd", "approved"),
        TextStanding::Withdrawn { .. } => ("withdrawn", "återkallad", "withdrawn"),
    }
}

fn row(text: &StandardText, setting: &Setting) -> Vec<String> {
    let (_, sv, en) = standing(&text.standing);
    vec![
        text.reference().to_string(),
        kind_word(text.kind, setting),
        scope_word(&text.scope),
        setting.pick(sv, en).to_owned(),
        text.title.get(setting.language).to_owned(),
    ]
}

fn proposed_row(one: &Proposal, setting: &Setting) -> Vec<String> {
    let (sv, en) =
        if one.returned.is_some() { ("tillbakaskickad", "sent back") } else { ("föreslagen", "proposed") };
    vec![
        one.id.clone(),
        kind_word(one.text.kind, setting),
        scope_word(&one.text.scope),
        setting.pick(sv, en).to_owned(),
        one.text.title.get(setting.language).to_owned(),
    ]
}

fn words_json(words: &Bilingual) -> Value {
    json!({ "sv": words.sv.as_str(), "en": words.en.as_str() })
}

fn one_json(text: &StandardText) -> Value {
    let approval = match &text.standing {
        TextStanding::Shipped => None,
        TextStanding::Approved(approval) | TextStanding::Withdrawn { approval, .. } => Some(approval),
    };
    json!({
        "name": text.name.as_str(),
        "version": text.version,
        "kind": text.kind.code(),
        "checklist": text.scope.checklist().map(Line::as_str),
        "question": text.scope.question().map(QuestionId::as_str),
        "title": words_json(&text.title),
        "text": words_json(&text.text),
        "standing": standing(&text.standing).0,
        "case": approval.and_then(|approval| match approval.origin() {
            Origin::Library => None,
            Origin::Case(number) => Some(number.as_str()),
        }),
        "proposed_by": approval.map(|approval| approval.proposed().name.as_str()),
        "approved_by": approval.map(|approval| approval.approved().name.as_str()),
    })
}

fn proposal_json(one: &Proposal) -> Value {
    json!({
        "proposal": one.id,
        "kind": one.text.kind.code(),
        "title": words_json(&one.text.title),
        "text": words_json(&one.text.text),
        "proposed_by": one.proposed.name.as_str(),
        "returned": one.returned.as_ref().map(|(_, because)| because.as_str()),
    })
}
