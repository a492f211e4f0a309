// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Stepping into a case, keys and the preview in Chromium: the built page with the real core behind it, driven by real
//! keys. What is measured stands in the scripts; here they are started, and their answers held against the limits.

use std::io::BufRead;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::super::median;
use super::{Place, Row};
use crate::display::Running;
use crate::process::program;

/// How many times two keys are pressed on the empty page.
const PRESSES: &str = "100";
const RUNS: usize = 3;
/// How many questions a case has, how many times an assessment and the next question are pressed, and within how many
/// milliseconds 95 of 100 keys are drawn.
const CASES: &[(&str, &str, f64)] =
    &[("43", "42", 50.0), ("130", "100", 50.0), ("1000", "100", 60.0), ("6000", "100", 60.0)];
/// How often a case is stepped into, and within how many milliseconds its first question is drawn.
const OPENED: &str = "7";
const OPEN_MS: f64 = 300.0;
const SHIFT: f64 = 0.01;
const PREVIEW_ROUNDS: &str = "10";
const PREVIEW_PAGES: &str = "20";
const PREVIEW_MS: f64 = 500.0;
const PATIENCE: Duration = Duration::from_secs(60);

/// Measures opening and keys with few and many questions, and the preview of a long decision.
pub fn measure(place: &Place) -> Result<Vec<Row>, String> {
    let driver = Driver::start()?;
    let mut rows = Vec::new();
    let counter = Bridge::start(place, &place.scripts.join("counter"), "counter", &[])?;
    let empty = driver.keys(place, &counter, PRESSES)?;
    drop(counter);
    for (questions, presses, limit) in CASES {
        let bridge = Bridge::start(place, &place.page, questions, &["--questions", questions])?;
        let opened = driver.script(place, "opening.mjs", &[&bridge.address, OPENED, &bridge.case])?;
        let what = format!("step into the case to its first question, {questions} questions, median");
        let (most, alone) = (number(&opened, "most")?, number(&opened, "alone")?);
        let beside =
            format!("longest {most:.0} ms; the core's answer alone, fetched and read, {alone:.0} ms");
        rows.push(Row::at_most(&what, number(&opened, "p50")?, OPEN_MS, "ms").with(beside));
        let found = driver.keys(place, &bridge, presses)?;
        let what = format!("key to after paint, {questions} questions, p95");
        let beside = format!(
            "median {:.1} ms, longest {:.0} ms; the browser's own p95 {:.0} ms; an empty page {:.1} ms",
            found.p50, found.most, found.own, empty.p95
        );
        rows.push(Row::at_most(&what, found.p95, *limit, "ms").with(beside));
        let what = format!("layout shift, {questions} questions");
        rows.push(
            Row::at_most(&what, found.shift, SHIFT, "").with("the answer to a key not counted".to_owned()),
        );
    }
    let bridge = Bridge::start(place, &place.page, "sample", &["--sample"])?;
    let words = [&bridge.address, PREVIEW_ROUNDS, PREVIEW_PAGES, &bridge.case];
    let found = driver.script(place, "preview.mjs", &words)?;
    let what = format!("last key to the preview, {} pages, p95", number(&found, "pages")?);
    let beside = format!("median {:.0} ms", number(&found, "p50")?);
    rows.push(Row::at_most(&what, number(&found, "p95")?, PREVIEW_MS, "ms").with(beside));
    Ok(rows)
}

/// What keys came to, in milliseconds: the middle of several runs.
struct Keys {
    p50: f64,
    p95: f64,
    most: f64,
    own: f64,
    shift: f64,
}

/// The web driver.
struct Driver {
    address: String,
    _running: Running,
}

impl Driver {
    fn start() -> Result<Self, String> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.map_err(|e| format!("no port is free: {e}"))?.port();
        let mut command = Command::new("chromedriver");
        command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        let running = Running::start(&mut command)?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err("the web driver does not answer".to_owned());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}/"), _running: running })
    }

    /// Several runs over one case.
    fn keys(&self, place: &Place, bridge: &Bridge, presses: &str) -> Result<Keys, String> {
        let mut runs = Vec::new();
        for run in 0..RUNS {
            let run = run.to_string();
            let mut words = vec![bridge.address.as_str(), presses, &run];
            if !bridge.case.is_empty() {
                words.push(&bridge.case);
            }
            runs.push(self.script(place, "keys.mjs", &words)?);
        }
        let middle = |name: &str| -> Result<f64, String> {
            Ok(median(runs.iter().map(|run| number(run, name)).collect::<Result<_, _>>()?))
        };
        // What moves by itself once is not made good by two calm runs.
        let shift = runs
            .iter()
            .map(|run| number(run, "shift"))
            .try_fold(0.0, |most, one| one.map(|one| f64::max(most, one)));
        Ok(Keys {
            p50: middle("p50")?,
            p95: middle("p95")?,
            most: middle("most")?,
            own: middle("own")?,
            shift: shift?,
        })
    }

    fn script(&self, place: &Place, name: &str, words: &[&str]) -> Result<Value, String> {
        let script = place.scripts.join(name);
        let run = program("node", &place.root).args([&script]).args([&self.address, "/usr/bin/chromium"]);
        let printed = run.args(words).printed()?;
        println!("   {name} {}: {}", words[1..].join(" "), printed.trim());
        serde_json::from_str(printed.trim()).map_err(|e| format!("cannot read what {name} prints: {e}"))
    }
}

fn number(of: &Value, name: &str) -> Result<f64, String> {
    of[name].as_f64().ok_or_else(|| format!("the measurement names no {name}"))
}

/// The page with the core behind it.
pub struct Bridge {
    address: String,
    case: String,
    _running: Running,
}

impl Bridge {
    /// Starts it with a store of its own and waits until it is there.
    pub fn start(place: &Place, page: &Path, name: &str, words: &[&str]) -> Result<Self, String> {
        let mut command = Command::new(place.built.join("tillsyn-bridge"));
        command.arg("--ui").arg(page).arg("--data").arg(place.folder.join(name)).arg("--fresh").args(words);
        let (running, mut out) = Running::printing(&mut command)?;
        let mut said = |begin: &str| {
            let mut line = String::new();
            out.read_line(&mut line).map_err(|e| format!("cannot read from the bridge: {e}"))?;
            let rest = line.trim().strip_prefix(begin).map(str::to_owned);
            rest.ok_or_else(|| format!("the bridge did not say {}", begin.trim()))
        };
        let address = said("READY ")?;
        let case = if words.is_empty() { String::new() } else { said("CASE ")? };
        Ok(Self { address, case, _running: running })
    }
}
