//! Chance, for what need not be repeated.

/// One of these; none of none.
pub fn one_of(list: &[u32]) -> Option<u32> {
    let place = (js_sys::Math::random() * list.len() as f64) as usize;
    list.get(place.min(list.len().saturating_sub(1))).copied()
}

/// Any number.
pub fn number() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
