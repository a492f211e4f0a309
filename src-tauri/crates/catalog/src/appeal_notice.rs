// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The words on how to appeal within a profile. What leaves out something that the law demands is refused with the
//! line of the part, so that an administrator sees it before any party is told wrongly.

use crate::fault::{CatalogFault, FaultKind};
use crate::provisions::period;
use crate::reader::{Fields, Value};
use domain::appeal_notice::{AppealNotice, NoticeFault, NoticePart, NoticeWords, demanded};
use domain::text::Text;

const KEYS: &[&str] = &[
    "in_force",
    NoticePart::WhereTo.code(),
    NoticePart::Address.code(),
    NoticePart::FromDecision.code(),
    NoticePart::FromReceipt.code(),
    NoticePart::Either.code(),
    NoticePart::Contents.code(),
    NoticePart::Afterwards.code(),
    NoticePart::Change.code(),
];

/// The words of a profile, each for its days; no day has two.
pub(crate) fn appeal_notices(values: Vec<Value<'_>>) -> Result<Vec<AppealNotice>, CatalogFault> {
    let mut read: Vec<AppealNotice> = Vec::new();
    for value in values {
        let meets = value.fault(FaultKind::PeriodsMeet);
        let notice = appeal_notice(value)?;
        if read.iter().any(|one| one.in_force().meets(&notice.in_force())) {
            return Err(meets);
        }
        read.push(notice);
    }
    Ok(read)
}

fn appeal_notice(value: Value<'_>) -> Result<AppealNotice, CatalogFault> {
    let mut fields = value.fields(KEYS)?;
    let in_force = period(fields.take("in_force")?)?;
    let words = NoticeWords {
        where_to: always(&mut fields, NoticePart::WhereTo)?,
        address: always(&mut fields, NoticePart::Address)?,
        from_decision: always(&mut fields, NoticePart::FromDecision)?,
        from_receipt: always(&mut fields, NoticePart::FromReceipt)?,
        either: always(&mut fields, NoticePart::Either)?,
        contents: always(&mut fields, NoticePart::Contents)?,
        afterwards: maybe(&mut fields, NoticePart::Afterwards)?,
        change: maybe(&mut fields, NoticePart::Change)?,
    };
    AppealNotice::new(in_force, words).map_err(|fault| fields.fault(FaultKind::AppealNotice(fault)))
}

fn always(fields: &mut Fields<'_>, part: NoticePart) -> Result<Text, CatalogFault> {
    let absent = fields.fault(FaultKind::MissingKey { key: part.code() });
    maybe(fields, part)?.ok_or(absent)
}

// Asked part by part, so that a fault has the line of its part.
fn maybe(fields: &mut Fields<'_>, part: NoticePart) -> Result<Option<Text>, CatalogFault> {
    let Some(value) = fields.maybe(part.code()) else { return Ok(None) };
    let text = value.text(part.code())?;
    demanded(part, text.as_str())
        .map_err(|lack| value.fault(FaultKind::AppealNotice(NoticeFault { part, lack })))?;
    Ok(Some(text))
}
