//! How banks and cards name their columns, and the words that say which way money went.

/// The booking day before the day of the purchase.
pub(super) const DAY: &[&str] = &[
    "OFX date",
    "Posting Date",
    "Post Date",
    "Posted Date",
    "Booking Date",
    "Completed Date",
    "Buchungstag",
    "Buchungsdatum",
    "Date comptable",
    "Fecha contable",
    "Data contabile",
    "Boekdatum",
    "Date",
    "Datum",
    "Fecha",
    "Data",
    "Dato",
    "Date opération",
    "Date de l'opération",
    "Fecha operación",
    "Fecha de operación",
    "Data operazione",
    "Data do lançamento",
    "Data lançamento",
    "Data operacji",
    "Bokföringsdag",
    "Transaction Date",
    "Trans Date",
    "Trans. Date",
    "Transactiedatum",
    "Value Date",
    "日付",
    "交易日期",
];

pub(super) const AMOUNT: &[&str] = &[
    "OFX amount",
    "Amount",
    "Transaction Amount",
    "Betrag",
    "Umsatz",
    "Montant",
    "Importe",
    "Importo",
    "Valor",
    "Bedrag",
    "Kwota",
    "Belopp",
    "Beløb",
    "金額",
    "交易金额",
];

pub(super) const OUT: &[&str] = &[
    "Debit",
    "Debits",
    "Debit Amount",
    "Withdrawal",
    "Withdrawals",
    "Withdrawal Amount",
    "Money Out",
    "Paid Out",
    "Soll",
    "Lastschrift",
    "Ausgang",
    "Débit",
    "Cargo",
    "Cargos",
    "Addebito",
    "Addebiti",
    "Dare",
    "Uscite",
    "Débito",
];

pub(super) const IN: &[&str] = &[
    "Credit",
    "Credits",
    "Credit Amount",
    "Deposit",
    "Deposits",
    "Deposit Amount",
    "Money In",
    "Paid In",
    "Haben",
    "Gutschrift",
    "Eingang",
    "Crédit",
    "Abono",
    "Abonos",
    "Accredito",
    "Accrediti",
    "Avere",
    "Entrate",
    "Crédito",
];

pub(super) const BALANCE: &[&str] =
    &["Balance", "Running Balance", "Running Bal.", "Saldo", "Solde", "Kontostand", "Saldo nach Buchung"];

pub(super) const TEXT: &[&str] = &[
    "OFX name",
    "OFX memo",
    "Payee",
    "Merchant",
    "Description",
    "Transaction Description",
    "Name",
    "Narrative",
    "Memo",
    "Particulars",
    "Empfänger",
    "Auftraggeber/Empfänger",
    "Auftraggeber / Begünstigter",
    "Beguenstigter/Zahlungspflichtiger",
    "Begünstigter/Zahlungspflichtiger",
    "Beschreibung",
    "Verwendungszweck",
    "Buchungstext",
    "Libellé",
    "Libelle",
    "Concepto",
    "Descripción",
    "Descrizione",
    "Causale",
    "Descrição",
    "Histórico",
    "Naam / Omschrijving",
    "Omschrijving",
    "Mededelingen",
    "Opis",
    "Text",
    "Reference",
    "Payment Reference",
    "摘要",
];

pub(super) const KIND: &[&str] = &[
    "Debit/Credit",
    "Dr/Cr",
    "Cr/Dr",
    "D/C",
    "Soll/Haben",
    "S/H",
    "Af Bij",
    "Credit Debit Indicator",
    "Transaction Type",
    "Type",
    "Details",
];

pub(super) const CURRENCY: &[&str] =
    &["OFX currency", "Currency", "Währung", "Waehrung", "Devise", "Moneda", "Divisa", "Valuta", "Moeda"];

pub(super) const ACCOUNT: &[&str] = &[
    "OFX account",
    "Account",
    "Account Number",
    "Account #",
    "IBAN",
    "Auftragskonto",
    "Kontonummer",
    "Rekening",
    "Card No.",
    "Card Number",
];

pub(super) const ID: &[&str] = &["OFX id", "TransferWise ID"];

/// Columns of cards that write what was spent without a sign and what was paid back with a minus.
pub(super) const CHARGES_POSITIVE: &[&str] = &["Card Member", "Appears On Your Statement As"];

/// How a card thanks for being paid, in small letters.
pub(super) const CARD_WAS_PAID: &[&str] = &[
    "payment - thank you",
    "payment thank you",
    "payment received - thank you",
    "zahlung erhalten. besten dank",
    "zahlung/überweisung erhalten besten dank",
];

/// Words of a column that says which way money went, in small letters.
pub(super) const SAYS_OUT: &[&str] =
    &["debit", "dr", "d", "withdrawal", "soll", "s", "af", "cargo", "débit", "débito", "debito"];
pub(super) const SAYS_IN: &[&str] =
    &["credit", "cr", "c", "deposit", "haben", "h", "bij", "abono", "crédit", "crédito", "credito"];

/// Words of a row that states a balance and books nothing, in small letters.
pub(super) const STATES_BALANCE: &[&str] = &["balance", "saldo", "solde", "kontostand", "total"];
