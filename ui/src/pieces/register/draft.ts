// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/** Under which name the form of a record is kept as a draft of the case; one is written at a time. */
export const DRAFT = 'record_form';
