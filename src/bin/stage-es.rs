//! Where one plays, in Spanish.
#![forbid(unsafe_code)]

fn main() {
    off_the_record::stage(&off_the_record::Spanish);
}
