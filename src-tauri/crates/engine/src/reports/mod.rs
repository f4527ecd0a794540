//! Reports: what stands in one is in `model`, made by `api/report`; `html` and `pdf` write it. Both writers know
//! headings, texts, tables and figures only, so that a report says the same on every page, whichever form it has. The
//! same report gives the same bytes: there is no clock, no random number and no path in either form.

mod html;
mod model;
mod paper;
mod pdf;

pub(crate) use html::html;
pub(crate) use model::{Block, Figure, Head, Number, Report, Sheet, Table};
pub use paper::Paper;
pub(crate) use pdf::pdf;
