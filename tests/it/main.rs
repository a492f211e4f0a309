// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the program promises, tested through the use cases: case folders, and the promises that no folder can
//! say.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails at once, where it fails")]

mod after;
mod archive;
mod archive_hostile;
mod beside;
mod carried;
mod cases;
mod checklist_editor;
mod concepts;
mod confirming;
mod copies;
mod deciders;
mod desk_access;
mod desk_around;
mod desk_bad;
mod desk_copies;
mod desk_evidence;
mod desk_letters;
mod desk_steps;
mod editions;
mod hearings;
mod law;
mod library;
mod making;
mod measures;
mod order;
mod outcomes;
mod pictures;
mod profiles;
mod promises;
mod register;
mod review;
mod rules;
mod seals;
mod separate;
mod sharing;
mod sources;
