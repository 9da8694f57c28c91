//! The coach in a worker of the browser: the page asks, and plays on meanwhile.
//!
//! Both sides speak postcard: a [`coach::Request`] comes in, [`coach::Answer`]s go out. `static/coach.js` starts
//! this, and keeps whatever comes before it listens.
#![forbid(unsafe_code)]

use coach::{Answer, Coach, Request};
use js_sys::{Date, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// Milliseconds of work between two looks at what was asked meanwhile.
const SLICE: u64 = 25;

/// Listens for as long as the worker lives. Outside of a worker it does nothing.
fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(channel) = MessageChannel::new() else { return };
    let (coach, next_slice) = (Rc::new(RefCell::new(Coach::default())), channel.port2());
    // Whether a slice is to come.
    let working = Rc::new(Cell::new(false));
    let take = {
        let (coach, next_slice, working) = (coach.clone(), next_slice.clone(), working.clone());
        forever(move |event| {
            // What cannot be read is no question, and gets no answer: the page notices the silence.
            if let Some(request) = read(&event) {
                coach.borrow_mut().ask(request);
                if !working.replace(true) {
                    go_on(&next_slice);
                }
            }
        })
    };
    let work = {
        let scope = scope.clone();
        forever(move |_| {
            let more = coach.borrow_mut().work(SLICE, || Date::now() as u64, |answer| post(&scope, &answer));
            working.set(more);
            if more {
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

fn read(event: &MessageEvent) -> Option<Request> {
    let message = event.data().dyn_into::<Uint8Array>().ok()?;
    postcard::from_bytes(&message.to_vec()).ok()
}

fn post(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    if let Ok(message) = postcard::to_stdvec(answer) {
        // A page that is gone does not mind.
        let _: Result<(), JsValue> = scope.post_message(&Uint8Array::from(message.as_slice()));
    }
}
