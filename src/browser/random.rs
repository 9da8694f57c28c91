//! Random numbers, for what need not be repeated.

/// One of these; none of none.
pub fn one_of(list: &[u32]) -> Option<u32> {
    let place = (fraction() * list.len() as f64) as usize;
    list.get(place.min(list.len().saturating_sub(1))).copied()
}

/// Any number.
pub fn number() -> u32 {
    (fraction() * f64::from(u32::MAX)) as u32
}

/// From 0 to below 1. Without a browser it is always 0.
fn fraction() -> f64 {
    if cfg!(target_arch = "wasm32") { js_sys::Math::random() } else { 0.0 }
}
