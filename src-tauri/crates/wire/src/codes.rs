// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The closed lists of the domain as words that cross: one spelling for acts files, `--json`, the exported
//! case and the window. Invariant: every list mirrors its domain enum one to one, in both directions, so a
//! value added there does not compile here until it has a word.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! closed {
    ($($(#[$doc:meta])* $name:ident for $domain:path { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`.")] #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// All of them, in the domain's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that crosses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                use $domain as Theirs;
                match value { $(Theirs::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for $domain {
            fn from(value: $name) -> Self {
                use $domain as Theirs;
                match value { $($name::$variant => Theirs::$variant),+ }
            }
        }
    )+};
}

closed! {
    /// What kind of case it is.
    CaseKindCode for domain::case::CaseKind {
        SupervisionCyber = "supervision_cyber", SupervisionNis1 = "supervision_nis1", LexMaria = "lex_maria",
        Complaint = "complaint", OwnInitiative = "own_initiative",
        ExternalAudit = "external_audit", InternalControl = "internal_control",
    }
    /// Where a case stands.
    CaseStateCode for domain::state::CaseState {
        Draft = "draft", Opened = "opened", Planned = "planned", Ongoing = "ongoing", Assessing = "assessing",
        Hearing = "hearing", Presentation = "presentation", Decided = "decided", Dispatched = "dispatched",
        FollowUp = "follow_up", Closed = "closed", Archived = "archived", Dormant = "dormant",
        Appealed = "appealed", UnderReview = "under_review", HandedOver = "handed_over",
    }
    /// For an office or for training.
    PurposeCode for domain::law::Purpose { Office = "office", Training = "training" }
    /// What a person does in a case.
    RoleCode for domain::person::Role {
        Inspector = "inspector", LegalOfficer = "legal_officer", DecisionMaker = "decision_maker", Expert = "expert",
    }
    /// When a conflict of interest is disregarded.
    ConflictExceptionCode for domain::person::ConflictException {
        NoImportance = "no_importance", NobodyElse = "nobody_else",
    }
    /// What the party is.
    PartyKindCode for domain::party::PartyKind {
        Municipality = "municipality", Region = "region", MunicipalAssociation = "municipal_association",
        StateAuthority = "state_authority", Private = "private",
    }
    /// How an occasion was held.
    OccasionModeCode for domain::work::OccasionMode { OnSite = "on_site", Remote = "remote", Desk = "desk" }
    /// Which way a document went.
    DirectionCode for domain::work::Direction { Received = "received", DrawnUp = "drawn_up", Sent = "sent" }
    /// How a document came or went.
    ChannelCode for domain::work::Channel {
        Post = "post", Email = "email", Form = "form", Sms = "sms", Chat = "chat", HandedOver = "handed_over",
    }
    /// How a document is kept.
    KeepingCode for domain::work::Keeping { Registered = "registered", InOrder = "in_order" }
    /// How grave the harm of an event was or could have been.
    HarmCode for domain::notification::Harm {
        Death = "death", Lasting = "lasting", MoreCare = "more_care", CouldHave = "could_have",
        NotSerious = "not_serious",
    }
    /// What sort of measure it is.
    MeasureKindCode for domain::deficiency::MeasureKind {
        Technical = "technical", Operational = "operational", Organisational = "organisational",
        Competence = "competence",
    }
    /// How grave a deficiency is.
    SeverityCode for domain::deficiency::Severity {
        Negligible = "negligible", Moderate = "moderate", Significant = "significant", Serious = "serious",
    }
    /// With which force a measure is asked for.
    ForceCode for domain::deficiency::Force { Requested = "requested", Ordered = "ordered" }
    /// How far a reported measure has come.
    ProgressCode for domain::deficiency::Progress { Planned = "planned", Ongoing = "ongoing", Done = "done" }
    /// What was sent to the party.
    HearingKindCode for domain::hearing::HearingKind {
        Material = "material", DraftDecision = "draft_decision", FeeQuestion = "fee_question",
    }
    /// Whether material that came after the hearing matters to the decision.
    ImportanceCode for domain::hearing::Importance {
        OfImportance = "of_importance", WithoutImportance = "without_importance", FromParty = "from_party",
    }
    /// Whether more may come from the party.
    FinalityCode for domain::hearing::Finality { Final = "final", Open = "open" }
    /// Why a hearing may be left out.
    HearingExceptionCode for domain::hearing::HearingException {
        ObviouslyNeedless = "obviously_needless", Point1 = "point_1", Point2 = "point_2", Point3 = "point_3",
    }
    /// The outcomes of a decision.
    OutcomeCode for domain::decision::Outcome { U1 = "U1", U2 = "U2", U3 = "U3", U4 = "U4", U5 = "U5", U6 = "U6", U7 = "U7", U8 = "U8", U9 = "U9", U10 = "U10", U11 = "U11", U12 = "U12", U13 = "U13" }
    /// Why a case may be decided without presentation.
    PresentationExemptionCode for domain::decision::PresentationExemption {
        RulesOfProcedure = "rules_of_procedure", SpecialDecision = "special_decision", CannotWait = "cannot_wait",
    }
    /// How the time to appeal is counted.
    AppealTimeCode for domain::decision::AppealTime {
        FromDecision = "from_decision", FromReceipt = "from_receipt", Both = "both",
    }
    /// A question that the law wants answered before a decision.
    ConsiderationCode for domain::consideration::Consideration {
        SeriousByLaw = "serious_by_law", Proportionate = "proportionate", DutyUnmet = "duty_unmet",
        DangerFeared = "danger_feared", OrderNeedless = "order_needless", AddresseeAble = "addressee_able",
        NoEarlierFine = "no_earlier_fine", FineAlreadyClaimed = "fine_already_claimed",
        Essential = "essential", ReasonToAssume = "reason_to_assume", RegularAudit = "regular_audit",
        TargetedAudit = "targeted_audit", BanPrivate = "ban_private", BanEssential = "ban_essential",
        BanOfficer = "ban_officer", BanInjunctionNotFollowed = "ban_injunction_not_followed",
        BanSerious = "ban_serious", BanIntent = "ban_intent", BanContent = "ban_content",
        Secrecy = "secrecy", NamesWithheld = "names_withheld", LaterEffect = "later_effect", TellDataProtection = "tell_data_protection",
        TellOtherSupervisor = "tell_other_supervisor", TellProsecutor = "tell_prosecutor",
        TellProducts = "tell_products", EqualRules = "equal_rules", Dora = "dora",
        SecuritySensitive = "security_sensitive", ExcludedBody = "excluded_body",
        InsightAnswered = "insight_answered", InsightWithheld = "insight_withheld",
        OralStatement = "oral_statement", Accessibility = "accessibility",
        Representative = "representative", Referral = "referral",
        PatientsHeard = "patients_heard", ChildHeard = "child_heard",
        ComplaintSent = "complaint_sent", ProviderAnswered = "provider_answered",
        OlderThanTwoYears = "older_than_two_years", AgainstOthers = "against_others",
        OccasionsDocumented = "occasions_documented", ProofUnderFine = "proof_under_fine",
        BoardBias = "board_bias", BoardQuorum = "board_quorum", BoardVote = "board_vote",
        Registered = "registered", TextFreeOfSecrecy = "text_free_of_secrecy",
        BanOrderNotFollowed = "ban_order_not_followed", BanDangerOrSerious = "ban_danger_or_serious",
        BanPalpableDanger = "ban_palpable_danger", BanProbableGrounds = "ban_probable_grounds",
        BanExtraordinary = "ban_extraordinary", Coordinated = "coordinated",
        DataProtectionFine = "data_protection_fine", Comparable = "comparable",
    }
    /// When an answer has to say what it rests on.
    ReasonedCode for domain::consideration::Reasoned {
        Never = "never", WithYes = "with_yes", WithNo = "with_no", Always = "always",
    }
    /// What a question concerns.
    ConcernCode for domain::consideration::Concern { Intervention = "intervention", Handling = "handling" }
    /// An answer.
    YesNoCode for domain::consideration::YesNo { Yes = "yes", No = "no" }
    /// How a decision is served.
    ServiceMethodCode for domain::after::ServiceMethod {
        Ordinary = "ordinary", Oral = "oral", Simplified = "simplified", LegalPerson = "legal_person",
        ProcessServer = "process_server", PublicNotice = "public_notice", MadeAvailable = "made_available",
    }
    /// Whom a copy is for.
    RecipientKindCode for domain::after::RecipientKind {
        Party = "party", Complainant = "complainant", ComplainedOf = "complained_of", Other = "other",
    }
    /// What a recipient gets.
    CopyKindCode for domain::after::CopyKind { Whole = "whole", Masked = "masked" }
    /// By which section a decision is corrected or changed.
    ChangeKindCode for domain::after::ChangeKind {
        Correction36 = "correction_36", Change37 = "change_37", Change38 = "change_38", Change39 = "change_39",
    }
    /// A condition of correcting or changing a decision.
    ConditionCode for domain::after::Condition {
        ClericalError = "clerical_error", Wrong = "wrong", NotProtected = "not_protected",
        ObviouslyWrong = "obviously_wrong", QuickAndEasy = "quick_and_easy", NoHarm = "no_harm",
    }
    /// A factor in the choice of intervention.
    FactorCode for domain::decision::Factor {
        Seriousness = "seriousness", Duration = "duration", Damage = "damage", Earlier = "earlier",
        Mitigation = "mitigation", Intent = "intent", Gain = "gain", Milder = "milder",
    }
    /// On what ground a fee is remitted.
    RemissionGroundCode for domain::decision::RemissionGround {
        Minor = "minor", Excusable = "excusable", Unreasonable = "unreasonable",
    }
    /// A section of running text in the decision.
    SectionCode for domain::decision::SectionKind {
        Consequences = "consequences", Intervention = "intervention", Proceedings = "proceedings", Further = "further",
    }
    /// What force a source has.
    BindingCode for domain::law::Binding {
        Act = "act", Ordinance = "ordinance", Regulation = "regulation", EuRegulation = "eu_regulation",
        ImplementingAct = "implementing_act", EarlierInjunction = "earlier_injunction",
        GeneralAdvice = "general_advice", Standard = "standard", Contract = "contract",
    }
    /// How well the catalogue knows a reference.
    MarkCode for domain::law::Mark { Read = "S", Partly = "P", Own = "O" }
    /// Whether a citation names one place.
    ExactnessCode for domain::law::Exactness { Exact = "exact", Open = "open" }
    /// What a breach can lead to.
    ReachCode for domain::law::Reach {
        StatedOnly = "stated_only", Order = "order", Fee = "fee", OrderAndFee = "order_and_fee",
        Cooperate = "cooperate", Register = "register", Notify = "notify",
    }
    /// What a provision lets the authority do.
    PowerCode for domain::law::Power {
        Injunction = "injunction", CooperationOrder = "cooperation_order", RegisterOrder = "register_order",
        NotificationOrder = "notification_order", SanctionFee = "sanction_fee", Remission = "remission",
        ImmediateEffect = "immediate_effect", ImmediateOrder = "immediate_order", Appeal = "appeal", NoAppeal = "no_appeal", Supervision = "supervision",
        ConditionalFine = "conditional_fine", Publication = "publication", ManagementBan = "management_ban",
        BanAfterOrder = "ban_after_order", BanOnDanger = "ban_on_danger", InterimBan = "interim_ban",
        Report = "report", Refrain = "refrain", Remark = "remark", Criticism = "criticism",
    }
    /// The body of law.
    RegimeCode for domain::law::Regime { Nis1 = "nis1", Csl = "csl", Psl = "psl", General = "general" }
    /// How much hangs on a system.
    CriticalityCode for domain::register::Criticality {
        Low = "low", Moderate = "moderate", High = "high", VeryHigh = "very_high",
    }
    /// Whether personal data was involved.
    PersonalDataCode for domain::register::PersonalDataInvolved { Yes = "yes", No = "no", Unknown = "unknown" }
    /// Where a cause lies.
    CauseCategoryCode for domain::register::CauseCategory {
        Technology = "technology", Routine = "routine", Competence = "competence",
        Communication = "communication", Organisation = "organisation",
    }
    /// What an audit looks at.
    AuditObjectCode for domain::register::AuditObject {
        Contract = "contract", FollowUp = "follow_up", Compliance = "compliance",
    }
    /// Whether the scope of a certificate covers the service.
    CoversCode for domain::register::Covers { Yes = "yes", No = "no", Unknown = "unknown" }
    /// How far a management system has come.
    ManagementStatusCode for domain::register::ManagementStatus {
        Missing = "missing", Begun = "begun", Partly = "partly", Complete = "complete", Certified = "certified",
    }
    /// How far the party says that a measure has come.
    AdvanceCode for domain::register::Advance {
        NotBegun = "not_begun", Planned = "planned", Ongoing = "ongoing", Done = "done",
    }
    /// The provision that gives the power to an order within a running case.
    OrderPowerCode for domain::register::OrderPower { Csl = "csl", Nis1 = "nis1", Psl = "psl" }
    /// How far an order was followed.
    FollowedCode for domain::register::Followed {
        InFull = "in_full", InPart = "in_part", NotAtAll = "not_at_all",
    }
    /// Where a measure stands.
    MeasureStandingCode for domain::register::MeasureStanding {
        Unreported = "unreported", NotBegun = "not_begun", Planned = "planned", Ongoing = "ongoing",
        Done = "done", Verified = "verified", Insufficient = "insufficient", Lapsed = "lapsed",
    }
    /// How soon a recommendation should be followed.
    PriorityCode for domain::register::Priority { High = "high", Medium = "medium", Low = "low" }
    /// Whether a recommendation is accepted.
    RecommendationAnswerCode for domain::register::RecommendationAnswer {
        Accepted = "accepted", Partly = "partly", Rejected = "rejected",
    }
    /// How two cases belong together.
    CaseRelationCode for domain::register::CaseRelation {
        Simultaneous = "simultaneous", FollowsFrom = "follows_from", GroundFor = "ground_for",
        SameEvent = "same_event",
    }
    /// What came of trying secrecy.
    ReleaseResultCode for domain::register::ReleaseResult {
        Whole = "whole", Masked = "masked", Reserved = "reserved", Refused = "refused",
    }
    /// For whom an external participant takes part.
    SideCode for domain::register::Side {
        Party = "party", Client = "client", Expert = "expert", Other = "other",
    }
    /// How hard a rule is.
    LevelCode for domain::gap::Level { Law = "law", House = "house", Warning = "warning" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::CaseKind;
    use domain::consideration::Consideration;
    use domain::decision::{Factor, Outcome, SectionKind};
    use domain::state::CaseState;

    #[test]
    fn the_words_are_those_of_the_domain_where_it_has_words() {
        for kind in CaseKind::ALL {
            assert_eq!(CaseKindCode::from(kind).code(), kind.code());
        }
        for state in CaseState::ALL {
            assert_eq!(CaseStateCode::from(state).code(), state.code());
        }
        for outcome in Outcome::ALL {
            assert_eq!(OutcomeCode::from(outcome).code(), outcome.code());
        }
        for factor in Factor::ALL {
            assert_eq!(FactorCode::from(factor).code(), factor.code());
        }
        for one in Consideration::ALL {
            assert_eq!(ConsiderationCode::from(*one).code(), one.code());
        }
        for section in SectionKind::ALL {
            assert_eq!(SectionCode::from(section).code(), section.code());
        }
    }

    #[test]
    fn a_word_is_read_back_as_it_was_written() {
        for role in RoleCode::ALL {
            let written = serde_json::to_string(role).unwrap();
            assert_eq!(written, format!("\"{}\"", role.code()));
            assert_eq!(serde_json::from_str::<RoleCode>(&written).unwrap(), *role);
        }
    }
}
