//! A made-up Shopify orders export of any size: the columns of a real one, the same bytes on every machine.
//! No person in it exists; the addresses are under a domain reserved for examples.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

const HEADER: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,\
Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,\
Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,\
Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,\
Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,\
Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,\
Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,\
Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,\
Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,\
Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,\
Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

/// Name, price in cents, SKU. One name holds a comma and quotes, so that quoting is part of what is measured.
const PRODUCTS: [(&str, u64, &str); 6] = [
    ("Stoneware mug - Blue", 1850, "00123-BL"),
    ("Linen apron - Natural / One size", 4900, "AP-NAT-1"),
    ("\"Serving board, oak, 12\"\" round\"", 6450, "SB-OAK-12"),
    ("Beeswax candle - Set of 3", 2275, "CA-BW-3"),
    ("Tea towel - Stripes", 1200, "TT-STR"),
    ("Salt cellar with lid - Marble", 3395, "SC-MAR"),
];
const VENDOR: &str = "Harbour Lane";
const FIRST_YEAR: u64 = 2023;
/// Twelve months of 28 days: every date exists without a calendar.
const DAYS_A_YEAR: u64 = 12 * 28;
const YEARS: u64 = 3;

pub struct Written {
    pub orders: u64,
    pub rows: u64,
    pub bytes: u64,
}

pub fn write(file: &Path, orders: u64) -> io::Result<Written> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(file)?);
    let rows = write_to(&mut out, orders)?;
    out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(Written { orders, rows, bytes: file.metadata()?.len() })
}

/// One more week behind the orders of [`write`], with as many orders as a week of those.
pub fn write_week_after(file: &Path, orders: u64) -> io::Result<Written> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(file)?);
    let (rows, more) = week_after_to(&mut out, orders)?;
    out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(Written { orders: more, rows, bytes: file.metadata()?.len() })
}

fn week_after_to(out: &mut impl Write, orders: u64) -> io::Result<(u64, u64)> {
    writeln!(out, "{HEADER}")?;
    let mut dice = Dice(0xBEE5);
    let more = (orders * 7 / (YEARS * DAYS_A_YEAR)).max(1);
    let mut rows = 0;
    for number in 0..more {
        let (hour, minute, second) = (dice.below(24), dice.below(60), dice.below(60));
        let created = format!("2026-01-{:02} {hour:02}:{minute:02}:{second:02} +0100", 5 + number * 7 / more);
        rows += order(out, orders + number, (orders, &created), &mut dice)?;
    }
    Ok((rows, more))
}

fn write_to(out: &mut impl Write, orders: u64) -> io::Result<u64> {
    writeln!(out, "{HEADER}")?;
    let mut dice = Dice(0x5EED);
    let mut rows = 0;
    for number in 0..orders {
        let created = created_at(number, orders, &mut dice);
        rows += order(out, number, (orders, &created), &mut dice)?;
    }
    Ok(rows)
}

fn order(
    out: &mut impl Write,
    number: u64,
    (orders, created): (u64, &str),
    dice: &mut Dice,
) -> io::Result<u64> {
    let customer = dice.below(orders * 6 / 10 + 1);
    let name = format!("#{}", 1001 + number);
    let email = format!("customer{customer}@shop.example");
    // 60, 25, 10 and 5 of a hundred orders have one to four lines: 1.6 rows an order.
    let lines = match dice.below(100) {
        0..60 => 1,
        60..85 => 2,
        85..95 => 3,
        _ => 4,
    };
    let bought: Vec<_> =
        (0..lines).map(|_| (PRODUCTS[dice.below(6) as usize], 1 + dice.below(5) / 4)).collect();
    let subtotal: u64 = bought.iter().map(|((_, price, _), quantity)| price * quantity).sum();
    let shipping = if subtotal >= 5000 { 0 } else { 490 };
    let (state, refunded) = if dice.below(50) == 0 { ("refunded", subtotal + shipping) } else { ("paid", 0) };

    for (line, ((product, price, sku), quantity)) in bought.iter().enumerate() {
        let first = line == 0;
        write!(out, "{name},{email},")?;
        if first {
            let (subtotal, total, shipping) = (Cents(subtotal), Cents(subtotal + shipping), Cents(shipping));
            write!(
                out,
                "{state},{created},fulfilled,,no,EUR,{subtotal},{shipping},0.00,{total},,0.00,Standard"
            )?;
        } else {
            write!(out, "{}", ",".repeat(12))?;
        }
        write!(out, ",{created},{quantity},{product},{},,{sku},true,true,fulfilled", Cents(*price))?;
        // The addresses stay empty: they would make the rows longer than a usual shop has them.
        write!(out, "{}", ",".repeat(23))?;
        if first {
            write!(
                out,
                ",Card,r{number},{},{VENDOR},0.00,,,,{},,Low,web,0.00",
                Cents(refunded),
                6_634_244_000_000 + number
            )?;
        } else {
            write!(out, ",,,,{VENDOR},,,,,,,,,0.00")?;
        }
        writeln!(out, "{}", ",".repeat(19))?;
    }
    Ok(lines)
}

/// Orders come in the order of their dates, spread evenly over the years.
fn created_at(number: u64, orders: u64, dice: &mut Dice) -> String {
    let day = number * (YEARS * DAYS_A_YEAR) / orders;
    let (year, month, day) = (FIRST_YEAR + day / DAYS_A_YEAR, day % DAYS_A_YEAR / 28 + 1, day % 28 + 1);
    let (hour, minute, second) = (dice.below(24), dice.below(60), dice.below(60));
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} +0100")
}

struct Cents(u64);

impl std::fmt::Display for Cents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// Marsaglia's xorshift: small, and equal everywhere. Nothing here needs better chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(orders: u64) -> (String, u64) {
        let mut bytes = Vec::new();
        let rows = write_to(&mut bytes, orders).expect("memory can be written to");
        (String::from_utf8(bytes).expect("the file is plain text"), rows)
    }

    /// Commas between quotes do not separate fields.
    fn fields(line: &str) -> usize {
        let mut inside = false;
        let commas = line.chars().filter(|&c| {
            inside ^= c == '"';
            c == ',' && !inside
        });
        commas.count() + 1
    }

    #[test]
    fn every_row_has_the_79_columns_of_the_real_export() {
        let (text, _) = file(500);
        for line in text.lines() {
            assert_eq!(fields(line), 79, "{line}");
        }
    }

    #[test]
    fn rows_are_as_many_and_as_long_as_the_measurement_says() {
        let (text, rows) = file(20_000);
        assert_eq!(text.lines().count() as u64, rows + 1, "the header is no row");
        let per_order = rows as f64 / 20_000.0;
        assert!((1.55..1.65).contains(&per_order), "{per_order} rows per order");
        let row_bytes = text.len() as u64 / rows;
        assert!((240..280).contains(&row_bytes), "{row_bytes} bytes per row");
    }

    #[test]
    fn the_same_number_gives_the_same_bytes() {
        assert_eq!(file(300).0, file(300).0);
    }
}
