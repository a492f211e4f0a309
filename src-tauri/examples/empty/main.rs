// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The least that a window can be: the same library, one line of text, shown when the page says that it is there.
//! The application's start and memory are measured against it, so it makes its window the same way.

use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder};

#[tauri::command]
async fn ready(window: WebviewWindow) {
    // As in the application: the system alone can refuse, and then there is nobody to tell.
    let _ = window.show();
    let _ = window.set_focus();
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ready])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .min_inner_size(683.0, 480.0)
                .prevent_overflow()
                .center()
                .visible(false)
                .devtools(false)
                .incognito(true)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("src-tauri/examples/empty/tauri.conf.json"))
}
