// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the decision says now, in words for the screen. The letter's own sentences are the core's.

import type { AppealDto } from '../../core/bindings/AppealDto';
import type { AppealTimeCode } from '../../core/bindings/AppealTimeCode';
import type { CompetenceDto } from '../../core/bindings/CompetenceDto';
import type { DissentDto } from '../../core/bindings/DissentDto';
import type { EffectDto } from '../../core/bindings/EffectDto';
import type { OperativeDto } from '../../core/bindings/OperativeDto';
import type { PowerCode } from '../../core/bindings/PowerCode';
import type { PresentationDto } from '../../core/bindings/PresentationDto';
import type { PresentationExemptionCode } from '../../core/bindings/PresentationExemptionCode';
import type { ProvisionJson } from '../../core/bindings/ProvisionJson';
import type { RemissionGroundCode } from '../../core/bindings/RemissionGroundCode';
import { dayShort } from '../../model/days';
import { measureNumber } from '../../model/facts';
import type { OpenCase } from '../../state/case.svelte';
import { m } from '../../words/messages.js';

const COMPETENCES = ['rules_of_procedure', 'delegation', 'head', 'board'] as const;
/** On what ground one may decide. */
export type CompetenceCode = (typeof COMPETENCES)[number];
const EXEMPTIONS: PresentationExemptionCode[] = ['rules_of_procedure', 'special_decision', 'cannot_wait'];
const TIMES: AppealTimeCode[] = ['from_decision', 'from_receipt', 'both'];
const REMISSIONS: RemissionGroundCode[] = ['minor', 'excusable', 'unreasonable'];

const COMPETENCE: Record<CompetenceCode, () => string> = {
  rules_of_procedure: m.decision_competence_rules,
  delegation: m.decision_competence_delegation,
  head: m.decision_competence_head,
  board: m.decision_competence_board
};
const EXEMPTION: Record<PresentationExemptionCode, () => string> = {
  rules_of_procedure: m.decision_exempt_rules,
  special_decision: m.decision_exempt_special,
  cannot_wait: m.decision_exempt_wait
};
const TIME: Record<AppealTimeCode, () => string> = {
  from_decision: m.decision_time_decision,
  from_receipt: m.decision_time_receipt,
  both: m.decision_time_both
};
const REMISSION: Record<RemissionGroundCode, () => string> = {
  minor: m.decision_remit_minor,
  excusable: m.decision_remit_excusable,
  unreasonable: m.decision_remit_unreasonable
};

const options = <Code extends string>(codes: readonly Code[], of: Record<Code, () => string>) =>
  codes.map((value) => ({ value, label: of[value]() }));
/** The grounds of competence. */
export const competences = () => options(COMPETENCES, COMPETENCE);
/** The grounds for no presentation. */
export const exemptions = () => options(EXEMPTIONS, EXEMPTION);
/** How the time to appeal is counted. */
export const appealTimes = () => options(TIMES, TIME);
/** The grounds for remitting a fee. */
export const remissions = () => options(REMISSIONS, REMISSION);
/** The ground of a remission. */
export const remissionLabel = (code: RemissionGroundCode): string => REMISSION[code]();

/** The name of a person in the case. */
export function nameIn(open: OpenCase, id: string): string {
  return open.now.participants.find((one) => one.id === id)?.name ?? m.decision_person_gone();
}

/** The short citation of a provision. */
function citedIn(open: OpenCase, id: string): string {
  return open.provisions.get(id)?.short ?? id;
}

/** The provisions that give any of the powers. */
function withPower(open: OpenCase, powers: PowerCode[]): ProvisionJson[] {
  return [...open.provisions.values()].filter((one) => one.powers.some((power) => powers.includes(power)));
}

/** The bodies of law that the deficiencies of the decision break, those that an act of its own lets be appealed. */
export function withRegime(open: OpenCase): string[] {
  const broken = open.now.deficiencies.flatMap((one) => one.provisions);
  const regimes = broken.map((id) => open.provisions.get(id)?.regime ?? 'general');
  return regimes.filter((one) => one !== 'general');
}

/** Such provisions as options, with an empty one first. */
export function powerOptions(open: OpenCase, powers: PowerCode[], language: 'sv' | 'en') {
  const all = withPower(open, powers).map((one) => ({
    value: one.id,
    label: one.short,
    hint: one.summary[language]
  }));
  return [{ value: '', label: all.length === 0 ? m.decision_no_provision() : m.decision_choose() }, ...all];
}

/** The kind and the text of a ground of competence. */
export function competenceParts(said: CompetenceDto | null): {
  code: CompetenceCode | undefined;
  text: string;
} {
  if (said === null) return { code: undefined, text: '' };
  if (typeof said === 'string') return { code: said, text: '' };
  if ('delegation' in said) return { code: 'delegation', text: said.delegation };
  return { code: 'rules_of_procedure', text: said.rules_of_procedure };
}

/** The ground of competence in words. */
export function sayCompetence(said: CompetenceDto | null): string {
  const { code, text } = competenceParts(said);
  if (code === undefined) return '';
  return text === '' ? COMPETENCE[code]() : `${COMPETENCE[code]()}: ${text}`;
}

/** Who presented, in words. */
export function sayPresentation(open: OpenCase, said: PresentationDto | null): string | null {
  if (said === null) return null;
  if ('by' in said) return m.decision_presented_by({ name: nameIn(open, said.by) });
  return m.decision_not_presented({ ground: EXEMPTION[said.exempt.ground](), because: said.exempt.because });
}

/** Whether a dissent was notified, in words. */
export function sayDissent(open: OpenCase, said: DissentDto | null): string | null {
  if (said === null) return null;
  if (said === 'none') return m.decision_dissent_none();
  return m.decision_dissent_by({ name: nameIn(open, said.notified.by), text: said.notified.text });
}

/** When the decision takes effect, in words. */
export function sayEffect(open: OpenCase, said: EffectDto | null): string | null {
  if (said === null) return null;
  if (said === 'after_appeal_time') return m.decision_effect_after();
  if (said === 'nothing_to_enforce') return m.decision_effect_nothing();
  return m.decision_effect_now({
    provision: citedIn(open, said.at_once.ground),
    because: said.at_once.because
  });
}

/** Whether the decision can be appealed, in words. */
export function sayAppeal(open: OpenCase, said: AppealDto | null, by: string | null): string | null {
  if (said === null) return null;
  if (said === 'legal_officer_decides') return m.decision_appeal_later();
  const who = by === null ? '' : ` ${m.decision_appeal_chosen({ name: nameIn(open, by) })}`;
  if ('closed' in said) {
    return m.decision_appeal_closed_by({ provision: citedIn(open, said.closed) }) + who;
  }
  const provisions = [said.open.provision, ...(said.open.also ?? [])];
  const opens = m.decision_appeal_open_by({
    provision: provisions.map((one) => citedIn(open, one)).join(', '),
    time: TIME[said.open.time]()
  });
  return opens + who;
}

/** What a point of the operative part does, in words. */
export function sayOperative(open: OpenCase, said: OperativeDto): string {
  if (said === 'closes') return m.decision_point_closes();
  if ('states' in said) return m.decision_point_states_what({ which: deficienciesIn(open, said.states) });
  if ('requests' in said) return m.decision_point_requests_what({ which: measuresIn(open, said.requests) });
  if ('orders' in said) {
    return m.decision_point_orders_what({
      which: measuresIn(open, said.orders.measures),
      provision: citedIn(open, said.orders.power)
    });
  }
  if ('transfers' in said) {
    return m.decision_point_transfers_what({ what: said.transfers.what, to: said.transfers.to });
  }
  if ('remarks' in said) {
    return m.decision_point_remarks_what({
      which: deficienciesIn(open, said.remarks.deficiencies),
      provision: citedIn(open, said.remarks.power)
    });
  }
  if ('remits' in said) {
    return m.decision_point_remits_what({
      which: deficienciesIn(open, said.remits.deficiencies),
      provision: citedIn(open, said.remits.power)
    });
  }
  if ('writes_off' in said) return m.decision_point_writes_off_what({ because: said.writes_off });
  return sayIntervention(open, said);
}

type Intervention = Extract<
  OperativeDto,
  | { orders_under_fine: unknown }
  | { orders_publication: unknown }
  | { charges: unknown }
  | { applies_for_ban: unknown }
  | { bans: unknown }
  | { reports: unknown }
  | { refrains: unknown }
>;

function sayIntervention(open: OpenCase, said: Intervention): string {
  const sum = (kronor: number): string => kronor.toLocaleString('sv-SE');
  if ('orders_under_fine' in said) {
    const { measures, fine, power } = said.orders_under_fine;
    return m.decision_point_orders_fine_what({
      which: measuresIn(open, measures),
      sum: sum(fine),
      provision: citedIn(open, power)
    });
  }
  if ('orders_publication' in said) {
    return m.decision_point_publication_what({
      what: said.orders_publication.what,
      by: dayShort(said.orders_publication.by)
    });
  }
  if ('charges' in said) {
    return m.decision_point_charges_what({
      which: deficienciesIn(open, said.charges.deficiencies),
      sum: sum(said.charges.fee)
    });
  }
  if ('applies_for_ban' in said) return m.decision_point_applies_what(said.applies_for_ban);
  if ('bans' in said) return m.decision_point_bans_what({ what: said.bans.what });
  if ('reports' in said) return m.decision_point_reports_what(said.reports);
  return m.decision_point_refrains_what({
    which: deficienciesIn(open, said.refrains.deficiencies),
    other: said.refrains.other
  });
}

function deficienciesIn(open: OpenCase, ids: string[]): string {
  const found = open.now.deficiencies.filter((one) => ids.includes(one.id));
  return found
    .map((one) => `${m.decision_fact_deficiency({ number: one.number })} (${one.title})`)
    .join(', ');
}

function measuresIn(open: OpenCase, ids: string[]): string {
  const found = open.now.required_measures.filter((one) => ids.includes(one.id));
  return found.map((one) => `${measureNumber(one.number)} (${one.text})`).join(', ');
}
