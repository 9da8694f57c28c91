//! What comes of what a class handed in.

use crate::Words;
use classroom::{FileTrouble, Found, Place, Remark, Row, Unmarked};

impl Words {
    /// What is remarkable about a play.
    pub fn remark(&self, remark: Remark) -> String {
        match remark {
            Remark::OtherClass(_) => self.remark_other_class().into(),
            Remark::OtherCase => self.remark_other_case().into(),
            Remark::OtherVariant(variant) => self.remark_other_variant(variant),
            Remark::OtherWay => self.remark_other_way().into(),
            Remark::TooEarly => self.remark_too_early().into(),
            Remark::TooLate => self.remark_too_late().into(),
            Remark::Again(place) => self.remark_again(place + 1),
            Remark::SamePlay(place) => self.remark_same_play(place + 1),
            Remark::AlikeName(place) => self.remark_alike_name(place + 1),
            Remark::Runs(count) => self.remark_runs(count),
        }
    }

    /// Why something is no genuine play; nothing of one that is.
    pub fn not_genuine(&self, found: &Found) -> Option<String> {
        Some(match *found {
            Found::Genuine(_) => return None,
            Found::Unreadable(error) => self.wrong_with_code(error),
            Found::Nothing(trouble) => self.trouble_with_file(trouble).into(),
            Found::Unmarked(_, why) => match why {
                Unmarked::NoSuchCase => self.unmarked_no_such_case().into(),
                Unmarked::NoSuchVariant(variant) => self.unmarked_no_such_variant(variant),
                Unmarked::Refused(step, _) => self.unmarked_refused(step),
                Unmarked::NoSuchRemark(step) => self.unmarked_no_such_remark(step),
                Unmarked::NotOver => self.unmarked_not_over().into(),
            },
        })
    }

    fn trouble_with_file(&self, trouble: FileTrouble) -> &str {
        match trouble {
            FileTrouble::Unreadable => self.file_unreadable(),
            FileTrouble::TooLarge => self.file_too_large(),
            FileTrouble::NotText => self.file_not_text(),
            FileTrouble::Document => self.file_document(),
            FileTrouble::DamagedArchive => self.file_damaged_archive(),
            FileTrouble::NoCode => self.file_no_code(),
        }
    }

    /// Where something was found.
    pub fn found(&self, place: &Place) -> String {
        match (place.file.as_str(), place.line) {
            ("", line) => self.found_pasted(line.unwrap_or(1)),
            (file, Some(line)) => self.found_at(file, line),
            (file, None) => file.into(),
        }
    }

    /// How many rows there are of each kind, of those that there are.
    pub fn counted(&self, rows: &[Row]) -> Vec<String> {
        let of = |is: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| is(row)).count();
        let with = |is: fn(&Remark) -> bool| of(&|row| row.remarks.iter().any(is));
        let genuine = of(&|row| row.played().is_some());
        let all = [
            (genuine, self.marks_summary_genuine(genuine)),
            (genuine, self.marks_summary_counting(of(&|row| row.counts))),
        ];
        let code = of(&|row| matches!(row.found, Found::Unreadable(_) | Found::Unmarked(..)));
        let file = of(&|row| matches!(row.found, Found::Nothing(_)));
        let class = with(|remark| matches!(remark, Remark::OtherClass(_)));
        let variant = with(|remark| matches!(remark, Remark::OtherCase | Remark::OtherVariant(_)));
        let way = with(|remark| matches!(remark, Remark::OtherWay));
        let outside = with(|remark| matches!(remark, Remark::TooEarly | Remark::TooLate));
        let again = with(|remark| matches!(remark, Remark::Again(_)));
        let same = with(|remark| matches!(remark, Remark::SamePlay(_)));
        let alike = with(|remark| matches!(remark, Remark::AlikeName(_)));
        let runs = with(|remark| matches!(remark, Remark::Runs(_)));
        let rest = [
            (code, self.marks_summary_code(code)),
            (file, self.marks_summary_file(file)),
            (class, self.marks_summary_other_class(class)),
            (variant, self.marks_summary_other_variant(variant)),
            (way, self.marks_summary_other_way(way)),
            (outside, self.marks_summary_outside(outside)),
            (again, self.marks_summary_again(again)),
            (same, self.marks_summary_same_play(same)),
            (alike, self.marks_summary_alike(alike)),
            (runs, self.marks_summary_runs(runs)),
        ];
        all.into_iter().chain(rest).filter(|&(count, _)| count > 0).map(|(_, text)| text).collect()
    }
}
