// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reading which files a METS file names. It may be a stranger's: a document type is refused, so that nothing is
//! fetched or expanded, and only what is needed is kept.

use super::manifest::hex;
use super::path::fits;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use store::Digest;

/// A file that a METS file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// Its path from the folder of the METS file.
    pub(super) path: String,
    pub(super) sha256: Digest,
    pub(super) size: u64,
}

/// The files that a METS file names; none when it is no METS file or names one without digest, size or a path that
/// stays inside the package.
pub(super) fn references(bytes: &[u8]) -> Option<Vec<Reference>> {
    let mut reader = Reader::from_reader(bytes);
    let mut found = Vec::new();
    // What is said of the file that is being read, until its place is.
    let mut file: Option<(Digest, u64)> = None;
    let (mut depth, mut is_mets) = (0_usize, false);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).ok()?;
        let (start, opens) = match &event {
            Event::Start(start) => (start, true),
            Event::Empty(start) => (start, false),
            Event::End(_) => {
                depth = depth.checked_sub(1)?;
                continue;
            }
            Event::DocType(_) => return None,
            Event::Eof => return (is_mets && depth == 0).then_some(found),
            _ => continue,
        };
        match start.local_name().as_ref() {
            b"mets" if depth == 0 => is_mets = true,
            _ if depth == 0 => return None,
            b"file" => file = Some(facts(start)?),
            b"FLocat" => {
                let (sha256, size) = file.take()?;
                found.push(Reference { path: href(start)?, sha256, size });
            }
            b"mdRef" => {
                let (sha256, size) = facts(start)?;
                found.push(Reference { path: href(start)?, sha256, size });
            }
            _ => {}
        }
        depth += usize::from(opens);
    }
}

fn facts(start: &BytesStart<'_>) -> Option<(Digest, u64)> {
    if attribute(start, b"CHECKSUMTYPE")? != "SHA-256" {
        return None;
    }
    Some((hex(&attribute(start, b"CHECKSUM")?)?, attribute(start, b"SIZE")?.parse().ok()?))
}

fn href(start: &BytesStart<'_>) -> Option<String> {
    attribute(start, b"href").filter(|path| fits(path))
}

fn attribute(start: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let mut all = start.attributes().filter_map(Result::ok);
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.decoded_and_normalized_value(XmlVersion::Implicit1_0, start.decoder()).ok()?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mets(inside: &str) -> Option<Vec<Reference>> {
        references(format!("<m:mets xmlns:m=\"x\">{inside}</m:mets>").as_bytes())
    }

    #[test]
    fn files_and_metadata_are_found_with_their_digests() {
        let sum = "0a".repeat(32);
        let facts = format!("SIZE=\"7\" CHECKSUM=\"{}\" CHECKSUMTYPE=\"SHA-256\"", sum.to_uppercase());
        let read = mets(&format!(
            "<m:mdRef {facts} xlink:href=\"metadata/dc.xml\"/><m:file {facts}><m:FLocat x:href=\"data/a&amp;b\"/></m:file>"
        ));
        let paths: Vec<String> = read.unwrap().into_iter().map(|one| one.path).collect();
        assert_eq!(paths, ["metadata/dc.xml", "data/a&b"]);
    }

    #[test]
    fn what_is_no_mets_file_or_says_too_little_is_refused() {
        let sum = "0a".repeat(32);
        let good = format!("SIZE=\"7\" CHECKSUM=\"{sum}\" CHECKSUMTYPE=\"SHA-256\"");
        for bad in [
            "<m:mdRef href=\"a\"/>".to_owned(),
            format!("<m:mdRef {good} href=\"../a\"/>"),
            format!("<m:mdRef {good} href=\"/a\"/>"),
            format!("<m:mdRef {good}/>"),
            format!("<m:mdRef {} href=\"a\"/>", good.replace("SHA-256", "MD5")),
            format!("<m:mdRef {} href=\"a\"/>", good.replace('7', "-7")),
            "<m:FLocat href=\"a\"/>".to_owned(),
            "<m:div>".to_owned(),
        ] {
            assert_eq!(mets(&bad), None, "{bad}");
        }
        for bad in
            [&b""[..], b"text", b"<a/>", b"<mets>", b"<!DOCTYPE a [<!ENTITY b \"c\">]><mets/>", &[0xff; 9]]
        {
            assert_eq!(references(bad), None, "{bad:?}");
        }
    }
}
