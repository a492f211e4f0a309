// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Acts as values: what a button, a key, the palette and the sheet of keys all read. A screen puts up its acts while
// it is shown; the last one to put up a code wins. Single letters and digits act outside text alone and can be
// switched off; nothing is bound to what AltGr types on a Swedish keyboard.

import { untrack } from 'svelte';
import { app } from './app.svelte';

/** Something a person can do in the window now. */
export interface WindowAct {
  /** A code that lasts, such as `next_unanswered`; the person's own keys are kept under it. */
  code: string;
  /** What it is called. */
  label: string;
  /** Under which heading it stands in the sheet and the palette. */
  group: string;
  /** Its key outside text: "j", "1", "F1", "Ctrl+K", or two after each other: "G B". */
  key?: string;
  /** Its key inside text: "Ctrl+1", "Alt+ArrowDown"; empty when the text keeps the key for itself. */
  inText?: string;
  /** Whether it can be done now; absent means yes. */
  enabled?: () => boolean;
  /** Left out of the palette, for acts that mean nothing there. */
  hidden?: boolean;
  /** In the palette only once something is typed, for acts that a mere Enter must not do, such as an answer. */
  sought?: boolean;
  /** Does it. */
  run: () => void;
}

let standing: WindowAct[][] = [];
// What the palette and the sheet of keys follow; the acts themselves are not made reactive.
let version = $state(0);
// The acts that stand, by their code; undefined when they have changed since it was asked for.
let latest: ReadonlyMap<string, WindowAct> | undefined;

/** Puts up the acts of a screen for as long as it is shown; call while a component is set up. */
export function useActs(given: () => WindowAct[]): void {
  $effect(() => {
    const acts = given();
    standing.push(acts);
    changed();
    return () => {
      standing = standing.filter((one) => one !== acts);
      changed();
    };
  });
}

function changed(): void {
  latest = undefined;
  untrack(() => (version += 1));
}

function byCode(): ReadonlyMap<string, WindowAct> {
  // Read so that whoever shows the acts follows them.
  if (version >= 0) latest ??= new Map(standing.flat().map((act) => [act.code, act]));
  return latest ?? new Map();
}

/** Every act that stands now, the latest of each code. */
export function actsNow(): WindowAct[] {
  return [...byCode().values()];
}

/** The act of a code that stands now. */
export function actOf(code: string): WindowAct | undefined {
  return byCode().get(code);
}

/** The key that an act has now outside text; the person's own choice first, nothing for a switched-off single key. */
export function keyOf(act: WindowAct): string | undefined {
  const key = app.appearance.keys[act.code] ?? act.key;
  return key !== undefined && isSingle(key) && !app.appearance.single_keys ? undefined : key;
}

/** Whether a key is a single letter, digit or sign, or several after each other: what WCAG 2.1.4 lets people turn off. */
export function isSingle(key: string): boolean {
  return key.split(' ').every((stroke) => stroke.length === 1);
}

/** A pressed key as it is written in an act, with the digits of the digit row whatever they type when shifted. */
export function written(event: KeyboardEvent): string {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey)) parts.push('Shift');
  const key = event.key === ' ' ? 'Space' : event.key;
  parts.push(key.length === 1 ? (parts.length > 0 ? key.toUpperCase() : key.toLowerCase()) : key);
  return parts.join('+');
}

/** Whether the keys now go into text. */
export function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  const typing = ['text', 'search', 'password', 'email', 'date', 'number', 'tel', 'url'];
  return target instanceof HTMLInputElement && typing.includes(target.type);
}

/** Whether the event types a character by AltGr, which no act may take. */
function byAltGr(event: KeyboardEvent): boolean {
  return event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey);
}

/** How long the second stroke of a key such as `G I` is waited for. */
const STROKE_WAIT = 1500;
let begun: { stroke: string; at: number } | undefined;

/** Finds the act of a pressed key and does it; gives whether there was one. */
export function press(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || byAltGr(event) || event.isComposing || event.key === 'Shift') return false;
  const dialog = document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null;
  const acts = actsNow().filter((act) => !dialog || act.group === 'dialog');
  const typing = inText(event.target);
  const stroke = written(event).toLowerCase();
  const before = begun !== undefined && event.timeStamp - begun.at < STROKE_WAIT ? `${begun.stroke} ` : '';
  begun = undefined;
  const found =
    acts.find((act) => takes(act, before + stroke, typing)) ?? acts.find((act) => takes(act, stroke, typing));
  if (found === undefined) {
    const opens = !typing && acts.some((act) => keyOf(act)?.toLowerCase().startsWith(`${stroke} `) === true);
    if (opens) begun = { stroke, at: event.timeStamp };
    return false;
  }
  if (found.enabled?.() === false) return false;
  event.preventDefault();
  found.run();
  return true;
}

/** Whether an act has a key. An empty key for text means that the key belongs to the text there. */
function takes(act: WindowAct, pressed: string, typing: boolean): boolean {
  const outside = keyOf(act)?.toLowerCase();
  const inside = act.inText?.toLowerCase();
  if (!typing) return pressed === outside || (inside !== '' && pressed === inside);
  // A key with Ctrl, or a function key, acts in text too unless the act has a key of its own there.
  return (
    pressed ===
    (inside ?? (outside !== undefined && /^(ctrl|(shift\+)?f\d)/.test(outside) ? outside : undefined))
  );
}
