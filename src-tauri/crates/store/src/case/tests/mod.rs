// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether cells keep a case: as it was, cell by cell, and against texts that nobody wrote on purpose.

mod catalogue;
mod damage;
mod keep;
mod order;
mod register;
mod stored;
mod story;
mod variants;
