// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The list of documents: which of them are shown, in what order, who cites them, and in what blocks they are drawn.

import type { ChannelCode } from '../core/bindings/ChannelCode';
import type { DirectionCode } from '../core/bindings/DirectionCode';
import type { EvidenceJson } from '../core/bindings/EvidenceJson';
import type { KeepingCode } from '../core/bindings/KeepingCode';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { StagedFileJson } from '../core/bindings/StagedFileJson';
import { documentsOf } from './observations';
import { isPicture } from './staged';

/** How a document came or went and how it is kept, as it is chosen; blank where nothing is said. */
export interface PaperWay {
  channel: ChannelCode | '';
  keeping: KeepingCode | '';
}
/** Nothing said. */
export const NO_WAY: PaperWay = { channel: '', keeping: '' };
/** What can be chosen. */
export const DIRECTIONS: readonly DirectionCode[] = ['received', 'drawn_up', 'sent'];
export const CHANNELS: readonly ChannelCode[] = ['post', 'email', 'form', 'sms', 'chat', 'handed_over'];
export const KEEPINGS: readonly KeepingCode[] = ['registered', 'in_order'];

/** Whether a document of that direction came or went by some way: what is drawn up has stayed. */
export function hasChannel(direction: DirectionCode): boolean {
  return direction !== 'drawn_up';
}

/** What the act says of it. */
export function wayOf(
  direction: DirectionCode,
  { channel, keeping }: PaperWay
): { channel: ChannelCode | null; keeping: KeepingCode | null } {
  return {
    channel: channel === '' || !hasChannel(direction) ? null : channel,
    keeping: keeping === '' ? null : keeping
  };
}

/** A file that waits to become a document, with what is being said of it. */
export interface StagedEntry {
  file: StagedFileJson;
  title: string;
  direction: DirectionCode;
  on: string;
  way: PaperWay;
  fault: string | null;
}

/** Which documents are shown. */
export const SIEVES = ['all', 'received', 'drawn_up', 'sent', 'pictures'] as const;
/** One of them. */
export type Sieve = (typeof SIEVES)[number];
/** The orders: by number or by day, either way. */
export const ORDERS = ['number', 'number_last', 'day', 'day_last'] as const;
/** One of them. */
export type Order = (typeof ORDERS)[number];

/** How many documents are drawn as one block. */
export const BLOCK = 40;

/** Whether a document has a picture that can be shown. */
export function hasPicture(paper: EvidenceJson): boolean {
  return paper.file !== null && isPicture(paper.file.media_type);
}

/** Whether a document passes a sieve. */
export function passes(paper: EvidenceJson, sieve: Sieve): boolean {
  switch (sieve) {
    case 'all':
      return true;
    case 'pictures':
      return hasPicture(paper);
    default:
      return paper.direction === sieve;
  }
}

/** The documents of a sieve in an order. Those of the same day stand by number. */
export function arranged(papers: readonly EvidenceJson[], sieve: Sieve, order: Order): EvidenceJson[] {
  const shown = papers.filter((paper) => passes(paper, sieve));
  const byDay = order.startsWith('day');
  shown.sort((a, b) => (byDay ? a.on.localeCompare(b.on) || a.number - b.number : a.number - b.number));
  return order.endsWith('_last') ? shown.reverse() : shown;
}

/** How many documents pass each sieve. */
export function counts(papers: readonly EvidenceJson[]): Record<Sieve, number> {
  const count = (sieve: Sieve) => papers.filter((paper) => passes(paper, sieve)).length;
  return {
    all: papers.length,
    received: count('received'),
    drawn_up: count('drawn_up'),
    sent: count('sent'),
    pictures: count('pictures')
  };
}

/** The observations that rest on each document: as their source, or as a further one that shows it. */
export function citing(observations: readonly ObservationJson[]): ReadonlyMap<string, ObservationJson[]> {
  const found = new Map<string, ObservationJson[]>();
  for (const one of observations) {
    for (const document of documentsOf(one)) {
      const mine = found.get(document);
      if (mine === undefined) found.set(document, [one]);
      else mine.push(one);
    }
  }
  return found;
}

/** Some things in blocks of a size. */
export function blocks<T>(all: readonly T[], size = BLOCK): T[][] {
  const made = [];
  for (let at = 0; at < all.length; at += size) made.push(all.slice(at, at + size));
  return made;
}

/** A file's type in the one word people use: PDF, PNG, TXT; the ending of the name when the type is not known. */
export function typeShown(mediaType: string, name: string): string {
  const known: Record<string, string> = {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/gif': 'GIF',
    'image/webp': 'WebP',
    'text/plain': 'TXT',
    'text/csv': 'CSV'
  };
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
  return known[mediaType] ?? ending?.toUpperCase() ?? mediaType;
}
