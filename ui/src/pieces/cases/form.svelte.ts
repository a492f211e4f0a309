// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The form of a new case. It is several acts one after the other: the case is opened, then given its number, its
// party and its checklist. A refusal stops there and stands at its field; what is done already is not done again,
// and nothing typed is lost, not even by looking at another screen meanwhile.

import { SvelteMap } from 'svelte/reactivity';
import * as calls from '../../core/calls';
import type { AuthorityProfileJson } from '../../core/bindings/AuthorityProfileJson';
import type { BilingualJson } from '../../core/bindings/BilingualJson';
import type { CaseKindCode } from '../../core/bindings/CaseKindCode';
import type { PurposeCode } from '../../core/bindings/PurposeCode';
import type { RoleCode } from '../../core/bindings/RoleCode';
import { faultOf } from '../../core/faults';
import { EMPTY_PARTY, namesParty, partyAct, type PartyForm } from '../../model/party';
import { isOfForm, refusalOf } from '../../model/refusal';
import { app } from '../../state/app.svelte';

/** The acts that make a new case, in their order. */
export type Step = 'open' | 'number' | 'party' | 'checklist';

/** The form and how far it has come. */
export class NewCaseForm {
  kind = $state<CaseKindCode>('supervision_nis1');
  purpose = $state<PurposeCode>('office');
  title = $state('');
  trigger = $state('');
  openedOn = $state('');
  number = $state('');
  role = $state<RoleCode>('inspector');
  /** The checklist and its edition with a space between; '' for none yet. */
  checklist = $state('');
  party = $state<PartyForm>({ ...EMPTY_PARTY });
  authority = $state({ name: '', unit: '', address: '', email: '', court: '' });
  /** The profile of the authority, where the office has taken one in. */
  imported = $state.raw<AuthorityProfileJson | null>(null);
  /** Whether the number looks as the profile says; it is a remark and hinders nothing. */
  numberFits = $state(true);

  /** The case, once it is opened. */
  opened = $state<string | null>(null);
  /** Whether the form is on its way to the core. */
  busy = $state(false);
  /** Refusals by `step.field`; the field is '' for the step as a whole. */
  readonly refusals = new SvelteMap<string, BilingualJson>();

  // Whether the office had no profile, so that this one becomes it.
  private keepsProfile = false;
  private prepared = false;
  // What each step sent when it was done; a step changed since is done again.
  private readonly sent: Partial<Record<Step, string>> = {};

  /** Fills in what is known, once. */
  async prepare(): Promise<void> {
    if (this.prepared) return;
    this.prepared = true;
    this.openedOn = app.start?.today ?? '';
    const profile = await app.attempt(calls.profile);
    if (profile === undefined) return void (this.prepared = false);
    this.keepsProfile = profile.authority === null;
    this.imported = profile.imported ?? null;
    if (profile.authority !== null) {
      const { name, unit, address, email, court } = profile.authority;
      this.authority = { name, unit: unit ?? '', address, email, court };
    }
  }

  /** Asks whether the number looks as the profile says. */
  async checkNumber(): Promise<void> {
    const [profile, number] = [this.imported?.id, this.number.trim()];
    this.numberFits =
      profile === undefined ||
      number === '' ||
      ((await app.attempt(() => calls.numberFits(profile, number))) ?? true);
  }

  /** The refusal at a field, in the language of the screen. */
  refusal(key: string): string | null {
    const found = this.refusals.get(key);
    return found === undefined ? null : app.text(found);
  }

  /** Does what is left to do. Gives the case when all is done, or the key of the field that was refused. */
  async submit(): Promise<{ done: string } | { refused: string }> {
    this.refusals.clear();
    this.busy = true;
    try {
      return await this.steps();
    } finally {
      this.busy = false;
    }
  }

  private async steps(): Promise<{ done: string } | { refused: string }> {
    const opened =
      this.opened === null ? await this.once('open', this.opening(), () => this.open()) : undefined;
    if (opened !== undefined) return opened;
    const id = this.opened;
    if (id === null) return { refused: 'open.' };
    for (const [step, act] of this.further()) {
      const refused = await this.once(step, act, () => calls.perform(id, act));
      if (refused !== undefined) return refused;
    }
    if (this.keepsProfile) await app.attempt(() => calls.setProfile(this.authorityDto()));
    return { done: id };
  }

  private further(): [Step, calls.Act][] {
    const [checklist = '', edition = ''] = this.checklist.split(' ');
    const acts: [Step, calls.Act][] = [];
    if (this.number.trim() !== '') acts.push(['number', { do: 'set_number', number: this.number }]);
    if (namesParty(this.party)) acts.push(['party', partyAct(this.party)]);
    if (checklist !== '') acts.push(['checklist', { do: 'choose_checklist', checklist, edition }]);
    return acts;
  }

  private async once(
    step: Step,
    what: unknown,
    run: () => Promise<unknown>
  ): Promise<{ refused: string } | undefined> {
    const written = JSON.stringify(what);
    if (this.sent[step] === written) return undefined;
    try {
      await run();
      this.sent[step] = written;
      return undefined;
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (!isOfForm(fault)) app.notSaved(fault);
      const { field, sentence } = refusalOf(fault);
      const key = `${step}.${field}`;
      this.refusals.set(key, sentence);
      return { refused: key };
    }
  }

  private async open(): Promise<void> {
    const done = await calls.openCase(this.opening());
    this.opened = done.case;
    app.savedAt(done.saved_at);
  }

  private opening() {
    return {
      kind: this.kind,
      purpose: this.purpose,
      title: this.title,
      opened_on: this.openedOn,
      trigger: this.trigger,
      authority: this.authorityDto(),
      officer: app.start?.myself?.id ?? '',
      role: this.role
    };
  }

  private authorityDto() {
    const unit = this.authority.unit.trim();
    const profile = this.imported === null ? {} : { profile: this.imported.id };
    return { ...this.authority, unit: unit === '' ? null : unit, ...profile };
  }
}

let kept = $state.raw(new NewCaseForm());

/** The form that is being filled in. */
export function newCaseForm(): NewCaseForm {
  return kept;
}

/** Begins an empty form, once a case is made. */
export function forgetForm(): void {
  kept = new NewCaseForm();
}
