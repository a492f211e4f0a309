// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A WebDriver client of just what these tests need, on the standard library: it starts the built application
//! under WebKitWebDriver, presses keys by key actions, and reads the page. It offers no click and no way to put
//! text into a field but keys, so that a test cannot cheat by accident.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a thing may take to appear before the test gives up; a debug build on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// The running application with its driver.
pub struct Window {
    driver: Child,
    port: u16,
    session: String,
    presses: u64,
}

/// What surrounds a started application: its own folders, and the answers to file dialogs.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// A folder of its own, for everything.
    pub home: PathBuf,
}

impl Surroundings {
    /// A fresh, empty folder for one test.
    pub fn fresh(name: &str) -> Self {
        let home = std::env::temp_dir().join(format!("tillsyn-window-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(home.join("given")).expect("a folder for the test");
        let it = Self { home };
        it.choose(&[]);
        it
    }

    /// The answers of the next file dialogs, in order: paths, or null for a person who changes their mind.
    pub fn choose(&self, answers: &[Value]) {
        std::fs::write(self.choices(), Value::from(answers.to_vec()).to_string())
            .expect("the answers are written");
    }

    /// Where the store lies.
    pub fn store(&self) -> PathBuf {
        self.home.join("share/tillsyn/arenden")
    }

    fn choices(&self) -> PathBuf {
        self.home.join("choose.json")
    }
}

impl Drop for Surroundings {
    fn drop(&mut self) {
        if std::env::var_os("TILLSYN_KEEP").is_none() {
            let _ = std::fs::remove_dir_all(&self.home);
        }
    }
}

/// Keeps what goes wrong in the page, so that a wait that ends in nothing can tell it.
const FAULTS: &str = "if (!window.pageFaults) { window.pageFaults = []; \
    addEventListener('error', (e) => pageFaults.push(String(e.error?.stack ?? e.message).slice(0, 600))); \
    addEventListener('unhandledrejection', (e) => pageFaults.push(String(e.reason?.stack ?? e.reason).slice(0, 600))); }";

impl Window {
    /// Starts the application and waits until its page is there.
    pub fn open(around: &Surroundings) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
        let driver = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_DATA_HOME", around.home.join("share"))
            .env("XDG_CONFIG_HOME", around.home.join("config"))
            .env("XDG_CACHE_HOME", around.home.join("cache"))
            .env("TILLSYN_CHOOSE", around.choices())
            .env("LANG", "sv_SE.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts (Debian package webkit2gtk-driver)");
        let mut window = Self { driver, port, session: String::new(), presses: 0 };
        until("the driver listens", || TcpStream::connect(("127.0.0.1", port)).ok());
        let wanted = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions":
            {"binary": application(), "args": []}}}});
        let given = window.call("POST", "/session", &wanted).expect("a session with the application");
        window.session = given["sessionId"].as_str().expect("a session id").to_owned();
        window.wait("the page is drawn", "document.querySelector('h1') !== null");
        window
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, Value> {
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(|e| json!(e.to_string()))?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let sent = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
        sent.map_err(|e| json!(e.to_string()))?;
        let mut answer: Value = read_answer(stream).map_err(|e| json!(e.to_string()))?;
        let value = answer["value"].take();
        if value.get("error").is_some() { Err(value) } else { Ok(value) }
    }

    fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, Value> {
        self.call(method, &format!("/session/{}{path}", self.session), body)
    }

    /// Reads something of the page; the expression must change nothing.
    pub fn read(&self, expression: &str) -> Value {
        self.script(&format!("return ({expression});"))
    }

    /// Runs a script in the page: for reading, for axe, and to set a stage; never to stand in for a key.
    pub fn script(&self, script: &str) -> Value {
        let body = json!({"script": script, "args": []});
        self.command("POST", "/execute/sync", &body)
            .unwrap_or_else(|fault| panic!("the script failed: {fault}\n{script}"))
    }

    /// Runs a script that calls `done(value)` when it is ready.
    pub fn script_until_done(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        let body = json!({"script": script, "args": []});
        self.command("POST", "/execute/async", &body)
            .unwrap_or_else(|fault| panic!("the script failed: {fault}"))
    }

    /// Calls a command of the core from the page, to set a stage; the fault, when there is one.
    pub fn core(&self, command: &str, arguments: &Value) -> Result<Value, Value> {
        let said = self.script_until_done(&format!(
            "window.__TAURI_INTERNALS__.invoke({}, {arguments}).then(v => done({{ok: v ?? null}}), e => done({{fault: e}}))",
            json!(command)
        ));
        if said.get("fault").is_some() { Err(said["fault"].clone()) } else { Ok(said["ok"].clone()) }
    }

    /// Waits until an expression about the page is true.
    pub fn wait(&self, what: &str, expression: &str) {
        let script = format!("{FAULTS} return !!({expression});");
        let body = json!({"script": script, "args": []});
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Ok(Value::Bool(true)) = self.command("POST", "/execute/sync", &body) {
                return;
            }
            std::thread::sleep(Duration::from_millis(40));
        }
        let seen = self.command("POST", "/execute/sync", &json!({"script": "return location.hash + ' · focus on ' + (document.activeElement?.outerHTML ?? '').slice(0, 160) + '\\n' + document.body.innerText + (window.pageFaults ?? []).map(f => '\\nfault: ' + f).join('')", "args": []}));
        panic!(
            "it never came to be that {what}\n  ({expression})\nthe page says:\n{}",
            seen.unwrap_or_default().as_str().unwrap_or("")
        );
    }

    /// Waits until the page shows a text.
    pub fn wait_text(&self, text: &str) {
        self.wait(
            &format!("the page shows ”{text}”"),
            &format!("document.body.innerText.includes({})", json!(text)),
        );
    }

    /// Presses a key, with modifiers written as in "Ctrl+Shift+Z". Counts as one press.
    pub fn press(&mut self, keys: &str) {
        let mut parts: Vec<&str> = keys.split('+').collect();
        let last = parts.pop().unwrap_or_default();
        let mut actions = Vec::new();
        for part in &parts {
            actions.push(json!({"type": "keyDown", "value": code(part)}));
        }
        actions.push(json!({"type": "keyDown", "value": code(last)}));
        actions.push(json!({"type": "keyUp", "value": code(last)}));
        for part in parts.iter().rev() {
            actions.push(json!({"type": "keyUp", "value": code(part)}));
        }
        self.presses += 1;
        self.act(&actions);
    }

    /// Types a text key by key.
    pub fn type_text(&mut self, text: &str) {
        let keys = text.chars().flat_map(|sign| {
            let sign = sign.to_string();
            [json!({"type": "keyDown", "value": sign}), json!({"type": "keyUp", "value": sign})]
        });
        let actions: Vec<Value> = keys.collect();
        self.presses += text.chars().count() as u64;
        for part in actions.chunks(200) {
            self.act(part);
        }
    }

    fn act(&self, actions: &[Value]) {
        let body = json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]});
        self.command("POST", "/actions", &body)
            .unwrap_or_else(|fault| panic!("the keys were not pressed: {fault}"));
    }

    /// How many keys were pressed so far.
    pub fn presses(&self) -> u64 {
        self.presses
    }

    /// What the focused element is called, for a person who cannot see it.
    pub fn focused(&self) -> String {
        self.read(NAME_OF_FOCUSED).as_str().unwrap_or_default().to_owned()
    }

    /// Presses Tab until the focus stands on something whose name begins so.
    pub fn tab_to(&mut self, name: &str) {
        self.step_to("Tab", name);
    }

    /// Presses Shift+Tab until the focus stands on something whose name begins so.
    pub fn tab_back_to(&mut self, name: &str) {
        self.step_to("Shift+Tab", name);
    }

    fn step_to(&mut self, key: &str, name: &str) {
        let mut met = Vec::new();
        for _ in 0..160 {
            let focused = self.focused();
            // A number before the name, as in a list of sections, is part of what is read but not of the name.
            if focused.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ' ').starts_with(name)
            {
                return;
            }
            met.push(focused);
            self.press(key);
        }
        met.dedup();
        panic!("{key} never came to ”{name}”; it met {met:?}");
    }

    /// Leaves the application as a power cut would: killed, with no word of warning.
    pub fn kill(mut self) {
        let _ = Command::new("pkill").args(["-9", "-P", &self.driver.id().to_string()]).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        self.session.clear();
        // The processes of the page go when the application's end of the line is gone.
        std::thread::sleep(Duration::from_millis(500));
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = self.command("DELETE", "", &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

const NAME_OF_FOCUSED: &str = "(() => { const e = document.activeElement; if (!e || e === document.body) return ''; \
    const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(i => document.getElementById(i)?.innerText ?? '').join(' ').trim(); \
    const label = e.labels && e.labels.length ? e.labels[0].innerText : ''; \
    return (e.getAttribute('aria-label') || by || label || e.innerText || e.getAttribute('title') || e.id || e.tagName) \
    .replace(/\\u00ad/g, '').replace(/\\s+/g, ' ').trim(); })()";

/// The built application; another build can be named, to try what is handed out.
pub fn application() -> String {
    std::env::var("TILLSYN_APPLICATION").unwrap_or_else(|_| env!("CARGO_BIN_EXE_tillsyn").to_owned())
}

fn read_answer(stream: TcpStream) -> std::io::Result<Value> {
    let mut reader = BufReader::new(stream);
    let (mut length, mut line) = (0, String::new());
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some(number) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = number.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(serde_json::from_slice(&body)?)
}

/// The sign that WebDriver gives a key (W3C WebDriver, 17.4.2).
fn code(key: &str) -> String {
    let sign = match key {
        "Ctrl" => '\u{e009}',
        "Shift" => '\u{e008}',
        "Alt" => '\u{e00a}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Esc" => '\u{e00c}',
        "Space" => ' ',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        "Up" => '\u{e013}',
        "Down" => '\u{e015}',
        "Left" => '\u{e012}',
        "Right" => '\u{e014}',
        "Home" => '\u{e011}',
        "End" => '\u{e010}',
        "F1" => '\u{e031}',
        "F6" => '\u{e036}',
        "F8" => '\u{e038}',
        other => return other.to_lowercase(),
    };
    sign.to_string()
}

fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(value) = found() {
            return value;
        }
        assert!(Instant::now() < end, "it never came to be that {what}");
        std::thread::sleep(Duration::from_millis(40));
    }
}

/// A picture of the whole virtual screen, after two frames so that it is not of an older one.
pub fn picture(window: &Window, to: &Path) {
    window.script_until_done(
        "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(1), 120)))",
    );
    let made = Command::new("import").args(["-window", "root"]).arg(to).status();
    assert!(
        made.is_ok_and(|status| status.success()),
        "import (Debian package imagemagick) takes the picture"
    );
}
