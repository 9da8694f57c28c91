//! Off-The-Record: the app.
#![forbid(unsafe_code)]

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "Off-The-Record" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
