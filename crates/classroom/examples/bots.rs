//! A class of bots: prints the link of the class, and then the hand-in codes of so many of them, a line each, with the
//! name before it.
//!
//! ```sh
//! cargo run --release -p classroom --example bots -- LINK 30
//! ```
//!
//! The class of the link is played as it was set; a number in its place makes a class of that number, which plays The
//! Offer with any numbers. The first bots follow a strategy each, the rest are novices. `as NAME CODE` gives a play that
//! somebody else hands in.

use classroom::{Class, ClassDraft, Cover, HandIn, HowPlayed, Minute, Name, Task, Which};
use coach::{Bot, Search};
use negotiation::Run;
use script::author::shipped;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(link), Some(count)) = (arguments.next(), arguments.next()) else { return Err("LINK COUNT".into()) };
    if let Some(code) = arguments.next() {
        let mut hand_in: HandIn = code.parse().map_err(|error| format!("{error:?}"))?;
        hand_in.cover.alias = Name::new(&count).map_err(|_| "no name")?;
        println!("{hand_in}");
        return Ok(());
    }
    let class = match link.parse() {
        Ok(number) => made(number)?,
        Err(_) => link.parse().map_err(|error| format!("{error:?}"))?,
    };
    println!("{class}");
    let set = class.draft();
    let cases: Vec<_> = set.tasks.iter().map(|task| (task.variant, shipped::case(&task.case))).collect();
    let count: usize = count.parse()?;
    let mut searches: Vec<Option<(u32, Search)>> = cases.iter().map(|_| None).collect();
    for place in 0..count {
        let task = place % cases.len();
        let (variant, case) = &cases[task];
        let seeds = &case.structure().variants.seeds;
        let seed = match variant {
            Which::AsWritten => 0,
            Which::Same(seed) => *seed,
            // Some of them after the other, so that a search serves many.
            Which::Any => seeds[place * seeds.len() / count],
        };
        let case = case.varied(seed).ok_or("no such variant")?;
        let found = &mut searches[task];
        if found.as_ref().is_none_or(|(of, _)| *of != seed) {
            *found = Some((seed, Search::new(case.scenario())));
        }
        let Some((_, search)) = found else { continue };
        let bot = Bot::ALL.get(place).copied().unwrap_or(Bot::Random);
        let run = Run { fingerprint: case.fingerprint(), variant: seed, entries: bot.play(search, place as u64) };
        let alias = Name::new(&format!("Bot {:04} ({})", place + 1, bot.name())).map_err(|_| "no name")?;
        let ended = set.from.unwrap_or(Minute(29_900_000));
        let cover = Cover { class: set.id, alias, attempt: 1, play: set.play, ended };
        let hand_in = HandIn { cover, run };
        println!("{}\t{hand_in}", hand_in.cover.alias);
    }
    Ok(())
}

/// A class of this number.
fn made(id: u32) -> Result<Class, Box<dyn Error>> {
    let draft = ClassDraft {
        id,
        name: Name::new("A class of bots").map_err(|_| "no name")?,
        tasks: vec![Task { case: "the-offer".into(), variant: Which::Any }],
        play: HowPlayed { assessed: true, meters: true, hints: false },
        language: None,
        from: None,
        until: None,
        pass_mark: Some(50),
    };
    Ok(Class::new(draft).map_err(|flaw| format!("{flaw:?}"))?)
}
