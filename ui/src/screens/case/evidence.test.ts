// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The documents of a case against a core that is played here.

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StagedFileJson } from '../../core/bindings/StagedFileJson';
import StagedFiles from '../../pieces/evidence/StagedFiles.svelte';
import { begin, end, played } from '../../pieces/judgement/played';
import Evidence from './Evidence.svelte';

afterEach(end);

const file = (token: string, change: Partial<StagedFileJson> = {}): StagedFileJson => ({
  token,
  name: `${token}.txt`,
  size: 12,
  media_type: 'text/plain',
  sha256: 'cd'.repeat(32),
  picture: null,
  already: null,
  ...change
});

describe('files that wait', () => {
  it('are asked for a title before they are added, each by its token', async () => {
    const { open, acts } = await begin(played(), 'evidence');
    const ondone = vi.fn();
    render(StagedFiles, {
      open,
      staged: { taken: [file('t1'), file('t2', { picture: { width: 8, height: 6 } })], refused: [] },
      ondone
    });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Lägg till 2 handlingar' }));
    expect(acts()).toEqual([]);
    const titles = screen.getAllByLabelText('Vad handlingen är');
    expect(titles[0]).toHaveFocus();
    await user.type(titles[0] as HTMLElement, 'Plan');
    await user.type(titles[1] as HTMLElement, 'Skåp 3');
    await user.click(screen.getByRole('button', { name: 'Lägg till 2 handlingar' }));
    await waitFor(() => expect(ondone).toHaveBeenCalledOnce());
    const unsaid = { channel: null, keeping: null };
    expect(acts()).toEqual([
      { do: 'add_evidence', title: 'Plan', direction: 'received', on: '2025-09-01', file: 't1', ...unsaid },
      { do: 'add_evidence', title: 'Skåp 3', direction: 'drawn_up', on: '2025-09-01', file: 't2', ...unsaid }
    ]);
  });

  it('tell which document is the same, and why one was refused', async () => {
    const { open, acts } = await begin(played(), 'evidence');
    const fault = {
      code: 'kind_not_taken' as const,
      sentence: { sv: 'Tas inte in.', en: 'Not taken.' },
      gaps: []
    };
    const ondone = vi.fn();
    render(StagedFiles, {
      open,
      staged: { taken: [file('t1', { already: 2 })], refused: [{ name: 'kör.exe', fault }] },
      ondone
    });
    expect(screen.getByText(/Samma fil finns redan i ärendet som handling 2/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Visa handlingen' })).toHaveAttribute(
      'href',
      '#/case/c1/evidence/h2'
    );
    expect(screen.getByRole('alert')).toHaveTextContent('kör.exe Tas inte in.');
    expect(screen.queryByRole('button', { name: /Lägg till/ })).toBeNull();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Stäng' }));
    expect(ondone).toHaveBeenCalledWith([]);
    expect(acts()).toEqual([]);
  });

  it('let one cite the document that a copy is of, where one writes an observation', async () => {
    const { open } = await begin(played(), 'evidence');
    const [ondone, oncite] = [vi.fn(), vi.fn()];
    render(StagedFiles, {
      open,
      staged: { taken: [file('t1', { already: 2 })], refused: [] },
      ondone,
      oncite
    });
    expect(screen.queryByRole('link', { name: 'Visa handlingen' })).toBeNull();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Använd den som källa' }));
    expect(oncite).toHaveBeenCalledExactlyOnceWith('h2');
    expect(ondone).toHaveBeenCalledExactlyOnceWith([]);
  });
});

describe('the list of documents', () => {
  it('shows what each is and who cites it, and sifts by kind', async () => {
    const { open } = await begin(played(), 'evidence');
    render(Evidence, { open });
    const user = userEvent.setup();
    expect(screen.getByRole('link', { name: 'I001' })).toHaveAttribute('href', '#/case/c1/inspection/A1.1');
    await user.click(screen.getByRole('button', { name: /Upprättade/ }));
    expect(screen.getByText('Begäran')).toBeInTheDocument();
    expect(screen.queryByText('Skåp 3')).toBeNull();
  });

  it('shows the whole checksum on demand', async () => {
    const { open } = await begin(played(), 'evidence');
    render(Evidence, { open });
    await userEvent.setup().click(screen.getByRole('button', { name: /Visa hela/ }));
    expect(screen.getByText('ab12'.repeat(16))).toBeInTheDocument();
  });

  it('adds a document that has no file', async () => {
    const { open, acts } = await begin(played(), 'evidence');
    render(Evidence, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Handling utan fil' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText('Vad handlingen är'), 'Delegationsordning');
    await user.click(within(dialog).getByRole('button', { name: 'Lägg till handlingen' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'add_evidence',
          title: 'Delegationsordning',
          direction: 'received',
          on: '2025-09-01',
          channel: null,
          keeping: null
        }
      ])
    );
  });

  it('draws thousands in blocks, only those near in full', async () => {
    const seen = vi.fn();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe = seen;
        disconnect = vi.fn();
      }
    );
    const [paper] = played().evidence;
    const evidence = Array.from({ length: 2000 }, (_, at) => ({
      ...paper,
      id: `h${String(at)}`,
      number: at + 1
    })) as ReturnType<typeof played>['evidence'];
    const { open } = await begin(played({ evidence }), 'evidence');
    render(Evidence, { open });
    expect(screen.getAllByText('Begäran')).toHaveLength(40);
    expect(seen).toHaveBeenCalledTimes(50);
    expect(screen.getByRole('list', { name: 'Handlingar, 1 till 40 av 2000' })).toBeInTheDocument();
    vi.unstubAllGlobals();
  });

  it('says how to add the first one, and only shows a decided case', async () => {
    const { open } = await begin(played({ evidence: [] }), 'evidence');
    const { unmount } = render(Evidence, { open });
    expect(screen.getByText(/Släpp filer här/)).toBeInTheDocument();
    unmount();
    const decided = played();
    const later = await begin(
      { ...decided, decision: { ...decided.decision, state: 'settled' } },
      'evidence'
    );
    render(Evidence, { open: later.open });
    expect(screen.queryByRole('button', { name: /Lägg till filer/ })).toBeNull();
  });
});
