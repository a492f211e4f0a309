// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A question that the law wants answered: another answer never takes away the reason that was just written.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { ConsideredJson } from '../../core/bindings/ConsideredJson';
import Consideration from '../../pieces/decision/Consideration.svelte';
import { begin, end, played } from '../../pieces/judgement/played';

const ONE: ConsideredJson = {
  consideration: 'proportionate',
  rule: 'V18',
  concerns: 'intervention',
  question: { sv: 'Är det rimligt?', en: 'Is it reasonable?' },
  level: 'law',
  source: '5 §',
  reasoned: 'always',
  is_asked: true,
  answer: 'yes',
  because: 'Gammalt skäl'
};

afterEach(end);

it('is answered otherwise with the reason that was just written', async () => {
  const { open, acts } = await begin(played(), 'decision');
  render(Consideration, { open, writable: true, one: ONE });
  const user = userEvent.setup();
  const field = screen.getByLabelText('Vad svaret grundas på: Är det rimligt?');
  await user.clear(field);
  await user.type(field, 'Nytt skäl');
  await user.click(screen.getByLabelText('Nej'));
  await waitFor(() =>
    expect(acts().at(-1)).toEqual({
      do: 'consider',
      consideration: 'proportionate',
      answer: 'no',
      because: 'Nytt skäl'
    })
  );
  expect(acts().some((act) => (act as { because: string }).because === 'Gammalt skäl')).toBe(false);
});
