// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The commands of the window, each handed to the desk as the shell of the application would, with scripted answers
//! in the place of the system's dialogs.

use crate::http::{Request, decoded};
use casework::desk::Desk;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use wire::window::{ChangedJson, StagedJson, WindowFault};

/// What a command came to.
#[derive(Debug)]
pub enum Reply {
    /// A value, in JSON as the shell would send it: a large one is written once, or the harness is what is measured.
    Said(String),
    /// Bytes as they are.
    Bytes(Vec<u8>),
    /// A fault as the core tells it, or a sentence about a command that was written wrongly.
    Fault(Value),
}

/// What changed and has not reached the page yet.
pub type News = Arc<Mutex<Vec<ChangedJson>>>;

/// The desk and the answers in the place of dialogs.
#[derive(Debug)]
pub struct Calls {
    /// The desk.
    pub desk: Desk,
    /// What the desk has told.
    pub news: News,
    /// Files for the next dialogs; several in one answer are apart by semicolons.
    pub picks: Mutex<VecDeque<String>>,
    /// The folder in which files are saved; without one every dialog is cancelled.
    pub save_to: Option<PathBuf>,
}

impl From<WindowFault> for Reply {
    fn from(fault: WindowFault) -> Self {
        Self::Fault(json!(fault))
    }
}

type Called = Result<Reply, Reply>;

fn nothing() -> Reply {
    Reply::Said("null".to_owned())
}

fn said<T: Serialize>(done: Result<T, WindowFault>) -> Called {
    serde_json::to_string(&done?).map(Reply::Said).map_err(|fault| Reply::Fault(json!(fault.to_string())))
}

impl Calls {
    /// Performs a command.
    pub fn call(&self, command: &str, request: &Request) -> Reply {
        let args: Value = serde_json::from_slice(&request.body).unwrap_or(Value::Null);
        let ask = args.get("ask").cloned().unwrap_or(Value::Null);
        let done = self
            .plain(command, &ask)
            .or_else(|| self.of_case(command, &ask))
            .or_else(|| self.of_list(command, &ask))
            .or_else(|| self.of_library(command, &ask));
        let done = done.or_else(|| self.with_dialog(command, &ask, &args, request));
        let unknown = || Err(Reply::Fault(json!(format!("Command {command} not found"))));
        done.unwrap_or_else(unknown).unwrap_or_else(|reply| reply)
    }

    fn plain(&self, command: &str, ask: &Value) -> Option<Called> {
        let desk = &self.desk;
        Some(match command {
            "start" => said(desk.start()),
            "set_appearance" => with(ask, |ask| said(desk.set_appearance(ask))),
            "create_store" => with(ask, |ask| said(desk.create_store(ask))),
            "confirm_recovery" => with(ask, |ask| said(desk.confirm_recovery(ask))),
            "unlock" => with(ask, |ask| said(desk.unlock(ask))),
            "recover" => with(ask, |ask| said(desk.recover(ask))),
            "lock" => said(desk.lock()),
            "persons" => said(desk.persons()),
            "add_person" => with(ask, |ask| said(desk.add_person(ask))),
            "change_passphrase" => with(ask, |ask| said(desk.change_passphrase(ask))),
            "replace_recovery" => said(desk.replace_recovery()),
            "profile" => said(desk.profile()),
            "set_profile" => with(ask, |ask| said(desk.set_profile(ask))),
            "number_fits" => with(ask, |ask| said(desk.number_fits(&ask))),
            "confirmations" => said(desk.confirmations()),
            "cases" => said(desk.cases()),
            "checklists" => said(desk.checklists()),
            "secrecy_grounds" => said(Ok(desk.secrecy_grounds())),
            "open_sample" => said(desk.open_sample()),
            "open_samples" => said(desk.open_samples()),
            "check_ledger" => said(desk.check_ledger()),
            "ready" => Ok(nothing()),
            _ => return None,
        })
    }

    fn of_case(&self, command: &str, ask: &Value) -> Option<Called> {
        let desk = &self.desk;
        Some(match command {
            "open_case" => with(ask, |ask| said(desk.open_case(ask))),
            "case_whole" => with(ask, |ask| said(desk.case_whole(ask))),
            "case_now" => with(ask, |ask| said(desk.case_now(ask))),
            "compare_edition" => with(ask, |ask| said(desk.compare_edition(ask))),
            "awaited" => with(ask, |ask| said(desk.awaited(ask))),
            "share_occasion" => with(ask, |ask| said(desk.share_occasion(ask))),
            "relate_cases" => with(ask, |ask| said(desk.relate_cases(ask))),
            "unanswered_links" => with(ask, |ask| said(desk.unanswered_links(ask))),
            "offered_answers" => with(ask, |ask| said(desk.offered_answers(ask))),
            "take_reply" => with(ask, |ask| said(desk.take_reply(ask))),
            "gaps" => with(ask, |ask| said(desk.gaps(ask))),
            "review" => with(ask, |ask| said(desk.review(ask))),
            "perform" => with(ask, |ask| said(desk.perform(ask))),
            "steps" => with(ask, |ask| said(desk.steps(ask))),
            "undo" => with(ask, |ask| said(desk.undo(ask))),
            "redo" => with(ask, |ask| said(desk.redo(ask))),
            "save_draft" => with(ask, |ask| said(desk.save_draft(ask))),
            "drafts" => with(ask, |ask| said(desk.drafts(ask))),
            "memory" => with(ask, |ask| said(desk.memory(ask))),
            "remember" => with(ask, |ask| said(desk.remember(ask))),
            "letter_pdf" => with(ask, |ask| Ok(Reply::Bytes(desk.letter_pdf(ask)?))),
            "unshown" => with(ask, |ask| said(desk.unshown(ask))),
            "settle" => with(ask, |ask| said(desk.settle(ask))),
            "seal_gaps" => with(ask, |ask| said(desk.seal_gaps(ask))),
            "seal" => with(ask, |ask| said(desk.seal(ask))),
            "stop_making" => with(ask, |ask| said(desk.stop_making(ask))),
            "verify" => with(ask, |ask| said(desk.verify(ask))),
            "verify_version" => with(ask, |ask| said(desk.verify_version(ask))),
            "ledger" => with(ask, |ask| said(desk.ledger(ask))),
            _ => return None,
        })
    }

    fn of_list(&self, command: &str, ask: &Value) -> Option<Called> {
        let desk = &self.desk;
        Some(match command {
            "checklist_shelf" => said(desk.checklist_shelf()),
            "citable_provisions" => said(desk.citable_provisions()),
            "checklist_edition" => with(ask, |ask| said(desk.checklist_edition(&ask))),
            "begin_checklist" => with(ask, |ask| said(desk.begin_checklist(&ask))),
            "checklist_draft" => with(ask, |ask| said(desk.checklist_draft(&ask))),
            "keep_checklist" => with(ask, |ask| said(desk.keep_checklist(&ask))),
            "remove_checklist" => with(ask, |ask| said(desk.remove_checklist(&ask))),
            "issue_checklist" => with(ask, |ask| said(desk.issue_checklist(&ask))),
            "try_checklist" => with(ask, |ask| said(desk.try_checklist(&ask))),
            "import_checklist" => match self.picked().first() {
                Some(path) => said(desk.import_checklist(path)),
                None => Ok(nothing()),
            },
            "export_checklist" => with(ask, |ask| {
                let name = Ok("checklista.toml".to_owned());
                self.save(name, |path| desk.export_checklist(&ask, path))
            }),
            _ => return None,
        })
    }

    fn of_library(&self, command: &str, ask: &Value) -> Option<Called> {
        let desk = &self.desk;
        Some(match command {
            "library" => said(desk.library()),
            "fitting_texts" => with(ask, |ask| said(desk.fitting_texts(&ask))),
            "propose_text" => with(ask, |ask| said(desk.propose_text(&ask))),
            "answer_proposal" => with(ask, |ask| said(desk.answer_proposal(&ask))),
            "remove_proposal" => with(ask, |ask| said(desk.remove_proposal(&ask))),
            "withdraw_text" => with(ask, |ask| said(desk.withdraw_text(&ask))),
            "import_library" => match self.picked().first() {
                Some(path) => said(desk.import_library(path)),
                None => Ok(nothing()),
            },
            "export_library" => {
                self.save(Ok("standardtexter.toml".to_owned()), |path| desk.export_library(path))
            }
            _ => return None,
        })
    }

    fn with_dialog(&self, command: &str, ask: &Value, args: &Value, request: &Request) -> Option<Called> {
        let desk = &self.desk;
        Some(match command {
            "pick_evidence" => said(desk.stage_paths(&named(ask, "case"), &self.picked())),
            "paste_evidence" => {
                let header = |name: &str| request.header(name).unwrap_or_default();
                said(desk.paste_evidence(header("x-case"), &decoded(header("x-name")), &request.body))
            }
            "drop" => self.dropped(args),
            "pick_key" | "pick_pdf" => match self.picked().first() {
                Some(path) => said(desk.choose(path)),
                None => Ok(nothing()),
            },
            "pick_roots" => {
                said(self.picked().iter().map(|path| desk.choose(path)).collect::<Result<Vec<_>, _>>())
            }
            "restore" => match self.picked().first() {
                Some(path) => said(desk.restore(path)),
                None => Ok(nothing()),
            },
            "back_up" => match &self.save_to {
                Some(folder) => said(desk.back_up(folder)),
                None => Ok(nothing()),
            },
            "archive_case" => match &self.save_to {
                Some(folder) => {
                    with(ask, |ask| said(desk.archive_case(ask, folder, env!("CARGO_PKG_VERSION"))))
                }
                None => Ok(nothing()),
            },
            "save_reply_form" => with(ask, |ask| {
                self.save(desk.suggested_reply_form(&ask), |path| desk.save_reply_form(ask, path))
            }),
            "pick_reply" => match self.picked().first() {
                Some(path) => with(ask, |ask| said(desk.read_reply(ask, path))),
                None => Ok(nothing()),
            },
            "import_profile" => match self.picked().first() {
                Some(path) => said(desk.import_profile(path)),
                None => Ok(nothing()),
            },
            "import_confirmations" => match self.picked().first() {
                Some(path) => said(desk.import_confirmations(path)),
                None => Ok(nothing()),
            },
            "save_evidence" => {
                with(ask, |ask| self.save(desk.evidence_name(&ask), |path| desk.save_evidence(ask, path)))
            }
            "save_letter" => {
                with(ask, |ask| self.save(desk.suggested_name(&ask), |path| desk.save_letter(ask, path)))
            }
            "save_copy" => {
                with(ask, |ask| self.save(desk.suggested_copy(&ask), |path| desk.save_copy(ask, path)))
            }
            "save_beside" => {
                with(ask, |ask| self.save(desk.suggested_beside(&ask), |path| desk.save_beside(ask, path)))
            }
            "save_export" => {
                with(ask, |ask| self.save(desk.suggested_export(&ask), |path| desk.save_export(ask, path)))
            }
            _ => return None,
        })
    }

    fn save<T: Serialize>(
        &self,
        name: Result<String, WindowFault>,
        save: impl FnOnce(&std::path::Path) -> Result<T, WindowFault>,
    ) -> Called {
        match &self.save_to {
            Some(folder) => said(save(&folder.join(name?))),
            None => Ok(nothing()),
        }
    }

    fn picked(&self) -> Vec<PathBuf> {
        let next = self.picks.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        next.iter().flat_map(|answer| answer.split(';')).map(PathBuf::from).collect()
    }

    // As the shell does when files are dropped on the window.
    fn dropped(&self, args: &Value) -> Called {
        let paths = args.get("paths").and_then(Value::as_array).cloned().unwrap_or_default();
        let paths: Vec<PathBuf> = paths.iter().filter_map(Value::as_str).map(PathBuf::from).collect();
        let case = named(args, "case");
        let staged = match case.as_str() {
            "" => StagedJson { taken: Vec::new(), refused: Vec::new() },
            case => self.desk.stage_paths(case, &paths)?,
        };
        let chosen = paths.iter().filter_map(|path| self.desk.choose(path).ok()).collect();
        self.tell(ChangedJson::Dropped { staged, chosen });
        Ok(nothing())
    }

    fn tell(&self, changed: ChangedJson) {
        self.news.lock().unwrap_or_else(PoisonError::into_inner).push(changed);
    }

    /// What has changed since this was last asked.
    pub fn changed(&self) -> Vec<ChangedJson> {
        std::mem::take(&mut *self.news.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How far a letter has come that is still being made; all else that is told waits for its answer.
    pub fn making(&self) -> Vec<ChangedJson> {
        let mut news = self.news.lock().unwrap_or_else(PoisonError::into_inner);
        news.extract_if(.., |one| matches!(one, ChangedJson::Making { .. })).collect()
    }
}

fn named(of: &Value, field: &str) -> String {
    of.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn with<T: DeserializeOwned>(ask: &Value, call: impl FnOnce(T) -> Called) -> Called {
    match serde_json::from_value(ask.clone()) {
        Ok(ask) => call(ask),
        Err(fault) => Err(Reply::Fault(json!(format!("invalid args `ask`: {fault}")))),
    }
}
