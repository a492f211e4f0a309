// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The engine's own menu offers to load the page anew and the like; it stays only where text can be edited or
// copied. Keys that load the page anew do nothing.
(() => {
  const editable = 'input, textarea, [contenteditable]';
  addEventListener('contextmenu', (event) => {
    const onText = event.target instanceof Element && event.target.closest(editable) !== null;
    if (!onText && getSelection()?.isCollapsed !== false) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    const reloads = event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r');
    if (reloads) event.preventDefault();
  });
})();
