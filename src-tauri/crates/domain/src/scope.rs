// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the scope of a case consists of, beside the text that says it in words (omfattning, avgränsning), and what the
//! case is for (syfte).

use crate::law::Period;
use crate::text::{Line, Text};

/// The parts of a scope; each may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScopeParts {
    /// What the supervision or audit is for.
    pub purpose: Option<Text>,
    /// The services that are examined.
    pub services: Vec<Line>,
    /// The systems that are examined.
    pub systems: Vec<Line>,
    /// The time that is examined.
    pub period: Option<Period>,
    /// What is not examined.
    pub exclusions: Option<Text>,
}
