// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! LibreOffice, the judge of the forms in which a party accounts for its measures: whether what is asked stands locked
//! and what is answered is open, and whether what it saves is what the product reads.

use std::path::{Path, PathBuf};

use super::{Answers, Expected, Judge, Question, Tools, archive, injunction};
use crate::process::program;

/// What the judge calls its questions.
pub const KEY: &str = "sheet";
/// The folder of the forms.
const FORMS: &str = "forms";
/// The forms with their cases and languages.
const MADE: [(&str, &str, &str); 2] =
    [("sample.xlsx", archive::SAMPLE.1, "sv"), ("injunction.xlsx", injunction::CASE, "en")];

/// Makes the forms within the folder, from the store that holds both cases.
pub fn make(cli: &Path, folder: &Path) -> Result<(), String> {
    let forms = folder.join(FORMS);
    std::fs::create_dir(&forms).map_err(|e| format!("cannot make {}: {e}", forms.display()))?;
    for (file, case, language) in MADE {
        let form = ["--lang", language, "measures", "form", case, "--out"];
        program(cli, folder).args(injunction::STORE).args(form).args([forms.join(file)]).printed()?;
    }
    Ok(())
}

/// The questions about the forms.
pub fn questions(folder: &Path) -> Vec<Question> {
    let question = |file| Question { file, judge: Judge::Sheet, expected: Expected::Good };
    MADE.map(|(file, _, _)| question(folder.join(FORMS).join(file))).to_vec()
}

/// A form that the judge must call bad: nothing in it is locked.
pub fn controls(tools: &Tools, folder: &Path, controls: &Path) -> Result<Vec<(PathBuf, Judge)>, String> {
    let (file, _, _) = MADE[0];
    let unlocked = controls.join("unlocked.xlsx");
    program(&tools.python, folder)
        .args([tools.drivers.join("sheet.py"), "--unlock".into(), folder.join(FORMS).join(file)])
        .args([&unlocked])
        .printed()?;
    Ok(vec![(unlocked, Judge::Sheet)])
}

/// Asks about every form at once, and then reads what came of the good ones.
pub fn ask(tools: &Tools, questions: &[Question], cli: &Path, folder: &Path) -> Answers {
    let told = run(tools, questions, folder);
    Answers::read(told, "GOOD").and(|file, verdict| match read_back(cli, folder, file) {
        Some(Err(why)) if verdict.good => super::Verdict::bad(why),
        Some(Ok(read)) => super::Verdict { said: format!("{}, {read}", verdict.said), ..verdict },
        _ => verdict,
    })
}

fn run(tools: &Tools, questions: &[Question], folder: &Path) -> Result<String, String> {
    let of = |question: &&Question| question.judge == Judge::Sheet && question.file.is_file();
    let paths: Vec<String> =
        questions.iter().filter(of).map(|question| question.file.display().to_string()).collect();
    let list = folder.join("sheet-list.txt");
    std::fs::write(&list, paths.join("\n")).map_err(|e| format!("cannot write {}: {e}", list.display()))?;
    program(&tools.python, folder)
        .args([tools.drivers.join("sheet.py"), list])
        .env("PYTHONUTF8", "1")
        .printed()
}

/// What the product reads in the answered form; `None` for a file that is none of ours.
fn read_back(cli: &Path, folder: &Path, form: &Path) -> Option<Result<String, String>> {
    let name = form.file_name()?.to_str()?;
    let (_, case, _) = MADE.into_iter().find(|(file, _, _)| *file == name)?;
    let answered = form.with_file_name(format!("answered-{name}"));
    let read = ["--json", "measures", "read", case];
    let printed = program(cli, folder).args(injunction::STORE).args(read).args([answered]).printed();
    Some(printed.and_then(|json| whole(&json)))
}

/// That every answer was read as it was written.
fn whole(json: &str) -> Result<String, String> {
    let read: serde_json::Value = serde_json::from_str(json).map_err(|e| format!("no JSON: {e}: {json}"))?;
    let empty = Vec::new();
    let list = |name: &str| read[name].as_array().unwrap_or(&empty);
    let told = list("told");
    for (row, answer) in (1..).zip(told) {
        let wanted = [
            ("text", format!("Svar på rad {row}")),
            ("done_by", format!("2026-05-{row:02}")),
            ("enclosed", format!("Bilaga {row}.pdf")),
        ];
        if let Some((key, text)) = wanted.iter().find(|(key, text)| answer[*key] != text.as_str()) {
            return Err(format!("row {row} has {} where it should have {text}", answer[*key]));
        }
    }
    if told.is_empty() || !list("misread").is_empty() {
        return Err(format!("what was answered is not read: {json}"));
    }
    Ok(format!("{} answers read back", told.len()))
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn an_answer_that_is_lost_or_another_is_found() {
        let row = r#"{"text":"Svar på rad 1","done_by":"2026-05-01","enclosed":"Bilaga 1.pdf"}"#;
        let of = |told: &str, misread: &str| whole(&format!(r#"{{"told":[{told}],"misread":[{misread}]}}"#));
        assert_eq!(of(row, ""), Ok("1 answers read back".to_owned()));
        assert!(
            of("", "").is_err() && of(row, "{}").is_err() && of(&row.replace("05-01", "05-02"), "").is_err()
        );
    }
}
