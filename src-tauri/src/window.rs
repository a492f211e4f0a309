// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The one window: how it is made, when it is shown, and what it refuses to go to.

use crate::automation;
use std::thread;
use std::time::Duration;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// Its label, by which permissions and events name it.
pub const LABEL: &str = "main";

const SIZE: (f64, f64) = (1280.0, 800.0);
const LEAST: (f64, f64) = (683.0, 480.0);
/// A page that has not said that it is drawn by then is shown as it is, so that a fault can be seen.
const SHOWN_AT_THE_LATEST: Duration = Duration::from_secs(3);
/// Text is kept within 0.3 seconds of the last key; a window that is closed waits for that.
const CLOSING: Duration = Duration::from_millis(450);

/// Makes the window; it stays hidden until the page is drawn.
///
/// # Errors
/// When the system does not let a window be made.
pub fn make(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Tillsyn")
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(LEAST.0, LEAST.1)
        .prevent_overflow()
        .center()
        .visible(false)
        .devtools(false)
        .zoom_hotkeys_enabled(false)
        .browser_extensions_enabled(false)
        .general_autofill_enabled(false)
        // The engine keeps nothing on disk: what is kept at all is kept encrypted in the store. WebKit lets only
        // a window that keeps things be driven by tests.
        .incognito(!automation::is_asked_for())
        .initialization_script(include_str!("menu.js"))
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    show_later(window.clone());
    close_gently(&window);
    Ok(window)
}

/// The page says that it is drawn.
pub fn show(window: &WebviewWindow) {
    // The system alone can refuse, and then there is nobody to tell.
    let _ = window.show();
    let _ = window.set_focus();
}

fn show_later(window: WebviewWindow) {
    thread::spawn(move || {
        thread::sleep(SHOWN_AT_THE_LATEST);
        if matches!(window.is_visible(), Ok(false)) {
            show(&window);
        }
    });
}

fn close_gently(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            let app = app.clone();
            thread::spawn(move || {
                thread::sleep(CLOSING);
                app.exit(0);
            });
        }
    });
}

/// The embedded page and nothing else.
fn is_our_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        // `tauri dev` alone; what is embedded has no such address.
        ("http", Some("127.0.0.1")) => cfg!(dev),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_page() {
        for (url, goes) in [
            ("tauri://localhost/index.html#/cases", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("file:///etc/hosts", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_our_page(&url.parse().unwrap()), goes, "{url}");
        }
    }
}
