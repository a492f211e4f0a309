// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that are chosen as documents and are none. Dropping ends in the same call as choosing; no key can drop.

use super::{Answers, SOON, answers_within, go, reload, shows};
use crate::driver::{Surroundings, Window};
use crate::stage;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const PNG: &[u8] = include_bytes!("../../../assets/samples/tillsyn-av-kommun-enligt-nis1/natskiss.png");
const EVIDENCE: &str = "document.querySelector('main h1')?.innerText.includes('Underlag')";
const DIALOG: &str = "dialog[open]";

/// A sign of the alert in the dialog, with a text in it.
fn told(text: &str) -> String {
    let alert =
        format!("document.querySelector('{DIALOG} [role=alert]')?.innerText.replaceAll('\\u00ad', '') ?? ''");
    format!("({alert}).includes({})", json!(text))
}

/// A picture that claims to be as large as a small town, with the checksum right (PNG, ISO/IEC 15948, 5.3).
fn absurd_picture() -> Vec<u8> {
    let mut file = PNG.to_vec();
    file[16..20].copy_from_slice(&100_000u32.to_be_bytes());
    file[20..24].copy_from_slice(&100_000u32.to_be_bytes());
    let step = |sum: u32| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    let sum =
        file[12..29].iter().fold(!0u32, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)));
    file[29..33].copy_from_slice(&(!sum).to_be_bytes());
    file
}

fn written(around: &Surroundings, name: &str, bytes: &[u8]) -> PathBuf {
    let path = around.home.join("given").join(name);
    fs::write(&path, bytes).expect("a file for the test");
    path
}

/// Every process of this application, told by the folder it was started with.
fn bytes_read(around: &Surroundings) -> u64 {
    let mark = format!("XDG_DATA_HOME={}", around.home.join("share").display());
    let mut read = 0;
    for entry in fs::read_dir("/proc").expect("the processes").flatten() {
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        if environment.split(|byte| *byte == 0).any(|one| one == mark.as_bytes()) {
            let told = fs::read_to_string(entry.path().join("io")).unwrap_or_default();
            let line = told.lines().find_map(|line| line.strip_prefix("rchar: "));
            read += line.and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
        }
    }
    assert!(read > 0, "no process of the application was found");
    read
}

/// A folder, a giant, an absurd picture, a broken one, an unknown kind, one that is not there: each is refused with
/// its sentence, and a good file among bad ones is taken.
pub fn what_is_no_document_is_told_and_the_window_goes_on() {
    let around = Surroundings::fresh("bad-files");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    go(&window, &format!("#/case/{case}/evidence"), EVIDENCE);
    let mut answers = Answers::new(&around);
    let giant = around.home.join("given/film.pdf");
    File::create(&giant).and_then(|file| file.set_len(4 << 30)).expect("a sparse file");
    let before = bytes_read(&around);
    let begun = Instant::now();
    refused(&mut window, &mut answers, &giant, "är större än 512 MB");
    assert!(begun.elapsed() < Duration::from_secs(5), "four gigabytes took {:?} to refuse", begun.elapsed());
    let read = bytes_read(&around) - before;
    assert!(read < 256 << 20, "{read} bytes were read for a file that is too large");
    let folder = around.home.join("given/En mapp");
    fs::create_dir(&folder).expect("a folder");
    refused(&mut window, &mut answers, &folder, "är en mapp");
    let path = written(&around, "stad.png", &absurd_picture());
    refused(&mut window, &mut answers, &path, "100000 × 100000 bildpunkter");
    refused(&mut window, &mut answers, &written(&around, "halv.png", &PNG[..PNG.len() / 2]), "är skadad");
    refused(
        &mut window,
        &mut answers,
        &written(&around, "lögn.png", b"%PDF-1.7"),
        "är något annat än filnamnet säger",
    );
    refused(&mut window, &mut answers, &written(&around, "program.exe", b"MZ"), "tas inte in");
    refused(&mut window, &mut answers, &around.home.join("given/försvann.pdf"), "kan inte läsas");
    let name = "<img src=x onerror=window.ran=3>.exe";
    refused(&mut window, &mut answers, &written(&around, name, b"MZ"), name);
    mixed(&mut window, &mut answers, &around);
    assert_eq!(window.read("typeof window.ran"), json!("undefined"));
}

// Chooses one file by its key and expects it refused.
fn refused(window: &mut Window, answers: &mut Answers<'_>, path: &Path, sentence: &str) {
    answers.next(path.display().to_string());
    window.press("u");
    window.wait(&format!("{} is refused", path.display()), &told(sentence));
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    window.wait("the refused file is named", &told(&name));
    assert_eq!(
        window.read(&format!("document.querySelectorAll('{DIALOG} input').length")),
        json!(0),
        "nothing to add"
    );
    answers_within(window, SOON, "after a refused file");
    window.press("Esc");
    window.wait("the dialog is closed", &format!("document.querySelector('{DIALOG}') === null"));
}

// One good file among bad ones is asked for, and becomes a document.
fn mixed(window: &mut Window, answers: &mut Answers<'_>, around: &Surroundings) {
    let paths =
        [written(around, "x.exe", b"MZ"), written(around, "minnesanteckning.txt", "En rad".as_bytes())];
    let paths: Vec<Value> = paths.iter().map(|path| json!(path.display().to_string())).collect();
    answers.next(paths);
    window.press("u");
    window.wait("the bad one is refused", &told("x.exe"));
    window.tab_to("Vad handlingen är");
    window.type_text("Minnesanteckning bland skräp");
    window.press("Enter");
    window.wait("the good one is a document", &shows("Minnesanteckning bland skräp"));
    window.wait("the dialog is closed", &format!("document.querySelector('{DIALOG}') === null"));
}

/// What was taken in stays taken in when its file goes; what is read in place is told as gone.
pub fn a_file_may_go_away_once_it_is_chosen() {
    let around = Surroundings::fresh("bad-gone");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    go(&window, &format!("#/case/{case}/evidence"), EVIDENCE);
    let mut answers = Answers::new(&around);
    let path = written(&around, "svar.txt", "Kommunens svar".as_bytes());
    answers.next(path.display().to_string());
    window.press("u");
    window.wait(
        "the file is asked about",
        &format!("document.querySelector('{DIALOG} input[type=text]') !== null"),
    );
    fs::remove_file(&path).expect("the file goes away");
    window.tab_to("Vad handlingen är");
    window.type_text("Svar som togs in i tid");
    window.press("Enter");
    window.wait("it is a document all the same", &shows("Svar som togs in i tid"));
    reload(&window, &shows("Svar som togs in i tid"));
    let letter = around.home.join("given/utkast.pdf");
    answers.next(letter.display().to_string());
    window.core("save_letter", &json!({"ask": {"case": case, "letter": "draft"}})).expect("a PDF");
    go(&window, "#/verify", "document.getElementById('verify-roots') !== null");
    answers.next(letter.display().to_string());
    window.tab_to("Välj PDF");
    window.press("Enter");
    window.wait("the draft is read", &shows("utkast.pdf"));
    fs::remove_file(&letter).expect("the file goes away");
    window.tab_to("Godta övningsnycklar");
    window.press("Space");
    window.wait("it is told that the file is gone", &shows("kan inte läsas"));
    answers_within(&window, SOON, "after a file that went away");
}
