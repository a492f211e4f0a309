// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What every component test stands on: the matchers, and the few things the test page lacks.

import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// How long is waited for what never comes; a busy machine is no fault of what is tested.
configure({ asyncUtilTimeout: 20_000 });

// The test page has no layout, so nothing ever changes size there.
globalThis.ResizeObserver = class {
  observe(): void {
    // Nothing to watch.
  }
  unobserve(): void {
    // Nothing to watch.
  }
  disconnect(): void {
    // Nothing to watch.
  }
};
