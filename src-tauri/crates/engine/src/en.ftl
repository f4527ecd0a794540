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

source-products = Products
source-customers = Customers
source-orders-feeds = Every KPI but the conversion rate
source-sessions-feeds = Conversion rate, revenue per visitor
source-spend-feeds = Customer acquisition cost
source-products-feeds = Kept; no page needs them yet
source-customers-feeds = Kept; no page needs them yet
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
note-file-currency = This file counts in { $file } and the shop in { $shop }. Its orders are kept and are in no sum.
note-orders-until = Orders are known up to { $day } only.
note-no-visitors = The session report has no visitors for every day of this week.

note-lost-ids = { $count ->
    [one] One id was destroyed by a spreadsheet; its name is used instead.
   *[other] { $count } ids were destroyed by a spreadsheet; their names are used instead.
}
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
stack-share-unknown = With orders imported you see here what share of your sales that is.
layer-numbered = { $number } { $layer }
layer-empty = Nothing here yet.
layer-kpis-measured = No tool needed. Tillwise measures { $count } of 5 KPIs.
price = { $amount } { $cycle }
flag-same-job = same job as { $other }
flag-no-owner = no owner
flag-no-kpi = no KPI

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
said-target-set = Set the goal of { $kpi }.
said-target-gone = Took away the goal of { $kpi }.
said-parked = Parked { $kpi }.
said-unparked = Took up { $kpi } again.
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
error-not-writable = The folder or the shop file cannot be written ({ $detail }). Nothing was changed. Check its rights.
error-damaged = The shop file is damaged ({ $detail }). Nothing was changed. Restore the newest backup with tillwise restore.
error-drive = The drive reports a fault ({ $detail }). Nothing was changed. Check the drive, then try again.
error-memory = There was not enough memory ({ $detail }). Nothing was changed. Close other programs and try again.
error-database = The shop file could not be used ({ $detail }). Nothing was changed. Run tillwise verify.
error-file-missing = There is no file at { $file }. Nothing was changed. Check the name.
error-file-no-rights = You have no rights to use { $file }. Nothing was changed. Ask for them, or copy the file elsewhere.
error-file-is-folder = { $file } is a folder. Nothing was imported. Choose the files in it.
error-file = { $file } could not be used ({ $detail }). Nothing was changed. Try again.
error-nothing-usable = Not one row of this file could be used; in line { $line }: { $reason } Nothing was imported. Export it again.
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
error-tool-no-name = The tool needs a name. Nothing was changed.
error-tool-cost = { $value } is not a cost. Nothing was changed. Write it like 20 or 20.00.
error-tool-currency = The shop has no currency yet. Nothing was changed. Name the currency of the cost, such as EUR.
error-target-rate = This is not a rate. Nothing was changed. Write it like 2.5 % or 0.025.
error-target-amount = This is not an amount. Nothing was changed. Write it like 30 or 30.00.
error-no-park-reason = Parking needs a reason, so that you know it later. Nothing was changed.
error-no-such-backup = There is no backup { $file }. Nothing was changed. See Settings for the list.
error-backup-damaged = The backup { $file } is damaged. Nothing was changed. Choose another one.
error-backup-unsound = The backup did not read back whole, so it was thrown away. The shop is unchanged. Check the drive.
error-sample-in-the-way = { $file } is there already and says something else. Nothing was written. Name another folder.
error-not-in-sample = The sample shop is not open. Nothing was changed.
