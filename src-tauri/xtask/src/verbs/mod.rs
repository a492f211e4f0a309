// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The verbs that are short enough to need no folder of their own, and the reading of arguments.

pub mod arguments;
pub mod bless;
pub mod run;
pub mod test;
pub mod window;
