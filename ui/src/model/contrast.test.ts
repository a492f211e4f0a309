// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Every pair of colours that meets on the screen keeps its limit in all four themes, and no colour is left out.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursOf, contrast, THEMES } from './contrast';

const sheet = readFileSync('src/tokens.css', 'utf8');

const TEXT = 4.5;
const SHAPE = 3;
const GROUNDS = ['surface', 'canvas', 'sunken', 'hover'];
const MARKS = ['met', 'part', 'not', 'na', 'un'];

/** What is drawn on what, and how clearly it must stand out. */
const PAIRS: [front: string, ground: string, limit: number][] = [
  ...['text', 'muted', 'subtle', 'accent-text'].flatMap((front) =>
    GROUNDS.map((ground): [string, string, number] => [front, ground, TEXT])
  ),
  ...['text', 'muted', 'subtle', 'accent-text'].map((front): [string, string, number] => [
    front,
    'accent-soft',
    TEXT
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['accent', 'surface', SHAPE],
  ['accent', 'canvas', SHAPE],
  ...GROUNDS.map((ground): [string, string, number] => ['focus', ground, SHAPE]),
  ['focus', 'accent-soft', SHAPE],
  ['control', 'surface', SHAPE],
  ['control', 'canvas', SHAPE],
  ['rail-text', 'rail', TEXT],
  ['rail-active', 'rail-active-bg', TEXT],
  ...MARKS.flatMap((mark): [string, string, number][] => [
    [`${mark}-fg`, `${mark}-bg`, TEXT],
    [`${mark}-fg`, 'surface', TEXT],
    [`${mark}-fg`, 'canvas', TEXT],
    [`${mark}-line`, 'surface', SHAPE],
    [`${mark}-line`, 'canvas', SHAPE],
    ['surface', `${mark}-line`, SHAPE]
  ]),
  ['not-fg', 'sunken', TEXT],
  ['info-fg', 'info-bg', TEXT],
  ['not-line', 'not-bg', SHAPE],
  ['part-line', 'part-bg', SHAPE],
  ['met-line', 'met-bg', SHAPE]
];
/** Lines that only part what is parted by space as well; they carry no meaning. */
const QUIET = ['line'];

for (const theme of THEMES) {
  test(`every pair keeps its limit in the theme ${theme}`, () => {
    const colours = coloursOf(theme, sheet);
    const below = PAIRS.map(([front, ground, limit]) => {
      const found = contrast(colours.get(front) ?? '', colours.get(ground) ?? '');
      return { pair: `${front} on ${ground}`, found, limit };
    }).filter(({ found, limit }) => !(found >= limit));
    expect(below).toEqual([]);
  });

  test(`every colour of the theme ${theme} stands in a pair`, () => {
    const used = new Set(PAIRS.flatMap(([front, ground]) => [front, ground]));
    const left = [...coloursOf(theme, sheet).keys()].filter(
      (name) => !used.has(name) && !QUIET.includes(name)
    );
    expect(left).toEqual([]);
  });
}

test('the themes have the same colours', () => {
  const [first, ...rest] = THEMES.map((theme) => [...coloursOf(theme, sheet).keys()]);
  expect(first?.length).toBeGreaterThan(30);
  for (const names of rest) expect(names).toEqual(first);
});

test('the formula gives what the guideline says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#5c636e', '#ffffff')).toBeCloseTo(6.06, 2);
});
