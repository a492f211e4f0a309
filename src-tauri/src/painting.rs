// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What paints the page. WebKit on Linux paints by the graphics card; where there is none, it lets the processor run
//! the card's programs, and compiles each of them before the first image. The processor paints a page of text sooner
//! by itself, and with less memory. WebKit reads what it is to do from the surroundings.
//! Invariant: where a card is, or where somebody has chosen, WebKit's own way stands.

use std::ffi::OsStr;

/// WebKit's name for painting without the card.
#[cfg(target_os = "linux")]
const BY_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Has the page painted by the processor where there is no graphics card. To be called first of all, while the
/// program is one thread: the surroundings are changed.
#[cfg(target_os = "linux")]
pub fn without_a_card_by_the_processor() {
    let devices = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    if std::env::var_os(BY_PROCESSOR).is_none()
        && !devices.map(|device| device.file_name()).any(|n| draws(&n))
    {
        // What cannot be set costs time at the start and nothing else.
        let _ = glib::setenv(BY_PROCESSOR, "1", false);
    }
}

/// Elsewhere the system's own engine paints.
#[cfg(not(target_os = "linux"))]
pub fn without_a_card_by_the_processor() {}

/// Whether a device is a card that draws, and not only one that shows.
#[cfg_attr(not(target_os = "linux"), allow(dead_code))]
fn draws(device: &OsStr) -> bool {
    device.as_encoded_bytes().starts_with(b"renderD")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_only_shows_does_not_draw() {
        assert!(draws("renderD128".as_ref()));
        assert!(!draws("card0".as_ref()));
        assert!(!draws("by-path".as_ref()));
    }
}
