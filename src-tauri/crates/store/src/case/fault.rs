// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can be wrong with the cells of a case. Every fault names the cell, so that a person who sees it can
//! be told where in the case it lies.

use domain::appeal_notice::NoticeFault;
use domain::checklist::QuestionIdFault;
use domain::id::IdFault;
use domain::law::{NameFault, PeriodFault};
use domain::party::NumberFault;
use domain::register::DrawFault;
use domain::standard::TextNameFault;
use domain::text::TextFault;

/// A cell that does not belong in a case.
#[derive(Debug, thiserror::Error)]
#[error("cannot read the field '{field}' of '{entity}'")]
pub struct CellsFault {
    /// Key of the entity, such as `answer:A4.2`.
    pub entity: String,
    /// The field; for an unknown entity its first one.
    pub field: String,
    /// What is wrong with it.
    #[source]
    pub wrong: Wrong,
}

/// What is wrong with a cell.
#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    /// The entity needs the field and does not have it.
    #[error("the field is missing")]
    Missing,
    /// This edition knows no such field.
    #[error("the field is not known")]
    UnknownField,
    /// This edition knows no such kind of entity.
    #[error("the kind of entity is not known")]
    UnknownEntity,
    /// The cell came twice with different values: two people have changed it and nobody has chosen.
    #[error("the field has two values")]
    Twice,
    /// The text is not the JSON that the field takes.
    #[error("the value is not what the field takes")]
    Json(#[source] serde_json::Error),
    /// A word outside a closed list.
    #[error("'{found}' is not known as {what}")]
    Code {
        /// What the list is of.
        what: &'static str,
        /// The word found, shortened.
        found: String,
    },
    /// A text that the domain refuses.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// No identity.
    #[error(transparent)]
    Id(#[from] IdFault),
    /// No name of a question.
    #[error(transparent)]
    Question(#[from] QuestionIdFault),
    /// No reference to a standard text.
    #[error(transparent)]
    Standard(#[from] TextNameFault),
    /// No name of a provision.
    #[error(transparent)]
    Provision(#[from] NameFault),
    /// No organisation number.
    #[error(transparent)]
    Number(#[from] NumberFault),
    /// A period that ends before it begins.
    #[error(transparent)]
    Period(#[from] PeriodFault),
    /// Words on how to appeal that do not say what the law demands.
    #[error(transparent)]
    AppealNotice(#[from] NoticeFault),
    /// A sample that cannot be drawn.
    #[error(transparent)]
    Draw(#[from] DrawFault),
    /// A list or text that must hold something holds nothing.
    #[error("nothing stands where something must")]
    Empty,
    /// The cell does not agree with another of the case.
    #[error("{0}")]
    Contradicts(&'static str),
}

impl Wrong {
    /// A word outside a closed list, shortened for the message.
    pub(super) fn code(what: &'static str, found: &str) -> Self {
        Self::Code { what, found: found.chars().take(40).collect() }
    }

    /// Names the cell.
    pub(super) fn at(self, entity: &str, field: &str) -> CellsFault {
        CellsFault { entity: entity.to_owned(), field: field.to_owned(), wrong: self }
    }
}
