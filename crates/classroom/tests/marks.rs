//! What comes of all that a class hands in: a row for each, what is remarkable, what counts, and the tables.

mod common;

use classroom::{
    Cell, Column, Counting, Cover, FileTrouble, Found, HandIn, Marker, Minute, Piece, Place, Remark, Row, Separator,
    Unmarked, cell, count, csv, json, pieces_of_file, pieces_of_text, remark,
};
use common::{class, handed_in};
use negotiation::{CodeError, Entry, Move};
use script::Case;
use script::author::shipped;
use serde_json::Value;

fn offer() -> Case {
    shipped::case("the-offer")
}

fn with(mut hand_in: HandIn, change: impl FnOnce(&mut Cover)) -> HandIn {
    change(&mut hand_in.cover);
    hand_in
}

/// The rows of plays that are handed in one after the other.
fn rows(handed_in: impl IntoIterator<Item = HandIn>) -> Vec<Row> {
    let cases = [offer()];
    let mut marker = Marker::new(&cases);
    let pieces = (1..).zip(handed_in).map(|(line, hand_in)| Piece {
        place: Place { file: "inbox.txt".into(), line: Some(line) },
        what: Ok(hand_in),
    });
    let mut rows: Vec<Row> = pieces.map(|piece| marker.row(piece)).collect();
    remark(&mut rows, Some(&class()), str::to_lowercase);
    count(&mut rows, Counting::Best);
    rows
}

#[test]
fn what_is_remarkable_is_said_of_each_play_and_what_was_not_set_does_not_count() {
    let case = offer();
    let other = case.structure().variants.seeds[0];
    let varied = case.varied(other).unwrap();
    let all = [
        handed_in(&case, "Ada", 1),
        handed_in(&case, "Ben", 2),
        with(handed_in(&case, "Cem", 3), |cover| cover.class = 9),
        handed_in(&varied, "Dua", 4),
        with(handed_in(&case, "Eva", 5), |cover| cover.ended = Minute(28_999_999)),
        with(handed_in(&case, "Fay", 6), |cover| cover.ended = Minute(29_010_000)),
        with(handed_in(&case, "Gil", 7), |cover| cover.play.assessed = false),
        handed_in(&case, "Ada", 1),
        handed_in(&case, "Hal", 2),
        handed_in(&case, "ben", 8),
    ];
    let found = rows(all);
    let expected: [(&[Remark], bool); 10] = [
        (&[], true),
        (&[], true),
        (&[Remark::OtherClass(9)], false),
        (&[Remark::OtherVariant(other)], false),
        (&[Remark::TooEarly], false),
        (&[Remark::TooLate], false),
        (&[Remark::OtherWay], false),
        (&[Remark::Again(0)], false),
        (&[Remark::SamePlay(1)], true),
        (&[Remark::AlikeName(1)], true),
    ];
    for (place, (row, expected)) in found.iter().zip(expected).enumerate() {
        assert_eq!((row.remarks.as_slice(), row.counts), expected, "row {place}");
    }
}

#[test]
fn of_several_runs_of_one_name_all_are_kept_and_the_chosen_one_counts() {
    let case = offer();
    let at = |seed, minute| with(handed_in(&case, "Ada", seed), |cover| cover.ended = Minute(minute));
    // Handed in in another order than played.
    let mut rows = rows([at(3, 29_005_002), at(1, 29_005_001), at(2, 29_005_003), at(3, 29_005_002)]);
    let points: Vec<i16> = rows.iter().map(|row| row.played().unwrap().total()).collect();
    assert_eq!(rows[0].remarks, [Remark::Runs(3)]);
    assert_eq!(rows[3].remarks, [Remark::Again(0)]);
    let best = points[..3].iter().max().unwrap();
    for (counting, place) in [
        (Counting::First, 1),
        (Counting::Last, 2),
        (Counting::Best, points.iter().position(|points| points == best).unwrap()),
    ] {
        count(&mut rows, counting);
        let counted: Vec<usize> = (0..4).filter(|&place| rows[place].counts).collect();
        assert_eq!(counted, [place], "{counting:?} of {points:?}");
    }
}

#[test]
fn a_search_is_kept_as_long_as_it_is_of_use_and_never_used_for_other_numbers() {
    let case = offer();
    let varied = case.varied(case.structure().variants.seeds[0]).unwrap();
    let mixed = [handed_in(&case, "Ada", 1), handed_in(&varied, "Ben", 2), handed_in(&case, "Cem", 3)];
    let alone: Vec<Row> = mixed.iter().flat_map(|hand_in| rows([hand_in.clone()])).collect();
    for (together, alone) in rows(mixed).iter().zip(&alone) {
        assert_eq!(together.played(), alone.played());
    }
}

#[test]
fn what_cannot_be_marked_has_a_row_that_says_why() {
    let case = offer();
    let cases = [case.clone()];
    let mut marker = Marker::new(&cases);
    let mut foreign = handed_in(&case, "Ada", 1);
    foreign.run.fingerprint.0[0] ^= 1;
    let mut none = handed_in(&case, "Ben", 1);
    none.run.variant = 65_000;
    let mut refused = handed_in(&case, "Cem", 1);
    refused.run.entries.insert(0, Entry::Move(Move::GoBack));
    let mut mistyped = handed_in(&case, "Dua", 1).to_string();
    let last = if mistyped.pop() == Some('0') { '1' } else { '0' };
    mistyped.push(last);
    let text = format!("{foreign}\n\n{none}\n{refused}\n{mistyped}\nBye\n");
    let rows: Vec<Row> = pieces_of_text("a.txt", &text).into_iter().map(|piece| marker.row(piece)).collect();
    let places: Vec<Option<usize>> = rows.iter().map(|row| row.place.line).collect();
    assert_eq!(places, [Some(1), Some(3), Some(4), Some(5)]);
    assert!(matches!(rows[0].found, Found::Unmarked(_, Unmarked::NoSuchCase)));
    assert!(matches!(rows[1].found, Found::Unmarked(_, Unmarked::NoSuchVariant(65_000))));
    assert!(matches!(rows[2].found, Found::Unmarked(_, Unmarked::Refused(1, _))));
    assert!(matches!(rows[3].found, Found::Unreadable(CodeError::Mistyped)));
    assert!(rows.iter().all(|row| row.played().is_none() && !row.counts));
}

#[test]
fn a_code_with_a_fault_takes_no_other_learners_code_with_it() {
    let case = offer();
    let [ada, ben, eve] = ["Ada", "Ben", "Eve"].map(|name| handed_in(&case, name, 1).to_string());
    let cut = &ada[..ada.len() - 9];
    for text in [
        format!("{cut}\n{ben}\n{eve}"),
        format!("Ada: {cut}\nBen: {ben}\nEve: {eve}"),
        format!("https://example.org/#/run/{cut}\nhttps://example.org/#/run/{ben}\nhttps://example.org/#/run/{eve}"),
        format!("[27/11/26, 09:12] Ada: {cut}\n[27/11/26, 09:13] Ben: {ben}\n[27/11/26, 09:13] Eve: {eve}"),
    ] {
        let found: Vec<Option<String>> =
            pieces_of_text("", &text).into_iter().map(|piece| Some(piece.what.ok()?.to_string())).collect();
        assert_eq!(found, [None, Some(ben.clone()), Some(eve.clone())], "{text}");
    }
}

#[test]
fn the_columns_of_any_spreadsheet_are_read() {
    let case = offer();
    let codes = [1, 2].map(|seed| handed_in(&case, "Ada", seed));
    let rows = rows(codes.clone());
    let tables = [
        csv(&rows, None, Separator::Comma),
        csv(&rows, None, Separator::Semicolon),
        format!(
            "When,Who,Code\n2026/11/27 9:12:05 AM GMT+1,Ada,{}\n\"27.11.2026, 9:13\",\"Ada\",\"{}\"",
            codes[0], codes[1]
        ),
    ];
    for table in tables {
        let found: Vec<HandIn> = pieces_of_text("", &table).into_iter().filter_map(|piece| piece.what.ok()).collect();
        assert_eq!(found, codes, "{table}");
    }
}

#[test]
fn a_mail_is_read_however_it_is_encoded_and_so_is_what_is_attached() {
    let code = handed_in(&offer(), "José", 1);
    let link = format!("https://example.org/game/?lang=3Des#/run/{}", code.to_string().replace('-', ""));
    let quoted: String =
        link.as_bytes().chunks(70).map(|part| format!("{}=\r\n", str::from_utf8(part).unwrap())).collect();
    let attached: String =
        std::iter::repeat_n("iVBORw0KGgoAAAANSUhEUgAAB4AAAAQ4CAYAAADo08FDAAAgAElEQVR4nOzdd5gUVdY38N\r\n", 1_800)
            .collect();
    let mail = |encoding: &str, body: &str| {
        format!(
            "From: Ada <ada@example.org>\r\nSubject: =?utf-8?q?Mi_c=C3=B3digo?=\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--b\r\nContent-Type: image/png; name=\"logo.png\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{attached}--b--\r\n"
        )
    };
    for (encoding, body) in [("quoted-printable", format!("Hola,\r\n{quoted}")), ("7bit", format!("Hola,\r\n{code}"))] {
        let pieces = pieces_of_file("hola.eml", mail(encoding, &body).as_bytes());
        let place = Place { file: "hola.eml".into(), line: Some(2) };
        assert_eq!(pieces, [Piece { place, what: Ok(code.clone()) }], "{encoding}");
    }
    let enclosed = mail("7bit", "Hola").replace("image/png; name=\"logo.png\"", "text/plain; name=\"code.txt\"");
    let enclosed = enclosed.replace("Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: 7bit");
    let pieces = pieces_of_file("hola.eml", enclosed.replace(&attached, &format!("{code}\r\n")).as_bytes());
    let place = Place { file: "hola.eml/code.txt".into(), line: Some(1) };
    assert_eq!(pieces, [Piece { place, what: Ok(code.clone()) }]);
    assert_eq!(
        pieces_of_file("a.eml", mail("7bit", "Hola").as_bytes()),
        [Piece::nothing("a.eml", FileTrouble::NoCode)]
    );
}

/// What a file comes to that brings nothing.
fn trouble(bytes: &[u8]) -> FileTrouble {
    match &pieces_of_file("f", bytes)[..] {
        [Piece { what: Err(Found::Nothing(trouble)), .. }] => *trouble,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_is_read_in_every_encoding_that_an_editor_saves_and_anything_else_says_what_it_is() {
    let code = handed_in(&offer(), "José", 1);
    let text = format!("Año\n{code}\n");
    let wide =
        |order: fn(u16) -> [u8; 2]| ["\u{feff}", &text].concat().encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let marked = ["\u{feff}", &text].concat().into_bytes();
    for bytes in [text.clone().into_bytes(), marked, wide(u16::to_le_bytes), wide(u16::to_be_bytes), latin] {
        let pieces = pieces_of_file("a.txt", &bytes);
        let place = Place { file: "a.txt".into(), line: Some(2) };
        assert_eq!(pieces, [Piece { place, what: Ok(code.clone()) }]);
    }
    assert_eq!(trouble(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), FileTrouble::NotText);
    assert_eq!(trouble(b""), FileTrouble::NoCode);
    assert_eq!(trouble(b"Dear Mr. Smith, I am ill."), FileTrouble::NoCode);
    assert_eq!(trouble(b"PK\x03\x04 and nothing else"), FileTrouble::DamagedArchive);
}

/// An archive with these files, packed or as they are.
fn archive(files: &[(&str, Vec<u8>)], pack: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, content) in files {
        let (method, packed) = match pack {
            true => (rawzip::CompressionMethod::DEFLATE, miniz_oxide::deflate::compress_to_vec(content, 6)),
            false => (rawzip::CompressionMethod::STORE, content.clone()),
        };
        let (mut entry, config) = archive.new_file(*name).compression_method(method).start().unwrap();
        let mut writer = config.wrap(std::io::sink());
        std::io::Write::write_all(&mut writer, content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        std::io::Write::write_all(&mut entry, &packed).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

#[test]
fn every_file_of_an_archive_is_looked_into_and_bombs_do_not_go_off() {
    let code = handed_in(&offer(), "Ada", 1);
    let letter = format!("Hello\n{code}").into_bytes();
    let files = [
        ("week 3/ada.txt", letter.clone()),
        ("week 3/ben.txt", b"nothing".to_vec()),
        ("week 3/ben.zip", archive(&[("ada.txt", letter)], true)),
        ("week 3/bomb.txt", vec![b'a'; 5 << 20]),
        ("__MACOSX/week 3/._ada.txt", vec![0; 4]),
    ];
    for pack in [true, false] {
        let pieces = pieces_of_file("all.zip", &archive(&files, pack));
        let place = Place { file: "all.zip/week 3/ada.txt".into(), line: Some(2) };
        let expected = [
            Piece { place, what: Ok(code.clone()) },
            Piece::nothing("all.zip/week 3/ben.txt", FileTrouble::NoCode),
            Piece::nothing("all.zip/week 3/ben.zip", FileTrouble::NotText),
            Piece::nothing("all.zip/week 3/bomb.txt", FileTrouble::TooLarge),
        ];
        assert_eq!(pieces, expected);
    }
    let many: Vec<(String, Vec<u8>)> = (0..40).map(|place| (format!("{place}.txt"), vec![b'a'; 4 << 20])).collect();
    let many: Vec<(&str, Vec<u8>)> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let last = pieces_of_file("bombs.zip", &archive(&many, true)).pop();
    assert_eq!(last, Some(Piece::nothing("bombs.zip", FileTrouble::TooLarge)));
    assert_eq!(trouble(&archive(&[("[Content_Types].xml", b"x".to_vec())], true)), FileTrouble::Document);
    let whole = archive(&files, true);
    for length in (0..whole.len()).step_by(37) {
        pieces_of_file("cut.zip", &whole[..length]);
    }
}

/// Rows of every kind.
fn all_kinds() -> Vec<Row> {
    let case = offer();
    let mut all = rows([
        handed_in(&case, "=1+2", 1),
        handed_in(&case, "José \"Pepe\"; Ñandú, Jr.", 2),
        handed_in(&case, "007", 2),
        with(handed_in(&case, "Ada", 3), |cover| cover.class = 9),
    ]);
    all.push(Row::new(Place { file: "b.txt".into(), line: Some(3) }, Found::Unreadable(CodeError::Mistyped)));
    all.push(Row::new(Place { file: "c.png".into(), line: None }, Found::Nothing(FileTrouble::NotText)));
    all.push(Row::new(Place::default(), Found::Unmarked(handed_in(&case, "Bea", 4), Unmarked::NotOver)));
    all
}

/// The cells of a line, without any quotation mark.
fn cells(line: &str, separator: char) -> Vec<String> {
    let (mut cells, mut within) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => within = !within,
            letter if letter == separator && !within => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

#[test]
fn the_spreadsheet_and_the_json_say_the_same_row_by_row() {
    let rows = all_kinds();
    let class = class();
    let told: Value = serde_json::from_str(&json(&rows, Some(&class), Counting::Best)).unwrap();
    for (separator, sign) in [(Separator::Comma, ','), (Separator::Semicolon, ';')] {
        let text = csv(&rows, Some(&class), separator);
        let lines: Vec<Vec<String>> =
            text.trim_start_matches('\u{feff}').lines().map(|line| cells(line, sign)).collect();
        assert_eq!(lines.len(), rows.len() + 1);
        for (place, line) in lines[1..].iter().enumerate() {
            assert_eq!(line.len(), Column::ALL.len());
            for (name, cell) in lines[0].iter().zip(line) {
                let value = match &told["rows"][place][name] {
                    Value::Null => String::new(),
                    Value::Bool(flag) => if *flag { "yes" } else { "no" }.into(),
                    Value::String(text) => text.replace('"', ""),
                    Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "),
                    other => other.to_string(),
                };
                assert_eq!(cell.trim_start_matches('\''), value, "{name} of row {place}");
            }
        }
    }
    assert_eq!(cell(1, &rows[1], Column::Alias, None), Cell::Text("José \"Pepe\"; Ñandú, Jr.".into()));
}
