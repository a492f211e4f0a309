// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The files of the catalogue as part of the program, so that it runs without any folder beside it.
//! The list must name every file under `assets/provisions` and `assets/checklists`, the crosswalk and the library; a test holds it to that.

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/", $name)))),*]
    };
}

/// Name from the root of the catalogue, and text.
pub(crate) const FILES: &[(&str, &str)] = shipped![
    "provisions/csf.toml",
    "provisions/csl-duties.toml",
    "provisions/csl-interventions.toml",
    "provisions/csl.toml",
    "provisions/fl-procedure.toml",
    "provisions/fl.toml",
    "provisions/general.toml",
    "provisions/hslf.toml",
    "provisions/iso27001.toml",
    "provisions/mcffs.toml",
    "provisions/msbfs.toml",
    "provisions/nis1.toml",
    "provisions/pdl.toml",
    "provisions/psl.toml",
    "provisions/standards.toml",
    "provisions/supplier.toml",
    "checklists/cybersakerhetslagen/2026-11/checklist.toml",
    "checklists/iso-27001/2026-11/checklist.toml",
    "checklists/leverantorsrevision/2026-11/checklist.toml",
    "checklists/lex-maria/2026-11/checklist.toml",
    "checklists/nis1-halso-och-sjukvard/2026-11/checklist.toml",
    "crosswalk/themes.toml",
    "library/texts.toml",
];
