// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A second product file: the injunction of the case folders, with its appeal notice, sealed by an RSA key out of
//! a container in the old form. The sample is sealed by a training key on a curve; so both kinds of key and both
//! languages of the trade (request and order) come before the judges.

use std::path::Path;

use crate::process::program;

/// The acts that end in the injunction, from the root.
const ACTS: &str = "tests/cases/forelaggande-enligt-nis1-har-hanvisning-om-overklagande/acts.toml";
/// The case's number in those acts.
pub const CASE: &str = "2025-00098";
/// What opens the store that it leaves.
pub const STORE: [&str; 4] = ["--store", "injunction", "--passphrase-file", "phrase"];

/// A root and a leaf for signing documents, made by OpenSSL: whom the seal is checked against is not ours. The leaf is
/// the decision-maker's own, or the decision is not sealed; `~` is a space within a word.
const KEY: [&str; 4] = [
    "req -x509 -newkey rsa:2048 -sha256 -days 3650 -nodes -keyout root.key -out rsa-root.pem -subj /CN=Prov-rot \
     -addext keyUsage=critical,keyCertSign",
    "req -newkey rsa:2048 -sha256 -nodes -keyout leaf.key -out leaf.csr -subj /CN=Gunnar~Liljekvist",
    "x509 -req -sha256 -in leaf.csr -CA rsa-root.pem -CAkey root.key -set_serial 2 -days 3600 -extfile leaf.cnf \
     -out leaf.pem",
    "pkcs12 -export -legacy -inkey leaf.key -in leaf.pem -certfile rsa-root.pem -out key.p12 -passout file:password",
];

/// Leaves `forelaggande.pdf` and `rsa-root.pem` in the folder.
pub fn make(cli: &Path, root: &Path, folder: &Path) -> Result<(), String> {
    let put = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).map_err(|e| format!("cannot write {name}: {e}"))
    };
    put(
        "leaf.cnf",
        "basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n",
    )?;
    put("password", "lösenord till nyckelfilen\n")?;
    put("phrase", "lösenfras till ärendena\n")?;
    for arguments in KEY {
        let words = arguments.split_whitespace().map(|word| word.replace('~', " "));
        program("openssl", folder).args(words).printed()?;
    }
    let acts = root.join(ACTS);
    let acts = acts.to_str().ok_or("the path of the acts is not UTF-8")?;
    let create = ["store", "create", "--name", "Gunnar Liljekvist", "--title", "enhetschef"];
    let seal =
        ["seal", CASE, "--key", "key.p12", "--key-passphrase-file", "password", "--out", "forelaggande.pdf"];
    for arguments in [&create[..], &["play", acts], &seal] {
        program(cli, folder).args(STORE).args(arguments).printed()?;
    }
    Ok(())
}
