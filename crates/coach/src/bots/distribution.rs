//! What many plays came to.

use negotiation::Ending;

/// The values of many plays, in tenths of a point, and their endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    sorted: Vec<i16>,
    endings: [u32; 5],
}

impl Distribution {
    /// Of these plays, in whatever order.
    pub fn new(plays: &[(i16, Ending)]) -> Distribution {
        let mut sorted: Vec<i16> = plays.iter().map(|&(value, _)| value).collect();
        sorted.sort_unstable();
        let mut endings = [0; 5];
        for (_, ending) in plays {
            endings[kind(*ending)] += 1;
        }
        Distribution { sorted, endings }
    }

    /// The values, from the least to the most.
    pub fn values(&self) -> &[i16] {
        &self.sorted
    }

    /// The least value that so many hundredths of the plays do not exceed; 0 without plays.
    pub fn percentile(&self, hundredths: usize) -> i16 {
        let rank = (self.sorted.len() * hundredths).div_ceil(100).max(1);
        self.sorted.get(rank - 1).copied().unwrap_or(0)
    }

    /// The value in the middle; of two, the lower.
    pub fn median(&self) -> i16 {
        self.percentile(50)
    }

    /// The value that 95 of 100 plays do not exceed.
    pub fn p95(&self) -> i16 {
        self.percentile(95)
    }

    /// The mean, rounded to a tenth of a point.
    pub fn mean(&self) -> i16 {
        let sum: i64 = self.sorted.iter().copied().map(i64::from).sum();
        let count = self.sorted.len().max(1) as i64;
        // Halves go up; a value is never below nothing.
        ((2 * sum + count) / (2 * count)) as i16
    }

    /// How many plays ended in such a way, whatever the package.
    pub fn ended(&self, ending: Ending) -> u32 {
        self.endings[kind(ending)]
    }

    /// How many plays ended in an agreement: a ratified one, or the framework of one.
    pub fn agreements(&self) -> u32 {
        self.endings[0] + self.endings[1]
    }
}

fn kind(ending: Ending) -> usize {
    match ending {
        Ending::Ratified(_) => 0,
        Ending::Framework => 1,
        Ending::TimeOut => 2,
        Ending::Deadlock => 3,
        Ending::WalkedAway => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: impl IntoIterator<Item = i16>) -> Distribution {
        let plays: Vec<_> = values.into_iter().map(|value| (value, Ending::TimeOut)).collect();
        Distribution::new(&plays)
    }

    #[test]
    fn the_middle_and_the_end_of_a_hundred() {
        let hundred = of((1..=100).rev());
        assert_eq!((hundred.median(), hundred.p95(), hundred.percentile(100)), (50, 95, 100));
        assert_eq!(hundred.mean(), 51);
    }

    #[test]
    fn one_play_is_all_of_them_and_none_is_nothing() {
        assert_eq!((of([7]).median(), of([7]).mean(), of([7]).p95()), (7, 7, 7));
        assert_eq!((of([]).median(), of([]).mean(), of([]).p95()), (0, 0, 0));
    }

    #[test]
    fn a_framework_is_an_agreement_and_a_time_out_is_none() {
        let plays = [(300, Ending::Framework), (80, Ending::TimeOut), (20, Ending::Deadlock)];
        let distribution = Distribution::new(&plays);
        assert_eq!((distribution.agreements(), distribution.ended(Ending::TimeOut)), (1, 1));
    }
}
