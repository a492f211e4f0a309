// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a hearing: one cell for what was done (sent, or left out on a ground), and one each for what
//! comes later and from another hand: the reply, more time, a reminder, and what is said of what came afterwards.

use super::entities::Entity;
use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::stored::{Stored, stored_record};
use chrono::{DateTime, NaiveDate, Utc};
use domain::checklist::QuestionId;
use domain::hearing::{
    Changed, Explained, Extension, ExtensionAnswer, Finality, Hearing, HearingCourse, HearingException,
    HearingKind, Held, Importance, Manner, Material, Reply, Sent, WeighedMaterial,
};
use domain::id::{DeficiencyId, EvidenceId, HearingId, ObservationId, PersonId};
use domain::text::Text;
use domain::work::Assessment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const NUMBER: &str = "number";
const RECORDED_AT: &str = "recorded_at";
const HELD: &str = "held";
const COURSE: &str = "course";
const EXTENSIONS: &str = "extensions";
const REMINDED_ON: &str = "reminded_on";
const REPLY: &str = "reply";
const WEIGHED: &str = "weighed";
const EXPLAINED: &str = "explained";

// A hearing without what comes later.
#[derive(Debug)]
enum Course {
    Sent { kind: HearingKind, on: NaiveDate, deadline: NaiveDate, material: Text, decided_anyway: bool },
    Excepted { ground: HearingException, because: Text },
}

/// Stored form of a hearing without what comes later.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum StoredCourse {
    Sent { kind: String, on: String, deadline: String, material: String, decided_anyway: bool },
    Excepted { ground: String, because: String },
}

impl Stored for Course {
    type As = StoredCourse;

    fn stored(&self) -> StoredCourse {
        match self {
            Self::Sent { kind, on, deadline, material, decided_anyway } => StoredCourse::Sent {
                kind: kind.stored(),
                on: on.stored(),
                deadline: deadline.stored(),
                material: material.stored(),
                decided_anyway: *decided_anyway,
            },
            Self::Excepted { ground, because } => {
                StoredCourse::Excepted { ground: ground.stored(), because: because.stored() }
            }
        }
    }

    fn restore(stored: StoredCourse) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredCourse::Sent { kind, on, deadline, material, decided_anyway } => Self::Sent {
                kind: Stored::restore(kind)?,
                on: Stored::restore(on)?,
                deadline: Stored::restore(deadline)?,
                material: Stored::restore(material)?,
                decided_anyway,
            },
            StoredCourse::Excepted { ground, because } => {
                Self::Excepted { ground: Stored::restore(ground)?, because: Stored::restore(because)? }
            }
        })
    }
}

/// Stored form of [`Reply`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredReply {
    None,
    Received { on: String, text: String, finality: String, manner: StoredManner },
}

/// Stored form of [`Manner`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredManner {
    Written,
    Oral { noted_by: String, noted_on: String },
}

impl Stored for Manner {
    type As = StoredManner;

    fn stored(&self) -> StoredManner {
        match self {
            Self::Written => StoredManner::Written,
            Self::Oral { noted_by, noted_on } => {
                StoredManner::Oral { noted_by: noted_by.stored(), noted_on: noted_on.stored() }
            }
        }
    }

    fn restore(stored: StoredManner) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredManner::Written => Self::Written,
            StoredManner::Oral { noted_by, noted_on } => {
                Self::Oral { noted_by: PersonId::restore(noted_by)?, noted_on: NaiveDate::restore(noted_on)? }
            }
        })
    }
}

impl Stored for Reply {
    type As = StoredReply;

    fn stored(&self) -> StoredReply {
        match self {
            Self::None => StoredReply::None,
            Self::Received { on, text, finality, manner } => StoredReply::Received {
                on: on.stored(),
                text: text.stored(),
                finality: finality.stored(),
                manner: manner.stored(),
            },
        }
    }

    fn restore(stored: StoredReply) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredReply::None => Self::None,
            StoredReply::Received { on, text, finality, manner } => Self::Received {
                on: NaiveDate::restore(on)?,
                text: Text::restore(text)?,
                finality: Finality::restore(finality)?,
                manner: Manner::restore(manner)?,
            },
        })
    }
}

/// Stored form of [`ExtensionAnswer`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredAnswer {
    Granted { until: String },
    Refused { because: String },
}

impl Stored for ExtensionAnswer {
    type As = StoredAnswer;

    fn stored(&self) -> StoredAnswer {
        match self {
            Self::Granted { until } => StoredAnswer::Granted { until: until.stored() },
            Self::Refused { because } => StoredAnswer::Refused { because: because.stored() },
        }
    }

    fn restore(stored: StoredAnswer) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredAnswer::Granted { until } => Self::Granted { until: NaiveDate::restore(until)? },
            StoredAnswer::Refused { because } => Self::Refused { because: Text::restore(because)? },
        })
    }
}

/// Stored form of [`Material`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredMaterial {
    Document(String),
    Observation(String),
}

impl Stored for Material {
    type As = StoredMaterial;

    fn stored(&self) -> StoredMaterial {
        match self {
            Self::Document(id) => StoredMaterial::Document(id.stored()),
            Self::Observation(id) => StoredMaterial::Observation(id.stored()),
        }
    }

    fn restore(stored: StoredMaterial) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredMaterial::Document(id) => Self::Document(EvidenceId::restore(id)?),
            StoredMaterial::Observation(id) => Self::Observation(ObservationId::restore(id)?),
        })
    }
}

/// Stored form of [`Changed`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredChanged {
    Assessment(String),
    Deficiency(String),
}

impl Stored for Changed {
    type As = StoredChanged;

    fn stored(&self) -> StoredChanged {
        match self {
            Self::Assessment(question) => StoredChanged::Assessment(question.stored()),
            Self::Deficiency(id) => StoredChanged::Deficiency(id.stored()),
        }
    }

    fn restore(stored: StoredChanged) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredChanged::Assessment(question) => Self::Assessment(QuestionId::restore(question)?),
            StoredChanged::Deficiency(id) => Self::Deficiency(DeficiencyId::restore(id)?),
        })
    }
}

stored_record! {
    Extension as StoredExtension {
        asked_on: NaiveDate,
        until: NaiveDate,
        answer: Option<ExtensionAnswer>,
        decided_on: Option<NaiveDate>,
        because: Option<Text>,
    }
}
stored_record! {
    WeighedMaterial as StoredWeighed { importance: Importance, because: Text, by: PersonId, at: DateTime<Utc> }
}
stored_record! { Explained as StoredExplained { to: Option<Assessment>, because: Text } }
stored_record! {
    Held as StoredHeld {
        documents: u32, observations: u32, deficiencies: Vec<DeficiencyId>,
        assessments: BTreeMap<QuestionId, Assessment>,
    }
}

// A map as a list of pairs: a key of JSON is a text, and these keys are more than that.
impl<K: Stored + Ord, V: Stored> Stored for BTreeMap<K, V> {
    type As = Vec<(K::As, V::As)>;

    fn stored(&self) -> Self::As {
        self.iter().map(|(key, value)| (key.stored(), value.stored())).collect()
    }

    fn restore(stored: Self::As) -> Result<Self, Wrong> {
        let mut map = Self::new();
        for (key, value) in stored {
            if map.insert(K::restore(key)?, V::restore(value)?).is_some() {
                return Err(Wrong::Contradicts("a thing stands twice in a list that has it once"));
            }
        }
        Ok(map)
    }
}

impl Entity for Hearing {
    type Id = HearingId;

    fn write(&self) -> Row {
        let Self { id: _, number, recorded_at, held, course } = self;
        let mut row = Row::default();
        row.always(NUMBER, number);
        row.always(RECORDED_AT, recorded_at);
        row.always(HELD, held);
        match course {
            HearingCourse::Sent(sent) => write_letter(sent, &mut row),
            HearingCourse::Excepted { ground, because } => {
                row.always(COURSE, &Course::Excepted { ground: *ground, because: because.clone() });
                // What a letter had is gone when it is corrected to an exception.
                for later in [EXTENSIONS, REMINDED_ON, REPLY, WEIGHED, EXPLAINED] {
                    row.maybe::<Reply>(later, None);
                }
            }
        }
        row
    }

    fn read(id: HearingId, fields: &mut Fields) -> Result<Self, CellsFault> {
        let (number, recorded_at, held) =
            (fields.always(NUMBER)?, fields.always(RECORDED_AT)?, fields.always(HELD)?);
        let course = match fields.always(COURSE)? {
            Course::Sent { kind, on, deadline, material, decided_anyway } => {
                HearingCourse::Sent(Box::new(Sent {
                    kind,
                    on,
                    deadline,
                    material,
                    decided_anyway,
                    extensions: fields.list(EXTENSIONS)?,
                    reminded_on: fields.maybe(REMINDED_ON)?,
                    reply: fields.maybe(REPLY)?,
                    weighed: fields.maybe(WEIGHED)?.unwrap_or_default(),
                    explained: fields.maybe(EXPLAINED)?.unwrap_or_default(),
                }))
            }
            // Anything of a letter is left in its cells, and refused there.
            Course::Excepted { ground, because } => HearingCourse::Excepted { ground, because },
        };
        Ok(Self { id, number, recorded_at, held, course })
    }
}

fn write_letter(sent: &Sent, row: &mut Row) {
    let Sent {
        kind,
        on,
        deadline,
        material,
        decided_anyway,
        extensions,
        reminded_on,
        reply,
        weighed,
        explained,
    } = sent;
    let (kind, on, deadline, decided_anyway) = (*kind, *on, *deadline, *decided_anyway);
    row.always(COURSE, &Course::Sent { kind, on, deadline, material: material.clone(), decided_anyway });
    row.list(EXTENSIONS, extensions);
    row.maybe(REMINDED_ON, reminded_on.as_ref());
    row.maybe(REPLY, reply.as_ref());
    row.maybe(WEIGHED, Some(weighed).filter(|said| !said.is_empty()));
    row.maybe(EXPLAINED, Some(explained).filter(|said| !said.is_empty()));
}
