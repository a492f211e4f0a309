// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The states of a case and what may follow what. Steps back need a reason.

use crate::case::CaseKind;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseState {
    /// Utkast.
    Draft,
    /// Öppnat.
    Opened,
    /// Planerat.
    Planned,
    /// Pågående tillsyn.
    Ongoing,
    /// Bedömning.
    Assessing,
    /// Kommunicering.
    Hearing,
    /// Föredragning.
    Presentation,
    /// Beslutat.
    Decided,
    /// Expedierat.
    Dispatched,
    /// Uppföljning.
    FollowUp,
    /// Avslutat.
    Closed,
    /// Arkiverat.
    Archived,
    /// Vilande.
    Dormant,
    /// Överklagat.
    Appealed,
    /// Omprövas.
    UnderReview,
    /// Överlämnat.
    HandedOver,
}

/// How one state follows another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Onward.
    Onward,
    /// Back or aside, which needs a reason.
    WithReason,
    /// Only by settling, reopening or sealing the decision.
    ByDecision,
    /// Not at all.
    Never,
}

impl CaseState {
    /// All states in their order.
    pub const ALL: [Self; 16] = [
        Self::Draft,
        Self::Opened,
        Self::Planned,
        Self::Ongoing,
        Self::Assessing,
        Self::Hearing,
        Self::Presentation,
        Self::Decided,
        Self::Dispatched,
        Self::FollowUp,
        Self::Closed,
        Self::Archived,
        Self::Dormant,
        Self::Appealed,
        Self::UnderReview,
        Self::HandedOver,
    ];

    /// The one spelling in store, files and window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Opened => "opened",
            Self::Planned => "planned",
            Self::Ongoing => "ongoing",
            Self::Assessing => "assessing",
            Self::Hearing => "hearing",
            Self::Presentation => "presentation",
            Self::Decided => "decided",
            Self::Dispatched => "dispatched",
            Self::FollowUp => "follow_up",
            Self::Closed => "closed",
            Self::Archived => "archived",
            Self::Dormant => "dormant",
            Self::Appealed => "appealed",
            Self::UnderReview => "under_review",
            Self::HandedOver => "handed_over",
        }
    }

    /// The state of that spelling.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// How `to` may follow this state in a case of that kind.
    #[must_use]
    pub fn step(self, to: Self, kind: CaseKind) -> Step {
        if self == to || !(kind.process().contains(&to) || kind.beside().contains(&to)) {
            return Step::Never;
        }
        match (self.line(), to.line()) {
            // The decision alone moves a case over the line between before and after; an audit ends in a report, which
            // is delivered like any other letter.
            (Some(from), Some(to)) if kind.ends_in_decision() && (from < DECIDED) != (to < DECIDED) => {
                Step::ByDecision
            }
            (Some(from), Some(to)) if to > from => Step::Onward,
            (Some(_), Some(_)) => Step::WithReason,
            (Some(from), None) => self.aside(to, from),
            // From a side state a case goes back onto the line with a reason.
            (None, Some(_)) => Step::WithReason,
            (None, None) => Step::Never,
        }
    }

    fn aside(self, to: Self, from: usize) -> Step {
        let after = from >= DECIDED;
        match to {
            Self::Dormant if !after => Step::WithReason,
            Self::HandedOver if self != Self::Archived => Step::WithReason,
            Self::Appealed | Self::UnderReview if after && self != Self::Archived => Step::WithReason,
            _ => Step::Never,
        }
    }

    // The place on the main line; side states have none.
    fn line(self) -> Option<usize> {
        Self::ALL.iter().take(12).position(|state| *state == self)
    }
}

const DECIDED: usize = 7;

impl CaseKind {
    /// The states that a case of the kind goes through, in order.
    #[must_use]
    pub const fn process(self) -> &'static [CaseState] {
        use CaseState as S;
        if self.ends_in_decision() {
            &[
                S::Opened,
                S::Planned,
                S::Ongoing,
                S::Assessing,
                S::Hearing,
                S::Presentation,
                S::Decided,
                S::Dispatched,
                S::FollowUp,
                S::Closed,
                S::Archived,
            ]
        } else {
            // Its hearing is the check of facts by the audited, and what leaves the house is a report.
            &[
                S::Opened,
                S::Planned,
                S::Ongoing,
                S::Assessing,
                S::Hearing,
                S::Dispatched,
                S::FollowUp,
                S::Closed,
                S::Archived,
            ]
        }
    }

    /// The states beside, in which a case rests or is somewhere else.
    #[must_use]
    pub const fn beside(self) -> &'static [CaseState] {
        use CaseState as S;
        if self.ends_in_decision() {
            &[S::Dormant, S::Appealed, S::UnderReview, S::HandedOver]
        } else {
            &[S::Dormant, S::HandedOver]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: CaseKind = CaseKind::SupervisionNis1;

    #[test]
    fn only_the_decision_moves_a_case_over_the_line() {
        assert_eq!(CaseState::Presentation.step(CaseState::Decided, KIND), Step::ByDecision);
        assert_eq!(CaseState::Decided.step(CaseState::Presentation, KIND), Step::ByDecision);
        assert_eq!(CaseState::Opened.step(CaseState::Archived, KIND), Step::ByDecision);
    }

    #[test]
    fn an_audit_goes_from_the_check_of_facts_to_its_report_and_is_never_decided_or_appealed() {
        for kind in [CaseKind::ExternalAudit, CaseKind::InternalControl] {
            assert_eq!(CaseState::Hearing.step(CaseState::Dispatched, kind), Step::Onward);
            assert_eq!(CaseState::FollowUp.step(CaseState::Closed, kind), Step::Onward);
            assert_eq!(CaseState::Dispatched.step(CaseState::Assessing, kind), Step::WithReason);
            for never in [CaseState::Presentation, CaseState::Decided, CaseState::Appealed] {
                assert_eq!(CaseState::Hearing.step(never, kind), Step::Never);
                assert!(!kind.process().contains(&never) && !kind.beside().contains(&never));
            }
        }
    }

    #[test]
    fn steps_back_and_aside_need_a_reason() {
        assert_eq!(CaseState::Ongoing.step(CaseState::Assessing, KIND), Step::Onward);
        assert_eq!(CaseState::Assessing.step(CaseState::Ongoing, KIND), Step::WithReason);
        assert_eq!(CaseState::Ongoing.step(CaseState::Dormant, KIND), Step::WithReason);
        assert_eq!(CaseState::Ongoing.step(CaseState::Appealed, KIND), Step::Never);
        assert_eq!(CaseState::Dispatched.step(CaseState::Appealed, KIND), Step::WithReason);
    }

    #[test]
    fn every_state_reads_back_its_spelling() {
        for state in CaseState::ALL {
            assert_eq!(CaseState::from_code(state.code()), Some(state));
        }
    }
}
