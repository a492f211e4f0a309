// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A case as an archive package, and the check of one.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::arguments::ArchiveArguments;
use crate::fault::Fault;
use crate::progress::Making;
use crate::setting::Setting;
use casework::Unwatched;
use casework::archive::{Form, Verified, Wanted, verify_package};
use casework::keeping::Access;
use serde_json::{Value, json};
use std::path::Path;

/// Writes a case as an archive package.
pub fn run(arguments: &ArchiveArguments, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Write)?;
    let (id, case) = found(&mut office, &arguments.case)?;
    let named = called(&case);
    let form = if arguments.zip { Form::Zip } else { Form::Folder };
    let wanted = Wanted { form, unfinished: arguments.open, version: env!("CARGO_PKG_VERSION") };
    let making = Making::watch(&mut office, setting.language);
    let archived = office.archive(id, &arguments.out, wanted);
    making.end();
    let archived = archived.map_err(Fault::on(Some(case)))?;
    let (place, verified) = (archived.path.display(), &archived.verified);
    let (files, manifest) = (verified.files, &verified.manifest_sha256);
    let mut text = setting.pick(
        format!("Arkivpaketet för ärende {named} ligger i {place}: {files} filer, kontrollerade fil för fil.\nFilförteckningens SHA-256, som nu också står i händelseloggen: {manifest}"),
        format!("The archive package of case {named} lies in {place}: {files} files, checked one by one.\nSHA-256 of the list of files, which now stands in the ledger too: {manifest}"),
    );
    if archived.unfinished {
        text.push_str(setting.pick(
            "\nÄrendet är inte avslutat. Paketet är en kopia av hur långt det har kommit, och säger det.",
            "\nThe case is not closed. The package is a copy of how far it has come, and says so.",
        ));
    }
    let mut json = told(&archived.path, verified);
    json["case"] = json!({ "id": id.to_string(), "number": named });
    json["form"] = json!(form.code());
    json["unfinished"] = json!(archived.unfinished);
    Ok(Answer::done(text, json))
}

/// Checks an archive package.
pub fn check(package: &Path, setting: &Setting) -> Outcome {
    let verified = verify_package(package, &Unwatched)?;
    let (files, lines) = (verified.files, verified.ledger_lines);
    let manifest = &verified.manifest_sha256;
    let text = setting.pick(
        format!("Paketet håller: {files} filer stämmer med förteckningarna, och händelseloggens {lines} rader hänger ihop.\nFilförteckningens SHA-256: {manifest}\nJämför den med raden i myndighetens händelselogg för att se att paketet är det som skapades där."),
        format!("The package holds: {files} files agree with the lists, and the {lines} lines of the ledger hold together.\nSHA-256 of the list of files: {manifest}\nCompare it with the line in the authority's ledger to see that the package is the one made there."),
    );
    Ok(Answer::done(text, told(package, &verified)))
}

fn told(package: &Path, verified: &Verified) -> Value {
    json!({
        "package": package,
        "root": verified.root,
        "case": verified.case,
        "files": verified.files,
        "bytes": verified.bytes,
        "manifest_sha256": verified.manifest_sha256,
        "ledger_lines": verified.ledger_lines,
        "ledger_head": verified.ledger_head,
    })
}
