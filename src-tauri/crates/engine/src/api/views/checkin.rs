//! The check-in: one review with its five cards, and the list of reviews.

use super::ChartView;
use serde::Serialize;
use tillwise_domain::checkin::{ActionState, CardOutcome, ReviewKind, Step, Verdict};
use tillwise_domain::kpis::{Better, KpiId, Unit};
use ts_rs::TS;

/// Whether a review was begun and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckInState {
    /// Nobody began it yet.
    Waiting,
    /// Begun; it can be gone on with at any time.
    Open,
    /// Closed, with its numbers kept.
    Closed,
}

/// The review of one period. Everything is there before it is begun, so that it can be looked at; acts need `review`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInView {
    /// Its number for the acts, or nothing while nobody began it.
    pub review: Option<i64>,
    /// How long its period is.
    pub kind: ReviewKind,
    /// `2026-W46`, `2026-11-09`, `2026-11` or `2026-Q4`.
    pub period: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// First date, ISO.
    pub from: String,
    /// Last date, ISO.
    pub to: String,
    /// The period before, for the previous button.
    pub before: String,
    /// The period after, or nothing when that is not over yet.
    pub after: Option<String>,
    /// Whether it was begun and closed.
    pub state: CheckInState,
    /// How it stands, in words: `Not begun`, `Begun on Tue 17 Nov`, `Closed on Tue 17 Nov`.
    pub state_words: String,
    /// Where it stands.
    pub step: Step,
    /// The five steps, in order.
    pub steps: Vec<CheckInStepView>,
    /// `about 7 min left`; nothing when it is closed.
    pub left: Option<String>,
    /// Whether nothing keeps it open, so that it can be closed.
    pub can_close: bool,
    /// Whether it can be opened again: only the newest closed one of its kind.
    pub can_reopen: bool,
    /// What still keeps it open, a sentence each.
    pub keeps_open: Vec<String>,
    /// Whether the data is fresh.
    pub data: CheckInDataView,
    /// The numbers, a card each.
    pub numbers: Vec<CheckInNumberView>,
    /// What else to know about the numbers of such a period, or nothing.
    pub numbers_note: Option<String>,
    /// The weeks inside a month or quarter with their numbers, or nothing for other kinds.
    pub weeks: Option<CheckInWeeksView>,
    /// Earlier actions that are still going on.
    pub actions: Vec<CheckInActionView>,
    /// What to say where there is none of them.
    pub no_actions: String,
    /// One thing to act on.
    pub focus: CheckInFocusView,
    /// The reading and the new actions.
    pub plan: CheckInPlanView,
    /// What a closed one keeps.
    pub closed: Option<CheckInClosedView>,
}

/// One step of a review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInStepView {
    /// The step.
    pub step: Step,
    /// Its name.
    pub label: String,
    /// Whether what it asks for was done or passed.
    pub done: bool,
    /// `Done`, `Now` or `To come`, for those who do not see the marks.
    pub done_words: String,
}

/// The first card: what the numbers rest on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInDataView {
    /// One sentence: whether everything reaches over the period.
    pub text: String,
    /// The sources the numbers are made of.
    pub sources: Vec<CheckInSourceView>,
    /// Words of the button that leads to the Data page.
    pub button: String,
}

/// One source and how far it reaches.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInSourceView {
    /// `orders`, `sessions` or `spend`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The last day it has, ISO, or nothing without a file.
    pub as_of: Option<String>,
    /// `As of Sun 15 November 2026`, or that there is no file.
    pub as_of_words: String,
    /// Whether it reaches over the whole period.
    pub covered: bool,
    /// The same in words.
    pub covered_words: String,
}

/// One number's card.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInNumberView {
    /// The number.
    pub kpi: KpiId,
    /// Its name.
    pub label: String,
    /// What it counts in.
    pub unit: Unit,
    /// Which way it should go.
    pub better: Better,
    /// The value, plain, whether counted or typed.
    pub value: Option<String>,
    /// The value for people.
    pub shown: Option<String>,
    /// Whether the owner typed it.
    pub typed: bool,
    /// `typed by you`, or nothing.
    pub typed_words: Option<String>,
    /// `412 orders of 17,083 sessions`, or nothing.
    pub made_of: Option<String>,
    /// What `previous` is: `Week before`, `Sunday before`, `Month before`.
    pub previous_label: String,
    /// The value before, for people.
    pub previous_shown: Option<String>,
    /// `down 5.6 %`, `the same`, or nothing where nothing can be compared.
    pub change: Option<String>,
    /// `usual range 27.00 EUR to 32.00 EUR`, or how many more weeks it takes.
    pub usual: String,
    /// The lower end, for people.
    pub usual_low: Option<String>,
    /// The upper end, for people.
    pub usual_high: Option<String>,
    /// The lower end, plain, for the bar.
    pub usual_from: Option<String>,
    /// The upper end, plain, for the bar.
    pub usual_to: Option<String>,
    /// How the value stands to that; nothing without a value.
    pub verdict: Option<Verdict>,
    /// `probably noise`, `unusual: higher than usual`, `too little data`.
    pub verdict_words: Option<String>,
    /// The goal, plain.
    pub target: Option<String>,
    /// The goal for people.
    pub target_shown: Option<String>,
    /// How it stands to its goal, in a few words.
    pub state_words: String,
    /// Why there is no counted value.
    pub reason: Option<String>,
    /// How it is counted.
    pub definition: String,
    /// What else to know.
    pub notes: Vec<String>,
    /// Where the number comes from and how fresh it is.
    pub source: String,
    /// A number that no file gives can be typed; nothing where it is counted.
    pub ask: Option<CheckInAskView>,
    /// What happened, in the owner's words; empty where nothing was said.
    pub note: String,
    /// What was decided.
    pub outcome: Option<CardOutcome>,
    /// The periods before as a small drawing.
    pub spark: ChartView,
}

/// A number to be typed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInAskView {
    /// The question: `Average order value of week 46, in EUR`.
    pub label: String,
    /// The value of the period before, to show in the empty field.
    pub placeholder: String,
    /// What was typed, as it is edited; empty where nothing was.
    pub typed: String,
}

/// The weeks of a month or quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInWeeksView {
    /// What the table is, in words.
    pub caption: String,
    /// Column heads.
    pub columns: Vec<String>,
    /// A row for each week; a missing value is a word, never a zero.
    pub rows: Vec<Vec<String>>,
}

/// An earlier action.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInActionView {
    /// Its number.
    pub id: i64,
    /// What to do.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// Until when, ISO.
    pub due: Option<String>,
    /// `until Sun 22 Nov`, `was due on Sun 15 Nov`, or nothing.
    pub due_words: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// That KPI's name.
    pub kpi_label: Option<String>,
    /// `decided 3 weeks ago`.
    pub age: String,
    /// What became of it.
    pub state: ActionState,
    /// The same in words.
    pub state_words: String,
    /// Whether this review said so.
    pub settled_here: bool,
}

/// The fourth card: one thing to act on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInFocusView {
    /// What was chosen, in words.
    pub chosen: Option<String>,
    /// What could be chosen, the one worth most first.
    pub choices: Vec<CheckInFocusChoiceView>,
    /// What to say where there is none: to name a list in one's own words.
    pub none: String,
}

/// One thing that could be chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInFocusChoiceView {
    /// The words that are kept, and given to the act.
    pub title: String,
    /// What it rests on.
    pub evidence: String,
    /// What to do.
    pub action: String,
    /// What it is worth a year, for people.
    pub money_shown: Option<String>,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// The last card: one reading and at most three actions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInPlanView {
    /// What the numbers mean, in the owner's words; empty where nothing was said.
    pub reading: String,
    /// The new actions.
    pub actions: Vec<CheckInActionView>,
    /// How many more may be added.
    pub room: usize,
    /// People to choose from.
    pub people: Vec<String>,
    /// The owner a new action starts with, where it is clear.
    pub owner: Option<String>,
    /// The date a new action starts with, ISO: the end of the next period.
    pub due: String,
    /// The same for people.
    pub due_shown: String,
}

/// What a closed review keeps.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInClosedView {
    /// `Closed on Tue 17 November 2026`.
    pub on: String,
    /// Half a page to copy, plain text with line breaks.
    pub summary: String,
    /// The numbers as they stood.
    pub values: Vec<CheckInValueView>,
}

/// A number as it stood when the review was closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInValueView {
    /// A KPI or a fact such as `net_sales`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The value, plain.
    pub value: Option<String>,
    /// The value for people; a word where there was none.
    pub shown: String,
    /// Whether the owner typed it.
    pub typed: bool,
    /// Whether the same number is counted differently today, in words.
    pub changed: Option<String>,
}

/// The reviews: what waits, what was missed and what was done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInsView {
    /// One for each kind of review: where its newest period stands. Daily ones only while they are asked for.
    pub waiting: Vec<CheckInCardView>,
    /// Periods without a review, where there are some.
    pub missed: Vec<CheckInMissedView>,
    /// The last reviews, the newest first.
    pub past: Vec<CheckInPastView>,
    /// Until when there is a daily check-in, ISO, or nothing.
    pub daily_until: Option<String>,
    /// The same in words.
    pub daily_words: String,
    /// What the reminder of the last calendar file says, or what one would start with.
    pub reminder: CheckInReminderView,
}

/// Where a review stands, on Today and in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInCardView {
    /// The kind.
    pub kind: ReviewKind,
    /// The period it leads to.
    pub period: String,
    /// Whether it was begun and closed.
    pub state: CheckInState,
    /// `Week 46 waits for its check-in`, `Go on with week 46`, `Week 46 is done`.
    pub title: String,
    /// `Takes about ten minutes.`, `About 7 min left.`, `The next one is from Mon 23 Nov on.`
    pub text: String,
    /// Words of the button.
    pub button: String,
}

/// Periods of one kind without a review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInMissedView {
    /// The kind.
    pub kind: ReviewKind,
    /// `Weeks 44 and 45 have no check-in. Make up for one, or leave them out.`
    pub text: String,
    /// The periods, the oldest first; the newest of them is what `skip_check_ins` takes to leave all out.
    pub periods: Vec<CheckInPeriodView>,
}

/// A period by its label and in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInPeriodView {
    /// `2026-W44`.
    pub period: String,
    /// `Week 44, Mon 26 October to Sun 1 November 2026`.
    pub title: String,
}

/// A review that was begun or closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInPastView {
    /// Its number.
    pub review: i64,
    /// The kind.
    pub kind: ReviewKind,
    /// The period.
    pub period: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// Whether it was closed.
    pub state: CheckInState,
    /// The same in words, with the day.
    pub state_words: String,
    /// What the numbers meant, in the owner's words.
    pub reading: String,
    /// How many actions were decided.
    pub actions: usize,
}

/// The weekly note in the owner's own calendar.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInReminderView {
    /// `monday` … `sunday`.
    pub weekday: String,
    /// `09:00`.
    pub time: String,
    /// Whether a file was saved before.
    pub saved: bool,
    /// What the file does and does not do, in words.
    pub text: String,
}

/// A check-in to remind of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInDue {
    /// Its period, `2026-W46`.
    pub period: String,
    /// The note's heading.
    pub title: String,
    /// What it is about, in one or two sentences.
    pub text: String,
}
