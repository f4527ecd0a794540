//! Which e-mail tool for which shop, as one guide has it (requirements B12): an opinion, shown as one.

use super::{Job, Layer};

/// One rule of the guide: the shop it is for is under `email-choice-<id>` in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmailChoice {
    /// The rule's id.
    pub id: &'static str,
    /// The tool the guide names.
    pub name: &'static str,
    /// Its layer.
    pub layer: Layer,
    /// The jobs it would be taken on for.
    pub jobs: &'static [Job],
}

/// The three rules, in the guide's order.
pub const EMAIL_CHOICES: &[EmailChoice] = &[
    choice("commerce", "Klaviyo", &[Job::Email, Job::Segmentation]),
    choice("service", "HubSpot", &[Job::Email, Job::Helpdesk]),
    choice("simple", "Mailchimp", &[Job::Email]),
];

const fn choice(id: &'static str, name: &'static str, jobs: &'static [Job]) -> EmailChoice {
    EmailChoice { id, name, layer: Layer::Communication, jobs }
}
