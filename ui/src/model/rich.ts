// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The running text of a decision, between the plain form in which it crosses to the core and the tree of the
// editor: paragraphs apart by a blank line, list items after "- ", links to facts in braces, `{{` a brace and
// `{-}` a hyphen that begins no item. Reading never fails: what is no link stays as words, for the core to judge.

/** The kinds of fact that a sentence can point at. */
export const FACT_KINDS = [
  'deficiency',
  'measure',
  'observation',
  'evidence',
  'provision',
  'occasion',
  'party',
  'authority'
] as const;
/** A kind of fact. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A link to a fact; the party and the authority need no identity. */
export interface FactLink {
  kind: FactKind;
  id: string | null;
}
/** A run within a paragraph. */
export type RichRun = { words: string } | { fact: FactLink };
/** A paragraph or a list of items. */
export type RichBlock = { paragraph: RichRun[] } | { list: RichRun[][] };

/** A node of the editor's own tree. */
export interface EditorNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
}

const AT_ENDS = /^[ \t\r]+|[ \t\r]+$/g;
const trimmed = (line: string): string => line.replace(AT_ENDS, '');

/** Reads the plain form. */
export function parse(raw: string): RichBlock[] {
  const blocks: RichBlock[] = [];
  let last: 'nothing' | 'paragraph' | 'list' = 'nothing';
  for (const line of raw.split('\n')) {
    const content = trimmed(line);
    if (content === '') {
      last = 'nothing';
      continue;
    }
    const item = content.startsWith('- ');
    const runs = runsOf(item ? trimmed(content.slice(2)) : content);
    const block = blocks.at(-1);
    if (item && last === 'list' && block !== undefined && 'list' in block) block.list.push(runs);
    else if (item) blocks.push({ list: [runs] });
    else if (last === 'list' && block !== undefined && 'list' in block) goOn(block.list.at(-1), runs);
    else if (last === 'paragraph' && block !== undefined && 'paragraph' in block) goOn(block.paragraph, runs);
    else blocks.push({ paragraph: runs });
    if (item) last = 'list';
    else if (last === 'nothing') last = 'paragraph';
  }
  return blocks;
}

// A line that goes on stands a space apart from the one before.
function goOn(before: RichRun[] | undefined, next: RichRun[]): void {
  if (before === undefined) return;
  push(before, ' ');
  for (const run of next) {
    if ('words' in run) push(before, run.words);
    else before.push(run);
  }
}

function push(runs: RichRun[], words: string): void {
  if (words === '') return;
  const last = runs.at(-1);
  if (last !== undefined && 'words' in last) last.words += words;
  else runs.push({ words });
}

function runsOf(body: string): RichRun[] {
  const runs: RichRun[] = [];
  let rest = body;
  for (let brace = rest.indexOf('{'); brace >= 0; brace = rest.indexOf('{')) {
    push(runs, rest.slice(0, brace));
    rest = rest.slice(brace);
    const close = rest.indexOf('}');
    const inside = close < 0 ? null : rest.slice(1, close);
    const fact = inside === null ? null : factOf(inside);
    if (rest.startsWith('{{')) {
      push(runs, '{');
      rest = rest.slice(2);
    } else if (inside === '-') {
      push(runs, '-');
      rest = rest.slice(3);
    } else if (fact !== null) {
      runs.push({ fact });
      rest = rest.slice(close + 1);
    } else {
      push(runs, '{');
      rest = rest.slice(1);
    }
  }
  push(runs, rest);
  return runs;
}

/** The link written within braces, or null when it is none. */
export function factOf(inside: string): FactLink | null {
  if (inside === 'party' || inside === 'authority') return { kind: inside, id: null };
  const colon = inside.indexOf(':');
  const kind = FACT_KINDS.find((known) => known === inside.slice(0, Math.max(colon, 0)));
  const id = inside.slice(colon + 1);
  if (kind === undefined || kind === 'party' || kind === 'authority' || id === '') return null;
  return { kind, id };
}

/** Writes the plain form. */
export function print(blocks: RichBlock[]): string {
  const written = blocks.map((block) =>
    'paragraph' in block
      ? lineOf(block.paragraph)
      : block.list
          .map(lineOf)
          .filter((line) => line !== '')
          .map((line) => `- ${line}`)
          .join('\n')
  );
  return written.filter((block) => block !== '').join('\n\n');
}

function lineOf(runs: RichRun[]): string {
  const written = runs.map((run) => {
    if ('words' in run) return run.words.replace(/\s*[\n\u2028\u2029]\s*/g, ' ').replaceAll('{', '{{');
    return run.fact.id === null ? `{${run.fact.kind}}` : `{${run.fact.kind}:${run.fact.id}}`;
  });
  const line = trimmed(written.join(''));
  return line === '-' || line.startsWith('- ') ? `{-}${line.slice(1)}` : line;
}

/** The tree of the editor for a text in the plain form. */
export function toEditor(raw: string): EditorNode {
  const content = parse(raw).map((block): EditorNode => {
    if ('paragraph' in block) return paragraph(block.paragraph);
    return {
      type: 'bulletList',
      content: block.list.map((runs) => ({ type: 'listItem', content: [paragraph(runs)] }))
    };
  });
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function paragraph(runs: RichRun[]): EditorNode {
  const content = runs.map((run): EditorNode =>
    'words' in run
      ? { type: 'text', text: run.words }
      : { type: 'fact', attrs: { kind: run.fact.kind, id: run.fact.id } }
  );
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** The plain form of the editor's tree; what its schema does not know is left out. */
export function fromEditor(doc: EditorNode): string {
  const blocks = (doc.content ?? []).map((node): RichBlock => {
    if (node.type !== 'bulletList') return { paragraph: runsIn(node) };
    return { list: (node.content ?? []).map((item) => (item.content ?? []).flatMap(runsIn)) };
  });
  return print(blocks);
}

function runsIn(node: EditorNode): RichRun[] {
  const runs: RichRun[] = [];
  for (const one of node.content ?? []) {
    if (one.type === 'text') push(runs, one.text ?? '');
    else if (one.type === 'fact') {
      const kind = FACT_KINDS.find((known) => known === one.attrs?.kind);
      const id = typeof one.attrs?.id === 'string' ? one.attrs.id : null;
      if (kind !== undefined) runs.push({ fact: { kind, id } });
    }
  }
  return runs;
}

/** Every fact that a text in the plain form points at. */
export function factsIn(raw: string): FactLink[] {
  const runs = parse(raw).flatMap((block) => ('paragraph' in block ? block.paragraph : block.list.flat()));
  return runs.flatMap((run) => ('fact' in run ? [run.fact] : []));
}

/** Pasted text without what no letter can print: controls, and marks that turn the reading order. */
export function cleanPasted(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return lines.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
    ''
  );
}
