// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The built page: its files with their media types and under the content policy of the application, and the script
//! that stands in for the shell, first in the head.

use crate::http::{Answer, decoded};
use serde_json::Value;
use std::fs;
use std::path::{Component, Path};

const SETTINGS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tauri.conf.json"));
const SCRIPT: &str = include_str!("bridge.js");

/// The content policy of the application; commands and pictures come from this server instead of the shell.
pub fn policy() -> String {
    let settings: Value = serde_json::from_str(SETTINGS).unwrap_or(Value::Null);
    let parts = settings.pointer("/app/security/csp").and_then(Value::as_object).cloned().unwrap_or_default();
    let one = |(name, value): (&String, &Value)| {
        let value = match name.as_str() {
            "connect-src" => "'self'",
            "img-src" => "'self' blob:",
            _ => value.as_str().unwrap_or("'none'"),
        };
        format!("{name} {value}")
    };
    parts.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The file at a path.
pub fn file(ui: &Path, path: &str, policy: &str) -> Answer {
    let asked = decoded(path.trim_start_matches('/'));
    let asked = if asked.is_empty() { "index.html" } else { asked.as_str() };
    if asked == "bridge.js" {
        return Answer::good("text/javascript; charset=utf-8", SCRIPT.as_bytes().to_vec());
    }
    let relative = Path::new(asked);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Answer::absent();
    }
    let Ok(mut body) = fs::read(ui.join(relative)) else { return Answer::absent() };
    if asked == "index.html" {
        let text = String::from_utf8_lossy(&body).into_owned();
        body = with_script(&text).into_bytes();
    }
    let headers = vec![("Content-Security-Policy", policy.to_owned())];
    Answer { headers, ..Answer::good(kind(relative), body) }
}

// First in the head; a page without one gets it in front of everything.
fn with_script(page: &str) -> String {
    let script = "<script src=\"/bridge.js\"></script>";
    if page.contains("<head>") {
        page.replacen("<head>", &format!("<head>{script}"), 1)
    } else {
        format!("{script}{page}")
    }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().unwrap_or_default().to_string_lossy().as_ref() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
