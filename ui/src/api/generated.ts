// Made by `cargo xtask types` from the Rust types. Change those, not this file.

export type KpiId = "conversion_rate" | "average_order_value" | "revenue_per_visitor" | "customer_acquisition_cost" | "repeat_purchase_rate";

export type KpiState = "ok" | "no_data" | "stale" | "no_target" | "off_target" | "parked";

export type Unit = "ratio" | "money" | "times";

export type Better = "higher" | "lower";

export type SplitBy = "buyer" | "channel";

export type TypedFigure = "content_velocity" | "approval_hours";

export type Purpose = "acquisition" | "retention" | "mixed";

export type MarketingPart = "agencies" | "creative" | "staff";

export type MonthFigure = "positioning_clarity" | "message_market_fit" | "team_hours";

export type ReviewKind = "daily" | "weekly" | "monthly" | "quarterly";

export type Layer = "content" | "communication" | "triggers" | "kpis";

export type Job = "writing" | "images" | "video" | "translation" | "seo" | "social" | "email" | "sms" | "helpdesk" | "chatbot" | "reviews" | "loyalty" | "automation" | "segmentation" | "personalization" | "search" | "subscriptions" | "analytics" | "reporting" | "ads" | "testing" | "forecasting" | "inventory" | "pricing" | "accounting" | "other";

export type Cycle = "daily" | "weekly" | "fortnightly" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "usage" | "once";

export type ToolStatus = "trial" | "active" | "notice_given" | "ended";

export type LinkKind = "native" | "api" | "csv_by_hand" | "none";

export type SharedData = "catalog" | "kpis" | "orders" | "customers";

export type Basis = "measured" | "estimated";

export type SetupTask = "publish_product" | "send_campaign";

export type Stage = "early" | "middle" | "upper";

export type CheckState = "have" | "missing" | "too_early";

export type Question = "saves_time" | "removes_bottleneck" | "existing_tools_can" | "integrates";

export type Reads = "supports" | "against";

export type Verdict = "adds_complexity" | "worth_it";

export type Outcome = "added" | "waiting" | "dropped";

export type FourAnswers = { 
/**
 * It saves time that can be measured, every week.
 */
saves_time: boolean, 
/**
 * It removes a bottleneck that comes back.
 */
removes_bottleneck: boolean, 
/**
 * A tool that is there already can do it; a yes speaks against the new one.
 */
existing_tools_can: boolean, 
/**
 * It connects cleanly.
 */
integrates: boolean, };

export type Cause = "refund_date" | "tax" | "time_zone" | "status_filter" | "discounts" | "visits" | "currencies" | "other";

export type Step = "data" | "numbers" | "actions" | "focus" | "plan";

export type CardOutcome = "nothing" | "action";

export type ActionState = "open" | "done" | "not_done" | "dropped";

export type UsualVerdict = "too_little" | "noise" | "high" | "low";

export type FigureId = "conversion_rate" | "average_order_value" | "revenue_per_visitor" | "customer_acquisition_cost" | "repeat_purchase_rate" | "net_sales" | "orders";

export type Appearance = "system" | "light" | "dark" | "contrast";

export type TrayView = { 
/**
 * Whether the owner asked for it.
 */
on: boolean, 
/**
 * The weekday of the reminder, `monday` … `sunday`.
 */
weekday: string, 
/**
 * Its time by the clock of this computer, `09:00`.
 */
time: string, 
/**
 * Whether Tillwise starts in the tray when its owner logs in.
 */
at_login: boolean, 
/**
 * Whether the system shows the icon now.
 */
seen: boolean, 
/**
 * What closing the window does; nothing while it is off.
 */
words: string | null, };

export type GoesTo = { "to": "data" } | { "to": "people" } | { "to": "simplify" } | { "to": "content" } | { "to": "tool", 
/**
 * The tool to open.
 */
tool: number | null, 
/**
 * The layer of a new tool.
 */
layer: Layer | null, } | { "to": "compare", 
/**
 * The one that could go.
 */
drop: number, 
/**
 * The one that takes over.
 */
keep: number, } | { "to": "kpi", 
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
 * What leaves this computer, counted.
 */
leaves: SentWeekView, 
/**
 * An import under way.
 */
running: ProgressView | null, 
/**
 * How many warnings wait on the Stack page; answered ones do not.
 */
stack_warnings: number, 
/**
 * How many KPI gaps wait on the KPIs page; answered ones do not.
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
 * `orders`, `net_sales`, `net_sales_by_order`, `new_customers`, `sessions`, `visitors`, `marketing_spend`,
 * `net_sales_new`, `net_sales_returning`, `net_sales_unknown_buyer` or `contribution_margin`.
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
shown: string, 
/**
 * Both in a sentence's words: `between 1.84 % and 2.90 %, as far as 1,000 sessions can tell`.
 */
said: string, };

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

export type GapView = { 
/**
 * `no_data`, `stale`, `no_target`, `no_owner`, `off_target`, `definition_changed` or `figures_conflict`.
 */
id: string, 
/**
 * The same in words.
 */
words: string, 
/**
 * The file or act that closes it.
 */
closes: string, };

export type TypedView = { 
/**
 * First date of the days it is of, ISO.
 */
from: string, 
/**
 * Last date, ISO.
 */
to: string, 
/**
 * The value as a plain decimal string.
 */
value: string, 
/**
 * The value for people.
 */
shown: string, 
/**
 * The day it was typed on, ISO.
 */
typed_on: string, 
/**
 * All of it in a sentence.
 */
said: string, };

export type SplitPartView = { 
/**
 * `new`, `returning`, a channel such as `online_shop` or `counter`, or `unknown`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
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
 * The share as a fraction with four places; those of all parts make 1.
 */
share: string | null, 
/**
 * The share for people.
 */
share_shown: string | null, 
/**
 * Why there is no value.
 */
reason: string | null, };

export type SplitView = { 
/**
 * By what.
 */
by: SplitBy, 
/**
 * The same in words.
 */
label: string, 
/**
 * Why there is no split; nothing where there is one.
 */
reason: string | null, 
/**
 * What the shares are shares of, in words.
 */
share_of: string | null, 
/**
 * The parts, what is not known as the last.
 */
parts: Array<SplitPartView>, 
/**
 * What else to know.
 */
notes: Array<string>, 
/**
 * The parts as bars; its table has one row more, for all together.
 */
chart: ChartView | null, };

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
 * What was typed for the week, where no file gives a value: never counted, never compared.
 */
typed: TypedView | null, 
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
 * Who looks after it.
 */
owner: string | null, 
/**
 * What it lacks, the most pressing first.
 */
gaps: Array<GapView>, 
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
 * On which day refunds count in it, and by which clock and first weekday the week is cut, in words.
 */
clock: string, 
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

export type UsualView = { 
/**
 * The lower end as a plain decimal string; nothing where too little is known.
 */
low: string | null, 
/**
 * The upper end, plain.
 */
high: string | null, 
/**
 * The lower end for people.
 */
low_shown: string | null, 
/**
 * The upper end for people.
 */
high_shown: string | null, 
/**
 * How many weeks it rests on.
 */
weeks: number, 
/**
 * `too_little`, `noise`, `high` or `low`; nothing without a value in the week.
 */
verdict: string | null, 
/**
 * Range and verdict in words.
 */
said: string, };

export type KpiHistoryView = { 
/**
 * The asked week, `2026-W46`.
 */
week: string, 
/**
 * The KPI in the asked week.
 */
kpi: KpiView, 
/**
 * Its weeks as a chart.
 */
chart: ChartView, 
/**
 * The number split by segment: by buyer, then by sales channel.
 */
splits: Array<SplitView>, 
/**
 * What was typed for the KPI in periods that touch the week, that of the week itself first.
 */
typed: Array<TypedView>, 
/**
 * Where the way of counting changes within the chart; weeks on two sides of one are not to be compared.
 */
breaks: Array<BreakView>, 
/**
 * What is usual for it, from the weeks before that were counted in the same way.
 */
usual: UsualView, 
/**
 * That the orders reach over less than twelve months; nothing where they reach further or there are none.
 */
short_history: string | null, };

export type CampaignView = { 
/**
 * Its platform's id.
 */
platform: string, 
/**
 * Its platform in words.
 */
platform_shown: string, 
/**
 * Its id, else its name; empty for a whole account.
 */
campaign: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it spent since then.
 */
spent: string, 
/**
 * What the owner says it is for.
 */
purpose: Purpose | null, 
/**
 * The same in words.
 */
purpose_shown: string, };

export type OriginView = { 
/**
 * The origin as the orders file states it.
 */
origin: string, 
/**
 * How many orders came from there.
 */
orders: number, 
/**
 * Whether the owner says that it is an advertisement.
 */
marked: boolean | null, 
/**
 * Whether it is taken for one: as the owner says, else as it says itself.
 */
paid: boolean | null, 
/**
 * The same in words.
 */
paid_shown: string, };

export type MarketingCostView = { 
/**
 * Which part.
 */
part: MarketingPart, 
/**
 * What it is called.
 */
label: string, 
/**
 * The amount, plain; nothing where nobody said it.
 */
value: string | null, 
/**
 * The amount for people.
 */
shown: string | null, 
/**
 * Since which month it holds, in words, or that it is not known.
 */
said: string, };

export type SpendingView = { 
/**
 * The week's label.
 */
week: string, 
/**
 * `Week 46, Mon 9 to Sun 15 November 2026`.
 */
title: string, 
/**
 * The week before.
 */
before: string, 
/**
 * The week after, or nothing when that week is not over yet.
 */
after: string | null, 
/**
 * What a customer cost in it, in every way that has a name.
 */
ways: Array<VariantView>, 
/**
 * From which day on campaigns and origins are listed, in a sentence.
 */
since: string, 
/**
 * How much of the spend since then is not marked; nothing where all is.
 */
unmarked: string | null, 
/**
 * The campaigns that spent something since then, the one that spent most first.
 */
campaigns: Array<CampaignView>, 
/**
 * Which file to import, where no campaign is known.
 */
no_campaigns: string | null, 
/**
 * Where orders since then came from, the most frequent first.
 */
origins: Array<OriginView>, 
/**
 * Why there is no origin.
 */
no_origins: string | null, 
/**
 * The month that costs are said for, `2026-11`.
 */
month: string, 
/**
 * The same in words.
 */
month_shown: string, 
/**
 * What marketing costs a month beside advertising and tools.
 */
costs: Array<MarketingCostView>, };

export type LinkedView = { 
/**
 * The number's id, for example `content_velocity`.
 */
work: string, 
/**
 * What it is called.
 */
work_label: string, 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * What it is called.
 */
kpi_label: string, 
/**
 * After how many weeks.
 */
lag: number, 
/**
 * How many weeks have both numbers.
 */
points: number, 
/**
 * Spearman's rank correlation with six places; nothing below twelve weeks, or where one of them never changes.
 */
rank: string | null, 
/**
 * What that says, in words.
 */
said: string, };

export type LinksView = { 
/**
 * The links as a drawing with its table.
 */
chart: ChartView, 
/**
 * The same, one by one.
 */
links: Array<LinkedView>, 
/**
 * The lag that was asked for, in weeks; nothing where each link has its own.
 */
lag: number | null, 
/**
 * The lags that can be asked for.
 */
lags: Array<number>, 
/**
 * What the numbers mean and what they do not.
 */
how: string, };

export type MonthFigureView = { 
/**
 * Which number.
 */
figure: MonthFigure, 
/**
 * What it is called.
 */
label: string, 
/**
 * The question it answers.
 */
ask: string, 
/**
 * Whether it is a rating from 1 to 5.
 */
rating: boolean, 
/**
 * What was typed, plain.
 */
value: string | null, };

export type MonthsView = { 
/**
 * The month that is asked about, `2026-10`.
 */
month: string, 
/**
 * The same in words.
 */
title: string, 
/**
 * What is asked.
 */
asked: Array<MonthFigureView>, 
/**
 * Net sales for every hour worked in that month, or why there is no value.
 */
productivity: FactView, 
/**
 * Heads of the table of months.
 */
columns: Array<string>, 
/**
 * The last twelve months up to this one, oldest first; a missing number is a word, never a zero.
 */
rows: Array<Array<string>>, };

export type OutcomesView = { 
/**
 * The week's label.
 */
week: string, 
/**
 * `Week 46, Mon 9 to Sun 15 November 2026`.
 */
title: string, 
/**
 * The week before.
 */
before: string, 
/**
 * The week after, or nothing when that week is not over yet.
 */
after: string | null, 
/**
 * Side by side (requirements H8): `conversion_rate`, `deflection` and `content_velocity`; each with why there is no
 * value, or what it stands beside.
 */
panel: Array<FactView>, 
/**
 * Which number of the work moves with which KPI.
 */
links: LinksView, 
/**
 * What is said once a month.
 */
months: MonthsView, };

export type WarningAnswer = "do_it" | "later" | "not_a_problem";

export type AnswerView = { 
/**
 * The answer.
 */
answer: WarningAnswer, 
/**
 * The day it was given, ISO.
 */
on: string, 
/**
 * The first day on which the warning asks again, ISO; nothing for an answer that holds for ever.
 */
until: string | null, 
/**
 * Why, in the owner's words; empty where none was given.
 */
reason: string, 
/**
 * All of it in a sentence: `Put aside until 19 February 2027.`
 */
said: string, };

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
 * What it is about by number, so that an answer outlives a new name: `tool-3`.
 */
about: string, 
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
 * Why its rule exists.
 */
why: string, 
/**
 * The numbers its rule goes by, each a sentence.
 */
thresholds: Array<string>, 
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
goes_to: GoesTo, 
/**
 * What the owner answered, or nothing.
 */
answer: AnswerView | null, 
/**
 * Whether it waits for the owner: never answered, or back after its time.
 */
waits: boolean, };

export type CheckInState = "waiting" | "open" | "closed";

export type CheckInStepView = { 
/**
 * The step.
 */
step: Step, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether what it asks for was done or passed.
 */
done: boolean, 
/**
 * `Done`, `Now` or `To come`, for those who do not see the marks.
 */
done_words: string, };

export type CheckInSourceView = { 
/**
 * `orders`, `sessions` or `spend`.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * The last day it has, ISO, or nothing without a file.
 */
as_of: string | null, 
/**
 * `As of Sun 15 November 2026`, or that there is no file.
 */
as_of_words: string, 
/**
 * Whether it reaches over the whole period.
 */
covered: boolean, 
/**
 * The same in words.
 */
covered_words: string, };

export type CheckInDataView = { 
/**
 * One sentence: whether everything reaches over the period.
 */
text: string, 
/**
 * The sources the numbers are made of.
 */
sources: Array<CheckInSourceView>, 
/**
 * Words of the button that leads to the Data page.
 */
button: string, };

export type CheckInAskView = { 
/**
 * The question: `Average order value of week 46, in EUR`.
 */
label: string, 
/**
 * The value of the period before, to show in the empty field.
 */
placeholder: string, 
/**
 * What was typed, as it is edited; empty where nothing was.
 */
typed: string, };

export type CheckInNumberView = { 
/**
 * The number.
 */
kpi: KpiId, 
/**
 * Its name.
 */
label: string, 
/**
 * What it counts in.
 */
unit: Unit, 
/**
 * Which way it should go.
 */
better: Better, 
/**
 * The value, plain, whether counted or typed.
 */
value: string | null, 
/**
 * The value for people.
 */
shown: string | null, 
/**
 * Whether the owner typed it.
 */
typed: boolean, 
/**
 * `typed by you`, or nothing.
 */
typed_words: string | null, 
/**
 * `412 orders of 17,083 sessions`, or nothing.
 */
made_of: string | null, 
/**
 * What `previous` is: `Week before`, `Sunday before`, `Month before`.
 */
previous_label: string, 
/**
 * The value before, for people.
 */
previous_shown: string | null, 
/**
 * `down 5.6 %`, `the same`, or nothing where nothing can be compared.
 */
change: string | null, 
/**
 * `usual range 27.00 EUR to 32.00 EUR`, or how many more weeks it takes.
 */
usual: string, 
/**
 * The lower end, for people.
 */
usual_low: string | null, 
/**
 * The upper end, for people.
 */
usual_high: string | null, 
/**
 * The lower end, plain, for the bar.
 */
usual_from: string | null, 
/**
 * The upper end, plain, for the bar.
 */
usual_to: string | null, 
/**
 * How the value stands to that; nothing without a value.
 */
verdict: UsualVerdict | null, 
/**
 * `probably noise`, `unusual: higher than usual`, `too little data`.
 */
verdict_words: string | null, 
/**
 * The goal, plain.
 */
target: string | null, 
/**
 * The goal for people.
 */
target_shown: string | null, 
/**
 * How it stands to its goal, in a few words.
 */
state_words: string, 
/**
 * Why there is no counted value.
 */
reason: string | null, 
/**
 * How it is counted.
 */
definition: string, 
/**
 * What else to know.
 */
notes: Array<string>, 
/**
 * Where the number comes from and how fresh it is.
 */
source: string, 
/**
 * A number that no file gives can be typed; nothing where it is counted.
 */
ask: CheckInAskView | null, 
/**
 * What happened, in the owner's words; empty where nothing was said.
 */
note: string, 
/**
 * What was decided.
 */
outcome: CardOutcome | null, 
/**
 * The periods before as a small drawing.
 */
spark: ChartView, };

export type CheckInWeeksView = { 
/**
 * What the table is, in words.
 */
caption: string, 
/**
 * Column heads.
 */
columns: Array<string>, 
/**
 * A row for each week; a missing value is a word, never a zero.
 */
rows: Array<Array<string>>, };

export type CheckInActionView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What to do.
 */
text: string, 
/**
 * Who does it.
 */
owner: string | null, 
/**
 * Until when, ISO.
 */
due: string | null, 
/**
 * `until Sun 22 Nov`, `was due on Sun 15 Nov`, or nothing.
 */
due_words: string | null, 
/**
 * The KPI it should move.
 */
kpi: KpiId | null, 
/**
 * That KPI's name.
 */
kpi_label: string | null, 
/**
 * `decided 3 weeks ago`.
 */
age: string, 
/**
 * What became of it.
 */
state: ActionState, 
/**
 * The same in words.
 */
state_words: string, 
/**
 * Whether this review said so.
 */
settled_here: boolean, };

export type CheckInFocusChoiceView = { 
/**
 * The words that are kept, and given to the act.
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
 * What it is worth a year, for people.
 */
money_shown: string | null, 
/**
 * Whether it is the chosen one.
 */
chosen: boolean, };

export type CheckInFocusView = { 
/**
 * What was chosen, in words.
 */
chosen: string | null, 
/**
 * What could be chosen, the one worth most first.
 */
choices: Array<CheckInFocusChoiceView>, 
/**
 * What to say where there is none: to name a list in one's own words.
 */
none: string, };

export type CheckInPlanView = { 
/**
 * What the numbers mean, in the owner's words; empty where nothing was said.
 */
reading: string, 
/**
 * The new actions.
 */
actions: Array<CheckInActionView>, 
/**
 * How many more may be added.
 */
room: number, 
/**
 * People to choose from.
 */
people: Array<string>, 
/**
 * The owner a new action starts with, where it is clear.
 */
owner: string | null, 
/**
 * The date a new action starts with, ISO: the end of the next period.
 */
due: string, 
/**
 * The same for people.
 */
due_shown: string, };

export type CheckInValueView = { 
/**
 * A KPI or a fact such as `net_sales`.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * The value, plain.
 */
value: string | null, 
/**
 * The value for people; a word where there was none.
 */
shown: string, 
/**
 * Whether the owner typed it.
 */
typed: boolean, 
/**
 * Whether the same number is counted differently today, in words.
 */
changed: string | null, };

export type CheckInClosedView = { 
/**
 * `Closed on Tue 17 November 2026`.
 */
on: string, 
/**
 * Half a page to copy, plain text with line breaks.
 */
summary: string, 
/**
 * The numbers as they stood.
 */
values: Array<CheckInValueView>, };

export type CheckInView = { 
/**
 * Its number for the acts, or nothing while nobody began it.
 */
review: number | null, 
/**
 * How long its period is.
 */
kind: ReviewKind, 
/**
 * `2026-W46`, `2026-11-09`, `2026-11` or `2026-Q4`.
 */
period: string, 
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
 * The period before, for the previous button.
 */
before: string, 
/**
 * The period after, or nothing when that is not over yet.
 */
after: string | null, 
/**
 * Whether it was begun and closed.
 */
state: CheckInState, 
/**
 * How it stands, in words: `Not begun`, `Begun on Tue 17 Nov`, `Closed on Tue 17 Nov`.
 */
state_words: string, 
/**
 * Where it stands.
 */
step: Step, 
/**
 * The five steps, in order.
 */
steps: Array<CheckInStepView>, 
/**
 * `about 7 min left`; nothing when it is closed.
 */
left: string | null, 
/**
 * Whether nothing keeps it open, so that it can be closed.
 */
can_close: boolean, 
/**
 * Whether it can be opened again: only the newest closed one of its kind.
 */
can_reopen: boolean, 
/**
 * What still keeps it open, a sentence each.
 */
keeps_open: Array<string>, 
/**
 * Whether the data is fresh.
 */
data: CheckInDataView, 
/**
 * The numbers, a card each.
 */
numbers: Array<CheckInNumberView>, 
/**
 * What else to know about the numbers of such a period, or nothing.
 */
numbers_note: string | null, 
/**
 * The weeks inside a month or quarter with their numbers, or nothing for other kinds.
 */
weeks: CheckInWeeksView | null, 
/**
 * Earlier actions that are still going on.
 */
actions: Array<CheckInActionView>, 
/**
 * What to say where there is none of them.
 */
no_actions: string, 
/**
 * One thing to act on.
 */
focus: CheckInFocusView, 
/**
 * The reading and the new actions.
 */
plan: CheckInPlanView, 
/**
 * What a closed one keeps.
 */
closed: CheckInClosedView | null, };

export type CheckInCardView = { 
/**
 * The kind.
 */
kind: ReviewKind, 
/**
 * The period it leads to.
 */
period: string, 
/**
 * Whether it was begun and closed.
 */
state: CheckInState, 
/**
 * `Week 46 waits for its check-in`, `Go on with week 46`, `Week 46 is done`.
 */
title: string, 
/**
 * `Takes about ten minutes.`, `About 7 min left.`, `The next one is from Mon 23 Nov on.`
 */
text: string, 
/**
 * Words of the button.
 */
button: string, };

export type CheckInPeriodView = { 
/**
 * `2026-W44`.
 */
period: string, 
/**
 * `Week 44, Mon 26 October to Sun 1 November 2026`.
 */
title: string, };

export type CheckInMissedView = { 
/**
 * The kind.
 */
kind: ReviewKind, 
/**
 * `Weeks 44 and 45 have no check-in. Make up for one, or leave them out.`
 */
text: string, 
/**
 * The periods, the oldest first; the newest of them is what `skip_check_ins` takes to leave all out.
 */
periods: Array<CheckInPeriodView>, };

export type CheckInPastView = { 
/**
 * Its number.
 */
review: number, 
/**
 * The kind.
 */
kind: ReviewKind, 
/**
 * The period.
 */
period: string, 
/**
 * `Week 46, Mon 9 to Sun 15 November 2026`.
 */
title: string, 
/**
 * Whether it was closed.
 */
state: CheckInState, 
/**
 * The same in words, with the day.
 */
state_words: string, 
/**
 * What the numbers meant, in the owner's words.
 */
reading: string, 
/**
 * How many actions were decided.
 */
actions: number, };

export type CheckInReminderView = { 
/**
 * `monday` … `sunday`.
 */
weekday: string, 
/**
 * `09:00`.
 */
time: string, 
/**
 * Whether a file was saved before.
 */
saved: boolean, 
/**
 * What the file does and does not do, in words.
 */
text: string, };

export type CheckInsView = { 
/**
 * One for each kind of review: where its newest period stands. Daily ones only while they are asked for.
 */
waiting: Array<CheckInCardView>, 
/**
 * Periods without a review, where there are some.
 */
missed: Array<CheckInMissedView>, 
/**
 * The last reviews, the newest first.
 */
past: Array<CheckInPastView>, 
/**
 * Until when there is a daily check-in, ISO, or nothing.
 */
daily_until: string | null, 
/**
 * The same in words.
 */
daily_words: string, 
/**
 * What the reminder of the last calendar file says, or what one would start with.
 */
reminder: CheckInReminderView, };

export type WarningsView = { 
/**
 * In sight, the one worth most first.
 */
open: Array<WarningView>, 
/**
 * Out of sight by the owner's answer, the one worth most first.
 */
answered: Array<WarningView>, };

export type RuleView = { 
/**
 * Its id, for example `stack_overlap`.
 */
id: string, 
/**
 * What it looks for.
 */
name: string, 
/**
 * Why it exists.
 */
why: string, 
/**
 * The numbers it goes by, each a sentence.
 */
thresholds: Array<string>, 
/**
 * Whether it is switched on for this shop.
 */
on: boolean, 
/**
 * What it finds now, in words: `2 open, 1 answered`.
 */
found: string, 
/**
 * How many of its findings wait for an answer now.
 */
open: number, 
/**
 * How many of its findings of now are answered.
 */
answered: number, };

export type RulesView = { 
/**
 * `Nine rules watch your shop`.
 */
title: string, 
/**
 * Every rule, in the order in which they speak.
 */
rules: Array<RuleView>, };

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
week: WeekView, 
/**
 * Where the check-in stands; nothing while the shop has no data.
 */
check_in: CheckInCardView | null, 
/**
 * How many products wait in the review of catalog copy, in a sentence; nothing where none does.
 */
copy: string | null, };

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

export type Field = "order_number" | "date" | "email" | "currency" | "total" | "shipping" | "tax" | "discount" | "status" | "item_name" | "sku" | "quantity" | "price" | "line_total" | "description" | "category" | "vendor" | "barcode" | "unit_cost" | "stock" | "sessions" | "visitors" | "completed" | "campaign" | "spend" | "customer_id" | "accepts_email" | "total_spent" | "total_orders" | "origin";

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
 * What it is about.
 */
kpi: FigureId, 
/**
 * What that is called.
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
 * Its id.
 */
id: FigureId, 
/**
 * Its name.
 */
label: string, 
/**
 * What its value counts in; nothing for a number of things.
 */
unit: Unit | null, };

export type FigureChoicesView = { 
/**
 * What a figure can be about.
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

export type ExplainedWayView = { 
/**
 * What it does differently, one entry for each thing.
 */
changes: Array<string>, 
/**
 * All of it as a sentence.
 */
said: string, };

export type ExplainedView = { 
/**
 * `2026-W46`.
 */
week: string, 
/**
 * The week in words.
 */
week_label: string, 
/**
 * The dashboard.
 */
dashboard: string, 
/**
 * `same`, `found`, `possible` or `unknown`.
 */
found: string, 
/**
 * The same in a sentence or two.
 */
said: string, 
/**
 * The ways that give its figures, the first ones of many.
 */
ways: Array<ExplainedWayView>, 
/**
 * What else is to know.
 */
remarks: Array<string>, 
/**
 * Whether all its figures are recorded, so that a way can be noted as their reason.
 */
recorded: boolean, };

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
currency: string | null, 
/**
 * Today in the shop's zone, ISO.
 */
today: string, 
/**
 * Kinds of connections.
 */
link_kinds: Array<ChoiceView>, 
/**
 * Kinds of data a tool can be given.
 */
shares: Array<ChoiceView>, 
/**
 * Tools in use, by their numbers.
 */
tools: Array<ChoiceView>, 
/**
 * Names of people, as tools, processes and the list of people have them; nobody who left.
 */
people: Array<string>, 
/**
 * Names of processes.
 */
processes: Array<string>, 
/**
 * Names of platforms the tools work with.
 */
platforms: Array<string>, };

export type DotsView = { 
/**
 * Somebody who is still there looks after it.
 */
owner: boolean, 
/**
 * It is used in a process.
 */
process: boolean, 
/**
 * A KPI is noted that it should move.
 */
kpi: boolean, 
/**
 * It is connected to another tool in use.
 */
link: boolean, 
/**
 * What is missing, in words.
 */
shown: string, };

export type LinkView = { 
/**
 * The tool at the other end.
 */
tool: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The kind.
 */
kind: LinkKind, 
/**
 * The kind in words.
 */
kind_shown: string, 
/**
 * Since when, ISO.
 */
since: string, };

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
flags: Array<string>, 
/**
 * The four checks.
 */
dots: DotsView, 
/**
 * Who sells it.
 */
vendor: string | null, 
/**
 * Who looks after it when the owner is away.
 */
backup: string | null, 
/**
 * The names of the processes it is used in.
 */
processes: Array<string>, 
/**
 * Its connections.
 */
links: Array<LinkView>, 
/**
 * Which data it is given; nothing where nobody said.
 */
shares: Array<SharedData> | null, 
/**
 * The last day of its contract's running term, ISO.
 */
ends: string | null, 
/**
 * By how many months it renews itself.
 */
renews_months: number | null, 
/**
 * Days of notice.
 */
notice_days: number | null, 
/**
 * The last day of its trial, ISO.
 */
trial_ends: string | null, 
/**
 * The day somebody last saw that it works, ISO.
 */
verified: string | null, 
/**
 * The day somebody last noted that it is used, ISO.
 */
used: string | null, 
/**
 * Hours it took to set up, plain: `1.5`.
 */
setup_hours: string | null, 
/**
 * Minutes by hand a week that it still needs.
 */
manual_minutes: number | null, 
/**
 * Since when it has needed them, ISO.
 */
manual_since: string | null, 
/**
 * Automations that run in it.
 */
automations: number | null, 
/**
 * Branches beyond the first in them.
 */
extra_branches: number | null, 
/**
 * Platforms and channels it works with.
 */
works_with: Array<string>, 
/**
 * Anything else.
 */
note: string | null, };

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
 * `On average 2.5 of 4`: the mean of the tools' four checks; nothing without a tool in use.
 */
order: string | null, 
/**
 * Everything worth a look, ordered by money.
 */
warnings: Array<WarningView>, 
/**
 * What the owner put away by an answer.
 */
answered: Array<WarningView>, 
/**
 * What a form offers.
 */
choices: ChoicesView, };

export type KnownToolView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Who sells it.
 */
vendor: string, 
/**
 * Its layer.
 */
layer: Layer, 
/**
 * Its layer in words.
 */
layer_shown: string, 
/**
 * Its jobs.
 */
jobs: Array<Job>, 
/**
 * Its jobs in words.
 */
jobs_shown: string, 
/**
 * Platforms and channels it is known to work with.
 */
works_with: Array<string>, };

export type DatedView = { 
/**
 * The first day, ISO.
 */
from: string, 
/**
 * The first day in words.
 */
from_shown: string, 
/**
 * What held, in words.
 */
shown: string, };

export type ChargeView = { 
/**
 * The day, ISO.
 */
day: string, 
/**
 * The day in words.
 */
day_shown: string, 
/**
 * What was paid, plain.
 */
amount: string, 
/**
 * Its currency.
 */
currency: string, 
/**
 * What was paid, for people.
 */
shown: string, };

export type BenefitView = { 
/**
 * `2026-11`.
 */
month: string, 
/**
 * The month in words.
 */
month_shown: string, 
/**
 * Minutes saved.
 */
minutes: number | null, 
/**
 * Where they come from.
 */
minutes_basis: Basis | null, 
/**
 * Margin brought, plain.
 */
margin: string | null, 
/**
 * Its currency.
 */
currency: string | null, 
/**
 * Where it comes from.
 */
margin_basis: Basis | null, 
/**
 * All of it in words.
 */
shown: string, };

export type ToolHistoryView = { 
/**
 * The tool.
 */
tool: number, 
/**
 * Its prices, by their first day.
 */
prices: Array<DatedView>, 
/**
 * Payments that were made.
 */
charges: Array<ChargeView>, 
/**
 * What ran inside it, by its first day.
 */
work: Array<DatedView>, 
/**
 * What it gave back.
 */
benefits: Array<BenefitView>, 
/**
 * This month: `2026-11`.
 */
month: string, 
/**
 * Where a number of a benefit comes from.
 */
bases: Array<ChoiceView>, };

export type PersonView = { 
/**
 * The name.
 */
name: string, 
/**
 * Whether the list has this person; else only a tool or process names them.
 */
listed: boolean, 
/**
 * The last day, ISO, for somebody who left.
 */
left: string | null, 
/**
 * Whether this person owns brand and strategy.
 */
brand_owner: boolean, 
/**
 * What they look after, in words.
 */
looks_after: string, 
/**
 * `left on 3 November 2026`, `brand and strategy`.
 */
state: string | null, };

export type ProcessView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Who owns it.
 */
owner: string | null, 
/**
 * What a person checks before its result goes out.
 */
review: string | null, 
/**
 * Minutes it takes in a week.
 */
minutes: number | null, 
/**
 * Those minutes in words.
 */
minutes_shown: string | null, 
/**
 * Whether it holds the shop up again and again.
 */
bottleneck: boolean, 
/**
 * The tools it uses.
 */
tools: Array<number>, 
/**
 * Their names in one line.
 */
tools_shown: string, };

export type PracticesView = { 
/**
 * The prompts everybody uses.
 */
prompt_framework: string | null, 
/**
 * What a person checks before a text goes out.
 */
review_policy: string | null, 
/**
 * The answers support sends again and again.
 */
response_library: string | null, };

export type MonthMinutesView = { 
/**
 * `2026-10`.
 */
month: string, 
/**
 * The month in words.
 */
month_shown: string, 
/**
 * Minutes.
 */
minutes: number, };

export type SetupTaskView = { 
/**
 * The task.
 */
task: SetupTask, 
/**
 * Its name.
 */
label: string, 
/**
 * Minutes this month, where noted.
 */
minutes: number | null, 
/**
 * Earlier months, newest first, at most twelve.
 */
earlier: Array<MonthMinutesView>, };

export type PlatformUpdateView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The platform.
 */
platform: string, 
/**
 * What changed.
 */
note: string, 
/**
 * The day, ISO.
 */
day: string, 
/**
 * The day in words.
 */
day_shown: string, 
/**
 * The tools that work with it and were last looked at before, in one line; empty where all were.
 */
unverified: string, };

export type RegisterView = { 
/**
 * `3 people, 2 processes`.
 */
title: string, 
/**
 * Who owns brand and strategy, or that nobody is named.
 */
brand_owner: string, 
/**
 * People on the list, and those only named as an owner somewhere.
 */
people: Array<PersonView>, 
/**
 * Processes.
 */
processes: Array<ProcessView>, 
/**
 * The parts of a layer that are no tool.
 */
practices: PracticesView, 
/**
 * The simple tasks whose time is noted once a month.
 */
checks: Array<SetupTaskView>, 
/**
 * This month: `2026-11`.
 */
month: string, 
/**
 * This month in words.
 */
month_shown: string, 
/**
 * Updates of platforms, newest first.
 */
updates: Array<PlatformUpdateView>, 
/**
 * Names of platforms the tools work with.
 */
platforms: Array<string>, 
/**
 * Tools in use, by their numbers.
 */
tools: Array<ChoiceView>, };

export type CostLayerView = { 
/**
 * Its name, or that of all together.
 */
label: string, 
/**
 * In the last whole month.
 */
last: string, 
/**
 * In the same month a year before.
 */
year_before: string, 
/**
 * In all the months together.
 */
together: string, 
/**
 * The last month as a share of net sales, or nothing.
 */
share: string | null, };

export type CostMonthView = { 
/**
 * `2026-10`.
 */
month: string, 
/**
 * `October 2026`.
 */
label: string, 
/**
 * All tools together, plain.
 */
cost: string, 
/**
 * By layer, plain, in the order of the layers.
 */
layers: Array<string>, 
/**
 * Net sales, plain; nothing where the orders do not reach over the month.
 */
net_sales: string | null, 
/**
 * Cost as a share of net sales with four decimals, plain.
 */
share: string | null, 
/**
 * The row of the table: month, layers, together, net sales and share, for people.
 */
row: Array<string>, };

export type ToolReturnView = { 
/**
 * The tool.
 */
tool: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Its layer.
 */
layer: Layer, 
/**
 * What it costs in a month, for people.
 */
monthly: string | null, 
/**
 * What it cost in the last whole month, plain, in the currency of the view.
 */
cost: string | null, 
/**
 * Months that are noted.
 */
months: number, 
/**
 * Time saved in them: `2 h 30 min`.
 */
saved: string | null, 
/**
 * Benefit by cost, plain, with four decimals.
 */
roi: string | null, 
/**
 * The same for people: `1.13 times its cost`, or why it cannot be said.
 */
roi_shown: string, 
/**
 * `measured`, `estimated` or `mixed`.
 */
basis: string | null, 
/**
 * The same in words.
 */
basis_shown: string | null, 
/**
 * `free`, `no_price`, `nothing_noted`, `no_hourly_value`, `other_currency`, `paid_back`, `too_early`, `not_yet`,
 * `decide` or `not_noted_since`.
 */
payback: string, 
/**
 * The same in words.
 */
payback_shown: string, 
/**
 * The day it had paid for itself, ISO.
 */
paid_back_on: string | null, };

export type StackCostsView = { 
/**
 * `Tools cost 244.00 EUR in October 2026`.
 */
title: string, 
/**
 * Their share of the net sales of that month, or why that cannot be said.
 */
subtitle: string, 
/**
 * The currency of the chart and of every sum.
 */
currency: string | null, 
/**
 * Both lines; nothing where not even one can be drawn.
 */
chart: ChartView | null, 
/**
 * Whether and when the lines crossed, in a sentence.
 */
crossing: string, 
/**
 * The month since which cost has grown more than sales, `2026-08`, where they crossed for good.
 */
crossed: string | null, 
/**
 * How the lines are made.
 */
how: string, 
/**
 * The last month by layer, beside a year before.
 */
layers: Array<CostLayerView>, 
/**
 * Heads of the columns of `layers`.
 */
layer_heads: Array<string>, 
/**
 * Every month.
 */
months: Array<CostMonthView>, 
/**
 * What the sums leave out: another currency, what was paid once, months without sales.
 */
notes: Array<string>, 
/**
 * What an hour of work is worth, plain, as the owner set it.
 */
hourly_value: string | null, 
/**
 * The same for people.
 */
hourly_shown: string | null, 
/**
 * What each tool gives back, those to decide about first, then the dearest.
 */
tools: Array<ToolReturnView>, };

export type ToolCostsView = { 
/**
 * The tool.
 */
tool: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Its cost a month by the price in force, as steps.
 */
prices: ChartView, 
/**
 * Its payments, where some are noted: day and amount, the newest first.
 */
charges: Array<Array<string>>, 
/**
 * Paid and given back since the first day; nothing where there is no money to draw.
 */
curve: ChartView | null, 
/**
 * How it stands with its payback, in a sentence.
 */
payback: string, 
/**
 * Whether the benefit is estimated at least in part, and so drawn hollow.
 */
hollow: boolean, 
/**
 * What to know about it: months that are not noted, time of setting it up.
 */
notes: Array<string>, };

export type RiseView = { 
/**
 * What was paid before, plain.
 */
old: string, 
/**
 * What is paid since, plain.
 */
new: string, 
/**
 * Since when, ISO.
 */
since: string, 
/**
 * `from 12.99 to 15.99 EUR on 3 May 2026`.
 */
shown: string, };

export type CandidateView = { 
/**
 * Names it while its statements are open.
 */
id: string, 
/**
 * The payee, without what changes each time.
 */
payee: string, 
/**
 * The tool it pays for, where one is known.
 */
tool: string | null, 
/**
 * The layer of that tool.
 */
layer: Layer | null, 
/**
 * The tool of the stack it belongs to.
 */
stack_tool: number | null, 
/**
 * That tool's name.
 */
stack_tool_name: string | null, 
/**
 * How often it is paid.
 */
cycle: Cycle, 
/**
 * The newest payment, plain.
 */
last_amount: string, 
/**
 * `15.99 EUR a month`.
 */
price_shown: string, 
/**
 * The currency, or nothing where no statement names one.
 */
currency: string | null, 
/**
 * The day of the first payment, ISO.
 */
first: string, 
/**
 * The day of the newest payment, ISO.
 */
last: string, 
/**
 * How many payments there are.
 */
charges: number, 
/**
 * `11 payments, 3 Jan 2026 to 3 Nov 2026`.
 */
charges_shown: string, 
/**
 * What it costs a year now, plain.
 */
year: string, 
/**
 * The same for people.
 */
year_shown: string, 
/**
 * Prices that rose, oldest first.
 */
rises: Array<RiseView>, 
/**
 * Whether a payment was due and did not come.
 */
stopped: boolean, 
/**
 * That it seems to have stopped.
 */
stopped_shown: string | null, };

export type SubscriptionsView = { 
/**
 * `Seven subscriptions, 1,204.00 EUR a year`, or that there are none.
 */
title: string, 
/**
 * From which files and days.
 */
subtitle: string, 
/**
 * What to know about how they were read, one sentence each.
 */
notes: Array<string>, 
/**
 * Asks for the currency, where a statement names none.
 */
asks_currency: string | null, 
/**
 * The currency to offer as an answer: the shop's.
 */
offered_currency: string | null, 
/**
 * Asks which of day and month comes first, where a statement leaves it open.
 */
asks_day_order: string | null, 
/**
 * Subscriptions, those that run first, by what they cost a year.
 */
candidates: Array<CandidateView>, 
/**
 * Known tools that were paid once, in one sentence.
 */
once: string | null, 
/**
 * The layers a new tool can be of.
 */
layers: Array<ChoiceView>, 
/**
 * Files that could not be read, with the reason.
 */
refused: Array<RefusedView>, };

export type SavingView = { 
/**
 * Plain: `708.00`.
 */
amount: string, 
/**
 * `EUR`.
 */
currency: string, 
/**
 * `708.00 EUR`.
 */
shown: string, };

export type GainView = { 
/**
 * `cost`, `trouble`, `onboarding`, `accountability` or `kpis`.
 */
id: string, 
/**
 * `Lower fixed cost`.
 */
title: string, 
/**
 * What it is in this shop.
 */
text: string, };

export type ComplexityPartView = { 
/**
 * `tools`, `automations`, `extra_branches` or `hand_offs`.
 */
id: string, 
/**
 * `Tools in use`.
 */
label: string, 
/**
 * Now.
 */
before: number, 
/**
 * Afterwards.
 */
after: number, };

export type ComplexityView = { 
/**
 * Now.
 */
before: number, 
/**
 * Afterwards.
 */
after: number, 
/**
 * How it is counted.
 */
formula: string, 
/**
 * Its parts.
 */
parts: Array<ComplexityPartView>, };

export type RemovalView = { 
/**
 * The tool.
 */
tool: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The ids of the reasons, the clearest first: `covered`, `unused`, `trial_over` or `unclear`.
 */
reasons: Array<string>, 
/**
 * The reasons in words.
 */
why: Array<string>, 
/**
 * What it costs a year, plain; nothing where that is not known.
 */
saving: string | null, 
/**
 * The currency of the saving.
 */
currency: string | null, 
/**
 * `708.00 EUR a year`, or that no cost is noted.
 */
saving_shown: string, 
/**
 * The day by which notice must be given, ISO.
 */
notice_by: string | null, 
/**
 * The earliest last day, ISO.
 */
ends: string | null, 
/**
 * The deadline in words.
 */
deadline: string, 
/**
 * Whether the day for notice is two weeks away or less.
 */
soon: boolean, 
/**
 * What it does and who does that afterwards, and what is left undone.
 */
work: Array<string>, 
/**
 * The names of the processes that use it.
 */
processes: Array<string>, 
/**
 * What else hangs on it.
 */
hangs: Array<string>, 
/**
 * What ending it alone brings, under five headings.
 */
benefits: Array<GainView>, 
/**
 * What it takes off the complexity.
 */
complexity: number, 
/**
 * Whether notice can be noted; a trial is simply ended.
 */
notice: boolean, };

export type LeavingView = { 
/**
 * The tool.
 */
tool: number, 
/**
 * Its name.
 */
name: string, 
/**
 * When it ends, in words.
 */
text: string, };

export type SimplifyView = { 
/**
 * `Two tools could go. That saves 780.00 EUR a year`, or that nothing could.
 */
title: string, 
/**
 * How the list is ordered, or why it is empty.
 */
text: string, 
/**
 * What could go, the first one first. Each stands on what is left after the ones before it.
 */
removals: Array<RemovalView>, 
/**
 * What following the whole list brings, under five headings; empty where there is nothing to switch off.
 */
benefits: Array<GainView>, 
/**
 * The saving of the whole list in a year, one amount for each currency.
 */
savings: Array<SavingView>, 
/**
 * How complex the stack is, now and afterwards.
 */
complexity: ComplexityView, 
/**
 * Tools that are cancelled and still running.
 */
leaving: Array<LeavingView>, };

export type PaperView = { 
/**
 * Its title.
 */
title: string, 
/**
 * What is in it, a line each.
 */
holds: Array<string>, 
/**
 * What is not noted yet; the paper says so, too.
 */
gaps: Array<string>, };

export type CalendarDayView = { 
/**
 * The day, ISO.
 */
day: string, 
/**
 * `Tue 1 Dec 2026`.
 */
day_shown: string, 
/**
 * `notice`, `trial`, `end` or `review`.
 */
kind: string, 
/**
 * The tool.
 */
tool: number, 
/**
 * What the entry is called.
 */
summary: string, 
/**
 * What it says.
 */
description: string, };

export type PapersView = { 
/**
 * `As of 21 November 2026`.
 */
as_of: string, 
/**
 * The operating model on one page.
 */
operating_model: PaperView, 
/**
 * The hand-over for a new helper.
 */
handover: PaperView, 
/**
 * The days of the calendar file, earliest first.
 */
days: Array<CalendarDayView>, 
/**
 * What to say where there is no day.
 */
no_days: string, };

export type ReportNumberView = { 
/**
 * Which one.
 */
id: KpiId, 
/**
 * Its name.
 */
label: string, 
/**
 * Its value, or the words for none.
 */
value: string, 
/**
 * Its value in the period before.
 */
before: string, 
/**
 * The usual range.
 */
usual: string, 
/**
 * How the value stands to it.
 */
reading: string, 
/**
 * The goal, and whether it was met.
 */
goal: string, };

export type ReportView = { 
/**
 * A week, a month or a quarter.
 */
kind: ReviewKind, 
/**
 * `2026-W46`, `2026-10` or `2026-Q3`.
 */
period: string, 
/**
 * `Weekly report`.
 */
title: string, 
/**
 * Whose shop, and which days.
 */
sub: string, 
/**
 * How fresh the numbers are and how many rows they rest on.
 */
as_of: string, 
/**
 * The five numbers.
 */
numbers: Array<ReportNumberView>, 
/**
 * What stands over them: name, value, value before, usual range, reading and goal.
 */
number_heads: Array<string>, 
/**
 * Its three sentences.
 */
sentences: Array<string>, 
/**
 * What stands behind the first page, a line each.
 */
holds: Array<string>, 
/**
 * The period before, for the previous button.
 */
before: string, 
/**
 * The period after, or nothing where that is not over yet.
 */
after: string | null, 
/**
 * What every page says where people are named.
 */
marked: string | null, };

export type ReportFormat = "html" | "pdf";

export type CheckItemView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
label: string, 
/**
 * How it stands.
 */
state: CheckState, 
/**
 * How it stands, in words.
 */
state_words: string, 
/**
 * What shows it, or what to do.
 */
evidence: string, };

export type StageListView = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * Its heading.
 */
label: string, 
/**
 * Whether the shop is in it.
 */
now: boolean, 
/**
 * Its things.
 */
items: Array<CheckItemView>, };

export type StageMonthView = { 
/**
 * `2026-08`.
 */
month: string, 
/**
 * `August 2026`.
 */
label: string, 
/**
 * Net sales, plain; nothing where they are not known to the month's end.
 */
net_sales: string | null, 
/**
 * The same for people.
 */
shown: string | null, 
/**
 * Why they are not known.
 */
why: string | null, };

export type StageView = { 
/**
 * `Middle stage: 2,310.00 EUR a month`, or that it is not known yet.
 */
title: string, 
/**
 * What it rests on, or why it is not known.
 */
subtitle: string, 
/**
 * The stage, where it is known.
 */
stage: Stage | null, 
/**
 * Its name.
 */
stage_words: string | null, 
/**
 * The name of the lower stage it rose from in the last three months.
 */
rose_from: string | null, 
/**
 * Why it is not known.
 */
reason: string | null, 
/**
 * Mean net sales of the three months, plain.
 */
mean: string | null, 
/**
 * The same for people.
 */
mean_shown: string | null, 
/**
 * The shop's currency.
 */
currency: string | null, 
/**
 * The last three full months, oldest first.
 */
months: Array<StageMonthView>, 
/**
 * That orders in other currencies are in no sum, where there are any.
 */
others: string | null, 
/**
 * From where the middle stage begins, plain; this sum belongs to it.
 */
middle_from: string | null, 
/**
 * Above where the upper stage begins, plain; this sum still belongs to the middle one.
 */
upper_above: string | null, 
/**
 * The currency of both.
 */
borders_currency: string | null, 
/**
 * Where the two amounts come from.
 */
borders_words: string | null, 
/**
 * The day they were set, ISO, where the owner did.
 */
set_on: string | null, 
/**
 * The rate they were converted with, where they were.
 */
rate: string | null, 
/**
 * What to look after in this stage.
 */
focus: string | null, 
/**
 * How often to look at the KPIs.
 */
cadence: string, 
/**
 * What the tools cost beside net sales; nothing without a price.
 */
cost: string | null, 
/**
 * What a guide says about budgets; only where it is meant for such a shop.
 */
reference: string | null, 
/**
 * What belongs to each stage.
 */
checklist: Array<StageListView>, };

export type NoteForm = { 
/**
 * The question.
 */
question: Question, 
/**
 * The words; empty where there are none.
 */
note: string, };

export type DecisionAct = "add" | "experiment" | "wait" | "drop";

export type DecisionForm = { 
/**
 * The tool's name; needed only to keep the decision.
 */
name: string, 
/**
 * Its layer; needed only to add the tool.
 */
layer: Layer | null, 
/**
 * The jobs it would do.
 */
jobs: Array<Job>, 
/**
 * The answers to the guide's wording.
 */
answers: FourAnswers, 
/**
 * What the owner wrote to the questions.
 */
notes: Array<NoteForm>, 
/**
 * The bottleneck it is for.
 */
bottleneck: number | null, };

export type StageForm = { "how": "guide" } | { "how": "typed", 
/**
 * From where the middle stage begins, as typed.
 */
middle_from: string, 
/**
 * Above where the upper stage begins, as typed.
 */
upper_above: string, } | { "how": "converted", 
/**
 * Units of the shop's currency for one US dollar, as typed.
 */
rate: string, };

export type WeighedAnswerView = { 
/**
 * The question.
 */
question: Question, 
/**
 * The guide's wording.
 */
wording: string, 
/**
 * A statement that speaks for the tool when it is true.
 */
statement: string, 
/**
 * The answer to the guide's wording.
 */
answer: boolean, 
/**
 * The same in words.
 */
answer_words: string, 
/**
 * What the answer says about the tool.
 */
reads: Reads, 
/**
 * The same in words.
 */
reads_words: string, 
/**
 * What is known about it, a sentence each.
 */
evidence: Array<string>, };

export type DecisionButtonView = { 
/**
 * What it does.
 */
act: DecisionAct, 
/**
 * Its words.
 */
label: string, };

export type WeighedView = { 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The verdict in words.
 */
verdict_words: string, 
/**
 * How many of the four answers speak against the tool.
 */
against: number, 
/**
 * The same in a sentence.
 */
against_words: string, 
/**
 * The four questions.
 */
answers: Array<WeighedAnswerView>, 
/**
 * Whether nothing but curiosity calls for it.
 */
experiment: boolean, 
/**
 * The last day of that experiment, ISO.
 */
experiment_ends: string | null, 
/**
 * What calls for it, or that it is an experiment until when.
 */
call_words: string, 
/**
 * Net sales of the last three full months, or why they are not known.
 */
sales_words: string, 
/**
 * What could be simplified before anything is added.
 */
first: string | null, 
/**
 * What can be done now, the most sensible first.
 */
buttons: Array<DecisionButtonView>, };

export type DecisionView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The tool's name.
 */
name: string, 
/**
 * Its layer, where it was said.
 */
layer: Layer | null, 
/**
 * Its jobs.
 */
jobs: Array<Job>, 
/**
 * The four answers.
 */
answers: FourAnswers, 
/**
 * What the owner wrote to the questions.
 */
notes: Array<NoteForm>, 
/**
 * The bottleneck it is for.
 */
bottleneck: number | null, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The verdict in words.
 */
verdict_words: string, 
/**
 * How many answers speak against it, in a sentence.
 */
against_words: string, 
/**
 * What became of it.
 */
outcome: Outcome, 
/**
 * The same in words.
 */
outcome_words: string, 
/**
 * The day of the decision, ISO.
 */
day: string, 
/**
 * The same for people.
 */
day_shown: string, 
/**
 * What was known that day, a sentence each.
 */
known: Array<string>, 
/**
 * The tool it became, while that is in the register.
 */
tool: number | null, };

export type NativeView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The platform's name.
 */
platform: string, 
/**
 * The job.
 */
job: Job, 
/**
 * The job's name.
 */
job_label: string, 
/**
 * What it does.
 */
words: string, 
/**
 * Whether it counts for this shop; the owner can say it does not.
 */
here: boolean, };

export type EmailToolView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The shop it is for.
 */
label: string, 
/**
 * The tool the guide names.
 */
name: string, 
/**
 * Its layer.
 */
layer: Layer, 
/**
 * The jobs it would be taken on for.
 */
jobs: Array<Job>, };

export type DecisionsView = { 
/**
 * `Two tools wait`.
 */
title: string, 
/**
 * Tools on the wait list, the newest first.
 */
waiting: Array<DecisionView>, 
/**
 * Tools that were added or are not wanted, the newest first.
 */
past: Array<DecisionView>, 
/**
 * The processes that are bottlenecks.
 */
bottlenecks: Array<ChoiceView>, 
/**
 * What a form offers.
 */
layers: Array<ChoiceView>, 
/**
 * What a form offers.
 */
jobs: Array<ChoiceView>, 
/**
 * What the platforms of this shop do by themselves.
 */
natives: Array<NativeView>, 
/**
 * One guide's opinion on e-mail tools.
 */
email_choices: Array<EmailToolView>, };

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
 * The tray and the reminder from there.
 */
tray: TrayView, 
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

export type CopyField = { "field": "title" } | { "field": "description" } | { "field": "short_description" } | { "field": "seo_title" } | { "field": "seo_description" } | { "field": "alt_text", 
/**
 * The image's place, from 1.
 */
image: number, } | { "field": "tags" };

export type Severity = "low" | "medium" | "high";

export type CopyChoiceView = { 
/**
 * What to filter by, for example `thin_description`.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many products it leaves.
 */
count: number, };

export type CopyQueueRowView = { 
/**
 * Who it is: platform and key, `shopify:mug`.
 */
product: string, 
/**
 * Its handle, or the platform's nearest to it.
 */
handle: string, 
/**
 * Its title, the owner's where there is one.
 */
title: string, 
/**
 * Its vendor; empty where none is known.
 */
vendor: string, 
/**
 * `missing`, `draft`, `in_review`, `changes_asked`, `approved`, `exported` or `confirmed_live`.
 */
state: string, 
/**
 * The same in words.
 */
state_said: string, 
/**
 * How many open remarks it has.
 */
remarks: number, 
/**
 * How much the worst of them matters; nothing where there is none.
 */
worst: Severity | null, 
/**
 * What it sold in the last year: `1,204.00 EUR`; nothing where no order names it.
 */
sold: string | null, 
/**
 * How many drafts wait for it.
 */
drafts: number, 
/**
 * Whether the shop changed a text that the owner works on.
 */
clash: boolean, };

export type CopyQueueView = { 
/**
 * `148 products need a look`.
 */
title: string, 
/**
 * Why there is nothing to show, or that the texts must be read anew first; nothing where the queue is up to date.
 */
note: string | null, 
/**
 * Whether the texts were not read since the last import: `review_catalog` reads them.
 */
due: boolean, 
/**
 * How many products the shop's product files hold.
 */
products: number, 
/**
 * How many of them the filter leaves.
 */
found: number, 
/**
 * Where the rows below begin, from 0.
 */
offset: number, 
/**
 * At most [`COPY_PAGE`] products.
 */
rows: Array<CopyQueueRowView>, 
/**
 * The rules that say something now, the most frequent first.
 */
rules: Array<CopyChoiceView>, 
/**
 * The states there are products in, in their order.
 */
states: Array<CopyChoiceView>, 
/**
 * The vendors, by name; those with no remark too.
 */
vendors: Array<CopyChoiceView>, 
/**
 * The types or categories, by name.
 */
categories: Array<CopyChoiceView>, 
/**
 * The fields that something is said about, and the one that is filtered by.
 */
fields: Array<CopyChoiceView>, 
/**
 * The act that undo would take back, in a sentence: `Accepted the draft for Mug "Björk"`.
 */
undo: string | null, 
/**
 * Whose name stands on what is done from now on.
 */
reviewer: string, };

export type CopyStepView = { 
/**
 * The state it leads to.
 */
to: string, 
/**
 * What the button says: `Approve`.
 */
label: string, 
/**
 * Why it cannot be taken now; nothing where it can.
 */
blocked: string | null, 
/**
 * What it asks to be noted: `What should be changed?`; nothing where it asks nothing.
 */
asks: string | null, };

export type CopyPastView = { 
/**
 * All of it in a sentence: `Approved by Ada.`
 */
said: string, 
/**
 * The day, ISO, in the shop's zone.
 */
on: string, 
/**
 * What was noted with it; empty where nothing was.
 */
note: string, };

export type CopySpanKind = "kept" | "removed" | "added";

export type CopySpanView = { 
/**
 * Whether it stays, goes or is new.
 */
kind: CopySpanKind, 
/**
 * Its text.
 */
text: string, 
/**
 * Why a person must look at it, for new facts only: `"350 ml" is not in your data.`
 */
new_fact: string | null, };

export type CopyClashView = { 
/**
 * `The shop's text changed on 21 November 2026, after yours was written.`
 */
said: string, 
/**
 * The text of the shop now.
 */
shop: string, 
/**
 * From the shop's text to the owner's.
 */
difference: Array<CopySpanView>, };

export type CopyNewFactView = { 
/**
 * Its id within the draft.
 */
id: string, 
/**
 * Where it starts, in characters (Unicode scalar values) of the draft's text.
 */
start: number, 
/**
 * Where it ends; exclusive.
 */
end: number, 
/**
 * Its text.
 */
text: string, 
/**
 * `"350 ml" is not in your data.`
 */
said: string, };

export type CopyDraftView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Who wrote it: a model's name, a rule, a person.
 */
author: string, 
/**
 * With which prompt, which version of it and for whom it was asked for; nothing where no model made it.
 */
made_with: string | null, 
/**
 * The day it was made, ISO.
 */
on: string, 
/**
 * Its text.
 */
text: string, 
/**
 * From the text that holds now to the draft.
 */
difference: Array<CopySpanView>, 
/**
 * What it says that is not in the product's data; each must be confirmed by its id.
 */
new_facts: Array<CopyNewFactView>, };

export type CopyFieldView = { 
/**
 * Which field.
 */
field: CopyField, 
/**
 * What it is called: `Image 2, words for it`.
 */
label: string, 
/**
 * The text that holds now, as it is stored: the owner's where there is one, else the imported one. May hold HTML,
 * to be shown as text.
 */
text: string, 
/**
 * The same as a reader sees it, without tags.
 */
plain: string, 
/**
 * Whether `text` is HTML.
 */
html: boolean, 
/**
 * The imported text, where the owner's differs from it.
 */
imported: string | null, 
/**
 * Who wrote the owner's text: `You`, `Rule: Spelling`, a model's name; nothing where there is none.
 */
author: string | null, 
/**
 * What differs between the imported and the owner's text, word by word; empty where there is none.
 */
difference: Array<CopySpanView>, 
/**
 * Set where the shop's file changed the text meanwhile: a person decides.
 */
clash: CopyClashView | null, 
/**
 * The drafts that wait, the newest first.
 */
drafts: Array<CopyDraftView>, 
/**
 * How long the plain text is, in characters.
 */
length: number, 
/**
 * What is said about that length: `At most 70 characters are shown.`; nothing where no limit is known.
 */
advice: string | null, 
/**
 * The image's address, for words of an image. Never fetched.
 */
image: string | null, };

export type CopyRemarkView = { 
/**
 * Its id within the product; another once its text changes.
 */
id: string, 
/**
 * The rule that found it.
 */
rule: string, 
/**
 * What that rule is called.
 */
rule_name: string, 
/**
 * Why the rule exists.
 */
why: string, 
/**
 * The field it is about.
 */
field: CopyField, 
/**
 * What that field is called.
 */
field_label: string, 
/**
 * Where it starts, in characters (Unicode scalar values) of the field's `text`. From 0 to 0 is the whole field.
 */
start: number, 
/**
 * Where it ends; exclusive.
 */
end: number, 
/**
 * Where the same span starts in the field's `plain` text; nothing for the whole field or inside a tag.
 */
plain_start: number | null, 
/**
 * Where it ends there; exclusive.
 */
plain_end: number | null, 
/**
 * The span's text as a reader sees it.
 */
text: string, 
/**
 * What is said about it.
 */
message: string, 
/**
 * What would stand in place of the span; nothing where only a person can tell.
 */
fix: string | null, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * Whether "the word is right" makes sense for it.
 */
word: boolean, 
/**
 * In how many products the same rule has a fix, this one counted.
 */
fixable: number, };

export type CopyClaimView = { 
/**
 * Its id within the product; another once its text changes.
 */
id: string, 
/**
 * Its group in words: `Environment`.
 */
group: string, 
/**
 * The field it stands in.
 */
field: CopyField, 
/**
 * What that field is called.
 */
field_label: string, 
/**
 * Where it starts, in characters of the field's `text`.
 */
start: number, 
/**
 * Where it ends; exclusive.
 */
end: number, 
/**
 * Its text.
 */
text: string, 
/**
 * What proof it needs, in a sentence.
 */
asks: string, 
/**
 * Whether a person vouches for it now.
 */
ticked: boolean, 
/**
 * Who ticked it and when, or that the evidence ran out; nothing where nobody did.
 */
said: string | null, 
/**
 * The note that was given as evidence.
 */
note: string, 
/**
 * The name of the file that was given as evidence.
 */
file: string, 
/**
 * The last day the evidence holds, ISO.
 */
until: string | null, };

export type CopyProductView = { 
/**
 * Who it is: platform and key, `shopify:mug`.
 */
product: string, 
/**
 * Its handle, or the platform's nearest to it.
 */
handle: string, 
/**
 * Its title, the owner's where there is one.
 */
title: string, 
/**
 * Its platform in words.
 */
platform: string, 
/**
 * Its vendor.
 */
vendor: string, 
/**
 * Its type or category.
 */
category: string, 
/**
 * Whether buyers can see it.
 */
live: boolean, 
/**
 * What it sold in the last year.
 */
sold: string | null, 
/**
 * How often its page was seen, as the newest report of pages says.
 */
visits: number | null, 
/**
 * Its place in the filtered queue, from 1; nothing where the filter does not hold it any more.
 */
place: number | null, 
/**
 * How many products the filter leaves.
 */
found: number, 
/**
 * The product before it in the queue.
 */
previous: string | null, 
/**
 * The product after it.
 */
next: string | null, 
/**
 * Its state, as in [`CopyQueueRowView::state`].
 */
state: string, 
/**
 * The same in words, with who and when: `Approved by Ada on 21 November 2026`.
 */
state_said: string, 
/**
 * The steps that can be taken now, the usual one first.
 */
steps: Array<CopyStepView>, 
/**
 * What was done so far, the newest first.
 */
history: Array<CopyPastView>, 
/**
 * Its fields, in the order of the page.
 */
fields: Array<CopyFieldView>, 
/**
 * The open remarks, in the order of the number keys.
 */
remarks: Array<CopyRemarkView>, 
/**
 * The remarks that were left as they are.
 */
left: Array<CopyRemarkView>, 
/**
 * What it claims and a person must vouch for.
 */
claims: Array<CopyClaimView>, 
/**
 * Why it cannot be approved or exported yet; nothing where it can.
 */
blocked: string | null, 
/**
 * What its record says and a text may repeat: `Size: Large`, `SKU M-L`.
 */
facts: Array<string>, 
/**
 * The act that undo would take back.
 */
undo: string | null, };

export type CopyBulkRowView = { 
/**
 * The product.
 */
product: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The field.
 */
field: CopyField, 
/**
 * What that field is called.
 */
field_label: string, 
/**
 * What would change.
 */
difference: Array<CopySpanView>, 
/**
 * The words that a fix would change, each of which can be left out.
 */
words: Array<string>, };

export type CopyBulkView = { 
/**
 * `Fix this in 34 products`.
 */
title: string, 
/**
 * Stands for exactly these differences: the act takes it and is refused where a text changed meanwhile.
 */
mark: string, 
/**
 * How many products it would change.
 */
products: number, 
/**
 * How many fields.
 */
changes: number, 
/**
 * Where the rows below begin, from 0.
 */
offset: number, 
/**
 * At most [`COPY_PAGE`] fields.
 */
rows: Array<CopyBulkRowView>, 
/**
 * What is left out and why: drafts with new facts; nothing where all are in.
 */
left_out: string | null, };

export type CopyExportFileView = { 
/**
 * The kind of file: `Shopify products`.
 */
platform: string, 
/**
 * The name of the file it came from.
 */
source: string, 
/**
 * How many products it changes.
 */
products: number, 
/**
 * How many texts.
 */
texts: number, 
/**
 * What was compared with the import, in a sentence.
 */
proof: string, 
/**
 * That some texts begin with a sign that a spreadsheet takes for a formula; nothing where none does.
 */
formulas: string | null, 
/**
 * What to do with the files, in order.
 */
steps: Array<string>, };

export type CopyExportLeftView = { 
/**
 * The product's title.
 */
title: string, 
/**
 * What the field is called.
 */
field: string, 
/**
 * Whether it stands in the list to change by hand; one that waits for the owner's word does not.
 */
by_hand: boolean, 
/**
 * Why, and what to do.
 */
reason: string, };

export type CopyExportView = { 
/**
 * `34 products can go to your shop`.
 */
title: string, 
/**
 * How many products have new texts that nobody approved yet, in a sentence; nothing where there are none.
 */
waiting: string | null, 
/**
 * How many products are in the files.
 */
products: number, 
/**
 * One entry for each file that the texts came from.
 */
files: Array<CopyExportFileView>, 
/**
 * Texts that are in no file.
 */
left: Array<CopyExportLeftView>, 
/**
 * The files that were written, with their folder; empty before.
 */
written: Array<string>, };

export type SpotKind = "drafts" | "fixes" | "approved";

export type SpotKindView = { 
/**
 * Which texts.
 */
id: SpotKind, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many texts no earlier check had.
 */
texts: number, 
/**
 * How many of them are looked at, for 5, 6, 7, 8, 9 and 10 %.
 */
samples: Array<number>, 
/**
 * What will be done, or why there is nothing to do.
 */
said: string, };

export type SpotCheckRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What was checked.
 */
label: string, 
/**
 * When it began, ISO.
 */
on: string, 
/**
 * `open`, `done` or `stopped`.
 */
state: string, 
/**
 * The same in words.
 */
state_said: string, 
/**
 * How many texts the batch has.
 */
texts: number, 
/**
 * How many are looked at.
 */
sample: number, 
/**
 * How many were judged.
 */
looked_at: number, 
/**
 * How many of those failed.
 */
failed: number, 
/**
 * What it can have missed, in words.
 */
hidden: string, };

export type DraftEditsView = { 
/**
 * The model, as the owner calls it.
 */
model: string, 
/**
 * The template, with its version.
 */
template: string, 
/**
 * How many texts it drafted.
 */
made: number, 
/**
 * How many of them were taken over.
 */
taken: number, 
/**
 * How many of those as they were.
 */
unchanged: number, 
/**
 * The middle count of letters changed.
 */
median_letters: number | null, 
/**
 * The middle part of a draft that was changed: `8 %`.
 */
median_part: string | null, 
/**
 * Both in words, or that nobody took one over.
 */
said: string, };

export type SpotChecksView = { 
/**
 * What there is to do, in a sentence.
 */
title: string, 
/**
 * What can be checked now.
 */
kinds: Array<SpotKindView>, 
/**
 * The number of the check that is under way.
 */
open: number | null, 
/**
 * Every check, the newest first.
 */
checks: Array<SpotCheckRowView>, 
/**
 * The part that failed, from check to check; nothing before the first text was looked at.
 */
chart: ChartView | null, 
/**
 * How much people change drafts, by model and template.
 */
drafts: Array<DraftEditsView>, 
/**
 * The act that undo would take back, in a sentence.
 */
undo: string | null, };

export type SpotRowView = { 
/**
 * Its number in the check.
 */
item: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * The product's title.
 */
title: string, 
/**
 * Which text of it.
 */
field: string, 
/**
 * `pass` or `fail`.
 */
verdict: string | null, 
/**
 * Why it failed.
 */
reason: string, };

export type SpotItemView = { 
/**
 * What the list says of it.
 */
row: SpotRowView, 
/**
 * Its place among those that are looked at, from 1.
 */
place: number, 
/**
 * The number of the text before it.
 */
previous: number | null, 
/**
 * The number of the text after it.
 */
following: number | null, 
/**
 * Who or what wrote it.
 */
made_by: string, 
/**
 * The text as buyers read it.
 */
plain: string, 
/**
 * What changed against the shop's text.
 */
difference: Array<CopySpanView>, 
/**
 * That it is another text by now, or gone.
 */
note: string | null, 
/**
 * Who judged it, and when.
 */
judged: string | null, };

export type SpotCheckView = { 
/**
 * What the list says of it.
 */
check: SpotCheckRowView, 
/**
 * The seed, as it was typed or drawn.
 */
seed: number, 
/**
 * When it began, by whom, with which seed.
 */
begun: string, 
/**
 * When the batch stops, or why it was stopped.
 */
stops: string, 
/**
 * What to do next, once it is done or stopped.
 */
next: string | null, 
/**
 * The texts that are looked at, in their order.
 */
rows: Array<SpotRowView>, 
/**
 * The text that was asked for, or the first that nobody judged.
 */
item: SpotItemView | null, 
/**
 * The act that undo would take back, in a sentence.
 */
undo: string | null, };

export type CopyRuleView = { 
/**
 * Its id, for example `thin_description`.
 */
id: string, 
/**
 * What it looks for.
 */
name: string, 
/**
 * Why it exists.
 */
why: string, 
/**
 * How much its remarks matter.
 */
severity: Severity, 
/**
 * Whether it speaks at all.
 */
on: boolean, 
/**
 * The vendors it is silent about.
 */
vendors_off: Array<string>, 
/**
 * How many products it is silent about.
 */
products_off: number, 
/**
 * How many products it has an open remark on.
 */
products: number, 
/**
 * In how many of them it has a fix.
 */
fixable: number, };

export type CopyRulesView = { 
/**
 * Every check, in the order in which they speak.
 */
rules: Array<CopyRuleView>, 
/**
 * The words that were called right, by the alphabet.
 */
words: Array<string>, };

export type PromptVersionView = { 
/**
 * Its number.
 */
version: number, 
/**
 * `Version 2, by Ada on 3 November 2026`.
 */
said: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Whether it is used.
 */
used: boolean, 
/**
 * Whether it came with the program.
 */
built_in: boolean, 
/**
 * How many drafts were made with it.
 */
drafts: number, 
/**
 * What became of them, in a sentence.
 */
made: string, 
/**
 * The products it was used for last, by title.
 */
products: Array<string>, };

export type PromptTemplateView = { 
/**
 * Its name: `description`.
 */
id: string, 
/**
 * What it writes, in words.
 */
name: string, 
/**
 * The version that is used.
 */
version: number, 
/**
 * Its text.
 */
text: string, 
/**
 * Whether the program's own is used.
 */
built_in: boolean, 
/**
 * Every version, newest first; the program's own is the last.
 */
versions: Array<PromptVersionView>, };

export type PromptSlotView = { 
/**
 * As it stands in a template: `{product}`.
 */
written: string, 
/**
 * What stands there, in words.
 */
name: string, 
/**
 * Whether no template may leave it out.
 */
needed: boolean, };

export type PersonaView = { 
/**
 * Its tag.
 */
tag: string, 
/**
 * Who it is.
 */
who: string, 
/**
 * What it cares about.
 */
cares: string, 
/**
 * As a prompt says it.
 */
said: string, 
/**
 * What hangs on it, in a sentence; nothing where nothing does.
 */
used: string | null, };

export type WrittenForView = { 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The persona's tag.
 */
persona: string, };

export type PromptsView = { 
/**
 * `7 templates, 2 of them yours`.
 */
title: string, 
/**
 * The templates, one for each text.
 */
templates: Array<PromptTemplateView>, 
/**
 * The places of a template that are filled in.
 */
slots: Array<PromptSlotView>, 
/**
 * The kinds of buyers, by tag.
 */
personas: Array<PersonaView>, 
/**
 * For whom drafts are written where a product says nothing else: a tag; nothing for anybody.
 */
write_for: string | null, 
/**
 * The products that say something else.
 */
products: Array<WrittenForView>, 
/**
 * The act that undo would take back.
 */
undo: string | null, };

export type PromptPreviewView = { 
/**
 * What is wrong with the template, in a sentence; the prompt is empty then.
 */
problem: string | null, 
/**
 * The prompt, letter for letter.
 */
text: string, 
/**
 * What the owner should know.
 */
notes: Array<string>, 
/**
 * The product's fields in it, in words.
 */
fields: Array<string>, };

export type VariantTextView = { 
/**
 * Its number in the set.
 */
number: number, 
/**
 * The text.
 */
text: string, 
/**
 * `Ada`, or `Local, description 2`.
 */
author: string, 
/**
 * What it says that is not in the product's data.
 */
new_facts: Array<string>, };

export type ComparedView = { 
/**
 * In a sentence or three: which did better, and what chance could have done.
 */
said: string, 
/**
 * The number of the text that won; nothing where none did.
 */
winner: number | null, };

export type VariantTrialView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it was called.
 */
name: string, 
/**
 * `Typed by Ada on 3 November 2026`.
 */
noted: string, 
/**
 * Both counts, in a sentence.
 */
counts: string, 
/**
 * What they show.
 */
shows: ComparedView, 
/**
 * Whether the better text is in the library for it.
 */
promoted: boolean, };

export type VariantSetView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Which text it is, in words.
 */
field: string, 
/**
 * The field's id.
 */
field_id: string, 
/**
 * For whom: the persona's tag.
 */
persona: string, 
/**
 * The texts.
 */
texts: Array<VariantTextView>, 
/**
 * What experiments counted, newest first.
 */
trials: Array<VariantTrialView>, 
/**
 * The number of the text that won; nothing until one did.
 */
winner: number | null, };

export type LibraryEntryView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The product's title when it won.
 */
title: string, 
/**
 * Which text it is, in words.
 */
field: string, 
/**
 * For whom it won.
 */
persona: string, 
/**
 * The text.
 */
text: string, 
/**
 * The text it was set against.
 */
other: string, 
/**
 * The experiment and its counts, in a sentence.
 */
evidence: string, 
/**
 * Who promoted it and when.
 */
promoted: string, 
/**
 * What it was drafted with; nothing where a person wrote it.
 */
made_with: string | null, 
/**
 * Whether prompts for the same buyers show it.
 */
example: boolean, };

export type VariantsView = { 
/**
 * `3 sets, 1 winner`.
 */
title: string, 
/**
 * The sets, newest first.
 */
sets: Array<VariantSetView>, 
/**
 * The texts that won and fit the search, newest first.
 */
library: Array<LibraryEntryView>, 
/**
 * How many texts won in all.
 */
winners: number, 
/**
 * The kinds of buyers to choose from.
 */
personas: Array<ChoiceView>, 
/**
 * The texts to choose from.
 */
fields: Array<ChoiceView>, 
/**
 * Whose name stands on acts; nothing where nobody said.
 */
reviewer: string | null, 
/**
 * The act that undo would take back.
 */
undo: string | null, };

export type IdeaRoundRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it is about: its name.
 */
subject: string, 
/**
 * `Campaign, for value, begun by Ada on 3 November 2026`.
 */
said: string, 
/**
 * `18 of 20 ideas`, or `3 picked, 17 left`.
 */
state: string, 
/**
 * Whether three were picked.
 */
picked: boolean, };

export type LeftIdeaView = { 
/**
 * Its round.
 */
round: number, 
/**
 * Its number there.
 */
number: number, 
/**
 * What the round was about.
 */
subject: string, 
/**
 * The idea.
 */
text: string, 
/**
 * Why it was left.
 */
reason: string, };

export type IdeasView = { 
/**
 * `2 rounds, 34 ideas kept`.
 */
title: string, 
/**
 * The rounds, newest first.
 */
rounds: Array<IdeaRoundRowView>, 
/**
 * The ideas that were left and fit the search, newest round first.
 */
left: Array<LeftIdeaView>, 
/**
 * How many were left in all.
 */
left_in_all: number, 
/**
 * The kinds of buyers to choose from.
 */
personas: Array<ChoiceView>, 
/**
 * How many ideas are asked for where nothing else is said.
 */
asked: number, 
/**
 * The act that undo would take back.
 */
undo: string | null, };

export type IdeaPartView = { 
/**
 * `copy`, `image` or `video`.
 */
id: string, 
/**
 * In words.
 */
name: string, 
/**
 * The text as it is now; empty where there is none.
 */
text: string, 
/**
 * The first draft, where the text was changed since.
 */
first: string | null, 
/**
 * Who drafted it and how much was changed, in a sentence; nothing where there is none.
 */
said: string | null, 
/**
 * How many letters lie between the first draft and the text.
 */
distance: number, };

export type IdeaView = { 
/**
 * Its number in the round, from 1.
 */
number: number, 
/**
 * The idea.
 */
text: string, 
/**
 * Who had it.
 */
author: string, 
/**
 * `open`, `picked` or `left`.
 */
state: string, 
/**
 * Why it was left.
 */
reason: string | null, 
/**
 * What is worked out of it, where it was picked.
 */
parts: Array<IdeaPartView>, };

export type IdeaRoundView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it is about: its name.
 */
subject: string, 
/**
 * What kind of thing that is, for whom, who began it and when.
 */
said: string, 
/**
 * How many ideas are wanted.
 */
asked: number, 
/**
 * How many of them are still missing.
 */
missing: number, 
/**
 * Whether three were picked.
 */
picked: boolean, 
/**
 * The ideas.
 */
ideas: Array<IdeaView>, 
/**
 * The act that undo would take back.
 */
undo: string | null, };

export type CountsForm = { 
/**
 * The text's number in its set.
 */
number: number, 
/**
 * How many saw it.
 */
shown: string, 
/**
 * How many of them bought.
 */
bought: string, };

export type TrialForm = { 
/**
 * The set of both texts.
 */
set: number, 
/**
 * What it was called.
 */
name: string, 
/**
 * One text.
 */
first: CountsForm, 
/**
 * The other.
 */
second: CountsForm, };

export type IdeasForm = { 
/**
 * `product`, `collection` or `campaign`.
 */
about: string, 
/**
 * The product, as in the queue, where it is one.
 */
product: string | null, 
/**
 * The name of a collection or campaign, with what it is about.
 */
subject: string, 
/**
 * For whom: a tag; nothing for anybody.
 */
persona: string | null, 
/**
 * How many ideas are wanted.
 */
asked: number, };

export type LeftForm = { 
/**
 * Their numbers.
 */
numbers: Array<number>, 
/**
 * The reason.
 */
reason: string, };

export type CopyKindView = { 
/**
 * As in [`crate::api::requests::CopyFilter::field`].
 */
id: string, 
/**
 * What it is called.
 */
label: string, };

export type CopyCoverageCellView = { 
/**
 * Products whose file can hold it; the other numbers are parts of it, and may overlap.
 */
held: number, 
/**
 * Those that have it.
 */
there: number, 
/**
 * Those that lack it.
 */
missing: number, 
/**
 * Those with an open remark on it.
 */
remark: number, 
/**
 * Those that have it and that a person approved.
 */
approved: number, 
/**
 * All of it in a sentence.
 */
said: string, };

export type CopyCoverageRowView = { 
/**
 * What to filter the queue by; empty where the products have none.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many products.
 */
products: number, 
/**
 * One for each kind of text, in their order.
 */
cells: Array<CopyCoverageCellView>, };

export type CopyCoverageView = { 
/**
 * By what the rows are.
 */
by: CopyBy, 
/**
 * Whether the texts were not read since the last import.
 */
due: boolean, 
/**
 * The kinds of text that some file has a column for.
 */
kinds: Array<CopyKindView>, 
/**
 * All products together; nothing where there are none.
 */
all: CopyCoverageRowView | null, 
/**
 * Each vendor or category, those with the most products first.
 */
rows: Array<CopyCoverageRowView>, };

export type CopyShow = "needs_a_look" | "drafts" | "clashes" | "all";

export type CopyStanding = "remark" | "there" | "missing" | "approved";

export type CopyBy = "vendor" | "category";

export type CopyFilter = { 
/**
 * Which of them at all.
 */
show: CopyShow, 
/**
 * With an open remark of this rule.
 */
rule: string | null, 
/**
 * In this state: `in_review`.
 */
state: string | null, 
/**
 * Of this vendor.
 */
vendor: string | null, 
/**
 * Of this type or category; empty for those without one.
 */
category: string | null, 
/**
 * Of this kind of text: `seo_title`.
 */
field: string | null, 
/**
 * How they stand with that kind of text.
 */
standing: CopyStanding, 
/**
 * With these letters in title or handle.
 */
search: string | null, };

export type CopyBulkAct = { "act": "fix", 
/**
 * The rule.
 */
rule: string, 
/**
 * Words whose fix stays out, as the text has them; in capitals or not.
 */
without: Array<string>, } | { "act": "accept_drafts" };

export type CopyScope = { "where": "product", 
/**
 * The product.
 */
product: string, } | { "where": "vendor", 
/**
 * The vendor.
 */
vendor: string, } | { "where": "everywhere" };

export type EvidenceForm = { 
/**
 * In the owner's words.
 */
note: string, 
/**
 * The name of the file that proves it. The file itself is not read.
 */
file: string, 
/**
 * The last day it holds, ISO; nothing where it does not end.
 */
until: string | null, };

export type CopyKeep = "shop" | "ours";

export type VoiceRuleView = { 
/**
 * Its id: `longest_sentence`.
 */
rule: string, 
/**
 * What it is about.
 */
label: string, 
/**
 * What it does, in a sentence.
 */
hint: string, 
/**
 * Its value; nothing while it is left open.
 */
value: string | null, 
/**
 * Its value in words.
 */
said: string, 
/**
 * The values to choose from; empty where the value is a number.
 */
choices: Array<ChoiceView>, 
/**
 * The least number that makes sense, where it is one.
 */
least: number | null, 
/**
 * The largest.
 */
most: number | null, };

export type PreferredView = { 
/**
 * The word.
 */
word: string, 
/**
 * The words it stands for.
 */
over: Array<string>, };

export type BannedView = { 
/**
 * The word.
 */
word: string, 
/**
 * What stands in its place.
 */
instead: string | null, 
/**
 * Whether it is something that may not be claimed.
 */
claim: boolean, };

export type CardMessageView = { 
/**
 * Its number.
 */
id: number, 
/**
 * In the owner's words.
 */
text: string, 
/**
 * Phrases by which a text says it.
 */
phrases: Array<string>, 
/**
 * Who approved it and when.
 */
approved: string, 
/**
 * How many live products say it.
 */
products: number, };

export type CardShareView = { 
/**
 * What is counted.
 */
label: string, 
/**
 * `28 %`; nothing where nothing can be counted.
 */
share: string | null, 
/**
 * The counts behind it, or why there are none.
 */
said: string, 
/**
 * Up to five live products that do not, those first that come first in the queue.
 */
without: Array<ChoiceView>, };

export type CardView = { 
/**
 * For whom the shop is.
 */
for_whom: string, 
/**
 * What it sells them.
 */
what: string, 
/**
 * Why they do not buy it elsewhere.
 */
why_different: string, 
/**
 * What may be said of it.
 */
messages: Array<CardMessageView>, 
/**
 * What shows that it is so.
 */
proofs: Array<CardMessageView>, 
/**
 * How much of the live copy uses a message, and how much mentions a proof.
 */
shares: Array<CardShareView>, };

export type VoiceView = { 
/**
 * `Your shop’s voice`, or that nothing is written down yet.
 */
title: string, 
/**
 * How many products have a remark on it, in a sentence.
 */
sub: string, 
/**
 * That texts were not read since something here changed; nothing where they were.
 */
due: string | null, 
/**
 * Who alone may change it, in a sentence, where it is somebody else than the one whose name stands on acts.
 */
refused: string | null, 
/**
 * That person's name.
 */
owner: string | null, 
/**
 * Every rule of the voice profile.
 */
rules: Array<VoiceRuleView>, 
/**
 * The words the shop prefers.
 */
preferred: Array<PreferredView>, 
/**
 * The words it does not use.
 */
banned: Array<BannedView>, 
/**
 * The rules of the review that speak for it, and in how many products each has an open remark.
 */
remarks: Array<CopyChoiceView>, 
/**
 * What the shop stands for.
 */
card: CardView, 
/**
 * The act that undo would take back, in a sentence.
 */
undo: string | null, };

export type VoiceExampleView = { 
/**
 * The product.
 */
product: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The text it is on.
 */
field: string, 
/**
 * What stands before the words.
 */
before: string, 
/**
 * The words; empty where the remark is on the whole text.
 */
words: string, 
/**
 * What stands behind them.
 */
after: string, 
/**
 * What would be said.
 */
message: string, };

export type VoiceTrialView = { 
/**
 * `12 of 240 products would get a remark.`
 */
said: string, 
/**
 * How many products would get one.
 */
products: number, 
/**
 * How many there are.
 */
of: number, 
/**
 * Up to three of them.
 */
examples: Array<VoiceExampleView>, };

export type VoiceProposalView = { 
/**
 * The rule.
 */
rule: string, 
/**
 * What it is about.
 */
label: string, 
/**
 * Its value.
 */
value: string, 
/**
 * Its value in words.
 */
value_said: string, 
/**
 * The counts behind it, in a sentence.
 */
said: string, 
/**
 * Whether the shop's voice has it already.
 */
taken: boolean, };

export type VoiceLearnedView = { 
/**
 * From how many texts it is, or why nothing is proposed.
 */
said: string, 
/**
 * How many approved texts were read.
 */
texts: number, 
/**
 * The rules they keep to.
 */
proposals: Array<VoiceProposalView>, };

export type VoiceChange = { "what": "rule", 
/**
 * Its id: `longest_sentence`.
 */
rule: string, 
/**
 * Its value.
 */
value: string, } | { "what": "prefer", 
/**
 * The word.
 */
word: string, 
/**
 * The words it stands for.
 */
over: Array<string>, } | { "what": "ban", 
/**
 * The word.
 */
word: string, };

export type VoiceRuleForm = { 
/**
 * Its id: `longest_sentence`.
 */
rule: string, 
/**
 * Its value; nothing to leave it open.
 */
value: string | null, };

export type CardForm = { 
/**
 * For whom the shop is.
 */
for_whom: string, 
/**
 * What it sells them.
 */
what: string, 
/**
 * Why they do not buy it elsewhere.
 */
why_different: string, };

export type CardMessageForm = { 
/**
 * Its number; nothing for a new one.
 */
id: number | null, 
/**
 * Whether it is a proof.
 */
proof: boolean, 
/**
 * In the owner's words.
 */
text: string, 
/**
 * Phrases by which a text says it; without one the text itself must stand there.
 */
phrases: Array<string>, };

export type PreviewSetting = "day_order" | "currency" | "encoding" | "format" | "remember";

export type LinkForm = { 
/**
 * The tool at the other end.
 */
tool: number, 
/**
 * The kind.
 */
kind: LinkKind, };

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
since: string | null, 
/**
 * Who sells it.
 */
vendor: string | null, 
/**
 * Who looks after it when the owner is away.
 */
backup: string | null, 
/**
 * The names of the processes it is used in; a name that is new makes a process. Left out, they stay as they are.
 */
processes: Array<string> | null, 
/**
 * All its connections; left out, they stay as they are.
 */
links: Array<LinkForm> | null, 
/**
 * Which data it is given; nothing where nobody said.
 */
shares: Array<SharedData> | null, 
/**
 * The last day of the running term, ISO.
 */
ends: string | null, 
/**
 * By how many months it renews itself, as typed.
 */
renews_months: string | null, 
/**
 * Days of notice, as typed.
 */
notice_days: string | null, 
/**
 * The last day of its trial, ISO.
 */
trial_ends: string | null, 
/**
 * The day somebody last saw that it works, ISO.
 */
verified: string | null, 
/**
 * The day somebody last noted that it is used, ISO.
 */
used: string | null, 
/**
 * Hours it took to set up, as typed: `1.5`.
 */
setup_hours: string | null, 
/**
 * Minutes by hand a week that it still needs, as typed.
 */
manual_minutes: string | null, 
/**
 * Automations that run in it, as typed; a change holds from today.
 */
automations: string | null, 
/**
 * Branches beyond the first in them, as typed.
 */
extra_branches: string | null, 
/**
 * Platforms and channels it works with.
 */
works_with: Array<string>, 
/**
 * Anything else.
 */
note: string | null, };

export type ProcessForm = { 
/**
 * The process, or nothing for a new one.
 */
id: number | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Who owns it.
 */
owner: string | null, 
/**
 * What a person checks before its result goes out.
 */
review: string | null, 
/**
 * Minutes it takes in a week, as typed.
 */
minutes: string | null, 
/**
 * Whether it holds the shop up again and again.
 */
bottleneck: boolean, 
/**
 * The tools it uses.
 */
tools: Array<number>, };

export type BenefitForm = { 
/**
 * The tool.
 */
tool: number, 
/**
 * `2026-11`.
 */
month: string, 
/**
 * Minutes saved in the month, as typed.
 */
minutes: string | null, 
/**
 * Where the minutes come from.
 */
minutes_basis: Basis | null, 
/**
 * Contribution margin it brought, as typed.
 */
margin: string | null, 
/**
 * Where the margin comes from.
 */
margin_basis: Basis | null, 
/**
 * The currency of the margin; the shop's when left out.
 */
currency: string | null, };

export type TriedFigure = { 
/**
 * What it is about.
 */
about: FigureId, 
/**
 * As typed: an amount, a rate or a whole number.
 */
value: string, };

export type ModelView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What the owner calls it.
 */
name: string, 
/**
 * Its server's address, as it is used.
 */
address: string, 
/**
 * The host in it.
 */
host: string, 
/**
 * Whether it is on this computer, so that nothing leaves it.
 */
here: boolean, 
/**
 * Whether the owner said that they mean a place in their own network.
 */
private_confirmed: boolean, 
/**
 * `openai` or `anthropic`.
 */
style: string, 
/**
 * Its name on the server.
 */
model: string, 
/**
 * The price of a million tokens sent, plain.
 */
price_sent: string | null, 
/**
 * The price of a million tokens answered, plain.
 */
price_answered: string | null, 
/**
 * The currency of the prices.
 */
currency: string | null, 
/**
 * What it may be given: `catalog`, `kpis`, `customers`.
 */
shares: Array<string>, 
/**
 * The fields of a product that it may see: `seo_title` and so on.
 */
fields: Array<string>, 
/**
 * The same in a sentence.
 */
shares_said: string, 
/**
 * Whether it has a key.
 */
has_key: boolean, 
/**
 * `A key that ends in 4f2a.`
 */
key_said: string, };

export type DraftBatchView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What the owner calls the model.
 */
model: string, 
/**
 * The field's id: `description`.
 */
field: string, 
/**
 * What the field is called.
 */
field_label: string, 
/**
 * How many were drafted.
 */
drafted: number, 
/**
 * How many failed.
 */
failed: number, 
/**
 * How many wait.
 */
waiting: number, 
/**
 * Whether it goes on at this moment, here or in another program.
 */
running: boolean, 
/**
 * All of it in a sentence, with why it stopped.
 */
said: string, };

export type ModelsView = { 
/**
 * `2 models`, or that nothing leaves this computer.
 */
title: string, 
/**
 * The models, by name.
 */
models: Array<ModelView>, 
/**
 * `Sent today: 14 product texts, 0 customers.`
 */
sent_today: string, 
/**
 * The same for each host that something was sent to today.
 */
sent: Array<string>, 
/**
 * What was sent, by day and host, the newest first.
 */
days: Array<SentDayView>, 
/**
 * What can never be sent, in a sentence.
 */
never: string, 
/**
 * The newest batches, newest first.
 */
batches: Array<DraftBatchView>, 
/**
 * The model that was asked last; nothing before the first draft.
 */
chosen: number | null, 
/**
 * The fields of a product that a model may be given.
 */
fields: Array<ChoiceView>, };

export type SentFieldView = { 
/**
 * Its name: `seo_title`.
 */
name: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many characters of it there are.
 */
length: number, };

export type DraftPreviewView = { 
/**
 * `About 0.02 EUR, 1 product text, no customer data.`
 */
said: string, 
/**
 * The host it goes to.
 */
host: string, 
/**
 * Whether it is this computer, so that nothing leaves it.
 */
here: boolean, 
/**
 * The address it goes to.
 */
address: string, 
/**
 * The headers; the key's is named and its value left out.
 */
headers: Array<string>, 
/**
 * The body, byte for byte.
 */
body: string, 
/**
 * The body that is sent after it where the server refuses the first; nothing where that cannot be.
 */
second_body: string | null, 
/**
 * The product's fields in it.
 */
fields: Array<SentFieldView>, 
/**
 * What the owner should know before sending: that no approved text was there to show, for example.
 */
notes: Array<string>, 
/**
 * What was taken out because nobody sees it; nothing where nothing was.
 */
removed: string | null, 
/**
 * What it may cost, or that no price is known.
 */
cost: string, 
/**
 * The prompt template and its version: `description 1`.
 */
template: string, };

export type DraftPlanView = { 
/**
 * How many texts would be drafted.
 */
texts: number, 
/**
 * `14 product texts, no customer data, to models.example.com.`
 */
said: string, 
/**
 * The host it goes to.
 */
host: string, 
/**
 * Whether it is this computer, so that nothing leaves it.
 */
here: boolean, 
/**
 * What it may cost, or that no price is known.
 */
cost: string, 
/**
 * That the cost was counted on a part of them; nothing where on all.
 */
part: string | null, 
/**
 * How many products are left out and why; nothing where none is.
 */
left_out: string | null, 
/**
 * Which product comes first below, from 0.
 */
offset: number, 
/**
 * Some of the products, in the order in which they are drafted.
 */
rows: Array<DraftPlanRowView>, };

export type DraftPlanRowView = { 
/**
 * The product: platform and key.
 */
product: string, 
/**
 * Its title.
 */
title: string, };

export type SentDayView = { 
/**
 * The day of the shop, ISO.
 */
day: string, 
/**
 * The same in words.
 */
day_said: string, 
/**
 * The host.
 */
host: string, 
/**
 * Whether it is this computer, so that nothing left it.
 */
here: boolean, 
/**
 * Requests.
 */
requests: number, 
/**
 * Product texts in them.
 */
texts: number, 
/**
 * Customers in them: none, since a request has no place for one.
 */
customers: number, };

export type SentWeekView = { 
/**
 * `14 texts sent this week`.
 */
said: string, 
/**
 * Whether there is a list of what was sent.
 */
listed: boolean, };

export type DraftingView = { 
/**
 * What the owner calls the model; empty while two are compared.
 */
model: string, 
/**
 * The product: platform and key.
 */
product: string, 
/**
 * The field's id: `alt_text:2`.
 */
field: string, 
/**
 * The batch it is part of.
 */
batch: number | null, 
/**
 * The product's title.
 */
title: string, 
/**
 * The text so far.
 */
text: string, 
/**
 * How many are done.
 */
done: number, 
/**
 * How many there are.
 */
total: number, 
/**
 * How many failed.
 */
failed: number, 
/**
 * Whether it was asked to stop.
 */
stopping: boolean, 
/**
 * `3 of 14 drafted.`
 */
said: string, };

export type DraftComparisonView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The product: platform and key.
 */
product: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The field's id.
 */
field: string, 
/**
 * The first text.
 */
a: string, 
/**
 * The second text.
 */
b: string, 
/**
 * From the text that holds now to the first, with what is new in it fenced.
 */
a_difference: Array<CopySpanView>, 
/**
 * From the text that holds now to the second, likewise.
 */
b_difference: Array<CopySpanView>, 
/**
 * `a`, `b` or `neither`; nothing until somebody chose.
 */
chosen: string | null, 
/**
 * Who wrote the first; nothing until somebody chose.
 */
a_model: string | null, 
/**
 * Who wrote the second; nothing until somebody chose.
 */
b_model: string | null, };

export type TallyView = { 
/**
 * One model.
 */
one: string, 
/**
 * How often it was chosen.
 */
one_chosen: number, 
/**
 * The other.
 */
other: string, 
/**
 * How often that was chosen.
 */
other_chosen: number, 
/**
 * How often neither was.
 */
neither: number, };

export type ComparingView = { 
/**
 * `Ada 3, Bo 1, neither 2`, once somebody chose.
 */
title: string, 
/**
 * The comparisons, the newest first.
 */
comparisons: Array<DraftComparisonView>, 
/**
 * How often each model was chosen over which other.
 */
tally: Array<TallyView>, };

export type ModelForm = { 
/**
 * What the owner calls it.
 */
name: string, 
/**
 * Its server's address: `http://localhost:11434`.
 */
address: string, 
/**
 * Whether the owner says that they mean a place in their own network.
 */
private_confirmed: boolean, 
/**
 * `openai`, which most servers speak, or `anthropic`.
 */
style: string, 
/**
 * Its name on the server.
 */
model: string, 
/**
 * The price of a million tokens sent, as typed.
 */
price_sent: string | null, 
/**
 * The price of a million tokens answered, as typed.
 */
price_answered: string | null, 
/**
 * The currency of both.
 */
currency: string | null, 
/**
 * What it may be given: `catalog`, `kpis`, `customers`; catalog texts only where nothing is said.
 */
shares: Array<string>, 
/**
 * The fields of a product that it may see; as before where left out, all of them for a new one.
 */
fields: Array<string> | null, };

export type DraftScope = { "which": "these", 
/**
 * The products, as in the queue.
 */
products: Array<string>, } | { "which": "missing" } | { "which": "filter", 
/**
 * Which products of the queue.
 */
filter: CopyFilter, };

export type TypedKey = string;

export type Topic = "shop" | "data" | "stack" | "kpis" | "settings" | "preview" | "subscriptions" | "check_in" | "copy" | "models";

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
tool: number | null, 
/**
 * The product whose copy an act was about, as in the queue.
 */
product: string | null, };

export type ApiError = { 
/**
 * A stable code, for example `no_shop`, `busy`, `newer_file`, `invalid`, `refused`, `cancelled` or `failed`.
 */
code: string, 
/**
 * What was tried, what state the data is in and what to do, in the owner's words.
 */
message: string, };

export type Query = { "ask": "shell" } | { "ask": "progress" } | { "ask": "today" } | { "ask": "data" } | { "ask": "readiness" } | { "ask": "stack" } | { "ask": "register" } | { "ask": "known_tools" } | { "ask": "tool_history", 
/**
 * The tool.
 */
id: number, } | { "ask": "stack_costs" } | { "ask": "tool_costs", 
/**
 * The tool.
 */
tool: number, } | { "ask": "subscriptions" } | { "ask": "simplify" } | { "ask": "papers" } | { "ask": "report", 
/**
 * A week, a month or a quarter.
 */
kind: ReviewKind, 
/**
 * `2026-W46`, `2026-10`, `2026-Q3`, or nothing for the newest that is over.
 */
period: string | null, 
/**
 * Whether people are named.
 */
names: boolean, } | { "ask": "stage" } | { "ask": "decisions" } | { "ask": "weigh", 
/**
 * What was answered so far.
 */
form: DecisionForm, } | { "ask": "week", 
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
week: string | null, } | { "ask": "spending", 
/**
 * `2026-W46`, or nothing for the newest full week whose spend is known.
 */
week: string | null, } | { "ask": "outcomes", 
/**
 * `2026-W46`, or nothing for the newest full week.
 */
week: string | null, 
/**
 * One lag for all links, in weeks; nothing for the lag of each.
 */
lag: number | null, } | { "ask": "months", 
/**
 * `2026-10`, or nothing for the newest whole month.
 */
month: string | null, } | { "ask": "check_in", 
/**
 * The kind of review.
 */
kind: ReviewKind, 
/**
 * `2026-W46`, `2026-11-09`, `2026-11` or `2026-Q4`; the newest that is over when left out.
 */
period: string | null, } | { "ask": "check_ins" } | { "ask": "explain", 
/**
 * `2026-W46`, or nothing for the newest full week.
 */
week: string | null, 
/**
 * The dashboard, as it was recorded.
 */
dashboard: string, 
/**
 * Figures to try without recording them.
 */
tried: Array<TriedFigure>, } | { "ask": "kpi_warnings" } | { "ask": "rules" } | { "ask": "settings" } | { "ask": "verify" } | { "ask": "preview" } | { "ask": "copy_queue", 
/**
 * What of it.
 */
filter: CopyFilter, 
/**
 * Which product of it comes first, from 0.
 */
offset: number, } | { "ask": "copy_product", 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * The queue's filter, for the products before and after it.
 */
filter: CopyFilter, } | { "ask": "copy_bulk", 
/**
 * The act.
 */
what: CopyBulkAct, 
/**
 * Only in these products.
 */
filter: CopyFilter, 
/**
 * Which change comes first, from 0.
 */
offset: number, } | { "ask": "copy_rules" } | { "ask": "copy_coverage", 
/**
 * By what they are counted.
 */
by: CopyBy, } | { "ask": "copy_export" } | { "ask": "voice" } | { "ask": "voice_trial", 
/**
 * The rule.
 */
change: VoiceChange, } | { "ask": "voice_learned" } | { "ask": "spot_checks" } | { "ask": "spot_check", 
/**
 * Its number.
 */
check: number, 
/**
 * Which of its texts is shown; the first that nobody judged where left out.
 */
item: number | null, } | { "ask": "models" } | { "ask": "draft_preview", 
/**
 * The model.
 */
model: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * The text.
 */
field: CopyField, } | { "ask": "draft_plan", 
/**
 * The model.
 */
model: number, 
/**
 * Which products.
 */
scope: DraftScope, 
/**
 * The text.
 */
field: CopyField, 
/**
 * Which product comes first in the list, from 0.
 */
offset: number, } | { "ask": "drafting" } | { "ask": "comparing" } | { "ask": "prompts" } | { "ask": "prompt_preview", 
/**
 * The template: `description`.
 */
template: string, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * A text that is being written; nothing for the version that is used.
 */
text: string | null, 
/**
 * For whom: a tag; nothing for whom the product is written for.
 */
persona: string | null, } | { "ask": "variants", 
/**
 * Words to look for among those that won.
 */
search: string, } | { "ask": "variant_preview", 
/**
 * The model.
 */
model: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * Which text: `description`.
 */
field: string, 
/**
 * The persona's tag.
 */
persona: string, } | { "ask": "compare_texts", 
/**
 * One text.
 */
first: CountsForm, 
/**
 * The other.
 */
second: CountsForm, } | { "ask": "ideas", 
/**
 * Words to look for among those that were left.
 */
search: string, } | { "ask": "idea_round", 
/**
 * Its number.
 */
round: number, } | { "ask": "ideas_preview", 
/**
 * The model.
 */
model: number, 
/**
 * The round.
 */
round: number, 
/**
 * The idea a part is asked for; nothing for more ideas.
 */
number: number | null, 
/**
 * `copy`, `image` or `video`.
 */
part: string | null, };

export type Answer = { "ask": "shell" } & ShellView | { "ask": "progress", 
/**
 * Nothing when no import runs.
 */
running: ProgressView | null, } | { "ask": "today" } & TodayView | { "ask": "data" } & DataView | { "ask": "readiness" } & ReadinessView | { "ask": "stack" } & StackView | { "ask": "register" } & RegisterView | { "ask": "known_tools", 
/**
 * The tools.
 */
tools: Array<KnownToolView>, } | { "ask": "tool_history" } & ToolHistoryView | { "ask": "stack_costs" } & StackCostsView | { "ask": "tool_costs" } & ToolCostsView | { "ask": "subscriptions", 
/**
 * Nothing while no statement is open.
 */
open: SubscriptionsView | null, } | { "ask": "simplify" } & SimplifyView | { "ask": "papers" } & PapersView | { "ask": "report" } & ReportView | { "ask": "stage" } & StageView | { "ask": "decisions" } & DecisionsView | { "ask": "weigh" } & WeighedView | { "ask": "week" } & WeekView | { "ask": "kpi_history" } & KpiHistoryView | { "ask": "spending" } & SpendingView | { "ask": "outcomes" } & OutcomesView | { "ask": "months" } & MonthsView | { "ask": "check_in" } & CheckInView | { "ask": "check_ins" } & CheckInsView | { "ask": "explain" } & ExplainedView | { "ask": "kpi_warnings" } & WarningsView | { "ask": "rules" } & RulesView | { "ask": "settings" } & SettingsView | { "ask": "verify" } & VerifyView | { "ask": "preview", 
/**
 * Nothing when no file is being looked at.
 */
open: PreviewView | null, } | { "ask": "copy_queue" } & CopyQueueView | { "ask": "copy_product" } & CopyProductView | { "ask": "copy_bulk" } & CopyBulkView | { "ask": "copy_rules" } & CopyRulesView | { "ask": "copy_coverage" } & CopyCoverageView | { "ask": "copy_export" } & CopyExportView | { "ask": "voice" } & VoiceView | { "ask": "voice_trial" } & VoiceTrialView | { "ask": "voice_learned" } & VoiceLearnedView | { "ask": "spot_checks" } & SpotChecksView | { "ask": "spot_check" } & SpotCheckView | { "ask": "models" } & ModelsView | { "ask": "draft_preview" } & DraftPreviewView | { "ask": "draft_plan" } & DraftPlanView | { "ask": "drafting", 
/**
 * Nothing while nothing is drafted.
 */
running: DraftingView | null, } | { "ask": "comparing" } & ComparingView | { "ask": "prompts" } & PromptsView | { "ask": "prompt_preview" } & PromptPreviewView | { "ask": "variants" } & VariantsView | { "ask": "variant_preview" } & DraftPreviewView | { "ask": "compare_texts" } & ComparedView | { "ask": "ideas" } & IdeasView | { "ask": "idea_round" } & IdeaRoundView | { "ask": "ideas_preview" } & DraftPreviewView;

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
id: number, } | { "do": "tool_used", 
/**
 * The tool.
 */
id: number, } | { "do": "tool_verified", 
/**
 * The tool.
 */
id: number, } | { "do": "add_charge", 
/**
 * The tool.
 */
tool: number, 
/**
 * The day, ISO.
 */
day: string, 
/**
 * What was paid, as typed.
 */
amount: string, 
/**
 * The currency; the shop's when left out.
 */
currency: string | null, } | { "do": "remove_charge", 
/**
 * The tool.
 */
tool: number, 
/**
 * The day, ISO.
 */
day: string, 
/**
 * What was paid, plain.
 */
amount: string, 
/**
 * The currency.
 */
currency: string, } | { "do": "set_link", 
/**
 * One.
 */
one: number, 
/**
 * The other.
 */
other: number, 
/**
 * How.
 */
kind: LinkKind, } | { "do": "forget_link", 
/**
 * One.
 */
one: number, 
/**
 * The other.
 */
other: number, } | { "do": "set_person", 
/**
 * The name.
 */
name: string, 
/**
 * The last day, ISO, for somebody who left.
 */
left: string | null, 
/**
 * Whether this person owns brand and strategy; at most one does.
 */
brand_owner: boolean, } | { "do": "remove_person", 
/**
 * The name.
 */
name: string, } | { "do": "set_process", 
/**
 * What the form holds.
 */
process: ProcessForm, } | { "do": "remove_process", 
/**
 * The process.
 */
id: number, } | { "do": "set_benefit", 
/**
 * What the form holds.
 */
benefit: BenefitForm, } | { "do": "set_setup_check", 
/**
 * The task.
 */
task: SetupTask, 
/**
 * `2026-11`.
 */
month: string, 
/**
 * Minutes, as typed.
 */
minutes: string, } | { "do": "add_platform_update", 
/**
 * The platform.
 */
platform: string, 
/**
 * What changed.
 */
note: string, 
/**
 * The day, ISO; today when left out.
 */
day: string | null, } | { "do": "remove_platform_update", 
/**
 * The note.
 */
id: number, } | { "do": "set_practices", 
/**
 * The prompts everybody uses.
 */
prompt_framework: string | null, 
/**
 * What a person checks before a text goes out.
 */
review_policy: string | null, 
/**
 * The answers support sends again and again.
 */
response_library: string | null, } | { "do": "set_hourly_value", 
/**
 * An amount in the shop's currency, as typed, or nothing.
 */
value: string | null, } | { "do": "choose_statements" } | { "do": "read_statements", 
/**
 * One path for each file.
 */
paths: Array<string>, } | { "do": "set_statements", 
/**
 * The currency of amounts that name none, or nothing to leave it as it is.
 */
currency: string | null, 
/**
 * `day_first` or `month_first`, or nothing to leave it as it is.
 */
day_order: string | null, } | { "do": "accept_subscription", 
/**
 * The subscription.
 */
id: string, 
/**
 * The tool it belongs to, or nothing for a new one.
 */
tool: number | null, 
/**
 * The layer of a new tool, or nothing for the one of the list.
 */
layer: Layer | null, } | { "do": "dismiss_subscription", 
/**
 * The subscription.
 */
id: string, } | { "do": "forget_statements" } | { "do": "give_notice", 
/**
 * The tool.
 */
id: number, } | { "do": "save_calendar" } | { "do": "save_operating_model" } | { "do": "save_handover" } | { "do": "save_report", 
/**
 * A week, a month or a quarter.
 */
kind: ReviewKind, 
/**
 * `2026-W46`, `2026-10`, `2026-Q3`, or nothing for the newest that is over.
 */
period: string | null, 
/**
 * Whether people are named.
 */
names: boolean, 
/**
 * As which kind of file.
 */
format: ReportFormat, } | { "do": "decide", 
/**
 * The entry of the wait list, or nothing for a new one.
 */
id: number | null, 
/**
 * What was answered.
 */
form: DecisionForm, 
/**
 * What is done.
 */
act: DecisionAct, } | { "do": "set_native", 
/**
 * The fact.
 */
native: string, 
/**
 * Whether it counts.
 */
here: boolean, } | { "do": "set_stage", 
/**
 * How.
 */
form: StageForm, } | { "do": "set_target", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * A plain decimal in the KPI's unit (`0.025`, `30.00`), or nothing.
 */
value: string | null, } | { "do": "set_kpi_owner", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * The name, or nothing.
 */
owner: string | null, } | { "do": "park_kpi", 
/**
 * The KPI.
 */
kpi: KpiId, 
/**
 * The reason, or nothing to take it up again.
 */
reason: string | null, } | { "do": "mark_campaign", 
/**
 * Its platform's id.
 */
platform: string, 
/**
 * Its id, or its name where only one campaign has it.
 */
campaign: string, 
/**
 * What it is for; nothing to take that back.
 */
purpose: Purpose | null, } | { "do": "mark_origin", 
/**
 * The origin as the orders file states it.
 */
origin: string, 
/**
 * Whether they did; nothing to take that back.
 */
paid: boolean | null, } | { "do": "set_marketing_cost", 
/**
 * Which part.
 */
part: MarketingPart, 
/**
 * From which month on, `2026-11`.
 */
month: string, 
/**
 * The amount as typed; nothing to take it back.
 */
value: string | null, } | { "do": "set_month_figure", 
/**
 * Which number.
 */
figure: MonthFigure, 
/**
 * Which month, `2026-10`.
 */
month: string, 
/**
 * The value as typed; nothing to forget it.
 */
value: string | null, } | { "do": "record_figure", 
/**
 * What the figure is about.
 */
kpi: FigureId, 
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
note: string, } | { "do": "accept_explanation", 
/**
 * `2026-W46`.
 */
week: string, 
/**
 * The dashboard.
 */
dashboard: string, 
/**
 * Which of the ways, from 0.
 */
way: number, } | { "do": "remove_figure", 
/**
 * The figure.
 */
id: number, } | { "do": "start_check_in", 
/**
 * The kind of review.
 */
kind: ReviewKind, 
/**
 * Its period; the newest that is over when left out.
 */
period: string | null, } | { "do": "skip_check_ins", 
/**
 * The kind of review.
 */
kind: ReviewKind, 
/**
 * The newest period to leave out.
 */
period: string, } | { "do": "go_to_step", 
/**
 * The review.
 */
review: number, 
/**
 * The step.
 */
step: Step, } | { "do": "note_card", 
/**
 * The review.
 */
review: number, 
/**
 * The number.
 */
kpi: KpiId, 
/**
 * What happened; empty to forget it.
 */
note: string, } | { "do": "settle_card", 
/**
 * The review.
 */
review: number, 
/**
 * The number.
 */
kpi: KpiId, 
/**
 * What was decided, or nothing to open it again.
 */
outcome: CardOutcome | null, } | { "do": "type_value", 
/**
 * The review.
 */
review: number, 
/**
 * The number.
 */
kpi: KpiId, 
/**
 * As typed, in the number's unit (`2.5 %`, `30.00`), or nothing.
 */
value: string | null, } | { "do": "settle_action", 
/**
 * The review.
 */
review: number, 
/**
 * The action.
 */
id: number, 
/**
 * What became of it.
 */
state: ActionState, } | { "do": "choose_focus", 
/**
 * The review.
 */
review: number, 
/**
 * A choice's title or own words, or nothing.
 */
focus: string | null, } | { "do": "add_action", 
/**
 * The review.
 */
review: number, 
/**
 * What to do.
 */
text: string, 
/**
 * Who does it.
 */
owner: string | null, 
/**
 * Until when, ISO; the end of the next period when left out.
 */
due: string | null, 
/**
 * The KPI it should move.
 */
kpi: KpiId | null, } | { "do": "edit_action", 
/**
 * The action.
 */
id: number, 
/**
 * What to do.
 */
text: string, 
/**
 * Who does it.
 */
owner: string | null, 
/**
 * Until when, ISO.
 */
due: string | null, 
/**
 * The KPI it should move.
 */
kpi: KpiId | null, } | { "do": "remove_action", 
/**
 * The action.
 */
id: number, } | { "do": "set_reading", 
/**
 * The review.
 */
review: number, 
/**
 * In the owner's words.
 */
reading: string, } | { "do": "close_check_in", 
/**
 * The review.
 */
review: number, } | { "do": "reopen_check_in", 
/**
 * The review.
 */
review: number, } | { "do": "set_daily_until", 
/**
 * The last day, ISO, or nothing.
 */
day: string | null, } | { "do": "save_reminder", 
/**
 * `monday` … `sunday`.
 */
weekday: string, 
/**
 * `09:00`.
 */
time: string, } | { "do": "answer_warning", 
/**
 * The rule, for example `stack_overlap`.
 */
rule: string, 
/**
 * What the warning is about, by number: `tool-3`.
 */
about: string, 
/**
 * The answer.
 */
answer: WarningAnswer, 
/**
 * Why; needed for "not a problem", else it may be empty.
 */
reason: string, } | { "do": "take_back_answer", 
/**
 * The rule.
 */
rule: string, 
/**
 * What the warning is about.
 */
about: string, } | { "do": "switch_rule", 
/**
 * The rule.
 */
rule: string, 
/**
 * Whether it speaks.
 */
on: boolean, } | { "do": "set_shop", 
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
first_weekday: string, } | { "do": "set_tray", 
/**
 * Whether.
 */
on: boolean, 
/**
 * The weekday of the reminder, `monday` … `sunday`.
 */
weekday: string, 
/**
 * Its time by the clock of this computer, `09:00`.
 */
time: string, 
/**
 * Whether Tillwise starts in the tray when its owner logs in; counts only while it is on.
 */
at_login: boolean, } | { "do": "set_appearance", 
/**
 * How.
 */
appearance: Appearance, } | { "do": "backup" } | { "do": "restore", 
/**
 * The backup's file name.
 */
file: string, } | { "do": "review_catalog" } | { "do": "apply_remark", 
/**
 * The product.
 */
product: string, 
/**
 * The remark.
 */
remark: string, } | { "do": "apply_bulk", 
/**
 * The act.
 */
what: CopyBulkAct, 
/**
 * Only in these products.
 */
filter: CopyFilter, 
/**
 * The mark that was shown with the differences.
 */
mark: string, } | { "do": "edit_copy", 
/**
 * The product.
 */
product: string, 
/**
 * The field.
 */
field: CopyField, 
/**
 * The text the owner had before them; refused where it is another by now.
 */
was: string, 
/**
 * The text from now on.
 */
text: string, } | { "do": "accept_draft", 
/**
 * The draft.
 */
draft: number, 
/**
 * The text from now on, where the owner changed the draft; its own where left out.
 */
text: string | null, 
/**
 * The ids of its new facts that a person says are right; refused where one is missing.
 */
right: Array<string>, } | { "do": "drop_draft", 
/**
 * The draft.
 */
draft: number, } | { "do": "drop_fact", 
/**
 * The draft.
 */
draft: number, 
/**
 * The new fact's id.
 */
fact: string, } | { "do": "leave_remark", 
/**
 * The product.
 */
product: string, 
/**
 * The remark.
 */
remark: string, } | { "do": "reopen_remark", 
/**
 * The product.
 */
product: string, 
/**
 * The remark.
 */
remark: string, } | { "do": "real_word", 
/**
 * The product.
 */
product: string, 
/**
 * The remark.
 */
remark: string, } | { "do": "forget_word", 
/**
 * The word.
 */
word: string, } | { "do": "switch_copy_rule", 
/**
 * The rule.
 */
rule: string, 
/**
 * For whom.
 */
scope: CopyScope, 
/**
 * Whether it speaks from now on.
 */
on: boolean, } | { "do": "move_copy", 
/**
 * The products.
 */
products: Array<string>, 
/**
 * The state: `approved`.
 */
to: string, 
/**
 * What should be changed, why the brand owner lets it pass, or anything else to remember; may be empty.
 */
note: string, 
/**
 * Whether the review waits for facts from outside from now on; the clock of the approval stands meanwhile.
 */
waits: boolean, } | { "do": "tick_claim", 
/**
 * The product.
 */
product: string, 
/**
 * The claim.
 */
claim: string, 
/**
 * What proves it.
 */
evidence: EvidenceForm, } | { "do": "untick_claim", 
/**
 * The product.
 */
product: string, 
/**
 * The claim.
 */
claim: string, } | { "do": "settle_clash", 
/**
 * The product.
 */
product: string, 
/**
 * The field.
 */
field: CopyField, 
/**
 * Whose.
 */
keep: CopyKeep, } | { "do": "set_reviewer", 
/**
 * The name; empty for none.
 */
name: string, } | { "do": "set_voice", 
/**
 * The rules.
 */
rules: Array<VoiceRuleForm>, } | { "do": "prefer_word", 
/**
 * The word.
 */
word: string, 
/**
 * The others.
 */
over: Array<string>, } | { "do": "forget_preferred", 
/**
 * The word.
 */
word: string, } | { "do": "ban_word", 
/**
 * The word or phrase.
 */
word: string, 
/**
 * What to write instead; may be empty.
 */
instead: string, 
/**
 * Whether it is something that may not be claimed.
 */
claim: boolean, } | { "do": "unban_word", 
/**
 * The word.
 */
word: string, } | { "do": "set_positioning", 
/**
 * The card.
 */
form: CardForm, } | { "do": "set_message", 
/**
 * The message.
 */
form: CardMessageForm, } | { "do": "remove_message", 
/**
 * Its number.
 */
id: number, } | { "do": "export_copy" } | { "do": "begin_spot_check", 
/**
 * Which texts.
 */
kind: SpotKind, 
/**
 * How many in a hundred: 5 to 10.
 */
percent: number, 
/**
 * How many of a hundred may fail.
 */
allowed: number, 
/**
 * What decides which are drawn; made of the time where left out.
 */
seed: number | null, } | { "do": "judge_spot_item", 
/**
 * The spot-check.
 */
check: number, 
/**
 * The text's number in it.
 */
item: number, 
/**
 * Whether it may stand.
 */
pass: boolean, 
/**
 * Why not; needed for a text that fails.
 */
reason: string, } | { "do": "undo_copy_act" } | { "do": "add_model", 
/**
 * What the form holds.
 */
form: ModelForm, } | { "do": "edit_model", 
/**
 * The model.
 */
id: number, 
/**
 * What the form holds.
 */
form: ModelForm, } | { "do": "remove_model", 
/**
 * The model.
 */
id: number, } | { "do": "set_model_key", 
/**
 * The model.
 */
id: number, 
/**
 * The key. It never comes back.
 */
key: TypedKey, } | { "do": "remove_model_key", 
/**
 * The model.
 */
id: number, } | { "do": "test_model", 
/**
 * The model.
 */
id: number, } | { "do": "draft_copy", 
/**
 * The model.
 */
model: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * The text.
 */
field: CopyField, } | { "do": "draft_batch", 
/**
 * The model.
 */
model: number, 
/**
 * Which products.
 */
scope: DraftScope, 
/**
 * The text.
 */
field: CopyField, } | { "do": "resume_drafts", 
/**
 * The batch.
 */
batch: number, } | { "do": "leave_batch", 
/**
 * The batch.
 */
batch: number, } | { "do": "stop_drafting" } | { "do": "compare_models", 
/**
 * One model.
 */
one: number, 
/**
 * The other.
 */
other: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * The text.
 */
field: CopyField, } | { "do": "choose_draft", 
/**
 * The comparison.
 */
comparison: number, 
/**
 * `a`, `b` or `neither`.
 */
choice: string, } | { "do": "save_prompt_template", 
/**
 * The template: `description`.
 */
template: string, 
/**
 * Its text.
 */
text: string, } | { "do": "use_prompt_template", 
/**
 * The template.
 */
template: string, 
/**
 * The version; 1 is the program's own.
 */
version: number, } | { "do": "set_persona", 
/**
 * Its tag.
 */
tag: string, 
/**
 * Who it is.
 */
who: string, 
/**
 * What it cares about.
 */
cares: string, } | { "do": "remove_persona", 
/**
 * Its tag.
 */
tag: string, } | { "do": "write_for", 
/**
 * The product, as in the queue; nothing for all that say nothing else.
 */
product: string | null, 
/**
 * The persona's tag; nothing for anybody.
 */
persona: string | null, } | { "do": "add_variant", 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * Which text: `description`.
 */
field: string, 
/**
 * The persona's tag.
 */
persona: string, 
/**
 * The text.
 */
text: string, } | { "do": "draft_variant", 
/**
 * The model.
 */
model: number, 
/**
 * The product, as in the queue.
 */
product: string, 
/**
 * Which text: `description`.
 */
field: string, 
/**
 * The persona's tag.
 */
persona: string, } | { "do": "remove_variant", 
/**
 * The set.
 */
set: number, 
/**
 * The text.
 */
number: number, } | { "do": "record_trial", 
/**
 * What the form holds.
 */
form: TrialForm, } | { "do": "remove_trial", 
/**
 * The count.
 */
trial: number, } | { "do": "promote_variant", 
/**
 * The count that shows it.
 */
trial: number, 
/**
 * Who says so; nothing for the name that stands on acts.
 */
who: string | null, } | { "do": "set_example", 
/**
 * The text.
 */
entry: number, 
/**
 * Whether they may.
 */
on: boolean, } | { "do": "remove_from_library", 
/**
 * The text.
 */
entry: number, } | { "do": "start_ideas", 
/**
 * What the form holds.
 */
form: IdeasForm, } | { "do": "add_ideas", 
/**
 * The round.
 */
round: number, 
/**
 * The ideas.
 */
text: string, } | { "do": "ask_ideas", 
/**
 * The model.
 */
model: number, 
/**
 * The round.
 */
round: number, } | { "do": "remove_idea", 
/**
 * The round.
 */
round: number, 
/**
 * The idea.
 */
number: number, } | { "do": "remove_ideas", 
/**
 * The round.
 */
round: number, } | { "do": "pick_ideas", 
/**
 * The round.
 */
round: number, 
/**
 * The three.
 */
picked: Array<number>, 
/**
 * Why others are left.
 */
left: Array<LeftForm>, 
/**
 * Why all are left that have no reason of their own.
 */
rest: string | null, } | { "do": "save_idea_part", 
/**
 * The round.
 */
round: number, 
/**
 * The idea.
 */
number: number, 
/**
 * `copy`, `image` or `video`.
 */
part: string, 
/**
 * The text; empty to take it away.
 */
text: string, } | { "do": "draft_idea_part", 
/**
 * The model.
 */
model: number, 
/**
 * The round.
 */
round: number, 
/**
 * The idea.
 */
number: number, 
/**
 * `copy`, `image` or `video`.
 */
part: string, };
