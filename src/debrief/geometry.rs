//! Where things are in a chart, in whole numbers.

/// The area that data are drawn in, in units of the chart's view box. Larger values are higher up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plot {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

impl Plot {
    /// The lower edge.
    pub fn bottom(&self) -> i32 {
        self.top + self.height
    }

    /// The right edge.
    pub fn right(&self) -> i32 {
        self.left + self.width
    }

    /// The middle of the column at this place, of `count` equal columns.
    pub fn column(&self, place: usize, count: usize) -> i32 {
        let (place, count) = (place as i32, count.max(1) as i32);
        self.left + self.width * (2 * place + 1) / (2 * count)
    }

    /// The left edge of the column at this place; the right edge of the one before it.
    pub fn edge(&self, place: usize, count: usize) -> i32 {
        self.left + self.width * place as i32 / count.max(1) as i32
    }

    /// How far to the right a value between `least` and `most` lies.
    pub fn along(&self, value: i32, least: i32, most: i32) -> i32 {
        let span = (most - least).max(1);
        self.left + self.width * (value.clamp(least, most) - least) / span
    }

    /// The height of a value between `least` and `most`.
    pub fn level(&self, value: i32, least: i32, most: i32) -> i32 {
        let span = (most - least).max(1);
        self.bottom() - self.height * (value.clamp(least, most) - least) / span
    }
}

/// A line through points, as the `points` of a polyline.
pub fn polyline(points: impl IntoIterator<Item = (i32, i32)>) -> String {
    let pairs: Vec<String> = points.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
    pairs.join(" ")
}

/// A line that stays level within each column and rises or falls between two.
pub fn steps(plot: &Plot, levels: &[i32]) -> String {
    let count = levels.len();
    let corners = levels.iter().enumerate();
    polyline(
        corners.flat_map(|(place, &level)| [(plot.edge(place, count), level), (plot.edge(place + 1, count), level)]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Plot = Plot { left: 10, top: 5, width: 100, height: 50 };

    #[test]
    fn columns_share_the_width() {
        assert_eq!((PLOT.column(0, 2), PLOT.column(1, 2)), (35, 85));
        assert_eq!((PLOT.edge(0, 4), PLOT.edge(4, 4)), (10, 110));
        assert_eq!(PLOT.column(0, 0), 60);
    }

    #[test]
    fn levels_stay_within_the_plot() {
        assert_eq!((PLOT.level(0, 0, 10), PLOT.level(10, 0, 10), PLOT.level(5, 0, 10)), (55, 5, 30));
        assert_eq!((PLOT.level(-3, 0, 10), PLOT.level(99, 0, 10)), (55, 5));
        assert_eq!(PLOT.level(4, 4, 4), 55);
        assert_eq!((PLOT.along(0, 0, 10), PLOT.along(5, 0, 10), PLOT.along(99, 0, 10)), (10, 60, 110));
    }

    #[test]
    fn a_stepped_line_holds_each_level_for_a_column() {
        assert_eq!(steps(&PLOT, &[30, 5]), "10,30 60,30 60,5 110,5");
    }
}
