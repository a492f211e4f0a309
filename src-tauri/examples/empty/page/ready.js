// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Says that the page is there.
window.__TAURI_INTERNALS__.invoke('ready');
