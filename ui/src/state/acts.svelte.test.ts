// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOf, press, useActs, type WindowAct } from './acts.svelte';
import { app } from './app.svelte';

const done: string[] = [];
let end: () => void = () => undefined;

function act(code: string, key: string, more: Partial<WindowAct> = {}): WindowAct {
  return { code, label: code, group: 'here', key, run: () => void done.push(code), ...more };
}

function standing(...acts: WindowAct[]): void {
  end = $effect.root(() => useActs(() => acts));
  flushSync();
}

function pressed(
  key: string,
  init: KeyboardEventInit & { altGr?: boolean } = {},
  on: Element = document.body
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  vi.spyOn(event, 'getModifierState').mockImplementation(
    (name) => name === 'AltGraph' && init.altGr === true
  );
  Object.defineProperty(event, 'target', { value: on });
  press(event);
  return event;
}

beforeEach(() => {
  done.length = 0;
  app.appearance = { ...app.appearance, single_keys: true, keys: {} };
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

test('a key does its act and the engine does nothing with it', () => {
  standing(act('next', 'J'));
  expect(pressed('j').defaultPrevented).toBe(true);
  expect(done).toEqual(['next']);
});

test('what AltGr types is never an act', () => {
  standing(act('a', '@'), act('b', 'Ctrl+Alt+Q'), act('c', '2'));
  pressed('@', { altGr: true, ctrlKey: true, altKey: true });
  pressed('q', { ctrlKey: true, altKey: true });
  pressed('2', { altGr: true });
  expect(done).toEqual([]);
});

test('single keys can be switched off, and keys with Ctrl stay', () => {
  standing(act('next', 'j'), act('go', 'G B'), act('sheet', '?'), act('find', 'Ctrl+K'));
  app.appearance = { ...app.appearance, single_keys: false };
  for (const key of ['j', 'g', 'b', '?']) pressed(key);
  pressed('k', { ctrlKey: true });
  expect(done).toEqual(['find']);
  expect(keyOf(act('next', 'j'))).toBeUndefined();
});

test('in text letters are text, and Ctrl and digits are acts', () => {
  standing(act('met', '1', { inText: 'Ctrl+1' }), act('next', 'j', { inText: 'Alt+ArrowDown' }));
  const text = document.createElement('textarea');
  pressed('1', {}, text);
  pressed('j', {}, text);
  expect(done).toEqual([]);
  pressed('1', { ctrlKey: true }, text);
  pressed('ArrowDown', { altKey: true }, text);
  expect(done).toEqual(['met', 'next']);
});

test('the text keeps a key that it needs itself', () => {
  standing(act('undo', 'Ctrl+Z', { inText: '' }));
  pressed('z', { ctrlKey: true }, document.createElement('textarea'));
  expect(done).toEqual([]);
  pressed('z', { ctrlKey: true });
  pressed('Z', { ctrlKey: true, shiftKey: true });
  expect(done).toEqual(['undo']);
});

test('two keys after each other are one act, and the first alone is none', () => {
  standing(act('decision', 'G B'), act('deficiency', 'b'));
  pressed('g');
  expect(done).toEqual([]);
  pressed('b');
  expect(done).toEqual(['decision']);
  pressed('b');
  expect(done).toEqual(['decision', 'deficiency']);
});

test('the second of two keys is waited for a short while only', () => {
  standing(act('decision', 'G B'), act('deficiency', 'b'));
  const first = new KeyboardEvent('keydown', { key: 'g' });
  Object.defineProperty(first, 'timeStamp', { value: 1000 });
  const late = new KeyboardEvent('keydown', { key: 'b', cancelable: true });
  Object.defineProperty(late, 'timeStamp', { value: 4000 });
  press(first);
  press(late);
  expect(done).toEqual(['deficiency']);
});

test('the key a person chose is the key', () => {
  standing(act('next', 'j'));
  app.appearance = { ...app.appearance, keys: { next: 'l' } };
  pressed('j');
  pressed('l');
  expect(done).toEqual(['next']);
});

test('while a dialog is open only its own acts stand', () => {
  standing(act('next', 'j'));
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  pressed('j');
  expect(done).toEqual([]);
});

test('an act that cannot be done now leaves the key alone', () => {
  standing(act('next', 'j', { enabled: () => false }));
  expect(pressed('j').defaultPrevented).toBe(false);
  expect(done).toEqual([]);
});
