// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The files that the product makes and the judges are asked about: what the command line leaves, which is a list
//! here, and every kind of letter of the case folders, which the list beside them names.

use std::path::Path;

use super::office::READERS;
use super::{Expected, Judge, Question};

/// The folder of the letters of the case folders.
pub const LETTERS: &str = "letters";

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
pub fn questions(folder: &Path) -> Result<Vec<Question>, String> {
    let letters = folder.join(LETTERS);
    let list = letters.join("letters.txt");
    let list = std::fs::read_to_string(&list).map_err(|e| format!("cannot read {}: {e}", list.display()))?;
    let mut asked: Vec<Question> = PRODUCTS.iter().flat_map(|product| of_one(product, folder)).collect();
    for line in list.lines() {
        asked.extend(of_letter(line, &letters)?);
    }
    Ok(asked)
}

/// The questions about one line of the list: file, judged or read, signed or not, its roots, what it says.
fn of_letter(line: &str, folder: &Path) -> Result<Vec<Question>, String> {
    let &[file, judged, signed, roots, said] = line.split('\t').collect::<Vec<_>>().as_slice() else {
        return Err(format!("the list of letters has a line of another kind: {line}"));
    };
    let said = (!said.is_empty()).then(|| folder.join(said));
    let mut judges = Vec::new();
    if file.ends_with(".docx") {
        let said = said.ok_or_else(|| format!("{file} does not say what it says"))?;
        judges.extend(READERS.map(|reader| Judge::Word { reader, said: said.clone() }));
    } else {
        if judged == "judged" {
            judges.extend(BOTH.iter().map(|flavour| Judge::VeraPdf(flavour)));
        }
        judges.push(Judge::Qpdf);
        if !signed.is_empty() {
            judges.push(Judge::Pdfsig);
        }
        if !roots.is_empty() {
            judges.push(Judge::PyHanko { roots: folder.join(roots) });
        }
        if let Some(said) = said {
            // Going along the tree takes as long as judging it.
            judges.extend((judged == "judged").then(|| Judge::Tree { said: said.clone() }));
            judges.push(Judge::Pages { said, sealed: !signed.is_empty() });
        }
    }
    let question = |judge| Question { file: folder.join(file), judge, expected: Expected::Good };
    Ok(judges.into_iter().map(question).collect())
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

    fn names(questions: Vec<Question>) -> Vec<String> {
        questions.iter().map(|question| question.judge.name()).collect()
    }

    #[test]
    fn a_signed_file_is_put_before_every_judge() {
        let folder = Path::new("/x");
        let asked = PRODUCTS.iter().find(|product| product.file == "beslut.pdf");
        let asked = asked.map(|product| names(of_one(product, folder))).unwrap_or_default();
        assert_eq!(asked, ["veraPDF 3a", "veraPDF ua1", "qpdf", "pdfsig", "pyHanko", "pdftotext"]);
        let line = "a.pdf\tjudged\tsigned\ta.pem\ta.said";
        let asked = of_letter(line, folder).map(names).unwrap_or_default();
        assert_eq!(asked, ["veraPDF 3a", "veraPDF ua1", "qpdf", "pdfsig", "pyHanko", "tree", "pages"]);
    }

    #[test]
    fn a_word_document_is_put_before_strangers_that_read_it() {
        let asked = of_letter("a.docx\tread\t\t\ta.said", Path::new("/x")).map(names).unwrap_or_default();
        assert_eq!(asked, ["python-docx", "LibreOffice"]);
        assert!(of_letter("a.docx\tread\t\t\t", Path::new("/x")).is_err());
        assert!(of_letter("a.pdf", Path::new("/x")).is_err());
    }
}
