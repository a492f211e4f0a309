// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Key files as the `openssl` command makes them, in its own containers and in the older kind, and the ways
//! in which a key file can be the wrong one. `openssl` must be installed; without it these tests fail.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use seal::{
    Algorithm, Certifying, FileKey, KeySource, Language, Passphrase, Reason, Roots, SealKey, UnlockFault,
    Verdict, verify,
};
use support::{Form, now, prepared, seal};

/// A directory that goes away with the test.
struct Bench(PathBuf);

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const PASSPHRASE: &str = "hemligt åäö";

impl Bench {
    fn new(name: &str) -> Self {
        let place = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("pass"), PASSPHRASE).unwrap();
        Bench(place)
    }

    fn openssl(&self, arguments: &str) {
        let run = Command::new("openssl").args(arguments.split(' ')).current_dir(&self.0).output().unwrap();
        assert!(run.status.success(), "openssl {arguments}: {}", String::from_utf8_lossy(&run.stderr));
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }

    /// An authority and a leaf of this kind, from `not_before` to `not_after` (days of 2026 and later).
    fn chain(&self, kind: &str, extensions: &str, days: [&str; 2]) {
        fs::write(self.0.join("leaf.ext"), extensions).unwrap();
        fs::write(
            self.0.join("ca.ext"),
            "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n",
        )
        .unwrap();
        fs::write(self.0.join("ca.cnf"), CONFIGURATION).unwrap();
        fs::write(self.0.join("index"), "").unwrap();
        fs::write(self.0.join("serial"), "1001\n").unwrap();
        for who in ["ca", "leaf"] {
            self.openssl(&format!("genpkey {kind} -out {who}.key"));
            self.openssl(&format!("req -new -key {who}.key -subj /CN={who} -out {who}.csr -config ca.cnf"));
        }
        let ca = "ca -batch -config ca.cnf -notext";
        self.openssl(&format!(
            "{ca} -selfsign -keyfile ca.key -in ca.csr -out ca.pem -extfile ca.ext -startdate 20200101000000Z -enddate 20400101000000Z"
        ));
        self.openssl(&format!(
            "{ca} -cert ca.pem -keyfile ca.key -in leaf.csr -out leaf.pem -extfile leaf.ext -startdate {} -enddate {}",
            days[0], days[1]
        ));
    }

    fn container(&self, more: &str) -> FileKey {
        self.openssl(&format!(
            "pkcs12 -export -inkey leaf.key -in leaf.pem -certfile ca.pem -out key.p12 -passout file:pass{more}"
        ));
        FileKey::new("key.p12".into(), self.read("key.p12"))
    }
}

const CONFIGURATION: &str = "[ca]\ndefault_ca=d\n[d]\ndatabase=index\nnew_certs_dir=.\nserial=serial\ndefault_md=sha256\n\
    policy=p\nunique_subject=no\n[p]\ncommonName=supplied\n[req]\ndistinguished_name=n\n[n]\n";
const RSA: &str = "-algorithm RSA -pkeyopt rsa_keygen_bits:2048";
const P256: &str = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";
const P384: &str = "-algorithm EC -pkeyopt ec_paramgen_curve:P-384";
const SIGNING: &str = "keyUsage=critical,nonRepudiation\n";
const VALID: [&str; 2] = ["20260101000000Z", "20270101000000Z"];

fn unlock(source: &FileKey) -> Result<Box<dyn SealKey>, UnlockFault> {
    source.unlock(&Passphrase::new(PASSPHRASE.into()), now())
}

fn signs_well(name: &str, kind: &str, algorithm: Algorithm) {
    let bench = Bench::new(name);
    bench.chain(kind, SIGNING, VALID);
    for more in ["", " -legacy"] {
        let key = unlock(&bench.container(more)).unwrap();
        assert_eq!(key.algorithm(), algorithm);
        assert_eq!(key.chain().len(), 2);
        let sealed = seal(&prepared(Form::Stream), "first", Certifying::First, &*key);
        let report = verify(&sealed, &Roots::read(&bench.read("ca.pem")).unwrap(), now()).unwrap();
        assert_eq!((report.verdict, report.all_reasons()), (Verdict::Good, vec![]), "{kind}{more}");
        assert!(!report.training);
    }
}

#[test]
fn rsa_keys_from_both_kinds_of_container_sign_well() {
    signs_well("rsa", RSA, Algorithm::RsaSha256);
}

#[test]
fn p256_keys_from_both_kinds_of_container_sign_well() {
    signs_well("p256", P256, Algorithm::EcdsaP256Sha256);
}

#[test]
fn p384_keys_from_both_kinds_of_container_sign_well() {
    signs_well("p384", P384, Algorithm::EcdsaP384Sha384);
}

#[test]
fn a_wrong_passphrase_and_a_wrong_file_are_told_apart() {
    let bench = Bench::new("wrong");
    bench.chain(P256, SIGNING, VALID);
    for more in ["", " -legacy"] {
        let source = bench.container(more);
        let wrong = source.unlock(&Passphrase::new("fel".into()), now()).unwrap_err();
        assert_eq!(wrong, UnlockFault::WrongPassphrase);
        assert!(wrong.sentence(Language::Swedish).contains("Lösenordet"));
    }
    for bytes in [b"".to_vec(), b"hello".to_vec(), bench.read("leaf.pem"), vec![0x30, 0x80]] {
        assert_eq!(unlock(&FileKey::new("x".into(), bytes)).unwrap_err(), UnlockFault::NotAContainer);
    }
}

#[test]
fn a_container_without_private_key_is_refused() {
    let bench = Bench::new("nokey");
    bench.chain(P256, SIGNING, VALID);
    bench.openssl("pkcs12 -export -nokeys -in leaf.pem -out key.p12 -passout file:pass");
    let source = FileKey::new("key.p12".into(), bench.read("key.p12"));
    assert_eq!(unlock(&source).unwrap_err(), UnlockFault::NoPrivateKey);
}

#[test]
fn kinds_of_key_that_are_not_supported_are_refused() {
    for (name, kind) in [
        ("p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521"),
        ("ed25519", "-algorithm ED25519"),
        ("rsa1024", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024"),
    ] {
        let bench = Bench::new(name);
        bench.openssl(&format!("genpkey {kind} -out leaf.key"));
        fs::write(bench.0.join("ca.cnf"), CONFIGURATION).unwrap();
        bench.openssl("req -x509 -new -key leaf.key -subj /CN=x -days 9000 -out leaf.pem -config ca.cnf");
        bench.openssl("pkcs12 -export -inkey leaf.key -in leaf.pem -out key.p12 -passout file:pass");
        let source = FileKey::new("key.p12".into(), bench.read("key.p12"));
        assert_eq!(unlock(&source).unwrap_err(), UnlockFault::KeyNotSupported, "{name}");
    }
}

#[test]
fn certificates_outside_their_time_or_purpose_are_refused() {
    let fault = |name, extensions, days| {
        let bench = Bench::new(name);
        bench.chain(P256, extensions, days);
        unlock(&bench.container("")).unwrap_err()
    };
    let expired = fault("expired", SIGNING, ["20240101000000Z", "20250101000000Z"]);
    assert!(matches!(expired, UnlockFault::Expired(_)));
    assert!(expired.sentence(Language::English).contains("2025-01-01"));
    let early = fault("early", SIGNING, ["20270101000000Z", "20280101000000Z"]);
    assert!(matches!(early, UnlockFault::NotYetValid(_)));
    assert_eq!(fault("usage", "keyUsage=critical,keyAgreement\n", VALID), UnlockFault::NotForSigning);
    assert_eq!(fault("purpose", "extendedKeyUsage=serverAuth\n", VALID), UnlockFault::NotForSigning);
}

#[test]
fn a_leaf_that_acts_as_authority_gives_no_path() {
    // The leaf of one chain signs another leaf; it is no authority, so nothing it signs reaches the root.
    let bench = Bench::new("fakeca");
    bench.chain(P256, SIGNING, VALID);
    bench.openssl(&format!("genpkey {P256} -out evil.key"));
    bench.openssl("req -new -key evil.key -subj /CN=evil -out evil.csr -config ca.cnf");
    bench.openssl(&format!(
        "ca -batch -config ca.cnf -notext -cert leaf.pem -keyfile leaf.key -in evil.csr -out evil.pem -startdate {} -enddate {}",
        VALID[0], VALID[1]
    ));
    fs::write(bench.0.join("both.pem"), [bench.read("leaf.pem"), bench.read("ca.pem")].concat()).unwrap();
    bench.openssl(
        "pkcs12 -export -inkey evil.key -in evil.pem -certfile both.pem -out key.p12 -passout file:pass",
    );
    let source = FileKey::new("key.p12".into(), bench.read("key.p12"));
    let key = unlock(&source).unwrap();
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*key);
    let report = verify(&sealed, &Roots::read(&bench.read("ca.pem")).unwrap(), now()).unwrap();
    assert_eq!(report.verdict, Verdict::CannotTell);
    assert!(report.all_reasons().contains(&Reason::RootNotGiven));
}
