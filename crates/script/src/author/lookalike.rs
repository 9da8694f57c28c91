//! Characters that a word processor puts in place of those that TOML knows: the reason of most of what its
//! parser cannot read and says in other words.

use super::fault::Instead;

/// The first of them in a line that TOML does not read: its byte, itself, and what should be there instead. In texts and
/// comments they do no harm; there only a quote that should have ended the text counts.
pub(super) fn first(line: &str) -> Option<(usize, char, Instead)> {
    let mut open = None;
    let mut is_escaped = false;
    // The last quote of another kind in a text that goes on to the end of the line.
    let mut ending = None;
    let line = line.trim_end_matches('\r');
    for (at, c) in line.char_indices() {
        let instead = instead(c);
        if c.is_control() {
            if c != '\t' {
                return Some((at, c, Instead::Nothing));
            }
            continue;
        }
        match open {
            Some('#') => {}
            Some('"') if is_escaped => is_escaped = false,
            Some('"') if c == '\\' => is_escaped = true,
            Some(quote) if c == quote => (open, ending) = (None, None),
            Some(_) => match instead {
                Some(instead @ Instead::Write('"' | '\'')) => ending = Some((at, c, instead)),
                _ if c.is_whitespace() || matches!(c, ',' | ']' | '}') => {}
                _ => ending = None,
            },
            None if matches!(c, '#' | '"' | '\'') => open = Some(c),
            None => {
                if let Some(instead) = instead {
                    return Some((at, c, instead));
                }
            }
        }
    }
    ending
}

/// What should be written in place of a character that looks like one of TOML's own, or like nothing.
fn instead(c: char) -> Option<Instead> {
    Some(match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Instead::Write('"'),
        '‘' | '’' | '‚' | '‛' | '′' => Instead::Write('\''),
        '‐'..='―' | '−' => Instead::Write('-'),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Instead::Write(' '),
        // The wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => Instead::Write(char::from_u32(u32::from(c) - 0xfee0)?),
        '٠'..='٩' => Instead::Write(char::from_digit(u32::from(c) - u32::from('٠'), 10)?),
        '۰'..='۹' => Instead::Write(char::from_digit(u32::from(c) - u32::from('۰'), 10)?),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            Instead::Nothing
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_processor_puts_in_is_found() {
        let found = first;
        assert_eq!(found("title = “The Offer”"), Some((8, '“', Instead::Write('"'))));
        assert_eq!(found("title = \"The Offer”"), Some((18, '”', Instead::Write('"'))));
        assert_eq!(found("turns = １２"), Some((8, '１', Instead::Write('1'))));
        assert_eq!(found("turns = ٧"), Some((8, '٧', Instead::Write('7'))));
        assert_eq!(found("turns ＝ 12"), Some((6, '＝', Instead::Write('='))));
        assert_eq!(found("tension = −1"), Some((10, '−', Instead::Write('-'))));
        assert_eq!(found("turns\u{a0}= 12"), Some((5, '\u{a0}', Instead::Write(' '))));
        assert_eq!(found("turns\u{200b} = 12"), Some((5, '\u{200b}', Instead::Nothing)));
        assert_eq!(found("tu\0rns = 12"), Some((2, '\0', Instead::Nothing)));
        assert_eq!(found("turns = 12\rdrift = 2\r"), Some((10, '\r', Instead::Nothing)));
    }

    #[test]
    fn in_texts_and_comments_they_do_no_harm() {
        for line in [
            "say = \"He said “yes” to it",
            "say = \"“Yes,” he said",
            "say = 'It’s so",
            "turns = 07 # “seven”",
            "título = 1",
            "say = \"a \\\" “quote” inside\"",
            "turns = 07\r",
        ] {
            assert_eq!(first(line), None, "{line}");
        }
    }
}
