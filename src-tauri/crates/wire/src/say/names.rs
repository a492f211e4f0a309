// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What every closed value is called, in both languages, in words that can stand inside a sentence. The
//! matches are exhaustive, so a new value does not compile until it has a name.

use domain::after::{ChangeKind, Condition, CopyKind, RecipientKind, ServiceMethod};
use domain::case::CaseKind;
use domain::checklist::QuestionKind;
use domain::consideration::YesNo;
use domain::decision::{
    Appeal, AppealTime, Competence, Decision, Dissent, Effect, Factor, Operative, Outcome, Presentation,
    PresentationExemption, RemissionGround, SectionKind, Weighed,
};
use domain::deficiency::{Force, Progress, Severity, Standing};
use domain::gap::Level;
use domain::hearing::{ExtensionAnswer, Finality, HearingException, HearingKind, Importance, Manner, Reply};
use domain::law::{Binding, Doubt, Exactness, Mark, Power, Purpose, Reach, Regime};
use domain::party::{PartyKind, PartyNumber};
use domain::person::{ConflictCheck, ConflictException, Role};
use domain::register::{
    Advance, AuditObject, CaseRelation, CauseCategory, CauseMet, Covers, Criticality, Holder,
    ManagementStatus, MeasureStanding, OrderPower, PersonalDataInvolved, Priority, RecommendationAnswer,
    RecordKind,
};
use domain::rules::FileLack;
use domain::state::CaseState;
use domain::text::Language;
use domain::work::{Assessment, Direction, OccasionMode, Source};

/// A value that has a name in both languages.
pub trait Named {
    /// The name, without article and with a small first letter where the language allows.
    fn name(&self, language: Language) -> &'static str;
}

macro_rules! named {
    ($($type:ty { $($pattern:pat => $sv:literal, $en:literal;)+ })+) => {$(
        impl Named for $type {
            fn name(&self, language: Language) -> &'static str {
                let (sv, en) = match self { $($pattern => ($sv, $en)),+ };
                match language {
                    Language::Sv => sv,
                    Language::En => en,
                }
            }
        }
    )+};
}

/// What a state is called in a case of that kind: an audit has a check of facts and a report where supervision has a
/// hearing and a decision that is dispatched.
#[must_use]
pub fn state_name(state: CaseState, kind: CaseKind, language: Language) -> &'static str {
    let (sv, en) = match state {
        CaseState::Ongoing => ("pågående granskning", "audit under way"),
        CaseState::Hearing => ("faktagranskning", "check of facts"),
        CaseState::Dispatched => ("rapport lämnad", "report delivered"),
        _ => return state.name(language),
    };
    match language {
        _ if kind.ends_in_decision() => state.name(language),
        Language::Sv => sv,
        Language::En => en,
    }
}

/// What an unanswered question is called; it is no assessment.
#[must_use]
pub const fn unanswered(language: Language) -> &'static str {
    match language {
        Language::Sv => "ej bedömt",
        Language::En => "not yet assessed",
    }
}

named! {
    CaseKind {
        Self::SupervisionCyber => "tillsyn enligt cybersäkerhetslagen", "supervision under the Cybersecurity Act";
        Self::SupervisionNis1 => "tillsyn enligt lagen (2018:1174)", "supervision under the Act (2018:1174)";
        Self::LexMaria => "granskning av lex Maria-anmälan", "review of a lex Maria notification";
        Self::Complaint => "klagomål enligt patientsäkerhetslagen", "complaint under the Patient Safety Act";
        Self::OwnInitiative =>
            "granskning på eget initiativ enligt patientsäkerhetslagen",
            "review on own initiative under the Patient Safety Act";
        Self::ExternalAudit => "extern granskning", "external audit";
        Self::InternalControl => "internrevision", "internal audit";
    }
    CaseState {
        Self::Draft => "utkast", "draft";
        Self::Opened => "öppnat", "opened";
        Self::Planned => "planerat", "planned";
        Self::Ongoing => "pågående tillsyn", "supervision under way";
        Self::Assessing => "bedömning", "assessment";
        Self::Hearing => "kommunicering", "hearing of the party";
        Self::Presentation => "föredragning", "presentation";
        Self::Decided => "beslutat", "decided";
        Self::Dispatched => "expedierat", "dispatched";
        Self::FollowUp => "uppföljning", "follow-up";
        Self::Closed => "avslutat", "closed";
        Self::Archived => "arkiverat", "archived";
        Self::Dormant => "vilande", "dormant";
        Self::Appealed => "överklagat", "appealed";
        Self::UnderReview => "omprövas", "under review";
        Self::HandedOver => "överlämnat", "handed over";
    }
    Purpose {
        Self::Office => "i tjänsten", "for the office";
        Self::Training => "övning", "training";
    }
    Role {
        Self::Inspector => "inspektör", "inspector";
        Self::LegalOfficer => "jurist", "legal officer";
        Self::DecisionMaker => "beslutsfattare", "decision-maker";
        Self::Expert => "sakkunnig", "expert";
    }
    ConflictCheck {
        Self::None => "ingen känd omständighet", "no known circumstance";
        Self::Absent(_) => "jävig och deltar inte", "has a conflict of interest and does not take part";
        Self::Disregarded { .. } => "omständighet som bortses från", "circumstance that is disregarded";
    }
    ConflictException {
        Self::NoImportance => "opartiskheten saknar uppenbart betydelse", "impartiality obviously has no importance";
        Self::NobodyElse => "ingen annan kan ta ärendet utan dröjsmål", "nobody else can take the case without delay";
    }
    PartyKind {
        Self::Municipality => "kommun", "municipality";
        Self::Region => "region", "region (county)";
        Self::MunicipalAssociation => "kommunalförbund", "municipal association";
        Self::StateAuthority => "statlig myndighet", "state authority";
        Self::Private => "enskild", "private party";
    }
    PartyNumber {
        Self::Organisation(_) => "organisationsnummer", "organisation number";
        Self::SoleTrader => "enskild näringsidkare", "sole trader";
        Self::Foreign(_) => "nummer i utländskt register", "number in a foreign register";
    }
    OccasionMode {
        Self::OnSite => "på plats", "on site";
        Self::Remote => "på distans", "remote";
        Self::Desk => "genom handlingar", "on documents";
    }
    Direction {
        Self::Received => "inkommen", "received";
        Self::DrawnUp => "upprättad", "drawn up";
        Self::Sent => "utgående", "sent";
    }
    Source {
        Self::Document(_) => "handling", "document";
        Self::Interview(_) => "intervju", "interview";
        Self::Seen(_) => "sett på plats", "seen on site";
        Self::Tested(_) => "prövat", "tested";
    }
    QuestionKind {
        Self::Requirement { .. } => "krav", "requirement";
        Self::CaseFact => "uppgift om ärendet", "case fact";
        Self::OwnJudgement => "myndighetens egen bedömning", "the authority's own judgement";
    }
    Assessment {
        Self::Met => "uppfyllt", "fulfilled";
        Self::PartlyMet => "delvis uppfyllt", "partly fulfilled";
        Self::NotMet => "ej uppfyllt", "not fulfilled";
        Self::NotApplicable(_) => "ej tillämpligt", "not applicable";
        Self::NotExamined(_) => "ej granskat", "not examined";
    }
    Severity {
        Self::Negligible => "försumbar", "negligible";
        Self::Moderate => "måttlig", "moderate";
        Self::Significant => "betydande", "significant";
        Self::Serious => "allvarlig", "serious";
    }
    Standing {
        Self::Active => "står fast", "stands";
        Self::Resting { .. } => "vilar", "rests";
        Self::Withdrawn { .. } => "utgår", "withdrawn";
    }
    Force {
        Self::Requested => "begärd", "requested";
        Self::Ordered => "förelagd", "ordered";
    }
    Progress {
        Self::Planned => "planerad", "planned";
        Self::Ongoing => "pågående", "ongoing";
        Self::Done => "genomförd", "done";
    }
    HearingKind {
        Self::Material => "underlaget", "the material";
        Self::DraftDecision => "utkast till beslut med underlag", "a draft decision with the material";
        Self::FeeQuestion => "underlaget med frågan om sanktionsavgift", "the material with the question of a sanction fee";
    }
    Manner {
        Self::Written => "skriftligt", "in writing";
        Self::Oral { .. } => "muntligt", "by word of mouth";
    }
    Importance {
        Self::OfImportance => "har betydelse för beslutet", "matters to the decision";
        Self::WithoutImportance => "saknar betydelse för beslutet", "does not matter to the decision";
        Self::FromParty => "kommer från parten själv", "comes from the party itself";
    }
    ExtensionAnswer {
        Self::Granted { .. } => "beviljat anstånd", "extension granted";
        Self::Refused { .. } => "avslaget anstånd", "extension refused";
    }
    Reply {
        Self::None => "inget svar", "no reply";
        Self::Received { .. } => "svar", "reply";
    }
    Finality {
        Self::Final => "slutligt", "final";
        Self::Open => "kan kompletteras", "open to additions";
    }
    HearingException {
        Self::ObviouslyNeedless => "uppenbart obehövlig (25 § första stycket FL)",
            "obviously needless (section 25, first paragraph, of the Administrative Procedure Act)";
        Self::Point1 => "anställningsärende (25 § första stycket 1 FL)",
            "employment matter (section 25, first paragraph, point 1, of the Administrative Procedure Act)";
        Self::Point2 => "beslutet skulle bli avsevärt svårare att genomföra (25 § första stycket 2 FL)",
            "the decision would be considerably harder to carry out (section 25, first paragraph, point 2, of the Administrative Procedure Act)";
        Self::Point3 => "väsentligt intresse av ett omedelbart beslut (25 § första stycket 3 FL)",
            "essential interest in an immediate decision (section 25, first paragraph, point 3, of the Administrative Procedure Act)";
    }
    Outcome {
        Self::U1 => "avslutas utan anmärkning", "closed without remark";
        Self::U2 => "avslutas med kritik eller anmärkning", "closed with criticism or remark";
        Self::U3 => "begäran om redovisning av åtgärder", "request for an account of measures";
        Self::U4 => "föreläggande utan vite", "injunction without a conditional fine";
        Self::U5 => "föreläggande vid vite", "injunction with a conditional fine";
        Self::U6 => "föreläggande att offentliggöra överträdelsen", "order to publish the infringement";
        Self::U7 => "sanktionsavgift", "sanction fee";
        Self::U8 => "ansökan om förbud att inneha ledningsfunktion", "application for a management ban";
        Self::U9 => "förbud mot verksamhet", "ban on an activity";
        Self::U10 => "överlämnande till annan myndighet", "handed over to another authority";
        Self::U11 => "anmälan till åklagare eller polis", "report to a prosecutor or the police";
        Self::U12 => "avstående från att ingripa", "refraining from intervention";
        Self::U13 => "avskrivning", "written off";
    }
    Operative {
        Self::States { .. } => "konstaterar", "states";
        Self::Requests { .. } => "begär", "requests";
        Self::Orders { .. } => "förelägger", "orders";
        Self::Remits { .. } => "efterger", "remits";
        Self::OrdersUnderFine { .. } => "förelägger vid vite", "orders under a conditional fine";
        Self::Remarks { .. } => "ger en anmärkning", "gives a formal remark";
        Self::OrdersPublication { .. } => "förelägger om offentliggörande", "orders publication";
        Self::Charges { .. } => "tar ut en sanktionsavgift", "charges a sanction fee";
        Self::AppliesForBan { .. } => "ansöker om förbud", "applies for a ban";
        Self::Bans { .. } => "förbjuder", "bans";
        Self::Reports { .. } => "anmäler", "reports";
        Self::Refrains { .. } => "avstår", "refrains";
        Self::Transfers { .. } => "överlämnar", "hands over";
        Self::WritesOff { .. } => "skriver av", "writes off";
        Self::Closes => "avslutar", "closes";
    }
    Competence {
        Self::RulesOfProcedure(_) => "arbetsordningen", "rules of procedure";
        Self::Delegation(_) => "delegation", "delegated power";
        Self::Head => "myndighetschef", "head of the authority";
        Self::Board => "styrelse", "board";
    }
    Presentation {
        Self::By(_) => "föredraget", "presented";
        Self::Exempt { .. } => "utan föredragning", "without presentation";
    }
    PresentationExemption {
        Self::RulesOfProcedure => "undantag i arbetsordningen", "exempt in the rules of procedure";
        Self::SpecialDecision => "undantag genom särskilt beslut", "exempt by a special decision";
        Self::CannotWait => "ärendet kan inte vänta på föredragning", "the matter cannot wait for presentation";
    }
    Dissent {
        Self::None => "ingen avvikande mening", "no dissenting opinion";
        Self::Notified { .. } => "avvikande mening anmäld", "dissenting opinion notified";
    }
    Effect {
        Self::AfterAppealTime => "när överklagandetiden har gått ut", "when the time to appeal has run out";
        Self::AtOnce { .. } => "gäller omedelbart", "takes effect at once";
        Self::NothingToEnforce => "inget i beslutet ska verkställas", "nothing in the decision is to be enforced";
    }
    Appeal {
        Self::Open { .. } => "får överklagas", "can be appealed";
        Self::Closed { .. } => "får inte överklagas", "cannot be appealed";
        Self::LegalOfficerDecides => "juristen avgör", "the legal officer decides";
    }
    AppealTime {
        Self::FromDecision => "från beslutsdagen", "from the day of the decision";
        Self::FromReceipt => "från den dag parten fick del av beslutet", "from the day the party received the decision";
        Self::Both => "båda alternativen skrivs ut", "both alternatives are printed";
    }
    Factor {
        Self::Seriousness => "hur allvarlig överträdelsen är", "how serious the infringement is";
        Self::Duration => "hur länge den har pågått", "how long it has gone on";
        Self::Damage => "skada eller risk för skada", "damage or risk of damage";
        Self::Earlier => "tidigare överträdelser", "earlier infringements";
        Self::Mitigation => "åtgärder för att förebygga eller begränsa skadan", "steps to prevent or limit the damage";
        Self::Intent => "uppsåt eller oaktsamhet", "intent or negligence";
        Self::Gain => "ekonomisk vinst", "financial gain";
        Self::Milder => "varför en mildare åtgärd inte räcker", "why a milder step is not enough";
    }
    Weighed {
        Self::NotAppeared => "har inte framkommit", "has not appeared";
        Self::Appeared(_) => "har framkommit", "has appeared";
    }
    YesNo {
        Self::Yes => "ja", "yes";
        Self::No => "nej", "no";
    }
    ServiceMethod {
        Self::Ordinary => "vanlig delgivning", "ordinary service";
        Self::Oral => "muntlig delgivning", "oral service";
        Self::Simplified => "förenklad delgivning", "simplified service";
        Self::LegalPerson => "särskild delgivning med juridisk person", "special service on a legal person";
        Self::ProcessServer => "stämningsmannadelgivning", "service by a process server";
        Self::PublicNotice => "kungörelsedelgivning", "service by public notice";
        Self::MadeAvailable => "tillgänglighetsdelgivning", "service by making available";
    }
    RecipientKind {
        Self::Party => "part", "the party";
        Self::Complainant => "den som har klagat", "the complainant";
        Self::ComplainedOf => "den som klagomålet avser", "the one complained of";
        Self::Other => "annan mottagare", "another recipient";
    }
    CopyKind {
        Self::Whole => "hela beslutet", "the whole decision";
        Self::Masked => "maskad kopia", "a redacted copy";
    }
    ChangeKind {
        Self::Correction36 => "rättelse enligt 36 §", "correction under section 36";
        Self::Change37 => "ändring enligt 37 §", "change under section 37";
        Self::Change38 => "ändring enligt 38 §", "change under section 38";
        Self::Change39 => "ändring efter överklagande enligt 39 §", "change after an appeal under section 39";
    }
    Condition {
        Self::ClericalError => "vilket skrivfel som rättas", "which clerical error is corrected";
        Self::Wrong => "på vilket sätt beslutet är fel", "in what way the decision is wrong";
        Self::NotProtected =>
            "varför skyddet för gynnande beslut inte hindrar ändringen",
            "why the protection of favourable decisions does not prevent the change";
        Self::ObviouslyWrong => "varför beslutet är uppenbart felaktigt", "why the decision is obviously wrong";
        Self::QuickAndEasy => "varför ändringen går snabbt och enkelt", "why the change is quick and easy";
        Self::NoHarm =>
            "varför ändringen inte är till nackdel för någon enskild part",
            "why the change harms no private party";
    }
    RemissionGround {
        Self::Minor => "överträdelsen är ringa", "the infringement is minor";
        Self::Excusable => "överträdelsen är ursäktlig", "the infringement is excusable";
        Self::Unreasonable => "avgiften vore oskälig", "the fee would be unreasonable";
    }
    SectionKind {
        Self::Consequences => "vad som händer sedan", "what happens next";
        Self::Intervention => "val av ingripande", "choice of intervention";
        Self::Proceedings => "ärendets gång", "how the case ran";
        Self::Further => "övriga upplysningar", "further information";
    }
    Decision {
        Self::Draft(_) => "under arbete", "being written";
        Self::Settled(_) => "fattat", "made";
        Self::Sealed(_) => "undertecknat", "signed";
    }
    Level {
        Self::Law => "lagkrav", "rule of law";
        Self::House => "egen regel", "rule of the house";
        Self::Warning => "varning", "warning";
    }
    Binding {
        Self::Act => "lag", "act";
        Self::Ordinance => "förordning", "ordinance";
        Self::Regulation => "föreskrift", "regulation";
        Self::EuRegulation => "EU-förordning", "EU regulation";
        Self::ImplementingAct => "genomförandeakt", "implementing act";
        Self::EarlierInjunction => "tidigare föreläggande", "earlier injunction";
        Self::GeneralAdvice => "allmänt råd", "general advice";
        Self::Standard => "standard", "technical standard";
        Self::Contract => "avtal", "contract";
    }
    Mark {
        Self::Read => "läst", "read";
        Self::Partly => "delvis läst", "partly read";
        Self::Own => "egen kunskap, ska kontrolleras", "own knowledge, to be verified";
    }
    Exactness {
        Self::Exact => "exakt", "exact";
        Self::Open => "öppen", "open";
    }
    Reach {
        Self::StatedOnly => "kan bara konstateras", "can only be stated";
        Self::Order => "kan föreläggas", "can be ordered";
        Self::Fee => "kan ge sanktionsavgift", "can bear a fee";
        Self::OrderAndFee => "kan föreläggas och ge sanktionsavgift", "can be ordered and bear a fee";
        Self::Cooperate => "kan föreläggas genom ett eget beslut om medverkan", "can be ordered by a decision of its own on cooperation";
        Self::Register => "kan föreläggas i fråga om domännamnsregister", "can be ordered as to a register of domain names";
        Self::Notify => "kan föreläggas i fråga om anmälan", "can be ordered as to notification";
    }
    Power {
        Self::Injunction => "förelägga", "order";
        Self::CooperationOrder => "förelägga om att lämna ut och medverka", "order to hand over and cooperate";
        Self::RegisterOrder => "förelägga om domännamnsregister", "order as to a register of domain names";
        Self::NotificationOrder => "förelägga om anmälan", "order to notify";
        Self::SanctionFee => "ta ut sanktionsavgift", "charge a sanction fee";
        Self::Remission => "efterge sanktionsavgift", "remit a sanction fee";
        Self::ImmediateEffect => "låta beslutet gälla omedelbart", "let the decision take effect at once";
        Self::ImmediateOrder => "låta ett föreläggande gälla omedelbart", "let an order take effect at once";
        Self::Appeal => "ge rätt att överklaga", "allow an appeal";
        Self::NoAppeal => "utesluta överklagande", "exclude an appeal";
        Self::Supervision => "utöva tillsyn", "supervise";
        Self::ConditionalFine => "förena ett föreläggande med vite", "join a conditional fine to an order";
        Self::Publication => "förelägga om att offentliggöra", "order publication";
        Self::ManagementBan => "ansöka om förbud att inneha ledningsfunktion", "apply for a management ban";
        Self::BanAfterOrder => "förbjuda verksamhet när ett föreläggande inte har följts", "ban an activity when an order was not followed";
        Self::BanOnDanger => "förbjuda verksamhet vid påtaglig fara", "ban an activity on palpable danger";
        Self::InterimBan => "förbjuda verksamhet tills vidare", "ban an activity in the meantime";
        Self::Report => "göra en åtalsanmälan", "report to a prosecutor";
        Self::Refrain => "avstå från att ingripa", "refrain from intervening";
        Self::Remark => "ge en anmärkning", "give a formal remark";
        Self::Criticism => "rikta kritik mot en olämplig åtgärd", "criticise an unsuitable act";
    }
    Regime {
        Self::Nis1 => "lagen (2018:1174)", "the Act (2018:1174)";
        Self::Csl => "cybersäkerhetslagen (2025:1506)", "the Cybersecurity Act (2025:1506)";
        Self::Psl => "patientsäkerhetslagen (2010:659)", "the Patient Safety Act (2010:659)";
        Self::General => "övrig rätt", "other law";
    }
    RecordKind {
        Self::System => "informationssystem", "information system";
        Self::Incident => "incident", "security incident";
        Self::Cause => "orsak", "cause";
        Self::Client => "uppdragsgivare", "client";
        Self::AuditQuestion => "revisionsfråga", "audit question";
        Self::Criterion => "revisionskriterium", "audit criterion";
        Self::Independence => "oberoende", "independence";
        Self::Service => "tjänst", "service";
        Self::Contract => "avtal", "contract";
        Self::Clause => "avtalsvillkor", "contract clause";
        Self::FollowUp => "avtalsuppföljning", "contract follow-up";
        Self::Qualification => "kvalificeringskrav", "qualification requirement";
        Self::Supplier => "leverantör", "supplier";
        Self::Certificate => "certifiering", "certificate";
        Self::ManagementSystem => "ledningssystem", "management system";
        Self::Recommendation => "rekommendation", "recommendation";
        Self::DocumentRequest => "begäran om handlingar", "request for documents";
        Self::Sampling => "stickprov", "sample";
        Self::RelatedCase => "relaterat ärende", "related case";
        Self::Plan => "plan för fortsatt arbete", "plan for further work";
        Self::PublicStatement => "pressmeddelande", "public statement";
        Self::Contact => "kontaktperson", "contact person";
        Self::Interview => "intervju", "interview";
        Self::Minutes => "dagordning och protokoll", "agenda and minutes";
        Self::MeasureStatus => "åtgärdens läge", "state of a measure";
        Self::RecommendationStatus => "rekommendationens läge", "state of a recommendation";
        Self::Representative => "ombud", "representative";
        Self::ExternalParticipant => "extern deltagare", "external participant";
        Self::InsightRequest => "begäran om partsinsyn", "request for access by the party";
        Self::Referral => "remiss", "referral";
        Self::Release => "sekretessprövning", "secrecy assessment";
        Self::LanguageNeed => "tolk eller översättning", "interpreting or translation";
        Self::ComparableDecision => "jämförbart avgörande", "comparable decision";
        Self::RiskClass => "riskklass", "risk class";
        Self::Closing => "beslut om avslut", "decision to close";
        Self::InterimOrder => "föreläggande under handläggningen", "interim order";
    }
    OrderPower {
        Self::Csl => "3 kap. 8 § cybersäkerhetslagen", "chapter 3, section 8 of the Cybersecurity Act";
        Self::Nis1 => "26 § lagen (2018:1174)", "section 26 of the Act (2018:1174)";
        Self::Psl => "7 kap. 20 § patientsäkerhetslagen", "chapter 7, section 20 of the Patient Safety Act";
    }
    Advance {
        Self::NotBegun => "ej påbörjad", "not begun";
        Self::Planned => "planerad", "planned";
        Self::Ongoing => "pågående", "under way";
        Self::Done => "genomförd", "done";
    }
    MeasureStanding {
        Self::Unreported => "ej redovisad", "not reported";
        Self::NotBegun => "ej påbörjad", "not begun";
        Self::Planned => "planerad", "planned";
        Self::Ongoing => "pågående", "under way";
        Self::Done => "genomförd enligt parten", "done, says the party";
        Self::Verified => "verifierad", "verified";
        Self::Insufficient => "otillräcklig", "not enough";
        Self::Lapsed => "utgår", "lapsed";
    }
    Criticality {
        Self::Low => "låg", "low";
        Self::Moderate => "måttlig", "moderate";
        Self::High => "hög", "high";
        Self::VeryHigh => "mycket hög", "very high";
    }
    PersonalDataInvolved {
        Self::Yes => "rör personuppgifter", "involves personal data";
        Self::No => "rör inte personuppgifter", "does not involve personal data";
        Self::Unknown => "inte klarlagt om personuppgifter berörs", "not known whether personal data is involved";
    }
    CauseCategory {
        Self::Technology => "teknik", "technology";
        Self::Routine => "rutin", "routine";
        Self::Competence => "kompetens", "competence";
        Self::Communication => "kommunikation", "communication";
        Self::Organisation => "organisation", "the organisation";
    }
    CauseMet {
        Self::Open => "inte bemött än", "not yet answered";
        Self::Measures(_) => "bemött med åtgärd", "answered by a measure";
        Self::Without(_) => "ingen åtgärd, med skäl", "no measure, with a reason";
    }
    AuditObject {
        Self::Contract => "avtal", "contract";
        Self::FollowUp => "avtalsuppföljning", "contract follow-up";
        Self::Compliance => "efterlevnad", "compliance";
    }
    Holder {
        Self::Party => "parten", "the party";
        Self::Supplier(_) => "leverantör", "supplier";
    }
    Covers {
        Self::Yes => "omfattar tjänsten", "covers the service";
        Self::No => "omfattar inte tjänsten", "does not cover the service";
        Self::Unknown => "inte kontrollerat om tjänsten omfattas", "not checked whether the service is covered";
    }
    ManagementStatus {
        Self::Missing => "saknas", "missing";
        Self::Begun => "påbörjat", "begun";
        Self::Partly => "delvis infört", "partly in place";
        Self::Complete => "komplett", "complete";
        Self::Certified => "certifierat", "certified";
    }
    Priority {
        Self::High => "hög", "high";
        Self::Medium => "medel", "medium";
        Self::Low => "låg", "low";
    }
    RecommendationAnswer {
        Self::Accepted => "accepterad", "accepted";
        Self::Partly => "delvis accepterad", "partly accepted";
        Self::Rejected => "avvisad", "rejected";
    }
    CaseRelation {
        Self::Simultaneous => "samtidigt ärende", "simultaneous case";
        Self::FollowsFrom => "följer av", "follows from";
        Self::GroundFor => "underlag till", "ground for";
        Self::SameEvent => "samma händelse", "the same event";
    }
    FileLack {
        Self::Readable => "läsbart innehåll", "content that can be read";
        Self::Marks => "uppgift om vilken standard den följer", "a statement of the standard it follows";
        Self::Colours => "färgprofil", "a colour profile";
        Self::Fonts => "inbäddade typsnitt med läsbar text", "embedded fonts with readable text";
        Self::Attachments => "uppgift om vad en bifogad fil är", "a statement of what an attached file is";
        Self::Fields => "ett färdigt fält för underskriften", "a field that is ready for the signature";
        Self::Tags => "märkning för skärmläsare", "tags for a screen reader";
        Self::Language => "uppgift om språk", "a language";
        Self::Title => "titel", "a title";
        Self::Headings => "rubriker i ordning", "headings in order";
        Self::Descriptions => "beskrivning av en bild", "a description of a picture";
    }
    Doubt {
        Self::Unconfirmed => "inte bekräftad", "not confirmed";
        Self::Open => "inte exakt angiven", "not exact";
        Self::Undated => "giltighetstid saknas", "dates in force unknown";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::*;
    use domain::id::{MeasureId, RecordId};
    use domain::text::{NonEmpty, Text};
    use std::collections::BTreeSet;

    fn differ<T: Named>(values: impl IntoIterator<Item = T>) {
        let values: Vec<T> = values.into_iter().collect();
        for language in [Language::Sv, Language::En] {
            let names: BTreeSet<_> = values.iter().map(|value| value.name(language)).collect();
            assert_eq!(names.len(), values.len(), "two values share a name: {names:?}");
        }
        assert!(values.iter().all(|value| value.name(Language::Sv) != value.name(Language::En)));
    }

    #[test]
    fn every_value_of_a_record_has_its_own_name_in_both_languages() {
        differ(RecordKind::ALL.iter().copied());
        differ(CriticalityCode::ALL.iter().map(|code| Criticality::from(*code)));
        differ(PersonalDataCode::ALL.iter().map(|code| PersonalDataInvolved::from(*code)));
        differ(CauseCategoryCode::ALL.iter().map(|code| CauseCategory::from(*code)));
        differ(AuditObjectCode::ALL.iter().map(|code| AuditObject::from(*code)));
        differ(CoversCode::ALL.iter().map(|code| Covers::from(*code)));
        differ(ManagementStatusCode::ALL.iter().map(|code| ManagementStatus::from(*code)));
        differ(PriorityCode::ALL.iter().map(|code| Priority::from(*code)));
        differ(RecommendationAnswerCode::ALL.iter().map(|code| RecommendationAnswer::from(*code)));
        differ(CaseRelationCode::ALL.iter().map(|code| CaseRelation::from(*code)));
        differ([Holder::Party, Holder::Supplier(RecordId::from_bytes([1; 16]))]);
        let measures = NonEmpty::new(vec![MeasureId::from_bytes([1; 16])]).unwrap();
        let without = CauseMet::Without(Text::new("x").unwrap());
        differ([CauseMet::Open, CauseMet::Measures(measures), without]);
    }
}
