// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of opening a case and of setting it up: number, party, people, checklist, state, occasions.

use super::doors::{Doors, PeriodDto, all, date, line, maybe_line, maybe_text, period, question, text};
use super::fault::ActFault;
use super::{CompetenceDto, Kind, OfProfile, Reads};
use crate::codes::{
    CaseKindCode, CaseStateCode, ConflictExceptionCode, OccasionModeCode, OutcomeCode, PartyKindCode,
    PurposeCode, RegimeCode, RoleCode,
};
use domain::act::{Act, NewParticipant, Opening};
use domain::id::{CaseId, OccasionId, PersonId};
use domain::party::{OrganisationNumber, Party, PartyNumber};
use domain::person::{Authority, ConflictCheck, Delegation, Supervises};
use domain::scope::ScopeParts;
use domain::text::NonEmpty;
use domain::work::Occasion;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// A case is opened.
    OpenCase {
        /// A handle for the case.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What kind it is.
        kind: CaseKindCode,
        /// For an office or for training.
        purpose: PurposeCode,
        /// What it is called in lists.
        title: String,
        /// The day it was opened.
        opened_on: String,
        /// Why.
        trigger: String,
        /// Who runs it.
        authority: AuthorityDto,
        /// The officer in charge.
        officer: String,
        /// The officer's role, where the person's entry gives none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<RoleCode>,
    }
}

form! {
    /// The authority that runs a case.
    AuthorityDto {
        /// Name.
        name: String,
        /// Unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// Postal address in one line.
        address: String,
        /// Where the party writes to.
        email: String,
        /// The administrative court of its place.
        court: String,
        /// Who may decide what. Where a profile is named, its own are copied instead.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        delegations: Vec<DelegationDto>,
        /// Under which law and in which sectors it supervises; left out when nobody has said. Where a profile is named, its
        /// own are copied instead.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        supervises: Vec<SupervisesDto>,
        /// The profile kept in the store from which logo, delegations and words on how to appeal are copied, by its name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        profile: Option<String>,
    }
}

form! {
    /// What may be decided on a ground of competence.
    DelegationDto {
        /// The ground.
        competence: CompetenceDto,
        /// The outcomes that it covers.
        outcomes: Vec<OutcomeCode>,
    }
}

form! {
    /// A body of law under which an authority supervises.
    SupervisesDto {
        /// Under which.
        act: RegimeCode,
        /// In which sectors; left out for all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sectors: Vec<String>,
    }
}

form! {
    /// The particulars of the authority are those of now.
    SetAuthority {
        /// Who runs the case.
        authority: AuthorityDto,
    }
}

form! {
    /// The registry has given a case number.
    SetNumber {
        /// The number.
        number: String,
    }
}

/// How the party is identified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PartyNumberDto {
    /// By an organisation number.
    Organisation(String),
    /// A sole trader, whose personal number is not written here.
    SoleTrader,
    /// By a foreign register.
    Foreign(String),
}

form! {
    /// The party is named.
    SetParty {
        /// Legal name.
        name: String,
        /// How it is identified.
        number: PartyNumberDto,
        /// What it is.
        kind: PartyKindCode,
        /// The committee or board on the "att." line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attention: Option<String>,
        /// The department concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<String>,
        /// The party's own case number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        their_number: Option<String>,
        /// The sectors it works in.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sectors: Vec<String>,
    }
}

form! {
    /// What is examined and what is not.
    SetScope {
        /// The scope.
        scope: String,
        /// Its parts, all anew; left out, they stay as they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parts: Option<ScopePartsDto>,
    }
}

/// The parts of a scope; each may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct ScopePartsDto {
    /// What the supervision is for.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The services that are examined.
    #[serde(default)]
    pub services: Vec<String>,
    /// The systems that are examined.
    #[serde(default)]
    pub systems: Vec<String>,
    /// The time that is examined.
    #[serde(default)]
    pub period: Option<PeriodDto>,
    /// What is not examined.
    #[serde(default)]
    pub exclusions: Option<String>,
}

form! {
    /// A person joins the case.
    AddParticipant {
        /// Who.
        person: String,
        /// The role, where the person's entry gives none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<RoleCode>,
    }
}

/// What a person answered when asked about conflicts of interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ConflictDto {
    /// No circumstance known.
    None,
    /// Has one, and does not take part; what it is.
    Absent(String),
    /// A circumstance that is disregarded.
    Disregarded {
        /// Which exception.
        ground: ConflictExceptionCode,
        /// Why it applies.
        because: String,
    },
}

form! {
    /// A person has answered the question of conflict of interest.
    AnswerConflict {
        /// Who.
        person: String,
        /// The answer.
        check: ConflictDto,
    }
}

form! {
    /// A checklist is chosen.
    ChooseChecklist {
        /// Which checklist.
        checklist: String,
        /// Which edition of it.
        edition: String,
    }
}

form! {
    /// The case goes over to another edition of its checklist.
    MoveToEdition {
        /// Which checklist; the case's own.
        checklist: String,
        /// Which edition of it.
        edition: String,
        /// The answers that come along; those that are not named do not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kept: Vec<KeptAnswerDto>,
    }
}

/// An answer that comes along to another edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct KeptAnswerDto {
    /// The question that has the answer.
    pub from: String,
    /// The question of the other edition that takes it.
    pub to: String,
}

form! {
    /// The case moves to another state.
    MoveCase {
        /// Which.
        to: CaseStateCode,
        /// Why, where the step needs a reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// An occasion is planned or held.
    AddOccasion {
        /// A handle for the occasion.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The day.
        on: String,
        /// Where.
        place: String,
        /// How.
        mode: OccasionModeCode,
        /// Who was present, by function.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        present: Vec<String>,
        /// Why it was not announced.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unannounced_because: Option<String>,
    }
}

fn participant(
    doors: &Doors<'_>,
    field: &'static str,
    name: &str,
    role: Option<RoleCode>,
) -> Result<NewParticipant, ActFault> {
    let known = doors.person(field, name)?;
    let role = role.map(Into::into).or(known.role);
    let role = role.ok_or_else(|| ActFault::RoleMissing { person: super::short(name) })?;
    Ok(NewParticipant { person: known.id, name: known.name, title: known.title, role })
}

impl DelegationDto {
    fn read(&self) -> Result<Delegation, ActFault> {
        let field = "authority.delegations.competence";
        let competence = self.competence.read(field, field)?;
        Ok(Delegation { competence, outcomes: self.outcomes.iter().map(|code| (*code).into()).collect() })
    }
}

impl SupervisesDto {
    fn read(&self) -> Result<Supervises, ActFault> {
        let sectors = all(&self.sectors, |sector| line("authority.supervises.sectors", sector))?;
        Ok(Supervises { act: self.act.into(), sectors })
    }
}

impl AuthorityDto {
    fn read(&self, doors: &mut Doors<'_>) -> Result<Authority, ActFault> {
        let OfProfile { logo, delegations, supervises, appeal_notices } = match &self.profile {
            None => OfProfile {
                delegations: self.delegations.iter().map(DelegationDto::read).collect::<Result<_, _>>()?,
                supervises: NonEmpty::new(
                    self.supervises.iter().map(SupervisesDto::read).collect::<Result<_, _>>()?,
                ),
                ..OfProfile::default()
            },
            Some(name) => {
                let copied = doors.around.profile(name);
                copied.ok_or_else(|| ActFault::Profile { name: super::short(name) })?
            }
        };
        Ok(Authority {
            logo,
            delegations,
            supervises,
            appeal_notices,
            name: line("authority.name", &self.name)?,
            unit: maybe_line("authority.unit", self.unit.as_deref())?,
            address: line("authority.address", &self.address)?,
            email: line("authority.email", &self.email)?,
            court: line("authority.court", &self.court)?,
        })
    }
}

impl OpenCase {
    pub(super) fn opens(self, doors: &mut Doors<'_>) -> Result<Opening, ActFault> {
        let title = line("title", &self.title)?;
        let opened_on = date("opened_on", &self.opened_on)?;
        let trigger = text("trigger", &self.trigger)?;
        let authority = self.authority.read(doors)?;
        let officer = participant(doors, "officer", &self.officer, self.role)?;
        let id = doors.make(Kind::Case, self.handle.as_deref(), CaseId::from_bytes)?;
        let (kind, purpose) = (self.kind.into(), self.purpose.into());
        Ok(Opening { id, kind, purpose, title, opened_on, trigger, authority, officer })
    }
}

impl Reads for SetAuthority {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SetAuthority { authority: Box::new(self.authority.read(doors)?) })
    }
}

impl Reads for SetNumber {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SetNumber { number: line("number", &self.number)? })
    }
}

impl Reads for SetParty {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let number = match &self.number {
            PartyNumberDto::Organisation(written) => {
                PartyNumber::Organisation(OrganisationNumber::parse(written).map_err(ActFault::Number)?)
            }
            PartyNumberDto::SoleTrader => PartyNumber::SoleTrader,
            PartyNumberDto::Foreign(written) => PartyNumber::Foreign(line("number.foreign", written)?),
        };
        let sectors = all(&self.sectors, |sector| line("sectors", sector))?;
        Ok(Act::SetParty {
            party: Party {
                name: line("name", &self.name)?,
                number,
                kind: self.kind.into(),
                attention: maybe_line("attention", self.attention.as_deref())?,
                department: maybe_line("department", self.department.as_deref())?,
                their_number: maybe_line("their_number", self.their_number.as_deref())?,
                sectors: NonEmpty::new(sectors),
            },
        })
    }
}

fn scope_parts(raw: &ScopePartsDto) -> Result<ScopeParts, ActFault> {
    Ok(ScopeParts {
        purpose: maybe_text("parts.purpose", raw.purpose.as_deref())?,
        services: all(&raw.services, |one| line("parts.services", one))?,
        systems: all(&raw.systems, |one| line("parts.systems", one))?,
        period: raw.period.as_ref().map(|span| period("parts.period", span)).transpose()?,
        exclusions: maybe_text("parts.exclusions", raw.exclusions.as_deref())?,
    })
}

impl Reads for SetScope {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let parts = self.parts.as_ref().map(scope_parts).transpose()?.map(Box::new);
        Ok(Act::SetScope { scope: text("scope", &self.scope)?, parts })
    }
}

impl Reads for AddParticipant {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::AddParticipant { participant: participant(doors, "person", &self.person, self.role)? })
    }
}

impl Reads for AnswerConflict {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let person = doors.id("person", Kind::Person, &self.person, PersonId::from_bytes)?;
        let check = match &self.check {
            ConflictDto::None => ConflictCheck::None,
            ConflictDto::Absent(why) => ConflictCheck::Absent(text("check.absent", why)?),
            ConflictDto::Disregarded { ground, because } => ConflictCheck::Disregarded {
                ground: (*ground).into(),
                because: text("check.because", because)?,
            },
        };
        Ok(Act::AnswerConflict { person, check })
    }
}

impl Reads for ChooseChecklist {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let found = doors.around.checklist(&self.checklist, &self.edition);
        let (checklist, provisions) = found.ok_or_else(|| ActFault::Checklist {
            code: super::short(&self.checklist),
            edition: super::short(&self.edition),
        })?;
        // What the office has confirmed before is known where the act is performed.
        Ok(Act::ChooseChecklist { checklist: Box::new(checklist), provisions, confirmations: Vec::new() })
    }
}

impl Reads for MoveToEdition {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let found = doors.around.checklist(&self.checklist, &self.edition);
        let (checklist, provisions) = found.ok_or_else(|| ActFault::Checklist {
            code: super::short(&self.checklist),
            edition: super::short(&self.edition),
        })?;
        let kept = self
            .kept
            .iter()
            .map(|one| Ok((question("kept.from", &one.from)?, question("kept.to", &one.to)?)))
            .collect::<Result<Vec<_>, ActFault>>()?;
        let checklist = Box::new(checklist);
        Ok(Act::MoveToEdition { checklist, provisions, confirmations: Vec::new(), kept })
    }
}

impl Reads for MoveCase {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::MoveCase { to: self.to.into(), because: maybe_text("because", self.because.as_deref())? })
    }
}

impl Reads for AddOccasion {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let on = date("on", &self.on)?;
        let place = line("place", &self.place)?;
        let present = all(&self.present, |who| line("present", who))?;
        let unannounced_because = maybe_text("unannounced_because", self.unannounced_because.as_deref())?;
        let id = doors.make(Kind::Occasion, self.handle.as_deref(), OccasionId::from_bytes)?;
        let mode = self.mode.into();
        Ok(Act::AddOccasion { occasion: Occasion { id, on, place, mode, present, unannounced_because } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Occasion, self.handle.as_deref()))
    }
}
