# The engine's own texts: errors, what acts did, dates and lists.

as-said = { $said }
no-value = no value
list-last = { $list } and { $last }
date-long = { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
when = { $date } { $clock }
when-today = today { $clock }
span = { $first } to { $last }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

week-title = Week { $number }, { $from } to { $to } { $year }
week-name = Week { $number }
column-week = Week

today-title-none = Nothing needs you this week
today-title = { $count ->
    [one] One thing this week
    [2] Two things this week
    [3] Three things this week
    [4] Four things this week
    [5] Five things this week
   *[other] { $count } things this week
}

data-title-empty = No file imported yet
data-title = { $files ->
    [one] One file, { $orders }
   *[other] { $files } files, { $orders }
}

platform-shopify = Shopify
platform-woocommerce = WooCommerce
platform-etsy = Etsy
platform-amazon = Amazon
platform-ebay = eBay
platform-square = Square
platform-squarespace = Squarespace
platform-wix = Wix
platform-bigcommerce = BigCommerce
platform-magento = Magento
platform-prestashop = PrestaShop
platform-ads = Advertising
platform-analytics = Google Analytics
platform-email = E-mail
platform-helpdesk = Helpdesk
platform-bank = Bank and cards
platform-own = Your own table

source-products = Products
source-customers = Customers
source-orders-feeds = Every KPI but the conversion rate
source-sessions-feeds = Conversion rate, revenue per visitor
source-spend-feeds = Customer acquisition cost
source-products-feeds = Tag score, known costs
source-customers-feeds = Set beside the orders
source-state-missing = no file yet
source-state-stale = newest day { $last }
source-state-fresh = up to { $last }
source-state-there = there
source-as-of = { $source } as of { $day }
source-none = { $source }: no file yet

note-aside = { $count ->
    [one] One row holds a total or nothing and was set aside.
   *[other] { $count } rows hold totals or nothing and were set aside.
}
note-shop-went-back = The same file came in before, and a newer one after it. So the shop is taken to be as it was before, and the file was read again.
note-file-currency = This file counts in { $file } and the shop in { $shop }. Its orders are kept and are in no sum.
note-orders-until = Orders are known up to { $day } only.
note-no-buyers = No order of this week names its buyer.
note-no-visitors = The session report has no visitors for every day of this week.

note-lost-ids = { $count ->
    [one] One id, SKU or barcode was destroyed by a spreadsheet and is left out.
   *[other] { $count } ids, SKUs or barcodes were destroyed by a spreadsheet and are left out.
}
note-missing-refunds = The column “{ $column }” is not in this file, so refunds are not known from it.
note-missing-cancellations = The column “{ $column }” is not in this file, so cancelled orders are not known from it.
note-missing-discounts = The column “{ $column }” is not in this file, so discounts are not known from it.
note-missing-taxes = The column “{ $column }” is not in this file, so taxes are not known from it.
note-missing-shipping = The column “{ $column }” is not in this file, so shipping charges are not known from it.
note-encoding = Its letters were read as { $encoding }. If names look wrong, take it back and import it with --encoding.
note-broken-letters = { $count ->
    [one] One letter in this file is broken and shows as “�”.
   *[other] { $count } letters in this file are broken and show as “�”.
}
notice-interrupted = The last act was interrupted. Nothing of it was kept.

undo-import = Undo import of { $format }
backup-none = No backup yet
backup-newest = Backup { $when }, checked
shop-unnamed = Your shop

spark-summary = { $kpi } over the last { $count } weeks
trend-summary = { $kpi } over { $count } weeks, { $known } of them with a number: from { $first } to { $last }.
trend-summary-empty = { $kpi } has no number in these weeks.

change-same = the same
change-up = up { $by }
change-down = down { $by }
change-points = { $points } points

state-ok = on target
state-no_data = no data
state-stale = out of date
state-no_target = no goal yet
state-off_target = goal { $target }
state-parked = parked

readiness-title = Ready for { $ready } of { $all } strategies
advice-tags = { $count ->
    [one] Fix tags first: one item, { $time }.
   *[other] Fix tags first: { $count } items, { $time }.
}
advice-next = Next, for { $strategy }: { $next }
advice-none = Everything the five strategies need is here.
history-none = No order yet, so no history.
history-enough = { $days } days of orders. Prediction needs { $needed }.
history-short = Not enough history for prediction ({ $days } of { $needed } days). What is shown until then only describes.
tags-score = Score { $score } of 100
tags-none = No active product yet. Import the products export.
tags-formula = Each active product can earn 100 points, and the score is their average. A type or category brings 30 and a vendor 10. Another product in the same category brings 10. Tags bring 50 in equal parts: the rarer spelling of a tag brings nothing, and a tag on one product only brings half.
tag-fact-with_category = With a type or category
tag-fact-with_vendor = With a vendor
tag-fact-with_tags = With a tag
tag-fact-near_tags = Tags that look like another
tag-fact-tags_once = Tags on one product only
tag-fact-lonely = Products alone in their category
fact-of = { $count } of { $all }
gain = { $points } points
gain-tiny = under { $points } points
time-seconds = about { $seconds } s
time-minutes = about { $minutes } min
time-hours = about { $hours } h
margin-enough = Costs are known for { $share } of last year's sales. That is enough for price advice.
margin-short = Costs are known for { $share } of last year's sales. Advice on prices and profit is off below { $needed } %.
margin-no-products = No product yet, so no cost is known. Import the products export with its costs.
margin-no-orders = No sale yet to match with costs. Import the shop's orders export.
compare-all-time = all time
compare-platform-shopify = Shopify
compare-platform-woocommerce = WooCommerce
compare-platform-ga4 = Google Analytics
difference-none = the same
difference-tiny = under 0.1 %
difference-more = { $by } more
difference-less = { $by } less
difference-of-nothing = cannot be measured
figure-guess = Perhaps: { $cause }
explained-same = { $dashboard } shows the same.
explained-found-cent = { $dashboard }’s { $shown } comes out to the cent if it { $changes }.
explained-found = { $dashboard }’s { $shown } comes out exactly if it { $changes }.
explained-found-many = { $dashboard }’s { $shown } come out together if it { $changes }.
explained-way = It { $changes }.
explained-note = it { $changes }
explained-as-good = Several such ways give it this week, and each is as good.
explained-possible = { $count ->
    [one] One way gives it, and chance could, too.
   *[other] Several ways give it. This week cannot tell them apart.
 }
explained-possible-ask = { $count ->
    [one] One way gives it, and chance could, too. Type also its number of orders or its net sales.
   *[other] Several ways give it. Type also its number of orders or its net sales.
 }
explained-possible-ask-orders = { $count ->
    [one] One way gives it, and chance could, too. Type also its number of orders.
   *[other] Several ways give it. Type also its number of orders.
 }
explained-possible-ask-sales = { $count ->
    [one] One way gives it, and chance could, too. Type also its net sales.
   *[other] Several ways give it. Type also its net sales.
 }
explained-unknown = No known way of counting gives it. It stays open.
explained-nothing = There is no figure here that can be tried: note its net sales, its orders, its order value or its conversion rate.
explained-foreign = { $count ->
    [one] One order of the week is in another currency and in none of our sums.
   *[other] { $count } orders of the week are in another currency and in none of our sums.
 }

answer-do_it = You decided to do this on { $day }.
answer-do_it-because = You decided to do this on { $day }: “{ $reason }”.
answer-do_it-over = You decided to do this on { $day }. It is still open.
answer-do_it-over-because = You decided to do this on { $day }: “{ $reason }”. It is still open.
answer-later = Put aside until { $until }.
answer-later-because = Put aside until { $until }: “{ $reason }”.
answer-later-over = Put aside on { $day }, back since { $until }.
answer-later-over-because = Put aside on { $day }: “{ $reason }”. Back since { $until }.
answer-not_a_problem = Not a problem, you said on { $day }.
answer-not_a_problem-because = Not a problem, you said on { $day }: “{ $reason }”.
rules-title = { $off ->
    [0] { $on } rules watch your shop
   *[other] { $on } rules watch your shop, { $off } switched off
}
rule-off = switched off
rule-found-nothing = finds nothing now
rule-found-open = { $open } open
rule-found-answered = { $answered } answered
rule-found-both = { $open } open, { $answered } answered

stack-title-empty = No tool noted yet
stack-title-free = { $count ->
    [one] One tool without a cost
   *[other] { $count } tools without a cost
}
stack-title = { $count ->
    [one] One tool, { $monthly } a month
    [2] Two tools, { $monthly } a month
    [3] Three tools, { $monthly } a month
    [4] Four tools, { $monthly } a month
    [5] Five tools, { $monthly } a month
    [6] Six tools, { $monthly } a month
    [7] Seven tools, { $monthly } a month
    [8] Eight tools, { $monthly } a month
    [9] Nine tools, { $monthly } a month
   *[other] { $count } tools, { $monthly } a month
}
stack-share = { $share } of the net sales of { $month }.
answers-against = { $count ->
    [0] None of the four answers speaks against it.
    [one] One of the four answers speaks against it.
    [2] Two of the four answers speak against it.
    [3] Three of the four answers speak against it.
   *[other] All four answers speak against it.
}
decisions-title = { $count ->
    [0] No tool waits
    [one] One tool waits
   *[other] { $count } tools wait
}
decide-add = Add it
decide-anyway = Add anyway
decide-experiment = Add as a 30-day experiment
decide-experiment-anyway = Add anyway, as a 30-day experiment
decide-wait = Put on the wait list
decide-for-bottleneck = It is for a bottleneck: { $process }.
decide-for-stage = Your sales rose to the { $stage } stage in the last three months.
decide-no-call = No bottleneck and no new stage calls for it. It would be an experiment that ends on { $day }.
decide-process-takes = { $process }, { $minutes ->
    [one] one minute a week
   *[other] { $minutes } minutes a week
}
decide-process-untimed = { $process }, minutes not noted
decide-first = Simplify first: { $tools } do the same job, { $job }.
decide-sales = Net sales: { $months }; { $change } over the three months.
decide-sales-month = { $month } { $net }
decide-sales-no-change = no share can be given
decide-sales-unknown = Net sales of the last three full months are not known yet.
evidence-takes = Now it takes: { $process }.
evidence-no-time = Choose the work it is for. Its minutes a week are the measure.
evidence-bottleneck = { $process } is noted as a bottleneck.
evidence-bottlenecks = Noted as bottlenecks: { $processes }.
evidence-name-bottleneck = No process is marked as a bottleneck yet, so this cannot be checked.
evidence-no-bottleneck = No process is marked as a bottleneck.
evidence-no-jobs = Choose its jobs, and you see here who does them already.
evidence-does = { $tool } does the same: { $jobs }.
evidence-native = { $words }.
evidence-tillwise = Tillwise counts the { $count } KPIs from your files.
evidence-none-does = No tool in use and no platform here is known to do { $jobs }.
evidence-works-with = { $tools } is noted to work with { $tool }.
evidence-platforms = Your tools are noted to work with { $platforms }. Does it, too?
evidence-no-links = No tool of yours says yet what it works with.

stage-title-early = Early stage: { $mean } a month
stage-title-middle = Middle stage: { $mean } a month
stage-title-upper = Upper stage: { $mean } a month
stage-title-unknown = Your revenue stage is not known yet
stage-subtitle = The mean of your net sales in the last three full months.
stage-list-early = Early stage
stage-list-middle = Middle stage
stage-list-upper = Upper stage
stage-month = { $month } { $year }
stage-month-none = no orders imported
stage-month-before = your orders begin on { $day }
stage-month-after = orders are known up to { $day } only
stage-month-gap = no orders file reaches into it
stage-why-no-currency = Import an orders file. Your sales of three full months tell the stage.
stage-why-months = It takes three full months of orders. What is missing is named below.
stage-why-currencies = The limits are in { $borders } and your shop counts in { $shop }. Set the limits again.
stage-other-currencies = { $count ->
    [one] One order of these months is not in { $currency } and is in no sum.
   *[other] { $count } orders of these months are not in { $currency } and are in no sum.
}
stage-borders-guide = The middle stage begins at { $middle }, the upper one above { $upper }. These are the guide's figures.
stage-borders-taken = The middle stage begins at { $middle }, the upper one above { $upper }. The guide counts in US dollars; its figures are taken as they are in { $currency }. Nothing was converted.
stage-borders-set = The middle stage begins at { $middle }, the upper one above { $upper }. You set this on { $day }.
stage-borders-converted = The middle stage begins at { $middle }, the upper one above { $upper }. Converted once on { $day }: one US dollar is { $rate } { $currency }.
stage-cost = Your tools cost { $monthly } a month.
stage-cost-share = Your tools cost { $monthly } a month, { $share } of your mean net sales.
stage-cost-share-own = Your tools cost { $monthly } a month. What is in { $currency } is { $share } of your mean net sales.
stage-budget-reference = A guide names 500.00 to 5,000.00 USD a month as usual for mid-size shops, by team and duties. It is no goal.
stack-share-unknown = With orders imported you see here what share of your sales that is.
month-of-year = { $month } { $year }
month-short-of-year = { $month } { $year }
costs-title = Tools cost { $cost } in { $month }
costs-title-none = What your tools cost
costs-share = { $share } of that month's net sales.
costs-share-unknown = That month's net sales are not known.
costs-no-currency = The shop has no currency yet, and its tools are not all paid in one. Import orders, or choose the currency in Settings.
costs-how = Both lines start at 100, and each point is three months together. A month counts with the prices of its last day. Where the dashed line is above the other, cost has grown more than sales.
costs-together = Together
costs-left-out = Not in these sums: { $sum } over all the months for { $tools }. Two currencies are not added.
costs-once = Not in these sums: { $amount } paid once for { $tool } on { $day }. It counts in the payback.
costs-once-more = { $count ->
    [one] One more payment was made once.
   *[other] { $count } more payments were made once.
}
costs-unpriced = { $count ->
    [one] One tool in use has no cost noted.
   *[other] { $count } tools in use have no cost noted.
}
costs-unknown-sales = { $count ->
    [one] For one month the orders are not all here: its sales are a gap, not zero.
   *[other] For { $count } months the orders are not all here: their sales are a gap, not zero.
}
costs-head-month = Month
costs-head-cost = Cost
costs-head-net-sales = Net sales
costs-head-share = Share of net sales
costs-head-cost-line = Cost line
costs-head-sales-line = Sales line
costs-head-layer = Layer
costs-head-all-months = 24 months
costs-head-from = From
costs-head-price = Price
costs-head-a-month = A month
costs-head-change = Change
costs-head-day = Day
costs-head-date = Date
costs-head-paid = Paid
costs-head-given-back = Given back
crossing-mark = { $month }: tools grew more than sales
crossing-no-sales = No net sales are known for these months. Import your orders to see both lines.
crossing-no-cost = No cost is noted for these months. Write down what your tools cost to see both lines.
crossing-too-short = { $known ->
    [0] No month is known of both cost and sales. The lines need four in a row.
    [one] Only one month is known of both cost and sales. The lines need four in a row.
   *[other] Only { $known } months are known of both cost and sales. The lines need four in a row.
}
crossing-never = The lines have not crossed. From { $start } to { $until } cost changed by { $cost } and net sales by { $sales }.
crossing-over = Cost is not above sales any more; it was until { $last }. From { $start } to { $until } cost changed by { $cost } and net sales by { $sales }.
crossing-since = The lines crossed in { $month } and cost has stayed above. From { $start } to { $until } cost changed by { $cost } and net sales by { $sales }. Tools take { $share } of net sales.
prices-summary = { $count ->
    [0] No price is noted for { $tool }.
    [one] { $tool } has had one price.
   *[other] { $tool } has had { $count } prices.
}
return-basis-measured = measured
return-basis-estimated = estimated
return-basis-mixed = partly estimated
return-times = { $times } times its cost
return-nothing-noted = nothing noted
return-no-hourly = hours only
return-other-currency = paid or given back in { $currency }
return-no-price = no price known
return-no-cost = free
payback-free = It costs nothing, so there is nothing to pay back.
payback-no_price = No price is known.
payback-nothing_noted = Nobody has noted what it gives back.
payback-no_hourly_value = Time is noted, but not what an hour is worth.
payback-other_currency = Some of it is in { $currency }, which is not converted.
payback-paid_back = Paid for itself on { $day }, after { $days ->
    [one] one day
   *[other] { $days } days
}.
payback-too_early = Too early to tell: { $days ->
    [one] one day
   *[other] { $days } days
} of 60.
payback-not_yet = Not yet, after { $days } days.
payback-decide = Not paid back after { $days } days: keep it for a reason, or end it.
payback-not_noted_since = Past 120 days, but what it gives back is noted only up to { $day }.
payback-day = day { $day }
payback-mark = paid back
payback-unnoted = { $count ->
    [one] One month in between is not noted and counts as nothing; the true sum can only be higher.
   *[other] { $count } months in between are not noted and count as nothing; the true sum can only be higher.
}
payback-no-setup = The time of setting it up is not noted, so it is missing in what was paid.
payback-hollow = Part of what it gives back is estimated, so its line is hollow.
saved-minutes = { $minutes } min
saved-hours = { $hours } h
saved-both = { $hours } h { $minutes } min
said-hourly-set = An hour is worth { $value }.
said-hourly-gone = No value of an hour is set any more.
error-hourly-value = { $value } is not an amount above zero. Nothing was changed. Write it like 25 or 25.00.
error-hourly-currency = The shop has no currency yet. Nothing was changed. Import orders, or choose the currency in Settings.
layer-numbered = { $number } { $layer }
layer-empty = Nothing here yet.
layer-kpis-measured = No tool needed. Tillwise measures { $count } of 5 KPIs.
price = { $amount } { $cycle }
flag-same-job = same job as { $other }
flag-no-owner = no owner
flag-no-kpi = no KPI
dots-all = Owner, process, KPI and connection are noted.
dots-missing = Not noted: { $missing }.
stack-order = On average { $order } of 4.
price-unknown = price not known
work-runs = { $automations ->
    [one] One automation
   *[other] { $automations } automations
}, { $branches ->
    [0] no extra branch
    [one] one extra branch
   *[other] { $branches } extra branches
}
benefit-minutes = { $minutes ->
    [one] One minute saved, { $basis }
   *[other] { $minutes } minutes saved, { $basis }
}
benefit-margin = { $margin } margin, { $basis }
register-title = { $people ->
    [0] Nobody
    [one] One person
   *[other] { $people } people
}, { $processes ->
    [0] no process
    [one] one process
   *[other] { $processes } processes
}
register-brand-owner = { $name } owns brand and strategy.
register-no-brand-owner = Nobody owns brand and strategy yet.
person-nothing = nothing yet
person-left = left on { $day }
person-brand = brand and strategy
process-minutes = { $minutes ->
    [one] one minute a week
   *[other] { $minutes } minutes a week
}
process-no-tool = no tool

said-imported = Added { $new }.
said-imported-updated = Added { $new }, updated { $updated }.
said-would-import = Would add { $new } and update { $updated }.
said-repeated = This file is in already: { $unchanged } unchanged. Nothing was written.
said-kept-out = { $count ->
    [one] One row was kept out.
   *[other] { $count } rows were kept out.
}
said-nothing-in-file = Nothing in this file could be used.
said-undone = Took back { $file }: { $new } it had added, { $updated } it had changed.
said-would-undo = Would take back { $file }: { $new } it had added, { $updated } it had changed.
said-cancelling = Stopping. Nothing of this file is kept.
said-no-file-chosen = No file was chosen.
said-tool-added = Added { $tool }.
said-tool-changed = Changed { $tool }.
said-tool-ended = Ended { $tool } today.
said-tool-used = Noted that { $tool } is used.
said-tool-verified = Noted that { $tool } works as of today.
said-charge-added = Noted the payment.
said-charge-removed = Removed the payment.
said-link-set = Noted how they are connected.
said-link-forgotten = Forgot the connection.
said-person-set = Noted { $name }.
said-person-left = Noted that { $name } left.
said-person-removed = Took { $name } off the list.
said-process-set = Noted { $process }.
said-process-removed = Removed the process.
said-benefit = Noted what { $tool } gave back.
said-setup-check = Noted the minutes.
said-update-added = Noted the update of { $platform }.
said-update-removed = Removed the update.
said-practices = Noted how you work.
said-notice-given = Noted that notice was given for { $tool }. It ends on { $day }.
said-notice-given-open = Noted that notice was given for { $tool }. Note its last day once the vendor says it.
said-saved = Saved { $file }.
said-calendar-saved = { $count ->
    [one] Saved one day in { $file }. Open it with your calendar.
   *[other] Saved { $count } days in { $file }. Open it with your calendar.
}
said-decision-waits = { $tool } is on the wait list.
said-decision-dropped = Noted that { $tool } is not wanted.
said-decision-experiment = Added { $tool } as an experiment until { $day }.
said-native-off = Not for your shop: { $what }.
said-native-here = Counts for your shop: { $what }.
said-stage-set = Set where the stages part.
said-stage-guide = The stages part at the guide's figures again.
said-target-set = Set the goal of { $kpi }.
said-target-gone = Took away the goal of { $kpi }.
said-kpi-owner = { $owner } looks after { $kpi }.
said-kpi-no-owner = Nobody looks after { $kpi } now.
said-parked = Parked { $kpi }.
said-unparked = Took up { $kpi } again.
said-figure-recorded = Recorded what { $dashboard } shows for { $kpi }.
said-figure-explained = Noted why the two differ.
said-figure-open = The difference is open again.
said-figure-removed = Removed the figure.
said-answered-do_it = You decided to do this. It leaves Today until { $until }.
said-answered-later = Put aside until { $until }.
said-answered-not_a_problem = Noted as not a problem. It will not be shown again.
said-answer-taken-back = Took the answer back.
said-rule-on = Switched on: { $rule }.
said-rule-off = Switched off: { $rule }. It says nothing until you switch it on again.
tray-open = Open Tillwise
tray-checkin = Open the check-in
tray-quit = Quit Tillwise
tray-there = Closing the window keeps Tillwise in the tray. Quit it from its menu there.
tray-not-there = This computer shows no tray icon now. So closing the window quits Tillwise, and no reminder comes then.
tray-due-title = The check-in is ready
tray-due-text = { $period } is over. Looking at it takes about ten minutes, whenever it suits you.
said-tray-on = Tillwise stays in the tray and reminds you of the check-in.
said-tray-on-unseen = Kept. This computer shows no tray icon now.
said-tray-off = Tillwise no longer stays in the tray.
error-tray-login = The system did not change what starts at login: { $fault }. Nothing was changed.
said-shop-changed = Changed the shop's settings.
said-backed-up = Backed up and checked: { $file } ({ $size }).
said-restored = Put back { $file }. What was there before is kept in { $before }.
said-restored-aside = Put back { $file }. The shop file that could not be opened was moved aside.
said-sample-open = This is a made-up shop in a file of its own. Look around and try everything.
said-sample-gone = The sample shop is gone. Nothing of it is left in { $folder }.

verify-file = Shop file
verify-links = Links between tables
verify-rows = Row accounting of imports
verify-versions = One current version of every record
verify-totals = Totals by day and week equal a full count
verify-backups = Backups
verify-sqlite = Database inside
verify-sound = in order
verify-faults = { $count ->
    [one] one fault
   *[other] { $count } faults
}
verify-backups-whole = { $count ->
    [0] none yet
    [one] one, whole
   *[other] { $count }, all whole
}
verify-backups-damaged = damaged: { $files }

who-window = Tillwise's window
who-command-line = The tillwise command

error-no-shop = There is no shop file at { $file }. Import an export to make one, or name another with --shop.
error-newer-file = { $file } was made by a newer Tillwise. Nothing was changed. Please update Tillwise.
error-not-a-shop = { $file } is not a Tillwise shop file. Nothing was changed. Choose another file.
error-not-a-database = This is not a Tillwise shop file ({ $detail }). Nothing was changed. Choose another file.
error-shop-is-folder = { $file } is a folder. Nothing was changed. Name a file for the shop.
error-import-running = An import is running. Nothing else was changed. Try again when it is done.
error-busy = Another Tillwise is writing to this shop. Nothing was changed. Try again when it is done.
error-busy-since = { $who } has been writing to this shop since { $since }. Nothing was changed. Try again when it is done.
error-cancelled = The import was stopped. Nothing of this file was kept.
error-disk-full = The disk is full ({ $detail }). Nothing was changed. Free some space and try again.
error-disk-full-at = The disk with { $folder } is full. Nothing was changed. Free about { $megabytes } MB and try again.
error-no-room = There is too little room in { $folder }. Nothing was imported. Free about { $megabytes } MB and try again.
error-not-writable = The folder or the shop file cannot be written ({ $detail }). Nothing was changed. Check its rights.
error-damaged = The shop file is damaged ({ $detail }). Nothing was changed. Restore the newest backup with tillwise restore.
error-drive = The drive reports a fault ({ $detail }). Nothing was changed. Check the drive, then try again.
error-memory = There was not enough memory ({ $detail }). Nothing was changed. Close other programs and try again.
error-database = The shop file could not be used ({ $detail }). Nothing was changed. Run tillwise verify.
error-file-missing = There is no file at { $file }. Nothing was changed. Check the name.
error-file-no-rights = You have no rights to use { $file }. Nothing was changed. Ask for them, or copy the file elsewhere.
error-file-disk-full = The disk with { $file } is full. Nothing was changed. Free some space and try again.
error-file-read-only = { $file } cannot be written, because its drive is read-only. Nothing was changed. Make the drive writable, or choose another place with --shop.
error-file-gone = { $file } went away while it was read. Nothing was imported. Put it back and try again.
error-file-is-folder = { $file } is a folder. Nothing was imported. Choose the files in it.
error-file = { $file } could not be used ({ $detail }). Nothing was changed. Try again.
error-reading-ended = Something went wrong inside Tillwise while the file was read. Nothing was imported. Try again; if it happens again, send the file's first lines to the makers.
error-nothing-usable = Not one row of this file could be used; in line { $line }: { $reason } Nothing was imported. Export it again.
error-nothing-usable-cell = Not one row of this file could be used; in line { $line }, column “{ $column }”, { $filled ->
    [yes] which says “{ $value }”
   *[no] which is empty
}: { $reason } Nothing was imported. Export it again.
error-no-direction = The column “{ $column }” does not say of any amount whether it was money in or money out. Nothing was imported. Put a minus before what was paid out, or add a column Type with Debit or Credit in each row.
error-inside = Something went wrong inside Tillwise. Nothing of this act was kept. Try again, and restart the program if it happens again.
error-no-path = No file is named. Type the path of an export file.
error-no-batch = There is no import number { $batch }. Nothing was changed. See tillwise imports.
error-batch-undone = Import number { $batch } was taken back already. Nothing was changed.
error-no-week = { $week } is not a week. Write it like 2026-W46.
error-no-day = { $value } is not a date. Write it like 2026-11-09.
error-no-currency = { $value } is not a currency code. Write three letters, such as EUR.
error-no-zone = { $value } is not a time zone. Write it like Europe/Berlin.
error-no-weekday = { $value } is not a weekday. Write monday to sunday.
error-no-tool = There is no tool { $tool }. Nothing was changed. See tillwise stack list.
error-tool-exists = { $tool } is in the list already. Nothing was changed. Edit that one, or use another name.
error-tool-ended = { $tool } has ended already. Nothing was changed.
error-tool-cancelled = Notice was given for { $tool } already. Nothing was changed.
error-tool-no-name = The tool needs a name. Nothing was changed.
error-tool-cost = { $value } is not a cost. Nothing was changed. Write it like 20 or 20.00.
error-no-month = { $value } is not a month. Nothing was changed. Write it like 2026-11.
error-month-ahead = { $value } has not begun yet. Nothing was changed.
error-day-ahead = { $value } is still to come. Nothing was changed.
error-no-count = “{ $value }” is not a whole number from 0 on, or it is too large. Nothing was changed.
error-no-hours = { $value } is not a number of hours. Nothing was changed. Write it like 2 or 1.5.
error-link-itself = A tool is not connected with itself. Nothing was changed. Choose another one.
error-no-charge = This payment is not noted. Nothing was changed.
error-person-no-name = The person needs a name. Nothing was changed.
error-no-person = { $name } is not on the list. Nothing was changed.
error-process-no-name = The process needs a name. Nothing was changed.
error-process-exists = There is a process { $process } already. Nothing was changed. Change that one, or use another name.
error-no-process = There is no process { $process }. Nothing was changed.
error-update-empty = An update needs the platform and what changed. Nothing was changed.
error-no-update = This update is not noted. Nothing was changed.
error-decision-no-layer = To add the tool, say which layer it belongs to. Nothing was changed.
error-no-decision = There is no entry { $decision } on the wait list. Nothing was changed.
error-no-bottleneck = { $process } is not marked as a bottleneck. Nothing was changed. Mark it first, or leave it out.
error-no-native = There is no entry { $native } in the list of what platforms do. Nothing was changed.
error-stage-no-currency = The shop has no currency yet. Nothing was changed. Import an orders file first.
error-stage-amount = { $value } is not an amount. Nothing was changed. Write it like 1000 or 1000.00.
error-stage-rate = { $value } is not a rate. Nothing was changed. Write what one US dollar is in your currency, like 0.92.
error-stage-order = The second amount must be above the first, and both above nothing. Nothing was changed.
error-tool-currency = The shop has no currency yet. Nothing was changed. Name the currency of the cost, such as EUR.
error-target-rate = This is not a rate. Nothing was changed. Write it like 2.5 % or 0.025.
error-target-amount = This is not an amount. Nothing was changed. Write it like 30 or 30.00.
error-no-park-reason = Parking needs a reason, so that you know it later. Nothing was changed.
error-no-answer-reason = “Not a problem” needs a reason, so that you know it later. Nothing was changed.
error-no-warning = There is no warning { $rule } about { $about } now. Nothing was changed. See tillwise warnings list.
error-no-answer = There is no answer to { $rule } about { $about }. Nothing was changed. See tillwise warnings list.
error-no-rule = There is no rule { $rule }. Nothing was changed. See tillwise warnings rules.
error-figure-no-dashboard = The figure needs the name of its dashboard. Nothing was changed.
error-figure-future = This week has not begun. Nothing was changed. Choose an earlier one.
error-figure-no-note = “Something else” needs a few words, so that you know it later. Nothing was changed.
error-figure-count = This is no number of orders. Type a whole number of zero or more. Nothing was changed.
error-no-way = No such way of counting gives what { $dashboard } shows for { $week }. Nothing was changed. Look at the figures again.
error-no-figure = There is no recorded figure { $figure }. Nothing was changed.
error-no-such-backup = There is no backup { $file }. Nothing was changed. See Settings for the list.
error-backup-damaged = The backup { $file } is damaged. Nothing was changed. Choose another one.
error-backup-unsound = The backup did not read back whole, so it was thrown away. The shop is unchanged. Check the drive.
error-sample-in-the-way = { $file } is there already and says something else. Nothing was written. Name another folder.
error-not-in-sample = The sample shop is not open. Nothing was changed.

### Looking at files before they are imported
preview-title = { $count } files
preview-rows = { $count ->
    [one] one row
   *[other] { $shown } rows
}
preview-rows-about = about { $shown } rows
preview-rows-shown = { $shown } of { $rows } shown
preview-rows-first = The first { $shown } rows
preview-recognised = { $format }, recognised by its columns. { $layout }
preview-chosen = { $format }, as you chose. { $layout }
preview-unknown = Tillwise does not know this export yet. { $layout }
preview-own = { $format }, read as you say below. { $layout }
mapped-guess = a guess, { $percent } % sure
mapped-nameless = Column { $number }
mapped-one-of = { $others } or { $last }
preview-layout = { $encoding }, { $delimiter }, header in row { $row }.
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16, high byte first
encoding-windows-1252 = Windows 1252
encoding-macintosh = Mac Roman
encoding-iso-8859-15 = ISO 8859-15, Western
encoding-windows-1250 = Windows 1250, Central European
encoding-windows-1251 = Windows 1251, Cyrillic
encoding-shift_jis = Shift-JIS, Japanese
encoding-gb18030 = GB 18030, Chinese
encoding-big5 = Big5, Chinese
delimiter-comma = comma
delimiter-semicolon = semicolon
delimiter-tab = tab
delimiter-bar = upright bar
same-order = same order
same-product = same product
same-as-above = same as above
place = line { $line }
place-of-part = { $part }, line { $line }
will-new = new { $what }
preview-import = Import { $what }
preview-import-files = Import { $count } files
preview-import-plain = Import
preview-import-unchanged = Import, nothing new
group-problem-order-left-out = Another row of the same order cannot be read.
group-problem-part-left-out = Another row of the same day cannot be read.
group-problem-product-left-out = Its product cannot be read.
group-problem-not-variable = Its product is not of a type with variations.
group-problem-too-many-cells = The row has more cells than the header.
group-problem-no-parent = The product this variation belongs to is not in the file.
repair-all = { $repair } in all { $count }
repair-some = { $repair } in { $cells } of { $count }
repaired = { $count ->
    [one] { $repair }, in one cell
   *[other] { $repair }, in { $count } cells
}
repaired-cell = Line { $line } reads “{ $text }”
sum-equal = { $heading } { $sum }, equal to the file
sum-differs = { $heading } { $sum }. The column itself adds up to { $file }: rows left out or listed twice make the difference.
question-format = This file fits two exports. Which one is it?
question-currency = In which currency are the amounts? The file does not say.
question-day-order = Which day is { $value }: { $first } or { $second }?
email-keep = Keep the addresses
email-keep-cost = You can make mailing lists here. The addresses stay on this computer.
email-code = Keep a code only
email-code-cost = Repeat buyers are still counted, mailing lists are not possible. Files imported before keep their addresses, so a buyer in both counts twice.
email-leave_out = Leave them out
email-leave_out-cost = No mailing lists, and these orders count for no repeat purchase rate and no new customers.
email-note-code = kept as a code
email-note-leave_out = left out
skipped-file = File
skipped-line = Line
skipped-why = Why it was left out
said-skipped-saved = { $count ->
    [one] Saved one row in { $file }.
   *[other] Saved { $count } rows in { $file }.
}
later-replaced = Later files replaced { $replaced } of it. Taking it back does not change those.
later-confirmed = Later files also hold { $confirmed } of it. Those stay.
later-both = Later files replaced { $replaced } of it and also hold { $confirmed }. Those stay as they are.
error-no-preview-file = This file is no longer being looked at. Nothing was changed. Choose it again.
error-preview-value = “{ $value }” cannot be chosen here. Nothing was changed.
error-no-repair = There is nothing left to put right here. Nothing was changed.
error-nothing-to-import = There is no file here that can be imported. Nothing was changed. Choose an export file.
error-look-cancelled = Counting was stopped. Nothing was changed.
error-no-random = The system gave no random number for the key of the codes. Nothing was changed. Try again, or keep the addresses.

subscriptions-title-none = No subscription found
subscriptions-title = { $count ->
    [one] One subscription, { $year } a year
    [2] Two subscriptions, { $year } a year
    [3] Three subscriptions, { $year } a year
    [4] Four subscriptions, { $year } a year
    [5] Five subscriptions, { $year } a year
   *[other] { $count } subscriptions, { $year } a year
}
subscriptions-title-stopped = { $count ->
    [one] One subscription, and it seems to have stopped
   *[other] { $count } subscriptions, and all seem to have stopped
}
subscriptions-from = From { $files }, { $first } to { $last }.
subscriptions-from-empty = From { $files }, in which nothing was booked.
subscriptions-from-unread = From { $files }, of which no row could be read.
subscriptions-from-none = No statement could be read.
subscriptions-none = Nothing in there is paid again and again. A price is believed after three payments a month apart, a yearly one after two, so a longer statement shows more.
subscriptions-ask-currency = These statements do not say which currency they are in. Name it, and the amounts can go into the stack.
subscriptions-ask-day-order = A statement leaves open whether the day or the month comes first.
subscriptions-no-direction = { $file } does not say which way the money went. All of it was taken for money paid, as on a card.
subscriptions-order-of-rows = In { $file } dates were read with { $order }: only then do its rows stand by day.
subscriptions-unread = { $count ->
    [one] Line { $line } of { $file } could not be read and is left out.
   *[other] { $count } lines of { $file } could not be read and are left out; the first is line { $line }.
 }
subscriptions-once = Paid once so far, so it cannot be said how often: { $tools }.
subscription-once = { $tool } ({ $amount })
subscription-charges = { $count ->
    [one] One payment, { $first }
   *[other] { $count } payments, { $first } to { $last }
}
subscription-rise = from { $old } to { $new } on { $since }
subscription-stopped = Seems to have stopped: nothing since { $last }
said-subscription-dismissed = Took { $payee } off the list.
said-subscription-joined = Added its payments to { $tool }.
error-no-statement = { $file } is no statement of a card or bank that Tillwise can read. Nothing of it was kept. A statement needs a column each for the day, the text and the amount; export it as CSV or OFX.
error-no-subscription = That subscription is no longer on the list. Nothing was changed. Choose the statement again.
error-no-such-subscription = These statements hold no subscription named { $payee }. Nothing was changed. Name one as the list shows it.
error-many-such-subscriptions = These statements hold more than one subscription named { $payee }. Nothing was changed. Accept them one by one in the window.
error-subscription-currency = The statement does not say which currency { $payee } is paid in. Nothing was changed. Name the currency first.
error-no-random-calendar = The system gave no random number for the calendar's entries. Nothing was changed. Try again.

said-process-kept = Noted for the week: { $figure }.
said-process-gone = Taken out for the week: { $figure }.
error-process-figure = This is no number for that. Type a number of zero or more, a whole one for things that are counted.
