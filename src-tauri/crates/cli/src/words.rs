// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The language of the answers, and lists laid out in columns.

use domain::text::Language;

/// The text in the person's language.
pub fn pick<T>(language: Language, sv: T, en: T) -> T {
    match language {
        Language::Sv => sv,
        Language::En => en,
    }
}

/// The language that the surroundings ask for: English when they begin so, else Swedish.
pub fn language_of(locale: Option<&str>) -> Language {
    match locale {
        Some(locale) if locale.starts_with("en") => Language::En,
        Some(_) | None => Language::Sv,
    }
}

/// Rows under headings, in columns as wide as their widest cell; the last column is not filled out.
pub fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(headings.get(column).map(|heading| heading.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..headings.len()).map(widest).collect();
    let laid = |cells: &mut dyn Iterator<Item = &str>| {
        let filled: Vec<String> =
            cells.zip(&widths).map(|(cell, width)| format!("{cell:width$}", width = *width)).collect();
        format!("{}\n", filled.join("  ").trim_end())
    };
    let mut text = laid(&mut headings.iter().copied());
    for row in rows {
        text.push_str(&laid(&mut row.iter().map(String::as_str)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surroundings_choose_english_and_all_else_is_swedish() {
        assert_eq!(language_of(Some("en_GB.UTF-8")), Language::En);
        assert_eq!(language_of(Some("sv_SE.UTF-8")), Language::Sv);
        assert_eq!(language_of(Some("C")), Language::Sv);
        assert_eq!(language_of(None), Language::Sv);
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell_in_letters() {
        let rows = [vec!["åäö".to_owned(), "1".to_owned()], vec!["x".to_owned(), "22".to_owned()]];
        assert_eq!(table(&["A", "B"], &rows), "A    B\nåäö  1\nx    22\n");
    }
}
