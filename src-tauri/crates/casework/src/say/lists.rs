// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is said when a checklist of the office could not be issued or found.

use crate::fault::WorkFault;
use domain::text::Language;

/// The sentence in Swedish and English; `None` when the fault is none of a checklist's.
pub(super) fn list(fault: &WorkFault) -> Option<(String, String)> {
    Some(match fault {
        WorkFault::NoDraft => (
            "Utkastet till checklistan finns inte längre. Gå tillbaka till listan över checklistor."
                .to_owned(),
            "The draft of the checklist is no longer there. Go back to the list of checklists.".to_owned(),
        ),
        WorkFault::ListUnfinished { found, first, place } => {
            let first = |language: Language| {
                first.as_ref().map_or_else(String::new, |note| {
                    let place = if place.is_empty() { String::new() } else { format!("{place}, ") };
                    format!(" {place}{}: {}", note.field(language), note.sentence(language))
                })
            };
            (
                format!(
                    "Checklistan ges inte ut förrän allt är rättat ({found} kvar).{}",
                    first(Language::Sv)
                ),
                format!(
                    "The checklist is not issued until all is corrected ({found} left).{}",
                    first(Language::En)
                ),
            )
        }
        _ => return None,
    })
}
