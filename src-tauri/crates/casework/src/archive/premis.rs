// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The preservation metadata, as PREMIS 3: for the package the case, its representations, what was done in it by whom
//! with the digest of each line of the ledger, and for each representation its files with their digests.

use super::mets::Entry;
use super::told::Told;
use super::xml::{XSI, Xml, instant};
use chrono::DateTime;
use std::collections::BTreeSet;
use std::io;
use store::{Digest, LedgerLine};

const SPACE: [(&str, &str); 4] = [
    ("xmlns:premis", "http://www.loc.gov/premis/v3"),
    XSI,
    (
        "xsi:schemaLocation",
        "http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/v3/premis-3-0.xsd",
    ),
    ("version", "3.0"),
];
/// The kinds of identifier that are used.
const PATH: &str = "path in the package";
const CASE: &str = "Tillsyn case";
const LINE: &str = "Tillsyn ledger line (SHA-256)";
const PERSON: &str = "Tillsyn person";
const PROGRAM: &str = "program";

/// The file of the package: case, representations, events and agents.
///
/// # Errors
/// As [`Xml::end`].
pub(super) fn of_case(told: &Told<'_>, representations: &[&str], files: &[&Entry]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin();
    xml.open("premis:premis", &SPACE);
    let case = told.case.id.to_string();
    xml.open("premis:object", &[("xsi:type", "premis:intellectualEntity")]);
    identifier(&mut xml, "object", CASE, &case);
    xml.text("premis:originalName", &[], told.called()).close("premis:object");
    for name in representations {
        xml.open("premis:object", &[("xsi:type", "premis:representation")]);
        identifier(&mut xml, "object", PATH, &format!("representations/{name}"));
        xml.open("premis:relationship", &[]).text("premis:relationshipType", &[], "structural").text(
            "premis:relationshipSubType",
            &[],
            "represents",
        );
        identifier(&mut xml, "relatedObject", CASE, &case);
        xml.close("premis:relationship").close("premis:object");
    }
    for line in told.lines {
        event(&mut xml, line, files);
    }
    agents(&mut xml, told);
    xml.close("premis:premis");
    xml.end()
}

/// The file of a representation: its files.
///
/// # Errors
/// As [`Xml::end`].
pub(super) fn of_files(files: &[Entry]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin();
    xml.open("premis:premis", &SPACE);
    for entry in files {
        xml.open("premis:object", &[("xsi:type", "premis:file")]);
        identifier(&mut xml, "object", PATH, &entry.path);
        xml.open("premis:objectCharacteristics", &[])
            .text("premis:compositionLevel", &[], "0")
            .open("premis:fixity", &[])
            .text("premis:messageDigestAlgorithm", &[], "SHA-256")
            .text("premis:messageDigest", &[], &entry.sha256.to_string())
            .close("premis:fixity")
            .text("premis:size", &[], &entry.size.to_string())
            .open("premis:format", &[])
            .open("premis:formatDesignation", &[])
            .text("premis:formatName", &[], &entry.media_type)
            .close("premis:formatDesignation")
            .close("premis:format")
            .close("premis:objectCharacteristics")
            .close("premis:object");
    }
    xml.close("premis:premis");
    xml.end()
}

fn event(xml: &mut Xml, line: &LedgerLine, files: &[&Entry]) {
    let at = DateTime::from_timestamp_millis(line.at_ms).unwrap_or_default();
    xml.open("premis:event", &[]);
    identifier(xml, "event", LINE, &line.hash_case.to_string());
    xml.text("premis:eventType", &[], &line.act)
        .text("premis:eventDateTime", &[], &instant(at))
        .open("premis:eventDetailInformation", &[])
        .text("premis:eventDetail", &[], &format!("line {}", line.case_seq))
        .close("premis:eventDetailInformation");
    identifier(xml, "linkingAgent", PERSON, &line.actor.to_string());
    let named = |digest: &&Entry| line.files.contains(&digest.sha256);
    for entry in files.iter().copied().filter(named) {
        identifier(xml, "linkingObject", PATH, &entry.path);
    }
    xml.close("premis:event");
}

fn agents(xml: &mut Xml, told: &Told<'_>) {
    let acting: BTreeSet<String> = told.lines.iter().map(|line| line.actor.to_string()).collect();
    for id in acting {
        xml.open("premis:agent", &[]);
        identifier(xml, "agent", PERSON, &id);
        if let Some(name) = told.people.get(&id) {
            xml.text("premis:agentName", &[], name);
        }
        xml.text("premis:agentType", &[], "person").close("premis:agent");
    }
    let (program, version) = told.program;
    xml.open("premis:agent", &[]);
    identifier(xml, "agent", PROGRAM, program);
    xml.text("premis:agentName", &[], program)
        .text("premis:agentType", &[], "software")
        .text("premis:agentVersion", &[], version)
        .close("premis:agent");
}

fn identifier(xml: &mut Xml, of: &str, kind: &str, value: &str) {
    let name = format!("premis:{of}Identifier");
    xml.open(&name, &[])
        .text(&format!("{name}Type"), &[], kind)
        .text(&format!("{name}Value"), &[], value)
        .close(&name);
}

/// The digest of the last line, which vouches for all before it.
pub(super) fn head(lines: &[LedgerLine]) -> Digest {
    lines.last().map_or(Digest::ZERO, |line| line.hash_case)
}
