//! The tags of a workbook's parts, looked at while they are counted: a reader builds each tag, each text and the
//! table of all texts in memory, so none of them may be larger than in any real workbook.

use super::report::Why;
use super::workbook::CELLS;

/// A tag with all its attributes.
const TAG_BYTES: usize = 256 << 10;
/// A cell or a shared text with everything in it; 32,767 letters with their looks need a part of that.
const CELL_BYTES: usize = 1 << 20;
/// What may stand between two tags.
const TEXT_BYTES: usize = 1 << 20;
const DEPTH: usize = 100;
const SHARED_BYTES: u64 = 128 << 20;
const SHARED_TEXTS: u64 = 3_000_000;
/// Styles, the list of sheets and where things are: these are read as a whole.
const SMALL_BYTES: u64 = 16 << 20;
const SMALL_TAGS: u64 = 200_000;

#[derive(Clone, Copy, PartialEq)]
enum At {
    Text,
    Tag,
    /// Inside the quotes of an attribute.
    Quoted(u8),
    Comment,
    Data,
    Instruction,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Shared,
    Small,
    Other,
}

/// One part of a workbook on its way past.
pub(super) struct Scan {
    kind: Kind,
    /// Whether it is looked at; nothing where its first bytes have to tell.
    wanted: Option<bool>,
    at: At,
    /// The tag from behind its `<`, or the end of what will end a comment.
    tag: Vec<u8>,
    /// The names of the tags that are open, one behind the other, and where each begins.
    names: Vec<u8>,
    open: Vec<usize>,
    /// How deep the cell or text lies that is open, and how large it is so far.
    cell: Option<(usize, usize)>,
    text: usize,
    bytes: u64,
    tags: u64,
    texts: u64,
    cells: u64,
}

impl Scan {
    pub(super) fn new(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        let kind = match name.as_str() {
            shared if shared.ends_with("sharedstrings.xml") => Kind::Shared,
            small if [".rels", "styles.xml", "workbook.xml"].iter().any(|end| small.ends_with(end)) => {
                Kind::Small
            }
            _ => Kind::Other,
        };
        let is_xml = [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end));
        Self {
            kind,
            wanted: is_xml.then_some(true),
            at: At::Text,
            tag: Vec::new(),
            names: Vec::new(),
            open: Vec::new(),
            cell: None,
            text: 0,
            bytes: 0,
            tags: 0,
            texts: 0,
            cells: 0,
        }
    }

    /// Looks at the next bytes.
    pub(super) fn see(&mut self, bytes: &[u8]) -> Result<(), Why> {
        if self.wanted.is_none() {
            // A picture is not looked at, but tags are, whatever the part is called.
            let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
            self.wanted = Some(start.first() == Some(&b'<'));
        }
        if self.wanted == Some(false) {
            return Ok(());
        }
        self.bytes += bytes.len() as u64;
        let too_much = match self.kind {
            Kind::Shared => self.bytes > SHARED_BYTES || self.texts > SHARED_TEXTS,
            Kind::Small => self.bytes > SMALL_BYTES || self.tags > SMALL_TAGS,
            Kind::Other => false,
        };
        if too_much || self.cells > CELLS {
            return Err(Why::TooMuch);
        }
        let mut rest = bytes;
        while !rest.is_empty() {
            let taken = self.take(rest)?;
            rest = &rest[taken..];
        }
        Ok(())
    }

    /// Says whether the part ended as it should.
    pub(super) fn end(&self) -> Result<(), Why> {
        let whole = self.wanted != Some(true) || (self.at == At::Text && self.open.is_empty());
        if whole { Ok(()) } else { Err(Why::Damaged) }
    }

    /// Looks at as many bytes as belong together and says how many these were.
    fn take(&mut self, bytes: &[u8]) -> Result<usize, Why> {
        match self.at {
            At::Text => {
                let found = bytes.iter().position(|byte| *byte == b'<');
                if found.is_some() {
                    self.at = At::Tag;
                    self.tag.clear();
                }
                self.count(found.map_or(bytes.len(), |at| at + 1))
            }
            At::Tag if matches!(self.tag.first().or(bytes.first()), Some(b'!' | b'?')) => {
                self.mark(bytes[0])?;
                self.count(1)
            }
            At::Tag | At::Quoted(_) => {
                let Some(end) = self.end_of_tag(bytes) else {
                    self.tag.extend_from_slice(bytes);
                    return if self.tag.len() > TAG_BYTES {
                        Err(Why::TooMuch)
                    } else {
                        self.count(bytes.len())
                    };
                };
                self.count(end + 1)?;
                (self.at, self.text) = (At::Text, 0);
                if self.tag.is_empty() {
                    self.tag(&bytes[..end])?;
                } else {
                    let mut tag = std::mem::take(&mut self.tag);
                    tag.extend_from_slice(&bytes[..end]);
                    self.tag(&tag)?;
                }
                Ok(end + 1)
            }
            At::Comment | At::Data | At::Instruction => {
                match self.at {
                    At::Comment => self.until(b"-->", bytes[0]),
                    At::Data => self.until(b"]]>", bytes[0]),
                    _ => self.until(b"?>", bytes[0]),
                }
                self.count(1)
            }
        }
    }

    fn count(&mut self, bytes: usize) -> Result<usize, Why> {
        self.text += bytes;
        let mut too_much = self.text > TEXT_BYTES;
        if let Some((_, size)) = &mut self.cell {
            *size += bytes;
            too_much |= *size > CELL_BYTES;
        }
        if too_much { Err(Why::TooMuch) } else { Ok(bytes) }
    }

    /// Where the tag ends: at the first bracket outside quotes.
    fn end_of_tag(&mut self, bytes: &[u8]) -> Option<usize> {
        bytes.iter().position(|byte| {
            match (self.at, byte) {
                (At::Quoted(quote), _) if *byte == quote => self.at = At::Tag,
                (At::Quoted(_), _) => {}
                (_, b'>') => return true,
                (_, b'"' | b'\'') => self.at = At::Quoted(*byte),
                _ => {}
            }
            false
        })
    }

    /// The next byte of what begins like a comment, until it is known what it is.
    fn mark(&mut self, byte: u8) -> Result<(), Why> {
        self.tag.push(byte);
        self.at = match self.tag.as_slice() {
            b"!--" => At::Comment,
            b"![CDATA[" => At::Data,
            b"?" => At::Instruction,
            begun if b"!--".starts_with(begun) || b"![CDATA[".starts_with(begun) => return Ok(()),
            // A document type brings entities of its own; no workbook has one.
            _ => return Err(Why::Damaged),
        };
        self.tag.clear();
        Ok(())
    }

    fn until(&mut self, end: &[u8], byte: u8) {
        self.tag.push(byte);
        if self.tag.ends_with(end) {
            self.at = At::Text;
            self.tag.clear();
        } else if self.tag.len() >= end.len() {
            self.tag.remove(0);
        }
    }

    /// A whole tag, without its brackets.
    fn tag(&mut self, tag: &[u8]) -> Result<(), Why> {
        self.tags += 1;
        if let Some(name) = tag.strip_prefix(b"/") {
            let begins = self.open.pop().ok_or(Why::Damaged)?;
            if self.cell.is_some_and(|(depth, _)| depth == self.open.len()) {
                self.cell = None;
            }
            let is_same = self.names[begins..] == *name.trim_ascii_end();
            self.names.truncate(begins);
            return if is_same { Ok(()) } else { Err(Why::Damaged) };
        }
        let ends_itself = tag.ends_with(b"/");
        let name_ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        let name = &tag[..tag.iter().position(name_ends).unwrap_or(tag.len())];
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        self.texts += u64::from(local == b"si");
        self.cells += u64::from(local == b"c");
        if local == b"sst" && promised(tag) > SHARED_TEXTS {
            return Err(Why::TooMuch);
        }
        if ends_itself {
            return Ok(());
        }
        if self.cell.is_none() && matches!(local, b"c" | b"si") {
            self.cell = Some((self.open.len(), 0));
        }
        self.open.push(self.names.len());
        self.names.extend_from_slice(name);
        if self.open.len() > DEPTH { Err(Why::TooMuch) } else { Ok(()) }
    }
}

/// How many texts the table of texts promises to hold, the largest number its tag has: room is made for that many
/// before the first is read.
fn promised(tag: &[u8]) -> u64 {
    let numbers = tag.split(|byte| matches!(byte, b'"' | b'\''));
    let number = |digits: &[u8]| -> Option<u64> {
        let digits = digits.trim_ascii();
        let all = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        // What has more digits than fit is more than allowed.
        all.then(|| std::str::from_utf8(digits).ok()?.parse().ok().or(Some(u64::MAX))).flatten()
    };
    numbers.filter_map(number).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(name: &str, text: &str) -> Result<(), Why> {
        let mut scan = Scan::new(name);
        text.as_bytes().chunks(7).try_for_each(|piece| scan.see(piece)).and_then(|()| scan.end())
    }

    #[test]
    fn real_parts_pass() {
        for text in [
            "",
            "<a/>",
            "<?xml version=\"1.0\"?>\r\n<sst count='2' uniqueCount=\"2\"><si><t>a</t></si><si><t>b</t></si></sst>",
            "<x:c r=\"A1\"><x:v>1</x:v></x:c >",
            "<a b=\"1 > 0\" c='\"'><!-- <b> -- --><![CDATA[<<]]></a>",
        ] {
            assert_eq!(scanned("xl/sharedStrings.xml", text), Ok(()), "{text}");
        }
        assert_eq!(scanned("xl/media/image1.png", "\u{89}PNG <<<"), Ok(()));
    }

    #[test]
    fn what_no_workbook_has_is_refused() {
        let large = "x".repeat(2 << 20);
        for (why, text) in [
            (Why::TooMuch, format!("<a {large}>")),
            (Why::TooMuch, format!("<c><v>{large}</v></c>")),
            (Why::TooMuch, format!("<a><!-- {large} --></a>")),
            (Why::TooMuch, format!("<si>{}</si>", "<r><t>many pieces</t></r>".repeat(100_000))),
            (Why::TooMuch, "<a>".repeat(200)),
            (Why::TooMuch, "<sst uniqueCount=\"99999999999999999999999\">".to_owned()),
            (Why::TooMuch, "<x:sst uniqueCount = '5000000' >".to_owned()),
            (Why::Damaged, "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>".to_owned()),
            (Why::Damaged, "<si><t></x></y>".to_owned()),
            (Why::Damaged, "</a>".to_owned()),
            (Why::Damaged, "<a><b></b>".to_owned()),
            (Why::Damaged, "<a".to_owned()),
        ] {
            let shown: String = text.chars().take(40).collect();
            assert_eq!(scanned("xl/worksheets/sheet1.xml", &text), Err(why), "{shown}");
            assert_eq!(scanned("xl/media/image1.png", &text), Err(why), "under another name: {shown}");
        }
    }

    #[test]
    fn the_parts_that_are_held_whole_have_limits_of_their_own() {
        let many = format!("<styleSheet>{}</styleSheet>", "<xf/>".repeat(300_000));
        assert_eq!(scanned("xl/styles.xml", &many), Err(Why::TooMuch));
        assert_eq!(scanned("xl/worksheets/sheet1.xml", &many), Ok(()));
        let texts = format!("<sst>{}</sst>", "<si/>".repeat(3_100_000));
        assert_eq!(scanned("xl/sharedStrings.xml", &texts), Err(Why::TooMuch));
    }
}
