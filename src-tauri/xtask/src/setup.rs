// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the machine must have, and how it gets there: system packages by apt where that is allowed, Python
//! packages in private virtual environments under `.judges/`. It refuses to guess: what cannot be installed
//! is told as one line to type.
//! Invariant: a set-up that is complete does nothing and takes no noticeable time.

use std::path::{Path, PathBuf};

use crate::process::{on_path, program};

/// How to see that a system package is there without asking the package manager.
enum Sign {
    Program(&'static str),
    File(&'static str),
    /// A command that succeeds only when the package is complete.
    Command(&'static [&'static str]),
}

/// One Debian package and the sign of it.
struct Package {
    name: &'static str,
    sign: Sign,
}

/// For what the machine is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building the program: the cipher library inside the store is built from source.
    Build,
    /// Building the window.
    Window,
    /// Driving the window without a screen.
    WindowTests,
    /// Installing the package in a clean system.
    Dist,
    /// Asking the outside judges.
    Judges,
    /// Measuring against the yardsticks.
    Bench,
    /// Measuring the window.
    BenchWindow,
}

const BUILD: &[Package] = &[
    Package { name: "gcc", sign: Sign::Program("cc") },
    Package { name: "make", sign: Sign::Program("make") },
    Package { name: "perl", sign: Sign::Command(&["perl", "-MIPC::Cmd", "-MFindBin", "-e1"]) },
];

const WINDOW: &[Package] = &[
    Package { name: "pkg-config", sign: Sign::Program("pkg-config") },
    Package {
        name: "libwebkit2gtk-4.1-dev",
        sign: Sign::Command(&["pkg-config", "--exists", "webkit2gtk-4.1"]),
    },
];

const WINDOW_TESTS: &[Package] = &[
    Package { name: "webkit2gtk-driver", sign: Sign::Program("WebKitWebDriver") },
    Package { name: "xvfb", sign: Sign::Program("xvfb-run") },
    Package { name: "xauth", sign: Sign::Program("xauth") },
    Package { name: "dbus", sign: Sign::Program("dbus-run-session") },
    Package { name: "imagemagick", sign: Sign::Program("import") },
    Package { name: "xdotool", sign: Sign::Program("xdotool") },
    Package { name: "x11-utils", sign: Sign::Program("xwininfo") },
    Package {
        name: "fonts-dejavu-core",
        sign: Sign::File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    },
];

const DIST: &[Package] = &[Package { name: "debootstrap", sign: Sign::Program("debootstrap") }];

const JUDGES: &[Package] = &[
    Package { name: "openjdk-17-jdk-headless", sign: Sign::Program("javac") },
    Package { name: "libjaxb-java", sign: Sign::File("/usr/share/java/jaxb-runtime.jar") },
    Package { name: "qpdf", sign: Sign::Program("qpdf") },
    Package { name: "poppler-utils", sign: Sign::Program("pdfsig") },
    Package { name: "openssl", sign: Sign::Program("openssl") },
    // Opens the Word documents and the forms; the two alone, without a window. They install in half a minute.
    Package { name: "libreoffice-writer-nogui", sign: Sign::File("/usr/lib/libreoffice/program/libswlo.so") },
    Package { name: "libreoffice-calc-nogui", sign: Sign::File("/usr/lib/libreoffice/program/libsclo.so") },
    Package { name: "python3-venv", sign: Sign::Command(&["python3", "-c", "import venv, ensurepip"]) },
];

const BENCH: &[Package] = &[
    Package { name: "python3-venv", sign: Sign::Command(&["python3", "-c", "import venv, ensurepip"]) },
    Package { name: "poppler-utils", sign: Sign::Program("pdftotext") },
    Package {
        name: "libpangoft2-1.0-0",
        sign: Sign::Command(&["sh", "-c", "ldconfig -p | grep -q libpangoft2-1.0.so.0"]),
    },
];

const BENCH_WINDOW: &[Package] = &[
    Package { name: "xvfb", sign: Sign::Program("Xvfb") },
    Package { name: "dbus-daemon", sign: Sign::Program("dbus-daemon") },
    Package { name: "chromium", sign: Sign::Program("chromium") },
    Package { name: "chromium-driver", sign: Sign::Program("chromedriver") },
];

/// Sees to it that the packages for this purpose are installed.
pub fn system(root: &Path, purpose: Purpose) -> Result<(), String> {
    let wanted = match purpose {
        Purpose::Build => BUILD,
        Purpose::Window => WINDOW,
        Purpose::WindowTests => WINDOW_TESTS,
        Purpose::Dist => DIST,
        Purpose::Judges => JUDGES,
        Purpose::Bench => BENCH,
        Purpose::BenchWindow => BENCH_WINDOW,
    };
    let missing: Vec<&str> = wanted.iter().filter(|p| !is_there(&p.sign, root)).map(|p| p.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("   missing on this machine: {}", missing.join(", "));
    install(root, &missing)?;
    let still: Vec<&str> = wanted.iter().filter(|p| !is_there(&p.sign, root)).map(|p| p.name).collect();
    if still.is_empty() { Ok(()) } else { Err(line_to_type(&still)) }
}

fn is_there(sign: &Sign, root: &Path) -> bool {
    match sign {
        Sign::Program(name) => on_path(name),
        Sign::File(path) => Path::new(path).is_file(),
        Sign::Command(words) => program(words[0], root).args(&words[1..]).said().is_ok_and(|said| said.ok),
    }
}

/// Installs with apt, as root or by a `sudo` that asks nothing.
fn install(root: &Path, packages: &[&str]) -> Result<(), String> {
    if !on_path("apt-get") {
        return Err(line_to_type(packages));
    }
    let is_root = program("id", root).args(["-u"]).said().is_ok_and(|said| said.out.trim() == "0");
    let may_sudo = || program("sudo", root).args(["-n", "true"]).said().is_ok_and(|said| said.ok);
    let before: &[&str] = if is_root {
        &[]
    } else if may_sudo() {
        &["sudo", "-n"]
    } else {
        return Err(line_to_type(packages));
    };
    let apt = |verb: &[&str], names: &[&str]| {
        let words =
            [before, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"], verb, names].concat();
        program(words[0], root).args(&words[1..]).said()
    };
    println!("   installing them with apt-get");
    apt(&["update"], &[])?;
    let said = apt(&["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"], packages)?;
    if said.ok { Ok(()) } else { Err(format!("{}\n{}", said.err.trim(), line_to_type(packages))) }
}

/// The one line a person types when the set-up may not install by itself.
fn line_to_type(packages: &[&str]) -> String {
    format!(
        "please install what is missing and start again:\n   sudo apt-get install -y {}",
        packages.join(" ")
    )
}

/// A private Python environment with the packages of a requirements file; gives its `python`. The file is
/// copied into the environment when all is installed, which is how the next run sees that it is complete.
pub fn python(root: &Path, name: &str, requirements: &Path) -> Result<PathBuf, String> {
    let folder = root.join(".judges").join(name);
    let python = folder.join("bin/python");
    let stamp = folder.join("installed.txt");
    let wanted = std::fs::read_to_string(requirements)
        .map_err(|e| format!("cannot read {}: {e}", requirements.display()))?;
    let complete = std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted);
    if complete && program(&python, root).args(["-c", ""]).said().is_ok_and(|said| said.ok) {
        return Ok(python);
    }
    println!("   making the Python environment .judges/{name}");
    let folder_text = folder.display().to_string();
    program("python3", root).args(["-m", "venv", "--clear", &folder_text]).printed()?;
    let list = requirements.display().to_string();
    let pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "-r", &list];
    program(&python, root).args(pip).printed()?;
    std::fs::write(&stamp, wanted).map_err(|e| format!("cannot write {}: {e}", stamp.display()))?;
    Ok(python)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_to_type_names_every_missing_package() {
        let line = line_to_type(&["qpdf", "openssl"]);
        assert!(line.ends_with("sudo apt-get install -y qpdf openssl"));
    }

    #[test]
    fn a_sign_that_fails_means_missing() {
        let here = Path::new(".");
        assert!(!is_there(&Sign::Command(&["sh", "-c", "exit 1"]), here));
        assert!(!is_there(&Sign::Program("no-such-program-here"), here));
        assert!(is_there(&Sign::Program("sh"), here));
    }
}
