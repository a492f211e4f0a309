// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of what a point of the operative part does, its sums and its grounds.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::NaiveDate;
use domain::decision::{BanGround, Extension, Operative};
use domain::money::{ConditionalFine, EuroRate, FeeClass, FineForm, Kronor, Turnover};
use serde::{Deserialize, Serialize};

stored_record! {
    ConditionalFine as StoredFine { sum: Kronor, form: FineForm }
}

stored_record! {
    EuroRate as StoredRate { ten_thousandths: u32, on: NaiveDate }
}

stored_record! {
    Turnover as StoredTurnover { sum: u64, year: u16, rate: EuroRate }
}

impl Stored for Kronor {
    type As = u64;

    fn stored(&self) -> u64 {
        self.sum()
    }

    fn restore(stored: u64) -> Result<Self, Wrong> {
        Self::new(stored).ok_or_else(|| Wrong::code("a sum of money", &stored.to_string()))
    }
}

/// Stored form of [`FineForm`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredFineForm {
    Fixed,
    Running { each: String },
}

impl Stored for FineForm {
    type As = StoredFineForm;

    fn stored(&self) -> StoredFineForm {
        match self {
            Self::Fixed => StoredFineForm::Fixed,
            Self::Running { each } => StoredFineForm::Running { each: each.stored() },
        }
    }

    fn restore(stored: StoredFineForm) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredFineForm::Fixed => Self::Fixed,
            StoredFineForm::Running { each } => Self::Running { each: Stored::restore(each)? },
        })
    }
}

/// Stored form of [`FeeClass`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredFeeClass {
    Supplier,
    Public,
    Essential(StoredTurnover),
    Important(StoredTurnover),
}

impl Stored for FeeClass {
    type As = StoredFeeClass;

    fn stored(&self) -> StoredFeeClass {
        match self {
            Self::Supplier => StoredFeeClass::Supplier,
            Self::Public => StoredFeeClass::Public,
            Self::Essential(of) => StoredFeeClass::Essential(of.stored()),
            Self::Important(of) => StoredFeeClass::Important(of.stored()),
        }
    }

    fn restore(stored: StoredFeeClass) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredFeeClass::Supplier => Self::Supplier,
            StoredFeeClass::Public => Self::Public,
            StoredFeeClass::Essential(of) => Self::Essential(Stored::restore(of)?),
            StoredFeeClass::Important(of) => Self::Important(Stored::restore(of)?),
        })
    }
}

/// Stored form of [`BanGround`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredBanGround {
    OrderNotFollowed,
    PalpableDanger,
    Interim { until: String, extension: String },
}

impl Stored for BanGround {
    type As = StoredBanGround;

    fn stored(&self) -> StoredBanGround {
        match self {
            Self::OrderNotFollowed => StoredBanGround::OrderNotFollowed,
            Self::PalpableDanger => StoredBanGround::PalpableDanger,
            Self::Interim { until, extension } => {
                StoredBanGround::Interim { until: until.stored(), extension: extension.stored() }
            }
        }
    }

    fn restore(stored: StoredBanGround) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredBanGround::OrderNotFollowed => Self::OrderNotFollowed,
            StoredBanGround::PalpableDanger => Self::PalpableDanger,
            StoredBanGround::Interim { until, extension } => {
                let extension: Extension = Stored::restore(extension)?;
                Self::Interim { until: Stored::restore(until)?, extension }
            }
        })
    }
}

// The list stands once: what a point holds is stored under the same names.
macro_rules! stored_operative {
    ($($name:ident { $($field:ident : $type:ty),* }),+ $(,)?) => {
        /// Stored form of [`Operative`].
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        pub(super) enum StoredOperative {
            $($name { $($field: $type),* },)+
            Closes,
        }

        impl Stored for Operative {
            type As = StoredOperative;

            fn stored(&self) -> StoredOperative {
                match self {
                    $(Self::$name { $($field),* } => StoredOperative::$name { $($field: $field.stored()),* },)+
                    Self::Closes => StoredOperative::Closes,
                }
            }

            fn restore(stored: StoredOperative) -> Result<Self, Wrong> {
                Ok(match stored {
                    $(StoredOperative::$name { $($field),* } => {
                        Self::$name { $($field: Stored::restore($field)?),* }
                    })+
                    StoredOperative::Closes => Self::Closes,
                })
            }
        }
    };
}

stored_operative! {
    States { deficiencies: Vec<String> },
    Requests { measures: Vec<String> },
    Orders { measures: Vec<String>, power: String },
    OrdersUnderFine { measures: Vec<String>, power: String, fine: StoredFine },
    Remits { deficiencies: Vec<String>, power: String },
    Remarks { deficiencies: Vec<String>, power: String },
    OrdersPublication { deficiencies: Vec<String>, what: String, by: String, power: String },
    Charges { deficiencies: Vec<String>, fee: u64, class: StoredFeeClass, pay_within_days: u16, power: String },
    AppliesForBan { officer: String, court: String, months: u16, power: String },
    Bans { what: String, ground: StoredBanGround, power: String },
    Reports { what: String, to: String, power: String },
    Refrains { deficiencies: Vec<String>, other: String, measures: String, power: String },
    Transfers { what: String, to: String },
    WritesOff { because: String },
}
