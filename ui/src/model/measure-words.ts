// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the codes of the follow-up of measures are called on the screen, in the language of the screen.

import type { AdvanceCode } from '../core/bindings/AdvanceCode';
import type { MeasureKindCode } from '../core/bindings/MeasureKindCode';
import type { MeasureNewsDto } from '../core/bindings/MeasureNewsDto';
import type { MeasureStandingCode } from '../core/bindings/MeasureStandingCode';
import { m } from '../words/messages.js';
import { dayLong } from './days';
import { forceLabel } from './labels';
import {
  lateBy,
  newsCode,
  type Cause,
  type ColumnCode,
  type Followed,
  type NewsCode,
  type Which
} from './measures';

const STANDING: Record<MeasureStandingCode, () => string> = {
  unreported: () => m.measures_standing_unreported(),
  not_begun: () => m.measures_standing_not_begun(),
  planned: () => m.measures_standing_planned(),
  ongoing: () => m.measures_standing_ongoing(),
  done: () => m.measures_standing_done(),
  verified: () => m.measures_standing_verified(),
  insufficient: () => m.measures_standing_insufficient(),
  lapsed: () => m.measures_standing_lapsed()
};
/** Where a measure stands. */
export const standingLabel = (code: MeasureStandingCode): string => STANDING[code]();

/** How far the party says that it has come. */
export const advanceLabel = (code: AdvanceCode): string => standingLabel(code);
/** What the party can say. */
export const ADVANCES: readonly AdvanceCode[] = ['not_begun', 'planned', 'ongoing', 'done'];

/** A column of the board. */
export function columnLabel(code: ColumnCode): string {
  return code === 'not_begun' ? m.measures_column_not_begun() : standingLabel(code);
}

const NEWS: Record<NewsCode, () => string> = {
  told: () => m.measures_news_told(),
  reminded: () => m.measures_news_reminded(),
  verified: () => m.measures_news_verified(),
  insufficient: () => m.measures_news_insufficient(),
  lapsed: () => m.measures_news_lapsed()
};
/** A kind of step. */
export const newsLabel = (code: NewsCode): string => NEWS[code]();

/** What happened, in words: "Parten uppger: pågående". */
export function newsLine(news: MeasureNewsDto): string {
  if (news !== 'reminded' && 'told' in news)
    return m.measures_told_line({ progress: advanceLabel(news.told.progress).toLowerCase() });
  return newsLabel(newsCode(news));
}

const WHICH: Record<Which, () => string> = {
  all: () => m.measures_which_all(),
  late: () => m.measures_which_late(),
  ours: () => m.measures_which_ours(),
  party: () => m.measures_which_party()
};
/** Which measures are shown. */
export const whichLabel = (code: Which): string => WHICH[code]();

const KIND: Record<MeasureKindCode, () => string> = {
  technical: () => m.measures_kind_technical(),
  operational: () => m.measures_kind_operational(),
  organisational: () => m.measures_kind_organisational(),
  competence: () => m.measures_kind_competence()
};
/** What sort of measure it is. */
export const measureKindLabel = (code: MeasureKindCode): string => KIND[code]();
/** The sorts in the order they are offered. */
export const MEASURE_KINDS = Object.keys(KIND) as readonly MeasureKindCode[];
/** A sort as it is chosen; blank where none is. */
export type KindChoice = MeasureKindCode | '';

/** With which force a measure is required, or that it is the party's own. */
export function forceOf(measure: Pick<Followed, 'force'>): string {
  return measure.force === null ? m.measures_own() : forceLabel(measure.force);
}

/** A cause. */
export function causeLabel({ number, text, struck }: Cause): string {
  return struck ? m.measures_cause_struck({ number, text }) : m.measures_cause({ number, text });
}

/** The last day in words, or that there is none. */
export function lastDayLabel(measure: Followed): string {
  return measure.lastDay === null ? m.measures_no_day() : dayLong(measure.lastDay);
}

/** That a measure is late and by how many days; null when it is not. */
export function lateLabel(measure: Followed, today: string): string | null {
  const count = lateBy(measure, today);
  return count > 0 ? m.measures_late({ count }) : null;
}
