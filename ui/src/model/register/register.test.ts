// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { RecordJson } from '../../core/bindings/RecordJson';
import { played } from '../../pieces/judgement/played';
import { EXAMPLES, RECORDS } from './examples';
import { line, lineOrNone, type EntryOf, type Fields, type RecordKind } from './fields';
import { correcting, fresh, leftBehind, putAct } from './form';
import { firstKind, layout, rowsOf, standing, type RecordRow } from './list';
import { cut, namedBy, ofRecord, recordsNaming, things, type Source } from './links';
import { facts, headline } from './said';
import { formOf, groupOf, KINDS } from './table';
import { unsent } from './values';

const NOTIFICATION = {
  id: 'n1',
  number: 1,
  registered_as: null,
  event: 'Fel dos',
  event_on: null,
  known_on: null,
  notified_on: '2025-03-01',
  fulfilled: null,
  appointed_notifier: null,
  severity: null,
  patient_ref: null,
  patient_informed_on: null
};
const now: CaseJson = played({ kind: 'lex_maria', records: [...RECORDS], notifications: [NOTIFICATION] });
const source: Source = {
  now,
  questions: (now.checklist?.sections ?? []).flatMap((one) => one.questions).map((question) => ({ question }))
};
const record = (id: string): RecordJson => {
  const found = RECORDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const ids = (rows: readonly RecordRow[]): unknown[] =>
  rows.map((one) => (one.under.length === 0 ? one.record.id : [one.record.id, ids(one.under)]));

describe('the table of kinds', () => {
  it('has a field for all that a record of each kind says, and shows only what is there', () => {
    expect(new Set(KINDS)).toEqual(
      new Set(Object.keys(EXAMPLES).filter((kind) => kind !== 'measure_status'))
    );
    for (const kind of KINDS) {
      const form = formOf(kind);
      const said = Object.keys(EXAMPLES[kind][0] ?? {});
      expect(new Set(Object.keys(form?.fields ?? {})), kind).toEqual(new Set(said));
      for (const name of [...(form?.headline ?? []), ...(form?.facts ?? [])])
        expect(said, kind).toContain(name);
      expect(form?.one()).not.toBe('');
    }
  });

  it('does not compile without a field, or with one that cannot hold the value', () => {
    const label = () => 'x';
    const right: Fields<EntryOf<'plan'>['title'] extends string ? { a: string; b: string | null } : never> = {
      a: line(label),
      b: lineOrNone(label)
    };
    // @ts-expect-error -- a field is left out
    const short: Fields<{ a: string; b: string | null }> = { a: line(label) };
    // @ts-expect-error -- this one can hold nothing, and the value cannot
    const wrong: Fields<{ a: string }> = { a: lineOrNone(label) };
    expect([right, short, wrong]).toHaveLength(3);
  });

  it('takes every record through its form into the act that says the same', () => {
    for (const one of RECORDS) {
      const act = putAct(correcting(one));
      expect(act, one.id).toEqual({ do: 'record', record: one.id, ...one.entry });
      expect(unsent(formOf(one.entry.kind)?.fields ?? {}, correcting(one).values).size, one.id).toBe(0);
    }
  });

  it('keeps what is half written of every kind, and takes it up where it still fits', () => {
    for (const one of RECORDS) {
      const writing = correcting(one);
      expect(leftBehind(JSON.stringify(writing), RECORDS)).toEqual(writing);
      const struck = RECORDS.map((each) => (each.id === one.id ? { ...each, struck: 'fel' } : each));
      expect(leftBehind(JSON.stringify(writing), struck)).toBeNull();
    }
    for (const kind of KINDS) expect(leftBehind(JSON.stringify(fresh(kind)), [])).toEqual(fresh(kind));
    for (const broken of ['', '{', '7', '{"kind":"picnic"}', '{"kind":"plan"}'])
      expect(leftBehind(broken, RECORDS)).toBeNull();
    expect(leftBehind('{"kind":"system","record":null,"values":{"name":7,"class":[1]}}', [])).toEqual(
      fresh('system')
    );
  });

  it('says before it sends what has no words in the act: a choice not made, a number that is none', () => {
    const lacks = (kind: RecordKind, change: object = {}) => [
      ...unsent(formOf(kind)?.fields ?? {}, { ...fresh(kind).values, ...change }).keys()
    ];
    expect(lacks('cause')).toEqual(['notification', 'category', 'met']);
    expect(lacks('criterion')).toEqual([]);
    expect(lacks('sampling', { count: '1 000', drawn: '1,5' })).toEqual(['drawn', 'seed']);
    expect(lacks('sampling', { count: '4294967296', drawn: '-1', seed: '9007199254740993' })).toHaveLength(3);
    const given = { given: true, of: { confidentiality: '1', integrity: '', availability: '4' } };
    expect(lacks('system', { class: given })).toEqual(['class.integrity']);
    expect(lacks('certificate', { holder: { is: 'supplier', of: { supplier: '' } } })).toEqual([
      'holder.supplier',
      'covers'
    ]);
  });

  it('makes nothing of what is left empty where it may be, and leaves the rest to the core', () => {
    expect(putAct(fresh('service'))).toEqual({
      do: 'record',
      kind: 'service',
      name: '',
      users: null,
      channel: null
    });
  });
});

describe('the lists', () => {
  it('has the kinds that fit the case first, and never hides one that has records', () => {
    const kinds = (rows: ReturnType<typeof layout>['first']) =>
      rows.flatMap((row) => row.kinds.map((one) => one.kind));
    const maria = layout('lex_maria', []);
    expect(kinds(maria.first)).toContain('cause');
    expect(kinds(maria.more)).toContain('audit_question');
    const audit = layout('external_audit', []);
    expect(kinds(audit.first)).toContain('audit_question');
    expect(kinds(audit.more)).toEqual(['cause', 'interim_order', 'closing']);
    const criterion = record('r-criterion-1');
    const held = layout('lex_maria', [criterion, { ...criterion, id: 'x', number: 2, struck: 'fel' }]);
    expect(held.first.find((row) => row.group === 'audit')?.kinds).toEqual([{ kind: 'criterion', count: 1 }]);
    expect(firstKind(held)).toBe('criterion');
    expect(firstKind(maria)).toBe('system');
    for (const one of [maria, audit, held])
      expect(new Set([...kinds(one.first), ...kinds(one.more)])).toEqual(new Set(KINDS));
    expect(groupOf('sampling')).toBe('course');
  });

  it('shows suppliers as a tree, and what stands in a circle all the same', () => {
    const of = (id: string, number: number, parent: string | null): RecordJson => {
      const { entry } = record('r-supplier-1');
      if (entry.kind !== 'supplier') throw new Error();
      return { ...record('r-supplier-1'), id, number, entry: { ...entry, parent } };
    };
    const tree = [of('c', 3, 'a'), of('a', 1, null), of('b', 2, 'a'), of('d', 4, 'b'), of('e', 5, 'gone')];
    expect(ids(rowsOf(tree, 'supplier'))).toEqual([['a', [['b', ['d']], 'c']], 'e']);
    expect(ids(rowsOf([of('a', 1, 'b'), of('b', 2, 'a')], 'supplier'))).toEqual([['a', ['b']]]);
    expect(ids(rowsOf(RECORDS, 'cause'))).toEqual(['r-cause-1', 'r-cause-2', 'r-cause-3']);
  });

  it('says how a record stands', () => {
    const says = (id: string, today = '2025-09-01') => standing(record(id), today);
    expect(says('r-document_request-1')).toMatchObject({
      late: false,
      says: expect.stringMatching(/^Klar/) as string
    });
    expect(says('r-document_request-2')).toEqual({ late: true, says: 'Försenad' });
    expect(says('r-document_request-2', '2025-08-20')).toEqual({ late: false, says: 'Väntar på svar' });
    expect(says('r-interim_order-1')?.says).toMatch(/^Följt: den\s30\sapril/);
    expect(says('r-interim_order-2')).toEqual({ late: true, says: 'Försenad' });
    expect(says('r-interim_order-2', '2025-05-02')).toEqual({ late: false, says: 'Väntar på att följas' });
    expect(says('r-interim_order-4')?.late).toBe(true);
    expect(says('r-certificate-2')?.late).toBe(true);
    expect(says('r-recommendation-1')).toBeNull();
    expect(says('r-recommendation-2')?.says).toBe('Inget svar ännu');
    const ongoing = { ...record('r-recommendation-1'), standing: 'ongoing' as const };
    expect(standing(ongoing, '2025-09-01')).toEqual({ late: false, says: 'Pågående' });
    expect(standing(ongoing, '2026-01-02')).toEqual({ late: true, says: 'Försenad: Pågående' });
    const verified = { ...ongoing, standing: 'verified' as const, due_on: null };
    expect(standing(verified, '2026-01-02')).toEqual({ late: false, says: 'Verifierad' });
    expect(says('r-referral-1')?.says).toMatch(/^Besvarad/);
    expect(says('r-referral-2')).toEqual({ late: true, says: 'Försenad' });
    expect(says('r-insight_request-3')?.says).toBe('Inte besvarad');
    expect(says('r-language_need-2')?.says).toBe('Inte bestämt');
    expect(says('r-supplier-2')?.says).toBe('Led 2');
  });
});

describe('what a record says and names', () => {
  it('is called by its headline, with its facts in words', () => {
    expect(headline(record('r-clause-1'), source)).toBe('8.2 Underleverantörer godkänns.');
    expect(headline(record('r-follow_up-1'), source)).toBe('Regionen och Svalan AB');
    expect(headline(record('r-management_system-2'), source)).toBe('En leverantör: Svalan AB');
    expect(headline(record('r-risk_class-1'), source)).toMatch(/^Klass [1-4]$/);
    const told = Object.fromEntries(
      facts(record('r-system-1'), source).map(({ label, says }) => [label, says])
    );
    expect(told.Informationsklassning).toBe('Konfidentialitet: 3 · Riktighet: 2 · Tillgänglighet: 4');
    expect(headline(record('r-interim_order-3'), source)).toBe('Att ge tillträde: Serverhallen');
    const vite = facts(record('r-interim_order-1'), source).find((one) => one.label === 'Vite');
    expect(vite?.says).toContain('Belopp i kronor: 50000\nFör varje: påbörjad vecka');
    const maker = facts(record('r-interim_order-1'), source).find(
      (one) => one.label === 'Vem som har beslutat'
    );
    expect(maker?.says).toBe('Maja Ekdahl');
    expect(facts(record('r-system-2'), source)).toEqual([]);
    expect(facts(record('r-cause-2'), source).at(-1)?.says).toBe('Åtgärder: Gör en analys');
    expect(facts(record('r-incident-1'), source).at(-1)?.says).toMatch(/^Myndigheten den\s3/);
    for (const one of RECORDS) expect(headline(one, source), one.id).not.toBe('');
  });

  it('leads to all that it names, and back from there', () => {
    expect(namedBy(record('r-incident-1'), source)).toEqual([
      { id: 'r-system-1', short: 'Informationssystem 1', says: 'Journalia', part: 'register' },
      { id: 'n1', short: 'Anmälan 1', says: 'Fel dos', part: 'overview' },
      { id: 'd1', short: 'Brist 1', says: 'Årlig riskanalys', part: 'deficiencies' },
      { id: 'A1.1', short: 'A1.1', says: 'Fråga A1.1?', part: 'inspection' }
    ]);
    expect(namedBy(record('r-independence-1'), source)[0]).toMatchObject({
      short: 'Maja Ekdahl',
      part: null
    });
    expect(namedBy(record('r-certificate-2'), source)[0]?.says).toBe('Svalan AB');
    const naming = (to: 'deficiency' | 'notification' | 'question', id: string) =>
      recordsNaming(RECORDS, to, id).map((one) => one.id);
    expect(naming('deficiency', 'd1')).toEqual(['r-system-1', 'r-incident-1', 'r-recommendation-1']);
    expect(naming('question', 'A1.2')).toEqual(['r-system-1']);
    const struck = RECORDS.map((one) => ({ ...one, struck: 'fel' }));
    expect(recordsNaming(struck, 'deficiency', 'd1')).toEqual([]);
  });

  it('offers only records that count, and cuts long words at a space', () => {
    const without = {
      ...source,
      now: { ...now, records: now.records.map((one) => ({ ...one, struck: 'fel' })) }
    };
    expect(things(without, { record: 'supplier' })).toEqual([]);
    expect(things(source, { record: 'supplier' }).map((one) => one.says)).toEqual(['Svalan AB', 'Tärnan Oy']);
    expect(ofRecord(source, record('r-plan-1')).short).toBe('Plan för fortsatt arbete 1');
    expect(cut('ett två tre', 9)).toBe('ett två…');
    expect(cut('ett\ntvå')).toBe('ett två');
  });
});
