// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The whole way: a store, a person, a case, gaps, a draft, a decision, a signature, its verification.

use crate::kit::{CASE, CHIEF, Desk, Refusal, acts, contents, program, run};
use std::fs;

#[test]
fn a_case_goes_from_an_empty_folder_to_a_verified_decision() {
    let desk = Desk::empty();
    let made = desk.run(["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
    assert!(made.out.contains("Återställningsnyckeln visas bara nu"), "{made:?}");
    let empty = desk.run(["case", "list"]).ended(0);
    assert_eq!(empty.out, "Inga ärenden.\n");

    let played = desk.run(["play", "--before", "settle_decision", &acts()]).ended(0);
    assert!(played.out.contains("händelser är gjorda och sparade"), "{played:?}");
    assert!(played.err.contains("50 av"), "progress is told on standard error: {played:?}");
    let listed = desk.run(["case", "list"]).ended(0);
    assert!(listed.out.contains(CASE) && listed.out.contains("Sjöviks kommun"), "{listed:?}");
    let shown = desk.run(["case", "show", CASE]).ended(0);
    assert!(shown.out.contains("Gunnar Liljekvist") || shown.out.contains("Maja Ekdahl"), "{shown:?}");

    let checked = desk.run(["check", CASE]).ended(0);
    assert!(checked.out.contains("Inget hindrar beslutet"), "{checked:?}");
    desk.run(["preview", CASE, "--out", &desk.text("utkast.pdf")]).ended(0);
    assert!(fs::read(desk.path("utkast.pdf")).unwrap().starts_with(b"%PDF-"));
    let text = desk.run(["preview", CASE, "--text"]).ended(0);
    assert!(text.out.contains("Sjöviks kommun"), "{text:?}");

    let word = desk.text("arbetskopia.docx");
    desk.run(["copy", CASE, "--kind", "word", "--out", &word]).ended(0);
    assert!(fs::read(&word).unwrap().starts_with(b"PK"));
    let summary = desk.text("sammanfattning.pdf");
    let early = desk.run(["copy", CASE, "--kind", "summary", "--out", &summary]).ended(1);
    assert!(early.err.contains("Fatta beslutet först"), "{early:?}");
    let early = desk.run(["seal", CASE, "--training", "--out", &desk.text("beslut.pdf")]).ended(1);
    assert!(early.err.contains("Fatta beslutet först"), "{early:?}");
    let settled = desk.run(["settle", CASE]).ended(0);
    assert!(settled.out.contains("är fattat och låst"), "{settled:?}");
    desk.run(["preview", CASE, "--out", &desk.text("en.pdf")]).ended(0);
    desk.run(["preview", CASE, "--out", &desk.text("två.pdf")]).ended(0);
    assert_eq!(fs::read(desk.path("en.pdf")).unwrap(), fs::read(desk.path("två.pdf")).unwrap());

    let (beslut, roots) = (desk.text("beslut.pdf"), desk.text("roots.pem"));
    let sealed = desk.run(["seal", CASE, "--training", "--out", &beslut, "--roots-out", &roots]).ended(0);
    assert!(sealed.out.contains("ÖVNING"), "{sealed:?}");
    let verified = run(["verify", "--trust", &roots, &beslut]).ended(0);
    assert!(verified.out.starts_with("GODKÄND") && verified.out.contains("ÖVNING"), "{verified:?}");
    run(["verify", &beslut]).ended(2);

    desk.run(["preview", CASE, "--out", &desk.text("åter.pdf")]).ended(0);
    assert_eq!(fs::read(desk.path("åter.pdf")).unwrap(), fs::read(desk.path("beslut.pdf")).unwrap());
    for (kind, said) in [("names-withheld", "Kopian utan namn"), ("summary", "Sammanfattningen")] {
        let copied = desk.run(["copy", CASE, "--kind", kind, "--out", &summary]).ended(0);
        assert!(copied.out.contains(said), "{copied:?}");
        assert!(fs::read(&summary).unwrap().starts_with(b"%PDF-"));
    }
    let ledger = desk.run(["ledger", "show", CASE]).ended(0);
    assert!(
        ledger.out.contains("Fattade beslutet") && ledger.out.contains("Undertecknade beslutet"),
        "{ledger:?}"
    );
    let whole = desk.run(["ledger", "verify"]).ended(0);
    assert!(whole.out.contains("Loggen håller ihop"), "{whole:?}");
    desk.is_sound();
}

#[test]
fn the_same_way_is_open_to_a_script() {
    let desk = Desk::empty();
    let made = desk.json(["store", "create", "--name", CHIEF, "--title", "enhetschef"]);
    assert_eq!(made["recovery_key"].as_str().unwrap().split('-').count(), 8);
    let played = desk.json(["play", "--before", "settle_decision", &acts()]);
    assert_eq!(played["played"].as_u64().unwrap() + 1, played["of"].as_u64().unwrap());
    let id = played["cases"]["arende"].as_str().unwrap().to_owned();
    let listed = desk.json(["case", "list", "--state", "presentation"]);
    let other = desk.json(["case", "list", "--state", "archived"]);
    let all = desk.json(["case", "list"]);
    assert_eq!(all["cases"][0]["id"], id.as_str());
    assert!(listed["cases"].as_array().unwrap().len() <= 1);
    assert_eq!(other["cases"].as_array().unwrap().len(), 0);

    let checked = desk.json(["check", &id]);
    assert_eq!(checked["blocking"], 0, "{checked}");
    let preview = desk.json(["preview", &id, "--text"]);
    assert_eq!(preview["stage"], "draft");
    assert_eq!(desk.json(["settle", &id])["decision"], "settled");
    let (beslut, roots) = (desk.text("beslut.pdf"), desk.text("roots.pem"));
    let sealed = desk.json(["seal", &id, "--training", "--out", &beslut, "--roots-out", &roots]);
    assert_eq!((&sealed["decision"], &sealed["training"]), (&"sealed".into(), &true.into()));

    let verified = run(["--json", "verify", "--trust", &roots, &beslut]).ended(0).json();
    let report = &verified["verification"];
    assert_eq!((&report["verdict"], &report["training"]), (&"good".into(), &true.into()));
    assert!(report["signatures"][0]["notes"].to_string().contains("ÖVNING"));
    let unknown = run(["--json", "verify", &beslut]).ended(2).json();
    assert_eq!(unknown["verification"]["verdict"], "cannot_tell");

    let out = desk.text("arende.json");
    desk.json(["export", &id, "--out", &out]);
    let exported: serde_json::Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(exported["format"], 1);
    assert_eq!(exported, desk.json(["export", &id]), "printed and written are the same");
    let ledger = desk.json(["ledger", "verify"]);
    assert_eq!(ledger["ledger"], "verified");
    let lines = desk.json(["ledger", "show", &id])["lines"].as_array().unwrap().len();
    assert_eq!(lines as u64, sealed["ledger_lines"].as_u64().unwrap());
}

#[test]
fn the_letters_beside_the_decision_are_written_one_by_one_and_all_at_once() {
    let desk = Desk::with_store();
    desk.run(["play", "--before", "settle_decision", &acts()]).ended(0);
    let one = desk.text("underrattelse.pdf");
    for (kind, said) in [("notice", "Underrättelsen"), ("protocol", "Protokollet"), ("receipt", "Kvittot")] {
        let written = desk.run(["letter", CASE, "--kind", kind, "--out", &one]).ended(0);
        assert!(written.out.contains(said), "{written:?}");
        assert!(fs::read(&one).unwrap().starts_with(b"%PDF-"));
    }
    let text = desk.run(["letter", CASE, "--kind", "protocol", "--occasion", "1", "--text"]).ended(0);
    assert!(text.out.contains("PROTOKOLL") && text.out.contains("I001"), "{text:?}");
    let folder = desk.text("brev");
    let all = desk.json(["letter", CASE, "--out", &folder]);
    assert_eq!(all["letters"].as_array().unwrap().len(), 3, "{all}");
    for letter in all["letters"].as_array().unwrap() {
        assert!(fs::read(letter["file"].as_str().unwrap()).unwrap().starts_with(b"%PDF-"));
    }
    let refused = desk.run(["letter", CASE, "--kind", "report", "--out", &one]).ended(1);
    assert!(refused.err.contains("En rapport finns bara"), "{refused:?}");
}

#[test]
fn an_unfinished_case_tells_what_stands_in_the_way_and_is_not_settled() {
    let desk = Desk::with_store();
    desk.run(["play", "--until", "arende", &acts()]).ended(0);
    let id = desk.json(["case", "list"])["cases"][0]["id"].as_str().unwrap().to_owned();
    for (lang, words) in [("sv", "punkter hindrar beslutet"), ("en", "points stand in the way")] {
        let said = desk.run(["--lang", lang, "check", &id]).ended(1);
        assert!(
            said.out.contains(words) && said.out.contains("V2 ") && said.out.contains("FL 31 §"),
            "{said:?}"
        );
    }
    let gaps = desk.run(["--json", "check", &id]).ended(1).json();
    assert!(gaps["blocking"].as_u64().unwrap() > 5, "{gaps}");
    let gap = &gaps["gaps"][0];
    for key in ["rule", "level", "source"] {
        assert!(gap[key].is_string(), "{gap}");
    }
    assert_ne!(gap["sentence_sv"], gap["sentence_en"]);
    let fault = desk.run(["--json", "settle", &id]).ended(1).json();
    assert_eq!(fault["fault"]["code"], "incomplete", "{fault}");
}

#[test]
fn a_case_is_opened_from_options_and_from_a_file() {
    let desk = Desk::with_store();
    let authority = ["--authority-name", "Myndigheten för prov", "--authority-address", "Box 1, 100 00 Ort"];
    let more = ["--authority-email", "post@prov.example", "--authority-court", "Förvaltningsrätten i Ort"];
    let own =
        ["case", "open", "--kind", "supervision_cyber", "--title", "Prov", "--trigger", "Planerad tillsyn"];
    let day = ["--opened-on", "2026-03-02"];
    let opened = desk.json(own.iter().chain(&day).chain(&authority).chain(&more).copied());
    assert_eq!(opened["case"]["kind"], "supervision_cyber");
    assert_eq!(opened["case"]["people"][0]["name"], CHIEF);
    let form = format!(
        "kind = \"supervision_nis1\"\npurpose = \"training\"\ntitle = \"Prov\"\nopened_on = \"2026-03-02\"\n\
         officer = \"{CHIEF}\"\nrole = \"inspector\"\ntrigger = \"Planerad\"\n[authority]\nname = \"M\"\n\
         address = \"A\"\nemail = \"e@e.example\"\ncourt = \"F\"\n"
    );
    fs::write(desk.path("nytt.toml"), form).unwrap();
    let opened = desk.json(["case", "open", "--from", &desk.text("nytt.toml")]);
    assert_eq!(opened["case"]["purpose"], "training");
    let id = opened["case"]["id"].as_str().unwrap();
    assert_eq!(desk.json(["case", "show", id])["case"]["title"], "Prov");
    assert_eq!(desk.json(["case", "list"])["cases"].as_array().unwrap().len(), 2);
}

#[test]
fn the_sample_is_played_and_verifies() {
    let desk = Desk::empty();
    let out = desk.text("exempel");
    let said = run(["sample", "--out", &out]).ended(0);
    assert!(said.out.contains("GODKÄND") && said.out.contains("beslut.pdf"), "{said:?}");
    let (beslut, roots) = (desk.text("exempel/beslut.pdf"), desk.text("exempel/roots.pem"));
    run(["verify", "--trust", &roots, &beslut]).ended(0);
    run(["verify", &beslut]).ended(2);
    let again = run(["--lang", "en", "--json", "sample", "--out", &out]).ended(0).json();
    assert_eq!(again["verification"]["verdict"], "good", "a sample is made again where one was");

    let mut bytes = fs::read(&beslut).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(desk.path("ändrat.pdf"), bytes).unwrap();
    let bad = run(["--lang", "en", "verify", "--trust", &roots, &desk.text("ändrat.pdf")]).ended(1);
    assert!(bad.out.starts_with("BAD"), "{bad:?}");
    run(["verify", &desk.text("phrase")]).ended(3);
    run(["verify", &desk.text("saknas.pdf")]).ended(74);
    run(["verify", "--trust", &desk.text("phrase"), &beslut]).ended(64);
    run(["verify", "--at", "i morgon", &beslut]).ended(64);
    run(["verify", "--trust", &roots, "--at", "2020-01-01T00:00:00Z", &beslut]).ended(2);
}

#[test]
fn the_language_follows_the_surroundings_and_the_option_wins() {
    let said = |locale: &str, option: Option<&str>| {
        let lang = option.map(|option| ["--lang", option]);
        let mut command = program();
        command.env("LANG", locale).args(lang.into_iter().flatten()).arg("catalogue");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(said("en_US.UTF-8", None).contains("Edition: "));
    assert!(said("sv_SE.UTF-8", None).contains("Utgåva: "));
    assert!(said("C", None).contains("Utgåva: "));
    assert!(said("en_US.UTF-8", Some("sv")).contains("Utgåva: "));
}

#[test]
fn the_sample_never_replaces_a_store_of_somebodys_own() {
    let desk = Desk::with_store();
    let before = contents(&desk.store());
    let folder = desk.text(".");
    let said = run(["--json", "sample", "--out", &folder]).ended(1).json();
    assert_eq!(said["fault"]["code"], "place", "{said}");
    assert!(contents(&desk.store()) == before, "the store is as it was");
    desk.is_sound();
}

#[test]
fn a_stop_that_never_comes_is_told_before_anything_is_played() {
    let desk = Desk::with_store();
    for option in ["--until", "--before"] {
        let wanted = Refusal {
            exit: 64,
            code: "no_stop",
            sv: &["finns_inte", "inget har spelats"],
            en: &["finns_inte", "nothing was played"],
        };
        desk.refuses(&["play", option, "finns_inte", &acts()], wanted);
    }
}
