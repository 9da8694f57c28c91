//! Off-The-Record in the browser.
//!
//! One [`session::Session`] holds everything the screens show; one [`action::Action`] is the only
//! way they talk back; [`keeper`] does what has to do with the world outside, through [`browser`].
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod action;
mod again;
mod app;
mod briefing;
mod browser;
mod coaching;
mod daily;
mod debrief;
mod home;
mod journal;
mod keeper;
mod model;
mod parts;
mod phrases;
mod play;
mod profile;
mod route;
mod session;
mod settings;

fn main() {
    browser::crash::install();
    // Not the body: the page's own blocks for a failed start and a crash must stay.
    match browser::page::app_root() {
        Some(root) => {
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => browser::crash::show(),
    }
}
