// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The questions that the law wants answered before a decision: which are asked in a case, and which are open,
//! lack their reason or stand in the way (V18, V19, V21, V22, V24, V25, V31–V34, V42, V45–V52, V54, V56–V58, V60,
//! V62, V64).

use super::Found;
use super::work::is_weighed;
use crate::case::{Case, CaseKind};
use crate::consideration::{Consideration, Considered, YesNo};
use crate::decision::{BanGround, Competence, Effect, Extension, Operative, Outcome, Point};
use crate::deficiency::{Deficiency, Serious};
use crate::gap::{GapKind, RuleId};
use crate::law::Regime;
use crate::party::PartyKind;
use crate::perform::Place;

pub(super) fn check(case: &Case, found: &mut Found) {
    let considered = &case.decision.content().considerations;
    for one in asked(case) {
        let kind = match considered.get(&one) {
            None => GapKind::ConsiderationOpen(one),
            Some(answer) if one.is_failed_by(answer) || falls_short(case, one, answer) => {
                GapKind::ConsiderationFails(one)
            }
            Some(answer) if is_contradicted(case, one, answer) => GapKind::AnswerContradicted(one),
            Some(answer) if one.lacks_reason(answer) => GapKind::ConsiderationUnreasoned(one),
            Some(_) => continue,
        };
        found.at_level(one.rule(), one.level(), Place::Consideration(one), kind);
    }
    seriousness(case, found);
}

// What is said of the decision and of each infringement cannot be opposites: the decision's answer is yes when that of
// one is, and no when that of each is (cybersäkerhetslagen 4 kap. 3 §).
fn seriousness(case: &Case, found: &mut Found) {
    if !asked(case).contains(&Consideration::SeriousByLaw) {
        return;
    }
    let Some(whole) = answered(case, Consideration::SeriousByLaw) else { return };
    let under: Vec<&Deficiency> =
        case.active_deficiencies().into_iter().filter(|one| case.breaks(one, Regime::Csl)).collect();
    match whole {
        YesNo::No => {
            for one in under.iter().filter(|one| matches!(one.serious, Some(Serious::Because(_)))) {
                found.add(RuleId::V18, Place::Deficiency(one.id), GapKind::SeriousAfterAll(one.id));
            }
        }
        YesNo::Yes => {
            let none = !under.is_empty() && under.iter().all(|one| one.serious == Some(Serious::NotAppeared));
            if none {
                let at = Place::Consideration(Consideration::SeriousByLaw);
                found.add(RuleId::V18, at, GapKind::NoneIsSerious);
            }
        }
    }
}

/// The questions that are asked in the case as it stands, in the order of their rules.
#[must_use]
pub fn asked(case: &Case) -> Vec<Consideration> {
    let mut all = Vec::new();
    if case.kind.ends_in_decision() {
        of_every_decision(case, &mut all);
        of_the_cybersecurity_act(case, &mut all);
        of_patient_safety(case, &mut all);
        of_the_outcomes(case, &mut all);
    }
    all.sort_unstable_by_key(|one| (one.rule(), *one));
    all.dedup();
    all
}

fn of_every_decision(case: &Case, all: &mut Vec<Consideration>) {
    use Consideration as C;
    all.extend([C::Secrecy, C::NamesWithheld, C::InsightAnswered, C::InsightWithheld, C::Accessibility]);
    all.extend([C::Representative, C::Referral, C::Registered, C::TextFreeOfSecrecy]);
    if is_private(case) {
        all.push(C::OralStatement);
    }
    if !case.occasions.is_empty() {
        all.push(C::OccasionsDocumented);
    }
    if case.decision.content().competence == Some(Competence::Board) {
        all.extend([C::BoardBias, C::BoardQuorum, C::BoardVote]);
    }
}

fn of_the_cybersecurity_act(case: &Case, all: &mut Vec<Consideration>) {
    use Consideration as C;
    if !under(case, CaseKind::SupervisionCyber, Regime::Csl) {
        return;
    }
    all.extend([C::EqualRules, C::Dora, C::SecuritySensitive, C::ExcludedBody, C::Coordinated]);
    all.extend([C::TellDataProtection, C::TellOtherSupervisor, C::TellProsecutor, C::TellProducts]);
    all.extend([C::Essential, C::TargetedAudit]);
    if answered(case, C::Essential) == Some(YesNo::No) {
        all.extend([C::ReasonToAssume, C::RegularAudit]);
    }
    if is_weighed(case) {
        all.push(C::SeriousByLaw);
        if is_private(case) {
            all.push(C::Proportionate);
        }
    }
}

fn of_patient_safety(case: &Case, all: &mut Vec<Consideration>) {
    use Consideration as C;
    // Decisions under the act apply at once unless they say otherwise.
    let enforced = |point: &&Point| point.operative.is_enforced();
    let mut enforced = case.decision.content().points.iter().filter(enforced);
    if case.decision.content().effect == Some(Effect::AfterAppealTime)
        && enforced.any(|point| case.regime_of(&point.operative) == Some(Regime::Psl))
    {
        all.push(C::LaterEffect);
    }
    if case.kind.is_of_patient_safety() {
        all.extend([C::TellDataProtection, C::TellProsecutor, C::TellProducts]);
    }
    if case.kind.judges_care() {
        all.extend([C::PatientsHeard, C::ChildHeard]);
    }
    if case.kind == CaseKind::Complaint {
        all.extend([C::ComplaintSent, C::ProviderAnswered, C::OlderThanTwoYears, C::AgainstOthers]);
    }
    let orders = orders_under(case, Regime::Psl);
    let may_order = case.kind.is_of_patient_safety() && !case.active_deficiencies().is_empty();
    if orders || may_order {
        all.extend([C::DutyUnmet, C::DangerFeared]);
    }
    let both = [C::DutyUnmet, C::DangerFeared].iter().all(|one| answered(case, *one) == Some(YesNo::Yes));
    // A ban goes further than the order that would else be due (7 kap. 26–28 §§).
    if may_order && both && !orders && !bans(case) {
        all.push(C::OrderNeedless);
    }
}

fn of_the_outcomes(case: &Case, all: &mut Vec<Consideration>) {
    use Consideration as C;
    let draft = case.decision.content();
    for point in &draft.points {
        match &point.operative {
            Operative::OrdersUnderFine { .. } => all.extend([C::AddresseeAble, C::NoEarlierFine]),
            Operative::Charges { .. } => {
                all.extend([C::FineAlreadyClaimed, C::ProofUnderFine, C::Comparable]);
                if under(case, CaseKind::SupervisionCyber, Regime::Csl) {
                    all.push(C::DataProtectionFine);
                }
            }
            Operative::AppliesForBan { .. } => {
                all.extend([C::BanPrivate, C::BanEssential, C::BanOfficer, C::BanInjunctionNotFollowed]);
                all.extend([C::BanSerious, C::BanIntent, C::BanContent]);
            }
            Operative::Bans { ground: BanGround::OrderNotFollowed, .. } => {
                all.extend([C::BanOrderNotFollowed, C::BanDangerOrSerious]);
            }
            Operative::Bans { ground: BanGround::PalpableDanger, .. } => all.push(C::BanPalpableDanger),
            Operative::Bans { ground: BanGround::Interim { extension, .. }, .. } => {
                all.push(C::BanProbableGrounds);
                if *extension == Extension::Extended {
                    all.push(C::BanExtraordinary);
                }
            }
            _ => {}
        }
    }
    let weighs = [Outcome::U4, Outcome::U5, Outcome::U7, Outcome::U9];
    if is_private(case) && draft.outcomes.iter().any(|outcome| weighs.contains(outcome)) {
        all.push(C::Proportionate);
    }
}

// What is asked without a demand still has to be so when something else rests on it: an injunction on the duty and the
// danger (patientsäkerhetslagen 7 kap. 24 §), and an infringement is serious by law when an injunction has not been
// followed (cybersäkerhetslagen 4 kap. 3 § 4).
fn falls_short(case: &Case, one: Consideration, considered: &Considered) -> bool {
    if considered.answer == YesNo::Yes {
        return false;
    }
    match one {
        Consideration::SeriousByLaw => {
            let applies = |point: &Point| matches!(point.operative, Operative::AppliesForBan { .. });
            case.decision.content().points.iter().any(applies)
                && answered(case, Consideration::BanInjunctionNotFollowed) == Some(YesNo::Yes)
        }
        _ => one.rule() == RuleId::V19 && orders_under(case, Regime::Psl),
    }
}

// Two answers, or an answer and the party itself, cannot say opposite things in one decision.
fn is_contradicted(case: &Case, one: Consideration, considered: &Considered) -> bool {
    match one {
        Consideration::BanPrivate => considered.answer == YesNo::Yes && !is_private(case),
        Consideration::BanEssential => {
            considered.answer == YesNo::Yes && answered(case, Consideration::Essential) == Some(YesNo::No)
        }
        _ => false,
    }
}

pub(super) fn answered(case: &Case, one: Consideration) -> Option<YesNo> {
    case.decision.content().considerations.get(&one).map(|considered| considered.answer)
}

fn is_private(case: &Case) -> bool {
    case.party.as_ref().is_some_and(|party| party.kind == PartyKind::Private)
}

// One case may hold infringements under both acts; those of the deficiencies count beside the case's own kind.
pub(super) fn under(case: &Case, kind: CaseKind, regime: Regime) -> bool {
    let cites = |id| case.provisions.get(id).is_some_and(|provision| provision.regime == regime);
    case.kind == kind || case.active_deficiencies().iter().any(|one| one.provisions.iter().any(cites))
}

fn bans(case: &Case) -> bool {
    case.decision.content().points.iter().any(|point| matches!(point.operative, Operative::Bans { .. }))
}

fn orders_under(case: &Case, regime: Regime) -> bool {
    case.decision.content().points.iter().any(|point| {
        let power = point.operative.power().and_then(|(id, _)| case.provisions.get(id));
        !point.operative.ordered().is_empty() && power.is_some_and(|provision| provision.regime == regime)
    })
}
