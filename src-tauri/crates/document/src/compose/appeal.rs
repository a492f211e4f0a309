// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The notice on how to appeal, annexed to the decision and part of an order of the running case: form, content, where and when (förvaltningslagen 33 § second paragraph, 43–46 §§).
//! Its words are those of the authority that hold on the day of the decision; where it has none, our own.

use super::annexes::APPEAL;
use super::operative::{cited, last_day};
use super::proceedings::{annex_heading, has_notice};
use super::words;
use super::{heading, labelled, places};
use crate::letter::{Block, Level};
use chrono::NaiveDate;
use domain::appeal_notice::{AppealNotice, Blank, NoticePart, Piece, pieces};
use domain::case::Case;
use domain::decision::{Appeal, AppealTime};

/// What the notice says of one decision.
pub(super) struct Open {
    /// How the time is counted.
    pub(super) time: AppealTime,
    /// The day of the decision, which chooses the words of the authority.
    pub(super) decided: Option<NaiveDate>,
    /// The last day for a party that represents the public.
    pub(super) last: String,
    /// The provisions that open the appeal.
    pub(super) provisions: String,
    /// The number that the appeal names.
    pub(super) number: String,
}

/// How to appeal.
pub(super) fn annex(case: &Case) -> Vec<Block> {
    let Some(Appeal::Open { provision, also, time }) = &case.decision.content().appeal else {
        return Vec::new();
    };
    if !has_notice(case) {
        return Vec::new();
    }
    let all: Vec<String> = std::iter::once(provision).chain(also).map(|id| cited(case, id)).collect();
    let open = Open {
        time: *time,
        decided: case.decision.content().date,
        last: last_day(case),
        provisions: words::list(&all),
        number: case.number.as_ref().map_or_else(|| "saknas".to_owned(), ToString::to_string),
    };
    let opened = [places::annex_anchor(case, APPEAL), heading(Level::Two, &annex_heading(case, APPEAL))];
    opened.into_iter().chain(notice(case, &open)).collect()
}

/// The notice itself: where, when, what, and what happens then.
pub(super) fn notice(case: &Case, open: &Open) -> Vec<Block> {
    let when = match open.time {
        AppealTime::FromDecision => NoticePart::FromDecision,
        AppealTime::FromReceipt => NoticePart::FromReceipt,
        AppealTime::Both => NoticePart::Either,
    };
    let notice = AppealNotice::on(&case.authority.appeal_notices, open.decided);
    let told = |label: &str, part: NoticePart| {
        let wording =
            notice.map_or_else(|| standard(part), |one| one.words().of(part).map(|text| text.as_str()));
        wording.map(|wording| labelled(label, filled(case, open, wording)))
    };
    let parts = [
        told("Vart:", NoticePart::WhereTo),
        told("Adress:", NoticePart::Address),
        told("När:", when),
        told("Vad:", NoticePart::Contents),
        told("Vad som händer sedan:", NoticePart::Afterwards),
        told("Ändring:", NoticePart::Change),
    ];
    parts.into_iter().flatten().collect()
}

/// Our own words. Those of the three ways to count the time follow förvaltningslagen 44 §.
const fn standard(part: NoticePart) -> Option<&'static str> {
    Some(match part {
        NoticePart::WhereTo => {
            "Beslutet kan överklagas till {court} ({provisions}). Överklagandet ska vara skriftligt. Skicka eller lämna det till {authority}, inte till domstolen."
        }
        NoticePart::Address => "{authority}, {address}. E-post: {email}.",
        NoticePart::FromDecision => {
            "Överklagandet ska ha kommit in till {authority} inom tre veckor från den dag då beslutet meddelades, det vill säga senast den {last}."
        }
        NoticePart::FromReceipt => {
            "Överklagandet ska ha kommit in till {authority} inom tre veckor från den dag då ni fick del av beslutet."
        }
        NoticePart::Either => {
            "Om ni företräder det allmänna ska överklagandet ha kommit in till {authority} inom tre veckor från den dag då beslutet meddelades, det vill säga senast den {last}. I annat fall ska det ha kommit in inom tre veckor från den dag då ni fick del av beslutet."
        }
        NoticePart::Contents => {
            "Ange vilket beslut ni överklagar, med datum och diarienummer ({number}), hur ni vill att beslutet ska ändras och varför. Bifoga de handlingar som ni vill hänvisa till. Uppge namn, {identity} och kontaktuppgifter."
        }
        NoticePart::Afterwards => {
            "{authority} prövar om överklagandet har kommit in i rätt tid. Ett överklagande som kommer in för sent avvisas, utom om förseningen beror på att vi inte har lämnat en korrekt underrättelse om hur man överklagar eller om det har kommit in till domstolen i rätt tid. I annat fall lämnar vi det skyndsamt till domstolen."
        }
        NoticePart::Change => {
            "Vi ska ändra ett beslut som är uppenbart felaktigt, om det kan ske snabbt och enkelt och utan att det blir till nackdel för någon enskild part."
        }
    })
}

/// A wording with what it leaves open filled in from the case. No wording with an unknown blank passes the door of a
/// notice, and our own are tested; should one be met, it stands as it is.
fn filled(case: &Case, open: &Open, wording: &str) -> String {
    let found = pieces(wording).unwrap_or_else(|_| vec![Piece::Words(wording)]);
    let said = found.into_iter().map(|piece| match piece {
        Piece::Words(words) => words.replace('\n', " "),
        Piece::Blank(blank) => said(case, open, blank),
    });
    said.collect::<String>().trim().to_owned()
}

fn said(case: &Case, open: &Open, blank: Blank) -> String {
    match blank {
        Blank::Court => case.authority.court.to_string(),
        Blank::Provisions => open.provisions.clone(),
        Blank::Authority => case.authority.name.to_string(),
        Blank::Address => case.authority.address.to_string(),
        Blank::Email => case.authority.email.to_string(),
        Blank::Last => open.last.clone(),
        Blank::Number => open.number.clone(),
        Blank::Identity => words::number_word(case).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::appeal_notice::demanded;

    #[test]
    fn our_own_words_say_what_the_law_demands() {
        for part in NoticePart::ALL {
            assert_eq!(standard(part).map(|wording| demanded(part, wording)), Some(Ok(())), "{part:?}");
        }
    }
}
