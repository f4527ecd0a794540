# Warnings: title, evidence, action and button of every rule.

warning-stack-overlap-name = Two tools for one job
warning-stack-overlap-why = Tools that do the same work cost twice and give two answers to one question.
warning-stack-overlap-title = { $first } and { $second } do { $count ->
    [one] the same job
   *[other] the same { $count } jobs
}.
warning-stack-overlap-title-writing = { $first } and { $second } both write your texts.
warning-stack-overlap-evidence = Both do: { $jobs }. { $share } { $saving }
warning-stack-overlap-evidence-used = Both do: { $jobs }. { $share } { $drop } was last used on { $drop_day }, { $keep } on { $keep_day }. { $saving }
warning-stack-overlap-share-all = { $tool } is noted for nothing else.
warning-stack-overlap-share-part = That is { $shared } of the { $jobs } jobs noted for { $tool }.
warning-stack-overlap-saving-all = Dropping { $drop } saves { $money } a year.
warning-stack-overlap-saving-part = Dropping { $drop } saves { $money } a year; check what only { $drop } does first.
warning-stack-overlap-saving-none = No cost is noted for { $drop }.
warning-stack-overlap-action = Keep one of them. End { $drop }, or take the shared job off its list if it is no longer used for that.
warning-stack-overlap-action-writing = Choose one assistant and one set of prompts, so that all texts speak in one voice. End { $drop }, or take writing off its list if it is no longer used for that.
warning-stack-overlap-button = Compare
warning-stack-overlap-threshold = The tool last used { $days } days before the other is the one that could go. Otherwise it is the one whose jobs the other does all, of two equals the dearer, of two that differ the cheaper.

warning-stack-single-job-name = A second tool too early
warning-stack-single-job-why = Most small shops run well on one writing assistant and one automation tool early on. A second one adds cost and choices before sales carry them.
warning-stack-single-job-title = { $first } and { $second }: one is enough for now.
warning-stack-single-job-evidence = Both do: { $jobs }. At the early stage most small shops run well on one tool for { $job }. { $saving }
warning-stack-single-job-action = Keep one until sales reach the middle stage. End { $drop }, or take the shared job off its list if it is no longer used for that.
warning-stack-single-job-button = Compare
warning-stack-single-job-threshold = At the early stage, one tool for each of these: { $jobs }.

warning-stack-notice-near-name = A notice date is near
warning-stack-notice-near-why = A contract that renews itself unseen is paid for another term.
warning-stack-notice-near-title = { $days ->
    [0] Today is the last day to leave { $tool }.
    [one] One day is left to leave { $tool }.
   *[other] { $days } days are left to leave { $tool }.
}
warning-stack-notice-near-evidence = Notice must be given by { $by }, or the contract renews by { $months } months.
warning-stack-notice-near-evidence-paid = Notice must be given by { $by }, or the contract renews by { $months } months. A year of it costs { $money }.
warning-stack-notice-near-action = Decide whether { $tool } stays. If not, give notice by { $by } and note it.
warning-stack-notice-near-button = See the contract
warning-stack-notice-near-threshold = From { $days } days before the last day to give notice, for contracts that renew by { $months } months or more.

warning-stack-trial-over-name = A trial past its end
warning-stack-trial-over-why = A trial nobody decides on becomes a tool nobody chose.
warning-stack-trial-over-title = The trial of { $tool } is over.
warning-stack-trial-over-evidence = It ended on { $day } and is still on trial.
warning-stack-trial-over-evidence-paid = It ended on { $day } and is still on trial. Keeping it costs { $money } a year.
warning-stack-trial-over-action = Did it do what you hoped? Put { $tool } in use, or end it.
warning-stack-trial-over-button = Decide
warning-stack-trial-over-title-many = { $count } trials are over.
warning-stack-trial-over-evidence-many = Still on trial: { $names }.
warning-stack-trial-over-evidence-many-paid = Still on trial: { $names }. Keeping them all costs { $money } a year.
warning-stack-trial-over-action-many = Put each in use, or end it.
warning-stack-trial-over-threshold = The day after the trial ends; where no end is noted, after { $days } days.

warning-stack-unused-name = No note of use
warning-stack-unused-why = A tool nobody opens is still paid.
warning-stack-unused-title = { $tool } has had no note of use for { $weeks } weeks.
warning-stack-unused-evidence = It was last used on { $day }.
warning-stack-unused-evidence-paid = It was last used on { $day } and costs { $money } a year.
warning-stack-unused-action = If { $tool } is still used, note it. Otherwise end it.
warning-stack-unused-button = See the tool
warning-stack-unused-title-many = { $count } tools have had no note of use for long.
warning-stack-unused-evidence-many = No use is noted lately for { $names }.
warning-stack-unused-evidence-many-paid = No use is noted lately for { $names }. Together they cost { $money } a year.
warning-stack-unused-action-many = Note which of them are still used. End the others.
warning-stack-unused-threshold = { $weeks } weeks after the last note of use. A tool whose use was never noted is not counted as unused.

warning-stack-ahead-of-stage-name = Ahead of the shop's stage
warning-stack-ahead-of-stage-why = Growing the stack before sales justify it raises cost and risk.
warning-stack-ahead-of-stage-title = { $tool } comes early for this shop.
warning-stack-ahead-of-stage-evidence = What it does is typical for the { $from } stage; by its sales the shop is at the { $stage } stage.
warning-stack-ahead-of-stage-evidence-paid = What it does is typical for the { $from } stage; by its sales the shop is at the { $stage } stage. It costs { $money } a year.
warning-stack-ahead-of-stage-action = Ask whether { $tool } earns its price today. If not, end it and come back to it later.
warning-stack-ahead-of-stage-button = See the tool
warning-stack-ahead-of-stage-title-many = { $count } tools come early for this shop.
warning-stack-ahead-of-stage-evidence-many = What they do is typical for a later stage: { $names }.
warning-stack-ahead-of-stage-evidence-many-paid = What they do is typical for a later stage: { $names }. Together they cost { $money } a year.
warning-stack-ahead-of-stage-action-many = Ask of each whether it earns its price today.
warning-stack-ahead-of-stage-threshold = Typical from the middle stage on: { $middle }. From the upper stage on: { $upper }. A tool that also does something else is not counted.

warning-stack-complexity-name = Complexity grows faster than sales
warning-stack-complexity-why = When complexity grows faster than sales, simplifying is the strategy.
warning-stack-complexity-title = Your stack grows more complex faster than you sell.
warning-stack-complexity-evidence = Complexity rose from { $before } to { $now } in 90 days ({ $growth }); net sales changed by { $sales_growth }. It is counted as { $tools } tools + { $automations } automations + { $branches } extra branches + { $hand_offs } hand-offs by a person = { $now }.
warning-stack-complexity-action = Simplify first. These can go most easily: { $names }.
warning-stack-complexity-action-paid = Simplify first. These can go most easily: { $names }. That saves { $money } a year.
warning-stack-complexity-action-none = Simplify first: take out branches and hand-offs before you add anything.
warning-stack-complexity-button = See what can go
warning-stack-complexity-threshold = Growth over { $days } days, against net sales of the last three full months and the three before. Complexity = tools in use + automations + extra branches + files carried by hand.

warning-stack-manual-work-name = Work by hand despite automation
warning-stack-manual-work-why = Automation that still needs hands has cost twice: once to set up, and every week again.
warning-stack-manual-work-title = { $tool } still needs { $minutes } minutes by hand a week.
warning-stack-manual-work-evidence = It has needed them since { $since }.
warning-stack-manual-work-evidence-paid = It has needed them since { $since }. By the value of an hour that is { $money } a year.
warning-stack-manual-work-action = Look at the step that is done by hand. Automate it, or drop the automation.
warning-stack-manual-work-button = See the tool
warning-stack-manual-work-threshold = Any work by hand that has lasted { $weeks } weeks, at tools that automate.

warning-stack-setup-time-rising-name = Simple tasks take longer
warning-stack-setup-time-rising-why = When simple tasks take longer from month to month, the tools have become the work.
warning-stack-setup-time-rising-title = { $task }: it takes longer every time.
warning-stack-setup-time-rising-evidence = Minutes at the last checks: { $row }.
warning-stack-setup-time-rising-action = Do it once with somebody watching, and note which tool slows it down.
warning-stack-setup-time-rising-button = See the checks
warning-stack-setup-time-rising-threshold = { $rises } rises in a row of the monthly check.

warning-stack-cost-without-return-name = Dearer without a return
warning-stack-cost-without-return-why = A rising price is fine when more comes back. Without a known return nobody can tell.
warning-stack-cost-without-return-title = { $tool } costs more, and no return is known to cover it.
warning-stack-cost-without-return-evidence = In the last three full months it cost { $now } a month, before that { $before }: { $money } more a year. What it gives back is not noted.
warning-stack-cost-without-return-evidence-less = In the last three full months it cost { $now } a month, before that { $before }: { $money } more a year. Over the { $count } months noted it gave back { $back } of its cost.
warning-stack-cost-without-return-action = Note what { $tool } gives back, take a cheaper plan, or end it.
warning-stack-cost-without-return-button = See the tool
warning-stack-cost-without-return-threshold = The last { $months } full months against the { $months } before, with a return that is not noted or below the cost.

warning-stack-payback-overdue-name = Not paid back
warning-stack-payback-overdue-why = A tool that fits its work pays for itself in 60 to 120 days. After that, waiting is a decision too.
warning-stack-payback-overdue-title = { $tool } has not paid for itself in { $days } days.
warning-stack-payback-overdue-evidence = By what is noted it has given back less than it cost; { $mark } days are long enough to tell.
warning-stack-payback-overdue-evidence-paid = By what is noted it has given back less than it cost; { $mark } days are long enough to tell. Ending it saves { $money } a year.
warning-stack-payback-overdue-action = Decide: keep { $tool } for a reason you can name, or end it.
warning-stack-payback-overdue-button = Decide
warning-stack-payback-overdue-threshold = { $days } days after the first one, where it is noted what the tool gives back.

warning-stack-owner-left-name = The owner has left
warning-stack-owner-left-why = When nobody knows whose a tool is, it runs on unwatched.
warning-stack-owner-left-title = { $owner } has left, and { $tool } is still theirs.
warning-stack-owner-left-evidence = { $owner } left on { $day }.
warning-stack-owner-left-evidence-paid = { $owner } left on { $day }; { $tool } costs { $money } a year.
warning-stack-owner-left-action = Hand { $tool } to one person, or end it.
warning-stack-owner-left-button = Name an owner
warning-stack-owner-left-title-many = { $count } tools belong to people who left.
warning-stack-owner-left-evidence-many = Nobody is there for { $names }.
warning-stack-owner-left-action-many = Hand each to one person, or end it.

warning-stack-process-no-owner-name = A process without an owner
warning-stack-process-no-owner-why = Staff who are unsure whose a process is are a sign that the stack has outgrown the shop.
warning-stack-process-no-owner-title = Nobody owns the process “{ $process }”.
warning-stack-process-no-owner-evidence = No owner is noted for it.
warning-stack-process-no-owner-evidence-left = Its owner { $owner } left on { $day }.
warning-stack-process-no-owner-action = Name one person for “{ $process }”.
warning-stack-process-no-owner-button = See the processes
warning-stack-process-no-owner-title-many = { $count } processes have no owner.
warning-stack-process-no-owner-evidence-many = Nobody owns { $names }.
warning-stack-process-no-owner-action-many = Name one person for each.

warning-stack-no-process-name = A tool before its process
warning-stack-no-process-why = Tools added before processes are a common mistake: the tool then decides how the work is done.
warning-stack-no-process-title = No process uses { $tool }.
warning-stack-no-process-evidence = { $tool } was noted without a process it belongs to.
warning-stack-no-process-action = Note the process { $tool } is used in. If there is none, ask what it is for.
warning-stack-no-process-button = See the processes
warning-stack-no-process-title-many = { $count } tools belong to no process.
warning-stack-no-process-evidence-many = No process uses { $names }.
warning-stack-no-process-action-many = Note the few things the shop does every week, and which of these tools each uses.

warning-stack-no-workflow-name = Automation without a map
warning-stack-no-workflow-why = Automating what nobody wrote down makes mistakes faster.
warning-stack-no-workflow-title = { $tool } automates no process that is written down.
warning-stack-no-workflow-evidence = No process is noted that { $tool } runs for.
warning-stack-no-workflow-action = Note the process { $tool } runs for, with its owner and what a person checks.
warning-stack-no-workflow-button = See the processes
warning-stack-no-workflow-title-many = { $count } tools automate no process that is written down.
warning-stack-no-workflow-evidence-many = No process is noted for { $names }.
warning-stack-no-workflow-action-many = Note the process each runs for, with its owner and what a person checks.

warning-stack-isolated-name = An isolated tool
warning-stack-isolated-why = Content, messages, triggers and numbers help each other only where the tools are connected.
warning-stack-isolated-title = { $tool } is connected with no other tool.
warning-stack-isolated-evidence = No connection with another tool in use is noted for { $tool }.
warning-stack-isolated-action = Note how { $tool } is connected, even if a file is carried by hand. If it is not, ask what it adds.
warning-stack-isolated-button = See the tool
warning-stack-isolated-title-many = { $count } tools are connected with no other.
warning-stack-isolated-evidence-many = No connection is noted for { $names }.
warning-stack-isolated-action-many = Note how they are connected, even if a file is carried by hand.
warning-stack-isolated-threshold = From two tools in use on; asked from the middle stage on.

warning-stack-not-verified-name = Not looked at since an update
warning-stack-not-verified-why = What worked with a platform can break without a word when the platform changes.
warning-stack-not-verified-title = { $platform } changed, and { $tool } was not looked at since.
warning-stack-not-verified-evidence = { $platform } changed on { $day }: { $note }.
warning-stack-not-verified-action = Try once what { $tool } does there, and note the day.
warning-stack-not-verified-button = See the tool
warning-stack-not-verified-title-many = { $count } tools were not looked at since a platform changed.
warning-stack-not-verified-evidence-many = To be tried again: { $names }.
warning-stack-not-verified-action-many = Try once what each does, and note the day.

warning-stack-component-missing-name = A part of a layer is missing
warning-stack-component-missing-why = A layer works with its few parts: content with one assistant, prompts and a review; communication with e-mail, one inbox and usual answers.
warning-stack-component-missing-title = Missing in { $layer }: { $part }.
warning-stack-component-missing-evidence = { $part } is not noted.
warning-stack-component-missing-action = Note what you use for it. If you use nothing, look first whether a tool you have can do it.
warning-stack-component-missing-action-practice = Note where it lies. A page everybody knows is enough.
warning-stack-component-missing-button = Add a tool
warning-stack-component-missing-button-practice = Note it
warning-stack-component-missing-title-many = { $count } parts of your layers are missing.
warning-stack-component-missing-evidence-many = Not noted: { $names }.
warning-stack-component-missing-action-many = Note what you use for them. A page everybody knows is enough for prompts, review and answers.
warning-stack-component-missing-threshold = Asked at every stage: { $early }. From the middle stage on: { $middle }.

component-writing = One writing assistant
component-writing-purpose = One assistant, used the same way every time, keeps product texts, e-mails and answers alike.
component-prompts = The prompts everybody uses
component-prompts-purpose = Without shared prompts every text starts anew and sounds different.
component-review = A check before texts go out
component-review-purpose = A person should read what an assistant wrote before customers do.
component-email = An e-mail tool
component-email-purpose = Newsletters and sequences from one place keep the tone and the list in one hand.
component-inbox = One support inbox
component-inbox-purpose = One inbox keeps questions from being answered twice or never.
component-answers = A library of answers
component-answers-purpose = Answers that are sent again and again are quicker and kinder when they are written once.

warning-stack-spend-unbalanced-name = Spend leans to content
warning-stack-spend-unbalanced-why = Tools for service and for selling bring more than tools for content alone.
warning-stack-spend-unbalanced-title = { $share } of your tools’ cost goes to content.
warning-stack-spend-unbalanced-evidence = Content costs { $content } of { $all } a year, and no tool serves customers or helps to sell. { $money } of it is above { $percent } %.
warning-stack-spend-unbalanced-action = Before the next content tool, look at service or at how the shop sells.
warning-stack-spend-unbalanced-button = See the dearest
warning-stack-spend-unbalanced-threshold = More than { $percent } % of the cost in content and no tool for any of these: { $jobs }. Not asked at the early stage.

warning-stack-drafts-for-nobody-name = Drafts for nobody in particular
warning-stack-drafts-for-nobody-why = Texts written with no buyer in mind bring volume, and rarely sales.
warning-stack-drafts-for-nobody-title = { $without } drafts were written for nobody in particular.
warning-stack-drafts-for-nobody-evidence = Models drafted { $all } texts in the last { $days } days. For { $without } of them no kind of buyer was named.
warning-stack-drafts-for-nobody-action = Note one or two kinds of buyers, and have texts drafted for them. Until then, draft fewer.
warning-stack-drafts-for-nobody-button = Name your buyers
warning-stack-drafts-for-nobody-threshold = More than { $most } drafts in { $days } days without a kind of buyer.

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
warning-stack-layer-empty-title-many = No tool is noted in { $count } layers.
warning-stack-layer-empty-evidence-many = Empty: { $names }.
warning-stack-layer-empty-action-many = Note the tools you use. An empty layer is only worth filling when the shop needs it.

warning-stack-no-owner-name = No owner
warning-stack-no-owner-why = Work that belongs to nobody is done by nobody, and a tool nobody looks after is paid on unseen.
warning-stack-no-owner-title = Nobody looks after { $tool }.
warning-stack-no-owner-evidence = No owner is noted for { $tool }.
warning-stack-no-owner-evidence-paid = No owner is noted for { $tool }, which costs { $money } a year.
warning-stack-no-owner-action = Name one person, or end { $tool }.
warning-stack-no-owner-button = Name an owner
warning-stack-no-owner-title-many = Nobody looks after { $count } tools.
warning-stack-no-owner-evidence-many = No owner is noted for { $names }.
warning-stack-no-owner-action-many = Name one person for each, or end those nobody wants.

warning-stack-no-kpi-name = No KPI
warning-stack-no-kpi-why = A tool is worth its price when a number moves. Without a KPI nobody can tell.
warning-stack-no-kpi-title = { $tool } moves no KPI.
warning-stack-no-kpi-evidence = No KPI is noted that { $tool } should move.
warning-stack-no-kpi-evidence-paid = No KPI is noted that { $tool } should move; it costs { $money } a year.
warning-stack-no-kpi-action = Choose the KPI it should move. If there is none, ask whether the shop needs { $tool }.
warning-stack-no-kpi-button = Choose a KPI
warning-stack-no-kpi-title-many = { $count } tools move no KPI.
warning-stack-no-kpi-evidence-many = No KPI is noted for { $names }.
warning-stack-no-kpi-action-many = Choose for each the KPI it should move. Those without one may not be needed.
warning-stack-no-kpi-title-goal = { $tool } shows { $kpi }, which has no goal.
warning-stack-no-kpi-title-parked = { $tool } shows { $kpi }, which is parked.
warning-stack-no-kpi-evidence-goal = A dashboard helps when its KPI has a goal to be held against.
warning-stack-no-kpi-evidence-goal-paid = A dashboard helps when its KPI has a goal to be held against; this one costs { $money } a year.
warning-stack-no-kpi-action-goal = Set a goal for { $kpi }, or choose another KPI for { $tool }.
warning-stack-no-kpi-button-goal = Set a goal
warning-stack-no-kpi-title-owner = { $tool } shows { $kpi }, which nobody looks after.
warning-stack-no-kpi-evidence-owner = A dashboard helps when somebody acts on its KPI.
warning-stack-no-kpi-evidence-owner-paid = A dashboard helps when somebody acts on its KPI; this one costs { $money } a year.
warning-stack-no-kpi-action-owner = Say who looks after { $kpi }, or choose another KPI for { $tool }.
warning-stack-no-kpi-button-owner = Say who

warning-stack-cost-outgrows-sales-name = Cost grows faster than sales
warning-stack-cost-outgrows-sales-why = When the cost of tools grows faster than sales, each sale carries more of it.
warning-stack-cost-outgrows-sales-title = Your tools grow faster than your sales.
warning-stack-cost-outgrows-sales-evidence = In the last three full months the tools cost { $now } a month, before that { $before } ({ $cost_growth }). Net sales changed by { $sales_growth }. That is { $money } more a year.
warning-stack-cost-outgrows-sales-action = Look at { $newest } first: its cost came last.
warning-stack-cost-outgrows-sales-button = See the newest
warning-stack-cost-outgrows-sales-threshold = The last three full months against the three before.

warning-kpi-no-data-name = A KPI without a number
warning-kpi-no-data-why = The five KPIs only guide a shop when they have numbers.
warning-kpi-no-data-title = { $kpi } has no number.
warning-kpi-no-data-evidence = { $reason }
warning-kpi-no-data-action = If you cannot get it, park the KPI with a reason.
warning-kpi-no-data-button = Import a file
warning-kpi-no-data-title-many = { $count } KPIs have no number.
warning-kpi-no-data-evidence-many = This week there is nothing to count for { $names }.
warning-kpi-no-data-action-many = Import what is missing: orders, sessions by day, ad spend. Park with a reason what you cannot get.

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

warning-kpi-no-owner-name = A KPI without an owner
warning-kpi-no-owner-why = A goal is reached when one person looks at the number and acts.
warning-kpi-no-owner-title = Nobody looks after { $kpi }.
warning-kpi-no-owner-evidence = Its goal is { $target }, and no one is named for it.
warning-kpi-no-owner-action = Say who looks after it, even if it is you.
warning-kpi-no-owner-button = Say who
warning-kpi-no-owner-title-many = Nobody looks after { $count } KPIs.
warning-kpi-no-owner-evidence-many = { $names } have a goal, and no one is named for them.
warning-kpi-no-owner-action-many = Say for each who looks after it, even if it is you.

warning-kpi-figures-conflict-name = Another dashboard says otherwise
warning-kpi-figures-conflict-why = Two numbers for one thing make people trust neither.
warning-kpi-figures-conflict-title = { $kpi }: another dashboard shows another number.
warning-kpi-figures-conflict-evidence = { $conflict }
warning-kpi-figures-conflict-action = Let Tillwise look for the reason, or note it yourself.
warning-kpi-figures-conflict-button = Find the reason

warning-kpi-definition-changed-name = A KPI counted in another way
warning-kpi-definition-changed-why = A step between two ways of counting looks like a trend and is none.
warning-kpi-definition-changed-title = { $kpi } is counted in another way now.
warning-kpi-definition-changed-evidence = { $changed }
warning-kpi-definition-changed-action = Do not read the step as a change. From the next week on the numbers can be compared again.
warning-kpi-definition-changed-button = See its weeks

warning-kpi-off-target-name = A goal missed
warning-kpi-off-target-why = A missed goal asks for one decision, even if it is to wait.
warning-kpi-off-target-title = { $kpi } misses its goal.
warning-kpi-off-target-evidence = It stands at { $value }, the goal is { $target }.
warning-kpi-off-target-action = Look at its weeks, then choose one thing to do about it.
warning-kpi-off-target-button = See its weeks

reason-none = No reason is known.
