// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Signing with a key file made by OpenSSL, and what is said when it cannot be used.

use crate::kit::{CASE, Desk, Refusal, run};
use std::fs;
use std::process::Command;

const PASSWORD: &str = "nyckelfilens lösenord";

/// Runs OpenSSL on the desk.
fn openssl(desk: &Desk, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(desk.path("."))
        .output()
        .expect("`openssl` is needed to make key files");
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The decision-maker of the sample, as an issuer may write it.
const HOLDER: &str = "Liljekvist,Gunnar";

/// An authority of one's own and a key file for signing documents, valid between two days.
fn key_file(desk: &Desk, begins: &str, ends: &str) {
    let config = "[req]\ndistinguished_name=name\nprompt=no\n[name]\nCN=Prov\n[ca]\ndefault_ca=own\n[own]\n\
                  database=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\n[any]\n\
                  commonName=supplied\n[root]\nbasicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n\
                  subjectKeyIdentifier=hash\n[leaf]\nbasicConstraints=critical,CA:false\n\
                  keyUsage=critical,nonRepudiation\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n";
    fs::write(desk.path("ca.cnf"), config).unwrap();
    fs::write(desk.path("index"), "").unwrap();
    fs::write(desk.path("serial"), "01\n").unwrap();
    fs::write(desk.path("password"), format!("{PASSWORD}\n")).unwrap();
    // The leaf bears the name of the decision-maker, as the rule on certificates wants it.
    for (name, called) in [("root", "Prov-root"), ("leaf", HOLDER)] {
        openssl(desk, &format!("ecparam -name prime256v1 -genkey -noout -out {name}.key"));
        openssl(desk, &format!("req -new -config ca.cnf -subj /CN={called} -key {name}.key -out {name}.csr"));
    }
    let ca = "ca -batch -notext -config ca.cnf -keyfile root.key";
    let long = "-startdate 20200101000000Z -enddate 20490101000000Z";
    openssl(desk, &format!("{ca} -selfsign -in root.csr -extensions root {long} -out root.pem"));
    let dates = format!("-startdate {begins} -enddate {ends}");
    openssl(desk, &format!("{ca} -cert root.pem -in leaf.csr -extensions leaf {dates} -out leaf.pem"));
    openssl(
        desk,
        "pkcs12 -export -inkey leaf.key -in leaf.pem -certfile root.pem -out key.p12 -passout file:password",
    );
}

/// A settled case that is no training, since a key file signs for an office too.
fn settled() -> Desk {
    let desk = Desk::with_case();
    desk.run(["settle", CASE]).ended(0);
    desk
}

fn seal<'a>(key: &'a str, password: &'a str, out: &'a str) -> [&'a str; 8] {
    ["seal", CASE, "--key", key, "--key-passphrase-file", password, "--out", out]
}

#[test]
fn a_key_file_signs_and_verifies_against_its_authority_alone() {
    let desk = settled();
    key_file(&desk, "20250101000000Z", "20480101000000Z");
    let (key, password, out) = (desk.text("key.p12"), desk.text("password"), desk.text("beslut.pdf"));
    desk.run(seal(&key, &password, &out)).ended(0);
    let root = desk.text("root.pem");
    let good = run(["--json", "verify", "--trust", &root, &out]).ended(0).json();
    assert_eq!(good["verification"]["training"], false);
    assert_eq!(good["verification"]["signatures"][0]["signer"], HOLDER);
    run(["verify", &out]).ended(2);
    desk.is_sound();
}

#[test]
fn a_wrong_password_of_the_key_file_is_told_and_the_decision_is_untouched() {
    let desk = settled();
    key_file(&desk, "20250101000000Z", "20480101000000Z");
    fs::write(desk.path("password"), "fel").unwrap();
    let (key, password, out) = (desk.text("key.p12"), desk.text("password"), desk.text("beslut.pdf"));
    let wanted = Refusal {
        exit: 77,
        code: "key_passphrase",
        sv: &["Lösenordet till nyckelfilen", "Försök igen"],
        en: &["passphrase for the key file", "Try again"],
    };
    desk.refuses(&seal(&key, &password, &out), wanted);
    assert!(!desk.path("beslut.pdf").exists());
    assert_eq!(desk.json(["case", "show", CASE])["case"]["decision"], "settled");
    desk.is_sound();
}

#[test]
fn an_expired_certificate_is_told_with_its_day_and_the_decision_is_untouched() {
    let desk = settled();
    key_file(&desk, "20210101000000Z", "20220301000000Z");
    let (key, password, out) = (desk.text("key.p12"), desk.text("password"), desk.text("beslut.pdf"));
    let wanted = Refusal {
        exit: 1,
        code: "key",
        sv: &["gick ut 2022-03-01", "Skaffa ett nytt"],
        en: &["expired on 2022-03-01", "Get a new one"],
    };
    desk.refuses(&seal(&key, &password, &out), wanted);
    assert!(!desk.path("beslut.pdf").exists());
    desk.is_sound();
}

#[test]
fn a_file_that_is_no_key_file_is_told() {
    let desk = settled();
    let (phrase, out) = (desk.text("phrase"), desk.text("beslut.pdf"));
    let wanted =
        Refusal { exit: 1, code: "key", sv: &["ingen nyckelfil", ".p12"], en: &["not a key file", ".p12"] };
    desk.refuses(&seal(&phrase, &phrase, &out), wanted);
    let missing = desk.text("saknas.p12");
    let wanted = Refusal {
        exit: 74,
        code: "file",
        sv: &["saknas.p12", "Kontrollera namnet"],
        en: &["saknas.p12", "Check its name"],
    };
    desk.refuses(&seal(&missing, &phrase, &out), wanted);
}

#[test]
fn a_sealed_file_that_could_not_be_written_is_fetched_from_the_case() {
    let desk = settled();
    let nowhere = desk.text("finns inte/beslut.pdf");
    let said = desk.run(["seal", CASE, "--training", "--out", &nowhere]).ended(74);
    assert!(said.err.contains("sparat i ärendet") && said.err.contains("preview"), "{said:?}");
    desk.run(["preview", CASE, "--out", &desk.text("beslut.pdf")]).ended(0);
    run(["verify", &desk.text("beslut.pdf")]).ended(2);
}
