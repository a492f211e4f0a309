// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures among the evidence, all the way to the annex of the decision: described by what is observed in them,
//! found from the text and back, and named when they cannot be shown.

use casework::playing::{Beside, Until};
use document::{Typeface, render, structural_faults};
use std::fs;
use std::path::{Path, PathBuf};
use testkit::Rig;

const SAMPLE: &str = "../../../assets/samples/tillsyn-av-kommun-enligt-nis1";

// The sample with its sketch as the source of an observation, and one more picture that is only half a file.
fn acts() -> String {
    let acts = casework::sample::ACTS.replace(
        "source = { seen = \"driftrummet och konfigurationen av nätet\" }",
        "source = { document = \"h5\" }",
    );
    let broken = "[[act]]\nat = 2025-06-11T08:50:30+02:00\nby = \"inspektor\"\ndo = \"add_evidence\"\nas = \"hx\"\n\
        title = \"Foto av kopplingsskåpet\"\ndirection = \"drawn_up\"\non = \"2025-06-11\"\nfile = \"halv.png\"\n\n";
    let place = acts[..acts.find("at = 2025-06-11T09:00:00").unwrap()].rfind("[[act]]").unwrap();
    format!("{}{broken}{}", &acts[..place], &acts[place..])
}

fn folder(rig: &Rig) -> PathBuf {
    let folder = rig.folder.with_file_name("acts");
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE)).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    let whole = fs::read(folder.join("natskiss.png")).unwrap();
    fs::write(folder.join("halv.png"), &whole[..whole.len() / 2]).unwrap();
    folder
}

#[test]
fn a_picture_is_found_from_the_text_and_back_and_a_broken_one_is_named() {
    let mut rig = Rig::new();
    let beside = Beside::Folder(folder(&rig));
    let id = rig.play(&acts(), &beside, &Until::Before("settle_decision".to_owned()));
    let letter = rig.office.draft_letter(id).unwrap();
    let text = letter.to_text();
    for expected in [
        // From the observation to the document and the picture.
        "(I005; [handling\u{a0}5](#handling-5), [bild\u{a0}1](#bild-1); den",
        // From the list of documents to the picture.
        "Skiss över nätet för vårdens system ([bild\u{a0}1](#bild-1))",
        // From the picture back to all that speaks of it.
        "plate 0: <#bild-1>**Bild\u{a0}1. **Skiss över nätet för vårdens system ([handling\u{a0}5](#handling-5)",
        " Se [iakttagelse\u{a0}I005](#iakttagelse-5) och [brist\u{a0}1](#brist-1).",
        // Whoever cannot see it hears what is observed in it.
        "alt: Skiss över nätet för vårdens system. Journalsystemets servrar ligger i samma nätsegment",
        // The broken one has its number and its words.
        "plate cannot be shown: <#bild-2>**Bild\u{a0}2. **Foto av kopplingsskåpet ([handling\u{a0}6](#handling-6)",
        "Bilden kan inte visas här; filen finns bland ärendets handlingar.",
    ] {
        assert!(text.contains(expected), "{expected}\n---\n{text}");
    }
    let file = render(&letter, &Typeface::shipped().unwrap()).unwrap();
    assert_eq!(structural_faults(&file), []);
}

#[test]
fn a_picture_is_brought_down_once_and_the_next_letter_is_the_same() {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let first = rig.office.draft_letter(id).unwrap();
    assert_eq!(first.images, rig.office.draft_letter(id).unwrap().images);
    let mut rig = rig.reopened();
    assert_eq!(first.images, rig.office.draft_letter(id).unwrap().images);
}
