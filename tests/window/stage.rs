// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Setting the stage: a store with the sample at a given point, through the core's own commands, so that screens
//! can be looked at without walking there. The keyboard test does not use it.

use crate::driver::Window;
use serde_json::{Value, json};
use std::path::Path;
use testkit::reply::{filled, said};

/// The passphrase of every stage.
pub const PASSPHRASE: &str = "korrekt häst batteri häftklammer";

const RELATED: &str = "2026-00112";

/// Makes a store and opens the sample in it; gives the case.
pub fn sample(window: &Window) -> String {
    let made = json!({"ask": {"name": "Maja Lindell", "title": "enhetschef",
        "authority": "Hälso- och vårdtillsynen", "passphrase": PASSPHRASE}});
    let recovery = window.core("create_store", &made).expect("a store is made");
    let groups = recovery["groups"].as_array().expect("groups").iter().filter_map(Value::as_str);
    let typed = groups.collect::<Vec<_>>().join("-");
    let right =
        window.core("confirm_recovery", &json!({"ask": {"typed": typed}})).expect("the key is typed back");
    assert_eq!(right, json!(true));
    let done = window.core("open_sample", &Value::Null.or_empty()).expect("the sample opens");
    window.script("location.hash = '#/today'; location.reload();");
    window.wait("the page is drawn again", "document.querySelector('nav') !== null");
    done["case"].as_str().expect("a case").to_owned()
}

/// Answers what the sample leaves unanswered and fills in what the decision lacks.
pub fn complete_sample(window: &Window, case: &str) {
    let now = window.core("case_whole", &json!({"ask": {"case": case}})).expect("the case");
    let unanswered: Vec<String> = now["answers"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|answer| answer["assessment"].is_null() && answer["note"].is_null())
        .filter_map(|answer| answer["question"].as_str().map(str::to_owned))
        .collect();
    let perform = |act: Value| {
        window
            .core("perform", &json!({"ask": {"case": case, "act": act}}))
            .unwrap_or_else(|fault| panic!("{act}: {fault}"))
    };
    for question in unanswered {
        perform(json!({"do": "assess", "question": question, "assessment": "met"}));
    }
    for objection in now["objections"].as_array().into_iter().flatten() {
        perform(
            json!({"do": "respond_to_objection", "objection": objection["id"], "response": {"met": "Tiden följer av partens egen plan"}}),
        );
    }
    let (decider, officer) = (person(&now, "decision_maker"), person(&now, "inspector"));
    perform(json!({"do": "set_effect", "effect": "nothing_to_enforce"}));
    perform(json!({"do": "set_appeal", "appeal": {"closed": "fl-41"}}));
    let today = window.core("start", &json!({})).expect("the start")["today"].clone();
    perform(json!({"do": "date_decision", "date": today}));
    perform(
        json!({"do": "name_decision_maker", "person": decider, "competence": {"delegation": "delegationsordningen punkt 4"}}),
    );
    perform(json!({"do": "set_presentation", "presentation": {"by": officer}}));
    perform(json!({"do": "set_others", "others": []}));
    perform(json!({"do": "record_dissent", "dissent": "none"}));
    for (consideration, answer) in
        [("secrecy", "no"), ("accessibility", "no"), ("text_free_of_secrecy", "yes")]
    {
        perform(json!({"do": "consider", "consideration": consideration, "answer": answer}));
    }
}

/// Begins a checklist of the office's own, a copy of the one that the sample follows; gives the name it is kept under.
pub fn list_in_the_making(window: &Window, case: &str) -> String {
    let now = window.core("case_whole", &json!({"ask": {"case": case}})).expect("the case");
    let of = json!({"code": now["checklist"]["code"], "edition": now["checklist"]["edition"]});
    let begun = window.core("begin_checklist", &json!({"ask": {"from": of, "next": false}}));
    let begun = begun.unwrap_or_else(|fault| panic!("a copy of {of}: {fault}"));
    begun["draft"].as_str().expect("a name").to_owned()
}

/// Issues the checklist in the making as the office's own, opens a case that follows it, and issues its next edition,
/// which asks one question otherwise, one more and one less; gives the case.
pub fn between_editions(window: &Window, draft: &str) -> String {
    let core = |command: &str, ask: Value| {
        let done = window.core(command, &json!({ "ask": ask }));
        done.unwrap_or_else(|fault| panic!("{command}: {fault}"))
    };
    let issue = |draft: &str, change: &dyn Fn(&mut Value)| {
        let mut list = core("checklist_draft", json!({ "draft": draft }))["list"].take();
        change(&mut list);
        core("keep_checklist", json!({ "draft": draft, "list": list }));
        core("issue_checklist", json!({ "draft": draft }));
    };
    let of = |edition: &str| json!({ "code": "vardtillsynen-nis", "edition": edition });
    issue(draft, &|list| {
        (list["code"], list["edition"]) = (json!("vardtillsynen-nis"), json!("2026-11"));
    });
    let authority = core("profile", json!({}))["authority"].take();
    let form = json!({ "kind": "supervision_nis1", "purpose": "training", "title": "Inloggning i journalsystemet",
        "opened_on": "2026-11-02", "trigger": "Ett tips om delade konton", "officer": "Maja Lindell",
        "role": "inspector", "authority": authority });
    let opened = core("open_case", json!({ "form": form }));
    let case = opened["case"].as_str().expect("a case").to_owned();
    let perform = |act: Value| core("perform", json!({ "case": case, "act": act }));
    perform(json!({ "do": "set_number", "number": RELATED }));
    perform(json!({ "do": "choose_checklist", "checklist": "vardtillsynen-nis", "edition": "2026-11" }));
    let now = core("case_whole", json!({ "case": case }));
    let questions = now["checklist"]["sections"][0]["questions"].as_array().expect("questions");
    for question in questions.iter().filter(|one| one["kind"] != "case_fact") {
        perform(json!({ "do": "assess", "question": question["id"], "assessment": "met" }));
    }
    let next = core("begin_checklist", json!({ "from": of("2026-11"), "next": true }));
    issue(next["draft"].as_str().expect("a name"), &|list| {
        list["edition"] = json!("2027-01");
        let section = list["sections"][0]["id"].as_str().expect("a section").to_owned();
        let questions = list["sections"][0]["questions"].as_array_mut().expect("questions");
        questions[1]["wording"]["sv"] =
            json!("När gjordes anmälan till tillsynsmyndigheten, och vem gjorde den?");
        let mut another = questions.remove(2);
        another["id"] = json!(format!("{section}.90"));
        another["wording"]["sv"] = json!("Vem svarar för förteckningen över nätverk och informationssystem?");
        questions.push(another);
    });
    case
}

/// A case tells of the one between editions, which does not tell of it.
pub fn related(window: &Window, case: &str) {
    let act = json!({"do": "record", "kind": "related_case", "number": RELATED, "relation": "same_event",
        "about": "Inloggning i journalsystemet"});
    window.core("perform", &json!({"ask": {"case": case, "act": act}})).expect("the other case is recorded");
}

// Who has a role in a case.
fn person(case: &Value, role: &str) -> String {
    let found = case["participants"].as_array().into_iter().flatten().find(|one| one["role"] == role);
    found.and_then(|one| one["id"].as_str()).unwrap_or_else(|| panic!("nobody is {role}")).to_owned()
}

/// An order of the running case is written, and waits for its signature.
pub fn order(window: &Window, case: &str) {
    let now = window.core("case_whole", &json!({"ask": {"case": case}})).expect("the case");
    let today = window.core("start", &json!({})).expect("the start")["today"].clone();
    let maker = person(&now, "decision_maker");
    let act = json!({"do": "record", "kind": "interim_order", "number": "2031-00098-1", "on": today,
        "power": "nis1", "what": {"documents": "avtalet om drift av journalsystemet, med bilagor"},
        "due_on": "2031-03-05", "reasons": "Handlingarna begärdes i januari och har inte kommit in.",
        "decided_by": {"participant": maker}, "others": []});
    window.core("perform", &json!({"ask": {"case": case, "act": act}})).expect("the order is recorded");
}

/// The party fills in the form for its measures, which the next file dialog saves there.
pub fn reply(window: &Window, case: &str, form: &Path) {
    window.core("save_reply_form", &json!({"ask": {"case": case}})).expect("the form is saved");
    let answers = [
        (6, 5, said("Pågående")),
        (
            6,
            6,
            said(
                "Upphandlingen av loggverktyget är klar och driftsättningen har börjat på två av fyra enheter.",
            ),
        ),
        (6, 7, said("2027-03-31")),
        (7, 5, said("Genomförd")),
        (7, 6, said("Rutinen är beslutad och känd i verksamheten.")),
        (7, 7, said("i våras")),
    ];
    let bytes = std::fs::read(form).expect("the form is there");
    std::fs::write(form, filled(&bytes, &answers)).expect("the form is filled in");
}

/// The party objects to the first deficiency, and nothing is said of it yet.
pub fn object(window: &Window, case: &str) {
    let now = window.core("case_whole", &json!({"ask": {"case": case}})).expect("the case");
    let act = json!({"do": "record_objection", "text": "Tiden för åtgärderna är för kort",
        "deficiency": now["deficiencies"][0]["id"]});
    window.core("perform", &json!({"ask": {"case": case, "act": act}})).expect("the objection is recorded");
}

/// The signed decision is sent to the party, a try to serve it fails, and it is appealed.
pub fn follow_up(window: &Window, case: &str) {
    let today = window.core("start", &json!({})).expect("the start")["today"].clone();
    for act in [
        json!({"do": "address_decision", "recipients": [
            {"kind": "party", "address": "Almdalens kommun, 123 00 Almdalen", "way": "post", "copy": "whole"}]}),
        json!({"do": "dispatch_decision", "on": today, "dissent_asked": true}),
        json!({"do": "record_service_try", "on": today, "method": "ordinary", "outcome": "Kvittot kom inte tillbaka"}),
        json!({"do": "record_appeal", "on": today, "appellant": "Almdalens kommun", "asks": "Att beslutet upphävs"}),
    ] {
        let done = window.core("perform", &json!({"ask": {"case": case, "act": act}}));
        done.unwrap_or_else(|fault| panic!("{act}: {fault}"));
    }
}

/// Opens the dialog that signs, where a settled decision is shown.
pub fn ask_to_sign(window: &mut Window, language: &str) {
    window.tab_to(if language == "sv" { "Underteckna" } else { "Sign" });
    window.press("Enter");
    window.wait("the seal dialog is open", "document.querySelector('dialog[open]') !== null");
}

trait OrEmpty {
    fn or_empty(self) -> Value;
}

impl OrEmpty for Value {
    // Commands without arguments still take an object over the wire.
    fn or_empty(self) -> Value {
        if self.is_null() { json!({}) } else { self }
    }
}
