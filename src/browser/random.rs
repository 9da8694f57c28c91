//! Random numbers, for what need not be repeated.

/// Any number.
pub fn number() -> u32 {
    let random = if cfg!(target_arch = "wasm32") { js_sys::Math::random() } else { 0.0 };
    (random * f64::from(u32::MAX)) as u32
}

/// One of these; none of none. Without a browser it is the first.
pub fn one_of(list: &[u32]) -> Option<u32> {
    let random = if cfg!(target_arch = "wasm32") { js_sys::Math::random() } else { 0.0 };
    let place = (random * list.len() as f64) as usize;
    list.get(place.min(list.len().saturating_sub(1))).copied()
}
