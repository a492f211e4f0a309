// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The editor of the decision's running text. Its schema is closed: paragraphs, one kind of list and links to facts;
// whatever else is pasted becomes plain text. Loaded only where such text is written.

import { Editor, Extension, Node, wrappingInputRule } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { factOf, cleanPasted, fromEditor, toEditor, type EditorNode, type FactLink } from '../../model/rich';

/** What the editor is told. */
export interface EditorDoor {
  /** Where it stands. */
  element: HTMLElement;
  /** The text in its plain form. */
  text: string;
  /** What the text is called. */
  label: string;
  /** The identity of what describes it. */
  describedBy: string;
  /** What a link is called now. */
  name: (link: FactLink) => string;
  /** The text changed. */
  onchange: (text: string) => void;
  /** The field was left. */
  onleave: () => void;
  /** A reference is asked for by its sign. */
  onreference: () => void;
}

const Doc = Node.create({ name: 'doc', topNode: true, content: '(paragraph | bulletList)+' });
const Words = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0]
});
const Item = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection;
        return empty && $from.parentOffset === 0 && this.editor.commands.liftListItem('listItem');
      }
    };
  }
});
const List = Node.create({
  name: 'bulletList',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*-\s$/, type: this.type })];
  }
});
const Steps = Extension.create({
  name: 'steps',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const back = () => undo(this.editor.state, (change) => this.editor.view.dispatch(change));
    const again = () => redo(this.editor.state, (change) => this.editor.view.dispatch(change));
    return { 'Mod-z': back, 'Mod-Shift-z': again, 'Mod-y': again };
  }
});

// The label is never part of the text: it is asked for when drawn, and again when the case has changed.
function factNode(name: EditorDoor['name'], drawn: Map<HTMLElement, FactLink>): Node {
  const linkOf = (attrs: Record<string, unknown>): FactLink =>
    factOf(typeof attrs.id === 'string' ? `${String(attrs.kind)}:${attrs.id}` : String(attrs.kind)) ?? {
      kind: 'party',
      id: null
    };
  return Node.create({
    name: 'fact',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      kind: { default: 'party', rendered: false },
      id: { default: null, rendered: false }
    }),
    parseHTML: () => [
      {
        tag: 'span[data-fact]',
        getAttrs: (at) => ({ kind: at.dataset.fact ?? 'party', id: at.dataset.id ?? null })
      }
    ],
    renderHTML: ({ node }) => {
      const link = linkOf(node.attrs);
      return [
        'span',
        { 'data-fact': link.kind, ...(link.id === null ? {} : { 'data-id': link.id }) },
        name(link)
      ];
    },
    renderText: ({ node }) => name(linkOf(node.attrs)),
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span');
        const link = linkOf(node.attrs);
        dom.className = 'fact';
        dom.textContent = name(link);
        drawn.set(dom, link);
        return { dom, destroy: () => drawn.delete(dom) };
      }
  });
}

/** An editor at work. */
export class LetterEditor {
  private readonly drawn = new Map<HTMLElement, FactLink>();
  private readonly editor: Editor;

  /** Puts it up. */
  constructor(private readonly door: EditorDoor) {
    this.editor = new Editor({
      element: door.element,
      injectCSS: false,
      extensions: [Doc, Words, Paragraph, Item, List, Steps, factNode(door.name, this.drawn)],
      content: toEditor(door.text),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': door.label,
          'aria-describedby': door.describedBy,
          lang: 'sv',
          spellcheck: 'true',
          class: 'doc'
        },
        transformPastedText: cleanPasted,
        transformPastedHTML: cleanPasted,
        handleDOMEvents: {
          paste: (view, event) => {
            // Only our own text keeps its form; of everything else the words are taken, and the rest is never read.
            const given = event.clipboardData;
            if (given === null || given.getData('text/html').includes('data-pm-slice')) return false;
            event.preventDefault();
            const words = given.getData('text/plain');
            if (words !== '') view.pasteText(words, event);
            return true;
          }
        },
        handleTextInput: (_, from, __, typed) => typed === '@' && this.asksForReference(from)
      },
      onUpdate: () => door.onchange(this.text),
      onBlur: () => door.onleave()
    });
  }

  /** The text in its plain form. */
  get text(): string {
    return fromEditor(this.editor.getJSON() as EditorNode);
  }

  /** Takes another text, with the caret as near to where it was as can be. */
  set(text: string): void {
    if (text === this.text) return;
    const { from } = this.editor.state.selection;
    this.editor.commands.setContent(toEditor(text), { emitUpdate: false });
    this.editor.commands.setTextSelection(Math.min(from, this.editor.state.doc.content.size));
  }

  /** Puts the caret back. */
  focus(): void {
    this.editor.commands.focus();
  }

  /** Makes the paragraphs a list, or the list paragraphs. */
  list(): void {
    this.editor.chain().focus().toggleList('bulletList', 'listItem').run();
  }

  /** Takes the last change of the text back. */
  undo(): void {
    undo(this.editor.state, (change) => this.editor.view.dispatch(change));
    this.editor.commands.focus();
  }

  /** Puts a link, or plain words, where the caret is. */
  insert(what: FactLink | string): void {
    const content =
      typeof what === 'string' ? { type: 'text', text: what } : { type: 'fact', attrs: { ...what } };
    this.editor.chain().focus().insertContent(content).run();
  }

  /** Puts running words where the caret is, paragraph by paragraph. */
  phrase(words: string): void {
    this.editor.commands.focus();
    this.editor.view.pasteText(words);
  }

  /** Draws the labels of the links anew. */
  relabel(): void {
    for (const [dom, link] of this.drawn) dom.textContent = this.door.name(link);
  }

  /** Where the caret is on the screen. */
  caret(): { left: number; top: number; bottom: number } {
    return this.editor.view.coordsAtPos(this.editor.state.selection.from);
  }

  /** Takes it down. */
  destroy(): void {
    this.editor.destroy();
  }

  // The sign within a word, as in an e-mail address, is a letter like others.
  private asksForReference(at: number): boolean {
    const $at = this.editor.state.doc.resolve(at);
    const before = $at.parent.textBetween(
      Math.max(0, $at.parentOffset - 1),
      $at.parentOffset,
      undefined,
      ' '
    );
    if (before !== '' && !/[\s(–]/.test(before)) return false;
    this.door.onreference();
    return true;
  }
}
