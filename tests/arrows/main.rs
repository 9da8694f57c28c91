//! Who may use whom: the table in ARCHITECTURE.md, held against the sources.
//!
//! The sources are read as text, and nothing of them is compiled for it. What only a test uses is no arrow.

mod crates;
mod house;
mod modules;
mod paths;
mod source;
mod table;

use modules::Crate;
use std::collections::BTreeMap;
use std::path::Path;
use table::Table;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn table(title: &str) -> Table {
    Table::read(&house::text(&root().join("ARCHITECTURE.md")), title)
}

#[test]
fn a_line_of_the_table_names_only_what_stands_above_it() {
    let complaints: Vec<String> = ["crates", "src"].iter().flat_map(|title| table(title).out_of_order()).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn the_table_names_what_there_is_and_nothing_else() {
    let folders = crates::all(root()).into_iter().map(|it| it.folder).collect();
    let mut complaints = table("crates").differences(&folders);
    complaints.extend(table("src").differences(&Crate::read(&root().join("src")).areas()));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn no_crate_depends_on_one_that_the_table_does_not_allow() {
    let table = table("crates");
    let all = crates::all(root());
    let folder_of: BTreeMap<&str, &str> = all.iter().map(|it| (it.name.as_str(), it.folder.as_str())).collect();
    let mut complaints = Vec::new();
    for user in &all {
        for (line, name) in &user.dependencies {
            let Some(used) = folder_of.get(name.as_str()) else { continue };
            if !table.allows(&user.folder, used) {
                let file = house::shown(&user.file, root());
                complaints.push(format!("{file}:{line}: `{}` may not use `{used}`", user.folder));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn no_part_of_the_app_uses_one_that_the_table_does_not_allow() {
    let table = table("src");
    let app = Crate::read(&root().join("src"));
    let complaints: Vec<String> = app
        .arrows()
        .into_iter()
        .filter(|arrow| !table.allows(app.area(arrow.from), app.area(arrow.to)))
        .map(|arrow| {
            let place = house::shown(app.file(arrow.from), root());
            format!("{place}:{}: `{}` may not use `{}`", arrow.line, app.area(arrow.from), app.area(arrow.to))
        })
        .collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn no_modules_import_each_other() {
    let mut sources: Vec<_> = crates::all(root()).into_iter().map(|it| it.sources).collect();
    sources.sort();
    let mut complaints = Vec::new();
    for source in sources {
        let read = Crate::read(&source);
        for circle in read.circles() {
            let arrow = |arrow: &modules::Arrow| {
                let (from, to) =
                    (house::shown(read.file(arrow.from), root()), house::shown(read.file(arrow.to), root()));
                format!("  {from}:{}: uses {to}", arrow.line)
            };
            complaints
                .push(format!("these import each other:\n{}", circle.iter().map(arrow).collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
