// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Signing the settled decision, with a key file or a training key made on the spot.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::arguments::SealArguments;
use crate::fault::Fault;
use crate::secrets::Source;
use crate::setting::Setting;
use casework::keeping::{Access, KeyPassphrase, KeySource, SealKey, unlock_key_file};
use casework::verifying::write;
use casework::{Office, When, WorkFault, recorded};
use domain::case::Case;
use domain::id::RecordId;
use domain::register::RecordKind;
use serde_json::json;
use wire::window::BesideCode;

/// Signs the settled decision of a case.
pub fn run(arguments: &SealArguments, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Write)?;
    let (id, case) = found(&mut office, &arguments.case)?;
    let what = What::of(arguments, &case).map_err(Fault::on(Some(case.clone())))?;
    let key = key(arguments, what, &office, &case, setting)?;
    let named = called(&case);
    let sealed = match what {
        What::Decision => office.seal(id, &*key, When::default()),
        What::Dissent(number) => office.seal_dissent(id, number, &*key, When::default()),
        What::Closing(record) | What::Order(record) => {
            office.seal_separate(id, record, &*key, When::default())
        }
    };
    let sealed = sealed.map_err(Fault::on(Some(case)))?;
    // From here on the seal stands in the case, whatever becomes of the files.
    write(&arguments.out, &sealed.bytes).map_err(|fault| Fault::SealedNotWritten(Box::new(fault)))?;
    if let Some(path) = &arguments.roots_out {
        write(path, sealed.roots_pem.as_bytes()).map_err(|fault| Fault::SealedNotWritten(Box::new(fault)))?;
    }
    let place = arguments.out.display();
    let (sv, en) = what.said();
    let mut text = setting.pick(
        format!("{sv} i ärende {named} är undertecknat, kontrollerat och skrivet till {place}."),
        format!("{en} in case {named} is signed, verified and written to {place}."),
    );
    if arguments.training {
        text.push_str(setting.pick(
            "\nÖVNING: underskriften är gjord med en övningsnyckel och gäller inte på riktigt.",
            "\nTRAINING: the signature was made with a training key and has no real effect.",
        ));
    }
    let json = json!({
        "case": { "id": id.to_string(), "number": named },
        "decision": "sealed",
        "training": arguments.training,
        "file": arguments.out,
        "roots": arguments.roots_out,
        "bytes": sealed.bytes.len(),
        "ledger_lines": sealed.done.lines,
    });
    Ok(Answer::done(text, json))
}

/// What is signed.
#[derive(Clone, Copy)]
enum What {
    Decision,
    Dissent(u32),
    Closing(RecordId),
    Order(RecordId),
}

impl What {
    fn of(arguments: &SealArguments, case: &Case) -> Result<Self, WorkFault> {
        let of = |kind, letter, named: &String| {
            recorded(case, kind, Some(named)).map(|found| found.id).ok_or(WorkFault::NoLetter(letter))
        };
        if let Some(named) = &arguments.closing {
            return of(RecordKind::Closing, BesideCode::Closing, named).map(Self::Closing);
        }
        if let Some(named) = &arguments.interim_order {
            return of(RecordKind::InterimOrder, BesideCode::InterimOrder, named).map(Self::Order);
        }
        Ok(arguments.dissent.map_or(Self::Decision, Self::Dissent))
    }

    // Whoever makes the decision, or the one who dissents from it.
    fn signer(self, case: &Case) -> Option<String> {
        let who = match self {
            Self::Decision => case.decision.settled()?.content().decision_maker?,
            Self::Dissent(number) => case.after.dissent(number)?.by,
            Self::Closing(record) | Self::Order(record) => case.records.get(&record)?.signer()?,
        };
        case.participants.get(&who).map(|person| person.name.to_string())
    }

    const fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::Decision => ("Beslutet", "The decision"),
            Self::Dissent(_) => ("Tillägget till beslutet", "The addendum to the decision"),
            Self::Closing(_) => ("Beslutet om avslut", "The decision to close"),
            Self::Order(_) => ("Föreläggandet", "The interim order"),
        }
    }
}

fn key(
    arguments: &SealArguments,
    what: What,
    office: &Office,
    case: &Case,
    setting: &Setting,
) -> Result<Box<dyn SealKey>, Fault> {
    let Some(path) = &arguments.key else {
        let holder = what.signer(case).unwrap_or_else(|| case.authority.name.to_string());
        let training = office.training_key(&holder)?;
        let nothing = KeyPassphrase::new(String::new());
        return Ok(training.unlock(&nothing, office.now()).map_err(WorkFault::from)?);
    };
    let source = Source::of(arguments.key_passphrase_file.as_ref(), arguments.key_passphrase_fd);
    let secret = source.read(setting.pick("Nyckelfilens lösenord: ", "Password of the key file: "))?;
    let phrase = KeyPassphrase::new(secret.to_string());
    Ok(unlock_key_file(path, &phrase, office.now())?)
}
