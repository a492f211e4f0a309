// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Sealing and verifying with training keys: what a good file is, and that sealing touches nothing else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use chrono::TimeDelta;
use seal::{
    Algorithm, Certificate, Certifying, KeySource, Language, NotProven, Note, Passphrase, PrepareFault,
    Prepared, Reason, Roots, SealFault, SealKey, TrainingKey, UnlockFault, Verdict, verify,
};
use support::{Form, now, prepared, roots_of, seal, signing, training_key, unlocked};

const BOTH: [Form; 2] = [Form::Table, Form::Stream];

#[test]
fn a_sealed_file_is_good_under_its_root_and_says_training() {
    for form in BOTH {
        let source = training_key(1);
        let sealed = seal(&prepared(form), "first", Certifying::First, &*unlocked(&source));
        let report = verify(&sealed, &roots_of(&source), now()).unwrap();
        assert_eq!(report.all_reasons(), [], "{form:?}");
        assert_eq!(report.verdict, Verdict::Good);
        assert!(report.training);
        let [signature] = &report.signatures[..] else { panic!("one signature") };
        assert!(signature.certifying && signature.covers_file);
        assert_eq!(signature.claimed_at, Some(now()));
        assert_eq!(signature.stated_name.as_deref(), Some("Åsa Öberg"));
        assert!(signature.notes.contains(&Note::TimeIsClaimed));
        assert_eq!(signature.certificate.as_ref().unwrap().holder(), "Övning: Åsa Öberg");
    }
}

#[test]
fn two_signatures_are_good_and_each_covers_its_revision() {
    for form in BOTH {
        let (a, b) = (training_key(1), training_key(2));
        let once = seal(&prepared(form), "first", Certifying::First, &*unlocked(&a));
        let twice = seal(&once, "second", Certifying::No, &*unlocked(&b));
        let mut roots = roots_of(&a);
        roots_of(&b).certificates().iter().for_each(|c| roots.add(c.clone()));
        let report = verify(&twice, &roots, now()).unwrap();
        assert_eq!(report.all_reasons(), [], "{form:?}");
        let covers: Vec<bool> = report.signatures.iter().map(|s| s.covers_file).collect();
        assert_eq!(covers, [false, true]);
    }
}

#[test]
fn sealing_appends_and_changes_no_byte_of_the_base() {
    for form in BOTH {
        let base = prepared(form);
        let source = training_key(1);
        let sealed = seal(&base, "first", Certifying::First, &*unlocked(&source));
        assert!(sealed.starts_with(&base));
        let again = seal(&base, "first", Certifying::First, &*unlocked(&source));
        assert_eq!(sealed, again, "an elliptic key seals the same file to the same bytes");
    }
}

#[test]
fn without_its_root_a_sound_signature_cannot_be_told() {
    let source = training_key(1);
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&source));
    for roots in [Roots::none(), roots_of(&training_key(2))] {
        let report = verify(&sealed, &roots, now()).unwrap();
        assert_eq!(report.verdict, Verdict::CannotTell);
        assert_eq!(report.all_reasons(), [Reason::RootNotGiven]);
        assert!(report.training);
    }
}

#[test]
fn a_file_without_signature_cannot_be_told_and_no_pdf_is_an_error() {
    let report = verify(&prepared(Form::Table), &Roots::none(), now()).unwrap();
    assert_eq!((report.verdict, report.reasons), (Verdict::CannotTell, vec![Reason::NoSignature]));
    for bytes in [&b""[..], b"hello", b"%PDF-1.7\n", &[0; 100]] {
        let fault = verify(bytes, &Roots::none(), now()).unwrap_err();
        assert!(fault.sentence(Language::Swedish).contains("PDF"));
    }
}

#[test]
fn an_unreadable_file_with_a_trace_of_a_signature_is_bad() {
    let source = training_key(1);
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&source));
    for bytes in [&sealed[..sealed.len() - 10], &sealed[1..]] {
        let report = verify(bytes, &roots_of(&source), now()).unwrap();
        assert_eq!((report.verdict, report.reasons), (Verdict::Bad, vec![Reason::TracesOnly]));
    }
}

#[test]
fn a_proof_exists_only_for_a_good_file() {
    let source = training_key(1);
    let key = unlocked(&source);
    let sealed = || {
        let prepared = Prepared::field(&prepared(Form::Table), "first", &signing(Certifying::First)).unwrap();
        prepared.sign(&*key).unwrap()
    };
    let proof = sealed().verify(&roots_of(&source), now()).unwrap();
    assert_eq!(proof.report().verdict, Verdict::Good);
    assert_eq!(sealed().verify(&key.own_roots(), now()).unwrap().bytes(), proof.bytes());
    let Err(NotProven::Verdict(report)) = sealed().verify(&Roots::none(), now()) else { panic!("no proof") };
    assert_eq!(report.verdict, Verdict::CannotTell);
}

#[test]
fn fields_that_cannot_be_signed_are_named() {
    let base = prepared(Form::Table);
    let source = training_key(1);
    let key = unlocked(&source);
    let sealed = seal(&base, "first", Certifying::First, &*key);
    let fault = |pdf: &[u8], field: &str, c| Prepared::field(pdf, field, &signing(c)).unwrap_err();
    assert_eq!(fault(&base, "third", Certifying::No), PrepareFault::NoSuchField("third".into()));
    assert_eq!(fault(&sealed, "first", Certifying::No), PrepareFault::AlreadySigned("first".into()));
    assert_eq!(fault(&sealed, "second", Certifying::First), PrepareFault::NotFirst);
    assert!(matches!(fault(b"no pdf", "first", Certifying::No), PrepareFault::Pdf(_)));
    assert!(fault(&base, "third", Certifying::No).sentence(Language::English).contains("third"));
}

#[test]
fn a_training_key_survives_being_stored() {
    let source = training_key(1);
    let stored = source.to_pem();
    let read = TrainingKey::from_pem(&stored).unwrap();
    assert_eq!(read.to_pem(), stored);
    assert_eq!(read.label(), "Övning: Åsa Öberg");
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&read));
    assert_eq!(verify(&sealed, &roots_of(&source), now()).unwrap().verdict, Verdict::Good);
    assert!(TrainingKey::from_pem("nonsense").is_err());
}

#[test]
fn the_same_randomness_and_instant_make_the_same_training_key() {
    assert_eq!(training_key(5).to_pem(), training_key(5).to_pem());
    assert_ne!(training_key(5).to_pem(), training_key(6).to_pem());
}

#[test]
fn a_key_is_refused_outside_its_validity() {
    let source = training_key(1);
    let unlock = |at| source.unlock(&Passphrase::default(), at).unwrap_err();
    assert!(matches!(unlock(now() + TimeDelta::days(1000)), UnlockFault::Expired(_)));
    assert!(matches!(unlock(now() - TimeDelta::days(3)), UnlockFault::NotYetValid(_)));
}

#[test]
fn a_time_outside_the_certificate_or_in_the_future_cannot_be_told() {
    let source = training_key(1);
    let key = unlocked(&source);
    let signed_at = |at| {
        let signing = seal::Signing { at, ..signing(Certifying::First) };
        Prepared::field(&prepared(Form::Table), "first", &signing)
            .unwrap()
            .sign(&*key)
            .unwrap()
            .bytes()
            .to_vec()
    };
    let late = signed_at(now() + TimeDelta::days(1000));
    let report = verify(&late, &roots_of(&source), now() + TimeDelta::days(1001)).unwrap();
    assert_eq!(report.all_reasons(), [Reason::CertificateNotValid]);
    let report = verify(&signed_at(now()), &roots_of(&source), now() - TimeDelta::hours(1)).unwrap();
    assert_eq!(report.all_reasons(), [Reason::TimeInFuture]);
    let report = verify(&signed_at(now()), &roots_of(&source), now() + TimeDelta::days(1000)).unwrap();
    assert_eq!(report.verdict, Verdict::Good, "expired since, and valid when signed");
    assert!(report.signatures[0].notes.contains(&Note::ExpiredSince));
}

/// A key that hands out another chain than its own.
#[derive(Debug)]
struct Posing {
    key: Box<dyn SealKey>,
    chain: Vec<Certificate>,
}

impl SealKey for Posing {
    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn algorithm(&self) -> Algorithm {
        self.key.algorithm()
    }

    fn sign(&self, signed_attributes: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.key.sign(signed_attributes)
    }
}

fn posing(key: u64, chain: &[u64]) -> Vec<Reason> {
    let chain = chain.iter().flat_map(|seed| unlocked(&training_key(*seed)).chain().to_vec()).collect();
    let key = Posing { key: unlocked(&training_key(key)), chain };
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &key);
    verify(&sealed, &roots_of(&training_key(1)), now()).unwrap().all_reasons()
}

#[test]
fn a_signature_by_another_key_than_the_certificates_is_bad() {
    assert_eq!(posing(2, &[1]), [Reason::ValueWrong]);
}

#[test]
fn a_certificate_that_nothing_vouches_for_keeps_a_signature_from_being_good() {
    assert_eq!(posing(1, &[1]), []);
    assert_eq!(posing(1, &[1, 2]), [Reason::CertificateUnaccounted]);
}

#[test]
fn a_chain_larger_than_the_room_is_refused() {
    let prepared = Prepared::field(&prepared(Form::Table), "first", &signing(Certifying::First)).unwrap();
    let chain = (1..12).flat_map(|seed| unlocked(&training_key(seed)).chain().to_vec()).collect();
    let key = Posing { key: unlocked(&training_key(1)), chain };
    assert!(matches!(prepared.sign(&key), Err(SealFault::TooLarge { room: 8192, .. })));
}

#[test]
fn the_block_is_set_in_the_forms_own_font_and_left_empty_without_it() {
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&training_key(1)));
    let text = String::from_utf8_lossy(&sealed).into_owned();
    // ÖVNING in the codes of the test font: Ö by its own entry, the others by the range.
    assert!(text.contains("<00030036002E0029002E0027> Tj"));
    let without = prepared(Form::Table);
    let at = without.windows(3).rposition(|w| w == b"/F0").unwrap();
    let without = [&without[..at], b"/F9", &without[at + 3..]].concat();
    let sealed = seal(&without, "first", Certifying::First, &*unlocked(&training_key(1)));
    assert!(!sealed[without.len()..].windows(3).any(|w| w == b" Tj"));
    assert_eq!(verify(&sealed, &roots_of(&training_key(1)), now()).unwrap().verdict, Verdict::Good);
}

#[test]
fn the_time_stands_in_the_dictionary_and_in_no_signed_attribute() {
    let sealed = seal(&prepared(Form::Table), "first", Certifying::First, &*unlocked(&training_key(1)));
    let text = String::from_utf8_lossy(&sealed).into_owned();
    assert!(text.contains("/M(D:20260305133700Z)"));
    // The object identifiers of signing-time and, as a check of the method, of message-digest.
    assert!(!text.contains("2a864886f70d010905"));
    assert!(text.contains("2a864886f70d010904"));
}

#[test]
fn the_update_writes_its_section_as_the_base_does() {
    for (form, tables) in [(Form::Table, 2), (Form::Stream, 0)] {
        let sealed = seal(&prepared(form), "first", Certifying::First, &*unlocked(&training_key(1)));
        let count = sealed.windows(6).filter(|w| *w == b"\nxref\n").count();
        assert_eq!(count, tables, "{form:?}");
    }
}

#[test]
fn a_form_that_is_not_prepared_for_appending_is_refused() {
    let text: Vec<u8> = prepared(Form::Table);
    let at = text.windows(11).position(|w| w == b"/SigFlags 3").unwrap();
    let changed = [&text[..at], b"/SigFlags 1", &text[at + 11..]].concat();
    let fault = Prepared::field(&changed, "first", &signing(Certifying::No)).unwrap_err();
    assert_eq!(fault, PrepareFault::FormNotPrepared);
}
