// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Which questions of different checklists are about the same theme. Related is not equivalent: an answer of a related
//! question is shown beside, and never becomes an answer by itself.

use crate::fault::{CatalogFault, FaultKind, Hollow};
use crate::reader::{Fields, Source, Value};
use domain::checklist::QuestionId;
use domain::text::Bilingual;

/// The questions of one checklist that are about a theme, whatever its edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The checklist, such as `iso-27001`.
    pub code: String,
    /// Its questions.
    pub questions: Vec<QuestionId>,
}

/// What several checklists ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name, such as `risk_analysis`.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// The checklists that ask about it, two or more.
    pub lists: Vec<Related>,
}

impl Theme {
    /// Whether that question of that checklist is about it.
    #[must_use]
    pub fn holds(&self, code: &str, question: &QuestionId) -> bool {
        self.lists.iter().any(|list| list.code == code && list.questions.contains(question))
    }
}

/// Reads the crosswalk; `known` tells which questions there are.
pub(crate) fn read(
    source: &Source<'_>,
    known: &dyn Fn(&str, &QuestionId) -> bool,
) -> Result<Vec<Theme>, CatalogFault> {
    let mut root = source.root(&["format", "theme"])?;
    let list = root.take("theme")?.list()?;
    let mut themes: Vec<(Theme, usize)> = Vec::with_capacity(list.len());
    for value in list {
        let at = value.at;
        let theme = theme(value.fields(&["id", "title", "list"])?, known)?;
        if let Some((_, first)) = themes.iter().find(|(other, _)| other.id == theme.id) {
            let kind = FaultKind::Duplicate {
                key: "id",
                name: theme.id,
                first_file: source.name().to_owned(),
                first_line: source.line(*first),
            };
            return Err(source.fault(at, kind));
        }
        themes.push((theme, at));
    }
    Ok(themes.into_iter().map(|(theme, _)| theme).collect())
}

fn theme(mut fields: Fields<'_>, known: &dyn Fn(&str, &QuestionId) -> bool) -> Result<Theme, CatalogFault> {
    let id = fields.take("id")?.name(|name| is_theme(name).then(|| name.to_owned()))?;
    let title = fields.take("title")?.bilingual()?;
    let hollow = fields.fault(FaultKind::Empty(Hollow::Theme));
    let lists = fields.take("list")?.list()?;
    let lists = lists.into_iter().map(|value| related(value, known)).collect::<Result<Vec<_>, _>>()?;
    if lists.len() < 2 { Err(hollow) } else { Ok(Theme { id, title, lists }) }
}

fn related(value: Value<'_>, known: &dyn Fn(&str, &QuestionId) -> bool) -> Result<Related, CatalogFault> {
    let mut fields = value.fields(&["code", "questions"])?;
    let code = fields.take("code")?.string()?.to_owned();
    let mut questions = Vec::new();
    for member in fields.take("questions")?.list()? {
        let question = member.name(|name| QuestionId::new(name).ok())?;
        if !known(&code, &question) {
            let (code, question) = (code.chars().take(60).collect(), question.to_string());
            return Err(member.fault(FaultKind::UnknownQuestion { code, question }));
        }
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    Ok(Related { code, questions })
}

/// Lower-case letters, digits and underscores, at most 60.
fn is_theme(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    !name.is_empty() && name.len() <= 60 && name.bytes().all(fits)
}
