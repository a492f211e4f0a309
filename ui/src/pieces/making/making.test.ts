// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A letter that is being made: what is quick is never said, what takes its time is said calmly and can be stopped.

import { emit } from '@tauri-apps/api/event';
import { clearMocks } from '@tauri-apps/api/mocks';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToChanges } from '../../core/changes';
import type { ChangedJson } from '../../core/bindings/ChangedJson';
import { testCore } from '../../frame/test-core';
import { hundredths } from '../../model/making';
import { making, PATIENCE } from '../../state/making.svelte';
import MakingLine from './MakingLine.svelte';

const STOPPED = {
  code: 'stopped',
  sentence: { sv: 'Dokumentet gjordes inte klart.', en: 'The document was not finished.' },
  gaps: []
};
let calls: ReturnType<typeof testCore>;
let end: { keep: (value: string) => void; break: (fault: unknown) => void };

// A letter that is made until the test ends it.
function begin() {
  return making.during('Beslutet görs som fil', () => {
    return new Promise<string>((keep, reject) => (end = { keep, break: reject }));
  });
}
async function tell(change: Partial<Extract<ChangedJson, { what: 'making' }>> = {}) {
  await emit('changed', { what: 'making', making: 3, step: 'pages', done: 4, all: 16, ...change });
}
const stops = () => calls.filter(({ command }) => command === 'stop_making').map(({ ask }) => ask);

beforeEach(async () => {
  vi.useFakeTimers();
  calls = testCore({ stop_making: null });
  await listenToChanges();
  render(MakingLine);
});
afterEach(() => {
  making.ended = null;
  clearMocks();
  vi.useRealTimers();
});

describe('a letter that is being made', () => {
  it('is not said when it is quick', async () => {
    const made = begin();
    await tell();
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(screen.queryByRole('progressbar')).toBeNull();
    end.keep('x');
    expect(await made).toBe('x');
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is said when it takes its time: aloud what is done, to the eye how much of all', async () => {
    const made = begin();
    await tell();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    const bar = screen.getByRole('progressbar', { name: 'Beslutet görs som fil' });
    expect(bar).toHaveValue(68);
    expect(screen.getByText('4 av 16 sidor')).toBeInTheDocument();
    const aloud = screen.getByRole('status');
    expect(aloud).toHaveTextContent('Beslutet görs som fil. Sidorna ritas.');
    await tell({ done: 12 });
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText('12 av 16 sidor')).toBeInTheDocument();
    expect(aloud).toHaveTextContent('Beslutet görs som fil. Sidorna ritas.');
    // Another letter is nothing of this one.
    await tell({ making: 4, done: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText('12 av 16 sidor')).toBeInTheDocument();
    end.keep('x');
    await made;
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is stopped by Escape, once, and it is said that nothing came of it', async () => {
    const made = begin();
    await tell();
    await fireEvent.keyDown(window, { key: 'Escape' });
    expect(stops()).toEqual([]);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    await fireEvent.keyDown(window, { key: 'Escape' });
    await fireEvent.keyDown(window, { key: 'Escape' });
    expect(stops()).toEqual([{ making: 3 }]);
    expect(screen.getByRole('status')).toHaveTextContent('Avbryter');
    end.break(STOPPED);
    expect(await made).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByRole('status')).toHaveTextContent('Dokumentet gjordes inte klart.');
    await fireEvent.click(screen.getByRole('button', { name: 'Stäng meddelandet' }));
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  });

  it('is stopped by the button; another fault is told to whoever asked', async () => {
    const made = begin();
    await tell();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    await fireEvent.click(screen.getByRole('button', { name: 'Avbryt det som görs' }));
    expect(stops()).toEqual([{ making: 3 }]);
    const fault = { ...STOPPED, code: 'disk_full' };
    end.break(fault);
    await expect(made).rejects.toEqual(fault);
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is shown in the dialog that asked for it and not behind it', async () => {
    const dialog = render(MakingLine, { inside: true });
    const made = begin();
    await tell();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(screen.getAllByRole('progressbar')).toHaveLength(1);
    dialog.unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getAllByRole('progressbar')).toHaveLength(1);
    end.keep('x');
    await made;
  });

  it('only ever comes further', () => {
    const steps = ['pictures', 'layout', 'pages', 'file'] as const;
    const all = steps.flatMap((step) => [0, 1, 2].map((done) => hundredths({ step, done, all: 2 })));
    expect(all).toEqual([...all].sort((one, other) => one - other));
    expect([all[0], all.at(-1)]).toEqual([0, 100]);
    expect(hundredths({ step: 'pictures', done: 0, all: 0 })).toBe(0);
  });
});
