// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Records of every kind for the tests, with each answer of a value that is one of several, and with all that can be
// left out left out. All that is named in them is invented.

import type { RecordJson } from '../../core/bindings/RecordJson';
import { CLOSINGS } from './examples-closing';
import { ORDERS } from './examples-order';
import type { EntryOf, RecordKind } from './fields';

/** What records of each kind say. */
export const EXAMPLES: { readonly [Kind in RecordKind]: readonly EntryOf<Kind>[] } = {
  system: [
    {
      name: 'Journalia',
      owner: 'it-chefen',
      supplier: 'Svalan AB',
      service: 'journalföring',
      class: { confidentiality: 3, integrity: 2, availability: 4 },
      critical: 'very_high',
      hosting: 'eget driftställe',
      notifications: ['n1'],
      deficiencies: ['d1'],
      questions: ['A1.1', 'A1.2']
    },
    {
      name: 'Passage',
      owner: null,
      supplier: null,
      service: null,
      class: null,
      critical: null,
      hosting: null,
      notifications: [],
      deficiencies: [],
      questions: []
    }
  ],
  incident: [
    {
      what: 'Journalen stod still',
      sort: 'driftstopp',
      from: '2025-02-01',
      to: '2025-02-02',
      discovered_on: '2025-02-01',
      affected: 'Två avdelningar',
      personal_data: 'unknown',
      reported: [{ to: 'Myndigheten', on: '2025-02-03' }],
      systems: ['r-system-1'],
      notifications: ['n1'],
      deficiencies: ['d1'],
      questions: ['A1.1']
    },
    {
      what: 'Obehörig inloggning',
      sort: 'obehörig åtkomst',
      from: null,
      to: null,
      discovered_on: '2025-03-01',
      affected: null,
      personal_data: 'yes',
      reported: [],
      systems: [],
      notifications: [],
      deficiencies: [],
      questions: []
    }
  ],
  cause: [
    { notification: 'n1', category: 'routine', text: 'Rutin saknades', met: 'open' },
    { notification: 'n1', category: 'technology', text: 'Larmet gick inte', met: { measures: ['m1'] } },
    { notification: 'n1', category: 'competence', text: 'Ny personal', met: { without: 'Har slutat' } }
  ],
  client: [{ organisation: 'Region Granö', initiative_by: 'ordföranden', assignment: 'Granska avtalet' }],
  audit_question: [
    { object: 'contract', text: 'Ställer avtalet krav?', conclusion: 'Delvis.' },
    { object: 'follow_up', text: 'Följs avtalet upp?', conclusion: null }
  ],
  criterion: [{ text: 'ISO/IEC 27001:2022, A.5.19' }],
  independence: [{ statement: 'Jag har inga band till leverantören.', declared_by: 'me' }],
  service: [
    { name: 'Rådgivning', users: 'invånarna', channel: 'telefon' },
    { name: 'Arkiv', users: null, channel: null }
  ],
  contract: [
    {
      parties: 'Regionen och Svalan AB',
      reference: 'A 12',
      from: '2024-01-01',
      to: '2026-12-31',
      security_annex: 'Bilaga 3'
    },
    { parties: 'Regionen och Tärnan AB', reference: null, from: null, to: null, security_annex: null }
  ],
  clause: [
    { contract: 'r-contract-1', number: '8.2', says: 'Underleverantörer godkänns.', questions: ['A1.1'] }
  ],
  follow_up: [
    {
      contract: 'r-contract-1',
      plan: 'Två möten om året',
      met_on: ['2025-02-01', '2025-09-01'],
      found: 'Inget'
    },
    { contract: 'r-contract-1', plan: null, met_on: [], found: null }
  ],
  qualification: [{ procurement: 'U 2024', text: 'Certifiering' }],
  supplier: [
    {
      organisation: 'Svalan AB',
      number: '556000-0001',
      parent: null,
      country: 'SE',
      risk: 4,
      approved: { on: '2024-02-01', by: 'upphandlaren' },
      contract: 'r-contract-1'
    },
    {
      organisation: 'Tärnan Oy',
      number: null,
      parent: 'r-supplier-1',
      country: 'FI',
      risk: null,
      approved: null,
      contract: null
    }
  ],
  certificate: [
    {
      holder: 'party',
      standard: 'ISO/IEC 27001',
      scope: 'Drift',
      body: 'Intyg AB',
      valid_to: '2026-01-01',
      covers: 'unknown'
    },
    {
      holder: { supplier: 'r-supplier-1' },
      standard: 'ISO 9001',
      scope: 'Allt',
      body: 'Intyg AB',
      valid_to: '2024-01-01',
      covers: 'no'
    }
  ],
  management_system: [
    { of: 'party', owner: 'chefen', scope: 'Allt', status: 'partly' },
    { of: { supplier: 'r-supplier-1' }, owner: null, scope: null, status: 'certified' }
  ],
  recommendation: [
    {
      object: 'compliance',
      text: 'Följ upp',
      priority: 'high',
      addressee: 'regionen',
      deficiencies: ['d1'],
      response: { answer: 'partly', text: 'Görs', owner: 'chefen', due_on: '2026-01-01' }
    },
    {
      object: 'contract',
      text: 'Skriv om',
      priority: 'low',
      addressee: 'Svalan AB',
      deficiencies: [],
      response: null
    }
  ],
  document_request: [
    {
      what: 'Riskanalyser',
      asked_on: '2025-05-01',
      due_on: '2025-05-20',
      reminded_on: ['2025-05-22'],
      received: ['h2'],
      settled_on: '2025-05-25'
    },
    {
      what: 'Avtal',
      asked_on: '2025-06-01',
      due_on: '2025-08-20',
      reminded_on: [],
      received: [],
      settled_on: null
    }
  ],
  sampling: [
    { population: 'Loggposter i mars', count: 100, drawn: 10, seed: 20_250_312, purpose: 'Grund för åtkomst' }
  ],
  related_case: [
    { number: 'TSN 2025-1', relation: 'same_event', about: 'Driftstoppet' },
    { number: 'TSN 2025-2', relation: 'ground_for', about: null }
  ],
  plan: [
    { title: 'Plan 2026', on: '2025-06-01', evidence: 'h1' },
    { title: 'Plan 2027', on: '2025-06-02', evidence: null }
  ],
  public_statement: [
    { title: 'Driftstopp', on: '2025-02-02', link: 'webbplatsen' },
    { title: 'Drift', on: '2025-02-03', link: null }
  ],
  interview: [
    {
      occasion: 'o1',
      on: '2025-03-11',
      with: ['driftchefen', 'systemägaren'],
      about: 'Behörigheter',
      said: 'De tas bort när chefen säger till.',
      documents: ['h2']
    },
    { occasion: null, on: '2025-03-12', with: ['it-chefen'], about: 'Loggar', said: null, documents: [] }
  ],
  minutes: [
    { occasion: 'o1', agenda: ['Inledning', 'Behörigheter'], document: 'h2', cases: ['2025-99'] },
    { occasion: 'o1', agenda: [], document: null, cases: [] }
  ],
  measure_status: [
    {
      measure: 'm1',
      on: '2025-05-09',
      news: { told: { progress: 'ongoing', text: null, done_by: null } },
      documents: []
    }
  ],
  recommendation_status: [
    {
      recommendation: 'r-recommendation-1',
      on: '2025-05-09',
      news: { told: { progress: 'planned', text: 'Från nästa möte.', done_by: '2025-12-01' } },
      documents: ['h2']
    },
    {
      recommendation: 'r-recommendation-1',
      on: '2025-05-10',
      news: { told: { progress: 'not_begun', text: null, done_by: null } },
      documents: []
    },
    { recommendation: 'r-recommendation-1', on: '2025-06-09', news: 'reminded', documents: [] },
    {
      recommendation: 'r-recommendation-1',
      on: '2025-07-09',
      news: { insufficient: { by: 'me', because: 'Mötena saknar anteckningar.' } },
      documents: []
    },
    {
      recommendation: 'r-recommendation-1',
      on: '2025-08-09',
      news: { verified: { by: 'me', proof: ['h2'], effect: null } },
      documents: []
    },
    {
      recommendation: 'r-recommendation-2',
      on: '2025-08-09',
      news: { lapsed: { because: 'Avtalet har gått ut.' } },
      documents: []
    }
  ],
  external_participant: [
    {
      side: 'party',
      organisation: 'Region Granö',
      function: 'systemägaren',
      name: { protected: 'Ida Berg' }
    },
    { side: 'expert', organisation: 'Högskolan', function: 'docent', name: { open: 'Eva Ek' } },
    { side: 'other', organisation: 'Svalan AB', function: 'teknikern', name: 'not_said' }
  ],
  representative: [
    {
      function: 'advokat',
      name: 'Ida Berg',
      mandate: 'Hela ärendet.',
      shown_by: 'h2',
      from: '2025-02-01',
      to: '2025-12-31',
      address_for_service: 'Byrån, 123 45 Granö'
    },
    {
      function: 'jurist',
      name: null,
      mandate: 'Att ta emot delgivning.',
      shown_by: null,
      from: '2025-03-01',
      to: null,
      address_for_service: null
    }
  ],
  insight_request: [
    {
      asked_on: '2025-04-07',
      what: 'Allt material',
      answer: {
        on: '2025-04-09',
        given: 'Handling 1',
        withheld: { what: 'Handling 2', ground: '18:8', substitute: 'Återgavs i korthet.' }
      }
    },
    { asked_on: '2025-04-08', what: 'Loggen', answer: { on: '2025-04-09', given: null, withheld: null } },
    { asked_on: '2025-05-08', what: 'Protokollet', answer: null }
  ],
  referral: [
    {
      to: 'Säkerhetsmyndigheten',
      question: 'Räcker skyddet?',
      sent_on: '2025-03-01',
      due_on: '2025-03-20',
      answer: { on: '2025-03-19', text: 'Ja.', document: 'h2' }
    },
    {
      to: 'Domstolen',
      question: 'Pågår mål?',
      sent_on: '2025-04-01',
      due_on: '2025-05-20',
      answer: null
    }
  ],
  release: [
    {
      on: '2025-04-11',
      for_whom: 'en tidning',
      what: 'Riskanalysen',
      documents: ['h2'],
      provisions: ['18:8', '18:13'],
      result: 'masked',
      because: 'Den visar skyddet.'
    },
    {
      on: '2025-04-12',
      for_whom: 'en enskild',
      what: 'Beslutet',
      documents: [],
      provisions: [],
      result: 'whole',
      because: null
    }
  ],
  language_need: [
    {
      need: 'Teckenspråkstolk',
      decided: { on: '2025-03-01', text: 'Tolk beställs.' },
      done_on: '2025-03-11'
    },
    { need: 'Översättning', decided: null, done_on: null }
  ],
  comparable_decision: [
    { reference: 'Beslut 2024-801', outcome: 'Föreläggande', alike: 'Samma brist.', documents: ['h2'] },
    { reference: 'Beslut 2024-802', outcome: 'Avslut', alike: 'Mindre verksamhet.', documents: [] }
  ],
  risk_class: [
    { class: 4, criteria: ['når patientuppgifter'], asks: 'Revision varje år.' },
    { class: 1, criteria: ['når inga uppgifter'], asks: null }
  ],
  closing: CLOSINGS,
  interim_order: ORDERS,
  contact: [
    { function: 'registrator', name: 'Ida Berg', phone: '08-000', email: 'ida@exempel.se' },
    { function: 'jurist', name: null, phone: null, email: null }
  ]
};

/** The examples as records of a case; the identity says kind and number. */
export const RECORDS: readonly RecordJson[] = Object.entries(EXAMPLES)
  // What has a screen of its own has no form in the register.
  .filter(([kind]) => kind !== 'measure_status')
  .flatMap(([kind, all]) =>
    all.map((says, at) => ({
      id: `r-${kind}-${at + 1}`,
      number: at + 1,
      struck: null,
      seal: null,
      to_be_signed: false,
      entry: { kind, ...says } as RecordJson['entry'],
      tier: kind === 'supplier' ? at + 1 : null,
      standing: kind === 'recommendation' ? 'unreported' : null,
      due_on: kind === 'recommendation' && at === 0 ? '2026-01-01' : null,
      picks: kind === 'sampling' ? [19, 27] : []
    }))
  );
