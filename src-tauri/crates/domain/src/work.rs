// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The work on site: occasions and the notices that announce them, receipts for what is taken in charge, answers to
//! questions, observations with their source, and evidence.

use crate::checklist::{Grade, QuestionId};
use crate::id::{EvidenceId, NoticeId, ObservationId, OccasionId, PersonId, ReceiptId};
use crate::text::{Line, Text};
use chrono::{DateTime, NaiveDate, Utc};

/// How an occasion was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OccasionMode {
    /// At the party's place.
    OnSite,
    /// By video or telephone.
    Remote,
    /// By documents alone.
    Desk,
}

/// A supervision occasion (tillsynstillfälle).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Its identity.
    pub id: OccasionId,
    /// The day.
    pub on: NaiveDate,
    /// Where.
    pub place: Line,
    /// How.
    pub mode: OccasionMode,
    /// Who was present, by function.
    pub present: Vec<Line>,
    /// Why it was not announced; `None` when it was (patientsäkerhetslagen 7 kap. 21 §).
    pub unannounced_because: Option<Text>,
}

impl Occasion {
    /// Whether somebody from the party was met, so that a notice and a list of those present are to be expected.
    #[must_use]
    pub const fn is_met(&self) -> bool {
        match self.mode {
            OccasionMode::OnSite | OccasionMode::Remote => true,
            OccasionMode::Desk => false,
        }
    }
}

/// A notice to the party that supervision will take place (underrättelse; patientsäkerhetslagen 7 kap. 21 §,
/// förvaltningslagen 6 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its identity.
    pub id: NoticeId,
    /// Its number in the case, from 1.
    pub number: u32,
    /// What will be examined, and why.
    pub announces: Text,
    /// The occasions it announces; none when it tells of the supervision alone.
    pub occasions: Vec<OccasionId>,
    /// What the party is asked to prepare and have at hand.
    pub prepare: Option<Text>,
    /// Whom the party can turn to, beside the authority's own address.
    pub contact: Option<Line>,
    /// When and how it was sent; `None` until it was.
    pub sent: Option<NoticeSent>,
}

/// That a notice was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSent {
    /// The day.
    pub on: NaiveDate,
    /// By which way, such as "e-post till registrator".
    pub way: Line,
}

/// Something that the authority has taken in charge at an occasion, until it is given back (patientsäkerhetslagen
/// 7 kap. 21 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its identity.
    pub id: ReceiptId,
    /// Its number in the case, from 1.
    pub number: u32,
    /// At which occasion.
    pub occasion: OccasionId,
    /// What was taken, so that it can be told from other things.
    pub item: Line,
    /// The day it was taken.
    pub taken_on: NaiveDate,
    /// Who handed it over, by function.
    pub from: Line,
    /// Who received it for the authority.
    pub by: PersonId,
    /// That it was given back; `None` until it was.
    pub returned: Option<Returned>,
}

/// That something taken in charge was given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The day.
    pub on: NaiveDate,
    /// To whom, by function.
    pub to: Line,
    /// When it was written down.
    pub at: DateTime<Utc>,
}

/// What an inspector found about one question. Unanswered is the absence of an assessment, never a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assessment {
    /// Uppfyllt.
    Met,
    /// Delvis uppfyllt.
    PartlyMet,
    /// Ej uppfyllt.
    NotMet,
    /// Ej tillämpligt, with the reason.
    NotApplicable(Text),
    /// Ej granskat, with the reason; printed under limits.
    NotExamined(Text),
}

impl Assessment {
    /// The grade without its reason.
    #[must_use]
    pub const fn grade(&self) -> Grade {
        match self {
            Self::Met => Grade::Met,
            Self::PartlyMet => Grade::PartlyMet,
            Self::NotMet => Grade::NotMet,
            Self::NotApplicable(_) => Grade::NotApplicable,
            Self::NotExamined(_) => Grade::NotExamined,
        }
    }

    /// The one spelling in store, files and window.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.grade().code()
    }

    /// The reason, where the assessment demands one.
    #[must_use]
    pub const fn reason(&self) -> Option<&Text> {
        match self {
            Self::Met | Self::PartlyMet | Self::NotMet => None,
            Self::NotApplicable(why) | Self::NotExamined(why) => Some(why),
        }
    }
}

/// The answer to one question of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The assessment; `None` while unanswered.
    pub assessment: Option<Assessment>,
    /// The inspector's note, or the answer to a case fact.
    pub note: Option<Text>,
}

/// Where a fact comes from (förvaltningslagen 27 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Read in a document.
    Document(EvidenceId),
    /// Told in an interview, by function.
    Interview(Line),
    /// Seen on site.
    Seen(Line),
    /// Tried or tested.
    Tested(Line),
}

impl Source {
    /// The document that it is, where it is one.
    #[must_use]
    pub const fn document(&self) -> Option<EvidenceId> {
        match self {
            Self::Document(id) => Some(*id),
            Self::Interview(_) | Self::Seen(_) | Self::Tested(_) => None,
        }
    }
}

/// A recorded fact: what, from where, of which day, written down when and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its identity.
    pub id: ObservationId,
    /// Its number in the case, printed as I001.
    pub number: u32,
    /// The fact, without judgement.
    pub text: Text,
    /// Where it comes from.
    pub source: Source,
    /// The day of the fact; it is evidence, and does not choose the law.
    pub fact_on: NaiveDate,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub recorded_by: PersonId,
    /// When it was last put in other words, if it was.
    pub reworded_at: Option<DateTime<Utc>>,
    /// The questions it bears on.
    pub questions: Vec<QuestionId>,
    /// The occasion it belongs to.
    pub occasion: Option<OccasionId>,
    /// The further documents that show it, each once; never the one that it comes from.
    pub evidence: Vec<EvidenceId>,
}

impl Observation {
    /// Every document that it rests on: the one that it comes from, then the others.
    pub fn documents(&self) -> impl Iterator<Item = EvidenceId> {
        self.source.document().into_iter().chain(self.evidence.iter().copied())
    }

    /// Whether it rests on a document.
    #[must_use]
    pub fn rests_on(&self, document: EvidenceId) -> bool {
        self.documents().any(|one| one == document)
    }
}

/// A SHA-256 hash.
pub type Sha256 = [u8; 32];

/// Which way a document went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Received from the party or others.
    Received,
    /// Drawn up by the authority, a photograph included.
    DrawnUp,
    /// Sent by the authority to the party or others.
    Sent,
}

/// How a document came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Post.
    Post,
    /// E-post.
    Email,
    /// Formulär eller e-tjänst.
    Form,
    /// Sms.
    Sms,
    /// Chatt.
    Chat,
    /// Lämnad personligen.
    HandedOver,
}

/// How a document that has come or been drawn up is kept (offentlighets- och sekretesslagen 5 kap. 1 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Registrerad (diarieförd).
    Registered,
    /// Hållen ordnad.
    InOrder,
}

/// A document or picture of the case (handling).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its identity.
    pub id: EvidenceId,
    /// Its number in the case, printed as "handling 7".
    pub number: u32,
    /// What it is.
    pub title: Line,
    /// Which way it went.
    pub direction: Direction,
    /// The day it reached the authority (förvaltningslagen 22 §), was drawn up or was sent.
    pub on: NaiveDate,
    /// The file, where there is one; else the document lies in the registry.
    pub file: Option<EvidenceFile>,
    /// How it came or went, where that is said.
    pub channel: Option<Channel>,
    /// How it is kept, where that is said.
    pub keeping: Option<Keeping>,
}

/// The file of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// SHA-256 of the plain bytes.
    pub sha256: Sha256,
    /// Bytes.
    pub size: u64,
    /// Media type, such as `image/jpeg`.
    pub media_type: Line,
    /// The name it had.
    pub name: Line,
}
