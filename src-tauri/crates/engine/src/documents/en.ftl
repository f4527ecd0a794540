# Papers made from the register: the operating model on one page and the hand-over for a new helper.

paper-as-of = As of { $day }
paper-tools = { $count ->
    [0] no tools
    [one] one tool
   *[other] { $count } tools
}
paper-processes = { $count ->
    [one] one process
   *[other] { $count } processes
}
paper-monthly = { $money } a month
paper-nobody = Nobody is named
paper-backup = { $owner }, else { $backup }
paper-no-jobs = No job noted
paper-no-kpi = No KPI noted
paper-no-tools = No tool noted
paper-no-review = No review rule noted
paper-no-people = Nobody is noted yet.
paper-shares-nothing = nothing of the shop
paper-shares-unsaid = Nobody said
paper-bottleneck = holds the shop up again and again
paper-bottleneck-short = holds the shop up
paper-open = Still open
paper-open-none = Nothing is open: owners, rules and numbers are all noted.
paper-gap-tools = No tool is noted yet.
paper-gap-brand = Nobody is named for brand and strategy.
paper-gap-review = No rule says what a person checks before a text goes out.
paper-gap-prompts = No place is noted for the prompts.
paper-gap-answers = No place is noted for support's usual answers.
paper-gap-processes = No process is noted yet.
paper-gap-owner = Nobody looks after { $names }.
paper-gap-kpi = { $count ->
    [one] { $names } has no KPI it should move.
   *[other] { $names } have no KPI they should move.
}
paper-gap-toy = { $count ->
    [one] { $names } has neither a job nor a KPI. Until then it is a toy.
   *[other] { $names } have neither a job nor a KPI. Until then they are toys.
}
paper-gap-shares = Nobody said which data may go into { $names }.
paper-gap-process-owner = Nobody owns: { $names }.
paper-gap-process-review = No review rule for: { $names }.
paper-foot-made = Made by Tillwise on this shop's own computer, from what its owner noted up to { $day }. It can be made again at any time.
paper-foot-names = It names the shop's own people and tools only. Tillwise puts nothing about customers in it.

model-title = How { $shop } works with its tools
model-brand = Brand and review
model-brand-owner = Brand and strategy
model-people = Who owns what
model-tools = Which function uses which tool
model-processes = How things are done
model-numbers = Which number each tool is for
model-goal = goal { $goal }
model-no-tool = no tool
model-head-layer = Layer
model-head-tool = Tool
model-head-jobs = Does
model-head-owner = Owner
model-head-kpi = Moves
model-head-shares = May see
model-head-process = Process
model-head-layers = Function
model-head-with = With
model-head-review = A person checks

practice-review = A person checks
practice-review-none = No review rule noted
practice-prompts = Prompts
practice-prompts-none = No place noted
practice-answers = Usual answers
practice-answers-none = No place noted

people-brand = brand and strategy
people-backup = steps in for { $tools }
people-nothing = Nothing noted yet
people-head-name = Who
people-head-tools = Tools
people-head-processes = Processes

handover-title = Welcome to { $shop }
handover-welcome = In one minute
handover-welcome-text = This paper says which tools the shop uses, what each is for, whom to ask and what a person always checks. Tools make drafts. People decide.
handover-welcome-brand = { $name } decides on brand and strategy. When in doubt about how something should sound, ask there first.
handover-welcome-nobody = Nobody is named for brand and strategy yet. Ask the owner of the shop how things should sound.
handover-week = Your first week
handover-people = Whom to ask
handover-practices = What everybody keeps to
handover-tools = The tools
handover-processes = How things are done
handover-data = What may go where
handover-data-text = A “no” and a missing answer mean the same: do not put it in. When in doubt, leave customer data out and ask.
handover-open = Still open
handover-foot-prices = Prices and contracts are left out on purpose.

week-meet = { $count ->
    [one] Meet { $names }.
   *[other] Meet { $names }. Ask each what they would like to hand over.
}
week-read-review = Read what a person checks before something goes out, and ask about one recent example.
week-read-data = Read “What may go where” below before you put anything into a tool.
week-access = { $count ->
    [one] Get your own access to { $tools }. Share no passwords.
   *[other] Get your own access to { $tools }. Share no passwords.
}
week-prompts = Find the prompts, and make one draft with them that nobody sends.
week-follow = Look over { $owner }'s shoulder once: { $process }. Then do it once while { $owner } looks on.
week-follow-nobody = Find out who does this, and write it down: { $process }.
week-numbers = Look at the shop's five numbers of last week, and say in one sentence what changed.
week-ask = At the end of the week, name one thing here that is wrong or missing. New eyes see it best.

card-for = What for
card-ask = Whom to ask
card-kpi = Should move
card-data = May see
card-data-unsaid = Nobody said; put nothing in before you asked
card-processes = Used for
card-links = Connected with
card-note = Note
card-tools = With
card-review = A person checks
card-bottleneck = Mind
card-minutes = { $count ->
    [one] one minute a week
   *[other] { $count } minutes a week
}
data-yes = yes
data-no = no
data-unsaid = nobody said

papers-holds-tools = { $tools ->
    [one] One tool with its job, owner, number and data
   *[other] { $tools } tools with their jobs, owners, numbers and data
}
papers-holds-tools-none = No tool yet
papers-holds-processes = { $count ->
    [one] One process; review rules noted: { $reviewed }
   *[other] { $count } processes; review rules noted: { $reviewed }
}
papers-holds-people = { $count ->
    [one] One person and what they look after
   *[other] { $count } people and what they look after
}
papers-holds-brand = Brand and strategy: { $name }
papers-holds-week = { $count ->
    [one] A first week of one step
   *[other] A first week of { $count } steps
}
papers-holds-open = { $count ->
    [one] One open thing to know about
   *[other] { $count } open things to know about
}
papers-no-days = No day to note yet. Tools with a contract, a trial or a first day bring some.
papers-file-model = operating-model
papers-file-handover = hand-over
papers-file-calendar = tool-dates
