//! Whether the shop's data carries what the owner has in mind (requirements A1 to A12): how long the history is, how
//! well products are tagged, how many costs are known, what each strategy still lacks, and where two sources differ.

mod figure_id;
mod history;
mod margin;
mod near_tags;
mod needs;
mod other_figure;
mod reconciliation;
mod strategies;
mod tag_audit;

pub use figure_id::FigureId;
pub use history::History;
pub use margin::{CostGap, Costs, Margin, SoldItem, Unmatched};
pub use near_tags::{Near, near};
pub use needs::{BuyerFacts, ReadinessFacts};
pub use other_figure::{Cause, FigureState, OtherFigure};
pub use reconciliation::{About, Comparison, Side, Value, shared_days};
pub use strategies::{Need, NeedState, Readiness, STRATEGIES, Strategy, StrategyId};
pub use tag_audit::{CatalogProduct, Fix, Lack, TagAudit, WorkItem, is_active};
