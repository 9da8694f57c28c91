//! A translation says in other words what the original says, and nothing else: the same lines by the
//! same people on the same occasions, so that a play is the same in every language.
#![cfg(all(feature = "author", not(target_arch = "wasm32")))]

use script::author::shipped;
use script::{Speaker, Speech, SpellWords, Text, Words};

#[test]
fn every_translation_has_the_lines_of_the_original() {
    let mut translations = 0;
    for folder in shipped::folders() {
        let spoken = shipped::read(&folder, |text| text).check().cases;
        let original = spoken.iter().find(|case| case.words().language == "en").expect("it speaks English");
        for translation in spoken.iter().filter(|case| case.words().language != "en") {
            let name = format!("{} in {}", folder.display(), translation.words().language);
            assert_eq!(original.fingerprint(), translation.fingerprint(), "{name}: another case");
            compare(&name, original.words(), translation.words());
            translations += 1;
        }
    }
    assert!(translations >= 2, "both first cases speak Spanish");
}

fn compare(name: &str, original: &Words, translation: &Words) {
    let people = |words: &Words| -> Vec<_> {
        words.people.iter().map(|person| (person.name.clone(), person.side, person.looks.clone())).collect()
    };
    assert_eq!(people(original), people(translation), "{name}: other people");
    assert_eq!(original.lead, translation.lead, "{name}: another lead");
    let options = |words: &Words| -> Vec<usize> { words.issues.iter().map(|issue| issue.options.len()).collect() };
    assert_eq!(options(original), options(translation), "{name}: other options");
    assert_eq!(original.briefing.len(), translation.briefing.len(), "{name}: another briefing");
    assert_eq!(original.lines.len(), translation.lines.len(), "{name}: other lines");
    for (place, (one, other)) in original.lines.iter().zip(&translation.lines).enumerate() {
        assert_eq!((one.act, one.on, &one.when), (other.act, other.on, &other.when), "{name}: line {place}");
        assert_eq!(one.say.is_some(), other.say.is_some(), "{name}: what one says in line {place}");
        let replies = |replies: &[(_, Vec<Speech>)]| -> Vec<_> {
            replies.iter().map(|(outcome, lines)| (*outcome, speakers(lines))).collect()
        };
        assert_eq!(replies(&one.replies), replies(&other.replies), "{name}: who speaks in line {place}");
        let said = |say: &Option<Text>| say.as_ref().map(Text::plain).filter(|said| said.len() > 40);
        assert!(said(&one.say).is_none() || said(&one.say) != said(&other.say), "{name}: line {place} is in English");
    }
    assert_eq!(original.programme.len(), translation.programme.len(), "{name}: another programme");
    for (place, (one, other)) in original.programme.iter().zip(&translation.programme).enumerate() {
        let parts = |spell: &SpellWords| [&spell.announced, &spell.comes, &spell.goes].map(|said| speakers(said));
        assert_eq!(parts(one), parts(other), "{name}: who speaks of spell {place}");
        assert_ne!(one.comes, other.comes, "{name}: spell {place} is in English");
    }
    assert_eq!(original.scenes.len(), translation.scenes.len(), "{name}: other scenes");
    for (place, (one, other)) in original.scenes.iter().zip(&translation.scenes).enumerate() {
        assert_eq!(speakers(&one.open), speakers(&other.open), "{name}: who speaks in scene {place}");
        assert_eq!(speakers(&one.passed), speakers(&other.passed), "{name}: who speaks after scene {place}");
        assert_eq!(one.options.len(), other.options.len(), "{name}: options of scene {place}");
    }
}

fn speakers(lines: &[Speech]) -> Vec<Speaker> {
    lines.iter().map(|line| line.speaker).collect()
}
