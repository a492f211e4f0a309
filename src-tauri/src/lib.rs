// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The application: one window around the desk. It assembles what the other modules hold, and says which commands
//! there are. It knows Tauri and the file dialogs of the system, and no rule of the trade.
//! Invariant: one store has one window; whoever starts a second is told so and nothing is touched.

pub mod automation;
mod chooser;
mod commands;
mod dropped;
pub mod painting;
mod photo;
mod places;
mod shell;
mod told;
mod window;
mod words;

use casework::clock::SystemClock;
use casework::desk::Desk;
use photo::Photos;
use places::Places;
use shell::Shell;
use std::process::ExitCode;
use std::sync::Arc;
use told::Told;
use wire::window::LanguageCode;
use words::Both;

/// What the shell ends with when it was not understood, as `sysexits.h` numbers it.
const USAGE: u8 = 64;

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let language = places::spoken();
    let places = match Places::from_surroundings() {
        Ok(places) => places,
        Err(why) => {
            eprintln!("{}", why.sentence(language));
            return ExitCode::from(USAGE);
        }
    };
    if !has_screen() {
        eprintln!("{}", words::NO_SCREEN.pick(language));
        return ExitCode::FAILURE;
    }
    // A place that cannot be written makes no claim; the page then tells what is wrong with it.
    let claim = match places.claim() {
        Ok(None) => {
            say(words::ONE_WINDOW, language);
            return ExitCode::SUCCESS;
        }
        Ok(claim) => claim,
        Err(_) => None,
    };
    let ended = opened(places, language);
    drop(claim);
    ended.unwrap_or_else(|fault| {
        eprintln!("tillsyn: {fault}");
        say(words::NO_WINDOW, language);
        ExitCode::FAILURE
    })
}

fn opened(places: Places, language: LanguageCode) -> tauri::Result<ExitCode> {
    let told = Arc::new(Told::default());
    let telling = Arc::clone(&told);
    let desk = Desk::new(
        casework::desk::Places { data: places.beside().to_path_buf(), config: places.config.clone() },
        || Box::new(SystemClock),
        Box::new(move |changed| telling.tell(&changed)),
    );
    let version = env!("CARGO_PKG_VERSION");
    let desk = Arc::new(desk.with_store(places.store).with_language(language).with_version(version));
    let photos = Photos::new(&desk);
    let app = tauri::Builder::default()
        .manage(Shell::new(desk, Arc::clone(&told), language))
        .register_asynchronous_uri_scheme_protocol(photo::SCHEME, move |_, request, answer| {
            photos.answer(&request, answer);
        })
        .invoke_handler(commands())
        .setup(move |app| {
            told.reaches(app.handle().clone());
            dropped::follow(&window::make(app.handle())?);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    Ok(match app.run_return(|_, _| {}) {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

// The list is a macro and no function, since it grows with every command.
#[rustfmt::skip]
macro_rules! every_command {
    () => {
    tauri::generate_handler![
        commands::access::start,
        commands::access::create_store,
        commands::access::confirm_recovery,
        commands::access::unlock,
        commands::access::recover,
        commands::access::lock,
        commands::access::restore,
        commands::access::back_up,
        commands::access::persons,
        commands::access::add_person,
        commands::access::change_passphrase,
        commands::access::replace_recovery,
        commands::cases::cases,
        commands::cases::checklists,
        commands::cases::compare_edition,
        commands::cases::awaited,
        commands::cases::offered_answers,
        commands::cases::archive_case,
        commands::cases::save_reply_form,
        commands::cases::pick_reply,
        commands::cases::take_reply,
        commands::cases::secrecy_grounds,
        commands::cases::open_case,
        commands::cases::open_sample,
        commands::cases::open_samples,
        commands::cases::case_whole,
        commands::cases::case_now,
        commands::cases::gaps,
        commands::cases::review,
        commands::cases::perform,
        commands::cases::steps,
        commands::cases::undo,
        commands::cases::redo,
        commands::cases::save_draft,
        commands::cases::drafts,
        commands::cases::memory,
        commands::cases::remember,
        commands::evidence::pick_evidence,
        commands::evidence::paste_evidence,
        commands::evidence::save_evidence,
        commands::decision::letter_pdf,
        commands::decision::unshown,
        commands::decision::save_letter,
        commands::decision::save_copy,
        commands::decision::save_beside,
        commands::decision::save_export,
        commands::decision::settle,
        commands::decision::seal_gaps,
        commands::decision::pick_key,
        commands::decision::seal,
        commands::decision::stop_making,
        commands::decision::pick_pdf,
        commands::decision::pick_roots,
        commands::decision::verify,
        commands::decision::verify_version,
        commands::ledger::ledger,
        commands::ledger::check_ledger,
        commands::settings::set_appearance,
        commands::settings::profile,
        commands::settings::set_profile,
        commands::settings::import_profile,
        commands::settings::export_profile,
        commands::settings::number_fits,
        commands::settings::confirmations,
        commands::settings::export_confirmations,
        commands::settings::import_confirmations,
        commands::settings::ready,
        commands::checklists::checklist_shelf,
        commands::checklists::citable_provisions,
        commands::checklists::checklist_edition,
        commands::checklists::begin_checklist,
        commands::checklists::checklist_draft,
        commands::checklists::keep_checklist,
        commands::checklists::remove_checklist,
        commands::checklists::issue_checklist,
        commands::checklists::try_checklist,
        commands::checklists::import_checklist,
        commands::checklists::export_checklist,
        commands::cases::share_occasion,
        commands::cases::relate_cases,
        commands::cases::unanswered_links,
        commands::library::library,
        commands::library::fitting_texts,
        commands::library::propose_text,
        commands::library::answer_proposal,
        commands::library::remove_proposal,
        commands::library::withdraw_text,
        commands::library::import_library,
        commands::library::export_library,
    ]
    };
}

/// Every command that the page may call.
fn commands() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    every_command!()
}

/// Says something to a person who has no window yet, and waits until it was read.
fn say(sentence: Both, language: LanguageCode) {
    eprintln!("{}", sentence.pick(language));
    rfd::MessageDialog::new().set_title("Tillsyn").set_description(sentence.pick(language)).show();
}

/// Whether there is anywhere to open a window; the library underneath would end the program with no sentence.
fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
