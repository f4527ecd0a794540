checkin-title-quarterly = { $name }, { $from } to { $to }
checkin-name-daily = { $day }
checkin-name-weekly = Week { $number }
checkin-name-monthly = { $month } { $year }
checkin-name-quarterly = Quarter { $number } of { $year }
checkin-inside-daily = { $day }
checkin-inside-weekly = week { $number }
checkin-inside-monthly = { $month } { $year }
checkin-inside-quarterly = quarter { $number } of { $year }

checkin-state-waiting = Not begun
checkin-state-open = Begun on { $day }
checkin-state-closed = Closed on { $day }

checkin-step-now = Now
checkin-step-done = Done
checkin-step-to-come = To come
checkin-left = about { $count } min left

checkin-open-reading = Say in one sentence what the numbers mean.
checkin-open-too-many = Keep at most three new actions.
checkin-open-unclear = Give every new action a name and a date.

checkin-data-fresh = Everything reaches over this period.
checkin-data-open = { $count ->
    [one] One source does not reach over this period. Add its newest file, or go on with what is there.
   *[other] { $count } sources do not reach over this period. Add their newest files, or go on with what is there.
}
checkin-data-button = Add files
checkin-as-of = As of { $day }
checkin-no-file = No file yet
checkin-covered = reaches over this period
checkin-not-covered = does not reach over this period

checkin-typed = typed by you
checkin-previous-daily = Same weekday before
checkin-previous-weekly = Week before
checkin-previous-monthly = Month before
checkin-previous-quarterly = Quarter before
checkin-usual = usual range { $low } to { $high }
checkin-usual-little-daily = usual range: { $known } of { $needed } such weekdays known so far
checkin-usual-little-weekly = usual range: { $known } of { $needed } weeks known so far
checkin-usual-little-monthly = usual range: { $known } of { $needed } months known so far
checkin-usual-little-quarterly = usual range: { $known } of { $needed } quarters known so far
checkin-verdict-little = too little data
checkin-verdict-noise = probably noise
checkin-verdict-high = unusual: higher than in most periods before
checkin-verdict-low = unusual: lower than in most periods before
checkin-ask-rate = { $kpi } of { $period }, in percent
checkin-ask-amount = { $kpi } of { $period }
checkin-spark-daily = { $kpi } on the last { $count } such weekdays
checkin-spark-weekly = { $kpi } over the last { $count } weeks
checkin-spark-monthly = { $kpi } over the last { $count } months
checkin-spark-quarterly = { $kpi } over the last { $count } quarters
checkin-column-daily = Day
checkin-column-weekly = Week
checkin-column-monthly = Month
checkin-column-quarterly = Quarter
checkin-weeks = The whole weeks of { $period }
checkin-note-daily = A day is compared with the same weekday of the weeks before. Few orders make its numbers jump.
checkin-note-monthly = Each number counts the whole month from its first to its last day. A rate is never a mean of weeks.
checkin-note-quarterly = Each number counts the whole quarter from its first to its last day. A rate is never a mean of weeks.

reason-days-missing-period = { $source }: { $count ->
    [one] one day of this period is missing
   *[other] { $count } days of this period are missing
}. Import { $file } again.
reason-no-orders-period = There is no counted order in this period.
reason-no-sessions-period = There is no session in this period.
reason-no-new-customers-period = There is no new customer in this period.
reason-no-customers-period = No buyer of this period left an e-mail address.
note-refund-week-period = Refund dates are unknown; refunds count on the day of their order.

checkin-no-actions = No earlier action is going on.
checkin-due = until { $day }
checkin-was-due = was due on { $day }
checkin-age-today = decided today
checkin-age-days = { $count ->
    [one] decided yesterday
   *[other] decided { $count } days ago
}
checkin-age-weeks = decided { $count } weeks ago
checkin-focus-none = Nothing is open now. Name a list or a group in your own words, or go on without.

checkin-changed-definition = It is counted differently now; the two cannot be compared.
checkin-changed-value = The files say { $value } today.
checkin-summary-title = Check-in: { $period }
checkin-summary-reading = What it means
checkin-summary-next = Next
checkin-summary-nothing = Next: nothing to do.

checkin-card-waiting = { $period } waits for its check-in
checkin-card-open = Go on with { $period }
checkin-card-closed = { $period } is done
checkin-card-ten = Takes about ten minutes. You can stop at any time.
checkin-card-next = The next one is from { $day } on.
checkin-button-start = Begin
checkin-button-go-on = Go on
checkin-button-read = Read it
checkin-missed-weekly = { $count ->
    [one] Week { $periods } has no check-in. Make up for it, or leave it out.
   *[other] Weeks { $periods } have no check-in. Make up for one, or leave them out.
}
checkin-missed-monthly = { $count ->
    [one] { $periods } has no check-in. Make up for it, or leave it out.
   *[other] { $periods } have no check-in. Make up for one, or leave them out.
}
checkin-missed-quarterly = { $count ->
    [one] { $periods } has no check-in. Make up for it, or leave it out.
   *[other] { $periods } have no check-in. Make up for one, or leave them out.
}
checkin-daily-until = A check-in every day until { $day }.
checkin-daily-off = No daily check-in. One helps while you try something out for a week or two.

checkin-reminder-text = A calendar file with one note a week. Your calendar reminds you; nothing of Tillwise runs meanwhile. A second file changes the note of the first.
checkin-reminder-title = Check-in
checkin-reminder-note = Open Tillwise and go through the numbers of the week. It takes about ten minutes.
checkin-reminder-file = tillwise-check-in

said-checkin-begun = Began the check-in of { $period }.
said-checkin-goes-on = The check-in of { $period } goes on.
said-checkin-closed-already = The check-in of { $period } is closed. Nothing was changed.
said-checkin-skipped = Left out.
said-checkin-saved = Saved.
said-checkin-closed = { $period } is done. Its numbers are kept.
said-checkin-reopened = { $period } is open again.
said-checkin-daily = There is a check-in every day until { $day }.
said-checkin-daily-off = There is no daily check-in any more.
said-checkin-reminder = Saved { $file }. Open it with your calendar to add the note.

error-checkin-unknown = There is no check-in { $review }. Nothing was changed. Begin the one of its period.
error-checkin-period-daily = { $period } is no day. Nothing was changed. Write one such as 2026-11-09.
error-checkin-period-weekly = { $period } is no week. Nothing was changed. Write one such as 2026-W46.
error-checkin-period-monthly = { $period } is no month. Nothing was changed. Write one such as 2026-11.
error-checkin-period-quarterly = { $period } is no quarter. Nothing was changed. Write one such as 2026-Q4.
error-checkin-not-over = The check-in of { $period } was not begun: the last day, { $day }, is not over yet. Nothing was changed. Come back the day after.
error-checkin-counted = { $kpi } is counted from your files here, so it cannot be typed. Nothing was changed.
error-checkin-no-action = There is no such action here: { $action }. Nothing was changed. Look at the check-in again.
error-checkin-three = There are three new actions already. Nothing was changed. Remove one first; more than three are seldom done.
error-checkin-no-text = The action says nothing. Nothing was changed. Write what is to be done.
error-checkin-closed = This check-in is closed. Nothing was changed. Open it again first, if it is the newest.
error-checkin-open = The check-in was not closed. Everything said so far is saved. { $why }
error-checkin-not-newest = Only the newest closed check-in can be opened again. Nothing was changed.
error-checkin-day-passed = { $day } has passed. Nothing was changed. Name today or a later day.
error-checkin-time = { $value } is no time. Nothing was changed. Write one such as 09:00.
