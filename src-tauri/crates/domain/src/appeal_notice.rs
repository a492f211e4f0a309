// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The words of the notice on how to appeal, as an office writes them, with the days on which they hold. A notice
//! that exists says what the law demands of it; one that leaves something out never passes the door, since a party
//! that is told wrongly may lose the right to be heard.
//!
//! Source: förvaltningslagen (2017:900) 33 § second paragraph (the notice tells what form and content an appeal must
//! have, where it is handed in and until when), 43 § (in writing, to the court, handed in to the authority, which
//! decision and what change), 44 § (within three weeks).

use crate::law::Period;
use crate::text::Text;
use chrono::NaiveDate;

/// The parts of a notice on how to appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticePart {
    /// Which court tries the appeal, in what form it is made and where it is handed in.
    WhereTo,
    /// Where the authority is reached.
    Address,
    /// Until when, for a party that represents the public.
    FromDecision,
    /// Until when, for every other party.
    FromReceipt,
    /// Until when, where it is uncertain whom the party represents.
    Either,
    /// What an appeal must say.
    Contents,
    /// What the authority then does.
    Afterwards,
    /// When the authority changes its own decision.
    Change,
}

impl NoticePart {
    /// All of them, in the order in which a letter prints them.
    pub const ALL: [Self; 8] = [
        Self::WhereTo,
        Self::Address,
        Self::FromDecision,
        Self::FromReceipt,
        Self::Either,
        Self::Contents,
        Self::Afterwards,
        Self::Change,
    ];

    /// Its name in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WhereTo => "where_to",
            Self::Address => "address",
            Self::FromDecision => "from_decision",
            Self::FromReceipt => "from_receipt",
            Self::Either => "either",
            Self::Contents => "contents",
            Self::Afterwards => "afterwards",
            Self::Change => "change",
        }
    }

    /// The places to fill in that it must have, and the words without which it does not say what the law demands.
    const fn demands(self) -> (&'static [Blank], &'static [&'static str]) {
        match self {
            Self::WhereTo => (&[Blank::Court, Blank::Authority], &["skriftlig"]),
            Self::Address => (&[Blank::Address], &[]),
            Self::FromDecision => (&[Blank::Last], &["tre veckor"]),
            Self::FromReceipt => (&[], &["tre veckor", "fick del"]),
            Self::Either => (&[Blank::Last], &["tre veckor", "fick del"]),
            Self::Contents => (&[], &["vilket beslut", "ändra"]),
            Self::Afterwards | Self::Change => (&[], &[]),
        }
    }
}

/// What is filled in from the case where a notice has it in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The court.
    Court,
    /// The provisions that open the decision to appeal.
    Provisions,
    /// The authority.
    Authority,
    /// The authority's postal address.
    Address,
    /// The authority's address for electronic mail.
    Email,
    /// The last day on which a party that represents the public may appeal.
    Last,
    /// The case number.
    Number,
    /// What the party's number is called, such as "organisationsnummer".
    Identity,
}

impl Blank {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Court,
        Self::Provisions,
        Self::Authority,
        Self::Address,
        Self::Email,
        Self::Last,
        Self::Number,
        Self::Identity,
    ];

    /// Its name within braces.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Provisions => "provisions",
            Self::Authority => "authority",
            Self::Address => "address",
            Self::Email => "email",
            Self::Last => "last",
            Self::Number => "number",
            Self::Identity => "identity",
        }
    }

    fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|blank| blank.code() == code)
    }
}

/// A piece of a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'w> {
    /// Words as they stand.
    Words(&'w str),
    /// Something to fill in.
    Blank(Blank),
}

/// A wording as words and what is filled in between them.
///
/// # Errors
/// [`Lack`] where a brace has no fellow, or something unknown stands between two.
pub fn pieces(wording: &str) -> Result<Vec<Piece<'_>>, Lack> {
    let mut found = Vec::new();
    let mut rest = wording;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, after) = rest.split_at(at);
        let inner = after.strip_prefix('{').ok_or(Lack::Brace)?;
        let (name, after) = inner.split_once('}').ok_or(Lack::Brace)?;
        let unknown = || Lack::Unknown(name.chars().take(40).collect());
        found.extend([Piece::Words(words), Piece::Blank(Blank::of(name).ok_or_else(unknown)?)]);
        rest = after;
    }
    found.push(Piece::Words(rest));
    Ok(found)
}

/// What a part of a notice lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A brace has no fellow.
    Brace,
    /// Something unknown stands between braces.
    Unknown(String),
    /// It does not have the place for what must be filled in.
    Blank(Blank),
    /// It does not say what the law demands; the words that would say it.
    Words(&'static str),
}

/// A notice that does not say what the law demands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the part {} of the notice on how to appeal does not say what it must: {lack:?}", part.code())]
pub struct NoticeFault {
    /// The part.
    pub part: NoticePart,
    /// What it lacks.
    pub lack: Lack,
}

/// The words of each part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeWords {
    /// See [`NoticePart::WhereTo`].
    pub where_to: Text,
    /// See [`NoticePart::Address`].
    pub address: Text,
    /// See [`NoticePart::FromDecision`].
    pub from_decision: Text,
    /// See [`NoticePart::FromReceipt`].
    pub from_receipt: Text,
    /// See [`NoticePart::Either`].
    pub either: Text,
    /// See [`NoticePart::Contents`].
    pub contents: Text,
    /// See [`NoticePart::Afterwards`]; left out of the letter where there is none.
    pub afterwards: Option<Text>,
    /// See [`NoticePart::Change`]; left out of the letter where there is none.
    pub change: Option<Text>,
}

impl NoticeWords {
    /// The words of a part.
    #[must_use]
    pub fn of(&self, part: NoticePart) -> Option<&Text> {
        match part {
            NoticePart::WhereTo => Some(&self.where_to),
            NoticePart::Address => Some(&self.address),
            NoticePart::FromDecision => Some(&self.from_decision),
            NoticePart::FromReceipt => Some(&self.from_receipt),
            NoticePart::Either => Some(&self.either),
            NoticePart::Contents => Some(&self.contents),
            NoticePart::Afterwards => self.afterwards.as_ref(),
            NoticePart::Change => self.change.as_ref(),
        }
    }
}

/// The notice on how to appeal of an office, for the days on which its words hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealNotice {
    in_force: Period,
    words: NoticeWords,
}

impl AppealNotice {
    /// A notice, if it says what the law demands.
    ///
    /// # Errors
    /// [`NoticeFault`] with the first part that does not.
    pub fn new(in_force: Period, words: NoticeWords) -> Result<Self, NoticeFault> {
        for part in NoticePart::ALL {
            if let Some(wording) = words.of(part) {
                demanded(part, wording.as_str()).map_err(|lack| NoticeFault { part, lack })?;
            }
        }
        Ok(Self { in_force, words })
    }

    /// The days on which it holds.
    #[must_use]
    pub const fn in_force(&self) -> Period {
        self.in_force
    }

    /// Its words.
    #[must_use]
    pub const fn words(&self) -> &NoticeWords {
        &self.words
    }

    /// The one that holds on a day; without a day, the last.
    #[must_use]
    pub fn on(notices: &[Self], day: Option<NaiveDate>) -> Option<&Self> {
        match day {
            Some(day) => notices.iter().find(|one| one.in_force.holds(day)),
            None => notices.iter().max_by_key(|one| one.in_force.from()),
        }
    }
}

/// Whether a wording has what its part must have.
///
/// # Errors
/// The first [`Lack`].
pub fn demanded(part: NoticePart, wording: &str) -> Result<(), Lack> {
    let found = pieces(wording)?;
    let (blanks, words) = part.demands();
    if let Some(blank) = blanks.iter().find(|blank| !found.contains(&Piece::Blank(**blank))) {
        return Err(Lack::Blank(*blank));
    }
    // Words are looked for without regard to how lines break and where a sentence begins.
    let plain = wording.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    words.iter().find(|word| !plain.contains(**word)).map_or(Ok(()), |word| Err(Lack::Words(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_is_taken_apart_at_its_braces() {
        assert_eq!(
            pieces("Till {court}, senast {last}."),
            Ok(vec![
                Piece::Words("Till "),
                Piece::Blank(Blank::Court),
                Piece::Words(", senast "),
                Piece::Blank(Blank::Last),
                Piece::Words("."),
            ])
        );
        assert_eq!(pieces("Till {court"), Err(Lack::Brace));
        assert_eq!(pieces("Till court}"), Err(Lack::Brace));
        assert_eq!(pieces("Till {domstol}"), Err(Lack::Unknown("domstol".to_owned())));
    }

    #[test]
    fn a_part_that_leaves_out_what_the_law_demands_is_refused() {
        let sound = [
            (NoticePart::WhereTo, "Till {court}. Skriftligt, till {authority}."),
            (NoticePart::Address, "{address}"),
            (NoticePart::FromDecision, "Inom tre\nveckor, senast {last}."),
            (NoticePart::FromReceipt, "Inom tre veckor från den dag då ni fick del av beslutet."),
            (NoticePart::Either, "Senast {last}, eller inom tre veckor från den dag då ni fick del av det."),
            (NoticePart::Contents, "Ange vilket beslut det gäller och hur det ska ändras."),
            (NoticePart::Afterwards, "Vi prövar tiden."),
            (NoticePart::Change, "Vi kan ändra."),
        ];
        for (part, wording) in sound {
            assert_eq!(demanded(part, wording), Ok(()), "{part:?}");
        }
        let broken = [
            (NoticePart::WhereTo, "Skriftligt, till {authority}.", Lack::Blank(Blank::Court)),
            (NoticePart::WhereTo, "Skriftligt, till {court}.", Lack::Blank(Blank::Authority)),
            (NoticePart::WhereTo, "Till {court} genom {authority}.", Lack::Words("skriftlig")),
            (NoticePart::Address, "Box 1", Lack::Blank(Blank::Address)),
            (NoticePart::FromDecision, "Inom tre veckor.", Lack::Blank(Blank::Last)),
            (NoticePart::FromDecision, "Senast {last}.", Lack::Words("tre veckor")),
            (NoticePart::FromReceipt, "Inom tre veckor från beslutet.", Lack::Words("fick del")),
            (NoticePart::Contents, "Ange vilket beslut det gäller.", Lack::Words("ändra")),
        ];
        for (part, wording, lack) in broken {
            assert_eq!(demanded(part, wording), Err(lack), "{wording}");
        }
    }
}
