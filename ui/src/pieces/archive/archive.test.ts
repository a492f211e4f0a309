// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A case as an archive package: what is asked before it is made, and what is told of it.

import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { WindowFault } from '../../core/bindings/WindowFault';
import { isUnfinished, saysUnfinished } from '../../model/archive';
import { nextOf } from '../../model/overview';
import { broken } from '../../parts/axe';
import { archiving } from '../../state/archiving.svelte';
import { begin, end, played } from '../judgement/played';
import NextStep from '../overview/NextStep.svelte';
import ArchiveDialog from './ArchiveDialog.svelte';

const SUM = 'ab12'.repeat(16);
const MADE = { path: '/hem/arkiv/tillsyn-2025-0417.zip', files: 42, bytes: 2_000_000, sha256: SUM };
const DO = 'Välj plats och arkivera …';

async function show(change: Partial<CaseJson>, answer: unknown = MADE) {
  const begun = await begin(played({ number: '2025-0417', ...change }), 'overview', {
    answers: { archive_case: answer }
  });
  let closed = 0;
  render(ArchiveDialog, { open: begun.open, onclose: () => (closed += 1) });
  const asked = () => begun.asked.filter(([command]) => command === 'archive_case').map(([, ask]) => ask);
  return { ...begun, asked, closed: () => closed };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  archiving.asked = false;
  end();
});

describe('archiving a closed case', () => {
  it('says what the package is, and then where it lies and how it is checked', async () => {
    const { asked, closed } = await show({ state: 'closed' });
    expect(screen.getByRole('heading', { name: 'Arkivera ärende 2025-0417' })).toBeVisible();
    expect(screen.getByText(/^Paketet innehåller allt som hör till ärendet/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(await broken()).toEqual([]);
    await press(DO);
    await screen.findByRole('heading', { name: 'Arkivpaketet är klart' });
    expect(asked()).toEqual([{ case: 'c1', form: 'zip', open: false }]);
    expect(screen.getByText('42 filer är skrivna, lästa tillbaka och jämförda.')).toBeVisible();
    expect(screen.getByText(MADE.path)).toBeVisible();
    expect(screen.getByText(SUM)).toBeVisible();
    expect(screen.getByText('sha256sum -c manifest-sha256.txt')).toBeVisible();
    expect(await broken()).toEqual([]);
    const [, footer] = screen.getAllByRole('button', { name: 'Stäng' });
    if (footer !== undefined) await fireEvent.click(footer);
    expect(closed()).toBe(1);
  });

  it('is as it was when one leaves the choice of a place', async () => {
    const { asked } = await show({ state: 'closed' }, null);
    await fireEvent.click(screen.getByLabelText(/^Mapp/));
    await press(DO);
    await waitFor(() => expect(asked()).toEqual([{ case: 'c1', form: 'folder', open: false }]));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: DO })).not.toHaveAttribute('aria-disabled')
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('archiving a case that is not closed', () => {
  it('asks for a word on it first', async () => {
    const { asked } = await show({ state: 'ongoing' });
    await press(DO);
    expect(screen.getByText(/^Avsluta ärendet först/)).toBeVisible();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('checkbox')));
    expect(asked()).toEqual([]);
    await fireEvent.click(screen.getByRole('checkbox'));
    await press(DO);
    await waitFor(() => expect(asked()).toEqual([{ case: 'c1', form: 'zip', open: true }]));
  });

  it('has the word of the core whatever the window took it for', () => {
    expect((['closed', 'archived', 'dormant', 'draft'] as const).map(isUnfinished)).toEqual([
      false,
      false,
      true,
      true
    ]);
    expect(saysUnfinished({ code: 'not_closed' } as WindowFault)).toBe(true);
  });
});

describe('the next step of a closed case', () => {
  it('is to archive it', async () => {
    const now = played({ state: 'closed' });
    expect(nextOf(now, ['A1.4'], null, [], true)).toEqual({ what: 'archive' });
    const { open } = await begin(now, 'overview');
    render(NextStep, { open });
    await press('Arkivera ärendet …');
    expect(archiving.asked).toBe(true);
  });
});
