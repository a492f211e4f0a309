// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The outside judges: programs that are not ours say whether the PDFs and packages that the product makes are what
//! we claim. The product is asked to make its files anew, every judge is asked about each file that concerns
//! it, and about control files that it must call bad.
//! Invariant: a judge that is missing, says nothing, or says yes to everything, fails the run.

mod archive;
mod controls;
mod hostile;
mod injunction;
mod office;
mod products;
mod pyhanko;
mod reading;
mod sheet;
mod system;
mod tools;
mod verapdf;

use std::path::{Path, PathBuf};

use crate::process::{cargo, program};
use crate::report::{Count, Outcome, table};
use crate::{root, verbs};
pub use hostile::fuzz;
pub use tools::Tools;

/// Who is asked, and what about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Judge {
    /// veraPDF, about one flavour: `3a` or `ua1`.
    VeraPdf(&'static str),
    /// qpdf, about the file's structure.
    Qpdf,
    /// pdfsig of poppler, about the signatures.
    Pdfsig,
    /// pyHanko, about the signatures under these roots.
    PyHanko { roots: PathBuf },
    /// pdftotext of poppler, about these words.
    Text(&'static [&'static str]),
    /// pdftotext again, about every word of the letter, page by page.
    Pages { said: PathBuf, sealed: bool },
    /// pdfinfo of poppler, about every word of the letter along the tree.
    Tree { said: PathBuf },
    /// A reader of Word documents, about what the letter says.
    Word { reader: &'static str, said: PathBuf },
    /// The E-ARK validator, about an archive package.
    Package,
    /// LibreOffice, about a form that a party fills in.
    Sheet,
}

impl Judge {
    fn name(&self) -> String {
        match self {
            Judge::VeraPdf(flavour) => format!("veraPDF {flavour}"),
            Judge::Qpdf => "qpdf".to_owned(),
            Judge::Pdfsig => "pdfsig".to_owned(),
            Judge::PyHanko { .. } => "pyHanko".to_owned(),
            Judge::Text(_) => "pdftotext".to_owned(),
            Judge::Pages { .. } => "pages".to_owned(),
            Judge::Tree { .. } => "tree".to_owned(),
            Judge::Word { reader, .. } => (*reader).to_owned(),
            Judge::Package => "E-ARK".to_owned(),
            Judge::Sheet => "LibreOffice".to_owned(),
        }
    }
}

/// What we expect a judge to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// The file is ours and must be good.
    Good,
    /// The file is a control and must be called bad.
    Bad,
}

/// One question to one judge about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Question {
    file: PathBuf,
    judge: Judge,
    expected: Expected,
}

/// What a judge said.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Verdict {
    good: bool,
    said: String,
}

impl Verdict {
    fn good(said: impl Into<String>) -> Self {
        Self { good: true, said: said.into() }
    }

    fn bad(said: impl Into<String>) -> Self {
        Self { good: false, said: said.into() }
    }
}

/// The verb `judge`.
pub fn verb(root: &Path) -> Result<Outcome, String> {
    let count = check(root)?;
    println!("\n{} passed, {} failed", count.passed, count.failed);
    Ok(count.outcome())
}

/// Makes the product's files and asks every judge; each answer counts as one check.
pub fn check(root: &Path) -> Result<Count, String> {
    crate::setup::system(root, crate::setup::Purpose::Build)?;
    let tools = Tools::ready(root)?;
    let folder = make(root)?;
    let questions = [
        products::questions(&folder)?,
        archive::questions(&folder)?,
        sheet::questions(&folder),
        hostile::questions(&folder)?,
        controls::questions(&tools, &folder, root)?,
    ]
    .concat();
    let verdicts = ask(&tools, &questions, &cli(root)?, &folder);
    let (text, count) = told(&questions, &verdicts);
    println!("{text}");
    let record = folder.join("verdicts.txt");
    std::fs::write(&record, text + "\n").map_err(|e| format!("cannot write {}: {e}", record.display()))?;
    Ok(count)
}

/// Lets the product make its files in an empty folder.
fn make(root: &Path) -> Result<PathBuf, String> {
    // The whole workspace is selected so that the features are those of the tests and little is built anew.
    let made = ["--bin", "tillsyn-cli", "--bin", "tillsyn-letters", "--example", "hostile"];
    if !cargo(root).args(["build", "--quiet", "--workspace"]).args(made).shown()? {
        return Err("the build failed; what the compiler said stands above".to_owned());
    }
    let target = root::target(root)?;
    let folder = target.join("judged");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("cannot empty {}: {e}", folder.display()))?;
    }
    let cli = cli(root)?;
    verbs::run::sample(&cli, root, &folder)?;
    injunction::make(&cli, root, &folder)?;
    archive::make(&cli, root, &folder)?;
    sheet::make(&cli, &folder)?;
    let letters = folder.join(products::LETTERS);
    program(target.join("debug/tillsyn-letters"), root).args([&letters]).printed()?;
    hostile::make(&target, root, &folder)?;
    Ok(folder)
}

/// The command line of the product, as it was built for the judges.
fn cli(root: &Path) -> Result<PathBuf, String> {
    Ok(root::target(root)?.join("debug/tillsyn-cli"))
}

/// Asks each judge all its questions at once; the verdicts are in the order of the questions. A judge that
/// breaks down has found every one of its files bad, controls too, and its questions count as unanswered.
fn ask(tools: &Tools, questions: &[Question], cli: &Path, folder: &Path) -> Vec<Result<Verdict, String>> {
    let mut vera = verapdf::ask(tools, questions, folder);
    let mut hanko = pyhanko::ask(tools, questions, folder);
    let mut office = office::ask(tools, questions, folder);
    let mut package = archive::ask(tools, questions, folder);
    let mut sheet = sheet::ask(tools, questions, cli, folder);
    let answer = |question: &Question| {
        if !question.file.exists() {
            return Err(format!("{} was not made", question.file.display()));
        }
        match &question.judge {
            Judge::VeraPdf(flavour) => vera.take(flavour, &question.file),
            Judge::PyHanko { roots } => hanko.take(&roots.display().to_string(), &question.file),
            Judge::Qpdf => system::qpdf(&question.file),
            Judge::Pdfsig => system::pdfsig(&question.file),
            Judge::Text(words) => system::text(&question.file, words),
            Judge::Pages { said, sealed } => system::pages(&question.file, said, *sealed),
            Judge::Tree { said } => system::tree(&question.file, said),
            Judge::Word { reader, .. } => office.take(reader, &question.file),
            Judge::Package => package.take(archive::KEY, &question.file),
            Judge::Sheet => sheet.take(sheet::KEY, &question.file),
        }
    };
    questions.iter().map(answer).collect()
}

/// The table of what each judge said, in full where it was not as expected, and the count of answers that were as expected.
fn told(questions: &[Question], verdicts: &[Result<Verdict, String>]) -> (String, Count) {
    let mut count = Count::default();
    let mut rows = vec![["file", "judge", "verdict", "", "said"].map(str::to_owned).to_vec()];
    let mut complaints = String::new();
    for (question, verdict) in questions.iter().zip(verdicts) {
        let (word, said, good) = match verdict {
            Ok(Verdict { good: true, said }) => ("good", said, question.expected == Expected::Good),
            Ok(Verdict { good: false, said }) => ("bad", said, question.expected == Expected::Bad),
            Err(said) => ("none", said, false),
        };
        count = count.plus(Count::one(good));
        let as_expected = match (question.expected, good) {
            (Expected::Good, true) => "ok",
            (Expected::Bad, true) => "ok, a control",
            (Expected::Good, false) => "FAILED",
            (Expected::Bad, false) => "FAILED TO REFUSE A CONTROL",
        };
        let name = question.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let first = said.split("; ").next().unwrap_or("").to_owned();
        if !good {
            complaints += &format!("\n\n{name}, {}:", question.judge.name());
            complaints.extend(said.split("; ").map(|remark| format!("\n   {remark}")));
        }
        rows.push(vec![name, question.judge.name(), word.to_owned(), as_expected.to_owned(), first]);
    }
    (table(&rows) + &complaints, count)
}

/// Answers of a judge that is asked by list: its key (flavour or roots) and path, with the verdict.
struct Answers {
    given: Result<Vec<(String, PathBuf, Verdict)>, String>,
}

impl Answers {
    /// Reads the lines a driver prints: key, path, a word, a remark. `good` is the word for good; the word
    /// `ERROR` is a verdict too, and not a good one.
    fn read(printed: Result<String, String>, good: &str) -> Self {
        let line = |line: &str| {
            let [key, path, word, said] = *line.splitn(4, '\t').collect::<Vec<_>>().as_slice() else {
                return None;
            };
            let verdict = Verdict { good: word == good, said: said.to_owned() };
            Some((key.to_owned(), PathBuf::from(path), verdict))
        };
        Self { given: printed.map(|text| text.lines().filter_map(line).collect()) }
    }

    /// What is said of each file, seen once more.
    fn and(self, again: impl Fn(&Path, Verdict) -> Verdict) -> Self {
        let seen = |(key, file, verdict): (String, PathBuf, Verdict)| {
            let verdict = again(&file, verdict);
            (key, file, verdict)
        };
        Self { given: self.given.map(|all| all.into_iter().map(seen).collect()) }
    }

    fn take(&mut self, key: &str, file: &Path) -> Result<Verdict, String> {
        let given = self.given.as_ref().map_err(Clone::clone)?;
        let mine = given.iter().find(|(k, path, _)| k == key && path == file);
        mine.map(|(_, _, verdict)| verdict.clone()).ok_or_else(|| "the judge said nothing".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(expected: Expected) -> Question {
        Question { file: PathBuf::from("a.pdf"), judge: Judge::Qpdf, expected }
    }

    #[test]
    fn a_judge_that_says_yes_to_a_control_fails_the_run() {
        let questions = [question(Expected::Good), question(Expected::Bad)];
        let yes = Ok(Verdict::good("fine"));
        let (_, count) = told(&questions, &[yes.clone(), yes]);
        assert_eq!(count, Count { passed: 1, failed: 1 });
    }

    #[test]
    fn no_answer_fails_even_where_bad_is_expected() {
        let (text, count) = told(&[question(Expected::Bad)], &[Err("the judge said nothing".to_owned())]);
        assert_eq!(count, Count { passed: 0, failed: 1 });
        assert!(text.contains("FAILED"));
    }

    #[test]
    fn answers_belong_to_their_file_and_key() {
        let mut answers =
            Answers::read(Ok("3a\t/a.pdf\tPASS\t9 checks\nua1\t/a.pdf\tFAIL\tx".to_owned()), "PASS");
        assert_eq!(answers.take("3a", Path::new("/a.pdf")), Ok(Verdict::good("9 checks")));
        assert_eq!(answers.take("ua1", Path::new("/a.pdf")), Ok(Verdict::bad("x")));
        assert!(answers.take("3a", Path::new("/b.pdf")).is_err());
        assert!(Answers::read(Err("no Java".to_owned()), "PASS").take("3a", Path::new("/a.pdf")).is_err());
    }
}
