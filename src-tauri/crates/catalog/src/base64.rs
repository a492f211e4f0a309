// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads base64 (RFC 4648, section 4), the form in which a picture stands in a text file. Spaces and line breaks are
//! passed over; everything else that does not belong is refused.

/// The bytes; `None` when the text is not base64.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let signs: Vec<u8> = text.bytes().filter(|sign| !sign.is_ascii_whitespace()).collect();
    if !signs.len().is_multiple_of(4) {
        return None;
    }
    let padded = signs.iter().rev().take_while(|sign| **sign == b'=').count();
    let (body, _) = signs.split_at_checked(signs.len().checked_sub(padded)?)?;
    if padded > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(signs.len() / 4 * 3);
    for group in body.chunks(4) {
        let mut held = 0_u32;
        for sign in group {
            held = (held << 6) | u32::from(value(*sign)?);
        }
        held <<= 6 * (4 - group.len());
        let [_, whole @ ..] = held.to_be_bytes();
        let (used, rest) = whole.split_at_checked(group.len() - 1)?;
        // Bits beyond the last byte are zero, so that one picture has one spelling.
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(used);
    }
    Some(bytes)
}

fn value(sign: u8) -> Option<u8> {
    Some(match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn the_examples_of_the_standard_read_and_what_is_no_base64_does_not() {
        let sound = [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9v\n Ym Fy", "foobar")];
        for (text, bytes) in sound {
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        for text in ["Z", "Zg=", "Zg===", "Zh==", "Z===", "====", "Zg==Zg==", "Zm9-", "Zm9å"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
