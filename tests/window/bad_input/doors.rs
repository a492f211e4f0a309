// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The ways in and out: guessed passphrases, copies, keys and signatures that are none.

use super::{Answers, SOON, answers_within, go, reload, shows};
use crate::driver::{Surroundings, Window};
use crate::stage;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// How the page says that something is not taken.
const ALERTS: &str = "[...document.querySelectorAll('[role=alert], .fault')].map(e => e.innerText.replaceAll('\\u00ad', '')).join(' ')";
const PHRASE: &str = "document.getElementById('unlock-passphrase')";

fn given(around: &Surroundings, name: &str) -> PathBuf {
    around.home.join("given").join(name)
}

fn enter(window: &mut Window, phrase: &str) {
    window.wait("the field for the passphrase is there", &format!("{PHRASE} !== null"));
    if window.read(&format!("document.activeElement === {PHRASE}")) != json!(true) {
        window.tab_to("Lösenfras");
    }
    window.press("Ctrl+A");
    window.type_text(phrase);
    window.press("Enter");
}

/// Five wrong ones in a row bring a wait; a reload does not end it, and once it is over the right one opens.
pub fn guessing_brings_a_wait_that_a_reload_does_not_end() {
    let around = Surroundings::fresh("bad-guess");
    let mut window = Window::open(&around);
    stage::sample(&window);
    window.core("lock", &json!({})).expect("the store is locked");
    for count in 0..5 {
        enter(&mut window, &format!("inte rätt lösenfras {count}"));
        let wrong = "document.querySelector('#unlock-passphrase')?.getAttribute('aria-invalid') === 'true'";
        window.wait(
            &format!("try {count} is refused at the field"),
            &format!("{wrong} && document.querySelector('.busy') === null"),
        );
    }
    let blocked = Instant::now();
    enter(&mut window, stage::PASSPHRASE);
    window.wait("the wait is told", &shows("sekunder"));
    window.wait(
        "the button counts",
        &shows("Vänta").replace(".includes(\"Vänta\")", ".match(/Vänta \\d+ s/) !== null"),
    );
    reload(&window, &format!("{PHRASE} !== null"));
    assert_eq!(
        window.read("document.querySelectorAll('nav a').length"),
        json!(0),
        "nothing behind the door is shown"
    );
    enter(&mut window, stage::PASSPHRASE);
    window.wait("the wait is still told", &shows("sekunder"));
    answers_within(&window, SOON, "while waiting");
    assert!(blocked.elapsed() < Duration::from_secs(29), "the machine is too slow to show the wait");
    let over = "!/Vänta \\d+ s/.test(document.body.innerText)";
    std::thread::sleep(Duration::from_secs(31).saturating_sub(blocked.elapsed()));
    window.wait("the wait is over", over);
    enter(&mut window, stage::PASSPHRASE);
    window.wait("the right one opens", "document.querySelector('nav') !== null");
}

// A copy as the application makes it, of a store with the sample.
fn copied(name: &str) -> (Surroundings, PathBuf) {
    let around = Surroundings::fresh(name);
    let window = Window::open(&around);
    stage::sample(&window);
    Answers::new(&around).next(around.home.join("given").display().to_string());
    let saved = window.core("back_up", &json!({})).expect("a copy");
    let path = PathBuf::from(saved["path"].as_str().expect("where it lies"));
    (around, path)
}

// Half of the database is gone, the other half has a page of nonsense in it.
fn damage(copy: &Path) {
    let database = copy.join("store.db");
    let mut bytes = fs::read(&database).expect("the database of the copy");
    bytes.truncate(bytes.len() / 2);
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5A);
    fs::write(&database, bytes).expect("the damaged copy");
}

/// A folder that is no copy, one that is not there, a copy without keys and one with half a database: each gets a
/// sentence, the first start stays, and nothing is left behind.
pub fn what_is_no_copy_is_not_taken_into_use() {
    let (_elsewhere, copy) = copied("bad-copy-made");
    damage(&copy);
    let around = Surroundings::fresh("bad-copy");
    let mut window = Window::open(&around);
    let mut answers = Answers::new(&around);
    let (empty, keyless) = (given(&around, "tom"), given(&around, "utan nycklar"));
    fs::create_dir(&empty).expect("a folder");
    fs::create_dir(&keyless).expect("a folder");
    fs::write(keyless.join("store.db"), b"<script>window.ran=1</script>").expect("a file");
    let gone = given(&around, "finns-inte");
    for (folder, text) in [(&empty, "tom"), (&keyless, "Nyckelfilen saknas"), (&gone, "finns-inte")] {
        restore(&mut window, &mut answers, folder);
        window.wait(&format!("”{text}” is told"), &format!("({ALERTS}).includes({})", json!(text)));
        answers_within(&window, SOON, "after a copy that is none");
        assert_eq!(window.read("document.querySelector('h1').innerText"), json!("Kom igång"));
        assert!(!around.store().exists(), "{text}: something is left where the store would lie");
        reload(&window, "document.querySelector('h1') !== null");
    }
    damaged_copy(&mut window, &mut answers, &around, &copy);
}

fn restore(window: &mut Window, answers: &mut Answers<'_>, folder: &Path) {
    answers.next(folder.display().to_string());
    window.tab_to("Återställ från säkerhetskopia");
    window.press("Enter");
}

// What is encrypted can be looked into only with the passphrase: then the damage is told, nothing opens, the copy is
// as it was, and once what was put in place is moved aside one begins anew.
fn damaged_copy(window: &mut Window, answers: &mut Answers<'_>, around: &Surroundings, copy: &Path) {
    let as_it_was = fs::read(copy.join("store.db")).expect("the damaged copy");
    restore(window, answers, copy);
    enter(window, stage::PASSPHRASE);
    window.wait("the damage is told", &format!("/skada|avkortad/.test({ALERTS})"));
    println!("     {}", window.read(ALERTS));
    window.wait("what to do about it is told", &shows("Det här kan du göra"));
    answers_within(window, SOON, "after a damaged copy");
    assert_eq!(window.read("document.querySelectorAll('nav a').length"), json!(0), "nothing opens");
    assert!(fs::read(copy.join("store.db")).expect("the copy") == as_it_was, "the copy was written to");
    fs::rename(around.store(), around.home.join("undanflyttad")).expect("it is moved aside");
    reload(window, "document.querySelector('h1')?.innerText === 'Kom igång'");
    assert_eq!(window.read("typeof window.ran"), json!("undefined"));
    stage::sample(window);
}

/// A key file that is none and a key file with another passphrase: the decision stays unsigned, and a good one signs.
pub fn what_is_no_key_does_not_sign() {
    let around = Surroundings::fresh("bad-key");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    stage::complete_sample(&window, &case);
    window.core("settle", &json!({"ask": {"case": case}})).expect("the decision is settled");
    let mut answers = Answers::new(&around);
    let none = given(&around, "nyckel.p12");
    fs::write(&none, b"\x30\x82\xff\xffingen nyckel").expect("a file");
    let key = key_file(&around);
    go(&window, &format!("#/case/{case}/decision"), "document.querySelector('main h1, h1') !== null");
    window.wait("the decision is settled", &shows("Underteckna"));
    window.tab_to("Underteckna");
    window.press("Enter");
    window.wait("the dialog is there", "document.querySelector('dialog[open]') !== null");
    window.tab_to("Jag har läst");
    window.press("Space");
    window.tab_to("Övningsnyckel");
    window.press("Down");
    let said = "[...document.querySelectorAll('dialog[open] .fault, dialog[open] [role=alert]')].map(e => e.innerText.replaceAll('\\u00ad', '')).join(' ')";
    for (path, phrase) in [(&none, "hemligt"), (&key, "fel lösenord")] {
        answers.next(path.display().to_string());
        window.tab_to("Välj nyckelfil");
        window.press("Enter");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        window.wait("the file is named", &shows(&name));
        window.tab_to("Lösenord till nyckelfilen");
        window.type_text(phrase);
        window.tab_to("Underteckna");
        window.press("Enter");
        window.wait(&format!("{name} is refused"), &format!("({said}).length > 20"));
        println!("     {name}: {}", window.read(said));
        answers_within(&window, SOON, "after a key that is none");
        let now = window.core("case_now", &json!({"ask": {"case": case}})).expect("the case");
        assert_eq!(now["decision"]["state"], json!("settled"), "nothing is signed");
    }
}

// A key file as a certificate authority would hand it out.
fn key_file(around: &Surroundings) -> PathBuf {
    let folder = around.home.join("given");
    let run = |arguments: &[&str]| {
        let done = Command::new("openssl")
            .args(arguments)
            .current_dir(&folder)
            .output()
            .expect("openssl makes a key");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let subject = ["-subj", "/CN=Prov Provsson", "-days", "400", "-out", "nyckel.pem"];
    let request = [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-keyout",
        "nyckel.key",
    ];
    run(&[&request[..], &subject].concat());
    run(&[
        "pkcs12",
        "-export",
        "-inkey",
        "nyckel.key",
        "-in",
        "nyckel.pem",
        "-out",
        "riktig.p12",
        "-passout",
        "pass:rätt lösenord",
    ]);
    folder.join("riktig.p12")
}

fn chosen(window: &mut Window, answers: &mut Answers<'_>, button: &str, path: &Path) {
    answers.next(path.display().to_string());
    window.tab_to(button);
    window.press("Enter");
}

/// A PDF that is none, one without a signature, and roots that are no certificates: a sentence, and no verdict.
pub fn what_is_no_signed_file_gets_no_verdict() {
    let around = Surroundings::fresh("bad-verify");
    let mut window = Window::open(&around);
    let mut answers = Answers::new(&around);
    stage::sample(&window);
    let (none, markup) = (given(&around, "inget.pdf"), given(&around, "<b onclick=alert(1)>x.pdf"));
    fs::write(&none, b"inte ens en PDF").expect("a file");
    fs::write(&markup, b"%PDF-1.7\n%%EOF\n<script>window.ran=1</script>").expect("a file");
    go(&window, "#/verify", "document.getElementById('verify-roots') !== null");
    let verdict = "document.querySelector('.answer').innerText.replaceAll('\\u00ad', '')";
    for (button, path) in [("Välj PDF", &none), ("Välj en annan PDF", &markup)] {
        chosen(&mut window, &mut answers, button, path);
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        window.wait(&format!("{name} is answered"), &format!("({verdict}).includes({})", json!(name)));
        println!("     {}", window.read(verdict));
        assert_eq!(
            window.read(&format!("/håller och/.test({verdict})")),
            json!(false),
            "{name} has no verdict"
        );
    }
    chosen(&mut window, &mut answers, "Lägg till certifikat", &none);
    window.wait("that they are no certificates is told", &shows("ertifikat"));
    let fault = "document.querySelector('.line[role=alert]')?.innerText.replaceAll('\\u00ad', '') ?? ''";
    window.wait("the fault is shown", &format!("({fault}).length > 20"));
    println!("     {}", window.read(fault));
    answers_within(&window, SOON, "after roots that are none");
    assert_eq!(window.read("typeof window.ran"), json!("undefined"));
}
