// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether another program may drive the window. WebKit lets it, by variables of the surroundings that Tauri and
//! WebKit read at any time; what is handed out therefore starts itself anew without them before either can.
//! Invariant: where [`ALLOWED`] is false, none of [`DRIVING`] is set once Tauri starts.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, ExitCode};

/// Whether this build lets itself be driven: builds for testing do.
pub const ALLOWED: bool = cfg!(any(debug_assertions, feature = "automation"));

/// The variables by which another program asks to drive the window, or to look into it.
const DRIVING: &[&str] =
    &["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];

/// Whether somebody asks to drive this window, and may.
#[must_use]
pub fn is_asked_for() -> bool {
    ALLOWED && env::var_os(DRIVING[0]).is_some()
}

/// Starts the application anew without what would let it be driven, and gives how that ended. Nothing when there
/// is nothing to refuse.
#[must_use]
pub fn refused_by_starting_anew() -> Option<ExitCode> {
    let refused = refused(ALLOWED, |name| env::var_os(name).is_some());
    if refused.is_empty() {
        return None;
    }
    let Ok(myself) = env::current_exe() else {
        eprintln!("tillsyn: {} must not be set", refused.join(", "));
        return Some(ExitCode::FAILURE);
    };
    let mut again = Command::new(myself);
    again.args(env::args_os().skip(1));
    for name in refused {
        again.env_remove(OsStr::new(name));
    }
    Some(started(&mut again))
}

/// On Unix the new program takes this one's place, so that whoever started it waits for the right one.
#[cfg(unix)]
fn started(again: &mut Command) -> ExitCode {
    let fault = std::os::unix::process::CommandExt::exec(again);
    eprintln!("tillsyn: cannot start anew: {fault}");
    ExitCode::FAILURE
}

#[cfg(not(unix))]
fn started(again: &mut Command) -> ExitCode {
    match again.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("tillsyn: cannot start anew: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// The variables that have to go.
fn refused(allowed: bool, is_set: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let set = DRIVING.iter().copied().filter(|name| is_set(name));
    if allowed { Vec::new() } else { set.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_out_refuses_to_be_driven_by_any_of_the_ways() {
        assert_eq!(refused(false, |_| true), DRIVING);
        assert_eq!(refused(false, |name| name == DRIVING[1]), [DRIVING[1]]);
        assert!(refused(false, |_| false).is_empty());
    }

    #[test]
    fn a_build_for_testing_lets_itself_be_driven() {
        assert!(refused(true, |_| true).is_empty());
    }
}
