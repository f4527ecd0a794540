//! What belongs to a tool beyond its name and price: processes, connections, people and upkeep, typed or from a file.

use crate::imports::import;
use crate::support::TempShop;
use tillwise_domain::stack::Register;
use tillwise_engine::{System, store};

fn register(shop: &TempShop) -> Register {
    let reader = store::Reader::open(&shop.path(), &System::new("window")).unwrap();
    store::register::load(reader.sql()).unwrap()
}

const LIST: &str = "Tool,Layer,Jobs,Vendor,Backup,Process,Ends,Renews months,Notice days,Trial ends,Works with\n\
    Klaviyo,communication,email,Klaviyo,Jonas,Send the newsletter,2026-12-31,12,30,,Shopify; Etsy\n\
    Canva,content,images,,,Send the newsletter,,,,2026-12-01,\n";

#[test]
fn a_list_brings_contract_process_and_platforms_and_takes_them_away_again() {
    let shop = TempShop::new();
    let batch = import(&shop, &shop.file("tools.csv", LIST)).id.unwrap();
    let all = register(&shop);
    let klaviyo = &all.tools[0];
    assert_eq!((klaviyo.vendor.as_deref(), klaviyo.backup.as_deref()), (Some("Klaviyo"), Some("Jonas")));
    assert_eq!(klaviyo.contract.notice_by("2026-11-17".parse().unwrap()), "2026-12-01".parse().ok());
    assert_eq!(klaviyo.works_with, ["Shopify", "Etsy"]);
    assert_eq!(all.tools[1].trial_ends, "2026-12-01".parse().ok());
    assert_eq!(all.tools[1].contract.notice_days, None, "an empty cell is not known, never zero");
    assert_eq!(all.processes.len(), 1, "two tools of one process");
    assert_eq!(all.processes[0].tools.len(), 2);
    shop.engine.undo(batch).unwrap();
    let all = register(&shop);
    assert_eq!((all.tools.len(), all.processes.len()), (0, 0), "the process came with the file");
}

#[test]
fn a_process_stays_while_a_tool_of_another_file_uses_it() {
    let shop = TempShop::new();
    let first = import(&shop, &shop.file("tools.csv", LIST)).id.unwrap();
    let more = "Tool,Layer,Jobs,Process\nMailchimp,communication,email,send the newsletter\n";
    let second = import(&shop, &shop.file("more.csv", more)).id.unwrap();
    shop.engine.undo(first).unwrap();
    assert_eq!(register(&shop).processes[0].name, "Send the newsletter");
    shop.engine.undo(second).unwrap();
    assert!(register(&shop).processes.is_empty());
}

#[test]
fn a_wrong_cell_leaves_its_tool_out_with_a_reason() {
    let shop = TempShop::new();
    let text = "Tool,Layer,Jobs,Notice days,Ends\nA,content,writing,soon,\nB,content,writing,-3,\nC,content,writing,,soon\nD,content,writing,30,\n";
    let batch = import(&shop, &shop.file("tools.csv", text));
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (4, 1, 3));
    assert_eq!(register(&shop).tools[0].name, "D");
}
