// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The tree of meaning behind the pages (ISO 32000-1, 14.7 and 14.8.4).
//!
//! Node 0 is the document. Invariant: a node's parent stands before it, so the tree has no loops.

use crate::letter::Language;

/// What a piece of the document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    Heading {
        depth: u8,
        title: String,
    },
    P,
    L(Numbering),
    Li,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    Tr,
    Th(Scope),
    Td,
    Caption,
    /// What belongs together and is none of the others.
    Section,
    Figure {
        alt: String,
    },
    /// A link inside the letter; its words, as its description.
    Link {
        words: String,
    },
    /// Words with what they stand for, or in another language.
    Span {
        full: Option<String>,
        language: Option<Language>,
    },
    Note,
    Form {
        alt: String,
    },
}

/// How the items of a list are numbered (ISO 32000-1, table 347).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Disc,
    Circle,
    Decimal,
    LowerAlpha,
    LowerRoman,
}

impl Numbering {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Disc => "Disc",
            Self::Circle => "Circle",
            Self::Decimal => "Decimal",
            Self::LowerAlpha => "LowerAlpha",
            Self::LowerRoman => "LowerRoman",
        }
    }
}

/// What a heading cell is the heading of (ISO 32000-1, table 349).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
}

impl Tag {
    /// The standard structure type.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Heading { depth: 1, .. } => "H1",
            Self::Heading { depth: 2, .. } => "H2",
            Self::Heading { .. } => "H3",
            Self::P => "P",
            Self::L(_) => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Table => "Table",
            Self::THead => "THead",
            Self::TBody => "TBody",
            Self::Tr => "TR",
            Self::Th(_) => "TH",
            Self::Td => "TD",
            Self::Caption => "Caption",
            Self::Section => "Sect",
            Self::Figure { .. } => "Figure",
            Self::Link { .. } => "Link",
            Self::Span { .. } => "Span",
            Self::Note => "Note",
            Self::Form { .. } => "Form",
        }
    }
}

/// What stands under a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another node.
    Node(usize),
    /// A marked piece of a page.
    Mark { page: usize, mcid: usize },
}

/// One node.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) tag: Tag,
    pub(crate) parent: usize,
    pub(crate) kids: Vec<Kid>,
    /// For a figure: left, top, right, bottom in points from the top left corner of its page.
    pub(crate) bounds: Option<[f32; 4]>,
}
