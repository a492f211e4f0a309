// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The states of a case and what may follow what. Steps back need a reason.

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

    /// How `to` may follow this state.
    #[must_use]
    pub fn step(self, to: Self) -> Step {
        if self == to {
            return Step::Never;
        }
        match (self.line(), to.line()) {
            // The decision alone moves a case over the line between before and after.
            (Some(from), Some(to)) if (from < DECIDED) != (to < DECIDED) => Step::ByDecision,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_decision_moves_a_case_over_the_line() {
        assert_eq!(CaseState::Presentation.step(CaseState::Decided), Step::ByDecision);
        assert_eq!(CaseState::Decided.step(CaseState::Presentation), Step::ByDecision);
        assert_eq!(CaseState::Opened.step(CaseState::Archived), Step::ByDecision);
    }

    #[test]
    fn steps_back_and_aside_need_a_reason() {
        assert_eq!(CaseState::Ongoing.step(CaseState::Assessing), Step::Onward);
        assert_eq!(CaseState::Assessing.step(CaseState::Ongoing), Step::WithReason);
        assert_eq!(CaseState::Ongoing.step(CaseState::Dormant), Step::WithReason);
        assert_eq!(CaseState::Ongoing.step(CaseState::Appealed), Step::Never);
        assert_eq!(CaseState::Dispatched.step(CaseState::Appealed), Step::WithReason);
    }

    #[test]
    fn every_state_reads_back_its_spelling() {
        for state in CaseState::ALL {
            assert_eq!(CaseState::from_code(state.code()), Some(state));
        }
    }
}
