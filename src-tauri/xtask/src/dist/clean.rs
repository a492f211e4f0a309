// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The package in a system that has nothing but itself: a fresh Debian in a folder, into which only the package and
//! what it names as needed are installed. There it is started by an ordinary user, and its window is looked at from
//! outside.
//! Invariant: nothing of this machine is changed; all mounts end with the program that made them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::display::{Display, Running};
use crate::process::program;
use crate::report::Count;

const WITHIN: Duration = Duration::from_secs(60);
/// A page that was not drawn has one colour, or two.
const COLOURS: u32 = 16;

/// Installs and starts; counts the installation, the window and what is drawn in it.
pub fn starts(root: &Path, target: &Path, package: &Path) -> Result<Count, String> {
    if program("id", root).args(["-u"]).printed()?.trim() != "0" {
        println!("!! NOT INSTALLED IN A CLEAN SYSTEM: only root can make one. Run cargo xtask dist as root.");
        return Ok(Count::default());
    }
    let folder = target.join("clean-system");
    let base = base(root, &folder)?;
    let system = folder.join("now");
    clear(root, &system)?;
    println!("   installing the package with what it names as needed");
    program("cp", root).args(["-a".as_ref(), base.as_os_str(), system.as_os_str()]).printed()?;
    installed(root, &system, package)?;
    let seen = seen(root, target, &system);
    clear(root, &system)?;
    Ok(Count { passed: 1, failed: 0 }.plus(seen?))
}

/// A Debian as small as can be, made once. It takes its packages from where this machine takes them.
fn base(root: &Path, folder: &Path) -> Result<PathBuf, String> {
    let words = ["indextargets", "--format", "$(REPO_URI) $(CODENAME)"];
    let sources = program("apt-get", root).args(words).printed()?;
    let first = sources.lines().find_map(|line| line.split_once(' '));
    let (place, name) = first.ok_or("apt names no place that packages come from")?;
    let base = folder.join(format!("base-{name}"));
    let whole = folder.join(format!("base-{name}-whole"));
    if whole.is_file() {
        return Ok(base);
    }
    clear(root, &base)?;
    std::fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    println!("   making a clean system (once)");
    let base_text = base.display().to_string();
    program("debootstrap", root).args(["--variant=minbase", name, &base_text, place]).printed()?;
    // Where packages come from, and by which keys they are trusted, is as it is here.
    for part in ["/etc/apt", "/usr/share/keyrings", "/etc/resolv.conf"] {
        let to = base.join(part.trim_start_matches('/'));
        let from = if to.is_dir() { format!("{part}/.") } else { part.to_owned() };
        program("cp", root).args(["-aL", &from, &to.display().to_string()]).printed()?;
    }
    std::fs::write(&whole, "").map_err(|e| format!("cannot write {}: {e}", whole.display()))?;
    Ok(base)
}

fn installed(root: &Path, system: &Path, package: &Path) -> Result<(), String> {
    std::fs::copy(package, system.join("package.deb"))
        .map_err(|e| format!("cannot copy {}: {e}", package.display()))?;
    let script = "apt-get -qq update && apt-get -qq install -y --no-install-recommends /package.deb && \
                  useradd --create-home --home-dir /person person";
    let command = inside(system, &[], &["sh", "-c", script]);
    program("unshare", root).args(command).env("DEBIAN_FRONTEND", "noninteractive").printed().map(|_| ())
}

/// Starts the application and looks at its window.
fn seen(root: &Path, target: &Path, system: &Path) -> Result<Count, String> {
    let display = Display::start("1366x768")?;
    let user = ["--userspec=person:person"];
    let home = "HOME=/person";
    let shown = format!("DISPLAY={}", display.name());
    let words = ["env", "-i", home, &shown, "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "tillsyn"];
    let mut command = Command::new("unshare");
    command.args(inside(system, &user, &words));
    let mut application = Running::start(&mut command)?;
    let window = display.shows(root, "^Tillsyn$", WITHIN)?;
    if !window {
        let ended = application.ended().map_or("it still runs".to_owned(), |how| format!("it ended: {how}"));
        println!("   NO WINDOW within {} s ({ended})", WITHIN.as_secs());
        return Ok(Count::one(false));
    }
    // The window is shown when the page says that it is drawn; the picture follows a moment later.
    std::thread::sleep(Duration::from_secs(3));
    let picture = target.join("clean-system/window.png");
    display.picture(root, &picture)?;
    let words = ["-format", "%k", &picture.display().to_string()].map(str::to_owned);
    let colours = program("identify", root).args(words).printed()?.trim().parse().unwrap_or(0);
    let drawn = colours >= COLOURS;
    println!("   a window, with {colours} colours in it: {}", picture.display());
    if !drawn {
        println!("   THE PAGE IS NOT DRAWN: {COLOURS} colours are the least");
    }
    Ok(Count::one(true).plus(Count::one(drawn)))
}

/// The words after `unshare` that run a program in the clean system, with the kernel's folders in their places.
fn inside(system: &Path, options: &[&str], words: &[&str]) -> Vec<String> {
    let script = "for part in proc sys dev dev/pts dev/shm; do mount --bind /$part \"$0/$part\" || exit 1; done; \
                  exec chroot \"$@\"";
    let system = system.display().to_string();
    let mut command: Vec<String> =
        ["--mount", "--propagation", "private", "sh", "-c", script].map(str::to_owned).to_vec();
    command.push(system.clone());
    command.extend(options.iter().map(|option| (*option).to_owned()));
    command.push(system);
    command.extend(words.iter().map(|word| (*word).to_owned()));
    command
}

fn clear(root: &Path, folder: &Path) -> Result<(), String> {
    let folder = folder.display().to_string();
    program("rm", root).args(["-rf", "--one-file-system", &folder]).printed().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_inside_comes_after_the_folder() {
        let words = inside(Path::new("/x"), &["--userspec=a:a"], &["true"]);
        assert_eq!(words[6..], ["/x", "--userspec=a:a", "/x", "true"]);
    }
}
