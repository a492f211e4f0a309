// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The least that a page can do at a key: count it.
const counter = document.querySelector('output');
addEventListener('keydown', () => (counter.value = String(Number(counter.value) + 1)));
