// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Which keys a person may give to an act. What AltGr types on a Swedish keyboard is never taken, nor what the
// controls and the text fields of the page need themselves, nor a key that another act has where both stand.

import { meet, type KeyedAct } from './keymap';

/** Why a key is not taken. */
export type KeyRefusal = { why: 'altgr' } | { why: 'needed' } | { why: 'taken'; by: KeyedAct };

/** A pressed key, as much of it as matters here. */
export interface Pressed {
  /** As it is written in an act: "j", "Ctrl+K". */
  written: string;
  /** What the event itself calls it. */
  key: string;
  /** Whether AltGr is held, or Ctrl and Alt, which is the same. */
  altGr: boolean;
}

// What sits on AltGr or is a dead key on a Swedish keyboard, and what is shifted there but free in other layouts.
const BY_ALTGR = new Set('@ £ $ € { [ ] } \\ | ~ µ / ´ ` ^ ¨ Dead'.split(' '));
const NEEDED = new Set(
  ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Backspace', 'Delete', 'Insert', 'ContextMenu']
    .concat(['Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
    .concat(['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Enter', 'Alt+F4'])
    .map((key) => key.toLowerCase())
);

/** Whether only a modifier is down as yet. */
export function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn'].includes(key);
}

/** The key that an act has: the person's own choice first. */
export function keyNow(act: KeyedAct, chosen: Readonly<Record<string, string>>): string {
  return chosen[act.code] ?? act.key;
}

/** Why an act may not have a pressed key; null when it may. */
export function refusalOf(
  act: KeyedAct,
  pressed: Pressed,
  all: readonly KeyedAct[],
  chosen: Readonly<Record<string, string>>
): KeyRefusal | null {
  if (pressed.altGr || BY_ALTGR.has(pressed.key)) return { why: 'altgr' };
  const written = pressed.written.toLowerCase();
  if (NEEDED.has(written)) return { why: 'needed' };
  const by = all.find(
    (other) =>
      other.code !== act.code &&
      meet(act, other) &&
      [keyNow(other, chosen), other.inText ?? ''].some((key) => begins(key.toLowerCase(), written))
  );
  return by === undefined ? null : { why: 'taken', by };
}

/** The choices with one changed; a choice equal to what the act has anyway is none. */
export function withKey(
  act: KeyedAct,
  key: string | null,
  chosen: Readonly<Record<string, string>>
): Record<string, string> {
  const kept = Object.entries(chosen).filter(([code]) => code !== act.code);
  if (key !== null && key.toLowerCase() !== act.key.toLowerCase()) kept.push([act.code, key]);
  return Object.fromEntries(kept);
}

// A key of two strokes takes its first one too.
function begins(key: string, written: string): boolean {
  return key === written || key.startsWith(`${written} `);
}
