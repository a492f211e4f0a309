// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that a judge must call bad. They are made from nothing or from the product's own sealed file, so
//! that each judge is seen to look at what we rely on it for.

use std::path::{Path, PathBuf};

use super::{Expected, Judge, Question};
use crate::process::program;

/// Makes the control files in `folder/controls` and the questions about them.
pub fn questions(folder: &Path, root: &Path) -> Result<Vec<Question>, String> {
    let controls = folder.join("controls");
    std::fs::create_dir_all(&controls).map_err(|e| format!("cannot make {}: {e}", controls.display()))?;
    let write = |name: &str, bytes: &[u8]| {
        let path = controls.join(name);
        std::fs::write(&path, bytes).map_err(|e| format!("cannot write {}: {e}", path.display()))?;
        Ok::<PathBuf, String>(path)
    };
    let plain = write("plain.pdf", &pdf(&["An ordinary PDF.", "It says that verksam-", "heten is torn."]))?;
    let broken = write("broken.pdf", &broken())?;
    let stranger = stranger(&controls, root)?;
    let mut asked = vec![
        (plain.clone(), Judge::VeraPdf("3a")),
        (plain.clone(), Judge::VeraPdf("ua1")),
        (broken, Judge::Qpdf),
        (plain.clone(), Judge::Pdfsig),
        (plain.clone(), Judge::Text(&["ordinary"])),
        (plain, Judge::Text(&["no such word"])),
    ];
    // Without a sealed file there is nothing to alter; that it is missing is told among the products.
    let sealed = folder.join("beslut.pdf");
    if let Ok(bytes) = std::fs::read(&sealed) {
        let altered = write("altered.pdf", &altered(bytes)?)?;
        asked.push((altered.clone(), Judge::Pdfsig));
        asked.push((altered, Judge::PyHanko { roots: folder.join("roots.pem") }));
        asked.push((sealed, Judge::PyHanko { roots: stranger }));
    }
    let question = |(file, judge)| Question { file, judge, expected: Expected::Bad };
    Ok(asked.into_iter().map(question).collect())
}

/// A sound PDF of one page with one line of text per item, without tags, fonts or anything archival.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let shown: Vec<String> = lines.iter().map(|line| format!("({line}) Tj T*")).collect();
    let content = format!("BT /F1 12 Tf 14 TL 72 720 Td {} ET", shown.join(" "));
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let size = objects.len() + 1;
    let start = file.len();
    file += &format!("xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    file += &format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    file.into_bytes()
}

/// A PDF whose table of objects points to wrong places.
fn broken() -> Vec<u8> {
    String::from_utf8_lossy(&pdf(&["Broken."])).replace("0000000009", "0000000123").into_bytes()
}

/// The sealed file with one bit changed in the comment on its second line: it reads and looks exactly as
/// before, so only who checks the digest can tell.
fn altered(mut bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let line = bytes.iter().position(|b| *b == b'\n').map_or(0, |end| end + 1);
    match bytes.get_mut(line..) {
        Some([b'%', first, ..]) if *first >= 0x80 => {
            *first ^= 1;
            Ok(bytes)
        }
        _ => Err("the sealed file has no binary comment on its second line to alter".to_owned()),
    }
}

/// A root that signed nothing of ours.
fn stranger(folder: &Path, root: &Path) -> Result<PathBuf, String> {
    let (key, certificate) = (folder.join("stranger.key"), folder.join("stranger.pem"));
    let request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    let subject = ["-days", "3650", "-subj", "/CN=Stranger", "-keyout"];
    let made = program("openssl", root).args(request).args(subject).args([key.as_path()]);
    made.args(["-out"]).args([certificate.as_path()]).printed()?;
    Ok(certificate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_altered_file_differs_in_one_bit() {
        let before = b"%PDF-1.7\n%\xE2\xE3\n1 0 obj".to_vec();
        let after = altered(before.clone()).unwrap_or_default();
        let differing: u32 = before.iter().zip(&after).map(|(a, b)| (a ^ b).count_ones()).sum();
        assert_eq!((after.len(), differing), (before.len(), 1));
        assert!(altered(b"%PDF-1.7\n1 0 obj".to_vec()).is_err());
    }

    #[test]
    fn the_broken_file_differs_from_a_sound_one() {
        assert_ne!(broken(), pdf(&["Broken."]));
    }
}
