// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the handling of a case owes those it concerns: who speaks for the party, its insight, interpreting, what others
//! were asked, what was handed out, and which decisions are like this one.

use super::{Link, Particulars, known, links};
use crate::id::EvidenceId;
use crate::secrecy::SecrecyProvision;
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// Who speaks for the party (ombud; förvaltningslagen 14–15 §§). Letters and service go to the representative as far as
/// the mandate reaches. Name and address are protected as those of a contact person are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representative {
    /// By function, such as the party's lawyer.
    pub function: Line,
    /// Name; protected.
    pub name: Option<Line>,
    /// What the mandate reaches.
    pub mandate: Text,
    /// The document that shows it.
    pub shown_by: Option<EvidenceId>,
    /// The first day of the mandate.
    pub from: NaiveDate,
    /// The last; `None` while it holds.
    pub to: Option<NaiveDate>,
    /// Where letters and service go; protected.
    pub address_for_service: Option<Line>,
}

/// That the party has asked to see the material of its case (partsinsyn; förvaltningslagen 10 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsightRequest {
    /// The day it was asked for.
    pub asked_on: NaiveDate,
    /// What was asked for.
    pub what: Text,
    /// The answer; `None` until there is one.
    pub answer: Option<InsightAnswer>,
}

/// How a request for insight was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsightAnswer {
    /// The day.
    pub on: NaiveDate,
    /// What was given.
    pub given: Option<Text>,
    /// What was not; it is never the decision.
    pub withheld: Option<Withheld>,
}

/// What a party was not shown, and what it learned of it in another way (offentlighets- och sekretesslagen 10 kap. 3 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// What.
    pub what: Text,
    /// By which provision.
    pub ground: SecrecyProvision,
    /// How the party was told what it needs to know all the same.
    pub substitute: Option<Text>,
}

/// That another is asked for its opinion (remiss; förvaltningslagen 26 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Whom.
    pub to: Line,
    /// The question.
    pub question: Text,
    /// The day it was sent.
    pub sent_on: NaiveDate,
    /// The last day for the answer.
    pub due_on: NaiveDate,
    /// The answer; `None` while it is waited for.
    pub answer: Option<ReferralAnswer>,
}

/// What came of a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralAnswer {
    /// The day it came, or the wait was given up.
    pub on: NaiveDate,
    /// What it says, in short.
    pub text: Text,
    /// The document.
    pub document: Option<EvidenceId>,
}

/// That secrecy was tried before something was handed out (sekretessprövning); one for each time it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The day.
    pub on: NaiveDate,
    /// For whom, by function or organisation; whoever asks need not say who they are.
    pub for_whom: Line,
    /// What was asked for.
    pub what: Text,
    /// The documents it is about.
    pub documents: Vec<EvidenceId>,
    /// By which provisions something is secret; none where nothing is.
    pub provisions: Vec<SecrecyProvision>,
    /// What came of it.
    pub result: ReleaseResult,
    /// Why.
    pub because: Option<Text>,
}

/// What came of trying secrecy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReleaseResult {
    /// Lämnades ut i sin helhet.
    Whole,
    /// Lämnades ut med maskeringar.
    Masked,
    /// Lämnades ut med förbehåll.
    Reserved,
    /// Lämnades inte ut.
    Refused,
}

/// What somebody needs to follow the case: an interpreter, a translation or accessible content (förvaltningslagen 13 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageNeed {
    /// The need.
    pub need: Text,
    /// What was decided; `None` until it is.
    pub decided: Option<LanguageDecision>,
    /// The day it was done; `None` until it is.
    pub done_on: Option<NaiveDate>,
}

/// What was decided about such a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageDecision {
    /// The day.
    pub on: NaiveDate,
    /// What, and why where the need is not met.
    pub text: Text,
}

/// A decision that is like this one (jämförbart avgörande), so that like cases are judged alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparableDecision {
    /// Where it is found: authority or court, day and number.
    pub reference: Line,
    /// How it ended.
    pub outcome: Text,
    /// In what it is like this case, and in what not.
    pub alike: Text,
    /// The documents that show it.
    pub documents: Vec<EvidenceId>,
}

/// What a risk class of suppliers means (leverantörskategori, riskklass), so that a class says the same of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskClass {
    /// The class from 1 to 4, 4 the gravest.
    pub class: super::Grade,
    /// When a supplier belongs to it; every one of these.
    pub criteria: NonEmpty<Line>,
    /// What is asked of a supplier in it.
    pub asks: Option<Text>,
}

impl Particulars for Representative {
    fn links(&self) -> Vec<Link> {
        self.shown_by.map(Link::Evidence).into_iter().collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        known([(Some(self.from), self.to)])
    }
}

impl Particulars for InsightRequest {
    fn past(&self) -> Vec<NaiveDate> {
        [self.asked_on].into_iter().chain(self.answer.as_ref().map(|answer| answer.on)).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        known([(Some(self.asked_on), self.answer.as_ref().map(|answer| answer.on))])
    }
}

impl Particulars for Referral {
    fn links(&self) -> Vec<Link> {
        let document = self.answer.as_ref().and_then(|answer| answer.document);
        document.map(Link::Evidence).into_iter().collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        [self.sent_on].into_iter().chain(self.answer.as_ref().map(|answer| answer.on)).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let sent = Some(self.sent_on);
        known([(sent, Some(self.due_on)), (sent, self.answer.as_ref().map(|answer| answer.on))])
    }
}

impl Particulars for Release {
    fn links(&self) -> Vec<Link> {
        links(&self.documents, Link::Evidence).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        vec![self.on]
    }
}

impl Particulars for LanguageNeed {
    fn past(&self) -> Vec<NaiveDate> {
        self.decided.as_ref().map(|decided| decided.on).into_iter().chain(self.done_on).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        known([(self.decided.as_ref().map(|decided| decided.on), self.done_on)])
    }
}

impl Particulars for ComparableDecision {
    fn links(&self) -> Vec<Link> {
        links(&self.documents, Link::Evidence).collect()
    }
}

impl Particulars for RiskClass {}
