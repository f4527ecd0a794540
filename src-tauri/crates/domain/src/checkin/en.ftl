review-daily = Daily
review-weekly = Weekly
review-monthly = Monthly
review-quarterly = Quarterly

step-data = Fresh data
step-numbers = The numbers
step-actions = Last actions
step-focus = One thing to act on
step-plan = Reading and actions

action-open = Open
action-done = Done
action-not_done = Not done
action-dropped = Dropped
