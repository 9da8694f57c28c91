//! The table of ARCHITECTURE.md: a heading, and under it fenced lines such as `script uses negotiation`.

use std::collections::BTreeSet;

/// One group of lines of the table, in their order.
pub struct Table {
    title: String,
    lines: Vec<(String, Vec<String>)>,
}

impl Table {
    /// The lines under a title such as `crates:`, as far as the next empty line.
    pub fn read(page: &str, title: &str) -> Table {
        let (_, section) = page.split_once("\n## Who may use whom\n").expect("ARCHITECTURE.md has the section");
        let block = section.split("```").nth(1).expect("the section has a fenced block");
        let heading = format!("{title}:");
        let lines = block.lines().map(str::trim).skip_while(|line| *line != heading).skip(1);
        let lines = lines.take_while(|line| !line.is_empty()).map(|line| {
            let (user, used) = line.split_once(" uses ").unwrap_or_else(|| panic!("no line of the table: `{line}`"));
            let used = used.split(',').map(|name| name.trim().to_owned()).filter(|name| name != "nothing").collect();
            (user.trim().to_owned(), used)
        });
        let table = Table { title: title.to_owned(), lines: lines.collect() };
        assert!(!table.lines.is_empty(), "the table has no lines under `{heading}`");
        table
    }

    /// Whether one may use the other; everything may use itself.
    pub fn allows(&self, user: &str, used: &str) -> bool {
        user == used || self.lines.iter().any(|(name, all)| name == user && all.iter().any(|name| name == used))
    }

    /// Lines that name something which does not stand above them: without any, no circle is allowed.
    pub fn out_of_order(&self) -> Vec<String> {
        let mut above = BTreeSet::new();
        let mut complaints = Vec::new();
        for (user, used) in &self.lines {
            let wrong = used.iter().filter(|name| !above.contains(name.as_str()));
            complaints.extend(wrong.map(|name| format!("{}: `{name}` does not stand above `{user}`", self.title)));
            above.insert(user.as_str());
        }
        complaints
    }

    /// What only the table has, and what only the project has.
    pub fn differences(&self, there: &BTreeSet<String>) -> Vec<String> {
        let named: BTreeSet<String> = self.lines.iter().map(|(user, _)| user.clone()).collect();
        let gone = named.difference(there).map(|name| format!("{}: there is no `{name}` any more", self.title));
        let new = there.difference(&named).map(|name| format!("{}: the table has no line for `{name}`", self.title));
        gone.chain(new).collect()
    }
}

#[test]
fn a_table_allows_what_it_says() {
    let page = "# A\n\n## Who may use whom\n\nText.\n\n```text\ncrates:\n  a uses nothing\n  b uses a\n\nsrc:\n  c uses d\n```\n";
    let table = Table::read(page, "crates");
    assert!(table.allows("b", "a") && table.allows("a", "a"));
    assert!(!table.allows("a", "b") && !table.allows("c", "d"));
    assert_eq!(table.out_of_order(), [] as [&str; 0]);
    assert_eq!(Table::read(page, "src").out_of_order(), ["src: `d` does not stand above `c`"]);
    let there = BTreeSet::from(["a".to_owned(), "x".to_owned()]);
    assert_eq!(
        table.differences(&there),
        ["crates: there is no `b` any more", "crates: the table has no line for `x`"]
    );
}
