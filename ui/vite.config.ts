// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { manual } from './build/manual.ts';

export default defineConfig({
  plugins: [svelte(), svelteTesting(), manual()],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: ['..'] } },
  // No data: addresses, which the content policy refuses; WebKitGTK 2.50 is the oldest engine we meet.
  build: { target: 'safari16.4', assetsInlineLimit: 0, chunkSizeWarningLimit: 1600, modulePreload: { polyfill: false } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    // A busy machine is no fault of what is tested.
    testTimeout: 120_000
  }
});
