//! Rows for other programs. `docs/report.schema.json` says what stands where.

use crate::class::Class;
use crate::remark::Counting;
use crate::row::Row;
use crate::table::{Cell, Column, cell};
use serde_json::{Map, Value, json};

/// Raised whenever something that was there is no more, or means something else.
const VERSION: u8 = 1;

/// The rows, and what they were compared with.
pub fn json(rows: &[Row], class: Option<&Class>, counting: Counting) -> String {
    let written = rows.iter().enumerate().map(|(place, row)| of_row(place, row, class));
    let counted: &str = counting.into();
    let answer = json!({
        "version": VERSION,
        "class": class.map(|class| json!({
            "name": class.draft().name.as_str(),
            "number": class.draft().id,
            "pass_mark": class.draft().pass_mark,
            "link": class.to_string(),
        })),
        "counted": counted,
        "rows": written.collect::<Vec<_>>(),
    });
    format!("{answer:#}\n")
}

fn of_row(place: usize, row: &Row, class: Option<&Class>) -> Value {
    let cells = Column::ALL.iter().map(|&column| (column.name().to_owned(), written(cell(place, row, column, class))));
    Value::Object(cells.collect::<Map<_, _>>())
}

fn written(cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Number(number) => number.into(),
        Cell::Flag(flag) => flag.into(),
        Cell::Text(text) | Cell::Word(text) => text.into(),
        Cell::Words(words) => words.into(),
    }
}
