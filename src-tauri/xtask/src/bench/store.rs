// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An autosaved draft and a settled act against an append of the same bytes to a plain file with
//! fdatasync. The example of `store` measures all three in turns in one process; here they are compared.

use super::{Better, Comparison, Place, build_example};
use crate::process::program;

const BETTER: Better = Better::Near { floor: 2.2, aim: 1.7 };

/// Lets the example measure on the disk that holds the build, and reads its three medians.
pub fn compare(place: &Place) -> Result<Vec<Comparison>, String> {
    let example = build_example(place, "store", "store_bench")?;
    let printed = program(example, &place.folder).args([&place.folder]).printed()?;
    let of = |name: &str| {
        let found = printed.lines().find_map(|line| milliseconds(line, name));
        found.ok_or_else(|| format!("store_bench prints no line for {name}"))
    };
    let takes = of("append and fdatasync")?;
    let against = |what: &str| {
        Ok(Comparison {
            what: what.to_owned(),
            unit: "ms",
            ours: of(what)?,
            yardstick: "append and fdatasync".to_owned(),
            takes,
            better: BETTER,
        })
    };
    ["autosaved draft", "settled act"].into_iter().map(against).collect()
}

/// The milliseconds on a line `name`, tab, milliseconds, tab and whatever else.
fn milliseconds(line: &str, name: &str) -> Option<f64> {
    let mut cells = line.split('\t');
    cells.next().filter(|cell| *cell == name)?;
    cells.next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_read_by_name() {
        assert_eq!(milliseconds("settled act\t1.250\t1.60", "settled act"), Some(1.25));
        assert_eq!(milliseconds("settled act\tfast", "settled act"), None);
        assert_eq!(milliseconds("autosaved draft\t1.2\t1", "settled act"), None);
    }
}
