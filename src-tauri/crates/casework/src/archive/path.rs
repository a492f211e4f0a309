// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Paths inside a package: which are taken from a stranger's package, and how a name becomes one that every system
//! can unpack.

// The longest name that a part of a path may have on common file systems, and room for the path of the folder that
// a package is unpacked in.
const LONGEST_PART: usize = 255;
const LONGEST: usize = 1_000;
const LONGEST_NAME: usize = 80;

/// Whether a path stays inside the package and means the same file everywhere.
pub(super) fn fits(path: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.len() <= LONGEST_PART
            && part != "."
            && part != ".."
            && !part.contains(['\\', ':'])
    };
    path.len() <= LONGEST && !path.chars().any(char::is_control) && path.split('/').all(part)
}

/// A name of plain letters, digits, dots, hyphens and underscores that keeps its ending; `otherwise` when nothing of
/// it is left.
pub(super) fn safe_name(name: &str, otherwise: &str) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if (1..=10).contains(&ending.len()) && !stem.is_empty() => (stem, Some(ending)),
        _ => (name, None),
    };
    let mut stem = plain(stem);
    stem.truncate(LONGEST_NAME);
    let stem = stem.trim_matches(['-', '.']);
    let stem = if stem.is_empty() { otherwise } else { stem };
    match ending.map(plain).filter(|ending| !ending.is_empty() && ending != "-") {
        Some(ending) => format!("{stem}.{ending}"),
        None => stem.to_owned(),
    }
}

// Swedish letters and their neighbours lose their marks; what is left becomes a hyphen, several become one.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for sign in text.chars() {
        let kept = match sign {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'æ' => 'a',
            'Å' | 'Ä' | 'Á' | 'À' | 'Â' | 'Æ' => 'A',
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' => 'o',
            'Ö' | 'Ø' | 'Ó' | 'Ò' | 'Ô' => 'O',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'É' | 'È' | 'Ë' | 'Ê' => 'E',
            'ü' | 'ú' => 'u',
            'Ü' | 'Ú' => 'U',
            _ if sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_') => sign,
            _ => '-',
        };
        if kept != '-' || !plain.ends_with('-') {
            plain.push(kept);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leaves_the_package_does_not_fit() {
        assert!(fits("METS.xml") && fits("representations/bevis/data/handling-1-å.pdf"));
        for bad in
            ["", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\\b", "C:a", "a\nb", "a\0", &"x".repeat(300)]
        {
            assert!(!fits(bad), "{bad:?}");
        }
    }

    #[test]
    fn a_name_becomes_plain_and_keeps_its_ending() {
        for (name, safe) in [
            ("Rutin för behörighet (ny).pdf", "Rutin-for-behorighet-ny.pdf"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\fil.txt", "C-fil.txt"),
            ("foto", "foto"),
            (".hemlig", "hemlig"),
            ("…", "fil"),
            ("日本.pdf", "fil.pdf"),
            ("a. ", "a"),
        ] {
            assert_eq!(safe_name(name, "fil"), safe, "{name}");
        }
        assert!(safe_name(&"å".repeat(500), "fil").len() <= LONGEST_NAME);
    }
}
