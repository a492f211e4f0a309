// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! That running text is read as written, that its faults name their place, and that printing goes back.

use super::*;
use domain::id::PersonId;

fn find(_: Kind, name: &str) -> Option<[u8; 16]> {
    match name {
        "h1" => Some([1; 16]),
        "o1" => Some([2; 16]),
        _ => PersonId::parse(name).ok().map(|id| *id.as_bytes()),
    }
}

fn refused(raw: &str) -> (usize, usize, RichFaultKind) {
    let fault = parse(raw, find).unwrap_err();
    let (sv, en) = (fault.sentence(Language::Sv), fault.sentence(Language::En));
    assert!(sv != en && sv.starts_with(&format!("rad {}", fault.line)), "{sv} {en}");
    (fault.line, fault.column, fault.kind)
}

fn words(text: &str) -> RichInline {
    RichInline::Words(Words::new(text).unwrap())
}

#[test]
fn paragraphs_lists_links_and_braces_are_read() {
    let text =
        parse("Se {evidence:h1}, {{så}.\nOch mer.\n\n- ett\n  två\n- {party}\nslut\n\n\n{-} inte", find)
            .unwrap();
    let evidence = RichInline::Fact(Fact::Evidence(EvidenceId::from_bytes([1; 16])));
    assert_eq!(
        text.blocks(),
        [
            RichBlock::Paragraph(vec![words("Se "), evidence, words(", {så}. Och mer.")]),
            RichBlock::List(vec![
                vec![words("ett två")],
                vec![RichInline::Fact(Fact::Party), words(" slut")]
            ]),
            RichBlock::Paragraph(vec![words("- inte")]),
        ]
    );
    assert_eq!(
        print(&text),
        "Se {evidence:01010101010101010101010101010101}, {{så}. Och mer.\n\n- ett två\n- {party} slut\n\n{-} inte"
    );
}

#[test]
fn a_list_may_follow_a_paragraph_without_a_blank_line() {
    let text = parse("Följande:\n- a\n- b", find).unwrap();
    assert_eq!(text.blocks().len(), 2);
}

#[test]
fn a_fault_names_its_line_and_character() {
    assert_eq!(refused("å\n  är {oops"), (2, 6, RichFaultKind::Unclosed));
    assert_eq!(refused("a {b:c} d"), (1, 3, RichFaultKind::UnknownLink("b:c".into())));
    let name = "h9".to_owned();
    assert_eq!(
        refused("- å {evidence:h9}"),
        (1, 5, RichFaultKind::UnknownName { kind: Kind::Evidence, name })
    );
    assert_eq!(refused("{provision:A B}"), (1, 1, RichFaultKind::ProvisionName("A B".into())));
    assert_eq!(refused("x\n\n  -  \n"), (3, 3, RichFaultKind::EmptyItem));
    assert_eq!(refused(" \n "), (1, 1, RichFaultKind::Words(TextFault::Blank)));
    assert_eq!(refused("a\n\u{7}b"), (2, 1, RichFaultKind::Words(TextFault::Forbidden(7))));
    let long = refused(&"å".repeat(40_001));
    assert_eq!(long.2, RichFaultKind::Words(TextFault::TooLong { found: 40_001, most: 40_000 }));
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn runs(&mut self) -> Vec<RichInline> {
        const PIECES: [&str; 9] = ["ord", "- ", "{", "}", "{{", "å ä", "-", ": ", "{-}"];
        let mut runs = Vec::new();
        for _ in 0..=self.roll(3) {
            let mut piece: String = (0..=self.roll(4)).map(|_| PIECES[self.roll(9)]).collect();
            piece.push('x');
            runs.push(words(&piece));
            let id = [u8::try_from(self.roll(256)).unwrap(); 16];
            let fact = match self.roll(8) {
                0 => Fact::Observation(ObservationId::from_bytes(id)),
                1 => Fact::Evidence(EvidenceId::from_bytes(id)),
                2 => Fact::Deficiency(DeficiencyId::from_bytes(id)),
                3 => Fact::Measure(MeasureId::from_bytes(id)),
                4 => Fact::Provision(ProvisionId::new("nis1-12").unwrap()),
                5 => Fact::Occasion(OccasionId::from_bytes(id)),
                6 => Fact::Party,
                _ => Fact::Authority,
            };
            runs.push(RichInline::Fact(fact));
        }
        runs
    }
}

#[test]
fn what_is_printed_is_read_back_as_the_same_tree() {
    let mut dice = Dice(7);
    for _ in 0..500 {
        let blocks = (0..=dice.roll(4)).map(|_| match dice.roll(2) {
            0 => RichBlock::Paragraph(dice.runs()),
            _ => RichBlock::List((0..=dice.roll(3)).map(|_| dice.runs()).collect()),
        });
        let text = RichText::new(blocks.collect()).unwrap();
        let printed = print(&text);
        assert_eq!(parse(&printed, find).as_ref(), Ok(&text), "{printed}");
    }
}

#[test]
fn no_text_makes_the_reader_panic() {
    const PIECES: [&str; 12] =
        ["{", "}", "{{", "- ", "\n", "\n\n", "{party}", "{evidence:h1}", "å", " ", "-", "\u{0}"];
    let mut dice = Dice(11);
    let mut passed = 0;
    for _ in 0..5_000 {
        let raw: String = (0..dice.roll(12)).map(|_| PIECES[dice.roll(12)]).collect();
        if let Ok(text) = parse(&raw, find) {
            let printed = print(&text);
            assert_eq!(parse(&printed, find).map(|again| print(&again)), Ok(printed), "{raw:?}");
            passed += 1;
        }
    }
    assert!(passed > 500, "{passed}");
}
