// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What two cases have in common: an occasion that serves both, and the link that each has to the other.

use super::message;
use crate::case_json::IdJson;
use crate::codes::CaseRelationCode;

message! {
    /// Let an occasion serve another case too.
    ShareOccasion {
        /// The case that has it.
        case: String,
        /// The occasion.
        occasion: String,
        /// The other case, by number or identity.
        other: String,
    }
}

message! {
    /// An occasion that now serves another case too.
    SharedJson {
        /// The other case.
        case: IdJson,
        /// The occasion as the other case has it.
        occasion: IdJson,
        /// How many acts it took in both cases; none when they had it all.
        acts: usize,
    }
}

message! {
    /// Link two cases to each other.
    RelateCases {
        /// The case that one is in.
        case: String,
        /// The other case, by number or identity.
        other: String,
        /// How they belong together, as seen from the case that one is in.
        relation: CaseRelationCode,
    }
}

message! {
    /// Two cases that are now linked to each other.
    RelatedJson {
        /// The other case.
        case: IdJson,
        /// How many acts it took in both cases; none when both had the link.
        acts: usize,
    }
}

message! {
    /// A link to a case of this office that the other case does not tell of in the same way.
    UnansweredLinkJson {
        /// The record that links.
        record: IdJson,
        /// The other case.
        case: IdJson,
        /// How the other case says that the two belong together; null when it has no link back.
        says: Option<CaseRelationCode>,
        /// Whether the other case can be given the link back.
        takes: bool,
    }
}
