//! What is said on stderr.

use std::fmt::Display;
use std::io::Write;

/// Says what is in the way. Where nobody can be told either (a full disk, a closed terminal), the way in which the
/// program ends has to do.
pub fn complain(complaint: impl Display) {
    let _ = writeln!(anstream::stderr(), "{complaint}");
}
