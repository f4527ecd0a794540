# What a customer costs and what that rests on.

spending-since = Campaigns and buyers since { $day }.
spending-unmarked = { $spend } of this spend is not marked.
spending-account = The whole account
origin-paid = An advertisement
origin-free = No advertisement
marketing-since = Since { $month }.
marketing-not-said = Not known. Type 0 where you spend nothing on it.
said-marked = Marked { $what }: { $purpose }.
said-unmarked = { $what } is not marked any more.
said-marketing-cost = Noted { $cost } a month from { $month } on: { $part }.
said-marketing-gone = Taken out for { $month }: { $part }.
error-no-campaign = No ad spend file names { $campaign }. Nothing was changed. Choose a campaign from the list.
error-several-campaigns = Several campaigns are called { $campaign }. Nothing was changed. Name one by its number.
error-no-origin = No order came from { $origin }. Nothing was changed. Choose one from the list.

# Which number of the work moves with which KPI.

column-work = Comes first
column-outcome = May follow
column-lag = Weeks later
column-points = Weeks with both
column-rank = From -1 to 1
column-says = What it says
links-first_response = First answer
links-tickets_per_hundred = Tickets per 100 orders
links-content_velocity = Texts and pictures out
links-approval_hours = Review to approval
links-conversion_rate = Conversion rate
links-average_order_value = Average order value
links-revenue_per_visitor = Revenue per visitor
links-customer_acquisition_cost = Cost of a customer
links-repeat_purchase_rate = Repeat purchase rate
links-too-few = Too few weeks ({ $points } of { $needed }).
links-constant = One of the two never changes, so nothing can be said.
links-chance = No clear link: chance alone could give as much.
links-together = Both go up and down together. That is no proof of a cause.
links-against = One goes up when the other goes down. That is no proof of a cause.
links-summary = { $count ->
    [0] Numbers of the work on the left, KPIs on the right; none of the { $all } pairs moves together clearly.
    [one] Numbers of the work on the left, KPIs on the right; one of the { $all } pairs moves together clearly.
   *[other] Numbers of the work on the left, KPIs on the right; { $count } of the { $all } pairs move together clearly.
}
links-how = A thick line: both move together. A thin line: chance could give as much. Dots: fewer than { $needed } weeks, or no change. Every week gets its place by size on both sides, and the places are compared (Spearman's rank correlation). It shows what moves together, not what is the cause. Who tries many lags finds something by chance.
error-lag = A lag is a whole number of weeks from 0 to { $longest }. Nothing was changed.

# What the owner says once a month.

month-positioning_clarity = Clear position, 1 to 5
month-positioning_clarity-ask = How clear is it what the shop stands for? 1 is not at all, 5 is very.
month-message_market_fit = Message fits the buyers, 1 to 5
month-message_market_fit-ask = How well does what you say fit the people you sell to? 1 is not at all, 5 is very.
month-team_hours = Hours worked
month-team_hours-ask = How many hours did the whole team work in the month?
month-productivity = Net sales per hour worked
column-month = Month
month-no-hours = Type the hours the team worked; no export says them.
month-no-sales = The orders do not reach over the whole month. Import the shop's orders export for it.
month-made-of = { $sales } in { $hours } hours
said-month-kept = Noted for { $month }: { $figure }.
said-month-gone = Taken out for { $month }: { $figure }.
error-rating = A rating is 1, 2, 3, 4 or 5. Nothing was changed.
error-team-hours = This is no number of hours. Nothing was changed. Type more than zero, such as 320.
error-month-to-come = { $month } has not begun yet. Nothing was changed.
