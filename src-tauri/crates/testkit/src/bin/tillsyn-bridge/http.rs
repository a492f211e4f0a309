// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! As much of HTTP/1.1 as a browser on the same computer needs: one request for each connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

const HEAD_MOST: usize = 64 * 1024;
const BODY_MOST: u64 = 600 * 1024 * 1024;

/// A request.
#[derive(Debug)]
pub struct Request {
    /// `GET`, `POST`, `HEAD`.
    pub method: String,
    /// The path, without what follows a question mark.
    pub path: String,
    /// Header lines, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Status, such as `200 OK`.
    pub status: &'static str,
    /// Media type.
    pub kind: &'static str,
    /// More header lines.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A good answer.
    pub fn good(kind: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", kind, headers: Vec::new(), body }
    }

    /// There is nothing there.
    pub fn absent() -> Self {
        Self { status: "404 Not Found", ..Self::good("text/plain; charset=utf-8", b"not there".to_vec()) }
    }
}

impl Request {
    /// A header by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Reads one request; `None` when the browser only kept a connection ready.
    pub fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut reader = BufReader::new(stream);
        let broken = |what: &'static str| io::Error::new(io::ErrorKind::InvalidData, what);
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            if reader.read_until(b'\n', &mut head)? == 0 {
                return if head.is_empty() { Ok(None) } else { Err(broken("a request cut short")) };
            }
            if head.len() > HEAD_MOST {
                return Err(broken("an endless head"));
            }
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let mut lines = head.lines();
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (Some(method), Some(target)) = (first.next(), first.next()) else {
            return Err(broken("a first line that is none"));
        };
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
            .collect();
        let length = headers.iter().find(|(name, _)| name == "content-length");
        let length: u64 = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
        if length > BODY_MOST {
            return Err(broken("an endless body"));
        }
        let mut body = Vec::new();
        reader.take(length).read_to_end(&mut body)?;
        let path = target.split('?').next().unwrap_or_default().to_owned();
        Ok(Some(Self { method: method.to_owned(), path, headers, body }))
    }
}

/// Sends an answer and ends the connection.
pub fn send(mut stream: &TcpStream, answer: &Answer, with_body: bool) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n",
        answer.status,
        answer.kind,
        answer.body.len()
    );
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// Undoes percent signs.
pub fn decoded(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = written.get(at + 1..at + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match pair.filter(|_| bytes[at] == b'%') {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}
