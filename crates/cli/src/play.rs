//! `otr play`: a whole game in a terminal, or from a pipe.

use crate::builder::Builder;
use crate::cases;
use crate::debrief;
use crate::input::Input;
use crate::label;
use crate::page::{counted, heading, options, paragraph, spoken, stressed};
use negotiation::{Entry, Move, PackageId};
use reading::segments;
use script::{Case, Choice, Room, Story, What};
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

const HELP: &str = "  a number    say that line
  more        the lines that are not shown
  table       put a package on the table, asked issue by issue; or at once: table 2 0 1 2 1
  float       the same as a \"what if\", outside
  issues      the issues, your points, and what they told you
  minutes     all that was said on the record
  undo        take the last decision back
  quit        stop; a code to go on with is shown";

/// What somebody asked to play.
pub struct Asked<'a> {
    /// The language; English where there is a choice.
    pub language: Option<&'a str>,
    /// The variant, where a code does not say it.
    pub variant: u32,
    /// Where to go on.
    pub code: Option<&'a str>,
}

/// Plays a case, from its start or from where a code leaves off.
pub fn run(path: &Path, asked: &Asked<'_>, input: Input<impl BufRead>, out: &mut impl Write) -> io::Result<ExitCode> {
    let case = match cases::one(path, asked.language, asked.variant) {
        Ok(case) => case,
        Err(complaint) => {
            writeln!(out, "{complaint}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let story = match asked.code {
        None => Ok(Story::begin(Rc::new(case))),
        Some(code) => resume(&case, code),
    };
    let story = match story {
        Ok(story) => story,
        Err(complaint) => {
            writeln!(out, "error: {complaint}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let case = story.case().clone();
    let mut game = Game { story, shown: 0, input, out };
    game.briefing(&case)?;
    game.play(path)?;
    Ok(ExitCode::SUCCESS)
}

fn resume(case: &Case, code: &str) -> Result<Story, String> {
    let run = cases::run(code)?;
    if run.fingerprint != case.fingerprint() {
        return Err("the code belongs to another case, or to other numbers of this one".into());
    }
    let case = cases::varied(case, run.variant)?;
    Story::from_entries(Rc::new(case), &run.entries)
        .map_err(|(place, error)| format!("step {} of the code cannot be: {}", place + 1, label::of_refusal(error)))
}

/// What a choice would say, and on which issue: a line that fits any issue does not tell.
fn line_of(case: &Case, choice: &Choice) -> String {
    let said = stressed(&choice.say);
    match choice.entry {
        Entry::Move(Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue }) => {
            format!("{said} [{}]", case.words().issues[issue.index()].name)
        }
        _ => said,
    }
}

struct Game<'a, R, W> {
    story: Story,
    /// How much of the transcript is on the screen already.
    shown: usize,
    input: Input<R>,
    out: &'a mut W,
}

impl<R: BufRead, W: Write> Game<'_, R, W> {
    fn briefing(&mut self, case: &Case) -> io::Result<()> {
        let words = case.words();
        heading(self.out, &words.title)?;
        for text in &words.briefing {
            paragraph(self.out, "", &stressed(text))?;
            writeln!(self.out)?;
        }
        for (lead, text) in [("You: ", &words.you), ("They: ", &words.them), ("Listening: ", &words.audience)] {
            paragraph(self.out, lead, text)?;
        }
        heading(self.out, "What you may not say outside")?;
        for secret in &words.secrets {
            paragraph(self.out, "  - ", &stressed(secret))?;
        }
        heading(self.out, "The issues, and your points")?;
        self.issues()?;
        writeln!(self.out, "\n`help` lists what you can type.")
    }

    /// Asks and answers until the play is over, or the player stops.
    fn play(&mut self, path: &Path) -> io::Result<()> {
        self.scene()?;
        while !self.story.is_over() {
            let Some(line) = self.input.ask(self.out, "")? else { return self.farewell(path) };
            let mut words = line.split_whitespace();
            let arguments = |words: std::str::SplitWhitespace<'_>| words.map(str::to_string).collect::<Vec<_>>();
            match words.next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "" => {}
                "help" | "?" => writeln!(self.out, "{HELP}")?,
                "more" => self.more()?,
                "issues" => self.issues()?,
                "minutes" => self.minutes()?,
                "undo" => self.undo()?,
                "quit" | "exit" => return self.farewell(path),
                "table" => self.package(&arguments(words), |package| Move::Table { package })?,
                "float" => self.package(&arguments(words), |package| Move::Float { package })?,
                other => match other.parse() {
                    Ok(number) => self.say(number)?,
                    Err(_) => writeln!(self.out, "There is no `{other}`; `help` lists what there is.")?,
                },
            }
        }
        debrief::print(&self.story, self.out)
    }

    /// Shows what was said since the last time, and what can be said now.
    fn scene(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        let earlier = self.shown.checked_sub(1).and_then(|place| self.story.transcript().get(place));
        let mut last = earlier.map(|said| (said.room, said.turn));
        for said in &self.story.transcript()[self.shown..] {
            if last != Some((said.room, said.turn)) {
                let (place, record) = match said.room {
                    Room::Table => (&case.words().table, "on the record"),
                    Room::Corridor => (&case.words().corridor, "off the record"),
                };
                writeln!(self.out, "\n-- Turn {}, {record} --", said.turn)?;
                if last.is_none_or(|(room, _)| room != said.room) {
                    paragraph(self.out, "    ", place)?;
                }
                last = Some((said.room, said.turn));
            }
            match said.what {
                What::Package(package) => paragraph(self.out, "    ", &label::of_package(&case, package))?,
                _ => spoken(self.out, &case, &said.speech)?,
            }
        }
        self.shown = self.story.transcript().len();
        if self.story.is_over() {
            return Ok(());
        }
        self.status()?;
        let choices = self.story.choices();
        let lines: Vec<&Choice> = choices.featured.iter().chain(&choices.standing).collect();
        for (place, choice) in lines.iter().enumerate() {
            paragraph(self.out, &format!("{:>3}. ", place + 1), &line_of(&case, choice))?;
        }
        let mut besides = Vec::new();
        if !choices.more.is_empty() {
            besides.push(format!("more ({})", choices.more.len()));
        }
        if choices.can_table {
            besides.push("table a package".into());
        }
        if choices.can_float {
            besides.push("float a \"what if\"".into());
        }
        if !besides.is_empty() {
            writeln!(self.out, "     or: {}", besides.join(", "))?;
        }
        Ok(())
    }

    fn status(&mut self) -> io::Result<()> {
        let state = self.story.state();
        let setup = self.story.case().scenario().numbers();
        let left = match state.talk() {
            Some(talk) => format!("{} left out here", counted(talk.exchanges.into(), "exchange")),
            None => format!("{} left", counted(setup.talks.saturating_sub(state.talks()).into(), "private talk")),
        };
        writeln!(self.out)?;
        let turn = format!("Turn {} of {}. ", state.turn() + 1, setup.turns);
        paragraph(self.out, "", &format!("{turn}{} {left}.", label::of_meters(&state)))
    }

    /// Every line that can be said, in the order of their numbers.
    fn lines(&self) -> Vec<Choice> {
        let choices = self.story.choices();
        choices.featured.into_iter().chain(choices.standing).chain(choices.more).collect()
    }

    fn more(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        let choices = self.story.choices();
        let shown = choices.featured.len() + choices.standing.len();
        for (place, choice) in choices.more.iter().enumerate() {
            paragraph(self.out, &format!("{:>3}. ", shown + place + 1), &line_of(&case, choice))?;
        }
        Ok(())
    }

    fn say(&mut self, number: usize) -> io::Result<()> {
        match number.checked_sub(1).and_then(|place| self.lines().get(place).map(|choice| choice.entry)) {
            Some(entry) => self.choose(entry),
            None => writeln!(self.out, "There is no line {number}."),
        }
    }

    fn choose(&mut self, entry: Entry) -> io::Result<()> {
        match self.story.choose(entry) {
            Ok(()) => self.scene(),
            Err(error) => writeln!(self.out, "{}", label::of_refusal(error)),
        }
    }

    fn package(&mut self, options: &[String], make: fn(PackageId) -> Move) -> io::Result<()> {
        // Whether it can be done at all hardly ever hangs on what is in it: ask for it only then.
        let case = self.story.case().clone();
        let status_quo = case.scenario().package_of(&vec![0; case.words().issues.len()]);
        let illegal = status_quo
            .and_then(|package| negotiation::legality(case.scenario(), &self.story.state(), make(package)).err());
        if let Some(why) = illegal {
            return writeln!(self.out, "{}", label::of_refusal(script::StoryError::Illegal(why)));
        }
        let builder = Builder { case: &case };
        let package = match options {
            [] => builder.ask(&mut self.input, self.out)?,
            options => builder.read(options, self.out)?,
        };
        match package {
            Some(package) => self.choose(Entry::Move(make(package))),
            None => Ok(()),
        }
    }

    fn undo(&mut self) -> io::Result<()> {
        let entries = self.story.entries();
        let Some((_, before)) = entries.split_last() else {
            return writeln!(self.out, "There is nothing to take back.");
        };
        // What was legal before is legal again.
        if let Ok(story) = Story::from_entries(self.story.case().clone(), before) {
            self.story = story;
        }
        writeln!(self.out, "Taken back.")?;
        let spoken = self.story.transcript();
        self.shown = spoken.iter().rposition(|said| said.what == What::Choice).map_or(0, |place| place + 1);
        self.scene()
    }

    fn issues(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        let state = self.story.state();
        for issue in case.scenario().issues() {
            let words = &case.words().issues[issue.index()];
            let ours = &case.scenario().numbers().issues[issue.index()].ours;
            paragraph(self.out, &format!("  {}: ", words.name), &stressed(&words.ours))?;
            options(self.out, &words.options, ours)?;
            if state.unlocked().contains(issue) {
                paragraph(self.out, "      They told you: ", &stressed(&words.hidden))?;
            } else if state.conceded() == Some(issue) {
                paragraph(self.out, "      ", "They can move half-way here.")?;
            }
        }
        let limit = format!("{} ({} points)", case.words().limit, case.scenario().numbers().floors.ours);
        paragraph(self.out, "  Your limit: ", &limit)
    }

    fn minutes(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        for segment in segments(self.story.transcript()) {
            if !segment.is_minuted() {
                writeln!(self.out, "    (the talks are interrupted)")?;
                continue;
            }
            for said in segment.lines {
                match said.what {
                    What::Package(package) => paragraph(self.out, "    ", &label::of_package(&case, package))?,
                    _ => spoken(self.out, &case, &said.speech)?,
                }
            }
        }
        Ok(())
    }

    fn farewell(&mut self, path: &Path) -> io::Result<()> {
        if self.story.entries().is_empty() {
            return writeln!(self.out, "Goodbye.");
        }
        writeln!(self.out, "Go on with: otr play {} --code {}", path.display(), self.story.run())
    }
}
