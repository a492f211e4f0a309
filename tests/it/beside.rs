// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the letters beside the decision promise: facts without a judgement, an audit without a word of power, a name
//! that tells which letter it is, and a decision that what comes back to the party does not touch.

use crate::cases::folders;
use crate::seals::seal_for_training;
use casework::playing::Until;
use casework::{When, WorkFault};
use document::compose::{Material, Stage, closing};
use document::{Block, Letter};
use domain::act::{Act, NewProsecutionReport, NewRecord};
use domain::case::CaseKind;
use domain::id::{PersonId, ProsecutionReportId, RecordId};
use domain::law::Period;
use domain::perform::{Place, Refusal};
use domain::register::{Closing, ClosingGround, Entry, Incident, PersonalDataInvolved, RecordKind};
use domain::text::Line;
use testkit::{Rig, now};
use wire::window::BesideCode;

fn sample() -> (Rig, domain::id::CaseId) {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    (rig, id)
}

// The words of a letter without its annexes.
fn said(letter: &Letter) -> String {
    let annex = |block: &Block| matches!(block, Block::Heading { text, .. } if text.starts_with("Bilaga 1."));
    let end = letter.body.iter().position(annex).unwrap_or(letter.body.len());
    let body = letter.body[..end].to_vec();
    Letter { body, ..letter.clone() }.to_text().to_lowercase()
}

#[test]
fn a_protocol_holds_facts_with_their_recorder_and_no_judgement() {
    let (mut rig, id) = sample();
    let letter = rig.office.beside_letter(id, BesideCode::Protocol, None).unwrap();
    let text = letter.to_text();
    let facts = &text[text.find("Vad som kom fram").unwrap()..];
    for judged in ["Ej uppfyllt", "Delvis uppfyllt", "Uppfyllt", "brist\u{a0}", "Brist "] {
        assert!(!facts.contains(judged), "{judged}");
    }
    let told = rig.office.case(id).unwrap().observations.len();
    for number in 1..=told {
        assert_eq!(
            facts.matches(&format!("**I{number:03}. **")).count(),
            1,
            "I{number:03} stands whole once"
        );
    }
    assert!(text.contains("inspektör Maja Ekdahl") || text.contains("Inspektör Maja Ekdahl"), "{text}");
    assert!(text.contains("Faktagranskningen ersätter inte kommuniceringen."));
    assert!(letter.signature_fields.is_empty() && letter.attachments.is_empty());
}

#[test]
fn an_audit_ends_in_a_report_without_a_word_of_power() {
    let folder = folders().into_iter().find(|one| one.name == "revision-av-avtal-och-leverantor").unwrap();
    let (mut rig, case, _) = folder.played();
    let letter = rig.office.beside_letter(case.id, BesideCode::Report, None).unwrap();
    assert_eq!((letter.word.as_str(), letter.mark.as_deref()), ("REVISIONSRAPPORT", Some("ÖVNING")));
    assert!(letter.signature_fields.is_empty());
    let said = said(&letter);
    for power in
        ["beslut", "föreläg", "överklag", "brist\u{a0}", "brist ", " vite", "sanktionsavgift", "krävs"]
    {
        assert!(!said.contains(power), "{power}");
    }
    for one in case.active_deficiencies() {
        assert!(said.contains(&format!("iakttagelse {}. {}", one.number, one.title).to_lowercase()));
    }
    for heading in ["sammanfattning", "uppdrag", "kriterier", "rekommendationer", "begränsningar"] {
        assert!(said.contains(heading), "{heading}");
    }
    let draft = rig.office.draft_letter(case.id).unwrap();
    assert_eq!(draft.mark.as_deref(), Some("UTKAST – ÖVNING"));
    assert_eq!(draft.body, letter.body, "the draft is the same report");
}

#[test]
fn the_event_behind_an_audit_is_one_that_was_known_when_it_began() {
    let folder = folders().into_iter().find(|one| one.name == "revision-av-avtal-och-leverantor").unwrap();
    let (acts, beside) = folder.acts();
    let mut rig = Rig::new();
    let id = rig.play(&acts, &beside, &Until::Before("date_decision".to_owned()));
    let entry = Incident {
        what: Line::new("ett nyckelkort försvann under granskningen").unwrap(),
        sort: Line::new("förlust").unwrap(),
        from: None,
        to: None,
        discovered_on: "2026-09-03".parse().unwrap(),
        affected: None,
        personal_data: PersonalDataInvolved::No,
        reported: Vec::new(),
        systems: Vec::new(),
        notifications: Vec::new(),
        deficiencies: Vec::new(),
        questions: Vec::new(),
    };
    let record = NewRecord { id: RecordId::from_bytes([9; 16]), entry: entry.into() };
    let at = Some("2026-10-05T06:06:30Z".parse().unwrap());
    rig.office.perform(id, Act::Record { record }, When { at, on_behalf_of: None }).unwrap();
    let text = rig.office.beside_letter(id, BesideCode::Report, None).unwrap().to_text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(at("## Känd händelse när granskningen började") < at("Inspelade samtal gick att nå"));
    assert!(at("Inspelade samtal gick att nå") < at("## Incident som upptäcktes under granskningen"));
    assert!(at("## Incident som upptäcktes under granskningen") < at("Ett nyckelkort försvann"));
}

#[test]
fn a_letter_is_asked_for_by_number_and_refused_where_the_case_has_none() {
    let (mut rig, id) = sample();
    let all: Vec<_> = rig.office.besides(id).unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(
        all,
        [
            "2025-00417-underrattelse-1.pdf",
            "2025-00417-protokoll-2025-06-11.pdf",
            "2025-00417-kvitto-2025-06-11.pdf"
        ]
    );
    let by_number = rig.office.beside_letter(id, BesideCode::Receipt, Some("1")).unwrap();
    assert_eq!(by_number, rig.office.beside_letter(id, BesideCode::Receipt, None).unwrap());
    // They bear the day of what they tell, and not the day when they are printed.
    for (letter, until) in [(BesideCode::Protocol, "2025-06-12"), (BesideCode::Receipt, "2025-08-01")] {
        let printed = rig.office.beside_letter(id, letter, None).unwrap();
        assert_eq!(printed.date, "2025-06-11", "{letter:?}");
        assert!(printed.made_at.date_naive() < until.parse().unwrap() && printed.made_at < now());
    }
    for (letter, of) in [
        (BesideCode::Notice, Some("2")),
        (BesideCode::Protocol, Some("0")),
        (BesideCode::Receipt, Some("två")),
        (BesideCode::Report, None),
    ] {
        let refused = rig.office.beside_letter(id, letter, of).unwrap_err();
        assert!(matches!(refused, WorkFault::NoLetter(of) if of == letter), "{refused:?}");
    }
    let mut young = Rig::new();
    let id = young.play_sample(&Until::Before("add_occasion".to_owned()));
    assert_eq!(young.office.besides(id).unwrap(), []);
}

#[test]
fn what_is_given_back_after_the_decision_leaves_the_decision_as_it_was() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    seal_for_training(&mut rig, id);
    let before = rig.office.settled_pdf(id).unwrap();
    let open = |case: &domain::case::Case| {
        let kept = case.numbered_receipts().into_iter().find(|one| one.returned.is_none());
        kept.map(|one| one.id)
    };
    let receipt = open(rig.office.case(id).unwrap()).unwrap();
    let to = Line::new("systemägaren").unwrap();
    let act = Act::GiveBack { id: receipt, on: now().date_naive(), to };
    rig.office.perform(id, act, When::default()).unwrap();
    assert_eq!(open(rig.office.case(id).unwrap()), None);
    assert_eq!(rig.office.settled_pdf(id).unwrap(), before, "byte for byte");
    let letter = rig.office.beside_letter(id, BesideCode::Receipt, None).unwrap().to_text();
    assert!(letter.contains("Allt har lämnats tillbaka."), "{letter}");
}

#[test]
fn a_report_for_prosecution_goes_to_the_prosecutor_alone_and_never_travels_inside_the_decision() {
    let folder = folders().into_iter().find(|one| one.name == "anmalan-till-aklagare").unwrap();
    let (mut rig, case, _) = folder.played();
    let letter = rig.office.beside_letter(case.id, BesideCode::Prosecution, Some("1")).unwrap();
    assert_eq!(letter.addressee, ["Åklagarkammaren i Granvik", "Box 1200", "100 02 Granvik"]);
    assert_eq!((letter.their_number.as_deref(), letter.signature_fields.len()), (None, 1));
    let text = letter.to_text();
    assert!(!text.to_lowercase().contains("överklag"), "{text}");
    assert!(text.contains("handling\u{a0}1 (18\u{a0}kap. 8\u{a0}§ OSL)"), "{text}");
    let decision = rig.office.settled_letter(case.id).unwrap();
    let data = decision.attachments.iter().find(|one| one.name == "arende.json").unwrap();
    let data = String::from_utf8(data.bytes.clone()).unwrap();
    assert!(data.contains("\"prosecution_reports\": []") && !data.contains("9 c § brottsbalken"));
    let before = rig.office.settled_pdf(case.id).unwrap();
    let report = case.numbered_prosecution_reports()[0];
    let new = |id: u8, signer| NewProsecutionReport {
        id: ProsecutionReportId::from_bytes([id; 16]),
        to: report.to.clone(),
        offence: report.offence.clone(),
        period: Period::new(now().date_naive(), None).unwrap(),
        suspect: report.suspect.clone(),
        account: report.account.clone(),
        observations: report.observations.clone(),
        enclosures: Vec::new(),
        disclosure: None,
        signer,
    };
    let write = |report| Act::WriteProsecutionReport { report };
    rig.office.perform(case.id, write(new(7, report.signer)), When::default()).unwrap();
    assert_eq!(rig.office.settled_pdf(case.id).unwrap(), before, "byte for byte");
    let nobody = PersonId::from_bytes([9; 16]);
    let refused = rig.office.perform(case.id, write(new(8, nobody)), When::default()).unwrap_err();
    let absent = Refusal::Absent(Place::Participant(nobody));
    assert!(matches!(&refused, WorkFault::Refused(found) if *found == absent), "{refused:?}");
}

#[test]
fn a_decision_to_close_says_who_decided_and_on_what_ground_and_prints_no_notice_blindly() {
    let folder = "tillsyn-av-vasentlig-enskild-enligt-cybersakerhetslagen";
    let folder = folders().into_iter().find(|one| one.name == folder).unwrap();
    let (mut rig, case, _) = folder.played();
    let letter = rig.office.beside_letter(case.id, BesideCode::Closing, Some("1")).unwrap();
    assert_eq!((letter.word.as_str(), letter.date.as_str()), ("BESLUT", "2027-10-25"));
    assert_eq!((letter.signature_fields.len(), letter.attachments.len()), (1, 0));
    assert_eq!(letter, rig.office.beside_letter(case.id, BesideCode::Closing, None).unwrap());
    let text = letter.to_text();
    for words in [
        "avslutar ärendet. Bristerna är avhjälpta, och åtgärderna är kontrollerade.",
        "Detta beslut har fattats av enhetschef Gunnar Liljekvist. Inspektör Maja Ekdahl har varit föredragande. Jurist",
        "bedöms inte gå er emot",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let Entry::Closing(one) = &case.numbered_records(RecordKind::Closing)[0].entry else { panic!() };
    let of = |case: &domain::case::Case, one: &Closing| {
        let (made_at, document_id) = (now().fixed_offset(), [0; 16]);
        let (stage, pictures, attachments) = (Stage::Settled, Vec::new(), Vec::new());
        let (ledger, logo) = (None, None);
        closing(Material { case, stage, made_at, document_id, pictures, attachments, ledger, logo }, one)
            .to_text()
    };
    let care = domain::case::Case { kind: CaseKind::LexMaria, ..case.clone() };
    let fulfilled = Closing { ground: ClosingGround::ObligationFulfilled, presented_by: None, ..one.clone() };
    let text = of(&care, &fulfilled);
    assert!(text.contains("Beslutet kan inte överklagas (10 kap. 13 § patientsäkerhetslagen (2010:659))."));
    assert!(text.contains("har fullgjort sin skyldighet att utreda och anmäla händelsen"), "{text}");
    assert!(text.contains("Ärendet har avgjorts utan föredragning."), "{text}");
    // Under which act another case is handled this one does not know.
    let other = Closing { closes: Some(Line::new("2026-00012").unwrap()), ..fulfilled };
    let text = of(&care, &other);
    assert!(text.contains("avslutar ärendet med diarienummer 2026-00012."), "{text}");
    assert!(text.contains("bedöms inte gå er emot") && !text.contains("10 kap. 13 §"), "{text}");
}
