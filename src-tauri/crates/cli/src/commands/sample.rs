// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The shipped sample, from its first act to a sealed decision, and the verification that anyone could make.

use super::Outcome;
use super::verify::verified;
use crate::progress::Progress;
use crate::setting::Setting;
use casework::clock::{Clock, SystemClock};
use casework::sample::{SAMPLE_PASSPHRASE, make_sample};
use serde_json::json;
use std::path::Path;

/// Plays the sample into a folder and verifies what it left.
pub fn run(out: &Path, setting: &Setting) -> Outcome {
    let mut progress = Progress::new(setting.language);
    let made = make_sample(out, Box::new(SystemClock), &mut |done, all| progress.step(done, all));
    progress.end();
    let sample = made?;
    let verification =
        verified(&sample.decision, std::slice::from_ref(&sample.roots), SystemClock.now(), setting.language)?;
    let shown = |path: &Path| path.display().to_string();
    let (decision, roots) = (shown(&sample.decision), shown(&sample.roots));
    let (unsigned, draft, store) = (shown(&sample.unsigned), shown(&sample.draft), shown(&sample.store));
    let (acts, phrase) = (sample.acts, SAMPLE_PASSPHRASE);
    let left = setting.pick(
        format!("Exemplet är spelat: {acts} händelser.\n  Undertecknat beslut: {decision}\n  Certifikat:          {roots}\n  Före underskrift:    {unsigned}\n  Utkast:              {draft}\n  Ärenden:             {store} (lösenfras: {phrase})\n\n"),
        format!("The sample is played: {acts} acts.\n  Signed decision:  {decision}\n  Certificate:      {roots}\n  Before signing:   {unsigned}\n  Draft:            {draft}\n  Cases:            {store} (passphrase: {phrase})\n\n"),
    );
    let json = json!({ "sample": {
        "decision": decision, "roots": roots, "unsigned": unsigned, "draft": draft, "store": store,
        "case": sample.case.to_string(), "acts": acts,
    } });
    Ok(verification.after(&left, json))
}
