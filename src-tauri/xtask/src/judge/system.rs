// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The judges that come with the system: qpdf for the structure of the file, pdfsig for its signatures,
//! pdftotext for what a reader, a search or a screen reader gets to see.

use std::path::Path;

use super::Verdict;
use super::reading::{self, Account};
use crate::process::{Program, Said, program};

fn about(judge: &str, file: &Path, options: &[&str]) -> Program {
    let folder = file.parent().unwrap_or(Path::new("."));
    program(judge, folder).args(options).args([file])
}

/// qpdf reads the whole file; a warning is as bad as an error.
pub fn qpdf(file: &Path) -> Result<Verdict, String> {
    let Said { ok, err, .. } = about("qpdf", file, &["--check"]).said()?;
    let complaint =
        || err.lines().next().unwrap_or("no complaint").replace(&file.display().to_string(), "the file");
    Ok(if ok { Verdict::good("no syntax or stream errors") } else { Verdict::bad(complaint()) })
}

fn last_line(text: &str) -> &str {
    text.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or("")
}

/// pdfsig checks digest and signature; that the certificate has no root on this machine does not matter
/// here, since pyHanko judges the path.
pub fn pdfsig(file: &Path) -> Result<Verdict, String> {
    let Said { out, err, .. } = about("pdfsig", file, &[]).said()?;
    Ok(signatures(&out, &err))
}

fn signatures(out: &str, err: &str) -> Verdict {
    let of = |line: &'_ str| line.split_once("Signature Validation:").map(|(_, said)| said.trim().to_owned());
    let said: Vec<String> = out.lines().filter_map(of).collect();
    if said.is_empty() {
        let why = [out, err].map(last_line).join(" ");
        return Verdict::bad(format!("no signature was checked; {}", why.trim()));
    }
    let good = said.iter().all(|verdict| verdict == "Signature is Valid.");
    Verdict { good, said: said.join(" ") }
}

/// pdftotext gives the text as a reader copies it; the words must be in it whole, and no line may end in a
/// hyphen that belongs to the line break alone.
pub fn text(file: &Path, words: &[&str]) -> Result<Verdict, String> {
    let flowing = about("pdftotext", file, &["-enc", "UTF-8"]).args(["-"]).printed()?;
    let raw = about("pdftotext", file, &["-enc", "UTF-8", "-raw"]).args(["-"]).printed()?;
    Ok(read(&flowing, &raw, words))
}

/// pdftotext gives each page in the order in which it is drawn; it must say what the letter says and no more. What a
/// seal shows is drawn last.
pub fn pages(file: &Path, said: &Path, sealed: bool) -> Result<Verdict, String> {
    let raw = about("pdftotext", file, &["-enc", "UTF-8", "-raw"]).args(["-"]).printed()?;
    Ok(reading::pages(&raw, &Account::read(said)?, sealed))
}

/// pdfinfo goes along the tree as a screen reader does.
pub fn tree(file: &Path, said: &Path) -> Result<Verdict, String> {
    let printed = about("pdfinfo", file, &["-struct-text"]).printed()?;
    Ok(reading::tree(&printed, &Account::read(said)?))
}

fn read(flowing: &str, raw: &str, words: &[&str]) -> Verdict {
    let whole = flowing.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let missing: Vec<&str> =
        words.iter().copied().filter(|word| !whole.contains(&word.to_lowercase())).collect();
    let torn = torn_words(raw);
    if !missing.is_empty() {
        return Verdict::bad(format!("these words are missing: {}", missing.join(", ")));
    }
    match torn.first() {
        Some(word) => Verdict::bad(format!("{} words are torn by a hyphen, the first is {word}", torn.len())),
        None => {
            Verdict::good(format!("{} characters, {} words as asked", whole.chars().count(), words.len()))
        }
    }
}

/// Words after which a hyphen at the end of a line is right: "informations- och cybersäkerhet".
const JOINING: &[&str] = &["och", "eller", "samt", "respektive", "and", "or"];

/// Words that a hard hyphen tears at the end of a line. A soft hyphen tears nothing: readers drop it.
fn torn_words(raw: &str) -> Vec<String> {
    let lines: Vec<&str> = raw.lines().map(str::trim).collect();
    let torn = |pair: &[&str]| {
        let begin = pair[0].strip_suffix('-')?.rsplit(' ').next()?;
        let end = pair[1].split(|c: char| !c.is_alphanumeric()).next()?;
        let lower = begin.ends_with(char::is_alphabetic) && end.starts_with(char::is_lowercase);
        (lower && !JOINING.contains(&end)).then(|| format!("{begin}-{end}"))
    };
    lines.windows(2).filter_map(torn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_signature_must_be_valid() {
        let good = "Signature #1:\n  - Signature Validation: Signature is Valid.\n";
        assert!(signatures(good, "").good);
        assert!(!signatures(&format!("{good}  - Signature Validation: Digest Mismatch.\n"), "").good);
        assert!(!signatures("File 'a.pdf' does not contain any signatures\n", "").good);
    }

    #[test]
    fn a_word_torn_by_a_hard_hyphen_is_found() {
        assert_eq!(torn_words("om verksam-\nhetens ansvar"), ["verksam-hetens"]);
        assert_eq!(
            torn_words("informations-\noch cybersäkerhet\nDnr 12-\n34, NIS-\nDirektiv"),
            Vec::<String>::new()
        );
        assert_eq!(torn_words("verksam\u{ad}\nheten"), Vec::<String>::new());
    }

    #[test]
    fn a_missing_word_is_named() {
        let verdict = read("Beslut om\ntillsyn", "", &["beslut om tillsyn", "Skäl"]);
        assert_eq!(verdict, Verdict::bad("these words are missing: Skäl"));
    }
}
