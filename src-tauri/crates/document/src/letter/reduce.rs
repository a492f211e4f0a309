// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Brings a picture down to the pixels that paper has use for, so that a decision with many photos stays small
//! enough to send. The file among the documents of the case keeps every pixel.
//!
//! Whole numbers only and no instructions of one processor alone: the same picture gives the same bytes on every
//! machine.

use std::sync::Arc;

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::image::{Image, ImageFault, Raster};

/// A picture with less than this share of pixels too many, in tenths, in one direction is left as it is: making it
/// anew would cost sharpness and save little.
const TOLERATED_TENTHS: u64 = 15;
/// The quality of a photo that is made anew, of 100.
const QUALITY: u8 = 85;

impl Image {
    /// Decodes the picture whole, so that damage which the decoder tells of is found where the picture is taken in and
    /// not in every letter that shows it; coded data that only ends early it fills with grey and says nothing.
    ///
    /// # Errors
    /// [`ImageFault`] when the picture cannot be decoded.
    pub fn decodes(&self) -> Result<(), ImageFault> {
        match &self.raster {
            Raster::Jpeg { bytes, channels } => {
                decoded(bytes, *channels, (self.width, self.height)).map(|_| ())
            }
            // Decoded when it was read.
            Raster::Plain { .. } => Ok(()),
        }
    }

    /// The picture as paper can show it: unchanged when it has few enough pixels, else made smaller.
    ///
    /// # Errors
    /// [`ImageFault`] when a picture that is made smaller cannot be decoded.
    pub fn for_print(self) -> Result<Self, ImageFault> {
        let (seen_wide, seen_high) = crate::layout::print_pixels(self.size());
        let (wide, high) =
            if self.orientation.swaps_sides() { (seen_high, seen_wide) } else { (seen_wide, seen_high) };
        let small_enough = u64::from(self.width) * 10 <= u64::from(wide) * TOLERATED_TENTHS
            || wide >= self.width
            || high >= self.height;
        if small_enough {
            return Ok(self);
        }
        match &self.raster {
            Raster::Jpeg { bytes, channels } => {
                let samples = decoded(bytes, *channels, (self.width, self.height))?;
                let small =
                    averaged(&samples, (self.width, self.height), (wide, high), usize::from(*channels));
                let bytes = Arc::new(encoded(&small, (wide, high), *channels)?);
                Ok(Self {
                    width: wide,
                    height: high,
                    raster: Raster::Jpeg { bytes, channels: *channels },
                    ..self
                })
            }
            Raster::Plain { samples, channels } => {
                let small =
                    averaged(samples, (self.width, self.height), (wide, high), usize::from(*channels));
                let raster = Raster::Plain { samples: Arc::new(small), channels: *channels };
                Ok(Self { width: wide, height: high, raster, ..self })
            }
        }
    }
}

fn decoded(bytes: &[u8], channels: u8, (width, height): (u32, u32)) -> Result<Vec<u8>, ImageFault> {
    let damaged = |_| ImageFault::Damaged("the JPEG pixels");
    let space = if channels == 1 { ColorSpace::Luma } else { ColorSpace::RGB };
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(space)
        // What the decoder finds wrong is a fault, never mended in silence.
        .set_strict_mode(true)
        .set_max_width(usize::try_from(width).unwrap_or(usize::MAX))
        .set_max_height(usize::try_from(height).unwrap_or(usize::MAX))
        .set_use_unsafe(false);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let samples = decoder.decode().map_err(damaged)?;
    let expected = u64::from(width) * u64::from(height) * u64::from(channels);
    if u64::try_from(samples.len()).ok() == Some(expected) {
        Ok(samples)
    } else {
        Err(ImageFault::Damaged("the JPEG pixels"))
    }
}

fn encoded(samples: &[u8], (width, height): (u32, u32), channels: u8) -> Result<Vec<u8>, ImageFault> {
    let too_large = ImageFault::TooLarge { width, height };
    let (Ok(wide), Ok(high)) = (u16::try_from(width), u16::try_from(height)) else { return Err(too_large) };
    let colours = if channels == 1 { ColorType::Luma } else { ColorType::Rgb };
    let mut out = Vec::new();
    Encoder::new(&mut out, QUALITY)
        .encode(samples, wide, high, colours)
        .map_err(|_| ImageFault::Unsupported("writing this picture anew"))?;
    Ok(out)
}

/// Averages the pixels that each new pixel covers, parts of pixels by their share, first across and then down.
fn averaged(samples: &[u8], (sw, sh): (u32, u32), (dw, dh): (u32, u32), channels: usize) -> Vec<u8> {
    let (sw, sh, dw, dh) = (sw as usize, sh as usize, dw as usize, dh as usize);
    let mut across = vec![0u8; dw * sh * channels];
    let shares = shares(sw, dw);
    for (row, out) in samples.chunks_exact(sw * channels).zip(across.chunks_exact_mut(dw * channels)) {
        for ((from, weights), pixel) in shares.iter().zip(out.chunks_exact_mut(channels)) {
            for (channel, value) in pixel.iter_mut().enumerate() {
                let old = row[from * channels + channel..].iter().step_by(channels);
                *value = mean(old.zip(weights).map(|(old, weight)| (*old, *weight)), sw);
            }
        }
    }
    let line = dw * channels;
    let mut down = vec![0u8; line * dh];
    for ((from, weights), out) in self::shares(sh, dh).iter().zip(down.chunks_exact_mut(line)) {
        for (at, value) in out.iter_mut().enumerate() {
            let old = across[from * line + at..].iter().step_by(line);
            *value = mean(old.zip(weights).map(|(old, weight)| (*old, *weight)), sh);
        }
    }
    down
}

fn mean(parts: impl Iterator<Item = (u8, usize)>, whole: usize) -> u8 {
    let sum: usize = parts.map(|(value, weight)| usize::from(value) * weight).sum();
    u8::try_from((sum + whole / 2) / whole).unwrap_or(u8::MAX)
}

/// For each new pixel: the first old one it covers, and the share of each, in parts of `old`.
fn shares(old: usize, new: usize) -> Vec<(usize, Vec<usize>)> {
    // Measured in units of which an old pixel has `new` and a new pixel has `old`, all edges are whole.
    (0..new)
        .map(|at| {
            let (begin, end) = (at * old, (at + 1) * old);
            let (first, last) = (begin / new, end.div_ceil(new));
            let share = |pixel: usize| ((pixel + 1) * new).min(end) - (pixel * new).max(begin);
            (first, (first..last).map(share).collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(width: u16, height: u16, channels: u8) -> Vec<u8> {
        let samples: Vec<u8> = (0..usize::from(width) * usize::from(height) * usize::from(channels))
            .map(|at| u8::try_from(at / 97 % 251).unwrap())
            .collect();
        encoded(&samples, (width.into(), height.into()), channels).unwrap()
    }

    #[test]
    fn a_photo_of_twelve_million_pixels_is_made_smaller_and_a_small_one_is_left_alone() {
        let photo = Image::read(&jpeg(4000, 3000, 3)).unwrap().for_print().unwrap();
        let (width, height) = photo.size();
        // 292 points high at 220 to the inch.
        assert_eq!(height, 893);
        assert!(width.abs_diff(height * 4 / 3) <= 1);
        let Raster::Jpeg { bytes, .. } = &photo.raster else { panic!("not JPEG") };
        assert!(bytes.len() < 400_000 && Image::read(bytes).is_ok());
        let small = Image::read(&jpeg(1200, 900, 3)).unwrap();
        assert_eq!(small.clone().for_print().unwrap(), small);
    }

    #[test]
    fn a_gray_photo_stays_gray_and_a_turned_one_stays_turned() {
        let gray = Image::read(&jpeg(3000, 2000, 1)).unwrap().for_print().unwrap();
        assert!(matches!(gray.raster, Raster::Jpeg { channels: 1, .. }));
        let turned = Image {
            orientation: super::super::Orientation::QuarterRight,
            ..Image::read(&jpeg(3000, 2000, 3)).unwrap()
        };
        let turned = turned.for_print().unwrap();
        assert_eq!(turned.size().1, 893, "as tall as the paper allows, after turning");
    }

    #[test]
    fn averaging_keeps_the_mean_and_even_surfaces() {
        let even = averaged(&[77; 31 * 17 * 3], (31, 17), (10, 5), 3);
        assert!(even.iter().all(|value| *value == 77));
        assert_eq!(averaged(&[0, 100, 200, 100], (4, 1), (2, 1), 1), [50, 150]);
        assert_eq!(averaged(&[0, 90, 90], (3, 1), (2, 1), 1), [30, 90]);
    }

    #[test]
    fn damage_within_the_coded_pixels_is_found_or_harmless() {
        let whole = jpeg(64, 64, 3);
        let mut refused = 0;
        let body = whole.len() / 2;
        for at in body..body + 200 {
            let mut bad = whole.clone();
            bad[at % whole.len()] ^= 0xFF;
            // Never a panic; what the decoder cannot tell from a picture is harmless.
            refused += u32::from(Image::read(&bad).and_then(|image| image.decodes()).is_err());
        }
        assert!(refused > 0, "nothing of 200 damages was found");
    }
}
