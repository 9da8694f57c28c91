//! Where one looks at what was played, in English.
#![forbid(unsafe_code)]

fn main() {
    off_the_record::study(&off_the_record::English);
}
