// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every sentence and name that a person reads about a case, in Swedish and English. Nothing here decides
//! anything. Matches are exhaustive, so that nothing can be missing in one of the languages.

mod gap;
mod glossary;
mod names;
mod place;
mod refusal;
mod secrecy;
#[cfg(test)]
mod tests;

pub use gap::say_gap;
pub use glossary::{GLOSSARY, Term, english};
pub use names::{Named, state_name, unanswered};
pub use place::place;
pub use refusal::{decision_state, say_place, say_refusal};
pub use secrecy::say_secrecy;
