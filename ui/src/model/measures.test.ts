// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { MeasureNewsDto } from '../core/bindings/MeasureNewsDto';
import type { RecordJson } from '../core/bindings/RecordJson';
import { lateLabel, MEASURE_KINDS, measureKindLabel, newsLine } from './measure-words';
import { missingIn, stepAct, type StepForm } from './measure-step';
import {
  board,
  chosenOf,
  COLUMNS,
  followedIn,
  inOrderOf,
  lateBy,
  latestOf,
  ofKind,
  papersOf,
  type MeasureSource
} from './measures';
import { placeOfAwaited } from './awaited';

const TODAY = '2025-09-13';

const step = (
  id: string,
  number: number,
  measure: string,
  on: string,
  news: MeasureNewsDto,
  struck: string | null = null
) =>
  ({
    id,
    number,
    struck,
    seal: null,
    to_be_signed: false,
    tier: null,
    picks: [],
    standing: null,
    due_on: null,
    entry: { kind: 'measure_status', measure, on, news, documents: [] }
  }) as RecordJson;

const required = (id: string, number: number, change: object = {}) => ({
  id,
  number,
  text: `Åtgärd ${String(number)}`,
  deficiencies: ['d1'],
  force: 'ordered',
  due_on: '2025-09-01',
  report_by: 'Skriftligen',
  kind: null,
  responsible: null,
  standing: 'unreported',
  waits: true,
  ...change
});

const NOW = {
  deficiencies: [{ id: 'd1', number: 1, title: 'Riskanalys' }],
  required_measures: [
    required('m1', 1),
    required('m2', 2, { standing: 'done', waits: false }),
    required('m3', 3, { standing: 'lapsed', waits: false }),
    required('m4', 4, { standing: 'planned', due_on: null })
  ],
  reported_measures: [
    {
      id: 'r1',
      text: 'Byter leverantör',
      deficiencies: [],
      causes: ['c1'],
      progress: 'planned',
      told_on: '2025-06-01',
      done_by: '2025-12-01',
      kind: 'competence',
      responsible: 'personalchefen',
      standing: 'planned',
      waits: true
    }
  ],
  records: [
    step('s2', 2, 'm1', '2025-08-02', 'reminded'),
    step('s1', 1, 'm1', '2025-08-01', { told: { progress: 'ongoing', text: 'Pågår', done_by: null } }),
    step('s3', 3, 'm1', '2025-08-02', { lapsed: { because: 'Fel' } }, 'Fel åtgärd'),
    { id: 'c1', number: 1, struck: null, entry: { kind: 'cause', text: 'Larmet saknades' } },
    { id: 'c2', number: 2, struck: 'fel', entry: { kind: 'cause', text: 'Annat' } }
  ]
} as unknown as MeasureSource;

const ids = (some: readonly { id: string }[]) => some.map((one) => one.id);
const all = followedIn(NOW);

describe('the measures of a case', () => {
  it('stand with what they answer: the required ones first, then those the party has told of', () => {
    expect(ids(all)).toEqual(['m1', 'm2', 'm3', 'm4', 'r1']);
    expect(all[0]).toMatchObject({
      origin: 'required',
      label: 'Å01',
      lastDay: '2025-09-01',
      force: 'ordered'
    });
    expect(all[4]).toMatchObject({ origin: 'reported', label: 'Redovisad 1', lastDay: '2025-12-01' });
    expect(all[4]?.causes).toEqual([{ id: 'c1', number: 1, text: 'Larmet saknades', struck: false }]);
  });

  it('have their steps by day and number, and the last word is one that still counts', () => {
    expect(all[0]?.steps.map((one) => one.record)).toEqual(['s1', 's2', 's3']);
    expect(all[0] && latestOf(all[0])?.record).toBe('s2');
    expect(all[1] && latestOf(all[1])).toBeNull();
  });

  it('are late by whole days only while they wait for the party', () => {
    expect(all.map((one) => lateBy(one, TODAY))).toEqual([12, 0, 0, 0, 0]);
    expect(lateBy({ waits: true, lastDay: TODAY }, TODAY)).toBe(0);
    expect(all[0] && lateLabel(all[0], TODAY)).toBe('Försenad 12 dagar');
    expect(all[0] && lateLabel(all[0], '2025-09-02')).toBe('Försenad 1 dag');
    expect(all[4] && lateLabel(all[4], TODAY)).toBeNull();
  });

  it('are found by their sort, so that raising competence is not lost among the others', () => {
    expect(ids(ofKind(all, 'competence'))).toEqual(['r1']);
    expect(ids(ofKind(all, ''))).toHaveLength(5);
    expect(all.find((one) => one.id === 'r1')?.responsible).toBe('personalchefen');
    expect(MEASURE_KINDS.map(measureKindLabel)).toContain('Kompetensutveckling');
  });

  it('are filtered by who is waited for', () => {
    expect(ids(chosenOf(all, 'all', TODAY))).toHaveLength(5);
    expect(ids(chosenOf(all, 'late', TODAY))).toEqual(['m1']);
    expect(ids(chosenOf(all, 'ours', TODAY))).toEqual(['m2']);
    expect(ids(chosenOf(all, 'party', TODAY))).toEqual(['m1', 'm4', 'r1']);
  });
});

describe('the board', () => {
  it('has every column, with required and reported apart, and what has lapsed beside', () => {
    const { columns, lapsed } = board(all);
    expect(columns.map((one) => one.code)).toEqual(COLUMNS);
    const planned = columns.find((one) => one.code === 'planned');
    expect(planned && [ids(planned.required), ids(planned.reported)]).toEqual([['m4'], ['r1']]);
    expect(columns[0] && ids(columns[0].required)).toEqual(['m1']);
    expect(ids(lapsed)).toEqual(['m3']);
  });

  it('is gone through column by column, the table row by row', () => {
    expect(ids(inOrderOf(all, 'table'))).toEqual(['m1', 'm2', 'm3', 'm4', 'r1']);
    expect(ids(inOrderOf(all, 'board'))).toEqual(['m1', 'm4', 'r1', 'm2', 'm3']);
  });
});

describe('a step', () => {
  const form: StepForm = {
    code: 'told',
    on: '2025-09-10',
    progress: 'done',
    doneBy: '',
    by: 'me',
    words: ' ',
    papers: ['h1']
  };

  it('becomes a record with what its kind asks for', () => {
    const record = { do: 'record', kind: 'measure_status', measure: 'm1', on: '2025-09-10' };
    expect(stepAct('m1', form)).toEqual({
      ...record,
      news: { told: { progress: 'done', text: null, done_by: null } },
      documents: ['h1']
    });
    expect(stepAct('m1', { ...form, code: 'verified', words: 'Prövad' })).toEqual({
      ...record,
      news: { verified: { by: 'me', proof: ['h1'], effect: 'Prövad' } },
      documents: []
    });
    expect(stepAct('m1', { ...form, code: 'reminded' })).toMatchObject({ news: 'reminded' });
    expect(stepAct('m1', { ...form, code: 'insufficient', words: 'Prov saknas' })).toMatchObject({
      news: { insufficient: { by: 'me', because: 'Prov saknas' } }
    });
    expect(stepAct('m1', { ...form, code: 'lapsed', words: 'Lagd ned' })).toMatchObject({
      news: { lapsed: { because: 'Lagd ned' } }
    });
  });

  it('is not sent without its day, its words or its proof', () => {
    expect(missingIn(form)).toBeNull();
    expect(missingIn({ ...form, on: '' })).toBe('on');
    expect(missingIn({ ...form, code: 'insufficient' })).toBe('words');
    expect(missingIn({ ...form, code: 'lapsed' })).toBe('words');
    expect(missingIn({ ...form, code: 'verified', papers: [] })).toBe('papers');
  });

  it('says in words what happened, and names each document once', () => {
    expect(newsLine({ told: { progress: 'ongoing', text: null, done_by: null } })).toBe(
      'Parten uppger: pågående'
    );
    expect(newsLine('reminded')).toBe('Påmind');
    const news = { verified: { by: 'me', proof: ['h1'], effect: null } };
    expect(papersOf({ news, documents: ['h1', 'h2'] })).toEqual(['h1', 'h2']);
  });
});

it('leads from what is awaited to the measure, the record or the part of the case', () => {
  const at = (kind: string, id: string | null) =>
    placeOfAwaited(
      { on: TODAY, place: { kind, id, label_sv: '', label_en: '' } },
      { id: 'case', records: NOW.records }
    );
  expect(at('required_measure', 'm1')).toMatchObject({ part: 'measures', at: 'm1' });
  expect(at('record', 's1')).toMatchObject({ part: 'measures', at: 'm1' });
  expect(at('record', 'c1')).toMatchObject({ part: 'register', at: 'c1' });
  expect(at('hearing', 'k1')).toMatchObject({ part: 'hearing', at: null });
  expect(at('deficiency', 'd1')).toMatchObject({ part: 'deficiencies', at: 'd1' });
});
