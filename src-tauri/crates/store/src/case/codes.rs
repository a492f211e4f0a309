// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The words of the closed lists, both ways. A word is never changed once a store has held it; a variant that
//! the domain gains stops the build here.

use super::fault::Wrong;
use super::stored::Stored;
use domain::after::{ChangeKind, Condition, CopyKind, RecipientKind, ServiceMethod};
use domain::case::CaseKind;
use domain::checklist::Grade;
use domain::consideration::YesNo;
use domain::decision::{AppealTime, Extension, Outcome, PresentationExemption, RemissionGround};
use domain::deficiency::{Force, MeasureKind, Progress, Severity};
use domain::hearing::{Finality, HearingException, HearingKind, Importance};
use domain::law::{Binding, Exactness, Mark, Power, Purpose, Reach, Regime};
use domain::notification::Harm;
use domain::party::PartyKind;
use domain::person::{ConflictException, Role};
use domain::register::{
    Advance, AuditObject, CaseRelation, CauseCategory, Covers, Criticality, Followed, ManagementStatus,
    OrderPower, PersonalDataInvolved, Priority, RecommendationAnswer, ReleaseResult, Side,
};
use domain::state::CaseState;
use domain::work::{Channel, Direction, Keeping, OccasionMode};

/// How far a decision has come; the spelling is that of `Decision::state`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Draft,
    Settled,
    Sealed,
}

macro_rules! codes {
    ($($type:ident, $what:literal { $($variant:ident = $code:literal),+ $(,)? })+) => {
        $(
            impl Stored for $type {
                type As = String;

                fn stored(&self) -> String {
                    match self { $(Self::$variant => $code),+ }.to_owned()
                }

                fn restore(stored: String) -> Result<Self, Wrong> {
                    match stored.as_str() {
                        $($code => Ok(Self::$variant),)+
                        other => Err(Wrong::code($what, other)),
                    }
                }
            }
        )+

        #[cfg(test)]
        #[test]
        fn every_word_reads_back_as_what_it_was_written_for() {
            $($(assert_eq!(
                <$type>::restore(<$type>::$variant.stored()).unwrap(),
                <$type>::$variant
            );)+)+
        }
    };
}

codes! {
    Stage, "a state of a decision" { Draft = "draft", Settled = "settled", Sealed = "sealed" }
    Purpose, "a purpose" { Office = "office", Training = "training" }
    PartyKind, "a kind of party" {
        Municipality = "municipality",
        Region = "region",
        MunicipalAssociation = "municipal_association",
        StateAuthority = "state_authority",
        Private = "private",
    }
    Role, "a role" {
        Inspector = "inspector",
        LegalOfficer = "legal_officer",
        DecisionMaker = "decision_maker",
        Expert = "expert",
    }
    ConflictException, "a ground to disregard a conflict of interest" {
        NoImportance = "no_importance",
        NobodyElse = "nobody_else",
    }
    OccasionMode, "a way of holding an occasion" { OnSite = "on_site", Remote = "remote", Desk = "desk" }
    Direction, "a direction of a document" { Received = "received", DrawnUp = "drawn_up", Sent = "sent" }
    Channel, "a channel of a document" {
        Post = "post",
        Email = "email",
        Form = "form",
        Sms = "sms",
        Chat = "chat",
        HandedOver = "handed_over",
    }
    ReleaseResult, "a result of trying secrecy" {
        Whole = "whole",
        Masked = "masked",
        Reserved = "reserved",
        Refused = "refused",
    }
    Side, "a side of a participant" { Party = "party", Client = "client", Expert = "expert", Other = "other" }
    Keeping, "a way of keeping a document" { Registered = "registered", InOrder = "in_order" }
    Harm, "a gravity of harm" {
        Death = "death",
        Lasting = "lasting",
        MoreCare = "more_care",
        CouldHave = "could_have",
        NotSerious = "not_serious",
    }
    MeasureKind, "a kind of measure" {
        Technical = "technical",
        Operational = "operational",
        Organisational = "organisational",
        Competence = "competence",
    }
    Severity, "a severity" {
        Negligible = "negligible",
        Moderate = "moderate",
        Significant = "significant",
        Serious = "serious",
    }
    Force, "a force of a measure" { Requested = "requested", Ordered = "ordered" }
    Progress, "a progress" { Planned = "planned", Ongoing = "ongoing", Done = "done" }
    HearingKind, "a kind of hearing" {
        Material = "material",
        DraftDecision = "draft_decision",
        FeeQuestion = "fee_question",
    }
    Importance, "an importance of material" {
        OfImportance = "of_importance",
        WithoutImportance = "without_importance",
        FromParty = "from_party",
    }
    Finality, "a finality of a reply" { Final = "final", Open = "open" }
    HearingException, "a ground to leave out the hearing" {
        ObviouslyNeedless = "obviously_needless",
        Point1 = "point_1",
        Point2 = "point_2",
        Point3 = "point_3",
    }
    Binding, "a force of a source" {
        Act = "act",
        Ordinance = "ordinance",
        Regulation = "regulation",
        EuRegulation = "eu_regulation",
        ImplementingAct = "implementing_act",
        EarlierInjunction = "earlier_injunction",
        GeneralAdvice = "general_advice",
        Standard = "standard",
        Contract = "contract",
    }
    Mark, "a mark of a reference" { Read = "read", Partly = "partly", Own = "own" }
    Exactness, "an exactness of a citation" { Exact = "exact", Open = "open" }
    Reach, "a reach of a duty" {
        StatedOnly = "stated_only",
        Order = "order",
        Fee = "fee",
        OrderAndFee = "order_and_fee",
        Cooperate = "cooperate",
        Register = "register",
        Notify = "notify",
    }
    Power, "a power" {
        Injunction = "injunction",
        CooperationOrder = "cooperation_order",
        RegisterOrder = "register_order",
        NotificationOrder = "notification_order",
        SanctionFee = "sanction_fee",
        Remission = "remission",
        ImmediateEffect = "immediate_effect",
        ImmediateOrder = "immediate_order",
        Appeal = "appeal",
        NoAppeal = "no_appeal",
        Supervision = "supervision",
        ConditionalFine = "conditional_fine",
        Publication = "publication",
        ManagementBan = "management_ban",
        BanAfterOrder = "ban_after_order",
        BanOnDanger = "ban_on_danger",
        InterimBan = "interim_ban",
        Report = "report",
        Refrain = "refrain",
        Remark = "remark",
        Criticism = "criticism",
    }
    Regime, "a body of law" { Nis1 = "nis1", Csl = "csl", Psl = "psl", General = "general" }
    PresentationExemption, "a ground to decide without presentation" {
        RulesOfProcedure = "rules_of_procedure",
        SpecialDecision = "special_decision",
        CannotWait = "cannot_wait",
    }
    RecipientKind, "a kind of recipient" {
        Party = "party",
        Complainant = "complainant",
        ComplainedOf = "complained_of",
        Other = "other",
    }
    CopyKind, "a kind of copy" { Whole = "whole", Masked = "masked" }
    AppealTime, "a way to count the time to appeal" {
        FromDecision = "from_decision",
        FromReceipt = "from_receipt",
        Both = "both",
    }
    YesNo, "an answer" { Yes = "yes", No = "no" }
    Extension, "a kind of interim ban" { First = "first", Extended = "extended" }
    RemissionGround, "a ground to remit a fee" {
        Minor = "minor",
        Excusable = "excusable",
        Unreasonable = "unreasonable",
    }
    Criticality, "how much hangs on a system" {
        Low = "low",
        Moderate = "moderate",
        High = "high",
        VeryHigh = "very_high",
    }
    PersonalDataInvolved, "whether personal data was involved" { Yes = "yes", No = "no", Unknown = "unknown" }
    CauseCategory, "where a cause lies" {
        Technology = "technology",
        Routine = "routine",
        Competence = "competence",
        Communication = "communication",
        Organisation = "organisation",
    }
    AuditObject, "what an audit looks at" {
        Contract = "contract",
        FollowUp = "follow_up",
        Compliance = "compliance",
    }
    Covers, "whether a certificate covers the service" { Yes = "yes", No = "no", Unknown = "unknown" }
    ManagementStatus, "how far a management system has come" {
        Missing = "missing",
        Begun = "begun",
        Partly = "partly",
        Complete = "complete",
        Certified = "certified",
    }
    OrderPower, "a provision that gives the power to an order" { Csl = "csl", Nis1 = "nis1", Psl = "psl" }
    Followed, "how far an order was followed" {
        InFull = "in_full", InPart = "in_part", NotAtAll = "not_at_all",
    }
    Advance, "how far a measure has come" {
        NotBegun = "not_begun", Planned = "planned", Ongoing = "ongoing", Done = "done"
    }
    Priority, "how soon a recommendation should be followed" { High = "high", Medium = "medium", Low = "low" }
    RecommendationAnswer, "an answer to a recommendation" {
        Accepted = "accepted",
        Partly = "partly",
        Rejected = "rejected",
    }
    CaseRelation, "how two cases belong together" {
        Simultaneous = "simultaneous",
        FollowsFrom = "follows_from",
        GroundFor = "ground_for",
        SameEvent = "same_event",
    }
}

// Where the domain spells the words itself, its spelling is the stored one.
macro_rules! codes_of_the_domain {
    ($($type:ident, $what:literal);+ $(;)?) => {$(
        impl Stored for $type {
            type As = String;

            fn stored(&self) -> String {
                self.code().to_owned()
            }

            fn restore(stored: String) -> Result<Self, Wrong> {
                let known = Self::ALL.into_iter().find(|value| value.code() == stored);
                known.ok_or_else(|| Wrong::code($what, &stored))
            }
        }
    )+};
}

codes_of_the_domain! {
    CaseKind, "a kind of case";
    Grade, "a grade";
    CaseState, "a state of a case";
    Outcome, "an outcome";
    ServiceMethod, "a method of service";
    ChangeKind, "a kind of change";
    Condition, "a condition of a change";
}
