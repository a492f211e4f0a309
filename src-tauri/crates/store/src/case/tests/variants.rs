// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every shape that a value can have survives its cell, those of the story and those it did not tell.

use super::catalogue::*;
use super::register::RECORDED;
use super::story::drafted;
use crate::case::{all_cells, case_from_cells};
use domain::case::{Case, Override};
use domain::consideration::{Consideration, Considered, YesNo};
use domain::decision::{
    Appeal, AppealTime, BanGround, Competence, Decision, Dissent, Draft, Effect, Extension, Operative,
    Outcome, Point, Presentation, PresentationExemption, SectionKind,
};
use domain::deficiency::Serious;
use domain::gap::RuleId;
use domain::hearing::{
    Changed, Explained, HearingCourse, HearingException, HearingKind, Importance, Material, Objection, Reply,
    Response, Sent,
};
use domain::id::PointId;
use domain::money::{ConditionalFine, EuroRate, FeeClass, FineForm, Kronor, Turnover};
use domain::party::PartyNumber;
use domain::perform::Place;
use domain::review::{Approval, Comment, Resolution, Withdrawal};
use domain::secrecy::{Lifted, SecrecyMark, SecrecyProvision, Secret, SecretPlace};
use domain::text::NonEmpty;
use domain::work::{Assessment, Source};

pub(super) fn survives(name: &str, change: impl FnOnce(&mut Case)) {
    let mut case = drafted().case;
    change(&mut case);
    let cells = all_cells(&case).into_iter().flat_map(|(entity, cells)| {
        cells.into_iter().map(move |(field, text)| (entity.clone(), field, text))
    });
    assert_eq!(case_from_cells(CASE, cells).unwrap(), case, "{name}");
}

fn draft(case: &mut Case) -> &mut Draft {
    match &mut case.decision {
        Decision::Draft(draft) => draft,
        Decision::Settled(_) | Decision::Sealed(_) => panic!("the story's draft is a draft"),
    }
}

#[test]
fn every_shape_of_an_answer_in_the_decision_survives() {
    let exempt = |ground| Presentation::Exempt { ground, because: text("Står i ordningen.") };
    for presentation in [
        exempt(PresentationExemption::RulesOfProcedure),
        exempt(PresentationExemption::SpecialDecision),
        exempt(PresentationExemption::CannotWait),
    ] {
        survives("presentation", |case| draft(case).presentation = Some(presentation));
    }
    for competence in [Competence::RulesOfProcedure(line("12 §")), Competence::Head, Competence::Board] {
        survives("competence", |case| draft(case).competence = Some(competence));
    }
    for effect in [Effect::AfterAppealTime, Effect::NothingToEnforce] {
        survives("effect", |case| draft(case).effect = Some(effect));
    }
    let power = provision("fl-35");
    for appeal in [
        Appeal::Closed { provision: power.clone() },
        Appeal::LegalOfficerDecides,
        Appeal::Open { provision: power, also: vec![provision("fl-40")], time: AppealTime::Both },
    ] {
        survives("appeal", |case| draft(case).appeal = Some(appeal));
    }
    for (at, one) in Consideration::ALL.iter().enumerate() {
        let answer = if at % 2 == 0 { YesNo::Yes } else { YesNo::No };
        let considered = Considered { answer, because: (at % 3 == 0).then(|| text("Därför.")) };
        survives(one.code(), |case| drop(draft(case).considerations.insert(*one, considered)));
    }
    survives("outcomes", |case| draft(case).outcomes = Outcome::ALL.to_vec());
    survives("dissent", |case| draft(case).dissent = Some(Dissent::None));
    survives("board", |case| draft(case).co_deciders = vec![LEGAL, EXPERT]);
    for serious in [Serious::Because(text("Den har upprepats.")), Serious::NotAppeared] {
        survives("serious", |case| case.deficiencies.get_mut(&BACKUPS).unwrap().serious = Some(serious));
    }
    survives("nobody", |case| draft(case).others = Some(vec![]));
    survives("nothing", |case| case.decision = Decision::default());
}

#[test]
fn every_kind_of_point_survives() {
    let on = day("2026-10-01");
    let rate = EuroRate { ten_thousandths: 112_500, on };
    let turnover = Turnover { sum: 0, year: 2025, rate };
    let broken = || NonEmpty::new(vec![BACKUPS]).unwrap();
    let charge = |class| Operative::Charges {
        deficiencies: broken(),
        fee: Kronor::new(5_000).unwrap(),
        class,
        pay_within_days: 30,
        power: provision("csl-4-9"),
    };
    let ban = |ground| Operative::Bans { what: text("verksamheten"), ground, power: provision("psl-7-26") };
    for operative in [
        Operative::OrdersUnderFine {
            measures: NonEmpty::new(vec![RESTORE]).unwrap(),
            power: provision("nis1-28"),
            fine: ConditionalFine {
                sum: Kronor::new(250_000).unwrap(),
                form: FineForm::Running { each: line("påbörjad vecka") },
            },
        },
        Operative::Remarks { deficiencies: broken(), power: provision("csl-4-1") },
        Operative::OrdersPublication {
            deficiencies: broken(),
            what: text("en uppgift om överträdelsen"),
            by: day("2026-12-01"),
            power: provision("csl-4-4"),
        },
        charge(FeeClass::Supplier),
        charge(FeeClass::Public),
        charge(FeeClass::Essential(turnover)),
        charge(FeeClass::Important(turnover)),
        Operative::AppliesForBan {
            officer: line("verkställande direktören"),
            court: line("Förvaltningsrätten"),
            months: 24,
            power: provision("csl-4-6"),
        },
        ban(BanGround::OrderNotFollowed),
        ban(BanGround::PalpableDanger),
        ban(BanGround::Interim { until: day("2027-01-01"), extension: Extension::Extended }),
        Operative::Reports { what: text("händelsen"), to: line("Åklagare"), power: provision("psl-7-23") },
        Operative::Refrains {
            deficiencies: broken(),
            other: line("En annan myndighet"),
            measures: text("Den har förelagt."),
            power: provision("csl-4-1"),
        },
        Operative::Transfers { what: text("frågan om incidenten"), to: line("En annan myndighet") },
        Operative::WritesOff { because: text("Verksamheten har upphört.") },
    ] {
        let point = Point { id: PointId::from_bytes([70; 16]), operative, addition: None };
        survives("point", |case| draft(case).points.push(point));
    }
}

#[test]
fn every_shape_of_the_work_survives() {
    for assessment in [
        Some(Assessment::Met),
        Some(Assessment::PartlyMet),
        Some(Assessment::NotMet),
        Some(Assessment::NotApplicable(text("a\n\tb"))),
        Some(Assessment::NotExamined(text("\u{1f600}"))),
        None,
    ] {
        survives("assessment", |case| {
            case.answers.get_mut(&question("B1.2")).unwrap().assessment = assessment;
        });
    }
    for source in [Source::Interview(line("IT-chef")), Source::Tested(line("återläsning"))] {
        survives("source", |case| case.observations.get_mut(&SEEN).unwrap().source = source);
    }
    for number in [PartyNumber::SoleTrader, PartyNumber::Foreign(line("HRB 1"))] {
        survives("party", |case| case.party.as_mut().unwrap().number = number);
    }
    survives("no hearing", |case| case.hearings.clear());
    survives("no list", |case| case.checklist = None);
}

#[test]
fn the_words_of_an_assessment_are_the_domains() {
    let why = || text("x");
    for assessment in [
        Assessment::Met,
        Assessment::PartlyMet,
        Assessment::NotMet,
        Assessment::NotApplicable(why()),
        Assessment::NotExamined(why()),
    ] {
        let mut case = drafted().case;
        let code = assessment.code();
        case.answers.get_mut(&question("B1.2")).unwrap().assessment = Some(assessment);
        let cells = crate::case::cells_of(&case, &domain::perform::Place::Answer(question("B1.2")));
        let stored = cells[0].1.iter().find(|(field, _)| field == "assessment").unwrap().1.clone();
        assert!(stored.unwrap().contains(&format!("\"{code}\"")));
    }
}

#[test]
fn every_shape_of_a_hearing_survives() {
    for ground in [
        HearingException::ObviouslyNeedless,
        HearingException::Point1,
        HearingException::Point2,
        HearingException::Point3,
    ] {
        let course = HearingCourse::Excepted { ground, because: text("Uppenbart.") };
        survives("exception", |case| case.hearings.get_mut(&EXCEPTION).unwrap().course = course);
    }
    let sent = |change: fn(&mut Sent)| {
        survives("letter", |case| match &mut case.hearings.get_mut(&DRAFT_LETTER).unwrap().course {
            HearingCourse::Sent(sent) => change(sent),
            HearingCourse::Excepted { .. } => panic!("the story's letter is a letter"),
        });
    };
    sent(|sent| sent.kind = HearingKind::FeeQuestion);
    sent(|sent| sent.reply = None);
    sent(|sent| sent.reply = Some(Reply::None));
    sent(|sent| sent.extensions.last_mut().unwrap().answer = None);
    sent(|sent| sent.weighed.values_mut().for_each(|one| one.importance = Importance::OfImportance));
    sent(|sent| {
        sent.weighed = sent.weighed.values().map(|one| (Material::Observation(SEEN), one.clone())).collect()
    });
    sent(|sent| {
        let because = text("Upptäcktes sent.");
        sent.explained.insert(Changed::Deficiency(RIGHTS), Explained { to: None, because });
    });
}

#[test]
fn what_belongs_to_a_letter_is_refused_in_an_exception() {
    let case = drafted().case;
    let entity = format!("hearing:{EXCEPTION}");
    let cells = all_cells(&case).into_iter().flat_map(|(entity, cells)| {
        cells.into_iter().map(move |(field, text)| (entity.clone(), field, text))
    });
    let mut cells: Vec<_> = cells.collect();
    let reply = cells.iter_mut().find(|(of, field, _)| *of == entity && field == "reply").unwrap();
    reply.2 = Some("\"none\"".to_owned());
    let fault = case_from_cells(CASE, cells).unwrap_err();
    assert_eq!((fault.entity.as_str(), fault.field.as_str()), (entity.as_str(), "reply"));
}

#[test]
fn every_shape_of_an_objection_survives() {
    for response in [None, Some(Response::Irrelevant(text("Gäller andra.")))] {
        for deficiency in [None, Some(BACKUPS)] {
            let objection = Objection {
                id: OBJECTED,
                number: 7,
                text: text("Vi bestrider."),
                deficiency,
                response: response.clone(),
            };
            survives("objection", |case| drop(case.objections.insert(OBJECTED, objection)));
        }
    }
}

#[test]
fn a_notice_not_sent_and_a_receipt_not_given_back_survive() {
    survives("notice", |case| {
        let notice = case.notices.get_mut(&ANNOUNCED).unwrap();
        (notice.sent, notice.prepare, notice.contact) = (None, None, None);
        notice.occasions.clear();
    });
    survives("notification", |case| {
        let notification = case.notifications.get_mut(&NOTIFIED).unwrap();
        (notification.registered_as, notification.event_on, notification.known_on) = (None, None, None);
        (notification.appointed_notifier, notification.severity) = (None, None);
        (notification.patient_ref, notification.patient_informed_on) = (None, None);
    });
    survives("prosecution report", |case| {
        let report = case.prosecution_reports.get_mut(&REPORTED).unwrap();
        report.disclosure = None;
        report.enclosures.clear();
    });
    survives("receipt", |case| case.receipts.get_mut(&TAKEN).unwrap().returned = None);
}

#[test]
fn every_shape_of_a_review_survives() {
    let at = drafted().case.overrides[&RuleId::V11].at;
    for resolved in [None, Some(Resolution { how: text("Ändrat."), by: HEAD, at })] {
        let about = Place::Section(SectionKind::Further);
        let comment =
            Comment { id: ASKED, number: 3, about, text: text("Varför?"), by: LEGAL, at, resolved };
        survives("comment", |case| drop(case.comments.insert(ASKED, comment)));
    }
    for recorded_by in [None, Some(INSPECTOR)] {
        for withdrawn in [None, Some(Withdrawal { because: text("Läser om."), at })] {
            let (id, letter) = (READ_BY_LEGAL, LETTER);
            let approval = Approval { id, number: 2, by: LEGAL, at, recorded_by, letter, withdrawn };
            survives("approval", |case| drop(case.approvals.insert(id, approval)));
        }
    }
    survives("four eyes", |case| case.approval_required = true);
}

#[test]
fn every_shape_of_a_secrecy_mark_survives() {
    let at = drafted().case.overrides[&RuleId::V11].at;
    let places = [
        Place::Answer(question("B1.2")),
        Place::Evidence(PHOTO),
        Place::Deficiency(BACKUPS),
        Place::Required(RESTORE),
        Place::Reported(TOLD),
        Place::Objection(OBJECTED),
        Place::Section(SectionKind::Further),
    ];
    let marked = places.into_iter().filter_map(SecretPlace::new).map(Secret::At);
    for what in marked.chain([Secret::Words(text("serverhall 3"))]) {
        for lifted in [None, Some(Lifted { because: text("Känt."), by: HEAD, at })] {
            let provision = SecrecyProvision::OFFERED[2];
            let (id, by, on, authority) = (MARKED, LEGAL, day("2026-04-22"), line("Myndigheten"));
            let what = what.clone();
            let mark =
                SecrecyMark { id, number: 4, what, provision, because: None, authority, on, by, lifted };
            survives("mark", |case| drop(case.secrecy.insert(id, mark)));
        }
    }
}

#[test]
fn a_rule_gone_past_keeps_every_kind_of_place_that_it_covers() {
    let covers = vec![
        Place::Case,
        Place::Participant(HEAD),
        Place::Occasion(VISIT),
        Place::Notice(ANNOUNCED),
        Place::Receipt(TAKEN),
        Place::Notification(NOTIFIED),
        Place::Record(RECORDED),
        Place::Checklist,
        Place::Answer(question("B1.2")),
        Place::Evidence(PHOTO),
        Place::Observation(SEEN),
        Place::Provision(provision("nis1-28")),
        Place::Deficiency(BACKUPS),
        Place::Required(RESTORE),
        Place::Reported(TOLD),
        Place::Hearings,
        Place::Hearing(DRAFT_LETTER),
        Place::Objection(OBJECTED),
        Place::Decision,
        Place::Point(PointId::from_bytes([61; 16])),
        Place::Consideration(Consideration::Secrecy),
        Place::Section(SectionKind::Further),
        Place::Comment(ASKED),
        Place::Approval(READ_BY_LEGAL),
        Place::Override(RuleId::V11),
        Place::After,
        Place::Appeal(APPEALED),
        Place::Earlier(3),
        Place::Secrecy(MARKED),
    ];
    let gone_past =
        Override { by: HEAD, at: drafted().case.overrides[&RuleId::V11].at, because: text("x"), covers };
    survives("override", |case| drop(case.overrides.insert(RuleId::V17, gone_past)));
    for wrong in ["case:1", "point", "section:other", "deficiency:1", "Case", "", "answer:"] {
        assert_eq!(Place::parse(wrong), None, "{wrong}");
    }
}
