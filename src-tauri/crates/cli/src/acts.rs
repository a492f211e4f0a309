// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What each act is called in the ledger as a person reads it. The codes stay in the ledger itself.

use crate::words::pick;
use domain::text::Language;

/// Code, Swedish, English.
const ACTS: &[(&str, &str, &str)] = &[
    ("add_person", "Lade till en person", "Added a person"),
    ("open_case", "Öppnade ärendet", "Opened the case"),
    ("set_number", "Angav diarienummer", "Gave the case number"),
    ("set_authority", "Angav myndighetens uppgifter", "Set the authority’s particulars"),
    ("set_party", "Angav part", "Named the party"),
    ("set_scope", "Angav vad som granskas", "Set the scope"),
    ("add_participant", "Lade till en deltagare", "Added a participant"),
    ("answer_conflict", "Besvarade frågan om jäv", "Answered on conflict of interest"),
    ("choose_checklist", "Valde checklista", "Chose the checklist"),
    (
        "move_to_edition",
        "Gick över till en annan utgåva av checklistan",
        "Went over to another edition of the checklist",
    ),
    ("move_case", "Flyttade ärendet", "Moved the case"),
    ("add_occasion", "Lade till ett tillsynstillfälle", "Added an occasion"),
    ("assess", "Bedömde en fråga", "Assessed a question"),
    ("note_answer", "Antecknade på en fråga", "Noted on a question"),
    ("add_evidence", "Lade till en handling", "Added a document"),
    ("observe", "Antecknade en iakttagelse", "Recorded an observation"),
    ("reword_observation", "Skrev om en iakttagelse", "Reworded an observation"),
    (
        "cite_documents",
        "Angav fler handlingar för en iakttagelse",
        "Named further documents for an observation",
    ),
    ("note_deficiency", "Antecknade en brist", "Noted a deficiency"),
    ("reword_deficiency", "Skrev om en brist", "Reworded a deficiency"),
    ("set_standing", "Ändrade om en brist står fast", "Changed the standing of a deficiency"),
    (
        "weigh_seriousness",
        "Besvarade om en överträdelse är allvarlig enligt lag",
        "Answered whether an infringement is serious by law",
    ),
    (
        "state_position",
        "Angav partens inställning till en brist",
        "Stated the party's position on a deficiency",
    ),
    ("give_reasons", "Skrev skälen för en brist", "Gave the reasons for a deficiency"),
    ("require_measure", "Krävde en åtgärd", "Required a measure"),
    ("date_measure", "Satte sista dag för en åtgärd", "Dated a measure"),
    ("report_measure", "Antecknade en redovisad åtgärd", "Recorded a reported measure"),
    ("withdraw_measure", "Tog tillbaka en krävd åtgärd", "Took back a required measure"),
    ("record_notification", "Antecknade en anmälan", "Recorded a notification"),
    ("record", "Förde in en post i registret", "Put a record in the register"),
    ("strike_record", "Strök en post i registret", "Struck a record of the register"),
    ("write_notice", "Skrev en underrättelse om tillsyn", "Wrote a notice of supervision"),
    ("send_notice", "Skickade underrättelsen", "Sent the notice"),
    ("write_prosecution_report", "Skrev en åtalsanmälan", "Wrote a report for prosecution"),
    ("list_present", "Förtecknade de närvarande", "Listed those present"),
    ("take_in_charge", "Tog hand om något mot kvitto", "Took something in charge"),
    ("give_back", "Lämnade tillbaka något mot kvitto", "Gave something back"),
    ("send_hearing", "Skickade för yttrande", "Sent for comments"),
    ("record_reply", "Antecknade partens svar", "Recorded the reply"),
    ("except_hearing", "Angav skäl för att inte höra parten", "Excepted the hearing"),
    ("record_objection", "Antecknade en invändning", "Recorded an objection"),
    ("respond_to_objection", "Bemötte en invändning", "Responded to an objection"),
    ("ask_extension", "Antecknade en begäran om anstånd", "Recorded a request for more time"),
    ("decide_extension", "Avgjorde en begäran om anstånd", "Decided on a request for more time"),
    ("remind_hearing", "Antecknade en påminnelse till parten", "Recorded a reminder to the party"),
    ("weigh_new_material", "Vägde nytt underlag", "Weighed new material"),
    ("explain_change", "Förklarade en ändring sedan utkastet", "Explained a change since the draft"),
    ("confirm_provision", "Bekräftade en bestämmelse", "Confirmed a provision"),
    ("set_matter", "Angav saken", "Set the matter"),
    ("choose_outcomes", "Valde utfall", "Chose the outcomes"),
    ("date_decision", "Angav beslutsdag", "Dated the decision"),
    ("name_decision_maker", "Angav beslutsfattare", "Named the decision-maker"),
    ("name_co_deciders", "Angav vilka som beslutar tillsammans", "Named those who decide together"),
    ("set_presentation", "Angav föredragande", "Set the presentation"),
    ("set_others", "Angav vilka andra som medverkade", "Set who else took part"),
    ("record_dissent", "Besvarade frågan om avvikande mening", "Answered on dissent"),
    ("set_effect", "Angav när beslutet får verkan", "Set when the decision takes effect"),
    ("set_appeal", "Besvarade frågan om överklagande", "Answered on appeal"),
    ("weigh_factor", "Vägde en omständighet", "Weighed a factor"),
    ("consider", "Besvarade en fråga före beslutet", "Answered a question before the decision"),
    ("remit_fee", "Eftergav sanktionsavgift", "Remitted a fee"),
    ("add_point", "Lade till en beslutspunkt", "Added a point of the decision"),
    ("remove_point", "Tog bort en beslutspunkt", "Removed a point of the decision"),
    ("write_section", "Skrev ett avsnitt av beslutet", "Wrote a section of the decision"),
    ("accept_sources", "Godtog ändrade källor", "Accepted changed sources"),
    ("comment", "Skrev en kommentar", "Wrote a comment"),
    ("resolve_comment", "Besvarade en kommentar", "Resolved a comment"),
    (
        "require_approval",
        "Angav om beslutet ska godkännas av en annan",
        "Set whether another must approve the decision",
    ),
    ("approve", "Godkände beslutet som det lyder", "Approved the decision as it reads"),
    ("withdraw_approval", "Tog tillbaka sitt godkännande", "Took back an approval"),
    ("mark_secret", "Sekretessmarkerade", "Marked as secret"),
    ("lift_secrecy", "Hävde en sekretessmarkering", "Lifted a secrecy marking"),
    ("override_rule", "Gick förbi en regel med skäl", "Went past a rule with a reason"),
    ("settle_decision", "Fattade beslutet", "Settled the decision"),
    ("reopen_decision", "Öppnade beslutet igen", "Reopened the decision"),
    ("record_seal", "Undertecknade beslutet", "Signed the decision"),
    ("address_decision", "Angav mottagare av beslutet", "Addressed the decision"),
    ("add_dissent", "Lade till en avvikande mening", "Added a dissent"),
    ("seal_dissent", "Undertecknade ett tillägg med avvikande mening", "Signed an addendum with a dissent"),
    ("seal_separate_decision", "Undertecknade ett särskilt beslut", "Signed a separate decision"),
    ("dispatch_decision", "Expedierade beslutet", "Dispatched the decision"),
    ("record_service_try", "Antecknade ett försök att delge", "Recorded a try of service"),
    ("record_served", "Antecknade delgivningen", "Recorded the service"),
    ("record_appeal", "Antecknade ett överklagande", "Recorded an appeal"),
    ("decide_on_appeal", "Hanterade ett överklagande", "Dealt with an appeal"),
    ("begin_new_version", "Påbörjade en ny version av beslutet", "Began a new version of the decision"),
    ("answer_condition", "Besvarade ett villkor för ändringen", "Answered a condition of the change"),
    ("archive_case", "Skapade ett arkivpaket", "Made an archive package"),
];

/// What an act is called; its code when this edition does not know it.
pub fn act_words(code: &str, language: Language) -> &str {
    let known = ACTS.iter().find(|(known, _, _)| *known == code);
    known.map_or(code, |(_, sv, en)| pick(language, *sv, *en))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::act::ActDto;

    #[test]
    fn every_act_has_words_in_both_languages() {
        for code in ActDto::CODES {
            let (sv, en) = (act_words(code, Language::Sv), act_words(code, Language::En));
            assert!(sv != *code && en != *code && sv != en, "{code}");
        }
    }
}
