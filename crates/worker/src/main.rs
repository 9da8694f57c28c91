//! The coach in a worker: the page asks, and plays on meanwhile.
//!
//! Both sides speak postcard: a [`coach::Request`] comes in, [`coach::Answer`]s go out. The first
//! message out is empty: whatever was sent before it may be lost. An empty message in is answered by
//! one, so that a program that takes the worker over knows that it listens. The work is done by the same
//! [`coach::Coach`] as on a page without a worker, so that the answers are the same.
#![forbid(unsafe_code)]

mod desk;
mod scope;

fn main() {
    scope::open();
}
