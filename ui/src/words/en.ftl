# Every text the window itself speaks, in English. Sentences of at most 20 words, no jargon, no exclamation marks.
# Texts about the shop's own data come from Rust.

### Everywhere
loading = Reading your shop
try-again = Try again
close = Close
put-away = Put away
cancel = Cancel
save = Save
undo = Undo
no-value = no value
not-said = Not said
shown-is-old = What you see below is from before.
count = { $value }
skip = Skip to the page
language-en = English

### Errors the window finds itself
error-start = Tillwise could not open your shop
error-no-answer = The window got no answer it can read. Nothing was changed. Please try again.
error-no-window = This page only works inside the Tillwise window. Please start Tillwise itself.

### Frame
find = Find or do
offline = Offline
nav-label = Pages
nav-importing = importing
nav-waits-stack = { $waits ->
    [one] one thing to look at
   *[other] { $waits } things to look at
  }
nav-waits-kpis = { $waits ->
    [one] one number is missing or off
   *[other] { $waits } numbers are missing or off
  }
sample-bar = Sample shop
sample-text = Made-up data. Leaving removes it whole.
sample-leave = Leave sample
drop-over = { $count ->
    [one] Let go to look at this file
   *[other] Let go to look at { $count } files
  }

### Pages
page-today = Today
page-data = Data
page-stack = Stack
parts-of = Parts of { $page }
page-kpis = KPIs
page-settings = Settings

### Keys
keys-title = Keys
keys-undo = Undo the last act
keys-page = Open { $page }
keys-new-tool = Add a tool, on the Stack page
keys-checkin = Begin or go on with the check-in, on Today
keys-checkin-walk = Check-in: on and back
keys-checkin-card = Check-in: nothing to do, make it an action, what happened
keys-checkin-actions = Check-in: done, not done, dropped
keys-checkin-focus = Check-in: choose the one thing
keys-checkin-close = Check-in: close it, while writing or not
keys-letters = Use single letters as keys

### Palette
palette-placeholder = A page, a tool, a number, or what you want to do
palette-found = Found
palette-none = Nothing has that name. Try a shorter word.
palette-pages = Pages
palette-actions = Do
palette-tools = Tools
palette-kpis = KPIs
palette-import = Import a file
palette-import-also = choose open orders csv export
palette-checkin-also = weekly review monthly
palette-rules = See the rules behind the warnings
palette-appearance = Look: { $look }

### What leaves this computer
leaves-title = What leaves this computer
leaves-nothing = Nothing, unless you ask a language model for a draft.
leaves-no-account = There is no account. Tillwise sends no usage numbers and no error reports.
leaves-no-connection = There is no connection to a shop or a service. A language model is asked only if you added one.
leaves-asks-first = For a draft, texts and facts of the product are sent, never orders or buyers. You can see the exact text first.

### First run
first-title = Welcome. Nothing you open here leaves this computer.
first-sub = See what your shop sold, what your AI tools cost, and what needs you this week.
first-drop-title = Drop a shop export here
first-drop-text = An orders file is enough to start. Several files at once are fine.
first-sample-title = Look around with a sample shop
first-sample-text = Thirty seconds, with made-up data. You can leave it at any time.
first-sample-button = Open the sample shop
first-language = Language
first-guess = Guessed from your system. You can change this later in Settings.
where-shopify = Shopify
where-shopify-text = In Shopify, open Orders and choose Export. Take all orders, as plain CSV. The file comes by e-mail or downloads at once.
where-woocommerce = WooCommerce
where-woocommerce-text = In WordPress, open Products and choose Export. For orders open WooCommerce, Analytics, Orders and choose Download.
where-ads = Ad spend
where-ads-text = In your ads manager, make a report with one row a day. It needs the date and the amount spent. Export it as CSV.

### Choosing files
choose-files = Choose files
path-open = Type a path instead
path-instead = Type the file's path instead
path-label = Path of the file
path-hint = For example /home/mara/Downloads/orders_export.csv
path-import = Look at it

### Progress
progress-label = Import under way
progress-waiting = Waiting for a file
progress-reading = reading
progress-counting = counting, nothing is written
progress-writing = writing
progress-backing-up = making a backup first
progress-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
  }
progress-speed = { $rows } rows a second
progress-seconds = about { $left } s left
progress-minutes = about { $left } min left
progress-cancelling = Stopping. Nothing of this file will be kept.
progress-kept-whole = You can go on working. The file is added whole or not at all.

### Looking at files before they are imported
preview-change = Change
preview-format = Export
preview-encoding = Letters
preview-days = Day and month
preview-days-found = as found in the file
preview-days-day_first = day first, as in 31/12/2026
preview-days-month_first = month first, as in 12/31/2026
preview-currency = Currency
preview-currency-hint = Where the file names none, such as EUR.
preview-currency-set = Take it
preview-map = Which column is what
preview-map-kind = What does this file hold?
preview-map-choose = choose
preview-map-left-out = left out
preview-map-example = for example { $example }
preview-map-missing = Still needed: { $fields }.
preview-remembered = Your choices for files with these columns were taken.
preview-remember = Remember for files with these columns
preview-left-out = { $count ->
    [one] One column left out
   *[other] { $count } columns left out
  }
preview-more-columns = { $count ->
    [one] Show one more column
   *[other] Show { $count } more columns
  }
preview-fewer-columns = Show fewer columns
preview-table = First rows of { $file }
preview-parts = One export in { $count } parts: { $names }.
preview-repeated = This file is in already. Nothing would change.
preview-updated = updated
preview-unchanged = unchanged
preview-skipped = rows to look at
preview-groups = { $count ->
    [one] One row is left out as it is
   *[other] { $count } rows are left out as they are
  }
preview-put-right = Put right
preview-put-back = Leave out again
preview-leave-out = or they are left out
preview-cell = { $heading } in { $place }
preview-save-skipped = Save the skipped rows as CSV
preview-personal = Personal data
preview-email = E-mail addresses
preview-not-kept = Never kept: { $kinds }.
preview-not-kept-none = This file has no columns with names, streets or phones.
preview-not-kept-columns = Which columns?
preview-take-off = Take this file off
preview-counting = Counting
preview-count = Count what will happen
preview-promise = Nothing is written before. It can be taken back at any time.
preview-empty-title = No rows to show
preview-empty-text = There is nothing under the header of this file.

### Warnings
warnings-all = Show { $count } more
warning-why = Why do I see this?
warning-rules = All rules
warning-a-year = a year
warning-do-it = I will do it
warning-later = Remind in 90 days
warning-not-a-problem = Not a problem
warning-reason = Why is it not a problem?
warning-reason-hint = A few words for later. It will not be shown again.
warning-reason-save = Do not show it again
warning-take-back = Take back
answered = Answered ({ $count })
look-all-answered = Nothing open. Everything here is answered.

### Today
today-sub = Ordered by what they are worth. Everything else can wait.
today-more = { $more ->
    [one] One more waits on its own page.
   *[other] { $more } more wait on their own pages.
  }
today-empty-title = Your five numbers will stand here
today-empty-text = They come from your shop's own exports. The first one is the orders file.
today-empty-button = Import a file
week-kpi = KPI
week-this = This week
week-before = Week before
week-twelve = Twelve weeks
week-words = In words
week-goal = Goal

### Data
data-to-checkin = Back to the check-in
data-sub = Files from your shop and your ads. Each one can be taken back.
data-drop-label = Import files
data-drop = or drop them anywhere on this window.
results-title = What came in
results-see-today = See this week
result-holds = In this file: { $holds }.
figure-new = new
figure-updated = updated
figure-unchanged = unchanged
figure-look = rows to look at
undo-import = Undo this import
undo-file = Undo the import of { $file }
batch-undone = This import was taken back.
batch-taken-back = taken back
problems-title = { $total ->
    [one] One thing to look at
   *[other] { $total } things to look at
  }
problems-line = Line
problems-column = Column
problems-value = What stands there
problems-reason = Why
problems-whole-row = whole row
problems-nothing = nothing
problems-more = The first { $shown } of { $total }.
sources-title = What is here and how fresh it is
sources-data = Data
sources-amount = How much
sources-span = From and to
sources-state = State
sources-feeds = Used for
sources-nothing = nothing yet
readiness-title = What this data is ready for
readiness-bare = History, tags, costs and differences between sources will stand here too.
readiness-freshness = Freshness
readiness-history = History
readiness-tags = Tags
readiness-costs = Costs
readiness-comparisons = Two sources
readiness-figures = Other dashboards
freshness-all = Every source is up to date.
matrix-caption = Strategies and what they need
matrix-strategy = Strategy
matrix-state = State
tags-work = { $count ->
    [one] One thing to fix, { $time }.
   *[other] { $count } things to fix, { $time } in all.
  }
tags-open = What to fix and how the score is counted
tags-caption = What to fix in the shop
tags-what = In the shop
tags-gain = Brings up to
tags-time = Time
tags-all = Show all { $count }
tags-more = The first { $shown } of { $total }.
tags-in-shop = Change it in the shop, then import the products export again. Times are estimates.
costs-open = { $count ->
    [one] One thing sold without a known cost
   *[other] { $count } things sold without a known cost
  }
costs-caption = Sold without a known cost
costs-what = Sold
costs-why = Why
costs-sales = Sales
costs-all = Show all { $count }
compare-nothing = Nothing to compare yet. It takes two files that speak of the same days.
compare-finding = { $differ ->
    [0] All { $count } say the same.
    [one] One of { $count } differs.
   *[other] { $differ } of { $count } differ.
  }
compare-open = Both numbers side by side
compare-what = What
compare-first = One source
compare-second = The other
compare-difference = Difference
compare-guess = Perhaps: { $guess }
figures-none = Does another dashboard show another number? Note it here until you know why.
figures-open = { $count ->
    [0] Every difference is explained.
    [one] One difference is not explained yet.
   *[other] { $count } differences are not explained yet.
  }
figures-what = KPI and dashboard
figures-there = There
figures-here = Here
figures-difference = Difference
figures-act = Do
figure-explain = Explain
figure-explain-one = Explain { $figure }
figure-reopen = Open again
figure-reopen-one = Open again: { $figure }
figure-remove = Remove
figure-remove-one = Remove { $figure }
figure-add = Note what another dashboard shows
figure-kpi = KPI
figure-week = Week
figure-dashboard = Where you read it
figure-dashboard-hint = For example Shopify Analytics
figure-percent = What it shows, in per cent
figure-money = What it shows, in { $currency }
figure-count = How many it shows
figure-save = Note it
explain-title = Why do the two differ?
explain-text = { $dashboard } shows { $there }. Tillwise shows { $here }.
explain-cause = Cause
explain-guess = The first choice is a guess from the size of the difference.
explain-note = Note
explain-save = Note the cause
found-accept = That is it
found-accept-one = That is it: { $way }
found-noted = Noted as the reason.
differs-open = Why is it not what another dashboard says?
differs-second = A second number of it, if you have it
differs-orders = Its number of orders
differs-net-sales = Its net sales, in { $currency }
differs-second-value = The second number
differs-look = Look for the reason
kpi-owner = Who looks after it
kpi-owner-save = Save
kpi-gaps = What it lacks
batches-title = Imported files
batches-none = Each file you import will be listed here, with its undo.
batches-file = File
batches-when = Imported
batches-said = What happened
batches-undo = Take back
batches-all = Show all { $count }
guides-title = Where do I get it?
guides-find = Find an export
guides-found = { $count ->
    [0] No export of that name. A platform's name finds all of its exports.
    [one] One export
   *[other] { $count } exports
  }
guides-count = { $count ->
    [one] one export
   *[other] { $count } exports
  }

### Stack
stack-part-board = Board
stack-part-costs = Costs
stack-cost-lines = Cost against sales, 24 months
stack-cost-sales = Net sales
stack-cost-cost = Tool cost
stack-cost-share = Share
stack-cost-month = Month
stack-cost-empty = The two lines are not there yet
stack-cost-to-data = Import orders
stack-cost-to-board = To the board
stack-cost-layers = Cost a month by layer, { $currency }
stack-cost-every-month = Every month by layer
stack-cost-tools = What each tool gives back
hourly-now = An hour is worth { $value }
hourly-none = What is an hour worth?
hourly-why = With it, saved time counts as money. Without it, it stays time.
hourly-label = An hour, { $currency }
hourly-save = Save
returns-month = A month
returns-saved = Time saved
returns-back = Gives back
returns-payback = Payback
returns-all = Show all { $count }
returns-fewer = Show fewer
tool-payback = Paid and given back
tool-back = Given back, measured
tool-back-estimated = Given back, at least partly estimated
tool-paid = Paid
tool-costs-prices = Cost a month
tool-costs-charges = { $count ->
    [one] One payment
   *[other] { $count } payments
  }
tool-costs-charge-day = Day
tool-costs-charge-amount = Amount
stack-part-subscriptions = What you pay for
stack-empty-title = Start with what you pay for
stack-empty-text = Choose a statement of your card or bank. Everything you pay again and again is listed with what it costs a year.
stack-empty-button = What can I cancel?
find-title = What you pay for
find-lead = Choose a statement of your card or bank, as CSV or OFX. What you pay again and again is listed, and you say what is a tool.
find-kept = Only what you add to the stack is kept: its name, prices and payments. Nothing else of the statement is, and it never leaves this computer.
find-choose = Choose a statement
find-more = Choose another statement
find-away = Close this statement
find-reading = Reading the statement…
find-path = Type its path instead
find-path-label = Path of the statement
find-path-hint = One file, such as /home/mara/statement.csv
find-path-read = Read it
find-currency = Currency of the statement
find-currency-save = Use it
find-day-first = Day first
find-month-first = Month first
find-year = { $year } a year
find-as = { $payee }, { $charges }
find-rose = Price rose { $rise }
find-layer = Layer of { $payee }
find-add = Add to the stack
find-add-of = Add { $payee } to the stack
find-join = Add its payments to { $tool }
find-no-tool = Not a tool
find-no-tool-of = { $payee } is not a tool
find-list = Paid again and again
find-none = Nothing in these statements is paid again and again
find-none-text = A monthly price is believed after three payments and a yearly one after two. A statement over a longer time shows more.
find-done = Everything on the list is decided
find-done-text = Open the board to see what does the same job twice.
find-board = Open the board
first-find-title = What can I cancel?
first-find-text = Bring a statement of your card or bank and see every subscription with its cost a year.
first-find-button = Look into a statement
stack-part-simplify = Simplify
stack-part-papers = Papers
stack-part-people = People
combobox-found = { $count ->
    [one] One suggestion. Arrows and Enter take it.
   *[other] { $count } suggestions. Arrows and Enter take one.
  }
remove = Remove
day-hint = 2026-11-01
stack-part-add = Before you add
stack-part-stage = Stage
add-title = Before you add a tool
add-sub = Say what is true. Two answers against it, and a tool usually adds work.
add-start = Name a tool and switch on what is true. The verdict stands here.
add-questions = The four questions
add-name = Tool you think about
add-bottleneck = Bottleneck it is for
add-bottleneck-none = none, it is an experiment
add-bottleneck-unknown = no bottleneck noted yet
add-jobs-none = choose what it would do
add-wording = The guide asks: { $wording }
add-answer = Your answer: { $answer }.
add-note = What this rests on
add-rule = What nothing calls for is tried for 30 days. Then it is kept or it goes.
add-email-title = Looking for an e-mail tool?
add-email-opinion = This is the opinion of one guide, not a test. Choosing a line only fills the form above.
add-email-weigh = Weigh { $name }
wait-none = Tools you are not sure about wait here with your answers.
wait-since = Since { $day }.
wait-again = Think again
wait-drop = Not wanted
wait-known = What was known that day
wait-past = { $count ->
    [one] One earlier decision
   *[other] { $count } earlier decisions
  }
wait-verdict = Answers
wait-outcome = Decided
wait-day = On
native-title = What { $platforms } can do without another tool
native-text = Plans and countries differ. Switch off what your shop does not have.
native-off = not for your shop
stage-months = The last three full months
stage-month-head = Month
stage-net-sales = Net sales
stage-mean = Mean
stage-import = Go to your imports
stage-advice = What this stage asks for
stage-now = you are here
borders-title = Where the stages part
borders-change = Change the limits
borders-middle = Middle stage from, { $currency }
borders-upper = Upper stage above, { $currency }
borders-rate = One US dollar in { $currency }
borders-rate-hint = Converts 1,000 and 5,000 dollars once. Day and rate are kept.
borders-convert = Convert once
borders-guide = Back to the guide's figures
stack-look = Worth a look
stack-nothing = Nothing to look at. No tool does another's job.
stack-ended = { $count ->
    [one] One ended tool
   *[other] { $count } ended tools
  }
pair-title = { $keep } and { $drop }
pair-simplify = What could go
pair-open = Open { $tool }
dots-legend = The four dots: owner, process, KPI, connection. Filled is noted.
tool-owned = owner { $owner }
tool-add = Add a tool
tool-add-text = Twenty seconds. Only the name and the layer are needed.
tool-save-new = Add this tool
tool-end = End this tool today
tool-name = Name
tool-layer = Layer
tool-jobs = Jobs it does
tool-jobs-other = Other
tool-cost = Cost
tool-cycle = Paid
tool-currency = Currency
tool-owner = Who looks after it
tool-kpi = KPI it should move
tool-status = Where it stands
tool-since = Since
tool-since-hint = today, or 2026-11-01
tool-price = Price
tool-who = Who and what for
tool-backup = In their place
tool-processes = Processes it is used in
tool-process-new = Another process
tool-process-hint = Publish a product
tool-shares = Data it is given
tool-shares-nothing = Nothing
tool-contract = Contract
tool-vendor = Sold by
tool-ends = Term ends on
tool-ends-short = ends { $day }
tool-renews = Renews by how many months
tool-notice = Days of notice
tool-trial-ends = Trial ends on
tool-history = Over time
tool-history-words = prices, payments, what it gave back
tool-prices = Prices
tool-from = from { $day }
tool-charges = Payments
tool-charge-day = Paid on
tool-charge-amount = Amount in { $currency }
tool-charge-add = Note a payment
tool-charge-remove-one = Remove the payment { $charge }
tool-links = Connections
tool-link = With { $tool }
tool-works-with = Platforms it works with
tool-works-with-hint = Shopify, Etsy
tool-upkeep = Upkeep
tool-verified = Last seen to work
tool-verified-short = seen to work { $day }
tool-verified-now = Seen to work today
tool-used = Last used
tool-used-short = used { $day }
tool-used-now = Used today
tool-today = Today
tool-setup-hours = Hours to set up
tool-manual-minutes = Minutes by hand a week
tool-automations = Automations in it
tool-branches = Extra branches in them
tool-note = Note
tool-benefits = What it gave back
tool-benefit-minutes = Minutes saved in the month
tool-benefit-minutes-basis = Minutes are
tool-benefit-margin = Margin it brought
tool-benefit-margin-basis = Margin is
tool-benefit-month = Month
tool-benefit-add = Note this month
tool-benefit-remove-one = Remove { $month }
people-title = People
people-name = Name
people-after = Looks after
people-state = Role
people-act = Change
people-change = Change
people-change-one = Change { $name }
people-remove-one = Remove { $name }
people-none = Nobody is noted yet. Every tool and process needs one name.
people-new = Somebody new
people-add = Add this person
people-brand = Owns brand and strategy
people-left = Last day
people-left-hint = Only for somebody who left. Their tools then ask for a new name.
process-title = Processes
process-add = Add a process
process-name = Process
process-owner = Owner
process-no-owner = no owner
process-tools = Tools
process-review = What a person reviews
process-minutes = Takes
process-minutes-week = Minutes a week
process-bottleneck = Holds the shop up again and again
process-bottleneck-short = bottleneck
process-none = What do you do every week? Each tool should serve one of these.
practices-title = How you work
practices-text = What no tool brings. Write where it lies, or what it says.
practices-prompts = Prompts everybody uses
practices-review = What is checked before a text goes out
practices-answers = Answers support sends again and again
check-title = Monthly check
check-text = Time two simple tasks once in { $month }.
check-minutes = { $task }, minutes
check-month = { $month }: { $minutes } min
check-save = Note it
update-title = Platform updates
update-text = When a platform changes, the tools that work with it are to be looked at again.
update-platform = Platform
update-note = What changed
update-day = Changed on
update-open = Not looked at since
update-done = all looked at
update-add = Note an update

### Simplify first
simplify-list = What could go, the first one first
simplify-all = What following the whole list brings
simplify-leaving = On the way out
simplify-to-board = To the board
simplify-processes = Used for: { $processes }.
simplify-soon = Soon:
simplify-brings = What ending { $name } brings
simplify-notice = I gave notice
simplify-end = End it today
complexity-title = How complex the stack is
complexity-part = Part
complexity-now = Now
complexity-after = Without the list
complexity-sum = Together

### On paper
papers-title = Papers
papers-sub = { $day }. Made from what you noted; what is missing is said in it.
papers-model = Operating model on one page
papers-model-text = Which function uses which tool, who owns what, what a person checks, and which number each tool is for.
papers-handover = Hand-over for a new helper
papers-handover-text = Whom to ask, what each tool is for, how things are done, and a first week with boxes to tick.
papers-calendar = Calendar of notice and review dates
papers-calendar-text = Common calendars open this file. Saved again later, it changes its entries and adds none twice.
papers-called = It is called “{ $title }”.
papers-gaps = { $count ->
    [one] One thing is not noted yet
   *[other] { $count } things are not noted yet
  }
papers-save = Save
papers-days = Days in the calendar file
papers-day = Day
papers-what = What
papers-note = Note
papers-more = { $count ->
    [one] One more day
   *[other] { $count } more days
  }
papers-names = Papers name your own people only. Tillwise puts nothing about customers in them. Print them from any browser.

### KPIs
kpis-part-numbers = Numbers
kpis-part-checkin = Check-in
kpis-part-spend = Costs per customer
kpis-part-outcomes = What the work brings
spend-ways = What a customer costs
spend-why = From what, or what is missing
spend-campaigns = What campaigns are for
spend-campaigns-sub = Mark each one: spend on new customers is told apart only when all of it is marked.
spend-campaign = Campaign
spend-spent = Spent
spend-for = For
spend-for-what = What { $what } is for
spend-purpose-none = Not marked
spend-purpose-acquisition = New customers
spend-purpose-retention = Customers you have
spend-purpose-mixed = Both, or not known
spend-to-data = Import a file
spend-origins = Where buyers came from
spend-origins-sub = Say which of these are advertisements you pay for.
spend-origin = Came from
spend-orders = Orders
spend-is = What it is
spend-is-what = What { $what } is
spend-paid = An advertisement
spend-free = No advertisement
spend-itself = { $said }, by its name
spend-costs = What else marketing costs a month
spend-costs-sub = An amount holds from its month on, until you say another. Now it is { $month }.
spend-from = From month
outcomes-panel = This week, side by side
outcomes-links = What moves together
outcomes-lag = Weeks in between
outcomes-lag-own = As guessed for each pair
outcomes-lag-weeks = { $weeks ->
    [0] The same week
    [one] One week later
   *[other] { $weeks } weeks later
}
outcomes-months = Once a month: { $month }
outcomes-months-table = The last twelve months
outcomes-not-rated = Not rated
kpis-sub = Each number says what it is made of and how fresh that is.
kpis-list = The five KPIs
kpis-before = Week before
kpis-after = Week after
kpi-made-of = Made of
kpi-definition = How it is counted
kpi-source = Where it comes from
kpi-interval = The true rate lies { $said }.
kpi-split = Split it by
kpi-split-none = Nothing
kpi-split-why = { $part }: { $why }
kpi-typed = Typed by you
kpi-typed-mark = typed
kpi-typed-sub = A typed number stands beside what files give. It is never mixed with it.
kpi-ways = Other ways to count it
kpi-ways-sub = Other programs count the same name in these ways. Never set a number of one way against one of another.
kpi-way = Way to count
kpi-way-how = How, or why there is none
by-buyer-title = Net sales by who bought
by-buyer-who = Buyers
by-buyer-all = All together
work-title = How the work did
work-content_velocity = How many in the week
work-approval_hours = Hours in the week
work-save = Save
work-save-what = Save { $what }
kpi-notes = Good to know
goal-now = Goal: { $goal }
goal-none = No goal yet
goal-percent = Goal in per cent
goal-money = Goal in { $currency }
goal-save = Set goal
goal-clear = Take the goal away
goal-higher = Higher is better here.
goal-lower = Lower is better here.
park-open = Park this KPI
park-reason = Why
park-save = Park it
park-text = It stays in the list and gives no warnings until you take it up again.
park-parked = Parked. It gives no warnings.
park-take-up = Take it up again
facts-title = What the week's numbers are made of
facts-what = Fact
facts-value = This week
facts-note = Good to know
chart-as-table = Show as table
chart-refused = This drawing held something that is not a drawing. It is not shown; the table is.

### Check-in
checkin-steps = Steps of the check-in
checkin-back = Back
checkin-on = Go on
checkin-later = Finish later
checkin-all = All check-ins
checkin-start = Begin this check-in
checkin-others = Other check-ins
checkin-empty-title = There is nothing to look at yet
checkin-empty-text = A check-in goes through the numbers of a full week. It needs your orders first.
checkin-make-up = Make up for it
checkin-skip = Leave them out
checkin-past = Earlier check-ins
checkin-past-none = Each check-in you begin will be listed here with what you made of it.
checkin-period = Period
checkin-stands = How it stands
checkin-reading-then = What the numbers meant
checkin-actions-then = Actions
checkin-no-reading = not written yet
checkin-daily = A check-in every day for a while
checkin-daily-until = Until
checkin-daily-end = No longer
checkin-reminder = A note in your own calendar
checkin-reminder-day = Day
checkin-reminder-time = Time
checkin-reminder-save = Save the calendar file
checkin-data-title = Is the data fresh?
checkin-card-of = { $at } of { $count }
checkin-range = Usual range from { $low } to { $high }
checkin-where = Where does this come from?
checkin-happened = What happened?
checkin-happened-hint = If you know. A few words are enough.
checkin-nothing = Nothing to do
checkin-action = Make it an action
checkin-action-what = What to do
checkin-action-keep = Keep it
checkin-action-example = Write to twelve customers who bought twice
checkin-action-owner = Who
checkin-action-needs-owner = Nobody does it yet
checkin-action-due = Until
checkin-action-add = Add
checkin-three = Three actions are enough. More are not done.
checkin-type = Use this number
checkin-actions-title = What became of the last actions?
checkin-actions-text = Not done goes on. Dropped is a decision, too.
checkin-done = Done
checkin-not-done = Not done
checkin-dropped = Dropped
checkin-nobody = nobody
checkin-focus-title = One thing to act on
checkin-focus-text = What weighs most just now. Choose one, or go on without.
checkin-focus-choose = Choose
checkin-focus-chosen = Chosen
checkin-focus-own = Or in your own words
checkin-focus-keep = Choose this
checkin-plan-title = What it means, and what you will do
checkin-reading = What do the numbers mean?
checkin-reading-hint = Needed to close. No program can say this for you.
checkin-reading-example = Free shipping ended on Monday. Fewer small orders, the rest as usual.
checkin-actions-new = Actions, at most three
checkin-actions-none = None yet. A week without an action is fine.
checkin-close = Close the check-in
checkin-copy = Copy this half page
checkin-copied = Copied.
checkin-copy-by-hand = The text is marked. Press Ctrl+C.
checkin-reopen = Open it again
checkin-values = The numbers as they stood
checkin-typed = Typed by you.

### Settings
settings-part-shop = Shop and backups
settings-part-models = Models
settings-part-sent = What was sent
settings-part-rules = Rules
models-sub = A language model can draft texts for you. You never need one, and nothing it writes is used without you.
models-none = No model is set up
models-none-text = Drafts can come from a program on this computer or from a service you pay. Nothing is sent until you ask for a draft.
models-add = Add a model
models-edit = Change
models-edit-title = Change { $model }
models-form-text = Nothing is looked up and nothing is sent by saving this.
models-name = Name
models-name-hint = What you call it. It stands beside each of its drafts.
models-preset = Where it runs
models-preset-ollama = Ollama, on this computer
models-preset-lmstudio = LM Studio, on this computer
models-preset-llamacpp = llama.cpp server, on this computer
models-preset-own = Another address
models-address = Address
models-address-hint = Such as http://localhost:11434, or https:// and the name of a service.
models-style = How it is asked
models-style-openai = OpenAI's way
models-style-anthropic = Anthropic's way
models-style-hint = Most servers understand OpenAI's way.
models-model = Its name there
models-model-hint = As the server lists it, such as llama3.2.
models-private = I mean a server in my own network
models-loses-key = The key was typed for the old address. It is forgotten when you save.
models-may-see = What it may see of a product
models-may-see-text = Fields without a tick are in no request to it.
models-price = Price of a million tokens
models-price-text = Only for the cost shown before a draft. Leave it empty for a model on this computer.
models-price-sent = What you send
models-price-answered = What it answers
models-currency = Currency
models-price-here = It costs nothing to ask.
models-price-none = No price is known.
models-price-both = A million tokens cost { $sent } { $currency } sent and { $answered } { $currency } answered.
models-here = this computer
models-test = Test it
models-testing = It is asked for one word. No product text is sent.
models-key-add = Put a key in
models-key-other = Put another key in
models-key-remove = Remove the key
models-key-title = The key of { $model }
models-key-text = It goes into the system's keyring. Without a keyring it is kept until Tillwise closes. It is in no file of yours.
models-key-of = Key of { $model }
models-key-hint = Afterwards only its last four letters are shown.
models-key-keep = Keep the key
models-remove = Remove
models-remove-title = Remove { $model }?
models-remove-text = Its key and its unfinished batches go with it. Its drafts stay. This cannot be taken back.
sent-counted = Each request is counted before it leaves.
sent-none = Nothing was sent
sent-none-text = Once you ask a model for a draft, each day and each host it went to is counted here.
sent-day = Day
sent-host = Host
sent-host-here = { $host }, this computer
sent-texts = Product texts
sent-requests = Requests
sent-customers = Customers
compare-results = Compared without names
compare-pair = Models
compare-pair-of = { $one } and { $other }
compare-one = First chosen
compare-other = Second chosen
compare-neither-count = Neither
rules-sub = What Tillwise looks for, and why. Switch off what does not fit your shop.
rules-numbers = Numbers it goes by
rules-on = On
settings-sub = Your shop, its looks, and where everything is kept.
settings-shop = Your shop
settings-appearance = Appearance
settings-tray = Tray and reminder
tray-text = Off unless you want it. Once a week, one note says that the check-in is ready.
tray-switch = Keep Tillwise in the tray and remind me of the check-in
tray-day = Remind me on
tray-time = Time
tray-login = Start Tillwise in the tray when I log in
settings-backups = Backups
shop-name = Name
shop-currency = Currency
shop-currency-hint = Three letters, such as EUR.
shop-zone = Time zone
shop-zone-hint = Decides which day an order belongs to.
shop-weekday = Week starts
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
appearance-contrast = High contrast
backup-now = Back up now
backups-text = A backup is also made before an import changes anything.
backups-none = No backup yet. The first one is made as soon as there is something to lose.
backups-caption = Backups in { $folder }
backups-made = Made
backups-holds = Holds
backups-size = Size
backups-restore = Put back
restore = Restore
restore-one = Restore the backup of { $made }
restore-title = Restore the backup of { $made }?
restore-text = It holds { $holds }. What you have now is backed up first, so you can come back.
restore-confirm = Restore it
restore-keep = Keep what I have
verify-title = Check now
verify-now = Check files and backups
verify-text = Reads the shop file and every backup from end to end.
verify-busy = Checking. You can go on working.
verify-sound = Everything is in order.
verify-unsound = Something is not in order. See the lines below.
stored-title = What is stored and where
stored-shop = Shop file
stored-backups = Backups
stored-what = What is in it
stored-what-text = Orders, products, customers, visits, ad spend, your tools and your goals.
stored-not = What is left out
stored-not-text = Names, street addresses and phone numbers of your customers.
stored-versions = Versions
stored-versions-text = Tillwise { $version }, SQLite { $sqlite }

kpis-part-report = Report
report-kind = Of which length
report-kind-weekly = A week
report-kind-monthly = A month
report-kind-quarterly = A quarter
report-numbers = The five numbers
report-save = Save it
report-save-text = One page first, then: { $holds }.
report-save-pdf = Save as PDF
report-save-html = Save as HTML
report-names = Name the owners of actions
report-names-off = People are left out: where a name stood, it says [somebody].
report-before = Period before
report-after = Period after

page-content = Content
content-part-queue = Review
content-part-coverage = Coverage
content-part-checks = Checks
content-part-spot-checks = Spot-checks
spot-sub = Look at 5 to 10 of a hundred texts. The seed picks them, so nobody chooses the good ones.
spot-begin-title = Begin a check
spot-begin = Begin
spot-counts = { $sample } of { $texts } are looked at
spot-percent = How many of a hundred to look at
spot-allowed = How many of a hundred may fail
spot-allowed-hint = Above that the batch is stopped: its products go back to review.
spot-seed = Seed
spot-seed-hint = Leave it empty to have one drawn. The same number draws the same texts again.
spot-seed-wrong = A seed is a whole number up to 4,294,967,295. Type digits alone, or leave it empty.
spot-none = Nothing to check yet
spot-none-text = Accept drafts, put fixes in or approve texts in the review. Then a part of them can be looked at here.
spot-texts = Texts to look at
spot-place = { $place } of { $sample }
spot-made-by = Written by { $who }
spot-pass = Pass
spot-fail = Fail
spot-previous = Previous
spot-following = Next
spot-passed = Passed
spot-failed = Failed
spot-unjudged = Not looked at
spot-why = What is wrong?
spot-why-keep = Keep as failed
spot-reason-untrue = Says something that is not so
spot-reason-voice = Does not sound like us
spot-reason-unclear = Hard to understand
spot-reason-mistake = Has mistakes
spot-changed = What changed against the shop’s text
spot-review = Open the review
spot-close = Back to all checks
spot-past = Checks so far
spot-head-check = Check
spot-head-looked = Looked at
spot-head-failed = Failed
spot-head-missed = What it can have missed
spot-open-check = Open check { $check }
spot-drift = Is it getting worse?
spot-edits = How much of drafts is changed
spot-edits-text = Drafts that need few changes save the most time. A model or template that needs many may not suit you.
spot-edits-model = Model and template
spot-edits-made = Drafted
spot-edits-taken = Taken over
spot-edits-unchanged = As they were
spot-edits-letters = Letters changed, median
spot-edits-part = Part changed, median
keys-spot = In a spot-check: pass, fail, next, previous, undo
content-part-export = To your shop
content-part-voice = Voice
voice-now = Remarks on the voice now
voice-remarks = { $rule }: { $count ->
    [one] one product
   *[other] { $count } products
}
voice-i-am = I am { $name }
voice-read = Read the texts now
voice-rules = How it speaks
voice-rules-sub = Choose only what you mean. What is not decided is not looked at.
voice-open = Not decided
voice-number = { $least } to { $most }
voice-keep = Keep this
voice-keep-what = Keep this: { $what }
voice-back = As it was
voice-back-what = As it was: { $what }
voice-banned = Words it does not use
voice-banned-sub = A word is found in its forms, too: “cheap” in “cheapest”, but not in “cheapskate”.
voice-word = Word or phrase
voice-instead = Say instead, if you like
voice-is-claim = It is something we may not claim
voice-claim = not to be claimed
voice-ban = Do not use it
voice-instead-of = say “{ $word }”
voice-preferred = Words it prefers
voice-preferred-sub = A remark offers your word in place of the others.
voice-over = In place of
voice-commas = Several words with commas between them.
voice-prefer = Prefer it
voice-not = not { $words }
voice-learn-title = Learn from your texts
voice-learn-sub = The texts you approved are read, and their habits are counted.
voice-learn = Look for habits
voice-learn-rule = Habit
voice-learn-value = Would be
voice-learn-why = How often
voice-learn-act = Take over
voice-take = Take over
voice-take-what = Take over: { $what }
voice-take-all = Take over all { $count }
voice-taken = is so already
card-title = What it stands for
card-sub = It goes into every prompt, and live texts are counted by it.
card-for_whom = For whom
card-for_whom-hint = The people you make this for.
card-what = What you sell them
card-what-hint = In one sentence.
card-why_different = Why from you
card-why_different-hint = What they do not get elsewhere.
card-keep = Keep this
card-without = These do not, the one to look at first in front:
card-messages = Messages
card-messages-sub = What a text may say of your shop, in approved words.
card-message-text = Message
card-message-add = Approve the message
card-proofs = Proofs
card-proofs-sub = What shows that it is so. A text should mention one.
card-proof-text = Proof
card-proof-add = Add the proof
card-phrases = Found by these phrases
card-phrases-hint = With commas between them. Without one, the words above must stand in the text.
card-said-by = Found by: { $phrases }.
card-in = { $count ->
    [0] In no live product.
    [one] In one live product.
   *[other] In { $count } live products.
}
card-change = Change
content-part-prompts = Prompts
content-part-winners = Texts for buyers
content-part-ideas = Ideas
pick-product = Product
pick-product-hint = Type a part of its name and choose it.
ask-which = Model
ask-exactly = What is sent, letter for letter
ask-send = Send it to { $model }
ask-waiting = Waiting for an answer
prompts-sub = What a model is asked. Without a model nothing is sent, and all of this still works.
prompts-list = Prompts
prompts-own = From Tillwise
prompts-version = Version { $version }
prompts-unsaved = Not kept yet
prompts-text = The prompt for: { $name }
prompts-save = Keep as a new version
prompts-leave = Leave it as it was
prompts-slots = Filled in for each product
prompts-needed = always needed
prompts-preview = The whole prompt
prompts-preview-text = Letter for letter as it would be sent, with what you are writing above.
prompts-for = For which buyers
prompts-for-usual = Whom the product is for
prompts-fields = Of the product it holds: { $fields }.
prompts-versions = Versions
prompts-used = Used now
prompts-use = Use this one
prompts-read = Read it
prompts-last-for = Last for { $products }.
buyers-head = Kinds of buyers
buyers-count = { $count ->
    [0] Nobody yet
    [one] One kind
   *[other] { $count } kinds
}
buyers-text = Who buys, and what they look for. Drafts and texts can be written for each kind.
buyers-tag = Short name
buyers-tag-hint = One word, such as value or gifts. It stays.
buyers-who = Who they are
buyers-cares = What matters to them
buyers-keep = Keep them
buyers-add = Add buyers
buyers-change = Change
write-for = For whom drafts are written
write-for-all = Drafts are written for
write-for-anybody = Anybody
write-for-one = { $product }: for { $persona } buyers
write-for-as-all = As all others
write-for-exception = Another choice for one product
write-for-choose = Choose buyers
write-for-keep = Keep the choice
winners-sub = Write several texts for the same buyers, try them, and keep the one that sells.
winners-nobody = Nobody to write for yet
winners-nobody-text = Note which kinds of buyers you have. Then write texts for each of them and see which sells.
winners-to-buyers = Go to the buyers
winners-add = Add a text
winners-field = Which text
winners-for = For which buyers
winners-text = The text
winners-no-product = Choose a product from the list first.
winners-keep = Keep the text
winners-draft = Have a model draft it
winners-set = { $product }: { $field }, for { $persona } buyers
winners-number = Text { $number }
winners-won = Won
winners-in-library = In the library
winners-one-more = With a second text you can compare the two.
winners-who = Your name
winners-promote = Take text { $number } into the library
winners-count = Type what an experiment counted
count-text = Show each text to a part of your visitors. Then type how many saw each, and how many of them bought.
count-name = Name of the experiment
count-side = Text { $number } of the experiment
count-which = Text
count-shown = Saw it
count-bought = Bought
count-keep = Keep the counts
winners-library = Library of texts that won
library-text = Prompts for the same buyers show up to three of these as examples.
library-search = Search the library
library-none = No text has all these words.
library-other = The text it won against
library-example = Show it in prompts for { $persona } buyers
ideas-sub = Write down about twenty, go on with three, and keep the others with a reason.
ideas-none = No ideas yet
ideas-none-text = Begin with a campaign, a collection or a product. Many ideas first, then three good ones.
ideas-start = Begin a round of ideas
ideas-about = What the ideas are for
ideas-about-campaign = A campaign
ideas-about-collection = A collection
ideas-about-product = A product
ideas-subject = Name, and what it is about
ideas-subject-hint = For example: Winter evenings, candles and tea for gifts
ideas-how-many = How many ideas
ideas-how-many-hint = Twenty is a good number. Three of them go on.
ideas-how-many-wrong = Write how many ideas as a plain number, such as 20.
ideas-begin = Begin
ideas-back = All rounds
ideas-remove = Remove this round
ideas-lines = Ideas, one on each line
ideas-missing = { $count ->
    [one] One more to go.
   *[other] { $count } more to go.
}
ideas-add = Keep these ideas
ideas-more = Add more ideas
ideas-ask = { $count ->
    [one] Ask a model for one more
   *[other] Ask a model for { $count } more
}
ideas-pick = Pick exactly three
ideas-picked = { $count } of 3 picked
ideas-why-one = Why not: { $idea }
ideas-why-short = A reason of its own
ideas-why-rest = Why not the others
ideas-why-hint = Serves for every idea without a reason of its own.
ideas-go-on = Go on with these three
ideas-left = Kept for later
ideas-left-none = No idea has all these words.
ideas-left-why = { $reason } ({ $subject })
ideas-search = Search them
ideas-draft = Draft by a model: { $part }
ideas-part-keep = Keep it
ideas-first = The first draft
copy-export-write = Write the files
copy-export-none = No approved text waits
copy-export-none-text = Approve texts in the review. They are written into a file that your shop can import.
copy-export-to-review = Go to the review
copy-export-counts = { $products ->
    [one] one product
   *[other] { $products } products
}, { $texts ->
    [one] one text
   *[other] { $texts } texts
}
copy-export-steps = What to do with the files
copy-export-left = Not in the files
copy-export-product = Product
copy-export-text = Text
copy-export-why = Why, and what to do
coverage-title = Which texts you have
coverage-sub = Choose a number to see its products.
coverage-standing = Count products whose text
coverage-by = By
coverage-by-category = Category
coverage-by-vendor = Vendor
coverage-caption = Products by kind of text: { $standing }
coverage-open = { $row }, { $kind }. { $said } Show these products.
coverage-more = { $count ->
    [one] Show one more
   *[other] Show more, { $count } are left
}
coverage-due = The texts changed
coverage-due-text = New files came in since the texts were read. The review reads them anew.
checks-sub = What is looked for in your texts. Switch off what does not help you.
checks-off-vendor = Silent for { $vendor }.
checks-off-products = { $count ->
    [one] Silent in one product.
   *[other] Silent in { $count } products.
}
checks-on-again = Switch on again
checks-products = { $count ->
    [one] One product
   *[other] { $count } products
}
checks-quiet = Nothing found
checks-words = Words you called right
checks-forget = Forget
copy-list = Products that wait
copy-remarks = { $count ->
    [one] remark
   *[other] remarks
}
copy-remarks-of = Remarks on { $title }
copy-earlier = Earlier
copy-later = Later
copy-page = { $first } to { $last } of { $all }
copy-filter = Which products
copy-show = Show
copy-show-needs-a-look = Needs a look
copy-show-drafts = With a draft
copy-show-clashes = Changed in the shop too
copy-show-all = All products
copy-by-rule = Remark
copy-any-rule = Any remark
copy-by-field = Text
copy-any-field = Any text
copy-by-state = State
copy-any-state = Any state
copy-by-vendor = Vendor
copy-any-vendor = Any vendor
copy-by-category = Category
copy-any-category = Any category
copy-by-standing = How it stands
copy-standing-missing = is missing
copy-standing-remark = has a remark
copy-standing-there = is there
copy-standing-approved = is approved
copy-none-vendor = No vendor
copy-none-category = No category
copy-search = Search titles
copy-filter-more = More filters
copy-filter-fewer = Fewer filters
copy-reading = Your texts are being read.
copy-nothing = No product texts yet
copy-nothing-text = Bring in your shop's product export. Your texts are read on this computer, and nothing is sent.
copy-bring = Bring in products
copy-all-done = Nothing needs a look
copy-all-done-text = Every remark is settled. New ones come with the next product export.
copy-none-found = No product fits
copy-none-found-text = No product has all that was chosen above.
copy-all-of-them = Show all that need a look
copy-place = { $place } of { $found }
copy-gone = settled
copy-sold = sold { $sold } in a year
copy-unsold = no sale known
copy-visits = { $count ->
    [one] its page was seen once
   *[other] its page was seen { $count } times
}
copy-not-live = not on sale
copy-no-remarks = No open remark.
copy-draft = Draft
copy-draft-again = New draft
copy-fact-remove = Remove
draft-of = Draft of { $label }
draft-model = Model
draft-rival = Compare with
draft-rival-none = One draft
draft-rival-one = Compare with { $model }, without names
draft-rival-same = The same is sent to { $model }.
draft-no-model = No model is set up. You can write the text yourself, or add a model that drafts it.
draft-go = Ask for a draft
draft-go-two = Ask for both
draft-see = See exactly what is sent
draft-see-less = Hide what is sent
draft-waits = Waiting for the model.
draft-writes = { $model } writes.
draft-stop = Stop
draft-stopping = It stops.
draft-payload-fields = Of the product:
draft-payload-field = { $field } ({ $count ->
    [one] 1 letter
   *[other] { $count } letters
})
draft-payload-words = What the model reads
draft-payload-bytes = The request, byte for byte
draft-payload-second = If the server refuses that form, it is asked once more like this:
draft-payload-template = Template { $template }
compare-title = Two drafts without names
compare-text = Two models wrote these. Choose by the words; their names are told afterwards.
compare-a = A
compare-b = B
compare-choose-a = A is better
compare-choose-b = B is better
compare-neither = Neither
batch-open = { $count ->
    [one] Draft a text for this product
   *[other] Draft a text for these { $count } products
}
batch-accept = Accept all drafts without new facts
batch-title = Draft a text for many products
batch-text = The drafts wait for you in the review. No text of your shop changes by itself.
batch-field = Text
batch-field-description = Description
batch-field-short-description = Short description
batch-field-title = Title
batch-field-seo-title = Title for search engines
batch-field-seo-description = Text for search engines
batch-field-tags = Tags
batch-none = None of these products can get this text.
batch-products = Products
batch-go = { $count ->
    [one] Draft 1 text
   *[other] Draft { $count } texts
}
batch-label = Drafts under way
batch-kept = What is done is kept, also if you stop or close the window.
batch-list = Batches of drafts
batch-look = Look at the drafts
batch-resume = Go on
batch-leave = Leave the rest
batch-retry = Try the failed ones again
copy-now = Now
copy-draft-by = Draft, by { $author }
copy-by = by { $author }
copy-length = { $count ->
    [one] one letter
   *[other] { $count } letters
}
copy-empty = empty
copy-changed = What you changed
copy-edit = Edit
copy-keep = Keep
copy-is-html = The tags in angle brackets are the shop's layout.
copy-accept = Accept draft
copy-drop-draft = Put the draft away
copy-leave = Leave as is
copy-word = Real word
copy-apply = Apply
copy-fix-puts = Becomes: { $text }
copy-fix-drops = “{ $text }” goes
copy-fix-all = Fix in { $count } products
copy-bulk = Fix in many products
copy-bulk-apply = { $count ->
    [one] Change this text
   *[other] Change these { $count } texts
}
copy-bulk-leave-out = Leave “{ $word }” out
copy-bulk-without = Left out everywhere:
copy-bulk-put-back = Put “{ $word }” back in
copy-rule-off = Switch this check off
copy-rule-off-title = Switch off “{ $rule }”?
copy-rule-off-here = For this product
copy-rule-off-vendor = For { $vendor }
copy-rule-off-everywhere = Everywhere
copy-claims = Claims that need proof
copy-vouch = It is true
copy-unvouch = Take back
copy-vouch-title = What proves “{ $text }”?
copy-evidence-note = What proves it
copy-evidence-file = Name of the file that proves it
copy-evidence-file-hint = Only its name is kept. Keep the file itself safe.
copy-evidence-until = Holds until
copy-evidence-until-hint = A date such as 2027-09-30. After it the claim is asked about again. Leave it empty if it does not end.
copy-new-facts = Not in your data
copy-fact-right = It is right
copy-fact-right-said = You said it is right.
copy-keep-shop = Take the shop's text
copy-keep-ours = Keep mine
copy-left = { $count ->
    [one] One remark left as it is
   *[other] { $count } remarks left as they are
}
copy-reopen = Open again
copy-facts = What the product's record says
copy-history = What was done
copy-keys = J next · K previous · 1 to 9 a remark · ? all keys
diff-removed = removed:
diff-added = added:
keys-copy-walk = Review: next and previous product
keys-copy-remark = Review: go to a remark, apply it, leave it
keys-copy-accept = Review: accept or approve, edit, real word
keys-copy-draft = Review: ask a model for a draft, stop it
keys-copy-more = Review: fix in many, switch the check off, one column, undo
