// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a record of each kind says. What it names of the case is written with the name that the act which made it gave,
//! or with its identity; the exported case has identities alone.

use super::crosses::Crosses;
use crate::act::ActFault;
use crate::act::doors::{Doors, Taken};
use crate::codes::{
    AuditObjectCode, CaseRelationCode, CauseCategoryCode, CoversCode, CriticalityCode, ManagementStatusCode,
    PersonalDataCode, PriorityCode, RecommendationAnswerCode,
};
use domain::register::{
    Approved, AuditQuestion, Cause, CauseMet, Certificate, Clause, Client, Contact, Contract, Criterion,
    DocumentRequest, Draw, FollowUp, Holder, Incident, Independence, InformationClass, Interview,
    ManagementSystem, Minutes, Plan, PublicStatement, Qualification, Recommendation, RecommendationResponse,
    RelatedCase, Sampling, ServiceOffered, Supplier, System, Told,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

entry! {
    /// An information system.
    SystemDto of System {
        /// What it is called.
        name: String,
        /// Who owns it, by function.
        owner: Option<String>,
        /// Who supplies it.
        supplier: Option<String>,
        /// The service that it serves.
        service: Option<String>,
        /// How its information is classified.
        class: Option<InformationClassDto>,
        /// How much hangs on it.
        critical: Option<CriticalityCode>,
        /// Where and by whom it is run.
        hosting: Option<String>,
        /// The notifications under lex Maria that it has to do with.
        #[serde(default)]
        notifications: Vec<String>,
        /// The deficiencies that it has to do with.
        #[serde(default)]
        deficiencies: Vec<String>,
        /// The questions under which it was looked at.
        #[serde(default)]
        questions: Vec<String>,
    }
}

entry! {
    /// The class of information, each from 1 to 4.
    InformationClassDto of InformationClass {
        /// Konfidentialitet.
        confidentiality: u8,
        /// Riktighet.
        integrity: u8,
        /// Tillgänglighet.
        availability: u8,
    }
}

entry! {
    /// An incident.
    IncidentDto of Incident {
        /// What happened, in short and with nobody named.
        what: String,
        /// What sort of incident it is.
        sort: String,
        /// The day it began, where that is known.
        from: Option<String>,
        /// The day it was over; null while it goes on or that is not known.
        to: Option<String>,
        /// The day it was discovered.
        discovered_on: String,
        /// Whom and what it affected.
        affected: Option<String>,
        /// Whether personal data was involved.
        personal_data: PersonalDataCode,
        /// Whom it was reported to.
        #[serde(default)]
        reported: Vec<ToldDto>,
        /// The systems of the register that it concerned.
        #[serde(default)]
        systems: Vec<String>,
        /// The notifications under lex Maria that it has to do with.
        #[serde(default)]
        notifications: Vec<String>,
        /// The deficiencies that it has to do with.
        #[serde(default)]
        deficiencies: Vec<String>,
        /// The questions under which it was looked at.
        #[serde(default)]
        questions: Vec<String>,
    }
}

entry! {
    /// That somebody was told of an incident.
    ToldDto of Told {
        /// Who.
        to: String,
        /// The day.
        on: String,
    }
}

entry! {
    /// A cause or contributing factor of what a notification tells of.
    CauseDto of Cause {
        /// Of which notification.
        notification: String,
        /// Where it lies.
        category: CauseCategoryCode,
        /// What it is.
        text: String,
        /// What answers it.
        met: CauseMetDto,
    }
}

/// What answers a cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CauseMetDto {
    /// Nothing is said yet.
    Open,
    /// Measures of the case, reported or required.
    Measures(Vec<String>),
    /// No measure, for this reason.
    Without(String),
}

impl Crosses<CauseMetDto> for CauseMet {
    fn enters(raw: &CauseMetDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            CauseMetDto::Open => Self::Open,
            CauseMetDto::Measures(ids) => Self::Measures(Crosses::enters(ids, field, doors)?),
            CauseMetDto::Without(because) => Self::Without(Crosses::enters(because, field, doors)?),
        })
    }

    fn leaves(&self) -> CauseMetDto {
        match self {
            Self::Open => CauseMetDto::Open,
            Self::Measures(ids) => CauseMetDto::Measures(ids.leaves()),
            Self::Without(because) => CauseMetDto::Without(because.leaves()),
        }
    }
}

entry! {
    /// Who has asked for an audit, and what for.
    ClientDto of Client {
        /// The organisation.
        organisation: String,
        /// Whose initiative it was, by function.
        initiative_by: String,
        /// What was asked for.
        assignment: String,
    }
}

entry! {
    /// A question that an audit answers.
    AuditQuestionDto of AuditQuestion {
        /// What it looks at.
        object: AuditObjectCode,
        /// The question.
        text: String,
        /// The answer; null until there is one.
        conclusion: Option<String>,
    }
}

entry! {
    /// What an audit judges against.
    CriterionDto of Criterion {
        /// The law, standard, contract or policy, with its place.
        text: String,
    }
}

entry! {
    /// What somebody who audits states of their independence.
    IndependenceDto of Independence {
        /// The statement.
        statement: String,
        /// Who states it, a person of the case.
        declared_by: String,
    }
}

entry! {
    /// A service.
    ServiceDto of ServiceOffered {
        /// What it is called.
        name: String,
        /// Who uses it.
        users: Option<String>,
        /// By which channel.
        channel: Option<String>,
    }
}

entry! {
    /// A contract.
    ContractDto of Contract {
        /// Between whom.
        parties: String,
        /// Its number or other reference.
        reference: Option<String>,
        /// First day.
        from: Option<String>,
        /// Last day; null while it has no end.
        to: Option<String>,
        /// The annex on security.
        security_annex: Option<String>,
    }
}

entry! {
    /// A clause of a contract.
    ClauseDto of Clause {
        /// Of which contract of the register.
        contract: String,
        /// Its number there.
        number: String,
        /// What it says.
        says: String,
        /// The questions of the checklist that it is about.
        #[serde(default)]
        questions: Vec<String>,
    }
}

entry! {
    /// How a contract is followed up.
    FollowUpDto of FollowUp {
        /// Of which contract of the register.
        contract: String,
        /// How it is planned.
        plan: Option<String>,
        /// The days of the meetings.
        #[serde(default)]
        met_on: Vec<String>,
        /// What came of it.
        found: Option<String>,
    }
}

entry! {
    /// A requirement that a tenderer had to meet.
    QualificationDto of Qualification {
        /// In which procurement.
        procurement: String,
        /// What was required.
        text: String,
    }
}

entry! {
    /// A supplier, or a sub-supplier when it has another above it.
    SupplierDto of Supplier {
        /// The organisation.
        organisation: String,
        /// Its organisation number or other registration.
        number: Option<String>,
        /// The supplier that it supplies to; null for one that supplies to the party itself.
        parent: Option<String>,
        /// Where it is, by two capitals.
        country: String,
        /// Its risk class from 1 to 4, 4 the gravest.
        risk: Option<u8>,
        /// That it was approved.
        approved: Option<ApprovedDto>,
        /// The contract with it.
        contract: Option<String>,
    }
}

entry! {
    /// That a supplier was approved.
    ApprovedDto of Approved {
        /// The day.
        on: String,
        /// By whom, by function.
        by: String,
    }
}

/// Whose something is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HolderDto {
    /// The party's.
    Party,
    /// A supplier's.
    Supplier(String),
}

impl Crosses<HolderDto> for Holder {
    fn enters(raw: &HolderDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            HolderDto::Party => Self::Party,
            HolderDto::Supplier(id) => Self::Supplier(Crosses::enters(id, field, doors)?),
        })
    }

    fn leaves(&self) -> HolderDto {
        match self {
            Self::Party => HolderDto::Party,
            Self::Supplier(id) => HolderDto::Supplier(id.leaves()),
        }
    }
}

entry! {
    /// A certificate.
    CertificateDto of Certificate {
        /// Whose.
        holder: HolderDto,
        /// Against which standard.
        standard: String,
        /// What it covers, in its own words.
        scope: String,
        /// Who issued it.
        body: String,
        /// The last day it is valid.
        valid_to: String,
        /// Whether its scope covers the service that is examined.
        covers: CoversCode,
    }
}

entry! {
    /// A management system.
    ManagementSystemDto of ManagementSystem {
        /// Whose.
        of: HolderDto,
        /// Who answers for it, by function.
        owner: Option<String>,
        /// What it covers.
        scope: Option<String>,
        /// How far it has come.
        status: ManagementStatusCode,
    }
}

entry! {
    /// What an audit recommends.
    RecommendationDto of Recommendation {
        /// What it is about.
        object: AuditObjectCode,
        /// What is recommended.
        text: String,
        /// How soon.
        priority: PriorityCode,
        /// To whom, by function or organisation.
        addressee: String,
        /// The deficiencies that it answers.
        #[serde(default)]
        deficiencies: Vec<String>,
        /// What the addressee says of it; null until it does.
        response: Option<RecommendationResponseDto>,
    }
}

entry! {
    /// What the addressee says of a recommendation.
    RecommendationResponseDto of RecommendationResponse {
        /// Whether it is accepted.
        answer: RecommendationAnswerCode,
        /// What will be done, or why nothing will.
        text: String,
        /// Who answers for it, by function.
        owner: Option<String>,
        /// The last day.
        due_on: Option<String>,
    }
}

entry! {
    /// A request for documents and information.
    DocumentRequestDto of DocumentRequest {
        /// What is asked for.
        what: String,
        /// The day it was asked for.
        asked_on: String,
        /// The last day to hand it over.
        due_on: String,
        /// The days of reminders.
        #[serde(default)]
        reminded_on: Vec<String>,
        /// The documents that have come in.
        #[serde(default)]
        received: Vec<String>,
        /// The day all had come in or the request was let go; null until then.
        settled_on: Option<String>,
    }
}

/// A sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct SamplingDto {
    /// What it is drawn from, in an order that can be found again.
    pub population: String,
    /// From how many it is drawn.
    pub count: u32,
    /// How many are drawn, at most a thousand.
    pub drawn: u32,
    /// The seed, at most 9 007 199 254 740 991.
    pub seed: u64,
    /// What it is to show.
    pub purpose: String,
}

impl Crosses<SamplingDto> for Sampling {
    fn enters(raw: &SamplingDto, _: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(Self {
            population: Crosses::enters(&raw.population, "population", doors)?,
            draw: Draw::new(raw.count, raw.drawn, raw.seed).map_err(ActFault::Draw)?,
            purpose: Crosses::enters(&raw.purpose, "purpose", doors)?,
        })
    }

    fn leaves(&self) -> SamplingDto {
        SamplingDto {
            population: self.population.leaves(),
            count: self.draw.count(),
            drawn: self.draw.drawn(),
            seed: self.draw.seed(),
            purpose: self.purpose.leaves(),
        }
    }
}

entry! {
    /// Another case that this one has to do with.
    RelatedCaseDto of RelatedCase {
        /// Its case number.
        number: String,
        /// How the two belong together.
        relation: CaseRelationCode,
        /// What it is about.
        about: Option<String>,
    }
}

entry! {
    /// The party's plan for further work.
    PlanDto of Plan {
        /// What it is called.
        title: String,
        /// The day it bears.
        on: String,
        /// The document.
        evidence: Option<String>,
    }
}

entry! {
    /// A press release or other public statement.
    PublicStatementDto of PublicStatement {
        /// Its heading.
        title: String,
        /// The day it was made.
        on: String,
        /// Where it stands.
        link: Option<String>,
    }
}

entry! {
    /// A contact person; protected, and left out of an exported case.
    ContactDto of Contact {
        /// By function.
        function: String,
        /// Name.
        name: Option<String>,
        /// Telephone.
        phone: Option<String>,
        /// E-mail.
        email: Option<String>,
    }
}

entry! {
    /// What was said at an interview.
    InterviewDto of Interview {
        /// At which occasion; null when it was held by itself.
        occasion: Option<String>,
        /// The day.
        on: String,
        /// With whom, by function; at least one.
        with: Vec<String>,
        /// What it was about.
        about: String,
        /// What was said, in short.
        said: Option<String>,
        /// The documents that tell of it.
        #[serde(default)]
        documents: Vec<String>,
    }
}

entry! {
    /// How an occasion was planned and kept in writing.
    MinutesDto of Minutes {
        /// Which occasion.
        occasion: String,
        /// What was on the agenda, in order.
        #[serde(default)]
        agenda: Vec<String>,
        /// The minutes; null until they are there.
        document: Option<String>,
        /// The numbers of the other cases that the occasion served.
        #[serde(default)]
        cases: Vec<String>,
    }
}
