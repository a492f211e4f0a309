// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A screen that nobody sees, for windows that are looked at by programs, and programs that run until they are
//! ended. What is started here is ended with everything it started itself.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::process::program;

/// A running program; it is ended, and what it started with it, when this is dropped.
pub struct Running(Child);

impl Running {
    /// Starts it as the first of a group of its own.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).process_group(0).spawn();
        started.map(Self).map_err(|e| format!("cannot start {name}: {e}"))
    }

    /// Starts it, to read line by line what it prints.
    pub fn printing(command: &mut Command) -> Result<(Self, BufReader<ChildStdout>), String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut running = Self::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let out = running.0.stdout.take().ok_or(format!("{name} has no output"))?;
        Ok((running, BufReader::new(out)))
    }

    /// The number of its process.
    pub fn number(&self) -> u32 {
        self.0.id()
    }

    /// How it ended, when it has.
    pub fn ended(&mut self) -> Option<String> {
        self.0.try_wait().ok().flatten().map(|status| status.to_string())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        for signal in ["-TERM", "-KILL"] {
            // A group that has ended already is what is wanted.
            let _ = program("kill", Path::new("/")).args([signal, "--", &group]).said();
            sleep(Duration::from_millis(300));
        }
        let _ = self.0.wait();
    }
}

/// A screen.
pub struct Display {
    name: String,
    _server: Running,
}

impl Display {
    /// Starts one of this many pixels, under the first number that is free.
    pub fn start(size: &str) -> Result<Self, String> {
        Self::with(size, &[])
    }

    /// The same, with what it shows in the file [`Display::FRAME`] of a folder: an image in the form of `xwd`.
    pub fn kept_in(size: &str, folder: &Path) -> Result<Self, String> {
        Self::with(size, &["-fbdir".as_ref(), folder.as_os_str()])
    }

    /// Where a kept screen's image is.
    pub const FRAME: &str = "Xvfb_screen0";

    fn with(size: &str, more: &[&OsStr]) -> Result<Self, String> {
        let mut command = Command::new("Xvfb");
        let screen = format!("{size}x24");
        command.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]).args(more);
        let (server, mut out) = Running::printing(&mut command)?;
        let mut number = String::new();
        out.read_line(&mut number).map_err(|e| format!("cannot read from Xvfb: {e}"))?;
        match number.trim() {
            "" => Err("Xvfb did not start".to_owned()),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }

    /// What `DISPLAY` is set to.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Waits until a window of this title is shown on the screen; false when the time is over.
    pub fn shows(&self, root: &Path, title: &str, within: Duration) -> Result<bool, String> {
        let begun = Instant::now();
        while begun.elapsed() < within {
            let search = ["search", "--onlyvisible", "--name", title];
            if program("xdotool", root).args(search).env("DISPLAY", &self.name).said()?.ok {
                return Ok(true);
            }
            sleep(Duration::from_millis(200));
        }
        Ok(false)
    }

    /// Takes a picture of the whole screen.
    pub fn picture(&self, root: &Path, file: &Path) -> Result<(), String> {
        let words = ["-window", "root", &file.display().to_string()].map(str::to_owned);
        program("import", root).args(words).env("DISPLAY", &self.name).printed().map(|_| ())
    }
}
