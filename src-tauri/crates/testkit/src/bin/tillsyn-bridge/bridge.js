// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Stands where the shell of the application stands: commands go to the bridge, and what changed comes back with the
// answer and reaches whoever listens, before the command itself is answered.
(() => {
  const callbacks = new Map();
  const listeners = new Map();
  let next = 1;

  const emit = (event, payload) => {
    for (const [id, one] of listeners) {
      if (one.event === event) callbacks.get(one.handler)?.({ event, id, payload });
    }
  };

  // A letter that takes its time tells how far it has come before it is answered.
  const ASKS = 200;
  const news = async () => {
    const told = await fetch('/news', { method: 'POST' });
    for (const changed of await told.json()) emit('changed', changed);
  };

  const send = async (command, args, options) => {
    const raw = args instanceof Uint8Array || args instanceof ArrayBuffer;
    const headers = { ...(options?.headers ?? {}), 'content-type': raw ? 'application/octet-stream' : 'application/json' };
    const asks = setInterval(news, ASKS);
    const answer = await fetch(`/call/${command}`, { method: 'POST', headers, body: raw ? args : JSON.stringify(args ?? {}) }).finally(() => clearInterval(asks));
    if ((answer.headers.get('content-type') ?? '').startsWith('application/octet-stream')) return answer.arrayBuffer();
    const said = await answer.json();
    for (const changed of said.changed) emit('changed', changed);
    if ('fault' in said) throw said.fault;
    return said.ok;
  };

  const plugins = {
    'plugin:event|listen': ({ event, handler }) => {
      const id = next++;
      listeners.set(id, { event, handler });
      return id;
    },
    'plugin:event|unlisten': ({ eventId }) => listeners.delete(eventId)
  };

  window.__TAURI_INTERNALS__ = {
    metadata: { currentWindow: { label: 'main' }, currentWebview: { windowLabel: 'main', label: 'main' } },
    invoke: async (command, args, options) => (command in plugins ? plugins[command](args ?? {}) : send(command, args, options)),
    transformCallback: (callback, once = false) => {
      const id = next++;
      callbacks.set(id, (payload) => {
        if (once) callbacks.delete(id);
        return callback?.(payload);
      });
      return id;
    },
    unregisterCallback: (id) => callbacks.delete(id),
    convertFileSrc: (path, protocol = 'asset') => `/${protocol}/${encodeURIComponent(path)}`
  };
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: (_event, id) => listeners.delete(id) };

  // What a script that drives the page may do in the place of the system: answer dialogs, drop files.
  window.__BRIDGE__ = {
    emit,
    pick: (...paths) => fetch('/pick', { method: 'POST', body: paths.join('\n') }),
    drag: (over) => emit('changed', { what: 'dragging', over }),
    drop: (id, ...paths) => send('drop', { case: id, paths })
  };
})();
