// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of what a record of the register says: one object under the word of its kind.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::NaiveDate;
use domain::checklist::QuestionId;
use domain::id::{DeficiencyId, EvidenceId, MeasureId, NotificationId, OccasionId, PersonId, RecordId};
use domain::register::{
    Approved, AuditObject, AuditQuestion, CaseRelation, Cause, CauseCategory, CauseMet, Certificate, Clause,
    Client, Closing, ComparableDecision, Contact, Contract, CountryCode, Covers, Criterion, Criticality,
    DocumentRequest, Draw, Entry, ExternalParticipant, FollowUp, Grade, Holder, Incident, Independence,
    InformationClass, InsightRequest, InterimOrder, Interview, LanguageNeed, ManagementStatus,
    ManagementSystem, MeasureNews, MeasureStatus, Minutes, PersonalDataInvolved, Plan, Priority,
    PublicStatement, Qualification, Recommendation, RecommendationAnswer, RecommendationResponse,
    RecommendationStatus, Referral, RelatedCase, Release, Representative, RiskClass, Sampling,
    ServiceOffered, Supplier, System, Told,
};
use domain::text::{Line, NonEmpty, Text};
use serde::{Deserialize, Serialize};

macro_rules! stored_entry {
    ($($variant:ident($entry:ty)),+ $(,)?) => {
        /// Stored form of [`Entry`]; the words are those of `RecordKind::code`.
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        pub(super) enum StoredEntry {
            $($variant(<$entry as Stored>::As)),+
        }

        impl Stored for Entry {
            type As = StoredEntry;

            fn stored(&self) -> StoredEntry {
                match self { $(Self::$variant(entry) => StoredEntry::$variant(entry.stored())),+ }
            }

            fn restore(stored: StoredEntry) -> Result<Self, Wrong> {
                Ok(match stored { $(StoredEntry::$variant(entry) => Self::$variant(Stored::restore(entry)?)),+ })
            }
        }
    };
}

stored_entry! {
    System(System), Incident(Incident), Cause(Cause), Client(Client), AuditQuestion(AuditQuestion),
    Criterion(Criterion), Independence(Independence), Service(ServiceOffered), Contract(Contract),
    Clause(Clause), FollowUp(FollowUp), Qualification(Qualification), Supplier(Supplier),
    Certificate(Certificate), ManagementSystem(ManagementSystem), Recommendation(Recommendation),
    DocumentRequest(DocumentRequest), Sampling(Sampling), RelatedCase(RelatedCase), Plan(Plan),
    PublicStatement(PublicStatement), Contact(Contact), Interview(Interview),
    Minutes(Minutes), MeasureStatus(MeasureStatus), RecommendationStatus(RecommendationStatus),
    Representative(Representative), ExternalParticipant(ExternalParticipant), InsightRequest(InsightRequest), Referral(Referral), Release(Release),
    LanguageNeed(LanguageNeed), ComparableDecision(ComparableDecision), RiskClass(RiskClass),
    Closing(Closing), InterimOrder(InterimOrder),
}

stored_record! {
    System as StoredSystem {
        name: Line,
        owner: Option<Line>,
        supplier: Option<Line>,
        service: Option<Line>,
        class: Option<InformationClass>,
        critical: Option<Criticality>,
        hosting: Option<Line>,
        notifications: Vec<NotificationId>,
        deficiencies: Vec<DeficiencyId>,
        questions: Vec<QuestionId>,
    }
}

stored_record! {
    InformationClass as StoredInformationClass { confidentiality: Grade, integrity: Grade, availability: Grade }
}

stored_record! {
    Incident as StoredIncident {
        what: Line,
        sort: Line,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        discovered_on: NaiveDate,
        affected: Option<Text>,
        personal_data: PersonalDataInvolved,
        reported: Vec<Told>,
        systems: Vec<RecordId>,
        notifications: Vec<NotificationId>,
        deficiencies: Vec<DeficiencyId>,
        questions: Vec<QuestionId>,
    }
}

stored_record! {
    Told as StoredTold { to: Line, on: NaiveDate }
}

stored_record! {
    Cause as StoredCause { notification: NotificationId, category: CauseCategory, text: Text, met: CauseMet }
}

stored_record! {
    Client as StoredClient { organisation: Line, initiative_by: Line, assignment: Text }
}

stored_record! {
    AuditQuestion as StoredAuditQuestion { object: AuditObject, text: Text, conclusion: Option<Text> }
}

stored_record! {
    Criterion as StoredCriterion { text: Line }
}

stored_record! {
    Independence as StoredIndependence { statement: Text, declared_by: PersonId }
}

stored_record! {
    ServiceOffered as StoredServiceOffered { name: Line, users: Option<Line>, channel: Option<Line> }
}

stored_record! {
    Contract as StoredContract {
        parties: Line,
        reference: Option<Line>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        security_annex: Option<Line>,
    }
}

stored_record! {
    Clause as StoredClause { contract: RecordId, number: Line, says: Text, questions: Vec<QuestionId> }
}

stored_record! {
    FollowUp as StoredFollowUp {
        contract: RecordId,
        plan: Option<Text>,
        met_on: Vec<NaiveDate>,
        found: Option<Text>,
    }
}

stored_record! {
    Qualification as StoredQualification { procurement: Line, text: Text }
}

stored_record! {
    Supplier as StoredSupplier {
        organisation: Line,
        number: Option<Line>,
        parent: Option<RecordId>,
        country: CountryCode,
        risk: Option<Grade>,
        approved: Option<Approved>,
        contract: Option<RecordId>,
    }
}

stored_record! {
    Approved as StoredApproved { on: NaiveDate, by: Line }
}

stored_record! {
    Certificate as StoredCertificate {
        holder: Holder,
        standard: Line,
        scope: Text,
        body: Line,
        valid_to: NaiveDate,
        covers: Covers,
    }
}

stored_record! {
    ManagementSystem as StoredManagementSystem {
        of: Holder,
        owner: Option<Line>,
        scope: Option<Text>,
        status: ManagementStatus,
    }
}

stored_record! {
    Recommendation as StoredRecommendation {
        object: AuditObject,
        text: Text,
        priority: Priority,
        addressee: Line,
        deficiencies: Vec<DeficiencyId>,
        response: Option<RecommendationResponse>,
    }
}

stored_record! {
    RecommendationResponse as StoredRecommendationResponse {
        answer: RecommendationAnswer,
        text: Text,
        owner: Option<Line>,
        due_on: Option<NaiveDate>,
    }
}

stored_record! {
    DocumentRequest as StoredDocumentRequest {
        what: Text,
        asked_on: NaiveDate,
        due_on: NaiveDate,
        reminded_on: Vec<NaiveDate>,
        received: Vec<EvidenceId>,
        settled_on: Option<NaiveDate>,
    }
}

stored_record! {
    Sampling as StoredSampling { population: Line, draw: Draw, purpose: Text }
}

stored_record! {
    RelatedCase as StoredRelatedCase { number: Line, relation: CaseRelation, about: Option<Line> }
}

stored_record! {
    Plan as StoredPlan { title: Line, on: NaiveDate, evidence: Option<EvidenceId> }
}

stored_record! {
    PublicStatement as StoredPublicStatement { title: Line, on: NaiveDate, link: Option<Line> }
}

stored_record! {
    Contact as StoredContact { function: Line, name: Option<Line>, phone: Option<Line>, email: Option<Line> }
}

/// Stored form of [`CauseMet`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredCauseMet {
    Open,
    Measures(Vec<String>),
    Without(String),
}

impl Stored for CauseMet {
    type As = StoredCauseMet;

    fn stored(&self) -> StoredCauseMet {
        match self {
            Self::Open => StoredCauseMet::Open,
            Self::Measures(ids) => StoredCauseMet::Measures(ids.stored()),
            Self::Without(because) => StoredCauseMet::Without(because.stored()),
        }
    }

    fn restore(stored: StoredCauseMet) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredCauseMet::Open => Self::Open,
            StoredCauseMet::Measures(ids) => Self::Measures(Stored::restore(ids)?),
            StoredCauseMet::Without(because) => Self::Without(Text::restore(because)?),
        })
    }
}

stored_record! {
    Interview as StoredInterview {
        occasion: Option<OccasionId>,
        on: NaiveDate,
        with: NonEmpty<Line>,
        about: Text,
        said: Option<Text>,
        documents: Vec<EvidenceId>,
    }
}

stored_record! {
    Minutes as StoredMinutes {
        occasion: OccasionId,
        agenda: Vec<Line>,
        document: Option<EvidenceId>,
        cases: Vec<Line>,
    }
}

stored_record! {
    MeasureStatus as StoredMeasureStatus {
        measure: MeasureId,
        on: NaiveDate,
        news: MeasureNews,
        documents: Vec<EvidenceId>,
    }
}

stored_record! {
    RecommendationStatus as StoredRecommendationStatus {
        recommendation: RecordId,
        on: NaiveDate,
        news: MeasureNews,
        documents: Vec<EvidenceId>,
    }
}

/// Stored form of [`MeasureNews`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredMeasureNews {
    Told { progress: String, text: Option<String>, done_by: Option<String> },
    Reminded,
    Verified { by: String, proof: Vec<String>, effect: Option<String> },
    Insufficient { by: String, because: String },
    Lapsed { because: String },
}

impl Stored for MeasureNews {
    type As = StoredMeasureNews;

    fn stored(&self) -> StoredMeasureNews {
        match self {
            Self::Told { progress, text, done_by } => StoredMeasureNews::Told {
                progress: progress.stored(),
                text: text.stored(),
                done_by: done_by.stored(),
            },
            Self::Reminded => StoredMeasureNews::Reminded,
            Self::Verified { by, proof, effect } => StoredMeasureNews::Verified {
                by: by.stored(),
                proof: proof.stored(),
                effect: effect.stored(),
            },
            Self::Insufficient { by, because } => {
                StoredMeasureNews::Insufficient { by: by.stored(), because: because.stored() }
            }
            Self::Lapsed { because } => StoredMeasureNews::Lapsed { because: because.stored() },
        }
    }

    fn restore(stored: StoredMeasureNews) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredMeasureNews::Told { progress, text, done_by } => Self::Told {
                progress: Stored::restore(progress)?,
                text: Stored::restore(text)?,
                done_by: Stored::restore(done_by)?,
            },
            StoredMeasureNews::Reminded => Self::Reminded,
            StoredMeasureNews::Verified { by, proof, effect } => Self::Verified {
                by: PersonId::restore(by)?,
                proof: Stored::restore(proof)?,
                effect: Stored::restore(effect)?,
            },
            StoredMeasureNews::Insufficient { by, because } => {
                Self::Insufficient { by: PersonId::restore(by)?, because: Text::restore(because)? }
            }
            StoredMeasureNews::Lapsed { because } => Self::Lapsed { because: Text::restore(because)? },
        })
    }
}

/// Stored form of [`Holder`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredHolder {
    Party,
    Supplier(String),
}

impl Stored for Holder {
    type As = StoredHolder;

    fn stored(&self) -> StoredHolder {
        match self {
            Self::Party => StoredHolder::Party,
            Self::Supplier(id) => StoredHolder::Supplier(id.stored()),
        }
    }

    fn restore(stored: StoredHolder) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredHolder::Party => Self::Party,
            StoredHolder::Supplier(id) => Self::Supplier(RecordId::restore(id)?),
        })
    }
}

/// Stored form of [`Draw`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredDraw {
    count: u32,
    drawn: u32,
    seed: u64,
}

impl Stored for Draw {
    type As = StoredDraw;

    fn stored(&self) -> StoredDraw {
        StoredDraw { count: self.count(), drawn: self.drawn(), seed: self.seed() }
    }

    fn restore(stored: StoredDraw) -> Result<Self, Wrong> {
        Ok(Self::new(stored.count, stored.drawn, stored.seed)?)
    }
}

impl Stored for Grade {
    type As = u8;

    fn stored(&self) -> u8 {
        self.step()
    }

    fn restore(stored: u8) -> Result<Self, Wrong> {
        Self::new(stored).ok_or_else(|| Wrong::code("a step of four", &stored.to_string()))
    }
}

impl Stored for CountryCode {
    type As = String;

    fn stored(&self) -> String {
        self.to_string()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        Self::new(&stored).ok_or_else(|| Wrong::code("a country", &stored))
    }
}
