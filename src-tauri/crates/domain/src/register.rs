// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The register of a case: what is known of systems, incidents, suppliers, contracts and the like, one record for each
//! thing. A record has a number within its kind that it keeps; one that no longer counts is struck and stays readable.
//!
//! A new kind of record is a structure with its [`Particulars`] and one line in the list below; no act and no place is
//! new for it.

mod activity;
mod audit;
mod closing;
mod course;
mod handling;
mod maker;
mod measure;
mod order;
mod people;
mod sampling;
mod supply;
mod values;

pub use activity::{
    Cause, CauseCategory, CauseMet, Criticality, Incident, InformationClass, PersonalDataInvolved,
    ServiceOffered, System, Told,
};
pub use audit::{
    AuditObject, AuditQuestion, Client, Criterion, Independence, Priority, Recommendation,
    RecommendationAnswer, RecommendationResponse,
};
pub use closing::{Closing, ClosingGround};
pub use course::{
    CaseRelation, Contact, DocumentRequest, Interview, Minutes, Plan, PublicStatement, RelatedCase,
};
pub use handling::{
    ComparableDecision, InsightAnswer, InsightRequest, LanguageDecision, LanguageNeed, Referral,
    ReferralAnswer, Release, ReleaseResult, Representative, RiskClass, Withheld,
};
pub use maker::Maker;
pub use measure::{Advance, MeasureNews, MeasureStanding, MeasureStatus, RecommendationStatus};
pub use order::{Followed, InterimOrder, OrderFine, OrderOutcome, OrderPower, Ordered};
pub use people::{ExternalParticipant, PersonName, Side};
pub use sampling::{Draw, DrawFault, Sampling};
pub use supply::{
    Approved, Certificate, Clause, Contract, Covers, FollowUp, Holder, ManagementStatus, ManagementSystem,
    Qualification, Supplier,
};
pub use values::{CountryCode, Grade};

use crate::case::Case;
use crate::checklist::QuestionId;
use crate::decision::SealRecord;
use crate::id::{DeficiencyId, EvidenceId, MeasureId, NotificationId, OccasionId, PersonId, RecordId};
use crate::text::Text;
use chrono::NaiveDate;

/// A record of the register (post).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its identity.
    pub id: RecordId,
    /// Its number among the records of its kind, from 1, given once.
    pub number: u32,
    /// What it says.
    pub entry: Entry,
    /// Why it no longer counts; `None` while it does.
    pub struck: Option<Text>,
    /// The signed document of it, once a separate decision is signed in this program.
    pub seal: Option<SealRecord>,
}

impl Record {
    /// Whether it counts.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.struck.is_none()
    }

    /// What kind it is.
    #[must_use]
    pub const fn kind(&self) -> RecordKind {
        self.entry.kind()
    }

    /// Whether an entry says what this record was signed with, and at most tells more of what came after it.
    #[must_use]
    pub fn is_as_signed(&self, entry: &Entry) -> bool {
        match (&self.entry, entry) {
            (Entry::InterimOrder(signed), Entry::InterimOrder(other)) => signed.decides_as(other),
            (signed, other) => signed == other,
        }
    }

    /// Who signs it, when it is a separate decision (särskilt beslut) that a participant of the case has made. One that
    /// somebody else has made is signed where it was made.
    #[must_use]
    pub const fn signer(&self) -> Option<PersonId> {
        match &self.entry {
            Entry::Closing(Closing { decided_by: Maker::Participant(person), .. })
            | Entry::InterimOrder(InterimOrder { decided_by: Maker::Participant(person), .. }) => {
                Some(*person)
            }
            _ => None,
        }
    }
}

/// Something of the case that a record names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A notification under lex Maria.
    Notification(NotificationId),
    /// A deficiency.
    Deficiency(DeficiencyId),
    /// A question of the checklist.
    Question(QuestionId),
    /// A required or reported measure.
    Measure(MeasureId),
    /// A document.
    Evidence(EvidenceId),
    /// An occasion.
    Occasion(OccasionId),
    /// A person of the case.
    Participant(PersonId),
    /// Another record, which must be of that kind.
    Record(RecordId, RecordKind),
}

// What a record says of the rest of the case and of days, so that it can be checked where it comes in.
trait Particulars {
    // What it names.
    fn links(&self) -> Vec<Link> {
        Vec::new()
    }

    // Days on which something has happened.
    fn past(&self) -> Vec<NaiveDate> {
        Vec::new()
    }

    // Pairs of days of which the first cannot come after the second.
    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        Vec::new()
    }
}

macro_rules! register {
    ($($(#[$doc:meta])* $variant:ident($entry:ident) = $code:literal),+ $(,)?) => {
        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind {
            $($(#[$doc])* $variant),+
        }

        impl RecordKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one spelling in store, files and window.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The kind of that spelling.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }
        }

        /// What a record says, by kind.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Entry {
            $($(#[$doc])* $variant($entry)),+
        }

        impl Entry {
            /// What kind it is.
            #[must_use]
            pub const fn kind(&self) -> RecordKind {
                match self { $(Self::$variant(_) => RecordKind::$variant),+ }
            }

            fn particulars(&self) -> &dyn Particulars {
                match self { $(Self::$variant(entry) => entry),+ }
            }
        }

        $(impl From<$entry> for Entry {
            fn from(entry: $entry) -> Self {
                Self::$variant(entry)
            }
        })+
    };
}

register! {
    /// An information system (informationssystem).
    System(System) = "system",
    /// An incident (incident, händelse).
    Incident(Incident) = "incident",
    /// A cause or contributing factor (orsak, bidragande faktor).
    Cause(Cause) = "cause",
    /// A client of an audit (uppdragsgivare).
    Client(Client) = "client",
    /// A question that an audit answers (revisionsfråga).
    AuditQuestion(AuditQuestion) = "audit_question",
    /// What an audit judges against (revisionskriterium).
    Criterion(Criterion) = "criterion",
    /// A statement of independence (oberoende).
    Independence(Independence) = "independence",
    /// A service (tjänst).
    Service(ServiceOffered) = "service",
    /// A contract (avtal).
    Contract(Contract) = "contract",
    /// A clause of a contract (avtalsvillkor).
    Clause(Clause) = "clause",
    /// How a contract is followed up (avtalsuppföljning).
    FollowUp(FollowUp) = "follow_up",
    /// A qualification requirement of a procurement (kvalificeringskrav).
    Qualification(Qualification) = "qualification",
    /// A supplier or sub-supplier (leverantör, underleverantör).
    Supplier(Supplier) = "supplier",
    /// A certificate (certifiering).
    Certificate(Certificate) = "certificate",
    /// A management system (ledningssystem).
    ManagementSystem(ManagementSystem) = "management_system",
    /// A recommendation (rekommendation).
    Recommendation(Recommendation) = "recommendation",
    /// A request for documents (begäran om handlingar).
    DocumentRequest(DocumentRequest) = "document_request",
    /// A sample (stickprov).
    Sampling(Sampling) = "sampling",
    /// A related case (relaterat ärende).
    RelatedCase(RelatedCase) = "related_case",
    /// A plan for further work (plan för fortsatt arbete).
    Plan(Plan) = "plan",
    /// A public statement (pressmeddelande).
    PublicStatement(PublicStatement) = "public_statement",
    /// A contact person (kontaktperson).
    Contact(Contact) = "contact",
    /// An interview (intervju).
    Interview(Interview) = "interview",
    /// The agenda and minutes of an occasion (dagordning och protokoll).
    Minutes(Minutes) = "minutes",
    /// A step in the history of a measure (åtgärdens läge).
    MeasureStatus(MeasureStatus) = "measure_status",
    /// A step in the history of a recommendation (rekommendationens läge).
    RecommendationStatus(RecommendationStatus) = "recommendation_status",
    /// Who speaks for the party (ombud).
    Representative(Representative) = "representative",
    /// Who takes part for another than the authority (extern deltagare).
    ExternalParticipant(ExternalParticipant) = "external_participant",
    /// A request for insight (begäran om partsinsyn).
    InsightRequest(InsightRequest) = "insight_request",
    /// A referral (remiss).
    Referral(Referral) = "referral",
    /// That secrecy was tried before something was handed out (sekretessprövning).
    Release(Release) = "release",
    /// An interpreter, a translation or accessible content (tolk, översättning, tillgängligt innehåll).
    LanguageNeed(LanguageNeed) = "language_need",
    /// A comparable decision (jämförbart avgörande).
    ComparableDecision(ComparableDecision) = "comparable_decision",
    /// What a risk class of suppliers means (riskklass).
    RiskClass(RiskClass) = "risk_class",
    /// A decision to close a case (beslut om avslut).
    Closing(Closing) = "closing",
    /// An order within a running case (föreläggande under handläggningen).
    InterimOrder(InterimOrder) = "interim_order",
}

impl RecordKind {
    /// Whether a record of the kind may come when the decision is sealed: what happens afterwards, or beside the decision.
    /// The rest is what the decision rests on.
    #[must_use]
    pub const fn may_follow_sealing(self) -> bool {
        matches!(
            self,
            Self::MeasureStatus
                | Self::DocumentRequest
                | Self::RelatedCase
                | Self::Plan
                | Self::PublicStatement
                | Self::Contact
                | Self::RecommendationStatus
                | Self::Representative
                | Self::InsightRequest
                | Self::Release
                | Self::LanguageNeed
                | Self::Closing
                | Self::InterimOrder
        )
    }
}

impl Entry {
    /// What it names of the case.
    #[must_use]
    pub fn links(&self) -> Vec<Link> {
        self.particulars().links()
    }

    /// Days on which something has happened.
    #[must_use]
    pub fn past(&self) -> Vec<NaiveDate> {
        self.particulars().past()
    }

    /// Pairs of days of which the first cannot come after the second.
    #[must_use]
    pub fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        self.particulars().in_order()
    }

    /// Whether it is about a person who can be reached by it, and so leaves the office only when somebody asks for it
    /// (dataskyddsförordningen art. 5; offentlighets- och sekretesslagen 21 kap.).
    #[must_use]
    pub const fn is_protected(&self) -> bool {
        matches!(self, Self::Contact(_) | Self::Representative(_))
    }

    /// As [`RecordKind::may_follow_sealing`].
    #[must_use]
    pub const fn may_follow_sealing(&self) -> bool {
        self.kind().may_follow_sealing()
    }
}

fn links<T: Clone>(ids: &[T], link: fn(T) -> Link) -> impl Iterator<Item = Link> {
    ids.iter().cloned().map(link)
}

// Those pairs of which both days are known.
fn known<const N: usize>(pairs: [(Option<NaiveDate>, Option<NaiveDate>); N]) -> Vec<(NaiveDate, NaiveDate)> {
    pairs.into_iter().filter_map(|(first, second)| first.zip(second)).collect()
}

impl Case {
    /// The records of a kind in number order, those that are struck too.
    #[must_use]
    pub fn numbered_records(&self, kind: RecordKind) -> Vec<&Record> {
        let mut all: Vec<_> = self.records.values().filter(|record| record.kind() == kind).collect();
        all.sort_by_key(|record| record.number);
        all
    }

    /// The records of a kind that count, in number order.
    #[must_use]
    pub fn records_that_count(&self, kind: RecordKind) -> Vec<&Record> {
        self.numbered_records(kind).into_iter().filter(|record| record.counts()).collect()
    }

    /// A record that counts and names that, the first by kind and number.
    #[must_use]
    pub fn record_that_names(&self, named: impl Fn(&Link) -> bool) -> Option<&Record> {
        let names = |record: &&Record| record.counts() && record.entry.links().iter().any(&named);
        self.records.values().filter(names).min_by_key(|record| (record.kind(), record.number))
    }

    /// How far a supplier is from the one who answers for the contract: 1 for a supplier, 2 for its sub-supplier, and
    /// so on; `None` for what is no supplier.
    #[must_use]
    pub fn tier(&self, id: RecordId) -> Option<u32> {
        let mut supplier = self.supplier(id)?;
        let mut tier = 1;
        // Nobody is further away than there are records; what a damaged store says in a circle ends here.
        for _ in 0..self.records.len() {
            let Some(parent) = supplier.parent.and_then(|parent| self.supplier(parent)) else { break };
            (supplier, tier) = (parent, tier + 1);
        }
        Some(tier)
    }

    pub(crate) fn supplier(&self, id: RecordId) -> Option<&Supplier> {
        match self.records.get(&id).map(|record| &record.entry) {
            Some(Entry::Supplier(supplier)) => Some(supplier),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let words: BTreeSet<_> = RecordKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(words.len(), RecordKind::ALL.len());
        assert!(RecordKind::ALL.iter().all(|kind| RecordKind::from_code(kind.code()) == Some(*kind)));
        assert_eq!(RecordKind::from_code("picnic"), None);
    }

    #[test]
    fn those_who_can_be_reached_are_protected_and_no_other() {
        let function = crate::text::Line::new("registrator").unwrap();
        let contact = Contact { function: function.clone(), name: None, phone: None, email: None };
        let lawyer = Representative {
            function: function.clone(),
            name: None,
            mandate: crate::text::Text::new("Hela ärendet.").unwrap(),
            shown_by: None,
            from: NaiveDate::MIN,
            to: None,
            address_for_service: None,
        };
        assert!(Entry::from(contact).is_protected() && Entry::from(lawyer).is_protected());
        assert!(!Entry::from(Criterion { text: function }).is_protected());
    }
}
