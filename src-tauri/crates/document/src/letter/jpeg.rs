// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads the segments of a JPEG file: size, channels, how it is to be turned.
//!
//! Keeps the coded picture byte for byte and leaves out metadata segments. Refuses CMYK, 12-bit, lossless and
//! arithmetic coding, and files without a picture or an end. It never decodes pixels: damage inside the coded
//! data is found when the picture is taken in ([`Image::decodes`]).

use std::sync::Arc;

use super::image::{Image, ImageFault, Orientation, Raster, check_size};

const START_OF_SCAN: u8 = 0xDA;
const END_OF_PICTURE: u8 = 0xD9;
const EXIF: &[u8] = b"Exif\0\0";

struct Frame {
    width: u32,
    height: u32,
    channels: u8,
}

/// Reads a JPEG file.
pub(super) fn read(file: &[u8]) -> Result<Image, ImageFault> {
    let mut kept = vec![0xFF, 0xD8];
    let (mut frame, mut orientation) = (None, Orientation::Upright);
    let mut at = 2;
    loop {
        let (marker, body_at) = next_marker(file, at)?;
        if marker == START_OF_SCAN {
            break;
        }
        let length = usize::from(be16(file, body_at).ok_or(ImageFault::Damaged("a JPEG segment"))?);
        let end = body_at + length;
        let body = file.get(body_at + 2..end).ok_or(ImageFault::Damaged("a JPEG segment"))?;
        if is_frame(marker) {
            frame = Some(read_frame(marker, body)?);
        }
        if marker == 0xE1 && body.starts_with(EXIF) {
            orientation = read_orientation(&body[EXIF.len()..]).unwrap_or(Orientation::Upright);
        }
        if carries_picture(marker) {
            kept.extend([0xFF, marker]);
            kept.extend(&file[body_at..end]);
        }
        at = end;
    }
    let frame = frame.ok_or(ImageFault::Damaged("the JPEG frame is missing"))?;
    let end = end_of_picture(file, at).ok_or(ImageFault::Damaged("the JPEG ends early"))?;
    kept.extend(&file[at..end]);
    let raster = Raster::Jpeg { bytes: Arc::new(kept), channels: frame.channels };
    Ok(Image { width: frame.width, height: frame.height, orientation, raster })
}

/// Where the picture ends whose first scan begins at `at`. What stands after that, such as the uncropped picture or
/// the depths that some telephones add, is no part of it and not for everybody's eyes.
fn end_of_picture(file: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let (marker, body_at) = next_marker(file, at).ok()?;
        if marker == END_OF_PICTURE {
            return Some(body_at);
        }
        at = if alone(marker) { body_at } else { body_at + usize::from(be16(file, body_at)?) };
        if marker == START_OF_SCAN || alone(marker) {
            // Coded data go on until a marker that is neither stuffing nor a restart nor a fill byte.
            let coded = file.get(at..)?;
            let marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
            at += coded.windows(2).position(marker)?;
        }
    }
}

/// Whether a marker has no body.
fn alone(marker: u8) -> bool {
    matches!(marker, 0x01 | 0xD0..=0xD8)
}

/// The next marker after `at` and where its body begins; fill bytes are skipped (ITU-T T.81, B.1.1.2).
fn next_marker(file: &[u8], mut at: usize) -> Result<(u8, usize), ImageFault> {
    if file.get(at) != Some(&0xFF) {
        return Err(ImageFault::Damaged("a JPEG marker is missing"));
    }
    while file.get(at) == Some(&0xFF) {
        at += 1;
    }
    match file.get(at) {
        Some(&marker) if marker != 0 => Ok((marker, at + 1)),
        _ => Err(ImageFault::Damaged("a JPEG marker is missing")),
    }
}

fn is_frame(marker: u8) -> bool {
    (0xC0..=0xCF).contains(&marker) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// Whether a segment is needed to show the picture: tables, frame, and the two application segments (JFIF,
/// Adobe) that say how colours are coded.
fn carries_picture(marker: u8) -> bool {
    !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE)
}

fn read_frame(marker: u8, body: &[u8]) -> Result<Frame, ImageFault> {
    if !matches!(marker, 0xC0..=0xC2) {
        return Err(ImageFault::Unsupported("lossless or arithmetic JPEG"));
    }
    let short = ImageFault::Damaged("the JPEG frame");
    let &[bits, h1, h2, w1, w2, channels, ..] = body else { return Err(short) };
    if bits != 8 {
        return Err(ImageFault::Unsupported("JPEG with more than 8 bits"));
    }
    match channels {
        1 | 3 => {}
        4 => return Err(ImageFault::Cmyk),
        _ => return Err(ImageFault::Unsupported("this number of JPEG channels")),
    }
    let (width, height) = (u32::from(u16::from_be_bytes([w1, w2])), u32::from(u16::from_be_bytes([h1, h2])));
    check_size(width, height)?;
    Ok(Frame { width, height, channels })
}

/// Finds tag 274 in the first directory of an Exif block, in either byte order.
fn read_orientation(tiff: &[u8]) -> Option<Orientation> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let read16 = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let offset = if little { [read16(6)?, read16(4)?] } else { [read16(4)?, read16(6)?] };
    let directory = usize::from(offset[0]) << 16 | usize::from(offset[1]);
    let entries = usize::from(read16(directory)?);
    for entry in 0..entries {
        let at = directory + 2 + entry * 12;
        if read16(at)? == 274 {
            return read16(at + 8).map(Orientation::from_exif);
        }
    }
    None
}

fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG as far as headers go: enough for everything this module looks at.
    fn file(channels: u8, marker: u8, extra: &[u8]) -> Vec<u8> {
        let mut out = vec![0xFF, 0xD8];
        out.extend(extra);
        out.extend([0xFF, marker, 0, 8, 8, 0, 30, 0, 40, channels]);
        out.extend([0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);
        out
    }

    fn exif(order: &[u8], value: &[u8]) -> Vec<u8> {
        let little = order == b"II*\0";
        let n16 = |v: u16| if little { v.to_le_bytes() } else { v.to_be_bytes() };
        let n32 = |v: u32| if little { v.to_le_bytes() } else { v.to_be_bytes() };
        let mut tiff = [order, &n32(8), &n16(1), &n16(274), &n16(3), &n32(1), value, &[0, 0]].concat();
        tiff.extend([0; 4]);
        let length = u16::try_from(tiff.len() + EXIF.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, 0xE1][..], &length, EXIF, &tiff].concat()
    }

    #[test]
    fn size_and_channels_are_read() {
        let image = Image::read(&file(3, 0xC0, &[])).unwrap();
        assert_eq!(image.size(), (40, 30));
        assert!(matches!(image.raster, Raster::Jpeg { channels: 3, .. }));
    }

    #[test]
    fn a_turned_photo_is_read_in_both_byte_orders() {
        for (order, value) in [(&b"II*\0"[..], [6, 0]), (&b"MM\0*"[..], [0, 6])] {
            let image = Image::read(&file(3, 0xC2, &exif(order, &value))).unwrap();
            assert_eq!(image.orientation, Orientation::QuarterRight);
            assert_eq!(image.size(), (30, 40));
        }
    }

    #[test]
    fn metadata_is_left_out() {
        let image = Image::read(&file(3, 0xC0, &exif(b"II*\0", &[1, 0]))).unwrap();
        let Raster::Jpeg { bytes, .. } = image.raster else { panic!("not JPEG") };
        assert_eq!(*bytes, file(3, 0xC0, &[]));
    }

    #[test]
    fn what_stands_after_the_picture_is_left_out() {
        let one = file(3, 0xC0, &[]);
        let Raster::Jpeg { bytes, .. } = Image::read(&[one.clone(), one.clone()].concat()).unwrap().raster
        else {
            panic!("not JPEG")
        };
        assert_eq!(*bytes, one);
    }

    #[test]
    fn print_colours_and_rare_codings_are_refused() {
        assert_eq!(Image::read(&file(4, 0xC0, &[])), Err(ImageFault::Cmyk));
        assert!(matches!(Image::read(&file(3, 0xC3, &[])), Err(ImageFault::Unsupported(_))));
        assert!(matches!(Image::read(&file(2, 0xC0, &[])), Err(ImageFault::Unsupported(_))));
    }

    #[test]
    fn every_truncation_is_refused_and_none_panics() {
        let whole = file(3, 0xC0, &exif(b"MM\0*", &[0, 8]));
        for cut in 2..whole.len() {
            assert!(matches!(Image::read(&whole[..cut]), Err(ImageFault::Damaged(_))), "cut at {cut}");
        }
    }
}
