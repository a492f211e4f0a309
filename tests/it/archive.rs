// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A closed case becomes a package that anyone can verify with nothing of ours: as folder and as zip file, whole, with
//! nothing of other cases. A change of any one file is found, a stranger's package that is meant to harm is refused,
//! and what fails leaves nothing.

use crate::cases::folders;
use crate::seals::seal_for_training;
use casework::archive::{Archived, Form, PackageFlaw, Wanted, verify_package};
use casework::clock::FixedClock;
use casework::keeping::{Access, StoreFault};
use casework::playing::Until;
use casework::{Catalog, Going, Office, Progress, Unwatched, When, WorkFault};
use domain::act::{Act, NewSecrecyMark};
use domain::after::{CopyKind, Recipient, RecipientKind, Way};
use domain::decision::Decision;
use domain::gap::RuleId;
use domain::id::{CaseId, SecrecyId};
use domain::secrecy::{SecrecyProvision, Secret};
use domain::state::CaseState;
use domain::text::{Line, Text};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use testkit::Rig;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const CLOSED: Wanted<'static> = Wanted { form: Form::Folder, unfinished: false, version: "1.2.3" };
const ZIP: Wanted<'static> = Wanted { form: Form::Zip, ..CLOSED };
const OPEN: Wanted<'static> = Wanted { unfinished: true, ..CLOSED };

/// The sample, sealed and closed, and an empty folder for packages.
fn closed() -> (Rig, CaseId, PathBuf) {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    seal_for_training(&mut rig, id);
    let party = Recipient {
        kind: RecipientKind::Party,
        address: Line::new("Sjöviks kommun, 123 00 Sjövik").unwrap(),
        way: Way::Electronic,
        copy: CopyKind::Whole,
    };
    let on = "2025-10-06".parse().unwrap();
    for act in [
        Act::AddressDecision { recipients: vec![party] },
        Act::DispatchDecision { on, dissent_asked: true },
        Act::OverrideRule {
            rule: RuleId::V63, because: Text::new("Ärendet följs upp i ett nytt").unwrap()
        },
        Act::OverrideRule {
            rule: RuleId::V67, because: Text::new("Ärendet följs upp i ett nytt").unwrap()
        },
        Act::MoveCase { to: CaseState::Closed, because: None },
    ] {
        rig.office.perform(id, act, When::default()).unwrap();
    }
    let out = out(&rig);
    (rig, id, out)
}

fn out(rig: &Rig) -> PathBuf {
    let out = rig.folder.with_file_name("arkiv å 100%");
    fs::create_dir(&out).unwrap();
    out
}

/// Every file below a folder with its bytes, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(at) = left.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn flaw(path: &Path) -> PackageFlaw {
    match verify_package(path, &Unwatched) {
        Err(WorkFault::Package(flaw)) => flaw,
        other => panic!("{}: {other:?}", path.display()),
    }
}

/// Writes the list of files anew, as somebody would who changes a package and wants it to pass.
fn list_anew(package: &Path) {
    let listed = files(package).into_iter().filter(|(path, _)| path != "manifest-sha256.txt");
    let lines: String = listed.map(|(path, bytes)| format!("{}  {path}\n", hex(&bytes))).collect();
    fs::write(package.join("manifest-sha256.txt"), lines).unwrap();
}

#[test]
fn a_closed_case_becomes_a_package_with_everything_that_belongs_to_it() {
    let (mut rig, id, out) = closed();
    let case = rig.office.case(id).unwrap().clone();
    let sealed = rig.office.sealed_pdf(id).unwrap();
    let Archived { path, unfinished, verified } = rig.office.archive(id, &out, CLOSED).unwrap();
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1, "something is left beside the package");
    assert_eq!(path.parent().unwrap(), out);
    assert!(
        verified.root.starts_with("tillsyn-2025-00417-") && path.ends_with(&verified.root),
        "{verified:?}"
    );
    assert!(!unfinished);
    let all = files(&path);
    assert_eq!(all.len(), verified.files);
    assert_eq!(all.values().map(|bytes| bytes.len() as u64).sum::<u64>(), verified.bytes);
    assert_eq!(all["representations/beslut/data/beslut-version-1.pdf"], sealed);
    for evidence in case.numbered_evidence() {
        let Some(file) = &evidence.file else { continue };
        let stem = format!("representations/bevis/data/handling-{}-", evidence.number);
        let (path, bytes) = all.iter().find(|(path, _)| path.starts_with(&stem)).unwrap();
        assert!(path.is_ascii(), "{path}");
        assert_eq!(<[u8; 32]>::from(Sha256::digest(bytes)), file.sha256, "{path}");
    }
    for name in [
        "METS.xml",
        "manifest-sha256.txt",
        "metadata/descriptive/dc.xml",
        "metadata/preservation/premis.xml",
        "documentation/LAS-MIG.txt",
        "schemas/case-1.schema.json",
        "representations/beslut/METS.xml",
        "representations/bevis/METS.xml",
        "representations/data/METS.xml",
        "representations/data/metadata/preservation/premis.xml",
        "representations/data/data/arende.json",
        "representations/data/data/handelselogg.json",
        "representations/data/data/schema.json",
    ] {
        assert!(all.contains_key(name), "{name} is missing");
    }
    let exported: Value = serde_json::from_slice(&all["representations/data/data/arende.json"]).unwrap();
    assert_eq!(exported["id"], id.to_string().as_str());
    let described = String::from_utf8(all["metadata/descriptive/dc.xml"].clone()).unwrap();
    for said in
        ["2025-00417", "Sjöviks kommun", "tillsyn enligt lagen (2018:1174)", "Maja Ekdahl", "Handling 1: "]
    {
        assert!(described.contains(said), "{said}: {described}");
    }
    let text = String::from_utf8(all["documentation/LAS-MIG.txt"].clone()).unwrap();
    assert!(!text.contains('{') && text.contains(&verified.ledger_head) && text.contains("1.2.3"), "{text}");
}

#[test]
fn the_package_can_be_verified_with_nothing_but_sha256sum() {
    let (mut rig, id, out) = closed();
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let output = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "manifest-sha256.txt"])
        .current_dir(&made.path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let list = fs::read(made.path.join("manifest-sha256.txt")).unwrap();
    assert_eq!(hex(&list), made.verified.manifest_sha256);
    assert_eq!(String::from_utf8(list).unwrap().lines().count() + 1, made.verified.files);
}

#[test]
fn the_ledger_tells_that_the_package_was_made_and_the_case_stays_as_it_was() {
    let (mut rig, id, out) = closed();
    let (before, lines) = (rig.office.case(id).unwrap().clone(), rig.office.ledger_of(id).unwrap().len());
    let made = rig.office.archive(id, &out, ZIP).unwrap();
    assert_eq!(made.verified.ledger_lines, lines as u64, "the package has the ledger as it stood before");
    let after = rig.office.ledger_of(id).unwrap();
    let last = after.last().unwrap();
    assert_eq!((after.len(), last.act.as_str()), (lines + 1, "archive_case"));
    let told: Value = serde_json::from_str(&last.payload).unwrap();
    assert_eq!(told["manifest"], made.verified.manifest_sha256.as_str());
    assert_eq!(told["package"], made.verified.root.as_str());
    assert_eq!((&told["form"], &told["unfinished"]), (&"zip".into(), &false.into()));
    assert_eq!(*rig.office.case(id).unwrap(), before);
    assert!(rig.office.verify_ledger().unwrap().is_ok());
    assert_eq!(*rig.reopened().office.case(id).unwrap(), before);
}

#[test]
fn the_zip_file_unpacks_to_the_same_package_and_so_does_one_that_was_packed_anew() {
    let (mut rig, id, out) = closed();
    let zip = rig.office.archive(id, &out, ZIP).unwrap();
    assert_eq!(zip.path.extension().unwrap(), "zip");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&zip.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others on the computer may read the case");
    }
    let unpacked = out.join("uppackat");
    ZipArchive::new(File::open(&zip.path).unwrap()).unwrap().extract(&unpacked).unwrap();
    let root = unpacked.join(&zip.verified.root);
    assert_eq!(fs::read_dir(&unpacked).unwrap().count(), 1, "more than one root");
    assert_eq!(verify_package(&root, &Unwatched).unwrap(), zip.verified);
    // As other programs pack: deflated, and with entries for folders.
    let again = out.join("igen.zip");
    let mut packed = ZipWriter::new(File::create(&again).unwrap());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    packed.add_directory(zip.verified.root.as_str(), options).unwrap();
    packed.add_directory(format!("{}/documentation", zip.verified.root), options).unwrap();
    for (name, bytes) in files(&unpacked) {
        packed.start_file(name, options).unwrap();
        packed.write_all(&bytes).unwrap();
    }
    packed.finish().unwrap();
    assert!(fs::metadata(&again).unwrap().len() < fs::metadata(&zip.path).unwrap().len());
    assert_eq!(verify_package(&again, &Unwatched).unwrap(), zip.verified);
}

#[test]
fn the_same_case_gives_the_same_bytes_but_for_what_the_ledger_has_learnt() {
    let (mut rig, id, out) = closed();
    let first = rig.office.archive(id, &out, CLOSED).unwrap();
    let before = files(&first.path);
    fs::rename(&first.path, out.join("forsta")).unwrap();
    let second = rig.office.archive(id, &out, CLOSED).unwrap();
    assert_eq!(second.verified.root, first.verified.root);
    assert_eq!(second.verified.ledger_lines, first.verified.ledger_lines + 1);
    let after = files(&second.path);
    let differ: Vec<&String> = before.keys().filter(|path| before[*path] != after[*path]).collect();
    let told = "metadata/preservation/premis.xml";
    let wanted = [
        "METS.xml",
        "documentation/LAS-MIG.txt",
        "manifest-sha256.txt",
        "metadata/descriptive/dc.xml",
        told,
        "representations/data/METS.xml",
        "representations/data/data/arende.json",
        "representations/data/data/handelselogg.json",
        "representations/data/metadata/preservation/premis.xml",
    ];
    assert_eq!(differ, wanted);
    assert!(before.keys().eq(after.keys()));
    assert!(String::from_utf8_lossy(&after[told]).contains("archive_case"));
}

#[test]
fn every_version_every_addendum_and_every_separate_decision_is_in_the_package() {
    for (name, wanted) in [
        ("rattelse-som-ny-version", vec!["beslut-version-1.pdf", "beslut-version-2.pdf"]),
        (
            "beslut-delgivet-overklagat-och-overlamnat",
            vec!["beslut-version-1.pdf", "tillagg-version-1-1.pdf"],
        ),
        ("tillsyn-av-kommun-fran-oppning-till-arkiv", vec!["avslut-1.pdf", "beslut-version-1.pdf"]),
    ] {
        let folder = folders().into_iter().find(|one| one.name == name).unwrap();
        let (mut rig, case, _) = folder.played();
        let out = out(&rig);
        let made = rig.office.archive(case.id, &out, OPEN).unwrap();
        let data = made.path.join("representations/beslut/data");
        let mut names: Vec<String> = files(&data).into_keys().collect();
        names.sort();
        assert_eq!(names, wanted, "{name}");
        let first = fs::read(data.join("beslut-version-1.pdf")).unwrap();
        assert_eq!(first, rig.office.sealed_version(case.id, 1).unwrap());
    }
}

#[test]
fn only_a_closed_case_is_archived_and_a_copy_of_an_open_one_says_so() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let out = out(&rig);
    let lines = rig.office.ledger_of(id).unwrap().len();
    let refused = rig.office.archive(id, &out, CLOSED);
    assert!(matches!(refused, Err(WorkFault::NotClosed(_))), "{refused:?}");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
    let made = rig.office.archive(id, &out, OPEN).unwrap();
    assert!(made.unfinished && matches!(rig.office.case(id).unwrap().decision, Decision::Draft(_)));
    let all = files(&made.path);
    assert!(!all.keys().any(|path| path.starts_with("representations/beslut/")), "there is no sealed file");
    for (file, said) in [
        ("metadata/descriptive/dc.xml", "OAVSLUTAT ÄRENDE"),
        ("documentation/LAS-MIG.txt", "OBS! Ärendet är inte avslutat"),
        ("documentation/LAS-MIG.txt", "NOTE! The case is not closed"),
    ] {
        assert!(String::from_utf8_lossy(&all[file]).contains(said), "{file}: {said}");
    }
}

#[test]
fn a_package_tells_nothing_of_other_cases_nor_of_the_computer() {
    let (mut rig, id, out) = closed();
    let other =
        casework::sample::ACTS.replacen("2025-00417", "2025-99999", 1).replace("Sjöviks kommun", "Annanby");
    rig.play(&other, &casework::sample::files(), &Until::Before("settle_decision".to_owned()));
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let place = rig.folder.parent().unwrap().to_str().unwrap().to_owned();
    let account = std::env::var("USER").unwrap_or_default();
    for (path, bytes) in files(&made.path) {
        // Sealed files and photos are held against the store's own digest.
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["2025-99999", "Annanby", place.as_str()] {
            assert!(!text.contains(secret), "{path} tells {secret}");
        }
        assert!(
            account.len() < 5 || path.ends_with(".pdf") || !text.contains(&account),
            "{path} tells {account}"
        );
    }
}

#[test]
fn words_that_are_marked_as_secret_are_told_of_by_provision_and_not_repeated() {
    let (mut rig, id, out) = closed();
    let words = Text::new("nyckelskåpet").unwrap();
    let provision = SecrecyProvision::new(18, 8, None).unwrap();
    let mark = NewSecrecyMark {
        id: SecrecyId::from_bytes([9; 16]),
        what: Secret::Words(words),
        provision,
        because: None,
    };
    rig.office.perform(id, Act::MarkSecret { mark }, When::default()).unwrap();
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let described = fs::read_to_string(made.path.join("metadata/descriptive/dc.xml")).unwrap();
    assert!(described.contains("Sekretessmarkering 1: 18\u{a0}kap. 8\u{a0}§ OSL"), "{described}");
    assert!(!described.contains("nyckelskåpet"), "{described}");
}

#[test]
fn nothing_that_lies_there_is_replaced() {
    let (mut rig, id, out) = closed();
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let (before, lines) = (files(&made.path), rig.office.ledger_of(id).unwrap().len());
    let refused = rig.office.archive(id, &out, CLOSED);
    assert!(matches!(&refused, Err(WorkFault::PackageThere(path)) if *path == made.path), "{refused:?}");
    assert_eq!(files(&made.path), before);
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
    let missing = rig.office.archive(id, &out.join("finns-inte"), CLOSED);
    assert!(matches!(missing, Err(WorkFault::File { .. })), "{missing:?}");
}

#[test]
fn a_package_that_the_ledger_cannot_tell_of_is_taken_away_again() {
    let (rig, id, out) = closed();
    let (unlock, clock) = (rig.unlock(), Box::new(FixedClock(testkit::now())));
    let mut reading = Office::open(&rig.folder, &unlock, Access::Read, Catalog::shipped(), clock).unwrap();
    for wanted in [CLOSED, ZIP] {
        let refused = reading.archive(id, &out, wanted);
        assert!(matches!(refused, Err(WorkFault::Store(StoreFault::OpenedForReading))), "{refused:?}");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    }
}

#[test]
fn what_a_crash_left_is_no_hindrance_and_goes_away() {
    let (mut rig, id, out) = closed();
    let root = rig.office.archive(id, &out, ZIP).unwrap().verified.root;
    let left = out.join(format!(".{root}.part"));
    fs::create_dir(&left).unwrap();
    fs::write(left.join("halvt"), "x").unwrap();
    rig.office.archive(id, &out, CLOSED).unwrap();
    assert!(!left.exists());
}

#[test]
fn a_package_that_is_stopped_leaves_nothing() {
    let (mut rig, id, out) = closed();
    let lines = rig.office.ledger_of(id).unwrap().len();
    for at in [0, 3, 11] {
        rig.office.watched_by(Some(Arc::new(
            move |one: Progress| {
                if one.done == at { Going::Stop } else { Going::On }
            },
        )));
        assert!(rig.office.archive(id, &out, CLOSED).is_err());
        assert_eq!(fs::read_dir(&out).unwrap().count(), 0, "stopped at {at}");
    }
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
}

#[test]
fn a_damaged_file_in_the_store_is_found_and_nothing_is_archived() {
    let (mut rig, id, out) = closed();
    let lines = rig.office.ledger_of(id).unwrap().len();
    let evidence = rig.folder.join("evidence");
    let all: Vec<PathBuf> = fs::read_dir(&evidence).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(all.len() > 2);
    for path in all {
        let whole = fs::read(&path).unwrap();
        let mut broken = whole.clone();
        let last = broken.len() - 1;
        broken[last] ^= 1;
        fs::write(&path, broken).unwrap();
        let refused = rig.office.archive(id, &out, CLOSED);
        assert!(matches!(refused, Err(WorkFault::Store(_))), "{refused:?}");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
        fs::write(&path, whole).unwrap();
    }
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
    rig.office.archive(id, &out, CLOSED).unwrap();
}

#[test]
fn a_change_of_any_one_file_is_found() {
    let (mut rig, id, out) = closed();
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let whole = verify_package(&made.path, &Unwatched).unwrap();
    assert_eq!(whole, made.verified);
    for (name, bytes) in files(&made.path) {
        let path = made.path.join(&name);
        let mut changed = bytes.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        fs::write(&path, &changed).unwrap();
        flaw(path.ancestors().find(|above| above.ends_with(&made.verified.root)).unwrap());
        fs::remove_file(&path).unwrap();
        flaw(&made.path);
        fs::write(&path, [&bytes[..], b" "].concat()).unwrap();
        // One more space at the end of the list itself is another list, but no other package.
        if name != "manifest-sha256.txt" {
            flaw(&made.path);
        }
        fs::write(&path, bytes).unwrap();
    }
    fs::write(made.path.join("extra.txt"), "x").unwrap();
    assert_eq!(flaw(&made.path), PackageFlaw::Unlisted("extra.txt".to_owned()));
}

#[test]
fn who_lists_a_changed_package_anew_is_found_by_mets_by_the_ledger_or_by_the_case() {
    let (mut rig, id, out) = closed();
    let made = rig.office.archive(id, &out, CLOSED).unwrap();
    let whole = files(&made.path);
    for name in whole.keys().filter(|name| *name != "manifest-sha256.txt" && *name != "METS.xml") {
        let path = made.path.join(name);
        let mut changed = whole[name].clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        fs::write(&path, &changed).unwrap();
        list_anew(&made.path);
        flaw(&made.path);
        fs::write(&path, &whole[name]).unwrap();
    }
    fs::write(made.path.join("extra.txt"), "x").unwrap();
    list_anew(&made.path);
    assert_eq!(flaw(&made.path), PackageFlaw::Unlisted("extra.txt".to_owned()));
    fs::remove_file(made.path.join("extra.txt")).unwrap();
    // Whoever writes METS anew as well is found by what the case names and by its ledger.
    let reference =
        |name: &str, bytes: &[u8]| (hex(&whole[name]), hex(bytes), whole[name].len(), bytes.len());
    let forged = |name: &str, bytes: &[u8]| {
        fs::write(made.path.join(name), bytes).unwrap();
        let representation = name.split('/').nth(1).unwrap();
        let mets = format!("representations/{representation}/METS.xml");
        let text = String::from_utf8(whole[&mets].clone()).unwrap();
        let (was, is, size, new) = reference(name, bytes);
        let text = text.replace(&was, &is).replace(&format!("SIZE=\"{size}\""), &format!("SIZE=\"{new}\""));
        fs::write(made.path.join(&mets), &text).unwrap();
        let root = String::from_utf8(whole["METS.xml"].clone()).unwrap();
        let (was, is, size, new) = reference(&mets, text.as_bytes());
        let root = root.replace(&was, &is).replace(&format!("SIZE=\"{size}\""), &format!("SIZE=\"{new}\""));
        fs::write(made.path.join("METS.xml"), root).unwrap();
        list_anew(&made.path);
        let found = flaw(&made.path);
        for (name, bytes) in &whole {
            fs::write(made.path.join(name), bytes).unwrap();
        }
        found
    };
    let document = whole.keys().find(|name| name.contains("/bevis/data/handling-")).unwrap();
    assert!(matches!(forged(document, b"something else"), PackageFlaw::NotIncluded(_)));
    let sealed = "representations/beslut/data/beslut-version-1.pdf";
    assert!(matches!(forged(sealed, b"%PDF-"), PackageFlaw::NotIncluded(_)));
    let ledger = "representations/data/data/handelselogg.json";
    let text = String::from_utf8(whole[ledger].clone()).unwrap();
    let told = forged(ledger, text.replacen("\"assess\"", "\"observe\"", 1).as_bytes());
    assert!(matches!(told, PackageFlaw::LedgerLine(_)), "{told:?}");
    let case = "representations/data/data/arende.json";
    let text = String::from_utf8(whole[case].clone()).unwrap();
    let told = forged(case, text.replacen(&id.to_string(), &"0".repeat(32), 1).as_bytes());
    assert_eq!(told, PackageFlaw::Case);
    assert!(verify_package(&made.path, &Unwatched).is_ok(), "the package was not put back");
}
