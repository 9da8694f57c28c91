//! The case of the day: the same for everybody who plays the same cases on the same day.

use script::{Case, Listing};

/// A number for a day, by its text: FNV-1a, so that one day says nothing about the next.
fn number(day: &str) -> u32 {
    day.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Which of the cases it is.
pub fn case_of<'a>(day: &str, listings: &[&'a Listing]) -> Option<&'a Listing> {
    let count = u32::try_from(listings.len()).ok().filter(|&count| count > 0)?;
    listings.get((number(day) % count) as usize).copied()
}

/// Which of its variants; the case as it is written where it has none.
pub fn variant_of(day: &str, case: &Case) -> u32 {
    let seeds = &case.structure().variants.seeds;
    let count = u32::try_from(seeds.len()).unwrap_or(u32::MAX).max(1);
    // Other bits than those that chose the case.
    seeds.get((number(day).rotate_left(16) % count) as usize).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn days_differ_and_a_day_is_always_the_same() {
        let case = Case::example();
        let listings: Vec<Listing> =
            ["a", "b", "c"].map(|id| Listing { id: id.into(), ..case.listing("x".into()) }).into_iter().collect();
        let listings: Vec<&Listing> = listings.iter().collect();
        let days: Vec<String> = (1..=28).map(|day| format!("2026-11-{day:02}")).collect();
        let cases: BTreeSet<&str> =
            days.iter().filter_map(|day| case_of(day, &listings)).map(|it| it.id.as_str()).collect();
        assert_eq!(cases.len(), 3);
        let variants: BTreeSet<u32> = days.iter().map(|day| variant_of(day, &case)).collect();
        assert_eq!(variants, BTreeSet::from([4, 9]));
        assert_eq!(case_of(&days[0], &listings), case_of(&days[0], &listings));
        assert_eq!(case_of("2026-11-24", &[]), None);
    }
}
