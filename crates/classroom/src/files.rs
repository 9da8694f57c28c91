//! Files as they are handed in: texts in whatever encoding an editor saves, mails, and archives of them.

use crate::hand_in::HandIn;
use crate::pasted::pasted;
use crate::row::{FileTrouble, Found, Place};
use mail_parser::{MessageParser, MimeHeaders};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};
use std::borrow::Cow;

/// The most bytes of a file that is looked into.
pub const MOST_BYTES: u64 = 32 << 20;
/// The most bytes of a file within an archive, once it is unpacked.
const MOST_UNPACKED: usize = 4 << 20;
/// The most bytes of all of them: a few kilobytes can be packed so that they fill any memory.
const MOST_OF_ALL: usize = 128 << 20;
/// How the name of a mail ends that was saved as a file.
const MAIL: &str = ".eml";
/// The most pieces of a text: a hundred times the largest class.
const MOST_PIECES: usize = 20_000;
/// What documents of word processors and spreadsheets, which are archives, too, have within.
const OF_DOCUMENTS: [&str; 2] = ["[Content_Types].xml", "mimetype"];

/// A piece of what is handed in, before it is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it was found.
    pub place: Place,
    /// A whole code; or what it is instead.
    pub what: Result<HandIn, Found>,
}

impl Piece {
    /// A file that brings nothing.
    pub fn nothing(file: &str, trouble: FileTrouble) -> Piece {
        Piece { place: Place { file: file.into(), line: None }, what: Err(Found::Nothing(trouble)) }
    }
}

/// All codes of a text that was pasted or read from a file, and what looks like one; where there is neither, that.
pub fn pieces_of_text(file: &str, text: &str) -> Vec<Piece> {
    let found = pasted(text).into_iter().map(|found| Piece {
        place: Place { file: file.into(), line: Some(found.line) },
        what: found.found.map_err(Found::Unreadable),
    });
    let mut pieces: Vec<Piece> = found.collect();
    if pieces.len() > MOST_PIECES {
        pieces.truncate(MOST_PIECES);
        pieces.push(Piece::nothing(file, FileTrouble::TooLarge));
    }
    if pieces.is_empty() { vec![Piece::nothing(file, FileTrouble::NoCode)] } else { pieces }
}

/// The same of a file; of an archive, of each file within. An archive within another one is not opened.
pub fn pieces_of_file(file: &str, bytes: &[u8]) -> Vec<Piece> {
    if bytes.len() as u64 > MOST_BYTES {
        return vec![Piece::nothing(file, FileTrouble::TooLarge)];
    }
    if !is_archive(bytes) {
        return pieces_of_bytes(file, bytes);
    }
    match ZipArchive::from_slice(bytes) {
        Ok(archive) => unpacked(file, &archive),
        Err(_) => vec![Piece::nothing(file, FileTrouble::DamagedArchive)],
    }
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn pieces_of_bytes(file: &str, bytes: &[u8]) -> Vec<Piece> {
    if file.to_ascii_lowercase().ends_with(MAIL) {
        return pieces_of_mail(file, bytes);
    }
    match text_of(bytes) {
        Some(text) => pieces_of_text(file, &text),
        None => vec![Piece::nothing(file, FileTrouble::NotText)],
    }
}

/// The pieces of a mail that was saved as a file: of its text and of what is attached. Pictures and signatures are passed
/// over.
fn pieces_of_mail(file: &str, bytes: &[u8]) -> Vec<Piece> {
    let Some(mail) = MessageParser::default().parse(bytes) else {
        return vec![Piece::nothing(file, FileTrouble::NotText)];
    };
    let texts = (0..mail.text_body_count()).filter_map(|place| mail.body_text(place));
    let attached = mail.attachments().filter_map(|part| {
        Some((format!("{file}/{}", shown(part.attachment_name().unwrap_or_default())), text_of(part.contents())?))
    });
    let mut pieces: Vec<Piece> = texts
        .map(|text| (file.to_owned(), text))
        .chain(attached)
        .flat_map(|(name, text)| pieces_of_text(&name, &text))
        .filter(|piece| !matches!(piece.what, Err(Found::Nothing(FileTrouble::NoCode))))
        .collect();
    if pieces.is_empty() {
        pieces.push(Piece::nothing(file, FileTrouble::NoCode));
    }
    pieces
}

/// The name of a file within another one, as it can be shown anywhere: a terminal obeys some characters.
fn shown(name: &str) -> String {
    name.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// The text of a file: UTF-8, or UTF-16 where it says so at its beginning. Old encodings differ in letters that no code
/// has. None where it is no text.
fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xff, 0xfe, ..] => Some(wide(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => Some(wide(u16::from_be_bytes)),
        _ if bytes.contains(&0) || is_archive(bytes) => None,
        _ => Some(String::from_utf8_lossy(bytes)),
    }
}

/// The pieces of every file of an archive.
fn unpacked(file: &str, archive: &ZipSliceArchive<&[u8]>) -> Vec<Piece> {
    let (mut pieces, mut bytes) = (Vec::new(), 0);
    let mut entries = archive.entries();
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => break,
            Err(_) => {
                pieces.push(Piece::nothing(file, FileTrouble::DamagedArchive));
                break;
            }
        };
        let name = shown(&String::from_utf8_lossy(entry.file_path().as_bytes()));
        if OF_DOCUMENTS.contains(&name.as_str()) {
            return vec![Piece::nothing(file, FileTrouble::Document)];
        }
        if entry.is_dir() || is_of_the_system(&name) {
            continue;
        }
        let within = format!("{file}/{name}");
        let packed = archive.get_entry(entry.wayfinder()).map_err(|_| FileTrouble::DamagedArchive);
        let encrypted = entry.flags().is_encrypted();
        match packed.and_then(|packed| unpack(packed.data(), entry.compression_method(), encrypted)) {
            Ok(text) => {
                bytes += text.len();
                if bytes > MOST_OF_ALL || pieces.len() > MOST_PIECES {
                    pieces.push(Piece::nothing(file, FileTrouble::TooLarge));
                    break;
                }
                pieces.extend(pieces_of_bytes(&within, &text));
            }
            Err(trouble) => pieces.push(Piece::nothing(&within, trouble)),
        }
    }
    if pieces.is_empty() {
        pieces.push(Piece::nothing(file, FileTrouble::NoCode));
    }
    pieces
}

/// A file within an archive. Whether it came whole, the codes in it know.
fn unpack(packed: &[u8], method: CompressionMethod, encrypted: bool) -> Result<Cow<'_, [u8]>, FileTrouble> {
    if encrypted {
        return Err(FileTrouble::DamagedArchive);
    }
    match method {
        CompressionMethod::STORE if packed.len() > MOST_UNPACKED => Err(FileTrouble::TooLarge),
        CompressionMethod::STORE => Ok(Cow::Borrowed(packed)),
        CompressionMethod::DEFLATE => match decompress_to_vec_with_limit(packed, MOST_UNPACKED) {
            Ok(bytes) => Ok(Cow::Owned(bytes)),
            Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(FileTrouble::TooLarge),
            Err(_) => Err(FileTrouble::DamagedArchive),
        },
        _ => Err(FileTrouble::DamagedArchive),
    }
}

/// What systems put into folders by themselves.
pub fn is_of_the_system(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/") || file.starts_with('.') || ["Thumbs.db", "desktop.ini"].contains(&file)
}
