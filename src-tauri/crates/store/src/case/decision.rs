// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The cells of the decision: each of its answers, each factor, each remission and each section is one field,
//! the points are one, and a settled or sealed decision has its settling and its seal beside the content.

use super::codes::Stage;
use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::stored::{Stored, stored_record};
use chrono::{DateTime, Utc};
use domain::consideration::Consideration;
use domain::decision::{Decision, Draft, Factor, LedgerHead, SealRecord, SectionKind, Settled};
use domain::id::{DeficiencyId, PersonId};
use domain::law::Purpose;
use domain::text::Line;
use domain::work::Sha256;
use std::collections::BTreeMap;

/// The field of the points of the operative part.
pub(super) const POINTS: &str = "points";
const STATE: &str = "state";
const SETTLED: &str = "settled";
const SEAL: &str = "seal";
const REMISSION: &str = "remission.";

stored_record! {
    LedgerHead as StoredHead { lines: u64, hash: Sha256 }
}

stored_record! {
    SealRecord as StoredSeal {
        document: Sha256,
        signer: Line,
        certificate: Sha256,
        at: DateTime<Utc>,
        purpose: Purpose,
    }
}

/// Who settled, when, on which end of the ledger, and what the letter said.
#[derive(Debug)]
pub(super) struct Settling {
    by: PersonId,
    at: DateTime<Utc>,
    head: LedgerHead,
    letter: Sha256,
}

stored_record! {
    Settling as StoredSettling { by: PersonId, at: DateTime<Utc>, head: LedgerHead, letter: Sha256 }
}

impl From<&Settled> for Settling {
    fn from(settled: &Settled) -> Self {
        Self { by: settled.by(), at: settled.at(), head: settled.head().clone(), letter: *settled.letter() }
    }
}

/// The row of the decision.
pub(super) fn write(decision: &Decision) -> Row {
    let (stage, seal) = match decision {
        Decision::Draft(_) => (Stage::Draft, None),
        Decision::Settled(_) => (Stage::Settled, None),
        Decision::Sealed(sealed) => (Stage::Sealed, Some(sealed.record())),
    };
    let mut row = Row::default();
    row.always(STATE, &stage);
    row.maybe(SETTLED, decision.settled().map(Settling::from).as_ref());
    row.maybe(SEAL, seal);
    write_content(decision.content(), &mut row);
    row
}

fn write_content(content: &Draft, row: &mut Row) {
    let Draft {
        matter,
        outcomes,
        date,
        decision_maker,
        co_deciders,
        competence,
        presentation,
        others,
        dissent,
        effect,
        appeal,
        appeal_by,
        factors,
        considerations,
        remissions,
        points,
        sections,
        sections_read,
        replaces,
    } = content;
    row.maybe("matter", matter.as_ref());
    row.list("outcomes", outcomes);
    row.maybe("date", date.as_ref());
    row.maybe("decision_maker", decision_maker.as_ref());
    row.list("co_deciders", co_deciders);
    row.maybe("competence", competence.as_ref());
    row.maybe("presentation", presentation.as_ref());
    row.maybe("others", others.as_ref());
    row.maybe("dissent", dissent.as_ref());
    row.maybe("effect", effect.as_ref());
    row.maybe("appeal", appeal.as_ref());
    row.maybe("appeal_by", appeal_by.as_ref());
    row.maybe("replaces", replaces.as_ref());
    row.list(POINTS, points);
    for factor in Factor::ALL {
        row.maybe(&factor_field(factor), factors.get(&factor));
    }
    for one in Consideration::ALL {
        row.maybe(&consideration_field(*one), considerations.get(one));
    }
    for section in SectionKind::ALL {
        row.maybe(&section_field(section), sections.get(&section));
        row.list(&read_field(section), sections_read.get(&section).unwrap_or(&Vec::new()));
    }
    for (deficiency, remission) in remissions {
        row.always(&format!("{REMISSION}{deficiency}"), remission);
    }
}

fn factor_field(factor: Factor) -> String {
    format!("factor.{}", factor.code())
}

pub(super) fn consideration_field(one: Consideration) -> String {
    format!("consideration.{}", one.code())
}

/// What the sources of a section said.
pub(super) fn read_field(section: SectionKind) -> String {
    format!("section_read.{}", section.code())
}

pub(super) fn section_field(section: SectionKind) -> String {
    format!("section.{}", section.code())
}

/// The decision of its cells. The store only ever held a settled one that had been settled, so that is where
/// it is restored instead of being settled anew under today's rules.
pub(super) fn read(fields: &mut Fields) -> Result<Decision, CellsFault> {
    let stage = fields.maybe(STATE)?.unwrap_or(Stage::Draft);
    let settling: Option<Settling> = fields.maybe(SETTLED)?;
    let seal: Option<SealRecord> = fields.maybe(SEAL)?;
    let content = read_content(fields)?;
    let restored =
        |Settling { by, at, head, letter }, content| Settled::restore(content, by, at, head, letter);
    match (stage, settling, seal) {
        (Stage::Draft, None, None) => Ok(Decision::Draft(content)),
        (Stage::Settled, Some(settling), None) => Ok(Decision::Settled(restored(settling, content))),
        (Stage::Sealed, Some(settling), Some(record)) => {
            Ok(Decision::Sealed(restored(settling, content).sealed(record)))
        }
        (Stage::Draft | Stage::Settled | Stage::Sealed, _, _) => {
            let wrong = Wrong::Contradicts("the state does not agree with the settling and the seal");
            Err(fields.fault(STATE, wrong))
        }
    }
}

fn read_content(fields: &mut Fields) -> Result<Draft, CellsFault> {
    let mut factors = BTreeMap::new();
    for factor in Factor::ALL {
        if let Some(weighed) = fields.maybe(&factor_field(factor))? {
            factors.insert(factor, weighed);
        }
    }
    let mut considerations = BTreeMap::new();
    for one in Consideration::ALL {
        if let Some(considered) = fields.maybe(&consideration_field(*one))? {
            considerations.insert(*one, considered);
        }
    }
    let (mut sections, mut sections_read) = (BTreeMap::new(), BTreeMap::new());
    for section in SectionKind::ALL {
        let read = fields.list(&read_field(section))?;
        if let Some(text) = fields.maybe(&section_field(section))? {
            sections.insert(section, text);
            sections_read.insert(section, read);
        }
    }
    let mut remissions = BTreeMap::new();
    for name in fields.after(REMISSION) {
        let field = format!("{REMISSION}{name}");
        let deficiency = DeficiencyId::restore(name).map_err(|wrong| fields.fault(&field, wrong))?;
        remissions.insert(deficiency, fields.always(&field)?);
    }
    Ok(Draft {
        matter: fields.maybe("matter")?,
        outcomes: fields.list("outcomes")?,
        date: fields.maybe("date")?,
        decision_maker: fields.maybe("decision_maker")?,
        co_deciders: fields.list("co_deciders")?,
        competence: fields.maybe("competence")?,
        presentation: fields.maybe("presentation")?,
        others: fields.maybe("others")?,
        dissent: fields.maybe("dissent")?,
        effect: fields.maybe("effect")?,
        appeal: fields.maybe("appeal")?,
        appeal_by: fields.maybe("appeal_by")?,
        factors,
        considerations,
        remissions,
        points: fields.list(POINTS)?,
        sections,
        sections_read,
        replaces: fields.maybe("replaces")?,
    })
}
