// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files in the tree that the program prints itself: the manual page, the completions, the schema.

use crate::kit::{root, run};
use std::fs;

#[test]
fn the_files_in_the_tree_are_what_the_program_prints() {
    let files: [(&str, &[&str]); 5] = [
        ("src-tauri/man/tillsyn-cli.1", &["man"]),
        ("src-tauri/completions/tillsyn-cli.bash", &["completions", "bash"]),
        ("src-tauri/completions/tillsyn-cli.fish", &["completions", "fish"]),
        ("src-tauri/completions/tillsyn-cli.zsh", &["completions", "zsh"]),
        ("assets/schemas/case-1.schema.json", &["schema"]),
    ];
    for (path, arguments) in files {
        let printed = run(arguments).ended(0).out;
        let kept = fs::read_to_string(root().join(path)).unwrap_or_default();
        assert!(
            kept.trim_end() == printed.trim_end(),
            "{path} is not what `tillsyn-cli {}` prints",
            arguments.join(" ")
        );
    }
}

#[test]
fn the_manual_page_tells_every_exit_code_and_every_command() {
    let page = run(["man"]).ended(0).out;
    for code in ["0", "1", "2", "3", "64", "74", "77"] {
        assert!(page.contains(&format!("\n.TP\n\\fB{code}\\fR\n")), "{code}");
    }
    for command in ["store create", "case open", "play", "seal", "verify", "ledger verify", "catalogue check"]
    {
        assert!(
            page.contains(&format!(".SS \"{command}\"")) || page.contains(&format!(".SS {command}\n")),
            "{command}"
        );
    }
}

#[test]
fn an_exported_case_has_the_fields_that_the_schema_demands() {
    let schema = run(["--json", "schema"]).ended(0).json();
    let demanded = schema["required"].as_array().unwrap();
    assert!(demanded.len() > 5, "{schema}");
    let desk = crate::kit::Desk::with_case();
    let exported = desk.json(["export", crate::kit::CASE]);
    for field in demanded {
        assert!(exported.get(field.as_str().unwrap()).is_some(), "{field}");
    }
}
