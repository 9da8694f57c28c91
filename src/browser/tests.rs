//! What needs a page, but not the whole app. Run by wasm-pack in a real browser.

use super::storage::{self, StorageTrouble};
use super::{document, fetch, page};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// From now on the device has no room for anything.
fn fill() {
    js_sys::eval("Storage.prototype.room = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw 1 }")
        .expect("it runs");
}

/// It has again.
fn empty() {
    js_sys::eval("Storage.prototype.setItem = Storage.prototype.room").expect("it runs");
}

#[wasm_bindgen_test]
fn what_is_kept_can_be_read_and_removed() {
    assert_eq!(storage::write("test", Some("a line")), Ok(()));
    assert_eq!(storage::read("test").as_deref(), Some("a line"));
    assert_eq!(storage::write("test", None), Ok(()));
    assert_eq!(storage::read("test"), None);
}

#[wasm_bindgen_test]
fn a_full_device_is_said_and_keeps_what_it_had() {
    assert_eq!(storage::write("test", Some("old")), Ok(()));
    fill();
    assert_eq!(storage::write("test", Some("new")), Err(StorageTrouble::Full));
    assert_eq!(storage::read("test").as_deref(), Some("old"));
    empty();
    assert_eq!(storage::write("test", Some("newest")), Ok(()));
    assert_eq!(storage::read("test").as_deref(), Some("newest"));
    assert_eq!(storage::write("test", None), Ok(()));
}

#[wasm_bindgen_test]
fn erasing_takes_ours_and_leaves_the_neighbours() {
    let device = super::window().and_then(|window| window.local_storage().ok().flatten()).expect("the browser has it");
    device.set_item("neighbour", "theirs").expect("there is room");
    storage::write("test", Some("ours")).expect("there is room");
    storage::erase();
    assert_eq!(storage::read("test"), None);
    assert_eq!(device.get_item("neighbour").ok().flatten().as_deref(), Some("theirs"));
    device.remove_item("neighbour").expect("it can be removed");
}

#[wasm_bindgen_test]
fn focus_goes_where_it_is_sent_and_survives_a_missing_place() {
    let document = document().expect("there is a page");
    let heading = document.create_element("h1").expect("it can be made");
    heading.set_id("here");
    heading.set_attribute("tabindex", "-1").expect("it can be set");
    document.body().expect("there is a body").append_child(&heading).expect("it can be added");
    page::focus_id("here");
    page::focus_id("nowhere");
    assert_eq!(document.active_element().map(|element| element.id()).as_deref(), Some("here"));
    heading.remove();
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_there_is_an_answer_not_a_panic() {
    assert!(fetch::bytes("no/such/file", false).await.is_err());
}
