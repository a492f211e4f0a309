// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A sealed decision is good as it stands and never after a byte was changed.

use casework::playing::Until;
use casework::{SealedDecision, When, WorkFault};
use domain::decision::Decision;
use domain::id::CaseId;
use seal::{KeySource, Passphrase, Roots, Verdict, verify};
use std::io::Write as _;
use testkit::{Rig, now};

/// Seals with a training key made on the spot.
pub fn seal_for_training(rig: &mut Rig, id: CaseId) -> SealedDecision {
    let key = rig.office.training_key("Gunnar Liljekvist").unwrap();
    let key = key.unlock(&Passphrase::new(String::new()), now()).unwrap();
    rig.office.seal(id, &*key, When::default()).unwrap()
}

#[test]
fn a_sealed_decision_is_good_under_its_own_root_and_undecided_under_none() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let sealed = seal_for_training(&mut rig, id);
    let roots = Roots::read(sealed.roots_pem.as_bytes()).unwrap();
    let report = verify(&sealed.bytes, &roots, now()).unwrap();
    assert_eq!(report.verdict, Verdict::Good, "{report:?}");
    assert!(report.training, "the training seal does not say that it is one");
    assert_eq!(verify(&sealed.bytes, &Roots::none(), now()).unwrap().verdict, Verdict::CannotTell);
    assert!(matches!(rig.office.case(id).unwrap().decision, Decision::Sealed(_)));
    assert_eq!(
        rig.office.sealed_pdf(id).unwrap(),
        sealed.bytes,
        "the store keeps another file than was given"
    );
}

#[test]
fn a_decision_is_sealed_once() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    seal_for_training(&mut rig, id);
    let key = rig.office.training_key("Gunnar Liljekvist").unwrap();
    let key = key.unlock(&Passphrase::new(String::new()), now()).unwrap();
    let again = rig.office.seal(id, &*key, When::default());
    assert!(matches!(again, Err(WorkFault::Refused(_))), "{again:?}");
}

#[test]
fn a_thousand_changed_bytes_of_the_sample_are_never_called_good() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    let sealed = seal_for_training(&mut rig, id);
    let roots = Roots::read(sealed.roots_pem.as_bytes()).unwrap();
    let mut bytes = sealed.bytes;
    let mut state = 0x5EED_u64;
    // Past the harness, which keeps what a passing test prints to itself.
    let _ = writeln!(std::io::stderr(), "flip test: 1,000 of {} bytes, seed {state:#x}", bytes.len());
    for round in 0..1_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 20).unwrap() % bytes.len();
        let bit = 1u8 << ((state >> 8) & 7);
        bytes[at] ^= bit;
        let good = verify(&bytes, &roots, now()).is_ok_and(|report| report.verdict == Verdict::Good);
        assert!(!good, "round {round}: byte {at} flipped by {bit:#04x} and still good");
        bytes[at] ^= bit;
    }
    assert_eq!(verify(&bytes, &roots, now()).unwrap().verdict, Verdict::Good, "the file was not put back");
}
