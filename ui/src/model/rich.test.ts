// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The plain form and the editor's tree say the same, whatever people write.

import { describe, expect, it } from 'vitest';
import { cleanPasted, factsIn, fromEditor, parse, print, toEditor } from './rich';

const AWKWARD: [string, string][] = [
  ['one paragraph', 'Nämnden har yttrat sig.'],
  ['two paragraphs', 'Ett.\n\nTvå.'],
  ['a list after a paragraph', 'Detta saknas:\n\n- riskanalys\n- åtgärdsplan'],
  ['two lists apart', '- a\n\n- b'],
  [
    'a link in each kind',
    '{deficiency:d1} {measure:m1} {observation:o1} {evidence:e1} {provision:nis1-12} {occasion:x} {party} {authority}'
  ],
  ['a brace as words', 'Värdet {{x} är {{{{tomt}}'],
  ['a hyphen that begins no item', '{-} inte en punkt'],
  ['a hyphen alone', '{-}'],
  ['a hyphen in an item', '- {-} tankstreck\n- två'],
  ['åäö and a soft hyphen', 'Fler\u00adfaktors\u00adautentisering på öar är ändå åtråvärd.'],
  ['no-break spaces', 'den\u00a010\u00a0februari\u00a02023'],
  ['script as text', '<script>alert("hej")</script> & <b>fet</b>'],
  ['a very long line', 'ord '.repeat(20_000).trim()],
  ['a word without end', 'ö'.repeat(50_000)]
];

describe('running text', () => {
  it.each(AWKWARD)('reads back as written: %s', (_, raw) => {
    expect(print(parse(raw))).toBe(raw);
    expect(fromEditor(toEditor(raw))).toBe(raw);
  });

  it('joins lines that go on, in paragraphs and items', () => {
    expect(print(parse('Ett\ntvå\n\n- tre\n  fyra\n- fem'))).toBe('Ett två\n\n- tre fyra\n- fem');
  });

  it('keeps what is no link as words', () => {
    for (const raw of ['{okänd:x}', '{deficiency}', '{deficiency:}', '{aldrig stängd', '{ }']) {
      expect(factsIn(raw)).toEqual([]);
      expect(parse(print(parse(raw)))).toEqual(parse(raw));
    }
  });

  it('makes words that look like signs into words in the editor and back', () => {
    for (const words of ['{party}', '- x', '-', '{-}', '{{', 'a {b} c', '{deficiency:1}']) {
      const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
      expect(toEditor(fromEditor(doc))).toEqual(doc);
    }
  });

  it('drops empty paragraphs and items, and is nothing when nothing is said', () => {
    const empty = { type: 'paragraph' };
    expect(
      fromEditor({
        type: 'doc',
        content: [empty, { type: 'bulletList', content: [{ type: 'listItem', content: [empty] }] }]
      })
    ).toBe('');
    expect(toEditor('')).toEqual({ type: 'doc', content: [empty] });
  });

  it('lets no line break of a pasted run break a paragraph', () => {
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\n- b\u2028c' }] }]
    };
    expect(fromEditor(doc)).toBe('a - b c');
  });

  it('leaves nodes of no known kind out', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'image' }, { type: 'fact', attrs: { kind: 'script', id: 'x' } }]
        }
      ]
    };
    expect(fromEditor(doc)).toBe('');
  });

  it('finds the facts pointed at', () => {
    expect(factsIn('Se {deficiency:d1}.\n\n- {party}')).toEqual([
      { kind: 'deficiency', id: 'd1' },
      { kind: 'party', id: null }
    ]);
  });

  it('cleans what is pasted of what no letter can print', () => {
    expect(cleanPasted('a\u0000b\u202ec\r\nd\te\u2028f')).toBe('abc\nd\te\nf');
  });
});
