// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import type { GapJson } from '../core/bindings/GapJson';
import { EMPTY_OCCASION, occasionAct } from './occasion';
import { following, missing, movesFrom, nextOf } from './overview';
import { EMPTY_PARTY, partyAct, partyForm } from './party';
import { partLabel, partsOf } from './places';

const gap = (kind: string, blocks: boolean): GapJson => ({
  rule: 'V1',
  level: 'law',
  blocks,
  step: 'settle',
  place: { kind, id: null, label_sv: '', label_en: '' },
  sentence_sv: '',
  sentence_en: '',
  source: '',
  guards: 'settle'
});

describe('the next step of an audit', () => {
  const audit = (state: CaseStateCode) =>
    ({ kind: 'external_audit', state, decision: { state: 'draft' } }) as CaseJson;
  const next = (state: CaseStateCode, gaps: GapJson[]) => nextOf(audit(state), [], null, gaps, true);

  it('is to deliver the report and never to decide', () => {
    expect(next('hearing', [gap('answer', true)])).toEqual({ what: 'mend', count: 1 });
    expect(next('hearing', [])).toEqual({ what: 'deliver' });
    expect(next('follow_up', [])).toEqual({ what: 'delivered' });
    expect(next('archived', [])).toEqual({ what: 'archived' });
  });

  it('lies in the parts that an audit has', () => {
    expect(partsOf(audit('opened'))).not.toContain('after');
    expect(partLabel('decision', audit('opened'))).toBe('Rapport');
    expect(partLabel('decision', { kind: 'lex_maria' })).toBe('Beslut');
  });
});

describe('the next step of a signed decision', () => {
  const signed = { kind: 'lex_maria', state: 'follow_up', decision: { state: 'sealed' } } as CaseJson;
  const next = (rules: string[]) =>
    nextOf(
      signed,
      [],
      null,
      rules.map((rule) => ({ ...gap('after', true), rule, step: 'close' as const })),
      true
    );

  it('is to close the case by a decision once nothing else stands in the way of it', () => {
    expect(next(['V63'])).toEqual({ what: 'close' });
    expect(next(['V63', 'V67'])).toEqual({ what: 'nothing' });
    expect(next([])).toEqual({ what: 'nothing' });
  });
});

describe('the overview', () => {
  it('groups what is missing by the part where it is mended', () => {
    const found = missing([
      gap('point', true),
      gap('answer', true),
      gap('answer', false),
      gap('hearing', false)
    ]);
    expect(found.map(({ part, gaps, blocking }) => [part, gaps.length, blocking])).toEqual([
      ['inspection', 2, 1],
      ['hearing', 1, 0],
      ['decision', 1, 1]
    ]);
  });

  it('never offers a move that only the decision makes', () => {
    const process: CaseStateCode[] = ['ongoing', 'assessing', 'presentation', 'decided', 'closed'];
    const at = (state: CaseStateCode) => ({ state, process, beside: ['dormant' as const] });
    expect(following(at('ongoing'))).toBe('assessing');
    expect(following(at('presentation'))).toBeUndefined();
    expect(following(at('dormant'))).toBeUndefined();
    expect(movesFrom(at('ongoing'))).toEqual(['assessing', 'presentation', 'closed', 'dormant']);
  });
});

describe('the forms of the overview', () => {
  it('read back the party they wrote', () => {
    const form = {
      ...EMPTY_PARTY,
      name: 'Sjöviks kommun',
      number: '212000-9994',
      attention: 'nämnden',
      sectors: 'hälso- och sjukvård\nenergi'
    };
    const { number, name, kind, attention, department, their_number, sectors } = partyAct(form);
    expect(number).toEqual({ organisation: '212000-9994' });
    const told = {
      number,
      name,
      kind,
      attention: attention ?? null,
      department: department ?? null,
      their_number: their_number ?? null,
      sectors: sectors ?? []
    };
    expect(partyForm(told)).toEqual(form);
    expect(partyAct({ ...form, numberKind: 'sole_trader' }).number).toBe('sole_trader');
    expect(partyAct({ ...form, numberKind: 'foreign' }).number).toEqual({ foreign: '212000-9994' });
  });

  it('take those present from the lines, and a reason only for what was not announced', () => {
    const form = { ...EMPTY_OCCASION, present: 'it-chef\n\n  jurist ', because: 'Fara' };
    expect(occasionAct(form)).toMatchObject({ present: ['it-chef', 'jurist'], unannounced_because: null });
    expect(occasionAct({ ...form, unannounced: true }).unannounced_because).toBe('Fara');
  });
});
