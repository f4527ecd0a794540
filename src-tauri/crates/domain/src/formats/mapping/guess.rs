//! A guess which column is what, from names and from what stands in the cells. The owner has the last word.

use super::Field;
use crate::formats::header::fold;
use crate::formats::{DateOrder, DecimalMark, Header, amount, day, moment, whole_number};
use crate::money::Currency;
use csv::StringRecord;
use jiff::tz::TimeZone;

/// A field, the position of its column, and how sure the guess is, in percent.
pub type Guess = (Field, usize, u8);

/// What the cells of a column look like.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Day,
    Amount,
    Whole,
    Email,
    Code,
    Text,
}

/// The names a field goes by, and what its cells look like.
fn known(field: Field) -> (&'static [&'static str], Shape) {
    match field {
        Field::OrderNumber => (
            &[
                "order number",
                "order no",
                "order id",
                "order",
                "invoice number",
                "invoice no",
                "invoiceno",
                "invoice id",
                "invoice",
                "receipt",
                "bestellnummer",
                "rechnungsnummer",
                "numéro de commande",
                "número de pedido",
                "numero ordine",
            ],
            Shape::Text,
        ),
        Field::Date => (
            &[
                "date",
                "day",
                "order date",
                "invoice date",
                "invoicedate",
                "purchase date",
                "created at",
                "created",
                "datum",
                "bestelldatum",
                "tag",
                "fecha",
                "data",
                "jour",
            ],
            Shape::Day,
        ),
        Field::Email => {
            (&["email", "e mail", "customer email", "buyer email", "mail", "correo"], Shape::Email)
        }
        Field::Currency => {
            (&["currency", "currency code", "währung", "devise", "moneda", "valuta"], Shape::Code)
        }
        Field::Total => (
            &[
                "total",
                "order total",
                "grand total",
                "amount",
                "total price",
                "total paid",
                "value",
                "dollar value",
                "sales",
                "gesamtbetrag",
                "summe",
                "betrag",
                "montant",
                "importe",
            ],
            Shape::Amount,
        ),
        Field::Shipping => {
            (&["shipping", "postage", "delivery", "versand", "livraison", "envío"], Shape::Amount)
        }
        Field::Tax => (&["tax", "taxes", "vat", "sales tax", "mwst", "steuer", "tva", "iva"], Shape::Amount),
        Field::Discount => (&["discount", "discount amount", "rabatt", "remise", "descuento"], Shape::Amount),
        Field::Status => {
            (&["status", "order status", "state", "payment status", "financial status"], Shape::Text)
        }
        Field::ItemName => (
            &[
                "item name",
                "item",
                "product",
                "product name",
                "title",
                "name",
                "description",
                "artikel",
                "produkt",
                "produit",
                "producto",
            ],
            Shape::Text,
        ),
        Field::Sku => (
            &[
                "sku",
                "stock code",
                "stockcode",
                "item number",
                "article number",
                "artikelnummer",
                "référence",
            ],
            Shape::Text,
        ),
        Field::Quantity => {
            (&["quantity", "qty", "units", "pieces", "menge", "anzahl", "quantité", "cantidad"], Shape::Whole)
        }
        Field::Price => (
            &["price", "unit price", "unitprice", "item price", "preis", "einzelpreis", "prix", "precio"],
            Shape::Amount,
        ),
        Field::LineTotal => (&["line total", "item total", "subtotal", "zeilensumme"], Shape::Amount),
        Field::Description => (&["description", "body", "beschreibung", "descripción"], Shape::Text),
        Field::Category => {
            (&["category", "type", "collection", "kategorie", "catégorie", "categoría"], Shape::Text)
        }
        Field::Vendor => {
            (&["vendor", "brand", "manufacturer", "maker", "supplier", "marke", "hersteller"], Shape::Text)
        }
        Field::Barcode => (&["barcode", "ean", "gtin", "upc", "isbn"], Shape::Text),
        Field::UnitCost => {
            (&["unit cost", "cost per item", "purchase price", "einkaufspreis"], Shape::Amount)
        }
        Field::Stock => {
            (&["stock", "in stock", "inventory", "on hand", "bestand", "lagerbestand"], Shape::Whole)
        }
        Field::Sessions => (&["sessions", "visits", "besuche", "sitzungen", "sesiones"], Shape::Whole),
        Field::Visitors => (&["visitors", "users", "unique visitors", "besucher", "visiteurs"], Shape::Whole),
        Field::Completed => (&["completed", "sessions that completed checkout", "conversions"], Shape::Whole),
        Field::Campaign => {
            (&["campaign", "campaign name", "campaign id", "kampagne", "campagne"], Shape::Text)
        }
        Field::Spend => (
            &["spend", "ad spend", "cost", "amount spent", "kosten", "ausgaben", "dépenses", "gasto"],
            Shape::Amount,
        ),
        Field::CustomerId => (
            &["customer id", "customerid", "customer number", "customer", "client id", "kundennummer"],
            Shape::Text,
        ),
        Field::AcceptsEmail => {
            (&["accepts email", "accepts marketing", "newsletter", "email consent", "opt in"], Shape::Text)
        }
        Field::TotalSpent => (&["total spent", "lifetime spend", "lifetime value"], Shape::Amount),
        Field::Origin => {
            (&["utm source", "traffic source", "order origin", "attribution", "attributed to"], Shape::Text)
        }
        Field::TotalOrders => (&["total orders", "orders", "number of orders"], Shape::Whole),
    }
}

/// The likeliest column of each field that has one, the surest first. The rows are a sample from under the header.
pub fn guess(header: &Header, rows: &[StringRecord]) -> Vec<Guess> {
    let mut found: Vec<Guess> = Field::ALL
        .into_iter()
        .filter_map(|field| {
            let columns = (0..header.len()).map(|at| (field, at, percent(field, header, at, rows)));
            // Of equals the one further left.
            columns.filter(|guess| guess.2 > 0).rev().max_by_key(|guess| guess.2)
        })
        .collect();
    found.sort_by_key(|(field, _, percent)| (std::cmp::Reverse(*percent), *field));
    found
}

fn percent(field: Field, header: &Header, at: usize, rows: &[StringRecord]) -> u8 {
    let (names, shape) = known(field);
    let cells: Vec<&str> =
        rows.iter().filter_map(|row| row.get(at)).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let fitting = cells.iter().filter(|cell| fits(shape, cell)).count();
    // A sample may hold a damaged cell or a footer.
    if fitting * 10 < cells.len() * 8 {
        return 0;
    }
    let folded = header.folded().get(at).map(String::as_str).unwrap_or_default();
    let position = names.iter().position(|name| fold(name) == folded);
    let within = || names.iter().any(|name| name.len() > 3 && folded.split(' ').any(|word| word == *name));
    let by_name = match position {
        Some(0..4) => 90,
        Some(_) => 80,
        None if within() => 50,
        // An address or a currency code is told by its look alone.
        None if matches!(shape, Shape::Email | Shape::Code) && !cells.is_empty() => 40,
        None => return 0,
    };
    // Cells that look right make it surer; a text looks right whatever it says.
    if shape != Shape::Text && !cells.is_empty() { by_name + 9 } else { by_name }
}

fn fits(shape: Shape, cell: &str) -> bool {
    let either =
        |order| day(cell, Some(order)).is_some() || moment(cell, Some(order), &TimeZone::UTC).is_some();
    let number = |mark| amount(cell, mark).is_ok();
    match shape {
        Shape::Day => either(DateOrder::DayFirst) || either(DateOrder::MonthFirst),
        Shape::Amount => number(DecimalMark::Point) || number(DecimalMark::Comma),
        Shape::Whole => whole_number(cell, DecimalMark::Point).is_ok(),
        Shape::Email => {
            cell.split_once('@').is_some_and(|(_, host)| host.contains('.')) && !cell.contains(' ')
        }
        Shape::Code => cell.parse::<Currency>().is_ok() && cell.bytes().all(|byte| byte.is_ascii_uppercase()),
        Shape::Text => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(header: &[&str], rows: &[&[&str]]) -> Vec<Guess> {
        let rows: Vec<StringRecord> = rows.iter().map(|row| StringRecord::from(row.to_vec())).collect();
        guess(&Header::new(header.iter().copied()), &rows)
    }

    fn column(found: &[Guess], field: Field) -> Option<usize> {
        found.iter().find(|guess| guess.0 == field).map(|guess| guess.1)
    }

    #[test]
    fn an_invoice_list_is_understood() {
        let found = of(
            &["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "Contact"],
            &[&["7001", "A1", "Mug, blue", "2", "2026-11-10 08:26:00", "12.50", "a@example.com"]],
        );
        for (field, at) in [
            (Field::OrderNumber, 0),
            (Field::Sku, 1),
            (Field::ItemName, 2),
            (Field::Quantity, 3),
            (Field::Date, 4),
            (Field::Price, 5),
            (Field::Email, 6),
        ] {
            assert_eq!(column(&found, field), Some(at), "{field:?}");
        }
        assert!(found.is_sorted_by(|a, b| a.2 >= b.2), "the surest first");
    }

    #[test]
    fn a_name_does_not_overrule_what_stands_in_the_cells() {
        let found = of(&["Date", "Total", "Day"], &[&["soon", "mug", "2026-11-10"]]);
        assert_eq!(column(&found, Field::Date), Some(2));
        assert_eq!(column(&found, Field::Total), None);
        assert_eq!(of(&["Colour", "Shape"], &[&["red", "round"]]), []);
    }
}
