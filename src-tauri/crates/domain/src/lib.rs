// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The words of the trade and what may follow what. Pure: no file, no clock, no database, no serialisation;
//! time, identities and the catalogue come in as values.
//!
//! A [`case::Case`] is changed by [`act::Act`]s alone; [`rules::gaps`] says what a decision still lacks; a
//! [`decision::Decision`] goes from draft to settled to sealed.

pub mod act;
pub mod after;
pub mod appeal_notice;
pub mod awaited;
pub mod case;
pub mod checklist;
pub mod consideration;
pub mod date;
pub mod decision;
pub mod deficiency;
pub mod figure;
pub mod gap;
pub mod heard;
pub mod hearing;
pub mod id;
pub mod law;
pub mod money;
pub mod notification;
pub mod operative;
pub mod party;
pub mod perform;
pub mod person;
pub mod personal;
pub mod prosecution;
pub mod register;
pub mod review;
pub mod rich;
pub mod rules;
pub mod scope;
pub mod secrecy;
pub mod source;
pub mod standard;
pub mod state;
pub mod text;
pub mod work;
