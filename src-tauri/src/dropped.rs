// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files dragged over the window and dropped on it: evidence of the case that is open in it, and files to read in
//! place where none is.

use crate::shell::Shell;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, DragDropEvent, Manager, WebviewWindow, WindowEvent};
use wire::window::{ChangedJson, StagedJson};

/// From now on the page hears of what is dragged and dropped.
pub fn follow(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(event) = event {
            heard(&app, event);
        }
    });
}

fn heard(app: &AppHandle, event: &DragDropEvent) {
    let over = |over| app.state::<Shell>().tell(&ChangedJson::Dragging { over });
    match event {
        DragDropEvent::Enter { paths, .. } if files(paths).next().is_some() => over(true),
        DragDropEvent::Leave => over(false),
        DragDropEvent::Drop { paths, .. } => {
            over(false);
            let paths: Vec<PathBuf> = files(paths).map(Path::to_path_buf).collect();
            let app = app.clone();
            tauri::async_runtime::spawn(async move { taken(&app, paths).await });
        }
        _ => {}
    }
}

/// A text or a link that is dragged about in the page comes as a path too, but there is no such file.
fn files(paths: &[PathBuf]) -> impl Iterator<Item = &Path> {
    paths.iter().map(PathBuf::as_path).filter(|path| path.is_absolute() && path.exists())
}

async fn taken(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    let shell = app.state::<Shell>();
    let case = shell.case();
    let changed = shell.work(move |desk| {
        let (chosen, refused) = desk.choose_all(&paths)?;
        let staged = match case {
            Some(case) => desk.stage_paths(&case, &paths)?,
            None => StagedJson { taken: Vec::new(), refused },
        };
        Ok(ChangedJson::Dropped { staged, chosen })
    });
    // A store that was locked meanwhile takes nothing; the page shows that it is locked.
    if let Ok(changed) = changed.await {
        shell.tell(&changed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dragged_link_is_no_file() {
        let here = std::env::current_exe().unwrap();
        let paths = [PathBuf::from("https://example.org/"), PathBuf::from("/no/such/file"), here.clone()];
        assert_eq!(files(&paths).collect::<Vec<_>>(), [here.as_path()]);
    }
}
