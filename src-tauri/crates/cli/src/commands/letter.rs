// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision as a file, and the act of making it.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::arguments::{CopyArguments, PreviewArguments};
use crate::fault::Fault;
use crate::progress::Making;
use crate::setting::Setting;
use casework::keeping::Access;
use casework::say;
use casework::verifying::write;
use casework::{Office, When, WorkFault};
use domain::decision::Decision;
use domain::id::CaseId;
use serde_json::json;
use wire::window::CopyCode;

/// Writes the decision as it stands.
pub fn preview(arguments: &PreviewArguments, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, &arguments.case)?;
    let on = Fault::on(Some(case.clone()));
    let stage = case.decision.state();
    if let Some(number) = arguments.dissent {
        return addendum(&mut office, id, number, arguments, setting).map_err(on);
    }
    let Some(path) = arguments.out.as_deref().filter(|_| !arguments.text) else {
        let letter = match case.decision {
            Decision::Draft(_) => office.draft_letter(id),
            Decision::Settled(_) | Decision::Sealed(_) => office.settled_letter(id),
        };
        let text = letter.map_err(on)?.to_text();
        let json = json!({ "stage": stage, "text": text });
        return Ok(Answer::done(text, json));
    };
    if let Some(version) = arguments.earlier {
        let bytes = office.sealed_version(id, version).map_err(on)?;
        write(path, &bytes)?;
        let place = path.display();
        let text = setting.pick(
            format!("Version {version} av beslutet, undertecknad, är skriven till {place}."),
            format!("Version {version} of the decision, signed, is written to {place}."),
        );
        let json = json!({ "stage": "sealed", "version": version, "file": path, "bytes": bytes.len() });
        return Ok(Answer::done(text, json));
    }
    let mut unshown = Vec::new();
    let making = Making::watch(&mut office, setting.language);
    let bytes = match case.decision {
        Decision::Draft(_) => office.draft_shown(id).map(|made| {
            unshown = made.unshown.iter().map(|one| say::unshown(one, setting.language)).collect();
            made.pdf
        }),
        Decision::Settled(_) => office.settled_pdf(id),
        Decision::Sealed(_) => office.sealed_pdf(id),
    };
    making.end();
    let bytes = bytes.map_err(on)?;
    write(path, &bytes)?;
    let place = path.display();
    let mut text = match case.decision {
        Decision::Draft(_) => setting
            .pick(format!("Utkastet är skrivet till {place}."), format!("The draft is written to {place}.")),
        Decision::Settled(_) => setting.pick(
            format!("Det fattade beslutet, utan underskrift, är skrivet till {place}."),
            format!("The settled decision, without a signature, is written to {place}."),
        ),
        Decision::Sealed(_) => setting.pick(
            format!("Det undertecknade beslutet är skrivet till {place}."),
            format!("The signed decision is written to {place}."),
        ),
    };
    for one in &unshown {
        text.push('\n');
        text.push_str(one);
    }
    Ok(Answer::done(text, json!({ "stage": stage, "file": path, "bytes": bytes.len(), "unshown": unshown })))
}

/// Writes a copy of the decision.
pub fn copy(arguments: &CopyArguments, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, &arguments.case)?;
    let stage = case.decision.state();
    let kind = CopyCode::from(arguments.kind);
    let making = Making::watch(&mut office, setting.language);
    let bytes = office.copy(id, kind);
    making.end();
    let bytes = bytes.map_err(Fault::on(Some(case)))?;
    write(&arguments.out, &bytes)?;
    let place = arguments.out.display();
    let text = match kind {
        CopyCode::Word => setting.pick(
            format!("Arbetskopian är skriven till {place}. Den gäller inte som beslut."),
            format!("The working copy is written to {place}. It is not the decision."),
        ),
        CopyCode::NamesWithheld => setting.pick(
            format!("Kopian utan namn är skriven till {place}. Läs igenom den innan den lämnas ut: namn i bilder syns fortfarande."),
            format!("The copy without names is written to {place}. Read it before it is handed out: names in pictures still show."),
        ),
        CopyCode::Summary => setting.pick(
            format!("Sammanfattningen är skriven till {place}."),
            format!("The summary is written to {place}."),
        ),
        CopyCode::Public => setting.pick(
            format!("Kopian för utlämnande är skriven till {place}. Läs igenom den innan den lämnas ut."),
            format!("The copy for others is written to {place}. Read it before it is handed out."),
        ),
    };
    let json = json!({ "kind": kind, "stage": stage, "file": arguments.out, "bytes": bytes.len() });
    Ok(Answer::done(text, json))
}

/// Makes the decision and freezes it.
pub fn settle(asked: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Write)?;
    let (id, case) = found(&mut office, asked)?;
    let named = called(&case);
    let done = office.settle(id, When::default()).map_err(Fault::on(Some(case)))?;
    let text = setting.pick(
        format!("Beslutet i ärende {named} är fattat och låst. Underteckna det med ”seal”."),
        format!("The decision in case {named} is made and frozen. Sign it with “seal”."),
    );
    Ok(Answer::done(
        text,
        json!({ "case": { "id": id.to_string(), "number": named }, "decision": "settled", "ledger_lines": done.lines }),
    ))
}

// The addendum with a dissent told after sealing, to an earlier version where one is named.
fn addendum(
    office: &mut Office,
    id: CaseId,
    number: u32,
    arguments: &PreviewArguments,
    setting: &Setting,
) -> Result<Answer, WorkFault> {
    let (version, dissent) = (arguments.earlier, Some(number));
    let Some(path) = arguments.out.as_deref().filter(|_| !arguments.text) else {
        let text = office.addendum_letter(id, version, dissent)?.to_text();
        let json = json!({ "dissent": number, "text": text });
        return Ok(Answer::done(text, json));
    };
    let bytes = office.addendum_pdf(id, version, dissent)?;
    write(path, &bytes)?;
    let place = path.display();
    let text = setting
        .pick(format!("Tillägget är skrivet till {place}."), format!("The addendum is written to {place}."));
    Ok(Answer::done(text, json!({ "dissent": number, "file": path, "bytes": bytes.len() })))
}
