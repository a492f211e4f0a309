// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! `cargo xtask dist`: the package that is handed out, and the proof that it is one. It is weighed, it is shown to
//! refuse another program that wants to drive its window, and it is installed in a clean system and started there.

mod clean;
mod driven;

use std::path::{Path, PathBuf};

use crate::process::program;
use crate::report::{Count, Outcome, Steps};
use crate::root;
use crate::setup::{self, Purpose};
use crate::ui;

/// What the package may weigh at most, and the application in it.
const MOST_BYTES: u64 = 30_000_000;

/// Makes the package and proves it.
pub fn verb(root: &Path) -> Result<Outcome, String> {
    let target = root::target(root)?;
    let mut steps = Steps::default();
    steps.take("Set-up", || {
        for purpose in [Purpose::Build, Purpose::Window, Purpose::WindowTests, Purpose::Dist] {
            setup::system(root, purpose)?;
        }
        ui::built(root)?;
        Ok(Count::default())
    });
    let mut made = None;
    steps.take("Package", || {
        made = Some(package(root, &target)?);
        Ok(Count::one(true))
    });
    if let Some(package) = made {
        let application = target.join("dist/tillsyn");
        steps.take("Size", || size(&[&application, &package]));
        steps.take("Refuses to be driven", || driven::refused(root, &application));
        steps.take("Clean system", || clean::starts(root, &target, &package));
        println!("\nPackage: {}", package.display());
    }
    Ok(steps.close())
}

/// Builds the application as it is handed out, and packs it.
fn package(root: &Path, target: &Path) -> Result<PathBuf, String> {
    let folder = target.join("dist/bundle/deb");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("cannot clear {}: {e}", folder.display()))?;
    }
    let tauri = ui::folder(root).join("node_modules/.bin/tauri");
    let words = ["build", "--bundles", "deb", "--", "--profile", "dist"];
    if !program(tauri, root).before_cargo().args(words).shown()? {
        return Err("the package was not made; why stands above".to_owned());
    }
    let told = |e: std::io::Error| format!("cannot read {}: {e}", folder.display());
    for entry in folder.read_dir().map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            return Ok(path);
        }
    }
    Err(format!("there is no package in {}", folder.display()))
}

fn size(files: &[&Path]) -> Result<Count, String> {
    let mut count = Count::default();
    for file in files {
        let bytes = file.metadata().map_err(|e| format!("cannot read {}: {e}", file.display()))?.len();
        let good = bytes < MOST_BYTES;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!("   {name}: {} ({MOST_BYTES} bytes is the most)", weight(bytes));
        if !good {
            println!("   TOO LARGE");
        }
        count = count.plus(Count::one(good));
    }
    Ok(count)
}

/// Bytes as a person reads them.
fn weight(bytes: u64) -> String {
    format!("{bytes} bytes, {}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_megabytes_too() {
        assert_eq!(weight(12_345_678), "12345678 bytes, 12.3 MB");
        assert_eq!(weight(99), "99 bytes, 0.0 MB");
    }
}
