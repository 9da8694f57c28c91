//! What a package and the issues are called in a case.

use negotiation::PackageId;
use script::Case;

/// The options of a package, each after its issue.
pub fn chosen(case: &Case, package: PackageId) -> impl Iterator<Item = (&str, &str)> {
    let options = &case.scenario().package(package).options;
    let issues = case.words().issues.iter().zip(options);
    issues.map(|(issue, &option)| {
        let option = issue.options.get(usize::from(option)).map_or("", String::as_str);
        (issue.name.as_str(), option)
    })
}

/// What two packages have on an issue in which they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differing<'a> {
    /// The issue.
    pub issue: &'a str,
    /// The option of the one.
    pub one: &'a str,
    /// That of the other.
    pub other: &'a str,
}

/// The issues in which two packages differ.
pub fn differing(case: &Case, one: PackageId, other: PackageId) -> Vec<Differing<'_>> {
    let pairs = chosen(case, one).zip(chosen(case, other));
    pairs
        .filter(|((_, one), (_, other))| one != other)
        .map(|((issue, one), (_, other))| Differing { issue, one, other })
        .collect()
}

/// The name of the issue that belongs in the open.
pub fn daylight_issue(case: &Case) -> &str {
    case.words().issues.get(case.scenario().daylight().index()).map_or("", |words| &words.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_called_by_its_options_in_the_order_of_the_issues() {
        let case = Case::example();
        let options: Vec<u8> = case.scenario().issues().map(|issue| case.scenario().options(issue) - 1).collect();
        let package = case.scenario().package_of(&options).unwrap();
        let named: Vec<(String, String)> = options
            .iter()
            .zip(1..)
            .map(|(option, issue)| (format!("issue-{issue}"), format!("option-{}", option + 1)))
            .collect();
        let said: Vec<(String, String)> =
            chosen(&case, package).map(|(issue, option)| (issue.to_owned(), option.to_owned())).collect();
        assert_eq!(said, named);
    }
}
