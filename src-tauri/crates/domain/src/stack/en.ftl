# Layers, jobs, cycles and states of tools.

layer-content = Content
layer-communication = Communication
layer-triggers = Triggers
layer-kpis = KPIs

job-writing = Writing
job-images = Pictures
job-video = Video
job-translation = Translation
job-seo = Search engines
job-social = Social posts
job-email = E-mail
job-sms = Text messages
job-helpdesk = Support inbox
job-chatbot = Chatbot
job-reviews = Reviews
job-loyalty = Loyalty
job-automation = Automation
job-segmentation = Segments
job-personalization = Personal pages
job-search = Shop search
job-subscriptions = Subscriptions
job-analytics = Analytics
job-reporting = Reports
job-ads = Advertising
job-testing = Page tests
job-forecasting = Forecasts
job-inventory = Stock keeping
job-pricing = Pricing
job-accounting = Books and taxes
job-other = Something else

cycle-daily = a day
cycle-weekly = a week
cycle-monthly = a month
cycle-quarterly = a quarter
cycle-yearly = a year
cycle-usage = a month, by use
cycle-once = once

status-trial = on trial
status-active = in use
status-notice_given = notice given
status-ended = ended

link-native = built in
link-api = by interface
link-csv_by_hand = file by hand
link-none = not connected

shared-catalog = Catalog texts
shared-kpis = Sums and rates
shared-orders = Orders without names
shared-customers = Customer data

basis-measured = measured
basis-estimated = estimated

setup-publish_product = Publish one product
setup-send_campaign = Send one campaign

stage-early = early
stage-middle = middle
stage-upper = upper

dot-owner = owner
dot-process = process
dot-kpi = KPI
dot-link = connection

complexity-tools = Tools in use
complexity-automations = Automations
complexity-extra_branches = Extra branches
complexity-hand_offs = Files carried by hand
complexity-formula = Tools in use + automations + branches beyond the first + pairs of tools with a file carried by hand

gap-owner = no owner
gap-kpi = no KPI
gap-process = no process

simplify-title = { $count ->
    [one] One tool could go
    [2] Two tools could go
    [3] Three tools could go
    [4] Four tools could go
    [5] Five tools could go
   *[other] { $count } tools could go
}
simplify-title-saving = { $count ->
    [one] One tool could go. That saves { $money } a year
    [2] Two tools could go. That saves { $money } a year
    [3] Three tools could go. That saves { $money } a year
    [4] Four tools could go. That saves { $money } a year
    [5] Five tools could go. That saves { $money } a year
   *[other] { $count } tools could go. That saves { $money } a year
}
simplify-text = In this order: what other tools do already, what nobody uses, trials that are over, what nobody can account for.
simplify-title-tidy = Nothing to switch off
simplify-text-tidy = Every tool does something no other one does, and none was found unused. This is as small as it gets today.
simplify-title-empty = No tools yet
simplify-text-empty = Write down what you pay for. Then Tillwise can tell what could go.
simplify-why-covered = { $count ->
    [one] { $tools } does all its jobs.
   *[other] { $tools } do all its jobs between them.
}
simplify-why-unused = Last seen in use on { $day }.
simplify-why-trial_over = Its trial ended on { $day }.
simplify-why-unclear = Nobody can account for it: { $gaps }.
simplify-saving = { $money } a year
simplify-saving-none = costs nothing a year
simplify-saving-unknown = no cost noted
simplify-takes-over = { $tool } takes over: { $jobs }.
simplify-left-undone = Nobody does it afterwards: { $jobs }.
simplify-hangs-links = Connected with { $tools }.
simplify-hangs-automations = { $count ->
    [one] One automation runs inside it. Move or end it first.
   *[other] { $count } automations run inside it. Move or end them first.
}
simplify-ends-notice = Give notice by { $by }. It then ends on { $day }.
simplify-ends-itself = It ends by itself on { $day }.
simplify-ends-ended = The contract noted ended on { $day }. Look up what holds now.
simplify-ends-unknown = No contract is noted. Look up when it can end.
simplify-ends-trial = It can end before the trial does, on { $day }.
simplify-ends-trial-over = It can end today. Look up whether it is billed already.
simplify-ends-trial-unknown = It is on trial, and no end is noted. It can end today.
simplify-leaving = Notice is given. It ends on { $day }.
simplify-leaving-over = Notice was given and it ended on { $day }. Mark it as ended.
simplify-leaving-unknown = Notice is given. No last day is noted.

benefit-cost = Lower fixed cost
benefit-cost-less = { $money } a year less.
benefit-cost-none = No cost is known that would go.
benefit-cost-unknown = { $count ->
    [one] The cost of one of them is not noted.
   *[other] The cost of { $count } of them is not noted.
}
benefit-trouble = Easier troubleshooting
benefit-trouble-less = Complexity falls from { $before } to { $after }: { $less } fewer.
benefit-fewer-tools = { $count ->
    [one] one tool
   *[other] { $count } tools
}
benefit-fewer-automations = { $count ->
    [one] one automation
   *[other] { $count } automations
}
benefit-fewer-extra_branches = { $count ->
    [one] one branch
   *[other] { $count } branches
}
benefit-fewer-hand_offs = { $count ->
    [one] one file carried by hand
   *[other] { $count } files carried by hand
}
benefit-onboarding = Faster onboarding
benefit-onboarding-less = A new helper learns { $after } instead of { $before } tools.
benefit-onboarding-minutes = { $count ->
    [one] One minute of work by hand a week ends.
   *[other] { $count } minutes of work by hand a week end.
}
benefit-accountability = Clear accountability
benefit-accountability-shared = Jobs done by more than one tool: { $after } instead of { $before }.
benefit-accountability-all = Every tool that stays has somebody who looks after it.
benefit-accountability-fewer = Tools without an owner: { $after } instead of { $before }.
benefit-accountability-same = { $after ->
    [one] One tool that stays still has no owner.
   *[other] { $after } tools that stay still have no owner.
}
benefit-kpis = Stronger KPI alignment
benefit-kpis-share = { $moved-after } of { $after } tools move a KPI. Now it is { $moved-before } of { $before }.

calendar-notice = Last day to give notice: { $tool }
calendar-notice-text = Notice given by today ends { $tool } on { $day }. Without it, it renews for { $months ->
    [one] one month
   *[other] { $months } months
}.
calendar-trial = Trial ends: { $tool }
calendar-trial-text = Decide today whether { $tool } stays. If not, end it before it is billed.
calendar-end = Contract ends: { $tool }
calendar-end-text = This is the last day of { $tool }. Save what is in it, then mark it as ended in Tillwise.
calendar-review = Look again: { $tool }
calendar-review-text = It was last seen to work on { $day }. Does it still do its job, and does somebody look after it?
calendar-review-late = This was due 90 days after { $day }. Does it still do its job, and does somebody look after it?
calendar-cost = It costs { $money } a year.
calendar-owner = { $owner } looks after it.
calendar-name = Tools of { $shop }

# The four questions before a tool is added: the guide's wording, and what a switch says.
question-saves_time = Does it save measurable time every week?
question-removes_bottleneck = Does it remove a recurring bottleneck?
question-existing_tools_can = Can existing tools solve it?
question-integrates = Does it integrate cleanly?
statement-saves_time = It saves time I can measure, every week
statement-removes_bottleneck = It removes something that holds us up again and again
statement-existing_tools_can = No tool I have does this
statement-integrates = It connects cleanly with what I have
answer-yes = yes
answer-no = no
reads-supports = speaks for it
reads-against = speaks against it
verdict-adds_complexity = This usually adds work
verdict-worth_it = Likely worth it
outcome-added = added
outcome-waiting = on the wait list
outcome-dropped = not wanted

# One guide's opinion on e-mail tools: for which shop each is.
email-choice-commerce = The online shop is the whole business
email-choice-service = The shop and customer service in one place
email-choice-simple = A small shop that wants it simple

# What platforms do by themselves.
native-shopify-email = Shopify Messaging sends newsletters and simple sequences
native-shopify-flow = Shopify Flow starts actions when something happens in the shop
native-shopify-segments = Customer segments are part of Shopify
native-shopify-inbox = Shopify Inbox answers visitors in a chat
native-shopify-text = Shopify Magic drafts product texts
native-shopify-images = Shopify's editor changes backgrounds of product pictures
native-shopify-recommendations = Search & Discovery recommends products
native-shopify-search = Search & Discovery sets filters and what the search finds
native-shopify-translate = Translate & Adapt puts texts into other languages
native-shopify-subscriptions = Shopify Subscriptions sells repeat deliveries
native-shopify-reports = Shopify has reports on visits and sales
native-shopify-stock = Shopify keeps stock for each location
native-woocommerce-reviews = WooCommerce collects and shows product reviews
native-woocommerce-recommendations = WooCommerce shows related products, upsells and cross-sells
native-woocommerce-search = WooCommerce has a product search and filters
native-woocommerce-reports = WooCommerce has reports on orders, products and sales
native-woocommerce-stock = WooCommerce keeps stock
native-bigcommerce-email = BigCommerce writes to people who left a full cart, from a certain plan on
native-bigcommerce-segments = Customer groups and segments are part of BigCommerce, from a certain plan on
native-bigcommerce-reviews = BigCommerce collects and shows product reviews
native-bigcommerce-recommendations = BigCommerce shows related products
native-bigcommerce-search = BigCommerce has a product search, with filters from a certain plan on
native-bigcommerce-reports = BigCommerce has reports on visits and sales
native-bigcommerce-stock = BigCommerce keeps stock
native-klaviyo-email = Klaviyo sends newsletters and sequences
native-klaviyo-sms = Klaviyo sends text messages
native-klaviyo-flows = Klaviyo's flows start when a customer does something
native-klaviyo-segments = Klaviyo builds segments
native-klaviyo-recommendations = Klaviyo recommends products inside messages
native-klaviyo-predictions = Klaviyo predicts a customer's next order
native-klaviyo-reports = Klaviyo reports what messages brought

# What belongs to each revenue stage.
check-state-have = there
check-state-missing = missing
check-state-too_early = too early
check-too-early = Nothing to do yet.
check-tools = { $tools }
check-assistant = One writing assistant
check-no-assistant = No tool in use has the job “Writing”.
check-several-assistants = { $tools }: one of them is enough.
check-email = Basic e-mail, some of it by itself
check-no-email = No tool in use has the job “E-mail”.
check-weekly = A weekly look at the KPIs
check-no-numbers = No KPI has a number for the newest full week. Import a newer orders file.
check-numbers = { $count ->
    [one] One KPI has a number for the newest full week: { $kpis }.
   *[other] { $count } KPIs have a number for the newest full week: { $kpis }.
}
check-consistency = Texts that sound alike
check-consistency-there = The prompts and the check before a text goes out are noted.
check-no-prompts = Note where the prompts lie that everybody uses.
check-no-review = Note what a person checks before a text goes out.
check-no-consistency = Note where your prompts lie, and what a person checks before a text goes out.
check-conversion = The conversion rate, for first gains
check-measured = { $kpi } has a number for the newest full week.
check-no-conversion_rate = Import the sessions by day report.
check-no-repeat_purchase_rate = Import an orders file that names its buyers.
check-no-customer_acquisition_cost = Import a daily spend report of each advertising platform.
check-flows = E-mail sequences with a plan
check-no-flows = No e-mail tool in use has an automation noted.
check-templates = Answers ready for support
check-library = They lie here: { $place }
check-no-library = Note where support's usual answers lie.
check-no-templates = No support inbox, and no place for its usual answers is noted.
check-segments = Basic customer segments
check-no-segments = No tool in use has the job “Segments”.
check-monthly = A monthly look at the numbers
check-no-month = The last full month is not known to its end. Import a newer orders file.
check-months = { $count ->
    [one] The last full month is known.
   *[other] The last { $count } full months are known.
}
check-retention = How many customers come back
check-linked_segments = Segments that reach e-mail by themselves
check-no-linked-segments = No tool for segments is connected with the e-mail tool.
check-triggers = Automations that start by themselves
check-no-triggers = No automation tool in use has an automation noted.
check-dashboards = Reports with a goal and an owner
check-no-dashboards = No tool for reports has an owner and a KPI with a goal.
check-profit_costs = Profit: what your goods cost
check-costs = The costs of what you sell are known for at least nine tenths.
check-no-costs = Import a products file with the cost of each item.
check-profit_spend = Profit: what a new customer costs
check-analysis = A goal for every number you look at
check-goals = Every measured KPI has a goal.
check-no-goals = No goal yet for { $kpis }.
focus-early = Texts that sound alike, and simple gains in the conversion rate.
focus-middle = Less work for each order, and customers who come back.
focus-upper = Profit, and keeping customers as the shop grows.
cadence-early = Look at your KPIs once a week.
cadence-middle = Look at your KPIs once a month; once a week stays useful.
cadence-upper = Look at your KPIs every month, with what they cost and bring.
