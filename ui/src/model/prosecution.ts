// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The report for prosecution as a form, and when a case has use for one.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { Act } from '../core/calls';
import { filled } from './filled';

/** A report for prosecution as it is filled in. */
export interface ProsecutionForm {
  to: string;
  offence: string;
  from: string;
  until: string;
  suspect: string;
  account: string;
  /** The observations it rests on, by identity. */
  observations: string[];
  /** The documents that go with it, by identity. */
  enclosures: string[];
  disclosure: string;
  /** A person of the case. */
  signer: string;
}

/** Whether the case reports something: it is an outcome, or a report is written. */
export function reportsForProsecution(now: Pick<CaseJson, 'prosecution_reports' | 'decision'>): boolean {
  return now.prosecution_reports.length > 0 || now.decision.content.outcomes.includes('U11');
}

/** The addressee and what is reported, as the point of the decision says them; blank before it is written. */
export function begunBy(now: Pick<CaseJson, 'decision'>): { to: string; account: string } {
  for (const { operative } of now.decision.content.points) {
    if (typeof operative === 'object' && 'reports' in operative) {
      return { to: operative.reports.to, account: operative.reports.what };
    }
  }
  return { to: '', account: '' };
}

/** The act that writes a report; what is left blank is left out. */
export function prosecutionAct(form: ProsecutionForm): Act & { do: 'write_prosecution_report' } {
  const { to, offence, suspect, account, observations, enclosures, signer } = form;
  return {
    do: 'write_prosecution_report',
    to,
    offence,
    period: { from: form.from, to: filled(form.until) },
    suspect,
    account,
    observations,
    enclosures,
    disclosure: filled(form.disclosure),
    signer
  };
}
