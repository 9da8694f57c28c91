//! The worker's end of the line.

use crate::desk::Desk;
use gloo::timers::callback::Timeout;
use js_sys::{Date, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens for as long as the worker lives. Outside of a worker it does nothing.
pub fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let desk = Rc::new(RefCell::new(Desk::default()));
    let working = Rc::new(Cell::new(false));
    let listener = {
        let scope = scope.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let Ok(message) = event.data().dyn_into::<Uint8Array>() else { return };
            desk.borrow_mut().take(&message.to_vec());
            if !working.replace(true) {
                go_on(scope.clone(), desk.clone(), working.clone());
            }
        })
    };
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    post(&scope, &[]);
}

/// Works for a slice, and comes back after whatever messages arrived meanwhile.
fn go_on(scope: DedicatedWorkerGlobalScope, desk: Rc<RefCell<Desk>>, working: Rc<Cell<bool>>) {
    let more = desk.borrow_mut().work(Date::now, |answer| post(&scope, answer));
    working.set(more);
    if more {
        Timeout::new(0, move || go_on(scope, desk, working)).forget();
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &[u8]) {
    // A page that is gone does not mind.
    let _: Result<(), JsValue> = scope.post_message(&Uint8Array::from(message));
}
