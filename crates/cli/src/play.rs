//! `otr play`: a whole game in a terminal, or from a pipe.

use crate::builder::Builder;
use crate::cases;
use crate::complain::complain;
use crate::debrief;
use crate::input::Input;
use crate::page::{heading, options, paragraph, spoken, stressed};
use negotiation::{Entry, Move, PackageId, talks_left};
use reading::segments;
use script::{Case, Choice, Room, Story, What};
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use words::{Words, label};

/// What somebody asked to play.
pub struct Asked<'a> {
    /// Whether the case has to have words in the language that is spoken.
    pub insists: bool,
    /// The variant, where a code does not say it.
    pub variant: u32,
    /// Where to go on.
    pub code: Option<&'a str>,
}

/// Plays a case, from its start or from where a code leaves off.
pub fn run(
    words: &Words,
    path: &Path,
    asked: &Asked<'_>,
    input: Input<impl BufRead>,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let case = match cases::one(words, asked.insists, path, asked.variant) {
        Ok(case) => case,
        Err(complaint) => {
            writeln!(out, "{complaint}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let story = match asked.code {
        None => Ok(Story::begin(Rc::new(case))),
        Some(code) => resume(words, &case, code),
    };
    let story = match story {
        Ok(story) => story,
        Err(complaint) => {
            complain(words.error(&complaint));
            return Ok(ExitCode::FAILURE);
        }
    };
    let case = story.case().clone();
    let mut game = Game { words, story, shown: 0, input, out };
    game.briefing(&case)?;
    game.play(path)?;
    Ok(ExitCode::SUCCESS)
}

fn resume(words: &Words, case: &Case, code: &str) -> Result<Story, String> {
    let code = cases::play_code(words, code)?;
    let run = code.run();
    if run.fingerprint != case.fingerprint() {
        return Err(words.other_numbers_than_code().into());
    }
    let case = cases::varied(words, case, run.variant)?;
    Story::from_entries(Rc::new(case), &run.entries)
        .map_err(|(place, error)| words.code_step(place + 1, label::of_refusal(words, error)))
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
    words: &'a Words,
    story: Story,
    /// How much of the transcript is on the screen already.
    shown: usize,
    input: Input<R>,
    out: &'a mut W,
}

impl<R: BufRead, W: Write> Game<'_, R, W> {
    fn briefing(&mut self, case: &Case) -> io::Result<()> {
        let (words, told) = (self.words, case.words());
        heading(self.out, &told.title)?;
        for text in &told.briefing {
            paragraph(self.out, "", &stressed(text))?;
            writeln!(self.out)?;
        }
        for (lead, text) in [
            (words.briefing_you(), &told.you),
            (words.briefing_them(), &told.them),
            (words.briefing_audience(), &told.audience),
        ] {
            paragraph(self.out, lead, text)?;
        }
        heading(self.out, words.your_facts())?;
        paragraph(self.out, "", words.about_facts())?;
        for text in case.structure().facts.iter().filter_map(|&fact| told.fact(fact)) {
            paragraph(self.out, "  - ", &stressed(text))?;
        }
        heading(self.out, words.programme())?;
        self.programme()?;
        heading(self.out, words.issues_and_points())?;
        self.issues()?;
        writeln!(self.out, "\n{}", words.help_lists())
    }

    /// Asks and answers until the play is over, or the player stops.
    fn play(&mut self, path: &Path) -> io::Result<()> {
        self.scene()?;
        while !self.story.is_over() {
            let Some(line) = self.input.ask(self.out, "")? else { return self.farewell(path) };
            let mut typed = line.split_whitespace();
            let arguments = |typed: std::str::SplitWhitespace<'_>| typed.map(str::to_string).collect::<Vec<_>>();
            match typed.next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "" => {}
                "help" | "?" => self.words.play_help().iter().try_for_each(|line| writeln!(self.out, "{line}"))?,
                "more" => self.more()?,
                "issues" => self.issues()?,
                "programme" => self.programme()?,
                "minutes" => self.minutes()?,
                "undo" => self.undo()?,
                "quit" | "exit" => return self.farewell(path),
                "table" => self.package(&arguments(typed), |package| Move::Table { package })?,
                "float" => self.package(&arguments(typed), |package| Move::Float { package })?,
                other => match other.parse() {
                    Ok(number) => self.say(number)?,
                    Err(_) => writeln!(self.out, "{}", self.words.no_such_command(other))?,
                },
            }
        }
        debrief::print(self.words, &self.story, self.out)
    }

    /// Shows what was said since the last time, and what can be said now.
    fn scene(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        let earlier = self.shown.checked_sub(1).and_then(|place| self.story.transcript().get(place));
        let mut last = earlier.map(|said| (said.room, said.turn));
        for said in &self.story.transcript()[self.shown..] {
            if last != Some((said.room, said.turn)) {
                let (place, line) = match said.room {
                    Room::Table => (&case.words().table, self.words.turn_line_table(said.turn)),
                    Room::Corridor => (&case.words().corridor, self.words.turn_line_corridor(said.turn)),
                };
                writeln!(self.out, "\n{line}")?;
                if last.is_none_or(|(room, _)| room != said.room) {
                    paragraph(self.out, "    ", place)?;
                }
                last = Some((said.room, said.turn));
            }
            match said.what {
                What::Package(package) => paragraph(self.out, "    ", &label::of_package(&case, package))?,
                _ => spoken(self.words, self.out, &case, &said.speech)?,
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
            besides.push(self.words.besides_more(choices.more.len()));
        }
        if choices.can_table {
            besides.push(self.words.besides_table().into());
        }
        if choices.can_float {
            besides.push(self.words.besides_float().into());
        }
        if !besides.is_empty() {
            writeln!(self.out, "     {}", self.words.besides(&besides.join(", ")))?;
        }
        Ok(())
    }

    fn status(&mut self) -> io::Result<()> {
        let state = self.story.state();
        let scenario = self.story.case().scenario();
        let (turn, turns, meters) = (state.turn() + 1, scenario.numbers().turns, label::of_meters(self.words, &state));
        let status = match state.talk() {
            Some(talk) => self.words.status_corridor(turn, turns, &meters, talk.exchanges),
            None => self.words.status_table(turn, turns, &meters, talks_left(scenario, &state)),
        };
        writeln!(self.out)?;
        paragraph(self.out, "", &status)
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
            None => writeln!(self.out, "{}", self.words.no_line(number)),
        }
    }

    fn choose(&mut self, entry: Entry) -> io::Result<()> {
        match self.story.choose(entry) {
            Ok(()) => self.scene(),
            Err(error) => writeln!(self.out, "{}", label::of_refusal(self.words, error)),
        }
    }

    fn package(&mut self, options: &[String], make: fn(PackageId) -> Move) -> io::Result<()> {
        // Whether it can be done at all hardly ever hangs on what is in it: ask for it only then.
        let case = self.story.case().clone();
        let status_quo = case.scenario().package_of(&vec![0; case.words().issues.len()]);
        let illegal = status_quo
            .and_then(|package| negotiation::legality(case.scenario(), &self.story.state(), make(package)).err());
        if let Some(why) = illegal {
            return writeln!(self.out, "{}", label::of_refusal(self.words, script::StoryError::Illegal(why)));
        }
        let builder = Builder { words: self.words, case: &case };
        let package = match options {
            [] => builder.ask(&mut self.input, self.out)?,
            options => builder.read(options, self.out)?,
        };
        let Some(package) = package else { return Ok(()) };
        builder.sum(&self.story.state(), package, self.out)?;
        // Whoever gave the numbers at once wants it said at once.
        let say = match make(package) {
            Move::Float { .. } => self.words.submit_float(),
            _ => self.words.submit_package(),
        };
        if options.is_empty() && !builder.confirm(say, &mut self.input, self.out)? {
            return Ok(());
        }
        self.choose(Entry::Move(make(package)))
    }

    fn undo(&mut self) -> io::Result<()> {
        let entries = self.story.entries();
        let Some((_, before)) = entries.split_last() else {
            return writeln!(self.out, "{}", self.words.nothing_to_undo());
        };
        // What was legal before is legal again.
        if let Ok(story) = Story::from_entries(self.story.case().clone(), before) {
            self.story = story;
        }
        writeln!(self.out, "{}", self.words.undone())?;
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
            options(self.words, self.out, &words.options, ours)?;
            if state.unlocked().contains(issue) {
                paragraph(self.out, &format!("      {}", self.words.told_you()), &stressed(&words.hidden))?;
            } else if state.conceded() == Some(issue) {
                paragraph(self.out, "      ", self.words.can_move_half_way())?;
            }
        }
        let limit = self.words.limit_with_points(&case.words().limit, case.scenario().numbers().floors.ours);
        paragraph(self.out, &format!("  {}", self.words.limit_line()), &limit)
    }

    /// What is known of the day.
    fn programme(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        let now = self.story.state().turn() + 1;
        let spells = case.scenario().numbers().programme.iter().filter(|spell| spell.is_known(now));
        let lines: Vec<String> =
            spells.map(|spell| self.words.spell(spell, case.words().spell(spell), Some(now))).collect();
        if lines.is_empty() {
            return paragraph(self.out, "  ", self.words.no_programme());
        }
        lines.iter().try_for_each(|line| paragraph(self.out, "  - ", line))?;
        paragraph(self.out, "  ", self.words.otherwise_in_session())
    }

    fn minutes(&mut self) -> io::Result<()> {
        let case = self.story.case().clone();
        for segment in segments(self.story.transcript()) {
            if !segment.is_minuted() {
                writeln!(self.out, "    {}", self.words.talks_interrupted())?;
                continue;
            }
            for said in segment.lines {
                match said.what {
                    What::Package(package) => paragraph(self.out, "    ", &label::of_package(&case, package))?,
                    _ => spoken(self.words, self.out, &case, &said.speech)?,
                }
            }
        }
        Ok(())
    }

    fn farewell(&mut self, path: &Path) -> io::Result<()> {
        if self.story.entries().is_empty() {
            return writeln!(self.out, "{}", self.words.goodbye());
        }
        let command = format!("otr play {} --code {}", path.display(), self.story.run());
        writeln!(self.out, "{}", self.words.go_on_with(&command))
    }
}
