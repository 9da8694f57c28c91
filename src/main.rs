//! The program of the page.
#![forbid(unsafe_code)]

fn main() {
    off_the_record::start();
}
