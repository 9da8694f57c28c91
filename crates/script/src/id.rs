//! What a name must look like that files, links and authored text refer to.

/// The most characters of an id.
pub const MOST_CHARACTERS: usize = 40;

/// Whether a text can be an id: small letters, digits and dashes, so that it fits file names, links
/// and every keyboard.
pub fn is_id(text: &str) -> bool {
    let fits = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    (1..=MOST_CHARACTERS).contains(&text.len()) && text.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_small_letters_digits_and_dashes_and_forty_at_most() {
        let longest = "x".repeat(MOST_CHARACTERS);
        for id in ["the-offer", "7", "-", &longest] {
            assert!(is_id(id), "{id}");
        }
        for other in ["", "The-Offer", "the offer", "año", "a_b", &(longest + "x")] {
            assert!(!is_id(other), "{other}");
        }
    }
}
