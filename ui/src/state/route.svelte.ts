// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where in the window one is, as the address after the hash: so that going back works and a place can be kept.

/** The parts of a case. */
export const PARTS = [
  'overview',
  'inspection',
  'evidence',
  'register',
  'deficiencies',
  'hearing',
  'decision',
  'after',
  'measures',
  'log'
] as const;
/** A part of a case. */
export type Part = (typeof PARTS)[number];

/** A place in the window. `at` names a thing in the part, such as a question, a deficiency or a section. */
export type Route =
  | { place: 'today' }
  | { place: 'cases' }
  | { place: 'new_case' }
  | { place: 'case'; id: string; part: Part; at: string | null }
  | { place: 'verify' }
  | { place: 'checklists'; at: string }
  | { place: 'settings'; at: string | null }
  | { place: 'help'; at: string | null };

/** The address of a place. */
export function address(route: Route): string {
  switch (route.place) {
    case 'case':
      return `#/case/${route.id}/${route.part}${route.at === null ? '' : `/${encodeURIComponent(route.at)}`}`;
    case 'checklists':
      return `#/checklists/${encodeURIComponent(route.at)}`;
    case 'settings':
    case 'help':
      return `#/${route.place}${route.at === null ? '' : `/${encodeURIComponent(route.at)}`}`;
    default:
      return `#/${route.place}`;
  }
}

/** The place of an address; what is not understood leads to today. */
export function read(hash: string): Route {
  const [place, first, second, third] = hash.replace(/^#\//, '').split('/').map(decoded);
  switch (place) {
    case 'cases':
    case 'new_case':
    case 'verify':
      return { place };
    case 'checklists':
      return first ? { place, at: first } : { place: 'settings', at: place };
    case 'settings':
    case 'help':
      return { place, at: first ?? null };
    case 'case': {
      const part = PARTS.find((one) => one === second);
      return first && part ? { place, id: first, part, at: third ?? null } : { place: 'cases' };
    }
    default:
      return { place: 'today' };
  }
}

/** A part of an address; one that is badly written is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Router {
  /** Where one is. */
  now = $state.raw<Route>(read(location.hash));
  /** How many times somebody asked to go somewhere, also to where one is; what follows by itself does not count. */
  asked = $state(0);

  constructor() {
    addEventListener('hashchange', () => {
      const there = read(location.hash);
      // The way that was gone below is known before the engine tells of it.
      if (address(there) !== address(this.now)) this.take(there);
    });
  }

  /** Goes to a place, as a step that going back undoes. */
  go(route: Route): void {
    location.hash = address(route);
    this.take(route);
  }

  /**
   * Lets the address follow what the screen did by itself, unless somebody has asked for another place since `asked`
   * was read: the engine tells of a new address a moment late, and the old one must not be put back in between.
   */
  follow(route: Route, asked: number): void {
    const onTheWay = address(read(location.hash)) !== address(this.now);
    if (asked === this.asked && !onTheWay) this.replace(route);
  }

  /** Goes to a place in the stead of the present one. */
  replace(route: Route): void {
    history.replaceState(null, '', address(route));
    this.now = route;
  }

  private take(route: Route): void {
    this.now = route;
    this.asked += 1;
  }
}

/** The one there is. */
export const router = new Router();
