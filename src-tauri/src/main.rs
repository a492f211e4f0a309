// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The application: refuses to be driven where it must, settles what paints, then opens the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    match tillsyn_shell::automation::refused_by_starting_anew() {
        Some(ended) => ended,
        None => {
            tillsyn_shell::painting::without_a_card_by_the_processor();
            tillsyn_shell::run()
        }
    }
}
