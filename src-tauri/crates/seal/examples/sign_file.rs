// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Signs one prepared field of a PDF and writes the result, for judges outside the crate. Takes everything as
//! arguments, the instant too; the result is not verified here, for that is what the judges are for.
//!
//! `sign_file IN OUT FIELD INSTANT (first|no) (training ROOT_OUT | file KEY PASSPHRASE_FILE)`

use std::error::Error;
use std::fs;

use chrono::{DateTime, Utc};
use rand_core::OsRng;
use seal::{Certifying, FileKey, KeySource, Passphrase, Prepared, Signing, TrainingKey};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, field, at, certifying, kind, rest @ ..] = &given[..] else {
        return Err("too few arguments".into());
    };
    let at: DateTime<Utc> = at.parse()?;
    let certifying = if certifying == "first" { Certifying::First } else { Certifying::No };
    let (source, passphrase) = source(kind, rest, at)?;
    let key = source.unlock(&passphrase, at)?;
    let lines = ["Elektroniskt undertecknat av", "Åsa Öberg", "Jurist", "2026-03-05 14:37", "ÖVNING"];
    let signing = Signing {
        name: "Åsa Öberg".into(),
        reason: "Beslut".into(),
        at,
        certifying,
        lines: lines.map(str::to_owned).to_vec(),
    };
    let sealed = Prepared::field(&fs::read(input)?, field, &signing)?.sign(&*key)?;
    fs::write(output, sealed.bytes())?;
    Ok(())
}

fn source(
    kind: &str,
    rest: &[String],
    at: DateTime<Utc>,
) -> Result<(Box<dyn KeySource>, Passphrase), Box<dyn Error>> {
    match (kind, rest) {
        ("training", [root]) => {
            let key = TrainingKey::make(&mut OsRng, at, "Åsa Öberg")?;
            fs::write(root, key.root_pem())?;
            Ok((Box::new(key), Passphrase::default()))
        }
        ("file", [path, passphrase]) => {
            let passphrase = fs::read_to_string(passphrase)?.trim_end_matches('\n').to_owned();
            Ok((Box::new(FileKey::new(path.clone(), fs::read(path)?)), Passphrase::new(passphrase)))
        }
        _ => Err("a key is `training ROOT_OUT` or `file KEY PASSPHRASE_FILE`".into()),
    }
}
