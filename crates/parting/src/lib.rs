//! Parts a WebAssembly program in two: what is fetched before it starts, and what right after.
//!
//! An app compiled to one module makes people wait for all of it, though only a part ever runs before they have
//! something to do. Here the program is split by function. The first module is the program itself, only that a small
//! stub stands in place of each function that comes later. The later module brings these functions, and shares the
//! memory, the tables and the globals of the first. Whoever calls a function that is not there yet loads the later
//! module first, so that nobody has to know when it arrives, and a wrong guess costs a wait but no mistake.
//!
//! # How to part a program
//!
//! 1. Export a function `load_later` from the program, which takes and returns nothing: it has JavaScript instantiate
//!    the later module at once, with the first one's exports as the import `first`.
//! 2. [`instrument()`] the program as wasm-bindgen left it, names kept, and write down which functions ran in what
//!    people do first: those whose global `ran0`, `ran1` and so on is 1. That is a [`Ran`].
//! 3. Make the [`List`] of all functions that never ran and are worth moving: [`Movables::idle`]. It names functions by
//!    what the source calls them, so it can be kept with the source. Names mangled as v0 tell far more functions apart
//!    than legacy ones do.
//! 4. [`Split`] every build by this list, and optimise both modules after that. The page fetches the later module
//!    when the first one runs, and instantiates it then, or in `load_later` if that comes earlier. The exported global
//!    `loaded` tells whether it is done.
//!
//! The command `parting` does steps 2 to 4 on files.
//!
//! ```
//! use parting::{Movables, Program, Ran, Split};
//!
//! let whole = wat::parse_str(r#"
//!     (module
//!       (import "page" "load" (func $load))
//!       (func $load_later (export "load_later") (call $load))
//!       (func $choose (export "choose") (param i32) (result i32)
//!         (if (result i32) (local.get 0) (then (call $explain (local.get 0))) (else (i32.const 7))))
//!       (func $explain (param i32) (result i32)
//!         (i32.mul (i32.add (local.get 0) (i32.const 1))
//!           (i32.mul (i32.add (local.get 0) (i32.const 2)) (i32.add (local.get 0) (i32.const 3))))))
//! "#)?;
//! let program = Program::parse(&whole)?;
//!
//! let ran = Ran::parse("[1]", program.defined())?; // as a run of the instrumented program told: only `choose`
//! let list = Movables::of(&program)?.idle(&ran);
//! assert_eq!(list.to_string(), "1271ab5c\n"); // `explain`
//!
//! let split = Split::of(&program, &list)?;
//! assert_eq!((split.stayed, split.moved, split.unmet), (2, 1, 0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod error;
mod exports;
mod gate;
mod instrument;
mod later;
mod list;
mod movables;
mod name;
mod needs;
mod program;
mod ran;
mod renumbering;
mod revision;
mod split;

pub use error::Error;
pub use instrument::instrument;
pub use list::List;
pub use movables::{LOADER, Movables};
pub use name::{Entry, settled};
pub use program::Program;
pub use ran::Ran;
pub use split::Split;
