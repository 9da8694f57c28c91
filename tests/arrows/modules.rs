//! The modules of a crate, and which of them uses which.

use super::paths::{Named, named};
use super::{house, source};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A crate's modules, by their paths from its root.
pub struct Crate {
    modules: Vec<Module>,
    places: BTreeMap<Vec<String>, usize>,
}

struct Module {
    path: Vec<String>,
    file: PathBuf,
    names: Vec<Named>,
    /// The code without its imports.
    code: String,
}

/// One module uses another, and where it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Who uses.
    pub from: usize,
    /// Who is used.
    pub to: usize,
    /// The line, from 1.
    pub line: usize,
}

impl Crate {
    /// Reads all sources in a folder but those of tests. Programs of their own in `bin` are each one module.
    pub fn read(sources: &Path) -> Crate {
        let mut modules = Vec::new();
        for file in house::rust_files(sources) {
            let path = module_path(file.strip_prefix(sources).expect("it is in the folder"));
            if path.last().is_some_and(|name| name == "tests") {
                continue;
            }
            let (names, code) = named(&source::code(&house::text(&file)));
            modules.push(Module { path, file, names, code });
        }
        let places = modules.iter().enumerate().map(|(place, module)| (module.path.clone(), place)).collect();
        Crate { modules, places }
    }

    /// The file of a module.
    pub fn file(&self, module: usize) -> &Path {
        &self.modules[module].file
    }

    /// The folder or the file below the crate's sources that a module belongs to.
    pub fn area(&self, module: usize) -> &str {
        self.modules[module].path.first().map_or("main", String::as_str)
    }

    /// All of them.
    pub fn areas(&self) -> BTreeSet<String> {
        (0..self.modules.len()).map(|module| self.area(module).to_owned()).collect()
    }

    /// Which module uses which.
    pub fn arrows(&self) -> Vec<Arrow> {
        let mut arrows = Vec::new();
        for from in 0..self.modules.len() {
            let module = &self.modules[from];
            for name in &module.names {
                // What is only handed on is used by whoever takes it.
                if name.handed_on && !name.called.as_ref().is_some_and(|called| has_word(&module.code, called)) {
                    continue;
                }
                let to = self.absolute(&module.path, &name.parts).and_then(|path| self.home_of(&path, 0));
                arrows.extend(to.filter(|&to| to != from).map(|to| Arrow { from, to, line: name.line }));
            }
        }
        arrows
    }

    /// A path from the crate's root on; none for one that leads elsewhere.
    fn absolute(&self, module: &[String], parts: &[String]) -> Option<Vec<String>> {
        let (first, mut rest) = parts.split_first()?;
        let mut path = match first.as_str() {
            "crate" => Vec::new(),
            "self" => module.to_vec(),
            "super" => module.split_last()?.1.to_vec(),
            child => {
                let path = [module, &[child.to_owned()]].concat();
                self.places.contains_key(&path).then_some(path)?
            }
        };
        while let Some((_, after)) = rest.split_first().filter(|(next, _)| *next == "super") {
            path.pop();
            rest = after;
        }
        path.extend_from_slice(rest);
        Some(path)
    }

    /// The module where what a path names is at home: names that a module hands on are followed.
    fn home_of(&self, path: &[String], steps: usize) -> Option<usize> {
        let (mut module, mut depth) = (*self.places.get(&[][..])?, 0);
        while let Some(&child) = path.get(..=depth).and_then(|path| self.places.get(path)) {
            (module, depth) = (child, depth + 1);
        }
        let Some(name) = path.get(depth) else { return Some(module) };
        let within = &self.modules[module];
        let imported = within.names.iter().find(|it| it.called.as_ref() == Some(name));
        let further = imported.filter(|_| steps < 9).and_then(|it| self.absolute(&within.path, &it.parts));
        further.and_then(|path| self.home_of(&path, steps + 1)).or(Some(module))
    }

    /// Modules that use each other: for each group of them one circle.
    pub fn circles(&self) -> Vec<Vec<Arrow>> {
        let arrows = self.arrows();
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for start in 0..self.modules.len() {
            if seen.contains(&start) {
                continue;
            }
            if let Some(circle) = way_back(&arrows, start) {
                seen.extend(circle.iter().map(|arrow| arrow.from));
                circles.push(circle);
            }
        }
        circles
    }
}

/// The shortest way from a module back to itself.
fn way_back(arrows: &[Arrow], start: usize) -> Option<Vec<Arrow>> {
    let mut ways: Vec<Vec<Arrow>> = vec![Vec::new()];
    let mut reached = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let here = way.last().map_or(start, |arrow: &Arrow| arrow.to);
            for &arrow in arrows.iter().filter(|arrow| arrow.from == here) {
                let next = [way.as_slice(), &[arrow]].concat();
                if arrow.to == start {
                    return Some(next);
                }
                if reached.insert(arrow.to) {
                    longer.push(next);
                }
            }
        }
        ways = longer;
    }
    None
}

/// `play/answer.rs` is `play::answer`; `play/mod.rs`, `lib.rs` and `main.rs` are what they stand in.
fn module_path(file: &Path) -> Vec<String> {
    let mut path: Vec<String> =
        file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if path.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        path.pop();
    }
    path
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|it| it == word)
}

#[test]
fn a_circle_is_found_through_a_module_that_only_hands_a_name_on() {
    let example = Crate::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/arrows/example"));
    let place = |file: &str| example.modules.iter().position(|module| module.file.ends_with(file)).expect(file);
    let (inner, b) = (place("a/inner.rs"), place("b.rs"));
    assert_eq!(example.circles(), [[Arrow { from: inner, to: b, line: 2 }, Arrow { from: b, to: inner, line: 4 }]]);
    assert_eq!(example.arrows().len(), 3, "the root uses b, and nobody what is only handed on");
    assert_eq!(example.areas(), ["a", "b", "main"].map(str::to_owned).into());
}
