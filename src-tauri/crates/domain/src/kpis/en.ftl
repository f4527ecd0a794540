# The five KPIs: names, definitions, parts, and why there is no value.

kpi-conversion_rate = Conversion rate
kpi-conversion_rate-definition = Sessions that completed checkout, of all sessions of the week, from the shop's own session report.
kpi-conversion_rate-definition-orders = Orders per session: online orders of the week, of all its sessions. The session report has no column for completed checkouts.
kpi-conversion_rate-made-of = { $converted } of { $sessions } sessions
kpi-conversion_rate-made-of-orders = { $converted ->
    [one] one online order, { $sessions } sessions
   *[other] { $converted } online orders, { $sessions } sessions
}

kpi-average_order_value = Average order value
kpi-average_order_value-definition = Goods after discounts, without tax, shipping and returns, per counted order. Cancelled orders, sold gift cards and orders worth nothing are left out.
kpi-average_order_value-made-of = { $orders ->
    [one] { $goods } in one order
   *[other] { $goods } in { $orders } orders
}

kpi-revenue_per_visitor = Revenue per visitor
kpi-revenue_per_visitor-definition = Net sales of the week per visitor; a visitor who comes on two days counts twice. Net sales are goods after discounts, less the refunds made in the week, without tax and shipping.
kpi-revenue_per_visitor-definition-sessions = Net sales of the week per session, because the session report does not count visitors. Net sales are goods after discounts, less the refunds made in the week, without tax and shipping.
kpi-revenue_per_visitor-made-of = { $sales } from { $people } visitors
kpi-revenue_per_visitor-made-of-sessions = { $sales } from { $people } sessions

kpi-customer_acquisition_cost = Customer acquisition cost
kpi-customer_acquisition_cost-definition = Advertising spend of the week per new customer. New is who ordered for the first time in all imported orders. Buyers without an e-mail address are left out.
kpi-customer_acquisition_cost-made-of = { $customers ->
    [one] { $spend } for one new customer
   *[other] { $spend } for { $customers } new customers
}

kpi-repeat_purchase_rate = Repeat purchase rate
kpi-repeat_purchase_rate-definition = Of the customers who ordered in the week, those who had ordered on an earlier day. Buyers without an e-mail address are left out.
kpi-repeat_purchase_rate-made-of = { $returning } of { $customers } customers

variant-conversion_rate-session = Of sessions
variant-conversion_rate-orders_per_session = Orders per session
variant-conversion_rate-visitor = Of visitors
variant-conversion_rate-visitor-definition = Online orders of the week, of all its visitors. A visitor who comes on two days counts twice.
variant-conversion_rate-visitor-made-of = { $converted ->
    [one] one online order, { $visitors } visitors
   *[other] { $converted } online orders, { $visitors } visitors
}

variant-average_order_value-mean = Mean
variant-average_order_value-median = Median
variant-average_order_value-median-definition = The order in the middle: half of the week's orders are larger. Goods after discounts, without tax, shipping and returns.
variant-average_order_value-after_refunds = Mean after refunds
variant-average_order_value-after_refunds-definition = Goods after discounts and after everything that was ever given back of them, without tax and shipping, per counted order of the week.

variant-revenue_per_visitor-visitor = Per visitor
variant-revenue_per_visitor-session = Per session
variant-revenue_per_visitor-residual = Left over per session
variant-revenue_per_visitor-residual-definition = Net sales per session, less conversion rate times average order value. Near zero when every order has its session and little is given back; far from it, orders and sessions do not fit together.

variant-customer_acquisition_cost-blended = All spend
variant-customer_acquisition_cost-paid = Paid customers only
variant-customer_acquisition_cost-paid-definition = Advertising spend of the week, per new customer whose first order came through an advertisement.
variant-customer_acquisition_cost-new_customer = Spend on new customers
variant-customer_acquisition_cost-new_customer-definition = Spend of the week on campaigns that you marked as for new customers, per new customer.
variant-customer_acquisition_cost-with_tools = With tools
variant-customer_acquisition_cost-with_tools-definition = Advertising spend of the week and the week's part of what the tools cost in a month, per new customer.
variant-customer_acquisition_cost-fully_loaded = With everything
variant-customer_acquisition_cost-fully_loaded-definition = Advertising, tools, agencies, creative work, staff and the discounts of first orders, per new customer. Of what is said for a month, the week's part counts.
variant-customer_acquisition_cost-lag_7 = A week later
variant-customer_acquisition_cost-lag_7-definition = Advertising spend of the week before, per new customer of this week: many look first and order later.
variant-customer_acquisition_cost-mer = Net sales per spend
variant-customer_acquisition_cost-mer-definition = Net sales of the week divided by its advertising spend. Refunds count in the week they were made.
variant-customer_acquisition_cost-mer_lag_7 = Net sales per spend, a week later
variant-customer_acquisition_cost-mer_lag_7-definition = Net sales of the week divided by the advertising spend of the week before. Refunds count in the week they were made.

purpose-acquisition = New customers
purpose-retention = Customers you have
purpose-mixed = Both, or not known
purpose-none = Not marked
marketing-agencies = Agencies and freelancers
marketing-creative = Creative work
marketing-staff = Staff, the part for marketing
loaded-tools = Tools
loaded-discounts = Discounts of first orders

variant-repeat_purchase_rate-returning = Returning customers
variant-repeat_purchase_rate-repeat_orders = Repeat orders
variant-repeat_purchase_rate-repeat_orders-definition = Of the week's orders by known customers, those on a later day than the customer's first.
variant-repeat_purchase_rate-cohort_30 = Again within 30 days
variant-repeat_purchase_rate-cohort_30-definition = Of all customers whose first order is at least 30 days old, those who ordered again within 30 days.
variant-repeat_purchase_rate-cohort_60 = Again within 60 days
variant-repeat_purchase_rate-cohort_60-definition = Of all customers whose first order is at least 60 days old, those who ordered again within 60 days.
variant-repeat_purchase_rate-cohort_90 = Again within 90 days
variant-repeat_purchase_rate-cohort_90-definition = Of all customers whose first order is at least 90 days old, those who ordered again within 90 days.
variant-repeat_purchase_rate-cohort_365 = Again within a year
variant-repeat_purchase_rate-cohort_365-definition = Of all customers whose first order is at least 365 days old, those who ordered again within 365 days.
variant-repeat_purchase_rate-lifetime = Ever again
variant-repeat_purchase_rate-lifetime-definition = Of all customers up to the end of the week, those with orders on two days or more.

source-orders = Orders
source-orders-file = the shop's orders export
source-sessions = Sessions
source-sessions-file = the sessions by day report
source-spend = Ad spend
source-spend-file = a daily spend report from Meta Ads or Google Ads

platform-meta = Meta Ads
platform-google = Google Ads
platform-table = Your own table

reason-never-imported = { $source }: no file yet. Import { $file }.
reason-before-data = { $source }: the oldest day is { $day }. Import an older export: { $file }.
reason-ended = { $source }: the newest day is { $day }. Import { $file } up to now.
reason-platform-ended = { $platform }: the newest day is { $day }. Import { $file } up to now.
reason-days-missing = { $source }: { $count ->
    [one] one day of the week is missing
   *[other] { $count } days of the week are missing
} ({ $days }). Import { $file } again.
reason-foreign-spend = Ad spend is in { $spent } and the shop counts in { $shop }. Different currencies are not added.
reason-stale = { $source }: the newest day is { $day }. Import { $file } up to now.
reason-parked = Parked: { $why }
reason-no-orders = There is no counted order in this week.
reason-no-sessions = There is no session in this week.
reason-no-new-customers = There is no new customer in this week.
reason-no-customers = No buyer of this week left an e-mail address.
reason-no-completed = The session report does not say which sessions completed checkout.
reason-no-visitors = The session report does not count visitors.
reason-no-paid = No orders file says where its buyers came from. WooCommerce's export does, with its attribution columns.
reason-origin-unknown = { $count } of { $all } new customers: the orders file does not say where they came from.
reason-origin-unmarked = { $count } of { $all } new customers came from where nobody said if it is advertising. Say it on the KPIs page, Costs per customer.
reason-no-paid-customers = No new customer of this week came through an advertisement.
reason-spend-unmarked = { $spend } of the week's spend is not marked. Mark its campaigns on the KPIs page, Costs per customer.
reason-spend-mixed = { $spend } of the week's spend went to campaigns for both. It cannot be parted.
reason-loaded = Not known yet: { $parts }. Note tools in Stack; the rest on the KPIs page, Costs per customer.
reason-no-spend = Nothing was spent on advertising in this week.
reason-no-spend-before = The advertising spend of the week before is not known.
reason-no-tools = No tool with a price is noted in Stack.
reason-tools-not-known = Some tools have no price, or one in another currency.
reason-none-old-enough = No customer's first order is old enough yet.
reason-no-currency = The shop has no currency yet. Import the shop's orders, or set it in Settings.

note-other-currency = { $count ->
    [one] One order in another currency is left out.
   *[other] { $count } orders in another currency are left out.
}
note-refund-week = { $count ->
    [one] The date of one refund is unknown; it counts in the week of its order.
   *[other] The dates of { $count } refunds are unknown; they count in the week of their order.
}
interval = { $low } to { $high }
interval-said = between { $low } and { $high }, as far as { $of } can tell
interval-of-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
interval-of-visitors = { $count ->
    [one] one visitor
   *[other] { $count } visitors
}
interval-of-orders = { $count ->
    [one] one order
   *[other] { $count } orders
}
interval-of-customers = { $count ->
    [one] one customer
   *[other] { $count } customers
}
clock-none = Refunds change nothing in it.
clock-refund = Refunds count on the day they were made.
clock-order = Refunds count on the day of the order.
clock-week = Days are those of { $zone }, and weeks begin on { $day }.
usual-band = usual
counted-anew = counted in another way
usual-too-little = { $known ->
    [0] Too little data to say what is usual: no week before it was counted in this way, and { $needed } are needed.
    [one] Too little data to say what is usual: one week before it was counted in this way, and { $needed } are needed.
   *[other] Too little data to say what is usual: { $known } weeks before it were counted in this way, and { $needed } are needed.
}
usual-none = Usual is { $low } to { $high }, from { $known } weeks before.
usual-noise = Probably noise: usual is { $low } to { $high }, from { $known } weeks before.
usual-high = Unusual: higher than the usual { $low } to { $high }, from { $known } weeks before.
usual-low = Unusual: lower than the usual { $low } to { $high }, from { $known } weeks before.
history-under-a-year = Less than twelve months of history: orders from { $first } to { $last }. Seasons cannot be told apart yet.
times = { $times } times
definition-changed = From { $week } on this is counted in another way; do not compare it with the weeks before.
note-grows-with-age = This rate grows with the age of the shop. Do not compare it from week to week.
note-short-history = The order history is shorter than twelve months, so new customers may include returning ones.

process-first_response = First answer, median
reply-minutes = { $minutes } min
process-tickets_per_hundred = Tickets per 100 orders
process-deflection = Fewer tickets per order than in the weeks before
process-content_velocity = Texts and pictures that went out
process-approval_hours = Hours from review to approval, median
process-no-tickets = Import a ticket export that covers the whole week.
process-not-typed = Type it in; no export says it.
process-beside-sales = The week's net sales: { $sales }.
process-beside-cost = Tools for content cost { $cost } in the week.
process-beside-each = Tools for content cost { $cost } in the week, { $each } for each.
process-beside-nothing = A count is shown only beside what it brought or cost. Import orders, or note what a tool for content costs.
process-shipped_on_brand = Texts on brand that went out this quarter
process-shipped = { $messages } of { $count } ({ $share })
process-shipped-beside = What they are about sold { $sold } in the same time.
process-shipped-none = No approved text went out in the quarter by then.
process-shipped-unjudged = { $count ->
    [one] The texts of one product went out. Whether they sound like your shop is not known.
   *[other] The texts of { $count } products went out. How many sound like your shop is not known.
} Write down how your shop speaks, on the Content page.
process-shipped-alone = Texts went out. A count is shown only beside what it brought, and no order of the quarter names their products. Import orders with their items.
typed-on = Typed by you on { $day }.
typed-some-day = Typed by you.
typed-for-days = { $value } for { $from } to { $to }. { $typed }
typed-for-day = { $value } for { $from }. { $typed }

fact-orders = Orders
fact-net_sales = Net sales
fact-net_sales_by_order = Net sales, refunds on the order's day
fact-new_customers = New customers
fact-sessions = Sessions
fact-visitors = Visitors
fact-marketing_spend = Advertising spend
fact-net_sales_new = Net sales to new customers
fact-net_sales_returning = Net sales to returning customers
fact-net_sales_unknown_buyer = Net sales to buyers without an e-mail address
fact-contribution_margin = Contribution margin
note-margin = { $sales } of goods with a known cost, less { $cost } that they cost at today's unit costs. Refunds count on the order's day, and what was given back is taken as back in stock. The cost of { $share } of the sales is known.
reason-margin = The cost of { $share } of the week's sales is known; { $needed } % are needed. Import the shop's product export with its column "Cost per item" filled in.

# What a KPI lacks, and what closes the gap.

gap-no_data = No number. { $reason }
gap-no_data-closes = Import that file, or park the KPI with a reason.
gap-stale = Out of date. { $reason }
gap-stale-closes = Import a newer file, or park the KPI with a reason.
gap-no_target = No goal.
gap-no_target-closes = Set a goal.
gap-no_owner = Nobody looks after it.
gap-no_owner-closes = Say who looks after it.
gap-off_target = It misses its goal of { $target }.
gap-off_target-closes = Choose one thing to do about it.
gap-definition_changed-closes = Wait for the next week; from then on the numbers can be compared.
gap-figures_conflict-closes = Let Tillwise look for the reason, or note it.
gap-changed-source = Since { $week } its visits come from { $now }; before that they came from { $before }.
gap-changed-way = Since { $week } it is counted as: { $now } Before that: { $before }
gap-conflict = { $dashboard } shows { $there } for { $week }, Tillwise { $here }.
gap-conflict-more = { $conflict } { $count } more are open.

# A KPI split by segment. What is divided and what it is divided by are heads of columns.

split-by-buyer = New and returning buyers
split-by-channel = Sales channel
split-segment-buyer = Buyers
split-segment-channel = Channel
split-value = Value
split-share = Share of { $part }
split-all = All together
split-all-line = all: { $value }
split-conversion_rate-numerator = Conversions
split-conversion_rate-denominator = Sessions
split-average_order_value-numerator = Goods
split-average_order_value-denominator = Orders
split-revenue_per_visitor-numerator = Net sales
split-revenue_per_visitor-denominator = Visits
split-customer_acquisition_cost-numerator = Spend
split-customer_acquisition_cost-denominator = New customers
split-repeat_purchase_rate-numerator = Returning customers
split-repeat_purchase_rate-denominator = Customers
split-summary = { $kpi } by { $by ->
    [buyer] buyer
   *[channel] sales channel
}: { $parts }. All together { $value }.
split-summary-part = { $segment } { $value }
split-visits-no-buyer = Visits are counted without names, so nobody knows which were by new buyers.
split-already-by-buyer = This number already tells returning buyers from new ones.
split-only-new = Every buyer in this number is new, so there is nothing to split.
split-spend-no-channel = No file says for which sales channel advertising money was spent.
split-no-channel = The orders files do not say where the orders were sold.
split-no-visits-there = No visits are counted there.
split-nothing-to-divide = There is nothing to divide by.
split-taken-as-online = { $count ->
    [one] The file of one order names no channel; it counts as sold in the online shop.
   *[other] The files of { $count } orders name no channel; they count as sold in the online shop.
}
split-first-of-the-week = A customer of two channels counts in the one where the week's first order was placed.

segment-buyer-new = New buyers
segment-buyer-returning = Returning buyers
segment-buyer-unknown = Not known
segment-channel-online_shop = Online shop
segment-channel-counter = Till
segment-channel-draft_order = Written by the shop
segment-channel-subscription = Subscription
segment-channel-amazon = Amazon
segment-channel-ebay = eBay
segment-channel-etsy = Etsy
segment-channel-walmart = Walmart
segment-channel-tiktok = TikTok
segment-channel-facebook = Facebook
segment-channel-instagram = Instagram
segment-channel-other_app = Another app
segment-channel-unknown = Not known
