// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The command line from outside: the program itself is started, as a person or a script would, and judged by
//! its exit code, by what it says in both languages, and by what lies on the disk afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod archive;
mod bad_input;
mod carried;
mod checklists;
mod disk;
mod generated;
mod key_files;
mod kit;
mod library;
mod office;
mod people;
mod pipes;
mod way;
