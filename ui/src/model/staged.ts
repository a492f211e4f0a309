// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A file that waits to become a document of the case: how its hash is shown and what it begins as.

import type { DirectionCode } from '../core/bindings/DirectionCode';
import type { StagedFileJson } from '../core/bindings/StagedFileJson';

/** The first digits of a hash, enough to compare by eye. */
export function hashShown(sha256: string): string {
  return `${sha256.slice(0, 4)}\u00a0${sha256.slice(4, 8)}`;
}

/** Which way a file most often went: a picture is taken by the authority, any other file came from the party. */
export function directionAtFirst(file: StagedFileJson): DirectionCode {
  return file.picture !== null ? 'drawn_up' : 'received';
}

/** Whether a document's file can be shown as a picture. */
export function isPicture(mediaType: string): boolean {
  return /^image\/(png|jpeg|gif|webp)$/.test(mediaType);
}
