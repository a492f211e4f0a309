// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of the records of what the handling of a case owes those it concerns, and of what a risk class means.

use super::stored::stored_record;
use chrono::NaiveDate;
use domain::id::EvidenceId;
use domain::register::{
    ComparableDecision, Grade, InsightAnswer, InsightRequest, LanguageDecision, LanguageNeed, Referral,
    ReferralAnswer, Release, ReleaseResult, Representative, RiskClass, Withheld,
};
use domain::secrecy::SecrecyProvision;
use domain::text::{Line, NonEmpty, Text};

stored_record! {
    Representative as StoredRepresentative {
        function: Line,
        name: Option<Line>,
        mandate: Text,
        shown_by: Option<EvidenceId>,
        from: NaiveDate,
        to: Option<NaiveDate>,
        address_for_service: Option<Line>,
    }
}

stored_record! {
    InsightRequest as StoredInsightRequest { asked_on: NaiveDate, what: Text, answer: Option<InsightAnswer> }
}

stored_record! {
    InsightAnswer as StoredInsightAnswer { on: NaiveDate, given: Option<Text>, withheld: Option<Withheld> }
}

stored_record! {
    Withheld as StoredWithheld { what: Text, ground: SecrecyProvision, substitute: Option<Text> }
}

stored_record! {
    Referral as StoredReferral {
        to: Line,
        question: Text,
        sent_on: NaiveDate,
        due_on: NaiveDate,
        answer: Option<ReferralAnswer>,
    }
}

stored_record! {
    ReferralAnswer as StoredReferralAnswer { on: NaiveDate, text: Text, document: Option<EvidenceId> }
}

stored_record! {
    Release as StoredRelease {
        on: NaiveDate,
        for_whom: Line,
        what: Text,
        documents: Vec<EvidenceId>,
        provisions: Vec<SecrecyProvision>,
        result: ReleaseResult,
        because: Option<Text>,
    }
}

stored_record! {
    LanguageNeed as StoredLanguageNeed {
        need: Text,
        decided: Option<LanguageDecision>,
        done_on: Option<NaiveDate>,
    }
}

stored_record! {
    LanguageDecision as StoredLanguageDecision { on: NaiveDate, text: Text }
}

stored_record! {
    ComparableDecision as StoredComparableDecision {
        reference: Line,
        outcome: Text,
        alike: Text,
        documents: Vec<EvidenceId>,
    }
}

stored_record! {
    RiskClass as StoredRiskClass { class: Grade, criteria: NonEmpty<Line>, asks: Option<Text> }
}
