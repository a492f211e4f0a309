// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The profile of an authority: what every case of it begins with, as one file that an administrator hands out. It
//! names the authority and its courts, carries the logo, says who may decide what, how case numbers look, and keeps
//! phrases. A profile that exists is whole: a logo that is no picture or a delegation of an unknown outcome is
//! refused with its line.

use crate::appeal_notice::appeal_notices;
use crate::base64;
use crate::fault::{CatalogFault, FaultKind, Sort};
use crate::numbering::NumberPattern;
use crate::provisions::REGIMES;
use crate::reader::{Fields, Source, Value};
use domain::appeal_notice::AppealNotice;
use domain::decision::{Competence, Outcome, SectionKind};
use domain::person::{Delegation, Supervises};
use domain::text::{Language, Line, Text};

/// Most bytes of a profile; a logo of the largest size and a long phrase library fit with room to spare.
pub const PROFILE_MOST: usize = 2 * 1024 * 1024;
/// Most bytes of a logo; it is printed four centimetres wide.
pub const LOGO_MOST: usize = 512 * 1024;

/// The profile of an authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name among profiles: lower-case letters, digits and hyphens.
    pub id: String,
    /// The language in which the authority works, and its letters are written.
    pub language: Language,
    /// Name of the authority.
    pub name: Line,
    /// Unit.
    pub unit: Option<Line>,
    /// Postal address in one line.
    pub address: Line,
    /// Where the party writes to.
    pub email: Line,
    /// The courts that try its decisions, the usual one first; at least one.
    pub courts: Vec<Line>,
    /// How its case numbers look.
    pub numbering: Option<NumberPattern>,
    /// Its logo.
    pub logo: Option<ProfileLogo>,
    /// Who may decide what.
    pub deciders: Vec<Decider>,
    /// Under which law and in which sectors it supervises; empty when it does not say.
    pub supervises: Vec<Supervises>,
    /// Its words on how to appeal, each for the days on which they hold; no day has two.
    pub appeal_notices: Vec<AppealNotice>,
    /// Phrases to insert where text is written.
    pub phrases: Vec<Phrase>,
}

/// A logo within a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileLogo {
    /// What kind of picture it is.
    pub kind: LogoKind,
    /// The picture.
    pub bytes: Vec<u8>,
    /// What it shows, for whoever cannot see it.
    pub alternative: Line,
}

/// The kinds of pictures a letterhead can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl LogoKind {
    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The usual ending of such a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }
}

/// A post that may decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decider {
    /// The title of the post, such as "enhetschef".
    pub title: Line,
    /// On what ground it decides, and what.
    pub delegation: Delegation,
}

/// A phrase of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it is called in the list.
    pub heading: Line,
    /// The section it is written for; any when there is none.
    pub section: Option<SectionKind>,
    /// Its words.
    pub text: Text,
}

/// The language of Swedish authorities is Swedish (språklagen 2009:600 10 §), and no letter is composed in another.
const LANGUAGES: &[(&str, Language)] = &[("sv", Language::Sv)];
const SECTIONS: &[(&str, SectionKind)] = &[
    ("consequences", SectionKind::Consequences),
    ("intervention", SectionKind::Intervention),
    ("proceedings", SectionKind::Proceedings),
    ("further", SectionKind::Further),
];

#[derive(Clone, Copy)]
enum Ground {
    Delegation,
    RulesOfProcedure,
    Head,
    Board,
}

const GROUNDS: &[(&str, Ground)] = &[
    ("delegation", Ground::Delegation),
    ("rules_of_procedure", Ground::RulesOfProcedure),
    ("head", Ground::Head),
    ("board", Ground::Board),
];

const KEYS: &[&str] = &[
    "format",
    "id",
    "language",
    "authority",
    "case_number",
    "logo",
    "decider",
    "supervises",
    "phrase",
    "appeal_notice",
];

/// Reads a profile, called `name` in its faults. `draws` tells whether a letter can show the bytes as a picture.
///
/// # Errors
/// [`CatalogFault`] with line and reason.
pub fn read_profile(
    name: &str,
    bytes: &[u8],
    draws: &dyn Fn(&[u8]) -> bool,
) -> Result<Profile, CatalogFault> {
    if bytes.len() > PROFILE_MOST {
        let kind = FaultKind::TooLarge { most: PROFILE_MOST as u64 };
        return Err(CatalogFault {
            sort: Sort::Profile,
            file: name.to_owned(),
            line: None,
            column: None,
            kind,
        });
    }
    let source = Source::new(Sort::Profile, name, bytes)?;
    let mut root = source.root(KEYS)?;
    let id = root.take("id")?.name(|id| is_id(id).then(|| id.to_owned()))?;
    let language = root.take("language")?.word(LANGUAGES)?;
    let mut own = root.take("authority")?.fields(&["name", "unit", "address", "email", "courts"])?;
    let courts = own.take("courts")?;
    let none = courts.fault(FaultKind::NoCourt);
    let courts = courts.list()?.iter().map(Value::line).collect::<Result<Vec<_>, _>>()?;
    if courts.is_empty() {
        return Err(none);
    }
    Ok(Profile {
        id,
        language,
        name: own.take("name")?.line()?,
        unit: own.maybe("unit").map(|value| value.line()).transpose()?,
        address: own.take("address")?.line()?,
        email: own.take("email")?.line()?,
        courts,
        numbering: root.maybe("case_number").map(numbering).transpose()?,
        logo: root.maybe("logo").map(|value| logo(value, draws)).transpose()?,
        deciders: members(&mut root, "decider")?.into_iter().map(decider).collect::<Result<_, _>>()?,
        supervises: members(&mut root, "supervises")?
            .into_iter()
            .map(supervises)
            .collect::<Result<_, _>>()?,
        appeal_notices: appeal_notices(members(&mut root, "appeal_notice")?)?,
        phrases: members(&mut root, "phrase")?.into_iter().map(phrase).collect::<Result<_, _>>()?,
    })
}

fn members<'s>(root: &mut Fields<'s>, key: &'static str) -> Result<Vec<Value<'s>>, CatalogFault> {
    root.maybe(key).map_or(Ok(Vec::new()), Value::list)
}

fn is_id(id: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.len() <= 60 && id.bytes().all(fits)
}

fn numbering(value: Value<'_>) -> Result<NumberPattern, CatalogFault> {
    let line = value.line()?;
    NumberPattern::new(&line)
        .map_err(|why| value.fault(FaultKind::BadPattern { pattern: line.to_string(), why }))
}

fn logo(value: Value<'_>, draws: &dyn Fn(&[u8]) -> bool) -> Result<ProfileLogo, CatalogFault> {
    let mut fields = value.fields(&["alternative", "data"])?;
    let data = fields.take("data")?;
    let bytes = base64::decode(data.string()?).ok_or_else(|| data.fault(FaultKind::NotBase64))?;
    if bytes.len() > LOGO_MOST {
        return Err(data.fault(FaultKind::LogoTooLarge { found: bytes.len(), most: LOGO_MOST }));
    }
    let kind = LogoKind::of(&bytes).filter(|_| draws(&bytes));
    let kind = kind.ok_or_else(|| data.fault(FaultKind::LogoNotAPicture))?;
    Ok(ProfileLogo { kind, bytes, alternative: fields.take("alternative")?.line()? })
}

fn decider(value: Value<'_>) -> Result<Decider, CatalogFault> {
    let mut fields = value.fields(&["title", "ground", "point", "outcomes"])?;
    let title = fields.take("title")?.line()?;
    let ground = fields.take("ground")?.word(GROUNDS)?;
    let competence = match ground {
        Ground::Delegation => Competence::Delegation(fields.take("point")?.line()?),
        Ground::RulesOfProcedure => Competence::RulesOfProcedure(fields.take("point")?.line()?),
        Ground::Head => Competence::Head,
        Ground::Board => Competence::Board,
    };
    let words: Vec<(&'static str, Outcome)> =
        Outcome::ALL.into_iter().map(|outcome| (outcome.code(), outcome)).collect();
    let outcomes = fields.take("outcomes")?.list()?;
    let outcomes = outcomes.iter().map(|value| value.word(&words)).collect::<Result<_, _>>()?;
    Ok(Decider { title, delegation: Delegation { competence, outcomes } })
}

fn supervises(value: Value<'_>) -> Result<Supervises, CatalogFault> {
    let mut fields = value.fields(&["act", "sectors"])?;
    let act = fields.take("act")?.word(REGIMES)?;
    let sectors = match fields.maybe("sectors") {
        Some(sectors) => sectors.list()?.iter().map(Value::line).collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    Ok(Supervises { act, sectors })
}

fn phrase(value: Value<'_>) -> Result<Phrase, CatalogFault> {
    let mut fields = value.fields(&["heading", "section", "text"])?;
    Ok(Phrase {
        heading: fields.take("heading")?.line()?,
        section: fields.maybe("section").map(|value| value.word(SECTIONS)).transpose()?,
        text: fields.take("text")?.text("text")?,
    })
}
