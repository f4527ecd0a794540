# Export formats: names, where they come from, why a file is refused, why a row is kept out.

format-shopify-orders = Shopify orders
format-shopify-orders-where = In Shopify open Orders, choose Export, then All orders and CSV for Excel. Large exports come by e-mail in several files; import them all.
format-shopify-products = Shopify products
format-shopify-products-where = In Shopify open Products, choose Export, then All products and Plain CSV file.
format-shopify-customers = Shopify customers
format-shopify-customers-where = In Shopify open Customers, choose Export, then All customers and Plain CSV file.
format-shopify-sessions = Shopify sessions by day
format-shopify-sessions-where = In Shopify open Analytics, then Reports, then Sessions over time. Group by day, add visitors and completed checkouts, choose Export.
format-shopify-payments = Shopify Payments transactions
format-shopify-payments-where = In Shopify open Finance, then Payouts, choose Transactions, then Export and All transactions as CSV.
format-inventory = Shopify inventory
format-inventory-where = In Shopify open Products, then Inventory, choose Export, All locations, All variants and Plain CSV file.
format-woocommerce-orders = WooCommerce orders
format-woocommerce-orders-where = In WordPress open WooCommerce, then Analytics, Orders, and choose Download, in English. Or use an order export plug-in: it gives more.
format-woocommerce-products = WooCommerce products
format-woocommerce-products-where = In WordPress open Products, choose Export, leave all columns in, then Generate CSV.
format-bigcommerce-orders = BigCommerce orders
format-bigcommerce-orders-where = In BigCommerce open Orders, choose Export all orders, the Default template and CSV.
format-bigcommerce-products = BigCommerce products
format-bigcommerce-products-where = In BigCommerce open Products, choose Export, then all products as CSV. Do not sort the file: its rows depend on their order.
format-magento-products = Magento products
format-magento-products-where = In Magento open System, then Export, choose the entity type Products, leave all attributes in, then Continue.
format-prestashop-products = PrestaShop products
format-prestashop-products-where = The product list in the layout of PrestaShop's own import: Advanced Parameters, then Import, then the sample file for products.
format-meta-ads = Meta Ads spend by day
format-meta-ads-where = In Ads Manager open Reports, choose the breakdown Time, Day, keep Campaign name and Amount spent, then Export as CSV.
format-google-ads = Google Ads spend by day
format-google-ads-where = In Google Ads open Campaigns, segment by Time, Day, show Cost and Currency code, then Download as CSV.
format-square-transactions = Square transactions
format-square-transactions-where = In the Square Dashboard open Transactions, choose the period, then Export and Transactions CSV. A period that holds a sale and its refund reads best.
format-square-items = Square items
format-square-items-where = In the Square Dashboard open Transactions, choose the period, then Export and Items Detail CSV.
format-square-item-library = Square item library
format-square-item-library-where = In the Square Dashboard open Items, choose Actions, then Export library and CSV.
format-squarespace-orders = Squarespace orders
format-squarespace-orders-where = In Squarespace open Orders, choose Download CSV and the period.
format-squarespace-products = Squarespace products
format-squarespace-products-where = In Squarespace open Products, choose the three dots, then Export all.
format-wix-orders = Wix orders
format-wix-orders-where = In Wix open Orders, choose More Actions, then Export Orders and purchased items.
format-wix-products = Wix products
format-wix-products-where = In Wix open Store Products, choose More Actions, then Export and All products.
format-mailchimp-campaigns = Mailchimp campaigns
format-mailchimp-campaigns-where = In Mailchimp open your profile, then Settings, Export account data, Reports. campaigns.csv is in the archive you get.
format-mailchimp-report = Mailchimp campaign report
format-mailchimp-report-where = In Mailchimp open Analytics, Reports, the report of a campaign, then choose Export. One file for each campaign.
format-mailerlite-report = MailerLite campaign report
format-mailerlite-report-where = In MailerLite open Campaigns, Sent, the report of a campaign, then choose Export as CSV. One file for each campaign.
format-klaviyo-campaigns = Klaviyo campaigns
format-klaviyo-campaigns-where = In Klaviyo open Campaigns, choose Options, then Export campaigns and the period.
format-zendesk-tickets = Zendesk tickets
format-zendesk-tickets-where = In Zendesk open Admin Center, then Account, Tools, Reports, Export, and choose CSV. Zendesk has to switch exports on first.
format-gorgias-tickets = Gorgias tickets
format-gorgias-tickets-where = In Gorgias open a view of tickets, select all, then choose Export tickets. The file comes by e-mail.
format-etsy-orders = Etsy sold orders
format-etsy-orders-where = In Etsy's Shop Manager open Settings, Options, Download Data. Choose Orders, then the month or year, then Download CSV.
format-etsy-order-items = Etsy sold order items
format-etsy-order-items-where = In Etsy's Shop Manager open Settings, Options, Download Data. Choose Order Items, then the month or year, then Download CSV.
format-etsy-listings = Etsy listings
format-etsy-listings-where = In Etsy's Shop Manager open Settings, Options, Download Data. Under Currently for Sale Listings choose Download CSV.
format-etsy-statement = Etsy monthly statement
format-etsy-statement-where = In Etsy's Shop Manager open Finances, then Monthly statements. Choose a month, then Generate CSV and Download CSV.
format-ebay-orders = eBay orders
format-ebay-orders-where = In eBay's Seller Hub open Orders, choose Download report, All orders and the period, then download the CSV file.
format-ebay-transactions = eBay transactions
format-ebay-transactions-where = In eBay's Seller Hub open Payments, then Reports. Choose Transaction report and the period, then download the CSV file.
format-amazon-orders = Amazon orders
format-amazon-orders-where = In Seller Central open Orders, then Order Reports for new and unshipped orders. For All Orders open Reports, then Fulfilment.
format-amazon-listings = Amazon listings
format-amazon-listings-where = In Seller Central open Reports, then Inventory Reports. Request the All Listings Report and download the text file.
format-amazon-transactions = Amazon transactions
format-amazon-transactions-where = In Seller Central open Payments, then Reports Repository. Choose Transaction and the period, then download the CSV file.
format-amazon-settlement = Amazon settlement
format-amazon-settlement-where = In Seller Central open Payments, then All Statements. Download the flat file V2 of a settlement.
format-meta-ads-report = Meta Ads report over a period
format-meta-ads-report-where = In Ads Manager open Reports and choose Export as CSV. For the weekly spend add the breakdown Time, Day.
format-google-ads-report = Google Ads report over a period
format-google-ads-report-where = In Google Ads open Campaigns and choose Download as CSV. For the weekly spend segment by Time, Day.
format-ga4 = Google Analytics sessions by day
format-ga4-where = In Google Analytics open Explore, make a free form with the dimension Date and the metrics Sessions and Total users, then Export data as CSV.
format-ga4-report = Google Analytics report
format-ga4-report-where = In Google Analytics open a report, choose Share this report, then Download file as CSV.
format-bank-statement = Bank or card statement
format-bank-statement-where = In your online bank open the account, choose the period, then download the bookings as CSV or OFX. Only day and amount are kept.
format-table = Table of your own
format-table-where = Any CSV with one header row. Tillwise asks which column is what and remembers it.
format-tillwise-tools = Tillwise tool list
format-tillwise-tools-where = A list of tools with the columns Tool, Layer, Jobs, Cost, Cycle, Currency, Owner, KPI, Since and Status.

count-orders = { $count ->
    [one] { $shown } order
   *[other] { $shown } orders
}
count-line_items = { $count ->
    [one] { $shown } line item
   *[other] { $shown } line items
}
count-products = { $count ->
    [one] { $shown } product
   *[other] { $shown } products
}
count-variants = { $count ->
    [one] { $shown } variant
   *[other] { $shown } variants
}
count-images = { $count ->
    [one] { $shown } image
   *[other] { $shown } images
}
count-customers = { $count ->
    [one] { $shown } customer
   *[other] { $shown } customers
}
count-session_days = { $count ->
    [one] { $shown } day of sessions
   *[other] { $shown } days of sessions
}
count-spend_days = { $count ->
    [one] { $shown } campaign day
   *[other] { $shown } campaign days
}
count-tools = { $count ->
    [one] { $shown } tool
   *[other] { $shown } tools
}
count-payments = { $count ->
    [one] { $shown } payment line
   *[other] { $shown } payment lines
}
count-campaigns = { $count ->
    [one] { $shown } campaign
   *[other] { $shown } campaigns
}
count-tickets = { $count ->
    [one] { $shown } ticket
   *[other] { $shown } tickets
}
count-stock_levels = { $count ->
    [one] { $shown } stock level
   *[other] { $shown } stock levels
}
count-bank_lines = { $count ->
    [one] { $shown } booking
   *[other] { $shown } bookings
}
count-report_rows = { $count ->
    [one] { $shown } report row
   *[other] { $shown } report rows
}

mapped-orders = Orders
mapped-products = Products
mapped-sessions = Sessions by day
mapped-spend = Advertising spend by day
mapped-customers = Customers

field-order_number = Order number
field-date = Date
field-email = E-mail address
field-currency = Currency
field-total = Order total
field-shipping = Shipping
field-tax = Tax
field-discount = Discount on the order
field-status = Payment state
field-item_name = Product name
field-sku = SKU
field-quantity = Quantity
field-price = Price of one
field-line_total = Price times quantity
field-description = Description
field-category = Category
field-vendor = Maker
field-barcode = Bar code
field-unit_cost = What one costs you
field-stock = In stock
field-sessions = Sessions
field-visitors = Visitors
field-completed = Sessions with an order
field-campaign = Campaign
field-spend = Money spent
field-customer_id = Customer number
field-accepts_email = Wants e-mail
field-total_spent = Spent so far
field-total_orders = Orders so far
field-origin = Where the buyer came from

looks-like-picture = a picture
looks-like-pdf = a PDF
looks-like-old_spreadsheet = an old Excel or Word file
looks-like-packed = a packed archive
looks-like-database = a database
looks-like-unknown = no text at all

refused-empty = The file is empty. Nothing was imported. Export it again from the shop.
refused-zipped = This is a spreadsheet (.xlsx) or a zip archive, whatever its name says. Nothing was imported. Save it as CSV, or unpack it, and import that.
refused-not-text = This is not an export: inside it is { $what }. Nothing was imported. Choose the CSV file the shop gave you.
refused-web-page = This is a web page, not an export. Nothing was imported. Download the export again while you are signed in.
refused-web-page-as-workbook = This is a web page under a workbook's name, as some shops send it. Nothing was imported. Open it in a spreadsheet program, save it as .xlsx, and import that.
refused-old-workbook = This is a workbook of the old kind (.xls). Nothing was imported. Open it in a spreadsheet program, save it as .xlsx, and import that.
refused-other-workbook = This is a workbook of a kind Tillwise does not read. Nothing was imported. Open it in a spreadsheet program, save it as .xlsx, and import that.
refused-macro-workbook = This workbook holds macros, which are programs. Nothing was imported. Save it as .xlsx without them, and import that.
refused-locked = This file opens with a password only. Nothing was imported. Save it without a password, and import that.
refused-workbook-in-archive = This is a workbook or an archive inside an archive. Nothing was imported of it. Unpack it and import it by itself.
refused-nothing-inside = There is no CSV file in this archive. Nothing was imported. Unpack it and choose the export in it.
refused-too-much-inside = This file holds far more than any real export. Nothing was imported. Export a shorter period, or export it as CSV.
refused-damaged-inside = This workbook or archive is not whole. Nothing was imported. Download or export it again.
refused-unsafe-inside = This file could not be read safely. Nothing was imported. Save it as CSV and import that.
refused-slow-inside = Reading this file took longer than a minute and was stopped. Nothing was imported. Save it as CSV and import that.
refused-no-reader = Workbooks and archives cannot be read here. Nothing was imported. Save it as CSV, or unpack it, and import that.
refused-unclosed-quote = Line { $line } opens a quotation mark that never closes. Nothing was imported. Repair that line or export the file again.
refused-endless-quote = Line { $line } opens a quotation mark and more than a thousand lines follow inside it. Nothing was imported. Repair that line or export the file again.
refused-too-large = Line { $line } is larger than any line of a real export. Nothing was imported. Export the file again.
refused-unknown = Tillwise does not know this file. Its first columns are: { $columns }. Nothing was imported. The exports it reads are listed under Data and in the README.
refused-undecided = This file could be { $first } or { $second }. Nothing was imported. Export it again with all its columns.
refused-two-dialects = This file has the columns of an older and a newer { $format } side by side. Nothing was imported. Export it again without joining files.
refused-no-column = This looks like { $format }, but the column “{ $column }” is missing. Nothing was imported. Export it again with all its columns.
refused-not-by-day = This looks like { $format }, but it is not split by day. Nothing was imported. Add the breakdown by day to the report and export it again.
refused-no-currency = This looks like { $format }, but it does not say its currency. Nothing was imported. Add the currency column, or name it with --currency.
refused-day-or-month = In the column “{ $column }” day and month cannot be told apart: { $value }. Nothing was imported. Export it again with dates like 2026-11-09, or say which comes first with --day-first or --month-first.
refused-no-rows = This looks like { $format }, but there is not one row under its header. Nothing was imported. Check the period you exported.
refused-cut-off = The file ends in the middle of what begins on line { $line }. Nothing was imported. Download it again.
refused-changed = The file changed while it was read. Nothing was imported. Try again.
refused-unreadable = The file could not be read to its end ({ $detail }). Nothing was imported. Copy it to this computer and try again.

problem-too-many-cells = The row has { $cells } cells, the header has { $columns }.
problem-no-order-name = There is no order name.
problem-lost-order = A spreadsheet destroyed this order number. Export the file again and import it without opening it there.
problem-other-currency = The currency differs from the other rows of its order.
problem-sold-elsewhere = This order was sold elsewhere; Amazon only sends the parcel.
problem-no-first-row = The row with this order's total is not in the file.
problem-order-left-out = Its order could not be read; see line { $line }.
problem-part-left-out = Another row of the same day could not be read; see line { $line }.
problem-product-left-out = Its product could not be read; see line { $line }.
problem-not-variable = Its product is not of a type with variations; see line { $line }.
problem-no-instant = This is not a date and time with a time zone.
problem-no-day = This is not a date.
problem-neither-human-nor-bot = This says neither human nor bot.
problem-header-in-other-order = The header comes again above this row with its columns in another order; see line { $line }.
problem-more-than-a-day = The row covers more than one day.
problem-no-currency = There is no currency code such as EUR.
problem-currency-not-said = The file does not say which currency this is. Name it with --currency.
problem-unknown-event = Tillwise does not know this event.
problem-refund-without-sale = The sale this refund belongs to is not in the file. Export both dates in one file and import that.
problem-no-order-id = There is no order number.
problem-lost-id = A spreadsheet destroyed this id. Export the file again.
problem-unknown-state = Tillwise does not know this payment state.
problem-no-amount = There is no amount.
problem-not-an-amount = This is not an amount.
problem-too-many-places = The amount has more decimal places than its currency.
problem-too-large = The number is larger than any real one.
problem-no-quantity = This is not a whole number.
problem-no-customer-key = There is neither a customer id nor an e-mail address.
problem-no-title = There is no title.
problem-no-handle = There is no handle.
problem-handle-twice = Another product has the handle “{ $handle }” already, on line { $line }. Give this one its own handle in the shop, and import a newer export.
problem-no-item-name = There is no item name.
problem-no-product-id = There is no product id here or above.
problem-no-product-row = The row of this product itself is not in the file.
problem-unknown-row-kind = Tillwise does not know this kind of row.
problem-unknown-discount = Tillwise does not know this kind of discount.
problem-no-campaign-name = There is no name of the campaign.
problem-report-left-out = The campaign of this report could not be read; see line { $line }.
problem-no-ticket-id = There is no ticket number.
problem-no-parent = The product this variation belongs to ({ $parent }) is not in the file.
problem-several-parents = Several products share the SKU “{ $parent }”, so it is not clear which this variation belongs to.
problem-no-product-above = There is no product row above it.
problem-no-base-row = The row with the base values of { $sku } is not in the file.
problem-not-a-line-item = This is not a line item.
problem-no-payment-type = There is no type, such as charge or refund.
problem-no-product-key = There is neither a SKU nor an id.
problem-no-tool-name = There is no name.
problem-unknown-job = Tillwise does not know this job.
problem-unknown-layer = The layer is content, communication, triggers or kpis.
problem-unknown-kpi = Tillwise does not know this KPI.
problem-unknown-status = The status is trial, active, notice_given or ended.
problem-unknown-cycle = The cycle is daily, weekly, fortnightly, monthly, quarterly, half_yearly, yearly, usage or once.
problem-no-direction = The file does not say whether this was money in or money out.
problem-two-amounts = The row has money in and money out at once.
problem-not-booked = The bank has not booked this.
problem-return-alone = This looks like a return, and the table does not say of which order.
problem-order-differs = The rows of this order say different things here.
problem-lost-number = A spreadsheet has destroyed this number.

# Our words for the columns of exports. A format names its columns with these.
column-order = Order
column-placed = Placed
column-email = E-mail
column-net = Net
column-total = Total
column-state = State
column-product = Product
column-quantity = Quantity
column-price = Price
column-line-total = Price times quantity
column-currency = Currency
column-shipping = Shipping
column-taxes = Tax
column-discount = Discount
column-refunded = Refunded
column-cancelled = Cancelled
column-fulfilment = Sent
column-channel = Sold through
column-sku = SKU
column-line-discount = Discount of the line
column-duties = Duties
column-payment = Paid with
column-id = Number in the shop
column-customer = Customer
column-accepts-email = Accepts e-mail
column-spent-in-all = Spent in all
column-orders = Orders
column-handle = Page name
column-stock = In stock
column-description = Description
column-vendor = Vendor
column-category = Category
column-tags = Tags
column-compare-at = Price before
column-unit-cost = Cost of one
column-barcode = Barcode
column-published = Published
column-image = Picture
column-image-words = Words for the picture
column-search-title = Search title
column-search-description = Search description
column-option = Option
column-day = Day
column-sessions = Sessions
column-visitors = Visitors
column-checkouts = Checkouts
column-visitor-kind = Human or bot
column-campaign = Campaign
column-origin = Where the buyer came from
column-origin-medium = By which means
column-spend = Spend
column-until = Last day
column-campaign-id = Campaign number
column-tool = Tool
column-layer = Layer
column-jobs = Jobs
column-cost = Cost
column-cycle = Paid
column-owner = Looked after by
column-kpi = KPI
column-since = Since
column-backup = In place of the owner
column-process = Process
column-contract-ends = Contract ends
column-renews = Renews by months
column-notice = Days of notice
column-trial-ends = Trial ends
column-works-with = Works with
column-kind = Kind
column-sale-price = Sale price
column-short-description = Short description
column-parent = Belongs to
column-order-total = Order total
column-goods = Goods
column-handling = Handling
column-service = Other charges
column-tip = Tip
column-gift-cards = Gift cards
column-coupon = Coupon
column-refunds = What came back
column-adjusted-total = Total after changes
column-shop-discount = Discount in person
column-shipping-discount = Discount on shipping
column-platform-taxes = Tax kept by the platform
column-tax-rate = Tax rate
column-quantity-sent = How many were sent
column-line-state = State of the line
column-line = Line
column-time = Time
column-time-zone = Time zone
column-paid-on = Paid on
column-sent-on = Sent on
column-updated = Changed on
column-paid-out-on = Paid out on
column-paid-out = Paid out
column-amount = Amount
column-amount-kind = Kind of amount
column-about = About
column-sales = Sales
column-fees = Fees
column-sale-currency = Currency of the sale
column-record = Record number
column-transaction = Transaction
column-reference = Reference
column-checkout = Checkout
column-money-out = Money out
column-money-in = Money in
column-balance = Balance
column-location = Place
column-available = Free to sell
column-committed = Promised
column-incoming = On its way
column-unavailable = Not for sale
column-stock-kept = Stock is kept
column-archived = Put away
column-on-sale = On sale
column-sale-until = On sale until
column-surcharge = On top of the price
column-discount-kind = Kind of discount
column-variant-id = Number of the variant
column-shop-view = Shop view
column-subject = Subject
column-recipients = Recipients
column-delivered = Delivered
column-opened = Opened
column-clicked = Clicked
column-unsubscribed = Unsubscribed
column-bounced = Came back
column-complained = Complaints
column-revenue = Revenue
column-label = What it is about
column-figure = Figure
column-ticket = Ticket
column-solved = Solved
column-first-reply = Minutes to the first reply
column-replies = Replies
column-satisfaction = Satisfaction

personal-email = e-mail addresses
personal-name = names
personal-street = streets and towns
personal-phone = phone numbers

repair-letters = Read O as 0 and l as 1
repair-signs = Take off the quotes and blanks
repair-dashes = Read the dashes as nothing
note-partial-products = This file says less than an earlier one about { $count ->
    [one] one product
   *[other] { $count } products
}. What it has no column for stays as it was.
note-settlement-off = The rows of settlement { $settlement } come to { $summed }, but its total says { $stated }. Download it again if rows are missing.
