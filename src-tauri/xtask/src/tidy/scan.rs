// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Tells code from comments and texts in a Rust source, without understanding more of it. It knows nested
//! comments, escapes, raw strings, characters and lifetimes.
//! Invariant: each view has exactly as many lines as the source, so that a place in one is the same place
//! in the other.

/// A source seen twice: with everything but code blanked out, and with everything but comments.
pub struct Views {
    /// Code; comments, texts and characters are blank.
    pub code: String,
    /// Comments; everything else is blank.
    pub comments: String,
}

/// One function of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of `fn`, from 1.
    pub line: usize,
    /// Lines from `fn` to the closing brace, both counted.
    pub length: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// Splits a source into its views.
pub fn views(source: &str) -> Views {
    let chars: Vec<char> = source.chars().collect();
    let mut views = Views { code: String::new(), comments: String::new() };
    let mut at = 0;
    while at < chars.len() {
        let (kind, end) = token(&chars, at);
        for &c in &chars[at..end] {
            let blank = if c == '\n' { '\n' } else { ' ' };
            views.code.push(if kind == Kind::Code { c } else { blank });
            views.comments.push(if kind == Kind::Comment { c } else { blank });
        }
        at = end;
    }
    views
}

/// The kind of what begins here and where it ends.
fn token(chars: &[char], at: usize) -> (Kind, usize) {
    let next = |n: usize| chars.get(at + n).copied();
    match (chars[at], next(1)) {
        ('/', Some('/')) => (Kind::Comment, position(chars, at, |c| c == '\n')),
        ('/', Some('*')) => (Kind::Comment, block_comment(chars, at)),
        ('"', _) => (Kind::Text, quoted(chars, at + 1, '"')),
        ('\'', Some('\\')) => (Kind::Text, quoted(chars, at + 1, '\'')),
        ('\'', Some(_)) if next(2) == Some('\'') => (Kind::Text, at + 3),
        (c, _) if is_word(c) => word(chars, at),
        _ => (Kind::Code, at + 1),
    }
}

/// A whole word, or a text with a prefix such as `r#"`, `b"` and `br"`.
fn word(chars: &[char], at: usize) -> (Kind, usize) {
    let end = position(chars, at, |c| !is_word(c));
    let prefix: String = chars[at..end].iter().collect();
    let hashes = chars[end..].iter().take_while(|c| **c == '#').count();
    let opens = chars.get(end + hashes) == Some(&'"');
    match prefix.as_str() {
        "r" | "br" | "cr" if opens => (Kind::Text, raw(chars, end + hashes + 1, hashes)),
        "b" | "c" if opens && hashes == 0 => (Kind::Text, quoted(chars, end + 1, '"')),
        _ => (Kind::Code, end),
    }
}

/// The place after the closing quote of a text whose inside begins at `at`.
fn quoted(chars: &[char], mut at: usize, quote: char) -> usize {
    while at < chars.len() && chars[at] != quote {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// The place after a raw text that closes with a quote and this many hashes.
fn raw(chars: &[char], at: usize, hashes: usize) -> usize {
    let closes = |i: usize| chars[i] == '"' && (1..=hashes).all(|n| chars.get(i + n) == Some(&'#'));
    (at..chars.len()).find(|i| closes(*i)).map_or(chars.len(), |i| i + 1 + hashes)
}

/// The place after a block comment, which may hold others.
fn block_comment(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth.saturating_sub(1), at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn position(chars: &[char], at: usize, stop: impl Fn(char) -> bool) -> usize {
    chars[at..].iter().position(|c| stop(*c)).map_or(chars.len(), |n| at + n)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The words of a line of code, in order.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !is_word(c)).filter(|word| !word.is_empty())
}

/// The functions with a body, inner ones too, from the code view of a source.
pub fn functions(code: &str) -> Vec<Function> {
    let chars: Vec<char> = code.chars().collect();
    let mut found = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while at < chars.len() {
        let end = if is_word(chars[at]) { position(&chars, at, |c| !is_word(c)) } else { at + 1 };
        if chars[at..end] == ['f', 'n'] {
            found.extend(function(&chars, end, line));
        }
        line += usize::from(chars[at] == '\n');
        at = end;
    }
    found
}

/// The function whose `fn` ends here; none for a function pointer type or a signature without a body.
fn function(chars: &[char], at: usize, line: usize) -> Option<Function> {
    let begin = position(chars, at, |c| !c.is_whitespace());
    let end = position(chars, begin, |c| !is_word(c));
    let open = body(chars, end).filter(|_| end > begin)?;
    let mut depth = 0_usize;
    let close = (open..chars.len()).find(|i| {
        match chars[*i] {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    let length = 1 + chars[at..close].iter().filter(|c| **c == '\n').count();
    Some(Function { name: chars[begin..end].iter().collect(), line, length })
}

/// The opening brace of a body; a semicolon outside all brackets means that there is none.
fn body(chars: &[char], at: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (i, c) in chars.iter().enumerate().skip(at) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(i),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_told_from_code() {
        let source = "let a = \"{ // no\"; // yes {\n/* one /* two */ still */ let b = 'x';\n";
        let views = views(source);
        let code: String = views.code.split_whitespace().collect();
        assert_eq!(code, "leta=;letb=;");
        assert!(views.comments.contains("// yes {") && views.comments.contains("still"));
        assert!(!views.comments.contains("no"));
        assert_eq!(views.code.lines().count(), source.lines().count());
    }

    #[test]
    fn raw_texts_end_where_their_hashes_say() {
        let views = views("f(r#\"a \" } b\"#, br\"\\\", b'\\'', '{'); g<'a>(\"\\\"}\")");
        let code: String = views.code.split_whitespace().collect();
        assert_eq!(code, "f(,,b,);g<'a>()");
    }

    #[test]
    fn functions_are_found_with_their_length() {
        let source = "trait T { fn none(&self, a: [u8; 2]); }\n\
                      type F = fn(u8) -> u8;\n\
                      fn one<'a>(f: fn(u8)) -> &'a str {\n    fn inner() {}\n    \"}\"\n}\n";
        let found = functions(&views(source).code);
        let found: Vec<_> = found.iter().map(|f| (f.name.as_str(), f.line, f.length)).collect();
        assert_eq!(found, [("one", 3, 4), ("inner", 4, 1)]);
    }

    #[test]
    fn any_text_can_be_scanned() {
        for source in ["", "\"", "'", "r#\"", "/*", "fn", "fn a(", "fn a() {", "'\\", "b'", "å'ä'"] {
            assert_eq!(views(source).code.chars().count(), source.chars().count(), "{source}");
            functions(source);
        }
    }
}
