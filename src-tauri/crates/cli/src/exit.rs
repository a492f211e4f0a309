// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The closed list of exit codes. They are a promise to scripts: a number, once given a meaning, keeps it.

/// How a command ended. The numbers from 64 on are those of `sysexits.h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done; of `verify`: good; of `check`: nothing stands in the way.
    Done,
    /// Refused or not possible; of `verify`: bad; of `check`: something stands in the way.
    Refused,
    /// Only of `verify`: cannot tell.
    CannotTell,
    /// Only of `verify`: not a readable PDF.
    NotReadable,
    /// The command was not understood.
    Usage,
    /// A file or the disk: missing, full, read-only.
    InputOutput,
    /// A wrong passphrase or recovery key.
    NoRight,
}

impl Exit {
    /// All of them, with what the manual says.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Done, "Done. Of verify: good. Of check: nothing stands in the way of the decision."),
        (
            Self::Refused,
            "Refused, or not possible as things stand; the sentence says why. Of verify: bad. Of check: something stands in the way. Of store check, ledger verify and archive-check: something does not fit together.",
        ),
        (Self::CannotTell, "Of verify and sample alone: it cannot be told whether the signature holds."),
        (Self::NotReadable, "Of verify and sample alone: the file is not a readable PDF."),
        (Self::Usage, "The command was not understood, or a certificate to trust could not be read."),
        (Self::InputOutput, "A file or the disk: missing, unreadable, full or read-only."),
        (Self::NoRight, "The passphrase, the recovery key or the password of a key file is wrong."),
    ];

    /// The number.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Refused => 1,
            Self::CannotTell => 2,
            Self::NotReadable => 3,
            Self::Usage => 64,
            Self::InputOutput => 74,
            Self::NoRight => 77,
        }
    }
}
