// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads tauri.conf.json, capabilities and permissions into the application. tauri-build looks for all of them
//! beside the working directory and writes there too; it is given one inside OUT_DIR, so that the root stays
//! clean.

use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    if let Err(said) = build() {
        eprintln!("{said}");
        process::exit(1);
    }
}

fn build() -> Result<(), String> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).ok_or(format!("cargo did not set {name}"));
    let (root, out) = (folder("CARGO_MANIFEST_DIR")?, folder("OUT_DIR")?);
    for watched in
        ["Cargo.toml", "tauri.conf.json", "src-tauri/capabilities", "src-tauri/permissions", "ui/dist"]
    {
        println!("cargo:rerun-if-changed={}", root.join(watched).display());
    }
    if !root.join("ui/dist/index.html").is_file() {
        return Err(
            "the window's page is not built: run `cargo xtask ui` first (`run` and `test` do it by themselves)"
                .to_owned(),
        );
    }
    let working = out.join("tauri-build");
    let told = |e: std::io::Error| format!("cannot prepare {}: {e}", working.display());
    fs::create_dir_all(&working).map_err(told)?;
    fs::copy(root.join("Cargo.toml"), working.join("Cargo.toml")).map_err(told)?;
    env::set_current_dir(&working).map_err(told)?;
    // The library keeps these patterns for the life of the build script, which is a moment.
    let pattern = |tail: &str| -> &'static str {
        Box::leak(root.join("src-tauri").join(tail).display().to_string().into_boxed_str())
    };
    let attributes = tauri_build::Attributes::new()
        .config_path(root.join("tauri.conf.json"))
        .capabilities_path_pattern(pattern("capabilities/**/*.json"))
        .app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern(pattern("permissions/**/*.toml")),
        );
    tauri_build::try_build(attributes).map_err(|fault| format!("{fault:#}"))
}
