//! What the player prefers, as the device keeps it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use off_the_record::Settings;

fuzz_target!(|kept: &str| {
    let Ok(settings) = kept.parse::<Settings>();
    assert_eq!(settings.to_string().parse(), Ok(settings), "settings are read back as others");
    let nobody = Settings::default();
    assert_eq!(nobody.merged(nobody, settings), settings, "who has changed nothing takes what is there");
    assert_eq!(settings.merged(nobody, nobody), settings, "what was changed alone stays");
});
