// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures as they arrive: checked once, then known to be drawable.
//!
//! Holds JPEG and PNG only. Refuses what an archival file cannot show or what would cost too much to open:
//! other formats, CMYK, truncated files, claims of absurd size. Invariant: an [`Image`] has a size within the
//! limits and data that a reader can decode as far as headers and, for PNG, pixels can tell.

use std::{fmt, sync::Arc};

use thiserror::Error;

use super::jpeg;

/// The longest side a picture may have, in pixels.
const LONGEST_SIDE: u32 = 20_000;
/// The largest area a picture may have, in pixels: about what a 50-megapixel camera makes.
const LARGEST_AREA: u64 = 60_000_000;

/// Why a picture was refused.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ImageFault {
    /// Neither JPEG nor PNG.
    #[error("reading a picture: neither JPEG nor PNG")]
    UnknownFormat,
    /// The file ends early or contradicts itself.
    #[error("reading a picture: damaged, {0}")]
    Damaged(&'static str),
    /// A kind of JPEG or PNG that not every reader shows.
    #[error("reading a picture: {0} is not supported")]
    Unsupported(&'static str),
    /// Colours for print, which have no fixed look on a screen.
    #[error("reading a picture: the colours are CMYK; save it as RGB")]
    Cmyk,
    /// Too many pixels.
    #[error("reading a picture: {width} × {height} pixels is too large")]
    TooLarge {
        /// Claimed width in pixels.
        width: u32,
        /// Claimed height in pixels.
        height: u32,
    },
    /// No pixels.
    #[error("reading a picture: it has no pixels")]
    Empty,
}

/// How a picture is turned before it is shown, by Exif tag 274.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orientation {
    Upright,
    Mirrored,
    HalfTurn,
    Flipped,
    Transposed,
    QuarterRight,
    Transverse,
    QuarterLeft,
}

impl Orientation {
    /// Reads the Exif value; anything unknown counts as upright, as readers do.
    pub(crate) fn from_exif(value: u16) -> Self {
        match value {
            2 => Self::Mirrored,
            3 => Self::HalfTurn,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::QuarterRight,
            7 => Self::Transverse,
            8 => Self::QuarterLeft,
            _ => Self::Upright,
        }
    }

    /// Whether width and height change places.
    pub(crate) fn swaps_sides(self) -> bool {
        match self {
            Self::Transposed | Self::QuarterRight | Self::Transverse | Self::QuarterLeft => true,
            Self::Upright | Self::Mirrored | Self::HalfTurn | Self::Flipped => false,
        }
    }
}

/// What is inside an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Raster {
    /// A JPEG stream without its metadata segments, and its number of colour channels (1 or 3).
    Jpeg { bytes: Arc<Vec<u8>>, channels: u8 },
    /// Plain 8-bit samples, one (gray) or three (RGB) per pixel.
    Plain { samples: Arc<Vec<u8>>, channels: u8 },
}

/// A picture that can be placed in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Orientation,
    pub(crate) raster: Raster,
}

impl Image {
    /// Reads a JPEG or PNG file. The picture data of a JPEG is kept as it is; its metadata (place, device,
    /// time) is left out, because a decision is a public document.
    ///
    /// # Errors
    /// [`ImageFault`] says what is wrong with the file.
    pub fn read(bytes: &[u8]) -> Result<Self, ImageFault> {
        if bytes.starts_with(&[0xFF, 0xD8]) {
            jpeg::read(bytes)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            read_png(bytes)
        } else {
            Err(ImageFault::UnknownFormat)
        }
    }

    /// Width and height in pixels as seen, after turning.
    pub fn size(&self) -> (u32, u32) {
        if self.orientation.swaps_sides() { (self.height, self.width) } else { (self.width, self.height) }
    }
}

impl fmt::Display for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        let kind = match &self.raster {
            Raster::Jpeg { .. } => "JPEG",
            Raster::Plain { .. } => "PNG",
        };
        write!(f, "{kind} {width} × {height}")
    }
}

/// Refuses sizes that no letter needs and that could exhaust memory.
pub(super) fn check_size(width: u32, height: u32) -> Result<(), ImageFault> {
    if width == 0 || height == 0 {
        return Err(ImageFault::Empty);
    }
    let area = u64::from(width) * u64::from(height);
    if width > LONGEST_SIDE || height > LONGEST_SIDE || area > LARGEST_AREA {
        return Err(ImageFault::TooLarge { width, height });
    }
    Ok(())
}

fn read_png(bytes: &[u8]) -> Result<Image, ImageFault> {
    let limits = png::Limits { bytes: usize::try_from(LARGEST_AREA * 8).unwrap_or(usize::MAX) };
    let mut decoder = png::Decoder::new_with_limits(std::io::Cursor::new(bytes), limits);
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| ImageFault::Damaged("the PNG header"))?;
    let (width, height) = (reader.info().width, reader.info().height);
    check_size(width, height)?;
    let size = reader.output_buffer_size().ok_or(ImageFault::TooLarge { width, height })?;
    let mut samples = vec![0; size];
    let frame = reader.next_frame(&mut samples).map_err(|_| ImageFault::Damaged("the PNG pixels"))?;
    samples.truncate(frame.buffer_size());
    let (samples, channels) = match frame.color_type {
        png::ColorType::Grayscale => (samples, 1),
        png::ColorType::Rgb => (samples, 3),
        png::ColorType::GrayscaleAlpha => (on_white(&samples, 1), 1),
        png::ColorType::Rgba => (on_white(&samples, 3), 3),
        png::ColorType::Indexed => return Err(ImageFault::Unsupported("an unexpanded palette")),
    };
    let orientation = Orientation::Upright;
    Ok(Image { width, height, orientation, raster: Raster::Plain { samples: Arc::new(samples), channels } })
}

/// Lays half-transparent pixels on white paper: a file without transparency looks the same everywhere.
fn on_white(samples: &[u8], colours: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(samples.len() / (colours + 1) * colours);
    for pixel in samples.chunks_exact(colours + 1) {
        let alpha = u32::from(pixel[colours]);
        out.extend(pixel[..colours].iter().map(|&value| {
            let mixed = (u32::from(value) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_file(width: u32, height: u32, colour: png::ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, width, height);
        encoder.set_color(colour);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        out
    }

    #[test]
    fn a_transparent_png_is_laid_on_white() {
        let image =
            Image::read(&png_file(2, 1, png::ColorType::Rgba, &[0, 0, 0, 0, 10, 20, 30, 255])).unwrap();
        assert_eq!(image.size(), (2, 1));
        let Raster::Plain { samples, channels } = image.raster else { panic!("not plain") };
        assert_eq!((channels, samples.as_slice()), (3, &[255, 255, 255, 10, 20, 30][..]));
    }

    #[test]
    fn a_png_that_claims_an_absurd_size_is_refused_before_its_pixels_are_read() {
        let mut file = png_file(1, 1, png::ColorType::Grayscale, &[0]);
        file[16..20].copy_from_slice(&100_000u32.to_be_bytes());
        file[20..24].copy_from_slice(&100_000u32.to_be_bytes());
        let crc = crc32(&file[12..29]);
        file[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(Image::read(&file), Err(ImageFault::TooLarge { width: 100_000, height: 100_000 }));
    }

    #[test]
    fn a_truncated_png_is_refused() {
        let file = png_file(40, 40, png::ColorType::Rgb, &[7; 4800]);
        for cut in [9, 20, 40, file.len() - 20] {
            assert!(matches!(Image::read(&file[..cut]), Err(ImageFault::Damaged(_))), "cut at {cut}");
        }
    }

    #[test]
    fn other_formats_are_refused() {
        assert_eq!(Image::read(b"GIF89a"), Err(ImageFault::UnknownFormat));
        assert_eq!(Image::read(b""), Err(ImageFault::UnknownFormat));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { (c >> 1) ^ 0xEDB8_8320 } else { c >> 1 })
        })
    }
}
