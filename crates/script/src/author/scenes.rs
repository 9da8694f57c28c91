//! The scenes of `scenario.toml`, as their author wrote them.

use super::about::About;
use super::fault::{Fault, Name};
use super::names::Names;
use super::read::{Fields, Report};
use super::source::At;
use super::when::WhenDraft;
use crate::act::Act;
use crate::scene::{Happening, Scene, SceneOption};
use negotiation::Room;
use std::ops::Range;

/// A scene, with the places of its parts.
pub struct SceneDraft {
    /// Its id.
    pub id: At<String>,
    /// Where it happens.
    pub room: Room,
    /// When it begins by itself.
    pub when: Option<WhenDraft>,
    /// What one can say.
    pub options: Vec<OptionDraft>,
}

/// An option of a scene.
pub struct OptionDraft {
    /// Its id.
    pub id: At<String>,
    /// The move that it is; none for a remark.
    pub act: Option<At<Act>>,
    /// What the move is about.
    pub about: Vec<About>,
    /// The flags it sets.
    pub sets: Vec<At<String>>,
    /// Whether some of them cannot be read.
    pub sets_lost: bool,
    /// The scene that follows.
    pub then: Option<At<String>>,
    /// Where it stands.
    pub span: Range<usize>,
}

impl SceneDraft {
    pub(super) fn read(fields: Fields<'_>) -> SceneDraft {
        let report = fields.report;
        let room = fields.need("room").and_then(|value| report.one_of::<Room>(value));
        let draft = SceneDraft {
            id: fields.id("id"),
            room: room.map_or(Room::Table, |room| room.value),
            when: WhenDraft::read(&fields),
            options: fields.tables("options").into_iter().map(OptionDraft::read).collect(),
        };
        report.check_twice(Name::Option, draft.options.iter().map(|option| &option.id));
        fields.finish();
        draft
    }

    /// The acts that its options are, with what they are about.
    pub(super) fn compile(&self, report: &Report<'_>, names: &Names<'_>) -> Scene {
        let when = self.when.as_ref().map(|draft| draft.compile(report, names, None));
        let options = self.options.iter().map(|option| option.compile(report, names)).collect();
        Scene { id: self.id.value.clone(), room: self.room, when, options }
    }
}

impl OptionDraft {
    fn read(fields: Fields<'_>) -> OptionDraft {
        let report = fields.report;
        let mv = fields.maybe("move");
        let remark = fields.maybe("remark").map_or(Some(false), |value| report.truth(value));
        let before = report.count();
        let sets = fields.names("sets");
        let sets_lost = report.count() > before;
        let draft = OptionDraft {
            id: fields.id("id"),
            act: mv.and_then(|value| report.one_of(value)),
            about: About::read(&fields),
            sets,
            sets_lost,
            then: fields.maybe("then").and_then(|value| report.text(value)),
            span: fields.span.clone(),
        };
        if let Some(both) = remark.filter(|remark| mv.is_some() == *remark) {
            report.add(&draft.span, Fault::MoveOrRemark { both });
        }
        for flag in &draft.sets {
            report.check_id(flag);
        }
        fields.finish();
        draft
    }

    fn compile(&self, report: &Report<'_>, names: &Names<'_>) -> SceneOption {
        let happening = match &self.act {
            None => Happening::Remark,
            Some(act) => {
                let on = names.subjects.place(report, act.value, &self.about);
                if let Some(wanted) = act.value.about().filter(|_| self.about.is_empty()) {
                    report.add(&act.span, Fault::NoAbout { act: act.value, wanted });
                }
                // Re-opening what was settled outside is its own line, and the same move.
                Happening::Act(act.value, on)
            }
        };
        let then = self.then.as_ref().and_then(|then| {
            let place = names.scenes.place(&then.value);
            if place.is_none() {
                let near = names.scenes.nearest(&then.value);
                report.add(&then.span, Fault::Unknown { name: Name::Scene, found: then.value.clone(), near });
            }
            place.map(|place| place as u8)
        });
        SceneOption { id: self.id.value.clone(), happening, sets: names.flags_known(&self.sets), then }
    }
}
