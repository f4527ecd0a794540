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
