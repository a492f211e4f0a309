// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the party was heard: each letter with its reply and the time given, each exception, and what is otherwise than
//! in the draft that the party had (förvaltningslagen 25 §).

use super::paragraph;
use super::words;
use crate::letter::Block;
use chrono::NaiveDate;
use domain::case::Case;
use domain::hearing::{
    Changed, Extension, ExtensionAnswer, Finality, Hearing, HearingCourse, HearingException, HearingKind,
    Importance, Manner, Reply, Sent,
};

/// What belongs under "Ärendets gång" of the hearings.
pub(super) fn all(case: &Case) -> Vec<Block> {
    let hearings = case.numbered_hearings();
    if hearings.is_empty() {
        return vec![paragraph("[Parten har inte fått yttra sig.]")];
    }
    let party = words::the_party(case);
    let mut blocks = Vec::new();
    let mut letters = 0;
    for hearing in hearings {
        match &hearing.course {
            HearingCourse::Sent(sent) => {
                blocks.extend(letter(party, sent, letters > 0));
                letters += 1;
            }
            HearingCourse::Excepted { ground, because } => {
                let because = words::full_stop(because.as_str());
                blocks.push(paragraph(format!("{} {because}", excepted(party, *ground, letters > 0))));
            }
        }
    }
    blocks.extend(nothing_new(case));
    blocks.extend(changes(case, party));
    blocks
}

fn excepted(party: &str, ground: HearingException, again: bool) -> String {
    let ground = match ground {
        HearingException::ObviouslyNeedless => "det är uppenbart obehövligt",
        HearingException::Point1 => "undantaget i 25 § första stycket 1 förvaltningslagen är tillämpligt",
        HearingException::Point2 => "undantaget i 25 § första stycket 2 förvaltningslagen är tillämpligt",
        HearingException::Point3 => "undantaget i 25 § första stycket 3 förvaltningslagen är tillämpligt",
    };
    if again {
        format!("Därefter har {party} inte fått yttra sig på nytt före beslutet, eftersom {ground}.")
    } else {
        let party = words::sentence_case(party);
        format!("{party} har inte fått yttra sig före beslutet, eftersom {ground}.")
    }
}

fn letter(party: &str, sent: &Sent, again: bool) -> Vec<Block> {
    let party = words::sentence_case(party);
    let what = match sent.kind {
        HearingKind::Material => "ta del av underlaget",
        HearingKind::DraftDecision => "ta del av underlaget och ett utkast till beslut",
        HearingKind::FeeQuestion => "ta del av underlaget och upplystes om att en sanktionsavgift övervägs",
    };
    let again = if again { " på nytt" } else { "" };
    let (on, deadline) = (words::date(sent.on), words::date(sent.deadline));
    let anyway = if sent.decided_anyway {
        " Utskicket upplyste om att ärendet kan avgöras även utan yttrande."
    } else {
        ""
    };
    let material = words::full_stop(sent.material.as_str());
    let mut blocks = vec![paragraph(format!(
        "{party} fick den {on}{again} {what}, med möjlighet att yttra sig till och med den {deadline}.{anyway} {material}"
    ))];
    // A reminder before the party asked for more time is told before it.
    let early = |day: &NaiveDate| sent.extensions.iter().any(|extension| extension.asked_on > *day);
    let (early, late) = (sent.reminded_on.filter(early), sent.reminded_on.filter(|day| !early(day)));
    blocks.extend(early.map(|day| paragraph(format!("{party} påmindes den {}.", words::date(day)))));
    blocks.extend(sent.extensions.iter().map(|extension| paragraph(more_time(&party, extension))));
    blocks.push(paragraph(answered(&party, sent, late)));
    blocks
}

fn more_time(party: &str, extension: &Extension) -> String {
    let (asked, until) = (words::date(extension.asked_on), words::date(extension.until));
    let request = format!("{party} begärde den {asked} anstånd till och med den {until}");
    let decided = extension.decided_on.map_or_else(String::new, |on| format!(" den {}", words::date(on)));
    let why = extension.because.as_ref();
    let why = why.map_or_else(String::new, |why| format!(" {}", words::full_stop(why.as_str())));
    match &extension.answer {
        None => format!("{request}. [Begäran är inte avgjord.]"),
        Some(ExtensionAnswer::Granted { until }) if *until == extension.until => {
            format!("{request} och fick det{decided}.{why}")
        }
        Some(ExtensionAnswer::Granted { until }) => {
            format!("{request} och fick{decided} anstånd till och med den {}.{why}", words::date(*until))
        }
        Some(ExtensionAnswer::Refused { because }) => {
            format!("{request}. Begäran avslogs{decided}. {}{why}", words::full_stop(because.as_str()))
        }
    }
}

fn answered(party: &str, sent: &Sent, reminded_on: Option<NaiveDate>) -> String {
    let reminded = reminded_on.map(words::date);
    match (&sent.reply, reminded) {
        (None, _) => "[Svaret är inte registrerat.]".to_owned(),
        (Some(Reply::None), None) => format!("{party} har inte yttrat sig."),
        (Some(Reply::None), Some(day)) => format!("{party} påmindes den {day} men har inte yttrat sig."),
        (Some(Reply::Received { on, text, finality, manner }), reminded) => {
            let before = reminded.map_or_else(String::new, |day| format!("{party} påmindes den {day}. "));
            let (how, note) = match manner {
                Manner::Written => ("", String::new()),
                Manner::Oral { noted_on, .. } => {
                    (" muntligt", format!(" (tjänsteanteckning den {})", words::date(*noted_on)))
                }
            };
            let last = match finality {
                Finality::Final => " Yttrandet angavs vara slutligt.",
                Finality::Open => "",
            };
            let text = words::full_stop(text.as_str());
            format!("{before}{party} yttrade sig{how} den {}{note}. {text}{last}", words::date(*on))
        }
    }
}

// What the party read in the draft and finds otherwise here.
fn changes(case: &Case, party: &str) -> Vec<Block> {
    let Some((draft, sent)) = case.last_draft_sent() else { return Vec::new() };
    let reply = sent
        .replied_on()
        .map_or_else(String::new, |day| format!(" (jämför yttrandet den {})", words::date(day)));
    let since = format!("Sedan {party} fick utkastet");
    let one = |changed: &Changed| {
        let why = case.explanation_of(changed).map_or_else(
            || "[skäl saknas]".to_owned(),
            |explained| words::full_stop(explained.because.as_str()),
        );
        match changed {
            Changed::Assessment(question) => {
                let was = draft.held.assessments.get(question);
                let now = case.answers.get(question).and_then(|answer| answer.assessment.as_ref());
                let (Some(was), Some(now)) = (was, now) else { return None };
                let (was, now) =
                    (words::assessment(was).to_lowercase(), words::assessment(now).to_lowercase());
                Some(format!(
                    "{since} har bedömningen av fråga {question} ändrats från {was} till {now}{reply}. {why}"
                ))
            }
            Changed::Deficiency(id) => {
                let number = case.deficiencies.get(id)?.number;
                Some(format!("{since} har brist {number} kommit till{reply}. {why}"))
            }
        }
    };
    case.changed_since_draft().iter().filter_map(one).map(paragraph).collect()
}

// Said only when it is so: the last reply is in, everything newer is weighed, and nothing was kept from the party.
fn nothing_new(case: &Case) -> Option<Block> {
    let (letter, sent) = case.last_letter()?;
    sent.reply.as_ref()?;
    let kept_back = |hearing: &Hearing| hearing.sent().is_none() && hearing.number > letter.number;
    let said: Vec<_> =
        case.newer_material().into_iter().map(|material| case.importance_of(material)).collect();
    let heard =
        |one: &Option<Importance>| matches!(one, Some(Importance::WithoutImportance | Importance::FromParty));
    if !said.iter().all(heard) || case.hearings.values().any(kept_back) {
        return None;
    }
    let party = words::the_party(case);
    Some(paragraph(if said.contains(&Some(Importance::FromParty)) {
        format!(
            "Utöver det som {party} själv har lämnat har inget nytt av betydelse tillförts ärendet därefter."
        )
    } else {
        "Därefter har inget nytt av betydelse tillförts ärendet.".to_owned()
    }))
}
