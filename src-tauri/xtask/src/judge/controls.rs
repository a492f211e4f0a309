// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that a judge must call bad. They are made from nothing or from the product's own sealed file, so
//! that each judge is seen to look at what we rely on it for.

use std::path::{Path, PathBuf};

use super::office::READERS;
use super::products::LETTERS;
use super::{Expected, Judge, Question, Tools, archive, sheet};
use crate::process::program;

/// Makes the control files in `folder/controls` and the questions about them.
pub fn questions(tools: &Tools, folder: &Path, root: &Path) -> Result<Vec<Question>, String> {
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
    asked.extend(untrue(&folder.join(LETTERS), &controls)?);
    asked.extend(archive::controls(folder, &controls)?);
    asked.extend(sheet::controls(tools, folder, &controls)?);
    let question = |(file, judge)| Question { file, judge, expected: Expected::Bad };
    Ok(asked.into_iter().map(question).collect())
}

/// A sound letter of each form with an account of it that is not true: a paragraph is left out and a heading is
/// another, so that who reads along must stumble.
fn untrue(letters: &Path, controls: &Path) -> Result<Vec<(PathBuf, Judge)>, String> {
    let list = std::fs::read_to_string(letters.join("letters.txt")).unwrap_or_default();
    let mut asked = Vec::new();
    for ending in [".pdf", ".docx"] {
        let told = |line: &&str| line.split('\t').next().is_some_and(|file| file.ends_with(ending));
        let fields: Vec<&str> = list
            .lines()
            .filter(told)
            .find(|line| !line.ends_with('\t'))
            .unwrap_or_default()
            .split('\t')
            .collect();
        // Without letters there is nothing to read along; that they are missing is told among the products.
        let [file, _, _, _, said] = fields.as_slice() else { continue };
        let text =
            std::fs::read_to_string(letters.join(said)).map_err(|e| format!("cannot read {said}: {e}"))?;
        let untrue = controls.join(said);
        std::fs::write(&untrue, spoiled(&text))
            .map_err(|e| format!("cannot write {}: {e}", untrue.display()))?;
        // Under another name, so that answers about the two are told apart.
        let copy = controls.join(file);
        std::fs::copy(letters.join(file), &copy).map_err(|e| format!("cannot copy {file}: {e}"))?;
        let file = copy;
        let judges = if ending == ".pdf" {
            vec![Judge::Pages { said: untrue.clone(), sealed: false }, Judge::Tree { said: untrue }]
        } else {
            READERS.map(|reader| Judge::Word { reader, said: untrue.clone() }).to_vec()
        };
        asked.extend(judges.into_iter().map(|judge| (file.clone(), judge)));
    }
    Ok(asked)
}

fn spoiled(said: &str) -> String {
    let mut lines: Vec<String> = said.lines().map(str::to_owned).collect();
    if let Some(at) = lines.iter().rposition(|line| line.starts_with("text\t")) {
        lines.remove(at);
    }
    if let Some(heading) = lines.iter_mut().find(|line| line.starts_with("heading 2\t")) {
        heading.push_str(" som inte finns");
    }
    lines.join("\n") + "\n"
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
    fn a_spoiled_account_differs_in_a_paragraph_and_a_heading() {
        let said = "heading 1\ta\nheading 2\tb\ntext\tc\ntext\td\ncell\te\n";
        assert_eq!(spoiled(said), "heading 1\ta\nheading 2\tb som inte finns\ntext\tc\ncell\te\n");
    }

    #[test]
    fn the_broken_file_differs_from_a_sound_one() {
        assert_ne!(broken(), pdf(&["Broken."]));
    }
}
