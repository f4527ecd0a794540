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
reason-no-currency = The shop has no currency yet. Import the shop's orders, or set it in Settings.

note-other-currency = { $count ->
    [one] One order in another currency is left out.
   *[other] { $count } orders in another currency are left out.
}
note-refund-week = { $count ->
    [one] The date of one refund is unknown; it counts in the week of its order.
   *[other] The dates of { $count } refunds are unknown; they count in the week of their order.
}
note-short-history = The order history is shorter than twelve months, so new customers may include returning ones.

fact-orders = Orders
fact-net_sales = Net sales
fact-new_customers = New customers
fact-sessions = Sessions
fact-visitors = Visitors
fact-marketing_spend = Advertising spend
