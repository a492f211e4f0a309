// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The steps of a case by keys, as several parts of the run take them: opening it, noting what was seen, answering what
//! the law asks, signing, and asking the command line what it finds of all that. Keys alone.

use crate::driver::{Surroundings, Window};
use crate::hands::{QUESTION, choose, part, question, tick};
use crate::stage::PASSPHRASE;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// What is written when a case is opened. Choices are named by how they begin.
pub struct NewCase<'a> {
    pub kind: &'a str,
    pub title: &'a str,
    pub trigger: &'a str,
    pub number: &'a str,
    pub checklist: &'a str,
    pub party: &'a str,
    pub party_kind: &'a str,
    pub party_number: &'a str,
}

/// Opens a training case on its form; whoever is at the screen decides in it. Gives the case.
pub fn open_case(window: &mut Window, case: &NewCase<'_>) -> String {
    window.tab_to("Nytt ärende");
    window.press("Enter");
    window.wait_text("Öppna ett nytt ärende");
    choose(window, "Slag", case.kind);
    choose(window, "Handläggare är", "Beslutsfattare");
    tick(window, "I tjänsten", "Övning");
    fill(
        window,
        &[("Rubrik", case.title), ("Varför det öppnas", case.trigger), ("Diarienummer", case.number)],
    );
    choose(window, "Checklista", case.checklist);
    fill(window, &[("Juridiskt namn", case.party)]);
    choose(window, "Vad parten är", case.party_kind);
    fill(
        window,
        &[
            ("Organisationsnummer", case.party_number),
            ("E-post dit parten skriver", "registrator@exempel.se"),
            ("Postadress", "Box 1, 100 00 Stad"),
            ("Förvaltningsrätt", "Förvaltningsrätten i Stad"),
        ],
    );
    window.press("Enter");
    window.wait("the case is open", "document.querySelector('header a[href*=\"/inspection\"]') !== null");
    let id = window.read("location.hash.split('/')[2]");
    id.as_str().expect("the address names the case").to_owned()
}

/// Writes in fields, in the order they are met, over what stands there.
pub fn fill(window: &mut Window, fields: &[(&str, &str)]) {
    for (label, text) in fields {
        window.tab_to(label);
        window.press("Ctrl+a");
        window.type_text(text);
    }
}

/// Presses what is called so, as far on as Tab has to go.
pub fn push(window: &mut Window, name: &str) {
    window.tab_to(name);
    window.press("Enter");
}

/// The day so many days from today.
pub fn day(window: &Window, from_today: i32) -> String {
    let script = format!(
        "(() => {{ const d = new Date(); d.setDate(d.getDate() + {from_today}); \
         return new Date(d - d.getTimezoneOffset() * 60000).toISOString().slice(0, 10); }})()"
    );
    window.read(&script).as_str().unwrap_or_default().to_owned()
}

/// Moves the case to the state that follows, in the overview.
pub fn move_on(window: &mut Window, to: &str) {
    part(window, "ö", "overview");
    push(window, &format!("Vidare till {to}"));
    window.wait(
        &format!("the case is {to}"),
        &format!("document.querySelector('[aria-current=step]')?.innerText.trim() === {}", json!(to)),
    );
}

/// Says in the overview that the one at the screen has no conflict of interest.
pub fn answer_on_bias(window: &mut Window) {
    part(window, "ö", "overview");
    push(window, "Besvara jävsfrågan");
    tick(window, "Inte jävig", "Inte jävig");
    push(window, "Spara");
    window.wait("the answer is shown", "!document.body.innerText.includes('Jävsfrågan är inte besvarad')");
}

/// An occasion that is held today, in the overview.
pub fn hold_occasion(window: &mut Window, place: &str, present: &str) {
    part(window, "ö", "overview");
    push(window, "Lägg till tillfälle");
    fill(window, &[("Plats", place), ("Närvarande", present)]);
    push(window, "Lägg till");
    window.wait_text(place);
    window.wait("the form is gone", "document.getElementById('occasion-place') === null");
}

/// The notice of that occasion: written, saved as a letter, and recorded as sent.
pub fn give_notice(window: &mut Window, announces: &str, prepare: &str) {
    push(window, "Skriv underrättelse");
    fill(window, &[("Vad som ska granskas", announces), ("Vad parten ska förbereda", prepare)]);
    push(window, "Spara texten");
    window.wait_text("Inte skickad");
    push(window, "Spara som PDF: underrättelse 1");
    saved(window);
    push(window, "Ange att den är skickad");
    fill(window, &[("Sätt", "e-post till registrator")]);
    push(window, "Spara");
    window.wait("it is said to be sent", "!document.body.innerText.includes('Inte skickad')");
}

/// Waits until the window says that a letter is saved.
pub fn saved(window: &Window) {
    window.wait(
        "the letter is saved",
        "[...document.querySelectorAll('[role=status], [aria-live]')].some(e => e.textContent.includes('Sparad: '))",
    );
}

/// A document of the registry that has no file, of today.
pub fn add_paper(window: &mut Window, title: &str, direction: &str) {
    part(window, "u", "evidence");
    push(window, "Handling utan fil");
    window.wait("the dialog is open", "document.querySelector('dialog[open]') !== null");
    fill(window, &[("Vad handlingen är", title)]);
    tick(window, "Inkommen", direction);
    push(window, "Lägg till handlingen");
    window.wait("the dialog is closed", "document.querySelector('dialog[open]') === null");
    window.wait_text(title);
}

/// A document with the file that the next dialog gives, of today.
pub fn add_file(window: &mut Window, title: &str) {
    part(window, "u", "evidence");
    window.press("u");
    window.wait("the dialog is open", "document.querySelector('dialog[open]') !== null");
    fill(window, &[("Vad handlingen är", title)]);
    window.press("Enter");
    window.wait("the dialog is closed", "document.querySelector('dialog[open]') === null");
    window.wait_text(title);
}

/// Begins a record of a kind in the register; its fields are filled in by the next steps.
pub fn begin_record(window: &mut Window, kinds: &str) {
    part(window, "t", "register");
    push(window, kinds);
    let shown = format!(
        "[...document.querySelectorAll('main h2')].some(e => e.innerText.trim() === {})",
        json!(kinds)
    );
    window.wait(&format!("{kinds} are shown"), &shown);
    window.press("n");
    window.wait("the form is there", "document.activeElement?.closest('form') !== null");
}

/// Keeps the record that is being written.
pub fn keep_record(window: &mut Window, says: &str) {
    push(window, "Spara posten");
    window.wait("the form is gone", "document.querySelector('main form') === null");
    window.wait_text(says);
}

/// Answers every question by its key: those named are not met, the others are, and a fact of the case is written.
pub fn answer_all(window: &mut Window, unmet: &[&str]) {
    const ALL: &str = "document.body.innerText.includes('Alla besvarade. Till översikten')";
    const FACT: &str =
        "[...document.querySelectorAll('main label')].some(l => l.innerText.trim() === 'Svar')";
    while window.read(ALL) != json!(true) {
        let here = question(window);
        if window.read(FACT) == json!(true) {
            window.tab_to("Svar");
            window.type_text("Enligt partens egen uppgift.");
            window.press("Ctrl+Enter");
        } else {
            window.press(if unmet.contains(&here.as_str()) { "3" } else { "1" });
            window.press("n");
        }
        window.wait(
            "the next question is shown, or all are answered",
            &format!("{QUESTION} !== {} || {ALL}", json!(here)),
        );
    }
}

/// Notes a deficiency of the question that is shown, with its observations; it began and ended last year.
pub fn note_deficiency(window: &mut Window, number: u32, title: &str, lacks: &str) {
    window.press("b");
    window.wait_text("Ny brist");
    fill(
        window,
        &[
            ("Kort rubrik", title),
            ("Vad som brister", lacks),
            ("Överträdelsen började", "2025-01-10"),
            ("Överträdelsen upphörde", "2025-06-11"),
        ],
    );
    push(window, "Skapa bristen");
    window.wait_text(&format!("Brist {number}"));
}

/// Writes an observation under the question that is shown, seen on the spot.
pub fn observe(window: &mut Window, number: u32, what: &str, seen: &str) {
    window.press("o");
    window.wait("the caret stands in the observation", "document.activeElement?.tagName === 'TEXTAREA'");
    window.type_text(what);
    window.tab_to("Vad du såg");
    window.press("Ctrl+a");
    window.type_text(seen);
    window.press("Esc");
    window.wait(
        &format!("observation {number} is recorded"),
        &format!("document.body.innerText.includes('I00{number}')"),
    );
}

/// Goes to a section of the letter by its link.
pub fn section(window: &mut Window, name: &str) {
    window.tab_back_to(name);
    window.press("Enter");
    window.wait(
        &format!("{name} is open"),
        &format!(
            "[...document.querySelectorAll('[aria-current=location]')].some(e => e.innerText.includes({}))",
            json!(name)
        ),
    );
    sleep(Duration::from_millis(300));
}

/// Answers what the law asks before a decision; each question is a group of its own, in the order of the rules.
pub fn answer_what_the_law_asks(window: &mut Window, answers: &[(&str, &str)]) {
    section(window, "Frågor att besvara");
    for (consideration, answer) in answers {
        let here = format!(
            "document.activeElement?.closest('[data-consideration]')?.dataset.consideration === {}",
            json!(consideration)
        );
        for _ in 0..40 {
            if window.read(&here) == json!(true) {
                break;
            }
            window.press("Tab");
        }
        tick(window, "Ja", answer);
    }
    window.wait_text("Alla frågor är besvarade.");
}

/// Settles the decision that is shown, signs it with the training key and saves it where the next dialog says.
pub fn settle_and_seal(window: &mut Window) {
    push(window, "Fatta beslut");
    window.wait_text("Inte undertecknat");
    push(window, "Underteckna");
    window.wait("the dialog is open", "document.querySelector('dialog[open]') !== null");
    window.tab_to("Jag har läst hela beslutet");
    window.press("Space");
    push(window, "Underteckna");
    window.wait_text("Underskriften håller");
    push(window, "Spara beslutet");
    window.wait("the signed decision is saved", "document.querySelector('dialog[open] .kept') !== null");
    window.press("Esc");
    window.wait("the dialog is closed", "document.querySelector('dialog[open]') === null");
}

/// Packs the closed case as one file in the folder that the next dialog gives, as the overview offers it, and then says
/// that it is archived. Gives the file, as the window names it.
pub fn archive(window: &mut Window) -> PathBuf {
    part(window, "ö", "overview");
    push(window, "Arkivera ärendet");
    window.wait("the dialog is open", "document.querySelector('dialog[open]') !== null");
    tick(window, "Zip-fil", "Zip-fil");
    push(window, "Välj plats och arkivera");
    window.wait_text("Arkivpaketet är klart");
    let place = window.read("document.querySelector('dialog[open] dd code')?.innerText.trim() ?? ''");
    push(window, "Stäng");
    window.wait("the dialog is closed", "document.querySelector('dialog[open]') === null");
    move_on(window, "Arkiverat");
    window.wait_text("Ärendet är arkiverat");
    PathBuf::from(place.as_str().unwrap_or_default())
}

/// The package holds without the store, and the store knows the same case as archived: gives it as exported.
pub fn archived_case_holds(around: &Surroundings, package: &Path, case: &str, number: &str) -> Value {
    let package = package.display().to_string();
    let checked = ran(&["--json", "archive-check", &package], &[]);
    let checked: Value = serde_json::from_str(&checked).expect("the check is JSON");
    assert_eq!(checked["case"], json!(case), "the package is of the case that was opened");
    let told = ran(&["archive-check", &package], &[]);
    assert!(told.contains("Paketet håller"), "{told}");
    let exported = exported(around, number);
    assert_eq!(exported["id"], json!(case));
    assert_eq!(exported["state"], json!("archived"));
    command_line(around, &["ledger", "verify"]);
    command_line(around, &["store", "check"]);
    exported
}

/// The case of a number, as the command line exports it.
pub fn exported(around: &Surroundings, number: &str) -> Value {
    let file = around.home.join("case.json");
    command_line(around, &["export", number, "--out", &file.display().to_string()]);
    let said = std::fs::read_to_string(&file).expect("the case was exported");
    serde_json::from_str(&said).expect("the export is JSON")
}

/// Runs the command line on the store; it must succeed.
pub fn command_line(around: &Surroundings, words: &[&str]) {
    let phrase = passphrase(around);
    ran(
        words,
        &["--store".as_ref(), around.store().as_os_str(), "--passphrase-file".as_ref(), phrase.as_os_str()],
    );
}

fn passphrase(around: &Surroundings) -> PathBuf {
    let phrase = around.home.join("phrase");
    std::fs::write(&phrase, PASSPHRASE).expect("the passphrase is written for the command line");
    phrase
}

fn ran(words: &[&str], more: &[&std::ffi::OsStr]) -> String {
    let application = crate::driver::application();
    let program = Path::new(&application).with_file_name("tillsyn-cli");
    let said = Command::new(&program)
        .args(words)
        .args(more)
        .output()
        .unwrap_or_else(|e| panic!("{} does not start: {e}", program.display()));
    let told = String::from_utf8_lossy(&said.stderr);
    let out = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.status.success(), "tillsyn-cli {words:?} failed:\n{told}{out}");
    out
}
