//! How long something takes.

/// Milliseconds since some fixed moment.
pub fn millis() -> u64 {
    js_sys::Date::now() as u64
}

/// Today where the player is, as year-month-day.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
