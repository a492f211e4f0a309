// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of confirming what the decision rests on, and of weighing the intervention.

use super::doors::{Doors, PeriodDto, maybe_text, period, provision, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{ConsiderationCode, FactorCode, RemissionGroundCode, YesNoCode};
use domain::act::Act;
use domain::consideration::Considered;
use domain::decision::{Remission, Weighed};
use domain::gap::RuleId;
use domain::id::DeficiencyId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// A reference is confirmed.
    ConfirmProvision {
        /// Which.
        provision: String,
        /// What was read, such as an edition of the statute book.
        source: String,
        /// The exact citation, where it was open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        exact_citation: Option<String>,
        /// When it was in force, where unknown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_force: Option<PeriodDto>,
    }
}

/// What was found on a factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WeighedDto {
    /// Has not appeared.
    NotAppeared,
    /// What appeared.
    Appeared(String),
}

form! {
    /// A factor of the intervention is weighed.
    WeighFactor {
        /// Which.
        factor: FactorCode,
        /// What was found.
        weighed: WeighedDto,
    }
}

form! {
    /// A question that the law wants answered before the decision is answered.
    Consider {
        /// Which.
        consideration: ConsiderationCode,
        /// The answer.
        answer: YesNoCode,
        /// What it rests on, where it needs saying.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// A fee is remitted.
    RemitFee {
        /// For which deficiency.
        deficiency: String,
        /// On what ground.
        ground: RemissionGroundCode,
        /// Why it applies.
        because: String,
    }
}

form! {
    /// A rule of the house or a warning is gone past.
    OverrideRule {
        /// Its number, such as "V17".
        rule: String,
        /// Why.
        because: String,
    }
}

impl Reads for ConfirmProvision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::ConfirmProvision {
            provision: provision("provision", &self.provision)?,
            source: text("source", &self.source)?,
            exact_citation: maybe_text("exact_citation", self.exact_citation.as_deref())?,
            in_force: self.in_force.as_ref().map(|span| period("in_force", span)).transpose()?,
        })
    }
}

impl Reads for WeighFactor {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let weighed = match &self.weighed {
            WeighedDto::NotAppeared => Weighed::NotAppeared,
            WeighedDto::Appeared(what) => Weighed::Appeared(text("weighed.appeared", what)?),
        };
        Ok(Act::WeighFactor { factor: self.factor.into(), weighed })
    }
}

impl Reads for Consider {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let because = maybe_text("because", self.because.as_deref())?;
        let considered = Considered { answer: self.answer.into(), because };
        Ok(Act::Consider { consideration: self.consideration.into(), considered })
    }
}

impl Reads for RemitFee {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let deficiency =
            doors.id("deficiency", Kind::Deficiency, &self.deficiency, DeficiencyId::from_bytes)?;
        let remission = Remission { ground: self.ground.into(), because: text("because", &self.because)? };
        Ok(Act::RemitFee { deficiency, remission })
    }
}

impl Reads for OverrideRule {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let found = RuleId::from_code(&self.rule);
        let rule = found.ok_or_else(|| ActFault::Rule { written: super::short(&self.rule) })?;
        Ok(Act::OverrideRule { rule, because: text("because", &self.because)? })
    }
}
