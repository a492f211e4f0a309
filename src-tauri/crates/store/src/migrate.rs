// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How an older database becomes a present one: numbered steps, counted in `user_version`.
//!
//! Refuses a newer database. Invariant: each step and its number are one transaction, so an interrupted
//! migration goes on where it stopped.

use crate::fault::{During, StoreFault};
use crate::folder::{Folder, sync_folder};
use crate::sql;
use rusqlite::{Connection, TransactionBehavior};
use std::fs;

/// `TILL`: what kind of database this is, in the file's own header.
pub(crate) const APPLICATION: i32 = 0x5449_4c4c;

/// The steps in order; the first brings an empty database to version 1.
const STEPS: &[&str] = &[
    include_str!("../migrations/0001-ground/up.sql"),
    include_str!("../migrations/0002-list/up.sql"),
    include_str!("../migrations/0003-texts/up.sql"),
];

/// The version this edition reads and writes.
pub(crate) fn latest() -> u32 {
    number(STEPS.len())
}

/// The version of an open database.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreFault> {
    connection.query_row(sql::VERSION, [], |row| row.get(0)).during("read the format of the store")
}

/// Brings a database to the present version.
pub(crate) fn to_latest(connection: &mut Connection) -> Result<(), StoreFault> {
    run(connection, STEPS)
}

/// Leaves a whole copy of the database beside it, named after the version it has.
pub(crate) fn copy_before(connection: &Connection, folder: &Folder) -> Result<(), StoreFault> {
    let doing = "copy the database before it is migrated";
    let kept = folder.path().join(format!("store.db.before-{}", version(connection)? + 1));
    let fresh = kept.with_extension("new");
    if fresh.exists() {
        fs::remove_file(&fresh).during(doing)?;
    }
    let name = fresh.to_str().ok_or(StoreFault::Malformed { what: "a folder whose name is not Unicode" })?;
    connection.execute(sql::COPY_INTO, [name]).during(doing)?;
    fs::File::open(&fresh).and_then(|file| file.sync_all()).during(doing)?;
    fs::rename(&fresh, &kept).during(doing)?;
    sync_folder(folder.path()).during(doing)
}

fn run(connection: &mut Connection, steps: &[&str]) -> Result<(), StoreFault> {
    let doing = "migrate the database";
    let have = version(connection)?;
    for (at, step) in steps.iter().enumerate() {
        let reaches = number(at + 1);
        if reaches <= have {
            continue;
        }
        let act = connection.transaction_with_behavior(TransactionBehavior::Immediate).during(doing)?;
        act.execute_batch(step).during(doing)?;
        act.pragma_update(None, "application_id", APPLICATION).during(doing)?;
        act.pragma_update(None, "user_version", reaches).during(doing)?;
        act.commit().during(doing)?;
    }
    Ok(())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(connection: &Connection) -> Vec<(String, String)> {
        let mut statement = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    #[test]
    fn the_schema_for_reading_is_the_schema_of_the_migrations() {
        let mut migrated = Connection::open_in_memory().unwrap();
        to_latest(&mut migrated).unwrap();
        let read = Connection::open_in_memory().unwrap();
        read.execute_batch(include_str!("../schema.sql")).unwrap();
        assert_eq!(tables(&migrated), tables(&read));
    }

    #[test]
    fn a_list_of_the_first_version_tells_purpose_and_decision_afterwards() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, &STEPS[..1]).unwrap();
        connection
            .execute_batch(
                "INSERT INTO case_row SELECT x, '', 'lex_maria', 'opened', '', 'T', '2025-01-01', NULL, NULL, 0, 0, 0, 1
                   FROM (SELECT zeroblob(16) AS x UNION SELECT randomblob(16));
                 INSERT INTO cell VALUES
                   (zeroblob(16), 'case', 'purpose', zeroblob(32), 1, x'01', '\"office\"'),
                   (zeroblob(16), 'case', 'purpose', randomblob(32), 2, x'01', '\"training\"'),
                   (zeroblob(16), 'decision', 'state', zeroblob(32), 1, x'01', '\"settled\"'),
                   (zeroblob(16), 'decision', 'date', zeroblob(32), 1, x'01', 'no JSON');",
            )
            .unwrap();
        to_latest(&mut connection).unwrap();
        let mut statement =
            connection.prepare("SELECT purpose, decision FROM case_row ORDER BY case_id").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let rows: Vec<(String, String)> = rows.map(Result::unwrap).collect();
        assert_eq!(rows, [("training".to_owned(), "settled".to_owned()), (String::new(), String::new())]);
    }

    #[test]
    fn every_folder_of_migrations_is_a_step_and_numbered_in_order() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names.len(), STEPS.len());
        for (at, name) in names.iter().enumerate() {
            assert!(name.starts_with(&format!("{:04}-", at + 1)), "{name}");
        }
    }

    #[test]
    fn an_interrupted_migration_goes_on_where_it_stopped() {
        let mut connection = Connection::open_in_memory().unwrap();
        let broken = ["CREATE TABLE one (a) STRICT", "CREATE TABLE one (a INTEGER) STRICT"];
        let first = ["CREATE TABLE one (a INTEGER) STRICT", broken[1]];
        assert!(run(&mut connection, &first).is_err());
        assert_eq!(version(&connection).unwrap(), 1, "the step that held is kept, the other is undone");
        let mended = [first[0], "CREATE TABLE two (a INTEGER) STRICT"];
        run(&mut connection, &mended).unwrap();
        assert_eq!(version(&connection).unwrap(), 2);
        assert_eq!(tables(&connection).len(), 2);
    }
}
