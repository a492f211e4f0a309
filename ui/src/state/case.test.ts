// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { ChangedJson } from '../core/bindings/ChangedJson';
import type { WindowFault } from '../core/bindings/WindowFault';
import type { Act } from '../core/calls';
import { StandIn } from '../pieces/inspection/stand-in';
import { app } from './app.svelte';
import { OpenCase } from './case.svelte';

// The core, whose answers to fetches can be held back.
const core = vi.hoisted(() => ({
  kept: null as StandIn | null,
  fetches: [] as string[],
  held: null as (() => void)[] | null,
  full: new Set<string>()
}));
const standIn = () => core.kept ?? new StandIn();

function fetched(name: string, whole: boolean): Promise<CaseJson> {
  core.fetches.push(name);
  const read = standIn().now(whole);
  return new Promise((give) => (core.held === null ? give(read) : core.held.push(() => give(read))));
}

vi.mock('../core/changes', () => ({
  onChanged: (heard: (changed: ChangedJson) => void) => {
    standIn().hearers.add(heard);
    return () => standIn().hearers.delete(heard);
  }
}));
vi.mock('../core/calls', () => ({
  caseWhole: () => fetched('whole', true),
  caseNow: () => fetched('now', false),
  gaps: () => Promise.resolve([]),
  steps: () => Promise.resolve({ undo: null, redo: null }),
  memory: () => Promise.resolve(standIn().memory),
  drafts: () => Promise.resolve([]),
  perform: (_: string, act: Act) => standIn().perform(act),
  saveDraft: (_: string, entity: string, field: string) =>
    // The core rejects with what it has to say, as JSON.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    core.full.has(`${entity} ${field}`) ? Promise.reject(full) : Promise.resolve('2025-11-14T13:32:00Z')
}));

const assess = (question: string, assessment: 'met' | 'partly_met' | 'not_met'): Act => ({
  do: 'assess',
  question,
  assessment
});
const note = (question: string, text: string): Act => ({ do: 'note_answer', question, note: text });
const tell = (kind: string) =>
  standIn().hearers.forEach((heard) =>
    heard({
      what: 'case',
      done: {
        case: 'c1',
        changed: [{ kind, id: null, label_sv: '', label_en: '' }],
        lines: 1,
        saved_at: '',
        steps: { undo: null, redo: null }
      }
    })
  );
const refusal = { code: 'state', sentence: { sv: 'Nej.', en: 'No.' }, gaps: [] } as unknown as WindowFault;
const full = {
  code: 'disk_full',
  sentence: { sv: 'Full.', en: 'Full.' },
  gaps: []
} as unknown as WindowFault;
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function opened(): Promise<OpenCase> {
  const open = await OpenCase.open('c1');
  core.fetches = [];
  return open;
}

beforeEach(() => {
  vi.useFakeTimers();
  core.kept = new StandIn();
  core.held = null;
  core.full.clear();
});
afterEach(() => vi.useRealTimers());

test('a text that did not come to disk is said not to be saved until it is, whatever is kept after it', async () => {
  const open = await opened();
  core.full.add('question:A1 observation');
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse');
  expect(app.saving).toEqual({ state: 'failed', fault: full });
  await open.keepDraft('question:A1', 'source', 'seen: rummet');
  await open.perform(note('A1', 'Kort.'));
  expect(app.saving).toEqual({ state: 'failed', fault: full });
  vi.spyOn(standIn(), 'perform').mockRejectedValueOnce(refusal);
  await open.perform(note('A1', 'Vägrad.'));
  expect(app.saving).toEqual({ state: 'failed', fault: full });
  core.full.clear();
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse!');
  expect(app.saving).toEqual({ state: 'saved', at: '2025-11-14T13:32:00Z' });
});

test('what is said of a text that did not come to disk goes by itself when it is safe, and not before', async () => {
  const open = await opened();
  core.full.add('question:A1 observation').add('question:A2 observation');
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse');
  await open.keepDraft('question:A2', 'observation', 'En annan');
  expect(app.fault).toEqual(full);
  await open.keepDraft('question:A1', 'source', 'seen: rummet');
  expect(app.fault).toEqual(full);
  core.full.delete('question:A2 observation');
  await open.keepDraft('question:A2', 'observation', 'En annan!');
  expect(app.fault).toEqual(full);
  core.full.clear();
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse!');
  expect(app.fault).toBeNull();
  // An act that the full disk refused says the same.
  core.full.add('question:A1 observation');
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse?');
  vi.spyOn(standIn(), 'perform').mockRejectedValueOnce({ ...full });
  await open.perform(note('A1', 'Kort.'));
  core.full.clear();
  await open.keepDraft('question:A1', 'observation', 'En lång iakttagelse');
  expect(app.fault).toBeNull();
  // What came since is about something else.
  core.full.add('question:A1 observation');
  await open.keepDraft('question:A1', 'observation', 'En längre iakttagelse');
  vi.spyOn(standIn(), 'perform').mockRejectedValueOnce(refusal);
  await open.perform(note('A1', 'Vägrad.'));
  core.full.clear();
  await open.keepDraft('question:A1', 'observation', 'En längre iakttagelse!');
  expect(app.fault).toEqual(refusal);
  app.fault = null;
});

test('an assessment is shown at once, and quick ones fetch the case once, when the keys rest', async () => {
  const open = await opened();
  for (const question of ['A2', 'B1', 'B2']) {
    const done = open.perform(assess(question, 'met'));
    expect(open.answers.get(question)?.assessment).toBe('met');
    await done;
    await after(100);
  }
  expect(core.fetches).toEqual([]);
  expect(open.tally.answered).toBe(3);
  await after(1000);
  expect(core.fetches).toEqual(['now']);
  expect(open.now.answers.filter((one) => one.assessment === 'met')).toHaveLength(3);
});

test('any other act fetches the case at once, also for assessments that wait', async () => {
  const open = await opened();
  await open.perform(assess('A2', 'met'));
  await open.perform(note('A1', 'Diarienummer 7'));
  await after(0);
  expect(core.fetches).toEqual(['now']);
  expect(open.answers.get('A1')?.note).toBe('Diarienummer 7');
  await after(3000);
  expect(core.fetches).toEqual(['now']);
});

test('what was fetched before an act that is on its way is not shown over what the act says', async () => {
  const open = await opened();
  core.held = [];
  await open.perform(note('A1', 'first'));
  await after(0);
  const before = open.now;
  const second = open.perform(note('A1', 'second'));
  core.held.splice(0).forEach((give) => give());
  await Promise.resolve();
  expect(open.now).toBe(before);
  await second;
  await after(0);
  core.held.splice(0).forEach((give) => give());
  await after(0);
  expect(open.now.answers.find((one) => one.question === 'A1')?.note).toBe('second');
});

test('an act that was refused while a fetch was under way has the case fetched anew', async () => {
  const open = await opened();
  core.held = [];
  tell('case');
  await after(0);
  let refuse: (fault: unknown) => void = () => undefined;
  vi.spyOn(standIn(), 'perform').mockImplementation(() => new Promise((_, reject) => (refuse = reject)));
  const done = open.perform(note('A1', 'x'));
  core.held.splice(0).forEach((give) => give());
  await after(0);
  expect(core.fetches).toEqual(['whole']);
  refuse(refusal);
  await done;
  await after(0);
  expect(core.fetches).toEqual(['whole', 'whole']);
});

test('a late fetch does not cover an act that was performed while it was under way', async () => {
  const open = await opened();
  core.held = [];
  await open.perform(note('A1', 'x'));
  await after(0);
  const done = open.perform(assess('A2', 'not_met'));
  core.held.forEach((give) => give());
  await done;
  await after(0);
  expect(open.answers.get('A2')?.assessment).toBe('not_met');
  expect(open.answers.get('A1')?.note).toBe('x');
});

test('nor does one that comes after the act has ended, and the next fetch says it again', async () => {
  const open = await opened();
  core.held = [];
  await open.perform(note('A1', 'x'));
  await after(0);
  await open.perform(assess('A2', 'not_met'));
  core.held.forEach((give) => give());
  core.held = null;
  await after(0);
  expect(open.answers.get('A2')?.assessment).toBe('not_met');
  const other = standIn().kept.answers.find((one) => one.question === 'A2');
  Object.assign(other ?? {}, { assessment: 'met' });
  await after(1000);
  expect(open.answers.get('A2')?.assessment).toBe('met');
});

test('refused acts leave what stands on disk, however many were shown ahead', async () => {
  const open = await opened();
  await open.perform(assess('A2', 'met'));
  standIn().refuses = refusal;
  await Promise.all([open.perform(assess('A2', 'partly_met')), open.perform(assess('A2', 'not_met'))]);
  expect(open.answers.get('A2')?.assessment).toBe('met');
});

test('a checklist that was chosen comes also when another act follows before it is here', async () => {
  await opened();
  core.held = [];
  tell('checklist');
  tell('observation');
  core.held.forEach((give) => give());
  await after(0);
  expect(core.fetches).toEqual(['whole', 'whole']);
});

test('a case that is closed fetches no more', async () => {
  const open = await opened();
  await open.perform(assess('A2', 'met'));
  open.close();
  await after(3000);
  expect(core.fetches).toEqual([]);
});

test('another part of the case waits for what the last assessment led to', async () => {
  const open = await opened();
  await open.perform(assess('A2', 'met'));
  expect(core.fetches).toEqual([]);
  expect(await open.upToDate()).toBe(open);
  expect(core.fetches).toEqual(['now']);
  await after(3000);
  expect(core.fetches).toEqual(['now']);
  await open.upToDate();
  expect(core.fetches).toEqual(['now']);
});
