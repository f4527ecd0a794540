# The tillwise command's own texts: help, examples and table heads.

help = Import a small shop's exports, keep its AI stack small, and see its five KPIs. Everything stays on this computer.
help-examples-head = Examples:
help-any-shop = The shop file to use instead of the usual one
help-any-json = Print one JSON document instead of text
help-any-dry-run = Say what would happen and change nothing
help-any-today = Count as if it were this day, such as 2026-11-21
help-any-help = Print help
help-any-version = Print the version
help-any-job = A job the tool does; repeat it or part several by commas
help-any-jobs = A job the tool does; repeat it or part several by commas
help-any-cost = One payment, such as 20 or 20.00
help-any-cycle = How often it is paid: weekly, monthly, quarterly, yearly or once
help-any-currency = The currency, such as EUR
help-any-owner = Who looks after it
help-any-kpi = The KPI, such as average_order_value
help-any-status = Where it stands: trial, active, notice_given or ended
help-any-since = Its first day, such as 2026-11-09
help-any-name = The name
help-any-layer = The layer: content, communication, triggers or kpis
help-any-tool = The tool's name or number

help-sample = Write the export files of a made-up shop into a folder
help-sample-folder = The folder; it is made where it is not there
help-sample-examples = tillwise sample sample-shop
help-import = Import export files; each can be taken back
help-import-files = Export files: CSV or text, .xlsx, .zip, OFX or QFX; a lone - reads standard input
help-import-currency = The currency of files that do not name one, such as EUR
help-import-day-first = Read 03/04/2026 as 3 April where a file leaves it open
help-import-month-first = Read 03/04/2026 as 4 March where a file leaves it open
help-import-email = What becomes of e-mail addresses from now on: keep, code or leave-out
help-import-encoding = How the letters are encoded, where Tillwise takes it wrongly, such as windows-1252
help-import-skipped = Save the rows that are left out, with their reasons, as CSV; also with --dry-run
help-import-examples =
    tillwise import --dry-run sample-shop/orders_export_1.csv
    tillwise import sample-shop/orders_export_1.csv sample-shop/orders_export_2.csv
    tillwise import sample-shop/sessions_by_day.csv sample-shop/tools.csv --json
    tillwise import sample-shop/orders_export_1.csv --skipped left-out.csv
    tillwise import sample-shop/customers_export.csv --email code
    tillwise import sample-shop/meta_ads_daily.csv --month-first --currency EUR
help-imports = List every import, newest first
help-imports-examples = tillwise imports
help-undo = Take an import back: what it brought goes, what it replaced counts again
help-undo-batch = The import's number, from tillwise imports
help-undo-examples =
    tillwise undo 1 --dry-run
    tillwise undo 2
help-check = Show a week's five KPIs, its facts and every warning
help-check-week = The week, such as 2026-W46; the newest full week when left out
help-check-examples =
    tillwise check
    tillwise check --week 2026-W20 --json
help-readiness = Say which strategies the data carries, and what is missing
help-readiness-examples =
    tillwise readiness
    tillwise readiness --json
help-stack = Keep the list of tools
help-stack-list = List the tools by layer
help-stack-list-examples = tillwise stack list
help-stack-add = Add a tool
help-stack-add-examples = tillwise stack add --name "Voice Writer" --layer content --job writing --cost 20 --cycle monthly --currency EUR --owner Mara --kpi conversion_rate
help-stack-edit = Change a tool; a new price holds from today
help-stack-edit-examples = tillwise stack edit "Voice Writer" --cost 25 --owner Jonas
help-stack-end = End a tool today
help-stack-end-examples = tillwise stack end "Voice Writer"
help-stack-decide = Ask the four questions before you add a tool; with a name the decision is kept
help-stack-decide-saves-time = Does it save measurable time every week?
help-stack-decide-removes-bottleneck = Does it remove a recurring bottleneck?
help-stack-decide-existing-tools-can = Can existing tools solve it? Here a yes speaks against the new tool
help-stack-decide-integrates = Does it integrate cleanly?
help-stack-decide-name = The tool's name; keeps the decision, on the wait list unless --add or --drop says otherwise
help-stack-decide-bottleneck = The process it is for, marked as a bottleneck; else it is an experiment of 30 days
help-stack-decide-evidence = What the answers rest on, in your words
help-stack-decide-add = Add the tool, as an experiment of 30 days where no bottleneck or new stage calls for it
help-stack-decide-wait = Put it on the wait list
help-stack-decide-drop = Note that it is not wanted
help-stack-decide-examples =
    tillwise stack decide --saves-time yes --removes-bottleneck no --existing-tools-can yes --integrates yes --json
    tillwise stack decide --saves-time yes --removes-bottleneck yes --existing-tools-can no --integrates yes --name "Parcel Notes" --layer communication --add
help-stack-stage = Show the revenue stage and what belongs to it, or set where the stages part
help-stack-stage-middle-from = Net sales of a month from which the middle stage begins, in the shop's currency
help-stack-stage-upper-above = Net sales of a month above which the upper stage begins
help-stack-stage-rate = Convert the guide's figures once: what one US dollar is in the shop's currency
help-stack-stage-examples =
    tillwise stack stage
    tillwise stack stage --middle-from 900 --upper-above 4500
    tillwise stack stage --rate 0.92 --json
help-kpi = Set goals, or park a KPI with a reason
help-kpi-target = Set a KPI's goal; without a value, take it away
help-kpi-target-value = The goal, such as 30.00, 0.025 or 2.5%
help-kpi-target-examples =
    tillwise kpi target average_order_value 40.00
    tillwise kpi target conversion_rate 2.5%
help-kpi-park = Set a KPI aside, with a reason
help-kpi-park-reason = Why
help-kpi-park-examples = tillwise kpi park revenue_per_visitor "no visitor report yet"
help-kpi-resume = Take a parked KPI up again
help-kpi-resume-examples = tillwise kpi resume revenue_per_visitor
help-settings = Show the shop's settings, or change them
help-settings-name = The shop's name
help-settings-currency = The currency every number is in
help-settings-time-zone = The shop's time zone, such as Europe/Berlin
help-settings-week-start = The first day of the week, such as monday
help-settings-examples =
    tillwise settings
    tillwise settings --time-zone Europe/Berlin --week-start monday
help-backup = Make a backup now and check it
help-backup-examples = tillwise backup
help-restore = Put a backup back; the present state is backed up first
help-restore-backup = The backup's file name, as tillwise backup printed it
help-verify = Check the shop file and its backups
help-verify-examples = tillwise verify

cli-dry-run = Nothing was changed: this was a dry run.
cli-would-back-up = Would make a backup. Nothing was changed.
cli-no-imports = No file imported yet.
cli-batch-in = in
cli-batch-undone = taken back
cli-a-year = { $money } a year
cli-warnings-head = { $count ->
    [0] Nothing to warn about.
    [one] One thing worth a look:
   *[other] { $count } things worth a look:
}
cli-warnings-more = { $count } more are in: tillwise check --json
cli-head-number = No.
cli-head-question = Question
cli-head-answer = Answer
cli-head-reads = Reads as
cli-head-month = Month
cli-head-net-sales = Net sales
cli-head-belongs = Belongs to it
cli-head-imported = Imported
cli-head-file = File
cli-head-format = Format
cli-head-new = New
cli-head-updated = Updated
cli-head-kept-out = Kept out
cli-head-state = State
cli-head-kpi = KPI
cli-head-this-week = This week
cli-head-week-before = Week before
cli-head-why = Why or from what
cli-head-layer = Layer
cli-head-tool = Tool
cli-head-price = Price
cli-head-jobs = Jobs
cli-head-owner = Owner
cli-head-look = Worth a look
cli-head-strategy = Strategy
cli-head-next = Next
cli-head-work = In the shop
cli-head-gain = Brings up to
cli-head-time = Time
cli-head-compared = Compared
cli-head-difference = Difference
cli-head-dashboard = Elsewhere
cli-readiness-tags = Tags
cli-readiness-history = History
cli-readiness-costs = Costs
cli-readiness-sources = Freshness
cli-readiness-more = { $count } more are in: tillwise readiness --json
cli-readiness-work = What to fix, { $time } in all:
cli-readiness-compared = The same from two sources:
cli-readiness-figures = What other dashboards show:
cli-source-state = { $source }: { $state }
cli-setting-name = Name
cli-setting-currency = Currency
cli-setting-time-zone = Time zone
cli-setting-week-start = Week starts on
cli-setting-file = Shop file
