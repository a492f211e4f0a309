// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Sealing the large decision with an RSA key against pyHanko. The comparison leans against us: ours is a
//! whole process that opens the key, seals, writes and verifies what it wrote; pyHanko is already running,
//! has opened the key, and does not verify.

use std::path::{Path, PathBuf};

use super::decision::Large;
use super::{Better, Comparison, Place, ROUNDS, build_example, median, whole_process};
use crate::process::program;

const PASSPHRASE: &str = "measure";

/// Measures both sides in turns.
pub fn compare(place: &Place) -> Result<Vec<Comparison>, String> {
    let large = Large::ready(place)?;
    large.program().printed()?;
    let input = large.out;
    let key = key(place)?;
    let example = build_example(place, "seal", "sign_file")?;
    let field = field(place, &input)?;
    let [out, secret] = ["sealed.pdf", "passphrase.txt"].map(|name| place.folder.join(name));
    std::fs::write(&secret, PASSPHRASE).map_err(|e| format!("cannot write {}: {e}", secret.display()))?;
    let now = program("date", &place.folder).args(["-u", "+%Y-%m-%dT%H:%M:%SZ"]).printed()?;
    let mine = || {
        let run = program(&example, &place.folder).args([&input, &out]);
        let run = run.args([field.as_str(), now.trim(), "first", "file"]);
        whole_process(run.args([&key, &secret]))
    };
    let theirs = || {
        let script = place.scripts.join("sign.py");
        let run = program(&place.python, &place.folder).args([&script, &key]).args([PASSPHRASE]);
        // Two rounds in its process; the first warms up.
        let printed = run.args([&input]).args([field.as_str()]).args([&out]).args(["2"]).printed()?;
        numbers(&printed).last().copied().ok_or_else(|| "pyHanko's script printed no time".to_owned())
    };
    let (mut ours, mut yardstick) = (Vec::new(), Vec::new());
    mine()?;
    for _ in 0..ROUNDS {
        ours.push(mine()?);
        yardstick.push(theirs()?);
    }
    Ok(vec![Comparison {
        what: "sealing the large decision, RSA 2048".to_owned(),
        unit: "ms",
        ours: median(ours),
        yardstick: "pyHanko".to_owned(),
        takes: median(yardstick),
        better: Better::Faster { floor: 5.0, aim: 8.0 },
    }])
}

/// The milliseconds of each round, as the script prints them.
fn numbers(printed: &str) -> Vec<f64> {
    printed.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}

/// The name of the first empty signature field, asked of pyHanko.
fn field(place: &Place, input: &Path) -> Result<String, String> {
    let script = "import sys\n\
                  from pyhanko.pdf_utils.reader import PdfFileReader\n\
                  from pyhanko.sign.fields import enumerate_sig_fields\n\
                  reader = PdfFileReader(open(sys.argv[1], 'rb'))\n\
                  print(next(name for name, value, _ in enumerate_sig_fields(reader) if value is None))";
    let printed = program(&place.python, &place.folder).args(["-c", script]).args([input]).printed()?;
    Ok(printed.trim().to_owned())
}

/// An RSA key with its certificate in a PKCS#12 file.
fn key(place: &Place) -> Result<PathBuf, String> {
    let [key, certificate, both] = ["seal.key", "seal.pem", "seal.p12"].map(|name| place.folder.join(name));
    let run = |words: &[&str], paths: &[(&str, &Path)]| {
        let named = paths.iter().flat_map(|(option, path)| [option.as_ref(), path.as_os_str()]);
        program("openssl", &place.folder).args(words).args(named).printed()
    };
    let usage = "keyUsage=critical,digitalSignature,nonRepudiation";
    let request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=Bench"];
    run(&[request.as_slice(), &["-addext", usage]].concat(), &[("-keyout", &key), ("-out", &certificate)])?;
    let pass = format!("pass:{PASSPHRASE}");
    let export = ["pkcs12", "-export", "-passout", &pass];
    run(&export, &[("-inkey", &key), ("-in", &certificate), ("-out", &both)])?;
    Ok(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_read_from_one_line() {
        assert_eq!(numbers("24.125 23.5\n"), [24.125, 23.5]);
    }
}
