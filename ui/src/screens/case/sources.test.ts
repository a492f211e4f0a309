// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A text whose source was reworded shows both readings beside it and nowhere else, and is let stand by one act.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import SourceChanges from '../../pieces/decision/SourceChanges.svelte';
import { begin, played } from '../../pieces/judgement/played';

const at = (kind: string, id: string, label: string) => ({ kind, id, label_sv: label, label_en: label });
const CHANGE = {
  at: at('deficiency', 'd1', 'Brist 1'),
  source: at('observation', 'o1', 'Iakttagelse I001'),
  then: 'Loggen saknades.',
  now: 'Loggen saknades i mars.'
};

afterEach(() => clearMocks());

it('both readings stand at the text that rests on them', async () => {
  const { open, acts } = await begin(played({ changed_sources: [CHANGE] }), 'decision');
  render(SourceChanges, { open, written: 'deficiency:d1' });
  expect(screen.getByText('Iakttagelse I001')).toBeInTheDocument();
  expect(screen.getByText('Loggen saknades.').tagName).toBe('DEL');
  expect(screen.getByText('Loggen saknades i mars.').tagName).toBe('INS');
  await userEvent.click(screen.getByRole('button', { name: 'Texten står sig' }));
  await waitFor(() => expect(acts()).toEqual([{ do: 'accept_sources', written: 'deficiency:d1' }]));
});

it('a text with other sources says nothing of them', async () => {
  const { open } = await begin(played({ changed_sources: [CHANGE] }), 'decision');
  render(SourceChanges, { open, written: 'section:further' });
  expect(screen.queryByText('Iakttagelse I001')).toBeNull();
});
