// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window and the core say to each other beside the case itself: how it starts and is unlocked, how it
//! looks, what an act did, which files were taken in, and every way in which something can go wrong as a closed
//! word. One struct for the arguments of each command, so that they are typed on both sides.

mod ask;
mod editor;
mod fault;
mod library;
mod linking;
mod told;

pub use ask::*;
pub use editor::*;
pub use fault::{FaultCode, FieldFaultJson, WindowFault};
pub use library::*;
pub use linking::*;
pub use told::*;

// A message between window and core: its fields, each with what it means.
macro_rules! message {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}

// A closed list of words between window and core.
macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[ts(export)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that crosses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

use message;
use word;
