//! The crates of the workspace, and on which of the others each depends.

use super::house;
use std::path::{Path, PathBuf};

/// A crate, by its manifest.
pub struct Manifest {
    /// Its folder below `crates`; `app` for the one at the top.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// The manifest.
    pub file: PathBuf,
    /// Where its sources are.
    pub sources: PathBuf,
    /// What it depends on, with the line that says so; what only its tests need is left out.
    pub dependencies: Vec<(usize, String)>,
}

/// All of them.
pub fn all(root: &Path) -> Vec<Manifest> {
    let folders = house::entries(&root.join("crates")).into_iter().filter(|folder| folder.join("Cargo.toml").is_file());
    let mut all: Vec<Manifest> =
        folders.map(|folder| read(&folder, &house::shown(&folder, &root.join("crates")))).collect();
    all.push(read(root, "app"));
    all
}

fn read(at: &Path, folder: &str) -> Manifest {
    let file = at.join("Cargo.toml");
    let text = house::text(&file);
    let (mut section, mut name, mut dependencies) = ("", String::new(), Vec::new());
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('[') {
            section = text;
            continue;
        }
        let Some((key, value)) = text.split_once('=') else { continue };
        if section == "[package]" && key.trim() == "name" {
            name = value.trim().trim_matches('"').to_owned();
        }
        if is_dependencies(section) {
            // A key may be `negotiation` or `negotiation.workspace`.
            dependencies.push((line, key.split('.').next().unwrap_or(key).trim().to_owned()));
        }
    }
    Manifest { folder: folder.to_owned(), name, sources: at.join("src"), file, dependencies }
}

/// Whether a section lists what the crate itself needs: not the versions of the workspace, and not what its tests need.
fn is_dependencies(section: &str) -> bool {
    section.ends_with("dependencies]") && !section.ends_with("dev-dependencies]") && !section.starts_with("[workspace.")
}
