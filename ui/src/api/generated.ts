// Made by `cargo xtask types` from the Rust types. Change those, not this file.

export type KpiId = "conversion_rate" | "average_order_value" | "revenue_per_visitor" | "customer_acquisition_cost" | "repeat_purchase_rate";

export type KpiState = "ok" | "no_data" | "stale" | "no_target" | "off_target" | "parked";

export type Unit = "ratio" | "money" | "times";

export type Better = "higher" | "lower";

export type TypedFigure = "content_velocity" | "approval_hours";

export type Layer = "content" | "communication" | "triggers" | "kpis";

export type Job = "writing" | "images" | "video" | "translation" | "seo" | "social" | "email" | "sms" | "helpdesk" | "chatbot" | "reviews" | "loyalty" | "automation" | "segmentation" | "personalization" | "search" | "subscriptions" | "analytics" | "reporting" | "ads" | "testing" | "forecasting" | "inventory" | "pricing" | "accounting" | "other";

export type Cycle = "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "usage" | "once";

export type ToolStatus = "trial" | "active" | "notice_given" | "ended";

export type Cause = "refund_date" | "tax" | "time_zone" | "status_filter" | "other";

export type Appearance = "system" | "light" | "dark" | "contrast";

export type GoesTo = { "to": "data" } | { "to": "tool", 
/**
 * The tool to open.
 */
tool: number | null, 
/**
 * The layer of a new tool.
 */
layer: Layer | null, } | { "to": "kpi", 
/**
 * The KPI to open.
 */
kpi: KpiId, };

export type ShopView = { 
/**
 * Its name; "Your shop" until the owner writes one.
 */
name: string, 
/**
 * Its currency, or nothing before the first orders file.
 */
currency: string | null, 
/**
 * Its IANA time zone.
 */
time_zone: string, 
/**
 * `monday` … `sunday`.
 */
first_weekday: string, 
/**
 * Whether anything has been imported yet.
 */
has_data: boolean, };

export type ShopGuess = { 
/**
 * The system's IANA time zone.
 */
time_zone: string, 
/**
 * The first weekday of the system's region.
 */
first_weekday: string, };

export type UndoView = { 
/**
 * The batch that `undo` would take back.
 */
batch: number, 
/**
 * `Undo import of orders`.
 */
label: string, };

export type ProgressView = { 
/**
 * The file being read.
 */
file: string, 
/**
 * `reading`, `counting`, `writing` or `backing_up`.
 */
step: string, 
/**
 * Rows done so far.
 */
rows: number, 
/**
 * Done, in hundredths; nothing while it is not known.
 */
percent: number | null, 
/**
 * Rows per second.
 */
rows_per_second: number | null, 
/**
 * Seconds left, as far as can be told.
 */
seconds_left: number | null, 
/**
 * Whether Cancel was pressed.
 */
cancelling: boolean, };

export type ShellView = { 
/**
 * The open shop; nothing on the first run.
 */
shop: ShopView | null, 
/**
 * Whether the open shop is the sample shop.
 */
sample: boolean, 
/**
 * Whether the owner has a shop file of their own (so that leaving the sample leads back to it).
 */
own_shop: boolean, 
/**
 * `Week 46`, the newest full week.
 */
week: string, 
/**
 * The last act that can be taken back, for the Undo button.
 */
undo: UndoView | null, 
/**
 * `Backup today 08:14, checked`, or that there is none yet.
 */
backup: string, 
/**
 * `Orders as of Sun 15 Nov 2026`, or nothing before the first orders file.
 */
as_of: string | null, 
/**
 * An import under way.
 */
running: ProgressView | null, 
/**
 * How many warnings wait on the Stack page.
 */
stack_warnings: number, 
/**
 * How many KPI gaps wait on the KPIs page.
 */
kpi_warnings: number, 
/**
 * How the window looks.
 */
appearance: Appearance, 
/**
 * What the system suggests for a new shop.
 */
guess: ShopGuess, 
/**
 * The program's version.
 */
version: string, 
/**
 * That the last act was interrupted and nothing of it was kept; gone with the next act.
 */
notice: string | null, };

export type ChartView = { 
/**
 * The drawing: SVG with text elements, in the light theme's token colours, without styles or scripts.
 */
svg: string, 
/**
 * What it shows, in a sentence for those who do not see it.
 */
summary: string, 
/**
 * Column heads of the table twin.
 */
columns: Array<string>, 
/**
 * Rows of the table twin; a missing value is a word, never a zero.
 */
rows: Array<Array<string>>, };

export type FactView = { 
/**
 * `orders`, `net_sales`, `net_sales_by_order`, `new_customers`, `sessions`, `visitors` or `marketing_spend`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The value as a plain decimal string, or nothing.
 */
value: string | null, 
/**
 * The value for people, or nothing.
 */
shown: string | null, 
/**
 * Why there is no value, or what to know about it.
 */
note: string | null, };

export type IntervalView = { 
/**
 * The lower bound as a fraction with six places.
 */
low: string, 
/**
 * The upper bound.
 */
high: string, 
/**
 * Both for people: `1.84 % to 2.90 %`.
 */
shown: string, };

export type VariantView = { 
/**
 * Its id, for example `cohort_90`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What its value counts in.
 */
unit: Unit, 
/**
 * The value as a plain decimal string.
 */
value: string | null, 
/**
 * The value for people.
 */
shown: string | null, 
/**
 * What is divided, plain.
 */
numerator: string | null, 
/**
 * What it is divided by, plain.
 */
denominator: string | null, 
/**
 * Between which rates the true one lies; for rates only.
 */
interval: IntervalView | null, 
/**
 * Why there is no value, or what to know about it.
 */
note: string | null, 
/**
 * How it is counted.
 */
definition: string, 
/**
 * Its stamp.
 */
stamp: string, };

export type BreakView = { 
/**
 * The week's label.
 */
week: string, 
/**
 * What changed, in a sentence.
 */
said: string, };

export type KpiView = { 
/**
 * Its id.
 */
id: KpiId, 
/**
 * Its name.
 */
label: string, 
/**
 * What its value counts in.
 */
unit: Unit, 
/**
 * Which way it should go.
 */
better: Better, 
/**
 * The value as a plain decimal string.
 */
value: string | null, 
/**
 * The value for people: `2.41 %`, `28.40 EUR`.
 */
shown: string | null, 
/**
 * What is divided, plain.
 */
numerator: string | null, 
/**
 * What it is divided by, plain.
 */
denominator: string | null, 
/**
 * `412 orders of 17,083 sessions`: both in words.
 */
made_of: string | null, 
/**
 * The week before, plain.
 */
previous: string | null, 
/**
 * The week before, for people.
 */
previous_shown: string | null, 
/**
 * `down 5.6 %`, `the same`, or why nothing can be compared.
 */
change: string | null, 
/**
 * The target, plain.
 */
target: string | null, 
/**
 * The target for people.
 */
target_shown: string | null, 
/**
 * How it stands.
 */
state: KpiState, 
/**
 * How it stands, in a few words: `on target`, `goal 30.00 EUR`, `no goal yet`.
 */
state_words: string, 
/**
 * Why there is no value or why it is parked or stale.
 */
reason: string | null, 
/**
 * How it is counted.
 */
definition: string, 
/**
 * Between which rates the true one lies with 95 % confidence; for rates only.
 */
interval: IntervalView | null, 
/**
 * Every way of counting that has a name, the usual one among them.
 */
variants: Array<VariantView>, 
/**
 * The id of the way the value was counted.
 */
variant: string, 
/**
 * What the number was counted by, as sixteen hexadecimal digits: numbers of different stamps are never compared.
 */
stamp: string, 
/**
 * What else to know: orders left out, a short history.
 */
notes: Array<string>, 
/**
 * `Orders as of 15 November 2026; 412 orders`: where the number comes from and how fresh it is.
 */
source: string, 
/**
 * Twelve weeks as a small drawing.
 */
spark: ChartView, };

export type WeekView = { 
/**
 * `2026-W46`.
 */
week: string, 
/**
 * `Week 46, Mon 9 to Sun 15 November 2026`.
 */
title: string, 
/**
 * First date, ISO.
 */
from: string, 
/**
 * Last date, ISO.
 */
to: string, 
/**
 * The week before, for the previous button.
 */
before: string, 
/**
 * The week after, or nothing when that week is not over yet.
 */
after: string | null, 
/**
 * The shop's currency.
 */
currency: string | null, 
/**
 * The five KPIs.
 */
kpis: Array<KpiView>, 
/**
 * The facts the KPIs are made of.
 */
facts: Array<FactView>, 
/**
 * How the work behind it did: `first_response` in minutes, `tickets_per_hundred`, `deflection`, and what the owner
 * types, `content_velocity` and `approval_hours`.
 */
process: Array<FactView>, };

export type KpiHistoryView = { 
/**
 * The KPI in the asked week.
 */
kpi: KpiView, 
/**
 * Its weeks as a chart.
 */
chart: ChartView, 
/**
 * Where the way of counting changes within the chart; weeks on two sides of one are not to be compared.
 */
breaks: Array<BreakView>, };

export type WarningView = { 
/**
 * The rule, for example `stack_overlap`.
 */
id: string, 
/**
 * The layer it belongs to.
 */
layer: Layer, 
/**
 * What it is about: names of tools, a layer or a KPI id.
 */
subject: string, 
/**
 * The finding in one sentence.
 */
title: string, 
/**
 * What it rests on.
 */
evidence: string, 
/**
 * What to do.
 */
action: string, 
/**
 * What it is worth a year, plain, or nothing.
 */
money_per_year: string | null, 
/**
 * What it is worth a year, for people.
 */
money_shown: string | null, 
/**
 * Words of the one button.
 */
button: string, 
/**
 * Where the button leads.
 */
goes_to: GoesTo, };

export type TodayView = { 
/**
 * `Three things this week`.
 */
title: string, 
/**
 * At most five things, ordered by what they are worth.
 */
things: Array<WarningView>, 
/**
 * How many more there are on their own pages.
 */
more: number, 
/**
 * The newest full week's numbers.
 */
week: WeekView, };

export type CountView = { 
/**
 * `orders`, `line_items` and so on.
 */
what: string, 
/**
 * How many.
 */
count: number, 
/**
 * `19 orders`.
 */
shown: string, };

export type ProblemView = { 
/**
 * The line in the file, counted from 1.
 */
line: number, 
/**
 * The file's own column name, or nothing for the whole row.
 */
column: string | null, 
/**
 * What stands there.
 */
value: string | null, 
/**
 * Why it could not be used.
 */
reason: string, };

export type BatchView = { 
/**
 * Its number; nothing for a dry run.
 */
id: number | null, 
/**
 * The file's name, without its folder.
 */
file: string, 
/**
 * The format's id, for example `shopify-orders`.
 */
format: string, 
/**
 * The format's name for people.
 */
format_label: string, 
/**
 * When it was imported, for people.
 */
imported: string, 
/**
 * Data rows in the file.
 */
rows_read: number, 
/**
 * Rows that ended in a record.
 */
rows_used: number, 
/**
 * Rows kept out, each with a reason.
 */
rows_skipped: number, 
/**
 * Records that were not there before.
 */
new: number, 
/**
 * Records that replaced an older version.
 */
updated: number, 
/**
 * Records that were there already.
 */
unchanged: number, 
/**
 * What the records hold: `orders`, `line_items`, `products`, `variants`, `images` and so on.
 */
counts: Array<CountView>, 
/**
 * The first problems; `problems_total` says how many there are.
 */
problems: Array<ProblemView>, 
/**
 * How many problems there are.
 */
problems_total: number, 
/**
 * What to know that is no problem: orders in another currency, a totals row left out.
 */
notes: Array<string>, 
/**
 * Whether the file had been imported before and nothing was written.
 */
repeated: boolean, 
/**
 * Whether it was taken back.
 */
undone: boolean, 
/**
 * What later files replaced or said again of it, which stays when it is taken back; nothing where they did not.
 */
later: string | null, 
/**
 * One sentence on what happened.
 */
said: string, };

export type EmailRule = "keep" | "code" | "leave_out";

export type WillView = { 
/**
 * `orders`, `products` and so on.
 */
what: string, 
/**
 * Records that are not there yet.
 */
new: number, 
/**
 * `new orders`.
 */
new_label: string, 
/**
 * Records that replace another version.
 */
updated: number, 
/**
 * Records that are there already.
 */
unchanged: number, 
/**
 * Rows that are left out.
 */
skipped: number, };

export type PreviewColumnView = { 
/**
 * Its position in the file.
 */
at: number, 
/**
 * Our word for it; nothing in an unknown file.
 */
word: string | null, 
/**
 * The file's own name for it.
 */
heading: string, 
/**
 * Whether it holds numbers, which stand at the end.
 */
end: boolean, 
/**
 * `kept as a code`.
 */
note: string | null, };

export type PreviewCellView = { 
/**
 * What is shown.
 */
text: string, 
/**
 * Whether it only repeats what the row above says: `same order`.
 */
same: boolean, 
/**
 * Why it cannot be read.
 */
why: string | null, };

export type PreviewRowView = { 
/**
 * The line in the file.
 */
line: number, 
/**
 * Its cells, one for each column.
 */
cells: Array<PreviewCellView>, 
/**
 * Why the whole row will be left out.
 */
why: string | null, };

export type ExampleView = { 
/**
 * Which part of the file, counted from 0.
 */
part: number, 
/**
 * `line 219`, with the part's name where there are several.
 */
place: string, 
/**
 * The line.
 */
line: number, 
/**
 * The column's position; nothing for the whole row.
 */
column: number | null, 
/**
 * The file's own name for the column.
 */
heading: string | null, 
/**
 * What stands there.
 */
value: string | null, 
/**
 * Why it cannot be used.
 */
reason: string, };

export type ProblemGroupView = { 
/**
 * Its id on this page.
 */
id: string, 
/**
 * The reason.
 */
title: string, 
/**
 * How many rows.
 */
count: number, 
/**
 * `4 rows`.
 */
count_said: string, 
/**
 * The first few.
 */
examples: Array<ExampleView>, 
/**
 * `Read O as 0 and l as 1 in all 4`, where it is certain what they were meant to say.
 */
repair: string | null, };

export type RepairedView = { 
/**
 * Its number on this page.
 */
at: number, 
/**
 * `Read O as 0 and l as 1 in 4 cells`.
 */
said: string, };

export type PreviewSumView = { 
/**
 * `Total 98,214.30 EUR, equal to the file`.
 */
said: string, 
/**
 * Whether the file's own column adds up to the same.
 */
equal: boolean, };

export type QuestionView = { 
/**
 * What is asked: `day_order`, `currency` or `format`.
 */
id: string, 
/**
 * The question.
 */
text: string, 
/**
 * The answers; none where one is typed.
 */
choices: Array<ChoiceView>, };

export type PersonalView = { 
/**
 * `names`.
 */
label: string, 
/**
 * The file's own names for them.
 */
columns: Array<string>, };

export type EmailChoiceView = { 
/**
 * The rule.
 */
id: EmailRule, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it costs.
 */
cost: string, };

export type EmailView = { 
/**
 * The rule that holds.
 */
chosen: EmailRule, 
/**
 * The rules to choose from.
 */
choices: Array<EmailChoiceView>, };

export type MappedKind = "orders" | "products" | "sessions" | "spend" | "customers";

export type Field = "order_number" | "date" | "email" | "currency" | "total" | "shipping" | "tax" | "discount" | "status" | "item_name" | "sku" | "quantity" | "price" | "line_total" | "description" | "category" | "vendor" | "barcode" | "unit_cost" | "stock" | "sessions" | "visitors" | "completed" | "campaign" | "spend" | "customer_id" | "accepts_email" | "total_spent" | "total_orders";

export type MappedColumnView = { 
/**
 * Its position in the file.
 */
at: number, 
/**
 * The file's own name for it.
 */
heading: string, 
/**
 * What stands in its first filled cell.
 */
example: string, 
/**
 * What it is; nothing where it is left out.
 */
field: Field | null, 
/**
 * How sure that is, where it was guessed.
 */
guess: string | null, };

export type MappingView = { 
/**
 * What its rows are; nothing until the owner says so.
 */
kind: MappedKind | null, 
/**
 * What they could be.
 */
kinds: Array<ChoiceView>, 
/**
 * What a column of such a table can be.
 */
fields: Array<ChoiceView>, 
/**
 * Every column of the file.
 */
columns: Array<MappedColumnView>, 
/**
 * What is still missing, one entry for each need: `Order total or Price of one`.
 */
missing: Array<string>, };

export type PreviewFileView = { 
/**
 * Its number on this page.
 */
id: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * The names of its parts, where there are several.
 */
parts: Array<string>, 
/**
 * `4,812 rows`, or `about 48,000 rows` until they are counted.
 */
rows: string | null, 
/**
 * The format's id; nothing for a file of no known export.
 */
format: string | null, 
/**
 * `Shopify orders, recognised by its columns. UTF-8, comma, header in row 1.`
 */
said: string, 
/**
 * The formats it could be; more than one where there is a choice.
 */
formats: Array<ChoiceView>, 
/**
 * `day_first` or `month_first`, where that was said or found out once.
 */
day_order: string | null, 
/**
 * The currency that was said.
 */
currency: string | null, 
/**
 * Whether there is anything in it to say day and month of.
 */
has_days: boolean, 
/**
 * The encoding's id.
 */
encoding: string, 
/**
 * The encodings that can be chosen.
 */
encodings: Array<ChoiceView>, 
/**
 * The columns that are read, our word first; of an unknown file every column.
 */
columns: Array<PreviewColumnView>, 
/**
 * The names of the columns that are left out.
 */
left_out: Array<string>, 
/**
 * The first rows.
 */
rows_shown: Array<PreviewRowView>, 
/**
 * `8 of 4,812 rows shown`.
 */
rows_said: string, 
/**
 * What to know that is no problem.
 */
notes: Array<string>, 
/**
 * Rows that will be left out, by kind.
 */
groups: Array<ProblemGroupView>, 
/**
 * Groups of cells that were put right.
 */
repaired: Array<RepairedView>, 
/**
 * What the records add up to, beside the file's own column.
 */
sums: Array<PreviewSumView>, 
/**
 * What only the owner can say, at most one at a time.
 */
questions: Array<QuestionView>, 
/**
 * Columns about people, by kind; none of them is kept.
 */
personal: Array<PersonalView>, 
/**
 * Why the file cannot be imported at all.
 */
refused: string | null, 
/**
 * Whether it is a table of no known export.
 */
unknown: boolean, 
/**
 * The form in which the owner says what it holds; nothing for a known export.
 */
mapping: MappingView | null, 
/**
 * Whether it is in the shop already, byte for byte.
 */
repeated: boolean, 
/**
 * Whether choices for files with these columns were remembered and taken.
 */
remembered: boolean, 
/**
 * Whether the choices will be remembered for files with these columns.
 */
remember: boolean, };

export type PreviewView = { 
/**
 * `orders_export.csv`, or `3 files`.
 */
title: string, 
/**
 * The files, in the order they came.
 */
files: Array<PreviewFileView>, 
/**
 * What will happen to all of them, one entry for each kind of record; nothing while it is not known.
 */
will: Array<WillView> | null, 
/**
 * What becomes of e-mail addresses; nothing where no file has any.
 */
email: EmailView | null, 
/**
 * What the button says: `Import 4,800 orders`.
 */
button: string, 
/**
 * Whether the button can be pressed: everything is counted and nothing is left to ask.
 */
ready: boolean, 
/**
 * Whether counts are still missing and can be had.
 */
to_count: boolean, };

export type SourceView = { 
/**
 * `orders`, `products`, `customers`, `sessions`, `spend`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How much there is: `3,120 orders`, or nothing.
 */
amount: string | null, 
/**
 * First and last day, for people.
 */
span: string | null, 
/**
 * `fresh`, `stale` or `missing`.
 */
state: string, 
/**
 * The state in words.
 */
state_words: string, 
/**
 * Which KPIs wait for it.
 */
feeds: string, };

export type GuideView = { 
/**
 * The format's id.
 */
format: string, 
/**
 * What it is listed under: `Shopify`.
 */
platform: string, 
/**
 * `Shopify orders`.
 */
label: string, 
/**
 * The way there, in words.
 */
steps: string, };

export type DataView = { 
/**
 * `Six files, 4,812 orders`.
 */
title: string, 
/**
 * What each source has and how fresh it is.
 */
sources: Array<SourceView>, 
/**
 * Every batch, newest first.
 */
batches: Array<BatchView>, 
/**
 * Where exports come from, per platform.
 */
guides: Array<GuideView>, };

export type ChoiceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its words.
 */
label: string, };

export type HistoryView = { 
/**
 * Days from the first order to the last, both counted.
 */
days: number, 
/**
 * The days prediction needs.
 */
needed: number, 
/**
 * Whether they are enough.
 */
enough: boolean, 
/**
 * First and last day, for people.
 */
span: string | null, 
/**
 * `186 of 365 days`, and what that means.
 */
words: string, };

export type NeedView = { 
/**
 * `orders`, `history`, `sessions`, `tags` or `costs`.
 */
id: string, 
/**
 * `ready`, `partly`, `missing` or `not_needed`.
 */
state: string, 
/**
 * The state in words.
 */
words: string, };

export type StrategyView = { 
/**
 * `segmentation`, `retention`, `personalisation`, `prediction` or `pricing`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it does.
 */
text: string, 
/**
 * `ready`, `partly` or `blocked`.
 */
state: string, 
/**
 * The state in words.
 */
state_words: string, 
/**
 * One entry for each column.
 */
needs: Array<NeedView>, 
/**
 * The one thing that brings the next step; nothing when it is ready.
 */
next: string | null, };

export type WorkView = { 
/**
 * What to do in the shop.
 */
what: string, 
/**
 * How many points it brings at most, plain.
 */
gain: string, 
/**
 * The same for people.
 */
gain_shown: string, 
/**
 * About how many seconds it takes.
 */
seconds: number, 
/**
 * The same for people.
 */
time: string, };

export type TagsView = { 
/**
 * 0 to 100; nothing without products.
 */
score: number | null, 
/**
 * `Score 84 of 100`, or why there is none.
 */
words: string, 
/**
 * How it is counted.
 */
formula: string, 
/**
 * What was found, in counts.
 */
facts: Array<FactView>, 
/**
 * The first items of the work, what brings most first.
 */
work: Array<WorkView>, 
/**
 * How many items there are.
 */
work_total: number, 
/**
 * How long all of them take, in seconds.
 */
seconds: number, 
/**
 * The same for people.
 */
time: string, };

export type UnmatchedView = { 
/**
 * What the order calls it.
 */
name: string, 
/**
 * Its stock keeping unit.
 */
sku: string | null, 
/**
 * Why.
 */
why: string, 
/**
 * Its revenue, plain.
 */
revenue: string, 
/**
 * Its revenue for people.
 */
shown: string, };

export type MarginView = { 
/**
 * A plain fraction, or nothing without orders or products.
 */
coverage: string | null, 
/**
 * Whether it is enough for price advice.
 */
enough: boolean, 
/**
 * The finding in words.
 */
words: string, 
/**
 * What could not be matched, the largest first.
 */
unmatched: Array<UnmatchedView>, 
/**
 * How many things could not be matched.
 */
unmatched_total: number, };

export type ComparisonView = { 
/**
 * What is compared: `customer-orders`, `checkouts` and so on.
 */
id: string, 
/**
 * The same in words.
 */
label: string, 
/**
 * The days of both, for people.
 */
period: string, 
/**
 * The first source.
 */
first: string, 
/**
 * What it says, plain.
 */
first_value: string, 
/**
 * What it says, for people.
 */
first_shown: string, 
/**
 * The second source.
 */
second: string, 
/**
 * What it says, plain.
 */
second_value: string, 
/**
 * What it says, for people.
 */
second_shown: string, 
/**
 * Whether both say the same.
 */
agrees: boolean, 
/**
 * By how much the second is more than the first, plain.
 */
difference: string, 
/**
 * `2.1 % more`, or that both agree.
 */
difference_shown: string, 
/**
 * What probably makes the difference: a guess.
 */
guess: string | null, };

export type OtherFigureView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * The KPI's name.
 */
kpi_label: string, 
/**
 * `2026-W46`.
 */
week: string, 
/**
 * The week in words.
 */
week_label: string, 
/**
 * Where it was read.
 */
dashboard: string, 
/**
 * Its value, plain.
 */
value: string, 
/**
 * Its value for people.
 */
shown: string, 
/**
 * The own value, plain.
 */
own: string | null, 
/**
 * The own value for people.
 */
own_shown: string | null, 
/**
 * `7.9 % more`, where there is an own value.
 */
difference_shown: string | null, 
/**
 * `same`, `open`, `explained` or `no_own`.
 */
state: string, 
/**
 * The state in words.
 */
state_words: string, 
/**
 * The cause the owner chose.
 */
cause: Cause | null, 
/**
 * The cause in words, with the owner's note.
 */
cause_words: string | null, 
/**
 * The cause that is probable: a guess.
 */
guess: Cause | null, 
/**
 * The guess in words, or why there is nothing to compare with.
 */
remark: string | null, };

export type KpiChoiceView = { 
/**
 * The KPI.
 */
id: KpiId, 
/**
 * Its name.
 */
label: string, 
/**
 * What its value counts in.
 */
unit: Unit, };

export type FigureChoicesView = { 
/**
 * The KPIs.
 */
kpis: Array<KpiChoiceView>, 
/**
 * The weeks, the newest first.
 */
weeks: Array<ChoiceView>, 
/**
 * The causes.
 */
causes: Array<ChoiceView>, };

export type ReadinessView = { 
/**
 * `Ready for two of five strategies`.
 */
title: string, 
/**
 * The one thing to do next.
 */
advice: string, 
/**
 * Whether the advice is the tag worklist.
 */
tags_first: boolean, 
/**
 * How fresh each source is.
 */
sources: Array<SourceView>, 
/**
 * How far back the orders go.
 */
history: HistoryView, 
/**
 * The columns of the matrix.
 */
needs: Array<ChoiceView>, 
/**
 * The rows of the matrix, in the order shops are usually ready.
 */
strategies: Array<StrategyView>, 
/**
 * How well products are tagged.
 */
tags: TagsView, 
/**
 * How much of the revenue has a known cost.
 */
margin: MarginView, 
/**
 * The same thing from two sources.
 */
comparisons: Array<ComparisonView>, 
/**
 * What other dashboards show.
 */
figures: Array<OtherFigureView>, 
/**
 * How many of these differ and are not explained.
 */
open_figures: number, 
/**
 * What the forms offer.
 */
choices: FigureChoicesView, };

export type ChoicesView = { 
/**
 * Layers.
 */
layers: Array<ChoiceView>, 
/**
 * Jobs.
 */
jobs: Array<ChoiceView>, 
/**
 * Cycles.
 */
cycles: Array<ChoiceView>, 
/**
 * KPIs.
 */
kpis: Array<ChoiceView>, 
/**
 * States.
 */
statuses: Array<ChoiceView>, 
/**
 * The currency to start with.
 */
currency: string | null, };

export type ToolView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Its layer.
 */
layer: Layer, 
/**
 * Its jobs.
 */
jobs: Array<Job>, 
/**
 * Its jobs in words.
 */
jobs_shown: string, 
/**
 * One payment, plain.
 */
cost: string | null, 
/**
 * Its currency.
 */
currency: string | null, 
/**
 * How often it is paid.
 */
cycle: Cycle | null, 
/**
 * `59.00 EUR a month`.
 */
price_shown: string | null, 
/**
 * Its cost in a month, for people.
 */
monthly_shown: string | null, 
/**
 * Who looks after it.
 */
owner: string | null, 
/**
 * The KPI it should move.
 */
kpi: KpiId | null, 
/**
 * That KPI's name.
 */
kpi_label: string | null, 
/**
 * Where it stands.
 */
status: ToolStatus, 
/**
 * Where it stands, in words.
 */
status_shown: string, 
/**
 * First day, ISO.
 */
since: string, 
/**
 * Last day, ISO, once ended.
 */
until: string | null, 
/**
 * A few words on what to look at: `same job as ChatGPT`, `no owner`.
 */
flags: Array<string>, };

export type LayerView = { 
/**
 * The layer.
 */
id: Layer, 
/**
 * `1 Content`.
 */
label: string, 
/**
 * Its monthly cost, one entry for each currency: `79.00 EUR`.
 */
monthly: Array<string>, 
/**
 * Its tools in use.
 */
tools: Array<ToolView>, 
/**
 * What to say when there are none.
 */
empty: string, };

export type StackView = { 
/**
 * `Six tools, 214.00 EUR a month`.
 */
title: string, 
/**
 * `5.9 % of net sales`, or why that cannot be said.
 */
subtitle: string, 
/**
 * The four columns.
 */
layers: Array<LayerView>, 
/**
 * Tools that have ended, newest first.
 */
ended: Array<ToolView>, 
/**
 * Everything worth a look, ordered by money.
 */
warnings: Array<WarningView>, 
/**
 * What a form offers.
 */
choices: ChoicesView, };

export type BackupView = { 
/**
 * Its file name, which `restore` takes.
 */
file: string, 
/**
 * When it was made, for people.
 */
made: string, 
/**
 * Its size, for people.
 */
size: string, 
/**
 * What it holds: `3,120 orders, 9 tools`.
 */
holds: string, };

export type SettingsView = { 
/**
 * The shop.
 */
shop: ShopView | null, 
/**
 * The shop file's place on this computer.
 */
file: string, 
/**
 * Where backups lie.
 */
backup_folder: string, 
/**
 * Backups, newest first.
 */
backups: Array<BackupView>, 
/**
 * Time zones to choose from.
 */
time_zones: Array<string>, 
/**
 * Weekdays to choose from.
 */
weekdays: Array<ChoiceView>, 
/**
 * How the window looks.
 */
appearance: Appearance, 
/**
 * The version of the database inside.
 */
sqlite: string, };

export type CheckView = { 
/**
 * What was checked.
 */
label: string, 
/**
 * Whether it is in order.
 */
sound: boolean, 
/**
 * What was found.
 */
found: string, };

export type VerifyView = { 
/**
 * Whether everything is in order.
 */
sound: boolean, 
/**
 * Each check with its outcome in words.
 */
checks: Array<CheckView>, };

export type PreviewSetting = "day_order" | "currency" | "encoding" | "format" | "remember";

export type ToolForm = { 
/**
 * The tool's name.
 */
name: string, 
/**
 * Its layer.
 */
layer: Layer, 
/**
 * Its jobs.
 */
jobs: Array<Job>, 
/**
 * One payment, as typed: `20`, `20.00` or `20,00`.
 */
cost: string | null, 
/**
 * How often it is paid.
 */
cycle: Cycle | null, 
/**
 * The currency of the cost.
 */
currency: string | null, 
/**
 * Who looks after it.
 */
owner: string | null, 
/**
 * The KPI it should move.
 */
kpi: KpiId | null, 
/**
 * Where it stands; in use when left out.
 */
status: ToolStatus | null, 
/**
 * First day, ISO; today when left out.
 */
since: string | null, };

export type Topic = "shop" | "data" | "stack" | "kpis" | "settings" | "preview";

export type RefusedView = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Why, what state the data is in and what to do.
 */
message: string, };

export type Done = { 
/**
 * One sentence to show.
 */
said: string, 
/**
 * Which parts of the window are out of date now.
 */
changed: Array<Topic>, 
/**
 * The batches of an import.
 */
batches: Array<BatchView>, 
/**
 * Files that could not be imported at all, one sentence each.
 */
refused: Array<RefusedView>, 
/**
 * The tool that was added or changed.
 */
tool: number | null, };

export type ApiError = { 
/**
 * A stable code, for example `no_shop`, `busy`, `newer_file`, `invalid`, `refused`, `cancelled` or `failed`.
 */
code: string, 
/**
 * What was tried, what state the data is in and what to do, in the owner's words.
 */
message: string, };

export type Query = { "ask": "shell" } | { "ask": "progress" } | { "ask": "today" } | { "ask": "data" } | { "ask": "readiness" } | { "ask": "stack" } | { "ask": "week", 
/**
 * `2026-W46`, or nothing.
 */
week: string | null, } | { "ask": "kpi_history", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * `2026-W46`, or nothing for the newest full week.
 */
week: string | null, } | { "ask": "settings" } | { "ask": "verify" } | { "ask": "preview" };

export type Answer = { "ask": "shell" } & ShellView | { "ask": "progress", 
/**
 * Nothing when no import runs.
 */
running: ProgressView | null, } | { "ask": "today" } & TodayView | { "ask": "data" } & DataView | { "ask": "readiness" } & ReadinessView | { "ask": "stack" } & StackView | { "ask": "week" } & WeekView | { "ask": "kpi_history" } & KpiHistoryView | { "ask": "settings" } & SettingsView | { "ask": "verify" } & VerifyView | { "ask": "preview", 
/**
 * Nothing when no file is being looked at.
 */
open: PreviewView | null, };

export type Mutation = { "do": "set_process_figure", 
/**
 * Which figure.
 */
figure: TypedFigure, 
/**
 * The week's label.
 */
week: string, 
/**
 * The value as typed; nothing to forget it.
 */
value: string | null, } | { "do": "choose_files" } | { "do": "import_dropped" } | { "do": "import_paths", 
/**
 * One path for each file.
 */
paths: Array<string>, } | { "do": "count_preview" } | { "do": "set_preview", 
/**
 * The file.
 */
file: number, 
/**
 * What is said.
 */
setting: PreviewSetting, 
/**
 * The value, or nothing to have it found out again.
 */
value: string | null, } | { "do": "map_preview", 
/**
 * The file.
 */
file: number, 
/**
 * What it holds, or nothing to take that back.
 */
kind: MappedKind | null, } | { "do": "map_preview_column", 
/**
 * The file.
 */
file: number, 
/**
 * The column's position.
 */
column: number, 
/**
 * What it holds, or nothing to leave it out.
 */
field: Field | null, } | { "do": "set_preview_email", 
/**
 * What becomes of them.
 */
rule: EmailRule, } | { "do": "repair_preview", 
/**
 * The file.
 */
file: number, 
/**
 * The group.
 */
group: string, } | { "do": "unrepair_preview", 
/**
 * The file.
 */
file: number, 
/**
 * Its number on the page.
 */
at: number, } | { "do": "edit_preview_cell", 
/**
 * The file.
 */
file: number, 
/**
 * Which part of it, counted from 0.
 */
part: number, 
/**
 * The line.
 */
line: number, 
/**
 * The column's position.
 */
column: number, 
/**
 * What the cell says now, or nothing for what stands in the file.
 */
text: string | null, } | { "do": "drop_from_preview", 
/**
 * The file.
 */
file: number, } | { "do": "save_skipped", 
/**
 * The file.
 */
file: number, } | { "do": "import_previewed" } | { "do": "forget_preview" } | { "do": "cancel_import" } | { "do": "undo", 
/**
 * The batch.
 */
batch: number, } | { "do": "open_sample" } | { "do": "leave_sample" } | { "do": "create_shop", 
/**
 * The IANA time zone.
 */
time_zone: string, 
/**
 * `monday` … `sunday`.
 */
first_weekday: string, } | { "do": "add_tool", 
/**
 * What the form holds.
 */
tool: ToolForm, } | { "do": "edit_tool", 
/**
 * The tool.
 */
id: number, 
/**
 * What the form holds.
 */
tool: ToolForm, } | { "do": "end_tool", 
/**
 * The tool.
 */
id: number, } | { "do": "set_target", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * A plain decimal in the KPI's unit (`0.025`, `30.00`), or nothing.
 */
value: string | null, } | { "do": "park_kpi", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * The reason, or nothing to take it up again.
 */
reason: string | null, } | { "do": "record_figure", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * `2026-W46`.
 */
week: string, 
/**
 * Where it was read.
 */
dashboard: string, 
/**
 * A plain decimal in the KPI's unit.
 */
value: string, } | { "do": "explain_figure", 
/**
 * The figure.
 */
id: number, 
/**
 * The cause, or nothing to open it again.
 */
cause: Cause | null, 
/**
 * The owner's note; empty where there is none.
 */
note: string, } | { "do": "remove_figure", 
/**
 * The figure.
 */
id: number, } | { "do": "set_shop", 
/**
 * Its name.
 */
name: string, 
/**
 * Its currency, or nothing while none is known.
 */
currency: string | null, 
/**
 * Its IANA time zone.
 */
time_zone: string, 
/**
 * `monday` … `sunday`.
 */
first_weekday: string, } | { "do": "set_appearance", 
/**
 * How.
 */
appearance: Appearance, } | { "do": "backup" } | { "do": "restore", 
/**
 * The backup's file name.
 */
file: string, };
