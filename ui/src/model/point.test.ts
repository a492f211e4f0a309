// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A point says what it lacks, and crosses whole.

import { describe, expect, it } from 'vitest';
import { ABOUT, POINT_KINDS, POWER, emptyFields, operativeOf, tenThousandths, wholeNumber } from './point';

describe('a point of the operative part', () => {
  it('reads sums and rates as people write them', () => {
    expect(wholeNumber('250 000')).toBe(250_000);
    expect(wholeNumber('1.000.000')).toBe(1_000_000);
    expect(wholeNumber('12,5')).toBeNull();
    expect(wholeNumber('')).toBeNull();
    expect(tenThousandths('11,25')).toBe(112_500);
    expect(tenThousandths('9')).toBe(90_000);
    expect(tenThousandths('11,25 kr')).toBeNull();
  });

  it('asks for what it is about and for its power before all else', () => {
    for (const kind of POINT_KINDS) {
      const empty = operativeOf(emptyFields(kind));
      if (kind === 'closes') expect(empty).toEqual({ operative: 'closes' });
      else expect(empty).toHaveProperty('lacks');
      if (ABOUT[kind] === 'measures') expect(empty).toEqual({ lacks: 'measure' });
      if (ABOUT[kind] === 'deficiencies') expect(empty).toEqual({ lacks: 'deficiency' });
      if (ABOUT[kind] === 'case' && POWER[kind] !== undefined) expect(empty).toEqual({ lacks: 'power' });
    }
  });

  it('charges a private operator by its turnover and the rate of the euro', () => {
    const fields = { ...emptyFields('charges'), chosen: ['b1'], power: 'csl-4-9', sum: '500 000' };
    expect(operativeOf({ ...fields, feeClass: 'essential' })).toEqual({ lacks: 'turnover' });
    const whole = { ...fields, turnover: '90 000 000', year: '2025', rate: '11,25', rateOn: '2026-11-02' };
    expect(operativeOf({ ...whole, feeClass: 'important' })).toEqual({
      operative: {
        charges: {
          deficiencies: ['b1'],
          fee: 500_000,
          class: {
            important: { sum: 90_000_000, year: 2025, euro_ten_thousandths: 112_500, rate_on: '2026-11-02' }
          },
          pay_within_days: 30,
          power: 'csl-4-9'
        }
      }
    });
  });

  it('bans in the meantime until a day', () => {
    const fields = { ...emptyFields('bans'), power: 'psl-7-28', told: 'mottagningen' };
    expect(operativeOf({ ...fields, ground: 'interim' })).toEqual({ lacks: 'day' });
    expect(operativeOf({ ...fields, ground: 'interim', by: '2027-03-01' })).toEqual({
      operative: {
        bans: {
          what: 'mottagningen',
          ground: { interim: { until: '2027-03-01', extends: false } },
          power: 'psl-7-28'
        }
      }
    });
  });
});
