// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! That the window that is handed out cannot be driven by another program: a web driver asks for it as it asks for a
//! browser, and gets none.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::display::{Display, Running};
use crate::report::Count;

/// The driver's patience with a browser that does not answer; ours has answered within two seconds.
const PATIENCE: Duration = Duration::from_secs(15);

/// One check: no answer, or a refusal.
pub fn refused(root: &Path, application: &Path) -> Result<Count, String> {
    let display = Display::start("1366x768")?;
    let folder = std::env::temp_dir().join(format!("tillsyn-driven-{}", std::process::id()));
    let driver = Driver::start(root, &display, &folder)?;
    let answer = driver.asks_for(application);
    drop(driver);
    // The folder of a store that was never made.
    let _ = std::fs::remove_dir_all(&folder);
    let answer = answer?;
    let driven = answer.contains("sessionId\":\"");
    match answer.as_str() {
        "" => println!("   the driver waited {} s and was not let in", PATIENCE.as_secs()),
        answer => println!("   the driver says: {}", answer.lines().last().unwrap_or_default()),
    }
    if driven {
        println!("   THE WINDOW LETS ITSELF BE DRIVEN");
    }
    Ok(Count::one(!driven))
}

struct Driver {
    port: u16,
    _running: Running,
}

impl Driver {
    fn start(root: &Path, display: &Display, folder: &Path) -> Result<Self, String> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.map_err(|e| format!("no port is free: {e}"))?.port();
        let mut command = Command::new("dbus-run-session");
        command.args(["--", "WebKitWebDriver", "--host=127.0.0.1", &format!("--port={port}")]);
        command.current_dir(root).env("DISPLAY", display.name()).env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder).env_remove("WAYLAND_DISPLAY");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let driver = Self { port, _running: Running::start(&mut command)? };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err("the web driver does not answer".to_owned());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    /// What it answers; nothing when it got no answer itself.
    fn asks_for(&self, application: &Path) -> Result<String, String> {
        let options = serde_json::json!({ "binary": application.display().to_string(), "args": [] });
        let wanted =
            serde_json::json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let body = wanted.to_string();
        let told = |e: std::io::Error| format!("cannot speak with the web driver: {e}");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(told)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(told)?;
        let length = body.len();
        write!(
            stream,
            "POST /session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .map_err(told)?;
        let mut answer = Vec::new();
        // That the driver waits in vain for the window is an answer too.
        let _ = stream.read_to_end(&mut answer);
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}
