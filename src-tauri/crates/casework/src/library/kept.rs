// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form in which the store keeps a proposed text. This program alone writes it; what cannot be read is of another
//! version, and is passed over.

use super::{Proposal, ProposedText};
use catalog::{Origin, Signature, TextKind, TextScope};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::checklist::QuestionId;
use domain::id::PersonId;
use domain::standard::TextName;
use domain::text::{Bilingual, Line, Text};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptProposal {
    next_of: Option<String>,
    kind: String,
    checklist: Option<String>,
    question: Option<String>,
    title: [String; 2],
    text: [String; 2],
    case: Option<String>,
    proposed: KeptSignature,
    returned: Option<(KeptSignature, String)>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptSignature {
    by: String,
    name: String,
    at: String,
}

impl KeptProposal {
    pub(super) fn of(proposal: &Proposal) -> Self {
        let ProposedText { next_of, kind, scope, title, text } = &proposal.text;
        let both = |words: &Bilingual| [words.sv.to_string(), words.en.to_string()];
        Self {
            next_of: next_of.as_ref().map(ToString::to_string),
            kind: kind.code().to_owned(),
            checklist: scope.checklist().map(ToString::to_string),
            question: scope.question().map(ToString::to_string),
            title: both(title),
            text: both(text),
            case: match &proposal.origin {
                Origin::Case(number) => Some(number.to_string()),
                Origin::Library => None,
            },
            proposed: KeptSignature::of(&proposal.proposed),
            returned: proposal.returned.as_ref().map(|(by, why)| (KeptSignature::of(by), why.to_string())),
        }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl KeptSignature {
    fn of(by: &Signature) -> Self {
        let at = by.at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        Self { by: by.by.to_string(), name: by.name.to_string(), at }
    }

    fn read(&self) -> Option<Signature> {
        Some(Signature {
            by: PersonId::parse(&self.by).ok()?,
            name: Line::new(&self.name).ok()?,
            at: DateTime::parse_from_rfc3339(&self.at).ok()?.with_timezone(&Utc),
        })
    }
}

pub(super) fn read(id: String, text: &str) -> Option<Proposal> {
    let kept: KeptProposal = serde_json::from_str(text).ok()?;
    let both = |[sv, en]: &[String; 2]| Bilingual::new(sv, en).ok();
    let checklist = kept.checklist.as_deref().map(Line::new).transpose().ok()?;
    let question = kept.question.as_deref().map(QuestionId::new).transpose().ok()?;
    let returned = match &kept.returned {
        Some((by, because)) => Some((by.read()?, Text::new(because).ok()?)),
        None => None,
    };
    Some(Proposal {
        id,
        text: ProposedText {
            next_of: kept.next_of.as_deref().map(TextName::new).transpose().ok()?,
            kind: TextKind::ALL.into_iter().find(|kind| kind.code() == kept.kind)?,
            scope: TextScope::of(checklist, question)?,
            title: both(&kept.title)?,
            text: both(&kept.text)?,
        },
        origin: kept.case.as_deref().map(Line::new).transpose().ok()?.map_or(Origin::Library, Origin::Case),
        proposed: kept.proposed.read()?,
        returned,
    })
}
