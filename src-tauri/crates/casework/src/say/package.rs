// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is said of an archive package that was not made or does not hold: what is wrong, where, and what to do.

use crate::archive::PackageFlaw;
use crate::fault::WorkFault;
use domain::text::Language;
use wire::say::Named;

/// Why no package was made, in Swedish and English; none for a fault of another kind.
pub(super) fn package(fault: &WorkFault) -> Option<(String, String)> {
    Some(match fault {
        WorkFault::NotClosed(state) => (
            format!(
                "Ärendet är inte avslutat ({}) och arkiveras därför inte. Avsluta ärendet först, eller begär uttryckligen en kopia av ett oavslutat ärende.",
                state.name(Language::Sv)
            ),
            format!(
                "The case is not closed ({}) and is therefore not archived. Close the case first, or ask expressly for a copy of an unfinished case.",
                state.name(Language::En)
            ),
        ),
        WorkFault::PackageThere(path) => (
            format!("{} finns redan och skrivs inte över. Välj en annan mapp, eller flytta undan det som ligger där.", path.display()),
            format!("{} is there already and is not replaced. Choose another folder, or move away what lies there.", path.display()),
        ),
        WorkFault::StoreUnsound => (
            "Loggen över ärendena håller inte ihop, så inget paket är skapat. Arbeta inte vidare i ärendena. Spara en kopia av mappen som bevis och återställ den senaste säkerhetskopian.".to_owned(),
            "The ledger of the cases does not hold together, so no package is made. Do not go on working in the cases. Keep a copy of the folder as evidence and restore the latest backup.".to_owned(),
        ),
        WorkFault::Package(flaw) => {
            let (sv, en) = flaw_words(flaw);
            (
                format!("Paketet håller inte: {sv}. Lita inte på det; skapa det på nytt eller begär det på nytt av avsändaren."),
                format!("The package does not hold: {en}. Do not rely on it; make it anew, or ask the sender for it anew."),
            )
        }
        _ => return None,
    })
}

fn flaw_words(flaw: &PackageFlaw) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match flaw {
        PackageFlaw::NotAPackage => {
            said("det är varken en mapp eller en hel zip-fil", "it is neither a folder nor a whole zip file")
        }
        PackageFlaw::ManyRoots => {
            said("det packas inte upp till en enda mapp", "it does not unpack to one single folder")
        }
        PackageFlaw::Path(path) => (
            format!("namnet ”{path}” leder ut ur paketet eller kan inte packas upp överallt"),
            format!("the name “{path}” leads out of the package, or cannot be unpacked everywhere"),
        ),
        PackageFlaw::Twice(path) => {
            (format!("namnet ”{path}” finns två gånger"), format!("the name “{path}” comes twice"))
        }
        PackageFlaw::NotAFile(path) => (
            format!("”{path}” är en länk eller något annat som inte är en fil"),
            format!("“{path}” is a link or something else that is no file"),
        ),
        PackageFlaw::TooMany(most) => {
            (format!("det har fler än {most} filer"), format!("it has more than {most} files"))
        }
        PackageFlaw::Bomb => said(
            "det uppger sig innehålla mer än vad som kan rymmas i det",
            "it claims to hold more than it has room for",
        ),
        PackageFlaw::Packing(path) => (
            format!("”{path}” är krypterad eller packad på ett sätt som inte kan läsas här"),
            format!("“{path}” is encrypted, or packed in a way that cannot be read here"),
        ),
        PackageFlaw::TooLarge(path) => {
            (format!("”{path}” är för stor för att läsas"), format!("“{path}” is too large to be read"))
        }
        other => of_contents(other),
    }
}

fn of_contents(flaw: &PackageFlaw) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match flaw {
        PackageFlaw::NoManifest => said(
            "filförteckningen manifest-sha256.txt saknas",
            "the list of files, manifest-sha256.txt, is missing",
        ),
        PackageFlaw::ManifestLine(line) => (
            format!("rad {line} i manifest-sha256.txt kan inte tolkas"),
            format!("line {line} of manifest-sha256.txt cannot be understood"),
        ),
        PackageFlaw::Missing(path) => {
            (format!("filen ”{path}” saknas"), format!("the file “{path}” is missing"))
        }
        PackageFlaw::Unlisted(path) => (
            format!("filen ”{path}” finns inte i förteckningarna"),
            format!("the file “{path}” is not in the lists"),
        ),
        PackageFlaw::Differs(path) => (
            format!("filen ”{path}” är en annan än den som är antecknad"),
            format!("the file “{path}” is another than the one that is recorded"),
        ),
        PackageFlaw::Mets(path) => (
            format!("”{path}” saknas eller kan inte läsas som METS"),
            format!("“{path}” is missing, or cannot be read as METS"),
        ),
        PackageFlaw::Ledger => {
            said("händelseloggen saknas eller kan inte läsas", "the ledger is missing or cannot be read")
        }
        PackageFlaw::LedgerLine(line) => (
            format!("händelseloggen håller inte ihop vid rad {line}"),
            format!("the ledger does not hold together at line {line}"),
        ),
        PackageFlaw::Case => said(
            "arende.json saknas, kan inte läsas eller stämmer inte med händelseloggen",
            "arende.json is missing, cannot be read, or does not agree with the ledger",
        ),
        PackageFlaw::NotIncluded(sha256) => (
            format!("en fil som hör till ärendet finns inte i paketet ({sha256})"),
            format!("a file that belongs to the case is not in the package ({sha256})"),
        ),
        // What concerns the packing has its words above.
        other => (other.to_string(), other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::sentence;
    use domain::state::CaseState;

    #[test]
    fn every_fault_of_a_package_says_something_else_in_each_language() {
        let x = || "x".to_owned();
        let flaws = [
            PackageFlaw::NotAPackage,
            PackageFlaw::ManyRoots,
            PackageFlaw::Path(x()),
            PackageFlaw::Twice(x()),
            PackageFlaw::NotAFile(x()),
            PackageFlaw::TooMany(1),
            PackageFlaw::Bomb,
            PackageFlaw::Packing(x()),
            PackageFlaw::TooLarge(x()),
            PackageFlaw::NoManifest,
            PackageFlaw::ManifestLine(1),
            PackageFlaw::Missing(x()),
            PackageFlaw::Unlisted(x()),
            PackageFlaw::Differs(x()),
            PackageFlaw::Mets(x()),
            PackageFlaw::Ledger,
            PackageFlaw::LedgerLine(1),
            PackageFlaw::Case,
            PackageFlaw::NotIncluded(x()),
        ];
        let others = [
            WorkFault::NotClosed(CaseState::Ongoing),
            WorkFault::PackageThere("x".into()),
            WorkFault::StoreUnsound,
        ];
        for fault in flaws.into_iter().map(WorkFault::Package).chain(others) {
            let (sv, en) = (sentence(&fault, None, Language::Sv), sentence(&fault, None, Language::En));
            assert!(sv != en && sv.ends_with('.') && en.ends_with('.') && sv.len() > 60, "{sv} / {en}");
            assert!(!sv.contains(" the ") && !en.contains('å'), "{sv} / {en}");
        }
    }
}
