// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What `cargo metadata` says of our crates and of everything they bring along.

use std::path::Path;

use serde_json::Value;

use crate::process::cargo;

/// For what a dependency is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The crate itself or its build script.
    Crate,
    /// Its tests and examples only.
    Tests,
}

/// One line under `[dependencies]` and its like.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// The name of the package needed.
    pub name: String,
    /// For what.
    pub need: Need,
}

/// One package.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its manifest, relative to the root for ours.
    pub manifest: String,
    /// The licence expression it declares.
    pub licence: Option<String>,
    /// What it needs directly.
    pub needs: Vec<Dependency>,
}

/// All packages of a build, on every platform.
pub struct Packages {
    /// The members of the workspace.
    pub ours: Vec<Package>,
    /// Everything else.
    pub outside: Vec<Package>,
}

impl Packages {
    /// Asks Cargo.
    pub fn read(root: &Path) -> Result<Self, String> {
        let answer = cargo(root).args(["metadata", "--format-version", "1"]).printed()?;
        let metadata = serde_json::from_str(&answer)
            .map_err(|e| format!("cannot read what cargo metadata printed: {e}"))?;
        Ok(Self::from_metadata(&metadata))
    }

    fn from_metadata(metadata: &Value) -> Self {
        let root = metadata["workspace_root"].as_str().unwrap_or("");
        let (ours, outside): (Vec<&Value>, Vec<&Value>) =
            list(&metadata["packages"]).partition(|package| package["source"].is_null());
        let read = |packages: Vec<&Value>| packages.into_iter().map(|p| package(p, root)).collect();
        Self { ours: read(ours), outside: read(outside) }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn package(value: &Value, root: &str) -> Package {
    let text = |name: &str| value[name].as_str().unwrap_or("").to_owned();
    let manifest = text("manifest_path");
    Package {
        name: text("name"),
        version: text("version"),
        manifest: manifest.strip_prefix(root).unwrap_or(&manifest).trim_start_matches('/').to_owned(),
        licence: value["license"].as_str().map(str::to_owned),
        needs: list(&value["dependencies"]).map(dependency).collect(),
    }
}

fn dependency(value: &Value) -> Dependency {
    Dependency {
        name: value["name"].as_str().unwrap_or("").to_owned(),
        need: if value["kind"] == "dev" { Need::Tests } else { Need::Crate },
    }
}

#[cfg(test)]
pub mod made {
    //! Made-up packages for the tests of the checks.

    use super::{Dependency, Need, Package};

    /// A package of ours with its needs.
    pub fn ours(name: &str, needs: &[(&str, Need)]) -> Package {
        Package {
            name: name.to_owned(),
            version: "0.0.0".to_owned(),
            manifest: format!("src-tauri/crates/{name}/Cargo.toml"),
            licence: Some("EUPL-1.2".to_owned()),
            needs: needs.iter().map(|(n, need)| Dependency { name: (*n).to_owned(), need: *need }).collect(),
        }
    }

    /// An outside package with its licence.
    pub fn outside(name: &str, licence: Option<&str>) -> Package {
        let manifest = String::new();
        Package { licence: licence.map(str::to_owned), manifest, ..ours(name, &[]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_are_told_from_what_they_bring_along() {
        let metadata = serde_json::json!({ "workspace_root": "/x", "packages": [
            { "name": "domain", "source": null, "manifest_path": "/x/a/Cargo.toml", "dependencies": [
                { "name": "chrono", "kind": null }, { "name": "testkit", "kind": "dev" } ] },
            { "name": "chrono", "source": "registry", "license": "MIT", "dependencies": [] } ] });
        let packages = Packages::from_metadata(&metadata);
        assert_eq!(packages.ours[0].manifest, "a/Cargo.toml");
        let needs: Vec<_> = packages.ours[0].needs.iter().map(|d| (d.name.as_str(), d.need)).collect();
        assert_eq!(needs, [("chrono", Need::Crate), ("testkit", Need::Tests)]);
        assert_eq!(packages.outside[0].licence.as_deref(), Some("MIT"));
    }
}
