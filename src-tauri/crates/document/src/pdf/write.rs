// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Compresses what can be compressed, on two threads, and writes the bytes.
//!
//! The compressor is named here, not taken from what happens to be linked: other compressors choose by
//! processor, and then the same letter would give other bytes on another machine. Metadata stays readable
//! without unpacking (ISO 19005-3, 6.6.2.1 advises it).

use lopdf::{Document, Object, Stream};
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::DocumentFault;

/// Within a few percent of the size of the highest level, in a fraction of its time.
const LEVEL: u8 = 4;
/// Streams shorter than this stay as they are.
const SHORTEST: usize = 64;

/// The finished file.
pub(super) fn to_bytes(mut doc: Document) -> Result<Vec<u8>, DocumentFault> {
    let mut streams: Vec<&mut Stream> = doc
        .objects
        .values_mut()
        .filter_map(|object| match object {
            Object::Stream(stream) => Some(stream),
            _ => None,
        })
        .filter(|stream| {
            stream.content.len() >= SHORTEST && !stream.dict.has(b"Filter") && !is_metadata(stream)
        })
        .collect();
    // The longest first, each to the thread with less to do.
    streams.sort_by_key(|stream| std::cmp::Reverse(stream.content.len()));
    let mut shares: [(usize, Vec<&mut Stream>); 2] = Default::default();
    for stream in streams {
        let lighter = usize::from(shares[0].0 > shares[1].0);
        shares[lighter].0 += stream.content.len();
        shares[lighter].1.push(stream);
    }
    std::thread::scope(|scope| {
        let [(_, mine), (_, theirs)] = shares;
        scope.spawn(|| theirs.into_iter().for_each(compress));
        mine.into_iter().for_each(compress);
    });
    let size: usize =
        doc.objects.values().map(|object| object.as_stream().map_or(200, |s| s.content.len() + 200)).sum();
    let mut bytes = Vec::with_capacity(size);
    doc.save_to(&mut bytes).map_err(|source| DocumentFault::Write(std::io::Error::other(source)))?;
    Ok(bytes)
}

fn is_metadata(stream: &Stream) -> bool {
    stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata")
}

fn compress(stream: &mut Stream) {
    let packed = compress_to_vec_zlib(&stream.content, LEVEL);
    if packed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
}
