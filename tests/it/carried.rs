// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every kind of case from the first day to the archive: each is played from its opening, is archived, and its package
//! holds. In what is archived nothing is rewritten.

use crate::cases::{Folder, folders};
use casework::archive::{Form, Wanted, verify_package};
use casework::{Unwatched, When, WorkFault};
use domain::act::Act;
use domain::case::CaseKind;
use domain::perform::Refusal;
use domain::state::CaseState;
use domain::text::Line;
use testkit::TempDir;

const CARRIED: [(&str, CaseKind); 7] = [
    ("tillsyn-av-kommun-fran-oppning-till-arkiv", CaseKind::SupervisionNis1),
    ("atta-anmalningar-vid-samma-tillsynstillfalle", CaseKind::LexMaria),
    ("revision-av-avtal-och-leverantor", CaseKind::ExternalAudit),
    ("internrevision-enligt-iso-27001", CaseKind::InternalControl),
    ("tillsyn-av-vasentlig-enskild-enligt-cybersakerhetslagen", CaseKind::SupervisionCyber),
    ("tillsyn-av-viktig-enskild-enligt-cybersakerhetslagen", CaseKind::SupervisionCyber),
    ("uppfoljande-tillsyn-som-avslutas", CaseKind::SupervisionCyber),
];

fn folder(name: &str) -> Folder {
    folders()
        .into_iter()
        .find(|folder| folder.name == name)
        .unwrap_or_else(|| panic!("there is no folder {name}"))
}

fn carried(name: &str, kind: CaseKind) {
    let (mut rig, case, _) = folder(name).played();
    assert_eq!((case.kind, case.state), (kind, CaseState::Archived), "{name}");
    let out = TempDir::new().unwrap();
    let wanted = Wanted { form: Form::Folder, unfinished: false, version: "1.2.3" };
    let archived = rig.office.archive(case.id, out.path(), wanted).unwrap();
    let verified = verify_package(&archived.path, &Unwatched).unwrap();
    assert_eq!(verified.manifest_sha256, archived.verified.manifest_sha256, "{name}");
    let act = Act::SetNumber { number: Line::new("2099-1").unwrap() };
    let refused = rig.office.perform(case.id, act, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("archived")))), "{name}: {refused:?}");
    println!("{name}: {} files, {} lines of the ledger", verified.files, verified.ledger_lines);
}

#[test]
fn every_kind_of_case_goes_from_its_opening_to_a_package_that_holds() {
    for (name, kind) in CARRIED {
        carried(name, kind);
    }
}
