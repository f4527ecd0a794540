//! The frame every paper shares: one HTML file without scripts, pictures or anything from elsewhere, to be read in any
//! browser and printed on A4 or Letter.
//!
//! Tags and classes are fixed texts of this program; whatever comes from the shop goes in as text and is escaped on its
//! way, so that a tool called `<script>` stays a name.

/// The look, for the screen and for paper. It names no size of paper, so that the printer's own is used.
const STYLE: &str = include_str!("page.css");

/// A paper that is being written.
pub(crate) struct Page {
    out: String,
}

impl Page {
    /// A paper with a title and a line below it.
    pub(crate) fn new(title: &str, sub: &str, class: &'static str) -> Self {
        Self::styled(title, sub, class, |_| {})
    }

    /// A paper with more styles behind the shared ones, and a line at the foot of every printed page.
    pub(crate) fn themed(
        title: &str,
        sub: &str,
        class: &'static str,
        style: &'static str,
        foot: &str,
    ) -> Self {
        Self::styled(title, sub, class, |page| {
            page.raw(style);
            page.raw("@page { margin: 13mm 13mm 16mm; @bottom-left { content: \"");
            page.out.push_str(&in_style(foot));
            page.raw("\"; font: 7.5pt sans-serif; color: #655f55; } @bottom-right { content: counter(page) \" / \" counter(pages);");
            page.raw(" font: 7.5pt sans-serif; color: #655f55; } }\n");
        })
    }

    fn styled(title: &str, sub: &str, class: &'static str, more: impl FnOnce(&mut Self)) -> Self {
        let mut page = Self {
            out: String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"),
        };
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // Even a browser that found something to run or to fetch in here would not.
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.put("title", "", title);
        page.raw("\n<style>\n");
        page.raw(STYLE);
        more(&mut page);
        page.raw("</style>\n</head>\n");
        page.open("body", class);
        page.open("main", "");
        page.inside("header", "", |page| {
            page.put("h1", "", title);
            page.put("p", "sub", sub);
        });
        page
    }

    /// The whole file, with a last line.
    pub(crate) fn finish(mut self, foot: &[String]) -> String {
        self.inside("footer", "", |page| {
            for line in foot {
                page.put("p", "", line);
            }
        });
        self.raw("</main>\n</body>\n</html>\n");
        self.out
    }

    /// The whole file, without a last line.
    pub(crate) fn end(mut self) -> String {
        self.raw("</main>\n</body>\n</html>\n");
        self.out
    }

    /// A drawing of `charts`, which escapes its texts itself, with what it shows in words.
    pub(crate) fn drawing(&mut self, svg: &str, summary: &str) {
        self.raw("<div role=\"img\" aria-label=\"");
        self.text(summary);
        self.raw("\">");
        // The drawing stands in a page of its own language: neither declaration nor line breaks are needed.
        let inner = svg.replacen("<svg ", "<svg aria-hidden=\"true\" ", 1);
        for line in inner.lines().map(str::trim) {
            self.out.push_str(line);
            self.raw("\n");
        }
        self.raw("</div>\n");
    }

    fn raw(&mut self, fixed: &'static str) {
        self.out.push_str(fixed);
    }

    /// Text, escaped.
    pub(crate) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                '\n' | '\t' => self.out.push(letter),
                // No control character may stand in HTML, and those that turn the direction of writing could make one
                // name pass for another.
                letter if letter.is_control() => {}
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                letter => self.out.push(letter),
            }
        }
    }

    fn open(&mut self, tag: &'static str, class: &'static str) {
        self.out.push('<');
        self.out.push_str(tag);
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn close(&mut self, tag: &'static str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        if !matches!(name, "b" | "span" | "td" | "th" | "small") {
            self.out.push('\n');
        }
    }

    /// An element with text in it. The tag may carry fixed attributes: `th scope="row"`.
    pub(crate) fn put(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open(tag, class);
        self.text(text);
        self.close(tag);
    }

    /// An element with others in it.
    pub(crate) fn inside(&mut self, tag: &'static str, class: &'static str, fill: impl FnOnce(&mut Self)) {
        self.open(tag, class);
        fill(self);
        self.close(tag);
    }

    /// A section with its heading.
    pub(crate) fn section(&mut self, class: &'static str, title: &str, fill: impl FnOnce(&mut Self)) {
        self.inside("section", class, |page| {
            page.put("h2", "", title);
            fill(page);
        });
    }

    /// A name and what belongs to it, or the gap said openly.
    pub(crate) fn fact(&mut self, name: &str, value: Option<&str>, gap: &str) {
        self.inside("div", "fact", |page| {
            page.put("dt", "", name);
            match value {
                Some(value) => page.put("dd", "", value),
                None => page.put("dd", "gap", gap),
            }
        });
    }

    /// The heads of a table.
    pub(crate) fn heads(&mut self, heads: &[String]) {
        self.inside("thead", "", |page| {
            page.inside("tr", "", |page| {
                for head in heads {
                    page.put("th scope=\"col\"", "", head);
                }
            });
        });
    }

    /// A cell of a table, or the gap said openly.
    pub(crate) fn cell(&mut self, value: Option<&str>, gap: &str) {
        match value {
            Some(value) => self.put("td", "", value),
            None => self.put("td", "gap", gap),
        }
    }

    /// Lines of a list; nothing where there are none.
    pub(crate) fn list(&mut self, class: &'static str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.inside("ul", class, |page| {
            for line in lines {
                page.put("li", "", line);
            }
        });
    }
}

/// Text as it may stand between quotes in a style: everything but letters, digits and blanks as its code.
fn in_style(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        if letter.is_alphanumeric() || matches!(letter, ' ' | ',' | '.' | ':') {
            out.push(letter);
        } else {
            out.push_str(&format!("\\{:06x}", u32::from(letter)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_the_style_cannot_end_it() {
        let page = Page::themed("T", "S", "plain", "", "a\"; } </style><script>\\");
        let html = page.end();
        assert!(html.contains("a\\000022\\00003b \\00007d \\00003c\\00002fstyle"), "{html}");
        assert!(!html.contains("<script") && html.matches("</style>").count() == 1);
    }

    #[test]
    fn what_comes_from_the_shop_stays_text() {
        let mut page = Page::new("<script>alert(1)</script>", "\"'&", "plain");
        page.cell(Some("<img src=x onerror=alert(1)>\u{0}\u{202e}"), "");
        page.fact("</style>", Some("a < b && c > d"), "");
        let html = page.finish(&["<b>".to_owned()]);
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(html.contains("<td>&lt;img src=x onerror=alert(1)&gt;</td>"));
        assert!(html.contains("<p class=\"sub\">&quot;&#39;&amp;</p>"));
        assert!(html.contains("<dt>&lt;/style&gt;</dt>") && html.contains("a &lt; b &amp;&amp; c &gt; d"));
        assert!(!html.contains("<script") && !html.contains('\u{202e}') && !html.contains('\0'));
    }

    #[test]
    fn every_element_is_closed() {
        let mut page = Page::new("T", "S", "plain");
        page.section("wide", "H", |page| {
            page.inside("table", "", |page| page.heads(&["A".into(), "B".into()]));
            page.list("", &[]);
            page.list("", &["x".into()]);
        });
        let html = page.finish(&[]);
        for tag in [
            "html", "head", "body", "main", "header", "section", "table", "thead", "tr", "ul", "li", "footer",
        ] {
            let open = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
            assert_eq!(open, html.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert!(!html.contains("<ul></ul>"), "an empty list is left out");
    }
}
