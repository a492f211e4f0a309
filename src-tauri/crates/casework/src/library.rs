// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts as an office keeps it: what came with the program, what the office has added, and
//! what somebody proposes. A text is proposed by one person and approved by another; every version is kept, and a case
//! that uses one has its own copy. What would tell of a case outside it does not get in.

mod kept;
mod written;

use crate::fault::WorkFault;
use crate::office::{Office, sha256};
use catalog::{Approval, CatalogFault, Signature, read_library, write_library};
pub use catalog::{Origin, StandardText, TextKind, TextScope, TextStanding};
use domain::case::Case;
use domain::checklist::QuestionId;
use domain::id::CaseId;
use domain::party::PartyNumber;
use domain::personal::{contact_in, holds_personal_number};
use domain::standard::{TextName, TextRef};
use domain::text::{Bilingual, Text};
use kept::KeptProposal;
use serde_json::json;
use std::collections::BTreeMap;
use store::Kept;
pub use written::{WrittenText, text};

/// The kind under which the store keeps approved texts, each version as a file of its own.
const TEXT: &str = "standard_text";
/// The kind under which the store keeps what is proposed.
const PROPOSAL: &str = "text_proposal";

/// What tells of a case, and so does not go into the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// A personal number.
    PersonalNumber,
    /// A telephone number or an address of electronic mail.
    Contact,
    /// The name or number of the party.
    Party,
    /// The number of the case.
    CaseNumber,
}

/// A text as somebody proposes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedText {
    /// The text that it is to be the next version of; `None` for a new one.
    pub next_of: Option<TextName>,
    /// What it is for.
    pub kind: TextKind,
    /// For which questions.
    pub scope: TextScope,
    /// What it is called.
    pub title: Bilingual,
    /// The text.
    pub text: Bilingual,
}

/// A proposal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Under which name.
    pub id: String,
    /// What is proposed.
    pub text: ProposedText,
    /// Where it was written.
    pub origin: Origin,
    /// By whom.
    pub proposed: Signature,
    /// Who sent it back, and why.
    pub returned: Option<(Signature, Text)>,
}

/// What became of a file of standard texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedTexts {
    /// Kept from now on.
    pub taken: Vec<TextRef>,
    /// The office has them as they are.
    pub known: Vec<TextRef>,
    /// The office has other words under that name and version, which stand.
    pub differing: Vec<TextRef>,
}

/// A text of the office that cannot be read: its name with its version, and why.
pub type Broken = (String, CatalogFault);

/// How near a text is to what is being written; the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// It is for one of the questions.
    Question,
    /// It is for the checklist of the case.
    Checklist,
    /// It is for any case.
    Any,
}

impl Office {
    /// Every text in its last version, by name: the office's and what came with the program. Withdrawn ones stand
    /// among them.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn library(&self) -> Result<Vec<StandardText>, WorkFault> {
        let mut last: BTreeMap<TextName, StandardText> = BTreeMap::new();
        for text in self.catalog.standard_texts().into_iter().chain(self.own_texts()?.0) {
            let newer = last.get(&text.name).is_none_or(|known| known.version < text.version);
            if newer {
                last.insert(text.name.clone(), text);
            }
        }
        Ok(last.into_values().collect())
    }

    /// The office's texts that cannot be read, by name and version, and why.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn broken_texts(&self) -> Result<Vec<Broken>, WorkFault> {
        Ok(self.own_texts()?.1)
    }

    // All versions. What a later program wrote is left out, and keeps nobody from the rest.
    fn own_texts(&self) -> Result<(Vec<StandardText>, Vec<Broken>), WorkFault> {
        let (mut texts, mut broken) = (Vec::new(), Vec::new());
        for (name, file) in self.store.kept(TEXT)? {
            match read_library(&name, file.as_bytes()) {
                Ok(read) => texts.extend(read),
                Err(fault) => broken.push((name, fault)),
            }
        }
        Ok((texts, broken))
    }

    /// The texts of that kind that fit a case, the nearest first: what is written for one of these questions, for the
    /// checklist of the case, for any case. Texts for other checklists and withdrawn ones do not come.
    ///
    /// # Errors
    /// [`WorkFault::Store`], or what is wrong with the case.
    pub fn fitting_texts(
        &mut self,
        case: CaseId,
        kind: TextKind,
        questions: &[&str],
    ) -> Result<Vec<(Nearness, StandardText)>, WorkFault> {
        let code = self.case(case)?.checklist.as_ref().map(|list| list.edition.code.clone());
        let near = |text: &StandardText| match &text.scope {
            TextScope::Any => Some(Nearness::Any),
            scope if scope.checklist() != code.as_ref() => None,
            TextScope::List(_) => Some(Nearness::Checklist),
            TextScope::Question(_, question) => {
                let own = questions.iter().any(|asked| asked_as(asked) == question.as_str());
                own.then_some(Nearness::Question)
            }
        };
        let all = self.library()?.into_iter().filter(|text| text.kind == kind && text.in_use());
        let mut fitting: Vec<_> = all.filter_map(|text| Some((near(&text)?, text))).collect();
        // What the office has written itself comes before what came with the program.
        let shipped = |text: &StandardText| matches!(text.standing, TextStanding::Shipped);
        fitting.sort_by(|(a, one), (b, other)| {
            let (one, other) =
                ((a, shipped(one), one.title.sv.as_str()), (b, shipped(other), other.title.sv.as_str()));
            one.cmp(&other)
        });
        Ok(fitting)
    }

    /// What is proposed, the oldest first.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn proposals(&self) -> Result<Vec<Proposal>, WorkFault> {
        Ok(self.store.kept(PROPOSAL)?.into_iter().filter_map(|(id, text)| kept::read(id, &text)).collect())
    }

    fn proposal(&self, id: &str) -> Result<Proposal, WorkFault> {
        self.proposals()?.into_iter().find(|one| one.id == id).ok_or(WorkFault::NoProposal)
    }

    /// Proposes a text; `written_in` is the case it comes from, and `instead_of` one's own proposal that was sent back.
    ///
    /// # Errors
    /// [`WorkFault::Tells`] when it would tell of a case, [`WorkFault::TextKnown`] when the library has it,
    /// [`WorkFault::NoProposal`] when there is none such to replace, or [`WorkFault::Store`].
    pub fn propose_text(
        &mut self,
        text: ProposedText,
        written_in: Option<CaseId>,
        instead_of: Option<&str>,
    ) -> Result<Proposal, WorkFault> {
        let text = ProposedText { scope: as_asked_first(text.scope), ..text };
        let case = written_in.map(|id| self.case(id).cloned()).transpose()?;
        if let Some(telling) = tells(&text, case.as_ref()) {
            return Err(WorkFault::Tells(telling));
        }
        let library = self.library()?;
        let same = |known: &&StandardText| {
            known.in_use() && known.kind == text.kind && known.scope == text.scope && known.text == text.text
        };
        if let Some(known) = library.iter().find(same) {
            return Err(WorkFault::TextKnown(known.title.sv.to_string()));
        }
        let replaced = instead_of.map(|id| self.own_proposal(id)).transpose()?;
        let number = case.as_ref().and_then(|case| case.number.clone());
        let origin = number.map_or(Origin::Library, Origin::Case);
        let id = self.new_name()?;
        let proposed = self.signature()?;
        let proposal = Proposal { id, text, origin, proposed, returned: None };
        let told = json!({ "proposal": proposal.id, "text": sha256(proposal.text.text.sv.as_str()) });
        let mut kept = vec![keeping(&proposal)];
        kept.extend(replaced.map(|one| Kept { kind: PROPOSAL, name: one.id, value: None }));
        self.keep("propose_text", &told, kept)?;
        Ok(proposal)
    }

    /// Approves a proposal of somebody else. It is then the first version of a new text, or the next of the one that it
    /// names.
    ///
    /// # Errors
    /// [`WorkFault::OwnProposal`] for one's own, [`WorkFault::NoProposal`] or [`WorkFault::Store`].
    pub fn approve_text(&mut self, id: &str) -> Result<StandardText, WorkFault> {
        let Proposal { id, text, origin, proposed, .. } = self.proposal(id)?;
        let approved = self.signature()?;
        let approval = Approval::new(origin, proposed, approved).ok_or(WorkFault::OwnProposal)?;
        let ProposedText { next_of, kind, scope, title, text } = text;
        let known: Vec<TextRef> = self.versions()?;
        let name = match next_of {
            Some(name) => name,
            None => free_name(&title, &id, &known)?,
        };
        let last = known.iter().filter(|one| one.name == name).map(|one| one.version).max();
        let version = last.unwrap_or_default().saturating_add(1);
        let standing = TextStanding::Approved(approval);
        let text = StandardText { name, version, kind, scope, title, text, standing };
        let file = write_library(std::slice::from_ref(&text));
        let told = json!({ "proposal": id, "text": text.reference().to_string(), "file": sha256(&file) });
        let done_with = Kept { kind: PROPOSAL, name: id, value: None };
        self.keep("approve_text", &told, vec![text_kept(&text), done_with])?;
        Ok(text)
    }

    /// Sends a proposal back to the one who made it.
    ///
    /// # Errors
    /// [`WorkFault::OwnProposal`] for one's own, [`WorkFault::NoProposal`] or [`WorkFault::Store`].
    pub fn return_text(&mut self, id: &str, because: Text) -> Result<(), WorkFault> {
        let mut proposal = self.proposal(id)?;
        let by = self.signature()?;
        if by.by == proposal.proposed.by {
            return Err(WorkFault::OwnProposal);
        }
        let told = json!({ "proposal": proposal.id, "because": because.as_str() });
        proposal.returned = Some((by, because));
        self.keep("return_text", &told, vec![keeping(&proposal)])
    }

    /// Takes back one's own proposal.
    ///
    /// # Errors
    /// [`WorkFault::NoProposal`] when there is none such of one's own, or [`WorkFault::Store`].
    pub fn remove_proposal(&mut self, id: &str) -> Result<(), WorkFault> {
        let proposal = self.own_proposal(id)?;
        let told = json!({ "proposal": proposal.id });
        self.keep(
            "remove_text_proposal",
            &told,
            vec![Kept { kind: PROPOSAL, name: proposal.id, value: None }],
        )
    }

    fn own_proposal(&self, id: &str) -> Result<Proposal, WorkFault> {
        let proposal = self.proposal(id)?;
        if self.actor() == Some(proposal.proposed.by) { Ok(proposal) } else { Err(WorkFault::NoProposal) }
    }

    /// Withdraws the last version of a text of the office: it is offered no more, and stays to be read.
    ///
    /// # Errors
    /// [`WorkFault::NoText`] when the office has no such text in use, or [`WorkFault::Store`].
    pub fn withdraw_text(&mut self, name: &str, because: Text) -> Result<(), WorkFault> {
        let found = self.library()?.into_iter().find(|text| text.name.as_str() == name);
        let mut text = found.ok_or(WorkFault::NoText)?;
        let told = json!({ "text": text.reference().to_string(), "because": because.as_str() });
        let TextStanding::Approved(approval) = text.standing else { return Err(WorkFault::NoText) };
        text.standing = TextStanding::Withdrawn { approval, by: self.signature()?, because };
        self.keep("withdraw_text", &told, vec![text_kept(&text)])
    }

    /// The office's texts in all versions, as a file for its other computers; `None` while there are none.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn export_library(&self) -> Result<Option<String>, WorkFault> {
        let (texts, _) = self.own_texts()?;
        Ok((!texts.is_empty()).then(|| write_library(&texts)))
    }

    /// Takes in such a file. A version that the office has stands as it is, but one that the file has withdrawn is
    /// withdrawn here too.
    ///
    /// # Errors
    /// [`WorkFault::Catalogue`] with line and reason, or [`WorkFault::Store`]; nothing was changed then.
    pub fn import_library(&mut self, name: &str, bytes: &[u8]) -> Result<ImportedTexts, WorkFault> {
        let (own, _) = self.own_texts()?;
        let mut imported = ImportedTexts::default();
        let mut kept = Vec::new();
        for text in read_library(name, bytes)? {
            let id = text.reference();
            match own.iter().find(|known| known.reference() == id) {
                Some(known) if known.text != text.text || known.title != text.title => {
                    imported.differing.push(id);
                }
                Some(known) if text.in_use() || !known.in_use() => imported.known.push(id),
                Some(_) | None => {
                    kept.push(text_kept(&text));
                    imported.taken.push(id);
                }
            }
        }
        if !kept.is_empty() {
            let taken: Vec<String> = imported.taken.iter().map(ToString::to_string).collect();
            self.keep("import_library", &json!({ "file": sha256(bytes), "texts": taken }), kept)?;
        }
        Ok(imported)
    }

    fn versions(&self) -> Result<Vec<TextRef>, WorkFault> {
        let own = self.own_texts()?.0;
        Ok(self.catalog.standard_texts().iter().chain(&own).map(StandardText::reference).collect())
    }

    fn signature(&self) -> Result<Signature, WorkFault> {
        let nobody = || WorkFault::NoPerson("recovery".to_owned());
        let by = self.actor().ok_or_else(nobody)?;
        let person = self.find_person(&by.to_string())?;
        let name = domain::text::Line::new(&person.name).map_err(|_| nobody())?;
        // A file tells seconds, and what is kept reads back as it was.
        let at = chrono::SubsecRound::trunc_subsecs(self.now(), 0);
        Ok(Signature { by, name, at })
    }
}

// A question that is asked of a later notification has its number before its name, such as 2.C5.1.
fn asked_as(question: &str) -> &str {
    let after = |(number, name): (&str, _)| number.bytes().all(|b| b.is_ascii_digit()).then_some(name);
    let plain = question.split_once('.').and_then(after);
    plain.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())).unwrap_or(question)
}

// A text is for the question of the checklist, whichever notification it was written of.
fn as_asked_first(scope: TextScope) -> TextScope {
    match scope {
        TextScope::Question(code, question) => {
            let first = QuestionId::new(asked_as(question.as_str())).unwrap_or(question);
            TextScope::Question(code, first)
        }
        other => other,
    }
}

fn tells(text: &ProposedText, case: Option<&Case>) -> Option<Telling> {
    let all = [&text.title.sv, &text.title.en, &text.text.sv, &text.text.en];
    let any = |holds: &dyn Fn(&str) -> bool| all.iter().any(|words| holds(words.as_str()));
    if any(&holds_personal_number) {
        return Some(Telling::PersonalNumber);
    }
    if any(&|words| contact_in(words).is_some()) {
        return Some(Telling::Contact);
    }
    let case = case?;
    let within = |part: &str| any(&|words| words.to_lowercase().contains(&part.to_lowercase()));
    if case.number.as_ref().is_some_and(|number| within(number.as_str())) {
        return Some(Telling::CaseNumber);
    }
    let party = case.party.as_ref()?;
    let numbered = match &party.number {
        PartyNumber::Organisation(number) => within(&number.to_string()),
        PartyNumber::Foreign(number) => within(number.as_str()),
        PartyNumber::SoleTrader => false,
    };
    (numbered || within(party.name.as_str())).then_some(Telling::Party)
}

fn free_name(title: &Bilingual, id: &str, known: &[TextRef]) -> Result<TextName, WorkFault> {
    let base =
        TextName::from_title(title.sv.as_str()).map_or_else(|| format!("text-{id}"), |name| name.to_string());
    let numbered = (2..=999).map(|n| format!("{base}-{n}"));
    let mut names =
        std::iter::once(base.clone()).chain(numbered).filter_map(|name| TextName::new(&name).ok());
    let free = names.find(|name| known.iter().all(|one| one.name != *name));
    free.ok_or_else(|| WorkFault::TextKnown(title.sv.to_string()))
}

fn text_kept(text: &StandardText) -> Kept {
    let value = Some(write_library(std::slice::from_ref(text)));
    Kept { kind: TEXT, name: text.reference().to_string(), value }
}

fn keeping(proposal: &Proposal) -> Kept {
    let value = Some(KeptProposal::of(proposal).to_json());
    Kept { kind: PROPOSAL, name: proposal.id.clone(), value }
}
