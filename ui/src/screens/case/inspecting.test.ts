// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where one is among the questions and what the address says, when both change at once.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE, testCore } from '../../frame/test-core';
import { actOf } from '../../state/acts.svelte';
import { app } from '../../state/app.svelte';
import { OpenCase } from '../../state/case.svelte';
import { router, type Route } from '../../state/route.svelte';
import Inspection from './Inspection.svelte';

const question = (at: string): Route => ({ place: 'case', id: 'c1', part: 'inspection', at });
const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name });
const LATER = 600;
const later = () => new Promise((done) => setTimeout(done, LATER));

beforeEach(async () => {
  testCore({
    case_whole: { ...CASE, occasions: [], participants: [], deficiencies: [] },
    remember: null,
    phrases: [],
    save_draft: '2025-11-14T13:32:00Z'
  });
  await app.begin();
  router.go(question('A1'));
  render(Inspection, { open: await OpenCase.open('c1') });
  await heading(/Finns en åtgärdsplan/);
});
afterEach(() => {
  clearMocks();
  document.body.replaceChildren();
});

describe('the question and its address', () => {
  test('the address follows when one has stopped', async () => {
    actOf('next_question')?.run();
    await heading(/Har nämnden en riskanalys/);
    expect(router.now).toEqual(question('A1'));
    await waitFor(() => expect(router.now).toEqual(question('A2')));
  });

  test('a question that is asked for while the address waits to follow is where one ends up', async () => {
    actOf('next_question')?.run();
    await heading(/Har nämnden en riskanalys/);
    router.go(question('A3'));
    await later();
    await heading(/Prövas återställning/);
    expect(router.now).toEqual(question('A3'));
  });

  test('the question that the address still names can be asked for again', async () => {
    actOf('next_question')?.run();
    await heading(/Har nämnden en riskanalys/);
    router.go(question('A1'));
    await heading(/Finns en åtgärdsplan/);
    await later();
    expect(router.now).toEqual(question('A1'));
    await heading(/Finns en åtgärdsplan/);
  });

  test('the address of another part on its way does not move the question', async () => {
    router.go({ place: 'case', id: 'c1', part: 'evidence', at: 'A2' });
    await later();
    await heading(/Finns en åtgärdsplan/);
  });
});
