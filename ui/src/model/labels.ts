// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What every closed code of the core is called on the screen, in the language of the screen. The tables are
// exhaustive: a new code does not compile until it has a name. They read the language each time they are called.

import type { ActDto } from '../core/bindings/ActDto';
import type { AssessmentCode } from '../core/bindings/AssessmentCode';
import type { BindingCode } from '../core/bindings/BindingCode';
import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import type { ChannelCode } from '../core/bindings/ChannelCode';
import type { DirectionCode } from '../core/bindings/DirectionCode';
import type { FactorCode } from '../core/bindings/FactorCode';
import type { ForceCode } from '../core/bindings/ForceCode';
import type { KeepingCode } from '../core/bindings/KeepingCode';
import type { OccasionModeCode } from '../core/bindings/OccasionModeCode';
import type { OutcomeCode } from '../core/bindings/OutcomeCode';
import type { PartyKindCode } from '../core/bindings/PartyKindCode';
import type { ProgressCode } from '../core/bindings/ProgressCode';
import type { PurposeCode } from '../core/bindings/PurposeCode';
import type { RegimeCode } from '../core/bindings/RegimeCode';
import type { RoleCode } from '../core/bindings/RoleCode';
import type { SeverityCode } from '../core/bindings/SeverityCode';
import { m } from '../words/messages.js';

type Names<Code extends string> = Record<Code, () => string>;

/** The five assessments and the mark of what is not answered, which is no assessment. */
export type MarkName = AssessmentCode | 'unanswered';
/** The six marks in the order of their keys; the unanswered last. */
export const MARKS: readonly MarkName[] = [
  'met',
  'partly_met',
  'not_met',
  'not_applicable',
  'not_examined',
  'unanswered'
];
/** The code of an act of the ledger, undoing and redoing included. */
export type ActCode = ActDto['do'] | 'archive_case' | 'undo' | 'redo';

const STATE: Names<CaseStateCode> = {
  draft: () => m.common_state_draft(),
  opened: () => m.common_state_opened(),
  planned: () => m.common_state_planned(),
  ongoing: () => m.common_state_ongoing(),
  assessing: () => m.common_state_assessing(),
  hearing: () => m.common_state_hearing(),
  presentation: () => m.common_state_presentation(),
  decided: () => m.common_state_decided(),
  dispatched: () => m.common_state_dispatched(),
  follow_up: () => m.common_state_follow_up(),
  closed: () => m.common_state_closed(),
  archived: () => m.common_state_archived(),
  dormant: () => m.common_state_dormant(),
  appealed: () => m.common_state_appealed(),
  under_review: () => m.common_state_under_review(),
  handed_over: () => m.common_state_handed_over()
};
// An audit has a check of facts and a report where supervision has a hearing and a decision that is dispatched.
const AUDIT_STATE: Partial<Names<CaseStateCode>> = {
  ongoing: () => m.common_state_audit_ongoing(),
  hearing: () => m.common_state_audit_hearing(),
  dispatched: () => m.common_state_audit_dispatched()
};
const AUDITS: readonly CaseKindCode[] = ['external_audit', 'internal_control'];
/** Where a case stands, in the words of its kind. */
export function stateLabel(code: CaseStateCode, kind?: CaseKindCode): string {
  const own = kind !== undefined && AUDITS.includes(kind) ? AUDIT_STATE[code] : undefined;
  return (own ?? STATE[code])();
}

const KIND: Names<CaseKindCode> = {
  supervision_cyber: () => m.common_kind_supervision_cyber(),
  supervision_nis1: () => m.common_kind_supervision_nis1(),
  lex_maria: () => m.common_kind_lex_maria(),
  complaint: () => m.common_kind_complaint(),
  own_initiative: () => m.common_kind_own_initiative(),
  external_audit: () => m.common_kind_external_audit(),
  internal_control: () => m.common_kind_internal_control()
};
/** What kind of case it is. */
export const kindLabel = (code: CaseKindCode): string => KIND[code]();

const ROLE: Names<RoleCode> = {
  inspector: () => m.common_role_inspector(),
  legal_officer: () => m.common_role_legal_officer(),
  decision_maker: () => m.common_role_decision_maker(),
  expert: () => m.common_role_expert()
};
/** What a person does in a case. */
export const roleLabel = (code: RoleCode): string => ROLE[code]();

const MARK: Names<MarkName> = {
  met: () => m.common_mark_met(),
  partly_met: () => m.common_mark_partly_met(),
  not_met: () => m.common_mark_not_met(),
  not_applicable: () => m.common_mark_not_applicable(),
  not_examined: () => m.common_mark_not_examined(),
  unanswered: () => m.common_mark_unanswered()
};
/** A mark: an assessment, or that there is none. */
export const markLabel = (code: MarkName): string => MARK[code]();

/** An assessment. */
export const assessmentLabel = (code: AssessmentCode): string => markLabel(code);

const SEVERITY: Names<SeverityCode> = {
  negligible: () => m.common_severity_negligible(),
  moderate: () => m.common_severity_moderate(),
  significant: () => m.common_severity_significant(),
  serious: () => m.common_severity_serious()
};
/** How grave a deficiency is. */
export const severityLabel = (code: SeverityCode): string => SEVERITY[code]();

const FORCE: Names<ForceCode> = {
  requested: () => m.common_force_requested(),
  ordered: () => m.common_force_ordered()
};
/** With which force a measure is asked for. */
export const forceLabel = (code: ForceCode): string => FORCE[code]();

const PROGRESS: Names<ProgressCode> = {
  planned: () => m.common_progress_planned(),
  ongoing: () => m.common_progress_ongoing(),
  done: () => m.common_progress_done()
};
/** How far a reported measure has come. */
export const progressLabel = (code: ProgressCode): string => PROGRESS[code]();

const PARTY_KIND: Names<PartyKindCode> = {
  municipality: () => m.common_party_municipality(),
  region: () => m.common_party_region(),
  municipal_association: () => m.common_party_municipal_association(),
  state_authority: () => m.common_party_state_authority(),
  private: () => m.common_party_private()
};
/** What the party is. */
export const partyKindLabel = (code: PartyKindCode): string => PARTY_KIND[code]();

const MODE: Names<OccasionModeCode> = {
  on_site: () => m.common_mode_on_site(),
  remote: () => m.common_mode_remote(),
  desk: () => m.common_mode_desk()
};
/** How an occasion was held. */
export const modeLabel = (code: OccasionModeCode): string => MODE[code]();

const DIRECTION: Names<DirectionCode> = {
  received: () => m.common_direction_received(),
  drawn_up: () => m.common_direction_drawn_up(),
  sent: () => m.common_direction_sent()
};
/** Which way a document went. */
export const directionLabel = (code: DirectionCode): string => DIRECTION[code]();

const CHANNEL: Names<ChannelCode> = {
  post: () => m.common_channel_post(),
  email: () => m.common_channel_email(),
  form: () => m.common_channel_form(),
  sms: () => m.common_channel_sms(),
  chat: () => m.common_channel_chat(),
  handed_over: () => m.common_channel_handed_over()
};
/** How a document came or went. */
export const channelLabel = (code: ChannelCode): string => CHANNEL[code]();

const KEEPING: Names<KeepingCode> = {
  registered: () => m.common_keeping_registered(),
  in_order: () => m.common_keeping_in_order()
};
/** How a document is kept. */
export const keepingLabel = (code: KeepingCode): string => KEEPING[code]();

const OUTCOME: Names<OutcomeCode> = {
  U1: () => m.common_outcome_u1(),
  U2: () => m.common_outcome_u2(),
  U3: () => m.common_outcome_u3(),
  U4: () => m.common_outcome_u4(),
  U10: () => m.common_outcome_u10(),
  U5: () => m.common_outcome_u5(),
  U6: () => m.common_outcome_u6(),
  U7: () => m.common_outcome_u7(),
  U8: () => m.common_outcome_u8(),
  U9: () => m.common_outcome_u9(),
  U11: () => m.common_outcome_u11(),
  U12: () => m.common_outcome_u12(),
  U13: () => m.common_outcome_u13()
};
/** An outcome of the decision. */
export const outcomeLabel = (code: OutcomeCode): string => OUTCOME[code]();

const PURPOSE: Names<PurposeCode> = {
  office: () => m.common_purpose_office(),
  training: () => m.common_purpose_training()
};
/** For an office or for training. */
export const purposeLabel = (code: PurposeCode): string => PURPOSE[code]();

const FACTOR: Names<FactorCode> = {
  seriousness: () => m.common_factor_seriousness(),
  duration: () => m.common_factor_duration(),
  damage: () => m.common_factor_damage(),
  earlier: () => m.common_factor_earlier(),
  mitigation: () => m.common_factor_mitigation(),
  intent: () => m.common_factor_intent(),
  gain: () => m.common_factor_gain(),
  milder: () => m.common_factor_milder()
};
/** A factor in the choice of intervention. */
export const factorLabel = (code: FactorCode): string => FACTOR[code]();

const REGIME: Names<RegimeCode> = {
  nis1: () => m.common_regime_nis1(),
  csl: () => m.common_regime_csl(),
  psl: () => m.common_regime_psl(),
  general: () => m.common_regime_general()
};
/** A body of law. */
export const regimeLabel = (code: RegimeCode): string => REGIME[code]();

const BINDING: Names<BindingCode> = {
  act: () => m.common_binding_act(),
  ordinance: () => m.common_binding_ordinance(),
  regulation: () => m.common_binding_regulation(),
  eu_regulation: () => m.common_binding_eu_regulation(),
  implementing_act: () => m.common_binding_implementing_act(),
  earlier_injunction: () => m.common_binding_earlier_injunction(),
  general_advice: () => m.common_binding_general_advice(),
  standard: () => m.common_binding_standard(),
  contract: () => m.common_binding_contract()
};
/** What force a source has. */
export const bindingLabel = (code: BindingCode): string => BINDING[code]();

const ACTS: Names<ActCode> = {
  open_case: () => m.acts_do_open_case(),
  set_number: () => m.acts_do_set_number(),
  set_party: () => m.acts_do_set_party(),
  set_authority: () => m.acts_do_set_authority(),
  set_scope: () => m.acts_do_set_scope(),
  add_participant: () => m.acts_do_add_participant(),
  answer_conflict: () => m.acts_do_answer_conflict(),
  choose_checklist: () => m.acts_do_choose_checklist(),
  move_to_edition: () => m.acts_do_move_to_edition(),
  record: () => m.acts_do_record(),
  strike_record: () => m.acts_do_strike_record(),
  move_case: () => m.acts_do_move_case(),
  add_occasion: () => m.acts_do_add_occasion(),
  assess: () => m.acts_do_assess(),
  note_answer: () => m.acts_do_note_answer(),
  add_evidence: () => m.acts_do_add_evidence(),
  observe: () => m.acts_do_observe(),
  reword_observation: () => m.acts_do_reword_observation(),
  cite_documents: () => m.acts_do_cite_documents(),
  note_deficiency: () => m.acts_do_note_deficiency(),
  reword_deficiency: () => m.acts_do_reword_deficiency(),
  set_standing: () => m.acts_do_set_standing(),
  weigh_seriousness: () => m.acts_do_weigh_seriousness(),
  state_position: () => m.acts_do_state_position(),
  give_reasons: () => m.acts_do_give_reasons(),
  require_measure: () => m.acts_do_require_measure(),
  date_measure: () => m.acts_do_date_measure(),
  report_measure: () => m.acts_do_report_measure(),
  withdraw_measure: () => m.acts_do_withdraw_measure(),
  record_notification: () => m.acts_do_record_notification(),
  write_notice: () => m.acts_do_write_notice(),
  send_notice: () => m.acts_do_send_notice(),
  write_prosecution_report: () => m.acts_do_write_prosecution_report(),
  list_present: () => m.acts_do_list_present(),
  take_in_charge: () => m.acts_do_take_in_charge(),
  give_back: () => m.acts_do_give_back(),
  send_hearing: () => m.acts_do_send_hearing(),
  record_reply: () => m.acts_do_record_reply(),
  except_hearing: () => m.acts_do_except_hearing(),
  record_objection: () => m.acts_do_record_objection(),
  respond_to_objection: () => m.acts_do_respond_to_objection(),
  ask_extension: () => m.acts_do_ask_extension(),
  decide_extension: () => m.acts_do_decide_extension(),
  remind_hearing: () => m.acts_do_remind_hearing(),
  weigh_new_material: () => m.acts_do_weigh_new_material(),
  explain_change: () => m.acts_do_explain_change(),
  confirm_provision: () => m.acts_do_confirm_provision(),
  set_matter: () => m.acts_do_set_matter(),
  choose_outcomes: () => m.acts_do_choose_outcomes(),
  date_decision: () => m.acts_do_date_decision(),
  name_decision_maker: () => m.acts_do_name_decision_maker(),
  name_co_deciders: () => m.acts_do_name_co_deciders(),
  set_presentation: () => m.acts_do_set_presentation(),
  set_others: () => m.acts_do_set_others(),
  record_dissent: () => m.acts_do_record_dissent(),
  set_effect: () => m.acts_do_set_effect(),
  set_appeal: () => m.acts_do_set_appeal(),
  weigh_factor: () => m.acts_do_weigh_factor(),
  consider: () => m.acts_do_consider(),
  remit_fee: () => m.acts_do_remit_fee(),
  add_point: () => m.acts_do_add_point(),
  remove_point: () => m.acts_do_remove_point(),
  write_section: () => m.acts_do_write_section(),
  accept_sources: () => m.acts_do_accept_sources(),
  comment: () => m.acts_do_comment(),
  resolve_comment: () => m.acts_do_resolve_comment(),
  require_approval: () => m.acts_do_require_approval(),
  approve: () => m.acts_do_approve(),
  withdraw_approval: () => m.acts_do_withdraw_approval(),
  mark_secret: () => m.acts_do_mark_secret(),
  lift_secrecy: () => m.acts_do_lift_secrecy(),
  override_rule: () => m.acts_do_override_rule(),
  settle_decision: () => m.acts_do_settle_decision(),
  reopen_decision: () => m.acts_do_reopen_decision(),
  record_seal: () => m.acts_do_record_seal(),
  address_decision: () => m.acts_do_address_decision(),
  add_dissent: () => m.acts_do_add_dissent(),
  seal_dissent: () => m.acts_do_seal_dissent(),
  seal_separate_decision: () => m.acts_do_seal_separate_decision(),
  dispatch_decision: () => m.acts_do_dispatch_decision(),
  record_service_try: () => m.acts_do_record_service_try(),
  record_served: () => m.acts_do_record_served(),
  record_appeal: () => m.acts_do_record_appeal(),
  decide_on_appeal: () => m.acts_do_decide_on_appeal(),
  begin_new_version: () => m.acts_do_begin_new_version(),
  answer_condition: () => m.acts_do_answer_condition(),
  archive_case: () => m.acts_do_archive_case(),
  undo: () => m.acts_do_undo(),
  redo: () => m.acts_do_redo()
};
/** What an act did, as a heading: "Bedömning". The ledger may know an act this window does not; it then says its code. */
export function actLabel(code: string): string {
  return Object.hasOwn(ACTS, code) ? ACTS[code as ActCode]() : code;
}
