// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A separate decision is signed as the decision of the case is, once, and its sealed file is what is shown from then on.

use crate::cases::folders;
use casework::playing::{Beside, Until};
use casework::{When, WorkFault};
use domain::act::{Act, NewRecord};
use domain::gap::GapKind;
use domain::perform::{Place, Refusal};
use domain::register::RecordKind;
use domain::text::Text;
use seal::KeySource as _;
use testkit::Rig;
use wire::window::BesideCode;

const CLOSED: &str = "tillsyn-av-vasentlig-enskild-enligt-cybersakerhetslagen";
const ORDERED: &str = "forelaggande-under-handlaggningen";

fn acts(folder: &str) -> (String, Beside) {
    folders().into_iter().find(|one| one.name == folder).unwrap().acts()
}

#[test]
fn a_separate_decision_is_signed_once_and_then_stands() {
    let mut rig = Rig::new();
    let (acts, beside) = acts(CLOSED);
    let id = rig.play(&acts, &beside, &Until::Before("seal_separate_decision".to_owned()));
    let case = rig.office.case(id).unwrap().clone();
    let record = case.numbered_records(RecordKind::Closing)[0].clone();
    let unsigned = rig.office.beside_pdf(id, BesideCode::Closing, None).unwrap();
    let before = rig.office.sealed_pdf(id).unwrap();
    let other = rig.office.training_key("Maja Ekdahl").unwrap();
    let other = other.unlock(&seal::Passphrase::new(String::new()), testkit::now()).unwrap();
    let Err(WorkFault::Refused(Refusal::NotToBeSealed(gaps))) =
        rig.office.seal_separate(id, record.id, &*other, When::default())
    else {
        panic!("signed by somebody else than who decided")
    };
    let holder = "Maja Ekdahl".to_owned();
    assert_eq!((gaps.len(), &gaps[0].kind), (1, &GapKind::CertificateOfAnother { holder }), "{gaps:?}");
    let key = rig.office.training_key("Gunnar Liljekvist").unwrap();
    let key = key.unlock(&seal::Passphrase::new(String::new()), testkit::now()).unwrap();
    let sealed = rig.office.seal_separate(id, record.id, &*key, When::default()).unwrap();
    let roots = seal::Roots::read(sealed.roots_pem.as_bytes()).unwrap();
    let report = seal::verify(&sealed.bytes, &roots, testkit::now()).unwrap();
    assert_eq!((report.verdict, report.training), (seal::Verdict::Good, true), "{report:?}");
    assert!(document::structural_faults(&sealed.bytes).is_empty());
    assert!(sealed.bytes.starts_with(&unsigned), "what is signed is the letter as it was shown");
    assert_eq!(rig.office.beside_pdf(id, BesideCode::Closing, Some("1")).unwrap(), sealed.bytes);
    assert_eq!(rig.office.sealed_pdf(id).unwrap(), before, "the decision of the case stays byte for byte");
    let refused = |done: Result<_, WorkFault>| match done.map(drop) {
        Err(WorkFault::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let again = rig.office.seal_separate(id, record.id, &*key, When::default()).map(|sealed| sealed.done);
    assert_eq!(refused(again), Refusal::Present(Place::Record(record.id)));
    let chief = Some(record.signer().unwrap());
    let when = || When { on_behalf_of: chief, ..When::default() };
    let strike = Act::StrikeRecord { id: record.id, because: Text::new("Fel.").unwrap() };
    assert_eq!(refused(rig.office.perform(id, strike, when())), Refusal::Signed(record.id));
    let mut rig = rig.reopened();
    assert_eq!(rig.office.beside_pdf(id, BesideCode::Closing, None).unwrap(), sealed.bytes);
    let other = case.numbered_records(RecordKind::DocumentRequest)[0].id;
    let none = rig.office.seal_separate(id, other, &*key, When::default()).map(|sealed| sealed.done);
    assert_eq!(refused(none), Refusal::NotSigned(other));
    let put = Act::Record { record: NewRecord { id: record.id, entry: record.entry } };
    assert!(rig.office.perform(id, put, When::default()).is_err());
}

#[test]
fn an_order_within_a_running_case_is_signed_before_the_case_is_decided() {
    let mut rig = Rig::new();
    let (acts, beside) = acts(ORDERED);
    let id = rig.play(&acts, &beside, &Until::Before("record_reply".to_owned()));
    let case = rig.office.case(id).unwrap().clone();
    let order = case.numbered_records(RecordKind::InterimOrder)[0].id;
    let key = rig.office.training_key("Gunnar Liljekvist").unwrap();
    let key = key.unlock(&seal::Passphrase::new(String::new()), testkit::now()).unwrap();
    let sealed = rig.office.seal_separate(id, order, &*key, When::default()).unwrap();
    let roots = seal::Roots::read(sealed.roots_pem.as_bytes()).unwrap();
    let report = seal::verify(&sealed.bytes, &roots, testkit::now()).unwrap();
    assert_eq!(report.verdict, seal::Verdict::Good, "{report:?}");
    assert_eq!(rig.office.beside_pdf(id, BesideCode::InterimOrder, Some("1")).unwrap(), sealed.bytes);
    assert!(rig.office.case(id).unwrap().records[&order].seal.is_some());
}
