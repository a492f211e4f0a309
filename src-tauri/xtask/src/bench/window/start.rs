// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The start and the memory of the real window against an empty one of the same library. Both are started the same
//! way, on a screen and a bus of their own, and looked at from outside: the screen is a file, and the first usable
//! paint is the first image that stays. No door is left open in the application for it.

use std::fs::{self, File};
use std::io::{BufRead, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::super::median;
use super::page::Bridge;
use super::{Place, Row};
use crate::display::{Display, Running};

const ROUNDS: usize = 9;
const LIMIT: f64 = 1.25;
const SCREEN: (usize, usize) = (1400, 900);
/// How long after the first image memory is read and nothing moves any more.
const SETTLED: Duration = Duration::from_secs(3);
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK: Duration = Duration::from_millis(8);
/// Every fourth row is looked at.
const ROWS: usize = 4;
/// A blinking caret is this many pixels and less.
const CARET: usize = 60;

/// One start.
struct Started {
    drawn_ms: f64,
    pss_mb: f64,
}

/// Starts both in turns.
pub fn compare(place: &Place) -> Result<Vec<Row>, String> {
    // A store that waits for its passphrase, with the sample in it: what a person meets every day.
    drop(Bridge::start(place, &place.page, "start", &["--sample"])?);
    let ours = place.built.join("tillsyn");
    let store = place.folder.join("start/arenden");
    let empty = place.built.join("examples/empty");
    let (mut mine, mut yardstick) = (Vec::new(), Vec::new());
    // The round before the first warms the caches of both and is not counted.
    for round in 0..=ROUNDS {
        let taken =
            (started(place, &ours, &["--store".as_ref(), store.as_path()])?, started(place, &empty, &[])?);
        if round > 0 {
            mine.push(taken.0);
            yardstick.push(taken.1);
        }
    }
    let middle = |of: &[Started], what: fn(&Started) -> f64| median(of.iter().map(what).collect());
    let row = |name: &str, what: fn(&Started) -> f64, unit: &str| {
        Row::ratio(name, middle(&mine, what), middle(&yardstick, what), LIMIT, unit)
    };
    Ok(vec![
        row("first usable paint, an empty window beside it", |one| one.drawn_ms, "ms"),
        row("memory (PSS) 3 s later, an empty window beside it", |one| one.pss_mb, "MB"),
    ])
}

fn started(place: &Place, application: &Path, words: &[&Path]) -> Result<Started, String> {
    let folder = place.folder.join("screen");
    fs::create_dir_all(&folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    let display = Display::kept_in(&format!("{}x{}", SCREEN.0, SCREEN.1), &folder)?;
    let mut bus = Command::new("dbus-daemon");
    bus.args(["--session", "--nofork", "--print-address=1"]);
    let (_bus, mut said) = Running::printing(bus.env("DISPLAY", display.name()))?;
    let mut address = String::new();
    said.read_line(&mut address).map_err(|e| format!("cannot read from the bus: {e}"))?;
    let mut screen = Screen::open(&folder.join(Display::FRAME))?;
    let bare = screen.look()?;

    let home = place.folder.join("home");
    let mut command = Command::new(application);
    command.args(words).env("DISPLAY", display.name()).env("DBUS_SESSION_BUS_ADDRESS", address.trim());
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        command.env(name, &home);
    }
    command.env_remove("WAYLAND_DISPLAY").stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let mut running = Running::start(&mut command)?;
    let mut seen: Vec<(Duration, Vec<u8>)> = vec![(Duration::ZERO, bare.clone())];
    while begun.elapsed() < seen.get(1).map_or(PATIENCE, |(first, _)| *first + SETTLED) {
        let now = screen.look()?;
        if seen.last().is_some_and(|(_, last)| *last != now) {
            seen.push((begun.elapsed(), now));
        }
        sleep(LOOK);
    }
    let pss_mb = memory(running.number())?;
    if let Some(how) = running.ended() {
        return Err(format!("{} ended by itself: {how}", application.display()));
    }
    let drawn = stays(&seen).filter(|_| seen.last().is_some_and(|(_, last)| differ(last, &bare) > CARET));
    let drawn = drawn.ok_or_else(|| format!("{} drew nothing", application.display()))?;
    let drawn_ms = 1000.0 * drawn.as_secs_f64();
    println!(
        "   {}: {drawn_ms:.0} ms, {pss_mb:.0} MB",
        application.file_name().unwrap_or_default().display()
    );
    Ok(Started { drawn_ms, pss_mb })
}

/// When the image came that was there at the end, but for a caret.
fn stays(seen: &[(Duration, Vec<u8>)]) -> Option<Duration> {
    let (_, last) = seen.last()?;
    let back = seen.iter().rev().take_while(|(_, image)| differ(image, last) <= CARET);
    back.last().map(|(at, _)| *at)
}

/// How many pixels are not the same.
fn differ(a: &[u8], b: &[u8]) -> usize {
    a.chunks(4).zip(b.chunks(4)).filter(|(a, b)| a != b).count()
}

/// The image of a screen that is kept in a file.
struct Screen {
    file: File,
    /// Where the pixels begin.
    begin: u64,
}

impl Screen {
    fn open(path: &Path) -> Result<Self, String> {
        let told = |e: std::io::Error| format!("cannot read {}: {e}", path.display());
        let file = File::open(path).map_err(told)?;
        let all = file.metadata().map_err(told)?.len();
        let pixels = (SCREEN.0 * SCREEN.1 * 4) as u64;
        let begin = all.checked_sub(pixels).ok_or("the screen is smaller than it was asked to be")?;
        Ok(Self { file, begin })
    }

    fn look(&mut self) -> Result<Vec<u8>, String> {
        let (row, told) = (SCREEN.0 * 4, |e: std::io::Error| format!("cannot read the screen: {e}"));
        let mut rows = vec![0; row * SCREEN.1.div_ceil(ROWS)];
        for (at, row) in rows.chunks_mut(row).enumerate() {
            let from = self.begin + (at * ROWS * row.len()) as u64;
            self.file.seek(SeekFrom::Start(from)).map_err(told)?;
            self.file.read_exact(row).map_err(told)?;
        }
        Ok(rows)
    }
}

/// Megabytes that a program and everything it started take, each shared page in the share that falls to it.
fn memory(of: u32) -> Result<f64, String> {
    let processes: Vec<(u32, u32)> = fs::read_dir("/proc")
        .map_err(|e| format!("cannot list the processes: {e}"))?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| Some((id, parent(&fs::read_to_string(format!("/proc/{id}/stat")).ok()?)?)))
        .collect();
    let kilobytes: u64 = family(of, &processes).iter().map(|id| share(*id)).sum();
    Ok(kilobytes as f64 / 1024.0)
}

/// A process and all that descend from it.
fn family(of: u32, processes: &[(u32, u32)]) -> Vec<u32> {
    let mut found = vec![of];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(processes.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    found
}

/// The parent in a line of `/proc/…/stat`; the name before it may hold anything.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn share(of: u32) -> u64 {
    let rollup = PathBuf::from(format!("/proc/{of}/smaps_rollup"));
    // One that ended meanwhile takes nothing.
    let rollup = fs::read_to_string(rollup).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_started_is_counted_with_it() {
        assert_eq!(family(5, &[(6, 5), (7, 6), (8, 1), (9, 7)]), [5, 6, 7, 9]);
        assert_eq!(parent("12 (a) b) S 34 12"), Some(34));
    }

    #[test]
    fn the_first_image_that_stays_is_the_usable_one_and_a_caret_changes_nothing() {
        let image = |text: u8, caret: u8| {
            let mut image = vec![0; 4000];
            image[..2000].fill(text);
            image[3000] = caret;
            image
        };
        let ms = Duration::from_millis;
        let seen =
            [(ms(0), image(0, 0)), (ms(10), image(1, 0)), (ms(20), image(2, 0)), (ms(30), image(2, 9))];
        assert_eq!(stays(&seen), Some(ms(20)));
    }
}
