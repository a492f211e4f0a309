// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writes a sample decision, or a large one for measuring, to a file.
//!
//! `letter OUT.pdf` writes the sample; `letter OUT.pdf --deficiencies 50 --photos 20 --photo-dir DIR` writes
//! the large one with the JPEG files of DIR; `letter --make-photos DIR` makes twenty pictures of about
//! 100 kB. `--text` prints the letter as text instead. Everything in the letters is invented.

mod large;
mod sample;

use std::{error::Error, path::Path, process::ExitCode};

use document::{Image, Letter, Typeface, render_with_warnings};

#[derive(Default)]
struct Wishes {
    out: Option<String>,
    deficiencies: Option<usize>,
    photos: usize,
    photo_dir: Option<String>,
    make_photos: Option<String>,
    text: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("letter: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn wishes() -> Result<Wishes, Box<dyn Error>> {
    let mut wishes = Wishes::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--deficiencies" => wishes.deficiencies = Some(value()?.parse()?),
            "--photos" => wishes.photos = value()?.parse()?,
            "--photo-dir" => wishes.photo_dir = Some(value()?),
            "--make-photos" => wishes.make_photos = Some(value()?),
            "--text" => wishes.text = true,
            _ => wishes.out = Some(argument),
        }
    }
    Ok(wishes)
}

fn run() -> Result<(), Box<dyn Error>> {
    let wishes = wishes()?;
    if let Some(dir) = wishes.make_photos {
        return large::make_photos(Path::new(&dir));
    }
    let letter = match wishes.deficiencies {
        Some(count) => large::letter(count, photos(wishes.photo_dir.as_deref(), wishes.photos)?),
        None => sample::letter(),
    };
    if wishes.text {
        print!("{}", letter.to_text());
        return Ok(());
    }
    write(&letter, &wishes.out.ok_or("name the file to write")?)
}

fn photos(dir: Option<&str>, count: usize) -> Result<Vec<Image>, Box<dyn Error>> {
    let Some(dir) = dir else {
        return if count == 0 { Ok(Vec::new()) } else { Err("--photos needs --photo-dir".into()) };
    };
    let mut paths =
        std::fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    paths.truncate(count);
    // As the use cases read them for a letter: made smaller where they are large. They were decoded when they were taken in.
    paths.iter().map(|path| Ok(Image::read(&std::fs::read(path)?)?.for_print()?)).collect()
}

fn write(letter: &Letter, out: &str) -> Result<(), Box<dyn Error>> {
    let made = render_with_warnings(letter, &Typeface::shipped()?)?;
    std::fs::write(out, &made.pdf)?;
    eprintln!("{out}: {} pages, {} bytes, {} warnings", made.pages, made.pdf.len(), made.warnings.len());
    // For who measures: pages, and the most memory that was ever in use, in kilobytes.
    println!("{}\t{}", made.pages, peak().unwrap_or_default());
    Ok(())
}

/// The most memory that this process has had in use, as the system tells it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next().map(str::to_owned)
}
