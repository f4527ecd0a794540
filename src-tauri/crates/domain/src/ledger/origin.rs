//! Where a buyer came from, as an orders file states it: an origin such as `google / cpc` or `Organic: Google`.

use std::fmt;
use std::hash::{Hash, Hasher};

/// Where a buyer came from; nothing where the file does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin(Option<String>);

/// An unknown origin adds nothing to a fingerprint, so that orders without one keep the fingerprint they had before
/// origins were read, and no older file seems to have changed.
impl Hash for Origin {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if let Some(text) = &self.0 {
            text.hash(state);
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.as_deref().unwrap_or_default())
    }
}

impl Origin {
    /// An origin as a cell states it; an empty cell or a dash states none.
    pub fn stated(cell: &str) -> Self {
        let text = cell.trim();
        Self((!matches!(text, "" | "-" | "--" | "—")).then(|| text.to_owned()))
    }

    /// An origin from a link's `utm_source` and `utm_medium`, and the kind of visit WooCommerce's order attribution
    /// notes beside them: `utm`, `organic`, `referral`, `typein`, `admin` or `mobile_app`.
    pub fn of_link(kind: &str, source: &str, medium: &str) -> Self {
        let given = |text: &str| Self::stated(text).0.filter(|text| text != "(none)" && text != "(direct)");
        match (kind.trim().to_lowercase().as_str(), given(source), given(medium)) {
            ("typein", ..) => Self::stated("Direct"),
            ("admin", ..) => Self::stated("Web admin"),
            ("mobile_app", ..) => Self::stated("Mobile app"),
            ("organic", Some(source), _) => Self::stated(&format!("Organic: {source}")),
            ("referral", Some(source), _) => Self::stated(&format!("Referral: {source}")),
            (_, Some(source), Some(medium)) => Self::stated(&format!("{source} / {medium}")),
            (_, Some(source), None) => Self::stated(&format!("Source: {source}")),
            _ => Self(None),
        }
    }

    /// The origin's text.
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Whether an advertisement brought the buyer, as far as the origin says so itself: by its medium, after the
    /// pattern of Google Analytics' default channel groups for paid traffic, and by the kinds of visit that cost
    /// nothing. Nothing where only the owner knows, such as for a `Source: spring` without a medium.
    pub fn is_paid(&self) -> Option<bool> {
        const FREE: &[&str] =
            &["organic", "referral", "email", "e-mail", "newsletter", "sms", "push", "affiliate"];
        let text = self.0.as_deref()?.to_lowercase();
        let kinds = ["organic:", "referral:"];
        if kinds.iter().any(|kind| text.starts_with(kind))
            || ["direct", "web admin", "mobile app"].contains(&text.as_str())
        {
            return Some(false);
        }
        let medium = text.rsplit_once(" / ")?.1.trim();
        let paid =
            medium.contains("cp") || medium == "ppc" || medium == "retargeting" || medium.starts_with("paid");
        match (paid, FREE.contains(&medium)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fingerprint;
    use super::*;

    #[test]
    fn an_origin_says_by_itself_whether_it_was_paid_where_it_can() {
        for (text, paid) in [
            ("google / cpc", Some(true)),
            ("facebook / paid_social", Some(true)),
            ("bing / PPC", Some(true)),
            ("news / email", Some(false)),
            ("Organic: Google", Some(false)),
            ("Referral: blog.example.com", Some(false)),
            ("Direct", Some(false)),
            ("Source: spring", None),
            ("instagram / bio", None),
            ("Unknown", None),
        ] {
            assert_eq!(Origin::stated(text).is_paid(), paid, "{text}");
        }
        assert_eq!(Origin::default().is_paid(), None);
    }

    #[test]
    fn a_link_s_parts_make_one_origin() {
        let of = |kind, source, medium| Origin::of_link(kind, source, medium).to_string();
        assert_eq!(of("utm", "google", "cpc"), "google / cpc");
        assert_eq!(of("utm", "spring", ""), "Source: spring");
        assert_eq!(of("typein", "(direct)", "(none)"), "Direct");
        assert_eq!(of("organic", "google", "organic"), "Organic: google");
        assert_eq!(of("", "", "cpc"), "", "a medium without a source names nobody");
    }

    #[test]
    fn an_unknown_origin_leaves_fingerprints_as_they_were() {
        assert_eq!(fingerprint(&(7_i64, Origin::stated(" — "))), fingerprint(&7_i64));
        assert_ne!(fingerprint(&(7_i64, Origin::stated("Direct"))), fingerprint(&7_i64));
    }
}
