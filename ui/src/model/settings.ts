// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The settings by group, so that they can be found by a word. It holds names alone; what a setting does is in its
// own component and in the core.

import { m } from '../words/messages.js';

/** The groups of settings, in the order they are listed. */
export const GROUPS = [
  'me',
  'people',
  'office',
  'checklists',
  'texts',
  'look',
  'keys',
  'shield',
  'backup',
  'about'
] as const;
/** A group of settings. */
export type Group = (typeof GROUPS)[number];

/** A setting that can be found. */
export interface Found {
  group: Group;
  /** The identity of its element on the page. */
  id: string;
  title: string;
}

/** What a group is called. */
export function groupLabel(group: Group): string {
  return {
    me: m.settings_me,
    people: m.settings_people,
    office: m.settings_office,
    checklists: m.editor_group,
    texts: m.library_group,
    look: m.settings_look,
    keys: m.settings_keys,
    shield: m.settings_shield,
    backup: m.settings_backup,
    about: m.settings_about
  }[group]();
}

/** The group of an address; what is not understood leads to the first. */
export function groupAt(at: string | null): Group {
  return GROUPS.find((group) => group === at?.split('.')[0]) ?? 'me';
}

/** Every setting. The identity is the group and a name. */
export function everySetting(): Found[] {
  const titles: [Group, string, () => string][] = [
    ['me', 'name', m.settings_name],
    ['me', 'passphrase', m.settings_passphrase],
    ['people', 'list', m.settings_people_list],
    ['people', 'add', m.settings_people_add],
    ['office', 'profile', m.settings_profile],
    ['office', 'name', m.settings_office_name],
    ['office', 'unit', m.settings_office_unit],
    ['office', 'address', m.settings_office_address],
    ['office', 'email', m.settings_office_email],
    ['office', 'court', m.settings_office_court],
    ['office', 'confirmations', m.settings_confirmations],
    ['checklists', 'lists', m.editor_group],
    ['texts', 'library', m.library_group],
    ['look', 'language', m.settings_language],
    ['look', 'theme', m.settings_theme],
    ['look', 'size', m.settings_text_size],
    ['look', 'density', m.settings_density],
    ['keys', 'single', m.settings_single_keys],
    ['keys', 'remap', m.settings_remap],
    ['shield', 'lock', m.settings_lock],
    ['shield', 'recovery', m.settings_recovery],
    ['backup', 'copy', m.settings_back_up],
    ['about', 'version', m.settings_version],
    ['about', 'licence', m.settings_licence],
    ['about', 'folder', m.settings_folder]
  ];
  return titles.map(([group, name, title]) => ({ group, id: `${group}.${name}`, title: title() }));
}

/** The settings whose name or group holds every word of what was typed; å, ä and ö may be typed as a and o. */
export function findSettings(typed: string): Found[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return everySetting().filter(({ title, group }) => {
    const held = plain(`${title} ${groupLabel(group)}`);
    return words.every((word) => held.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
