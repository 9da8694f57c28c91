//! A worker beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, File, MessageEvent};

/// A worker. Dropping it ends it.
pub struct Worker {
    worker: web_sys::Worker,
    // The browser calls these as long as the worker lives.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_failure: Closure<dyn Fn(Event)>,
}

impl Worker {
    /// Starts one by the address of its script, relative to the page. None where the browser refuses at once; one
    /// that cannot start after all, or breaks off, says so.
    pub fn start(
        script: &str,
        on_message: impl Fn(Vec<u8>) + 'static,
        on_failure: impl Fn() + 'static,
    ) -> Option<Worker> {
        let worker = web_sys::Worker::new(script).ok()?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Ok(message) = event.data().dyn_into::<Uint8Array>() {
                on_message(message.to_vec());
            }
        });
        let on_failure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // It is dealt with here, and need not look like a crash of the page.
            event.prevent_default();
            on_failure();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_failure.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_failure.as_ref().unchecked_ref()));
        Some(Worker { worker, _on_message: on_message, _on_failure: on_failure })
    }

    /// Sends a message. Whether the browser took it.
    pub fn send(&self, message: &[u8]) -> bool {
        self.worker.post_message(&Uint8Array::from(message)).is_ok()
    }

    /// Sends a file as it is: the page need not read it. Whether the browser took it.
    pub fn send_file(&self, file: &File) -> bool {
        self.worker.post_message(file).is_ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
