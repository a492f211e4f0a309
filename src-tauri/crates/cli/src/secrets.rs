// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where passphrases come from: a file, an open descriptor, or the terminal. Never an argument and never the
//! environment, which other programs can read. A secret leaves memory when it is dropped.

use crate::fault::Fault;
use casework::WorkFault;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A secret in plain text.
pub type Secret = Zeroizing<String>;

// A thousand characters of up to four bytes, and the end of the line.
const MOST: usize = 4_002;

/// Where one secret comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// The first line of a file.
    File(PathBuf),
    /// The first line of an open descriptor.
    Descriptor(u32),
    /// The terminal.
    Terminal,
}

impl Source {
    /// What the options say; the terminal when they say nothing.
    pub fn of(file: Option<&PathBuf>, descriptor: Option<u32>) -> Self {
        match (file, descriptor) {
            (Some(file), _) => Self::File(file.clone()),
            (None, Some(number)) => Self::Descriptor(number),
            (None, None) => Self::Terminal,
        }
    }

    /// Reads a secret that is known already.
    pub fn read(&self, prompt: &str) -> Result<Secret, Fault> {
        match self {
            Self::File(path) => of_file(path),
            Self::Descriptor(number) => of_descriptor(*number),
            Self::Terminal => ask(prompt),
        }
    }

    /// Reads a secret that is chosen now; on the terminal it is typed twice.
    pub fn read_new(&self, prompt: &str, again: &str) -> Result<Secret, Fault> {
        let first = self.read(prompt)?;
        match self {
            Self::File(_) | Self::Descriptor(_) => Ok(first),
            Self::Terminal if *ask(again)? == *first => Ok(first),
            Self::Terminal => Err(Fault::TypedDifferently),
        }
    }
}

fn of_file(path: &Path) -> Result<Secret, Fault> {
    let fault = |source| Fault::from(WorkFault::File { doing: "read", path: path.to_owned(), source });
    let file = File::open(path).map_err(fault)?;
    first_line(file).map_err(fault)?
}

fn of_descriptor(number: u32) -> Result<Secret, Fault> {
    let fault = |source| Fault::Descriptor(number, source);
    if number == 0 {
        return first_line(io::stdin().lock()).map_err(fault)?;
    }
    if !cfg!(unix) {
        return Err(fault(io::Error::from(io::ErrorKind::Unsupported)));
    }
    let file = File::open(format!("/dev/fd/{number}")).map_err(fault)?;
    first_line(file).map_err(fault)?
}

// The outer result is about reading, the inner one about what was read.
fn first_line(from: impl Read) -> io::Result<Result<Secret, Fault>> {
    // Reserved in full, so that no half-read copy is left behind when the text grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST + 64));
    from.take(MOST as u64).read_to_end(&mut bytes)?;
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let line = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let whole = end.is_some() || bytes.len() < MOST;
    Ok(match std::str::from_utf8(line) {
        Ok(text) if whole && text.chars().count() <= 1_000 => Ok(Zeroizing::new(text.to_owned())),
        Ok(_) | Err(_) => Err(Fault::NotAPassphrase),
    })
}

fn ask(prompt: &str) -> Result<Secret, Fault> {
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Fault::NoTerminal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Secret, Fault> {
        first_line(bytes).unwrap()
    }

    #[test]
    fn the_first_line_without_its_end_is_the_secret() {
        for written in ["åäö x", "åäö x\n", "åäö x\r\n", "åäö x\nmore\n"] {
            assert_eq!(*read(written.as_bytes()).unwrap(), "åäö x");
        }
    }

    #[test]
    fn what_cannot_be_a_passphrase_is_refused() {
        assert!(matches!(read(&[0xff, 0xfe]), Err(Fault::NotAPassphrase)));
        assert!(matches!(read("x".repeat(1_001).as_bytes()), Err(Fault::NotAPassphrase)));
        assert!(matches!(read("x".repeat(100_000).as_bytes()), Err(Fault::NotAPassphrase)));
        assert_eq!(read("å".repeat(1_000).as_bytes()).unwrap().chars().count(), 1_000);
    }
}
