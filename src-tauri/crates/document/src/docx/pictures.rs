// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures of a letter as files inside a Word document: JPEG as it is, everything else as PNG, and how each is
//! turned and how large it stands.

use crate::DocumentFault;
use crate::letter::{Image, Orientation, Raster};
use docx_rs::Pic;
use std::sync::Arc;

/// English metric units in a millimetre.
const MILLIMETRE: u64 = 36_000;
/// The room of a picture, as seen.
const MOST: (u64, u64) = (150 * MILLIMETRE, 180 * MILLIMETRE);
/// A pixel at 150 to the inch: a small picture is not blown up.
const PIXEL: u64 = 914_400 / 150;

/// A picture ready to be placed.
#[derive(Clone)]
pub(super) struct Drawn {
    bytes: Arc<Vec<u8>>,
    pixels: (u32, u32),
    /// Width and height before it is turned.
    pub(super) size: (u32, u32),
    /// Degrees to the right.
    turned: u16,
    /// Whether it is mirrored from left to right before it is turned.
    pub(super) mirrored: bool,
}

impl Drawn {
    /// The picture under the number it has in the letter; the crate would count over all documents.
    pub(super) fn pic(&self, number: usize) -> Pic {
        let (width, height) = self.pixels;
        Pic::new_with_dimensions(self.bytes.to_vec(), width, height)
            .id(format!("rIdPicture{number}"))
            .size(self.size.0, self.size.1)
            .rotate(self.turned)
    }

    /// What a quarter turn takes beyond the size: left and right, above and below.
    pub(super) fn beyond(&self) -> (u32, u32) {
        if self.turned.is_multiple_of(180) {
            return (0, 0);
        }
        let (width, height) = self.size;
        (height.saturating_sub(width) / 2, width.saturating_sub(height) / 2)
    }
}

/// Makes a picture ready.
pub(super) fn drawn(image: &Image) -> Result<Drawn, DocumentFault> {
    let bytes = match &image.raster {
        Raster::Jpeg { bytes, .. } => Arc::clone(bytes),
        Raster::Plain { samples, channels } => Arc::new(png_file(image, samples, *channels)?),
    };
    let (turned, mirrored) = match image.orientation {
        Orientation::Upright => (0, false),
        Orientation::Mirrored => (0, true),
        Orientation::HalfTurn => (180, false),
        Orientation::Flipped => (180, true),
        Orientation::Transposed => (270, true),
        Orientation::QuarterRight => (90, false),
        Orientation::Transverse => (90, true),
        Orientation::QuarterLeft => (270, false),
    };
    let seen = fitted(image.size());
    let size = if image.orientation.swaps_sides() { (seen.1, seen.0) } else { seen };
    Ok(Drawn { bytes, pixels: (image.width, image.height), size, turned, mirrored })
}

fn fitted((width, height): (u32, u32)) -> (u32, u32) {
    let (mut wide, mut high) = (u64::from(width) * PIXEL, u64::from(height) * PIXEL);
    if wide > MOST.0 {
        (wide, high) = (MOST.0, high * MOST.0 / wide);
    }
    if high > MOST.1 {
        (wide, high) = (wide * MOST.1 / high, MOST.1);
    }
    let side = |length: u64| u32::try_from(length.max(1)).unwrap_or(u32::MAX);
    (side(wide), side(high))
}

fn png_file(image: &Image, samples: &[u8], channels: u8) -> Result<Vec<u8>, DocumentFault> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, image.width, image.height);
    encoder.set_color(if channels == 1 { png::ColorType::Grayscale } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(samples));
    written.map_err(|fault| DocumentFault::Write(std::io::Error::other(fault)))?;
    Ok(out)
}
