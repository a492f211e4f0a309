// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the package is about, for whoever searches or unpacks it: the terms of Dublin Core in Swedish, and a text on
//! how to read and verify it with nothing but SHA-256. What is marked as secret is told by provision and place, never
//! by the words themselves.

use super::mets::Entry;
use super::premis::head;
use super::told::Told;
use super::xml::{XSI, Xml, instant};
use crate::clock::swedish_day;
use chrono::DateTime;
use domain::decision::Decision;
use domain::law::Purpose;
use domain::party::PartyNumber;
use domain::perform::Place;
use domain::secrecy::{SecrecyMark, Secret};
use domain::text::Language;
use domain::work::{Direction, Evidence};
use std::io;
use store::Digest;
use wire::say::{Named, place, say_secrecy};

const SPACE: [(&str, &str); 2] = [("xmlns:dcterms", "http://purl.org/dc/terms/"), XSI];
const READ_ME: &str = include_str!("las-mig.txt");

/// The description by Dublin Core; `files` are those of the representations.
///
/// # Errors
/// As [`Xml::end`].
pub(super) fn dublin_core(told: &Told<'_>, files: &[&Entry]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin();
    xml.open("metadata", &SPACE);
    for (term, value) in terms(told, files) {
        xml.text(&format!("dcterms:{term}"), &[], &value);
    }
    xml.close("metadata");
    xml.end()
}

fn terms(told: &Told<'_>, files: &[&Entry]) -> Vec<(&'static str, String)> {
    let case = told.case;
    let mut all = vec![("title", case.title.to_string())];
    all.extend(case.number.iter().map(|number| ("identifier", number.to_string())));
    all.extend([("identifier", told.root.clone()), ("identifier", case.id.to_string())]);
    all.push(("type", case.kind.name(Language::Sv).to_owned()));
    all.push(("language", "sv".to_owned()));
    all.extend(people(told));
    all.push(("abstract", case.trigger.to_string()));
    all.push(("description", standing(told)));
    all.push(("created", case.opened_on.to_string()));
    let decided = (1..=case.version()).filter_map(|version| case.of_version(version)?.0.date);
    all.extend(decided.map(|day| ("issued", day.to_string())));
    let last = told.lines.last().and_then(|line| DateTime::from_timestamp_millis(line.at_ms));
    all.extend(last.map(|at| ("modified", instant(at))));
    all.extend(decisions(told, files).into_iter().map(|said| ("hasPart", said)));
    all.extend(case.numbered_evidence().into_iter().map(|one| ("hasPart", document(told, one, files))));
    all.extend(marks(told).map(|mark| ("accessRights", marked(told, mark))));
    let (program, version) = told.program;
    all.push((
        "provenance",
        format!(
            "Skapat av {program} {version} den {}. Händelseloggen har {} rader och slutar med {}.",
            swedish_day(told.at),
            told.lines.len(),
            head(told.lines)
        ),
    ));
    all
}

fn people(told: &Told<'_>) -> Vec<(&'static str, String)> {
    let case = told.case;
    let authority = [Some(&case.authority.name), case.authority.unit.as_ref()];
    let authority: Vec<&str> = authority.into_iter().flatten().map(domain::text::Line::as_str).collect();
    let mut all = vec![("creator", authority.join(", "))];
    if let Some(party) = &case.party {
        let number = match &party.number {
            PartyNumber::Organisation(number) => format!(" ({number})"),
            PartyNumber::Foreign(number) => format!(" ({number})"),
            PartyNumber::SoleTrader => String::new(),
        };
        all.push(("subject", format!("Part: {}{number}", party.name)));
    }
    for person in case.participants.values() {
        let role = if person.person == case.officer {
            "ansvarig handläggare"
        } else {
            person.role.name(Language::Sv)
        };
        all.push(("contributor", format!("{}, {} ({role})", person.name, person.title)));
    }
    all
}

// How far the case has come. A copy of an unfinished case must never be taken for the archived one.
fn standing(told: &Told<'_>) -> String {
    let state = told.case.state.name(Language::Sv);
    let mut said = if told.unfinished() {
        format!(
            "OAVSLUTAT ÄRENDE ({state}): kopia av ärendet så långt det har kommit, inte det arkiverade ärendet."
        )
    } else {
        format!("Ärendets tillstånd: {state}.")
    };
    if told.case.purpose == Purpose::Training {
        said.push_str(" Ärendet är en övning.");
    }
    said
}

// Every sealed version, and the one that is not sealed yet.
fn decisions(told: &Told<'_>, files: &[&Entry]) -> Vec<String> {
    let case = told.case;
    let sealed = |version: u32| match case.earlier.iter().find(|one| one.version == version) {
        Some(earlier) => Some(earlier.sealed.record().document),
        None => match &case.decision {
            Decision::Sealed(sealed) => Some(sealed.record().document),
            Decision::Settled(_) | Decision::Draft(_) => None,
        },
    };
    let one = |version: u32| {
        let (draft, _) = case.of_version(version)?;
        let file = files.iter().find(|entry| sealed(version) == Some(entry.sha256.bytes()));
        let mut said = format!("Beslut, version {version}");
        said.extend(draft.date.map(|day| format!(", {day}")));
        said.extend(draft.matter.as_ref().map(|matter| format!(": {matter}")));
        match file {
            Some(entry) => said.push_str(&format!(" ({}, SHA-256 {})", entry.path, entry.sha256)),
            None => said.push_str(" (inte undertecknat)"),
        }
        Some(said)
    };
    (1..=case.version()).filter_map(one).collect()
}

fn document(told: &Told<'_>, evidence: &Evidence, files: &[&Entry]) -> String {
    let way = match evidence.direction {
        Direction::Received => "inkommen",
        Direction::DrawnUp => "upprättad",
        Direction::Sent => "utgående",
    };
    let mut said = format!("Handling {}: {}, {way} {}", evidence.number, evidence.title, evidence.on);
    let sha256 = evidence.file.as_ref().map(|file| Digest::new(file.sha256));
    match files.iter().find(|entry| is_of(entry, evidence.number) && Some(entry.sha256) == sha256) {
        Some(entry) => said.push_str(&format!(" ({}, SHA-256 {})", entry.path, entry.sha256)),
        None => said.push_str(" (finns i diariet, inte som fil)"),
    }
    let at = Place::Evidence(evidence.id);
    for mark in marks(told).filter(|mark| matches!(&mark.what, Secret::At(place) if *place.place() == at)) {
        said.push_str(&format!("; sekretessmarkerad, {}", mark.provision));
    }
    said
}

/// The beginning of the name of the file of a document.
pub(super) fn stem_of(number: u32) -> String {
    format!("handling-{number}-")
}

fn is_of(entry: &Entry, number: u32) -> bool {
    entry.path.rsplit('/').next().is_some_and(|name| name.starts_with(&stem_of(number)))
}

// The marks that hold.
fn marks<'t>(told: &'t Told<'_>) -> impl Iterator<Item = &'t SecrecyMark> {
    told.case.numbered_secrecy().into_iter().filter(|mark| mark.lifted.is_none())
}

fn marked(told: &Told<'_>, mark: &SecrecyMark) -> String {
    let protects = say_secrecy(mark.provision, Language::Sv);
    let protects = protects.map(|words| format!(" ({words})")).unwrap_or_default();
    let what = match &mark.what {
        Secret::Words(_) => "vissa ord, se secrecy i arende.json".to_owned(),
        Secret::At(at) => place(at.place(), Some(told.case), Language::Sv),
    };
    let number = mark.number;
    format!(
        "Sekretessmarkering {number}: {}{protects}, {}, {}; gäller {what}",
        mark.provision, mark.authority, mark.on
    )
}

/// The text on what the package is and how it is verified, in Swedish and English.
pub(super) fn read_me(told: &Told<'_>) -> String {
    let (unfinished_sv, unfinished_en) = if told.unfinished() {
        (
            "OBS! Ärendet är inte avslutat. Det här är en kopia av hur långt det har kommit.\n\n",
            "NOTE! The case is not closed. This is a copy of how far it has come.\n\n",
        )
    } else {
        ("", "")
    };
    READ_ME
        .replace("{unfinished_sv}", unfinished_sv)
        .replace("{unfinished_en}", unfinished_en)
        .replace("{root}", &told.root)
        .replace("{day}", &swedish_day(told.at).to_string())
        .replace("{lines}", &told.lines.len().to_string())
        .replace("{head}", &head(told.lines).to_string())
        .replace("{program}", &format!("{} {}", told.program.0, told.program.1))
        // Last, so that nothing that a person has written is taken for a place to fill in.
        .replace("{authority}", told.case.authority.name.as_str())
        .replace("{case}", told.called())
}
