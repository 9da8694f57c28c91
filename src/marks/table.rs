//! All that was found, as a table: a part at a time, so that a thousand rows do not hold the page up.

use super::client;
use crate::browser::{handed_in, page};
use crate::locale::use_words;
use crate::route::Route;
use classroom::{Class, Counting, Form, Row, Separator};
use std::cmp::Reverse;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// So many rows are shown at once.
const PART: usize = 40;

/// What the table needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The class.
    pub class: Class,
    /// All rows.
    pub rows: Rc<Vec<Row>>,
    /// Which of several plays counts.
    pub counting: Counting,
    /// The ids and titles of the cases.
    pub titles: Vec<(String, AttrValue)>,
}

/// In which order rows stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Row,
    Name,
    Points,
    Remarks,
}

impl Sort {
    const ALL: [Sort; 4] = [Sort::Row, Sort::Name, Sort::Points, Sort::Remarks];

    fn label(self, phrases: &Words) -> &str {
        match self {
            Sort::Row => phrases.marks_sort_row(),
            Sort::Name => phrases.marks_sort_name(),
            Sort::Points => phrases.marks_sort_points(),
            Sort::Remarks => phrases.marks_sort_remarks(),
        }
    }

    /// The places of rows in this order.
    fn order(self, rows: &[Row]) -> Vec<usize> {
        let mut places: Vec<usize> = (0..rows.len()).collect();
        let name = |row: &Row| row.hand_in().map(|hand_in| hand_in.cover.alias.to_string());
        match self {
            Sort::Row => {}
            // What has no name comes last.
            Sort::Name => places.sort_by_cached_key(|&place| (name(&rows[place]).is_none(), name(&rows[place]))),
            Sort::Points => {
                places.sort_by_key(|&place| Reverse(rows[place].played().map(|played| played.total())));
            }
            Sort::Remarks => {
                places.sort_by_key(|&place| (rows[place].played().is_some(), Reverse(rows[place].remarks.len())))
            }
        }
        places
    }
}

/// How many there are of what, the choices, and the table.
#[component]
pub fn Table(props: &Props) -> Html {
    let phrases = use_words();
    let sort = use_state(|| Sort::Row);
    let part = use_state(|| 0);
    let Props { class, rows, counting, titles } = props;
    let order = use_memo((rows.clone(), *sort), |(rows, sort)| sort.order(rows));
    let part_now = (*part).min(rows.len().saturating_sub(1) / PART);
    let (from, to) = (part_now * PART, rows.len().min((part_now + 1) * PART));
    let on_sort = {
        let (sort, part) = (sort.clone(), part.clone());
        Callback::from(move |place: usize| {
            sort.set(Sort::ALL[place.min(Sort::ALL.len() - 1)]);
            part.set(0);
        })
    };
    let on_count = Callback::from(|place: usize| client::count(Counting::ALL[place.min(Counting::ALL.len() - 1)]));
    let go = |to: usize| {
        let part = part.clone();
        move |_: MouseEvent| {
            part.set(to);
            page::focus_id("marks-part");
        }
    };
    let separator = || if handed_in::writes_decimal_comma() { Separator::Semicolon } else { Separator::Comma };
    let file = phrases.marks_file();
    let save_csv = move |_: MouseEvent| client::save(Form::Csv(separator()), file);
    let save_json = move |_: MouseEvent| client::save(Form::Json, file);
    let forget = |_: MouseEvent| {
        client::forget();
        page::focus_id("main");
    };
    let counts = |counting: &Counting| match counting {
        Counting::First => phrases.marks_counting_first(),
        Counting::Last => phrases.marks_counting_last(),
        Counting::Best => phrases.marks_counting_best(),
    };
    let row = |&place: &usize| row(place, &rows[place], class, titles, phrases);
    html! {
        <section aria-labelledby="marks-table">
            <h2 id="marks-table">{ phrases.marks_table() }</h2>
            <ul class="counted" data-testid="counted">
                { for phrases.counted(rows).into_iter().map(|text| html! { <li>{ text }</li> }) }
            </ul>
            <div class="row choices-of-table">
                { select("marks-counting", phrases.marks_counting_label(), Counting::ALL.iter().map(counts).collect(),
                    Counting::ALL.iter().position(|it| it == counting), on_count) }
                { select("marks-sort", phrases.marks_sort_label(), Sort::ALL.iter().map(|sort| sort.label(phrases)).collect(),
                    Sort::ALL.iter().position(|it| *it == *sort), on_sort) }
            </div>
            <p class="row">
                if rows.iter().any(|row| row.counts) {
                    <a class="button primary" href={Route::Show(class.draft().id).href()}>{ phrases.show_to_class() }</a>
                }
                <button type="button" onclick={save_csv} data-testid="save-csv">{ phrases.marks_csv() }</button>
                <button type="button" onclick={save_json} data-testid="save-json">{ phrases.marks_json() }</button>
                <button type="button" onclick={forget} data-testid="forget-marks">{ phrases.marks_clear() }</button>
            </p>
            <p id="marks-part" tabindex="-1">{ phrases.marks_part(from + 1, to, rows.len()) }</p>
            <div class="scrolled" role="region" tabindex="0" aria-labelledby="marks-part">
                <table class="handed-in">
                    <thead>
                        <tr>
                            <th scope="col" class="num">{ phrases.marks_column_row() }</th>
                            <th scope="col">{ phrases.marks_column_name() }</th>
                            <th scope="col">{ phrases.marks_column_case() }</th>
                            <th scope="col" class="num">{ phrases.marks_column_run() }</th>
                            <th scope="col" class="num">{ phrases.marks_column_points() }</th>
                            <th scope="col">{ phrases.marks_column_counts() }</th>
                            <th scope="col">{ phrases.marks_column_remarks() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for order[from..to].iter().map(row) }</tbody>
                </table>
            </div>
            if rows.len() > PART {
                <p class="row">
                    <button type="button" disabled={part_now == 0} onclick={go(part_now.saturating_sub(1))}>{ phrases.marks_earlier() }</button>
                    <button type="button" disabled={to == rows.len()} onclick={go(part_now + 1)}>{ phrases.marks_later() }</button>
                </p>
            }
        </section>
    }
}

/// A choice of one of several values, by its place.
fn select(id: &'static str, label: &str, values: Vec<&str>, chosen: Option<usize>, on_choose: Callback<usize>) -> Html {
    let option = |(place, value): (usize, &str)| {
        html! {
            <option value={place.to_string()} selected={chosen == Some(place)}>{ value }</option>
        }
    };
    let change = on_choose.reform(|event: Event| page::chosen_place(&event));
    html! {
        <p>
            <label for={id}>{ label }</label>{ " " }
            <select {id} onchange={change}>{ for values.into_iter().enumerate().map(option) }</select>
        </p>
    }
}

fn row(place: usize, row: &Row, class: &Class, titles: &[(String, AttrValue)], phrases: &'static Words) -> Html {
    let played = row.played();
    let name = row.hand_in().map(|hand_in| {
        let alias = hand_in.cover.alias.to_string();
        match played {
            // The debrief of it.
            Some(_) => html! { <a href={Route::Run(hand_in.to_string().replace('-', "")).href()}>{ alias }</a> },
            None => html! { alias },
        }
    });
    let case = played.map(|played| {
        let title = titles.iter().find(|(id, _)| *id == played.case).map(|(_, title)| title.clone());
        let title = title.unwrap_or_else(|| played.case.clone().into());
        match played.hand_in.run.variant {
            0 => html! { title },
            variant => html! { <>{ title }{ ", " }{ phrases.variant_name(variant) }</> },
        }
    });
    let points = played.map(|played| {
        let passed = class.draft().pass_mark.map(|mark| match played.passes(mark) {
            true => phrases.marks_passed(),
            false => phrases.marks_not_passed(),
        });
        html! { <>{ phrases.decimal(played.total()) }if let Some(passed) = passed { <br /><small>{ passed }</small> }</> }
    });
    let counts = played.map(|_| if row.counts { phrases.marks_counts() } else { phrases.marks_counts_not() });
    // What has no name is called by its place.
    let (found, is_named) = (phrases.found(&row.place), name.is_some());
    let name = name.unwrap_or_else(|| html! { found.clone() });
    let remarks = match phrases.not_genuine(&row.found) {
        Some(why) if is_named => html! { phrases.marks_not_genuine(&found, &why) },
        Some(why) => html! { why },
        None if row.remarks.is_empty() => Html::default(),
        None => {
            html! { <ul>{ for row.remarks.iter().map(|&remark| html! { <li>{ phrases.remark(remark) }</li> }) }</ul> }
        }
    };
    html! {
        <tr key={place}>
            <td class="num">{ place + 1 }</td>
            <th scope="row">{ name }</th>
            <td>{ case }</td>
            <td class="num">{ row.hand_in().map(|hand_in| hand_in.cover.attempt) }</td>
            <td class="num">{ points }</td>
            <td>{ counts }</td>
            <td>{ remarks }</td>
        </tr>
    }
}
