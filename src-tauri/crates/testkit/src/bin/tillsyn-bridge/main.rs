// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The built page in an ordinary browser against the real core: a small server on this computer that hands the
//! page its files and its commands to the desk. For measuring and for driving the page by script; it is handed to
//! nobody, and it listens to this computer alone.

mod calls;
mod http;
mod page;
mod prepared;

use calls::{Calls, News, Reply};
use casework::clock::SystemClock;
use casework::desk::{Desk, Places};
use http::{Answer, Request, send};
use serde_json::json;
use std::collections::VecDeque;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

const USAGE: &str =
    "tillsyn-bridge --ui DIST --data DIR [--port N] [--fresh] [--empty | --sample | --questions N]
    [--pick PATH[;PATH…]]… [--save-to DIR]

  --ui DIST        the built page
  --data DIR       the folder of the store and of what is kept for the computer
  --port N         where to listen on 127.0.0.1; 0, the default, takes a free one
  --fresh          forgets what lies in --data first
  --empty          begins at the first start
  --sample         a store with one person and the sample, unlocked; prints the case
  --questions N    a training case with a made checklist of N questions, unlocked; prints the case
  --pick PATH      the answer to the next dialog that asks for files or a folder; may be repeated
  --save-to DIR    where dialogs that ask where to save lead; without it they are cancelled";

/// How the bridge was started.
#[derive(Debug, Default)]
struct Start {
    ui: PathBuf,
    data: PathBuf,
    port: u16,
    fresh: bool,
    sample: bool,
    questions: Option<usize>,
    picks: VecDeque<String>,
    save_to: Option<PathBuf>,
}

fn main() -> ExitCode {
    match started(std::env::args().skip(1)).and_then(|start| serve(start).map_err(|fault| fault.to_string()))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn started(mut arguments: impl Iterator<Item = String>) -> Result<Start, String> {
    let mut start = Start::default();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value\n\n{USAGE}"));
        match argument.as_str() {
            "--ui" => start.ui = value()?.into(),
            "--data" => start.data = value()?.into(),
            "--port" => start.port = value()?.parse().map_err(|_| "--port takes a number".to_owned())?,
            "--fresh" => start.fresh = true,
            "--empty" => {}
            "--sample" => start.sample = true,
            "--questions" => {
                start.questions =
                    Some(value()?.parse().map_err(|_| "--questions takes a number".to_owned())?);
            }
            "--pick" => start.picks.push_back(value()?),
            "--save-to" => start.save_to = Some(value()?.into()),
            _ => return Err(format!("{argument}?\n\n{USAGE}")),
        }
    }
    if start.ui.as_os_str().is_empty() || start.data.as_os_str().is_empty() {
        return Err(USAGE.to_owned());
    }
    Ok(start)
}

fn serve(start: Start) -> Result<(), Box<dyn std::error::Error>> {
    if start.fresh {
        prepared::forget(&start.data)?;
    }
    let news = News::default();
    let telling = Arc::clone(&news);
    let told = Box::new(move |changed| telling.lock().unwrap_or_else(PoisonError::into_inner).push(changed));
    let places = Places { data: start.data.clone(), config: start.data.join("config") };
    let desk = Desk::new(places, || Box::new(SystemClock), told).with_version(env!("CARGO_PKG_VERSION"));
    let case = match (start.questions, start.sample) {
        (Some(count), _) => Some(prepared::questions(&desk, count)?),
        (None, true) => Some(prepared::sample(&desk)?),
        (None, false) => None,
    };
    let picks = Mutex::new(start.picks);
    let calls = Arc::new(Calls { desk, news, picks, save_to: start.save_to });
    calls.changed();
    let listener = TcpListener::bind(("127.0.0.1", start.port))?;
    println!("READY http://127.0.0.1:{}/", listener.local_addr()?.port());
    if let Some(case) = case {
        println!("CASE {case}");
    }
    let policy = page::policy();
    for stream in listener.incoming() {
        let (calls, ui, policy) = (Arc::clone(&calls), start.ui.clone(), policy.clone());
        let stream = stream?;
        // A browser keeps connections ready that it may never use; each waits on a thread of its own.
        thread::spawn(move || {
            if let Err(fault) = one(&stream, &calls, &ui, &policy) {
                eprintln!("{fault}");
            }
        });
    }
    Ok(())
}

fn one(stream: &TcpStream, calls: &Calls, ui: &std::path::Path, policy: &str) -> io::Result<()> {
    let Some(request) = Request::read(stream)? else { return Ok(()) };
    let answer = match (request.method.as_str(), request.path.as_str()) {
        ("POST", "/pick") => {
            let text = String::from_utf8_lossy(&request.body).into_owned();
            let mut picks = calls.picks.lock().unwrap_or_else(PoisonError::into_inner);
            picks.extend(text.lines().filter(|line| !line.is_empty()).map(str::to_owned));
            Answer::good("application/json", b"null".to_vec())
        }
        // What is told while a command is still at work.
        ("POST", "/news") => Answer::good("application/json", json!(calls.making()).to_string().into_bytes()),
        ("POST", path) => match path.strip_prefix("/call/") {
            Some(command) => answered(calls, command, &request),
            None => Answer::absent(),
        },
        (_, path) => match path.strip_prefix("/photo/") {
            Some(hash) => photo(calls, hash),
            None => page::file(ui, path, policy),
        },
    };
    send(stream, &answer, request.method != "HEAD")
}

fn answered(calls: &Calls, command: &str, request: &Request) -> Answer {
    let (how, said) = match calls.call(command, request) {
        Reply::Bytes(bytes) => return Answer::good("application/octet-stream", bytes),
        Reply::Said(value) => ("ok", value),
        Reply::Fault(fault) => ("fault", fault.to_string()),
    };
    let body = format!("{{\"{how}\":{said},\"changed\":{}}}", json!(calls.changed()));
    Answer::good("application/json", body.into_bytes())
}

fn photo(calls: &Calls, hash: &str) -> Answer {
    match calls.desk.photo(hash) {
        Ok(Some((kind, bytes))) if kind == "image/png" => Answer::good("image/png", bytes),
        Ok(Some((_, bytes))) => Answer::good("image/jpeg", bytes),
        Ok(None) | Err(_) => Answer::absent(),
    }
}
