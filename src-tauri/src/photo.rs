// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures among the evidence, for the page to show: the scheme `photo`, by the hash of the file. They come out of
//! the encrypted store and are never written anywhere.
//! Invariant: only the hash of a picture that is evidence gives bytes; a few threads serve all of them, and a page
//! that asks for too many at once is told so.

use casework::desk::Desk;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tauri::UriSchemeResponder;
use tauri::http::{HeaderValue, Method, Request, Response, StatusCode, header};

/// The name of the scheme.
pub const SCHEME: &str = "photo";

const THREADS: usize = 2;
const WAITING: usize = 64;

struct Asked {
    sha256: String,
    answer: UriSchemeResponder,
}

/// The threads that serve pictures.
pub struct Photos(SyncSender<Asked>);

impl Photos {
    /// Starts them.
    #[must_use]
    pub fn new(desk: &Arc<Desk>) -> Self {
        let (ask, asked) = sync_channel(WAITING);
        let asked = Arc::new(Mutex::new(asked));
        for _ in 0..THREADS {
            let (desk, asked) = (Arc::clone(desk), Arc::clone(&asked));
            thread::spawn(move || serve(&desk, &asked));
        }
        Self(ask)
    }

    /// Answers one request, at once or by one of the threads.
    pub fn answer(&self, request: &Request<Vec<u8>>, answer: UriSchemeResponder) {
        let Some(sha256) = hash_in(request) else {
            return answer.respond(empty(StatusCode::NOT_FOUND));
        };
        if let Err(TrySendError::Full(asked) | TrySendError::Disconnected(asked)) =
            self.0.try_send(Asked { sha256, answer })
        {
            asked.answer.respond(empty(StatusCode::SERVICE_UNAVAILABLE));
        }
    }
}

fn serve(desk: &Desk, asked: &Mutex<Receiver<Asked>>) {
    // The lock is held only while waiting for the next one.
    while let Ok(Asked { sha256, answer }) = { asked.lock().unwrap_or_else(PoisonError::into_inner).recv() } {
        // A picture that the program stumbles over must not take the thread along.
        let found = catch_unwind(AssertUnwindSafe(|| desk.photo(&sha256)));
        answer.respond(match found {
            Ok(Ok(Some((media_type, bytes)))) => picture(&media_type, bytes),
            Ok(Ok(None) | Err(_)) | Err(_) => empty(StatusCode::NOT_FOUND),
        });
    }
}

/// The hash that is asked for, when it is one and nothing else.
fn hash_in(request: &Request<Vec<u8>>) -> Option<String> {
    let hash = request.uri().path().strip_prefix('/')?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    (request.method() == Method::GET && is_hash).then(|| hash.to_owned())
}

fn picture(media_type: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let Ok(media_type) = HeaderValue::from_str(media_type) else {
        return empty(StatusCode::NOT_FOUND);
    };
    let mut response = empty(StatusCode::OK);
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    *response.body_mut() = bytes;
    response
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, uri: &str) -> Option<String> {
        hash_in(&Request::builder().method(method).uri(uri).body(Vec::new()).unwrap())
    }

    #[test]
    fn a_hash_is_asked_for_and_nothing_else() {
        let hash = "0123456789abcdef".repeat(4);
        assert_eq!(asked(Method::GET, &format!("photo://localhost/{hash}")), Some(hash.clone()));
        assert_eq!(asked(Method::POST, &format!("photo://localhost/{hash}")), None);
        for path in ["", "..", "../store.db", &hash[1..], &format!("{hash}/x"), &hash.to_uppercase()] {
            assert_eq!(asked(Method::GET, &format!("photo://localhost/{path}")), None, "{path}");
        }
    }

    #[test]
    fn a_picture_is_never_kept_nor_guessed_at() {
        let response = picture("image/png", vec![1]);
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!(header(header::CONTENT_TYPE), Some("image/png"));
        assert_eq!(header(header::CACHE_CONTROL), Some("no-store"));
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), Some("nosniff"));
        assert_eq!(picture("image/png\n", vec![1]).status(), StatusCode::NOT_FOUND);
    }
}
