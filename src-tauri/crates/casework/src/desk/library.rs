// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts at the desk: all of it, what fits what is being written, and what is proposed.

use super::Desk;
use crate::fault::WorkFault;
use crate::library::{ImportedTexts, Nearness, Proposal, WrittenText, text};
use crate::office::Office;
use crate::verifying::{read, write};
use catalog::{Origin, Signature, StandardText, TextKind, TextStanding};
use domain::standard::TextRef;
use domain::text::{Bilingual, Language, Text};
use std::path::Path;
use wire::case_json::BilingualJson;
use wire::window::{
    AnswerProposal, BrokenListJson, FitTexts, FittingTextJson, ImportedTextsJson, LibraryJson, OfProposal,
    ProposeText, SavedJson, StandardTextJson, TextKindCode, TextNearnessCode, TextOriginCode,
    TextProposalJson, TextSignatureJson, WindowFault, WithdrawText,
};

impl Desk {
    /// The whole library.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn library(&self) -> Result<LibraryJson, WindowFault> {
        self.with(|inner| all(inner.office()?))
    }

    /// The standard texts that fit what is being written, the nearest first.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with the store.
    pub fn fitting_texts(&self, ask: &FitTexts) -> Result<Vec<FittingTextJson>, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let case = office.find_case(&ask.case)?;
            let questions: Vec<&str> = ask.questions.iter().map(String::as_str).collect();
            let fitting = office.fitting_texts(case, kind(ask.kind), &questions)?;
            Ok(fitting.iter().map(|(nearness, text)| fits(*nearness, text)).collect())
        })
    }

    /// Proposes a text for the library.
    ///
    /// # Errors
    /// `form` for a field that cannot be taken, `refused` when it tells of a case or is there already, `locked`, or what
    /// is wrong with the store.
    pub fn propose_text(&self, ask: &ProposeText) -> Result<LibraryJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let case = ask.case.as_deref().map(|id| office.find_case(id)).transpose()?;
            office.propose_text(written(ask).read()?, case, ask.instead_of.as_deref())?;
            all(office)
        })
    }

    /// Approves a proposed text, or sends it back.
    ///
    /// # Errors
    /// `refused` for one's own, `no_such_file` when it is gone, `form` for a reason that cannot be taken, `locked`, or
    /// what is wrong with the store.
    pub fn answer_proposal(&self, ask: &AnswerProposal) -> Result<LibraryJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            match &ask.because {
                None => office.approve_text(&ask.proposal).map(drop)?,
                Some(because) => office.return_text(&ask.proposal, text("because", because)?)?,
            }
            all(office)
        })
    }

    /// Takes back one's own proposal.
    ///
    /// # Errors
    /// `no_such_file` when there is none such of one's own, `locked`, or what is wrong with the store.
    pub fn remove_proposal(&self, ask: &OfProposal) -> Result<LibraryJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            office.remove_proposal(&ask.proposal)?;
            all(office)
        })
    }

    /// Withdraws a text of the office.
    ///
    /// # Errors
    /// `no_such_file` when there is none such in use, `form` for a reason that cannot be taken, `locked`, or what is
    /// wrong with the store.
    pub fn withdraw_text(&self, ask: &WithdrawText) -> Result<LibraryJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            office.withdraw_text(&ask.name, text("because", &ask.because)?)?;
            all(office)
        })
    }

    /// Writes the office's texts to a file.
    ///
    /// # Errors
    /// `no_such_file` while there are none, `locked`, or what the disk refuses.
    pub fn export_library(&self, to: &Path) -> Result<SavedJson, WindowFault> {
        self.with(|inner| {
            let file = inner.office()?.export_library()?.ok_or(WorkFault::NoText)?;
            write(to, file.as_bytes())?;
            Ok(SavedJson { path: to.display().to_string(), size: file.len() as u64 })
        })
    }

    /// Takes in a file of standard texts.
    ///
    /// # Errors
    /// `catalogue` with file, line and reason, `locked`, or what the disk refuses; nothing was changed then.
    pub fn import_library(&self, from: &Path) -> Result<ImportedTextsJson, WindowFault> {
        self.with(|inner| {
            let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let imported = inner.office()?.import_library(&name, &read(from)?)?;
            let ImportedTexts { taken, known, differing } = imported;
            let named = |ids: Vec<TextRef>| ids.iter().map(ToString::to_string).collect();
            Ok(ImportedTextsJson { taken: named(taken), known: named(known), differing: named(differing) })
        })
    }
}

fn written(ask: &ProposeText) -> WrittenText<'_> {
    WrittenText {
        next_of: ask.next_of.as_deref(),
        kind: kind(ask.kind),
        checklist: ask.checklist.as_deref(),
        question: ask.question.as_deref(),
        title: [&ask.title.sv, &ask.title.en],
        text: [&ask.text.sv, &ask.text.en],
    }
}

const fn kind(code: TextKindCode) -> TextKind {
    match code {
        TextKindCode::Deficiency => TextKind::Deficiency,
        TextKindCode::Measure => TextKind::Measure,
        TextKindCode::Phrase => TextKind::Phrase,
    }
}

const fn kind_code(kind: TextKind) -> TextKindCode {
    match kind {
        TextKind::Deficiency => TextKindCode::Deficiency,
        TextKind::Measure => TextKindCode::Measure,
        TextKind::Phrase => TextKindCode::Phrase,
    }
}

fn both(words: &Bilingual) -> BilingualJson {
    BilingualJson { sv: words.sv.to_string(), en: words.en.to_string() }
}

fn signed(by: &Signature, because: Option<&Text>) -> TextSignatureJson {
    TextSignatureJson {
        name: by.name.to_string(),
        at: by.at.into(),
        because: because.map(ToString::to_string),
    }
}

fn origin(text: &StandardText) -> (TextOriginCode, Option<String>) {
    let approval = match &text.standing {
        TextStanding::Approved(approval) | TextStanding::Withdrawn { approval, .. } => approval,
        TextStanding::Shipped if text.scope.question().is_some() && text.kind != TextKind::Phrase => {
            return (TextOriginCode::Checklist, None);
        }
        TextStanding::Shipped => return (TextOriginCode::Program, None),
    };
    match approval.origin() {
        Origin::Library => (TextOriginCode::Library, None),
        Origin::Case(number) => (TextOriginCode::Case, Some(number.to_string())),
    }
}

fn fits(nearness: Nearness, text: &StandardText) -> FittingTextJson {
    FittingTextJson {
        standard: text.reference().to_string(),
        nearness: match nearness {
            Nearness::Question => TextNearnessCode::Question,
            Nearness::Checklist => TextNearnessCode::Checklist,
            Nearness::Any => TextNearnessCode::Any,
        },
        origin: origin(text).0,
        title: both(&text.title),
        text: both(&text.text),
    }
}

fn shown(text: &StandardText) -> StandardTextJson {
    let (approval, withdrawn) = match &text.standing {
        TextStanding::Shipped => (None, None),
        TextStanding::Approved(approval) => (Some(approval), None),
        TextStanding::Withdrawn { approval, by, because } => {
            (Some(approval), Some(signed(by, Some(because))))
        }
    };
    let (origin, case_number) = origin(text);
    StandardTextJson {
        name: text.name.to_string(),
        version: text.version,
        kind: kind_code(text.kind),
        checklist: text.scope.checklist().map(ToString::to_string),
        question: text.scope.question().map(ToString::to_string),
        title: both(&text.title),
        text: both(&text.text),
        origin,
        case_number,
        proposed: approval.map(|approval| signed(approval.proposed(), None)),
        approved: approval.map(|approval| signed(approval.approved(), None)),
        withdrawn,
    }
}

fn asked(office: &Office, library: &[StandardText], proposal: &Proposal) -> TextProposalJson {
    let Proposal { id, text, origin, proposed, returned } = proposal;
    let before = text.next_of.as_ref().and_then(|name| library.iter().find(|known| known.name == *name));
    TextProposalJson {
        proposal: id.clone(),
        next_of: text.next_of.as_ref().map(ToString::to_string),
        kind: kind_code(text.kind),
        checklist: text.scope.checklist().map(ToString::to_string),
        question: text.scope.question().map(ToString::to_string),
        title: both(&text.title),
        text: both(&text.text),
        before: before.map(|known| both(&known.text)),
        case_number: match origin {
            Origin::Library => None,
            Origin::Case(number) => Some(number.to_string()),
        },
        proposed: signed(proposed, None),
        returned: returned.as_ref().map(|(by, because)| signed(by, Some(because))),
        own: office.actor() == Some(proposed.by),
    }
}

fn all(office: &Office) -> Result<LibraryJson, WorkFault> {
    let library = office.library()?;
    let proposals = office.proposals()?;
    let broken = office.broken_texts()?.into_iter().map(|(name, fault)| BrokenListJson {
        name,
        sentence: BilingualJson { sv: fault.sentence(Language::Sv), en: fault.sentence(Language::En) },
    });
    Ok(LibraryJson {
        texts: library.iter().map(shown).collect(),
        proposals: proposals.iter().map(|one| asked(office, &library, one)).collect(),
        broken: broken.collect(),
    })
}
