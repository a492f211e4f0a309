// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The copies of a decision, read as a stranger would: every string and every decompressed stream of the file, and
//! the words on its pages. qpdf and poppler do the reading, so that our own writer is not its own witness.

use crate::cases::folders;
use crate::seals::seal_for_training;
use casework::playing::Until;
use casework::{When, WorkFault, sample};
use document::compose::{Material, Original, Stage, compose, without_names};
use domain::act::{Act, NewSecrecyMark};
use domain::decision::SectionKind;
use domain::id::{CaseId, EvidenceId, SecrecyId};
use domain::perform::Place;
use domain::secrecy::{SecrecyProvision, Secret, SecretPlace};
use domain::text::{Line, Text};
use domain::work::Evidence;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::process::Command;
use testkit::Rig;
use wire::window::CopyCode;

/// The sample with names of officials in its free texts, spelled as people do.
fn named() -> String {
    let change = |acts: String, from: &str, to: &str| {
        assert!(acts.contains(from), "the sample no longer says {from}");
        acts.replace(from, to)
    };
    let acts = change(
        sample::ACTS.to_owned(),
        "Beslutet skickas till kommunen.",
        "Beslutet skickas till kommunen. Frågor besvaras av MAJA EKDAHL eller, i Ekdahls frånvaro, av S. Wallander.",
    );
    change(
        acts,
        "present = [\"förvaltningschefen\"",
        "present = [\"inspektör MAJA EKDAHL\", \"Maja Sjöberg\", \"S. Wallander\", \"förvaltningschefen\"",
    )
}

fn played(acts: &str, until: &Until) -> (Rig, CaseId) {
    let mut rig = Rig::new();
    let id = rig.play(acts, &sample::files(), until);
    (rig, id)
}

struct File(PathBuf);

impl File {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("tillsyn-copies-{}-{name}.pdf", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn read(&self, program: &str, arguments: &[&str], last: &[&str]) -> String {
        let run = Command::new(program).args(arguments).arg(&self.0).args(last).output();
        let run = run.unwrap_or_else(|fault| panic!("{program} is needed: {fault}"));
        assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    }

    /// The words on the pages, in one line, without soft hyphens.
    fn words(&self) -> String {
        let text = self.read("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]);
        text.replace("\u{ad}\n", "").replace(['\n', '\u{c}', '\u{a0}'], " ").replace("  ", " ")
    }

    fn pages(&self) -> usize {
        self.read("qpdf", &["--show-npages"], &[]).trim().parse().unwrap()
    }

    /// Everything that the file holds, as text, small letters only: strings as they are, streams decompressed and
    /// read both as UTF-8 and as UTF-16, and the words on the pages.
    fn everything(&self) -> String {
        let arguments = ["--json=2", "--json-stream-data=inline", "--decode-level=all"];
        let json: Value = serde_json::from_str(&self.read("qpdf", &arguments, &[])).unwrap();
        let mut all = self.words();
        gather(&json, &mut all);
        all.to_lowercase()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn gather(value: &Value, all: &mut String) {
    match value {
        Value::String(text) => {
            all.push('\n');
            match text.strip_prefix("b:") {
                Some(hex) => read_bytes(&from_hex(hex), all),
                None => all.push_str(text),
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, all)),
        Value::Object(fields) => {
            for (key, field) in fields {
                all.push('\n');
                all.push_str(key);
                match (key.as_str(), field) {
                    ("data", Value::String(text)) => read_bytes(&from_base64(text), all),
                    _ => gather(field, all),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn read_bytes(bytes: &[u8], all: &mut String) {
    all.push('\n');
    all.push_str(&String::from_utf8_lossy(bytes));
    for from in [0, 1] {
        let units = bytes.get(from..).unwrap_or_default().chunks_exact(2);
        let units: Vec<u16> = units.map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        all.push('\n');
        all.push_str(&String::from_utf16_lossy(&units));
    }
}

fn from_hex(text: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap_or("0"), 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

fn from_base64(text: &str) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut out, mut held, mut bits) = (Vec::new(), 0_u32, 0_u32);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        let value =
            SIGNS.iter().position(|known| *known == sign).unwrap_or_else(|| panic!("no base64: {sign}"));
        held = (held << 6) | u32::try_from(value).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from((held >> bits) & 0xFF).unwrap());
        }
    }
    out
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

const OFFICIALS: [&str; 7] = ["ekdahl", "brännvall", "tomas", "wallander", "siri", "liljekvist", "gunnar"];

#[test]
fn the_copy_without_names_holds_none_of_them_anywhere_and_says_what_it_is() {
    let (mut rig, id) = played(&named(), &Until::End);
    let original = File::new("original", &rig.office.settled_pdf(id).unwrap());
    let held = original.everything();
    for name in OFFICIALS {
        assert!(held.contains(name), "the search would not find {name}");
    }
    let unsigned = File::new("unsigned", &rig.office.copy(id, CopyCode::NamesWithheld).unwrap()).words();
    assert!(unsigned.contains("Originalet är inte elektroniskt undertecknat."), "{unsigned}");

    let sealed = seal_for_training(&mut rig, id);
    let file = File::new("names", &rig.office.copy(id, CopyCode::NamesWithheld).unwrap());
    let held = file.everything();
    for name in OFFICIALS {
        assert!(!held.contains(name), "{name} is in the copy");
    }
    assert!(!held.contains("arende.json") && !held.contains("handelselogg.json"), "a file travels inside");
    let first = file.read("pdftotext", &["-enc", "UTF-8", "-l", "1"], &["-"]);
    assert!(first.contains("KOPIA UTAN NAMN"), "{first}");
    let words = file.words();
    for said in [
        "Kopia utan namn på befattningshavare.",
        "Det här är en kopia av beslutet den 6 oktober 2025 i ärende 2025-00417.",
        "33 § sista stycket förvaltningslagen",
        "Detta beslut har fattats av enhetschef [namn utelämnat].",
        "Närvarande var inspektör [namn utelämnat], Maja Sjöberg, S. [namn utelämnat],",
        "bifogade filer i originalet",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let unbroken: String = words.split_whitespace().collect();
    assert!(unbroken.contains(&hex(&sealed.bytes)), "the copy does not say of which file it is");
    // The authority's own record keeps the names (förvaltningslagen 31 §).
    assert_eq!(rig.office.sealed_pdf(id).unwrap(), sealed.bytes);
    assert_eq!(rig.office.case(id).unwrap().named_participants().len(), 4);
}

#[test]
fn who_confirmed_for_the_office_without_taking_part_is_withheld_as_well() {
    let (mut rig, id) = played(&named(), &Until::End);
    let mut case = rig.office.case(id).unwrap().clone();
    for confirmation in case.confirmations.values_mut() {
        confirmation.name = Line::new("Berit Främling").unwrap();
    }
    let material = || Material {
        case: &case,
        stage: Stage::Settled,
        made_at: "2025-10-06T10:00:00+02:00".parse().unwrap(),
        document_id: [7; 16],
        pictures: Vec::new(),
        attachments: Vec::new(),
        ledger: None,
        logo: None,
    };
    assert!(format!("{:?}", compose(material()).body).contains("Berit Främling"), "the record keeps it");
    let copy = without_names(material(), &Original { sealed: None, dissents: Vec::new() });
    let said = format!("{:?}", copy.body).to_lowercase();
    assert!(!said.contains("främling") && !said.contains("berit"), "the copy names who confirmed");
}

#[test]
fn the_summary_says_in_two_pages_what_when_and_whom_to_ask() {
    let (mut rig, id) = played(&named(), &Until::End);
    let sealed = seal_for_training(&mut rig, id);
    let file = File::new("summary", &rig.office.copy(id, CopyCode::Summary).unwrap());
    assert!((1..=2).contains(&file.pages()), "{} pages", file.pages());
    let words = file.words();
    for said in [
        "Det här är en sammanfattning. Det är beslutet som gäller.",
        "2025-00417",
        "Vad vi har beslutat",
        "Ni har inte uppfyllt kraven på",
        "Vad ni ska göra, och senast när",
        "Om ni tycker att beslutet är fel",
        "Beslutet kan inte överklagas.",
        "Vem ni kan fråga",
        "registrator@vardtillsyn.example",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let unbroken: String = words.split_whitespace().collect();
    assert!(unbroken.contains(&hex(&sealed.bytes)));
    let measures = rig.office.case(id).unwrap().numbered_measures().len();
    assert!(measures > 0 && (1..=measures).all(|number| words.contains(&format!("Å{number:02}"))), "{words}");
}

#[test]
fn the_summary_of_a_decision_with_long_texts_still_fits_on_two_pages() {
    let long = "Texten är mycket längre än den behöver vara, och den fortsätter. ".repeat(60);
    let named = named();
    let acts = named.lines().map(|line| match line.split_once(" = ") {
        Some((field @ ("statement" | "text" | "because" | "material"), value))
            if value.ends_with('"') && !value.starts_with("\"\"\"") =>
        {
            format!("{field} = \"{}{long}\"", &value[1..value.len() - 1])
        }
        _ => line.to_owned(),
    });
    let acts: Vec<String> = acts.collect();
    // So long texts are gone past as hard to read, with a reason.
    let settle = "[[act]]\nat = 2025-10-06T10:00:00+02:00\nby = \"chef\"\ndo = \"settle_decision\"";
    let past = settle.replace("settle_decision", "override_rule\"\nrule = \"V38\"\nbecause = \"Prövas långa");
    let acts = acts.join("\n").replace(settle, &format!("{past}\n\n{settle}"));
    let (mut rig, id) = played(&acts, &Until::End);
    let file = File::new("long", &rig.office.copy(id, CopyCode::Summary).unwrap());
    assert!(file.pages() <= 2, "{} pages", file.pages());
    assert!(file.words().contains("(hela texten står i beslutet)"));
}

#[test]
fn the_summary_tells_all_that_the_party_has_to_do() {
    let told = |name: &str, said: &[&str], never: &str| {
        let all = folders();
        let folder = all.iter().find(|one| one.name == name).unwrap();
        let (mut rig, case, _) = folder.played();
        let words = File::new("todo", &rig.office.copy(case.id, CopyCode::Summary).unwrap()).words();
        for one in said {
            assert!(words.contains(one), "{name} does not say: {one}\n{words}");
        }
        assert!(!words.contains(never), "{name} says: {never}");
    };
    let nothing = "kräver inte att ni gör något";
    told("forbud-mot-verksamhet", &["Ni får inte bedriva"], nothing);
    told("offentliggorande-av-overtradelse", &["Ni ska senast den 15 januari 2027 offentliggöra"], nothing);
    told("sanktionsavgift-enligt-nis1", &["Ni ska betala sanktionsavgiften på"], nothing);
    let plainly = ["Ni ska betala en sanktionsavgift på"];
    told("sanktionsavgift-enligt-nis1", &plainly, "ut en sanktionsavgift");
    told("lex-maria-anmalan-avslutas", &["ni har fullgjort er skyldighet", nothing], "UTKAST");
}

#[test]
fn a_draft_has_only_its_working_copy() {
    let (mut rig, id) = played(sample::ACTS, &Until::Before("settle_decision".to_owned()));
    for copy in [CopyCode::NamesWithheld, CopyCode::Summary, CopyCode::Public] {
        let refused = rig.office.copy(id, copy);
        assert!(matches!(refused, Err(WorkFault::NotSettled(_))), "{copy:?}");
    }
    let word = rig.office.copy(id, CopyCode::Word).unwrap();
    let text = String::from_utf8_lossy(&word).replace('\u{a0}', " ");
    assert!(word.starts_with(b"PK") && text.contains("ARBETSKOPIA – UTKAST – ÖVNING"), "no marked Word file");
}

#[test]
fn the_working_copy_of_a_decision_has_its_words_but_neither_its_seal_nor_its_files() {
    let (mut rig, id) = played(sample::ACTS, &Until::End);
    seal_for_training(&mut rig, id);
    let word = rig.office.copy(id, CopyCode::Word).unwrap();
    assert_eq!(word, rig.office.copy(id, CopyCode::Word).unwrap(), "the same case gives the same bytes");
    let text = String::from_utf8_lossy(&word).replace('\u{a0}', " ");
    for said in ["ARBETSKOPIA – ÖVNING", "Heading1", "Heading3", "w:tblHeader", "Gunnar Liljekvist", "descr="]
    {
        assert!(text.contains(said), "{said} is not in the working copy");
    }
    assert!(!text.contains("UTKAST") && !text.contains("\"do\""), "a draft's mark or the case's data");
}

/// The settled sample with a secret in several places, and the document that is a picture.
fn with_secrets() -> (Rig, CaseId, EvidenceId) {
    let acts = named().replacen(
        "Uppgifter om hur skydden är uppbyggda står i handlingarna",
        "Reservnyckeln finns i det blå skåpet. Uppgifter om hur skydden är uppbyggda står i handlingarna",
        1,
    );
    let (mut rig, id) = played(&acts, &Until::End);
    let is_picture = |found: &&&Evidence| {
        found.file.as_ref().is_some_and(|file| file.media_type.as_str().starts_with("image/"))
    };
    let case = rig.office.case(id).unwrap();
    let evidence = case.numbered_evidence().iter().find(is_picture).map(|found| found.id).unwrap();
    (rig, id, evidence)
}

fn mark(rig: &mut Rig, id: CaseId, nth: u8, what: Secret) -> Result<(), WorkFault> {
    let provision = SecrecyProvision::new(18, 8, None).unwrap();
    let mark = NewSecrecyMark { id: SecrecyId::from_bytes([nth; 16]), what, provision, because: None };
    rig.office.perform(id, Act::MarkSecret { mark }, When::default()).map(drop)
}

fn at(place: Place) -> Secret {
    Secret::At(SecretPlace::new(place).unwrap())
}

fn public_copy(rig: &mut Rig, id: CaseId) -> Vec<u8> {
    let pdf = rig.office.copy(id, CopyCode::Public).unwrap();
    assert_eq!(document::structural_faults(&pdf), []);
    pdf
}

// A long text may be parted by the end of a page; its first and last words hardly.
fn pieces(secret: &str) -> Vec<String> {
    let words: Vec<&str> = secret.split(' ').collect();
    let some = words.len().min(6);
    vec![words[..some].join(" "), words[words.len() - some..].join(" ")]
}

#[test]
fn what_is_marked_as_secret_is_nowhere_in_the_public_copy_and_its_place_names_the_provision() {
    let (mut rig, id, picture) = with_secrets();
    let case = rig.office.case(id).unwrap().clone();
    let observation = case.observations.values().max_by_key(|one| one.text.as_str().len()).unwrap();
    let deficiency = case.deficiencies.values().min_by_key(|one| one.number).unwrap();
    let measure = case.numbered_measures()[0];
    let (noted, note) =
        case.answers.iter().find_map(|(id, answer)| Some((id.clone(), answer.note.clone()?))).unwrap();
    let document = &case.evidence[&picture];
    let hash: String =
        document.file.as_ref().unwrap().sha256.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let secrets = [
        observation.text.as_str(),
        deficiency.title.as_str(),
        deficiency.statement.as_str(),
        measure.text.as_str(),
        note.as_str(),
        document.title.as_str(),
        hash.as_str(),
        "Reservnyckeln finns i det blå skåpet",
        "Bristerna gäller system som vården är beroende av varje dygn",
    ]
    .map(|text| text.trim_end_matches('.').to_lowercase());

    let whole = File::new("public-whole", &public_copy(&mut rig, id));
    let held = whole.everything();
    for piece in secrets.iter().flat_map(|secret| pieces(secret)) {
        assert!(held.contains(&piece), "the search would not find {piece}");
    }
    assert!(held.contains("\n/image\n") && held.contains("inga uppgifter är maskerade."));

    let secret = [
        Secret::Words(Text::new("reservnyckeln finns i DET blå skåpet.").unwrap()),
        at(Place::Observation(observation.id)),
        at(Place::Deficiency(deficiency.id)),
        at(Place::Required(measure.id)),
        at(Place::Answer(noted)),
        at(Place::Section(SectionKind::Intervention)),
        at(Place::Evidence(picture)),
    ];
    for (nth, what) in (1..).zip(secret) {
        mark(&mut rig, id, nth, what).unwrap();
    }
    let file = File::new("public-masked", &public_copy(&mut rig, id));
    let held = file.everything();
    for piece in secrets.iter().flat_map(|secret| pieces(secret)) {
        assert!(!held.contains(&piece), "{piece} is in the public copy");
    }
    assert!(!held.contains("\n/image\n"), "a picture is in the public copy");
    let words = file.words();
    for said in [
        "KOPIA MED MASKERADE UPPGIFTER",
        "[maskerat enligt 18 kap. 8 § OSL]",
        &format!("Utelämnade handlingar: handling {} (18 kap. 8 § OSL).", document.number),
        "Brist 1. [maskerat enligt",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    assert!(words.contains("Gunnar Liljekvist"), "names are not secret here");

    // The decision itself is as it was, and so is what the party gets.
    let sealed = seal_for_training(&mut rig, id);
    let held = File::new("public-decision", &sealed.bytes).everything();
    assert!(held.contains("reservnyckeln finns i det blå skåpet") && !held.contains("maskerat"));
}

#[test]
fn a_mark_on_words_that_stand_nowhere_stops_the_copy_until_it_is_lifted() {
    let (mut rig, id, _) = with_secrets();
    mark(&mut rig, id, 1, Secret::Words(Text::new("Reservnyckeln ligger i det röda skåpet").unwrap()))
        .unwrap();
    let refused = rig.office.copy(id, CopyCode::Public);
    assert!(matches!(refused, Err(WorkFault::MarksMissed(numbers)) if numbers == [1]));
    let (mark, because) = (SecrecyId::from_bytes([1; 16]), Text::new("Orden står inte i beslutet.").unwrap());
    rig.office.perform(id, Act::LiftSecrecy { id: mark, because }, When::default()).unwrap();
    let words = File::new("public-lifted", &public_copy(&mut rig, id)).words();
    assert!(words.contains("Inga uppgifter är maskerade."));
}

#[test]
fn the_pictures_of_the_public_copy_keep_their_numbers() {
    let acts = named().replacen(
        "[[act]]\nat = 2025-10-06T10:00:00+02:00\nby = \"chef\"\ndo = \"settle_decision\"",
        "[[act]]\nat = 2025-10-06T09:59:00+02:00\nby = \"chef\"\ndo = \"add_evidence\"\nas = \"andra\"\ntitle = \"En andra skiss\"\ndirection = \"drawn_up\"\non = 2025-02-04\nfile = \"natskiss.png\"\n\n[[act]]\nat = 2025-10-06T09:59:30+02:00\nby = \"chef\"\ndo = \"weigh_new_material\"\nmaterial = { document = \"andra\" }\nimportance = \"without_importance\"\nbecause = \"Skissen är en renritning\"\n\n[[act]]\nat = 2025-10-06T10:00:00+02:00\nby = \"chef\"\ndo = \"settle_decision\"",
        1,
    );
    let (mut rig, id) = played(&acts, &Until::End);
    let first = rig.office.case(id).unwrap().numbered_evidence().iter().find_map(|found| {
        let file = found.file.as_ref()?;
        file.media_type.as_str().starts_with("image/").then_some(found.id)
    });
    mark(&mut rig, id, 1, at(Place::Evidence(first.unwrap()))).unwrap();
    let words = File::new("public-pictures", &public_copy(&mut rig, id)).words();
    assert!(words.contains("Bild 2. En andra skiss"), "{words}");
}
