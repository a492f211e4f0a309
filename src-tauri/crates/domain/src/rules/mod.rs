// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The rules checked before a decision is made, and the one list of gaps they give. Each rule stands with its
//! number and source in [`crate::gap::RuleId`]; nothing here writes or reads anything but the case.

mod after;
mod appeal;
mod asked;
mod hearing;
mod interim;
mod intervention;
mod law;
mod lex_maria;
mod measures;
mod onsite;
mod people;
mod plain;
mod seal;
mod texts;
mod work;

use crate::case::Case;
use crate::decision::Decision;
use crate::gap::{Gap, GapKind, Guards, Level, RuleId};
use crate::perform::Place;
use chrono::NaiveDate;

pub use after::{answer_to_appeal, needs_service, time_check};
pub use appeal::{Appealable, appealable};
pub use asked::asked;
pub use law::carrying;
pub use lex_maria::{is_fulfilled, notification_is_fulfilled};
pub use seal::{CertificateFacts, FileLack, SealFacts, seal_gaps, separate_seal_gaps};

/// Everything that is missing before the decision may be made, in the order of the rules.
#[must_use]
pub fn gaps(case: &Case, today: NaiveDate) -> Vec<Gap> {
    let mut found = Found { gaps: Vec::new() };
    if case.kind.ends_in_decision() {
        people::check(case, today, &mut found);
        hearing::check(case, &mut found);
        law::check(case, today, &mut found);
        appeal::check(case, &mut found);
        asked::check(case, &mut found);
        onsite::check(case, today, &mut found);
        intervention::check(case, today, &mut found);
        interim::check(case, &mut found);
        measures::check(case, &mut found);
        texts::orders(case, &mut found);
        after::check(case, &mut found);
        lex_maria::check(case, &mut found);
    }
    texts::people(case, &mut found);
    texts::blanks(case, &mut found);
    plain::check(case, &mut found);
    work::check(case, &mut found);
    // What could only have stood in the way of a decision that is sealed is of no use to anybody any more.
    if matches!(case.decision, Decision::Sealed(_)) {
        found.gaps.retain(|gap| gap.is_asked_at(Guards::Dispatch) || gap.is_asked_at(Guards::Close));
    }
    // Within a rule the gaps stay in the order of their numbers, which is how people look for them.
    found.gaps.sort_by_key(|gap| gap.rule);
    found.gaps
}

/// The gaps found so far.
struct Found {
    gaps: Vec<Gap>,
}

impl Found {
    fn add(&mut self, rule: RuleId, at: Place, kind: GapKind) {
        self.at_level(rule, rule.level(), at, kind);
    }

    fn warn(&mut self, rule: RuleId, at: Place, kind: GapKind) {
        self.at_level(rule, Level::Warning, at, kind);
    }

    fn at_level(&mut self, rule: RuleId, level: Level, at: Place, kind: GapKind) {
        let gap = Gap { rule, level, at, kind };
        // Several texts of one thing can lack the same; they are looked through one after the other.
        let of_the_same = self.gaps.iter().rev().take_while(|one| one.rule == gap.rule && one.at == gap.at);
        if !of_the_same.into_iter().any(|one| *one == gap) {
            self.gaps.push(gap);
        }
    }

    fn if_missing<T>(&mut self, value: Option<&T>, rule: RuleId, kind: GapKind) {
        if value.is_none() {
            self.add(rule, Place::Decision, kind);
        }
    }
}
