// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! `cargo xtask bless`: accepts what the case tests and the generated files say now. The difference is then
//! read by a person before it is committed; nothing here judges it.

use std::path::Path;

use crate::process::cargo;
use crate::report::Outcome;
use crate::tidy::generated;

/// The variable that tells the case tests to write what they saw instead of comparing it.
pub const BLESS: &str = "TILLSYN_BLESS";

/// Writes generated files anew and runs the case tests in blessing mode.
pub fn bless(root: &Path) -> Result<Outcome, String> {
    for file in generated::FILES {
        let text = generated::printed(root, file)?;
        let path = root.join(file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
        }
        std::fs::write(&path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))?;
        println!("wrote {}", file.path);
    }
    // The whole workspace, so that nothing is built with other features than in every other step.
    let tests = ["test", "--workspace", "--no-fail-fast", "--test", "it", "--test", "cli"];
    let ok = cargo(root).args(tests).env(BLESS, "1").shown()?;
    println!("\nRead the difference before you commit it.");
    Ok(if ok { Outcome::Passed } else { Outcome::Failed })
}
