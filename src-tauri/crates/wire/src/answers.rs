// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the command line answers under `--json`: a row of the list of cases, a gap, a rule, a verification
//! and a fault. Each is flat, with codes for machines and sentences for people beside each other.

use crate::case_json::AssessmentCode;
use crate::case_json::{BilingualJson, DayJson, HashJson, IdJson, InstantJson, PeriodJson};
use crate::codes::{CaseKindCode, CaseStateCode, LevelCode, PurposeCode};
use crate::say::{say_gap, say_place};
use domain::case::Case;
use domain::gap::{Gap, RuleId};
use domain::law::{Period, Provision};
use domain::perform::{Place, Refusal};
use domain::text::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! answer {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}

answer! {
    /// A row of the list of cases.
    CaseRowJson {
        /// Identity.
        id: IdJson,
        /// The case number, once there is one.
        number: Option<String>,
        /// What kind it is.
        kind: CaseKindCode,
        /// Where it stands.
        state: CaseStateCode,
        /// For an office or for training.
        purpose: PurposeCode,
        /// What it is called.
        title: String,
        /// The party's name, once it is named.
        party: Option<String>,
        /// The day it was opened.
        opened_on: DayJson,
        /// The officer in charge.
        officer: IdJson,
        /// How many questions its checklist has.
        questions: usize,
        /// How many of them are assessed.
        answered: usize,
        /// How many deficiencies are part of the decision.
        deficiencies: usize,
        /// The next day on which something is due.
        next_due: Option<DayJson>,
        /// The state of the decision: `draft`, `settled` or `sealed`.
        decision: String,
    }
}

answer! {
    /// Where in the case something lies.
    PlaceJson {
        /// The kind of thing, such as `deficiency`.
        kind: String,
        /// Its identity or name, where there is more than one of the kind.
        id: Option<String>,
        /// What it is called in Swedish, such as "Brist 2".
        label_sv: String,
        /// What it is called in English.
        label_en: String,
    }
}

answer! {
    /// A gap.
    GapJson {
        /// The rule's number.
        rule: String,
        /// How hard this part of the rule is.
        level: LevelCode,
        /// Whether it stands in the way, given what people have gone past with a reason.
        blocks: bool,
        /// The next step that it stands before: `settle`, `dispatch` or `close`.
        step: String,
        /// Where to go to mend it.
        place: PlaceJson,
        /// What is missing, in Swedish.
        sentence_sv: String,
        /// What is missing, in English.
        sentence_en: String,
        /// Where the rule comes from, by act and section.
        source: String,
        /// The step that the rule guards: `settle` or `seal`.
        guards: String,
    }
}

answer! {
    /// An act or other source that a rule comes from, and when it was in force.
    SourceJson {
        /// What it is called for short, such as "FL".
        name: String,
        /// First day in force; null when the catalogue does not know.
        from: Option<DayJson>,
        /// Last day in force; null while it is in force, or unknown.
        to: Option<DayJson>,
    }
}

answer! {
    /// A rule that is checked before a decision is made.
    RuleJson {
        /// Its number.
        code: String,
        /// How hard the main rule is.
        level: LevelCode,
        /// Whether parts of it are warnings.
        has_warnings: bool,
        /// The cases it applies to, in the field's short words.
        applies_to: String,
        /// Where it comes from.
        source: String,
        /// The sources one by one, with their dates in force.
        sources: Vec<SourceJson>,
        /// How well that source is known.
        mark: String,
        /// The step that it guards.
        guards: String,
        /// The rule in Swedish.
        sentence_sv: String,
        /// The rule in English.
        sentence_en: String,
    }
}

answer! {
    /// A checklist of the catalogue.
    ChecklistRowJson {
        /// Which.
        code: String,
        /// Which edition.
        edition: String,
        /// What it is called.
        title: BilingualJson,
        /// How many questions it has.
        questions: usize,
        /// The days on which it is the edition to choose; null when always.
        in_force: Option<PeriodJson>,
        /// The kinds of case it is written for; none when for every kind.
        kinds: Vec<CaseKindCode>,
        /// Its parts in order.
        sections: Vec<SectionRowJson>,
        /// The languages that every one of its texts stands in.
        languages: Vec<String>,
        /// How many of its questions are known how well: each by the weakest of its references.
        marks: MarksJson,
    }
}

answer! {
    /// A question in the edition that a case has and in another.
    ComparedJson {
        /// Its name.
        question: String,
        /// `same`, `changed`, `added` or `removed`.
        difference: String,
        /// As the case has it; null when it is new.
        before: Option<BilingualJson>,
        /// As the other edition has it; null when it is there no longer.
        after: Option<BilingualJson>,
        /// Whether the case has an answer to it.
        answered: bool,
    }
}

/// How an offered answer belongs to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum OfferedKindCode {
    /// The same question, in an earlier case of the party.
    Earlier,
    /// A question of another checklist on the same theme.
    Crosswalk,
}

answer! {
    /// What another case of the same party says that is about a question of this one.
    OfferedJson {
        /// The question of this case.
        question: String,
        /// How the two belong together.
        kind: OfferedKindCode,
        /// The other case.
        case_id: IdJson,
        /// Its case number, once there is one.
        case_number: Option<String>,
        /// What it is called.
        case_title: String,
        /// Its checklist.
        checklist: BilingualJson,
        /// The edition of it.
        edition: String,
        /// The question there.
        question_number: String,
        /// What it asks.
        question_text: BilingualJson,
        /// The theme that the two share; null when it is the same question.
        theme: Option<BilingualJson>,
        /// How it was assessed.
        assessment: Option<AssessmentCode>,
        /// The reason of that, where it demands one.
        because: Option<String>,
        /// The note.
        note: Option<String>,
        /// The day of the other case's last occasion, or when it was opened.
        on: DayJson,
    }
}

answer! {
    /// Something that is waited for.
    AwaitedJson {
        /// Its last day.
        on: DayJson,
        /// Where in the case it lies.
        place: PlaceJson,
    }
}

answer! {
    /// A part of a checklist of the catalogue.
    SectionRowJson {
        /// Its name.
        id: String,
        /// Its heading.
        heading: BilingualJson,
        /// How many questions it has.
        questions: usize,
    }
}

answer! {
    /// How many questions are known how well.
    MarksJson {
        /// Every reference was read.
        read: usize,
        /// At least one was read in part.
        partly: usize,
        /// At least one is own knowledge, to be verified.
        own: usize,
        /// They refer to nothing.
        none: usize,
    }
}

/// What verification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum VerdictCode {
    /// Every signature is sound and leads to a given root.
    Good,
    /// Nothing is broken, but something cannot be judged.
    CannotTell,
    /// A signature is broken, or the file was changed after it.
    Bad,
}

answer! {
    /// A reason or note of a verification.
    ReasonJson {
        /// A word for machines.
        code: String,
        /// For people, in Swedish.
        sentence_sv: String,
        /// For people, in English.
        sentence_en: String,
    }
}

answer! {
    /// What was found about one signature.
    SignatureJson {
        /// The name of its field.
        field: String,
        /// The verdict for it alone.
        verdict: VerdictCode,
        /// Why it is not good; empty when it is.
        reasons: Vec<ReasonJson>,
        /// What to know besides.
        notes: Vec<ReasonJson>,
        /// Whom the certificate names.
        signer: Option<String>,
        /// SHA-256 of the certificate.
        certificate: Option<HashJson>,
        /// The time that the signer states.
        claimed_at: Option<InstantJson>,
    }
}

answer! {
    /// The answer of a verification.
    VerificationJson {
        /// The verdict for the whole file.
        verdict: VerdictCode,
        /// Whether any signature was made with a training key.
        training: bool,
        /// Reasons that concern the file rather than one signature.
        reasons: Vec<ReasonJson>,
        /// The signatures, in the order of the form.
        signatures: Vec<SignatureJson>,
    }
}

answer! {
    /// Why a command was not done.
    FaultJson {
        /// A word for machines.
        code: String,
        /// What to tell the person, in the language asked for.
        sentence: String,
    }
}

impl PlaceJson {
    /// A place of the case.
    #[must_use]
    pub fn new(at: &Place, case: &Case) -> Self {
        let (kind, id) = match at {
            Place::Case => ("case", None),
            Place::Participant(id) => ("participant", Some(id.to_string())),
            Place::Occasion(id) => ("occasion", Some(id.to_string())),
            Place::Notice(id) => ("notice", Some(id.to_string())),
            Place::Receipt(id) => ("receipt", Some(id.to_string())),
            Place::Notification(id) => ("notification", Some(id.to_string())),
            Place::Record(id) => ("record", Some(id.to_string())),
            Place::ProsecutionReport(id) => ("prosecution_report", Some(id.to_string())),
            Place::Checklist => ("checklist", None),
            Place::Answer(id) => ("answer", Some(id.to_string())),
            Place::Evidence(id) => ("evidence", Some(id.to_string())),
            Place::Observation(id) => ("observation", Some(id.to_string())),
            Place::Provision(id) => ("provision", Some(id.to_string())),
            Place::Deficiency(id) => ("deficiency", Some(id.to_string())),
            Place::Required(id) => ("required_measure", Some(id.to_string())),
            Place::Reported(id) => ("reported_measure", Some(id.to_string())),
            Place::Hearings => ("hearing", None),
            Place::Hearing(id) => ("hearing", Some(id.to_string())),
            Place::Objection(id) => ("objection", Some(id.to_string())),
            Place::Decision => ("decision", None),
            Place::Point(id) => ("point", Some(id.to_string())),
            Place::Consideration(one) => ("consideration", Some(one.code().to_owned())),
            Place::Section(kind) => ("section", Some(kind.code().to_owned())),
            Place::Comment(id) => ("comment", Some(id.to_string())),
            Place::Approval(id) => ("approval", Some(id.to_string())),
            Place::Override(rule) => ("override", Some(rule.code().to_owned())),
            Place::After => ("after", None),
            Place::Appeal(id) => ("appeal", Some(id.to_string())),
            Place::Earlier(version) => ("earlier", Some(version.to_string())),
            Place::Secrecy(id) => ("secrecy", Some(id.to_string())),
        };
        Self {
            kind: kind.to_owned(),
            id,
            label_sv: say_place(at, case, Language::Sv),
            label_en: say_place(at, case, Language::En),
        }
    }
}

impl GapJson {
    /// A gap of a case.
    #[must_use]
    pub fn new(gap: &Gap, case: &Case) -> Self {
        Self {
            rule: gap.rule.code().to_owned(),
            level: gap.level.into(),
            blocks: gap.blocks(case),
            step: gap.step(case).code().to_owned(),
            place: PlaceJson::new(&gap.at, case),
            sentence_sv: say_gap(gap, case, Language::Sv),
            sentence_en: say_gap(gap, case, Language::En),
            source: gap.rule.source().to_owned(),
            guards: gap.rule.guards().code().to_owned(),
        }
    }
}

// What a source is called before its sections begin: "PSL 7 kap. 18 §" and "PSL 7:18" are of "PSL".
fn name_of_source(source: &str) -> String {
    // The number of a regulation belongs to its name: four digits, then a colon or a stroke.
    let is_number = |word: &str| word.split_once([':', '/']).is_some_and(|(year, _)| year.len() == 4);
    let begins = |word: &&str| {
        !matches!(*word, "art." | "kap." | "övergångsbestämmelserna" | "övergångsbest.")
            && (is_number(word) || !word.starts_with(|c: char| c.is_ascii_digit()))
    };
    source.split_whitespace().take_while(begins).collect::<Vec<_>>().join(" ")
}

impl SourceJson {
    /// The sources of a rule. When each was in force is what the provisions of a catalogue say of it together.
    #[must_use]
    pub fn of(rule: RuleId, provisions: &[&Provision]) -> Vec<Self> {
        // A precedent is no act and has no days in force.
        let acts = rule.source().split(';').filter(|source| !source.contains(" ref. "));
        let names = acts.map(|source| name_of_source(source.trim()));
        names
            .filter(|name| name.chars().any(char::is_alphabetic))
            .map(|name| Self::named(name, provisions))
            .collect()
    }

    fn named(name: String, provisions: &[&Provision]) -> Self {
        let periods: Vec<Period> = provisions
            .iter()
            .filter(|provision| name_of_source(provision.short.as_str()) == name)
            .filter_map(|provision| provision.in_force)
            .collect();
        let from = periods.iter().map(Period::from).min();
        let to = periods
            .iter()
            .map(Period::to)
            .collect::<Option<Vec<_>>>()
            .and_then(|days| days.into_iter().max());
        Self { name, from: from.map(Into::into), to: to.map(Into::into) }
    }
}

impl RuleJson {
    /// A rule with what the provisions of a catalogue say of its sources.
    #[must_use]
    pub fn new(rule: RuleId, provisions: &[&Provision]) -> Self {
        Self {
            code: rule.code().to_owned(),
            level: rule.level().into(),
            has_warnings: rule.has_warnings(),
            applies_to: rule.applies_to().to_owned(),
            source: rule.source().to_owned(),
            sources: SourceJson::of(rule, provisions),
            mark: rule.mark().to_owned(),
            guards: rule.guards().code().to_owned(),
            sentence_sv: rule.sentence_sv().to_owned(),
            sentence_en: rule.sentence_en().to_owned(),
        }
    }
}

/// The word for machines of a refused act.
#[must_use]
pub const fn refusal_code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Frozen(_) => "frozen",
        Refusal::DecisionState { .. } => "decision_state",
        Refusal::Absent(_) => "absent",
        Refusal::Present(_) => "present",
        Refusal::NoStep { .. } => "no_step",
        Refusal::ReasonNeeded { .. } => "reason_needed",
        Refusal::Role(_) => "role",
        Refusal::TooEarly { .. } => "too_early",
        Refusal::NotYet(_) => "not_yet",
        Refusal::NotARequirement(_) => "not_a_requirement",
        Refusal::NotAnotherEdition => "not_another_edition",
        Refusal::LosesItsQuestions(_) => "loses_its_questions",
        Refusal::NotUnderCsl(_) => "not_under_csl",
        Refusal::NoRequest => "no_request",
        Refusal::NothingSinceHearing(_) => "nothing_since_hearing",
        Refusal::NamedTwice(_) => "named_twice",
        Refusal::NotFromParty(_) => "not_from_party",
        Refusal::RuleOfLaw(_) => "rule_of_law",
        Refusal::NoDecision(_) => "no_decision",
        Refusal::NoNotifications(_) => "no_notifications",
        Refusal::NoParty => "no_party",
        Refusal::NoOrders(_) => "no_orders",
        Refusal::NotThePower { .. } => "not_the_power",
        Refusal::PowerTooNarrow(_) => "power_too_narrow",
        Refusal::FreeDay { .. } => "free_day",
        Refusal::TooManyNotifications(_) => "too_many_notifications",
        Refusal::Carried(_) => "carried",
        Refusal::Struck(_) => "struck",
        Refusal::NotSigned(_) => "not_signed",
        Refusal::Signed(_) => "signed",
        Refusal::NotOfKind { .. } => "not_of_kind",
        Refusal::Named { .. } => "named",
        Refusal::Circle(_) => "circle",
        Refusal::Incomplete(_) => "incomplete",
        Refusal::NotToBeSealed(_) => "not_to_be_sealed",
        Refusal::NotApproved => "not_approved",
        Refusal::OwnPart(_) => "own_part",
        Refusal::NotAfterAppeal(_) => "not_after_appeal",
        Refusal::GivenByAnother(_) => "given_by_another",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::{ACTS, played};
    use domain::rules::gaps;

    #[test]
    fn a_gap_names_its_rule_its_place_and_both_sentences() {
        let case = played(ACTS, 11).unwrap();
        let found = gaps(&case, case.opened_on);
        let all: Vec<GapJson> = found.iter().map(|gap| GapJson::new(gap, &case)).collect();
        let question = all.iter().find(|gap| gap.place.id.as_deref() == Some("A4.1")).unwrap();
        assert_eq!(
            (question.rule.as_str(), question.level, question.blocks),
            ("V17", LevelCode::House, true)
        );
        assert_eq!(
            (question.place.kind.as_str(), question.place.label_sv.as_str()),
            ("answer", "Fråga A4.1")
        );
        assert_eq!(question.sentence_en, "Question A4.1 is not assessed.");
        assert_eq!(question.source, "FL 23 §");
    }

    #[test]
    fn every_rule_crosses_under_its_number() {
        let case = played(ACTS, 11).unwrap();
        let provisions: Vec<&Provision> = case.provisions.values().collect();
        for rule in RuleId::ALL {
            let json = RuleJson::new(*rule, &provisions);
            assert_eq!(RuleId::from_code(&json.code), Some(*rule));
            assert_ne!(json.sentence_sv, json.sentence_en);
        }
    }

    #[test]
    fn a_source_is_named_without_its_sections_and_dated_by_the_catalogue() {
        for (source, name) in [
            ("PSL 7 kap. 18–19 §§", "PSL"),
            ("PSL 10:13", "PSL"),
            ("CSL övergångsbestämmelserna 1–3", "CSL"),
            ("förordningen (2018:1175) 7–8 §§", "förordningen (2018:1175)"),
            ("MSBFS 2018:8 1 §", "MSBFS 2018:8"),
            ("–", "–"),
        ] {
            assert_eq!(name_of_source(source), name);
        }
        let case = played(ACTS, 11).unwrap();
        let provisions: Vec<&Provision> = case.provisions.values().collect();
        let sources = SourceJson::of(RuleId::V40, &provisions);
        assert_eq!(sources.len(), 5);
        assert_eq!(sources[0].to.as_ref().map(DayJson::as_str), Some("2026-01-14"));
        assert_eq!((&sources[1].from, &sources[1].to), (&None, &None));
        assert!(SourceJson::of(RuleId::V10b, &provisions).is_empty());
    }
}
