use coach::*;
use negotiation::*;
use script::author::{Folder, Source};
use std::time::Instant;
fn scenario(id: &str) -> Scenario {
    let folder = std::path::Path::new("/work/main/scenarios").join(id);
    let source = |name: &str| Source::new(name, &std::fs::read(folder.join(name)).unwrap()).unwrap();
    let files =
        Folder { name: Some(id.into()), numbers: source("scenario.toml"), words: vec![source("lines.en.toml")] };
    files.check().cases.into_iter().next().unwrap().scenario().clone()
}
fn main() {
    for id in ["the-offer", "night-shift"] {
        let s = scenario(id);
        for full in [false] {
            for _ in 0..10 {
                let t = Instant::now();
                let mut search = if full { Search::exhaustive(&s) } else { Search::new(&s) };
                let v = search.value(State::start(&s));
                let e = t.elapsed();
                println!(
                    "{id} {full} {v} {} {:?} {:.2} M/s",
                    search.states(),
                    e,
                    search.states() as f64 / e.as_secs_f64() / 1e6
                );
            }
        }
    }
}
