// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letters beside the decision: one, as a file or as text, or all that the case can give.

use super::{Outcome, found};
use crate::answer::Answer;
use crate::arguments::BesideArguments;
use crate::fault::Fault;
use crate::setting::Setting;
use casework::keeping::Access;
use casework::verifying::write;
use casework::{Office, WorkFault};
use domain::case::Case;
use domain::id::CaseId;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use wire::window::BesideCode;

/// Writes a letter, or all of them.
pub fn run(arguments: &BesideArguments, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, &arguments.case)?;
    let on = Fault::on(Some(case.clone()));
    let Some(kind) = arguments.kind.map(BesideCode::from) else {
        // The arguments ask for a place whenever they name no kind.
        let folder = arguments.out.as_deref().unwrap_or_else(|| Path::new("."));
        return all(&mut office, (id, case), folder, setting);
    };
    let of = arguments.occasion.as_deref();
    let of = of.or(arguments.notice.as_deref()).or(arguments.request.as_deref());
    let of = of.or(arguments.report.as_deref()).or(arguments.closing.as_deref());
    let of = of.or(arguments.order.as_deref());
    let Some(path) = arguments.out.as_deref().filter(|_| !arguments.text) else {
        let text = office.beside_letter(id, kind, of).map_err(on)?.to_text();
        let json = json!({ "kind": kind, "text": text });
        return Ok(Answer::done(text, json));
    };
    let bytes = office.beside_pdf(id, kind, of).map_err(on)?;
    write(path, &bytes)?;
    let place = path.display();
    let text = match kind {
        BesideCode::Notice => setting.pick(
            format!("Underrättelsen är skriven till {place}."),
            format!("The notice is written to {place}."),
        ),
        BesideCode::Request => setting
            .pick(format!("Begäran är skriven till {place}."), format!("The request is written to {place}.")),
        BesideCode::Protocol => setting.pick(
            format!("Protokollet är skrivet till {place}."),
            format!("The minutes are written to {place}."),
        ),
        BesideCode::Receipt => setting
            .pick(format!("Kvittot är skrivet till {place}."), format!("The receipt is written to {place}.")),
        BesideCode::Prosecution => setting.pick(
            format!("Åtalsanmälan är skriven till {place}."),
            format!("The report for prosecution is written to {place}."),
        ),
        BesideCode::Closing => setting.pick(
            format!("Beslutet om avslut är skrivet till {place}."),
            format!("The decision to close is written to {place}."),
        ),
        BesideCode::InterimOrder => setting.pick(
            format!("Föreläggandet är skrivet till {place}."),
            format!("The order is written to {place}."),
        ),
        BesideCode::Report => setting.pick(
            format!("Rapporten är skriven till {place}."),
            format!("The report is written to {place}."),
        ),
    };
    Ok(Answer::done(text, json!({ "kind": kind, "file": path, "bytes": bytes.len() })))
}

fn all(office: &mut Office, (id, case): (CaseId, Case), folder: &Path, setting: &Setting) -> Outcome {
    let on = |fault| Fault::on(Some(case.clone()))(fault);
    fs::create_dir_all(folder).map_err(|source| {
        on(WorkFault::File { doing: "make the folder", path: folder.to_owned(), source })
    })?;
    let mut written: Vec<Value> = Vec::new();
    let mut lines = Vec::new();
    for one in office.besides(id).map_err(on)? {
        let bytes = office.beside_pdf(id, one.letter, one.of.as_deref()).map_err(on)?;
        let path = folder.join(&one.name);
        write(&path, &bytes)?;
        lines.push(path.display().to_string());
        written.push(json!({ "kind": one.letter, "file": path, "bytes": bytes.len() }));
    }
    let text = if lines.is_empty() {
        setting.pick("Ärendet har inga sådana brev än.", "The case has no such letters yet.").to_owned()
    } else {
        lines.join("\n")
    };
    Ok(Answer::done(text, json!({ "letters": written })))
}
