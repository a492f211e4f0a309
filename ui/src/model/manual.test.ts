// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, it } from 'vitest';
import { chapters } from './manual';

it('has the same chapters in both languages, each with one heading of its own', () => {
  const [sv, en] = [chapters('sv'), chapters('en')];
  expect(sv.map(({ name }) => name)).toEqual(en.map(({ name }) => name));
  expect(sv.length).toBeGreaterThanOrEqual(11);
  for (const { html, title } of [...sv, ...en]) {
    expect(html.match(/<h2/g)).toHaveLength(1);
    expect(title).not.toBe('');
  }
});

it('carries nothing that the content policy refuses or that leads out of the program', () => {
  for (const { html } of [...chapters('sv'), ...chapters('en')]) {
    expect(html).not.toMatch(/<script|<img|<iframe|style=|https?:|javascript:|on\w+=/i);
  }
});
