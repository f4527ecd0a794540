# What another dashboard counts differently; each follows "it".

explain-zone = begins and ends its days by the time of { $zone }
explain-week-start = begins its weeks on { $day }
explain-statuses-ours = counts the same orders
explain-statuses-cancelled = counts cancelled orders, too
explain-statuses-waiting = counts orders that wait for payment, too
explain-statuses-both = counts cancelled orders and those that wait for payment, too
explain-statuses-without-refunded = leaves out orders that were given back whole
explain-statuses-online = counts only orders of the online shop
explain-gross = does not take discounts off
explain-refunds-day = takes refunds off on the day of the refund
explain-refunds-order = takes refunds off on the day of the order
explain-refunds-none = does not take refunds off
explain-tax = counts tax in
explain-shipping = counts shipping in
explain-empty-orders = counts orders without goods, too
explain-visits = divides by the other count of visits
explain-orders-per-visit = divides orders, not completed checkouts
explain-currencies = adds amounts of two currencies
