// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The points of the operative part as they cross, both ways.

use super::Kind;
use super::doors::{Doors, date, line, provision, some, text};
use super::fault::ActFault;
use domain::decision::{BanGround, Extension, Operative};
use domain::id::{DeficiencyId, MeasureId};
use domain::law::ProvisionId;
use domain::money::{ConditionalFine, EuroRate, FeeClass, FineForm, Kronor, Turnover};
use domain::text::{Line, NonEmpty, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use ts_rs::TS;

/// What a point of the operative part does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OperativeDto {
    /// States deficiencies.
    States(Vec<String>),
    /// Asks for measures.
    Requests(Vec<String>),
    /// Orders measures.
    Orders {
        /// Which.
        measures: Vec<String>,
        /// The provision that gives the power.
        power: String,
    },
    /// Remits a fee.
    Remits {
        /// For which deficiencies.
        deficiencies: Vec<String>,
        /// The provision that gives the power.
        power: String,
    },
    /// Orders measures under a conditional fine.
    OrdersUnderFine {
        /// Which.
        measures: Vec<String>,
        /// The provision that gives the power.
        power: String,
        /// The fine, in whole kronor.
        fine: u64,
        /// What a running fine is counted for, as it stands after "för varje"; left out for a fixed one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        each: Option<String>,
    },
    /// Gives a formal remark.
    Remarks {
        /// For which deficiencies.
        deficiencies: Vec<String>,
        /// The provision that gives the power.
        power: String,
    },
    /// Orders the party to publish the infringement.
    OrdersPublication {
        /// For which deficiencies.
        deficiencies: Vec<String>,
        /// What is to be published and where, as it stands within the sentence.
        what: String,
        /// Last day.
        by: String,
        /// The provision that gives the power.
        power: String,
    },
    /// Charges a sanction fee.
    Charges {
        /// For which deficiencies.
        deficiencies: Vec<String>,
        /// The fee, in whole kronor.
        fee: u64,
        /// What bounds it.
        class: FeeClassDto,
        /// Within how many days from when the decision is final it is to be paid.
        pay_within_days: u16,
        /// The provision that gives the power.
        power: String,
    },
    /// Applies to the court for a ban on a management function.
    AppliesForBan {
        /// Whom, by function.
        officer: String,
        /// To which court.
        court: String,
        /// For how many months.
        months: u16,
        /// The provision that gives the power.
        power: String,
    },
    /// Bans an activity.
    Bans {
        /// Which, in whole or part, as it stands within the sentence.
        what: String,
        /// On what ground.
        ground: BanGroundDto,
        /// The provision that gives the power.
        power: String,
    },
    /// Reports to a prosecutor or the police.
    Reports {
        /// What, as it stands within the sentence.
        what: String,
        /// To whom.
        to: String,
        /// The provision that gives the power.
        power: String,
    },
    /// Refrains, since another supervisory authority has done enough.
    Refrains {
        /// For which deficiencies.
        deficiencies: Vec<String>,
        /// Which authority has acted.
        other: String,
        /// What it did.
        measures: String,
        /// The provision that gives the power.
        power: String,
    },
    /// Hands a question over to another authority.
    Transfers {
        /// What is handed over, as it stands within the sentence.
        what: String,
        /// To which authority.
        to: String,
    },
    /// Writes the case off, with why.
    WritesOff(String),
    /// Closes the case.
    Closes,
}

/// Which bounds a fee has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FeeClassDto {
    /// A supplier under the act of 2018.
    Supplier,
    /// A public operator under the Cybersecurity Act.
    Public,
    /// A private essential operator.
    Essential(TurnoverDto),
    /// A private important operator.
    Important(TurnoverDto),
}

/// What the ceiling of a private operator's fee is counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct TurnoverDto {
    /// Total worldwide turnover of the preceding year, in whole kronor.
    pub sum: u64,
    /// Which year.
    pub year: u16,
    /// Ten-thousandths of a krona for one euro.
    pub euro_ten_thousandths: u32,
    /// The day of that rate.
    pub rate_on: String,
}

/// On what ground an activity is banned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BanGroundDto {
    /// An earlier order was not followed.
    OrderNotFollowed,
    /// There is palpable danger.
    PalpableDanger,
    /// In the meantime, on probable grounds.
    Interim {
        /// Last day.
        until: String,
        /// Whether it extends an earlier one.
        extends: bool,
    },
}

fn kronor(field: &'static str, sum: u64) -> Result<Kronor, ActFault> {
    Kronor::new(sum).ok_or(ActFault::Sum { field, sum })
}

fn turnover(raw: &TurnoverDto) -> Result<Turnover, ActFault> {
    let on = date("operative.class.rate_on", &raw.rate_on)?;
    let rate = EuroRate { ten_thousandths: raw.euro_ten_thousandths, on };
    Ok(Turnover { sum: raw.sum, year: raw.year, rate })
}

fn class(raw: &FeeClassDto) -> Result<FeeClass, ActFault> {
    Ok(match raw {
        FeeClassDto::Supplier => FeeClass::Supplier,
        FeeClassDto::Public => FeeClass::Public,
        FeeClassDto::Essential(of) => FeeClass::Essential(turnover(of)?),
        FeeClassDto::Important(of) => FeeClass::Important(turnover(of)?),
    })
}

fn ground(raw: &BanGroundDto) -> Result<BanGround, ActFault> {
    Ok(match raw {
        BanGroundDto::OrderNotFollowed => BanGround::OrderNotFollowed,
        BanGroundDto::PalpableDanger => BanGround::PalpableDanger,
        BanGroundDto::Interim { until, extends } => BanGround::Interim {
            until: date("operative.ground.until", until)?,
            extension: if *extends { Extension::Extended } else { Extension::First },
        },
    })
}

fn charges(
    deficiencies: NonEmpty<DeficiencyId>,
    fee: u64,
    of: &FeeClassDto,
    pay_within_days: u16,
    power: ProvisionId,
) -> Result<Operative, ActFault> {
    let (fee, class) = (kronor("operative.fee", fee)?, class(of)?);
    Ok(Operative::Charges { deficiencies, fee, class, pay_within_days, power })
}

pub(super) fn operative(doors: &Doors<'_>, raw: &OperativeDto) -> Result<Operative, ActFault> {
    let field = "operative";
    let deficiencies =
        |names: &[String]| some(field, doors.ids(field, Kind::Deficiency, names, DeficiencyId::from_bytes)?);
    let measures =
        |names: &[String]| some(field, doors.ids(field, Kind::Measure, names, MeasureId::from_bytes)?);
    let power = |name: &str| provision("operative.power", name);
    let what = |words: &str| text("operative.what", words);
    let to = |words: &str| line("operative.to", words);
    Ok(match raw {
        OperativeDto::States(names) => Operative::States { deficiencies: deficiencies(names)? },
        OperativeDto::Requests(names) => Operative::Requests { measures: measures(names)? },
        OperativeDto::Orders { measures: names, power: by } => {
            Operative::Orders { measures: measures(names)?, power: power(by)? }
        }
        OperativeDto::OrdersUnderFine { measures: names, power: by, fine, each } => {
            let form = match each {
                None => FineForm::Fixed,
                Some(each) => FineForm::Running { each: line("operative.each", each)? },
            };
            let fine = ConditionalFine { sum: kronor("operative.fine", *fine)?, form };
            Operative::OrdersUnderFine { measures: measures(names)?, power: power(by)?, fine }
        }
        OperativeDto::Remits { deficiencies: names, power: by } => {
            Operative::Remits { deficiencies: deficiencies(names)?, power: power(by)? }
        }
        OperativeDto::Remarks { deficiencies: names, power: by } => {
            Operative::Remarks { deficiencies: deficiencies(names)?, power: power(by)? }
        }
        OperativeDto::OrdersPublication { deficiencies: names, what: words, by, power: given } => {
            Operative::OrdersPublication {
                deficiencies: deficiencies(names)?,
                what: what(words)?,
                by: date("operative.by", by)?,
                power: power(given)?,
            }
        }
        OperativeDto::Charges { deficiencies: names, fee, class: of, pay_within_days: days, power: by } => {
            charges(deficiencies(names)?, *fee, of, *days, power(by)?)?
        }
        OperativeDto::AppliesForBan { officer, court, months, power: by } => Operative::AppliesForBan {
            officer: line("operative.officer", officer)?,
            court: line("operative.court", court)?,
            months: *months,
            power: power(by)?,
        },
        OperativeDto::Bans { what: words, ground: on, power: by } => {
            Operative::Bans { what: what(words)?, ground: ground(on)?, power: power(by)? }
        }
        OperativeDto::Reports { what: words, to: whom, power: by } => {
            Operative::Reports { what: what(words)?, to: to(whom)?, power: power(by)? }
        }
        OperativeDto::Refrains { deficiencies: names, other, measures: done, power: by } => {
            Operative::Refrains {
                deficiencies: deficiencies(names)?,
                other: line("operative.other", other)?,
                measures: text("operative.measures", done)?,
                power: power(by)?,
            }
        }
        OperativeDto::Transfers { what: words, to: whom } => {
            Operative::Transfers { what: what(words)?, to: to(whom)? }
        }
        OperativeDto::WritesOff(why) => Operative::WritesOff { because: text("operative.writes_off", why)? },
        OperativeDto::Closes => Operative::Closes,
    })
}

fn names<T: Display>(all: &[T]) -> Vec<String> {
    all.iter().map(T::to_string).collect()
}

fn of_text(text: &Text) -> String {
    text.as_str().to_owned()
}

fn of_line(line: &Line) -> String {
    line.as_str().to_owned()
}

fn of_turnover(of: &Turnover) -> TurnoverDto {
    TurnoverDto {
        sum: of.sum,
        year: of.year,
        euro_ten_thousandths: of.rate.ten_thousandths,
        rate_on: of.rate.on.to_string(),
    }
}

impl From<&FeeClass> for FeeClassDto {
    fn from(class: &FeeClass) -> Self {
        match class {
            FeeClass::Supplier => Self::Supplier,
            FeeClass::Public => Self::Public,
            FeeClass::Essential(of) => Self::Essential(of_turnover(of)),
            FeeClass::Important(of) => Self::Important(of_turnover(of)),
        }
    }
}

impl From<BanGround> for BanGroundDto {
    fn from(ground: BanGround) -> Self {
        match ground {
            BanGround::OrderNotFollowed => Self::OrderNotFollowed,
            BanGround::PalpableDanger => Self::PalpableDanger,
            BanGround::Interim { until, extension } => {
                Self::Interim { until: until.to_string(), extends: extension == Extension::Extended }
            }
        }
    }
}

impl From<&Operative> for OperativeDto {
    fn from(operative: &Operative) -> Self {
        match operative {
            Operative::States { deficiencies } => Self::States(names(deficiencies.as_slice())),
            Operative::Requests { measures } => Self::Requests(names(measures.as_slice())),
            Operative::Orders { measures, power } => {
                Self::Orders { measures: names(measures.as_slice()), power: power.to_string() }
            }
            Operative::OrdersUnderFine { measures, power, fine } => Self::OrdersUnderFine {
                measures: names(measures.as_slice()),
                power: power.to_string(),
                fine: fine.sum.sum(),
                each: match &fine.form {
                    FineForm::Fixed => None,
                    FineForm::Running { each } => Some(of_line(each)),
                },
            },
            Operative::Remits { deficiencies, power } => {
                Self::Remits { deficiencies: names(deficiencies.as_slice()), power: power.to_string() }
            }
            Operative::Remarks { deficiencies, power } => {
                Self::Remarks { deficiencies: names(deficiencies.as_slice()), power: power.to_string() }
            }
            Operative::OrdersPublication { deficiencies, what, by, power } => Self::OrdersPublication {
                deficiencies: names(deficiencies.as_slice()),
                what: of_text(what),
                by: by.to_string(),
                power: power.to_string(),
            },
            Operative::Charges { deficiencies, fee, class, pay_within_days, power } => Self::Charges {
                deficiencies: names(deficiencies.as_slice()),
                fee: fee.sum(),
                class: class.into(),
                pay_within_days: *pay_within_days,
                power: power.to_string(),
            },
            Operative::AppliesForBan { officer, court, months, power } => Self::AppliesForBan {
                officer: of_line(officer),
                court: of_line(court),
                months: *months,
                power: power.to_string(),
            },
            Operative::Bans { what, ground, power } => {
                Self::Bans { what: of_text(what), ground: (*ground).into(), power: power.to_string() }
            }
            Operative::Reports { what, to, power } => {
                Self::Reports { what: of_text(what), to: of_line(to), power: power.to_string() }
            }
            Operative::Refrains { deficiencies, other, measures, power } => Self::Refrains {
                deficiencies: names(deficiencies.as_slice()),
                other: of_line(other),
                measures: of_text(measures),
                power: power.to_string(),
            },
            Operative::Transfers { what, to } => Self::Transfers { what: of_text(what), to: of_line(to) },
            Operative::WritesOff { because } => Self::WritesOff(of_text(because)),
            Operative::Closes => Self::Closes,
        }
    }
}
