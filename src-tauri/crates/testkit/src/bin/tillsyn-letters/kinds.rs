// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The kinds of paper that a case can give. A new kind of letter or copy does not compile until it has its line here.

use casework::{Office, When, WorkFault};
use chrono::{DateTime, Utc};
use document::{Letter, Typeface, render};
use domain::act::{Act, NewSecrecyMark};
use domain::decision::Decision;
use domain::id::{CaseId, SecrecyId};
use domain::perform::Place;
use domain::secrecy::{SecrecyProvision, Secret, SecretPlace};
use seal::{KeySource, Passphrase};
use std::error::Error;
use wire::window::{BesideCode, CopyCode, LetterCode};

/// One kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Draft,
    Unsigned,
    Sealed,
    Addendum,
    Word,
    NamesWithheld,
    Summary,
    Public,
    Notice,
    Request,
    Protocol,
    Receipt,
    Report,
    Prosecution,
    Closing,
    InterimOrder,
}

impl Kind {
    pub const ALL: [Self; 16] = [
        Self::Draft,
        Self::Unsigned,
        Self::Sealed,
        Self::Addendum,
        Self::Word,
        Self::NamesWithheld,
        Self::Summary,
        Self::Public,
        Self::Notice,
        Self::Request,
        Self::Protocol,
        Self::Receipt,
        Self::Report,
        Self::Prosecution,
        Self::Closing,
        Self::InterimOrder,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "utkast",
            Self::Unsigned => "osignerat",
            Self::Sealed => "undertecknat",
            Self::Addendum => "tillagg",
            Self::Word => "arbetskopia",
            Self::NamesWithheld => "utan-namn",
            Self::Summary => "sammanfattning",
            Self::Public => "for-andra",
            Self::Notice => "underrattelse",
            Self::Request => "begaran",
            Self::Protocol => "protokoll",
            Self::Receipt => "kvitto",
            Self::Report => "rapport",
            Self::Prosecution => "atalsanmalan",
            Self::Closing => "avslut",
            Self::InterimOrder => "forelaggande",
        }
    }

    pub fn ending(self) -> &'static str {
        if self == Self::Word { "docx" } else { "pdf" }
    }

    fn of_letter(code: LetterCode) -> Self {
        match code {
            LetterCode::Draft => Self::Draft,
            LetterCode::Settled => Self::Unsigned,
            LetterCode::Sealed => Self::Sealed,
            LetterCode::Addendum => Self::Addendum,
        }
    }

    fn of_beside(code: BesideCode) -> Self {
        match code {
            BesideCode::Notice => Self::Notice,
            BesideCode::Request => Self::Request,
            BesideCode::Protocol => Self::Protocol,
            BesideCode::Receipt => Self::Receipt,
            BesideCode::Report => Self::Report,
            BesideCode::Prosecution => Self::Prosecution,
            BesideCode::Closing => Self::Closing,
            BesideCode::InterimOrder => Self::InterimOrder,
        }
    }

    fn of_copy(code: CopyCode) -> Self {
        match code {
            CopyCode::Word => Self::Word,
            CopyCode::NamesWithheld => Self::NamesWithheld,
            CopyCode::Summary => Self::Summary,
            CopyCode::Public => Self::Public,
        }
    }
}

/// One file with the letter that it was made from.
pub struct Paper {
    pub kind: Kind,
    /// Which version of the decision, where there are several, or which of the letters beside it.
    pub version: Option<u32>,
    /// Nobody keeps the letter of a version that another has replaced.
    pub letter: Option<Letter>,
    pub bytes: Vec<u8>,
    /// The certificates under which its seal is good, where they are known.
    pub roots: Option<String>,
}

impl Paper {
    /// Whether the file has a signature: the decision, or a separate decision that is signed.
    pub fn is_signed(&self) -> bool {
        const RANGE: &[u8] = b"/ByteRange";
        self.bytes.windows(RANGE.len()).any(|bytes| bytes == RANGE)
    }
}

/// Every paper that the case gives now, sealed last: sealing changes the case.
pub fn papers(office: &mut Office, id: CaseId, at: DateTime<Utc>) -> Result<Vec<Paper>, Box<dyn Error>> {
    let typeface = Typeface::shipped()?;
    let mut found = Vec::new();
    for code in LetterCode::ALL {
        let letter = match code {
            LetterCode::Draft => office.draft_letter(id),
            LetterCode::Settled => office.settled_letter(id),
            LetterCode::Addendum => office.addendum_letter(id, None, None),
            LetterCode::Sealed => continue,
        };
        if let Some(letter) = there(letter)? {
            let bytes = render(&letter, &typeface)?;
            let (kind, letter) = (Kind::of_letter(code), Some(letter));
            found.push(Paper { kind, version: None, letter, bytes, roots: None });
        }
    }
    for (at, one) in office.besides(id)?.into_iter().enumerate() {
        let letter = Some(office.beside_letter(id, one.letter, one.of.as_deref())?);
        let bytes = office.beside_pdf(id, one.letter, one.of.as_deref())?;
        let (kind, version) = (Kind::of_beside(one.letter), u32::try_from(at + 1).ok());
        found.push(Paper { kind, version, letter, bytes, roots: None });
    }
    mark_something(office, id)?;
    for code in CopyCode::ALL {
        if let Some(letter) = there(office.copy_letter(id, code))? {
            let bytes = office.copy(id, code)?;
            let (kind, letter) = (Kind::of_copy(code), Some(letter));
            found.push(Paper { kind, version: None, letter, bytes, roots: None });
        }
    }
    found.extend(sealed(office, id, at)?);
    Ok(found)
}

/// A copy for others says the more when something is left out of it: the first observation, where nothing is marked.
fn mark_something(office: &mut Office, id: CaseId) -> Result<(), Box<dyn Error>> {
    let case = office.case(id)?;
    let first = case.observations.values().map(|observation| observation.id).min();
    let bare = case.numbered_secrecy().is_empty() && case.kind.ends_in_decision();
    let (Some(first), true) = (first, bare) else { return Ok(()) };
    let place = SecretPlace::new(Place::Observation(first)).ok_or("an observation can be marked")?;
    let provision = SecrecyProvision::new(18, 8, None).ok_or("a section of the act")?;
    let (id_of_mark, what) = (SecrecyId::from_bytes([1; 16]), Secret::At(place));
    let mark = NewSecrecyMark { id: id_of_mark, what, provision, because: None };
    office.perform(id, Act::MarkSecret { mark }, When::default())?;
    Ok(())
}

/// What a case has not come to gives no paper.
fn there(letter: Result<Letter, WorkFault>) -> Result<Option<Letter>, WorkFault> {
    match letter {
        Ok(letter) => Ok(Some(letter)),
        Err(WorkFault::NotSettled(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The sealed files, earlier versions too. A decision that nobody has sealed yet is sealed for this.
fn sealed(office: &mut Office, id: CaseId, at: DateTime<Utc>) -> Result<Vec<Paper>, Box<dyn Error>> {
    let case = office.case(id)?.clone();
    let of = |version, letter, bytes, roots| Paper { kind: Kind::Sealed, version, letter, bytes, roots };
    let mut found = Vec::new();
    for earlier in &case.earlier {
        let bytes = office.sealed_version(id, earlier.version)?;
        found.push(of(Some(earlier.version), None, bytes, None));
    }
    match &case.decision {
        Decision::Draft(_) => {}
        Decision::Sealed(_) => {
            let letter = office.settled_letter(id)?;
            found.push(of(Some(case.version()), Some(letter), office.sealed_pdf(id)?, None));
        }
        Decision::Settled(_) => {
            let letter = office.settled_letter(id)?;
            let maker = case.decision.content().decision_maker.and_then(|one| case.participants.get(&one));
            let holder = maker.map_or_else(|| case.authority.name.to_string(), |one| one.name.to_string());
            let key = office.training_key(&holder)?.unlock(&Passphrase::new(String::new()), at)?;
            let sealed = office.seal(id, &*key, When { at: Some(at), on_behalf_of: None })?;
            found.push(of(None, Some(letter), sealed.bytes, Some(sealed.roots_pem)));
        }
    }
    Ok(found)
}
