//! What all programs of the page share for as long as it lives.

use js_sys::{Map, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// The texts that the device did not keep, by name.
pub fn memory() -> Map {
    value("otrMemory").dyn_into().unwrap_or_else(|_| {
        let memory = Map::new();
        keep("otrMemory", &memory);
        memory
    })
}

/// A file that the start script asked for before the program did. It is given out once.
pub fn early(address: &str) -> Option<Promise> {
    let files: Map = value("otrEarly").dyn_into().ok()?;
    let address = JsValue::from_str(address);
    let file = files.get(&address).dyn_into().ok();
    files.delete(&address);
    file
}

/// The coach's worker, once a program has started it.
pub fn coach() -> Option<web_sys::Worker> {
    value("otrCoach").dyn_into().ok()
}

/// Keeps it for the other program; none where it broke off.
pub fn set_coach(worker: Option<&web_sys::Worker>) {
    keep("otrCoach", &worker.map_or(JsValue::UNDEFINED, JsValue::from));
}

fn keep(name: &str, value: &JsValue) {
    // Nothing keeps a page from having a property more.
    let _ = Reflect::set(&global(), &name.into(), value);
}

fn value(name: &str) -> JsValue {
    Reflect::get(&global(), &name.into()).unwrap_or(JsValue::UNDEFINED)
}
