# Language models: the owner's list, what is sent, and why there is no draft.

models-title = { $count ->
    [0] No model. Nothing leaves this computer.
    [one] 1 model
   *[other] { $count } models
  }
models-sent-today = Sent today: { $texts ->
    [one] 1 product text
   *[other] { $texts } product texts
  }, { $customers } customers.
models-sent-host = { $host }: { $requests ->
    [one] 1 request
   *[other] { $requests } requests
  }, { $texts ->
    [one] 1 product text
   *[other] { $texts } product texts
  }
models-shares-nothing = It may be given nothing.
models-shares-but = It may be given { $list }, but not { $withheld }.
models-never = Orders, customers and sums can never be sent: a request has no place for them.
models-sent-day = { $day }
models-plan-part = Counted on { $count } of them, spread over all.
models-plan-left-out = { $count ->
    [one] 1 product has no such text in its file, or a draft of it already.
   *[other] { $count } products have no such text in their file, or a draft of it already.
  }
leaves-nothing-at-all = Nothing leaves this computer
leaves-this-week = { $texts ->
    [0] No text left this computer this week
    [one] 1 text sent this week
   *[other] { $texts } texts sent this week
  }
models-shares = It may be given { $list }.
models-share-catalog = catalog texts
models-share-kpis = sums such as net sales
models-share-customers = customer data
models-key-none = No key.
models-key = A key that ends in { $last }.
models-key-hidden = A key.
models-said-added = { $model } was added.
models-said-changed = { $model } was changed.
models-said-removed = { $model } was removed. Its drafts stay.
models-said-removed-key-stays = { $model } was removed. Its key is still in the system's keyring, which cannot be opened now.
models-said-key-kept = The key of { $model } is in the system's keyring now.
models-said-key-session = There is no keyring here. The key of { $model } is kept until Tillwise closes, and asked for again.
models-said-key-removed = The key of { $model } was removed.
models-said-key-stays = The key of { $model } is forgotten here. The system's keyring cannot be opened now and still has it.
models-said-test = { $model } answers.
models-preview-said = { $texts ->
    [one] 1 product text
   *[other] { $texts } product texts
  }, no customer data, to { $host }.
models-preview-removed = { $count ->
    [one] 1 invisible letter was taken out.
   *[other] { $count } invisible letters were taken out.
  }
models-cost = About { $cost } at most, counting one token for { $letters } letters.
models-cost-unknown = No price is known for this model. Add one to see what a draft costs.
models-cost-here = Nothing to pay: it runs on this computer.
models-less-than = less than { $cost }
models-header-key = { $name }: your key
models-drafting = { $done } of { $total } drafted.
models-drafting-failed = { $done } of { $total } drafted, { $failed } failed.
models-said-stopping = It stops now.
models-said-drafted = { $model } drafted a text for { $title }. It waits for you.
models-batch-done = { $drafted } drafted.
models-batch-failed = { $drafted } drafted, { $failed } failed.
models-batch-waiting = { $drafted } drafted, { $waiting } wait.
models-batch-stopped = { $said } { $why }
models-batch-elsewhere = Another Tillwise is drafting it.
models-batch-interrupted = It was cut off and can go on.
models-said-left = The rest of it is left. What was drafted stays.
models-comparing-none = Nothing was compared yet.
models-comparing = { $count ->
    [one] 1 text was compared.
   *[other] { $count } texts were compared.
  }
models-said-compared = Two drafts wait, without names. Choose the better one.
models-said-chosen = { $model } wrote it.
models-said-neither = Neither was chosen.

error-model-none = There is no such model.
error-model-no-name = A model needs a name.
error-model-exists = There is a model named { $name } already.
error-model-no-model = Say which model the server should use.
error-model-price = { $value } is not a price. Write it like 2.50.
error-model-prices = Say both prices, for what is sent and for what is answered.
error-model-currency = Say the currency of the prices.
error-model-no-key = { $model } has no key to remove.
error-model-key-needed = The key of { $model } is needed. Type it once more; nothing was sent.
error-model-busy = A draft is being made. Wait for it, or stop it.
error-model-taken = Another Tillwise is drafting this text now. Nothing was sent. Wait for its draft.
error-model-no-product = There is no product { $product }.
error-model-many-products = More than one product is called { $product }. Write the platform before it, like shopify:{ $product }.
error-model-no-field = { $product } has no such text.
error-model-nothing = There is no product without this text.
error-model-same = Choose two different models.
error-model-no-batch = There is no such batch.
error-model-batch-done = This batch is done.
error-model-no-comparison = There is no such comparison.
error-model-chosen = This was chosen already.
error-model-choice = Choose a, b or neither.
error-model-random = This computer gives no random numbers. Nothing was sent.

model-fault-not-an-address = This is no address of a server. Write it like http://localhost:11434.
model-fault-scheme = The address must begin with https:// or http://.
model-fault-userinfo = Leave out name and password before the host. A key has its own field.
model-fault-extra = Leave out everything from the question mark on. A key has its own field.
model-fault-odd-number = Write the number of the host as four plain parts, like 127.0.0.1.
model-fault-false-local = This only looks like this computer. Write localhost.
model-fault-forbidden = Nothing is ever sent to { $host }. Nothing was sent.
model-fault-needs-https = { $host } needs an address with https://. Only this computer and your own network work without.
model-fault-needs-confirming = { $host } is in your own network. Say that you mean it, and try again.
model-fault-name-for-this-computer = { $host } stands for this computer, which only localhost may. Nothing was sent.
model-fault-not-shared = You did not allow catalog texts for this model. Nothing was sent.
model-fault-key-unusable = This is no key: it is empty, too long or has odd letters. Nothing was kept.
model-fault-key-refused = The server did not take the key. The text is as it was.
model-fault-too-many = The server asks to wait, or the plan is used up. The text is as it was.
model-fault-not-found = The server knows no such model or address. The text is as it was.
model-fault-rejected = The server does not take the request ({ $status }). The text is as it was.
model-fault-server-failed = The server failed. The text is as it was. Try again later.
model-fault-redirected = The server sends the request on to { $host }. It was not followed. The text is as it was.
model-fault-redirected-nowhere = The server sends the request on to another place. It was not followed. The text is as it was.
model-fault-name-unknown = No server is known under this name. Nothing was sent.
model-fault-unreachable = Nobody answers at this address. The text is as it was.
model-fault-not-secure = The server could not prove who it is. The text is as it was.
model-fault-timed-out = Nothing came for too long. The text is as it was.
model-fault-too-large = The answer was far too large and was thrown away. The text is as it was.
model-fault-cut-off = The answer ended in the middle. The text is as it was.
model-fault-not-understood = The answer was not a draft and was thrown away. The text is as it was.
model-fault-too-long = The draft was longer than { $most } letters and was thrown away. The text is as it was.
model-fault-not-plain = The draft had a link or code in it and was thrown away. The text is as it was.
model-fault-declined = The model would not write this. The text is as it was.
model-fault-repeats-key = The answer repeated your key and was thrown away. Do not trust this server.
model-fault-stopped = It was stopped. The text is as it was.
model-fault-no-line = This computer would not open a line. Nothing was sent.
