// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The text of a decision as a closed tree. Whatever states a fact can carry a link to the fact, so that the
//! sentence follows its source.

use crate::id::{DeficiencyId, EvidenceId, MeasureId, ObservationId, OccasionId};
use crate::law::ProvisionId;
use crate::text::{Text, TextFault};

/// A section's text: paragraphs and lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RichText {
    /// Its parts in order; never empty.
    blocks: Vec<RichBlock>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RichBlock {
    /// A paragraph.
    Paragraph(Vec<RichInline>),
    /// A bulleted list.
    List(Vec<Vec<RichInline>>),
}

/// A run within a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RichInline {
    /// Words.
    Words(Words),
    /// A link to a fact of the case, printed as the fact now reads.
    Fact(Fact),
}

/// Words within a paragraph; the spaces at their ends count, so they are not trimmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Takes words without a line break.
    ///
    /// # Errors
    /// [`TextFault`] when they hold a control character or are too long.
    pub fn new(raw: &str) -> Result<Self, TextFault> {
        if raw.contains('\n') {
            return Err(TextFault::Forbidden(10));
        }
        if !raw.trim().is_empty() {
            Text::new(raw)?;
        }
        Ok(Self(raw.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a sentence can point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// An observation, printed as its number.
    Observation(ObservationId),
    /// A document, printed as "handling 7".
    Evidence(EvidenceId),
    /// A deficiency, printed as "brist 2".
    Deficiency(DeficiencyId),
    /// A required measure, printed as its last day.
    Measure(MeasureId),
    /// A provision, printed as its citation.
    Provision(ProvisionId),
    /// An occasion, printed as its day.
    Occasion(OccasionId),
    /// The party's name.
    Party,
    /// The authority's name.
    Authority,
}

impl RichText {
    /// Takes blocks, or `None` when nothing is said.
    #[must_use]
    pub fn new(blocks: Vec<RichBlock>) -> Option<Self> {
        let says = |block: &RichBlock| match block {
            RichBlock::Paragraph(runs) => !runs.is_empty(),
            RichBlock::List(items) => items.iter().any(|runs| !runs.is_empty()),
        };
        if blocks.iter().any(says) { Some(Self { blocks }) } else { None }
    }

    /// The parts in order.
    #[must_use]
    pub fn blocks(&self) -> &[RichBlock] {
        &self.blocks
    }

    /// Every fact that the text points at.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.runs().flatten().filter_map(|run| match run {
            RichInline::Words(_) => None,
            RichInline::Fact(fact) => Some(fact),
        })
    }

    /// The words that people wrote, without what stands for a fact: a line for each paragraph and item.
    #[must_use]
    pub fn words(&self) -> String {
        let words = |run: &RichInline| match run {
            RichInline::Words(words) => words.as_str().to_owned(),
            RichInline::Fact(_) => String::new(),
        };
        let lines: Vec<String> = self.runs().map(|runs| runs.iter().map(words).collect()).collect();
        lines.join("\n")
    }

    fn runs(&self) -> impl Iterator<Item = &Vec<RichInline>> {
        self.blocks.iter().flat_map(|block| match block {
            RichBlock::Paragraph(runs) => vec![runs],
            RichBlock::List(items) => items.iter().collect(),
        })
    }
}
