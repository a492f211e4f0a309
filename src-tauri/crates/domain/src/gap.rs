// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Gaps: what is still missing before a decision may be made. They are unfinished work, not faults: all of
//! them at once, each with its place, its rule and the rule's source. The same list guards settling.

use crate::after::{Condition, RecipientKind};
use crate::case::Case;
use crate::checklist::QuestionId;
use crate::consideration::Consideration;
use crate::decision::{Decision, Factor, Outcome};
use crate::hearing::{Changed, Material};
use crate::id::{AppealId, ApprovalId, DeficiencyId, MeasureId, ObjectionId, OccasionId, PersonId, RecordId};
use crate::law::{Doubt, ProvisionId};
use crate::perform::Place;
use crate::rules::FileLack;
use chrono::NaiveDate;

/// How hard a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Without it the decision would be unlawful or lack required content. Blocks.
    Law,
    /// Our own rule of quality. Blocks; the decision-maker may go past it with a reason.
    House,
    /// A warning; whoever may settle goes past it with a reason.
    Warning,
}

/// What a rule guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Guards {
    /// The decision is made and frozen.
    Settle,
    /// The settled decision is signed: what concerns the file and the key.
    Seal,
    /// The sealed decision leaves the authority.
    Dispatch,
    /// The case is closed.
    Close,
}

impl Guards {
    /// The one spelling in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Settle => "settle",
            Self::Seal => "seal",
            Self::Dispatch => "dispatch",
            Self::Close => "close",
        }
    }
}

macro_rules! rules {
    ($($name:ident, $level:ident, $applies:literal, $source:literal, $mark:literal, $warns:literal, $sv:literal, $en:literal;)+) => {
        /// The rules that are checked before a decision is made and signed, by their numbers in the trade.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId { $(#[doc = $en] $name),+ }

        impl RuleId {
            /// All rules in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The number, such as "V10b".
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$name => stringify!($name)),+ } }

            /// How hard the main rule is.
            #[must_use]
            pub const fn level(self) -> Level { match self { $(Self::$name => Level::$level),+ } }

            /// The cases it applies to, in the field's short words.
            #[must_use]
            pub const fn applies_to(self) -> &'static str { match self { $(Self::$name => $applies),+ } }

            /// Where it comes from, by act and section.
            #[must_use]
            pub const fn source(self) -> &'static str { match self { $(Self::$name => $source),+ } }

            /// How well that source is known: S read, P partly read, O own knowledge, – none.
            #[must_use]
            pub const fn mark(self) -> &'static str { match self { $(Self::$name => $mark),+ } }

            /// Whether parts of the rule are warnings.
            #[must_use]
            pub const fn has_warnings(self) -> bool { match self { $(Self::$name => $warns),+ } }

            /// The rule in one Swedish sentence.
            #[must_use]
            pub const fn sentence_sv(self) -> &'static str { match self { $(Self::$name => $sv),+ } }

            /// The rule in one English sentence.
            #[must_use]
            pub const fn sentence_en(self) -> &'static str { match self { $(Self::$name => $en),+ } }
        }
    };
}

rules! {
    V1, Law, "beslut", "FL 31 § 1, 25 §", "S", false,
        "Beslutsdagen är angiven, har kommit och ligger efter svarstiden.",
        "The decision date is set, has come, and lies after the time for the reply.";
    V2, Law, "beslut", "FL 31 § 2, 32 §", "S", false,
        "Beslutet har minst en punkt, och punkterna svarar mot valda utfall.",
        "The operative part has a point, and the points answer the chosen outcomes.";
    V3, Law, "beslut", "FL 31 § 3; MF 4–5 §§", "S", true,
        "Beslutsfattaren är namngiven och grunden för behörigheten är angiven.",
        "The decision-maker is named and the ground of competence is stated.";
    V4, Law, "beslut", "MF 20–21 §§; FL 31 § 4", "S", false,
        "Föredraganden är namngiven, eller ett undantag från föredragning är angivet.",
        "The presenting officer is named, or an exemption from presentation is stated.";
    V5, Law, "beslut", "FL 31 § 5", "S", false,
        "Frågan om vilka andra som medverkade är besvarad.",
        "Who else took part in the final handling is answered.";
    V6, Law, "beslut", "FL 30, 33 §§", "S", false,
        "Frågan om avvikande mening är besvarad.",
        "Whether a dissent was notified is answered.";
    V7, Law, "beslut", "CSL 1 kap. 2 § 9 och 17, 3 §; PSL 1 kap. 3 §; viteslagen 2 §", "S", true,
        "Parten är en juridisk person; en nämnd står bara på raden ”Att.”.",
        "The party is a legal person; a committee stands only on the “Attn.” line.";
    V8, House, "alla", "OSL 5 kap. 2 §", "S", false,
        "Ärendet har ett diarienummer.",
        "The case has a registration number.";
    V9, Law, "beslut", "FL 32 §; PSL 7 kap. 18–19 §§", "S", false,
        "Varje brist har skäl, och skälen pekar på uppgifter som finns.",
        "Each deficiency has reasons, and they point at facts that exist.";
    V10a, Law, "beslut", "FL 5, 32 §§; CSL övergångsbestämmelserna 1–3; PSL 7 kap. 18 § andra stycket, 19 §", "S", false,
        "Varje brist och befogenhet vilar på en bindande bestämmelse som gällde under överträdelsen.",
        "Each deficiency and power rests on a binding provision in force during the infringement.";
    V10b, House, "beslut", "–", "–", false,
        "Varje bestämmelse som bär beslutet är bekräftad, exakt angiven och har kända giltighetstider.",
        "Each provision that carries the decision is confirmed, exact, and has known dates in force.";
    V11, Law, "beslut; CSL, NIS1", "CSL övergångsbestämmelserna 1–3", "S", true,
        "Överträdelsens tid stämmer med den lag som åberopas.",
        "The period of the infringement agrees with the law cited.";
    V12, Law, "beslut; i extern granskning en egen regel", "FL 23, 27 §§; PSL 7 kap. 17 §", "S", false,
        "Varje brist vilar på minst en iakttagelse.",
        "Each deficiency rests on at least one observation.";
    V13, Law, "beslut", "FL 25 §; PSL 7 kap. 18–19 §§; CSL 4 kap. 12 §; NIS1 34 §", "S", false,
        "Parten har fått yttra sig, eller ett undantag är angivet.",
        "The party has been heard, or an exception is stated.";
    V14, House, "beslut; varning utom vid U4–U9", "FL 32 §", "S", true,
        "Varje invändning från parten är bemött, eller skälet till att den saknar betydelse är angivet.",
        "Each objection of the party is met, or the reason why it has no importance is stated.";
    V15, Law, "beslut", "FL 25 §", "S", false,
        "Ingen brist vilar på något som är nyare än det parten har fått yttra sig över.",
        "No deficiency rests on anything newer than what the party was heard on.";
    V16, Law, "beslut; i extern granskning en egen regel", "FL 16–18 §§", "S", false,
        "Alla som deltar har svarat på frågan om jäv, och den som är jävig deltar inte.",
        "Everyone who takes part has answered on conflict of interest, and nobody with a conflict of interest takes part.";
    V17, House, "alla", "FL 23 §", "S", false,
        "Alla frågor i checklistan är bedömda.",
        "Every question of the checklist is assessed.";
    V18, Law, "beslut; CSL alla ingripanden, PSL och NIS1 vid U4, U5, U7, U9", "CSL 4 kap. 2–3 §§; FL 5 §", "S", false,
        "Varje omständighet för valet av ingripande är besvarad.",
        "Each factor in the choice of intervention is answered.";
    V19, Law, "beslut; PSL", "PSL 7 kap. 3 § tredje stycket, 24–25 §§", "S", false,
        "Ett föreläggande enligt patientsäkerhetslagen vilar på en ouppfylld skyldighet och på fara, och utebliven åtgärd är motiverad.",
        "An injunction under the Patient Safety Act rests on an unfulfilled duty and on danger, and leaving it out is reasoned.";
    V20, House, "beslut; U5, varning vid U4", "RÅ 1994 ref. 29 enligt MÖD M 11542-17; HFD 2020 ref. 28", "P", true,
        "Ett föreläggande säger självt vad som ska göras, så att det går att följa och kontrollera.",
        "An order says itself what is to be done, so that it can be followed and checked.";
    V21, Law, "beslut; U5 och förelägganden under handläggningen", "viteslagen 2–4 §§; CSL 3 kap. 8 §, 4 kap. 4–5 §§; NIS1 26, 28 §§; PSL 7 kap. 20, 24 §§", "S", false,
        "Ett vite kan följas av den som föreläggs, inget tidigare vite i saken är öppet, och föreläggandet delges.",
        "A conditional fine can be complied with by its addressee, no earlier one in the matter is open, and the order is served.";
    V22, Law, "beslut; U7, CSL och NIS1", "CSL 4 kap. 2–3, 9–13 §§; NIS1 29–35 §§", "S", false,
        "Sanktionsavgiften ligger inom lagens gränser, parten är hörd om den i tid, den får tas ut och ska betalas i rätt tid.",
        "The sanction fee lies within the bounds of the law, the party was heard on it in time, it may be charged, and has its time for payment.";
    V23, Law, "beslut; CSL", "CSL 3 kap. 8 §, 4 kap. 1, 4–5 §§", "S", false,
        "Varje överträdelse av 2 kap. 1–10 §§ cybersäkerhetslagen möts av ett ingripande eller av ett skäl att avstå.",
        "Each breach of chapter 2, sections 1–10 of the Cybersecurity Act has an intervention or a reason to refrain.";
    V24, Law, "beslut; CSL", "CSL 3 kap. 2, 5–6 §§", "S", false,
        "Tillsyn av en viktig verksamhetsutövare vilar på en anledning som skrevs ned före den första åtgärden.",
        "Supervision of an important operator rests on a reason written before the first measure.";
    V25, Law, "beslut; U8, CSL", "CSL 4 kap. 6–7 §§", "S", false,
        "En ansökan om förbud att inneha ledningsfunktion uppfyller de sju villkoren och är aldrig ett beslut.",
        "An application for a management ban meets the seven conditions and is never a decision.";
    V26, Law, "beslut", "FL 33, 40–44 §§; CSL 5 kap. 1 §; NIS1 39 §; PSL 10 kap. 13 §", "S", false,
        "Frågan om överklagande är rätt besvarad, med rätt tid för parten.",
        "Whether the decision can be appealed is answered rightly, with the right time for the party.";
    V27, Warning, "beslut", "FL 33 §; PSL 10 kap. 13 §", "S", true,
        "Ett beslut som inte kan överklagas har ingen hänvisning om överklagande.",
        "A decision that cannot be appealed carries no appeal notice.";
    V28, House, "beslut; U3–U6", "PSL 7 kap. 25 §; FL 35 §; PSL 10 kap. 14 §; NIS1 38 §", "S", true,
        "Varje krävd åtgärd har ett sista datum som går att hålla och ett sätt att redovisa.",
        "Each required measure has a last day that can be kept and a way of reporting.";
    V29, House, "beslut; lex Maria", "PSL 3 kap. 3, 8, 8 c §§, 7 kap. 8 §", "S", true,
        "Att skyldigheten att utreda och anmäla är fullgjord sägs bara när förlopp, orsaker och åtgärder är utredda.",
        "That the duty to investigate and notify is fulfilled is said only when course, causes and measures are investigated.";
    V30, House, "alla", "OSL 25 kap. 3 §; dataskyddsförordningen (EU) 2016/679 art. 5", "S", true,
        "Ingen text som skrivs ut pekar ut en enskild person.",
        "No text that is printed points at a private person.";
    V31, House, "beslut", "OSL 5 kap. 5 §, 11 kap. 1 §, 18 kap. 8–8 b, 13 §§, 25 kap. 3 §", "S", false,
        "Frågan om sekretess är besvarad.",
        "Whether anything is secret is answered.";
    V32, Warning, "beslut", "FL 33 § sista stycket", "S", true,
        "En kopia utan tjänstemännens namn har övervägts.",
        "A copy without the officials’ names has been considered.";
    V33, Law, "beslut", "PSL 10 kap. 14 §; NIS1 38 §; FL 4, 35 §§", "S", false,
        "Frågan om när beslutet får verkan är besvarad enligt den lag som gäller.",
        "When the decision takes effect is answered under the law that applies.";
    V34, Law, "beslut; CSL, PSL", "CSF 16, 18 §§; PSL 7 kap. 23, 29 §§", "S", true,
        "Frågan om andra myndigheter ska underrättas är besvarad.",
        "Whether other authorities are to be told is answered.";
    V35, House, "alla", "RA-FS 2009:2 1 kap. 4 §; DOS-lagen (2018:1937) 3, 10 §§", "S", true,
        "Filen klarar programmets kontroll för arkiv och har alla typsnitt inbäddade; den är märkt för skärmläsare och har språk och titel.",
        "The file passes the program's check for the archive and embeds its fonts; it is tagged and has a language and a title.";
    V36, House, "alla", "–", "–", true,
        "Det som undertecknas är det som beslutsfattaren godkände; en ändring efter juristens läsning visas.",
        "What is signed is what the decision-maker approved; a change after the legal officer's reading is shown.";
    V37, Warning, "alla", "eIDAS-förordningen (EU) 910/2014", "O", true,
        "Certifikatet gäller och är utställt på beslutsfattaren.",
        "The certificate is valid and is issued to the decision-maker.";
    V38, Warning, "alla", "språklagen 11 §", "O", true,
        "Beslutets texter har korta meningar och förklarar sina förkortningar.",
        "The texts of the decision have short sentences and explain their abbreviations.";
    V39, Law, "beslut; NIS1", "NIS1 29, 32 §§", "S", false,
        "Varje brist som kan ge sanktionsavgift enligt 2018 års lag har en prövad avgift eller eftergift.",
        "Each deficiency that can bear a fee under the act of 2018 has a fee or its remission.";
    V40, Law, "beslut; NIS1, CSL, PSL", "NIS1 26, 28–29 §§; förordningen (2018:1175) 7–8 §§; MSBFS 2018:8 1 §; CSL 3 kap. 8 §, 4 kap. 1, 4–5, 9 §§; PSL 7 kap. 20, 24 §§", "S", false,
        "Ett föreläggande, en anmärkning, en avgift eller en eftergift gäller en skyldighet som befogenheten når.",
        "An order, a remark, a fee or a remission is about a duty that its power reaches.";
    V41, Warning, "beslut; CSL, NIS1", "CSL 4 kap. 12 §; NIS1 34 §", "S", true,
        "Parten hörs om sanktionsavgift inom två år från det att överträdelsen upphörde.",
        "The party is heard on a fee within two years of the end of the infringement.";
    V42, Law, "beslut; CSL", "CSL 1 kap. 10–14 §§", "S", false,
        "Frågan om cybersäkerhetslagen gäller, helt eller delvis, är besvarad.",
        "Whether the Cybersecurity Act applies, in whole or part, is answered.";
    V43, Law, "beslut; upplysningen om avgörande utan svar i PSL", "FL 25 §; PSL 7 kap. 17 §", "S", true,
        "Varje utskick har en svarstid, varje begäran om anstånd är avgjord, och parten är påmind om svaret.",
        "Each letter has a time for the reply, each request for more time is decided, and the party is reminded.";
    V44, Law, "beslut", "FL 25 §", "S", false,
        "Underlag som har kommit till efter kommuniceringen är vägt, och det som har betydelse har parten hörts om.",
        "Material that came after the hearing is weighed, and the party is heard on what matters.";
    V45, Law, "beslut", "FL 10 §; OSL 10 kap. 3 §", "S", false,
        "Partens begäran om insyn är besvarad.",
        "The party’s requests for access are answered.";
    V46, Warning, "beslut; enskild part", "FL 24 §", "S", true,
        "En enskild parts önskan att lämna uppgifter muntligt är besvarad.",
        "A private party’s wish to make an oral statement is answered.";
    V47, Warning, "beslut", "FL 13 §", "S", true,
        "Behovet av tolk, översättning och anpassat innehåll har övervägts.",
        "The need for an interpreter, a translation and accessible content has been considered.";
    V48, House, "beslut", "FL 14–15 §§", "S", false,
        "Frågan om ombud är besvarad.",
        "Whether a representative acts for the party is answered.";
    V49, Law, "beslut; klagomål och eget initiativ enligt PSL", "PSL 7 kap. 4 a, 5 §§", "S", false,
        "Frågan om patienten, närstående och barn har hörts är besvarad.",
        "Whether the patient, the relatives and a child have been heard is answered.";
    V50, Law, "beslut; klagomål enligt PSL", "PSL 7 kap. 11–12, 15–16, 18 §§", "S", false,
        "Klagomålet har gått till vårdgivaren, som först har fått svara själv, och beslutet går till alla som det rör.",
        "The complaint has gone to the care provider, who first had the chance to answer, and the decision goes to all concerned.";
    V51, Warning, "beslut", "FL 26 §", "S", true,
        "Frågan om remiss är besvarad.",
        "Whether anyone was asked for an opinion is answered.";
    V52, House, "beslut", "PSL 7 kap. 21 §", "S", false,
        "Varje tillfälle är aviserat eller har ett skäl för att inte vara det, med förteckning över de närvarande och kvitto på det som togs om hand.",
        "Each occasion has a notice or a reason for none, a list of those present, and receipts for what was taken in charge.";
    V53, Law, "beslut; förelägganden under handläggningen", "CSL 3 kap. 8 §; PSL 7 kap. 20 §; NIS1 26 §; FL 32–33 §§", "S", false,
        "Ett föreläggande att lämna ut eller medverka är ett eget beslut med eget nummer.",
        "An order to hand over or cooperate is a decision of its own, with a number of its own.";
    V54, Warning, "beslut; U7, CSL och NIS1", "EKMR art. 6", "O", true,
        "Medan en avgift övervägs tvingar inget vite parten att bevisa sin egen överträdelse.",
        "While a fee is considered, no conditional fine forces the party to prove its own infringement.";
    V55, Law, "beslut; varning utom vid avgift och vite", "delgivningslagen (2010:1932) 2 §; CSL 4 kap. 12 §; NIS1 34 §; viteslagen 3 §", "S", true,
        "Ett beslut som ska delges har en mottagare och ett delgivningssätt, och delgivningen är styrkt.",
        "A decision that is to be served has a recipient and a method, and the service is proved.";
    V56, Law, "beslut; styrelse", "FL 18, 28–29 §§", "S", false,
        "När styrelsen beslutar är jäv, beslutförhet och omröstning besvarade.",
        "When the board decides, conflict of interest, quorum and vote are answered.";
    V57, Law, "beslut", "FL 22 §; OSL 5 kap. 1 §", "S", false,
        "Varje inkommen handling är registrerad eller hållen ordnad.",
        "Each incoming document is registered or kept in order.";
    V58, House, "beslut", "OSL 11 kap. 1 §", "S", false,
        "Beslutets text är fri från sådant som måste förbli hemligt.",
        "The text of the decision is free of what has to stay secret.";
    V59, House, "beslut", "FL 25, 27 §§", "S", false,
        "Varje bedömning som har ändrats sedan parten fick utkastet visar vad den var, vad den är och varför.",
        "Each assessment changed since the party had the draft shows what it was, what it is and why.";
    V60, Law, "beslut; U9, PSL", "PSL 7 kap. 26–28 §§", "S", false,
        "Ett förbud uppfyller villkoren i den paragraf som det vilar på.",
        "A ban meets the conditions of the section it rests on.";
    V61, Law, "beslut; efter överklagande", "FL 22, 38–39, 45–46 §§", "S", false,
        "Varje överklagande är prövat i tid och antingen avvisat eller lämnat till domstolen.",
        "Each appeal has had its time checked and is either rejected or handed over to the court.";
    V62, Warning, "beslut; CSL", "CSF 16, 20 §§; CSL 4 kap. 1 § tredje stycket; NIS2 art. 35.2", "S", true,
        "Frågan om andra myndigheter berörs är besvarad.",
        "Whether other authorities are concerned is answered.";
    V63, House, "beslut", "CSL 4 kap. 3 §; PSL 7 kap. 4 §", "S", false,
        "Ärendet avslutas genom ett beslut.",
        "The case is closed by a decision.";
    V64, Warning, "beslut; U7", "FL 5 § andra stycket", "S", true,
        "Jämförbara beslut har sökts.",
        "Comparable decisions have been looked for.";
    V65, Law, "beslut; ny version", "FL 36–39, 46 §§", "S", false,
        "Ett rättat eller ändrat beslut anger sin grund, och villkoren för den är besvarade.",
        "A corrected or changed decision states its ground, and the conditions of that ground are answered.";
    V66, Law, "beslut", "FL 10, 33 §§; OSL 10 kap. 3 §", "S", false,
        "Det som undertecknas är hela beslutet; inget i det är utelämnat eller maskat.",
        "What is signed is the whole decision; nothing in it is left out or masked.";
    V67, House, "beslut; efter expediering", "–", "–", false,
        "Varje åtgärd som beslutet kräver är verifierad eller har utgått innan ärendet avslutas.",
        "Each measure that the decision requires is verified or has lapsed before the case is closed.";
    V68, House, "alla", "–", "–", false,
        "Inget i texterna återstår att fylla i.",
        "Nothing in the texts is left to be filled in.";
}

impl RuleId {
    /// The rule of that number.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }

    /// What it guards.
    #[must_use]
    pub const fn guards(self) -> Guards {
        match self {
            Self::V35 | Self::V36 | Self::V37 | Self::V66 => Guards::Seal,
            Self::V55 => Guards::Dispatch,
            Self::V61 | Self::V63 | Self::V67 => Guards::Close,
            _ => Guards::Settle,
        }
    }
}

/// What exactly is missing; each kind belongs to one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each variant says in its name what is missing, and its sentence stands in wire"
)]
pub enum GapKind {
    DateMissing,
    DateInFuture(NaiveDate),
    DateBeforeReply { deadline: NaiveDate },
    NoPoints,
    NoOutcome,
    OutcomeWithoutPoint(Outcome),
    PointWithoutOutcome(Outcome),
    PointOnStandingAside(DeficiencyId),
    ForceOfAnotherKind(MeasureId),
    DeficiencyNotStated(DeficiencyId),
    MatterMissing,
    DecisionMakerMissing,
    PresentationMissing,
    OthersUnanswered,
    DissentUnanswered,
    PartyMissing,
    PartyIsCommittee,
    NumberMissing,
    ReasonsMissing(DeficiencyId),
    DanglingLink,
    NotBinding { provision: ProvisionId },
    NotInForce { provision: ProvisionId },
    NotThePower { provision: ProvisionId },
    Unconfirmed { provision: ProvisionId, doubt: Doubt },
    WrongRegime { provision: ProvisionId },
    NotSplit(DeficiencyId),
    ForwardOrderUnderRepealedAct,
    NoObservation(DeficiencyId),
    HearingMissing,
    ReplyMissing { deadline: NaiveDate },
    DraftNotSent,
    ConflictUnanswered(PersonId),
    BiasedTakesPart(PersonId),
    Unanswered(QuestionId),
    NoChecklist,
    FactorOpen(Factor),
    AppealUnanswered,
    AppealMustBeOpen,
    AppealTimeWrong,
    AppealNotByLegalOfficer,
    AppealOfAnotherAct { power: ProvisionId },
    AppealNoticeNeedless,
    MeasureUndated(MeasureId),
    MeasureWithoutReport(MeasureId),
    DueOnFreeDay { measure: MeasureId, next: NaiveDate },
    DueBeforeAppealTime { measure: MeasureId, last: NaiveDate },
    DueSoon(MeasureId),
    EffectUnanswered,
    EffectWithoutPower { provision: ProvisionId },
    OrderWithoutEffect,
    FeeQuestionOpen(DeficiencyId),
    BeyondReach { power: ProvisionId, provision: ProvisionId },
    ChargedAndRemitted(DeficiencyId),
    AnswerContradicted(Consideration),
    TurnoverOfAnotherYear { year: i32 },
    PublishedOnFreeDay { next: NaiveDate },
    PublishedBeforeAppealTime { last: NaiveDate },
    OnlyHeadCannotWait,
    EffectOfAnotherAct { provision: ProvisionId },
    ObjectionOpen(ObjectionId),
    OrderUnclear(MeasureId),
    PersonalNumberInText,
    ContactInText(String),
    BlankInText(String),
    StaffNamedInText(PersonId),
    ProtectedNameInText(RecordId),
    ConsiderationOpen(Consideration),
    ConsiderationFails(Consideration),
    ConsiderationUnreasoned(Consideration),
    NoticeMissing(OccasionId),
    PresentMissing(OccasionId),
    FeeOutOfBounds { lowest: u64, highest: u64 },
    FeeClassWrong,
    PaymentTimeShort { days: u32 },
    FeeHeardTooLate { deficiency: DeficiencyId, last: NaiveDate },
    NoIntervention(DeficiencyId),
    ApplicationInDecision,
    ManagementBanTime { least: u32, most: u32 },
    OrderNotItsOwn,
    OrderNumberTaken(RecordId),
    OrderNotServed(RecordId),
    OrderDueBeforeAppealTime { record: RecordId, last: NaiveDate },
    InterimBanTooLong { last: NaiveDate },
    FeeNotAsked,
    NewerThanHearing { deficiency: DeficiencyId, material: Material },
    NotToldDecidedAnyway,
    ExtensionOpen { until: NaiveDate },
    NoReminder,
    MaterialUnweighed(Material),
    NewHearingNeeded(Material),
    ChangeUnexplained(Changed),
    FeeHearingEnds { deficiency: DeficiencyId, last: NaiveDate },
    FileLacks(FileLack),
    ChangedSinceSettling,
    ChangedSinceReading(ApprovalId),
    CertificateNotValid,
    CertificateOfAnother { holder: String },
    NotWhole,
    SentenceTooLong { words: usize, begins: String },
    AbbreviationUnexplained { short: String, begins: String },
    DissentNotAskedAgain,
    DissentUnsigned,
    PartyNotAddressed,
    ServiceNotChosen,
    ServiceUnproven,
    MaskedToParty,
    NotClosedByDecision,
    AppealUndecided(AppealId),
    AppealTimeUnknown(AppealId),
    AppealInTime { appeal: AppealId, last: NaiveDate },
    AppealLate { appeal: AppealId, last: NaiveDate },
    LatenessExcused(AppealId),
    RejectionWithoutNotice(AppealId),
    NotReconsidered(AppealId),
    ChangeNotFinished(AppealId),
    ConditionOpen(Condition),
    FileHandedOver,
    NoAppealToChangeAfter,
    OnlyAfterAppeal,
    NotHeardAnew,
    BeyondDelegation(Outcome),
    OutsideCompetence(ProvisionId),
    SeriousAfterAll(DeficiencyId),
    NoneIsSerious,
    NotificationUnrecorded,
    NotificationUnreviewed,
    JudgedBeforeShown { judged: QuestionId, ground: QuestionId },
    PatientNotTold,
    MeasureNotVerified(MeasureId),
    CauseUnanswered { cause: RecordId, notification: u32 },
    NotAddressed(RecipientKind),
}

/// Something missing, where, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The rule.
    pub rule: RuleId,
    /// How hard this part of the rule is.
    pub level: Level,
    /// Where to go to mend it.
    pub at: Place,
    /// What is missing.
    pub kind: GapKind,
}

impl Gap {
    /// Whether it is asked for at that step. Rules that reach past settling ask again later, for other things.
    #[must_use]
    pub fn is_asked_at(&self, step: Guards) -> bool {
        match self.kind {
            GapKind::ServiceNotChosen | GapKind::NotAddressed(_) => {
                matches!(step, Guards::Settle | Guards::Dispatch)
            }
            GapKind::DissentNotAskedAgain
            | GapKind::DissentUnsigned
            | GapKind::PartyNotAddressed
            | GapKind::MaskedToParty => step == Guards::Dispatch,
            GapKind::ServiceUnproven => step == Guards::Close,
            _ => self.rule.guards() == step,
        }
    }

    /// The next step that it stands before.
    #[must_use]
    pub fn step(&self, case: &Case) -> Guards {
        let passed = match case.decision {
            Decision::Draft(_) => 0,
            Decision::Settled(_) => 1,
            Decision::Sealed(_) => 2,
        };
        let all = [Guards::Settle, Guards::Seal, Guards::Dispatch, Guards::Close];
        let ahead = all.into_iter().skip(passed);
        ahead.into_iter().find(|step| self.is_asked_at(*step)).unwrap_or_else(|| self.rule.guards())
    }

    /// Whether it stands in the way, given what people have gone past with a reason.
    #[must_use]
    pub fn blocks(&self, case: &Case) -> bool {
        match self.level {
            Level::Law => true,
            Level::House | Level::Warning => {
                !case.overrides.get(&self.rule).is_some_and(|gone_past| gone_past.covers.contains(&self.at))
            }
        }
    }
}
