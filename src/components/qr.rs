//! A text as a QR code, for the camera of another device.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::prelude::*;

/// The light border that the standard asks for, in modules.
const BORDER: i32 = 4;

/// The code of a text, dark on light in every theme, since not every camera reads the reverse; `label` says to
/// people who do not see it what it is for. Nothing where no code holds so much: two thousand characters and more.
pub fn qr(text: &str, label: &str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * BORDER;
    Some(html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label={label.to_owned()} focusable="false">
            <rect class="qr-light" width="100%" height="100%" />
            <path class="qr-dark" d={dark_modules(&code)} shape-rendering="crispEdges" />
        </svg>
    })
}

/// The dark modules as one path: a rectangle for each row of neighbours.
fn dark_modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if length > 0 {
                // A text takes all that is written to it.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + BORDER, y + BORDER);
            }
            x += length.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::encode_text("https://example.org/", QrCodeEcc::Medium).expect("it is short");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|&(x, y)| code.get_module(x, y)).count();
        let drawn = dark_modules(&code);
        let lengths = drawn.split('h').filter_map(|part| part.split_once('v')?.0.parse::<usize>().ok());
        assert_eq!(lengths.sum::<usize>(), dark);
    }

    #[test]
    fn what_no_code_holds_is_not_drawn() {
        assert!(qr(&"a".repeat(2_000), "").is_some());
        assert!(qr(&"a".repeat(3_000), "").is_none());
    }
}
