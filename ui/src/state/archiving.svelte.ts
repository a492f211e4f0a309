// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Whether the case that is open is to be archived: asked for in the overview or the palette, shown by the window.

class Archiving {
  /** Whether it was asked for and is not left yet. */
  asked = $state(false);
}

/** The one there is. */
export const archiving = new Archiving();
