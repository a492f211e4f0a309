// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A point of the operative part while it is filled in: which fields each kind has, what it still lacks, and
// the form that crosses. Whether the law carries it is for the core to say.

import type { BanGroundDto } from '../core/bindings/BanGroundDto';
import type { FeeClassDto } from '../core/bindings/FeeClassDto';
import type { OperativeDto } from '../core/bindings/OperativeDto';
import type { PowerCode } from '../core/bindings/PowerCode';

/** The kinds of point, in the order of their weight. */
export const POINT_KINDS = [
  'states',
  'remarks',
  'requests',
  'orders',
  'orders_under_fine',
  'orders_publication',
  'charges',
  'remits',
  'bans',
  'applies_for_ban',
  'reports',
  'refrains',
  'transfers',
  'writes_off',
  'closes'
] as const;
/** A kind of point. */
export type PointKind = (typeof POINT_KINDS)[number];

/** What a point is about: measures, deficiencies, or the case as a whole. */
export const ABOUT: Record<PointKind, 'measures' | 'deficiencies' | 'case'> = {
  states: 'deficiencies',
  remarks: 'deficiencies',
  requests: 'measures',
  orders: 'measures',
  orders_under_fine: 'measures',
  orders_publication: 'deficiencies',
  charges: 'deficiencies',
  remits: 'deficiencies',
  bans: 'case',
  applies_for_ban: 'case',
  reports: 'case',
  refrains: 'deficiencies',
  transfers: 'case',
  writes_off: 'case',
  closes: 'case'
};

const ORDERS: PowerCode[] = ['injunction', 'cooperation_order', 'register_order', 'notification_order'];
/** The powers that a point may rest on, any of them. Which duties they reach is for the core to say. */
export const POWER: Partial<Record<PointKind, PowerCode[]>> = {
  remarks: ['remark'],
  orders: ORDERS,
  orders_under_fine: ORDERS,
  orders_publication: ['publication'],
  charges: ['sanction_fee'],
  remits: ['remission'],
  bans: ['ban_after_order', 'ban_on_danger', 'interim_ban'],
  applies_for_ban: ['management_ban'],
  reports: ['report'],
  refrains: ['refrain']
};
const BAN_POWER: Record<PointFields['ground'], PowerCode> = {
  order_not_followed: 'ban_after_order',
  palpable_danger: 'ban_on_danger',
  interim: 'interim_ban'
};
/** The powers that the point as filled in may rest on: each ground of a ban stands in a section of its own. */
export function powersOf(fields: PointFields): PowerCode[] | undefined {
  return fields.kind === 'bans' ? [BAN_POWER[fields.ground]] : POWER[fields.kind];
}

/** On what a fee's ceiling is counted. */
export const FEE_CLASSES = ['supplier', 'public', 'essential', 'important'] as const;
/** On what ground an activity is banned. */
export const BAN_GROUNDS = ['order_not_followed', 'palpable_danger', 'interim'] as const;

/** What stands in the fields of the form. */
export interface PointFields {
  kind: PointKind;
  chosen: string[];
  power: string;
  /** The words within the sentence, or why. */
  told: string;
  /** To whom, or which other authority. */
  to: string;
  sum: string;
  /** For what a running fine is counted; empty for a fixed one. */
  each: string;
  feeClass: (typeof FEE_CLASSES)[number];
  turnover: string;
  year: string;
  rate: string;
  rateOn: string;
  days: string;
  months: string;
  by: string;
  ground: (typeof BAN_GROUNDS)[number];
  extension: boolean;
}

/** What is still missing in the form. */
export type Lack =
  'measure' | 'deficiency' | 'power' | 'words' | 'to' | 'why' | 'sum' | 'day' | 'number' | 'turnover';

/** Empty fields for a kind. */
export function emptyFields(kind: PointKind): PointFields {
  return {
    kind,
    chosen: [],
    power: '',
    told: '',
    to: '',
    sum: '',
    each: '',
    feeClass: 'public',
    turnover: '',
    year: '',
    rate: '',
    rateOn: '',
    days: '30',
    months: '12',
    by: '',
    ground: 'order_not_followed',
    extension: false
  };
}

/** A whole number as people write it, "250 000"; null when it is none. */
export function wholeNumber(written: string): number | null {
  const digits = written.replaceAll(/[\s\u00a0.]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return null;
  return Number(digits);
}

/** Kronor for a euro, "11,25", as ten-thousandths; null when it is none. */
export function tenThousandths(written: string): number | null {
  const found = /^(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(written.trim());
  if (found === null) return null;
  return Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0'));
}

function feeClassOf(fields: PointFields): FeeClassDto | Lack {
  if (fields.feeClass === 'supplier' || fields.feeClass === 'public') return fields.feeClass;
  const [sum, year, rate] = [
    wholeNumber(fields.turnover),
    wholeNumber(fields.year),
    tenThousandths(fields.rate)
  ];
  if (sum === null || year === null || year > 9999 || rate === null || fields.rateOn === '')
    return 'turnover';
  const turnover = { sum, year, euro_ten_thousandths: rate, rate_on: fields.rateOn };
  return fields.feeClass === 'essential' ? { essential: turnover } : { important: turnover };
}

function groundOf(fields: PointFields): BanGroundDto | Lack {
  if (fields.ground !== 'interim') return fields.ground;
  return fields.by === '' ? 'day' : { interim: { until: fields.by, extends: fields.extension } };
}

const isLack = (found: unknown): found is Lack =>
  typeof found === 'string' && ['turnover', 'day'].includes(found);

/** The form that crosses, or what it still lacks. */
export function operativeOf(fields: PointFields): { operative: OperativeDto } | { lacks: Lack } {
  const { kind, chosen, power } = fields;
  const [told, to] = [fields.told.trim(), fields.to.trim()];
  if (ABOUT[kind] === 'measures' && chosen.length === 0) return { lacks: 'measure' };
  if (ABOUT[kind] === 'deficiencies' && chosen.length === 0) return { lacks: 'deficiency' };
  if (POWER[kind] !== undefined && power === '') return { lacks: 'power' };
  switch (kind) {
    case 'states':
      return { operative: { states: chosen } };
    case 'requests':
      return { operative: { requests: chosen } };
    case 'orders':
      return { operative: { orders: { measures: chosen, power } } };
    case 'remarks':
      return { operative: { remarks: { deficiencies: chosen, power } } };
    case 'remits':
      return { operative: { remits: { deficiencies: chosen, power } } };
    case 'writes_off':
      return told === '' ? { lacks: 'why' } : { operative: { writes_off: told } };
    case 'closes':
      return { operative: 'closes' };
    case 'transfers':
      if (told === '') return { lacks: 'words' };
      return to === '' ? { lacks: 'to' } : { operative: { transfers: { what: told, to } } };
    case 'reports':
      if (told === '') return { lacks: 'words' };
      return to === '' ? { lacks: 'to' } : { operative: { reports: { what: told, to, power } } };
    case 'refrains':
      if (to === '') return { lacks: 'to' };
      if (told === '') return { lacks: 'words' };
      return { operative: { refrains: { deficiencies: chosen, other: to, measures: told, power } } };
    default:
      return intervention(fields, told, to);
  }
}

function intervention(
  fields: PointFields,
  told: string,
  to: string
): { operative: OperativeDto } | { lacks: Lack } {
  const { kind, chosen, power } = fields;
  if (kind === 'orders_under_fine') {
    const fine = wholeNumber(fields.sum);
    if (fine === null || fine === 0) return { lacks: 'sum' };
    const each = fields.each.trim();
    return {
      operative: { orders_under_fine: { measures: chosen, power, fine, each: each === '' ? null : each } }
    };
  }
  if (kind === 'orders_publication') {
    if (told === '') return { lacks: 'words' };
    if (fields.by === '') return { lacks: 'day' };
    return { operative: { orders_publication: { deficiencies: chosen, what: told, by: fields.by, power } } };
  }
  if (kind === 'charges') {
    const [fee, days] = [wholeNumber(fields.sum), wholeNumber(fields.days)];
    if (fee === null || fee === 0) return { lacks: 'sum' };
    if (days === null || days > 10_000) return { lacks: 'number' };
    const of = feeClassOf(fields);
    if (isLack(of)) return { lacks: of };
    return { operative: { charges: { deficiencies: chosen, fee, class: of, pay_within_days: days, power } } };
  }
  if (told === '') return { lacks: 'words' };
  if (kind === 'bans') {
    const ground = groundOf(fields);
    return isLack(ground) ? { lacks: ground } : { operative: { bans: { what: told, ground, power } } };
  }
  const months = wholeNumber(fields.months);
  if (to === '') return { lacks: 'to' };
  if (months === null || months > 1_000) return { lacks: 'number' };
  return { operative: { applies_for_ban: { officer: told, court: to, months, power } } };
}
