//! What a player types, line by line.

use crate::page::paragraph;
use std::io::{self, BufRead, Read, Write};

/// The most of a line that is read at once: nobody types as much, and a pipe may send one without an end.
const MOST_BYTES: u64 = 10_000;

/// Where the player's words come from.
pub struct Input<R> {
    /// The lines.
    pub lines: R,
    /// Whether to show them again, as a terminal does by itself.
    pub echo: bool,
}

impl<R: BufRead> Input<R> {
    /// Asks, and reads one line; none at the end of input.
    pub fn ask(&mut self, out: &mut impl Write, prompt: &str) -> io::Result<Option<String>> {
        write!(out, "{prompt}> ")?;
        out.flush()?;
        let mut bytes = Vec::new();
        self.lines.by_ref().take(MOST_BYTES).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            writeln!(out)?;
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_string();
        if self.echo {
            paragraph(out, "", &line)?;
        }
        Ok(Some(line))
    }
}
