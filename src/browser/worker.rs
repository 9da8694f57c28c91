//! A worker beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MessageEvent;

/// What comes from a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A message.
    Message(Vec<u8>),
    /// It could not start, or broke off.
    Failed,
}

/// A worker. Dropping this ends it.
pub struct Worker {
    worker: web_sys::Worker,
    // The browser calls these as long as it works.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(web_sys::Event)>,
}

impl Worker {
    /// A new one of this script, by its address relative to the page. None where the browser refuses at once; one that fails later says so.
    pub fn start(script: &str, heard: impl Fn(Heard) + Clone + 'static) -> Option<Worker> {
        let worker = web_sys::Worker::new(script).ok()?;
        let on_message = {
            let heard = heard.clone();
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Ok(message) = event.data().dyn_into::<Uint8Array>() {
                    heard(Heard::Message(message.to_vec()));
                }
            })
        };
        let on_error = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            // It is dealt with here, and need not look like a crash of the page.
            event.prevent_default();
            heard(Heard::Failed);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Worker { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a message. Whether the browser took it.
    pub fn send(&self, message: &[u8]) -> bool {
        self.worker.post_message(&Uint8Array::from(message)).is_ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
