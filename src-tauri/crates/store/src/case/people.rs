// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of party, authority and what people answered on conflict of interest.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use domain::appeal_notice::{AppealNotice, NoticeWords};
use domain::decision::{Competence, Outcome};
use domain::law::{Period, Regime};
use domain::party::{OrganisationNumber, Party, PartyKind, PartyNumber};
use domain::person::{Authority, ConflictCheck, ConflictException, Delegation, Logo, Supervises};
use domain::scope::ScopeParts;
use domain::text::{Line, NonEmpty, Text};
use domain::work::EvidenceFile;
use serde::{Deserialize, Serialize};

stored_record! {
    Authority as StoredAuthority {
        name: Line,
        unit: Option<Line>,
        address: Line,
        email: Line,
        court: Line,
        logo: Option<Logo>,
        delegations: Vec<Delegation>,
        supervises: Option<NonEmpty<Supervises>>,
        appeal_notices: Vec<AppealNotice>,
    }
}

/// Stored form of [`AppealNotice`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredAppealNotice {
    in_force: <Period as Stored>::As,
    words: <NoticeWords as Stored>::As,
}

impl Stored for AppealNotice {
    type As = StoredAppealNotice;

    fn stored(&self) -> StoredAppealNotice {
        StoredAppealNotice { in_force: self.in_force().stored(), words: self.words().stored() }
    }

    fn restore(stored: StoredAppealNotice) -> Result<Self, Wrong> {
        Ok(Self::new(Period::restore(stored.in_force)?, NoticeWords::restore(stored.words)?)?)
    }
}

stored_record! {
    NoticeWords as StoredNoticeWords {
        where_to: Text,
        address: Text,
        from_decision: Text,
        from_receipt: Text,
        either: Text,
        contents: Text,
        afterwards: Option<Text>,
        change: Option<Text>,
    }
}

stored_record! {
    Logo as StoredLogo { file: EvidenceFile, alternative: Line }
}

stored_record! {
    Delegation as StoredDelegation { competence: Competence, outcomes: Vec<Outcome> }
}

stored_record! {
    Supervises as StoredSupervises { act: Regime, sectors: Vec<Line> }
}

stored_record! {
    ScopeParts as StoredScopeParts {
        purpose: Option<Text>,
        services: Vec<Line>,
        systems: Vec<Line>,
        period: Option<Period>,
        exclusions: Option<Text>,
    }
}

stored_record! {
    Party as StoredParty {
        name: Line,
        number: PartyNumber,
        kind: PartyKind,
        attention: Option<Line>,
        department: Option<Line>,
        their_number: Option<Line>,
        sectors: Option<NonEmpty<Line>>,
    }
}

/// Stored form of [`PartyNumber`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredPartyNumber {
    Organisation(String),
    SoleTrader,
    Foreign(String),
}

impl Stored for PartyNumber {
    type As = StoredPartyNumber;

    fn stored(&self) -> StoredPartyNumber {
        match self {
            Self::Organisation(number) => StoredPartyNumber::Organisation(number.stored()),
            Self::SoleTrader => StoredPartyNumber::SoleTrader,
            Self::Foreign(number) => StoredPartyNumber::Foreign(number.stored()),
        }
    }

    fn restore(stored: StoredPartyNumber) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredPartyNumber::Organisation(number) => {
                Self::Organisation(OrganisationNumber::restore(number)?)
            }
            StoredPartyNumber::SoleTrader => Self::SoleTrader,
            StoredPartyNumber::Foreign(number) => Self::Foreign(Line::restore(number)?),
        })
    }
}

/// Stored form of [`ConflictCheck`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredConflict {
    None,
    Absent(String),
    Disregarded { ground: String, because: String },
}

impl Stored for ConflictCheck {
    type As = StoredConflict;

    fn stored(&self) -> StoredConflict {
        match self {
            Self::None => StoredConflict::None,
            Self::Absent(why) => StoredConflict::Absent(why.stored()),
            Self::Disregarded { ground, because } => {
                StoredConflict::Disregarded { ground: ground.stored(), because: because.stored() }
            }
        }
    }

    fn restore(stored: StoredConflict) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredConflict::None => Self::None,
            StoredConflict::Absent(why) => Self::Absent(Text::restore(why)?),
            StoredConflict::Disregarded { ground, because } => Self::Disregarded {
                ground: ConflictException::restore(ground)?,
                because: Text::restore(because)?,
            },
        })
    }
}
