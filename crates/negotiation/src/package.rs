//! Packages: one option for every issue, with what it is worth to both sides.

use crate::draft::IssuePoints;
use crate::ids::{IssueId, IssueSet};
use alloc::vec;
use alloc::vec::Vec;

/// One option for every issue. Options count from their public position (0) to ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The option chosen for each issue, in the scenario's order.
    pub options: Vec<u8>,
    /// Points for us.
    pub ours: u16,
    /// Points for them.
    pub theirs: u16,
    /// Issues that leave their public position.
    pub moved: IssueSet,
    /// Issues that leave it by more than half of the way.
    pub beyond_half: IssueSet,
    /// Issues closed nearer our position than theirs: what our own side sees as won.
    pub wins: u8,
}

impl Package {
    fn new(issues: &[IssuePoints], options: &[u8]) -> Self {
        let mut package = Package {
            options: options.to_vec(),
            ours: 0,
            theirs: 0,
            moved: IssueSet::default(),
            beyond_half: IssueSet::default(),
            wins: 0,
        };
        for (place, (issue, &option)) in issues.iter().zip(options).enumerate() {
            let id = IssueId(place as u8);
            package.ours += u16::from(issue.ours[usize::from(option)]);
            package.theirs += u16::from(issue.theirs[usize::from(option)]);
            if option > 0 {
                package.moved = package.moved.with(id);
            }
            // More than half of the way is nearer our position than theirs.
            if option > issue.half_way() {
                package.beyond_half = package.beyond_half.with(id);
                package.wins += 1;
            }
        }
        package
    }

    /// Every package of these issues, the last issue's option counting fastest.
    pub(crate) fn all(issues: &[IssuePoints]) -> Vec<Package> {
        let mut packages = Vec::new();
        let mut options = vec![0; issues.len()];
        loop {
            packages.push(Package::new(issues, &options));
            let turned = issues.iter().enumerate().rev().find(|&(place, issue)| {
                options[place] = (options[place] + 1) % issue.ours.len() as u8;
                options[place] != 0
            });
            if turned.is_none() {
                return packages;
            }
        }
    }
}
