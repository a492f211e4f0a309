// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Questions that the law wants answered before a decision, whatever the answer, and conditions that must hold
//! for what is decided. Each belongs to one rule; the rule says when it is asked ([`crate::rules::asked`]).

use crate::gap::{Level, RuleId};
use crate::text::Text;

/// What is answered, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// Yes or no.
    pub answer: YesNo,
    /// What the answer rests on, where it needs saying.
    pub because: Option<Text>,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// Which answer lets the decision be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Demand {
    /// Any; the question may only not be left open.
    Any,
    /// Yes: a condition that must hold.
    Yes,
    /// No: something that must not be so.
    No,
}

/// When the answer has to say what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reasoned {
    /// Never.
    Never,
    /// When the answer is yes.
    WithYes,
    /// When the answer is no.
    WithNo,
    /// Whatever the answer is.
    Always,
}

/// What a question concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Concern {
    /// What is decided.
    Intervention,
    /// How the case was handled.
    Handling,
}

macro_rules! considerations {
    ($($name:ident = $code:literal, $rule:ident, $level:ident, $demand:ident, $reasoned:ident, $printed:literal, $sv:literal, $en:literal, $label:literal;)+) => {
        /// A question to answer before the decision.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Consideration { $(#[doc = $en] $name),+ }

        impl Consideration {
            /// All of them, in the order of their rules.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The one spelling in store, files and window.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),+ } }

            /// The rule that asks it.
            #[must_use]
            pub const fn rule(self) -> RuleId { match self { $(Self::$name => RuleId::$rule),+ } }

            /// How hard it is to leave it open, or to answer it in the way that stands in the way.
            #[must_use]
            pub const fn level(self) -> Level { match self { $(Self::$name => Level::$level),+ } }

            /// The answer that lets the decision be made.
            #[must_use]
            pub const fn demand(self) -> Demand { match self { $(Self::$name => Demand::$demand),+ } }

            /// When the answer has to say what it rests on.
            #[must_use]
            pub const fn reasoned(self) -> Reasoned { match self { $(Self::$name => Reasoned::$reasoned),+ } }

            /// Whether what it rests on is part of the reasons of the decision.
            #[must_use]
            pub const fn is_printed(self) -> bool { match self { $(Self::$name => $printed),+ } }

            /// The question in Swedish.
            #[must_use]
            pub const fn question_sv(self) -> &'static str { match self { $(Self::$name => $sv),+ } }

            /// The question in English.
            #[must_use]
            pub const fn question_en(self) -> &'static str { match self { $(Self::$name => $en),+ } }

            /// What the letter calls it where its answer is printed; empty where it is not.
            #[must_use]
            pub const fn label_sv(self) -> &'static str { match self { $(Self::$name => $label),+ } }
        }
    };
}

considerations! {
    SeriousByLaw = "serious_by_law", V18, Law, Any, WithYes, true,
        "Finns någon omständighet som gör att överträdelsen ska anses allvarlig (4 kap. 3 § cybersäkerhetslagen)?",
        "Is there a circumstance that makes the infringement serious by law (chapter 4, section 3 of the Cybersecurity Act)?",
        "Allvarlig enligt lag";
    Proportionate = "proportionate", V18, Law, Yes, Always, true,
        "Är ingripandet lämpligt, nödvändigt och rimligt mot det som det kostar den enskilda parten (5 § tredje stycket förvaltningslagen)?",
        "Is the intervention suitable, necessary and reasonable against what it costs the private party (section 5, third paragraph of the Administrative Procedure Act)?",
        "Proportionalitet";
    DutyUnmet = "duty_unmet", V19, Law, Any, Always, true,
        "Har vårdgivaren inte fullgjort en skyldighet enligt 3 kap. patientsäkerhetslagen?",
        "Has the care provider not fulfilled a duty under chapter 3 of the Patient Safety Act?",
        "Skyldighet enligt 3 kap. patientsäkerhetslagen";
    DangerFeared = "danger_feared", V19, Law, Any, Always, true,
        "Finns skäl att befara att det medför fara för patientsäkerheten eller säkerheten för andra?",
        "Is there reason to fear that it endangers patient safety or the safety of others?",
        "Fara för patientsäkerheten eller andras säkerhet";
    OrderNeedless = "order_needless", V19, Law, Yes, Always, true,
        "Är ett föreläggande uppenbart obehövligt?",
        "Is an injunction obviously needless?",
        "Föreläggande uppenbart obehövligt";
    AddresseeAble = "addressee_able", V21, Law, Yes, Always, true,
        "Kan den som föreläggs faktiskt och rättsligt göra det som krävs?",
        "Is the addressee able in fact and in law to do what is ordered?",
        "Möjlighet att följa föreläggandet";
    NoEarlierFine = "no_earlier_fine", V21, Law, Yes, Never, false,
        "Saknas ett tidigare vitesföreläggande i samma sak som inte har fått laga kraft?",
        "Is there no earlier order under penalty in the same matter that is not final?",
        "";
    FineAlreadyClaimed = "fine_already_claimed", V22, Law, No, Never, false,
        "Ligger överträdelsen till grund för en ansökan om att döma ut ett vite?",
        "Is the infringement the ground of an application to impose a conditional fine?",
        "";
    Essential = "essential", V24, Law, Any, Always, true,
        "Är verksamhetsutövaren väsentlig (1 kap. 9 § cybersäkerhetslagen)?",
        "Is the operator essential (chapter 1, section 9 of the Cybersecurity Act)?",
        "Väsentlig eller viktig verksamhetsutövare";
    ReasonToAssume = "reason_to_assume", V24, Law, Yes, Always, true,
        "Fanns anledning att anta att reglerna inte följdes, nedtecknad och daterad före den första åtgärden?",
        "Was there reason to assume non-compliance, written and dated before the first measure?",
        "Anledning till tillsynen";
    RegularAudit = "regular_audit", V24, Law, No, Never, false,
        "Har en regelbunden säkerhetsrevision gjorts hos den viktiga verksamhetsutövaren (3 kap. 5 §)?",
        "Was a regular security audit made of the important operator (chapter 3, section 5)?",
        "";
    TargetedAudit = "targeted_audit", V24, Law, Any, WithYes, false,
        "Har en riktad säkerhetsrevision gjorts (3 kap. 6 §)? Ange i så fall de särskilda skälen.",
        "Was a targeted security audit made (chapter 3, section 6)? If so, state the special reasons.",
        "";
    BanPrivate = "ban_private", V25, Law, Yes, Always, true,
        "Är verksamhetsutövaren enskild?",
        "Is the operator private?",
        "Enskild verksamhetsutövare";
    BanEssential = "ban_essential", V25, Law, Yes, Always, true,
        "Är verksamhetsutövaren väsentlig?",
        "Is the operator essential?",
        "Väsentlig verksamhetsutövare";
    BanOfficer = "ban_officer", V25, Law, Yes, Always, true,
        "Har personen en sådan ställning som avses i 3 § andra stycket lagen (2014:836) om näringsförbud?",
        "Does the person hold a position as in section 3, second paragraph of the Trading Prohibition Act (2014:836)?",
        "Personens ställning";
    BanInjunctionNotFollowed = "ban_injunction_not_followed", V25, Law, Yes, Always, true,
        "Har ett tidigare föreläggande enligt 4 kap. 4 § första stycket inte följts?",
        "Has an earlier injunction under chapter 4, section 4, first paragraph not been followed?",
        "Föreläggande som inte har följts";
    BanSerious = "ban_serious", V25, Law, Yes, Always, true,
        "Är överträdelsen bakom föreläggandet allvarlig?",
        "Is the infringement behind the injunction serious?",
        "Allvarlig överträdelse";
    BanIntent = "ban_intent", V25, Law, Yes, Always, true,
        "Har personen handlat med uppsåt eller av grov oaktsamhet?",
        "Did the person act with intent or gross negligence?",
        "Uppsåt eller grov oaktsamhet";
    BanContent = "ban_content", V25, Law, Yes, Never, false,
        "Innehåller ansökan allt som 4 kap. 7 § kräver?",
        "Does the application hold all that chapter 4, section 7 demands?",
        "";
    Secrecy = "secrecy", V31, House, Any, WithYes, false,
        "Omfattas något i beslutet, bilagorna eller de tekniska uppgifterna om svagheter av sekretess? Ange i så fall bestämmelse, datum och myndighet.",
        "Is anything in the decision, its annexes or the technical detail of weaknesses secret? If so, state provision, date and authority.",
        "";
    NamesWithheld = "names_withheld", V32, Warning, Any, WithYes, false,
        "Finns ett hot som gör att en kopia utan tjänstemännens namn bör lämnas?",
        "Is there a threat that calls for a copy without the officials’ names?",
        "";
    LaterEffect = "later_effect", V33, Law, Yes, Always, true,
        "Finns skäl att beslutet inte ska gälla omedelbart (10 kap. 14 § patientsäkerhetslagen)?",
        "Is there reason that the decision is not to take effect at once (chapter 10, section 14 of the Patient Safety Act)?",
        "Varför beslutet inte gäller omedelbart";
    TellDataProtection = "tell_data_protection", V34, Law, Any, WithYes, false,
        "Ska Integritetsskyddsmyndigheten underrättas om en personuppgiftsincident?",
        "Is the data protection authority to be told of a personal data breach?",
        "";
    TellOtherSupervisor = "tell_other_supervisor", V34, Law, Any, WithYes, false,
        "Ska en annan tillsynsmyndighet enligt cybersäkerhetslagen underrättas?",
        "Is another supervisory authority under the Cybersecurity Act to be told?",
        "";
    TellProsecutor = "tell_prosecutor", V34, Law, Any, WithYes, false,
        "Ska åklagare eller polis underrättas?",
        "Is a prosecutor or the police to be told?",
        "";
    TellProducts = "tell_products", V34, Warning, Any, WithYes, false,
        "Berörs läkemedel eller medicintekniska produkter, så att deras tillsynsmyndighet bör underrättas?",
        "Are medicines or medical devices concerned, so that their supervisory authority should be told?",
        "";
    EqualRules = "equal_rules", V42, Law, Any, WithYes, false,
        "Gäller krav i andra regler som minst motsvarar cybersäkerhetslagens, för någon del?",
        "Do other rules with at least equal demands apply to some part?",
        "";
    Dora = "dora", V42, Law, Any, WithYes, false,
        "Omfattas någon del av förordningen (EU) 2022/2554 (Dora)?",
        "Is some part covered by Regulation (EU) 2022/2554 (DORA)?",
        "";
    SecuritySensitive = "security_sensitive", V42, Law, Any, WithYes, false,
        "Är någon del säkerhetskänslig eller brottsbekämpande verksamhet?",
        "Is some part security-sensitive or law-enforcing?",
        "";
    ExcludedBody = "excluded_body", V42, Law, Any, WithYes, false,
        "Berörs något organ som lagen undantar, till exempel kommunfullmäktige?",
        "Is a body concerned that the act leaves out, such as the municipal council?",
        "";
    InsightAnswered = "insight_answered", V45, Law, Yes, Never, false,
        "Är varje begäran från parten om insyn besvarad (också om ingen har kommit)?",
        "Is each request for access by the party answered (also if none has come)?",
        "";
    InsightWithheld = "insight_withheld", V45, Law, Any, WithYes, false,
        "Har något undanhållits parten? Ange grunden i 10 kap. 3 § offentlighets- och sekretesslagen och hur uppgiften i stället har sammanfattats.",
        "Was anything withheld from the party? State the ground in chapter 10, section 3 of the Public Access to Information and Secrecy Act, and how it was summarised instead.",
        "";
    OralStatement = "oral_statement", V46, Warning, Any, WithYes, false,
        "Har parten velat lämna uppgifter muntligt? Ange hur det ordnades, eller varför det var obehövligt.",
        "Did the party wish to make an oral statement? State how it was arranged, or why it was needless.",
        "";
    Accessibility = "accessibility", V47, Warning, Any, WithYes, false,
        "Behövs tolk, översättning eller anpassat innehåll?",
        "Is an interpreter, a translation or accessible content needed?",
        "";
    Representative = "representative", V48, House, Any, WithYes, false,
        "Företräds parten av ett ombud? Ange var fullmakten finns och att brev och delgivning går till rätt person.",
        "Does a representative act for the party? State where the mandate is and that letters and service go to the right person.",
        "";
    PatientsHeard = "patients_heard", V49, Law, Any, WithNo, true,
        "Har patienten och närstående hörts? Ange annars varför det var olämpligt eller obehövligt (7 kap. 4 a och 5 §§ patientsäkerhetslagen).",
        "Have the patient and the relatives been heard? Otherwise state why it was unsuitable or needless (chapter 7, sections 4 a and 5 of the Patient Safety Act).",
        "Patienten och närstående";
    ChildHeard = "child_heard", V49, Law, Any, WithYes, true,
        "Berör ärendet ett barn? Ange hur barnet har hörts, eller varför inte; barnet får höras utan vårdnadshavarens samtycke (7 kap. 4 a och 5 §§ patientsäkerhetslagen).",
        "Does the case concern a child? State how the child was heard, or why not; a child may be heard without the guardian’s consent (chapter 7, sections 4 a and 5 of the Patient Safety Act).",
        "Barnet";
    ComplaintSent = "complaint_sent", V50, Law, Yes, Always, true,
        "Har klagomålet skickats till vårdgivaren? Ange vilken dag, och vad som hindrade om det inte skedde genast.",
        "Was the complaint sent to the care provider? State the day, and what hindered it if it was not at once.",
        "Klagomålet till vårdgivaren";
    ProviderAnswered = "provider_answered", V50, Law, Yes, Always, true,
        "Har vårdgivaren först fått svara på klagomålet själv? Ange vilken dag svaret gavs, eller att inget kom.",
        "Did the care provider first have the chance to answer the complaint itself? State the day of the answer, or that none came.",
        "Vårdgivarens eget svar";
    OlderThanTwoYears = "older_than_two_years", V50, Law, Any, WithYes, true,
        "Är händelsen äldre än två år? Den får då lämnas utan utredning; ange vad som har valts och varför.",
        "Is the event older than two years? It may then be left without investigation; state what was chosen and why.",
        "Händelse äldre än två år";
    AgainstOthers = "against_others", V50, Law, Any, Never, false,
        "Avser klagomålet någon annan än vårdgivaren? Beslutet ska då skickas också dit.",
        "Is the complaint about anyone other than the care provider? The decision is then to be sent there too.",
        "";
    Referral = "referral", V51, Warning, Any, WithYes, false,
        "Har någon annan ombetts att yttra sig (remiss)? Ange frågan, sista dagen och svaret eller att inget kom.",
        "Was somebody else asked for an opinion (referral)? State the question, the last day, and the answer or that none came.",
        "";
    OccasionsDocumented = "occasions_documented", V52, House, Yes, Never, false,
        "Finns kvitto på allt som togs om hand vid tillfällena (också om inget togs om hand)?",
        "Is there a receipt for everything taken in charge at the occasions (also if nothing was)?",
        "";
    ProofUnderFine = "proof_under_fine", V54, Warning, No, Never, false,
        "Tvingar ett vite i ärendet parten att bevisa sin egen överträdelse medan en sanktionsavgift övervägs?",
        "Does a conditional fine force the party to prove its own infringement while a fee is considered?",
        "";
    BoardBias = "board_bias", V56, Law, Yes, Never, false,
        "Har styrelsens ledamöter svarat på frågan om jäv, och har ingen jävig deltagit?",
        "Have the members of the board answered on conflict of interest, and has nobody with a conflict of interest taken part?",
        "";
    BoardQuorum = "board_quorum", V56, Law, Yes, Never, false,
        "Var styrelsen beslutför, med ersättare där det behövdes?",
        "Was there a quorum of the board, with substitutes where needed?",
        "";
    BoardVote = "board_vote", V56, Law, Yes, Never, false,
        "Är omröstningen och en eventuell utslagsröst dokumenterade?",
        "Are the vote and any casting vote documented?",
        "";
    Registered = "registered", V57, Law, Yes, Never, false,
        "Är varje inkommen handling registrerad eller hållen ordnad med dagen då den kom in, också sms och chatt?",
        "Is each incoming document registered or kept in order with the day it arrived, text messages and chat included?",
        "";
    TextFreeOfSecrecy = "text_free_of_secrecy", V58, House, Yes, Never, false,
        "Är beslutets text fri från sådant som måste förbli hemligt?",
        "Is the text of the decision free of what has to stay secret?",
        "";
    BanOrderNotFollowed = "ban_order_not_followed", V60, Law, Yes, Always, true,
        "Har ett tidigare föreläggande inte följts (7 kap. 26 §)?",
        "Has an earlier order not been followed (chapter 7, section 26)?",
        "Föreläggande som inte har följts";
    BanDangerOrSerious = "ban_danger_or_serious", V60, Law, Yes, Always, true,
        "Innebär missförhållandet fara för patientsäkerheten, eller är det annars allvarligt (7 kap. 26 §)?",
        "Does it endanger patient safety, or is it otherwise serious (chapter 7, section 26)?",
        "Fara för patientsäkerheten eller annat allvar";
    BanPalpableDanger = "ban_palpable_danger", V60, Law, Yes, Always, true,
        "Innebär missförhållandet påtaglig fara (7 kap. 27 §)?",
        "Is there palpable danger (chapter 7, section 27)?",
        "Påtaglig fara";
    BanProbableGrounds = "ban_probable_grounds", V60, Law, Yes, Always, true,
        "Finns sannolika skäl för att verksamheten kommer att förbjudas (7 kap. 28 §)?",
        "Are there probable grounds that the activity will be banned (chapter 7, section 28)?",
        "Sannolika skäl";
    BanExtraordinary = "ban_extraordinary", V60, Law, Yes, Always, true,
        "Finns synnerliga skäl att förlänga det tillfälliga förbudet (7 kap. 28 §)?",
        "Are there extraordinary reasons to extend the interim ban (chapter 7, section 28)?",
        "Synnerliga skäl";
    Coordinated = "coordinated", V62, Warning, Any, WithYes, false,
        "Berör ärendet andra tillsynsmyndigheter, också i andra länder? Ange hur det är samordnat.",
        "Does the case concern other supervisory authorities, also in other countries? State how it is coordinated.",
        "";
    DataProtectionFine = "data_protection_fine", V62, Warning, No, Never, false,
        "Har dataskyddsmyndigheten tagit ut en avgift för samma handlande?",
        "Has the data protection authority fined the same conduct?",
        "";
    Comparable = "comparable", V64, Warning, Any, Always, true,
        "Finns ett jämförbart beslut? Ange vilket, eller var det har sökts.",
        "Is there a comparable decision? State which, or where it was looked for.",
        "Jämförbara beslut";
}

impl Consideration {
    /// The question of that spelling.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// What it concerns, by its rule.
    #[must_use]
    pub const fn concerns(self) -> Concern {
        match self.rule() {
            RuleId::V18
            | RuleId::V19
            | RuleId::V21
            | RuleId::V22
            | RuleId::V24
            | RuleId::V25
            | RuleId::V42
            | RuleId::V54
            | RuleId::V60
            | RuleId::V64 => Concern::Intervention,
            _ => Concern::Handling,
        }
    }

    /// Whether an answer stands in the way of the decision.
    #[must_use]
    pub fn is_failed_by(self, considered: &Considered) -> bool {
        match self.demand() {
            Demand::Any => false,
            Demand::Yes => considered.answer == YesNo::No,
            Demand::No => considered.answer == YesNo::Yes,
        }
    }

    /// Whether an answer should say what it rests on and does not.
    #[must_use]
    pub fn lacks_reason(self, considered: &Considered) -> bool {
        let asked = match self.reasoned() {
            Reasoned::Never => false,
            Reasoned::WithYes => considered.answer == YesNo::Yes,
            Reasoned::WithNo => considered.answer == YesNo::No,
            Reasoned::Always => true,
        };
        asked && considered.because.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_question_has_its_own_spelling_and_reads_back() {
        let codes: BTreeSet<_> = Consideration::ALL.iter().map(|one| one.code()).collect();
        assert_eq!(codes.len(), Consideration::ALL.len());
        for one in Consideration::ALL {
            assert_eq!(Consideration::from_code(one.code()), Some(*one));
            assert_eq!(one.is_printed(), !one.label_sv().is_empty(), "{}", one.code());
            // What the letter prints has to be there to print.
            assert!(!one.is_printed() || one.reasoned() != Reasoned::Never, "{}", one.code());
        }
    }
}
