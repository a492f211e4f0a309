// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads files of provisions. It refuses a provision without both languages, with a word outside the closed
//! lists, with a period that ends before it begins, or with a duty laid by a source that binds nobody.

use crate::fault::{CatalogFault, FaultKind, Hollow};
use crate::reader::{Fields, Source, Value};
use domain::figure::Figure;
use domain::law::{
    Binding, Exactness, Mark, Period, PeriodFault, Power, Provision, ProvisionId, Reach, Regime,
};
use std::collections::BTreeMap;

const BINDINGS: &[(&str, Binding)] = &[
    ("act", Binding::Act),
    ("ordinance", Binding::Ordinance),
    ("regulation", Binding::Regulation),
    ("eu_regulation", Binding::EuRegulation),
    ("implementing_act", Binding::ImplementingAct),
    ("earlier_injunction", Binding::EarlierInjunction),
    ("general_advice", Binding::GeneralAdvice),
    ("standard", Binding::Standard),
    ("contract", Binding::Contract),
];
pub(crate) const REGIMES: &[(&str, Regime)] =
    &[("nis1", Regime::Nis1), ("csl", Regime::Csl), ("psl", Regime::Psl), ("general", Regime::General)];
const DUTIES: &[(&str, Option<Reach>)] = &[
    ("none", None),
    ("stated_only", Some(Reach::StatedOnly)),
    ("order", Some(Reach::Order)),
    ("fee", Some(Reach::Fee)),
    ("order_and_fee", Some(Reach::OrderAndFee)),
    ("cooperate", Some(Reach::Cooperate)),
    ("register", Some(Reach::Register)),
    ("notify", Some(Reach::Notify)),
];
const POWERS: &[(&str, Power)] = &[
    ("injunction", Power::Injunction),
    ("cooperation_order", Power::CooperationOrder),
    ("register_order", Power::RegisterOrder),
    ("notification_order", Power::NotificationOrder),
    ("sanction_fee", Power::SanctionFee),
    ("remission", Power::Remission),
    ("immediate_effect", Power::ImmediateEffect),
    ("immediate_order", Power::ImmediateOrder),
    ("appeal", Power::Appeal),
    ("no_appeal", Power::NoAppeal),
    ("supervision", Power::Supervision),
    ("conditional_fine", Power::ConditionalFine),
    ("publication", Power::Publication),
    ("management_ban", Power::ManagementBan),
    ("ban_after_order", Power::BanAfterOrder),
    ("ban_on_danger", Power::BanOnDanger),
    ("interim_ban", Power::InterimBan),
    ("report", Power::Report),
    ("refrain", Power::Refrain),
    ("remark", Power::Remark),
    ("criticism", Power::Criticism),
];
const MARKS: &[(&str, Mark)] = &[("S", Mark::Read), ("P", Mark::Partly), ("O", Mark::Own)];
const EXACTNESS: &[(&str, Exactness)] = &[("exact", Exactness::Exact), ("open", Exactness::Open)];

const KEYS: &[&str] = &[
    "id",
    "citation",
    "short",
    "summary",
    "binding",
    "regime",
    "in_force",
    "duty",
    "powers",
    "figures",
    "mark",
    "exactness",
    "source",
];

/// A provision and where it was read.
pub(crate) struct Placed {
    pub(crate) provision: Provision,
    pub(crate) at: usize,
}

/// All provisions of one file, in its order.
pub(crate) fn read(source: &Source<'_>) -> Result<Vec<Placed>, CatalogFault> {
    let mut root = source.root(&["format", "provision"])?;
    let hollow = root.fault(FaultKind::Empty(Hollow::Provisions));
    let list = match root.maybe("provision") {
        Some(value) => value.list()?,
        None => return Err(hollow),
    };
    if list.is_empty() {
        return Err(hollow);
    }
    list.into_iter().map(provision).collect()
}

fn provision(value: Value<'_>) -> Result<Placed, CatalogFault> {
    let mut fields = value.fields(KEYS)?;
    let id = fields.take("id")?;
    let at = id.at;
    let id = id.name(|name| ProvisionId::new(name).ok())?;
    let binding = fields.take("binding")?.word(BINDINGS)?;
    let provision = Provision {
        id,
        citation: fields.take("citation")?.bilingual()?,
        short: fields.take("short")?.line()?,
        summary: fields.take("summary")?.bilingual()?,
        binding,
        regime: fields.take("regime")?.word(REGIMES)?,
        in_force: fields.maybe("in_force").map(period).transpose()?,
        duty: duty(&mut fields, binding)?,
        powers: powers(&mut fields)?,
        figures: figures(&mut fields)?,
        mark: fields.take("mark")?.word(MARKS)?,
        exactness: fields.take("exactness")?.word(EXACTNESS)?,
        source: fields.take("source")?.line()?,
    };
    Ok(Placed { provision, at })
}

// General advice and standards show how a rule can be met, never that it is broken; a duty on one is a slip.
fn duty(fields: &mut Fields<'_>, binding: Binding) -> Result<Option<Reach>, CatalogFault> {
    let value = fields.take("duty")?;
    let duty = value.word(DUTIES)?;
    if duty.is_some() && !binding.is_binding() {
        return Err(value.fault(FaultKind::DutyWithoutForce));
    }
    Ok(duty)
}

fn powers(fields: &mut Fields<'_>) -> Result<Vec<Power>, CatalogFault> {
    match fields.maybe("powers") {
        Some(value) => value.list()?.iter().map(|word| word.word(POWERS)).collect(),
        None => Ok(Vec::new()),
    }
}

const FIGURES: &[&str] = &figure_codes();

const fn figure_codes() -> [&'static str; Figure::ALL.len()] {
    let mut codes = [""; Figure::ALL.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = Figure::ALL[at].code();
        at += 1;
    }
    codes
}

fn figures(fields: &mut Fields<'_>) -> Result<BTreeMap<Figure, u32>, CatalogFault> {
    let Some(value) = fields.maybe("figures") else { return Ok(BTreeMap::new()) };
    let mut given = value.fields(FIGURES)?;
    let read = |figure: &Figure| given.maybe(figure.code()).map(|value| Ok((*figure, value.whole()?)));
    Figure::ALL.iter().filter_map(read).collect()
}

pub(crate) fn period(value: Value<'_>) -> Result<Period, CatalogFault> {
    let mut fields = value.fields(&["from", "to"])?;
    let from = fields.take("from")?.date()?;
    let last = fields.maybe("to");
    let to = last.as_ref().map(Value::date).transpose()?;
    Period::new(from, to).map_err(|PeriodFault { from, to }| {
        let kind = FaultKind::EndsBeforeStart { from, to };
        match last {
            Some(last) => last.fault(kind),
            None => fields.fault(kind),
        }
    })
}
