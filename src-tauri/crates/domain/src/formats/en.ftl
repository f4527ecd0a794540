# Export formats: names, where they come from, why a file is refused, why a row is kept out.

format-shopify-orders = Shopify orders
format-shopify-orders-where = In Shopify open Orders, choose Export, then All orders and CSV for Excel. Large exports come by e-mail in several files; import them all.
format-shopify-products = Shopify products
format-shopify-products-where = In Shopify open Products, choose Export, then All products and Plain CSV file.
format-shopify-customers = Shopify customers
format-shopify-customers-where = In Shopify open Customers, choose Export, then All customers and Plain CSV file.
format-shopify-sessions = Shopify sessions by day
format-shopify-sessions-where = In Shopify open Analytics, then Reports, then Sessions over time. Group by day, add visitors and completed checkouts, choose Export.
format-woocommerce-products = WooCommerce products
format-woocommerce-products-where = In WordPress open Products, choose Export, leave all columns in, then Generate CSV.
format-meta-ads = Meta Ads spend by day
format-meta-ads-where = In Ads Manager open Reports, choose the breakdown Time, Day, keep Campaign name and Amount spent, then Export as CSV.
format-google-ads = Google Ads spend by day
format-google-ads-where = In Google Ads open Campaigns, segment by Time, Day, show Cost and Currency code, then Download as CSV.
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
refused-no-column = This looks like { $format }, but the column “{ $column }” is missing. Nothing was imported. Export it again with all its columns.
refused-not-by-day = This looks like { $format }, but it is not split by day. Nothing was imported. Add the breakdown by day to the report and export it again.
refused-no-currency = This looks like { $format }, but it does not say its currency. Nothing was imported. Add the currency column, or name it with --currency.
refused-day-or-month = In the column “{ $column }” day and month cannot be told apart: { $value }. Nothing was imported. Export it again with dates like 2026-11-09.
refused-no-rows = This looks like { $format }, but there is not one row under its header. Nothing was imported. Check the period you exported.
refused-changed = The file changed while it was read. Nothing was imported. Try again.
refused-unreadable = The file could not be read to its end ({ $detail }). Nothing was imported. Copy it to this computer and try again.

problem-too-many-cells = The row has { $cells } cells, the header has { $columns }.
problem-no-order-name = There is no order name.
problem-no-first-row = The row with this order's total is not in the file.
problem-order-left-out = Its order could not be read; see line { $line }.
problem-part-left-out = Another row of the same day could not be read; see line { $line }.
problem-product-left-out = Its product could not be read; see line { $line }.
problem-not-variable = Its product is not of a type with variations; see line { $line }.
problem-no-instant = This is not a date and time with a time zone.
problem-no-day = This is not a date.
problem-more-than-a-day = The row covers more than one day.
problem-no-currency = There is no currency code such as EUR.
problem-unknown-state = Tillwise does not know this payment state.
problem-no-amount = There is no amount.
problem-not-an-amount = This is not an amount.
problem-too-many-places = The amount has more decimal places than its currency.
problem-too-large = The number is larger than any real one.
problem-no-quantity = This is not a whole number.
problem-no-customer-key = There is neither a customer id nor an e-mail address.
problem-no-handle = There is no handle.
problem-no-parent = The product this variation belongs to ({ $parent }) is not in the file.
problem-no-product-key = There is neither a SKU nor an id.
problem-no-tool-name = There is no name.
problem-unknown-job = Tillwise does not know this job.
problem-unknown-layer = The layer is content, communication, triggers or kpis.
problem-unknown-kpi = Tillwise does not know this KPI.
problem-unknown-status = The status is trial, active, notice_given or ended.
problem-unknown-cycle = The cycle is weekly, monthly, quarterly, yearly or once.
