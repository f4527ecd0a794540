# Readiness: what five strategies need, tags, costs, sources that differ and other dashboards' figures.

strategy-segmentation = Customer groups
strategy-segmentation-text = Sort customers by how lately, how often and for how much they bought.
strategy-retention = Keeping customers
strategy-retention-text = See who drifts away and win them back.
strategy-personalisation = Personal offers
strategy-personalisation-text = Recommend products that go together.
strategy-prediction = Looking ahead
strategy-prediction-text = Estimate what a customer will buy next year.
strategy-pricing = Prices by margin
strategy-pricing-text = Change prices knowing what each sale leaves.
readiness-ready = ready
readiness-partly = partly ready
readiness-blocked = blocked

need-orders = Orders
need-history = A year
need-sessions = Sessions
need-tags = Tags
need-costs = Costs
need-state-not-needed = not needed
need-state-missing = missing
need-state-orders = { $count ->
    [one] there: one order
   *[other] there: { $count } orders
}
need-state-known = { $count ->
    [0] no buyer known
   *[other] buyer known in { $count } of { $orders }
}
need-state-buyers = { $count } of { $needed } buyers
need-state-enough-buyers = there: { $count } buyers
need-state-repeaters = { $count } of { $needed } came back
need-state-last-order = { $count } days without an order
need-state-days = { $count } of { $needed } days
need-state-enough-days = { $count ->
    [one] there: one day
   *[other] there: { $count } days
}
need-state-old = { $count } days old
need-state-score = score { $count } of 100
need-state-costs = { $percent } % of sales

next-orders = Import the shop's orders export.
next-buyers = Export the orders again with the buyers' e-mail addresses.
next-more-buyers = It needs { $needed } known buyers. Import older orders if there are any.
next-repeaters = It needs { $needed } buyers who came back. Import older orders if there are any.
next-newer-orders = Import the shop's orders export up to now.
next-older-orders = Import an older orders export, from before { $day }. Or wait: each day adds one.
next-sessions = Import the sessions by day report.
next-newer-sessions = Import the sessions by day report up to now.
next-products = Import the products export.
next-products-with-costs = Import the products export with its costs.
next-tags = Work through the tag list below, up to a score of { $needed }.
next-costs = Fill in the missing costs in the shop, up to { $needed } % of sales. Then import the products export again.

tag-near-case = capital letters
tag-near-separator = hyphen or blank
tag-near-plural = one or several
tag-lack-category = a type
tag-lack-vendor = a vendor
tag-lack-tags = tags
tag-fill = Give “{ $product }” { $lacks }.
tag-rename = Write “{ $to }” instead of “{ $from }” on { $products ->
    [one] one product
   *[other] { $products } products
} ({ $how }).
tag-check = Is “{ $from }” meant to be “{ $to }”? Look at { $products ->
    [one] one product
   *[other] { $products } products
}.
tag-once = Only “{ $product }” has the tag “{ $tag }”. Use it elsewhere too, or take it away.
tag-lonely = Only “{ $product }” is in “{ $category }”. Add another product, or choose a wider type.

cost-gap-no-sku = the order names no SKU
cost-gap-not-in-catalog = SKU not in the products file
cost-gap-no-cost = no cost in the products file

compare-customer-orders = Orders of known buyers
compare-customer-spend = Paid by known buyers
compare-checkouts = Online orders
compare-sessions = Sessions
compare-spend = Ad spend, { $platform }
compare-side-orders = Orders files
compare-side-customers = Customers file
compare-side-checkouts = Completed checkouts
compare-side-file = { $file }
compare-side-sessions = { $platform } sessions
guess-customer-orders-more = The orders files may not reach back to the shop's first order.
guess-customer-orders-less = The customers file may be older than the orders, or some customers were deleted.
guess-customer-spend-more = The orders files may not reach back to the shop's first order.
guess-customer-spend-less = The customers file may be older, or take refunds off that the orders do not show.
guess-checkouts-more = Some checkouts may have been cancelled later, or be tests.
guess-checkouts-less = Visitors may have refused tracking, or orders came through other channels.
guess-sessions-more = The two may end a visit differently, or one counts bots.
guess-sessions-less = Visitors may have refused tracking in the second one.
guess-spend-more = The newer report may hold costs that were corrected later, or more campaigns.
guess-spend-less = The newer report may leave campaigns out, or hold credits that came later.

cause-refund_date = Refunds on another day
cause-tax = With tax or shipping
cause-time_zone = Another time zone or week
cause-status_filter = Other orders counted
cause-discounts = With or without discounts
cause-visits = Other visits counted
cause-currencies = Two currencies added
cause-other = Something else
figure-state-same = the same
figure-state-open = open
figure-state-explained = explained
figure-state-no_own = no own value
