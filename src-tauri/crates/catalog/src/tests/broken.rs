// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! One file per rule, broken in one place: the fault must name the file, the line and the reason.

use super::{CHECKLIST, PROVISIONS, SOUND_CHECKLIST, SOUND_PROVISIONS, file, load};
use crate::{Catalog, CatalogFault, Expected, FaultKind, Hollow};
use domain::law::ProvisionId;
use domain::text::{Language, TextFault};

fn swapped(sound: &str, from: &str, to: &str) -> String {
    assert_eq!(sound.matches(from).count(), 1, "'{from}' must stand once in the sound file");
    sound.replace(from, to)
}

fn in_provisions(from: &str, to: &str) -> CatalogFault {
    load(&swapped(SOUND_PROVISIONS, from, to), SOUND_CHECKLIST).expect_err("the provisions are broken")
}

fn in_checklist(from: &str, to: &str) -> CatalogFault {
    load(SOUND_PROVISIONS, &swapped(SOUND_CHECKLIST, from, to)).expect_err("the checklist is broken")
}

fn stands(fault: &CatalogFault, file: &str, line: u32, kind: &FaultKind) {
    assert_eq!((fault.file.as_str(), fault.line, &fault.kind), (file, Some(line), kind));
    assert!(fault.column.is_some_and(|column| column >= 1));
    for (language, word) in [(Language::Sv, "rad"), (Language::En, "line")] {
        let sentence = fault.sentence(language);
        assert!(sentence.contains(file) && sentence.contains(&format!("{word} {line}")), "{sentence}");
    }
    assert_ne!(fault.sentence(Language::Sv), fault.sentence(Language::En));
}

#[test]
fn the_sound_files_load() {
    let catalog = load(SOUND_PROVISIONS, SOUND_CHECKLIST).expect("nothing is broken");
    assert_eq!((catalog.provisions().len(), catalog.checklists().len()), (1, 1));
}

#[test]
fn checklists_stand_by_code_and_edition_whatever_the_order_of_the_files() {
    let named = |code: &str, edition: &str| {
        let text = SOUND_CHECKLIST.replace("demo", code).replace("2026-11", edition);
        file(&format!("checklists/{code}/{edition}/checklist.toml"), text.as_bytes())
    };
    let provisions = file(PROVISIONS, SOUND_PROVISIONS.as_bytes());
    let files = [named("b", "2026-11"), named("a", "2027-01"), provisions, named("a", "2026-12")];
    let catalog = Catalog::from_files(&files).expect("nothing is broken");
    let order: Vec<_> = catalog
        .checklists()
        .iter()
        .map(|list| (list.edition.code.as_str(), list.edition.edition.as_str()))
        .collect();
    assert_eq!(order, [("a", "2026-12"), ("a", "2027-01"), ("b", "2026-11")]);
    let first = &catalog.checklists()[0];
    assert_eq!(catalog.checklist(&first.edition), Some(first));
}

#[test]
fn an_unknown_key_is_refused_even_within_a_text() {
    let kind = FaultKind::UnknownKey { key: "marke".to_owned() };
    stands(&in_provisions("mark = \"S\"", "marke = \"S\""), PROVISIONS, 11, &kind);
    let kind = FaultKind::UnknownKey { key: "de".to_owned() };
    let fault =
        in_checklist("{ sv = \"Prov\", en = \"Trial\" }", "{ sv = \"Prov\", en = \"Trial\", de = \"x\" }");
    stands(&fault, CHECKLIST, 4, &kind);
}

#[test]
fn a_missing_key_is_told_with_the_line_where_its_group_begins() {
    stands(&in_provisions("mark = \"S\"\n", ""), PROVISIONS, 2, &FaultKind::MissingKey { key: "mark" });
    let fault = in_checklist("id = \"A1.2\"\n", "");
    stands(&fault, CHECKLIST, 16, &FaultKind::MissingKey { key: "id" });
    let fault = in_checklist("typical_measure = { sv = \"Gör det.\", en = \"Do it.\" }\n", "");
    stands(&fault, CHECKLIST, 8, &FaultKind::MissingKey { key: "typical_measure" });
}

#[test]
fn an_unknown_mark_is_refused_with_the_marks_there_are() {
    let allowed = vec!["S", "P", "O"];
    let kind = FaultKind::UnknownWord { key: "mark", word: "X".to_owned(), allowed };
    let fault = in_provisions("mark = \"S\"", "mark = \"X\"");
    stands(&fault, PROVISIONS, 11, &kind);
    assert!(fault.sentence(Language::Sv).contains("S, P, O"));
}

#[test]
fn words_outside_the_closed_lists_are_refused() {
    for (from, to, key, line) in [
        ("binding = \"act\"", "binding = \"law\"", "binding", 7),
        ("regime = \"nis1\"", "regime = \"nis2\"", "regime", 8),
        ("duty = \"order_and_fee\"", "duty = \"prison\"", "duty", 10),
        ("exactness = \"exact\"", "exactness = \"nearly\"", "exactness", 12),
    ] {
        let fault = in_provisions(from, to);
        assert!(matches!(&fault.kind, FaultKind::UnknownWord { key: found, .. } if *found == key), "{fault}");
        stands(&fault, PROVISIONS, line, &fault.kind.clone());
    }
    let fault = in_provisions("mark = \"S\"", "powers = [\n  \"injunction\",\n  \"magic\",\n]\nmark = \"S\"");
    assert!(matches!(fault.kind, FaultKind::UnknownWord { key: "powers", .. }));
    assert_eq!(fault.line, Some(13), "the member is told, not the list");
    let fault = in_checklist("kind = \"case_fact\"", "kind = \"fact\"");
    assert!(matches!(fault.kind, FaultKind::UnknownWord { key: "kind", .. }));
    assert_eq!(fault.line, Some(18));
}

#[test]
fn a_figure_without_a_name_or_a_value_is_refused_on_its_line() {
    let with =
        |figure: &str| in_provisions("mark = \"S\"", &format!("figures = {{ {figure} }}\nmark = \"S\""));
    for unfit in ["fee_lowest = 0", "fee_lowest = -5", "fee_lowest = 5000000000", "fee_lowest = \"5000\""] {
        let fault = with(unfit);
        stands(
            &fault,
            PROVISIONS,
            11,
            &FaultKind::WrongType { key: "fee_lowest", expected: Expected::Number },
        );
    }
    stands(&with("fee = 5000"), PROVISIONS, 11, &FaultKind::UnknownKey { key: "fee".to_owned() });
}

#[test]
fn a_text_in_one_language_is_refused() {
    let kind = FaultKind::MissingLanguage { key: "summary", language: Language::En };
    let fault = in_provisions(", en = \"Demands something.\"", "");
    stands(&fault, PROVISIONS, 6, &kind);
    assert!(fault.sentence(Language::Sv).contains("engelska"));
    let kind = FaultKind::MissingLanguage { key: "heading", language: Language::Sv };
    stands(&in_checklist("sv = \"Omfattning\", ", ""), CHECKLIST, 7, &kind);
}

#[test]
fn a_text_that_stands_nowhere_in_dotted_form_is_told_at_its_key() {
    let from = "summary = { sv = \"Kräver något.\", en = \"Demands something.\" }";
    let kind = FaultKind::MissingLanguage { key: "summary", language: Language::En };
    stands(&in_provisions(from, "summary.sv = \"Kräver något.\""), PROVISIONS, 6, &kind);
}

#[test]
fn blank_endless_and_unprintable_texts_are_refused() {
    let kind = FaultKind::UnfitText { key: "summary", fault: TextFault::Blank };
    stands(&in_provisions("\"Kräver något.\"", "\" \""), PROVISIONS, 6, &kind);
    let kind = FaultKind::UnfitText { key: "short", fault: TextFault::TooLong { found: 401, most: 400 } };
    stands(&in_provisions("Lagen 1 §", &"å".repeat(401)), PROVISIONS, 5, &kind);
    let kind = FaultKind::UnfitText { key: "source", fault: TextFault::Forbidden(0x202e) };
    stands(&in_provisions("Läst.", "Lä\\u202Est."), PROVISIONS, 13, &kind);
}

#[test]
fn placeholders_that_differ_between_the_languages_are_refused() {
    let fault = in_checklist("When was {sak} done?", "When was it done?");
    stands(&fault, CHECKLIST, 11, &FaultKind::PlaceholdersDiffer { key: "wording" });
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let fault = in_provisions("to = 2026-01-14", "to = 2018-07-31");
    assert!(matches!(fault.kind, FaultKind::EndsBeforeStart { .. }));
    stands(&fault, PROVISIONS, 9, &fault.kind.clone());
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    let wrong = |key, expected| FaultKind::WrongType { key, expected };
    let fault = in_provisions("from = 2018-08-01", "from = \"2018-08-01\"");
    stands(&fault, PROVISIONS, 9, &wrong("from", Expected::Date));
    for moment in ["2018-08-01T10:00:00Z", "2018-08-01T10:00:00", "10:00:00"] {
        let fault = in_provisions("from = 2018-08-01", &format!("from = {moment}"));
        stands(&fault, PROVISIONS, 9, &wrong("from", Expected::Date));
    }
    stands(&in_provisions("mark = \"S\"", "mark = 1"), PROVISIONS, 11, &wrong("mark", Expected::String));
    let fault = in_checklist("references = [\"law-1\"]", "references = \"law-1\"");
    stands(&fault, CHECKLIST, 12, &wrong("references", Expected::List));
    let fault = in_checklist("title = { sv = \"Prov\", en = \"Trial\" }", "title = \"Prov\"");
    stands(&fault, CHECKLIST, 4, &wrong("title", Expected::Table));
    stands(&in_provisions("format = 1", "format = \"1\""), PROVISIONS, 1, &wrong("format", Expected::Number));
}

#[test]
fn an_impossible_day_is_refused_on_its_line() {
    let fault = in_provisions("from = 2018-08-01", "from = 2018-02-30");
    assert_eq!((fault.file.as_str(), fault.line), (PROVISIONS, Some(9)));
}

#[test]
fn a_format_from_the_future_is_refused() {
    let kind = FaultKind::UnknownFormat { found: "2".to_owned() };
    stands(&in_checklist("format = 1", "format = 2"), CHECKLIST, 1, &kind);
}

#[test]
fn names_of_the_wrong_form_are_refused() {
    let bad = |key, name: &str| FaultKind::BadName { key, name: name.to_owned() };
    stands(&in_provisions("\"law-1\"", "\"Law 1\""), PROVISIONS, 3, &bad("id", "Law 1"));
    stands(&in_checklist("\"A1.2\"", "\"a1.2\""), CHECKLIST, 17, &bad("id", "a1.2"));
    for edition in ["2026-13", "2026-00", "26-11", "2026-1", "2026-11-01", "hösten"] {
        let fault = in_checklist("\"2026-11\"", &format!("\"{edition}\""));
        stands(&fault, CHECKLIST, 3, &bad("edition", edition));
    }
}

#[test]
fn a_folder_that_says_something_else_than_the_file_is_refused() {
    let kind = FaultKind::FolderDiffers { key: "edition", folder: "2026-11".to_owned() };
    stands(&in_checklist("\"2026-11\"", "\"2026-12\""), CHECKLIST, 3, &kind);
    let kind = FaultKind::FolderDiffers { key: "code", folder: "demo".to_owned() };
    stands(&in_checklist("\"demo\"", "\"other\""), CHECKLIST, 2, &kind);
}

#[test]
fn a_provision_given_twice_is_refused_with_the_place_of_the_first() {
    let again = SOUND_PROVISIONS.replace("format = 1\n", "");
    let twice = format!("{SOUND_PROVISIONS}{again}");
    let kind = FaultKind::Duplicate {
        key: "id",
        name: "law-1".to_owned(),
        first_file: PROVISIONS.to_owned(),
        first_line: 3,
    };
    let fault = load(&twice, SOUND_CHECKLIST).expect_err("the name stands twice");
    stands(&fault, PROVISIONS, 15, &kind);
    let other = "provisions/b.toml";
    let files = [file(PROVISIONS, SOUND_PROVISIONS.as_bytes()), file(other, SOUND_PROVISIONS.as_bytes())];
    stands(&Catalog::from_files(&files).expect_err("in two files"), other, 3, &kind);
}

#[test]
fn a_question_or_reference_given_twice_is_refused() {
    let twice = |key, name: &str, first_line| FaultKind::Duplicate {
        key,
        name: name.to_owned(),
        first_file: CHECKLIST.to_owned(),
        first_line,
    };
    stands(&in_checklist("\"A1.2\"", "\"A1.1\""), CHECKLIST, 17, &twice("id", "A1.1", 9));
    let fault = in_checklist("[\"law-1\"]", "[\"law-1\",\n\"law-1\"]");
    stands(&fault, CHECKLIST, 13, &twice("references", "law-1", 12));
}

#[test]
fn a_reference_to_an_unknown_provision_is_refused() {
    let id = ProvisionId::new("law-2").expect("the name is well formed");
    let fault = in_checklist("[\"law-1\"]", "[\n\"law-2\"]");
    stands(&fault, CHECKLIST, 13, &FaultKind::UnknownProvision { id });
}

#[test]
fn a_requirement_that_rests_on_nothing_is_refused() {
    let fault = in_checklist("references = [\"law-1\"]", "references = []");
    stands(&fault, CHECKLIST, 12, &FaultKind::RequirementWithoutReference);
}

#[test]
fn a_case_fact_with_a_typical_deficiency_is_refused() {
    let from = "kind = \"case_fact\"";
    let fault = in_checklist(from, "kind = \"case_fact\"\ntypical_deficiency = { sv = \"a\", en = \"b\" }");
    let kind = FaultKind::TypicalTextWithoutRequirement { key: "typical_deficiency" };
    stands(&fault, CHECKLIST, 19, &kind);
    let fault = in_checklist(from, "kind = \"own_judgement\"\ntypical_measure = { sv = \"a\", en = \"b\" }");
    let kind = FaultKind::TypicalTextWithoutRequirement { key: "typical_measure" };
    stands(&fault, CHECKLIST, 19, &kind);
}

#[test]
fn a_question_in_the_wrong_section_is_refused() {
    let kind = FaultKind::QuestionOutsideSection { section: "A1".to_owned() };
    for name in ["A2.1", "A10.1", "A11"] {
        stands(&in_checklist("\"A1.2\"", &format!("\"{name}\"")), CHECKLIST, 16, &kind);
    }
}

#[test]
fn what_holds_nothing_is_refused() {
    let (head, _) = SOUND_CHECKLIST.split_once("[[section]]").expect("there is a section");
    let fault = load(SOUND_PROVISIONS, head).expect_err("no sections");
    stands(&fault, CHECKLIST, 1, &FaultKind::Empty(Hollow::Checklist));
    let (head, _) = SOUND_CHECKLIST.split_once("[[section.question]]").expect("there is a question");
    let fault = load(SOUND_PROVISIONS, head).expect_err("no questions");
    stands(&fault, CHECKLIST, 5, &FaultKind::Empty(Hollow::Section));
    let fault = load("format = 1\n", SOUND_CHECKLIST).expect_err("no provisions");
    stands(&fault, PROVISIONS, 1, &FaultKind::Empty(Hollow::Provisions));
}

#[test]
fn a_standard_with_a_duty_is_refused() {
    let fault = in_provisions("binding = \"act\"", "binding = \"standard\"");
    stands(&fault, PROVISIONS, 10, &FaultKind::DutyWithoutForce);
}

#[test]
fn a_line_that_is_not_toml_is_refused_on_that_line() {
    let fault = in_provisions("regime = \"nis1\"", "regime = nis1\"");
    assert!(matches!(&fault.kind, FaultKind::Syntax { reason } if !reason.is_empty()));
    stands(&fault, PROVISIONS, 8, &fault.kind.clone());
    let fault = in_provisions("mark = \"S\"", "duty = \"none\"");
    assert!(matches!(fault.kind, FaultKind::Syntax { .. }), "a key given twice");
    assert_eq!(fault.line, Some(11));
}

#[test]
fn bytes_that_are_not_utf8_are_refused_at_the_first_of_them() {
    let mut bytes = SOUND_PROVISIONS.as_bytes().to_vec();
    let at = SOUND_PROVISIONS.find("å").expect("there is one");
    bytes[at] = 0xff;
    let files = [file(PROVISIONS, &bytes), file(CHECKLIST, SOUND_CHECKLIST.as_bytes())];
    let fault = Catalog::from_files(&files).expect_err("not UTF-8");
    stands(&fault, PROVISIONS, 6, &FaultKind::NotUtf8);
    assert_eq!(fault.column, Some(27), "columns count characters, not bytes");
}

fn with_condition(condition: &str) -> Result<Catalog, CatalogFault> {
    let second = "id = \"A1.2\"\nkind = \"requirement\"\n";
    let text =
        swapped(SOUND_CHECKLIST, "id = \"A1.2\"\nkind = \"case_fact\"\n", &format!("{second}{condition}\n"));
    let typical = "typical_deficiency = { sv = \"Så.\", en = \"So.\" }\ntypical_measure = { sv = \"Gör.\", en = \"Do.\" }\n";
    let text = swapped(&text, "references = []\n", &format!("references = [\"law-1\"]\n{typical}"));
    load(SOUND_PROVISIONS, &text)
}

#[test]
fn a_condition_names_an_earlier_question_that_is_graded_and_at_least_one_grade() {
    let sound =
        with_condition("asked_when = { question = \"A1.1\", is = [\"met\", \"met\"] }").expect("it is sound");
    let when = sound.checklists()[0].questions().nth(1).and_then(|question| question.asked_when.clone());
    assert_eq!(when.map(|when| when.grades.len()), Some(1), "a grade counts once");
    for named in ["A1.2", "A1.3", "B1.1"] {
        let fault = with_condition(&format!("asked_when = {{ question = \"{named}\", is = [\"met\"] }}"));
        let kind = FaultKind::ConditionOnUngraded { question: named.to_owned() };
        stands(&fault.expect_err("it names no earlier question"), CHECKLIST, 19, &kind);
    }
    let fault =
        with_condition("asked_when = { question = \"A1.1\", is = [] }").expect_err("it names no grade");
    stands(&fault, CHECKLIST, 19, &FaultKind::Empty(Hollow::Condition));
}

#[test]
fn a_case_fact_has_no_grades() {
    let grade = "{ sv = \"Så är det.\", en = \"So it is.\" }";
    let grades = format!("assess = {{ met = {grade}, partly_met = {grade}, not_met = {grade} }}\n");
    let fault = in_checklist("kind = \"case_fact\"\n", &format!("kind = \"case_fact\"\n{grades}"));
    stands(&fault, CHECKLIST, 19, &FaultKind::GradesOfCaseFact);
}

#[test]
fn the_crosswalk_joins_two_lists_and_names_questions_that_are_there() {
    let with = |lists: &str| {
        let text = format!(
            "format = 1\n[[theme]]\nid = \"risk\"\ntitle = {{ sv = \"Risk\", en = \"Risks\" }}\n{lists}"
        );
        let files = [
            file(PROVISIONS, SOUND_PROVISIONS.as_bytes()),
            file(CHECKLIST, SOUND_CHECKLIST.as_bytes()),
            file("crosswalk/themes.toml", text.as_bytes()),
        ];
        Catalog::from_files(&files)
    };
    let own = "[[theme.list]]\ncode = \"demo\"\nquestions = [\"A1.1\"]\n";
    assert_eq!(with(&format!("{own}{own}")).expect("it is sound").themes().len(), 1);
    let fault = with(own).expect_err("one list is not joined to another");
    stands(&fault, "crosswalk/themes.toml", 2, &FaultKind::Empty(Hollow::Theme));
    let fault = with(&own.replace("A1.1", "A9.9")).expect_err("there is no such question");
    let kind = FaultKind::UnknownQuestion { code: "demo".to_owned(), question: "A9.9".to_owned() };
    stands(&fault, "crosswalk/themes.toml", 7, &kind);
}
