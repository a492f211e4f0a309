// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every statement of the application, each in a file of its own under the noun it is about.
//!
//! Refuses cleverness: no statement is put together from parts. Invariant: each one prepares against the
//! schema, which a test holds.

macro_rules! statements {
    ($($name:ident = $path:literal;)*) => {
        $(pub(crate) const $name: &str = include_str!($path);)*

        /// Every statement with its file, for the test that prepares them.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str)] = &[$(($path, $name)),*];
    };
}

statements! {
    OP_ADD = "sql/op/add.sql";
    OP_LAST_OF_DEVICE = "sql/op/last_of_device.sql";
    OP_ALL = "sql/op/all.sql";
    OP_OF_CASE = "sql/op/of_case.sql";
    OP_CASES = "sql/op/cases.sql";
    CELL_HEADS = "sql/cell/heads.sql";
    CELL_CLEAR = "sql/cell/clear.sql";
    CELL_ADD = "sql/cell/add.sql";
    CELL_OF_CASE = "sql/cell/of_case.sql";
    CELL_TEXTS = "sql/cell/texts.sql";
    CELL_TEXTS_OF = "sql/cell/texts_of.sql";
    CELL_TEXTS_BETWEEN = "sql/cell/texts_between.sql";
    CELL_REMOVE_ALL = "sql/cell/remove_all.sql";
    CELL_CASES = "sql/cell/cases.sql";
    TEXT_ADD = "sql/text/add.sql";
    TEXT_ONE = "sql/text/one.sql";
    LEDGER_ADD = "sql/ledger/add.sql";
    LEDGER_LAST = "sql/ledger/last.sql";
    LEDGER_LAST_OF_CASE = "sql/ledger/last_of_case.sql";
    LEDGER_ALL = "sql/ledger/all.sql";
    LEDGER_OF_CASE = "sql/ledger/of_case.sql";
    DRAFT_PUT = "sql/draft/put.sql";
    DRAFT_REMOVE = "sql/draft/remove.sql";
    DRAFT_OF_CASE = "sql/draft/of_case.sql";
    CASE_ROW_PUT = "sql/case_row/put.sql";
    CASE_ROW_PROGRESS = "sql/case_row/progress.sql";
    CASE_ROW_TOUCH = "sql/case_row/touch.sql";
    CASE_ROW_UPDATED = "sql/case_row/updated.sql";
    CASE_ROW_ALL = "sql/case_row/all.sql";
    CASE_ROW_OF_OFFICER = "sql/case_row/of_officer.sql";
    CASE_ROW_OF_PARTY = "sql/case_row/of_party.sql";
    CASE_ROW_OF_DNR = "sql/case_row/of_dnr.sql";
    CASE_ROW_ONE = "sql/case_row/one.sql";
    CASE_ROW_REMOVE_ALL = "sql/case_row/remove_all.sql";
    KEPT_PUT = "sql/kept/put.sql";
    KEPT_REMOVE = "sql/kept/remove.sql";
    KEPT_OF_KIND = "sql/kept/of_kind.sql";
    PERSON_PUT = "sql/person/put.sql";
    PERSON_ALL = "sql/person/all.sql";
    FILE_ADD = "sql/file/add.sql";
    FILE_ONE = "sql/file/one.sql";
    FILE_NAMES = "sql/file/names.sql";
    FILE_USED = "sql/file/used.sql";
    EVIDENCE_ADD = "sql/evidence/add.sql";
    EVIDENCE_OF_CASE = "sql/evidence/of_case.sql";
    EVIDENCE_OF_CONTENT = "sql/evidence/of_content.sql";
    DOCUMENT_ADD = "sql/document/add.sql";
    DOCUMENT_OF_CASE = "sql/document/of_case.sql";
    META_PUT = "sql/meta/put.sql";
    META_ONE = "sql/meta/one.sql";
    META_SET = "sql/meta/set.sql";
    COPY_INTO = "sql/store/copy.sql";
    TABLES = "sql/store/tables.sql";
    CHECK_PAGES = "sql/store/check_pages.sql";
    QUICK_CHECK = "sql/store/quick_check.sql";
    APPLICATION = "sql/store/application.sql";
    VERSION = "sql/store/version.sql";
}

/// What a writing connection is set to before anything else; several statements.
pub(crate) const WRITING: &str = include_str!("sql/store/writing.sql");
/// What a reading connection is set to before anything else; several statements.
pub(crate) const READING: &str = include_str!("sql/store/reading.sql");

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_statement_prepares_against_a_fresh_schema() {
        let mut fresh = rusqlite::Connection::open_in_memory().unwrap();
        crate::migrate::to_latest(&mut fresh).unwrap();
        for (path, statement) in ALL {
            fresh.prepare(statement).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        }
        fresh.execute_batch(WRITING).unwrap();
        fresh.execute_batch(READING).unwrap();
    }

    #[test]
    fn every_file_of_sql_is_known() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = 0;
        for noun in std::fs::read_dir(root.join("sql")).unwrap() {
            found += std::fs::read_dir(noun.unwrap().path()).unwrap().count();
        }
        assert_eq!(found, ALL.len() + 2, "a .sql file is not named in the list");
    }
}
