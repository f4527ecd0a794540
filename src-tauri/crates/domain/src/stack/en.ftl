# Layers, jobs, cycles and states of tools.

layer-content = Content
layer-communication = Communication
layer-triggers = Triggers
layer-kpis = KPIs

job-writing = Writing
job-images = Pictures
job-video = Video
job-translation = Translation
job-seo = Search engines
job-social = Social posts
job-email = E-mail
job-sms = Text messages
job-helpdesk = Support inbox
job-chatbot = Chatbot
job-reviews = Reviews
job-loyalty = Loyalty
job-automation = Automation
job-segmentation = Segments
job-personalization = Personal pages
job-search = Shop search
job-subscriptions = Subscriptions
job-analytics = Analytics
job-reporting = Reports
job-ads = Advertising
job-testing = Page tests
job-forecasting = Forecasts
job-inventory = Stock keeping
job-pricing = Pricing
job-accounting = Books and taxes
job-other = Something else

cycle-daily = a day
cycle-weekly = a week
cycle-monthly = a month
cycle-quarterly = a quarter
cycle-yearly = a year
cycle-usage = a month, by use
cycle-once = once

status-trial = on trial
status-active = in use
status-notice_given = notice given
status-ended = ended

link-native = built in
link-api = by interface
link-csv_by_hand = file by hand
link-none = not connected

shared-catalog = Catalog texts
shared-kpis = Sums and rates
shared-orders = Orders without names
shared-customers = Customer data

basis-measured = measured
basis-estimated = estimated

setup-publish_product = Publish one product
setup-send_campaign = Send one campaign

stage-early = early
stage-middle = middle
stage-upper = upper

dot-owner = owner
dot-process = process
dot-kpi = KPI
dot-link = connection
