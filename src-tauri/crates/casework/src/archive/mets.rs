// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The METS files of a package: which files it has and how they belong together, after the E-ARK specifications
//! CSIP 2.1.0 and SIP 2.1.0. The numbers in the comments are those of their requirements. There is one for the package
//! and one for each representation.

use super::xml::{XSI, Xml, instant};
use chrono::{DateTime, Utc};
use std::io;
use store::Digest;

/// The name of every METS file.
pub(super) const METS: &str = "METS.xml";

const METS_SPACE: &str = "http://www.loc.gov/METS/";
const PLACES: &str = "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd \
                      http://www.w3.org/1999/xlink http://www.loc.gov/standards/mets/xlink.xsd \
                      https://DILCIS.eu/XML/METS/CSIPExtensionMETS \
                      https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd";
const PROFILE: &str = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml";
/// The specification of the content is ours; none of the vocabulary fits a case in this form.
const CONTENT: [(&str, &str); 2] =
    [("csip:CONTENTINFORMATIONTYPE", "OTHER"), ("csip:OTHERCONTENTINFORMATIONTYPE", "Tillsyn ärende 1")];

/// A file of the package.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its path from the root of the package.
    pub(super) path: String,
    pub(super) media_type: String,
    pub(super) size: u64,
    pub(super) sha256: Digest,
    pub(super) created: DateTime<Utc>,
}

/// Files that belong together.
pub(super) struct Group<'a> {
    /// What they are, as the specification calls it (CSIP64).
    pub(super) usage: String,
    pub(super) files: Vec<&'a Entry>,
    /// The METS file that describes them, when the group is a representation with one of its own.
    pub(super) representation: bool,
}

/// What a METS file says.
pub(super) struct Mets<'a> {
    /// The name of the package or of the representation (CSIP1).
    pub(super) object: &'a str,
    pub(super) label: &'a str,
    /// What precedes every identifier, so that it is unique within the package.
    pub(super) prefix: &'a str,
    /// The folder that paths are counted from, with its slash; empty for the package.
    pub(super) folder: &'a str,
    pub(super) at: DateTime<Utc>,
    /// Name and version of the program.
    pub(super) program: (&'a str, &'a str),
    /// The authority: it created the archive and submits the package (SIP9, SIP15).
    pub(super) authority: &'a str,
    /// Whether it is for training (SIP3).
    pub(super) training: bool,
    pub(super) description: Option<&'a Entry>,
    pub(super) preservation: Option<&'a Entry>,
    pub(super) groups: Vec<Group<'a>>,
}

impl Mets<'_> {
    /// Writes the file.
    ///
    /// # Errors
    /// As [`Xml::end`].
    pub(super) fn written(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::begin();
        let spaces = [
            ("xmlns:mets", METS_SPACE),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"),
            XSI,
            ("xsi:schemaLocation", PLACES),
        ];
        let own = [("OBJID", self.object), ("LABEL", self.label), ("TYPE", "Mixed"), ("PROFILE", PROFILE)];
        xml.open("mets:mets", &[&spaces[..], &own, &CONTENT].concat());
        self.header(&mut xml);
        self.metadata(&mut xml);
        self.files(&mut xml);
        self.structure(&mut xml);
        xml.close("mets:mets");
        xml.end()
    }

    // CSIP7-16, SIP3-20.
    fn header(&self, xml: &mut Xml) {
        let at = instant(self.at);
        let status = if self.training { "TEST" } else { "NEW" };
        xml.open(
            "mets:metsHdr",
            &[
                ("CREATEDATE", &at),
                ("LASTMODDATE", &at),
                ("RECORDSTATUS", status),
                ("csip:OAISPACKAGETYPE", "SIP"),
            ],
        );
        let (program, version) = self.program;
        xml.open("mets:agent", &[("ROLE", "CREATOR"), ("TYPE", "OTHER"), ("OTHERTYPE", "SOFTWARE")])
            .text("mets:name", &[], program)
            .text("mets:note", &[("csip:NOTETYPE", "SOFTWARE VERSION")], version)
            .close("mets:agent");
        for role in ["ARCHIVIST", "CREATOR"] {
            xml.open("mets:agent", &[("ROLE", role), ("TYPE", "ORGANIZATION")])
                .text("mets:name", &[], self.authority)
                .close("mets:agent");
        }
        xml.close("mets:metsHdr");
    }

    // CSIP17-44.
    fn metadata(&self, xml: &mut Xml) {
        let at = instant(self.at);
        if let Some(entry) = self.description {
            let id = self.id("dmd");
            xml.open("mets:dmdSec", &[("ID", &id), ("CREATED", &at), ("STATUS", "CURRENT")]);
            self.reference(xml, entry, &[("MDTYPE", "DC")]);
            xml.close("mets:dmdSec");
        }
        if let Some(entry) = self.preservation {
            let id = self.id("digiprov");
            xml.open("mets:amdSec", &[])
                .open("mets:digiprovMD", &[("ID", &id), ("CREATED", &at), ("STATUS", "CURRENT")]);
            self.reference(xml, entry, &[("MDTYPE", "PREMIS"), ("MDTYPEVERSION", "3.0")]);
            xml.close("mets:digiprovMD").close("mets:amdSec");
        }
    }

    fn reference(&self, xml: &mut Xml, entry: &Entry, kind: &[(&str, &str)]) {
        let facts = Facts::of(entry);
        let place = self.place(entry);
        xml.empty("mets:mdRef", &[&place[..], kind, &facts.attributes(entry)].concat());
    }

    // CSIP58-79.
    fn files(&self, xml: &mut Xml) {
        xml.open("mets:fileSec", &[("ID", &self.id("files"))]);
        let mut number = 0;
        for (nth, group) in self.groups.iter().enumerate() {
            let id = self.group_id(nth);
            xml.open("mets:fileGrp", &[&[("ID", id.as_str()), ("USE", &group.usage)], &CONTENT[..]].concat());
            for entry in &group.files {
                number += 1;
                let (id, facts) = (self.id(&format!("file-{number}")), Facts::of(entry));
                xml.open("mets:file", &[&[("ID", id.as_str())], &facts.attributes(entry)[..]].concat())
                    .empty("mets:FLocat", &self.place(entry))
                    .close("mets:file");
            }
            xml.close("mets:fileGrp");
        }
        xml.close("mets:fileSec");
    }

    // CSIP80-119.
    fn structure(&self, xml: &mut Xml) {
        let root = self.id("structure");
        xml.open("mets:structMap", &[("ID", &root), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")])
            .open("mets:div", &[("ID", &self.id("div")), ("LABEL", self.object)]);
        let (description, preservation, id) = (self.id("dmd"), self.id("digiprov"), self.id("div-metadata"));
        let mut metadata = vec![("ID", id.as_str()), ("LABEL", "Metadata")];
        metadata.extend(self.preservation.map(|_| ("ADMID", preservation.as_str())));
        metadata.extend(self.description.map(|_| ("DMDID", description.as_str())));
        xml.empty("mets:div", &metadata);
        for label in ["Documentation", "Schemas", "Representations"] {
            let begins = |group: &&(usize, &Group<'_>)| group.1.usage.split('/').next() == Some(label);
            let all: Vec<(usize, &Group<'_>)> = self.groups.iter().enumerate().collect();
            let of: Vec<_> = all.iter().filter(begins).collect();
            if of.is_empty() {
                continue;
            }
            let id = self.id(&format!("div-{}", label.to_lowercase()));
            xml.open("mets:div", &[("ID", &id), ("LABEL", label)]);
            for (nth, _) in of {
                xml.empty("mets:fptr", &[("FILEID", &self.group_id(*nth))]);
            }
            xml.close("mets:div");
        }
        for (nth, group) in self.groups.iter().enumerate().filter(|(_, group)| group.representation) {
            let (id, title) = (self.id(&format!("div-representation-{}", nth + 1)), self.group_id(nth));
            xml.open("mets:div", &[("ID", &id), ("LABEL", &group.usage)]);
            for entry in &group.files {
                xml.empty("mets:mptr", &[&self.place(entry)[..], &[("xlink:title", &title)]].concat());
            }
            xml.close("mets:div");
        }
        xml.close("mets:div").close("mets:structMap");
    }

    fn id(&self, what: &str) -> String {
        format!("{}-{what}", self.prefix)
    }

    fn group_id(&self, nth: usize) -> String {
        self.id(&format!("group-{}", nth + 1))
    }

    // Paths are counted from the folder that the METS file lies in.
    fn place<'e>(&self, entry: &'e Entry) -> [(&'static str, &'e str); 3] {
        let path = entry.path.strip_prefix(self.folder).unwrap_or(&entry.path);
        [("LOCTYPE", "URL"), ("xlink:type", "simple"), ("xlink:href", path)]
    }
}

/// What is said of every file, as text.
struct Facts {
    size: String,
    created: String,
    checksum: String,
}

impl Facts {
    fn of(entry: &Entry) -> Self {
        Self {
            size: entry.size.to_string(),
            created: instant(entry.created),
            checksum: entry.sha256.to_string(),
        }
    }

    fn attributes<'f>(&'f self, entry: &'f Entry) -> [(&'static str, &'f str); 5] {
        [
            ("MIMETYPE", &entry.media_type),
            ("SIZE", &self.size),
            ("CREATED", &self.created),
            ("CHECKSUM", &self.checksum),
            ("CHECKSUMTYPE", "SHA-256"),
        ]
    }
}
