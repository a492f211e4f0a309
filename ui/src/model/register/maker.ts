// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Who made a decision that is a record of the register.

import type { MakerDto } from '../../core/bindings/MakerDto';
import { m } from '../../words/messages.js';
import { group, line, link, variants } from './fields';

type Another = Extract<MakerDto, { another: unknown }>['another'];

/** A decision-maker of the case, or somebody else by a document of it. */
export const MAKER = variants<MakerDto>(() => m.register_closing_maker(), {
  participant: {
    label: () => m.register_closing_participant(),
    holds: link(() => m.register_name(), 'participant'),
    plain: true
  },
  another: {
    label: () => m.register_closing_another(),
    holds: group<Another>(() => m.register_closing_another(), {
      name: line(() => m.register_name()),
      title: line(() => m.register_closing_title()),
      document: link(() => m.register_closing_document(), 'evidence')
    })
  }
});
