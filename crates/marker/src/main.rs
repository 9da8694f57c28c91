//! Marks what a class handed in, in a worker of the browser: the page stays alive meanwhile, and nobody loads this who
//! marks nothing.
//!
//! [`classroom::Ask`]s come in as postcard and files as they are, [`classroom::Told`]s go out. `static/marker.js` starts
//! this, and keeps whatever comes before it listens.
#![forbid(unsafe_code)]

mod bench;

use bench::Bench;
use classroom::{Ask, FileTrouble, MOST_BYTES, Piece, Told, pieces_of_file};
use js_sys::{Date, JsString, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageChannel, MessageEvent, MessagePort};

/// Milliseconds of work between two looks at what was asked meanwhile.
const SLICE: f64 = 50.0;

/// Listens for as long as the worker lives. Outside of a worker it does nothing.
fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(channel) = MessageChannel::new() else { return };
    let (bench, next_slice) = (Rc::new(RefCell::new(Bench::new(decomposed))), channel.port2());
    // Whether a slice is to come.
    let working = Rc::new(Cell::new(false));
    let take = {
        let (bench, scope, next_slice, working) = (bench.clone(), scope.clone(), next_slice.clone(), working.clone());
        forever(move |event| {
            let mut bench = bench.borrow_mut();
            let tell = |told| post(&scope, &told);
            match event.data().dyn_into::<File>() {
                Ok(file) => bench.take(read(&file)),
                // What cannot be read was asked by no page of this version.
                Err(data) => ask_of(data).into_iter().for_each(|ask| bench.ask(ask, tell)),
            }
            if bench.is_busy() && !working.replace(true) {
                go_on(&next_slice);
            }
        })
    };
    let work = {
        let scope = scope.clone();
        forever(move |_| {
            let mut bench = bench.borrow_mut();
            let until = Date::now() + SLICE;
            while bench.work() && Date::now() < until {}
            bench.tell(|told| post(&scope, &told));
            working.set(bench.is_busy());
            if working.get() {
                go_on(&next_slice);
            }
        })
    };
    channel.port1().set_onmessage(Some(work.unchecked_ref()));
    scope.set_onmessage(Some(take.unchecked_ref()));
}

/// A function that the browser may call for as long as the worker lives.
fn forever(hear: impl Fn(MessageEvent) + 'static) -> JsValue {
    Closure::<dyn Fn(MessageEvent)>::new(hear).into_js_value()
}

/// Has the next slice of work done after whatever messages have arrived meanwhile. A message to
/// oneself comes at once, where browsers hold a timer back for milliseconds.
fn go_on(next_slice: &MessagePort) {
    // An empty message can always be sent.
    let _: Result<(), JsValue> = next_slice.post_message(&JsValue::NULL);
}

/// A name with its letters taken apart, as Unicode says: the browser has the tables for that.
fn decomposed(name: &str) -> String {
    JsString::from(name).normalize("NFKD").into()
}

fn ask_of(data: JsValue) -> Option<Ask> {
    let message = data.dyn_into::<Uint8Array>().ok()?;
    postcard::from_bytes(&message.to_vec()).ok()
}

/// What there is in a file.
fn read(file: &File) -> Vec<Piece> {
    if file.size() > MOST_BYTES as f64 {
        return vec![Piece::nothing(&file.name(), FileTrouble::TooLarge)];
    }
    let buffer = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
    match buffer {
        Ok(buffer) => pieces_of_file(&file.name(), &Uint8Array::new(&buffer).to_vec()),
        Err(_) => vec![Piece::nothing(&file.name(), FileTrouble::Unreadable)],
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, told: &Told) {
    if let Ok(message) = postcard::to_stdvec(told) {
        // A page that is gone does not mind.
        let _: Result<(), JsValue> = scope.post_message(&Uint8Array::from(message.as_slice()));
    }
}
