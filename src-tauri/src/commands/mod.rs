// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The commands that the page may call: each hands its question to the desk and the desk's answer back. No rule
//! stands here. Which there are is said three times, in the page, in the list of `lib.rs` and in the permissions;
//! the test below holds them together.

pub mod access;
pub mod cases;
pub mod checklists;
pub mod decision;
pub mod evidence;
pub mod ledger;
pub mod library;
pub mod settings;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    const CALLS: &str = include_str!("../../../ui/src/core/calls.ts");
    const LIST: &str = include_str!("../lib.rs");
    const PERMISSIONS: &str = include_str!("../../permissions/window.toml");

    /// The names between quotes after each `invoke`, and after each `inOrder`, which invokes in order.
    fn called() -> BTreeSet<&'static str> {
        let after = CALLS.split("invoke<").skip(1).chain(CALLS.split("inOrder<").skip(1));
        after.filter_map(|call| call.split_once("('")?.1.split_once('\'')).map(|(name, _)| name).collect()
    }

    /// The last part of each path in the list of commands.
    fn listed() -> BTreeSet<&'static str> {
        let list = LIST.split_once("generate_handler![").and_then(|(_, rest)| rest.split_once(']'));
        let paths = list.map_or("", |(list, _)| list).split(',').map(str::trim);
        paths.filter_map(|path| path.rsplit("::").next()).filter(|name| !name.is_empty()).collect()
    }

    /// What is quoted in every list that begins so.
    fn quoted(begin: &str) -> BTreeSet<&'static str> {
        let lists = PERMISSIONS.split(begin).skip(1).filter_map(|rest| rest.split_once(']'));
        lists.flat_map(|(list, _)| list.split('"').skip(1).step_by(2)).collect()
    }

    #[test]
    fn page_list_and_permissions_name_the_same_commands() {
        assert!(called().len() > 40, "{:?}", called());
        assert_eq!(called(), listed());
        assert_eq!(called(), quoted("commands.allow = ["));
    }

    #[test]
    fn the_window_has_every_permission_that_there_is() {
        let there = PERMISSIONS.split("[[permission]]\nidentifier = \"").skip(1);
        let there: BTreeSet<_> = there.filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(quoted("\npermissions = ["), there);
    }
}
