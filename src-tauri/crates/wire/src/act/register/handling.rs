// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of what the handling of a case owes those it concerns, and of what a risk class means.

use super::super::doors::{Doors, Taken};
use super::crosses::Crosses;
use crate::codes::ReleaseResultCode;
use domain::register::{
    ComparableDecision, InsightAnswer, InsightRequest, LanguageDecision, LanguageNeed, Referral,
    ReferralAnswer, Release, Representative, RiskClass, Withheld,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

entry! {
    /// Who speaks for the party; protected, and left out of an exported case.
    RepresentativeDto of Representative {
        /// By function.
        function: String,
        /// Name.
        name: Option<String>,
        /// What the mandate reaches.
        mandate: String,
        /// The document that shows it.
        shown_by: Option<String>,
        /// The first day of the mandate.
        from: String,
        /// The last; null while it holds.
        to: Option<String>,
        /// Where letters and service go.
        address_for_service: Option<String>,
    }
}

entry! {
    /// That the party has asked to see the material of its case.
    InsightRequestDto of InsightRequest {
        /// The day it was asked for.
        asked_on: String,
        /// What was asked for.
        what: String,
        /// The answer; null until there is one.
        answer: Option<InsightAnswerDto>,
    }
}

entry! {
    /// How a request for insight was answered.
    InsightAnswerDto of InsightAnswer {
        /// The day.
        on: String,
        /// What was given.
        given: Option<String>,
        /// What was not.
        withheld: Option<WithheldDto>,
    }
}

entry! {
    /// What a party was not shown.
    WithheldDto of Withheld {
        /// What.
        what: String,
        /// By which section of offentlighets- och sekretesslagen, such as `18:8`.
        ground: String,
        /// How the party was told what it needs to know all the same.
        substitute: Option<String>,
    }
}

entry! {
    /// That another is asked for its opinion.
    ReferralDto of Referral {
        /// Whom.
        to: String,
        /// The question.
        question: String,
        /// The day it was sent.
        sent_on: String,
        /// The last day for the answer.
        due_on: String,
        /// The answer; null while it is waited for.
        answer: Option<ReferralAnswerDto>,
    }
}

entry! {
    /// What came of a referral.
    ReferralAnswerDto of ReferralAnswer {
        /// The day it came, or the wait was given up.
        on: String,
        /// What it says, in short.
        text: String,
        /// The document.
        document: Option<String>,
    }
}

entry! {
    /// That secrecy was tried before something was handed out.
    ReleaseDto of Release {
        /// The day.
        on: String,
        /// For whom, by function or organisation.
        for_whom: String,
        /// What was asked for.
        what: String,
        /// The documents it is about.
        #[serde(default)]
        documents: Vec<String>,
        /// By which sections of offentlighets- och sekretesslagen something is secret, such as `18:8`.
        #[serde(default)]
        provisions: Vec<String>,
        /// What came of it.
        result: ReleaseResultCode,
        /// Why.
        because: Option<String>,
    }
}

entry! {
    /// What somebody needs to follow the case.
    LanguageNeedDto of LanguageNeed {
        /// The need.
        need: String,
        /// What was decided; null until it is.
        decided: Option<LanguageDecisionDto>,
        /// The day it was done; null until it is.
        done_on: Option<String>,
    }
}

entry! {
    /// What was decided about such a need.
    LanguageDecisionDto of LanguageDecision {
        /// The day.
        on: String,
        /// What, and why where the need is not met.
        text: String,
    }
}

entry! {
    /// A decision that is like this one.
    ComparableDecisionDto of ComparableDecision {
        /// Where it is found.
        reference: String,
        /// How it ended.
        outcome: String,
        /// In what it is like this case, and in what not.
        alike: String,
        /// The documents that show it.
        #[serde(default)]
        documents: Vec<String>,
    }
}

entry! {
    /// What a risk class of suppliers means.
    RiskClassDto of RiskClass {
        /// The class from 1 to 4, 4 the gravest.
        class: u8,
        /// When a supplier belongs to it; at least one.
        criteria: Vec<String>,
        /// What is asked of a supplier in it.
        asks: Option<String>,
    }
}
