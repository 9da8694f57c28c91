//! The worker's end of the line.

use crate::desk::Desk;
use js_sys::{Date, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// Listens for as long as the worker lives. Outside of a worker it does nothing.
pub fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(channel) = MessageChannel::new() else { return };
    let desk = Rc::new(RefCell::new(Desk::default()));
    let working = Rc::new(Cell::new(false));
    let next_slice = channel.port2();
    listen(&channel.port1(), {
        let (scope, desk, working, next_slice) = (scope.clone(), desk.clone(), working.clone(), next_slice.clone());
        move |_| {
            let more = desk.borrow_mut().work(Date::now, |answer| post(&scope, answer));
            working.set(more);
            if more {
                go_on(&next_slice);
            }
        }
    });
    let listening = scope.clone();
    let take = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(message) = event.data().dyn_into::<Uint8Array>() else { return };
        if message.length() == 0 {
            return post(&listening, &[]);
        }
        desk.borrow_mut().take(&message.to_vec());
        if !working.replace(true) {
            go_on(&next_slice);
        }
    });
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    take.forget();
    post(&scope, &[]);
}

/// Hears what comes through a port, for as long as the worker lives.
fn listen(port: &MessagePort, hear: impl Fn(MessageEvent) + 'static) {
    let hear = Closure::<dyn Fn(MessageEvent)>::new(hear);
    port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
}

/// Has the next slice of work done after whatever messages have arrived meanwhile. A message to
/// oneself comes at once, where browsers hold a timer back for milliseconds.
fn go_on(next_slice: &MessagePort) {
    // An empty message can always be sent.
    let _: Result<(), JsValue> = next_slice.post_message(&JsValue::NULL);
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &[u8]) {
    // A page that is gone does not mind.
    let _: Result<(), JsValue> = scope.post_message(&Uint8Array::from(message));
}
