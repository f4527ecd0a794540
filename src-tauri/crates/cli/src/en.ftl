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
help-any-cycle = How often it is paid: daily, weekly, fortnightly, monthly, quarterly, half_yearly, yearly, usage (by use, each month) or once
help-any-currency = The currency, such as EUR
help-any-owner = Who looks after it
help-any-kpi = The KPI, such as average_order_value
help-any-status = Where it stands: trial, active, notice_given or ended
help-any-since = Its first day, such as 2026-11-09
help-any-name = The name
help-any-layer = The layer: content, communication, triggers or kpis
help-any-tool = The tool's name or number
help-any-vendor = Who sells it
help-any-backup = Who looks after it when the owner is away
help-any-processes = A process it is used in; repeat it for several
help-any-links = How it is connected: the other tool, =, and native, api, csv_by_hand or none; repeat it for several
help-any-shares = The data it is given: catalog, kpis, orders, customers, or nothing
help-any-ends = The last day of its contract's running term
help-any-renews-months = By how many months the contract renews itself
help-any-notice-days = How many days before that notice must be given
help-any-trial-ends = The last day of its trial
help-any-verified = The day somebody last saw that it works as it should
help-any-used = The day somebody last noted that it is used
help-any-setup-hours = Hours it took to set up, such as 1.5
help-any-manual-minutes = Minutes of work by hand a week that it still needs
help-any-automations = Automations that run in it; a change holds from today
help-any-extra-branches = Branches beyond the first in them
help-any-works-with = A platform it works with, such as Shopify; repeat it or part several by commas
help-any-note = Anything else
help-any-amount = What was paid, such as 60.00
help-any-day = The day, such as 2026-11-09
help-any-month = The month, such as 2026-11
help-any-remove = Remove it instead

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
    tillwise import sample-shop/products_export.csv
    tillwise import sample-shop/meta_ads_daily.csv --month-first --currency EUR
    tillwise import sample-shop/products_export.csv
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
help-checkin = Go through the week: fresh data, five numbers, last actions, one reading
help-checkin-week = The week, such as 2026-W46; the newest full week when left out
help-checkin-period = A day, month or quarter instead, such as 2026-11-09, 2026-11 or 2026-Q4
help-checkin-kind = The newest one of a kind: daily, weekly, monthly or quarterly
help-checkin-examples =
    tillwise checkin list
    tillwise checkin status --kind monthly
    tillwise checkin status --json
help-checkin-status = Show where a check-in stands, with its numbers
help-checkin-status-examples = tillwise checkin status
help-checkin-list = Say which check-in waits, which were missed and which were done
help-checkin-list-examples = tillwise checkin list --json
help-checkin-start = Begin a check-in, or go on with it
help-checkin-start-examples = tillwise checkin start
help-checkin-step = Go to a step
help-checkin-step-step = data, numbers, actions, focus or plan
help-checkin-step-examples = tillwise checkin step numbers
help-checkin-note = Note on a number what happened
help-checkin-note-text = What happened, in your own words
help-checkin-note-examples = tillwise checkin note average_order_value "Free shipping ended"
help-checkin-type = Type a number that no file gives; without a value it is forgotten
help-checkin-type-value = The value, such as 12.50 or 2.4%
help-checkin-type-examples = tillwise checkin type customer_acquisition_cost 12.50
help-checkin-settle = Say what a number led to
help-checkin-settle-outcome = nothing or action
help-checkin-settle-examples = tillwise checkin settle average_order_value nothing
help-checkin-focus = Choose one thing to act on; without words the choice is taken back
help-checkin-focus-text = A warning's title, or your own words
help-checkin-focus-examples = tillwise checkin focus "Twelve customers who did not come back"
help-checkin-action = Add actions, and say what became of earlier ones
help-checkin-action-text = What to do
help-checkin-action-id = The action's number, as tillwise checkin status shows it
help-checkin-action-add = Add an action; at most three
help-checkin-action-add-text = What to do
help-checkin-action-add-owner = Who does it
help-checkin-action-add-due = Until when; the end of the next period when left out
help-checkin-action-add-kpi = The KPI it should move
help-checkin-action-add-examples = tillwise checkin action add "Write to twelve customers" --owner Mara
help-checkin-action-edit = Change a new action
help-checkin-action-edit-id = The action's number
help-checkin-action-edit-text = What to do
help-checkin-action-edit-owner = Who does it
help-checkin-action-edit-due = Until when
help-checkin-action-edit-kpi = The KPI it should move
help-checkin-action-edit-examples = tillwise checkin action edit 1 "Write to ten customers"
help-checkin-action-remove = Remove a new action
help-checkin-action-remove-id = The action's number
help-checkin-action-done = Say that an earlier action is done
help-checkin-action-done-id = The action's number
help-checkin-action-not-done = Say that an earlier action is not done; it goes on
help-checkin-action-not-done-id = The action's number
help-checkin-action-drop = Say that an earlier action is no longer wanted
help-checkin-action-drop-id = The action's number
help-checkin-reading = Say what the numbers mean; a check-in closes with that only
help-checkin-reading-text = One sentence
help-checkin-reading-examples = tillwise checkin reading "A usual week; free shipping ended without harm"
help-checkin-close = Close a check-in and keep its numbers
help-checkin-close-examples = tillwise checkin close
help-checkin-reopen = Open the newest closed check-in again
help-checkin-reopen-examples =
    tillwise checkin reopen
    tillwise checkin close
help-checkin-summary = Print half a page to copy
help-checkin-summary-examples = tillwise checkin summary
help-checkin-skip = Leave out the check-ins that were missed, up to this period
help-checkin-skip-examples = tillwise checkin skip --week 2026-W20
help-checkin-daily = Ask for a check-in every day until a day; without one, no longer
help-checkin-daily-until = The last day
help-checkin-daily-examples = tillwise checkin daily
help-checkin-reminder = Make a calendar file with a weekly note
help-checkin-reminder-weekday = The day, such as monday
help-checkin-reminder-time = The time, such as 09:00
help-checkin-reminder-to = The file; printed when left out
help-checkin-reminder-examples = tillwise checkin reminder --weekday monday --time 09:00 --to check-in.ics
help-readiness = Say which strategies the data carries, and what is missing
help-readiness-examples =
    tillwise readiness
    tillwise readiness --json
help-stack = Keep the list of tools
help-stack-list = List the tools by layer
help-stack-list-examples = tillwise stack list
help-stack-add = Add a tool; of some 270 known ones the layer and the jobs are filled in
help-stack-add-tool = Its name
help-stack-add-name = Its name, as an option
help-stack-add-layer = The layer: content, communication, triggers or kpis; needed where the tool is not known
help-stack-add-examples =
    tillwise stack add Judge.me --cost 15 --currency EUR --link Klaviyo=native
    tillwise stack add --name "Voice Writer" --layer content --job writing --cost 20 --cycle monthly --currency EUR --owner Mara --kpi conversion_rate
help-stack-edit = Change a tool; a new price holds from today
help-stack-edit-examples =
    tillwise stack edit "Voice Writer" --cost 25 --owner Jonas
    tillwise stack edit Judge.me --ends 2027-03-31 --renews-months 12 --notice-days 30
help-stack-end = End a tool today
help-stack-end-examples = tillwise stack end "Voice Writer"
help-stack-costs = Cost against sales over 24 months, and what each tool gives back
help-stack-costs-examples = tillwise stack costs
    tillwise stack costs --json
help-stack-hourly-value = Say what an hour of work is worth; without an amount it is forgotten
help-stack-hourly-value-examples = tillwise stack hourly-value 25
help-stack-hourly-value-amount = The amount in the shop's currency
help-stack-subscriptions = Find what is paid again and again in statements of cards and banks; nothing is written unless you accept one
help-stack-subscriptions-files = Statements: CSV, OFX or QFX, also in a .zip
help-stack-subscriptions-currency = The currency of statements that do not name one, such as EUR
help-stack-subscriptions-day-first = Read 03/04/2026 as 3 April where a statement leaves it open
help-stack-subscriptions-month-first = Read 03/04/2026 as 4 March where a statement leaves it open
help-stack-subscriptions-encoding = How the letters are encoded, where Tillwise takes it wrongly, such as windows-1252
help-stack-subscriptions-accept = Put this subscription into the stack, with its prices and payments; the payee as the list shows it
help-stack-subscriptions-examples =
    tillwise stack subscriptions sample-shop/bank_statement.csv
    tillwise stack subscriptions sample-shop/bank_statement.csv --currency EUR --json
    tillwise stack subscriptions sample-shop/bank_statement.csv --accept Klaviyo
help-any-to = The file to write; standard output when left out
help-stack-notice = Note that notice was given for a tool today
help-stack-notice-examples = tillwise stack notice "Zapier"
help-stack-simplify = Say what could be switched off, in which order, and what it brings
help-stack-simplify-examples =
    tillwise stack simplify
    tillwise stack simplify --json
help-stack-calendar = Make a calendar file of notice and review dates
help-stack-calendar-examples =
    tillwise stack calendar --to tool-dates.ics
    tillwise stack calendar
help-stack-operating-model = Make the operating model on one page, for the browser or the printer
help-stack-operating-model-examples = tillwise stack operating-model --to operating-model.html
help-stack-handover = Make the hand-over for a new helper, for the browser or the printer
help-stack-handover-examples = tillwise stack handover --to hand-over.html
help-stack-used = Note that a tool is used, as of today
help-stack-used-examples = tillwise stack used Canva
help-stack-verified = Note that somebody saw today that a tool works as it should
help-stack-verified-examples = tillwise stack verified Klaviyo
help-stack-charge = Note a payment for a tool, or remove one
help-stack-charge-examples =
    tillwise stack charge Zapier 49.00 --day 2026-01-03 --currency EUR
    tillwise stack charge Zapier 49.00 --day 2026-01-03 --currency EUR --remove
help-stack-benefit = Note what a tool gave back in a month
help-stack-benefit-minutes = Minutes of work saved in the month
help-stack-benefit-minutes-basis = Where the minutes come from: measured or estimated
help-stack-benefit-margin = Contribution margin it brought in the month
help-stack-benefit-margin-basis = Where the margin comes from: measured or estimated
help-stack-benefit-examples = tillwise stack benefit Klaviyo --month 2026-01 --minutes 240
help-stack-process = Note or change a process
help-stack-process-process = The process's name, or its number
help-stack-process-name = Its new name
help-stack-process-owner = Who owns it
help-stack-process-review = What a person checks before its result goes out
help-stack-process-minutes = Minutes it takes in a week
help-stack-process-bottleneck = Whether it holds the shop up again and again: yes or no
help-stack-process-tools = A tool it uses; repeat it for several
help-stack-process-examples =
    tillwise stack process "Publish a product" --owner Mara --minutes 90 --tool ChatGPT
    tillwise stack process "Publish a product" --bottleneck yes --review "Facts and prices"
help-stack-person = Note or change a person
help-stack-person-left = The last day, for somebody who left
help-stack-person-brand-owner = Whether this person owns brand and strategy: yes or no
help-stack-person-examples = tillwise stack person Mara --brand-owner yes
help-stack-practice = Note what belongs to a layer and is no tool; without a text it is forgotten
help-stack-practice-practice = prompts, review (what a person checks before texts go out) or answers (of support)
help-stack-practice-text = Where it lies, or what it says
help-stack-practice-examples =
    tillwise stack practice prompts "Shared folder, file Prompts"
    tillwise stack practice review "Facts, prices and promises, by Mara"
help-stack-link = Note how two tools are connected
help-stack-link-tool = One tool, by name or number
help-stack-link-other = The other
help-stack-link-kind = How: native, api, csv_by_hand or none
help-stack-link-forget = Forget what was noted, so that nothing is known
help-stack-link-examples =
    tillwise stack link ChatGPT Klaviyo csv_by_hand
    tillwise stack link ChatGPT Klaviyo --forget
help-stack-setup-check = Note how long a simple task took this month
help-stack-setup-check-task = The task: publish_product or send_campaign
help-stack-setup-check-minutes = Minutes from start to done
help-stack-setup-check-examples = tillwise stack setup-check publish_product 12 --month 2026-01
help-stack-update-note = Note that a platform changed
help-stack-update-note-platform = The platform, such as Shopify
help-stack-update-note-what = What changed
help-stack-update-note-examples = tillwise stack update-note Shopify "New checkout" --day 2026-01-10
help-warnings = Answer warnings, and choose which rules speak
help-warnings-list = List every warning with the words its answer needs, answered ones too
help-warnings-list-examples =
    tillwise warnings list
    tillwise warnings list --json
help-warnings-answer = Answer a warning: do it, remind in 90 days, or not a problem
help-warnings-answer-rule = The rule, as tillwise warnings list prints it
help-warnings-answer-about = What the warning is about, as tillwise warnings list prints it
help-warnings-answer-do-it = You will do it; it leaves Today for 14 days
help-warnings-answer-later = Remind in 90 days
help-warnings-answer-not-a-problem = Never show it again, for this reason
help-warnings-answer-examples =
    tillwise warnings answer kpi_no_target kpi-conversion_rate --later --dry-run
    tillwise warnings answer kpi_no_target kpi-average_order_value --not-a-problem "prices are fixed this year"
help-warnings-take-back = Take an answer back, so that the warning asks again
help-warnings-take-back-rule = The rule, as tillwise warnings list prints it
help-warnings-take-back-about = What the warning is about, as tillwise warnings list prints it
help-warnings-take-back-examples = tillwise warnings take-back kpi_no_target kpi-average_order_value
help-warnings-rules = List the rules behind the warnings: why they exist and the numbers they go by
help-warnings-rules-examples = tillwise warnings rules
help-warnings-switch = Switch a rule on or off for this shop
help-warnings-switch-rule = The rule, as tillwise warnings rules prints it
help-warnings-switch-state = on or off
help-warnings-switch-examples =
    tillwise warnings switch kpi_no_target off
    tillwise warnings switch kpi_no_target on
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
help-content = Review the texts of your products
help-content-review = List what is wrong in the texts, the product that sells most first
help-content-review-rule = Only the remarks of this rule, as tillwise content rules prints it
help-content-review-notes = With --json, start and end count Unicode characters (scalar values) of the field as exported, tags and entities and all; they are neither bytes nor UTF-16 units. “text” is exactly what stands there.
help-content-review-examples =
    tillwise content review
    tillwise content review --rule missing_description --json
help-content-list = List your products with their handles, with remarks or without
help-content-list-search = Only those whose title or handle holds this
help-content-list-examples = tillwise content list --search candle
help-content-show = Show one product: its texts, its remarks, its claims and what was done
help-content-show-product = The product's handle, as tillwise content list prints it; or its number, SKU, title or address where only one has it
help-content-show-examples = tillwise content show candle-snuffer
help-content-fix = Put a remark's fix in, or every fix of a rule; with --dry-run list the differences first
help-content-fix-product = The product's handle
help-content-fix-remark = The remark, or its rule for the first of that rule
help-content-fix-rule = Every fix of this rule, in all products
help-content-fix-vendor = Only in the products of this vendor
help-content-fix-except = Leave this word as it is everywhere; may be given again
help-content-fix-examples = tillwise content fix --rule missing_description --dry-run
help-content-edit = Write a text yourself; the imported one stays beside it
help-content-edit-product = The product's handle
help-content-edit-field = The field: title, description, short_description, seo_title, seo_description, alt_text or tags
help-content-edit-text = The text from now on
help-content-edit-image = Which picture, for alt_text; the first is 1
help-content-edit-examples =
    tillwise content edit candle-snuffer description "<p>A snuffer of black steel.</p>"
help-content-leave = Leave a remark as it is
help-content-leave-product = The product's handle
help-content-leave-remark = The remark, or its rule for the first of that rule
help-content-leave-reopen = Open it again
help-content-leave-examples =
    tillwise content leave speckled-planter missing_description
    tillwise content leave speckled-planter missing_description --reopen
help-content-word = Call a word right, in the whole shop
help-content-word-word = The word
help-content-word-forget = Take it off the list again
help-content-word-examples =
    tillwise content word björk
    tillwise content word björk --forget
help-content-coverage = Count which texts the products have, and how many are missing
help-content-coverage-by = By vendor or by category; by category where nothing is said
help-content-coverage-examples =
    tillwise content coverage
    tillwise content coverage --by vendor --json
help-content-rules = List the rules, and the words that were called right
help-content-rules-examples = tillwise content rules
help-content-rule = Switch a rule on or off: everywhere, for a vendor, or in one product
help-content-rule-rule = The rule, as tillwise content rules prints it
help-content-rule-state = on or off
help-content-rule-product = Only in this product
help-content-rule-vendor = Only for the products of this vendor
help-content-rule-examples =
    tillwise content rule missing_description off --product speckled-planter
    tillwise content rule missing_description on --product speckled-planter
help-content-approve = Say that the texts of products may go out
help-content-approve-products = The products' handles
help-content-approve-note = Why it may pass, for the brand owner, or anything else to remember
help-content-approve-examples = tillwise content approve candle-snuffer
help-content-move = Take products to another state
help-content-move-state = draft, in_review, changes_asked or approved
help-content-move-products = The products' handles
help-content-move-note = What should be changed, or anything else to remember
help-content-move-waits = The review waits for facts from outside
help-content-move-examples = tillwise content move changes_asked candle-snuffer --note "say how long it is"
help-content-tick = Stand for a claim, with what proves it
help-content-tick-product = The product's handle
help-content-tick-claim = The claim, in its own words or as tillwise content show prints it
help-content-tick-note = What proves it, in your words
help-content-tick-file = The name of the file that proves it; only its name is kept, so keep the file
help-content-tick-until = The last day the proof holds
help-content-tick-take-back = Do not stand for it any more
help-content-tick-examples =
    tillwise content edit speckled-planter description "<p>A planter of clay. The glaze is certified organic.</p>"
    tillwise content tick speckled-planter "certified organic" --note "letter of the glaze maker" --until 2027-12-31
    tillwise content tick speckled-planter "certified organic" --take-back
help-content-keep = Say which text stays where the shop changed it after you did
help-content-keep-product = The product's handle
help-content-keep-field = The field, as for tillwise content edit
help-content-keep-whose = shop or ours
help-content-keep-image = Which picture, for alt_text
help-content-keep-examples = tillwise content keep candle-snuffer description ours
help-content-reviewer = Say whose name stands on what is done to texts
help-content-reviewer-name = The name; empty for none
help-content-reviewer-examples = tillwise content reviewer Ada
help-content-undo = Take the last act on texts back
help-content-undo-examples = tillwise content undo
help-voice = Write down how your shop speaks and what it stands for, and hold its texts against that
help-voice-show = Show the rules, the words and the positioning card, with what they find now
help-voice-show-examples =
    tillwise voice show
    tillwise voice show --json
help-voice-set = Set a rule of the voice; with --dry-run say first in how many products it would find something
help-voice-set-rule = The rule, as tillwise voice show prints it
help-voice-set-value = Its value; without one, the rule is left open
help-voice-set-examples =
    tillwise voice set longest_sentence 25 --dry-run
    tillwise voice set exclamation none
    tillwise voice set exclamation
help-voice-ban = Do not use a word or phrase; with --dry-run say first in how many products it stands
help-voice-ban-word = The word in its plain form: cheap is found in cheaper, too
help-voice-ban-instead = What to write in its place
help-voice-ban-claim = It is something that may not be claimed
help-voice-ban-examples =
    tillwise voice ban cheap --instead affordable --dry-run
    tillwise voice ban "carbon neutral" --claim
help-voice-unban = Use a word again
help-voice-unban-word = The word
help-voice-unban-examples = tillwise voice unban "carbon neutral"
help-voice-prefer = Prefer a word to others
help-voice-prefer-word = The word to use
help-voice-prefer-over = The words it stands for
help-voice-prefer-examples = tillwise voice prefer mug cup beaker
help-voice-unprefer = Take a word off the list of preferred ones
help-voice-unprefer-word = The word
help-voice-unprefer-examples = tillwise voice unprefer mug
help-voice-position = Write down for whom the shop is, what it sells and why it is different; what is left out stays
help-voice-position-for-whom = The people it is for
help-voice-position-what = What it sells them
help-voice-position-why-different = Why they buy it here
help-voice-position-examples =
    tillwise voice position --for-whom "People who cook every day" --why-different "It is fired twice"
help-voice-message = Approve a message or a proof, or take one off the card
help-voice-message-text = The message in your words
help-voice-message-phrase = A phrase by which a text says it; may be given more than once
help-voice-message-proof = It is a proof
help-voice-message-id = Change the one with this number
help-voice-message-remove = Take the one with this number off the card
help-voice-message-examples =
    tillwise voice message "Made to be used every day" --phrase "every day" --phrase daily
    tillwise voice message "Fired twice" --proof
    tillwise voice message --remove 1
help-voice-learn = Say which habits the approved texts have, with the counts behind each
help-voice-learn-take = Take all of them over as rules
help-voice-learn-examples = tillwise voice learn
cli-voice-proposal = { $rule }: { $label }, { $value }. { $said }
cli-voice-taken = { $rule }: { $label }, { $value }. { $said } It is so already.
cli-head-value = Value
cli-card-for-whom = For whom
cli-card-what = What it sells
cli-card-why-different = Why from this shop
cli-card-messages = Messages
cli-card-proofs = Proofs
help-kpi = Show a KPI in every way it is counted, set its goal, or park it with a reason
help-kpi-show = Show a KPI's value, how sure it is, what is usual, and other ways to count it
help-kpi-show-week = The week, such as 2026-W46; the newest full week when left out
help-kpi-show-examples =
    tillwise kpi show conversion_rate
    tillwise kpi show repeat_purchase_rate --week 2026-W46 --json
help-kpi-spend = Say what campaigns are for, and what a customer costs then
help-kpi-spend-list = Show the costs of a customer, the campaigns, where buyers came from and other costs
help-kpi-spend-list-week = The week, such as 2026-W46; else the newest full one whose spend is known
help-kpi-spend-list-examples =
    tillwise kpi spend list
    tillwise kpi spend list --week 2026-W40 --json
help-kpi-spend-mark = Say what a campaign is for; without a purpose, take that back
help-kpi-spend-mark-platform = The platform as the list shows it, such as meta or google
help-kpi-spend-mark-campaign = The campaign's name or number
help-kpi-spend-mark-purpose = acquisition (new customers), retention (customers you have) or mixed (both, or not known)
help-kpi-spend-mark-examples =
    tillwise kpi spend mark meta "Reminder - Cart and product pages" retention --dry-run
    tillwise kpi spend mark meta "New visitors - Ceramics" acquisition
help-kpi-spend-origin = Say whether buyers from somewhere came through an advertisement; without an answer, take that back
help-kpi-spend-origin-origin = Where they came from, as the list shows it
help-kpi-spend-origin-paid = paid or free
help-kpi-spend-cost = Say what a part of marketing costs a month; without an amount, take back what was said for that month
help-kpi-spend-cost-part = The part: agencies, creative or staff
help-kpi-spend-cost-amount = The amount in the shop's currency; 0 where nothing is spent on it
help-kpi-spend-cost-month = From which month on, such as 2026-11
help-kpi-spend-cost-examples =
    tillwise kpi spend cost agencies 0 --month 2026-09
    tillwise kpi spend cost creative 120.00 --month 2026-10
help-kpi-outcomes = Show what the work brings: conversion, fewer tickets, texts and pictures, and what moves together
help-kpi-outcomes-week = The week, such as 2026-W46; the newest full week when left out
help-kpi-outcomes-lag = Set every number beside the KPI so many weeks later, from 0 to 12
help-kpi-outcomes-examples =
    tillwise kpi outcomes
    tillwise kpi outcomes --lag 4 --json
help-kpi-month = Show or type what is said once a month: two ratings and the team's hours
help-kpi-month-figure = What to type: positioning_clarity, message_market_fit or team_hours
help-kpi-month-value = The value: a rating from 1 to 5, or hours; without one, it is taken out
help-kpi-month-month = The month, such as 2026-10; the newest whole month when left out
help-kpi-month-examples =
    tillwise kpi month positioning_clarity 4 --month 2026-10
    tillwise kpi month team_hours 320 --month 2026-10
    tillwise kpi month --month 2026-10
help-explain = Say why another dashboard shows another number; what you type is tried and not kept
help-explain-week = The week, such as 2026-W46; else the newest full one
help-explain-dashboard = Where you read the number, such as Shopify
help-explain-net-sales = The net sales it shows
help-explain-orders = The number of orders it shows
help-explain-aov = The average order value it shows
help-explain-rpv = The revenue per visitor it shows
help-explain-conversion-rate = The conversion rate it shows, such as 2.4%
help-explain-examples =
    tillwise explain --dashboard Shopify --net-sales 3412.10 --orders 120
    tillwise explain --week 2026-W46 --dashboard Shopify --aov 33.80 --json
help-kpi-target = Set a KPI's goal; without a value, take it away
help-kpi-target-value = The goal, such as 30.00, 0.025 or 2.5%
help-kpi-target-examples =
    tillwise kpi target average_order_value 40.00
    tillwise kpi target conversion_rate 2.5%
help-kpi-owner = Say who looks after a KPI; without a name, nobody
help-kpi-owner-name = Who
help-kpi-owner-examples = tillwise kpi owner average_order_value Mara
help-kpi-park = Set a KPI aside, with a reason
help-kpi-park-reason = Why
help-kpi-park-examples = tillwise kpi park revenue_per_visitor "no visitor report yet"
help-kpi-resume = Take a parked KPI up again
help-kpi-resume-examples = tillwise kpi resume revenue_per_visitor
help-spotcheck = Look at a few texts of a batch to judge all of it
help-spotcheck-begin = Draw texts to look at: 5 to 10 in a hundred, at least five
help-spotcheck-begin-kind = Of which texts: drafts, fixes or approved
help-spotcheck-begin-percent = How many in a hundred are looked at: 5 to 10
help-spotcheck-begin-allowed = How many in a hundred may fail before the batch is stopped
help-spotcheck-begin-seed = A number that decides which are drawn; the same one draws the same again
help-spotcheck-begin-examples =
    tillwise spotcheck begin approved --percent 5 --allowed 5 --dry-run --json
    tillwise spotcheck begin approved --seed 7
help-spotcheck-list = List the checks, what they can have missed, and how much of drafts is changed
help-spotcheck-list-examples = tillwise spotcheck list
help-spotcheck-show = Show a check, its texts and the one to judge next
help-spotcheck-show-check = The check's number; the one under way, or the newest, where left out
help-spotcheck-show-item = Show this text of it
help-spotcheck-show-examples = tillwise spotcheck show --json
help-spotcheck-pass = Say that a text may stand
help-spotcheck-pass-item = The text's number, as tillwise spotcheck show prints it
help-spotcheck-pass-check = The check; the one under way where left out
help-spotcheck-pass-examples = tillwise spotcheck pass 1
help-spotcheck-fail = Say that a text is wrong, and why; too many stop the batch
help-spotcheck-fail-item = The text's number, as tillwise spotcheck show prints it
help-spotcheck-fail-reason = What is wrong, in a few words
help-spotcheck-fail-check = The check; the one under way where left out
help-spotcheck-fail-examples = tillwise spotcheck fail 1 "says it is waterproof" --dry-run
help-content-draft = Have a language model draft a text; it waits for you and changes nothing
help-content-draft-handles = The products, by handle
help-content-draft-model = The model; needed where you have more than one
help-content-draft-field = The text: title, description, short_description, seo_title, seo_description, alt_text or tags
help-content-draft-image = Which image, for alt_text
help-content-draft-missing = Every product that lacks the text and has no draft of it
help-content-draft-resume = Go on with a batch that was stopped or cut off, by its number
help-any-key-stdin = Read the model's key from standard input, for this command only
help-content-draft-examples =
    tillwise content draft stoneware-mug --dry-run
    tillwise content draft stoneware-mug --field seo_title --model Ollama --dry-run --json
help-prompts = What models are asked with, for whom texts are written, and the texts that won
help-prompts-list = List the prompts with the version that is used and what was drafted with each, and the kinds of buyers
help-prompts-list-examples = tillwise prompts list
help-prompts-show = Show the text of a prompt
help-any-template = The prompt: title, description, short_description, seo_title, seo_description, alt_text or tags
help-prompts-show-version = An older version; 1 is the one that came with Tillwise
help-prompts-show-examples = tillwise prompts show description --version 1
help-prompts-save = Keep the text of a file as a new version of a prompt, and use it
help-prompts-save-file = The file with the text
help-prompts-use = Use another version of a prompt
help-prompts-use-version = The version; 1 is the one that came with Tillwise
help-prompts-preview = Show the whole prompt for a product, letter for letter as it would be sent; sends nothing
help-prompts-preview-product = The product's handle
help-prompts-preview-persona = For these buyers
help-prompts-preview-file = With the text of this file instead
help-prompts-preview-examples =
    tillwise prompts preview description candle-snuffer
    tillwise prompts preview description candle-snuffer --persona gifts --json
help-prompts-persona = Note a kind of buyer, or remove one
help-prompts-persona-tag = A short name, like value or gifts
help-prompts-persona-who = Who they are
help-prompts-persona-cares = What they care about
help-prompts-persona-remove = Remove them; texts written for them stay
help-prompts-persona-examples =
    tillwise prompts persona gifts --who "People who buy a present" --cares "that it arrives in time and looks good"
    tillwise prompts persona value --cares "that it lasts"
    tillwise prompts persona value --remove
help-prompts-for = Say for whom drafts are written; without a name for anybody
help-prompts-for-persona = The buyers' short name
help-prompts-for-product = Only drafts for this product
help-prompts-for-examples =
    tillwise prompts for gifts
    tillwise prompts for gifts --product candle-snuffer
help-prompts-texts = List the texts for kinds of buyers, and what experiments counted
help-prompts-texts-examples = tillwise prompts texts
help-prompts-add = Add a text of a product for a kind of buyer
help-prompts-add-product = The product's handle
help-prompts-add-persona = The buyers' short name
help-prompts-add-text = The text
help-prompts-add-field = The text it is: description, short_description, title, seo_title or seo_description
help-prompts-add-examples =
    tillwise prompts add candle-snuffer gifts "A quiet present for long evenings."
    tillwise prompts add candle-snuffer gifts "Puts candles out without smoke. Comes in a box."
help-prompts-draft = Have a model draft such a text; with --dry-run show the prompt
help-prompts-draft-product = The product's handle
help-prompts-draft-persona = The buyers' short name
help-prompts-draft-field = The text it is
help-prompts-count = Keep what an experiment counted of two texts, and say what it shows
help-prompts-count-set = The texts' number, as tillwise prompts texts prints it
help-prompts-count-name = What the experiment was called
help-prompts-count-first = One text, who bought and who saw it, like 1=30/1000
help-prompts-count-second = The other, like 2=60/1000
help-prompts-count-examples = tillwise prompts count 1 "Autumn" 1=30/1000 2=60/1000
help-prompts-promote = Take the text that won an experiment into the library
help-prompts-promote-count = The experiment's number, as tillwise prompts texts prints it
help-prompts-promote-who = Who says so
help-prompts-promote-examples = tillwise prompts promote 1 --who Ada
help-prompts-library = List the texts that won, with what shows it
help-prompts-library-search = Words to look for
help-prompts-library-examples =
    tillwise prompts library
    tillwise prompts library snuffer --json
help-prompts-example = Say whether prompts for the same buyers show a text of the library
help-prompts-example-entry = The text's number, as tillwise prompts library prints it
help-prompts-example-state = on or off
help-prompts-example-examples = tillwise prompts example 1 off
help-ideas = Ideas for a product, a collection or a campaign: about twenty, of which exactly three go on
help-ideas-list = List the rounds of ideas, and the ideas that were left with the reason
help-ideas-list-search = Words to look for among the ideas that were left
help-ideas-list-examples =
    tillwise ideas list
    tillwise ideas list loud --json
help-ideas-start = Begin a round of ideas
help-ideas-start-about = product, collection or campaign
help-ideas-start-subject = The product's handle, or what the collection or campaign is about
help-ideas-start-persona = For these buyers
help-ideas-start-asked = How many ideas are wanted
help-ideas-start-examples = tillwise ideas start campaign "Winter evenings" --asked 5
help-any-round = The round's number, as tillwise ideas list prints it
help-ideas-show = Show a round with its ideas
help-ideas-show-examples = tillwise ideas show 1
help-ideas-add = Write ideas down, each in quotes, or one on each line of a file
help-ideas-add-ideas = The ideas
help-ideas-add-file = A file with one idea on each line
help-ideas-add-examples = tillwise ideas add 1 "Tea by the window" "Snow on the sill" "A candle a day" "Loud prices" "Free steel"
help-ideas-ask = Ask a model for the ideas that are missing; with --dry-run show what would be sent
help-ideas-pick = Pick exactly three ideas, and say why the others are left
help-ideas-pick-picked = The three, by number
help-ideas-pick-left = Why some are left, like 4,5=too loud; repeat it for others
help-ideas-pick-rest = Why all others are left
help-ideas-pick-examples = tillwise ideas pick 1 1 2 3 --left "4=too loud" --rest "not true"
help-ideas-write = Write the words, the picture or the video of a picked idea; the first text is kept beside later ones
help-ideas-write-idea = The idea, by number
help-ideas-write-part = copy, image or video
help-ideas-write-text = The text; empty to take it away
help-ideas-write-examples =
    tillwise ideas write 1 1 copy "Tea by the window, and the day can wait."
    tillwise ideas write 1 1 copy "Tea by the window. The day can wait."
help-ideas-remove = Remove a round, or one idea of it; tillwise content undo brings it back
help-ideas-remove-idea = Only this idea
help-ideas-remove-examples = tillwise ideas remove 1

cli-head-prompt = Prompt
cli-head-version = Version
cli-head-made = What came of it
cli-prompts-no-winner = No text is in the library. One goes in when an experiment shows that it won.
cli-error-no-text = { $file } could not be read as text. Nothing was changed. Name a plain text file.

help-models = Language models that may draft texts; none is needed, and none is there until you add it
help-models-list = List the models, what was sent today, and the batches
help-models-list-examples = tillwise models list
help-models-add = Add a model; nothing is looked up and nothing sent
help-any-model = The model's name or number
help-models-add-name = What you call it
help-models-add-rename = Another name
help-models-add-model = The model's name on its server, such as llama3.2
help-any-address = The server's address, such as http://localhost:11434
help-any-style = The wire format: openai, which most servers speak, or anthropic
help-any-own-network = Say that you mean a server in your own network
help-any-price-sent = What a million tokens sent cost
help-any-price-answered = What a million tokens answered cost
help-models-add-shares = What it may be given: catalog, kpis, customers, or nothing; repeat it for several
help-models-add-fields = Which fields of a product it may see: title, category, vendor, facts, tags, description, short_description; all where left out
help-models-edit-shares = What it may be given from now on
help-models-edit-fields = Which fields of a product it may see from now on
help-models-add-examples =
    tillwise models add Ollama --address http://localhost:11434 --model llama3.2
    tillwise models add Hosted --address https://api.example.com/v1 --model large --price-sent 3 --price-answered 15 --currency USD
help-models-edit = Change a model; what is left out stays
help-models-edit-name = The model's name or number
help-models-edit-rename = Its name from now on
help-models-edit-model = The model's name on its server
help-models-edit-examples = tillwise models edit Ollama --model qwen3
help-models-key = Keep a model's key in the system's keyring; it is typed unseen or read from standard input
help-models-key-remove = Forget the key instead
help-models-remove = Remove a model with its key; its drafts stay
help-models-remove-examples = tillwise models remove Hosted
help-models-test = Ask a model to answer anything; no product text is sent
help-report = Write the report of a week, a month or a quarter
help-report-week = The week, such as 2026-W46; the newest where none is named
help-report-month = The month, such as 2026-10; the newest where none is named
help-report-quarter = The quarter, such as 2026-Q3; the newest where none is named
help-report-html = Save it as one HTML file
help-report-pdf = Save it as one PDF file
help-report-names = Name the owners of actions; every page says so
help-report-paper = The paper of the PDF, A4 or Letter; where it is left out, the one usual for the shop's currency
help-report-examples =
    tillwise report
    tillwise report --month --pdf report.pdf
    tillwise report --week --html report.html --json
    tillwise report --pdf report.pdf --paper letter

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

cli-no-layer = Tillwise does not know { $tool }. Nothing was changed. Name its layer: --layer content, communication, triggers or kpis.
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
cli-warnings-answered = { $count ->
    [one] One more is answered: tillwise warnings list
   *[other] { $count } more are answered: tillwise warnings list
}
cli-head-model = Model
cli-head-host = Host
cli-head-style = Format
cli-head-model-name = Name there
cli-head-shares = May be given
cli-head-key = Key
cli-head-rule = Rule
cli-coverage-how = How many products have each text, of those whose file can hold it:
cli-coverage-vendor = Vendor
cli-coverage-category = Category
cli-coverage-products = Products
cli-head-about = About
cli-head-warning = Warning
cli-head-year = A year
cli-head-answer = Answer
cli-head-number = No.
cli-head-question = Question
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
cli-head-handle = Handle
cli-head-title = Title
cli-head-kpi = KPI
cli-head-this-week = This week
cli-head-week-before = Week before
cli-head-why = Why or from what
cli-head-way = Way to count
cli-head-between = Between
cli-head-layer = Layer
cli-head-tool = Tool
cli-head-price = Price
cli-head-payee = Payee
cli-head-a-year = A year
cli-head-payments = Payments
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
cli-head-platform = Platform
cli-head-campaign = Campaign
cli-head-campaign-id = Number or name
cli-head-spent = Spent
cli-head-for = For
cli-head-origin = Came from
cli-head-orders = Orders
cli-head-part = Part
cli-head-a-month = A month
cli-head-since = Since
cli-head-brings = What the work brings
cli-readiness-tags = Tags
cli-readiness-history = History
cli-readiness-costs = Costs
cli-readiness-sources = Freshness
cli-readiness-more = { $count } more are in: tillwise readiness --json
cli-readiness-work = What to fix, { $time } in all:
cli-readiness-compared = The same from two sources:
cli-readiness-figures = What other dashboards show:
cli-source-state = { $source }: { $state }
cli-subscriptions-currency = The statements do not say which currency they are in; name it with --currency.
cli-setting-name = Name
cli-setting-currency = Currency
cli-setting-time-zone = Time zone
cli-setting-week-start = Week starts on
cli-setting-file = Shop file
cli-simplify-processes = Used for
cli-simplify-all = Following the whole list brings:
cli-checkin-how = Enter goes on. q stops; everything is saved, and the same command goes on from there.
cli-checkin-stopped = Saved. The same command goes on from here.
cli-checkin-not-begun = The check-in of { $period } was not begun. Nothing was changed. Begin it: tillwise checkin start
cli-checkin-not-closed = The check-in of { $period } is not closed, so there is no summary yet. Close it: tillwise checkin close
cli-checkin-ask-data = Enter to go on
cli-checkin-ask-note = What happened? Some words, or Enter
cli-checkin-ask-outcome = Enter for nothing to do, a for an action
cli-checkin-ask-what = What is to be done?
cli-checkin-ask-owner = Who?
cli-checkin-ask-due = Until when?
cli-checkin-ask-action = d done, n not done, x dropped, Enter to leave it open
cli-checkin-ask-focus = A number, some words of your own, or Enter
cli-checkin-ask-reading = What do the numbers mean?
cli-checkin-reading-needed = One sentence is needed, in your own words. It may be short.
cli-checkin-ask-new = A new action, or Enter for no more
cli-checkin-ask-close = Enter to close the check-in
cli-checkin-three = There are three new actions already.
cli-asks-key = Key of { $model }, unseen:{" "}
cli-draft-waits = { $model } drafted this. It waits for you.
cli-error-no-model = No model is there. Add one with tillwise models add.
cli-error-which-model = There is more than one model. Name it with --model.
cli-error-no-field = There is no text called { $field }.

cli-content-fix = Instead of “{ $text }”: “{ $fix }”
cli-content-sum = { $remarks ->
    [0] No remarks.
    [one] One remark.
   *[other] { $remarks } remarks in { $products } products.
}
cli-content-no-products = No product is there that fits.
cli-content-words = Words you called right:
cli-content-no-field = There is no field { $field }. Nothing was changed. Name title, description, short_description, seo_title, seo_description, alt_text or tags.
cli-head-name = Name
cli-head-severity = Matters
cli-severity-low = a little
cli-severity-medium = some
cli-severity-high = much
cli-on = on
cli-off = off

help-content-export = Write approved texts into files for your shop, with an undo file and a small one to try first
help-content-export-folder = The folder; files that are there already stay as they are
help-content-export-examples =
    tillwise content export to-the-shop
    tillwise content export to-the-shop --dry-run
cli-spot-none = There is no spot-check yet. Nothing was changed. Begin one: tillwise spotcheck begin approved
cli-head-spot-check = Check
cli-head-spot-of = Of
cli-head-spot-on = Begun
cli-head-spot-looked = Looked at
cli-head-spot-failed = Failed
cli-head-spot-state = State
cli-head-spot-item = Text
cli-head-spot-product = Product
cli-head-spot-field = Field
cli-head-spot-verdict = Said
cli-head-spot-reason = Why
cli-spot-pass = Passed
cli-spot-fail = Failed
cli-spot-edits = { $model }, { $template }: { $taken } of { $made } drafts taken over. { $said }
