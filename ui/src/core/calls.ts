// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The door to the core: one function for each command, typed on both sides by the bindings. Nothing else in the
// page may call the shell, except the one event in changes.ts.

import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import type { ImportedJson } from './bindings/ImportedJson';
import type { OfficeConfirmationJson } from './bindings/OfficeConfirmationJson';
import type { ActDto } from './bindings/ActDto';
import type { AddPerson } from './bindings/AddPerson';
import type { AppearanceJson } from './bindings/AppearanceJson';
import type { ArchiveAsk } from './bindings/ArchiveAsk';
import type { ArchivedJson } from './bindings/ArchivedJson';
import type { AuthorityDto } from './bindings/AuthorityDto';
import type { AwaitedJson } from './bindings/AwaitedJson';
import type { BilingualJson } from './bindings/BilingualJson';
import type { CaseJson } from './bindings/CaseJson';
import type { CaseRowJson } from './bindings/CaseRowJson';
import type { ChecklistRowJson } from './bindings/ChecklistRowJson';
import type { ComparedJson } from './bindings/ComparedJson';
import type { ChosenJson } from './bindings/ChosenJson';
import type { BesideCode } from './bindings/BesideCode';
import type { CopyCode } from './bindings/CopyCode';
import type { CreateStore } from './bindings/CreateStore';
import type { DoneJson } from './bindings/DoneJson';
import type { DraftJson } from './bindings/DraftJson';
import type { GapJson } from './bindings/GapJson';
import type { LedgerLineJson } from './bindings/LedgerLineJson';
import type { LedgerVerdictJson } from './bindings/LedgerVerdictJson';
import type { LetterCode } from './bindings/LetterCode';
import type { MemoryJson } from './bindings/MemoryJson';
import type { OfferedJson } from './bindings/OfferedJson';
import type { OpenCase } from './bindings/OpenCase';
import type { PersonJson } from './bindings/PersonJson';
import type { ProfileJson } from './bindings/ProfileJson';
import type { RecoveryJson } from './bindings/RecoveryJson';
import type { ReplyJson } from './bindings/ReplyJson';
import type { ReviewJson } from './bindings/ReviewJson';
import type { SavedJson } from './bindings/SavedJson';
import type { SealWhat } from './bindings/SealWhat';
import type { SealWith } from './bindings/SealWith';
import type { SealedJson } from './bindings/SealedJson';
import type { StagedJson } from './bindings/StagedJson';
import type { SecrecyGroundJson } from './bindings/SecrecyGroundJson';
import type { StartJson } from './bindings/StartJson';
import type { StepsJson } from './bindings/StepsJson';
import type { VerifiedJson } from './bindings/VerifiedJson';
import type { KeptListJson } from './bindings/KeptListJson';
import type { ListDraftJson } from './bindings/ListDraftJson';
import type { OfList } from './bindings/OfList';
import type { ProvisionJson } from './bindings/ProvisionJson';
import type { ShelfJson } from './bindings/ShelfJson';
import type { ShelvedListJson } from './bindings/ShelvedListJson';
import type { TriedAnswerJson } from './bindings/TriedAnswerJson';
import type { FitTexts } from './bindings/FitTexts';
import type { FittingTextJson } from './bindings/FittingTextJson';
import type { ImportedTextsJson } from './bindings/ImportedTextsJson';
import type { LibraryJson } from './bindings/LibraryJson';
import type { ProposeText } from './bindings/ProposeText';
import type { RelateCases } from './bindings/RelateCases';
import type { RelatedJson } from './bindings/RelatedJson';
import type { ShareOccasion } from './bindings/ShareOccasion';
import type { SharedJson } from './bindings/SharedJson';
import type { UnansweredLinkJson } from './bindings/UnansweredLinkJson';

/** An act as the page writes it; its code stands under `do`. */
export type Act = ActDto;

// Each call rejects with a WindowFault (see faults.ts).

// What writes goes in the order it was asked for: the core serves calls side by side, and a late text must never
// be covered by an earlier one.
let last: Promise<unknown> = Promise.resolve();

function inOrder<T>(command: string, args: Record<string, unknown>): Promise<T> {
  const mine = last.then(() => invoke<T>(command, args));
  last = mine.catch(() => undefined);
  return mine;
}

/** What the window needs before it can show anything. */
export const start = () => invoke<StartJson>('start');
/** Sets how the window looks. */
export const setAppearance = (appearance: AppearanceJson) =>
  invoke<null>('set_appearance', { ask: { appearance } });

/** Makes the store with its first person; the recovery key is shown this once. */
export const createStore = (ask: CreateStore) => invoke<RecoveryJson>('create_store', { ask });
/** Whether the recovery key was typed back rightly. */
export const confirmRecovery = (typed: string) => invoke<boolean>('confirm_recovery', { ask: { typed } });
/** Unlocks, or switches to another person. */
export const unlock = (person: string, passphrase: string) =>
  invoke<PersonJson>('unlock', { ask: { person, passphrase } });
/** Unlocks by the recovery key and sets a new passphrase. */
export const recover = (person: string, typed: string, passphrase: string) =>
  invoke<PersonJson>('recover', { ask: { person, typed, passphrase } });
/** Locks the store. */
export const lock = () => invoke<null>('lock');
/** Lets the person choose a backup and takes it into use; null when they changed their mind. */
export const restore = () => invoke<StartJson | null>('restore');
/** Lets the person choose a folder and copies the store there; null when they changed their mind. */
export const backUp = () => invoke<SavedJson | null>('back_up');

/** The persons of the store. */
export const persons = () => invoke<PersonJson[]>('persons');
/** Adds a person. */
export const addPerson = (ask: AddPerson) => invoke<PersonJson>('add_person', { ask });
/** Changes one's own passphrase. */
export const changePassphrase = (old: string, next: string) =>
  invoke<null>('change_passphrase', { ask: { old, new: next } });
/** Draws a new recovery key; the old one no longer holds. */
export const replaceRecovery = () => invoke<RecoveryJson>('replace_recovery');
/** Who runs the office's cases. */
export const profile = () => invoke<ProfileJson>('profile');
/** Sets who runs the office's cases. */
export const setProfile = (authority: AuthorityDto) => invoke<null>('set_profile', { ask: { authority } });

/** Lets the person choose a profile and takes it in; null when they changed their mind. */
export const importProfile = () => invoke<ProfileJson | null>('import_profile');
/** Lets the person choose a file and writes the profile there; null when they changed their mind. */
export const exportProfile = () => invoke<SavedJson | null>('export_profile');
/** Whether a case number looks as the profile says; a remark, never a hindrance. */
export const numberFits = (profile: string, number: string) =>
  invoke<boolean>('number_fits', { ask: { profile, number } });

/** What the office has confirmed. */
export const confirmations = () => invoke<OfficeConfirmationJson[]>('confirmations');
/** Lets the person choose a file and writes what the office has confirmed; null when they changed their mind. */
export const exportConfirmations = () => invoke<SavedJson | null>('export_confirmations');
/** Lets the person choose a file of confirmations and takes it in; null when they changed their mind. */
export const importConfirmations = () => invoke<ImportedJson | null>('import_confirmations');

/** The cases, the last changed first. */
export const cases = () => invoke<CaseRowJson[]>('cases');
/** The checklists of the catalogue. */
export const checklists = () => invoke<ChecklistRowJson[]>('checklists');
/** Every question of a case beside that of another edition of its checklist. */
export const compareEdition = (id: string, edition: string) =>
  invoke<ComparedJson[]>('compare_edition', { ask: { case: id, edition } });
/** The sections of the secrecy act to choose from when something is marked as secret. */
export const secrecyGrounds = () => invoke<SecrecyGroundJson[]>('secrecy_grounds');
/** Opens a case. */
export const openCase = (form: OpenCase) => invoke<DoneJson>('open_case', { ask: { form } });
/** Opens the sample, part-way, with the person at the screen as its decision-maker. */
export const openSample = () => invoke<DoneJson>('open_sample');
/** Opens the samples at their stages; the one that is left to work in is the one to show. */
export const openSamples = () => invoke<DoneJson>('open_samples');
/** A case with its checklist and provisions; its ledger is left empty (see ledger). */
export const caseWhole = (id: string) => invoke<CaseJson>('case_whole', { ask: { case: id } });
/** A case without its checklist and provisions, which never change: what is fetched after an act. */
export const caseNow = (id: string) => invoke<CaseJson>('case_now', { ask: { case: id } });
/** Lets the person choose a place and writes a case there as an archive package; null when they changed their mind.
    `open` takes a case that is not closed as it stands. */
export const archiveCase = (id: string, form: ArchiveAsk['form'], open: boolean) =>
  invoke<ArchivedJson | null>('archive_case', { ask: { case: id, form, open } });
/** Answers of other cases of the same party, beside the questions of this one. */
export const offered = (id: string) => invoke<OfferedJson[]>('offered_answers', { ask: { case: id } });
/** What stands in the way of the decision. */
export const gaps = (id: string) => invoke<GapJson[]>('gaps', { ask: { case: id } });
/** How the review stands: which approvals hold, and what ended the others. */
export const review = (id: string) => invoke<ReviewJson>('review', { ask: { case: id } });
/** Performs an act. */
export const perform = (id: string, act: Act) => inOrder<DoneJson>('perform', { ask: { case: id, act } });
/** What can be taken back and done again. */
export const steps = (id: string) => invoke<StepsJson>('steps', { ask: { case: id } });
/** Takes the last act back. */
export const undo = (id: string) => inOrder<DoneJson>('undo', { ask: { case: id } });
/** Does again what was taken back. */
export const redo = (id: string) => inOrder<DoneJson>('redo', { ask: { case: id } });

/** What is awaited in a case, by day. */
export const awaited = (id: string) => invoke<AwaitedJson[]>('awaited', { ask: { case: id } });
/** Lets the person choose a file and writes the form in which the party tells of its measures; null when they
    changed their mind. */
export const saveReplyForm = (id: string) =>
  invoke<SavedJson | null>('save_reply_form', { ask: { case: id } });
/** Lets the person choose a form that the party has filled in, and reads it; null when they changed their mind. */
export const pickReply = (id: string) => invoke<ReplyJson | null>('pick_reply', { ask: { case: id } });
/** Takes in what a form that was read says anew, as of the day it came. */
export const takeReply = (id: string, chosen: string, on: string) =>
  inOrder<DoneJson | null>('take_reply', { ask: { case: id, chosen, on } });

/** Saves what is being typed; empty text forgets it. Gives the time at which it was safe on disk. */
export const saveDraft = (id: string, entity: string, field: string, text: string) =>
  inOrder<string>('save_draft', { ask: { case: id, entity, field, text } });
/** What was being typed. */
export const drafts = (id: string) => invoke<DraftJson[]>('drafts', { ask: { case: id } });
/** What the window remembers of a case. */
export const memory = (id: string) => invoke<MemoryJson>('memory', { ask: { case: id } });
/** Remembers it. */
export const remember = (id: string, kept: MemoryJson) =>
  inOrder<null>('remember', { ask: { case: id, memory: kept } });

/** Lets the person choose files as evidence of a case. */
export const pickEvidence = (id: string) => invoke<StagedJson>('pick_evidence', { ask: { case: id } });
/** Takes in a pasted picture or file. */
export const pasteEvidence = (id: string, name: string, bytes: Uint8Array) =>
  invoke<StagedJson>('paste_evidence', bytes, {
    headers: { 'x-case': id, 'x-name': encodeURIComponent(name) }
  });
/** Saves a copy of a document's file; null when the person changed their mind. */
export const saveEvidence = (id: string, evidence: string) =>
  invoke<SavedJson | null>('save_evidence', { ask: { case: id, evidence } });
/** The address of a picture among the evidence, by the hash of its file. */
export const photo = (sha256: string) => convertFileSrc(sha256, 'photo');

/** A letter as PDF; a draft reads as if what is being typed had been performed. */
export const letterPdf = (id: string, letter: LetterCode, typing: Act[]) =>
  invoke<ArrayBuffer>('letter_pdf', { ask: { case: id, letter, typing } });
/** What the draft that was drawn last could not show as written. */
export const unshown = (id: string) => invoke<BilingualJson[]>('unshown', { ask: { case: id } });
/** Saves a letter, of an earlier version or with one of its late dissents where one is named; null when the person
    changed their mind. */
export const saveLetter = (
  id: string,
  letter: LetterCode,
  version: number | null = null,
  dissent: number | null = null
) => invoke<SavedJson | null>('save_letter', { ask: { case: id, letter, typing: [], version, dissent } });
/** Saves a copy of the decision; null when the person changed their mind. */
export const saveCopy = (id: string, copy: CopyCode) =>
  invoke<SavedJson | null>('save_copy', { ask: { case: id, copy } });
/** Saves a letter beside the decision; null when the person changed their mind. */
export const saveBeside = (id: string, letter: BesideCode, of: string | null) =>
  invoke<SavedJson | null>('save_beside', { ask: { case: id, letter, of } });
/** Saves the case as JSON; null when the person changed their mind. */
export const saveExport = (id: string) => invoke<SavedJson | null>('save_export', { ask: { case: id } });
/** Settles the decision. */
export const settle = (id: string) => inOrder<DoneJson>('settle', { ask: { case: id } });
/** What stands in the way of signing the settled decision, as far as it can be told before a key is chosen. */
export const sealGaps = (id: string) => invoke<GapJson[]>('seal_gaps', { ask: { case: id } });
/** Lets the person choose a key file; null when they changed their mind. */
export const pickKey = () => invoke<ChosenJson | null>('pick_key');
/** Seals the settled decision, or what is said beside it, verifies the file and records it. */
export const seal = (id: string, by: SealWith, what: SealWhat | null = null) =>
  invoke<SealedJson>('seal', { ask: { case: id, with: by, what } });
/** Stops a letter that is being made, by the number it is told under; it is asked for while another call waits. */
export const stopMaking = (making: number) => invoke<null>('stop_making', { ask: { making } });
/** Lets the person choose a PDF to verify; null when they changed their mind. */
export const pickPdf = () => invoke<ChosenJson | null>('pick_pdf');
/** Lets the person choose certificates to trust. */
export const pickRoots = () => invoke<ChosenJson[]>('pick_roots');
/** Verifies a PDF. */
export const verify = (token: string, roots: string[], training: boolean) =>
  invoke<VerifiedJson>('verify', { ask: { token, roots, training } });
/** Verifies the sealed file of one version of a decision. */
export const verifyVersion = (id: string, version: number) =>
  invoke<VerifiedJson>('verify_version', { ask: { case: id, version } });

/** The lines of a case's ledger, first to last. */
export const ledger = (id: string) => invoke<LedgerLineJson[]>('ledger', { ask: { case: id } });
/** Checks the whole ledger of the store. */
export const checkLedger = () => invoke<LedgerVerdictJson>('check_ledger');
/** Tells the shell that the page is drawn, so that the window can be shown without a blank frame. */
export const ready = () => invoke<null>('ready');

/** All checklists: those that can be chosen and those in the making. */
export const checklistShelf = () => invoke<ShelfJson>('checklist_shelf');
/** The provisions that a question can rest on. */
export const citableProvisions = () => invoke<ProvisionJson[]>('citable_provisions');
/** An edition as one reads it, or tries it. */
export const checklistEdition = (of: OfList) => invoke<ListDraftJson>('checklist_edition', { ask: of });
/** Begins a checklist: empty, as a copy, or as the next edition of one of the office's own. */
export const beginChecklist = (from: OfList | null, next: boolean) =>
  inOrder<KeptListJson>('begin_checklist', { ask: { from, next } });
/** A checklist in the making. */
export const checklistDraft = (draft: string) => invoke<KeptListJson>('checklist_draft', { ask: { draft } });
/** Keeps a checklist in the making as it now stands, and tells what there is to say of it. */
export const keepChecklist = (draft: string, list: ListDraftJson) =>
  inOrder<KeptListJson>('keep_checklist', { ask: { draft, list } });
/** Gives up a checklist in the making. */
export const removeChecklist = (draft: string) => inOrder<ShelfJson>('remove_checklist', { ask: { draft } });
/** Issues a checklist in the making as an edition that can be chosen. */
export const issueChecklist = (draft: string) => inOrder<ShelfJson>('issue_checklist', { ask: { draft } });
/** Which questions of a list are asked when these answers are given, in its order; nothing is kept. */
export const tryChecklist = (list: ListDraftJson, answers: TriedAnswerJson[]) =>
  invoke<boolean[]>('try_checklist', { ask: { list, answers } });
/** Lets the person choose a checklist and takes it in; null when they changed their mind. */
export const importChecklist = () => invoke<ShelvedListJson | null>('import_checklist');
/** Lets the person choose a file and writes an edition there; null when they changed their mind. */
export const exportChecklist = (of: OfList) => invoke<SavedJson | null>('export_checklist', { ask: of });

/** The whole library of standard texts: all texts and what is proposed. */
export const library = () => invoke<LibraryJson>('library');
/** The standard texts that fit what is being written, the nearest first. */
export const fittingTexts = (ask: FitTexts) => invoke<FittingTextJson[]>('fitting_texts', { ask });
/** Proposes a text for the library. */
export const proposeText = (ask: ProposeText) => inOrder<LibraryJson>('propose_text', { ask });
/** Approves a proposed text, or sends it back with a reason. */
export const answerProposal = (proposal: string, because: string | null) =>
  inOrder<LibraryJson>('answer_proposal', { ask: { proposal, because } });
/** Takes back one's own proposal. */
export const removeProposal = (proposal: string) =>
  inOrder<LibraryJson>('remove_proposal', { ask: { proposal } });
/** Withdraws a text of the office, so that it is offered no more. */
export const withdrawText = (name: string, because: string) =>
  inOrder<LibraryJson>('withdraw_text', { ask: { name, because } });
/** Lets the person choose a file of standard texts and takes it in; null when they changed their mind. */
export const importLibrary = () => invoke<ImportedTextsJson | null>('import_library');
/** Lets the person choose a file and writes the office's texts there; null when they changed their mind. */
export const exportLibrary = () => invoke<SavedJson | null>('export_library');
/** Lets an occasion serve another case too; both cases get a link to each other. */
export const shareOccasion = (ask: ShareOccasion) => inOrder<SharedJson>('share_occasion', { ask });
/** Links two cases to each other, each seen from its own side. */
export const relateCases = (ask: RelateCases) => inOrder<RelatedJson>('relate_cases', { ask });
/** The links of a case to cases here that do not tell of the same link. */
export const unansweredLinks = (id: string) =>
  invoke<UnansweredLinkJson[]>('unanswered_links', { ask: { case: id } });
