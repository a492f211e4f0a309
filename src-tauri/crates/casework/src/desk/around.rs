// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What lies around a case: what is waited for in it, what earlier cases of the party say, the form in which the party
//! accounts for its measures, and the whole of it as an archive package.

use super::evidence::{name_of, size_of, token};
use super::{Desk, Open, stem};
use crate::archive::{Form, Wanted};
use crate::fault::WorkFault;
use crate::office::When;
use crate::reply::Reply;
use crate::say::reply::cell;
use crate::sharing::UnansweredLink;
use crate::verifying::{read, write};
use domain::id::{CaseId, OccasionId};
use domain::text::{Language, Line, Text};
use std::path::Path;
use wire::act::{ActFault, Kind};
use wire::answers::{AwaitedJson, OfferedJson, PlaceJson};
use wire::case_json::BilingualJson;
use wire::window::{
    ArchiveAsk, ArchivedJson, DoneJson, MisreadJson, OfCase, PackageCode, RelateCases, RelatedJson,
    ReplyJson, ReplyRowJson, SavedJson, ShareOccasion, SharedJson, TakeReply, UnansweredLinkJson,
    WindowFault,
};

impl Desk {
    /// What is waited for in a case, the nearest day first.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with the stored case.
    pub fn awaited(&self, ask: OfCase) -> Result<Vec<AwaitedJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let case = inner.office()?.case(id)?;
            let one = |(on, at): (chrono::NaiveDate, _)| AwaitedJson {
                on: on.into(),
                place: PlaceJson::new(&at, case),
            };
            Ok(case.awaited().into_iter().map(one).collect())
        })
    }

    /// What other cases of the same party say that is about the questions of this one.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with a stored case.
    pub fn offered_answers(&self, ask: OfCase) -> Result<Vec<OfferedJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.office()?.offered_answers(id))
    }

    /// Lets an occasion serve another case too: the other case gets it, and each case a link to the other.
    ///
    /// # Errors
    /// `refused` when a case has no number or takes no more acts, `form` for an occasion that is none, `no_such_case`,
    /// `locked`.
    pub fn share_occasion(&self, ask: ShareOccasion) -> Result<SharedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let other = office.find_case(&ask.other)?;
            let unknown = || ActFault::Unknown {
                field: "occasion",
                kind: Kind::Occasion,
                name: ask.occasion.chars().take(40).collect(),
            };
            let occasion = OccasionId::parse(&ask.occasion).map_err(|_| unknown())?;
            let shared = office.share_occasion(id, occasion, other, When::default())?;
            for done in &shared.done {
                inner.opened(done)?;
            }
            Ok(SharedJson { case: other.into(), occasion: shared.occasion.into(), acts: shared.done.len() })
        })
    }

    /// Links two cases to each other, each seen from its own side.
    ///
    /// # Errors
    /// `refused` when a case has no number or takes no more acts, `no_such_case`, `locked`; nothing was changed then.
    pub fn relate_cases(&self, ask: RelateCases) -> Result<RelatedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let other = office.find_case(&ask.other)?;
            let done = office.relate(id, other, ask.relation.into(), When::default())?;
            for done in &done {
                inner.opened(done)?;
            }
            Ok(RelatedJson { case: other.into(), acts: done.len() })
        })
    }

    /// The links of a case to cases of this office that do not tell of the same link.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with a stored case.
    pub fn unanswered_links(&self, ask: OfCase) -> Result<Vec<UnansweredLinkJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let one = |link: UnansweredLink| UnansweredLinkJson {
                record: link.record.into(),
                case: link.other.into(),
                says: link.says.map(Into::into),
                takes: link.takes,
            };
            Ok(inner.office()?.unanswered_links(id)?.into_iter().map(one).collect())
        })
    }

    /// Writes a case as an archive package into a folder, reads it back and records it; `version` is that of the
    /// program, which the package names as its maker.
    ///
    /// # Errors
    /// That the case is not closed, that there is such a package, that what was read back does not agree, or what the
    /// disk refuses; nothing is left then.
    pub fn archive_case(
        &self,
        ask: ArchiveAsk,
        into: &Path,
        version: &str,
    ) -> Result<ArchivedJson, WindowFault> {
        let form = match ask.form {
            PackageCode::Folder => Form::Folder,
            PackageCode::Zip => Form::Zip,
        };
        self.in_case(&ask.case, |inner, id| {
            let wanted = Wanted { form, unfinished: ask.open, version };
            let archived = inner.office()?.archive(id, into, wanted)?;
            Ok(ArchivedJson {
                path: archived.path.display().to_string(),
                files: archived.verified.files,
                bytes: archived.verified.bytes,
                sha256: archived.verified.manifest_sha256,
                unfinished: archived.unfinished,
            })
        })
    }

    /// The name that the reply form is offered when it is saved.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn suggested_reply_form(&self, ask: &OfCase) -> Result<String, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(format!("{} åtgärder.xlsx", stem(inner.office()?.case(id)?))))
    }

    /// Writes the form in which the party accounts for its measures.
    ///
    /// # Errors
    /// `reply` when no measure waits for the party, `no_such_case`, `locked`, or what the disk refuses.
    pub fn save_reply_form(&self, ask: OfCase, path: &Path) -> Result<SavedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let bytes = inner.office()?.reply_form(id, Language::Sv)?;
            write(path, &bytes)?;
            Ok(SavedJson { path: path.display().to_string(), size: bytes.len() as u64 })
        })
    }

    /// Reads a reply form that has come back and lays it beside the case. Nothing is stored.
    ///
    /// # Errors
    /// `reply` when it is no form of this case, `folder`, `too_large`, `file`, `no_such_case`, `locked`.
    pub fn read_reply(&self, ask: OfCase, path: &Path) -> Result<ReplyJson, WindowFault> {
        self.in_case(&ask.case, |inner, case| {
            size_of(path)?;
            let bytes = read(path)?;
            let reply = inner.office()?.read_reply(case, &bytes)?;
            let (token, name) = (token()?, name_of(path));
            let answer = reply_json(reply, token.clone(), name.to_string());
            inner.open()?.reply = Some(ReadReply { token, case, name, bytes });
            Ok(answer)
        })
    }

    /// Takes in a reply form that was read.
    ///
    /// # Errors
    /// `no_such_file` when it is no longer at hand, `reply`, `refused`, `no_such_case`, `locked`.
    pub fn take_reply(&self, ask: TakeReply) -> Result<Option<DoneJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let on = wire::act::date("on", &ask.on)?;
            let Open { office, reply, .. } = inner.open()?;
            let read = reply.as_ref().filter(|read| read.token == ask.chosen && read.case == id);
            let read = read.ok_or(WorkFault::NoSuchFile)?;
            let done = office.take_reply(id, &read.name, &read.bytes, on, When::default())?;
            *reply = None;
            done.map(|done| inner.opened(&done)).transpose()
        })
    }
}

/// A reply form as it was read. What is taken in is what somebody has seen beside the case, whatever has become of the
/// file since.
#[derive(Debug)]
pub(super) struct ReadReply {
    token: String,
    case: CaseId,
    name: Line,
    bytes: Vec<u8>,
}

fn reply_json(reply: Reply, chosen: String, name: String) -> ReplyJson {
    let words = |text: Option<Text>| text.map(|text| text.to_string());
    let told = reply.told.into_iter().map(|one| ReplyRowJson {
        measure: one.measure.to_string(),
        before: one.before.into(),
        words_before: words(one.words_before),
        progress: one.progress.into(),
        text: words(one.text),
        done_by: one.done_by.map(Into::into),
        enclosed: words(one.enclosed),
        is_news: one.is_news,
    });
    let misread = reply.misread.into_iter().map(|one| {
        let (sv, en) = cell(&one.why);
        MisreadJson { cell: one.cell, sentence: BilingualJson { sv, en } }
    });
    ReplyJson { chosen, name, told: told.collect(), misread: misread.collect() }
}
