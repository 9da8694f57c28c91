//! Which form of a noun goes with which number. Languages fall into a few families.

/// A family of languages that count alike, after the plural rules of Unicode's CLDR for whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// One form for every number: Japanese, Chinese, Korean, Vietnamese, Thai.
    Same,
    /// One, and all others: English, Spanish, German, Italian, Finnish.
    One,
    /// None and one alike, and all others: French, Portuguese in Brazil.
    NoneOrOne,
    /// 1, 21, 31; 2 to 4, 22 to 24; all others: Russian, Ukrainian, Serbian, Croatian.
    EastSlavic,
    /// 1; 2 to 4, 22 to 24; all others: Polish.
    Polish,
    /// 1; 2 to 4; all others: Czech, Slovak.
    Czech,
    /// None; 1; 2; 3 to 10 of each hundred; 11 to 99 of each hundred; all others: Arabic.
    Arabic,
}

impl Family {
    /// All of them, by the name that the file of a language gives them.
    pub const ALL: [(Family, &'static str); 7] = [
        (Family::Same, "same"),
        (Family::One, "one"),
        (Family::NoneOrOne, "none-or-one"),
        (Family::EastSlavic, "east-slavic"),
        (Family::Polish, "polish"),
        (Family::Czech, "czech"),
        (Family::Arabic, "arabic"),
    ];

    /// The family of a name.
    pub fn of_name(name: &str) -> Option<Family> {
        Family::ALL.iter().find(|(_, known)| *known == name).map(|&(family, _)| family)
    }

    /// How many forms a noun has.
    pub fn forms(self) -> usize {
        match self {
            Family::Same => 1,
            Family::One | Family::NoneOrOne => 2,
            Family::EastSlavic | Family::Polish | Family::Czech => 3,
            Family::Arabic => 6,
        }
    }
}
