// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the list of acts is written, so that each stands once with its fields and its code.

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$fdoc:meta])* $field:ident : $type:ty),+ $(,)? })? = $code:literal),+ $(,)?) => {
        /// What a person can do to an open case.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Act {
            $($(#[$doc])* $name $({ $($(#[$fdoc])* $field: $type),+ })?),+
        }

        impl Act {
            /// The one spelling of the act in ledger, files and window.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code),+ }
            }

            /// The codes of all acts.
            pub const CODES: &'static [&'static str] = &[$($code),+];
        }
    };
}
