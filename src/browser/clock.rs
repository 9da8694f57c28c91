//! How long something takes.

/// Milliseconds since some fixed moment.
pub fn millis() -> u64 {
    js_sys::Date::now() as u64
}
