// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The notifications under lex Maria that a case reviews, as a form, and the sections of the checklist by notification.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { HarmCode } from '../core/bindings/HarmCode';
import type { NotificationJson } from '../core/bindings/NotificationJson';
import type { SectionJson } from '../core/bindings/SectionJson';
import type { Act } from '../core/calls';
import { m } from '../words/messages.js';
import { dayLong } from './days';
import { filled } from './filled';

/** A notification as it is filled in. */
export interface NotificationForm {
  /** The one that is corrected; blank where it is a new one. Text as the other fields, so that a kept draft holds it. */
  notification: string;
  registered_as: string;
  event: string;
  event_on: string;
  known_on: string;
  notified_on: string;
  appointed_notifier: string;
  severity: HarmCode | '';
  patient_ref: string;
  patient_informed_on: string;
}

/** An empty form, or that of a notification to correct. */
export function notificationForm(one: NotificationJson | null): NotificationForm {
  return {
    notification: one?.id ?? '',
    registered_as: one?.registered_as ?? '',
    event: one?.event ?? '',
    event_on: one?.event_on ?? '',
    known_on: one?.known_on ?? '',
    notified_on: one?.notified_on ?? '',
    appointed_notifier: one?.appointed_notifier ?? '',
    severity: one?.severity ?? '',
    patient_ref: one?.patient_ref ?? '',
    patient_informed_on: one?.patient_informed_on ?? ''
  };
}

/** The act that records a notification; what is left blank is left out. */
export function notificationAct(form: NotificationForm): Act & { do: 'record_notification' } {
  const { event, notified_on } = form;
  return {
    do: 'record_notification',
    notification: filled(form.notification),
    registered_as: filled(form.registered_as),
    event,
    event_on: filled(form.event_on),
    known_on: filled(form.known_on),
    notified_on,
    appointed_notifier: filled(form.appointed_notifier),
    severity: form.severity === '' ? null : form.severity,
    patient_ref: filled(form.patient_ref),
    patient_informed_on: filled(form.patient_informed_on)
  };
}

const HARM: Readonly<Record<HarmCode, () => string>> = {
  death: () => m.notified_harm_death(),
  lasting: () => m.notified_harm_lasting(),
  more_care: () => m.notified_harm_more_care(),
  could_have: () => m.notified_harm_could_have(),
  not_serious: () => m.notified_harm_not_serious()
};
/** How grave the harm was or could have been, the gravest first. */
export const HARMS = Object.keys(HARM) as readonly HarmCode[];
/** What it is called. */
export const harmLabel = (code: HarmCode): string => HARM[code]();

/** Who notified, how grave it was, for whom and when they were told, as far as it is said. */
export function notifiedFacts(one: NotificationJson): string[] {
  return [
    one.severity === null ? null : harmLabel(one.severity),
    one.appointed_notifier === null ? null : m.notified_by({ who: one.appointed_notifier }),
    one.patient_ref,
    one.patient_informed_on === null ? null : m.notified_informed({ day: dayLong(one.patient_informed_on) })
  ].filter((fact) => fact !== null);
}

/** Whether a case of this kind reviews notifications. */
export function reviewsNotifications(now: Pick<CaseJson, 'kind'>): boolean {
  return now.kind === 'lex_maria';
}

/** What a notification is judged as. */
export function judgedAs(one: NotificationJson): string {
  if (one.fulfilled === null) return m.notified_open();
  return one.fulfilled ? m.notified_fulfilled() : m.notified_not_fulfilled();
}

/** Under which number it was taken in, when it came and what it is judged as. */
export function keyFacts(one: NotificationJson): string[] {
  const came = m.notified_came({ day: dayLong(one.notified_on) });
  const number = one.registered_as;
  return [...(number === null ? [] : [m.notified_registered_as({ number })]), came, judgedAs(one)];
}

/** A section called by the notification it reviews, where there are several. */
export function calledByNotification(section: SectionJson): SectionJson {
  const { notification, heading } = section;
  if (notification === null) return section;
  const number = notification;
  return {
    ...section,
    heading: {
      sv: m.notified_of_section({ heading: heading.sv, number }, { locale: 'sv' }),
      en: m.notified_of_section({ heading: heading.en, number }, { locale: 'en' })
    }
  };
}
