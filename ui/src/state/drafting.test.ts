// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is typed is a draft at once and an act at rest, and is never lost to a refusal or to an earlier act.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafting } from './drafting.svelte';

describe('a text being typed', () => {
  const keep = vi.fn<(text: string) => void>();
  const act = vi.fn<(text: string) => Promise<boolean>>();
  beforeEach(() => {
    vi.useFakeTimers();
    keep.mockReset();
    act.mockReset().mockResolvedValue(true);
  });
  afterEach(() => vi.useRealTimers());

  it('is a draft within 300 ms and an act after five seconds of rest', async () => {
    const text = new Drafting('', undefined, { keep, act });
    text.typed('Hej');
    await vi.advanceTimersByTimeAsync(299);
    expect(keep).toHaveBeenCalledExactlyOnceWith('Hej');
    expect(act).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(4_701);
    expect(act).toHaveBeenCalledExactlyOnceWith('Hej');
    expect(keep).toHaveBeenLastCalledWith('');
  });

  it('is an act when the field is left, once', async () => {
    const text = new Drafting('', undefined, { keep, act });
    text.typed('Hej');
    await text.leave();
    await text.leave();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(act).toHaveBeenCalledExactlyOnceWith('Hej');
  });

  it('stays a draft when the act is refused', async () => {
    act.mockResolvedValue(false);
    const text = new Drafting('förut', undefined, { keep, act });
    text.typed('för långt');
    await text.leave();
    expect(keep).toHaveBeenLastCalledWith('för långt');
    expect(text.differs).toBe(true);
  });

  it('does not forget keys pressed while the act was on its way', async () => {
    let done: (taken: boolean) => void = () => undefined;
    act.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
    const text = new Drafting('', undefined, { keep, act });
    text.typed('a');
    const left = text.leave();
    await vi.advanceTimersByTimeAsync(0);
    text.typed('ab');
    done(true);
    await left;
    expect(keep).not.toHaveBeenCalledWith('');
    await vi.advanceTimersByTimeAsync(300);
    expect(keep).toHaveBeenLastCalledWith('ab');
  });

  it('takes over what the case says when nothing is being typed, and not otherwise', () => {
    const text = new Drafting('a', undefined, { keep, act });
    expect(text.follow('b')).toBe(true);
    expect(text.text).toBe('b');
    text.typed('bc');
    expect(text.follow('d')).toBe(false);
    expect(text.text).toBe('bc');
  });

  it('goes on with a draft from before and forgets it when nothing differs', async () => {
    const text = new Drafting('a', 'ab', { keep, act });
    expect(text.text).toBe('ab');
    text.typed('a');
    await text.leave();
    expect(act).not.toHaveBeenCalled();
    expect(keep).toHaveBeenLastCalledWith('');
  });

  it('is kept, and no act until it is left, while another field of the same thing is typed in', async () => {
    const text = new Drafting('', undefined, { keep, act });
    text.typed('Hej');
    await vi.advanceTimersByTimeAsync(4_000);
    text.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keep).toHaveBeenCalledTimes(2);
    expect(act).not.toHaveBeenCalled();
    expect(await text.leave()).toBe(true);
    expect(act).toHaveBeenCalledExactlyOnceWith('Hej');
  });

  it('is dropped with its draft, also when an act is on its way', async () => {
    let done: (taken: boolean) => void = () => undefined;
    act.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
    const text = new Drafting('', undefined, { keep, act });
    text.typed('a');
    await vi.advanceTimersByTimeAsync(300);
    const left = text.leave();
    await vi.advanceTimersByTimeAsync(0);
    text.discard('');
    done(true);
    await left;
    expect([text.text, text.differs]).toEqual(['', false]);
    expect(keep).toHaveBeenLastCalledWith('');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(act).toHaveBeenCalledOnce();
  });

  it('stands as typed until the case says something else, and keeps the space around it', async () => {
    const text = new Drafting('a', undefined, { keep, act });
    text.typed('b ');
    await text.leave();
    expect(text.follow('a')).toBe(false);
    expect(text.follow('b')).toBe(false);
    expect([text.text, text.differs]).toEqual(['b ', false]);
    expect(text.follow('a')).toBe(true);
    expect(text.text).toBe('a');
  });

  it('goes on after an act that broke', async () => {
    act.mockRejectedValueOnce(new Error('broken'));
    const text = new Drafting('', undefined, { keep, act });
    text.typed('a');
    await expect(text.leave()).rejects.toThrow('broken');
    expect(await text.leave()).toBe(true);
    expect(act).toHaveBeenCalledTimes(2);
  });
});
