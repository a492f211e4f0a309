// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The few sentences the shell says itself, before there is a page to say them: why it did not start, and what the
//! system's file dialogs are asked for. Everything else a person reads comes from the core or stands in the page.

use wire::case_json::BilingualJson;
use wire::window::{FaultCode, LanguageCode, WindowFault};

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    sv: &'static str,
    en: &'static str,
}

impl Both {
    /// The one for the screen.
    #[must_use]
    pub const fn pick(self, language: LanguageCode) -> &'static str {
        match language {
            LanguageCode::Sv => self.sv,
            LanguageCode::En => self.en,
        }
    }
}

const fn both(sv: &'static str, en: &'static str) -> Both {
    Both { sv, en }
}

/// A second start on a store that has its window.
pub const ONE_WINDOW: Both = both(
    "Tillsyn är redan öppet med de här ärendena. Gå till det fönstret; inget har ändrats.",
    "Tillsyn is open with these cases already. Go to that window; nothing was changed.",
);
/// There is no screen to open a window on.
pub const NO_SCREEN: Both = both(
    "Tillsyn öppnar ett fönster, och här finns ingen skärm. Arbeta i stället med tillsyn-cli.",
    "Tillsyn opens a window, and there is no screen here. Work with tillsyn-cli instead.",
);
/// The system did not let a window be opened.
pub const NO_WINDOW: Both = both(
    "Fönstret kunde inte öppnas. Ärendena är orörda.",
    "The window could not be opened. The cases are untouched.",
);

/// What a file dialog is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// Its title.
    pub title: Both,
    /// Which files it offers, by their endings; all of them when there are none.
    pub files: Option<(Both, &'static [&'static str])>,
}

const fn all(title: Both) -> Purpose {
    Purpose { title, files: None }
}

const fn only(title: Both, name: Both, endings: &'static [&'static str]) -> Purpose {
    Purpose { title, files: Some((name, endings)) }
}

const PDF: Both = both("PDF-filer", "PDF files");

/// Evidence to take in.
pub const EVIDENCE: Purpose = all(both("Välj handlingar", "Choose documents"));
/// Where a copy of a document goes.
pub const SAVE_EVIDENCE: Purpose = all(both("Spara handlingen", "Save the document"));
/// Where a letter goes.
pub const SAVE_LETTER: Purpose = only(both("Spara som PDF", "Save as PDF"), PDF, &["pdf"]);
/// Where a Word document goes.
pub const SAVE_WORD: Purpose = only(
    both("Spara som Word-dokument", "Save as a Word document"),
    both("Word-dokument", "Word documents"),
    &["docx"],
);
/// Where the whole case goes.
pub const SAVE_EXPORT: Purpose =
    only(both("Spara ärendet", "Save the case"), both("JSON-filer", "JSON files"), &["json"]);
/// A signature key.
pub const KEY: Purpose = only(
    both("Välj underskriftsnyckel", "Choose the signature key"),
    both("Nyckelfiler", "Key files"),
    &["p12", "pfx"],
);
/// A PDF to verify.
pub const VERIFY: Purpose = only(both("Välj PDF att kontrollera", "Choose a PDF to verify"), PDF, &["pdf"]);
/// Certificates to trust.
pub const ROOTS: Purpose = only(
    both("Välj certifikat att lita på", "Choose certificates to trust"),
    both("Certifikat", "Certificates"),
    &["pem", "crt", "cer"],
);
const TOML: Both = both("TOML-filer", "TOML files");

/// The profile of an authority to take in.
pub const PROFILE: Purpose =
    only(both("Välj myndighetens profil", "Choose the authority's profile"), TOML, &["toml"]);
/// Where the profile goes.
pub const SAVE_PROFILE: Purpose = only(both("Spara profilen", "Save the profile"), TOML, &["toml"]);
/// A checklist of an office to take in.
pub const CHECKLIST: Purpose = only(both("Välj checklista", "Choose a checklist"), TOML, &["toml"]);
/// Where a checklist goes.
pub const SAVE_CHECKLIST: Purpose = only(both("Spara checklistan", "Save the checklist"), TOML, &["toml"]);
/// A file of standard texts to take in.
pub const LIBRARY: Purpose =
    only(both("Välj fil med standardtexter", "Choose a file of standard texts"), TOML, &["toml"]);
/// Where the office's standard texts go.
pub const SAVE_LIBRARY: Purpose =
    only(both("Spara standardtexterna", "Save the standard texts"), TOML, &["toml"]);
/// A file of confirmed references to take in.
pub const CONFIRMATIONS: Purpose =
    only(both("Välj fil med bekräftelser", "Choose a file of confirmations"), TOML, &["toml"]);
/// Where the confirmed references go.
pub const SAVE_CONFIRMATIONS: Purpose =
    only(both("Spara bekräftelserna", "Save the confirmations"), TOML, &["toml"]);
/// Where the form for the account of measures goes.
pub const SAVE_REPLY_FORM: Purpose =
    only(both("Spara formuläret", "Save the form"), both("Kalkylblad", "Spreadsheets"), &["xlsx"]);
/// A form that has come back.
pub const REPLY_FORM: Purpose = only(
    both("Välj formuläret från parten", "Choose the form from the party"),
    both("Kalkylblad", "Spreadsheets"),
    &["xlsx"],
);
/// Where an archive package goes.
pub const ARCHIVE: Purpose =
    all(both("Välj mapp för arkivpaketet", "Choose a folder for the archive package"));
/// Where a backup goes.
pub const BACK_UP: Purpose = all(both("Välj mapp för säkerhetskopian", "Choose a folder for the backup"));
/// A backup to take into use.
pub const RESTORE: Purpose = all(both("Välj mappen med säkerhetskopian", "Choose the folder of the backup"));

/// A bug in one call: the window lives on, and nothing was half done, since every change is one transaction.
#[must_use]
pub fn broken() -> WindowFault {
    fault(
        FaultCode::Store,
        both(
            "Något gick fel i programmet. Det som är sparat är kvar. Försök igen, eller starta om Tillsyn.",
            "Something went wrong in the program. What is saved is safe. Try again, or start Tillsyn anew.",
        ),
    )
}

/// A call without what it needs: a bug in the page.
#[must_use]
pub fn misspoken() -> WindowFault {
    fault(
        FaultCode::File,
        both(
            "Det som klistrades in kunde inte läsas. Spara det som en fil och lägg till filen i stället.",
            "What was pasted could not be read. Save it as a file and add the file instead.",
        ),
    )
}

fn fault(code: FaultCode, sentence: Both) -> WindowFault {
    let sentence = BilingualJson { sv: sentence.sv.to_owned(), en: sentence.en.to_owned() };
    WindowFault { code, sentence, gaps: Vec::new(), field: None }
}
