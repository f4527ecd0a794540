# Warnings: title, evidence, action and button of every rule.

warning-stack-overlap-name = Two tools for one job
warning-stack-overlap-why = Tools that do the same work cost twice and give two answers to one question.
warning-stack-overlap-title = { $first } and { $second } do { $count ->
    [one] the same job
   *[other] the same { $count } jobs
}.
warning-stack-overlap-evidence = Both do: { $jobs }. { $saving }
warning-stack-overlap-saving-all = { $keep } does everything { $drop } does. Dropping { $drop } saves { $money } a year.
warning-stack-overlap-saving-part = Dropping { $drop } saves { $money } a year; check what only { $drop } does first.
warning-stack-overlap-saving-none = No cost is noted for { $drop }.
warning-stack-overlap-action = Keep one of them. End { $drop }, or take the shared job off its list if it is no longer used for that.
warning-stack-overlap-button = Compare

warning-stack-layer-empty-name = An empty layer
warning-stack-layer-empty-why = A stack carries a shop when content, communication, triggers and KPIs are each covered once.
warning-stack-layer-empty-title = No tool is noted in the layer { $layer }.
warning-stack-layer-empty-evidence = { $layer }
warning-stack-layer-empty-purpose-content = One writing assistant, used the same way every time, keeps product texts and e-mails consistent.
warning-stack-layer-empty-purpose-communication = An e-mail tool and one inbox for support keep answers fast and in one voice.
warning-stack-layer-empty-purpose-triggers = One automation tool connects what happens in the shop with what should follow.
warning-stack-layer-empty-purpose-kpis = No KPI has a number yet. Importing the shop's orders gives the first ones.
warning-stack-layer-empty-action = Note the tool you use for it. If you use none, look first whether a tool you have can do it.
warning-stack-layer-empty-button = Add a tool

warning-stack-no-owner-name = No owner
warning-stack-no-owner-why = Work that belongs to nobody is done by nobody, and a tool nobody looks after is paid on unseen.
warning-stack-no-owner-title = Nobody looks after { $tool }.
warning-stack-no-owner-evidence = No owner is noted for { $tool }.
warning-stack-no-owner-evidence-paid = No owner is noted for { $tool }, which costs { $money } a year.
warning-stack-no-owner-action = Name one person, or end { $tool }.
warning-stack-no-owner-button = Name an owner

warning-stack-no-kpi-name = No KPI
warning-stack-no-kpi-why = A tool is worth its price when a number moves. Without a KPI nobody can tell.
warning-stack-no-kpi-title = { $tool } moves no KPI.
warning-stack-no-kpi-evidence = No KPI is noted that { $tool } should move.
warning-stack-no-kpi-evidence-paid = No KPI is noted that { $tool } should move; it costs { $money } a year.
warning-stack-no-kpi-action = Choose the KPI it should move. If there is none, ask whether the shop needs { $tool }.
warning-stack-no-kpi-button = Choose a KPI

warning-stack-cost-outgrows-sales-name = Cost grows faster than sales
warning-stack-cost-outgrows-sales-why = When the cost of tools grows faster than sales, each sale carries more of it.
warning-stack-cost-outgrows-sales-title = Your tools grow faster than your sales.
warning-stack-cost-outgrows-sales-evidence = In the last three full months the tools cost { $now } a month, before that { $before } ({ $cost_growth }). Net sales changed by { $sales_growth }. That is { $money } more a year.
warning-stack-cost-outgrows-sales-action = Look at { $newest } first: its cost came last.
warning-stack-cost-outgrows-sales-button = See the newest

warning-kpi-no-data-name = A KPI without a number
warning-kpi-no-data-why = The five KPIs only guide a shop when they have numbers.
warning-kpi-no-data-title = { $kpi } has no number.
warning-kpi-no-data-evidence = { $reason }
warning-kpi-no-data-action = If you cannot get it, park the KPI with a reason.
warning-kpi-no-data-button = Import a file

warning-kpi-stale-name = A KPI out of date
warning-kpi-stale-why = A number that stopped weeks ago looks like one of today.
warning-kpi-stale-title = { $kpi } is out of date.
warning-kpi-stale-evidence = { $reason }
warning-kpi-stale-action = If nothing came after it, park the KPI with a reason.
warning-kpi-stale-button = Import a file

warning-kpi-no-target-name = A KPI without a goal
warning-kpi-no-target-why = Only against a goal can a number be good or bad.
warning-kpi-no-target-title = { $kpi } has no goal.
warning-kpi-no-target-evidence = It stands at { $value }. Without a goal nobody can tell whether that is good.
warning-kpi-no-target-action = Set a goal, or park the KPI with a reason.
warning-kpi-no-target-button = Set a goal

warning-kpi-off-target-name = A goal missed
warning-kpi-off-target-why = A missed goal asks for one decision, even if it is to wait.
warning-kpi-off-target-title = { $kpi } misses its goal.
warning-kpi-off-target-evidence = It stands at { $value }, the goal is { $target }.
warning-kpi-off-target-action = Look at its weeks, then choose one thing to do about it.
warning-kpi-off-target-button = See its weeks

reason-none = No reason is known.
