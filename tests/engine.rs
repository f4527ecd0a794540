//! The engine from the outside: real exports in, numbers out, and everything that must hold in between.
#![allow(clippy::unwrap_used)] // a helper of a test may stop it at once

#[path = "support/labelled.rs"]
mod labelled;
#[path = "support/stub_model.rs"]
mod stub_model;
mod support;

#[path = "engine/amazon.rs"]
mod amazon;
#[path = "engine/analytics.rs"]
mod analytics;
#[path = "engine/answers.rs"]
mod answers;
#[path = "engine/bank.rs"]
mod bank;
#[path = "engine/breakdown.rs"]
mod breakdown;
#[path = "engine/checkin.rs"]
mod checkin;
#[path = "engine/content.rs"]
mod content;
#[path = "engine/copy_review.rs"]
mod copy_review;
#[path = "engine/corpus.rs"]
mod corpus;
#[path = "engine/costs.rs"]
mod costs;
#[path = "engine/coverage.rs"]
mod coverage;
#[path = "engine/decisions.rs"]
mod decisions;
#[path = "engine/drafts.rs"]
mod drafts;
#[path = "engine/ebay.rs"]
mod ebay;
#[path = "engine/email.rs"]
mod email;
#[path = "engine/etsy.rs"]
mod etsy;
#[path = "engine/explain.rs"]
mod explain;
#[path = "engine/exports.rs"]
mod exports;
#[path = "engine/gaps.rs"]
mod gaps;
#[path = "engine/imports.rs"]
mod imports;
#[path = "engine/kpis.rs"]
mod kpis;
#[path = "engine/labelled.rs"]
mod labelled_shops;
#[path = "engine/model.rs"]
mod model;
#[path = "engine/models.rs"]
mod models;
#[path = "engine/outcomes.rs"]
mod outcomes;
#[path = "engine/own_tables.rs"]
mod own_tables;
#[path = "engine/partial_products.rs"]
mod partial_products;
#[path = "engine/polluted.rs"]
mod polluted;
#[path = "engine/preview.rs"]
mod preview;
#[path = "engine/prompts.rs"]
mod prompts;
#[path = "engine/readiness.rs"]
mod readiness;
#[path = "engine/register.rs"]
mod register;
#[path = "engine/report.rs"]
mod report;
#[path = "engine/sample.rs"]
mod sample;
#[path = "engine/shop_lists.rs"]
mod shop_lists;
#[path = "engine/simplify.rs"]
mod simplify;
#[path = "engine/site_builders.rs"]
mod site_builders;
#[path = "engine/spending.rs"]
mod spending;
#[path = "engine/splits.rs"]
mod splits;
#[path = "engine/spot_checks.rs"]
mod spot_checks;
#[path = "engine/sprawl.rs"]
mod sprawl;
#[path = "engine/spreadsheets.rs"]
mod spreadsheets;
#[path = "engine/square.rs"]
mod square;
#[path = "engine/stack.rs"]
mod stack;
#[path = "engine/stage.rs"]
mod stage;
#[path = "engine/subscriptions.rs"]
mod subscriptions;
#[path = "engine/totals.rs"]
mod totals;
#[path = "engine/tray.rs"]
mod tray;
#[path = "engine/unpack.rs"]
mod unpack;
#[path = "engine/voice.rs"]
mod voice;
#[path = "engine/wire.rs"]
mod wire;
#[path = "engine/write_back.rs"]
mod write_back;
