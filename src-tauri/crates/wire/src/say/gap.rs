// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A gap in one sentence: what is missing, and where. The rule and its source stand beside it, not in it.

use super::names::Named;
use super::place::{appeal, capital, deficiency, measure, objection, person, pick, place, provision};
use domain::case::Case;
use domain::consideration::Consideration;
use domain::gap::{Gap, GapKind};
use domain::hearing::Changed;
use domain::id::{AppealId, ApprovalId, DeficiencyId, MeasureId, OccasionId, PersonId, RecordId};
use domain::law::{Doubt, ProvisionId};
use domain::perform::Place;
use domain::text::Language;

/// What is missing, in one calm sentence.
#[must_use]
pub fn say_gap(gap: &Gap, case: &Case, language: Language) -> String {
    let words = Words { case, language, at: place(&gap.at, Some(case), language) };
    capital(&words.say(&gap.kind))
}

fn grouped(sum: u64) -> String {
    domain::money::Kronor::new(sum).map_or_else(|| sum.to_string(), |sum| sum.to_string())
}

struct Words<'a> {
    case: &'a Case,
    language: Language,
    at: String,
}

impl Words<'_> {
    fn deficiency(&self, id: &DeficiencyId) -> String {
        deficiency(Some(self.case), *id, self.language)
    }

    fn measure(&self, id: &MeasureId) -> String {
        measure(Some(self.case), *id, self.language)
    }

    fn record(&self, id: &RecordId) -> String {
        place(&Place::Record(*id), Some(self.case), self.language)
    }

    fn person(&self, id: &PersonId) -> String {
        person(Some(self.case), *id, self.language)
    }

    fn occasion(&self, id: &OccasionId) -> String {
        place(&Place::Occasion(*id), Some(self.case), self.language)
    }

    fn approver(&self, id: &ApprovalId) -> String {
        match self.case.approvals.get(id) {
            Some(found) => self.person(&found.by),
            None => place(&Place::Approval(*id), Some(self.case), self.language),
        }
    }

    fn appeal(&self, id: &AppealId) -> String {
        appeal(Some(self.case), *id, self.language)
    }

    fn law(&self, id: &ProvisionId) -> String {
        provision(Some(self.case), id)
    }

    // The question itself, without what it asks to state besides.
    fn question(&self, one: Consideration) -> &'static str {
        let whole = match self.language {
            Language::Sv => one.question_sv(),
            Language::En => one.question_en(),
        };
        whole.find('?').and_then(|end| whole.get(..=end)).unwrap_or(whole)
    }

    fn place(&self, at: impl Into<Place>) -> String {
        place(&at.into(), Some(self.case), self.language)
    }

    fn changed(&self, change: &Changed) -> String {
        let what = self.place(change);
        let how = match change {
            Changed::Assessment(_) => {
                pick(self.language, "har fått en annan bedömning", "was assessed otherwise")
            }
            Changed::Deficiency(_) => pick(self.language, "har kommit till", "was added"),
        };
        format!("{what} {how}")
    }

    fn name(&self, value: &impl Named) -> &'static str {
        value.name(self.language)
    }
}

// One arm for each kind: the words it needs, then the sentence in Swedish and in English.
macro_rules! sentences {
    ($this:ident; $($kind:pat $(, $word:ident = $value:expr)* => $sv:literal, $en:literal;)+) => {
        impl Words<'_> {
            fn say(&$this, kind: &GapKind) -> String {
                match kind {
                    $($kind => {
                        $(let $word = $value;)*
                        match $this.language {
                            Language::Sv => format!($sv),
                            Language::En => format!($en),
                        }
                    })+
                }
            }
        }
    };
}

sentences! {
    self;
    GapKind::DateMissing => "beslutet saknar datum.", "the decision has no date.";
    GapKind::DateInFuture(day) =>
        "beslutsdagen {day} har inte kommit än.",
        "the date of the decision, {day}, has not come yet.";
    GapKind::DateBeforeReply { deadline } =>
        "beslutet är inte daterat efter svarstidens slut den {deadline}, och partens svar är inte slutligt.",
        "the decision is not dated after the time for the reply ends on {deadline}, and the party's reply is not final.";
    GapKind::NoPoints =>
        "beslutet har ingen beslutspunkt.",
        "the decision has no point in its operative part.";
    GapKind::NoOutcome => "inget utfall är valt för beslutet.", "no outcome is chosen for the decision.";
    GapKind::OutcomeWithoutPoint(outcome), code = outcome.code(), name = self.name(outcome) =>
        "utfallet {code} ({name}) saknar en beslutspunkt.",
        "the outcome {code} ({name}) has no point in the operative part.";
    GapKind::PointWithoutOutcome(outcome), code = outcome.code(), name = self.name(outcome) =>
        "beslutet har en punkt för {code} ({name}), som inte är valt som utfall.",
        "the operative part has a point for {code} ({name}), which is not chosen as an outcome.";
    GapKind::PointOnStandingAside(id), at = &self.at, what = self.deficiency(id) =>
        "{at} avser {what}, som vilar eller utgår.",
        "{at} concerns {what}, which rests or is withdrawn.";
    GapKind::ForceOfAnotherKind(id), at = &self.at, what = self.measure(id) =>
        "{at} begär det som är angivet som föreläggande, eller omvänt: {what}.",
        "{at} requests what is noted as an order, or the other way round: {what}.";
    GapKind::DeficiencyNotStated(id), what = self.deficiency(id) =>
        "{what} finns inte i någon beslutspunkt.",
        "{what} is not in any point of the operative part.";
    GapKind::MatterMissing =>
        "raden Saken är tom.",
        "the line that says what the decision is about is empty.";
    GapKind::DecisionMakerMissing => "ingen beslutsfattare är angiven.", "no decision-maker is named.";
    GapKind::PresentationMissing =>
        "varken föredragande eller undantag från föredragning är angivet.",
        "neither a presenting officer nor an exemption from presentation is stated.";
    GapKind::OnlyHeadCannotWait =>
        "bara myndighetschefen får avgöra ett ärende utan föredragning för att det inte kan vänta.",
        "only the head of the authority may decide without presentation because the matter cannot wait.";
    GapKind::OthersUnanswered =>
        "det är inte angivet om någon annan medverkade i den slutliga handläggningen.",
        "it is not stated whether anyone else took part in the final handling.";
    GapKind::DissentUnanswered =>
        "det är inte angivet om någon har anmält avvikande mening.",
        "it is not stated whether anyone notified a dissenting opinion.";
    GapKind::PartyMissing => "ärendet saknar part.", "the case has no party.";
    GapKind::PartyIsCommittee =>
        "parten ser ut att vara en nämnd eller förvaltning; ange den juridiska personen och skriv nämnden på raden ”Att.”.",
        "the party looks like a committee or department; name the legal person and put the committee on the “Attn.” line.";
    GapKind::NumberMissing => "ärendet saknar diarienummer.", "the case has no case number.";
    GapKind::ReasonsMissing(id), what = self.deficiency(id) => "{what} saknar skäl.", "{what} has no reasons.";
    GapKind::DanglingLink, at = &self.at =>
        "en länk i texten till {at} leder till något som inte finns i ärendet.",
        "a link in the text of {at} leads to something that is not in the case.";
    GapKind::NotBinding { provision }, at = &self.at, law = self.law(provision) =>
        "{at} hänvisar till {law}, som inte är en bindande skyldighet för parten.",
        "{at} refers to {law}, which is not a binding duty on the party.";
    GapKind::NotInForce { provision }, at = &self.at, law = self.law(provision) =>
        "{at} hänvisar till {law}, som inte gällde under hela överträdelsen.",
        "{at} refers to {law}, which was not in force during the whole infringement.";
    GapKind::NotThePower { provision }, at = &self.at, law = self.law(provision) =>
        "{at} hänvisar till {law}, som inte ger den befogenhet som behövs.",
        "{at} refers to {law}, which does not give the power that is needed.";
    GapKind::Unconfirmed { provision, doubt: Doubt::Unconfirmed }, law = self.law(provision) =>
        "{law} är inte bekräftad av någon i ärendet.",
        "{law} is not confirmed by anyone in the case.";
    GapKind::Unconfirmed { provision, doubt: Doubt::Open }, law = self.law(provision) =>
        "hänvisningen till {law} pekar inte ut en exakt bestämmelse.",
        "the reference to {law} does not point at one exact provision.";
    GapKind::Unconfirmed { provision, doubt: Doubt::Undated }, law = self.law(provision) =>
        "det är inte angivet när {law} gällde.",
        "it is not stated when {law} was in force.";
    GapKind::WrongRegime { provision }, at = &self.at, law = self.law(provision) =>
        "{at} hänvisar till {law}, som hör till en annan lag än den som gällde vid överträdelsen.",
        "{at} refers to {law}, which belongs to another act than the one in force at the infringement.";
    GapKind::NotSplit(id), what = self.deficiency(id) =>
        "{what} sträcker sig över lagändringen den 15 januari 2026; dela den i två.",
        "{what} reaches over the change of law on 15 January 2026; split it in two.";
    GapKind::ForwardOrderUnderRepealedAct =>
        "beslutet förelägger enligt 2018 års lag, som är upphävd på beslutsdagen.",
        "the decision orders measures under the act of 2018, which is repealed on the day of the decision.";
    GapKind::NoObservation(id), what = self.deficiency(id) =>
        "{what} vilar inte på någon iakttagelse.",
        "{what} rests on no observation.";
    GapKind::HearingMissing =>
        "parten har inte fått yttra sig, och inget undantag är angivet.",
        "the party has not been heard, and no exception is stated.";
    GapKind::ReplyMissing { deadline } =>
        "det är inte angivet om parten har svarat; svarstiden går ut den {deadline}.",
        "it is not stated whether the party has replied; the time for the reply ends on {deadline}.";
    GapKind::DraftNotSent =>
        "parten har inte fått yttra sig över ett utkast till beslut.",
        "the party has not been heard on a draft decision.";
    GapKind::FeeNotAsked =>
        "parten har inte fått yttra sig över frågan om sanktionsavgift.",
        "the party has not been heard on the question of a sanction fee.";
    GapKind::NewerThanHearing { deficiency, material },
        what = self.deficiency(deficiency), newer = self.place(*material) =>
        "{what} vilar på {newer}, som har kommit till eller ändrats efter kommuniceringen; låt parten yttra sig över det.",
        "{what} rests on {newer}, which came or was changed after the hearing; let the party comment on it.";
    GapKind::NotToldDecidedAnyway, at = &self.at =>
        "{at} sade inte att ärendet kan avgöras även utan svar.",
        "{at} did not say that the case may be decided even without a reply.";
    GapKind::ExtensionOpen { until }, at = &self.at =>
        "parten har begärt anstånd till den {until} ({at}), och begäran är inte avgjord.",
        "the party has asked for more time until {until} ({at}), and nothing is decided on it.";
    GapKind::NoReminder, at = &self.at =>
        "parten svarade inte ({at}), och ingen påminnelse är antecknad.",
        "the party did not reply ({at}), and no reminder is noted.";
    GapKind::MaterialUnweighed(material), newer = self.place(*material) =>
        "{newer} har kommit till eller ändrats efter kommuniceringen; ange om det har betydelse för beslutet.",
        "{newer} came or was changed after the hearing; say whether it matters to the decision.";
    GapKind::NewHearingNeeded(material), newer = self.place(*material) =>
        "{newer} har betydelse för beslutet, men parten har inte fått yttra sig över det.",
        "{newer} matters to the decision, but the party has not been heard on it.";
    GapKind::ChangeUnexplained(change), what = self.changed(change) =>
        "{what} efter att parten fick utkastet; ange skälet.",
        "{what} after the party had the draft; say why.";
    GapKind::ConflictUnanswered(id), who = self.person(id) =>
        "{who} har inte svarat på frågan om jäv.",
        "{who} has not answered the question of conflict of interest.";
    GapKind::BiasedTakesPart(id), who = self.person(id) =>
        "{who} är jävig men deltar i beslutet.",
        "{who} has a conflict of interest but takes part in the decision.";
    GapKind::Unanswered(question) => "fråga {question} är inte bedömd.", "question {question} is not assessed.";
    GapKind::NoChecklist => "ingen checklista är vald.", "no checklist is chosen.";
    GapKind::FactorOpen(factor), name = self.name(factor) =>
        "omständigheten ”{name}” är inte besvarad.",
        "the factor “{name}” is not answered.";
    GapKind::AppealUnanswered =>
        "det är inte avgjort om beslutet får överklagas.",
        "it is not settled whether the decision can be appealed.";
    GapKind::AppealMustBeOpen =>
        "beslutet får överklagas men är angivet som inte överklagbart.",
        "the decision can be appealed but is marked as not appealable.";
    GapKind::AppealTimeWrong =>
        "överklagandetiden räknas från fel dag för den här parten.",
        "the time to appeal is counted from the wrong day for this party.";
    GapKind::AppealNotByLegalOfficer =>
        "juristen har inte avgjort hur frågan om överklagande ska besvaras; svara som jurist, eller skriv ut båda tiderna.",
        "the legal officer has not settled the question of appeal; answer as the legal officer, or print both times.";
    GapKind::AppealOfAnotherAct { power }, law = self.law(power) =>
        "en punkt vilar på {law}, men ingen bestämmelse i samma lag om överklagande är angiven.",
        "a point rests on {law}, but no provision of the same act on appeal is stated.";
    GapKind::AppealNoticeNeedless =>
        "beslutet har en hänvisning om överklagande, fast det inte får överklagas.",
        "the decision has an appeal notice although it cannot be appealed.";
    GapKind::MeasureUndated(id), what = self.measure(id) => "{what} saknar sista datum.", "{what} has no last day.";
    GapKind::MeasureWithoutReport(id), what = self.measure(id) =>
        "{what} saknar uppgift om hur den ska redovisas.",
        "{what} does not say how it is to be reported.";
    GapKind::DueOnFreeDay { measure, next }, what = self.measure(measure) =>
        "sista datum för {what} är en ledig dag; närmaste arbetsdag är {next}.",
        "the last day of {what} is a day off; the nearest working day is {next}.";
    GapKind::DueBeforeAppealTime { measure, last }, what = self.measure(measure) =>
        "sista datum för {what} ligger inte efter överklagandetidens slut, tidigast den {last}.",
        "the last day of {what} is not after the time to appeal, which ends on {last} at the earliest.";
    GapKind::DueSoon(id), what = self.measure(id) =>
        "{what} ska vara klar inom två veckor från beslutet.",
        "{what} is due within two weeks of the decision.";
    GapKind::PublishedOnFreeDay { next }, at = &self.at =>
        "sista dagen i {at} är en ledig dag; närmaste arbetsdag är {next}.",
        "the last day in {at} is a day off; the nearest working day is {next}.";
    GapKind::PublishedBeforeAppealTime { last }, at = &self.at =>
        "sista dagen i {at} ligger inte efter överklagandetidens slut, tidigast den {last}.",
        "the last day in {at} is not after the time to appeal, which ends on {last} at the earliest.";
    GapKind::EffectUnanswered =>
        "det är inte angivet när beslutet får verkan.",
        "it is not stated when the decision takes effect.";
    GapKind::EffectWithoutPower { provision }, law = self.law(provision) =>
        "beslutet gäller omedelbart enligt {law}, som inte ger den möjligheten.",
        "the decision takes effect at once under {law}, which does not allow it.";
    GapKind::EffectOfAnotherAct { provision }, law = self.law(provision) =>
        "beslutet gäller omedelbart enligt {law}, som inte omfattar alla punkter i det.",
        "the decision takes effect at once under {law}, which does not cover every point of it.";
    GapKind::OrderWithoutEffect =>
        "beslutet förelägger men anger att inget i det ska verkställas.",
        "the decision orders measures but says that nothing in it is to be enforced.";
    GapKind::FeeQuestionOpen(id), what = self.deficiency(id) =>
        "beslutet säger inte om {what} ger sanktionsavgift eller om avgiften efterges. Det ska stå i en beslutspunkt, och en eftergift ska ha skäl.",
        "the decision does not say whether {what} bears a fee or the fee is remitted. It takes a point, and a remission its reasons.";
    GapKind::ObjectionOpen(id), what = objection(Some(self.case), *id, self.language) =>
        "{what} är inte bemött.",
        "{what} has no response.";
    GapKind::OrderUnclear(id), what = self.measure(id) =>
        "{what} säger inte självt vad parten ska göra.",
        "{what} does not itself say what the party is to do.";
    GapKind::PersonalNumberInText, at = &self.at =>
        "en text till {at} innehåller ett personnummer.",
        "a text of {at} holds a personal number.";
    GapKind::ContactInText(contact), at = &self.at =>
        "en text till {at} innehåller kontaktuppgiften {contact}.",
        "a text of {at} holds the contact detail {contact}.";
    GapKind::BlankInText(blank), at = &self.at =>
        "en text till {at} har kvar {blank}, som ska fyllas i eller strykas.",
        "a text of {at} still holds {blank}, which is to be filled in or taken out.";
    GapKind::StaffNamedInText(id), at = &self.at, who = self.person(id) =>
        "en text till {at} nämner {who} vid namn; ange funktionen i stället.",
        "a text of {at} names {who}; give the function instead.";
    GapKind::ProtectedNameInText(id), at = &self.at, who = self.record(id) =>
        "en text till {at} skriver ut ett skyddat namn ({who}); ange funktionen i stället.",
        "a text of {at} holds a protected name ({who}); give the function instead.";
    GapKind::ConsiderationOpen(one), question = self.question(*one) =>
        "frågan är inte besvarad: {question}",
        "this is not answered: {question}";
    GapKind::ConsiderationFails(one), question = self.question(*one) =>
        "svaret hindrar beslutet: {question}",
        "the answer stands in the way of the decision: {question}";
    GapKind::ConsiderationUnreasoned(one), question = self.question(*one) =>
        "det är inte angivet vad svaret grundas på: {question}",
        "what the answer rests on is missing: {question}";
    GapKind::NoticeMissing(id), what = self.occasion(id) =>
        "{what} har varken en underrättelse som skickades före eller ett skäl att komma oanmäld.",
        "{what} has neither a notice sent before it nor a reason for coming unannounced.";
    GapKind::PresentMissing(id), what = self.occasion(id) =>
        "{what} saknar förteckning över dem som var med.",
        "{what} has no list of those present.";
    GapKind::AnswerContradicted(one), question = self.question(*one) =>
        "svaret säger emot en annan uppgift i ärendet: {question}",
        "the answer contradicts something else in the case: {question}";
    GapKind::TurnoverOfAnotherYear { year } =>
        "avgiftens tak räknas på omsättningen året före beslutet, {year}.",
        "the ceiling of the fee is counted from the turnover of the year before the decision, {year}.";
    GapKind::FeeOutOfBounds { lowest, highest }, lowest = grouped(*lowest), highest = grouped(*highest) =>
        "avgiften ligger utanför lagens gränser, {lowest} till {highest} kronor.",
        "the fee lies outside the bounds of the law, {lowest} to {highest} kronor.";
    GapKind::FeeClassWrong, at = &self.at =>
        "avgiftens tak i {at} hör till en annan lag, en annan sorts part eller en annan sorts verksamhetsutövare.",
        "the ceiling of the fee in {at} belongs to another act, another kind of party or another kind of operator.";
    GapKind::PaymentTimeShort { days }, at = &self.at =>
        "{at} ger kortare tid än {days} dagar att betala avgiften.",
        "{at} gives less than {days} days to pay the fee.";
    GapKind::FeeHeardTooLate { deficiency, last }, what = self.deficiency(deficiency) =>
        "parten hördes inte om sanktionsavgift för {what} senast den {last}, och någon avgift får då inte tas ut.",
        "the party was not heard on a fee for {what} by {last}, and then no fee may be charged.";
    GapKind::NoIntervention(id), what = self.deficiency(id) =>
        "{what} är en överträdelse som ska mötas av ett ingripande, minst en anmärkning, eller av ett skäl att avstå.",
        "{what} is an infringement that must be met with an intervention, at least a remark, or with a reason to refrain.";
    GapKind::ApplicationInDecision =>
        "en ansökan om förbud görs i en egen handling, inte i ett beslut med andra utfall.",
        "an application for a ban is made in a document of its own, not in a decision with other outcomes.";
    GapKind::ManagementBanTime { least, most } =>
        "ett förbud att inneha ledningsfunktion gäller i minst {least} och högst {most} månader.",
        "a management ban lasts at least {least} and at most {most} months.";
    GapKind::OrderNumberTaken(id), what = self.record(id) =>
        "{what} har inget eget nummer; numret är ärendets eller ett annat föreläggandes.",
        "{what} has no number of its own; the number is that of the case or of another order.";
    GapKind::OrderNotServed(id), what = self.record(id) =>
        "{what} är förenat med vite men inte delgivet. Ange delgivningsdagen, eller hur det gick.",
        "{what} carries a conditional fine but is not served. State the day of service, or what came of it.";
    GapKind::OrderDueBeforeAppealTime { record, last }, what = self.record(record) =>
        "sista dagen i {what} ligger inte efter överklagandetidens slut, tidigast den {last}, och beslutet gäller inte omedelbart.",
        "the last day in {what} is not after the time to appeal, which ends on {last} at the earliest, and the decision does not apply at once.";
    GapKind::OrderNotItsOwn, at = &self.at =>
        "{at} är ett föreläggande att lämna ut eller medverka, som ska vara ett eget beslut.",
        "{at} is an order to hand over or cooperate, which has to be a decision of its own.";
    GapKind::InterimBanTooLong { last } =>
        "det tillfälliga förbudet gäller längre än sex månader; sista dag är den {last}.",
        "the interim ban lasts longer than six months; the last day is {last}.";
    GapKind::FeeHearingEnds { deficiency, last }, what = self.deficiency(deficiency) =>
        "den sista dagen att höra parten om sanktionsavgift för {what} är den {last}.",
        "the last day to hear the party on a fee for {what} is {last}.";
    GapKind::FileLacks(lack), what = self.name(lack) =>
        "filen saknar {what}.",
        "the file lacks {what}.";
    GapKind::ChangedSinceSettling =>
        "beslutet säger inte längre det som beslutsfattaren fattade beslut om; öppna det och fatta det igen.",
        "the decision no longer says what the decision-maker decided; open it and make it again.";
    GapKind::ChangedSinceReading(id), who = self.approver(id) =>
        "beslutet har ändrats sedan {who} godkände det.",
        "the decision was changed after {who} approved it.";
    GapKind::CertificateNotValid =>
        "certifikatet gäller inte nu eller är inte avsett för underskrift.",
        "the certificate is not valid now or not meant for signing.";
    GapKind::CertificateOfAnother { holder } =>
        "certifikatet är utställt på ”{holder}”, inte på beslutsfattaren.",
        "the certificate is issued to “{holder}”, not to the decision-maker.";
    GapKind::NotWhole =>
        "filen säger inte allt som beslutet säger; bara det hela beslutet undertecknas.",
        "the file does not say all that the decision says; only the whole decision is signed.";
    GapKind::SentenceTooLong { words, begins }, at = &self.at =>
        "en mening har {words} ord ({at}): ”{begins} …”.",
        "a sentence has {words} words ({at}): “{begins} …”.";
    GapKind::AbbreviationUnexplained { short, begins }, at = &self.at =>
        "förkortningen {short} är inte förklarad där den står först ({at}): ”{begins} …”.",
        "the abbreviation {short} is not explained where it stands first ({at}): “{begins} …”.";
    GapKind::OutsideCompetence(id), law = self.law(id) =>
        "{law} hör till en lag som myndigheten enligt sin profil inte utövar tillsyn enligt i partens sektor.",
        "{law} belongs to an act under which the authority, by its profile, does not supervise in the party's sector.";
    GapKind::SeriousAfterAll(id), what = self.deficiency(id) =>
        "{what} är angiven som allvarlig enligt lag, men frågan för beslutet är besvarad med nej.",
        "{what} is stated to be serious by law, but the question for the decision is answered no.";
    GapKind::NoneIsSerious =>
        "överträdelsen är angiven som allvarlig enligt lag, men för ingen av bristerna.",
        "the infringement is stated to be serious by law, but not for any deficiency.";
    GapKind::BeyondDelegation(outcome), code = outcome.code(), name = self.name(outcome) =>
        "den angivna behörigheten omfattar inte {code} ({name}) enligt myndighetens profil.",
        "the stated competence does not cover {code} ({name}) by the authority's profile.";
    GapKind::BeyondReach { power, provision }, at = &self.at, by = self.law(power), law = self.law(provision) =>
        "{at} vilar på {by}, som inte når en överträdelse av {law}.",
        "{at} rests on {by}, which does not reach a breach of {law}.";
    GapKind::ChargedAndRemitted(id), what = self.deficiency(id) =>
        "{what} har både en punkt som tar ut sanktionsavgift och en som efterger den.",
        "{what} has both a point that charges a fee and one that remits it.";
    GapKind::NotificationUnrecorded =>
        "ingen anmälan är antecknad i ärendet, så den får ingen egen rad i beslutet.",
        "no notification is recorded in the case, so it has no row of its own in the decision.";
    GapKind::NotificationUnreviewed =>
        "ärendet gäller en lex Maria-anmälan, men checklistan för en sådan är inte vald.",
        "the case is about a lex Maria notification, but the checklist for one is not chosen.";
    GapKind::JudgedBeforeShown { judged, ground } =>
        "fråga {judged} är bedömd som uppfylld, men fråga {ground} är varken uppfylld eller ej tillämplig.",
        "question {judged} is assessed as fulfilled, but question {ground} is neither fulfilled nor not applicable.";
    GapKind::CauseUnanswered { cause, notification }, what = self.record(cause) =>
        "ingen åtgärd svarar mot {what}, fast anmälan {notification} är bedömd som fullgjord, och inget skäl är angivet.",
        "no measure answers {what}, although notification {notification} is judged as fulfilled, and no reason is given.";
    GapKind::MeasureNotVerified(id), what = self.measure(id) =>
        "{what} är varken verifierad eller utgången.",
        "{what} is neither verified nor lapsed.";
    GapKind::PatientNotTold =>
        "det har inte visats att den som drabbades har informerats; ej tillämpligt är det bara när ingen har drabbats.",
        "it has not been shown that the one who suffered harm was told; it is not applicable only when nobody did.";
    GapKind::NotAddressed(kind), who = self.name(kind) =>
        "{who} finns inte bland mottagarna av beslutet.",
        "{who} is not among the recipients of the decision.";
    GapKind::DissentNotAskedAgain =>
        "det är inte frågat en sista gång om någon vill anmäla avvikande mening.",
        "it has not been asked a last time whether anyone dissents.";
    GapKind::DissentUnsigned =>
        "tillägget med en avvikande mening är inte undertecknat.",
        "the addendum with a dissent is not signed.";
    GapKind::PartyNotAddressed =>
        "parten finns inte bland mottagarna av beslutet.",
        "the party is not among the recipients of the decision.";
    GapKind::ServiceNotChosen =>
        "beslutet ska delges parten, men inget delgivningssätt är valt.",
        "the decision is to be served on the party, but no method of service is chosen.";
    GapKind::ServiceUnproven =>
        "det är inte antecknat när och med vem beslutet delgavs.",
        "it is not recorded when and on whom the decision was served.";
    GapKind::MaskedToParty =>
        "parten ska få beslutet helt, men en maskad kopia är vald.",
        "the party must get the whole decision, but a redacted copy is chosen.";
    GapKind::NotClosedByDecision =>
        "beslutet avslutar inte ärendet, och inget beslut om avslut är infört i registret.",
        "the decision does not close the case, and no decision to close is entered in the register.";
    GapKind::AppealUndecided(id), what = self.appeal(id) =>
        "{what} är varken avvisat eller lämnat till domstolen.",
        "{what} is neither rejected nor handed over to the court.";
    GapKind::AppealTimeUnknown(id), what = self.appeal(id) =>
        "det går inte att avgöra om {what} kom in i tid, eftersom dagen för delgivning saknas.",
        "it cannot be said whether {what} came in time, since the day of service is missing.";
    GapKind::AppealInTime { appeal, last }, what = self.appeal(appeal) =>
        "{what} kom in i tid, sista dagen var den {last}, och kan inte avvisas som för sent.",
        "{what} came in time, the last day being {last}, and cannot be rejected as late.";
    GapKind::AppealLate { appeal, last }, what = self.appeal(appeal) =>
        "{what} kom in efter den sista dagen, den {last}, och ska avvisas.",
        "{what} came after the last day, {last}, and is to be rejected.";
    GapKind::LatenessExcused(id), what = self.appeal(id) =>
        "{what} kan inte avvisas: underrättelsen om hur man överklagar var fel, eller det kom in till domstolen i tid.",
        "{what} cannot be rejected: the notice on how to appeal was wrong, or it reached the court in time.";
    GapKind::RejectionWithoutNotice(id), what = self.appeal(id) =>
        "beslutet att avvisa {what} saknar en egen överklagandehänvisning.",
        "the decision to reject {what} has no appeal notice of its own.";
    GapKind::NotReconsidered(id), what = self.appeal(id) =>
        "det är inte prövat om beslutet ska ändras innan {what} lämnas till domstolen.",
        "it is not examined whether the decision must be changed before {what} goes to the court.";
    GapKind::ChangeNotFinished(id), what = self.appeal(id) =>
        "det ändrade beslutet är inte undertecknat, och det ska följa med {what} till domstolen.",
        "the changed decision is not signed, and it goes with {what} to the court.";
    GapKind::ConditionOpen(condition), name = self.name(condition) =>
        "det är inte angivet {name}.",
        "it is not said {name}.";
    GapKind::NotHeardAnew =>
        "parten har inte hörts på nytt sedan det beslut som ändras.",
        "the party has not been heard anew since the decision that is changed.";
    GapKind::FileHandedOver =>
        "ett överklagande är redan lämnat till domstolen, så myndigheten får inte längre ändra beslutet.",
        "an appeal has already gone to the court, so the authority may no longer change the decision.";
    GapKind::NoAppealToChangeAfter =>
        "det är inte angivet efter vilket överklagande beslutet ändras.",
        "it is not stated after which appeal the decision is changed.";
    GapKind::OnlyAfterAppeal =>
        "beslutet är överklagat och kan därför bara ändras enligt 39 § förvaltningslagen.",
        "the decision is appealed and can therefore be changed only under section 39 of the Administrative Procedure Act.";
}
