# What another dashboard counts differently.

explain-zone = its days begin and end by the time of { $zone }
explain-week-start = its weeks begin on { $day }
explain-statuses-ours = it counts the same orders
explain-statuses-cancelled = it counts cancelled orders, too
explain-statuses-waiting = it counts orders that wait for payment, too
explain-statuses-both = it counts cancelled orders and those that wait for payment, too
explain-statuses-without-refunded = it leaves out orders that were given back whole
explain-statuses-online = it counts only orders of the online shop
explain-gross = it does not take discounts off
explain-refunds-day = it takes refunds off on the day of the refund
explain-refunds-order = it takes refunds off on the day of the order
explain-refunds-none = it does not take refunds off
explain-tax = it counts tax in
explain-shipping = it counts shipping in
explain-empty-orders = it counts orders without goods, too
explain-visits = it divides by the other count of visits
