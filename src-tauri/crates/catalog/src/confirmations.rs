// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The references that an office has confirmed, as a file that it can hand to its other computers: who, when, what
//! was read, and the citation that was confirmed. A confirmation holds for that citation alone, so that a catalogue
//! that later says something else is asked about anew. What was confirmed for training never stands here.

use crate::fault::{CatalogFault, FaultKind, Hollow, Sort};
use crate::provisions::period;
use crate::reader::{Source, Value};
use crate::writer;
use chrono::SecondsFormat;
use domain::id::PersonId;
use domain::law::{Confirmation, Provision, ProvisionId, Purpose};
use domain::text::{Language, Text};

/// A reference that the office has confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeConfirmation {
    /// Which provision of the catalogue.
    pub provision: ProvisionId,
    /// Its citation in Swedish as it stood then.
    pub citation: Text,
    /// Who, when, and what was read.
    pub confirmation: Confirmation,
}

impl OfficeConfirmation {
    /// Whether it was made of this provision as it reads now.
    #[must_use]
    pub fn fits(&self, provision: &Provision) -> bool {
        self.provision == provision.id && self.citation.as_str() == provision.citation.get(Language::Sv)
    }
}

const KEYS: &[&str] =
    &["provision", "citation", "by", "name", "title", "at", "source", "exact_citation", "in_force"];

/// Reads a file of confirmations, called `name` in its faults.
///
/// # Errors
/// [`CatalogFault`] with line and reason.
pub fn read_confirmations(name: &str, bytes: &[u8]) -> Result<Vec<OfficeConfirmation>, CatalogFault> {
    let source = Source::new(Sort::Confirmations, name, bytes)?;
    let mut root = source.root(&["format", "confirmation"])?;
    let hollow = root.fault(FaultKind::Empty(Hollow::Confirmations));
    let list = root.maybe("confirmation").map_or(Ok(Vec::new()), Value::list)?;
    if list.is_empty() {
        return Err(hollow);
    }
    let mut read: Vec<(OfficeConfirmation, usize)> = Vec::with_capacity(list.len());
    for value in list {
        let (one, at) = confirmation(value)?;
        if let Some((_, first)) = read.iter().find(|(known, _)| known.provision == one.provision) {
            let (first_file, first_line) = (name.to_owned(), source.line(*first));
            let name = one.provision.to_string();
            let kind = FaultKind::Duplicate { key: "provision", name, first_file, first_line };
            return Err(source.fault(at, kind));
        }
        read.push((one, at));
    }
    Ok(read.into_iter().map(|(one, _)| one).collect())
}

fn confirmation(value: Value<'_>) -> Result<(OfficeConfirmation, usize), CatalogFault> {
    let mut fields = value.fields(KEYS)?;
    let provision = fields.take("provision")?;
    let at = provision.at;
    let text = |value: Value<'_>| value.text(value.key());
    let one = OfficeConfirmation {
        provision: provision.name(|name| ProvisionId::new(name).ok())?,
        citation: text(fields.take("citation")?)?,
        confirmation: Confirmation {
            by: fields.take("by")?.name(|name| PersonId::parse(name).ok())?,
            name: fields.take("name")?.line()?,
            title: fields.take("title")?.line()?,
            at: fields.take("at")?.instant()?,
            source: text(fields.take("source")?)?,
            exact_citation: fields.maybe("exact_citation").map(text).transpose()?,
            in_force: fields.maybe("in_force").map(period).transpose()?,
            purpose: Purpose::Office,
            adopted: false,
        },
    };
    Ok((one, at))
}

/// Writes a file of confirmations that reads back as them.
#[must_use]
pub fn write_confirmations(all: &[OfficeConfirmation]) -> String {
    let mut out = "# Bestämmelser som myndigheten har bekräftat. / References that the office has confirmed.\nformat = 1\n".to_owned();
    for OfficeConfirmation { provision, citation, confirmation } in all {
        let Confirmation { by, name, title, at, source, exact_citation, in_force, purpose: _, adopted: _ } =
            confirmation;
        out.push_str("\n[[confirmation]]\n");
        out.push_str(&writer::line("provision", provision.as_str()));
        out.push_str(&writer::line("citation", citation.as_str()));
        out.push_str(&writer::line("by", &by.to_string()));
        out.push_str(&writer::line("name", name.as_str()));
        out.push_str(&writer::line("title", title.as_str()));
        out.push_str(&format!("at = {}\n", at.to_rfc3339_opts(SecondsFormat::AutoSi, true)));
        out.push_str(&writer::line("source", source.as_str()));
        if let Some(exact) = exact_citation {
            out.push_str(&writer::line("exact_citation", exact.as_str()));
        }
        if let Some(span) = in_force {
            out.push_str(&format!("in_force = {}\n", writer::period(span)));
        }
    }
    out
}
