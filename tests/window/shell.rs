// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the page may not do, tried from inside it: scripts from outside the files, the network, commands of the
//! framework that nobody asked for, pictures that are no evidence.

use crate::driver::{Surroundings, Window};
use crate::stage;
use serde_json::{Value, json};

/// Tries each and sees that it is refused, while editor and PDF worker work.
pub fn the_page_can_do_nothing_but_what_it_may() {
    let around = Surroundings::fresh("shell");
    let window = Window::open(&around);
    let case = stage::sample(&window);
    assert_eq!(window.read("typeof window.__TAURI__"), json!("undefined"));
    let inline = "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; \
        document.body.append(s); const b = document.createElement('b'); b.setAttribute('onclick', 'window.ran = 2'); \
        document.body.append(b); b.click(); return window.ran ?? 'refused'; })()";
    assert_eq!(window.read(inline), json!("refused"));
    let evaluated = "(() => { try { return new Function('return 1')(); } catch { return 'refused'; } })()";
    assert_eq!(window.read(evaluated), json!("refused"));
    for address in ["http://127.0.0.1:9/", "https://example.org/"] {
        let said = window.script_until_done(&format!(
            "fetch({}).then(() => done('reached'), () => done('refused'))",
            json!(address)
        ));
        assert_eq!(said, json!("refused"), "{address}");
    }
    for command in
        ["plugin:app|version", "plugin:window|close", "plugin:webview|create_webview", "plugin:event|emit"]
    {
        let said = window.core(command, &json!({"event": "changed", "label": "main"}));
        assert!(said.is_err(), "{command} was let through: {said:?}");
    }
    let picture = |path: &str| {
        let load = format!(
            "const i = new Image(); i.onload = () => done('shown'); i.onerror = () => done('refused'); i.src = 'photo://localhost/{path}';"
        );
        window.script_until_done(&load)
    };
    let evidence =
        window.core("case_now", &json!({"ask": {"case": case}})).expect("the case")["evidence"].clone();
    let shown =
        evidence.as_array().into_iter().flatten().find(|one| one["file"]["media_type"] == "image/png");
    let hash =
        shown.and_then(|one| one["file"]["sha256"].as_str()).expect("the sample has a picture").to_owned();
    assert_eq!(picture(&hash), json!("shown"));
    assert_eq!(picture(&"0".repeat(64)), json!("refused"));
    assert_eq!(picture("..%2f..%2fkeys"), json!("refused"));
    decision_screen_works(&window, &case);
}

// The two guests with needs of their own, under the same strict policy.
fn decision_screen_works(window: &Window, case: &str) {
    window.script(&format!("window.refused = []; addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI)); location.hash = '#/case/{case}/decision/intervention';"));
    window.wait(
        "the editor is there",
        "document.querySelector('[role=textbox][contenteditable=true]') !== null",
    );
    window.wait("a page of the PDF is drawn", "[...document.querySelectorAll('canvas')].some(c => { if (!c.width) return false; \
        const d = c.getContext('2d').getImageData(0, 0, c.width, Math.min(c.height, 400)).data; let dark = 0; \
        for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 0 && d[i] < 100) dark++; return dark > 50; })");
    let refused = window.read("window.refused");
    assert_eq!(refused, Value::Array(Vec::new()), "the content policy stopped something of our own");
}
