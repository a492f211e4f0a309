// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { NotificationJson } from '../core/bindings/NotificationJson';
import { draftOf } from '../pieces/overview/draft';
import type { OpenCase } from '../state/case.svelte';
import { notificationAct, notificationForm, notifiedFacts, type NotificationForm } from './notified';

const recorded = {
  id: 'n2',
  number: 2,
  registered_as: '2025-118',
  event: 'Journalen gick inte att läsa',
  event_on: '2025-03-02',
  known_on: null,
  notified_on: '2025-03-20',
  appointed_notifier: 'chefläkare',
  severity: 'could_have',
  patient_ref: 'Patient A',
  patient_informed_on: null
} as NotificationJson;

/** A case whose draft of the form is as it was kept when the window closed. */
const leftWith = (form: NotificationForm): OpenCase =>
  ({ draft: () => JSON.stringify(form) }) as unknown as OpenCase;

describe('a notification under lex Maria as a form', () => {
  it('corrects the one it was begun from, also after the window was closed with it half filled in', () => {
    const typed = { ...notificationForm(recorded), event: 'Journalen gick inte att öppna' };
    const left = draftOf(leftWith(typed), 'notification_form', notificationForm(null));
    expect(left === null ? null : notificationAct(left)).toEqual({
      do: 'record_notification',
      notification: 'n2',
      registered_as: '2025-118',
      event: 'Journalen gick inte att öppna',
      event_on: '2025-03-02',
      known_on: null,
      notified_on: '2025-03-20',
      appointed_notifier: 'chefläkare',
      severity: 'could_have',
      patient_ref: 'Patient A',
      patient_informed_on: null
    });
    expect(notifiedFacts(recorded)).toEqual([
      'Hade kunnat medföra allvarlig vårdskada',
      'Anmäld av chefläkare',
      'Patient A'
    ]);
  });

  it('records a new one where none was chosen', () => {
    expect(notificationAct(notificationForm(null)).notification).toBeNull();
  });
});
