//! Where one looks at what was played, in Spanish.
#![forbid(unsafe_code)]

fn main() {
    off_the_record::study(&off_the_record::Spanish);
}
