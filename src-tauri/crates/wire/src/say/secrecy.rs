// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the sections of the secrecy act protect, in few words, for whoever chooses one.

use domain::secrecy::SecrecyProvision;
use domain::text::Language;

/// What a section protects; none for a section that is not offered.
#[must_use]
pub fn say_secrecy(provision: SecrecyProvision, language: Language) -> Option<&'static str> {
    let (sv, en) = match provision.code().as_str() {
        "17:1" => ("planläggning av inspektion", "planning of an inspection"),
        "18:8" => ("säkerhets- eller bevakningsåtgärd", "security or monitoring measures"),
        "18:8b" => {
            ("incidentrapport enligt cybersäkerhetslagen", "incident reports under the Cybersecurity Act")
        }
        "18:13" => ("risk- och sårbarhetsanalys", "risk and vulnerability analyses"),
        "25:3" => ("tillsyn över hälso- och sjukvård", "supervision of health care"),
        "30:23" => ("affärs- och driftförhållanden i tillsyn", "business conditions in supervision"),
        _ => return None,
    };
    Some(match language {
        Language::Sv => sv,
        Language::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_that_is_offered_says_what_it_protects_in_both_languages() {
        for one in SecrecyProvision::OFFERED {
            let (sv, en) = (say_secrecy(one, Language::Sv), say_secrecy(one, Language::En));
            assert!(sv.is_some() && en.is_some() && sv != en, "{one}");
        }
    }
}
