// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What an order of the running case promises: a letter that says what is ordered, by when, by which law and how it is
//! appealed, and a clear sentence where the case cannot take it.

use crate::cases::folders;
use casework::playing::Until;
use casework::{When, WorkFault};
use document::Letter;
use document::compose::{Material, Stage, interim_order};
use domain::act::{Act, NewRecord};
use domain::case::{Case, CaseKind};
use domain::id::RecordId;
use domain::law::{Mark, Power};
use domain::party::{Party, PartyKind};
use domain::register::{InterimOrder, Maker, OrderPower, Ordered};
use domain::text::{Language, Text};
use testkit::{Rig, now};
use wire::window::BesideCode;

fn played() -> (Rig, Case) {
    let folder = folders().into_iter().find(|one| one.name == "forelaggande-under-handlaggningen").unwrap();
    let (rig, case, _) = folder.played();
    (rig, case)
}

fn ordered(case: &Case) -> InterimOrder {
    case.interim_orders().next().unwrap().1.clone()
}

fn letter(case: &Case, order: &InterimOrder) -> Letter {
    let (made_at, document_id) = (now().fixed_offset(), [0; 16]);
    let (stage, pictures, attachments) = (Stage::Settled, Vec::new(), Vec::new());
    let (ledger, logo) = (None, None);
    let material = Material { case, stage, made_at, document_id, pictures, attachments, ledger, logo };
    interim_order(material, order)
}

fn holds(text: &str, all: &[&str]) {
    let text = text.replace('\u{a0}', " ");
    for words in all {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn the_letter_says_what_is_ordered_by_when_under_which_fine_and_how_it_is_appealed() {
    let (mut rig, case) = played();
    let letter = rig.office.beside_letter(case.id, BesideCode::InterimOrder, Some("1")).unwrap();
    assert_eq!((letter.word.as_str(), letter.date.as_str()), ("FÖRELÄGGANDE", "2025-03-14"));
    assert_eq!((letter.signature_fields.len(), letter.attachments.len()), (1, 0));
    assert_eq!(letter, rig.office.beside_letter(case.id, BesideCode::InterimOrder, None).unwrap());
    holds(
        &letter.to_text(),
        &[
            "Föreläggande 2025-00098-1",
            "förelägger med stöd av 26 § lagen (2018:1174) Almdalens kommun, vid vite av 100 000 kronor, att senast den 11 april 2025 lämna följande handlingar och upplysningar:",
            "Förteckningen över avbrott i journalsystemet under 2024",
            "Kommunen är part i avtalet",
            "Beslutet får verkställas när överklagandetiden har gått ut",
            "Beslutet delges er",
            "kan överklagas till Förvaltningsrätten i Granvik (39 § lagen (2018:1174))",
            "senast den 4 april 2025. I annat fall",
            "diarienummer (2025-00098, föreläggande 2025-00098-1)",
            "Detta beslut har fattats av enhetschef Gunnar Liljekvist. Inspektör Maja Ekdahl har varit föredragande. Jurist",
        ],
    );
    let names: Vec<_> = rig.office.besides(case.id).unwrap().into_iter().map(|one| one.name).collect();
    assert!(names.contains(&"2025-00098-forelaggande-1.pdf".to_owned()), "{names:?}");
    let decision = rig.office.settled_letter(case.id).unwrap().to_text();
    holds(&decision, &["Förelägganden under handläggningen", "2025-00098-1, vid vite"]);
}

#[test]
fn each_act_has_its_own_words_for_power_effect_and_appeal() {
    let (_, case) = played();
    let party = Party { kind: PartyKind::Private, ..case.party.clone().unwrap() };
    let case = Case { party: Some(party), ..case };
    let because = Some(Text::new("underlaget annars kan gå förlorat").unwrap());
    let plain = InterimOrder { fine: None, ..ordered(&case) };
    let psl = InterimOrder { power: OrderPower::Psl, ..plain.clone() };
    let text = letter(&case, &psl).to_text();
    holds(
        &text,
        &[
            "(7 kap. 20 § patient",
            "Beslutet gäller omedelbart (10 kap. 14 § patientsäkerhetslagen",
            "(10 kap. 13 § patient",
        ],
    );
    holds(
        &text,
        &["inom tre veckor från den dag då ni fick del av beslutet", "besluta om ett nytt, förenat med vite"],
    );
    assert!(!text.contains("delges er") && !text.contains("företräder det allmänna"), "{text}");
    let what = Ordered::Access(Text::new("serverhallen").unwrap());
    let csl = InterimOrder { power: OrderPower::Csl, what, at_once: because.clone(), ..plain.clone() };
    let text = letter(&case, &csl).to_text();
    holds(&text, &["ge tillsynen tillträde till följande:", "(5 kap. 1 § cybersäkerhetslagen (2025:1506))"]);
    holds(
        &text,
        &["ska gälla omedelbart, eftersom underlaget annars kan gå förlorat (35 § förvaltningslagen"],
    );
    let what = Ordered::Cooperation(Text::new("visa loggarna").unwrap());
    let nis = InterimOrder { what, at_once: because, ..plain };
    holds(
        &letter(&case, &nis).to_text(),
        &["medverka i tillsynen på följande sätt:", "(38 § lagen (2018:1174))"],
    );
}

#[test]
fn the_provisions_that_it_cites_are_read_and_give_the_power() {
    let catalog = catalog::Catalog::shipped();
    for power in OrderPower::ALL {
        let provision = catalog.provisions().find(|one| one.id.as_str() == power.provision()).unwrap();
        assert!(provision.gives(Power::CooperationOrder) && provision.gives(Power::ConditionalFine));
        assert_eq!(provision.mark, Mark::Read, "{power:?}");
    }
    let (_, case) = played();
    for (power, ids) in [
        (OrderPower::Csl, ["csl-3-8", "csl-5-1", "fl-35"]),
        (OrderPower::Nis1, ["nis1-26", "nis1-39", "nis1-38"]),
        (OrderPower::Psl, ["psl-7-20", "psl-10-13", "psl-10-14"]),
    ] {
        let at_once = Some(Text::new("det brådskar").unwrap());
        let text = letter(&case, &InterimOrder { power, at_once, ..ordered(&case) }).to_text();
        for id in ids {
            let provision = catalog.provisions().find(|one| one.id.as_str() == id).unwrap();
            let citation = provision.citation.sv.as_str();
            let brief = citation.split_once(')').map_or(citation, |(brief, _)| brief);
            holds(&text, &[brief]);
            assert_eq!(provision.mark, Mark::Read, "{id}");
        }
    }
}

#[test]
fn what_the_case_cannot_take_is_refused_in_a_sentence_of_the_users_language() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let case = rig.office.case(id).unwrap().clone();
    let (on, due_on) = ("2025-06-16".parse().unwrap(), "2025-07-14".parse().unwrap());
    let (decided_by, presented_by, others) = (Maker::Participant(case.officer), None, Vec::new());
    let own = InterimOrder { on, due_on, decided_by, presented_by, others, ..ordered(&played().1) };
    let own = InterimOrder { served_on: None, outcome: None, ..own };
    let mut refused = |order: InterimOrder| {
        let record = NewRecord { id: RecordId::from_bytes([7; 16]), entry: order.into() };
        let fault = rig.office.perform(id, Act::Record { record }, When::default()).unwrap_err();
        assert!(matches!(fault, WorkFault::Refused(_)), "{fault:?}");
        [Language::Sv, Language::En].map(|language| casework::say::sentence(&fault, Some(&case), language))
    };
    let [sv, en] = refused(InterimOrder { power: OrderPower::Psl, ..own.clone() });
    holds(&sv, &["7 kap. 20 § patientsäkerhetslagen ger ingen befogenhet i ett ärende av slaget"]);
    holds(&en, &["section 20 of the Patient Safety Act gives no power in a case of the kind"]);
    let what = Ordered::Cooperation(Text::new("visa loggarna").unwrap());
    let [sv, en] = refused(InterimOrder { what, ..own.clone() });
    holds(&sv, &["26 § lagen (2018:1174) omfattar inte det som föreläggs."]);
    holds(&en, &["does not cover what is ordered."]);
    let [sv, en] = refused(InterimOrder { due_on: "2025-07-12".parse().unwrap(), ..own });
    holds(&sv, &["Dagen 2025-07-12 är en ledig dag. Närmaste arbetsdag är 2025-07-14."]);
    holds(&en, &["The day 2025-07-12 is a day off."]);
    assert!(OrderPower::of(CaseKind::ExternalAudit).is_empty());
}
