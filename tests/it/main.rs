// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the program promises, tested through the use cases: case folders, and the promises that no folder can
//! say.

mod cases;
mod promises;
mod rules;
mod seals;
