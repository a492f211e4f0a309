// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the core tells the window.

use super::{WindowFault, message, word};
use crate::act::{AuthorityDto, CompetenceDto, SupervisesDto};
use crate::answers::{PlaceJson, VerificationJson};
use crate::case_json::{BilingualJson, DayJson, HashJson, IdJson, InstantJson, PeriodJson};
use crate::codes::{AdvanceCode, MeasureStandingCode, OutcomeCode, SectionCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

word! {
    /// The language of the screen.
    LanguageCode {
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
    }
}

word! {
    /// The theme of the screen.
    ThemeCode {
        /// As the system is set.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// Light with the strongest contrast, for outdoors.
        Sun = "sun",
        /// Dark with the strongest contrast.
        HighContrast = "hc",
    }
}

word! {
    /// How close things stand.
    DensityCode {
        /// Normal.
        Normal = "normal",
        /// Roomy.
        Roomy = "roomy",
    }
}

message! {
    /// How the window looks and which keys it takes; kept for the computer, not in the store.
    AppearanceJson {
        /// The language.
        language: LanguageCode,
        /// The theme.
        theme: ThemeCode,
        /// Size of the text in per cent, 90 to 200.
        text_size: u16,
        /// How close things stand.
        density: DensityCode,
        /// Whether single letters and digits act outside text (WCAG 2.1.4).
        single_keys: bool,
        /// Keys chosen by the person, by the code of the act, such as `next_unanswered`.
        keys: BTreeMap<String, String>,
    }
}

word! {
    /// How far one has come in getting in.
    StageCode {
        /// There is no store yet.
        FirstStart = "first_start",
        /// There is a store, and it is locked.
        Locked = "locked",
        /// It is unlocked.
        Open = "open",
    }
}

message! {
    /// A person of the store.
    PersonJson {
        /// Identity.
        id: IdJson,
        /// Name.
        name: String,
        /// Title.
        title: String,
        /// Whether they have a passphrase here; otherwise acts are recorded on their behalf alone.
        has_passphrase: bool,
    }
}

message! {
    /// Whom a passphrase opens the store for; all that is known while it is locked.
    HolderJson {
        /// Identity.
        id: IdJson,
        /// Name.
        name: String,
    }
}

message! {
    /// What the window needs before it can show anything.
    StartJson {
        /// How far one has come.
        stage: StageCode,
        /// How it looks.
        appearance: AppearanceJson,
        /// Version of the application.
        version: String,
        /// Today in Sweden.
        today: String,
        /// Who can unlock.
        holders: Vec<HolderJson>,
        /// Who unlocked, when it is open.
        myself: Option<PersonJson>,
        /// Where the store lies.
        folder: String,
        /// Why the store cannot be opened at all, when it is there and damaged or gone.
        fault: Option<WindowFault>,
        /// Whether the recovery key was never typed back.
        recovery_unconfirmed: bool,
        /// The kinds of record that may still come when a decision is signed.
        records_after: Vec<String>,
    }
}

message! {
    /// A recovery key as it is to be written down, shown this once.
    RecoveryJson {
        /// Its groups, in order.
        groups: Vec<String>,
    }
}

message! {
    /// A step that can be taken back or done again.
    StepJson {
        /// The code of the act.
        act: String,
        /// What it concerned, such as "Fråga A4.1".
        place: Option<BilingualJson>,
    }
}

message! {
    /// What can be taken back and done again.
    StepsJson {
        /// The act that "undo" takes back.
        undo: Option<StepJson>,
        /// The act that "redo" does again.
        redo: Option<StepJson>,
    }
}

message! {
    /// What an act did.
    DoneJson {
        /// The case.
        case: IdJson,
        /// What it touched; what it made comes first.
        changed: Vec<PlaceJson>,
        /// How many lines the case's ledger has now.
        lines: u64,
        /// When it was safe on disk.
        saved_at: InstantJson,
        /// What can be taken back and done again now.
        steps: StepsJson,
    }
}

message! {
    /// A text being typed that is not an act yet.
    DraftJson {
        /// What thing of the case it is about, such as `question:A4.1`.
        entity: String,
        /// Which of its fields.
        field: String,
        /// The text.
        text: String,
        /// When it was saved.
        at: InstantJson,
    }
}

message! {
    /// What the window remembers of a case for the person: where they were, and what they marked.
    MemoryJson {
        /// The last question.
        question: Option<String>,
        /// The last part of the case, such as `inspection`.
        part: Option<String>,
        /// Where the caret stood in the observation; null when it was not there.
        caret: Option<u32>,
        /// Questions to come back to.
        bookmarks: Vec<String>,
        /// Evidence asked for that has been seen, as `question:index`.
        seen: Vec<String>,
    }
}

message! {
    /// Width and height in pixels, as the picture itself claims.
    PixelsJson {
        /// Width.
        width: u32,
        /// Height.
        height: u32,
    }
}

message! {
    /// A file that was taken in and waits for an act to use it.
    StagedFileJson {
        /// What to name it by in a later command.
        token: String,
        /// The name it had.
        name: String,
        /// Bytes.
        size: u64,
        /// Media type.
        media_type: String,
        /// SHA-256 of its bytes.
        sha256: HashJson,
        /// Its size as a picture, where it is one that can be shown.
        picture: Option<PixelsJson>,
        /// The number of the document in this case with the same bytes, where there is one.
        already: Option<u32>,
    }
}

message! {
    /// A file that was not taken in.
    RefusedFileJson {
        /// The name it had.
        name: String,
        /// Why not.
        fault: WindowFault,
    }
}

message! {
    /// What came of choosing, pasting or dropping files.
    StagedJson {
        /// Taken in.
        taken: Vec<StagedFileJson>,
        /// Not taken in.
        refused: Vec<RefusedFileJson>,
    }
}

message! {
    /// A file chosen to be read in place: a PDF to verify, certificates, a key.
    ChosenJson {
        /// What to name it by in a later command.
        token: String,
        /// Its name.
        name: String,
        /// Bytes.
        size: u64,
    }
}

message! {
    /// A file that was written.
    SavedJson {
        /// Its name with folder, to tell the person.
        path: String,
        /// Bytes.
        size: u64,
    }
}

message! {
    /// An archive package that was written and read back.
    ArchivedJson {
        /// Its name with folder, to tell the person.
        path: String,
        /// How many files it holds.
        files: usize,
        /// Bytes of all files.
        bytes: u64,
        /// SHA-256 of its list of files, which stands in the ledger too.
        sha256: String,
        /// Whether the case is not closed, so that the package is only a copy.
        unfinished: bool,
    }
}

message! {
    /// A row of a reply form that has come back, beside what the case holds.
    ReplyRowJson {
        /// Which measure.
        measure: String,
        /// Where it stands in the case.
        before: MeasureStandingCode,
        /// What the case holds of the party's latest words on it.
        words_before: Option<String>,
        /// How far the party says that it has come.
        progress: AdvanceCode,
        /// In the party's words.
        text: Option<String>,
        /// When the party means to be done.
        done_by: Option<DayJson>,
        /// The papers that the party says it encloses.
        enclosed: Option<String>,
        /// Whether that says anything that the case does not hold.
        is_news: bool,
    }
}

message! {
    /// A cell of a reply form that could not be read.
    MisreadJson {
        /// Where, such as `G7`.
        cell: String,
        /// What is wrong.
        sentence: BilingualJson,
    }
}

message! {
    /// A reply form that has come back. Nothing is stored yet.
    ReplyJson {
        /// By which the file is named when it is taken in.
        chosen: String,
        /// The name of the file.
        name: String,
        /// What the party has written, by the numbers of the measures.
        told: Vec<ReplyRowJson>,
        /// What could not be read.
        misread: Vec<MisreadJson>,
    }
}

message! {
    /// A reference that the office has confirmed.
    OfficeConfirmationJson {
        /// Which provision.
        provision: String,
        /// Its short citation.
        short: String,
        /// Who, by the name at the time.
        name: String,
        /// Title at the time.
        title: String,
        /// When.
        at: InstantJson,
        /// What was read.
        source: String,
    }
}

message! {
    /// What became of a file of confirmations; provisions by their names in the catalogue.
    ImportedJson {
        /// Kept from now on.
        taken: Vec<String>,
        /// Passed over: the own one is as late or later.
        known: Vec<String>,
        /// Passed over: the catalogue has no such provision, or cites it otherwise.
        unfit: Vec<String>,
    }
}

message! {
    /// What verification said of a file.
    VerifiedJson {
        /// The name of the file.
        name: String,
        /// Bytes.
        size: u64,
        /// SHA-256 of its bytes.
        sha256: HashJson,
        /// The answer; null when it is not a readable PDF or carries no signature.
        verification: Option<VerificationJson>,
        /// Why there is no answer.
        not_readable: Option<BilingualJson>,
    }
}

message! {
    /// A decision was sealed.
    SealedJson {
        /// What the act did.
        done: DoneJson,
        /// What verification said of the finished file.
        verified: VerifiedJson,
    }
}

message! {
    /// A section of offentlighets- och sekretesslagen (2009:400) to choose from when something is marked as secret.
    SecrecyGroundJson {
        /// As an act names it: "18:8b".
        code: String,
        /// As it is cited.
        citation: String,
        /// What it protects.
        about: BilingualJson,
    }
}

message! {
    /// How the review of a case stands.
    ReviewJson {
        /// Whether another person's approval holds, given under a passphrase of their own.
        approved: bool,
        /// Whether the person at the screen can approve.
        may_approve: bool,
        /// Whether the person at the screen can do without another's approval.
        may_waive: bool,
        /// What stands in the way of the decision and who can mend it, while an approval that is required is missing.
        wanted: Option<BilingualJson>,
        /// How each approval stands, by number.
        approvals: Vec<StandingJson>,
    }
}

message! {
    /// How one approval stands.
    StandingJson {
        /// Which.
        approval: IdJson,
        /// Whether it holds.
        holds: bool,
        /// Whether the person at the screen gave it and can take it back.
        own: bool,
        /// The act that ended it; null while it holds, was taken back, or nobody knows which did.
        ended_by: Option<EndingJson>,
    }
}

message! {
    /// The act that ended an approval.
    EndingJson {
        /// Its code.
        act: String,
        /// When.
        at: InstantJson,
        /// Who.
        by: Option<IdJson>,
    }
}

message! {
    /// Whether the ledger holds.
    LedgerVerdictJson {
        /// Whether every line fits.
        sound: bool,
        /// How many lines were checked.
        lines: u64,
        /// What to tell the person.
        sentence: BilingualJson,
    }
}

message! {
    /// Who runs the office's cases, as filled in for every new one; null until somebody has.
    ProfileJson {
        /// The authority.
        authority: Option<AuthorityDto>,
        /// The profile that it was taken from, when there is one.
        imported: Option<AuthorityProfileJson>,
    }
}

message! {
    /// The profile of an authority, as far as the window shows it.
    AuthorityProfileJson {
        /// Its name among profiles.
        id: String,
        /// The authority's name.
        name: String,
        /// The courts that try its decisions, the usual one first.
        courts: Vec<String>,
        /// A case number that looks as they do there.
        case_number: Option<String>,
        /// What the logo shows, where there is one.
        logo: Option<String>,
        /// Who may decide what.
        deciders: Vec<DeciderJson>,
        /// Under which law and in which sectors it supervises; empty when it does not say.
        supervises: Vec<SupervisesDto>,
        /// The days on which its words on how to appeal hold; the program's own are used on other days.
        appeal_notices: Vec<PeriodJson>,
        /// Phrases to insert where text is written.
        phrases: Vec<PhraseJson>,
    }
}

message! {
    /// A post that may decide.
    DeciderJson {
        /// The title of the post.
        title: String,
        /// On what ground.
        competence: CompetenceDto,
        /// The outcomes that the ground covers.
        outcomes: Vec<OutcomeCode>,
    }
}

message! {
    /// A phrase of the library.
    PhraseJson {
        /// What it is called in the list.
        heading: String,
        /// The section it is written for; any when null.
        section: Option<SectionCode>,
        /// Its words.
        text: String,
    }
}

word! {
    /// What is being done while a letter is made, in order.
    MakingStepCode {
        /// Pictures are brought down to what paper shows.
        Pictures = "pictures",
        /// Text is broken into lines.
        Layout = "layout",
        /// Pages are drawn.
        Pages = "pages",
        /// The file is packed.
        File = "file",
    }
}

/// The one event: what changed, so that whoever shows it fetches it anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
#[ts(export)]
pub enum ChangedJson {
    /// Things in a case.
    Case {
        /// What the act did.
        done: Box<DoneJson>,
    },
    /// Files were dropped on the window.
    Dropped {
        /// What came of it, for a case that is open in the window.
        staged: StagedJson,
        /// The same files as chosen in place, for verification.
        chosen: Vec<ChosenJson>,
    },
    /// Something is being dragged over the window, or no longer.
    Dragging {
        /// Whether it is over the window now.
        over: bool,
    },
    /// A letter that is being made has come so far; asks for nothing.
    Making {
        /// Which, so that it can be stopped.
        making: u32,
        /// What is being done.
        step: MakingStepCode,
        /// How many are done in this step.
        done: u32,
        /// How many there are.
        all: u32,
    },
    /// The store was locked or unlocked, or another person has come.
    Access,
}
