// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What two cases have in common: an occasion that serves both, and the link between them, which each case has its
//! own record of. Each step is an act of its own with its line in the ledger of its case; whoever does it again does
//! only what is left, so that a step that was cut short is finished by repeating it.

use crate::fault::WorkFault;
use crate::office::{Done, Office, When, draw};
use domain::act::{Act, NewRecord};
use domain::case::Case;
use domain::id::{CaseId, OccasionId, RecordId};
use domain::perform::{Place, Refusal};
use domain::register::{CaseRelation, Entry, Minutes, RelatedCase};
use domain::text::Line;
use domain::work::Occasion;

/// What sharing an occasion did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The occasion as the other case has it.
    pub occasion: OccasionId,
    /// Every act that was done, in either case; none when both cases had it all.
    pub done: Vec<Done>,
}

/// A link to a case of this office that the other case does not tell of in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnansweredLink {
    /// The record that links.
    pub record: RecordId,
    /// The other case.
    pub other: CaseId,
    /// How the other case says that the two belong together; `None` when it has no link back.
    pub says: Option<CaseRelation>,
    /// Whether the other case can be given the link back.
    pub takes: bool,
}

impl Office {
    /// Lets an occasion of a case serve another case too: the other case gets the occasion with day, place, form and
    /// those present, both cases a link to each other, and both the note that the occasion served the other.
    ///
    /// # Errors
    /// As [`Office::relate`], and [`WorkFault::Refused`] when there is no such occasion or the other case cannot have it.
    pub fn share_occasion(
        &mut self,
        from: CaseId,
        occasion: OccasionId,
        other: CaseId,
        when: When,
    ) -> Result<Shared, WorkFault> {
        let absent = || WorkFault::Refused(Refusal::Absent(Place::Occasion(occasion)));
        let held = self.case(from)?.occasions.get(&occasion).cloned().ok_or_else(absent)?;
        let mut done = self.relate(from, other, CaseRelation::Simultaneous, when)?;
        let there = self.case(other)?.occasions.values().find(|one| is_same(one, &held)).map(|one| one.id);
        let id = there.map_or_else(|| draw().map(OccasionId::from_bytes), Ok)?;
        if there.is_none() {
            let occasion = Occasion { id, ..held };
            done.push(self.perform(other, Act::AddOccasion { occasion }, when)?);
        }
        let agenda = minutes_of(self.case(from)?, occasion).map(|(_, minutes)| minutes.agenda.clone());
        done.extend(self.note_served(from, occasion, other, Vec::new(), when)?);
        done.extend(self.note_served(other, id, from, agenda.unwrap_or_default(), when)?);
        Ok(Shared { occasion: id, done })
    }

    /// Links two cases to each other, each seen from its own side. A link that is there stands as it is.
    ///
    /// # Errors
    /// [`WorkFault::SameCase`], [`WorkFault::PractisedAndReal`], [`WorkFault::Unnumbered`] when one of them has no
    /// number, [`WorkFault::Refused`] when the first takes no more acts and [`WorkFault::NotLinked`] when the other does
    /// not, [`WorkFault::NoCase`] or [`WorkFault::Store`].
    pub fn relate(
        &mut self,
        one: CaseId,
        other: CaseId,
        relation: CaseRelation,
        when: When,
    ) -> Result<Vec<Done>, WorkFault> {
        if one == other {
            return Err(WorkFault::SameCase);
        }
        let purpose = self.case(one)?.purpose;
        if self.case(other)?.purpose != purpose {
            return Err(WorkFault::PractisedAndReal);
        }
        // Both are asked before the first act, so that nothing is half done.
        let mut wanted = Vec::new();
        for (from, to, relation) in [(one, other, relation), (other, one, relation.seen_from_the_other())] {
            let number = self.number(to)?;
            if links_to(self.case(from)?, &number).next().is_none() {
                let act = self.link(to, relation)?;
                self.takes(from, &act, when).map_err(|why| self.of_the_other(one, from, why))?;
                wanted.push((from, act));
            }
        }
        wanted.into_iter().map(|(from, act)| self.perform(from, act, when)).collect()
    }

    /// The links of a case to cases of this office that do not tell of the same link.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn unanswered_links(&mut self, id: CaseId) -> Result<Vec<UnansweredLink>, WorkFault> {
        let case = self.case(id)?;
        let purpose = case.purpose;
        let Some(own) = case.number.clone() else { return Ok(Vec::new()) };
        let links: Vec<(RecordId, RelatedCase)> =
            related(case).map(|(record, link)| (record, link.clone())).collect();
        let mut found = Vec::new();
        for (record, link) in &links {
            let [other] = self.cases_numbered(link.number.as_str())?[..] else { continue };
            let there = self.case(other)?;
            if other == id || there.purpose != purpose {
                continue;
            }
            let back: Vec<CaseRelation> = links_to(there, &own).map(|link| link.relation).collect();
            let mut mine = links.iter().map(|(_, one)| one).filter(|one| one.number == link.number);
            if mine.any(|one| back.contains(&one.relation.seen_from_the_other())) {
                continue;
            }
            let says = back.first().copied();
            let act = self.link(id, link.relation.seen_from_the_other())?;
            let takes = says.is_none() && self.takes(other, &act, When::default()).is_ok();
            found.push(UnansweredLink { record: *record, other, says, takes });
        }
        Ok(found)
    }

    fn link(&mut self, to: CaseId, relation: CaseRelation) -> Result<Act, WorkFault> {
        let (number, about) = (self.number(to)?, self.case(to)?.title.clone());
        record(None, Entry::RelatedCase(RelatedCase { number, relation, about: Some(about) }))
    }

    // Whoever works in one case is told when it is the other that does not take the link.
    fn of_the_other(&mut self, one: CaseId, from: CaseId, why: WorkFault) -> WorkFault {
        match (why, self.number(from)) {
            (WorkFault::Refused(why), Ok(number)) if from != one => WorkFault::NotLinked { number, why },
            (why, _) => why,
        }
    }

    fn number(&mut self, id: CaseId) -> Result<Line, WorkFault> {
        let case = self.case(id)?;
        case.number.clone().ok_or_else(|| WorkFault::Unnumbered(case.title.to_string()))
    }

    // The minutes of the occasion name the other case; where there are none yet they are begun.
    fn note_served(
        &mut self,
        id: CaseId,
        occasion: OccasionId,
        other: CaseId,
        agenda: Vec<Line>,
        when: When,
    ) -> Result<Option<Done>, WorkFault> {
        let number = self.number(other)?;
        let known = minutes_of(self.case(id)?, occasion).map(|(record, minutes)| (record, minutes.clone()));
        let (record, mut minutes) = match known {
            Some((record, minutes)) => (Some(record), minutes),
            None => (None, Minutes { occasion, agenda, document: None, cases: Vec::new() }),
        };
        if minutes.cases.contains(&number) {
            return Ok(None);
        }
        minutes.cases.push(number);
        self.put(id, record, Entry::Minutes(minutes), when).map(Some)
    }

    fn put(
        &mut self,
        id: CaseId,
        record: Option<RecordId>,
        entry: Entry,
        when: When,
    ) -> Result<Done, WorkFault> {
        self.perform(id, self::record(record, entry)?, when)
    }
}

fn record(id: Option<RecordId>, entry: Entry) -> Result<Act, WorkFault> {
    let id = id.map_or_else(|| draw().map(RecordId::from_bytes), Ok)?;
    Ok(Act::Record { record: NewRecord { id, entry } })
}

fn related(case: &Case) -> impl Iterator<Item = (RecordId, &RelatedCase)> {
    case.records.values().filter(|record| record.counts()).filter_map(|record| match &record.entry {
        Entry::RelatedCase(link) => Some((record.id, link)),
        _ => None,
    })
}

fn links_to<'a>(case: &'a Case, number: &'a Line) -> impl Iterator<Item = &'a RelatedCase> {
    related(case).map(|(_, link)| link).filter(move |link| link.number == *number)
}

// The same day, place and form: whoever holds two such has not held them apart.
fn is_same(one: &Occasion, other: &Occasion) -> bool {
    one.on == other.on && one.place == other.place && one.mode == other.mode
}

fn minutes_of(case: &Case, occasion: OccasionId) -> Option<(RecordId, &Minutes)> {
    case.records.values().filter(|record| record.counts()).find_map(|record| match &record.entry {
        Entry::Minutes(minutes) if minutes.occasion == occasion => Some((record.id, minutes)),
        _ => None,
    })
}
