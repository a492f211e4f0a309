// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Going somewhere while the address is still on its way: what was asked for last is where one ends up.

import { beforeEach, describe, expect, test } from 'vitest';
import { address, read, router, type Route } from './route.svelte';

const question = (at: string | null): Route => ({ place: 'case', id: 'c1', part: 'inspection', at });
const told = () => dispatchEvent(new HashChangeEvent('hashchange'));

beforeEach(() => {
  router.go(question('A1'));
  told();
});

describe('the router', () => {
  test('knows where one goes before the engine tells of it', () => {
    const before = router.asked;
    router.go(question('A4.1'));
    expect(router.now).toEqual(question('A4.1'));
    told();
    expect(router.now).toEqual(question('A4.1'));
    expect(router.asked).toBe(before + 1);
  });

  test('never puts the old address back over one that was asked for since', () => {
    const before = router.asked;
    router.go(question('A4.1'));
    router.follow(question('A2'), before);
    told();
    expect(router.now).toEqual(question('A4.1'));
    expect(read(location.hash)).toEqual(question('A4.1'));
  });

  test('leaves the address of a link alone that was followed but not told of yet', () => {
    location.hash = address(question('A4.1'));
    router.follow(question('A2'), router.asked);
    told();
    expect(router.now).toEqual(question('A4.1'));
  });

  test('counts being asked for the place where one is', () => {
    const before = router.asked;
    router.go(question('A1'));
    expect(router.asked).toBe(before + 1);
  });

  test('lets the address follow the screen, which nobody asked for', () => {
    const before = router.asked;
    router.follow(question('A2'), before);
    expect(router.now).toEqual(question('A2'));
    expect(read(location.hash)).toEqual(question('A2'));
    expect(router.asked).toBe(before);
  });
});
