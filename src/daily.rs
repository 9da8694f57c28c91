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

/// Which of its variants, never that of the day before; the case as it is written where it has none.
pub fn variant_of(day: &str, case: &Case) -> u32 {
    let seeds = &case.structure().variants.seeds;
    // Neighbouring days draw from different halves: the seeds at even places, and those at odd ones.
    let half = if seeds.len() > 1 { days_since_1970(day) % 2 } else { 0 };
    let count = (u32::try_from(seeds.len()).unwrap_or(u32::MAX).saturating_sub(half)).div_ceil(2).max(1);
    // Other bits than those that chose the case.
    seeds.get((half + 2 * (number(day).rotate_left(16) % count)) as usize).copied().unwrap_or(0)
}

/// How many days a day, as year-month-day, comes after the first of January 1970. Years begin in March here, so that the
/// odd day comes at their end.
fn days_since_1970(day: &str) -> u32 {
    let mut numbers = day.split('-').map(|number| number.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0u32);
    let (year, month, day) = (next().min(9999), next().clamp(1, 12), next().clamp(1, 31));
    let (year, month) = if month < 3 { (year.saturating_sub(1), month + 9) } else { (year, month - 3) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    days.saturating_sub(719_469)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let days = ["1970-01-01", "1970-01-02", "2000-02-28", "2000-02-29", "2000-03-01", "2026-11-26"];
        assert_eq!(days.map(days_since_1970), [0, 1, 11_015, 11_016, 11_017, 20_783]);
        assert_eq!(["", "x-y-z", "2026"].map(days_since_1970)[..2], [0, 0], "no day is no reason to fail");
    }

    #[test]
    fn no_two_days_one_after_the_other_have_the_same_numbers() {
        let case = Case::example();
        let days: Vec<String> =
            (11..=12).flat_map(|month| (1..=30).map(move |day| format!("2026-{month}-{day:02}"))).collect();
        let variants: Vec<u32> = days.iter().map(|day| variant_of(day, &case)).collect();
        assert!(variants.windows(2).all(|pair| pair[0] != pair[1]), "{variants:?}");
    }

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
