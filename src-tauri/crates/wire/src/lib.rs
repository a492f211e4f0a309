// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What crosses to files, to `--json` and to the window: the form of an act, of an acts file, of a text with
//! links and of an exported case, and every sentence that a person reads. It holds no rule: what comes from
//! outside passes the doors of `domain`, and a fault says what was tried on what.

pub mod act;
pub mod acts_file;
pub mod answers;
pub mod case_json;
pub mod codes;
#[cfg(test)]
mod example;
pub mod rich;
pub mod say;
pub mod window;
