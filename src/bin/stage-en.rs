//! Where one plays, in English.
#![forbid(unsafe_code)]

fn main() {
    off_the_record::stage(&off_the_record::English);
}
