// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letters beside the decision: the notice to the party, requests for documents, the protocol of an occasion, the
//! receipt for what was taken in charge, the report for prosecution, the decision to close, the orders of the running
//! case, and the report of an audit. Each is made from the case as it stands and is a PDF that has passed its own
//! structural check; a separate decision that is signed is its sealed file.

use crate::clock::{swedish_day, swedish_time};
use crate::fault::WorkFault;
use crate::office::Office;
use crate::paper::{checked, short_hash};
use document::Letter;
use document::compose::{
    Material, Stage, closing, compose, interim_order, notice, prosecution, protocol, receipt, request,
};
use domain::case::Case;
use domain::id::{CaseId, NoticeId, OccasionId, ProsecutionReportId, RecordId};
use domain::prosecution::ProsecutionReport;
use domain::register::{Closing, DocumentRequest, Entry, InterimOrder, Record, RecordKind};
use domain::work::{Notice, Occasion, Sha256};
use store::Digest;
use wire::window::BesideCode;

/// A letter that a case can give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Which kind.
    pub letter: BesideCode,
    /// The identity of the notice, the request, the occasion, the report for prosecution, the decision to close or
    /// the order that it is about; none for the report of an audit.
    pub of: Option<String>,
    /// The name under which it is saved unless the person says otherwise.
    pub name: String,
}

impl Office {
    /// Every letter beside the decision that the case can give now: each notice, each request for documents, a protocol
    /// of each occasion that has come, a receipt for each at which something was taken in charge, each report for
    /// prosecution, each decision to close, each order of the running case, and the report of an audit.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn besides(&mut self, id: CaseId) -> Result<Vec<Beside>, WorkFault> {
        let today = swedish_day(self.now());
        let case = self.case(id)?;
        let mut all = Vec::new();
        let mut add = |letter, of: Option<String>| {
            let name = name(case, letter, of.as_deref())?;
            all.push(Beside { letter, of, name });
            Ok::<(), WorkFault>(())
        };
        for one in case.numbered_notices() {
            add(BesideCode::Notice, Some(one.id.to_string()))?;
        }
        for one in case.records_that_count(RecordKind::DocumentRequest) {
            add(BesideCode::Request, Some(one.id.to_string()))?;
        }
        for one in case.dated_occasions().into_iter().filter(|one| one.on <= today) {
            add(BesideCode::Protocol, Some(one.id.to_string()))?;
            if case.receipts.values().any(|receipt| receipt.occasion == one.id) {
                add(BesideCode::Receipt, Some(one.id.to_string()))?;
            }
        }
        for one in case.numbered_prosecution_reports() {
            add(BesideCode::Prosecution, Some(one.id.to_string()))?;
        }
        for one in case.records_that_count(RecordKind::Closing) {
            add(BesideCode::Closing, Some(one.id.to_string()))?;
        }
        for one in case.records_that_count(RecordKind::InterimOrder) {
            add(BesideCode::InterimOrder, Some(one.id.to_string()))?;
        }
        if !case.kind.ends_in_decision() {
            add(BesideCode::Report, None)?;
        }
        Ok(all)
    }

    /// A letter beside the decision. `of` names a notice, a request, a report for prosecution, a decision to close or
    /// an order of the running case by its number and an occasion by its place in the order of days, or either by its identity; without it the only one
    /// is meant, or the one that was written last.
    ///
    /// # Errors
    /// [`WorkFault::NoLetter`] when the case has none such, [`WorkFault::WhichOccasion`] when several fit; as
    /// [`Office::case`].
    pub fn beside_letter(
        &mut self,
        id: CaseId,
        letter: BesideCode,
        of: Option<&str>,
    ) -> Result<Letter, WorkFault> {
        let case = self.case(id)?.clone();
        let part = of_part(&case, letter, of)?;
        let pictures = match letter {
            BesideCode::Protocol | BesideCode::Report => self.pictures(&case)?,
            BesideCode::Notice
            | BesideCode::Request
            | BesideCode::Receipt
            | BesideCode::Prosecution
            | BesideCode::Closing
            | BesideCode::InterimOrder => Vec::new(),
        };
        let about = part.identity().unwrap_or_default();
        let material = Material {
            case: &case,
            stage: Stage::Settled,
            made_at: swedish_time(self.now()),
            document_id: short_hash(&[b"beside", letter.code().as_bytes(), id.as_bytes(), about.as_bytes()]),
            pictures,
            attachments: Vec::new(),
            ledger: None,
            logo: self.logo(&case)?,
        };
        match part {
            Part::Notice(one) => Ok(notice(material, one)),
            Part::Request(_, one) => Ok(request(material, one)),
            Part::Protocol(one) => Ok(protocol(material, one, swedish_time)),
            Part::Receipt(one) => receipt(material, one, swedish_time).ok_or(WorkFault::NoLetter(letter)),
            Part::Prosecution(one) => Ok(prosecution(material, one)),
            Part::Closing(_, one) => Ok(closing(material, one)),
            Part::InterimOrder(_, one) => Ok(interim_order(material, one)),
            Part::Report => Ok(compose(material)),
        }
    }

    /// The same as a file: the sealed one of a separate decision that is signed, else one that has passed its own
    /// structural check.
    ///
    /// # Errors
    /// As [`Office::beside_letter`]; [`WorkFault::Document`], [`WorkFault::Unfit`], [`WorkFault::Store`].
    pub fn beside_pdf(
        &mut self,
        id: CaseId,
        letter: BesideCode,
        of: Option<&str>,
    ) -> Result<Vec<u8>, WorkFault> {
        let sealed = of_part(self.case(id)?, letter, of)?.sealed();
        if let Some(document) = sealed {
            return Ok(self.store.read_file(Digest::new(document))?);
        }
        let letter = self.beside_letter(id, letter, of)?;
        checked(&letter, &self.watching)
    }
}

/// Which letter a separate decision is.
pub(crate) fn letter_of(case: &Case, decision: RecordId) -> Option<BesideCode> {
    match case.records.get(&decision)?.kind() {
        RecordKind::Closing => Some(BesideCode::Closing),
        RecordKind::InterimOrder => Some(BesideCode::InterimOrder),
        _ => None,
    }
}

/// What a letter is about.
enum Part<'a> {
    Notice(&'a Notice),
    Request(&'a Record, &'a DocumentRequest),
    Protocol(&'a Occasion),
    Receipt(&'a Occasion),
    Prosecution(&'a ProsecutionReport),
    Closing(&'a Record, &'a Closing),
    InterimOrder(&'a Record, &'a InterimOrder),
    Report,
}

impl Part<'_> {
    // The file of a separate decision that is signed.
    fn sealed(&self) -> Option<Sha256> {
        match self {
            Self::Closing(one, _) | Self::InterimOrder(one, _) => one.seal.as_ref().map(|seal| seal.document),
            Self::Notice(_)
            | Self::Request(..)
            | Self::Protocol(_)
            | Self::Receipt(_)
            | Self::Prosecution(_)
            | Self::Report => None,
        }
    }

    fn identity(&self) -> Option<String> {
        match self {
            Self::Notice(one) => Some(one.id.to_string()),
            Self::Request(one, _) | Self::Closing(one, _) | Self::InterimOrder(one, _) => {
                Some(one.id.to_string())
            }
            Self::Protocol(one) | Self::Receipt(one) => Some(one.id.to_string()),
            Self::Prosecution(one) => Some(one.id.to_string()),
            Self::Report => None,
        }
    }
}

fn of_part<'a>(case: &'a Case, letter: BesideCode, of: Option<&str>) -> Result<Part<'a>, WorkFault> {
    match letter {
        BesideCode::Notice => noticed(case, of).map(Part::Notice).ok_or(WorkFault::NoLetter(letter)),
        BesideCode::Request => recorded(case, RecordKind::DocumentRequest, of)
            .and_then(|one| match &one.entry {
                Entry::DocumentRequest(request) => Some(Part::Request(one, request)),
                _ => None,
            })
            .ok_or(WorkFault::NoLetter(letter)),
        BesideCode::Closing => recorded(case, RecordKind::Closing, of)
            .and_then(|one| match &one.entry {
                Entry::Closing(closing) => Some(Part::Closing(one, closing)),
                _ => None,
            })
            .ok_or(WorkFault::NoLetter(letter)),
        BesideCode::InterimOrder => recorded(case, RecordKind::InterimOrder, of)
            .and_then(|one| match &one.entry {
                Entry::InterimOrder(order) => Some(Part::InterimOrder(one, order)),
                _ => None,
            })
            .ok_or(WorkFault::NoLetter(letter)),
        BesideCode::Protocol => occasion(case, letter, of, |_| true).map(Part::Protocol),
        BesideCode::Receipt => {
            let took = |one: &Occasion| case.receipts.values().any(|receipt| receipt.occasion == one.id);
            occasion(case, letter, of, took).map(Part::Receipt)
        }
        BesideCode::Prosecution => {
            reported(case, of).map(Part::Prosecution).ok_or(WorkFault::NoLetter(letter))
        }
        BesideCode::Report if case.kind.ends_in_decision() => Err(WorkFault::NoLetter(letter)),
        BesideCode::Report => Ok(Part::Report),
    }
}

fn noticed<'a>(case: &'a Case, of: Option<&str>) -> Option<&'a Notice> {
    let Some(of) = of else { return case.numbered_notices().pop() };
    if let Ok(id) = NoticeId::parse(of) {
        return case.notices.get(&id);
    }
    let number: u32 = of.parse().ok()?;
    case.notices.values().find(|one| one.number == number)
}

/// The record of a kind by its number or identity, or the last one; only those that count.
#[must_use]
pub fn recorded<'a>(case: &'a Case, kind: RecordKind, of: Option<&str>) -> Option<&'a Record> {
    let all = case.records_that_count(kind);
    match of {
        None => all.last().copied(),
        Some(of) => all.into_iter().find(|one| {
            RecordId::parse(of).is_ok_and(|id| one.id == id) || of.parse().is_ok_and(|n: u32| one.number == n)
        }),
    }
}

fn reported<'a>(case: &'a Case, of: Option<&str>) -> Option<&'a ProsecutionReport> {
    let Some(of) = of else { return case.numbered_prosecution_reports().pop() };
    if let Ok(id) = ProsecutionReportId::parse(of) {
        return case.prosecution_reports.get(&id);
    }
    let number: u32 = of.parse().ok()?;
    case.prosecution_reports.values().find(|one| one.number == number)
}

fn occasion<'a>(
    case: &'a Case,
    letter: BesideCode,
    of: Option<&str>,
    fits: impl Fn(&Occasion) -> bool,
) -> Result<&'a Occasion, WorkFault> {
    let none = || WorkFault::NoLetter(letter);
    let all = case.dated_occasions();
    let Some(of) = of else {
        let fitting: Vec<_> = all.into_iter().filter(|one| fits(one)).collect();
        return match fitting.as_slice() {
            [only] => Ok(only),
            [] => Err(none()),
            several => Err(WorkFault::WhichOccasion(several.len())),
        };
    };
    let named = match OccasionId::parse(of) {
        Ok(id) => case.occasions.get(&id),
        Err(_) => of.parse::<usize>().ok().and_then(|nth| all.get(nth.checked_sub(1)?).copied()),
    };
    named.filter(|one| fits(one)).ok_or_else(none)
}

/// The name under which such a letter is saved unless the person says otherwise.
pub(crate) fn name(case: &Case, letter: BesideCode, of: Option<&str>) -> Result<String, WorkFault> {
    Ok(format!("{}-{}.pdf", crate::desk::stem(case), called(case, letter, of)?))
}

/// What such a letter is called among the files of its case.
pub(crate) fn called(case: &Case, letter: BesideCode, of: Option<&str>) -> Result<String, WorkFault> {
    Ok(match of_part(case, letter, of)? {
        Part::Notice(one) => format!("underrattelse-{}", one.number),
        Part::Request(one, _) => format!("begaran-{}", one.number),
        Part::Protocol(one) => format!("protokoll-{}", day(case, one)),
        Part::Receipt(one) => format!("kvitto-{}", day(case, one)),
        Part::Prosecution(one) => format!("atalsanmalan-{}", one.number),
        Part::Closing(one, _) => format!("avslut-{}", one.number),
        Part::InterimOrder(one, _) => format!("forelaggande-{}", one.number),
        Part::Report => "rapport".to_owned(),
    })
}

// Two occasions on one day are told apart.
fn day(case: &Case, occasion: &Occasion) -> String {
    let same: Vec<_> = case.dated_occasions().into_iter().filter(|one| one.on == occasion.on).collect();
    match same.iter().position(|one| one.id == occasion.id) {
        Some(nth) if same.len() > 1 => format!("{}-{}", occasion.on, nth + 1),
        Some(_) | None => occasion.on.to_string(),
    }
}
