# Reports: a week, a month or a quarter on paper.

report-title-weekly = Weekly report
report-title-monthly = Monthly report
report-title-quarterly = Quarterly report
report-sub-weekly = { $shop } · { $period }, { $from } to { $to }
report-sub-monthly = { $shop } · { $period }: the { $count } weeks that end in it, { $from } to { $to }
report-sub-quarterly = { $shop } · { $period }: the { $count } weeks that end in it, { $from } to { $to }
report-quarter = Quarter { $quarter } of { $year }
report-as-of = Numbers as of { $weekday } { $day }, { $time }; { $rows ->
    [one] one row
   *[other] { $rows } rows
}
report-as-of-none = No numbers yet: no file is imported.
report-page-of = Page {"{"}page{"}"} of {"{"}pages{"}"}
report-marked = Names people: for the shop's own eyes
report-somebody = [somebody]
report-lacking = A question mark can stand for a letter that the font of this paper does not have. The HTML report shows it.
report-file = report

report-numbers = The five numbers: { $period }
report-net-sales = net sales from { $orders ->
    [one] one order
   *[other] { $orders } orders
}
report-net-sales-changed = { $line }; { $change }
report-in-short = In three sentences
report-reading = What the check-in says
report-actions = To be done
report-actions-caption = Actions that are open, the nearest day first
report-actions-none = No action is open.
report-actions-more = { $count ->
    [one] One more action stands under What is open.
   *[other] { $count } more actions stand under What is open.
}
report-actions-all = All open actions
report-action-open = open
report-action-done = done
report-action-not_done = goes on
report-action-dropped = dropped
report-nobody = nobody
report-no-day = no day
report-stack = The tools
report-stack-line = { $count ->
    [one] One tool is in use; it costs { $monthly } a month.
   *[other] { $count } tools are in use; they cost { $monthly } a month.
}
report-stack-free = { $count ->
    [0] No tool is noted.
    [one] One tool is in use, without a price.
   *[other] { $count } tools are in use, none with a price.
}
report-stack-unpriced = { $count ->
    [one] One of them has no price noted.
   *[other] { $count } of them have no price noted.
}

report-head-number = Number
report-head-usual = Usual range
report-head-reading = Reading
report-head-goal = Goal
report-head-before-weekly = Week before
report-head-before-monthly = Month before
report-head-before-quarterly = Quarter before
report-head-weekly = Week
report-head-monthly = Month
report-head-quarterly = Quarter
report-head-from = From
report-head-made-of = Made of
report-head-change = Change
report-head-action = What
report-head-who = Who
report-head-due = Until
report-head-stands = Stands
report-head-orders = Orders
report-head-goods = Goods sold
report-head-returned = Returns
report-head-net-sales = Net sales
report-head-sessions = Sessions
report-head-spend = Ad spend
report-head-customers = Customers
report-head-new = New customers
report-head-returning = Came back
report-head-warning = Warning
report-head-evidence = What it rests on
report-head-todo = What to do
report-head-a-year = A year
report-head-definition = How it is counted
report-head-file = Kind of file
report-head-files = Files
report-head-rows = Rows used
report-head-left-out = Left out
report-head-newest = Newest entry
report-head-imported = Imported

report-range = { $low } to { $high }
report-unknown = not known yet
report-usual = usual
report-goal = goal
report-no-goal = no goal
report-goal-met = { $goal }, met
report-goal-missed = { $goal }, missed
report-goal-open = { $goal }
report-parked = parked
report-read-missing = no value
report-read-high = higher than usual
report-read-low = lower than usual
report-read-noise = probably noise
report-read-little = too little data: { $known } of { $needed }
report-periods-weekly = weeks
report-periods-monthly = months
report-periods-quarterly = quarters
report-against-weekly = { $change } on the week before
report-against-monthly = { $change } on the month before
report-against-quarterly = { $change } on the quarter before

report-change-high = { $kpi } was { $value }: more than the usual { $range } of the { $known } { $periods } before.
report-change-low = { $kpi } was { $value }: less than the usual { $range } of the { $known } { $periods } before.
report-change-none = { $count ->
    [one] The one number that can be judged lies in its usual range: its change is probably noise.
   *[other] All { $count } numbers that can be judged lie in their usual range: the changes are probably noise.
}
report-change-little = No number can be called unusual yet: that takes { $needed } earlier { $periods } with a value.
report-missing = { $count ->
    [one] { $names } has no value.
   *[other] { $names } have no value.
} { $why }
report-missing-none = No number is missing.
report-cost-share = The tools cost { $cost } in { $month }, which is { $share } of net sales of { $sales }.
report-cost-alone = The tools cost { $cost } in { $month }; the orders do not reach over that month, so their share of sales is not known.
report-cost-none = What the tools cost is not known: no tool has a price in the shop's currency.
report-no-weeks = No week ends in this period.
report-counted-otherwise = It was counted in another way.
report-weeks-lack = { $count ->
    [one] One of { $of } weeks has no value
   *[other] { $count } of { $of } weeks have no value
}, the first from { $day }. { $why }
report-nothing-to-divide = There is nothing to divide by in these weeks.

report-tree = How the numbers hang together
report-tree-caption = The same numbers
report-tree-summary = Net sales are orders times order value, less returns; orders come from sessions and the conversion rate. A new customer costs ad spend divided by new customers. The repeat rate is who came back of all customers.
report-tree-note-weekly = Changes are those on the week before.
report-tree-note-monthly = Changes are those on the month before.
report-tree-note-quarterly = Changes are those on the quarter before.
report-tree-note = Orders count every channel, sessions and conversion the online shop alone. So sessions times conversion can be fewer than all orders.

report-links = What moves together
report-links-note = Spearman's rank correlation over at most 52 weeks, from -1 to 1. It shows what moves together, not what is the cause.
report-links-open = { $count ->
    [one] Of one pair nothing can be said yet: fewer than { $needed } weeks have both numbers, or one never changes.
   *[other] Of { $count } pairs nothing can be said yet: fewer than { $needed } weeks have both numbers, or one never changes.
}

report-trend-caption = { $kpi }, the newest first
report-trend-weekly = { $kpi } over { $count } weeks, { $known } of them with a number: { $first } at first, { $last } at last.
report-trend-monthly = { $kpi } over { $count } months, { $known } of them with a number: { $first } at first, { $last } at last.
report-trend-quarterly = { $kpi } over { $count } quarters, { $known } of them with a number: { $first } at first, { $last } at last.
report-split-caption = { $kpi } in { $period }, by: { $by }
report-trend-range = The usual range is { $range }.
report-trend-no-range = Too little is known for a usual range.
report-sales = Sales and customers
report-sales-alone = Sales
report-sales-caption = Sales by week, the newest first; a week without a file has no value
report-customers = New and returning customers
report-customers-summary = The whole line is new customers, the dashed line those who had ordered before.
report-customers-caption = Customers, the newest first
report-customers-note = Who orders for the first time and again within one period counts in both columns. Buyers without an e-mail address are left out. In a month or quarter each week's customers are counted by themselves.

report-open = What is open
report-warnings = Warnings
report-warnings-caption = { $count ->
    [one] One warning, as of today's register
   *[other] { $count } warnings, the one worth most first
}
report-warnings-none = No warning is open.
report-gaps = Gaps
report-gaps-none = Every number has a value and a goal.
report-gap-value = { $kpi }: no value. { $why }
report-gap-goal = { $kpi }: no goal is set.
report-gap-parked = { $kpi } is parked: { $why }
report-gap-rows = { $count ->
    [one] One row of the files was left out, with its reason on the Data page.
   *[other] { $count } rows of the files were left out, with their reasons on the Data page.
}

report-how = How the numbers are counted
report-define-caption = Definitions
report-usual-range = Usual range
report-define-usual = The middle value of the earlier periods, plus and minus two robust standard deviations (1.4826 times the median distance from the middle). It takes eight periods. Within it, a change is probably noise.
report-define-net-sales = Goods after discounts and returns, without tax and shipping.
report-define-week = Seven days from { $weekday }, in the time zone { $zone }.
report-periods = Months and quarters
report-define-periods = Made of the weeks that end in them: every week counts once, and none is cut. Their rates are all weeks' parts divided once.
report-tools = Cost of tools
report-define-tools = What the tools in use cost in a whole calendar month, from the prices and payments noted.
report-files = Where the numbers come from
report-files-caption = Imported files by kind
report-names-left-out = People are not named in this report. Where a name stood, it says [somebody].
report-names-shown = This report names people. Give it only to those who may know.

error-report-daily = A report is of a week, a month or a quarter. Choose one of them.
error-report-weekly = { $period } is no week. Write it like 2026-W46.
error-report-monthly = { $period } is no month. Write it like 2026-10.
error-report-quarterly = { $period } is no quarter. Write it like 2026-Q3.
error-report-not-over = { $period } is not over yet. Choose an earlier one.
error-report-pdf = The PDF could not be written: { $why }. Nothing was saved. Save the report as HTML and print it instead.
