// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The files that the product makes and the judges are asked about. This list is data: a new kind of file
//! gets a row.

use std::path::Path;

use super::{Expected, Judge, Question};

/// Whether a file carries signatures, and under which roots they must be good.
enum Signed {
    No,
    Under { roots: &'static str },
}

/// One file that the sample or the injunction leaves in the folder.
struct Product {
    file: &'static str,
    flavours: &'static [&'static str],
    signed: Signed,
    /// Words that a reader must find in the text, hyphenated or not.
    words: &'static [&'static str],
}

/// Archival and accessible at once.
const BOTH: &[&str] = &["3a", "ua1"];

const PRODUCTS: &[Product] = &[
    Product {
        file: "beslut.pdf",
        flavours: BOTH,
        signed: Signed::Under { roots: "roots.pem" },
        words: &["Beslut", "Skäl", "informationssäkerhet"],
    },
    Product {
        file: "beslut-osignerat.pdf",
        flavours: BOTH,
        signed: Signed::No,
        words: &["Beslut", "Skäl", "informationssäkerhet"],
    },
    Product {
        file: "utkast.pdf",
        flavours: BOTH,
        signed: Signed::No,
        words: &["Utkast", "Skäl", "informationssäkerhet"],
    },
    Product {
        file: "forelaggande.pdf",
        flavours: BOTH,
        signed: Signed::Under { roots: "rsa-root.pem" },
        words: &["förelägger", "Hur man överklagar", "senast den 2 juni 2025"],
    },
];

/// Every question about the product's files in this folder.
pub fn questions(folder: &Path) -> Vec<Question> {
    PRODUCTS.iter().flat_map(|product| of_one(product, folder)).collect()
}

fn of_one(product: &Product, folder: &Path) -> Vec<Question> {
    let mut judges: Vec<Judge> = product.flavours.iter().map(|flavour| Judge::VeraPdf(flavour)).collect();
    judges.push(Judge::Qpdf);
    if let Signed::Under { roots } = product.signed {
        judges.push(Judge::Pdfsig);
        judges.push(Judge::PyHanko { roots: folder.join(roots) });
    }
    judges.push(Judge::Text(product.words));
    let question = |judge| Question { file: folder.join(product.file), judge, expected: Expected::Good };
    judges.into_iter().map(question).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_file_is_put_before_every_judge() {
        let asked: Vec<String> = questions(Path::new("/x"))
            .iter()
            .filter(|q| q.file.ends_with("beslut.pdf"))
            .map(|q| q.judge.name())
            .collect();
        assert_eq!(asked, ["veraPDF 3a", "veraPDF ua1", "qpdf", "pdfsig", "pyHanko", "pdftotext"]);
    }
}
