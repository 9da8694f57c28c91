//! Numbers that name things within one scenario. They are minted by its checked tables alone.

use serde::{Deserialize, Serialize};

/// An issue, by its place in the scenario's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct IssueId(pub(crate) u8);

/// A strategic fact of ours, by its place in the scenario's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SecretId(pub(crate) u8);

/// A full package: one option for every issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PackageId(pub(crate) u16);

impl IssueId {
    /// Its place in the scenario's list of issues, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl SecretId {
    /// Its place in the scenario's list of secrets, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl PackageId {
    /// Its place in the scenario's list of packages, from 0: the last issue's option counts fastest.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

macro_rules! bit_set {
    ($(#[$doc:meta])* $name:ident of $id:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u8);

        impl $name {
            /// Whether it holds this one.
            pub fn contains(self, id: $id) -> bool {
                self.0 & (1 << id.0) != 0
            }

            /// The same set with this one in it.
            #[must_use]
            pub fn with(self, id: $id) -> Self {
                Self(self.0 | 1 << id.0)
            }

            /// The set as a number: one bit for each, the first lowest.
            pub fn bits(self) -> u8 {
                self.0
            }

            /// How many it holds.
            pub fn len(self) -> u8 {
                self.0.count_ones() as u8
            }

            /// Whether it holds none.
            pub fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// All it holds, in the scenario's order.
            pub fn iter(self) -> impl Iterator<Item = $id> {
                (0..8).map($id).filter(move |&id| self.contains(id))
            }
        }
    };
}

bit_set! {
    /// A set of issues.
    IssueSet of IssueId
}
bit_set! {
    /// A set of strategic facts.
    SecretSet of SecretId
}
