// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the law demands that a decision says, clause by clause, in every letter that the case folders keep. The folders
//! keep the words; this keeps a demand from being lost when the words are blessed anew.

use crate::cases::folders;
use document::{Block, Inline, Letter, Level};
use domain::after::ChangeKind;
use domain::case::{Case, CaseKind};
use domain::decision::{Appeal, AppealTime, Decision, Outcome};
use domain::figure::Figure;
use domain::gap::GapKind;
use domain::law::ProvisionId;
use std::sync::OnceLock;

/// A kept letter with its case.
struct Kept {
    name: String,
    case: Case,
    letter: Letter,
    text: String,
}

fn kept() -> &'static [Kept] {
    static KEPT: OnceLock<Vec<Kept>> = OnceLock::new();
    KEPT.get_or_init(|| {
        let mut found = Vec::new();
        for folder in folders().iter().filter(|folder| folder.keeps_letter()) {
            let (mut rig, case, _) = folder.played();
            // An audit decides nothing.
            if !case.kind.ends_in_decision() {
                continue;
            }
            let letter = match case.decision {
                Decision::Draft(_) => rig.office.draft_letter(case.id),
                Decision::Settled(_) | Decision::Sealed(_) => rig.office.settled_letter(case.id),
            };
            let letter = letter.unwrap();
            let text = letter.to_text().replace('\u{a0}', " ");
            found.push(Kept { name: folder.name.clone(), case, letter, text });
        }
        assert!(found.len() > 10, "only {} kept letters", found.len());
        found
    })
}

impl Kept {
    fn says(&self, words: &str) {
        assert!(self.text.contains(words), "{} does not say: {words}\n{}", self.name, self.text);
    }

    fn outcomes(&self) -> Vec<Outcome> {
        self.case.decision.content().outcomes.to_vec()
    }

    /// What stands under each heading of a level whose words begin so, as text.
    fn under(&self, level: Level, begins: &str) -> Vec<String> {
        let mut found: Vec<Vec<Block>> = Vec::new();
        let mut within = false;
        for block in &self.letter.body {
            match block {
                Block::Heading { level: at, text } if *at <= level => {
                    within = *at == level && text.starts_with(begins);
                    if within {
                        found.push(Vec::new());
                    }
                }
                other if within => found.last_mut().unwrap().push(other.clone()),
                _ => {}
            }
        }
        let printed = |body| Letter { body, ..self.letter.clone() }.to_text().replace('\u{a0}', " ");
        found.into_iter().map(printed).collect()
    }
}

fn plain(text: &[Inline]) -> String {
    text.iter().map(Inline::words).collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn every_decision_says_its_day_what_is_decided_and_who_decided_presented_and_took_part() {
    for one in kept() {
        let day = one.case.decision.content().date.unwrap();
        assert_eq!(one.letter.date, day.format("%Y-%m-%d").to_string(), "{}", one.name);
        // What is decided comes before the reasons, and by numbers where there is more than one point.
        let place = |wanted: &dyn Fn(&Block) -> bool| one.letter.body.iter().position(wanted);
        let headed = |block: &Block, words: &[&str]| match block {
            Block::Heading { level: Level::Two, text } => words.contains(&text.as_str()),
            _ => false,
        };
        let many = one.case.decision.content().points.len() > 1;
        let points = place(&|block| match block {
            Block::Numbered(points) => !points.is_empty(),
            Block::Paragraph(said) => !many && plain(said).starts_with(one.case.authority.name.as_str()),
            _ => false,
        });
        let decided = place(&|block| headed(block, &["Beslut", "Ansökan"]));
        let reasons = place(&|block| headed(block, &["Skälen för beslutet", "Skälen för ansökan"]));
        assert!(decided.is_some() && decided < points && points < reasons, "{}: another order", one.name);
        one.says("har fattats av enhetschef Gunnar Liljekvist.");
        one.says("har varit föredragande.");
        let took_part =
            one.text.contains("har medverkat vid den slutliga handläggningen utan att delta i avgörandet.");
        assert!(
            took_part || one.text.contains("Ingen annan har medverkat vid den slutliga handläggningen."),
            "{}: who took part is not said",
            one.name
        );
    }
}

#[test]
fn every_deficiency_of_a_decision_has_its_provision_its_facts_and_its_assessment() {
    for one in kept() {
        let found = one.under(Level::Three, "Brist ");
        assert_eq!(found.len(), one.case.active_deficiencies().len(), "{}", one.name);
        for text in found {
            for said in ["**Bestämmelse: **", "**Utredningen visar", "**Bedömning: **"] {
                assert!(text.contains(said), "{}: no {said} in\n{text}", one.name);
            }
            assert!(text.contains(" §"), "{}: no section is named in\n{text}", one.name);
            assert!(text.contains("(I0"), "{}: no observation is named in\n{text}", one.name);
        }
        let reasons =
            one.text.contains("## Skälen för beslutet") || one.text.contains("## Skälen för ansökan");
        assert!(reasons, "{} gives no reasons", one.name);
    }
}

#[test]
fn every_decision_tells_how_the_party_was_heard_or_why_not() {
    for one in kept() {
        let heard = one.text.contains(" ta del av underlaget")
            && one.text.contains("att yttra sig till och med den ");
        let excepted = one.text.contains("har inte fått yttra sig före beslutet, eftersom");
        assert!(heard || excepted, "{} does not tell of any hearing", one.name);
        let answered = ["yttrade sig", "har inte yttrat sig"].iter().any(|said| one.text.contains(said));
        assert!(excepted || answered, "{} does not tell what came of the hearing", one.name);
        if one.outcomes().contains(&Outcome::U7) {
            one.says("upplystes om att en sanktionsavgift övervägs");
        }
    }
}

#[test]
fn a_decision_that_can_be_appealed_says_how_where_what_and_by_when_and_no_other_does() {
    let (mut open, mut closed) = (0, 0);
    for one in kept() {
        let notices: Vec<String> =
            one.under(Level::Two, "Bilaga 1. Hur man överklagar").into_iter().collect();
        match &one.case.decision.content().appeal {
            Some(Appeal::Open { time, .. }) => {
                // A corrected clerical error gives no new time: the notice of the first decision holds.
                let replaces = one.case.decision.content().replaces.as_ref();
                if replaces.is_some_and(|earlier| earlier.kind == ChangeKind::Correction36) {
                    assert!(notices.is_empty(), "{}: a new notice", one.name);
                    continue;
                }
                open += 1;
                let [notice] = notices.as_slice() else { panic!("{}: {} notices", one.name, notices.len()) };
                let says =
                    |words: &str| assert!(notice.contains(words), "{}: no {words} in\n{notice}", one.name);
                says(&format!("Beslutet kan överklagas till {}", one.case.authority.court));
                says("Överklagandet ska vara skriftligt.");
                says(&format!(
                    "Skicka eller lämna det till {}, inte till domstolen.",
                    one.case.authority.name
                ));
                says(one.case.authority.address.as_str());
                says("Ange vilket beslut ni överklagar, med datum och diarienummer");
                says("hur ni vill att beslutet ska ändras och varför");
                says("Ett överklagande som kommer in för sent avvisas, utom om");
                says("lämnar vi det skyndsamt till domstolen");
                says("Vi ska ändra ett beslut som är uppenbart felaktigt");
                match time {
                    AppealTime::FromDecision => {
                        says("inom tre veckor från den dag då beslutet meddelades, det vill säga senast den ")
                    }
                    AppealTime::FromReceipt => {
                        says("inom tre veckor från den dag då ni fick del av beslutet.")
                    }
                    AppealTime::Both => says("Om ni företräder det allmänna"),
                }
            }
            _ => {
                closed += 1;
                assert_eq!(notices.len(), 0, "{} cannot be appealed and says how", one.name);
                let application = one.outcomes().contains(&Outcome::U8);
                assert!(application || one.text.contains("Beslutet kan inte överklagas ("), "{}", one.name);
            }
        }
    }
    assert!(open > 0 && closed > 0, "{open} can be appealed, {closed} cannot");
}

#[test]
fn every_decision_that_binds_says_when_it_takes_effect() {
    for one in kept() {
        let binds = [Outcome::U4, Outcome::U5, Outcome::U6, Outcome::U7, Outcome::U9];
        if one.outcomes().iter().any(|outcome| binds.contains(outcome)) {
            let said = [
                "Beslutet får verkställas när",
                "Beslutet gäller omedelbart",
                "Beslutet ska gälla omedelbart",
            ];
            assert!(
                said.iter().any(|words| one.text.contains(words)),
                "{} does not say when it applies",
                one.name
            );
        }
    }
}

#[test]
fn a_fine_a_fee_and_an_order_each_say_who_what_by_which_power_and_by_when() {
    let (mut orders, mut fees, mut fines) = (0, 0, 0);
    for one in kept() {
        let party = one.case.party.as_ref().map(|party| party.name.to_string()).unwrap();
        for block in &one.letter.body {
            let Block::Numbered(points) = block else { continue };
            for point in points {
                let Some(Block::Paragraph(text)) = point.first() else { continue };
                let text = plain(text);
                let says = |words: &str| assert!(text.contains(words), "{}: no {words} in: {text}", one.name);
                if text.contains(" förelägger ") {
                    orders += 1;
                    says("med stöd av ");
                    says(&party);
                    says("senast den ");
                    if text.contains(" vite av ") {
                        fines += 1;
                        says(" kronor");
                    }
                }
                if text.contains(" ut en sanktionsavgift ") {
                    fees += 1;
                    says("med stöd av ");
                    says(&party);
                    says(" kronor");
                    says("ska betalas inom 30 dagar från det att beslutet har fått laga kraft");
                }
            }
            break;
        }
        if one.outcomes().contains(&Outcome::U7) {
            one.says("Avgiften ska vara minst 5 000 och högst ");
        }
    }
    assert!(orders > 0 && fees > 1 && fines > 0, "{orders} orders, {fees} fees, {fines} fines");
}

#[test]
fn every_factor_of_the_cybersecurity_act_is_printed_with_its_answer() {
    let factors = [
        "Hur allvarlig överträdelsen är",
        "Hur länge den har pågått",
        "Skada eller risk för skada",
        "Tidigare överträdelser",
        "Vad som har gjorts för att begränsa skadan",
        "Uppsåt eller oaktsamhet",
        "Ekonomisk fördel",
    ];
    let mut seen = 0;
    for one in kept().iter().filter(|one| one.case.kind == CaseKind::SupervisionCyber) {
        if one.case.active_deficiencies().is_empty() {
            continue;
        }
        seen += 1;
        factors.iter().for_each(|factor| one.says(&format!("{factor}: ")));
        // Who refrains because another authority has acted does not weigh how grave the law holds the breach to be.
        if !one.outcomes().contains(&Outcome::U12) {
            one.says("**Allvarlig enligt lag: **");
        }
        one.says("Väsentlig eller viktig verksamhetsutövare: **");
    }
    assert!(seen > 1, "{seen} decisions under the act");
}

#[test]
fn the_rules_count_with_the_figures_of_the_provisions_that_the_case_carries() {
    let all = folders();
    let folder = all.iter().find(|one| one.name == "sanktionsavgift-enligt-nis1").unwrap();
    let (_, mut case, _) = folder.played();
    let outside = |case: &Case| {
        let found = domain::rules::gaps(case, folder.today());
        found.iter().any(|gap| matches!(gap.kind, GapKind::FeeOutOfBounds { .. }))
    };
    assert!(!outside(&case));
    let id = ProvisionId::new("nis1-30").unwrap();
    let stated = case.provisions.get_mut(&id).unwrap();
    assert_eq!(stated.figures.insert(Figure::FeeLowest, 9_999_999), Some(5_000));
    assert!(outside(&case), "the lowest fee is that of the case's own provision");
}
