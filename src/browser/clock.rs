//! How long something takes.

/// Milliseconds since some fixed moment.
pub fn millis() -> u64 {
    js_sys::Date::now() as u64
}

/// Minutes since the beginning of 1970, in universal time.
pub fn minute() -> u32 {
    u32::try_from(millis() / 60_000).unwrap_or(u32::MAX)
}

/// A minute since the beginning of 1970 in universal time, as the day (year-month-day) and the time (hours:minutes)
/// where the player is.
pub fn local(minute: u32) -> (String, String) {
    let at = js_sys::Date::new(&(f64::from(minute) * 60_000.0).into());
    let day = format!("{:04}-{:02}-{:02}", at.get_full_year(), at.get_month() + 1, at.get_date());
    (day, format!("{:02}:{:02}", at.get_hours(), at.get_minutes()))
}

/// The minute of a date and time where the player is, as a field for them has it: `2026-11-27T09:00`.
pub fn minute_at(local: &str) -> Option<u32> {
    let millis = js_sys::Date::parse(local);
    (millis >= 0.0).then(|| (millis / 60_000.0) as u32)
}

/// Today where the player is, as year-month-day.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
