// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Contracts and their chain of suppliers, certificates and management systems. The security of the chain is a measure of
//! its own (cybersäkerhetslagen 2 kap. 3 § second paragraph 4; MSBFS 2018:8 2 §).

use super::values::{CountryCode, Grade};
use super::{Link, Particulars, RecordKind, known, links};
use crate::checklist::QuestionId;
use crate::id::RecordId;
use crate::text::{Line, Text};
use chrono::NaiveDate;

/// A contract (avtal).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Between whom.
    pub parties: Line,
    /// Its number or other reference.
    pub reference: Option<Line>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; `None` while it has no end.
    pub to: Option<NaiveDate>,
    /// The annex on security.
    pub security_annex: Option<Line>,
}

/// A clause of a contract (avtalsvillkor), with the questions that it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Of which contract.
    pub contract: RecordId,
    /// Its number there.
    pub number: Line,
    /// What it says.
    pub says: Text,
    /// The questions of the checklist that it is about.
    pub questions: Vec<QuestionId>,
}

/// How a contract is followed up (avtalsuppföljning).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Of which contract.
    pub contract: RecordId,
    /// How it is planned.
    pub plan: Option<Text>,
    /// The days of the meetings.
    pub met_on: Vec<NaiveDate>,
    /// What came of it.
    pub found: Option<Text>,
}

/// A requirement that a tenderer had to meet (kvalificeringskrav; lagen (2016:1145) om offentlig upphandling 14 kap.).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qualification {
    /// In which procurement.
    pub procurement: Line,
    /// What was required.
    pub text: Text,
}

/// A supplier (leverantör), or a sub-supplier (underleverantör) when it has another above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplier {
    /// The organisation.
    pub organisation: Line,
    /// Its organisation number or other registration.
    pub number: Option<Line>,
    /// The supplier that it supplies to; `None` for one that supplies to the party itself.
    pub parent: Option<RecordId>,
    /// Where it is.
    pub country: CountryCode,
    /// Its risk class, 4 the gravest.
    pub risk: Option<Grade>,
    /// That it was approved.
    pub approved: Option<Approved>,
    /// The contract with it.
    pub contract: Option<RecordId>,
}

/// That a supplier was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// The day.
    pub on: NaiveDate,
    /// By whom, by function.
    pub by: Line,
}

/// Whose something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The party's.
    Party,
    /// A supplier's.
    Supplier(RecordId),
}

/// A certificate (certifiering).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Whose.
    pub holder: Holder,
    /// Against which standard.
    pub standard: Line,
    /// What it covers, in its own words.
    pub scope: Text,
    /// Who issued it.
    pub body: Line,
    /// The last day it is valid.
    pub valid_to: NaiveDate,
    /// Whether its scope covers the service that is examined.
    pub covers: Covers,
}

/// Whether the scope of a certificate covers the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covers {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Nobody has looked yet.
    Unknown,
}

/// A management system (ledningssystem; ISO/IEC 27001:2022 chapters 4–10, HSLF-FS 2016:40 3 kap. 2 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagementSystem {
    /// Whose.
    pub of: Holder,
    /// Who answers for it, by function.
    pub owner: Option<Line>,
    /// What it covers.
    pub scope: Option<Text>,
    /// How far it has come.
    pub status: ManagementStatus,
}

/// How far a management system has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ManagementStatus {
    /// Saknas.
    Missing,
    /// Påbörjat.
    Begun,
    /// Delvis infört.
    Partly,
    /// Komplett.
    Complete,
    /// Certifierat.
    Certified,
}

fn contract(id: RecordId) -> Link {
    Link::Record(id, RecordKind::Contract)
}

fn supplier(id: RecordId) -> Link {
    Link::Record(id, RecordKind::Supplier)
}

impl Holder {
    fn links(self) -> Vec<Link> {
        match self {
            Self::Party => Vec::new(),
            Self::Supplier(id) => vec![supplier(id)],
        }
    }
}

impl Particulars for Contract {
    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        known([(self.from, self.to)])
    }
}

impl Particulars for Clause {
    fn links(&self) -> Vec<Link> {
        [contract(self.contract)].into_iter().chain(links(&self.questions, Link::Question)).collect()
    }
}

impl Particulars for FollowUp {
    fn links(&self) -> Vec<Link> {
        vec![contract(self.contract)]
    }

    fn past(&self) -> Vec<NaiveDate> {
        self.met_on.clone()
    }
}

impl Particulars for Qualification {}

impl Particulars for Supplier {
    fn links(&self) -> Vec<Link> {
        self.parent.map(supplier).into_iter().chain(self.contract.map(contract)).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        self.approved.iter().map(|approved| approved.on).collect()
    }
}

impl Particulars for Certificate {
    fn links(&self) -> Vec<Link> {
        self.holder.links()
    }
}

impl Particulars for ManagementSystem {
    fn links(&self) -> Vec<Link> {
        self.of.links()
    }
}
