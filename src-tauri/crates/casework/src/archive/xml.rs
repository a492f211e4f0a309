// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writing the package's XML: elements one after the other, every value escaped by the library. Characters that XML
//! 1.0 cannot hold become the replacement character, so that no word of a case can spoil a file.

use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

/// The name of XML's own attribute namespace for instances, and what it is bound to.
pub(super) const XSI: (&str, &str) = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");

/// A file of XML that is being written. The first fault stays until the end, so that elements read as they stand.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    fault: Option<io::Error>,
}

impl Xml {
    /// Begins a file in UTF-8.
    pub(super) fn begin() -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 2), fault: None };
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.put(Event::Start(started(name, attributes)))
    }

    /// Ends an element.
    pub(super) fn close(&mut self, name: &str) -> &mut Self {
        self.put(Event::End(BytesEnd::new(name)))
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.put(Event::Empty(started(name, attributes)))
    }

    /// An element with text alone.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.open(name, attributes).put(Event::Text(BytesText::new(&clean(text)))).close(name)
    }

    /// The whole file.
    ///
    /// # Errors
    /// What could not be written; never in practice, since it is written to memory.
    pub(super) fn end(self) -> io::Result<Vec<u8>> {
        match self.fault {
            Some(fault) => Err(fault),
            None => {
                let mut bytes = self.writer.into_inner();
                bytes.push(b'\n');
                Ok(bytes)
            }
        }
    }

    fn put(&mut self, event: Event<'_>) -> &mut Self {
        if self.fault.is_none() {
            self.fault = self.writer.write_event(event).err();
        }
        self
    }
}

fn started(name: &str, attributes: &[(&str, &str)]) -> BytesStart<'static> {
    let mut start = BytesStart::new(name.to_owned());
    for (key, value) in attributes {
        start.push_attribute((*key, clean(value).as_str()));
    }
    start
}

// What XML 1.0 can hold (section 2.2).
fn clean(text: &str) -> String {
    let allowed = |sign: char| matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|sign| if allowed(sign) { sign } else { '\u{fffd}' }).collect()
}

/// An instant as XML writes it.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_escaped_and_what_xml_cannot_hold_is_replaced() {
        let mut xml = Xml::begin();
        xml.open("a", &[("b", "\"<&>'\u{1}")]).text("c", &[], "<x>&\u{fffe}å</x>").close("a");
        let text = String::from_utf8(xml.end().unwrap()).unwrap();
        assert!(text.contains("b=\"&quot;&lt;&amp;&gt;&apos;\u{fffd}\""), "{text}");
        assert!(text.contains("<c>&lt;x&gt;&amp;\u{fffd}å&lt;/x&gt;</c>"), "{text}");
    }
}
